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
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <curses.h>
#include <term.h>

#include "base/buf.h"
#include "ui/term_signal.h"
#include "ui/theme.h"

static struct {
    bool             on, closed;
    SCREEN          *screen;
    struct ap_arena *own, *shown_in, *frame;
    const char      *style[STYLE_COUNT];    /* what switches from any style to this one */
    const char      *hide, *unhide, *wipe;  /* the cursor, and the screen */
    const char      *cup;       /* not text yet: wants row and column */
    bool             scrolls;   /* when something is drawn in the last place */
    struct grid      shown;     /* what the terminal shows */
    bool             cursor;    /* ... and whether its cursor is to be seen */
    bool             has_key;   /* a key was read ahead, by pending */
    uint32_t         key;
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

static void learn_caps(bool colour)
{
    for (int i = 0; i < STYLE_COUNT; i++)
        t.style[i] = style_text((enum style)i, colour);
    t.hide = cap_named("civis");
    t.unhide = cap_named("cnorm");
    t.wipe = cap_named("clear");
    t.cup = tigetstr("cup");
    t.scrolls = tigetflag("am") > 0 && tigetflag("xenl") <= 0;
}

static struct rescue rescue_plan(const struct termios *mode)
{
    struct rescue r = { .fd = out, .mode = *mode };
    struct buf b = BUF(t.own);

    buf_add(&b, t.style[STYLE_NORMAL]);
    add_cap(&b, tigetstr("rmkx"));
    buf_add(&b, t.unhide);
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

static void set_modes(void)
{
    cbreak();                   /* not raw(): the keys that send signals go on doing so */
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    set_escdelay(25);
    curs_set(0);
    refresh();                  /* nothing is drawn, but the terminal is entered */
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
        return ap_fail(err, AP_USAGE, "this terminal cannot move its cursor");
    }
    t.own = ap_arena_new();
    t.shown_in = ap_arena_new();
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
    endwin();
    delscreen(t.screen);
    term_signal_stop();
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

/* Alt sends ESC and the letter together; ESC that stands alone is the key. */
static uint32_t from_escape(void)
{
    wint_t c;

    return get_wch(&c) == OK && c >= 0x20 ? K_ALT + (uint32_t)c : K_ESC;
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

/* A key that has arrived; false if none has. */
static bool read_key(uint32_t *key)
{
    wint_t c;
    int rc = get_wch(&c);

    if (rc == ERR)
        return false;
    *key = rc == KEY_CODE_YES ? from_code((int)c) : from_char(c);
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
    endwin();
    term_signal_sleep();
    refresh();                  /* enters the terminal again */
}

static bool curses_pending(void *term)
{
    (void)term;
    if (!t.has_key)
        t.has_key = read_key(&t.key);
    return t.has_key;
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
            *ev = (struct event){ .kind = EVENT_KEY, .key = t.key };
            t.has_key = false;
            return true;
        } else {
            wait_input();
        }
    }
}

/* Frames */

struct pen {
    struct buf b;
    int        row, col;        /* where the next text goes; row -1: unknown */
    int        style;           /* -1: unknown */
};

static void go_to(struct pen *p, int row, int col)
{
    if (p->row != row || p->col != col)
        add_cap(&p->b, tparm(t.cup, row, col, 0, 0, 0, 0, 0, 0, 0));
    p->row = row;
    p->col = col;
}

static void set_style(struct pen *p, int style)
{
    if (p->style != style)
        buf_add(&p->b, t.style[style]);
    p->style = style;
}

/* Terminals disagree about the width of some characters: go to the next place anew. */
static bool sure_width(const struct cell *c, bool wide)
{
    unsigned char first = (unsigned char)c->text[0];

    return c->len == 1 || (!wide && first < 0xE3 && first >= 0xC2 &&
                           c->len == (first < 0xE0 ? 2 : 3));
}

static void draw_cell(struct pen *p, const struct grid *g, int row, int col)
{
    const struct cell *c = &g->cell[row * g->cols + col];
    bool wide = col + 1 < g->cols && c[1].len == 0;

    if (c->len == 0)
        return;                 /* its left half has drawn it */
    go_to(p, row, col);
    set_style(p, c->style);
    buf_add_n(&p->b, c->text, c->len);
    p->col += wide ? 2 : 1;
    if (!sure_width(c, wide))
        p->row = -1;
}

static bool can_draw(const struct grid *g, int row, int col)
{
    return !t.scrolls || row + 1 < g->rows || col + 1 < g->cols;
}

static void draw_changes(struct pen *p, const struct grid *g)
{
    for (int row = 0; row < g->rows; row++)
        for (int col = 0; col < g->cols; col++) {
            size_t at = (size_t)row * (size_t)g->cols + (size_t)col;
            if (memcmp(&g->cell[at], &t.shown.cell[at], sizeof *g->cell) && can_draw(g, row, col))
                draw_cell(p, g, row, col);
        }
}

/* The terminal's cursor: only there while a line is typed. */
static void draw_cursor(struct pen *p, const struct grid *g)
{
    bool wanted = g->cursor_row >= 0;

    if (wanted)
        go_to(p, g->cursor_row, g->cursor_col);
    if (wanted != t.cursor)
        buf_add(&p->b, wanted ? t.unhide : t.hide);
    t.cursor = wanted;
}

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

static void keep_shown(const struct grid *g)
{
    memcpy(t.shown.cell, g->cell, (size_t)g->rows * (size_t)g->cols * sizeof *g->cell);
}

static void curses_show(void *term, const struct grid *g, bool whole)
{
    (void)term;
    ap_arena_reset(t.frame);
    struct pen p = { .b = BUF(t.frame), .row = -1, .style = -1 };

    if (whole || !t.shown.cell || g->rows != t.shown.rows || g->cols != t.shown.cols) {
        ap_arena_reset(t.shown_in);
        grid_init(&t.shown, t.shown_in, g->rows, g->cols, g->ascii);
        set_style(&p, STYLE_NORMAL);
        buf_add(&p.b, t.wipe);
    }
    draw_changes(&p, g);
    if (p.b.n > 0)
        set_style(&p, STYLE_NORMAL);
    draw_cursor(&p, g);
    keep_shown(g);
    write_all(buf_text(&p.b), p.b.n);
}

const struct term_ops term_curses = {
    .next = curses_next, .pending = curses_pending, .show = curses_show,
};
