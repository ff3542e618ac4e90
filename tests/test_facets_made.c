/*
 * test_facets_made.c -- facets of made catalogues: of every type, of none, of
 * many, in wide characters; and that drawing counts nothing.
 */
#include "screens.h"

#include <stdio.h>

#include "small.h"

static struct small *s;
static struct ui *ui;

/* The interface on a catalogue, which takes the place of the one before. */
static void open_on(struct small *catalogue, int rows, int cols)
{
    static struct subject subject;

    s = catalogue;
    subject = (struct subject){ .cat = &s->cat, .today = SCREENS_TODAY };
    ui = screens_open_on(&subject, rows, cols, false);
    ui_draw(ui);
}

static int teardown(void **state)
{
    (void)state;
    ui_free(ui);
    small_free(s);
    return 0;
}

static void every_type_with_values_that_come_back_has_one(void **state)
{
    static const char *const sees[] = {
        "Group", "    Land ", "    Water ", "    no group ", "Overall size", "Energy",
        "Has a roof", "Web site",
    };

    (void)state;
    open_on(small_fleet(), 40, 60);
    press(ui, "f");
    for (size_t i = 0; i < AP_COUNT(sees); i++)
        assert_sees(ui, sees[i]);
    assert_sees_not(ui, "Notes");       /* nearly every one is another */
}

static void those_not_shown_as_columns_are_folded_until_asked(void **state)
{
    (void)state;
    open_on(small_fleet(), 40, 60);
    press(ui, "fjjjj");
    assert_sees(ui, "▸ Overall size");
    press(ui, "<Right>");
    assert_sees(ui, "▾ Overall size");
    assert_sees(ui, "    Tiny                                                   0");
    assert_sees(ui, "    Slim                                        ━━         1");
    assert_sees(ui, "    disputed                                    ━━         1");
}

static void numbers_stand_in_order_and_equal_ones_are_one(void **state)
{
    static const struct small_offering offering[] = {
        { .key = "a" }, { .key = "b" }, { .key = "c" }, { .key = "d" }, { .key = "e" },
        { .key = "f" }, { 0 } };
    static const struct small_attribute attribute[] = { { "n", "Number", AP_NUMBER, false, "" },
                                                        { 0 } };
    static const struct small_fact fact[] = {
        { "a", "n", AP_STATED, "10" }, { "b", "n", AP_STATED, "9" }, { "c", "n", AP_STATED, "9.0" },
        { "d", "n", AP_STATED, "10" }, { "e", "n", AP_STATED, "9" }, { 0 } };

    (void)state;
    open_on(small_new((struct small_content){ offering, attribute, NULL, fact, NULL }), 24, 40);
    press(ui, "f<Right>");
    assert_sees(ui, "    9                            ━━━   3\n"
                    "    10                           ━━    2\n"
                    "    not known                    ━     1");
    press(ui, "j+");
    assert_string_equal(ui_view(ui)->filter_text, "n:9");
    assert_sees(ui, "3 of 6 left");
}

static void without_any_the_pane_says_so(void **state)
{
    static const struct small_offering offering[] = { { .key = "only" }, { 0 } };
    static const struct small_attribute attribute[] = { { "t", "Text", AP_TEXT, false, "" },
                                                        { 0 } };

    (void)state;
    open_on(small_new((struct small_content){ offering, attribute, NULL, NULL, NULL }), 12, 40);
    press(ui, "f");
    assert_sees(ui, "No attribute has values to choose from.");
    press(ui, "j+-b<Left><Right><Enter>");
    assert_sees(ui, "There is nothing here to choose.");
    press(ui, "<Tab>");
    assert_sees(ui, "only");
}

static void drawing_counts_nothing_and_a_filter_does(void **state)
{
    size_t roof;

    (void)state;
    open_on(small_fleet(), 24, 60);
    roof = small_attribute_at(s, "roof");
    press(ui, "fjjjjjj<Right>");
    char *before = screen_text(ui);
    for (size_t o = 0; o < s->cat.offerings; o++)
        s->cat.column[roof].state[o] = AP_UNKNOWN;      /* as no catalogue ever does */
    press(ui, "jk");
    assert_string_equal(screen_text(ui), before);
    press(ui, "gj+");
    assert_sees(ui, "    not known                                   ━━━━━━━━━━ 3");
}

static void wide_characters_keep_numbers_in_their_column(void **state)
{
    static const struct small_offering offering[] = { { .key = "a" }, { .key = "b" }, { 0 } };
    static const struct small_attribute attribute[] = { { "e", "値段の種類", AP_ENUM, false, "" },
                                                        { 0 } };
    static const struct small_term term[] = {
        { "e", "x", "無料で使えるものと有料のもの両方を含む長い名前", false, 0 },
        { "e", "y", "e\xCC\x81te\xCC\x81", false, 0 }, { 0 } };
    static const struct small_fact fact[] = { { "a", "e", AP_STATED, "x" },
                                              { "b", "e", AP_STATED, "y" }, { 0 } };

    (void)state;
    open_on(small_new((struct small_content){ offering, attribute, term, fact, NULL }), 12, 40);
    press(ui, "f<Right>");
    assert_sees(ui, "▾ 値段の種類");
    assert_sees(ui, "    無料で使えるものと有料のも…  ━━━   1");
    assert_sees(ui, "    e\xCC\x81te\xCC\x81                          ━━━   1");
    press(ui, "<Tab>C/種<Enter>");
    assert_sees(ui, "[ ] 値段の種類                    hidden");
}

static void very_many_values_scroll_and_are_chosen(void **state)
{
    enum { MANY = 300 };
    static struct small_offering offering[MANY + 1];
    static struct small_term term[MANY + 1];
    static struct small_fact fact[MANY + 1];
    static char key[MANY][8];
    static const struct small_attribute attribute[] = { { "e", "E", AP_ENUM, false, "" }, { 0 } };

    (void)state;
    for (size_t i = 0; i < MANY; i++) {
        snprintf(key[i], sizeof key[i], "v%03zu", i);
        offering[i] = (struct small_offering){ .key = key[i] };
        term[i] = (struct small_term){ "e", key[i], key[i], false, 0 };
        fact[i] = (struct small_fact){ key[i], "e", AP_STATED, key[i] };
    }
    open_on(small_new((struct small_content){ offering, attribute, term, fact, NULL }), 12, 40);
    press(ui, "f<Right>G+");
    assert_string_equal(ui_view(ui)->filter_text, "e:v299");
    assert_sees(ui, "  + v299");
    press(ui, "<PgUp><Left>");
    assert_sees(ui, "▾ E");
}

int main(void)
{
#define T(test) cmocka_unit_test_teardown(test, teardown)
    const struct CMUnitTest tests[] = {
        T(every_type_with_values_that_come_back_has_one),
        T(those_not_shown_as_columns_are_folded_until_asked),
        T(numbers_stand_in_order_and_equal_ones_are_one), T(without_any_the_pane_says_so),
        T(drawing_counts_nothing_and_a_filter_does),
        T(wide_characters_keep_numbers_in_their_column),
        T(very_many_values_scroll_and_are_chosen),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
