/*
 * test_ui_harm.c -- no size, no single key and no locale does the interface harm.
 */
#include "place.h"
#include "screens.h"

#include "small.h"

static void every_size_is_drawn_without_harm(void **state)
{
    static const char *const where[] = { "", "/isolation>=vmm", "<Enter>", "AA3", "4", "?",
                                         "?<Tab><Tab>", "l<Enter>i", "/zzz<Enter>", "c" };

    (void)state;
    for (size_t w = 0; w < AP_COUNT(where); w++) {
        struct ui *it = screens_open(24, 80, w % 2);
        press(it, where[w]);
        for (int rows = 0; rows <= 30; rows++)
            for (int cols = 0; cols <= 130; cols += rows < 8 ? 1 : 7) {
                resize(it, rows, cols);
                const struct grid *g = ui_draw(it);
                assert_int_equal(g->rows, rows);
                assert_int_equal(g->cols, cols);
                assert_true(g->cursor_row < rows && g->cursor_col <= (cols ? cols : 1));
            }
        ui_free(it);
    }
}

static void in_ascii_every_screen_is_ascii(void **state)
{
    static const char *const where[] = { "", "<Enter>", "A3", "A3e", "4", "4<Enter><Enter><Enter>",
                                         "?", "?<Tab>", "?<Tab><Tab><Tab>", "l[", "/x" };

    (void)state;
    for (size_t w = 0; w < AP_COUNT(where); w++) {
        struct ui *it = screens_open(24, 80, true);
        press(it, where[w]);
        for (const char *c = screen_text(it); *c; c++)
            assert_in_range(*c, '\n', 0x7E);
        ui_free(it);
    }
}

/* Every key that is bound anywhere, and every printable one, from the first screen. */
static void press_all(const struct subject *subject)
{
    const struct binding *table = keymap_builtin()->at;
    size_t n = keymap_builtin()->count;

    for (size_t i = 0; i < n + 0x5F; i++) {
        struct ui *ui = screens_open_on(subject, 24, 80, false);
        ui_event(ui, (struct event){ .kind = EVENT_KEY,
                                     .key = i < n ? table[i].key : ' ' + (uint32_t)(i - n) });
        press(ui, "jl<Enter><Esc>");
        ui_draw(ui);
        ui_free(ui);
    }
}

static const struct small_attribute no_attribute[] = { { 0 } };
static const struct small_term      no_term[] = { { 0 } };
static const struct small_fact      no_fact[] = { { 0 } };
static const struct small_event     no_event[] = { { 0 } };

static struct small *bare(const struct small_offering *offering)
{
    struct small *s = small_new((struct small_content){
        offering, no_attribute, no_term, no_fact, no_event });

    s->cat.key = s->cat.title = s->cat.summary = s->cat.version = "";
    s->cat.as_of = s->cat.licence = s->cat.homepage = "";
    return s;
}

static void a_catalogue_of_nothing_is_safe(void **state)
{
    static const struct small_offering none[] = { { 0 } };
    struct small *s = bare(none);
    struct subject subject = { &s->cat, NULL, SCREENS_TODAY, 0 };

    (void)state;
    press_all(&subject);
    struct ui *ui = screens_open_on(&subject, 24, 80, false);
    assert_sees(ui, "This catalogue has no offerings.");
    ui_free(ui);
    small_free(s);
}

static void a_catalogue_without_attributes_is_safe(void **state)
{
    static const struct small_offering two[] = {
        { "a", "Alpha", "", "", "" }, { "b", "Beta", "", "", "" }, { 0 },
    };
    struct small *s = bare(two);
    struct subject subject = { &s->cat, NULL, SCREENS_TODAY, 0 };

    (void)state;
    press_all(&subject);
    struct ui *ui = screens_open_on(&subject, 24, 80, false);
    press(ui, "<Right>]$j");
    assert_sees(ui, "▼ Name ✕");
    assert_sees(ui, "▸ Alpha");
    ui_free(ui);
    small_free(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_size_is_drawn_without_harm),
        cmocka_unit_test(in_ascii_every_screen_is_ascii),
        IN_PLACE(a_catalogue_of_nothing_is_safe),
        IN_PLACE(a_catalogue_without_attributes_is_safe),
    };
    return cmocka_run_group_tests(tests, screens_setup, screens_teardown);
}
