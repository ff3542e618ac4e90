/*
 * text.h -- Unicode text: decoding, columns, case folding, sanitising.
 *
 * Width is what wcwidth() says, because ncurses uses it; graphemes, NFC and
 * case folding are utf8proc's.  Needs LC_CTYPE to be set to a UTF-8 locale for
 * widths beyond ASCII; in any other locale every other character is one column.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stdint.h>

#include "apposite/base.h"

/*
 * Decode one character at *s, advance *s past it, and return it.  A byte that
 * starts no valid sequence yields U+FFFD and is skipped alone.  At the
 * terminating NUL, return 0 and stay.
 */
uint32_t text_next(const char **s);

/* Write rune as UTF-8; return its bytes, or 0 if it is no character. */
size_t text_encode(uint32_t rune, char bytes[4]);

/* The bytes of the grapheme cluster at s (0 at the end) and its columns. */
size_t text_grapheme(const char *s, int *cols);

/* Columns s takes on a screen. */
int text_cols(const char *s);

/* The bytes of the longest prefix of s, whole graphemes, that fits in cols. */
size_t text_fit(const char *s, int cols);

/*
 * The bytes of the next line of s wrapped to cols (at least 1): breaks after
 * spaces where possible, at '\n' always.  *skip is the bytes to step over to
 * reach the line after it (the text and the blank or newline eaten).  0 and
 * *skip 0 at the end of s.
 */
size_t text_wrap(const char *s, int cols, size_t *skip);

/*
 * The same, but a word that is longer than a line stays whole: the terminal breaks
 * a link without breaking it for who copies it.
 */
size_t text_wrap_words(const char *s, int cols, size_t *skip);

/* Case-folded and NFC, for comparing and searching.  s must be valid UTF-8. */
char *text_fold(struct ap_arena *arena, const char *s);

/* The offset of the first invalid byte of s[0..n), or n. */
size_t text_invalid(const char *s, size_t n);

/* Has any upper-case letter (smart case: then case matters). */
bool text_has_upper(const char *s);

/*
 * The only way for data to reach a screen or a terminal's stderr: control
 * characters, C1, bidi and zero-width format controls, and broken bytes become
 * visible marks; newline and tab become a space.  Returns s itself if it is clean.
 */
const char *text_clean(struct ap_arena *arena, const char *s);

/* s[0..n) as a text: each NUL and each broken byte becomes U+FFFD. */
char *text_mend(struct ap_arena *arena, const char *s, size_t n);

/* Edit distance by characters, capped at limit + 1; for "did you mean". */
size_t text_distance(const char *a, const char *b, size_t limit);

#endif
