// SPDX-License-Identifier: MIT
/**
 * template.h - boards to draw on: a kanban board, a month, noughts and crosses, the chart of a vote. For lib/board
 * only.
 *
 * Each is a list of ordinary objects round its upper left corner 0,0, the ground first; whoever puts them on a board
 * gives them their place, size and numbers.
 */
#ifndef DINGBOARD_BOARD_TEMPLATE_H
#define DINGBOARD_BOARD_TEMPLATE_H

#include "lib/base/lang.h"
#include "lib/board/poll.h"
#include "lib/board/run.h"

/** A page as one template fills it. */
#define TEMPLATE_WIDTH 760.0
#define TEMPLATE_HEIGHT 560.0

typedef struct {
    GPtrArray *objects; /**< of Object *, owned */
    double w, h;
    char *name; /**< of the group */
} Template;
void template_clear(Template *t);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Template, template_clear)

/** Columns by their names (char *). */
void template_kanban(Template *t, const GPtrArray *columns, Lang lang);
/** @param today  the day that is marked, or 0 */
void template_calendar(Template *t, guint year, guint month, guint today, Lang lang);
void template_game(Template *t, Lang lang);
/** The chart of a poll, in the order of poll.h. @param first  set to the index of the first choice's name */
void template_poll(Template *t, const Poll *poll, guint *first, Lang lang);

/** "12月24日", "december 24": what a day of a calendar is called. Free with g_free. */
char *template_day_name(guint month, guint day, Lang lang);
/** "2026年12月", "December 2026" */
char *template_month_name(guint year, guint month, Lang lang);

/* Parts that templates are made of; each is appended, and borrowed. */
Object *template_box(Template *t, Rect r, Color fill, Color edge, double corner);
/** A text whose middle is x,y. */
Object *template_text(Template *t, const char *text, double x, double y, double font, Color color);

/**
 * Put a template on the board, as one group, where there is room; it is made smaller where there is little.
 * @param first  set to the number of its first object
 * @return FALSE when there is no room or the board is full: the command was refused, and nothing changed
 */
gboolean template_put(Run *run, const Command *command, Template *t, guint *first);

#endif
