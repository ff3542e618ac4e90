/*
 * userdb.h -- the user's own database, open; for those who keep things in it.
 */
#ifndef CORE_USERDB_H
#define CORE_USERDB_H

#include "apposite/user.h"
#include "core/db.h"

struct ap_user {
    struct ap_arena *arena;     /* owns this struct */
    struct db       *db;
    const char      *path, *today;
    const char      *says;      /* NULL: nothing */
    bool             saves;
};

/* Begin a change; it fails where nothing can be saved. */
AP_MUST_CHECK enum ap_code user_begin(struct ap_user *user, struct ap_error *err);

/* End it, rc being how it went: all of it is kept, or after a failure nothing. */
AP_MUST_CHECK enum ap_code user_end(struct ap_user *user, enum ap_code rc,
                                    struct ap_error *err);

#endif
