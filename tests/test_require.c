/*
 * test_require.c -- requirements as text, read and printed.
 */
#include "apposite/require.h"

#include <string.h>

#include "base/buf.h"
#include "plain.h"
#include "ranking.h"
#include "testing.h"

/* A requirement as it is understood: "should 5 seats:5". */
static const char *understood(const struct small *s, enum ap_need need, const char *text)
{
    struct ap_requirement r;
    struct ap_error err;

    assert_ok(ap_requirement_read(&s->cat, need, text, s->arena, &r, &err));
    return ap_printf(s->arena, "%s %s %s", ap_need_name(r.need),
                     ap_points_print(r.weight, s->arena),
                     ap_predicate_print(r.condition, s->arena));
}

static void the_last_sign_before_a_number_gives_a_weight(void **state)
{
    struct small *s = small_fleet();

    (void)state;
    assert_string_equal(understood(s, AP_SHOULD, "size>=huge"), "should 3 size>=huge");
    assert_string_equal(understood(s, AP_SHOULD, "size>=huge=5"), "should 5 size>=huge");
    assert_string_equal(understood(s, AP_NICE, "size:huge =  2.5 "), "nice 2.5 size:huge");
    assert_string_equal(understood(s, AP_NICE, "roof:yes | size:huge=0"),
                        "nice 0 roof:yes | size:huge");
    assert_string_equal(understood(s, AP_NICE, "(wind)=1000"), "nice 1000 wind");
    small_free(s);
}

static void a_sign_that_belongs_to_a_condition_stays_there(void **state)
{
    struct small *s = small_fleet();

    (void)state;
    assert_string_equal(understood(s, AP_SHOULD, "seats=5"), "should 3 seats:5");
    assert_string_equal(understood(s, AP_SHOULD, "seats>=5"), "should 3 seats>=5");
    assert_string_equal(understood(s, AP_SHOULD, "seats!=5"), "should 3 seats!=5");
    assert_string_equal(understood(s, AP_SHOULD, "roof:yes notes=5"), "should 3 roof:yes notes=5");
    assert_string_equal(understood(s, AP_SHOULD, "notes:\"a=5\""), "should 3 notes:a=5");
    assert_string_equal(understood(s, AP_MUST, "notes:a=5"), "must 0 notes:a=5");
    small_free(s);
}

/* What reading a text fails with: the bytes marked by [ ], and the sentence. */
static const char *failure(const struct small *s, const char *text)
{
    struct ap_requirements r = { 0 };
    struct ap_error err = { 0 };

    assert_int_equal(ap_requirements_read(&s->cat, text, s->arena, &r, &err), AP_USAGE);
    assert_true(err.at + err.len <= strlen(text));
    return ap_printf(s->arena, "%.*s[%.*s]%s: %s", (int)err.at, text, (int)err.len,
                     text + err.at, text + err.at + err.len, err.text);
}

static void mistakes_are_pointed_at(void **state)
{
    struct small *s = small_fleet();

    (void)state;
    assert_string_equal(failure(s, "must roof:yes=5"),
        "must roof:yes[=5]: a must has no weight: whatever fails it is excluded");
    assert_string_equal(failure(s, "nice roof:yes; should size:huge=1.25"),
        "nice roof:yes; should size:huge=[1.25]: a weight is a number from 0 to 1000, with at "
        "most one decimal");
    assert_string_equal(failure(s, "should size:huge=1000.1"),
        "should size:huge=[1000.1]: a weight is a number from 0 to 1000, with at most one "
        "decimal");
    assert_string_equal(failure(s, "should size:huge=99999999999999999999"),
        "should size:huge=[99999999999999999999]: a weight is a number from 0 to 1000, with at "
        "most one decimal");
    assert_string_equal(failure(s, "\n  maybe roof:yes"),
        "\n  [maybe] roof:yes: a requirement begins with must, should or nice, not with 'maybe'");
    assert_string_equal(failure(s, "nice roof:yes; unknown bad"),
        "nice roof:yes; unknown [bad]: what is unknown may count as pessimistic, optimistic or "
        "neutral, not as 'bad'");
    assert_string_equal(failure(s, "should =5"),
        "should [=]5: '=' needs the name of an attribute before it");
    assert_string_equal(failure(s, "must"),
        "must[]: a requirement needs a condition, as in name:aks");
    small_free(s);
}

static void what_a_condition_gets_wrong_is_pointed_at_where_it_stands(void **state)
{
    struct small *s = small_fleet();
    const char *text = failure(s, "nice roof:yes; should size>=giant=5");

    (void)state;
    assert_non_null(strstr(text, "should size>=[giant]=5: unknown value \"giant\" for size"));
    small_free(s);
}

static void there_may_be_so_many(void **state)
{
    struct small *s = small_fleet();
    struct buf b = BUF(s->arena);
    struct ap_requirements r;
    struct ap_error err;

    (void)state;
    for (size_t i = 0; i < AP_REQUIREMENTS; i++)
        buf_add(&b, "nice roof:yes;");
    assert_ok(ap_requirements_read(&s->cat, buf_text(&b), s->arena, &r, &err));
    assert_int_equal(r.count, AP_REQUIREMENTS);
    buf_add(&b, "nice roof:yes");
    assert_non_null(strstr(failure(s, buf_text(&b)), "there may be 64 requirements"));
    small_free(s);
}

static void a_list_may_have_lines_and_comments(void **state)
{
    struct small *s = small_fleet();
    struct ap_requirements r;
    struct ap_error err;

    (void)state;
    assert_ok(ap_requirements_read(&s->cat, "# What we need; more or less\n"
        "must  size:* ; nice notes:\"a;b\"=2\r\n\n ;unknown neutral\n\tshould seats>=5", s->arena,
        &r, &err));
    assert_string_equal(ap_requirements_print(r, s->arena),
                        "unknown neutral; must size:*; nice notes:\"a;b\"=2; should seats>=5");
    small_free(s);
}

static void points_have_the_decimals_they_need(void **state)
{
    struct small *s = small_fleet();

    (void)state;
    assert_string_equal(ap_points_print(0, s->arena), "0");
    assert_string_equal(ap_points_print(12 * AP_POINT, s->arena), "12");
    assert_string_equal(ap_points_print(AP_POINT / 2, s->arena), "0.5");
    assert_string_equal(ap_points_print(3 * AP_POINT + 5, s->arena), "3.05");
    small_free(s);
}

/* What is printed reads back as the same, in random lists */

enum { CATALOGUES = 60, LISTS = 30, MOST = 5 };

static void assert_reads_back(const struct small *s, struct ap_requirements r)
{
    const char *text = ap_requirements_print(r, s->arena);
    struct ap_requirements again = { 0 };
    struct ap_error err;

    if (ap_requirements_read(&s->cat, text, s->arena, &again, &err))
        fail_msg("%s: %s", text, err.text);
    assert_string_equal(ap_requirements_print(again, s->arena), text);
    assert_int_equal(again.count, r.count);
    assert_int_equal(again.unknown, r.unknown);
    for (size_t i = 0; i < r.count; i++) {
        assert_int_equal(again.at[i].need, r.at[i].need);
        assert_int_equal(again.at[i].weight, r.at[i].weight);
        assert_string_equal(ap_predicate_print(again.at[i].condition, s->arena),
                            ap_predicate_print(r.at[i].condition, s->arena));
    }
}

/* Now and then the usual weight, which is not printed. */
static void make_usual(struct ap_requirements *r, struct small *s)
{
    struct ap_requirement *at = AP_NEW(s->arena, struct ap_requirement, r->count);

    for (size_t i = 0; i < r->count; i++) {
        at[i] = r->at[i];
        if (plain_once_in(2))
            at[i].weight = ap_need_weight(at[i].need);
    }
    r->at = at;
}

static void what_is_printed_reads_back(void **state)
{
    (void)state;
    plain_seed(81);
    for (size_t i = 0; i < CATALOGUES; i++) {
        struct small *s = plain_catalogue();

        for (size_t k = 0; k < LISTS; k++) {
            struct ap_requirements r = wanted_random(s, MOST);

            make_usual(&r, s);
            assert_reads_back(s, r);
        }
        small_free(s);
    }
}

static void a_text_like_a_weight_reads_back(void **state)
{
    struct small *s = small_fleet();
    static const char *const conditions[] = {
        "notes:\"a=5\"", "notes=5", "roof:yes notes=5", "wind", "wind | sun", "-wind", "\"=5\"",
        "notes:\"5;=6\"", "notes~\"a=5\"", "\"a=5\"", "roof:!", "notes:x<",
        "notes:\"!=5\"", "no!",
    };

    (void)state;
    for (size_t i = 0; i < AP_COUNT(conditions); i++) {
        for (long weight = AP_POINT; weight <= 3 * AP_POINT; weight += 2 * AP_POINT) {
            struct ap_requirement r = { AP_SHOULD, weight, small_parse(s, conditions[i]) };

            assert_reads_back(s, (struct ap_requirements){ &r, 1, AP_PESSIMISTIC });
        }
    }
    small_free(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_sign_before_a_number_gives_a_weight),
        cmocka_unit_test(a_sign_that_belongs_to_a_condition_stays_there),
        cmocka_unit_test(mistakes_are_pointed_at),
        cmocka_unit_test(what_a_condition_gets_wrong_is_pointed_at_where_it_stands),
        cmocka_unit_test(there_may_be_so_many),
        cmocka_unit_test(a_list_may_have_lines_and_comments),
        cmocka_unit_test(points_have_the_decimals_they_need),
        cmocka_unit_test(what_is_printed_reads_back),
        cmocka_unit_test(a_text_like_a_weight_reads_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
