/*
 * ask.h -- asking the questions of the decision tree, line by line.
 */
#ifndef CLI_ASK_H
#define CLI_ASK_H

#include "cli/job.h"

/*
 * Ask until nothing is open or the person leaves (an empty line, the end of
 * input); answers is what v->answers points to, and is filled.  The result is 0,
 * or an exit status if the terminal could not be written to.
 */
int ask_questions(const struct job *job, const struct subject *s, const struct viewstate *v,
                  int *answers);

#endif
