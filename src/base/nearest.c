/*
 * nearest.c -- "did you mean".  See nearest.h.
 *
 * Near enough is a third of the word: enough for slips of the fingers, too
 * little for another word.
 */
#include "base/nearest.h"

#include <string.h>

#include "base/text.h"

struct nearest nearest_to(const char *word)
{
    return (struct nearest){ .word = word, .distance = strlen(word) / 3 + 2 };
}

void nearest_offer(struct nearest *best, const char *name)
{
    size_t distance = text_distance(best->word, name, best->distance);

    if (distance < best->distance) {
        best->distance = distance;
        best->name = name;
    }
}
