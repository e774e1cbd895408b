// SPDX-License-Identifier: MIT
/* The store between processes: several of them at once, and processes that are killed. */
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lib/base/ids.h"
#include "tests/store/folder.h"

#define PROCESSES 4
#define MESSAGES 60
#define KILLS 12
#define CHILD_THREADS 4
#define BOARD "0123456789abcdef0123"
#define NOBODY 65534

/* Run `job` in a child, which ends with its result. */
static pid_t start(int (*job)(const char *folder, int number), const char *folder, int number)
{
    pid_t child = fork();
    g_assert_cmpint(child, >=, 0);
    if (child == 0)
        _exit(job(folder, number));
    return child;
}

static int finish(pid_t child)
{
    int status = 0;
    g_assert_cmpint(waitpid(child, &status, 0), ==, child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* --- several at once -------------------------------------------------------------------------- */

/* @return how many messages were new to this process */
static int journal_all(const char *folder, int number)
{
    Store *store = open_store(folder, STORE_RECEIVER);
    int news = 0;
    for (int i = 0; i < MESSAGES; i++) {
        g_autofree char *msg_id = g_strdup_printf("msg%d", (i + number * MESSAGES / PROCESSES) % MESSAGES);
        JournalMessage message = message_with(msg_id, "cid");
        if (journal(store, &message) == JOURNAL_NEW)
            news++;
    }
    store_close(store);
    return news;
}

/** Processes that create the store together and journal the same messages: each message is new to one of them. */
static void test_several_receivers(void)
{
    char *folder = folder_new();
    pid_t children[PROCESSES];
    int news = 0;
    for (int i = 0; i < PROCESSES; i++)
        children[i] = start(journal_all, folder, i);
    for (int i = 0; i < PROCESSES; i++) {
        int result = finish(children[i]);
        g_assert_cmpint(result, >=, 0);
        news += result;
    }
    g_assert_cmpint(news, ==, MESSAGES);
    g_assert_cmpint(ask_sql(folder, "journal.db", "SELECT count(*) FROM journal"), ==, MESSAGES);
    folder_remove(folder);
}

static int open_as_worker(const char *folder, int number)
{
    Store *store = open_store(folder, STORE_WORKER);
    gboolean got = FALSE;
    g_autofree char *owner = g_strdup_printf("worker-%d", number);
    gboolean leased = store_lease(store, BOARD, owner, 0, 1000, &got, NULL);
    store_close(store);
    return leased && got;
}

/** Of workers that start together, one gets the lease. */
static void test_several_workers(void)
{
    char *folder = folder_new();
    pid_t children[PROCESSES];
    int leases = 0;
    for (int i = 0; i < PROCESSES; i++)
        children[i] = start(open_as_worker, folder, i);
    for (int i = 0; i < PROCESSES; i++) {
        int result = finish(children[i]);
        g_assert_cmpint(result, >=, 0);
        leases += result;
    }
    g_assert_cmpint(leases, ==, 1);
    folder_remove(folder);
}

static int journal_one(const char *folder, int number)
{
    Store *store = open_store(folder, STORE_RECEIVER);
    g_autofree char *msg_id = g_strdup_printf("one%d", number);
    JournalMessage message = message_with(msg_id, "cid");
    JournalVerdict verdict = journal(store, &message);
    store_close(store);
    return verdict == JOURNAL_NEW ? 0 : 1;
}

/** A worker hears of a message that another process has journaled, and a reader sees it while both are open. */
static void test_bell_between_processes(void)
{
    char *folder = folder_new();
    Store *worker = open_store(folder, STORE_WORKER);
    struct pollfd bell = {.fd = store_bell_fd(worker), .events = POLLIN};
    g_assert_cmpint(poll(&bell, 1, 0), ==, 0);
    g_assert_cmpint(finish(start(journal_one, folder, 1)), ==, 0);
    g_assert_cmpint(poll(&bell, 1, 5000), ==, 1);
    g_autofree char *board = board_id_for_conversation("cid");
    Store *reader = open_store(folder, STORE_READER);
    g_autoptr(GPtrArray) seen = store_read_journal(reader, board, 10, NULL);
    g_assert_cmpuint(seen->len, ==, 1);
    g_assert_cmpint(finish(start(journal_one, folder, 2)), ==, 0);
    g_autoptr(GPtrArray) more = store_read_journal(reader, board, 10, NULL);
    g_assert_cmpuint(more->len, ==, 2);
    store_close(reader);
    store_close(worker);
    folder_remove(folder);
}

/* --- killed ----------------------------------------------------------------------------------- */

typedef struct {
    Store *store;
    int acknowledged; /**< where numbers of finished work are written */
    gint next;
} Victim;

static gpointer journal_until_killed(gpointer data)
{
    Victim *victim = data;
    for (;;) {
        int number = g_atomic_int_add(&victim->next, 1);
        g_autofree char *msg_id = g_strdup_printf("msg%d", number);
        JournalMessage message = message_with(msg_id, "cid");
        journal(victim->store, &message);
        if (write(victim->acknowledged, &number, sizeof number) != sizeof number)
            _exit(1);
    }
    return NULL;
}

static void be_receiver(const char *folder, int acknowledged, int first)
{
    Victim victim = {open_store(folder, STORE_RECEIVER), acknowledged, first};
    for (int i = 1; i < CHILD_THREADS; i++)
        g_thread_unref(g_thread_new("victim", journal_until_killed, &victim));
    journal_until_killed(&victim);
}

static History *load(Store *store)
{
    g_autoptr(GError) error = NULL;
    History *history = store_load_history(store, BOARD, &error);
    g_assert_no_error(error);
    return history;
}

/* Every message draws one circle: position, entries and objects must always agree. */
static void be_worker(const char *folder, int acknowledged, int first)
{
    Store *store = open_store(folder, STORE_WORKER);
    gboolean got = FALSE;
    g_assert_true(store_lease(store, BOARD, "w", first, G_MAXINT, &got, NULL));
    History *history = load(store);
    for (int number = (int)history_last_seq(history) + 1;; number++) {
        Entry *entry = entry_new(ENTRY_DRAW, "a", "a", "m", 0);
        Object *object = object_new(SHAPE_CIRCLE);
        object->id = (guint)number;
        g_ptr_array_add(entry->actions, action_add(object));
        g_assert_true(history_append(history, entry, NULL));
        BoardCommit commit = {.board_id = BOARD,
                              .owner = "w",
                              .now_ms = first,
                              .journal_position = number,
                              .history = history,
                              .first_new_seq = number};
        if (!store_commit(store, &commit, NULL) || write(acknowledged, &number, sizeof number) != sizeof number)
            _exit(1);
    }
}

/* Kill a child in the middle of its work. @return numbers it had acknowledged, of int */
static GArray *run_and_kill(void (*be)(const char *, int, int), const char *folder, int first, guint wanted)
{
    int ends[2];
    g_assert_cmpint(pipe(ends), ==, 0);
    pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        be(folder, ends[1], first);
        _exit(1);
    }
    close(ends[1]);
    GArray *numbers = g_array_new(FALSE, FALSE, sizeof(int));
    int number = 0;
    while (read(ends[0], &number, sizeof number) == sizeof number) {
        g_array_append_val(numbers, number);
        if (numbers->len == wanted)
            kill(child, SIGKILL);
    }
    close(ends[0]);
    g_assert_cmpint(finish(child), ==, -1);
    g_assert_cmpuint(numbers->len, >=, wanted);
    return numbers;
}

/** A receiver killed at any moment has kept every message it acknowledged. */
static void test_killed_receiver(void)
{
    char *folder = folder_new();
    for (int i = 0; i < KILLS; i++) {
        g_autoptr(GArray) numbers = run_and_kill(be_receiver, folder, i * 1000000, (guint)g_test_rand_int_range(1, 60));
        for (guint k = 0; k < numbers->len; k++) {
            g_autofree char *sql =
                g_strdup_printf("SELECT count(*) FROM journal WHERE msg_id = 'msg%d'", g_array_index(numbers, int, k));
            g_assert_cmpint(ask_sql(folder, "journal.db", sql), ==, 1);
        }
    }
    g_assert_cmpint(ask_sql(folder, "journal.db", "SELECT count(*) = count(DISTINCT msg_id) FROM journal"), ==, 1);
    folder_remove(folder);
}

/** A worker killed at any moment leaves entries and journal position that agree, and nothing acknowledged is lost. */
static void test_killed_worker(void)
{
    char *folder = folder_new();
    for (int i = 0; i < KILLS; i++) {
        g_autoptr(GArray) numbers = run_and_kill(be_worker, folder, 0, (guint)g_test_rand_int_range(1, 60));
        int acknowledged = g_array_index(numbers, int, numbers->len - 1);
        g_autoptr(Store) store = open_store(folder, STORE_WORKER);
        g_autoptr(History) history = load(store);
        gint64 last = history_last_seq(history);
        g_assert_cmpint(last, >=, acknowledged);
        g_assert_cmpint(last, <=, acknowledged + 1);
        g_assert_cmpint(history_board(history)->objects->len, ==, last);
        g_assert_cmpint(ask_sql(folder, "boards.db", "SELECT journal_position FROM board"), ==, last);
    }
    folder_remove(folder);
}

/* --- without the right to write --------------------------------------------------------------- */

/* @return 0 when every role that writes gets UNAVAILABLE */
static int open_without_rights(const char *folder, int number)
{
    if (geteuid() == 0 && setuid((uid_t)number) != 0)
        return 2;
    static const StoreRole roles[] = {STORE_RECEIVER, STORE_WORKER};
    for (gsize i = 0; i < G_N_ELEMENTS(roles); i++) {
        g_autoptr(GError) error = NULL;
        if (store_open(folder, roles[i], &error) != NULL ||
            !g_error_matches(error, STORE_ERROR, STORE_ERROR_UNAVAILABLE))
            return 1;
    }
    return 0;
}

/** In a folder that cannot be written, opening says UNAVAILABLE. */
static void test_read_only_folder(void)
{
    char *folder = folder_new();
    g_assert_cmpint(chmod(folder, 0555), ==, 0);
    g_assert_cmpint(finish(start(open_without_rights, folder, NOBODY)), ==, 0);
    g_assert_cmpint(chmod(folder, 0700), ==, 0);
    folder_remove(folder);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/process/several-receivers", test_several_receivers);
    g_test_add_func("/process/several-workers", test_several_workers);
    g_test_add_func("/process/bell", test_bell_between_processes);
    g_test_add_func("/process/killed-receiver", test_killed_receiver);
    g_test_add_func("/process/killed-worker", test_killed_worker);
    g_test_add_func("/process/read-only-folder", test_read_only_folder);
    return g_test_run();
}
