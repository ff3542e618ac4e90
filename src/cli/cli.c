/*
 * cli.c -- from arguments to a command.  See cli.h.
 */
#include "cli/cli.h"

#include <string.h>

#include "cli/arguments.h"
#include "cli/help.h"

enum ap_code cli_open(const char *name, struct ap_arena *arena, struct ap_catalogue **out,
                      struct ap_error *err)
{
    for (size_t i = 0; i < ap_builtins; i++)
        if (!name || strcmp(name, ap_builtin[i].key) == 0)
            return ap_open_builtin(&ap_builtin[i], arena, out, err);
    return ap_open_path(name, arena, out, err);
}

static enum ap_code find_colours(const char *word, enum colours *out, struct ap_error *err)
{
    static const char *const names[COLOURS_COUNT] = {
#define X(id, name) [COLOURS_##id] = name,
        COLOURS_WHEN(X)
#undef X
    };

    *out = COLOURS_AUTO;
    for (int i = 0; word && i < COLOURS_COUNT; i++)
        if (strcmp(word, names[i]) == 0) {
            *out = (enum colours)i;
            return AP_OK;
        }
    return word ? ap_fail(err, AP_USAGE, "--color is auto, always or never, not '%s'", word)
                : AP_OK;
}

static int explore_with(struct job *job, struct explore *explore)
{
    const char *option = job->value[OPT_CATALOGUE];
    struct ap_error err = { 0 };
    enum colours colours;

    if (find_colours(job->value[OPT_COLOR], &colours, &err))
        return job_fail(job, &err);
    if (option && job->operands) {
        (void)ap_fail(&err, AP_USAGE, "'%s' and --catalogue %s name two catalogues; "
                      "one can be explored", job->operand[0], option);
        return job_fail(job, &err);
    }
    if (job->value[OPT_VIEW] && job->value[OPT_RESUME]) {
        (void)ap_fail(&err, AP_USAGE, "--view and --resume both say where to begin; give one");
        return job_fail(job, &err);
    }
    if (job->saids > EXPLORE_OPTIONS) {
        (void)ap_fail(&err, AP_USAGE, "more than %d options say what to show",
                      EXPLORE_OPTIONS);
        return job_fail(job, &err);
    }
    *explore = (struct explore){
        .catalogue = job->operands ? job->operand[0] : option,
        .views = job->saids,
        .saved = job->value[OPT_VIEW],
        .resume = job->value[OPT_RESUME] != NULL,
        .today = job->today,
        .stale_after = job->stale_after,
        .stale_given = job->value[OPT_STALE_AFTER],
        .today_given = job->value[OPT_TODAY] != NULL,
        .ascii = job->value[OPT_ASCII] != NULL,
        .theme = job->value[OPT_THEME],
        .colours = colours,
        .no_mouse = job->value[OPT_NO_MOUSE] != NULL,
        .plain = job->value[OPT_PLAIN] != NULL,
    };
    memcpy(explore->view, job->said, job->saids * sizeof *job->said);
    return CLI_EXPLORE;
}

static int run(struct job *job, int argc, char **argv, struct explore *explore)
{
    struct ap_error err = { 0 };

    if (arguments_read(argc, argv, job, &err))
        return job_fail(job, &err);
    if (job->value[OPT_HELP] || job->value[OPT_VERSION])
        job->value[OPT_OUTPUT] = NULL;      /* for whoever asked, not for a file */
    if (job->value[OPT_HELP])
        return help_command(job);
    if (job->value[OPT_VERSION])
        return help_version(job);
    return job->command->run ? job->command->run(job) : explore_with(job, explore);
}

/* Of a database that could not be opened, the command has told itself. */
static void tell_news(struct job *job)
{
    const char *news = job->keep.user ? keep_news(&job->keep) : NULL;

    if (news)
        job_note(job, "%s", news);
}

int cli_run(int argc, char **argv, const struct world *world, struct explore *explore)
{
    struct ap_arena *arena = ap_arena_new();
    struct job job = { .world = world, .arena = arena,
                       .keep = { .path = world->user_path, .today = world->today } };
    int status = run(&job, argc, argv, explore);

    tell_news(&job);
    keep_close(&job.keep);
    ap_arena_free(arena);
    return status;
}
