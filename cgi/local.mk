# SPDX-License-Identifier: MIT
pkglibexec_PROGRAMS += dingboard.fcgi
dingboard_fcgi_SOURCES = \
	cgi/main.c \
	cgi/answers.c cgi/answers.h cgi/events.c cgi/events.h \
	cgi/journal.c cgi/journal.h \
	cgi/receiver.c cgi/receiver.h \
	cgi/refusals.c cgi/refusals.h
