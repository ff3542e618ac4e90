/*
 * sides.c -- what stands in the rows and columns of a comparison.  See sides.h.
 */
#include "ui/sides.h"

#include <string.h>

#include "ui/words.h"
#include "ui/wrap.h"

static const char *signed_name(const struct subject *subject, size_t offering, bool ascii,
                               struct ap_arena *arena)
{
    const char *name = wrap_shown(arena, subject->cat->offering[offering].name);
    const char *signs = life_signs(subject, offering, ascii, arena);

    return *signs ? ap_printf(arena, "%s %s", name, signs) : name;
}

void sides_init(struct sides *s, const struct subject *subject, const struct viewstate *v,
                bool ascii, struct ap_arena *arena)
{
    const struct ap_catalogue *cat = subject->cat;
    size_t n = v->compareds;
    size_t *offering = AP_NEW(arena, size_t, n);    /* the view's may change in place */

    for (size_t j = 0; j < n; j++)
        offering[j] = v->compared[j];
    *s = (struct sides){ .cat = cat, .ascii = ascii };
    s->cmp = ap_compare(cat, offering, n, arena);
    s->baseline = v->baseline != AP_NONE && n > 0 && offering[0] == v->baseline;
    s->name = AP_NEW(arena, const char *, n);
    s->label = AP_NEW(arena, const char *, cat->attributes);
    s->cell = AP_NEW(arena, struct signed_text, cat->attributes * n);
    s->start = AP_NEW(arena, int, (cat->attributes + 1) * n + 1);
    for (size_t j = 0; j < n; j++)
        s->name[j] = signed_name(subject, offering[j], ascii, arena);
    for (size_t i = 0; i < cat->attributes; i++) {
        s->label[i] = wrap_shown(arena, cat->attribute[i].name);
        for (size_t j = 0; j < n; j++)
            s->cell[i * n + j] = signed_cell(cat, i, offering[j], offering[0], ascii, arena);
    }
}

/*
 * How far a row is from an attribute: 0 where it has it, then those of its group, then
 * those after it in the catalogue.
 */
static size_t distance(const struct sides *s, const struct row *row, size_t attribute)
{
    size_t count = s->cat->attributes, at = row->attribute[0];
    bool group = !strcmp(row->group, s->cat->attribute[attribute].group);
    size_t far = at >= attribute ? at - attribute : count + attribute - at;

    if (viewstate_index(row->attribute, row->attributes, attribute) < row->attributes)
        return 0;
    return group ? far : 2 * count + far;
}

/* The row of an attribute, or the nearest one. */
static size_t row_of(const struct sides *s, size_t attribute)
{
    size_t nearest = 0;

    for (size_t i = 1; i < s->rows.count; i++)
        if (distance(s, &s->rows.row[i], attribute) <
            distance(s, &s->rows.row[nearest], attribute))
            nearest = i;
    return nearest;
}

static void name_folded(struct sides *s, size_t i, struct ap_arena *arena)
{
    const struct row *row = &s->rows.row[i];
    size_t n = s->cmp.offerings;

    s->row_name[i] = wrap_shown(arena, rows_folded_name(row, arena));
    for (size_t j = 0; j < n; j++)
        s->folded[i * n + j] = wrap_shown(arena, rows_folded_cell(row, s->cat, s->cmp.offering[j],
                                                                  arena));
}

void sides_rows(struct sides *s, struct rows rows, bool transposed, size_t at,
                struct ap_arena *arena)
{
    s->rows = rows;
    s->transposed = transposed;
    s->row = row_of(s, at);
    s->row_name = AP_NEW(arena, const char *, rows.count);
    s->folded = AP_NEW(arena, const char *, rows.count * s->cmp.offerings);
    for (size_t i = 0; i < rows.count; i++)
        if (rows.row[i].attributes == 1)
            s->row_name[i] = s->label[rows.row[i].attribute[0]];
        else
            name_folded(s, i, arena);
}

const struct row *sides_at(const struct sides *s)
{
    return s->rows.count > 0 ? &s->rows.row[s->row] : NULL;
}

struct sides_spot sides_spot(const struct sides *s, size_t line, size_t column)
{
    size_t row = s->transposed ? column : line;

    return (struct sides_spot){ row, s->transposed ? line : column };
}

size_t sides_cell(const struct sides *s, struct sides_spot spot)
{
    return spot.row * s->cmp.offerings + spot.col;
}

size_t sides_lines(const struct sides *s)
{
    return s->transposed ? s->cmp.offerings : s->rows.count;
}

size_t sides_columns(const struct sides *s)
{
    return s->transposed ? s->rows.count : s->cmp.offerings;
}

size_t sides_line(const struct sides *s)
{
    return s->transposed ? s->col : s->row;
}

size_t sides_column(const struct sides *s)
{
    return s->transposed ? s->row : s->col;
}

const char *sides_line_name(const struct sides *s, size_t line)
{
    return s->transposed ? s->name[line] : s->row_name[line];
}

const char *sides_column_name(const struct sides *s, size_t column)
{
    return s->transposed ? s->row_name[column] : s->name[column];
}

/* A folded row says its group itself. */
static const char *group_from(const struct sides *s, size_t row)
{
    const struct row *r = &s->rows.row[row];

    return r->first && r->attributes == 1 && *r->group ? r->group : NULL;
}

const char *sides_line_group(const struct sides *s, size_t line)
{
    return s->transposed ? NULL : group_from(s, line);
}

const char *sides_column_group(const struct sides *s, size_t column)
{
    return s->transposed ? group_from(s, column) : NULL;
}

struct signed_text sides_text(const struct sides *s, struct sides_spot spot)
{
    const struct row *row = &s->rows.row[spot.row];

    if (row->attributes > 1)
        return (struct signed_text){ .text = s->folded[spot.row * s->cmp.offerings + spot.col] };
    return s->cell[row->attribute[0] * s->cmp.offerings + spot.col];
}

enum stand sides_stand(const struct sides *s, struct sides_spot spot)
{
    const struct row *row = &s->rows.row[spot.row];

    if (!s->baseline || spot.col == 0)
        return STAND_ALONE;
    if (row->attributes > 1)
        return STAND_SAME;
    return cell_stand(s->cat, row->attribute[0], s->cmp.offering[spot.col],
                      s->cmp.offering[0]);
}
