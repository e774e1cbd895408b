# SPDX-License-Identifier: MIT
pkglibexec_PROGRAMS += dingboard.fcgi
dingboard_fcgi_SOURCES = \
	cgi/main.c \
	cgi/answers.c cgi/answers.h \
	cgi/door.h \
	cgi/events.c cgi/events.h \
	cgi/journal.c cgi/journal.h \
	cgi/live.c cgi/live.h cgi/live_parts.h \
	cgi/live_picture.c cgi/live_read.c cgi/live_session.c cgi/live_source.c cgi/live_write.c \
	cgi/rates.c cgi/rates.h \
	cgi/receiver.c cgi/receiver.h \
	cgi/refusals.c cgi/refusals.h
