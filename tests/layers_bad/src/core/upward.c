/*
 * upward.c -- an example of what must not be.
 */
#include "view/cell.h"
