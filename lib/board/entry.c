// SPDX-License-Identifier: MIT
/* One entry of a history, and its content as JSON. */
#include "lib/board/history.h"

#include <math.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"

/** Beyond this a double no longer tells neighbouring integers apart. */
#define MAX_EXACT_INTEGER 9007199254740992.0

static void free_action(gpointer action)
{
    action_free(action);
}

Entry *entry_new(EntryKind kind, const char *author_id, const char *author_name, const char *message_id, gint64 time_ms)
{
    Entry *entry = g_new0(Entry, 1);
    entry->kind = kind;
    entry->author_id = g_strdup(author_id);
    entry->author_name = g_strdup(author_name);
    entry->message_id = g_strdup(message_id);
    entry->time_ms = time_ms;
    entry->actions = g_ptr_array_new_with_free_func(free_action);
    entry->flips = g_array_new(FALSE, FALSE, sizeof(gint64));
    return entry;
}

static void add_on(Entry *entry, guint page, Action *action)
{
    action->on = page;
    g_ptr_array_add(entry->actions, action);
}

static void add_turn(Entry *entry, guint page)
{
    Action *turn = action_new(ACTION_PAGE, NULL);
    turn->page = page;
    add_on(entry, page, turn);
}

static void add_page(Entry *entry, const Board *board, guint page)
{
    g_autoptr(Board) shown = board_page(board, page);
    Action *view = action_new(ACTION_VIEW, NULL);
    view->views = VIEW_BACKGROUND | VIEW_GRID | VIEW_BACKDROP;
    view->background = shown->background;
    view->grid = shown->grid;
    view->object = shown->backdrop != NULL ? object_ref(shown->backdrop) : NULL;
    add_on(entry, page, view);
    for (guint i = 0; i < shown->objects->len; i++)
        add_on(entry, page, action_add(object_ref(shown->objects->pdata[i])));
}

void entry_add_board(Entry *entry, const Board *board)
{
    guint pages = board->pages->len;
    if (pages > 1)
        add_turn(entry, pages); /* makes those before it, too */
    for (guint page = 1; page <= pages; page++)
        add_page(entry, board, page);
    if (pages > 1)
        add_turn(entry, board->page);
}

void entry_free(Entry *entry)
{
    if (entry == NULL)
        return;
    g_free(entry->author_id);
    g_free(entry->author_name);
    g_free(entry->message_id);
    g_free(entry->summary);
    g_ptr_array_unref(entry->actions);
    g_array_unref(entry->flips);
    g_free(entry);
}

cJSON *entry_content_to_json(const Entry *entry)
{
    cJSON *json = cJSON_CreateObject();
    cJSON *list = cJSON_AddArrayToObject(json, entry->kind == ENTRY_DRAW ? "actions" : "flips");
    for (guint i = 0; entry->kind == ENTRY_DRAW && i < entry->actions->len; i++)
        cJSON_AddItemToArray(list, action_to_json(entry->actions->pdata[i]));
    for (guint i = 0; entry->kind != ENTRY_DRAW && i < entry->flips->len; i++)
        cJSON_AddItemToArray(list, cJSON_CreateNumber((double)g_array_index(entry->flips, gint64, i)));
    return json;
}

static gboolean read_actions(Entry *entry, const cJSON *list, GError **error)
{
    const cJSON *item = NULL;
    cJSON_ArrayForEach (item, list) {
        Action *action = action_from_json(item, error);
        if (action == NULL)
            return FALSE;
        g_ptr_array_add(entry->actions, action);
    }
    return TRUE;
}

static gboolean read_flips(Entry *entry, const cJSON *list, GError **error)
{
    const cJSON *item = NULL;
    cJSON_ArrayForEach (item, list) {
        double value = cJSON_IsNumber(item) ? item->valuedouble : NAN;
        if (!(value >= 1 && value < MAX_EXACT_INTEGER) || value != floor(value)) {
            g_set_error(error, BOARD_ERROR, BOARD_ERROR_INVALID, "an entry that flips something that is no number");
            return FALSE;
        }
        gint64 seq = (gint64)value;
        g_array_append_val(entry->flips, seq);
    }
    return TRUE;
}

gboolean entry_content_from_json(Entry *entry, const cJSON *json, GError **error)
{
    g_ptr_array_set_size(entry->actions, 0);
    g_array_set_size(entry->flips, 0);
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(json, entry->kind == ENTRY_DRAW ? "actions" : "flips");
    if (!cJSON_IsArray(list)) {
        g_set_error(error, BOARD_ERROR, BOARD_ERROR_INVALID, "an entry without its list");
        return FALSE;
    }
    return entry->kind == ENTRY_DRAW ? read_actions(entry, list, error) : read_flips(entry, list, error);
}
