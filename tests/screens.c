/*
 * screens.c -- the interface without a terminal.  See screens.h.
 */
#include "screens.h"

#include <locale.h>
#include <string.h>

#include "apposite/store.h"
#include "base/buf.h"
#include "golden.h"

static struct {
    struct ap_arena *arena;
    struct subject   subject;
} shared;

const struct ui_size screens_sizes[SCREENS_SIZES] = {
    { UI_MIN_ROWS, UI_MIN_COLS }, { 12, 40 }, { 24, 80 }, { 40, 120 }, { 60, 200 },
};

int screens_setup(void **state)
{
    struct ap_catalogue *cat;
    struct ap_error err;

    (void)state;
    setlocale(LC_CTYPE, "");
    shared.arena = ap_arena_new();
    assert_ok(ap_open_bytes(ap_builtin[0].bytes, ap_builtin[0].key, shared.arena, &cat, &err));
    shared.subject = (struct subject){ .cat = cat, .today = SCREENS_TODAY };
    assert_ok(ap_tree_new(cat, shared.arena, &shared.subject.tree, &err));
    return 0;
}

int screens_teardown(void **state)
{
    (void)state;
    ap_arena_free(shared.arena);
    return 0;
}

const struct subject *screens_subject(void)
{
    return &shared.subject;
}

const struct subject *screens_builtin(const char *key, struct ap_arena *arena)
{
    struct subject *subject = AP_NEW(arena, struct subject, 1);
    struct ap_catalogue *cat = NULL;
    struct ap_error err;

    for (size_t i = 0; i < ap_builtins; i++)
        if (strcmp(ap_builtin[i].key, key) == 0)
            assert_ok(ap_open_builtin(&ap_builtin[i], arena, &cat, &err));
    assert_non_null(cat);
    *subject = (struct subject){ .cat = cat, .today = SCREENS_TODAY };
    if (cat->questions)
        assert_ok(ap_tree_new(cat, arena, &subject->tree, &err));
    return subject;
}

struct ui *screens_open_on(const struct subject *subject, int rows, int cols, bool ascii)
{
    struct viewstate view;

    viewstate_init(&view, subject->cat, shared.arena);
    struct ui *ui = ui_new(subject, &view, rows, cols, ascii);
    ui_set_last_key(ui, false);     /* pictures are of what keys did, not of keys */
    return ui;
}

struct ui *screens_open(int rows, int cols, bool ascii)
{
    return screens_open_on(&shared.subject, rows, cols, ascii);
}

void press(struct ui *ui, const char *keys)
{
    while (*keys) {
        struct event ev = { .kind = EVENT_KEY };
        assert_true(key_parse(&keys, &ev.key));
        ui_event(ui, ev);
        ui_draw(ui);            /* as the loop does: lists learn their height */
    }
}

void resize(struct ui *ui, int rows, int cols)
{
    ui_event(ui, (struct event){ .kind = EVENT_RESIZE, .rows = rows, .cols = cols });
}

char *screen_text(struct ui *ui)
{
    return grid_text(ui_draw(ui), shared.arena);
}

char *screen_styles(struct ui *ui)
{
    return grid_styles(ui_draw(ui), shared.arena);
}

void assert_sees(struct ui *ui, const char *text)
{
    char *screen = screen_text(ui);

    if (!strstr(screen, text))
        fail_msg("\"%s\" is not on the screen:\n%s", text, screen);
}

void assert_sees_not(struct ui *ui, const char *text)
{
    char *screen = screen_text(ui);

    if (strstr(screen, text))
        fail_msg("\"%s\" is on the screen:\n%s", text, screen);
}

static void add_picture(struct buf *out, const char *keys, int rows, int cols, bool ascii)
{
    struct ui *ui = screens_open(rows, cols, ascii);

    ui_draw(ui);
    press(ui, keys);
    buf_printf(out, "=== %dx%d %s\n%s", cols, rows, ascii ? "ASCII" : "UTF-8", screen_text(ui));
    if (rows == 24 && !ascii)
        buf_printf(out, "=== styles\n%s", screen_styles(ui));
    ui_free(ui);
}

/* Of sizes first to last, each step-th. */
static void expect_pictures(const char *golden, const char *keys, size_t first, size_t step,
                            size_t last)
{
    struct buf out = BUF(shared.arena);

    for (size_t i = first; i <= last; i += step) {
        add_picture(&out, keys, screens_sizes[i].rows, screens_sizes[i].cols, false);
        add_picture(&out, keys, screens_sizes[i].rows, screens_sizes[i].cols, true);
    }
    assert_golden(golden, buf_text(&out));
}

void expect_screens(const char *golden, const char *keys)
{
    expect_pictures(golden, keys, 1, 1, SCREENS_SIZES - 2);
}

void expect_extremes(const char *golden, const char *keys)
{
    expect_pictures(golden, keys, 0, SCREENS_SIZES - 1, SCREENS_SIZES - 1);
}

void expect_sizes(const char *golden, const char *keys)
{
    struct buf out = BUF(shared.arena);

    for (size_t i = 0; i < SCREENS_SIZES; i++) {
        struct ui *ui = screens_open(screens_sizes[i].rows, screens_sizes[i].cols, false);

        ui_draw(ui);
        press(ui, keys);
        buf_printf(&out, "=== %dx%d\n%s", screens_sizes[i].cols, screens_sizes[i].rows,
                   screen_text(ui));
        ui_free(ui);
    }
    assert_golden(golden, buf_text(&out));
}
