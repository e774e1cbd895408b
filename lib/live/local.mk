# SPDX-License-Identifier: MIT
libdingboard_a_SOURCES += \
	lib/live/invite.c lib/live/invite.h \
	lib/live/link.c lib/live/link.h \
	lib/live/request.c lib/live/request.h
libdingboard_a_SOURCES += \
	lib/live/actions.c lib/live/actions.h \
	lib/live/crowd.c lib/live/crowd.h \
	lib/live/changes.c lib/live/changes.h \
	lib/live/running.c lib/live/running.h \
	lib/live/operations.c lib/live/operations.h \
	lib/live/rows.c lib/live/rows.h
