/*
 * test_ui_random.c -- no keys at random, at any size, do the interface harm.
 */
#include "place.h"
#include "screens.h"

#include <string.h>

/* A small generator, the same everywhere. */
static uint32_t next_random(uint32_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    return *seed ^= *seed << 5;
}

static uint32_t random_key(uint32_t *seed)
{
    static const char likely[] = "jkhl gG0$\n/?/acdeinNptrAU[]1234 linux:>=|()-\"";
    uint32_t r = next_random(seed);

    if (r % 4)
        return (unsigned char)likely[r / 4 % (sizeof likely - 1)];
    if (r % 8)
        return KEY_BASE + r / 8 % (K_F10 - KEY_BASE);
    return r / 8 % 0x3000;
}

/* Keys that would end the test: by leaving, by running what Help lists, by writing a file. */
static bool ends_it(struct ui *ui, uint32_t key)
{
    if (key == K_ENTER) {
        struct ap_arena *arena = ap_arena_new();
        const char *screen = grid_text(ui_draw(ui), arena);
        bool ends = strstr(screen, "[Help]") || strstr(screen, "File: ");
        ap_arena_free(arena);
        return ends;
    }
    return key == 'Q' || key == 'q' || key == K_F10 || key == K_CTRL('c');
}

static void a_hundred_thousand_random_keys_do_no_harm(void **state)
{
    uint32_t seed = 20261124;
    struct ui *ui = screens_open(24, 80, false);

    (void)state;
    ui_draw(ui);
    for (int i = 0; i < 100000; i++) {
        uint32_t key = random_key(&seed);
        if (next_random(&seed) % 100 == 0)
            resize(ui, (int)(next_random(&seed) % 45), (int)(next_random(&seed) % 150));
        if (!ends_it(ui, key))
            ui_event(ui, (struct event){ .kind = EVENT_KEY, .key = key });
        if (i % 16 == 0)
            ui_draw(ui);
        assert_false(ui_done(ui));
    }
    ui_free(ui);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_PLACE(a_hundred_thousand_random_keys_do_no_harm),
    };

    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
