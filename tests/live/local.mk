# SPDX-License-Identifier: MIT
check_PROGRAMS += tests/live/link-t tests/live/invite-t
TESTS += tests/live/link-t tests/live/invite-t
check_PROGRAMS += tests/live/operations-t tests/live/changes-t tests/live/crowd-t tests/live/fuzz-operations
TESTS += tests/live/operations-t tests/live/changes-t tests/live/crowd-t
EXTRA_DIST += tests/live/corpus
tests_live_operations_t_SOURCES = tests/live/operations-t.c tests/live/ask.c tests/live/ask.h
tests_live_changes_t_SOURCES = tests/live/changes-t.c tests/live/ask.c tests/live/ask.h
tests_live_fuzz_operations_SOURCES = tests/live/fuzz-operations.c tests/live/ask.c tests/live/ask.h tests/command/fuzz.h
tests_live_fuzz_operations_CPPFLAGS = $(AM_CPPFLAGS) $(fuzz_cppflags)
tests_live_fuzz_operations_LDFLAGS = $(AM_LDFLAGS) $(fuzz_ldflags)
if !ENABLE_FUZZERS
TESTS += tests/live/fuzz-operations
endif
