#!/bin/bash
# SPDX-License-Identifier: MIT
# What the board's page reckons: geometry, ink, operations on their way, news that come back.
. "${top_srcdir:-.}/tests/tap.bash"
command -v node >/dev/null || skip_all "node is not installed"
cd "$top_srcdir" && exec node tests/web-page/units.mjs
