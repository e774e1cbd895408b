# SPDX-License-Identifier: MIT
check_PROGRAMS += tests/live/link-t
TESTS += tests/live/link-t
