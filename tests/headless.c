/*
 * headless.c -- see headless.h.
 */
#include "headless.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "testing.h"

enum { WORDS = 64 };

const char *headless_user;

/* The next word of *s, or NULL. */
static char *next_word(const char **s, struct ap_arena *arena)
{
    struct buf word = BUF(arena);

    *s += strspn(*s, " ");
    if (!**s)
        return NULL;
    for (bool quoted = false; **s && (quoted || **s != ' '); (*s)++) {
        if (**s == '\'')
            quoted = !quoted;
        else
            buf_add_n(&word, *s, 1);
    }
    return ap_strdup(arena, buf_text(&word));
}

static int split(const char *line, char **word, struct ap_arena *arena)
{
    int n = 0;

    word[n++] = ap_strdup(arena, "apposite");
    while (n < WORDS && (word[n] = next_word(&line, arena)))
        n++;
    assert_true(n < WORDS);
    return n;
}

static struct headless run_words(struct ap_arena *arena, int words, char **word,
                                 struct world world, const char *typed)
{
    struct headless h = { 0 };
    char *out = NULL, *err = NULL;
    size_t err_n = 0;

    world.user_path = headless_user;
    world.in = *typed ? fmemopen(ap_strdup(arena, typed), strlen(typed), "r")
                      : fopen("/dev/null", "r");
    world.out = open_memstream(&out, &h.out_n);
    world.err = open_memstream(&err, &err_n);
    assert_true(world.in && world.out && world.err);
    h.status = cli_run(words, word, &world, &h.explore);
    fclose(world.in);
    fclose(world.out);
    fclose(world.err);
    h.out = ap_strndup(arena, out, h.out_n);
    h.err = ap_strndup(arena, err, err_n);
    free(out);
    free(err);
    return h;
}

static struct headless run(struct ap_arena *arena, const char *line, struct world world,
                           const char *typed)
{
    char *word[WORDS + 1] = { NULL };
    int words = split(line, word, arena);

    return run_words(arena, words, word, world, typed);
}

static const struct world plain = { .utf8 = true, .today = HEADLESS_TODAY };

struct headless headless(struct ap_arena *arena, const char *line)
{
    return run(arena, line, plain, "");
}

struct headless headless_words(struct ap_arena *arena, int words, char **word)
{
    return run_words(arena, words, word, plain, "");
}

struct headless headless_tty(struct ap_arena *arena, const char *line, int cols,
                             const char *typed)
{
    struct world world = { .in_tty = true, .out_tty = true, .err_tty = true, .cols = cols,
                           .utf8 = true, .today = HEADLESS_TODAY };

    return run(arena, line, world, typed);
}

const char *headless_out(struct ap_arena *arena, const char *line)
{
    struct headless h = headless(arena, line);

    if (h.status || *h.err)
        fail_msg("%s: status %d: %s", line, h.status, h.err);
    return h.out;
}

int headless_setup(void **state)
{
    *state = ap_arena_new();
    return 0;
}

int headless_teardown(void **state)
{
    ap_arena_free(*state);
    return 0;
}
