# SPDX-License-Identifier: MIT
check_PROGRAMS += tests/base/ids-t tests/base/json-t tests/base/settings-t
TESTS += tests/base/ids-t tests/base/json-t tests/base/settings-t
