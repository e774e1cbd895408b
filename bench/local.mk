# SPDX-License-Identifier: MIT
# bench/run measures the whole; the programs here measure parts, and are run by it too.
EXTRA_DIST += bench/run bench/callbacks.lua bench/events.lua bench/page bench/page.mjs bench/fanout
EXTRA_PROGRAMS += bench/journal bench/raster bench/parse bench/resolve bench/null-fcgi bench/history bench/boards bench/live bench/listeners bench/events
bench_history_SOURCES = bench/history.c bench/folder.c bench/folder.h
bench_boards_SOURCES = bench/boards.c bench/folder.c bench/folder.h
bench_live_SOURCES = bench/live.c bench/folder.c bench/folder.h

bench-programs: $(EXTRA_PROGRAMS)
print-bench-programs:
	@for p in $(EXTRA_PROGRAMS); do case $$p in bench/*) echo $$p ;; esac; done
.PHONY: bench-programs print-bench-programs
