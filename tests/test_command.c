/*
 * test_command.c -- the page that shows the command lines of a view.
 */
#include "screens.h"

#include <string.h>

static struct ui *ui;

static int setup(void **state)
{
    (void)state;
    ui = screens_open(12, 80, false);
    ui_draw(ui);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    ui_free(ui);
    return 0;
}

/* The screen below the title row. */
static const char *body(void)
{
    return strchr(screen_text(ui), '\n') + 1;
}

static void it_shows_what_writes_and_what_opens_the_view(void **state)
{
    (void)state;
    press(ui, "/-platform:aci<Enter> [Y");
    assert_string_equal(body(),
        "This writes what the screen shows, as e would:\n"
        "\n"
        "  apposite list --filter -platform:aci --sort name --format csv\n"
        "\n"
        "This opens the interface at this view:\n"
        "\n"
        "  apposite --filter -platform:aci --sort name --mark aks-cvm-nodes\n"
        "\n"
        "\n"
        "\n"
        "y Copy  s Save as a view  c Compare  t Decide  Esc Back  ? Help\n");
}

static void it_follows_the_view_while_it_is_open(void **state)
{
    (void)state;
    press(ui, "[Yu");
    assert_sees(ui, "[Command]");
    assert_sees(ui, "  apposite list --format csv");
    press(ui, "<^R>");
    assert_sees(ui, "  apposite list --sort name --format csv");
    press(ui, "<Esc>");
    assert_sees(ui, "[Browse]");
}

static void it_names_catalogue_and_day_as_the_program_was_told(void **state)
{
    (void)state;
    ui_set_given(ui, (struct view_given){ .catalogue = "it's mine.db", .today = "2026-01-01" });
    press(ui, "<Enter>Y");
    assert_sees(ui, "  apposite show aks-cvm-nodes --catalogue 'it'\\''s mine.db' "
                    "--today 2026-01-01");
    assert_sees(ui, "  apposite --catalogue 'it'\\''s mine.db' --today 2026-01-01 --item");
}

static void each_screen_has_its_command(void **state)
{
    static const struct { const char *keys, *command; } want[] = {
        { "Y",       "  apposite list --format csv" },
        { "jj2Y",    "  apposite show aks-sgx-nodes --format csv" },
        { "  cdY",   "  apposite compare aks-cvm-nodes aks-confidential-containers "
                     "--only different" },
        { "4<Enter>Y", "  apposite decide --answer path=aks --format csv" },
        { "liY",     "  apposite list --format csv" },
    };

    (void)state;
    for (size_t i = 0; i < AP_COUNT(want); i++) {
        struct ui *it = screens_open(24, 100, false);
        press(it, want[i].keys);
        assert_sees(it, want[i].command);
        ui_free(it);
    }
}

#define SCREEN(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        SCREEN(it_shows_what_writes_and_what_opens_the_view),
        SCREEN(it_follows_the_view_while_it_is_open),
        SCREEN(it_names_catalogue_and_day_as_the_program_was_told),
        SCREEN(each_screen_has_its_command),
    };

    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
