// SPDX-License-Identifier: MIT
#include "lib/board/board.h"

#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"

static Action *add_dot(guint id)
{
    Object *object = object_new(SHAPE_DOT);
    object->id = id;
    object->w = 8;
    return action_add(object);
}

static void apply(Board *board, Action *action)
{
    g_autoptr(Action) owned = action;
    g_autoptr(GError) error = NULL;
    g_assert_true(board_apply(board, owned, &error));
    g_assert_no_error(error);
}

static void refuses(Board *board, Action *action, BoardError code)
{
    g_autoptr(Action) owned = action;
    g_autoptr(GError) error = NULL;
    guint before = board->objects->len, next_id = board->next_id;
    g_assert_false(board_apply(board, owned, &error));
    g_assert_error(error, BOARD_ERROR, (int)code);
    g_assert_cmpuint(board->objects->len, ==, before);
    g_assert_cmpuint(board->next_id, ==, next_id);
}

static char *text_of(const Board *board)
{
    g_autoptr(cJSON) json = board_to_json(board);
    return json_text(json);
}

static Board *read_board(const char *text, GError **error)
{
    g_autoptr(cJSON) json = json_parse(text, strlen(text), NULL);
    g_assert_nonnull(json);
    return board_from_json(json, error);
}

/** Adding puts on top and moves next_id on; clearing takes all off and keeps next_id. */
static void test_actions(void)
{
    g_autoptr(Board) board = board_new();
    apply(board, add_dot(1));
    apply(board, add_dot(5));
    g_assert_cmpuint(board->next_id, ==, 6);
    g_assert_cmpuint(board_find(board, 5)->id, ==, 5);
    g_assert_null(board_find(board, 2));
    apply(board, action_clear());
    g_assert_cmpuint(board->objects->len, ==, 0);
    g_assert_cmpuint(board->next_id, ==, 6);
}

/** A number that is there, a malformed object, and one object too many are refused and change nothing. */
static void test_refusals(void)
{
    g_autoptr(Board) board = board_new();
    apply(board, add_dot(3));
    refuses(board, add_dot(3), BOARD_ERROR_INVALID);
    refuses(board, add_dot(0), BOARD_ERROR_INVALID);
    refuses(board, action_add(object_new(SHAPE_LINE)), BOARD_ERROR_INVALID);
    for (guint id = 4; id < 3 + LIMIT_OBJECTS; id++)
        apply(board, add_dot(id));
    refuses(board, add_dot(4 + LIMIT_OBJECTS), BOARD_ERROR_LIMIT);
}

/** Objects are found by number among ten thousand, in whatever order the layers are. */
static void test_find(void)
{
    g_autoptr(Board) board = board_new();
    for (guint id = 1; id <= LIMIT_OBJECTS; id++)
        apply(board, add_dot(id * 2));
    for (guint id = 1; id <= LIMIT_OBJECTS; id++)
        g_assert_cmpuint(board_find(board, id * 2)->id, ==, id * 2);
    g_assert_null(board_find(board, 2001));
    Object *lowest = board->objects->pdata[0];
    g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(guint));
    g_array_append_val(ids, lowest->id);
    apply(board, action_new(ACTION_ORDER, ids)); /* to the front */
    g_assert_true(board->objects->pdata[LIMIT_OBJECTS - 1] == lowest);
    g_assert_true(board_find(board, 2) == lowest);
    g_assert_nonnull(board_find(board, 4));
}

/** A copy shares the objects and is changed on its own. */
static void test_copy(void)
{
    g_autoptr(Board) board = board_new();
    apply(board, add_dot(1));
    g_autoptr(Board) copy = board_copy(board);
    apply(copy, add_dot(2));
    g_assert_cmpuint(board->objects->len, ==, 1);
    g_assert_true(board->objects->pdata[0] == copy->objects->pdata[0]);
}

/** A board comes back from its JSON. */
static void test_json(void)
{
    g_autoptr(Board) board = board_new();
    apply(board, add_dot(2));
    apply(board, add_dot(7));
    board->background = COLOR_RGB(1, 2, 3);
    g_autofree char *text = text_of(board);
    g_assert_cmpstr(text, ==,
                    "{\"version\":5,\"next_id\":8,\"background\":\"#010203\",\"objects\":["
                    "{\"id\":2,\"kind\":\"dot\",\"w\":8},{\"id\":7,\"kind\":\"dot\",\"w\":8}]}");
    g_autoptr(Board) back = read_board(text, NULL);
    g_autofree char *again = text_of(back);
    g_assert_cmpstr(text, ==, again);
}

/** Malformed boards and actions are refused with BOARD_ERROR_INVALID. */
static void test_json_refused(void)
{
    static const char *const bad_boards[] = {
        "[]",
        "{}",
        "{\"version\":6,\"next_id\":1,\"objects\":[]}",
        "{\"version\":1,\"objects\":[]}",
        "{\"version\":1,\"next_id\":0,\"objects\":[]}",
        "{\"version\":1,\"next_id\":1e12,\"objects\":[]}",
        "{\"version\":1,\"next_id\":1}",
        "{\"version\":1,\"next_id\":1,\"objects\":{}}",
        "{\"version\":1,\"next_id\":1,\"background\":1,\"objects\":[]}",
        "{\"version\":1,\"next_id\":1,\"objects\":[{\"id\":1,\"kind\":\"dot\"}]}",
        "{\"version\":1,\"next_id\":3,\"objects\":[{\"id\":1,\"kind\":\"dot\"},{\"id\":1,\"kind\":\"dot\"}]}",
        "{\"version\":1,\"next_id\":3,\"objects\":[7]}",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(bad_boards); i++) {
        g_autoptr(GError) error = NULL;
        if (read_board(bad_boards[i], &error) != NULL)
            g_error("accepted: %s", bad_boards[i]);
        g_assert_error(error, BOARD_ERROR, BOARD_ERROR_INVALID);
    }
    static const char *const bad_actions[] = {
        "[]",
        "{}",
        "{\"clear\":false}",
        "{\"clear\":true,\"add\":{\"id\":1,\"kind\":\"dot\"}}",
        "{\"move\":1}",
        "{\"add\":[]}",
        "7",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(bad_actions); i++) {
        g_autoptr(cJSON) json = json_parse(bad_actions[i], strlen(bad_actions[i]), NULL);
        g_autoptr(GError) error = NULL;
        g_assert_null(action_from_json(json, &error));
        g_assert_error(error, BOARD_ERROR, BOARD_ERROR_INVALID);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/board/actions", test_actions);
    g_test_add_func("/board/refusals", test_refusals);
    g_test_add_func("/board/find", test_find);
    g_test_add_func("/board/copy", test_copy);
    g_test_add_func("/board/json", test_json);
    g_test_add_func("/board/json-refused", test_json_refused);
    return g_test_run();
}
