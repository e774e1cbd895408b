# SPDX-License-Identifier: MIT
libdingboard_a_SOURCES += \
	lib/dingtalk/callback.c lib/dingtalk/callback.h \
	lib/dingtalk/signature.c lib/dingtalk/signature.h
