# SPDX-License-Identifier: MIT
check_PROGRAMS += tests/web/echo-service tests/web/service-t tests/web/compress-t
TESTS += tests/web/service-t tests/web/compress-t
tests_web_service_t_SOURCES = tests/web/service-t.c tests/web/fcgi-client.c tests/web/fcgi-client.h
