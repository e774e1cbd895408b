// SPDX-License-Identifier: MIT
/*
 * Whatever pages ask for, line by line, the board can be stored and loaded, every object has a row that is JSON, and
 * what was refused has changed nothing.
 */
#include <math.h>
#include <string.h>

#include "lib/base/json.h"
#include "lib/live/rows.h"
#include "tests/live/ask.h"
#define FUZZ_CORPUS "live/corpus"
#include "tests/command/fuzz.h"

static void check_row(const Object *object, Color ground)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *row = row_json(ASK_BOARD, object, ground);
    g_autoptr(cJSON) json = json_parse(row, strlen(row), &error);
    g_assert_no_error(error);
    g_assert_cmpint(json_int64(json, "id", 0), ==, object->id);
    Rect r = object_bounds(object);
    g_assert_true(isfinite(r.x0) && isfinite(r.y0) && isfinite(r.x1) && isfinite(r.y1));
}

static void fuzz_one(const char *text)
{
    g_autoptr(History) history = history_new(NULL, 0);
    g_auto(GStrv) lines = g_strsplit(text, "\n", 40);
    for (guint i = 0; lines[i] != NULL; i++) {
        g_auto(LiveOutcome) outcome = {0};
        gint64 before = history_last_seq(history);
        if (!ask(history, i % 3 == 0 ? "e" : "a", lines[i], &outcome))
            continue;
        g_assert_true(outcome.changed == (history_last_seq(history) > before));
        g_assert_true(outcome.changed || outcome.message != NULL || outcome.reply != NULL || outcome.send);
        g_assert_true(outcome.say == NULL || g_utf8_validate(outcome.say, -1, NULL));
    }
    const Board *board = history_board(history);
    for (guint i = 0; i < board->objects->len; i++)
        check_row(board->objects->pdata[i], board->background);
    g_autoptr(cJSON) json = board_to_json(board);
    g_autoptr(GError) error = NULL;
    g_autoptr(Board) loaded = board_from_json(json, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(loaded->objects->len, ==, board->objects->len);
}
