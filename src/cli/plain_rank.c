/*
 * plain_rank.c -- requirements, one at a time, and the ranking they lead to.  See
 * plain_tasks.h.
 */
#include <string.h>

#include "cli/plain_tasks.h"
#include "view/report_rank.h"

/* The first word of text as the option that reads the rest; VOPT_COUNT: it is none. */
static enum view_option_id option_of(const char *text, const char **rest)
{
    static const enum view_option_id options[] = { VOPT_MUST, VOPT_SHOULD, VOPT_NICE,
                                                   VOPT_UNKNOWN };
    size_t n = strcspn(text, " ");

    *rest = text + n + strspn(text + n, " ");
    for (size_t i = 0; i < AP_COUNT(options); i++) {
        const char *name = viewline_table()[options[i]].name;

        if (strlen(name) == n && strncmp(name, text, n) == 0)
            return options[i];
    }
    return VOPT_COUNT;
}

static void tell_ranking(struct talk *t)
{
    struct report r = { .arena = t->turn };
    struct pages p = PAGES(t->turn);
    struct ap_ranking ranking = view_ranking(t->s, talk_view(t), t->turn);

    report_rank(&r, t->s, &ranking, false);
    pages_report(&p, &r);
    talk_pages(t, &p, "parts");
}

static enum ap_code change(struct talk *t, const char *text, struct viewstate *next,
                           struct ap_error *err)
{
    const char *rest;
    enum view_option_id option = option_of(text, &rest);

    if (strcmp(text, "none") == 0) {
        next->requirements = "";
        return AP_OK;
    }
    if (option == VOPT_COUNT)
        return ap_fail(err, AP_USAGE, "a requirement begins with must, should or nice");
    return viewline_set(t->s->cat, option, rest, t->own, next, err);
}

static bool take_requirement(struct talk *t, const char *text, void *of)
{
    struct viewstate next = *talk_view(t);
    struct ap_error err = { 0 };

    (void)of;
    if (change(t, text, &next, &err)) {
        plain_refuse(t, text, err.text);
        return false;
    }
    talk_change(t, &next, "Required %s", text);
    tell_ranking(t);
    return true;
}

static bool has_any(const struct talk *t)
{
    const char *requirements = talk_view(t)->requirements;

    return requirements && *requirements;
}

/* Requirements are asked for one after the other, until the person goes back. */
void plain_rank(struct talk *t, const char *rest)
{
    struct pages p = PAGES(t->turn);

    talk_go(t, VIEW_RANK, AP_NONE);
    if (!*rest && (has_any(t) || t->into))
        tell_ranking(t);
    if (t->into)
        return;                 /* nobody is there to be asked */
    if (!*rest)
        talk_say(t, "A requirement is must, should or nice and a condition, as in should "
                 "%s=5, where 5 are points; none removes all.", plain_example(t));
    while (plain_take(t, rest, &p, "Require what?", take_requirement, NULL) && !*rest)
        continue;
}
