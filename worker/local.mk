# SPDX-License-Identifier: MIT
pkglibexec_PROGRAMS += dingboard-worker
dingboard_worker_SOURCES = worker/main.c worker/worker.h \
	worker/apply.c worker/apply.h \
	worker/boards.c worker/boards.h \
	worker/crash.c worker/crash.h \
	worker/files.c worker/files.h \
	worker/decoding.c worker/decoding.h \
	worker/loop.c \
	worker/pictures.c worker/pictures.h \
	worker/slot.c worker/slot.h
