# SPDX-License-Identifier: MIT
RASTER_GOLDEN = tests/raster/golden/lines.png tests/raster/golden/arrows.png tests/raster/golden/shapes.png \
	tests/raster/golden/polygons.png tests/raster/golden/dashes.png tests/raster/golden/texts.png \
	tests/raster/golden/labels.png tests/raster/golden/mixed.png tests/raster/golden/dark.png \
	tests/raster/golden/see-through.png tests/raster/golden/stamps.png \
	tests/raster/golden/filled-stamps.png tests/raster/golden/more-shapes.png tests/raster/golden/grid.png \
	tests/raster/golden/dark-grid.png tests/raster/golden/crowded.png tests/raster/golden/empty.png tests/raster/golden/ink.png
RASTER_TESTS = tests/raster/shapes-t tests/raster/canvas-t tests/raster/png-t tests/raster/svg-t \
	tests/raster/golden-t tests/raster/scripts-t tests/raster/replay-t tests/raster/scene-t
check_PROGRAMS += $(RASTER_TESTS)
TESTS += $(RASTER_TESTS) tests/raster/draw.sh
EXTRA_DIST += tests/raster/draw.sh $(RASTER_GOLDEN) tests/raster/scripts.txt tests/raster/scripts
RASTER_TEST_COMMON = tests/raster/picture.h tests/raster/picture.c
RASTER_TEST_GOLDEN = tests/raster/golden.h tests/raster/golden.c $(RASTER_TEST_COMMON)
tests_raster_shapes_t_SOURCES = tests/raster/shapes-t.c $(RASTER_TEST_COMMON)
tests_raster_canvas_t_SOURCES = tests/raster/canvas-t.c $(RASTER_TEST_COMMON)
tests_raster_png_t_SOURCES = tests/raster/png-t.c $(RASTER_TEST_COMMON)
tests_raster_svg_t_SOURCES = tests/raster/svg-t.c $(RASTER_TEST_COMMON)
tests_raster_golden_t_SOURCES = tests/raster/golden-t.c $(RASTER_TEST_GOLDEN)
tests_raster_scripts_t_SOURCES = tests/raster/scripts-t.c tests/raster/scripts.h tests/raster/scripts.c \
	$(RASTER_TEST_GOLDEN)
tests_raster_scene_t_SOURCES = tests/raster/scene-t.c tests/raster/scripts.h tests/raster/scripts.c $(RASTER_TEST_COMMON)
tests_raster_replay_t_SOURCES = tests/raster/replay-t.c $(RASTER_TEST_COMMON)
check_PROGRAMS += tests/raster/image-t tests/raster/portable-t
TESTS += tests/raster/image-t tests/raster/portable-t
tests_raster_portable_t_SOURCES = tests/raster/portable-t.c
tests_raster_image_t_SOURCES = tests/raster/image-t.c $(RASTER_TEST_COMMON)
