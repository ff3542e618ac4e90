/*
 * docgen.c -- write README's tables from what the program runs.
 *
 *     ap_docgen README.md
 *
 * prints the file; what stands between <!-- NAME --> and <!-- /NAME --> comes
 * from the tables of keys, tasks, commands and formats.  Its pictures: see shots.c.
 */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/file.h"
#include "cli/commands.h"
#include "cli/help.h"
#include "cli/plain_tasks.h"
#include "ui/keymap.h"
#include "ui/theme.h"
#include "view/format.h"

enum { README_MAX = 1 << 20 };

/* A cell of a Markdown table, where a bar would begin the next one. */
static void add_cell(struct buf *out, const char *text)
{
    for (; *text; text++) {
        if (*text == '|')
            buf_add(out, "\\");
        buf_add_n(out, text, 1);
    }
}

/*
 * Keys: a row for all keys that do the same in the same places.  In Help letters
 * are text, which is said once and not in every row.
 */

enum { SCREENS = (1 << PLACE_PROMPT) - 1, OF_ROWS = LETTERS };

/* Where a key does what b says, of the places in among. */
static unsigned places_of(const struct binding *b, unsigned among)
{
    unsigned places = 0;

    for (int p = 0; p < PLACE_COUNT; p++)
        if (keymap_find(keymap_builtin(), (enum place)p, b->key) == b->action)
            places |= 1u << p;
    return places & among;
}

/* The screens, and parts of screens, of a row: none named if it is all of them. */
static void add_screens(struct buf *out, unsigned places)
{
    const char *before = " ";

    if (places == OF_ROWS)
        buf_add(out, " every screen");
    for (int p = 0; p < PLACE_PROMPT && places != OF_ROWS; p++) {
        if (!(places >> p & 1))
            continue;
        buf_printf(out, "%s%s", before, place_title((enum place)p));
        before = ", ";
    }
    buf_add(out, " |");
}

/* A binding for the same action before at, with the same places, or the same key. */
static bool is_before(const struct binding *table, size_t at, unsigned among, bool same_key)
{
    unsigned places = places_of(&table[at], among);

    for (size_t i = 0; i < at; i++)
        if (table[i].action == table[at].action &&
            (same_key ? table[i].key == table[at].key : places_of(&table[i], among) == places))
            return true;
    return false;
}

/* The row of the binding at first: its keys, what they do, where. */
static void add_row(struct buf *out, const struct binding *table, size_t count, size_t first,
                    unsigned among)
{
    enum action action = table[first].action;
    unsigned places = places_of(&table[first], among);
    char name[16];

    buf_add(out, "|");
    for (size_t i = first; i < count; i++)
        if (table[i].action == action && places_of(&table[i], among) == places &&
            !is_before(table, i, among, true))
            buf_printf(out, " `%s`", key_text(table[i].key, name));
    buf_printf(out, " | %s |", action_help(action));
    if (among == OF_ROWS)
        add_screens(out, places);
    buf_add(out, "\n");
}

/*
 * Rows in the order of the actions, for the keys that have a meaning in among, and
 * not the same in but.
 */
static void add_rows(struct buf *out, unsigned among, unsigned but)
{
    const struct binding *table = keymap_builtin()->at;
    size_t count = keymap_builtin()->count;

    for (int action = 0; action < ACT_COUNT; action++)
        for (size_t i = 0; i < count; i++)
            if (table[i].action == (enum action)action && places_of(&table[i], among) &&
                !places_of(&table[i], but) && !is_before(table, i, among, false))
                add_row(out, table, count, i, among);
}

static enum ap_code write_keys(struct buf *out, struct ap_error *err)
{
    (void)err;
    buf_add(out, "| key | does | where |\n|---|---|---|\n");
    add_rows(out, OF_ROWS, 0);
    buf_add(out, "\nIn Help, and where anything to do is found by typing, letters are text. "
                 "While a line is typed:\n\n"
                 "| key | does |\n|---|---|\n");
    add_rows(out, ON(PROMPT), 0);
    buf_add(out, "\nAnd where it is the name of a file to write:\n\n| key | does |\n|---|---|\n");
    add_rows(out, ON(EXPORT), ON(PROMPT));
    return AP_OK;
}

/*
 * Commands
 */

/* argument as it stands behind the name, with the blank before it. */
static void add_usage(struct buf *out, const char *lead, const char *name, const char *argument)
{
    buf_printf(out, "| `%s%s", lead, name);
    add_cell(out, argument);
    buf_add(out, "` | ");
}

static void add_takers(struct buf *out, enum option_id option)
{
    size_t count, takers = 0;
    const struct command *c = command_table(&count);
    const char *before = "";

    for (size_t i = 0; i < count; i++)
        takers += command_takes(&c[i], option);
    if (takers == count)
        buf_add(out, "all");
    for (size_t i = 0; i < count && takers < count; i++) {
        if (!command_takes(&c[i], option))
            continue;
        buf_printf(out, "%s%s", before, *c[i].name ? c[i].name : "the explorer");
        before = ", ";
    }
}

static enum ap_code write_commands(struct buf *out, struct ap_error *err)
{
    size_t count;
    const struct command *c = command_table(&count);

    (void)err;
    buf_add(out, "| command | does |\n|---|---|\n");
    for (size_t i = 0; i < count; i++) {
        add_usage(out, *c[i].name ? "apposite " : "apposite", c[i].name,
                  *c[i].operands ? ap_printf(out->arena, " %s", c[i].operands) : "");
        add_cell(out, c[i].help);
        buf_add(out, " |\n");
    }
    const struct option_info *o = option_table(&count);
    buf_add(out, "\n| option | does | of |\n|---|---|---|\n");
    for (size_t i = 0; i < count; i++) {
        struct buf argument = BUF(out->arena);
        option_argument(&argument, &o[i]);
        add_usage(out, "--", o[i].name, buf_text(&argument));
        add_cell(out, o[i].help);
        buf_add(out, " | ");
        add_takers(out, (enum option_id)i);
        buf_add(out, " |\n");
    }
    return AP_OK;
}

static enum ap_code write_plain(struct buf *out, struct ap_error *err)
{
    size_t count;
    const struct plain_task *task = plain_tasks(&count);

    (void)err;
    buf_add(out, "| task | does |\n|---|---|\n");
    for (size_t i = 0; i < count; i++)
        buf_printf(out, "| `%s%s%s` | %s |\n", task[i].word, *task[i].argument ? " " : "",
                   task[i].argument, task[i].help);
    return AP_OK;
}

static enum ap_code write_formats(struct buf *out, struct ap_error *err)
{
    (void)err;
    buf_add(out, "| format | file | is |\n|---|---|---|\n");
    for (enum format f = 0; f < FORMAT_COUNT; f++)
        buf_printf(out, "| `%s` | `.%s` | %s |\n", format_name(f), format_ending(f),
                   format_help(f));
    return AP_OK;
}

/*
 * The words that a person's own theme and keys are written in.
 */

static void add_words(struct buf *out, const char *what, const char *const *word, size_t count)
{
    buf_printf(out, "- %s:", what);
    for (size_t i = 0; i < count; i++)
        buf_printf(out, "%s `%s`", i ? "," : "", word[i]);
    buf_add(out, "\n");
}

static enum ap_code write_words(struct buf *out, struct ap_error *err)
{
    static const char *const kinds[THEME_WORDS] = { "styles", "attributes", "colours" };
    const char *places[PLACE_COUNT + 1] = { "everywhere" };

    (void)err;
    for (int p = 0; p < PLACE_COUNT; p++)
        places[p + 1] = place_name((enum place)p);
    for (int i = 0; i < THEME_WORDS; i++) {
        size_t count;
        const char *const *word = theme_words((enum theme_word)i, &count);
        add_words(out, kinds[i], word, count);
    }
    add_words(out, "places", places, AP_COUNT(places));
    return AP_OK;
}

/*
 * The file
 */

static const struct section {
    const char *name;
    enum ap_code (*write)(struct buf *out, struct ap_error *err);
} sections[] = {
    { "keys",     write_keys },
    { "words",    write_words },
    { "plain",    write_plain },
    { "commands", write_commands },
    { "formats",  write_formats },
};

/* Copy *text to out up to the section, write that anew, and move past it. */
static enum ap_code renew(const struct section *section, const char **text, struct buf *out,
                          struct ap_error *err)
{
    char *first = ap_printf(out->arena, "<!-- %s -->\n", section->name);
    char *last = ap_printf(out->arena, "<!-- /%s -->\n", section->name);
    const char *begin = strstr(*text, first);
    const char *end = begin ? strstr(begin, last) : NULL;

    if (!end)
        return ap_fail(err, AP_INVALID, "there is no section between <!-- %s --> and "
                       "<!-- /%s -->, in this order", section->name, section->name);
    begin += strlen(first);
    buf_add_n(out, *text, (size_t)(begin - *text));
    *text = end;
    return section->write(out, err);
}

static enum ap_code renew_all(const char *path, struct buf *out, struct ap_error *err)
{
    char *bytes = "";
    size_t n;
    enum ap_code rc = file_read(path, README_MAX, out->arena, &bytes, &n, err);
    const char *text = bytes;

    for (size_t i = 0; !rc && i < AP_COUNT(sections); i++)
        rc = renew(&sections[i], &text, out, err);
    if (!rc)
        buf_add(out, text);
    return rc;
}

int main(int argc, char **argv)
{
    struct ap_arena *arena = ap_arena_new();
    struct buf out = BUF(arena);
    struct ap_error err = { .text = "usage: ap_docgen README.md" };

    setlocale(LC_CTYPE, "C.UTF-8");
    enum ap_code rc = argc == 2 ? renew_all(argv[1], &out, &err) : AP_USAGE;
    if (rc)
        fprintf(stderr, "ap_docgen: %s\n", err.text);
    else
        fputs(buf_text(&out), stdout);
    ap_arena_free(arena);
    return rc ? EXIT_FAILURE : EXIT_SUCCESS;
}
