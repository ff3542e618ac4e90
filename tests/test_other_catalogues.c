/*
 * test_other_catalogues.c -- the screens on catalogues of other shapes: more
 * offerings and attributes, a larger tree, or no tree.
 */
#include "reading.h"

#include "apposite/store.h"

static void load(size_t builtin, struct ap_arena *arena, struct subject *out)
{
    struct ap_catalogue *cat;
    const struct ap_tree *tree = NULL;
    struct ap_error err = { 0 };

    assert_true(builtin < ap_builtins);
    assert_ok(ap_open_bytes(ap_builtin[builtin].bytes, ap_builtin[builtin].key, arena, &cat,
                            &err));
    if (cat->questions > 0)
        assert_ok(ap_tree_new(cat, arena, &tree, &err));
    *out = (struct subject){ cat, tree, SCREENS_TODAY, 0 };
}

static void a_large_tree_ends_in_two_offerings(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct subject compute;

    (void)state;
    load(1, arena, &compute);
    struct ui *ui = screens_open_on(&compute, 40, 120, false);
    press(ui, "t<Enter>j<Enter>j<Enter>j<Enter>j<Enter><Enter><Enter>j<Enter><Enter>");
    assert_sees(ui, "Recommended: 2 of 13 offerings\n"
                    "because you answered \"Build new\", \"No\", \"No\", \"No\", \"No\", \"Yes\", "
                    "\"Yes\", \"No\" and \"Yes\"\n"
                    "  Azure Kubernetes Service  Life: not stated\n"
                    "  AKS Automatic             Life: not stated\n");
    assert_reads(ui, "Why Azure Kubernetes Service");
    assert_reads(ui, "Why AKS Automatic");
    assert_reads(ui, "Why not");
    press(ui, "c");
    assert_int_equal(ui_view(ui)->compareds, 13);
    assert_sees(ui, "9 more ▸");
    ui_free(ui);
    ap_arena_free(arena);
}

static void twenty_offerings_are_compared_by_scrolling(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct subject clouds;

    (void)state;
    load(2, arena, &clouds);
    struct ui *ui = screens_open_on(&clouds, 24, 80, false);
    press(ui, "Ac");
    assert_sees(ui, "18 more ▸");
    press(ui, "$");
    assert_sees(ui, "◂ 18 more");
    press(ui, "p");
    assert_sees(ui, "18 more ▸");
    press(ui, "<Enter>");
    assert_int_equal(ui_offering(ui), 19);
    press(ui, "t");
    assert_sees(ui, "This catalogue has no decision tree.");
    ui_free(ui);
    ap_arena_free(arena);
}

static void every_size_and_key_is_safe(void **state)
{
    static const char *const keys[] = { "1<Enter>G<Enter>j<Right><Esc><Right>", "1AcGd$pjn",
                                        "4n<Enter>G<Enter>", "4<Left><Left>c<PgDn>l", "4r" };
    static const struct { int rows, cols; } size[] = {
        { 6, 20 }, { 7, 33 }, { 12, 40 }, { 24, 80 }, { 6, 81 }, { 40, 120 }, { 3, 3 },
        { 100, 300 },
    };
    struct ap_arena *arena = ap_arena_new();
    struct subject subject;

    (void)state;
    for (size_t catalogue = 1; catalogue < 3; catalogue++) {
        load(catalogue, arena, &subject);
        struct ui *ui = screens_open_on(&subject, 24, 80, catalogue == 2);
        for (size_t turn = 0; turn < 10 * AP_COUNT(size); turn++) {
            resize(ui, size[turn % AP_COUNT(size)].rows, size[turn % AP_COUNT(size)].cols);
            press(ui, keys[turn % AP_COUNT(keys)]);
        }
        assert_false(ui_done(ui));
        ui_free(ui);
    }
    ap_arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_large_tree_ends_in_two_offerings),
        cmocka_unit_test(twenty_offerings_are_compared_by_scrolling),
        cmocka_unit_test(every_size_and_key_is_safe),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
