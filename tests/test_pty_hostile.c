/*
 * test_pty_hostile.c -- data and hands that mean ill: names that try to steer
 * the terminal, a paste that never ends, keys at random.
 */
#include <stdlib.h>
#include <string.h>

#include "app.h"
#include "place.h"

/* A title, a bell, a cleared screen, C1 codes, bidi controls, a newline; in every
   place that a catalogue has for text. */
#define EVIL "\033]0;owned\007\033]2;owned\033\\\033[2J\033[?1049l" \
             "\xc2\x9b" "2J\xe2\x80\xae\xc2\x85\r\a\n"

static const struct {
    const char *name, *text;
} files[] = {
    { "catalogue.csv",
      "key,title,summary,version,as_of,licence,homepage\n"
      "evil,\"T" EVIL "itle\",\"S" EVIL "ummary\",1" "\033[2J" ",2026-11-23,,\n" },
    { "offerings.csv",
      "key,name,aliases,group,summary\n"
      "one,\"First" EVIL "end\",\"al" EVIL "ias\",\"gr" EVIL "oup\",\"sum" EVIL "mary\"\n"
      "two,\"Second" EVIL "end\",,,\n" },
    { "sources.csv",
      "key,title,url,publisher,dated,retrieved,note\n"
      "s,\"So" EVIL "urce\",https://example.com/,\"p" EVIL "ub\",2026-01-01,,\"n" EVIL "ote\"\n" },
    { "attributes.csv",
      "key,name,group,type,cardinality,unit,better,shown,definition\n"
      "note,\"No" EVIL "te\",\"g" EVIL "\",text,one,,,yes,\"def" EVIL "inition\"\n" },
    { "facts.csv",
      "offering,attribute,state,value,detail,source,section,checked,inferred\n"
      "one,note,,\"val" EVIL "ue\",\"de" EVIL "tail\",s,\"sec" EVIL "tion\",,\n"
      "two,note,,\"other" EVIL "\",,s,,,\n" },
};

static void plant(void)
{
    for (size_t i = 0; i < AP_COUNT(files); i++)
        place_make(files[i].name, files[i].text);
}

static void nothing_was_steered(const struct tty *t)
{
    assert_int_equal(t->titles, 0);
    assert_int_equal(t->bells, 0);
}

static void evil_names_steer_nothing_on_any_screen(void **state)
{
    static const char *const screens[] = {
        "\r", "i", "1  c", "d", "d", "\r", "3e", "\033", "2", "4", "?", "\t", "\t", "\t", "\033",
        "1/end", "\r", "/x", "\033",
    };

    (void)state;
    plant();
    struct tty *t = app_open(&(struct tty_options){ .cols = 140 },
                             (const char *const[]){ place, NULL });
    app_see(t, "Second");
    for (size_t i = 0; i < AP_COUNT(screens); i++) {
        tty_send(t, screens[i]);
        app_settle(t);
        assert_true(t->alt);
        nothing_was_steered(t);
    }
    tty_send(t, "Q");
    app_ends(t, 0);
    app_left_no_trace(t);
    nothing_was_steered(t);
    tty_close(t);
}

/* Commands for people, and the sentences of errors. */
static void evil_names_steer_nothing_headless(void **state)
{
    const char *const commands[][6] = {
        { "list", "--catalogue", place },
        { "show", "one", "--catalogue", place },
        { "compare", "one", "two", "--catalogue", place },
        { "schema", "--catalogue", place },
        { "check", place },
        { "show", "x" EVIL, "--catalogue", place },
        { "list", "--filter", "nope:" EVIL, "--catalogue", place },
        { "list", "--catalogue", "/nowhere" EVIL },
        { "no" EVIL "thing" },
    };

    (void)state;
    plant();
    for (size_t i = 0; i < AP_COUNT(commands); i++) {
        struct tty *t = app_open(&(struct tty_options){ .rows = 80, .cols = 140 }, commands[i]);
        assert_in_range(tty_wait_exit(t, TTY_PATIENCE), 0, 2);
        if (t->raw.n == 0 || memchr(t->raw.at, '\033', t->raw.n))
            fail_msg("'%s' writes an escape code, or nothing", commands[i][0]);
        nothing_was_steered(t);
        tty_close(t);
    }
}

/* A terminal puts these around what is pasted. */
#define PASTE     "\033[200~"
#define PASTE_END "\033[201~"

/* A hundred thousand bytes at once, with newlines, escapes and broken UTF-8. */
static void an_endless_paste_into_the_filter_is_text(void **state)
{
    static const char piece[] = "some text, \xff\xfe\033[31m\r\n\xc3(\xe2\x82 q\r\nQ";
    struct tty *t = app_explore(&(struct tty_options){ 0 });

    (void)state;
    assert_true(tty_mode_on(t, 2004));          /* it asked for those marks */
    tty_send(t, "/" PASTE "linux\r\nno");
    app_see(t, "Filter: linux  no");
    for (size_t sent = 0; sent < 100000; sent += sizeof piece - 1)
        tty_send(t, piece);
    tty_send(t, PASTE_END);
    app_settle(t);
    app_see(t, "Filter:");
    app_escape(t);
    app_see(t, APP_LISTED);
    tty_send(t, "Q");
    app_ends(t, 0);
    app_left_no_trace(t);
    tty_close(t);
}

static void a_paste_where_no_line_is_typed_does_nothing(void **state)
{
    struct tty *t = app_explore(&(struct tty_options){ 0 });

    (void)state;
    tty_send(t, PASTE "\r c?qQ" PASTE_END);
    app_see(t, "What is pasted goes into a line");
    assert_false(tty_shows(t, "1 marked"));
    tty_send(t, "?");
    app_see(t, "Legend");
    tty_close(t);
}

/*
 * Keys at random.  A slash is sent only after Esc, so that no path but one in
 * the test's folder can be typed; Q and Ctrl-C only at the end.
 */
static const char *const keys[] = {
    "\033[A", "\033[B", "\033[C", "\033[D", "\033OA", "\033OB", "\033OC", "\033OD", "\033[H",
    "\033[F", "\033[5~", "\033[6~", "\033[3~", "\033OP", "\033b", "\033f", "\t", "\r", "\r",
    "\033", "\177", "\b", "\001", "\002", "\005", "\006", "\013", "\025", "\027", "\014",
    "\020", "\022", " ", " ", "a", "b", "c", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l",
    "m", "n", "o", "p", "r", "s", "t", "t", "u", "v", "w", "x", "y", "z", "A", "B", "C", "D",
    "F", "G", "H", "K", "L", "M", "N", "P", "R", "S", "T", "U", "V", "X", "Y", "Z", "0", "1",
    "2", "3", "4", "5", "6", "7", "8", "9", "?", ":", "-", "+", "<", ">", "=", "!", "*", "|",
    "(", ")", "\"", "~", ",", ".", "[", "]", "{", "}", "$", "%", "@", "#", "^", "&", "\\",
    "\xc3\xa5", "\xe6\xbc\xa2", "e\xcc\x81", "\xff", "\xc3", "\xf0\x9f\x98\x80",
    "platform:", "isolation>=", "linux", "name:", "\"", "attestation_type:full",
    PASTE, PASTE_END, PASTE_END, PASTE_END,
};

struct monkey {
    struct tty *tty;
    unsigned    seed;
};

static size_t chance(struct monkey *m, size_t below)
{
    m->seed = m->seed * 1103515245u + 12345u;
    return (m->seed >> 16) % below;
}

static void do_something(struct monkey *m)
{
    size_t what = chance(m, 100);

    if (what == 0) {
        tty_resize(m->tty, 1 + (int)chance(m, 60), 1 + (int)chance(m, 180));
    } else if (what == 1) {
        app_escape(m->tty);
        tty_send(m->tty, "/");
    } else {
        tty_send(m->tty, keys[chance(m, AP_COUNT(keys))]);
    }
}

/* How many keys, and from which seed: AP_KEYS and AP_SEED ask for a longer run. */
static unsigned asked(const char *name, unsigned otherwise)
{
    const char *value = getenv(name);

    return value ? (unsigned)strtoul(value, NULL, 10) : otherwise;
}

static void keys_at_random_never_break_it(void **state)
{
    (void)state;
    unsigned count = asked("AP_KEYS", 2000);
    struct monkey m = { NULL, asked("AP_SEED", 1) };

    while (count > 0) {
        m.tty = app_explore(&(struct tty_options){ 0 });
        for (; count > 0 && m.tty->status == TTY_RUNNING; count--) {
            do_something(&m);
            if (count % 50 == 0)
                app_settle(m.tty);
        }
        tty_resize(m.tty, 24, 80);
        app_escape(m.tty);
        tty_send(m.tty, "\003");
        int status = tty_wait_exit(m.tty, TTY_PATIENCE);
        if (status != 0 && status != -2)
            fail_msg("ends with %d, %u keys before the end:\n%.*s", status, count,
                     (int)m.tty->raw.n, m.tty->raw.at);
        app_left_no_trace(m.tty);
        tty_close(m.tty);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_PLACE(evil_names_steer_nothing_on_any_screen),
        IN_PLACE(evil_names_steer_nothing_headless),
        IN_PLACE(an_endless_paste_into_the_filter_is_text),
        IN_PLACE(a_paste_where_no_line_is_typed_does_nothing),
        IN_PLACE(keys_at_random_never_break_it),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
