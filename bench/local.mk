# SPDX-License-Identifier: MIT
# bench/run measures the whole; programs here (EXTRA_PROGRAMS += bench/NAME) measure parts, and are run by it too.
EXTRA_DIST += bench/run bench/callbacks.lua

bench-programs: $(EXTRA_PROGRAMS)
print-bench-programs:
	@for p in $(EXTRA_PROGRAMS); do case $$p in bench/*) echo $$p ;; esac; done
.PHONY: bench-programs print-bench-programs

EXTRA_PROGRAMS += bench/journal
EXTRA_PROGRAMS += bench/bench-parse
bench_bench_parse_SOURCES = bench/parse.c
