# SPDX-License-Identifier: MIT
# The live board's page: its catalogue, its reckoning, and the whole of it in a browser.
check_PROGRAMS += tests/web-page/stamps-t
TESTS += tests/web-page/stamps-t tests/web-page/units.sh
tests_web_page_stamps_t_SOURCES = tests/web-page/stamps-t.c
EXTRA_DIST += tests/web-page/units.sh tests/web-page/units.mjs
