/*
 * ranking.c -- see ranking.h.
 */
#include "ranking.h"

#include "base/buf.h"
#include "plain.h"

struct ap_requirements wanted_of(const struct small *s, const struct wanted *wanted,
                                 enum ap_policy unknown)
{
    size_t count = 0;

    while (wanted[count].condition)
        count++;
    struct ap_requirement *at = AP_NEW(s->arena, struct ap_requirement, count);

    for (size_t i = 0; i < count; i++)
        at[i] = (struct ap_requirement){ wanted[i].need, wanted[i].weight,
                                         small_parse(s, wanted[i].condition) };
    return (struct ap_requirements){ at, count, unknown };
}

static struct ap_requirement random_requirement(const struct small *s)
{
    enum ap_need need = plain_once_in(4) ? AP_MUST : plain_once_in(2) ? AP_SHOULD : AP_NICE;
    struct buf b = BUF(s->arena);
    long step = plain_once_in(2) ? AP_POINT : AP_WEIGHT_STEP;   /* whole points make ties */

    plain_spell(&b, plain_random(s->arena, plain_below(3)));
    return (struct ap_requirement){
        .need = need,
        .weight = need == AP_MUST ? 0 : step * (long)plain_below(step == AP_POINT ? 4 : 60),
        .condition = small_parse(s, buf_text(&b)),
    };
}

struct ap_requirements wanted_random(const struct small *s, size_t most)
{
    size_t count = plain_below(most + 1);
    struct ap_requirement *at = AP_NEW(s->arena, struct ap_requirement, count);

    for (size_t i = 0; i < count; i++)
        at[i] = random_requirement(s);
    return (struct ap_requirements){ at, count, (enum ap_policy)plain_below(AP_POLICY_COUNT) };
}

static void add_points(struct buf *b, long points)
{
    buf_printf(b, points % AP_POINT ? "%ld.%02ld" : "%ld", points / AP_POINT,
               points % AP_POINT);
}

static void add_place(struct buf *b, const struct small *s, const struct ap_place *p)
{
    buf_printf(b, "%s ", s->cat.offering[p->offering].key);
    add_points(b, p->score);
    for (size_t i = 0; i < p->unknown; i++)
        buf_add(b, "?");
}

const char *ranking_text(const struct small *s, const struct ap_ranking *r)
{
    struct buf b = BUF(s->arena);

    for (size_t i = 0; i < r->places; i++) {
        if (i)
            buf_add(&b, r->place[i].score == r->place[i - 1].score ? " " : " | ");
        add_place(&b, s, &r->place[i]);
    }
    buf_add(&b, r->exclusions ? " -" : "");
    for (size_t i = 0; i < r->exclusions; i++) {
        const struct ap_exclusion *x = &r->excluded[i];
        struct ap_line line = ap_rank_line(r, x->offering, x->requirement);

        buf_printf(&b, " %s %zu%s", s->cat.offering[x->offering].key, x->requirement + 1,
                   line.truth == AP_UNSURE ? "?" : "");
    }
    return buf_text(&b);
}
