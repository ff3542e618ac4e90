/*
 * plain_list.c -- tasks about the list: reading, filtering, ordering.  See
 * plain_tasks.h.
 */
#include <string.h>

#include "apposite/complete.h"
#include "apposite/edit.h"
#include "base/buf.h"
#include "cli/plain_tasks.h"
#include "cli/typed.h"
#include "view/cell.h"
#include "view/ghost.h"
#include "view/wording.h"

/*
 * Reading
 */

static void add_offering(struct pages *p, const struct talk *t, size_t number, size_t offering,
                         bool below)
{
    const struct viewstate *v = talk_view(t);

    if (below)
        pages_more(p, 0, "%zu. %s.", number, plain_name(t, offering));
    else
        pages_entry(p, "%zu. %s.", number, plain_name(t, offering));
    for (size_t i = 0; i < v->columns; i++) {
        const char *sources = cell_sources(t->s->cat, offering, v->column[i], p->arena);

        pages_more(p, 2, "%s: %s", t->s->cat->attribute[v->column[i]].name,
                   cell_text(t->s->cat, offering, v->column[i], p->arena));
        if (v->sources != SOURCES_NONE && *sources)
            pages_more(p, 4, "Source: %s", sources);
    }
}

/* The group that an offering is in; false: the one before it is in the same. */
static bool add_group(struct pages *p, const struct talk *t, const size_t *offering, size_t i)
{
    const struct ap_catalogue *cat = t->s->cat;
    size_t by = talk_view(t)->group;

    if (by == AP_NONE)
        return false;
    const char *group = cell_lead(cat, offering[i], by);
    if (i > 0 && strcmp(group, cell_lead(cat, offering[i - 1], by)) == 0)
        return false;
    pages_entry(p, "Group: %s is %s.", cat->attribute[by].name, group);
    return true;
}

/* What is read: the offerings listed, then those left out. */
struct listing {
    const struct talk *t;
    const size_t      *offering;
    size_t             listed, ghosts;
};

static void make_entry(struct pages *p, const void *of, size_t at)
{
    const struct listing *l = of;

    if (at < l->listed)
        add_offering(p, l->t, at + 1, l->offering[at], add_group(p, l->t, l->offering, at));
    else
        pages_entry(p, "Left out: %s, by %s.", plain_name(l->t, l->offering[at]),
                    ghost_reason(talk_view(l->t), l->offering[at], p->arena));
}

static void say_count(struct talk *t, size_t listed)
{
    const struct viewstate *v = talk_view(t);
    const char *order = plain_order(t, v->sort);

    talk_say(t, "%zu of %zu offerings%s%s%s%s.", listed, t->s->cat->offerings,
             *order ? ", sorted by " : "", order, v->filter ? ", filtered: " : "",
             v->filter ? ap_predicate_words(v->filter, t->turn) : "");
}

void plain_browse(struct talk *t, const char *rest)
{
    struct listing l = { .t = t };

    (void)rest;
    talk_go(t, VIEW_LIST, AP_NONE);
    l.offering = ghost_list(talk_view(t), t->s->cat, &l.listed, &l.ghosts, t->turn);
    struct pages p = pages_later(t->turn, l.listed + l.ghosts, make_entry, &l);
    say_count(t, l.listed);
    talk_pages(t, &p, "offerings");
}

/*
 * Filtering
 */

/* Where nothing is left: which condition to drop, and what that brings back. */
static void say_gain(struct talk *t)
{
    const struct ap_predicate *filter = talk_view(t)->filter;
    struct ap_gain gain = ap_predicate_gain(filter);

    if (gain.condition == AP_NONE) {
        talk_say(t, "No single condition keeps them out.");
        return;
    }
    struct ap_conditions all = ap_predicate_conjuncts(filter, t->turn);
    talk_say(t, "Without the condition %s there would be %zu.",
             ap_predicate_print(all.at[gain.condition], t->turn), gain.gained);
}

void plain_change_list(struct talk *t, const struct viewstate *next, const char *did)
{
    struct viewstate list = *next;

    list.kind = VIEW_LIST;
    list.item = AP_NONE;
    talk_change(t, &list, "%s", did);
}

void plain_say_listed(struct talk *t)
{
    size_t listed;

    (void)plain_listed(t, &listed);
    say_count(t, listed);
    if (listed == 0 && talk_view(t)->filter)
        say_gain(t);
}

/* What could be typed next behind text, as what is read before the next question. */
static struct pages candidates(const struct talk *t, const char *text)
{
    struct ap_completion c = ap_complete(t->s->cat, text, strlen(text), t->turn);
    struct pages p = PAGES(t->turn);

    for (size_t i = 0; i < c.candidates; i++) {
        const struct ap_candidate *a = &c.candidate[i];

        if (a->count == AP_NONE)
            pages_entry(&p, "%s: %s", a->text, a->label);
        else
            pages_entry(&p, "%s: %s, %s, %s", a->text, a->label, ap_completion_words(a->kind),
                        counted(a->count, "offering", t->turn));
    }
    if (c.candidates == 0)
        pages_entry(&p, "Nothing fits there.");
    return p;
}

/* False: it is not understood, which is said. */
static bool set_filter(struct talk *t, const char *text)
{
    struct viewstate next = *talk_view(t);
    struct ap_error err = { 0 };

    if (viewstate_filter(&next, t->s->cat, strcmp(text, "none") ? text : "", t->own, &err)) {
        plain_refuse(t, text, err.text);
        return false;
    }
    plain_change_list(t, &next, next.filter ? ap_printf(t->turn, "Filtered by %s", next.filter_text)
                                            : "Removed the filter");
    plain_say_listed(t);
    return true;
}

/* of: the pages that are read before the next question. */
static bool take_filter(struct talk *t, const char *text, void *of)
{
    struct pages *p = of;

    if (*text != '?')
        return set_filter(t, text);
    *p = candidates(t, text + 1 + strspn(text + 1, " "));
    return false;
}

/* From a listed attribute, if it can be. */
char *plain_example(const struct talk *t)
{
    const struct ap_catalogue *cat = t->s->cat;
    const struct ap_attribute *found = NULL;

    for (size_t i = 0; i < cat->attributes && !(found && found->shown); i++)
        if (cat->attribute[i].terms > 0 && (!found || cat->attribute[i].shown))
            found = &cat->attribute[i];
    return found ? ap_printf(t->turn, "%s:%s", found->key, found->term[0].key)
                 : ap_strdup(t->turn, "name:x");
}

static void say_how(struct talk *t)
{
    const char *like = plain_example(t);

    if (talk_view(t)->filter)
        talk_say(t, "The condition is %s; none removes it.", talk_view(t)->filter_text);
    talk_say(t, "A condition is like %s. ? reads what can be typed, ? %.*s: reads values.", like,
             (int)strcspn(like, ":"), like);
}

void plain_filter(struct talk *t, const char *rest)
{
    struct pages p = PAGES(t->turn);

    if (*rest != '?' && *rest) {
        (void)set_filter(t, rest);
        return;
    }
    if (*rest == '?')
        (void)take_filter(t, rest, &p);
    else
        say_how(t);
    (void)plain_take(t, "", &p, "List which?", take_filter, &p);
}

/*
 * Why something was left out
 */

static void add_condition(struct pages *p, const struct talk *t,
                          const struct ap_predicate *condition, size_t offering)
{
    const struct ap_catalogue *cat = t->s->cat;
    struct ap_conditions leaves = ap_predicate_reasons(condition, offering, p->arena);

    pages_entry(p, "It fails: %s.", ap_predicate_words(condition, p->arena));
    for (size_t i = 0; i < leaves.count; i++) {
        size_t attribute = ap_predicate_attribute(leaves.at[i]);

        if (attribute == AP_NONE)
            continue;
        pages_more(p, 2, "It has %s: %s", cat->attribute[attribute].name,
                   cell_text(cat, offering, attribute, p->arena));
        const char *sources = cell_sources(cat, offering, attribute, p->arena);
        if (*sources)
            pages_more(p, 2, "Source: %s", sources);
    }
}

static void say_why(struct talk *t, size_t offering)
{
    const struct viewstate *v = talk_view(t);
    struct ap_conditions fails = ap_predicate_fails(v->filter, offering, t->turn);
    struct pages p = PAGES(t->turn);

    for (size_t i = 0; i < fails.count; i++)
        add_condition(&p, t, fails.at[i], offering);
    talk_say(t, "%s %s.", t->s->cat->offering[offering].name,
             fails.count ? "was left out" : "was not left out: it satisfies the filter");
    talk_pages(t, &p, "conditions");
}

/* Those left out, and the one that is asked about. */
struct out {
    const size_t *offering;
    size_t        count, which;
};

static struct out left_out(const struct talk *t)
{
    struct viewstate v = *talk_view(t);
    struct out out = { 0 };
    size_t listed;

    v.ghosts = true;
    out.offering = ghost_list(&v, t->s->cat, &listed, &out.count, t->turn) + listed;
    return out;
}

/* A number counts among those left out, which were just read. */
static bool find_left_out(struct talk *t, const char *text, void *of)
{
    struct out *out = of;
    size_t number;

    if (!typed_number(text, out->count, &number))
        return plain_offering(t, text, &out->which);
    out->which = out->offering[number - 1];
    return true;
}

void plain_why(struct talk *t, const char *rest)
{
    struct out out = left_out(t);
    struct pages p = plain_names(t, out.offering, out.count);

    if (out.count == 0)
        talk_say(t, "Nothing was left out: %s.",
                 talk_view(t)->filter ? "all satisfy the filter" : "there is no filter");
    else if (plain_take(t, rest, &p, "Which of these?", find_left_out, &out))
        say_why(t, out.which);
}
