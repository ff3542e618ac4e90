/*
 * diff_entry.h -- a catalogue as lists of entries: what diff.c compares.
 */
#ifndef CORE_DIFF_ENTRY_H
#define CORE_DIFF_ENTRY_H

#include "apposite/diff.h"

enum { FIELDS_MOST = 8 };

/* One thing of a catalogue: what it is called, and its texts. */
struct entry {
    const char *key, *name;
    const char *parent[2];          /* keys of what it belongs to; NULL: of nothing */
    const char *field[FIELDS_MOST]; /* as many as its part has */
    size_t      at;                 /* its place */
};

struct entries {
    struct ap_arena *arena;
    struct entry    *at;
    size_t           count, cap;
};

/* What an entry of a part belongs to: AP_PART_COUNT where it is less or nothing. */
struct part_info {
    const char  *field[FIELDS_MOST];    /* what its texts are called; NULL ends them */
    enum ap_part parent[2];
    void       (*list)(const struct ap_catalogue *cat, struct entries *out);
};

const struct part_info *part_info(enum ap_part part);

#endif
