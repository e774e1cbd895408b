#!/bin/bash
# SPDX-License-Identifier: MIT
# The board's page works in real browsers, against a whole instance.
. "${top_srcdir:-.}/tests/e2e/lib.bash"

need_instance node npm chromium
# The same driver as tests/e2e/page.sh uses: fetched once, never a browser.
modules=$top_builddir/tests/e2e/browser
if [ ! -d "$modules/node_modules/playwright-core" ]; then
    mkdir -p "$modules"
    npm install --prefix "$modules" --silent --no-audit --no-fund --ignore-scripts playwright-core@1.48.2 >"$modules/npm.log" 2>&1 ||
        skip_all "playwright-core cannot be fetched"
fi
cp "$top_srcdir/tests/web-page/page.mjs" "$top_srcdir/tests/web-page/people.mjs" "$modules/"
instance_start
CTL=$top_builddir/dingboardctl BOARD_URL=$BOARD_URL SANDBOX_URL=$SANDBOX_URL CHROMIUM=$(command -v chromium) SCREENSHOTS=${SCREENSHOTS-} \
    node "$modules/page.mjs" "$@"
