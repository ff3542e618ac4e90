/*
 * test_help.c -- Help is about where one is, finds by typing, and does it.
 */
#include <stdio.h>
#include <string.h>

#include "reading.h"

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

static void keys_look_like_this(void **state)
{
    (void)state;
    expect_screens("ui/help-keys.txt", "?");
}

static void keys_look_like_this_when_found_by_typing(void **state)
{
    (void)state;
    expect_screens("ui/help-found.txt", "<Enter>?mark");
}

static void the_legend_looks_like_this(void **state)
{
    (void)state;
    expect_screens("ui/help-legend.txt", "?<Tab>");
}

static void the_catalogue_looks_like_this(void **state)
{
    (void)state;
    expect_screens("ui/help-catalogue.txt", "?<Tab><Tab>");
}

static void about_looks_like_this(void **state)
{
    (void)state;
    expect_screens("ui/help-about.txt", "?<Tab><Tab><Tab>");
}

static void the_tour_looks_like_this(void **state)
{
    (void)state;
    expect_screens("ui/help-tour.txt", "?<Tab><Tab><Tab><Tab>");
}

static void the_tour_names_keys_that_do_what_it_says(void **state)
{
    (void)state;
    resize(ui, 80, 120);
    press(ui, "?<Tab><Tab><Tab><Tab>");
    assert_sees(ui, "Space  c          Compare. Mark two or more");
    assert_sees(ui, "d  n  p           See only what differs.");
    assert_sees(ui, ":  ?              Find the rest.");
}

static void what_has_no_key_is_there_by_its_name(void **state)
{
    (void)state;
    press(ui, "?last-key");
    assert_sees(ui, ": last-key    Show the last key");
    press(ui, "<Enter>");
    assert_sees(ui, "The last key is shown at the right");
}

static void about_tells_how_the_catalogue_was_opened(void **state)
{
    (void)state;
    press(ui, "?<Tab><Tab><Tab>");
    assert_sees(ui, "Opened as           the catalogue that is built in");
    ui_set_given(ui, (struct view_given){ "some/file.sqlite", NULL, NULL });
    resize(ui, 30, 80);
    assert_sees(ui, "Opened as           some/file.sqlite");
}

static void every_key_that_holds_can_be_read(void **state)
{
    static const struct { const char *keys; enum place place; } where[] = {
        { "?", PLACE_BROWSE }, { "<Enter>?", PLACE_ITEM }, { "A3?", PLACE_COMPARE },
        { "4?", PLACE_DECIDE }, { "li?", PLACE_CELL }, { "/<F1>", PLACE_PROMPT },
    };

    (void)state;
    for (size_t i = 0; i < AP_COUNT(where); i++) {
        struct ap_arena *arena = ap_arena_new();
        struct ui *it = screens_open(24, 120, false);
        press(it, where[i].keys);
        char *all = read_all(it, arena);
        assert_non_null(strstr(all, place_title(where[i].place)));
        for (const struct binding *b = NULL;
                 (b = keymap_next(keymap_builtin(), where[i].place, b));) {
            char buf[16];
            assert_non_null(strstr(all, action_help(b->action)));
            assert_non_null(strstr(all, key_text(b->key, buf)));
        }
        ui_free(it);
        ap_arena_free(arena);
    }
}

static void typing_finds_by_key_name_and_words(void **state)
{
    (void)state;
    press(ui, "?UNMARK every");
    assert_sees(ui, "contains: UNMARK every");
    assert_sees(ui, "U             Unmark every offering");
    assert_sees_not(ui, "Sort");
    for (int i = 0; i < 12; i++)
        press(ui, "<Backspace>");
    press(ui, "mark-all");              /* what the action is called */
    assert_sees(ui, "A             Mark every offering listed");
    for (int i = 0; i < 8; i++)
        press(ui, "<Backspace>");
    press(ui, "F10");
    assert_sees(ui, "Leave the program");
    press(ui, "zzz");
    assert_sees(ui, "Nothing on this page contains that.");
    press(ui, "<Enter>");
    assert_sees(ui, "[Help]");
}

static void enter_does_it_on_the_screen_below(void **state)
{
    (void)state;
    press(ui, "?mark every<Enter>");
    assert_sees(ui, "[Browse]");
    assert_sees(ui, "4 marked");
    press(ui, "?side by side<Enter>");
    assert_sees(ui, "[Compare]");
    press(ui, "?leave the program<Enter>");
    assert_true(ui_done(ui));
}

static void esc_closes_whatever_was_typed(void **state)
{
    (void)state;
    press(ui, "?abc<Esc>");
    assert_sees(ui, "[Browse]");
    press(ui, "<F1><F1>");
    assert_sees(ui, "[Browse]");
}

static void tab_goes_around_the_pages(void **state)
{
    (void)state;
    press(ui, "?<Tab><Tab><Tab>");
    assert_sees(ui, "[About]");
    press(ui, "<Enter>");
    assert_sees(ui, "nothing to do on this page");
    press(ui, "<Tab>");
    assert_sees(ui, "[Tour]");
    press(ui, "<Tab>");
    assert_sees(ui, "[Keys]");
}

static void every_sign_is_in_the_legend(void **state)
{
    struct ap_arena *arena = ap_arena_new();

    (void)state;
    press(ui, "?<Tab>");
    char *all = read_all(ui, arena);
    for (int g = 0; g < GLYPH_COUNT; g++)
        assert_non_null(strstr(all, glyph_meaning((enum glyph)g)));
    ap_arena_free(arena);
}

/* Without blanks, so that wrapped lines and whole ones compare. */
static char *squeezed(const char *s, struct ap_arena *arena)
{
    char *out = ap_alloc(arena, strlen(s) + 1, 1), *p = out;

    for (; *s; s++)
        if (*s != ' ' && *s != '\n')
            *p++ = *s;
    return out;
}

static void the_catalogue_page_holds_all_that_schema_prints(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct report r = { .arena = arena };

    (void)state;
    resize(ui, 3000, 120);      /* so that all of it is in one picture */
    press(ui, "?<Tab><Tab>");
    char *at = squeezed(screen_text(ui), arena);
    report_schema(&r, screens_subject());
    assert_true(r.blocks > 300);
    for (size_t i = 0; i < r.blocks; i++)
        if (!strstr(at, squeezed(r.block[i].text, arena)))
            fail_msg("not on the page: %s", r.block[i].text);
    ap_arena_free(arena);
}

static void the_catalogue_can_be_searched(void **state)
{
    (void)state;
    press(ui, "?<Tab><Tab>ms-choose-containers");
    assert_sees(ui, "Sources");
    assert_sees(ui, "ms-choose-containers: Choose container offerings");
    assert_sees_not(ui, "Attributes");
}

static void about_tells_the_size_of_the_terminal(void **state)
{
    (void)state;
    press(ui, "?<Tab><Tab><Tab>");
    assert_sees(ui, "80 columns, 24 rows, UTF-8");
    resize(ui, 40, 120);
    assert_sees(ui, "120 columns, 40 rows, UTF-8");
}

/* The first words of the line that the cursor is on. */
static const char *line_at_cursor(void)
{
    static char line[21];
    const char *text = screen_text(ui), *styles = screen_styles(ui);

    while (*styles && *styles != 'C') {
        text = strchr(text, '\n') + 1;
        styles = strchr(styles, '\n') + 1;
    }
    snprintf(line, sizeof line, "%s", text);
    return line;
}

static void a_resize_keeps_the_place(void **state)
{
    char line[21];

    (void)state;
    press(ui, "?<PgDn><Down><Down>");
    char *before = screen_text(ui);
    resize(ui, 3, 12);
    resize(ui, 24, 80);
    assert_string_equal(screen_text(ui), before);
    snprintf(line, sizeof line, "%s", line_at_cursor());
    resize(ui, 12, 60);
    assert_string_equal(line_at_cursor(), line);
}

int main(void)
{
#define T(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
    const struct CMUnitTest tests[] = {
        T(keys_look_like_this), T(keys_look_like_this_when_found_by_typing),
        T(the_legend_looks_like_this), T(the_catalogue_looks_like_this),
        T(about_looks_like_this), T(the_tour_looks_like_this),
        T(the_tour_names_keys_that_do_what_it_says), T(what_has_no_key_is_there_by_its_name),
        T(about_tells_how_the_catalogue_was_opened), T(every_key_that_holds_can_be_read),
        T(typing_finds_by_key_name_and_words), T(enter_does_it_on_the_screen_below),
        T(esc_closes_whatever_was_typed), T(tab_goes_around_the_pages),
        T(every_sign_is_in_the_legend), T(the_catalogue_page_holds_all_that_schema_prints),
        T(the_catalogue_can_be_searched), T(about_tells_the_size_of_the_terminal),
        T(a_resize_keeps_the_place),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
