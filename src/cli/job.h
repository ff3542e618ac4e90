/*
 * job.h -- one run of a command: its arguments, where it reads and writes.
 */
#ifndef CLI_JOB_H
#define CLI_JOB_H

#include "cli/cli.h"
#include "cli/commands.h"
#include "view/format.h"
#include "view/keep.h"

struct job {
    const struct world   *world;
    struct ap_arena      *arena;        /* lives as long as the run */
    const struct command *command;      /* NULL: the first word is none */
    const char          **operand;      /* without the command word */
    size_t                operands;
    const char           *value[OPT_COUNT];     /* NULL: not given; "" for a flag */
    struct view_said     *said;         /* the options of views, in the order given */
    size_t                saids;
    enum format           format;
    const char           *today;
    int                   stale_after;  /* days; 0: a year */
    struct keep           keep;         /* the user's own database */
    const char           *typed;        /* the text that err->at of an error counts in */
};

/* Saying.  Everything goes to stderr as "apposite: ..." and is cleaned. */

void job_note(const struct job *job, const char *fmt, ...) AP_PRINTF(2, 3);
/* Say what went wrong, with a mark under the wrong part of job->typed; the exit status. */
int  job_fail(const struct job *job, const struct ap_error *err);

/* Reading */

/* Open --catalogue, or the default. */
AP_MUST_CHECK enum ap_code job_open(struct job *job, struct subject *out, struct ap_error *err);
/* The same, and what the options say as a view, over that of --view. */
AP_MUST_CHECK enum ap_code job_view(struct job *job, struct subject *s, struct viewstate *v,
                                    struct ap_error *err);

/* Writing, to stdout or --output; the exit status. */

int job_write(const struct job *job, const char *bytes, size_t n);
int job_write_view(const struct job *job, const struct subject *s, const struct viewstate *v);
int job_report(const struct job *job, const struct report *r);     /* a format from reports */
int job_table(const struct job *job, struct table table);          /* a format from tables */

/* The commands. */

int cmd_list(struct job *job);
int cmd_show(struct job *job);
int cmd_compare(struct job *job);
int cmd_decide(struct job *job);
int cmd_guide(struct job *job);
int cmd_rank(struct job *job);
int cmd_tree(struct job *job);
int cmd_record(struct job *job);
int cmd_schema(struct job *job);
int cmd_views(struct job *job);
int cmd_build(struct job *job);
int cmd_export(struct job *job);
int cmd_check(struct job *job);
int cmd_diff(struct job *job);
int cmd_list_catalogues(struct job *job);

#endif
