// SPDX-License-Identifier: MIT
#include "lib/base/settings.h"

#include <openssl/crypto.h>
#include <string.h>

G_DEFINE_QUARK(dingboard_settings_error, settings_error)

/** Longest secret read, bytes: AppSecret has 64 characters. */
#define SECRET_BYTES_MAX 1024

typedef enum { VALUE_TEXT, VALUE_LIST, VALUE_COUNT, VALUE_BOOL, VALUE_STYLE } ValueType;

typedef struct {
    const char *group;
    const char *key;
    ValueType type;
    gsize offset;
    const char *fallback; /**< NULL: required, unless optional */
    gboolean optional;
    guint min, max; /**< of a count */
} SettingRow;

#define AT(field) G_STRUCT_OFFSET(Settings, field)

static const SettingRow rows[] = {
    {"robot", "app_key", VALUE_TEXT, AT(app_key), NULL, FALSE, 0, 0},
    {"robot", "app_secret_file", VALUE_TEXT, AT(app_secret_file), NULL, FALSE, 0, 0},
    {"robot", "robot_code", VALUE_TEXT, AT(robot_code), NULL, TRUE, 0, 0},
    {"robot", "corp_id", VALUE_TEXT, AT(corp_id), NULL, TRUE, 0, 0},
    {"robot", "administrators", VALUE_LIST, AT(administrators), NULL, TRUE, 0, 0},
    {"events", "token_file", VALUE_TEXT, AT(event_token_file), NULL, TRUE, 0, 0},
    {"events", "aes_key_file", VALUE_TEXT, AT(event_aes_key_file), NULL, TRUE, 0, 0},
    {"dingtalk", "api_base", VALUE_TEXT, AT(api_base), "https://api.dingtalk.com", FALSE, 0, 0},
    {"dingtalk", "oapi_base", VALUE_TEXT, AT(oapi_base), "https://oapi.dingtalk.com", FALSE, 0, 0},
    {"dingtalk", "webhook_origins", VALUE_LIST, AT(webhook_origins), "https://oapi.dingtalk.com", FALSE, 0, 0},
    {"dingtalk", "picture_hosts", VALUE_LIST, AT(picture_hosts), "*.aliyuncs.com;*.dingtalk.com", FALSE, 0, 0},
    {"store", "location", VALUE_TEXT, AT(store), "/var/lib/dingboard", FALSE, 0, 0},
    {"receiver", "threads", VALUE_COUNT, AT(threads), "16", FALSE, 1, 64},
    {"board", "moderators", VALUE_LIST, AT(moderators), NULL, TRUE, 0, 0},
    {"worker", "messages_per_minute", VALUE_COUNT, AT(messages_per_minute), "15", FALSE, 1, 1000},
    {"worker", "calls_per_second", VALUE_COUNT, AT(calls_per_second), "20", FALSE, 1, 1000},
    {"worker", "api_calls_per_month", VALUE_COUNT, AT(api_calls_per_month), "0", FALSE, 0, 1000000000},
    {"worker", "reply_style", VALUE_STYLE, AT(reply_style), "image", FALSE, 0, 0},
    {"worker", "keep_newest", VALUE_BOOL, AT(keep_newest), "false", FALSE, 0, 0},
    {"worker", "delivery_days", VALUE_COUNT, AT(delivery_days), "7", FALSE, 2, 3650},
};

static const SettingRow *row_find(const char *group, const char *key)
{
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (strcmp(rows[i].group, group) == 0 && (key == NULL || strcmp(rows[i].key, key) == 0))
            return &rows[i];
    }
    return NULL;
}

static gboolean names_known(GKeyFile *file, const char *path, GError **error)
{
    g_auto(GStrv) groups = g_key_file_get_groups(file, NULL);
    for (char **group = groups; *group != NULL; group++) {
        if (row_find(*group, NULL) == NULL) {
            g_set_error(error, SETTINGS_ERROR, SETTINGS_ERROR_VALUE, "%s: there is no group [%s]", path, *group);
            return FALSE;
        }
        g_auto(GStrv) keys = g_key_file_get_keys(file, *group, NULL, NULL);
        for (char **key = keys; *key != NULL; key++) {
            if (row_find(*group, *key) == NULL) {
                g_set_error(error, SETTINGS_ERROR, SETTINGS_ERROR_VALUE, "%s: group [%s] has no key \"%s\"", path,
                            *group, *key);
                return FALSE;
            }
        }
    }
    return TRUE;
}

static gboolean count_read(const SettingRow *row, const char *text, const char *path, guint *value, GError **error)
{
    guint64 number = 0;
    if (!g_ascii_string_to_unsigned(text, 10, row->min, row->max, &number, NULL)) {
        g_set_error(error, SETTINGS_ERROR, SETTINGS_ERROR_VALUE, "%s: [%s] %s must be a whole number from %u to %u",
                    path, row->group, row->key, row->min, row->max);
        return FALSE;
    }
    *value = (guint)number;
    return TRUE;
}

static gboolean bool_read(const SettingRow *row, const char *text, const char *path, gboolean *value, GError **error)
{
    *value = strcmp(text, "true") == 0;
    if (*value || strcmp(text, "false") == 0)
        return TRUE;
    g_set_error(error, SETTINGS_ERROR, SETTINGS_ERROR_VALUE, "%s: [%s] %s must be true or false", path, row->group,
                row->key);
    return FALSE;
}

static gboolean style_read(const SettingRow *row, const char *text, const char *path, ReplyStyle *value, GError **error)
{
    *value = strcmp(text, "card") == 0 ? REPLY_CARD : REPLY_IMAGE;
    if (*value == REPLY_CARD || strcmp(text, "image") == 0)
        return TRUE;
    g_set_error(error, SETTINGS_ERROR, SETTINGS_ERROR_VALUE, "%s: [%s] %s must be image or card", path, row->group,
                row->key);
    return FALSE;
}

/** Words between semicolons and spaces; there are no empty ones. */
static char **list_split(const char *text)
{
    g_auto(GStrv) pieces = g_strsplit_set(text, "; ", 0);
    g_autoptr(GStrvBuilder) words = g_strv_builder_new();
    for (char **piece = pieces; *piece != NULL; piece++) {
        if (**piece != '\0')
            g_strv_builder_add(words, *piece);
    }
    return g_strv_builder_end(words);
}

static gboolean row_read(const SettingRow *row, GKeyFile *file, const char *path, Settings *settings, GError **error)
{
    g_autofree char *text = g_key_file_get_string(file, row->group, row->key, NULL);
    if (text != NULL)
        g_strstrip(text);
    if (text == NULL || *text == '\0') {
        if (row->optional)
            return TRUE;
        if (row->fallback == NULL) {
            g_set_error(error, SETTINGS_ERROR, SETTINGS_ERROR_VALUE, "%s: [%s] %s is missing", path, row->group,
                        row->key);
            return FALSE;
        }
        g_free(text);
        text = g_strdup(row->fallback);
    }
    gpointer field = (char *)settings + row->offset;
    switch (row->type) {
    case VALUE_TEXT:
        *(char **)field = g_steal_pointer(&text);
        return TRUE;
    case VALUE_LIST:
        *(char ***)field = list_split(text);
        return TRUE;
    case VALUE_COUNT:
        return count_read(row, text, path, field, error);
    case VALUE_STYLE:
        return style_read(row, text, path, field, error);
    case VALUE_BOOL:
        return bool_read(row, text, path, field, error);
    }
    g_assert_not_reached();
}

static void wipe(char *text, gsize size)
{
    OPENSSL_cleanse(text, size);
    g_free(text);
}

void settings_free_secret(char *secret)
{
    if (secret != NULL)
        wipe(secret, strlen(secret));
}

char *settings_read_secret(const char *path, GError **error)
{
    char *text = NULL;
    gsize size = 0;
    g_autoptr(GError) cause = NULL;
    if (!g_file_get_contents(path, &text, &size, &cause)) {
        g_set_error(error, SETTINGS_ERROR, SETTINGS_ERROR_FILE, "the secret's file: %s", cause->message);
        return NULL;
    }
    gsize length = strlen(text);
    while (length > 0 && g_ascii_isspace(text[length - 1]))
        text[--length] = '\0';
    if (length == 0 || length > SECRET_BYTES_MAX || size > SECRET_BYTES_MAX + 16) {
        wipe(text, size);
        g_set_error(error, SETTINGS_ERROR, SETTINGS_ERROR_VALUE,
                    "%s must hold the secret alone, on one line (1 to %d bytes)", path, SECRET_BYTES_MAX);
        return NULL;
    }
    return text;
}

/** Bases are joined with paths: no slash at the end, http or https. */
static gboolean base_check(char *base, const char *key, const char *path, GError **error)
{
    gsize length = strlen(base);
    while (length > 0 && base[length - 1] == '/')
        base[--length] = '\0';
    if (g_str_has_prefix(base, "https://") || g_str_has_prefix(base, "http://"))
        return TRUE;
    g_set_error(error, SETTINGS_ERROR, SETTINGS_ERROR_VALUE, "%s: [dingtalk] %s must begin with https://", path, key);
    return FALSE;
}

const char *settings_file(const char *option, const char *environment)
{
    if (option != NULL)
        return option;
    return environment != NULL ? environment : SETTINGS_DEFAULT_FILE;
}

Settings *settings_load_public(const char *path, GError **error)
{
    g_autoptr(GKeyFile) file = g_key_file_new();
    g_autoptr(GError) cause = NULL;
    if (!g_key_file_load_from_file(file, path, G_KEY_FILE_NONE, &cause)) {
        g_set_error(error, SETTINGS_ERROR, SETTINGS_ERROR_FILE, "%s: %s", path, cause->message);
        return NULL;
    }
    if (!names_known(file, path, error))
        return NULL;
    g_autoptr(Settings) settings = g_new0(Settings, 1);
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (!row_read(&rows[i], file, path, settings, error))
            return NULL;
    }
    if (settings->robot_code == NULL)
        settings->robot_code = g_strdup(settings->app_key);
    if (!base_check(settings->api_base, "api_base", path, error) ||
        !base_check(settings->oapi_base, "oapi_base", path, error))
        return NULL;
    if ((settings->event_token_file == NULL) != (settings->event_aes_key_file == NULL)) {
        g_set_error(error, SETTINGS_ERROR, SETTINGS_ERROR_VALUE,
                    "%s: [events] needs both token_file and aes_key_file, or neither", path);
        return NULL;
    }
    return g_steal_pointer(&settings);
}

/** The secret in a file that is named; TRUE when none is. */
static gboolean secret_load(const char *path, char **secret, GError **error)
{
    if (path == NULL)
        return TRUE;
    *secret = settings_read_secret(path, error);
    return *secret != NULL;
}

Settings *settings_load(const char *path, GError **error)
{
    g_autoptr(Settings) settings = settings_load_public(path, error);
    if (settings == NULL)
        return NULL;
    if (!secret_load(settings->app_secret_file, &settings->app_secret, error) ||
        !secret_load(settings->event_token_file, &settings->event_token, error) ||
        !secret_load(settings->event_aes_key_file, &settings->event_aes_key, error))
        return NULL;
    return g_steal_pointer(&settings);
}

gboolean settings_moderator(const Settings *settings, const char *staff_id)
{
    return staff_id != NULL && settings->moderators != NULL &&
           g_strv_contains((const char *const *)settings->moderators, staff_id);
}

void settings_free(Settings *settings)
{
    if (settings == NULL)
        return;
    settings_free_secret(settings->app_secret);
    settings_free_secret(settings->event_token);
    settings_free_secret(settings->event_aes_key);
    g_free(settings->event_token_file);
    g_free(settings->event_aes_key_file);
    g_free(settings->app_key);
    g_free(settings->app_secret_file);
    g_free(settings->robot_code);
    g_free(settings->corp_id);
    g_free(settings->api_base);
    g_free(settings->oapi_base);
    g_strfreev(settings->webhook_origins);
    g_strfreev(settings->picture_hosts);
    g_strfreev(settings->administrators);
    g_strfreev(settings->moderators);
    g_free(settings->store);
    g_free(settings);
}
