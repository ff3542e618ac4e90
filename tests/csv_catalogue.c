/*
 * csv_catalogue.c -- see csv_catalogue.h.
 */
#include "csv_catalogue.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "core/csv.h"
#include "core/form.h"
#include "core/load.h"
#include "testing.h"

struct csv_catalogue *csv_catalogue_new(void)
{
    struct csv_catalogue *c = calloc(1, sizeof *c);

    assert_non_null(c);
    c->arena = ap_arena_new();
    c->rows = (struct rows)ROWS(c->arena);
    c->findings = (struct findings){ .arena = c->arena, .rows = &c->rows };
    csv_catalogue_add(c, TABLE_CATALOGUE, "key,title,version,as_of\n"
                                          "test,Test,1,2026-01-01\n");
    return c;
}

void csv_catalogue_free(struct csv_catalogue *c)
{
    ap_arena_free(c->arena);
    free(c);
}

static size_t column_named(enum table table, const char *name)
{
    for (size_t i = 0; i < rows_spec[table].columns; i++) {
        if (strcmp(rows_spec[table].column[i].name, name) == 0)
            return i;
    }
    fail_msg("%s has no column %s", rows_spec[table].file, name);
    return 0;
}

void csv_catalogue_add(struct csv_catalogue *c, enum table table, const char *text)
{
    const char *field[ROW_CELLS];
    size_t column[ROW_CELLS], columns = 0, count, line;
    struct csv csv;
    struct ap_error err = { 0 };

    csv_init(&csv, ap_strdup(c->arena, text), strlen(text));
    assert_ok(csv_read(&csv, field, ROW_CELLS, &columns, &line, &err));
    for (size_t i = 0; i < columns; i++)
        column[i] = column_named(table, field[i]);
    while (csv_more(&csv)) {
        assert_ok(csv_read(&csv, field, ROW_CELLS, &count, &line, &err));
        assert_int_equal(count, columns);
        struct row *row = rows_add(&c->rows, table, line);
        for (size_t i = 0; i < count; i++)
            row->cell[column[i]] = field[i];
    }
}

void csv_catalogue_load(struct csv_catalogue *c)
{
    form_check(&c->rows, &c->findings);
    if (c->findings.errors > 0)
        fail_msg("%s", csv_catalogue_findings(c));
    c->cat = load_rows(&c->rows, c->arena);
}

const char *csv_catalogue_findings(struct csv_catalogue *c)
{
    struct ap_findings all = findings_sorted(&c->findings);
    struct buf text = BUF(c->arena);

    for (size_t i = 0; i < all.count; i++)
        buf_printf(&text, "%s: %s: %s\n", all.at[i].place,
                   all.at[i].error ? "error" : "warning", all.at[i].text);
    return buf_text(&text);
}
