// SPDX-License-Identifier: MIT
/**
 * webhook.h - which sessionWebhook may be called.
 *
 * The URL comes in a body that DingTalk's signature does not cover, so whoever forges a body chooses it. It is
 * called only when its text begins with a configured origin followed by a slash: then every URL reader, curl
 * included, sees that host and port and nothing before them.
 */
#ifndef DINGBOARD_DINGTALK_WEBHOOK_H
#define DINGBOARD_DINGTALK_WEBHOOK_H

#include <glib.h>

/**
 * @param url       any text, or NULL
 * @param origins   NULL-terminated list of `scheme://host[:port]`, spelled as DingTalk spells them; a final slash
 *                  and empty entries do no harm
 */
gboolean webhook_allowed(const char *url, const char *const *origins);

/**
 * A text in the format of webhooks, which is also that of an answer to a callback (docs/DINGTALK.md 1.10, 2.2).
 * @param at_staff_id  who is addressed; NULL: nobody. The text must contain "@" and this id then.
 * @return JSON; free with g_free
 */
char *webhook_text(const char *text, const char *at_staff_id);

#endif
