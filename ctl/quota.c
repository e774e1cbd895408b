// SPDX-License-Identifier: MIT
/* dingboardctl quota - the calls of this month, by kind, and what they leave. Nothing is changed. */
#include "ctl/ctl.h"

#include <stdio.h>

#include "lib/base/clock.h"
#include "lib/base/settings.h"
#include "lib/delivery/quota.h"

/** Those that the month's limits do not count have no row here. */
static const char *const call_names[CALL_KINDS] = {
    [CALL_UPLOAD] = "upload",
    [CALL_SEND_GROUP] = "send to a group",
    [CALL_SEND_PERSON] = "send to a person",
    [CALL_RECALL_GROUP] = "recall from a group",
    [CALL_RECALL_PERSON] = "recall from 1:1",
    [CALL_WEBHOOK] = "session webhook",
    [CALL_GROUP_CREATE] = "make a group",
    [CALL_SCENE_CREATE] = "make a scene group",
    [CALL_CHAT_CREATE] = "chat/create",
    [CALL_CHAT_SEND] = "chat/send",
    [CALL_GROUP_ADD_ROBOT] = "add the robot",
    [CALL_GROUP_ROBOTS] = "robots of a group",
    [CALL_GROUP_DISBAND] = "disband a group",
    [CALL_DOWNLOAD] = "look up a picture",
    [CALL_FETCH] = "fetch a picture",
    [CALL_USER_INFO] = "login",
};

const char *call_name(CallKind call)
{
    const char *name = (guint)call < CALL_KINDS ? call_names[call] : NULL;
    return name != NULL ? name : "token";
}

static void usage_print(const Quota *quota)
{
    guint limit = quota->settings->api_calls_per_month;
    printf("%-20s %8" G_GINT64_FORMAT, "API calls", quota->used);
    if (limit > 0)
        printf(" of %u (%.0f %%)\n", limit, (double)quota->used * 100 / limit);
    else
        puts(" (api_calls_per_month is not set: a free organisation has 5000)");
    if (quota->api_gone)
        puts("DingTalk says that this month's API calls are used up");
    if (quota->webhook_gone)
        puts("DingTalk says that this month's messages are used up");
}

static gboolean quota_print(const char *config, GError **error)
{
    g_autoptr(Settings) settings = settings_load_public(settings_file(config, g_getenv("DINGBOARD_CONFIG")), error);
    g_autoptr(Store) store = settings != NULL ? store_open(settings->store, STORE_READER, error) : NULL;
    if (store == NULL)
        return FALSE;
    gint64 now = clock_now_ms(&clock_system);
    Quota quota = {.store = store, .settings = settings};
    quota_refresh(&quota, now);
    g_autoptr(GArray) counts = g_array_new(FALSE, TRUE, sizeof(gint64));
    g_array_set_size(counts, CALL_KINDS);
    if (!store_calls(store, quota.month, counts, error))
        return FALSE;
    printf("month %d\n", quota.month);
    for (guint call = 0; call < CALL_KINDS; call++) {
        if (call_names[call] != NULL)
            printf("%-20s %8" G_GINT64_FORMAT "\n", call_names[call], g_array_index(counts, gint64, call));
    }
    usage_print(&quota);
    return TRUE;
}

int ctl_quota(int argc, char **argv)
{
    g_autofree char *config = NULL;
    const GOptionEntry entries[] = {
        {"config", 'c', 0, G_OPTION_ARG_FILENAME, &config, "configuration (" SETTINGS_DEFAULT_FILE ")", "FILE"},
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GError) error = NULL;
    g_autoptr(GOptionContext) context = g_option_context_new("- the calls of this month");
    g_option_context_add_main_entries(context, entries, NULL);
    if (!g_option_context_parse(context, &argc, &argv, &error) || argc > 1) {
        fprintf(stderr, "dingboardctl quota: %s\n", error != NULL ? error->message : "there are no arguments");
        return 2;
    }
    if (quota_print(config, &error))
        return 0;
    fprintf(stderr, "dingboardctl quota: %s\n", error->message);
    return 1;
}
