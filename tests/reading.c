/*
 * reading.c -- reading a screen to its end.  See reading.h.
 */
#include "reading.h"

#include <string.h>

#include "base/buf.h"

/* Nothing of this program needs more steps than this. */
enum { MOST_STEPS = 5000 };

char *read_all(struct ui *ui, struct ap_arena *arena)
{
    struct buf all = BUF(arena);
    char *last = "", *now, *styles = "";

    press(ui, "<Home>");
    for (int i = 0; i < MOST_STEPS; i++) {
        const struct grid *grid = ui_draw(ui);
        char *looks = grid_styles(grid, arena);
        now = grid_text(grid, arena);
        if (strcmp(now, last) == 0 && strcmp(looks, styles) == 0)
            return buf_text(&all);
        buf_printf(&all, "%s\n", now);
        last = now;
        styles = looks;
        press(ui, "<Down>");
    }
    fail_msg("there is no end to this screen:\n%s", last);
    return NULL;
}

void assert_reads(struct ui *ui, const char *text)
{
    struct ap_arena *arena = ap_arena_new();
    bool found = strstr(read_all(ui, arena), text) != NULL;

    ap_arena_free(arena);
    if (!found)
        fail_msg("\"%s\" cannot be read here:\n%s", text, screen_text(ui));
}
