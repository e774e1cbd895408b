// SPDX-License-Identifier: MIT
/*
 * The worker program against a scripted DingTalk: every journaled message becomes an entry exactly once and is answered
 * at least once, however often the worker is killed.
 *
 *      tests/delivery/worker-t [--kills=N]     how often it is killed, 50 unless told otherwise
 */
#define _GNU_SOURCE /* prlimit */
#include <glib.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lib/base/clock.h"
#include "lib/base/ids.h"
#include "lib/store/store.h"
#include "tests/dingtalk/scripted.h"

static guint kills = 50;

typedef struct {
    char *folder;
    char *config;
    Scripted *server;
    Store *receiver;
    const char *send_answer; /* NULL: it works */
    GMutex lock;
    GHashTable *told;     /* staff ids that were answered in words → count */
    GHashTable *pictured; /* conversation ids → pictures */
    GHashTable *keys;     /* of messages in the chat */
    guint sent_keys;
    char robot_code[16]; /* of the last send */
    const char *robot;   /* that messages are journaled for */
    GHashTable *tokens;  /* app keys that asked for one → count */
    guint uploads;
    guint bad_uploads;
} Fixture;

static void count(GHashTable *table, char *key /* taken over */)
{
    g_hash_table_replace(table, key, GUINT_TO_POINTER(GPOINTER_TO_UINT(g_hash_table_lookup(table, key)) + 1));
}

static char *value_after(const char *text, const char *before)
{
    const char *at = strstr(text, before);
    if (at == NULL)
        return g_strdup("");
    at += strlen(before);
    return g_strndup(at, strcspn(at, "\""));
}

static void handle(const ScriptedRequest *request, ScriptedReply *reply, gpointer data)
{
    Fixture *fixture = data;
    g_mutex_lock(&fixture->lock);
    if (strstr(request->target, "accessToken") != NULL) {
        count(fixture->tokens, value_after(request->body, "\"appKey\":\""));
        g_string_assign(reply->body, "{\"accessToken\":\"t\",\"expireIn\":7200}");
    } else if (g_str_has_prefix(request->target, "/media/upload")) {
        gboolean png = g_strstr_len(request->body, (gssize)request->body_size, "\r\n\r\n\x89PNG\r\n") != NULL;
        fixture->bad_uploads += png ? 0 : 1;
        g_string_printf(reply->body, "{\"errcode\":0,\"media_id\":\"@m%u\"}", ++fixture->uploads);
    } else if (g_str_has_prefix(request->target, "/robot/sendBySession")) {
        count(fixture->told, value_after(request->body, "\"atUserIds\":[\""));
        g_string_assign(reply->body, "{\"errcode\":0}");
    } else if (g_str_has_suffix(request->target, "/groupMessages/recall")) {
        g_autofree char *key = value_after(request->body, "\"processQueryKeys\":[\"");
        g_hash_table_remove(fixture->keys, key);
        g_string_printf(reply->body, "{\"successResult\":[\"%s\"],\"failedResult\":{}}", key);
    } else if (fixture->send_answer != NULL) {
        reply->status = 500;
        g_string_assign(reply->body, fixture->send_answer);
    } else {
        g_autofree char *robot = value_after(request->body, "\"robotCode\":\"");
        g_strlcpy(fixture->robot_code, robot, sizeof fixture->robot_code);
        count(fixture->pictured, value_after(request->body, "\"openConversationId\":\""));
        char *key = g_strdup_printf("k%u", ++fixture->sent_keys);
        g_string_printf(reply->body, "{\"processQueryKey\":\"%s\"}", key);
        g_hash_table_add(fixture->keys, key);
    }
    g_mutex_unlock(&fixture->lock);
}

static void fixture_open(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_mutex_init(&fixture->lock);
    fixture->told = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    fixture->pictured = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    fixture->keys = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    fixture->tokens = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    fixture->server = scripted_new(handle, fixture);
    fixture->folder = g_dir_make_tmp("dingboard-worker-XXXXXX", &error);
    g_assert_no_error(error);
    g_autofree char *secret = g_build_filename(fixture->folder, "secret", NULL);
    g_assert_true(g_file_set_contents(secret, "test-app-secret\n", -1, NULL));
    fixture->config = g_build_filename(fixture->folder, "dingboard.conf", NULL);
    const char *base = scripted_base(fixture->server);
    g_autofree char *text = g_strdup_printf("[robot]\napp_key=ding1\napp_secret_file=%s\n"
                                            "[dingtalk]\napi_base=%s\noapi_base=%s\nwebhook_origins=%s\n"
                                            "[store]\nlocation=%s\n"
                                            "[worker]\nmessages_per_minute=1000\ncalls_per_second=1000\n",
                                            secret, base, base, base, fixture->folder);
    g_assert_true(g_file_set_contents(fixture->config, text, -1, NULL));
    store_close(store_open(fixture->folder, STORE_WORKER, &error)); /* so that there is something to look at */
    g_assert_no_error(error);
    fixture->receiver = store_open(fixture->folder, STORE_RECEIVER, &error);
    g_assert_no_error(error);
}

static void fixture_close(Fixture *fixture, gconstpointer data)
{
    (void)data;
    store_close(fixture->receiver);
    scripted_free(fixture->server);
    g_autoptr(GDir) dir = g_dir_open(fixture->folder, 0, NULL);
    for (const char *name; (name = g_dir_read_name(dir)) != NULL;) {
        g_autofree char *path = g_build_filename(fixture->folder, name, NULL);
        g_unlink(path);
    }
    g_rmdir(fixture->folder);
    g_hash_table_unref(fixture->told);
    g_hash_table_unref(fixture->pictured);
    g_hash_table_unref(fixture->keys);
    g_hash_table_unref(fixture->tokens);
    g_mutex_clear(&fixture->lock);
    g_free(fixture->folder);
    g_free(fixture->config);
}

/** Journal what a receiver would have journaled: message `number`, of a person, in a group. */
static void say_as(Fixture *fixture, const char *conversation, guint number, guint person, const char *type,
                   const char *text)
{
    gint64 now = clock_now_ms(&clock_system);
    g_autofree char *id = g_strdup_printf("msg-%s-%u", conversation, number);
    g_autofree char *body = g_strdup_printf(
        "{\"msgtype\":\"%s\",\"msgId\":\"%s\",\"createAt\":%" G_GINT64_FORMAT ",\"conversationType\":\"2\","
        "\"conversationId\":\"%s\",\"conversationTitle\":\"group\",\"senderId\":\"$:s%u\",\"senderStaffId\":\"staff%"
        "u\","
        "\"senderNick\":\"Lei\",\"chatbotUserId\":\"$:bot\",\"sessionWebhook\":\"%s/robot/sendBySession?session=1\","
        "\"sessionWebhookExpiredTime\":%" G_GINT64_FORMAT ",%s}",
        type, id, now, conversation, person, person, scripted_base(fixture->server), now + 5400000, text);
    g_autofree char *sign = g_strdup_printf("%044u", number);
    g_autofree char *timestamp = g_strdup_printf("%" G_GINT64_FORMAT, now);
    const JournalMessage message = {.msg_id = id,
                                    .conversation_id = conversation,
                                    .received_ms = now,
                                    .body = body,
                                    .body_size = strlen(body),
                                    .timestamp = timestamp,
                                    .sign = sign,
                                    .robot = fixture->robot};
    JournalVerdict verdict = JOURNAL_DUPLICATE;
    g_autoptr(GError) error = NULL;
    gboolean journaled = store_journal(fixture->receiver, &message, &verdict, &error);
    g_assert_no_error(error);
    g_assert_true(journaled);
    g_assert_cmpint(verdict, ==, JOURNAL_NEW);
}

/** Every message is from a person of its own. */
static void say(Fixture *fixture, const char *conversation, guint number, const char *type, const char *text)
{
    say_as(fixture, conversation, number, number, type, text);
}

#define TEXT(words) "text", "\"text\":{\"content\":\" " words "\"}"

/** A failed test leaves no worker behind. */
static void die_with_parent(gpointer data)
{
    (void)data;
    signal(SIGXFSZ, SIG_IGN); /* writes beyond a limit fail like those on a full disk */
    prctl(PR_SET_PDEATHSIG, SIGKILL);
}

static GPid start_program(const Fixture *fixture, const char *name, gboolean once)
{
    const char *build = g_getenv("top_builddir");
    g_autofree char *program = g_build_filename(build != NULL ? build : ".", name, NULL);
    char *argv[] = {program, (char *)"--config", fixture->config, once ? (char *)"--once" : NULL, NULL};
    GPid pid = 0;
    g_autoptr(GError) error = NULL;
    g_spawn_async(NULL, argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, die_with_parent, NULL, &pid, &error);
    g_assert_no_error(error);
    return pid;
}

static GPid start(const Fixture *fixture, gboolean once)
{
    return start_program(fixture, "dingboard-worker", once);
}

/** The exit status, or -1 after a signal. */
static int finish(GPid pid)
{
    int status = 0;
    g_assert_cmpint(waitpid(pid, &status, 0), ==, pid);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/** @return entries of a board; `left` is set to what is unread or unsent */
static gint64 entries(const Fixture *fixture, const char *conversation, gint64 *left)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Store) store = store_open(fixture->folder, STORE_READER, &error);
    g_assert_no_error(error);
    g_autoptr(GPtrArray) boards = store_list_boards(store, &error);
    g_assert_no_error(error);
    g_autofree char *id = board_id_for_conversation(conversation);
    for (guint i = 0; i < boards->len; i++) {
        const BoardInfo *info = g_ptr_array_index(boards, i);
        if (strcmp(info->id, id) != 0)
            continue;
        *left = info->unread + info->unsent;
        return info->last_seq;
    }
    *left = 0;
    return 0;
}

static void config_change(const Fixture *fixture, const char *from, const char *to)
{
    g_autofree char *text = NULL;
    g_assert_true(g_file_get_contents(fixture->config, &text, NULL, NULL));
    g_autoptr(GString) changed = g_string_new(text);
    g_assert_cmpuint(g_string_replace(changed, from, to, 0), ==, 1);
    g_assert_true(g_file_set_contents(fixture->config, changed->str, -1, NULL));
}

/** --once applies and answers everything that is journaled, on all boards, and ends with 0. */
static void test_once(Fixture *fixture, gconstpointer data)
{
    (void)data;
    static const char *const conversations[] = {"cidA==", "cidB==", "cidC=="};
    for (guint i = 0; i < 90; i++)
        say(fixture, conversations[i % 3], i, TEXT("画一条直线"));
    g_assert_cmpint(finish(start(fixture, TRUE)), ==, 0);
    for (gsize i = 0; i < G_N_ELEMENTS(conversations); i++) {
        gint64 left = -1;
        g_assert_cmpint(entries(fixture, conversations[i], &left), ==, 30);
        g_assert_cmpint(left, ==, 0);
        g_assert_cmpuint(GPOINTER_TO_UINT(g_hash_table_lookup(fixture->pictured, conversations[i])), >=, 1);
    }
    g_assert_cmpuint(fixture->bad_uploads, ==, 0);
    g_assert_cmpint(finish(start(fixture, TRUE)), ==, 0); /* nothing left, nothing sent again */
    g_assert_cmpuint(fixture->uploads, <=, 12);
}

/** Each board is answered by the robot that it hears, with that one's token, after a restart, too. */
static void test_robots(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autofree char *more =
        g_strdup_printf("[robot second]\napp_key=ding2\nrobot_code=code2\napp_secret_file=%s/secret\n"
                        "[dingtalk]",
                        fixture->folder);
    config_change(fixture, "[dingtalk]", more);
    say(fixture, "cidFirst==", 1, TEXT("画圆"));
    g_assert_cmpint(finish(start(fixture, TRUE)), ==, 0);
    g_assert_cmpstr(fixture->robot_code, ==, "ding1");
    g_assert_false(g_hash_table_contains(fixture->tokens, "ding2"));
    fixture->robot = "ding2";
    say(fixture, "cidSecond==", 1, TEXT("画圆"));
    g_assert_cmpint(finish(start(fixture, TRUE)), ==, 0);
    g_assert_cmpstr(fixture->robot_code, ==, "code2");
    g_assert_true(g_hash_table_contains(fixture->tokens, "ding2"));
    fixture->robot = NULL;
    say(fixture, "cidSecond==", 2, TEXT("画圆")); /* the first was spoken to there */
    g_assert_cmpint(finish(start(fixture, TRUE)), ==, 0);
    g_assert_cmpstr(fixture->robot_code, ==, "ding1");
    fixture->robot = "dinggone"; /* no more in the configuration: the first answers */
    say(fixture, "cidThird==", 1, TEXT("画圆"));
    g_assert_cmpint(finish(start(fixture, TRUE)), ==, 0);
    g_assert_cmpstr(fixture->robot_code, ==, "ding1");
}

/** Messages without words, of unknown kinds and unreadable rows are answered or passed over, and stop nobody. */
static void test_odd_messages(Fixture *fixture, gconstpointer data)
{
    (void)data;
    const char *code = "\"content\":{\"downloadCode\":\"x\",\"duration\":1}";
    say(fixture, "cidA==", 1, "picture", code);
    say(fixture, "cidA==", 2, "video", code);
    say(fixture, "cidA==", 3, "file", code);
    say(fixture, "cidA==", 4, "audio", code);
    say(fixture, "cidA==", 5, "hologram", code);
    say(fixture, "cidA==", 7, "text", "\"text\":\"\\u0000"); /* ends early: not JSON */
    say(fixture, "cidA==", 8, "audio", "\"content\":{\"recognition\":\"画一条直线\"}");
    say(fixture, "cidA==", 9, TEXT("xyzzy plugh"));
    g_assert_cmpint(finish(start(fixture, TRUE)), ==, 0);
    gint64 left = -1;
    g_assert_cmpint(entries(fixture, "cidA==", &left), ==, 1);
    g_assert_cmpint(left, ==, 0);
    static const struct {
        const char *staff;
        gboolean told;
    } answers[] = {{"staff1", TRUE}, {"staff2", TRUE},  {"staff3", TRUE},  {"staff4", TRUE},
                   {"staff5", TRUE}, {"staff7", FALSE}, {"staff8", FALSE}, {"staff9", TRUE}};
    for (gsize i = 0; i < G_N_ELEMENTS(answers); i++) {
        g_test_message("%s", answers[i].staff);
        g_assert_cmpint(g_hash_table_contains(fixture->told, answers[i].staff), ==, answers[i].told);
    }
    g_assert_cmpuint(GPOINTER_TO_UINT(g_hash_table_lookup(fixture->pictured, "cidA==")), ==, 1);
}

/** When DingTalk says that the month's messages are used up, session webhooks are not called any more, the API is. */
static void test_quota_notice(Fixture *fixture, gconstpointer data)
{
    (void)data;
    say(fixture, "cidA==", 1, "text", "\"errorCode\":20001,\"errorMessage\":\"x\"");
    g_assert_cmpint(finish(start(fixture, TRUE)), ==, 0);
    say(fixture, "cidA==", 2, TEXT("xyzzy plugh"));
    g_assert_cmpint(finish(start(fixture, TRUE)), ==, 0);
    g_assert_cmpuint(g_hash_table_size(fixture->told), ==, 0);
    g_assert_cmpuint(GPOINTER_TO_UINT(g_hash_table_lookup(fixture->pictured, "cidA==")), ==, 1);
}

static void wait_for_pictures(Fixture *fixture, const char *conversation, guint pictures)
{
    gint64 give_up = g_get_monotonic_time() + 30 * G_TIME_SPAN_SECOND;
    for (guint seen = 0; seen < pictures;) {
        g_assert_cmpint(g_get_monotonic_time(), <, give_up);
        g_usleep(5 * 1000);
        g_mutex_lock(&fixture->lock);
        seen = GPOINTER_TO_UINT(g_hash_table_lookup(fixture->pictured, conversation));
        g_mutex_unlock(&fixture->lock);
    }
}

/** SIGHUP: the next call goes with the new configuration; one that is wrong changes nothing; nothing is lost. */
static void test_reload(Fixture *fixture, gconstpointer data)
{
    (void)data;
    GPid pid = start(fixture, FALSE);
    say(fixture, "cidA==", 1, TEXT("画一条直线"));
    wait_for_pictures(fixture, "cidA==", 1);
    config_change(fixture, "app_key=ding1\n", "app_key=ding1\nrobot_code=robot2\n");
    kill(pid, SIGHUP);
    guint number = 2;
    gint64 give_up = g_get_monotonic_time() + 30 * G_TIME_SPAN_SECOND;
    while (g_strcmp0(fixture->robot_code, "robot2") != 0) {
        g_assert_cmpint(g_get_monotonic_time(), <, give_up);
        say(fixture, "cidA==", number++, TEXT("画一个圆"));
        g_usleep(100 * 1000);
    }
    config_change(fixture, "robot_code=robot2\n", "robot_kode=robot3\n");
    for (int i = 0; i < 20; i++) {
        kill(pid, SIGHUP);
        say(fixture, "cidA==", number++, TEXT("画一个圆"));
    }
    gint64 left = -1;
    while (entries(fixture, "cidA==", &left) < number - 1 || left > 0) {
        g_assert_cmpint(g_get_monotonic_time(), <, give_up);
        g_usleep(20 * 1000);
    }
    g_assert_cmpstr(fixture->robot_code, ==, "robot2");
    kill(pid, SIGTERM);
    g_assert_cmpint(finish(pid), ==, 0);
}

static void limit_files(GPid pid, rlim_t bytes)
{
    const struct rlimit limit = {bytes, RLIM_INFINITY};
    g_assert_cmpint(prlimit(pid, RLIMIT_FSIZE, &limit, NULL), ==, 0);
}

/** With a full disk the worker waits; it goes on by itself when there is room. */
static void test_disk_full(Fixture *fixture, gconstpointer data)
{
    (void)data;
    GPid pid = start(fixture, FALSE);
    say(fixture, "cidA==", 1, TEXT("画一条直线"));
    wait_for_pictures(fixture, "cidA==", 1);
    limit_files(pid, 0);
    say(fixture, "cidA==", 2, TEXT("画一个圆"));
    say(fixture, "cidB==", 1, TEXT("画一个圆"));
    g_usleep(500 * 1000);
    gint64 left = -1;
    g_assert_cmpint(entries(fixture, "cidA==", &left), ==, 1);
    limit_files(pid, RLIM_INFINITY);
    wait_for_pictures(fixture, "cidA==", 2);
    wait_for_pictures(fixture, "cidB==", 1);
    g_assert_cmpint(entries(fixture, "cidA==", &left), ==, 2);
    kill(pid, SIGTERM);
    g_assert_cmpint(finish(pid), ==, 0);
}

/** An undo in a later run takes the outdated picture out of the chat; the newest stays. */
static void test_recall(Fixture *fixture, gconstpointer data)
{
    (void)data;
    say_as(fixture, "cidA==", 1, 1, TEXT("画一条直线"));
    g_assert_cmpint(finish(start(fixture, TRUE)), ==, 0);
    g_assert_true(g_hash_table_contains(fixture->keys, "k1"));
    say_as(fixture, "cidA==", 2, 1, TEXT("撤销"));
    g_assert_cmpint(finish(start(fixture, TRUE)), ==, 0);
    g_assert_false(g_hash_table_contains(fixture->keys, "k1"));
    g_assert_true(g_hash_table_contains(fixture->keys, "k2"));
    g_assert_cmpuint(g_hash_table_size(fixture->keys), ==, 1);
}

/** What DingTalk does not take stays owed: --once ends with 1, and the next run delivers it. */
static void test_outage(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture->send_answer = "{\"code\":\"system.error\"}";
    say(fixture, "cidA==", 1, TEXT("画一条直线"));
    g_assert_cmpint(finish(start(fixture, TRUE)), ==, 1);
    gint64 left = -1;
    g_assert_cmpint(entries(fixture, "cidA==", &left), ==, 1);
    g_assert_cmpint(left, ==, 1);
    fixture->send_answer = NULL;
    GPid pid = start(fixture, FALSE);
    gint64 give_up = g_get_monotonic_time() + 30 * G_TIME_SPAN_SECOND;
    while (entries(fixture, "cidA==", &left) == 1 && left > 0) {
        g_assert_cmpint(g_get_monotonic_time(), <, give_up);
        g_usleep(20 * 1000);
    }
    kill(pid, SIGTERM);
    g_assert_cmpint(finish(pid), ==, 0);
}

/** A running worker hears of a message at once, and ends with 0 when it is told to. */
static void test_bell(Fixture *fixture, gconstpointer data)
{
    (void)data;
    GPid pid = start(fixture, FALSE);
    gint64 give_up = g_get_monotonic_time() + 60 * G_TIME_SPAN_SECOND;
    gint64 fastest = G_MAXINT64;
    for (guint i = 1; i <= 5; i++) {
        gint64 before = g_get_monotonic_time(), left = -1;
        say(fixture, "cidA==", i, TEXT("画一条直线"));
        while (entries(fixture, "cidA==", &left) < i || left > 0) {
            g_assert_cmpint(g_get_monotonic_time(), <, give_up);
            g_usleep(5 * 1000);
        }
        fastest = MIN(fastest, g_get_monotonic_time() - before);
    }
    /* Without the bell each would wait for a rescan, which comes every five seconds; so not one of them did. */
    g_assert_cmpint(fastest, <, 4 * G_TIME_SPAN_SECOND);
    kill(pid, SIGTERM);
    g_assert_cmpint(finish(pid), ==, 0);
}

/** Messages of a conversation that were being applied at three kills, by chance, and were set aside for it. */
static gint64 set_aside(const Fixture *fixture, const char *conversation)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Store) store = store_open(fixture->folder, STORE_READER, &error);
    g_assert_no_error(error);
    g_autofree char *id = board_id_for_conversation(conversation);
    g_autoptr(GPtrArray) crashes = store_crashes(store, id, &error);
    g_assert_no_error(error);
    gint64 count = 0;
    for (guint i = 0; i < crashes->len; i++) {
        const Crash *crash = g_ptr_array_index(crashes, i);
        count += crash->kind == CRASH_APPLY && crash->crashes >= 3 ? 1 : 0;
    }
    return count;
}

/** Killed at any instant, again and again, no message is lost, applied twice, or left unanswered. */
static void test_kill(Fixture *fixture, gconstpointer data)
{
    (void)data;
    static const char *const conversations[] = {"cidA==", "cidB==", "cidC==", "cidD=="};
    g_autoptr(GRand) random = g_rand_new_with_seed(4711);
    gint64 drawn[G_N_ELEMENTS(conversations)] = {0};
    g_autoptr(GPtrArray) asked = g_ptr_array_new_with_free_func(g_free);
    GPtrArray *drawers[G_N_ELEMENTS(conversations)];
    for (gsize i = 0; i < G_N_ELEMENTS(drawers); i++)
        drawers[i] = g_ptr_array_new_with_free_func(g_free);
    guint number = 0;
    for (guint round = 0; round < kills; round++) {
        GPid pid = start(fixture, FALSE);
        gint64 end = g_get_monotonic_time() + g_rand_int_range(random, 20, 300) * 1000;
        while (g_get_monotonic_time() < end) {
            guint which = number % G_N_ELEMENTS(conversations);
            if (number % 3 == 0) {
                g_ptr_array_add(asked, g_strdup_printf("staff%u", number));
                say(fixture, conversations[which], number++, TEXT("xyzzy plugh"));
            } else {
                drawn[which]++;
                g_ptr_array_add(drawers[which], g_strdup_printf("staff%u", number));
                say(fixture, conversations[which], number++, TEXT("画一个圆"));
            }
            g_usleep((gulong)g_rand_int_range(random, 1, 40) * 1000);
        }
        kill(pid, SIGKILL);
        g_assert_cmpint(finish(pid), ==, -1);
    }
    g_assert_cmpint(finish(start(fixture, TRUE)), ==, 0);
    for (gsize i = 0; i < G_N_ELEMENTS(conversations); i++) {
        gint64 left = -1;
        gint64 missing = drawn[i] - entries(fixture, conversations[i], &left),
               aside = set_aside(fixture, conversations[i]);
        g_assert_cmpint(missing, >=, 0);
        g_assert_cmpint(missing, <=, aside);
        g_assert_cmpint(left, ==, 0);
        for (guint k = 0; k < drawers[i]->len; k++)
            missing -= g_hash_table_contains(fixture->told, g_ptr_array_index(drawers[i], k)) ? 1 : 0;
        g_assert_cmpint(missing, <=, 0); /* who drew what was set aside was told */
        guint pictures = GPOINTER_TO_UINT(g_hash_table_lookup(fixture->pictured, conversations[i]));
        g_test_message("%s: %" G_GINT64_FORMAT " drawn, %u pictures", conversations[i], drawn[i], pictures);
        g_assert_cmpuint(pictures, >=, drawn[i] > 0 ? 1 : 0);
    }
    for (guint i = 0; i < asked->len; i++)
        g_assert_true(g_hash_table_contains(fixture->told, g_ptr_array_index(asked, i)));
    for (gsize i = 0; i < G_N_ELEMENTS(drawers); i++)
        g_ptr_array_unref(drawers[i]);
    g_assert_cmpuint(fixture->bad_uploads, ==, 0);
    g_test_message("%u kills, %u messages, %u uploads", kills, number, fixture->uploads);
}

static int finish_crashing(const Fixture *fixture)
{
    return finish(start_program(fixture, "tests/delivery/crashing-worker", TRUE));
}

/** A message that ends the worker is tried three times, then set aside: its author is told, the others are applied. */
static void test_poisoned(Fixture *fixture, gconstpointer data)
{
    (void)data;
    say(fixture, "cidA==", 1, TEXT("画一条直线"));
    say(fixture, "cidA==", 2, TEXT("画一条 end the worker"));
    say(fixture, "cidA==", 3, TEXT("画一个圆"));
    for (int i = 0; i < 3; i++)
        g_assert_cmpint(finish_crashing(fixture), ==, -1);
    g_assert_cmpint(finish_crashing(fixture), ==, 0);
    gint64 left = -1;
    g_assert_cmpint(entries(fixture, "cidA==", &left), ==, 2);
    g_assert_cmpint(left, ==, 0);
    g_assert_true(g_hash_table_contains(fixture->told, "staff2"));
    g_assert_cmpuint(g_hash_table_size(fixture->told), ==, 1);
    g_autoptr(Store) store = store_open(fixture->folder, STORE_READER, NULL);
    g_autoptr(GPtrArray) crashes = store_crashes(store, NULL, NULL);
    g_assert_cmpuint(crashes->len, ==, 1);
    g_assert_cmpuint(((const Crash *)g_ptr_array_index(crashes, 0))->crashes, ==, 3);
    say(fixture, "cidA==", 4, TEXT("画一个圆"));
    g_assert_cmpint(finish_crashing(fixture), ==, 0);
    g_assert_cmpint(entries(fixture, "cidA==", &left), ==, 3);
}

/** A board that cannot be painted is told in words; when it can be again, its picture comes. */
static void test_unpaintable(Fixture *fixture, gconstpointer data)
{
    (void)data;
    say_as(fixture, "cidA==", 1, 1, TEXT("写上“unpaintable”"));
    for (int i = 0; i < 3; i++)
        g_assert_cmpint(finish_crashing(fixture), ==, -1);
    g_assert_cmpint(finish_crashing(fixture), ==, 1); /* given up */
    g_assert_true(g_hash_table_contains(fixture->told, "staff1"));
    g_assert_cmpuint(fixture->uploads, ==, 0);
    say_as(fixture, "cidA==", 2, 1, TEXT("撤销"));
    g_assert_cmpint(finish_crashing(fixture), ==, 0);
    g_assert_cmpuint(fixture->uploads, ==, 1);
}

#define ADD(name, function) g_test_add(name, Fixture, NULL, fixture_open, function, fixture_close)

int main(int argc, char **argv)
{
    if (argc > 1 && g_str_has_prefix(argv[argc - 1], "--kills=")) {
        int asked = atoi(argv[argc - 1] + strlen("--kills="));
        kills = (guint)CLAMP(asked, 1, 100000);
        argc--;
    }
    g_test_init(&argc, &argv, NULL);
    ADD("/worker/once", test_once);
    ADD("/worker/robots", test_robots);
    ADD("/worker/odd-messages", test_odd_messages);
    ADD("/worker/quota-notice", test_quota_notice);
    ADD("/worker/reload", test_reload);
    ADD("/worker/disk-full", test_disk_full);
    ADD("/worker/recall", test_recall);
    ADD("/worker/outage", test_outage);
    ADD("/worker/poisoned", test_poisoned);
    ADD("/worker/unpaintable", test_unpaintable);
    ADD("/worker/bell", test_bell);
    ADD("/worker/kill", test_kill);
    return g_test_run();
}
