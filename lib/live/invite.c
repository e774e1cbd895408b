// SPDX-License-Identifier: MIT
#include "lib/live/invite.h"

#include "lib/live/link.h"

#define HOUR_MS (3600 * 1000LL)
/** From here on days are said, not hours. */
#define HOURS_IN_WORDS 48

static char *link_of(const Settings *settings, const char *board_id, LiveRight right, gint64 now_ms)
{
    LiveKeys keys;
    live_keys_init(&keys, settings->app_secret);
    char *link = live_link(&keys, settings->public_base, board_id, right, now_ms + settings->link_hours * HOUR_MS);
    live_keys_clear(&keys);
    return link;
}

char *invite_link(const Settings *settings, const char *board_id, gint64 now_ms)
{
    return settings->public_base != NULL ? link_of(settings, board_id, RIGHT_DRAW, now_ms) : NULL;
}

static char *duration(guint hours, Lang lang)
{
    if (hours < HOURS_IN_WORDS)
        return g_strdup_printf(lang == LANG_EN ? "%u h" : "%u 小时", hours);
    return g_strdup_printf(lang == LANG_EN ? "%u days" : "%u 天", hours / 24);
}

/** What those may do who open a link outside DingTalk. */
static const char *about_guests(LiveGuests guests, Lang lang)
{
    switch (guests) {
    case GUESTS_NONE:
        return lang_pick(lang, "只能在钉钉里打开。", "They open inside DingTalk only.");
    case GUESTS_VIEW:
        return lang_pick(lang, "在钉钉里打开能画；在别处打开只能看。",
                         "Inside DingTalk one can draw; elsewhere only look.");
    case GUESTS_DRAW:
        return lang_pick(lang, "拿到第一个链接的人都能画，请只发给该画的人。",
                         "Whoever has the first link can draw: give it only to those who should.");
    }
    g_assert_not_reached();
}

char *invite_text(const Settings *settings, const char *board_id, Lang lang, gint64 now_ms)
{
    if (settings->public_base == NULL)
        return g_strdup(lang_pick(
            lang,
            "画板网页还没有启用。请管理员在配置的 [live] 里填写 public_base（例：https://board.example.com）。"
            "看画板请发：看看；要文件请发：导出 png",
            "The board's page is not set up. The administrator sets public_base in [live] of the configuration, such "
            "as "
            "https://board.example.com. To see the board send: show; for a file: export png"));
    g_autofree char *draw = link_of(settings, board_id, RIGHT_DRAW, now_ms);
    g_autofree char *view = link_of(settings, board_id, RIGHT_VIEW, now_ms);
    g_autofree char *how_long = duration(settings->link_hours, lang);
    return g_strdup_printf(lang == LANG_EN ? "Draw on the board by hand:\n%s\nLook only:\n%s\nGood for %s. %s"
                                           : "打开画板动手画：\n%s\n只看不画：\n%s\n链接 %s内有效。%s",
                           draw, view, how_long, about_guests(settings->guests, lang));
}
