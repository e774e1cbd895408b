// SPDX-License-Identifier: MIT
/*
 * What one board costs in a store of ten, and of ten thousand.
 *
 *      bench/boards [BOARDS]      the most, 10000
 */
#include <stdio.h>
#include <stdlib.h>

#include "bench/folder.h"
#include "lib/base/ids.h"

#define OWNER "bench:0"
#define ROUNDS 201

static Store *worker, *receiver;
static guint made;

static void check(gboolean good, const GError *error)
{
    if (!good)
        g_error("%s", error != NULL ? error->message : "the store says no");
}

static void journal(guint board, guint number)
{
    g_autofree char *conversation = g_strdup_printf("cid%u==", board);
    g_autofree char *id = g_strdup_printf("m%u-%u", board, number);
    const JournalMessage message = {.msg_id = id,
                                    .conversation_id = conversation,
                                    .received_ms = 1,
                                    .body = "{}",
                                    .body_size = 2,
                                    .timestamp = "1",
                                    .sign = id};
    JournalVerdict verdict = JOURNAL_NEW;
    g_autoptr(GError) error = NULL;
    check(store_journal(receiver, &message, &verdict, &error), error);
}

/** Read the board and its news, draw, and keep it, as a worker does that opens it for one message. */
static void apply(guint board)
{
    g_autofree char *conversation = g_strdup_printf("cid%u==", board);
    g_autofree char *id = board_id_for_conversation(conversation);
    gboolean got = FALSE;
    g_autoptr(GError) error = NULL;
    check(store_lease(worker, id, OWNER, 0, 1000, &got, &error) && got, error);
    g_autoptr(History) history = store_load_history(worker, id, &error);
    check(history != NULL, error);
    g_autoptr(GPtrArray) rows = store_read_journal(worker, id, 64, &error);
    check(rows != NULL && rows->len == 1, error);
    const JournalRow *row = g_ptr_array_index(rows, 0);
    Entry *entry = entry_new(ENTRY_DRAW, "lei", "Lei", row->msg_id, 7);
    Object *object = object_new(SHAPE_CIRCLE);
    object->id = history_board(history)->next_id;
    object->w = object->h = 40;
    g_ptr_array_add(entry->actions, action_add(object));
    check(history_append(history, entry, &error), error);
    const BoardCommit commit = {.board_id = id,
                                .owner = OWNER,
                                .conversation_id = conversation,
                                .group = TRUE,
                                .journal_position = row->id,
                                .history = history,
                                .first_new_seq = history_last_seq(history)};
    check(store_commit(worker, &commit, &error) && store_release(worker, id, OWNER, &error), error);
}

static void fill(guint boards)
{
    for (; made < boards; made++) {
        journal(made, 0);
        apply(made);
    }
}

typedef struct {
    double journaled, applied, news, work, list;
} Times;

static Times measure(const char *folder, guint round)
{
    Watch journaling = {0}, applying = {0}, looking = {0}, starting = {0}, listing = {0};
    g_autoptr(GRand) random = g_rand_new_with_seed(round);
    gint64 after = 0;
    g_ptr_array_unref(store_boards_with_news(worker, &after, NULL));
    for (guint i = 0; i < ROUNDS; i++) {
        guint board = (guint)g_rand_int_range(random, 0, (gint32)made);
        watch_start(&journaling);
        journal(board, round + i + 1);
        watch_stop(&journaling);
        watch_start(&looking);
        g_ptr_array_unref(store_boards_with_news(worker, &after, NULL));
        watch_stop(&looking);
        watch_start(&applying);
        apply(board);
        watch_stop(&applying);
    }
    for (guint i = 0; i < 5; i++) {
        g_autoptr(Store) reader = store_open(folder, STORE_READER, NULL);
        watch_start(&starting);
        g_ptr_array_unref(store_boards_with_work(worker, NULL));
        watch_stop(&starting);
        watch_start(&listing);
        g_ptr_array_unref(store_list_boards(reader, NULL));
        watch_stop(&listing);
    }
    return (Times){watch_median(&journaling), watch_median(&applying), watch_median(&looking), watch_median(&starting),
                   watch_median(&listing)};
}

static void print_row(const char *what, double few, double many)
{
    printf("%-44s %10.1f %10.1f   (%.1f)\n", what, few, many, many / few);
}

int main(int argc, char **argv)
{
    guint most = argc > 1 ? (guint)atoi(argv[1]) : 10000;
    char *folder = bench_folder();
    worker = store_open(folder, STORE_WORKER, NULL);
    receiver = store_open(folder, STORE_RECEIVER, NULL);
    check(worker != NULL && receiver != NULL, NULL);
    fill(10);
    Times few = measure(folder, 0);
    fill(most);
    Times many = measure(folder, 100000);
    printf("%-44s %10u %10u   (times)\n", "µs (median), boards in the store", 10, most);
    print_row("journal a message", few.journaled, many.journaled);
    print_row("look for news", few.news, many.news);
    print_row("open a board, apply a message, give it back", few.applied, many.applied);
    print_row("at a worker's start: look for work", few.work, many.work);
    print_row("list all boards", few.list, many.list);
    store_close(receiver);
    store_close(worker);
    bench_folder_remove(folder);
    return 0;
}
