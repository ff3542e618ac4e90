/*
 * buf.c -- a growing text in an arena.  See buf.h.
 *
 * The text doubles into fresh memory; what it leaves behind goes with the
 * arena, and is never more than the text itself.
 */
#include "base/buf.h"

#include <stdio.h>
#include <string.h>

enum { FIRST_CAP = 64 };

/* Make room for n more bytes and a NUL; return where they go. */
static char *room(struct buf *b, size_t n)
{
    if (b->cap - b->n <= n) {
        size_t cap = b->cap ? b->cap : FIRST_CAP;
        while (cap - b->n <= n)
            cap *= 2;
        char *at = ap_alloc(b->arena, cap, 1);
        if (b->at)
            memcpy(at, b->at, b->n);
        b->at = at;
        b->cap = cap;
    }
    return b->at + b->n;
}

void buf_add_n(struct buf *b, const char *s, size_t n)
{
    char *at = room(b, n);

    if (n)
        memcpy(at, s, n);
    at[n] = '\0';
    b->n += n;
}

void buf_add(struct buf *b, const char *s)
{
    buf_add_n(b, s, strlen(s));
}

void buf_printf(struct buf *b, const char *fmt, ...)
{
    va_list ap, again;

    va_start(ap, fmt);
    va_copy(again, ap);
    size_t n = (size_t)vsnprintf(NULL, 0, fmt, ap);
    vsnprintf(room(b, n), n + 1, fmt, again);
    b->n += n;
    va_end(again);
    va_end(ap);
}

char *buf_text(struct buf *b)
{
    if (!b->at)
        buf_add_n(b, "", 0);
    return b->at;
}
