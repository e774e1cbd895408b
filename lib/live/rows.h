// SPDX-License-Identifier: MIT
/** rows.h - an object, and a board's own settings, as the page gets them (docs/LIVE.md). */
#ifndef DINGBOARD_LIVE_ROWS_H
#define DINGBOARD_LIVE_ROWS_H

#include "lib/board/board.h"

/** Of the form of rows and of how they are painted: boards whose rows are of another version are painted anew. */
#define ROWS_VERSION 3

/** TRUE when an object has a row: it is not hidden. */
gboolean row_is_shown(const Object *object);
/** An object's row; free with g_free. `ground` is the board's background. */
char *row_json(const char *board_id, const Object *object, Color ground);
/** TRUE when the row of an object that did not change is another one on another ground. */
gboolean row_needs_ground(const Object *object);

/** {"background":"#ffffff","grid":…,"numbers":…,"undo_all":…,"page":…,"pages":…,"locked":name,"may":[who may draw, if
 * not everybody],"d":[backdrop and grid]}; free with g_free. */
char *view_json(const char *board_id, const Board *board);

/** A text as a JSON string; NULL is null. */
void append_json_text(GString *json, const char *text);
/** {"id":…,"name":…}: a person, as others see them. */
void append_person(GString *json, const char *board_id, const char *author_id, const char *name);

#endif
