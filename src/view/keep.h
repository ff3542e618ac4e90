/*
 * keep.h -- the user's own database, opened when it is first needed.
 *
 * One that cannot be used is no failure: whoever asks is told why, and goes on
 * without it.
 */
#ifndef VIEW_KEEP_H
#define VIEW_KEEP_H

#include "apposite/user.h"

struct keep {
    const char     *path;       /* NULL: there is no place for one */
    const char     *today;      /* the day of what is saved */
    struct ap_user *user;       /* NULL: not opened yet, or it could not be */
    struct ap_error why;        /* it could not be: why */
    bool            tried, told;
};

/* The database, or NULL: then keep->why says why there is none. */
struct ap_user *keep_user(struct keep *keep);
void keep_close(struct keep *keep);

/* Can anything be saved? */
bool keep_saves(struct keep *keep);

/*
 * What the person must know of the database, a sentence fragment, once; NULL:
 * nothing, or it was told before, or the database was not needed yet.
 */
const char *keep_news(struct keep *keep);

#endif
