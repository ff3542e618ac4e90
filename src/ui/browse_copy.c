/*
 * browse_copy.c -- what Browse has to copy: a cell, or an offering's cells in sight.
 */
#include "ui/browse.h"

#include "base/buf.h"
#include "base/text.h"
#include "view/cell.h"

static void add_text(struct buf *out, const char *text)
{
    buf_add(out, text_clean(out->arena, text));
}

static void add_cell(struct ui *ui, size_t offering, size_t attribute, struct buf *out)
{
    add_text(out, cell_text(ui_subject(ui)->cat, offering, attribute, out->arena));
}

/* A line for each column, to be pasted into a message. */
static void add_row(struct ui *ui, size_t offering, struct buf *out)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    const struct viewstate *v = ui_view(ui);

    add_text(out, cat->offering[offering].name);
    for (size_t i = 0; i < v->columns; i++) {
        buf_add(out, "\n");
        add_text(out, cat->attribute[v->column[i]].name);
        buf_add(out, ": ");
        add_cell(ui, offering, v->column[i], out);
    }
    buf_add(out, "\n");
}

const char *browse_copy(struct ui *ui, void *state, enum copy_part part, struct buf *out)
{
    struct browse *b = state;
    size_t offering = browse_current(b), attribute = browse_attribute(ui, b);

    if (offering == AP_NONE)
        return NULL;
    if (part == COPY_ROW) {
        add_row(ui, offering, out);
        return "the row, a line for each column";
    }
    if (attribute != AP_NONE) {
        add_cell(ui, offering, attribute, out);
        return "the cell";
    }
    add_text(out, ui_subject(ui)->cat->offering[offering].name);
    return "the name";
}
