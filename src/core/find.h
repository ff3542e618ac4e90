/*
 * find.h -- what a person can name: offerings, attributes, and the texts that
 * every offering has.
 */
#ifndef CORE_FIND_H
#define CORE_FIND_H

#include "apposite/catalogue.h"
#include "core/choose.h"

struct choices find_offerings(const struct ap_catalogue *cat);
struct choices find_attributes(const struct ap_catalogue *cat);

/* What a condition or a sort key is about. */
struct topic {
    enum { TOPIC_ATTRIBUTE, TOPIC_NAME, TOPIC_KEY, TOPIC_GROUP } about;
    size_t attribute;           /* AP_NONE for the others */
};

/*
 * What text names: an attribute by exact key or label; "name", "key" or "group",
 * which ".name", ".key" and ".group" mean even where an attribute is called so;
 * else an attribute by a prefix that fits no other.  AP_USAGE otherwise.
 */
AP_MUST_CHECK enum ap_code find_topic(const struct ap_catalogue *cat, const char *text,
                                      struct topic *out, struct ap_error *err);

/* How find_topic knows it, and what people call it. */
const char *topic_key(const struct ap_catalogue *cat, struct topic topic);
const char *topic_words(const struct ap_catalogue *cat, struct topic topic);

/* The text of an offering that the topic is about; not for TOPIC_ATTRIBUTE. */
const char *topic_text(const struct ap_offering *o, struct topic topic);

#endif
