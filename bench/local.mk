# SPDX-License-Identifier: MIT
# bench/run measures the whole; the programs here measure parts, and are run by it too.
EXTRA_DIST += bench/run bench/callbacks.lua
EXTRA_PROGRAMS += bench/journal bench/raster bench/parse bench/null-fcgi

bench-programs: $(EXTRA_PROGRAMS)
print-bench-programs:
	@for p in $(EXTRA_PROGRAMS); do case $$p in bench/*) echo $$p ;; esac; done
.PHONY: bench-programs print-bench-programs
