// SPDX-License-Identifier: MIT
/* What the store keeps of calls, attempts and crashes. */
#include "tests/store/folder.h"

#define BOARD "0123456789abcdef0123"

typedef struct {
    char *folder;
    Store *store, *other; /* two workers */
} Pair;

static void pair_begin(Pair *pair)
{
    pair->folder = folder_new();
    pair->store = open_store(pair->folder, STORE_WORKER);
    pair->other = open_store(pair->folder, STORE_WORKER);
}

static void pair_end(Pair *pair)
{
    store_close(pair->store);
    store_close(pair->other);
    folder_remove(pair->folder);
}

static gint64 take(Store *store, int kind, gint64 now)
{
    gint64 ready_at = -1;
    g_assert_true(store_rate_take(store, kind, 3, now, &ready_at, NULL));
    return ready_at;
}

/** Two workers together begin no more calls of a kind in any second than are allowed, whatever the clock does. */
static void test_rate(void)
{
    Pair pair;
    pair_begin(&pair);
    const gint64 day = 24 * 3600 * 1000LL;
    gint64 now = 10 * day;
    g_assert_cmpint(take(pair.store, 1, now), ==, now);
    g_assert_cmpint(take(pair.other, 1, now + 1), ==, now + 1);
    g_assert_cmpint(take(pair.store, 1, now + 2), ==, now + 2);
    g_assert_cmpint(take(pair.other, 1, now + 3), ==, now + 1000);
    g_assert_cmpint(take(pair.store, 2, now + 3), ==, now + 3);
    g_assert_cmpint(take(pair.store, 1, now + 999), ==, now + 1000);
    g_assert_cmpint(take(pair.other, 1, now + 1000), ==, now + 1000);
    g_assert_cmpint(take(pair.store, 1, now + 1000), ==, now + 1001);
    g_assert_cmpint(take(pair.store, 1, now - day), ==, now - day); /* set back: nobody waits for a day */
    g_assert_cmpint(take(pair.store, 1, now + day), ==, now + day);
    pair_end(&pair);
}

/** Calls are counted by month and kind; what is told once in a month is told by one worker. */
static void test_months(void)
{
    Pair pair;
    pair_begin(&pair);
    const Attempt attempt = {.call = 2, .verdict = (char *)"fine", .at_ms = 5};
    for (int i = 0; i < 3; i++)
        g_assert_true(store_attempt(i == 0 ? pair.other : pair.store, &attempt, 202611, NULL));
    g_assert_true(store_attempt(pair.store, &attempt, 202612, NULL));
    g_assert_true(store_attempt(pair.store, &attempt, 0, NULL)); /* not counted */
    g_autoptr(GArray) counts = g_array_new(FALSE, TRUE, sizeof(gint64));
    g_array_set_size(counts, 4);
    g_assert_true(store_calls(pair.other, 202611, counts, NULL));
    g_assert_cmpint(g_array_index(counts, gint64, 2), ==, 3);
    g_assert_cmpint(g_array_index(counts, gint64, 1), ==, 0);
    gboolean raised = FALSE, up = TRUE;
    g_assert_true(store_flag(pair.store, 202611, "told-80", &up, NULL) && !up);
    g_assert_true(store_flag_raise(pair.store, 202611, "told-80", &raised, NULL) && raised);
    g_assert_true(store_flag_raise(pair.other, 202611, "told-80", &raised, NULL) && !raised);
    g_assert_true(store_flag(pair.other, 202611, "told-80", &up, NULL) && up);
    g_assert_true(store_flag(pair.other, 202612, "told-80", &up, NULL) && !up);
    pair_end(&pair);
}

/** Crashes add up by what was being done, and are forgotten after a while. */
static void test_crashes(void)
{
    Pair pair;
    pair_begin(&pair);
    for (gint64 i = 0; i < 3; i++)
        g_assert_true(store_crash_count(pair.store, BOARD, CRASH_APPLY, 7, 100 + i, NULL));
    g_assert_true(store_crash_count(pair.store, BOARD, CRASH_PAINT, 7, 50, NULL));
    g_assert_true(store_crash_count(pair.store, "another", CRASH_APPLY, 7, 60, NULL));
    g_autoptr(GPtrArray) crashes = store_crashes(pair.other, BOARD, NULL);
    g_assert_cmpuint(crashes->len, ==, 2);
    const Crash *newest = g_ptr_array_index(crashes, 0);
    g_assert_cmpint(newest->kind, ==, CRASH_APPLY);
    g_assert_cmpint(newest->number, ==, 7);
    g_assert_cmpuint(newest->crashes, ==, 3);
    g_assert_cmpint(newest->last_ms, ==, 102);
    g_assert_cmpint(store_prune_delivery(pair.store, 100, 10, NULL), ==, 2);
    g_autoptr(GPtrArray) left = store_crashes(pair.other, NULL, NULL);
    g_assert_cmpuint(left->len, ==, 1);
    pair_end(&pair);
}

/** Old rows of what was sent go, but not what is to be recalled, nor the newest picture. */
static void test_prune(void)
{
    Pair pair;
    pair_begin(&pair);
    run_sql(
        pair.folder, "boards.db",
        "INSERT INTO board VALUES ('b', 'c', NULL, 1, 0, 0, 0, 0, NULL, NULL, 0, NULL);"
        "INSERT INTO delivery (board_id, seq, id, kind, outcome, ended_ms, recall) VALUES"
        " ('b', 1, 1, 0, 0, 10, 0), ('b', 2, 2, 0, 0, 10, 1), ('b', 3, 3, 1, 0, 10, 0), ('b', 4, 4, 0, 0, 10, 0),"
        " ('b', 5, 5, 0, 2, 10, 0), ('b', 6, 6, 1, 0, 99, 0);"
        "INSERT INTO attempt (board_id, item, call, verdict, at_ms) VALUES ('b', 1, 1, 'x', 10), ('b', 1, 1, 'y', 99)");
    g_assert_cmpint(store_prune_delivery(pair.store, 50, 100, NULL), ==, 4);
    g_assert_cmpint(ask_sql(pair.folder, "boards.db", "SELECT sum(id) FROM delivery"), ==, 2 + 4 + 6);
    g_autoptr(GPtrArray) attempts = store_attempts(pair.store, "b", NULL);
    g_assert_cmpuint(attempts->len, ==, 1);
    g_assert_cmpstr(((Attempt *)g_ptr_array_index(attempts, 0))->verdict, ==, "y");
    pair_end(&pair);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/calls/rate", test_rate);
    g_test_add_func("/calls/months", test_months);
    g_test_add_func("/calls/crashes", test_crashes);
    g_test_add_func("/calls/prune", test_prune);
    return g_test_run();
}
