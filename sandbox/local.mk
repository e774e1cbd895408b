# SPDX-License-Identifier: MIT
# The platform is an archive of its own, so that its tests call it in-process.
noinst_LIBRARIES += libsandbox.a
libsandbox_a_SOURCES = \
	sandbox/answer.c sandbox/answer.h \
	sandbox/api.h \
	sandbox/callback.c \
	sandbox/control.c \
	sandbox/events.c \
	sandbox/faults.c sandbox/faults.h \
	sandbox/groups.c \
	sandbox/life.c \
	sandbox/media.c \
	sandbox/multipart.c sandbox/multipart.h \
	sandbox/platform.c sandbox/platform.h \
	sandbox/post.c \
	sandbox/recall.c \
	sandbox/send.c \
	sandbox/state.c sandbox/state.h \
	sandbox/tokens.c \
	sandbox/webhook.c

pkglibexec_PROGRAMS += dingtalk-sandbox.fcgi
dingtalk_sandbox_fcgi_SOURCES = sandbox/main.c
dingtalk_sandbox_fcgi_LDADD = libsandbox.a $(LDADD)

sandboxpagedir = $(pkgdatadir)/sandbox
dist_sandboxpage_DATA = sandbox/page/index.html sandbox/page/chat.css sandbox/page/chat.js \
	sandbox/page/avatars.js sandbox/page/board.js sandbox/page/boardpane.js sandbox/page/composer.js \
	sandbox/page/dialogs.js sandbox/page/groups.js sandbox/page/list.js sandbox/page/mentions.js \
	sandbox/page/messages.js sandbox/page/news.js sandbox/page/state.js \
	sandbox/page/markdown.js sandbox/page/samples.js sandbox/page/words.js sandbox/page/icon.svg
EXTRA_DIST += sandbox/README.md
