/*
 * treerows.c -- the whole decision tree as rows.  See treerows.h.
 */
#include "view/treerows.h"

#include "view/wording.h"

struct walker {
    const struct ap_catalogue *cat;
    int             *chosen;    /* per question on the way: its answer; else AP_UNANSWERED */
    bool            *shown;     /* per question: in full already */
    struct tree_row *row, *todo;
    size_t           rows, todos;
};

static size_t answers_in_all(const struct ap_catalogue *cat)
{
    size_t n = 0;

    for (size_t i = 0; i < cat->questions; i++)
        n += cat->question[i].answers;
    return n;
}

static int *chosen_on_the_way(const struct subject *s, const int *answers,
                              struct ap_arena *arena)
{
    int *chosen = ap_answers_new(s->cat, arena);

    if (!answers)
        return chosen;
    struct ap_walk walk = ap_tree_walk(s->tree, answers, arena);
    for (size_t i = 0; i < walk.steps; i++)
        chosen[walk.path[i].question] =
            walk.path[i].answer == AP_NONE ? AP_NOT_SURE : (int)walk.path[i].answer;
    return chosen;
}

static bool is_taken(const struct walker *w, size_t question, size_t answer)
{
    return w->chosen[question] == AP_NOT_SURE || w->chosen[question] == (int)answer;
}

/* The last under a row is to be done last, so it goes onto the stack first. */
static void push_answers(struct walker *w, size_t parent)
{
    const struct tree_row *under = &w->row[parent];
    const struct ap_question *q = &w->cat->question[under->question];

    for (size_t i = q->answers; i-- > 0;)
        w->todo[w->todos++] = (struct tree_row){
            .kind = TREE_ANSWER, .question = under->question, .answer = i, .parent = parent,
            .depth = under->depth + 1, .last = i + 1 == q->answers,
            .taken = is_taken(w, under->question, i),
        };
}

static void push_target(struct walker *w, size_t parent)
{
    const struct tree_row *under = &w->row[parent];
    const struct ap_answer *a = &w->cat->question[under->question].answer[under->answer];
    struct tree_row row = { .kind = a->ends ? TREE_OUTCOME : TREE_QUESTION, .parent = parent,
                            .depth = under->depth + 1, .last = true, .taken = under->taken };

    if (a->ends)
        row.outcome = a->to;
    else
        row.question = a->to;
    w->todo[w->todos++] = row;
}

static void take(struct walker *w)
{
    struct tree_row *row = &w->row[w->rows];

    *row = w->todo[--w->todos];
    if (row->kind == TREE_ANSWER) {
        push_target(w, w->rows);
    } else if (row->kind == TREE_QUESTION) {
        row->again = w->shown[row->question];
        w->shown[row->question] = true;
        if (!row->again)
            push_answers(w, w->rows);
    }
    w->rows++;
}

struct tree_row *tree_rows(const struct subject *s, const int *answers, size_t *count,
                           struct ap_arena *arena)
{
    size_t most = 1 + 2 * answers_in_all(s->cat);
    struct walker w = {
        .cat = s->cat, .chosen = chosen_on_the_way(s, answers, arena),
        .shown = AP_NEW(arena, bool, s->cat->questions),
        .row = AP_NEW(arena, struct tree_row, most), .todo = AP_NEW(arena, struct tree_row, most),
    };

    w.todo[w.todos++] = (struct tree_row){ .kind = TREE_QUESTION, .parent = AP_NONE,
                                           .last = true, .taken = answers != NULL };
    while (w.todos)
        take(&w);
    *count = w.rows;
    return w.row;
}

const char *tree_row_kind_name(enum tree_row_kind kind)
{
    static const char *const name[] = {
        [TREE_QUESTION] = "question", [TREE_ANSWER] = "answer", [TREE_OUTCOME] = "outcome",
    };
    return name[kind];
}

const char *tree_row_key(const struct ap_catalogue *cat, const struct tree_row *row)
{
    switch (row->kind) {
    case TREE_ANSWER:
        return cat->question[row->question].answer[row->answer].key;
    case TREE_OUTCOME:
        return cat->outcome[row->outcome].key;
    case TREE_QUESTION:
        break;
    }
    return cat->question[row->question].key;
}

static char *answer_text(const struct subject *s, const struct tree_row *row,
                         struct ap_arena *arena)
{
    const struct ap_answer *a = &s->cat->question[row->question].answer[row->answer];
    const struct ap_predicate *when = ap_tree_when(s->tree, row->question, row->answer);

    return ap_printf(arena, "%s (%s)%s%s", a->label, a->key, when ? ", needs " : "",
                     when ? ap_predicate_words(when, arena) : "");
}

static char *outcome_text(const struct ap_catalogue *cat, const struct ap_outcome *o,
                          struct ap_arena *arena)
{
    const char *names = offering_names(cat, o->offering, o->offerings, arena);

    return ap_printf(arena, "%s (%s): %s", o->title, o->key,
                     *names ? names : "all that meet the conditions on the way");
}

char *tree_row_text(const struct subject *s, const struct tree_row *row,
                    struct ap_arena *arena)
{
    const struct ap_question *q = &s->cat->question[row->question];

    switch (row->kind) {
    case TREE_ANSWER:
        return answer_text(s, row, arena);
    case TREE_OUTCOME:
        return outcome_text(s->cat, &s->cat->outcome[row->outcome], arena);
    case TREE_QUESTION:
        break;
    }
    return ap_printf(arena, "%s (%s)%s", q->text, q->key, row->again ? ", as above" : "");
}
