// SPDX-License-Identifier: MIT
/* dingboardctl sign - the two headers DingTalk would send now, for trying a receiver with curl. */
#include "ctl/ctl.h"

#include <stdio.h>

#include "lib/base/clock.h"
#include "lib/base/settings.h"
#include "lib/dingtalk/signature.h"

typedef struct {
    char *config;
    char *secret_file;
    char *timestamp;
} Options;

static void options_clear(Options *options)
{
    g_free(options->config);
    g_free(options->secret_file);
    g_free(options->timestamp);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Options, options_clear)

static gboolean options_parse(Options *options, int argc, char **argv, GError **error)
{
    const GOptionEntry entries[] = {
        {"config", 'c', 0, G_OPTION_ARG_FILENAME, &options->config, "Configuration file", "FILE"},
        {"secret-file", 's', 0, G_OPTION_ARG_FILENAME, &options->secret_file, "Read the AppSecret from here instead",
         "FILE"},
        {"timestamp", 't', 0, G_OPTION_ARG_STRING, &options->timestamp, "Sign this time instead of now", "MS"},
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GOptionContext) context = g_option_context_new("- print the headers timestamp and sign");
    g_option_context_add_main_entries(context, entries, NULL);
    g_option_context_set_description(context, "The AppSecret comes from the configuration (--config, else "
                                              "$DINGBOARD_CONFIG, else " SETTINGS_DEFAULT_FILE ").\n");
    if (!g_option_context_parse(context, &argc, &argv, error))
        return FALSE;
    if (argc > 1) {
        g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, "unexpected argument \"%s\"", argv[1]);
        return FALSE;
    }
    return TRUE;
}

static char *secret_of_config(const char *path, GError **error)
{
    g_autoptr(Settings) settings = settings_load(settings_file(path, g_getenv("DINGBOARD_CONFIG")), error);
    return settings != NULL ? g_steal_pointer(&settings->app_secret) : NULL;
}

int ctl_sign(int argc, char **argv)
{
    g_auto(Options) options = {0};
    g_autoptr(GError) error = NULL;
    if (!options_parse(&options, argc, argv, &error)) {
        fprintf(stderr, "dingboardctl sign: %s\n", error->message);
        return 2;
    }
    char *secret = options.secret_file != NULL ? settings_read_secret(options.secret_file, &error)
                                               : secret_of_config(options.config, &error);
    if (secret == NULL) {
        fprintf(stderr, "dingboardctl sign: %s\n", error->message);
        return 1;
    }
    if (options.timestamp == NULL)
        options.timestamp = g_strdup_printf("%" G_GINT64_FORMAT, clock_now_ms(&clock_system));
    char sign[SIGN_LENGTH + 1];
    signature_make(secret, options.timestamp, sign);
    settings_free_secret(secret);
    printf("timestamp: %s\nsign: %s\n", options.timestamp, sign);
    return 0;
}
