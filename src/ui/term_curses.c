/*
 * term_curses.c -- the only file that knows ncurses.
 *
 * ncurses is asked for what the terminal can do, for its modes and for its
 * keys.  It is not asked to draw: Debian's 6.4 writes to the terminal whenever
 * the cursor moves, some 150 times a frame, which is slow and can be seen.  A
 * frame is made here from the cells that changed, and leaves in one write().
 */
#include "ui/term_curses.h"

#include <limits.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <curses.h>
#include <term.h>

#include "base/buf.h"
#include "ui/clip.h"
#include "ui/decode.h"
#include "ui/frame.h"
#include "ui/term_line.h"
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
    int              clip;      /* what clip_copy() may try */
    bool             is_modern; /* it has a mouse, and passes over requests it does not know */
    bool             mouse;     /* it tells us of the mouse */
    struct decoder   decoder;
    struct event     event[DECODE_MOST];    /* read ahead, by pending */
    size_t           events;
} t;

/* Presses, releases and the wheel (1000), told in numbers (1006); never mere motion. */
static const char mouse_on[] = "\033[?1000h\033[?1006h", mouse_off[] = "\033[?1006l\033[?1000l";

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

static const char *style_text(struct look look, bool colour)
{
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

static void learn_caps(const struct theme *theme, bool colour)
{
    for (int i = 0; i < STYLE_COUNT; i++)
        t.codes.style[i] = style_text(theme->look[i], colour);
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
    buf_add(&b, t.is_modern ? mouse_off : "");
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
    if (term_line_size(out, rows, cols))
        return;
    *rows = tigetnum("lines") > 0 ? tigetnum("lines") : 24;
    *cols = tigetnum("cols") > 0 ? tigetnum("cols") : 80;
}

/* Start and stop */

static void write_all(const char *s, size_t n)
{
    t.closed |= !t.closed && !term_line_write(out, s, n);
}

static void write_text(const char *s)
{
    write_all(s, strlen(s));
}

enum { PASTE_BEGIN = KEY_MAX + 1, PASTE_END, MOUSE_REPORT, MOUSE_OLD };

/* A terminal that marks a paste sends a key before and one after it. */
static void know_paste(void)
{
    if (!has_cap("PS") || !has_cap("PE"))
        return;
    define_key(tigetstr("PS"), PASTE_BEGIN);
    define_key(tigetstr("PE"), PASTE_END);
}

/* Whatever terminfo says: decode.c reads both kinds of report. */
static void know_mouse(void)
{
    define_key("\033[<", MOUSE_REPORT);
    define_key("\033[M", MOUSE_OLD);
}

static void enter(void)
{
    t.decoder = (struct decoder){ 0 };
    refresh();                  /* nothing is drawn, but the terminal is entered */
    write_text(t.paste_on);
    write_text(t.mouse ? mouse_on : "");
}

static void leave(void)
{
    write_text(t.mouse ? mouse_off : "");
    write_text(t.paste_off);
    endwin();
}

static bool curses_mouse(void *term, bool on)
{
    (void)term;
    if (!t.is_modern)
        return !on;
    t.mouse = on;
    write_text(on ? mouse_on : mouse_off);
    return true;
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
    know_mouse();
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
    t.is_modern = has_cap("kmous");
    t.clip = want.clip | (t.is_modern ? CLIP_TERMINAL : 0);
    t.own = ap_arena_new();
    t.shown.arena = ap_arena_new();
    t.frame = ap_arena_new();
    learn_caps(want.theme, want.colour);
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
    { KEY_ENTER, K_ENTER }, { KEY_BTAB,      K_BACKTAB },
    { PASTE_BEGIN, IN_PASTE },  { PASTE_END, IN_PASTE_END },
    { MOUSE_REPORT, IN_MOUSE }, { MOUSE_OLD, IN_MOUSE_OLD },
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

/* Read until there is an event, or nothing more has arrived. */
static bool read_event(void)
{
    int c;

    while (t.events == 0 && (c = getch()) != ERR)
        t.events = decode(&t.decoder, c > UCHAR_MAX ? from_code(c) : (uint32_t)c, t.event);
    if (t.events == 0)
        t.events = decode_rest(&t.decoder, t.event);
    for (size_t i = 0; i < t.events; i++)
        if (t.event[i].kind == EVENT_MOUSE)
            t.event[i].mouse.ms = term_line_now();
    return t.events > 0;
}

static struct event take_event(void)
{
    struct event first = t.event[0];

    t.event[0] = t.event[1];
    t.events--;
    return first;
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
    return t.events > 0 || read_event();
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
            *ev = take_event();
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

static enum ap_code curses_copy(void *term, const char *s, size_t n, struct copied *how,
                                struct ap_error *err)
{
    struct buf b = BUF(t.frame);
    enum ap_code rc = clip_copy(t.clip, s, n, &b, how, err);

    (void)term;
    write_all(buf_text(&b), b.n);
    return rc;
}

const struct term_ops term_curses = {
    .next = curses_next, .pending = curses_pending, .show = curses_show,
    .mouse = curses_mouse, .copy = curses_copy,
};
