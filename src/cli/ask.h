/*
 * ask.h -- asking the questions of the decision tree, line by line.
 */
#ifndef CLI_ASK_H
#define CLI_ASK_H

#include "cli/job.h"

/*
 * Ask until nothing is open or the person leaves (an empty line, the end of
 * input); answers is filled.  The result is 0, or an exit status if the terminal
 * could not be written to.
 */
int ask_questions(const struct job *job, const struct subject *s, int *answers);

/* A question with its answers numbered, and whom each would recommend. */
void ask_report(struct report *r, const struct subject *s, const int *answers, size_t at);

/* "2" as the key of the second answer; what is a key, or no number, as it is. */
const char *ask_answer(const struct ap_question *question, const char *text);
bool ask_is_key(const struct ap_question *question, const char *text);

#endif
