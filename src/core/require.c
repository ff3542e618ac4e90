/*
 * require.c -- reading and printing one requirement.  See require.h.
 */
#include "apposite/require.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "core/predicate_node.h"

#define BLANKS " \t\n\v\f\r"

char *ap_points_print(long points, struct ap_arena *arena)
{
    long rest = points % AP_POINT;

    if (rest == 0)
        return ap_printf(arena, "%ld", points / AP_POINT);
    if (rest % AP_WEIGHT_STEP == 0)
        return ap_printf(arena, "%ld.%ld", points / AP_POINT, rest / AP_WEIGHT_STEP);
    return ap_printf(arena, "%ld.%02ld", points / AP_POINT, rest);
}

enum ap_code ap_policy_read(const char *text, enum ap_policy *out, struct ap_error *err)
{
    for (enum ap_policy p = 0; p < AP_POLICY_COUNT; p++) {
        if (strcmp(ap_policy_name(p), text) == 0) {
            *out = p;
            return AP_OK;
        }
    }
    return ap_fail(err, AP_USAGE, "what is unknown may count as pessimistic, optimistic or "
                   "neutral, not as '%s'", text);
}

/* Fail about n bytes of the text, from at on. */
static enum ap_code fail_at(struct ap_error *err, size_t at, size_t n, const char *what)
{
    (void)ap_fail(err, AP_USAGE, "%s", what);
    err->at = at;
    err->len = n;
    return AP_USAGE;
}

/* Weights */

/* Is it a number, if perhaps none that a weight can be?  Blanks may stand around it. */
static bool is_number(const char *s)
{
    s += strspn(s, BLANKS);

    size_t whole = strspn(s, "0123456789");

    s += whole;
    if (whole && *s == '.')
        s += 1 + strspn(s + 1, "0123456789");
    return whole && !s[strspn(s, BLANKS)];
}

/* The '=' that may give a weight, the last one before a number; or NULL. */
static const char *weight_sign(const char *text)
{
    const char *last = strrchr(text, '=');

    if (!last || last == text || strchr("<>!", last[-1]))
        return NULL;
    return is_number(last + 1) ? last : NULL;
}

/* Does what ends in this text end in a word that could be the name in front of a sign? */
static bool ends_in_word(const struct ap_predicate *p, const char *text)
{
    size_t n = strlen(text);

    while (n && strchr(BLANKS, text[n - 1]))
        n--;
    while (p->children)
        p = p->child[p->children - 1];
    return n && text[n - 1] != ')' && p->node == NODE_LEAF && p->is_word;
}

static enum ap_code read_weight(const char *text, size_t at, long *out, struct ap_error *err)
{
    size_t blanks = strspn(text + at, BLANKS);
    const char *s = text + at + blanks;
    size_t n = strcspn(s, BLANKS), whole = strcspn(s, ".");
    size_t decimals = n > whole ? n - whole - 1 : 0;
    long weight = whole < 8 ? strtol(s, NULL, 10) * AP_POINT : AP_WEIGHT_MOST + 1;

    if (decimals == 1)
        weight += (long)(s[whole + 1] - '0') * AP_WEIGHT_STEP;
    if (decimals > 1 || weight > AP_WEIGHT_MOST)
        return fail_at(err, at + blanks, n, "a weight is a number from 0 to 1000, with at most "
                       "one decimal");
    *out = weight;
    return AP_OK;
}

/* Reading */

struct reading {
    const struct ap_catalogue *cat;
    struct ap_arena           *arena;
    const char                *text;
};

static enum ap_code parse(const struct reading *r, const char *text,
                          const struct ap_predicate **out, struct ap_error *err)
{
    if (!text[strspn(text, BLANKS)])
        return fail_at(err, 0, strlen(r->text) ? 1 : 0, "a requirement needs a condition, as in "
                       "name:aks");
    return ap_predicate_parse(r->cat, text, AP_USE_FILTER, r->arena, out, err);
}

/* Without a weight: must, or any whose '=' belongs to the condition. */
static enum ap_code read_plain(const struct reading *r, const char *sign,
                               struct ap_requirement *out, struct ap_error *err)
{
    const struct ap_predicate *before;
    struct ap_error ignored;
    enum ap_code rc = parse(r, r->text, &out->condition, err);

    if (!rc || !sign || out->need != AP_MUST)
        return rc;
    if (parse(r, ap_strndup(r->arena, r->text, (size_t)(sign - r->text)), &before, &ignored))
        return rc;
    return fail_at(err, (size_t)(sign - r->text), strlen(sign),
                   "a must has no weight: whatever fails it is excluded");
}

static enum ap_code read_weighted(const struct reading *r, const char *sign,
                                  struct ap_requirement *out, struct ap_error *err)
{
    const char *condition = ap_strndup(r->arena, r->text, (size_t)(sign - r->text));
    enum ap_code rc = parse(r, condition, &out->condition, err);

    if (rc)
        return rc;
    if (ends_in_word(out->condition, condition))
        return read_plain(r, NULL, out, err);
    return read_weight(r->text, (size_t)(sign - r->text) + 1, &out->weight, err);
}

enum ap_code ap_requirement_read(const struct ap_catalogue *cat, enum ap_need need,
                                 const char *text, struct ap_arena *arena,
                                 struct ap_requirement *out, struct ap_error *err)
{
    struct reading r = { cat, arena, text };
    struct ap_requirement read = { .need = need, .weight = ap_need_weight(need) };
    const char *sign = weight_sign(text);
    enum ap_code rc = sign && need != AP_MUST ? read_weighted(&r, sign, &read, err)
                                              : read_plain(&r, sign, &read, err);

    if (!rc)
        *out = read;
    return rc;
}

/* Printing */

/* What stands between a condition and '=', so that the sign is not read with its end. */
static const char *space_after(const char *condition)
{
    size_t n = strlen(condition);

    return n && strchr("<>!", condition[n - 1]) ? " " : "";
}

char *ap_requirement_print(const struct ap_requirement *r, struct ap_arena *arena)
{
    char *condition = ap_predicate_print(r->condition, arena);
    bool usual = r->weight == ap_need_weight(r->need);

    if (r->need == AP_MUST || (usual && !weight_sign(condition)))
        return condition;
    bool word = ends_in_word(r->condition, condition);
    return ap_printf(arena, "%s%s%s=%s", word ? "(" : "", condition,
                     word ? ")" : space_after(condition), ap_points_print(r->weight, arena));
}
