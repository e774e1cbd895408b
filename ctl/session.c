// SPDX-License-Identifier: MIT
/*
 * dingboardctl session - groups with a board of their own: have one made, look, rename, archive, disband.
 *
 * What needs the platform is stored and done by the worker, which has the secrets; the rest is changed in the store.
 */
#include "ctl/ctl.h"

#include <stdio.h>
#include <string.h>

#include "lib/base/clock.h"
#include "lib/base/ids.h"
#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/base/settings.h"
#include "lib/store/store.h"

typedef struct {
    char *config;
    char *name;
    char *owner;
    char **users;
    char *from;
    char *robot;
    Settings *settings;
    Store *store;
    int argc;
    char **argv; /**< argv[0] is the deed */
} Options;

static void options_clear(Options *options)
{
    g_free(options->config);
    g_free(options->name);
    g_free(options->owner);
    g_strfreev(options->users);
    g_free(options->from);
    g_free(options->robot);
    settings_free(options->settings);
    store_close(options->store);
}

static gboolean wrong(GError **error, const char *format, ...) G_GNUC_PRINTF(2, 3);
static gboolean wrong(GError **error, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *text = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    g_set_error_literal(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, text);
    return FALSE;
}

static char *time_text(gint64 ms)
{
    g_autoptr(GDateTime) time = g_date_time_new_from_unix_local(ms / 1000);
    return time != NULL ? g_date_time_format(time, "%Y-%m-%d %H:%M:%S") : g_strdup("-");
}

/* --- looking ---------------------------------------------------------------------------------- */

static void session_print(const Session *session)
{
    g_autofree char *when = time_text(session->created_ms);
    g_autofree char *board =
        session->conversation_id != NULL ? board_id_for_conversation(session->conversation_id) : g_strdup("-");
    printf("%" G_GINT64_FORMAT "  %s  %-7s  %s  owner %s  %s%s%s\n", session->id, when,
           session_state_name(session->state), board, session->owner, session->name,
           session->note != NULL ? "  # " : "", session->note != NULL ? session->note : "");
}

/** Conversations that people began themselves have no session: their boards are listed behind. */
static gboolean session_list(Options *options, GError **error)
{
    g_autoptr(GPtrArray) sessions = store_sessions(options->store, SESSIONS_ALL, error);
    g_autoptr(GPtrArray) boards = sessions != NULL ? store_list_boards(options->store, error) : NULL;
    if (boards == NULL)
        return FALSE;
    for (guint i = 0; i < sessions->len; i++)
        session_print(sessions->pdata[i]);
    for (guint i = 0; i < boards->len; i++) {
        const BoardInfo *info = boards->pdata[i];
        g_auto(BoardMeta) meta = {0};
        if (!store_board_meta(options->store, info->id, &meta, error))
            return FALSE;
        printf("-  board %s  %s  owner %s  %s\n", info->id, meta.archived ? "archived" : "open",
               meta.owner != NULL ? meta.owner : "-",
               info->title != NULL ? info->title : (info->group ? "(group)" : "(1:1)"));
    }
    return TRUE;
}

/** The session with that number; NULL with an error when there is none. */
static Session *session_find(Options *options, const char *text, GError **error)
{
    guint64 id = 0;
    if (!g_ascii_string_to_unsigned(text, 10, 1, G_MAXINT32, &id, NULL)) {
        wrong(error, "\"%s\" is no session: they have numbers, see dingboardctl session list", text);
        return NULL;
    }
    g_autoptr(GPtrArray) sessions = store_sessions(options->store, SESSIONS_ALL, error);
    for (guint i = 0; sessions != NULL && i < sessions->len; i++) {
        Session *session = sessions->pdata[i];
        if (session->id == (gint64)id)
            return g_steal_pointer(&sessions->pdata[i]);
    }
    if (sessions != NULL)
        wrong(error, "there is no session %s: see dingboardctl session list", text);
    return NULL;
}

/** The board a deed is about: that of a session's number, or a board's own id. Free with g_free. */
static char *board_named(Options *options, const char *text, GError **error)
{
    if (board_id_valid(text))
        return g_strdup(text);
    g_autoptr(Session) session = session_find(options, text, error);
    if (session == NULL)
        return NULL;
    if (session->conversation_id == NULL) {
        wrong(error, "session %s has no group (yet): it is %s", text, session_state_name(session->state));
        return NULL;
    }
    return board_id_for_conversation(session->conversation_id);
}

static gboolean session_show(Options *options, GError **error)
{
    g_autoptr(Session) session = session_find(options, options->argv[1], error);
    if (session == NULL)
        return FALSE;
    session_print(session);
    g_autofree char *members = g_strjoinv(" ", session->members);
    printf("members: %s\n", members);
    printf("conversation: %s\n", session->conversation_id != NULL ? session->conversation_id : "-");
    if (session->state == SESSION_WAITING)
        puts("the robot is not in the group: its owner was told how to add it");
    if (session->state == SESSION_UNKNOWN)
        puts("the platform did not say whether the group was made: look there before it is created again");
    return TRUE;
}

/* --- wanting ---------------------------------------------------------------------------------- */

static char **members_of(const Options *options)
{
    g_autoptr(GStrvBuilder) members = g_strv_builder_new();
    g_strv_builder_add(members, options->owner);
    for (char **user = options->users; user != NULL && *user != NULL; user++) {
        if (strcmp(*user, options->owner) != 0)
            g_strv_builder_add(members, *user);
    }
    return g_strv_builder_end(members);
}

static char *content_of(Options *options, const char *board_id, GError **error)
{
    g_autoptr(History) history = store_load_history(options->store, board_id, error);
    if (history == NULL)
        return NULL;
    g_autoptr(cJSON) json = board_to_json(history_board(history));
    return json_text(json);
}

static gboolean session_want(Options *options, const char *from, GError **error)
{
    glong length = options->name != NULL ? g_utf8_strlen(options->name, -1) : 0;
    if (length < 1 || length > LIMIT_SESSION_NAME_CHARS)
        return wrong(error, "--name of 1 to %d characters is needed", LIMIT_SESSION_NAME_CHARS);
    if (options->owner == NULL || *options->owner == '\0')
        return wrong(error, "--owner USERID is needed: who owns the group");
    if (options->users != NULL && g_strv_length(options->users) >= LIMIT_PEOPLE)
        return wrong(error, "a group begins with %d people at most", LIMIT_PEOPLE);
    if (settings_of_robot(options->settings, options->robot) == NULL)
        return wrong(error, "no robot of the configuration has the app_key \"%s\"", options->robot);
    g_autofree char *token = g_uuid_string_random();
    g_autofree char *source = from != NULL ? board_named(options, from, error) : NULL;
    g_autofree char *content = source != NULL ? content_of(options, source, error) : NULL;
    if (from != NULL && content == NULL)
        return FALSE;
    g_auto(GStrv) members = members_of(options);
    const Session session = {
        .token = token,
        .state = SESSION_WANTED,
        .name = options->name,
        .owner = options->owner,
        .members = members,
        .content = content,
        .source = source,
        .robot = options->robot,
        .created_ms = clock_now_ms(&clock_system),
    };
    gboolean added = FALSE;
    if (!store_session_add(options->store, &session, &added, error))
        return FALSE;
    puts("queued: the worker makes the group; see dingboardctl session list");
    return TRUE;
}

static gboolean session_create(Options *options, GError **error)
{
    return session_want(options, options->from, error);
}

static gboolean session_copy(Options *options, GError **error)
{
    return session_want(options, options->argv[1], error);
}

/* --- changing --------------------------------------------------------------------------------- */

static gboolean no_board(const char *id, GError **error)
{
    return wrong(error, "there is no board \"%s\": see dingboardctl session list", id);
}

static gboolean session_archive(Options *options, GError **error)
{
    gboolean archive = strcmp(options->argv[0], "archive") == 0, found = FALSE;
    g_autofree char *id = board_named(options, options->argv[1], error);
    if (id == NULL || !store_board_archive(options->store, id, archive, &found, error))
        return FALSE;
    if (!found)
        return no_board(id, error);
    puts(archive ? "archived: it can be looked at, and nobody draws" : "restored: people may draw again");
    return TRUE;
}

/** The group's own name is changed in DingTalk; an event brings it here, too. */
static gboolean session_rename(Options *options, GError **error)
{
    gboolean found = FALSE;
    const char *name = options->argv[2];
    if (*name == '\0' || g_utf8_strlen(name, -1) > LIMIT_NAME_CHARS)
        return wrong(error, "a name has 1 to %d characters", LIMIT_NAME_CHARS);
    g_autofree char *id = board_named(options, options->argv[1], error);
    if (id == NULL || !store_board_rename(options->store, id, name, &found, error))
        return FALSE;
    if (!found)
        return no_board(id, error);
    puts("renamed here; the group's own name is changed in DingTalk");
    return TRUE;
}

static gboolean session_disband(Options *options, GError **error)
{
    gboolean moved = FALSE;
    g_autoptr(Session) session = session_find(options, options->argv[1], error);
    if (session == NULL)
        return FALSE;
    SessionState from = session->state;
    if (from != SESSION_READY && from != SESSION_WAITING)
        return wrong(error, "session %s is %s: there is no group to disband", options->argv[1],
                     session_state_name(from));
    session->state = SESSION_CLOSING;
    session->attempts = 0;
    session->due_ms = 0;
    if (!store_session_move(options->store, session, from, NULL, &moved, error))
        return FALSE;
    if (!moved)
        return wrong(error, "the session has changed meanwhile: look again");
    puts("queued: the worker disbands the group; see dingboardctl session list");
    return TRUE;
}

/* --- all -------------------------------------------------------------------------------------- */

static const struct {
    const char *name;
    int arguments; /**< the deed's own name among them */
    gboolean writes;
    gboolean (*run)(Options *options, GError **error);
} deeds[] = {
    {"list", 1, FALSE, session_list},      {"show", 2, FALSE, session_show},      {"create", 1, TRUE, session_create},
    {"copy", 2, TRUE, session_copy},       {"rename", 3, TRUE, session_rename},   {"archive", 2, TRUE, session_archive},
    {"restore", 2, TRUE, session_archive}, {"disband", 2, TRUE, session_disband},
};

static gboolean session_run(Options *options, GError **error)
{
    for (gsize i = 0; options->argc > 0 && i < G_N_ELEMENTS(deeds); i++) {
        if (strcmp(deeds[i].name, options->argv[0]) != 0 || deeds[i].arguments != options->argc)
            continue;
        options->settings = settings_load_public(settings_file(options->config, g_getenv("DINGBOARD_CONFIG")), error);
        if (options->settings == NULL)
            return FALSE;
        options->store = store_open(options->settings->store, deeds[i].writes ? STORE_WORKER : STORE_READER, error);
        return options->store != NULL && deeds[i].run(options, error);
    }
    return wrong(error, "create --name NAME --owner USERID [--user USERID …] [--from BOARD], list, show N, "
                        "copy BOARD --name NAME --owner USERID, rename N NAME, archive N, restore N or disband N; "
                        "see --help");
}

int ctl_session(int argc, char **argv)
{
    Options options = {0};
    const GOptionEntry entries[] = {
        {"config", 'c', 0, G_OPTION_ARG_FILENAME, &options.config, "configuration (" SETTINGS_DEFAULT_FILE ")", "FILE"},
        {"name", 'n', 0, G_OPTION_ARG_STRING, &options.name, "create, copy: the group's name", "NAME"},
        {"owner", 'o', 0, G_OPTION_ARG_STRING, &options.owner, "create, copy: staff id of the group's owner", "USERID"},
        {"user", 'u', 0, G_OPTION_ARG_STRING_ARRAY, &options.users, "create, copy: another member; may be repeated",
         "USERID"},
        {"from", 'f', 0, G_OPTION_ARG_STRING, &options.from, "create: the board that comes along", "BOARD"},
        {"robot", 'r', 0, G_OPTION_ARG_STRING, &options.robot, "create, copy: which robot makes it", "APP_KEY"},
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GOptionContext) context = g_option_context_new(
        "create | list | show N | copy BOARD | rename N NAME | archive N | restore N | disband N - groups with boards");
    g_autoptr(GError) error = NULL;
    g_option_context_add_main_entries(context, entries, NULL);
    gboolean done = g_option_context_parse(context, &argc, &argv, &error);
    options.argc = argc - 1;
    options.argv = argv + 1;
    done = done && session_run(&options, &error);
    options_clear(&options);
    if (done)
        return 0;
    fprintf(stderr, "dingboardctl session: %s\n", error->message);
    return error->domain == G_OPTION_ERROR ? 2 : 1;
}
