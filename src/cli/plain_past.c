/*
 * plain_past.c -- the view of plain mode, and those it can go back to.  See
 * plain_talk.h.
 *
 * Views are values whose arrays are never changed in place, so a step is a copy
 * of the struct and no more.
 */
#include <assert.h>
#include <stdarg.h>
#include <string.h>

#include "cli/plain_talk.h"

static struct past_step *present(const struct talk *t)
{
    return &t->step[t->at];
}

const struct viewstate *talk_view(const struct talk *t)
{
    return &present(t)->view;
}

static void push(struct talk *t, struct past_step step)
{
    t->steps = t->at + 1;       /* what was taken back is gone */
    if (t->steps == t->cap) {
        size_t cap = 2 * t->cap;
        struct past_step *more = AP_NEW(t->own, struct past_step, cap);

        memcpy(more, t->step, t->steps * sizeof *more);
        t->step = more;
        t->cap = cap;
    }
    t->step[t->steps++] = step;
    t->at++;
}

bool talk_change(struct talk *t, const struct viewstate *next, const char *fmt, ...)
{
    va_list ap;

    assert(next->kind != VIEW_COMPARE || next->compareds >= 2);
    if (viewstate_equal(t->s->cat, next, talk_view(t)))
        return false;
    va_start(ap, fmt);
    push(t, (struct past_step){ *next, ap_vprintf(t->own, fmt, ap), false });
    va_end(ap);
    return true;
}

/* Going on and on is one step, as in the interface; going forth and back is none. */
void talk_go(struct talk *t, enum view_kind kind, size_t item)
{
    struct viewstate next = *talk_view(t);

    next.kind = kind;
    next.item = item;
    if (viewstate_equal(t->s->cat, &next, talk_view(t)))
        return;
    if (present(t)->went && t->at > 0)
        t->at--;
    if (viewstate_equal(t->s->cat, &next, talk_view(t)))
        t->steps = t->at + 1;
    else
        push(t, (struct past_step){ next, ap_printf(t->own, "Went to %s", view_screen(kind)),
                                    true });
}

const char *talk_undo(struct talk *t)
{
    return t->at > 0 ? t->step[t->at--].text : NULL;
}

const char *talk_redo(struct talk *t)
{
    return t->at + 1 < t->steps ? t->step[++t->at].text : NULL;
}
