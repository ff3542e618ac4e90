/*
 * ui_views.h -- what the files of saved views share: ui_views.c, ui_views_save.c.
 */
#ifndef UI_UI_VIEWS_H
#define UI_UI_VIEWS_H

#include "ui/ui_state.h"

/* Which saved view the present step goes back to. */
struct named **views_present(const struct ui *ui);

/* The one of that name that was opened or saved here; NULL: none was. */
struct named *views_find(const struct ui *ui, const char *name);

/* Note what is saved under a name now.  whole: nothing of it was lost when it was opened. */
struct named *views_note(struct ui *ui, const char *name, const struct viewstate *v, bool whole);

#endif
