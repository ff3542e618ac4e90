/*
 * write.c -- a view in a format.  See write.h.
 */
#include "view/write.h"

#include "view/json.h"
#include "view/report_rank.h"

static struct table table_of(const struct subject *s, const struct viewstate *v,
                             struct ap_arena *arena)
{
    struct ap_ranking ranking;

    switch (v->kind) {
    case VIEW_ITEM:
        return item_table(s, v->item, arena);
    case VIEW_COMPARE:
        return compare_table(s, v, arena);
    case VIEW_DECIDE:
        return decide_table(s, v, arena);
    case VIEW_RANK:
        ranking = view_ranking(s, v, arena);
        return rank_table(s, &ranking, arena);
    case VIEW_LIST:
    case VIEW_KIND_COUNT:
        break;
    }
    return list_table(s, v, arena);
}

static const char *json_of(const struct subject *s, const struct viewstate *v,
                           struct ap_arena *arena)
{
    struct ap_ranking ranking;

    switch (v->kind) {
    case VIEW_ITEM:
        return json_item(s, v->item, arena);
    case VIEW_COMPARE:
        return json_compare(s, v, arena);
    case VIEW_DECIDE:
        return json_decide(s, v, arena);
    case VIEW_RANK:
        ranking = view_ranking(s, v, arena);
        return json_rank(s, &ranking, arena);
    case VIEW_LIST:
    case VIEW_KIND_COUNT:
        break;
    }
    return json_list(s, v, arena);
}

static void report_view(struct report *r, const struct subject *s, const struct viewstate *v)
{
    struct ap_ranking ranking;

    switch (v->kind) {
    case VIEW_ITEM:
        report_item_of(r, s, v->item);
        break;
    case VIEW_COMPARE:
        report_compare(r, s, v);
        break;
    case VIEW_DECIDE:
        report_decide(r, s, v);
        break;
    case VIEW_RANK:
        ranking = view_ranking(s, v, r->arena);
        report_rank(r, s, &ranking, false);
        break;
    case VIEW_LIST:
    case VIEW_KIND_COUNT:
        report_list(r, s, v);
        break;
    }
}

struct csv_told write_view(struct buf *out, const struct subject *s, const struct viewstate *v,
                           enum format format, struct csv_style style, int cols)
{
    struct csv_told told = { 0 };
    struct report r = { .arena = out->arena, .numbered = v->sources == SOURCES_FOOTNOTES };
    struct table table;

    switch (format_from(format)) {
    case FORMAT_FROM_TABLE:
        table = table_of(s, v, out->arena);
        told = format_table(out, format, &table, style);
        break;
    case FORMAT_FROM_OBJECT:
        buf_add(out, json_of(s, v, out->arena));
        break;
    case FORMAT_FROM_REPORT:
        report_view(&r, s, v);
        format_report(out, format, &r, cols);
        break;
    }
    return told;
}
