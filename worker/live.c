// SPDX-License-Identifier: MIT
#include "worker/live.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "lib/base/ids.h"
#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/live/crowd.h"
#include "worker/publish.h"

/** Datagrams read between two looks at the boards. */
#define DATAGRAMS_PER_RUN 512
/** Files made in one run: each takes milliseconds. */
#define FILES_PER_RUN 2
/** Files asked for and not made yet. */
#define FILES_WAITING 64
/** Logins under way. */
#define LOGINS_MAX 64
/** A login is fetched at once or never. */
#define LOGIN_KEPT_MS 60000
/** Another worker of this store may have the socket; whether it has ended is looked at this often. */
#define EAR_RETRY_MS 1000

typedef struct {
    char *job, *board_id, *format;
    Lang lang;
} FileJob;

struct LiveDesk {
    const Settings *settings;
    Store *store;
    LiveWork work;
    Publisher *publisher;
    Crowd *crowd;
    GQueue files;       /**< of FileJob * */
    GHashTable *logins; /**< set of LoginCall * */
    int lock;           /**< only one worker of a store listens */
    int ear;
    gint64 ear_at; /**< next attempt to listen */
};

typedef struct {
    LiveDesk *desk;
    char *nonce;
} LoginCall;

static gint64 wall_ms(void)
{
    return clock_now_ms(&clock_system);
}

static void file_job_free(gpointer data)
{
    FileJob *job = data;
    g_free(job->job);
    g_free(job->board_id);
    g_free(job->format);
    g_free(job);
}

static void login_call_free(gpointer data)
{
    LoginCall *call = data;
    g_free(call->nonce);
    g_free(call);
}

/* --- the socket ------------------------------------------------------------------------------------- */

static gboolean take_lock(LiveDesk *desk)
{
    g_autofree char *path = g_build_filename(desk->settings->store, "live.lock", NULL);
    int fd = desk->lock >= 0 ? desk->lock : open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return FALSE;
    desk->lock = fd;
    return flock(fd, LOCK_EX | LOCK_NB) == 0;
}

/* What a killed worker left behind is replaced: the lock says that nobody listens there. */
static int listen_at(const char *path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    if (g_strlcpy(address.sun_path, path, sizeof address.sun_path) >= sizeof address.sun_path)
        return -1;
    int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    unlink(path);
    if (fd >= 0 && bind(fd, (const struct sockaddr *)&address, sizeof address) == 0)
        return fd;
    if (fd >= 0)
        close(fd);
    return -1;
}

static void ear_open(LiveDesk *desk, gint64 now)
{
    if (desk->ear >= 0 || now < clock_due(desk->ear_at, now, EAR_RETRY_MS))
        return;
    desk->ear_at = now + EAR_RETRY_MS;
    g_autofree char *path = g_build_filename(desk->settings->store, "live.sock", NULL);
    if (!take_lock(desk))
        return;
    desk->ear = listen_at(path);
    if (desk->ear < 0)
        g_warning("%s: %s: the boards' pages have to wait", path, g_strerror(errno));
}

/* --- logins ----------------------------------------------------------------------------------------- */

static void login_keep(LiveDesk *desk, const char *nonce, const Login *login)
{
    g_autoptr(GError) error = NULL;
    if (!store_login_put(desk->store, nonce, login, &error))
        g_warning("a login could not be kept: %s", error->message);
}

static void login_known(const Verdict *verdict, gpointer data)
{
    LoginCall *call = data;
    Login login = {.until_ms = wall_ms() + LOGIN_KEPT_MS};
    if (verdict->kind == VERDICT_OK) {
        login.staff_id = verdict->value;
        login.name = verdict->name;
        login.admin = verdict->admin;
    } else {
        g_message("a login failed: %s (%s)", verdict_reason_text(verdict->reason), verdict->code);
    }
    login_keep(call->desk, call->nonce, &login);
    g_hash_table_remove(call->desk->logins, call);
}

static void hear_login(LiveDesk *desk, const cJSON *json)
{
    const char *nonce = json_string(json, "login"), *code = json_string(json, "code");
    const char *board_id = json_string(json, "board");
    if (code == NULL || board_id == NULL || !board_id_valid(board_id) || strlen(code) > LIMIT_LOGIN_CODE_BYTES ||
        strlen(nonce) > LIMIT_ID_BYTES || g_hash_table_size(desk->logins) >= LOGINS_MAX)
        return;
    LoginCall *call = g_new(LoginCall, 1);
    *call = (LoginCall){desk, g_strdup(nonce)};
    g_hash_table_add(desk->logins, call);
    api_user_info(desk->work.api(board_id, desk->work.data), code, login_known, call);
}

/* --- files ------------------------------------------------------------------------------------------ */

static void hear_export(LiveDesk *desk, const cJSON *json, const char *board_id)
{
    const char *job = json_string(json, "export"), *format = json_string(json, "format");
    if (format == NULL || strlen(job) > LIMIT_ID_BYTES || g_queue_get_length(&desk->files) >= FILES_WAITING)
        return;
    FileJob *wanted = g_new(FileJob, 1);
    *wanted = (FileJob){g_strdup(job), g_strdup(board_id), g_strdup(format),
                        g_strcmp0(json_string(json, "lang"), "en") == 0 ? LANG_EN : LANG_ZH};
    g_queue_push_tail(&desk->files, wanted);
}

static const char *media_type(const char *format)
{
    static const struct {
        const char *format, *type;
    } types[] = {{"png", "image/png"}, {"svg", "image/svg+xml"}, {"pdf", "application/pdf"}};
    for (gsize i = 0; i < G_N_ELEMENTS(types); i++) {
        if (strcmp(types[i].format, format) == 0)
            return types[i].type;
    }
    return "application/json";
}

static void file_make_next(LiveDesk *desk)
{
    FileJob *job = g_queue_pop_head(&desk->files);
    g_autoptr(GError) error = NULL;
    g_autofree char *name = NULL;
    g_autoptr(GBytes) bytes = desk->work.file(job->board_id, job->format, job->lang, &name, desk->work.data, &error);
    if (bytes == NULL)
        g_warning("board %s: a file could not be made: %s", job->board_id, error->message);
    const LiveExport made = {job->board_id, name != NULL ? name : (char *)"board", (char *)media_type(job->format),
                             bytes, wall_ms() + LIMIT_EXPORT_MS};
    g_clear_error(&error);
    if (!store_export_put(desk->store, job->job, &made, &error))
        g_warning("board %s: a file could not be kept: %s", job->board_id, error->message);
    file_job_free(job);
}

/* --- hints ------------------------------------------------------------------------------------------ */

static void hear_hint(LiveDesk *desk, const cJSON *json, const char *board_id)
{
    const cJSON *hint = cJSON_GetObjectItemCaseSensitive(json, "hint"),
                *by = cJSON_GetObjectItemCaseSensitive(json, "by");
    gint64 now = wall_ms();
    if (crowd_hint(desk->crowd, board_id, hint, by, now))
        return;
    g_auto(LiveState) state = {0};
    if (store_live_state(desk->store, board_id, NULL, &state, NULL) && state.ready)
        crowd_event(desk->crowd, board_id, state.n, now);
}

static void hear(LiveDesk *desk, const char *text, gsize size)
{
    g_autoptr(cJSON) json = json_parse(text, size, NULL);
    if (json == NULL)
        return;
    const char *open = json_string(json, "open"), *board = open != NULL ? open : json_string(json, "board");
    if (board == NULL || !board_id_valid(board))
        return;
    if (open != NULL)
        desk->work.open(board, desk->work.data);
    else if (json_string(json, "login") != NULL)
        hear_login(desk, json);
    else if (json_string(json, "export") != NULL)
        hear_export(desk, json, board);
    else if (cJSON_HasObjectItem(json, "hint"))
        hear_hint(desk, json, board);
}

static void ear_read(LiveDesk *desk)
{
    char text[LIMIT_DATAGRAM_BYTES + 1];
    for (guint i = 0; desk->ear >= 0 && i < DATAGRAMS_PER_RUN; i++) {
        gssize size = recv(desk->ear, text, sizeof text, MSG_DONTWAIT);
        if (size < 0)
            return;
        if (size <= LIMIT_DATAGRAM_BYTES)
            hear(desk, text, (gsize)size);
    }
}

/* --- life ------------------------------------------------------------------------------------------- */

LiveDesk *live_desk_new(const Settings *settings, Store *store, const LiveWork *work)
{
    LiveDesk *desk = g_new0(LiveDesk, 1);
    desk->settings = settings;
    desk->store = store;
    desk->work = *work;
    desk->publisher = publisher_new(settings->nchan_publish);
    desk->crowd = crowd_new();
    desk->logins = g_hash_table_new_full(NULL, NULL, login_call_free, NULL);
    desk->lock = desk->ear = -1;
    g_queue_init(&desk->files);
    return desk;
}

void live_desk_reconfigure(LiveDesk *desk, const Settings *settings)
{
    desk->settings = settings;
    publisher_free(desk->publisher);
    desk->publisher = publisher_new(settings->nchan_publish);
}

void live_desk_free(LiveDesk *desk)
{
    if (desk == NULL)
        return;
    publisher_free(desk->publisher);
    crowd_free(desk->crowd);
    g_queue_clear_full(&desk->files, file_job_free);
    g_hash_table_unref(desk->logins);
    if (desk->ear >= 0)
        close(desk->ear);
    if (desk->lock >= 0)
        close(desk->lock);
    g_free(desk);
}

void live_desk_events(LiveDesk *desk, const char *board_id, const GPtrArray *events, gint64 n)
{
    gint64 first = n - events->len + 1;
    for (guint i = 0; i < events->len; i++)
        publisher_event(desk->publisher, board_id, events->pdata[i], first + i);
    crowd_event(desk->crowd, board_id, n, wall_ms());
}

static void send_hints(const char *board_id, const char *message, gpointer data)
{
    LiveDesk *desk = data;
    publisher_post(desk->publisher, board_id, message);
}

gint64 live_desk_run(LiveDesk *desk)
{
    gint64 now = wall_ms();
    ear_open(desk, now);
    ear_read(desk);
    for (guint i = 0; i < FILES_PER_RUN && !g_queue_is_empty(&desk->files); i++)
        file_make_next(desk);
    gint64 next = crowd_run(desk->crowd, now, send_hints, desk);
    publisher_run(desk->publisher);
    if (desk->ear < 0)
        next = MIN(next, desk->ear_at);
    return g_queue_is_empty(&desk->files) ? next : now;
}

gboolean live_desk_busy(const LiveDesk *desk)
{
    return publisher_busy(desk->publisher);
}

guint live_desk_fds(LiveDesk *desk, struct curl_waitfd *fds)
{
    guint n = publisher_fds(desk->publisher, fds);
    if (desk->ear >= 0)
        fds[n++] = (struct curl_waitfd){.fd = desk->ear, .events = CURL_WAIT_POLLIN};
    return n;
}
