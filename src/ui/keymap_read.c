/*
 * keymap_read.c -- see keymap_read.h.
 *
 * The result is a table like the built-in one: a new key stands before the one
 * that does the same, and takes its place in the footer; a key that is taken
 * away loses the place in its set of places.
 */
#include "ui/keymap_read.h"

#include <string.h>

#include "ui/conf.h"

/* What is being made, and who gave which key. */
struct making {
    struct conf     c;
    struct binding *at;
    size_t          count;
    struct given { unsigned where; uint32_t key; int line; } *given;
    size_t          givens;
};

/* A line, understood. */
struct wish {
    unsigned    where;
    uint32_t    key;
    enum action action;
};

static bool any_does(const struct keymap *keys, int place, enum action action)
{
    for (size_t i = 0; i < keys->count; i++) {
        const struct binding *b = &keys->at[i];
        if (b->action == action && b->where >> place & 1 &&
            keymap_find(keys, (enum place)place, b->key) == action)
            return true;
    }
    return false;
}

/* Names */

static const char everywhere[] = "everywhere";

/* Where letters are text, they cannot be keys. */
static bool is_typed(const struct keymap *keys, int place)
{
    for (size_t i = 0; i < keys->count; i++)
        if (keys->at[i].where >> place & 1 && keys->at[i].key > ' ' &&
            keys->at[i].key < KEY_BASE)
            return false;
    return true;
}

static bool is_letter(uint32_t key)
{
    return key >= ' ' && key < KEY_BASE && key != 127;
}

static enum ap_code find_place(const struct making *m, const struct keymap *keys,
                               struct wish *w, struct ap_error *err)
{
    const char *word = m->c.word[0];
    struct nearest best = nearest_to(word);

    w->where = 0;
    for (int p = 0; p < PLACE_COUNT; p++) {
        bool every = strcmp(word, everywhere) == 0 && EVERYWHERE >> p & 1 &&
                     !(is_letter(w->key) && is_typed(keys, p));
        if (every || strcmp(word, place_name((enum place)p)) == 0)
            w->where |= 1u << p;
        nearest_offer(&best, place_name((enum place)p));
    }
    nearest_offer(&best, everywhere);
    if (!w->where)
        return conf_fail(&m->c, err, "there is no place '%s'%s", word, conf_meant(&m->c, best));
    for (int p = 0; p < PLACE_COUNT; p++)
        if (w->where >> p & 1 && is_letter(w->key) && is_typed(keys, p))
            return conf_fail(&m->c, err, "in %s '%s' is text", word, m->c.word[1]);
    return AP_OK;
}

static bool is_key(const char *text, uint32_t *key)
{
    return key_parse(&text, key) && !*text;
}

/* "x", "Up", "F5", "Alt-b", and "Ctrl-r" or "^R". */
static enum ap_code find_key(const struct making *m, struct wish *w, struct ap_error *err)
{
    const char *word = m->c.word[1], *name = word;

    if (strncmp(word, "Ctrl-", 5) == 0 && word[5] && !word[6])
        name = ap_printf(m->c.arena, "^%c", word[5] & ~0x20);
    if (is_key(name, &w->key) || is_key(ap_printf(m->c.arena, "<%s>", name), &w->key))
        return AP_OK;
    return conf_fail(&m->c, err, "there is no key '%s'; a key is like x, Up, F5, Ctrl-r or Alt-b",
                     word);
}

/* The places, of some, where a key does it. */
static unsigned done_in(const struct keymap *keys, enum action action, unsigned where)
{
    unsigned places = 0;

    for (int p = 0; p < PLACE_COUNT; p++)
        if (where >> p & 1 && any_does(keys, p, action))
            places |= 1u << p;
    return places;
}

/* Nothing of that name can be done there. */
static enum ap_code unknown_action(const struct making *m, const struct keymap *keys,
                                   const struct wish *w, struct ap_error *err)
{
    bool every = strcmp(m->c.word[0], everywhere) == 0;
    struct nearest best = nearest_to(m->c.word[2]);

    for (int a = 0; a < ACT_COUNT; a++)
        if (a == ACT_NONE || done_in(keys, (enum action)a, w->where))
            nearest_offer(&best, action_name((enum action)a));
    return conf_fail(&m->c, err, "nothing%s%s is called '%s'%s", every ? "" : " in ",
                     every ? "" : m->c.word[0], m->c.word[2], conf_meant(&m->c, best));
}

/* "everywhere" is wherever that means something. */
static enum ap_code find_action(const struct making *m, const struct keymap *keys,
                                struct wish *w, struct ap_error *err)
{
    int a = 0;

    while (a < ACT_COUNT && strcmp(m->c.word[2], action_name((enum action)a)) != 0)
        a++;
    unsigned where = a == ACT_NONE ? w->where
                   : a < ACT_COUNT ? done_in(keys, (enum action)a, w->where) : 0;
    if (!where)
        return unknown_action(m, keys, w, err);
    w->action = (enum action)a;
    w->where = where;
    return AP_OK;
}

/* The table */

static void insert(struct making *m, size_t i, struct binding b)
{
    memmove(&m->at[i + 1], &m->at[i], (m->count - i) * sizeof *m->at);
    m->at[i] = b;
    m->count++;
}

static void take_away(struct making *m, struct wish w)
{
    for (size_t i = 0; i < m->count; i++)
        if (m->at[i].key == w.key)
            m->at[i].where &= ~w.where;
}

/* Before the first one that does it there, which gives up its hint in the footer. */
static void put(struct making *m, struct wish w)
{
    size_t i = 0;

    while (i < m->count && !(m->at[i].action == w.action && m->at[i].where & w.where))
        i++;
    struct binding old = i < m->count ? m->at[i] : (struct binding){ 0 };
    insert(m, i, (struct binding){ w.where, w.key, w.action, old.label });
    if (!old.label)
        return;
    m->at[i + 1].where &= ~w.where;
    insert(m, i + 2, (struct binding){ old.where & w.where, old.key, old.action, NULL });
}

/* Conflicts */

static enum ap_code note_given(struct making *m, struct wish w, struct ap_error *err)
{
    for (size_t i = 0; i < m->givens; i++)
        if (m->given[i].key == w.key && m->given[i].where & w.where)
            return conf_fail(&m->c, err, "%s has a meaning there since line %d", m->c.word[1],
                             m->given[i].line);
    m->given[m->givens++] = (struct given){ w.where, w.key, m->c.line };
    return AP_OK;
}

/* Nobody shall be caught: what leaves the program, or the place, goes on doing so. */
static enum ap_code check_ways_out(const struct making *m, const struct keymap *from,
                                   struct ap_error *err)
{
    static const enum action ways[] = { ACT_QUIT, ACT_BACK };
    const struct keymap made = { m->at, m->count };

    for (int p = 0; p < PLACE_COUNT; p++)
        for (size_t i = 0; i < AP_COUNT(ways); i++)
            if (any_does(from, p, ways[i]) && !any_does(&made, p, ways[i]))
                return conf_fail(&m->c, err, "then no key in %s does '%s' any more",
                                 place_name((enum place)p), action_name(ways[i]));
    return AP_OK;
}

static enum ap_code read_line(struct making *m, const struct keymap *from, struct ap_error *err)
{
    struct wish w;

    if (m->c.words != 3)
        return conf_fail(&m->c, err, "a line is like \"browse s sort-up\"");
    enum ap_code rc = find_key(m, &w, err);
    if (!rc)
        rc = find_place(m, from, &w, err);
    if (!rc)
        rc = find_action(m, from, &w, err);
    if (!rc)
        rc = note_given(m, w, err);
    if (rc)
        return rc;
    take_away(m, w);
    if (w.action != ACT_NONE)
        put(m, w);
    return AP_OK;
}

static size_t lines_of(const char *text)
{
    size_t lines = 1;

    for (; *text; text++)
        lines += *text == '\n';
    return lines;
}

enum ap_code keymap_read(const struct keymap *from, const char *path, const char *text,
                         struct ap_arena *arena, struct keymap *out, struct ap_error *err)
{
    size_t lines = lines_of(text);
    struct making m = { .c = conf_begin(path, text, arena), .count = from->count,
                        .at = AP_NEW(arena, struct binding, from->count + 2 * lines),
                        .given = AP_NEW(arena, struct given, lines) };
    enum ap_code rc = AP_OK;

    memcpy(m.at, from->at, from->count * sizeof *m.at);
    while (!rc && conf_next(&m.c))
        rc = read_line(&m, from, err);
    m.c.line = 0;
    if (!rc)
        rc = check_ways_out(&m, from, err);
    if (!rc)
        *out = (struct keymap){ m.at, m.count };
    return rc;
}
