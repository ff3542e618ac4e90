/*
 * test_similar_screen.c -- Similar: who is most like an offering, and in what.
 */
#include "screens.h"

#include "small.h"

static struct ui *ui;

static int setup(void **state)
{
    (void)state;
    ui = screens_open(24, 80, false);
    ui_draw(ui);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    ui_free(ui);
    return 0;
}

static struct subject subject_of(struct small *s)
{
    s->cat.title = "Small";
    return (struct subject){ .cat = &s->cat, .today = SCREENS_TODAY };
}

static void it_looks_like_this(void **state)
{
    (void)state;
    expect_screens("ui/similar.txt", "s");
}

static void it_is_about_the_offering_at_the_cursor(void **state)
{
    (void)state;
    press(ui, "js");
    assert_sees(ui, "Like Confidential Containers on AKS, the nearest first");
    press(ui, "<Esc><Enter>s");
    assert_sees(ui, "Like Confidential Containers on AKS, the nearest first");
    press(ui, "<Esc><Esc>A3<Right><Right>s");
    assert_sees(ui, "Like Confidential Computing Nodes with Intel SGX, the nearest first");
}

static void it_says_what_is_shared_and_what_differs(void **state)
{
    static const struct small_offering offering[] = {
        { .key = "o", .name = "One" }, { .key = "t", .name = "Two" }, { 0 } };
    static const struct small_attribute attribute[] = {
        { "a", "Alike", AP_BOOL, false, "" }, { "b", "Beside", AP_BOOL, false, "" },
        { "c", "Colours", AP_TEXT, true, "" }, { "d", "Dark", AP_BOOL, false, "" }, { 0 } };
    static const struct small_fact fact[] = {
        { "o", "a", AP_STATED, "yes" }, { "t", "a", AP_STATED, "yes" },
        { "o", "b", AP_STATED, "yes" }, { "t", "b", AP_STATED, "no" },
        { "o", "c", AP_STATED, "red" }, { "o", "c", AP_STATED, "blue" },
        { "t", "c", AP_STATED, "red" }, { "o", "d", AP_STATED, "yes" }, { 0 } };
    struct small *s = small_new((struct small_content){ offering, attribute, NULL, fact, NULL });
    struct subject subject = subject_of(s);
    struct ui *it = screens_open_on(&subject, 24, 80, false);

    (void)state;
    press(it, "s");
    assert_string_equal(screen_text(it),
                        "apposite  Small (2)   Browse  Item  Compare  Decide  Rank [Similar]\n"
                        "Like One, the nearest first\n"
                        "Two                                                            "
                        "1 of 3 the same\n"
                        "    Same: Alike\n"
                        "    In part: Colours\n"
                        "    Differs: Beside\n"
                        "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n"
                        "Enter Open  Space Mark  c Compare  t Decide  Esc Back  ? Help\n");
    ui_free(it);
    small_free(s);
}

static void enter_opens_and_esc_comes_back(void **state)
{
    (void)state;
    press(ui, "s<Down><Enter>");
    assert_sees(ui, "[Item]");
    assert_sees(ui, "Confidential Containers on ACI");
    press(ui, "<Esc>");
    assert_sees(ui, "Like Confidential VM Worker Nodes");
    press(ui, "<Esc>");
    assert_sees(ui, "[Browse]");
}

static void space_marks_and_moves_on(void **state)
{
    (void)state;
    press(ui, "s<Space><Space>");
    assert_sees(ui, "2 marked");
    assert_sees(ui, "● 8 of 22 the same");
    assert_sees(ui, "● 5 of 20 the same");
    press(ui, "u");
    assert_sees_not(ui, "● 5 of 20 the same");
}

static void c_compares_with_it_whatever_is_marked(void **state)
{
    (void)state;
    press(ui, "As<Down>c");
    assert_sees(ui, "[Compare]");
    assert_int_equal(ui_view(ui)->compareds, 2);
    assert_int_equal(ui_view(ui)->compared[0], 0);
    assert_int_equal(ui_view(ui)->compared[1], 3);
}

static void s_goes_on_from_who_is_found(void **state)
{
    (void)state;
    press(ui, "s<Down>s");
    assert_sees(ui, "Like Confidential Containers on ACI, the nearest first");
}

static void a_lonely_offering_has_none(void **state)
{
    static const struct small_offering offering[] = { { .key = "o", .name = "One" }, { 0 } };
    static const struct small_attribute attribute[] = { { "a", "A", AP_BOOL, false, "" }, { 0 } };
    struct small *s = small_new((struct small_content){ offering, attribute, NULL, NULL, NULL });
    struct subject subject = subject_of(s);
    struct ui *it = screens_open_on(&subject, 24, 80, false);

    (void)state;
    press(it, "s<Enter>c<Space>");
    assert_sees(it, "This catalogue has no other offering.");
    ui_free(it);
    small_free(s);
}

static void without_an_offering_at_hand_it_says_so(void **state)
{
    (void)state;
    press(ui, "/zzz<Enter>s");
    assert_sees(ui, "No offering is at hand");
}

int main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
    const struct CMUnitTest tests[] = {
        T(it_looks_like_this), T(it_is_about_the_offering_at_the_cursor),
        T(it_says_what_is_shared_and_what_differs), T(enter_opens_and_esc_comes_back),
        T(space_marks_and_moves_on), T(c_compares_with_it_whatever_is_marked),
        T(s_goes_on_from_who_is_found), T(a_lonely_offering_has_none),
        T(without_an_offering_at_hand_it_says_so),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
