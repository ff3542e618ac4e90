/*
 * report_tree.c -- the whole decision tree as an outline.  See report.h.
 */
#include "view/report.h"

#include <string.h>

#include "view/treerows.h"

void report_tree(struct report *r, const struct subject *s, const int *answers)
{
    size_t count;
    struct tree_row *rows = tree_rows(s, answers, &count, r->arena);

    report_heading(r, 1, ap_printf(r->arena, "Decision tree: %s", s->cat->title));
    for (size_t i = 0; i < count; i++)
        report_itemf(r, (int)rows[i].depth, "%s%s", tree_row_text(s, &rows[i], r->arena),
                     rows[i].taken ? " [taken]" : "");
    report_about(r, s);
}

struct table tree_table(const struct subject *s, const int *answers, struct ap_arena *arena)
{
    static const char *const head[] = { "depth", "kind", "key", "text", "taken" };
    struct table_rows t = table_rows(head, AP_COUNT(head), arena);
    size_t count;
    struct tree_row *rows = tree_rows(s, answers, &count, arena);

    for (size_t i = 0; i < count; i++) {
        const char *const cell[AP_COUNT(head)] = {
            ap_printf(arena, "%zu", rows[i].depth), tree_row_kind_name(rows[i].kind),
            tree_row_key(s->cat, &rows[i]), tree_row_text(s, &rows[i], arena),
            rows[i].taken ? "yes" : "no",
        };
        memcpy(table_row(&t), cell, sizeof cell);
    }
    return t.table;
}
