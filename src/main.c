/*
 * main.c -- the program: reads environment, clock and locale, and lets the
 * commands and plain mode (cli/) or the explorer (ui/) do the rest.
 */
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "base/text.h"
#include "cli/cli.h"
#include "cli/plain.h"
#include "cli/saved.h"
#include "ui/clip.h"
#include "ui/settings.h"
#include "ui/term_curses.h"
#include "ui/views.h"

static void die_out_of_memory(void)
{
    term_curses_stop();
    fputs("apposite: out of memory\n", stderr);
    exit(EXIT_FAILURE);
}

static const char *today(char buf[11])
{
    time_t now = time(NULL);
    struct tm tm;

    if (!localtime_r(&now, &tm) || strftime(buf, 11, "%Y-%m-%d", &tm) != 10)
        return "1970-01-01";        /* a clock beyond all calendars */
    return buf;
}

static int terminal_cols(void)
{
    struct winsize size;

    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 0;
}

static bool is_on(const char *name)
{
    const char *value = getenv(name);

    return value && *value && strcmp(value, "0");
}

static struct world real_world(const char *date, struct ap_arena *arena)
{
    return (struct world){
        .in = stdin, .out = stdout, .err = stderr,
        .in_tty = isatty(STDIN_FILENO), .out_tty = isatty(STDOUT_FILENO),
        .err_tty = isatty(STDERR_FILENO), .cols = terminal_cols(),
        .utf8 = !strcmp(nl_langinfo(CODESET), "UTF-8"), .today = date,
        .accessible = is_on("ACCESSIBLE"),
        .user_path = ap_user_path(getenv("XDG_DATA_HOME"), getenv("HOME"), arena),
    };
}

static int complain(const struct ap_error *err)
{
    struct ap_arena *arena = ap_arena_new();

    fprintf(stderr, "apposite: %s\n", text_clean(arena, err->text));
    ap_arena_free(arena);
    return ap_code_status(err->code);
}

/* Everything the explorer shows. */
struct explorer {
    struct ap_catalogue  *cat;
    const struct ap_tree *tree;
    struct viewstate      view;
    struct keep           keep;
    struct begun          begun;
};

static enum ap_code load_tree(struct explorer *x, struct ap_arena *arena, struct ap_error *err)
{
    enum ap_code rc = ap_tree_new(x->cat, arena, &x->tree, err);

    if (rc)
        x->tree = NULL;
    return rc == AP_NOTFOUND ? AP_OK : rc;      /* a catalogue need not have one */
}

static enum ap_code load_view(const struct explore *want, struct explorer *x,
                              struct ap_arena *arena, struct ap_error *err)
{
    size_t wrong;

    viewstate_init(&x->view, x->cat, arena);
    enum ap_code rc = saved_begin(&x->keep, x->cat, want, arena, &x->view, &x->begun, err);
    if (rc)
        return rc;
    rc = viewline_read(x->cat, want->view, want->views, arena, &x->view, &wrong, err);
    return rc ? rc : viewline_settle(want->view, want->views, arena, &x->view, err);
}

static enum ap_code load(const struct explore *want, struct explorer *x, struct ap_arena *arena,
                         struct ap_error *err)
{
    enum ap_code rc = cli_open(want->catalogue, arena, &x->cat, err);

    if (!rc)
        rc = load_tree(x, arena, err);
    if (!rc)
        rc = load_view(want, x, arena, err);
    return rc;
}

/* Without a usable terminal there is still everything else. */
static enum ap_code refuse(struct ap_error *err, const char *why)
{
    return ap_fail(err, AP_USAGE, "%s; 'apposite list' lists the offerings without one", why);
}

static struct view_given given(const struct explore *want)
{
    return (struct view_given){ want->catalogue, want->today_given ? want->today : NULL,
                                want->stale_given };
}

/* What was saved, and where the last of it will be. */
static void give_saved(struct ui *ui, struct explorer *x)
{
    ui_set_keep(ui, &x->keep, x->begun.resumed);
    if (x->begun.name)
        ui_set_named(ui, x->begun.name, &x->begun.saved, !x->begun.notice);
    if (x->begun.notice)
        ui_notice(ui, STYLE_WARNING, "%s", x->begun.notice);
}

/* After a signal, too: the terminal is the shell's again, and nothing is in a handler. */
static void save_session(struct ui *ui)
{
    struct ap_error err = { 0 }, why;

    if (!ui_save_session(ui, &err))
        return;
    (void)ap_fail(&why, err.code, "the session was not saved: %s", err.text);
    (void)complain(&why);
}

static bool is_set(const char *name)
{
    const char *value = getenv(name);
    return value && *value;
}

/* What there may be that has a clipboard. */
static int clip_there(void)
{
    static const struct { const char *name; int bit; } ways[] = {
        { "WAYLAND_DISPLAY", CLIP_WAYLAND }, { "DISPLAY", CLIP_X11 }, { "TMUX", CLIP_TMUX },
        { "STY", CLIP_SCREEN },
    };
    int there = is_set("SSH_CONNECTION") ? 0 : CLIP_LOCAL;

    for (size_t i = 0; i < AP_COUNT(ways); i++)
        there |= is_set(ways[i].name) ? ways[i].bit : 0;
    return there;
}

static bool wants_colour(const struct explore *want)
{
    return want->colours == COLOURS_ALWAYS ||
           (want->colours == COLOURS_AUTO && !is_set("NO_COLOR"));
}

/* Where a person's theme and keys are; only an absolute path counts. */
static const char *config_folder(struct ap_arena *arena)
{
    const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");

    if (config && *config == '/')
        return ap_printf(arena, "%s/apposite", config);
    return ap_printf(arena, "%s/.config/apposite", home ? home : "");
}

static void give_settings(struct ui *ui, const struct settings *set, const struct explore *want)
{
    ui_set_keys(ui, &set->keys);
    ui_set_about(ui, set->about);
    ui_set_mouse(ui, !want->no_mouse);
    if (*set->wrong)
        ui_notice(ui, STYLE_ERROR, "%s", set->wrong);
}

static enum ap_code run(const struct explore *want, struct explorer *x, bool ascii,
                        struct ap_arena *arena, struct ap_error *err)
{
    struct subject subject = { x->cat, x->tree, want->today, want->stale_after };
    struct settings set = settings_load(config_folder(arena), want->theme, arena);
    struct term_want wanted = { .colour = wants_colour(want), .theme = &set.theme,
                                .clip = clip_there() };
    int rows, cols;
    enum ap_code rc = term_curses_start(wanted, &rows, &cols, err);

    if (rc) {
        struct ap_error why = *err;
        return refuse(err, why.text);
    }
    struct ui *ui = ui_new(&subject, &x->view, rows, cols, ascii);
    if (x->cat->replaced)
        ui_notice(ui, STYLE_WARNING, "In %zu cells of the catalogue bytes that are no text were "
                  "replaced.", x->cat->replaced);
    give_saved(ui, x);
    give_settings(ui, &set, want);
    ui_set_given(ui, given(want));
    ui_run(ui, &term_curses, NULL);
    term_curses_stop();
    save_session(ui);
    ui_free(ui);
    return AP_OK;
}

static bool usable_terminal(const struct world *world)
{
    const char *term = getenv("TERM");

    return world->in_tty && world->out_tty && term && *term;
}

/* Lines, not a screen: asked for, or by a terminal that can do no more. */
static bool wants_plain(const struct explore *want, const struct world *world)
{
    if (want->plain)
        return true;
    return usable_terminal(world) && (world->accessible || !strcmp(getenv("TERM"), "dumb"));
}

static int talk(const struct explore *want, struct explorer *x, const struct world *world)
{
    struct subject subject = { x->cat, x->tree, want->today, want->stale_after };
    struct plain_begin with = { &x->view, given(want), &x->keep, x->begun.resumed,
                                x->begun.notice };

    return plain_run(world, &subject, &with);
}

static enum ap_code load_and_run(const struct explore *want, const struct world *world,
                                 struct ap_arena *arena, int *status, struct ap_error *err)
{
    struct explorer x = { .keep = { .path = world->user_path, .today = world->today } };
    bool plain = wants_plain(want, world);

    if (!plain && !usable_terminal(world))
        return refuse(err, "the explorer needs a terminal (see TERM)");
    enum ap_code rc = load(want, &x, arena, err);
    if (!rc && plain)
        *status = talk(want, &x, world);
    else if (!rc)
        rc = run(want, &x, want->ascii || !world->utf8, arena, err);
    keep_close(&x.keep);
    return rc;
}

static int explore(const struct explore *want, const struct world *world)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_error err = { 0 };
    int status = EXIT_SUCCESS;
    enum ap_code rc = load_and_run(want, world, arena, &status, &err);

    ap_arena_free(arena);
    return rc ? complain(&err) : status;
}

/* Whoever started us shall see what ended us. */
static void die_by(int sig)
{
    signal(sig, SIG_DFL);
    raise(sig);
}

int main(int argc, char **argv)
{
    char date[11];
    struct explore want = { 0 };

    setlocale(LC_CTYPE, "");        /* characters only: numbers keep their point */
    unsetenv("LINES");              /* they would stop a terminal from being resized */
    unsetenv("COLUMNS");
    ap_on_oom(die_out_of_memory);

    struct ap_arena *arena = ap_arena_new();
    struct world world = real_world(today(date), arena);
    int status = cli_run(argc, argv, &world, &want);

    if (status == CLI_EXPLORE)
        status = explore(&want, &world);
    ap_arena_free(arena);
    if (term_curses_signal())
        die_by(term_curses_signal());
    return status;
}
