/*
 * bench_pty.c -- first frame, key to frame, and memory, as a terminal sees them.
 *
 *     bench_pty [RUNS]
 *
 * The programs run in turn (A B C A B C), so that whatever else the machine
 * does falls on all of them alike; the first round only warms up.  The first
 * frame ends with the read that holds the last thing drawn; a key's frame with
 * the last byte before silence.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "apposite/base.h"
#include "line.h"
#include "sample.h"

#define TABLE AP_SOURCE "/db/catalogues/azure-compute/facts.csv"

/* Nobody else's wishes; and fzf and tig ask theirs of these. */
static const char *const environment[][2] = {
    { "TERM", "xterm-256color" }, { "LC_ALL", "C.UTF-8" }, { "LESS", "" },
    { "FZF_DEFAULT_OPTS", "" }, { "LESSHISTFILE", "-" },
};

struct program {
    const char *name;
    const char *argv[3];
    const char *input;          /* file at stdin; NULL: the terminal */
    const char *drawn;          /* the last thing in its first frame */
    const char *keys;           /* sent one by one */
};

static const struct program programs[] = {
    { "bare ncursesw", { AP_HELLO },             NULL,  "Hello, key",   "jkjkjk" },
    { "apposite",      { AP_PROGRAM },           NULL,  "Help",         "jjk/linux" },
    { "- compute",     { AP_PROGRAM, "--catalogue=azure-compute" }, NULL, "Help", "jjk/linux" },
    { "- all clouds",  { AP_PROGRAM, "--catalogue=confidential-containers-all-clouds" },
                                                 NULL,  "Help",         "jjk/linux" },
    { "less",          { "less", TABLE },        NULL,  "facts.csv",    "jjkjjk" },
    { "fzf",           { "fzf" },                TABLE, "607/607",      "linux" },
    { "tig",           { "tig" },                NULL,  "[main]",       "jjkjjk" },
};

struct result {
    struct sample first, key, memory;
};

static bool measure(const struct program *p, struct line *l, struct result *r)
{
    double first = line_wait_text(l, p->drawn);

    if (first < 0)
        return false;
    sample_add(&r->first, first);
    (void)line_wait_settled(l);
    for (const char *k = p->keys; *k; k++) {
        line_send(l, (const char[]){ *k, '\0' });
        double key = line_wait_settled(l);
        if (key >= 0)
            sample_add(&r->key, key);
    }
    sample_add(&r->memory, line_memory(l));
    return true;
}

static bool run(const struct program *p, struct result *r)
{
    static struct line line;
    bool good = line_open(&line, p->argv, p->input) && measure(p, &line, r);

    line_close(&line);
    return good;
}

static void print(const struct program *p, struct result *r)
{
    char first[40], key[40], memory[40];

    printf("%-14s  %-24s  %-24s  %s\n", p->name, sample_text(&r->first, first),
           sample_text(&r->key, key), sample_text(&r->memory, memory));
}

int main(int argc, char **argv)
{
    static struct result warm_up[AP_COUNT(programs)], result[AP_COUNT(programs)];
    static bool missing[AP_COUNT(programs)];
    long runs = argc > 1 ? strtol(argv[1], NULL, 10) : 15;

    for (size_t i = 0; i < AP_COUNT(environment); i++)
        setenv(environment[i][0], environment[i][1], 1);
    for (size_t i = 0; i < AP_COUNT(programs); i++)
        missing[i] = !run(&programs[i], &warm_up[i]);
    for (long round = 0; round < runs; round++)
        for (size_t i = 0; i < AP_COUNT(programs); i++)
            if (!missing[i])
                run(&programs[i], &result[i]);

    printf("%ld runs, 40 x 120; median (least .. most)\n\n", runs);
    printf("%-14s  %-24s  %-24s  %s\n", "program", "first frame, ms", "key to frame, ms",
           "memory, MiB");
    for (size_t i = 0; i < AP_COUNT(programs); i++)
        print(&programs[i], &result[i]);
    printf("%-14s  %-24s  %-24s  %s\n", "goal", "10", "4", "12");
    return 0;
}
