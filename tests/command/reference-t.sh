#!/bin/sh
# SPDX-License-Identifier: MIT
# The reference pages in docs/ are what the word tables say today.
echo 1..2
n=0
for pair in en:COMMANDS.md zh:COMMANDS.zh-CN.md; do
    n=$((n + 1))
    if "$top_builddir/dingboardctl" parse --reference "${pair%%:*}" | cmp -s - "$top_srcdir/docs/${pair#*:}"; then
        echo "ok $n - docs/${pair#*:} is up to date"
    else
        echo "not ok $n - docs/${pair#*:}: make it anew with dingboardctl parse --reference ${pair%%:*}"
    fi
done
