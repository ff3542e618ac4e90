/*
 * fuzzy.c -- see fuzzy.h.
 */
#include "ui/fuzzy.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

enum { WHOLE = 1000, START = 800, WORD = 600, INSIDE = 300, LETTERS_MOST = 200,
       FAR = 99 };              /* how much a place far behind may cost */

static bool begins_word(const char *text, const char *at)
{
    return at == text || !(isalnum((unsigned char)at[-1]) || at[-1] & 0x80);
}

static int less(int a, int b)
{
    return a < b ? a : b;
}

int fuzzy_part(const char *typed, const char *text)
{
    int best = 0;

    for (const char *at = strstr(text, typed); at; at = strstr(at + 1, typed)) {
        int far = at - text < FAR ? (int)(at - text) : FAR;
        int score = begins_word(text, at) ? WORD - far : INSIDE - far;

        if (at == text)
            score = strcmp(text, typed) == 0 ? WHOLE : START;
        best = score > best ? score : best;
    }
    return best;
}

/* The bytes of text passed over to find all letters of typed from here on; -1: not found. */
static int passed_over(const char *typed, const char *at)
{
    int passed = 0;

    for (; *typed; typed++, at++) {
        const char *next = strchr(at, *typed);
        if (!next)
            return -1;
        passed += next - at < FAR ? (int)(next - at) : FAR;
        at = next;
    }
    return passed;
}

int fuzzy_letters(const char *typed, const char *text)
{
    int best = fuzzy_part(typed, text);

    for (const char *at = text; *at; at++) {
        int passed = begins_word(text, at) && *at == *typed ? passed_over(typed, at) : -1;
        int score = passed < 0 ? 0 : LETTERS_MOST - less(passed, LETTERS_MOST - 1);

        best = score > best ? score : best;
    }
    return best;
}
