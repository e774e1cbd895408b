// SPDX-License-Identifier: MIT
/*
 * What a long history costs: undoing on a board of a hundred entries and of a hundred thousand, and opening it.
 *
 *      bench/history [ENTRIES]      the longest history, 100000
 */
#include <stdio.h>
#include <stdlib.h>

#include "bench/folder.h"
#include "lib/base/limits.h"

#define BOARD "0123456789abcdef0123"
#define OWNER "bench:0"
#define ROUNDS 101
/** They draw in turn: with so many a board keeps as many entries as it may. */
static const char *const people[] = {"lei", "mei", "fang", "qiang", "li", "min", "jun", "yan"};
/** Boards of all lengths hold about as many objects. */
#define OBJECTS 80

static History *history;
static Store *store;
static gint64 stored;
static const char *drew; /* who was it last */

static void draw(void)
{
    drew = people[history_last_seq(history) % (gint64)G_N_ELEMENTS(people)];
    Entry *entry = entry_new(ENTRY_DRAW, drew, drew, "m", 7);
    Object *object = object_new(SHAPE_CIRCLE);
    object->id = history_board(history)->next_id;
    object->w = object->h = 40;
    if (history_board(history)->objects->len >= OBJECTS)
        g_ptr_array_add(entry->actions, action_clear());
    g_ptr_array_add(entry->actions, action_add(object));
    if (!history_append(history, entry, NULL))
        g_error("an entry is refused");
}

static void undo(void)
{
    g_autoptr(GArray) seqs = history_undoable(history, drew, 1);
    Entry *entry = entry_new(ENTRY_UNDO, drew, drew, "m", 8);
    g_array_append_vals(entry->flips, seqs->data, seqs->len);
    if (!history_append(history, entry, NULL))
        g_error("an undo is refused");
    (void)history_board(history);
}

static void commit(void)
{
    g_autoptr(GArray) changed = history_take_changed(history);
    g_autoptr(GError) error = NULL;
    const BoardCommit commit = {
        .board_id = BOARD, .owner = OWNER, .history = history, .first_new_seq = stored + 1, .changed = changed};
    if (!store_commit(store, &commit, &error))
        g_error("not committed: %s", error->message);
    stored = history_last_seq(history);
}

static void grow(gint64 entries)
{
    while (history_last_seq(history) < entries) {
        for (int i = 0; i < SNAPSHOT_INTERVAL && history_last_seq(history) < entries; i++)
            draw();
        commit();
    }
}

typedef struct {
    double undo, kept, open;
} Times;

/** Microseconds: an undo in memory, the same with its transaction, and opening the board. */
static Times measure(void)
{
    Watch undoing = {0}, keeping = {0}, opening = {0};
    for (int i = 0; i < ROUNDS; i++) {
        draw();
        commit();
        watch_start(&undoing);
        watch_start(&keeping);
        undo();
        watch_stop(&undoing);
        commit();
        watch_stop(&keeping);
    }
    for (int i = 0; i < ROUNDS; i++) { /* apart: it leaves nothing of the board above in the processor's caches */
        watch_start(&opening);
        g_autoptr(History) opened = store_load_history(store, BOARD, NULL);
        (void)history_board(opened);
        watch_stop(&opening);
    }
    return (Times){watch_median(&undoing), watch_median(&keeping), watch_median(&opening)};
}

int main(int argc, char **argv)
{
    gint64 longest = argc > 1 ? g_ascii_strtoll(argv[1], NULL, 10) : 100000;
    char *folder = bench_folder();
    gboolean got = FALSE;
    Times first = {0};
    store = store_open(folder, STORE_WORKER, NULL);
    history = history_new(NULL, 0);
    if (store == NULL || !store_lease(store, BOARD, OWNER, 0, 1000, &got, NULL) || !got)
        g_error("the store cannot be used");
    printf("%-12s %14s %20s %14s   (median of %d; times the first row)\n", "entries", "undo, µs", "undo and commit, µs",
           "open, ms", ROUNDS);
    for (gint64 entries = 100; entries <= longest; entries *= 10) {
        grow(entries);
        Times times = measure();
        if (first.undo == 0)
            first = times;
        printf("%-12" G_GINT64_FORMAT " %7.1f (%4.1f) %13.1f (%4.1f) %7.2f (%4.1f)\n", entries, times.undo,
               times.undo / first.undo, times.kept, times.kept / first.kept, times.open / 1000,
               times.open / first.open);
    }
    history_free(history);
    store_close(store);
    bench_folder_remove(folder);
    return 0;
}
