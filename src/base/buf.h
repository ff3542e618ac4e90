/*
 * buf.h -- a growing text in an arena.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "apposite/base.h"

struct buf {
    struct ap_arena *arena;
    char            *at;        /* NUL-terminated once anything was added; see buf_text */
    size_t           n, cap;
};

#define BUF(a) { .arena = (a) }

void  buf_add(struct buf *b, const char *s);
void  buf_add_n(struct buf *b, const char *s, size_t n);
void  buf_printf(struct buf *b, const char *fmt, ...) AP_PRINTF(2, 3);
char *buf_text(struct buf *b);      /* "" if nothing was added; lives in the arena */

#endif
