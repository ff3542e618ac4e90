/*
 * cell.h -- a cell of the catalogue as people see it.
 */
#ifndef VIEW_CELL_H
#define VIEW_CELL_H

#include "apposite/catalogue.h"

/*
 * The whole text of a cell, the same on screen and in every export: labels of
 * the distinct values in fact order joined by "; " (yes/no, numbers as written
 * with unit), or "not stated", "unknown", "not applicable"; " (disputed)" at
 * the end where it is.
 */
char *cell_text(const struct ap_catalogue *cat, size_t offering, size_t attribute,
                struct ap_arena *arena);

/* The first of its values alone, or its state: what a list is grouped by. */
const char *cell_lead(const struct ap_catalogue *cat, size_t offering, size_t attribute);

/* The documents a cell rests on, each once: "title (date) URL" joined by "; ". */
char *cell_sources(const struct ap_catalogue *cat, size_t offering, size_t attribute,
                   struct ap_arena *arena);

/* The same documents as data, in the order in which the facts cite them. */
const struct ap_source **cell_cited(const struct ap_catalogue *cat, size_t offering,
                                    size_t attribute, size_t *count, struct ap_arena *arena);

/* "title (date) URL", without what the source does not have. */
char *source_text(const struct ap_source *source, struct ap_arena *arena);

/* "title (date) URL, section": dated as source_dating() says. */
char *cite_text(struct ap_cite cite, struct ap_arena *arena);
/* As data: the day of the document, else the one on which it was read; "" for none. */
const char *source_date(const struct ap_source *source);
/* For people: "2026-02-18", or of a document that bears no date "read 2026-02-18". */
char *source_dating(const struct ap_source *source, struct ap_arena *arena);

/* The value of one fact as people see it: a term's label, yes/no, a number with unit. */
char *fact_value(const struct ap_catalogue *cat, const struct ap_fact *fact,
                 struct ap_arena *arena);

/* What a fact says in short: its value, its state, or both ("superseded: Node level"). */
char *fact_text(const struct ap_catalogue *cat, const struct ap_fact *fact,
                struct ap_arena *arena);

#endif
