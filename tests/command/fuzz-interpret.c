// SPDX-License-Identifier: MIT
/* A message said twice by two people leaves a board that can be stored and loaded, with finite places. */
#include <math.h>

#include "lib/base/json.h"
#include "lib/board/interpret.h"
#include "tests/command/fuzz.h"

static void fuzz_one(const char *text)
{
    static const Author authors[] = {{"a", "A"}, {"b", "B"}};
    g_autoptr(History) history = history_new(NULL, 0);
    for (guint i = 0; i < 4; i++) {
        g_autoptr(Outcome) outcome =
            interpret_message(history, text, &(Occasion){.message_id = "m", .author = authors[i % 2], .now_ms = i});
        g_assert_true(outcome->caption != NULL || outcome->reply != NULL);
        g_assert_true(outcome->entries->len == 0 || outcome->picture);
        g_assert_true(outcome->caption == NULL || g_utf8_validate(outcome->caption, -1, NULL));
    }
    const Board *board = history_board(history);
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
