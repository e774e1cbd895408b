# SPDX-License-Identifier: MIT
libdingboard_a_SOURCES += \
	lib/live/invite.c lib/live/invite.h \
	lib/live/link.c lib/live/link.h \
	lib/live/request.c lib/live/request.h
