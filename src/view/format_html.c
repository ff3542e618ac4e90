/*
 * format_html.c -- reports as a page of their own.  See format.h.
 *
 * Everything that is data goes through markup_text(); a link is marked up only
 * where link.h allows it, and what is shown is where it leads.  A cell knows the
 * heading of its column, so that a narrow screen can show rows as blocks.
 */
#include "view/format.h"

#include <string.h>

#include "view/link.h"
#include "view/markup.h"

static const char style[] =
    ":root{color-scheme:light dark;--ink:#1c1c1a;--paper:#fff;--soft:#5c5c58;--line:#cfcfca;"
    "--head:#f2f2ee;--differs:#8a3b00;--same:#2f5d34;--doubt:#6b5200;--link:#0b4f9e}\n"
    "@media (prefers-color-scheme:dark){:root{--ink:#e9e9e6;--paper:#171716;--soft:#aaaaa5;"
    "--line:#45453f;--head:#262624;--differs:#f2b488;--same:#a3d2a7;--doubt:#e6cf7a;"
    "--link:#93c3ff}}\n"
    "*{box-sizing:border-box}\n"
    "body{margin:0;padding:1.25rem;color:var(--ink);background:var(--paper);"
    "font:1rem/1.5 system-ui,sans-serif}\n"
    "main{max-width:90rem;margin:0 auto}\n"
    "h1{font-size:1.6rem;line-height:1.25;margin:0 0 .75rem}\n"
    "h2{font-size:1.2rem;margin:2rem 0 .5rem}\n"
    "h3{font-size:1rem;margin:1.5rem 0 .5rem}\n"
    "p,li{max-width:50rem}\n"
    "p{margin:.75rem 0}\n"
    "ul,ol{margin:.5rem 0;padding-left:1.5rem}\n"
    "li{overflow-wrap:anywhere}\n"
    "a{color:var(--link);overflow-wrap:anywhere}\n"
    "sup{line-height:0}\n"
    "sup a{text-decoration:none;white-space:nowrap}\n"
    ".scroll{overflow-x:auto}\n"
    "table{border-collapse:collapse}\n"
    "th,td{padding:.4rem .7rem;border-bottom:1px solid var(--line);text-align:left;"
    "vertical-align:top;min-width:8rem}\n"
    "thead th{background:var(--head);border-bottom:2px solid var(--soft)}\n"
    "tbody th,thead th:first-child{position:sticky;left:0;z-index:1}\n"
    "tbody th{background:var(--paper);min-width:10rem}\n"
    "tbody th.group{background:var(--head)}\n"
    ".differs{color:var(--differs)}\n"
    ".same{color:var(--same)}\n"
    ".unknown,.disputed{color:var(--doubt)}\n"
    ".absent{color:var(--soft);font-style:italic}\n";

/* Rows as blocks where it is narrow; ink on paper where it is printed. */
static const char style_media[] =
    "@media screen and (max-width:40rem){\n"
    "body{padding:.75rem}\n"
    "table,tbody,tr,th,td{display:block}\n"
    "thead{display:none}\n"
    "tr{margin-bottom:1rem;border:1px solid var(--line)}\n"
    "tbody th,td{min-width:0;position:static}\n"
    "tbody th{background:var(--head)}\n"
    "tr>:last-child{border-bottom:0}\n"
    "td::before{content:attr(data-label);display:block;font-size:.8rem;font-weight:400;"
    "font-style:normal;color:var(--soft)}\n"
    "}\n"
    "@media print{\n"
    ":root{--ink:#000;--paper:#fff;--soft:#444;--line:#999;--head:#eee;--differs:#000;"
    "--same:#000;--doubt:#000;--link:#000}\n"
    "@page{margin:14mm}\n"
    "body{padding:0;font-size:9pt}\n"
    "main,p,li{max-width:none}\n"
    ".scroll{overflow:visible}\n"
    "table{width:100%;font-size:8pt}\n"
    "th,td{min-width:5.2rem;padding:.25rem .4rem}\n"
    "thead{display:table-header-group}\n"
    "tr,li{break-inside:avoid}\n"
    "h1,h2,h3{break-after:avoid}\n"
    "tbody th,thead th:first-child{position:static}\n"
    "a{text-decoration:none}\n"
    "}\n";

static void add_link(struct buf *out, const char *url)
{
    buf_add(out, "<a");
    markup_attribute(out, "href", url);
    buf_add(out, " rel=\"noreferrer\">");
    markup_text(out, url);
    buf_add(out, "</a>");
}

/* A text of the data, its links as links. */
static void add_text(struct buf *out, const char *text)
{
    const char *from = text;

    for (const char *s = text; *s;) {
        size_t n = link_at(s);

        if (!n) {
            s++;
            continue;
        }
        markup_text(out, ap_strndup(out->arena, from, (size_t)(s - from)));
        add_link(out, ap_strndup(out->arena, s, n));
        from = s += n;
    }
    markup_text(out, from);
}

/* "[1][3]", each leading to its source. */
static void add_note(struct buf *out, const char *note)
{
    if (*note)
        buf_add(out, "<sup>");
    for (size_t n; *note; note += n) {
        n = strcspn(note, "]") + 1;
        buf_printf(out, "<a href=\"#source-%.*s\">%.*s</a>", (int)n - 2, note + 1, (int)n, note);
        if (!note[n])
            buf_add(out, "</sup>");
    }
}

static void add_head(struct buf *out, const struct table *t)
{
    buf_add(out, "<thead>\n<tr>\n");
    for (size_t i = 0; i < t->cols; i++) {
        buf_add(out, "<th scope=\"col\">");
        add_text(out, t->head[i]);
        buf_add(out, "</th>\n");
    }
    buf_add(out, "</tr>\n</thead>\n");
}

static void add_cell(struct buf *out, const struct table *t, size_t at)
{
    size_t column = at % t->cols;
    enum tone tone = t->tone ? t->tone[at] : TONE_PLAIN;

    buf_add(out, column ? "<td" : "<th scope=\"row\"");
    if (tone)
        markup_attribute(out, "class", tone_name(tone));
    if (column)
        markup_attribute(out, "data-label", t->head[column]);
    buf_add(out, ">");
    add_text(out, t->cell[at]);
    add_note(out, t->note ? t->note[at] : "");
    buf_add(out, column ? "</td>\n" : "</th>\n");
}

static void add_row(struct buf *out, const struct table *t, size_t row)
{
    buf_add(out, "<tr>\n");
    for (size_t i = 0; i < t->cols; i++)
        add_cell(out, t, row * t->cols + i);
    buf_add(out, "</tr>\n");
}

/* The rows of a group are a body of their own, which the name is the head of. */
static void add_group(struct buf *out, const struct table *t, size_t row)
{
    if (row > 0)
        buf_add(out, "</tbody>\n<tbody>\n");
    buf_printf(out, "<tr>\n<th class=\"group\" scope=\"rowgroup\" colspan=\"%zu\">", t->cols);
    add_text(out, t->cell[row * t->cols]);
    buf_add(out, "</th>\n</tr>\n");
}

static void add_table(struct buf *out, const struct table *t)
{
    buf_add(out, "<div class=\"scroll\">\n<table>\n");
    add_head(out, t);
    buf_add(out, "<tbody>\n");
    for (size_t i = 0; i < t->rows; i++)
        if (table_is_group(t, i))
            add_group(out, t, i);
        else
            add_row(out, t, i);
    buf_add(out, "</tbody>\n</table>\n</div>\n");
}

static void add_element(struct buf *out, const char *name, const struct block *b)
{
    buf_printf(out, "<%s>", name);
    add_text(out, b->text);
    add_note(out, b->note);
    buf_printf(out, "</%s>\n", name);
}

/* Items: *depth lists are open, and in each of them an item that is not closed. */
static void nest(struct buf *out, int *depth, int wanted)
{
    for (; *depth > wanted; --*depth)
        buf_add(out, "</li>\n</ul>\n");
    if (*depth == wanted && wanted)
        buf_add(out, "</li>\n<li>");
    for (; *depth < wanted; ++*depth)
        buf_add(out, *depth ? "\n<ul>\n<li>" : "<ul>\n<li>");
}

static void add_source(struct buf *out, const struct block *b)
{
    buf_add(out, b->level == 1 ? "<ol>\n" : "");
    buf_printf(out, "<li id=\"source-%d\">", b->level);
    add_text(out, b->text);
    buf_add(out, "</li>\n");
}

static void add_block(struct buf *out, const struct block *b)
{
    static const char *const headings[] = { "h1", "h2", "h3" };

    switch (b->kind) {
    case BLOCK_HEADING:
        add_element(out, headings[b->level - 1], b);
        break;
    case BLOCK_TEXT:
        add_element(out, "p", b);
        break;
    case BLOCK_TABLE:
        add_table(out, &b->table);
        break;
    case BLOCK_SOURCE:
        add_source(out, b);
        break;
    case BLOCK_ITEM:
        add_text(out, b->text);
        add_note(out, b->note);
        break;
    }
}

static void add_blocks(struct buf *out, const struct report *r)
{
    int depth = 0;

    for (size_t i = 0; i < r->blocks; i++) {
        const struct block *b = &r->block[i];

        nest(out, &depth, b->kind == BLOCK_ITEM ? b->level + 1 : 0);
        if (i && r->block[i - 1].kind == BLOCK_SOURCE && b->kind != BLOCK_SOURCE)
            buf_add(out, "</ol>\n");
        add_block(out, b);
    }
    nest(out, &depth, 0);
    if (r->blocks && r->block[r->blocks - 1].kind == BLOCK_SOURCE)
        buf_add(out, "</ol>\n");
}

void format_html(struct buf *out, const struct report *r)
{
    buf_add(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                 "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                 "style-src 'unsafe-inline'; img-src data:\">\n"
                 "<link rel=\"icon\" href=\"data:,\">\n"
                 "<meta name=\"generator\" content=\"apposite\">\n<title>");
    markup_text(out, *report_title(r) ? report_title(r) : "apposite");
    buf_printf(out, "</title>\n<style>\n%s%s</style>\n</head>\n<body>\n<main>\n", style,
               style_media);
    add_blocks(out, r);
    buf_add(out, "</main>\n</body>\n</html>\n");
}
