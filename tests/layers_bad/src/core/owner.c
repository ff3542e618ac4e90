/*
 * owner.c -- an example of what must not be.
 */
#include <sqlite3.h>
#include <curses.h>
#include <utf8proc.h>
#include <jansson.h>
