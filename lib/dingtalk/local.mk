# SPDX-License-Identifier: MIT
libdingboard_a_SOURCES += \
	lib/dingtalk/callback.c lib/dingtalk/callback.h \
	lib/dingtalk/client_ask.h lib/dingtalk/groups.c \
	lib/dingtalk/client.c lib/dingtalk/client.h lib/dingtalk/client_parts.h lib/dingtalk/download.c \
	lib/dingtalk/event.c lib/dingtalk/event.h lib/dingtalk/event_crypto.c \
	lib/dingtalk/messages.c \
	lib/dingtalk/signature.c lib/dingtalk/signature.h \
	lib/dingtalk/token.c lib/dingtalk/transfer.c \
	lib/dingtalk/verdict.c lib/dingtalk/verdict.h \
	lib/dingtalk/webhook.c lib/dingtalk/webhook.h
