# SPDX-License-Identifier: MIT
libdingboard_a_SOURCES += \
	lib/delivery/delivery.c lib/delivery/delivery.h \
	lib/delivery/file.c \
	lib/delivery/lane.c lib/delivery/lane.h \
	lib/delivery/pace.c lib/delivery/pace.h \
	lib/delivery/payload.c lib/delivery/payload.h \
	lib/delivery/picture.c \
	lib/delivery/quota.c lib/delivery/quota.h \
	lib/delivery/recall.c lib/delivery/recall.h \
	lib/delivery/words.c
