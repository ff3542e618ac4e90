/*
 * test_views_random.c -- random views of every built-in catalogue: each reads
 * back from the options that it prints, and the command line that it prints,
 * taken apart by a real shell, writes the bytes that the interface would; so does
 * --view once it is saved, also where a line would name too many offerings.
 */
#include "testing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "apposite/edit.h"
#include "apposite/store.h"
#include "headless.h"
#include "kept.h"
#include "place.h"
#include "view/viewline.h"
#include "view/viewneed.h"
#include "view/write.h"

enum { VIEWS = 200, WORDS_MOST = 4096, BYTES_MOST = 1 << 20 };

static uint32_t seed = 20261124;

static uint32_t below(size_t n)
{
    seed = seed * 1664525 + 1013904223;
    return (uint32_t)((seed >> 8) % n);
}

/* Some of 0 .. most - 1 in any order, at least so many. */
static size_t *some_of(size_t most, size_t least, size_t *count, struct ap_arena *arena)
{
    size_t *all = AP_NEW(arena, size_t, most + 1);

    for (size_t i = 0; i < most; i++) {
        size_t at = below(i + 1);
        all[i] = all[at];
        all[at] = i;
    }
    *count = least + below(most - least + 1);
    return all;
}

static void random_filter(struct viewstate *v, const struct ap_catalogue *cat,
                          struct ap_arena *arena)
{
    static const char *const texts[] = {
        "", "azure", "\"a ' quoted\" | name:~x", "-group:aks|name:a", "memory  ", "'",
        "name~\"^A.*[a-z]$\"",
    };
    const struct ap_predicate *p = NULL;
    struct ap_error err;

    for (uint32_t i = below(4); i > 0; i--) {
        size_t attribute = below(cat->attributes), values = cat->column[attribute].values;
        size_t value = values == 0 || below(5) == 0 ? AP_NONE : below(values);
        p = ap_predicate_with(cat, p, attribute, value,
                              below(2) ? AP_INCLUDED : AP_EXCLUDED, arena);
    }
    viewstate_filter_by(v, p, arena);
    if (!p)                     /* what people type need not be how it is printed */
        (void)!viewstate_filter(v, cat, texts[below(AP_COUNT(texts))], arena, &err);
}

static void random_sort(struct viewstate *v, const struct ap_catalogue *cat,
                        struct ap_arena *arena)
{
    size_t keys, *attribute = some_of(cat->attributes, 0, &keys, arena);

    keys = keys < 3 ? keys : below(4);
    v->sort.key = AP_NEW(arena, struct ap_sort_key, keys + 1);
    v->sort.keys = keys;
    for (size_t i = 0; i < keys; i++)
        v->sort.key[i] = (struct ap_sort_key){ .by = AP_BY_ATTRIBUTE, .attribute = attribute[i],
                                               .descending = (int)below(2) };
    if (below(3) == 0)
        v->sort.key[v->sort.keys++] =
            (struct ap_sort_key){ .by = AP_BY_NAME, .descending = (int)below(2) };
}

static void random_list(struct viewstate *v, const struct ap_catalogue *cat,
                        struct ap_arena *arena)
{
    random_filter(v, cat, arena);
    random_sort(v, cat, arena);
    if (below(3))
        v->column = some_of(cat->attributes, 0, &v->columns, arena);
    for (uint32_t i = below(4); i > 1; i--)
        viewstate_set_width(v, cat, below(cat->attributes + 1), 1 + (int)below(60), arena);
    v->group = below(3) ? AP_NONE : below(cat->attributes);
    v->ghosts = below(2);
    v->facets = below(2);
    if (below(2))
        v->mark = some_of(cat->offerings, 0, &v->marks, arena);
}

static void random_comparison(struct viewstate *v, const struct ap_catalogue *cat,
                              struct ap_arena *arena)
{
    if (v->kind == VIEW_COMPARE || below(3) == 0)
        v->compared = some_of(cat->offerings, 2, &v->compareds, arena);
    if (v->compareds && below(2))
        v->baseline = v->compared[below(v->compareds)];
    if (below(3) == 0)
        v->row = some_of(cat->attributes, 0, &v->rows, arena);
    v->only = (enum only)below(ONLY_COUNT);
    v->transposed = below(2);
    v->folded = below(2);
}

static void random_answers(struct viewstate *v, const struct ap_catalogue *cat,
                           struct ap_arena *arena)
{
    int *answers = cat->questions ? ap_answers_new(cat, arena) : NULL;

    for (size_t i = 0; i < cat->questions; i++)
        if (below(3))
            answers[i] = below(4) ? (int)below(cat->question[i].answers) : AP_NOT_SURE;
    v->answers = answers;
}

static void random_requirements(struct viewstate *v, const struct ap_catalogue *cat,
                                struct ap_arena *arena)
{
    struct ap_requirements r = { .unknown = (enum ap_policy)below(AP_POLICY_COUNT) };
    struct ap_requirement *at = AP_NEW(arena, struct ap_requirement, 4);
    struct viewstate filtered = { 0 };

    r.at = at;
    for (uint32_t i = below(4); i > 0; i--) {
        enum ap_need need = (enum ap_need)below(AP_NEED_COUNT);
        long weight = need == AP_MUST ? 0 : AP_WEIGHT_STEP * (long)below(90);

        random_filter(&filtered, cat, arena);
        if (filtered.filter)
            at[r.count++] = (struct ap_requirement){ need, weight, filtered.filter };
    }
    viewstate_require(v, r, arena);
}

static struct viewstate random_view(const struct subject *s, struct ap_arena *arena)
{
    struct viewstate v;

    viewstate_init(&v, s->cat, arena);
    v.kind = (enum view_kind)below(VIEW_KIND_COUNT);
    if (v.kind == VIEW_DECIDE && !s->tree)
        v.kind = VIEW_RANK;
    random_list(&v, s->cat, arena);
    random_comparison(&v, s->cat, arena);
    random_answers(&v, s->cat, arena);
    random_requirements(&v, s->cat, arena);
    if (v.kind == VIEW_ITEM)
        v.item = below(s->cat->offerings);
    v.sources = (enum sources)below(SOURCES_COUNT);
    v.all_attributes = below(3) == 0;
    return v;
}

/* Every built-in catalogue by turns, and one of more offerings than a command line names */

enum { BOATS = 300 };

struct opened {
    struct ap_arena *arena;
    struct subject  *s;         /* the built-in ones, then that of many */
};

static void open_boats(struct opened *o)
{
    struct buf offerings = BUF(o->arena), facts = BUF(o->arena);
    struct ap_catalogue *cat;
    struct ap_error err;

    buf_add(&offerings, "key,name,group,summary\n");
    buf_add(&facts, "offering,attribute,value,checked\n");
    for (int i = 0; i < BOATS; i++) {
        buf_printf(&offerings, "raft-%d,Raft %d,Drift,\n", i, i);
        buf_printf(&facts, "raft-%d,crew,%d,2026-11-23\n", i, i % 7);
    }
    assert_int_equal(mkdir("boats", 0700), 0);
    place_make("boats/catalogue.csv", "key,title,version,as_of\nboats,Boats,1,2026-11-23\n");
    place_make("boats/attributes.csv", "key,name,type,definition\ncrew,Crew,number,How many.\n"
                                       "plan,Plan,text,How it is made.\n");
    place_make("boats/offerings.csv", buf_text(&offerings));
    place_make("boats/facts.csv", buf_text(&facts));
    if (ap_open_path("boats", o->arena, &cat, &err))
        fail_msg("%s", err.text);
    o->s[ap_builtins] = (struct subject){ .cat = cat, .today = HEADLESS_TODAY };
}

static int setup(void **state)
{
    if (place_enter(state))
        return -1;

    struct ap_arena *arena = ap_arena_new();
    struct opened *o = AP_NEW(arena, struct opened, 1);
    struct ap_catalogue *cat;
    struct ap_error err;

    *o = (struct opened){ arena, AP_NEW(arena, struct subject, ap_builtins + 1) };
    for (size_t i = 0; i < ap_builtins; i++) {
        assert_ok(ap_open_builtin(&ap_builtin[i], arena, &cat, &err));
        o->s[i] = (struct subject){ .cat = cat, .today = HEADLESS_TODAY };
        if (cat->questions)
            assert_ok(ap_tree_new(cat, arena, &o->s[i].tree, &err));
    }
    open_boats(o);
    *state = o;
    return 0;
}

static int teardown(void **state)
{
    ap_arena_free(((struct opened *)*state)->arena);
    return place_leave(state);
}

static void every_view_reads_back_from_its_options(void **state)
{
    struct opened *o = *state;

    for (int i = 0; i < 10 * VIEWS; i++) {
        struct ap_arena *arena = ap_arena_new();
        const struct subject *s = &o->s[below(ap_builtins)];
        struct viewstate v = random_view(s, arena), read;
        struct ap_error err = { 0 };
        const char *text = viewline_options(s->cat, &v, arena);

        viewstate_init(&read, s->cat, arena);
        assert_ok(viewline_parse(s->cat, text, arena, &read, &err));
        if (!viewstate_equal(s->cat, &v, &read))
            fail_msg("%s: differs in %x", text, viewstate_differences(s->cat, &v, &read));
        assert_true(!v.filter == !read.filter || !*v.filter_text);
        ap_arena_free(arena);
    }
}

/* What a shell writes that runs script; how many bytes. */
static size_t said_by_shell(const char *script, char *bytes)
{
    int ends[2], status;

    assert_int_equal(pipe(ends), 0);
    pid_t shell = fork();
    if (shell == 0) {
        dup2(ends[1], STDOUT_FILENO);
        execl("/bin/sh", "sh", "-c", script, (char *)NULL);
        _exit(127);
    }
    close(ends[1]);
    FILE *from = fdopen(ends[0], "r");
    size_t n = fread(bytes, 1, BYTES_MOST - 1, from);
    fclose(from);
    assert_int_equal(waitpid(shell, &status, 0), shell);
    assert_int_equal(status, 0);
    return n;
}

/* The words that a shell makes of each line; behind the last of a line is NULL. */
static void shell_words(const char *const line[FORMAT_COUNT],
                        char *word[FORMAT_COUNT][WORDS_MOST + 1], int words[FORMAT_COUNT],
                        struct ap_arena *arena)
{
    static char bytes[BYTES_MOST];
    struct buf script = BUF(arena);

    buf_add(&script, "words() { printf '%s\\0' \"$#\" \"$@\"; }\n");
    for (enum format f = 0; f < FORMAT_COUNT; f++)
        buf_printf(&script, "words %s\n", line[f]);

    size_t n = said_by_shell(buf_text(&script), bytes);
    char *s = bytes;
    for (enum format f = 0; f < FORMAT_COUNT; f++) {
        words[f] = (int)strtol(s, NULL, 10);
        assert_in_range(words[f], 1, WORDS_MOST);
        for (int i = 0; i < words[f]; i++)
            word[f][i] = s += strlen(s) + 1;
        word[f][words[f]] = NULL;
        s += strlen(s) + 1;
    }
    assert_ptr_equal(s, bytes + n);
}

/* Run a command line, and see that it writes the view. */
static void check_line(const char *line, int words, char **word, const struct subject *s,
                       const struct viewstate *v, enum format format, struct ap_arena *arena)
{
    struct headless h = headless_words(arena, words, word);
    struct buf want = BUF(arena);

    (void)write_view(&want, s, v, format, (struct csv_style){ 0 }, 0);
    if (h.status != 0 && !(v->kind == VIEW_DECIDE && h.status == 4))
        fail_msg("%s\nstatus %d: %s", line, h.status, h.err);
    if (h.out_n != want.n || memcmp(h.out, buf_text(&want), want.n))
        fail_msg("%s\nwrites\n%.2000s\ninstead of\n%.2000s", line, h.out, buf_text(&want));
}

/* The same for the line of each format, which one shell takes apart. */
static void check_lines(const char *const line[FORMAT_COUNT], const struct subject *s,
                        const struct viewstate *v, struct ap_arena *arena)
{
    static char *word[FORMAT_COUNT][WORDS_MOST + 1];
    int words[FORMAT_COUNT];

    shell_words(line, word, words, arena);
    for (enum format f = 0; f < FORMAT_COUNT; f++)
        check_line(line[f], words[f], word[f], s, v, f, arena);
}

static struct view_given given(size_t catalogue)
{
    return (struct view_given){ .catalogue = catalogue == ap_builtins ? "boats"
                                             : catalogue ? ap_builtin[catalogue].key : NULL };
}

static void its_command_line_writes_the_bytes_that_exporting_does(void **state)
{
    struct opened *o = *state;

    for (int i = 0; i < VIEWS; i++) {
        struct ap_arena *arena = ap_arena_new();
        size_t builtin = below(ap_builtins);
        struct viewstate v = random_view(&o->s[builtin], arena);
        const char *line[FORMAT_COUNT];

        for (enum format f = 0; f < FORMAT_COUNT; f++)
            line[f] = viewline_command(&o->s[builtin], &v, given(builtin), f, arena);
        check_lines(line, &o->s[builtin], &v, arena);
        ap_arena_free(arena);
    }
}

static const char name[] = "it's \"mine\"";

/* Save the view by its name, and open it by that. */
static void check_named(const struct opened *o, size_t catalogue, const struct viewstate *v,
                        struct ap_arena *arena)
{
    const struct subject *s = &o->s[catalogue];
    const char *options = viewline_options(s->cat, v, arena);
    struct ap_user *user = kept_open(KEPT_FILE);
    const char *line[FORMAT_COUNT];
    struct viewstate read;

    kept_ok(ap_user_view_put(user, s->cat->key, name, options, true, &kept_err));
    ap_user_close(user);
    viewstate_init(&read, s->cat, arena);
    assert_null(viewline_restore(s->cat, options, arena, &read));
    assert_true(viewstate_equal(s->cat, v, &read));
    for (enum format f = 0; f < FORMAT_COUNT; f++)
        line[f] = viewline_command_named(v->kind, name, given(catalogue), f, arena);
    check_lines(line, s, v, arena);
}

static void its_name_writes_the_bytes_that_exporting_does(void **state)
{
    const struct opened *o = *state;
    int many = 0;

    headless_user = KEPT_FILE;
    for (int i = 0; i < VIEWS; i++) {
        struct ap_arena *arena = ap_arena_new();
        size_t catalogue = below(ap_builtins + 1);
        struct viewstate v = random_view(&o->s[catalogue], arena);

        many += viewline_long(&v);
        check_named(o, catalogue, &v, arena);
        ap_arena_free(arena);
    }
    assert_in_range(many, 10, VIEWS);
    headless_user = NULL;
}

#define RANDOM(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        RANDOM(every_view_reads_back_from_its_options),
        RANDOM(its_command_line_writes_the_bytes_that_exporting_does),
        RANDOM(its_name_writes_the_bytes_that_exporting_does),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
