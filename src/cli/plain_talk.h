/*
 * plain_talk.h -- the conversation of plain mode: what is said, asked and kept.
 *
 * Lines go out, lines come in: no cursor, no escape sequence, one question at a
 * time.  An empty line goes back, "q" and the end of input leave, from anywhere.
 * All that is said passes the sanitiser here and nowhere else.
 */
#ifndef CLI_PLAIN_TALK_H
#define CLI_PLAIN_TALK_H

#include "cli/cli.h"
#include "cli/plain_page.h"
#include "view/keep.h"

/* A view that was looked at, and what led to it. */
struct past_step {
    struct viewstate view;
    const char      *text;      /* "Sorted by name" */
    bool             went;      /* it only shows something else of the same view */
};

struct talk {
    const struct world   *world;
    const struct subject *s;
    struct view_given     given;
    struct keep          *keep;         /* NULL: nothing can be saved */
    enum format           format;       /* of the last file */
    struct ap_arena      *own;          /* owns views; lives as long as the talk */
    struct ap_arena      *turn;         /* emptied before each task */
    struct buf           *into;         /* all is told at once into this, and nothing asked;
                                           NULL: it is a conversation */
    const char           *pending;      /* typed where another thing was asked; NULL: nothing */
    bool                  asked;        /* what is being read answers a question */
    bool                  over;         /* nobody listens any more, or q was typed */
    int                   failed;       /* errno, where what is said could not be written */

    struct past_step     *step;         /* the first is the view it began with */
    size_t                steps, cap;   /* those after at were taken back */
    size_t                at;           /* the present one */
};

/*
 * Saying
 */

/* A sentence on lines of its own, wrapped to the width of the terminal. */
void talk_say(struct talk *t, const char *fmt, ...) AP_PRINTF(2, 3);
/* One line as long as it is, so that it can be copied. */
void talk_line(struct talk *t, const char *line);
/* All entries; after every PAGE_ENTRIES it asks whether to go on. noun: "offerings". */
void talk_pages(struct talk *t, struct pages *p, const char *noun);

/*
 * Asking.  The answer lives as long as the turn; NULL: back to the menu, or over.
 */
char *talk_ask(struct talk *t, const char *fmt, ...) AP_PRINTF(2, 3);
/*
 * The same below entries that are told a page at a time: "m" tells the next ones.
 * What was told of p is not told again when it is asked again.
 */
char *talk_choose(struct talk *t, struct pages *p, const char *question);

/*
 * The view
 */

const struct viewstate *talk_view(const struct talk *t);
/*
 * Look at next, whose arrays live in t->own, from now on; undo takes that back.
 * The words say what was done.  False: it is what was looked at.
 */
bool talk_change(struct talk *t, const struct viewstate *next, const char *fmt, ...)
    AP_PRINTF(3, 4);
/* Look at another kind of view, or at another offering. */
void talk_go(struct talk *t, enum view_kind kind, size_t item);
/* One step back or on: what was done by it, or NULL where there is none. */
const char *talk_undo(struct talk *t);
const char *talk_redo(struct talk *t);

#endif
