/*
 * test_viewline.c -- views as arguments: printed, and read back as the same view.
 */
#include "testing.h"

#include <string.h>

#include "apposite/store.h"
#include "headless.h"
#include "small.h"
#include "view/viewline.h"

struct fixture {
    struct ap_arena *arena;
    struct subject   s;
};

static int setup(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct fixture *f = AP_NEW(arena, struct fixture, 1);
    struct ap_catalogue *cat;
    struct ap_error err;

    f->arena = arena;
    assert_ok(ap_open_builtin(&ap_builtin[0], arena, &cat, &err));
    f->s = (struct subject){ .cat = cat, .today = "2026-11-24" };
    assert_ok(ap_tree_new(cat, arena, &f->s.tree, &err));
    *state = f;
    return 0;
}

static int teardown(void **state)
{
    ap_arena_free(((struct fixture *)*state)->arena);
    return 0;
}

static struct viewstate view(struct fixture *f)
{
    struct viewstate v;

    viewstate_init(&v, f->s.cat, f->arena);
    return v;
}

static struct viewstate parsed(struct fixture *f, const char *text)
{
    struct viewstate v = view(f);
    struct ap_error err = { 0 };

    assert_ok(viewline_parse(f->s.cat, text, f->arena, &v, &err));
    return v;
}

static const char *printed(struct fixture *f, const struct viewstate *v)
{
    return viewline_options(f->s.cat, v, f->arena);
}

static void a_view_as_it_opens_prints_nothing(void **state)
{
    struct viewstate v = view(*state);

    assert_string_equal(printed(*state, &v), "");
}

static void what_is_printed_reads_back_as_written(void **state)
{
    static const char *const text[] = {
        "",
        "--filter platform:aks",
        "--filter 'platform:aks -node_os:ubuntu_2004 | \"code signing\"'",
        "--filter 'name:it'\\''s'",
        "--sort -lifecycle,name,key,-group",
        "--group platform",
        "--ghosts",
        "--columns platform,lifecycle",
        "--columns none",
        "--width platform=7 --width name=30",
        "--facets",
        "--mark aci-confidential-containers,aks-cvm-nodes",
        "--item aks-sgx-nodes",
        "--compare aks-cvm-nodes,aks-sgx-nodes --baseline aks-cvm-nodes",
        "--screen browse --compare aks-cvm-nodes,aks-sgx-nodes",
        "--screen decide",
        "--rows lifecycle,platform --only different --fold --transpose",
        "--answer path=aks --answer 'attest=?'",
        "--sources",
        "--sources=footnotes --all-attributes",
    };

    for (size_t i = 0; i < AP_COUNT(text); i++) {
        struct viewstate v = parsed(*state, text[i]);

        assert_string_equal(printed(*state, &v), text[i]);
    }
}

static void names_and_prefixes_are_read_and_keys_printed(void **state)
{
    struct viewstate v = parsed(*state, "--columns='Platform, lifec' --mark aci,\" AKS\"-SGX\\ "
                                        "\t--sources columns\n--width 'Node OS=12'");

    assert_string_equal(printed(*state, &v),
                        "--columns platform,lifecycle --width node_os=12 "
                        "--mark aci-confidential-containers,aks-sgx-nodes --sources");
}

static void a_comparison_takes_the_marked_and_its_baseline(void **state)
{
    struct viewstate v = parsed(*state, "--mark aci,sgx --screen compare --baseline aks-cvm-nodes");

    assert_int_equal(v.kind, VIEW_COMPARE);
    assert_int_equal(v.compareds, 3);
    assert_int_equal(v.compared[0], v.baseline);
    assert_int_equal(v.compared[1], v.mark[0]);
    assert_int_equal(v.compared[2], v.mark[1]);
    assert_int_equal(v.marks, 2);
}

static void an_offering_is_looked_at_on_its_own_screen_only(void **state)
{
    struct viewstate v = parsed(*state, "--item aci");

    assert_int_equal(v.kind, VIEW_ITEM);
    v = parsed(*state, "--item aci --screen browse");
    assert_int_equal(v.kind, VIEW_LIST);
    assert_true(v.item == AP_NONE);
}

/* As --view does: what is said is read over what was saved. */
static void what_is_said_wins_over_what_was_saved(void **state)
{
    static const struct { const char *saved, *said, *both; } want[] = {
        { "--compare aks-sgx-nodes,aks-cvm-nodes --baseline aks-sgx-nodes",
          "--compare aci-confidential-containers,aks-cvm-nodes",
          "--compare aci-confidential-containers,aks-cvm-nodes" },
        { "--compare aks-sgx-nodes,aks-cvm-nodes --baseline aks-sgx-nodes",
          "--compare aks-cvm-nodes,aks-sgx-nodes",
          "--compare aks-cvm-nodes,aks-sgx-nodes --baseline aks-sgx-nodes" },
        { "--compare aks-sgx-nodes,aks-cvm-nodes", "--sort name",
          "--sort name --compare aks-sgx-nodes,aks-cvm-nodes" },
        { "--compare aks-sgx-nodes,aks-cvm-nodes", "--screen browse",
          "--screen browse --compare aks-sgx-nodes,aks-cvm-nodes" },
        { "--item aks-sgx-nodes", "--compare aks-sgx-nodes,aks-cvm-nodes",
          "--compare aks-sgx-nodes,aks-cvm-nodes" },
        { "--screen decide", "--item aks-sgx-nodes", "--item aks-sgx-nodes" },
        { "--screen decide --sort name", "--filter azure",
          "--screen decide --filter azure --sort name" },
    };

    for (size_t i = 0; i < AP_COUNT(want); i++) {
        struct fixture *f = *state;
        struct viewstate v = parsed(f, want[i].saved);
        struct ap_error err = { 0 };

        assert_ok(viewline_parse(f->s.cat, want[i].said, f->arena, &v, &err));
        assert_string_equal(printed(f, &v), want[i].both);
    }
}

static void what_cannot_be_read_is_told_in_a_sentence(void **state)
{
    static const struct { const char *text, *error; } wrong[] = {
        { "platform:aks", "'platform:aks' is no option of a view" },
        { "--format csv", "'--format' is no option of a view" },
        { "--", "'--' is no option of a view" },
        { "--=x", "'--=x' is no option of a view" },
        { "--filt x", "'--filt' is no option of a view" },
        { "''", "'' is no option of a view" },
        { "--filter", "--filter needs CONDITION" },
        { "--filter 'a", "a quote is opened and not closed" },
        { "--filter \"a'b\\\"", "a double quote is opened and not closed" },
        { "--filter a\\", "nothing stands behind the last \\" },
        { "--filter=", NULL },
        { "--filter a --filter b", "--filter is given twice" },
        { "--sources maybe", "'maybe' is no option of a view" },
        { "--ghosts=yes", "--ghosts takes no argument" },
        { "--ghosts yes", "'yes' is no option of a view" },
        { "--screen help", "--screen: a screen is browse, item, compare or decide, not 'help'" },
        { "--screen compare", "the screen compare needs two offerings or more: name them with "
                              "--compare A,B or --mark A,B" },
        { "--screen compare --mark aci", "the screen compare needs two offerings or more: name "
                                         "them with --compare A,B or --mark A,B" },
        { "--screen item", "the screen item needs an offering: name it with --item OFFERING" },
        { "--mark aci,,sgx", "--mark: a name is missing; write offerings as A,B" },
        { "--mark aci,aci-confidential-containers", "--mark: the offering "
                                                    "aci-confidential-containers is named twice" },
        { "--mark aks-sgx-nodes,aks-sgx-nodes", "--mark: the offering aks-sgx-nodes is named "
                                                "twice" },
        { "--mark aci,", "--mark: a name is missing; write offerings as A,B" },
        { "--only diff", "--only: rows are all, different or same, not 'diff'" },
        { "--sources=maybe", "--sources: sources are columns, footnotes or none, not 'maybe'" },
        { "--width platform", "--width: a width is ATTRIBUTE=N, N from 1 to 999, not 'platform'" },
        { "--width platform=0", "--width: a width is ATTRIBUTE=N, N from 1 to 999, not "
                                "'platform=0'" },
        { "--width platform=-1", "--width: a width is ATTRIBUTE=N, N from 1 to 999, not "
                                 "'platform=-1'" },
        { "--width platform=99999999999999999999", "--width: a width is ATTRIBUTE=N, N from 1 to "
                                                   "999, not 'platform=99999999999999999999'" },
        { "--columns platform,platform", "--columns: the attribute platform is named twice" },
        { "--rows none", NULL },
        { "--answer path=aks --answer path=serverless",
          "--answer: question path has two answers, aks and serverless: give one" },
        { "--baseline nobody", NULL },
        { "$(touch x) ; rm -rf ~ & `id` > y", "'$(touch' is no option of a view" },
    };
    struct fixture *f = *state;

    for (size_t i = 0; i < AP_COUNT(wrong); i++) {
        struct viewstate v = view(f), before = v;
        struct ap_error err = { 0 };
        enum ap_code rc = viewline_parse(f->s.cat, wrong[i].text, f->arena, &v, &err);

        if (strcmp(wrong[i].text, "--filter=") == 0) {
            assert_int_equal(rc, AP_OK);
            continue;
        }
        assert_int_equal(ap_code_status(rc), 2);
        if (wrong[i].error)
            assert_string_equal(err.text, wrong[i].error);
        assert_non_null(err.text[0] ? err.text : NULL);
        assert_true(viewstate_equal(f->s.cat, &v, &before));
    }
}

static void nothing_in_a_text_is_expanded(void **state)
{
    struct viewstate v = parsed(*state, "--filter \"\\\"$HOME `id` * ~ \\$x \\\\ '\\\"\"");

    assert_string_equal(v.filter_text, "\"$HOME `id` * ~ \\$x \\ '\"");
}

/* One by one, names would take as many looks at the catalogue as it has offerings. */
static void a_list_of_very_many_is_read_at_once(void **state)
{
    enum { MANY = 100000 };
    struct fixture *f = *state;
    struct ap_catalogue cat = { .offerings = MANY };
    struct viewstate v, read;
    struct ap_error err = { 0 };
    size_t *mark = AP_NEW(f->arena, size_t, MANY);

    cat.offering = AP_NEW(f->arena, struct ap_offering, MANY);
    for (size_t i = 0; i < MANY; i++) {
        cat.offering[i].key = ap_printf(f->arena, "k%zu", i);
        mark[i] = MANY - 1 - i;
    }
    viewstate_init(&v, &cat, f->arena);
    read = v;
    v.mark = mark;
    v.marks = MANY;
    assert_ok(viewline_parse(&cat, viewline_options(&cat, &v, f->arena), f->arena, &read, &err));
    assert_true(viewstate_equal(&cat, &v, &read));
}

/* Commands */

static const char *command(struct fixture *f, const char *text, enum format format)
{
    struct viewstate v = parsed(f, text);

    return viewline_command(&f->s, &v, (struct view_given){ 0 }, format, f->arena);
}

static void a_command_has_only_what_matters_to_it(void **state)
{
    static const struct { const char *view, *command; } want[] = {
        { "", "apposite list" },
        { "--filter platform:aks --sort -name --mark aci,sgx --facets --width name=9 --only same "
          "--answer path=aks --fold --group platform",
          "apposite list --filter platform:aks --sort -name --group platform" },
        { "--columns platform --all-attributes", "apposite list --all-attributes" },
        { "--item aci --filter linux --sources=footnotes",
          "apposite show aci-confidential-containers --sources=footnotes" },
        { "--compare sgx,aci --filter linux --sort name --mark aci --baseline aci --only different",
          "apposite compare aks-sgx-nodes aci-confidential-containers "
          "--baseline aci-confidential-containers --only different" },
        { "--compare sgx,aci --only same --rows platform --all-attributes --transpose",
          "apposite compare aks-sgx-nodes aci-confidential-containers --transpose "
          "--all-attributes" },
        { "--screen decide --answer path=aks --filter linux",
          "apposite decide --answer path=aks" },
    };

    for (size_t i = 0; i < AP_COUNT(want); i++)
        assert_string_equal(command(*state, want[i].view, FORMAT_TEXT), want[i].command);
}

static void answers_that_the_others_do_not_lead_to_are_no_part_of_a_command(void **state)
{
    assert_string_equal(command(*state, "--screen decide --answer path=serverless "
                                        "--answer attest=?", FORMAT_TEXT),
                        "apposite decide --answer path=serverless");
}

static void a_command_names_catalogue_day_and_format(void **state)
{
    struct fixture *f = *state;
    struct viewstate v = parsed(f, "--ghosts");
    struct view_given given = { .catalogue = "my catalogue.db", .today = "2026-01-01" };

    assert_string_equal(viewline_command(&f->s, &v, given, FORMAT_CSV, f->arena),
                        "apposite list --ghosts --catalogue 'my catalogue.db' "
                        "--today 2026-01-01 --format csv");
}

static void a_line_that_names_more_than_two_hundred_is_long(void **state)
{
    size_t many[VIEWLINE_MOST + 1] = { 0 };
    struct viewstate v = view(*state);

    v.mark = many;
    v.marks = VIEWLINE_MOST;
    assert_false(viewline_long(&v));
    v.marks++;
    assert_true(viewline_long(&v));
    v.marks = 0;
    v.compared = many;
    v.compareds = VIEWLINE_MOST + 1;
    assert_true(viewline_long(&v));
}

static void sources_take_a_word_or_none(void **state)
{
    struct ap_arena *arena = ((struct fixture *)*state)->arena;
    const char *joined = headless_out(arena, "compare sgx aci --sources=footnotes");

    assert_non_null(strstr(joined, "[1]"));
    assert_string_equal(headless_out(arena, "compare --sources footnotes sgx aci"), joined);
    assert_string_equal(headless_out(arena, "compare --sources sgx aci --format csv"),
                        headless_out(arena, "compare sgx aci --sources columns --format csv"));
}

#define CONTAINERS(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

static void the_width_of_the_name_is_told_from_that_of_an_attribute_called_so(void **state)
{
    static const struct small_offering offering[] = { { "a", "x", "", "", "" }, { 0 } };
    static const struct small_attribute attribute[] = { { "name", "Title", AP_TEXT, false, "" },
                                                        { 0 } };
    struct small *s = small_new((struct small_content){ offering, attribute, NULL, NULL, NULL });
    struct viewstate v;
    struct ap_error err;

    (void)state;
    viewstate_init(&v, &s->cat, s->arena);
    assert_ok(viewline_parse(&s->cat, "--width name=7 --width .name=9", s->arena, &v, &err));
    assert_int_equal(viewstate_width(&v, 0), 7);
    assert_int_equal(viewstate_width(&v, 1), 9);
    assert_string_equal(viewline_options(&s->cat, &v, s->arena), "--width name=7 --width .name=9");
    small_free(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        CONTAINERS(a_view_as_it_opens_prints_nothing),
        CONTAINERS(what_is_printed_reads_back_as_written),
        CONTAINERS(names_and_prefixes_are_read_and_keys_printed),
        CONTAINERS(a_comparison_takes_the_marked_and_its_baseline),
        CONTAINERS(an_offering_is_looked_at_on_its_own_screen_only),
        CONTAINERS(what_is_said_wins_over_what_was_saved),
        CONTAINERS(what_cannot_be_read_is_told_in_a_sentence),
        CONTAINERS(nothing_in_a_text_is_expanded),
        CONTAINERS(a_list_of_very_many_is_read_at_once),
        CONTAINERS(a_command_has_only_what_matters_to_it),
        CONTAINERS(answers_that_the_others_do_not_lead_to_are_no_part_of_a_command),
        CONTAINERS(a_command_names_catalogue_day_and_format),
        CONTAINERS(sources_take_a_word_or_none),
        cmocka_unit_test(the_width_of_the_name_is_told_from_that_of_an_attribute_called_so),
        CONTAINERS(a_line_that_names_more_than_two_hundred_is_long),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
