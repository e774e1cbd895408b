#!/bin/bash
# SPDX-License-Identifier: MIT
# The board's page works in real browsers, against a whole instance.
. "${top_srcdir:-.}/tests/e2e/lib.bash"
. "$top_srcdir/tests/web-page/browser.bash"

need_instance node npm chromium
browser_modules "$top_srcdir/tests/web-page/"{page,around,pictures,people}.mjs
instance_start
CTL=$top_builddir/dingboardctl BOARD_URL=$BOARD_URL SANDBOX_URL=$SANDBOX_URL CHROMIUM=$(command -v chromium) SCREENSHOTS=${SCREENSHOTS-} \
    node "$MODULES/page.mjs" "$@"
