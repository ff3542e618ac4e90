/*
 * clip.c -- what is tried to reach a clipboard, and what is written to a
 * terminal for it.  See clip.h.
 */
#include "ui/clip.h"

enum { PATIENCE = 2000 };       /* ms, for a program that may have lost its desktop */

static const char unsure[] = "; whether the terminal took it cannot be known";

/*
 * Best first.  tmux ignores the sequence of a program unless told otherwise, but takes
 * a text from its own command and passes that on (-w, from 3.2 on).
 */
static const struct {
    int                needs;   /* what there must be */
    const char *const *argv;
    struct copied      how;
} tools[] = {
    { CLIP_WAYLAND, (const char *const[]){ "wl-copy", NULL }, { "Copied with wl-copy:", "" } },
    { CLIP_X11, (const char *const[]){ "xclip", "-selection", "clipboard", NULL },
      { "Copied with xclip:", "" } },
    { CLIP_X11, (const char *const[]){ "xsel", "--clipboard", "--input", NULL },
      { "Copied with xsel:", "" } },
    { CLIP_LOCAL, (const char *const[]){ "pbcopy", NULL }, { "Copied with pbcopy:", "" } },
    { CLIP_TMUX, (const char *const[]){ "tmux", "load-buffer", "-w", "-", NULL },
      { "Given to tmux:", unsure } },
};

static void add_base64(struct buf *out, const char *s, size_t n)
{
    static const char digit[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    for (size_t i = 0; i < n; i += 3) {
        unsigned three = 0;
        for (size_t j = 0; j < 3; j++)
            three = three << 8 | (i + j < n ? (unsigned char)s[i + j] : 0);
        for (size_t j = 0; j < 4; j++)
            buf_add_n(out, i + j <= n ? &digit[three >> (18 - 6 * j) & 63] : "=", 1);
    }
}

/* tmux passes a string on whose every ESC is doubled. */
static void add_for_tmux(struct buf *out, const char *s, size_t n)
{
    buf_add(out, "\033Ptmux;");
    for (size_t i = 0; i < n; i++)
        buf_add_n(out, s[i] == '\033' ? "\033\033" : &s[i], s[i] == '\033' ? 2 : 1);
    buf_add(out, "\033\\");
}

/* screen passes strings on that are not long; the terminal sees one. */
static void add_for_screen(struct buf *out, const char *s, size_t n)
{
    enum { MOST = 240 };

    for (size_t i = 0; i < n; i += MOST) {
        buf_add(out, "\033P");
        buf_add_n(out, s + i, n - i < MOST ? n - i : MOST);
        buf_add(out, "\033\\");
    }
}

void clip_sequence(struct buf *out, int there, const char *s, size_t n)
{
    struct buf bare = BUF(out->arena);

    buf_add(&bare, "\033]52;c;");
    add_base64(&bare, s, n);
    buf_add(&bare, "\a");
    if (there & CLIP_TMUX)
        add_for_tmux(out, buf_text(&bare), bare.n);
    else if (there & CLIP_SCREEN)
        add_for_screen(out, buf_text(&bare), bare.n);
    else
        buf_add_n(out, buf_text(&bare), bare.n);
}

enum ap_code clip_copy(int there, const char *s, size_t n, struct buf *out, struct copied *how,
                       struct ap_error *err)
{
    for (size_t i = 0; i < AP_COUNT(tools); i++)
        if (there & tools[i].needs && clip_run(tools[i].argv, s, n, PATIENCE)) {
            *how = tools[i].how;
            return AP_OK;
        }
    if (!(there & CLIP_TERMINAL))
        return ap_fail(err, AP_NOTFOUND, "no clipboard can be reached from this terminal");
    if (n > CLIP_TERMINAL_MOST)
        return ap_fail(err, AP_IO, "%zu bytes are more than the %d that terminals take; "
                       "write them to a file instead", n, CLIP_TERMINAL_MOST);
    clip_sequence(out, there, s, n);
    *how = (struct copied){ "Sent to the terminal by OSC 52:", unsure };
    return AP_OK;
}
