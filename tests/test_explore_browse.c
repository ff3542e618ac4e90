/*
 * test_explore_browse.c -- all that narrows and shapes the list, a line each.
 */
#include "explore.h"
#include "screens.h"

static const struct deed facets[] = {
    { "a pane of facets with counts", "f",
      .sees = { "Facets", "Azure Kubernetes Serv… ━━━  3", "4 of 4" } },
    { "one's own facet does not count", "fjjjj+",
      .sees = { "  + Guest attestation", "    Full guest attestation ━━   2", "1 of 4" } },
    { "what has none is faint, and where it was", "fjjjj+", .sees = { "    Node level" },
      .looks = "Node level", .style = STYLE_MUTED, .rows = 40 },
    { "no row jumps", "fjjjj+<Down><Down>",
      .sees = { "Facets" }, .not = { "▴" }, .cols = 120, .rows = 60 },
    { "small bars", "f", .sees = { " ━━━" } },
    { "a value is included", "fjjjj+",
      .sees = { "  + Guest", "Guest attestation included, 1 of 4 left" } },
    { "a value is excluded", "fjjjj-", .sees = { "  - Guest", "3 of 4 left" } },
    { "the list is grouped by a facet", "fjjjjb",
      .sees = { "Attestation type: Full guest attestation (2)" }, .cols = 150 },
    { "only this value", "l+",
      .sees = { "Attestation type: only Guest attestation, 1 of 4 left" } },
    { "all but this value", "l-",
      .sees = { "Attestation type: all but Guest attestation, 3 of 4 left" } },
    { "facets of many offerings", "fjj+", .sees = { "Facets", " of 20" }, .in = IN_CLOUDS },
};

static const struct deed prompt[] = {
    { "the filter is live", "/platform:aci", .sees = { "1 of 4", "Filter: platform:aci" } },
    { "an attribute is completed", "/platf<Tab>", .sees = { "Filter: platform", "platform: is" } },
    { "an operator is completed", "/isolation_granularity<Tab><Tab>",
      .sees = { "Filter: isolation_granularity" , "Enter goes on" } },
    { "a value is completed", "/platform:<Tab>", .sees = { "Filter: platform:aks" } },
    { "with counts", "/platform:", .sees = { "aks 3  aci 1" } },
    { "earlier filters", "/platform:aks<Enter>/<^U>SGX<Enter>/<^U><Up><Up>",
      .sees = { "Filter: platform:aks" } },
    { "readline keys", "/one two<^W>x<^A>y<^E>z<Alt-b>w<^K><^Y>", .sees = { "Filter: yone wxz" } },
    { "a paste is text, not keys", "/",
      .sees = { "Filter: platform:aks" }, .paste = "platform:aks\n" },
    { "a paste into a real terminal",
      .shown_by = "test_pty_hostile.c: an_endless_paste_into_the_filter_is_text" },
    { "an error underlines its token", "/isolation>=vmm", .sees = { "vmm" },
      .looks = "vmm", .style = STYLE_WRONG },
    { "and suggests", "/isolation>=vmm", .sees = { "did you mean" } },
    { "while the last good result stays", "/platform:aci isolation>=vmm", .sees = { "1 of 4" } },
    { "Esc restores", "/platform:aci<Enter>/<^U>SGX<Esc>", .sees = { "1 of 4  platform:aci ✕" } },
};

static const struct deed chips[] = {
    { "a chip for each condition, with n of m", "/platform:aks linux<Enter>",
      .sees = { "3 of 4  platform:aks ✕  linux ✕" } },
    { "hidden columns are counted", "lDlD", .sees = { "4 of 4  2 columns hidden ✕" } },
    { "a key removes the last", "/platform:aks linux<Enter><Backspace>",
      .sees = { "3 of 4  platform:aks ✕" }, .not = { "linux ✕" } },
    { "a key removes any", "/platform:aks linux<Enter>W<Home><Enter>", .sees = { "linux ✕" },
      .not = { "platform:aks ✕" } },
    { "a click removes one", "/platform:aks linux<Enter>",
      .sees = { "linux ✕" }, .not = { "platform:aks ✕" },
      .click = "platform:aks ✕" },
    { "nothing left names the condition to drop, and what that gains",
      "/isolation:pod platform:aci<Enter>",
      .sees = { "Without isolation_granularity:pod: 1 of 4. Backspace removes it." } },
    { "the one that helps most", "/gpu:yes orchestration:full composition:functions<Enter>",
      .sees = { "No offering satisfies the filter.", "Without composition:functions: " },
      .in = IN_COMPUTE },
    { "ghosts: what the filter left out, and the first condition each fails",
      "/platform:aks isolation>=vm<Enter>X",
      .sees = { "Left out by the filter (2)", "fails: Isolation granularity at least VM level",
        "ACI fails: Platform is AKS" } },
    { "ghosts are faint", "/platform:aks<Enter>X", .sees = { "fails" },
      .looks = "Confidential Containers on ACI", .style = STYLE_MUTED },
};

static const struct deed columns[] = {
    { "several sort keys", "ll[l}",
      .sees = { "▲1 Isolation granularity ✕  ▼2 Programming model ✕" } },
    { "a column is hidden", "lD", .sees = { "1 column hidden" }, .not = { "Guest attestation" } },
    { "and shown", "Cjjjjj<Space><Enter>", .sees = { "Memory key" } , .cols = 150 },
    { "a column moves", "lL", .sees = { "Moved Attestation type" } },
    { "a column widens", "l>", .sees = { "Attestation type" , "u undoes" } },
    { "a panel of columns", "C",
      .sees = { "4 of 27 attributes are columns", "[x] Attestation type" } },
    { "the name is pinned", "C<Space>",
      .sees = { "The name is pinned: it always stands first." } },
    { "and stays in sight", "$", .sees = { "Azure Virtual", "◂" }, .cols = 60, .in = IN_COMPUTE },
    { "marks survive filters", "<Space><Space><Space>/platform:aci | SGX<Enter>",
      .sees = { "3 marked, 1 hidden" } },
    { "a range is marked", "jvjjv", .sees = { "Marked the range: 3 more, 3 marked" } },
    { "all", "A", .sees = { "4 marked" } },
    { "none", "AU", .sees = { "u undoes" }, .not = { "4 marked" } },
    { "the others", "<Space>I", .sees = { "Marked the others: 3 of the 4 listed", "3 marked" } },
    { "an attribute and its value are explained", "lK",
      .sees = { "[Words]", "Guest attestation", "The attribute", "Shows that one is on" } },
    { "a term is explained", "K", .sees = { "Trusted computing base" }, .rows = 200 },
    { "what is similar, by shared values, saying which", "s",
      .sees = { "Like Confidential VM Worker Nodes, the nearest first", " of 22 the same",
        "Same: Programming model" } },
};

#define ALL_OF(table) must_do(table, AP_COUNT(table))

static void facets_choose_group_and_count(void **state)
{
    (void)state;
    ALL_OF(facets);
}

static void the_filter_helps_while_it_is_typed(void **state)
{
    (void)state;
    ALL_OF(prompt);
}

static void what_restricts_is_said_and_taken_away(void **state)
{
    (void)state;
    ALL_OF(chips);
}

static void columns_marks_and_words(void **state)
{
    (void)state;
    ALL_OF(columns);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        EXPLORES(facets_choose_group_and_count), EXPLORES(the_filter_helps_while_it_is_typed),
        EXPLORES(what_restricts_is_said_and_taken_away), EXPLORES(columns_marks_and_words),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
