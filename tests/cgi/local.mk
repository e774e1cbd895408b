# SPDX-License-Identifier: MIT
receiver_parts = cgi/answers.c cgi/events.c cgi/live.c cgi/live_picture.c cgi/live_read.c cgi/live_session.c cgi/live_write.c cgi/rates.c cgi/receiver.c \
	cgi/refusals.c
live_lab = tests/cgi/lab.c tests/cgi/lab.h $(receiver_parts)
receiver_lab = tests/cgi/caller.c tests/cgi/caller.h $(live_lab)
receiver_tests = tests/cgi/receiver-t tests/cgi/receiver-body-t tests/cgi/receiver-sign-t tests/cgi/events-t
check_PROGRAMS += $(receiver_tests)
TESTS += $(receiver_tests)
tests_cgi_receiver_t_SOURCES = tests/cgi/receiver-t.c $(receiver_lab)
tests_cgi_receiver_body_t_SOURCES = tests/cgi/receiver-body-t.c $(receiver_lab)
tests_cgi_receiver_sign_t_SOURCES = tests/cgi/receiver-sign-t.c $(receiver_lab)
tests_cgi_events_t_SOURCES = tests/cgi/events-t.c $(receiver_parts)
TESTS += tests/cgi/program-t.sh
EXTRA_DIST += tests/cgi/program-t.sh
live_tests = tests/cgi/live-session-t tests/cgi/live-write-t tests/cgi/live-read-t tests/cgi/picture-t
check_PROGRAMS += $(live_tests) tests/cgi/fuzz-live
TESTS += $(live_tests)
tests_cgi_live_session_t_SOURCES = tests/cgi/live-session-t.c $(live_lab)
tests_cgi_live_write_t_SOURCES = tests/cgi/live-write-t.c $(live_lab)
tests_cgi_live_read_t_SOURCES = tests/cgi/live-read-t.c $(live_lab)
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
