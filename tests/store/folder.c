// SPDX-License-Identifier: MIT
#include "tests/store/folder.h"

#include <string.h>

#include <glib/gstdio.h>
#include <sqlite3.h>

char *folder_new(void)
{
    g_autoptr(GError) error = NULL;
    char *folder = g_dir_make_tmp("dingboard-store-XXXXXX", &error);
    g_assert_no_error(error);
    return folder;
}

void folder_remove(char *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name = NULL;
    while ((name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        g_assert_cmpint(g_unlink(path), ==, 0);
    }
    g_assert_cmpint(g_rmdir(folder), ==, 0);
    g_free(folder);
}

Store *open_store(const char *folder, StoreRole role)
{
    g_autoptr(GError) error = NULL;
    Store *store = store_open(folder, role, &error);
    g_assert_no_error(error);
    return store;
}

static sqlite3 *open_file(const char *folder, const char *file)
{
    g_autofree char *path = g_build_filename(folder, file, NULL);
    sqlite3 *db = NULL;
    g_assert_cmpint(sqlite3_open(path, &db), ==, SQLITE_OK);
    sqlite3_busy_timeout(db, 5000);
    return db;
}

void run_sql(const char *folder, const char *file, const char *sql)
{
    sqlite3 *db = open_file(folder, file);
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
        g_error("%s: %s", sql, sqlite3_errmsg(db));
    sqlite3_close(db);
}

gint64 ask_sql(const char *folder, const char *file, const char *sql)
{
    sqlite3 *db = open_file(folder, file);
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
        g_error("%s: %s", sql, sqlite3_errmsg(db));
    g_assert_cmpint(sqlite3_step(statement), ==, SQLITE_ROW);
    gint64 answer = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return answer;
}

JournalMessage message_with(const char *msg_id, const char *conversation_id)
{
    return (JournalMessage){.msg_id = msg_id,
                            .conversation_id = conversation_id,
                            .received_ms = 1000,
                            .body = msg_id,
                            .body_size = strlen(msg_id),
                            .timestamp = "1700000000000",
                            .sign = msg_id};
}

JournalVerdict journal(Store *store, const JournalMessage *message)
{
    g_autoptr(GError) error = NULL;
    JournalVerdict verdict = JOURNAL_NEW;
    if (!store_journal(store, message, &verdict, &error))
        g_error("not journaled: %s", error->message);
    return verdict;
}
