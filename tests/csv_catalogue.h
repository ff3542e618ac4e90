/*
 * csv_catalogue.h -- a catalogue from CSV text in a test, without a folder.
 */
#ifndef CSV_CATALOGUE_H
#define CSV_CATALOGUE_H

#include "core/check.h"
#include "core/rows.h"

struct csv_catalogue {
    struct ap_arena     *arena;
    struct rows          rows;
    struct findings      findings;
    struct ap_catalogue *cat;       /* once loaded */
};

struct csv_catalogue *csv_catalogue_new(void);
void csv_catalogue_free(struct csv_catalogue *c);

/* Add the records of csv, whose first line names columns, to a table. */
void csv_catalogue_add(struct csv_catalogue *c, enum table table, const char *csv);

/* Make c->cat; the test fails if the rows break a rule of the form. */
void csv_catalogue_load(struct csv_catalogue *c);

/* What was found so far, a line each: "questions.csv:2: error: ...". */
const char *csv_catalogue_findings(struct csv_catalogue *c);

#endif
