# SPDX-License-Identifier: MIT
delivery_lab = tests/delivery/lab.c tests/delivery/lab.h tests/dingtalk/scripted.c tests/dingtalk/scripted.h
delivery_tests = tests/delivery/delivery-t tests/delivery/recall-t tests/delivery/refusal-t tests/delivery/pace-t
check_PROGRAMS += $(delivery_tests)
TESTS += $(delivery_tests)
tests_delivery_delivery_t_SOURCES = tests/delivery/delivery-t.c $(delivery_lab)
tests_delivery_recall_t_SOURCES = tests/delivery/recall-t.c $(delivery_lab)
tests_delivery_refusal_t_SOURCES = tests/delivery/refusal-t.c $(delivery_lab)

# Runs the worker program itself.
check_PROGRAMS += tests/delivery/worker-t
TESTS += tests/delivery/worker-t
tests_delivery_worker_t_SOURCES = tests/delivery/worker-t.c tests/dingtalk/scripted.c tests/dingtalk/scripted.h

TESTS += tests/delivery/ctl-t.sh
EXTRA_DIST += tests/delivery/ctl-t.sh

# The worker program, but some messages end it.
check_PROGRAMS += tests/delivery/crashing-worker
tests_delivery_crashing_worker_SOURCES = tests/delivery/crashing-worker.c $(dingboard_worker_SOURCES)
tests_delivery_crashing_worker_LDFLAGS = $(AM_LDFLAGS) -Wl,--wrap=interpret_message -Wl,--wrap=canvas_paint
check_PROGRAMS += tests/delivery/haste-t
TESTS += tests/delivery/haste-t
tests_delivery_haste_t_SOURCES = tests/delivery/haste-t.c worker/haste.c worker/haste.h
