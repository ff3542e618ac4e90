/*
 * rank_edit.c -- see rank_edit.h.
 */
#include "ui/rank_edit.h"

#include <string.h>

#include "ui/words.h"
#include "view/rankwords.h"

/* Requirements, to be changed. */
struct needs {
    struct ap_arena       *arena;
    struct ap_requirement *at;
    size_t                 count;
    enum ap_policy         unknown;
};

/* Those of a view, with room for one more. */
static struct needs needs_of(struct ui *ui, const struct viewstate *v, struct ap_arena *arena)
{
    struct ap_requirements r = viewstate_requirements(v, ui_subject(ui)->cat, arena);
    struct needs n = { arena, AP_NEW(arena, struct ap_requirement, r.count + 1), r.count,
                       r.unknown };

    for (size_t i = 0; i < r.count; i++)
        n.at[i] = r.at[i];
    return n;
}

static struct viewstate view_with(struct ui *ui, const struct needs *n)
{
    struct viewstate next = *ui_view(ui);

    viewstate_require(&next, (struct ap_requirements){ n->at, n->count, n->unknown }, n->arena);
    return next;
}

/* Where one stands once they are in the order of their needs. */
static size_t settled(const struct needs *n, size_t at)
{
    size_t before = 0;

    for (size_t i = 0; i < n->count; i++)
        before += n->at[i].need < n->at[at].need || (i < at && n->at[i].need == n->at[at].need);
    return before;
}

static const char *words(const struct needs *n, size_t at)
{
    return requirement_words(&n->at[at], n->arena);
}

/*
 * Asking
 */

/* Take a word that names a need, and the blanks around it, from the beginning of *text. */
static bool take_need(const char **text, enum ap_need *need)
{
    const char *from = *text + strspn(*text, " ");

    for (enum ap_need i = 0; i < AP_NEED_COUNT; i++) {
        const char *end = from + strlen(ap_need_name(i));

        if (strncmp(from, ap_need_name(i), (size_t)(end - from)) == 0 && (*end == ' ' || !*end)) {
            *text = end + strspn(end, " ");
            *need = i;
            return true;
        }
    }
    *text = from;
    return false;
}

/*
 * The need that a line begins with, and what follows it; a line without one is a should.
 * Of several the last counts: one is there already when a person begins to type.
 */
static enum ap_need need_of(const char *text, const char **rest)
{
    enum ap_need need = AP_SHOULD;

    *rest = text;
    while (take_need(rest, &need))
        continue;
    return need;
}

/* Read the line into the needs before it was typed; the index of it in them is *at. */
static enum ap_code read_line(struct ui *ui, const struct rank_asking *a, const char *text,
                              struct needs *n, size_t *at, struct ap_error *err)
{
    const char *rest;
    enum ap_need need = need_of(text, &rest);

    *at = a->at == AP_NONE ? n->count : a->at;
    if (*at == AP_REQUIREMENTS)
        return ap_fail(err, AP_USAGE, "there may be %d requirements, and this is one more",
                       AP_REQUIREMENTS);
    enum ap_code rc = ap_requirement_read(ui_subject(ui)->cat, need, rest, n->arena, &n->at[*at],
                                          err);
    if (rc)
        err->at += (size_t)(rest - text);
    n->count += !rc && *at == n->count;
    return rc;
}

/* For how many the condition being typed holds. */
static void say_truths(struct ui *ui, const struct needs *n, size_t at)
{
    const struct ap_judgement *j = ap_judge(n->at[at].condition, n->arena);
    size_t count[AP_TRUTH_COUNT] = { 0 };

    for (size_t o = 0; o < ui_subject(ui)->cat->offerings; o++)
        count[ap_truth_of(j, o)]++;
    ui_says(ui, ap_printf(n->arena, "%s (holds for %zu, unknown for %zu, fails for %zu)",
                          words(n, at), count[AP_HOLDS], count[AP_UNSURE], count[AP_FAILS]));
}

void rank_typed(struct ui *ui, struct rank_asking *a, const char *text, enum typed how)
{
    struct ap_arena *scratch = ap_arena_new();
    struct viewstate before = *ui_view(ui), next;
    struct ap_error err = { 0 };
    size_t at;

    before.requirements = a->base;
    struct needs n = needs_of(ui, &before, scratch);
    if (how == TYPED_CANCELLED) {
        ui_preview_end(ui);
    } else if (read_line(ui, a, text, &n, &at, &err)) {
        ui_wrong(ui, &err);
    } else if (how == TYPED_CHANGED) {
        next = view_with(ui, &n);
        ui_preview(ui, &next);
        say_truths(ui, &n, at);
    } else {
        next = view_with(ui, &n);
        a->at = settled(&n, at);
        ui_change(ui, &next, "Required: %s", words(&n, at));
    }
    ap_arena_free(scratch);
}

/* What a line may begin with. */
static struct ap_completion complete_need(const char *text, struct ap_arena *arena)
{
    static const char *const meaning[AP_NEED_COUNT] = {
        [AP_MUST] = "leaves out what fails it", [AP_SHOULD] = "3 points, or as many as you say",
        [AP_NICE] = "1 point, or as many as you say",
    };
    size_t n = strcspn(text, " ");
    struct ap_completion c = { .len = n + strspn(text + n, " "),
                               .candidate = AP_NEW(arena, struct ap_candidate, AP_NEED_COUNT) };

    for (enum ap_need need = 0; need < AP_NEED_COUNT; need++)
        c.candidate[c.candidates++] = (struct ap_candidate){
            AP_COMPLETE_OPERATOR, ap_printf(arena, "%s ", ap_need_name(need)), meaning[need],
            AP_NONE,
        };
    return c;
}

static struct ap_completion complete(struct ui *ui, const char *text, size_t at,
                                     struct ap_arena *arena)
{
    const char *rest;

    (void)need_of(text, &rest);
    size_t skipped = (size_t)(rest - text);
    if (at < skipped || (skipped == 0 && at <= strcspn(text, " :=<>")
                         && strncmp("must", text, at) == 0))
        return complete_need(text, arena);
    struct ap_completion c = ap_complete(ui_subject(ui)->cat, rest, at - skipped, arena);
    c.at += skipped;
    return c;
}

static const struct asker asker = { .place = PLACE_PROMPT, .complete = complete };

void rank_ask(struct ui *ui, struct rank_asking *a, size_t at)
{
    struct ap_arena *scratch = ap_arena_new();
    struct needs n = needs_of(ui, ui_view(ui), scratch);
    const char *base = ui_view(ui)->requirements;
    const char *line = "should ";

    ap_arena_reset(a->arena);
    a->base = ap_strdup(a->arena, base ? base : "");
    a->at = at;
    if (at != AP_NONE)
        line = ap_printf(scratch, "%s %s", ap_need_name(n.at[at].need),
                         ap_requirement_print(&n.at[at], scratch));
    ui_ask_for(ui, &asker, "Requirement", line,
               "must, should or nice, and a condition; =5 behind it gives 5 points");
    ap_arena_free(scratch);
}

/*
 * What if
 */

size_t rank_turn_need(struct ui *ui, size_t at)
{
    struct ap_arena *scratch = ap_arena_new();
    struct needs n = needs_of(ui, ui_view(ui), scratch);
    struct ap_requirement *r = &n.at[at];

    r->need = (enum ap_need)((r->need + 1) % AP_NEED_COUNT);
    r->weight = ap_need_weight(r->need);
    struct viewstate next = view_with(ui, &n);
    size_t to = settled(&n, at);
    ui_change(ui, &next, "Now %s", words(&n, at));
    ap_arena_free(scratch);
    return to;
}

void rank_weigh(struct ui *ui, size_t at, long by)
{
    struct ap_arena *scratch = ap_arena_new();
    struct needs n = needs_of(ui, ui_view(ui), scratch);
    struct ap_requirement *r = &n.at[at];
    long weight = r->weight + by;
    char key[16];

    weight = weight < 0 ? 0 : weight > AP_WEIGHT_MOST ? AP_WEIGHT_MOST : weight;
    if (r->need == AP_MUST) {
        ui_notice(ui, STYLE_NORMAL, "A must has no weight: what fails it is out. %s makes it a "
                  "should.", key_for(ui, PLACE_RANK, ACT_NEED, key));
    } else if (weight == r->weight) {
        ui_notice(ui, STYLE_NORMAL, "A weight is from 0 to %s.",
                  ap_points_print(AP_WEIGHT_MOST, scratch));
    } else {
        r->weight = weight;
        struct viewstate next = view_with(ui, &n);
        ui_change(ui, &next, "Now %s", words(&n, at));
    }
    ap_arena_free(scratch);
}

void rank_drop(struct ui *ui, size_t at)
{
    struct ap_arena *scratch = ap_arena_new();
    struct needs n = needs_of(ui, ui_view(ui), scratch);
    const char *dropped = words(&n, at);

    n.count--;
    for (size_t i = at; i < n.count; i++)
        n.at[i] = n.at[i + 1];
    struct viewstate next = view_with(ui, &n);
    ui_change(ui, &next, "No longer required: %s", dropped);
    ap_arena_free(scratch);
}

void rank_drop_all(struct ui *ui)
{
    struct viewstate next = *ui_view(ui);
    bool none = !next.requirements || !*next.requirements;

    next.requirements = "";
    if (none)
        ui_notice(ui, STYLE_NORMAL, "Nothing was required.");
    else
        ui_change(ui, &next, "Nothing is required any more");
}

void rank_turn_policy(struct ui *ui)
{
    struct ap_arena *scratch = ap_arena_new();
    struct needs n = needs_of(ui, ui_view(ui), scratch);

    n.unknown = (enum ap_policy)((n.unknown + 1) % AP_POLICY_COUNT);
    struct viewstate next = view_with(ui, &n);
    ui_change(ui, &next, "What is unknown %s (%s)", ap_policy_words(n.unknown),
              ap_policy_name(n.unknown));
    ap_arena_free(scratch);
}
