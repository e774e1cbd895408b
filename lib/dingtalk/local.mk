# SPDX-License-Identifier: MIT
libdingboard_a_SOURCES += \
	lib/dingtalk/client.c lib/dingtalk/client.h \
	lib/dingtalk/verdict.c lib/dingtalk/verdict.h \
	lib/dingtalk/webhook.c lib/dingtalk/webhook.h
