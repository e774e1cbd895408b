# SPDX-License-Identifier: MIT
TESTS += tests/conf/units.sh tests/conf/nginx.sh
EXTRA_DIST += tests/conf/units.sh tests/conf/nginx.sh
