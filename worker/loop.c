// SPDX-License-Identifier: MIT
#include "worker/worker.h"

#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "lib/base/limits.h"
#include "lib/delivery/delivery.h"
#include "lib/delivery/pace.h"
#include "worker/apply.h"
#include "worker/boards.h"
#include "worker/crash.h"
#include "worker/files.h"
#include "worker/live.h"
#include "worker/pictures.h"
#include "worker/sessions.h"
#include "worker/slot.h"
#include "worker/timers.h"

/** News are looked for this often even when no bell rings: a bell may be lost, the journal is not. */
#define RESCAN_MS 5000
#define UPKEEP_MS 1000
#define PRUNE_MS 60000
/** Applied messages are kept for a day, as long as one may be sent again with the same id. */
#define JOURNAL_KEEP_MS (24 * 3600 * 1000LL)
#define PRUNE_ROWS 1000
#define DAY_MS (24 * 3600 * 1000LL)
/** Boards whose news are applied between two looks at the transfers. */
#define APPLY_PER_TURN 16
/** --once: tries after which a board or message is left for another time. */
#define ONCE_TRIES 3
#define ONCE_OPEN_TRIES 6
/** What is under way when the worker is told to end has as long as a call may take: its answer is noted, and it is not
 * made again. */
#define FAREWELL_MS (API_TIMEOUT_MS + 1000)

typedef struct {
    const WorkerOptions *options;
    Settings *settings; /**< read again when told to */
    Store *store;
    Api *api;           /**< of the first robot */
    GHashTable *others; /**< app_key → Api *, beside it */
    Delivery *delivery;
    Sessions *sessions;
    Timers *timers;
    Pictures *pictures;
    LiveDesk *live;
    GRand *random;
    Boards boards;
    GQueue news; /**< of HotBoard *: those with `news`, in the order of being looked at */
    int slot_fd;
    int signal_fd;
    gboolean once_failed; /**< a board was left alone */
    gint64 stop_by;       /**< told to end: not later than this; 0: not told */
    gint64 journal_after; /**< news before this are known */
    gint64 rescan_at, upkeep_at, prune_at;
    gint64 delivery_at, sessions_at, timers_at;
    gint64 pictures_at;
    gint64 live_at;
} Worker;

/** For pauses: the wall clock may jump. */
static gint64 now_ms(void)
{
    return g_get_monotonic_time() / 1000;
}

static gint64 wall_ms(void)
{
    return clock_now_ms(&clock_system);
}

/* --- news ----------------------------------------------------------------------------------- */

static void board_mark(Worker *worker, HotBoard *board)
{
    if (!board->news)
        g_queue_push_tail(&worker->news, board);
    board->news = TRUE;
}

static void news_mark(Worker *worker, const GPtrArray *ids)
{
    for (guint i = 0; i < ids->len; i++)
        board_mark(worker, boards_get(&worker->boards, g_ptr_array_index(ids, i)));
}

/** Boards whose quiet moment has come have something to be applied, too. */
static void due_mark(Worker *worker)
{
    GHashTableIter iter;
    gpointer value;
    g_hash_table_iter_init(&iter, worker->boards.table);
    while (g_hash_table_iter_next(&iter, NULL, &value)) {
        if (apply_is_due(&worker->boards, value))
            board_mark(worker, value);
    }
}

static void news_collect(Worker *worker)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) ids = store_boards_with_news(worker->store, &worker->journal_after, &error);
    if (ids == NULL)
        g_warning("the journal could not be read: %s", error->message);
    else
        news_mark(worker, ids);
    worker->rescan_at = now_ms() + RESCAN_MS;
    sessions_wake(worker->sessions);
}

/** Whatever an earlier run left undone. The newest message is looked up first, so that none falls in between. */
static gboolean work_collect(Worker *worker, GError **error)
{
    g_autoptr(GPtrArray) recent = store_boards_with_news(worker->store, &worker->journal_after, error);
    if (recent == NULL)
        return FALSE;
    g_autoptr(GPtrArray) ids = store_boards_with_work(worker->store, error);
    if (ids == NULL)
        return FALSE;
    news_mark(worker, ids);
    return TRUE;
}

/* --- applying ------------------------------------------------------------------------------- */

static void board_later(Worker *worker, HotBoard *board)
{
    hot_board_forget(board);
    board->failures++;
    board->due_ms = now_ms() + MIN(backoff_ms(board->failures, worker->random), LEASE_MS);
    if (worker->options->once && board->failures >= ONCE_OPEN_TRIES) {
        board->news = FALSE;
        worker->once_failed = TRUE;
    }
}

static gboolean nothing_owed(const GPtrArray *pictures)
{
    for (guint i = 0; pictures != NULL && i < pictures->len; i++) {
        const SentPicture *picture = g_ptr_array_index(pictures, i);
        if (picture->recall == RECALL_OWED)
            return FALSE;
    }
    return pictures != NULL;
}

/** Another worker has the board; once that one has nothing left to do for it, neither have we. */
static void board_is_taken(Worker *worker, HotBoard *board)
{
    delivery_drop(worker->delivery, board->id);
    pictures_drop(worker->pictures, board->id);
    g_autoptr(GPtrArray) unread = store_read_journal(worker->store, board->id, 1, NULL);
    g_autoptr(GPtrArray) unsent = store_outbox(worker->store, board->id, NULL);
    g_autoptr(GPtrArray) untrue = store_pictures(worker->store, board->id, PICTURES_TO_RECALL, NULL);
    if (unread != NULL && unread->len == 0 && unsent != NULL && unsent->len == 0 && nothing_owed(untrue))
        board->news = FALSE;
    else
        board_later(worker, board);
}

static void board_failed(Worker *worker, HotBoard *board, const GError *error)
{
    g_warning("board %s: %s", board->id, error->message);
    if (g_error_matches(error, STORE_ERROR, STORE_ERROR_LEASE))
        board->lease_until = 0;
    board_later(worker, board);
}

static void news_apply(Worker *worker, HotBoard *board)
{
    g_autoptr(GError) error = NULL;
    gboolean got = FALSE;
    Applied applied = {0};
    if (!hot_board_open(&worker->boards, board, &got, &error)) {
        board_failed(worker, board, error);
        return;
    }
    if (!got) {
        board_is_taken(worker, board);
        return;
    }
    gboolean kept = apply_news(&worker->boards, board, worker->pictures, &applied, &error);
    if (applied.events != NULL) {
        live_desk_events(worker->live, board->id, applied.events, board->live.n);
        g_ptr_array_unref(applied.events);
    }
    if (applied.disbanded)
        delivery_drop(worker->delivery, board->id);
    if (!kept || !delivery_load(worker->delivery, board->id, &error)) {
        board_failed(worker, board, error);
        return;
    }
    board->failures = 0;
    board->news = applied.more;
    if (applied.sessions)
        sessions_wake(worker->sessions);
    if (applied.timers)
        timers_wake(worker->timers);
    if (applied.waits)
        board->due_ms = now_ms() + LIMIT_PICTURE_WAIT_MS;
}

/** A message's pictures are there, or will not come. */
static void pictures_ready(const char *board_id, gpointer data)
{
    Worker *worker = data;
    HotBoard *board = boards_get(&worker->boards, board_id);
    board->due_ms = 0;
    if (!board->news)
        g_queue_push_tail(&worker->news, board);
    board->news = TRUE;
}

/** A board that has more, or must wait, goes to the end of the queue: nobody keeps the others waiting. */
static void boards_apply(Worker *worker)
{
    gint64 now = now_ms();
    guint applied = 0;
    for (guint left = g_queue_get_length(&worker->news); left > 0 && applied < APPLY_PER_TURN; left--) {
        HotBoard *board = g_queue_pop_head(&worker->news);
        if (clock_due(board->due_ms, now, LEASE_MS) <= now) {
            news_apply(worker, board);
            applied++;
        }
        if (board->news)
            g_queue_push_tail(&worker->news, board);
    }
}

/** A session's step, or a timer, owes something to a board: it is looked at like one with news. */
static void board_owed(const char *board_id, gpointer data)
{
    Worker *worker = data;
    g_autoptr(GPtrArray) ids = g_ptr_array_new();
    g_ptr_array_add(ids, (gpointer)board_id);
    news_mark(worker, ids);
}

/** For the delivery: a board that is leased and loaded. */
static HotBoard *board_to_show(Worker *worker, const char *board_id, GError **error)
{
    HotBoard *board = boards_get(&worker->boards, board_id);
    gboolean got = FALSE;
    if (!hot_board_open(&worker->boards, board, &got, error)) {
        hot_board_forget(board);
        return NULL;
    }
    if (!got) {
        g_set_error(error, STORE_ERROR, STORE_ERROR_LEASE, "another worker has the board");
        return NULL;
    }
    return board;
}

static GBytes *never_again(CrashKind kind, gint64 seq, GError **error)
{
    g_set_error(error, DELIVERY_ERROR, DELIVERY_ERROR_NEVER,
                "%s of entry %" G_GINT64_FORMAT " ended the worker %d times",
                kind == CRASH_PAINT ? "the picture" : "the file", seq, CRASHES_MAX);
    return NULL;
}

static GBytes *picture_of(const char *board_id, const char *const *caption, gboolean numbers, gint64 *seq,
                          gpointer data, GError **error)
{
    Worker *worker = data;
    HotBoard *board = board_to_show(worker, board_id, error);
    if (board == NULL)
        return NULL;
    *seq = history_last_seq(board->history);
    if (crash_times(board->crashes, CRASH_PAINT, *seq) >= CRASHES_MAX)
        return never_again(CRASH_PAINT, *seq, error);
    return hot_board_picture(&worker->boards, board, caption, numbers, error);
}

static GBytes *file_of(const char *board_id, const Payload *payload, char **name, gpointer data, GError **error)
{
    Worker *worker = data;
    HotBoard *board = board_to_show(worker, board_id, error);
    if (board == NULL)
        return NULL;
    gint64 seq = history_last_seq(board->history);
    if (crash_times(board->crashes, CRASH_FILE, seq) >= CRASHES_MAX)
        return never_again(CRASH_FILE, seq, error);
    crash_note(worker->slot_fd, board->id, CRASH_FILE, seq);
    GBytes *bytes = file_make(&worker->boards, board, payload, name, error);
    crash_clear(worker->slot_fd);
    return bytes;
}

/** Of a robot that left the configuration, the first one's: it can at least say so. */
static Api *api_for(const char *robot, gpointer data)
{
    const Worker *worker = data;
    Api *api = robot != NULL ? g_hash_table_lookup(worker->others, robot) : NULL;
    return api != NULL ? api : worker->api;
}

/** For the desk: somebody opens a board's page. */
static void live_open(const char *board_id, gpointer data)
{
    Worker *worker = data;
    HotBoard *board = boards_get(&worker->boards, board_id);
    board->live_wanted = TRUE;
    board_mark(worker, board);
}

/** By what is stored: the board may never have been in memory here. */
static Api *live_api(const char *board_id, gpointer data)
{
    const Worker *worker = data;
    g_auto(BoardMeta) meta = {0};
    g_autoptr(GError) error = NULL;
    if (!store_board_meta(worker->store, board_id, &meta, &error))
        g_warning("board %s: whose it is could not be read: %s", board_id, error->message);
    return api_for(meta.robot, data);
}

static GBytes *live_file(const char *board_id, const char *format, Lang lang, char **name, gpointer data,
                         GError **error)
{
    const Payload payload = {.format = (char *)format, .lang = lang};
    return file_of(board_id, &payload, name, data, error);
}

/* --- upkeep --------------------------------------------------------------------------------- */

static gboolean board_needed(const HotBoard *board, gpointer data)
{
    const Worker *worker = data;
    return delivery_owes(worker->delivery, board->id);
}

static void board_lost(const HotBoard *board, gpointer data)
{
    Worker *worker = data;
    g_message("board %s: another worker has taken it over", board->id);
    delivery_drop(worker->delivery, board->id);
    pictures_drop(worker->pictures, board->id);
}

static void prune_note(const char *what, GError *error /* taken over; or NULL */)
{
    if (error != NULL)
        g_warning("%s could not be removed: %s", what, error->message);
    g_clear_error(&error);
}

static void prune(Worker *worker, gint64 now)
{
    Store *store = worker->store;
    gint64 wall = wall_ms(), days = worker->settings->delivery_days;
    GError *errors[4] = {NULL, NULL, NULL, NULL};
    store_prune(store, wall - JOURNAL_KEEP_MS, PRUNE_ROWS, &errors[0]);
    store_uploads_prune(store, &errors[1]);
    store_prune_delivery(store, wall - days * DAY_MS, PRUNE_ROWS, &errors[2]);
    store_live_prune(store, wall, &errors[3]);
    prune_note("old messages", errors[0]);
    prune_note("pictures that are on their boards", errors[1]);
    prune_note("old records of what was sent", errors[2]);
    prune_note("old logins and files", errors[3]);
    worker->prune_at = now + PRUNE_MS;
}

static void upkeep(Worker *worker)
{
    gint64 now = now_ms();
    if (now >= clock_due(worker->upkeep_at, now, UPKEEP_MS)) {
        due_mark(worker);
        boards_upkeep(&worker->boards, board_needed, board_lost, worker);
        worker->upkeep_at = now + UPKEEP_MS;
    }
    if (now >= clock_due(worker->prune_at, now, PRUNE_MS))
        prune(worker, now);
}

/* --- the loop ------------------------------------------------------------------------------- */

static gint64 news_due(const Worker *worker)
{
    gint64 due = G_MAXINT64;
    for (const GList *link = worker->news.head; link != NULL; link = link->next) {
        const HotBoard *board = link->data;
        due = MIN(due, board->due_ms);
    }
    return due;
}

static Api *api_of_board(const char *board_id, gpointer data)
{
    Worker *worker = data;
    return api_for(boards_get(&worker->boards, board_id)->robot, worker);
}

/** Clients for the robots of the settings. Those of robots that left the configuration go on as the first one's. */
static void robots_follow(Worker *worker)
{
    const Settings *settings = worker->settings;
    GHashTableIter iter;
    gpointer key, api;
    g_hash_table_iter_init(&iter, worker->others);
    while (g_hash_table_iter_next(&iter, &key, &api)) {
        const Settings *robot = settings_of_robot(settings, key);
        api_reconfigure(api, robot != NULL ? robot : settings);
    }
    for (guint i = 0; settings->others != NULL && i < settings->others->len; i++) {
        const Settings *robot = settings->others->pdata[i];
        if (!g_hash_table_contains(worker->others, robot->app_key))
            g_hash_table_insert(worker->others, g_strdup(robot->app_key), api_new_beside(worker->api, robot));
    }
}

/** The store's place stays what it was at the start. A file that is not right changes nothing. */
static void settings_reload(Worker *worker)
{
    g_autoptr(GError) error = NULL;
    Settings *fresh = settings_load(worker->options->config, &error);
    if (fresh == NULL) {
        g_warning("the configuration stays as it was: %s", error->message);
        return;
    }
    api_reconfigure(worker->api, fresh);
    delivery_reconfigure(worker->delivery, fresh);
    live_desk_reconfigure(worker->live, fresh);
    worker->boards.settings = fresh;
    Settings *old = worker->settings;
    worker->settings = fresh;
    robots_follow(worker);
    settings_free(old);
    g_message("the configuration was read again");
}

static void wait_for_something(Worker *worker)
{
    gint64 wall_due = MIN(MIN(worker->delivery_at, worker->sessions_at), MIN(worker->live_at, worker->timers_at));
    gint64 owed = wall_due == G_MAXINT64 ? RESCAN_MS : wall_due - wall_ms();
    gint64 due = MIN(now_ms() + owed, worker->stop_by != 0 ? worker->stop_by : worker->rescan_at);
    if (worker->stop_by == 0)
        due = MIN(due, MIN(news_due(worker), worker->pictures_at));
    if (g_hash_table_size(worker->boards.table) > 0)
        due = MIN(due, worker->upkeep_at);
    struct curl_waitfd fds[2 + LIVE_DESK_FDS + DECODINGS_AT_ONCE] = {
        {.fd = worker->signal_fd, .events = CURL_WAIT_POLLIN},
        {.fd = store_bell_fd(worker->store), .events = CURL_WAIT_POLLIN},
    };
    guint n_fds = fds[1].fd >= 0 ? 2 : 1;
    guint n_live = live_desk_fds(worker->live, fds + n_fds);
    guint n_pictures = pictures_fds(worker->pictures, fds + n_fds + n_live);
    api_wait(worker->api, fds, n_fds + n_live + n_pictures, (int)CLAMP(due - now_ms(), 0, RESCAN_MS));
    if (fds[0].revents != 0) {
        struct signalfd_siginfo info;
        if (read(worker->signal_fd, &info, sizeof info) != (ssize_t)sizeof info)
            return;
        if (info.ssi_signo == SIGHUP)
            settings_reload(worker);
        else if (worker->stop_by == 0)
            worker->stop_by = now_ms() + FAREWELL_MS;
    }
    if (n_fds == 2 && fds[1].revents != 0) {
        store_bell_clear(worker->store);
        worker->rescan_at = 0;
    }
}

static void turn(Worker *worker)
{
    api_run(worker->api);
    worker->live_at = live_desk_run(worker->live);
    if (worker->stop_by != 0) { /* what is under way may end, nothing new begins */
        worker->delivery_at = worker->sessions_at = worker->timers_at = G_MAXINT64;
        return;
    }
    gint64 now = now_ms();
    if (now >= clock_due(worker->rescan_at, now, RESCAN_MS))
        news_collect(worker);
    worker->pictures_at = pictures_run(worker->pictures);
    boards_apply(worker);
    worker->live_at = live_desk_run(worker->live);
    worker->sessions_at = sessions_run(worker->sessions);
    worker->timers_at = timers_run(worker->timers);
    worker->delivery_at = delivery_run(worker->delivery);
    api_run(worker->api);
    upkeep(worker);
}

static gboolean is_over(const Worker *worker)
{
    DeliveryCount count = delivery_count(worker->delivery, ONCE_TRIES);
    if (worker->stop_by != 0)
        return (count.under_way == 0 && !live_desk_busy(worker->live)) || now_ms() >= worker->stop_by;
    return worker->options->once && count.under_way == 0 && count.boards == count.stuck &&
           news_due(worker) == G_MAXINT64 && !live_desk_busy(worker->live) &&
           sessions_open(worker->sessions, ONCE_TRIES) == 0 && !timers_are_due(worker->timers);
}

static int loop(Worker *worker)
{
    while (!is_over(worker)) {
        wait_for_something(worker);
        turn(worker);
    }
    DeliveryCount count = delivery_count(worker->delivery, ONCE_TRIES);
    gboolean failed = worker->once_failed || count.stuck > 0 || count.given_up > 0;
    return worker->options->once && worker->stop_by == 0 && failed ? 1 : 0;
}

/* --- life ----------------------------------------------------------------------------------- */

static gboolean signals_open(Worker *worker, GError **error)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGHUP);
    worker->signal_fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    if (worker->signal_fd >= 0)
        return TRUE;
    g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "signalfd is not available");
    return FALSE;
}

/** The rate is shared with the other workers; without the store this one's own has to do. */
static gint64 call_admit(CallKind call, gint64 now, gpointer data)
{
    const Worker *worker = data;
    gint64 ready_at = now;
    g_autoptr(GError) error = NULL;
    if (!store_rate_take(worker->store, (int)call, worker->settings->calls_per_second, now, &ready_at, &error))
        g_info("the rate of calls could not be shared: %s", error->message);
    return ready_at;
}

static gboolean slot_found(int fd, gpointer data, GError **error)
{
    const Worker *worker = data;
    return crash_collect(worker->store, fd, wall_ms(), error);
}

static gboolean worker_open(Worker *worker, GError **error)
{
    const Settings *settings = worker->settings;
    worker->store = store_open(settings->store, STORE_WORKER, error);
    if (worker->store == NULL)
        return FALSE;
    g_autofree char *owner = slot_take(settings->store, slot_found, worker, &worker->slot_fd, error);
    if (owner == NULL)
        return FALSE;
    boards_init(&worker->boards, worker->store, &clock_system, settings, owner, worker->slot_fd);
    worker->random = g_rand_new();
    worker->api = api_new(settings, &clock_system, API_TIMEOUT_MS);
    api_share_rate(worker->api, call_admit, worker);
    worker->others = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    robots_follow(worker);
    const DeliveryContext context = {settings,   &clock_system, worker->store, worker->api, worker->random,
                                     picture_of, file_of,       worker,        api_of_board};
    worker->delivery = delivery_new(&context);
    const SessionsContext making = {&worker->boards, worker->random, api_for, board_owed, worker};
    worker->sessions = sessions_new(&making);
    worker->boards.random = worker->random;
    const TimersContext telling = {&worker->boards, board_owed, worker};
    worker->timers = timers_new(&telling);
    const PicturesContext fetching = {worker->store, api_for, pictures_ready, worker};
    worker->pictures = pictures_new(&fetching);
    const LiveWork work = {live_open, live_file, live_api, worker};
    worker->live = live_desk_new(settings, worker->store, &work);
    return signals_open(worker, error) && work_collect(worker, error);
}

static void worker_close(Worker *worker)
{
    g_clear_pointer(&worker->live, live_desk_free);
    g_clear_pointer(&worker->api, api_free);
    g_clear_pointer(&worker->others, g_hash_table_unref);
    g_clear_pointer(&worker->delivery, delivery_free);
    g_clear_pointer(&worker->sessions, sessions_free);
    g_clear_pointer(&worker->timers, timers_free);
    g_clear_pointer(&worker->pictures, pictures_free);
    if (worker->boards.table != NULL)
        boards_clear(&worker->boards);
    g_queue_clear(&worker->news);
    g_clear_pointer(&worker->random, g_rand_free);
    g_clear_pointer(&worker->store, store_close);
    g_clear_pointer(&worker->settings, settings_free);
    if (worker->signal_fd >= 0)
        close(worker->signal_fd);
    if (worker->slot_fd >= 0)
        close(worker->slot_fd);
}

int worker_run(const WorkerOptions *options)
{
    Worker worker = {.options = options, .settings = options->settings, .slot_fd = -1, .signal_fd = -1};
    g_autoptr(GError) error = NULL;
    int status = 1;
    if (worker_open(&worker, &error)) {
        g_message("started as %s", worker.boards.owner);
        if (!options->once) {
            raster_warm_up();
            message_warm_up();
        }
        status = loop(&worker);
        guint unheard = delivery_count(worker.delivery, ONCE_TRIES).under_way;
        if (unheard > 0)
            g_message("%u calls were not heard to the end", unheard);
        g_message("stopped");
    } else {
        g_critical("%s", error->message);
    }
    worker_close(&worker);
    return status;
}
