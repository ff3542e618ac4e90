/*
 * handle.c -- an example of what must not be.
 */

static void f(void)
{
    free(malloc(1));
}
