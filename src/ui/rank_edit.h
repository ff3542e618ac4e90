/*
 * rank_edit.h -- changing what is required, on the Rank screen.  Each is a change of
 * the view, with its message.
 */
#ifndef UI_RANK_EDIT_H
#define UI_RANK_EDIT_H

#include "ui/screen.h"
#include "ui/ui.h"
#include "view/viewneed.h"

/* The requirement that is being typed. */
struct rank_asking {
    struct ap_arena *arena;     /* owns base */
    const char      *base;      /* the requirements before it was */
    size_t           at;        /* the one it takes the place of; AP_NONE: it is one more.
                                   Once it is accepted, where it stands. */
};

/* Ask for one; the ranking follows while it is typed. */
void rank_ask(struct ui *ui, struct rank_asking *a, size_t at);
void rank_typed(struct ui *ui, struct rank_asking *a, const char *text, enum typed how);

/* Turn it to the next need, and return where it stands then: musts come first. */
size_t rank_turn_need(struct ui *ui, size_t at);
void rank_weigh(struct ui *ui, size_t at, long by);
void rank_drop(struct ui *ui, size_t at);
void rank_drop_all(struct ui *ui);
void rank_turn_policy(struct ui *ui);

#endif
