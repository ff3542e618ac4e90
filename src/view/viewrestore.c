/*
 * viewrestore.c -- a saved view brought back, as far as the catalogue still has
 * what it names.  See viewline_restore in viewline.h.
 *
 * Views are saved by keys.  A key that is gone may be the beginning of another
 * one, which would be found in its place; so what was read must print as it was
 * saved.  Of a list, only the names that are gone are left out.
 */
#include <string.h>

#include "view/viewopt.h"

struct restoring {
    const struct ap_catalogue *cat;
    struct viewstate          *v;
    struct ap_arena           *arena;
    struct buf                 lost;        /* as options */
};

enum names { NAMES_NONE, NAMES_ONE, NAMES_LIST };

/* What the argument of an option consists of: keys, or something else. */
static enum names names_in(enum view_option_id id)
{
    if (id == VOPT_GROUP || id == VOPT_ITEM || id == VOPT_BASELINE)
        return NAMES_ONE;
    if (id == VOPT_SORT || id == VOPT_COLUMNS || id == VOPT_MARK || id == VOPT_COMPARE ||
        id == VOPT_ROWS)
        return NAMES_LIST;
    return NAMES_NONE;
}

static void lose(struct restoring *r, enum view_option_id id, const char *argument)
{
    view_add_option(&r->lost, id, argument ? argument : "");
}

/* Where two lists begin to differ: the start of that name in text; its end: all is the same. */
static size_t first_other(const char *text, const char *printed)
{
    size_t at = 0, start = 0;

    for (; text[at] && text[at] == printed[at]; at++)
        if (text[at] == ',')
            start = at + 1;
    if (text[at] == printed[at])
        return at;
    return text[at] == ',' && !printed[at] ? at + 1 : start;
}

/*
 * Take an option into the view; false: *bad is where in text the name begins
 * that is gone.
 */
static bool takes(struct restoring *r, enum view_option_id id, const char *text, size_t *bad)
{
    struct viewstate next = *r->v;
    struct ap_error err = { 0 };

    if (viewline_set(r->cat, id, text, r->arena, &next, &err)) {
        *bad = err.at;
        return false;
    }
    bool keys = names_in(id) && strcmp(text, "all") != 0;
    const char *printed = keys ? view_printed(r->cat, &next, id, r->arena) : NULL;
    *bad = printed ? first_other(text, printed) : 0;
    if (printed && text[*bad])
        return false;
    *r->v = next;
    return true;
}

/* Move the name that begins at a byte of text, with one comma beside it, to gone. */
static void take_out(char *text, size_t at, struct buf *gone)
{
    size_t n = strcspn(text + at, ","), len = strlen(text);

    buf_printf(gone, "%s%.*s", gone->n ? "," : "", (int)n, text + at);
    if (text[at + n] == ',')
        n++;
    else if (at > 0)
        at--, n++;
    memmove(text + at, text + at + n, len - at - n + 1);
}

/* Of a list, all that is there. */
static void restore_list(struct restoring *r, enum view_option_id id, const char *argument)
{
    char *text = ap_strdup(r->arena, argument);
    struct buf gone = BUF(r->arena);
    size_t bad;

    while (*text && !takes(r, id, text, &bad))
        take_out(text, bad, &gone);
    if (gone.n)
        lose(r, id, buf_text(&gone));
}

static void restore_option(struct restoring *r, struct view_said said)
{
    size_t bad;

    if (names_in(said.option) == NAMES_LIST)
        restore_list(r, said.option, said.text);
    else if (!takes(r, said.option, said.text, &bad))
        lose(r, said.option, said.text);
}

char *viewline_restore(const struct ap_catalogue *cat, const char *text, struct ap_arena *arena,
                       struct viewstate *v)
{
    struct restoring r = { cat, v, arena, BUF(arena) };
    struct view_said *said;
    size_t count = 0;
    struct ap_error err;

    if (view_split(text, arena, &said, &count, &r.lost, &err))
        return ap_strdup(arena, text);
    for (size_t i = 0; i < count; i++)
        restore_option(&r, said[i]);
    if (viewline_settle(said, count, arena, v, &err)) {
        v->kind = VIEW_LIST;    /* what its screen showed is gone, which was said */
        v->item = AP_NONE;
    }
    return r.lost.n ? buf_text(&r.lost) : NULL;
}
