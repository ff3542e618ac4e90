/*
 * test_engine.c -- the engine on the catalogues that come with the program.
 */
#include "apposite/compare.h"
#include "apposite/predicate.h"
#include "apposite/sort.h"
#include "apposite/store.h"

#include <string.h>

#include "base/buf.h"
#include "testing.h"

#define FOLDER AP_SOURCE "/db/catalogues/"

struct opened {
    struct ap_arena     *arena;
    struct ap_catalogue *cat;
};

static struct opened open_folder(const char *name)
{
    struct opened o = { .arena = ap_arena_new() };
    struct ap_error err = { 0 };

    assert_ok(ap_open_path(ap_printf(o.arena, FOLDER "%s", name), o.arena, &o.cat, &err));
    return o;
}

static int set_up(void **state)
{
    static struct opened o;

    o = open_folder("azure-confidential-containers");
    *state = &o;
    return 0;
}

static int tear_down(void **state)
{
    struct opened *o = *state;

    ap_arena_free(o->arena);
    return 0;
}

static const struct ap_predicate *parse(const struct opened *o, const char *text)
{
    const struct ap_predicate *p = NULL;
    struct ap_error err = { 0 };

    if (ap_predicate_parse(o->cat, text, AP_USE_FILTER, o->arena, &p, &err))
        fail_msg("%s: %s", text, err.text);
    return p;
}

static const char *listed(const struct opened *o, const char *filter, const char *sort_text)
{
    struct ap_bits set = ap_predicate_eval(parse(o, filter), o->arena);
    struct ap_sort sort = { 0 };
    struct ap_error err = { 0 };
    struct buf b = BUF(o->arena);

    assert_ok(ap_sort_parse(o->cat, sort_text, o->arena, &sort, &err));

    size_t *at = ap_sort_apply(o->cat, sort, &set, o->arena);

    for (size_t i = 0; i < ap_bits_size(&set); i++)
        buf_printf(&b, "%s%s", i ? " " : "", o->cat->offering[at[i]].key);
    return buf_text(&b);
}

#define CVM  "aks-cvm-nodes"
#define COCO "aks-confidential-containers"
#define SGX  "aks-sgx-nodes"
#define ACI  "aci-confidential-containers"

static void filters_find_what_the_sources_say(void **state)
{
    static const struct { const char *filter, *expected; } samples[] = {
        { "", CVM " " COCO " " SGX " " ACI },
        { "attestation_type:full_guest", COCO " " ACI },
        { "isolation_granularity>=container_group", SGX " " ACI },
        { "isolation>=container_group", SGX " " ACI },
        { "isolation:pod", "" },
        { "platform:aks -programming_model:repackage", CVM " " COCO },
        { "isolation_granularity:!", COCO },
        { "linux", CVM " " COCO " " SGX " " ACI },
        { "\"azure linux\"", CVM " " COCO },
        { "group:serverless", ACI },
        { "platform:aks | aks_bursting:yes", CVM " " COCO " " SGX " " ACI },
        { "trust_boundary:pod_vm,group_vm,enclave programming>=repackage", SGX },
    };

    for (size_t i = 0; i < AP_COUNT(samples); i++)
        assert_string_equal(listed(*state, samples[i].filter, ""), samples[i].expected);
}

static void a_bad_value_is_underlined_and_the_nearest_suggested(void **state)
{
    const struct opened *o = *state;
    const struct ap_predicate *p = NULL;
    struct ap_error err = { 0 };

    assert_int_equal(ap_predicate_parse(o->cat, "linux isolation>=vmm", AP_USE_FILTER, o->arena,
                                        &p, &err), AP_USAGE);
    assert_string_equal(err.text, "unknown value \"vmm\" for isolation_granularity: did you mean "
                        "vm_node? (vm_node, node, container_group, pod, process)");
    assert_int_equal(err.at, 17);
    assert_int_equal(err.len, 3);
    assert_null(p);
}

static void a_predicate_reads_as_a_sentence(void **state)
{
    static const struct { const char *filter, *words; } samples[] = {
        { "platform:aks,aci", "Platform is AKS or ACI" },
        { "-programming_model:repackage", "not (Programming model is Library OS or vendor)" },
        { "isolation>=container_group",
          "Isolation granularity at least Container group level" },
    };
    const struct opened *o = *state;

    for (size_t i = 0; i < AP_COUNT(samples); i++)
        assert_string_equal(ap_predicate_words(parse(o, samples[i].filter), o->arena),
                            samples[i].words);
}

static void orders_follow_rank_with_unranked_after(void **state)
{
    assert_string_equal(listed(*state, "", "isolation_granularity"),
                        CVM " " ACI " " SGX " " COCO);
    assert_string_equal(listed(*state, "", "-lifecycle,name"), ACI " " CVM " " SGX " " COCO);
    assert_string_equal(listed(*state, "", "-name"), CVM " " COCO " " ACI " " SGX);
}

static const char *marks(const struct opened *o, const char *today)
{
    struct buf b = BUF(o->arena);

    for (size_t i = 0; i < o->cat->offerings; i++) {
        struct ap_life life = ap_life_at(o->cat, i, today);

        buf_printf(&b, "%s%s%s", i ? ", " : "", ap_life_words(life), life.warning ? "!" : "");
    }
    return buf_text(&b);
}

static void life_marks_change_with_the_day(void **state)
{
    const struct opened *o = *state;

    assert_string_equal(marks(o, "2020-01-01"), "not stated, not stated, not stated!, not stated");
    assert_string_equal(marks(o, "2024-01-01"), "available, preview, available!, not stated");
    assert_string_equal(marks(o, "2026-11-23"), "available, preview!, available!, not stated");
}

/* Which conditions of other catalogues' trees, and filters, do parse. */
static void every_condition_of_the_trees_parses_and_prints_back(void **state)
{
    static const char *const names[] = { "azure-confidential-containers", "azure-compute",
                                         "confidential-containers-all-clouds" };

    for (size_t n = 0; n < AP_COUNT(names); n++) {
        struct opened o = open_folder(names[n]);

        for (size_t q = 0; q < o.cat->questions; q++) {
            for (size_t a = 0; a < o.cat->question[q].answers; a++) {
                const char *when = o.cat->question[q].answer[a].when;

                assert_string_equal(ap_predicate_print(parse(&o, when), o.arena), when);
            }
        }
        ap_arena_free(o.arena);
    }
    (void)state;
}

static void every_value_of_every_attribute_can_be_filtered_by(void **state)
{
    static const char *const names[] = { "azure-confidential-containers", "azure-compute",
                                         "confidential-containers-all-clouds" };

    for (size_t n = 0; n < AP_COUNT(names); n++) {
        struct opened o = open_folder(names[n]);
        const struct ap_predicate *all = parse(&o, "");

        for (size_t a = 0; a < o.cat->attributes; a++) {
            size_t *counts = ap_facet_of(o.cat, all, a, o.arena).count;

            for (size_t v = 0; v < o.cat->column[a].values; v++) {
                const char *text = ap_printf(o.arena, "%s=\"%s\"", o.cat->attribute[a].key,
                                             o.cat->column[a].value[v].text);
                struct ap_bits set = ap_predicate_eval(parse(&o, text), o.arena);

                assert_true(ap_bits_size(&set) >= counts[v]);
            }
        }
        ap_arena_free(o.arena);
    }
    (void)state;
}

static void two_offerings_differ_in_what_their_cells_say(void **state)
{
    const struct opened *o = *state;
    struct ap_comparison cmp = ap_compare(o->cat, (const size_t[]){ 0, 3 }, 2, o->arena);
    size_t at = AP_NONE;
    struct ap_error err = { 0 };

    assert_int_equal(cmp.count[AP_ROW_SAME] + cmp.count[AP_ROW_DIFFERS] + cmp.count[AP_ROW_OPEN],
                     o->cat->attributes);
    assert_ok(ap_attribute_find(o->cat, "attestation_type", &at, &err));
    assert_int_equal(cmp.verdict[at], AP_ROW_DIFFERS);
    assert_ok(ap_attribute_find(o->cat, "max_resources", &at, &err));
    assert_int_equal(cmp.verdict[at], AP_ROW_OPEN);
    assert_ok(ap_attribute_find(o->cat, "tee_hardware", &at, &err));
    assert_int_equal(cmp.verdict[at], AP_ROW_SAME);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(filters_find_what_the_sources_say),
        cmocka_unit_test(a_bad_value_is_underlined_and_the_nearest_suggested),
        cmocka_unit_test(a_predicate_reads_as_a_sentence),
        cmocka_unit_test(orders_follow_rank_with_unranked_after),
        cmocka_unit_test(life_marks_change_with_the_day),
        cmocka_unit_test(every_condition_of_the_trees_parses_and_prints_back),
        cmocka_unit_test(every_value_of_every_attribute_can_be_filtered_by),
        cmocka_unit_test(two_offerings_differ_in_what_their_cells_say),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
