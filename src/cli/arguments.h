/*
 * arguments.h -- what was typed, as a job.
 */
#ifndef CLI_ARGUMENTS_H
#define CLI_ARGUMENTS_H

#include "cli/job.h"

/*
 * Read the arguments into job, whose world and arena are set.  All mistakes
 * are AP_USAGE: an option that does not exist (with the nearest one), that the
 * command does not take, that lacks its argument or is given twice; a wrong
 * number of operands; a date or a format that is none.
 */
AP_MUST_CHECK enum ap_code arguments_read(int argc, char **argv, struct job *job,
                                          struct ap_error *err);

#endif
