// SPDX-License-Identifier: MIT
/* dingboardctl draw - messages become a picture, with no server: the board, and what was said about it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ctl/ctl.h"
#include "ctl/export.h"
#include "lib/base/clock.h"
#include "lib/board/interpret.h"
#include "lib/board/naming.h"
#include "lib/command/command.h"
#include "lib/raster/portable.h"

typedef struct {
    char *output;
    char *author;
    char *board;
    char *json;
    char **texts;
} Options;

typedef struct {
    History *history;
    Author author;
    GPtrArray *captions; /**< of char *, ended by NULL before it is painted */
    guint messages;
    gboolean understood;  /**< all of them, so far */
    GHashTable *pictures; /**< of the board that was read: id → GBytes *; NULL: none was */
    AssetCache *cache;
} Session;

static void options_clear(Options *options)
{
    g_free(options->output);
    g_free(options->author);
    g_free(options->board);
    g_free(options->json);
    g_strfreev(options->texts);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Options, options_clear)

static void session_clear(Session *session)
{
    g_clear_pointer(&session->history, history_free);
    g_clear_pointer(&session->captions, g_ptr_array_unref);
    g_clear_pointer(&session->pictures, g_hash_table_unref);
    g_clear_pointer(&session->cache, asset_cache_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Session, session_clear)

/* --- options -------------------------------------------------------------------------------- */

static gboolean read_options(Options *options, int argc, char **argv, GError **error)
{
    /* Names and messages are "file names" to GOption: bytes as they came, UTF-8 whatever the locale says. */
    const GOptionEntry entries[] = {
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output,
         "write the picture here (default board.png): " EXPORT_ENDINGS "; - for PNG on standard output", "FILE"},
        {"author", 'a', 0, G_OPTION_ARG_FILENAME, &options->author, "who draws, as captions say it", "NAME"},
        {"board", 'b', 0, G_OPTION_ARG_FILENAME, &options->board, "draw on this board instead of an empty one", "FILE"},
        {"json", 'j', 0, G_OPTION_ARG_FILENAME, &options->json, "write the resulting board here", "FILE"},
        {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->texts, NULL, "[TEXT...]"},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    g_autoptr(GOptionContext) context = g_option_context_new("- draw messages and write the picture");
    g_option_context_set_description(context, "Each TEXT is one message; without any, each line of standard input is.\n"
                                              "Answers go to standard error. The status is 1 when a message was not\n"
                                              "understood; the picture then shows the others.\n");
    g_set_prgname("dingboardctl draw");
    g_option_context_add_main_entries(context, entries, NULL);
    if (!g_option_context_parse(context, &argc, &argv, error))
        return FALSE;
    if (options->output == NULL)
        options->output = g_strdup("board.png");
    return TRUE;
}

/* --- messages ------------------------------------------------------------------------------- */

static gboolean is_asking(const Message *message)
{
    const Command *first = g_ptr_array_index(message->commands, 0);
    return message->commands->len == 1 &&
           (first->op == COMMAND_HELP || first->op == COMMAND_PICK || first->op == COMMAND_POLL);
}

static guint32 by_lot(guint32 below, gpointer data)
{
    (void)data;
    return (guint32)g_random_int_range(0, (gint32)below);
}

/** There is nobody but the author, and no timer outlives the command. */
static const Surroundings alone = {.random = by_lot};

/** Every part could be read, and something came of it, if only an answer that was asked for. */
static gboolean was_understood(const Message *message, const Outcome *outcome)
{
    for (guint i = 0; i < message->commands->len; i++) {
        const Command *command = g_ptr_array_index(message->commands, i);
        if (command->op == COMMAND_ERROR)
            return FALSE;
    }
    return outcome->picture || (is_asking(message) && !outcome->failed);
}

static void draw_message(Session *session, const char *text)
{
    g_autofree char *id = g_strdup_printf("draw-%u", ++session->messages);
    g_autoptr(Message) message = naming_read(history_board(session->history), text, 0);
    g_autoptr(Outcome) outcome = interpret_message(
        session->history, text,
        &(Occasion){
            .message_id = id, .author = session->author, .now_ms = clock_now_ms(&clock_system), .around = &alone});
    if (outcome->caption != NULL)
        g_ptr_array_add(session->captions, g_strdup(outcome->caption));
    if (outcome->reply != NULL)
        fprintf(stderr, "%s\n", outcome->reply);
    if (!was_understood(message, outcome))
        session->understood = FALSE;
}

static void draw_lines(Session *session)
{
    char *line = NULL;
    size_t room = 0;
    ssize_t length;
    while ((length = getline(&line, &room, stdin)) >= 0) {
        g_strchomp(line);
        if (line[0] != '\0')
            draw_message(session, line);
    }
    free(line);
}

/* --- results -------------------------------------------------------------------------------- */

static GBytes *picture_file(const char *id, gpointer data)
{
    const Session *session = data;
    GBytes *png = session->pictures != NULL ? g_hash_table_lookup(session->pictures, id) : NULL;
    return png != NULL ? g_bytes_ref(png) : NULL;
}

static cairo_surface_t *picture_pixels(const char *id, gpointer data)
{
    Session *session = data;
    return asset_cache_get(session->cache, id, picture_file, session);
}

/** The picture, and the board where it is wanted. */
static gboolean write_all(Session *session, const Options *options, GError **error)
{
    const AssetSource assets = {picture_pixels, session, picture_file};
    session->cache = asset_cache_new(ASSET_MEMORY);
    if (!export_write(session->history, &assets, (const char *const *)session->captions->pdata, options->output, error))
        return FALSE;
    if (options->json == NULL)
        return TRUE;
    g_autoptr(GBytes) bytes = portable_write(history_board(session->history), &assets, G_MAXSIZE);
    gsize size = 0;
    const char *text = g_bytes_get_data(bytes, &size);
    return g_file_set_contents(options->json, text, (gssize)size, error);
}

static int fail(const GError *error)
{
    fprintf(stderr, "dingboardctl draw: %s\n", error->message);
    return 2;
}

int ctl_draw(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    g_auto(Options) options = {0};
    g_auto(Session) session = {.understood = TRUE, .captions = g_ptr_array_new_with_free_func(g_free)};
    if (!read_options(&options, argc, argv, &error))
        return fail(error);
    Board *board = import_board(options.board, &session.pictures, &error);
    if (board == NULL)
        return fail(error);
    session.history = history_new(board, 0);
    session.author = (Author){"draw", options.author != NULL ? options.author : "draw"};
    for (char **text = options.texts; text != NULL && *text != NULL; text++)
        draw_message(&session, *text);
    if (options.texts == NULL)
        draw_lines(&session);
    g_ptr_array_add(session.captions, NULL);
    if (!write_all(&session, &options, &error))
        return fail(error);
    return session.understood ? 0 : 1;
}
