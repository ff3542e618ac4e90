/*
 * stranger.c -- the head of a file, and what lies beside it.  See stranger.h.
 */
#include "core/stranger.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/text.h"

/* What schema.sql sets. */
enum { APPLICATION = 1095782479, VERSION = 1 };

/* Where SQLite's file format keeps what we look at, all big-endian. */
enum {
    AT_PAGE_SIZE = 16, AT_WRITES = 18, AT_READS = 19, AT_FRACTIONS = 21, AT_CHANGES = 24,
    AT_PAGES = 28, AT_FORMAT = 44, AT_ENCODING = 56, AT_VERSION = 60, AT_APPLICATION = 68,
    AT_VALID_FOR = 92
};

static uint32_t big(const unsigned char *at, size_t bytes)
{
    uint32_t value = 0;

    for (size_t i = 0; i < bytes; i++)
        value = value << 8 | at[i];
    return value;
}

static size_t page_size(const unsigned char *head)
{
    uint32_t size = big(head + AT_PAGE_SIZE, 2);

    return size == 1 ? 65536 : size;        /* 65536 needs one bit more than there are */
}

/* Fields that no file of SQLite has otherwise. */
static bool is_sane(const unsigned char *head)
{
    size_t size = page_size(head);
    bool power = size >= 512 && (size & (size - 1)) == 0;
    bool modes = head[AT_WRITES] >= 1 && head[AT_WRITES] <= 2 &&
                 head[AT_READS] >= 1 && head[AT_READS] <= 2;
    uint32_t format = big(head + AT_FORMAT, 4), encoding = big(head + AT_ENCODING, 4);

    return power && modes && memcmp(head + AT_FRACTIONS, "\x40\x20\x20", 3) == 0 &&
           format >= 1 && format <= 4 && encoding >= 1 && encoding <= 3;
}

/* The pages it says it has, where it says so, are there. */
static bool is_whole(const unsigned char *head, size_t size)
{
    uint32_t pages = big(head + AT_PAGES, 4);
    bool says = big(head + AT_CHANGES, 4) == big(head + AT_VALID_FOR, 4);

    return size >= page_size(head) && (!says || pages <= size / page_size(head));
}

static enum ap_code judge_version(const unsigned char *head, const char *name,
                                  struct ap_error *err)
{
    int32_t version = (int32_t)big(head + AT_VERSION, 4);

    if (big(head + AT_APPLICATION, 4) != APPLICATION)
        return ap_fail(err, AP_INVALID, "%s: an SQLite file, but no catalogue; "
                       "apposite build makes one from a source folder", name);
    if (version > VERSION)
        return ap_fail(err, AP_INVALID, "%s: the catalogue has format %d and this program "
                       "knows up to %d; use a newer apposite", name, version, VERSION);
    if (version < VERSION)
        return ap_fail(err, AP_INVALID, "%s: the catalogue has format %d, which never was; "
                       "build it anew from its source", name, version);
    return AP_OK;
}

enum ap_code stranger_head(const unsigned char *head, size_t got, size_t size,
                           const char *name, struct ap_error *err)
{
    if (size == 0)
        return ap_fail(err, AP_INVALID, "%s: the file is empty; take another copy, "
                       "or build it anew from its source", name);
    if (got < 16 || memcmp(head, "SQLite format 3", 16) != 0)
        return ap_fail(err, AP_INVALID, "%s: no catalogue file; name one made by apposite build, "
                       "or a source folder", name);
    if (got < STRANGER_HEAD || !is_sane(head) || !is_whole(head, size))
        return ap_fail(err, AP_INVALID, "%s: the file is damaged (%s); take another copy, "
                       "or build it anew from its source", name,
                       got < STRANGER_HEAD || is_sane(head) ? "its end is missing"
                                                            : "its head makes no sense");
    return judge_version(head, name, err);
}

/* An absolute URI in which every byte of the path stands for itself. */
static const char *uri_of(const char *path, struct ap_arena *arena)
{
    static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                "0123456789/._-";
    struct buf uri = BUF(arena);

    buf_add(&uri, "file:");
    for (; *path; path++)
        if (strchr(plain, *path))
            buf_add_n(&uri, path, 1);
        else
            buf_printf(&uri, "%%%02X", (unsigned)(unsigned char)*path);
    buf_add(&uri, "?mode=ro&immutable=1");
    return buf_text(&uri);
}

/* A journal with something in it: the file alone is half of the truth. */
static enum ap_code judge_beside(const char *path, const char *name, struct ap_arena *arena,
                                 struct ap_error *err)
{
    static const char *const ends[] = { "-journal", "-wal" };

    for (size_t i = 0; i < AP_COUNT(ends); i++) {
        struct stat st;
        const char *beside = ap_printf(arena, "%s%s", path, ends[i]);
        if (lstat(beside, &st) == 0 && (!S_ISREG(st.st_mode) || st.st_size > 0))
            return ap_fail(err, AP_INVALID, "%s: a journal lies beside it (%s%s): it is in use, "
                           "or a change was cut short; close what uses it, open it once with "
                           "sqlite3, or take another copy", name, name, ends[i]);
    }
    return AP_OK;
}

enum ap_code stranger_file(const char *path, struct ap_arena *arena, const char **uri,
                           struct ap_error *err)
{
    unsigned char head[STRANGER_HEAD] = { 0 };
    const char *name = text_clean(arena, path);
    char real[PATH_MAX];
    size_t got, size;
    enum ap_code rc = file_head(path, STRANGER_LIMIT, head, sizeof head, &got, &size, err);

    if (!rc)
        rc = stranger_head(head, got, size, name, err);
    if (!rc && !realpath(path, real))
        rc = ap_fail(err, AP_IO, "%s: the file went away while it was opened", name);
    if (!rc)
        rc = judge_beside(real, name, arena, err);
    if (!rc)
        *uri = uri_of(real, arena);
    return rc;
}

enum ap_code stranger_bytes(struct ap_bytes bytes, const char *name, struct ap_arena *arena,
                            struct ap_bytes *out, struct ap_error *err)
{
    enum ap_code rc = stranger_head(bytes.at, bytes.n < STRANGER_HEAD ? bytes.n : STRANGER_HEAD,
                                    bytes.n, name, err);

    if (rc)
        return rc;
    if (bytes.at[AT_WRITES] == 2 || bytes.at[AT_READS] == 2) {
        /* Bytes have no write-ahead log beside them, and SQLite would look for one. */
        unsigned char *copy = memcpy(ap_alloc(arena, bytes.n, 1), bytes.at, bytes.n);
        copy[AT_WRITES] = copy[AT_READS] = 1;
        bytes.at = copy;
    }
    *out = bytes;
    return AP_OK;
}
