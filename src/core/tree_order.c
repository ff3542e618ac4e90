/*
 * tree_order.c -- order the questions so that every answer leads forward.
 *
 * A depth-first search with its own stack: a hostile catalogue may chain a
 * million questions, which no call stack survives.  A question is put in front
 * of the order once everything behind it is there; an answer that leads back
 * onto the stack closes a cycle.
 */
#include "core/tree_order.h"

enum mark { FRESH, STACKED, PLACED };

struct frame {
    size_t question;
    size_t answer;              /* the next one to look at */
};

struct search {
    const struct ap_catalogue *cat;
    unsigned char             *mark;    /* enum mark per question */
    struct frame              *stack;
    size_t                     depth;
    size_t                    *order;
    size_t                     front;   /* order is filled from its end down to here */
};

static void push(struct search *s, size_t question)
{
    s->mark[question] = STACKED;
    s->stack[s->depth++] = (struct frame){ .question = question };
}

static void place(struct search *s)
{
    size_t question = s->stack[--s->depth].question;

    s->mark[question] = PLACED;
    s->order[--s->front] = question;
}

/* Search everything behind the stack; the question that closes a cycle, or AP_NONE. */
static size_t descend(struct search *s)
{
    while (s->depth > 0) {
        struct frame *top = &s->stack[s->depth - 1];
        const struct ap_question *q = &s->cat->question[top->question];

        if (top->answer == q->answers) {
            place(s);
            continue;
        }
        const struct ap_answer *a = &q->answer[top->answer++];
        if (a->ends || a->to == AP_NONE)
            continue;
        if (s->mark[a->to] == STACKED)
            return a->to;
        if (s->mark[a->to] == FRESH)
            push(s, a->to);
    }
    return AP_NONE;
}

/* The part of the stack that begins with question. */
static struct tree_order cycle_from(const struct search *s, size_t question)
{
    size_t at = 0, count = 0;

    while (s->stack[at].question != question)
        at++;
    for (; at < s->depth; at++)
        s->order[count++] = s->stack[at].question;
    return (struct tree_order){ .question = s->order, .count = count, .cyclic = true };
}

struct tree_order tree_order(const struct ap_catalogue *cat, struct ap_arena *arena)
{
    struct search s = {
        .cat = cat,
        .mark = AP_NEW(arena, unsigned char, cat->questions),
        .stack = AP_NEW(arena, struct frame, cat->questions),
        .order = AP_NEW(arena, size_t, cat->questions),
        .front = cat->questions,
    };

    for (size_t q = 0; q < cat->questions; q++) {
        if (s.mark[q] == FRESH)
            push(&s, q);
        size_t closing = descend(&s);
        if (closing != AP_NONE)
            return cycle_from(&s, closing);
    }
    return (struct tree_order){ .question = s.order, .count = cat->questions };
}
