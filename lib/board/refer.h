// SPDX-License-Identifier: MIT
/** refer.h - which things on a board a command points at. For lib/board only. */
#ifndef DINGBOARD_BOARD_REFER_H
#define DINGBOARD_BOARD_REFER_H

#include "lib/board/history.h"
#include "lib/command/command.h"

/** Who points, at what, and what they did before. */
typedef struct {
    const Board *board;     /**< as it is now, the parts of the message before this one included */
    const History *history; /**< what people touched before */
    const Entry *pending;   /**< what this message did so far, or NULL */
    const char *author_id;
    gint64 quoted_seq;    /**< the entry whose picture the message answers; 0: none */
    gboolean quoted_lost; /**< it answers something that nobody remembers: "it" is unknown */
    gboolean letters;     /**< where there is no text, what is called so is the words on a thing */
    Lang lang;
    const char *source; /**< the command as typed, for a suggestion; may be NULL */
} Pointer;

/** Whether an array of guint has that number in it. */
gboolean refer_holds(const GArray *ids, guint id);
/**
 * The objects that a reference means, in the order they were drawn.
 * @param why  set to the reply when it means none, or one of several: names them and completes the command
 * @return array of guint, empty when *why is set; free with g_array_unref
 */
GArray *refer_find(const Pointer *pointer, const Ref *ref, char **why);

/** The same for several references, each object once; without references: it. */
GArray *refer_all(const Pointer *pointer, const GPtrArray *refs, char **why);

/** The colour of the thing that a reference means. FALSE and *why set when it means none, several, or a picture. */
gboolean refer_color(const Pointer *pointer, const Ref *ref, CommandColor *color, char **why);

/** Of several in a row keeps the one with as many on either side; none when there is no such. */
void refer_keep_median(const Board *board, GArray *ids);
/** Of things told by no look (最大的, 左边那个), those that only join others are meant last: without them, if any are
 * left. */
void refer_keep_figures(const Board *board, const Ref *ref, GArray *ids);

/** refer_keep.c: "the three shapes" of three shapes, a text and what joins them. */
void refer_keep_counted(const Board *board, const Ref *ref, GArray *ids);
/** change the text to Done: of all that have words, the one thing that is nothing but text, if there is one alone. */
void refer_keep_letters(const Board *board, const Ref *ref, GArray *ids);

/** Everything that is seen on the board, in the order it was drawn. */
GArray *refer_everything(const Board *board);

/** Add the other members of the groups that the objects belong to; members of one group stand together. */
void refer_add_groups(const Board *board, GArray *ids);

/** Where the actions of an entry, which has some, begin that did the same as the last one. */
guint refer_last_began(const Entry *entry);

/** What an entry adds or changes and is still there; the last action's alone, or all of it. */
GArray *refer_touched(const Board *board, const Entry *entry, gboolean all);

/** What is on an empty board, said to who points at something. */
char *refer_empty(Lang lang);

/** "1号红圆、2号方块 …": the first few of some objects. */
char *refer_names(const Board *board, const GArray *ids, Lang lang);

#endif
