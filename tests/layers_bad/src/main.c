/*
 * main.c -- an example of what must not be.
 */
#include "apposite/base.h"
#include "core/private.h"
