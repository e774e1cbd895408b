// SPDX-License-Identifier: MIT
/**
 * sqlite_db.h - one SQLite file: opened with the settings we rely on, its schema brought up to date, its
 * statements prepared once, its errors turned into ours. For lib/store only.
 *
 * A connection that has failed (disk full, I/O error, file replaced) is marked broken and opened anew by the next
 * db_ready, so that a process recovers as soon as the disk does.
 */
#ifndef DINGBOARD_STORE_SQLITE_DB_H
#define DINGBOARD_STORE_SQLITE_DB_H

#include <sqlite3.h>

#include "lib/store/store.h"

/** What is in a file. Static data. */
typedef struct {
    const char *const *migrations; /**< [i] takes user_version from i to i + 1 */
    int version;                   /**< number of migrations: the version this program writes */
    const char *const *statements; /**< SQL by number; prepared when first used */
    guint n_statements;
} DbSchema;

typedef struct {
    const DbSchema *schema;
    char *path;
    char *attach; /**< a second file, known as `boards` in statements; NULL: none */
    gboolean read_only;
    sqlite3 *handle;
    sqlite3_stmt **prepared;
    sqlite3_stmt *begin, *commit; /**< of writing transactions */
    gboolean broken;
    gboolean locked; /**< the last failure was a lock of somebody else's */
    int waited_ms;   /**< for locks, while connecting */
} Db;

/** Name the files; nothing is opened yet. `attach` may be NULL. */
void db_init(Db *db, const DbSchema *schema, const char *path, const char *attach, gboolean read_only);
/** Close what is open and free the names. */
void db_clear(Db *db);

/** Open the file, or open it again after a failure or when another file has taken its name. */
gboolean db_ready(Db *db, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A statement lent out: reset when it leaves its scope. */
typedef sqlite3_stmt DbStatement;
DbStatement *db_statement(Db *db, guint number, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void db_statement_return(DbStatement *statement);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DbStatement, db_statement_return)

/** Parameters and columns; text and bytes must live until the statement is returned. NULL is SQL's NULL. */
void db_bind_text(DbStatement *statement, int index, const char *text);
void db_bind_bytes(DbStatement *statement, int index, const void *bytes, gsize size);
char *db_column_text(DbStatement *statement, int index);

typedef enum { DB_ERROR, DB_ROW, DB_DONE } DbStep;
DbStep db_step(Db *db, DbStatement *statement, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** Step a statement that gives no rows. */
gboolean db_run(Db *db, DbStatement *statement, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The same for a write that may be lost with the machine's power, though not with the process: it does not wait for the
 * disk. What is committed after it is durable only together with it. Not within a transaction.
 */
gboolean db_run_unsynced(Db *db, DbStatement *statement, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** BEGIN IMMEDIATE: take the write lock at once, so that a transaction cannot fail half-way for want of it. */
gboolean db_begin_write(Db *db, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** One consistent view for several reads. */
gboolean db_begin_read(Db *db, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** COMMIT when `good`, else ROLLBACK. @return good, and committed */
gboolean db_end(Db *db, gboolean good, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Both for a transaction that may be lost with the machine's power, as db_run_unsynced. */
gboolean db_begin_unsynced(Db *db, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean db_end_unsynced(Db *db, gboolean good, GError **error) G_GNUC_WARN_UNUSED_RESULT;

#endif
