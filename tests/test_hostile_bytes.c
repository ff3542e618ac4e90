/*
 * test_hostile_bytes.c -- a good file with any one byte changed, or cut
 * anywhere, opens or is refused: it never harms.
 *
 * The usual run changes the head, the beginning of every page and every 29th
 * byte; with AP_EXHAUSTIVE=1 in the environment every single one.
 */
#include "place.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "hostile.h"
#include "remake.h"
#include "sample.h"

enum { PAGE = 512, HEAD = 100, BEGINNING = 12, STRIDE = 29 };

static void whatever_comes_is_opened_or_refused(struct ap_bytes bytes, size_t at)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_error err = { 0 };
    struct ap_catalogue *cat = NULL;
    enum ap_code rc = ap_open_bytes(bytes, "changed", arena, &cat, &err);

    if (rc && (!err.text[0] || err.text[strcspn(err.text, "\n\033")] || cat))
        fail_msg("byte %zu: '%s'", at, err.text);
    if (!rc)
        hostile_texts(cat);
    ap_arena_free(arena);
}

static void assert_unchanged(const unsigned char *bytes, const char *path)
{
    size_t n;
    char *now = sample_slurp(path, &n);

    assert_memory_equal(bytes, now, n);
    free(now);
}

static bool is_tried(size_t at)
{
    return getenv("AP_EXHAUSTIVE") || at < HEAD || at % PAGE < BEGINNING || at % STRIDE == 0;
}

static void a_file_with_a_byte_changed_does_no_harm(void **state)
{
    size_t n, tried = 0;

    (void)state;
    sample_build("large.db");
    remake("large.db", "boats.db", "PRAGMA page_size = 512", false);
    unsigned char *bytes = (unsigned char *)sample_slurp("boats.db", &n);
    for (size_t at = 0; at < n; at++) {
        const unsigned char was = bytes[at], change[] = { 0x00, 0xFF, (unsigned char)(was + 1) };
        for (size_t i = 0; is_tried(at) && i < AP_COUNT(change); i++, tried++) {
            bytes[at] = change[i];
            whatever_comes_is_opened_or_refused((struct ap_bytes){ bytes, n }, at);
        }
        bytes[at] = was;
    }
    assert_unchanged(bytes, "boats.db");
    assert_true(tried > 3000);
    free(bytes);
}

static void a_file_cut_anywhere_is_refused(void **state)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_catalogue *cat = NULL;
    size_t n;

    (void)state;
    sample_build("large.db");
    remake("large.db", "boats.db", "PRAGMA page_size = 512", false);
    char *bytes = sample_slurp("boats.db", &n);
    for (size_t at = 0; at < n; at += at < 600 ? 1 : PAGE) {
        struct ap_error err = { 0 };
        char *cut = malloc(at + 1);     /* a block of exactly that size shows any overrun */
        assert_non_null(cut);
        memcpy(cut, bytes, at);
        if (ap_open_bytes((struct ap_bytes){ (unsigned char *)cut, at }, "cut", arena, &cat,
                          &err) != AP_INVALID)
            fail_msg("cut at %zu: %s", at, err.text);
        free(cut);
        ap_arena_reset(arena);
    }
    assert_null(cat);
    free(bytes);
    ap_arena_free(arena);
}

/* The same through the file system, at a few places. */
static void a_changed_or_cut_file_changes_nothing_in_its_folder(void **state)
{
    size_t n;

    (void)state;
    sample_build("boats.db");
    char *bytes = sample_slurp("boats.db", &n);
    for (size_t at = 96; at < n; at += 7 * 512) {
        char changed = (char)(bytes[at] + 1);
        remake_patch("boats.db", (long)at, &changed, 1);
        struct ap_arena *arena = ap_arena_new();
        struct ap_error err = { 0 };
        struct ap_catalogue *cat;
        enum ap_code rc = ap_open_path("boats.db", arena, &cat, &err);
        ap_arena_free(arena);
        hostile_open("changed", "boats.db", rc ? REFUSE : OPEN, err.text);
        remake_patch("boats.db", (long)at, &bytes[at], 1);
    }
    for (size_t at = n - 512; at > 512; at -= 9 * 512 < at ? 9 * 512 : at) {
        assert_int_equal(truncate("boats.db", (off_t)at), 0);
        hostile_open("cut", "boats.db", REFUSE, "boats.db: the file is damaged");
    }
    free(bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_PLACE(a_file_with_a_byte_changed_does_no_harm),
        IN_PLACE(a_file_cut_anywhere_is_refused),
        IN_PLACE(a_changed_or_cut_file_changes_nothing_in_its_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
