/*
 * choose.c -- names and keys, in full or by prefix.  See choose.h.
 */
#include "core/choose.h"

#include <string.h>

#include "base/buf.h"
#include "base/text.h"

/* How well a text fits what a thing is called. */
enum fit { FITS_KEY, FITS_NAME, FITS_PREFIX, FITS_COUNT };

/* Messages name at most this many things, ... */
enum { NAMED = 6 };
/* ... and quote at most this many bytes of a text. */
enum { QUOTED = 48 };

/* What was asked for. */
struct wanted {
    const char *text, *folded;
    size_t      n;              /* bytes of folded */
};

static const char *next_name(const char *name)
{
    return name + strlen(name) + 1;
}

static bool is_key(const struct wanted *w, struct called c)
{
    return strcmp(c.key, w->text) == 0 || strcmp(c.key, w->folded) == 0;
}

static bool is_name(const struct wanted *w, struct called c)
{
    const char *name = c.names;

    for (size_t i = 0; i < c.count; i++, name = next_name(name)) {
        if (strcmp(name, w->folded) == 0)
            return true;
    }
    return false;
}

static bool is_prefix(const struct wanted *w, struct called c)
{
    const char *name = c.names;

    for (size_t i = 0; i < c.count; i++, name = next_name(name)) {
        if (strncmp(name, w->folded, w->n) == 0)
            return true;
    }
    return strncmp(c.key, w->folded, w->n) == 0;
}

static bool fits(const struct wanted *w, struct called c, enum fit fit)
{
    switch (fit) {
    case FITS_KEY:
        return is_key(w, c);
    case FITS_NAME:
        return is_name(w, c);
    case FITS_PREFIX:
        return is_prefix(w, c);
    case FITS_COUNT:
        break;
    }
    return false;
}

/* How many things fit, and the first of them. */
static size_t count_fits(const struct choices *from, const struct wanted *w, enum fit fit,
                         size_t *first)
{
    size_t count = 0;

    for (size_t i = 0; i < from->count; i++) {
        if (fits(w, from->called(from->of, i), fit) && count++ == 0)
            *first = i;
    }
    return count;
}

/* Bytes that are no text are the name of nothing. */
static struct wanted want(const char *text, struct ap_arena *scratch)
{
    size_t n = strlen(text);
    bool valid = text_invalid(text, n) == n;
    struct wanted w = { .text = text, .folded = valid ? text_fold(scratch, text) : "" };

    w.n = strlen(w.folded);
    return w;
}

/* The best fit up to last, and how many there are of it. */
static size_t look(const struct choices *from, const struct wanted *w, enum fit last,
                   enum fit *fit, size_t *out)
{
    size_t count = 0;

    for (*fit = FITS_KEY; *fit <= last; (*fit)++) {
        count = w->n ? count_fits(from, w, *fit, out) : 0;
        if (count > 0)
            break;
    }
    return count;
}

bool choose_exact(const struct choices *from, const char *text, size_t *out)
{
    struct ap_arena *scratch = ap_arena_new();
    struct wanted w = want(text, scratch);
    enum fit fit;
    size_t at = AP_NONE;
    bool one = look(from, &w, FITS_NAME, &fit, &at) == 1;

    ap_arena_free(scratch);
    if (one)
        *out = at;
    return one;
}

char *choose_cut(struct ap_arena *arena, const char *text)
{
    size_t n = strlen(text);

    if (n <= QUOTED)
        return ap_strdup(arena, text);
    for (n = QUOTED; n > 0 && (text[n] & 0xC0) == 0x80; n--)
        ;                       /* not inside a character */
    return ap_printf(arena, "%.*s...", (int)n, text);
}

/* How far text is from a name, or from as much of its beginning as text has. */
static size_t distance(const struct wanted *w, const char *name, size_t limit)
{
    char start[QUOTED + 1] = { 0 };
    size_t whole = text_distance(w->folded, name, limit);

    if (strlen(name) <= w->n)
        return whole;
    memcpy(start, name, w->n);
    if (text_invalid(start, w->n) < w->n)
        return whole;

    size_t beginning = text_distance(w->folded, start, limit);

    return beginning < whole ? beginning : whole;
}

static size_t distance_to(const struct wanted *w, struct called c, size_t limit)
{
    size_t best = distance(w, c.key, limit);
    const char *name = c.names;

    for (size_t i = 0; i < c.count; i++, name = next_name(name)) {
        size_t d = distance(w, name, limit);

        if (d < best)
            best = d;
    }
    return best;
}

/* The thing whose name is nearest to the text, or AP_NONE if none is near. */
static size_t nearest(const struct choices *from, const struct wanted *w)
{
    size_t best = (w->n + 2) / 3, found = AP_NONE;

    if (w->n == 0 || w->n > QUOTED)
        return AP_NONE;
    for (size_t i = 0; i < from->count && best > 0; i++) {
        size_t d = distance_to(w, from->called(from->of, i), best);

        if (d < best || (d == best && found == AP_NONE)) {
            best = d;
            found = i;
        }
    }
    return found;
}

/* Begin a list of names; each is added with "a", ", " or not at all beyond NAMED. */
static void list_add(struct buf *b, size_t at, const char *key)
{
    if (at < NAMED)
        buf_printf(b, "%s%s", at ? ", " : "", choose_cut(b->arena, key));
}

static void list_end(struct buf *b, size_t count)
{
    if (count > NAMED)
        buf_printf(b, " and %zu more", count - NAMED);
}

static enum ap_code refuse_several(const struct choices *from, const struct wanted *w,
                                   enum fit fit, struct ap_arena *scratch,
                                   enum ap_code code, struct ap_error *err)
{
    struct buf list = BUF(scratch);
    size_t count = 0;

    for (size_t i = 0; i < from->count; i++) {
        struct called c = from->called(from->of, i);

        if (fits(w, c, fit))
            list_add(&list, count++, c.key);
    }
    list_end(&list, count);
    return ap_fail(err, code, "\"%s\" fits several %ss: %s", choose_cut(scratch, w->text),
                   from->what, buf_text(&list));
}

static enum ap_code refuse_none(const struct choices *from, const struct wanted *w,
                                struct ap_arena *scratch, enum ap_code code,
                                struct ap_error *err)
{
    struct buf b = BUF(scratch);
    size_t near = nearest(from, w);

    buf_printf(&b, "unknown %s \"%s\"", from->what, choose_cut(scratch, w->text));
    if (from->owner)
        buf_printf(&b, " for %s", choose_cut(scratch, from->owner));
    if (near != AP_NONE)
        buf_printf(&b, ": did you mean %s?",
                   choose_cut(scratch, from->called(from->of, near).key));
    if (from->count > 0) {
        buf_add(&b, " (");
        for (size_t i = 0; i < from->count && i < NAMED; i++)
            list_add(&b, i, from->called(from->of, i).key);
        list_end(&b, from->count);
        buf_add(&b, ")");
    }
    return ap_fail(err, code, "%s", buf_text(&b));
}

enum ap_code choose(const struct choices *from, const char *text, enum ap_code code,
                    size_t *out, struct ap_error *err)
{
    struct ap_arena *scratch = ap_arena_new();
    struct wanted w = want(text, scratch);
    enum ap_code rc = AP_OK;
    enum fit fit;
    size_t at = AP_NONE, count = look(from, &w, FITS_PREFIX, &fit, &at);

    if (count == 1)
        *out = at;
    else if (count > 1)
        rc = refuse_several(from, &w, fit, scratch, code, err);
    else
        rc = refuse_none(from, &w, scratch, code, err);
    ap_arena_free(scratch);
    return rc;
}
