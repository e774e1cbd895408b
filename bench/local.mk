# SPDX-License-Identifier: MIT
noinst_PROGRAMS += bench/bench-parse
bench_bench_parse_SOURCES = bench/parse.c
