/*
 * test_cli.c -- how the commands answer: statuses, messages, files.
 */
#include <locale.h>
#include <signal.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "cli/commands.h"
#include "golden.h"
#include "headless.h"
#include "place.h"

#define COMPUTE AP_SOURCE "/db/catalogues/azure-compute"

/* Lines that are wrong, one of a kind each; the golden file has what they say. */
static const char *const mistakes[] = {
    "lst",
    "azure-computee",
    "nothing-like-anything",
    "list x",
    "list --fliter a",
    "list --f a",
    "list --nothing-like-anything",
    "list --filter",
    "list --filter a --filter b",
    "list --raw=yes",
    "list -z",
    "list -o",
    "list --baseline aci",
    "list --format xml",
    "list --today 2026-02-30",
    "list --today 2023-02-29",
    "list --today 2026-13-01",
    "list --today 2026-1-1",
    "list --today yesterday",
    "list --filter 'isolation>=vmm'",
    "list --filter 'linux (aks'",
    "list --filter 'foo:bar'",
    "list --sort -name,-foo",
    "list --columns isolation,att",
    "list --columns plat,platform",
    "list --columns isolation,,platform",
    "list --catalogue nothing.db",
    "show",
    "show aci sgx",
    "show xyz",
    "show aks",
    "compare",
    "compare aci ACI",
    "compare aci --filter aks",
    "compare --sort name",
    "compare --filter nothingofthekind",
    "compare aci --only some",
    "compare aci --baseline foo",
    "decide --answer path",
    "decide --answer pth=aks",
    "decide --answer path=vm",
    "decide --answer path=aks --answer path=serverless",
    "decide --answer path=serverless --answer attest=vm",
    "decide --catalogue confidential-containers-all-clouds",
    "build " COMPUTE,
    "build --output x.db",
    "export",
    "export --catalogue nothing.db --output x",
    "check",
    "check nothing.db",
    "--format csv",
    "azure-compute azure-compute",
    "azure-compute --catalogue azure-compute",
};

static const char *content(struct ap_arena *arena, const char *path)
{
    struct ap_error err = { 0 };
    char *text = NULL;
    size_t n;

    assert_ok(file_read(path, 1 << 24, arena, &text, &n, &err));
    return text;
}

static void every_mistake_gets_a_sentence_and_a_status(void **state)
{
    struct buf all = BUF(*state);

    for (size_t i = 0; i < AP_COUNT(mistakes); i++) {
        struct headless h = headless(*state, mistakes[i]);
        const char *source = strstr(mistakes[i], AP_SOURCE);

        assert_string_equal(h.out, "");
        buf_printf(&all, "$ apposite %.*s\n%s(%d)\n",
                   source ? (int)(source - mistakes[i]) : (int)strlen(mistakes[i]),
                   mistakes[i], h.err, h.status);
    }
    assert_golden("cli/mistakes.txt", buf_text(&all));
}

static void what_is_typed_cannot_steer_the_terminal(void **state)
{
    struct headless h = headless(*state, "list --filter 'a\033[31m\u202e:b'");

    assert_int_equal(h.status, 2);
    for (const char *s = h.err; *s; s++)
        assert_true(*s == '\n' || (unsigned char)*s >= ' ');
    assert_null(strstr(h.err, "\u202e"));
}

static void an_answer_that_may_still_be_reached_is_kept(void **state)
{
    struct headless h = headless(*state, "decide --answer attest=vm");

    assert_int_equal(h.status, 4);
    assert_string_equal(h.err, "apposite: a question is open; "
                               "answer it with --answer path=ANSWER\n");
}

static void the_order_of_answers_is_free(void **state)
{
    assert_string_equal(
        headless_out(*state, "decide --answer attest=vm --answer path=aks"),
        headless_out(*state, "decide --answer path=aks --answer attest=vm"));
}

static void a_list_without_offerings_is_no_failure(void **state)
{
    struct headless h = headless(*state, "list --format csv --filter nothing");

    assert_int_equal(h.status, 0);
    assert_string_equal(h.err, "");
}

static void crlf_ends_every_line(void **state)
{
    const char *lf = headless_out(*state, "compare sgx aci --format csv");
    const char *crlf = headless_out(*state, "compare sgx aci --format csv --crlf");
    struct buf expected = BUF(*state);

    for (; *lf; lf++) {
        if (*lf == '\n')
            buf_add(&expected, "\r");
        buf_add_n(&expected, lf, 1);
    }
    assert_string_equal(crlf, buf_text(&expected));
}

static void compare_takes_what_a_filter_leaves_in_the_order_of_the_list(void **state)
{
    assert_string_equal(headless_out(*state, "compare --filter platform:aks --sort -name"),
                        headless_out(*state, "compare cvm coco sgx"));
}

static void rows_that_csv_leaves_out_are_counted_on_stderr(void **state)
{
    struct headless h = headless(*state, "compare sgx aci --only different --format csv");

    assert_int_equal(h.status, 0);
    assert_string_equal(h.err, "apposite: 19 of 27 rows differ, 5 unknown, 3 same; "
                               "only those that are different are written\n");
}

static void without_a_command_it_is_the_explorer(void **state)
{
    struct headless h = headless(*state, "azure-compute --filter gpu:yes --sort name"
                                         " --columns all --ascii --today 2026-01-01");

    assert_int_equal(h.status, CLI_EXPLORE);
    assert_string_equal(h.explore.catalogue, "azure-compute");
    assert_int_equal(h.explore.views, 3);
    assert_int_equal(h.explore.view[0].option, VOPT_FILTER);
    assert_string_equal(h.explore.view[0].text, "gpu:yes");
    assert_string_equal(h.explore.view[1].text, "name");
    assert_string_equal(h.explore.view[2].text, "all");
    assert_string_equal(h.explore.today, "2026-01-01");
    assert_true(h.explore.ascii);
}

static void without_anything_it_explores_the_default(void **state)
{
    struct headless h = headless(*state, "");

    assert_int_equal(h.status, CLI_EXPLORE);
    assert_null(h.explore.catalogue);
    assert_string_equal(h.explore.today, HEADLESS_TODAY);
}

static void a_path_is_explored_and_a_folder_too(void **state)
{
    struct headless h = headless(*state, COMPUTE);

    assert_int_equal(h.status, CLI_EXPLORE);
    assert_string_equal(h.explore.catalogue, COMPUTE);
}

static void after_two_dashes_an_option_is_a_name(void **state)
{
    struct headless h = headless(*state, "show -- --help");

    assert_int_equal(h.status, 2);
    assert_non_null(strstr(h.err, "\"--help\""));
}

static void version_and_help_go_to_whoever_asks(void **state)
{
    assert_string_equal(headless_out(*state, "--version"), "apposite 0.1.0\n");
    assert_string_equal(headless_out(*state, "-V"), "apposite 0.1.0\n");
    assert_string_equal(headless_out(*state, "list -h --output x.csv"),
                        headless_out(*state, "list --help"));
}

static void every_command_explains_itself(void **state)
{
    size_t count;
    const struct command *c = command_table(&count);

    for (size_t i = 1; i < count; i++) {
        const char *help = headless_out(*state, ap_printf(*state, "%s --help", c[i].name));
        assert_non_null(strstr(help, c[i].help));
    }
}

static void every_option_is_taken_by_a_command(void **state)
{
    size_t commands, options;
    const struct command *c = command_table(&commands);
    const struct option_info *o = option_table(&options);

    (void)state;
    for (size_t i = 0; i < options; i++) {
        size_t taken = 0;

        for (size_t j = 0; j < commands; j++)
            taken += command_takes(&c[j], (enum option_id)i);
        if (!taken)
            fail_msg("--%s", o[i].name);
    }
}

static void output_is_written_whole_in_the_format_of_its_name(void **state)
{
    assert_string_equal(headless_out(*state, "list --output list.csv"), "");
    assert_string_equal(content(*state, "list.csv"), headless_out(*state, "list --format csv"));
    assert_string_equal(place_names("."), "list.csv ");
}

static void output_does_not_replace_a_file_unless_told_to(void **state)
{
    place_make("x.txt", "mine");
    struct headless h = headless(*state, "list-catalogues -o x.txt");

    assert_int_equal(h.status, 1);
    assert_string_equal(h.err, "apposite: x.txt exists already; --force replaces it\n");
    assert_string_equal(content(*state, "x.txt"), "mine");
    headless_out(*state, "list-catalogues -o x.txt --force");
    assert_string_equal(content(*state, "x.txt"), headless_out(*state, "list-catalogues"));
}

static void a_failed_write_says_so(void **state)
{
    struct world world = { .in = stdin, .err = tmpfile(), .today = HEADLESS_TODAY };
    char *args[] = { "apposite", "list", NULL };
    char said[256] = "";
    struct explore explore;

    (void)state;
    world.out = fopen("/dev/full", "w");
    assert_true(world.out && world.err);
    assert_int_equal(cli_run(2, args, &world, &explore), 1);
    rewind(world.err);
    assert_non_null(fgets(said, sizeof said, world.err));
    assert_string_equal(said, "apposite: cannot write to standard output: "
                              "No space left on device\n");
    fclose(world.out);
    fclose(world.err);
}

static void a_reader_that_left_is_not_complained_about(void **state)
{
    int pipe_ends[2];
    char *args[] = { "apposite", "list", NULL };
    struct world world = { .in = stdin, .err = tmpfile(), .today = HEADLESS_TODAY };
    struct explore explore;

    (void)state;
    signal(SIGPIPE, SIG_IGN);
    assert_int_equal(pipe(pipe_ends), 0);
    close(pipe_ends[0]);
    world.out = fdopen(pipe_ends[1], "w");
    assert_int_equal(cli_run(2, args, &world, &explore), 1);
    assert_int_equal(ftell(world.err), 0);
    fclose(world.out);
    fclose(world.err);
    signal(SIGPIPE, SIG_DFL);
}

static void build_and_export_are_each_other_s_reverse(void **state)
{
    headless_out(*state, "build " COMPUTE " --output a.db");
    headless_out(*state, "export --catalogue a.db --output folder");
    headless_out(*state, "build folder --output b.db");
    headless_out(*state, "export --catalogue azure-compute --output again");

    assert_string_equal(headless_out(*state, "schema --catalogue a.db"),
                        headless_out(*state, "schema --catalogue azure-compute"));
    char *a = NULL, *b = NULL;
    size_t a_n = 0, b_n = 1;
    struct ap_error err = { 0 };
    assert_ok(file_read("a.db", 1 << 24, *state, &a, &a_n, &err));
    assert_ok(file_read("b.db", 1 << 24, *state, &b, &b_n, &err));
    assert_int_equal(a_n, b_n);
    assert_memory_equal(a, b, a_n);
}

static void check_counts_and_lists_what_it_finds(void **state)
{
    struct headless h = headless(*state, "check azure-compute");
    assert_int_equal(h.status, 0);
    assert_string_equal(h.out, "");
    assert_string_equal(h.err, "apposite: azure-compute: 0 errors, 0 warnings\n");

    h = headless(*state, "check azure-compute --today 2030-01-01");
    assert_int_equal(h.status, 0);
    assert_non_null(strstr(h.out, ": warning: "));
    assert_int_equal(headless(*state, "check azure-compute --today 2030-01-01 --strict").status,
                     1);
}

static void check_fails_on_an_error_in_every_format(void **state)
{
    place_make("catalogue.csv", "key,title,version,as_of\na,A,1,2026-11-01\n");
    place_make("offerings.csv", "key,name\none,\033[31mOne\n");
    place_make("attributes.csv", "key,name,type\nsize,Size,weight\n");
    struct headless text = headless(*state, "check .");
    struct headless json = headless(*state, "check . --format json");
    struct headless csv = headless(*state, "check . --format csv");
    struct headless md = headless(*state, "check . --format md");

    assert_golden("cli/check.txt", text.out);
    assert_golden("cli/check.json", json.out);
    assert_golden("cli/check.csv", csv.out);
    assert_golden("cli/check.md", md.out);
    assert_int_equal(text.status, 1);
    assert_int_equal(json.status, 1);
    assert_int_equal(csv.status, 1);
    assert_int_equal(md.status, 1);
}

static int setup_in_place(void **state)
{
    return place_enter(state) || headless_setup(state);
}

static int teardown_in_place(void **state)
{
    headless_teardown(state);
    return place_leave(state);
}

#define WITH_FILES(test) \
    cmocka_unit_test_setup_teardown(test, setup_in_place, teardown_in_place)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_FILES(every_mistake_gets_a_sentence_and_a_status),
        HEADLESS(what_is_typed_cannot_steer_the_terminal),
        HEADLESS(an_answer_that_may_still_be_reached_is_kept),
        HEADLESS(the_order_of_answers_is_free),
        HEADLESS(a_list_without_offerings_is_no_failure),
        HEADLESS(crlf_ends_every_line),
        HEADLESS(compare_takes_what_a_filter_leaves_in_the_order_of_the_list),
        HEADLESS(rows_that_csv_leaves_out_are_counted_on_stderr),
        HEADLESS(without_a_command_it_is_the_explorer),
        HEADLESS(without_anything_it_explores_the_default),
        HEADLESS(a_path_is_explored_and_a_folder_too),
        HEADLESS(after_two_dashes_an_option_is_a_name),
        HEADLESS(version_and_help_go_to_whoever_asks),
        HEADLESS(every_command_explains_itself),
        HEADLESS(every_option_is_taken_by_a_command),
        WITH_FILES(output_is_written_whole_in_the_format_of_its_name),
        WITH_FILES(output_does_not_replace_a_file_unless_told_to),
        HEADLESS(a_failed_write_says_so),
        HEADLESS(a_reader_that_left_is_not_complained_about),
        WITH_FILES(build_and_export_are_each_other_s_reverse),
        HEADLESS(check_counts_and_lists_what_it_finds),
        WITH_FILES(check_fails_on_an_error_in_every_format),
    };

    setlocale(LC_CTYPE, "C.UTF-8");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
