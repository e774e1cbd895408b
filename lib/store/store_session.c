// SPDX-License-Identifier: MIT
#include "lib/store/store_session.h"

void board_meta_clear(BoardMeta *meta)
{
    g_clear_pointer(&meta->conversation_id, g_free);
    g_clear_pointer(&meta->title, g_free);
    g_clear_pointer(&meta->owner, g_free);
    g_clear_pointer(&meta->robot, g_free);
}

void session_free(Session *session)
{
    if (session == NULL)
        return;
    g_free(session->token);
    g_free(session->name);
    g_free(session->owner);
    g_strfreev(session->members);
    g_free(session->robot);
    g_free(session->asked_on);
    g_free(session->answer);
    g_free(session->content);
    g_free(session->source);
    g_free(session->conversation_id);
    g_free(session->chat_id);
    g_free(session->note);
    g_free(session);
}

const char *session_state_name(SessionState state)
{
    static const char *const names[SESSION_STATES] = {
        "wanted", "making",  "made",   "board",   "added",   "member",
        "ready",  "waiting", "failed", "unknown", "closing", "closed",
    };
    return names[state];
}
