/*
 * guide_page.c -- see guide_page.h.
 */
#include "ui/guide_page.h"

#include "apposite/edit.h"
#include "base/buf.h"
#include "ui/words.h"
#include "view/wording.h"

struct writing {
    struct page          *page;
    const struct subject *s;
    const struct guided  *g;
    bool                  ascii;
};

char *guide_crumbs(const struct guided *g, bool ascii, struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    for (size_t i = 0; i < g->path.count; i++)
        buf_printf(&out, "%s%s%s%s", i ? " " : "", i ? glyph_text(GLYPH_MORE_RIGHT, ascii) : "",
                   i ? " " : "", guided_step(g, i, arena));
    return buf_text(&out);
}

/* The question */

static void write_answer(const struct writing *w, size_t i)
{
    struct page *p = w->page;
    const char *names = guided_names(w->g, i, p->arena);

    page_pair(p, STYLE_NORMAL, 2, guided_label(w->g, i), guided_counts(w->g, i, p->arena));
    page_stop(p, GUIDE_ANSWER, i);
    if (*names)
        page_under(p, STYLE_MUTED, names);
}

static void write_question(const struct writing *w)
{
    struct page *p = w->page;
    const struct ap_attribute *about = guided_asked(w->g);
    const char *silence = guided_silence(w->g, p->arena);

    page_text(p, STYLE_TITLE, 0, ap_printf(p->arena, "%s?", about->name));
    page_note(p, guided_remain(w->g, p->arena));
    if (*about->definition)
        page_text(p, STYLE_NORMAL, 0, about->definition);
    if (*silence)
        page_text(p, STYLE_MUTED, 0, silence);
    page_text(p, STYLE_NORMAL, 0, "");
    for (size_t i = 0; i < w->g->question.answers; i++)
        write_answer(w, i);
    page_pair(p, STYLE_NORMAL, 2, "Does not matter",
              ap_printf(p->arena, "all %zu remain; the next question", w->g->lefts));
    page_stop(p, GUIDE_SKIP, 0);
}

/* The result */

static void write_offering(const struct writing *w, size_t offering)
{
    struct page *p = w->page;
    const char *kept = guided_kept(w->g, offering, p->arena);
    bool warns = ap_life_at(w->s->cat, offering, w->s->today).warning;

    page_pair(p, warns ? STYLE_WARNING : STYLE_NORMAL, 2, w->s->cat->offering[offering].name,
              life_text(w->s, offering, w->ascii, p->arena));
    page_stop(p, GUIDE_OFFERING, offering);
    if (*kept)
        page_under(p, STYLE_MUTED, kept);
}

static void write_result(const struct writing *w)
{
    const struct ap_bits *left = &w->g->left;
    struct page *p = w->page;
    size_t listed = 0;

    page_text(p, STYLE_TITLE, 0, guided_result(w->g, p->arena));
    page_text(p, STYLE_NORMAL, 0, guided_because(w->g, p->arena));
    page_text(p, STYLE_NORMAL, 0, "");
    for (size_t o = ap_bits_next(left, 0); o != AP_NONE && listed < GUIDED_LISTED;
         o = ap_bits_next(left, o + 1), listed++)
        write_offering(w, o);
    if (w->g->lefts > listed)
        page_text(p, STYLE_MUTED, 2, ap_printf(p->arena, "and %zu more, listed in Browse",
                                               w->g->lefts - listed));
    if (w->g->lefts == 0)
        page_text(p, STYLE_MUTED, 0, "Take an answer back to go on.");
}

/* The path */

static void write_step(const struct writing *w, size_t i, size_t gain)
{
    struct page *p = w->page;

    page_text(p, STYLE_NORMAL, 2, guided_step(w->g, i, p->arena));
    if (gain)
        page_note(p, ap_printf(p->arena, "keeps out %zu", gain));
    page_stop(p, GUIDE_STEP, i);
}

static void write_path(const struct writing *w)
{
    struct page *p = w->page;
    const struct guided *g = w->g;
    size_t *gain = g->path.count ? ap_predicate_gains(g->filter, p->arena) : NULL;

    if (g->path.count + g->skips == 0)
        return;
    page_heading(p, "So far (Enter takes one back)");
    for (size_t i = 0; i < g->path.count; i++)
        write_step(w, i, gain[i]);
    for (size_t i = 0; i < g->skips; i++) {
        page_text(p, STYLE_MUTED, 2, ap_printf(p->arena, "%s does not matter",
                                               g->cat->attribute[g->skipped[i]].name));
        page_stop(p, GUIDE_SKIPPED, i);
    }
}

void guide_write(struct page *p, const struct subject *s, const struct guided *g, bool ascii)
{
    struct writing w = { p, s, g, ascii };

    if (g->open)
        write_question(&w);
    else
        write_result(&w);
    write_path(&w);
}
