/*
 * kept.h -- the user's own database for tests: what is kept in it.
 */
#ifndef KEPT_H
#define KEPT_H

#include "apposite/user.h"
#include "testing.h"

#define DAY       "2026-11-24"
#define KEPT_FILE "user.db"         /* in the current folder */
#define CAT       "azure-compute"

extern struct ap_error kept_err;    /* of the last call that failed */

/* The call, which takes &kept_err, succeeds. */
#define kept_ok(call)                                           \
    do {                                                        \
        if ((call) != AP_OK)                                    \
            fail_msg("%s: %s", #call, kept_err.text);           \
    } while (0)

/* The call fails with this code and these words. */
#define EXPECT_FAIL(call, code, words)                          \
    do {                                                        \
        assert_int_equal(call, code);                           \
        assert_string_equal(kept_err.text, words);              \
    } while (0)

struct ap_user *kept_open(const char *path);

/* Everything that is kept of a catalogue, a line each; until the next call. */
const char *kept(struct ap_user *user, const char *catalogue);

/* The same of a file that is opened for it alone. */
const char *kept_at(const char *path);

/* Open the file and save a view of CAT. */
void kept_save(const char *path, const char *name, const char *options);

/* Run SQL on any file. */
void kept_sql(const char *path, const char *text);

#endif
