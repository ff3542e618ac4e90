/*
 * theme_read.c -- themes by name, and from a person's file.  See theme.h.
 */
#include <string.h>

#include "base/buf.h"
#include "ui/conf.h"
#include "ui/theme.h"

static const char *const colours[COLOUR_COUNT] = {
#define X(id, name) [COLOUR_##id] = name,
    COLOURS(X)
#undef X
};

static const char *const styles[STYLE_COUNT] = {
#define X(id, mark, name) [STYLE_##id] = name,
    STYLES(X)
#undef X
};

#define ATTRIBUTES(X) X(bold) X(dim) X(reverse) X(underline)

static const char *const attributes[] = {
#define X(name) #name,
    ATTRIBUTES(X)
#undef X
};

/* Says that there are none. */
static const char plain[] = "plain";

const struct theme *theme_named(const char *name)
{
    size_t count;
    const struct theme *t = theme_table(&count);

    for (size_t i = 0; i < count; i++)
        if (strcmp(t[i].name, name) == 0)
            return &t[i];
    return NULL;
}

const char *theme_list(struct ap_arena *arena)
{
    size_t count;
    const struct theme *t = theme_table(&count);
    struct buf out = BUF(arena);

    for (size_t i = 0; i < count; i++)
        buf_printf(&out, "%s%s", i == 0 ? "" : i + 1 < count ? ", " : " or ", t[i].name);
    return buf_text(&out);
}

const char *const *theme_words(enum theme_word kind, size_t *count)
{
    static const struct { const char *const *at; size_t count; } words[THEME_WORDS] = {
        [THEME_STYLES] = { styles, AP_COUNT(styles) },
        [THEME_ATTRIBUTES] = { attributes, AP_COUNT(attributes) },
        [THEME_COLOURS] = { colours, AP_COUNT(colours) },
    };

    *count = words[kind].count;
    return words[kind].at;
}

static size_t index_of(const char *word, const char *const *names, size_t count)
{
    size_t i = 0;

    while (i < count && strcmp(word, names[i]) != 0)
        i++;
    return i;
}

static enum ap_code find_style(const struct conf *c, size_t *style, struct ap_error *err)
{
    struct nearest best = nearest_to(c->word[0]);

    for (*style = 0; *style < STYLE_COUNT; ++*style) {
        if (strcmp(styles[*style], c->word[0]) == 0)
            return AP_OK;
        nearest_offer(&best, styles[*style]);
    }
    return conf_fail(c, err, "there is no style '%s'%s", c->word[0], conf_meant(c, best));
}

static enum ap_code unknown(const struct conf *c, const char *word, struct ap_error *err)
{
    struct nearest best = nearest_to(word);

    nearest_offer(&best, plain);
    for (size_t i = 0; i < AP_COUNT(attributes); i++)
        nearest_offer(&best, attributes[i]);
    for (size_t i = 0; i < COLOUR_COUNT; i++)
        nearest_offer(&best, colours[i]);
    return conf_fail(c, err, "'%s' is no attribute and no colour%s", word, conf_meant(c, best));
}

static enum ap_code add_word(const struct conf *c, const char *word, struct look *look,
                             struct ap_error *err)
{
    bool *const set[AP_COUNT(attributes)] = {
#define X(name) &look->name,
        ATTRIBUTES(X)
#undef X
    };
    size_t attribute = index_of(word, attributes, AP_COUNT(attributes));
    size_t colour = index_of(word, colours, COLOUR_COUNT);

    if (strcmp(word, plain) == 0)
        return AP_OK;
    if (attribute == AP_COUNT(attributes) && colour == COLOUR_COUNT)
        return unknown(c, word, err);
    if (colour < COLOUR_COUNT && look->colour != COLOUR_DEFAULT)
        return conf_fail(c, err, "'%s' is a second colour", word);
    if (colour < COLOUR_COUNT)
        look->colour = (int)colour;
    if (attribute < AP_COUNT(attributes))
        *set[attribute] = true;
    return AP_OK;
}

static enum ap_code read_line(const struct conf *c, struct theme *theme, struct ap_error *err)
{
    struct look look = { .colour = COLOUR_DEFAULT };
    size_t style;

    if (c->words < 3 || strcmp(c->word[1], "=") != 0)
        return conf_fail(c, err, "a line is like \"key = bold cyan\"");
    enum ap_code rc = find_style(c, &style, err);
    for (size_t i = 2; !rc && i < c->words; i++)
        rc = add_word(c, c->word[i], &look, err);
    if (!rc)
        theme->look[style] = look;
    return rc;
}

enum ap_code theme_read(const char *path, const char *text, struct ap_arena *arena,
                        struct theme *out, struct ap_error *err)
{
    struct conf c = conf_begin(path, text, arena);
    struct theme theme = *theme_named("default");
    enum ap_code rc = AP_OK;

    theme.name = path;
    while (!rc && conf_next(&c))
        rc = read_line(&c, &theme, err);
    if (!rc)
        *out = theme;
    return rc;
}
