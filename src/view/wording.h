/*
 * wording.h -- the small phrases that reports, tables and screens share.
 */
#ifndef VIEW_WORDING_H
#define VIEW_WORDING_H

#include "base/buf.h"
#include "view/report.h"

/* "inferred, checked 2026-11-23", with "over a year ago" where it is stale; may be "". */
char *fact_note(const struct subject *s, const struct ap_fact *fact, struct ap_arena *arena);

/* "2026-06-19 generally available, Azure Linux nodes: Azure Linux nodes ..." */
char *event_text(const struct ap_event *event, struct ap_arena *arena);

/* "available, with warnings: see its events": an offering's life today. */
char *standing_text(const struct subject *s, size_t offering, struct ap_arena *arena);

/* "docs: Title https://...", or without a kind. */
char *link_text(const struct ap_link *link, struct ap_arena *arena);

/* "ordinal, one value, in nodes, lower is better, shown in the list" */
char *attribute_note(const struct ap_attribute *attribute, struct ap_arena *arena);

/* "rank 3", or "no rank" among terms that have ranks; else "". */
char *term_note(const struct ap_attribute *attribute, const struct ap_term *term,
                struct ap_arena *arena);

/* "when platform:aks, then question attest": what an answer asks and where it leads. */
char *answer_note(const struct ap_catalogue *cat, const struct ap_answer *answer,
                  struct ap_arena *arena);

/* Names of offerings joined by ", ". */
char *offering_names(const struct ap_catalogue *cat, const size_t *offering, size_t count,
                     struct ap_arena *arena);

/* "3 of 4: NAME, NAME, NAME": the offerings that an answer leaves. */
char *outlook_text(const struct ap_catalogue *cat, const struct ap_bits *left,
                   struct ap_arena *arena);

/*
 * "it has Small (Title, 2026-03-05)", "it is not stated": what a leaf of a condition
 * rests on; "" for one that is about no cell.
 */
char *evidence_text(const struct subject *s, size_t offering, const struct ap_predicate *leaf,
                    struct ap_arena *arena);

/* Does an event say that something ended, ends, or was given notice of? */
bool event_warns(const struct ap_event *event);

/* A document in the four columns that tables end in: title, date, URL, section. */
void cite_cells(const char **cell, struct ap_cite cite);

/* "1 offering", "2 offerings": a count with its noun. */
char *counted(size_t count, const char *noun, struct ap_arena *arena);

#endif
