/*
 * viewneed.c -- see viewneed.h.
 */
#include "view/viewneed.h"

#include <assert.h>

struct ap_requirements viewstate_requirements(const struct viewstate *v,
                                              const struct ap_catalogue *cat,
                                              struct ap_arena *arena)
{
    struct ap_requirements r = { 0 };
    struct ap_error err;

    if (!v->requirements || !*v->requirements)
        return r;
    enum ap_code rc = ap_requirements_read(cat, v->requirements, arena, &r, &err);
    assert(rc == AP_OK);
    return r;
}

void viewstate_require(struct viewstate *v, struct ap_requirements requirements,
                       struct ap_arena *arena)
{
    struct ap_requirement *at = AP_NEW(arena, struct ap_requirement, requirements.count);
    size_t n = 0;

    for (enum ap_need need = 0; need < AP_NEED_COUNT; need++)
        for (size_t i = 0; i < requirements.count; i++)
            if (requirements.at[i].need == need)
                at[n++] = requirements.at[i];
    requirements.at = at;
    v->requirements = ap_requirements_print(requirements, arena);
}

enum ap_code viewstate_add_requirement(struct viewstate *v, const struct ap_catalogue *cat,
                                       enum ap_need need, const char *text,
                                       struct ap_arena *arena, struct ap_error *err)
{
    struct ap_requirements r = viewstate_requirements(v, cat, arena);
    struct ap_requirement *at = AP_NEW(arena, struct ap_requirement, r.count + 1);

    if (r.count == AP_REQUIREMENTS)
        return ap_fail(err, AP_USAGE, "there may be %d requirements, and this is one more",
                       AP_REQUIREMENTS);
    enum ap_code rc = ap_requirement_read(cat, need, text, arena, &at[r.count], err);
    if (rc)
        return rc;
    for (size_t i = 0; i < r.count; i++)
        at[i] = r.at[i];
    r.at = at;
    r.count++;
    viewstate_require(v, r, arena);
    return AP_OK;
}
