// SPDX-License-Identifier: MIT
/**
 * store.h - what survives a crash: the journal of messages and the boards made from it.
 *
 * Receivers append to the journal; workers read it, and write boards, entries and the outbox in one transaction
 * together with how far they have read (so a message is applied exactly once). SQLite engine: two files in one
 * folder, journal.db and boards.db, so that receivers and workers never wait for each other's commits.
 *
 * Every function may be called from any thread. After an error the next call starts afresh (the files are
 * opened anew when need be), so a process recovers without a restart. The folder must be there already.
 */
#ifndef DINGBOARD_STORE_STORE_H
#define DINGBOARD_STORE_STORE_H

#include "lib/board/history.h"
#include "lib/store/store_session.h"

typedef enum {
    STORE_ERROR_UNAVAILABLE, /**< cannot be opened, locked, full, broken: try again later */
    STORE_ERROR_VERSION,     /**< written by a newer dingboard */
    STORE_ERROR_CORRUPT,     /**< a row that this program could not have written */
    STORE_ERROR_LEASE,       /**< the lease was lost; nothing was written */
} StoreError;
#define STORE_ERROR (store_error_quark())
GQuark store_error_quark(void);

/** What a process may do with the store. */
typedef enum {
    STORE_RECEIVER, /**< append to the journal; of the boards, read what store_live.h tells of */
    STORE_WORKER,
    STORE_READER, /**< read-only, for dingboardctl */
} StoreRole;

/** Open the folder, creating files and migrating schemas as the role allows. */
Store *store_open(const char *folder, StoreRole role, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void store_close(Store *store);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Store, store_close)

/* --- receivers ------------------------------------------------------------------------------ */

typedef struct {
    const char *msg_id;
    const char *conversation_id; /**< NULL: board_id says which board */
    gint64 received_ms;
    const char *body; /**< the callback body as it came, or a page's request (lib/live/request.h) */
    gsize body_size;
    /** The signature's pair, for the binding of old pairs to bodies (docs/SECURITY.md); NULL of a page's request. */
    const char *timestamp;
    const char *sign;
    gint64 sign_age_ms;
    const char *board_id; /**< of a request of a page; NULL: the conversation's */
    const char *robot;    /**< app_key of the robot it was signed for; NULL: the first of the configuration */
    GBytes *upload;       /**< what comes along, kept until the message is applied; NULL: nothing */
} JournalMessage;

typedef enum {
    JOURNAL_NEW,
    JOURNAL_DUPLICATE, /**< this msg_id is there already; nothing was written */
    JOURNAL_REPLAYED,  /**< the pair is older than LIMIT_SIGN_FRESH_MS and was seen with other bodies only */
    JOURNAL_FULL,      /**< its upload has no room beside those that wait (LIMIT_UPLOADS_BYTES); nothing was written */
} JournalVerdict;

/**
 * Journal a message durably (fsync) before returning. For STORE_RECEIVER only. Concurrent calls share one
 * commit. Rings the workers' bell. Ids of messages grow, but do not start at 1.
 */
gboolean store_journal(Store *store, const JournalMessage *message, JournalVerdict *verdict,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* --- workers: the journal ------------------------------------------------------------------- */

/**
 * A descriptor that becomes readable when something was journaled; -1 when the engine has none. A stroke may be
 * lost (another host, a replaced file): look for news now and then all the same.
 */
int store_bell_fd(const Store *store);
/** Take the bell's pending strokes off the descriptor. */
void store_bell_clear(Store *store);

typedef struct {
    gint64 id;
    char *msg_id;
    gint64 received_ms;
    GBytes *body;
    char *robot; /**< or NULL */
} JournalRow;
void journal_row_free(JournalRow *row);

/** Ids of boards with messages journaled after `*after`, in order of their first one; moves *after on. */
GPtrArray *store_boards_with_news(Store *store, gint64 *after, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** After a start: ids of all boards with unread messages, unfinished outbox items, owed recalls or a picture that
 * waits for a quiet moment. */
GPtrArray *store_boards_with_work(Store *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** Unread messages of a board (those after its journal position), in order, at most `limit`; of JournalRow *. */
GPtrArray *store_read_journal(Store *store, const char *board_id, guint limit,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What came along with a message, by its msg_id; NULL without an error: nothing, or it is applied. */
gboolean store_upload(Store *store, const char *msg_id, GBytes **bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** Remove what came along with messages that are applied. Returns how many, -1 after an error. */
gint64 store_uploads_prune(Store *store, GError **error);

/* --- workers: boards ------------------------------------------------------------------------ */

/**
 * Lease a board to `owner` until now + ttl, if it is free, expired or already theirs.
 * @param got  set to whether it is now leased to owner
 */
gboolean store_lease(Store *store, const char *board_id, const char *owner, gint64 now_ms, gint64 ttl_ms, gboolean *got,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** Give a lease back. */
gboolean store_release(Store *store, const char *board_id, const char *owner, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The board's history (an empty one for a new board). Bounded by LIMIT_UNDO_REACH + SNAPSHOT_INTERVAL entries.
 * Read it after the lease was got: what was in memory before may be out of date.
 */
History *store_load_history(Store *store, const char *board_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

typedef enum {
    OUTBOX_PICTURE, /**< of the board as it is when it is sent */
    OUTBOX_TEXT,
    OUTBOX_FILE, /**< any other picture or file */
} OutboxKind;

typedef struct OutboxItem {
    gint64 id; /**< given by the store */
    OutboxKind kind;
    gint64 seq;     /**< newest entry it speaks of; of a painted picture: that it shows */
    char *payload;  /**< JSON, delivery's own business */
    gint64 due_ms;  /**< not before */
    guint attempts; /**< made so far */
    char *media_id; /**< uploaded already, or NULL */
    gint64 created_ms;
} OutboxItem;
void outbox_item_free(OutboxItem *item);

/** A picture that people sent, as it is kept: the file by its hash. */
typedef struct {
    char *id; /**< SHA-256 of the file, in hexadecimal */
    GBytes *png;
    guint width, height; /**< pixels */
} Asset;
Asset *asset_new(GBytes *png /* referenced */, guint width, guint height);
void asset_free(Asset *asset);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Asset, asset_free)

/** What the commit changes for the live page (store_live.h). */
typedef struct LiveChange LiveChange;

/**
 * Everything one or more messages of a board did, written in one transaction. STORE_ERROR_LEASE also tells that
 * the board has been written by somebody else since the history was loaded: load it again. At most
 * SNAPSHOT_INTERVAL entries may be new, for older ones may have left the history by then.
 */
typedef struct {
    const char *board_id;
    const char *owner; /**< must hold the lease at now_ms, else STORE_ERROR_LEASE */
    gint64 now_ms;
    const char *conversation_id; /**< NULL when unchanged, and with it `group` */
    const char *title;           /**< NULL when unchanged */
    const char *name;            /**< one that was given here: see store_board_rename; NULL when unchanged */
    Archive archive;
    gboolean group;
    gint64 journal_position; /**< id of the last message applied; 0: unchanged */
    History *history;
    gint64 first_new_seq;    /**< entries from here to the end are new; 0: none */
    GArray *changed;         /**< gint64 seqs whose state changed, from history_take_changed; NULL: none */
    GPtrArray *outbox;       /**< of OutboxItem *, to be added; NULL: none */
    GPtrArray *recalled;     /**< processQueryKeys (char *) of pictures that somebody recalled by hand; NULL: none */
    const char *group_owner; /**< staff id of the group's owner; NULL when unchanged */
    const char *robot;       /**< app_key of the robot that heard, "" of the first; NULL when unchanged */
    GPtrArray *sessions;     /**< of Session *: groups that are wanted; NULL: none */
    const Session *session;  /**< moves from `session_from` to its state in the same transaction; NULL: none does */
    SessionState session_from;
    gboolean heard;         /**< somebody spoke to the robot there: a session that waited for that is ready */
    gboolean disbanded;     /**< the conversation is no more: what is owed to it is given up, nothing is recalled, and
                             *   its board is archived */
    GPtrArray *timers;      /**< of StoredTimer *, which begin (store_meeting.h); NULL: none */
    GArray *stopped;        /**< of guint: timers that end before their time; NULL: none */
    GPtrArray *people;      /**< of Person *, who were heard; NULL: nobody new */
    GPtrArray *left;        /**< of char *: ids of those who left the group; NULL: nobody */
    GPtrArray *assets;      /**< of Asset *, to be kept with the board; NULL: none */
    const LiveChange *live; /**< NULL: the board is not looked at live */
} BoardCommit;
gboolean store_commit(Store *store, const BoardCommit *commit, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The file of an asset that the board keeps: NULL without an error when it keeps none of that id. Assets that the
 * board's history does not need any more (history_assets) go with the commit that keeps others, and with the one that
 * moves the board's snapshot on.
 */
gboolean store_asset(Store *store, const char *board_id, const char *id, GBytes **png,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** How many assets a board keeps, and their bytes. */
gboolean store_asset_room(Store *store, const char *board_id, guint *count, gint64 *bytes,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* --- workers: the outbox -------------------------------------------------------------------- */

/** Unfinished items of a board in order; of OutboxItem *. */
GPtrArray *store_outbox(Store *store, const char *board_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** Keep what an attempt brought: attempts, due_ms, media_id, seq. Survives the process, not always the machine. */
gboolean store_outbox_update(Store *store, const OutboxItem *item, GError **error) G_GNUC_WARN_UNUSED_RESULT;

typedef enum {
    OUTBOX_SENT,
    OUTBOX_MERGED, /**< a newer picture shows it too */
    OUTBOX_GIVEN_UP,
} OutboxEnd;

typedef struct {
    gint64 id;
    OutboxEnd end;
    gint64 seq;                    /**< newest entry that the picture shows */
    const char *process_query_key; /**< what a recall names it by; NULL: it cannot be recalled */
    const char *note;              /**< or NULL */
    gboolean keep_newest;          /**< every other picture is to be recalled, true or not */
    gboolean told;                 /**< the picture says that a recall has failed: that is told once */
    gint64 now_ms;
} OutboxFinish;
/**
 * Finish an item; one that is finished already is left alone. When a picture was sent, the same transaction notes
 * which earlier ones it makes untrue, and so are to be recalled. An undo or redo flips entries; entries flipped since
 * the picture before make every picture untrue that was sent as of the oldest of them or later.
 */
gboolean store_outbox_finish(Store *store, const OutboxFinish *finish, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* --- workers: recalls ------------------------------------------------------------------------- */

typedef enum {
    RECALL_NONE,
    RECALL_OWED,
    RECALL_DONE,
    RECALL_FAILED, /**< to be told */
    RECALL_TOLD,   /**< failed, and told */
} RecallState;

/** A picture in the chat, or one that was. */
typedef struct {
    gint64 id;  /**< it had in the outbox */
    gint64 seq; /**< it shows the entries up to this one */
    char *process_query_key;
    gint64 sent_ms;
    RecallState recall;
    guint attempts; /**< at recalling it */
    gint64 due_ms;  /**< next attempt not before */
    gint64 recalled_ms;
    char *conversation_id;
    gboolean group;
} SentPicture;
void sent_picture_free(SentPicture *picture);

typedef enum {
    PICTURES_ALL,
    PICTURES_TO_RECALL, /**< RECALL_OWED, and RECALL_FAILED as long as nobody was told */
} PictureChoice;
/** Pictures of a board that were sent, newest first; of SentPicture *. */
GPtrArray *store_pictures(Store *store, const char *board_id, PictureChoice choice,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** What a message that the platform names by its key showed, for somebody who quotes it. */
typedef struct {
    gboolean known; /**< this board sent such a message, and it is not too long ago */
    gint64 seq;     /**< the newest entry that it shows; 0: it is no picture of the board */
    gint64 after;   /**< the newest entry on the picture before; of those up to `seq` it is the first */
} QuotedMessage;
gboolean store_quoted(Store *store, const char *board_id, const char *process_query_key, QuotedMessage *quoted,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** Keep what attempts at RECALL_OWED pictures brought: recall, attempts, due_ms, recalled_ms. In one transaction. */
gboolean store_recalls_keep(Store *store, const char *board_id, const GPtrArray *pictures,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Remove journal messages older than `before_ms` that are applied; at most `limit`. Returns how many. */
gint64 store_prune(Store *store, gint64 before_ms, guint limit, GError **error);

/* --- workers: what ended them ---------------------------------------------------------------- */

typedef enum {
    CRASH_APPLY, /**< applying the journal's message `number` */
    CRASH_PAINT, /**< painting the board up to entry `number` */
    CRASH_FILE,  /**< making a file of the board up to entry `number` */
} CrashKind;

typedef struct {
    char *board_id;
    CrashKind kind;
    gint64 number;
    guint crashes;
    gint64 last_ms;
} Crash;
void crash_free(Crash *crash);

/** A worker ended while it did that. */
gboolean store_crash_count(Store *store, const char *board_id, CrashKind kind, gint64 number, gint64 now_ms,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** What ended workers, newest first; of Crash *. @param board_id  NULL: of all boards */
GPtrArray *store_crashes(Store *store, const char *board_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* --- workers: calls of the platform ------------------------------------------------------------ */

/** The span in which calls are counted. */
#define RATE_WINDOW_MS 1000
/**
 * Let a call of this kind begin, if fewer than `per_second` of all workers' began in the last second.
 * @param ready_at  set to now_ms when it may, else to when it may at the earliest
 */
gboolean store_rate_take(Store *store, int kind, guint per_second, gint64 now_ms, gint64 *ready_at,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** One call, and what came of it. */
typedef struct {
    char *board_id; /**< NULL: for no board; then it is only counted */
    gint64 item;    /**< of the outbox; 0: none */
    int call;       /**< CallKind */
    char *verdict;  /**< in words, with the code */
    char *request_id;
    gint64 at_ms;
} Attempt;
void attempt_free(Attempt *attempt);

/** Note an attempt. @param month  such as 202611, in which it is counted; 0: not counted. Not always power-proof. */
gboolean store_attempt(Store *store, const Attempt *attempt, int month, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** Attempts for a board, in order; of Attempt *. */
GPtrArray *store_attempts(Store *store, const char *board_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** Calls of a month: sets the elements of `counts` (of gint64, by kind) that are not 0. */
gboolean store_calls(Store *store, int month, GArray *counts, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** Note that something happened in a month. @param raised  set to whether that is new */
gboolean store_flag_raise(Store *store, int month, const char *name, gboolean *raised,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean store_flag(Store *store, int month, const char *name, gboolean *up, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/**
 * Remove at most `limit` old rows each of what was sent, of attempts and of crashes. What is to be recalled stays, and
 * each board's newest picture. @return how many went, -1 after an error
 */
gint64 store_prune_delivery(Store *store, gint64 before_ms, guint limit, GError **error);

/* --- readers -------------------------------------------------------------------------------- */

typedef struct {
    char *id;
    char *conversation_id;
    char *title; /**< NULL in 1:1 */
    gboolean group;
    gint64 last_seq;
    gint64 updated_ms;
    gint64 unread; /**< journaled messages not applied yet */
    gint64 unsent; /**< outbox items not finished */
} BoardInfo;
void board_info_free(BoardInfo *info);
/** All boards, newest change first; of BoardInfo *. */
GPtrArray *store_list_boards(Store *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Write and remove a row, for doctor and /healthz: is the disk there, are the files writable? */
gboolean store_check(Store *store, GError **error);

#endif
