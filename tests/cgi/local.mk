# SPDX-License-Identifier: MIT
check_PROGRAMS += tests/cgi/receiver-t
TESTS += tests/cgi/receiver-t
tests_cgi_receiver_t_SOURCES = tests/cgi/receiver-t.c cgi/receiver.c cgi/refusals.c
TESTS += tests/cgi/program-t.sh
EXTRA_DIST += tests/cgi/program-t.sh
