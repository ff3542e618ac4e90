/*
 * faults.h -- a disk for SQLite that fails when it is told to.
 */
#ifndef FAULTS_H
#define FAULTS_H

enum fault {
    FAULT_NONE,
    FAULT_READ,         /* nothing more can be read */
    FAULT_FULL,         /* nothing more can be written */
    FAULT_SYNC,         /* nothing more can be made durable */
    FAULT_KILL          /* half of what was to be written is, and the process is no more */
};

/* Let SQLite use this disk, which is the real one until faults_set. */
void faults_install(void);

/*
 * From the nth change of a file on (1 is the next one), fail.  A change is a
 * write, a sync, a cut or a removal; for FAULT_READ it is a read.
 */
void faults_set(enum fault what, int n);

/*
 * Whenever SQLite wants to wait, no time passes; then happens instead, if it is
 * not NULL.  The result is how many milliseconds it wanted since the last call.
 */
int faults_waited(void (*then)(void));

#endif
