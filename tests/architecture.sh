#!/bin/bash
# SPDX-License-Identifier: MIT
# The arrows between modules point down, and every file says its licence.
. "${top_srcdir:-.}/tests/tap.bash"
cd "$top_srcdir" || exit 99

# What the files of FOLDERS include, as "file: path" lines, of those that match REGEX.
includes() { # REGEX FOLDER...
    local regex=$1
    shift
    grep -RHoE --include='*.[ch]' '^# *include *[<"][^>"]*' "$@" 2>/dev/null | sed -E 's/# *include *[<"]//' | grep -E ":($regex)"
}
none() { is "$1" "$2" ""; }

none "lib/board and lib/command know no platform, store, raster or web" \
    "$(includes 'lib/(dingtalk|store|raster|delivery|web|live)/|cairo|pango|curl|sqlite3|fcgi' lib/board lib/command)"
none "lib/command knows nothing of the board" "$(includes 'lib/board/' lib/command)"
none "lib/base knows no other module" "$(includes 'lib/(board|command|dingtalk|store|raster|delivery|web|live)/' lib/base)"
none "lib/raster knows no platform, store or web" "$(includes 'lib/(dingtalk|store|delivery|web|live)/' lib/raster)"
none "lib/store knows no platform, raster or delivery" "$(includes 'lib/(dingtalk|raster|delivery|web|live)/' lib/store)"
none "lib/dingtalk knows no board, store or raster" "$(includes 'lib/(board|store|raster|delivery)/' lib/dingtalk)"
none "lib/ includes nothing of the programs" "$(includes '(cgi|worker|ctl|sandbox|tests|bench)/' lib)"
none "the receiver does not know raster, delivery or curl" "$(includes 'lib/(raster|delivery)/|cairo|pango|curl' cgi)"

none "nothing under lib/ reads the environment, the clock or randomness by itself" \
    "$(grep -RnE --include='*.c' '(^|[^A-Za-z0-9_>.])((secure_)?getenv|g_getenv|time|gettimeofday|rand|random|srand|g_random_int|g_random_int_range) *\(' lib |
        grep -vE '^lib/base/(clock|ids)\.c:|^[^:]*:[0-9]+: *(//|\*|/\*)')"

# Lists from git where it knows these files (an unpacked release may lie in somebody's repository), else everything that
# is not built.
list_sources() {
    if git ls-files --error-unmatch configure.ac >/dev/null 2>&1; then
        git ls-files
    else
        # A release: without what was built in it.
        find . \( -name _build -o -name 'build*' \) -prune -o -type f ! -name config.h -print | sed 's|^\./||'
    fi | grep -E '\.(c|h|sh|bash|mjs|js|css|html|mk|ac|am|service\.in|socket|conf\.in|lua|[158])$|^(run|check|conf/instance|bench/run|tests/replay|nginx/.*)$' |
        grep -vE '^(aclocal\.m4|build|autom4te|config\.h|node_modules|m4/)|/build/|(^|/)Makefile\.in$'
}
missing=$(list_sources | while read -r file; do
    head -n 5 "$file" | grep -q 'SPDX-License-Identifier: MIT' || echo "$file"
done)
none "every source file has its SPDX line" "$missing"
ok "there are files to look at" test "$(list_sources | wc -l)" -gt 40
done_testing
