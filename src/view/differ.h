/*
 * differ.h -- which words of a text another text does not have.
 */
#ifndef VIEW_DIFFER_H
#define VIEW_DIFFER_H

#include "apposite/base.h"

struct span {
    size_t at, n;               /* bytes */
};

struct spans {
    struct span *at;            /* ascending, apart */
    size_t       count;
};

/*
 * The words of b that are not in a, where both are read in order and as many
 * words as possible are found again.  A word is what stands between blanks;
 * commas, stops, brackets and quotes around it count only where nothing else
 * differs.  Differing words that follow each other are one span.  Of very long
 * texts (whose words, one number times the other, exceed DIFFER_MOST) only the
 * words that both begin and end with are found again.
 */
enum { DIFFER_MOST = 1000 * 1000 };

struct spans differ_words(const char *a, const char *b, struct ap_arena *arena);

#endif
