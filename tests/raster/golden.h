// SPDX-License-Identifier: MIT
/** golden.h - pictures compared with those a person looked at. */
#ifndef DINGBOARD_TESTS_RASTER_GOLDEN_H
#define DINGBOARD_TESTS_RASTER_GOLDEN_H

#include "tests/raster/picture.h"

/**
 * The picture looks like TEST_DATA/raster/`name`.png: glyphs come from the system's fonts, so of a million pixels so
 * many may differ. With UPDATE_GOLDEN=1 in the environment it becomes that file first.
 */
void golden_compare(GBytes *png, const char *name, int different_per_million);

#endif
