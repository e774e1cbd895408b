// SPDX-License-Identifier: MIT
/* A message that two people say to a board with things on it: what is there can be stored, loaded and placed. */
#include <math.h>

#include "lib/base/json.h"
#include "lib/board/interpret.h"
#include "tests/command/fuzz.h"

/** What there is to point at: looks, names, labels, a group, a connector, words, and something undone. */
static const char *const before[] = {
    "red circle top left", "画两个蓝色方块，叫付款",      "写“登录”在下面",        "small green star labelled P",
    "connect #1 to #2",    "group #2 and #3; large line", "sticky note saying go", "undo",
};

/** Made once; histories begin with copies of it, which share its objects. */
static const Board *board_before(void)
{
    static History *history;
    if (history != NULL)
        return history_board(history);
    history = history_new(NULL, 0);
    for (gsize i = 0; i < G_N_ELEMENTS(before); i++) {
        const Occasion occasion = {.author = {"a", "A"}, .now_ms = 1};
        outcome_free(interpret_message(history, before[i], &occasion));
    }
    return history_board(history);
}

static void check_board(const Board *board)
{
    for (guint i = 0; i < board->objects->len; i++) {
        Rect r = object_bounds(board->objects->pdata[i]);
        g_assert_true(isfinite(r.x0) && isfinite(r.y0) && isfinite(r.x1) && isfinite(r.y1));
    }
    g_autoptr(cJSON) json = board_to_json(board);
    g_autoptr(GError) error = NULL;
    g_autoptr(Board) loaded = board_from_json(json, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(loaded->objects->len, ==, board->objects->len);
}

/** Something is said or sent, here or by who carries the messages. */
static gboolean is_answered(const Outcome *outcome)
{
    return outcome->caption != NULL || outcome->reply != NULL || outcome->link || outcome->conversation ||
           outcome->session != NULL || outcome->extras->len > 0 || outcome->timers->len > 0;
}

static void fuzz_one(const char *text)
{
    static const Author authors[] = {{"a", "A"}, {"b", "B"}};
    const char *const said[] = {text, text, "undo"};
    g_autoptr(History) history = history_new(board_copy(board_before()), 0);
    guint changes = 0;
    for (guint i = 0; i < G_N_ELEMENTS(said); i++) {
        const Occasion occasion = {.message_id = "m", .author = authors[i % 2], .now_ms = i};
        g_autoptr(Outcome) outcome = interpret_message(history, said[i], &occasion);
        g_assert_true(is_answered(outcome));
        g_assert_true(outcome->entries->len == 0 || outcome->picture);
        g_assert_true(outcome->caption == NULL || g_utf8_validate(outcome->caption, -1, NULL));
        changes += outcome->entries->len;
    }
    if (changes > 0)
        check_board(history_board(history));
}
