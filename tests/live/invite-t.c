// SPDX-License-Identifier: MIT
/* The answer to 链接: links that are good, or what the administrator has to do. */
#include "lib/live/invite.h"

#include <string.h>

#include "lib/live/link.h"

#define NOW 1700000000000
#define BOARD "e3b0c44298fc1c149afb"

static Settings settings_with(const char *public_base, LiveGuests guests)
{
    return (Settings){
        .app_secret = (char *)"secret",
        .public_base = (char *)public_base,
        .link_hours = 168,
        .guests = guests,
    };
}

/** The right of the link that follows some words, and until when. */
static LiveRight right_in(const char *text, guint number, gint64 *until)
{
    const char *at = text;
    for (guint i = 0; i < number; i++)
        at = strstr(i == 0 ? at : at + 1, "https://board.example.com/board/" BOARD "#");
    g_assert_nonnull(at);
    g_autofree char *token = g_strndup(strchr(at, '#') + 1, LIVE_TOKEN_LENGTH);
    LiveKeys keys;
    live_keys_init(&keys, "secret");
    LiveRight right = RIGHT_NONE;
    g_assert_cmpint(live_token_check(&keys, BOARD, token, NOW, &right, until), ==, LIVE_OK);
    return right;
}

/** Two links, first to draw, then to look, good for as long as it says, in the language of who asked. */
static void test_links(void)
{
    const Settings settings = settings_with("https://board.example.com", GUESTS_VIEW);
    gint64 until = 0;
    g_autofree char *zh = invite_text(&settings, BOARD, LANG_ZH, NOW);
    g_assert_cmpint(right_in(zh, 1, &until), ==, RIGHT_DRAW);
    g_assert_cmpint(until, ==, NOW + 168 * 3600 * 1000LL);
    g_assert_cmpint(right_in(zh, 2, &until), ==, RIGHT_VIEW);
    g_assert_nonnull(strstr(zh, "7 天内有效"));
    g_autofree char *en = invite_text(&settings, BOARD, LANG_EN, NOW);
    g_assert_cmpint(right_in(en, 1, &until), ==, RIGHT_DRAW);
    g_assert_nonnull(strstr(en, "Good for 7 days."));
    g_assert_true(g_str_is_ascii(en));
    g_autofree char *link = invite_link(&settings, BOARD, NOW);
    g_assert_cmpint(right_in(link, 1, &until), ==, RIGHT_DRAW);
}

/** What guests may do is said: who gets a link has to know who could use it. */
static void test_guests(void)
{
    static const char *const words[] = {[GUESTS_NONE] = "inside DingTalk only",
                                        [GUESTS_VIEW] = "elsewhere only look",
                                        [GUESTS_DRAW] = "Whoever has the first link can draw"};
    for (LiveGuests guests = GUESTS_NONE; guests <= GUESTS_DRAW; guests++) {
        const Settings settings = settings_with("https://board.example.com", guests);
        g_autofree char *text = invite_text(&settings, BOARD, LANG_EN, NOW);
        g_assert_nonnull(strstr(text, words[guests]));
    }
}

/** Without a page the answer says which setting makes one, and what else helps. */
static void test_none(void)
{
    const Settings settings = settings_with(NULL, GUESTS_VIEW);
    g_assert_null(invite_link(&settings, BOARD, NOW));
    for (Lang lang = LANG_ZH; lang <= LANG_EN; lang++) {
        g_autofree char *text = invite_text(&settings, BOARD, lang, NOW);
        g_assert_nonnull(strstr(text, "public_base"));
        g_assert_null(strchr(text, '#'));
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/invite/links", test_links);
    g_test_add_func("/invite/guests", test_guests);
    g_test_add_func("/invite/none", test_none);
    return g_test_run();
}
