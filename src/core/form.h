/*
 * form.h -- the rules without which rows make no catalogue.
 */
#ifndef CORE_FORM_H
#define CORE_FORM_H

#include "core/check.h"
#include "core/rows.h"

/*
 * Check every cell by its kind, resolve what it refers to (struct row's ref),
 * put the rows into canonical order and index them.  Rows that break a rule
 * stay; every such rule is an error in findings.
 */
void form_check(struct rows *rows, struct findings *findings);

/* Put a checked table into canonical order; rows keep their place within a group. */
void form_sort(struct rows *rows, enum table table);

/* Cells of each kind.  They judge whole texts. */
bool form_is_key(const char *s);
bool form_is_number(const char *s);
bool form_is_date(const char *s);
bool form_is_url(const char *s);
bool form_is_flag(const char *s);

/*
 * The items of a list: the next one at the result, n bytes long, and *at
 * behind it.  NULL at the end, where *at is NULL; FORM_LIST(cell) begins one.
 */
#define FORM_LIST(cell) (*(cell) ? (cell) : NULL)
const char *form_item(const char **at, size_t *n);

#endif
