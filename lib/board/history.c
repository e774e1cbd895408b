// SPDX-License-Identifier: MIT
/*
 *  base      entries, seq base_seq + 1 …                                        last_seq
 *   |         1        2     …      32        33    …      64        65
 *   +---------+--------+------------+---------+------------+---------+-----  now
 *                              checkpoints[0]        checkpoints[1]
 *
 * A checkpoint is the board after every SNAPSHOT_INTERVAL entries. Flipping entry f makes `now` and the
 * checkpoints from f on untrue: they are dropped, and the replay starts from the last one that is left. Boards share
 * their objects, so a checkpoint costs one pointer per object.
 *
 * Everybody reaches their own newest LIMIT_UNDO_DEPTH drawings, whatever others drew since, as long as they are among
 * the board's newest LIMIT_UNDO_REACH entries; nothing flips what is out of reach. When the board begins with more than
 * twice SNAPSHOT_INTERVAL entries that nobody reaches, SNAPSHOT_INTERVAL of those are folded into the base, which is
 * then the first checkpoint; not while history_take_changed is still to tell of one of them.
 */
#include "lib/board/history.h"

#include <string.h>

#include "lib/base/limits.h"

struct History {
    Board *base;
    gint64 base_seq;
    GPtrArray *entries;     /**< of Entry *; entries[i] has seq base_seq + 1 + i */
    GPtrArray *checkpoints; /**< of Board *; [i] is the board after entry base_seq + (i + 1) * SNAPSHOT_INTERVAL */
    Board *now;             /**< NULL until it is replayed after a flip */
    GArray *changed;        /**< gint64 seqs for history_take_changed, each once */
    gint64 stored_seq;      /**< entries up to here are not new to whom takes the changes */
    GHashTable *drawn;      /**< author id, owned → GArray of gint64: seqs of what they drew, oldest first */
    gint64 final_seq;       /**< nothing up to here is in anybody's reach */
    gint64 snapshot_seq;    /**< of the newest snapshot that the store has */
};

static void free_board(gpointer board)
{
    board_free(board);
}

static void free_entry(gpointer entry)
{
    entry_free(entry);
}

static void free_seqs(gpointer seqs)
{
    g_array_unref(seqs);
}

History *history_new(Board *base, gint64 base_seq)
{
    History *history = g_new0(History, 1);
    history->base = base != NULL ? base : board_new();
    history->base_seq = history->stored_seq = history->final_seq = history->snapshot_seq = base_seq;
    history->entries = g_ptr_array_new_with_free_func(free_entry);
    history->checkpoints = g_ptr_array_new_with_free_func(free_board);
    history->now = board_copy(history->base);
    history->changed = g_array_new(FALSE, FALSE, sizeof(gint64));
    history->drawn = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_seqs);
    return history;
}

void history_free(History *history)
{
    if (history == NULL)
        return;
    board_free(history->base);
    g_ptr_array_unref(history->entries);
    g_ptr_array_unref(history->checkpoints);
    board_free(history->now);
    g_array_unref(history->changed);
    g_hash_table_unref(history->drawn);
    g_free(history);
}

gint64 history_last_seq(const History *history)
{
    return history->base_seq + history->entries->len;
}

gint64 history_base_seq(const History *history)
{
    return history->base_seq;
}

static Entry *entry_at(const History *history, gint64 seq)
{
    if (seq <= history->base_seq || seq > history_last_seq(history))
        return NULL;
    return history->entries->pdata[seq - history->base_seq - 1];
}

const Entry *history_entry(const History *history, gint64 seq)
{
    return entry_at(history, seq);
}

/* --- replay ----------------------------------------------------------------------------------- */

/* The numbers of an undone entry stay taken: it may be redone, and captions have named them. */
static void reserve_numbers(Board *board, const Entry *entry)
{
    for (guint i = 0; i < entry->actions->len; i++) {
        const Action *action = entry->actions->pdata[i];
        if (action->kind == ACTION_ADD)
            board->next_id = MAX(board->next_id, action->object->id + 1);
    }
}

/* On error the board is half changed: the caller throws it away. */
static gboolean replay_entry(Board *board, const Entry *entry, GError **error)
{
    if (entry->kind != ENTRY_DRAW)
        return TRUE;
    if (entry->state != ENTRY_DONE) {
        reserve_numbers(board, entry);
        return TRUE;
    }
    for (guint i = 0; i < entry->actions->len; i++) {
        if (!board_apply(board, entry->actions->pdata[i], error)) {
            g_prefix_error(error, "entry %" G_GINT64_FORMAT ": ", entry->seq);
            return FALSE;
        }
    }
    return TRUE;
}

static gint64 checkpoint_seq(const History *history, guint index)
{
    return history->base_seq + (gint64)(index + 1) * SNAPSHOT_INTERVAL;
}

/* A copy of the newest board known at or before `seq`, and which entry it stands after. */
static Board *nearest_board(const History *history, gint64 seq, gint64 *after)
{
    guint n = history->checkpoints->len;
    while (n > 0 && checkpoint_seq(history, n - 1) > seq)
        n--;
    *after = n > 0 ? checkpoint_seq(history, n - 1) : history->base_seq;
    return board_copy(n > 0 ? history->checkpoints->pdata[n - 1] : history->base);
}

/* Keep `board` as the next checkpoint if that is what it is. */
static void keep_checkpoint(History *history, const Board *board, gint64 seq)
{
    if (seq == checkpoint_seq(history, history->checkpoints->len))
        g_ptr_array_add(history->checkpoints, board_copy(board));
}

static gboolean replay_to(History *history, gint64 seq, Board **result, GError **error)
{
    gint64 at = 0;
    g_autoptr(Board) board = nearest_board(history, seq, &at);
    while (at < seq) {
        if (!replay_entry(board, entry_at(history, ++at), error))
            return FALSE;
        keep_checkpoint(history, board, at);
    }
    *result = g_steal_pointer(&board);
    return TRUE;
}

/* Boards after entry `seq` and later are not what they were. */
static void forget_boards_from(History *history, gint64 seq)
{
    g_clear_pointer(&history->now, board_free);
    guint n = history->checkpoints->len;
    while (n > 0 && checkpoint_seq(history, n - 1) >= seq)
        n--;
    g_ptr_array_set_size(history->checkpoints, (gint)n);
}

const Board *history_board(History *history)
{
    /* Every change was replayed once before it was accepted, so replaying it again succeeds. */
    if (history->now == NULL && !replay_to(history, history_last_seq(history), &history->now, NULL))
        g_assert_not_reached();
    return history->now;
}

Board *history_board_at(History *history, gint64 seq)
{
    Board *board = NULL;
    if (seq < history->base_seq)
        return NULL;
    if (!replay_to(history, MIN(seq, history_last_seq(history)), &board, NULL))
        g_assert_not_reached();
    return board;
}

GHashTable *history_assets(const History *history)
{
    GHashTable *ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    board_assets(history->base, ids);
    for (guint i = 0; i < history->entries->len; i++) {
        const Entry *entry = history->entries->pdata[i];
        for (guint j = 0; entry->state != ENTRY_GONE && j < entry->actions->len; j++) {
            const Action *action = entry->actions->pdata[j];
            if (action->object != NULL && action->object->asset != NULL)
                g_hash_table_add(ids, g_strdup(action->object->asset));
        }
    }
    return ids;
}

/* --- reach ------------------------------------------------------------------------------------ */

gint64 history_first_in_reach(const History *history, const char *author_id)
{
    gint64 first = MAX(history->base_seq, history_last_seq(history) - LIMIT_UNDO_REACH) + 1;
    const GArray *drawn = g_hash_table_lookup(history->drawn, author_id);
    if (drawn == NULL || drawn->len <= LIMIT_UNDO_DEPTH)
        return first;
    return MAX(first, g_array_index(drawn, gint64, drawn->len - LIMIT_UNDO_DEPTH));
}

gboolean history_in_reach(const History *history, const Entry *entry)
{
    return entry->kind == ENTRY_DRAW && entry->seq >= history_first_in_reach(history, entry->author_id);
}

static void note_drawn(History *history, const Entry *entry)
{
    if (entry->kind != ENTRY_DRAW)
        return;
    GArray *drawn = g_hash_table_lookup(history->drawn, entry->author_id);
    if (drawn == NULL) {
        drawn = g_array_new(FALSE, FALSE, sizeof(gint64));
        g_hash_table_insert(history->drawn, g_strdup(entry->author_id), drawn);
    }
    g_array_append_val(drawn, entry->seq);
}

/* The oldest entry of all leaves the history: it is also its author's oldest. */
static void forget_drawn(History *history, const Entry *entry)
{
    GArray *drawn = entry->kind == ENTRY_DRAW ? g_hash_table_lookup(history->drawn, entry->author_id) : NULL;
    if (drawn == NULL)
        return;
    g_array_remove_index(drawn, 0);
    if (drawn->len == 0)
        g_hash_table_remove(history->drawn, entry->author_id);
}

/* What once is out of reach stays so: every entry is passed once. An undo has its targets before it. */
static void pass_final(History *history)
{
    while (history->final_seq < history_last_seq(history) &&
           !history_in_reach(history, entry_at(history, history->final_seq + 1)))
        history->final_seq++;
}

Board *history_snapshot(History *history, gint64 *seq)
{
    gint64 final = history->final_seq - history->final_seq % SNAPSHOT_INTERVAL;
    if (final <= history->snapshot_seq)
        return NULL;
    *seq = final;
    return history_board_at(history, final);
}

void history_snapshot_kept(History *history, gint64 seq)
{
    history->snapshot_seq = seq;
}

/* --- adding ----------------------------------------------------------------------------------- */

/* Whether the store is still to hear of one up to `seq`. */
static gboolean is_any_changed(const History *history, gint64 seq)
{
    for (guint i = 0; i < history->changed->len; i++) {
        if (g_array_index(history->changed, gint64, i) <= seq)
            return TRUE;
    }
    return FALSE;
}

/* Called when `now` is replayed, so that no checkpoint is missing. */
static void fold_old_entries(History *history)
{
    while (history->final_seq - history->base_seq > 2 * SNAPSHOT_INTERVAL &&
           !is_any_changed(history, history->base_seq + SNAPSHOT_INTERVAL)) {
        board_free(history->base);
        history->base = g_ptr_array_steal_index(history->checkpoints, 0);
        history->base_seq += SNAPSHOT_INTERVAL;
        for (guint i = 0; i < SNAPSHOT_INTERVAL; i++)
            forget_drawn(history, history->entries->pdata[i]);
        g_ptr_array_remove_range(history->entries, 0, SNAPSHOT_INTERVAL);
    }
}

/* Replay a last entry onto the board and keep it; when it cannot be replayed, everything stays as it was. */
static gboolean push(History *history, Entry *entry, GError **error)
{
    history_board(history);
    if (!replay_entry(history->now, entry, error)) {
        g_clear_pointer(&history->now, board_free);
        return FALSE;
    }
    g_ptr_array_add(history->entries, entry);
    keep_checkpoint(history, history->now, entry->seq);
    note_drawn(history, entry);
    pass_final(history);
    fold_old_entries(history);
    return TRUE;
}

static gboolean invalid(GError **error, const Entry *entry, const char *what)
{
    g_set_error(error, BOARD_ERROR, BOARD_ERROR_INVALID, "entry %" G_GINT64_FORMAT ": %s", entry->seq, what);
    return FALSE;
}

static gboolean check_loaded(const History *history, const Entry *entry, GError **error)
{
    if (entry->seq != history_last_seq(history) + 1)
        return invalid(error, entry, "is out of sequence");
    if (entry->author_id == NULL || (entry->kind != ENTRY_DRAW && entry->state != ENTRY_DONE))
        return invalid(error, entry, "has no author or an impossible state");
    for (guint i = 0; i < entry->flips->len; i++) {
        if (g_array_index(entry->flips, gint64, i) >= entry->seq)
            return invalid(error, entry, "flips something later");
    }
    return TRUE;
}

gboolean history_load(History *history, Entry *entry, GError **error)
{
    if (!check_loaded(history, entry, error) || !push(history, entry, error)) {
        entry_free(entry);
        return FALSE;
    }
    history->stored_seq = history_last_seq(history);
    return TRUE;
}

/* --- flipping --------------------------------------------------------------------------------- */

static void note_changed(History *history, gint64 seq)
{
    if (seq > history->stored_seq)
        return;
    for (guint i = 0; i < history->changed->len; i++) {
        if (g_array_index(history->changed, gint64, i) == seq)
            return;
    }
    g_array_append_val(history->changed, seq);
}

static gboolean flip_one(const History *history, const Entry *entry, gint64 seq, GError **error)
{
    Entry *target = entry_at(history, seq);
    EntryState from = entry->kind == ENTRY_UNDO ? ENTRY_DONE : ENTRY_UNDONE;
    if (target == NULL || !history_in_reach(history, target) || target->state != from)
        return invalid(error, entry,
                       entry->kind == ENTRY_UNDO ? "undoes what is not done" : "redoes what is not undone");
    target->state = from == ENTRY_DONE ? ENTRY_UNDONE : ENTRY_DONE;
    return TRUE;
}

/* Take back the first n flips of an entry; a seq is flipped at most once, so the order does not matter. */
static void flip_back(const History *history, const Entry *entry, guint n)
{
    for (guint i = 0; i < n; i++) {
        Entry *target = entry_at(history, g_array_index(entry->flips, gint64, i));
        target->state = entry->kind == ENTRY_UNDO ? ENTRY_DONE : ENTRY_UNDONE;
    }
}

static gboolean flip_all(History *history, const Entry *entry, gint64 *first, GError **error)
{
    *first = G_MAXINT64;
    for (guint i = 0; i < entry->flips->len; i++) {
        gint64 seq = g_array_index(entry->flips, gint64, i);
        if (!flip_one(history, entry, seq, error)) {
            flip_back(history, entry, i);
            return FALSE;
        }
        *first = MIN(*first, seq);
    }
    return TRUE;
}

/* Flipping back a clear can bring more onto the board than it holds: so the outcome is replayed before it counts. */
static gboolean append_flips(History *history, Entry *entry, GError **error)
{
    gint64 first = 0;
    if (entry->flips->len == 0)
        return invalid(error, entry, "flips nothing");
    if (!flip_all(history, entry, &first, error))
        return FALSE;
    forget_boards_from(history, first);
    if (!replay_to(history, history_last_seq(history), &history->now, error)) {
        flip_back(history, entry, entry->flips->len);
        forget_boards_from(history, first);
        return FALSE;
    }
    for (guint i = 0; i < entry->flips->len; i++)
        note_changed(history, g_array_index(entry->flips, gint64, i));
    return push(history, entry, error);
}

/* Who draws anew gives up what they could have redone; others' undone entries stay. */
static void give_up_redo(History *history, const char *author_id)
{
    const GArray *drawn = g_hash_table_lookup(history->drawn, author_id);
    gint64 first = history_first_in_reach(history, author_id);
    for (guint i = drawn->len; i > 0 && g_array_index(drawn, gint64, i - 1) >= first; i--) {
        Entry *entry = entry_at(history, g_array_index(drawn, gint64, i - 1));
        if (entry->state == ENTRY_UNDONE) {
            entry->state = ENTRY_GONE;
            note_changed(history, entry->seq);
        }
    }
}

static gboolean append_drawing(History *history, Entry *entry, GError **error)
{
    if (!push(history, entry, error))
        return FALSE;
    give_up_redo(history, entry->author_id);
    return TRUE;
}

gboolean history_append(History *history, Entry *entry, GError **error)
{
    entry->seq = history_last_seq(history) + 1;
    entry->state = ENTRY_DONE;
    gboolean appended = FALSE;
    if (entry->author_id == NULL)
        invalid(error, entry, "has no author");
    else if (entry->kind == ENTRY_DRAW)
        appended = append_drawing(history, entry, error);
    else
        appended = append_flips(history, entry, error);
    if (!appended)
        entry_free(entry);
    return appended;
}

/* --- questions -------------------------------------------------------------------------------- */

GArray *history_undoable(const History *history, const char *author_id, guint n)
{
    GArray *seqs = g_array_new(FALSE, FALSE, sizeof(gint64));
    const GArray *drawn = g_hash_table_lookup(history->drawn, author_id);
    gint64 first = history_first_in_reach(history, author_id);
    for (guint i = drawn != NULL ? drawn->len : 0; i > 0 && seqs->len < n; i--) {
        gint64 seq = g_array_index(drawn, gint64, i - 1);
        if (seq >= first && entry_at(history, seq)->state == ENTRY_DONE)
            g_array_append_val(seqs, seq);
    }
    return seqs;
}

static gboolean is_by(const Entry *entry, const char *author_id)
{
    return g_str_equal(entry->author_id, author_id);
}

/* What an undo entry flipped last was undone most recently, and of several undos of one entry the newest holds. Its
 * targets are older than itself, so the undo of an entry in reach is still here. */
GArray *history_redoable(const History *history, const char *author_id, guint n)
{
    GArray *seqs = g_array_new(FALSE, FALSE, sizeof(gint64));
    g_autoptr(GHashTable) met = g_hash_table_new(g_int64_hash, g_int64_equal);
    gboolean drew = FALSE;
    for (gint64 at = history_last_seq(history); at > history->base_seq; at--) {
        const Entry *undo = entry_at(history, at);
        drew = drew || (undo->kind == ENTRY_DRAW && is_by(undo, author_id));
        for (guint i = undo->kind == ENTRY_UNDO ? undo->flips->len : 0; i > 0 && seqs->len < n; i--) {
            gint64 *seq = &g_array_index(undo->flips, gint64, i - 1);
            const Entry *entry = entry_at(history, *seq);
            if (!g_hash_table_add(met, seq) || entry == NULL || entry->state != ENTRY_UNDONE ||
                !history_in_reach(history, entry))
                continue;
            if (is_by(entry, author_id) || (is_by(undo, author_id) && !drew))
                g_array_append_val(seqs, *seq);
        }
    }
    return seqs;
}

GArray *history_take_changed(History *history)
{
    GArray *taken = history->changed;
    history->changed = g_array_new(FALSE, FALSE, sizeof(gint64));
    history->stored_seq = history_last_seq(history);
    return taken;
}
