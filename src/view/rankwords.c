/*
 * rankwords.c -- see rankwords.h.
 */
#include "view/rankwords.h"

#include <string.h>

#include "apposite/require.h"
#include "view/wording.h"

enum { NAMED = 4 };             /* offerings named before "and so many more" */

char *points_words(long points, struct ap_arena *arena)
{
    return ap_printf(arena, "%s point%s", ap_points_print(points, arena),
                     points == AP_POINT ? "" : "s");
}

/* "7 of 9 points" */
static char *score_words(const struct ap_ranking *r, long score, struct ap_arena *arena)
{
    return ap_printf(arena, "%s of %s", ap_points_print(score, arena),
                     points_words(r->most, arena));
}

char *requirement_words(const struct ap_requirement *requirement, struct ap_arena *arena)
{
    const char *words = ap_predicate_words(requirement->condition, arena);

    if (requirement->need == AP_MUST)
        return ap_printf(arena, "must: %s", words);
    return ap_printf(arena, "%s, %s: %s", ap_need_name(requirement->need),
                     points_words(requirement->weight, arena), words);
}

/* A condition in quotes: other ones where a text of it has quotes already. */
static char *quoted(const struct ap_predicate *condition, struct ap_arena *arena)
{
    const char *words = ap_predicate_words(condition, arena);
    char quote = strchr(words, '"') ? '\'' : '"';

    return ap_printf(arena, "%c%s%c", quote, words, quote);
}

/* Names and lists */

/* Put what stands between the i-th of count and the one before it. */
static void add_comma(struct buf *out, size_t i, size_t count)
{
    buf_add(out, i == 0 ? "" : i + 1 == count ? " and " : ", ");
}

/* "A, B, C and 3 more" */
static void add_names(struct buf *out, const struct ap_catalogue *cat, const struct ap_bits *set)
{
    size_t count = ap_bits_size(set), named = count <= NAMED + 1 ? count : NAMED, i = 0;

    for (size_t o = ap_bits_next(set, 0); i < named; o = ap_bits_next(set, o + 1)) {
        add_comma(out, i++, count);
        buf_add(out, cat->offering[o].name);
    }
    if (named < count)
        buf_printf(out, " and %zu more", count - named);
}

static struct ap_bits leaders_of(const struct ap_ranking *r, struct ap_arena *arena)
{
    struct ap_bits set = ap_bits_new(arena, r->cat->offerings);

    for (size_t i = 0; i < r->leaders; i++)
        ap_bits_set(&set, r->place[i].offering);
    return set;
}

/* The result */

char *rank_title(const struct ap_ranking *r, struct ap_arena *arena)
{
    struct ap_bits leaders = leaders_of(r, arena);
    struct buf out = BUF(arena);

    if (!r->places)
        return ap_strdup(arena, "No offering meets every must");
    buf_add(&out, r->leaders == 1 ? "Best: " : "No clear winner: ");
    add_names(&out, r->cat, &leaders);
    if (r->most)
        buf_printf(&out, " (%s%s)", score_words(r, r->place[0].score, arena),
                   r->leaders == 1 ? "" : " each");
    return buf_text(&out);
}

size_t rank_place(const struct ap_ranking *r, size_t i)
{
    size_t first = 0, end = i;

    while (first < end) {       /* scores only fall: halve what may be the first of them */
        size_t middle = first + (end - first) / 2;

        if (r->place[middle].score > r->place[i].score)
            first = middle + 1;
        else
            end = middle;
    }
    return first + 1;
}

char *rank_margin(const struct ap_ranking *r, const struct ap_robustness *f,
                  struct ap_arena *arena)
{
    if (!r->places)
        return ap_strdup(arena, "Each fails at least one; what would admit it is told below.");
    if (!f->contested)
        return ap_strdup(arena, "It is the only one that meets every must.");
    if (r->leaders > 1)
        return ap_printf(arena, "%s, so the requirements do not choose between them.",
                         r->most ? "They have the same score" : "Nothing gives points");
    return ap_printf(arena, "It is %s ahead of %s.%s", points_words(f->margin, arena),
                     r->cat->offering[r->place[1].offering].name,
                     f->close ? " That is a close call: less than a tenth of its score." : "");
}

char *rank_policy(const struct ap_ranking *r, struct ap_arena *arena)
{
    enum ap_policy policy = r->requirements.unknown;

    return ap_printf(arena, "What is unknown %s (%s).", ap_policy_words(policy),
                     ap_policy_name(policy));
}

/* Lines */

char *line_evidence(const struct subject *s, const struct ap_ranking *r, size_t offering,
                    size_t requirement, struct ap_arena *arena)
{
    struct ap_conditions leaves = ap_rank_reasons(r, offering, requirement, arena);
    struct buf out = BUF(arena);

    for (size_t i = 0; i < leaves.count; i++) {
        const char *text = evidence_text(s, offering, leaves.at[i], arena);

        if (!*text)
            continue;
        buf_add(&out, out.n ? "; " : "");
        if (leaves.count > 1)
            buf_printf(&out, "%s: ", ap_predicate_words(leaves.at[i], arena));
        buf_add(&out, text);
    }
    return buf_text(&out);
}

char *line_text(const struct subject *s, const struct ap_ranking *r, size_t offering,
                size_t requirement, struct ap_arena *arena)
{
    const struct ap_requirement *req = &r->requirements.at[requirement];
    struct ap_line line = ap_rank_line(r, offering, requirement);
    const char *evidence = line_evidence(s, r, offering, requirement, arena);
    struct buf out = BUF(arena);

    buf_printf(&out, "%s: %s", ap_predicate_words(req->condition, arena),
               ap_truth_name(line.truth));
    if (req->need != AP_MUST)
        buf_printf(&out, ", %s of %s", ap_points_print(line.points, arena),
                   points_words(req->weight, arena));
    if (*evidence)
        buf_printf(&out, "; %s", evidence);
    return buf_text(&out);
}

char *exclusion_text(const struct subject *s, const struct ap_ranking *r,
                     const struct ap_exclusion *x, struct ap_arena *arena)
{
    struct ap_line line = ap_rank_line(r, x->offering, x->requirement);
    const char *words = quoted(r->requirements.at[x->requirement].condition, arena);
    const char *evidence = line_evidence(s, r, x->offering, x->requirement, arena);
    bool fails = line.truth == AP_FAILS;

    return ap_printf(arena, "%s %s%s%s%s", fails ? "fails the must" : "the must", words,
                     fails ? "" : " is unknown", *evidence ? ": " : "", evidence);
}

/* What if */

/* The conditions of a set of requirements, in quotes. */
static void add_quoted(struct buf *out, const struct ap_ranking *r, uint64_t set)
{
    size_t count = 0, i = 0;

    for (uint64_t rest = set; rest; rest &= rest - 1)
        count++;
    for (size_t at = 0; at < r->requirements.count; at++) {
        if (!(set >> at & 1))
            continue;
        add_comma(out, i++, count);
        buf_add(out, quoted(r->requirements.at[at].condition, out->arena));
    }
}

char *concession_text(const struct ap_ranking *r, const struct ap_concession *c,
                      struct ap_arena *arena)
{
    const char *lead = c->alone ? "would lead" : "would share the first place";
    struct buf out = BUF(arena);

    if (c->admit && c->admit != c->lead) {
        buf_add(&out, "it would be ranked without ");
        add_quoted(&out, r, c->admit);
        buf_printf(&out, ", and %s without ", lead);
        add_quoted(&out, r, c->lead & ~c->admit);
        buf_add(&out, ", too");
    } else if (c->lead) {
        buf_printf(&out, "it %s without ", lead);
        add_quoted(&out, r, c->lead);
    }
    buf_add(&out, c->lead && !c->proved ? "; fewer may do" : "");
    return buf_text(&out);
}

static void add_change(struct buf *out, const struct ap_ranking *r, const struct ap_flip *flip)
{
    const struct ap_requirement *req = &r->requirements.at[flip->requirement];
    const char *words = quoted(req->condition, out->arena);

    switch (flip->kind) {
    case AP_FLIP_LIGHTER:
    case AP_FLIP_HEAVIER:
        buf_printf(out, "%s at %s instead of %s", words, points_words(flip->weight, out->arena),
                   ap_points_print(req->weight, out->arena));
        break;
    case AP_FLIP_RELAXED:
        buf_printf(out, "%s as a should of %s", words, points_words(flip->weight, out->arena));
        break;
    case AP_FLIP_DROPPED:
    case AP_FLIP_COUNT:
        buf_printf(out, "without %s", words);
        break;
    }
}

char *flip_text(const struct ap_ranking *r, const struct ap_flip *flip, struct ap_arena *arena)
{
    size_t leaders = ap_bits_size(&flip->leaders);
    struct buf out = BUF(arena);

    add_change(&out, r, flip);
    buf_add(&out, ": ");
    if (leaders)
        add_names(&out, r->cat, &flip->leaders);
    buf_add(&out, leaders == 0 ? "no offering is left"
                  : leaders == 1 ? " leads" : " share the first place");
    return buf_text(&out);
}

/* Bars */

char *score_bar(long score, long most, int cells, bool ascii, struct ap_arena *arena)
{
    int full = most ? (int)(score * cells / most) : 0;
    struct buf out = BUF(arena);

    if (score && !full)
        full = 1;
    for (int i = 0; i < cells; i++)
        buf_add(&out, i < full ? (ascii ? "#" : "\xe2\x96\x88") : ascii ? "." : "\xe2\x96\x91");
    return buf_text(&out);
}
