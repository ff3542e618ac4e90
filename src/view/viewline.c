/*
 * viewline.c -- the table of view options, and a view printed through it.
 * See viewline.h; reading is in viewread.c.
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

/* What each option prints: its argument, "" for one without; NULL: nothing (more). */

static const char *print_screen(const struct printing *p, size_t i)
{
    (void)i;
    return p->v->kind == view_implied(p->v) ? NULL : view_screen(p->v->kind);
}

static const char *print_filter(const struct printing *p, size_t i)
{
    (void)i;
    return p->v->filter_text && *p->v->filter_text ? p->v->filter_text : NULL;
}

static const char *print_sort(const struct printing *p, size_t i)
{
    (void)i;
    return p->v->sort.keys ? ap_sort_print(p->cat, p->v->sort, p->arena) : NULL;
}

static const char *print_group(const struct printing *p, size_t i)
{
    (void)i;
    return p->v->group == AP_NONE ? NULL : p->cat->attribute[p->v->group].key;
}

static const char *flag(bool on)
{
    return on ? "" : NULL;
}

static const char *print_ghosts(const struct printing *p, size_t i)
{
    (void)i;
    return flag(p->v->ghosts);
}

static const char *attribute_keys(const struct printing *p, const size_t *attribute,
                                  size_t count)
{
    struct buf out = BUF(p->arena);

    for (size_t i = 0; i < count; i++)
        buf_printf(&out, "%s%s", i ? "," : "", p->cat->attribute[attribute[i]].key);
    return buf_text(&out);
}

static const char *offering_keys(const struct printing *p, const size_t *offering, size_t count)
{
    struct buf out = BUF(p->arena);

    for (size_t i = 0; i < count; i++)
        buf_printf(&out, "%s%s", i ? "," : "", p->cat->offering[offering[i]].key);
    return count ? buf_text(&out) : NULL;
}

static const char *print_columns(const struct printing *p, size_t i)
{
    struct viewstate plain;

    (void)i;
    viewstate_init(&plain, p->cat, p->arena);
    if (!(viewstate_differences(p->cat, p->v, &plain) & PART_COLUMNS))
        return NULL;
    return p->v->columns ? attribute_keys(p, p->v->column, p->v->columns) : "none";
}

/* What a width is about: cat->attributes stands for the names of offerings, called as in --sort. */
static const char *wide_key(const struct printing *p, size_t attribute)
{
    struct ap_sort_key name = { .by = AP_BY_NAME };

    return attribute < p->cat->attributes
               ? p->cat->attribute[attribute].key
               : ap_sort_print(p->cat, (struct ap_sort){ &name, 1 }, p->arena);
}

static const char *print_width(const struct printing *p, size_t i)
{
    for (size_t a = 0; a <= p->cat->attributes; a++) {
        int width = viewstate_width(p->v, a);
        if (width && i-- == 0)
            return ap_printf(p->arena, "%s=%d", wide_key(p, a), width);
    }
    return NULL;
}

static const char *print_facets(const struct printing *p, size_t i)
{
    (void)i;
    return flag(p->v->facets);
}

static const char *print_mark(const struct printing *p, size_t i)
{
    (void)i;
    return offering_keys(p, p->v->mark, p->v->marks);
}

static const char *print_item(const struct printing *p, size_t i)
{
    (void)i;
    return p->v->item == AP_NONE ? NULL : p->cat->offering[p->v->item].key;
}

static const char *print_compare(const struct printing *p, size_t i)
{
    (void)i;
    return offering_keys(p, p->v->compared, p->v->compareds);
}

static const char *print_baseline(const struct printing *p, size_t i)
{
    (void)i;
    return p->v->baseline == AP_NONE ? NULL : p->cat->offering[p->v->baseline].key;
}

static const char *print_rows(const struct printing *p, size_t i)
{
    (void)i;
    return p->v->rows ? attribute_keys(p, p->v->row, p->v->rows) : NULL;
}

static const char *print_only(const struct printing *p, size_t i)
{
    (void)i;
    return p->v->only == ONLY_ALL ? NULL : only_name(p->v->only);
}

static const char *print_fold(const struct printing *p, size_t i)
{
    (void)i;
    return flag(p->v->folded);
}

static const char *print_transpose(const struct printing *p, size_t i)
{
    (void)i;
    return flag(p->v->transposed);
}

static const char *print_answer(const struct printing *p, size_t i)
{
    for (size_t q = 0; p->v->answers && q < p->cat->questions; q++) {
        const struct ap_question *question = &p->cat->question[q];
        int answer = p->v->answers[q];

        if (answer != AP_UNANSWERED && i-- == 0)
            return ap_printf(p->arena, "%s=%s", question->key,
                             answer == AP_NOT_SURE ? "?" : question->answer[answer].key);
    }
    return NULL;
}

/* Each answer is an option of its own. */
static const char *print_decision(const struct printing *p, size_t i)
{
    (void)p, (void)i;
    return NULL;
}

static const char *print_sources(const struct printing *p, size_t i)
{
    (void)i;
    if (p->v->sources == SOURCES_NONE)
        return NULL;
    return p->v->sources == SOURCES_COLUMNS ? "" : sources_name(p->v->sources);
}

static const char *print_all_attributes(const struct printing *p, size_t i)
{
    (void)i;
    return flag(p->v->all_attributes);
}

static const char *(*const print[VOPT_COUNT])(const struct printing *p, size_t i) = {
    [VOPT_SCREEN] = print_screen,       [VOPT_FILTER] = print_filter,
    [VOPT_SORT] = print_sort,           [VOPT_GROUP] = print_group,
    [VOPT_GHOSTS] = print_ghosts,       [VOPT_COLUMNS] = print_columns,
    [VOPT_WIDTH] = print_width,         [VOPT_FACETS] = print_facets,
    [VOPT_MARK] = print_mark,           [VOPT_ITEM] = print_item,
    [VOPT_COMPARE] = print_compare,     [VOPT_BASELINE] = print_baseline,
    [VOPT_ROWS] = print_rows,           [VOPT_ONLY] = print_only,
    [VOPT_FOLD] = print_fold,           [VOPT_TRANSPOSE] = print_transpose,
    [VOPT_ANSWER] = print_answer,       [VOPT_DECISION] = print_decision,
    [VOPT_SOURCES] = print_sources,     [VOPT_ALL_ATTRIBUTES] = print_all_attributes,
};

const char *view_printed(const struct ap_catalogue *cat, const struct viewstate *v,
                         enum view_option_id id, struct ap_arena *arena)
{
    return print[id](&(struct printing){ cat, v, arena }, 0);
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

    for (size_t i = 0; (argument = print[id](p, i)); i++) {
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
}

static void add_rest(struct buf *out, struct view_given given, enum format format)
{
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
    add_rest(&out, given, format);
    return buf_text(&out);
}

char *viewline_command_named(enum view_kind kind, const char *name, struct view_given given,
                             enum format format, struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    buf_printf(&out, "apposite %s", view_command(kind));
    add_pair(&out, "--view", name);
    add_rest(&out, given, format);
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
