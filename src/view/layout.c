/*
 * layout.c -- how wide the columns of a table are.  See layout.h.
 */
#include "view/layout.h"

#include <string.h>

#include "base/text.h"

enum { NARROWEST = 12, LONGEST_WORD = 32 };

static int longest_word(struct ap_arena *arena, const char *text)
{
    int longest = 0;

    for (size_t n; *text; text += n + strspn(text + n, " ")) {
        n = strcspn(text, " ");
        int cols = text_cols(ap_strndup(arena, text, n));
        if (cols > longest)
            longest = cols;
    }
    return longest;
}

static void measure(struct layout *l, size_t column, const char *text, struct ap_arena *arena)
{
    int cols = text_cols(text), word = longest_word(arena, text);

    if (cols > l->cols[column])
        l->cols[column] = cols;
    if (word > l->least[column] && word <= LONGEST_WORD)
        l->least[column] = word;
}

static int sum(const struct layout *l)
{
    int total = l->table.cols ? -LAYOUT_GAP : 0;

    for (size_t i = 0; i < l->table.cols; i++)
        total += l->cols[i] + LAYOUT_GAP;
    return total;
}

struct layout layout_of(const struct table *t, struct ap_arena *arena)
{
    size_t cells = t->cols * t->rows;
    struct layout l = { .table = *t, .cols = AP_NEW(arena, int, t->cols),
                        .least = AP_NEW(arena, int, t->cols) };

    l.table.head = AP_NEW(arena, const char *, t->cols);
    l.table.cell = AP_NEW(arena, const char *, cells);
    for (size_t i = 0; i < t->cols; i++)
        measure(&l, i, l.table.head[i] = text_clean(arena, t->head[i]), arena);
    for (size_t i = 0; i < cells; i++)
        measure(&l, i % t->cols, l.table.cell[i] = text_clean(arena, table_text(t, i, arena)),
                arena);
    l.total = sum(&l);
    return l;
}

/* What a column gets when each may have share. */
static int share_of(const struct layout *l, size_t column, int share)
{
    int least = l->least[column] > share ? l->least[column] : share;
    return l->cols[column] < least ? l->cols[column] : least;
}

static int needed(const struct layout *l, int share)
{
    int total = LAYOUT_GAP * ((int)l->table.cols - 1);

    for (size_t i = 0; i < l->table.cols; i++)
        total += share_of(l, i, share);
    return total;
}

int layout_least(const struct layout *l)
{
    return needed(l, NARROWEST);
}

bool layout_narrow(struct layout *l, int cols)
{
    int share = NARROWEST;

    if (needed(l, share) > cols)
        return false;
    while (share < cols && needed(l, share + 1) <= cols)
        share++;
    for (size_t i = 0; i < l->table.cols; i++)
        l->cols[i] = share_of(l, i, share);
    l->total = sum(l);
    return true;
}
