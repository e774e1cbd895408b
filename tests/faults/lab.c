// SPDX-License-Identifier: MIT
#include "tests/faults/lab.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "lib/base/clock.h"
#include "lib/base/json.h"

#define APP_KEY "dingsandboxappkey01"
#define AWAIT_STEP_US (50 * 1000)

/* --- processes -------------------------------------------------------------------------------- */

/** A failed test leaves no program behind. */
static void die_with_parent(gpointer data)
{
    (void)data;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    signal(SIGPIPE, SIG_DFL);
}

static char *program_path(const char *name)
{
    const char *build = g_getenv("top_builddir");
    return g_build_filename(build != NULL ? build : ".", name, NULL);
}

static int open_log(const char *path)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    g_assert_cmpint(fd, >=, 0);
    return fd;
}

static GPid spawn(char **argv, const char *const *environment, int input, int output, int log)
{
    g_auto(GStrv) env = g_get_environ();
    for (; environment != NULL && *environment != NULL; environment += 2)
        env = g_environ_setenv(env, environment[0], environment[1], TRUE);
    GPid pid = 0;
    g_autoptr(GError) error = NULL;
    g_spawn_async_with_fds(NULL, argv, env, G_SPAWN_DO_NOT_REAP_CHILD, die_with_parent, NULL, &pid, input, output, log,
                           &error);
    g_assert_no_error(error);
    return pid;
}

static GPid spawn_logged(char **argv, const char *const *environment, const char *path)
{
    int log = open_log(path);
    GPid pid = spawn(argv, environment, -1, log, log);
    close(log);
    return pid;
}

static int reap(GPid pid, glong *peak_kilobytes)
{
    int status = 0;
    struct rusage usage;
    if (wait4(pid, &status, 0, &usage) != pid)
        g_error("a program is gone");
    *peak_kilobytes = MAX(*peak_kilobytes, usage.ru_maxrss);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/* --- the stand-in ----------------------------------------------------------------------------- */

static void journal_body(Instance *instance, const char *id, const char *conversation, const char *body)
{
    gint64 now = clock_now_ms(&clock_system);
    g_autofree char *timestamp = g_strdup_printf("%" G_GINT64_FORMAT, now);
    const JournalMessage message = {.msg_id = id,
                                    .conversation_id = conversation,
                                    .received_ms = now,
                                    .body = body,
                                    .body_size = strlen(body),
                                    .timestamp = timestamp,
                                    .sign = id};
    JournalVerdict verdict = JOURNAL_DUPLICATE;
    g_autoptr(GError) error = NULL;
    if (!store_journal(instance->receiver, &message, &verdict, &error) || verdict != JOURNAL_NEW)
        g_error("not journaled: %s", error != NULL ? error->message : "it is there already");
}

/** What the instance says to this message is to go through its own route. */
static void hear(Instance *instance, const char *body, gsize size)
{
    g_autoptr(cJSON) tree = json_parse(body, size, NULL);
    g_assert_nonnull(tree);
    const char *given = json_string(tree, "sessionWebhook") + strlen(proxy_base(instance->lab->proxy));
    g_autofree char *webhook = g_strconcat(instance->webhook_base, given, NULL);
    cJSON_ReplaceItemInObjectCaseSensitive(tree, "sessionWebhook", cJSON_CreateString(webhook));
    g_autofree char *text = json_text(tree);
    if (instance->receive != NULL)
        instance->receive(instance, text, instance->receive_data);
    else
        journal_body(instance, json_string(tree, "msgId"), json_string(tree, "conversationId"), text);
}

static gboolean heard(const char *body, gsize size, gpointer data)
{
    Lab *lab = data;
    if (lab->hears == NULL)
        return FALSE;
    hear(lab->hears, body, size);
    return TRUE;
}

static void sandbox_start(Lab *lab)
{
    g_autofree char *secret = g_build_filename(lab->folder, "secret", NULL);
    g_autofree char *log = g_build_filename(lab->folder, "sandbox.log", NULL);
    g_autofree char *config = g_build_filename(lab->folder, "sandbox.conf", NULL);
    g_autofree char *robot = g_strdup_printf("[robot]\napp_key = %s\napp_secret_file = %s\n", APP_KEY, secret);
    g_autofree char *listen = g_strconcat("unix:", lab->socket, NULL);
    g_autofree char *callback = g_strconcat(proxy_base(lab->proxy), "/callback", NULL);
    g_autofree char *program = program_path("dingtalk-sandbox.fcgi");
    char *argv[] = {program,
                    (char *)"--listen",
                    listen,
                    (char *)"--callback",
                    callback,
                    (char *)"--public-base",
                    (char *)proxy_base(lab->proxy),
                    (char *)"--config",
                    config,
                    (char *)"--calls-per-second",
                    (char *)"0",
                    (char *)"--webhooks-per-minute",
                    (char *)"0",
                    NULL};
    g_assert_true(g_file_set_contents(secret, LAB_SECRET "\n", -1, NULL));
    g_assert_true(g_file_set_contents(config, robot, -1, NULL));
    lab->sandbox = spawn_logged(argv, NULL, log);
}

/** In memory where that is possible: these tests end processes, not machines. */
static char *make_folder(void)
{
    char path[] = "/dev/shm/dingboard-lab-XXXXXX";
    if (g_mkdtemp(path) != NULL)
        return g_strdup(path);
    g_autoptr(GError) error = NULL;
    char *folder = g_dir_make_tmp("dingboard-lab-XXXXXX", &error);
    g_assert_no_error(error);
    return folder;
}

Lab *lab_new(void)
{
    if (g_strcmp0(g_getenv("DINGBOARD_E2E"), "no") == 0) {
        puts("1..0 # SKIP end-to-end tests are switched off");
        exit(0);
    }
    signal(SIGPIPE, SIG_IGN);
    Lab *lab = g_new0(Lab, 1);
    g_mutex_init(&lab->saying);
    lab->folder = make_folder();
    lab->socket = g_build_filename(lab->folder, "sandbox.sock", NULL);
    lab->proxy = proxy_new(lab->socket, heard, lab);
    sandbox_start(lab);
    return lab;
}

static void folder_clear(const char *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    for (const char *name; (name = g_dir_read_name(dir)) != NULL;) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        if (g_unlink(path) != 0)
            g_warning("%s stays", path);
    }
    g_rmdir(folder);
}

void lab_free(Lab *lab)
{
    glong peak = 0;
    kill(lab->sandbox, SIGTERM);
    (void)reap(lab->sandbox, &peak);
    proxy_free(lab->proxy);
    folder_clear(lab->folder);
    g_mutex_clear(&lab->saying);
    g_free(lab->folder);
    g_free(lab->socket);
    g_free(lab);
}

char *lab_token(Lab *lab)
{
    int status = 0;
    g_autofree char *answer =
        proxy_ask_sandbox(lab->proxy, "POST", "/v1.0/oauth2/accessToken",
                          "{\"appKey\":\"" APP_KEY "\",\"appSecret\":\"" LAB_SECRET "\"}", &status);
    g_autoptr(cJSON) tree = json_parse(answer, strlen(answer), NULL);
    g_assert_nonnull(json_string(tree, "accessToken"));
    return g_strdup(json_string(tree, "accessToken"));
}

/* --- an instance ------------------------------------------------------------------------------ */

void instance_configure(Instance *instance, const char *api_base, const char *oapi_base, const char *webhook_base)
{
    g_autofree char *route = g_strdup_printf("%s/%s", proxy_base(instance->lab->proxy), instance->name);
    g_free(instance->webhook_base);
    instance->webhook_base = g_strdup(webhook_base != NULL ? webhook_base : route);
    g_autofree char *text = g_strdup_printf(
        "[robot]\napp_key=" APP_KEY "\napp_secret_file=%s/secret\nrobot_code=" APP_KEY
        "\n[dingtalk]\napi_base=%s\noapi_base=%s\nwebhook_origins=%s\n[store]\nlocation=%s\n"
        "[worker]\nmessages_per_minute=1000\ncalls_per_second=1000\n",
        instance->lab->folder, api_base != NULL ? api_base : route, oapi_base != NULL ? oapi_base : route,
        webhook_base != NULL ? webhook_base : proxy_base(instance->lab->proxy), instance->folder);
    g_assert_true(g_file_set_contents(instance->config, text, -1, NULL));
}

Instance *instance_new(Lab *lab, const char *name)
{
    Instance *instance = g_new0(Instance, 1);
    instance->lab = lab;
    instance->name = g_strdup(name);
    instance->folder = g_build_filename(lab->folder, name, NULL);
    instance->config = g_build_filename(instance->folder, "dingboard.conf", NULL);
    instance->log = g_build_filename(instance->folder, "worker.log", NULL);
    g_assert_cmpint(g_mkdir(instance->folder, 0700), ==, 0);
    instance_configure(instance, NULL, NULL, NULL);
    g_autoptr(GError) error = NULL;
    store_close(store_open(instance->folder, STORE_WORKER, &error)); /* so that there is something to ask */
    g_assert_no_error(error);
    instance->receiver = store_open(instance->folder, STORE_RECEIVER, &error);
    g_assert_no_error(error);
    return instance;
}

void instance_free(Instance *instance)
{
    if (instance->worker != 0)
        (void)worker_stop(instance);
    store_close(instance->receiver);
    folder_clear(instance->folder);
    g_free(instance->name);
    g_free(instance->folder);
    g_free(instance->config);
    g_free(instance->log);
    g_free(instance->webhook_base);
    g_free(instance);
}

/** @param more  further members, each behind a comma */
static void say(Instance *instance, const char *conversation, const char *text, const char *more)
{
    Lab *lab = instance->lab;
    g_autofree char *body =
        g_strdup_printf("{\"conversation\":\"%s\",\"user\":\"lilei\",\"text\":\"%s\"%s}", conversation, text, more);
    int status = 0;
    g_mutex_lock(&lab->saying);
    lab->hears = instance;
    g_autofree char *answer = proxy_ask_sandbox(lab->proxy, "POST", "/sandbox/say", body, &status);
    lab->hears = NULL;
    g_mutex_unlock(&lab->saying);
    if (strstr(answer, "\"status\":200") == NULL)
        g_error("saying failed: %s", answer);
}

void instance_say(Instance *instance, const char *conversation, const char *text)
{
    say(instance, conversation, text, "");
}

void instance_say_picture(Instance *instance, const char *conversation, const char *text)
{
    int status = 0;
    g_autofree char *answer =
        proxy_ask_sandbox(instance->lab->proxy, "POST", "/sandbox/media?name=a.gif", "GIF89a", &status);
    g_autoptr(cJSON) json = json_parse(answer, strlen(answer), NULL);
    const char *id = json_string(json, "mediaId");
    if (id == NULL)
        g_error("the stand-in took no picture: %s", answer);
    g_autofree char *more = g_strdup_printf(",\"type\":\"richText\",\"mediaId\":\"%s\"", id);
    say(instance, conversation, text, more);
}

void worker_start(Instance *instance, const char *const *environment)
{
    g_autofree char *program = program_path("dingboard-worker");
    char *argv[] = {program, (char *)"--config", instance->config, NULL};
    instance->worker = spawn_logged(argv, environment, instance->log);
}

int program_run(Instance *instance, const char *name, const char *const *environment, const char *input,
                const char *output)
{
    g_autofree char *program = program_path(name);
    char *argv[] = {program, NULL};
    glong peak = 0;
    int in = input != NULL ? open(input, O_RDONLY | O_CLOEXEC) : -1;
    int out = open(output, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    int log = open_log(instance->log);
    int status = reap(spawn(argv, environment, in, out, log), &peak);
    if (in >= 0)
        close(in);
    close(out);
    close(log);
    return status;
}

int worker_wait(Instance *instance)
{
    int status = reap(instance->worker, &instance->peak_kilobytes);
    instance->worker = 0;
    return status;
}

int worker_stop(Instance *instance)
{
    kill(instance->worker, SIGTERM);
    return worker_wait(instance);
}

gboolean worker_lives(Instance *instance)
{
    siginfo_t info = {0};
    return waitid(P_PID, (id_t)instance->worker, &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == 0;
}

static sqlite3 *boards_open(const Instance *instance)
{
    g_autofree char *path = g_build_filename(instance->folder, "boards.db", NULL);
    sqlite3 *db = NULL;
    if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
        g_error("%s: %s", path, sqlite3_errmsg(db));
    sqlite3_busy_timeout(db, 10000);
    return db;
}

static gint64 ask(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK || sqlite3_step(statement) != SQLITE_ROW)
        g_error("%s: %s", sql, sqlite3_errmsg(db));
    gint64 answer = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return answer;
}

gint64 instance_ask(const Instance *instance, const char *sql)
{
    sqlite3 *db = boards_open(instance);
    gint64 answer = ask(db, sql);
    sqlite3_close(db);
    return answer;
}

gboolean instance_await(const Instance *instance, const char *sql, guint seconds)
{
    gint64 until = g_get_monotonic_time() + seconds * G_TIME_SPAN_SECOND;
    sqlite3 *db = boards_open(instance);
    gint64 answer = 0;
    while ((answer = ask(db, sql)) == 0 && g_get_monotonic_time() < until)
        g_usleep(AWAIT_STEP_US);
    sqlite3_close(db);
    return answer != 0;
}

char *instance_log(const Instance *instance)
{
    char *text = NULL;
    g_file_get_contents(instance->log, &text, NULL, NULL);
    return text != NULL ? text : g_strdup("");
}
