// SPDX-License-Identifier: MIT
#include <stdio.h>
#include <string.h>

#include "ctl/ctl.h"
#include "lib/base/json.h"
#include "lib/command/command_json.h"

static void print_message(const char *text)
{
    g_autoptr(Message) message = message_parse(text);
    g_autoptr(cJSON) json = message_to_json(message, text);
    g_autofree char *line = json_text(json);
    puts(line);
}

static const char help[] =
    "usage: dingboardctl parse [TEXT...]\n"
    "\n"
    "Print what each message means as one JSON line. Texts come from the arguments, or one per line\n"
    "from standard input. No board is needed and nothing is drawn.\n";

int ctl_parse(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "--help") == 0) {
        fputs(help, stdout);
        return 0;
    }
    for (int i = 1; i < argc; i++)
        print_message(argv[i]);
    if (argc > 1)
        return 0;
    char *line = NULL;
    size_t room = 0;
    ssize_t length;
    while ((length = getline(&line, &room, stdin)) >= 0) {
        if (length > 0 && line[length - 1] == '\n')
            line[length - 1] = '\0';
        print_message(line);
    }
    free(line);
    return 0;
}
