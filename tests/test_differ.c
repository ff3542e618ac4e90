/*
 * test_differ.c -- which words of a text another one does not have.
 */
#include "view/differ.h"

#include <stdbool.h>
#include <string.h>

#include "base/buf.h"
#include "testing.h"

/* b with its differing words in < >. */
static const char *marked(const char *a, const char *b, struct ap_arena *arena)
{
    struct spans spans = differ_words(a, b, arena);
    struct buf out = BUF(arena);
    size_t at = 0;

    for (size_t i = 0; i < spans.count; i++) {
        struct span s = spans.at[i];

        assert_true(s.n > 0 && s.at >= at && s.at + s.n <= strlen(b));
        buf_add_n(&out, b + at, s.at - at);
        buf_printf(&out, "<%.*s>", (int)s.n, b + s.at);
        at = s.at + s.n;
    }
    buf_add(&out, b + at);
    return buf_text(&out);
}

static void words_that_the_other_text_lacks_are_marked(void **state)
{
    static const struct { const char *a, *b, *expected; } samples[] = {
        { "", "", "" },
        { "", "all new", "<all new>" },
        { "all gone", "", "" },
        { "the same", "the same", "the same" },
        { "the  same", " the\nsame ", " the\nsame " },
        { "up to 4 nodes", "up to 16 nodes", "up to <16> nodes" },
        { "up to 4 nodes in a pool", "up to 16 nodes per pool", "up to <16> nodes <per> pool" },
        { "a b c d", "d a b c", "<d> a b c" },
        { "a b c", "a x y c", "a <x y> c" },
        { "a a a", "a a a a", "a a a <a>" },
        { "East US; West US", "East US; North Europe; West US",
          "East US; <North Europe>; West US" },
        { "Linux; Windows", "Linux", "Linux" },
        { "Linux (preview) 4", "Linux preview 5", "Linux preview <5>" },
        { "at most -5", "at most 5", "at most <5>" },
        { "5 %", "5 °C", "5 <°C>" },
        { "caf\xc3\xa9 A", "cafe A", "<cafe> A" },
        { "Case", "case", "<case>" },
        { "alpha; beta", "alpha | beta", "alpha <|> beta" },
        { "x ; y 4", "x , y 5", "x <,> y <5>" },
    };
    struct ap_arena *arena = ap_arena_new();

    for (size_t i = 0; i < AP_COUNT(samples); i++)
        assert_string_equal(marked(samples[i].a, samples[i].b, arena), samples[i].expected);
    ap_arena_free(arena);
    (void)state;
}

static void signs_around_words_count_where_nothing_else_differs(void **state)
{
    static const struct { const char *a, *b, *expected; } samples[] = {
        { "one, two", "one; two", "<one;> two" },
        { "one, two", "one; 2", "one; <2>" },
        { "one, two", "one;", "one;" },
        { "(in preview)", "in preview", "<in preview>" },
    };
    struct ap_arena *arena = ap_arena_new();

    for (size_t i = 0; i < AP_COUNT(samples); i++)
        assert_string_equal(marked(samples[i].a, samples[i].b, arena), samples[i].expected);
    ap_arena_free(arena);
    (void)state;
}

/* Random texts of a few words, beside a plain recursive search. */

enum { LONGEST = 9 };

static uint32_t seed = 5;

static size_t below(size_t n)
{
    seed = seed * 1664525 + 1013904223;
    return (seed >> 8) % n;
}

static size_t longest_common(const char *a, const char *b)
{
    if (!*a || !*b)
        return 0;
    if (*a == *b)
        return 1 + longest_common(a + 1, b + 1);

    size_t x = longest_common(a + 1, b), y = longest_common(a, b + 1);

    return x > y ? x : y;
}

static void random_word(char *text)
{
    size_t n = below(LONGEST);

    for (size_t i = 0; i < n; i++)
        text[i] = (char)('a' + below(3));
    text[n] = '\0';
}

static const char *spaced(const char *letters, struct ap_arena *arena)
{
    struct buf b = BUF(arena);

    for (; *letters; letters++)
        buf_printf(&b, "%c ", *letters);
    return buf_text(&b);
}

/* The letters of b that are not marked, which must be found in a in this order. */
static size_t kept(const char *a, const char *b, struct ap_arena *arena)
{
    const char *text = marked(spaced(a, arena), spaced(b, arena), arena);
    size_t count = 0;
    bool inside = false;

    for (; *text; text++) {
        inside = *text == '<' || (inside && *text != '>');
        if (inside || *text < 'a')
            continue;
        a = strchr(a, *text);
        assert_non_null(a);
        a++;
        count++;
    }
    return count;
}

static void as_many_words_as_possible_are_found_again(void **state)
{
    struct ap_arena *arena = ap_arena_new();

    for (size_t i = 0; i < 3000; i++) {
        char a[LONGEST + 1], b[LONGEST + 1];

        random_word(a);
        random_word(b);
        if (kept(a, b, arena) != longest_common(a, b))
            fail_msg("%s, %s: %s", a, b, marked(spaced(a, arena), spaced(b, arena), arena));
        ap_arena_reset(arena);
    }
    ap_arena_free(arena);
    (void)state;
}

static void very_long_texts_are_compared_at_their_ends_only(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct buf a = BUF(arena), b = BUF(arena);

    buf_add(&a, "begin ");
    buf_add(&b, "begin ");
    for (size_t i = 0; i < 3000; i++) {
        buf_printf(&a, "a%zu ", i);
        buf_printf(&b, "b%zu x ", i);
    }
    buf_add(&a, "x end");
    buf_add(&b, "x end");

    struct spans spans = differ_words(buf_text(&a), buf_text(&b), arena);

    assert_int_equal(spans.count, 1);
    assert_int_equal(spans.at[0].at, strlen("begin "));
    assert_int_equal(spans.at[0].n, b.n - strlen("begin ") - strlen(" x end"));
    ap_arena_free(arena);
    (void)state;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_that_the_other_text_lacks_are_marked),
        cmocka_unit_test(signs_around_words_count_where_nothing_else_differs),
        cmocka_unit_test(as_many_words_as_possible_are_found_again),
        cmocka_unit_test(very_long_texts_are_compared_at_their_ends_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
