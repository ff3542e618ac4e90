/*
 * term_curses.c -- the only file that knows ncurses.
 *
 * ncurses is asked for what the terminal can do, for its modes and for its
 * keys.  It is not asked to draw: Debian's 6.4 writes to the terminal whenever
 * the cursor moves, some 150 times a frame, which is slow and can be seen.  A
 * frame is made here from the cells that changed, and leaves in one write().
 */
#include "ui/term_curses.h"

#include <errno.h>
#include <limits.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include <curses.h>
#include <term.h>

#include "base/buf.h"
#include "ui/decode.h"
#include "ui/frame.h"
#include "ui/term_signal.h"
#include "ui/theme.h"

static struct {
    bool             on, closed;
    SCREEN          *screen;
    struct ap_arena *own, *frame;
    struct codes     codes;
    const char      *cup;       /* not text yet: wants row and column */
    struct shown     shown;
    const char      *paste_on, *paste_off;  /* have a paste marked as one, or not */
    bool             pasting;   /* what comes now is a paste */
    mbstate_t        half;      /* the bytes so far of a character */
    bool             has_event; /* a key was read ahead, by pending */
    struct event     event;
} t;

static const int out = STDOUT_FILENO, in = STDIN_FILENO;

/* Capabilities.  tputs() knows about padding, but takes only a bare function. */

static struct buf *sink;

static int put_byte(int c)
{
    char byte = (char)c;

    buf_add_n(sink, &byte, 1);
    return c;
}

static void add_cap(struct buf *b, const char *cap)
{
    if (!cap || cap == (char *)-1)
        return;
    sink = b;
    tputs(cap, 1, put_byte);
    sink = NULL;
}

static const char *cap_named(char *name)
{
    struct buf b = BUF(t.own);

    add_cap(&b, tigetstr(name));
    return buf_text(&b);
}

static bool has_cap(char *name)
{
    const char *cap = tigetstr(name);
    return cap && cap != (char *)-1;
}

static const char *style_text(enum style style, bool colour)
{
    struct look look = theme_look(style);
    struct buf b = BUF(t.own);

    add_cap(&b, tigetstr("sgr0"));
    if (look.bold)
        add_cap(&b, tigetstr("bold"));
    if (look.dim)
        add_cap(&b, tigetstr("dim"));
    if (look.reverse)
        add_cap(&b, tigetstr("rev"));
    if (look.underline)
        add_cap(&b, tigetstr("smul"));
    if (colour && look.colour != COLOUR_DEFAULT && tigetnum("colors") >= 8)
        add_cap(&b, tparm(tigetstr("setaf"), look.colour, 0, 0, 0, 0, 0, 0, 0, 0));
    return buf_text(&b);
}

static void add_go_to(struct buf *b, int row, int col)
{
    add_cap(b, tparm(t.cup, row, col, 0, 0, 0, 0, 0, 0, 0));
}

static void learn_caps(bool colour)
{
    for (int i = 0; i < STYLE_COUNT; i++)
        t.codes.style[i] = style_text((enum style)i, colour);
    t.codes.hide = cap_named("civis");
    t.codes.unhide = cap_named("cnorm");
    t.codes.wipe = cap_named("clear");
    t.paste_on = cap_named("BE");
    t.paste_off = cap_named("BD");
    t.codes.go_to = add_go_to;
    t.cup = tigetstr("cup");
    t.codes.scrolls = tigetflag("am") > 0 && tigetflag("xenl") <= 0;
}

static struct rescue rescue_plan(const struct termios *mode)
{
    struct rescue r = { .fd = out, .mode = *mode };
    struct buf b = BUF(t.own);

    buf_add(&b, t.codes.style[STYLE_NORMAL]);
    add_cap(&b, tigetstr("rmkx"));
    buf_add(&b, t.paste_off);
    buf_add(&b, t.codes.unhide);
    add_cap(&b, tigetstr("rmcup"));
    if (b.n <= sizeof r.text) {
        memcpy(r.text, buf_text(&b), b.n);
        r.n = b.n;
    }
    return r;
}

/* Size */

static void screen_size(int *rows, int *cols)
{
    struct winsize size;

    if (ioctl(out, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
        *rows = size.ws_row;
        *cols = size.ws_col;
    } else {                    /* a terminal that does not know its size */
        *rows = tigetnum("lines") > 0 ? tigetnum("lines") : 24;
        *cols = tigetnum("cols") > 0 ? tigetnum("cols") : 80;
    }
}

/* Start and stop */

static void write_all(const char *s, size_t n)
{
    while (n > 0 && !t.closed) {
        ssize_t done = write(out, s, n);
        if (done > 0) {
            s += done;
            n -= (size_t)done;
        } else if (errno != EINTR && errno != EAGAIN) {
            t.closed = true;
        }
    }
}

enum { PASTE_BEGIN = KEY_MAX + 1, PASTE_END };

/* A terminal that marks a paste sends a key before and one after it. */
static void know_paste(void)
{
    if (!has_cap("PS") || !has_cap("PE"))
        return;
    define_key(tigetstr("PS"), PASTE_BEGIN);
    define_key(tigetstr("PE"), PASTE_END);
}

static void enter(void)
{
    t.pasting = false;
    refresh();                  /* nothing is drawn, but the terminal is entered */
    write_all(t.paste_on, strlen(t.paste_on));
}

static void leave(void)
{
    write_all(t.paste_off, strlen(t.paste_off));
    endwin();
}

static void set_modes(void)
{
    cbreak();                   /* not raw(): the keys that send signals go on doing so */
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    set_escdelay(25);
    curs_set(0);
    know_paste();
    enter();
}

enum ap_code term_curses_start(struct term_want want, int *rows, int *cols,
                               struct ap_error *err)
{
    struct termios mode;

    if (tcgetattr(out, &mode))
        return ap_fail(err, AP_USAGE, "there is no terminal");
    t.screen = newterm(NULL, stdout, stdin);
    if (!t.screen)
        return ap_fail(err, AP_USAGE, "this terminal is unknown");
    if (!has_cap("cup") || !has_cap("clear")) {
        tcsetattr(out, TCSANOW, &mode);
        delscreen(t.screen);
        return ap_fail(err, AP_USAGE, "this terminal cannot move its cursor");
    }
    t.own = ap_arena_new();
    t.shown.arena = ap_arena_new();
    t.frame = ap_arena_new();
    learn_caps(want.colour);
    struct rescue rescue = rescue_plan(&mode);
    term_signal_start(&rescue);
    set_modes();
    t.on = true;
    screen_size(rows, cols);
    return AP_OK;
}

void term_curses_stop(void)
{
    if (!t.on)
        return;
    t.on = false;
    leave();
    delscreen(t.screen);
    term_signal_stop();
    ap_arena_free(t.frame);
    ap_arena_free(t.shown.arena);
    ap_arena_free(t.own);
}

int term_curses_signal(void)
{
    return term_signal_end();
}

/* Keys */

static const struct { int from; uint32_t to; } keys[] = {
    { KEY_UP,    K_UP },    { KEY_DOWN,      K_DOWN },  { KEY_LEFT,  K_LEFT },
    { KEY_RIGHT, K_RIGHT }, { KEY_HOME,      K_HOME },  { KEY_END,   K_END },
    { KEY_FIND,  K_HOME },  { KEY_SELECT,    K_END },   { KEY_PPAGE, K_PGUP },
    { KEY_NPAGE, K_PGDN },  { KEY_BACKSPACE, K_ERASE }, { KEY_DC,    K_DELETE },
    { KEY_ENTER, K_ENTER },
};

static uint32_t from_code(int code)
{
    for (size_t i = 0; i < AP_COUNT(keys); i++)
        if (keys[i].from == code)
            return keys[i].to;
    if (code >= KEY_F(1) && code <= KEY_F(10))
        return K_F1 + (uint32_t)(code - KEY_F(1));
    return KEY_BASE;
}

/* A key code or a character that has arrived whole; ERR if none has. */
static int read_code(wint_t *code)
{
    for (int c = getch(); c != ERR; c = getch()) {
        uint32_t rune;
        bool key = c > UCHAR_MAX;

        if (key || decode_byte(&t.half, (unsigned char)c, &rune)) {
            *code = key ? (wint_t)c : rune;
            return key ? KEY_CODE_YES : OK;
        }
    }
    return ERR;
}

/* Alt sends ESC and the letter together; ESC that stands alone is the key. */
static uint32_t from_escape(void)
{
    wint_t c;

    return read_code(&c) == OK && c >= 0x20 ? K_ALT + (uint32_t)c : K_ESC;
}

static uint32_t from_char(wint_t c)
{
    if (c == 27)
        return from_escape();
    if (c == '\r' || c == '\n')
        return K_ENTER;
    if (c == '\t')
        return K_TAB;
    if (c == 127 || c == '\b')
        return K_ERASE;
    return (uint32_t)c;
}

/* What is pasted is text, whatever it looks like; its lines become one. */
static struct event event_of(bool key, wint_t c)
{
    bool blank = c == '\r' || c == '\n' || c == '\t';

    if (t.pasting)
        return (struct event){ .kind = EVENT_PASTE, .key = key ? KEY_BASE : blank ? ' ' : c };
    return (struct event){ .kind = EVENT_KEY, .key = key ? from_code((int)c) : from_char(c) };
}

/* A key, or a character of a paste, that has arrived; false if none has. */
static bool read_event(struct event *ev)
{
    wint_t c;
    int rc = read_code(&c);

    while (rc == KEY_CODE_YES && (c == PASTE_BEGIN || c == PASTE_END)) {
        t.pasting = c == PASTE_BEGIN;
        rc = read_code(&c);
    }
    if (rc == ERR)
        return false;
    *ev = event_of(rc == KEY_CODE_YES, c);
    return true;
}

/* Wait for input or a signal.  At the end of input there is "input" of no bytes. */
static void wait_input(void)
{
    int n = 0;

    if (term_wait(in) && (ioctl(in, FIONREAD, &n) || n == 0))
        t.closed = true;
}

static void suspend(void)
{
    leave();
    term_signal_sleep();
    enter();
}

static bool curses_pending(void *term)
{
    (void)term;
    if (!t.has_event)
        t.has_event = read_event(&t.event);
    return t.has_event;
}

static struct event resize_event(void)
{
    struct event ev = { .kind = EVENT_RESIZE };

    reset_prog_mode();          /* whoever continued us may have left other modes */
    screen_size(&ev.rows, &ev.cols);
    return ev;
}

/* The key is read before the flags: a resize that came first is told first. */
static bool curses_next(void *term, struct event *ev)
{
    for (;;) {
        bool key = curses_pending(term);

        term_signal_admit();
        if (term_signal_end() || t.closed)
            return false;
        if (term_signal_stopped()) {
            suspend();
        } else if (term_signal_resized()) {
            *ev = resize_event();
            return true;
        } else if (key) {
            *ev = t.event;
            t.has_event = false;
            return true;
        } else {
            wait_input();
        }
    }
}

/* Frames */

static void curses_show(void *term, const struct grid *g, bool whole)
{
    struct buf b = BUF(t.frame);

    (void)term;
    frame_add(&b, &t.shown, &t.codes, g, whole);
    write_all(buf_text(&b), b.n);
    ap_arena_reset(t.frame);
}

const struct term_ops term_curses = {
    .next = curses_next, .pending = curses_pending, .show = curses_show,
};
