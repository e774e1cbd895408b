// SPDX-License-Identifier: MIT
/**
 * cage.h - what a process gives up before it looks at bytes from outside.
 *
 * Afterwards it can compute, have memory up to a bound, read what it has open, write to its standard output, and end.
 * It can open no file, reach no network, start nothing, and map no code. What else it tries ends it.
 */
#ifndef DINGBOARD_DECODE_CAGE_H
#define DINGBOARD_DECODE_CAGE_H

#include <glib.h>

/** Bounds on memory, time and files; descriptors beyond standard error are closed. */
gboolean cage_limit(void);
/** Close the cage for good. FALSE when the kernel has none. */
gboolean cage_close(void);

/** Try, each in a process of its own, what must not be possible in the cage; TRUE when none of it is. Reports as TAP.
 */
gboolean cage_check(void);

#endif
