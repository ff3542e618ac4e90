/*
 * test_wide.c -- names of wide and combining characters keep columns aligned.
 *
 * Columns are counted by the C library's wcwidth(), as terminals do, and not by
 * the program's own text_cols().
 */
#include <stdio.h>
#include <string.h>
#include <wchar.h>

#include "screens.h"
#include "small.h"

static struct small *small;
static struct subject subject;

/* Wide; with accents of their own; Hangul; with a joiner; fullwidth Latin; plain. */
static const struct small_offering offering[] = {
    { .key = "a", .name = "漢字のコンテナ" },
    { .key = "b", .name = "Cafe\u0301 a\u030Angstro\u0308m" },
    { .key = "c", .name = "한국어 노드" }, { .key = "d", .name = "ａｂｃ e\u0301漢" },
    { .key = "e", .name = "Plain" }, { 0 } };
static const struct small_attribute attribute[] = {
    { "x", "暗号化の方式", AP_ENUM, false, "" }, { "y", "Re\u0301gion", AP_ENUM, false, "" },
    { "z", "Zone", AP_ENUM, false, "" }, { 0 } };
static const struct small_term term[] = {
    { "x", "one", "X1 東京", false, 0 }, { "x", "two", "X1 e\u0301e\u0301", false, 0 },
    { "y", "one", "Y1 대한", false, 0 }, { "y", "two", "Y1 plain", false, 0 },
    { "z", "one", "Z1 ｆ", false, 0 }, { "z", "two", "Z1", false, 0 }, { 0 } };
static const struct small_fact fact[] = {
    { "a", "x", AP_STATED, "one" }, { "a", "y", AP_STATED, "two" }, { "a", "z", AP_STATED, "one" },
    { "b", "x", AP_STATED, "two" }, { "b", "y", AP_STATED, "one" }, { "b", "z", AP_STATED, "two" },
    { "c", "x", AP_STATED, "one" }, { "c", "y", AP_STATED, "one" }, { "c", "z", AP_STATED, "one" },
    { "d", "x", AP_STATED, "two" }, { "d", "y", AP_STATED, "two" }, { "d", "z", AP_STATED, "two" },
    { "e", "x", AP_STATED, "one" }, { "e", "y", AP_STATED, "one" }, { "e", "z", AP_STATED, "two" },
    { 0 } };

static int setup(void **state)
{
    (void)state;
    small = small_new((struct small_content){ offering, attribute, term, fact, NULL });
    small->cat.title = "広い表";
    for (size_t i = 0; i < small->cat.attributes; i++)
        small->cat.attribute[i].shown = true;
    subject = (struct subject){ .cat = &small->cat, .today = SCREENS_TODAY };
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    small_free(small);
    return 0;
}

/* The columns that a terminal takes for s[0..n). */
static int taken(const char *s, size_t n)
{
    mbstate_t mb = { 0 };
    int cols = 0;

    for (size_t step; n > 0; s += step, n -= step) {
        wchar_t c;
        step = mbrtowc(&c, s, n, &mb);
        assert_in_range(step, 1, 4);
        cols += wcwidth(c) > 0 ? wcwidth(c) : 0;
    }
    return cols;
}

/* Columns in which a mark was seen: the first, the second of a line... */
enum { MARKS = 8 };
struct seen { int col[MARKS], lines; };

/* The marks of one line stand where those of the lines before do; the pane of details, at
   the right end, does not count. */
static void see(struct seen *seen, const char *line, const char *mark, const char *screen)
{
    const char *details = strstr(line, "  │ ");
    int k = 0;

    for (const char *at = line; (at = strstr(at, mark)) && k < MARKS; at++, k++) {
        int here = taken(line, (size_t)(at - line));
        if (details && details < at && strcmp(mark, "│") != 0)
            return;
        if (k == 0)
            seen->lines++;
        if (seen->col[k] && seen->col[k] != here)
            fail_msg("\"%s\" stands in column %d and in %d:\n%s", mark, seen->col[k], here, screen);
        seen->col[k] = here;
    }
}

/* In every line that has the mark, it stands in the same column; return how many have it. */
static int must_align(const char *screen, const char *mark)
{
    struct seen seen = { 0 };
    char one[1024];

    for (const char *line = screen, *end; (end = strchr(line, '\n')); line = end + 1) {
        snprintf(one, sizeof one, "%.*s", (int)(end - line), line);
        see(&seen, one, mark, screen);
    }
    return seen.lines;
}

/* Keys, a mark, and in how many lines it stands at 40, 80 and 120 columns at least. */
static const struct { const char *keys, *mark; int lines[3]; } cases[] = {
    { "", "X1", { 5, 5, 5 } },
    { "", "Y1", { 0, 5, 5 } },
    { "", "Z1", { 0, 5, 5 } },
    { "Ac", "│", { 0, 4, 4 } },
    { "Acx", "│", { 0, 6, 6 } },
    { "f", " ━", { 5, 5, 5 } },
    { "f", "│", { 0, 0, 15 } },
    { "s", " of 3 the same", { 3, 4, 4 } },
};

static void every_cell_of_a_column_begins_in_it(void **state)
{
    static const int width[] = { 40, 80, 120 };

    (void)state;
    for (size_t i = 0; i < AP_COUNT(cases) * AP_COUNT(width); i++) {
        size_t c = i / AP_COUNT(width), w = i % AP_COUNT(width);
        struct ui *ui = screens_open_on(&subject, 24, width[w], false);

        ui_draw(ui);
        press(ui, cases[c].keys);
        int lines = must_align(screen_text(ui), cases[c].mark);
        if (lines < cases[c].lines[w])
            fail_msg("%s: %d lines have \"%s\":\n%s", cases[c].keys, lines, cases[c].mark,
                     screen_text(ui));
        ui_free(ui);
    }
}

/* No line is wider than the screen, by the terminal's measure, and no wide character is halved. */
static void no_line_is_too_wide(void **state)
{
    (void)state;
    for (int cols = 20; cols < 130; cols++)
        for (size_t c = 0; c < AP_COUNT(cases); c++) {
            struct ui *ui = screens_open_on(&subject, 24, cols, false);

            ui_draw(ui);
            press(ui, cases[c].keys);
            const char *line = screen_text(ui);
            for (const char *end; (end = strchr(line, '\n')); line = end + 1)
                assert_in_range(taken(line, (size_t)(end - line)), 0, cols);
            ui_free(ui);
        }
}

#define T(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        T(every_cell_of_a_column_begins_in_it), T(no_line_is_too_wide),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
