/*
 * inside.c -- an example of what must not be.
 */
#include "core/private.h"
