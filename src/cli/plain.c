/*
 * plain.c -- the menu of plain mode, and what comes of a line typed there.  See
 * plain.h.
 */
#include "cli/plain.h"

#include <string.h>

#include "base/buf.h"
#include "cli/plain_tasks.h"
#include "cli/typed.h"
#include "view/outfile.h"
#include "view/wording.h"

static const struct plain_task tasks[] = {
#define X(word, argument, help) { #word, argument, help, plain_##word },
    PLAIN_TASKS(X)
#undef X
};

const struct plain_task *plain_tasks(size_t *count)
{
    *count = AP_COUNT(tasks);
    return tasks;
}

/*
 * What is looked at
 */

static void add_list(struct buf *out, const struct talk *t, const struct viewstate *v)
{
    if (v->filter)
        buf_printf(out, "; filter %s", v->filter_text);
    if (v->sort.keys)
        buf_printf(out, "; sorted by %s", plain_order(t, v->sort));
    if (v->group != AP_NONE)
        buf_printf(out, "; grouped by %s", t->s->cat->attribute[v->group].name);
}

void plain_say_view(struct talk *t)
{
    struct viewstate v = *talk_view(t);
    struct buf out = BUF(t->turn);

    v.all_attributes = false;           /* that is about files */
    buf_printf(&out, "You look at %s", outfile_scope(t->s, &v, "by", t->turn));
    if (v.kind == VIEW_LIST)
        add_list(&out, t, &v);
    if (v.marks)
        buf_printf(&out, "; %zu marked", v.marks);
    talk_say(t, "%s.", buf_text(&out));
}

/*
 * The menu
 */

static void say_menu(struct talk *t)
{
    plain_say_view(t);
    for (size_t i = 0; i < AP_COUNT(tasks); i++)
        talk_say(t, "%zu. %s: %s.", i + 1, tasks[i].word, tasks[i].help);
}

static void greet(struct talk *t)
{
    const struct ap_catalogue *cat = t->s->cat;

    talk_say(t, "apposite, plain mode: questions and answers in lines.");
    talk_say(t, "%s; facts last checked %s%s.", cat->title, cat->as_of,
             ap_date_stale(cat->as_of, t->s->today) ? ", over a year ago" : "");
    if (cat->replaced)
        talk_say(t, "In %zu cells of the catalogue bytes that are no text were replaced.",
                 cat->replaced);
}

void plain_help(struct talk *t, const char *rest)
{
    (void)rest;
    talk_say(t, "A task is its number in the menu, its word, or the beginning of the word.");
    for (size_t i = 0; i < AP_COUNT(tasks); i++)
        talk_say(t, "%s%s%s: %s.", tasks[i].word, *tasks[i].argument ? " " : "",
                 tasks[i].argument, tasks[i].help);
    talk_say(t, "What stands in capitals may follow the word at once, as in: open 2. "
             "Else it is asked for.");
    talk_say(t, "Offerings and attributes go by their number, their name, or the beginning of "
             "a name that fits only one. Offerings have their number in the list.");
    talk_say(t, "A condition is an attribute and a value, as in platform:aks. Of several with "
             "blanks between all must hold; - before one means not, | between two means or. A "
             "word alone is looked for everywhere.");
    talk_say(t, "sort takes several attributes with commas between; - before one sorts "
             "downwards.");
    talk_say(t, "An empty line goes back to the menu. q leaves, from anywhere; "
             "so does the end of input.");
}

void plain_quit(struct talk *t, const char *rest)
{
    (void)rest;
    t->over = true;
}

/* The task that a word means, ? for help; NULL: none or several, which is said. */
static const struct plain_task *task_of(struct talk *t, const char *word)
{
    struct buf fits = BUF(t->turn);
    const struct plain_task *found = NULL;
    size_t at, n = strlen(word), count = 0;

    if (typed_number(word, AP_COUNT(tasks), &at))
        return &tasks[at - 1];
    if (strcmp(word, "?") == 0)
        return task_of(t, "help");
    for (size_t i = 0; i < AP_COUNT(tasks); i++) {
        if (strncmp(tasks[i].word, word, n) != 0)
            continue;
        found = &tasks[i];
        buf_printf(&fits, "%s%s", count++ ? ", " : "", found->word);
    }
    if (count == 1)
        return found;
    if (count > 1)
        talk_say(t, "\"%s\" is short for several tasks: %s.", word, buf_text(&fits));
    else
        talk_say(t, "\"%s\" is no task. Type a number from 1 to %zu, or a word of the menu, "
                 "which Enter reads.", word, AP_COUNT(tasks));
    return NULL;
}

static bool is_task(const char *line)
{
    size_t n = strcspn(line, " ");

    for (size_t i = 0; i < AP_COUNT(tasks); i++)
        if (strlen(tasks[i].word) == n && strncmp(tasks[i].word, line, n) == 0)
            return true;
    return false;
}

void plain_refuse(struct talk *t, const char *line, const char *why)
{
    if (t->asked && is_task(line))
        t->pending = line;
    else
        talk_say(t, "Not understood: %s.", why);
}

bool plain_take(struct talk *t, const char *rest, struct pages *p, const char *question,
                bool (*take)(struct talk *t, const char *text, void *of), void *of)
{
    bool taken = false;

    t->asked = !*rest;
    if (!t->asked)
        return take(t, rest, of);
    while (!taken && !t->over && !t->pending && (rest = talk_choose(t, p, question)))
        taken = take(t, rest, of);
    return taken;
}

static void do_task(struct talk *t, const char *line)
{
    size_t n = strcspn(line, " ");
    const char *rest = line + n + strspn(line + n, " ");
    const struct plain_task *task = task_of(t, ap_strndup(t->turn, line, n));

    if (task && *rest && !*task->argument)
        talk_say(t, "Nothing may follow %s.", task->word);
    else if (task)
        task->run(t, rest);
}

static void take_turn(struct talk *t)
{
    const char *line = t->pending;

    t->pending = NULL;
    if (!line)
        line = talk_ask(t, "Task? Enter reads the menu.");
    if (t->over)
        return;
    if (line)
        do_task(t, line);
    else
        say_menu(t);
    if (!t->pending)            /* it lives as long as the turn */
        ap_arena_reset(t->turn);
}

static void begin(struct talk *t, const struct plain_begin *with)
{
    t->cap = 64;
    t->steps = 1;
    t->step = AP_NEW(t->own, struct past_step, t->cap);
    t->step[0].view = *with->view;
    if (with->view->kind == VIEW_DECIDE && !t->s->tree)
        t->step[0].view.kind = VIEW_LIST;
    greet(t);
    if (with->notice)
        talk_say(t, "%s", sentence(with->notice, t->turn));
    if (talk_view(t)->kind == VIEW_LIST)
        say_menu(t);
    else
        plain_read_view(t);
}

static int failure(const struct talk *t)
{
    fprintf(t->world->err, "apposite: cannot write to standard output: %s\n",
            strerror(t->failed));
    return ap_code_status(AP_IO);
}

int plain_run(const struct world *world, const struct subject *s, const struct plain_begin *with)
{
    struct talk t = { .world = world, .s = s, .given = with->given, .keep = with->keep,
                      .own = ap_arena_new(), .turn = ap_arena_new() };

    for (begin(&t, with); !t.over;)
        take_turn(&t);
    plain_save_session(&t, with->resumed);
    ap_arena_free(t.turn);
    ap_arena_free(t.own);
    return t.failed ? failure(&t) : 0;
}
