// SPDX-License-Identifier: MIT
/* dingboardctl board - look at the boards in the store: list, show, history, sent, export, link. Nothing is changed. */
#include "ctl/ctl.h"

#include "ctl/export.h"

#include <stdio.h>
#include <string.h>

#include "lib/base/clock.h"
#include "lib/base/ids.h"
#include "lib/base/json.h"
#include "lib/base/settings.h"
#include "lib/live/link.h"
#include "lib/store/store.h"

/** As link_hours of the configuration. */
#define LINK_HOURS_MAX 8784

typedef struct {
    char *config;
    char *output;
    gboolean view; /**< of link: for looking only */
    int hours;     /**< of link: how long it is good; 0: as configured */
    Store *store;
} Options;

static void options_clear(Options *options)
{
    g_free(options->config);
    g_free(options->output);
    store_close(options->store);
}

static Store *store_of(const char *config, GError **error)
{
    g_autoptr(Settings) settings = settings_load_public(settings_file(config, g_getenv("DINGBOARD_CONFIG")), error);
    return settings != NULL ? store_open(settings->store, STORE_READER, error) : NULL;
}

/** In the local time; free with g_free. */
static char *time_text(gint64 time_ms)
{
    g_autoptr(GDateTime) time = g_date_time_new_from_unix_local(time_ms / 1000);
    return time != NULL ? g_date_time_format(time, "%Y-%m-%d %H:%M:%S") : g_strdup("-");
}

static void info_print(const BoardInfo *info)
{
    g_autofree char *when = time_text(info->updated_ms);
    printf("%s  %s  entries %" G_GINT64_FORMAT "  unread %" G_GINT64_FORMAT "  unsent %" G_GINT64_FORMAT "  %s\n",
           info->id, when, info->last_seq, info->unread, info->unsent,
           info->title != NULL ? info->title : (info->group ? "(group)" : "(1:1)"));
}

static gboolean board_list(Options *options, GError **error)
{
    g_autoptr(GPtrArray) boards = store_list_boards(options->store, error);
    if (boards == NULL)
        return FALSE;
    for (guint i = 0; i < boards->len; i++)
        info_print(g_ptr_array_index(boards, i));
    return TRUE;
}

/** What ended workers; what did so three times is not tried again. */
static gboolean board_crashes(Options *options, GError **error)
{
    static const char *const doings[] = {"message", "picture of entry", "file of entry"};
    g_autoptr(GPtrArray) crashes = store_crashes(options->store, NULL, error);
    if (crashes == NULL)
        return FALSE;
    for (guint i = 0; i < crashes->len; i++) {
        const Crash *crash = g_ptr_array_index(crashes, i);
        g_autofree char *when = time_text(crash->last_ms);
        printf("%s  %s  %s %" G_GINT64_FORMAT "  ended the worker %u times\n", crash->board_id, when,
               doings[crash->kind], crash->number, crash->crashes);
    }
    return TRUE;
}

/** The board's row; sets an error when there is none. */
static gboolean info_find(Options *options, const char *id, gboolean print, GError **error)
{
    if (!board_id_valid(id)) {
        g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                    "\"%s\" is no board: a board has %d hexadecimal digits, see dingboardctl board list", id,
                    BOARD_ID_LENGTH);
        return FALSE;
    }
    g_autoptr(GPtrArray) boards = store_list_boards(options->store, error);
    if (boards == NULL)
        return FALSE;
    for (guint i = 0; i < boards->len; i++) {
        const BoardInfo *info = g_ptr_array_index(boards, i);
        if (strcmp(info->id, id) != 0)
            continue;
        if (print)
            info_print(info);
        return TRUE;
    }
    g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                "there is no board \"%s\": see dingboardctl board list", id);
    return FALSE;
}

static gboolean board_show(Options *options, const char *id, GError **error)
{
    if (!info_find(options, id, TRUE, error))
        return FALSE;
    g_autoptr(History) history = store_load_history(options->store, id, error);
    if (history == NULL)
        return FALSE;
    const Board *board = history_board(history);
    for (guint i = 0; i < board->objects->len; i++) {
        g_autoptr(cJSON) json = object_to_json(g_ptr_array_index(board->objects, i));
        g_autofree char *text = json_text(json);
        puts(text);
    }
    return TRUE;
}

/** Where the pictures on a board are. */
typedef struct {
    Store *store;
    const char *board_id;
    AssetCache *cache;
} Pictures;

static GBytes *asset_load(const char *id, gpointer data)
{
    const Pictures *pictures = data;
    GBytes *png = NULL;
    g_autoptr(GError) error = NULL;
    if (!store_asset(pictures->store, pictures->board_id, id, &png, &error))
        fprintf(stderr, "dingboardctl board: a picture cannot be read: %s\n", error->message);
    return png;
}

static cairo_surface_t *asset_pixels(const char *id, gpointer data)
{
    Pictures *pictures = data;
    return asset_cache_get(pictures->cache, id, asset_load, pictures);
}

static gboolean board_export(Options *options, const char *id, GError **error)
{
    if (options->output == NULL) {
        g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "say where to with -o FILE: " EXPORT_ENDINGS);
        return FALSE;
    }
    if (!info_find(options, id, FALSE, error))
        return FALSE;
    g_autoptr(History) history = store_load_history(options->store, id, error);
    if (history == NULL)
        return FALSE;
    g_autoptr(AssetCache) cache = asset_cache_new(ASSET_MEMORY);
    Pictures pictures = {options->store, id, cache};
    return export_write(history, &(AssetSource){asset_pixels, &pictures, asset_load}, NULL, options->output, error);
}

static void entry_print(const Entry *entry)
{
    static const char *const kinds[] = {"draw", "undo", "redo"};
    static const char *const states[] = {"done", "undone", "gone"};
    g_autofree char *when = time_text(entry->time_ms);
    printf("%" G_GINT64_FORMAT "  %s  %-4s  %-6s  %s  %s\n", entry->seq, when, kinds[entry->kind], states[entry->state],
           entry->author_name != NULL ? entry->author_name : entry->author_id,
           entry->summary != NULL ? entry->summary : "");
}

/** @param count  NULL: all that can still be undone, and the few before that the store keeps at hand */
static gboolean board_history(Options *options, const char *id, const char *count, GError **error)
{
    guint64 wanted = G_MAXINT32;
    if (count != NULL && !g_ascii_string_to_unsigned(count, 10, 1, G_MAXINT32, &wanted, NULL)) {
        g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                    "\"%s\" is no number of entries: a whole number from 1", count);
        return FALSE;
    }
    if (!info_find(options, id, FALSE, error))
        return FALSE;
    g_autoptr(History) history = store_load_history(options->store, id, error);
    if (history == NULL)
        return FALSE;
    gint64 last = history_last_seq(history);
    gint64 first = MAX(history_base_seq(history), last - (gint64)wanted) + 1;
    for (gint64 seq = first; seq <= last; seq++)
        entry_print(history_entry(history, seq));
    return TRUE;
}

static void picture_print(const SentPicture *picture)
{
    static const char *const recalls[] = {[RECALL_NONE] = "",
                                          [RECALL_OWED] = "  to be recalled",
                                          [RECALL_DONE] = "  recalled",
                                          [RECALL_FAILED] = "  could not be recalled",
                                          [RECALL_TOLD] = "  could not be recalled"};
    g_autofree char *when = time_text(picture->sent_ms);
    printf("%s  picture up to entry %" G_GINT64_FORMAT "%s\n", when, picture->seq, recalls[picture->recall]);
}

static void attempt_print(const Attempt *attempt)
{
    g_autofree char *when = time_text(attempt->at_ms);
    printf("%s  item %-6" G_GINT64_FORMAT "  %-19s  %s%s%s\n", when, attempt->item, call_name((CallKind)attempt->call),
           attempt->verdict, attempt->request_id != NULL ? "  request " : "",
           attempt->request_id != NULL ? attempt->request_id : "");
}

/** What was sent, oldest first, and each call that was made for it, as long as the store remembers. */
static gboolean board_sent(Options *options, const char *id, GError **error)
{
    if (!info_find(options, id, TRUE, error))
        return FALSE;
    g_autoptr(GPtrArray) pictures = store_pictures(options->store, id, PICTURES_ALL, error);
    g_autoptr(GPtrArray) attempts = pictures != NULL ? store_attempts(options->store, id, error) : NULL;
    if (attempts == NULL)
        return FALSE;
    for (guint i = pictures->len; i > 0; i--)
        picture_print(g_ptr_array_index(pictures, i - 1));
    for (guint i = 0; i < attempts->len; i++)
        attempt_print(g_ptr_array_index(attempts, i));
    return TRUE;
}

/** Print a link to the board's page. It is a secret: it goes to standard output and nowhere else. */
static gboolean board_link(Options *options, const char *id, GError **error)
{
    if (options->hours < 0 || options->hours > LINK_HOURS_MAX) {
        g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--hours must be from 1 to %d", LINK_HOURS_MAX);
        return FALSE;
    }
    if (!info_find(options, id, FALSE, error))
        return FALSE;
    g_autoptr(Settings) settings = settings_load(settings_file(options->config, g_getenv("DINGBOARD_CONFIG")), error);
    if (settings == NULL)
        return FALSE;
    if (settings->public_base == NULL) {
        g_set_error(error, SETTINGS_ERROR, SETTINGS_ERROR_VALUE,
                    "there is no page: set public_base in [live] of the configuration, see dingboard.conf(5)");
        return FALSE;
    }
    LiveKeys keys;
    live_keys_init(&keys, settings->app_secret);
    gint64 hours = options->hours > 0 ? options->hours : (gint64)settings->link_hours;
    g_autofree char *link = live_link(&keys, settings->public_base, id, options->view ? RIGHT_VIEW : RIGHT_DRAW,
                                      clock_now_ms(&clock_system) + hours * 3600 * 1000);
    live_keys_clear(&keys);
    puts(link);
    return TRUE;
}

static gboolean board_run(Options *options, int argc, char **argv, GError **error)
{
    const char *what = argc > 1 ? argv[1] : "";
    options->store = store_of(options->config, error);
    if (options->store == NULL)
        return FALSE;
    if (strcmp(what, "list") == 0 && argc == 2)
        return board_list(options, error);
    if (strcmp(what, "show") == 0 && argc == 3)
        return board_show(options, argv[2], error);
    if (strcmp(what, "crashes") == 0 && argc == 2)
        return board_crashes(options, error);
    if (strcmp(what, "sent") == 0 && argc == 3)
        return board_sent(options, argv[2], error);
    if (strcmp(what, "export") == 0 && argc == 3)
        return board_export(options, argv[2], error);
    if (strcmp(what, "link") == 0 && argc == 3)
        return board_link(options, argv[2], error);
    if (strcmp(what, "history") == 0 && (argc == 3 || argc == 4))
        return board_history(options, argv[2], argv[3], error);
    g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                "list, crashes, show ID, history ID [N], sent ID, link ID or export ID -o FILE; see --help");
    return FALSE;
}

int ctl_board(int argc, char **argv)
{
    Options options = {0};
    const GOptionEntry entries[] = {
        {"config", 'c', 0, G_OPTION_ARG_FILENAME, &options.config, "configuration (" SETTINGS_DEFAULT_FILE ")", "FILE"},
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, "export: a file, " EXPORT_ENDINGS, "FILE"},
        {"view", 'v', 0, G_OPTION_ARG_NONE, &options.view, "link: for looking only", NULL},
        {"hours", 0, 0, G_OPTION_ARG_INT, &options.hours, "link: how long it is good, else as configured", "N"},
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GOptionContext) context = g_option_context_new(
        "list | crashes | show ID | history ID [N] | sent ID | export ID | link ID - look at boards");
    g_autoptr(GError) error = NULL;
    g_option_context_add_main_entries(context, entries, NULL);
    gboolean done = g_option_context_parse(context, &argc, &argv, &error) && board_run(&options, argc, argv, &error);
    options_clear(&options);
    if (done)
        return 0;
    fprintf(stderr, "dingboardctl board: %s\n", error->message);
    return error->domain == G_OPTION_ERROR ? 2 : 1;
}
