/*
 * line.c -- see line.h.
 */
#define _GNU_SOURCE             /* POSIX_SPAWN_SETSID: fork would copy this process first */
#include "line.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "sample.h"

enum { ROWS = 40, COLS = 120, SILENCE = 60, PATIENCE = 5000 };

extern char **environ;

/* Read what comes within ms; false if nothing does. */
static bool take(struct line *l, int ms)
{
    struct pollfd fd = { .fd = l->master, .events = POLLIN };

    if (poll(&fd, 1, ms) <= 0)
        return false;
    if (l->n == LINE_MAX_BYTES - 1)
        l->n = 0;
    ssize_t n = read(l->master, l->bytes + l->n, LINE_MAX_BYTES - 1 - l->n);
    if (n <= 0)
        return false;
    l->last = now_ms();
    l->n += (size_t)n;
    l->bytes[l->n] = '\0';
    return true;
}

static const char *open_line(struct line *l)
{
    struct winsize size = { .ws_row = ROWS, .ws_col = COLS };

    l->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (l->master < 0 || grantpt(l->master) || unlockpt(l->master)
        || ioctl(l->master, TIOCSWINSZ, &size))
        return NULL;
    const char *path = ptsname(l->master);
    l->hold = path ? open(path, O_RDWR | O_NOCTTY | O_CLOEXEC) : -1;
    return l->hold < 0 ? NULL : path;
}

static bool spawn(struct line *l, const char *path, const char *const *argv,
                  const char *input)
{
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;

    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 1, path, O_RDWR, 0);
    posix_spawn_file_actions_adddup2(&files, 1, 2);
    if (input)
        posix_spawn_file_actions_addopen(&files, 0, input, O_RDONLY, 0);
    else
        posix_spawn_file_actions_adddup2(&files, 1, 0);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
    l->sent = now_ms();
    int rc = posix_spawnp(&l->program, argv[0], &files, &attributes, (char *const *)argv,
                          environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return rc == 0;
}

bool line_open(struct line *l, const char *const *argv, const char *input)
{
    const char *path = open_line(l);

    l->program = 0;
    l->n = 0;
    l->bytes[0] = '\0';
    l->last = 0;
    return path && spawn(l, path, argv, input);
}

void line_close(struct line *l)
{
    if (l->program > 0) {
        kill(l->program, SIGKILL);
        waitpid(l->program, NULL, 0);
    }
    close(l->hold);
    close(l->master);
}

void line_send(struct line *l, const char *key)
{
    l->n = 0;
    l->bytes[0] = '\0';
    l->last = 0;
    l->sent = now_ms();
    (void)!write(l->master, key, strlen(key));  /* nothing comes back then, which is told */
}

double line_wait_text(struct line *l, const char *text)
{
    while (!memmem(l->bytes, l->n, text, strlen(text)))
        if (!take(l, PATIENCE))
            return -1;
    return l->last - l->sent;
}

double line_wait_settled(struct line *l)
{
    if (l->last <= 0 && !take(l, PATIENCE))
        return -1;
    while (take(l, SILENCE))
        ;
    return l->last - l->sent;
}

double line_memory(const struct line *l)
{
    char path[64], row[256];
    double kib = -1024;

    snprintf(path, sizeof path, "/proc/%d/status", (int)l->program);
    FILE *f = fopen(path, "r");
    if (!f)
        return -1;
    while (fgets(row, sizeof row, f))
        if (strncmp(row, "VmHWM:", 6) == 0)
            kib = strtod(row + 6, NULL);
    fclose(f);
    return kib / 1024;
}
