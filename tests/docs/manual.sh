#!/bin/bash
# SPDX-License-Identifier: MIT
# The manual pages name every option that the programs' own help names, and every key of the configuration.
. "${top_srcdir:-.}/tests/tap.bash"

options() { grep -o -- '^ *\(-[A-Za-z], \)\?--[a-z][a-z-]*' | sed 's/.*--//' | sort -u; }
unnamed() { # PAGE OPTION... -> those that the page does not explain
    local page=$1 option
    shift
    for option; do grep -q -- "^\.It .*Fl -$option\b" "$top_srcdir/docs/$page" || echo "$option"; done
}
names_all() { # PAGE WHAT COMMAND...
    local page=$1 what=$2 said
    shift 2
    mapfile -t said < <("$@" --help 2>&1 | options)
    ok "$what explains its options" test "${#said[@]}" -gt 0
    is "$page names all of $what" "$(unnamed "$page" "${said[@]}")" ""
}

names_all dingboard.fcgi.8 dingboard.fcgi "$top_builddir/dingboard.fcgi"
names_all dingboard-worker.8 dingboard-worker "$top_builddir/dingboard-worker"
for command in parse draw sign doctor board session; do
    names_all dingboardctl.1 "dingboardctl $command" "$top_builddir/dingboardctl" "$command"
done

keys=$(grep -o '^ *{"[a-z]*", "[a-z_]*", VALUE' "$top_srcdir/lib/base/settings.c" | sed 's/.*, "\(.*\)", .*/\1/')
like "the program's keys are found" "$keys" api_base
for key in $keys; do
    ok "dingboard.conf has $key" grep -qE "^#?$key = " "$top_srcdir/conf/dingboard.conf"
    ok "its page explains $key" grep -q "^\.It .*\b$key\b" "$top_srcdir/docs/dingboard.conf.5"
done
# In the group where the program reads it: whoever takes the "#" away has a file that works.
read_by_program() { sed -n 's/^ *{"\([a-z]*\)", "\([a-z_]*\)", VALUE.*/\1 \2/p' "$top_srcdir/lib/base/settings.c" | sort; }
in_example() { awk '/^\[/ { gsub(/[][]/, ""); group = $1 } /^#?[a-z_]+ = / { sub(/^#/, ""); print group, $1 }' "$top_srcdir/conf/dingboard.conf" | sort; }
in_page() { awk '/^\.Ss Group/ { group = $3 } /^\.Sh/ { group = "" } /^\.It Cm/ && group { print group, $3 }' "$top_srcdir/docs/dingboard.conf.5" | sort; }
is "dingboard.conf has each key in its group" "$(in_example)" "$(read_by_program)"
is "its page, too" "$(in_page)" "$(read_by_program)"
done_testing
