/*
 * hostile.c -- see hostile.h.
 */
#include "hostile.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"
#include "sample.h"
#include "testing.h"

void hostile_texts(const struct ap_catalogue *cat)
{
    assert_int_equal(text_invalid(cat->title, strlen(cat->title)), strlen(cat->title));
    for (size_t i = 0; i < cat->offerings; i++)
        assert_int_equal(text_invalid(cat->offering[i].name, strlen(cat->offering[i].name)),
                         strlen(cat->offering[i].name));
    for (size_t i = 0; i < cat->facts; i++) {
        const char *detail = cat->fact[i].detail;
        assert_int_equal(text_invalid(detail, strlen(detail)), strlen(detail));
    }
}

static bool can_read(const char *path)
{
    return faccessat(AT_FDCWD, path, R_OK, AT_EACCESS) == 0;
}

/* "name size time" of all that lies in the folder, and a sum over small files. */
static char *snapshot(void)
{
    char *text = calloc(1, 4000);
    size_t n = 0;
    struct dirent **entry;
    int count = scandir(".", &entry, NULL, alphasort);

    assert_true(count >= 0);
    for (int i = 0; i < count; free(entry[i++])) {
        struct stat st;
        uint64_t sum = 0;
        if (strcmp(entry[i]->d_name, "..") == 0)
            continue;                   /* others live there, too */
        assert_int_equal(lstat(entry[i]->d_name, &st), 0);
        if (S_ISREG(st.st_mode) && st.st_size < 20 << 20 && can_read(entry[i]->d_name)) {
            size_t size;
            char *bytes = sample_slurp(entry[i]->d_name, &size);
            for (size_t k = 0; k < size; k++)
                sum = sum * 31 + (unsigned char)bytes[k];
            free(bytes);
        }
        n += (size_t)snprintf(text + n, 4000 - n, "%s %jd %jd.%09ld %ju\n", entry[i]->d_name,
                              (intmax_t)st.st_size, (intmax_t)st.st_mtim.tv_sec,
                              st.st_mtim.tv_nsec, (uintmax_t)sum);
        assert_true(n < 4000);
    }
    free(entry);
    return text;
}

/* Hold what opening came to against what it should. */
static void judge(const char *id, enum ap_code rc, const struct ap_error *err,
                  const struct ap_catalogue *cat, enum outcome outcome, const char *words)
{
    if ((rc == AP_OK) != (outcome != REFUSE))
        fail_msg("%s: %s", id, rc ? err->text : "was opened");
    if (rc && !strstr(err->text, words))
        fail_msg("%s: %s", id, err->text);
    if (rc && err->text[strcspn(err->text, "\n\033")])
        fail_msg("%s: raw bytes in the message", id);
    if (rc)
        return;
    hostile_texts(cat);
    size_t replaced = outcome == NOTE ? strtoul(words, NULL, 10) : 0;
    if (cat->replaced != replaced)
        fail_msg("%s: %zu cells replaced", id, cat->replaced);
}

void hostile_open(const char *id, const char *path, enum outcome outcome, const char *words)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_error err = { 0 };
    struct ap_catalogue *cat = NULL;
    char *before = snapshot();
    enum ap_code rc = ap_open_path(path, arena, &cat, &err);
    char *after = snapshot();

    if (strcmp(before, after) != 0)
        fail_msg("%s: the folder changed:\n%s%s", id, before, after);
    judge(id, rc, &err, cat, outcome, words);
    free(before);
    free(after);
    ap_arena_free(arena);
}

void hostile_bytes(const char *id, const char *path, enum outcome outcome, const char *words)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_error err = { 0 };
    struct ap_catalogue *cat = NULL;
    size_t n;
    char *bytes = sample_slurp(path, &n);
    struct ap_bytes given = { (unsigned char *)bytes, n };
    enum ap_code rc = ap_open_bytes(given, path, arena, &cat, &err);

    judge(id, rc, &err, cat, outcome, words);
    free(bytes);
    ap_arena_free(arena);
}
