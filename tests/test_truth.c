/*
 * test_truth.c -- what holds, fails or is unknown, and that nothing that may become
 * known changes what is decided.
 */
#include "apposite/truth.h"

#include <string.h>

#include "base/buf.h"
#include "plain.h"
#include "small.h"
#include "testing.h"

/* "bike=holds ... sub=unknown": what a condition is for the offerings of the fleet. */
static const char *judged(const struct small *s, const char *text)
{
    const struct ap_judgement *j = ap_judge(small_parse(s, text), s->arena);
    struct buf b = BUF(s->arena);

    for (size_t o = 0; o < s->cat.offerings; o++)
        buf_printf(&b, "%s%s", o ? " " : "", ap_truth_name(ap_truth_of(j, o)));
    return buf_text(&b);
}

/* bike, car, van, boat, kite, sub; nothing is known of the sub. */
static void assert_judged(const char *text, const char *expected)
{
    struct small *s = small_fleet();

    assert_string_equal(judged(s, text), expected);
    small_free(s);
}

static void a_test_of_a_value_is_unknown_where_nothing_is_stated(void **state)
{
    (void)state;
    assert_judged("energy:electric", "holds holds unknown fails fails unknown");
    assert_judged("size>=compact", "holds holds holds fails fails unknown");
    assert_judged("since>=2026", "holds holds fails fails unknown unknown");
    assert_judged("notes:lock", "holds holds unknown fails unknown unknown");
}

static void what_is_not_applicable_is_known(void **state)
{
    (void)state;
    assert_judged("roof:yes", "fails holds holds fails unknown unknown");
    assert_judged("-seats>=5", "holds fails fails fails holds unknown");
}

static void what_no_value_can_satisfy_fails(void **state)
{
    (void)state;
    assert_judged("size>huge", "fails fails fails fails fails fails");
    assert_judged("roof!=yes,no", "fails fails fails fails fails fails");
    assert_judged("roof!=yes", "holds fails fails fails unknown unknown");
}

static void states_words_and_names_are_known(void **state)
{
    (void)state;
    assert_judged("energy:?", "fails fails holds fails fails holds");
    assert_judged("energy:*", "holds holds fails holds holds fails");
    assert_judged("electric", "holds holds fails fails fails fails");
    assert_judged("name:sub", "fails fails fails fails fails holds");
    assert_judged("group:*", "holds holds holds holds fails holds");
}

static void combinations_are_unknown_unless_their_known_parts_settle_them(void **state)
{
    (void)state;
    assert_judged("energy:wind roof:yes", "fails fails unknown fails unknown unknown");
    assert_judged("energy:wind | roof:yes", "fails holds holds holds holds unknown");
    assert_judged("-(energy:wind roof:yes)", "holds holds unknown holds unknown unknown");
    assert_judged("", "holds holds holds holds holds holds");
}

static void a_value_that_a_source_denies_is_ruled_out(void **state)
{
    static const struct small_offering offering[] = {
        { .key = "one" }, { .key = "two" }, { 0 },
    };
    static const struct small_attribute attribute[] = { { "on", NULL, AP_BOOL, false, "" }, { 0 } };
    static const struct small_fact fact[] = {
        { "one", "on", AP_DENIED, "yes" }, { "two", "on", AP_NOT_STATED, "" }, { 0 },
    };
    struct small *s = small_new((struct small_content){ offering, attribute, .fact = fact });

    (void)state;
    assert_string_equal(judged(s, "on:yes"), "fails unknown");
    assert_string_equal(judged(s, "on:no"), "unknown unknown");
    assert_string_equal(judged(s, "on!=no"), "fails unknown");
    small_free(s);
}

static const char *reasons(const struct small *s, const char *text, const char *offering)
{
    const struct ap_judgement *j = ap_judge(small_parse(s, text), s->arena);
    struct ap_conditions why = ap_truth_reasons(j, small_offering_at(s, offering), s->arena);
    struct buf b = BUF(s->arena);

    for (size_t i = 0; i < why.count; i++)
        buf_printf(&b, "%s%s", i ? "; " : "", ap_predicate_print(why.at[i], s->arena));
    return buf_text(&b);
}

static void the_reasons_are_the_leaves_of_the_same_truth(void **state)
{
    struct small *s = small_fleet();

    (void)state;
    assert_string_equal(reasons(s, "energy:wind roof:yes", "van"), "energy:wind");
    assert_string_equal(reasons(s, "energy:wind -roof:no", "sub"), "energy:wind; -roof:no");
    assert_string_equal(reasons(s, "energy:wind roof:yes", "bike"), "energy:wind; roof:yes");
    assert_string_equal(reasons(s, "energy:wind | seats<3", "bike"), "seats<3");
    small_free(s);
}

/*
 * Random conditions on cells that are stated, open or partly denied.  A second
 * catalogue has each offering once for every way in which its open cells may become
 * known: as one of the values, or not applicable.  There filters decide.
 */
enum { TRIALS = 300, PARTIAL = 8, VALUES = 3, TOPICS = 3, CHOICES = VALUES + 1,
       WORLDS = CHOICES * CHOICES * CHOICES };

static const char *const topic_key[TOPICS] = { "grade", "kind", "open" };
static const char *const topic_value[TOPICS][VALUES] = {
    { "low", "mid", "top" }, { "red", "blue", "tan" }, { "no", "yes", "yes" },
};

/* What a cell of a partial offering is: a value's number, or open without these. */
struct partial {
    int  value;                 /* -1: open */
    bool denied[VALUES];
};

static struct partial partial[PARTIAL][TOPICS];

static void random_partials(void)
{
    for (size_t o = 0; o < PARTIAL; o++) {
        for (size_t t = 0; t < TOPICS; t++) {
            struct partial *p = &partial[o][t];

            *p = (struct partial){ .value = plain_once_in(2) ? -1 : (int)plain_below(VALUES) };
            if (p->value < 0 && plain_once_in(3))
                p->denied[plain_below(VALUES - 1)] = true;
            if (t == 2)         /* its last two values are both yes */
                p->denied[2] = p->denied[1];
        }
    }
}

static struct small *with_facts(const struct small_offering *offering,
                                const struct small_fact *fact)
{
    static const struct small_attribute attribute[] = {
        { "grade", NULL, AP_ORDINAL, false, "" }, { "kind", NULL, AP_ENUM, false, "" },
        { "open", NULL, AP_BOOL, false, "" }, { 0 },
    };
    static const struct small_term term[] = {
        { "grade", "low", "Low", true, 1 }, { "grade", "mid", "Mid", true, 2 },
        { "grade", "top", "Top", true, 3 }, { "kind", "red", "Red", false, 0 },
        { "kind", "blue", "Blue", false, 0 }, { "kind", "tan", "Tan", false, 0 }, { 0 },
    };
    return small_new((struct small_content){ offering, attribute, term, fact, NULL });
}

static const char *key_of(struct ap_arena *arena, size_t o, size_t world)
{
    return ap_printf(arena, "o%zu-%zu", o, world);
}

/* The partial offerings as the catalogue has them. */
static struct small *known_world(struct ap_arena *arena)
{
    struct small_offering *offering = AP_NEW(arena, struct small_offering, PARTIAL + 1);
    struct small_fact *fact = AP_NEW(arena, struct small_fact, PARTIAL * TOPICS * VALUES + 1);
    size_t n = 0;

    for (size_t o = 0; o < PARTIAL; o++) {
        offering[o].key = key_of(arena, o, 0);
        for (size_t t = 0; t < TOPICS; t++) {
            const struct partial *p = &partial[o][t];

            if (p->value >= 0)
                fact[n++] = (struct small_fact){ offering[o].key, topic_key[t], AP_STATED,
                                                 topic_value[t][p->value] };
            for (size_t v = 0; v < VALUES; v++) {
                if (p->denied[v])
                    fact[n++] = (struct small_fact){ offering[o].key, topic_key[t], AP_DENIED,
                                                     topic_value[t][v] };
            }
        }
    }
    return with_facts(offering, fact);
}

/* Is a world one of an offering's?  Its digits choose what open cells hold. */
static bool may_be(size_t o, size_t world)
{
    for (size_t t = 0; t < TOPICS; t++, world /= CHOICES) {
        const struct partial *p = &partial[o][t];
        size_t choice = world % CHOICES;

        if (p->value >= 0 ? choice != (size_t)p->value : choice < VALUES && p->denied[choice])
            return false;
    }
    return true;
}

static struct small *every_world(struct ap_arena *arena)
{
    size_t count = PARTIAL * WORLDS, n = 0;
    struct small_offering *offering = AP_NEW(arena, struct small_offering, count + 1);
    struct small_fact *fact = AP_NEW(arena, struct small_fact, count * TOPICS + 1);

    for (size_t i = 0; i < count; i++) {
        size_t world = i % WORLDS;

        offering[i].key = key_of(arena, i / WORLDS, world);
        for (size_t t = 0; t < TOPICS; t++, world /= CHOICES) {
            size_t choice = world % CHOICES;

            fact[n++] = (struct small_fact){
                offering[i].key, topic_key[t],
                choice < VALUES ? AP_STATED : AP_NOT_APPLICABLE,
                choice < VALUES ? topic_value[t][choice] : "" };
        }
    }
    return with_facts(offering, fact);
}

static void write_leaf(struct buf *b)
{
    static const char *const sign[] = { ":", "!=", ">=", "<", ">" };
    size_t t = plain_below(TOPICS);

    buf_printf(b, "%s%s%s%s", plain_once_in(3) ? "-" : "", topic_key[t],
               sign[plain_below(t == 0 ? 5 : 2)], topic_value[t][plain_below(VALUES)]);
}

static void write_condition(struct buf *b, size_t depth)
{
    bool either = plain_once_in(2);

    if (!depth || plain_once_in(3)) {
        write_leaf(b);
        return;
    }
    buf_add(b, plain_once_in(3) ? "-(" : "(");
    write_condition(b, depth - 1);
    buf_add(b, either ? " | " : " ");
    write_condition(b, depth - 1);
    buf_add(b, ")");
}

/* In how many worlds of an offering does a condition hold, and in how many not? */
static void count_worlds(const struct ap_predicate *everywhere, size_t o, size_t count[2])
{
    count[0] = count[1] = 0;
    for (size_t world = 0; world < WORLDS; world++) {
        if (may_be(o, world))
            count[ap_predicate_holds(everywhere, o * WORLDS + world)]++;
    }
}

/* One leaf is unknown exactly where both can be. */
static void assert_decided(const char *text, enum ap_truth truth, const size_t count[2], bool leaf)
{
    bool wrong = (truth == AP_HOLDS && count[0]) || (truth == AP_FAILS && count[1]);

    if (wrong || (leaf && truth == AP_UNSURE && !(count[0] && count[1])))
        fail_msg("%s: %s, but it fails in %zu worlds and holds in %zu", text,
                 ap_truth_name(truth), count[0], count[1]);
}

static void try_condition(const struct small *known, const struct small *worlds, size_t depth)
{
    struct buf b = BUF(known->arena);
    size_t count[2];

    write_condition(&b, depth);
    const char *text = buf_text(&b);
    const struct ap_judgement *j = ap_judge(small_parse(known, text), known->arena);
    const struct ap_predicate *everywhere = small_parse(worlds, text);

    for (size_t o = 0; o < PARTIAL; o++) {
        count_worlds(everywhere, o, count);
        assert_decided(text, ap_truth_of(j, o), count, !depth);
    }
}

static void what_becomes_known_changes_nothing_that_is_decided(void **state)
{
    (void)state;
    plain_seed(41);
    for (size_t i = 0; i < TRIALS; i++) {
        struct ap_arena *arena = ap_arena_new();

        random_partials();
        struct small *known = known_world(arena), *worlds = every_world(arena);
        for (size_t k = 0; k < 8; k++)
            try_condition(known, worlds, k % 3);
        small_free(known);
        small_free(worlds);
        ap_arena_free(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_test_of_a_value_is_unknown_where_nothing_is_stated),
        cmocka_unit_test(what_is_not_applicable_is_known),
        cmocka_unit_test(what_no_value_can_satisfy_fails),
        cmocka_unit_test(states_words_and_names_are_known),
        cmocka_unit_test(combinations_are_unknown_unless_their_known_parts_settle_them),
        cmocka_unit_test(a_value_that_a_source_denies_is_ruled_out),
        cmocka_unit_test(the_reasons_are_the_leaves_of_the_same_truth),
        cmocka_unit_test(what_becomes_known_changes_nothing_that_is_decided),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
