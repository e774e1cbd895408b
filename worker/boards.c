// SPDX-License-Identifier: MIT
#include "worker/boards.h"

#include "worker/crash.h"

void hot_board_forget(HotBoard *board)
{
    g_clear_pointer(&board->history, history_free);
    g_clear_pointer(&board->crashes, g_ptr_array_unref);
    g_clear_pointer(&board->canvas, canvas_free);
    live_state_clear(&board->live);
    board->live = (LiveState){0};
    g_clear_pointer(&board->haste, haste_free);
    g_clear_pointer(&board->heard, g_hash_table_unref);
    g_clear_pointer(&board->asked, g_free);
}

static void hot_board_free(gpointer data)
{
    HotBoard *board = data;
    hot_board_forget(board);
    g_free(board->id);
    g_free(board->robot);
    g_free(board);
}

void boards_init(Boards *boards, Store *store, const Clock *clock, const Settings *settings, const char *owner,
                 int slot_fd)
{
    boards->store = store;
    boards->clock = clock;
    boards->settings = settings;
    boards->owner = g_strdup(owner);
    boards->slot_fd = slot_fd;
    boards->cache = asset_cache_new(ASSET_MEMORY_MAX);
    boards->table = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, hot_board_free);
}

static void board_release(Boards *boards, HotBoard *board)
{
    g_autoptr(GError) error = NULL;
    if (board->lease_until != 0 && !store_release(boards->store, board->id, boards->owner, &error))
        g_warning("board %s: the lease could not be given back: %s", board->id, error->message);
    board->lease_until = 0;
}

void boards_clear(Boards *boards)
{
    GHashTableIter iter;
    gpointer board;
    g_hash_table_iter_init(&iter, boards->table);
    while (g_hash_table_iter_next(&iter, NULL, &board))
        board_release(boards, board);
    g_hash_table_unref(boards->table);
    g_clear_pointer(&boards->cache, asset_cache_free);
    g_free(boards->owner);
}

/* --- pictures on boards ----------------------------------------------------------------------- */

static GBytes *asset_load(const char *id, gpointer data)
{
    const HotBoard *board = data;
    GBytes *png = NULL;
    g_autoptr(GError) error = NULL;
    if (!store_asset(board->boards->store, board->id, id, &png, &error))
        g_warning("board %s: a picture could not be read: %s", board->id, error->message);
    return png;
}

static cairo_surface_t *asset_pixels(const char *id, gpointer data)
{
    HotBoard *board = data;
    return asset_cache_get(board->boards->cache, id, asset_load, board);
}

HotBoard *boards_get(Boards *boards, const char *id)
{
    HotBoard *board = g_hash_table_lookup(boards->table, id);
    if (board != NULL)
        return board;
    board = g_new0(HotBoard, 1);
    board->id = g_strdup(id);
    board->boards = boards;
    board->assets = (AssetSource){asset_pixels, board, asset_load};
    board->used_ms = clock_now_ms(boards->clock);
    g_hash_table_insert(boards->table, board->id, board);
    return board;
}

/** Have the lease for a while yet. What was loaded under a lease that ended is not believed. */
static gboolean board_lease(Boards *boards, HotBoard *board, gboolean *got, GError **error)
{
    gint64 now = clock_now_ms(boards->clock);
    gint64 left = board->lease_until - now;
    *got = left > LEASE_RENEW_MS && left <= LEASE_MS;
    if (*got)
        return TRUE;
    if (left <= 0)
        hot_board_forget(board);
    if (!store_lease(boards->store, board->id, boards->owner, now, LEASE_MS, got, error))
        return FALSE;
    board->lease_until = *got ? now + LEASE_MS : 0;
    if (!*got)
        hot_board_forget(board);
    return TRUE;
}

gboolean hot_board_open(Boards *boards, HotBoard *board, gboolean *got, GError **error)
{
    if (!board_lease(boards, board, got, error))
        return FALSE;
    if (!*got || board->history != NULL)
        return TRUE;
    g_auto(BoardMeta) meta = {0};
    if (!store_board_meta(boards->store, board->id, &meta, error))
        return FALSE;
    g_free(board->robot);
    board->robot = g_steal_pointer(&meta.robot);
    board->crashes = store_crashes(boards->store, board->id, error);
    live_state_clear(&board->live);
    if (board->crashes != NULL && store_live_state(boards->store, board->id, NULL, &board->live, error))
        board->history = store_load_history(boards->store, board->id, error);
    return board->history != NULL;
}

static gint by_use(gconstpointer a, gconstpointer b)
{
    const HotBoard *left = *(HotBoard *const *)a;
    const HotBoard *right = *(HotBoard *const *)b;
    return (left->used_ms > right->used_ms) - (left->used_ms < right->used_ms);
}

/** All rows, least recently used first. */
static GPtrArray *boards_by_use(Boards *boards)
{
    GPtrArray *all = g_ptr_array_sized_new(g_hash_table_size(boards->table));
    GHashTableIter iter;
    gpointer board;
    g_hash_table_iter_init(&iter, boards->table);
    while (g_hash_table_iter_next(&iter, NULL, &board))
        g_ptr_array_add(all, board);
    g_ptr_array_sort(all, by_use);
    return all;
}

/** Drop the canvases that were not used for longest until `newest` has room. */
static void canvases_bound(Boards *boards, const HotBoard *newest)
{
    g_autoptr(GPtrArray) all = boards_by_use(boards);
    gsize total = 0;
    for (guint i = 0; i < all->len; i++) {
        const HotBoard *board = g_ptr_array_index(all, i);
        total += board->canvas != NULL ? canvas_memory(board->canvas) : 0;
    }
    for (guint i = 0; i < all->len && total > CANVAS_MEMORY_MAX; i++) {
        HotBoard *board = g_ptr_array_index(all, i);
        if (board->canvas == NULL || board == newest)
            continue;
        total -= canvas_memory(board->canvas);
        g_clear_pointer(&board->canvas, canvas_free);
    }
}

/** Paint and encode, noted as what may end the worker. */
static GBytes *picture_make(Boards *boards, HotBoard *board, const char *const *caption, GError **error)
{
    crash_note(boards->slot_fd, board->id, CRASH_PAINT, history_last_seq(board->history));
    gboolean painted = canvas_paint(board->canvas, history_board(board->history), caption, error);
    GBytes *png = painted ? canvas_png(board->canvas, error) : NULL;
    crash_clear(boards->slot_fd);
    if (!painted)
        g_clear_pointer(&board->canvas, canvas_free); /* half a picture is no ground to paint on */
    return png;
}

GBytes *hot_board_picture(Boards *boards, HotBoard *board, const char *const *caption, gboolean numbers, GError **error)
{
    gboolean fresh = board->canvas == NULL;
    if (fresh)
        board->canvas = canvas_new();
    canvas_set_assets(board->canvas, &board->assets);
    canvas_set_numbers(board->canvas, numbers);
    board->used_ms = clock_now_ms(boards->clock);
    GBytes *png = picture_make(boards, board, caption, error);
    if (fresh && board->canvas != NULL)
        canvases_bound(boards, board);
    return png;
}

/** TRUE when the board may go. */
static gboolean board_is_idle(const Boards *boards, const HotBoard *board, gboolean crowded)
{
    gint64 unused = clock_now_ms(boards->clock) - board->used_ms;
    return !board->news && board->live.quiet_ms == 0 && (crowded || unused > BOARD_IDLE_MS || board->lease_until == 0);
}

static void board_renew(Boards *boards, HotBoard *board, BoardLost lost, gpointer data)
{
    g_autoptr(GError) error = NULL;
    gboolean got = FALSE;
    if (!board_lease(boards, board, &got, &error))
        g_warning("board %s: the lease could not be renewed: %s", board->id, error->message);
    else if (!got)
        lost(board, data);
}

void boards_upkeep(Boards *boards, BoardNeeded needed, BoardLost lost, gpointer data)
{
    g_autoptr(GPtrArray) all = boards_by_use(boards);
    for (guint i = 0; i < all->len; i++) {
        HotBoard *board = g_ptr_array_index(all, i);
        gboolean crowded = g_hash_table_size(boards->table) > BOARDS_MAX;
        if (!needed(board, data) && board_is_idle(boards, board, crowded)) {
            board_release(boards, board);
            g_hash_table_remove(boards->table, board->id);
        } else if (board->lease_until != 0) {
            board_renew(boards, board, lost, data);
        }
    }
}
