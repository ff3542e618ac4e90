/*
 * rank_page.c -- see rank_page.h.
 *
 * The page says more of one stop only, that at the cursor: of a requirement what
 * would change the result, of an offering where its points come from, or what to
 * give up for it.
 */
#include "ui/rank_page.h"

#include "apposite/require.h"
#include "ui/decide_page.h"
#include "ui/words.h"
#include "view/wording.h"

enum {
    MOST = 100,                 /* offerings of a kind that are listed */
    DEEP = 4,                   /* where what is said of a stop begins */
    BARS_FROM = 48, WIDE = 80   /* columns of the screen */
};

struct writer {
    struct ui           *ui;
    struct page         *page;
    const struct ranked *r;
    struct ap_arena     *arena;
};

static const struct ap_ranking *ranking_of(const struct writer *w)
{
    return w->r->ranking;
}

static const char *name_of(const struct writer *w, size_t offering)
{
    return ui_subject(w->ui)->cat->offering[offering].name;
}

static bool is_open(const struct writer *w, int what, size_t index)
{
    return w->r->open.what == what && w->r->open.index == index;
}

const char *rank_result(const struct ranked *r, struct ap_arena *arena)
{
    return rank_title(r->ranking, arena);
}

const char *rank_lead(const struct ranked *r, struct ap_arena *arena)
{
    return rank_margin(r->ranking, r->robust, arena);
}

/* Where nothing is required */

static const char *example(const struct writer *w)
{
    const struct ap_catalogue *cat = ui_subject(w->ui)->cat;

    for (size_t i = 0; i < cat->attributes; i++)
        if (cat->attribute[i].terms && cat->attribute[i].shown)
            return ap_printf(w->arena, "%s:%s", cat->attribute[i].key,
                             cat->attribute[i].term[0].key);
    return "name:x";
}

static void write_nothing(const struct writer *w)
{
    char add[16];

    page_text(w->page, STYLE_HEAD, 0, "Nothing is required yet, so nothing sets the offerings "
              "apart.");
    page_text(w->page, STYLE_NORMAL, 0, "");
    page_text(w->page, STYLE_NORMAL, 0,
              ap_printf(w->arena, "Press %s to state what you need, as in: should %s",
                        key_for(w->ui, PLACE_RANK, ACT_REQUIRE, add), example(w)));
    page_text(w->page, STYLE_NORMAL, 0, "");
    page_pair(w->page, STYLE_NORMAL, 2, "must", "leaves out every offering that fails it");
    page_pair(w->page, STYLE_NORMAL, 2, "should", "gives 3 points where it holds, or as many as "
              "you say: =5");
    page_pair(w->page, STYLE_NORMAL, 2, "nice", "gives 1 point, or as many as you say");
    page_text(w->page, STYLE_NORMAL, 0, "");
    page_text(w->page, STYLE_MUTED, 0, "Whoever has the most points leads; each point is "
              "accounted for, with its source.");
}

/* Requirements */

static const char *truths(const struct writer *w, size_t requirement)
{
    size_t count[AP_TRUTH_COUNT] = { 0 };

    for (size_t o = 0; o < ranking_of(w)->cat->offerings; o++)
        count[ap_rank_line(ranking_of(w), o, requirement).truth]++;
    return w->r->cols < WIDE
        ? ap_printf(w->arena, "%zu/%zu/%zu", count[AP_HOLDS], count[AP_UNSURE], count[AP_FAILS])
        : ap_printf(w->arena, "%zu hold, %zu unknown, %zu fail", count[AP_HOLDS],
                    count[AP_UNSURE], count[AP_FAILS]);
}

/* What becomes of the result when this one changes. */
static void write_flips(const struct writer *w, size_t requirement)
{
    const struct ap_robustness *f = w->r->robust;
    size_t written = 0;

    for (size_t i = 0; i < f->flips; i++) {
        const struct ap_flip *flip = &f->flip[i];

        if (flip->requirement != requirement ||
            (flip->kind == AP_FLIP_LIGHTER && flip->weight == 0))
            continue;           /* that it is dropped says the same */
        page_text(w->page, STYLE_MUTED, DEEP, flip_text(ranking_of(w), flip, w->arena));
        written++;
    }
    if (!written)
        page_text(w->page, STYLE_MUTED, DEEP, "Neither another weight nor leaving it out changes "
                  "the result.");
}

/* Of all weights, the one that need change least; unless it is told of at the cursor. */
static void write_smallest(const struct writer *w)
{
    const struct ap_robustness *f = w->r->robust;

    if (f->smallest == AP_NONE)
        page_text(w->page, STYLE_MUTED, 2, "No other weight of one requirement changes the "
                  "result.");
    else if (!is_open(w, STOP_NEED, f->flip[f->smallest].requirement))
        page_text(w->page, STYLE_MUTED, 2,
                  ap_printf(w->arena, "The smallest change of a weight: %s.",
                            flip_text(ranking_of(w), &f->flip[f->smallest], w->arena)));
}

static void write_requirements(const struct writer *w, const struct trust *trust)
{
    const struct ap_requirements *req = &ranking_of(w)->requirements;

    page_heading(w->page, "Requirements");
    page_note(w->page, w->r->cols < WIDE ? "hold/unknown/fail" : "");
    for (size_t i = 0; i < req->count; i++) {
        page_text(w->page, STYLE_NORMAL, 2, requirement_words(&req->at[i], w->arena));
        page_note(w->page, truths(w, i));
        page_stop(w->page, STOP_NEED, i);
        if (is_open(w, STOP_NEED, i))
            write_flips(w, i);
    }
    page_text(w->page, STYLE_MUTED, 2, rank_policy(ranking_of(w), w->arena));
    write_smallest(w);
    if (trust->cells)
        page_text(w->page, STYLE_MUTED, 2, ap_printf(w->arena, "%s.",
                                                     trust_text(ui_subject(w->ui), trust,
                                                                w->arena)));
}

/* Offerings */

static const char *mark(const struct writer *w, size_t offering)
{
    return ui_marked(w->ui, offering)
        ? ap_printf(w->arena, "%s ", glyph_text(GLYPH_MARKED, ui_ascii(w->ui))) : "";
}

/* What to give up so that it leads. */
static void write_concession(const struct writer *w, size_t offering)
{
    struct ap_concession c = ap_concession(ranking_of(w), offering);
    const char *text = concession_text(ranking_of(w), &c, w->arena);

    if (*text)
        page_text(w->page, STYLE_NORMAL, DEEP, ap_printf(w->arena, "Fewest to give up: %s",
                                                         text));
}

static void write_lines(const struct writer *w, size_t offering)
{
    for (size_t i = 0; i < ranking_of(w)->requirements.count; i++)
        page_text(w->page, STYLE_MUTED, DEEP,
                  line_text(ui_subject(w->ui), ranking_of(w), offering, i, w->arena));
}

static const char *score(const struct writer *w, const struct ap_place *p)
{
    const struct ap_ranking *r = ranking_of(w);
    int cells = w->r->cols >= WIDE ? 16 : 8;
    const char *points = ap_printf(w->arena, "%s of %s", ap_points_print(p->score, w->arena),
                                   ap_points_print(r->most, w->arena));

    if (!r->most)
        return "";
    if (w->r->cols < BARS_FROM)
        return points;
    return ap_printf(w->arena, "%s %s", points,
                     score_bar(p->score, r->most, cells, ui_ascii(w->ui), w->arena));
}

/* Points say nothing of an end that is near. */
static void write_life(const struct writer *w, size_t offering)
{
    const struct subject *s = ui_subject(w->ui);

    if (*life_signs(s, offering, ui_ascii(w->ui), w->arena))
        page_text(w->page, STYLE_WARNING, DEEP,
                  life_text(s, offering, ui_ascii(w->ui), w->arena));
}

static void write_place(const struct writer *w, size_t i)
{
    const struct ap_place *p = &ranking_of(w)->place[i];

    page_text(w->page, STYLE_NORMAL, 2, ap_printf(w->arena, "%zu. %s%s",
                                                  rank_place(ranking_of(w), i),
                                                  mark(w, p->offering), name_of(w, p->offering)));
    page_note(w->page, score(w, p));
    page_stop(w->page, STOP_PLACE, i);
    write_life(w, p->offering);
    if (!is_open(w, STOP_PLACE, i))
        return;
    write_lines(w, p->offering);
    write_concession(w, p->offering);
}

static void write_more(const struct writer *w, size_t count)
{
    char key[16];

    if (count > MOST)
        page_text(w->page, STYLE_MUTED, 2,
                  ap_printf(w->arena, "%zu more: %s writes them all.", count - MOST,
                            key_for(w->ui, PLACE_RANK, ACT_EXPORT, key)));
}

static void write_places(const struct writer *w)
{
    size_t places = ranking_of(w)->places;

    if (places)
        page_heading(w->page, "Places");
    for (size_t i = 0; i < places && i < MOST; i++)
        write_place(w, i);
    write_more(w, places);
}

static void write_excluded(const struct writer *w, size_t i)
{
    const struct ap_exclusion *x = &ranking_of(w)->excluded[i];

    page_text(w->page, STYLE_NORMAL, 2, ap_printf(w->arena, "%s%s", mark(w, x->offering),
                                                  name_of(w, x->offering)));
    page_stop(w->page, STOP_EXCLUDED, i);
    page_text(w->page, STYLE_MUTED, DEEP,
              exclusion_text(ui_subject(w->ui), ranking_of(w), x, w->arena));
    if (is_open(w, STOP_EXCLUDED, i))
        write_concession(w, x->offering);
}

static void write_exclusions(const struct writer *w)
{
    size_t exclusions = ranking_of(w)->exclusions;

    if (exclusions)
        page_heading(w->page, ap_printf(w->arena, "Excluded: %zu of %zu", exclusions,
                                        ranking_of(w)->cat->offerings));
    for (size_t i = 0; i < exclusions && i < MOST; i++)
        write_excluded(w, i);
    write_more(w, exclusions);
}

void rank_write_page(struct ui *ui, struct page *p, const struct ranked *r)
{
    struct writer w = { ui, p, r, p->arena };
    struct trust trust = trust_of_ranking(ui_subject(ui), r->ranking, p->arena);

    if (!r->ranking->requirements.count) {
        write_nothing(&w);
        return;
    }
    if (!r->headed) {
        page_text(p, STYLE_HEAD, 0, rank_result(r, p->arena));
        page_text(p, STYLE_NORMAL, 0, rank_lead(r, p->arena));
    }
    write_requirements(&w, &trust);
    write_places(&w);
    write_exclusions(&w);
    decide_write_doubts(p, ui_subject(ui), &trust);
}
