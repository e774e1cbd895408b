// SPDX-License-Identifier: MIT
/* dingboardctl - the administrator's and the developer's tool. One row of the table is one command. */
#include "ctl/ctl.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "config.h"
#include "lib/base/log.h"

static int ctl_version(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    puts(PACKAGE_STRING);
    return 0;
}

static const struct {
    const char *name;
    int (*run)(int argc, char **argv);
    const char *help;
} commands[] = {
    {"board", ctl_board, "list, show and export boards, and their histories"},
    {"doctor", ctl_doctor, "check that everything is in place"},
    {"parse", ctl_parse, "print what messages mean, as JSON"},
    {"sign", ctl_sign, "print the signature headers of a callback"},
    {"draw", ctl_draw, "draw messages and write the picture"},
    {"session", ctl_session, "make, list, archive and disband groups with boards"},
    {"quota", ctl_quota, "show the calls of this month"},
    {"version", ctl_version, "print the version"},
};

static void usage(FILE *out)
{
    fputs("usage: dingboardctl COMMAND [ARGUMENT...]\n\n", out);
    for (gsize i = 0; i < G_N_ELEMENTS(commands); i++)
        fprintf(out, "  %-8s %s\n", commands[i].name, commands[i].help);
    fputs("\nEach command explains itself with --help.\n", out);
}

int main(int argc, char **argv)
{
    setlocale(LC_ALL, "");
    log_init("dingboardctl");
    if (argc < 2) {
        usage(stderr);
        return 2;
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "help") == 0) {
        usage(stdout);
        return 0;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(commands); i++) {
        if (strcmp(argv[1], commands[i].name) == 0)
            return commands[i].run(argc - 1, argv + 1);
    }
    fprintf(stderr, "dingboardctl: there is no command \"%s\"\n", argv[1]);
    usage(stderr);
    return 2;
}
