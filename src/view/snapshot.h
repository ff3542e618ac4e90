/*
 * snapshot.h -- the object at the end of a decision record; see record.h.
 */
#ifndef VIEW_SNAPSHOT_H
#define VIEW_SNAPSHOT_H

#include <jansson.h>

#include "view/record.h"

/* Find and read it; the caller releases it.  AP_INVALID where there is none, or it is broken. */
AP_MUST_CHECK enum ap_code snapshot_read(const char *text, json_t **out, struct ap_error *err);

/* A member that is a text, or "". */
const char *snapshot_text(const json_t *object, const char *key);

#endif
