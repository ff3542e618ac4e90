/*
 * place.c -- see place.h.
 */
#include "place.h"

#include <dirent.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { NOBODY = 65534 };

char place[64];

int place_enter(void **state)
{
    (void)state;
    snprintf(place, sizeof place, "/tmp/apposite-test-XXXXXX");
    umask(022);
    return mkdtemp(place) && chdir(place) == 0 ? 0 : -1;
}

static int remove_one(const char *path, const struct stat *st, int flag, struct FTW *ftw)
{
    (void)st, (void)flag, (void)ftw;
    return remove(path);
}

int place_leave(void **state)
{
    (void)state;
    return chdir("/") == 0 && nftw(place, remove_one, 8, FTW_DEPTH | FTW_PHYS) == 0 ? 0 : -1;
}

void place_make(const char *path, const char *text)
{
    FILE *f = fopen(path, "w");

    assert_non_null(f);
    assert_true(fputs(text, f) >= 0);
    assert_int_equal(fclose(f), 0);
}

const char *place_content(const char *path)
{
    static char text[200];
    FILE *f = fopen(path, "r");

    assert_non_null(f);
    size_t n = fread(text, 1, sizeof text - 1, f);
    fclose(f);
    assert_true(n < sizeof text - 1);
    text[n] = '\0';
    return text;
}

const char *place_names(const char *path)
{
    static char names[1000];
    struct dirent **entry;
    size_t n = 0;
    int count = scandir(path, &entry, NULL, alphasort);

    assert_true(count >= 0);
    names[0] = '\0';
    for (int i = 0; i < count; i++) {
        if (strcmp(entry[i]->d_name, ".") != 0 && strcmp(entry[i]->d_name, "..") != 0)
            n += (size_t)snprintf(names + n, sizeof names - n, "%s ", entry[i]->d_name);
        assert_true(n < sizeof names);
        free(entry[i]);
    }
    free(entry);
    return names;
}

unsigned place_mode(const char *path)
{
    struct stat st;

    assert_int_equal(lstat(path, &st), 0);
    return st.st_mode & 07777;
}

void place_be_ordinary(void)
{
    if (geteuid() == 0) {
        assert_int_equal(chown(place, NOBODY, (gid_t)-1), 0);
        assert_int_equal(seteuid(NOBODY), 0);
    }
}

void place_be_oneself(void)
{
    assert_int_equal(seteuid(getuid()), 0);
}
