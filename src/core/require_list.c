/*
 * require_list.c -- a list of requirements as text.  See require.h.
 */
#include "apposite/require.h"

#include <string.h>

#include "base/buf.h"

#define BLANKS " \t\v\f\r"

/* The bytes up to the end of an item: a ';' or a line's end outside quotes. */
static size_t item_length(const char *s)
{
    bool quoted = false;
    size_t n = 0;

    if (*s == '#')
        return strcspn(s, "\n");
    for (; s[n] && (quoted || (s[n] != ';' && s[n] != '\n')); n++)
        quoted ^= s[n] == '"';
    return n;
}

struct list {
    const struct ap_catalogue *cat;
    struct ap_arena           *arena;
    struct ap_requirement     *at;
    size_t                     count;
    enum ap_policy             unknown;
};

static enum ap_code add(struct list *l, enum ap_need need, const char *text,
                        struct ap_error *err)
{
    struct ap_requirement read;

    if (l->count == AP_REQUIREMENTS)
        return ap_fail(err, AP_USAGE, "there may be %d requirements, and this is one more",
                       AP_REQUIREMENTS);
    enum ap_code rc = ap_requirement_read(l->cat, need, text, l->arena, &read, err);
    if (!rc)
        l->at[l->count++] = read;
    return rc;
}

/* What the word at the beginning of an item asks for. */
static enum ap_code read_item(struct list *l, const char *item, struct ap_error *err)
{
    size_t n = strcspn(item, BLANKS);
    const char *word = ap_strndup(l->arena, item, n), *rest = item + n + strspn(item + n, BLANKS);
    enum ap_code rc;

    for (enum ap_need need = 0; need < AP_NEED_COUNT; need++) {
        if (strcmp(word, ap_need_name(need)) != 0)
            continue;
        rc = add(l, need, rest, err);
        err->at += (size_t)(rest - item);
        return rc;
    }
    if (strcmp(word, "unknown") == 0) {
        rc = ap_policy_read(rest, &l->unknown, err);
        err->at = (size_t)(rest - item);
        err->len = strlen(rest);
        return rc;
    }
    rc = ap_fail(err, AP_USAGE, "a requirement begins with must, should or nice, not with '%s'",
                 word);
    err->at = 0;
    err->len = n;
    return rc;
}

static enum ap_code read_items(struct list *l, const char *text, struct ap_error *err)
{
    enum ap_code rc = AP_OK;

    for (const char *s = text; !rc && *s;) {
        s += strspn(s, BLANKS);

        size_t n = item_length(s), end = n;

        while (end && strchr(BLANKS, s[end - 1]))
            end--;
        if (end && *s != '#')
            rc = read_item(l, ap_strndup(l->arena, s, end), err);
        if (rc)
            err->at += (size_t)(s - text);
        s += n + (s[n] != '\0');
    }
    return rc;
}

enum ap_code ap_requirements_read(const struct ap_catalogue *cat, const char *text,
                                  struct ap_arena *arena, struct ap_requirements *out,
                                  struct ap_error *err)
{
    struct list l = { cat, arena, AP_NEW(arena, struct ap_requirement, AP_REQUIREMENTS), 0,
                      AP_PESSIMISTIC };
    enum ap_code rc = read_items(&l, text, err);

    if (!rc)
        *out = (struct ap_requirements){ l.at, l.count, l.unknown };
    return rc;
}

char *ap_requirements_print(struct ap_requirements r, struct ap_arena *arena)
{
    struct buf b = BUF(arena);

    if (r.unknown != AP_PESSIMISTIC)
        buf_printf(&b, "unknown %s", ap_policy_name(r.unknown));
    for (size_t i = 0; i < r.count; i++)
        buf_printf(&b, "%s%s %s", b.n ? "; " : "", ap_need_name(r.at[i].need),
                   ap_requirement_print(&r.at[i], arena));
    return buf_text(&b);
}
