/*
 * browse_list.c -- what Browse lists: which offerings, below which headings.
 *
 * The cursor stays on the offering it was put on while filter and order
 * change, and comes back to it when it was filtered out for a while.
 */
#include "ui/browse.h"

#include <string.h>

#include "base/text.h"
#include "view/cell.h"
#include "view/ghost.h"

/* For widths, so many offerings from all over a large catalogue stand for all of it. */
enum { SAMPLE = 200 };

static size_t sampled(const struct ap_catalogue *cat, size_t i)
{
    return cat->offerings <= SAMPLE ? i : i * ((cat->offerings - 1) / (SAMPLE - 1));
}

size_t browse_current(const struct browse *b)
{
    return b->list.count ? b->shown[b->list.at] : AP_NONE;
}

size_t browse_attribute(const struct ui *ui, const struct browse *b)
{
    return b->col ? ui_view(ui)->column[b->col - 1] : AP_NONE;
}

/* The cursor */

static size_t distance(size_t a, size_t b)
{
    return a > b ? a - b : b - a;
}

/* The line of the wanted offering, else of the nearest one in the catalogue's order. */
static size_t line_of(const struct browse *b, size_t offering)
{
    size_t best = 0;

    for (size_t i = 1; i < b->list.count; i++)
        if (distance(b->shown[i], offering) < distance(b->shown[best], offering))
            best = i;
    return best;
}

void browse_point(struct ui *ui, struct browse *b)
{
    b->list.at = b->want == AP_NONE ? 0 : line_of(b, b->want);
    ui_set_offering(ui, browse_current(b));
}

/* Sections */

/* Does a group begin at a line of those listed? */
static bool begins(const struct browse *b, const struct ap_catalogue *cat, size_t by, size_t line)
{
    return line == 0 || strcmp(cell_lead(cat, b->shown[line - 1], by),
                               cell_lead(cat, b->shown[line], by)) != 0;
}

static size_t count_groups(const struct browse *b, const struct ap_catalogue *cat, size_t by)
{
    size_t count = 0;

    for (size_t i = 0; by != AP_NONE && i < b->listed; i++)
        count += begins(b, cat, by, i);
    return count;
}

/* "Platform: AKS (3)", for the group that begins at a line. */
static void add_group(struct browse *b, const struct ap_catalogue *cat, size_t by, size_t line)
{
    size_t end = line + 1;

    while (end < b->listed && !begins(b, cat, by, end))
        end++;
    b->section[b->sections++] = (struct section){
        line, ap_printf(b->listing, "%s: %s (%zu)", cat->attribute[by].name,
                        cell_lead(cat, b->shown[line], by), end - line) };
}

static void divide(struct ui *ui, struct browse *b)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    size_t by = ui_view(ui)->group, ghosts = b->list.count - b->listed;

    b->section = AP_NEW(b->listing, struct section, count_groups(b, cat, by) + 1);
    b->sections = 0;
    for (size_t i = 0; by != AP_NONE && i < b->listed; i++)
        if (begins(b, cat, by, i))
            add_group(b, cat, by, i);
    if (ghosts)
        b->section[b->sections++] = (struct section){
            b->listed, ap_printf(b->listing, "Left out by the filter (%zu)", ghosts) };
}

const char *browse_title(const struct browse *b, size_t line, bool begins_here)
{
    size_t low = 0, high = b->sections;     /* the section sought is below high */

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (b->section[middle].first <= line)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0 || (begins_here && b->section[low - 1].first != line))
        return NULL;
    return b->section[low - 1].title;
}

/* Making it */

void browse_relist(struct ui *ui, struct browse *b)
{
    size_t ghosts;

    ap_arena_reset(b->listing);
    b->shown = ghost_list(ui_view(ui), ui_subject(ui)->cat, &b->listed, &ghosts, b->listing);
    b->list.count = b->listed + ghosts;
    b->of_list = ui_version(ui, PART_LISTED);
    b->empty = b->listed ? NULL : browse_why_empty(ui, b->listing);
    divide(ui, b);
    browse_point(ui, b);
}

static int wider(int cols, const char *text)
{
    int own = text_cols(text);
    return own > cols ? own : cols;
}

void browse_measure(struct ui *ui, struct browse *b)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    const struct viewstate *v = ui_view(ui);
    size_t rows = cat->offerings < SAMPLE ? cat->offerings : SAMPLE;

    ap_arena_reset(b->widths);
    b->widest = AP_NEW(b->widths, int, v->columns + 1);
    for (size_t i = 0; i < rows; i++)
        b->widest[0] = wider(b->widest[0], cat->offering[sampled(cat, i)].name);
    for (size_t c = 0; c < v->columns; c++)
        for (size_t i = 0; i < rows; i++)
            b->widest[c + 1] = wider(b->widest[c + 1], cell_text(cat, sampled(cat, i),
                                                                 v->column[c], b->widths));
    b->col = b->col < v->columns ? b->col : v->columns;
    b->left = 0;
    b->of_columns = ui_version(ui, PART_COLUMNS);
}
