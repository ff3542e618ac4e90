/*
 * shots.c -- README's pictures, drawn by the program itself from keys.
 *
 *     ap_shots README.md     print the file, its text pictures drawn anew
 *     ap_shots NAME          print the picture of that name as SVG
 *     ap_shots               print the names of those that are files
 *
 * A text picture stands between <!-- picture NAME --> and <!-- /picture -->.
 */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/file.h"
#include "cli/cli.h"
#include "ui/shot.h"
#include "ui/ui.h"

enum { README_MAX = 1 << 20 };

static const struct picture {
    const char *name, *title;
    const char *keys;
    int         rows, cols;
    bool        file;           /* an SVG file; else text in README */
} pictures[] = {
    { "compare", "Two offerings side by side, the rows that differ",
      "<Space><Space>cd<Down><Up>", 24, 100, false },
    { "browse", "The list of offerings, filtered, with the details of one",
      "/platform:aks<Enter>j<Down><Up>", 24, 132, true },
    { "decide", "A recommendation with its reasons", "t<Down><Enter><Down><Up>", 24, 100, true },
};

static const struct picture *find(const char *name)
{
    for (size_t i = 0; i < AP_COUNT(pictures); i++)
        if (strcmp(pictures[i].name, name) == 0)
            return &pictures[i];
    return NULL;
}

/* Press keys in the default catalogue. */
static enum ap_code open_at(const struct picture *p, struct ap_arena *arena, struct ui **ui,
                            struct ap_error *err)
{
    struct subject *subject = AP_NEW(arena, struct subject, 1);
    struct ap_catalogue *cat;
    struct viewstate view;
    struct event ev = { .kind = EVENT_KEY };
    enum ap_code rc = cli_open(NULL, arena, &cat, err);

    if (rc)
        return rc;
    *subject = (struct subject){ .cat = cat, .today = cat->as_of };
    rc = ap_tree_new(cat, arena, &subject->tree, err);
    if (rc)
        return rc;
    viewstate_init(&view, cat, arena);
    *ui = ui_new(subject, &view, p->rows, p->cols, false);
    ui_set_last_key(*ui, false);
    for (const char *keys = p->keys; key_parse(&keys, &ev.key);) {
        ui_draw(*ui);           /* as the loop does: lists learn their height */
        ui_event(*ui, ev);
    }
    return AP_OK;
}

static enum ap_code draw(const struct picture *p, struct buf *out, struct ap_error *err)
{
    struct ui *ui = NULL;
    enum ap_code rc = open_at(p, out->arena, &ui, err);

    if (rc)
        return rc;
    if (p->file)
        shot_svg(out, ui_draw(ui), p->title);
    else
        buf_printf(out, "```text\n%s```\n", grid_text(ui_draw(ui), out->arena));
    ui_free(ui);
    return AP_OK;
}

/* Copy *text up to the picture, draw that, and move past it. */
static enum ap_code renew(const struct picture *p, const char **text, struct buf *out,
                          struct ap_error *err)
{
    char *first = ap_printf(out->arena, "<!-- picture %s -->\n", p->name);
    const char *begin = strstr(*text, first);
    const char *end = begin ? strstr(begin, "<!-- /picture -->\n") : NULL;

    if (!end)
        return ap_fail(err, AP_INVALID, "there is no <!-- picture %s --> that ends in "
                       "<!-- /picture -->", p->name);
    begin += strlen(first);
    buf_add_n(out, *text, (size_t)(begin - *text));
    *text = end;
    return draw(p, out, err);
}

static enum ap_code renew_all(const char *path, struct buf *out, struct ap_error *err)
{
    char *bytes = "";
    size_t n;
    enum ap_code rc = file_read(path, README_MAX, out->arena, &bytes, &n, err);
    const char *text = bytes;

    for (size_t i = 0; !rc && i < AP_COUNT(pictures); i++)
        if (!pictures[i].file)
            rc = renew(&pictures[i], &text, out, err);
    if (!rc)
        buf_add(out, text);
    return rc;
}

static void list_files(struct buf *out)
{
    for (size_t i = 0; i < AP_COUNT(pictures); i++)
        if (pictures[i].file)
            buf_printf(out, "%s\n", pictures[i].name);
}

int main(int argc, char **argv)
{
    struct ap_arena *arena = ap_arena_new();
    struct buf out = BUF(arena);
    struct ap_error err = { .text = "usage: ap_shots [README.md | NAME]" };
    enum ap_code rc = AP_OK;

    setlocale(LC_CTYPE, "C.UTF-8");
    if (argc > 2)
        rc = AP_USAGE;
    else if (argc < 2)
        list_files(&out);
    else if (find(argv[1]))
        rc = draw(find(argv[1]), &out, &err);
    else
        rc = renew_all(argv[1], &out, &err);
    if (rc)
        fprintf(stderr, "ap_shots: %s\n", err.text);
    else
        fputs(buf_text(&out), stdout);
    ap_arena_free(arena);
    return rc ? EXIT_FAILURE : EXIT_SUCCESS;
}
