// SPDX-License-Identifier: MIT
/**
 * board.h - what is on a board at one moment, and the primitive actions that change it.
 *
 * A board is the result of its entries in order (history.h). Applying an action either succeeds whole or
 * leaves the board as it was. No clock, no randomness: same actions, same board, on every machine.
 */
#ifndef DINGBOARD_BOARD_BOARD_H
#define DINGBOARD_BOARD_BOARD_H

#include "lib/board/object.h"

typedef enum {
    BOARD_ERROR_INVALID, /**< a stored or imported board, entry or object is malformed */
    BOARD_ERROR_LIMIT,   /**< the change would pass a limit of limits.h */
} BoardError;
#define BOARD_ERROR (board_error_quark())
GQuark board_error_quark(void);

typedef struct {
    GPtrArray *objects; /**< of Object *, lowest first; owns a reference of each */
    guint next_id;      /**< the number the next object gets; never goes back on undo */
    Color background;   /**< white at first */
    gboolean grid;      /**< the labelled grid is shown: columns A to H, rows 1 to 6, cells of 100 pixels */
    gboolean numbers;   /**< every object shows its number */
} Board;

Board *board_new(void);
/** Shares the objects: costs a pointer each. */
Board *board_copy(const Board *board);
void board_free(Board *board);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Board, board_free)

/** The object with that number, or NULL. Borrowed. */
Object *board_find(const Board *board, guint id);

cJSON *board_to_json(const Board *board);
Board *board_from_json(const cJSON *json, GError **error) G_GNUC_WARN_UNUSED_RESULT;

typedef enum {
    ACTION_ADD,   /**< put `object` on top */
    ACTION_CLEAR, /**< take everything off; the background stays */
} ActionKind;

typedef struct {
    ActionKind kind;
    Object *object; /**< ACTION_ADD: the object with its number */
} Action;

Action *action_add(Object *object /* takes the reference */);
Action *action_clear(void);
void action_free(Action *action);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Action, action_free)

gboolean board_apply(Board *board, const Action *action, GError **error) G_GNUC_WARN_UNUSED_RESULT;

cJSON *action_to_json(const Action *action);
Action *action_from_json(const cJSON *json, GError **error) G_GNUC_WARN_UNUSED_RESULT;

#endif
