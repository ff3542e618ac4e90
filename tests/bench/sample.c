/*
 * sample.c -- see sample.h.
 */
#include "sample.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

void sample_add(struct sample *s, double value)
{
    if (s->count < SAMPLE_MAX)
        s->value[s->count++] = value;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

const char *sample_text(struct sample *s, char text[40])
{
    if (s->count == 0)
        return "-";
    qsort(s->value, s->count, sizeof s->value[0], by_value);
    double median = s->value[s->count / 2];
    int digits = median < 0.1 ? 4 : 2;
    snprintf(text, 40, "%.*f (%.*f .. %.*f)", digits, median, digits, s->value[0], digits,
             s->value[s->count - 1]);
    return text;
}

double now_ms(void)
{
    struct timespec ts;

    clock_gettime(CLOCK_MONOTONIC, &ts);
    return (double)ts.tv_sec * 1e3 + (double)ts.tv_nsec / 1e6;
}
