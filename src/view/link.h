/*
 * link.h -- which texts are links that may be followed.
 *
 * Only https with a host, and nothing in it that could deceive or break out of
 * where it is written: no user name, no quote, no blank, no control character.
 */
#ifndef VIEW_LINK_H
#define VIEW_LINK_H

#include <stdbool.h>
#include <stddef.h>

/* The bytes of the link that s begins with, without what ends a sentence; 0: none. */
size_t link_at(const char *s);

/* Is s, as a whole, a link that may be followed? */
bool link_is_safe(const char *s);

#endif
