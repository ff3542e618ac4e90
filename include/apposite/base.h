/*
 * base.h -- what every other module stands on: errors and arenas.
 *
 * Nothing here knows the catalogue, the database or a terminal.
 */
#ifndef APPOSITE_BASE_H
#define APPOSITE_BASE_H

#include <stdarg.h>
#include <stddef.h>

#define AP_MUST_CHECK      __attribute__((warn_unused_result))
#define AP_PRINTF(fmt, at) __attribute__((format(printf, fmt, at)))
#define AP_COUNT(a)        (sizeof(a) / sizeof((a)[0]))

/* "No such index", for fields that hold one. */
#define AP_NONE            ((size_t)-1)

/*
 * Errors
 *
 * A function that can fail for a reason the caller may act on returns an
 * enum ap_code and takes a struct ap_error as its last argument.  The code
 * is what programs branch on; the message is what people read.  An error is
 * a plain value owned by the caller, so reporting one cannot itself fail.
 * Out parameters are written only when AP_OK is returned.
 */
/* X(id, exit status, what it means) */
#define AP_CODES(X)                                                   \
    X(OK,       0, "success")                                         \
    X(USAGE,    2, "the request cannot be understood")                \
    X(NOTFOUND, 2, "there is no such thing")                          \
    X(INVALID,  1, "the input is not well formed")                    \
    X(EXISTS,   1, "it exists already")                               \
    X(IO,       1, "the file could not be read or written")           \
    X(DATABASE, 1, "the database refused the operation")

enum ap_code {
#define X(id, status, text) AP_##id,
    AP_CODES(X)
#undef X
};

struct ap_error {
    enum ap_code code;
    size_t       at, len;       /* the bytes of a parsed text it is about; len 0: none */
    char         text[480];     /* a sentence fragment: what, where, remedy; no newline */
};

/* Set *err and return code, so that "return ap_fail(...)" reads well. */
enum ap_code ap_fail(struct ap_error *err, enum ap_code code,
                     const char *fmt, ...) AP_PRINTF(3, 4);

const char *ap_code_text(enum ap_code code);    /* never NULL */
int         ap_code_status(enum ap_code code);  /* the exit status it leads to */

/*
 * Arenas
 *
 * An arena owns everything allocated from it; nothing is freed singly.
 * Memory is zeroed.  ap_alloc() does not return NULL: on exhaustion it calls
 * the handler set by ap_on_oom(), which must not return.
 */
struct ap_arena;

struct ap_arena *ap_arena_new(void);
struct ap_arena *ap_arena_sized(size_t bytes);      /* small to begin with, for few things */
void  ap_arena_reset(struct ap_arena *a);   /* keep the memory for reuse */
void  ap_arena_free(struct ap_arena *a);    /* NULL is allowed */
void *ap_alloc(struct ap_arena *a, size_t count, size_t size);
char *ap_strdup(struct ap_arena *a, const char *s);
char *ap_strndup(struct ap_arena *a, const char *s, size_t n);    /* at most n bytes of s */
char *ap_printf(struct ap_arena *a, const char *fmt, ...) AP_PRINTF(2, 3);
char *ap_vprintf(struct ap_arena *a, const char *fmt, va_list ap) AP_PRINTF(2, 0);
void  ap_on_oom(void (*handler)(void));

#define AP_NEW(a, type, n) ((type *)ap_alloc((a), (n), sizeof(type)))

#endif
