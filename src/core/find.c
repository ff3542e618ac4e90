/*
 * find.c -- offerings and attributes by what people call them.  See catalogue.h.
 */
#include "core/find.h"

#include <assert.h>
#include <string.h>
#include <strings.h>

static struct called offering_called(const void *of, size_t i)
{
    const struct ap_catalogue *cat = of;
    const struct ap_offering *o = &cat->offering[i];

    return (struct called){ .key = o->key, .names = o->folded, .count = 1 + o->aliases };
}

static struct called attribute_called(const void *of, size_t i)
{
    const struct ap_catalogue *cat = of;
    const struct ap_attribute *a = &cat->attribute[i];

    return (struct called){ .key = a->key, .names = a->folded, .count = 1 };
}

struct choices find_offerings(const struct ap_catalogue *cat)
{
    return (struct choices){ .of = cat, .count = cat->offerings, .what = "offering",
                             .called = offering_called };
}

struct choices find_attributes(const struct ap_catalogue *cat)
{
    return (struct choices){ .of = cat, .count = cat->attributes, .what = "attribute",
                             .called = attribute_called };
}

enum ap_code ap_offering_find(const struct ap_catalogue *cat, const char *text, size_t *out,
                              struct ap_error *err)
{
    struct choices from = find_offerings(cat);
    return choose(&from, text, AP_NOTFOUND, out, err);
}

enum ap_code ap_attribute_find(const struct ap_catalogue *cat, const char *text, size_t *out,
                               struct ap_error *err)
{
    struct choices from = find_attributes(cat);
    return choose(&from, text, AP_NOTFOUND, out, err);
}

const struct ap_term *ap_term_of(const struct ap_attribute *attribute, const char *key)
{
    for (size_t i = 0; i < attribute->terms; i++) {
        if (strcmp(attribute->term[i].key, key) == 0)
            return &attribute->term[i];
    }
    return NULL;
}

/* The topics that every catalogue has, by what they are about.  No key of an attribute begins
   with a point; the point is left out unless an attribute is called the same. */
static const struct builtin {
    const char *dotted, *words;
} builtins[] = {
    [TOPIC_NAME]  = { ".name",  "Name" },
    [TOPIC_KEY]   = { ".key",   "Key" },
    [TOPIC_GROUP] = { ".group", "Group" },
};

static bool is_builtin(const char *text, struct topic *out)
{
    for (unsigned i = TOPIC_NAME; i < AP_COUNT(builtins); i++) {
        if (strcasecmp(text, builtins[i].dotted + (*text != '.')) == 0) {
            *out = (struct topic){ i, AP_NONE };
            return true;
        }
    }
    return false;
}

enum ap_code find_topic(const struct ap_catalogue *cat, const char *text, struct topic *out,
                        struct ap_error *err)
{
    struct choices from = find_attributes(cat);
    struct topic found = { .about = TOPIC_ATTRIBUTE };

    if (choose_exact(&from, text, &found.attribute)) {
        *out = found;
        return AP_OK;
    }
    if (is_builtin(text, out))
        return AP_OK;

    enum ap_code rc = choose(&from, text, AP_USAGE, &found.attribute, err);

    if (!rc)
        *out = found;
    return rc;
}

const char *topic_key(const struct ap_catalogue *cat, struct topic topic)
{
    struct choices from = find_attributes(cat);
    const char *dotted = builtins[topic.about].dotted;
    size_t found;

    if (topic.about == TOPIC_ATTRIBUTE)
        return cat->attribute[topic.attribute].key;
    return choose_exact(&from, dotted + 1, &found) ? dotted : dotted + 1;
}

const char *topic_words(const struct ap_catalogue *cat, struct topic topic)
{
    return topic.about == TOPIC_ATTRIBUTE ? cat->attribute[topic.attribute].name
                                          : builtins[topic.about].words;
}

const char *topic_text(const struct ap_offering *o, struct topic topic)
{
    assert(topic.about != TOPIC_ATTRIBUTE);
    return topic.about == TOPIC_NAME ? o->name
         : topic.about == TOPIC_KEY  ? o->key : o->group;
}
