// SPDX-License-Identifier: MIT
/**
 * history.h - the entries of a board in order, and undo and redo over them.
 *
 * An append-only list; `seq` counts from 1 without gaps. A drawing entry is DONE, UNDONE or GONE (it
 * was undone and its author then drew something new). The board is the replay of the DONE entries in order.
 * Undo and redo are entries too: they name the entries they flip. The history holds the newest entries on
 * top of a base board, LIMIT_UNDO_DEPTH + 2 SNAPSHOT_INTERVAL of them at most. In reach of undo and redo are the newest
 * LIMIT_UNDO_DEPTH, whatever the history still holds; the state of older ones never changes again. Not thread-safe.
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
 * another one than stored, of those that were stored then. Take them after SNAPSHOT_INTERVAL entries at the latest:
 * older ones may have left the history. @return array of gint64 seqs (new entries not included); free with
 * g_array_unref.
 */
GArray *history_take_changed(History *history);

#endif
