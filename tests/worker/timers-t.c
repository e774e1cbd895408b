// SPDX-License-Identifier: MIT
/* Timers are told once and at their time, by whichever worker, before and after a restart; people are remembered. */
#include "worker/timers.h"

#include <string.h>

#include "lib/base/limits.h"
#include "lib/board/people.h"
#include "lib/delivery/payload.h"
#include "lib/store/store_meeting.h"
#include "tests/store/folder.h"

#define OWNER "worker-1"
#define BOARD "0123456789abcdef0123"
#define HOUR_MS (3600 * 1000LL)

typedef struct {
    char *folder;
    Store *store;
    History *history;
    gint64 now_ms;
    Clock clock;
    Boards boards;
    guint owed; /* times that somebody was told to look at the outbox */
} World;

static gint64 world_now(gpointer data)
{
    const World *world = data;
    return world->now_ms;
}

static void owed(const char *board_id, gpointer data)
{
    World *world = data;
    g_assert_cmpstr(board_id, ==, BOARD);
    world->owed++;
}

static void world_open(World *world)
{
    world->store = open_store(world->folder, STORE_WORKER);
    world->boards = (Boards){.store = world->store, .clock = &world->clock};
}

static void world_begin(World *world)
{
    *world = (World){.folder = folder_new(), .history = history_new(NULL, 0), .now_ms = 1000000};
    world->clock = (Clock){world_now, world};
    world_open(world);
}

static void world_end(World *world)
{
    store_close(world->store);
    history_free(world->history);
    folder_remove(world->folder);
}

/** As a worker that was killed and another that comes. */
static void world_restart(World *world)
{
    store_close(world->store);
    world_open(world);
}

static void commit(World *world, BoardCommit commit)
{
    gboolean got = FALSE;
    g_autoptr(GError) error = NULL;
    g_assert_true(store_lease(world->store, BOARD, OWNER, world->now_ms, 1000, &got, &error));
    commit.board_id = BOARD;
    commit.owner = OWNER;
    commit.now_ms = world->now_ms;
    commit.history = world->history;
    if (!store_commit(world->store, &commit, &error))
        g_error("not committed: %s", error->message);
}

static void start(World *world, guint number, gint64 duration_ms, const char *name)
{
    g_autofree char *payload = payload_format(
        &(Payload){.conversation_id = (char *)"cid", .group = TRUE, .staff_id = (char *)"staff-1", .lang = LANG_ZH});
    StoredTimer stored = {.timer = {.number = number,
                                    .name = (char *)name,
                                    .duration_ms = duration_ms,
                                    .due_ms = world->now_ms + duration_ms,
                                    .owner_id = (char *)"staff-1",
                                    .owner_name = (char *)"Lei"},
                          .payload = payload};
    g_autoptr(GPtrArray) timers = g_ptr_array_new();
    g_ptr_array_add(timers, &stored);
    commit(world, (BoardCommit){.timers = timers});
}

static void stop(World *world, guint number)
{
    g_autoptr(GArray) stopped = g_array_new(FALSE, FALSE, sizeof(guint));
    g_array_append_val(stopped, number);
    commit(world, (BoardCommit){.stopped = stopped});
}

static Timers *timers_of(World *world)
{
    const TimersContext context = {&world->boards, owed, world};
    return timers_new(&context);
}

/** What is owed to the chat; free with g_ptr_array_unref. */
static GPtrArray *texts(World *world)
{
    g_autoptr(GPtrArray) items = store_outbox(world->store, BOARD, NULL);
    GPtrArray *texts = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < items->len; i++) {
        const OutboxItem *item = items->pdata[i];
        g_autoptr(Payload) payload = payload_parse(item->payload, NULL);
        g_assert_cmpint(item->kind, ==, OUTBOX_TEXT);
        g_assert_cmpstr(payload->staff_id, ==, "staff-1");
        g_ptr_array_add(texts, g_strdup(payload->text));
    }
    return texts;
}

static void assert_texts(World *world, guint n, const char *last)
{
    g_autoptr(GPtrArray) told = texts(world);
    g_assert_cmpuint(told->len, ==, n);
    if (n > 0 && strstr(told->pdata[n - 1], last) == NULL)
        g_error("told: %s", (const char *)told->pdata[n - 1]);
}

static guint running(World *world)
{
    g_autoptr(GPtrArray) timers = store_timers(world->store, BOARD, NULL);
    return timers->len;
}

/** Not before its time, then at once, then never again. */
static void test_told_once(void)
{
    World world;
    world_begin(&world);
    start(&world, 1, 300000, "站会");
    g_autoptr(Timers) timers = timers_of(&world);
    gint64 again = timers_run(timers);
    assert_texts(&world, 0, NULL);
    g_assert_cmpint(again, <=, world.now_ms + 300000);
    g_assert_false(timers_are_due(timers));
    world.now_ms += 299999;
    timers_run(timers);
    assert_texts(&world, 0, NULL);
    world.now_ms += 1;
    g_assert_true(timers_are_due(timers));
    timers_wake(timers);
    timers_run(timers);
    assert_texts(&world, 1, "⏰ 5分钟到了：站会");
    g_assert_cmpuint(world.owed, ==, 1);
    g_assert_cmpuint(running(&world), ==, 0);
    world.now_ms += HOUR_MS;
    timers_run(timers);
    assert_texts(&world, 1, "站会");
    g_assert_false(timers_are_due(timers));
    world_end(&world);
}

/** What `timers_run` says is when it is needed: nobody has to call it more often for a timer to be in time. */
static void test_in_time(void)
{
    World world;
    world_begin(&world);
    start(&world, 1, 61234, NULL);
    g_autoptr(Timers) timers = timers_of(&world);
    gint64 due = world.now_ms + 61234;
    for (gint64 again = timers_run(timers); running(&world) > 0; again = timers_run(timers)) {
        g_assert_cmpint(again, >, world.now_ms);
        world.now_ms = again;
    }
    g_assert_cmpint(world.now_ms, ==, due);
    world_end(&world);
}

/** Two workers look at the same time; one of them was about to tell it already. */
static void test_two_workers(void)
{
    World world;
    world_begin(&world);
    start(&world, 1, 1000, NULL);
    g_autoptr(GPtrArray) seen = store_timers_due(world.store, world.now_ms + 1000, 10, NULL);
    g_assert_cmpuint(seen->len, ==, 1);
    world.now_ms += 1000;
    g_autoptr(Timers) one = timers_of(&world), two = timers_of(&world);
    timers_run(one);
    timers_run(two);
    assert_texts(&world, 1, "1秒到了");
    gboolean told = TRUE;
    const OutboxItem item = {.kind = OUTBOX_TEXT, .payload = (char *)"{}"};
    g_assert_true(store_timer_tell(world.store, seen->pdata[0], &item, &told, NULL));
    g_assert_false(told);
    start(&world, 1, 5000, NULL); /* another one that has its number now */
    g_assert_true(store_timer_tell(world.store, seen->pdata[0], &item, &told, NULL));
    g_assert_false(told);
    g_assert_cmpuint(running(&world), ==, 1);
    world_end(&world);
}

/** No worker was there for hours: told once, with the time it was due. */
static void test_after_a_restart(void)
{
    World world;
    world_begin(&world);
    world.now_ms = G_GINT64_CONSTANT(1796869800000); /* 10:30 in China */
    start(&world, 1, 300000, "站会");
    start(&world, 2, 24 * HOUR_MS, NULL);
    world_restart(&world);
    world.now_ms += 5 * HOUR_MS;
    g_autoptr(Timers) timers = timers_of(&world);
    timers_run(timers);
    assert_texts(&world, 1, "（是 10:35 到的");
    world_restart(&world);
    g_autoptr(Timers) more = timers_of(&world);
    timers_run(more);
    assert_texts(&world, 1, "站会");
    g_assert_cmpuint(running(&world), ==, 1);
    world_end(&world);
}

static void test_stopped(void)
{
    World world;
    world_begin(&world);
    start(&world, 1, 1000, NULL);
    start(&world, 2, 1000, "b");
    stop(&world, 1);
    world.now_ms += 2000;
    g_autoptr(Timers) timers = timers_of(&world);
    timers_run(timers);
    assert_texts(&world, 1, "b");
    start(&world, 1, 1000, NULL);
    commit(&world, (BoardCommit){.disbanded = TRUE});
    g_assert_cmpuint(running(&world), ==, 0); /* nobody is there to be told */
    world_end(&world);
}

/** The wall clock was set back and forth: still told, and once. */
static void test_clock_jumps(void)
{
    World world;
    world_begin(&world);
    start(&world, 1, 10000, NULL);
    g_autoptr(Timers) timers = timers_of(&world);
    world.now_ms += HOUR_MS;
    timers_run(timers);
    world.now_ms -= 2 * HOUR_MS;
    timers_run(timers);
    start(&world, 1, 10000, NULL);
    world.now_ms += 10000;
    timers_run(timers);
    timers_wake(timers);
    timers_run(timers);
    g_assert_cmpuint(running(&world), ==, 0);
    assert_texts(&world, 2, "10秒");
    world_end(&world);
}

/** What another version wrote, and cannot be read, does not stand in the way for ever. */
static void test_unreadable(void)
{
    World world;
    world_begin(&world);
    start(&world, 1, 1000, NULL);
    run_sql(world.folder, "boards.db", "UPDATE timer SET payload = 'x'");
    world.now_ms += 1000;
    g_autoptr(Timers) timers = timers_of(&world);
    timers_run(timers);
    g_assert_false(timers_are_due(timers));
    assert_texts(&world, 0, NULL);
    world_end(&world);
}

/* --- people ------------------------------------------------------------------------------------- */

static void hear(World *world, const char *id, const char *name)
{
    g_autoptr(GPtrArray) people = people_new();
    people_add(people, id, name);
    commit(world, (BoardCommit){.people = people});
    world->now_ms++;
}

static void assert_people(World *world, const char *expected)
{
    g_autoptr(GPtrArray) people = store_people(world->store, BOARD, NULL);
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < people->len; i++)
        g_string_append_printf(out, "%s=%s ", ((const Person *)people->pdata[i])->id,
                               ((const Person *)people->pdata[i])->name);
    g_assert_cmpstr(out->str, ==, expected);
    g_string_free(out, TRUE);
}

static void test_people(void)
{
    World world;
    world_begin(&world);
    hear(&world, "a", "Ann");
    hear(&world, "b", "Bob");
    hear(&world, "a", "Anna");
    assert_people(&world, "a=Anna b=Bob ");
    g_autoptr(GPtrArray) left = g_ptr_array_new();
    g_ptr_array_add(left, (gpointer) "a");
    commit(&world, (BoardCommit){.left = left});
    assert_people(&world, "b=Bob ");
    g_autoptr(GPtrArray) crowd = people_new();
    for (guint i = 0; i < LIMIT_BOARD_PEOPLE; i++) {
        g_autofree char *id = g_strdup_printf("p%03u", i);
        people_add(crowd, id, id);
    }
    world.now_ms++;
    commit(&world, (BoardCommit){.people = crowd});
    g_assert_cmpint(ask_sql(world.folder, "boards.db", "SELECT count(*) FROM person"), ==, LIMIT_BOARD_PEOPLE);
    g_assert_cmpint(ask_sql(world.folder, "boards.db", "SELECT count(*) FROM person WHERE id = 'b'"), ==, 0);
    world_end(&world);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_log_set_always_fatal(G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL); /* what is passed over is a warning */
    g_test_add_func("/timers/told-once", test_told_once);
    g_test_add_func("/timers/in-time", test_in_time);
    g_test_add_func("/timers/two-workers", test_two_workers);
    g_test_add_func("/timers/after-a-restart", test_after_a_restart);
    g_test_add_func("/timers/stopped", test_stopped);
    g_test_add_func("/timers/clock-jumps", test_clock_jumps);
    g_test_add_func("/timers/unreadable", test_unreadable);
    g_test_add_func("/people/remembered", test_people);
    return g_test_run();
}
