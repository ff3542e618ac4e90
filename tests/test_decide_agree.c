/*
 * test_decide_agree.c -- screen, command and record say the same of every way
 * through the built-in trees.
 */
#include <string.h>

#include "headless.h"
#include "testing.h"
#include "ui/decide_page.h"
#include "view/record.h"
#include "view/wording.h"

/* A record as text: Markdown puts a backslash before what it would take for its own. */
static char *unescaped(struct ap_arena *arena, const char *md)
{
    char *text = AP_NEW(arena, char, strlen(md) + 1), *to = text;

    for (; *md; md++)
        if (*md != '\\')
            *to++ = *md;
    return text;
}

static char *record(const struct subject *s, const struct ap_walk *walk, struct ap_arena *arena)
{
    struct choice c = choice_of_walk(s, walk, arena);
    struct buf out = BUF(arena);

    record_write(&out, s, &c, "apposite");
    return unescaped(arena, buf_text(&out));
}

static void assert_says(const char *where, const char *text, const char *line)
{
    if (!strstr(text, line))
        fail_msg("%s does not say: %s", where, line);
}

/* Each reason and rejection of the screen's page stands in the others; how many there are. */
static size_t agree(const struct page *p, const char *text, const char *md)
{
    bool told = false;
    size_t lines = 0;

    for (size_t i = 0; i < p->count; i++) {
        const struct para *para = &p->para[i];

        if (para->style == STYLE_HEAD)
            told = strncmp(para->text, "Why", 3) == 0;
        if (!told || para->style != STYLE_MUTED)
            continue;
        assert_says("decide", text, para->text);
        assert_says("record", md, para->text);
        lines++;
    }
    return lines;
}

/* The first paragraphs of the page name whom the walk recommends. */
static void assert_shown(const struct page *p, const struct ap_catalogue *cat,
                         const struct ap_walk *walk)
{
    bool one = walk->recommendeds == 1;

    assert_memory_equal(p->para[0].text, "Recommended: ", strlen("Recommended: "));
    for (size_t i = 0; i < walk->recommendeds; i++)
        assert_says("the screen", one ? p->para[0].text : p->para[i + 2].label,
                    cat->offering[walk->recommended[i]].name);
}

static void assert_way_agrees(const struct subject *s, const struct ap_way *way,
                              struct ap_arena *arena)
{
    int *answers = ap_answers_new(s->cat, arena);
    struct buf line = BUF(arena);
    struct page page;
    size_t rejected;

    buf_printf(&line, "decide --catalogue %s", s->cat->key);
    for (size_t i = 0; i < way->steps; i++) {
        const struct ap_question *q = &s->cat->question[way->step[i].question];
        answers[way->step[i].question] = (int)way->step[i].answer;
        buf_printf(&line, " --answer %s=%s", q->key, q->answer[way->step[i].answer].key);
    }
    struct progress d = { s, answers, ap_tree_walk(s->tree, answers, arena), false };
    const char *text = headless_out(arena, buf_text(&line));
    const char *md = record(s, &d.walk, arena);

    page_init(&page, arena);
    decide_write_result(&page, &d);
    (void)ap_tree_why_not(s->tree, &d.walk, &rejected, arena);
    const char *names = offering_names(s->cat, d.walk.recommended, d.walk.recommendeds, arena);
    const char *title = ap_printf(arena, "Recommended: %s\n", names);

    assert_memory_equal(text, title, strlen(title));
    assert_says("record", md, ap_printf(arena, "Chosen: %s, because", names));
    assert_shown(&page, s->cat, &d.walk);
    assert_true(agree(&page, text, md) >= way->steps + rejected);
}

static size_t assert_tree_agrees(const char *name, struct ap_arena *arena)
{
    struct ap_catalogue *cat;
    struct ap_error err = { 0 };
    struct subject s = { .today = HEADLESS_TODAY };
    size_t ways;

    assert_ok(cli_open(name, arena, &cat, &err));
    s.cat = cat;
    assert_ok(ap_tree_new(s.cat, arena, &s.tree, &err));
    struct ap_way *way = ap_tree_ways(s.tree, &ways, arena);
    for (size_t i = 0; i < ways; i++)
        assert_way_agrees(&s, &way[i], arena);
    return ways;
}

static void every_way_is_told_alike_everywhere(void **state)
{
    assert_int_equal(assert_tree_agrees("azure-confidential-containers", *state), 7);
    assert_int_equal(assert_tree_agrees("azure-compute", *state), 27);
}

int main(void)
{
    const struct CMUnitTest tests[] = { HEADLESS(every_way_is_told_alike_everywhere) };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
