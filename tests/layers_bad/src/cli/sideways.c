/*
 * sideways.c -- an example of what must not be.
 */
#include "ui/grid.h"
