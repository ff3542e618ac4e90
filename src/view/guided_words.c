/*
 * guided_words.c -- what a walk by questions says.  See guided.h.
 */
#include "view/guided.h"

#include <string.h>

#include "base/buf.h"
#include "view/wording.h"

char *guided_remain(const struct guided *g, struct ap_arena *arena)
{
    bool one = g->lefts == 1;

    return ap_printf(arena, "%zu of %zu remain%s", g->lefts, g->cat->offerings, one ? "s" : "");
}

const struct ap_attribute *guided_asked(const struct guided *g)
{
    return &g->cat->attribute[g->question.attribute];
}

static const struct ap_column *column(const struct guided *g)
{
    return &g->cat->column[g->question.attribute];
}

const char *guided_label(const struct guided *g, size_t i)
{
    return column(g)->value[g->question.answer[i].code].label;
}

char *guided_counts(const struct guided *g, size_t i, struct ap_arena *arena)
{
    const struct ap_guide_answer *a = &g->question.answer[i];
    const char *remain = a->left == 1 ? "remains" : "remain";

    if (a->has == a->left)
        return ap_printf(arena, "%zu %s", a->left, remain);
    return ap_printf(arena, "%zu %s it, %zu %s", a->has, a->has == 1 ? "states" : "state",
                     a->left, remain);
}

static bool is_open(uint8_t state)
{
    return state == AP_UNKNOWN || state == AP_NOT_STATED;
}

static bool has(const struct ap_column *col, size_t offering, size_t code)
{
    for (uint32_t i = col->start[offering]; i < col->start[offering + 1]; i++)
        if (col->code[i] == code)
            return true;
    return false;
}

static void add_name(struct buf *out, const char *name)
{
    buf_printf(out, "%s%s", out->n ? ", " : "", name);
}

char *guided_names(const struct guided *g, size_t i, struct ap_arena *arena)
{
    const struct ap_guide_answer *a = &g->question.answer[i];
    struct buf names = BUF(arena), open = BUF(arena);

    if (a->left > GUIDED_NAMED)
        return "";
    for (size_t o = ap_bits_next(&g->left, 0); o != AP_NONE; o = ap_bits_next(&g->left, o + 1)) {
        if (has(column(g), o, a->code))
            add_name(&names, g->cat->offering[o].name);
        else if (is_open(column(g)->state[o]))
            add_name(&open, g->cat->offering[o].name);
    }
    if (open.n)
        buf_printf(&names, "; not known of %s", buf_text(&open));
    return buf_text(&names);
}

/* Remaining offerings that are known to have no value: no answer leaves them. */
static size_t lost(const struct guided *g)
{
    size_t n = 0;

    for (size_t o = ap_bits_next(&g->left, 0); o != AP_NONE; o = ap_bits_next(&g->left, o + 1))
        n += column(g)->start[o] == column(g)->start[o + 1] && !is_open(column(g)->state[o]);
    return n;
}

char *guided_silence(const struct guided *g, struct ap_arena *arena)
{
    size_t gone = lost(g), unknown = g->question.unknown;
    struct buf out = BUF(arena);

    if (unknown)
        buf_printf(&out, "Not known of %zu, which %s whatever you answer.", unknown,
                   unknown == 1 ? "stays" : "stay");
    if (gone)
        buf_printf(&out, "%sDoes not apply to %zu, which only \"does not matter\" keeps.",
                   out.n ? " " : "", gone);
    return buf_text(&out);
}

/* "GPU is yes or GPU is not known" says the name twice; NULL: the words end otherwise. */
static char *said_once(const struct ap_catalogue *cat, const char *words,
                       struct ap_arena *arena)
{
    for (size_t a = 0; a < cat->attributes; a++) {
        const char *name = cat->attribute[a].name;
        const char *tail = ap_printf(arena, " or %s is not known", name);
        size_t n = strlen(words), tail_n = strlen(tail);

        if (n > tail_n && strcmp(words + n - tail_n, tail) == 0 &&
            strncmp(words, name, strlen(name)) == 0)
            return ap_printf(arena, "%.*s (or not known)", (int)(n - tail_n), words);
    }
    return NULL;
}

char *guided_step(const struct guided *g, size_t i, struct ap_arena *arena)
{
    char *words = ap_predicate_words(g->path.at[i], arena);
    char *once = said_once(g->cat, words, arena);

    return once ? once : words;
}

char *guided_result(const struct guided *g, struct ap_arena *arena)
{
    if (g->lefts == 0)
        return "No offering remains";
    if (g->lefts == 1)
        return ap_printf(arena, "%s remains",
                         g->cat->offering[ap_bits_next(&g->left, 0)].name);
    return ap_printf(arena, "%s: no further question tells them apart",
                     guided_remain(g, arena));
}

static char *skipped_names(const struct guided *g, struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    for (size_t i = 0; i < g->skips; i++)
        add_name(&out, g->cat->attribute[g->skipped[i]].name);
    return buf_text(&out);
}

char *guided_because(const struct guided *g, struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    for (size_t i = 0; i < g->path.count; i++)
        buf_printf(&out, "%s%s", i ? ", and " : "because ", guided_step(g, i, arena));
    if (g->path.count == 0)
        buf_add(&out, "nothing was asked for");
    if (g->skips)
        buf_printf(&out, "; does not matter: %s", skipped_names(g, arena));
    return buf_text(&out);
}

/* The cells of an offering that a condition holds by though nothing is known of them. */
static void add_unknown(const struct guided *g, size_t offering, size_t step, struct buf *out)
{
    struct ap_conditions leaves = ap_predicate_reasons(g->path.at[step], offering, out->arena);

    for (size_t i = 0; i < leaves.count; i++) {
        size_t attribute = ap_predicate_attribute(leaves.at[i]);

        if (attribute == AP_NONE || !is_open(g->cat->column[attribute].state[offering]))
            continue;
        buf_printf(out, "%s%s is %s", out->n ? ", " : "", g->cat->attribute[attribute].name,
                   ap_state_words(g->cat->column[attribute].state[offering]));
    }
}

char *guided_kept(const struct guided *g, size_t offering, struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    for (size_t i = 0; i < g->path.count; i++)
        add_unknown(g, offering, i, &out);
    return out.n ? ap_printf(arena, "kept because %s", buf_text(&out)) : "";
}
