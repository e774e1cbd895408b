// SPDX-License-Identifier: MIT
/*
 * Receiver and worker are killed at named points and at random, while people draw and undo: every message that was
 * acknowledged is applied exactly once and answered at least once, twice only where it was killed between sending and
 * noting it.
 *
 *      KILLS=2000 KILLS_SEED=7 tests/faults/kills-t      how often (320), and which ones
 *
 * Some instances side by side; each goes through the points in an order of its own.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/clock.h"
#include "lib/base/json.h"
#include "lib/dingtalk/signature.h"
#include "tests/faults/lab.h"

#define INSTANCES 8
#define KILLS_USUAL 320
#define PATIENCE_SECONDS 120
/** A worker does all that it has to do in less than this, so that being killed at random means something. */
#define RANDOM_US_MAX (120 * 1000)

/** Where, and at most how often it is passed before: a message brings one entry, but several syncs and calls. */
static const struct {
    const char *name;
    int count_max;
} worker_points[] = {
    {"commit", 6}, {"committed", 6}, {"sync", 6}, {"synced", 6},   {"entry", 1},
    {"mark", 2},   {"note", 1},      {"call", 4}, {"answered", 4}, {"random", 1},
};
static const char *const receiver_points[] = {"commit", "committed", "sync", "synced"};

typedef struct {
    Instance *instance;
    GRand *random;
    guint wanted;
    guint kills;
    GPtrArray *drawn; /* ids of acknowledged messages that draw */
    guint messages;
    GString *wrong;
} Victim;

static Lab *lab;
static guint32 seed;

static GMutex lock;
/** All victims' kills: point → how often. */
static GHashTable *killed_at;

static void note_kill(Victim *victim, const char *program, const char *point)
{
    char *name = g_strdup_printf("%s at %s", program, point);
    g_mutex_lock(&lock);
    guint before = GPOINTER_TO_UINT(g_hash_table_lookup(killed_at, name));
    g_hash_table_replace(killed_at, name, GUINT_TO_POINTER(before + 1));
    g_mutex_unlock(&lock);
    victim->kills++;
}

static char *preload(void)
{
    const char *build = g_getenv("top_builddir");
    return g_build_filename(build != NULL ? build : ".", "tests/faults/killpoint.so", NULL);
}

/* --- the receiver ----------------------------------------------------------------------------- */

/** The program as a web server runs it for one request. @return whether it acknowledged */
static gboolean post(Instance *instance, const char *point, const char *input)
{
    g_autofree char *library = preload();
    g_autofree char *output = g_build_filename(instance->folder, "answer", NULL);
    g_autofree char *timestamp = g_strdup_printf("%" G_GINT64_FORMAT, clock_now_ms(&clock_system));
    g_autofree char *size = NULL, *answer = NULL;
    gsize length = 0;
    char sign[SIGN_LENGTH + 1];
    signature_make(LAB_SECRET, timestamp, sign);
    g_assert_true(g_file_get_contents(input, &answer, &length, NULL));
    size = g_strdup_printf("%zu", length);
    const char *const environment[] = {"GATEWAY_INTERFACE",
                                       "CGI/1.1",
                                       "REQUEST_METHOD",
                                       "POST",
                                       "DOCUMENT_URI",
                                       "/dingtalk/robot",
                                       "CONTENT_TYPE",
                                       "application/json",
                                       "CONTENT_LENGTH",
                                       size,
                                       "HTTP_TIMESTAMP",
                                       timestamp,
                                       "HTTP_SIGN",
                                       sign,
                                       "DINGBOARD_CONFIG",
                                       instance->config,
                                       point != NULL ? "LD_PRELOAD" : NULL,
                                       library,
                                       "KILL_POINT",
                                       point,
                                       "ASAN_OPTIONS",
                                       "verify_asan_link_order=0",
                                       NULL};
    int status = program_run(instance, "dingboard.fcgi", environment, input, output);
    g_clear_pointer(&answer, g_free);
    g_assert_true(g_file_get_contents(output, &answer, NULL, NULL));
    return status == 0 && g_str_has_prefix(answer, "Status: 200");
}

/** What is not acknowledged comes again, as the platform does it; and sometimes what is. */
static void receive(Instance *instance, const char *body, gpointer data)
{
    Victim *victim = data;
    g_autofree char *input = g_build_filename(instance->folder, "body", NULL);
    g_assert_true(g_file_set_contents(input, body, -1, NULL));
    if (g_rand_boolean(victim->random)) {
        const char *point = receiver_points[g_rand_int_range(victim->random, 0, G_N_ELEMENTS(receiver_points))];
        if (!post(instance, point, input))
            note_kill(victim, "receiver", point);
    }
    guint tries = 0;
    while (!post(instance, NULL, input))
        g_assert_cmpuint(++tries, <, 5);
    if (g_rand_int_range(victim->random, 0, 4) == 0)
        g_assert_true(post(instance, NULL, input));
}

static void say(Victim *victim)
{
    gboolean undo = g_rand_int_range(victim->random, 0, 4) == 0;
    instance_say(victim->instance, LAB_GROUP, undo ? "撤销" : "画圆");
    victim->messages++;
    g_autofree char *path = g_build_filename(victim->instance->folder, "body", NULL);
    g_autofree char *body = NULL;
    g_assert_true(g_file_get_contents(path, &body, NULL, NULL));
    g_autoptr(cJSON) tree = json_parse(body, strlen(body), NULL);
    if (!undo)
        g_ptr_array_add(victim->drawn, g_strdup(json_string(tree, "msgId")));
}

/* --- the worker ------------------------------------------------------------------------------- */

static gboolean is_settled(const Victim *victim)
{
    g_autofree char *sql = g_strdup_printf("SELECT (SELECT count(*) FROM delivery) >= %u AND NOT EXISTS (SELECT 1 FROM "
                                           "outbox) AND NOT EXISTS (SELECT 1 FROM delivery WHERE recall = 1)",
                                           victim->messages);
    return instance_ask(victim->instance, sql) != 0;
}

static void await_end_or_rest(Victim *victim)
{
    gint64 until = g_get_monotonic_time() + PATIENCE_SECONDS * G_TIME_SPAN_SECOND;
    while (worker_lives(victim->instance) && !is_settled(victim)) {
        if (g_get_monotonic_time() > until)
            g_error("the worker does not come to rest");
        g_usleep(5000);
    }
}

static void work_until_killed(Victim *victim)
{
    gsize choice = (gsize)g_rand_int_range(victim->random, 0, G_N_ELEMENTS(worker_points));
    const char *point = worker_points[choice].name;
    gboolean random = g_str_equal(point, "random");
    g_autofree char *library = preload();
    g_autofree char *count =
        g_strdup_printf("%d", g_rand_int_range(victim->random, 1, worker_points[choice].count_max + 1));
    const char *const environment[] = {"LD_PRELOAD", library, "KILL_POINT",   point,
                                       "KILL_COUNT", count,   "ASAN_OPTIONS", "verify_asan_link_order=0",
                                       NULL};
    worker_start(victim->instance, environment);
    if (random) {
        g_usleep((gulong)g_rand_int_range(victim->random, 0, RANDOM_US_MAX));
        kill(victim->instance->worker, SIGKILL);
    } else {
        await_end_or_rest(victim);
    }
    gboolean lives = !random && worker_lives(victim->instance);
    int status = lives ? worker_stop(victim->instance) : worker_wait(victim->instance);
    if (status == -SIGKILL)
        note_kill(victim, "worker", point);
    else if (status != 0 && status != -SIGTERM) /* it had not yet begun to listen */
        g_string_append_printf(victim->wrong, "the worker ended with status %d; ", status);
}

/* --- the end ---------------------------------------------------------------------------------- */

static void judge(Victim *victim)
{
    const Instance *instance = victim->instance;
    for (guint i = 0; i < victim->drawn->len; i++) {
        const char *id = g_ptr_array_index(victim->drawn, i);
        g_autofree char *sql = g_strdup_printf("SELECT count(*) FROM entry WHERE message_id = '%s'", id);
        gint64 times = instance_ask(instance, sql);
        if (times != 1)
            g_string_append_printf(victim->wrong, "%s is applied %d times; ", id, (int)times);
    }
    if (instance_ask(instance, "SELECT count(*) - count(DISTINCT message_id) FROM entry") != 0)
        g_string_append(victim->wrong, "a message is applied twice; ");
    if (instance_ask(instance, "SELECT integrity_check <> 'ok' FROM pragma_integrity_check") != 0)
        g_string_append(victim->wrong, "boards.db is broken; ");
    RouteCount count = proxy_count(lab->proxy, instance->name);
    guint sent = count.worked[CALL_OF_GROUP] + count.worked[CALL_OF_WEBHOOK];
    gint64 noted = instance_ask(instance, "SELECT count(*) FROM delivery WHERE outcome = 0");
    if (sent < noted || sent > noted + victim->kills)
        g_string_append_printf(victim->wrong, "%u were sent, %d noted; ", sent, (int)noted);
    if (instance_ask(instance, "SELECT count(*) FROM delivery WHERE outcome = 2") != 0)
        g_string_append(victim->wrong, "something was given up; ");
}

static gpointer torment(gpointer data)
{
    Victim *victim = data;
    while (victim->kills < victim->wanted) {
        for (int n = g_rand_int_range(victim->random, 0, 3); n > 0; n--)
            say(victim);
        work_until_killed(victim);
    }
    worker_start(victim->instance, NULL);
    await_end_or_rest(victim);
    int status = worker_stop(victim->instance);
    if (status != 0 && status != -SIGTERM)
        g_string_append(victim->wrong, "the worker does not end well; ");
    judge(victim);
    return NULL;
}

static void victim_init(Victim *victim, guint number, guint wanted)
{
    g_autofree char *name = g_strdup_printf("victim-%u", number);
    victim->instance = instance_new(lab, name);
    victim->instance->receive = receive;
    victim->instance->receive_data = victim;
    proxy_route(lab->proxy, name, CALL_OF_OTHER, NULL, 0);
    victim->random = g_rand_new_with_seed(seed + number);
    victim->wanted = wanted;
    victim->drawn = g_ptr_array_new_with_free_func(g_free);
    victim->wrong = g_string_new(NULL);
}

static void victim_clear(Victim *victim)
{
    instance_free(victim->instance);
    g_rand_free(victim->random);
    g_ptr_array_unref(victim->drawn);
    g_string_free(victim->wrong, TRUE);
}

static void report(guint number, const Victim *victim)
{
    printf("%s %u - %u kills, %u messages: none lost, none applied twice\n", victim->wrong->len == 0 ? "ok" : "not ok",
           number, victim->kills, victim->messages);
    if (victim->wrong->len > 0)
        printf("# %s\n", victim->wrong->str);
}

static guint report_point(const char *program, const char *point)
{
    g_autofree char *name = g_strdup_printf("%s at %s", program, point);
    guint times = GPOINTER_TO_UINT(g_hash_table_lookup(killed_at, name));
    printf("#   %s: %u\n", name, times);
    return times;
}

/** @return whether every point was met, where there were kills enough for that */
static gboolean report_points(guint number, guint kills)
{
    gboolean all = TRUE;
    for (gsize i = 0; i < G_N_ELEMENTS(receiver_points); i++)
        all &= report_point("receiver", receiver_points[i]) > 0;
    for (gsize i = 0; i < G_N_ELEMENTS(worker_points); i++)
        all &= report_point("worker", worker_points[i].name) > 0;
    all |= kills < KILLS_USUAL;
    printf("%s %u - they were killed at every point\n", all ? "ok" : "not ok", number);
    return all;
}

static guint from_environment(const char *name, guint usual)
{
    const char *text = g_getenv(name);
    return text != NULL ? (guint)MAX(1, atoi(text)) : usual;
}

int main(void)
{
    guint kills = from_environment("KILLS", KILLS_USUAL);
    seed = from_environment("KILLS_SEED", (guint)g_random_int_range(1, 1000000));
    lab = lab_new();
    killed_at = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    printf("# KILLS=%u KILLS_SEED=%u\n1..%d\n", kills, seed, INSTANCES + 1);
    Victim victims[INSTANCES] = {0};
    GThread *threads[INSTANCES];
    for (guint i = 0; i < INSTANCES; i++)
        victim_init(&victims[i], i, (kills + INSTANCES - 1) / INSTANCES);
    for (guint i = 0; i < INSTANCES; i++)
        threads[i] = g_thread_new("victim", torment, &victims[i]);
    gboolean good = TRUE;
    for (guint i = 0; i < INSTANCES; i++) {
        g_thread_join(threads[i]);
        report(i + 1, &victims[i]);
        good &= victims[i].wrong->len == 0;
    }
    good &= report_points(INSTANCES + 1, kills);
    for (guint i = 0; i < INSTANCES; i++)
        victim_clear(&victims[i]);
    g_hash_table_unref(killed_at);
    lab_free(lab);
    return good ? 0 : 1;
}
