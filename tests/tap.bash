# SPDX-License-Identifier: MIT
# tap.bash - TAP for test scripts: source it, call ok/is/like/has/skip, end with done_testing.
# shellcheck shell=bash
set -uo pipefail
: "${top_srcdir:=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)}"
: "${top_builddir:=$top_srcdir/build}"
export top_srcdir top_builddir
PATH=$PATH:/usr/sbin:/sbin
tap_count=0 tap_failed=0
tap_output=$(mktemp)
exec {tap_file}<>"$tap_output" && rm "$tap_output" # nothing is left behind, however the test ends
tap_output=/dev/fd/$tap_file

pass() { echo "ok $((++tap_count)) - $1"; }
fail() { # NAME [DIAGNOSTIC]
    echo "not ok $((++tap_count)) - $1"
    tap_failed=1
    [ -z "${2-}" ] || echo "# ${2//$'\n'/$'\n'# }"
}
ok() { # NAME COMMAND... : the command succeeds
    local name=$1 said
    shift
    # Not in a subshell: what the command sets is to stay.
    if "$@" >"$tap_output" 2>&1; then
        pass "$name"
    else
        said=$(<"$tap_output")
        fail "$name" "$* said: ${said:0:2000}"
    fi
}
is() { # NAME GOT EXPECTED
    if [ "$2" = "$3" ]; then pass "$1"; else fail "$1" "got:      ${2:0:2000}
expected: ${3:0:2000}"; fi
}
like() { # NAME TEXT REGEX
    if [[ $2 =~ $3 ]]; then pass "$1"; else fail "$1" "got:        ${2:0:2000}
not matched: $3"; fi
}
has() { # NAME TEXT PART
    if [[ $2 == *"$3"* ]]; then pass "$1"; else fail "$1" "got:     ${2:0:2000}
without: $3"; fi
}
unlike() { # NAME TEXT REGEX
    if [[ $2 =~ $3 ]]; then fail "$1" "got:     ${2:0:2000}
matched: $3"; else pass "$1"; fi
}
skip() { echo "ok $((++tap_count)) - $1 # SKIP $2"; }
skip_all() {
    echo "1..0 # SKIP $1"
    exit 0
}
done_testing() {
    echo "1..$tap_count"
    exit $tap_failed
}
# Until COMMAND succeeds or SECONDS passed.
wait_until() { # SECONDS COMMAND...
    local deadline=$((SECONDS + $1))
    shift
    until "$@"; do
        [ $SECONDS -lt $deadline ] || return 1
        sleep 0.05
    done
}
