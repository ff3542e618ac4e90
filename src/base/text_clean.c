/*
 * text_clean.c -- the one sanitiser: makes text from anywhere safe to show.
 *
 * Safe means that a terminal prints it where we put it, in as many columns as
 * we counted, and does nothing else.  What could do more is shown as U+FFFD
 * instead, so that the reader sees that something was there.
 */
#include "base/buf.h"
#include "base/text.h"

#include <string.h>
#include <wchar.h>

#include <utf8proc.h>

#define MARK "\xEF\xBF\xBD"         /* U+FFFD */

/* Marks stacked on one character; a curses cell holds four, and no language needs more. */
enum { MOST_MARKS = 4 };

enum verdict { SHOW, BLANK, REPLACE, DROP };

static bool takes_no_columns(uint32_t rune, utf8proc_category_t category)
{
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME ||
           wcwidth((wchar_t)rune) == 0;
}

static bool picks_a_picture(uint32_t rune)
{
    return rune >= 0xFE00 && rune <= 0xFE0F;
}

/* *marks counts the combining characters since the last base; -1: there is no base. */
static enum verdict judge(uint32_t rune, int *marks)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)rune);

    switch ((int)category) {
    case UTF8PROC_CATEGORY_CC:
        *marks = -1;
        return rune == '\n' || rune == '\t' || rune == '\r' ? BLANK : REPLACE;
    case UTF8PROC_CATEGORY_CF:      /* bidi controls, zero width, tags: unseen, and act */
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        *marks = -1;
        return REPLACE;
    }
    /* A variation selector asks for another picture of the same character, which some
     * terminals draw in another width than they say. */
    if (picks_a_picture(rune))
        return DROP;
    if (!takes_no_columns(rune, category)) {
        *marks = 0;
        return SHOW;
    }
    if (*marks < 0)
        return REPLACE;
    return ++*marks > MOST_MARKS ? DROP : SHOW;
}

/* The next character of *s and what becomes of it.  A broken byte is one character. */
static enum verdict judge_next(const char **s, int *marks)
{
    const char *at = *s;
    uint32_t rune = text_next(s);

    if (rune == 0xFFFD && *s == at + 1) {
        *marks = -1;
        return REPLACE;
    }
    return judge(rune, marks);
}

static bool is_plain(const char *s)
{
    while (*s >= ' ' && *s <= '~')
        s++;
    return !*s;
}

static bool is_clean(const char *s)
{
    int marks = -1;
    enum verdict verdict = SHOW;

    while (*s && verdict == SHOW)
        verdict = judge_next(&s, &marks);
    return verdict == SHOW;
}

const char *text_clean(struct ap_arena *arena, const char *s)
{
    struct buf out = BUF(arena);
    int marks = -1;

    if (is_plain(s) || is_clean(s))
        return s;
    while (*s) {
        const char *from = s;
        enum verdict verdict = judge_next(&s, &marks);
        if (verdict == SHOW)
            buf_add_n(&out, from, (size_t)(s - from));
        else if (verdict != DROP)
            buf_add(&out, verdict == BLANK ? " " : MARK);
    }
    return buf_text(&out);
}

/* In one pass: from NUL to NUL, bad byte to bad byte. */
char *text_mend(struct ap_arena *arena, const char *s, size_t n)
{
    struct buf text = BUF(arena);
    const char *end = s + n;

    while (s < end) {
        const char *nul = memchr(s, '\0', (size_t)(end - s));
        size_t part = (size_t)((nul ? nul : end) - s);
        while (part > 0) {
            size_t good = text_invalid(s, part);
            buf_add_n(&text, s, good);
            if (good < part)
                buf_add(&text, "\uFFFD");
            good += good < part;
            s += good;
            part -= good;
        }
        if (nul)
            buf_add(&text, "\uFFFD");
        s += nul != NULL;
    }
    return buf_text(&text);
}
