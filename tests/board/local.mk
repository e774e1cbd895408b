# SPDX-License-Identifier: MIT
board_tests = tests/board/object-t tests/board/board-t tests/board/history-t tests/board/history-model-t \
	tests/board/takeback-t
check_PROGRAMS += $(board_tests)
TESTS += $(board_tests)
check_PROGRAMS += tests/board/interpret-t tests/board/helpcard-t
TESTS += tests/board/interpret-t tests/board/helpcard-t
check_PROGRAMS += tests/board/edit-t
TESTS += tests/board/edit-t
tests_board_edit_t_SOURCES = tests/board/edit-t.c tests/board/commands.c tests/board/commands.h
check_PROGRAMS += tests/board/edit-model-t
TESTS += tests/board/edit-model-t
tests_board_edit_model_t_SOURCES = tests/board/edit-model-t.c tests/board/commands.c tests/board/commands.h
check_PROGRAMS += tests/board/rights-t
TESTS += tests/board/rights-t
check_PROGRAMS += tests/board/pictures-t
TESTS += tests/board/pictures-t
check_PROGRAMS += tests/board/talk-t
TESTS += tests/board/talk-t
EXTRA_DIST += tests/board/talk-nothing.txt tests/board/talk-there.txt tests/board/talk-which.txt tests/board/talk-zh.txt
check_PROGRAMS += tests/board/meeting-t
TESTS += tests/board/meeting-t
