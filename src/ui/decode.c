/*
 * decode.c -- see decode.h.
 */
#include "ui/decode.h"

#include <limits.h>
#include <string.h>

static const size_t broken = (size_t)-1;

/* Characters: add a byte to the one so far, in the encoding of the locale. */
static bool add_byte(mbstate_t *half, unsigned char byte, uint32_t *rune)
{
    char c = (char)byte;
    wchar_t wide = 0;
    size_t n = mbrtowc(&wide, &c, 1, half);

    if (n == broken) {          /* what was before is dropped; this may begin another */
        *half = (mbstate_t){ 0 };
        n = mbrtowc(&wide, &c, 1, half);
    }
    if (n == broken)
        *half = (mbstate_t){ 0 };
    if (n > 1)
        return false;
    *rune = (uint32_t)wide;
    return true;
}

/* Keys */

static uint32_t key_of(uint32_t rune)
{
    if (rune == 27)
        return K_ESC;
    if (rune == '\r' || rune == '\n')
        return K_ENTER;
    if (rune == '\t')
        return K_TAB;
    if (rune == 127 || rune == '\b')
        return K_ERASE;
    return rune;
}

static size_t give(struct event out[DECODE_MOST], size_t n, uint32_t key)
{
    out[n] = (struct event){ .kind = EVENT_KEY, .key = key };
    return n + 1;
}

/* Alt sends ESC and the letter together; before anything else ESC is the key. */
static size_t take_key(struct decoder *d, uint32_t key, struct event out[DECODE_MOST])
{
    bool escaped = d->escaped, letter = key >= 0x20 && key < KEY_BASE;

    d->escaped = key == 27;
    if (escaped && letter)
        return give(out, 0, K_ALT + key);
    size_t n = escaped ? give(out, 0, K_ESC) : 0;
    return d->escaped ? n : give(out, n, key_of(key));
}

/* What is pasted is text, whatever it looks like; its lines become one. */
static size_t take_pasted(uint32_t rune, struct event out[DECODE_MOST])
{
    bool blank = rune == '\r' || rune == '\n' || rune == '\t';

    out[0] = (struct event){ .kind = EVENT_PASTE,
                             .key = rune >= KEY_BASE ? KEY_BASE : blank ? ' ' : rune };
    return 1;
}

/* The mouse.  A report gives button, column and row; both of these count from 1. */

enum { BUTTON = 3, MODIFIERS = 4 + 8 + 16, MOTION = 32, WHEEL = 64, MORE_BUTTONS = 128,
       OLD_BASE = 32, OLD_RELEASE = 3,
       NUMBER_MOST = 99999 };   /* no screen is so wide: such a report is none */

static enum mouse_act act_of(int code, bool released)
{
    if (code & (MOTION | MORE_BUTTONS))
        return MOUSE_NONE;
    if (code & WHEEL)
        return (code & BUTTON) == 0 ? MOUSE_WHEEL_UP
             : (code & BUTTON) == 1 ? MOUSE_WHEEL_DOWN : MOUSE_NONE;
    return released ? MOUSE_RELEASE : MOUSE_PRESS;
}

static bool is_whole(const struct decoder *d)
{
    for (int i = 0; i < 3; i++)
        if (d->number[i] > NUMBER_MOST || (i > 0 && d->number[i] == 0))
            return false;
    return d->numbers == 2;
}

static size_t end_report(struct decoder *d, bool released, struct event out[DECODE_MOST])
{
    int code = d->number[0] & ~MODIFIERS;
    enum mouse_act act = act_of(code, released);

    d->report = 0;
    if (!is_whole(d) || act == MOUSE_NONE)
        return 0;
    out[0] = (struct event){ .kind = EVENT_MOUSE, .mouse = {
        .act = act, .button = code & BUTTON, .row = d->number[2] - 1, .col = d->number[1] - 1 } };
    return 1;
}

/* "Button ; column ; row M", or m for a release.  What is no report is dropped whole. */
static size_t take_report(struct decoder *d, uint32_t in, struct event out[DECODE_MOST])
{
    int *number = &d->number[d->numbers];

    if (in >= '0' && in <= '9')
        *number = *number > NUMBER_MOST ? *number : *number * 10 + (int)(in - '0');
    else if (in == ';' && d->numbers < 2)
        d->numbers++;
    else if (in == 'M' || in == 'm')
        return end_report(d, in == 'm', out);
    else
        d->report = 0;
    return 0;
}

/* Three bytes, which say of a release only that there was one. */
static size_t take_old_report(struct decoder *d, uint32_t in, struct event out[DECODE_MOST])
{
    if (in < OLD_BASE || in > UCHAR_MAX) {
        d->report = 0;
        return 0;
    }
    d->number[d->numbers] = (int)in - OLD_BASE;
    if (d->numbers++ < 2)
        return 0;
    d->numbers = 2;
    bool released = !(d->number[0] & WHEEL) && (d->number[0] & BUTTON) == OLD_RELEASE;
    if (released)
        d->number[0] = 0;       /* it does not say of which button */
    return end_report(d, released, out);
}

static void begin_report(struct decoder *d, uint32_t which)
{
    d->report = which;
    d->numbers = 0;
    memset(d->number, 0, sizeof d->number);
}

size_t decode_rest(struct decoder *d, struct event out[DECODE_MOST])
{
    bool escaped = d->escaped;

    d->escaped = false;
    return escaped ? give(out, 0, K_ESC) : 0;
}

size_t decode(struct decoder *d, uint32_t in, struct event out[DECODE_MOST])
{
    uint32_t rune;

    if (in >= IN_PASTE) {
        size_t n = decode_rest(d, out);
        if (in == IN_MOUSE || in == IN_MOUSE_OLD)
            begin_report(d, in);
        else
            d->pasting = in == IN_PASTE;
        return n;
    }
    if (d->report)
        return d->report == IN_MOUSE ? take_report(d, in, out) : take_old_report(d, in, out);
    if (in <= UCHAR_MAX && !add_byte(&d->half, (unsigned char)in, &rune))
        return 0;
    if (in > UCHAR_MAX)
        rune = in;
    return d->pasting ? take_pasted(rune, out) : take_key(d, rune, out);
}
