// SPDX-License-Identifier: MIT
/*
 * dingboard.fcgi - the receiver of robot callbacks.
 *
 *      stage                   function             files
 *      ------------------------------------------------------------------------------
 *      options, configuration  options_parse        here, lib/base/settings.c
 *      waiting for requests    service_run          lib/web/service.c (FastCGI and CGI)
 *      routes and answers      receiver_handle      cgi/receiver.c
 *        is it DingTalk?       signature_check      lib/dingtalk/signature.c
 *        what does it say?     robot_message_parse  lib/dingtalk/callback.c
 *        keep it               journal_append       cgi/journal.c, lib/store/
 *      events                  events_post          cgi/events.c, lib/dingtalk/event*.c
 *      the board's page        live_handle          cgi/live*.c, lib/live/link.c
 *      refusals in the log     refusals_log         cgi/refusals.c
 *
 * It paints nothing and opens no network connection: the worker does, from the journal.
 */
#include <locale.h>
#include <openssl/rand.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

#include "config.h"

#include "cgi/journal.h"
#include "cgi/live.h"
#include "cgi/receiver.h"
#include "lib/base/limits.h"
#include "lib/base/log.h"
#include "lib/base/settings.h"

typedef struct {
    char *config;
    char *listen;
    int threads; /**< 0: as configured */
    gboolean version;
} Options;

static void options_clear(Options *options)
{
    g_free(options->config);
    g_free(options->listen);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Options, options_clear)

static gboolean options_parse(Options *options, int argc, char **argv, GError **error)
{
    const GOptionEntry entries[] = {
        {"config", 'c', 0, G_OPTION_ARG_FILENAME, &options->config, "Configuration file", "FILE"},
        {"listen", 'l', 0, G_OPTION_ARG_STRING, &options->listen, "Create a socket instead of using descriptor 0",
         "unix:PATH"},
        {"threads", 't', 0, G_OPTION_ARG_INT, &options->threads, "Requests served at once, 1 to 64", "N"},
        {"version", 'V', 0, G_OPTION_ARG_NONE, &options->version, "Print the version", NULL},
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GOptionContext) context = g_option_context_new("- receive DingTalk robot callbacks");
    g_option_context_add_main_entries(context, entries, NULL);
    if (!g_option_context_parse(context, &argc, &argv, error))
        return FALSE;
    if (argc > 1) {
        g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, "unexpected argument \"%s\"", argv[1]);
        return FALSE;
    }
    if (options->threads < 0 || options->threads > 64) {
        g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--threads must be from 1 to 64");
        return FALSE;
    }
    return TRUE;
}

/**
 * A web server runs us for one request. It may pass a query string without "=" as arguments (RFC 3875, 4.4), which
 * come from anybody: they are never read as options.
 */
static gboolean run_by_web_server(void)
{
    return g_getenv("GATEWAY_INTERFACE") != NULL || g_getenv("REQUEST_METHOD") != NULL;
}

static Settings *configuration_load(const Options *options)
{
    g_autoptr(GError) error = NULL;
    Settings *settings = settings_load(settings_file(options->config, g_getenv("DINGBOARD_CONFIG")), &error);
    if (settings == NULL)
        g_warning("%s", error->message);
    return settings;
}

/* --- the configuration in use ------------------------------------------------------------------- */

/** Requests read it, SIGHUP changes it: each request sees one configuration from its beginning to its end. */
typedef struct {
    const Options *options;
    pthread_rwlock_t lock;
    Settings *settings; /**< NULL: none could be read; everything is answered with 503 */
    EventKeys events;
    LiveKeys keys;
    LiveDoor live;
    GArray *others;        /**< of ReceiverRobot */
    GPtrArray *other_keys; /**< of EventKeys * */
    Receiver receiver;
} Configured;

static void random_fill(guint8 *bytes, gsize n)
{
    if (RAND_bytes(bytes, (int)n) != 1)
        g_error("OpenSSL offers no randomness");
}

/** FALSE: events are not expected, or their keys are none. */
static gboolean event_keys_load(const Settings *settings, EventKeys *keys)
{
    g_autoptr(GError) error = NULL;
    if (settings == NULL || settings->event_token == NULL)
        return FALSE;
    if (event_keys_init(keys, settings->event_token, settings->event_aes_key, settings->app_key, settings->corp_id,
                        &error))
        return TRUE;
    g_warning("events are not answered: %s", error->message);
    return FALSE;
}

/** The page's part of it. */
static void live_set(Configured *configured, const Settings *settings)
{
    LiveDoor *live = &configured->live;
    live_keys_clear(&configured->keys);
    if (settings != NULL)
        live_keys_init(&configured->keys, settings->app_secret);
    live->public_base = settings != NULL ? settings->public_base : NULL;
    live->guests = settings != NULL ? settings->guests : GUESTS_NONE;
    live->pushed = settings != NULL && settings->nchan_publish != NULL;
    live->settings = settings;
}

static void free_keys(gpointer keys)
{
    event_keys_clear(keys);
    g_free(keys);
}

/** The further robots of the settings. */
static void others_set(Configured *configured)
{
    g_clear_pointer(&configured->others, g_array_unref);
    g_clear_pointer(&configured->other_keys, g_ptr_array_unref);
    configured->others = g_array_new(FALSE, TRUE, sizeof(ReceiverRobot));
    configured->other_keys = g_ptr_array_new_with_free_func(free_keys);
    const GPtrArray *robots = configured->settings != NULL ? configured->settings->others : NULL;
    for (guint i = 0; robots != NULL && i < robots->len; i++) {
        const Settings *robot = robots->pdata[i];
        EventKeys *keys = g_new0(EventKeys, 1);
        g_ptr_array_add(configured->other_keys, keys);
        const ReceiverRobot row = {robot->app_key, robot->app_secret, robot->corp_id,
                                   event_keys_load(robot, keys) ? keys : NULL};
        g_array_append_val(configured->others, row);
    }
    configured->receiver.others = (const ReceiverRobot *)(gpointer)configured->others->data;
    configured->receiver.n_others = configured->others->len;
}

/** Take over settings; to be called with nobody reading. */
static void configured_set(Configured *configured, Settings *settings)
{
    event_keys_clear(&configured->events);
    settings_free(configured->settings);
    configured->settings = settings;
    configured->events = (EventKeys){0};
    gboolean with_events = event_keys_load(settings, &configured->events);
    Receiver *receiver = &configured->receiver;
    receiver->app_secret = settings != NULL ? settings->app_secret : NULL;
    receiver->corp_id = settings != NULL ? settings->corp_id : NULL;
    receiver->http_answer = settings != NULL && settings->http_answer;
    receiver->events = with_events ? &configured->events : NULL;
    live_set(configured, settings);
    others_set(configured);
}

static void handle(const Request *request, Response *response, gpointer data)
{
    Configured *configured = data;
    pthread_rwlock_rdlock(&configured->lock);
    receiver_handle(request, response, &configured->receiver);
    pthread_rwlock_unlock(&configured->lock);
}

static void refused(const Request *request, Response *response, gpointer data)
{
    Configured *configured = data;
    pthread_rwlock_rdlock(&configured->lock);
    receiver_refused(request, response, &configured->receiver);
    pthread_rwlock_unlock(&configured->lock);
}

/** Read the configuration again upon each SIGHUP, which is blocked in all threads. One that is wrong changes nothing.
 */
static void *reload_thread(void *data)
{
    Configured *configured = data;
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGHUP);
    for (int number = 0; sigwait(&set, &number) == 0;) {
        Settings *settings = configuration_load(configured->options);
        if (settings == NULL)
            continue;
        pthread_rwlock_wrlock(&configured->lock);
        configured_set(configured, settings);
        pthread_rwlock_unlock(&configured->lock);
        g_message("the configuration was read again");
    }
    return NULL;
}

static gboolean reload_start(Configured *configured, pthread_t *thread)
{
    service_signals_block();
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &set, NULL);
    return pthread_create(thread, NULL, reload_thread, configured) == 0;
}

static gsize body_limit(const Request *request, gpointer data)
{
    (void)data;
    return live_takes_picture(request->path) ? LIMIT_UPLOAD_BYTES : LIMIT_BODY_BYTES;
}

/** @param settings  handed over; NULL: answer everything with 503 */
static int run(const Options *options, Settings *settings)
{
    /* The store stays where it was at the start; so do the threads. */
    g_autofree char *folder = settings != NULL ? g_strdup(settings->store) : NULL;
    g_autoptr(Journal) journal = folder != NULL ? journal_new(folder, &clock_system) : NULL;
    guint threads = settings != NULL ? settings->threads : 1;
    Refusals refusals = {0};
    g_autofree Rates *rates = g_new(Rates, 1);
    rates_init(rates);
    Configured configured = {
        .options = options,
        .lock = PTHREAD_RWLOCK_INITIALIZER,
        .receiver =
            {
                .random = random_fill,
                .clock = &clock_system,
                .journal = journal_append,
                .check = journal_check,
                .journal_data = journal,
                .refusals = &refusals,
                .live = &configured.live,
            },
        .live = {.keys = &configured.keys, .rates = rates, .source = &live_journal_source, .data = journal},
    };
    configured_set(&configured, settings);
    const Service service = {
        .listen = options->listen,
        .threads = options->threads > 0 ? (guint)options->threads : threads,
        .max_body = LIMIT_BODY_BYTES,
        .body_limit = body_limit,
        .handler = handle,
        .refused = refused,
        .data = &configured,
    };
    pthread_t reloader;
    gboolean reloads = !run_by_web_server() && reload_start(&configured, &reloader);
    int status = service_run(&service);
    if (reloads) {
        pthread_cancel(reloader);
        pthread_join(reloader, NULL);
    }
    configured_set(&configured, NULL);
    g_array_unref(configured.others);
    g_ptr_array_unref(configured.other_keys);
    pthread_rwlock_destroy(&configured.lock);
    rates_clear(rates);
    return status;
}

int main(int argc, char **argv)
{
    setlocale(LC_CTYPE, ""); /* the help is written in the terminal's characters */
    log_init("dingboard.fcgi");
    g_auto(Options) options = {0};
    g_autoptr(GError) error = NULL;
    gboolean cgi = run_by_web_server();
    if (!cgi && !options_parse(&options, argc, argv, &error)) {
        fprintf(stderr, "dingboard.fcgi: %s\n", error->message);
        return 2;
    }
    if (options.version) {
        puts("dingboard.fcgi (" PACKAGE_STRING ")");
        return 0;
    }
    Settings *settings = configuration_load(&options);
    if (settings == NULL && !cgi)
        return 1;
    return run(&options, settings);
}
