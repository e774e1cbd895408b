// SPDX-License-Identifier: MIT
/*
 * A disk that fails at its k-th operation, once or from then on, while messages are journaled, applied, answered,
 * recalled and pruned: after every failure nothing acknowledged is lost, nothing is applied or finished twice, the
 * files are sound, and the store works again as soon as the disk does, without a restart.
 *
 *      tests/faults/disk-t          every k of a few kinds, every third of the others
 *      DISK_TEST_STEP=1             every k of every kind
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "lib/base/ids.h"
#include "lib/base/json.h"
#include "tests/faults/vfs.h"
#include "tests/store/folder.h"

#define CONVERSATION "cidDisk=="
#define OWNER "worker-1"
#define MESSAGES 12
/** Every third message takes back the one before. */
#define IS_UNDO(n) ((n) % 3 == 2)
/** Failures after which a fault that stays is ended, as somebody makes room. */
#define FAILURES_ENDURED 4

typedef struct {
    char *folder;
    char *board_id;
    Store *receiver, *worker;
    guint acknowledged;
    History *history; /* NULL: to be read again */
    guint failures;
} Run;

/* --- what fails is done again ----------------------------------------------------------------- */

/** Count a failure; those that stay end some time. @return TRUE, to try again */
static gboolean again(Run *run, GError **error)
{
    g_clear_error(error);
    g_clear_pointer(&run->history, history_free);
    if (++run->failures >= FAILURES_ENDURED)
        vfs_fail(VFS_OPEN, 0, FALSE);
    g_assert_cmpuint(run->failures, <, FAILURES_ENDURED + 3); /* with a disk that works, all works */
    return TRUE;
}

static Store *open_again(Run *run, StoreRole role)
{
    g_autoptr(GError) error = NULL;
    Store *store = NULL;
    while ((store = store_open(run->folder, role, &error)) == NULL && again(run, &error))
        continue;
    return store;
}

static void journal_again(Run *run, guint n)
{
    g_autofree char *id = g_strdup_printf("m%02u", n);
    const JournalMessage message = message_with(id, CONVERSATION);
    JournalVerdict verdict = JOURNAL_NEW;
    g_autoptr(GError) error = NULL;
    while (!store_journal(run->receiver, &message, &verdict, &error) && again(run, &error))
        continue;
    run->acknowledged = n + 1;
}

/* --- the worker ------------------------------------------------------------------------------- */

static void draw(History *history, const char *message_id)
{
    Entry *entry = entry_new(ENTRY_DRAW, "lei", "Lei", message_id, 7);
    Object *object = object_new(SHAPE_CIRCLE);
    object->id = history_board(history)->next_id;
    object->w = object->h = 40;
    g_ptr_array_add(entry->actions, action_add(object));
    g_assert_true(history_append(history, entry, NULL));
}

static void undo(History *history, const char *message_id)
{
    g_autoptr(GArray) seqs = history_undoable(history, "lei", 1);
    Entry *entry = entry_new(ENTRY_UNDO, "lei", "Lei", message_id, 8);
    g_assert_cmpuint(seqs->len, ==, 1);
    g_array_append_vals(entry->flips, seqs->data, seqs->len);
    g_assert_true(history_append(history, entry, NULL));
}

static void owe(GPtrArray *outbox, gint64 seq)
{
    OutboxItem *item = g_new0(OutboxItem, 1);
    item->kind = OUTBOX_PICTURE;
    item->seq = seq;
    item->payload = g_strdup("{}");
    g_ptr_array_add(outbox, item);
}

static gboolean apply_rows(Run *run, const GPtrArray *rows, GError **error)
{
    g_autoptr(GPtrArray) outbox = g_ptr_array_new_with_free_func((GDestroyNotify)outbox_item_free);
    gint64 first = history_last_seq(run->history) + 1;
    const JournalRow *row = NULL;
    for (guint i = 0; i < rows->len; i++) {
        row = g_ptr_array_index(rows, i);
        if (IS_UNDO(atoi(row->msg_id + 1)))
            undo(run->history, row->msg_id);
        else
            draw(run->history, row->msg_id);
        owe(outbox, history_last_seq(run->history));
    }
    g_autoptr(GArray) changed = history_take_changed(run->history);
    const BoardCommit commit = {.board_id = run->board_id,
                                .owner = OWNER,
                                .conversation_id = CONVERSATION,
                                .group = TRUE,
                                .journal_position = row->id,
                                .history = run->history,
                                .first_new_seq = first,
                                .changed = changed,
                                .outbox = outbox};
    return store_commit(run->worker, &commit, error);
}

static gboolean apply_news(Run *run, GError **error)
{
    gboolean got = FALSE;
    if (!store_lease(run->worker, run->board_id, OWNER, 0, 1000, &got, error))
        return FALSE;
    g_assert_true(got);
    if (run->history == NULL && (run->history = store_load_history(run->worker, run->board_id, error)) == NULL)
        return FALSE;
    g_autoptr(GPtrArray) rows = store_read_journal(run->worker, run->board_id, 2, error);
    return rows != NULL && (rows->len == 0 || apply_rows(run, rows, error));
}

/** Upload, send and mark what is owed: each item has one key, as from one sending. */
static gboolean answer(Run *run, GError **error)
{
    g_autoptr(GPtrArray) items = store_outbox(run->worker, run->board_id, error);
    for (guint i = 0; items != NULL && i < items->len; i++) {
        OutboxItem *item = g_ptr_array_index(items, i);
        g_autofree char *key = g_strdup_printf("k%" G_GINT64_FORMAT, item->id);
        g_free(item->media_id);
        item->media_id = g_strdup("@m");
        const OutboxFinish finish = {
            .id = item->id, .end = OUTBOX_SENT, .seq = item->seq, .process_query_key = key, .now_ms = 1000};
        if (!store_outbox_update(run->worker, item, error) || !store_outbox_finish(run->worker, &finish, error))
            return FALSE;
    }
    return items != NULL;
}

static gboolean recall(Run *run, GError **error)
{
    g_autoptr(GPtrArray) pictures = store_pictures(run->worker, run->board_id, PICTURES_TO_RECALL, error);
    for (guint i = 0; pictures != NULL && i < pictures->len; i++) {
        SentPicture *picture = g_ptr_array_index(pictures, i);
        picture->recall = RECALL_DONE;
        picture->recalled_ms = 2000;
    }
    return pictures != NULL && (pictures->len == 0 || store_recalls_keep(run->worker, run->board_id, pictures, error));
}

static gboolean prune(Run *run, GError **error)
{
    return store_prune(run->worker, 1001, 1, error) >= 0;
}

static void work_again(Run *run)
{
    static gboolean (*const steps[])(Run *, GError **) = {apply_news, answer, recall, prune};
    for (gsize i = 0; i < G_N_ELEMENTS(steps); i++) {
        g_autoptr(GError) error = NULL;
        while (!steps[i](run, &error) && again(run, &error))
            continue;
    }
}

/* --- a run ------------------------------------------------------------------------------------ */

static void assert_sound(const Run *run)
{
    static const char *const rules[] = {
        "SELECT count(*) = 12 AND count(DISTINCT message_id) = 12 AND max(seq) = 12 FROM entry",
        "SELECT count(*) = 12 AND count(DISTINCT id) = 12 AND sum(outcome) = 0 FROM delivery",
        "SELECT count(*) = 0 FROM outbox",
        "SELECT count(*) = 0 FROM delivery WHERE recall = 1",
        "SELECT count(*) > 0 FROM delivery WHERE recall = 2",
        "SELECT count(*) = 4 FROM entry WHERE state <> 0",
        "SELECT integrity_check = 'ok' FROM pragma_integrity_check",
        "SELECT count(*) = 0 FROM pragma_foreign_key_check",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rules); i++) {
        if (ask_sql(run->folder, "boards.db", rules[i]) != 1)
            g_error("it is not so: %s", rules[i]);
    }
    g_assert_cmpint(ask_sql(run->folder, "journal.db", rules[6]), ==, 1);
    g_assert_cmpuint(run->acknowledged, ==, MESSAGES);
}

static void run_under(VfsFault fault, guint k, gboolean stays, guint *operations)
{
    Run run = {.folder = folder_new(), .board_id = board_id_for_conversation(CONVERSATION)};
    vfs_fail(fault, k, stays);
    run.worker = open_again(&run, STORE_WORKER);
    run.receiver = open_again(&run, STORE_RECEIVER);
    for (guint n = 0; n < MESSAGES; n++) {
        journal_again(&run, n);
        if (n % 2 == 1)
            work_again(&run);
    }
    if (operations != NULL)
        *operations = vfs_count();
    else
        g_assert_true(run.failures > 0 || vfs_failed());
    vfs_fail(VFS_OPEN, 0, FALSE);
    work_again(&run);
    g_clear_pointer(&run.history, history_free);
    assert_sound(&run);
    store_close(run.receiver);
    store_close(run.worker);
    g_free(run.board_id);
    folder_remove(run.folder);
}

static void test_fault(gconstpointer data)
{
    VfsFault fault = GPOINTER_TO_UINT(data);
    const char *asked = g_getenv("DISK_TEST_STEP");
    guint operations = 0, runs = 0;
    run_under(fault, 0, FALSE, &operations);
    g_assert_cmpuint(operations, >, 0);
    guint step = asked != NULL ? (guint)MAX(1, atoi(asked)) : 1 + operations / 60;
    for (guint k = 1; k <= operations; k += step, runs++) {
        g_test_message("%s: the operation %u of %u fails", vfs_fault_name(fault), k, operations);
        run_under(fault, k, FALSE, NULL);
        if (fault != VFS_LOCK) /* a lock that is never got is only waited for */
            run_under(fault, k, TRUE, NULL);
    }
    g_test_message("%s: %u of %u operations failed", vfs_fault_name(fault), runs, operations);
}

int main(int argc, char **argv)
{
    /* A disk that fails when it is told to may be one that is quick: nobody cuts the power here. */
    if (g_getenv("TMPDIR") == NULL && g_access("/dev/shm", W_OK) == 0)
        g_setenv("TMPDIR", "/dev/shm", TRUE);
    g_test_init(&argc, &argv, NULL);
    vfs_register();
    for (guint fault = 0; fault < VFS_FAULTS; fault++) {
        g_autofree char *path = g_strdup_printf("/faults/disk/%s", vfs_fault_name(fault));
        g_test_add_data_func(path, GUINT_TO_POINTER(fault), test_fault);
    }
    return g_test_run();
}
