/*
 * test_words.c -- Words explains what the cursor is on.
 */
#include "reading.h"

#include <string.h>

static struct ui *ui;
static struct ap_arena *arena;

static int setup(void **state)
{
    (void)state;
    arena = ap_arena_new();
    ui = screens_open(24, 80, false);
    ui_draw(ui);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    ui_free(ui);
    ap_arena_free(arena);
    return 0;
}

/* All of the page, after some keys, holds these texts in this order. */
static void expect_page(const char *keys, const char *const *text, size_t count)
{
    const char *at;

    resize(ui, 300, 120);       /* so that all of it is in one picture */
    press(ui, keys);
    at = screen_text(ui);
    for (size_t i = 0; i < count; i++) {
        const char *found = strstr(at, text[i]);
        if (!found)
            fail_msg("\"%s\" does not follow on the page", text[i]);
        at = found + strlen(text[i]);
    }
}

#define EXPECT_PAGE(keys, ...)                                      \
    do {                                                            \
        static const char *const text[] = { __VA_ARGS__ };          \
        expect_page(keys, text, AP_COUNT(text));                    \
    } while (0)

static void a_cell_looks_like_this(void **state)
{
    (void)state;
    expect_screens("ui/words-cell.txt", "lK");
}

static void all_words_look_like_this(void **state)
{
    (void)state;
    expect_screens("ui/words-all.txt", "K");
}

static void the_value_at_the_cursor_comes_first_then_the_attribute_and_all_values(void **state)
{
    (void)state;
    EXPECT_PAGE("lK", "Attestation type", "Confidential VM Worker Nodes", "Guest attestation",
                "Shows that one is on a confidential VM", "The attribute",
                "What the evidence proves", "Order: Guest attestation < Full guest attestation",
                "In filters: attestation_type", "Its values", "rank 1", "Full guest attestation",
                "rank 3", "App enclave attestation", "no rank");
}

static void it_explains_the_attribute_at_the_cursor_of_item(void **state)
{
    (void)state;
    EXPECT_PAGE("<Enter><Down>K", "Isolation granularity", "Confidential VM Worker Nodes",
                "VM level", "The attribute", "The smallest unit");
}

static void it_explains_the_cell_at_the_cursor_of_compare(void **state)
{
    (void)state;
    EXPECT_PAGE("A3<Right>K", "Attestation type", "Confidential Containers on AKS",
                "Full guest attestation", "The attribute");
}

static void it_explains_the_cell_that_sources_is_about(void **state)
{
    (void)state;
    EXPECT_PAGE("jliK", "Attestation type", "Confidential Containers on AKS", "The attribute");
}

static void it_explains_what_a_question_asks_about(void **state)
{
    const struct ap_catalogue *cat = screens_subject()->cat;

    (void)state;
    resize(ui, 300, 120);
    press(ui, "4K");
    assert_sees(ui, cat->question[0].text);
    assert_sees(ui, "In filters: ");
}

static void it_explains_the_facet_at_the_cursor(void **state)
{
    (void)state;
    press(ui, "fjjjK");
    assert_sees(ui, "[Words]");
    assert_sees(ui, "In filters: attestation_type");
    assert_sees_not(ui, "The attribute");       /* it is about no offering */
}

static void absence_is_explained_and_is_not_a_no(void **state)
{
    const struct ap_catalogue *cat = screens_subject()->cat;
    struct viewstate view;
    size_t attribute = AP_NONE;

    (void)state;
    for (size_t a = 0; a < cat->attributes; a++)
        if (ap_cell_at(cat, 0, a).state == AP_NOT_STATED ||
            ap_cell_at(cat, 0, a).state == AP_UNKNOWN)
            attribute = a;
    assert_true(attribute != AP_NONE);
    viewstate_init(&view, cat, arena);
    ui_explain(ui, (struct spot){ 0, attribute, AP_NONE });
    assert_sees(ui, "that is not a no");
}

static void without_a_cell_all_words_are_there_and_lead_on(void **state)
{
    const struct ap_catalogue *cat = screens_subject()->cat;

    (void)state;
    press(ui, "K");
    assert_sees(ui, "All words of this catalogue.");
    press(ui, "<Down><Enter>");
    assert_sees(ui, "In filters: isolation_granularity");
    press(ui, "<Enter>");
    assert_sees(ui, "K shows all words");
    press(ui, "K");
    char *all = read_all(ui, arena);
    for (size_t i = 0; i < cat->attributes; i++)
        assert_non_null(strstr(all, cat->attribute[i].name));
    assert_non_null(strstr(all, "Trusted computing base"));
    assert_non_null(strstr(all, "Also called TCB"));
    press(ui, "<Esc>");
    assert_sees(ui, "[Browse]");
}

static void a_catalogue_without_words_says_so(void **state)
{
    struct ap_catalogue cat = { .key = "k", .title = "T", .summary = "", .version = "",
                                .as_of = "", .licence = "", .homepage = "" };
    struct subject subject = { .cat = &cat, .today = SCREENS_TODAY };

    (void)state;
    ap_catalogue_index(&cat, arena);
    struct ui *it = screens_open_on(&subject, 24, 80, false);
    press(it, "K");
    assert_sees(it, "This catalogue explains no words.");
    ui_free(it);
}

int main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
    const struct CMUnitTest tests[] = {
        T(a_cell_looks_like_this), T(all_words_look_like_this),
        T(the_value_at_the_cursor_comes_first_then_the_attribute_and_all_values),
        T(it_explains_the_attribute_at_the_cursor_of_item),
        T(it_explains_the_cell_at_the_cursor_of_compare),
        T(it_explains_the_cell_that_sources_is_about),
        T(it_explains_what_a_question_asks_about),
        T(it_explains_the_facet_at_the_cursor), T(absence_is_explained_and_is_not_a_no),
        T(without_a_cell_all_words_are_there_and_lead_on),
        T(a_catalogue_without_words_says_so),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
