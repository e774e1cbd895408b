// SPDX-License-Identifier: MIT
/* Links and sessions: what we signed opens its own board until its time is over, and nothing else opens anything. */
#include "lib/live/link.h"

#include <string.h>

#define NOW 1700000000000
#define BOARD "e3b0c44298fc1c149afb"
#define OTHER "e3b0c44298fc1c149afc"
#define ALPHABET "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

static LiveKeys keys_of(const char *secret)
{
    LiveKeys keys;
    live_keys_init(&keys, secret);
    return keys;
}

static LiveVerdict check(const char *board, const char *token, gint64 now, LiveRight *right)
{
    const LiveKeys keys = keys_of("secret");
    gint64 until = 0;
    return live_token_check(&keys, board, token, now, right, &until);
}

/** A token says its right and its end, to the second, and no longer. */
static void test_token(void)
{
    const LiveKeys keys = keys_of("secret");
    char token[LIVE_TOKEN_LENGTH + 1];
    for (LiveRight right = RIGHT_VIEW; right <= RIGHT_DRAW; right++) {
        live_token_make(&keys, BOARD, right, NOW + 5000, token);
        g_assert_cmpuint(strlen(token), ==, LIVE_TOKEN_LENGTH);
        g_assert_cmpuint(strspn(token, ALPHABET), ==, LIVE_TOKEN_LENGTH);
        LiveRight got = RIGHT_NONE;
        gint64 until = 0;
        g_assert_cmpint(live_token_check(&keys, BOARD, token, NOW, &got, &until), ==, LIVE_OK);
        g_assert_cmpint(got, ==, right);
        g_assert_cmpint(until, ==, NOW + 5000);
        g_assert_cmpint(check(BOARD, token, NOW + 4999, &got), ==, LIVE_OK);
        g_assert_cmpint(check(BOARD, token, NOW + 5000, &got), ==, LIVE_EXPIRED);
    }
}

/** It opens no other board, and none of somebody with another secret. */
static void test_elsewhere(void)
{
    const LiveKeys keys = keys_of("secret"), others = keys_of("secret2");
    char token[LIVE_TOKEN_LENGTH + 1];
    LiveRight right = RIGHT_NONE;
    live_token_make(&keys, BOARD, RIGHT_DRAW, NOW + 5000, token);
    g_assert_cmpint(check(OTHER, token, NOW, &right), ==, LIVE_FORGED);
    live_token_make(&others, BOARD, RIGHT_DRAW, NOW + 5000, token);
    g_assert_cmpint(check(BOARD, token, NOW, &right), ==, LIVE_FORGED);
    g_assert_cmpint(right, ==, RIGHT_NONE);
}

/** Every one-character change is refused, at every place: no right, no time can be changed, nothing is ignored. */
static void test_tampered(void)
{
    const LiveKeys keys = keys_of("secret");
    char token[LIVE_TOKEN_LENGTH + 1];
    live_token_make(&keys, BOARD, RIGHT_VIEW, NOW + 5000, token);
    LiveRight right = RIGHT_NONE;
    for (guint at = 0; at < LIVE_TOKEN_LENGTH; at++) {
        char original = token[at];
        for (const char *c = ALPHABET "=+/ "; *c != '\0'; c++) {
            if (*c == original)
                continue;
            token[at] = *c;
            g_assert_cmpint(check(BOARD, token, NOW, &right), ==, LIVE_FORGED);
        }
        token[at] = original;
    }
    g_assert_cmpint(right, ==, RIGHT_NONE);
    static const char *const wrong[] = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "\xff\xfe",
                                        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"};
    for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++)
        g_assert_cmpint(check(BOARD, wrong[i], NOW, &right), ==, LIVE_FORGED);
}

/** Guessing finds nothing: of many random tokens none is good. */
static void test_guessed(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(7);
    char token[LIVE_TOKEN_LENGTH + 1] = {0};
    LiveRight right = RIGHT_NONE;
    for (guint n = 0; n < 20000; n++) {
        for (guint i = 0; i < LIVE_TOKEN_LENGTH; i++)
            token[i] = ALPHABET[g_rand_int_range(random, 0, 64)];
        g_assert_cmpint(check(BOARD, token, NOW, &right), ==, LIVE_FORGED);
    }
}

/** The page's address has the token behind the "#"; DingTalk's own form wraps it. */
static void test_link(void)
{
    const LiveKeys keys = keys_of("secret");
    char token[LIVE_TOKEN_LENGTH + 1];
    live_token_make(&keys, BOARD, RIGHT_DRAW, NOW, token);
    g_autofree char *link = live_link(&keys, "https://board.example.com", BOARD, RIGHT_DRAW, NOW);
    g_autofree char *expected = g_strconcat("https://board.example.com/board/" BOARD "#", token, NULL);
    g_assert_cmpstr(link, ==, expected);
    g_autofree char *sidebar = live_sidebar_link(link);
    g_assert_true(g_str_has_prefix(
        sidebar, "dingtalk://dingtalkclient/page/link?url=https%3A%2F%2Fboard.example.com%2Fboard%2F" BOARD "%23"));
    g_assert_true(g_str_has_suffix(sidebar, "&pc_slide=true"));
}

static const LiveSession somebody = {
    .author_id = (char *)"staff0001",
    .name = (char *)"小王 <b>\"</b>",
    .id = (char *)"0123456789abcdef",
    .right = RIGHT_DRAW,
    .staff = TRUE,
    .until_ms = NOW + 1000,
};

static LiveVerdict read_back(const char *board, const char *text, gint64 now)
{
    const LiveKeys keys = keys_of("secret");
    g_auto(LiveSession) session = {0};
    LiveVerdict verdict = live_session_parse(&keys, board, text, now, &session);
    if (verdict != LIVE_OK)
        g_assert_null(session.author_id);
    return verdict;
}

/** A session comes back as it was, on its board, until its end; as a cookie it needs no quotes. */
static void test_session(void)
{
    const LiveKeys keys = keys_of("secret");
    g_autofree char *text = live_session_format(&keys, BOARD, &somebody);
    g_assert_cmpuint(strspn(text, ALPHABET "."), ==, strlen(text));
    g_auto(LiveSession) session = {0};
    g_assert_cmpint(live_session_parse(&keys, BOARD, text, NOW, &session), ==, LIVE_OK);
    g_assert_cmpstr(session.author_id, ==, somebody.author_id);
    g_assert_cmpstr(session.name, ==, somebody.name);
    g_assert_cmpstr(session.id, ==, somebody.id);
    g_assert_cmpint(session.right, ==, RIGHT_DRAW);
    g_assert_true(session.staff);
    g_assert_cmpint(session.until_ms, ==, NOW + 1000);
    g_assert_cmpint(read_back(BOARD, text, NOW + 1000), ==, LIVE_EXPIRED);
    g_assert_cmpint(read_back(OTHER, text, NOW), ==, LIVE_FORGED);
}

/** Nothing of a session can be changed; a token is no session, and another secret signs for nobody. */
static void test_session_forged(void)
{
    const LiveKeys keys = keys_of("secret"), others = keys_of("other");
    g_autofree char *text = live_session_format(&keys, BOARD, &somebody);
    for (gsize at = 0; text[at] != '\0'; at++) {
        char original = text[at];
        text[at] = original == 'A' ? 'B' : 'A';
        g_assert_cmpint(read_back(BOARD, text, NOW), ==, LIVE_FORGED);
        text[at] = original;
    }
    g_autofree char *foreign = live_session_format(&others, BOARD, &somebody);
    g_autofree char *longer = g_strconcat(text, "A", NULL), *twice = g_strconcat(text, ".", text, NULL);
    g_autofree char *huge = g_strnfill(5000, 'A');
    char token[LIVE_TOKEN_LENGTH + 1];
    live_token_make(&keys, BOARD, RIGHT_DRAW, NOW + 1000, token);
    const char *const wrong[] = {"", ".", "..", "a.b", foreign, longer, twice, huge, token};
    for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++)
        g_assert_cmpint(read_back(BOARD, wrong[i], NOW), ==, LIVE_FORGED);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/link/token", test_token);
    g_test_add_func("/link/elsewhere", test_elsewhere);
    g_test_add_func("/link/tampered", test_tampered);
    g_test_add_func("/link/guessed", test_guessed);
    g_test_add_func("/link/address", test_link);
    g_test_add_func("/session/kept", test_session);
    g_test_add_func("/session/forged", test_session_forged);
    return g_test_run();
}
