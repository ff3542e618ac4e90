/*
 * test_undo_random.c -- actions at random, all undone: the first view is back exactly.
 */
#include "kept.h"
#include "place.h"
#include "screens.h"

#include <string.h>

#include "ui/ui_state.h"
#include "ui/views.h"

static struct ui *ui;
static struct ap_arena *arena;
static struct keep keep;

static const struct ap_catalogue *cat(void)
{
    return screens_subject()->cat;
}

static void save_some(void)
{
    static const char *const views[][2] = {
        { "a", "--filter platform:aks --sort -name" }, { "b", "" },
        { "c", "--compare aks-cvm-nodes,aks-sgx-nodes --mark aks-cvm-nodes" },
        { "d", "--item aks-sgx-nodes --mark gone,aks-sgx-nodes" },
        { "e", "--screen decide --answer path=aks" },
    };
    struct ap_user *user = kept_open(KEPT_FILE);

    for (size_t i = 0; i < AP_COUNT(views); i++)
        kept_ok(ap_user_view_put(user, cat()->key, views[i][0], views[i][1], false, &kept_err));
    ap_user_close(user);
}

/* In a folder of its own: an action that Help runs may begin to write a file. */
static int setup(void **state)
{
    if (place_enter(state) != 0)
        return -1;
    save_some();
    keep = (struct keep){ .path = KEPT_FILE, .today = DAY };
    ui = screens_open(24, 80, false);
    ui_set_keep(ui, &keep, false);
    arena = ap_arena_new();
    ui_draw(ui);
    return 0;
}

static int teardown(void **state)
{
    ui_free(ui);
    keep_close(&keep);
    ap_arena_free(arena);
    return place_leave(state);
}

/* The view as text: all that equal views have in common. */
static const char *options(void)
{
    return viewline_options(cat(), ui_view(ui), arena);
}

/* At random */

static uint32_t seed;

static uint32_t below(uint32_t n)
{
    seed = seed * 1664525 + 1013904223;
    return (seed >> 8) % n;
}

/* A binding of the screen on top. */
static const struct binding *any_binding(enum place where)
{
    const struct binding *b = NULL, *chosen = NULL;

    for (uint32_t n = 1; (b = keymap_next(keymap_builtin(), where, b)); n++)
        if (below(n) == 0)
            chosen = b;
    return chosen;
}

static bool is_wild(enum action action)
{
    return action == ACT_QUIT || action == ACT_UNDO || action == ACT_REDO ||
           action == ACT_EXPORT || action == ACT_SAVE_VIEW || action == ACT_RENAME_VIEW ||
           action == ACT_DELETE_VIEW || (action == ACT_CLOSE && ui_top(ui)->id == SCREEN_BROWSE);
}

static void type_a_filter(void)
{
    static const char *const filters[] = {
        "linux", "platform:aks", "gpu:yes", "lifecycle:! |", "-platform:aci",
        "nothingofthekind", "",
    };

    press(ui, "<^U>");
    press(ui, filters[below(AP_COUNT(filters))]);
    press(ui, below(4) ? "<Enter>" : "<Esc>");
    if (ui_typing(ui))
        press(ui, "<Esc>");         /* it could not be read */
}

static void act_at_random(void)
{
    const struct binding *b = any_binding(ui_place_of(ui, ui_top(ui)));

    if (is_wild(b->action))
        return;
    ui_event(ui, (struct event){ .kind = EVENT_KEY, .key = b->key });
    if (ui_typing(ui) && ui->prompt.asker)
        press(ui, "<Esc>");         /* to save a view is no change of it, and not undone */
    else if (ui_typing(ui))
        type_a_filter();
    ui_draw(ui);
}

/* What is on the screen, the cursor at its start, no range begun and nothing over the list. */
static const char *picture(void)
{
    while (ui_top(ui)->id != SCREEN_BROWSE)
        press(ui, "<Esc>");
    press(ui, strstr(screen_text(ui), "○") ? "<Esc>g0" : "g0");
    return screen_text(ui);
}

/* The notice itself: the history of messages may show an older one. */
static void press_until(const char *key, const char *end)
{
    for (int i = 0; i < 200; i++) {
        press(ui, key);
        if (strcmp(ui->notice.text, end) == 0)
            return;
    }
    fail_msg("\"%s\" is not said, but \"%s\"", end, ui->notice.text);
}

static void a_hundred_random_actions_undone_are_as_none(void **state)
{
    const char *before = picture(), *view;

    (void)state;
    for (seed = 1; seed <= 40; seed++) {
        uint32_t this = seed;
        for (int i = 0; i < 100; i++)
            act_at_random();
        while (ui_ops(ui_top(ui)->id)->key)
            press(ui, "<Esc>");     /* where letters are typed, none undoes */
        view = options();
        press_until("u", "There is nothing to undo");
        assert_string_equal(options(), "");
        assert_string_equal(picture(), before);
        press_until("<^R>", "There is nothing that was undone");
        assert_string_equal(options(), view);
        assert_int_equal(ui_top(ui)->id, ui_screen_of(ui_view(ui)->kind));
        press_until("u", "There is nothing to undo");
        seed = this;
    }
}

#define SCREEN(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
int main(void)
{
    const struct CMUnitTest tests[] = {
        SCREEN(a_hundred_random_actions_undone_are_as_none),
    };

    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
