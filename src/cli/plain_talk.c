/*
 * plain_talk.c -- saying and asking.  See plain_talk.h; the view is in
 * plain_past.c.
 */
#include "cli/plain_talk.h"

#include <errno.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "cli/typed.h"

enum { HANGING = 2, LEAST_COLS = 20 };

/*
 * Saying
 */

static void put(struct talk *t, const char *bytes, size_t n)
{
    FILE *out = t->world->out;

    if (t->into)
        buf_add_n(t->into, bytes, n);
    if (t->into || t->failed)
        return;
    errno = 0;
    if (fwrite(bytes, 1, n, out) == n && fflush(out) == 0)
        return;
    t->failed = errno ? errno : EIO;
    t->over = true;
}

/* A text from anywhere, clean, in lines that fit; what follows the first is indented more. */
static struct buf wrapped(struct talk *t, const char *text, int indent)
{
    const char *s = text_clean(t->turn, text);
    int cols = t->world->cols && t->world->cols < LEAST_COLS ? LEAST_COLS : t->world->cols;
    struct buf out = BUF(t->turn);
    size_t skip, n;

    for (int in = indent; (n = text_wrap_words(s, cols ? cols - in : INT_MAX, &skip), skip);
         in = indent + HANGING) {
        buf_printf(&out, "%*s", in, "");
        buf_add_n(&out, s, n);
        buf_add(&out, "\n");
        s += skip;
    }
    return out;
}

static void put_wrapped(struct talk *t, const char *text, int indent)
{
    struct buf out = wrapped(t, text, indent);

    put(t, buf_text(&out), out.n);
}

void talk_say(struct talk *t, const char *fmt, ...)
{
    va_list ap;

    va_start(ap, fmt);
    const char *text = ap_vprintf(t->turn, fmt, ap);
    va_end(ap);
    put_wrapped(t, text, 0);
}

void talk_line(struct talk *t, const char *line)
{
    const char *text = text_clean(t->turn, line);

    put(t, text, strlen(text));
    put(t, "\n", 1);
}

/*
 * Asking
 */

static bool is_leaving(const char *line)
{
    return strcmp(line, "q") == 0 || strcmp(line, "quit") == 0;
}

/* The line typed behind a question; NULL: an empty one, or the end. */
static char *answer(struct talk *t)
{
    char *line = NULL;
    enum typed_line got = typed_read(t->world->in, t->turn, &line);

    if (got == TYPED_END || !t->world->in_tty)
        talk_line(t, line ? line : "");     /* what no terminal has shown while it was typed */
    if (got == TYPED_TOO_LONG)
        talk_say(t, "That line is longer than %d bytes and was not read.", TYPED_MOST);
    t->over = t->over || got == TYPED_END || (line && is_leaving(line));
    return line && *line && !t->over ? line : NULL;
}

/* The question stays on its line, where the answer is typed. */
static char *ask(struct talk *t, const char *question)
{
    struct buf out = wrapped(t, question, 0);

    if (t->over || t->into)
        return NULL;
    put(t, "\n", 1);
    put(t, buf_text(&out), out.n - 1);
    put(t, " ", 1);
    return answer(t);
}

char *talk_ask(struct talk *t, const char *fmt, ...)
{
    va_list ap;

    va_start(ap, fmt);
    const char *text = ap_vprintf(t->turn, fmt, ap);
    va_end(ap);
    return ask(t, text);
}

/*
 * Pages
 */

/* Tell the next PAGE_ENTRIES entries, or what is left. */
static void tell_page(struct talk *t, struct pages *p)
{
    size_t end = t->into ? SIZE_MAX : p->heard + PAGE_ENTRIES;

    for (pages_need(p, end); p->told < p->lines && !t->over; p->told++) {
        const struct page_line *line = &p->line[p->told];

        if (line->begins && p->heard == end)
            return;
        p->heard += line->begins;
        put_wrapped(t, line->text, line->indent);
    }
}

static bool is_more(const char *line)
{
    return strcmp(line, "m") == 0 || strcmp(line, "more") == 0;
}

void talk_pages(struct talk *t, struct pages *p, const char *noun)
{
    for (tell_page(t, p); p->heard < pages_all(p) && !t->over; tell_page(t, p)) {
        const char *line = talk_ask(t, "%zu of %zu %s were read. m reads more, Enter goes back.",
                                    p->heard, pages_all(p), noun);
        if (!line)
            return;
        if (!is_more(line)) {
            t->pending = line;
            return;
        }
    }
}

char *talk_choose(struct talk *t, struct pages *p, const char *question)
{
    if (p->told == 0)
        tell_page(t, p);
    for (;; tell_page(t, p)) {
        size_t left = pages_all(p) - p->heard;
        char *line = ask(t, left ? ap_printf(t->turn, "%s m reads %zu more.", question, left)
                                 : question);
        if (!line || !left || !is_more(line))
            return line;
    }
}
