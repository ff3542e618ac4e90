/*
 * decode.h -- characters from the bytes that a terminal sends, one at a time.
 *
 * ncurses can do this, too (get_wch), but forgets half a character when the
 * rest is late, and all that follows a broken one.
 */
#ifndef UI_DECODE_H
#define UI_DECODE_H

#include <stdbool.h>
#include <stdint.h>
#include <wchar.h>

/*
 * Add a byte to the character so far (half, zeroed at first), in the encoding of
 * the locale.  True if that completes one: *rune.  Bytes that can belong to no
 * character are dropped.
 */
bool decode_byte(mbstate_t *half, unsigned char byte, uint32_t *rune);

#endif
