/*
 * store.h -- catalogues outside memory: the SQLite file, the source folder of
 * CSV files, and the bytes embedded in the program.
 *
 * A path that is a folder is a source folder, anything else a compiled file.
 * A compiled file is opened as if a stranger had sent it: read only, nothing
 * written beside it, its header checked before SQLite parses any of it.
 */
#ifndef APPOSITE_STORE_H
#define APPOSITE_STORE_H

#include "apposite/catalogue.h"

struct ap_bytes {
    const unsigned char *at;
    size_t               n;
};

/* Read and index a catalogue; everything lives in arena. */
AP_MUST_CHECK enum ap_code ap_open_path(const char *path, struct ap_arena *arena,
                                        struct ap_catalogue **out, struct ap_error *err);
/* name stands for the path in errors. */
AP_MUST_CHECK enum ap_code ap_open_bytes(struct ap_bytes bytes, const char *name,
                                         struct ap_arena *arena, struct ap_catalogue **out,
                                         struct ap_error *err);

/* The catalogues compiled into the program, the default first. */
struct ap_builtin {
    const char     *key;
    struct ap_bytes bytes;
};
extern const struct ap_builtin ap_builtin[];
extern const size_t            ap_builtins;

/* As ap_open_bytes, without the checks for strangers: these bytes are the program's own. */
AP_MUST_CHECK enum ap_code ap_open_builtin(const struct ap_builtin *builtin,
                                           struct ap_arena *arena, struct ap_catalogue **out,
                                           struct ap_error *err);

/* Compile a source folder to the bytes of a catalogue file. */
AP_MUST_CHECK enum ap_code ap_build(const char *folder, struct ap_arena *arena,
                                    struct ap_bytes *out, struct ap_error *err);

/*
 * Write a catalogue back to its source form, in canonical form, into a folder
 * that does not exist yet or is empty (AP_EXISTS otherwise).
 */
AP_MUST_CHECK enum ap_code ap_export_path(const char *path, const char *folder,
                                          struct ap_error *err);
AP_MUST_CHECK enum ap_code ap_export_bytes(struct ap_bytes bytes, const char *name,
                                           const char *folder, struct ap_error *err);

/* What ap_check found. */
struct ap_finding {
    bool        error;          /* else a warning */
    const char *place;          /* "facts.csv:12", or "fact a/b" in a compiled file */
    const char *text;
};

struct ap_findings {
    struct ap_finding *at;      /* by file and line; of very many the last one says how
                                   many more there are */
    size_t             count;
    size_t             errors;  /* all of them, listed or not */
};

/* Check the folder or file at path; today is an ISO date.  Fails only if it cannot be read. */
AP_MUST_CHECK enum ap_code ap_check_path(const char *path, const char *today,
                                         struct ap_arena *arena, struct ap_findings *out,
                                         struct ap_error *err);
AP_MUST_CHECK enum ap_code ap_check_bytes(struct ap_bytes bytes, const char *name,
                                          const char *today, struct ap_arena *arena,
                                          struct ap_findings *out, struct ap_error *err);

#endif
