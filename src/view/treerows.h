/*
 * treerows.h -- the whole decision tree as rows, for outlines and pictures of it.
 */
#ifndef VIEW_TREEROWS_H
#define VIEW_TREEROWS_H

#include "view/report.h"

enum tree_row_kind { TREE_QUESTION, TREE_ANSWER, TREE_OUTCOME };

/*
 * A question stands under the answer that leads to it, its answers under it.  A
 * question that several answers lead to is shown in full where it comes first.
 */
struct tree_row {
    enum tree_row_kind kind;
    size_t question;            /* of a question or an answer */
    size_t answer;
    size_t outcome;             /* of an outcome */
    size_t parent;              /* the row it stands under, or AP_NONE */
    size_t depth;               /* rows above it on the way to the first question */
    bool   last;                /* of those under its parent */
    bool   again;               /* a question that is shown in full further up */
    bool   taken;               /* on the way that the answers have taken */
};

/* Where a view has answers; NULL answers: nothing is taken.  The tree must have been read. */
struct tree_row *tree_rows(const struct subject *s, const int *answers, size_t *count,
                           struct ap_arena *arena);

/* What a row says: a question's text, an answer's label with its condition, an outcome's
   title with whom it recommends; keys in parentheses. */
char *tree_row_text(const struct subject *s, const struct tree_row *row,
                    struct ap_arena *arena);

const char *tree_row_kind_name(enum tree_row_kind kind);    /* "question", ... */
const char *tree_row_key(const struct ap_catalogue *cat, const struct tree_row *row);

#endif
