# SPDX-License-Identifier: MIT
# The browser's test runs against a whole instance: tests/e2e starts one and calls chat.mjs.
sandbox_tests = tests/sandbox/token-t tests/sandbox/message-t tests/sandbox/callback-t tests/sandbox/event-t
check_PROGRAMS += $(sandbox_tests)
TESTS += $(sandbox_tests)
tests_sandbox_token_t_SOURCES = tests/sandbox/token-t.c tests/sandbox/client.c tests/sandbox/client.h
tests_sandbox_token_t_LDADD = libsandbox.a $(LDADD)
tests_sandbox_message_t_SOURCES = tests/sandbox/message-t.c tests/sandbox/client.c tests/sandbox/client.h
tests_sandbox_message_t_LDADD = libsandbox.a $(LDADD)
tests_sandbox_callback_t_SOURCES = tests/sandbox/callback-t.c tests/sandbox/client.c tests/sandbox/client.h
tests_sandbox_callback_t_LDADD = libsandbox.a $(LDADD)
tests_sandbox_event_t_SOURCES = tests/sandbox/event-t.c tests/sandbox/client.c tests/sandbox/client.h
tests_sandbox_event_t_LDADD = libsandbox.a $(LDADD)
EXTRA_DIST += tests/sandbox/chat.mjs package.json
