/*
 * json_parts.h -- the pieces that the documents of json.h are made of.
 *
 * Each function makes a new value that the caller adds to another one, which
 * then owns it; json_done() writes the outermost one and releases all.
 */
#ifndef VIEW_JSON_PARTS_H
#define VIEW_JSON_PARTS_H

#include <jansson.h>

#include "view/trust.h"

/* Add a member.  value is owned by object from now on. */
void put(json_t *object, const char *key, json_t *value);
void put_text(json_t *object, const char *key, const char *text);
void put_bool(json_t *object, const char *key, bool value);
void put_count(json_t *object, const char *key, size_t count);

/* Add an element.  value is owned by array from now on. */
void append(json_t *array, json_t *value);

json_t *part_catalogue(const struct ap_catalogue *cat);
json_t *part_source(const struct ap_source *source);
json_t *part_cite(struct ap_cite cite);
json_t *part_cell(const struct ap_catalogue *cat, size_t offering, size_t attribute,
                  struct ap_arena *arena);
json_t *part_offering(const struct subject *s, size_t offering);
json_t *part_fact(const struct ap_catalogue *cat, const struct ap_fact *fact,
                  struct ap_arena *arena);
json_t *part_trust(const struct subject *s, const struct trust *trust, struct ap_arena *arena);
json_t *part_link(const struct ap_link *link);

/* The text of root, which is released. */
char *json_done(json_t *root, struct ap_arena *arena);
/* The same on one line without blanks. */
char *json_line(json_t *root, struct ap_arena *arena);

#endif
