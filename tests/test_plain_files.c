/*
 * test_plain_files.c -- plain mode with files: what it writes, and catalogues of
 * other sizes.
 */
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/text.h"
#include "dialogue.h"
#include "golden.h"
#include "headless.h"
#include "place.h"
#include "view/format.h"
#include "view/keep.h"

/* What the command that was said last writes. */
static const char *command_said(struct ap_arena *arena, const char *said)
{
    static const char before[] = "This command writes what you look at:\napposite ";
    const char *line = NULL;

    for (const char *s = said; (s = strstr(s, before)); s += sizeof before - 1)
        line = s + sizeof before - 1;
    assert_non_null(line);
    struct headless h = headless(arena, ap_strndup(arena, line, strcspn(line, "\n")));

    assert_true(h.status == 0 || h.status == 4);
    return h.out;
}

static void the_command_writes_the_same_bytes_as_the_file(void **state)
{
    static const char *const views[] = {
        "filter platform:aks\nsort -name\ncolumns 1,gpu\n", "open 2\n\n",
        "mark 2,aci\ncompare different\n", "mark all\ncompare same\n\n",
        "decide aks\n\n", "decide serverless\n\n",
    };
    struct ap_arena *arena = *state;

    for (size_t i = 0; i < AP_COUNT(views); i++)
        for (enum format f = 0; f < FORMAT_COUNT; f++) {
            const char *path = ap_printf(arena, "out-%zu.%s", i, format_ending(f));
            const char *said = talk(arena, ap_printf(arena, "%sexport %s\ncommand\n", views[i],
                                                     path));
            char *got = golden_read(path);

            assert_said(said, "Wrote ");
            assert_string_equal(got, command_said(arena, said));
            free(got);
        }
}

static void what_is_asked_for_a_file_is_in_its_command(void **state)
{
    const char *said = talk(*state, "export csv\n2\n2\nall.csv\ncommand\nbrowse\n");
    char *got = golden_read("all.csv");

    assert_string_equal(got, command_said(*state, said));
    assert_said(said, "--all-attributes");
    assert_said(said, "--sources");
    free(got);
}

static void a_file_that_is_there_is_not_replaced(void **state)
{
    static const char name[] = "azure-confidential-containers-list.md";
    const char *said;

    place_make(name, "mine");
    place_make("x.csv", "mine");
    said = talk(*state, "export md\n1\n1\nx.csv\n\nexport x.csv\nexport md\n1\n1\nb\n");
    assert_string_equal(place_content(name), "mine");
    assert_string_equal(place_content("x.csv"), "mine");
    assert_said(said, "Enter takes azure-confidential-containers-list-2.md, b goes back.");
    assert_said(said, "Not written: x.csv is there already and is not replaced; x-2.csv is free.");
    assert_said(said, "Wrote 4 offerings to azure-confidential-containers-list-2.md.");
    assert_string_equal(place_names("."), "azure-confidential-containers-list-2.md "
                        "azure-confidential-containers-list.md x.csv ");
}

static void q_leaves_from_every_question(void **state)
{
    static const char *const questions[] = {
        "narrow\nq\n", "narrow 1\nq\n", "explain\nq\n",
        "filter\nq\n", "sort\nq\n", "sort\n3\nq\n", "columns\nq\n", "open\nq\n",
        "mark\nq\n", "compare\nq\n", "mark all\ncompare\nq\n", "decide\nq\n", "export\nq\n",
        "export csv\nq\n", "export csv\n1\nq\n", "export csv\n1\n1\nq\n",
        "filter gpu:yes\nwhy\nq\n", "open 1\nq\n",
    };

    for (size_t i = 0; i < AP_COUNT(questions); i++) {
        const char *said = talk(*state, ap_printf(*state, "%sWRONG\n", questions[i]));
        assert_unsaid(said, "WRONG");
        assert_said(said, " q\n");
    }
}

static void no_byte_of_data_or_input_steers_the_terminal(void **state)
{
    static const char hostile[] = "\033[2J\033]0;x\a\x9b" "31m\xe2\x80\xae\b\r\xff";
    struct ap_arena *arena = *state;
    const char *typed = ap_printf(arena, "%s\nfilter %s\nfilter \"%s\"\nopen %s\nmark\n%s\n"
                                  "export x/%s\ncolumns %s\ndecide %s\nundo\n", hostile, hostile,
                                  hostile, hostile, hostile, hostile, hostile, hostile);
    const char *said = talk(arena, typed);

    for (const char *s = said; *s; s++)
        assert_true((unsigned char)*s >= 0x20 || *s == '\n');
    assert_unsaid(said, "\xe2\x80\xae");
    assert_int_equal(text_invalid(said, strlen(said)), strlen(said));
}

/*
 * What is saved
 */

static const char *talk_saved(struct ap_arena *arena, const char *typed)
{
    struct dialogue d = dialogue(arena, (struct setting){ .user = "user.db" }, typed);

    assert_int_equal(d.status, 0);
    return d.said;
}

static void a_view_is_saved_and_opened_again(void **state)
{
    const char *said;

    assert_said(talk_saved(*state, "views\n"), "No view of this catalogue is saved.");
    said = talk_saved(*state, "filter gpu:yes\nsave with gpu\nsave with gpu\n2\n\n");
    assert_said(said, "Saved as with gpu.");
    assert_said(said, "There is a view with gpu already.\n\nReplace it? 1 is yes, 2 is no. 2\n");
    said = talk_saved(*state, "mark all\ncompare 2\nsave\nwith gpu\n1\nsave aks\n");
    assert_said(said, "To save: Compare ");
    said = talk_saved(*state, "views with cpu\nviews\n2\nundo\nviews aks\n");
    assert_said(said, "did you mean 'with gpu'?");
    assert_said(said, "2. with gpu: Compare ");
    assert_said(said, "Open which? 2\nThe 4 offerings differ in ");
    assert_said(said, "\nUndone: ");
}

static void without_a_place_nothing_is_saved_and_that_is_said(void **state)
{
    const char *said = talk(*state, "save x\nviews\n");

    assert_said(said, "There are no saved views: there is no place for them.");
    place_make("user.db", "this is somebody's file, and no database");
    said = talk_saved(*state, "save x\nviews x\n");
    assert_unsaid(said, "Saved as");
    assert_string_equal(place_content("user.db"), "this is somebody's file, and no database");
}

/* The options of the last session, as "" before any. */
static const char *session(struct ap_arena *arena)
{
    struct keep keep = { .path = "user.db", .today = HEADLESS_TODAY };
    struct ap_saved saved;
    struct ap_error err;

    assert_non_null(keep_user(&keep));
    enum ap_code rc = ap_user_session_get(keep.user, "azure-confidential-containers", arena, &saved,
                                          &err);
    keep_close(&keep);
    return rc ? "" : saved.options;
}

static void the_session_is_kept_where_something_was_done(void **state)
{
    (void)talk_saved(*state, "help\nq\n");
    assert_string_equal(session(*state), "");
    (void)talk_saved(*state, "filter gpu:yes\nq\n");
    assert_string_equal(session(*state), "--filter gpu:yes");
    (void)talk_saved(*state, "open 1\n");
    assert_string_equal(session(*state), "--item aks-cvm-nodes");
    (void)talk_saved(*state, "");
    assert_string_equal(session(*state), "--item aks-cvm-nodes");
}

static void all_that_is_written_is_not_all_that_is_read(void **state)
{
    const char *said = talk(*state, "mark 1,2\ncompare 2\nexport csv\n2\n1\nall.csv\nWRITTEN\n"
                                    "compare 2\n");

    assert_said(said, "Wrote 27 rows to all.csv.");
    assert_unsaid(strstr(said, "WRITTEN"), ", same.");
}

/*
 * Other catalogues
 */

/* A folder of so many offerings "N1", "N2" ... with one attribute and no tree. */
static struct setting many(struct ap_arena *arena, int count)
{
    struct buf text = BUF(arena);

    assert_int_equal(mkdir("many", 0755), 0);
    place_make("many/catalogue.csv", "key,title,version,as_of\nmany,Many,1,2026-01-01\n");
    place_make("many/attributes.csv", "key,name,type,definition,shown\n"
                                       "size,Size,number,How big,yes\n");
    buf_add(&text, "key,name,group,summary\n");
    for (int i = 1; i <= count; i++)
        buf_printf(&text, "o%d,N%d,,\n", i, i);
    place_make("many/offerings.csv", buf_text(&text));
    return (struct setting){ .catalogue = "many" };
}

static void long_lists_come_in_pages_of_20(void **state)
{
    struct setting with = many(*state, 45);
    const char *said = dialogue(*state, with, "browse\nm\nmore\nopen\nm\n45\nbrowse\n"
                                              "mark 3\nmark all\n").said;

    assert_said(said, "\n20. N20.\n  Size: unknown\n\n20 of 45 offerings were read. m reads more, "
                      "Enter goes back. m\n21. N21.\n");
    assert_said(said, "\n40 of 45 offerings were read. m reads more, Enter goes back. "
                      "more\n41. N41");
    assert_said(said, "Open which? m reads 25 more. m\n21. N21\n");
    assert_said(said, "Open which? m reads 5 more. 45\nN45\n");
    assert_said(said, "goes back. mark 3\n1 marked: N3.\n");
    assert_said(said, "45 marked: N1, N2, N3, N4, N5, N6, N7, N8, N9, N10 and 35 more.");
}

static void without_a_tree_there_is_nothing_to_decide(void **state)
{
    struct setting with = many(*state, 1);
    const char *said;

    with.options = "--screen decide";
    said = dialogue(*state, with, "decide\ncompare\nN1\n1\n\nfilter\n\nwhy\n").said;
    assert_said(said, "You look at 1 of 1 offerings by all 1 attribute.");
    assert_said(said, "This catalogue has no decision tree.");
    assert_said(said, "N1 is marked; one more is needed.\n\nMark which? 1\nN1 is marked; one more");
}

static void a_catalogue_without_offerings_is_read_as_such(void **state)
{
    struct setting with = many(*state, 0);
    const char *said = dialogue(*state, with, "browse\nopen\n1\n\nmark all\nfilter size>1\nwhy\n"
                                             "compare\n\nexport e.csv\ncommand\n").said;

    assert_said(said, "0 of 0 offerings.");
    assert_said(said, "the list is empty and has no number 1");
    assert_said(said, "None is marked.");
    assert_said(said, "Wrote 0 offerings to e.csv.");
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

#define PLAIN_IN_PLACE(test) \
    cmocka_unit_test_setup_teardown(test, setup_in_place, teardown_in_place)

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAIN_IN_PLACE(the_command_writes_the_same_bytes_as_the_file),
        PLAIN_IN_PLACE(what_is_asked_for_a_file_is_in_its_command),
        PLAIN_IN_PLACE(a_file_that_is_there_is_not_replaced),
        PLAIN_IN_PLACE(a_view_is_saved_and_opened_again),
        PLAIN_IN_PLACE(without_a_place_nothing_is_saved_and_that_is_said),
        PLAIN_IN_PLACE(the_session_is_kept_where_something_was_done),
        PLAIN_IN_PLACE(all_that_is_written_is_not_all_that_is_read),
        PLAIN_IN_PLACE(long_lists_come_in_pages_of_20),
        PLAIN_IN_PLACE(without_a_tree_there_is_nothing_to_decide),
        PLAIN_IN_PLACE(a_catalogue_without_offerings_is_read_as_such),
        PLAIN_IN_PLACE(q_leaves_from_every_question),
        PLAIN_IN_PLACE(no_byte_of_data_or_input_steers_the_terminal),
    };

    setlocale(LC_CTYPE, "C.UTF-8");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
