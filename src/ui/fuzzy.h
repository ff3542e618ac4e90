/*
 * fuzzy.h -- how well a text answers what was typed to find it.
 *
 * Both are case-folded, and typed is not empty.  A score of 0 means not at all; more is better.
 */
#ifndef UI_FUZZY_H
#define UI_FUZZY_H

/* typed stands in text: as a whole, at its start, at a word's start, or anywhere. */
int fuzzy_part(const char *typed, const char *text);

/* The same; or at least its letters do, in that order, from the start of a word: "srdn" in
   "sort-down". */
int fuzzy_letters(const char *typed, const char *text);

#endif
