/*
 * find.h -- offerings, attributes and terms as things to choose from.
 */
#ifndef CORE_FIND_H
#define CORE_FIND_H

#include "apposite/catalogue.h"
#include "core/choose.h"

struct choices find_offerings(const struct ap_catalogue *cat);
struct choices find_attributes(const struct ap_catalogue *cat);

#endif
