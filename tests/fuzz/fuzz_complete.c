/*
 * fuzz_complete.c -- any text as a filter that is being typed.
 *
 * The first byte says where the cursor is.  Whatever stands there, a candidate
 * that can be typed leaves as many offerings as it says.
 */
#include <assert.h>
#include <locale.h>
#include <stdint.h>
#include <string.h>

#include "apposite/complete.h"
#include "apposite/store.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static const struct ap_catalogue *catalogue(void)
{
    static struct ap_arena *arena;      /* of the program: never freed */
    static struct ap_catalogue *cat;
    struct ap_error err;

    if (!arena) {
        setlocale(LC_CTYPE, "C.UTF-8");
        arena = ap_arena_new();
        enum ap_code rc = ap_open_builtin(&ap_builtin[0], arena, &cat, &err);
        assert(!rc);
    }
    return cat;
}

/* A value or state, typed with a blank behind it. */
static void check_candidate(const struct ap_catalogue *cat, const char *text,
                            const struct ap_completion *c, const struct ap_candidate *one,
                            struct ap_arena *arena)
{
    const struct ap_predicate *p;
    struct ap_error err;
    char *typed = ap_printf(arena, "%.*s%s %s", (int)c->at, text, one->text,
                            text + c->at + c->len);

    assert(*one->text && one->label);
    if ((one->kind != AP_COMPLETE_VALUE && one->kind != AP_COMPLETE_STATE)
        || ap_predicate_parse(cat, typed, AP_USE_FILTER, arena, &p, &err))
        return;

    struct ap_bits found = ap_predicate_eval(p, arena);

    assert(ap_bits_size(&found) == one->count);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    if (n == 0)
        return 0;

    struct ap_arena *arena = ap_arena_new();
    char *text = ap_strndup(arena, (const char *)data + 1, n - 1);
    struct ap_completion c = ap_complete(catalogue(), text, data[0], arena);

    assert(c.at + c.len <= strlen(text) && c.candidates <= AP_CANDIDATES);
    for (size_t i = 0; i < c.candidates; i++)
        check_candidate(catalogue(), text, &c, &c.candidate[i], arena);
    ap_arena_free(arena);
    return 0;
}
