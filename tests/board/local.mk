# SPDX-License-Identifier: MIT
board_tests = tests/board/object-t tests/board/board-t tests/board/history-t tests/board/history-model-t
check_PROGRAMS += $(board_tests)
TESTS += $(board_tests)
check_PROGRAMS += tests/board/interpret-t
TESTS += tests/board/interpret-t
