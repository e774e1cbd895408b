// SPDX-License-Identifier: MIT
/*
 * Journaling with shared commits. A durable commit costs a disk flush; so threads that arrive while one is under way
 * queue up, and then one of them, the leader, commits for all:
 *
 *      thread A   lead ── commit {A} ───────── done
 *      thread B      queue ··················· lead ── commit {B C D} ── done
 *      thread C        queue ······································────── done
 *      thread D           queue ···································────── done
 *
 * Each caller gets its own verdict; if the transaction fails, all of its callers get the error and nothing of it is
 * in the journal.
 */
#include "lib/store/sqlite_store.h"

#include <openssl/sha.h>
#include <string.h>

#include "lib/base/ids.h"
#include "lib/base/limits.h"
#include "lib/store/sqlite_schema.h"

/** Messages in one transaction: bounds how long the first of them waits. */
#define GROUP_MAX 256
/** Bytes of SHA-256 that tell pairs and bodies apart. */
#define HASH_BYTES 16

struct Pending {
    const JournalMessage *message;
    char *board_id;
    guint8 pair[HASH_BYTES];
    guint8 body_hash[HASH_BYTES];
    JournalVerdict verdict;
    GError *error;
    gboolean done;
};

/* --- one message ------------------------------------------------------------------------------ */

static void hash_bytes(guint8 hash[HASH_BYTES], const char *bytes, gsize size)
{
    guint8 digest[SHA256_DIGEST_LENGTH];
    SHA256((const guint8 *)bytes, size, digest);
    memcpy(hash, digest, HASH_BYTES);
}

static void prepare(Pending *pending, const JournalMessage *message)
{
    *pending = (Pending){.message = message};
    pending->board_id =
        message->board_id != NULL ? g_strdup(message->board_id) : board_id_for_conversation(message->conversation_id);
    /* A page's request has no pair: its own id stands for it. */
    g_autofree char *pair = message->sign != NULL ? g_strconcat(message->timestamp, "\n", message->sign, NULL)
                                                  : g_strconcat(message->msg_id, "\n", NULL);
    hash_bytes(pending->pair, pair, strlen(pair));
    hash_bytes(pending->body_hash, message->body, message->body_size);
}

/* A repeated message with the body we have is fine whatever its pair: the platform asks again. */
static gboolean look_up_message(Db *db, const Pending *pending, gboolean *known, gboolean *same_body, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, JOURNAL_BODY_OF_MSG, error);
    if (statement == NULL)
        return FALSE;
    db_bind_text(statement, 1, pending->message->msg_id);
    db_bind_bytes(statement, 2, pending->body_hash, HASH_BYTES);
    DbStep step = db_step(db, statement, error);
    *known = step == DB_ROW;
    *same_body = *known && sqlite3_column_int(statement, 0) != 0;
    return step != DB_ERROR;
}

static gboolean look_up_pair(Db *db, const Pending *pending, gboolean *others_only, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, JOURNAL_PAIR_SEEN, error);
    if (statement == NULL)
        return FALSE;
    db_bind_bytes(statement, 1, pending->pair, HASH_BYTES);
    db_bind_bytes(statement, 2, pending->body_hash, HASH_BYTES);
    if (db_step(db, statement, error) != DB_ROW)
        return FALSE;
    *others_only = sqlite3_column_int64(statement, 0) > 0 && sqlite3_column_int(statement, 1) == 0;
    return TRUE;
}

/* An old pair may be somebody's recording, put on a body of their own: it must not have been seen with others only. */
static gboolean is_replayed(Db *db, const Pending *pending, gboolean *replayed, GError **error)
{
    gboolean known = FALSE, same_body = FALSE;
    *replayed = FALSE;
    if (pending->message->sign_age_ms <= LIMIT_SIGN_FRESH_MS)
        return TRUE;
    return look_up_message(db, pending, &known, &same_body, error) &&
           (same_body || look_up_pair(db, pending, replayed, error));
}

static gboolean insert(Db *db, const Pending *pending, gboolean *inserted, GError **error)
{
    g_autoptr(DbStatement) statement = db_statement(db, JOURNAL_INSERT, error);
    if (statement == NULL)
        return FALSE;
    const JournalMessage *message = pending->message;
    db_bind_text(statement, 1, message->msg_id);
    db_bind_text(statement, 2, pending->board_id);
    sqlite3_bind_int64(statement, 3, message->received_ms);
    db_bind_bytes(statement, 4, message->body, message->body_size);
    db_bind_bytes(statement, 5, pending->pair, HASH_BYTES);
    db_bind_bytes(statement, 6, pending->body_hash, HASH_BYTES);
    db_bind_text(statement, 7, message->robot);
    if (!db_run(db, statement, error))
        return FALSE;
    *inserted = sqlite3_changes(db->handle) > 0;
    return TRUE;
}

/* The message and what comes along with it, once. */
static gboolean insert_all(Db *db, Pending *pending, GError **error)
{
    gboolean inserted = FALSE, full = FALSE, known = FALSE, same_body = FALSE;
    GBytes *upload = pending->message->upload;
    if (upload != NULL && (!look_up_message(db, pending, &known, &same_body, error) ||
                           (!known && !sqlite_upload_room(db, pending->message, &full, error))))
        return FALSE;
    pending->verdict = JOURNAL_FULL;
    if (full)
        return TRUE;
    if (!insert(db, pending, &inserted, error))
        return FALSE;
    pending->verdict = inserted ? JOURNAL_NEW : JOURNAL_DUPLICATE;
    return !inserted || upload == NULL || sqlite_upload_add(db, pending->message, error);
}

static gboolean journal_one(Db *db, Pending *pending, GError **error)
{
    gboolean replayed = FALSE;
    if (!is_replayed(db, pending, &replayed, error))
        return FALSE;
    pending->verdict = JOURNAL_REPLAYED;
    return replayed || insert_all(db, pending, error);
}

/* --- a group ---------------------------------------------------------------------------------- */

static gboolean journal_all(Db *db, GPtrArray *group, GError **error)
{
    for (guint i = 0; i < group->len; i++) {
        if (!journal_one(db, group->pdata[i], error))
            return FALSE;
    }
    return TRUE;
}

static void commit_group(SqliteStore *sqlite, GPtrArray *group)
{
    g_autoptr(GError) error = NULL;
    Db *db = &sqlite->journal;
    gboolean good =
        db_ready(db, &error) && db_begin_write(db, &error) && db_end(db, journal_all(db, group, &error), &error);
    gboolean news = FALSE;
    for (guint i = 0; i < group->len; i++) {
        Pending *pending = group->pdata[i];
        if (!good)
            pending->error = g_error_copy(error);
        else
            news |= pending->verdict == JOURNAL_NEW;
    }
    if (news)
        sqlite_bell_ring(sqlite);
}

static GPtrArray *take_group(SqliteStore *sqlite)
{
    GPtrArray *group = g_ptr_array_new();
    while (group->len < GROUP_MAX && !g_queue_is_empty(&sqlite->queue))
        g_ptr_array_add(group, g_queue_pop_head(&sqlite->queue));
    return group;
}

/* Called with queue_lock held; gives it back while the disk works. */
static void lead(SqliteStore *sqlite)
{
    sqlite->leading = TRUE;
    g_autoptr(GPtrArray) group = take_group(sqlite);
    pthread_mutex_unlock(&sqlite->queue_lock);
    commit_group(sqlite, group);
    pthread_mutex_lock(&sqlite->queue_lock);
    for (guint i = 0; i < group->len; i++)
        ((Pending *)group->pdata[i])->done = TRUE;
    sqlite->leading = FALSE;
    pthread_cond_broadcast(&sqlite->queue_moved);
}

gboolean sqlite_journal(Store *store, const JournalMessage *message, JournalVerdict *verdict, GError **error)
{
    SqliteStore *sqlite = (SqliteStore *)store;
    Pending pending;
    prepare(&pending, message);
    pthread_mutex_lock(&sqlite->queue_lock);
    g_queue_push_tail(&sqlite->queue, &pending);
    while (!pending.done) {
        if (sqlite->leading)
            pthread_cond_wait(&sqlite->queue_moved, &sqlite->queue_lock);
        else
            lead(sqlite);
    }
    pthread_mutex_unlock(&sqlite->queue_lock);
    g_free(pending.board_id);
    if (pending.error != NULL) {
        g_propagate_error(error, pending.error);
        return FALSE;
    }
    *verdict = pending.verdict;
    return TRUE;
}

void sqlite_journal_lead(SqliteStore *sqlite)
{
    pthread_mutex_lock(&sqlite->queue_lock);
    while (sqlite->leading)
        pthread_cond_wait(&sqlite->queue_moved, &sqlite->queue_lock);
    sqlite->leading = TRUE;
    pthread_mutex_unlock(&sqlite->queue_lock);
}

void sqlite_journal_yield(SqliteStore *sqlite)
{
    pthread_mutex_lock(&sqlite->queue_lock);
    sqlite->leading = FALSE;
    pthread_cond_broadcast(&sqlite->queue_moved);
    pthread_mutex_unlock(&sqlite->queue_lock);
}
