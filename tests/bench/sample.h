/*
 * sample.h -- measured values, and what is said of them.
 */
#ifndef BENCH_SAMPLE_H
#define BENCH_SAMPLE_H

#include <stddef.h>

enum { SAMPLE_MAX = 4096 };

struct sample {
    double value[SAMPLE_MAX];   /* those beyond are not kept */
    size_t count;
};

void sample_add(struct sample *s, double value);

/* "2.61 (2.49 .. 3.20)": median, least, most; "-" where nothing was measured. */
const char *sample_text(struct sample *s, char text[40]);

double now_ms(void);            /* a clock that only goes forward */

#endif
