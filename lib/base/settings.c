// SPDX-License-Identifier: MIT
#include "lib/base/settings.h"

#include <openssl/crypto.h>
#include <string.h>

G_DEFINE_QUARK(dingboard_settings_error, settings_error)

/** Longest secret read, bytes: AppSecret has 64 characters. */
#define SECRET_BYTES_MAX 1024

typedef enum { VALUE_TEXT, VALUE_LIST, VALUE_COUNT, VALUE_BOOL, VALUE_STYLE, VALUE_GUESTS } ValueType;

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
    {"receiver", "http_answer", VALUE_BOOL, AT(http_answer), "false", FALSE, 0, 0},
    {"board", "moderators", VALUE_LIST, AT(moderators), NULL, TRUE, 0, 0},
    {"board", "drawers", VALUE_LIST, AT(drawers), NULL, TRUE, 0, 0},
    {"board", "person_per_minute", VALUE_COUNT, AT(person_per_minute), "60", FALSE, 0, 100000},
    {"board", "board_per_minute", VALUE_COUNT, AT(board_per_minute), "300", FALSE, 0, 100000},
    {"sessions", "from_chat", VALUE_BOOL, AT(sessions_from_chat), "true", FALSE, 0, 0},
    {"sessions", "template_id", VALUE_TEXT, AT(sessions_template), NULL, TRUE, 0, 0},
    {"sessions", "legacy", VALUE_BOOL, AT(sessions_legacy), "false", FALSE, 0, 0},
    {"worker", "messages_per_minute", VALUE_COUNT, AT(messages_per_minute), "15", FALSE, 1, 1000},
    {"worker", "calls_per_second", VALUE_COUNT, AT(calls_per_second), "20", FALSE, 1, 1000},
    {"worker", "api_calls_per_month", VALUE_COUNT, AT(api_calls_per_month), "0", FALSE, 0, 1000000000},
    {"worker", "reply_style", VALUE_STYLE, AT(reply_style), "image", FALSE, 0, 0},
    {"worker", "keep_newest", VALUE_BOOL, AT(keep_newest), "false", FALSE, 0, 0},
    {"worker", "delivery_days", VALUE_COUNT, AT(delivery_days), "7", FALSE, 2, 3650},
    {"live", "public_base", VALUE_TEXT, AT(public_base), NULL, TRUE, 0, 0},
    {"live", "link_hours", VALUE_COUNT, AT(link_hours), "168", FALSE, 1, 8784},
    {"live", "guests", VALUE_GUESTS, AT(guests), "view", FALSE, 0, 0},
    {"live", "nchan_publish", VALUE_TEXT, AT(nchan_publish), "none", FALSE, 0, 0},
    {"live", "quiet_picture_seconds", VALUE_COUNT, AT(quiet_picture_seconds), "60", FALSE, 0, 86400},
};

/** What a further robot has of its own; `group` is the robot's own. */
static const SettingRow robot_rows[] = {
    {"robot", "app_key", VALUE_TEXT, AT(app_key), NULL, FALSE, 0, 0},
    {"robot", "app_secret_file", VALUE_TEXT, AT(app_secret_file), NULL, FALSE, 0, 0},
    {"robot", "robot_code", VALUE_TEXT, AT(robot_code), NULL, TRUE, 0, 0},
    {"robot", "corp_id", VALUE_TEXT, AT(corp_id), NULL, TRUE, 0, 0},
    {"robot", "event_token_file", VALUE_TEXT, AT(event_token_file), NULL, TRUE, 0, 0},
    {"robot", "event_aes_key_file", VALUE_TEXT, AT(event_aes_key_file), NULL, TRUE, 0, 0},
    {"robot", "moderators", VALUE_LIST, AT(moderators), NULL, TRUE, 0, 0},
    {"robot", "drawers", VALUE_LIST, AT(drawers), NULL, TRUE, 0, 0},
};

static const SettingRow *row_find(const char *group, const char *key)
{
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (strcmp(rows[i].group, group) == 0 && (key == NULL || strcmp(rows[i].key, key) == 0))
            return &rows[i];
    }
    return NULL;
}

/** [robot NAME] is another robot, with keys of its own. */
static gboolean is_other_robot(const char *group)
{
    return g_str_has_prefix(group, "robot ") && group[strlen("robot ")] != '\0';
}

static const SettingRow *robot_row(const char *key)
{
    for (gsize i = 0; i < G_N_ELEMENTS(robot_rows); i++) {
        if (strcmp(robot_rows[i].key, key) == 0)
            return &robot_rows[i];
    }
    return NULL;
}

static gboolean names_known(GKeyFile *file, const char *path, GError **error)
{
    g_auto(GStrv) groups = g_key_file_get_groups(file, NULL);
    for (char **group = groups; *group != NULL; group++) {
        gboolean other = is_other_robot(*group);
        if (!other && row_find(*group, NULL) == NULL) {
            g_set_error(error, SETTINGS_ERROR, SETTINGS_ERROR_VALUE, "%s: there is no group [%s]", path, *group);
            return FALSE;
        }
        g_auto(GStrv) keys = g_key_file_get_keys(file, *group, NULL, NULL);
        for (char **key = keys; *key != NULL; key++) {
            if ((other ? robot_row(*key) : row_find(*group, *key)) == NULL) {
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

static gboolean guests_read(const SettingRow *row, const char *text, const char *path, LiveGuests *value,
                            GError **error)
{
    static const char *const names[] = {[GUESTS_NONE] = "none", [GUESTS_VIEW] = "view", [GUESTS_DRAW] = "draw"};
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        if (strcmp(text, names[i]) != 0)
            continue;
        *value = (LiveGuests)i;
        return TRUE;
    }
    g_set_error(error, SETTINGS_ERROR, SETTINGS_ERROR_VALUE, "%s: [%s] %s must be none, view or draw", path, row->group,
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
    case VALUE_GUESTS:
        return guests_read(row, text, path, field, error);
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
static gboolean base_check(char *base, const char *group, const char *key, const char *path, GError **error)
{
    gsize length = strlen(base);
    while (length > 0 && base[length - 1] == '/')
        base[--length] = '\0';
    if (g_str_has_prefix(base, "https://") || g_str_has_prefix(base, "http://"))
        return TRUE;
    g_set_error(error, SETTINGS_ERROR, SETTINGS_ERROR_VALUE, "%s: [%s] %s must begin with https://", path, group, key);
    return FALSE;
}

/** A public base is an origin: the page's addresses are absolute, and Origin headers are compared with it. */
static gboolean public_base_check(Settings *settings, const char *path, GError **error)
{
    if (settings->public_base == NULL)
        return TRUE;
    if (!base_check(settings->public_base, "live", "public_base", path, error))
        return FALSE;
    const char *host = strstr(settings->public_base, "://") + strlen("://");
    if (*host != '\0' && strpbrk(host, "/?#@ \"<>;") == NULL)
        return TRUE;
    g_set_error(error, SETTINGS_ERROR, SETTINGS_ERROR_VALUE,
                "%s: [live] public_base must be scheme and host only, such as https://board.example.com", path);
    return FALSE;
}

/** "none" or "unix:/path"; the path stays. */
static gboolean publisher_check(Settings *settings, const char *path, GError **error)
{
    g_autofree char *text = g_steal_pointer(&settings->nchan_publish);
    if (strcmp(text, "none") == 0)
        return TRUE;
    if (g_str_has_prefix(text, "unix:/")) {
        settings->nchan_publish = g_strdup(text + strlen("unix:"));
        return TRUE;
    }
    g_set_error(error, SETTINGS_ERROR, SETTINGS_ERROR_VALUE,
                "%s: [live] nchan_publish must be none, or unix: and an absolute path", path);
    return FALSE;
}

const char *settings_file(const char *option, const char *environment)
{
    if (option != NULL)
        return option;
    return environment != NULL ? environment : SETTINGS_DEFAULT_FILE;
}

/** The defaults that depend on others, and what goes together only. */
static gboolean robot_complete(Settings *settings, const char *path, const char *group, GError **error)
{
    if (settings->robot_code == NULL)
        settings->robot_code = g_strdup(settings->app_key);
    if ((settings->event_token_file == NULL) == (settings->event_aes_key_file == NULL))
        return TRUE;
    gboolean first = strcmp(group, "robot") == 0;
    g_set_error(error, SETTINGS_ERROR, SETTINGS_ERROR_VALUE,
                "%s: [%s] needs both %stoken_file and %saes_key_file, or "
                "neither",
                path, first ? "events" : group, first ? "" : "event_", first ? "" : "event_");
    return FALSE;
}

/** What a robot does not share with the first. */
static void robot_clear(Settings *robot)
{
    settings_free_secret(robot->app_secret);
    settings_free_secret(robot->event_token);
    settings_free_secret(robot->event_aes_key);
    g_free(robot->app_key);
    g_free(robot->app_secret_file);
    g_free(robot->robot_code);
    g_free(robot->corp_id);
    g_free(robot->event_token_file);
    g_free(robot->event_aes_key_file);
    g_strfreev(robot->moderators);
    g_strfreev(robot->drawers);
}

static void robot_free(gpointer robot)
{
    robot_clear(robot);
    g_free(robot);
}

/** Not when both say which theirs is, and differ. */
static gboolean may_be_one_organisation(const Settings *one, const Settings *two)
{
    return one->corp_id == NULL || two->corp_id == NULL || strcmp(one->corp_id, two->corp_id) == 0;
}

/**
 * People whom a robot does not name are the first one's where it may be one organisation: in another one the same staff
 * id is somebody else. Where only certain people draw, nobody of it does until it names them.
 */
static void people_inherit(Settings *robot, const Settings *first)
{
    gboolean together = may_be_one_organisation(robot, first);
    if (robot->moderators == NULL && together)
        robot->moderators = g_strdupv(first->moderators);
    if (robot->drawers == NULL && together)
        robot->drawers = g_strdupv(first->drawers);
    if (robot->drawers == NULL && first->drawers != NULL)
        robot->drawers = g_new0(char *, 1);
}

static gboolean other_read(Settings *settings, GKeyFile *file, const char *path, const char *group, GError **error)
{
    Settings *robot = g_memdup2(settings, sizeof *settings);
    robot->others = NULL;
    robot->app_key = robot->app_secret_file = robot->app_secret = robot->robot_code = robot->corp_id = NULL;
    robot->event_token_file = robot->event_token = robot->event_aes_key_file = robot->event_aes_key = NULL;
    robot->moderators = robot->drawers = NULL;
    g_ptr_array_add(settings->others, robot);
    for (gsize i = 0; i < G_N_ELEMENTS(robot_rows); i++) {
        SettingRow row = robot_rows[i];
        row.group = group;
        if (!row_read(&row, file, path, robot, error))
            return FALSE;
    }
    people_inherit(robot, settings);
    return robot_complete(robot, path, group, error);
}

/** A callback belongs to the robot whose secret signs it, and a token to an app_key: no two may be the same. */
static gboolean others_read(Settings *settings, GKeyFile *file, const char *path, GError **error)
{
    g_auto(GStrv) groups = g_key_file_get_groups(file, NULL);
    for (char **group = groups; *group != NULL; group++) {
        if (!is_other_robot(*group))
            continue;
        if (settings->others == NULL)
            settings->others = g_ptr_array_new_with_free_func(robot_free);
        if (!other_read(settings, file, path, *group, error))
            return FALSE;
        const Settings *robot = settings->others->pdata[settings->others->len - 1];
        if (settings_of_robot(settings, robot->app_key) != robot) {
            g_set_error(error, SETTINGS_ERROR, SETTINGS_ERROR_VALUE, "%s: two robots have the app_key \"%s\"", path,
                        robot->app_key);
            return FALSE;
        }
    }
    return TRUE;
}

const Settings *settings_of_robot(const Settings *settings, const char *app_key)
{
    if (app_key == NULL || strcmp(app_key, settings->app_key) == 0)
        return settings;
    for (guint i = 0; settings->others != NULL && i < settings->others->len; i++) {
        const Settings *robot = settings->others->pdata[i];
        if (strcmp(robot->app_key, app_key) == 0)
            return robot;
    }
    return NULL;
}

const char **settings_organisation(const Settings *settings, const char *app_key)
{
    const Settings *own = settings_of_robot(settings, app_key);
    guint others = settings->others != NULL ? settings->others->len : 0, n = 0;
    const char **keys = g_new0(const char *, others + 3);
    for (guint i = 0; own != NULL && i <= others; i++) {
        const Settings *robot = i == 0 ? settings : settings->others->pdata[i - 1];
        if (robot != own && (robot->corp_id == NULL || g_strcmp0(robot->corp_id, own->corp_id) != 0))
            continue;
        if (i == 0)
            keys[n++] = "";
        keys[n++] = robot->app_key;
    }
    if (own == NULL) /* a robot that is in the configuration no more: nobody knows whose others are */
        keys[n++] = app_key;
    return keys;
}

gboolean settings_together(const Settings *settings, const char *app_key, const char *other)
{
    const Settings *one = settings_of_robot(settings, app_key), *two = settings_of_robot(settings, other);
    return one == NULL || two == NULL || may_be_one_organisation(one, two);
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
    if (!base_check(settings->api_base, "dingtalk", "api_base", path, error) ||
        !base_check(settings->oapi_base, "dingtalk", "oapi_base", path, error) ||
        !robot_complete(settings, path, "robot", error) || !public_base_check(settings, path, error) ||
        !publisher_check(settings, path, error) || !others_read(settings, file, path, error))
        return NULL;
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

static gboolean robot_secrets(Settings *robot, GError **error)
{
    return secret_load(robot->app_secret_file, &robot->app_secret, error) &&
           secret_load(robot->event_token_file, &robot->event_token, error) &&
           secret_load(robot->event_aes_key_file, &robot->event_aes_key, error);
}

Settings *settings_load(const char *path, GError **error)
{
    g_autoptr(Settings) settings = settings_load_public(path, error);
    if (settings == NULL || !robot_secrets(settings, error))
        return NULL;
    for (guint i = 0; settings->others != NULL && i < settings->others->len; i++) {
        if (!robot_secrets(settings->others->pdata[i], error))
            return NULL;
    }
    return g_steal_pointer(&settings);
}

gboolean settings_moderator(const Settings *settings, const char *staff_id)
{
    return settings != NULL && staff_id != NULL && settings->moderators != NULL &&
           g_strv_contains((const char *const *)settings->moderators, staff_id);
}

gboolean settings_drawer(const Settings *settings, const char *author_id)
{
    return settings != NULL &&
           (settings->drawers == NULL || g_strv_contains((const char *const *)settings->drawers, author_id));
}

void settings_free(Settings *settings)
{
    if (settings == NULL)
        return;
    g_clear_pointer(&settings->others, g_ptr_array_unref); /* they borrow */
    robot_clear(settings);
    g_free(settings->api_base);
    g_free(settings->oapi_base);
    g_strfreev(settings->webhook_origins);
    g_strfreev(settings->picture_hosts);
    g_strfreev(settings->administrators);
    g_free(settings->sessions_template);
    g_free(settings->store);
    g_free(settings->public_base);
    g_free(settings->nchan_publish);
    g_free(settings);
}
