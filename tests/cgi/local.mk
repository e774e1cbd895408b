# SPDX-License-Identifier: MIT
receiver_parts = cgi/answers.c cgi/events.c cgi/receiver.c cgi/refusals.c
check_PROGRAMS += tests/cgi/receiver-t tests/cgi/events-t
TESTS += tests/cgi/receiver-t tests/cgi/events-t
tests_cgi_receiver_t_SOURCES = tests/cgi/receiver-t.c $(receiver_parts)
tests_cgi_events_t_SOURCES = tests/cgi/events-t.c $(receiver_parts)
TESTS += tests/cgi/program-t.sh
EXTRA_DIST += tests/cgi/program-t.sh
