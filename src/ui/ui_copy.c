/*
 * ui_copy.c -- what is copied, and what is said about it.  See ui.h.
 *
 * The key copies the cell at the cursor; pressed again, the row that it is in,
 * then all that the screen is about.
 */
#include "base/buf.h"
#include "ui/ui_state.h"
#include "ui/words.h"
#include "view/write.h"

void ui_connect(struct ui *ui, const struct term_ops *ops, void *term)
{
    ui->term.ops = ops;
    ui->term.of = term;
}

/* All that the view is about, in the format that such a thing is pasted in. */
static const struct { const char *name; enum format format; } wholes[VIEW_KIND_COUNT] = {
    [VIEW_LIST]    = { "the list as TSV", FORMAT_TSV },
    [VIEW_ITEM]    = { "the whole offering as text", FORMAT_TEXT },
    [VIEW_COMPARE] = { "the comparison as TSV", FORMAT_TSV },
    [VIEW_DECIDE]  = { "the decision as text", FORMAT_TEXT },
    [VIEW_RANK]    = { "the ranking as text", FORMAT_TEXT },
};

/* Of a screen that shows a view; another one is all in its lines. */
static const char *add_whole(struct ui *ui, struct buf *out)
{
    enum view_kind kind = ui->view.kind;

    if (ui_top(ui)->id != ui_screen_of(kind) || (kind == VIEW_DECIDE && !ui->subject->tree))
        return NULL;
    (void)write_view(out, ui->subject, &ui->view, wholes[kind].format,
                     (struct csv_style){ 0 }, 0);   /* what was guarded is seen when pasted */
    return wholes[kind].name;
}

/* Add a part; the result is what it is called, or NULL where there is none. */
static const char *add_part(struct ui *ui, enum copy_part part, struct buf *out)
{
    struct layer *l = ui_top(ui);
    const struct screen_ops *ops = ui_ops(l->id);

    if (part == COPY_ALL)
        return add_whole(ui, out);
    return ops->copy ? ops->copy(ui, l->state, part, out) : NULL;
}

/* The first part there is from one on; COPY_PARTS: none. */
static enum copy_part part_from(struct ui *ui, enum copy_part part, struct ap_arena *scratch)
{
    while (part < COPY_PARTS && !add_part(ui, part, &(struct buf)BUF(scratch)))
        part++;
    return part;
}

/* What the key copies when it is pressed once more; "" when that is the same again. */
static const char *and_then(struct ui *ui, struct ap_arena *scratch)
{
    enum copy_part next = part_from(ui, ui->copied + 1, scratch);
    char key[16];

    if (next == COPY_PARTS)
        return "";
    return ap_printf(scratch, " %s again: %s.",
                     key_for(ui, (enum place)(int)ui_top(ui)->id, ACT_COPY, key),
                     add_part(ui, next, &(struct buf)BUF(scratch)));
}

static void give(struct ui *ui, const char *name, struct buf *out, struct ap_arena *scratch)
{
    const struct term_ops *ops = ui->term.ops;
    struct ap_error err = { 0 };
    struct copied how = { "", "" };

    if (!ops)
        ui_notice(ui, STYLE_ERROR, "Not copied, %s: there is no terminal.", name);
    else if (ops->copy(ui->term.of, buf_text(out), out->n, &how, &err))
        ui_notice(ui, STYLE_ERROR, "Not copied, %s: %s.%s", name, err.text,
                  and_then(ui, scratch));
    else
        ui_notice(ui, STYLE_NORMAL, "%s %s%s.%s", how.done, name, how.caveat,
                  and_then(ui, scratch));
}

void ui_copy(struct ui *ui)
{
    struct ap_arena *scratch = ap_arena_new();
    struct buf out = BUF(scratch);

    ui->copied = part_from(ui, ui->copying ? ui->copied + 1 : COPY_CELL, scratch);
    if (ui->copied == COPY_PARTS)       /* from the first one again */
        ui->copied = part_from(ui, COPY_CELL, scratch);
    const char *name = add_part(ui, ui->copied, &out);
    if (name)
        give(ui, name, &out, scratch);
    else
        ui_notice(ui, STYLE_NORMAL, "There is nothing here to copy.");
    ui->copying = true;
    ap_arena_free(scratch);
}
