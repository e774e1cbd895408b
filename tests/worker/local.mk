# SPDX-License-Identifier: MIT
worker_tests = tests/worker/decoding-t tests/worker/cage.sh
check_PROGRAMS += tests/worker/decoding-t
TESTS += $(worker_tests)
EXTRA_DIST += tests/worker/cage.sh
tests_worker_decoding_t_SOURCES = tests/worker/decoding-t.c tests/worker/files.c tests/worker/files.h \
	worker/decoding.c worker/decoding.h
tests_worker_decoding_t_CFLAGS = $(AM_CFLAGS) $(PIXBUF_CFLAGS) -DBUILD_FOLDER=\"$(abs_top_builddir)\"
tests_worker_decoding_t_LDADD = $(PIXBUF_LIBS) $(LDADD)

check_PROGRAMS += tests/worker/timers-t
TESTS += tests/worker/timers-t
tests_worker_timers_t_SOURCES = tests/worker/timers-t.c tests/store/folder.c tests/store/folder.h \
	worker/timers.c worker/timers.h
