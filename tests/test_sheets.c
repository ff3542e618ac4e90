/*
 * test_sheets.c -- what holds of every screen, at every size that matters.
 *
 * The pictures are kept in UTF-8.  That in ASCII is the same but for the twins of
 * signs, and mono differs from colours only in the theme (test_theme.c), so these
 * are tested as rules and not kept.
 */
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "reading.h"
#include "sheets.h"
#include "ui/ui_state.h"

static const struct subject *subject;   /* the catalogue that is looked at */

static struct ui *open_sheet(const struct sheet *s, struct ui_size size, bool ascii)
{
    struct ui *ui = screens_open_on(subject, size.rows, size.cols, ascii);

    ui_draw(ui);
    press(ui, s->keys);
    return ui;
}

/* Do something with every sheet at every size. */
static void each(void (*see)(struct ui *ui, const struct sheet *s))
{
    size_t count;
    const struct sheet *sheet = sheets(&count);

    for (size_t i = 0; i < count * SCREENS_SIZES; i++) {
        const struct sheet *s = &sheet[i / SCREENS_SIZES];
        struct ui *ui = open_sheet(s, screens_sizes[i % SCREENS_SIZES], false);
        see(ui, s);
        ui_free(ui);
    }
}

static int setup(void **state)
{
    int rc = screens_setup(state);

    subject = screens_subject();
    return rc;
}

static void every_place_has_a_sheet(void **state)
{
    size_t count;
    const struct sheet *sheet = sheets(&count);

    (void)state;
    for (size_t i = 0; i < PLACE_COUNT; i++)
        if (i >= count || sheet[i].place != (enum place)i)
            fail_msg("sheets.c has no row for %s, or not in the order of PLACES",
                     place_name((enum place)i));
    assert_int_equal(count, PLACE_COUNT);
}

static void must_be_there(struct ui *ui, const struct sheet *s)
{
    if (ui_place(ui) != s->place)
        fail_msg("%s leads to %s, not to %s", s->keys, place_name(ui_place(ui)),
                 place_name(s->place));
}

static void its_keys_lead_there(void **state)
{
    (void)state;
    each(must_be_there);
}

static void they_look_like_this(void **state)
{
    size_t count;
    const struct sheet *sheet = sheets(&count);

    (void)state;
    for (size_t i = 0; i < count; i++) {
        char name[64];
        snprintf(name, sizeof name, "sheets/%s.txt", place_name(sheet[i].place));
        expect_sizes(name, sheet[i].keys);
    }
}

static bool is_ascii(const char *s)
{
    for (; *s; s++)
        if ((unsigned char)*s >= 0x80)
            return false;
    return true;
}

/* Those that are no glyphs: of "4 × 27", and of the bars of reports. */
static const char *const others[][2] = { { "×", "x" }, { "█", "#" }, { "░", "." } };

/* What stands for it in ASCII; "?" for what has no twin. */
static bool is_twin(const char *utf8, const char *ascii)
{
    bool glyph = false;

    for (int g = 0; g < GLYPH_COUNT; g++) {
        if (strcmp(glyph_text((enum glyph)g, false), utf8) != 0)
            continue;
        glyph = true;
        if (strcmp(glyph_text((enum glyph)g, true), ascii) == 0)
            return true;
    }
    for (size_t i = 0; i < AP_COUNT(others); i++)
        if (strcmp(others[i][0], utf8) == 0)
            return strcmp(others[i][1], ascii) == 0;
    return !glyph && strcmp(ascii, is_ascii(utf8) ? utf8 : "?") == 0;
}

static void must_be_twins(struct ui *ui, const struct sheet *s)
{
    struct ui *twin = open_sheet(s, ui_size(ui), true);
    const struct grid *a = ui_draw(ui), *b = ui_draw(twin);

    for (int i = 0; i < a->rows * a->cols; i++) {
        assert_int_equal(a->cell[i].style, b->cell[i].style);
        if (!is_ascii(b->cell[i].text) || !is_twin(a->cell[i].text, b->cell[i].text))
            fail_msg("%s, row %d: \"%s\" is \"%s\" in ASCII:\n%s", place_name(s->place),
                     i / a->cols, a->cell[i].text, b->cell[i].text, screen_text(twin));
    }
    ui_free(twin);
}

static void in_ascii_each_sign_is_its_twin_and_all_else_the_same(void **state)
{
    (void)state;
    each(must_be_twins);
}

static void must_fit(struct ui *ui, const struct sheet *s)
{
    const char *line = screen_text(ui);
    int rows = 0;

    for (const char *end; (end = strchr(line, '\n')); line = end + 1, rows++) {
        char one[1024];
        snprintf(one, sizeof one, "%.*s", (int)(end - line), line);
        if (text_cols(one) > ui_size(ui).cols)
            fail_msg("%s: too wide: %s", place_name(s->place), one);
    }
    assert_int_equal(rows, ui_size(ui).rows);
}

static void nothing_is_drawn_outside(void **state)
{
    (void)state;
    each(must_fit);
}

/* Does a text begin with a whole hint of the place?  Its length; 0: no. */
static size_t hint_at(enum place place, const char *text)
{
    for (const struct binding *b = NULL; (b = keymap_next(keymap_builtin(), place, b));) {
        char hint[128], key[16];
        if (!b->label)
            continue;
        snprintf(hint, sizeof hint, "%s %s", key_text(b->key, key), b->label);
        size_t n = strlen(hint);
        if (strncmp(text, hint, n) == 0 && (text[n] == '\0' || strncmp(text + n, "  ", 2) == 0))
            return n;
    }
    return 0;
}

/* The last row, if it has hints: a message or a line being typed has not. */
static const char *footer(struct ui *ui)
{
    const char *row = screen_text(ui);

    if (ui_typing(ui) || ui->notice.text[0])
        return NULL;
    while (strchr(row, '\n')[1])
        row = strchr(row, '\n') + 1;
    *strchr(row, '\n') = '\0';
    return row;
}

static void must_have_whole_hints(struct ui *ui, const struct sheet *s)
{
    const char *row = footer(ui);

    if (row && !*row)
        fail_msg("%s has no footer", place_name(s->place));
    for (const char *p = row; p && *p; p += strspn(p, " ")) {
        size_t n = hint_at(s->place, p);
        if (n == 0)
            fail_msg("%s: no whole hint: %s", place_name(s->place), p);
        p += n;
    }
}

static void the_footer_has_whole_hints(void **state)
{
    (void)state;
    each(must_have_whole_hints);
}

/* All words that can be read where there is much room, and those of short forms that stand
   where there is little; each between blanks. */
static char *all_words(struct ap_arena *arena)
{
    struct buf out = BUF(arena);
    size_t count;
    const struct sheet *sheet = sheets(&count);

    for (size_t i = 0; i < count; i++) {
        struct ui *ui = open_sheet(&sheet[i], (struct ui_size){ 60, 300 }, false);
        buf_printf(&out, " %s", screen_text(ui));
        if (sheet[i].place < (enum place)SCREEN_COUNT)
            buf_add(&out, read_all(ui, arena));
        ui_free(ui);
    }
    buf_add(&out, " 14 of 27 rows differ, 4 unknown, 9 same. and 8 more; of ");
    for (char *c = buf_text(&out); *c; c++)
        if (*c == '\n')
            *c = ' ';
    return buf_text(&out);
}

static char *words;

/*
 * Is it a part of a word that has no room in so many columns: its begin, its end, or a
 * whole line of it?
 */
static bool is_broken(const char *part, size_t cols)
{
    size_t n = strlen(part);

    for (const char *p = words; (p = strstr(p, part)); p++) {
        size_t before = 0, after = strcspn(p, " ");
        while (p[-1 - (long)before] != ' ')
            before++;
        if (before + after >= cols && (before == 0 || after == n || n >= cols))
            return true;
    }
    return false;
}

/*
 * A word stands there whole, or is cut where an ellipsis or another sign says so;
 * or it is broken because it is longer than the column that it stands in.  Numbers
 * are those of a size.
 */
static bool may_stand(const char *word, size_t cols)
{
    char padded[258];

    snprintf(padded, sizeof padded, " %s ", word);
    return strstr(words, padded) || strstr(word, "\xE2") ||
           !word[strspn(word, "+/0123456789")] || is_broken(word, cols);
}

/* The least columns that a text is wrapped in on a screen so wide. */
static size_t narrowest(int cols)
{
    return cols < 40 ? (size_t)cols - 8 : 12;
}

static void must_have_whole_words(struct ui *ui, const struct sheet *s)
{
    const char *text = screen_text(ui);
    char word[256];

    for (const char *p = text + strspn(text, " \n"); *p; p += strspn(p, " \n")) {
        size_t n = strcspn(p, " \n");
        snprintf(word, sizeof word, "%.*s", (int)n, p);
        if (!may_stand(word, narrowest(ui_size(ui).cols)))
            fail_msg("%s: \"%s\" is cut:\n%s", place_name(s->place), word, text);
        p += n;
    }
}

static void no_word_is_cut(void **state)
{
    struct ap_arena *arena = ap_arena_new();

    (void)state;
    words = all_words(arena);
    each(must_have_whole_words);
    ap_arena_free(arena);
}

/* Words and signs one of which is there wherever a style is, so that none is colour alone. */
static const struct { enum style style; const char *says[8]; } meanings[] = {
    { STYLE_DISPUTED, { "disputed", "disagree", "⁇" } },
    { STYLE_WARNING,  { "!", "β", "†", "retire", " not " } },
    { STYLE_DIFFERS,  { "≠", "‹", "▲", "▼" } },
    { STYLE_ERROR,    { "" } },         /* a sentence says what is wrong */
};

static bool says_one(const char *text, const char *const *says, size_t count)
{
    for (size_t i = 0; i < count && says[i]; i++)
        if (strstr(text, says[i]))
            return true;
    return false;
}

/* The text of a row, added to out. */
static void row_text(const struct grid *g, int row, char *out, size_t size)
{
    size_t n = strlen(out);

    for (int col = 0; row < g->rows && col < g->cols; col++) {
        const struct cell *c = &g->cell[row * g->cols + col];
        if (n + c->len + 1 < size)
            memcpy(out + n, c->text, c->len);
        n += c->len;
    }
    out[n < size ? n : size - 1] = '\0';
}

static void must_mean(struct ui *ui, const struct sheet *s)
{
    const struct grid *g = ui_draw(ui);
    char text[2048];

    for (int i = 0; i < g->rows * g->cols && g->cols >= 120; i++)
        for (size_t m = 0; m < AP_COUNT(meanings); m++) {
            if (g->cell[i].style != meanings[m].style)
                continue;
            text[0] = '\0';     /* a text of two lines may say it in the second */
            row_text(g, i / g->cols, text, sizeof text);
            row_text(g, i / g->cols + 1, text, sizeof text);
            if (!says_one(text, meanings[m].says, AP_COUNT(meanings[m].says)))
                fail_msg("%s: only colour says what this is: %s", place_name(s->place), text);
        }
}

static void what_has_a_colour_is_said_by_a_sign_or_word(void **state)
{
    (void)state;
    each(must_mean);
}

/* Long names, 45 attributes, 20 offerings, a catalogue without a tree. */
static void the_same_holds_of_the_other_catalogues(void **state)
{
    static const char *const keys[] = { "azure-compute", "confidential-containers-all-clouds" };
    struct ap_arena *arena = ap_arena_new();

    for (size_t i = 0; i < AP_COUNT(keys); i++) {
        subject = screens_builtin(keys[i], arena);
        each(must_be_twins);
        each(must_fit);
        each(must_have_whole_hints);
        each(must_mean);
        no_word_is_cut(state);
    }
    ap_arena_free(arena);
    subject = screens_subject();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_place_has_a_sheet),
        cmocka_unit_test(its_keys_lead_there),
        cmocka_unit_test(they_look_like_this),
        cmocka_unit_test(in_ascii_each_sign_is_its_twin_and_all_else_the_same),
        cmocka_unit_test(nothing_is_drawn_outside),
        cmocka_unit_test(the_footer_has_whole_hints),
        cmocka_unit_test(no_word_is_cut),
        cmocka_unit_test(the_same_holds_of_the_other_catalogues),
        cmocka_unit_test(what_has_a_colour_is_said_by_a_sign_or_word),
    };
    return cmocka_run_group_tests(tests, setup, screens_teardown);
}
