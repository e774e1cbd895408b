// SPDX-License-Identifier: MIT
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "lib/base/ids.h"
#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "tests/store/folder.h"

#define OWNER "worker-1"
#define BOARD "0123456789abcdef0123"

/* --- a board in memory and its commits -------------------------------------------------------- */

typedef struct {
    char *folder;
    Store *store;
    History *history;
    gint64 stored; /**< entries the store has */
} Work;

static void work_begin(Work *work)
{
    work->folder = folder_new();
    work->store = open_store(work->folder, STORE_WORKER);
    work->history = history_new(NULL, 0);
    work->stored = 0;
    gboolean got = FALSE;
    g_assert_true(store_lease(work->store, BOARD, OWNER, 0, 1000, &got, NULL));
    g_assert_true(got);
}

static void work_end(Work *work)
{
    history_free(work->history);
    store_close(work->store);
    folder_remove(work->folder);
}

static void draw(History *history, const char *author)
{
    Entry *entry = entry_new(ENTRY_DRAW, author, "小王", "m", 7);
    Object *object = object_new(SHAPE_CIRCLE);
    object->id = history_board(history)->next_id;
    object->cx = g_test_rand_double_range(0, BOARD_WIDTH);
    object->w = object->h = 40;
    entry->summary = g_strdup("画圆");
    if (g_test_rand_int_range(0, 40) == 0)
        g_ptr_array_add(entry->actions, action_clear());
    g_ptr_array_add(entry->actions, action_add(object));
    g_assert_true(history_append(history, entry, NULL));
}

static void flip(History *history, const char *author, EntryKind kind)
{
    g_autoptr(GArray) seqs =
        kind == ENTRY_UNDO ? history_undoable(history, author, 2) : history_redoable(history, author, 2);
    if (seqs->len == 0)
        return;
    Entry *entry = entry_new(kind, author, "小李", NULL, 8);
    g_array_append_vals(entry->flips, seqs->data, seqs->len);
    g_assert_true(history_append(history, entry, NULL));
}

static gboolean commit_with(Work *work, BoardCommit commit, GError **error)
{
    g_autoptr(GArray) changed = history_take_changed(work->history);
    commit.board_id = BOARD;
    commit.owner = commit.owner != NULL ? commit.owner : OWNER;
    commit.history = work->history;
    commit.changed = changed;
    commit.first_new_seq = history_last_seq(work->history) > work->stored ? work->stored + 1 : 0;
    gboolean good = store_commit(work->store, &commit, error);
    if (good)
        work->stored = history_last_seq(work->history);
    return good;
}

static void commit(Work *work)
{
    g_autoptr(GError) error = NULL;
    if (!commit_with(work, (BoardCommit){0}, &error))
        g_error("not committed: %s", error->message);
}

static char *board_text(History *history)
{
    g_autoptr(cJSON) json = board_to_json(history_board(history));
    return json_text(json);
}

static void assert_same_entry(const Entry *a, const Entry *b)
{
    g_assert_cmpint(a->seq, ==, b->seq);
    g_assert_cmpint(a->kind, ==, b->kind);
    g_assert_cmpint(a->state, ==, b->state);
    g_assert_cmpint(a->time_ms, ==, b->time_ms);
    g_assert_cmpstr(a->author_id, ==, b->author_id);
    g_assert_cmpstr(a->author_name, ==, b->author_name);
    g_assert_cmpstr(a->message_id, ==, b->message_id);
    g_assert_cmpstr(a->summary, ==, b->summary);
    g_autoptr(cJSON) content_a = entry_content_to_json(a), content_b = entry_content_to_json(b);
    g_autofree char *text_a = json_text(content_a), *text_b = json_text(content_b);
    g_assert_cmpstr(text_a, ==, text_b);
}

static History *load(Store *store)
{
    g_autoptr(GError) error = NULL;
    History *history = store_load_history(store, BOARD, &error);
    g_assert_no_error(error);
    return history;
}

static void assert_stored(Work *work)
{
    g_autoptr(History) loaded = load(work->store);
    g_autofree char *before = board_text(work->history), *after = board_text(loaded);
    g_assert_cmpstr(before, ==, after);
    g_assert_cmpint(history_last_seq(loaded), ==, history_last_seq(work->history));
    gint64 first = MAX(history_base_seq(loaded), history_base_seq(work->history)) + 1;
    for (gint64 seq = first; seq <= history_last_seq(loaded); seq++)
        assert_same_entry(history_entry(loaded, seq), history_entry(work->history, seq));
    g_assert_cmpint(history_last_seq(loaded) - history_base_seq(loaded), <=, LIMIT_UNDO_REACH + SNAPSHOT_INTERVAL);
}

/* --- leases ----------------------------------------------------------------------------------- */

static gboolean lease(Store *store, const char *owner, gint64 now_ms)
{
    gboolean got = FALSE;
    g_autoptr(GError) error = NULL;
    g_assert_true(store_lease(store, BOARD, owner, now_ms, 100, &got, &error));
    g_assert_no_error(error);
    return got;
}

/** A lease is got when free, expired or one's own; nobody gives back another's. */
static void test_leases(void)
{
    char *folder = folder_new();
    Store *store = open_store(folder, STORE_WORKER), *other = open_store(folder, STORE_WORKER);
    g_assert_true(lease(store, "a", 0));
    g_assert_false(lease(other, "b", 50));
    g_assert_true(lease(store, "a", 50)); /* until 150 now */
    g_assert_false(lease(other, "b", 149));
    g_assert_true(store_release(other, BOARD, "b", NULL));
    g_assert_false(lease(other, "b", 149));
    g_assert_true(lease(other, "b", 150));
    g_assert_false(lease(store, "a", 150));
    g_assert_true(store_release(other, BOARD, "b", NULL));
    g_assert_true(lease(store, "a", 150));
    store_close(store);
    store_close(other);
    folder_remove(folder);
}

/* --- commits ---------------------------------------------------------------------------------- */

static void refuses_commit(Work *work, const char *owner, gint64 now_ms, gint64 position)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) outbox = g_ptr_array_new();
    OutboxItem item = {.kind = OUTBOX_TEXT, .payload = (char *)"{}"};
    g_ptr_array_add(outbox, &item);
    BoardCommit refused = {.owner = owner, .now_ms = now_ms, .journal_position = position, .outbox = outbox};
    g_assert_false(commit_with(work, refused, &error));
    g_assert_error(error, STORE_ERROR, STORE_ERROR_LEASE);
}

/** Who has not the lease, or an outdated history, writes nothing: no entry, no state, no outbox, no position. */
static void test_commit_is_atomic(void)
{
    Work work;
    work_begin(&work);
    draw(work.history, "a");
    g_assert_true(commit_with(&work, (BoardCommit){.conversation_id = "cid", .journal_position = 5}, NULL));
    g_autofree char *before = board_text(work.history);

    flip(work.history, "a", ENTRY_UNDO);
    draw(work.history, "b");
    refuses_commit(&work, "somebody", 0, 6);
    refuses_commit(&work, OWNER, 1000, 6); /* expired */
    refuses_commit(&work, OWNER, 0, 4);    /* behind what was applied */
    work.stored = 0;
    refuses_commit(&work, OWNER, 0, 6); /* as if nothing had been stored yet */
    g_autoptr(History) loaded = load(work.store);
    g_autofree char *after = board_text(loaded);
    g_assert_cmpstr(before, ==, after);
    g_assert_cmpint(history_entry(loaded, 1)->state, ==, ENTRY_DONE);
    g_assert_cmpint(ask_sql(work.folder, "boards.db", "SELECT journal_position FROM board"), ==, 5);
    g_assert_cmpint(ask_sql(work.folder, "boards.db", "SELECT count(*) FROM outbox"), ==, 0);
    work_end(&work);
}

/** A full disk fails the commit whole; with room again the same commit succeeds. */
static void test_disk_full(void)
{
    signal(SIGXFSZ, SIG_IGN);
    Work work;
    work_begin(&work);
    draw(work.history, "a");
    struct rlimit limit;
    g_assert_cmpint(getrlimit(RLIMIT_FSIZE, &limit), ==, 0);
    g_assert_cmpint(setrlimit(RLIMIT_FSIZE, &(struct rlimit){0, limit.rlim_max}), ==, 0);
    for (int i = 0; i < 3; i++) {
        g_autoptr(GError) error = NULL;
        g_assert_false(commit_with(&work, (BoardCommit){0}, &error));
        g_assert_error(error, STORE_ERROR, STORE_ERROR_UNAVAILABLE);
    }
    g_assert_cmpint(setrlimit(RLIMIT_FSIZE, &limit), ==, 0);
    commit(&work);
    assert_stored(&work);
    work_end(&work);
}

/** What is loaded after any work of several people, also far beyond the reach of undo, is what was in memory. */
static void test_long_run(void)
{
    static const char *const people[] = {"a", "a", "a", "a", "b", "c"}; /* one of them beyond their own reach, too */
    Work work;
    work_begin(&work);
    while (history_last_seq(work.history) < LIMIT_UNDO_REACH + 5 * SNAPSHOT_INTERVAL) {
        const char *author = people[g_test_rand_int_range(0, G_N_ELEMENTS(people))];
        int what = g_test_rand_int_range(0, 10);
        if (what < 5)
            draw(work.history, author);
        else
            flip(work.history, author, what < 8 ? ENTRY_UNDO : ENTRY_REDO);
        if (g_test_rand_int_range(0, 3) == 0)
            commit(&work);
        if (g_test_rand_int_range(0, 200) == 0) {
            commit(&work);
            assert_stored(&work);
        }
        if (g_test_rand_int_range(0, 300) == 0) { /* as after a restart */
            commit(&work);
            store_close(work.store);
            work.store = open_store(work.folder, STORE_WORKER);
            history_free(work.history);
            work.history = load(work.store);
        }
    }
    commit(&work);
    assert_stored(&work);
    g_assert_cmpint(ask_sql(work.folder, "boards.db", "SELECT count(*) FROM snapshot"), ==, 1);
    work_end(&work);
}

/** A row that this program cannot have written is refused as CORRUPT. */
static void test_corrupt(void)
{
    static const char *const harm[] = {
        "UPDATE entry SET content = '{' WHERE seq = 1",
        "UPDATE entry SET content = '{\"actions\":[{\"paint\":1}]}' WHERE seq = 1",
        "UPDATE entry SET content = '{\"actions\":[],\"actions\":[]}' WHERE seq = 1",
        "DELETE FROM entry WHERE seq = 1",
        "DELETE FROM entry WHERE seq = 2",
        "INSERT INTO snapshot SELECT id, 1, '{}' FROM board",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(harm); i++) {
        Work work;
        work_begin(&work);
        draw(work.history, "a");
        draw(work.history, "a");
        commit(&work);
        run_sql(work.folder, "boards.db", harm[i]);
        g_autoptr(GError) error = NULL;
        g_assert_null(store_load_history(work.store, BOARD, &error));
        g_assert_error(error, STORE_ERROR, STORE_ERROR_CORRUPT);
        work_end(&work);
    }
}

/* --- the outbox ------------------------------------------------------------------------------- */

static GPtrArray *outbox_of(Store *store)
{
    g_autoptr(GError) error = NULL;
    GPtrArray *items = store_outbox(store, BOARD, &error);
    g_assert_no_error(error);
    return items;
}

static gboolean finish(Work *work, OutboxFinish finished)
{
    finished.now_ms = finished.now_ms != 0 ? finished.now_ms : 100;
    return store_outbox_finish(work->store, &finished, NULL);
}

/** Owed items are kept in order through attempts until they are finished, and their keys after that. */
static void test_outbox(void)
{
    Work work;
    work_begin(&work);
    draw(work.history, "a");
    g_autoptr(GPtrArray) owed = g_ptr_array_new();
    OutboxItem picture = {
        .kind = OUTBOX_PICTURE, .seq = 1, .payload = (char *)"{\"p\":1}", .due_ms = 9, .created_ms = 3};
    OutboxItem text = {.kind = OUTBOX_TEXT, .seq = 1, .payload = (char *)"{\"t\":1}"};
    g_ptr_array_add(owed, &picture);
    g_ptr_array_add(owed, &text);
    g_assert_true(commit_with(&work, (BoardCommit){.outbox = owed}, NULL));

    g_autoptr(GPtrArray) work_left = store_boards_with_work(work.store, NULL);
    g_assert_cmpuint(work_left->len, ==, 1);
    g_autoptr(GPtrArray) items = outbox_of(work.store);
    g_assert_cmpuint(items->len, ==, 2);
    OutboxItem *first = items->pdata[0];
    g_assert_cmpint(first->kind, ==, OUTBOX_PICTURE);
    g_assert_cmpint(first->due_ms, ==, 9);
    g_assert_cmpint(first->created_ms, ==, 3);
    g_assert_cmpstr(first->payload, ==, "{\"p\":1}");
    g_assert_null(first->media_id);
    first->attempts = 2;
    first->due_ms = 99;
    first->media_id = g_strdup("@media");
    g_assert_true(store_outbox_update(work.store, first, NULL));
    g_autoptr(GPtrArray) again = outbox_of(work.store);
    g_assert_cmpuint(((OutboxItem *)again->pdata[0])->attempts, ==, 2);
    g_assert_cmpstr(((OutboxItem *)again->pdata[0])->media_id, ==, "@media");

    g_assert_true(finish(&work, (OutboxFinish){.id = first->id, .seq = 1, .process_query_key = "key"}));
    gint64 second = ((OutboxItem *)again->pdata[1])->id;
    g_assert_true(finish(&work, (OutboxFinish){.id = second, .end = OUTBOX_GIVEN_UP, .seq = 1, .note = "no webhook"}));
    g_assert_true(finish(&work, (OutboxFinish){.id = second, .end = OUTBOX_GIVEN_UP, .seq = 1, .note = "twice"}));
    g_autoptr(GPtrArray) none = outbox_of(work.store);
    g_assert_cmpuint(none->len, ==, 0);
    g_assert_cmpint(ask_sql(work.folder, "boards.db",
                            "SELECT count(*) FROM delivery WHERE seq = 1 AND process_query_key = 'key'"
                            " AND media_id = '@media' AND outcome = 0"),
                    ==, 1);
    g_assert_cmpint(ask_sql(work.folder, "boards.db", "SELECT count(*) FROM delivery"), ==, 2);
    g_autoptr(GPtrArray) nothing = store_boards_with_work(work.store, NULL);
    g_assert_cmpuint(nothing->len, ==, 0);
    work_end(&work);
}

/* --- recalls ---------------------------------------------------------------------------------- */

/** Commit what was done, and send a picture (or words) of it. */
static void show_at(Work *work, OutboxKind kind, const char *key, gint64 now_ms, gboolean told)
{
    g_autoptr(GPtrArray) owed = g_ptr_array_new();
    OutboxItem item = {.kind = kind, .payload = (char *)"{}"};
    g_ptr_array_add(owed, &item);
    g_assert_true(commit_with(work, (BoardCommit){.outbox = owed, .conversation_id = "cid", .group = TRUE}, NULL));
    g_autoptr(GPtrArray) items = outbox_of(work->store);
    const OutboxItem *last = items->pdata[items->len - 1];
    g_assert_true(finish(work, (OutboxFinish){.id = last->id,
                                              .seq = history_last_seq(work->history),
                                              .process_query_key = key,
                                              .told = told,
                                              .now_ms = now_ms}));
}

static void show(Work *work, const char *key)
{
    show_at(work, OUTBOX_PICTURE, key, 100, FALSE);
}

/** The keys to be recalled, in order. */
static char *owed_keys(Work *work)
{
    g_autoptr(GPtrArray) pictures = store_pictures(work->store, BOARD, PICTURES_TO_RECALL, NULL);
    g_autoptr(GString) keys = g_string_new(NULL);
    for (guint i = 0; i < pictures->len; i++) {
        const SentPicture *picture = g_ptr_array_index(pictures, i);
        g_assert_cmpstr(picture->conversation_id, ==, "cid");
        g_assert_true(picture->group);
        g_string_append(keys, picture->process_query_key);
    }
    return g_string_free(g_steal_pointer(&keys), FALSE);
}

static void assert_owed(Work *work, const char *expected)
{
    g_autofree char *keys = owed_keys(work);
    g_assert_cmpstr(keys, ==, expected);
}

/** Settle all that is owed. */
static void settle(Work *work, RecallState state)
{
    g_autoptr(GPtrArray) pictures = store_pictures(work->store, BOARD, PICTURES_TO_RECALL, NULL);
    for (guint i = 0; i < pictures->len; i++) {
        SentPicture *picture = g_ptr_array_index(pictures, i);
        picture->recall = state;
        picture->recalled_ms = state == RECALL_DONE ? 200 : 0;
    }
    g_assert_true(store_recalls_keep(work->store, BOARD, pictures, NULL));
}

static void flip_one(Work *work, EntryKind kind, gint64 seq)
{
    Entry *entry = entry_new(kind, "a", "小李", NULL, 8);
    g_array_append_val(entry->flips, seq);
    g_assert_true(history_append(work->history, entry, NULL));
}

/** An undo recalls the picture of the undone entry and all later ones, newest first; those before it stay. */
static void test_undo_recalls(void)
{
    Work work;
    work_begin(&work);
    static const char *const keys[] = {"A", "B", "C"};
    for (gsize i = 0; i < G_N_ELEMENTS(keys); i++) {
        draw(work.history, "a");
        show(&work, keys[i]);
    }
    show_at(&work, OUTBOX_TEXT, "T", 100, FALSE); /* words stay, whatever they say */
    assert_owed(&work, "");
    flip_one(&work, ENTRY_UNDO, 2);
    commit(&work);
    assert_owed(&work, ""); /* not before the new picture is there */
    show(&work, "D");
    assert_owed(&work, "CB");
    g_autoptr(GPtrArray) with_work = store_boards_with_work(work.store, NULL);
    g_assert_cmpuint(with_work->len, ==, 1);
    settle(&work, RECALL_DONE);
    assert_owed(&work, "");
    g_autoptr(GPtrArray) all = store_pictures(work.store, BOARD, PICTURES_ALL, NULL);
    g_assert_cmpuint(all->len, ==, 4);
    const SentPicture *newest = all->pdata[0], *second = all->pdata[1];
    g_assert_cmpstr(newest->process_query_key, ==, "D");
    g_assert_cmpint(newest->seq, ==, 4);
    g_assert_cmpint(newest->sent_ms, ==, 100);
    g_assert_cmpint(newest->recalled_ms, ==, 0);
    g_assert_cmpint(second->recalled_ms, ==, 200);
    show(&work, "E"); /* nothing changed: all that is left is still true */
    draw(work.history, "b");
    show(&work, "F");
    assert_owed(&work, "");
    flip_one(&work, ENTRY_REDO, 2); /* the picture of the undo and those after it lack entry 2 */
    show(&work, "G");
    assert_owed(&work, "FED");
    work_end(&work);
}

/** What was undone and redone before a picture showed it makes no picture untrue; a merged undo counts once. */
static void test_merged_recalls(void)
{
    Work work;
    work_begin(&work);
    draw(work.history, "a");
    show(&work, "A");
    draw(work.history, "a");
    show(&work, "B");
    flip_one(&work, ENTRY_UNDO, 2);
    flip_one(&work, ENTRY_REDO, 2);
    show(&work, "C");
    assert_owed(&work, "");
    flip_one(&work, ENTRY_UNDO, 2);
    flip_one(&work, ENTRY_UNDO, 1);
    show(&work, "D");
    assert_owed(&work, "CBA");
    work_end(&work);
}

/** A clear recalls nothing; taking it back recalls its picture, and so does clearing again after that. */
static void test_clear_recalls(void)
{
    Work work;
    work_begin(&work);
    draw(work.history, "a");
    show(&work, "A");
    Entry *clear = entry_new(ENTRY_DRAW, "b", "小李", NULL, 8);
    g_ptr_array_add(clear->actions, action_clear());
    g_assert_true(history_append(work.history, clear, NULL));
    show(&work, "B");
    assert_owed(&work, "");
    flip_one(&work, ENTRY_UNDO, 2);
    show(&work, "C");
    assert_owed(&work, "B");
    settle(&work, RECALL_DONE);
    flip_one(&work, ENTRY_REDO, 2);
    show(&work, "D");
    assert_owed(&work, "C");
    work_end(&work);
}

/** DingTalk recalls nothing older than a day: it is not asked to. */
static void test_old_pictures_stay(void)
{
    Work work;
    work_begin(&work);
    draw(work.history, "a");
    show_at(&work, OUTBOX_PICTURE, "A", 1, FALSE);
    show_at(&work, OUTBOX_PICTURE, "B", 2, FALSE);
    flip_one(&work, ENTRY_UNDO, 1);
    show_at(&work, OUTBOX_PICTURE, "C", 1 + LIMIT_RECALL_AGE_MS, FALSE);
    assert_owed(&work, "B");
    work_end(&work);
}

/** A failed recall stays known until a picture has told it, and is not tried again. */
static void test_failed_recall(void)
{
    Work work;
    work_begin(&work);
    draw(work.history, "a");
    show(&work, "A");
    flip_one(&work, ENTRY_UNDO, 1);
    show(&work, "B");
    settle(&work, RECALL_FAILED);
    assert_owed(&work, "A");
    g_autoptr(GPtrArray) none = store_boards_with_work(work.store, NULL);
    g_assert_cmpuint(none->len, ==, 0);
    settle(&work, RECALL_DONE); /* what is settled stays so, whoever else comes late */
    draw(work.history, "b");
    show_at(&work, OUTBOX_PICTURE, "C", 100, TRUE);
    assert_owed(&work, "");
    g_assert_cmpint(ask_sql(work.folder, "boards.db", "SELECT recall FROM delivery WHERE process_query_key = 'A'"), ==,
                    RECALL_TOLD);
    work_end(&work);
}

/** Two workers that sent one after the other's undo: the late old picture is recalled itself. */
static void test_late_picture(void)
{
    Work work;
    work_begin(&work);
    draw(work.history, "a");
    flip_one(&work, ENTRY_UNDO, 1);
    g_autoptr(GPtrArray) owed = g_ptr_array_new();
    OutboxItem item = {.kind = OUTBOX_PICTURE, .seq = 1, .payload = (char *)"{}"};
    g_ptr_array_add(owed, &item);
    g_assert_true(commit_with(&work, (BoardCommit){.outbox = owed, .conversation_id = "cid", .group = TRUE}, NULL));
    g_autoptr(GPtrArray) items = outbox_of(work.store);
    show(&work, "B");
    g_assert_true(
        finish(&work, (OutboxFinish){.id = ((OutboxItem *)items->pdata[0])->id, .seq = 1, .process_query_key = "A"}));
    assert_owed(&work, "A");
    work_end(&work);
}

/** Who quotes a picture means what it showed; words, strangers' keys and other boards' pictures show nothing. */
static void test_quoted_picture(void)
{
    static const struct {
        const char *board, *key;
        QuotedMessage quoted;
    } cases[] = {{BOARD, "A", {TRUE, 1, 0}},   {BOARD, "B", {TRUE, 3, 1}},  {BOARD, "S", {TRUE, 3, 1}},
                 {BOARD, "C", {TRUE, 4, 3}},   {BOARD, "T", {TRUE, 0, -1}}, {BOARD, "?", {FALSE, 0, 0}},
                 {"other", "A", {FALSE, 0, 0}}};
    Work work;
    work_begin(&work);
    draw(work.history, "a");
    show(&work, "A");
    draw(work.history, "b");
    draw(work.history, "c");
    show(&work, "B"); /* of both */
    show(&work, "S"); /* once more, unchanged */
    draw(work.history, "d");
    show(&work, "C");
    show_at(&work, OUTBOX_TEXT, "T", 100, FALSE);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        QuotedMessage quoted = {FALSE, 77, 77};
        g_assert_true(store_quoted(work.store, cases[i].board, cases[i].key, &quoted, NULL));
        g_assert_cmpint(quoted.known, ==, cases[i].quoted.known);
        g_assert_cmpint(quoted.seq, ==, cases[i].quoted.seq);
        if (quoted.seq > 0)
            g_assert_cmpint(quoted.after, ==, cases[i].quoted.after);
    }
    work_end(&work);
}

/** A store of the version before recalls is brought up to date with all that it holds. */
static void test_migration(void)
{
    Work work;
    work_begin(&work);
    draw(work.history, "a");
    show(&work, "A");
    show_at(&work, OUTBOX_TEXT, "T", 100, FALSE);
    gint64 newest = ask_sql(work.folder, "boards.db", "PRAGMA user_version");
    gint64 numbered = ask_sql(work.folder, "boards.db", "SELECT seq FROM sqlite_sequence WHERE name = 'outbox'");
    store_close(work.store);
    run_sql(work.folder, "boards.db",
            "UPDATE delivery SET media_id = '@m' WHERE process_query_key = 'A'; DROP INDEX delivery_to_recall; DROP "
            "INDEX delivery_by_key;"
            "ALTER TABLE delivery DROP COLUMN kind; ALTER TABLE delivery DROP COLUMN recall;"
            "ALTER TABLE delivery DROP COLUMN recall_attempts; ALTER TABLE delivery DROP COLUMN recall_due_ms;"
            "ALTER TABLE delivery DROP COLUMN recalled_ms; DROP INDEX delivery_by_age; DROP INDEX board_by_owner;"
            "DROP TABLE crash;"
            "DROP TABLE attempt; DROP TABLE call_start; DROP TABLE call_count; DROP TABLE month_flag; DROP TABLE asset;"
            "DROP TABLE live_event; DROP TABLE live_row; DROP TABLE live; DROP TABLE login; DROP TABLE export;"
            "ALTER TABLE board DROP COLUMN owner; ALTER TABLE board DROP COLUMN robot;"
            "ALTER TABLE board DROP COLUMN archived; ALTER TABLE board DROP COLUMN name;"
            "DROP TABLE session_asset; DROP TABLE session; DROP TABLE timer; DROP TABLE person;"
            "PRAGMA user_version = 1");
    g_autoptr(GError) error = NULL;
    g_assert_null(store_open(work.folder, STORE_READER, &error));
    g_assert_error(error, STORE_ERROR, STORE_ERROR_UNAVAILABLE);
    work.store = open_store(work.folder, STORE_WORKER);
    g_assert_cmpint(ask_sql(work.folder, "boards.db", "PRAGMA user_version"), ==, newest);
    g_assert_cmpint(ask_sql(work.folder, "boards.db", "SELECT seq FROM sqlite_sequence WHERE name = 'outbox'"), ==,
                    numbered); /* its numbers are never used again */
    flip_one(&work, ENTRY_UNDO, 1);
    show(&work, "B");
    assert_owed(&work, "A");
    work_end(&work);
}

/* --- journal and boards together -------------------------------------------------------------- */

/** Applied messages are not read again, may be pruned when old, and others never are; readers see the counts. */
static void test_positions_and_pruning(void)
{
    Work work;
    work_begin(&work);
    Store *receiver = open_store(work.folder, STORE_RECEIVER);
    g_autofree char *board = board_id_for_conversation("cid");
    for (int i = 0; i < 5; i++) {
        g_autofree char *msg_id = g_strdup_printf("m%d", i);
        JournalMessage message = message_with(msg_id, "cid");
        message.received_ms = 1000 + i;
        journal(receiver, &message);
    }
    g_autoptr(GPtrArray) rows = store_read_journal(work.store, board, 10, NULL);
    g_assert_cmpuint(rows->len, ==, 5);
    gboolean got = FALSE;
    g_assert_true(store_lease(work.store, board, OWNER, 0, 1000, &got, NULL));
    BoardCommit applied = {.board_id = board,
                           .owner = OWNER,
                           .now_ms = 50,
                           .conversation_id = "cid",
                           .title = "一班",
                           .group = TRUE,
                           .journal_position = ((JournalRow *)rows->pdata[2])->id,
                           .history = work.history};
    g_assert_true(store_commit(work.store, &applied, NULL));
    g_autoptr(GPtrArray) left = store_read_journal(work.store, board, 10, NULL);
    g_assert_cmpuint(left->len, ==, 2);

    g_autoptr(GError) error = NULL;
    g_autoptr(Store) reader = store_open(work.folder, STORE_READER, &error);
    g_assert_no_error(error);
    g_autoptr(GPtrArray) boards = store_list_boards(reader, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(boards->len, ==, 1);
    BoardInfo *info = boards->pdata[0];
    g_assert_cmpstr(info->title, ==, "一班");
    g_assert_cmpstr(info->conversation_id, ==, "cid");
    g_assert_true(info->group);
    g_assert_cmpint(info->unread, ==, 2);
    g_assert_cmpint(info->unsent, ==, 0);
    g_assert_cmpint(info->updated_ms, ==, 50);
    g_assert_true(store_check(reader, NULL));

    g_assert_cmpint(store_prune(work.store, 1001, 10, NULL), ==, 1);
    g_assert_cmpint(store_prune(work.store, 5000, 1, NULL), ==, 1);
    g_assert_cmpint(store_prune(work.store, 5000, 10, NULL), ==, 1);
    g_assert_cmpint(store_prune(work.store, 5000, 10, NULL), ==, 0);
    JournalMessage later = message_with("later", "cid");
    g_assert_cmpint(journal(receiver, &later), ==, JOURNAL_NEW);
    g_autoptr(GPtrArray) unread = store_read_journal(work.store, board, 10, NULL);
    g_assert_cmpuint(unread->len, ==, 3);
    store_close(receiver);
    work_end(&work);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/boards/leases", test_leases);
    g_test_add_func("/boards/commit-is-atomic", test_commit_is_atomic);
    g_test_add_func("/boards/disk-full", test_disk_full);
    g_test_add_func("/boards/long-run", test_long_run);
    g_test_add_func("/boards/corrupt", test_corrupt);
    g_test_add_func("/boards/outbox", test_outbox);
    g_test_add_func("/boards/undo-recalls", test_undo_recalls);
    g_test_add_func("/boards/merged-recalls", test_merged_recalls);
    g_test_add_func("/boards/clear-recalls", test_clear_recalls);
    g_test_add_func("/boards/old-pictures-stay", test_old_pictures_stay);
    g_test_add_func("/boards/failed-recall", test_failed_recall);
    g_test_add_func("/boards/late-picture", test_late_picture);
    g_test_add_func("/boards/quoted-picture", test_quoted_picture);
    g_test_add_func("/boards/migration", test_migration);
    g_test_add_func("/boards/positions-and-pruning", test_positions_and_pruning);
    return g_test_run();
}
