/*
 * plain_similar.c -- which offerings are most like one, and in what.  See
 * plain_tasks.h.
 */
#include "apposite/similar.h"
#include "base/buf.h"
#include "cli/plain_tasks.h"

enum { NAMED = 5 };             /* attributes that an entry names; of more, how many there are */

/* ": A, B, C and 4 more": the attributes in which both are the same. */
static char *same_names(const struct talk *t, const struct ap_similar *like)
{
    size_t named = 0, most = like->same > NAMED + 1 ? NAMED : like->same;
    struct buf out = BUF(t->turn);

    for (size_t i = 0; i < like->shares && named < most; i++)
        if (like->share[i].share >= 1)
            buf_printf(&out, "%s%s", named++ ? ", " : ": ",
                       t->s->cat->attribute[like->share[i].attribute].name);
    if (most < like->same)
        buf_printf(&out, " and %zu more", like->same - most);
    return buf_text(&out);
}

static struct pages similar_pages(const struct talk *t, const struct ap_similar *like,
                                  size_t count)
{
    struct pages p = PAGES(t->turn);

    for (size_t i = 0; i < count; i++)
        pages_entry(&p, "%s: the same in %zu of %zu attributes that both state%s.",
                    plain_name(t, like[i].offering), like[i].same, like[i].shares,
                    same_names(t, &like[i]));
    return p;
}

void plain_similar(struct talk *t, const char *rest)
{
    size_t listed, offering, count;
    const size_t *list = plain_listed(t, &listed);
    struct pages names = plain_names(t, list, listed);

    if (!plain_take(t, rest, &names, "Like which?", plain_take_offering, &offering))
        return;
    const struct ap_similar *like = ap_similar(t->s->cat, offering, PAGE_ENTRIES, &count, t->turn);
    struct pages p = similar_pages(t, like, count);
    if (count)
        talk_say(t, "Most like %s, the nearest first:", t->s->cat->offering[offering].name);
    else
        talk_say(t, "There is no other offering.");
    talk_pages(t, &p, "offerings");
}
