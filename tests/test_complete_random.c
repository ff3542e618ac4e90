/*
 * test_complete_random.c -- completion of random filters: what a candidate
 * promises is what typing it gives; and of any text at all.
 */
#include "apposite/complete.h"

#include <stdbool.h>
#include <string.h>

#include "plain.h"
#include "testing.h"

enum { CATALOGUES = 12, FILTERS = 60, TEXTS = 4000 };

/* The text with a candidate and a blank: an attribute as attr:*, as its count says. */
static const char *inserted(const struct small *s, const char *text,
                            const struct ap_completion *c, const struct ap_candidate *one)
{
    return ap_printf(s->arena, "%.*s%s%s %s", (int)c->at, text, one->text,
                     one->kind == AP_COMPLETE_ATTRIBUTE ? ":*" : "", text + c->at + c->len);
}

/* Where a test follows, an attribute's count is about what cannot be typed: see inserted. */
static bool is_tested(const char *text, const struct ap_completion *c)
{
    const char *after = text + c->at + c->len;

    after += strspn(after, " \t\n");
    return *after && strchr(":=<>!~", *after);
}

static void leaves(const struct small *s, const char *text, size_t cursor,
                   const struct ap_completion *c, const struct ap_candidate *one)
{
    const char *typed = inserted(s, text, c, one);
    const struct ap_predicate *p;
    struct ap_error err;

    if (one->count == AP_NONE || (one->kind == AP_COMPLETE_ATTRIBUTE && is_tested(text, c))
        || ap_predicate_parse(&s->cat, typed, AP_USE_FILTER, s->arena, &p, &err))
        return;

    struct ap_bits found = ap_predicate_eval(p, s->arena);

    if (ap_bits_size(&found) != one->count)
        fail_msg("%s, at %zu: %s: %zu are left, not %zu", text, cursor, typed,
                 ap_bits_size(&found), one->count);
}

static void is_sound(const char *text, size_t cursor, const struct ap_completion *c)
{
    assert_true(c->at <= cursor && cursor <= c->at + c->len);
    assert_true(c->at + c->len <= strlen(text));
    assert_true(c->candidates <= AP_CANDIDATES);
    assert_true(c->left_out == 0 || c->candidates == AP_CANDIDATES);
    for (size_t i = 0; i < c->candidates; i++)
        assert_true(*c->candidate[i].text && c->candidate[i].label);
}

/* How often each kind was offered, so that the test is known to try what has a count. */
static size_t offered[AP_COMPLETE_WORD + 1];

static void complete_at(const struct small *s, const char *text, size_t cursor)
{
    struct ap_completion c = ap_complete(&s->cat, text, cursor, s->arena);

    is_sound(text, cursor, &c);
    for (size_t i = 0; i < c.candidates; i++) {
        offered[c.candidate[i].kind]++;
        leaves(s, text, cursor, &c, &c.candidate[i]);
    }
}

static void a_candidate_leaves_as_many_as_it_says(void **state)
{
    plain_seed(7);
    for (size_t i = 0; i < CATALOGUES; i++) {
        struct small *s = plain_catalogue();

        for (size_t k = 0; k < FILTERS; k++) {
            struct buf b = BUF(s->arena);

            plain_spell(&b, plain_random(s->arena, plain_below(4)));
            complete_at(s, buf_text(&b), plain_below(b.n + 1));
        }
        small_free(s);
    }
    for (size_t kind = AP_COMPLETE_ATTRIBUTE; kind < AP_COUNT(offered); kind++)
        assert_true(offered[kind] > 20);
    (void)state;
}

/* Any text, of pieces that mean something and of bytes that do not. */

static const char *any_text(const struct small *s)
{
    static const char *const pieces[] = { "size", "grade", "kind", "parts", "texts", "name", "key",
        ":", ">=", "!=", "~", "=", "<", ",", " ", "  ", "(", ")", "|", "-", "\"", "\"\"", "?", "*",
        "!", "low", "red", "1", "2026-01", "\xc3\xa9", "\xe6\xbc\xa2", "\x01", "\n", "\xff",
        "\xc3" };
    struct buf b = BUF(s->arena);

    for (size_t n = plain_below(14); n > 0; n--)
        buf_add(&b, pieces[plain_below(AP_COUNT(pieces))]);
    return buf_text(&b);
}

static void no_text_is_too_strange(void **state)
{
    plain_seed(8);

    struct small *s = plain_catalogue();
    struct ap_arena *own = s->arena;

    s->arena = ap_arena_new();
    for (size_t i = 0; i < TEXTS; i++) {
        const char *text = any_text(s);
        size_t cursor = plain_below(strlen(text) + 1);
        struct ap_completion c = ap_complete(&s->cat, text, cursor, s->arena);

        while (((unsigned char)text[cursor] & 0xC0) == 0x80 && c.at < cursor)
            cursor--;           /* it is put before the character it stands in */
        is_sound(text, cursor, &c);
        for (size_t k = 0; k < c.candidates; k++)
            leaves(s, text, cursor, &c, &c.candidate[k]);
        ap_arena_reset(s->arena);
    }
    ap_arena_free(s->arena);
    s->arena = own;
    small_free(s);
    (void)state;
}

static void a_text_longer_than_a_filter_is_completed_too(void **state)
{
    struct small *s = small_fleet();
    char text[9000];

    memset(text, 'x', sizeof text);
    memcpy(text + 8000, " energy:wi", 11);

    struct ap_completion c = ap_complete(&s->cat, text, 8010, s->arena);

    assert_int_equal(c.candidates, 1);
    assert_string_equal(c.candidate[0].text, "wind");
    memset(text, '(', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    c = ap_complete(&s->cat, text, 8010, s->arena);
    assert_int_equal(c.candidates, 11);
    small_free(s);
    (void)state;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_candidate_leaves_as_many_as_it_says),
        cmocka_unit_test(no_text_is_too_strange),
        cmocka_unit_test(a_text_longer_than_a_filter_is_completed_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
