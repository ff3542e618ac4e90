/*
 * tty_shell.c -- see tty_shell.h.
 *
 * Everything below shell_start() runs in the leader or in the program's
 * process before it becomes the program; it talks by pipes and never returns.
 */
#include "tty_shell.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tty.h"

enum { EXIT_CANNOT_RUN = 127 };

static volatile pid_t job;      /* in the leader: the program, for the handler */

static void must(bool good)
{
    if (!good)
        abort();
}

static void report(int to, enum shell_event event, int value)
{
    struct shell_report r = { event, value };

    must(write(to, &r, sizeof r) == (ssize_t)sizeof r);
}

static void pass_on(int sig)
{
    kill(-job, sig);
    kill(-job, SIGCONT);
}

/* Make group the one that reads the keyboard and gets its signals. */
static void foreground(pid_t group)
{
    signal(SIGTTOU, SIG_IGN);
    (void)tcsetpgrp(STDIN_FILENO, group);   /* fails once the terminal is gone */
    signal(SIGTTOU, SIG_DFL);
}

static void set_variable(const char *assignment)
{
    char *copy = strdup(assignment);
    char *equals = copy ? strchr(copy, '=') : NULL;

    must(equals);
    *equals = '\0';
    setenv(copy, equals + 1, 1);
    free(copy);
}

static void set_environment(const struct tty_options *o)
{
    static const char *const unwanted[] = {
        "LINES", "COLUMNS", "NO_COLOR", "COLORTERM", "TERMINFO", "TERM", "TMUX", "STY",
        "DISPLAY", "WAYLAND_DISPLAY", "SSH_CONNECTION",
    };

    for (size_t i = 0; i < AP_COUNT(unwanted); i++)
        unsetenv(unwanted[i]);
    if (!o->no_term)
        setenv("TERM", o->term ? o->term : "xterm-256color", 1);
    setenv("LC_ALL", o->lang ? o->lang : "C.UTF-8", 1);
    for (const char *const *e = o->env; e && *e; e++)
        set_variable(*e);
}

static void become(const struct tty_options *o, const char *const *argv)
{
    setpgid(0, 0);
    foreground(getpid());
    signal(SIGHUP, SIG_DFL);
    set_environment(o);
    if (o->in)
        dup2(o->in, STDIN_FILENO);
    if (o->out)
        dup2(o->out, STDOUT_FILENO);
    execvp(argv[0], (char *const *)argv);   /* execvp only reads them */
    _exit(EXIT_CANNOT_RUN);
}

/* The program stopped: be the shell that the user is back at, until "fg". */
static void at_the_prompt(int reports, int orders, int sig)
{
    char order;

    foreground(getpgrp());
    report(reports, SHELL_STOPPED, sig);
    if (read(orders, &order, 1) != 1)
        kill(-job, SIGKILL);
    foreground(job);
    kill(-job, SIGCONT);
    report(reports, SHELL_CONTINUED, 0);
}

static void attend(int reports, int orders)
{
    int status = 0;
    pid_t got;

    do {
        got = waitpid(job, &status, WUNTRACED);
        if (got == job && WIFSTOPPED(status))
            at_the_prompt(reports, orders, WSTOPSIG(status));
    } while ((got < 0 && errno == EINTR) || (got == job && WIFSTOPPED(status)));
    report(reports, SHELL_ENDED, status);
}

/* Make the terminal at path the one of this session, and of its three streams. */
static void sit_down_at(const char *path)
{
    setsid();
    int fd = open(path, O_RDWR);

    must(fd >= 0);
    for (int i = 0; i < 3; i++)
        dup2(fd, i);
    if (fd > 2)
        close(fd);
}

static void lead(const char *path, const struct tty_options *o, const char *const *argv,
                 int reports, int orders)
{
    sit_down_at(path);
    job = fork();
    if (job == 0)
        become(o, argv);
    must(job > 0);
    setpgid(job, job);          /* both sides: whichever comes first */
    signal(SIGHUP, o->deaf_shell ? SIG_IGN : pass_on);
    if (o->out)
        close(o->out);
    report(reports, SHELL_STARTED, job);
    attend(reports, orders);
    _exit(0);
}

static void open_pipe(int fd[2])
{
    must(pipe(fd) == 0);
    for (int i = 0; i < 2; i++)
        fcntl(fd[i], F_SETFD, FD_CLOEXEC);
}

struct shell shell_start(int master, const struct tty_options *options,
                         const char *const *argv)
{
    int reports[2], orders[2];
    const char *path = ptsname(master);

    must(path);
    open_pipe(reports);
    open_pipe(orders);
    pid_t leader = fork();
    if (leader == 0) {
        close(master);          /* or closing the test's end would not hang up */
        close(reports[0]);
        close(orders[1]);
        lead(path, options, argv, reports[1], orders[0]);
    }
    must(leader > 0);
    close(reports[1]);
    close(orders[0]);
    fcntl(reports[0], F_SETFL, O_NONBLOCK);
    return (struct shell){ leader, reports[0], orders[1] };
}
