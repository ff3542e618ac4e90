/*
 * term_signal.c -- handlers that only note, or rescue and die.
 * See term_signal.h.
 */
#include "ui/term_signal.h"

#include <signal.h>
#include <sys/select.h>
#include <unistd.h>

#include "apposite/base.h"

static volatile sig_atomic_t ended, stopped, resized;
static struct rescue         to_rescue;
static char                  crash_stack[16 * 1024];    /* the own one may be what overflowed */
static sigset_t              mask_before;

static const int crashes[] = { SIGSEGV, SIGABRT, SIGFPE, SIGBUS, SIGILL };

static void note_end(int sig)
{
    ended = sig;
}

static void note_stop(int sig)
{
    (void)sig;
    stopped = 1;
}

static void note_resize(int sig)
{
    (void)sig;
    resized = 1;
}

/* Only what is safe in a signal handler: write, tcsetattr, raise. */
static void rescue_and_die(int sig)
{
    ssize_t ignored = write(to_rescue.fd, to_rescue.text, to_rescue.n);

    (void)ignored;              /* there is nobody left to tell */
    tcsetattr(to_rescue.fd, TCSANOW, &to_rescue.mode);
    raise(sig);                 /* the default again, by SA_RESETHAND */
}

static const struct { int sig; void (*handler)(int); } noted[] = {
    { SIGINT,  note_end },    { SIGTERM,  note_end },    { SIGHUP,  note_end },
    { SIGQUIT, note_end },    { SIGTSTP,  note_stop },   { SIGWINCH, note_resize },
    { SIGCONT, note_resize },
};

static void handle(int sig, void (*handler)(int), int flags)
{
    struct sigaction act = { .sa_handler = handler, .sa_flags = flags };

    sigemptyset(&act.sa_mask);
    sigaction(sig, &act, NULL);
}

static sigset_t noted_set(void)
{
    sigset_t set;

    sigemptyset(&set);
    for (size_t i = 0; i < AP_COUNT(noted); i++)
        sigaddset(&set, noted[i].sig);
    return set;
}

void term_signal_start(const struct rescue *rescue)
{
    stack_t stack = { .ss_sp = crash_stack, .ss_size = sizeof crash_stack };
    sigset_t set = noted_set();

    to_rescue = *rescue;
    ended = stopped = resized = 0;
    sigaltstack(&stack, NULL);
    sigprocmask(SIG_BLOCK, &set, &mask_before);
    for (size_t i = 0; i < AP_COUNT(noted); i++)
        handle(noted[i].sig, noted[i].handler, 0);
    for (size_t i = 0; i < AP_COUNT(crashes); i++)
        handle(crashes[i], rescue_and_die, SA_ONSTACK | (int)SA_RESETHAND);
}

void term_signal_stop(void)
{
    for (size_t i = 0; i < AP_COUNT(noted); i++)
        handle(noted[i].sig, SIG_DFL, 0);
    for (size_t i = 0; i < AP_COUNT(crashes); i++)
        handle(crashes[i], SIG_DFL, 0);
    sigprocmask(SIG_SETMASK, &mask_before, NULL);
}

void term_signal_admit(void)
{
    sigset_t held;

    sigprocmask(SIG_SETMASK, &mask_before, &held);
    sigprocmask(SIG_SETMASK, &held, NULL);
}

int term_signal_end(void)
{
    return ended;
}

static bool take(volatile sig_atomic_t *flag)
{
    bool was = *flag;

    *flag = 0;
    return was;
}

bool term_signal_stopped(void)
{
    return take(&stopped);
}

bool term_signal_resized(void)
{
    return take(&resized);
}

void term_signal_sleep(void)
{
    sigset_t set, before;

    sigemptyset(&set);
    sigaddset(&set, SIGTSTP);
    handle(SIGTSTP, SIG_DFL, 0);
    raise(SIGTSTP);
    sigprocmask(SIG_UNBLOCK, &set, &before);    /* here it stops, and goes on */
    handle(SIGTSTP, note_stop, 0);
    sigprocmask(SIG_SETMASK, &before, NULL);
}

bool term_wait(int fd)
{
    fd_set in;

    FD_ZERO(&in);
    FD_SET(fd, &in);
    return pselect(fd + 1, &in, NULL, NULL, NULL, &mask_before) > 0;
}
