// SPDX-License-Identifier: MIT
/* Rows and events of the live page: written with the entry or not at all, read by receivers in one view. */
#include <string.h>

#include "lib/base/limits.h"
#include "lib/store/store_live.h"
#include "tests/store/folder.h"

#define OWNER "worker-1"
#define BOARD "0123456789abcdef0123"

typedef struct {
    char *folder;
    Store *worker;
    Store *receiver;
    History *history;
    gint64 n;
} Work;

static void work_begin(Work *work)
{
    gboolean got = FALSE;
    work->folder = folder_new();
    work->receiver = open_store(work->folder, STORE_RECEIVER);
    work->worker = open_store(work->folder, STORE_WORKER);
    work->history = history_new(NULL, 0);
    work->n = 0;
    g_assert_true(store_lease(work->worker, BOARD, OWNER, 0, 1000, &got, NULL));
}

static void work_end(Work *work)
{
    history_free(work->history);
    store_close(work->worker);
    store_close(work->receiver);
    folder_remove(work->folder);
}

static void put(LiveChange *change, guint id, const char *json)
{
    g_ptr_array_add(change->put, live_row_new(id, g_strdup(json)));
}

static void event(Work *work, LiveChange *change)
{
    g_ptr_array_add(change->events, g_strdup_printf("{\"n\":%" G_GINT64_FORMAT "}", ++work->n));
}

static gboolean write_change(Work *work, LiveChange *change, const char *owner)
{
    change->n = work->n;
    change->version = 1;
    change->view = g_strdup("{}");
    const BoardCommit commit = {
        .board_id = BOARD, .owner = owner, .history = work->history, .live = change, .title = "组"};
    gboolean good = store_commit(work->worker, &commit, NULL);
    live_change_free(change);
    return good;
}

static void assert_rows(Work *work, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_auto(LiveState) state = {0};
    g_autoptr(GString) rows = g_string_new(NULL);
    g_assert_true(store_live_state(work->receiver, BOARD, rows, &state, &error));
    g_assert_no_error(error);
    g_assert_true(state.ready);
    g_assert_cmpint(state.n, ==, work->n);
    g_string_replace(rows, "\n", "", 0); /* one a line, for who reads them as they come */
    g_assert_cmpstr(rows->str, ==, expected);
}

static void assert_events(Work *work, gint64 since, gboolean gap, const char *expected)
{
    g_autoptr(GString) events = g_string_new(NULL);
    gint64 n = 0;
    gboolean is_gap = FALSE;
    g_assert_true(store_live_events(work->receiver, BOARD, since, events, &n, &is_gap, NULL));
    g_assert_cmpint(n, ==, work->n);
    g_assert_cmpint(is_gap, ==, gap);
    g_string_replace(events, "\n", "", 0);
    g_assert_cmpstr(events->str, ==, expected);
}

/** Rows come in the order of the stack, changed ones stay where they are, new ones lie on top. */
static void test_rows(void)
{
    Work work;
    work_begin(&work);
    LiveChange *change = live_change_new();
    put(change, 1, "1");
    put(change, 2, "2");
    put(change, 3, "3");
    event(&work, change);
    g_assert_true(write_change(&work, change, OWNER));
    assert_rows(&work, "[1,2,3]");

    change = live_change_new();
    guint gone = 2;
    g_array_append_val(change->removed, gone);
    put(change, 1, "11");
    put(change, 4, "4");
    event(&work, change);
    g_assert_true(write_change(&work, change, OWNER));
    assert_rows(&work, "[11,3,4]");

    change = live_change_new();
    const guint order[] = {4, 1, 5, 3};
    put(change, 5, "5");
    change->order = g_array_new(FALSE, FALSE, sizeof(guint));
    g_array_append_vals(change->order, order, G_N_ELEMENTS(order));
    event(&work, change);
    g_assert_true(write_change(&work, change, OWNER));
    assert_rows(&work, "[4,11,5,3]");

    change = live_change_new();
    change->reset = TRUE;
    put(change, 9, "9");
    g_assert_true(write_change(&work, change, OWNER));
    assert_rows(&work, "[9]");
    assert_events(&work, 1, FALSE, "[{\"n\":2},{\"n\":3}]");
    work_end(&work);
}

/** Events are kept for a while; asking for older or unheard-of ones says that there is a gap. */
static void test_events(void)
{
    Work work;
    work_begin(&work);
    for (guint i = 0; i < LIMIT_LIVE_EVENTS / 8 + 10; i++) {
        LiveChange *change = live_change_new();
        for (guint j = 0; j < 8; j++)
            event(&work, change);
        g_assert_true(write_change(&work, change, OWNER));
    }
    g_autofree char *last = g_strdup_printf("[{\"n\":%" G_GINT64_FORMAT "}]", work.n);
    assert_events(&work, work.n - 1, FALSE, last);
    assert_events(&work, work.n, FALSE, "[]");
    assert_events(&work, 0, TRUE, "[]");
    assert_events(&work, work.n + 1, TRUE, "[]");
    assert_events(&work, G_MININT64, TRUE, "[]");
    assert_events(&work, work.n - LIMIT_LIVE_EVENTS - 1, TRUE, "[]");
    g_assert_cmpint(ask_sql(work.folder, "boards.db", "SELECT count(*) FROM live_event"), ==, LIMIT_LIVE_EVENTS);
    work_end(&work);
}

/** Who has lost the lease writes neither rows nor events. */
static void test_atomic(void)
{
    Work work;
    work_begin(&work);
    LiveChange *change = live_change_new();
    put(change, 1, "1");
    event(&work, change);
    g_assert_true(write_change(&work, change, OWNER));
    change = live_change_new();
    put(change, 2, "2");
    g_assert_false(write_change(&work, change, "somebody else"));
    assert_rows(&work, "[1]");
    work_end(&work);
}

/** A receiver without boards, or with a board nobody looks at, says so. */
static void test_not_ready(void)
{
    char *folder = folder_new();
    g_autoptr(GError) error = NULL;
    Store *receiver = open_store(folder, STORE_RECEIVER);
    g_auto(LiveState) state = {0};
    g_autoptr(GString) events = g_string_new(NULL);
    gint64 n = 0;
    gboolean gap = TRUE, found = TRUE;
    guint undo = 1, redo = 1;
    g_auto(Login) login = {0};
    for (guint round = 0; round < 2; round++) {
        g_string_truncate(events, 0);
        g_assert_true(store_live_state(receiver, BOARD, events, &state, &error));
        g_assert_no_error(error);
        g_assert_false(state.ready);
        g_assert_true(store_live_events(receiver, BOARD, 0, events, &n, &gap, &error));
        g_assert_cmpint(n, ==, -1);
        g_assert_true(store_live_undo(receiver, BOARD, "a", &undo, &redo, &error));
        g_assert_true(store_login_get(receiver, "nonce", 0, &login, &found, &error));
        g_assert_no_error(error);
        g_assert_false(found);
        store_close(open_store(folder, STORE_WORKER));
    }
    store_close(receiver);
    folder_remove(folder);
}

static void draw(Work *work, const char *author)
{
    Entry *entry = entry_new(ENTRY_DRAW, author, "小王", "m", 7);
    Object *object = object_new(SHAPE_CIRCLE);
    object->id = history_board(work->history)->next_id;
    object->w = object->h = 40;
    g_ptr_array_add(entry->actions, action_add(object));
    g_assert_true(history_append(work->history, entry, NULL));
}

/** What people can undo and redo is counted, their own only. */
static void test_undo_counts(void)
{
    Work work;
    guint undo = 0, redo = 0;
    work_begin(&work);
    draw(&work, "a");
    draw(&work, "b");
    draw(&work, "a");
    g_autoptr(GArray) seqs = history_undoable(work.history, "a", 1);
    Entry *back = entry_new(ENTRY_UNDO, "a", "小王", NULL, 8);
    g_array_append_vals(back->flips, seqs->data, seqs->len);
    g_assert_true(history_append(work.history, back, NULL));
    const BoardCommit commit = {.board_id = BOARD, .owner = OWNER, .history = work.history, .first_new_seq = 1};
    g_assert_true(store_commit(work.worker, &commit, NULL));
    g_assert_true(store_live_undo(work.receiver, BOARD, "a", &undo, &redo, NULL));
    g_assert_cmpuint(undo, ==, 1);
    g_assert_cmpuint(redo, ==, 1);
    g_assert_true(store_live_undo(work.receiver, BOARD, "b", &undo, &redo, NULL));
    g_assert_cmpuint(undo, ==, 1);
    g_assert_cmpuint(redo, ==, 0);
    work_end(&work);
}

/** Logins and files are found until they end, files only by who knows their board; then they are pruned. */
static void test_waiting(void)
{
    Work work;
    gboolean found = FALSE;
    work_begin(&work);
    draw(&work, "a");
    const BoardCommit commit = {.board_id = BOARD, .owner = OWNER, .history = work.history, .first_new_seq = 1};
    g_assert_true(store_commit(work.worker, &commit, NULL));
    const Login put_in = {.staff_id = (char *)"s1", .name = (char *)"小王", .until_ms = 100};
    g_assert_true(store_login_put(work.worker, "nonce", &put_in, NULL));
    g_auto(Login) login = {0};
    g_assert_true(store_login_get(work.receiver, "nonce", 99, &login, &found, NULL));
    g_assert_true(found);
    g_assert_cmpstr(login.staff_id, ==, "s1");
    g_assert_cmpstr(login.name, ==, "小王");
    g_auto(Login) late = {0};
    g_assert_true(store_login_get(work.receiver, "nonce", 100, &late, &found, NULL));
    g_assert_false(found);

    g_autoptr(GBytes) bytes = g_bytes_new_static("PDF\0x", 5);
    const LiveExport made = {(char *)BOARD, (char *)"board.pdf", (char *)"application/pdf", bytes, 200};
    g_assert_true(store_export_put(work.worker, "job", &made, NULL));
    g_auto(LiveExport) file = {0}, others = {0};
    g_assert_true(store_export_get(work.receiver, BOARD, "job", 0, &file, &found, NULL));
    g_assert_true(found);
    g_assert_true(g_bytes_equal(file.bytes, bytes));
    g_assert_cmpstr(file.name, ==, "board.pdf");
    g_assert_true(store_export_get(work.receiver, "ffffffffffffffffffff", "job", 0, &others, &found, NULL));
    g_assert_false(found);

    g_assert_cmpint(store_live_prune(work.worker, 100, NULL), ==, 1);
    g_assert_cmpint(store_live_prune(work.worker, 200, NULL), ==, 1);
    work_end(&work);
}

/** A board whose picture waits for a quiet moment is looked at after a start. */
static void test_quiet(void)
{
    Work work;
    work_begin(&work);
    LiveChange *change = live_change_new();
    change->quiet_ms = 77;
    change->quiet = g_strdup("{\"p\":1}");
    g_assert_true(write_change(&work, change, OWNER));
    g_auto(LiveState) state = {0};
    g_assert_true(store_live_state(work.worker, BOARD, NULL, &state, NULL));
    g_assert_cmpint(state.quiet_ms, ==, 77);
    g_assert_cmpstr(state.quiet, ==, "{\"p\":1}");
    g_assert_cmpstr(state.title, ==, "组");
    g_autoptr(GPtrArray) boards = store_boards_with_work(work.worker, NULL);
    g_assert_cmpuint(boards->len, ==, 1);
    g_assert_true(write_change(&work, live_change_new(), OWNER));
    g_autoptr(GPtrArray) none = store_boards_with_work(work.worker, NULL);
    g_assert_cmpuint(none->len, ==, 0);
    work_end(&work);
}

/** A page's request goes to the board it names, once. */
static void test_journal(void)
{
    Work work;
    JournalVerdict verdict;
    work_begin(&work);
    const JournalMessage message = {.msg_id = "live:" BOARD ":op", .board_id = BOARD, .body = "{}", .body_size = 2};
    g_assert_true(store_journal(work.receiver, &message, &verdict, NULL));
    g_assert_cmpint(verdict, ==, JOURNAL_NEW);
    g_assert_true(store_journal(work.receiver, &message, &verdict, NULL));
    g_assert_cmpint(verdict, ==, JOURNAL_DUPLICATE);
    g_autoptr(GPtrArray) rows = store_read_journal(work.worker, BOARD, 10, NULL);
    g_assert_cmpuint(rows->len, ==, 1);
    work_end(&work);
}

static JournalVerdict journal_upload(const Work *work, const char *msg_id, GBytes *upload)
{
    JournalVerdict verdict = JOURNAL_REPLAYED;
    const JournalMessage message = {
        .msg_id = msg_id, .board_id = BOARD, .body = "{}", .body_size = 2, .upload = upload};
    g_assert_true(store_journal(work->receiver, &message, &verdict, NULL));
    return verdict;
}

static gsize upload_size(const Work *work, const char *msg_id)
{
    g_autoptr(GBytes) bytes = NULL;
    g_assert_true(store_upload(work->worker, msg_id, &bytes, NULL));
    return bytes != NULL ? g_bytes_get_size(bytes) : 0;
}

/** What comes along with a message is there once, until the message is applied, and has bounded room. */
static void test_uploads(void)
{
    Work work;
    work_begin(&work);
    g_autoptr(GBytes) small = g_bytes_new_static("picture", 7);
    g_autoptr(GBytes) other = g_bytes_new_static("another one", 11);
    g_assert_cmpint(journal_upload(&work, "live:a", small), ==, JOURNAL_NEW);
    g_assert_cmpint(journal_upload(&work, "live:a", other), ==, JOURNAL_DUPLICATE);
    g_assert_cmpuint(upload_size(&work, "live:a"), ==, 7);
    g_assert_cmpuint(upload_size(&work, "live:b"), ==, 0);
    g_autofree void *much = g_malloc0(LIMIT_UPLOADS_BYTES - 16);
    g_autoptr(GBytes) large = g_bytes_new_static(much, LIMIT_UPLOADS_BYTES - 16);
    g_assert_cmpint(journal_upload(&work, "live:b", large), ==, JOURNAL_NEW);
    g_assert_cmpint(journal_upload(&work, "live:c", other), ==, JOURNAL_FULL);
    g_assert_cmpint(journal_upload(&work, "live:a", other), ==, JOURNAL_DUPLICATE); /* asked again, it is there */
    g_assert_cmpint(journal_upload(&work, "live:d", NULL), ==, JOURNAL_NEW);
    g_autoptr(GPtrArray) rows = store_read_journal(work.worker, BOARD, 10, NULL);
    g_assert_cmpuint(rows->len, ==, 3);
    g_assert_cmpint(store_uploads_prune(work.worker, NULL), ==, 0);
    const BoardCommit commit = {.board_id = BOARD,
                                .owner = OWNER,
                                .history = work.history,
                                .journal_position = ((const JournalRow *)rows->pdata[0])->id};
    g_assert_true(store_commit(work.worker, &commit, NULL));
    g_assert_cmpint(store_uploads_prune(work.worker, NULL), ==, 1);
    g_assert_cmpuint(upload_size(&work, "live:a"), ==, 0);
    g_assert_cmpuint(upload_size(&work, "live:b"), ==, LIMIT_UPLOADS_BYTES - 16);
    g_assert_cmpint(journal_upload(&work, "live:c", other), ==, JOURNAL_NEW);
    work_end(&work);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/live/rows", test_rows);
    g_test_add_func("/live/events", test_events);
    g_test_add_func("/live/atomic", test_atomic);
    g_test_add_func("/live/not-ready", test_not_ready);
    g_test_add_func("/live/undo-counts", test_undo_counts);
    g_test_add_func("/live/waiting", test_waiting);
    g_test_add_func("/live/quiet", test_quiet);
    g_test_add_func("/live/journal", test_journal);
    g_test_add_func("/live/uploads", test_uploads);
    return g_test_run();
}
