# SPDX-License-Identifier: MIT
check_PROGRAMS += tests/base/json-t
TESTS += tests/base/json-t
