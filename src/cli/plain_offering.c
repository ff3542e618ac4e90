/*
 * plain_offering.c -- offerings: by which names and numbers they go, marking
 * them, reading all about one.  See plain_tasks.h.
 */
#include <string.h>

#include "base/buf.h"
#include "cli/plain_tasks.h"
#include "cli/typed.h"
#include "view/report.h"
#include "view/wording.h"

enum { NAMED = 10 };    /* marked offerings that are named */

static bool is_marked(const struct talk *t, size_t offering)
{
    const struct viewstate *v = talk_view(t);
    return viewstate_index(v->mark, v->marks, offering) < v->marks;
}

char *plain_name(const struct talk *t, size_t offering)
{
    struct ap_life life = ap_life_at(t->s->cat, offering, t->s->today);
    bool plain = life.status == AP_LIFE_AVAILABLE || life.status == AP_LIFE_NOT_STATED;

    return ap_printf(t->turn, "%s%s%s%s%s", t->s->cat->offering[offering].name,
                     plain ? "" : ", ", plain ? "" : ap_life_words(life),
                     life.warning ? ", with warnings" : "",
                     is_marked(t, offering) ? ", marked" : "");
}

const size_t *plain_listed(const struct talk *t, size_t *count)
{
    return viewstate_listed(talk_view(t), t->s->cat, count, t->turn);
}

struct names {
    const struct talk *t;
    const size_t      *offering;
};

static void make_name(struct pages *p, const void *of, size_t at)
{
    const struct names *names = of;

    pages_entry(p, "%zu. %s", at + 1, plain_name(names->t, names->offering[at]));
}

struct pages plain_names(const struct talk *t, const size_t *offering, size_t count)
{
    struct names *names = AP_NEW(t->turn, struct names, 1);

    *names = (struct names){ t, offering };
    return pages_later(t->turn, count, make_name, names);
}

/* Is text, as a whole, what an offering is called?  Then it is no number. */
static bool is_called(const struct ap_catalogue *cat, const char *text, size_t *out)
{
    for (size_t i = 0; i < cat->offerings; i++)
        if (!strcmp(cat->offering[i].key, text) || !strcmp(cat->offering[i].name, text)) {
            *out = i;
            return true;
        }
    return false;
}

static enum ap_code find(const struct talk *t, const char *text, size_t *out,
                         struct ap_error *err)
{
    size_t listed, number;
    const size_t *offering = plain_listed(t, &listed);

    if (is_called(t->s->cat, text, out))
        return AP_OK;
    if (typed_number(text, listed, &number)) {
        *out = offering[number - 1];
        return AP_OK;
    }
    if (*text && !text[strspn(text, "0123456789")])
        return listed ? ap_fail(err, AP_NOTFOUND, "the list has no number %s, it ends at %zu",
                                text, listed)
                      : ap_fail(err, AP_NOTFOUND, "the list is empty and has no number %s", text);
    return ap_offering_find(t->s->cat, text, out, err);
}

bool plain_offering(struct talk *t, const char *text, size_t *out)
{
    struct ap_error err = { 0 };

    if (find(t, text, out, &err) == AP_OK)
        return true;
    plain_refuse(t, text, err.text);
    return false;
}

/*
 * Reading all about one
 */

static void read_item(struct talk *t)
{
    struct report r = { .arena = t->turn };
    struct pages p = PAGES(t->turn);

    report_item_of(&r, t->s, talk_view(t)->item);
    pages_report(&p, &r);
    talk_pages(t, &p, "parts");
}

bool plain_take_offering(struct talk *t, const char *text, void *of)
{
    return plain_offering(t, text, of);
}

void plain_open(struct talk *t, const char *rest)
{
    size_t listed, offering;
    const size_t *list = plain_listed(t, &listed);
    struct pages p = plain_names(t, list, listed);

    if (!plain_take(t, rest, &p, "Open which?", plain_take_offering, &offering))
        return;
    talk_go(t, VIEW_ITEM, offering);
    read_item(t);
}

void plain_read_view(struct talk *t)
{
    switch (talk_view(t)->kind) {
    case VIEW_ITEM:
        read_item(t);
        break;
    case VIEW_COMPARE:
        plain_read_compared(t);
        break;
    case VIEW_DECIDE:
        plain_decide(t, "");
        break;
    case VIEW_RANK:
        plain_rank(t, "");
        break;
    case VIEW_LIST:
    case VIEW_KIND_COUNT:
        plain_browse(t, "");
        break;
    }
}

/*
 * Marking
 */

/* Of more than a few only the first are named. */
static void say_marked(struct talk *t)
{
    const struct viewstate *v = talk_view(t);
    size_t named = v->marks > NAMED + 1 ? NAMED : v->marks;
    const char *names = offering_names(t->s->cat, v->mark, named, t->turn);

    if (v->marks == 0)
        talk_say(t, "None is marked.");
    else if (named < v->marks)
        talk_say(t, "%zu marked: %s and %zu more.", v->marks, names, v->marks - named);
    else
        talk_say(t, "%zu marked: %s.", v->marks, names);
}

/* One text, or several with commas between; each that is marked already is unmarked. */
static bool turn_marks(struct talk *t, struct viewstate *next, const char *text)
{
    struct ap_error err;
    size_t offering = AP_NONE;

    if (find(t, text, &offering, &err) == AP_OK) {
        viewstate_mark(next, offering, !is_marked(t, offering), t->own);
        return true;
    }
    while (*(text += strspn(text, " ,"))) {
        size_t n = strcspn(text, ",");

        if (!plain_offering(t, ap_strndup(t->turn, text, n), &offering))
            return false;
        viewstate_mark(next, offering, !is_marked(t, offering), t->own);
        text += n;
    }
    return true;
}

static void mark_all(struct talk *t, struct viewstate *next)
{
    size_t listed;
    const size_t *list = plain_listed(t, &listed);
    size_t *mark = AP_NEW(t->own, size_t, listed + 1);

    memcpy(mark, list, listed * sizeof *mark);
    next->mark = mark;
    next->marks = listed;
}

static bool set_marks(struct talk *t, const char *text, void *of)
{
    struct viewstate next = *talk_view(t);

    (void)of;
    if (strcmp(text, "none") == 0)
        next.marks = 0;
    else if (strcmp(text, "all") == 0)
        mark_all(t, &next);
    else if (!turn_marks(t, &next, text))
        return false;
    talk_change(t, &next, "Changed what is marked");
    say_marked(t);
    return true;
}

void plain_mark(struct talk *t, const char *rest)
{
    size_t listed;
    const size_t *list = plain_listed(t, &listed);
    struct pages p = plain_names(t, list, listed);

    (void)plain_take(t, rest, &p, "Mark or unmark which, with commas between, or all, or none?",
                     set_marks, NULL);
}
