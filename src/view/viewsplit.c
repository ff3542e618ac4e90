/*
 * viewsplit.c -- a text of view options taken apart and read.  See viewline.h.
 *
 * The words are split as a shell would, but that nothing is expanded: '...'
 * keeps everything, "..." all but \" and \\, and \ the next character.
 */
#include <string.h>

#include "base/buf.h"
#include "view/viewopt.h"

static const char blanks[] = " \t\n";

/* What stands in quotes from *s on, which is moved behind the closing one. */
static bool add_quoted(const char **s, struct buf *word)
{
    char quote = *(*s)++;

    for (; **s && **s != quote; (*s)++) {
        if (quote == '"' && **s == '\\' && ((*s)[1] == '"' || (*s)[1] == '\\'))
            (*s)++;
        buf_add_n(word, *s, 1);
    }
    if (!**s)
        return false;
    (*s)++;
    return true;
}

/* The next word at *s; NULL in *out at the end. */
static enum ap_code next_word(const char **s, struct ap_arena *arena, char **out,
                              struct ap_error *err)
{
    struct buf word = BUF(arena);

    *out = NULL;
    *s += strspn(*s, blanks);
    if (!**s)
        return AP_OK;
    while (**s && !strchr(blanks, **s)) {
        char c = **s;
        if (c == '\'' || c == '"') {
            if (!add_quoted(s, &word))
                return ap_fail(err, AP_USAGE, "a %s is opened and not closed",
                               c == '"' ? "double quote" : "quote");
            continue;
        }
        if (c == '\\' && !*++*s)
            return ap_fail(err, AP_USAGE, "nothing stands behind the last \\");
        buf_add_n(&word, (*s)++, 1);
    }
    *out = buf_text(&word);
    return AP_OK;
}

/* The option that word names up to its '=', or VOPT_COUNT. */
static enum view_option_id named(const char *word)
{
    const struct view_option *o = viewline_table();
    size_t n = strncmp(word, "--", 2) == 0 ? strcspn(word + 2, "=") : 0;

    for (enum view_option_id id = 0; n && id < VOPT_COUNT; id++)
        if (strlen(o[id].name) == n && memcmp(o[id].name, word + 2, n) == 0)
            return id;
    return VOPT_COUNT;
}

/* Words as options; said has room for all of them. */
struct options {
    struct view_said *said;
    size_t            count;
};

static enum ap_code check_twice(const struct options *all, enum view_option_id id,
                                struct ap_error *err)
{
    const struct view_option *o = &viewline_table()[id];

    for (size_t i = 0; o->often != VIEW_REPEATED && i < all->count; i++)
        if (all->said[i].option == id)
            return ap_fail(err, AP_USAGE, "--%s is given twice", o->name);
    return AP_OK;
}

/* The word after "--sources", if it says how: the '=' may be left out. */
static enum ap_code optional_word(const char **s, struct ap_arena *arena, char **out,
                                  struct ap_error *err)
{
    const char *after = *s;
    enum sources sources;
    char *word;
    enum ap_code rc = next_word(&after, arena, &word, err);

    if (rc || !word || !sources_parse(word, &sources))
        return rc;
    *s = after;
    *out = word;
    return AP_OK;
}

/* One option, beginning with word; its argument may be the next one at *s. */
static enum ap_code take(const char *word, const char **s, struct ap_arena *arena,
                         struct options *all, struct ap_error *err)
{
    enum view_option_id id = named(word);
    const char *equals = strchr(word, '=');
    char *argument = NULL;

    if (id == VOPT_COUNT)
        return ap_fail(err, AP_USAGE, "'%s' is no option of a view", word);
    const struct view_option *o = &viewline_table()[id];
    enum ap_code rc = check_twice(all, id, err);
    if (rc)
        return rc;
    if (equals && !o->argument)
        return ap_fail(err, AP_USAGE, "--%s takes no argument", o->name);
    if (equals)
        argument = ap_strdup(arena, equals + 1);
    else if (o->often == VIEW_OPTIONAL)
        rc = optional_word(s, arena, &argument, err);
    else if (o->argument)
        rc = next_word(s, arena, &argument, err);
    if (!rc && o->argument && o->often != VIEW_OPTIONAL && !argument)
        rc = ap_fail(err, AP_USAGE, "--%s needs %s", o->name, o->argument);
    if (!rc)
        all->said[all->count++] = (struct view_said){ id, argument };
    return rc;
}

/* Note a word that is no option, and those that seem to belong to it. */
static enum ap_code skip(const char *word, const char **s, struct ap_arena *arena,
                         struct buf *unknown, struct ap_error *err)
{
    char *next = NULL;
    const char *after = *s;
    enum ap_code rc;

    buf_printf(unknown, "%s%s", unknown->n ? " " : "", word);
    while (!(rc = next_word(&after, arena, &next, err)) && next &&
           strncmp(next, "--", 2) != 0) {
        buf_printf(unknown, " %s", next);
        *s = after;
    }
    return rc;
}

enum ap_code view_split(const char *text, struct ap_arena *arena, struct view_said **said,
                        size_t *count, struct buf *unknown, struct ap_error *err)
{
    struct options all = { .said = AP_NEW(arena, struct view_said, strlen(text) / 2 + 1) };
    char *word = NULL;
    enum ap_code rc = AP_OK;

    for (const char *s = text; !rc && !(rc = next_word(&s, arena, &word, err)) && word;)
        rc = unknown && named(word) == VOPT_COUNT ? skip(word, &s, arena, unknown, err)
                                                  : take(word, &s, arena, &all, err);
    if (rc)
        return rc;
    *said = all.said;
    *count = all.count;
    return AP_OK;
}

enum ap_code viewline_parse(const struct ap_catalogue *cat, const char *text,
                            struct ap_arena *arena, struct viewstate *v, struct ap_error *err)
{
    struct viewstate read = *v;
    struct view_said *said;
    size_t count, wrong;
    enum ap_code rc = view_split(text, arena, &said, &count, NULL, err);

    if (!rc)
        rc = viewline_read(cat, said, count, arena, &read, &wrong, err);
    if (!rc)
        rc = viewline_settle(said, count, arena, &read, err);
    if (!rc)
        *v = read;
    return rc;
}
