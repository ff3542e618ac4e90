/*
 * test_explore_compare.c -- all that can be seen and shaped side by side, a line each.
 */
#include "explore.h"
#include "screens.h"

#define TWO "<Space><Space>c"

static const struct deed shape[] = {
    { "a baseline is pinned", "Acp", .sees = { "◆ Confidential" } },
    { "and another in its place", "Acp$p", .sees = { "◆ Confidential Containers on" },
      .not = { "◆ Confidential VM" }, .cols = 160 },
    { "a column moves", "AcL", .sees = { "Moved Confidential VM Worker Nodes" } },
    { "a column is dropped", "AcD", .sees = { "u undoes" },
      .not = { "Confidential VM Worker Nodes  " } },
    { "groups that are equal fold", TWO "ddz",
      .sees = { "Folded 3 groups", "▸Security: 2 attributes │ all the same" }, .rows = 40 },
    { "transposed, offerings are the lines", TWO "x",
      .sees = { "≠ Attestation", "≠ Isolation", "24 more ▸" }, .cols = 80 },
    { "whole columns scroll", "Ac<Right><Right>", .sees = { "◂ 1 more", "1 more ▸" },
      .cols = 80 },
    { "words that differ within a text are signed", TWO,
      .sees = { "Azure Attestation; ‹Other service›" }, .rows = 60, .cols = 120 },
    { "and bold", TWO, .sees = { "‹Other service›" }, .looks = "Other service",
      .style = STYLE_DIFFERS, .rows = 60, .cols = 120 },
    { "better and worse where an order of merit is declared", TWO "p",
      .sees = { "│ ▼ VM sizes retired (disputed)" }, .rows = 60, .cols = 120 },
    { "and nowhere else", TWO "p", .sees = { "│ ≠ Full guest attestation" },
      .not = { "▲ Full guest", "▼ Full guest" }, .rows = 60, .cols = 120 },
};

static const struct deed reading[] = {
    { "long texts are wrapped and not cut", TWO, .sees = { "Cost notes" }, .not = { "…" },
      .rows = 100 },
    { "a cell is whole, with every source and date", TWO "<Enter>",
      .sees = { "[Sources]", "Attestation type", "Guest attestation", "(2021-11-01)" } },
    { "with states", "jlli", .sees = { "Node level", "disputed" }, .rows = 60 },
    { "with what was inferred", TWO "<Enter>", .sees = { "inferred" }, .rows = 60 },
    { "with a dispute", "jlli", .sees = { "disputed" }, .looks = "disputed",
      .style = STYLE_DISPUTED, .rows = 60 },
    { "one sentence on top", TWO,
      .sees = { "Nodes and Confidential Containers on AKS differ in 14 of 27: Attestation",
                "same in 9; unknown in 4." }, .rows = 40, .cols = 200 },
    { "also in exports", TWO "e<^U>a.md<Enter>", .file = "a.md",
      .holds = { "differ in 14 of 27: ", "same in 9; unknown in 4." } },
    { "also in web pages", TWO "e<^U>a.html<Enter>", .file = "a.html",
      .holds = { "differ in 14 of 27: " } },
    { "offerings that are equal say so", TWO,
      .sees = { "One and Two are the same in the only attribute that is known; 1 is unknown." },
      .in = IN_TWINS },
    { "with one marked, it and the one at the cursor", "<Space>c",
      .sees = { "[Compare]", "the one marked" } },
    { "with none marked, that at the cursor and the last looked at",
      "j<Enter><Esc>jc", .sees = { "[Compare]", "the one opened last" } },
};

#define ALL_OF(table) must_do(table, AP_COUNT(table))

static void a_comparison_is_brought_into_shape(void **state)
{
    (void)state;
    ALL_OF(shape);
}

static void a_comparison_is_read_whole(void **state)
{
    (void)state;
    ALL_OF(reading);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        EXPLORES(a_comparison_is_brought_into_shape), EXPLORES(a_comparison_is_read_whole),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
