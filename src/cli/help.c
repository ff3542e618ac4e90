/*
 * help.c -- --help and --version.  See help.h.
 */
#include "cli/help.h"

#include <string.h>

#include "base/text.h"

enum { TERM_COLS = 28, COLS = 80 };     /* the left column; the width when it is not known */

/* "term    help", with the help wrapped in its own column. */
static void add_entry(struct buf *out, const char *term, const char *help, int cols)
{
    int room = cols - TERM_COLS > 20 ? cols - TERM_COLS : 20;
    size_t skip, n;

    buf_printf(out, "  %-*s", TERM_COLS - 2, term);
    if (text_cols(term) > TERM_COLS - 3)
        buf_printf(out, "\n%*s", TERM_COLS, "");
    while ((n = text_wrap(help, room, &skip), skip)) {
        buf_add_n(out, help, n);
        buf_add(out, "\n");
        help += skip;
        if (*help)
            buf_printf(out, "%*s", TERM_COLS, "");
    }
}

void option_argument(struct buf *out, const struct option_info *o)
{
    if (o->argument)
        buf_printf(out, o->often == VIEW_OPTIONAL ? "[=%s]" : " %s", o->argument);
}

static void add_option(struct buf *out, const struct option_info *o, int cols)
{
    struct buf term = BUF(out->arena);

    if (o->letter)
        buf_printf(&term, "-%c, ", o->letter);
    buf_printf(&term, "--%s", o->name);
    option_argument(&term, o);
    add_entry(out, buf_text(&term), o->help, cols);
}

static void add_options(struct buf *out, const struct command *c, int cols)
{
    size_t count;
    const struct option_info *info = option_table(&count);

    buf_add(out, "\nOptions:\n");
    for (size_t i = 0; i < count; i++)
        if (command_takes(c, (enum option_id)i))
            add_option(out, &info[i], cols);
}

static void add_formats(struct buf *out, int cols)
{
    buf_add(out, "\nFormats:\n");
    for (enum format f = 0; f < FORMAT_COUNT; f++)
        add_entry(out, format_name(f), format_help(f), cols);
}

static void add_program(struct buf *out, int cols)
{
    size_t count;
    const struct command *c = command_table(&count);

    buf_printf(out, "Usage: apposite %s\n       apposite COMMAND [OPTION]...\n\n%s, "
               "or use a command:\n\n", c->operands, c->help);
    for (size_t i = 1; i < count; i++)
        add_entry(out, ap_printf(out->arena, "%s %s", c[i].name, c[i].operands), c[i].help,
                  cols);
    add_options(out, c, cols);
    buf_add(out, "\napposite COMMAND --help tells what a command takes.\n"
            "\nExit status: 0 done; 1 failed, or check found an error; 2 not understood;\n"
            "4 a decision still has an open question.\n");
}

int help_command(const struct job *job)
{
    const struct command *c = job->command;
    int cols = job->world->cols ? job->world->cols : COLS;
    struct buf out = BUF(job->arena);

    if (!*c->name) {
        add_program(&out, cols);
    } else {
        buf_printf(&out, "Usage: apposite %s [OPTION]...%s%s\n\n%s.\n", c->name,
                   *c->operands ? " " : "", c->operands, c->help);
        add_options(&out, c, cols);
        if (command_takes(c, OPT_FORMAT))
            add_formats(&out, cols);
    }
    return job_write(job, buf_text(&out), out.n);
}

int help_version(const struct job *job)
{
    static const char text[] = "apposite " AP_VERSION "\n";

    return job_write(job, text, sizeof text - 1);
}
