#!/bin/sh
# SPDX-License-Identifier: MIT
# The reference pages in docs/ are what the word tables say today.
build=${top_builddir:-.} source=${top_srcdir:-.}
echo 1..2
n=0
for pair in en:COMMANDS.md zh:COMMANDS.zh-CN.md; do
    n=$((n + 1))
    if "$build/dingboardctl" parse --reference "${pair%%:*}" | cmp -s - "$source/docs/${pair#*:}"; then
        echo "ok $n - docs/${pair#*:} is up to date"
    else
        echo "not ok $n - docs/${pair#*:}: make it anew with dingboardctl parse --reference ${pair%%:*}"
    fi
done
