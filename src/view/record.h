/*
 * record.h -- a decision record: Markdown to be filed, that can be checked again.
 *
 * Its headings are those of MADR 4 (https://adr.github.io/madr/).  At its end, in a
 * comment that readers of Markdown do not show, stands a snapshot of what it rests on
 * as one JSON object:
 *
 *   {form catalogue version as_of fingerprint made word requirements chosen:[key]
 *    offerings:{KEY:{name cells:{ATTRIBUTE:[fingerprint, text]} events:[text]}}}
 *
 * form: RECORD_FORM; word: see decision.h; requirements: see require.h (records
 * of answers may lack it); a fingerprint: 16 hexadecimal digits.
 */
#ifndef VIEW_RECORD_H
#define VIEW_RECORD_H

#include "base/buf.h"
#include "view/choice.h"

enum {
    RECORD_FORM = 1,
    RECORD_OPTIONS = 50         /* so many options are told in full; the chosen ones always */
};

/* The offerings a record tells of: the chosen ones, then others in catalogue order. */
size_t *record_options(const struct subject *s, const struct choice *c, size_t *count,
                       struct ap_arena *arena);

/* Add a record to out.  command: the line that leads to this choice again. */
void record_write(struct buf *out, const struct subject *s, const struct choice *c,
                  const char *command);

/* The snapshot with its comment; and the object of one in a record, from jansson. */
void snapshot_write(struct buf *out, const struct subject *s, const struct choice *c);

/* What a record was found to be, against a catalogue of now. */
struct record_state {
    bool         holds;         /* nothing below */
    const char  *said;          /* the verdict in one sentence */
    struct lines retired;       /* chosen ones that are retired by today */
    struct lines result;        /* what is chosen now, where that is another */
    struct lines cells, events; /* what changed of the options */
    struct lines others;        /* things that came or went, a tree that asks otherwise */
    const char  *catalogue, *version, *made;    /* as the record has them */
};

/* Which catalogue a record is about, to open it.  AP_INVALID where it is no record. */
AP_MUST_CHECK enum ap_code record_catalogue(const char *text, struct ap_arena *arena,
                                            const char **key, struct ap_error *err);

/*
 * Check the record in text against s: whether the answers or requirements lead to the
 * same offerings, and whether what the catalogue says of the options is the same.  s->tree is NULL
 * where there is none.  AP_INVALID where text is no record, or is about another
 * catalogue.
 */
AP_MUST_CHECK enum ap_code record_check(const char *text, const struct subject *s,
                                        struct ap_arena *arena, struct record_state *out,
                                        struct ap_error *err);

void report_record(struct report *r, const struct subject *s, const struct record_state *state);

#endif
