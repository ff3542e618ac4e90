/*
 * lineedit.c -- editing one line.  See lineedit.h.
 */
#include "ui/lineedit.h"

#include <string.h>

#include "base/text.h"

/* The start of the grapheme before byte i: found from the left, because only
   there is it certain where one begins. */
static size_t before(const struct lineedit *e, size_t i)
{
    size_t start = 0;
    int cols;

    for (size_t next = 0; next < i;) {
        size_t n = text_grapheme(e->text + next, &cols);
        start = next;
        next += n ? n : 1;
    }
    return start;
}

static size_t after(const struct lineedit *e, size_t i)
{
    int cols;
    return i + text_grapheme(e->text + i, &cols);
}

/* Words are what blanks separate. */
static size_t word_before(const struct lineedit *e)
{
    size_t i = e->at;

    while (i > 0 && e->text[i - 1] == ' ')
        i--;
    while (i > 0 && e->text[i - 1] != ' ')
        i--;
    return i;
}

static size_t word_after(const struct lineedit *e)
{
    size_t i = e->at;

    while (e->text[i] == ' ')
        i++;
    while (e->text[i] && e->text[i] != ' ')
        i++;
    return i;
}

static void cut(struct lineedit *e, size_t from, size_t to)
{
    memmove(e->text + from, e->text + to, e->len - to + 1);
    e->len -= to - from;
    e->at = from;
}

/*
 * Erase and keep what was erased.  A kill that follows another one adds to it,
 * on the side where it was, so that YANK brings all of it back as it stood.
 */
static void kill_part(struct lineedit *e, size_t from, size_t to)
{
    size_t n = to - from, old = e->killing ? strlen(e->killed) : 0;
    bool before_it = to == e->at;

    if (n == 0)
        return;
    if (old + n >= sizeof e->killed)
        old = 0;
    if (before_it)
        memmove(e->killed + n, e->killed, old);
    memcpy(e->killed + (before_it ? 0 : old), e->text + from, n);
    e->killed[old + n] = '\0';
    e->killing = true;
    cut(e, from, to);
}

void lineedit_set(struct lineedit *e, const char *text)
{
    e->text[0] = '\0';
    e->len = e->at = 0;
    e->killing = false;
    for (uint32_t rune; (rune = text_next(&text)) != 0;)
        (void)lineedit_insert(e, rune);     /* what cannot be typed is left out */
}

bool lineedit_insert(struct lineedit *e, uint32_t rune)
{
    char bytes[4];
    size_t n = text_encode(rune, bytes);

    if (rune < 0x20 || (rune >= 0x7F && rune < 0xA0) || n == 0 ||
        e->len + n >= sizeof e->text)
        return false;
    memmove(e->text + e->at + n, e->text + e->at, e->len - e->at + 1);
    memcpy(e->text + e->at, bytes, n);
    e->len += n;
    e->at += n;
    e->killing = false;
    return true;
}

bool lineedit_replace(struct lineedit *e, size_t at, size_t len, const char *text)
{
    size_t n = strlen(text);

    if (e->len - len + n >= sizeof e->text)
        return false;
    memmove(e->text + at + n, e->text + at + len, e->len - at - len + 1);
    memcpy(e->text + at, text, n);
    e->len += n - len;
    e->at = at + n;
    return true;
}

static bool travel(struct lineedit *e, enum action action)
{
    if (action == ACT_LEFT)
        e->at = before(e, e->at);
    else if (action == ACT_RIGHT)
        e->at = after(e, e->at);
    else if (action == ACT_FIRST)
        e->at = 0;
    else if (action == ACT_LAST)
        e->at = e->len;
    else if (action == ACT_WORD_LEFT)
        e->at = word_before(e);
    else if (action == ACT_WORD_RIGHT)
        e->at = word_after(e);
    else
        return false;
    return true;
}

static bool kill_some(struct lineedit *e, enum action action)
{
    if (action == ACT_ERASE_WORD)
        kill_part(e, word_before(e), e->at);
    else if (action == ACT_ERASE_NEXT_WORD)
        kill_part(e, e->at, word_after(e));
    else if (action == ACT_ERASE_ALL)
        kill_part(e, 0, e->at);
    else if (action == ACT_ERASE_END)
        kill_part(e, e->at, e->len);
    else
        return false;
    return true;
}

bool lineedit_act(struct lineedit *e, enum action action)
{
    if (kill_some(e, action))
        return true;
    e->killing = false;
    if (action == ACT_ERASE)
        cut(e, before(e, e->at), e->at);
    else if (action == ACT_ERASE_NEXT)
        cut(e, e->at, after(e, e->at));
    else if (action == ACT_YANK)
        (void)lineedit_replace(e, e->at, 0, e->killed);     /* what does not fit stays out */
    else
        return travel(e, action);
    return true;
}
