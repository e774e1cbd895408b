# SPDX-License-Identifier: MIT
check_PROGRAMS += tests/dingtalk/signature-t tests/dingtalk/callback-t tests/dingtalk/fuzz-callback
TESTS += tests/dingtalk/signature-t tests/dingtalk/callback-t
EXTRA_DIST += tests/dingtalk/corpus tests/fixtures tests/replay
tests_dingtalk_fuzz_callback_SOURCES = tests/dingtalk/fuzz-callback.c
if ENABLE_FUZZERS
tests_dingtalk_fuzz_callback_CPPFLAGS = $(AM_CPPFLAGS) -DFUZZING
tests_dingtalk_fuzz_callback_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
else
tests_dingtalk_fuzz_callback_CPPFLAGS = $(AM_CPPFLAGS)
tests_dingtalk_fuzz_callback_LDFLAGS = $(AM_LDFLAGS)
TESTS += tests/dingtalk/fuzz-callback
endif
check_PROGRAMS += tests/dingtalk/event-t tests/dingtalk/client-t tests/dingtalk/verdict-t tests/dingtalk/webhook-t
TESTS += tests/dingtalk/event-t tests/dingtalk/client-t tests/dingtalk/verdict-t tests/dingtalk/webhook-t
tests_dingtalk_client_t_SOURCES = tests/dingtalk/client-t.c tests/dingtalk/scripted.c tests/dingtalk/scripted.h
check_PROGRAMS += tests/dingtalk/download-t
TESTS += tests/dingtalk/download-t
