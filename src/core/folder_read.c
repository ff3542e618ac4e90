/*
 * folder_read.c -- from a folder of CSV files to rows.  See folder.h.
 */
#include "core/folder.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "core/csv.h"

enum {
    CELL_LIMIT = 8 << 20,       /* bytes of one cell, as in a compiled file */
    MAX_HEADER = 32             /* columns a header may name; more is no file of ours */
};

/* A file being read: which column each of its fields is. */
struct reading {
    struct rows     *rows;
    struct findings *findings;
    enum table       table;
    struct csv       csv;
    size_t           column[MAX_HEADER], columns;
};

static size_t find_column(enum table table, const char *name)
{
    for (size_t i = 0; i < rows_spec[table].columns; i++)
        if (strcmp(rows_spec[table].column[i].name, name) == 0)
            return i;
    return AP_NONE;
}

/* "key, name, aliases, group, summary" */
static const char *column_names(enum table table, struct ap_arena *arena)
{
    struct buf text = BUF(arena);

    for (size_t i = 0; i < rows_spec[table].columns; i++)
        buf_printf(&text, "%s%s", i ? ", " : "", rows_spec[table].column[i].name);
    return buf_text(&text);
}

/* Note what header name i means; false if nothing. */
static bool take_name(struct reading *r, size_t i, const char *name)
{
    size_t column = find_column(r->table, name);

    if (column == AP_NONE) {
        findings_add_line(r->findings, true, r->table, 1, "unknown column '%s'; the columns are %s",
                          findings_quote(r->findings, name),
                          column_names(r->table, r->findings->arena));
        return false;
    }
    for (size_t j = 0; j < i; j++)
        if (r->column[j] == column) {
            findings_add_line(r->findings, true, r->table, 1, "column '%s' is there twice", name);
            return false;
        }
    r->column[i] = column;
    return true;
}

static bool has_required(struct reading *r)
{
    const struct table_spec *spec = &rows_spec[r->table];
    bool all = true;

    for (size_t c = 0; c < spec->columns; c++) {
        bool there = !spec->column[c].required;
        for (size_t i = 0; i < r->columns; i++)
            there = there || r->column[i] == c;
        if (!there)
            findings_add_line(r->findings, true, r->table, 1, "column '%s' is missing",
                              spec->column[c].name);
        all = all && there;
    }
    return all;
}

/* Read the next record; false, with a finding, if it is none. */
static bool next_record(struct reading *r, const char **field, size_t *count, size_t *line)
{
    struct ap_error err = { 0 };

    if (csv_read(&r->csv, field, MAX_HEADER, count, line, &err) == AP_OK)
        return true;
    findings_add_line(r->findings, true, r->table, r->csv.line, "%s", err.text);
    return false;
}

static bool read_header(struct reading *r)
{
    const char *field[MAX_HEADER];
    size_t line;
    bool known = true;

    if (!next_record(r, field, &r->columns, &line))
        return false;
    if (r->columns > MAX_HEADER) {
        findings_add_line(r->findings, true, r->table, 1, "%zu columns; the columns are %s",
                          r->columns, column_names(r->table, r->findings->arena));
        return false;
    }
    for (size_t i = 0; i < r->columns; i++) {
        r->column[i] = AP_NONE;
        if (!take_name(r, i, field[i]))
            known = false;
    }
    return has_required(r) && known;
}

static void take_record(struct reading *r, const char *const *field, size_t line)
{
    struct row *row = rows_add(r->rows, r->table, line);

    for (size_t i = 0; i < r->columns; i++) {
        row->cell[r->column[i]] = field[i];
        if (strlen(field[i]) > CELL_LIMIT)
            findings_add_line(r->findings, true, r->table, line,
                              "%s: a cell of %zu bytes; the limit is %d",
                              rows_spec[r->table].column[r->column[i]].name,
                              strlen(field[i]), CELL_LIMIT);
    }
}

/* Read the rows; false if not all of them could be. */
static bool read_records(struct reading *r)
{
    const char *field[MAX_HEADER];
    size_t count, line;
    bool whole = true;

    while (csv_more(&r->csv)) {
        if (!next_record(r, field, &count, &line))
            return false;
        if (r->rows->bytes > ROWS_BYTES) {
            findings_add_line(r->findings, true, r->table, line, "the catalogue has more than "
                              "%d bytes", ROWS_BYTES);
            return false;
        }
        if (count == r->columns) {
            take_record(r, field, line);
            continue;
        }
        whole = false;
        findings_add_line(r->findings, true, r->table, line,
                          "%zu field%s, but the header names %zu", count,
                          count == 1 ? "" : "s", r->columns);
    }
    return whole;
}

static size_t line_of(const char *text, size_t at)
{
    size_t line = 1;

    for (const char *p = text; (p = memchr(p, '\n', at - (size_t)(p - text))) != NULL; p++)
        line++;
    return line;
}

/* What is wrong with a file before it is CSV; false if anything. */
static bool is_text(struct reading *r, const char *text, size_t n)
{
    size_t bad = text_invalid(text, n);

    if (n == 0)
        findings_add_line(r->findings, true, r->table, 1, "the file is empty; "
                          "its first line must name the columns");
    else if (n >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
        findings_add_line(r->findings, true, r->table, 1, "the file begins with a byte order "
                          "mark; save it as UTF-8 without one");
    else if (bad < n)
        findings_add_line(r->findings, true, r->table, line_of(text, bad),
                          "byte 0x%02X is not UTF-8; save the file as UTF-8",
                          (unsigned)(unsigned char)text[bad]);
    else
        return true;
    return false;
}

/* Read one file; false, with findings, if not all of it could be. */
static bool read_table(const char *path, enum table table, struct rows *rows,
                       struct findings *findings)
{
    struct reading r = { .rows = rows, .findings = findings, .table = table };
    struct ap_error err = { 0 };
    char *text;
    size_t n;

    size_t left = rows->bytes < ROWS_BYTES ? ROWS_BYTES - rows->bytes : 0;

    if (file_read(path, left, rows->arena, &text, &n, &err) != AP_OK) {
        findings_add(findings, true, table, AP_NONE, "%s", err.text);
        return false;
    }
    rows->bytes += n;
    if (!is_text(&r, text, n))
        return false;
    csv_init(&r.csv, text, n);
    return read_header(&r) && read_records(&r);
}

static bool is_known(const char *file)
{
    for (enum table t = 0; t < TABLE_COUNT; t++)
        if (strcmp(rows_spec[t].file, file) == 0)
            return true;
    return false;
}

/* Files that are none of the twelve; those with a leading dot are not ours to judge. */
static enum ap_code find_strays(const char *path, struct findings *findings,
                                struct ap_error *err)
{
    DIR *folder = opendir(path);

    if (!folder)
        return ap_fail(err, AP_IO, "%s: %s", path, strerror(errno));
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;)
        if (entry->d_name[0] != '.' && !is_known(entry->d_name))
            findings_add_file(findings, findings_quote(findings, entry->d_name),
                              "unknown file; no file of a catalogue has this name");
    closedir(folder);
    return AP_OK;
}

enum ap_code folder_read(const char *path, struct rows *rows, struct findings *findings,
                         struct ap_error *err)
{
    enum ap_code rc = find_strays(path, findings, err);

    for (enum table t = 0; !rc && t < TABLE_COUNT; t++) {
        const char *file = ap_printf(rows->arena, "%s/%s", path, rows_spec[t].file);
        if (file_exists(file)) {
            rows->table[t].partial = !read_table(file, t, rows, findings);
        } else if (rows_spec[t].must_exist) {
            rows->table[t].partial = true;
            findings_add(findings, true, t, AP_NONE, "the file is missing; "
                         "a catalogue must have it");
        }
    }
    return rc;
}
