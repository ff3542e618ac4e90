/*
 * app.h -- the real program on a terminal for tests (tty.h): what its user
 * does, and what must then be so.  A failed expectation prints the screen.
 */
#ifndef APP_H
#define APP_H

#include "testing.h"
#include "tty.h"

/* The last word of the last offering's name: on the first screen of the built-in
   catalogue, however names are wrapped. */
#define APP_LISTED "ACI"

/* Start it with the arguments (up to a NULL; may be NULL). */
struct tty *app_open(const struct tty_options *options, const char *const *args);

/* The same, and wait for its first screen. */
struct tty *app_explore(const struct tty_options *options);

void app_see(struct tty *t, const char *text);          /* it comes to be on the screen */
void app_see_gone(struct tty *t, const char *text);     /* it goes from the screen */
void app_settle(struct tty *t);                         /* no more output comes */
void app_escape(struct tty *t);                 /* press Esc, and no Alt with the next key */
void app_ends(struct tty *t, int status);               /* exit code, or -signal */

/* The terminal is as the program found it. */
void app_left_no_trace(struct tty *t);

#endif
