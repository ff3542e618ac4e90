/*
 * browse_value.c -- from a cell to a filter: only what it has, or all but that.
 *
 * A cell with several values means any of them.  What is not known is asked for
 * as such.  A cell that is not applicable has nothing that a filter could ask for.
 */
#include "ui/browse.h"

#include <string.h>

#include "apposite/edit.h"
#include "base/buf.h"

/* The cell that a key was pressed on. */
struct chosen {
    const struct ap_catalogue *cat;
    size_t                     offering, attribute;
    struct ap_cell             cell;
    size_t                     values;      /* to be listed: those stated, or AP_NONE alone */
    struct ap_arena           *scratch;
};

static size_t value_of(const struct chosen *c, size_t i)
{
    return c->cell.codes ? c->cell.code[i] : AP_NONE;
}

/* "AKS or ACI"; where sources disagree, that one of them says so. */
static const char *say_values(const struct chosen *c)
{
    const struct ap_value *value = c->cat->column[c->attribute].value;
    struct buf out = BUF(c->scratch);

    if (!c->cell.codes)
        return "what is not known";
    for (size_t i = 0; i < c->values; i++)
        buf_printf(&out, "%s%s", i ? " or " : "", value[value_of(c, i)].label);
    if (c->cell.disputed)
        buf_add(&out, " (disputed here)");
    return buf_text(&out);
}

static bool all_excluded(const struct chosen *c, const struct ap_predicate *p)
{
    for (size_t i = 0; i < c->values; i++)
        if (ap_predicate_selects(p, c->attribute, value_of(c, i)) != AP_EXCLUDED)
            return false;
    return true;
}

/* Do two filters say the same in the same words? */
static bool same(const struct ap_predicate *a, const struct ap_predicate *b,
                 struct ap_arena *scratch)
{
    return a && b && strcmp(ap_predicate_print(a, scratch), ap_predicate_print(b, scratch)) == 0;
}

static const struct ap_predicate *only_these(const struct chosen *c, const struct ap_predicate *p)
{
    p = ap_predicate_only(c->cat, p, c->attribute, value_of(c, 0), c->scratch);
    for (size_t i = 1; p && i < c->values; i++)
        p = ap_predicate_with(c->cat, p, c->attribute, value_of(c, i), AP_INCLUDED, c->scratch);
    return p;
}

/* All but these; where that is so already, these again. */
static const struct ap_predicate *all_but_these(const struct chosen *c,
                                                const struct ap_predicate *p)
{
    bool back = all_excluded(c, p);

    for (size_t i = 0; i < c->values; i++) {
        if (back || ap_predicate_selects(p, c->attribute, value_of(c, i)) != AP_EXCLUDED)
            p = ap_predicate_with(c->cat, p, c->attribute, value_of(c, i), AP_EXCLUDED,
                                  c->scratch);
        if (!p)
            return NULL;
    }
    return p;
}

/* Look at what satisfies p, and say what that is: "Platform: only AKS, 3 of 4 left". */
static void look_at(struct ui *ui, const struct chosen *c, const struct ap_predicate *p,
                    const char *how)
{
    struct viewstate next = *ui_view(ui);

    if (!p) {
        ui_notice(ui, STYLE_ERROR, "The filter would be too long. Take a condition out first.");
        return;
    }
    struct ap_bits left = ap_predicate_eval(p, c->scratch);
    viewstate_filter_by(&next, p, c->scratch);
    ui_change(ui, &next, "%s: %s %s, %zu of %zu left", c->cat->attribute[c->attribute].name, how,
              say_values(c), ap_bits_size(&left), c->cat->offerings);
}

/* Only these; where that is so already, any again. */
static void choose_only(struct ui *ui, const struct chosen *c, const struct ap_predicate *p)
{
    const struct ap_predicate *only = only_these(c, p);

    if (same(only, p, c->scratch))
        look_at(ui, c, ap_predicate_without(p, c->attribute, c->scratch), "no longer only");
    else
        look_at(ui, c, only, "only");
}

static void choose(struct ui *ui, const struct chosen *c, bool only)
{
    const struct ap_predicate *p = ui_view(ui)->filter;

    if (c->cell.state == AP_NOT_APPLICABLE)
        ui_notice(ui, STYLE_NORMAL, "%s is not applicable here, which is no value to filter by.",
                  c->cat->attribute[c->attribute].name);
    else if (only)
        choose_only(ui, c, p);
    else
        look_at(ui, c, all_but_these(c, p), all_excluded(c, p) ? "again with" : "all but");
}

/* Names: every offering has its own. */

/* The filter, and all but one key: quotes around it, doubled within. */
static const char *without_key(const struct ap_predicate *p, const char *key,
                               struct ap_arena *scratch)
{
    struct buf out = BUF(scratch);

    if (p)
        buf_printf(&out, "(%s) ", ap_predicate_print(p, scratch));
    buf_add(&out, "-key=\"");
    for (; *key; key++)
        buf_add_n(&out, *key == '"' ? "\"\"" : key, *key == '"' ? 2 : 1);
    buf_add(&out, "\"");
    return buf_text(&out);
}

static void leave_out(struct ui *ui, size_t offering, struct ap_arena *scratch)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    const struct ap_offering *o = &cat->offering[offering];
    struct viewstate next = *ui_view(ui);
    struct ap_error err;

    if (next.filter && !ap_predicate_holds(next.filter, offering)) {
        ui_notice(ui, STYLE_NORMAL, "The filter leaves %s out already.", o->name);
        return;
    }
    if (viewstate_filter(&next, cat, without_key(next.filter, o->key, scratch), scratch, &err) ||
        ap_predicate_holds(next.filter, offering)) {
        ui_notice(ui, STYLE_ERROR, "No filter can leave just %s out here.", o->name);
        return;
    }
    struct ap_bits left = ap_predicate_eval(next.filter, scratch);
    viewstate_filter_by(&next, next.filter, scratch);
    ui_change(ui, &next, "Left out %s, %zu of %zu left", o->name, ap_bits_size(&left),
              cat->offerings);
}

static void choose_name(struct ui *ui, size_t offering, bool only, struct ap_arena *scratch)
{
    if (only)
        ui_notice(ui, STYLE_NORMAL, "Only this name would be this one offering: Enter opens it. "
                                    "Move to a cell of another column for its value.");
    else
        leave_out(ui, offering, scratch);
}

bool browse_value_act(struct ui *ui, struct browse *b, enum action action)
{
    const struct ap_catalogue *cat = ui_subject(ui)->cat;
    bool only = action == ACT_INCLUDE;
    struct chosen c = { .cat = cat, .offering = browse_current(b),
                        .attribute = browse_attribute(ui, b) };

    if (!only && action != ACT_EXCLUDE)
        return false;
    c.scratch = ap_arena_new();
    if (c.offering == AP_NONE) {
        ui_notice(ui, STYLE_NORMAL, "There is no cell here.");
    } else if (c.attribute == AP_NONE) {
        choose_name(ui, c.offering, only, c.scratch);
    } else {
        c.cell = ap_cell_at(cat, c.offering, c.attribute);
        c.values = c.cell.codes ? c.cell.codes : 1;
        choose(ui, &c, only);
    }
    ap_arena_free(c.scratch);
    return true;
}
