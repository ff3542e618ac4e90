/*
 * tree_answer.c -- answers as a value, and reading one as people write it.
 */
#include "apposite/tree.h"

#include <string.h>

#include "base/text.h"
#include "core/choose.h"

int *ap_answers_new(const struct ap_catalogue *cat, struct ap_arena *arena)
{
    int *answers = AP_NEW(arena, int, cat->questions);

    for (size_t i = 0; i < cat->questions; i++)
        answers[i] = AP_UNANSWERED;
    return answers;
}

static struct called question_called(const void *of, size_t i)
{
    const struct ap_catalogue *cat = of;
    return (struct called){ .key = cat->question[i].key };
}

static struct called answer_called(const void *of, size_t i)
{
    const struct called *answer = of;
    return answer[i];
}

/* The answers of q by key and label. */
static const struct called *answers_called(const struct ap_question *q, struct ap_arena *scratch)
{
    struct called *called = AP_NEW(scratch, struct called, q->answers);

    for (size_t i = 0; i < q->answers; i++)
        called[i] = (struct called){
            .key = q->answer[i].key,
            .names = text_fold(scratch, q->answer[i].label),
            .count = 1,
        };
    return called;
}

static enum ap_code read_question(const struct ap_catalogue *cat, const char *text, size_t *out,
                                  struct ap_error *err)
{
    struct choices from = { .of = cat, .count = cat->questions, .called = question_called,
                            .what = "question" };

    return choose(&from, text, AP_USAGE, out, err);
}

static enum ap_code read_answer(const struct ap_question *q, const char *text,
                                struct ap_arena *scratch, int *out, struct ap_error *err)
{
    struct choices from = { .of = answers_called(q, scratch), .count = q->answers,
                            .called = answer_called, .what = "answer", .owner = q->key };
    size_t answer = 0;

    if (strcmp(text, "?") == 0) {
        *out = AP_NOT_SURE;
        return AP_OK;
    }
    enum ap_code rc = choose(&from, text, AP_USAGE, &answer, err);
    if (!rc)
        *out = (int)answer;
    return rc;
}

static const char *answer_key(const struct ap_question *q, int answer)
{
    return answer == AP_NOT_SURE ? "?" : q->answer[answer].key;
}

static enum ap_code change(const struct ap_question *q, int to, int *answer,
                           struct ap_error *err)
{
    if (*answer != AP_UNANSWERED && *answer != to)
        return ap_fail(err, AP_USAGE, "question %s has two answers, %s and %s: give one",
                       q->key, answer_key(q, *answer), answer_key(q, to));
    *answer = to;
    return AP_OK;
}

/* Say which bytes of the text an error is about. */
static enum ap_code at_bytes(struct ap_error *err, size_t at, size_t len)
{
    err->at = at;
    err->len = len;
    return err->code;
}

static enum ap_code set_answer(const struct ap_catalogue *cat, const char *text, int *answers,
                               struct ap_arena *scratch, struct ap_error *err)
{
    const char *equals = strchr(text, '=');
    size_t n = strcspn(text, "="), question = 0;
    int answer = AP_UNANSWERED;

    if (!equals) {
        (void)ap_fail(err, AP_USAGE, "\"%s\" is no answer: write QUESTION=ANSWER, or "
                      "QUESTION=? where you are not sure", choose_cut(scratch, text));
        return at_bytes(err, 0, n);
    }
    if (read_question(cat, ap_strndup(scratch, text, n), &question, err))
        return at_bytes(err, 0, n);

    const struct ap_question *q = &cat->question[question];
    enum ap_code rc = read_answer(q, equals + 1, scratch, &answer, err);
    if (!rc)
        rc = change(q, answer, &answers[question], err);
    return rc ? at_bytes(err, n + 1, strlen(equals + 1)) : AP_OK;
}

enum ap_code ap_answer_set(const struct ap_catalogue *cat, const char *text, int *answers,
                           struct ap_error *err)
{
    struct ap_arena *scratch = ap_arena_new();
    enum ap_code rc = set_answer(cat, text, answers, scratch, err);

    ap_arena_free(scratch);
    return rc;
}
