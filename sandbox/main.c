// SPDX-License-Identifier: MIT
/*
 * dingtalk-sandbox.fcgi - a stand-in of the DingTalk platform for trying and testing.
 *
 *   main.c      options, then the service loop of lib/web/service.c
 *   platform.c  the table of calls: look up, play faults, check token and rate, handle, record
 *   tokens.c media.c send.c recall.c webhook.c groups.c   the platform's calls
 *   callback.c  what people say, signed and posted to the instance (post.c)
 *   life.c      what people do to groups; events.c  what is pushed of it
 *   control.c   the other /sandbox/ calls of the chat page and of tests
 *   state.c     what is remembered; answer.c and faults.c  the shapes of answers
 */
#include <curl/curl.h>
#include <locale.h>
#include <string.h>

#include "lib/base/log.h"
#include "lib/base/settings.h"
#include "sandbox/platform.h"

/** Threads of the service: enough that waiting pages (MAX_WAITERS) leave room for calls. */
#define THREADS 24
/** Largest request: an upload of 20 MB and its wrapping. */
#define MAX_BODY (21 * 1024 * 1024)

typedef struct {
    char *listen, *config, *callback, *events, *public_base, *robot_name;
    int token_seconds, calls_per_second, webhooks_per_minute;
    gboolean large_images, old_chats;
} Options;

static void options_clear(Options *options)
{
    g_free(options->listen);
    g_free(options->config);
    g_free(options->callback);
    g_free(options->events);
    g_free(options->public_base);
    g_free(options->robot_name);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Options, options_clear)

static gboolean options_parse(Options *o, int argc, char **argv, GError **error)
{
    const GOptionEntry entries[] = {
        {"listen", 0, 0, G_OPTION_ARG_STRING, &o->listen, "socket to listen on (default: descriptor 0)", "unix:PATH"},
        {"config", 0, 0, G_OPTION_ARG_FILENAME, &o->config,
         "the instance's dingboard.conf: its robots are this platform's, two at most", "FILE"},
        {"callback", 0, 0, G_OPTION_ARG_STRING, &o->callback, "where robot callbacks are posted", "URL"},
        {"events", 0, 0, G_OPTION_ARG_STRING, &o->events, "where events are pushed", "URL"},
        {"public-base", 0, 0, G_OPTION_ARG_STRING, &o->public_base, "own base URL, as clients reach it", "URL"},
        {"robot-name", 0, 0, G_OPTION_ARG_STRING, &o->robot_name, "what people mention (default: 画板)", "NAME"},
        {"token-seconds", 0, 0, G_OPTION_ARG_INT, &o->token_seconds, "life of a token (default 7200)", "N"},
        {"calls-per-second", 0, 0, G_OPTION_ARG_INT, &o->calls_per_second, "throttle per API (20; 0: none)", "N"},
        {"webhooks-per-minute", 0, 0, G_OPTION_ARG_INT, &o->webhooks_per_minute, "per chat (20; 0: none)", "N"},
        {"old-chats", 0, 0, G_OPTION_ARG_NONE, &o->old_chats, "chat/create and chat/send work, as for old apps", NULL},
        {"large-images", 0, 0, G_OPTION_ARG_NONE, &o->large_images, "take pictures up to 20 MB, not 1 MB", NULL},
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GOptionContext) context = g_option_context_new("- a stand-in of DingTalk, for trying and testing");
    g_option_context_add_main_entries(context, entries, NULL);
    if (!g_option_context_parse(context, &argc, &argv, error))
        return FALSE;
    if (o->config == NULL || o->token_seconds < 1 || o->calls_per_second < 0 || o->webhooks_per_minute < 0 ||
        argc > 1) {
        g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                    "--config is needed; numbers must not be negative");
        return FALSE;
    }
    return TRUE;
}

static void configure(PlatformConfig *config, const Options *options)
{
    config->callback_url = options->callback;
    config->event_url = options->events;
    config->token_ms = options->token_seconds * 1000LL;
    config->calls_per_second = (guint)options->calls_per_second;
    config->webhooks_per_minute = (guint)options->webhooks_per_minute;
    if (options->public_base != NULL)
        config->public_base = options->public_base;
    if (options->robot_name != NULL)
        config->robots[0].name = options->robot_name;
    config->old_chats = options->old_chats;
    if (options->large_images)
        config->image_bytes = 20 * 1024 * 1024;
}

/** @param keys  made of the event's token and aes_key, where there are some */
static gboolean robot_configure(RobotConfig *robot, const Settings *settings, EventKeys *keys, GError **error)
{
    robot->app_key = settings->app_key;
    robot->app_secret = settings->app_secret;
    robot->robot_code = settings->robot_code;
    if (settings->corp_id != NULL)
        robot->corp_id = settings->corp_id;
    if (settings->event_token == NULL)
        return TRUE;
    robot->event_keys = keys;
    return event_keys_init(keys, settings->event_token, settings->event_aes_key, settings->app_key, NULL, error);
}

static gboolean robots_configure(PlatformConfig *config, const Settings *settings, EventKeys *keys, GError **error)
{
    guint others = settings->others != NULL ? settings->others->len : 0;
    if (1 + others > MAX_ROBOTS) {
        g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "the stand-in plays %d robots at most",
                    MAX_ROBOTS);
        return FALSE;
    }
    config->n_robots = 1 + others;
    for (guint i = 0; i < config->n_robots; i++) {
        const Settings *one = i == 0 ? settings : settings->others->pdata[i - 1];
        if (!robot_configure(&config->robots[i], one, &keys[i], error))
            return FALSE;
    }
    return TRUE;
}

static int serve(const Options *options, const PlatformConfig *config)
{
    service_signals_block(); /* the platform has a thread of its own */
    g_autoptr(Platform) platform = platform_new(config);
    const Service service = {
        .listen = options->listen,
        .threads = THREADS,
        .max_body = MAX_BODY,
        .handler = platform_handle,
        .ending = platform_stop,
        .data = platform,
    };
    return service_run(&service);
}

int main(int argc, char **argv)
{
    setlocale(LC_CTYPE, "");
    log_init("dingtalk-sandbox");
    g_auto(Options) options = {.token_seconds = 7200, .calls_per_second = 20, .webhooks_per_minute = 20};
    g_autoptr(GError) error = NULL;
    EventKeys keys[MAX_ROBOTS] = {0};
    PlatformConfig config;
    platform_config_init(&config);
    Settings *settings = options_parse(&options, argc, argv, &error) ? settings_load(options.config, &error) : NULL;
    if (settings == NULL || !robots_configure(&config, settings, keys, &error)) {
        g_printerr("dingtalk-sandbox.fcgi: %s\n", error->message);
        settings_free(settings);
        return 2;
    }
    configure(&config, &options);
    curl_global_init(CURL_GLOBAL_DEFAULT);
    int status = serve(&options, &config);
    curl_global_cleanup();
    settings_free(settings);
    for (guint i = 0; i < MAX_ROBOTS; i++)
        event_keys_clear(&keys[i]);
    return status;
}
