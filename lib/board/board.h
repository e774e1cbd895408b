// SPDX-License-Identifier: MIT
/**
 * board.h - what is on a board at one moment, and the primitive actions that change it.
 *
 * A board is the result of its entries in order (history.h). Applying an action either succeeds whole or
 * leaves the board as it was. No clock, no randomness: same actions, same board, on every machine.
 */
#ifndef DINGBOARD_BOARD_BOARD_H
#define DINGBOARD_BOARD_BOARD_H

#include "lib/board/action.h"

typedef enum {
    BOARD_ERROR_INVALID, /**< a stored or imported board, entry or object is malformed */
    BOARD_ERROR_LIMIT,   /**< the change would pass a limit of limits.h */
} BoardError;
#define BOARD_ERROR (board_error_quark())
GQuark board_error_quark(void);

/** The objects and the background as they were once; shared by boards and never changed. */
typedef struct {
    gint refs;
    char *name;
    Color background;
    Object *backdrop;   /**< or NULL; a reference */
    GPtrArray *objects; /**< of Object * */
} SavedBoard;

/** Every object has a number; a backdrop's is this one, which nobody sees. */
#define BACKDROP_ID 1

typedef struct {
    GPtrArray *objects; /**< of Object *, lowest first; owns a reference of each */
    guint next_id;      /**< the number the next object gets; never goes back on undo */
    Color background;   /**< white at first */
    Object *backdrop;   /**< a picture on the ground, under the grid: an image without a number; NULL: none */
    gboolean grid;      /**< the labelled grid is shown: columns A to H, rows 1 to 6, cells of 100 pixels */
    gboolean numbers;   /**< every object shows its number */
    gboolean undo_all;  /**< everybody may take back everybody's entries */
    GPtrArray *locked;  /**< of Person *: the one who locked it; NULL: it is not locked. Shared, never changed */
    GPtrArray *allowed; /**< of Person *: only they draw; NULL: everybody. Shared, never changed */
    Poll *poll;         /**< the newest vote, open or over; NULL: there was none. Shared */
    GPtrArray *saved;   /**< of SavedBoard *, oldest first; owns a reference of each */
    guint page;         /**< the page that is shown, from 1: objects, background and backdrop are its */
    GPtrArray *pages;   /**< of SavedBoard *: the other pages, in order; NULL in the place of the one that is shown */
    GArray *connectors; /**< of guint: the objects that join others, hidden ones too */
    GHashTable *places; /**< where each number lies in `objects`; made when it is needed, else NULL */
} Board;

Board *board_new(void);
/** Shares the objects: costs a pointer each. */
Board *board_copy(const Board *board);
void board_free(Board *board);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Board, board_free)

/** The object with that number, or NULL. Borrowed. */
Object *board_find(const Board *board, guint id);

/** The set of the assets that the board needs, its saved states included: adds their ids (char *, owned) to `ids`. */
void board_assets(const Board *board, GHashTable *ids);

/**
 * A picture of w × h pixels, of any size, as a board's backdrop, in the middle of it.
 * @param cover  it leaves nothing of the ground free, and what does not fit is cut off; else all of it is seen
 */
Object *backdrop_new(const char *asset, double w, double h, gboolean cover);

/** How many objects people see: those that are not hidden. */
guint board_count(const Board *board);
/** A copy that shows a page, which is there. */
Board *board_page(const Board *board, guint page);
/** How many objects people see on a page. */
guint board_count_page(const Board *board, guint page);
/** What is kept under a name, or NULL. Borrowed. */
const SavedBoard *board_saved(const Board *board, const char *name);

cJSON *board_to_json(const Board *board);
Board *board_from_json(const cJSON *json, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Apply an action, to the page it is about, whichever is shown; one about a page that is not there has no effect.
 * Changes that would push an object out of its limits, and those of objects that are not there, have no effect;
 * BOARD_ERROR_INVALID for a malformed or doubled new object, BOARD_ERROR_LIMIT when the board holds too much.
 */
gboolean board_apply(Board *board, const Action *action, GError **error) G_GNUC_WARN_UNUSED_RESULT;

#endif
