/*
 * tree_model.c -- see tree_model.h.
 */
#include "tree_model.h"

#include "apposite/tree.h"
#include "base/buf.h"

static uint32_t seed;

static int below(int n)
{
    seed = seed * 1664525u + 1013904223u;
    return (int)((seed >> 8) % (uint32_t)n);
}

static struct condition random_condition(void)
{
    return (struct condition){ .kind = below(5), .a = below(ATTRIBUTES),
                               .b = below(ATTRIBUTES) };
}

static void random_answers(struct model *m, int q)
{
    m->answers[q] = 1 + below(ANSWERS);
    for (int a = 0; a < m->answers[q]; a++) {
        bool ends = q + 1 == m->questions || below(3) == 0;

        m->answer[q][a] = (struct answer){
            .when = random_condition(),
            .ends = ends,
            .to = ends ? below(m->outcomes) : q + 1 + below(m->questions - q - 1),
        };
    }
    m->given[q] = below(4) == 0 ? AP_UNANSWERED
                : below(3) == 0 ? AP_NOT_SURE : below(m->answers[q]);
}

static void random_list(struct model *m, int outcome)
{
    m->has_list[outcome] = false;
    for (int o = 0; o < m->offerings; o++) {
        m->listed[outcome][o] = outcome % 2 && below(4) == 0;
        m->has_list[outcome] |= m->listed[outcome][o];
    }
}

void model_random(struct model *m, uint32_t round)
{
    seed = round;
    m->offerings = below(10) ? 1 + below(6) : 60 + below(OFFERINGS - 60);
    m->questions = 1 + below(QUESTIONS);
    m->outcomes = 1 + below(OUTCOMES);
    for (int o = 0; o < m->offerings; o++) {
        for (int a = 0; a < ATTRIBUTES; a++)
            m->value[o][a] = below(3);
    }
    for (int q = 0; q < m->questions; q++)
        random_answers(m, q);
    for (int i = 0; i < m->outcomes; i++)
        random_list(m, i);
}

static void write_condition(struct buf *b, struct condition when)
{
    static const char *const join[] = { "", "", "", " | ", " " };

    if (when.kind > 0)
        buf_printf(b, "%sa%d:yes", when.kind == 2 ? "-" : "", when.a);
    if (when.kind > 2)
        buf_printf(b, "%sa%d:yes", join[when.kind], when.b);
}

static void add_offerings(const struct model *m, struct csv_catalogue *c)
{
    static const char *const value[] = { NULL, "no", "yes" };
    struct buf offerings = BUF(c->arena), facts = BUF(c->arena);

    buf_add(&offerings, "key,name\n");
    buf_add(&facts, "offering,attribute,value,source\n");
    for (int o = 0; o < m->offerings; o++) {
        buf_printf(&offerings, "o%d,O%d\n", o, o);
        for (int a = 0; a < ATTRIBUTES; a++) {
            if (m->value[o][a])
                buf_printf(&facts, "o%d,a%d,%s,doc\n", o, a, value[m->value[o][a]]);
        }
    }
    csv_catalogue_add(c, TABLE_SOURCE, "key,title\ndoc,Document\n");
    csv_catalogue_add(c, TABLE_OFFERING, buf_text(&offerings));
    csv_catalogue_add(c, TABLE_ATTRIBUTE,
                      "key,name,type\na0,First,bool\na1,Second,bool\na2,Third,bool\n");
    csv_catalogue_add(c, TABLE_FACT, buf_text(&facts));
}

static void add_questions(const struct model *m, struct csv_catalogue *c)
{
    struct buf questions = BUF(c->arena), answers = BUF(c->arena);

    buf_add(&questions, "key,text\n");
    buf_add(&answers, "question,key,label,when,to\n");
    for (int q = 0; q < m->questions; q++) {
        buf_printf(&questions, "q%d,?\n", q);
        for (int a = 0; a < m->answers[q]; a++) {
            const struct answer *answer = &m->answer[q][a];

            buf_printf(&answers, "q%d,k%d,K%d,", q, a, a);
            write_condition(&answers, answer->when);
            buf_printf(&answers, ",%s%d\n", answer->ends ? "outcome:e" : "question:q",
                       answer->to);
        }
    }
    csv_catalogue_add(c, TABLE_QUESTION, buf_text(&questions));
    csv_catalogue_add(c, TABLE_ANSWER, buf_text(&answers));
}

static void add_outcomes(const struct model *m, struct csv_catalogue *c)
{
    struct buf outcomes = BUF(c->arena);

    buf_add(&outcomes, "key,title,offerings\n");
    for (int i = 0; i < m->outcomes; i++) {
        buf_printf(&outcomes, "e%d,E%d,", i, i);
        for (int o = 0, n = 0; o < m->offerings; o++) {
            if (m->listed[i][o])
                buf_printf(&outcomes, "%so%d", n++ ? ";" : "", o);
        }
        buf_add(&outcomes, "\n");
    }
    csv_catalogue_add(c, TABLE_OUTCOME, buf_text(&outcomes));
}

struct csv_catalogue *model_catalogue(const struct model *m)
{
    struct csv_catalogue *c = csv_catalogue_new();

    add_offerings(m, c);
    add_questions(m, c);
    add_outcomes(m, c);
    return c;
}

bool model_satisfies(const struct model *m, int o, struct condition when)
{
    bool a = m->value[o][when.a] == 2, b = m->value[o][when.b] == 2;

    return when.kind == 0 || (when.kind == 1 && a) || (when.kind == 2 && !a)
        || (when.kind == 3 && (a || b)) || (when.kind == 4 && a && b);
}

static void follow(struct trace *t, int q)
{
    if (!t->seen[q])
        t->met[t->mets++] = q;
    t->seen[q] = true;
    for (int a = 0; a < t->m->answers[q]; a++) {
        const struct answer *answer = &t->m->answer[q][a];

        if (t->given[q] != AP_NOT_SURE && t->given[q] != a)
            continue;
        t->now.question[t->now.steps] = q;
        t->now.answer[t->now.steps++] = a;
        if (answer->ends) {
            t->now.outcome = answer->to;
            t->way[t->ways++] = t->now;
        } else {
            follow(t, answer->to);
        }
        t->now.steps--;
    }
}

const struct condition *model_condition(const struct model *m, const struct way *w, int step)
{
    return &m->answer[w->question[step]][w->answer[step]].when;
}

bool model_recommends(const struct model *m, const struct way *w, int o)
{
    if (m->has_list[w->outcome])
        return m->listed[w->outcome][o];
    for (int i = 0; i < w->steps; i++) {
        if (!model_satisfies(m, o, *model_condition(m, w, i)))
            return false;
    }
    return true;
}

void model_trace(struct trace *t, const struct model *m, const int *given)
{
    *t = (struct trace){ .m = m, .given = given };
    follow(t, 0);
}

bool model_leads(const struct model *m, const int *given, int q, int a, int o)
{
    static struct trace t;
    int open[QUESTIONS];

    for (int i = 0; i < m->questions; i++)
        open[i] = i >= q || given[i] == AP_UNANSWERED ? AP_NOT_SURE : given[i];
    open[q] = a;
    model_trace(&t, m, open);
    for (int w = 0; w < t.ways; w++) {
        bool through = false;

        for (int i = 0; i < t.way[w].steps; i++)
            through |= t.way[w].question[i] == q;
        if (through && model_recommends(m, &t.way[w], o))
            return true;
    }
    return false;
}
