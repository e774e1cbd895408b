# SPDX-License-Identifier: MIT
# Unit tests mirror lib/; each is a GLib test program that speaks TAP, or a script that does.
include tests/base/local.mk
include tests/web/local.mk
include tests/dingtalk/local.mk
include tests/command/local.mk
include tests/board/local.mk
include tests/raster/local.mk
include tests/store/local.mk
include tests/delivery/local.mk
include tests/cgi/local.mk
include tests/ctl/local.mk
include tests/sandbox/local.mk
include tests/e2e/local.mk

# See the file: without it ThreadSanitizer reports every GMutex.
if THREAD_SANITIZER
libdingboard_a_SOURCES += tests/tsan-locks.c
endif
