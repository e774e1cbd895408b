# SPDX-License-Identifier: MIT
TESTS += tests/docs/manual.sh
EXTRA_DIST += tests/docs/manual.sh
