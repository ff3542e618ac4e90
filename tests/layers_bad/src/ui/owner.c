/*
 * owner.c -- an example of what must not be.
 */
#include <curses.h>
