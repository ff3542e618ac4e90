/*
 * test_format_hostile.c -- texts that could break out of a format do not, in any
 * format of any report: every text of a catalogue is replaced by each in turn.
 */
#include <jansson.h>
#include <locale.h>
#include <string.h>

#include "apposite/store.h"
#include "base/text.h"
#include "core/csv.h"
#include "headless.h"
#include "testing.h"
#include "view/link.h"
#include "view/write.h"
#include "wellformed.h"

static const char *const nasty[] = {
    "a|b", "a\\|b", "`", "``|``", "<b>|</b>", "a\nb", "|", "\\", "\\\\|", "&vert;", "[x](y|z)",
    "=1+1", "+a", "-a", "@x", "\tx", "\rx", "-1", "a\tb\\tc\r\n", "a,\"b\"\n,", "\"", "'",
    "</main><script>alert(1)</script>", "\" onmouseover=\"x", "' x='", "--><!--", "]]>", "&#60;",
    "</style>", "</text></svg>", "javascript:alert(1)", "https://x.example/\"><i>", "https://",
    "\033]0;t\a\033[31m", "\xC2\x9B", "\u202E\u2066", "\u200B\uFEFF", "\U000E0041",
    "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301", "\u0301", "\uFFFE\uFFFF\uFDD0", "漢字 テスト",
    "שלום", "# h", "- i", "1. n", "> q", "***", "___", "~~s~~", "![i](u)", "<https://a>",
    "{\"a\":1}", "%s%n", "", " ", "  two  blanks  ",
};

/* The default catalogue, every text that is shown replaced. */
static void poison(struct ap_catalogue *cat, const char *text)
{
    cat->title = cat->summary = cat->version = cat->as_of = text;
    for (size_t i = 0; i < cat->sources; i++)
        cat->source[i] = (struct ap_source){ text, text, text, text, text, text, text };
    for (size_t i = 0; i < cat->offerings; i++) {
        struct ap_offering *o = &cat->offering[i];
        o->key = o->name = o->group = o->summary = text;
        for (size_t j = 0; j < o->aliases; j++)
            o->alias[j] = text;
    }
    for (size_t i = 0; i < cat->attributes; i++) {
        struct ap_attribute *a = &cat->attribute[i];
        a->name = a->group = a->unit = a->definition = text;
        for (size_t j = 0; j < a->terms; j++)
            a->term[j].label = a->term[j].definition = text;
        for (size_t j = 0; j < cat->column[i].values; j++)
            cat->column[i].value[j].label = text;
    }
    for (size_t i = 0; i < cat->facts; i++) {
        cat->fact[i].detail = text;
        cat->fact[i].cite.section = text;
    }
    for (size_t i = 0; i < cat->events; i++)
        cat->event[i].scope = cat->event[i].text = text;
    for (size_t i = 0; i < cat->links; i++)
        cat->link[i].title = cat->link[i].url = cat->link[i].kind = text;
    for (size_t i = 0; i < cat->questions; i++) {
        cat->question[i].text = cat->question[i].help = text;
        for (size_t j = 0; j < cat->question[i].answers; j++)
            cat->question[i].answer[j].label = cat->question[i].answer[j].help = text;
    }
    for (size_t i = 0; i < cat->outcomes; i++)
        cat->outcome[i].title = cat->outcome[i].text = text;
}

/* What one text makes of one report. */
struct trial {
    struct ap_arena *arena;
    const char      *text;
    struct subject   subject;
    struct viewstate view;
};

static const char *written(const struct trial *t, enum format format, struct csv_style style)
{
    struct buf out = BUF(t->arena);

    (void)write_view(&out, &t->subject, &t->view, format, style, 40);
    return buf_text(&out);
}

/* Fail with what was tried. */
#define MUST(t, what)                                                                   \
    do {                                                                                \
        if (!(what))                                                                    \
            fail_msg("%s of '%s', sources %s: %s", view_command((t)->view.kind), (t)->text, \
                     sources_name((t)->view.sources), #what);                           \
    } while (0)

static void page_is_sound(const struct trial *t, enum format format)
{
    struct wellformed w = wellformed_read(t->arena, written(t, format, (struct csv_style){ 0 }));

    if (w.wrong)
        fail_msg("'%s': %s", t->text, w.wrong);
    MUST(t, w.links == 0 || strstr(t->text, "https://"));
}

/* Lines of text with nothing that acts; a mark that a line begins with is no harm. */
static void text_is_tame(const struct trial *t)
{
    const char *s = written(t, FORMAT_TEXT, (struct csv_style){ 0 });

    for (size_t n; *s; s += n + 1) {
        n = strcspn(s, "\n");
        const char *line = ap_printf(t->arena, "x%.*s", (int)n, s);
        MUST(t, text_clean(t->arena, line) == line);
    }
}

/* Bars that Markdown takes for the edge of a cell. */
static size_t edges(const char *line)
{
    size_t bars = 0;

    for (; *line && *line != '\n'; line++) {
        if (*line == '\\' && line[1])
            line++;
        else
            bars += *line == '|';
    }
    return bars;
}

static void tables_keep_their_columns(const struct trial *t)
{
    const char *s = written(t, FORMAT_MD, (struct csv_style){ 0 });
    size_t before = 0;

    for (const char *line = s; *line; line = strchr(line, '\n') + 1) {
        size_t n = line[0] == '|' ? edges(line) : 0;

        MUST(t, !n || !before || n == before);
        MUST(t, (line[0] != '<' || link_at(line + 1)) && strncmp(line, "```", 3) != 0);
        before = n;
    }
}

static void csv_reads_back(const struct trial *t)
{
    const char *text = written(t, FORMAT_CSV, (struct csv_style){ .raw = true });
    char *copy = ap_strdup(t->arena, text);
    struct csv csv;
    struct ap_error err;
    const char *field[128];
    size_t count, line, cols = 0, seen = 0;

    csv_init(&csv, copy, strlen(copy));
    for (size_t rows = 0; csv_more(&csv); rows++) {
        assert_ok(csv_read(&csv, field, AP_COUNT(field), &count, &line, &err));
        MUST(t, rows == 0 || count == cols);
        cols = count;
        for (size_t i = 0; rows && i < count; i++)
            seen += strcmp(field[i], t->text) == 0;
    }
    MUST(t, seen > 0);
}

/* A field is one that a spreadsheet would run. */
static void csv_runs_nothing(const struct trial *t)
{
    char *copy = ap_strdup(t->arena, written(t, FORMAT_CSV, (struct csv_style){ 0 }));
    struct csv csv;
    struct ap_error err;
    const char *field[128];
    size_t count, line;

    csv_init(&csv, copy, strlen(copy));
    while (csv_more(&csv)) {
        assert_ok(csv_read(&csv, field, AP_COUNT(field), &count, &line, &err));
        for (size_t i = 0; i < count; i++)
            MUST(t, !*field[i] || !strchr("=+-@\t\r\n", *field[i]) || !strcmp(field[i], "-1"));
    }
}

static size_t tabs(const char *line)
{
    size_t count = 0;

    for (; *line && *line != '\n'; line++)
        count += *line == '\t';
    return count;
}

static void tsv_keeps_rows_on_lines(const struct trial *t)
{
    const char *s = written(t, FORMAT_TSV, (struct csv_style){ .raw = true });
    size_t cols = tabs(s);

    for (; *s; s = strchr(s, '\n') + 1)
        MUST(t, tabs(s) == cols && !memchr(s, '\r', strcspn(s, "\n")));
}

static void json_reads_back(const struct trial *t)
{
    json_error_t err;
    json_t *root = json_loads(written(t, FORMAT_JSON, (struct csv_style){ 0 }),
                              JSON_REJECT_DUPLICATES, &err);

    MUST(t, root);
    const json_t *title = json_object_get(json_object_get(root, "catalogue"), "title");
    assert_string_equal(json_string_value(title), t->text);
    json_decref(root);
}

static void try_formats(const struct trial *t)
{
    page_is_sound(t, FORMAT_HTML);
    page_is_sound(t, FORMAT_SVG);
    text_is_tame(t);
    tables_keep_their_columns(t);
    csv_reads_back(t);
    csv_runs_nothing(t);
    tsv_keeps_rows_on_lines(t);
    json_reads_back(t);
}

static void try_reports(struct trial *t)
{
    static const size_t compared[] = { 3, 0, 2 };
    int *answers = ap_answers_new(t->subject.cat, t->arena);

    viewstate_init(&t->view, t->subject.cat, t->arena);
    for (size_t i = 0; i < t->subject.cat->questions; i++)
        answers[i] = AP_NOT_SURE;
    t->view.compared = compared;
    t->view.compareds = AP_COUNT(compared);
    t->view.baseline = 3;
    t->view.item = 2;
    t->view.answers = answers;
    for (enum view_kind kind = VIEW_LIST; kind < VIEW_KIND_COUNT; kind++)
        for (enum sources sources = SOURCES_NONE; sources < SOURCES_COUNT; sources++) {
            t->view.kind = kind;
            t->view.sources = sources;
            try_formats(t);
        }
}

static void no_text_breaks_out_of_any_format(void **state)
{
    (void)state;
    for (size_t i = 0; i < AP_COUNT(nasty); i++) {
        struct ap_arena *arena = ap_arena_new();
        struct trial t = { .arena = arena, .text = nasty[i] };
        struct ap_catalogue *cat;
        struct ap_error err;

        assert_ok(ap_open_builtin(&ap_builtin[0], arena, &cat, &err));
        assert_ok(ap_tree_new(cat, arena, &t.subject.tree, &err));
        t.subject.cat = cat;
        t.subject.today = HEADLESS_TODAY;
        poison(cat, nasty[i]);
        try_reports(&t);
        ap_arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_text_breaks_out_of_any_format),
    };

    setlocale(LC_CTYPE, "C.UTF-8");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
