/*
 * export.h -- writing what a screen shows to a file, by a prompt.
 *
 * The prompt says in words what will be written; the ending of the path that is
 * typed says in which format.  What keys change there (every attribute, the
 * sources) is a change of the view once it is written, and is forgotten if not.
 * Nothing that exists is replaced.
 */
#ifndef UI_EXPORT_H
#define UI_EXPORT_H

#include "ui/ui.h"

/* Ask where to write the view; the name that is offered is free. */
void export_ask(struct ui *ui);

#endif
