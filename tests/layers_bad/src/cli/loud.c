/*
 * loud.c -- an example of what must not be.
 */

static void f(void)
{
    printf("hello");
    fprintf(stderr, "hello");
    exit(1);
}
