# SPDX-License-Identifier: MIT
check_PROGRAMS += tests/live/link-t tests/live/invite-t
TESTS += tests/live/link-t tests/live/invite-t
