/*
 * decode.c -- see decode.h.
 */
#include "ui/decode.h"

#include <stddef.h>

static const size_t broken = (size_t)-1;

bool decode_byte(mbstate_t *half, unsigned char byte, uint32_t *rune)
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
