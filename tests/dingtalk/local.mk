# SPDX-License-Identifier: MIT
check_PROGRAMS += tests/dingtalk/client-t tests/dingtalk/verdict-t tests/dingtalk/webhook-t
TESTS += tests/dingtalk/client-t tests/dingtalk/verdict-t tests/dingtalk/webhook-t
tests_dingtalk_client_t_SOURCES = tests/dingtalk/client-t.c tests/dingtalk/scripted.c tests/dingtalk/scripted.h
