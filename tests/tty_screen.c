/*
 * tty_screen.c -- see tty.h: what the screen shows, and in what state the
 * terminal was left.
 */
#include "tty.h"

#include <string.h>

#include "base/text.h"

VTermScreenCell tty_cell(const struct tty *t, int row, int col)
{
    VTermScreenCell cell = { 0 };

    vterm_screen_get_cell(t->screen, (VTermPos){ .row = row, .col = col }, &cell);
    return cell;
}

static void add_cell(struct buf *line, const VTermScreenCell *cell)
{
    char bytes[4];

    if (!cell->chars[0])
        buf_add(line, " ");
    for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell->chars[i]; i++)
        buf_add_n(line, bytes, text_encode(cell->chars[i], bytes));
}

static void add_row(struct buf *text, const struct tty *t, int row)
{
    size_t start = text->n;

    for (int col = 0; col < t->cols;) {
        VTermScreenCell cell = tty_cell(t, row, col);
        add_cell(text, &cell);
        col += cell.width > 1 ? cell.width : 1;
    }
    while (text->n > start && text->at[text->n - 1] == ' ')
        text->at[--text->n] = '\0';
}

const char *tty_row(struct tty *t, int row)
{
    struct buf line = BUF(t->line);

    ap_arena_reset(t->line);
    add_row(&line, t, row);
    return buf_text(&line);
}

const char *tty_text(struct tty *t)
{
    struct buf text = BUF(t->line);

    ap_arena_reset(t->line);
    for (int row = 0; row < t->rows; row++) {
        add_row(&text, t, row);
        buf_add(&text, "\n");
    }
    while (text.n > 1 && text.at[text.n - 2] == '\n')
        text.at[--text.n] = '\0';
    return buf_text(&text);
}

bool tty_shows(struct tty *t, const char *text)
{
    for (int row = 0; row < t->rows; row++)
        if (strstr(tty_row(t, row), text))
            return true;
    return false;
}

/* A "q" is printed at the top left: line drawing, left on, would make it a line. */
bool tty_prints_plain(struct tty *t)
{
    static const char probe[] = "\033[1;1Hq";

    vterm_input_write(t->vt, probe, sizeof probe - 1);
    VTermScreenCell cell = tty_cell(t, 0, 0);
    return cell.chars[0] == 'q' && !cell.attrs.bold && !cell.attrs.underline
        && !cell.attrs.italic && !cell.attrs.blink && !cell.attrs.reverse
        && VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) && VTERM_COLOR_IS_DEFAULT_BG(&cell.bg);
}

bool tty_line_restored(const struct tty *t)
{
    struct termios now;

    return tcgetattr(t->master, &now) == 0
        && now.c_iflag == t->before.c_iflag && now.c_oflag == t->before.c_oflag
        && now.c_cflag == t->before.c_cflag && now.c_lflag == t->before.c_lflag
        && memcmp(now.c_cc, t->before.c_cc, sizeof now.c_cc) == 0;
}

/* The bytes after the last occurrence of what in the raw output; 0: none. */
static size_t last_end(const struct tty *t, const char *what)
{
    size_t n = strlen(what);

    for (size_t end = t->raw.n; end >= n; end--)
        if (memcmp(t->raw.at + end - n, what, n) == 0)
            return end;
    return 0;
}

bool tty_mode_on(const struct tty *t, int mode)
{
    struct ap_arena *arena = ap_arena_new();
    size_t on = last_end(t, ap_printf(arena, "\033[?%dh", mode));
    size_t off = last_end(t, ap_printf(arena, "\033[?%dl", mode));

    ap_arena_free(arena);
    return on > off;
}
