// SPDX-License-Identifier: MIT
/* Pictures are kept with the commit that needs them, and go when no entry of their board can need them any more. */
#include <string.h>

#include "tests/store/folder.h"

#define OWNER "worker-1"
#define BOARD "0123456789abcdef0123"

typedef struct {
    char *folder;
    Store *store;
    History *history;
    gint64 stored;
} Work;

static void work_begin(Work *work)
{
    gboolean got = FALSE;
    *work = (Work){.folder = folder_new(), .history = history_new(NULL, 0)};
    work->store = open_store(work->folder, STORE_WORKER);
    g_assert_true(store_lease(work->store, BOARD, OWNER, 0, 1000, &got, NULL));
}

static void work_end(Work *work)
{
    history_free(work->history);
    store_close(work->store);
    folder_remove(work->folder);
}

/** Any bytes: the store does not look at them. */
static Asset *make_asset(const char *content)
{
    g_autoptr(GBytes) png = g_bytes_new(content, strlen(content));
    return asset_new(png, 3, 2);
}

static void draw(History *history, const char *author, const char *asset)
{
    Entry *entry = entry_new(ENTRY_DRAW, author, "小王", "m", 7);
    Object *object = object_new(asset != NULL ? SHAPE_IMAGE : SHAPE_CIRCLE);
    object->id = history_board(history)->next_id;
    object->w = object->h = 40;
    object->asset = g_strdup(asset);
    entry->summary = g_strdup("x");
    g_ptr_array_add(entry->actions, action_add(object));
    g_assert_true(history_append(history, entry, NULL));
}

static void undo(History *history, const char *author)
{
    g_autoptr(GArray) seqs = history_undoable(history, author, 1);
    Entry *entry = entry_new(ENTRY_UNDO, author, "x", NULL, 8);
    g_array_append_vals(entry->flips, seqs->data, seqs->len);
    g_assert_true(history_append(history, entry, NULL));
}

static gboolean commit(Work *work, GPtrArray *assets, const char *owner)
{
    g_autoptr(GArray) changed = history_take_changed(work->history);
    const BoardCommit commit = {
        .board_id = BOARD,
        .owner = owner,
        .history = work->history,
        .changed = changed,
        .first_new_seq = history_last_seq(work->history) > work->stored ? work->stored + 1 : 0,
        .assets = assets,
    };
    if (!store_commit(work->store, &commit, NULL))
        return FALSE;
    work->stored = history_last_seq(work->history);
    return TRUE;
}

static void commit_one(Work *work, Asset *asset)
{
    g_autoptr(GPtrArray) assets = g_ptr_array_new();
    if (asset != NULL)
        g_ptr_array_add(assets, asset);
    g_assert_true(commit(work, assets, OWNER));
}

static gboolean kept(Work *work, const char *id)
{
    g_autoptr(GBytes) png = NULL;
    g_autoptr(GError) error = NULL;
    g_assert_true(store_asset(work->store, BOARD, id, &png, &error));
    return png != NULL;
}

static void assert_room(Work *work, guint count, gint64 bytes)
{
    guint n = 0;
    gint64 sum = 0;
    g_assert_true(store_asset_room(work->store, BOARD, &n, &sum, NULL));
    g_assert_cmpuint(n, ==, count);
    g_assert_cmpint(sum, ==, bytes);
}

/** What was kept is there for a new process, too, byte by byte; another board has none of it. */
static void test_kept(void)
{
    Work work;
    work_begin(&work);
    g_autoptr(Asset) asset = make_asset("first");
    g_assert_cmpuint(strlen(asset->id), ==, 64);
    draw(work.history, "a", asset->id);
    commit_one(&work, asset);
    draw(work.history, "b", asset->id);
    commit_one(&work, asset); /* the same once more is not kept twice */
    assert_room(&work, 1, 5);
    store_close(work.store);
    work.store = open_store(work.folder, STORE_READER);
    g_autoptr(GBytes) png = NULL;
    g_assert_true(store_asset(work.store, BOARD, asset->id, &png, NULL));
    g_assert_true(g_bytes_equal(png, asset->png));
    g_autoptr(GBytes) other = NULL;
    g_assert_true(store_asset(work.store, "anotherboard00000000", asset->id, &other, NULL));
    g_assert_null(other);
    work_end(&work);
}

/** With the commit that is refused nothing is kept. */
static void test_refused(void)
{
    Work work;
    work_begin(&work);
    g_autoptr(Asset) asset = make_asset("first");
    g_autoptr(GPtrArray) assets = g_ptr_array_new();
    g_ptr_array_add(assets, asset);
    draw(work.history, "a", asset->id);
    g_assert_false(commit(&work, assets, "somebody else"));
    assert_room(&work, 0, 0);
    work_end(&work);
}

/** Undone, it may be redone and stays; when that is over it goes, with the next one that comes. */
static void test_swept(void)
{
    Work work;
    work_begin(&work);
    g_autoptr(Asset) first = make_asset("first"), second = make_asset("second"), third = make_asset("third");
    draw(work.history, "a", first->id);
    commit_one(&work, first);
    undo(work.history, "a");
    draw(work.history, "b", second->id);
    commit_one(&work, second);
    g_assert_true(kept(&work, first->id) && kept(&work, second->id));
    draw(work.history, "a", NULL); /* the redo is lost */
    commit_one(&work, NULL);
    g_assert_true(kept(&work, first->id));
    draw(work.history, "a", third->id);
    commit_one(&work, third);
    g_assert_false(kept(&work, first->id));
    g_assert_true(kept(&work, second->id) && kept(&work, third->id));
    g_autoptr(Asset) unused = make_asset("nobody needs it");
    commit_one(&work, unused);
    g_assert_false(kept(&work, unused->id));
    work_end(&work);
}

/** Where the snapshot moves on, what was taken off the board before it goes. */
static void test_swept_with_snapshot(void)
{
    Work work;
    work_begin(&work);
    g_autoptr(Asset) gone = make_asset("gone"), stays = make_asset("stays");
    draw(work.history, "a", gone->id);
    commit_one(&work, gone);
    Entry *entry = entry_new(ENTRY_DRAW, "a", "x", "m", 7);
    g_ptr_array_add(entry->actions, action_clear());
    g_assert_true(history_append(work.history, entry, NULL));
    draw(work.history, "a", stays->id);
    commit_one(&work, stays);
    for (int i = 0; i < 1150; i++) {
        draw(work.history, "a", NULL);
        if (i % 20 == 0)
            commit_one(&work, NULL);
    }
    commit_one(&work, NULL);
    g_assert_false(kept(&work, gone->id));
    g_assert_true(kept(&work, stays->id));
    work_end(&work);
}

static gint64 kept_for_sessions(const Work *work)
{
    return ask_sql(work->folder, "boards.db", "SELECT count(*) FROM session_asset");
}

static Session *want(Work *work, const char *token, const char *content, const char *source)
{
    char *members[] = {(char *)"staff0001", NULL};
    const Session wish = {.token = (char *)token,
                          .name = (char *)"x",
                          .owner = members[0],
                          .members = members,
                          .content = (char *)content,
                          .source = (char *)source};
    gboolean added = FALSE;
    g_assert_true(store_session_add(work->store, &wish, &added, NULL));
    g_assert_true(added);
    g_autoptr(GPtrArray) sessions = store_sessions(work->store, SESSIONS_OPEN, NULL);
    return g_steal_pointer(&sessions->pdata[sessions->len - 1]);
}

/** What a copied board shows is there for its group, whatever became of it on the board it is from. */
static void test_copied(void)
{
    Work work;
    work_begin(&work);
    g_autoptr(Asset) shown = make_asset("shown"), other = make_asset("other");
    draw(work.history, "wang", shown->id);
    commit_one(&work, shown);
    draw(work.history, "li", other->id);
    commit_one(&work, other);
    g_autofree char *content = g_strdup_printf("{\"asset\":\"%s\"}", shown->id);
    g_autoptr(Session) session = want(&work, "t1", content, BOARD);
    g_assert_cmpint(kept_for_sessions(&work), ==, 1);
    undo(work.history, "wang");
    draw(work.history, "wang", NULL);
    g_autoptr(Asset) third = make_asset("third");
    commit_one(&work, third);

    gboolean got = FALSE;
    g_assert_true(store_lease(work.store, "copied", OWNER, 0, 1000, &got, NULL));
    g_autoptr(History) copy = history_new(NULL, 0);
    draw(copy, "staff0001", shown->id);
    session->state = SESSION_BOARD;
    BoardCommit commit = {
        .board_id = "copied", .owner = OWNER, .history = copy, .first_new_seq = 1, .session = session};
    g_assert_true(store_commit(work.store, &commit, NULL));
    g_autoptr(GBytes) png = NULL;
    g_assert_true(store_asset(work.store, "copied", shown->id, &png, NULL));
    g_assert_nonnull(png);
    g_assert_cmpint(kept_for_sessions(&work), ==, 0);
    g_assert_cmpint(ask_sql(work.folder, "boards.db", "SELECT count(*) FROM session WHERE content IS NOT NULL"), ==, 0);
    work_end(&work);
}

/** A group that is not made leaves no pictures behind. */
static void test_copied_in_vain(void)
{
    Work work;
    work_begin(&work);
    g_autoptr(Asset) asset = make_asset("shown");
    draw(work.history, "wang", asset->id);
    commit_one(&work, asset);
    for (SessionState end = SESSION_FAILED; end <= SESSION_UNKNOWN; end++) {
        gboolean moved = FALSE;
        g_autofree char *token = g_strdup_printf("t%d", (int)end);
        g_autoptr(Session) session = want(&work, token, asset->id, BOARD);
        g_assert_cmpint(kept_for_sessions(&work), ==, 1);
        session->state = end;
        g_assert_true(store_session_move(work.store, session, SESSION_WANTED, NULL, &moved, NULL));
        g_assert_true(moved);
        g_assert_cmpint(kept_for_sessions(&work), ==, 0);
    }
    work_end(&work);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/assets/kept", test_kept);
    g_test_add_func("/assets/refused", test_refused);
    g_test_add_func("/assets/swept", test_swept);
    g_test_add_func("/assets/copied", test_copied);
    g_test_add_func("/assets/copied-in-vain", test_copied_in_vain);
    g_test_add_func("/assets/swept-with-snapshot", test_swept_with_snapshot);
    return g_test_run();
}
