/*
 * help.h -- --help and --version, written from the tables.
 */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "base/buf.h"
#include "cli/job.h"

/* An option's argument as people write it behind its name: " FILE", "[=HOW]", or nothing. */
void option_argument(struct buf *out, const struct option_info *o);

int help_command(const struct job *job);    /* of job's command, or of the program */
int help_version(const struct job *job);

#endif
