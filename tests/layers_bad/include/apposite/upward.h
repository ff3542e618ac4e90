/*
 * upward.h -- an example of what must not be.
 */
#include "core/private.h"
