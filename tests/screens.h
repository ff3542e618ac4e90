/*
 * screens.h -- the interface without a terminal: keys in, pictures out.
 *
 * Tests that use it run in a group with screens_setup and screens_teardown,
 * which read the built-in catalogue once; the day is SCREENS_TODAY.
 */
#ifndef SCREENS_H
#define SCREENS_H

#include "testing.h"
#include "ui/ui.h"

#define SCREENS_TODAY "2026-11-24"

int screens_setup(void **state);
int screens_teardown(void **state);
const struct subject *screens_subject(void);
/* Another built-in catalogue; it lives in arena. */
const struct subject *screens_builtin(const char *key, struct ap_arena *arena);

/* The interface on the built-in catalogue, or another; the caller frees it. */
struct ui *screens_open(int rows, int cols, bool ascii);
struct ui *screens_open_on(const struct subject *subject, int rows, int cols, bool ascii);

/* "j<Down><^L>ab": keys by the names that Help gives them. */
void press(struct ui *ui, const char *keys);
void resize(struct ui *ui, int rows, int cols);

/* What is on the screen; lives until screens_teardown. */
char *screen_text(struct ui *ui);
char *screen_styles(struct ui *ui);

/* Is the text on the screen, as written, on one line? */
void assert_sees(struct ui *ui, const char *text);
void assert_sees_not(struct ui *ui, const char *text);

/*
 * Press keys in a fresh interface at 40x12, 80x24 and 120x40, in UTF-8 and in
 * ASCII, and compare the six pictures (and the styles of 80x24) with a file
 * below tests/golden.
 */
void expect_screens(const char *golden, const char *keys);
/* The same at 20x6, which is the least, and at 200x60. */
void expect_extremes(const char *golden, const char *keys);
/* At all of screens_sizes, in UTF-8 only and without styles: test_sheets.c tells
   how ASCII and mono follow. */
void expect_sizes(const char *golden, const char *keys);

/* 20x6, which is the least, 40x12, 80x24, 120x40 and 200x60. */
enum { SCREENS_SIZES = 5 };
extern const struct ui_size screens_sizes[SCREENS_SIZES];

#endif
