/*
 * golden.h -- outputs compared with checked-in files below tests/golden.
 *
 *     assert_golden("cli/list.csv", text);
 *
 * With AP_GOLDEN_UPDATE=1 in the environment a file that differs is rewritten,
 * and the test still fails: a run that changed its own expectations never
 * passes.  Read the difference with git before committing it.
 */
#ifndef GOLDEN_H
#define GOLDEN_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "testing.h"

/* The whole file as text, or NULL.  The caller frees it. */
static inline char *golden_read(const char *path)
{
    FILE *f = fopen(path, "rb");
    if (!f)
        return NULL;

    fseek(f, 0, SEEK_END);
    size_t n = (size_t)ftell(f);
    rewind(f);
    char *text = calloc(n + 1, 1);
    assert_non_null(text);
    assert_int_equal(fread(text, 1, n, f), n);
    fclose(f);
    return text;
}

static inline void golden_write(const char *path, const char *text)
{
    FILE *f = fopen(path, "wb");
    if (!f)
        fail_msg("cannot write %s: make its folder first", path);
    assert_int_equal(fwrite(text, 1, strlen(text), f), strlen(text));
    assert_int_equal(fclose(f), 0);
}

/* Print the first line in which the two differ. */
static inline void golden_explain(const char *name, const char *want, const char *got)
{
    int line = 1;

    while (*want && *want == *got) {
        line += *want == '\n';
        want++;
        got++;
    }
    print_error("%s:%d: differs from here\n  expected: %.*s\n  got:      %.*s\n", name, line,
                (int)strcspn(want, "\n"), want, (int)strcspn(got, "\n"), got);
}

/* text is what tests/golden/NAME holds, byte for byte. */
static inline void assert_golden(const char *name, const char *text)
{
    char path[1024];
    snprintf(path, sizeof path, "%s/tests/golden/%s", AP_SOURCE, name);
    char *want = golden_read(path);

    if (want && strcmp(want, text) == 0) {
        free(want);
        return;
    }
    golden_explain(name, want ? want : "", text);
    free(want);
    if (getenv("AP_GOLDEN_UPDATE")) {
        golden_write(path, text);
        fail_msg("%s: rewritten; run again without AP_GOLDEN_UPDATE", name);
    }
    fail_msg("%s: differs; AP_GOLDEN_UPDATE=1 rewrites it", name);
}

#endif
