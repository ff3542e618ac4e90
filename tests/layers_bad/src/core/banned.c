/*
 * banned.c -- an example of what must not be.
 */

static void f(char *to)
{
    strcpy(to, "not here: strcat(to, \"x\")");    /* nor here: strcat(to, "x") */
    sprintf (to, "%d", atoi(to));
    s->system(to);      /* a member of that name is no call of it */
}
