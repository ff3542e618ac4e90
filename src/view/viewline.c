/*
 * viewline.c -- the table of view options, and a view printed through it.
 * See viewline.h; what an option prints is in viewprint.c, reading in viewread.c.
 */
#include "view/viewline.h"

#include <string.h>

#include "base/buf.h"
#include "view/viewopt.h"

static const struct view_option options[VOPT_COUNT] = {
#define X(id, name, argument, often, kinds, help) \
    [VOPT_##id] = { name, argument, VIEW_##often, kinds, help },
    VIEW_OPTIONS(X)
#undef X
};

const struct view_option *viewline_table(void)
{
    return options;
}

/* Quoting for a shell */

/* Is every character one that no shell gives a meaning to? */
static bool is_plain(const char *word)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                "_@%+=:,./-";

    return *word && !word[strspn(word, plain)];
}

static void add_word(struct buf *out, const char *word)
{
    buf_add(out, out->n ? " " : "");
    if (is_plain(word)) {
        buf_add(out, word);
        return;
    }
    buf_add(out, "'");
    for (size_t n; *word; word += n) {
        n = strcspn(word, "'");
        buf_add_n(out, word, n);
        if (word[n] == '\'') {
            buf_add(out, "'\\''");
            n++;
        }
    }
    buf_add(out, "'");
}

void view_add_option(struct buf *out, enum view_option_id id, const char *argument)
{
    const struct view_option *o = &options[id];
    char *name = ap_printf(out->arena, "--%s", o->name);

    if (o->often == VIEW_OPTIONAL && *argument) {
        add_word(out, ap_printf(out->arena, "%s=%s", name, argument));
        return;
    }
    add_word(out, name);
    if (o->argument && o->often != VIEW_OPTIONAL)
        add_word(out, argument);
}

/* Everything that an option has to say. */
static void add_all(struct buf *out, const struct printing *p, enum view_option_id id)
{
    const char *argument;

    for (size_t i = 0; (argument = view_print(p, id, i)); i++) {
        view_add_option(out, id, argument);
        if (options[id].often != VIEW_REPEATED)
            return;
    }
}

char *viewline_options(const struct ap_catalogue *cat, const struct viewstate *v,
                       struct ap_arena *arena)
{
    struct printing p = { cat, v, arena };
    struct buf out = BUF(arena);

    for (enum view_option_id id = 0; id < VOPT_COUNT; id++)
        add_all(&out, &p, id);
    return buf_text(&out);
}

bool viewline_long(const struct viewstate *v)
{
    return v->marks > VIEWLINE_MOST || v->compareds > VIEWLINE_MOST;
}

/* The command */

/* Does an option of the command change what it writes for this view? */
static bool matters(enum view_option_id id, const struct viewstate *v)
{
    if (!(options[id].kinds >> v->kind & 1))
        return false;
    if (v->kind == VIEW_COMPARE && (id == VOPT_FILTER || id == VOPT_SORT))
        return false;           /* the offerings are named */
    if (v->all_attributes && (id == VOPT_COLUMNS || id == VOPT_ROWS || id == VOPT_ONLY))
        return false;
    return true;
}

static void add_operands(struct buf *out, const struct printing *p)
{
    const struct viewstate *v = p->v;

    if (v->kind == VIEW_ITEM)
        add_word(out, p->cat->offering[v->item].key);
    for (size_t i = 0; v->kind == VIEW_COMPARE && i < v->compareds; i++)
        add_word(out, p->cat->offering[v->compared[i]].key);
}

/* The view without the answers that the others do not lead to: decide takes no such. */
static struct viewstate on_the_way(const struct subject *s, const struct viewstate *v,
                                   struct ap_arena *arena)
{
    struct viewstate out = *v;

    if (v->kind != VIEW_DECIDE || !s->tree)
        return out;
    struct ap_walk walk = ap_tree_walk(s->tree, v->answers, arena);
    int *answers = ap_answers_new(s->cat, arena);

    for (size_t i = 0; i < walk.steps; i++)
        answers[walk.path[i].question] = v->answers[walk.path[i].question];
    out.answers = answers;
    return out;
}

static void add_pair(struct buf *out, const char *name, const char *argument)
{
    add_word(out, name);
    add_word(out, argument);
}

static void add_given(struct buf *out, struct view_given given)
{
    if (given.catalogue)
        add_pair(out, "--catalogue", given.catalogue);
    if (given.today)
        add_pair(out, "--today", given.today);
    if (given.stale_after)
        add_pair(out, "--stale-after", given.stale_after);
}

static void add_rest(struct buf *out, enum view_kind kind, struct view_given given,
                     enum format format)
{
    if (kind != VIEW_DECIDE)
        given.stale_after = NULL;       /* no other command takes it */
    add_given(out, given);
    if (format != FORMAT_TEXT)
        add_pair(out, "--format", format_name(format));
}

char *viewline_explorer(const struct ap_catalogue *cat, const struct viewstate *v,
                        struct view_given given, struct ap_arena *arena)
{
    char *shown = viewline_options(cat, v, arena);
    struct buf out = BUF(arena);

    buf_add(&out, "apposite");
    add_given(&out, given);
    buf_printf(&out, "%s%s", *shown ? " " : "", shown);
    return buf_text(&out);
}

char *viewline_command(const struct subject *s, const struct viewstate *v,
                       struct view_given given, enum format format, struct ap_arena *arena)
{
    struct viewstate written = on_the_way(s, v, arena);
    struct printing p = { s->cat, &written, arena };
    struct buf out = BUF(arena);

    buf_printf(&out, "apposite %s", view_command(v->kind));
    add_operands(&out, &p);
    for (enum view_option_id id = 0; id < VOPT_COUNT; id++)
        if (matters(id, &written))
            add_all(&out, &p, id);
    add_rest(&out, v->kind, given, format);
    return buf_text(&out);
}

char *viewline_command_named(enum view_kind kind, const char *name, struct view_given given,
                             enum format format, struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    buf_printf(&out, "apposite %s", view_command(kind));
    add_pair(&out, "--view", name);
    add_rest(&out, kind, given, format);
    return buf_text(&out);
}

char *viewline_explorer_named(const char *name, struct view_given given, struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    buf_add(&out, "apposite");
    add_given(&out, given);
    add_pair(&out, "--view", name);
    return buf_text(&out);
}
