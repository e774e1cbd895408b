// SPDX-License-Identifier: MIT
/**
 * resolve.h - a drawing command becomes objects: defaults, sizes, places on a given board. For lib/board and lib/live.
 */
#ifndef DINGBOARD_BOARD_RESOLVE_H
#define DINGBOARD_BOARD_RESOLVE_H

#include "lib/board/interpret.h"
#include "lib/board/refer.h"

/**
 * The objects of a COMMAND_DRAW, without numbers (id 0), placed on the pointer's board.
 * @param instead  set to the side they stand at because there was no room at the one that was said; ANCHORS: they stand
 *                 where it was said
 * @param why  set to the reply when the place is about a thing that is not clear; then NULL
 * @return array of Object *, owned; free with g_ptr_array_unref
 */
GPtrArray *resolve_drawing(const Pointer *pointer, const Command *command, Anchor *instead, char **why);

/** The same for pictures (of const ChatPicture *), at least one: each keeps its proportions. */
GPtrArray *resolve_pictures(const Pointer *pointer, const Command *command, const GPtrArray *pictures, Anchor *instead,
                            char **why);

/** Between what is arranged and the edges of the board, both together. */
#define BOARD_MARGIN 20

/** The gap at which `n` things that take `used` pixels fit the room: not more than usual, nor too little to tell them
 * apart. */
double resolve_gap(double usual, guint n, double used, double room);

/** Find a free place for objects that are alike. */
void resolve_copies(const Board *board, GPtrArray *objects);

/**
 * Where a group of w × h goes: its middle. On an empty board the middle; else beside the last object
 * (right, below, left, above) where it meets nothing; else at a free named place, else the free or least covered
 * place of a grid over the board, that comes first from the top left.
 * @param area  set to how much it covers there; 0 when the place is free
 */
Point place_free(const Board *board, double w, double h, double *area);
/** The middle of a w × h thing at an anchor, inset so that it stays on the board. */
Point place_anchor(Anchor anchor, double w, double h);

/**
 * A number no other group of this board has or had: that of the entry to come, and of the group in it, at most
 * LIMIT_COMMANDS. Copies of groups are numbered from 2^30 on.
 */
guint group_number(const History *history, guint nth);
/**
 * The number of the copy of an object's group; 0 where it has none. Members of one group get the same.
 * @param groups  group → copied group, of this copying; empty at first
 * @param first   the number that the object's copy gets: no other group's can be made of it
 */
guint group_copied(const Object *old, GHashTable *groups, guint first);

/** "圆", "house": what people call a shape. */
char *describe_shape(DrawShape shape, Stamp stamp, Lang lang);
/** "左上角", "200,150", "1号旁边": a place in words. */
char *describe_spot(const Spot *spot, Lang lang);

/** "1 object", "3 个图形"; free with g_free. */
char *describe_count(guint n, Lang lang);
/** "红圆", "red circle". */
char *describe_object(const Object *object, Lang lang);
/** "7号 红圆", "#7 red circle"; of several alike the first: "3个红圆 7–9号". */
char *describe_numbered(const Object *first, guint count, Lang lang);
/**
 * "7号 红圆（中间，半径 60）", "#7 red circle (middle, radius 60)".
 * @param instead  as resolve_drawing set it
 */
char *describe_drawn(const Object *object, const Command *command, Anchor instead, Lang lang);

#endif
