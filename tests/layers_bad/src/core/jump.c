/*
 * jump.c -- an example of what must not be.
 */

static void f(jmp_buf out)
{
    longjmp(out, 1);
}
