/*
 * fingerprint.c -- numbers that change when what is said changes.  See diff.h.
 */
#include "core/diff_entry.h"

static uint64_t add_byte(uint64_t hash, unsigned char byte)
{
    return (hash ^ byte) * UINT64_C(1099511628211);
}

/* A text with its end, so that "ab" "c" is not "a" "bc". */
static uint64_t add_text(uint64_t hash, const char *s)
{
    for (; *s; s++)
        hash = add_byte(hash, (unsigned char)*s);
    return add_byte(hash, 0);
}

static const uint64_t start = UINT64_C(14695981039346656037);

static uint64_t add_fact(uint64_t hash, const struct ap_fact *f)
{
    hash = add_byte(hash, (unsigned char)f->state);
    hash = add_text(hash, f->value);
    hash = add_text(hash, f->detail);
    hash = add_text(hash, f->cite.source ? f->cite.source->key : "");
    hash = add_text(hash, f->cite.section);
    return add_byte(hash, f->inferred);
}

uint64_t ap_cell_fingerprint(const struct ap_catalogue *cat, size_t offering,
                             size_t attribute)
{
    size_t count = ap_cell_facts(cat, offering, attribute);
    uint64_t hash = start;

    for (size_t i = 0; i < count; i++)
        hash = add_fact(hash, ap_cell_fact(cat, offering, attribute, i));
    return hash;
}

static uint64_t add_part(uint64_t hash, const struct ap_catalogue *cat, enum ap_part part,
                         struct ap_arena *scratch)
{
    struct entries list = { .arena = scratch };

    part_info(part)->list(cat, &list);
    for (size_t i = 0; i < list.count; i++) {
        hash = add_text(hash, list.at[i].key);
        for (int k = 0; k < FIELDS_MOST && list.at[i].field[k]; k++)
            hash = add_text(hash, list.at[i].field[k]);
    }
    return hash;
}

uint64_t ap_fingerprint(const struct ap_catalogue *cat)
{
    struct ap_arena *scratch = ap_arena_new();
    uint64_t hash = add_text(start, cat->key);

    for (int part = 0; part < AP_PART_COUNT; part++)
        hash = add_part(hash, cat, (enum ap_part)part, scratch);
    ap_arena_free(scratch);
    return hash;
}
