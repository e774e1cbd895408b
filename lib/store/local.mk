# SPDX-License-Identifier: MIT
libdingboard_a_SOURCES += \
	lib/store/engine.h \
	lib/store/sqlite_assets.c \
	lib/store/sqlite_bell.c \
	lib/store/sqlite_boards.c \
	lib/store/sqlite_calls.c \
	lib/store/sqlite_crash.c \
	lib/store/sqlite_db.c lib/store/sqlite_db.h \
	lib/store/sqlite_inbox.c \
	lib/store/sqlite_journal.c \
	lib/store/sqlite_live.c \
	lib/store/sqlite_outbox.c \
	lib/store/sqlite_recall.c \
	lib/store/sqlite_session.c lib/store/sqlite_meeting.c \
	lib/store/sqlite_schema.c lib/store/sqlite_schema.h \
	lib/store/sqlite_store.c lib/store/sqlite_store.h \
	lib/store/sqlite_uploads.c \
	lib/store/sqlite_waiting.c \
	lib/store/store_live.c lib/store/store_live.h \
	lib/store/store.c lib/store/store.h \
	lib/store/store_session.c lib/store/store_session.h \
	lib/store/store_meeting.c lib/store/store_meeting.h
