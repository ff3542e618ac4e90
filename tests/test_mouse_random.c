/*
 * test_mouse_random.c -- wherever somebody clicks, and whatever a terminal
 * sends, no harm is done.
 */
#include <locale.h>
#include <string.h>

#include "place.h"
#include "screens.h"
#include "ui/decode.h"

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525 + 1013904223;
    return *seed >> 8;
}

/* Leaving, and what may write a file, would end the test. */
static bool is_harmful(struct ui *ui, const struct hot *hot)
{
    struct ap_arena *arena = ap_arena_new();
    const char *screen = grid_text(ui_draw(ui), arena);
    bool list_of_actions = strstr(screen, "[Help]") || strstr(screen, "[Palette]");
    bool line = strstr(screen, "File: ") != NULL;

    ap_arena_free(arena);
    if (hot && hot->what == HOT_ACTION)
        return hot->index == ACT_QUIT || hot->index == ACT_CLOSE ||
               (line && hot->index == ACT_ACCEPT);
    return list_of_actions && hot;
}

static void click_somewhere(struct ui *ui, uint32_t *seed, long long ms)
{
    static const enum mouse_act acts[] = {
        MOUSE_PRESS, MOUSE_PRESS, MOUSE_RELEASE, MOUSE_WHEEL_UP, MOUSE_WHEEL_DOWN,
    };
    const struct grid *grid = ui_draw(ui);
    struct mouse m = { .act = acts[next_random(seed) % AP_COUNT(acts)], .ms = ms };

    if (grid->hots && next_random(seed) % 4) {
        const struct hot *hot = &grid->hot[next_random(seed) % grid->hots];
        m.row = hot->where.top;
        m.col = hot->where.left;
    } else {
        m.row = (int)(next_random(seed) % 60) - 5;
        m.col = (int)(next_random(seed) % 160) - 5;
    }
    if (m.act == MOUSE_PRESS && is_harmful(ui, grid_hot(grid, m.row, m.col)))
        return;
    ui_event(ui, (struct event){ .kind = EVENT_MOUSE, .mouse = m });
}

static void fifty_thousand_random_clicks_do_no_harm(void **state)
{
    static const char keys[] = " cdefjklmpstuxACKVXY/?:1234[]{}\033";
    uint32_t seed = 20261128;
    struct ui *ui = screens_open(24, 80, false);

    (void)state;
    for (int i = 0; i < 50000; i++) {
        uint32_t key = (unsigned char)keys[next_random(&seed) % (sizeof keys - 1)];
        if (next_random(&seed) % 100 == 0)
            resize(ui, (int)(next_random(&seed) % 45), (int)(next_random(&seed) % 150));
        if (next_random(&seed) % 4 == 0)
            ui_event(ui, (struct event){ .kind = EVENT_KEY, .key = key == 27 ? K_ESC : key });
        click_somewhere(ui, &seed, i * 100LL);
        ui_set_mouse(ui, true);
        assert_false(ui_done(ui));
    }
    ui_free(ui);
}

/* Bytes as a terminal sends them, with the beginnings of reports and pastes among them. */
static uint32_t random_input(uint32_t *seed)
{
    static const char likely[] = "0123456789;;;MMMm\033[<";
    uint32_t r = next_random(seed);

    if (r % 16 == 0)
        return IN_PASTE + r / 16 % 4;
    if (r % 16 == 1)
        return KEY_BASE + r / 16 % 20;
    return r % 2 ? (unsigned char)likely[r / 16 % (sizeof likely - 1)] : r / 16 % 256;
}

static void a_million_random_bytes_give_only_whole_events(void **state)
{
    uint32_t seed = 1006;
    struct decoder d = { 0 };
    struct event got[DECODE_MOST];
    size_t clicks = 0;

    (void)state;
    for (int i = 0; i < 1000000; i++) {
        size_t n = decode(&d, random_input(&seed), got);
        if (i % 7 == 0 && n == 0)
            n = decode_rest(&d, got);
        assert_in_range(n, 0, DECODE_MOST);
        for (size_t j = 0; j < n; j++) {
            bool mouse = got[j].kind == EVENT_MOUSE;
            clicks += mouse;
            assert_true(!mouse || (got[j].mouse.row >= 0 && got[j].mouse.col >= 0 &&
                                   got[j].mouse.act != MOUSE_NONE));
        }
    }
    assert_true(clicks > 1000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_PLACE(fifty_thousand_random_clicks_do_no_harm),
        cmocka_unit_test(a_million_random_bytes_give_only_whole_events),
    };

    setlocale(LC_CTYPE, "C.UTF-8");
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
