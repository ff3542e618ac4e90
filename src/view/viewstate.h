/*
 * viewstate.h -- the view as a value: what a person is looking at.
 *
 * The command line parses into one, the interface changes one, and both hand
 * it to the same reports; so what a screen shows and what a headless command
 * writes are the same by construction.  It is copied by assignment: what it
 * points to is never changed in place.  To change one, copy it, point the copy
 * at new arrays, and hand it on (in the interface: ui_change).
 */
#ifndef VIEW_VIEWSTATE_H
#define VIEW_VIEWSTATE_H

#include "apposite/compare.h"
#include "apposite/predicate.h"
#include "apposite/sort.h"

/* X(ID, screen as --screen calls it, command that writes what it shows) */
#define VIEW_KINDS(X)                   \
    X(LIST,    "browse",  "list")       \
    X(ITEM,    "item",    "show")       \
    X(COMPARE, "compare", "compare")    \
    X(DECIDE,  "decide",  "decide")     \
    X(RANK,    "rank",    "rank")

enum view_kind {
#define X(id, screen, command) VIEW_##id,
    VIEW_KINDS(X)
#undef X
    VIEW_KIND_COUNT
};

enum only { ONLY_ALL, ONLY_DIFFERENT, ONLY_SAME, ONLY_COUNT };

/* Where an export names the sources of cells. */
enum sources { SOURCES_NONE, SOURCES_COLUMNS, SOURCES_FOOTNOTES, SOURCES_COUNT };

struct viewstate {
    enum view_kind             kind;

    /* The list */
    const struct ap_predicate *filter;      /* what filter_text says; NULL: all */
    const char                *filter_text; /* as typed; "" or NULL: all */
    struct ap_sort             sort;        /* the first key is the most important */
    const size_t              *column;      /* attributes shown, in order */
    size_t                     columns;
    const int                 *width;       /* per attribute, then the name's; 0: automatic;
                                               NULL: all are */
    size_t                     group;       /* attribute the list is grouped by, or AP_NONE */
    bool                       ghosts;      /* show what the filter leaves out, and why */
    bool                       facets;      /* the facet pane is open */
    const size_t              *mark;        /* offerings, in the order they were marked */
    size_t                     marks;

    /* One offering */
    size_t                     item;        /* of VIEW_ITEM; AP_NONE in every other view */

    /* The comparison */
    const size_t              *compared;    /* offerings side by side, in order */
    size_t                     compareds;
    size_t                     baseline;    /* one of them, or AP_NONE */
    const size_t              *row;         /* attributes compared, in order ... */
    size_t                     rows;        /* ... 0: all of the catalogue */
    enum only                  only;        /* which of these rows */
    bool                       transposed;  /* offerings are the rows */
    bool                       folded;      /* groups of rows that are all the same: one line */

    /* The decision */
    const int                 *answers;     /* see tree.h; NULL where there is no tree */
    const char                *requirements;    /* as require.h lists them, by need; "" or NULL:
                                               none.  See viewneed.h */

    /* What an export needs besides */
    enum sources               sources;
    bool                       all_attributes;  /* whatever columns, rows and only say */
};

/* What a view consists of, as a set: for asking in what two of them differ. */
enum view_part {
    PART_KIND = 1 << 0, PART_FILTER = 1 << 1, PART_SORT = 1 << 2, PART_COLUMNS = 1 << 3,
    PART_WIDTHS = 1 << 4, PART_GROUP = 1 << 5, PART_GHOSTS = 1 << 6, PART_FACETS = 1 << 7,
    PART_MARKS = 1 << 8, PART_ITEM = 1 << 9, PART_COMPARED = 1 << 10,
    PART_BASELINE = 1 << 11, PART_ROWS = 1 << 12, PART_ONLY = 1 << 13,
    PART_TRANSPOSED = 1 << 14, PART_FOLDED = 1 << 15, PART_ANSWERS = 1 << 16,
    PART_SOURCES = 1 << 17, PART_ALL_ATTRIBUTES = 1 << 18, PART_REQUIREMENTS = 1 << 19,
    PART_COUNT = 20,
    PART_ALL = (1 << PART_COUNT) - 1,
    /* Which offerings are listed, and in which order. */
    PART_LISTED = PART_FILTER | PART_SORT | PART_GROUP | PART_GHOSTS,
};

/* The view a catalogue opens with: no filter, its own order, the shown attributes. */
void viewstate_init(struct viewstate *v, const struct ap_catalogue *cat,
                    struct ap_arena *arena);

/* The parts in which two views of a catalogue differ; a filter is its text. */
unsigned viewstate_differences(const struct ap_catalogue *cat, const struct viewstate *a,
                               const struct viewstate *b);
bool viewstate_equal(const struct ap_catalogue *cat, const struct viewstate *a,
                     const struct viewstate *b);

/*
 * The arrays of a view, for those who keep views: each is bytes that are copied
 * as a whole.  n 0: there is none.
 */
enum view_array { ARRAY_FILTER, ARRAY_SORT, ARRAY_COLUMNS, ARRAY_WIDTHS, ARRAY_MARKS,
                  ARRAY_COMPARED, ARRAY_ROWS, ARRAY_ANSWERS, ARRAY_REQUIREMENTS,
                  ARRAY_COUNT };
struct view_bytes {
    const void *at;
    size_t      n;
};
struct view_bytes viewstate_array(const struct ap_catalogue *cat, const struct viewstate *v,
                                  enum view_array which);
/* Let v point at a copy of the same length. */
void viewstate_point(struct viewstate *v, enum view_array which, void *at);

/* Filter by a text; v changes only if it can be read.  Errors as ap_predicate_parse. */
AP_MUST_CHECK enum ap_code viewstate_filter(struct viewstate *v, const struct ap_catalogue *cat,
                                            const char *text, struct ap_arena *arena,
                                            struct ap_error *err);
/* Filter by a predicate, which must live as long as v; NULL: all.  Its text is printed. */
void viewstate_filter_by(struct viewstate *v, const struct ap_predicate *filter,
                         struct ap_arena *arena);

/*
 * "all", or attribute keys, names or unique prefixes separated by commas, each
 * once.  err->at and err->len give the bytes of the one that is wrong.
 */
AP_MUST_CHECK enum ap_code viewstate_columns(struct viewstate *v, const struct ap_catalogue *cat,
                                             const char *text, struct ap_arena *arena,
                                             struct ap_error *err);
/* The same for any list of attributes. */
AP_MUST_CHECK enum ap_code viewstate_attributes(const struct ap_catalogue *cat, const char *text,
                                                struct ap_arena *arena, const size_t **out,
                                                size_t *count, struct ap_error *err);

/* The columns an attribute is given, 0: automatic.  cat->attributes stands for the name. */
int viewstate_width(const struct viewstate *v, size_t attribute);
/* Give it so many: v gets a new array. */
void viewstate_set_width(struct viewstate *v, const struct ap_catalogue *cat, size_t attribute,
                         int cols, struct ap_arena *arena);

/* Where an offering stands among some; count: it does not. */
size_t viewstate_index(const size_t *offering, size_t count, size_t which);
/* Mark an offering as the last one, or unmark it: v gets a new array. */
void viewstate_mark(struct viewstate *v, size_t offering, bool on, struct ap_arena *arena);

/* A baseline that is not compared is so, as the first: v may get a new array. */
void viewstate_compare_baseline(struct viewstate *v, struct ap_arena *arena);
/* Or it is none any more. */
void viewstate_drop_baseline(struct viewstate *v);

/* The offerings that satisfy the filter, grouped and sorted: *count indexes. */
size_t *viewstate_listed(const struct viewstate *v, const struct ap_catalogue *cat,
                         size_t *count, struct ap_arena *arena);

/* The attributes an export of the list has as columns. */
const size_t *viewstate_written(const struct viewstate *v, const struct ap_catalogue *cat,
                                size_t *count, struct ap_arena *arena);

/* The attributes that are rows of the comparison, in the order of v->row, else the catalogue's. */
size_t *viewstate_rows(const struct viewstate *v, const struct ap_comparison *cmp,
                       const struct ap_catalogue *cat, size_t *count, struct ap_arena *arena);
/* Which rows that leaves: v->only, unless an export wants all. */
enum only viewstate_only(const struct viewstate *v);

const char *only_name(enum only only);
bool        only_parse(const char *text, enum only *out);
const char *sources_name(enum sources sources);
bool        sources_parse(const char *text, enum sources *out);
const char *view_screen(enum view_kind kind);       /* "browse", "item", ... */
const char *view_command(enum view_kind kind);      /* "list", "show", ... */

#endif
