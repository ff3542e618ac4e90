/*
 * whatif.c -- see whatif.h.
 */
#include "view/whatif.h"

#include <string.h>

#include "base/buf.h"
#include "view/wording.h"

static struct ap_walk walk_with(const struct subject *s, const int *answers, size_t question,
                                int answer, struct ap_arena *arena)
{
    int *other = ap_answers_new(s->cat, arena);

    memcpy(other, answers, s->cat->questions * sizeof *other);
    other[question] = answer;
    return ap_tree_walk(s->tree, other, arena);
}

static char *walk_text(const struct subject *s, const struct ap_walk *walk,
                       struct ap_arena *arena)
{
    if (walk->open != AP_NONE)
        return ap_printf(arena, "asks \"%s\"", s->cat->question[walk->open].text);
    if (walk->recommendeds == 0)
        return ap_strdup(arena, "recommends nothing");
    return ap_printf(arena, "recommends %s",
                     offering_names(s->cat, walk->recommended, walk->recommendeds, arena));
}

char *whatif_text(const struct subject *s, const int *answers, size_t question, int answer,
                  struct ap_arena *arena)
{
    struct ap_walk walk = walk_with(s, answers, question, answer, arena);

    return walk_text(s, &walk, arena);
}

static bool same_result(const struct ap_walk *a, const struct ap_walk *b)
{
    return a->open == b->open && a->recommendeds == b->recommendeds &&
           (a->recommendeds == 0 ||
            memcmp(a->recommended, b->recommended, a->recommendeds * sizeof *a->recommended) == 0);
}

static int *answers_of(const struct subject *s, const struct ap_walk *walk,
                       struct ap_arena *arena)
{
    int *answers = ap_answers_new(s->cat, arena);

    for (size_t i = 0; i < walk->steps; i++)
        answers[walk->path[i].question] =
            walk->path[i].chosen ? (int)walk->path[i].answer : AP_NOT_SURE;
    return answers;
}

char *whatif_step_text(const struct subject *s, const struct ap_walk *walk,
                       const struct ap_step *step, struct ap_arena *arena)
{
    const struct ap_question *q = &s->cat->question[step->question];
    const int *answers = answers_of(s, walk, arena);
    struct buf others = BUF(arena);
    size_t same = 0, elsewhere = 0;

    for (size_t i = 0; i < q->answers; i++) {
        if (step->answer == i)
            continue;
        struct ap_walk other = walk_with(s, answers, step->question, (int)i, arena);
        if (same_result(walk, &other)) {
            same++;
            continue;
        }
        buf_printf(&others, "%s\"%s\" %s", elsewhere++ ? "; " : "", q->answer[i].label,
                   walk_text(s, &other, arena));
    }
    if (elsewhere == 0)
        return ap_printf(arena, "No other answer to \"%s\" changes the result", q->text);
    return ap_printf(arena, "%s answer to \"%s\" leads elsewhere: %s",
                     same == 0 ? "Any other" : elsewhere == 1 ? "One other" : "Some other",
                     q->text, buf_text(&others));
}
