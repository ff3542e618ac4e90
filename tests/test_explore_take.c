/*
 * test_explore_take.c -- all that takes a view away, and that finds the way, a line each.
 */
#include <stdio.h>

#include "explore.h"
#include "screens.h"

static const struct deed taking[] = {
    { "what will be written is said in words", "e",
      .sees = { "Write 4 of 4 offerings × 4 attributes as CSV to:" } },
    { "all attributes instead", "e<Tab>", .sees = { "4 of 4 offerings × all 27 attributes" } },
    { "sources as columns", "e<Alt-s><Enter>", .file = "azure-confidential-containers-list.csv",
      .holds = { "https://" } },
    { "sources as footnotes", "e<^U>a.md<Alt-s><Alt-s><Enter>", .file = "a.md",
      .holds = { "1. ", "https://" } },
    { "a web page needs nothing else and no script", "e<^U>a.html<Enter>", .file = "a.html",
      .holds = { "<!DOCTYPE html>", "default-src 'none'; style-src 'unsafe-inline'",
                 "max-width" } },
    { "and prints", "e<^U>a.html<Enter>", .file = "a.html", .holds = { "@media print" } },
    { "a picture", "e<^U>a.svg<Enter>", .file = "a.svg", .holds = { "<svg " } },
    { "JSON's shape is described", .shown_by = "test_json.c: the_description_names_every_key" },
    { "a cell is copied", "ly", .copied = "Guest attestation", .sees = { "Sent away: the cell" } },
    { "its row", "lyy", .copied = "Confidential VM Worker Nodes\nAttestation type: " },
    { "the comparison", "<Space><Space>cyyy", .copied = "Attribute\tConfidential VM",
      .sees = { "the comparison as TSV" } },
    { "by the terminal, which is not said to have done it",
      .shown_by = "test_pty_copy.c: a_terminal_is_asked_and_the_message_claims_no_more" },
    { "or by a program of the desktop",
      .shown_by = "test_pty_copy.c: a_program_of_the_desktop_is_preferred" },
    { "the command line of this view", "/platform:aks<Enter>Y",
      .sees = { "[Command]", "apposite list --filter platform:aks" } },
    { "which writes the same bytes",
      .shown_by = "test_views_random.c: its_command_line_writes_the_bytes_that_exporting_does" },
    { "by a name where it is too long",
      .shown_by = "test_views_random.c: its_name_writes_the_bytes_that_exporting_does" },
    { "a view is saved", "/platform:aks<Enter>Vs<^U>mine<Enter><Esc>", .sees = { "v:mine" } },
    { "and opened", "/platform:aks<Enter>Vs<^U>other<Enter><Esc>rV<Enter>",
      .sees = { "[Browse]", "3 of 4  platform:aks ✕" } },
    { "the last session is resumed on request",
      .shown_by = "test_pty_resume.c: after_q_the_session_is_resumed" },
    { "or from the panel", .shown_by = "test_pty_resume.c: the_last_session_is_in_the_panel" },
    { "without a database it runs and says so",
      .shown_by = "test_views_keep.c: without_a_database_everything_else_works" },
};

static const struct deed finding[] = {
    { "every change is undone, and says which", "l+u",
      .sees = { "Undone: Attestation type: only" },
      .not = { "1 of 4  attestation" } },
    { "and done again", "l+u<^R>", .sees = { "1 of 4" } },
    { "a hundred changes",
      .shown_by = "test_undo_random.c: a_hundred_random_actions_undone_are_as_none" },
    { "the palette, with keys at the right", ":sort", .sees = { "[Palette]", "[, F6" } },
    { "by its other key", "<^P>", .sees = { "[Palette]" } },
    { "it does what was found", ":walk the decision<Enter>", .sees = { "[Decide]" } },
    { "help", "?", .sees = { "[Help]", "[Keys]" } },
    { "its legend", "?<Tab>", .sees = { "[Legend]", "marked for comparison" } },
    { "and about", "?<Tab><Tab><Tab>", .sees = { "[About]", "Version" } },
    { "the footer has whole hints", .shown_by = "test_sheets.c: the_footer_has_whole_hints" },
    { "by priority", "", .sees = { "Enter Open  Space Mark  ? Help" }, .cols = 40 },
    { "the last key and what it did", ":last-key<Enter>j", .sees = { "j down" } },
    { "what was said before", "l[M", .sees = { "[Messages]", "Sorted by Attestation type" } },
};

static const struct deed pointing[] = {
    { "the wheel, of what it is over",
      .shown_by = "test_mouse.c: the_wheel_scrolls_the_pane_that_it_is_over" },
    { "a click selects", "", .click = "SGX", .then = "<Enter>",
      .sees = { "[Item]", "Intel SGX" } },
    { "a double click opens", "", .twice = "SGX", .sees = { "[Item]", "Intel SGX" } },
    { "a heading sorts", "", .click = "Isolation", .sees = { "▲ Isolation granularity ✕" } },
    { "a chip goes", "/platform:aks<Enter>", .click = "platform:aks",
      .not = { "platform:aks ✕" } },
    { "a tab goes there", "", .click = "Decide", .sees = { "[Decide]" } },
    { "a hint does it", "", .click = "? Help", .sees = { "[Help]" } },
    { "m leaves it to the terminal", "m", .sees = { "mouse" } },
    { "only presses and the wheel are asked for",
      .shown_by = "test_pty_mouse.c: presses_and_the_wheel_are_asked_for_and_motion_never" },
    { "a theme of one's own", .shown_by = "test_pty_settings.c: a_theme_of_ones_own_is_used" },
    { "default, mono and high contrast",
      .shown_by = "test_theme.c: mono_has_no_colour_and_high_contrast_nothing_faint" },
    { "keys of one's own", .shown_by = "test_pty_settings.c: keys_of_ones_own_are_used_and_shown" },
    { "whose conflicts are told when they are read",
      .shown_by = "test_keymap_read.c: what_is_wrong_is_said_with_its_line_and_changes_nothing" },
    { "lines for a screen reader",
      .shown_by = "test_pty_plain.c: who_asks_for_it_gets_lines_on_any_terminal" },
    { "also on a terminal that can only print",
      .shown_by = "test_pty_plain.c: a_terminal_that_can_only_print_gets_lines" },
};

#define ALL_OF(table) must_do(table, AP_COUNT(table))

static void a_view_is_taken_away(void **state)
{
    (void)state;
    ALL_OF(taking);
}

/* Each format of each thing, by the ending of its name. */
static void every_format_is_written_of_every_thing(void **state)
{
    static const char *const ways[] = { "e", "<Enter>e", "<Space><Space>ce", "t<Down><Enter>e" };
    static const char *const endings[] = { "csv", "tsv", "json", "md", "html", "txt", "svg" };

    (void)state;
    for (size_t i = 0; i < AP_COUNT(ways) * AP_COUNT(endings); i++) {
        char keys[64], file[16];
        snprintf(file, sizeof file, "%zu.%s", i, endings[i % AP_COUNT(endings)]);
        snprintf(keys, sizeof keys, "%s<^U>%s<Enter>", ways[i / AP_COUNT(endings)], file);
        must_do(&(struct deed){ file, keys, .sees = { "Wrote " }, .file = file,
                                .holds = { "Confidential" } }, 1);
    }
}

static void the_way_is_found(void **state)
{
    (void)state;
    ALL_OF(finding);
}

static void the_mouse_looks_and_lines(void **state)
{
    (void)state;
    ALL_OF(pointing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        EXPLORES(a_view_is_taken_away), EXPLORES(every_format_is_written_of_every_thing),
        EXPLORES(the_way_is_found), EXPLORES(the_mouse_looks_and_lines),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
