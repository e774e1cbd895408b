// SPDX-License-Identifier: MIT
#include "lib/board/board.h"

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/board/color.h"

/** Of the JSON of a board; another number was written by a program that knows more. */
#define BOARD_JSON_VERSION 1

G_DEFINE_QUARK(dingboard_board_error, board_error)

static void unref_object(gpointer object)
{
    object_unref(object);
}

static gpointer ref_object(gconstpointer object, gpointer data)
{
    (void)data;
    return object_ref((Object *)object);
}

/* --- boards ----------------------------------------------------------------------------------- */

Board *board_new(void)
{
    Board *board = g_new0(Board, 1);
    board->objects = g_ptr_array_new_with_free_func(unref_object);
    board->next_id = 1;
    board->background = COLOR_RGB(255, 255, 255);
    return board;
}

Board *board_copy(const Board *board)
{
    Board *copy = g_memdup2(board, sizeof *board);
    copy->objects = g_ptr_array_copy(board->objects, ref_object, NULL);
    return copy;
}

void board_free(Board *board)
{
    if (board == NULL)
        return;
    g_ptr_array_unref(board->objects);
    g_free(board);
}

/* Numbers grow with every object, so as long as nobody changed the order of the layers they are sorted from
 * the bottom to the top. */
static Object *find_by_halving(const GPtrArray *objects, guint id)
{
    guint low = 0, high = objects->len;
    while (low < high) {
        guint middle = low + (high - low) / 2;
        Object *object = objects->pdata[middle];
        if (object->id == id)
            return object;
        if (object->id < id)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

Object *board_find(const Board *board, guint id)
{
    Object *found = find_by_halving(board->objects, id);
    for (guint i = 0; found == NULL && i < board->objects->len; i++) {
        Object *object = board->objects->pdata[i];
        if (object->id == id)
            found = object;
    }
    return found;
}

/* --- actions ---------------------------------------------------------------------------------- */

Action *action_add(Object *object)
{
    Action *action = g_new0(Action, 1);
    action->kind = ACTION_ADD;
    action->object = object;
    return action;
}

Action *action_clear(void)
{
    Action *action = g_new0(Action, 1);
    action->kind = ACTION_CLEAR;
    return action;
}

void action_free(Action *action)
{
    if (action == NULL)
        return;
    object_unref(action->object);
    g_free(action);
}

static gboolean add(Board *board, Object *object, GError **error)
{
    if (!object_check(object, error))
        return FALSE;
    /* What is on the board has a smaller number than next_id; so a fresh number needs no search. */
    if (object->id < board->next_id && board_find(board, object->id) != NULL) {
        g_set_error(error, BOARD_ERROR, BOARD_ERROR_INVALID, "object %u is there already", object->id);
        return FALSE;
    }
    if (board->objects->len >= LIMIT_OBJECTS) {
        g_set_error(error, BOARD_ERROR, BOARD_ERROR_LIMIT, "the board holds %d objects at most", LIMIT_OBJECTS);
        return FALSE;
    }
    g_ptr_array_add(board->objects, object_ref(object));
    board->next_id = MAX(board->next_id, object->id + 1);
    return TRUE;
}

gboolean board_apply(Board *board, const Action *action, GError **error)
{
    switch (action->kind) {
    case ACTION_ADD:
        return add(board, action->object, error);
    case ACTION_CLEAR:
        g_ptr_array_set_size(board->objects, 0);
        return TRUE;
    }
    g_assert_not_reached();
}

/* --- JSON ------------------------------------------------------------------------------------- */

cJSON *action_to_json(const Action *action)
{
    cJSON *json = cJSON_CreateObject();
    if (action->kind == ACTION_ADD)
        cJSON_AddItemToObject(json, "add", object_to_json(action->object));
    else
        cJSON_AddTrueToObject(json, "clear");
    return json;
}

Action *action_from_json(const cJSON *json, GError **error)
{
    const cJSON *only = cJSON_IsObject(json) && cJSON_GetArraySize(json) == 1 ? json->child : NULL;
    if (only != NULL && g_str_equal(only->string, "clear") && cJSON_IsTrue(only))
        return action_clear();
    if (only != NULL && g_str_equal(only->string, "add")) {
        Object *object = object_from_json(only, error);
        return object != NULL ? action_add(object) : NULL;
    }
    g_set_error(error, BOARD_ERROR, BOARD_ERROR_INVALID, "an action that is neither add nor clear");
    return NULL;
}

cJSON *board_to_json(const Board *board)
{
    cJSON *json = cJSON_CreateObject();
    cJSON_AddNumberToObject(json, "version", BOARD_JSON_VERSION);
    cJSON_AddNumberToObject(json, "next_id", board->next_id);
    color_to_json(json, "background", board->background);
    cJSON *objects = cJSON_AddArrayToObject(json, "objects");
    for (guint i = 0; i < board->objects->len; i++)
        cJSON_AddItemToArray(objects, object_to_json(board->objects->pdata[i]));
    return json;
}

static gboolean refuse(GError **error, const char *what)
{
    g_set_error(error, BOARD_ERROR, BOARD_ERROR_INVALID, "a board whose %s", what);
    return FALSE;
}

static gboolean read_objects(Board *board, const cJSON *objects, GError **error)
{
    g_autoptr(GHashTable) ids = g_hash_table_new(NULL, NULL);
    if (!cJSON_IsArray(objects) || cJSON_GetArraySize(objects) > LIMIT_OBJECTS)
        return refuse(error, "objects are no list or too many");
    const cJSON *item = NULL;
    cJSON_ArrayForEach (item, objects) {
        Object *object = object_from_json(item, error);
        if (object == NULL)
            return FALSE;
        g_ptr_array_add(board->objects, object);
        if (object->id >= board->next_id || !g_hash_table_add(ids, GUINT_TO_POINTER(object->id)))
            return refuse(error, "numbers are doubled or beyond next_id");
    }
    return TRUE;
}

Board *board_from_json(const cJSON *json, GError **error)
{
    g_autoptr(Board) board = board_new();
    if (json_int64(json, "version", 0) != BOARD_JSON_VERSION) {
        refuse(error, "version is unknown");
        return NULL;
    }
    gint64 next_id = json_int64(json, "next_id", 0);
    if (next_id < 1 || next_id > G_MAXINT32) {
        refuse(error, "next_id is out of range");
        return NULL;
    }
    board->next_id = (guint)next_id;
    if (!color_from_json(json, "background", &board->background, error) ||
        !read_objects(board, cJSON_GetObjectItemCaseSensitive(json, "objects"), error))
        return NULL;
    return g_steal_pointer(&board);
}
