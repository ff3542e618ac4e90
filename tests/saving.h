/*
 * saving.h -- the interface with a database of the user's own, in a new folder.
 */
#ifndef SAVING_H
#define SAVING_H

#include "kept.h"
#include "place.h"
#include "screens.h"
#include "ui/views.h"

#define OURS "azure-confidential-containers"

extern struct ui       *ui;
extern struct keep      keep;
extern struct ap_arena *arena;

/* Setup and teardown; the interface is that of screens_open(24, 80). */
int saving_enter(void **state);
int saving_leave(void **state);

/* Another one in its place, with another file; NULL: none. */
void saving_again(const char *path);

/* Behind its back: save a view, or the session. */
void save(const char *name, const char *options);
void save_session(const char *options);

const char *all_kept(void);     /* a line each */
const char *options(void);      /* of the view that is shown */

#define SAVING(test) cmocka_unit_test_setup_teardown(test, saving_enter, saving_leave)

#endif
