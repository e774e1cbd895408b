// SPDX-License-Identifier: MIT
/** invite.h - the way to a board's page, in words for the chat. */
#ifndef DINGBOARD_LIVE_INVITE_H
#define DINGBOARD_LIVE_INVITE_H

#include "lib/base/lang.h"
#include "lib/base/settings.h"

/**
 * The answer to 链接: links to draw and to look, and how long they are good; without a public base, what the
 * administrator has to do. Free with g_free.
 * @param settings  with the AppSecret
 */
char *invite_text(const Settings *settings, const char *board_id, Lang lang, gint64 now_ms);

/** The link that draws, alone; NULL without a public base. Free with g_free. */
char *invite_link(const Settings *settings, const char *board_id, gint64 now_ms);

#endif
