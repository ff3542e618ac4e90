/*
 * viewnames.c -- a list of offerings by name.  See viewopt.h.
 *
 * A saved view may name very many of very many.  So the words of the list go
 * into a hash table, and one pass over the catalogue finds those that are keys;
 * only what is none is looked for by name and prefix.
 */
#include <string.h>

#include "view/viewopt.h"

struct word {
    const char *text;
    size_t      at, len;        /* where it stands in the list */
    size_t      offering;       /* AP_NONE until it is found */
};

struct words {
    struct word *word;
    size_t       count;
    size_t      *slot;          /* a hash table of indexes into word, plus one; 0: empty */
    size_t       slots;         /* a power of two, more than twice as many */
};

/* FNV-1a */
static size_t hash(const char *s)
{
    uint64_t h = 14695981039346656037u;

    for (; *s; s++)
        h = (h ^ (unsigned char)*s) * 1099511628211u;
    return (size_t)(h ^ h >> 32);
}

/* The slot of a text: that of the first word with it, or an empty one. */
static size_t *slot_of(const struct words *w, const char *text)
{
    size_t i = hash(text) & (w->slots - 1);

    while (w->slot[i] && strcmp(w->word[w->slot[i] - 1].text, text) != 0)
        i = (i + 1) & (w->slots - 1);
    return &w->slot[i];
}

static size_t count_words(const char *text)
{
    size_t n = 1;

    for (; *text; text++)
        n += *text == ',';
    return n;
}

static void split(struct words *w, const char *text, struct ap_arena *arena)
{
    size_t most = count_words(text);

    for (w->slots = 8; w->slots <= 2 * most; w->slots *= 2)
        ;
    w->word = AP_NEW(arena, struct word, most);
    w->slot = AP_NEW(arena, size_t, w->slots);
    for (size_t at = 0; w->count < most; at += w->word[w->count++].len + 1) {
        size_t len = strcspn(text + at, ",");

        w->word[w->count] = (struct word){ view_trimmed(text + at, len, arena), at, len, AP_NONE };
        size_t *slot = slot_of(w, w->word[w->count].text);
        if (!*slot)
            *slot = w->count + 1;
    }
}

static void find_keys(struct words *w, const struct ap_catalogue *cat)
{
    for (size_t i = 0; i < cat->offerings; i++) {
        size_t at = *slot_of(w, cat->offering[i].key);
        if (at)
            w->word[at - 1].offering = i;
    }
}

static enum ap_code find_word(const struct ap_catalogue *cat, struct word *word,
                              struct ap_bits *found, struct ap_error *err)
{
    enum ap_code rc = AP_OK;

    if (!*word->text)
        rc = ap_fail(err, AP_USAGE, "a name is missing; write offerings as A,B");
    else if (word->offering == AP_NONE)
        rc = ap_offering_find(cat, word->text, &word->offering, err);
    if (rc)
        return rc;
    if (ap_bits_has(found, word->offering))
        return ap_fail(err, AP_USAGE, "the offering %s is named twice",
                       cat->offering[word->offering].key);
    ap_bits_set(found, word->offering);
    return AP_OK;
}

enum ap_code view_offerings(const struct ap_catalogue *cat, const char *text,
                            struct ap_arena *arena, const size_t **out, size_t *count,
                            struct ap_error *err)
{
    struct words w = { 0 };
    struct ap_bits found = ap_bits_new(arena, cat->offerings);

    split(&w, text, arena);
    find_keys(&w, cat);
    size_t *offering = AP_NEW(arena, size_t, w.count);
    for (size_t i = 0; i < w.count; i++) {
        enum ap_code rc = find_word(cat, &w.word[i], &found, err);
        if (rc) {
            err->at = w.word[i].at;
            err->len = w.word[i].len;
            return rc;
        }
        offering[i] = w.word[i].offering;
    }
    *out = offering;
    *count = w.count;
    return AP_OK;
}
