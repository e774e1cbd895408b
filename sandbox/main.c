// SPDX-License-Identifier: MIT
/*
 * dingtalk-sandbox.fcgi - a stand-in of the DingTalk platform for trying and testing.
 *
 *   main.c      options, then the service loop of lib/web/service.c
 *   platform.c  the table of calls: look up, play faults, check token and rate, handle, record
 *   tokens.c media.c send.c recall.c webhook.c groups.c   the platform's calls
 *   callback.c  what people say, signed and posted to the instance (post.c)
 *   control.c   the /sandbox/ calls of the chat page and of tests
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
    char *listen, *callback, *events, *event_token_file, *event_aes_key_file, *public_base, *app_key, *secret_file,
        *robot_code, *robot_name, *corp_id;
    int token_seconds, calls_per_second, webhooks_per_minute;
    gboolean large_images, old_chats;
} Options;

static void options_clear(Options *options)
{
    g_free(options->listen);
    g_free(options->callback);
    g_free(options->events);
    g_free(options->event_token_file);
    g_free(options->event_aes_key_file);
    g_free(options->public_base);
    g_free(options->app_key);
    g_free(options->secret_file);
    g_free(options->robot_code);
    g_free(options->robot_name);
    g_free(options->corp_id);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Options, options_clear)

static gboolean options_parse(Options *o, int argc, char **argv, GError **error)
{
    const GOptionEntry entries[] = {
        {"listen", 0, 0, G_OPTION_ARG_STRING, &o->listen, "socket to listen on (default: descriptor 0)", "unix:PATH"},
        {"callback", 0, 0, G_OPTION_ARG_STRING, &o->callback, "where robot callbacks are posted", "URL"},
        {"events", 0, 0, G_OPTION_ARG_STRING, &o->events, "where events are pushed", "URL"},
        {"event-token-file", 0, 0, G_OPTION_ARG_FILENAME, &o->event_token_file, "file with their token", "FILE"},
        {"event-aes-key-file", 0, 0, G_OPTION_ARG_FILENAME, &o->event_aes_key_file, "file with their aes_key", "FILE"},
        {"public-base", 0, 0, G_OPTION_ARG_STRING, &o->public_base, "own base URL, as clients reach it", "URL"},
        {"app-key", 0, 0, G_OPTION_ARG_STRING, &o->app_key, "AppKey of the one app", "KEY"},
        {"app-secret-file", 0, 0, G_OPTION_ARG_FILENAME, &o->secret_file, "file with its AppSecret", "FILE"},
        {"robot-code", 0, 0, G_OPTION_ARG_STRING, &o->robot_code, "robotCode (default: AppKey)", "CODE"},
        {"robot-name", 0, 0, G_OPTION_ARG_STRING, &o->robot_name, "what people mention (default: 画板)", "NAME"},
        {"corp-id", 0, 0, G_OPTION_ARG_STRING, &o->corp_id, "corpId of the organisation", "ID"},
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
    if (o->app_key == NULL || o->secret_file == NULL || o->token_seconds < 1 || o->calls_per_second < 0 ||
        o->webhooks_per_minute < 0 || argc > 1) {
        g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                    "--app-key and --app-secret-file are needed; numbers must not be negative");
        return FALSE;
    }
    return TRUE;
}

static void configure(PlatformConfig *config, const Options *options, const char *secret)
{
    config->callback_url = options->callback;
    config->app_key = options->app_key;
    config->app_secret = secret;
    config->robot_code = options->robot_code != NULL ? options->robot_code : options->app_key;
    config->token_ms = options->token_seconds * 1000LL;
    config->calls_per_second = (guint)options->calls_per_second;
    config->webhooks_per_minute = (guint)options->webhooks_per_minute;
    if (options->public_base != NULL)
        config->public_base = options->public_base;
    if (options->robot_name != NULL)
        config->robot_name = options->robot_name;
    if (options->corp_id != NULL)
        config->corp_id = options->corp_id;
    config->old_chats = options->old_chats;
    if (options->large_images)
        config->image_bytes = 20 * 1024 * 1024;
}

/** FALSE with an error when events are to be pushed and their files are not right. */
static gboolean event_keys_read(const Options *options, EventKeys *keys, GError **error)
{
    if (options->events == NULL)
        return TRUE;
    if (options->event_token_file == NULL || options->event_aes_key_file == NULL) {
        g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                    "--events needs --event-token-file and --event-aes-key-file");
        return FALSE;
    }
    char *token = settings_read_secret(options->event_token_file, error);
    char *aes_key = token != NULL ? settings_read_secret(options->event_aes_key_file, error) : NULL;
    gboolean read = aes_key != NULL && event_keys_init(keys, token, aes_key, options->app_key, NULL, error);
    settings_free_secret(token);
    settings_free_secret(aes_key);
    return read;
}

static int serve(const Options *options, const char *secret, const EventKeys *keys)
{
    PlatformConfig config;
    platform_config_init(&config);
    configure(&config, options, secret);
    config.event_url = options->events;
    config.event_keys = keys;
    g_autoptr(Platform) platform = platform_new(&config);
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
    EventKeys keys = {0};
    char *secret = options_parse(&options, argc, argv, &error) && event_keys_read(&options, &keys, &error)
                       ? settings_read_secret(options.secret_file, &error)
                       : NULL;
    if (secret == NULL) {
        g_printerr("dingtalk-sandbox.fcgi: %s\n", error->message);
        return 2;
    }
    curl_global_init(CURL_GLOBAL_DEFAULT);
    int status = serve(&options, secret, &keys);
    curl_global_cleanup();
    settings_free_secret(secret);
    event_keys_clear(&keys);
    return status;
}
