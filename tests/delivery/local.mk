# SPDX-License-Identifier: MIT
check_PROGRAMS += tests/delivery/delivery-t tests/delivery/pace-t
TESTS += tests/delivery/delivery-t tests/delivery/pace-t
tests_delivery_delivery_t_SOURCES = tests/delivery/delivery-t.c tests/dingtalk/scripted.c tests/dingtalk/scripted.h
