/*
 * sideways.c -- an example of what must not be.
 */
#include "cli/cli.h"
#include "core/private.h"
