# SPDX-License-Identifier: MIT
# Unit tests mirror lib/; each is a GLib test program that speaks TAP, or a script that does.
TESTS += tests/architecture.sh
EXTRA_DIST += tests/lsan.supp tests/tsan.supp tests/valgrind.supp tests/tap.bash tests/architecture.sh
include tests/conf/local.mk
include tests/docs/local.mk
include tests/base/local.mk
include tests/web/local.mk
include tests/dingtalk/local.mk
include tests/command/local.mk
include tests/board/local.mk
include tests/raster/local.mk
include tests/store/local.mk
include tests/delivery/local.mk
include tests/worker/local.mk
include tests/live/local.mk
include tests/cgi/local.mk
include tests/ctl/local.mk
include tests/sandbox/local.mk
include tests/web-page/local.mk
include tests/faults/local.mk
include tests/e2e/local.mk

# What ./check runs apart: unit programs under valgrind, threads under TSan, libFuzzer programs.
# Not process-t and the fault tests: their children end in the middle of things on purpose, and valgrind would call that
# leaking. Nor those that paint whole boards, again and again, to compare them: the sanitizers see to them in a tenth of the time.
print-valgrind-programs:
	@for t in $(TESTS); do \
		case "$$t $(check_PROGRAMS) " in tests/store/process-t* | tests/faults/* | tests/worker/* | \
		tests/raster/scene-t* | tests/raster/scripts-t* | tests/raster/replay-t* | tests/raster/canvas-t* | tests/raster/golden-t* | tests/raster/shapes-t* | tests/raster/image-t* | tests/live/changes-t* | tests/live/fuzz-operations*) ;; *" $$t "*) echo $$t ;; esac; \
	done
print-tests-without-browser:
	@for t in $(TESTS); do case $$t in tests/web-page/page.sh | tests/web-page/likeness.sh | tests/e2e/page.sh) ;; *) echo $$t ;; esac; done
print-threaded-tests:
	@echo $(THREADED_TESTS)
print-threaded-programs:
	@echo $(THREADED_TESTS) $(THREADED_HELPERS)
print-fuzzers:
	@for t in $(check_PROGRAMS); do case $$t in */fuzz-*) echo $$t ;; esac; done
print-command-fuzzers:
	@echo $(command_fuzzers)
.PHONY: print-tests-without-browser print-valgrind-programs print-threaded-tests print-threaded-programs print-fuzzers print-command-fuzzers
THREADED_TESTS = tests/store/journal-t tests/web/service-t tests/cgi/receiver-t tests/cgi/live-write-t tests/cgi/door-t tests/sandbox/callback-t
# What those start.
THREADED_HELPERS = tests/web/echo-service

# See the file: without it ThreadSanitizer reports every GMutex.
if THREAD_SANITIZER
libdingboard_a_SOURCES += tests/tsan-locks.c
endif
