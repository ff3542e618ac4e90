/*
 * test_browse_odd.c -- wide and combining characters, one offering and none,
 * screens of any size, and a cursor that stays whatever is pressed.
 */
#include "screens.h"

#include <string.h>

#include "apposite/store.h"
#include "small.h"

static const struct small_offering odd[] = {
    { "a", "漢字コンテナ", "", "", "日本語" },
    { "b", "Cafe\xCC\x81 x", "", "", "" },
    { "c", "Plain", "", "", "" },
    { 0 },
};
static const struct small_attribute kinds[] = {
    { "kind", "種類", AP_TEXT, false, "" },
    { "size", "Size", AP_NUMBER, false, "GB" },
    { 0 },
};
static const struct small_term no_terms[] = { { 0 } };
static const struct small_fact facts[] = {
    { "a", "kind", AP_STATED, "仮想" }, { "b", "kind", AP_STATED, "仮想" },
    { "c", "kind", AP_NOT_APPLICABLE, "" }, { "a", "size", AP_STATED, "4" },
    { "b", "size", AP_STATED, "16" }, { 0 },
};
static const struct small_event no_events[] = { { 0 } };

static struct small *small;
static struct subject subject;
static struct ui *ui;

/* What a screen needs besides. */
static struct small *dressed(struct small *s)
{
    struct ap_catalogue *cat = &s->cat;

    cat->key = cat->title = "odd";
    cat->summary = cat->version = cat->as_of = cat->licence = cat->homepage = "";
    for (size_t i = 0; i < cat->attributes; i++)
        cat->attribute[i].shown = true;
    return s;
}

static int setup(void **state)
{
    (void)state;
    small = dressed(small_new((struct small_content){ odd, kinds, no_terms, facts, no_events }));
    subject = (struct subject){ .cat = &small->cat, .today = SCREENS_TODAY };
    ui = screens_open_on(&subject, 10, 60, false);
    ui_draw(ui);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    ui_free(ui);
    small_free(small);
    return 0;
}

static void wide_names_keep_columns_aligned(void **state)
{
    (void)state;
    press(ui, "l]b");
    assert_sees(ui, "     Name        ▼種類           Size\n");
    assert_sees(ui, "種類: 仮想 (2)\n");
    assert_sees(ui, "   ▸ 漢字コンテナ 仮想           4 GB\n");
    assert_sees(ui, "     Cafe\xCC\x81 x       仮想           16 GB\n");
    assert_sees(ui, "種類: not applicable (1)\n");
}

static void a_wide_value_is_filtered_by(void **state)
{
    (void)state;
    press(ui, "l+");
    assert_sees(ui, "種類: only 仮想, 2 of 3 left");
    assert_sees(ui, "2 of 3  kind=仮想 ✕\n");
    press(ui, "X");
    assert_sees(ui, "not applicable fails: 種類 is \"仮想\"");
}

static void what_is_not_applicable_is_no_value(void **state)
{
    (void)state;
    press(ui, "Gl+");
    assert_sees(ui, "種類 is not applicable here, which is no value to filter by.");
    press(ui, "-");
    assert_sees(ui, "which is no value to filter by.");
    assert_string_equal(ui_view(ui)->filter_text, "");
}

static void what_is_not_stated_is_not_known(void **state)
{
    (void)state;
    press(ui, "Gll+");
    assert_string_equal(ui_view(ui)->filter_text, "size:?");
    press(ui, "u-");
    assert_string_equal(ui_view(ui)->filter_text, "-size:?");
}

static void ascii_says_the_same(void **state)
{
    (void)state;
    struct ui *plain = screens_open_on(&subject, 12, 60, true);

    press(plain, "l[{lb0v/size:*<Enter>X");
    for (const char *s = screen_text(plain); *s; s++)
        assert_true((unsigned char)*s < 0x80);
    assert_sees(plain, "(Plain)");
    ui_free(plain);
}

/* Keys that change what is listed, how, or what is marked, and none that leaves. */
static const char *const keys[] = {
    "[", "]", "{", "}", "b", "X", "A", "I", "U", "v", "<Esc>", "l", "h", "0", "$", "u", "<^R>",
    "W", "<Left>", "/<^U>size:*<Enter>", "r", "/<^U>kind:*<Enter>", "<Del>",
};

static void the_cursor_stays_whatever_is_pressed(void **state)
{
    uint32_t seed = 1;

    (void)state;
    press(ui, "j");             /* on what no filter above leaves out */
    for (int i = 0; i < 2000; i++) {
        seed = seed * 1664525 + 1013904223;
        if (i % 50 == 0)
            resize(ui, 6 + (int)(seed >> 8) % 30, 20 + (int)(seed >> 16) % 150);
        const char *key = keys[(seed >> 10) % AP_COUNT(keys)];
        press(ui, key);
        if (ui_offering(ui) != 1)
            fail_msg("%s moves the cursor to %zu:\n%s", key, ui_offering(ui), screen_text(ui));
        assert_sees(ui, "▸");
        assert_string_equal(screen_text(ui), screen_text(ui));
    }
}

static void the_ends_of_the_window_say_that_there_is_more(void **state)
{
    (void)state;
    assert_sees_not(ui, "▾");
    resize(ui, 6, 60);
    press(ui, "lbg");           /* a row for the chips, and one for the title of a group */
    assert_sees(ui, "   ▸ 漢字");
    press(ui, "[bg");
    assert_sees(ui, "   ▾ Cafe");
    press(ui, "G");
    assert_sees_not(ui, "▾");
    assert_sees(ui, "   ▴ Cafe");
}

static void one_offering_and_none(void **state)
{
    struct ap_catalogue one = small->cat;

    (void)state;
    one.offerings = 1;
    struct subject few = { .cat = &one, .today = SCREENS_TODAY };
    struct ui *other = screens_open_on(&few, 10, 60, false);
    press(other, "lbvjv[{AI-X");
    assert_sees(other, "No offering satisfies the filter.");
    press(other, "<Backspace>");
    assert_sees(other, "▸");
    ui_free(other);
}

static void no_offering_at_all(void **state)
{
    const struct small_offering none[] = { { 0 } };
    const struct small_fact no_facts[] = { { 0 } };
    struct small *empty = dressed(small_new((struct small_content){ none, kinds, no_terms,
                                                                    no_facts, no_events }));
    struct subject nothing = { .cat = &empty->cat, .today = SCREENS_TODAY };
    struct ui *other = screens_open_on(&nothing, 10, 60, false);

    (void)state;
    press(other, "lbvjv[{AIU+-X<Backspace>W<Enter><Space>ir");
    assert_sees(other, "This catalogue has no offerings.");
    ui_free(other);
    small_free(empty);
}

int main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
    const struct CMUnitTest tests[] = {
        T(wide_names_keep_columns_aligned), T(a_wide_value_is_filtered_by),
        T(what_is_not_applicable_is_no_value), T(what_is_not_stated_is_not_known),
        T(ascii_says_the_same), T(the_cursor_stays_whatever_is_pressed),
        T(the_ends_of_the_window_say_that_there_is_more), T(one_offering_and_none),
        T(no_offering_at_all),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
