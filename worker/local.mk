# SPDX-License-Identifier: MIT
pkglibexec_PROGRAMS += dingboard-worker
dingboard_worker_SOURCES = worker/main.c worker/worker.h \
	worker/answers.c worker/answers.h \
	worker/apply.c worker/apply.h \
	worker/apply_live.c worker/apply_live.h \
	worker/apply_meeting.c worker/apply_meeting.h \
	worker/apply_pictures.c worker/apply_pictures.h \
	worker/haste.c worker/haste.h \
	worker/boards.c worker/boards.h \
	worker/crash.c worker/crash.h \
	worker/files.c worker/files.h \
	worker/conversation.c worker/conversation.h worker/my_boards.c worker/my_boards.h \
	worker/decoding.c worker/decoding.h \
	worker/live.c worker/live.h \
	worker/loop.c \
	worker/sessions.c worker/sessions.h worker/session_words.c worker/session_words.h \
	worker/pictures.c worker/pictures.h \
	worker/publish.c worker/publish.h \
	worker/slot.c worker/slot.h \
	worker/timers.c worker/timers.h
