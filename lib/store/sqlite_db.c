// SPDX-License-Identifier: MIT
#include "lib/store/sqlite_db.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/** How long a writer waits for others before it gives up, and how often it looks: short steps, since
 *  a commit takes a fraction of a millisecond. */
#define BUSY_WAIT_MS 5000
#define BUSY_STEP_MS 1
/** The service's group may read the store, nobody else. */
#define FILE_MODE 0640

void db_init(Db *db, const DbSchema *schema, const char *path, const char *attach, gboolean read_only)
{
    *db = (Db){.schema = schema, .path = g_strdup(path), .attach = g_strdup(attach), .read_only = read_only};
    db->prepared = g_new0(sqlite3_stmt *, schema->n_statements);
}

static void disconnect(Db *db)
{
    for (guint i = 0; i < db->schema->n_statements; i++)
        g_clear_pointer(&db->prepared[i], sqlite3_finalize);
    g_clear_pointer(&db->begin, sqlite3_finalize);
    g_clear_pointer(&db->commit, sqlite3_finalize);
    g_clear_pointer(&db->handle, sqlite3_close_v2);
    db->broken = db->locked = FALSE;
}

void db_clear(Db *db)
{
    if (db->schema == NULL)
        return;
    disconnect(db);
    g_free(db->prepared);
    g_free(db->path);
    g_free(db->attach);
    db->schema = NULL;
}

/* --- errors ----------------------------------------------------------------------------------- */

static gboolean failed(Db *db, GError **error)
{
    int code = sqlite3_errcode(db->handle) & 0xff;
    db->locked = code == SQLITE_BUSY;
    if (!db->locked) /* being locked passes by itself; anything else deserves a fresh start */
        db->broken = TRUE;
    g_set_error(error, STORE_ERROR, STORE_ERROR_UNAVAILABLE, "%s: %s", db->path, sqlite3_errmsg(db->handle));
    return FALSE;
}

/* --- opening ---------------------------------------------------------------------------------- */

static int wait_for_others(void *data, int tries)
{
    Db *db = data;
    g_usleep(BUSY_STEP_MS * 1000);
    db->waited_ms += BUSY_STEP_MS;
    return tries < BUSY_WAIT_MS / BUSY_STEP_MS;
}

/* SQLite would create the file for everybody the umask lets in; its -wal and -shm take over the mode. */
static gboolean create_file(const Db *db, GError **error)
{
    int fd = open(db->path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, FILE_MODE);
    if (fd < 0) {
        g_set_error(error, STORE_ERROR, STORE_ERROR_UNAVAILABLE, "%s: %s", db->path, g_strerror(errno));
        return FALSE;
    }
    close(fd);
    return TRUE;
}

static gboolean execute(Db *db, const char *sql, GError **error)
{
    return sqlite3_exec(db->handle, sql, NULL, NULL, NULL) == SQLITE_OK || failed(db, error);
}

static gboolean read_version(Db *db, int *version, GError **error)
{
    sqlite3_stmt *statement = NULL;
    int result = sqlite3_prepare_v2(db->handle, "PRAGMA user_version", -1, &statement, NULL);
    if (result == SQLITE_OK)
        result = sqlite3_step(statement);
    if (result == SQLITE_ROW)
        *version = sqlite3_column_int(statement, 0);
    gboolean read = result == SQLITE_ROW || failed(db, error);
    sqlite3_finalize(statement);
    return read;
}

static gboolean run_migrations(Db *db, GError **error)
{
    int version = 0; /* read again: another process may have been faster */
    if (!read_version(db, &version, error))
        return FALSE;
    for (; version < db->schema->version; version++) {
        if (!execute(db, db->schema->migrations[version], error))
            return FALSE;
    }
    g_autofree char *mark = g_strdup_printf("PRAGMA user_version = %d", version);
    return execute(db, mark, error);
}

static gboolean migrate(Db *db, GError **error)
{
    int version = 0;
    if (!read_version(db, &version, error))
        return FALSE;
    if (version > db->schema->version) {
        g_set_error(error, STORE_ERROR, STORE_ERROR_VERSION,
                    "%s has version %d; this dingboard knows versions up to %d: install a newer one", db->path, version,
                    db->schema->version);
        return FALSE;
    }
    if (version == db->schema->version)
        return TRUE;
    if (db->read_only) {
        g_set_error(error, STORE_ERROR, STORE_ERROR_UNAVAILABLE, "%s has version %d: start the services to update it",
                    db->path, version);
        return FALSE;
    }
    return execute(db, "PRAGMA journal_mode = WAL", error) && db_begin_write(db, error) &&
           db_end(db, run_migrations(db, error), error);
}

static gboolean attach_second(Db *db, GError **error)
{
    if (db->attach == NULL)
        return TRUE;
    sqlite3_stmt *statement = NULL;
    gboolean good = sqlite3_prepare_v2(db->handle, "ATTACH ? AS boards", -1, &statement, NULL) == SQLITE_OK;
    if (good) {
        db_bind_text(statement, 1, db->attach);
        good = sqlite3_step(statement) == SQLITE_DONE;
    }
    if (!good)
        failed(db, error);
    sqlite3_finalize(statement);
    return good;
}

static gboolean connect_to_file(Db *db, GError **error)
{
    if (!db->read_only && !create_file(db, error))
        return FALSE;
    int flags = db->read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (sqlite3_open_v2(db->path, &db->handle, flags | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
        return failed(db, error);
    sqlite3_extended_result_codes(db->handle, 1);
    sqlite3_busy_handler(db->handle, wait_for_others, db);
    return execute(db, "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF", error) &&
           migrate(db, error) && attach_second(db, error);
}

/* Writing on into a file that was deleted or replaced would acknowledge messages nobody will ever read. */
static gboolean file_has_moved(Db *db)
{
    int moved = 0;
    return sqlite3_file_control(db->handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

/* SQLite does not ask the busy handler while another process switches to WAL, recovers it, or as the last one closes
 * and removes it: so connecting is tried again. */
static gboolean connect_patiently(Db *db, GError **error)
{
    for (db->waited_ms = 0;; db->waited_ms += BUSY_STEP_MS) {
        g_autoptr(GError) cause = NULL;
        if (connect_to_file(db, &cause))
            return TRUE;
        gboolean hopeless = !db->locked || db->waited_ms >= BUSY_WAIT_MS;
        disconnect(db);
        if (hopeless) {
            g_propagate_error(error, g_steal_pointer(&cause));
            return FALSE;
        }
        g_usleep(BUSY_STEP_MS * 1000);
    }
}

gboolean db_ready(Db *db, GError **error)
{
    if (db->handle != NULL && !db->broken && !file_has_moved(db))
        return TRUE;
    disconnect(db);
    return connect_patiently(db, error);
}

/* --- statements ------------------------------------------------------------------------------- */

DbStatement *db_statement(Db *db, guint number, GError **error)
{
    if (db->prepared[number] == NULL &&
        sqlite3_prepare_v3(db->handle, db->schema->statements[number], -1, SQLITE_PREPARE_PERSISTENT,
                           &db->prepared[number], NULL) != SQLITE_OK)
        failed(db, error);
    return db->prepared[number];
}

void db_statement_return(DbStatement *statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
}

void db_bind_text(DbStatement *statement, int index, const char *text)
{
    sqlite3_bind_text(statement, index, text, -1, SQLITE_STATIC);
}

void db_bind_bytes(DbStatement *statement, int index, const void *bytes, gsize size)
{
    sqlite3_bind_blob64(statement, index, bytes, size, SQLITE_STATIC);
}

char *db_column_text(DbStatement *statement, int index)
{
    return g_strdup((const char *)sqlite3_column_text(statement, index));
}

DbStep db_step(Db *db, DbStatement *statement, GError **error)
{
    switch (sqlite3_step(statement)) {
    case SQLITE_ROW:
        return DB_ROW;
    case SQLITE_DONE:
        return DB_DONE;
    default:
        failed(db, error);
        return DB_ERROR;
    }
}

gboolean db_run(Db *db, DbStatement *statement, GError **error)
{
    return db_step(db, statement, error) != DB_ERROR;
}

static gboolean sync_less(Db *db, gboolean less, GError **error)
{
    if (execute(db, less ? "PRAGMA synchronous = NORMAL" : "PRAGMA synchronous = FULL", error))
        return TRUE;
    db->broken = TRUE; /* a fresh connection syncs */
    return FALSE;
}

gboolean db_run_unsynced(Db *db, DbStatement *statement, GError **error)
{
    if (!sync_less(db, TRUE, error))
        return FALSE;
    gboolean good = db_run(db, statement, error);
    sqlite3_reset(statement); /* ends its transaction: within one the setting cannot change */
    return sync_less(db, FALSE, good ? error : NULL) && good;
}

/* --- transactions ----------------------------------------------------------------------------- */

/* Every acknowledgement waits for these two: they are prepared once like the others. */
static gboolean run_prepared(Db *db, sqlite3_stmt **statement, const char *sql, GError **error)
{
    if (*statement == NULL &&
        sqlite3_prepare_v3(db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, statement, NULL) != SQLITE_OK)
        return failed(db, error);
    gboolean good = sqlite3_step(*statement) == SQLITE_DONE || failed(db, error);
    sqlite3_reset(*statement);
    return good;
}

gboolean db_begin_write(Db *db, GError **error)
{
    return run_prepared(db, &db->begin, "BEGIN IMMEDIATE", error);
}

gboolean db_begin_read(Db *db, GError **error)
{
    return execute(db, "BEGIN", error);
}

gboolean db_end(Db *db, gboolean good, GError **error)
{
    if (good && run_prepared(db, &db->commit, "COMMIT", error))
        return TRUE;
    /* Some errors have rolled back already, and then there is nothing to take back. */
    if (!sqlite3_get_autocommit(db->handle))
        sqlite3_exec(db->handle, "ROLLBACK", NULL, NULL, NULL);
    return FALSE;
}

gboolean db_begin_unsynced(Db *db, GError **error)
{
    if (!sync_less(db, TRUE, error))
        return FALSE;
    if (db_begin_write(db, error))
        return TRUE;
    (void)sync_less(db, FALSE, NULL);
    return FALSE;
}

gboolean db_end_unsynced(Db *db, gboolean good, GError **error)
{
    gboolean ended = db_end(db, good, error);
    return sync_less(db, FALSE, ended ? error : NULL) && ended;
}
