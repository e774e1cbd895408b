// SPDX-License-Identifier: MIT
/*
 * dingboard-worker - applies what the receivers journaled, paints it, and sends the pictures.
 *
 *      options, settings       here
 *      the loop                loop.c:   worker_run
 *      message → entry         apply.c:  apply_news → lib/board/interpret.h
 *      boards in memory        boards.c: leases, histories, canvases
 *      who we are              slot.c
 *      pictures, texts         lib/delivery/delivery.c: merging, pacing, tries
 *      calls                   lib/dingtalk/client.c
 *
 * It may be killed at any instant: a message's entry and answer are written in one transaction with the position in
 * the journal, and an answer is marked only after DingTalk confirmed it.
 */
#include <locale.h>
#include <signal.h>
#include <stdio.h>

#include "config.h"
#include "lib/base/log.h"
#include "worker/worker.h"

static gboolean show_version;
static gboolean once;
static char *config;

static const GOptionEntry entries[] = {
    {"config", 'c', 0, G_OPTION_ARG_FILENAME, &config, "configuration (" SETTINGS_DEFAULT_FILE ")", "FILE"},
    {"once", 0, 0, G_OPTION_ARG_NONE, &once, "do what is to be done, then end", NULL},
    {"version", 0, 0, G_OPTION_ARG_NONE, &show_version, "print the version", NULL},
    G_OPTION_ENTRY_NULL,
};

static gboolean options_read(int *argc, char ***argv)
{
    g_autoptr(GOptionContext) context = g_option_context_new(NULL);
    g_autoptr(GError) error = NULL;
    g_option_context_set_summary(context, "Applies journaled messages to their boards and answers with pictures.");
    g_option_context_add_main_entries(context, entries, NULL);
    if (g_option_context_parse(context, argc, argv, &error) && *argc == 1)
        return TRUE;
    fprintf(stderr, "dingboard-worker: %s\n", error != NULL ? error->message : "there are no arguments");
    return FALSE;
}

/** Signals are read from a descriptor; blocked here, they are in every thread that libraries start. */
static void signals_block(void)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGHUP);
    sigprocmask(SIG_BLOCK, &set, NULL);
    signal(SIGPIPE, SIG_IGN);
}

int main(int argc, char **argv)
{
    setlocale(LC_ALL, "");
    log_init("dingboard-worker");
    if (!options_read(&argc, &argv))
        return 2;
    if (show_version) {
        puts(PACKAGE_STRING);
        return 0;
    }
    g_autoptr(GError) error = NULL;
    const char *file = settings_file(config, g_getenv("DINGBOARD_CONFIG"));
    Settings *settings = settings_load(file, &error);
    if (settings == NULL) {
        g_critical("%s", error->message);
        return 1;
    }
    signals_block();
    const WorkerOptions options = {settings, file, once};
    return worker_run(&options);
}
