/*
 * test_html.c -- reports as pages and pictures.
 */
#include <locale.h>
#include <string.h>

#include "headless.h"
#include "testing.h"
#include "view/format.h"
#include "view/link.h"
#include "wellformed.h"

static struct report new_report(struct ap_arena *arena)
{
    return (struct report){ .arena = arena };
}

static const char *page(const struct report *r)
{
    struct buf out = BUF(r->arena);

    format_html(&out, r);
    return buf_text(&out);
}

/* What stands in the page between <main> and </main>. */
static const char *body(const struct report *r)
{
    const char *whole = page(r), *from = strstr(whole, "<main>\n") + strlen("<main>\n");

    (void)assert_wellformed(r->arena, whole);
    return ap_strndup(r->arena, from, (size_t)(strstr(from, "</main>") - from));
}

static void a_reader_that_forgives_nothing_sees_each_fault(void **state)
{
    static const char *const wrong[] = {
        "<p>a", "<p>a</h1>", "</p>", "<p>a & b</p>", "<p>a > b</p>", "<p>&nbsp;</p>",
        "<script>x</script>", "<p onclick=\"x\">a</p>", "<p class=x>a</p>", "<p class>a</p>",
        "<p class=\"a<b\">a</p>", "<a href=\"http://x\">a</a>", "<a href=\"javascript:x\">a</a>",
        "<style>@import 'x';</style>", "<style>p{background:url(x)}</style>", "<style>p{}",
        "<p>\033</p>", "<p>\u202E</p>", "<p", "<img src=\"x\">", "<rect/", "<p>&#38;</p>",
    };
    static const char *const right[] = {
        "<p>a</p>", "<meta charset=\"utf-8\"><p class=\"a&quot;b\">&lt;&amp;</p>",
        "<a href=\"https://x\">a</a>", "<svg><rect/></svg>", "<p>e\u0301</p>",
    };

    for (size_t i = 0; i < AP_COUNT(wrong); i++)
        if (!wellformed_read(*state, wrong[i]).wrong)
            fail_msg("nothing is seen in %s", wrong[i]);
    for (size_t i = 0; i < AP_COUNT(right); i++)
        (void)assert_wellformed(*state, right[i]);
}

static void a_page_has_its_title_and_nothing_from_elsewhere(void **state)
{
    struct report r = new_report(*state);

    report_heading(&r, 1, "R&D <b>");
    const char *whole = page(&r);
    assert_non_null(strstr(whole, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
                                  "<meta charset=\"utf-8\">\n"));
    assert_non_null(strstr(whole, "<title>R&amp;D &lt;b&gt;</title>"));
    assert_int_equal(wellformed_read(*state, whole).links, 0);
    struct report none = new_report(*state);
    assert_non_null(strstr(page(&none), "<title>apposite</title>"));
}

static void headings_texts_and_items_nest(void **state)
{
    struct report r = new_report(*state);

    report_heading(&r, 1, "One");
    report_text(&r, "Text");
    report_item(&r, 0, "a");
    report_item(&r, 1, "b");
    report_item(&r, 2, "c");
    report_item(&r, 0, "d");
    report_heading(&r, 2, "Two");
    report_item(&r, 1, "e");
    assert_string_equal(body(&r),
        "<h1>One</h1>\n"
        "<p>Text</p>\n"
        "<ul>\n<li>a\n<ul>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n</li>\n"
        "<li>d</li>\n</ul>\n"
        "<h2>Two</h2>\n"
        "<ul>\n<li>\n<ul>\n<li>e</li>\n</ul>\n</li>\n</ul>\n");
}

static struct table sample(bool rich)
{
    static const char *head[] = { "Attribute", "Row", "A \"x\"" };
    static const char *cell[] = { "Size", "≠ different", "<big>" };
    static const char *note[] = { "", "", "[1][2]" };
    static const enum tone tone[] = { TONE_PLAIN, TONE_DIFFERS, TONE_DISPUTED };

    return (struct table){ .head = head, .cell = cell, .cols = 3, .rows = 1,
                           .note = rich ? note : NULL, .tone = rich ? tone : NULL };
}

static void a_table_says_what_its_cells_mean_by_word_and_class(void **state)
{
    struct report r = new_report(*state);

    report_table(&r, sample(true));
    assert_string_equal(body(&r),
        "<div class=\"scroll\">\n<table>\n<thead>\n<tr>\n"
        "<th scope=\"col\">Attribute</th>\n<th scope=\"col\">Row</th>\n"
        "<th scope=\"col\">A &quot;x&quot;</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        "<th scope=\"row\">Size</th>\n"
        "<td class=\"differs\" data-label=\"Row\">≠ different</td>\n"
        "<td class=\"disputed\" data-label=\"A &quot;x&quot;\">&lt;big&gt;<sup>"
        "<a href=\"#source-1\">[1]</a><a href=\"#source-2\">[2]</a></sup></td>\n"
        "</tr>\n</tbody>\n</table>\n</div>\n");
}

static void sources_are_listed_by_number_and_noted_once(void **state)
{
    const struct ap_source a = { .title = "A", .dated = "2026", .url = "https://a.example/x",
                                 .retrieved = "" };
    const struct ap_source b = { .title = "B", .dated = "", .url = "http://b.example",
                                 .retrieved = "" };
    struct report r = new_report(*state);

    report_item(&r, 0, "said");
    report_cite(&r, &b);
    report_cite(&r, &a);
    report_item(&r, 0, "again");
    report_cite(&r, &b);
    report_sources(&r);
    report_text(&r, "End");
    assert_string_equal(body(&r),
        "<ul>\n<li>said<sup><a href=\"#source-1\">[1]</a><a href=\"#source-2\">[2]</a></sup>"
        "</li>\n<li>again<sup><a href=\"#source-1\">[1]</a></sup></li>\n</ul>\n"
        "<h2>Sources</h2>\n<ol>\n<li id=\"source-1\">B http://b.example</li>\n"
        "<li id=\"source-2\">A (2026) <a href=\"https://a.example/x\" rel=\"noreferrer\">"
        "https://a.example/x</a></li>\n</ol>\n<p>End</p>\n");
}

static void only_https_with_a_plain_host_is_a_link(void **state)
{
    static const struct { const char *text, *link; } cases[] = {
        { "https://a.example/b?c=d&e#f",   "https://a.example/b?c=d&e#f" },
        { "https://a.example:8443/x",      "https://a.example:8443/x" },
        { "https://a.example/x).",         "https://a.example/x" },
        { "https://a.example, then",       "https://a.example" },
        { "https://A.EXAMPLE",             "https://A.EXAMPLE" },
        { "https://a.example/x\"y",        "https://a.example/x" },
        { "https://a.example/x y",         "https://a.example/x" },
        { "https://a.example/\033[31m",    "https://a.example/" },
        { "http://a.example",              "" },
        { "HTTPS://a.example",             "" },
        { "https://",                      "" },
        { "https:///x",                    "" },
        { "https://user@a.example",        "" },
        { "https://a.example@b.example",   "" },
        { "https://a.example:80x/",        "" },
        { "https://-a.example",            "" },
        { "https://.example",              "" },
        { "https://аpple.example",         "" },
        { "javascript:https://a.example",  "" },
        { "data:text/html,x",              "" },
    };

    for (size_t i = 0; i < AP_COUNT(cases); i++)
        assert_string_equal(ap_strndup(*state, cases[i].text, link_at(cases[i].text)),
                            cases[i].link);
    assert_true(link_is_safe("https://a.example/x"));
    assert_false(link_is_safe("https://a.example/x y"));
    assert_false(link_is_safe(""));
}

static void a_link_of_two_thousand_bytes_is_followed_and_no_longer_one(void **state)
{
    struct buf link = BUF(*state);

    buf_add(&link, "https://a.example/");
    while (link.n < 2048)
        buf_add(&link, "x");
    assert_int_equal(link_at(buf_text(&link)), 2048);
    buf_add(&link, "x");
    assert_int_equal(link_at(buf_text(&link)), 0);
}

static void texts_are_escaped_around_their_links(void **state)
{
    struct report r = new_report(*state);

    report_text(&r, "<https://a.example/?x=1&y='2'> & \033");
    assert_string_equal(body(&r),
        "<p>&lt;<a href=\"https://a.example/?x=1&amp;y=\" rel=\"noreferrer\">"
        "https://a.example/?x=1&amp;y=</a>&#39;2&#39;&gt; &amp; \uFFFD</p>\n");
}

static const char *picture(const struct report *r)
{
    struct buf out = BUF(r->arena);

    format_svg(&out, r);
    (void)assert_wellformed(r->arena, buf_text(&out));
    return buf_text(&out);
}

static void a_picture_shows_all_blocks_one_below_the_other(void **state)
{
    struct report r = new_report(*state);

    report_heading(&r, 1, "T & U");
    report_text(&r, "Text");
    report_item(&r, 1, "item");
    report_table(&r, sample(true));
    const char *whole = picture(&r);
    assert_non_null(strstr(whole, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"832\" "
                                  "height=\"168\" viewBox=\"0 0 832 168\" role=\"img\">\n"
                                  "<title>T &amp; U</title>\n"));
    assert_string_equal(strstr(whole, "<text"),
        "<text x=\"16\" y=\"29\" textLength=\"40\" class=\"head\">T &amp; U</text>\n"
        "<text x=\"16\" y=\"53\" textLength=\"32\">Text</text>\n"
        "<text x=\"48\" y=\"83\" textLength=\"32\">item</text>\n"
        "<text x=\"32\" y=\"83\" textLength=\"8\">-</text>\n"
        "<text x=\"16\" y=\"113\" textLength=\"72\" class=\"head\">Attribute</text>\n"
        "<text x=\"104\" y=\"113\" textLength=\"24\" class=\"head\">Row</text>\n"
        "<text x=\"208\" y=\"113\" textLength=\"40\" class=\"head\">A &quot;x&quot;</text>\n"
        "<rect x=\"16\" y=\"121\" width=\"288\" height=\"2\" class=\"rule\"/>\n"
        "<text x=\"16\" y=\"139\" textLength=\"32\">Size</text>\n"
        "<text x=\"104\" y=\"139\" textLength=\"88\" class=\"differs\">≠ different</text>\n"
        "<text x=\"208\" y=\"139\" textLength=\"96\" class=\"disputed\">&lt;big&gt; [1][2]</text>\n"
        "<rect x=\"16\" y=\"147\" width=\"288\" height=\"1\" class=\"line\"/>\n"
        "</svg>\n");
}

static void a_picture_is_as_wide_as_its_tables_need(void **state)
{
    const char *head[12], *cell[12];
    struct report r = new_report(*state);

    for (size_t i = 0; i < AP_COUNT(head); i++) {
        head[i] = "A long heading of a column";
        cell[i] = "and a longer cell, which wraps where it has to";
    }
    report_table(&r, (struct table){ .head = head, .cell = cell, .cols = 12, .rows = 1 });
    assert_non_null(strstr(picture(&r), "width=\"1760\""));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HEADLESS(a_reader_that_forgives_nothing_sees_each_fault),
        HEADLESS(a_page_has_its_title_and_nothing_from_elsewhere),
        HEADLESS(headings_texts_and_items_nest),
        HEADLESS(a_table_says_what_its_cells_mean_by_word_and_class),
        HEADLESS(sources_are_listed_by_number_and_noted_once),
        HEADLESS(only_https_with_a_plain_host_is_a_link),
        HEADLESS(a_link_of_two_thousand_bytes_is_followed_and_no_longer_one),
        HEADLESS(texts_are_escaped_around_their_links),
        HEADLESS(a_picture_shows_all_blocks_one_below_the_other),
        HEADLESS(a_picture_is_as_wide_as_its_tables_need),
    };

    setlocale(LC_CTYPE, "C.UTF-8");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
