// SPDX-License-Identifier: MIT
/*
 * Durable appends to the journal: how many a second, and how long one waits, by number of threads.
 * Usage: bench/journal [FOLDER [SECONDS]]; the folder decides which disk is measured, default: here.
 */
#include <stdio.h>
#include <stdlib.h>

#include <glib/gstdio.h>

#include "lib/store/store.h"

#define BODY_BYTES 900 /* a callback's usual size */
#define DEFAULT_SECONDS 2

typedef struct {
    Store *store;
    gint64 until_us;
    gint *next;
    GArray *waits_us; /**< of gint64, this thread's own */
} Client;

static gpointer append_until_time_is_up(gpointer data)
{
    Client *client = data;
    g_autofree char *body = g_strnfill(BODY_BYTES, 'x');
    for (gint64 start = g_get_monotonic_time(); start < client->until_us;) {
        char msg_id[32];
        g_snprintf(msg_id, sizeof msg_id, "msg%d", g_atomic_int_add(client->next, 1));
        JournalMessage message = {.msg_id = msg_id,
                                  .conversation_id = "cid",
                                  .received_ms = start / 1000,
                                  .body = body,
                                  .body_size = BODY_BYTES,
                                  .timestamp = "1700000000000",
                                  .sign = msg_id};
        JournalVerdict verdict = JOURNAL_NEW;
        g_autoptr(GError) error = NULL;
        if (!store_journal(client->store, &message, &verdict, &error))
            g_error("not journaled: %s", error->message);
        gint64 end = g_get_monotonic_time(), wait = end - start;
        g_array_append_val(client->waits_us, wait);
        start = end;
    }
    return NULL;
}

static int compare_waits(gconstpointer a, gconstpointer b)
{
    gint64 left = *(const gint64 *)a, right = *(const gint64 *)b;
    return left < right ? -1 : left > right;
}

static double percentile_ms(const GArray *sorted, double part)
{
    guint index = (guint)(part * (sorted->len - 1));
    return (double)g_array_index(sorted, gint64, index) / 1000;
}

static void measure(Store *store, guint n_threads, int seconds, gint *next)
{
    g_autofree Client *clients = g_new(Client, n_threads);
    g_autofree GThread **threads = g_new(GThread *, n_threads);
    gint64 until_us = g_get_monotonic_time() + (gint64)seconds * G_USEC_PER_SEC;
    for (guint i = 0; i < n_threads; i++) {
        clients[i] = (Client){store, until_us, next, g_array_new(FALSE, FALSE, sizeof(gint64))};
        threads[i] = g_thread_new("append", append_until_time_is_up, &clients[i]);
    }
    g_autoptr(GArray) waits = g_array_new(FALSE, FALSE, sizeof(gint64));
    for (guint i = 0; i < n_threads; i++) {
        g_thread_join(threads[i]);
        g_array_append_vals(waits, clients[i].waits_us->data, clients[i].waits_us->len);
        g_array_unref(clients[i].waits_us);
    }
    g_array_sort(waits, compare_waits);
    printf("journal, %2u threads: %6.0f durable appends/s, p50 %.2f ms, p99 %.2f ms, longest %.1f ms\n", n_threads,
           waits->len / (double)seconds, percentile_ms(waits, 0.5), percentile_ms(waits, 0.99),
           percentile_ms(waits, 1));
}

static void remove_folder(const char *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name = NULL;
    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        g_unlink(path);
    }
    g_rmdir(folder);
}

int main(int argc, char **argv)
{
    static const guint threads[] = {1, 4, 16};
    g_autofree char *folder = g_build_filename(argc > 1 ? argv[1] : ".", "journal-bench-XXXXXX", NULL);
    int seconds = argc > 2 ? MAX(1, atoi(argv[2])) : DEFAULT_SECONDS;
    if (g_mkdtemp(folder) == NULL) {
        perror(folder);
        return EXIT_FAILURE;
    }
    g_autoptr(GError) error = NULL;
    g_autoptr(Store) store = store_open(folder, STORE_RECEIVER, &error);
    if (store == NULL)
        fprintf(stderr, "%s\n", error->message);
    gint next = 0;
    for (gsize i = 0; store != NULL && i < G_N_ELEMENTS(threads); i++)
        measure(store, threads[i], seconds, &next);
    int status = store != NULL ? EXIT_SUCCESS : EXIT_FAILURE;
    g_clear_pointer(&store, store_close);
    remove_folder(folder);
    return status;
}
