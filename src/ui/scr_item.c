/*
 * scr_item.c -- everything about one offering.
 *
 * A page: who it is and where it stands in its life, every attribute with its
 * value and what the sources add to it, the events by date, the links.
 */
#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "ui/page.h"
#include "ui/screen.h"
#include "ui/ui.h"
#include "ui/words.h"
#include "view/cell.h"
#include "view/wording.h"

enum stop { STOP_ATTRIBUTE = 1, STOP_EVENT, STOP_LINK };

struct item {
    struct ap_arena *own;       /* owns the page; emptied when it is written anew */
    struct page      page;
    size_t           offering;
};

/* How many offerings are listed, and which of them this one is; AP_NONE: filtered out. */
static size_t *listed(struct ui *ui, struct item *it, size_t *count, size_t *at)
{
    size_t *list = viewstate_listed(ui_view(ui), ui_subject(ui)->cat, count, it->own);

    *at = AP_NONE;
    for (size_t i = 0; i < *count; i++)
        if (list[i] == it->offering)
            *at = i;
    return list;
}

/* "* marked  < 2 of 4 >": is it marked, and where is it in the list? */
static char *position(struct ui *ui, struct item *it)
{
    size_t count, at;
    struct buf out = BUF(it->own);
    bool ascii = ui_ascii(ui);

    listed(ui, it, &count, &at);
    if (ui_marked(ui, it->offering))
        buf_printf(&out, "%s marked  ", glyph_text(GLYPH_MARKED, ascii));
    if (at == AP_NONE)
        buf_add(&out, "not in the list");
    else
        buf_printf(&out, "%s %zu of %zu %s", glyph_text(GLYPH_MORE_LEFT, ascii), at + 1, count,
                   glyph_text(GLYPH_MORE_RIGHT, ascii));
    return buf_text(&out);
}

static char *aliases(const struct ap_offering *o, struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    for (size_t i = 0; i < o->aliases; i++)
        buf_printf(&out, "%s%s", i ? ", " : "", o->alias[i]);
    return buf_text(&out);
}

static void write_head(struct ui *ui, struct item *it)
{
    const struct subject *s = ui_subject(ui);
    const struct ap_offering *o = &s->cat->offering[it->offering];
    struct ap_life life = ap_life_at(s->cat, it->offering, s->today);
    struct page *p = &it->page;

    page_text(p, STYLE_TITLE, 0, o->name);
    page_note(p, position(ui, it));
    if (*o->summary)
        page_text(p, STYLE_NORMAL, 0, o->summary);
    page_text(p, STYLE_NORMAL, 0, "");
    page_pair(p, life.warning ? STYLE_WARNING : STYLE_NORMAL, 0, "Life",
              life_text(s, it->offering, ui_ascii(ui), it->own));
    if (*o->group)
        page_pair(p, STYLE_NORMAL, 0, "Group", o->group);
    if (o->aliases > 0)
        page_pair(p, STYLE_NORMAL, 0, "Also called", aliases(o, it->own));
}

/* Is what the fact says shown as the value of its cell already? */
static bool is_shown(const struct ap_catalogue *cat, const struct ap_fact *fact)
{
    struct ap_cell cell = ap_cell_at(cat, fact->offering, fact->attribute);

    if (cell.state != AP_STATED || fact->state != AP_STATED)
        return cell.state == fact->state;
    for (size_t i = 0; i < cell.codes; i++)
        if (!strcmp(cat->column[fact->attribute].value[cell.code[i]].text, fact->value))
            return true;
    return false;
}

/* What a fact adds to the value of its cell: "" for nothing. */
static const char *fact_line(const struct ap_catalogue *cat, const struct ap_fact *fact,
                             struct ap_arena *arena)
{
    bool shown = is_shown(cat, fact);
    bool one = ap_cell_at(cat, fact->offering, fact->attribute).codes <= 1;
    const char *what = shown && one ? "" : fact_text(cat, fact, arena);
    struct buf out = BUF(arena);

    if (shown && !*fact->detail && !fact->inferred)
        return "";
    buf_printf(&out, "%s%s%s", what, *what && *fact->detail ? ": " : "", fact->detail);
    if (fact->inferred)
        buf_printf(&out, "%s(inferred)", *buf_text(&out) ? " " : "");
    return buf_text(&out);
}

static enum style cell_style(struct ap_cell cell)
{
    if (cell.disputed)
        return STYLE_DISPUTED;
    return cell.state == AP_STATED ? STYLE_NORMAL : STYLE_MUTED;
}

static void write_attribute(struct item *it, const struct ap_catalogue *cat, size_t attribute)
{
    struct page *p = &it->page;
    size_t facts = ap_cell_facts(cat, it->offering, attribute), sources;
    const char *value = cell_text(cat, it->offering, attribute, it->own);

    (void)cell_cited(cat, it->offering, attribute, &sources, it->own);
    page_pair(p, cell_style(ap_cell_at(cat, it->offering, attribute)), 0,
              cat->attribute[attribute].name, value);
    page_note(p, counted(sources, "source", it->own));
    page_stop(p, STOP_ATTRIBUTE, attribute);
    for (size_t i = 0; i < facts; i++) {
        const char *line = fact_line(cat, ap_cell_fact(cat, it->offering, attribute, i), it->own);
        if (*line)
            page_under(p, STYLE_MUTED, line);
    }
}

static bool first_of_group(const struct ap_catalogue *cat, size_t attribute)
{
    for (size_t i = 0; i < attribute; i++)
        if (!strcmp(cat->attribute[i].group, cat->attribute[attribute].group))
            return false;
    return true;
}

static void write_attributes(struct item *it, const struct ap_catalogue *cat)
{
    for (size_t first = 0; first < cat->attributes; first++) {
        const char *group = cat->attribute[first].group;
        if (!first_of_group(cat, first))
            continue;
        page_heading(&it->page, *group ? group : "Attributes");
        for (size_t i = first; i < cat->attributes; i++)
            if (!strcmp(cat->attribute[i].group, group))
                write_attribute(it, cat, i);
    }
    if (cat->attributes == 0)
        page_heading(&it->page, "This catalogue has no attributes.");
}

static void write_events(struct item *it, const struct ap_catalogue *cat)
{
    bool any = false;

    for (size_t i = 0; i < cat->events; i++) {
        const struct ap_event *e = &cat->event[i];
        if (e->offering != it->offering)
            continue;
        if (!any)
            page_heading(&it->page, "Events");
        any = true;
        page_text(&it->page, event_warns(e) ? STYLE_WARNING : STYLE_NORMAL, 0,
                  event_text(e, it->own));
        page_stop(&it->page, STOP_EVENT, i);
        if (e->cite.source)
            page_text(&it->page, STYLE_MUTED, 4, source_line(e->cite, it->own));
    }
}

static void write_links(struct item *it, const struct ap_catalogue *cat)
{
    bool any = false;

    for (size_t i = 0; i < cat->links; i++) {
        const struct ap_link *l = &cat->link[i];
        if (l->offering != it->offering)
            continue;
        if (!any)
            page_heading(&it->page, "Links");
        any = true;
        page_pair(&it->page, STYLE_NORMAL, 0, l->kind, l->title);
        page_stop(&it->page, STOP_LINK, i);
        page_under(&it->page, STYLE_MUTED, l->url);
    }
}

static void item_shown(struct ui *ui, void *state)
{
    struct item *it = state;
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    struct ui_size size = ui_size(ui);
    struct roll roll = it->page.roll;
    bool same = it->offering == ui_view(ui)->item;

    ap_arena_reset(it->own);
    it->offering = ui_view(ui)->item;
    page_init(&it->page, it->own);
    if (it->offering >= cat->offerings) {
        page_text(&it->page, STYLE_MUTED, 0, "This catalogue has no offerings.");
    } else {
        write_head(ui, it);
        write_attributes(it, cat);
        write_events(it, cat);
        write_links(it, cat);
    }
    page_fit(&it->page, size.rows - 2, size.cols);
    it->page.roll.at = same ? roll.at : 0;
    it->page.roll.top = same ? roll.top : 0;
    page_fit(&it->page, size.rows - 2, size.cols);
}

static void item_open(struct ui *ui, void *state, struct ap_arena *arena)
{
    struct item *it = state;

    (void)arena;                /* the page is written anew for each offering */
    it->own = ap_arena_new();
    it->offering = AP_NONE;
    item_shown(ui, it);
}

static void item_close(void *state)
{
    struct item *it = state;

    ap_arena_free(it->own);
}

static void item_draw(struct ui *ui, void *state, struct area area)
{
    struct item *it = state;

    (void)ui;
    page_draw(&it->page, area);
}

/* Go to the next or previous offering of the list, on the same attribute. */
static void turn(struct ui *ui, struct item *it, int by)
{
    size_t count, at, attribute = AP_NONE;
    const size_t *list = listed(ui, it, &count, &at);
    const struct para *stop = page_at(&it->page);

    if (stop && stop->what == STOP_ATTRIBUTE && it->page.roll.top > 0)
        attribute = stop->index;
    if (count == 0 || (at != AP_NONE && at + 1 == count && by > 0) || (at == 0 && by < 0)) {
        ui_notice(ui, STYLE_MUTED, "This is the %s offering of the list",
                  by > 0 ? "last" : "first");
        return;
    }
    at = at == AP_NONE ? 0 : by > 0 ? at + 1 : at - 1;
    ui_show_item(ui, list[at]);
    if (attribute != AP_NONE)
        page_go(&it->page, STOP_ATTRIBUTE, attribute);
}

static void mark(struct ui *ui, struct item *it)
{
    ui_mark(ui, it->offering, !ui_marked(ui, it->offering));
}

static void open_sources(struct ui *ui, struct item *it)
{
    const struct para *stop = page_at(&it->page);

    if (!stop)
        return;
    if (stop->what == STOP_ATTRIBUTE) {
        ui_set_attribute(ui, stop->index);
        ui_open(ui, SCREEN_CELL);
    } else {
        ui_notice(ui, STYLE_MUTED, stop->what == STOP_EVENT
                      ? "The source of an event stands below it"
                      : "Open this address in a browser");
    }
}

static bool item_act(struct ui *ui, void *state, enum action action)
{
    struct item *it = state;

    if (it->offering == AP_NONE)
        return page_act(&it->page, action);
    if (action == ACT_OPEN || action == ACT_SOURCES)
        open_sources(ui, it);
    else if (action == ACT_LEFT)
        turn(ui, it, -1);
    else if (action == ACT_RIGHT)
        turn(ui, it, 1);
    else if (action == ACT_MARK)
        mark(ui, it);
    else
        return page_act(&it->page, action);
    return true;
}

static bool item_point(struct ui *ui, void *state, struct point p)
{
    struct item *it = state;

    (void)ui;
    return page_point(&it->page, p);
}

static const char *item_copy(struct ui *ui, void *state, enum copy_part part, struct buf *out)
{
    struct item *it = state;
    const struct para *stop = page_at(&it->page);

    if (!stop || stop->what != STOP_LINK || part != COPY_CELL)
        return page_copy(&it->page, part, out);
    buf_add(out, text_clean(out->arena, ui_subject(ui)->cat->link[stop->index].url));
    return "the address";
}

static struct spot item_at(struct ui *ui, void *state)
{
    struct item *it = state;
    const struct para *stop = page_at(&it->page);

    (void)ui;
    return (struct spot){ it->offering,
                          stop && stop->what == STOP_ATTRIBUTE ? stop->index : AP_NONE, AP_NONE };
}

const struct screen_ops item_screen = {
    .state_size = sizeof(struct item),
    .open = item_open,
    .draw = item_draw,
    .act = item_act,
    .at = item_at,
    .point = item_point,
    .copy = item_copy,
    .shown = item_shown,
    .close = item_close,
};
