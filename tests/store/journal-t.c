// SPDX-License-Identifier: MIT
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <glib/gstdio.h>

#include "lib/base/ids.h"
#include "lib/base/limits.h"
#include "lib/store/sqlite_schema.h"
#include "lib/store/sqlite_store.h"
#include "tests/store/folder.h"

#define THREADS 8
#define MESSAGES 150

/* --- exactly once ----------------------------------------------------------------------------- */

typedef struct {
    Store *store;
    gint news;
} Crowd;

/* Every thread journals every message, each in an order of its own. */
static gpointer journal_everything(gpointer data)
{
    Crowd *crowd = data;
    guint start = (guint)g_random_int_range(0, MESSAGES);
    for (guint i = 0; i < MESSAGES; i++) {
        g_autofree char *msg_id = g_strdup_printf("msg%u", (start + i) % MESSAGES);
        JournalMessage message = message_with(msg_id, (start + i) % 3 == 0 ? "cid1" : "cid2");
        JournalVerdict verdict = journal(crowd->store, &message);
        g_assert_cmpint(verdict, !=, JOURNAL_REPLAYED);
        if (verdict == JOURNAL_NEW)
            g_atomic_int_inc(&crowd->news);
    }
    return NULL;
}

/** Many threads with the same messages: each message is new exactly once and stands in the journal once. */
static void test_exactly_once(void)
{
    char *folder = folder_new();
    Crowd crowd = {.store = open_store(folder, STORE_RECEIVER)};
    GThread *threads[THREADS];
    for (int i = 0; i < THREADS; i++)
        threads[i] = g_thread_new("journal", journal_everything, &crowd);
    for (int i = 0; i < THREADS; i++)
        g_thread_join(threads[i]);
    g_assert_cmpint(crowd.news, ==, MESSAGES);
    g_assert_cmpint(ask_sql(folder, "journal.db", "SELECT count(*) FROM journal"), ==, MESSAGES);
    store_close(crowd.store);
    folder_remove(folder);
}

/* --- pairs ------------------------------------------------------------------------------------ */

static JournalVerdict journal_pair(Store *store, const char *msg_id, const char *body, const char *sign, gint64 age_ms)
{
    JournalMessage message = message_with(msg_id, "cid");
    message.body = body;
    message.body_size = strlen(body);
    message.sign = sign;
    message.sign_age_ms = age_ms;
    return journal(store, &message);
}

/** An old signature is good only for bodies already seen with it; a fresh one for any. */
static void test_replayed(void)
{
    const gint64 old = LIMIT_SIGN_FRESH_MS + 1;
    char *folder = folder_new();
    Store *store = open_store(folder, STORE_RECEIVER);
    g_assert_cmpint(journal_pair(store, "m1", "one", "A", 0), ==, JOURNAL_NEW);
    g_assert_cmpint(journal_pair(store, "m2", "two", "A", LIMIT_SIGN_FRESH_MS), ==, JOURNAL_NEW);
    g_assert_cmpint(journal_pair(store, "m3", "forged", "A", old), ==, JOURNAL_REPLAYED);
    g_assert_cmpint(journal_pair(store, "m1", "forged", "A", old), ==, JOURNAL_REPLAYED);
    g_assert_cmpint(journal_pair(store, "m1", "one", "A", old), ==, JOURNAL_DUPLICATE);
    g_assert_cmpint(journal_pair(store, "m1", "one", "B", old), ==, JOURNAL_DUPLICATE);
    g_assert_cmpint(journal_pair(store, "m1", "other", "C", 0), ==, JOURNAL_DUPLICATE);
    g_assert_cmpint(journal_pair(store, "m4", "late", "D", old), ==, JOURNAL_NEW); /* a pair not seen before */
    g_assert_cmpint(journal_pair(store, "m5", "forged", "D", old), ==, JOURNAL_REPLAYED);
    g_assert_cmpint(ask_sql(folder, "journal.db", "SELECT count(*) FROM journal"), ==, 3);
    store_close(store);
    folder_remove(folder);
}

/* --- the other side --------------------------------------------------------------------------- */

static gboolean rings(const Store *store, int timeout_ms)
{
    struct pollfd bell = {.fd = store_bell_fd(store), .events = POLLIN};
    return poll(&bell, 1, timeout_ms) == 1;
}

/** Workers hear the bell for new messages and read them in order, per board; duplicates are silent. */
static void test_bell_and_reading(void)
{
    char *folder = folder_new();
    Store *worker = open_store(folder, STORE_WORKER), *receiver = open_store(folder, STORE_RECEIVER);
    g_assert_cmpint(store_bell_fd(receiver), ==, -1);
    g_assert_false(rings(worker, 0));
    JournalMessage messages[] = {message_with("m1", "cid1"), message_with("m2", "cid2"), message_with("m3", "cid1")};
    messages[2].body = "画\0板";
    messages[2].body_size = 7;
    for (gsize i = 0; i < G_N_ELEMENTS(messages); i++)
        g_assert_cmpint(journal(receiver, &messages[i]), ==, JOURNAL_NEW);
    g_assert_true(rings(worker, 5000));
    store_bell_clear(worker);
    g_assert_false(rings(worker, 0));
    g_assert_cmpint(journal(receiver, &messages[0]), ==, JOURNAL_DUPLICATE);
    g_assert_false(rings(worker, 0));

    g_autofree char *board1 = board_id_for_conversation("cid1"), *board2 = board_id_for_conversation("cid2");
    gint64 after = 0;
    g_autoptr(GPtrArray) news = store_boards_with_news(worker, &after, NULL);
    g_assert_cmpuint(news->len, ==, 2);
    g_assert_cmpstr(news->pdata[0], ==, board1);
    g_assert_cmpstr(news->pdata[1], ==, board2);
    g_autoptr(GPtrArray) rows = store_read_journal(worker, board1, 10, NULL);
    g_assert_cmpuint(rows->len, ==, 2);
    const JournalRow *first = rows->pdata[0], *last = rows->pdata[1];
    g_assert_cmpstr(first->msg_id, ==, "m1");
    g_assert_cmpint(first->received_ms, ==, 1000);
    g_assert_cmpint(first->id, <, last->id);
    g_assert_cmpint(last->id, ==, after);
    gsize size = 0;
    g_assert_true(memcmp(g_bytes_get_data(last->body, &size), "画\0板", 7) == 0 && size == 7);

    g_autoptr(GPtrArray) no_news = store_boards_with_news(worker, &after, NULL);
    g_assert_cmpuint(no_news->len, ==, 0);
    g_autoptr(GPtrArray) work = store_boards_with_work(worker, NULL);
    g_assert_cmpuint(work->len, ==, 2);
    g_autoptr(GPtrArray) one = store_read_journal(worker, board1, 1, NULL);
    g_assert_cmpuint(one->len, ==, 1);
    store_close(worker);
    store_close(receiver);
    folder_remove(folder);
}

/** The receiver needs no boards.db, and its files are not for everybody. */
static void test_receiver_alone(void)
{
    char *folder = folder_new();
    Store *receiver = open_store(folder, STORE_RECEIVER);
    JournalMessage message = message_with("m1", "cid");
    journal(receiver, &message);
    g_autoptr(GError) error = NULL;
    g_assert_true(store_check(receiver, &error));
    g_assert_no_error(error);
    g_autofree char *boards = g_build_filename(folder, "boards.db", NULL);
    g_assert_false(g_file_test(boards, G_FILE_TEST_EXISTS));
    static const char *const files[] = {"journal.db", "journal.db-wal", "journal.bell"};
    for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autofree char *path = g_build_filename(folder, files[i], NULL);
        GStatBuf status;
        g_assert_cmpint(g_stat(path, &status), ==, 0);
        g_assert_cmpint(status.st_mode & 0027, ==, 0);
    }
    g_assert_null(store_open(folder, STORE_READER, &error));
    g_assert_error(error, STORE_ERROR, STORE_ERROR_UNAVAILABLE);
    store_close(receiver);
    folder_remove(folder);
}

/* --- trouble ---------------------------------------------------------------------------------- */

static void refuses_to_journal(Store *store, const char *msg_id)
{
    g_autoptr(GError) error = NULL;
    JournalVerdict verdict = JOURNAL_NEW;
    JournalMessage message = message_with(msg_id, "cid");
    g_assert_false(store_journal(store, &message, &verdict, &error));
    g_assert_error(error, STORE_ERROR, STORE_ERROR_UNAVAILABLE);
}

/** A file that a newer dingboard wrote is refused by every role, and left as it is. */
static void test_newer_version(void)
{
    static const StoreRole roles[] = {STORE_RECEIVER, STORE_WORKER, STORE_READER};
    char *folder = folder_new();
    store_close(open_store(folder, STORE_WORKER));
    run_sql(folder, "journal.db", "PRAGMA user_version = 99");
    for (gsize i = 0; i < G_N_ELEMENTS(roles); i++) {
        g_autoptr(GError) error = NULL;
        g_assert_null(store_open(folder, roles[i], &error));
        g_assert_error(error, STORE_ERROR, STORE_ERROR_VERSION);
    }
    g_assert_cmpint(ask_sql(folder, "journal.db", "PRAGMA user_version"), ==, 99);
    folder_remove(folder);
}

/** No folder, or a file that is no database: UNAVAILABLE, with the file's name. */
static void test_unusable(void)
{
    char *folder = folder_new();
    g_autofree char *missing = g_build_filename(folder, "missing", NULL);
    g_autoptr(GError) error = NULL;
    g_assert_null(store_open(missing, STORE_RECEIVER, &error));
    g_assert_error(error, STORE_ERROR, STORE_ERROR_UNAVAILABLE);
    g_clear_error(&error);
    g_autofree char *path = g_build_filename(folder, "journal.db", NULL);
    g_autofree char *noise = g_strnfill(5000, 'x');
    g_assert_true(g_file_set_contents(path, noise, -1, NULL));
    g_assert_null(store_open(folder, STORE_RECEIVER, &error));
    g_assert_error(error, STORE_ERROR, STORE_ERROR_UNAVAILABLE);
    g_assert_nonnull(strstr(error->message, "journal.db"));
    folder_remove(folder);
}

static void limit_file_size(gint64 bytes)
{
    struct rlimit limit;
    g_assert_cmpint(getrlimit(RLIMIT_FSIZE, &limit), ==, 0);
    limit.rlim_cur = bytes < 0 ? limit.rlim_max : (rlim_t)bytes;
    g_assert_cmpint(setrlimit(RLIMIT_FSIZE, &limit), ==, 0);
}

/** While the disk is full nothing is acknowledged; when there is room again, work goes on without a restart. */
static void test_disk_full(void)
{
    signal(SIGXFSZ, SIG_IGN); /* so that writing fails instead */
    char *folder = folder_new();
    Store *store = open_store(folder, STORE_RECEIVER);
    JournalMessage before = message_with("before", "cid");
    g_assert_cmpint(journal(store, &before), ==, JOURNAL_NEW);
    limit_file_size(0);
    for (int i = 0; i < 3; i++)
        refuses_to_journal(store, "full");
    g_assert_false(store_check(store, NULL));
    limit_file_size(-1);
    JournalMessage full = message_with("full", "cid");
    g_assert_cmpint(journal(store, &full), ==, JOURNAL_NEW);
    g_assert_cmpint(journal(store, &before), ==, JOURNAL_DUPLICATE);
    g_assert_true(store_check(store, NULL));
    g_assert_cmpint(ask_sql(folder, "journal.db", "SELECT count(*) FROM journal"), ==, 2);
    store_close(store);
    folder_remove(folder);
}

/** When the journal is deleted under a running receiver, it starts a new one instead of writing into the void. */
static void test_file_replaced(void)
{
    char *folder = folder_new();
    Store *store = open_store(folder, STORE_RECEIVER);
    JournalMessage message = message_with("m1", "cid");
    journal(store, &message);
    gint64 id = ask_sql(folder, "journal.db", "SELECT max(id) FROM journal");
    static const char *const files[] = {"journal.db", "journal.db-wal", "journal.db-shm"};
    for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autofree char *path = g_build_filename(folder, files[i], NULL);
        g_unlink(path);
    }
    g_assert_cmpint(journal(store, &message), ==, JOURNAL_NEW);
    g_assert_cmpint(ask_sql(folder, "journal.db", "SELECT count(*) FROM journal"), ==, 1);
    g_assert_cmpint(ask_sql(folder, "journal.db", "SELECT max(id) FROM journal"), >, id);
    store_close(store);
    folder_remove(folder);
}

/** What is new is found by its number: looking costs the same however much is in the journal. */
static void test_news_by_number(void)
{
    char *folder = folder_new();
    store_close(open_store(folder, STORE_RECEIVER));
    g_autofree char *path = g_build_filename(folder, "journal.db", NULL);
    g_autofree char *sql = g_strconcat("EXPLAIN QUERY PLAN ", sqlite_journal_schema.statements[JOURNAL_NEWS], NULL);
    sqlite3 *db = NULL;
    sqlite3_stmt *statement = NULL;
    g_assert_cmpint(sqlite3_open(path, &db), ==, SQLITE_OK);
    g_assert_cmpint(sqlite3_prepare_v2(db, sql, -1, &statement, NULL), ==, SQLITE_OK);
    g_assert_cmpint(sqlite3_step(statement), ==, SQLITE_ROW);
    g_assert_cmpstr((const char *)sqlite3_column_text(statement, 3), ==,
                    "SEARCH journal USING INTEGER PRIMARY KEY (rowid>?)");
    sqlite3_finalize(statement);
    sqlite3_close(db);
    folder_remove(folder);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/journal/news-by-number", test_news_by_number);
    g_test_add_func("/journal/exactly-once", test_exactly_once);
    g_test_add_func("/journal/replayed", test_replayed);
    g_test_add_func("/journal/bell-and-reading", test_bell_and_reading);
    g_test_add_func("/journal/receiver-alone", test_receiver_alone);
    g_test_add_func("/journal/newer-version", test_newer_version);
    g_test_add_func("/journal/unusable", test_unusable);
    g_test_add_func("/journal/disk-full", test_disk_full);
    g_test_add_func("/journal/file-replaced", test_file_replaced);
    return g_test_run();
}
