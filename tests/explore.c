/*
 * explore.c -- doing what a line says.  See explore.h.
 */
#include "explore.h"

#include <stdlib.h>
#include <string.h>

#include "golden.h"
#include "mouse.h"
#include "saving.h"
#include "small.h"

static struct small *twins;
static char *copied;
static size_t wrong;            /* lines that do not hold */

static enum ap_code take(void *term, const char *s, size_t n, struct copied *how,
                         struct ap_error *err)
{
    (void)term;
    (void)err;
    copied = ap_strndup(arena, s, n);
    *how = (struct copied){ "Sent away:", "; who knows" };
    return AP_OK;
}

/* Two offerings that are the same in all that is known of them. */
static const struct subject *alike(void)
{
    static const struct small_offering offering[] = {
        { .key = "one", .name = "One" }, { .key = "two", .name = "Two" }, { 0 } };
    static const struct small_attribute attribute[] = {
        { "a", "Alike", AP_BOOL, false, "" }, { "b", "Beside", AP_BOOL, false, "" }, { 0 } };
    static const struct small_fact fact[] = {
        { "one", "a", AP_STATED, "yes" }, { "two", "a", AP_STATED, "yes" }, { 0 } };
    struct subject *subject = AP_NEW(arena, struct subject, 1);

    if (!twins)
        twins = small_new((struct small_content){ offering, attribute, NULL, fact, NULL });
    twins->cat.title = "Twins";
    *subject = (struct subject){ .cat = &twins->cat, .today = SCREENS_TODAY };
    return subject;
}

static const struct subject *subject_of(enum explored in)
{
    static const char *const key[] = { "azure-confidential-containers", "azure-compute",
                                       "confidential-containers-all-clouds" };

    return in == IN_TWINS ? alike() : screens_builtin(key[in], arena);
}

/* What does not hold of a line; the others are looked at all the same. */
static void complain(const struct deed *d, const char *what, const char *text)
{
    wrong++;
    print_error("%s (%s): \"%s\" %s\n", d->does, d->keys ? d->keys : "", text, what);
}

/* Does a text stand on the screen, all of it in one style? */
static bool looks_like(const char *text, enum style style)
{
    const struct grid *g = ui_draw(ui);
    int n = (int)strlen(text), run = 0;

    for (int i = 0; i < g->rows * g->cols; i++) {
        const struct cell *c = &g->cell[i];
        bool fits = c->style == style && c->len == 1 && c->text[0] == text[run];
        run = fits ? run + 1 : c->style == style && c->text[0] == text[0];
        if (run == n)
            return true;
    }
    return false;
}

static void do_it(const struct deed *d)
{
    press(ui, d->keys);
    for (const char *p = d->paste; p && *p; p++)
        ui_event(ui, (struct event){ .kind = EVENT_PASTE, .key = (unsigned char)*p });
    if (d->click)
        click(ui, d->click);
    if (d->twice)
        double_click(ui, d->twice);
    if (d->then)
        press(ui, d->then);
}

static void must_be_written(const struct deed *d)
{
    char *text = golden_read(d->file);

    if (!text)
        complain(d, "is not written", d->file);
    for (size_t i = 0; text && i < AP_COUNT(d->holds) && d->holds[i]; i++)
        if (!strstr(text, d->holds[i]))
            complain(d, "is not in the file", d->holds[i]);
    free(text);
}

static void must_show(const struct deed *d)
{
    const char *screen = screen_text(ui);
    size_t before = wrong;

    for (size_t i = 0; i < AP_COUNT(d->sees) && d->sees[i]; i++)
        if (!strstr(screen, d->sees[i]))
            complain(d, "is not on the screen", d->sees[i]);
    for (size_t i = 0; i < AP_COUNT(d->not) && d->not[i]; i++)
        if (strstr(screen, d->not[i]))
            complain(d, "is on the screen", d->not[i]);
    if (d->looks && !looks_like(d->looks, d->style))
        complain(d, "looks otherwise", d->looks);
    if (d->copied && strncmp(copied, d->copied, strlen(d->copied)) != 0)
        complain(d, "was copied", copied);
    if (d->file)
        must_be_written(d);
    if (wrong > before)
        print_error("%s\n", screen);
}

/* "FILE: NAME" */
static void must_exist(const struct deed *d)
{
    char path[512], test[256];
    size_t n = strcspn(d->shown_by, ":");

    snprintf(path, sizeof path, "%s/tests/%.*s", AP_SOURCE, (int)n, d->shown_by);
    snprintf(test, sizeof test, "static void %s(", d->shown_by + n + 2);
    char *text = golden_read(path);
    if (!text || !strstr(text, test))
        complain(d, "is no test", d->shown_by);
    free(text);
}

static void do_one(const struct deed *d)
{
    static const struct term_ops ops = { .copy = take };

    const struct subject *subject = subject_of(d->in);

    ui_free(ui);
    ui = screens_open_on(subject, d->rows ? d->rows : 24, d->cols ? d->cols : 100,
                         false);
    ui_set_keep(ui, &keep, false);
    ui_connect(ui, &ops, NULL);
    ui_draw(ui);
    copied = ap_strdup(arena, "");
    later(1000);
    do_it(d);
    must_show(d);
}

void must_do(const struct deed *deed, size_t count)
{
    wrong = 0;
    for (size_t i = 0; i < count; i++)
        if (deed[i].shown_by)
            must_exist(&deed[i]);
        else
            do_one(&deed[i]);
    assert_int_equal(wrong, 0);
}

int explore_enter(void **state)
{
    twins = NULL;
    return saving_enter(state);
}

int explore_leave(void **state)
{
    int rc = saving_leave(state);

    if (twins)
        small_free(twins);
    return rc;
}
