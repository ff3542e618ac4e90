/*
 * arena.c -- an example of what must not be.
 */

static void f(void)
{
    fputs("allowed here", stderr);
    puts("but not this");
    abort();
}
