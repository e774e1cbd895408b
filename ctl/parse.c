// SPDX-License-Identifier: MIT
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ctl/ctl.h"
#include "ctl/export.h"
#include "lib/base/json.h"
#include "lib/board/interpret.h"
#include "lib/board/naming.h"
#include "lib/command/command_json.h"
#include "lib/command/reference.h"

static const char help[] =
    "usage: dingboardctl parse [--explain] [--board FILE] [--] [TEXT...]\n"
    "       dingboardctl parse --reference zh|en\n"
    "\n"
    "Print what each message means as one JSON line. Texts come from the arguments, or one per line\n"
    "from standard input. Nothing is drawn.\n"
    "\n"
    "  --board FILE    add \"result\": what each message alone would do to the board in this .json file\n"
    "  --explain       before each line, its words: column, as typed, taken for\n"
    "  --reference L   print the reference page of the command language instead\n";

typedef struct {
    gboolean explain;
    Board *board; /**< NULL: nothing is resolved */
} Options;

/** {"caption","reply","entries":[{"actions":[…]}]}: what the message would do to the board, which stays as it is. */
static cJSON *result_to_json(const Board *board, const char *text)
{
    g_autoptr(History) history = history_new(board_copy(board), 0);
    g_autoptr(Outcome) outcome = interpret_message(history, text, &(Occasion){.author = {"parse", "parse"}});
    cJSON *result = cJSON_CreateObject();
    if (outcome->caption != NULL)
        cJSON_AddStringToObject(result, "caption", outcome->caption);
    if (outcome->reply != NULL)
        cJSON_AddStringToObject(result, "reply", outcome->reply);
    cJSON *entries = cJSON_AddArrayToObject(result, "entries");
    for (guint i = 0; i < outcome->entries->len; i++) {
        const Entry *entry = history_entry(history, g_array_index(outcome->entries, gint64, i));
        cJSON_AddItemToArray(entries, entry_content_to_json(entry));
    }
    return result;
}

static void print_message(const char *text, const Options *options)
{
    if (options->explain) {
        g_autofree char *found = explain_words(text);
        fputs(found, stdout);
    }
    g_autoptr(Message) message = options->board != NULL ? naming_read(options->board, text, 0) : message_parse(text);
    g_autoptr(cJSON) json = message_to_json(message, text);
    if (options->board != NULL)
        cJSON_AddItemToObject(json, "result", result_to_json(options->board, text));
    g_autofree char *line = json_text(json);
    puts(line);
}

static int print_lines(const Options *options)
{
    char *line = NULL;
    size_t room = 0;
    ssize_t length;
    while ((length = getline(&line, &room, stdin)) >= 0) {
        if (length > 0 && line[length - 1] == '\n')
            line[length - 1] = '\0';
        print_message(line, options);
    }
    free(line);
    return 0;
}

static int print_reference(const char *lang)
{
    if (strcmp(lang, "zh") != 0 && strcmp(lang, "en") != 0) {
        fputs(help, stderr);
        return 2;
    }
    g_autofree char *page = reference_page(strcmp(lang, "en") == 0 ? LANG_EN : LANG_ZH);
    fputs(page, stdout);
    return 0;
}

/** Take the options off the front. @return the index of the first text; 0 when the status is settled */
static int read_options(int argc, char **argv, Options *options, int *status)
{
    int i = 1;
    for (; i < argc && g_str_has_prefix(argv[i], "--"); i++) {
        g_autoptr(GError) error = NULL;
        gboolean has_value = i + 1 < argc;
        if (strcmp(argv[i], "--") == 0)
            return i + 1;
        if (strcmp(argv[i], "--explain") == 0) {
            options->explain = TRUE;
        } else if (strcmp(argv[i], "--board") == 0 && has_value && options->board == NULL) {
            options->board = import_board(argv[++i], NULL, &error);
            if (options->board == NULL) {
                fprintf(stderr, "dingboardctl parse: %s\n", error->message);
                *status = 2;
                return 0;
            }
        } else {
            gboolean wanted = strcmp(argv[i], "--help") == 0;
            gboolean reference = strcmp(argv[i], "--reference") == 0 && has_value;
            if (!reference)
                fputs(help, wanted ? stdout : stderr);
            *status = reference ? print_reference(argv[i + 1]) : wanted ? 0 : 2;
            return 0;
        }
    }
    return i;
}

int ctl_parse(int argc, char **argv)
{
    Options options = {0};
    int status = 0;
    int i = read_options(argc, argv, &options, &status);
    if (i == argc)
        status = print_lines(&options);
    for (; i > 0 && i < argc; i++)
        print_message(argv[i], &options);
    g_clear_pointer(&options.board, board_free);
    return status;
}
