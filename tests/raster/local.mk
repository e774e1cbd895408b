# SPDX-License-Identifier: MIT
RASTER_TESTS = tests/raster/shapes-t tests/raster/canvas-t
check_PROGRAMS += $(RASTER_TESTS)
TESTS += $(RASTER_TESTS)
RASTER_TEST_COMMON = tests/raster/picture.h tests/raster/picture.c
tests_raster_shapes_t_SOURCES = tests/raster/shapes-t.c $(RASTER_TEST_COMMON)
tests_raster_canvas_t_SOURCES = tests/raster/canvas-t.c $(RASTER_TEST_COMMON)
