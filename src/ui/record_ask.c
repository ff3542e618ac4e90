/*
 * record_ask.c -- see record_ask.h.
 */
#include "ui/record_ask.h"

#include "ui/ui_state.h"
#include "view/outfile.h"
#include "view/record.h"
#include "view/report_rank.h"

/* The choice that the screen shows. */
static struct choice choice_of(struct ui *ui, struct ap_arena *arena)
{
    const struct subject *s = ui_subject(ui);

    if (ui_view(ui)->kind == VIEW_RANK) {
        struct ap_ranking ranking = view_ranking(s, ui_view(ui), arena);
        return choice_of_ranking(s, &ranking, arena);
    }
    struct ap_walk walk = ap_tree_walk(s->tree, ui_view(ui)->answers, arena);
    return choice_of_walk(s, &walk, arena);
}

static void accept(struct ui *ui, const char *path)
{
    struct ap_arena *scratch = ap_arena_new();
    const struct subject *s = ui_subject(ui);
    struct choice choice = choice_of(ui, scratch);
    struct buf out = BUF(scratch);
    struct ap_error err = { 0 };

    record_write(&out, s, &choice, ui_command(ui, scratch));
    if (outfile_put(path, buf_text(&out), out.n, scratch, &err))
        ui_wrong(ui, &err);
    else
        ui_notice(ui, STYLE_NORMAL,
                  "Wrote the record to %s; apposite record --check says later if it holds", path);
    ap_arena_free(scratch);
}

static void record_typed(struct ui *ui, const char *text, enum typed how)
{
    if (how == TYPED_ACCEPTED)
        accept(ui, text);
    else if (how == TYPED_CANCELLED)
        ui_notice(ui, STYLE_NORMAL, "Nothing was written");
}

static const struct asker asker = {
    .place = PLACE_PROMPT, .offers = OFFER_STEM, .typed = record_typed,
};

/* Why there is nothing to record; "" where there is. */
static const char *why_nothing(struct ui *ui, struct ap_arena *arena)
{
    const struct subject *s = ui_subject(ui);
    const char *requirements = ui_view(ui)->requirements;

    if (ui_view(ui)->kind == VIEW_RANK)
        return requirements && *requirements ? "" : "Nothing is decided yet: require something.";
    if (!s->tree)
        return "There is nothing to record: this catalogue asks nothing.";
    if (ap_tree_walk(s->tree, ui_view(ui)->answers, arena).open != AP_NONE)
        return "Nothing is decided yet: answer the question that is open.";
    return "";
}

void record_ask(struct ui *ui)
{
    const struct subject *s = ui_subject(ui);
    struct ap_arena *scratch = ap_arena_new();
    const char *why = why_nothing(ui, scratch);

    if (*why)
        ui_notice(ui, STYLE_NORMAL, "%s", why);
    else
        ui_ask_for(ui, &asker, "File",
                   outfile_free(ap_printf(scratch, "%s-decision", s->cat->key), "md", scratch),
                   "Write the decision with its reasons and a snapshot, as Markdown, to:");
    ap_arena_free(scratch);
}
