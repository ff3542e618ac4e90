/*
 * differ.c -- the longest common subsequence of two texts' words.  See differ.h.
 */
#include "view/differ.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define BLANKS " \t\n\v\f\r"
#define AROUND ".,;:()[]\"'?!"

struct word {
    struct span whole;          /* between the blanks */
    struct span core;           /* without what stands around it */
};

struct words {
    const char  *text;
    struct word *at;
    size_t       count;
};

/* A word of signs only is all core. */
static struct span core_of(const char *text, struct span whole)
{
    struct span core = whole;

    while (core.n && strchr(AROUND, text[core.at])) {
        core.at++;
        core.n--;
    }
    while (core.n && strchr(AROUND, text[core.at + core.n - 1]))
        core.n--;
    return core.n ? core : whole;
}

static struct words words_of(const char *text, bool strict, struct ap_arena *arena)
{
    struct words w = { text, AP_NEW(arena, struct word, strlen(text) / 2 + 1), 0 };
    size_t at = strspn(text, BLANKS);

    while (text[at]) {
        struct span whole = { at, strcspn(text + at, BLANKS) };

        w.at[w.count++] = (struct word){ whole, strict ? whole : core_of(text, whole) };
        at += whole.n;
        at += strspn(text + at, BLANKS);
    }
    return w;
}

static bool equal(const struct words *a, size_t i, const struct words *b, size_t j)
{
    struct span x = a->at[i].core, y = b->at[j].core;

    return x.n == y.n && memcmp(a->text + x.at, b->text + y.at, x.n) == 0;
}

/* The part of two texts between what both begin and end with. */
struct middle {
    size_t from, a_to, b_to;
};

static struct middle middle_of(const struct words *a, const struct words *b)
{
    struct middle m = { 0, a->count, b->count };

    while (m.from < m.a_to && m.from < m.b_to && equal(a, m.from, b, m.from))
        m.from++;
    while (m.a_to > m.from && m.b_to > m.from && equal(a, m.a_to - 1, b, m.b_to - 1)) {
        m.a_to--;
        m.b_to--;
    }
    return m;
}

/*
 * length[i * cols + j]: how many words of a from i on can be found again in b
 * from j on, both counted within the middle.
 */
static uint16_t *lengths(const struct words *a, const struct words *b, struct middle m,
                         struct ap_arena *scratch)
{
    size_t rows = m.a_to - m.from, cols = m.b_to - m.from + 1;
    uint16_t *length = AP_NEW(scratch, uint16_t, (rows + 1) * cols);

    for (size_t i = rows; i-- > 0;) {
        for (size_t j = cols - 1; j-- > 0;) {
            uint16_t down = length[(i + 1) * cols + j], right = length[i * cols + j + 1];
            uint16_t both = length[(i + 1) * cols + j + 1];

            length[i * cols + j] = equal(a, m.from + i, b, m.from + j) ? (uint16_t)(both + 1)
                                 : down > right ? down : right;
        }
    }
    return length;
}

/* Mark the words of b in the middle that are not found again. */
static void mark_middle(const struct words *a, const struct words *b, struct middle m, bool *mark,
                        struct ap_arena *scratch)
{
    size_t rows = m.a_to - m.from, cols = m.b_to - m.from + 1;
    uint16_t *length = lengths(a, b, m, scratch);

    for (size_t i = 0, j = 0; j < cols - 1;) {
        if (i < rows && equal(a, m.from + i, b, m.from + j)) {
            i++;
            j++;
        } else if (i < rows && length[(i + 1) * cols + j] >= length[i * cols + j + 1]) {
            i++;
        } else {
            mark[m.from + j++] = true;
        }
    }
}

static struct spans spans_of(const struct words *b, const bool *mark, struct ap_arena *arena)
{
    struct spans spans = { .at = AP_NEW(arena, struct span, b->count) };

    for (size_t i = 0; i < b->count; i++) {
        struct span core = b->at[i].core;

        if (!mark[i])
            continue;
        if (i == 0 || !mark[i - 1])
            spans.at[spans.count++] = core;

        struct span *last = &spans.at[spans.count - 1];

        last->n = core.at + core.n - last->at;
    }
    return spans;
}

static struct spans differ(const char *before, const char *after, bool strict,
                           struct ap_arena *arena)
{
    struct ap_arena *scratch = ap_arena_new();
    struct words a = words_of(before, strict, scratch), b = words_of(after, strict, scratch);
    struct middle m = middle_of(&a, &b);
    bool *mark = AP_NEW(scratch, bool, b.count);

    if ((m.a_to - m.from) * (m.b_to - m.from) <= DIFFER_MOST)
        mark_middle(&a, &b, m, mark, scratch);
    else
        memset(mark + m.from, true, (m.b_to - m.from) * sizeof *mark);

    struct spans spans = spans_of(&b, mark, arena);

    ap_arena_free(scratch);
    return spans;
}

struct spans differ_words(const char *a, const char *b, struct ap_arena *arena)
{
    struct spans spans = differ(a, b, false, arena);

    if (spans.count || differ(b, a, false, arena).count)
        return spans;
    return differ(a, b, true, arena);
}
