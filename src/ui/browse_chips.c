/*
 * browse_chips.c -- what restricts the list, in the row above it.
 */
#include "ui/browse.h"

#include "base/buf.h"

static size_t hidden_marks(struct ui *ui, const struct browse *b)
{
    size_t hidden = ui_view(ui)->marks;

    for (size_t i = 0; hidden > 0 && i < b->listed; i++)
        hidden -= ui_marked(ui, b->shown[i]);
    return hidden;
}

static void add_sort(struct ui *ui, struct buf *out)
{
    const struct ap_sort *sort = &ui_view(ui)->sort;

    for (size_t i = 0; i < sort->keys; i++)
        buf_printf(out, "%s%s %s", i ? ", " : out->n ? "  sorted by " : "sorted by ",
                   glyph_text(sort->key[i].descending ? GLYPH_DESCENDING : GLYPH_ASCENDING,
                              ui_ascii(ui)),
                   browse_key_name(ui_subject(ui)->cat, &sort->key[i]));
}

const char *browse_status(struct ui *ui, void *state, struct ap_arena *arena)
{
    const struct browse *b = state;
    const struct viewstate *v = ui_view(ui);
    struct buf out = BUF(arena);
    size_t hidden = hidden_marks(ui, b);

    if (v->filter)
        buf_printf(&out, "%zu of %zu  filter: %s", b->listed, ui_subject(ui)->cat->offerings,
                   v->filter_text);
    if (hidden)
        buf_printf(&out, "  %zu marked hidden", hidden);
    add_sort(ui, &out);
    return out.n ? buf_text(&out) : NULL;
}
