/*
 * clip_run.c -- a program that is given a text.  See clip.h.
 *
 * Some of them stay in the background to serve the clipboard, so only the one
 * that was started is waited for.  Its end comes as SIGCHLD, which is let in only
 * while waiting: it can neither be missed nor disturb anything else.
 */
#include "ui/clip.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/select.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

/* The text still to be written, and where. */
struct rest {
    int         fd;             /* -1: all is written, or nobody wants it */
    const char *s;
    size_t      n;
};

static void note_child(int sig)
{
    (void)sig;
}

static bool make_pipe(int ends[2])
{
    if (pipe(ends))
        return false;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFL, O_NONBLOCK);
    return true;
}

/* Its own group, so that no key of ours ends it; and it says nothing on our screen. */
static bool spawn(const char *const *argv, int in, pid_t *pid)
{
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attr;
    sigset_t none, all;

    sigemptyset(&none);
    sigfillset(&all);
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, in, STDIN_FILENO);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_init(&attr);
    posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK |
                                    POSIX_SPAWN_SETSIGDEF);
    posix_spawnattr_setpgroup(&attr, 0);
    posix_spawnattr_setsigmask(&attr, &none);
    posix_spawnattr_setsigdefault(&attr, &all);
    /* It takes its words as if it changed them, and does not. */
    int rc = posix_spawnp(pid, argv[0], &files, &attr, (char *const *)(void *)argv, environ);
    posix_spawnattr_destroy(&attr);
    posix_spawn_file_actions_destroy(&files);
    return rc == 0;
}

static void end_input(struct rest *r)
{
    if (r->fd >= 0)
        close(r->fd);
    r->fd = -1;
}

/* Write what it takes now. */
static void feed(struct rest *r)
{
    ssize_t done = 1;

    while (r->fd >= 0 && r->n > 0 && (done = write(r->fd, r->s, r->n)) > 0) {
        r->s += done;
        r->n -= (size_t)done;
    }
    if (r->n == 0 || (done < 0 && errno != EAGAIN && errno != EINTR))
        end_input(r);
}

/* Wait until it takes more or ended; false if neither came in time. */
static bool wait_for(const struct rest *r, int patience_ms, const sigset_t *mask)
{
    struct timespec most = { patience_ms / 1000, patience_ms % 1000 * 1000000L };
    fd_set set;

    FD_ZERO(&set);
    if (r->fd >= 0)
        FD_SET(r->fd, &set);
    return pselect(r->fd + 1, NULL, &set, NULL, &most, mask) != 0;
}

static bool see_out(pid_t pid, struct rest *r, int patience_ms, const sigset_t *mask)
{
    int status;

    for (;;) {
        feed(r);
        pid_t ended = waitpid(pid, &status, WNOHANG);
        if (ended == pid)
            return WIFEXITED(status) && WEXITSTATUS(status) == 0;
        if (ended < 0 || !wait_for(r, patience_ms, mask))
            break;
    }
    kill(pid, SIGKILL);
    waitpid(pid, &status, 0);
    return false;
}

static bool run(const char *const *argv, const char *s, size_t n, int patience_ms,
                const sigset_t *mask)
{
    int ends[2];
    pid_t pid;

    if (!make_pipe(ends))
        return false;
    bool runs = spawn(argv, ends[0], &pid);
    struct rest r = { ends[1], s, n };
    close(ends[0]);
    bool well = runs && see_out(pid, &r, patience_ms, mask);
    end_input(&r);
    return well;
}

bool clip_run(const char *const *argv, const char *s, size_t n, int patience_ms)
{
    struct sigaction note = { .sa_handler = note_child }, ignore = { .sa_handler = SIG_IGN };
    struct sigaction child, pipes;
    sigset_t set, before, mask;

    sigemptyset(&note.sa_mask);
    sigemptyset(&ignore.sa_mask);
    sigemptyset(&set);
    sigaddset(&set, SIGCHLD);
    sigprocmask(SIG_BLOCK, &set, &before);
    mask = before;
    sigdelset(&mask, SIGCHLD);
    sigaction(SIGCHLD, &note, &child);
    sigaction(SIGPIPE, &ignore, &pipes);        /* one that wants no more is no end of ours */
    bool well = run(argv, s, n, patience_ms, &mask);
    sigaction(SIGPIPE, &pipes, NULL);
    sigaction(SIGCHLD, &child, NULL);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return well;
}
