#!/bin/bash
# SPDX-License-Identifier: MIT
# The page shows boards as the robot's pictures do.
. "${top_srcdir:-.}/tests/tap.bash"
. "$top_srcdir/tests/web-page/browser.bash"

[ "${DINGBOARD_E2E:-yes}" = yes ] || skip_all "end-to-end tests are switched off"
for tool in node npm chromium; do command -v "$tool" >/dev/null || skip_all "$tool is not installed"; done
browser_modules "$top_srcdir/tests/web-page/likeness.mjs"
boards=$(mktemp -d)
trap 'rm -rf "$boards"' EXIT
"$top_builddir/tests/web-page/boards" "$boards" || {
    echo "Bail out! the boards cannot be painted"
    exit 99
}
WEB=$top_srcdir/web BOARDS=$boards CHROMIUM=$(command -v chromium) SCREENSHOTS=${SCREENSHOTS-} node "$MODULES/likeness.mjs"
