/*
 * test_cli_golden.c -- every command in every format, against golden files.
 */
#include <locale.h>

#include "golden.h"
#include "headless.h"

#define RANK "rank --must platform:aks --should 'isolation>=vm' --nice gpu:yes" \
             " --should attestation_type:full=2.5"

#define ALL "confidential-containers-all-clouds"

static const struct golden {
    const char *file;
    int         status;
    int         cols;           /* 0: not a terminal */
    const char *line;
} goldens[] = {
    { "list.csv",            0,   0, "list --format csv" },
    { "list.txt",            0,   0, "list" },
    { "list-170.txt",        0, 170, "list" },
    { "list-80.txt",         0,  80, "list" },
    { "list-20.txt",         0,  20, "list --filter aci --columns platform" },
    { "list.json",           0,   0, "list --format json --columns gpu,tee" },
    { "list.md",             0,   0, "list --format md" },
    { "list-all.csv",        0,   0, "list --format csv --columns all" },
    { "list-filtered.txt",   0,   0, "list --filter 'platform:aks -programming:repack'"
                                     " --sort -name --columns platform,programming" },
    { "list.tsv",            0,   0, "list --format tsv" },
    { "list.html",           0,   0, "list --format html --sort -name" },
    { "list.svg",            0,   0, "list --format svg --columns platform,gpu" },
    { "list-sources.csv",    0,   0, "list --format csv --columns platform,gpu --sources" },
    { "list-sources.txt",    0,   0, "list --columns platform,gpu --sources=footnotes" },
    { "list-grouped.txt",    0,   0, "list --columns platform --group tee --ghosts"
                                     " --filter platform:aks" },
    { "list-ghosts.csv",     0,   0, "list --format csv --columns gpu --ghosts --filter gpu:yes" },
    { "list-ghosts.json",    0,   0, "list --format json --columns gpu --ghosts"
                                     " --filter 'gpu:yes platform:aks'" },
    { "list-none.csv",       0,   0, "list --format csv --filter nothingofthekind" },
    { "list-none.txt",       0,   0, "list --filter nothingofthekind" },
    { "list-numbers.json",   0,   0, "list --catalogue azure-compute --format json"
                                     " --columns min_nodes --filter 'min_nodes:*'" },
    { "list-numbers.csv",    0,   0, "list --catalogue azure-compute --format csv"
                                     " --columns min_nodes,gpu --sort -min_nodes" },
    { "show.txt",            0,   0, "show sgx" },
    { "show-80.txt",         0,  80, "show 'Confidential VM Worker Nodes'" },
    { "show.csv",            0,   0, "show aks-conf --format csv" },
    { "show.json",           0,   0, "show VN2 --format json" },
    { "show.md",             0,   0, "show aci --format md" },
    { "show.tsv",            0,   0, "show aci --format tsv" },
    { "show.html",           0,   0, "show aci --format html" },
    { "show.svg",            0,   0, "show aci --format svg" },
    { "compare.csv",         0,   0, "compare aks-cvm aks-conf sgx aci --format csv" },
    { "compare.txt",         0,   0, "compare aks-cvm aks-conf sgx aci" },
    { "compare-80.txt",      0,  80, "compare aks-cvm aci --only different" },
    { "compare-40.txt",      0,  40, "compare aks-cvm aci --only same" },
    { "compare.json",        0,   0, "compare aks-cvm aci --format json --baseline aci" },
    { "compare.md",          0,   0, "compare aks-cvm aci --format md --only different" },
    { "compare-sources.csv", 0,   0, "compare aci sgx --format csv --sources" },
    { "compare-turned.csv",  0,   0, "compare aci sgx --format csv --transpose --rows gpu,tee"
                                     " --sources" },
    { "compare-turned.txt",  0,   0, "compare aci sgx --transpose --rows gpu,tee,platform"
                                     " --baseline sgx" },
    { "compare-folded.txt",  0,   0, "compare aks aks-automatic --catalogue azure-compute"
                                     " --fold" },
    { "compare-notes.txt",   0,  80, "compare aks-cvm aci --only same --sources=footnotes" },
    { "compare-notes.md",    0,   0, "compare aks-cvm aci --only same --sources=footnotes"
                                     " --format md" },
    { "compare-notes.html",  0,   0, "compare aks-cvm aci --only same --sources=footnotes"
                                     " --format html" },
    { "show-notes.md",       0,   0, "show aci --sources=footnotes --format md" },
    { "decide-notes.md",     0,   0, "decide --answer path=serverless --sources=footnotes"
                                     " --format md" },
    { "baseline.txt",        0,   0, "compare aks-cvm sgx --baseline aci --only different" },
    { "compare.tsv",         0,   0, "compare aks-cvm aci --format tsv --only same" },
    { "compare.html",        0,   0, "compare aks-cvm aci sgx --format html --baseline aci" },
    { "compare.svg",         0,   0, "compare aks-cvm aci --format svg --only different" },
    { "tree.txt",            0,   0, "tree --answer path=aks --answer attest=app"
                                     " --answer change=no" },
    { "tree.csv",            0,   0, "tree --format csv" },
    { "tree.json",           0,   0, "tree --format json --answer path=serverless" },
    { "tree-lines.txt",      0,   0, "tree --draw lines --answer path=? --answer attest=vm" },
    { "tree.dot",            0,   0, "tree --draw dot --answer path=aks" },
    { "tree.mmd",            0,   0, "tree --draw mermaid --catalogue azure-compute" },
    { "decide-open.txt",     4,   0, "decide" },
    { "decide-open.csv",     4,   0, "decide --format csv --answer path=aks" },
    { "decide-open.json",    4,   0, "decide --format json --answer attest=environment" },
    { "decide-open.md",      4,   0, "decide --format md" },
    { "decide.txt",          0,   0, "decide --answer change=yes --answer attest=app"
                                     " --answer path=aks" },
    { "decide-80.txt",       0,  80, "decide --answer path=aks --answer attest=vm" },
    { "decide.csv",          0,   0, "decide --answer path=serverless --format csv" },
    { "decide.json",         0,   0, "decide --answer path=serverless --format json" },
    { "decide.md",           0,   0, "decide --answer path=serverless --format md" },
    { "decide.tsv",          0,   0, "decide --answer path=serverless --format tsv" },
    { "decide.html",         0,   0, "decide --answer path=serverless --format html" },
    { "decide.svg",          0,   0, "decide --answer path=serverless --format svg" },
    { "decide-not-sure.txt", 0,   0, "decide --answer path=aks --answer attest=?"
                                     " --answer change=no --answer where=?" },
    { "guide-open.txt",      4,   0, "guide --catalogue " ALL },
    { "guide-open-80.txt",   4,  80, "guide --catalogue " ALL " --filter isolation:pod"
                                     " --skip platform,tee" },
    { "guide-open.csv",      4,   0, "guide --format csv --catalogue " ALL
                                     " --filter isolation:pod" },
    { "guide-open.json",     4,   0, "guide --format json --skip isolation" },
    { "guide-open.md",       4,   0, "guide --format md" },
    { "guide.txt",           0,   0, "guide --filter '(gpu:yes | gpu:?) isolation:vm'" },
    { "guide.csv",           0,   0, "guide --filter isolation:vm --format csv" },
    { "guide.tsv",           0,   0, "guide --filter isolation:vm --format tsv" },
    { "guide.json",          0,   0, "guide --filter isolation:vm --format json" },
    { "guide.md",            0,   0, "guide --filter isolation:vm --format md" },
    { "guide.html",          0,   0, "guide --filter isolation:vm --format html" },
    { "guide.svg",           0,   0, "guide --filter isolation:vm --format svg" },
    { "guide-none.txt",      0,   0, "guide --filter nothingofthekind" },
    { "help-guide.txt",      0,   0, "guide --help" },
    { "rank.txt",            0,   0, RANK },
    { "rank-80.txt",         0,  80, RANK " --unknown neutral" },
    { "rank-40.txt",         0,  40, RANK " --sources footnotes" },
    { "rank.csv",            0,   0, RANK " --format csv" },
    { "rank.tsv",            0,   0, "rank --should gpu:yes --format tsv" },
    { "rank.json",           0,   0, RANK " --format json" },
    { "rank.md",             0,   0, RANK " --format md --sources footnotes" },
    { "rank.html",           0,   0, RANK " --format html" },
    { "rank.svg",            0,   0, RANK " --format svg" },
    { "rank-nothing.txt",    0,   0, "rank" },
    { "rank-nothing.csv",    0,   0, "rank --format csv" },
    { "rank-none.txt",       0,   0, "rank --must platform:aks --must platform:aci" },
    { "rank-compute.txt",    0,   0, "rank --catalogue azure-compute --must gpu:yes"
                                     " --should 'ops_overhead<=medium' --nice os_windows:yes" },
    { "schema.txt",          0,   0, "schema" },
    { "schema.csv",          0,   0, "schema --format csv" },
    { "schema.json",         0,   0, "schema --format json" },
    { "schema.md",           0,   0, "schema --format md" },
    { "catalogues.txt",      0,   0, "list-catalogues" },
    { "catalogues.csv",      0,   0, "list-catalogues --format csv" },
    { "catalogues.json",     0,   0, "list-catalogues --format json" },
    { "catalogues.md",       0,   0, "list-catalogues --format md" },
    { "help.txt",            0,   0, "--help" },
    { "help-list.txt",       0,   0, "list --help" },
    { "help-compare.txt",    0,   0, "compare --help" },
    { "help-decide.txt",     0,  60, "decide --help" },
    { "help-rank.txt",       0,   0, "rank --help" },
    { "help-check.txt",      0,   0, "check --help" },
};

static struct headless run(const struct golden *g, struct ap_arena *arena)
{
    return g->cols ? headless_tty(arena, g->line, g->cols, "") : headless(arena, g->line);
}

static void it_writes_what_its_file_holds(void **state)
{
    const struct golden *g = *state;
    struct ap_arena *arena = ap_arena_new();
    struct headless h = run(g, arena);

    if (h.status != g->status)
        fail_msg("status %d: %s", h.status, h.err);
    assert_golden(ap_printf(arena, "cli/%s", g->file), h.out);
    ap_arena_free(arena);
}

static void it_writes_the_same_bytes_again(void **state)
{
    const struct golden *g = *state;
    struct ap_arena *arena = ap_arena_new();

    assert_string_equal(run(g, arena).out, run(g, arena).out);
    ap_arena_free(arena);
}

int main(void)
{
    struct CMUnitTest tests[2 * AP_COUNT(goldens)];

    setlocale(LC_CTYPE, "C.UTF-8");
    for (size_t i = 0; i < AP_COUNT(goldens); i++) {
        tests[2 * i] = (struct CMUnitTest){ .name = goldens[i].line,
                                            .test_func = it_writes_what_its_file_holds,
                                            .initial_state = (void *)&goldens[i] };
        tests[2 * i + 1] = tests[2 * i];
        tests[2 * i + 1].test_func = it_writes_the_same_bytes_again;
    }
    return _cmocka_run_group_tests("cli_golden", tests, AP_COUNT(tests), NULL, NULL);
}
