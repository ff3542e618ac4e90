/*
 * freed.c -- an example of what must not be.
 */

static void f(void *p)
{
    free(p);
}
