/*
 * app.h -- the real program on a terminal for tests (tty.h): what its user
 * does, and what must then be so.  A failed expectation prints the screen.
 */
#ifndef APP_H
#define APP_H

#include "testing.h"
#include "tty.h"

/* The name of an offering that the built-in catalogue's first screen lists. */
#define APP_LISTED "Confidential Containers on ACI"

/* Start it with the arguments (up to a NULL; may be NULL). */
struct tty *app_open(const struct tty_options *options, const char *const *args);

/* The same, and wait for its first screen. */
struct tty *app_explore(const struct tty_options *options);

void app_see(struct tty *t, const char *text);          /* it comes to be on the screen */
void app_see_gone(struct tty *t, const char *text);     /* it goes from the screen */
void app_settle(struct tty *t);                         /* no more output comes */
void app_ends(struct tty *t, int status);               /* exit code, or -signal */

/* An empty folder to run in, and its end with all files in it. */
char *app_folder(struct ap_arena *arena);
void  app_folder_remove(const char *folder);

/* The terminal is as the program found it. */
void app_left_no_trace(struct tty *t);

#endif
