# SPDX-License-Identifier: MIT
# browser.bash - the driver of the browser, fetched once into the build folder, or into BROWSER_MODULES, which several
# builds may share. It never downloads a browser: Debian's is used.
# shellcheck shell=bash
DRIVER=playwright-core@1.48.2

fetch_driver() { # FOLDER : several tests may start at once; a fetch that was broken off is begun anew
    (
        flock 9
        [ ! -e "$1/complete" ] || exit 0
        rm -rf "$1/node_modules"
        timeout 120 npm install --prefix "$1" --silent --no-audit --no-fund --ignore-scripts "$DRIVER" >"$1/npm.log" 2>&1 &&
            touch "$1/complete"
    ) 9>"$1/lock"
}

# The folder that scripts must lie in to find it; skips the test on a machine without a way to it.
browser_modules() { # SCRIPT...
    local script
    MODULES=${BROWSER_MODULES:-${top_builddir:?}/tests/e2e/browser}
    mkdir -p "$MODULES"
    fetch_driver "$MODULES" || skip_all "playwright-core cannot be fetched"
    for script; do cp "$script" "$MODULES/"; done
}
