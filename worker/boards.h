// SPDX-License-Identifier: MIT
/**
 * boards.h - the boards this worker has on its table.
 *
 * A board is leased before anything of it is believed: its history in memory is right only while nobody else may write
 * it. When a lease is lost or the store fails, the history is thrown away and read again next time. Boards nobody used
 * for a while are given back; canvases go earlier when they need too much memory.
 */
#ifndef DINGBOARD_WORKER_BOARDS_H
#define DINGBOARD_WORKER_BOARDS_H

#include "lib/base/clock.h"
#include "lib/base/settings.h"
#include "lib/raster/canvas.h"
#include "lib/store/store_live.h"
#include "worker/haste.h"

/** A lease outlives a hanging worker by at most this. */
#define LEASE_MS 30000
/** Leases are renewed when they have less than this left. */
#define LEASE_RENEW_MS 15000
/** A board is given back after this long without a message: about the pause after which people went on to other things.
 */
#define BOARD_IDLE_MS 60000
/** Boards held at most: with long histories about 1 MB each. */
#define BOARDS_MAX 1024
/** Memory of all canvases: about 30 pictures, each 7.7 MB and its compressed bands. */
#define CANVAS_MEMORY_MAX ((gsize)256 * 1024 * 1024)

/** Pixels of pictures on boards that are kept: six of the largest. */
#define ASSET_MEMORY_MAX ((gsize)64 * 1024 * 1024)

typedef struct {
    char *id;
    char *robot;           /**< app_key of the robot it hears; NULL: the first */
    Haste *haste;          /**< how fast people write; NULL: nobody did */
    char *asked;           /**< author who was asked whether the group shall be disbanded; NULL: nobody */
    gint64 asked_until;    /**< the answer counts until then */
    History *history;      /**< NULL: not loaded, or not to be believed any more */
    GPtrArray *crashes;    /**< of Crash *: what of it has ended workers; loaded with the history */
    AssetSource assets;    /**< the pictures on it */
    struct Boards *boards; /**< it belongs to */
    Canvas *canvas;        /**< NULL: not painted yet, or memory was needed */
    LiveState live;        /**< as stored; loaded with the history */
    gboolean live_wanted;  /**< somebody opens its page */
    GHashTable *heard;     /**< id → name: those that the store knows were heard; NULL: nobody yet */
    gint64 lease_until;    /**< 0: not leased by us */
    gboolean news;         /**< there may be unread messages */
    gint64 due_ms;         /**< news are not looked at before */
    guint failures;        /**< in a row */
    gint64 used_ms;
} HotBoard;

typedef struct Boards {
    Store *store;             /**< borrowed */
    const Clock *clock;       /**< borrowed */
    const Settings *settings; /**< borrowed */
    char *owner;
    GRand *random;     /**< borrowed; NULL: no lots are drawn */
    int slot_fd;       /**< where crash_note writes; borrowed */
    AssetCache *cache; /**< of the pictures on boards */
    GHashTable *table; /**< id (the board's own) → HotBoard * */
} Boards;

void boards_init(Boards *boards, Store *store, const Clock *clock, const Settings *settings, const char *owner,
                 int slot_fd);
/** Gives all leases back. */
void boards_clear(Boards *boards);

/** The board with that id; a new row when it is not on the table. */
HotBoard *boards_get(Boards *boards, const char *id);

/**
 * Lease the board and load its history, where that is not done yet.
 * @param got  FALSE: another worker has it
 */
gboolean hot_board_open(Boards *boards, HotBoard *board, gboolean *got, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Throw away what is in memory; it is read again when next needed. */
void hot_board_forget(HotBoard *board);

/** The picture of an opened board. @param numbers  it shows the objects' numbers, even when the board does not */
GBytes *hot_board_picture(Boards *boards, HotBoard *board, const char *const *caption, gboolean numbers,
                          GError **error);

/** Whether a board must be kept although nobody writes. */
typedef gboolean (*BoardNeeded)(const HotBoard *board, gpointer data);
/** Told of a board whose lease went to another worker. */
typedef void (*BoardLost)(const HotBoard *board, gpointer data);

/** Renew leases, give idle boards back. To be called about every second. */
void boards_upkeep(Boards *boards, BoardNeeded needed, BoardLost lost, gpointer data);

#endif
