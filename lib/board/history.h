// SPDX-License-Identifier: MIT
/**
 * history.h - the entries of a board in order, and undo and redo over them.
 *
 * An append-only list; `seq` counts from 1 without gaps. A drawing entry is DONE, UNDONE or GONE (it
 * was undone and its author then drew something new). The board is the replay of the DONE entries in order.
 * Undo and redo are entries too: they name the entries they flip.
 *
 * How far undo and redo reach is counted for each person: everybody's newest LIMIT_UNDO_DEPTH drawings, however much
 * others drew since, as far as they are among the board's newest LIMIT_UNDO_REACH entries. The state of what is out of
 * reach never changes again. The history holds what somebody reaches, on top of a base board: LIMIT_UNDO_REACH + 2
 * SNAPSHOT_INTERVAL entries at most, and changed ones that the store has not heard of. Not thread-safe.
 */
#ifndef DINGBOARD_BOARD_HISTORY_H
#define DINGBOARD_BOARD_HISTORY_H

#include "lib/board/board.h"

typedef enum { ENTRY_DRAW, ENTRY_UNDO, ENTRY_REDO } EntryKind;
typedef enum { ENTRY_DONE, ENTRY_UNDONE, ENTRY_GONE } EntryState;

typedef struct {
    gint64 seq; /**< given by history_append */
    EntryKind kind;
    EntryState state;
    char *author_id;   /**< staff id, else sender id; what undo goes by */
    char *author_name; /**< as shown in captions */
    char *message_id;  /**< of the chat message that caused it */
    gint64 time_ms;
    char *summary;      /**< what it drew or flipped, short, in its author's language: "7号 红圆" */
    GPtrArray *actions; /**< ENTRY_DRAW: of Action * */
    GArray *flips;      /**< ENTRY_UNDO, ENTRY_REDO: gint64 seqs, in the order they were flipped */
} Entry;

Entry *entry_new(EntryKind kind, const char *author_id, const char *author_name, const char *message_id,
                 gint64 time_ms);
/**
 * Add the actions that make an empty board look like this one: all its pages with their backgrounds, pictures and
 * objects. Who may draw, and what is saved under names, does not come along.
 */
void entry_add_board(Entry *entry, const Board *board);
void entry_free(Entry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Entry, entry_free)

/** {"actions":[…]} or {"flips":[…]}: the part of an entry that the store keeps as text. */
cJSON *entry_content_to_json(const Entry *entry);
gboolean entry_content_from_json(Entry *entry, const cJSON *json, GError **error) G_GNUC_WARN_UNUSED_RESULT;

typedef struct History History;

/** An empty board, or one that starts from `base` (taken over) as it was after entry `base_seq`. */
History *history_new(Board *base, gint64 base_seq);
void history_free(History *history);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(History, history_free)

/** Load: put an entry, with the seq and state it was stored with, at the end without flipping anything. */
gboolean history_load(History *history, Entry *entry /* taken over */, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Append a new entry: gives it the next seq, flips what it names, turns its author's UNDONE entries to GONE
 * when it draws. On error nothing has changed and the entry is freed: BOARD_ERROR_INVALID for an undo of what is
 * not DONE, a redo of what is not UNDONE, one out of reach, or a malformed action; BOARD_ERROR_LIMIT when the
 * board would hold too much.
 */
gboolean history_append(History *history, Entry *entry /* taken over */, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The set of the assets (char *, owned by it) that the board needs as it is or as it can still become: those of the
 * base, and of entries that are done or can be redone. Free with g_hash_table_unref.
 */
GHashTable *history_assets(const History *history);

/** The board now. Borrowed; valid until the history changes. */
const Board *history_board(History *history);
/** A copy of the board as it was after entry `seq` with today's states; NULL when before the base. */
Board *history_board_at(History *history, gint64 seq);

gint64 history_last_seq(const History *history);
gint64 history_base_seq(const History *history);
/** NULL when it is before the base or after the end. Borrowed. */
const Entry *history_entry(const History *history, gint64 seq);

/** The oldest entry that this person's undo and redo of their own reach. */
gint64 history_first_in_reach(const History *history, const char *author_id);
/** Whether it is a drawing that may still be flipped, by whoever has the right to. */
gboolean history_in_reach(const History *history, const Entry *entry);

/**
 * The author's newest DONE drawing entries, newest first, at most n. @return array of gint64 seqs; free
 * with g_array_unref.
 */
GArray *history_undoable(const History *history, const char *author_id, guint n);
/**
 * What a redo of this person brings back, most recently undone first, at most n: their own undone entries, and others'
 * that they undid and have not drawn anything since.
 */
GArray *history_redoable(const History *history, const char *author_id, guint n);

/**
 * What history_append changed since the last call of this, for the store: entries whose state is
 * another one than stored, of those that were stored then. Until they are taken they stay in the history. @return array
 * of gint64 seqs (new entries not included); free with g_array_unref.
 */
GArray *history_take_changed(History *history);

/**
 * The board where nobody can undo anything any more, for the store: opening begins there.
 * @param seq  set to the entry after which it is
 * @return free with board_free; NULL when there is no newer one than was kept last, or than the first base was
 */
Board *history_snapshot(History *history, gint64 *seq);
void history_snapshot_kept(History *history, gint64 seq);

#endif
