/*
 * bench_hello.c -- the least that an ncursesw program can do: a screenful of
 * text, and a line that says which key was pressed.  What another program
 * takes beyond this is its own.
 */
#include <locale.h>
#include <stdio.h>

#include <curses.h>

static void draw(int key)
{
    for (int row = 0; row < LINES - 1; row++)
        mvprintw(row, 0, "line %d of a screen that holds some text", row + 1);
    mvprintw(LINES - 1, 0, "Hello, key %d", key);
    refresh();
}

int main(void)
{
    int key = 0;

    setlocale(LC_CTYPE, "");
    if (!newterm(NULL, stdout, stdin))
        return 2;
    start_color();
    use_default_colors();
    cbreak();
    noecho();
    do {
        draw(key);
        key = getch();
    } while (key != 'q' && key != ERR);
    endwin();
    return 0;
}
