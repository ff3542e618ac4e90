/*
 * sleepy.c -- an example of what must not be.
 */

static void f(void)
{
    usleep(1);
}
