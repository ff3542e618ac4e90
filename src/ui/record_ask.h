/*
 * record_ask.h -- the prompt that writes down the decision that is shown.
 */
#ifndef UI_RECORD_ASK_H
#define UI_RECORD_ASK_H

struct ui;

/* Ask for a file; say why not where nothing is decided yet. */
void record_ask(struct ui *ui);

#endif
