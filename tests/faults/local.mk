# SPDX-License-Identifier: MIT
# Faults of the platform, the disk and the machine. These tests run whole programs: not under valgrind.
fault_proxy = tests/faults/proxy.c tests/faults/proxy.h tests/faults/behaviour.c tests/faults/behaviour.h \
	tests/web/fcgi-client.c tests/web/fcgi-client.h
fault_lab = $(fault_proxy) tests/faults/lab.c tests/faults/lab.h

fault_tests = tests/faults/matrix-t tests/faults/doors-t tests/faults/disk-t tests/faults/kills-t \
	tests/faults/outage-t
check_PROGRAMS += $(fault_tests)
TESTS += $(fault_tests)
tests_faults_matrix_t_SOURCES = tests/faults/matrix-t.c $(fault_lab)
tests_faults_doors_t_SOURCES = tests/faults/doors-t.c $(fault_lab)
tests_faults_doors_t_LDADD = $(LDADD) -lssl
tests_faults_disk_t_SOURCES = tests/faults/disk-t.c tests/faults/vfs.c tests/faults/vfs.h tests/store/folder.c tests/store/folder.h
tests_faults_kills_t_SOURCES = tests/faults/kills-t.c $(fault_lab)

tests_faults_outage_t_SOURCES = tests/faults/outage-t.c $(fault_lab)

# Libraries for LD_PRELOAD, without libtool: nothing installs them. Sanitizers are the programs' own.
check_PROGRAMS += tests/faults/killpoint.so tests/faults/clock.so
tests_faults_clock_so_SOURCES = tests/faults/clock.c
tests_faults_clock_so_CFLAGS = -std=gnu11 -D_GNU_SOURCE -fPIC
tests_faults_clock_so_LDFLAGS = -shared
tests_faults_clock_so_LDADD =
tests_faults_killpoint_so_SOURCES = tests/faults/killpoint.c
tests_faults_killpoint_so_CFLAGS = -std=gnu11 -D_GNU_SOURCE $(SQLITE_CFLAGS) $(CURL_CFLAGS) -fPIC
tests_faults_killpoint_so_LDFLAGS = -shared
tests_faults_killpoint_so_LDADD =

fault_scripts = tests/faults/full.sh tests/faults/flood.sh tests/faults/restarts.sh
TESTS += $(fault_scripts)
check_PROGRAMS += tests/faults/flood
EXTRA_DIST += $(fault_scripts) tests/faults/flood.bash
