/*
 * export.c -- see export.h.
 */
#include "ui/export.h"

#include "ui/ui_state.h"
#include "view/outfile.h"

static const char label[] = "File";

/* What will be written, in words. */
static void say(struct ui *ui)
{
    struct ap_arena *scratch = ap_arena_new();
    enum format format = format_of_path(ui_typed(ui));
    const char *scope = outfile_scope(ui_subject(ui), ui_view(ui), ui_ascii(ui) ? "x" : "×",
                                      scratch);

    ui_says(ui, ap_printf(scratch, "Write %s as %s%s to:", scope, format_words(format),
                          outfile_sources(ui_view(ui), format)));
    ap_arena_free(scratch);
}

static void accept(struct ui *ui, const char *path)
{
    struct ap_arena *scratch = ap_arena_new();
    struct ap_error err = { 0 };
    struct csv_told told = { 0 };

    if (outfile_write(ui_subject(ui), ui_view(ui), path, &told, scratch, &err)) {
        ui_wrong(ui, &err);
    } else {
        ui->format = format_of_path(path);
        ui_change_quietly(ui, ui_view(ui), "Chose what is written");
        ui_notice(ui, STYLE_NORMAL, "%s",
                  outfile_told(ui_subject(ui), ui_view(ui), path, told, scratch));
    }
    ap_arena_free(scratch);
}

static void export_typed(struct ui *ui, const char *text, enum typed how)
{
    switch (how) {
    case TYPED_CHANGED:
        say(ui);
        break;
    case TYPED_ACCEPTED:
        accept(ui, text);
        break;
    case TYPED_CANCELLED:
        ui_preview_end(ui);
        ui_notice(ui, STYLE_NORMAL, "Nothing was written");
        break;
    }
}

/*
 * Keys of the prompt
 */

/* Another format: the path gets its ending, and one that was only offered is offered anew,
   as with that ending another number may be free. */
static void turn_format(struct ui *ui, int by)
{
    struct ap_arena *scratch = ap_arena_new();
    const char *path = ui_typed(ui);
    int format = ((int)format_of_path(path) + by + FORMAT_COUNT) % FORMAT_COUNT;

    ui_retype(ui, ui->prompt.offered
                  ? outfile_offered(ui_subject(ui), ui_view(ui), (enum format)format, scratch)
                  : outfile_as(path, (enum format)format, scratch));
    ap_arena_free(scratch);
}

static void toggle_all(struct ui *ui)
{
    struct viewstate next = *ui_view(ui);

    next.all_attributes = !next.all_attributes;
    if (outfile_has_columns(&next))
        ui_preview(ui, &next);
    else
        ui_notice(ui, STYLE_NORMAL, "Everything is written already.");
}

static void turn_sources(struct ui *ui)
{
    struct viewstate next = *ui_view(ui);

    if (outfile_turn_sources(&next, format_of_path(ui_typed(ui))))
        ui_preview(ui, &next);
    else
        ui_notice(ui, STYLE_NORMAL, "Every source is written already.");
}

static void export_act(struct ui *ui, enum action action)
{
    if (action == ACT_FORMAT_NEXT || action == ACT_FORMAT_PREV)
        turn_format(ui, action == ACT_FORMAT_NEXT ? 1 : -1);
    else if (action == ACT_WRITE_ALL)
        toggle_all(ui);
    else if (action == ACT_WRITE_SOURCES)
        turn_sources(ui);
    say(ui);
}

static const struct asker asker = {
    .place = PLACE_EXPORT, .offers = OFFER_STEM, .typed = export_typed, .act = export_act,
};

void export_ask(struct ui *ui)
{
    struct ap_arena *scratch = ap_arena_new();

    if (ui_view(ui)->kind == VIEW_DECIDE && !ui_subject(ui)->tree) {
        ui_notice(ui, STYLE_NORMAL, "There is nothing to write: no question, no answer.");
    } else {
        ui_ask_for(ui, &asker, label,
                   outfile_offered(ui_subject(ui), ui_view(ui), ui->format, scratch), "");
        say(ui);
    }
    ap_arena_free(scratch);
}
