/*
 * settings.c -- see settings.h.
 */
#include "ui/settings.h"

#include <string.h>

#include "base/file.h"
#include "ui/keymap_read.h"

enum { BYTES_MOST = 1 << 16 };

static enum ap_code read_theme(const char *path, struct ap_arena *arena, struct theme *out,
                               struct ap_error *err)
{
    char *text;
    size_t n;
    enum ap_code rc = file_read(path, BYTES_MOST, arena, &text, &n, err);

    return rc ? rc : theme_read(path, text, arena, out, err);
}

static enum ap_code read_keys(const char *path, struct ap_arena *arena, struct keymap *out,
                              struct ap_error *err)
{
    char *text;
    size_t n;
    enum ap_code rc = file_read(path, BYTES_MOST, arena, &text, &n, err);

    return rc ? rc : keymap_read(keymap_builtin(), path, text, arena, out, err);
}

static enum ap_code find_theme(const char *name, struct ap_arena *arena, struct theme *out,
                               struct ap_error *err)
{
    const struct theme *named = theme_named(name);

    if (named) {
        *out = *named;
        return AP_OK;
    }
    if (!file_exists(name))
        return ap_fail(err, AP_NOTFOUND, "'%s' is no theme (%s) and no file", name,
                       theme_list(arena));
    return read_theme(name, arena, out, err);
}

/* A sentence; one that asks what was meant has its end already. */
static char *sentence(const char *begin, const char *what, struct ap_arena *arena)
{
    size_t n = strlen(what);

    return ap_printf(arena, "%s: %s%s", begin, what, n && what[n - 1] == '?' ? "" : ".");
}

struct settings settings_load(const char *folder, const char *theme, struct ap_arena *arena)
{
    struct settings s = { *theme_named("default"), *keymap_builtin(), "", "" };
    const char *mine = ap_printf(arena, "%s/theme", folder);
    const char *keys = ap_printf(arena, "%s/keys", folder);
    struct ap_error err;

    if (theme ? find_theme(theme, arena, &s.theme, &err) != AP_OK
              : file_exists(mine) && read_theme(mine, arena, &s.theme, &err) != AP_OK)
        s.wrong = sentence("The default theme is used", err.text, arena);
    if (file_exists(keys) && read_keys(keys, arena, &s.keys, &err) != AP_OK)
        s.wrong = ap_printf(arena, "%s%s%s", s.wrong, *s.wrong ? " " : "",
                            sentence("The built-in keys are used", err.text, arena));
    s.about = ap_printf(arena, "theme %s, %s keys; your own would be %s and %s", s.theme.name,
                        s.keys.at == keymap_builtin()->at ? "built-in" : "own", mine, keys);
    return s;
}
