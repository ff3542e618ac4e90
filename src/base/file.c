/*
 * file.c -- reading and writing whole files safely.  See file.h.
 */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

const char *file_reason(int error)
{
    static const struct {
        int         error;
        const char *words;
    } known[] = {
        { EACCES,       "permission denied" },
        { EISDIR,       "it is a folder" },
        { ELOOP,        "its symbolic links lead round in a circle" },
        { ENAMETOOLONG, "the path is too long" },
        { ENOENT,       "there is no such file or folder" },
        { ENOSPC,       "no space is left on the device" },
        { ENOTDIR,      "a part of the path is not a folder" },
        { EROFS,        "the file system is read-only" },
    };
    for (size_t i = 0; i < AP_COUNT(known); i++)
        if (known[i].error == error)
            return known[i].words;
    return strerror(error);
}

static const char *kind(mode_t mode)
{
    return S_ISDIR(mode)  ? "a folder" :
           S_ISFIFO(mode) ? "a pipe" :
           S_ISSOCK(mode) ? "a socket" : "a device";
}

/* A path for a message: its end, if the whole would leave no room for the reason. */
struct shown {
    char text[264];
};

static struct shown shown(const char *path)
{
    struct shown s;
    size_t n = strlen(path), most = sizeof s.text - sizeof "...";
    const char *from = path + (n > most ? n - most : 0);

    while ((*from & 0xC0) == 0x80)      /* whole characters only */
        from++;
    snprintf(s.text, sizeof s.text, "%s%s", n > most ? "..." : "", from);
    return s;
}

static enum ap_code fail(struct ap_error *err, const char *verb, const char *path,
                         const char *why)
{
    return ap_fail(err, AP_IO, "cannot %s '%s': %s", verb, shown(path).text, why);
}

/*
 * Reading
 */

static enum ap_code open_regular(const char *path, size_t limit, int *out, size_t *size,
                                 struct ap_error *err)
{
    struct stat st;
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    enum ap_code rc = AP_OK;

    if (fd < 0)     /* a socket cannot be opened: the system's words say too little */
        return fail(err, "read", path, errno == ENXIO ? "it is a device or socket, not a file"
                                                      : file_reason(errno));
    if (fstat(fd, &st) != 0)
        rc = fail(err, "read", path, file_reason(errno));
    else if (!S_ISREG(st.st_mode))
        rc = ap_fail(err, AP_IO, "cannot read '%s': it is %s, not a file", shown(path).text,
                     kind(st.st_mode));
    else if ((uintmax_t)st.st_size > limit)
        rc = ap_fail(err, AP_IO, "cannot read '%s': it has %ju bytes, and %zu are allowed",
                     shown(path).text, (uintmax_t)st.st_size, limit);
    if (rc) {
        close(fd);
        return rc;
    }
    *out = fd;
    *size = (size_t)st.st_size;
    return AP_OK;
}

static ssize_t read_some(int fd, char *at, size_t n)
{
    ssize_t got;

    do
        got = read(fd, at, n);
    while (got < 0 && errno == EINTR);
    return got;
}

/* Read to the end, which is where the file says now, not where its size said. */
static enum ap_code read_all(int fd, const char *path, size_t limit, struct ap_arena *arena,
                             char **out, size_t *size, struct ap_error *err)
{
    size_t cap = *size + 1, n = 0;      /* one more byte than expected meets the end */
    char *bytes = ap_alloc(arena, cap + 1, 1);
    ssize_t got;

    while ((got = read_some(fd, bytes + n, cap - n)) > 0) {
        n += (size_t)got;
        if (n > limit)
            return ap_fail(err, AP_IO, "cannot read '%s': it has more than %zu bytes",
                           shown(path).text, limit);
        if (n == cap) {
            char *more = ap_alloc(arena, cap * 2 + 1, 1);
            bytes = memcpy(more, bytes, n);
            cap *= 2;
        }
    }
    if (got < 0)
        return fail(err, "read", path, file_reason(errno));
    bytes[n] = '\0';
    *out = bytes;
    *size = n;
    return AP_OK;
}

enum ap_code file_read(const char *path, size_t limit, struct ap_arena *arena, char **out,
                       size_t *n, struct ap_error *err)
{
    int fd = -1;
    size_t size = 0;
    char *bytes = NULL;
    enum ap_code rc = open_regular(path, limit, &fd, &size, err);

    if (rc)
        return rc;
    rc = read_all(fd, path, limit, arena, &bytes, &size, err);
    close(fd);
    if (rc)
        return rc;
    *out = bytes;
    *n = size;
    return AP_OK;
}

enum ap_code file_head(const char *path, size_t limit, unsigned char *bytes, size_t n,
                       size_t *got, size_t *size, struct ap_error *err)
{
    int fd = -1;
    size_t whole = 0, at = 0;
    ssize_t more = 0;
    enum ap_code rc = open_regular(path, limit, &fd, &whole, err);

    if (rc)
        return rc;
    while (at < n && (more = read_some(fd, (char *)bytes + at, n - at)) > 0)
        at += (size_t)more;
    if (more < 0)
        rc = fail(err, "read", path, file_reason(errno));
    close(fd);
    if (rc)
        return rc;
    *got = at;
    *size = whole;
    return AP_OK;
}

/*
 * Writing
 */

static enum ap_code write_bytes(int fd, const char *path, const char *bytes, size_t n,
                                struct ap_error *err)
{
    while (n > 0) {
        ssize_t done = write(fd, bytes, n);
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return fail(err, "write", path, file_reason(errno));
        bytes += done;
        n -= (size_t)done;
    }
    return AP_OK;
}

/* Names of an open stream, whatever it leads to: a file there must not be replaced. */
static bool is_stream_name(const char *path)
{
    return strcmp(path, "/dev/stdout") == 0 || strcmp(path, "/dev/stderr") == 0 ||
           strncmp(path, "/dev/fd/", 8) == 0 || strncmp(path, "/proc/self/fd/", 14) == 0;
}

static enum ap_code write_straight(const char *path, const char *bytes, size_t n,
                                   struct ap_error *err)
{
    int fd = open(path, O_WRONLY | O_APPEND | O_NOCTTY | O_CLOEXEC);

    if (fd < 0)
        return fail(err, "write", path, file_reason(errno));
    enum ap_code rc = write_bytes(fd, path, bytes, n, err);
    if (close(fd) != 0 && !rc)
        rc = fail(err, "write", path, file_reason(errno));
    return rc;
}

/* What a new file's mode would be.  There is no asking for the mask without setting it. */
static mode_t mode_of_new(void)
{
    mode_t mask = umask(0);

    umask(mask);
    return 0666 & ~mask;
}

/* The folder of path, with its slash: "" for a bare name. */
static size_t folder_len(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? (size_t)(slash - path) + 1 : 0;
}

/* A rename is safe from a crash only once its folder is written too. */
static enum ap_code sync_folder(const char *path, struct ap_error *err)
{
    char folder[PATH_MAX];
    size_t n = folder_len(path);

    snprintf(folder, sizeof folder, "%.*s", (int)n, n ? path : "");
    int fd = open(n ? folder : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return AP_OK;       /* a folder may be written though not read */
    bool failed = fsync(fd) != 0 && errno != EINVAL && errno != EROFS;
    int error = errno;
    close(fd);
    return failed ? fail(err, "write", path, file_reason(error)) : AP_OK;
}

/* Fill the open temporary file and close it. */
static enum ap_code fill(int fd, const char *path, const char *bytes, size_t n, mode_t mode,
                         struct ap_error *err)
{
    enum ap_code rc = write_bytes(fd, path, bytes, n, err);

    if (!rc && (fchmod(fd, mode) != 0 || fsync(fd) != 0))
        rc = fail(err, "write", path, file_reason(errno));
    if (close(fd) != 0 && !rc)
        rc = fail(err, "write", path, file_reason(errno));
    return rc;
}

static enum ap_code exists(struct ap_error *err, const char *path)
{
    return ap_fail(err, AP_EXISTS, "'%s' exists already; choose another name",
                   shown(path).text);
}

/*
 * Give the temporary file its name.  link() is the one call that never
 * replaces, even a file made a moment ago; some file systems have no links,
 * and there the check before must do.
 */
static enum ap_code put_in_place(const char *temp, const char *path, bool replace,
                                 struct ap_error *err)
{
    if (!replace && link(temp, path) == 0) {
        unlink(temp);
        return AP_OK;
    }
    if (!replace && errno == EEXIST)
        return exists(err, path);
    return rename(temp, path) == 0 ? AP_OK : fail(err, "write", path, file_reason(errno));
}

static enum ap_code write_beside(const char *path, const char *bytes, size_t n, mode_t mode,
                                 bool replace, struct ap_error *err)
{
    char temp[PATH_MAX];
    size_t folder = folder_len(path);
    int len = snprintf(temp, sizeof temp, "%.*s.apposite-XXXXXX", (int)folder, path);

    if (len < 0 || (size_t)len >= sizeof temp)
        return fail(err, "write", path, file_reason(ENAMETOOLONG));
    int fd = mkstemp(temp);
    if (fd < 0)
        return ap_fail(err, AP_IO, "cannot write '%s': no file can be made in its folder: %s",
                       shown(path).text, file_reason(errno));
    enum ap_code rc = fill(fd, path, bytes, n, mode, err);
    if (!rc)
        rc = put_in_place(temp, path, replace, err);
    if (rc) {
        unlink(temp);
        return rc;
    }
    return sync_folder(path, err);
}

/* Replace a regular file, through the links that lead to it. */
static enum ap_code replace_file(const char *path, const struct stat *st, const char *bytes,
                                 size_t n, struct ap_error *err)
{
    char target[PATH_MAX];

    if (!realpath(path, target) || faccessat(AT_FDCWD, target, W_OK, AT_EACCESS) != 0)
        return fail(err, "write", path, file_reason(errno));
    return write_beside(target, bytes, n, st->st_mode & 0777, true, err);
}

enum ap_code file_write(const char *path, const char *bytes, size_t n, bool replace,
                        struct ap_error *err)
{
    struct stat st;

    if (is_stream_name(path))
        return write_straight(path, bytes, n, err);
    if (stat(path, &st) != 0) {
        int error = errno;      /* a link that leads nowhere is there, but not to be written */
        if (!file_exists(path))
            return write_beside(path, bytes, n, mode_of_new(), false, err);
        return replace ? fail(err, "write", path, file_reason(error)) : exists(err, path);
    }
    if (S_ISCHR(st.st_mode) || S_ISFIFO(st.st_mode))
        return write_straight(path, bytes, n, err);
    if (!S_ISREG(st.st_mode))
        return ap_fail(err, AP_IO, "cannot write '%s': it is %s, not a file",
                       shown(path).text, kind(st.st_mode));
    return replace ? replace_file(path, &st, bytes, n, err) : exists(err, path);
}

/*
 * Asking
 */

bool file_exists(const char *path)
{
    struct stat st;
    return lstat(path, &st) == 0;
}

bool file_is_folder(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}
