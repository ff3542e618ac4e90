/*
 * help.h -- --help and --version, written from the tables.
 */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "cli/job.h"

int help_command(const struct job *job);    /* of job's command, or of the program */
int help_version(const struct job *job);

#endif
