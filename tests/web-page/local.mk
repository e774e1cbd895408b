# SPDX-License-Identifier: MIT
# The live board's page: its catalogue, what it reckons, whether it paints as the painter does, and the whole of it in browsers.
check_PROGRAMS += tests/web-page/stamps-t tests/web-page/boards
tests_web_page_stamps_t_SOURCES = tests/web-page/stamps-t.c
tests_web_page_boards_SOURCES = tests/web-page/boards.c tests/raster/scripts.h tests/raster/scripts.c
TESTS += tests/web-page/stamps-t tests/web-page/units.sh tests/web-page/likeness.sh tests/web-page/page.sh
EXTRA_DIST += tests/web-page/units.sh tests/web-page/units.mjs tests/web-page/likeness.sh tests/web-page/likeness.mjs \
	tests/web-page/page.sh tests/web-page/page.mjs tests/web-page/around.mjs tests/web-page/pictures.mjs tests/web-page/people.mjs tests/web-page/browser.bash
