/*
 * plain_page.h -- what plain mode tells, as entries of lines.
 *
 * An entry is what belongs together: an offering with its values, a question
 * with its help.  Long lists are told some entries at a time, never a part of one.
 */
#ifndef CLI_PLAIN_PAGE_H
#define CLI_PLAIN_PAGE_H

#include <stdbool.h>

#include "view/report.h"

enum { PAGE_ENTRIES = 20 };     /* told at a time */

struct page_line {
    const char *text;           /* as it is: whoever prints it cleans it */
    int         indent;
    bool        begins;         /* an entry */
};

struct pages {
    struct ap_arena  *arena;    /* owns lines and texts */
    struct page_line *line;
    size_t            lines, cap;
    size_t            entries;
    size_t            told;     /* lines that were told already ... */
    size_t            heard;    /* ... and the entries that they begin */

    /* Of a long list entries are made when they come to be told. */
    size_t            later;    /* how many are not made yet */
    void            (*make)(struct pages *p, const void *of, size_t at);   /* one entry */
    const void       *of;
};

#define PAGES(a) { .arena = (a) }

/* Entries that make(p, of, 0), make(p, of, 1) ... will add; of lives as long as the pages. */
struct pages pages_later(struct ap_arena *arena, size_t count,
                         void (*make)(struct pages *p, const void *of, size_t at),
                         const void *of);
/* Make entries until there are so many, or all. */
void   pages_need(struct pages *p, size_t entries);
size_t pages_all(const struct pages *p);        /* entries, made or not */

void pages_entry(struct pages *p, const char *fmt, ...) AP_PRINTF(2, 3);
void pages_more(struct pages *p, int indent, const char *fmt, ...) AP_PRINTF(3, 4);

/*
 * A report without rules, bullets and columns: an item with what is below it is
 * an entry, a heading goes with what follows, a row of a table is a sentence.
 */
void pages_report(struct pages *p, const struct report *r);

/* A text that ends: with a stop, where it has none. */
char *sentence(const char *text, struct ap_arena *arena);

#endif
