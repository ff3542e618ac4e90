/*
 * test_undo.c -- changing the view, and going back.
 *
 * The view is changed through ui.h as screens do it, and by keys; a hundred
 * random keys undone are as if nobody had pressed them.
 */
#include "screens.h"

#include <string.h>

#include "ui/ui_state.h"

static struct ui *ui;
static struct ap_arena *arena;

static int setup(void **state)
{
    (void)state;
    ui = screens_open(24, 80, false);
    arena = ap_arena_new();
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

static const struct ap_catalogue *cat(void)
{
    return screens_subject()->cat;
}

/* The view as text: all that equal views have in common. */
static const char *options(void)
{
    return viewline_options(cat(), ui_view(ui), arena);
}

static void set(const char *text, const char *message)
{
    struct viewstate next;
    struct ap_error err = { 0 };

    viewstate_init(&next, cat(), arena);
    assert_ok(viewline_parse(cat(), text, arena, &next, &err));
    ui_change(ui, &next, "%s", message);
}

static void a_change_is_told_with_the_key_that_undoes_it(void **state)
{
    (void)state;
    set("--sort -lifecycle", "Sorted by Lifecycle");
    assert_sees(ui, "Sorted by Lifecycle (u undoes)");
    assert_sees(ui, "Enter Open");
    press(ui, "u");
    assert_sees(ui, "Undone: Sorted by Lifecycle");
    assert_string_equal(options(), "");
    press(ui, "<^R>");
    assert_sees(ui, "Done again: Sorted by Lifecycle");
    assert_string_equal(options(), "--sort -lifecycle");
}

static void a_change_to_something_as_long_is_one(void **state)
{
    (void)state;
    set("--sort lifecycle --mark aci", "one");
    set("--sort platform --mark sgx", "two");
    assert_string_equal(options(), "--sort platform --mark aks-sgx-nodes");
    press(ui, "u");
    assert_string_equal(options(), "--sort lifecycle --mark aci-confidential-containers");
}

static void too_long_a_message_is_cut_between_characters(void **state)
{
    char text[400] = "a";

    (void)state;
    for (size_t n = 1; n + 3 < sizeof text; n += 3)
        memcpy(text + n, "字", 4);
    set("--ghosts", text);
    assert_sees(ui, "字... (u undoes)");
    assert_sees_not(ui, "\xEF\xBF\xBD");
}

static void there_is_an_end_to_undoing_and_redoing(void **state)
{
    (void)state;
    press(ui, "u");
    assert_sees(ui, "There is nothing to undo");
    press(ui, "<^R>");
    assert_sees(ui, "There is nothing that was undone");
}

static void the_same_view_again_is_no_change(void **state)
{
    (void)state;
    set("--ghosts", "Ghosts");
    press(ui, "j");
    set("--ghosts", "Ghosts again");
    assert_sees_not(ui, "Ghosts again");
    press(ui, "u");
    assert_sees(ui, "Undone: Ghosts");
    assert_string_equal(options(), "");
}

static void a_change_after_undo_takes_the_place_of_what_was_undone(void **state)
{
    (void)state;
    set("--ghosts", "one");
    set("--facets", "two");
    press(ui, "u");
    set("--sort name", "three");
    press(ui, "<^R>");
    assert_sees(ui, "There is nothing that was undone");
    press(ui, "u");
    assert_string_equal(options(), "--ghosts");
}

static void what_a_change_points_to_is_copied(void **state)
{
    struct viewstate next = *ui_view(ui);
    size_t mark[] = { 1, 2 };
    char filter[] = "platform:aks";

    (void)state;
    next.mark = mark;
    next.marks = 2;
    next.filter_text = filter;
    ui_change(ui, &next, "Both");
    mark[0] = 3;
    filter[0] = 'x';
    assert_int_equal(ui_view(ui)->mark[0], 1);
    assert_true(ui_marked(ui, 1));
    assert_false(ui_marked(ui, 3));
    assert_string_equal(ui_view(ui)->filter_text, "platform:aks");
    assert_int_equal(ap_bits_size(&(struct ap_bits[]){ ap_predicate_eval(ui_view(ui)->filter,
                                                                        arena) }[0]), 3);
}

static void a_preview_is_no_step_and_ends_where_it_began(void **state)
{
    (void)state;
    set("--sort name", "Sorted");
    press(ui, "/linux");
    assert_string_equal(options(), "--filter linux --sort name");
    press(ui, "<Esc>");
    assert_string_equal(options(), "--sort name");
    press(ui, "u");
    assert_string_equal(options(), "");
}

static void an_accepted_preview_is_one_step(void **state)
{
    (void)state;
    press(ui, "/linux<Enter>");
    assert_string_equal(options(), "--filter linux");
    press(ui, "u");
    assert_string_equal(options(), "");
    press(ui, "<^R>");
    assert_string_equal(options(), "--filter linux");
}

static void undo_goes_back_to_the_screen_too(void **state)
{
    (void)state;
    press(ui, "  c");
    assert_sees(ui, "[Compare]");
    press(ui, "d2");
    assert_sees(ui, "[Item]");
    press(ui, "u");
    assert_sees(ui, "[Compare]");
    press(ui, "u");
    assert_string_equal(options(), "--mark aks-cvm-nodes,aks-confidential-containers "
                                   "--compare aks-cvm-nodes,aks-confidential-containers");
    press(ui, "u");
    assert_sees(ui, "[Browse]");
    assert_sees(ui, "Undone: Compared 2 offerings");
    press(ui, "<^R><^R><^R>");
    assert_sees(ui, "[Item]");
}

static void a_comparison_that_is_no_more_is_not_left_open(void **state)
{
    (void)state;
    press(ui, "  c");
    set("", "None");
    assert_sees(ui, "[Browse]");
    press(ui, "<Esc>");
    assert_sees(ui, "This is the first screen.");
    press(ui, "u");
    assert_sees(ui, "[Compare]");
}

static void going_from_screen_to_screen_is_one_step(void **state)
{
    (void)state;
    press(ui, "<Enter><Right>4");
    assert_string_equal(options(), "--screen decide");
    press(ui, "u");
    assert_sees(ui, "Undone: Went to Decide");
    assert_string_equal(options(), "");
    press(ui, "<Enter><Esc>u");
    assert_sees(ui, "There is nothing to undo");
}

static void sources_and_help_are_no_part_of_the_view(void **state)
{
    (void)state;
    press(ui, "li?");
    assert_string_equal(options(), "");
    press(ui, "<Esc>u");
    assert_sees(ui, "There is nothing to undo");
    assert_sees(ui, "[Sources]");
}

static void a_version_tells_what_changed(void **state)
{
    unsigned long listed = ui_version(ui, PART_LISTED), marks = ui_version(ui, PART_MARKS);

    (void)state;
    press(ui, " ");
    assert_true(ui_version(ui, PART_LISTED) == listed);
    assert_true(ui_version(ui, PART_MARKS) > marks);
    press(ui, "[u");
    assert_true(ui_version(ui, PART_SORT) > listed);
    assert_true(ui_version(ui, PART_LISTED) == ui_version(ui, PART_SORT));
}

static void an_interface_begins_with_any_view(void **state)
{
    struct viewstate v;
    struct ap_error err = { 0 };

    (void)state;
    viewstate_init(&v, cat(), arena);
    assert_ok(viewline_parse(cat(), "--filter linux --mark aci,sgx --screen compare --only same",
                             arena, &v, &err));
    struct ui *other = ui_new(screens_subject(), &v, 24, 80, false);
    assert_sees(other, "[Compare]");
    press(other, "<Esc>");
    assert_sees(other, "linux ✕");
    press(other, "u");
    assert_true(viewstate_equal(cat(), ui_view(other), &v));
    assert_sees(other, "[Compare]");
    ui_free(other);
}

/* Bounds */

static void undo_reaches_a_thousand_steps_back(void **state)
{
    (void)state;
    for (int i = 0; i < 600; i++) {
        set("--ghosts", "on");
        set("", "off");
    }
    for (int i = 0; i < 999; i++) {
        press(ui, "u");
        assert_sees(ui, "Undone: ");
    }
    press(ui, "u");
    assert_sees(ui, "There is nothing to undo");
    assert_string_equal(options(), "--ghosts");
}

enum { MANY = 200000 };

static struct subject many_offerings(void)
{
    struct ap_catalogue *c = AP_NEW(arena, struct ap_catalogue, 1);

    *c = (struct ap_catalogue){ .key = "many", .title = "Many", .summary = "", .version = "",
                                .as_of = "", .licence = "", .homepage = "",
                                .offerings = MANY };
    c->offering = AP_NEW(arena, struct ap_offering, MANY);
    for (size_t i = 0; i < MANY; i++)
        c->offering[i] = (struct ap_offering){ .key = "k", .name = "N", .group = "",
                                               .summary = "" };
    ap_catalogue_index(c, arena);
    return (struct subject){ .cat = c, .today = SCREENS_TODAY };
}

static void many_marks_do_not_take_all_memory(void **state)
{
    enum { EACH = MANY * sizeof(size_t), ROOM = 64 << 20 };
    struct subject s = many_offerings();
    struct ui *other = screens_open_on(&s, 24, 80, false);
    int steps = 0;

    (void)state;
    press(other, "A");
    for (size_t i = 0; i < 100; i++) {
        ui_mark(other, i, false);
        assert_true(other->history.bytes <= ROOM);
    }
    for (; !strstr(screen_text(other), "There is nothing to undo"); steps++)
        press(other, "u");
    assert_in_range(steps, ROOM / EACH - 2, ROOM / EACH + 1);
    assert_true(other->history.bytes > ROOM - 2 * EACH);
    ui_free(other);
}

static void what_did_not_change_is_kept_once(void **state)
{
    size_t bytes = ui->history.bytes;

    (void)state;
    set("--mark aci", "Marked");
    assert_int_equal(ui->history.bytes, bytes + sizeof(size_t));
    set("--mark aci --ghosts", "Ghosts");
    press(ui, "4");
    assert_int_equal(ui->history.bytes, bytes + sizeof(size_t));
    press(ui, "uuu");
    set("--facets", "Facets");
    assert_int_equal(ui->history.bytes, bytes);
}
#define SCREEN(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        SCREEN(a_change_is_told_with_the_key_that_undoes_it),
        SCREEN(a_change_to_something_as_long_is_one),
        SCREEN(too_long_a_message_is_cut_between_characters),
        SCREEN(there_is_an_end_to_undoing_and_redoing),
        SCREEN(the_same_view_again_is_no_change),
        SCREEN(a_change_after_undo_takes_the_place_of_what_was_undone),
        SCREEN(what_a_change_points_to_is_copied),
        SCREEN(a_preview_is_no_step_and_ends_where_it_began),
        SCREEN(an_accepted_preview_is_one_step),
        SCREEN(undo_goes_back_to_the_screen_too),
        SCREEN(a_comparison_that_is_no_more_is_not_left_open),
        SCREEN(going_from_screen_to_screen_is_one_step),
        SCREEN(sources_and_help_are_no_part_of_the_view),
        SCREEN(a_version_tells_what_changed),
        SCREEN(an_interface_begins_with_any_view),
        SCREEN(undo_reaches_a_thousand_steps_back),
        SCREEN(many_marks_do_not_take_all_memory),
        SCREEN(what_did_not_change_is_kept_once),
    };

    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
