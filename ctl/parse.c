// SPDX-License-Identifier: MIT
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ctl/ctl.h"
#include "lib/base/json.h"
#include "lib/command/command_json.h"
#include "lib/command/reference.h"

static const char help[] =
    "usage: dingboardctl parse [--explain] [--] [TEXT...]\n"
    "       dingboardctl parse --reference zh|en\n"
    "\n"
    "Print what each message means as one JSON line. Texts come from the arguments, or one per line\n"
    "from standard input. No board is needed and nothing is drawn.\n"
    "\n"
    "  --explain       before each line, its words: column, as typed, taken for\n"
    "  --reference L   print the reference page of the command language instead\n";

static void print_message(const char *text, gboolean explain)
{
    if (explain) {
        g_autofree char *found = explain_words(text);
        fputs(found, stdout);
    }
    g_autoptr(Message) message = message_parse(text);
    g_autoptr(cJSON) json = message_to_json(message, text);
    g_autofree char *line = json_text(json);
    puts(line);
}

static int print_lines(gboolean explain)
{
    char *line = NULL;
    size_t room = 0;
    ssize_t length;
    while ((length = getline(&line, &room, stdin)) >= 0) {
        if (length > 0 && line[length - 1] == '\n')
            line[length - 1] = '\0';
        print_message(line, explain);
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

int ctl_parse(int argc, char **argv)
{
    gboolean explain = FALSE;
    int i = 1;
    for (; i < argc && argv[i][0] == '-' && argv[i][1] == '-'; i++) {
        if (strcmp(argv[i], "--help") == 0) {
            fputs(help, stdout);
            return 0;
        }
        if (strcmp(argv[i], "--reference") == 0 && i + 1 < argc)
            return print_reference(argv[i + 1]);
        if (strcmp(argv[i], "--") == 0) {
            i++;
            break;
        }
        if (strcmp(argv[i], "--explain") != 0) {
            fputs(help, stderr);
            return 2;
        }
        explain = TRUE;
    }
    if (i == argc)
        return print_lines(explain);
    for (; i < argc; i++)
        print_message(argv[i], explain);
    return 0;
}
