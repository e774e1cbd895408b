// SPDX-License-Identifier: MIT
#include "lib/live/actions.h"

#include <math.h>
#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/board/apply.h"
#include "lib/board/connector.h"
#include "lib/board/resolve.h"

/** Parts of an operation that are told one by one. */
#define TOLD_PARTS 3

#define SAY(edit, zh, en) ((edit)->lang == LANG_EN ? (en) : (zh))

static gboolean refuse(GError **error, const char *why)
{
    g_set_error_literal(error, BOARD_ERROR, BOARD_ERROR_INVALID, why);
    return FALSE;
}

static gboolean refuse_malformed(const LiveEdit *edit, GError **error)
{
    return refuse(error, SAY(edit, "网页发来的操作看不懂，请刷新网页再试",
                             "The page sent something that cannot be read; please reload it and try again"));
}

static gboolean refuse_limits(const LiveEdit *edit, GError **error)
{
    return refuse(error, SAY(edit, "数值超出了画板允许的范围", "A number is beyond what the board allows"));
}

/* --- telling -------------------------------------------------------------------------------------- */

static void tell(LiveEdit *edit, const char *verb, const char *what)
{
    if (edit->parts++ >= TOLD_PARTS)
        return;
    if (edit->told->len > 0)
        g_string_append(edit->told, SAY(edit, "；", "; "));
    gboolean again = edit->verb != NULL && strcmp(edit->verb, verb) == 0;
    g_string_append_printf(edit->told, "%s%s%s", again ? "" : verb, again || *what == '\0' ? "" : " ", what);
    edit->verb = verb;
}

static void tell_ids(LiveEdit *edit, const char *verb, const Board *board, const GArray *ids)
{
    g_autofree char *what = NULL;
    const Object *only = ids->len == 1 ? board_find(board, g_array_index(ids, guint, 0)) : NULL;
    if (only != NULL)
        what = describe_numbered(only, 1, edit->lang);
    else
        what = g_strdup_printf(SAY(edit, "%u 个图形", "%u shapes"), ids->len);
    tell(edit, verb, what);
}

/* --- reading -------------------------------------------------------------------------------------- */

static gboolean read_number(const cJSON *json, const char *key, double fallback, double most, double *value)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(json, key);
    *value = fallback;
    if (item == NULL)
        return TRUE;
    *value = item->valuedouble;
    return cJSON_IsNumber(item) && isfinite(*value) && fabs(*value) <= most;
}

static gboolean has(const GArray *ids, guint id)
{
    for (guint i = 0; i < ids->len; i++) {
        if (g_array_index(ids, guint, i) == id)
            return TRUE;
    }
    return FALSE;
}

/* Those that are there; others may just have been removed by somebody else. */
static GArray *read_ids(const LiveEdit *edit, const cJSON *list, GError **error)
{
    g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(guint));
    g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
    const cJSON *item = NULL;
    cJSON_ArrayForEach (item, list) {
        gboolean number = cJSON_IsNumber(item) && item->valuedouble >= 1 && item->valuedouble <= G_MAXINT32;
        guint id = number ? (guint)item->valuedouble : 0;
        const Object *object = board_find(edit->board, id);
        if (object != NULL && !object->hidden && g_hash_table_add(seen, GUINT_TO_POINTER(id)))
            g_array_append_val(ids, id);
    }
    if (!cJSON_IsArray(list)) {
        refuse_malformed(edit, error);
        return NULL;
    }
    if (ids->len == 0) {
        refuse(error, SAY(edit, "它们已经不在画板上了", "They are not on the board any more"));
        return NULL;
    }
    return g_steal_pointer(&ids);
}

static GArray *ids_of(const LiveEdit *edit, const cJSON *json, GError **error)
{
    return read_ids(edit, cJSON_GetObjectItemCaseSensitive(json, "ids"), error);
}

/** Take an action (taken over) into the entry. */
static gboolean gather(LiveEdit *edit, Action *action, GError **error)
{
    g_autoptr(GError) cause = NULL;
    action->on = edit->board->page;
    if (board_apply(edit->board, action, &cause)) {
        g_ptr_array_add(edit->entry->actions, action);
        return TRUE;
    }
    action_free(action);
    if (!g_error_matches(cause, BOARD_ERROR, BOARD_ERROR_LIMIT))
        return refuse_limits(edit, error);
    return refuse(error, SAY(edit, "画板放不下了。清空请发：清空", "The board is full. To clear it send: clear"));
}

/* --- adding --------------------------------------------------------------------------------------- */

static gboolean can_be_joined(const Board *board, guint id)
{
    const Object *object = board_find(board, id);
    return object != NULL && !object->hidden && object->from == 0 && object->to == 0;
}

/* A connector joins two things; what has one end, or sticks to nothing, is a line. */
static gboolean check_ends(const LiveEdit *edit, Object *object, GError **error)
{
    gboolean line = object->kind == SHAPE_LINE || object->kind == SHAPE_ARROW || object->kind == SHAPE_CURVE;
    object->hidden = FALSE;
    if (object->from == 0 || object->to == 0 || !line) {
        object->from = object->to = 0;
        return TRUE;
    }
    if (object->from == object->to || !can_be_joined(edit->board, object->from) ||
        !can_be_joined(edit->board, object->to))
        return refuse(error, SAY(edit, "要连接的图形已经不在了，或者它自己就是连线",
                                 "What was to be connected is gone, or is a connector itself"));
    connector_lay(edit->board, object);
    return TRUE;
}

/* An object of a page with the number and the author the board gives it. */
static Object *read_object(const LiveEdit *edit, const cJSON *json, GError **error)
{
    static const char *const own[] = {"id", "author", "author_id", "hidden", "group", "group_name"};
    g_autoptr(GError) cause = NULL;
    g_autoptr(cJSON) copy = cJSON_Duplicate(json, TRUE);
    for (gsize i = 0; i < G_N_ELEMENTS(own); i++)
        cJSON_DeleteItemFromObjectCaseSensitive(copy, own[i]);
    cJSON_AddNumberToObject(copy, "id", edit->board->next_id);
    g_autoptr(Object) object = cJSON_IsObject(json) ? object_from_json(copy, &cause) : NULL;
    if (object == NULL) {
        refuse_limits(edit, error);
        return NULL;
    }
    object->author_id = g_strdup(edit->author->id);
    object->author_name = g_strdup(edit->author->name);
    return check_ends(edit, object, error) ? g_steal_pointer(&object) : NULL;
}

static gboolean do_add(LiveEdit *edit, const cJSON *json, const cJSON *what, GError **error)
{
    (void)json;
    Object *object = read_object(edit, what, error);
    if (object == NULL)
        return FALSE;
    g_autofree char *told = describe_numbered(object, 1, edit->lang);
    if (!gather(edit, action_add(object), error))
        return FALSE;
    tell(edit, SAY(edit, "画了", "drew"), told);
    return TRUE;
}

static gboolean do_connect(LiveEdit *edit, const cJSON *json, const cJSON *what, GError **error)
{
    g_autoptr(cJSON) line = cJSON_Duplicate(what, TRUE);
    double heads = 0;
    if (!cJSON_IsObject(what) || !read_number(what, "heads", 1, 2, &heads))
        return refuse_malformed(edit, error);
    cJSON_DeleteItemFromObjectCaseSensitive(line, "kind");
    cJSON_DeleteItemFromObjectCaseSensitive(line, "points");
    cJSON_AddStringToObject(line, "kind", shape_kind_name(heads > 0 ? SHAPE_ARROW : SHAPE_LINE));
    const double nowhere[] = {0, 0, 0, 0};
    cJSON_AddItemToObject(line, "points", cJSON_CreateDoubleArray(nowhere, G_N_ELEMENTS(nowhere)));
    if (json_int64(line, "from", 0) == 0 || json_int64(line, "to", 0) == 0)
        return refuse_malformed(edit, error);
    return do_add(edit, json, line, error);
}

/* --- changing ------------------------------------------------------------------------------------- */

static gboolean map_all(LiveEdit *edit, const GArray *ids, const Map *map, const char *verb, GError **error)
{
    Action *action = action_new(ACTION_MAP, ids);
    action->map = *map;
    tell_ids(edit, verb, edit->board, ids);
    return gather(edit, action, error);
}

static gboolean do_move(LiveEdit *edit, const cJSON *json, const cJSON *what, GError **error)
{
    Map map = {.sx = 1, .sy = 1, .cos = 1};
    g_autoptr(GArray) ids = ids_of(edit, json, error);
    if (ids == NULL)
        return FALSE;
    if (!read_number(what, "dx", 0, 2 * LIMIT_COORDINATE, &map.dx) ||
        !read_number(what, "dy", 0, 2 * LIMIT_COORDINATE, &map.dy))
        return refuse_limits(edit, error);
    return map_all(edit, ids, &map, SAY(edit, "移动", "moved"), error);
}

/* About a point, when one is given. */
static gboolean read_about(const cJSON *what, Map *map)
{
    map->about = cJSON_HasObjectItem(what, "x");
    return read_number(what, "x", 0, 2 * LIMIT_COORDINATE, &map->x) &&
           read_number(what, "y", 0, 2 * LIMIT_COORDINATE, &map->y);
}

static gboolean do_scale(LiveEdit *edit, const cJSON *json, const cJSON *what, GError **error)
{
    Map map = {.cos = 1};
    g_autoptr(GArray) ids = ids_of(edit, json, error);
    if (ids == NULL)
        return FALSE;
    if (!read_number(what, "sx", 1, LIMIT_COORDINATE, &map.sx) ||
        !read_number(what, "sy", 1, LIMIT_COORDINATE, &map.sy) || !read_about(what, &map) || map.sx == 0 || map.sy == 0)
        return refuse_limits(edit, error);
    return map_all(edit, ids, &map, SAY(edit, "缩放", "resized"), error);
}

static gboolean do_turn(LiveEdit *edit, const cJSON *json, const cJSON *what, GError **error)
{
    Map map = {.sx = 1, .sy = 1};
    double degrees = 0;
    g_autoptr(GArray) ids = ids_of(edit, json, error);
    if (ids == NULL)
        return FALSE;
    if (!read_number(what, "degrees", 0, 3600, &degrees) || !read_about(what, &map))
        return refuse_limits(edit, error);
    map_turn(&map, degrees);
    return map_all(edit, ids, &map, SAY(edit, "旋转", "turned"), error);
}

static Point middle_of(const Board *board, const GArray *ids)
{
    Rect all = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    for (guint i = 0; i < ids->len; i++) {
        Rect one = object_bounds(board_find(board, g_array_index(ids, guint, i)));
        all = (Rect){MIN(all.x0, one.x0), MIN(all.y0, one.y0), MAX(all.x1, one.x1), MAX(all.y1, one.y1)};
    }
    return (Point){(all.x0 + all.x1) / 2, (all.y0 + all.y1) / 2};
}

static gboolean do_flip(LiveEdit *edit, const cJSON *json, const cJSON *what, GError **error)
{
    const char *axis = cJSON_IsString(what) ? what->valuestring : "";
    g_autoptr(GArray) ids = ids_of(edit, json, error);
    if (ids == NULL)
        return FALSE;
    gboolean x = strcmp(axis, "x") == 0;
    if (!x && strcmp(axis, "y") != 0)
        return refuse_malformed(edit, error);
    Point middle = middle_of(edit->board, ids);
    const Map map = {.sx = x ? -1 : 1, .sy = x ? 1 : -1, .cos = 1, .about = ids->len > 1, .x = middle.x, .y = middle.y};
    return map_all(edit, ids, &map, SAY(edit, "翻转", "mirrored"), error);
}

static gboolean do_set(LiveEdit *edit, const cJSON *json, const cJSON *what, GError **error)
{
    g_autoptr(GArray) ids = ids_of(edit, json, error);
    if (ids == NULL)
        return FALSE;
    g_autoptr(cJSON) copy = cJSON_CreateObject();
    cJSON_AddItemReferenceToObject(copy, "set", (cJSON *)what);
    g_autoptr(Action) set = action_from_json(copy, NULL);
    if (set == NULL)
        return refuse_limits(edit, error);
    set->fields &= ~(guint)(FIELD_GROUP | FIELD_GROUP_NAME); /* groups have an action of their own */
    if (set->fields == 0)
        return refuse_malformed(edit, error);
    g_array_append_vals(set->ids, ids->data, ids->len);
    tell_ids(edit, SAY(edit, "修改", "changed"), edit->board, ids);
    return gather(edit, g_steal_pointer(&set), error);
}

static gboolean do_remove(LiveEdit *edit, const cJSON *json, const cJSON *what, GError **error)
{
    (void)json;
    g_autoptr(GArray) ids = read_ids(edit, what, error);
    if (ids == NULL)
        return FALSE;
    tell_ids(edit, SAY(edit, "删除", "removed"), edit->board, ids);
    return gather(edit, action_new(ACTION_REMOVE, ids), error);
}

static gboolean do_order(LiveEdit *edit, const cJSON *json, const cJSON *what, GError **error)
{
    static const struct {
        const char *word;
        Order order;
    } words[] = {
        {"front", ORDER_FRONT}, {"back", ORDER_BACK}, {"forward", ORDER_FORWARD}, {"backward", ORDER_BACKWARD}};
    g_autoptr(GArray) ids = ids_of(edit, json, error);
    if (ids == NULL)
        return FALSE;
    for (gsize i = 0; cJSON_IsString(what) && i < G_N_ELEMENTS(words); i++) {
        if (strcmp(what->valuestring, words[i].word) != 0)
            continue;
        Action *action = action_new(ACTION_ORDER, ids);
        action->order = words[i].order;
        tell_ids(edit, SAY(edit, "调整层次", "restacked"), edit->board, ids);
        return gather(edit, action, error);
    }
    return refuse_malformed(edit, error);
}

/* --- copies and groups ------------------------------------------------------------------------------ */

/* What a copy's end sticks to: the copy of what the original's did, when that was copied before. */
static guint copied_end(const GArray *ids, const GArray *copies, guint end)
{
    for (guint i = 0; i < copies->len; i++) {
        if (g_array_index(ids, guint, i) == end)
            return g_array_index(copies, guint, i);
    }
    return 0;
}

/* One member of a group alone is copied as a thing by itself. */
static gboolean is_grouped(const Board *board, const GArray *ids, const Object *object)
{
    for (guint i = 0; object->group != 0 && i < ids->len; i++) {
        const Object *other = board_find(board, g_array_index(ids, guint, i));
        if (other != object && other->group == object->group)
            return TRUE;
    }
    return FALSE;
}

static Object *new_copy(const LiveEdit *edit, const Object *object, const GArray *ids, const GArray *copies,
                        GHashTable *groups, const Map *map)
{
    Object *copy = object_copy(object);
    copy->id = edit->board->next_id;
    copy->group = is_grouped(edit->board, ids, object) ? group_copied(object, groups, copy->id) : 0;
    if (copy->group == 0)
        g_clear_pointer(&copy->group_name, g_free);
    g_clear_pointer(&copy->name, g_free);
    g_free(copy->author_id);
    g_free(copy->author_name);
    copy->author_id = g_strdup(edit->author->id);
    copy->author_name = g_strdup(edit->author->name);
    copy->from = copied_end(ids, copies, object->from);
    copy->to = copied_end(ids, copies, object->to);
    if (copy->from == 0 || copy->to == 0)
        copy->from = copy->to = 0;
    object_map(copy, map);
    return copy;
}

/* Things before the connectors that join them, each in the order of the stack. */
static void sort_for_copies(const Board *board, GArray *ids)
{
    g_autoptr(GArray) sorted = g_array_new(FALSE, FALSE, sizeof(guint));
    for (int connectors = 0; connectors < 2; connectors++) {
        for (guint i = 0; i < board->objects->len; i++) {
            const Object *object = board->objects->pdata[i];
            gboolean joins = object->from != 0 || object->to != 0;
            if (joins == (connectors > 0) && has(ids, object->id))
                g_array_append_val(sorted, object->id);
        }
    }
    g_array_set_size(ids, 0);
    g_array_append_vals(ids, sorted->data, sorted->len);
}

static gboolean do_duplicate(LiveEdit *edit, const cJSON *json, const cJSON *what, GError **error)
{
    Map map = {.sx = 1, .sy = 1, .cos = 1};
    g_autoptr(GArray) ids = ids_of(edit, json, error);
    g_autoptr(GArray) copies = g_array_new(FALSE, FALSE, sizeof(guint));
    g_autoptr(GHashTable) groups = g_hash_table_new(NULL, NULL);
    if (ids == NULL)
        return FALSE;
    if (!read_number(what, "dx", 0, LIMIT_COORDINATE, &map.dx) ||
        !read_number(what, "dy", 0, LIMIT_COORDINATE, &map.dy))
        return refuse_limits(edit, error);
    if (ids->len > LIMIT_OP_COPIES)
        return refuse(error, SAY(edit, "一次复制得太多了", "Too many to copy at once"));
    sort_for_copies(edit->board, ids);
    for (guint i = 0; i < ids->len; i++) {
        const Object *object = board_find(edit->board, g_array_index(ids, guint, i));
        Object *copy = new_copy(edit, object, ids, copies, groups, &map);
        g_array_append_val(copies, copy->id);
        if (!gather(edit, action_add(copy), error))
            return FALSE;
    }
    tell_ids(edit, SAY(edit, "复制", "copied"), edit->board, ids);
    return TRUE;
}

static gboolean do_group(LiveEdit *edit, const cJSON *json, const cJSON *what, GError **error)
{
    g_autoptr(GArray) ids = ids_of(edit, json, error);
    if (ids == NULL)
        return FALSE;
    gboolean join = cJSON_IsTrue(what);
    if (!cJSON_IsBool(what) || edit->groups >= LIMIT_COMMANDS)
        return refuse_malformed(edit, error);
    if (join && ids->len < 2)
        return refuse(error, SAY(edit, "编组至少要两个图形", "A group needs two shapes at least"));
    Action *action = action_new(ACTION_SET, ids);
    action->object->group = join ? group_number(edit->history, edit->groups++) : 0;
    action->fields = FIELD_GROUP | FIELD_GROUP_NAME;
    tell_ids(edit, join ? SAY(edit, "编组", "grouped") : SAY(edit, "解散编组", "ungrouped"), edit->board, ids);
    return gather(edit, action, error);
}

/* --- the board as a whole --------------------------------------------------------------------------- */

static gboolean do_view(LiveEdit *edit, const cJSON *json, const cJSON *what, GError **error)
{
    (void)json;
    g_autoptr(cJSON) copy = cJSON_CreateObject();
    cJSON_AddItemReferenceToObject(copy, "view", (cJSON *)what);
    g_autoptr(Action) view = action_from_json(copy, NULL);
    if (view == NULL || (view->views & VIEW_UNDO_ALL) != 0)
        return refuse_malformed(edit, error);
    view->background |= 0xff;
    tell(edit, SAY(edit, "改了画板的背景、网格或编号", "changed the background, grid or numbers"), "");
    return gather(edit, g_steal_pointer(&view), error);
}

static gboolean do_clear(LiveEdit *edit, const cJSON *json, const cJSON *what, GError **error)
{
    (void)json;
    if (!cJSON_IsTrue(what))
        return refuse_malformed(edit, error);
    tell(edit, SAY(edit, "清空了画板", "cleared the board"), "");
    return gather(edit, action_clear(), error);
}

static const struct {
    const char *key;
    gboolean (*act)(LiveEdit *edit, const cJSON *json, const cJSON *what, GError **error);
} kinds[] = {
    {"add", do_add},   {"set", do_set},       {"move", do_move},   {"scale", do_scale},         {"turn", do_turn},
    {"flip", do_flip}, {"remove", do_remove}, {"order", do_order}, {"duplicate", do_duplicate}, {"connect", do_connect},
    {"view", do_view}, {"group", do_group},   {"clear", do_clear},
};

gboolean live_action(LiveEdit *edit, const cJSON *json, GError **error)
{
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        const cJSON *what = cJSON_GetObjectItemCaseSensitive(json, kinds[i].key);
        if (what != NULL)
            return kinds[i].act(edit, json, what, error);
    }
    return refuse_malformed(edit, error);
}
