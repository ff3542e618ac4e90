/*
 * world.c -- an example of what must not be.
 */

static const char *f(void)
{
    return time(NULL) ? getenv("HOME") : NULL;
}
