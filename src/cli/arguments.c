/*
 * arguments.c -- reading the command line.  See arguments.h.
 *
 * getopt_long does the splitting.  It is told to return operands in order
 * ("-"), which also keeps it from asking the environment, and to leave the
 * messages to us (":").
 */
#include "cli/arguments.h"

#include <getopt.h>
#include <string.h>

#include "apposite/store.h"
#include "base/buf.h"
#include "base/file.h"
#include "base/nearest.h"

enum { FIRST_LONG = 256 };      /* getopt's value of option 0; letters stay below */

/* getopt's two ways of being told about the options. */
struct grammar {
    struct option longs[OPT_COUNT + 1];
    char          letters[2 * OPT_COUNT + 3];
};

static int has_arg(const struct option_info *info)
{
    if (!info->argument)
        return no_argument;
    return info->often == VIEW_OPTIONAL ? optional_argument : required_argument;
}

static void fill(struct grammar *g)
{
    size_t count, n = 0;
    const struct option_info *info = option_table(&count);

    *g = (struct grammar){ 0 };
    g->letters[n++] = '-';
    g->letters[n++] = ':';
    for (size_t i = 0; i < count; i++) {
        g->longs[i] = (struct option){ .name = info[i].name, .has_arg = has_arg(&info[i]),
                                       .val = FIRST_LONG + (int)i };
        if (info[i].letter)
            g->letters[n++] = info[i].letter;
        if (info[i].letter && info[i].argument)
            g->letters[n++] = ':';
    }
}

/* The option that getopt means by its value, or OPT_COUNT. */
static enum option_id option_of(int value)
{
    size_t count;
    const struct option_info *info = option_table(&count);

    if (value >= FIRST_LONG)
        return (enum option_id)(value - FIRST_LONG);
    for (size_t i = 0; i < count; i++)
        if (info[i].letter && info[i].letter == value)
            return (enum option_id)i;
    return OPT_COUNT;
}

static const char *option_name(enum option_id option)
{
    size_t count;
    return option_table(&count)[option].name;
}

/* Every option that the word abbreviates: "--filter, --format, --force". */
static char *meant_by(const char *word, struct ap_arena *arena)
{
    size_t count, n = strlen(word);
    const struct option_info *info = option_table(&count);
    struct buf out = BUF(arena);

    for (size_t i = 0; i < count; i++)
        if (strncmp(info[i].name, word + 2, n - 2) == 0)
            buf_printf(&out, "%s--%s", out.n ? ", " : "", info[i].name);
    return buf_text(&out);
}

static enum ap_code unknown_long(const char *word, struct job *job, struct ap_error *err)
{
    size_t count;
    const struct option_info *info = option_table(&count);
    struct nearest best = nearest_to(word);
    const char *meant = meant_by(word, job->arena);

    if (*meant)
        return ap_fail(err, AP_USAGE, "%s is short for several options: %s", word, meant);
    for (size_t i = 0; i < count; i++)
        nearest_offer(&best, ap_printf(job->arena, "--%s", info[i].name));
    if (!best.name)
        return ap_fail(err, AP_USAGE, "there is no option %s; see apposite --help", word);
    return ap_fail(err, AP_USAGE, "there is no option %s; did you mean %s?", word, best.name);
}

/* What getopt did not understand: word, or the letter optopt of it. */
static enum ap_code unknown(const char *word, struct job *job, struct ap_error *err)
{
    if (optopt >= FIRST_LONG)
        return ap_fail(err, AP_USAGE, "--%s takes no argument", option_name(option_of(optopt)));
    if (word[0] == '-' && word[1] == '-')
        return unknown_long(ap_strndup(job->arena, word, strcspn(word, "=")), job, err);
    return ap_fail(err, AP_USAGE, "there is no option -%c; see apposite --help", optopt);
}

static enum ap_code take(struct job *job, enum option_id option, const char *argument,
                         struct ap_error *err)
{
    size_t count;
    enum view_option_id view;

    if (job->value[option] && option_table(&count)[option].often != VIEW_REPEATED)
        return ap_fail(err, AP_USAGE, "--%s is given twice", option_name(option));
    if (option_of_view(option, &view))
        job->said[job->saids++] = (struct view_said){ view, argument };
    job->value[option] = argument ? argument : "";
    return AP_OK;
}

/* "--sources footnotes" without the '=': the word belongs to the option, if it is one of its. */
static const char *optional_word(enum option_id option, int argc, char **argv)
{
    enum sources sources;

    if (option != OPT_SOURCES || optarg || optind >= argc ||
        !sources_parse(argv[optind], &sources))
        return optarg;
    return argv[optind++];
}

static enum ap_code split(int argc, char **argv, struct job *job, struct ap_error *err)
{
    struct grammar g;
    enum ap_code rc = AP_OK;
    int got;

    fill(&g);
    optind = 0;                 /* begin anew: a program's tests run many command lines */
    opterr = 0;
    while (!rc && (got = getopt_long(argc, argv, g.letters, g.longs, NULL)) != -1) {
        if (got == 1)
            job->operand[job->operands++] = optarg;
        else if (got == '?')
            rc = unknown(argv[optind - 1], job, err);
        else if (got == ':')
            rc = ap_fail(err, AP_USAGE, "--%s needs %s", option_name(option_of(optopt)),
                         option_table(&(size_t){ 0 })[option_of(optopt)].argument);
        else
            rc = take(job, option_of(got), optional_word(option_of(got), argc, argv), err);
    }
    while (!rc && optind < argc)
        job->operand[job->operands++] = argv[optind++];
    return rc;
}

/* The first operand names the command, if it is one. */
static void find_command(struct job *job)
{
    size_t count;

    job->command = job->operands ? command_find(job->operand[0]) : NULL;
    if (job->command) {
        job->operand++;
        job->operands--;
    } else {
        job->command = command_table(&count);
    }
}

static bool is_catalogue(const char *word)
{
    for (size_t i = 0; i < ap_builtins; i++)
        if (strcmp(word, ap_builtin[i].key) == 0)
            return true;
    return file_exists(word);
}

/* Without a command, the first word is a catalogue to explore. */
static enum ap_code check_word(const struct job *job, struct ap_error *err)
{
    if (*job->command->name || !job->operands || is_catalogue(job->operand[0]))
        return AP_OK;

    const char *word = job->operand[0];
    struct nearest best = nearest_to(word);
    size_t count;
    const struct command *c = command_table(&count);

    for (size_t i = 1; i < count; i++)
        nearest_offer(&best, c[i].name);
    for (size_t i = 0; i < ap_builtins; i++)
        nearest_offer(&best, ap_builtin[i].key);
    if (best.name)
        return ap_fail(err, AP_USAGE, "'%s' is no command, no built-in catalogue and no file; "
                       "did you mean %s?", word, best.name);
    return ap_fail(err, AP_USAGE, "'%s' is no command, no built-in catalogue and no file; "
                   "see apposite --help", word);
}

static enum ap_code refuse(const struct job *job, enum option_id option, struct ap_error *err)
{
    const char *name = option_name(option);
    size_t count;
    const struct command *c = command_table(&count);

    if (*job->command->name)
        return ap_fail(err, AP_USAGE, "%s does not take --%s; see apposite %s --help",
                       job->command->name, name, job->command->name);
    for (size_t i = 1; i < count; i++)
        if (command_takes(&c[i], option))
            return ap_fail(err, AP_USAGE, "--%s needs a command, as in apposite %s --%s", name,
                           c[i].name, name);
    return ap_fail(err, AP_USAGE, "--%s needs a command", name);
}

static enum ap_code check_options(const struct job *job, struct ap_error *err)
{
    for (enum option_id i = 0; i < OPT_COUNT; i++)
        if (job->value[i] && !command_takes(job->command, i))
            return refuse(job, i, err);
    return AP_OK;
}

static enum ap_code check_operands(const struct job *job, struct ap_error *err)
{
    const struct command *c = job->command;

    if (job->operands < c->least && !job->value[OPT_VIEW])
        return ap_fail(err, AP_USAGE, "%s needs %s; see apposite %s --help", c->name,
                       c->operands, c->name);
    if (job->operands > c->most && !*c->name)
        return ap_fail(err, AP_USAGE, "one catalogue can be explored, '%s' is a second; "
                       "see apposite --help", job->operand[c->most]);
    if (job->operands > c->most)
        return ap_fail(err, AP_USAGE, "%s does not know what to do with '%s'; see apposite %s "
                       "--help", c->name, job->operand[c->most], c->name);
    return AP_OK;
}

/* --format, or the suffix of --output, or text. */
static enum ap_code find_format(struct job *job, struct ap_error *err)
{
    const char *format = job->value[OPT_FORMAT], *output = job->value[OPT_OUTPUT];

    job->format = format_of_path(output ? output : "");
    if (format && !format_parse(format, &job->format))
        return ap_fail(err, AP_USAGE, "--format is %s, not '%s'", format_list(job->arena), format);
    if (job->value[OPT_PLAIN] && job->format != FORMAT_TEXT)
        return ap_fail(err, AP_USAGE, "--plain is for text, not for %s", format_name(job->format));
    return AP_OK;
}

static bool is_digits(const char *s, size_t n)
{
    return strspn(s, "0123456789") == n;
}

static int number(const char *s, size_t n)
{
    int value = 0;

    for (size_t i = 0; i < n; i++)
        value = 10 * value + s[i] - '0';
    return value;
}

static int days_in(int year, int month)
{
    static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

    return days[month - 1] + (month == 2 && leap);
}

/* A day of the calendar as 2026-11-23. */
static bool is_date(const char *s)
{
    if (strlen(s) != 10 || !is_digits(s, 4) || !is_digits(s + 5, 2) || !is_digits(s + 8, 2))
        return false;
    int year = number(s, 4), month = number(s + 5, 2), day = number(s + 8, 2);
    return s[4] == '-' && s[7] == '-' && month >= 1 && month <= 12 && day >= 1 &&
           day <= days_in(year, month);
}

static enum ap_code find_today(struct job *job, struct ap_error *err)
{
    const char *today = job->value[OPT_TODAY];

    job->today = today ? today : job->world->today;
    if (today && !is_date(today))
        return ap_fail(err, AP_USAGE, "--today needs a day like 2026-11-23, not '%s'", today);
    return AP_OK;
}

static enum ap_code find_stale_after(struct job *job, struct ap_error *err)
{
    const char *days = job->value[OPT_STALE_AFTER];
    size_t n = days ? strlen(days) : 0;

    if (!days)
        return AP_OK;
    if (n == 0 || n > 5 || !is_digits(days, n) || number(days, n) == 0)
        return ap_fail(err, AP_USAGE, "--stale-after needs a number of days from 1 to 99999, "
                       "not '%s'", days);
    job->stale_after = number(days, n);
    return AP_OK;
}

enum ap_code arguments_read(int argc, char **argv, struct job *job, struct ap_error *err)
{
    job->operand = AP_NEW(job->arena, const char *, (size_t)argc + 1);
    job->said = AP_NEW(job->arena, struct view_said, (size_t)argc + 1);
    enum ap_code rc = split(argc, argv, job, err);
    if (rc)
        return rc;
    find_command(job);
    rc = check_word(job, err);
    if (rc || job->value[OPT_HELP] || job->value[OPT_VERSION])
        return rc;
    rc = check_options(job, err);
    if (!rc)
        rc = check_operands(job, err);
    if (!rc)
        rc = find_format(job, err);
    if (!rc)
        rc = find_today(job, err);
    return rc ? rc : find_stale_after(job, err);
}
