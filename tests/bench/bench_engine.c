/*
 * bench_engine.c -- what the engine's calls take, by the number of offerings.
 *
 *     bench_engine [RUNS]
 *
 * Parsing is part of a filter's time: a person types it.  Memory is taken anew
 * for each call, as a command or a screen does.
 */
#include <stdio.h>
#include <stdlib.h>

#include "apposite/compare.h"
#include "apposite/guide.h"
#include "apposite/predicate.h"
#include "apposite/sort.h"
#include "apposite/store.h"
#include "made.h"
#include "sample.h"

static void must(enum ap_code code, const struct ap_error *err)
{
    if (code == AP_OK)
        return;
    fprintf(stderr, "bench_engine: %s\n", err->text);
    exit(1);
}

static const struct ap_predicate *parse(const struct ap_catalogue *cat, const char *text,
                                        struct ap_arena *arena)
{
    const struct ap_predicate *p = NULL;
    struct ap_error err;

    must(ap_predicate_parse(cat, text, AP_USE_FILTER, arena, &p, &err), &err);
    return p;
}

static void run_filter(const struct ap_catalogue *cat, const char *text,
                       struct ap_arena *arena)
{
    (void)ap_predicate_eval(parse(cat, text, arena), arena);
}

static void run_facets(const struct ap_catalogue *cat, const char *text,
                       struct ap_arena *arena)
{
    const struct ap_predicate *p = parse(cat, text, arena);

    for (size_t i = 0; i < 6; i++)
        (void)ap_facet_of(cat, p, i, arena);
}

static void run_sort(const struct ap_catalogue *cat, const char *text, struct ap_arena *arena)
{
    struct ap_bits all = ap_bits_new(arena, cat->offerings);
    struct ap_sort sort = { 0 };
    struct ap_error err;

    must(ap_sort_parse(cat, text, arena, &sort, &err), &err);
    ap_bits_fill(&all);
    (void)ap_sort_apply(cat, sort, &all, arena);
}

static void run_compare(const struct ap_catalogue *cat, const char *text,
                        struct ap_arena *arena)
{
    size_t four[] = { 0, cat->offerings / 3, cat->offerings / 2, cat->offerings - 1 };

    (void)text;
    (void)ap_compare(cat, four, AP_COUNT(four), arena);
}

static void run_guide(const struct ap_catalogue *cat, const char *text, struct ap_arena *arena)
{
    struct ap_bits all = ap_predicate_eval(parse(cat, text, arena), arena);
    struct ap_bits none = ap_bits_new(arena, cat->attributes);
    struct ap_guide_question q;

    (void)ap_guide_next(cat, &all, &none, arena, &q);
}

static const struct {
    const char *name;
    void (*run)(const struct ap_catalogue *, const char *, struct ap_arena *);
    const char *text;
} calls[] = {
    { "filter, one condition",      run_filter,  "kind0:v3" },
    { "filter, three conditions",   run_filter,  "kind0:v1,v2 rank0>=v3 -kind1:v0" },
    { "filter, a word",             run_filter,  "heron" },
    { "filter, a number",           run_filter,  "size>=500" },
    { "counts of six facets",       run_facets,  "" },
    { "the same under a filter",    run_facets,  "kind0:v1,v2 rank0>=v3 -kind1:v0" },
    { "sort by a number",           run_sort,    "-size" },
    { "sort by two terms and name", run_sort,    "rank0,kind1,name" },
    { "the next question",          run_guide,   "" },
    { "compare four",               run_compare, "" },
};

static const size_t sizes[] = { 1000, 100000, 1000000 };

static void measure(size_t call, const struct ap_catalogue *cat, long runs)
{
    struct ap_arena *arena = ap_arena_new();
    static struct sample s;
    char text[40];

    s.count = 0;
    for (long i = 0; i <= runs; i++) {
        double start = now_ms();
        calls[call].run(cat, calls[call].text, arena);
        if (i > 0)              /* the first one warms up */
            sample_add(&s, now_ms() - start);
        ap_arena_reset(arena);
    }
    printf("%9zu  %-28s  %s\n", cat->offerings, calls[call].name, sample_text(&s, text));
    ap_arena_free(arena);
}

/* Once only: an index cannot be taken away again. */
static const struct ap_catalogue *indexed(size_t offerings, struct ap_arena *arena)
{
    struct ap_catalogue *cat = made_catalogue(offerings, arena);
    double start = now_ms();

    ap_catalogue_index(cat, arena);
    printf("%9zu  %-28s  %.2f\n", offerings, "index, once", now_ms() - start);
    return cat;
}

static void measure_opening(long runs)
{
    static struct sample s;
    char text[40];

    for (size_t b = 0; b < ap_builtins; b++) {
        s.count = 0;
        for (long i = 0; i < runs; i++) {
            struct ap_arena *arena = ap_arena_new();
            struct ap_catalogue *cat;
            struct ap_error err;
            double start = now_ms();
            must(ap_open_builtin(&ap_builtin[b], arena, &cat, &err), &err);
            sample_add(&s, now_ms() - start);
            ap_arena_free(arena);
        }
        printf("%9s  open %-36s  %s\n", "", ap_builtin[b].key, sample_text(&s, text));
    }
}

int main(int argc, char **argv)
{
    long runs = argc > 1 ? strtol(argv[1], NULL, 10) : 11;

    printf("\n%9s  %-28s  ms over %ld runs: median (least .. most)\n\n", "offerings", "call",
           runs);
    for (size_t i = 0; i < AP_COUNT(sizes); i++) {
        struct ap_arena *arena = ap_arena_new();
        const struct ap_catalogue *cat = indexed(sizes[i], arena);
        for (size_t c = 0; c < AP_COUNT(calls); c++)
            measure(c, cat, runs);
        ap_arena_free(arena);
    }
    measure_opening(runs);
    return 0;
}
