/*
 * user.h -- what a person keeps: named views and the last session of each
 * catalogue, in a database of the user's own.
 *
 * Views are texts of options here; what they mean is the affair of view/.
 * Each change is one transaction: afterwards the file is all new, or after a
 * failure all old.  What another copy of the program holds is waited for, two
 * seconds at most.  A program without it runs as well, and saves nothing.
 */
#ifndef APPOSITE_USER_H
#define APPOSITE_USER_H

#include <stdbool.h>

#include "apposite/base.h"

struct ap_user;

/*
 * Where the file belongs, by the values of XDG_DATA_HOME and HOME; each may be
 * NULL, and counts only if it is an absolute path.  NULL: there is no place.
 */
const char *ap_user_path(const char *xdg_data_home, const char *home, struct ap_arena *arena);

/*
 * Open the file at path, which is made where it is not there, with its folders.
 * NULL stands for "there is no place for one": AP_NOTFOUND.  An older file is
 * brought up to date after a copy was put beside it.  A newer one, and one that
 * may not be written, can be read.  A damaged one is renamed and a new one
 * begun.  One that is not ours is left alone: AP_INVALID.
 * today is the day of what is saved; it is an ISO date and outlives the user.
 */
AP_MUST_CHECK enum ap_code ap_user_open(const char *path, const char *today,
                                        struct ap_user **out, struct ap_error *err);
void ap_user_close(struct ap_user *user);       /* NULL is allowed */

/* What the person must know of how it was opened, a sentence fragment; NULL: nothing. */
const char *ap_user_says(const struct ap_user *user);
bool        ap_user_saves(const struct ap_user *user);      /* or can it only be read? */

/* A view that was saved. */
struct ap_saved {
    const char *name;           /* of a session: the key of its catalogue */
    const char *options;        /* as the command line takes them; "" is as the catalogue opens */
    const char *day;            /* it was saved */
    const char *catalogue;      /* its key */
};

struct ap_saved_list {
    struct ap_saved *at;        /* by catalogue and name */
    size_t           count;
};

/* The saved views of a catalogue, by its key; NULL: of all.  Texts live in arena. */
AP_MUST_CHECK enum ap_code ap_user_views(struct ap_user *user, const char *catalogue,
                                         struct ap_arena *arena, struct ap_saved_list *out,
                                         struct ap_error *err);

/* One of them; AP_NOTFOUND names those there are. */
AP_MUST_CHECK enum ap_code ap_user_view_get(struct ap_user *user, const char *catalogue,
                                            const char *name, struct ap_arena *arena,
                                            struct ap_saved *out, struct ap_error *err);

/*
 * Save a view.  A name is one line of at most AP_VIEW_NAME bytes that neither
 * begins nor ends with a blank (AP_USAGE); one that is taken needs replace
 * (AP_EXISTS).
 */
enum { AP_VIEW_NAME = 100 };
AP_MUST_CHECK enum ap_code ap_user_view_put(struct ap_user *user, const char *catalogue,
                                            const char *name, const char *options, bool replace,
                                            struct ap_error *err);
/* Give it another name, which must be as above and free. */
AP_MUST_CHECK enum ap_code ap_user_view_rename(struct ap_user *user, const char *catalogue,
                                               const char *name, const char *to,
                                               struct ap_error *err);
AP_MUST_CHECK enum ap_code ap_user_view_delete(struct ap_user *user, const char *catalogue,
                                               const char *name, struct ap_error *err);

/* The view that was left last; AP_NOTFOUND: none was. */
AP_MUST_CHECK enum ap_code ap_user_session_get(struct ap_user *user, const char *catalogue,
                                               struct ap_arena *arena, struct ap_saved *out,
                                               struct ap_error *err);
AP_MUST_CHECK enum ap_code ap_user_session_put(struct ap_user *user, const char *catalogue,
                                               const char *options, struct ap_error *err);

#endif
