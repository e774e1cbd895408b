# SPDX-License-Identifier: MIT
libdingboard_a_SOURCES += \
	lib/board/action.c lib/board/action.h \
	lib/board/apply.c lib/board/apply.h \
	lib/board/board.c lib/board/board.h \
	lib/board/board_json.c \
	lib/board/connector.c lib/board/connector.h \
	lib/board/color.c lib/board/color.h \
	lib/board/entry.c \
	lib/board/history.c lib/board/history.h \
	lib/board/object.c lib/board/object.h \
	lib/board/object_bounds.c \
	lib/board/object_curve.c \
	lib/board/object_json.c \
	lib/board/object_shape.c \
	lib/board/describe.c \
	lib/board/interpret.c lib/board/interpret.h \
	lib/board/place.c \
	lib/board/resolve.c lib/board/resolve.h \
	lib/board/samples.c lib/board/samples.h lib/board/takeback.c lib/board/takeback.h
