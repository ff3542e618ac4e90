/*
 * views.h -- saved views in the interface: which one is looked at, and saving,
 * opening and naming them.
 *
 * They are kept in the user's own database (keep.h).  Where that cannot be used
 * everything else works, and each function says why it does not.
 */
#ifndef UI_VIEWS_H
#define UI_VIEWS_H

#include "ui/ui.h"
#include "view/keep.h"

/*
 * Where views are kept; keep must outlive the interface.  NULL, or never called:
 * nowhere.  resumed: the interface began with the last session.
 */
void ui_set_keep(struct ui *ui, struct keep *keep, bool resumed);
/* The interface began with the view of that name.  whole: nothing of it was lost. */
void ui_set_named(struct ui *ui, const char *name, const struct viewstate *saved, bool whole);

/* The database, or NULL, and why there is none. */
struct ap_user *ui_user(struct ui *ui, const char **why);
/* Where it is, or would be, in words. */
const char *ui_keep_place(const struct ui *ui);
/*
 * Open it, if it was not, and say once what the person must know of it, unless
 * something else is said just now.  Return whether there was anything to say.
 */
bool ui_tell_keep(struct ui *ui);

/*
 * The name of the view that the present one goes back to, NULL: none.  *changed:
 * it is not as it was saved (to go to another screen is no change).
 */
const char *ui_named(const struct ui *ui, bool *changed);
/* The same, if --view opens exactly what is shown; else NULL. */
const char *ui_named_now(const struct ui *ui);
/* Grows whenever a view is saved, renamed or deleted. */
unsigned long ui_named_version(const struct ui *ui);

/* Ask for a name, and save the view under it, or give a saved one another. */
void ui_save_view(struct ui *ui);
void ui_rename_view(struct ui *ui, const char *name);
void ui_delete_view(struct ui *ui, const char *name);

/* Look at a saved view, or the last session, as a change. */
void ui_open_view(struct ui *ui, const struct ap_saved *saved, bool session);

/*
 * Keep the view as the last session, at the end: not if nothing was done since
 * the program began with a catalogue as it opens, or with that session.
 */
AP_MUST_CHECK enum ap_code ui_save_session(struct ui *ui, struct ap_error *err);

#endif
