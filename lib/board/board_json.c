// SPDX-License-Identifier: MIT
/* Boards as JSON. */
#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/board/apply.h"
#include "lib/board/board.h"
#include "lib/board/color.h"
#include "lib/board/connector.h"
#include "lib/board/people.h"

/** Of the JSON of a board; a larger number was written by a program that knows more. 1 knew no saved boards, 2 no
 * pictures, 3 no pages, 4 no votes. */
#define BOARD_JSON_VERSION 5

static void write_objects(cJSON *json, const GPtrArray *objects)
{
    cJSON *list = cJSON_AddArrayToObject(json, "objects");
    for (guint i = 0; i < objects->len; i++)
        cJSON_AddItemToArray(list, object_to_json(objects->pdata[i]));
}

static void write_backdrop(cJSON *json, const Object *backdrop)
{
    if (backdrop != NULL)
        cJSON_AddItemToObject(json, "backdrop", object_to_json(backdrop));
}

static cJSON *saved_to_json(const SavedBoard *saved)
{
    cJSON *item = cJSON_CreateObject();
    if (*saved->name != '\0')
        cJSON_AddStringToObject(item, "name", saved->name);
    color_to_json(item, "background", saved->background);
    write_backdrop(item, saved->backdrop);
    write_objects(item, saved->objects);
    return item;
}

static void write_saved(cJSON *json, const GPtrArray *boards)
{
    cJSON *list = boards->len > 0 ? cJSON_AddArrayToObject(json, "saved") : NULL;
    for (guint i = 0; i < boards->len; i++)
        cJSON_AddItemToArray(list, saved_to_json(boards->pdata[i]));
}

/** The shown page is the board itself: null stands in its place. */
static void write_pages(cJSON *json, const GPtrArray *pages)
{
    cJSON *list = pages->len > 1 ? cJSON_AddArrayToObject(json, "pages") : NULL;
    for (guint i = 0; list != NULL && i < pages->len; i++)
        cJSON_AddItemToArray(list, pages->pdata[i] != NULL ? saved_to_json(pages->pdata[i]) : cJSON_CreateNull());
}

static void write_views(cJSON *json, const Board *board)
{
    if (board->grid)
        cJSON_AddTrueToObject(json, "grid");
    if (board->numbers)
        cJSON_AddTrueToObject(json, "numbers");
    if (board->undo_all)
        cJSON_AddTrueToObject(json, "undo_all");
    if (board->locked != NULL)
        cJSON_AddItemToObject(json, "locked", people_to_json(board->locked));
    if (board->allowed != NULL)
        cJSON_AddItemToObject(json, "allowed", people_to_json(board->allowed));
    if (board->poll != NULL)
        cJSON_AddItemToObject(json, "poll", poll_to_json(board->poll));
}

cJSON *board_to_json(const Board *board)
{
    cJSON *json = cJSON_CreateObject();
    cJSON_AddNumberToObject(json, "version", BOARD_JSON_VERSION);
    cJSON_AddNumberToObject(json, "next_id", board->next_id);
    color_to_json(json, "background", board->background);
    write_backdrop(json, board->backdrop);
    write_views(json, board);
    write_objects(json, board->objects);
    write_saved(json, board->saved);
    write_pages(json, board->pages);
    return json;
}

static gboolean refuse(GError **error, const char *what)
{
    g_set_error(error, BOARD_ERROR, BOARD_ERROR_INVALID, "a board whose %s", what);
    return FALSE;
}

static gboolean read_objects(GPtrArray *objects, guint next_id, const cJSON *list, GError **error)
{
    g_autoptr(GHashTable) ids = g_hash_table_new(NULL, NULL);
    if (!cJSON_IsArray(list) || cJSON_GetArraySize(list) > LIMIT_OBJECTS)
        return refuse(error, "objects are no list or too many");
    const cJSON *item = NULL;
    cJSON_ArrayForEach (item, list) {
        Object *object = object_from_json(item, error);
        if (object == NULL)
            return FALSE;
        g_ptr_array_add(objects, object);
        if (object->id >= next_id || !g_hash_table_add(ids, GUINT_TO_POINTER(object->id)))
            return refuse(error, "numbers are doubled or beyond next_id");
    }
    return TRUE;
}

static gboolean read_backdrop(const cJSON *json, Object **backdrop, GError **error)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(json, "backdrop");
    if (item == NULL)
        return TRUE;
    *backdrop = object_from_json(item, error);
    return *backdrop != NULL && ((*backdrop)->kind == SHAPE_IMAGE || refuse(error, "backdrop is no image"));
}

static gboolean read_saved_as(Board *board, GPtrArray *boards, const char *name, const cJSON *item, GError **error)
{
    SavedBoard *saved = saved_board_new(name, COLOR_RGB(255, 255, 255), NULL, NULL);
    g_ptr_array_add(boards, saved);
    return color_from_json(item, "background", &saved->background, error) &&
           read_backdrop(item, &saved->backdrop, error) &&
           read_objects(saved->objects, board->next_id, cJSON_GetObjectItemCaseSensitive(item, "objects"), error);
}

static gboolean read_one_saved(Board *board, const cJSON *item, GError **error)
{
    const char *name = json_string(item, "name");
    if (name == NULL || g_utf8_strlen(name, -1) > LIMIT_LABEL_CHARS || board_saved(board, name) != NULL)
        return refuse(error, "saved boards have no proper names");
    return read_saved_as(board, board->saved, name, item, error);
}

/** One of them is null, for it is the board itself; no list: that is the only page. */
static gboolean read_pages(Board *board, const cJSON *list, GError **error)
{
    const cJSON *item = NULL;
    if (list == NULL)
        return TRUE;
    if (!cJSON_IsArray(list) || cJSON_GetArraySize(list) > LIMIT_PAGES)
        return refuse(error, "pages are no list or too many");
    g_ptr_array_set_size(board->pages, 0);
    board->page = 0;
    cJSON_ArrayForEach (item, list) {
        if (!cJSON_IsNull(item)) {
            if (!read_saved_as(board, board->pages, "", item, error))
                return FALSE;
            continue;
        }
        if (board->page != 0)
            return refuse(error, "pages are shown two at once");
        g_ptr_array_add(board->pages, NULL);
        board->page = board->pages->len;
    }
    return board->page != 0 || refuse(error, "pages are none shown");
}

static gboolean read_saved(Board *board, const cJSON *list, GError **error)
{
    const cJSON *item = NULL;
    if (list != NULL && (!cJSON_IsArray(list) || cJSON_GetArraySize(list) > LIMIT_SAVED_BOARDS))
        return refuse(error, "saved boards are no list or too many");
    cJSON_ArrayForEach (item, list) {
        if (!read_one_saved(board, item, error))
            return FALSE;
    }
    return TRUE;
}

/** Of a board nobody locked or closed, both are absent. */
static gboolean read_rights(Board *board, const cJSON *json, GError **error)
{
    const cJSON *locked = cJSON_GetObjectItemCaseSensitive(json, "locked");
    const cJSON *allowed = cJSON_GetObjectItemCaseSensitive(json, "allowed");
    if ((locked != NULL && !people_from_json(locked, &board->locked, error)) ||
        (allowed != NULL && !people_from_json(allowed, &board->allowed, error)))
        return FALSE;
    return board->locked == NULL || board->locked->len == 1 || refuse(error, "lock is nobody's or of several");
}

static gboolean read_poll(Board *board, const cJSON *json, GError **error)
{
    const cJSON *poll = cJSON_GetObjectItemCaseSensitive(json, "poll");
    if (poll == NULL)
        return TRUE;
    board->poll = poll_from_json(poll, error);
    return board->poll != NULL;
}

Board *board_from_json(const cJSON *json, GError **error)
{
    g_autoptr(Board) board = board_new();
    gint64 version = json_int64(json, "version", 0);
    if (version < 1 || version > BOARD_JSON_VERSION) {
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
        !read_backdrop(json, &board->backdrop, error) ||
        !read_objects(board->objects, board->next_id, cJSON_GetObjectItemCaseSensitive(json, "objects"), error) ||
        !read_saved(board, cJSON_GetObjectItemCaseSensitive(json, "saved"), error) ||
        !read_pages(board, cJSON_GetObjectItemCaseSensitive(json, "pages"), error) ||
        !read_rights(board, json, error) || !read_poll(board, json, error))
        return NULL;
    board->grid = json_bool(json, "grid", FALSE);
    board->numbers = json_bool(json, "numbers", FALSE);
    board->undo_all = json_bool(json, "undo_all", FALSE);
    connectors_gather(board);
    return g_steal_pointer(&board);
}
