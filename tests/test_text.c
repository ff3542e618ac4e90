/*
 * test_text.c -- decoding, columns, cutting, wrapping, folding, distance.
 */
#include "testing.h"

#include <locale.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"

#define ACUTE   "\xCC\x81"          /* combining */
#define GIRL    "\xF0\x9F\x91\xA7"
#define ZWJ     "\xE2\x80\x8D"

static struct ap_arena *arena;

static int start(void **state)
{
    (void)state;
    setlocale(LC_CTYPE, "C.UTF-8");
    arena = ap_arena_new();
    return 0;
}

static int stop(void **state)
{
    (void)state;
    ap_arena_free(arena);
    return 0;
}

/* The characters of s as "U+41 U+FFFD ". */
static const char *decoded(const char *s)
{
    struct buf b = BUF(arena);

    for (uint32_t rune; (rune = text_next(&s)) != 0;)
        buf_printf(&b, "U+%X ", (unsigned)rune);
    assert_int_equal(*s, '\0');
    return buf_text(&b);
}

static void characters_of_every_length_are_decoded(void **state)
{
    (void)state;
    assert_string_equal(decoded("A\xC3\xA9\xE6\xBC\xA2" GIRL), "U+41 U+E9 U+6F22 U+1F467 ");
    assert_string_equal(decoded("\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xF4\x8F\xBF\xBF"),
                        "U+7F U+80 U+7FF U+800 U+10FFFF ");
}

static void each_broken_byte_is_one_replacement(void **state)
{
    (void)state;
    assert_string_equal(decoded("a\xFFz"), "U+61 U+FFFD U+7A ");
    assert_string_equal(decoded("\x80"), "U+FFFD ");
    assert_string_equal(decoded("\xE6\xBC"), "U+FFFD U+FFFD ");            /* cut off */
    assert_string_equal(decoded("\xE6" "a"), "U+FFFD U+61 ");
    assert_string_equal(decoded("\xC0\xAF"), "U+FFFD U+FFFD ");            /* overlong */
    assert_string_equal(decoded("\xED\xA0\x80"), "U+FFFD U+FFFD U+FFFD "); /* surrogate */
    assert_string_equal(decoded("\xF4\x90\x80\x80"), "U+FFFD U+FFFD U+FFFD U+FFFD ");
}

static void what_is_encoded_is_decoded_again(void **state)
{
    (void)state;
    for (uint32_t rune = 1; rune < 0x110000; rune += rune < 0x3000 ? 1 : 97) {
        char bytes[5] = { 0 };
        const char *s = bytes;
        size_t n = text_encode(rune, bytes);
        if (rune >= 0xD800 && rune < 0xE000) {
            assert_int_equal(n, 0);
            continue;
        }
        assert_int_equal(text_next(&s), rune);
        assert_int_equal(s - bytes, n);
    }
}

static void what_is_no_character_is_not_encoded(void **state)
{
    char bytes[4];

    (void)state;
    assert_int_equal(text_encode(0xD800, bytes), 0);
    assert_int_equal(text_encode(0xDFFF, bytes), 0);
    assert_int_equal(text_encode(0x110000, bytes), 0);
    assert_int_equal(text_encode(UINT32_MAX, bytes), 0);
}

/* The graphemes of s as "[bytes/columns]". */
static const char *graphemes(const char *s)
{
    struct buf b = BUF(arena);
    int cols;

    for (size_t n; (n = text_grapheme(s, &cols)) > 0; s += n)
        buf_printf(&b, "[%zu/%d]", n, cols);
    assert_int_equal(cols, 0);
    return buf_text(&b);
}

static void a_grapheme_is_a_base_with_its_marks(void **state)
{
    (void)state;
    assert_string_equal(graphemes(""), "");
    assert_string_equal(graphemes("ab"), "[1/1][1/1]");
    assert_string_equal(graphemes("e" ACUTE "x"), "[3/1][1/1]");
    assert_string_equal(graphemes("e" ACUTE ACUTE ACUTE), "[7/1]");
    assert_string_equal(graphemes("\xE6\xBC\xA2\xE5\xAD\x97"), "[3/2][3/2]");   /* CJK */
    assert_string_equal(graphemes(ACUTE "a"), "[2/0][1/1]");    /* a mark on nothing */
    assert_string_equal(graphemes("a\n" ACUTE), "[1/1][1/1][2/0]");
}

static void no_grapheme_holds_two_characters_with_columns(void **state)
{
    (void)state;
    assert_string_equal(graphemes(GIRL ZWJ GIRL), "[7/2][4/2]");
    assert_string_equal(graphemes(GIRL "\xF0\x9F\x8F\xBD"), "[4/2][4/2]");      /* skin tone */
    assert_string_equal(graphemes("\xF0\x9F\x87\xB8\xF0\x9F\x87\xAA"), "[4/1][4/1]"); /* flag */
}

static void columns_are_what_the_terminal_counts(void **state)
{
    (void)state;
    assert_int_equal(text_cols(""), 0);
    assert_int_equal(text_cols("plain"), 5);
    assert_int_equal(text_cols("na\xC3\xAFve"), 5);
    assert_int_equal(text_cols("e" ACUTE "\xE6\xBC\xA2"), 3);
    assert_int_equal(text_cols("\xFF\xFE"), 2);
}

static void without_utf8_every_other_character_is_one_column(void **state)
{
    (void)state;
    setlocale(LC_CTYPE, "C");
    int wide = text_cols("\xE6\xBC\xA2\xE5\xAD\x97"), mark = text_cols("e" ACUTE);
    setlocale(LC_CTYPE, "C.UTF-8");
    assert_int_equal(wide, 2);
    assert_int_equal(mark, 2);
}

static void a_text_is_cut_between_graphemes(void **state)
{
    (void)state;
    assert_int_equal(text_fit("plain", 3), 3);
    assert_int_equal(text_fit("plain", 5), 5);
    assert_int_equal(text_fit("plain", 99), 5);
    assert_int_equal(text_fit("plain", 0), 0);
    assert_int_equal(text_fit("plain", -1), 0);
    assert_int_equal(text_fit("e" ACUTE "x", 1), 3);
    assert_int_equal(text_fit("\xE6\xBC\xA2\xE5\xAD\x97", 3), 3);   /* no half a character */
    assert_int_equal(text_fit("\xE6\xBC\xA2\xE5\xAD\x97", 1), 0);
}

/* The lines of s, each followed by '|'. */
static const char *wrapped(const char *s, int cols)
{
    struct buf b = BUF(arena);
    size_t skip, n;

    while (n = text_wrap(s, cols, &skip), skip > 0) {
        buf_add_n(&b, s, n);
        buf_add(&b, "|");
        s += skip;
    }
    assert_int_equal(n, 0);
    assert_int_equal(*s, '\0');
    return buf_text(&b);
}

static void lines_break_between_words(void **state)
{
    (void)state;
    assert_string_equal(wrapped("", 5), "");
    assert_string_equal(wrapped("one two three", 20), "one two three|");
    assert_string_equal(wrapped("one two three", 7), "one two|three|");
    assert_string_equal(wrapped("one two three", 8), "one two|three|");
    assert_string_equal(wrapped("one two three", 6), "one|two|three|");
    assert_string_equal(wrapped("one    two", 5), "one|two|");
    assert_string_equal(wrapped("one two ", 7), "one two|");
}

static void a_word_longer_than_the_line_is_broken(void **state)
{
    (void)state;
    assert_string_equal(wrapped("abcdefgh", 3), "abc|def|gh|");
    assert_string_equal(wrapped("a bcdefgh", 3), "a|bcd|efg|h|");
    assert_string_equal(wrapped("abc", 1), "a|b|c|");
    assert_string_equal(wrapped("     x", 3), "   |x|");
}

static void lines_break_at_newlines(void **state)
{
    (void)state;
    assert_string_equal(wrapped("a\nb", 9), "a|b|");
    assert_string_equal(wrapped("a\n\nb\n", 9), "a||b|");
    assert_string_equal(wrapped("\n", 9), "|");
    assert_string_equal(wrapped("abc\ndef", 3), "abc|def|");
    assert_string_equal(wrapped("abc \ndef", 3), "abc|def|");
}

static void wide_characters_wrap_whole(void **state)
{
    (void)state;
    assert_string_equal(wrapped("\xE6\xBC\xA2\xE5\xAD\x97", 3), "\xE6\xBC\xA2|\xE5\xAD\x97|");
    assert_string_equal(wrapped("\xE6\xBC\xA2\xE5\xAD\x97", 1), "\xE6\xBC\xA2|\xE5\xAD\x97|");
    assert_string_equal(wrapped("e" ACUTE "e" ACUTE, 1), "e" ACUTE "|e" ACUTE "|");
}

static void no_wrapped_line_is_wider_than_asked(void **state)
{
    const char *s = "A \xE6\xBC\xA2\xE5\xAD\x97 text,  with e" ACUTE " marks and\n"
                    "averyveryverylongword  in a second\n\nline ";

    (void)state;
    for (int cols = 2; cols < 70; cols++) {
        size_t skip, n;
        for (const char *p = s; n = text_wrap(p, cols, &skip), skip > 0; p += skip)
            assert_in_range(text_cols(ap_strndup(arena, p, n)), 0, cols);
    }
}

static void folding_makes_spellings_equal(void **state)
{
    (void)state;
    assert_string_equal(text_fold(arena, ""), "");
    assert_string_equal(text_fold(arena, "AKS @Z["), "aks @z[");
    assert_string_equal(text_fold(arena, "\xC3\x89t\xC3\xA9"), "\xC3\xA9t\xC3\xA9");
    assert_string_equal(text_fold(arena, "E" ACUTE), "\xC3\xA9");       /* composed */
    assert_string_equal(text_fold(arena, "Stra\xC3\x9F" "e"), "strasse");
    assert_string_equal(text_fold(arena, "\xCE\xA3\xCF\x82"), "\xCF\x83\xCF\x83");
}

static void a_text_that_cannot_be_folded_is_left_as_it_is(void **state)
{
    (void)state;
    assert_string_equal(text_fold(arena, "A\xFF"), "A\xFF");
}

static void the_first_invalid_byte_is_found(void **state)
{
    (void)state;
    assert_int_equal(text_invalid("", 0), 0);
    assert_int_equal(text_invalid("na\xC3\xAFve", 6), 6);
    assert_int_equal(text_invalid("a\0b", 3), 3);
    assert_int_equal(text_invalid("ab\xFF" "c", 4), 2);
    assert_int_equal(text_invalid("ab\xE6\xBC\xA2", 4), 2);     /* cut off by the length */
    assert_int_equal(text_invalid("\xED\xA0\x80", 3), 0);
}

static void upper_case_letters_are_found(void **state)
{
    (void)state;
    assert_true(text_has_upper("aKs"));
    assert_true(text_has_upper("\xC3\x89"));
    assert_false(text_has_upper(""));
    assert_false(text_has_upper("aks 1 \xC3\xA9 \xE6\xBC\xA2"));
}

static void distance_counts_the_slips_of_a_typist(void **state)
{
    (void)state;
    assert_int_equal(text_distance("same", "same", 3), 0);
    assert_int_equal(text_distance("", "", 3), 0);
    assert_int_equal(text_distance("", "abc", 3), 3);
    assert_int_equal(text_distance("isolation", "isolatio", 3), 1);
    assert_int_equal(text_distance("isolation", "isolatione", 3), 1);
    assert_int_equal(text_distance("isolation", "isulation", 3), 1);
    assert_int_equal(text_distance("isolation", "isloation", 3), 1);    /* two swapped */
    assert_int_equal(text_distance("kitten", "sitting", 9), 3);
    assert_int_equal(text_distance("\xC3\xA9", "e", 3), 1);             /* by characters */
}

static void distance_stops_past_its_limit(void **state)
{
    char longer[300];

    (void)state;
    memset(longer, 'a', sizeof longer - 1);
    longer[sizeof longer - 1] = '\0';
    assert_int_equal(text_distance("abcdef", "uvwxyz", 2), 3);
    assert_int_equal(text_distance("a", longer, 2), 3);
    assert_int_equal(text_distance(longer, longer, 2), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(characters_of_every_length_are_decoded),
        cmocka_unit_test(each_broken_byte_is_one_replacement),
        cmocka_unit_test(what_is_encoded_is_decoded_again),
        cmocka_unit_test(what_is_no_character_is_not_encoded),
        cmocka_unit_test(a_grapheme_is_a_base_with_its_marks),
        cmocka_unit_test(no_grapheme_holds_two_characters_with_columns),
        cmocka_unit_test(columns_are_what_the_terminal_counts),
        cmocka_unit_test(without_utf8_every_other_character_is_one_column),
        cmocka_unit_test(a_text_is_cut_between_graphemes),
        cmocka_unit_test(lines_break_between_words),
        cmocka_unit_test(a_word_longer_than_the_line_is_broken),
        cmocka_unit_test(lines_break_at_newlines),
        cmocka_unit_test(wide_characters_wrap_whole),
        cmocka_unit_test(no_wrapped_line_is_wider_than_asked),
        cmocka_unit_test(folding_makes_spellings_equal),
        cmocka_unit_test(a_text_that_cannot_be_folded_is_left_as_it_is),
        cmocka_unit_test(the_first_invalid_byte_is_found),
        cmocka_unit_test(upper_case_letters_are_found),
        cmocka_unit_test(distance_counts_the_slips_of_a_typist),
        cmocka_unit_test(distance_stops_past_its_limit),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
