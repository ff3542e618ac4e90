/*
 * docgen.c -- write README's tables and its picture from what the program runs.
 *
 *     ap_docgen README.md
 *
 * prints the file; what stands between <!-- NAME --> and <!-- /NAME --> comes
 * from the tables of keys and commands, and from the compare screen itself.
 */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/file.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "ui/ui.h"

enum { ROWS = 24, COLS = 100, README_MAX = 1 << 20 };

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
 * Keys
 */

/* "everywhere but Help", or the shorter list of where it is. */
static void add_where(struct buf *out, unsigned where)
{
    unsigned places = 0;

    for (int p = 0; p < PLACE_COUNT; p++)
        places += where >> p & 1;
    bool most = places > PLACE_COUNT / 2;
    const char *before = most ? "everywhere but " : "";
    if (places == PLACE_COUNT)
        buf_add(out, "everywhere");
    for (int p = 0; p < PLACE_COUNT; p++) {
        if ((where >> p & 1) == most)
            continue;
        buf_printf(out, "%s%s", before, place_title((enum place)p));
        before = ", ";
    }
}

static bool is_same_row(const struct binding *a, const struct binding *b)
{
    return a->action == b->action && a->where == b->where;
}

/* One row for all keys that do the same in the same places; the first of them writes it. */
static void add_key_row(struct buf *out, const struct binding *table, size_t count, size_t at)
{
    const char *before = "| ";
    char name[16];

    for (size_t i = 0; i < at; i++)
        if (is_same_row(&table[i], &table[at]))
            return;
    for (size_t i = at; i < count; i++) {
        if (!is_same_row(&table[i], &table[at]))
            continue;
        buf_printf(out, "%s`%s`", before, key_text(table[i].key, name));
        before = " ";
    }
    buf_add(out, " | ");
    add_cell(out, action_help(table[at].action));
    buf_add(out, " | ");
    add_where(out, table[at].where);
    buf_add(out, " |\n");
}

static enum ap_code write_keys(struct buf *out, struct ap_error *err)
{
    size_t count;
    const struct binding *table = keymap_table(&count);

    (void)err;
    buf_add(out, "| key | does | where |\n|---|---|---|\n");
    for (size_t i = 0; i < count; i++)
        add_key_row(out, table, count, i);
    return AP_OK;
}

/*
 * Commands
 */

static void add_usage(struct buf *out, const char *lead, const char *name, const char *argument)
{
    buf_printf(out, "| `%s%s", lead, name);
    if (argument && *argument) {
        buf_add(out, " ");
        add_cell(out, argument);
    }
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
        add_usage(out, *c[i].name ? "apposite " : "apposite", c[i].name, c[i].operands);
        add_cell(out, c[i].help);
        buf_add(out, " |\n");
    }
    const struct option_info *o = option_table(&count);
    buf_add(out, "\n| option | does | of |\n|---|---|---|\n");
    for (size_t i = 0; i < count; i++) {
        add_usage(out, "--", o[i].name, o[i].argument);
        add_cell(out, o[i].help);
        buf_add(out, " | ");
        add_takers(out, (enum option_id)i);
        buf_add(out, " |\n");
    }
    return AP_OK;
}

/*
 * The picture
 */

static enum ap_code write_picture(struct buf *out, struct ap_error *err)
{
    struct ap_arena *arena = out->arena;
    struct ap_catalogue *cat;
    struct viewstate view;
    enum ap_code rc = cli_open(NULL, arena, &cat, err);

    if (rc)
        return rc;
    struct subject subject = { .cat = cat, .today = cat->as_of };
    rc = ap_tree_new(cat, arena, &subject.tree, err);
    if (rc)
        return rc;
    viewstate_init(&view, cat, arena);
    struct ui *ui = ui_new(&subject, &view, ROWS, COLS, false);
    for (const char *key = "  cd"; *key; key++)
        ui_event(ui, (struct event){ .kind = EVENT_KEY, .key = (uint32_t)*key });
    buf_printf(out, "```text\n%s```\n", grid_text(ui_draw(ui), arena));
    ui_free(ui);
    return AP_OK;
}

/*
 * The file
 */

static const struct section {
    const char *name;
    enum ap_code (*write)(struct buf *out, struct ap_error *err);
} sections[] = {
    { "picture",  write_picture },
    { "keys",     write_keys },
    { "commands", write_commands },
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
