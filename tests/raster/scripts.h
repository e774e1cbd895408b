// SPDX-License-Identifier: MIT
/** scripts.h - boards as people make them: the messages of tests/raster/scripts.txt. */
#ifndef DINGBOARD_TESTS_RASTER_SCRIPTS_H
#define DINGBOARD_TESTS_RASTER_SCRIPTS_H

#include "lib/board/history.h"

typedef struct {
    char *name;
    GPtrArray *messages; /**< of char * */
} Script;

/** All of them; of Script *. */
GPtrArray *scripts_read(void);

/** Say a script's messages to an empty board; the test fails when one is not understood. */
History *script_play(const Script *script);

#endif
