/*
 * test_copy.c -- what y copies on each screen, and what is said about it.
 */
#include <string.h>

#include "base/buf.h"
#include "screens.h"

static struct ui *ui;

/* A terminal that keeps what it was given, or refuses it. */
static struct {
    struct ap_arena *arena;
    char            *text;
    bool             refuses;
} clipboard;

static enum ap_code keep(void *term, const char *s, size_t n, struct copied *how,
                         struct ap_error *err)
{
    (void)term;
    if (clipboard.refuses)
        return ap_fail(err, AP_IO, "it is full");
    clipboard.text = ap_strndup(clipboard.arena, s, n);
    *how = (struct copied){ "Sent away:", "; who knows" };
    return AP_OK;
}

static const struct term_ops ops = { .copy = keep };

static int setup(void **state)
{
    (void)state;
    clipboard.arena = ap_arena_new();
    clipboard.text = "";
    clipboard.refuses = false;
    ui = screens_open(24, 120, false);
    ui_connect(ui, &ops, NULL);
    ui_draw(ui);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    ui_free(ui);
    ap_arena_free(clipboard.arena);
    return 0;
}

static void expect_copied(const char *keys, const char *text, const char *said)
{
    press(ui, keys);
    assert_string_equal(clipboard.text, text);
    assert_sees(ui, said);
}

static void expect_begins(const char *keys, const char *text, const char *said)
{
    press(ui, keys);
    clipboard.text[strlen(text)] = '\0';
    assert_string_equal(clipboard.text, text);
    assert_sees(ui, said);
}

static void browse_copies_name_row_and_list(void **state)
{
    (void)state;
    expect_copied("y", "Confidential VM Worker Nodes",
                  "Sent away: the name; who knows. y again: the row, a line for each column.");
    expect_begins("y", "Confidential VM Worker Nodes\nAttestation type: Guest attestation\n",
                  "Sent away: the row, a line for each column; who knows. "
                  "y again: the list as TSV.");
    expect_begins("y", "key\tname\tgroup\t", "Sent away: the list as TSV; who knows.");
    expect_copied("y", "Confidential VM Worker Nodes", "Sent away: the name");
}

static void browse_copies_the_cell_at_the_cursor(void **state)
{
    (void)state;
    expect_copied("jlly", "Node level (disputed)", "the cell");
    expect_copied("jy", "Process level", "the cell");   /* a move begins anew */
}

static void compare_copies_cell_row_and_comparison(void **state)
{
    (void)state;
    expect_copied("  cly", "Full guest attestation", "the cell");
    expect_copied("y", "Attestation type\nConfidential VM Worker Nodes: Guest attestation\n"
                       "Confidential Containers on AKS: Full guest attestation\n",
                  "the row, a line for each offering");
    expect_begins("y", "Attribute\tConfidential VM Worker Nodes\t", "the comparison as TSV");
}

static void signs_around_words_are_not_copied(void **state)
{
    (void)state;
    expect_copied("  cljjjjjjjy", "Azure Attestation; Other service", "the cell");
}

static void item_copies_text_line_and_all(void **state)
{
    (void)state;
    expect_copied("2y", "Guest attestation", "the text");
    expect_copied("y", "Attestation type: Guest attestation", "the line");
    expect_begins("y", "Confidential VM Worker Nodes\n", "the whole offering as text");
}

static void a_link_is_copied_as_its_address(void **state)
{
    (void)state;
    expect_begins("2Gy", "https://", "the address");
}

static void the_command_line_is_copied_whole(void **state)
{
    (void)state;
    expect_copied("/platform:aks<Enter>Yy", "apposite list --filter platform:aks --format csv",
                  "Sent away: the command line; who knows.");
    expect_copied("jy", "apposite --filter platform:aks", "the command line");
}

static void what_cannot_be_copied_says_why(void **state)
{
    (void)state;
    clipboard.refuses = true;
    expect_copied("y", "", "Not copied, the name: it is full. y again: the row");
    ui_connect(ui, NULL, NULL);
    expect_copied("jy", "", "Not copied, the name: there is no terminal.");
    expect_copied("/zzz<Enter>y", "", "Not copied, the list as TSV: there is no terminal.");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(browse_copies_name_row_and_list),
        TEST(browse_copies_the_cell_at_the_cursor),
        TEST(compare_copies_cell_row_and_comparison), TEST(signs_around_words_are_not_copied),
        TEST(item_copies_text_line_and_all),
        TEST(a_link_is_copied_as_its_address),
        TEST(the_command_line_is_copied_whole),
        TEST(what_cannot_be_copied_says_why),
    };

    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
