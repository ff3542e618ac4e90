/*
 * scr_decide.c -- the decision tree, one question at a time.
 *
 * What was answered is in the view (ui_view); walking the tree with it says what to
 * ask next, or where it leads.  Going back asks an earlier question again and
 * forgets nothing: answers that still apply count, the others wait.
 */
#include "ui/decide_page.h"
#include "ui/guide_among.h"
#include "ui/screen.h"
#include "ui/ui.h"
#include "ui/words.h"
#include "view/wording.h"

struct decide {
    struct ap_arena *own;       /* owns all but this struct; emptied at every step */
    struct page      page;
    struct progress  decision;
    size_t           again;     /* the step of the path that is asked again, or AP_NONE */
    unsigned long    walked;    /* the version of the answers that this is from */
};

/* The question asked, or AP_NONE for the result. */
static size_t asked(const struct decide *d)
{
    const struct ap_walk *walk = &d->decision.walk;

    return d->again != AP_NONE ? walk->path[d->again].question : walk->open;
}

static void go_to_answer(struct decide *d)
{
    int answer = d->decision.answers[asked(d)];

    if (answer == AP_NOT_SURE)
        page_go(&d->page, STOP_NOT_SURE, 0);
    else if (answer >= 0)
        page_go(&d->page, STOP_ANSWER, (size_t)answer);
}

/* Write the page for the view's answers, asking a step of the path again or going on. */
static void write_page(struct ui *ui, struct decide *d, size_t again)
{
    struct ui_size size = ui_size(ui);

    ap_arena_reset(d->own);
    page_init(&d->page, d->own);
    d->decision = (struct progress){ .subject = ui_subject(ui), .ascii = ui_ascii(ui),
                                     .answers = ui_view(ui)->answers };
    d->walked = ui_version(ui, PART_ANSWERS);
    d->decision.walk = ap_tree_walk(ui_subject(ui)->tree, d->decision.answers, d->own);
    d->again = again < d->decision.walk.steps ? again : AP_NONE;
    if (asked(d) == AP_NONE)
        decide_write_result(&d->page, &d->decision);
    else
        decide_write_question(&d->page, &d->decision, asked(d));
    page_fit(&d->page, size.rows - 3, size.cols);
    if (asked(d) != AP_NONE)
        go_to_answer(d);
}

static void write_no_tree(struct ui *ui, struct decide *d)
{
    struct ui_size size = ui_size(ui);

    page_init(&d->page, d->own);
    page_text(&d->page, STYLE_NORMAL, 0, "Answer questions that narrow the offerings down");
    page_stop(&d->page, STOP_GUIDE, 0);
    page_text(&d->page, STYLE_MUTED, 0, "This catalogue has no decision tree. Each question is the "
              "one that tells most about which offerings are left.");
    page_fit(&d->page, size.rows - 2, size.cols);
}

static void decide_open(struct ui *ui, void *state, struct ap_arena *arena)
{
    struct decide *d = state;

    (void)arena;                /* the page is written anew at every step */
    d->own = ap_arena_new();
    d->again = AP_NONE;
    if (ui_subject(ui)->tree)
        write_page(ui, d, AP_NONE);
    else
        write_no_tree(ui, d);
}

static void decide_shown(struct ui *ui, void *state)
{
    struct decide *d = state;

    if (ui_subject(ui)->tree && d->walked != ui_version(ui, PART_ANSWERS))
        write_page(ui, d, AP_NONE);
}

static void decide_close(void *state)
{
    struct decide *d = state;

    ap_arena_free(d->own);
}

static void decide_draw(struct ui *ui, void *state, struct area area)
{
    struct decide *d = state;

    (void)ui;
    page_draw(&d->page, area);
}

static const char *decide_status(struct ui *ui, void *state, struct ap_arena *arena)
{
    struct decide *d = state;

    if (!ui_subject(ui)->tree || d->decision.walk.steps == 0)
        return NULL;
    return decide_crumbs(&d->decision, arena);
}

/* Answering */

static void set_answer(struct ui *ui, struct decide *d, size_t question, int answer)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    struct viewstate next = *ui_view(ui);
    int *answers = ap_answers_new(cat, d->own);

    for (size_t i = 0; i < cat->questions; i++)
        answers[i] = next.answers[i];
    answers[question] = answer;
    next.answers = answers;
    ui_change(ui, &next, "Answered: %s", answer == AP_NOT_SURE
              ? "not sure" : cat->question[question].answer[answer].label);
}

static void answer(struct ui *ui, struct decide *d, int choice)
{
    size_t again = d->again, question = asked(d);

    if (question == AP_NONE) {
        ui_notice(ui, STYLE_NORMAL, "Every question is answered");
        return;
    }
    if (d->decision.answers[question] != choice)
        set_answer(ui, d, question, choice);
    else
        write_page(ui, d, AP_NONE);
    if (again != AP_NONE && d->decision.walk.steps > again + 1)
        ui_notice(ui, STYLE_NORMAL, "%s kept: what still applies is not asked again",
                  counted(d->decision.walk.steps - again - 1, "later answer", d->own));
}

static void start_over(struct ui *ui, struct decide *d)
{
    struct viewstate next = *ui_view(ui);

    next.answers = ap_answers_new(ui_subject(ui)->cat, d->own);
    ui_change(ui, &next, "Every answer is taken back");
    if (d->again != AP_NONE)
        write_page(ui, d, AP_NONE);
}

/* Moving along the path */

static void go_back(struct ui *ui, struct decide *d)
{
    size_t at = d->again != AP_NONE ? d->again : d->decision.walk.steps;

    if (at == 0)
        ui_notice(ui, STYLE_NORMAL, "This is the first question");
    else
        write_page(ui, d, at - 1);
}

static void go_on(struct ui *ui, struct decide *d)
{
    if (d->again != AP_NONE)
        write_page(ui, d, d->again + 1);
    else if (asked(d) == AP_NONE)
        ui_notice(ui, STYLE_NORMAL, "This is where your answers lead");
    else
        ui_notice(ui, STYLE_NORMAL, "Choose an answer to go on");
}

static void choose(struct ui *ui, struct decide *d)
{
    const struct para *stop = page_at(&d->page);
    char key[16];

    if (!stop)
        return;
    if (stop->what == STOP_ANSWER) {
        answer(ui, d, (int)stop->index);
    } else if (stop->what == STOP_NOT_SURE) {
        answer(ui, d, AP_NOT_SURE);
    } else if (stop->what == STOP_STEP) {
        write_page(ui, d, stop->index);
    } else if (stop->what == STOP_WORD) {
        ui_notice(ui, STYLE_NORMAL, "%s copies it; --decision leads here by it.",
                  key_for(ui, PLACE_DECIDE, ACT_COPY, key));
    } else {
        ui_set_offering(ui, stop->index);
        ui_open(ui, SCREEN_ITEM);
    }
}

/* Comparing */

/* Ask on about those that the tree recommends together. */
static bool guide(struct ui *ui, struct decide *d)
{
    const struct ap_walk *walk = &d->decision.walk;

    if (asked(d) != AP_NONE || walk->recommendeds < 2)
        return false;
    guide_among(ui, walk->recommended, walk->recommendeds);
    return true;
}

/* How far along the path an offering came before a condition ruled it out. */
static size_t came_to(const struct ap_walk *walk, const struct ap_rejection *r)
{
    size_t i = 0;

    while (r->failed && i < walk->steps && walk->path[i].question != r->reason.question)
        i++;
    return r->failed ? i : walk->steps;
}

/* The recommended first, then the others, those that came furthest before the rest. */
static size_t result_order(struct decide *d, size_t *order)
{
    const struct ap_walk *walk = &d->decision.walk;
    size_t count, n = 0;
    struct ap_rejection *r = ap_tree_why_not(d->decision.subject->tree, walk, &count, d->own);

    for (size_t i = 0; i < walk->recommendeds; i++)
        order[n++] = walk->recommended[i];
    for (size_t far = walk->steps + 1; far-- > 0;)
        for (size_t i = 0; i < count; i++)
            if (came_to(walk, &r[i]) == far)
                order[n++] = r[i].offering;
    return n;
}

/* The offerings that some answer to the question asked leaves. */
static size_t open_order(struct decide *d, size_t *order)
{
    const struct ap_catalogue *cat = d->decision.subject->cat;
    struct ap_bits *left = ap_tree_outlook(d->decision.subject->tree, d->decision.answers,
                                           asked(d), d->own);
    size_t n = 0;

    for (size_t i = 0; i < cat->offerings; i++)
        for (size_t j = 0; j < cat->question[asked(d)].answers; j++)
            if (ap_bits_has(&left[j], i)) {
                order[n++] = i;
                break;
            }
    return n;
}

static void compare(struct ui *ui, struct decide *d)
{
    size_t *order = AP_NEW(d->own, size_t, ui_subject(ui)->cat->offerings);
    size_t n = asked(d) == AP_NONE ? result_order(d, order) : open_order(d, order);

    if (n < 2) {
        ui_notice(ui, STYLE_NORMAL, "Only %s is left: there is nothing to compare it with",
                  n == 1 ? ui_subject(ui)->cat->offering[order[0]].name : "nothing");
        return;
    }
    ui_compare(ui, order, n);
    ui_notice(ui, STYLE_NORMAL, asked(d) == AP_NONE
                  ? "The recommended first, then the others by how far they came"
                  : "The offerings that are left");
}

static bool act_no_tree(struct ui *ui, struct decide *d, enum action action)
{
    if (action == ACT_OPEN)
        ui_open(ui, SCREEN_GUIDE);
    return action == ACT_OPEN || page_act(&d->page, action);
}

static bool decide_act(struct ui *ui, void *state, enum action action)
{
    struct decide *d = state;

    if (!ui_subject(ui)->tree)
        return act_no_tree(ui, d, action);
    if (action == ACT_GUIDE)
        return guide(ui, d);
    if (action == ACT_OPEN)
        choose(ui, d);
    else if (action == ACT_NOT_SURE)
        answer(ui, d, AP_NOT_SURE);
    else if (action == ACT_LEFT)
        go_back(ui, d);
    else if (action == ACT_RIGHT)
        go_on(ui, d);
    else if (action == ACT_RESET)
        start_over(ui, d);
    else if (action == ACT_COMPARE)
        compare(ui, d);
    else
        return page_act(&d->page, action);
    return true;
}

static bool decide_point(struct ui *ui, void *state, struct point p)
{
    struct decide *d = state;

    (void)ui;
    return page_point(&d->page, p);
}

static const char *decide_copy(struct ui *ui, void *state, enum copy_part part, struct buf *out)
{
    struct decide *d = state;

    (void)ui;
    return page_copy(&d->page, part, out);
}

static struct spot decide_at(struct ui *ui, void *state)
{
    const struct decide *d = state;

    return (struct spot){ AP_NONE, AP_NONE, ui_subject(ui)->tree ? asked(d) : AP_NONE };
}

const struct screen_ops decide_screen = {
    .state_size = sizeof(struct decide),
    .open = decide_open,
    .draw = decide_draw,
    .act = decide_act,
    .at = decide_at,
    .point = decide_point,
    .copy = decide_copy,
    .status = decide_status,
    .shown = decide_shown,
    .close = decide_close,
};
