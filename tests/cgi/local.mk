# SPDX-License-Identifier: MIT
receiver_parts = cgi/answers.c cgi/events.c cgi/live.c cgi/live_picture.c cgi/live_read.c cgi/live_session.c cgi/live_write.c cgi/rates.c cgi/receiver.c \
	cgi/refusals.c
check_PROGRAMS += tests/cgi/receiver-t tests/cgi/events-t
TESTS += tests/cgi/receiver-t tests/cgi/events-t
tests_cgi_receiver_t_SOURCES = tests/cgi/receiver-t.c $(receiver_parts)
tests_cgi_events_t_SOURCES = tests/cgi/events-t.c $(receiver_parts)
TESTS += tests/cgi/program-t.sh
EXTRA_DIST += tests/cgi/program-t.sh
live_lab = tests/cgi/lab.c tests/cgi/lab.h $(receiver_parts)
check_PROGRAMS += tests/cgi/live-t tests/cgi/picture-t tests/cgi/fuzz-live
TESTS += tests/cgi/live-t tests/cgi/picture-t
tests_cgi_live_t_SOURCES = tests/cgi/live-t.c $(live_lab)
tests_cgi_picture_t_SOURCES = tests/cgi/picture-t.c $(live_lab)
tests_cgi_fuzz_live_SOURCES = tests/cgi/fuzz-live.c $(live_lab)
tests_cgi_fuzz_live_CPPFLAGS = $(AM_CPPFLAGS) $(fuzz_cppflags)
tests_cgi_fuzz_live_LDFLAGS = $(AM_LDFLAGS) $(fuzz_ldflags)
EXTRA_DIST += tests/cgi/corpus
if !ENABLE_FUZZERS
TESTS += tests/cgi/fuzz-live
endif
check_PROGRAMS += tests/cgi/door-t
TESTS += tests/cgi/door-t
tests_cgi_door_t_SOURCES = tests/cgi/door-t.c cgi/journal.c cgi/live_source.c $(live_lab) \
	tests/store/folder.c tests/store/folder.h
