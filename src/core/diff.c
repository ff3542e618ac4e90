/*
 * diff.c -- what changed from one catalogue to another.  See diff.h.
 *
 * Each part of both is listed, sorted by key, and walked side by side.
 */
#include "apposite/diff.h"

#include <stdlib.h>
#include <string.h>

#include "core/diff_entry.h"

struct side {
    struct entries  part[AP_PART_COUNT];
    struct entry  **sorted[AP_PART_COUNT];  /* by key, then texts, then place */
};

struct differ {
    const struct side *old, *new;
    struct ap_arena   *arena;
    struct ap_diff     out;
    size_t             cap;
    size_t            *place;       /* beside out.at: where in its catalogue it stands */
};

/* Listing and sorting */

static int by_texts(const struct entry *a, const struct entry *b)
{
    for (int i = 0; i < FIELDS_MOST && a->field[i] && b->field[i]; i++) {
        int order = strcmp(a->field[i], b->field[i]);
        if (order)
            return order;
    }
    return 0;
}

static int by_key(const void *left, const void *right)
{
    const struct entry *a = *(struct entry *const *)left, *b = *(struct entry *const *)right;
    int order = strcmp(a->key, b->key);

    if (!order)
        order = by_texts(a, b);
    return order ? order : (a->at > b->at) - (a->at < b->at);
}

static struct side *listed(const struct ap_catalogue *cat, struct ap_arena *arena)
{
    struct side *s = AP_NEW(arena, struct side, 1);

    for (int p = 0; p < AP_PART_COUNT; p++) {
        struct entries *list = &s->part[p];

        list->arena = arena;
        part_info((enum ap_part)p)->list(cat, list);
        s->sorted[p] = AP_NEW(arena, struct entry *, list->count + 1);
        for (size_t i = 0; i < list->count; i++)
            s->sorted[p][i] = &list->at[i];
        qsort(s->sorted[p], list->count, sizeof *s->sorted[p], by_key);
    }
    return s;
}

/* Is there a thing of that key? */
static bool has(const struct side *s, enum ap_part part, const char *key)
{
    size_t low = 0, high = s->part[part].count;

    while (low < high) {
        size_t mid = low + (high - low) / 2;
        int order = strcmp(s->sorted[part][mid]->key, key);
        if (order == 0)
            return true;
        if (order < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return false;
}

/* Noting */

static void note(struct differ *d, struct ap_change change, size_t place)
{
    if (d->out.count == d->cap) {
        size_t cap = d->cap ? d->cap * 2 : 64;
        struct ap_change *at = AP_NEW(d->arena, struct ap_change, cap);
        size_t *places = AP_NEW(d->arena, size_t, cap);
        if (d->cap) {
            memcpy(at, d->out.at, d->cap * sizeof *at);
            memcpy(places, d->place, d->cap * sizeof *places);
        }
        d->out.at = at;
        d->place = places;
        d->cap = cap;
    }
    d->place[d->out.count] = place;
    d->out.at[d->out.count++] = change;
}

/* What came or went is said by its first text that is not empty. */
static const char *gist(const struct entry *e)
{
    for (int i = 0; i < FIELDS_MOST && e->field[i]; i++)
        if (*e->field[i])
            return e->field[i];
    return "";
}

static void note_alone(struct differ *d, enum ap_part part, const struct entry *e, bool added)
{
    const struct part_info *info = part_info(part);
    const struct side *other = added ? d->old : d->new;

    for (int i = 0; i < 2; i++)
        if (e->parent[i] && !has(other, info->parent[i], e->parent[i]))
            return;
    note(d, (struct ap_change){ .part = part, .kind = added ? AP_ADDED : AP_REMOVED,
                                .key = e->key, .name = e->name, .field = "",
                                .before = added ? "" : gist(e),
                                .after = added ? gist(e) : "" }, e->at);
}

static void note_pair(struct differ *d, enum ap_part part, const struct entry *old,
                      const struct entry *new)
{
    for (int i = 0; i < FIELDS_MOST && old->field[i] && new->field[i]; i++)
        if (strcmp(old->field[i], new->field[i]) != 0)
            note(d, (struct ap_change){ .part = part, .kind = AP_CHANGED, .key = new->key,
                                        .name = new->name,
                                        .field = part_info(part)->field[i],
                                        .before = old->field[i], .after = new->field[i] },
                 old->at);
}

/* Pairing */

struct run {
    struct entry **at;
    size_t         count;
};

static size_t same_key(struct entry **at, size_t left)
{
    size_t n = 0;

    while (n < left && strcmp(at[n]->key, at[0]->key) == 0)
        n++;
    return n;
}

/* Take out what is in both word for word; what is left stands in order of place. */
static void strike_equals(struct run *old, struct run *new)
{
    size_t i = 0, k = 0, kept_old = 0, kept_new = 0;

    while (i < old->count || k < new->count) {
        int order = i == old->count ? 1 : k == new->count ? -1 : by_texts(old->at[i], new->at[k]);
        if (order == 0) {
            i++;
            k++;
        } else if (order < 0) {
            old->at[kept_old++] = old->at[i++];
        } else {
            new->at[kept_new++] = new->at[k++];
        }
    }
    old->count = kept_old;
    new->count = kept_new;
}

static int by_place(const void *left, const void *right)
{
    const struct entry *a = *(struct entry *const *)left, *b = *(struct entry *const *)right;
    return (a->at > b->at) - (a->at < b->at);
}

static void compare_runs(struct differ *d, enum ap_part part, struct run old, struct run new)
{
    strike_equals(&old, &new);
    qsort(old.at, old.count, sizeof *old.at, by_place);
    qsort(new.at, new.count, sizeof *new.at, by_place);
    for (size_t i = 0; i < old.count || i < new.count; i++) {
        if (i >= old.count)
            note_alone(d, part, new.at[i], true);
        else if (i >= new.count)
            note_alone(d, part, old.at[i], false);
        else
            note_pair(d, part, old.at[i], new.at[i]);
    }
}

static struct run copy(const struct entries *list, struct entry **sorted,
                       struct ap_arena *arena)
{
    struct run all = { AP_NEW(arena, struct entry *, list->count + 1), list->count };

    memcpy(all.at, sorted, list->count * sizeof *all.at);
    return all;
}

/* Striking disturbs the order that has() needs, so the walk is over copies. */
static void compare_part(struct differ *d, enum ap_part part)
{
    struct run old = copy(&d->old->part[part], d->old->sorted[part], d->arena);
    struct run new = copy(&d->new->part[part], d->new->sorted[part], d->arena);

    while (old.count || new.count) {
        int order = !old.count ? 1 : !new.count ? -1 : strcmp(old.at[0]->key, new.at[0]->key);
        struct run a = { old.at, order <= 0 ? same_key(old.at, old.count) : 0 };
        struct run b = { new.at, order >= 0 ? same_key(new.at, new.count) : 0 };

        old = (struct run){ old.at + a.count, old.count - a.count };
        new = (struct run){ new.at + b.count, new.count - b.count };
        compare_runs(d, part, a, b);
    }
}

/* Order */

struct placed {
    struct ap_change change;
    size_t           place, found;
};

static int by_part(const void *left, const void *right)
{
    const struct placed *a = left, *b = right;

    if (a->change.part != b->change.part)
        return a->change.part < b->change.part ? -1 : 1;
    if (a->change.kind != b->change.kind)
        return a->change.kind < b->change.kind ? -1 : 1;
    if (a->place != b->place)
        return a->place < b->place ? -1 : 1;
    return a->found < b->found ? -1 : 1;
}

static void put_in_order(struct differ *d)
{
    struct placed *p = AP_NEW(d->arena, struct placed, d->out.count + 1);

    for (size_t i = 0; i < d->out.count; i++)
        p[i] = (struct placed){ d->out.at[i], d->place[i], i };
    qsort(p, d->out.count, sizeof *p, by_part);
    for (size_t i = 0; i < d->out.count; i++)
        d->out.at[i] = p[i].change;
}

struct ap_diff ap_diff(const struct ap_catalogue *before, const struct ap_catalogue *after,
                       struct ap_arena *arena)
{
    struct differ d = { .arena = arena, .old = listed(before, arena),
                        .new = listed(after, arena) };

    for (int p = 0; p < AP_PART_COUNT; p++)
        compare_part(&d, (enum ap_part)p);
    put_in_order(&d);
    return d.out;
}

/* Names */

const char *ap_part_name(enum ap_part part)
{
    static const char *const name[] = {
#define X(id, word, heading) [AP_PART_##id] = word,
        AP_PARTS(X)
#undef X
    };
    return name[part];
}

const char *ap_part_heading(enum ap_part part)
{
    static const char *const text[] = {
#define X(id, word, heading) [AP_PART_##id] = heading,
        AP_PARTS(X)
#undef X
    };
    return text[part];
}

const char *ap_change_name(enum ap_change_kind kind)
{
    static const char *const name[] = {
#define X(id, word) [AP_##id] = word,
        AP_CHANGE_KINDS(X)
#undef X
    };
    return name[kind];
}
