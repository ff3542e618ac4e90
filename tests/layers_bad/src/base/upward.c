/*
 * upward.c -- an example of what must not be.
 */
#include "apposite/catalogue.h"
