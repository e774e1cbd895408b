// SPDX-License-Identifier: MIT
#include "tests/live/ask.h"

#include <string.h>

#include "lib/base/json.h"

gboolean ask(History *history, const char *id, const char *json, LiveOutcome *outcome)
{
    g_autofree char *body = g_strdup_printf(
        "{\"live\":1,\"op\":\"testtest\",\"by\":{\"id\":\"%s\",\"name\":\"N%s\"},\"lang\":\"%s\",\"ms\":5,\"what\":%s}",
        id, id, id[0] == 'e' ? "en" : "zh", json);
    g_autoptr(LiveRequest) request = live_request_parse(body, strlen(body), NULL);
    *outcome = (LiveOutcome){0};
    if (request == NULL)
        return FALSE;
    const Occasion occasion = {
        .message_id = "m", .author = {request->author_id, request->author_name}, .now_ms = request->received_ms};
    live_apply(history, request, &occasion, outcome);
    return TRUE;
}

void asked(History *history, const char *id, const char *json)
{
    g_auto(LiveOutcome) outcome = {0};
    gint64 before = history_last_seq(history);
    if (!ask(history, id, json, &outcome) || !outcome.changed)
        g_error("%s: %s", json, outcome.message);
    g_assert_null(outcome.message);
    g_assert_nonnull(outcome.say);
    g_assert_cmpint(history_last_seq(history), ==, before + 1);
}

void ask_refused(History *history, const char *id, const char *json, const char *part)
{
    g_auto(LiveOutcome) outcome = {0};
    gint64 before = history_last_seq(history);
    g_assert_true(ask(history, id, json, &outcome));
    g_assert_cmpstr(outcome.kind, ==, "refuse");
    g_assert_false(outcome.changed);
    g_assert_cmpint(history_last_seq(history), ==, before);
    if (outcome.message == NULL || strstr(outcome.message, part) == NULL)
        g_error("%s: %s", json, outcome.message);
}
