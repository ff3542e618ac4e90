/*
 * plain_narrow.c -- a filter without its grammar: an attribute by number, then a
 * value by number, each with how many offerings it leaves.  See plain_tasks.h.
 */
#include "apposite/edit.h"
#include "cli/plain_tasks.h"
#include "cli/typed.h"
#include "view/wording.h"

/* The values of an attribute in the order in which they are read. */
struct values {
    size_t  attribute;
    size_t *code;               /* of its column; AP_NONE: not known */
    size_t  count;
};

static struct values values_of(const struct talk *t, size_t attribute, struct ap_facet facet)
{
    const struct ap_column *column = &t->s->cat->column[attribute];
    struct values v = { attribute, AP_NEW(t->turn, size_t, column->values + 1), 0 };

    for (size_t i = 0; i < column->values; i++)
        if (column->value[i].same == i)
            v.code[v.count++] = i;
    if (facet.unknown > 0)
        v.code[v.count++] = AP_NONE;
    return v;
}

static const char *label(const struct talk *t, const struct values *v, size_t at)
{
    return v->code[at] == AP_NONE ? "not known"
                                  : t->s->cat->column[v->attribute].value[v->code[at]].label;
}

static struct pages value_pages(const struct talk *t, const struct values *v,
                                struct ap_facet facet)
{
    static const char *const chosen[] = {
        [AP_NEITHER] = "", [AP_INCLUDED] = ", listed now", [AP_EXCLUDED] = ", left out now",
    };
    struct pages p = PAGES(t->turn);

    for (size_t i = 0; i < v->count; i++) {
        size_t code = v->code[i], n = code == AP_NONE ? facet.unknown : facet.count[code];

        pages_entry(&p, "%zu. %s, %s%s", i + 1, label(t, v, i),
                    counted(n, "offering", t->turn),
                    chosen[ap_predicate_selects(talk_view(t)->filter, v->attribute, code)]);
    }
    return p;
}

static const char **labels(const struct talk *t, const struct values *v)
{
    const char **all = AP_NEW(t->turn, const char *, v->count + 1);

    for (size_t i = 0; i < v->count; i++)
        all[i] = label(t, v, i);
    return all;
}

static void filter_by(struct talk *t, const struct values *v, size_t at, enum ap_choice as)
{
    struct viewstate next = *talk_view(t);
    const struct ap_predicate *filter = ap_predicate_with(t->s->cat, next.filter, v->attribute,
                                                          v->code[at], as, t->own);
    if (!filter) {
        talk_say(t, "The filter would be too long.");
        return;
    }
    viewstate_filter_by(&next, filter, t->own);
    plain_change_list(t, &next, ap_printf(t->turn, "%s %s: %s",
                                          as == AP_EXCLUDED ? "Left out" : "Filtered by",
                                          t->s->cat->attribute[v->attribute].name,
                                          label(t, v, at)));
    plain_say_listed(t);
}

/* of: the values. */
static bool take_value(struct talk *t, const char *text, void *of)
{
    const struct values *v = of;
    bool leave_out = *text == '-';
    size_t at;

    text += leave_out;
    if (typed_number(text, v->count, &at)) {
        at--;
    } else if (!typed_label(text, labels(t, v), v->count, t->turn, &at)) {
        plain_refuse(t, text, ap_printf(t->turn, "\"%s\" names no value, or several", text));
        return false;
    }
    filter_by(t, v, at, leave_out ? AP_EXCLUDED : AP_INCLUDED);
    return true;
}

void plain_narrow(struct talk *t, const char *rest)
{
    struct pages names = plain_attributes(t, 1);
    size_t attribute;

    if (!plain_take(t, rest, &names, "By which attribute?", plain_attribute, &attribute))
        return;
    struct ap_facet facet = ap_facet_of(t->s->cat, talk_view(t)->filter, attribute, t->turn);
    struct values v = values_of(t, attribute, facet);
    struct pages p = value_pages(t, &v, facet);
    if (v.count == 0)
        talk_say(t, "No source states any value of it.");
    else
        (void)plain_take(t, "", &p, "List which? A minus before it leaves it out.", take_value, &v);
}
