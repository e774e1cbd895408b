# SPDX-License-Identifier: MIT
libdingboard_a_SOURCES += \
	lib/live/request.c lib/live/request.h
