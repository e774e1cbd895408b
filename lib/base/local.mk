# SPDX-License-Identifier: MIT
libdingboard_a_SOURCES += \
	lib/base/brightness.c lib/base/brightness.h \
	lib/base/clock.c lib/base/clock.h \
	lib/base/ids.c lib/base/ids.h \
	lib/base/json.c lib/base/json.h \
	lib/base/kind.c lib/base/kind.h \
	lib/base/lang.h \
	lib/base/limits.h \
	lib/base/log.c lib/base/log.h \
	lib/base/settings.c lib/base/settings.h
