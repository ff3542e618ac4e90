/*
 * test_record.c -- decision records: written, and checked against what became of it.
 */
#include "view/record.h"

#include <string.h>

#include "apposite/require.h"

#include "headless.h"
#include "place.h"
#include "testing.h"

static struct ap_catalogue *builtin(struct ap_arena *arena)
{
    struct ap_catalogue *cat = NULL;
    struct ap_error err = { 0 };

    assert_int_equal(ap_open_builtin(&ap_builtin[0], arena, &cat, &err), AP_OK);
    return cat;
}

static struct subject subject_of(struct ap_catalogue *cat, struct ap_arena *arena)
{
    struct subject s = { .cat = cat, .today = HEADLESS_TODAY };
    struct ap_error err = { 0 };

    ap_catalogue_index(cat, arena);
    assert_int_equal(ap_tree_new(cat, arena, &s.tree, &err), AP_OK);
    return s;
}

/* A record of answers, separated by blanks. */
static const char *record(const struct subject *s, const char *given, struct ap_arena *arena)
{
    int *answers = ap_answers_new(s->cat, arena);
    struct buf out = BUF(arena);
    struct ap_error err = { 0 };

    for (size_t n; *given; given += n + (given[n] == ' ')) {
        n = strcspn(given, " ");
        assert_int_equal(ap_answer_set(s->cat, ap_strndup(arena, given, n), answers, &err),
                         AP_OK);
    }
    struct ap_walk walk = ap_tree_walk(s->tree, answers, arena);
    assert_int_equal(walk.open, AP_NONE);
    struct choice c = choice_of_walk(s, &walk, arena);
    record_write(&out, s, &c, "apposite decide");
    return buf_text(&out);
}

static struct record_state checked(const char *text, const struct subject *s,
                                   struct ap_arena *arena)
{
    struct record_state state = { 0 };
    struct ap_error err = { 0 };

    assert_int_equal(record_check(text, s, arena, &state, &err), AP_OK);
    return state;
}

static const char *joined(struct lines lines, struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    for (size_t i = 0; i < lines.count; i++)
        buf_printf(&out, "%s\n", lines.at[i]);
    return buf_text(&out);
}

static struct ap_fact *fact(struct ap_catalogue *cat, const char *offering,
                            const char *attribute)
{
    for (size_t i = 0; i < cat->facts; i++)
        if (strcmp(cat->offering[cat->fact[i].offering].key, offering) == 0 &&
            strcmp(cat->attribute[cat->fact[i].attribute].key, attribute) == 0)
            return &cat->fact[i];
    fail_msg("no fact %s/%s", offering, attribute);
    return NULL;
}

static void add_event(struct ap_catalogue *cat, struct ap_event e, struct ap_arena *arena)
{
    struct ap_event *event = AP_NEW(arena, struct ap_event, cat->events + 1);

    memcpy(event, cat->event, cat->events * sizeof *event);
    event[cat->events++] = e;
    cat->event = event;
}

static void what_did_not_change_holds(void **state)
{
    struct ap_arena *arena = *state;
    struct subject old = subject_of(builtin(arena), arena);
    const char *text = record(&old, "path=aks attest=vm", arena);
    struct record_state now = checked(text, &old, arena);

    assert_true(now.holds);
    assert_string_equal(now.version, "1.0.0");
    assert_string_equal(now.made, HEADLESS_TODAY);
    /* A later look at the same sources changes nothing. */
    struct ap_catalogue *later = builtin(arena);
    for (size_t i = 0; i < later->facts; i++)
        later->fact[i].checked = "2027-01-01";
    struct subject s = subject_of(later, arena);
    assert_true(checked(text, &s, arena).holds);
}

static void exactly_the_changed_cells_and_events_are_named(void **state)
{
    struct ap_arena *arena = *state;
    struct subject old = subject_of(builtin(arena), arena);
    struct ap_catalogue *cat = builtin(arena);

    fact(cat, "aci-confidential-containers", "gpu")->value = "yes";
    fact(cat, "aks-sgx-nodes", "trust_boundary")->detail = "Said anew.";
    fact(cat, "aks-cvm-nodes", "gpu")->cite.source = &cat->source[0];
    add_event(cat, (struct ap_event){ 3, "2026-10-01", "", "Gone.", AP_EVENT_RETIRED,
                                      { NULL, "" }, false }, arena);
    struct subject new = subject_of(cat, arena);
    struct record_state now = checked(record(&old, "path=aks attest=vm", arena), &new, arena);
    assert_false(now.holds);
    assert_string_equal(joined(now.cells, arena),
        "GPU of Confidential VM Worker Nodes is yes as before, with other details or sources\n"
        "Trust boundary of Confidential Computing Nodes with Intel SGX is Application enclave "
        "as before, with other details or sources\n"
        "GPU of Confidential Containers on ACI was no, is now yes\n");
    assert_string_equal(joined(now.events, arena),
                        "Confidential Containers on ACI: 2026-10-01 retired: Gone.\n");
    assert_int_equal(now.retired.count + now.result.count + now.others.count, 0);
    assert_non_null(strstr(now.said, "The result is the same, but"));
    assert_non_null(strstr(now.said, "3 changed cells, 1 changed event, 0 other changes"));
}

static void a_chosen_one_that_retired_is_told_first(void **state)
{
    struct ap_arena *arena = *state;
    struct subject old = subject_of(builtin(arena), arena);
    struct ap_catalogue *cat = builtin(arena);

    add_event(cat, (struct ap_event){ 0, "2026-10-01", "", "Gone.", AP_EVENT_RETIRED,
                                      { NULL, "" }, false }, arena);
    struct subject new = subject_of(cat, arena);
    struct record_state now = checked(record(&old, "path=aks attest=vm", arena), &new, arena);
    assert_string_equal(joined(now.retired, arena), "Confidential VM Worker Nodes is retired\n");
    assert_non_null(strstr(now.said, "A chosen offering is retired"));
}

static void another_result_says_which(void **state)
{
    struct ap_arena *arena = *state;
    struct subject old = subject_of(builtin(arena), arena);
    struct ap_catalogue *cat = builtin(arena);

    cat->outcome[0].offering[0] = 2;        /* the way of attest=vm */
    struct subject new = subject_of(cat, arena);
    struct record_state now = checked(record(&old, "path=aks attest=vm", arena), &new, arena);
    assert_string_equal(joined(now.result, arena), "the same answers now lead to Confidential "
                                                   "Computing Nodes with Intel SGX\n");
    assert_non_null(strstr(now.said, "no longer holds"));
}

static void what_came_and_went_is_told(void **state)
{
    struct ap_arena *arena = *state;
    struct subject old = subject_of(builtin(arena), arena);
    const char *text = record(&old, "path=aks attest=vm", arena);
    struct ap_catalogue *cat = builtin(arena);

    cat->offering[3].key = "aci-other";
    cat->offering[3].name = "Another";
    cat->attribute[cat->attributes - 1].key = "renamed";
    cat->question[1].key = "proof";
    struct subject new = subject_of(cat, arena);
    const char *others = joined(checked(text, &new, arena).others, arena);
    assert_non_null(strstr(others, "(aci-confidential-containers) is no longer in the catalogue"));
    assert_non_null(strstr(others, "Another is new in the catalogue"));
    assert_non_null(strstr(others, "is no longer in the catalogue\n"));
    assert_non_null(strstr(others, " is new\n"));
    assert_non_null(strstr(others, "question attest, which catalogue"));
}

static void texts_of_the_data_cannot_end_the_snapshot(void **state)
{
    struct ap_arena *arena = *state;
    struct ap_catalogue *cat = builtin(arena);

    cat->offering[1].name = "Evil --> <script>alert(1)</script> \x1b[31m --- ";
    struct subject s = subject_of(cat, arena);
    const char *text = record(&s, "path=aks attest=vm", arena);
    assert_true(checked(text, &s, arena).holds);
    assert_null(strchr(text, '\x1b'));
    const char *end = strstr(strstr(text, "<!-- apposite-record "), " -->");
    assert_string_equal(end, " -->\n");
    assert_null(strstr(text, " <script>"));
}

static void what_is_no_record_says_so(void **state)
{
    static const char *const bad[] = {
        "", "# A page\n", "<!-- apposite-record {\"form\":1", "<!-- apposite-record {] -->",
        "<!-- apposite-record {\"form\":2} -->", "<!-- apposite-record [] -->",
        "<!-- apposite-record {\"form\":1,\"catalogue\":\"other\"} -->",
    };
    struct ap_arena *arena = *state;
    struct subject s = subject_of(builtin(arena), arena);

    for (size_t i = 0; i < AP_COUNT(bad); i++) {
        struct record_state none = { 0 };
        struct ap_error err = { 0 };
        assert_int_equal(record_check(bad[i], &s, arena, &none, &err), AP_INVALID);
        assert_non_null(strstr(err.text, "record"));
        assert_null(none.said);
    }
    /* Parts of the wrong type are as absent ones. */
    struct record_state odd = checked("<!-- apposite-record {\"form\":1,\"catalogue\":"
        "\"azure-confidential-containers\",\"word\":7,\"chosen\":{},\"offerings\":"
        "{\"aks-cvm-nodes\":3,\"x\":{\"cells\":[1],\"events\":\"e\"}}} -->", &s, arena);
    assert_false(odd.holds);
}

static void the_command_writes_and_checks(void **state)
{
    struct ap_arena *arena = *state;
    struct headless h = headless(arena, "record --answer path=aks");

    assert_int_equal(h.status, 4);
    assert_string_equal(h.out, "");
    h = headless(arena, "record --decision apposite:1/azure-confidential-containers@1.0.0/"
                        "path=serverless --output record.md");
    assert_int_equal(h.status, 0);
    h = headless(arena, "record --check record.md");
    assert_int_equal(h.status, 0);
    assert_non_null(strstr(h.out, "The decision still holds"));
    h = headless(arena, "record --check record.md --catalogue azure-compute");
    assert_int_equal(h.status, 1);
    assert_non_null(strstr(h.err, "is about the catalogue azure-confidential-containers"));
    h = headless(arena, "record --check record.md --answer path=aks");
    assert_int_equal(h.status, 2);
    h = headless(arena, "record --check nowhere.md");
    assert_int_equal(h.status, 1);
}

/* A record of requirements. */
static const char *ranked(const struct subject *s, const char *text, struct ap_arena *arena)
{
    struct ap_requirements requirements = { 0 };
    struct buf out = BUF(arena);
    struct ap_error err = { 0 };

    assert_int_equal(ap_requirements_read(s->cat, text, arena, &requirements, &err), AP_OK);
    struct ap_ranking r = ap_rank(s->cat, requirements, arena);
    struct choice c = choice_of_ranking(s, &r, arena);
    record_write(&out, s, &c, "apposite rank");
    return buf_text(&out);
}

static void requirements_are_the_drivers_and_points_the_reasons(void **state)
{
    struct ap_arena *arena = *state;
    struct subject s = subject_of(builtin(arena), arena);
    const char *text = ranked(&s, "must platform:aks; should name:sgx", arena);

    assert_non_null(strstr(text, "\n- must: Platform is AKS\n- should, 3 points: Name contains"));
    assert_non_null(strstr(text, "Chosen: Confidential Computing Nodes with Intel SGX, because\n"
                           "\n- It is 3 points ahead of "));
    assert_non_null(strstr(text, "- The smallest change of a weight that changes this: "));
    assert_non_null(strstr(text, "- Bad, because it is 3 points behind\n"));
    assert_non_null(strstr(text, "- Bad, because it is excluded: fails the must \"Platform is "
                           "AKS\": it has ACI"));
    assert_non_null(strstr(text, "\"requirements\":\"must platform:aks; should name:sgx\""));
    assert_true(checked(text, &s, arena).holds);
}

static void a_record_of_requirements_is_ranked_again(void **state)
{
    struct ap_arena *arena = *state;
    struct ap_catalogue *cat = builtin(arena);
    struct subject s = subject_of(cat, arena);
    const char *text = ranked(&s, "must platform:aks; should name:sgx", arena);

    for (size_t o = 0; o < cat->offerings; o++)
        if (strstr(cat->offering[o].name, "SGX"))
            cat->offering[o].name = "Enclaves";
    s = subject_of(cat, arena);
    struct record_state now = checked(text, &s, arena);
    assert_false(now.holds);
    assert_non_null(strstr(joined(now.result, arena), "the same requirements now lead to "
                           "Confidential VM Worker Nodes, "));
    assert_non_null(strstr(now.said, "The decision no longer holds"));
}

static void requirements_that_lost_their_words_say_so(void **state)
{
    struct ap_arena *arena = *state;
    struct subject s = subject_of(builtin(arena), arena);
    struct record_state now = checked("<!-- apposite-record {\"form\":1,\"catalogue\":"
        "\"azure-confidential-containers\",\"requirements\":\"must platform:\","
        "\"chosen\":[],\"offerings\":{}} -->", &s, arena);

    assert_non_null(strstr(joined(now.others, arena), "the requirements cannot be read any more"));
}

static void the_command_records_requirements(void **state)
{
    struct ap_arena *arena = *state;
    struct headless h = headless(arena, "record --must platform:aks --should name:sgx "
                                        "--output record.md");

    assert_int_equal(h.status, 0);
    h = headless(arena, "record --check record.md");
    assert_int_equal(h.status, 0);
    h = headless(arena, "record --must platform:aks --answer path=aks");
    assert_int_equal(h.status, 2);
    assert_non_null(strstr(h.err, "a record is of answers or of requirements"));
    h = headless(arena, "record --must platform:aks");
    assert_non_null(strstr(h.out, "leads here again: apposite rank --must platform:aks"));
}

static int setup(void **state)
{
    return place_enter(state) || headless_setup(state);
}

static int teardown(void **state)
{
    return headless_teardown(state) || place_leave(state);
}

#define RECORD(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        RECORD(what_did_not_change_holds),
        RECORD(exactly_the_changed_cells_and_events_are_named),
        RECORD(a_chosen_one_that_retired_is_told_first),
        RECORD(another_result_says_which),
        RECORD(what_came_and_went_is_told),
        RECORD(texts_of_the_data_cannot_end_the_snapshot),
        RECORD(what_is_no_record_says_so),
        RECORD(the_command_writes_and_checks),
        RECORD(requirements_are_the_drivers_and_points_the_reasons),
        RECORD(a_record_of_requirements_is_ranked_again),
        RECORD(requirements_that_lost_their_words_say_so),
        RECORD(the_command_records_requirements),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
