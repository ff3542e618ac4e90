/*
 * test_plain.c -- plain mode: dialogues on memory streams, as a person hears them.
 */
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "cli/plain.h"
#include "cli/plain_write.h"
#include "dialogue.h"
#include "golden.h"
#include "headless.h"

/*
 * Dialogues as people have them, on a terminal of 80 columns
 */

static const char *all_said(struct ap_arena *arena, const char *typed)
{
    struct dialogue d = dialogue(arena, (struct setting){ .cols = 80 }, typed);

    assert_int_equal(d.status, 0);
    return d.said;
}

/* The same from the first question on, without the menu before it. */
static const char *talk_80(struct ap_arena *arena, const char *typed)
{
    return strstr(all_said(arena, typed), "Task?");
}

static void the_list_is_read_filtered_and_sorted(void **state)
{
    assert_golden("cli/plain-list.txt",
                  talk_80(*state, "1\nfilter\nisolation>=vmm\nplatform:aks\nbrowse\nsort\nm\n3\n2\n"
                               "columns gpu,platform\nbrowse\nundo\nundo\nredo\n\nq\n"));
}

static void what_was_left_out_is_explained(void **state)
{
    assert_golden("cli/plain-why.txt",
                  talk_80(*state, "why\nfilter platform:aks -programming_model:minimal\nwhy\n1\n"
                               "why aks-sgx\nfilter gpu:yes attestation_type:guest platform:aci\n"
                               "filter none\n"));
}

static void a_filter_is_made_by_numbers(void **state)
{
    assert_golden("cli/plain-narrow.txt",
                  talk_80(*state, "narrow\n1\n-2\nnarrow platform\nAK\nundo\nnarrow 14\nzz\n3\n2\n"
                                  "narrow 14\n2\nnarrow limits\nm\nquota\n"));
}

static void questions_that_narrow_are_asked(void **state)
{
    struct setting all = { .catalogue = "confidential-containers-all-clouds", .cols = 80 };

    assert_golden("cli/plain-ask.txt",
                  strstr(dialogue(*state, all, "decide\nask\nzz\npod\n5\n1\nb\nb\nb\nb\n1\n"
                                  "undo\ncommand\nq\n").said, "Task?"));
}

static void attributes_values_and_words_are_explained(void **state)
{
    assert_golden("cli/plain-explain.txt",
                  talk_80(*state, "explain\nm\nguest\nexplain tcb\nexplain 1\nexplain nonono\n"));
}

static void what_is_similar_is_said_with_the_reason(void **state)
{
    assert_golden("cli/plain-similar.txt", talk_80(*state, "similar\n99\n2\nsimilar aci\n"));
}

static void an_offering_is_read_with_its_sources(void **state)
{
    assert_golden("cli/plain-open.txt", talk_80(*state, "open\n2\nm\nm\nopen aks-sgx\n\n"));
}

static void marked_offerings_are_compared(void **state)
{
    assert_golden("cli/plain-compare.txt",
                  talk_80(*state, "compare\n2\naks-cvm\n2\ncompare same\nmark 1\ncompare\n3\n\n"
                               "undo\n"));
}

static void a_decision_is_made_a_question_at_a_time(void **state)
{
    assert_golden("cli/plain-decide.txt",
                  talk_80(*state, "decide\n9\nb\n1\nb\naks\nn\n2\nno\nm\nb\n\ndecide\nr\n\n"));
}

static void help_and_menu_name_every_task(void **state)
{
    assert_golden("cli/plain-help.txt", all_said(*state, "help\nco\nwat\n99\nundo 3\nredo\n"));
}

static void commands_say_the_same_lines(void **state)
{
    static const char *const lines[] = {
        "list --columns gpu,platform --filter gpu:no --ghosts --group platform",
        "show aks-sgx", "compare aks-cvm aks-sgx --only different --baseline aks-cvm",
        "compare aci --rows gpu,platform", "compare aks-cvm aci --rows gpu --sources",
        "list --all-attributes --columns gpu --filter key:aci", "decide --answer path=serverless",
        "list-catalogues", "schema",
    };
    struct buf all = BUF(*state);

    for (size_t i = 0; i < AP_COUNT(lines); i++)
        buf_printf(&all, "$ apposite %s --plain\n%s\n", lines[i],
                   headless_out(*state, ap_printf(*state, "%s --plain", lines[i])));
    assert_golden("cli/plain-commands.txt", buf_text(&all));
}

static void drawings_in_tables_are_not_read(void **state)
{
    static const char *head[] = { "Offering", "Points", "Share" };
    static const char *cell[] = { "A", "3 of 3", "████", "B", "0 of 3", "----", "漢字", "?", "no" };
    struct report r = { .arena = *state };
    struct buf out = BUF(*state);

    report_table(&r, (struct table){ .head = head, .cell = cell, .cols = 3, .rows = 3 });
    plain_write_report(&out, &r, 0);
    assert_string_equal(buf_text(&out),
                        "A. Points: 3 of 3.\nB. Points: 0 of 3.\n漢字. Share: no.\n");
}

static void lines_are_text_and_nothing_else(void **state)
{
    struct headless h = headless(*state, "list --plain --format csv");

    assert_int_equal(h.status, 2);
    assert_string_equal(h.err, "apposite: --plain is for text, not for csv\n");
}

/*
 * Where it begins, where it goes
 */

static void it_begins_with_reading_what_the_options_show(void **state)
{
    const char *item = talk_from(*state, "--item aks-sgx", "q\n");
    const char *compare = talk_from(*state, "--compare aci,aks-sgx --only same "
                                            "--mark aks-cvm,aci", "q\n");
    const char *decide = talk_from(*state, "--screen decide --answer path=serverless", "");

    assert_said(item, "\nConfidential Computing Nodes with Intel SGX\n");
    assert_said(compare, "ACI and Confidential Computing Nodes with Intel SGX differ in ");
    assert_said(compare, "Only attributes that are the same are read.");
    assert_said(compare, "\nContainer OS, same. All: Linux only.\n");
    assert_unsaid(compare, ", differs.");
    assert_said(decide, "\nRecommended: Confidential Containers on ACI\n");
}

static void groups_ghosts_and_columns_are_read_too(void **state)
{
    const char *said = talk_from(*state, "--group platform --columns gpu --filter gpu:no --ghosts",
                                 "browse\n");

    assert_said(said, "Group: Platform is AKS.\n1. ");
    assert_said(said, "Group: Platform is ACI.\n");
    assert_said(said, "  GPU: no\n");
    assert_said(said, "Left out: Confidential VM Worker Nodes, by gpu:no.");
}

static void a_baseline_is_said_in_words(void **state)
{
    const char *said = talk_from(*state, "--compare aks-cvm,aks-sgx,aci --baseline aks-cvm", "");

    assert_said(said, "Same, different, better and worse are said beside Confidential VM Worker");
    assert_said(said, "SGX, worse: ");
    assert_said(said, "SGX, different: ");
    assert_said(said, "ACI, same: ");
}

static void a_task_typed_at_a_question_is_done(void **state)
{
    const char *said = talk(*state, "decide\nopen 3\n\nmark\ncompare 2\n");

    assert_said(said, "question back. open 3\nConfidential Computing Nodes with Intel SGX\n");
    assert_said(said, "or none? compare 2\nTwo or more are compared; none is marked.\n");
}

static void marks_and_columns_take_numbers_names_and_words(void **state)
{
    const char *said = talk(*state, "mark 1, aci,2\nmark 1\nmark none\nmark all\nmark 9\n"
                                    "columns 1,24\ncolumns none\ncolumns all\nsort -2,3\n"
                                    "sort 1\ncolumns 1,1\nsort nothing\n");

    assert_said(said, "3 marked: Confidential VM Worker Nodes, Confidential Containers on ACI,");
    assert_said(said, "\n2 marked: Confidential Containers on ACI, ");
    assert_said(said, "\nNone is marked.\n");
    assert_said(said, "\n4 marked: ");
    assert_said(said, "the list has no number 9, it ends at 4");
    assert_said(said, "The list reads 2 of 27 attributes.");
    assert_said(said, "The list reads 0 of 27 attributes.");
    assert_said(said, "The list reads 27 of 27 attributes.");
    assert_said(said, "The list is in the order of name downwards, then Attestation type.");
    assert_said(said, "The list is in the catalogue's order.");
    assert_said(said, "the attribute attestation_type is named twice");
}

static void undo_takes_back_every_change_in_turn(void **state)
{
    const char *said = talk(*state, "undo\nfilter gpu:yes\nmark 1\nsort name\nopen 1\n\nbrowse\n"
                                    "undo\nundo\nundo\nundo\nredo\nredo\nredo\nredo\n");

    assert_said(said, "There is nothing to undo.");
    assert_said(said, "Undone: Sorted by name.");
    assert_said(said, "Undone: Changed what is marked.");
    assert_said(said, "Undone: Filtered by gpu:yes.\n"
                      "You look at 4 of 4 offerings by 4 attributes.\n");
    assert_said(said, "Done again: Sorted by name.");
    assert_said(said, "There is nothing that was undone.");
}

/*
 * What could go wrong
 */

static void a_line_that_is_too_long_is_said_and_skipped(void **state)
{
    char *typed = ap_alloc(*state, 20000, 1);

    memset(typed, 'x', 10000);
    memcpy(typed + 10000, "\nredo\n", sizeof "\nredo\n");
    const char *said = talk(*state, typed);
    assert_said(said, "That line is longer than 8192 bytes and was not read.");
    assert_unsaid(said, "xxx");
    assert_said(said, "There is nothing that was undone.");
}

static void what_cannot_be_said_ends_it_with_a_failure(void **state)
{
    struct ap_arena *arena = *state;
    struct world world = { .today = HEADLESS_TODAY };
    struct subject s = { .today = HEADLESS_TODAY };
    struct ap_catalogue *cat = NULL;
    struct viewstate v;
    struct ap_error err;

    assert_int_equal(cli_open(NULL, arena, &cat, &err), AP_OK);
    s.cat = cat;
    viewstate_init(&v, cat, arena);
    world.in = fopen("/dev/zero", "r");
    world.out = fopen("/dev/full", "w");
    world.err = tmpfile();
    assert_int_equal(plain_run(&world, &s, &(struct plain_begin){ .view = &v }), 1);
    fclose(world.in);
    fclose(world.out);
    fclose(world.err);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HEADLESS(the_list_is_read_filtered_and_sorted),
        HEADLESS(what_was_left_out_is_explained),
        HEADLESS(a_filter_is_made_by_numbers),
        HEADLESS(questions_that_narrow_are_asked),
        HEADLESS(attributes_values_and_words_are_explained),
        HEADLESS(what_is_similar_is_said_with_the_reason),
        HEADLESS(an_offering_is_read_with_its_sources),
        HEADLESS(marked_offerings_are_compared),
        HEADLESS(a_decision_is_made_a_question_at_a_time),
        HEADLESS(help_and_menu_name_every_task),
        HEADLESS(commands_say_the_same_lines),
        HEADLESS(drawings_in_tables_are_not_read),
        HEADLESS(lines_are_text_and_nothing_else),
        HEADLESS(it_begins_with_reading_what_the_options_show),
        HEADLESS(groups_ghosts_and_columns_are_read_too),
        HEADLESS(a_baseline_is_said_in_words),
        HEADLESS(a_task_typed_at_a_question_is_done),
        HEADLESS(marks_and_columns_take_numbers_names_and_words),
        HEADLESS(undo_takes_back_every_change_in_turn),
        HEADLESS(a_line_that_is_too_long_is_said_and_skipped),
        HEADLESS(what_cannot_be_said_ends_it_with_a_failure),
    };

    setlocale(LC_CTYPE, "C.UTF-8");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
