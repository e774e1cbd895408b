#!/bin/bash
# SPDX-License-Identifier: MIT
# The chat page works in a real browser, against a whole instance.
. "${top_srcdir:-.}/tests/e2e/lib.bash"

need_instance node npm chromium
# The driver of the browser is fetched once into the build folder; a machine without a way to it skips the test.
# It never downloads a browser: Debian's is used.
modules=$top_builddir/tests/e2e/browser
if [ ! -d "$modules/node_modules/playwright-core" ]; then
    mkdir -p "$modules"
    npm install --prefix "$modules" --silent --no-audit --no-fund --ignore-scripts playwright-core@1.48.2 >"$modules/npm.log" 2>&1 ||
        skip_all "playwright-core cannot be fetched"
fi
# Node looks for modules beside the script.
cp "$top_srcdir/tests/sandbox/chat.mjs" "$modules/"
instance_start
BASE_URL=$SANDBOX_URL CHROMIUM=$(command -v chromium) SCREENSHOTS=${SCREENSHOTS-} node "$modules/chat.mjs"
