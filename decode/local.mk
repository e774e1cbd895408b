# SPDX-License-Identifier: MIT
pkglibexec_PROGRAMS += dingboard-decode
dingboard_decode_SOURCES = decode/main.c decode/frame.h decode/cage.c decode/cage.h lib/base/kind.c
dingboard_decode_CFLAGS = $(AM_CFLAGS) $(PIXBUF_CFLAGS) $(SECCOMP_CFLAGS)
dingboard_decode_LDADD = $(PIXBUF_LIBS) $(SECCOMP_LIBS) $(GLIB_LIBS) -lm
