# SPDX-License-Identifier: MIT
# Unit tests mirror lib/; each is a GLib test program that speaks TAP.
check_PROGRAMS += tests/base/json-t
TESTS += tests/base/json-t
