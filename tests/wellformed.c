/*
 * wellformed.c -- see wellformed.h.
 */
#include "wellformed.h"

#include <stdbool.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "testing.h"

enum { DEEPEST = 64 };

static const char *const elements[] = {
    "html", "head", "meta", "link", "title", "style", "body", "main", "h1", "h2", "h3", "p",
    "ul", "ol", "li", "a", "sup", "div", "table", "thead", "tbody", "tr", "th", "td",
    "svg", "text", "rect", NULL,
};
static const char *const attributes[] = {
    "lang", "charset", "name", "content", "http-equiv", "rel", "href", "id", "class", "scope",
    "colspan", "data-label", "xmlns", "width", "height", "viewBox", "role", "x", "y",
    "textLength", NULL,
};
static const char *const empty[] = { "meta", "link", NULL };
static const struct { const char *name, *text; } entities[] = {
    { "amp;", "&" }, { "lt;", "<" }, { "gt;", ">" }, { "quot;", "\"" }, { "#39;", "'" },
};

struct reader {
    struct ap_arena *arena;
    const char      *start, *at;
    const char      *open[DEEPEST];
    size_t           depth;
    struct buf       content;
    size_t           links;
    const char      *wrong;
};

static bool wrong(struct reader *r, const char *what)
{
    if (!r->wrong)
        r->wrong = ap_printf(r->arena, "byte %td: %s: %.40s", r->at - r->start, what, r->at);
    return false;
}

static bool is_among(const char *word, const char *const *list)
{
    for (; *list; list++)
        if (strcmp(word, *list) == 0)
            return true;
    return false;
}

/* One character of text or of an attribute's value, decoded into out. */
static bool read_char(struct reader *r, struct buf *out)
{
    const char *from = r->at;

    if (*r->at != '&') {
        (void)text_next(&r->at);
        buf_add_n(out, from, (size_t)(r->at - from));
        return true;
    }
    for (size_t i = 0; i < AP_COUNT(entities); i++) {
        size_t n = strlen(entities[i].name);

        if (strncmp(r->at + 1, entities[i].name, n) == 0) {
            r->at += n + 1;
            buf_add(out, entities[i].text);
            return true;
        }
    }
    return wrong(r, "a bare &");
}

/* A name of letters, digits, '-' and ':'. */
static const char *read_name(struct reader *r)
{
    size_t n = strspn(r->at, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:");
    const char *name = ap_strndup(r->arena, r->at, n);

    r->at += n;
    return name;
}

static bool check_link(struct reader *r, const char *where)
{
    if (strncmp(where, "https://", 8) == 0) {
        r->links++;
        return true;
    }
    return strncmp(where, "#source-", 8) == 0 || strcmp(where, "data:,") == 0 ||
           wrong(r, "a link to somewhere else");
}

static bool read_attribute(struct reader *r)
{
    const char *name = read_name(r);
    struct buf value = BUF(r->arena);

    if (!is_among(name, attributes))
        return wrong(r, ap_printf(r->arena, "the attribute '%s'", name));
    if (strncmp(r->at, "=\"", 2) != 0)
        return wrong(r, "an attribute without quotes");
    for (r->at += 2; *r->at != '"';)
        if (!*r->at || *r->at == '<' || !read_char(r, &value))
            return wrong(r, "in a value");
    r->at++;
    return strcmp(name, "href") || check_link(r, buf_text(&value));
}

/* What follows <style>: rules that load nothing. */
static bool read_style(struct reader *r)
{
    const char *end = strstr(r->at, "</style>");

    if (!end)
        return wrong(r, "style without an end");
    const char *rules = ap_strndup(r->arena, r->at, (size_t)(end - r->at));
    if (strchr(rules, '<') || strstr(rules, "url(") || strstr(rules, "@import"))
        return wrong(r, "a style that loads");
    r->at = end;
    return true;
}

static bool read_open(struct reader *r)
{
    const char *name = read_name(r);

    if (!is_among(name, elements))
        return wrong(r, ap_printf(r->arena, "the element '%s'", name));
    while (*r->at == ' ') {
        r->at++;
        if (!read_attribute(r))
            return false;
    }
    bool closed = is_among(name, empty);
    if (*r->at == '/') {
        closed = true;
        r->at++;
    }
    if (*r->at != '>' || (!closed && r->depth == DEEPEST))
        return wrong(r, "a tag without an end");
    r->at++;
    if (!closed)
        r->open[r->depth++] = name;
    return strcmp(name, "style") || read_style(r);
}

static bool read_close(struct reader *r)
{
    r->at++;
    const char *name = read_name(r);

    if (!r->depth || strcmp(r->open[r->depth - 1], name) || *r->at != '>')
        return wrong(r, ap_printf(r->arena, "</%s> closes what is not open", name));
    r->at++;
    r->depth--;
    return true;
}

static bool read_next(struct reader *r)
{
    if (*r->at == '>')
        return wrong(r, "a bare >");
    if (*r->at != '<')
        return read_char(r, &r->content);
    r->at++;
    buf_add(&r->content, "\n");
    return *r->at == '/' ? read_close(r) : read_open(r);
}

/* No line holds a character that does more than stand there. */
static bool check_characters(struct reader *r)
{
    for (r->at = r->start; *r->at;) {
        size_t n = strcspn(r->at, "\n");
        const char *line = ap_strndup(r->arena, r->at, n);

        if (text_clean(r->arena, line) != line)
            return wrong(r, "a character that acts");
        r->at += n + (r->at[n] == '\n');
    }
    return true;
}

struct wellformed wellformed_read(struct ap_arena *arena, const char *text)
{
    static const char doctype[] = "<!DOCTYPE html>\n";
    struct reader r = { .arena = arena, .start = text, .at = text, .content = BUF(arena) };

    if (strncmp(text, doctype, sizeof doctype - 1) == 0)
        r.at += sizeof doctype - 1;
    while (*r.at && read_next(&r))
        ;
    if (!r.wrong && check_characters(&r) && r.depth)
        wrong(&r, ap_printf(arena, "<%s> is not closed", r.open[r.depth - 1]));
    return (struct wellformed){ r.wrong, buf_text(&r.content), r.links };
}

const char *assert_wellformed(struct ap_arena *arena, const char *text)
{
    struct wellformed w = wellformed_read(arena, text);

    if (w.wrong)
        fail_msg("%s", w.wrong);
    return w.content;
}
