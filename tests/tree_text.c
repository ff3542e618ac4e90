/*
 * tree_text.c -- see tree_text.h.
 */
#include "tree_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "apposite/store.h"
#include "base/buf.h"
#include "csv_catalogue.h"
#include "testing.h"

/* Colours are a "many" cell; sizes are disputed; weight has no value, and lid no row. */
static const char attributes[] =
    "key,name,type,cardinality\n"
    "kind,Kind,enum,one\n"
    "colour,Colour,enum,many\n"
    "size,Size,number,one\n"
    "weight,Weight,number,one\n"
    "lid,Lid,bool,one\n";
static const char terms[] =
    "attribute,key,label\n"
    "kind,bottle,Bottle\n"
    "kind,box,Box\n"
    "colour,red,Red\n"
    "colour,green,Green\n"
    "colour,blue,Blue\n";
static const char offerings[] =
    "key,name\n"
    "flask,Flask\n"
    "jar,Jar\n"
    "crate,Crate\n";
static const char facts[] =
    "offering,attribute,state,value,source,section\n"
    "flask,kind,,bottle,doc,f1\n"
    "flask,colour,superseded,red,doc,f2\n"
    "flask,colour,,green,doc,f3\n"
    "flask,colour,,blue,doc,f4\n"
    "flask,colour,,blue,doc,f5\n"
    "flask,size,,2,doc,f6\n"
    "flask,size,,3,doc,f7\n"
    "flask,weight,not_stated,,doc,f8\n"
    "flask,weight,unknown,,doc,f9\n"
    "jar,kind,,bottle,doc,j1\n"
    "jar,colour,,red,doc,j2\n"
    "jar,size,denied,5,doc,j4\n"
    "jar,size,,5,doc,j3\n"
    "crate,kind,,box,doc,c1\n"
    "crate,colour,denied,red,doc,c2\n"
    "crate,size,,2,doc,c3\n";

static struct walked *walked_of(struct ap_arena *arena, const struct ap_catalogue *cat)
{
    struct walked *w = AP_NEW(arena, struct walked, 1);
    struct ap_error err = { 0 };

    *w = (struct walked){ .arena = arena, .cat = cat };
    assert_ok(ap_tree_new(cat, arena, &w->tree, &err));
    w->answers = ap_answers_new(cat, arena);
    return w;
}

struct walked *walked_folder(const char *key)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_error err = { 0 };
    struct ap_catalogue *cat = NULL;

    assert_ok(ap_open_path(ap_printf(arena, "%s/db/catalogues/%s", AP_SOURCE, key), arena, &cat,
                           &err));
    return walked_of(arena, cat);
}

struct walked *walked_csv(const char *questions, const char *answers, const char *outcomes)
{
    struct csv_catalogue *c = csv_catalogue_new();
    struct ap_arena *arena = c->arena;

    csv_catalogue_add(c, TABLE_SOURCE, "key,title\ndoc,Document\n");
    csv_catalogue_add(c, TABLE_OFFERING, offerings);
    csv_catalogue_add(c, TABLE_ATTRIBUTE, attributes);
    csv_catalogue_add(c, TABLE_TERM, terms);
    csv_catalogue_add(c, TABLE_FACT, facts);
    csv_catalogue_add(c, TABLE_QUESTION, questions);
    csv_catalogue_add(c, TABLE_ANSWER, answers);
    csv_catalogue_add(c, TABLE_OUTCOME, outcomes);
    csv_catalogue_load(c);
    struct walked *w = walked_of(arena, c->cat);
    free(c);                    /* its arena is now that of w */
    return w;
}

void walked_free(struct walked *w)
{
    ap_arena_free(w->arena);
}

void walked_answer(struct walked *w, const char *list)
{
    struct ap_error err = { 0 };

    while (*list) {
        size_t n = strcspn(list, " ");

        assert_ok(ap_answer_set(w->cat, ap_strndup(w->arena, list, n), w->answers, &err));
        list += n + (list[n] != '\0');
    }
}

static void put_step(struct buf *b, const struct walked *w, size_t question, size_t a)
{
    const struct ap_question *q = &w->cat->question[question];

    buf_printf(b, "%s=%s", q->key, a == AP_NONE ? "?" : q->answer[a].key);
}

static void put_steps(struct buf *b, const struct walked *w, const struct ap_step *step,
                      size_t steps)
{
    for (size_t i = 0; i < steps; i++) {
        buf_add(b, " ");
        put_step(b, w, step[i].question, step[i].answer);
    }
}

static void put_offerings(struct buf *b, const struct walked *w, const size_t *at, size_t count)
{
    for (size_t i = 0; i < count; i++)
        buf_printf(b, " %s", w->cat->offering[at[i]].key);
}

/* The condition, the cell it is about, and the fact that decides, with its source. */
static void put_reason(struct buf *b, const struct walked *w, const struct ap_reason *r)
{
    put_step(b, w, r->question, r->answer);
    if (!r->condition) {
        buf_add(b, ": no condition\n");
        return;
    }
    buf_printf(b, ": %s%s", r->holds ? "" : "FAILS ", ap_predicate_print(r->condition, w->arena));
    if (r->fact)
        buf_printf(b, " [%s %s %s, %s, %s]", w->cat->offering[r->fact->offering].key,
                   w->cat->attribute[r->fact->attribute].key,
                   r->fact->state == AP_STATED ? r->fact->value : ap_state_words(r->fact->state),
                   r->fact->cite.source->key, r->fact->cite.section);
    else if (r->attribute != AP_NONE)
        buf_printf(b, " [%s without a fact]", w->cat->attribute[r->attribute].key);
    buf_add(b, "\n");
}

static void put_why(struct buf *b, const struct walked *w, const struct ap_way *way)
{
    for (size_t i = 0; i < way->recommendeds; i++) {
        size_t count;
        struct ap_reason *why = ap_tree_why(w->tree, way, way->recommended[i], &count, w->arena);

        buf_printf(b, "  %s\n", w->cat->offering[way->recommended[i]].key);
        for (size_t k = 0; k < count; k++) {
            buf_add(b, "    ");
            put_reason(b, w, &why[k]);
        }
    }
}

static void put_why_not(struct buf *b, const struct walked *w, const struct ap_walk *walk)
{
    size_t count;
    struct ap_rejection *r = ap_tree_why_not(w->tree, walk, &count, w->arena);

    for (size_t i = 0; i < count; i++) {
        buf_printf(b, "  not %s\n    ", w->cat->offering[r[i].offering].key);
        if (r[i].failed)
            put_reason(b, w, &r[i].reason);
        else
            buf_add(b, "meets every condition but is not listed\n");
        buf_add(b, r[i].reachable ? "    change: " : "    no change leads to it");
        if (r[i].reachable)
            put_step(b, w, r[i].question, r[i].answer);
        buf_add(b, "\n");
    }
}

const char *walked_ways(struct walked *w)
{
    struct buf b = BUF(w->arena);
    size_t count;
    struct ap_way *way = ap_tree_ways(w->tree, &count, w->arena);

    for (size_t i = 0; i < count; i++) {
        int *answers = ap_answers_new(w->cat, w->arena);

        for (size_t k = 0; k < way[i].steps; k++)
            answers[way[i].step[k].question] = (int)way[i].step[k].answer;
        struct ap_walk walk = ap_tree_walk(w->tree, answers, w->arena);
        assert_int_equal(walk.ways, 1);
        buf_printf(&b, "%zu.", i + 1);
        put_steps(&b, w, way[i].step, way[i].steps);
        buf_printf(&b, " -> %s\n", w->cat->outcome[way[i].outcome].key);
        put_why(&b, w, &walk.way[0]);
        put_why_not(&b, w, &walk);
        buf_add(&b, "\n");
    }
    return buf_text(&b);
}

/* The whole of a walk, a line each: path, open, ways, recommended, off the way. */
const char *walked_text(struct walked *w)
{
    struct ap_walk walk = ap_tree_walk(w->tree, w->answers, w->arena);
    struct buf b = BUF(w->arena);

    buf_add(&b, "path:");
    put_steps(&b, w, walk.path, walk.steps);
    buf_printf(&b, "\nopen: %s\n", walk.open == AP_NONE ? "-" : w->cat->question[walk.open].key);
    for (size_t i = 0; i < walk.ways; i++) {
        buf_add(&b, "way:");
        put_steps(&b, w, walk.way[i].step, walk.way[i].steps);
        buf_printf(&b, " -> %s\n", w->cat->outcome[walk.way[i].outcome].key);
    }
    buf_add(&b, "recommended:");
    put_offerings(&b, w, walk.recommended, walk.recommendeds);
    buf_add(&b, "\noff:");
    for (size_t i = 0; i < walk.off_ways; i++)
        buf_printf(&b, " %s", w->cat->question[walk.off_way[i]].key);
    buf_add(&b, "\n");
    return buf_text(&b);
}

const char *walked_why(struct walked *w)
{
    struct ap_walk walk = ap_tree_walk(w->tree, w->answers, w->arena);
    struct buf b = BUF(w->arena);

    for (size_t i = 0; i < walk.ways; i++) {
        buf_printf(&b, "%s\n", w->cat->outcome[walk.way[i].outcome].key);
        put_why(&b, w, &walk.way[i]);
    }
    return buf_text(&b);
}

const char *walked_why_not(struct walked *w)
{
    struct ap_walk walk = ap_tree_walk(w->tree, w->answers, w->arena);
    struct buf b = BUF(w->arena);

    put_why_not(&b, w, &walk);
    return buf_text(&b);
}

const char *walked_outlook(struct walked *w, const char *question)
{
    struct buf b = BUF(w->arena);
    size_t q = 0;

    while (strcmp(w->cat->question[q].key, question) != 0)
        q++;
    struct ap_bits *set = ap_tree_outlook(w->tree, w->answers, q, w->arena);
    for (size_t a = 0; a < w->cat->question[q].answers; a++) {
        buf_printf(&b, "%s:", w->cat->question[q].answer[a].key);
        for (size_t i = ap_bits_next(&set[a], 0); i != AP_NONE; i = ap_bits_next(&set[a], i + 1))
            buf_printf(&b, " %s", w->cat->offering[i].key);
        buf_add(&b, "\n");
    }
    return buf_text(&b);
}
