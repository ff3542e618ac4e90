/*
 * decision.c -- the answers to a tree as one word.  See decision.h.
 */
#include "view/decision.h"

#include <string.h>

#include "base/buf.h"

#define FORM "apposite:1/"

static bool is_plain(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '-' || c == '_' || c == '.';
}

static void add_encoded(struct buf *out, const char *s)
{
    for (; *s; s++) {
        if (is_plain((unsigned char)*s))
            buf_add_n(out, s, 1);
        else
            buf_printf(out, "%%%02X", (unsigned char)*s);
    }
}

static int digit(char c)
{
    static const char digits[] = "0123456789ABCDEF";
    const char *at = c ? strchr(digits, c >= 'a' && c <= 'f' ? c - 'a' + 'A' : c) : NULL;
    return at ? (int)(at - digits) : -1;
}

/* The first n bytes of s, decoded; NULL where a % is not followed by two digits that mean
   a byte. */
static char *decoded(const char *s, size_t n, struct ap_arena *arena)
{
    char *out = AP_NEW(arena, char, n + 1), *to = out;

    for (size_t i = 0; i < n; i++) {
        if (s[i] != '%') {
            *to++ = s[i];
            continue;
        }
        int high = i + 2 < n ? digit(s[i + 1]) : -1, low = high < 0 ? -1 : digit(s[i + 2]);
        if (low < 0 || high * 16 + low == 0)
            return NULL;
        *to++ = (char)(high * 16 + low);
        i += 2;
    }
    return out;
}

char *decision_text(const struct ap_catalogue *cat, const struct ap_walk *walk,
                    struct ap_arena *arena)
{
    struct buf out = BUF(arena);

    buf_add(&out, FORM);
    add_encoded(&out, cat->key);
    buf_add(&out, "@");
    add_encoded(&out, cat->version);
    buf_add(&out, "/");
    for (size_t i = 0; i < walk->steps; i++) {
        const struct ap_question *q = &cat->question[walk->path[i].question];

        buf_add(&out, i ? "," : "");
        add_encoded(&out, q->key);
        buf_add(&out, "=");
        if (walk->path[i].answer == AP_NONE)
            buf_add(&out, "?");
        else
            add_encoded(&out, q->answer[walk->path[i].answer].key);
    }
    return buf_text(&out);
}

static enum ap_code wrong(struct ap_error *err, const char *text, const char *at, size_t len)
{
    (void)ap_fail(err, AP_USAGE, "this is no decision: write "
                  FORM "CATALOGUE@VERSION/QUESTION=ANSWER,...");
    err->at = (size_t)(at - text);
    err->len = len;
    return err->code;
}

enum ap_code decision_split(const char *text, struct ap_arena *arena, struct decision *out,
                            struct ap_error *err)
{
    const char *key = text + strlen(FORM);

    if (strncmp(text, FORM, strlen(FORM)) != 0)
        return wrong(err, text, text, strcspn(text, "/") + (strchr(text, '/') != NULL));
    size_t key_n = strcspn(key, "@/"), version_n = 0;
    const char *version = key + key_n;
    if (*version == '@')
        version_n = strcspn(++version, "/");
    if (!key_n || version[version_n] != '/')
        return wrong(err, text, key, strlen(key));
    struct decision d = { decoded(key, key_n, arena), decoded(version, version_n, arena),
                          version + version_n + 1 };
    if (!d.catalogue || !d.version)
        return wrong(err, text, key, key_n + 1 + version_n);
    *out = d;
    return AP_OK;
}

static size_t question_of(const struct ap_catalogue *cat, const char *key)
{
    for (size_t i = 0; i < cat->questions; i++)
        if (strcmp(cat->question[i].key, key) == 0)
            return i;
    return AP_NONE;
}

static int answer_of(const struct ap_question *q, const char *key)
{
    if (strcmp(key, "?") == 0)
        return AP_NOT_SURE;
    for (size_t i = 0; i < q->answers; i++)
        if (strcmp(q->answer[i].key, key) == 0)
            return (int)i;
    return AP_UNANSWERED;
}

static enum ap_code read_one(const struct ap_catalogue *cat, const char *pair, size_t n,
                             int *answers, struct ap_arena *arena, struct ap_error *err)
{
    size_t key_n = strcspn(pair, "=,");
    const char *key = decoded(pair, key_n < n ? key_n : n, arena);
    const char *answer = key_n < n ? decoded(pair + key_n + 1, n - key_n - 1, arena) : NULL;

    if (!key || !answer)
        return ap_fail(err, AP_USAGE, "\"%.*s\" in the decision is no QUESTION=ANSWER",
                       n < 60 ? (int)n : 60, pair);
    size_t question = question_of(cat, key);
    if (question == AP_NONE)
        return ap_fail(err, AP_USAGE, "the decision answers question %s, which catalogue %s "
                       "version %s does not ask", key, cat->key, cat->version);
    int said = answer_of(&cat->question[question], answer);
    if (said == AP_UNANSWERED)
        return ap_fail(err, AP_USAGE, "the decision answers question %s with %s, which "
                       "catalogue %s version %s does not offer", key, answer, cat->key,
                       cat->version);
    if (answers[question] != AP_UNANSWERED && answers[question] != said)
        return ap_fail(err, AP_USAGE, "question %s has two answers: leave out one", key);
    answers[question] = said;
    return AP_OK;
}

enum ap_code decision_answers(const struct decision *decision, const struct ap_catalogue *cat,
                              int *answers, struct ap_arena *arena, struct ap_error *err)
{
    int *read = ap_answers_new(cat, arena);

    memcpy(read, answers, cat->questions * sizeof *answers);
    for (const char *at = decision->answers; *at;) {
        size_t n = strcspn(at, ",");
        enum ap_code rc = read_one(cat, at, n, read, arena, err);
        if (rc)
            return rc;
        at += n + (at[n] == ',');
    }
    memcpy(answers, read, cat->questions * sizeof *answers);
    return AP_OK;
}
