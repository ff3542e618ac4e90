/*
 * test_treerows.c -- the tree as rows, and how hostile texts are quoted in pictures.
 */
#include "view/treerows.h"

#include <string.h>

#include "testing.h"
#include "view/treedraw.h"

static struct ap_answer ends(const char *key, size_t outcome)
{
    return (struct ap_answer){ key, key, "", "", true, outcome };
}

static struct ap_answer leads(const char *key, size_t question)
{
    return (struct ap_answer){ key, key, "", "", false, question };
}

/* Both answers of the first question lead to the second. */
static struct subject shared(struct ap_arena *arena, const char *title)
{
    struct ap_catalogue *cat = AP_NEW(arena, struct ap_catalogue, 1);
    struct ap_answer *a = AP_NEW(arena, struct ap_answer, 4);
    struct subject s = { .cat = cat, .today = "2026-01-01" };
    struct ap_error err = { 0 };

    cat->question = AP_NEW(arena, struct ap_question, cat->questions = 2);
    cat->outcome = AP_NEW(arena, struct ap_outcome, cat->outcomes = 2);
    a[0] = leads("a", 1), a[1] = leads("b", 1), a[2] = ends("c", 0), a[3] = ends("d", 1);
    cat->question[0] = (struct ap_question){ "one", "One?", "", { NULL, "" }, a, 2 };
    cat->question[1] = (struct ap_question){ "two", "Two?", "", { NULL, "" }, a + 2, 2 };
    cat->outcome[0] = (struct ap_outcome){ "x", title, "", NULL, 0, { NULL, "" } };
    cat->outcome[1] = (struct ap_outcome){ "y", "Y", "", NULL, 0, { NULL, "" } };
    ap_catalogue_index(cat, arena);
    assert_int_equal(ap_tree_new(cat, arena, &s.tree, &err), AP_OK);
    return s;
}

static const char *drawn(const struct subject *s, const int *answers, enum drawing how,
                         struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    tree_draw(&out, s, answers, how, true);
    return buf_text(&out);
}

static void a_question_with_two_ways_to_it_is_shown_once(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct subject s = shared(arena, "X");

    (void)state;
    assert_string_equal(drawn(&s, NULL, DRAW_LINES, arena),
        "One? (one)\n"
        "+- a (a)\n"
        "|  `- Two? (two)\n"
        "|     +- c (c)\n"
        "|     |  `- X (x): all that meet the conditions on the way\n"
        "|     `- d (d)\n"
        "|        `- Y (y): all that meet the conditions on the way\n"
        "`- b (b)\n"
        "   `- Two? (two), as above\n");
    ap_arena_free(arena);
}

static void the_way_taken_is_marked_also_where_its_question_is_shown_above(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct subject s = shared(arena, "X");
    int *answers = ap_answers_new(s.cat, arena);
    struct ap_error err = { 0 };

    (void)state;
    assert_int_equal(ap_answer_set(s.cat, "one=b", answers, &err), AP_OK);
    assert_int_equal(ap_answer_set(s.cat, "two=d", answers, &err), AP_OK);
    assert_string_equal(drawn(&s, answers, DRAW_LINES, arena),
        "One? (one) *\n"
        "+- a (a)\n"
        "|  `- Two? (two)\n"
        "|     +- c (c)\n"
        "|     |  `- X (x): all that meet the conditions on the way\n"
        "|     `- d (d) *\n"
        "|        `- Y (y): all that meet the conditions on the way *\n"
        "`- b (b) *\n"
        "   `- Two? (two), as above *\n");
    assert_non_null(strstr(drawn(&s, answers, DRAW_DOT, arena),
                           "q1 [shape=ellipse, penwidth=3, label=\"Two? (two)\"]"));
    assert_non_null(strstr(drawn(&s, answers, DRAW_MERMAID, arena), "q0 ==>|\"b (b)\"| q1\n"));
    assert_non_null(strstr(drawn(&s, answers, DRAW_MERMAID, arena), "q0 -->|\"a (a)\"| q1\n"));
    ap_arena_free(arena);
}

static void texts_cannot_leave_their_quotes(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct subject s = shared(arena, "\"]; evil \\ <b>|`#\x1b[31m");

    (void)state;
    assert_non_null(strstr(drawn(&s, NULL, DRAW_DOT, arena), "label=\"\\\"]; evil \\\\ <b>|`#"));
    assert_non_null(strstr(drawn(&s, NULL, DRAW_MERMAID, arena),
                           "[\"#quot;]; evil \\ #lt;b#gt;#124;#96;#35;"));
    for (int how = 0; how < DRAW_COUNT; how++)
        assert_null(strchr(drawn(&s, NULL, (enum drawing)how, arena), '\x1b'));
    ap_arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_question_with_two_ways_to_it_is_shown_once),
        cmocka_unit_test(the_way_taken_is_marked_also_where_its_question_is_shown_above),
        cmocka_unit_test(texts_cannot_leave_their_quotes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
