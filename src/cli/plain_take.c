/*
 * plain_take.c -- what is taken away from plain mode, and what is taken back:
 * files, command lines, undo.  See plain_tasks.h.
 */
#include <string.h>

#include "cli/plain_tasks.h"
#include "cli/typed.h"
#include "view/outfile.h"

/*
 * Files
 */

/* By number or name; false: neither. */
static bool format_meant(const char *text, enum format *out)
{
    size_t number;

    if (!typed_number(text, FORMAT_COUNT, &number))
        return format_parse(text, out);
    *out = (enum format)(number - 1);
    return true;
}

static bool take_format(struct talk *t, const char *text, void *of)
{
    if (format_meant(text, of))
        return true;
    plain_refuse(t, text, ap_printf(t->turn, "\"%s\" is no format", text));
    return false;
}

static bool ask_format(struct talk *t, enum format *out)
{
    struct pages p = PAGES(t->turn);

    for (enum format f = 0; f < FORMAT_COUNT; f++)
        pages_entry(&p, "%d. %s: %s.", (int)f + 1, format_name(f), format_help(f));
    return plain_take(t, "", &p, "In which format?", take_format, out);
}

static bool take_two(struct talk *t, const char *text, void *of)
{
    if (typed_number(text, 2, of))
        return true;
    plain_refuse(t, text, "type 1 or 2");
    return false;
}

/* 1 or 2; 0: the person goes back. */
static size_t ask_two(struct talk *t, const char *what, const char *first, const char *second)
{
    struct pages p = PAGES(t->turn);
    size_t number = 0;
    const char *question = ap_printf(t->turn, "%s? 1 is %s, 2 is %s.", what, first, second);

    return plain_take(t, "", &p, question, take_two, &number) ? number : 0;
}

static bool ask_attributes(struct talk *t, struct viewstate *v)
{
    size_t shown, all = t->s->cat->attributes;

    if (!outfile_has_columns(v))
        return true;
    v->all_attributes = false;
    shown = v->kind == VIEW_LIST ? v->columns : v->rows || v->only ? 0 : all;
    if (shown == all)
        return true;
    size_t answer = ask_two(t, "Which attributes", "those that are read",
                            ap_printf(t->turn, "all %zu", all));
    v->all_attributes = answer == 2;
    return answer != 0;
}

static bool ask_sources(struct talk *t, struct viewstate *v, enum format format)
{
    struct viewstate with = *v;

    with.sources = SOURCES_NONE;
    if (!outfile_turn_sources(&with, format) || with.sources == SOURCES_NONE)
        return true;
    size_t answer = ask_two(t, "With sources", "no",
                            ap_printf(t->turn, "yes, as %s", sources_name(with.sources)));
    v->sources = answer == 2 ? with.sources : SOURCES_NONE;
    return answer != 0;
}

/* Write v to path; false: that failed, which is said. */
static bool write_to(struct talk *t, const struct viewstate *v, const char *path)
{
    struct ap_error err = { 0 };
    struct csv_told told = { 0 };

    if (outfile_write(t->s, v, path, &told, t->turn, &err)) {
        talk_say(t, "Not written: %s.", err.text);
        return false;
    }
    t->format = format_of_path(path);
    talk_change(t, v, "Chose what is written");
    talk_say(t, "%s.", outfile_told(t->s, v, path, told, t->turn));
    return true;
}

/* An empty line takes the name that is offered, so b goes back here. */
static void ask_path(struct talk *t, const struct viewstate *v, enum format format)
{
    const char *text;

    do {
        const char *offered = outfile_offered(t->s, v, format, t->turn);

        text = talk_ask(t, "To which file? Enter takes %s, b goes back.", offered);
        if (t->over || (text && strcmp(text, "b") == 0))
            return;
        text = text ? text : offered;
    } while (!write_to(t, v, text));
}

void plain_export(struct talk *t, const char *rest)
{
    struct viewstate v = *talk_view(t);
    enum format format;

    if (*rest && !format_meant(rest, &format)) {
        (void)write_to(t, &v, rest);
        return;
    }
    talk_say(t, "Write %s.", outfile_scope(t->s, &v, "by", t->turn));
    if (!*rest && !ask_format(t, &format))
        return;
    if (ask_attributes(t, &v) && ask_sources(t, &v, format))
        ask_path(t, &v, format);
}

/*
 * Command lines
 */

void plain_command(struct talk *t, const char *rest)
{
    const struct viewstate *v = talk_view(t);

    (void)rest;
    talk_say(t, "This command writes what you look at:");
    talk_line(t, viewline_command(t->s, v, t->given, t->format, t->turn));
    if (viewline_long(v)) {
        talk_say(t, "More than %d offerings are named in this view: too many for a command "
                 "line that opens it again.", VIEWLINE_MOST);
        return;
    }
    talk_say(t, "This one begins the explorer at it:");
    talk_line(t, viewline_explorer(t->s->cat, v, t->given, t->turn));
}

/*
 * Undo
 */

void plain_undo(struct talk *t, const char *rest)
{
    const char *did = talk_undo(t);

    (void)rest;
    if (!did) {
        talk_say(t, "There is nothing to undo.");
        return;
    }
    talk_say(t, "Undone: %s.", did);
    plain_say_view(t);
}

void plain_redo(struct talk *t, const char *rest)
{
    const char *did = talk_redo(t);

    (void)rest;
    if (!did) {
        talk_say(t, "There is nothing that was undone.");
        return;
    }
    talk_say(t, "Done again: %s.", did);
    plain_say_view(t);
}
