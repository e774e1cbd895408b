// SPDX-License-Identifier: MIT
/*
 * The door over a real store, from many threads, while a worker commits: operations are journaled once each, the board
 * is read in one view, and what is told reaches the worker's socket.
 */
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "cgi/journal.h"
#include "lib/base/json.h"
#include "lib/store/store_live.h"
#include "tests/cgi/lab.h"
#include "tests/store/folder.h"

#define OWNER "worker-1"
#define THREADS 4
#define ROUNDS 40

typedef struct {
    Lab lab;
    char *folder;
    Journal *journal;
    Store *worker;
    History *history;
    int ear;
    gint done; /**< threads that have ended; atomic */
} World;

/** The worker's socket, as it will be. */
static int ear_open(const char *folder)
{
    g_autofree char *path = g_build_filename(folder, "live.sock", NULL);
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    g_strlcpy(address.sun_path, path, sizeof address.sun_path);
    int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    g_assert_cmpint(fd, >=, 0);
    g_assert_cmpint(bind(fd, (const struct sockaddr *)&address, sizeof address), ==, 0);
    return fd;
}

static void world_begin(World *world)
{
    memset(world, 0, sizeof *world);
    lab_init(&world->lab);
    world->folder = folder_new();
    world->journal = journal_new(world->folder, &clock_system);
    world->worker = open_store(world->folder, STORE_WORKER);
    world->history = history_new(NULL, 0);
    world->ear = ear_open(world->folder);
    world->lab.door.source = &live_journal_source;
    world->lab.door.data = world->journal;
    world->lab.receiver.journal = journal_append;
    world->lab.receiver.journal_data = world->journal;
    world->lab.receiver.clock = &clock_system;
    gboolean got = FALSE;
    g_assert_true(store_lease(world->worker, LAB_BOARD, OWNER, 0, 1000, &got, NULL));
}

static void world_end(World *world)
{
    close(world->ear);
    history_free(world->history);
    store_close(world->worker);
    journal_free(world->journal);
    g_autofree char *ear = g_build_filename(world->folder, "live.sock", NULL);
    unlink(ear);
    folder_remove(world->folder);
    lab_clear(&world->lab);
}

/** One row more, and the event of it. */
static void commit_row(World *world, gint64 n)
{
    LiveChange *change = live_change_new();
    g_ptr_array_add(change->put, live_row_new((guint)n, g_strdup_printf("{\"id\":%" G_GINT64_FORMAT "}", n)));
    g_ptr_array_add(change->events, g_strdup_printf("{\"n\":%" G_GINT64_FORMAT "}", n));
    change->n = n;
    change->version = 1;
    change->view = g_strdup("{}");
    const BoardCommit commit = {
        .board_id = LAB_BOARD, .owner = OWNER, .history = world->history, .live = change, .title = "组"};
    g_assert_true(store_commit(world->worker, &commit, NULL));
    live_change_free(change);
}

/** A cookie that is good by the system's clock. */
static char *cookie_now(World *world, const char *author_id)
{
    const LiveSession session = {
        .author_id = (char *)author_id,
        .name = (char *)"小王",
        .id = (char *)"0123456789abcdef",
        .right = RIGHT_DRAW,
        .staff = TRUE,
        .until_ms = clock_now_ms(&clock_system) + 3600 * 1000,
    };
    return live_session_format(&world->lab.keys, LAB_BOARD, &session);
}

/** Ask, and again when it is too fast: the rates are not what is tried here. */
static Said ask_patiently(World *world, const Ask *ask)
{
    for (;;) {
        Said said = lab_ask(&world->lab, ask);
        if (said.status != 429)
            return said;
        said_clear(&said);
        g_usleep(20 * 1000);
    }
}

/** A board in one view has as many rows as events. */
static void check_state(const Said *said)
{
    g_assert_cmpint(said->status, ==, 200);
    g_autoptr(cJSON) json = json_parse(said->body, said->size, NULL);
    g_assert_nonnull(json);
    const cJSON *rows = cJSON_GetObjectItemCaseSensitive(json, "rows");
    g_assert_cmpint(cJSON_GetArraySize(rows), ==, json_int64(json, "n", -1));
}

typedef struct {
    World *world;
    guint number;
} Visitor;

static gpointer visit_often(gpointer data)
{
    const Visitor *visitor = data;
    World *world = visitor->world;
    g_autofree char *author = g_strdup_printf("staff%u", visitor->number);
    g_autofree char *cookie = cookie_now(world, author);
    for (guint i = 0; i < ROUNDS; i++) {
        g_autofree char *op = g_strdup_printf("{\"op\":\"thread%u-%u\",\"undo\":1}", visitor->number, i);
        for (guint twice = 0; twice < 2; twice++) {
            g_auto(Said) journaled = ask_patiently(world, &(Ask){.path = "/ops", .body = op, .cookie = cookie});
            g_assert_cmpint(journaled.status, ==, 202);
        }
        g_auto(Said) told = ask_patiently(world, &(Ask){.path = "/hint", .body = "{\"k\":\"here\"}", .cookie = cookie});
        g_assert_cmpint(told.status, ==, 204);
        g_auto(Said) news = ask_patiently(world, &(Ask){.path = "/events", .query = "since=1", .cookie = cookie});
        g_assert_cmpint(news.status, ==, 200);
        if (i % 8 != 0)
            continue;
        g_auto(Said) state = ask_patiently(world, &(Ask){.path = "", .cookie = cookie});
        check_state(&state);
    }
    g_atomic_int_inc(&world->done);
    return NULL;
}

/** Many visitors and a worker at once: nothing is lost, doubled or torn. */
static void test_crowd(void)
{
    World world;
    world_begin(&world);
    commit_row(&world, 1);
    GThread *threads[THREADS];
    Visitor visitors[THREADS];
    for (guint i = 0; i < THREADS; i++) {
        visitors[i] = (Visitor){&world, i};
        threads[i] = g_thread_new("visitor", visit_often, &visitors[i]);
    }
    guint heard = 0;
    char datagram[8192];
    for (gint64 n = 2; g_atomic_int_get(&world.done) < THREADS; n++) {
        commit_row(&world, n);
        while (recv(world.ear, datagram, sizeof datagram, 0) > 0)
            heard++;
        g_usleep(2 * 1000);
    }
    for (guint i = 0; i < THREADS; i++)
        g_thread_join(threads[i]);
    while (recv(world.ear, datagram, sizeof datagram, 0) > 0)
        heard++;
    g_assert_cmpuint(heard, >, 0); /* those that found the socket full are dropped, as promised */
    g_assert_cmpuint(heard, <=, THREADS * ROUNDS);
    g_assert_cmpint(ask_sql(world.folder, "journal.db", "SELECT count(*) FROM journal"), ==, THREADS * ROUNDS);
    g_assert_cmpint(
        ask_sql(world.folder, "journal.db", "SELECT count(*) FROM journal WHERE board_id <> '" LAB_BOARD "'"), ==, 0);
    world_end(&world);
}

/** Without a worker there is no board yet: the page is asked to wait, and nothing waits here. */
static void test_alone(void)
{
    World world;
    world_begin(&world);
    g_autofree char *cookie = cookie_now(&world, "staff0001");
    g_auto(Said) state = lab_ask(&world.lab, &(Ask){.path = "", .cookie = cookie});
    g_assert_cmpint(state.status, ==, 503);
    char datagram[8192];
    gssize size = recv(world.ear, datagram, sizeof datagram, 0);
    g_assert_cmpint(size, >, 0);
    g_autofree char *text = g_strndup(datagram, (gsize)size);
    g_assert_cmpstr(text, ==, "{\"open\":\"" LAB_BOARD "\"}");
    g_auto(Said) op =
        lab_ask(&world.lab, &(Ask){.path = "/ops", .body = "{\"op\":\"abcdefgh\",\"undo\":1}", .cookie = cookie});
    g_assert_cmpint(op.status, ==, 202); /* the log takes it all the same */
    world_end(&world);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    lab_quiet();
    g_test_add_func("/door/crowd", test_crowd);
    g_test_add_func("/door/alone", test_alone);
    return g_test_run();
}
