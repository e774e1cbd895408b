# SPDX-License-Identifier: MIT
libdingboard_a_SOURCES += \
	lib/board/action.c lib/board/action.h \
	lib/board/apply.c lib/board/apply.h \
	lib/board/board.c lib/board/board.h \
	lib/board/board_json.c \
	lib/board/connector.c lib/board/connector.h \
	lib/board/color.c lib/board/color.h \
	lib/board/edit_words.c lib/board/edits.h \
	lib/board/entry.c \
	lib/board/history.c lib/board/history.h \
	lib/board/object.c lib/board/object.h \
	lib/board/object_bounds.c \
	lib/board/object_curve.c \
	lib/board/object_json.c \
	lib/board/object_shape.c \
	lib/board/describe.c \
	lib/board/helpcard.c lib/board/helpcard.h \
	lib/board/interpret.c lib/board/interpret.h \
	lib/board/looks.c lib/board/looks.h \
	lib/board/people.c lib/board/people.h \
	lib/board/naming.c lib/board/naming.h lib/board/pointing.c lib/board/pointing.h \
	lib/board/place.c \
	lib/board/poll.c lib/board/poll.h \
	lib/board/cells.c lib/board/cells.h \
	lib/board/days.c lib/board/days.h \
	lib/board/riders.c lib/board/riders.h lib/board/template.c lib/board/template_calendar.c lib/board/template.h \
	lib/board/run_template.c lib/board/run_timer.c lib/board/run_poll.c lib/board/run_pick.c \
	lib/board/refer.c lib/board/refer_color.c lib/board/refer_keep.c lib/board/refer_touched.c lib/board/refer_replies.c lib/board/refer_replies.h lib/board/refer.h \
	lib/board/resolve.c lib/board/resolve.h \
	lib/board/run.c lib/board/run.h \
	lib/board/run_arrange.c \
	lib/board/run_board.c \
	lib/board/run_connect.c \
	lib/board/run_copy.c \
	lib/board/run_draw.c lib/board/run_picture.c \
	lib/board/run_edit.c lib/board/run_page.c \
	lib/board/run_questions.c \
	lib/board/run_rights.c \
	lib/board/run_session.c lib/board/run_conversation.c \
	lib/board/run_takeback.c \
	lib/board/samples.c lib/board/samples.h \
	lib/board/shapes.c lib/board/shapes.h \
	lib/board/sizes.c lib/board/sizes.h \
	lib/board/spots.c lib/board/spots.h \
	lib/board/takeback.c lib/board/takeback.h \
	lib/board/units.c lib/board/units.h
