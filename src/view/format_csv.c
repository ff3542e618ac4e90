/*
 * format_csv.c -- tables as CSV and TSV.  See format.h.
 *
 * A spreadsheet runs a field that begins like a formula, so such texts get an
 * apostrophe, which it takes as "this is text".
 */
#include "view/format.h"

#include <string.h>

#include "base/text.h"

#define MARK "\xEF\xBF\xBD"     /* U+FFFD */

static const char *digits(const char *s)
{
    while (*s >= '0' && *s <= '9')
        s++;
    return s;
}

/* -12, +12.5: what no spreadsheet can mistake for a formula. */
static bool is_number(const char *s)
{
    const char *start = s + (*s == '-' || *s == '+');
    const char *end = digits(start);

    if (end == start)
        return false;
    if (*end == '.') {
        start = end + 1;
        end = digits(start);
        if (end == start)
            return false;
    }
    return !*end;
}

static bool is_formula(const char *s)
{
    return *s && strchr("=+-@\t\r\n", *s) && !is_number(s);
}

/* Control characters other than those that lay out a text. */
static bool is_control(uint32_t rune)
{
    return (rune < ' ' && rune != '\n' && rune != '\t') || (rune >= 0x7F && rune < 0xA0);
}

static bool is_clean(const char *s)
{
    for (uint32_t rune; (rune = text_next(&s));)
        if (is_control(rune))
            return false;
    return true;
}

static void add_marked(struct buf *out, const char *s)
{
    for (const char *at = s; *s; at = s) {
        if (is_control(text_next(&s)))
            buf_add(out, MARK);
        else
            buf_add_n(out, at, (size_t)(s - at));
    }
}

static void add_quoted(struct buf *out, const char *s)
{
    if (!strpbrk(s, ",\"\r\n")) {
        buf_add(out, s);
        return;
    }
    buf_add(out, "\"");
    for (size_t n; *s; s += n) {
        n = strcspn(s, "\"");
        buf_add_n(out, s, n);
        if (s[n]) {
            buf_add(out, "\"\"");
            n++;
        }
    }
    buf_add(out, "\"");
}

/* What TSV cannot hold has a name of two characters. */
static void add_escaped(struct buf *out, const char *s)
{
    static const char plain[] = "\t\n\r\\", name[] = "tnr\\";

    for (size_t n; *s; s += n) {
        n = strcspn(s, plain);
        buf_add_n(out, s, n);
        if (s[n]) {
            buf_add(out, "\\");
            buf_add_n(out, &name[strchr(plain, s[n]) - plain], 1);
            n++;
        }
    }
}

/* How fields, and what stands between them, are written. */
struct dialect {
    const char *between;
    void      (*add)(struct buf *out, const char *s);
};

static const struct dialect csv = { ",", add_quoted }, tsv = { "\t", add_escaped };

static void add_field(struct buf *out, const struct dialect *d, const char *s, bool raw,
                      struct csv_told *told)
{
    struct buf safe = BUF(out->arena);

    if (raw || (!is_formula(s) && is_clean(s))) {
        d->add(out, s);
        return;
    }
    told->guarded += is_formula(s);
    told->cleaned += !is_clean(s);
    buf_add(&safe, is_formula(s) ? "'" : "");
    add_marked(&safe, s);
    d->add(out, buf_text(&safe));
}

static void add_row(struct buf *out, const struct dialect *d, const char *const *field,
                    size_t count, struct csv_style style, struct csv_told *told)
{
    for (size_t i = 0; i < count; i++) {
        buf_add(out, i ? d->between : "");
        add_field(out, d, field[i], style.raw, told);
    }
    buf_add(out, style.crlf ? "\r\n" : "\n");
}

static struct csv_told add_table(struct buf *out, const struct dialect *d, const struct table *t,
                                 struct csv_style style)
{
    struct csv_told told = { 0 };

    add_row(out, d, t->head, t->cols, style, &told);
    for (size_t i = 0; i < t->rows; i++)
        add_row(out, d, &t->cell[i * t->cols], t->cols, style, &told);
    return told;
}

struct csv_told format_csv(struct buf *out, const struct table *t, struct csv_style style)
{
    return add_table(out, &csv, t, style);
}

struct csv_told format_tsv(struct buf *out, const struct table *t, struct csv_style style)
{
    return add_table(out, &tsv, t, style);
}
