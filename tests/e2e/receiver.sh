#!/bin/bash
# SPDX-License-Identifier: MIT
# Callbacks through nginx and FastCGI get the right answer, and only genuine ones are journaled.
. "${top_srcdir:-.}/tests/e2e/lib.bash"
. "$top_srcdir/tests/e2e/callbacks.bash"

need_instance sqlite3
instance_start --no-worker
callback_cases fastcgi
done_testing
