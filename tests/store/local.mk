# SPDX-License-Identifier: MIT
store_tests = tests/store/journal-t tests/store/boards-t tests/store/process-t
check_PROGRAMS += $(store_tests)
TESTS += $(store_tests)
tests_store_journal_t_SOURCES = tests/store/journal-t.c tests/store/folder.c tests/store/folder.h
tests_store_boards_t_SOURCES = tests/store/boards-t.c tests/store/folder.c tests/store/folder.h
tests_store_process_t_SOURCES = tests/store/process-t.c tests/store/folder.c tests/store/folder.h

check_PROGRAMS += tests/store/calls-t
TESTS += tests/store/calls-t
tests_store_calls_t_SOURCES = tests/store/calls-t.c tests/store/folder.c tests/store/folder.h

check_PROGRAMS += tests/store/assets-t
TESTS += tests/store/assets-t
tests_store_assets_t_SOURCES = tests/store/assets-t.c tests/store/folder.c tests/store/folder.h

check_PROGRAMS += tests/store/live-t
TESTS += tests/store/live-t
tests_store_live_t_SOURCES = tests/store/live-t.c tests/store/folder.c tests/store/folder.h
