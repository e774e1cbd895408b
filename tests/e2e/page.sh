#!/bin/bash
# SPDX-License-Identifier: MIT
# The chat page works in a real browser, against a whole instance.
. "${top_srcdir:-.}/tests/e2e/lib.bash"
. "$top_srcdir/tests/web-page/browser.bash"

need_instance node npm chromium
browser_modules "$top_srcdir/tests/sandbox/chat.mjs"
instance_start
APP_KEY=$APP_KEY APP_SECRET_FILE=$APP_SECRET_FILE BASE_URL=$SANDBOX_URL CHROMIUM=$(command -v chromium) SCREENSHOTS=${SCREENSHOTS-} node "$MODULES/chat.mjs"
