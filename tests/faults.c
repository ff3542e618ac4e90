/*
 * faults.c -- see faults.h.
 *
 * A file system layer of SQLite that counts the changes and hands them on to
 * the one that was there before.
 */
#include "faults.h"

#include <signal.h>
#include <sqlite3.h>
#include <stddef.h>

struct file {
    sqlite3_file  base;
    sqlite3_file *real;         /* right behind this struct */
};

static sqlite3_vfs *real_vfs;
static enum fault   fault;
static int          left;       /* changes until it fails */
static int          waited;     /* microseconds */
static void       (*meanwhile)(void);

static sqlite3_file *real(sqlite3_file *f)
{
    return ((struct file *)f)->real;
}

/* One more change: does it fail in this way? */
static int fails(enum fault how)
{
    return fault == how && left <= 0;
}

static void count(void)
{
    if (left > 0)
        left--;
    if (fails(FAULT_KILL))
        raise(SIGKILL);
}

static int close_file(sqlite3_file *f)
{
    return real(f)->pMethods ? real(f)->pMethods->xClose(real(f)) : SQLITE_OK;
}

static int read_file(sqlite3_file *f, void *to, int n, sqlite3_int64 at)
{
    if (fault == FAULT_READ)
        count();
    return fails(FAULT_READ) ? SQLITE_IOERR_READ : real(f)->pMethods->xRead(real(f), to, n, at);
}

static int write_file(sqlite3_file *f, const void *from, int n, sqlite3_int64 at)
{
    if (fault == FAULT_KILL && left == 1)
        (void)real(f)->pMethods->xWrite(real(f), from, n / 2, at);
    count();
    return fails(FAULT_FULL) ? SQLITE_FULL : real(f)->pMethods->xWrite(real(f), from, n, at);
}

static int truncate_file(sqlite3_file *f, sqlite3_int64 size)
{
    count();
    return real(f)->pMethods->xTruncate(real(f), size);
}

static int sync_file(sqlite3_file *f, int flags)
{
    count();
    return fails(FAULT_SYNC) ? SQLITE_IOERR_FSYNC : real(f)->pMethods->xSync(real(f), flags);
}

static int file_size(sqlite3_file *f, sqlite3_int64 *size)
{
    return real(f)->pMethods->xFileSize(real(f), size);
}

static int lock_file(sqlite3_file *f, int level)
{
    return real(f)->pMethods->xLock(real(f), level);
}

static int unlock_file(sqlite3_file *f, int level)
{
    return real(f)->pMethods->xUnlock(real(f), level);
}

static int is_reserved(sqlite3_file *f, int *out)
{
    return real(f)->pMethods->xCheckReservedLock(real(f), out);
}

static int control_file(sqlite3_file *f, int op, void *arg)
{
    return real(f)->pMethods->xFileControl(real(f), op, arg);
}

static int sector_size(sqlite3_file *f)
{
    return real(f)->pMethods->xSectorSize(real(f));
}

static int characteristics(sqlite3_file *f)
{
    return real(f)->pMethods->xDeviceCharacteristics(real(f));
}

static const sqlite3_io_methods methods = {
    .iVersion = 1, .xClose = close_file, .xRead = read_file, .xWrite = write_file,
    .xTruncate = truncate_file, .xSync = sync_file, .xFileSize = file_size,
    .xLock = lock_file, .xUnlock = unlock_file, .xCheckReservedLock = is_reserved,
    .xFileControl = control_file, .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
};

static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *f, int flags, int *out)
{
    struct file *file = (struct file *)f;

    (void)vfs;
    file->real = (sqlite3_file *)(file + 1);
    int rc = real_vfs->xOpen(real_vfs, name, file->real, flags, out);
    file->base.pMethods = file->real->pMethods ? &methods : NULL;
    return rc;
}

static int delete_file(sqlite3_vfs *vfs, const char *name, int sync)
{
    (void)vfs;
    count();
    return real_vfs->xDelete(real_vfs, name, sync);
}

static int wait_for(sqlite3_vfs *vfs, int microseconds)
{
    (void)vfs;
    waited += microseconds;
    if (meanwhile)
        meanwhile();
    return microseconds;
}

void faults_install(void)
{
    static sqlite3_vfs vfs;

    real_vfs = sqlite3_vfs_find(NULL);
    vfs = *real_vfs;
    vfs.zName = "faults";
    vfs.pNext = NULL;
    vfs.szOsFile += (int)sizeof(struct file);
    vfs.xOpen = open_file;
    vfs.xDelete = delete_file;
    vfs.xSleep = wait_for;
    sqlite3_vfs_register(&vfs, 1);
}

void faults_set(enum fault what, int n)
{
    fault = what;
    left = n;
}

int faults_waited(void (*then)(void))
{
    int ms = waited / 1000;

    waited = 0;
    meanwhile = then;
    return ms;
}
