/*
 * export.h -- writing the comparison on the screen to a CSV file.
 *
 * The prompt says in words what will be written; nothing that exists is replaced.
 */
#ifndef UI_EXPORT_H
#define UI_EXPORT_H

#include "ui/ui.h"

/* Ask where to write the view's comparison; the name offered is free. */
void export_ask(struct ui *ui);

/*
 * Write it to the path that was typed.  If that fails the prompt opens again, with
 * the text as it was and the reason.
 */
void export_write(struct ui *ui, const char *path);

#endif
