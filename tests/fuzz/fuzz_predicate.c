/*
 * fuzz_predicate.c -- any text as a filter on the default catalogue.
 *
 * What parses prints, the print parses to the same print and holds for the same
 * offerings; what does not parse is said to be wrong at a place inside the text.
 */
#include <assert.h>
#include <locale.h>
#include <stdint.h>
#include <string.h>

#include "apposite/predicate.h"
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
        enum ap_code rc = ap_open_bytes(ap_builtin[0].bytes, ap_builtin[0].key, arena, &cat,
                                        &err);
        assert(!rc);
    }
    return cat;
}

static void check_round_trip(const struct ap_catalogue *cat, const struct ap_predicate *p,
                             struct ap_arena *arena)
{
    struct ap_error err;
    const struct ap_predicate *again = NULL;
    char *print = ap_predicate_print(p, arena);
    enum ap_code rc = ap_predicate_parse(cat, print, AP_USE_FILTER, arena, &again, &err);

    assert(!rc);
    assert(strcmp(print, ap_predicate_print(again, arena)) == 0);
    for (size_t i = 0; i < cat->offerings; i++)
        assert(ap_predicate_holds(p, i) == ap_predicate_holds(again, i));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    struct ap_arena *arena = ap_arena_new();
    const struct ap_catalogue *cat = catalogue();
    const struct ap_predicate *p = NULL;
    struct ap_error err = { 0 };
    char *text = ap_strndup(arena, (const char *)data, n);

    if (ap_predicate_parse(cat, text, AP_USE_FILTER, arena, &p, &err) == AP_OK)
        check_round_trip(cat, p, arena);
    else
        assert(err.at + err.len <= strlen(text) && *err.text);
    ap_arena_free(arena);
    return 0;
}
