/*
 * userfile.c -- see userfile.h.
 *
 * Whoever closes any descriptor of a file gives up all locks that the process
 * has on it.  So nothing here opens the file while SQLite has it open.
 */
#include "core/userfile.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

enum { FILE_LIMIT = 512 << 20, MOST_OF_A_DAY = 1000 };

/* Where SQLite's file format keeps what we look at; what db/user.sql sets. */
enum { HEAD = 100, AT_VERSION = 60, AT_APPLICATION = 68 };
static const char magic[16] = "SQLite format 3", application[] = "APPU";

/* Paths in messages are cut from the left: the end says which. */
static const char *end_of(const char *path)
{
    size_t n = strlen(path), most = 250;

    path += n > most ? n - most : 0;
    while ((*path & 0xC0) == 0x80)      /* whole characters only */
        path++;
    return path;
}

static enum ap_code fail(struct ap_error *err, const char *path, int error)
{
    return ap_fail(err, AP_IO, "%s: %s", end_of(path), file_reason(error));
}

static enum ap_code make_folder(const char *path, struct ap_error *err)
{
    if (file_is_folder(path))
        return AP_OK;
    if (mkdir(path, 0700) == 0 && chmod(path, 0700) == 0)       /* whatever the umask */
        return AP_OK;
    if (errno == EEXIST && file_is_folder(path))
        return AP_OK;           /* another copy was faster */
    return fail(err, path, errno == EEXIST ? ENOTDIR : errno);
}

static enum ap_code make_folders(const char *path, struct ap_error *err)
{
    char part[PATH_MAX];
    enum ap_code rc = AP_OK;

    if (strlen(path) >= sizeof part)
        return fail(err, path, ENAMETOOLONG);
    for (const char *slash = strchr(path, '/'); !rc && slash; slash = strchr(slash + 1, '/')) {
        snprintf(part, sizeof part, "%.*s", (int)(slash - path), path);
        if (*part)
            rc = make_folder(part, err);
    }
    return rc;
}

/* A new, empty file that only its owner may read and write; errno says why not. */
static bool make_private(const char *path)
{
    int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

    if (fd < 0)
        return false;
    bool made = fchmod(fd, 0600) == 0;          /* whatever the umask */
    return close(fd) == 0 && made;
}

static bool folder_writes(const char *path)
{
    char folder[PATH_MAX];
    const char *slash = strrchr(path, '/');

    snprintf(folder, sizeof folder, "%.*s", slash ? (int)(slash - path + 1) : 1,
             slash ? path : ".");
    return faccessat(AT_FDCWD, folder, W_OK, AT_EACCESS) == 0;
}

static enum ap_code judge(const char *path, struct userfile *out, struct ap_error *err)
{
    unsigned char head[HEAD] = { 0 };
    size_t got, size;
    enum ap_code rc = file_head(path, FILE_LIMIT, head, sizeof head, &got, &size, err);

    if (rc)
        return rc;
    if (size > 0 && (memcmp(head, magic, sizeof magic) != 0 ||
                     memcmp(head + AT_APPLICATION, application, 4) != 0))
        return ap_fail(err, AP_INVALID, "%s: the file was not made by apposite, which leaves it "
                       "alone; move it away", end_of(path));
    const unsigned char *at = head + AT_VERSION;
    *out = (struct userfile){
        .writes = faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0 && folder_writes(path),
        .version = (int)((uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 |
                         at[3]),
    };
    return AP_OK;
}

enum ap_code userfile_ready(const char *path, struct userfile *out, struct ap_error *err)
{
    enum ap_code rc = make_folders(path, err);

    if (rc)
        return rc;
    if (!file_exists(path) && !make_private(path) && errno != EEXIST)
        return fail(err, path, errno);
    return judge(path, out, err);
}

/* The nth choice of a name beside path, which says what is there. */
static const char *beside(const char *path, const char *what, const char *today, int n,
                          struct ap_arena *arena)
{
    return n == 1 ? ap_printf(arena, "%s.%s-%s", path, what, today)
                  : ap_printf(arena, "%s.%s-%s-%d", path, what, today, n);
}

/* A journal must go first: left behind, it would be played into the next file. */
static bool move_away(const char *path, const char *to, struct ap_arena *arena)
{
    static const char *const ends[] = { "-journal", "-wal" };

    for (size_t i = 0; i < AP_COUNT(ends); i++)
        if (rename(ap_printf(arena, "%s%s", path, ends[i]),
                   ap_printf(arena, "%s%s", to, ends[i])) != 0 && errno != ENOENT)
            return false;
    return rename(path, to) == 0;
}

enum ap_code userfile_set_aside(const char *path, const char *today, struct ap_arena *arena,
                                const char **to, struct ap_error *err)
{
    const char *name = beside(path, "corrupt", today, 1, arena);

    for (int n = 2; n <= MOST_OF_A_DAY && file_exists(name); n++)
        name = beside(path, "corrupt", today, n, arena);
    if (file_exists(name))
        return ap_fail(err, AP_EXISTS, "there are %d of them today", MOST_OF_A_DAY);
    if (!move_away(path, name, arena))
        return ap_fail(err, AP_IO, "%s", file_reason(errno));
    *to = name;
    return AP_OK;
}

enum ap_code userfile_back_up(const char *path, const char *today, struct ap_bytes bytes,
                              struct ap_arena *arena, const char **to, struct ap_error *err)
{
    const char *name = beside(path, "backup", today, 1, arena);
    bool made = make_private(name);

    for (int n = 2; n <= MOST_OF_A_DAY && !made && errno == EEXIST; n++) {
        name = beside(path, "backup", today, n, arena);
        made = make_private(name);
    }
    if (!made)
        return fail(err, name, errno);
    enum ap_code rc = file_write(name, (const char *)bytes.at, bytes.n, true, err);
    if (rc)
        unlink(name);           /* ours, and only half of what it should be */
    else
        *to = name;
    return rc;
}
