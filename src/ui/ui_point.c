/*
 * ui_point.c -- the mouse: what a click means where.  See ui.h.
 *
 * A click finds what was drawn at its place (area_hot).  A press acts at once;
 * its release only tells whether somebody tried to drag, as one does to select
 * text, which the terminal leaves to us while the mouse is on.
 */
#include "ui/ui_state.h"

#include "ui/words.h"

enum { WHEEL_LINES = 3, DOUBLE_MS = 400 };

bool ui_mouse(const struct ui *ui)
{
    return ui->pointer.on;
}

void ui_set_mouse(struct ui *ui, bool on)
{
    ui->pointer.on = on;
}

void ui_toggle_mouse(struct ui *ui)
{
    char key[16];
    const char *text = key_for(ui, (enum place)(int)ui_top(ui)->id, ACT_MOUSE, key);

    ui->pointer.on = !ui->pointer.on;
    ui->pointer.asked = true;
    if (ui->pointer.on)
        ui_notice(ui, STYLE_NORMAL, "The mouse clicks and scrolls here. %s leaves it to the "
                                    "terminal, to select text.", text);
    else
        ui_notice(ui, STYLE_NORMAL, "The mouse is left to the terminal, to select text. %s "
                                    "takes it back.", text);
}

bool ui_tell_mouse(struct ui *ui, bool was)
{
    bool on = ui->pointer.on;

    if (on == was || ui->term.ops->mouse(ui->term.of, on))
        return on;
    ui->pointer.on = false;
    if (ui->pointer.asked)
        ui_notice(ui, STYLE_NORMAL, "This terminal does not tell of its mouse.");
    return false;
}

/* What lies at a place, as a screen is told of it. */
static struct point at_place(const struct ui *ui, struct mouse m)
{
    const struct hot *hot = grid_hot(&ui->grid, m.row, m.col);

    return hot ? (struct point){ .what = hot->what, .index = hot->index }
               : (struct point){ .what = 0 };
}

/* Tell the top screen; false if it had no use for it. */
static bool tell(struct ui *ui, struct point p)
{
    struct layer *l = ui_top(ui);
    const struct screen_ops *ops = ui_ops(l->id);

    if (p.what == HOT_ACTION || p.what == HOT_PROPOSAL)
        p.what = 0;             /* the screen did not make it */
    return ops->point && ops->point(ui, l->state, p);
}

static void wheel(struct ui *ui, struct point p, int lines)
{
    struct layer *l = ui_top(ui);

    p.how = POINT_WHEEL;
    p.lines = lines;
    if (tell(ui, p))
        return;
    for (int i = 0; i < WHEEL_LINES; i++)
        (void)ui_ops(l->id)->act(ui, l->state, lines < 0 ? ACT_UP : ACT_DOWN);
}

/* Is this the second of two quick presses in one place? */
static bool is_double(const struct mouse *before, struct mouse m)
{
    return before->act == MOUSE_PRESS && before->row == m.row && before->col == m.col &&
           m.ms - before->ms <= DOUBLE_MS;
}

/* While a line is typed only what it has keys for can be clicked. */
static bool may_do(const struct ui *ui, enum action action)
{
    char key[16];

    return !ui_typing(ui) || *key_for(ui, ui_line_place(ui), action, key);
}

static void say_finish(struct ui *ui)
{
    enum place place = ui_line_place(ui);
    char take[16], leave[16];

    ui_notice(ui, STYLE_MUTED, "Finish the line first: %s takes it, %s does not.",
              key_for(ui, place, ACT_ACCEPT, take), key_for(ui, place, ACT_BACK, leave));
}

static void press(struct ui *ui, struct mouse m)
{
    struct point p = at_place(ui, m);
    bool twice = is_double(&ui->pointer.press, m);

    ui->pointer.press = m;
    ui->notice.text[0] = '\0';
    if (twice)
        ui->pointer.press.act = MOUSE_NONE;     /* a third one is the first of others */
    if (p.what == HOT_ACTION && may_do(ui, (enum action)p.index)) {
        ui->pointer.press.act = MOUSE_NONE;     /* each press counts, and none is a second one */
        ui_do(ui, (enum action)p.index);
    } else if (p.what == HOT_PROPOSAL) {
        ui_menu_pick(ui, p.index);
    } else if (ui_typing(ui)) {
        say_finish(ui);
    } else {
        ui->copying = false;
        if (tell(ui, p) && twice)
            ui_do(ui, ACT_OPEN);
    }
}

/* Said once: whoever drags wants to select text. */
static void release(struct ui *ui, struct mouse m)
{
    const struct mouse *from = &ui->pointer.press;
    char key[16];

    if (from->act == MOUSE_NONE || (from->row == m.row && from->col == m.col) ||
        ui->pointer.told)
        return;
    ui->pointer.told = true;
    ui_notice(ui, STYLE_NORMAL, "Hold Shift (Option on macOS) to select text, or press %s.",
              key_for(ui, PLACE_BROWSE, ACT_MOUSE, key));
}

void ui_point(struct ui *ui, struct mouse m)
{
    if (!ui->pointer.on || ui_too_small(ui))
        return;
    if (!ui->drawn)
        ui_draw(ui);            /* what a click finds shall be as things are now */
    if (m.act == MOUSE_PRESS && m.button == 0)
        press(ui, m);
    else if (m.act == MOUSE_RELEASE)
        release(ui, m);
    else if (m.act == MOUSE_WHEEL_UP || m.act == MOUSE_WHEEL_DOWN)
        wheel(ui, at_place(ui, m), m.act == MOUSE_WHEEL_UP ? -WHEEL_LINES : WHEEL_LINES);
}
