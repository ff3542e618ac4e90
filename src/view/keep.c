/*
 * keep.c -- see keep.h.
 */
#include "view/keep.h"

struct ap_user *keep_user(struct keep *keep)
{
    if (!keep->tried && ap_user_open(keep->path, keep->today, &keep->user, &keep->why))
        keep->user = NULL;
    keep->tried = true;
    return keep->user;
}

void keep_close(struct keep *keep)
{
    ap_user_close(keep->user);
    *keep = (struct keep){ .path = keep->path, .today = keep->today, .told = keep->told };
}

bool keep_saves(struct keep *keep)
{
    return keep_user(keep) && ap_user_saves(keep->user);
}

const char *keep_news(struct keep *keep)
{
    const char *news = keep->user ? ap_user_says(keep->user) : keep->why.text;

    if (!keep->tried || keep->told || !news || !*news)
        return NULL;
    keep->told = true;
    return news;
}
