# SPDX-License-Identifier: MIT
# browser.bash - the driver of the browser, fetched once into the build folder. It never downloads a browser: Debian's is used.
# shellcheck shell=bash

# The folder that scripts must lie in to find it; skips the test on a machine without a way to it.
browser_modules() { # SCRIPT...
    local script
    MODULES=${top_builddir:?}/tests/e2e/browser
    if [ ! -d "$MODULES/node_modules/playwright-core" ]; then
        mkdir -p "$MODULES"
        npm install --prefix "$MODULES" --silent --no-audit --no-fund --ignore-scripts playwright-core@1.48.2 >"$MODULES/npm.log" 2>&1 ||
            skip_all "playwright-core cannot be fetched"
    fi
    for script; do cp "$script" "$MODULES/"; done
}
