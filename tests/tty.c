/*
 * tty.c -- see tty.h.
 *
 * step() is the only place that waits: for output, for a report of the shell,
 * or for the time to pass.  Every wait is a loop around it.
 */
#include "tty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long now_ms(void)
{
    struct timespec ts;

    clock_gettime(CLOCK_MONOTONIC, &ts);
    return (long)ts.tv_sec * 1000 + ts.tv_nsec / 1000000;
}

/* What the emulator tells about the terminal. */

static int on_property(VTermProp property, VTermValue *value, void *user)
{
    struct tty *t = user;

    if (property == VTERM_PROP_ALTSCREEN)
        t->alt = value->boolean;
    else if (property == VTERM_PROP_CURSORVISIBLE)
        t->cursor = value->boolean;
    else if (property == VTERM_PROP_MOUSE)
        t->mouse = value->number;
    else if (property == VTERM_PROP_TITLE || property == VTERM_PROP_ICONNAME)
        t->titles++;
    return 1;
}

static int on_cursor(VTermPos at, VTermPos from, int visible, void *user)
{
    struct tty *t = user;

    (void)from;
    (void)visible;
    t->cursor_row = at.row;
    t->cursor_col = at.col;
    return 1;
}

static int on_bell(void *user)
{
    ((struct tty *)user)->bells++;
    return 1;
}

/* Answers to a program's questions (what are you, where is the cursor). */
static void on_answer(const char *bytes, size_t n, void *user)
{
    struct tty *t = user;

    (void)!write(t->master, bytes, n);  /* a program that asks and leaves is not our matter */
}

/* Reading. */

static void take_output(struct tty *t)
{
    char bytes[8192];
    ssize_t n = read(t->master, bytes, sizeof bytes);

    if (n < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (n <= 0) {               /* EIO: nobody has the terminal open any more */
        t->eof = true;
        return;
    }
    buf_add_n(&t->raw, bytes, (size_t)n);
    vterm_input_write(t->vt, bytes, (size_t)n);
}

static void take_reports(struct tty *t)
{
    struct shell_report r;

    while (read(t->shell.reports, &r, sizeof r) == (ssize_t)sizeof r) {
        if (r.event == SHELL_STARTED)
            t->program = r.value;
        else if (r.event == SHELL_ENDED)
            t->status = WIFEXITED(r.value) ? WEXITSTATUS(r.value) : -WTERMSIG(r.value);
        else
            t->stopped = r.event == SHELL_STOPPED;
    }
}

/* Wait at most ms for something to happen, and take it; false if nothing did. */
static bool step(struct tty *t, short events, long ms)
{
    struct pollfd fd[] = {
        { .fd = t->eof ? -1 : t->master, .events = events },
        { .fd = t->status == TTY_RUNNING ? t->shell.reports : -1, .events = POLLIN },
    };
    int ready = poll(fd, AP_COUNT(fd), (int)ms);

    if (fd[0].revents & (POLLIN | POLLHUP | POLLERR))
        take_output(t);
    if (fd[1].revents)
        take_reports(t);
    return ready > 0;
}

/* Nothing more can come. */
static bool over(const struct tty *t)
{
    return t->eof && t->status != TTY_RUNNING;
}

typedef bool (*condition)(struct tty *t, const char *text);

static bool wait_until(struct tty *t, condition done, const char *text, int ms)
{
    long end = now_ms() + ms;

    while (!done(t, text)) {
        long left = end - now_ms();
        if (left <= 0 || over(t))
            return false;
        step(t, POLLIN, left);
    }
    return true;
}

static bool shows(struct tty *t, const char *text)
{
    return tty_shows(t, text);
}

static bool shows_not(struct tty *t, const char *text)
{
    return !tty_shows(t, text);
}

static bool is_stopped(struct tty *t, const char *unused)
{
    (void)unused;
    return t->stopped;
}

static bool is_alt(struct tty *t, const char *unused)
{
    (void)unused;
    return t->alt;
}

static bool is_not_alt(struct tty *t, const char *unused)
{
    (void)unused;
    return !t->alt;
}

static bool is_started(struct tty *t, const char *unused)
{
    (void)unused;
    return t->program != 0;
}

static bool is_over(struct tty *t, const char *unused)
{
    (void)unused;
    return over(t);
}

bool tty_wait_text(struct tty *t, const char *text, int ms)
{
    return wait_until(t, shows, text, ms);
}

bool tty_wait_gone(struct tty *t, const char *text, int ms)
{
    return wait_until(t, shows_not, text, ms);
}

bool tty_wait_stop(struct tty *t, int ms)
{
    return wait_until(t, is_stopped, NULL, ms);
}

bool tty_wait_alt(struct tty *t, bool alt, int ms)
{
    return wait_until(t, alt ? is_alt : is_not_alt, NULL, ms);
}

bool tty_wait_quiet(struct tty *t, int quiet, int ms)
{
    long end = now_ms() + ms;

    while (now_ms() < end && !over(t))
        if (!step(t, POLLIN, quiet))
            return true;
    return over(t);
}

int tty_wait_exit(struct tty *t, int ms)
{
    (void)wait_until(t, is_over, NULL, ms);     /* the status says it */
    return t->status;
}

/* Starting and ending. */

/* A bare chroot has no terminals: then these tests are skipped, and say so. */
static int open_master(int rows, int cols)
{
    struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };
    int fd = posix_openpt(O_RDWR | O_NOCTTY);

    if (fd < 0 || grantpt(fd) || unlockpt(fd) || ioctl(fd, TIOCSWINSZ, &size)) {
        fputs("skipped: no terminal can be made here (is /dev/pts mounted?)\n", stderr);
        exit(TTY_SKIPPED);
    }
    return fd;
}

static void open_screen(struct tty *t)
{
    static const VTermScreenCallbacks callbacks = {
        .settermprop = on_property, .movecursor = on_cursor, .bell = on_bell
    };

    t->vt = vterm_new(t->rows, t->cols);
    vterm_set_utf8(t->vt, 1);
    t->screen = vterm_obtain_screen(t->vt);
    vterm_screen_set_callbacks(t->screen, &callbacks, t);
    vterm_screen_enable_altscreen(t->screen, 1);
    vterm_output_set_callback(t->vt, on_answer, t);
    vterm_screen_reset(t->screen, 1);
}

struct tty *tty_open(const struct tty_options *options, const char *const *argv)
{
    struct ap_arena *arena = ap_arena_new();
    struct tty *t = AP_NEW(arena, struct tty, 1);

    t->arena = arena;
    t->line = ap_arena_new();
    t->raw = (struct buf)BUF(arena);
    t->rows = options->rows ? options->rows : 24;
    t->cols = options->cols ? options->cols : 80;
    t->cursor = true;
    t->status = TTY_RUNNING;
    t->master = open_master(t->rows, t->cols);
    tcgetattr(t->master, &t->before);
    open_screen(t);
    t->shell = shell_start(t->master, options, argv);
    fcntl(t->master, F_SETFL, O_NONBLOCK);
    if (!wait_until(t, is_started, NULL, TTY_PATIENCE))
        abort();
    return t;
}

static void close_fd(int *fd)
{
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
}

void tty_close(struct tty *t)
{
    if (!t)
        return;
    if (t->status == TTY_RUNNING)
        kill(t->program, SIGKILL);
    close_fd(&t->shell.orders);
    waitpid(t->shell.leader, NULL, 0);
    close_fd(&t->shell.reports);
    close_fd(&t->master);
    vterm_free(t->vt);
    ap_arena_free(t->line);
    ap_arena_free(t->arena);
}

/* What a person does. */

void tty_send_n(struct tty *t, const char *bytes, size_t n)
{
    while (n > 0 && !over(t)) {
        ssize_t w = write(t->master, bytes, n);
        if (w > 0) {
            bytes += w;
            n -= (size_t)w;
        } else if (w < 0 && errno == EAGAIN) {
            step(t, POLLIN | POLLOUT, TTY_PATIENCE);
        } else if (w < 0 && errno != EINTR) {
            return;
        }
    }
}

void tty_send(struct tty *t, const char *keys)
{
    tty_send_n(t, keys, strlen(keys));
}

/* The kernel tells the foreground group of the change.  A window of nothing is
   told, too, but the emulator keeps its size. */
void tty_resize(struct tty *t, int rows, int cols)
{
    struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };

    if (rows > 0 && cols > 0) {
        vterm_set_size(t->vt, rows, cols);
        t->rows = rows;
        t->cols = cols;
    }
    ioctl(t->master, TIOCSWINSZ, &size);
}

void tty_hang_up(struct tty *t)
{
    close_fd(&t->master);
    t->eof = true;
}

void tty_foreground(struct tty *t)
{
    (void)!write(t->shell.orders, "f", 1);      /* the shell is gone: a wait will say so */
    t->stopped = false;
}
