# SPDX-License-Identifier: MIT
libdingboard_a_SOURCES += \
	lib/delivery/delivery.c lib/delivery/delivery.h \
	lib/delivery/pace.c lib/delivery/pace.h \
	lib/delivery/payload.c lib/delivery/payload.h \
	lib/delivery/recall.c lib/delivery/recall.h
