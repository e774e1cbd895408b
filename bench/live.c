// SPDX-License-Identifier: MIT
/*
 * What the board's page costs the worker and the receiver: rows of a full board, reading them, and operations.
 *
 *      bench/live [OBJECTS]      10000
 */
#include <stdio.h>
#include <stdlib.h>

#include "bench/folder.h"
#include "lib/base/json.h"
#include "lib/live/changes.h"
#include "lib/live/operations.h"

#define BOARD "0123456789abcdef0123"
#define OWNER "bench:0"
#define ROUNDS 101

static History *history;
static Store *store;
static gint64 n, stored;

static void commit(LiveChange *change)
{
    const BoardCommit commit = {.board_id = BOARD,
                                .owner = OWNER,
                                .history = history,
                                .first_new_seq = history_last_seq(history) > stored ? stored + 1 : 0,
                                .live = change};
    g_autoptr(GArray) changed = history_take_changed(history);
    g_autoptr(GError) error = NULL;
    if (!store_commit(store, &commit, &error))
        g_error("%s", error->message);
    stored = history_last_seq(history);
    n = change->n;
}

/* Strokes of twelve points, as a hand makes them. */
static cJSON *stroke(double at)
{
    g_autoptr(GString) json =
        g_string_new("{\"actions\":[{\"add\":{\"kind\":\"ink\",\"stroke\":\"#1e88e5\",\"points\":[");
    for (guint i = 0; i < 12; i++)
        g_string_append_printf(json, "%s%.1f,%.1f", i > 0 ? "," : "", (double)((int)(at * 7) % 760) + 3.3 * i,
                               (double)((int)(at * 13) % 560) + 2.1 * (i % 5));
    g_string_append(json, "],\"widths\":[2,2.5,3,3.5,4,4.5,5,4.5,4,3.5,3,2]}}]}");
    return json_parse(json->str, json->len, NULL);
}

static void fill(guint objects)
{
    Entry *entry = entry_new(ENTRY_DRAW, "lei", "Lei", "m", 7);
    for (guint i = 1; i <= objects; i++) {
        g_autoptr(cJSON) what = stroke(i);
        cJSON *add = cJSON_GetObjectItem(cJSON_GetArrayItem(cJSON_GetObjectItem(what, "actions"), 0), "add");
        cJSON_AddNumberToObject(add, "id", i);
        g_ptr_array_add(entry->actions, action_add(object_from_json(add, NULL)));
    }
    if (!history_append(history, entry, NULL))
        g_error("the board is not filled");
}

static void measure_rows(void)
{
    Watch make = {0}, write = {0}, read = {0};
    g_autoptr(GString) rows = g_string_new(NULL);
    g_auto(LiveState) state = {0};
    watch_start(&make);
    g_autoptr(LiveLog) log = live_log_new(BOARD, history_board(history), 0);
    g_autoptr(LiveChange) change = live_log_finish(log, TRUE);
    watch_stop(&make);
    watch_start(&write);
    commit(change);
    watch_stop(&write);
    for (guint i = 0; i < 11; i++) {
        g_string_truncate(rows, 0);
        live_state_clear(&state);
        watch_start(&read);
        if (!store_live_state(store, BOARD, rows, &state, NULL))
            g_error("the rows cannot be read");
        watch_stop(&read);
    }
    printf("making the rows of the board: %.0f ms, writing them: %.0f ms\n", watch_median(&make) / 1000,
           watch_median(&write) / 1000);
    printf("reading them: %.1f ms, %.1f MB\n", watch_median(&read) / 1000, (double)rows->len / 1e6);
}

static void operation(guint i)
{
    g_auto(LiveOutcome) outcome = {0};
    g_autoptr(LiveLog) log = live_log_new(BOARD, history_board(history), n);
    LiveRequest request = {.op = (char *)"benchbench", .author_id = (char *)"lei", .author_name = (char *)"Lei"};
    g_autoptr(cJSON) what = i % 2 == 0 ? cJSON_Parse("{\"actions\":[{\"move\":{\"dx\":1,\"dy\":0},\"ids\":[1,2]}]}")
                                       : cJSON_Parse("{\"undo\":1}");
    request.what = what;
    live_apply(history, &request, &(Occasion){.message_id = "m", .author = {"lei", "Lei"}}, &outcome);
    live_log_note(log, history_board(history), history_last_seq(history),
                  &(LiveNote){.kind = outcome.kind, .op = request.op, .say = outcome.say});
    g_autoptr(LiveChange) change = live_log_finish(log, FALSE);
    commit(change);
}

int main(int argc, char **argv)
{
    guint objects = argc > 1 ? (guint)atoi(argv[1]) : 10000;
    gboolean got = FALSE;
    Watch watch = {0};
    char *folder = bench_folder();
    store = store_open(folder, STORE_WORKER, NULL);
    history = history_new(NULL, 0);
    if (store == NULL || !store_lease(store, BOARD, OWNER, 0, G_MAXINT, &got, NULL))
        g_error("there is no store");
    fill(objects);
    printf("%u strokes on the board\n", objects);
    measure_rows();
    for (guint i = 0; i < ROUNDS; i++) {
        watch_start(&watch);
        operation(i);
        watch_stop(&watch);
    }
    double median = watch_median(&watch);
    printf("an operation, its event and its commit: %.2f ms, %.0f a second\n", median / 1000, 1e6 / median);
    history_free(history);
    store_close(store);
    bench_folder_remove(folder);
    return 0;
}
