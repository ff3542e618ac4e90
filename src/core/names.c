/*
 * names.c -- what types, states, kinds and verdicts are called.
 */
#include "apposite/catalogue.h"
#include "apposite/compare.h"

const char *ap_type_name(enum ap_type type)
{
    static const char *const name[AP_TYPE_COUNT] = {
#define X(id, text, ordered) [AP_##id] = text,
        AP_TYPES(X)
#undef X
    };
    return name[type];
}

bool ap_type_ordered(enum ap_type type)
{
    static const bool has_order[AP_TYPE_COUNT] = {
#define X(id, text, ordered) [AP_##id] = ordered,
        AP_TYPES(X)
#undef X
    };
    return has_order[type];
}

const char *ap_state_words(enum ap_state state)
{
    static const char *const words[AP_STATE_COUNT] = {
#define X(id, name, cell, text) [AP_##id] = text,
        AP_STATES(X)
#undef X
    };
    return words[state];
}

const char *ap_event_words(enum ap_event_kind kind)
{
    static const char *const words[AP_EVENT_KIND_COUNT] = {
#define X(id, name, text) [AP_EVENT_##id] = text,
        AP_EVENT_KINDS(X)
#undef X
    };
    return words[kind];
}

const char *ap_verdict_name(enum ap_verdict verdict)
{
    static const char *const name[AP_VERDICT_COUNT] = {
#define X(id, text) [AP_ROW_##id] = text,
        AP_VERDICTS(X)
#undef X
    };
    return name[verdict];
}

const char *ap_life_words(struct ap_life life)
{
    static const char *const words[] = {
        [AP_LIFE_NOT_STATED] = "not stated",
        [AP_LIFE_PREVIEW]    = "preview",
        [AP_LIFE_AVAILABLE]  = "available",
        [AP_LIFE_RETIRED]    = "retired",
    };
    return words[life.status];
}
