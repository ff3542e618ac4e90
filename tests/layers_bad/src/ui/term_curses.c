/*
 * term_curses.c -- an example of what must not be.
 */

static void f(void)
{
    setlocale(LC_CTYPE, "");
    isatty(0);
}
