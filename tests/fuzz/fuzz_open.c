/*
 * fuzz_open.c -- any bytes as a compiled catalogue.
 *
 * They open, and then every cell can be looked at, or they are refused with a
 * sentence.  Bytes that begin with '+' change the built-in catalogue instead:
 * SQLite's own checks let few strangers past the first page.
 */
#include <assert.h>
#include <locale.h>
#include <stdint.h>
#include <string.h>

#include "apposite/store.h"
#include "apposite/tree.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

/* The built-in catalogue with bytes put over it: four for the place, one for the value. */
static struct ap_bytes damaged(const uint8_t *data, size_t n, struct ap_arena *arena)
{
    struct ap_bytes whole = ap_builtin[0].bytes;
    unsigned char *copy = memcpy(ap_alloc(arena, whole.n, 1), whole.at, whole.n);

    for (; n >= 5; data += 5, n -= 5) {
        uint32_t at;
        memcpy(&at, data, sizeof at);
        copy[at % whole.n] = data[4];
    }
    return (struct ap_bytes){ copy, whole.n };
}

static void look_at_everything(const struct ap_catalogue *cat, struct ap_arena *arena)
{
    struct ap_error err;
    const struct ap_tree *tree;
    size_t texts = 0;

    for (size_t o = 0; o < cat->offerings; o++) {
        for (size_t a = 0; a < cat->attributes; a++) {
            struct ap_cell cell = ap_cell_at(cat, o, a);
            for (size_t i = 0; i < cell.codes; i++)
                texts += strlen(cat->column[a].value[cell.code[i]].label);
            for (size_t i = 0; i < ap_cell_facts(cat, o, a); i++)
                texts += strlen(ap_cell_fact(cat, o, a, i)->detail);
        }
    }
    assert(texts < SIZE_MAX / 2);
    if (ap_tree_new(cat, arena, &tree, &err) == AP_OK)
        ap_tree_walk(tree, ap_answers_new(cat, arena), arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    struct ap_arena *arena = ap_arena_new();
    struct ap_catalogue *cat = NULL;
    struct ap_error err = { 0 };
    struct ap_bytes bytes = n > 0 && *data == '+' ? damaged(data + 1, n - 1, arena)
                                                  : (struct ap_bytes){ data, n };

    setlocale(LC_CTYPE, "C.UTF-8");
    if (ap_open_bytes(bytes, "fuzz", arena, &cat, &err) == AP_OK)
        look_at_everything(cat, arena);
    else
        assert(*err.text);
    ap_arena_free(arena);
    return 0;
}
