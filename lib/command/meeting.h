// SPDX-License-Identifier: MIT
/**
 * meeting.h - what a class or a stand-up uses: boards to draw on, timers, votes, lots. Internal to lib/command.
 */
#ifndef DINGBOARD_COMMAND_MEETING_H
#define DINGBOARD_COMMAND_MEETING_H

#include "lib/command/forms.h"

/** The whole message as one such command, or as its refusal; NULL when it is about something else. */
Command *meeting_parse(const Reading *reading);

/* What such commands take; each of `part` in `reading`. */

/** Append the items of a list, parted by new lines, commas, semicolons, slashes, "or", else spaces; of char *. */
void meeting_items(const Part *part, const Reading *reading, GPtrArray *items);
/** TRUE when two items are alike, but for upper case. */
gboolean meeting_items_double(const GPtrArray *items);
/** Take a whole number off the front, in digits or Chinese numerals; FALSE when there is none. */
gboolean meeting_number(Part *part, gint64 *number);
/**
 * Take a span of time off the front: 5分钟, 一个半小时, 1h30m, half an hour; a number alone is minutes.
 * @param ms  set to it; below 0 when it is none that there can be, such as -5分钟
 */
gboolean meeting_duration(Part *part, gint64 *ms);
/** A month and no more: 12月, 2026年12月, december 2026, 2026-12, 下个月. FALSE when it is none. */
gboolean meeting_month(Part part, Command *command);
/** A whole number of a month's name; 0: it is none. */
guint meeting_month_named(const char *name, gsize length);

#endif
