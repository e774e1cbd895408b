// SPDX-License-Identifier: MIT
#include "lib/board/action.h"

#include <math.h>
#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/board/board.h"
#include "lib/board/color.h"
#include "lib/board/people.h"

/* --- making ----------------------------------------------------------------------------------- */

Action *action_new(ActionKind kind, const GArray *ids)
{
    Action *action = g_new0(Action, 1);
    action->kind = kind;
    action->on = 1;
    action->ids = g_array_new(FALSE, FALSE, sizeof(guint));
    action->points = g_array_new(FALSE, FALSE, sizeof(Point));
    action->map = (Map){.sx = 1, .sy = 1, .cos = 1};
    if (ids != NULL)
        g_array_append_vals(action->ids, ids->data, ids->len);
    if (kind == ACTION_SET)
        action->object = object_new(SHAPE_LINE);
    return action;
}

Action *action_add(Object *object)
{
    Action *action = action_new(ACTION_ADD, NULL);
    action->object = object;
    return action;
}

Action *action_clear(void)
{
    return action_new(ACTION_CLEAR, NULL);
}

void action_free(Action *action)
{
    if (action == NULL)
        return;
    object_unref(action->object);
    g_array_unref(action->ids);
    g_array_unref(action->points);
    g_clear_pointer(&action->locked, g_ptr_array_unref);
    g_clear_pointer(&action->allowed, g_ptr_array_unref);
    poll_unref(action->poll);
    g_free(action->person);
    g_free(action->name);
    g_free(action);
}

void map_turn(Map *map, double degrees)
{
    /* Quarter turns are exact, so that turning four times leads back. */
    static const double quarters[] = {1, 0, -1, 0};
    double turns = degrees / 90;
    gint64 quarter = (gint64)floor(turns);
    gsize at = (gsize)(((quarter % 4) + 4) % 4);
    gboolean exact = turns == (double)quarter;
    map->turn = fmod(degrees, 360);
    map->cos = exact ? quarters[at] : cos(degrees * G_PI / 180);
    map->sin = exact ? quarters[(at + 3) % 4] : sin(degrees * G_PI / 180);
}

gboolean action_touches(const Action *action, guint id)
{
    if (action->kind == ACTION_ADD)
        return action->object->id == id;
    for (guint i = 0; i < action->ids->len; i++) {
        if (g_array_index(action->ids, guint, i) == id)
            return TRUE;
    }
    return FALSE;
}

/* --- fields ----------------------------------------------------------------------------------- */

typedef enum { TYPE_NUMBER, TYPE_COUNT, TYPE_COLOR, TYPE_TEXT, TYPE_DASH, TYPE_KIND, TYPE_STAMP } FieldType;

/** One row for copying, writing and reading; row i is the field 1 << i. */
static const struct {
    const char *key;
    FieldType type;
    gsize offset;
} fields[] = {
    {"stroke", TYPE_COLOR, G_STRUCT_OFFSET(Object, stroke)},
    {"fill", TYPE_COLOR, G_STRUCT_OFFSET(Object, fill)},
    {"stroke_width", TYPE_NUMBER, G_STRUCT_OFFSET(Object, stroke_width)},
    {"dash", TYPE_DASH, G_STRUCT_OFFSET(Object, dash)},
    {"opacity", TYPE_NUMBER, G_STRUCT_OFFSET(Object, opacity)},
    {"font_size", TYPE_NUMBER, G_STRUCT_OFFSET(Object, font_size)},
    {"heads", TYPE_COUNT, G_STRUCT_OFFSET(Object, heads)},
    {"text", TYPE_TEXT, G_STRUCT_OFFSET(Object, text)},
    {"name", TYPE_TEXT, G_STRUCT_OFFSET(Object, name)},
    {"w", TYPE_NUMBER, G_STRUCT_OFFSET(Object, w)},
    {"h", TYPE_NUMBER, G_STRUCT_OFFSET(Object, h)},
    {"rotation", TYPE_NUMBER, G_STRUCT_OFFSET(Object, rotation)},
    {"corner", TYPE_NUMBER, G_STRUCT_OFFSET(Object, corner)},
    {"sweep", TYPE_NUMBER, G_STRUCT_OFFSET(Object, sweep)},
    {"kind", TYPE_KIND, G_STRUCT_OFFSET(Object, kind)},
    {"sides", TYPE_COUNT, G_STRUCT_OFFSET(Object, sides)},
    {"stamp", TYPE_STAMP, G_STRUCT_OFFSET(Object, stamp)},
    {"rows", TYPE_COUNT, G_STRUCT_OFFSET(Object, rows)},
    {"columns", TYPE_COUNT, G_STRUCT_OFFSET(Object, columns)},
    {"group", TYPE_COUNT, G_STRUCT_OFFSET(Object, group)},
    {"group_name", TYPE_TEXT, G_STRUCT_OFFSET(Object, group_name)},
    {"text_color", TYPE_COLOR, G_STRUCT_OFFSET(Object, text_color)},
};
G_STATIC_ASSERT(1 << (G_N_ELEMENTS(fields) - 1) == FIELD_TEXT_COLOR);
G_STATIC_ASSERT(sizeof(ShapeKind) == sizeof(guint) && sizeof(DashStyle) == sizeof(guint) &&
                sizeof(Stamp) == sizeof(guint) && sizeof(Color) == sizeof(guint));

#define NUMBER(object, i) G_STRUCT_MEMBER(double, object, fields[i].offset)
#define COUNT(object, i) G_STRUCT_MEMBER(guint, object, fields[i].offset)
#define WORDS(object, i) G_STRUCT_MEMBER(char *, object, fields[i].offset)

static void copy_field(Object *to, const Object *from, gsize i)
{
    if (fields[i].type == TYPE_NUMBER) {
        NUMBER(to, i) = NUMBER(from, i);
    } else if (fields[i].type == TYPE_TEXT) {
        g_free(WORDS(to, i));
        WORDS(to, i) = g_strdup(WORDS(from, i));
    } else {
        COUNT(to, i) = COUNT(from, i);
    }
}

static gboolean same_field(const Object *a, const Object *b, gsize i)
{
    if (fields[i].type == TYPE_NUMBER)
        return memcmp(&NUMBER(a, i), &NUMBER(b, i), sizeof(double)) == 0;
    if (fields[i].type == TYPE_TEXT)
        return g_strcmp0(WORDS(a, i), WORDS(b, i)) == 0;
    return COUNT(a, i) == COUNT(b, i);
}

void action_set_fields(const Action *set, Object *object)
{
    for (gsize i = 0; i < G_N_ELEMENTS(fields); i++) {
        if (set->fields & 1u << i)
            copy_field(object, set->object, i);
    }
}

gboolean action_sets_same(const Action *a, const Action *b)
{
    gboolean same = a->kind == ACTION_SET && b->kind == ACTION_SET && a->fields == b->fields && a->on == b->on;
    for (gsize i = 0; same && i < G_N_ELEMENTS(fields); i++)
        same = !(a->fields & 1u << i) || same_field(a->object, b->object, i);
    return same;
}

static void write_field(cJSON *json, const Object *object, gsize i)
{
    const char *key = fields[i].key;
    switch (fields[i].type) {
    case TYPE_NUMBER:
        cJSON_AddNumberToObject(json, key, NUMBER(object, i));
        break;
    case TYPE_COUNT:
        cJSON_AddNumberToObject(json, key, COUNT(object, i));
        break;
    case TYPE_COLOR:
        color_to_json(json, key, COUNT(object, i));
        break;
    case TYPE_TEXT:
        if (WORDS(object, i) != NULL)
            cJSON_AddStringToObject(json, key, WORDS(object, i));
        else
            cJSON_AddNullToObject(json, key);
        break;
    case TYPE_DASH:
        cJSON_AddStringToObject(json, key, dash_name(object->dash));
        break;
    case TYPE_KIND:
        cJSON_AddStringToObject(json, key, shape_kind_name(object->kind));
        break;
    case TYPE_STAMP:
        cJSON_AddStringToObject(json, key, object->stamp != STAMP_NONE ? stamp_name(object->stamp) : "");
        break;
    }
}

static gboolean malformed(GError **error, const char *what)
{
    g_set_error(error, BOARD_ERROR, BOARD_ERROR_INVALID, "an action whose \"%s\" is malformed", what);
    return FALSE;
}

static gboolean read_number(const cJSON *item, double *value, GError **error)
{
    if (!cJSON_IsNumber(item) || !isfinite(item->valuedouble))
        return malformed(error, item != NULL && item->string != NULL ? item->string : "number");
    *value = item->valuedouble;
    return TRUE;
}

static gboolean read_count(const cJSON *item, guint *value, GError **error)
{
    double number = 0;
    if (!read_number(item, &number, error))
        return FALSE;
    if (!(number >= 0 && number <= G_MAXINT32) || number != floor(number))
        return malformed(error, item->string != NULL ? item->string : "ids");
    *value = (guint)number;
    return TRUE;
}

static gboolean read_name(const cJSON *item, Object *object, FieldType type)
{
    const char *name = cJSON_IsString(item) ? item->valuestring : "?";
    if (type == TYPE_DASH)
        return dash_from_name(name, &object->dash);
    if (type == TYPE_KIND)
        return shape_kind_from_name(name, &object->kind);
    object->stamp = stamp_from_name(name);
    return object->stamp != STAMP_NONE || *name == '\0';
}

static gboolean read_field(const cJSON *json, const cJSON *item, Object *object, gsize i, GError **error)
{
    switch (fields[i].type) {
    case TYPE_NUMBER:
        return read_number(item, &NUMBER(object, i), error);
    case TYPE_COUNT:
        return read_count(item, &COUNT(object, i), error);
    case TYPE_COLOR:
        return color_from_json(json, fields[i].key, &COUNT(object, i), error);
    case TYPE_TEXT:
        if (!cJSON_IsString(item) && !cJSON_IsNull(item))
            return malformed(error, fields[i].key);
        g_free(WORDS(object, i));
        WORDS(object, i) = cJSON_IsString(item) ? g_strdup(item->valuestring) : NULL;
        return TRUE;
    case TYPE_DASH:
    case TYPE_KIND:
    case TYPE_STAMP:
        break;
    }
    return read_name(item, object, fields[i].type) || malformed(error, fields[i].key);
}

/* --- writing ---------------------------------------------------------------------------------- */

static const char *const kind_keys[ACTION_KINDS] = {
    [ACTION_ADD] = "add",     [ACTION_CLEAR] = "clear",     [ACTION_REMOVE] = "remove", [ACTION_SET] = "set",
    [ACTION_MAP] = "map",     [ACTION_PLACE] = "place",     [ACTION_ORDER] = "order",   [ACTION_VIEW] = "view",
    [ACTION_SAVE] = "save",   [ACTION_RESTORE] = "restore", [ACTION_PAGE] = "page",     [ACTION_POLL] = "poll",
    [ACTION_VOICE] = "voice", [ACTION_CLOSE] = "close",
};

static const char *const order_words[] = {"front", "back", "forward", "backward", "above", "below"};

/** The numbers of a map; those at their rest are left out. */
static const struct {
    const char *key;
    gsize offset;
    double rest;
} map_numbers[] = {
    {"dx", G_STRUCT_OFFSET(Map, dx), 0},     {"dy", G_STRUCT_OFFSET(Map, dy), 0},
    {"sx", G_STRUCT_OFFSET(Map, sx), 1},     {"sy", G_STRUCT_OFFSET(Map, sy), 1},
    {"turn", G_STRUCT_OFFSET(Map, turn), 0}, {"cos", G_STRUCT_OFFSET(Map, cos), 1},
    {"sin", G_STRUCT_OFFSET(Map, sin), 0},
};

static cJSON *map_to_json(const Map *map)
{
    cJSON *json = cJSON_CreateObject();
    for (gsize i = 0; i < G_N_ELEMENTS(map_numbers); i++) {
        double value = G_STRUCT_MEMBER(double, map, map_numbers[i].offset);
        if (value < map_numbers[i].rest || value > map_numbers[i].rest)
            cJSON_AddNumberToObject(json, map_numbers[i].key, value);
    }
    if (map->ends)
        cJSON_AddTrueToObject(json, "ends");
    if (map->about) {
        cJSON_AddNumberToObject(json, "x", map->x);
        cJSON_AddNumberToObject(json, "y", map->y);
    }
    return json;
}

static cJSON *set_to_json(const Action *action)
{
    cJSON *json = cJSON_CreateObject();
    for (gsize i = 0; i < G_N_ELEMENTS(fields); i++) {
        if (action->fields & 1u << i)
            write_field(json, action->object, i);
    }
    return json;
}

static cJSON *points_to_json(const Action *action)
{
    cJSON *json = cJSON_CreateArray();
    for (guint i = 0; i < action->points->len; i++) {
        const Point *point = &g_array_index(action->points, Point, i);
        cJSON_AddItemToArray(json, cJSON_CreateNumber(point->x));
        cJSON_AddItemToArray(json, cJSON_CreateNumber(point->y));
    }
    return json;
}

static cJSON *view_to_json(const Action *action)
{
    cJSON *json = cJSON_CreateObject();
    if (action->views & VIEW_BACKGROUND)
        color_to_json(json, "background", action->background);
    if (action->views & VIEW_BACKDROP && action->object != NULL)
        cJSON_AddItemToObject(json, "backdrop", object_to_json(action->object));
    else if (action->views & VIEW_BACKDROP)
        cJSON_AddNullToObject(json, "backdrop");
    if (action->views & VIEW_GRID)
        cJSON_AddBoolToObject(json, "grid", action->grid);
    if (action->views & VIEW_NUMBERS)
        cJSON_AddBoolToObject(json, "numbers", action->numbers);
    if (action->views & VIEW_UNDO_ALL)
        cJSON_AddBoolToObject(json, "undo_all", action->undo_all);
    if (action->views & VIEW_LOCKED)
        cJSON_AddItemToObject(json, "locked", people_to_json(action->locked));
    if (action->views & VIEW_ALLOWED)
        cJSON_AddItemToObject(json, "allowed", people_to_json(action->allowed));
    return json;
}

static cJSON *voice_to_json(const Action *action)
{
    cJSON *json = cJSON_CreateObject();
    cJSON_AddStringToObject(json, "person", action->person);
    cJSON_AddStringToObject(json, "name", action->name);
    cJSON_AddNumberToObject(json, "choice", action->choice);
    return json;
}

static cJSON *what_to_json(const Action *action)
{
    switch (action->kind) {
    case ACTION_ADD:
        return object_to_json(action->object);
    case ACTION_SET:
        return set_to_json(action);
    case ACTION_MAP:
        return map_to_json(&action->map);
    case ACTION_PLACE:
        return points_to_json(action);
    case ACTION_ORDER:
        return cJSON_CreateString(order_words[action->order]);
    case ACTION_VIEW:
        return view_to_json(action);
    case ACTION_SAVE:
    case ACTION_RESTORE:
        return cJSON_CreateString(action->name);
    case ACTION_PAGE:
        return cJSON_CreateNumber(action->page);
    case ACTION_POLL:
        return poll_to_json(action->poll);
    case ACTION_VOICE:
        return voice_to_json(action);
    default:
        return cJSON_CreateTrue();
    }
}

cJSON *action_to_json(const Action *action)
{
    cJSON *json = cJSON_CreateObject();
    cJSON_AddItemToObject(json, kind_keys[action->kind], what_to_json(action));
    if (action->ids->len > 0) {
        cJSON *ids = cJSON_AddArrayToObject(json, "ids");
        for (guint i = 0; i < action->ids->len; i++)
            cJSON_AddItemToArray(ids, cJSON_CreateNumber(g_array_index(action->ids, guint, i)));
    }
    if (action->other != 0)
        cJSON_AddNumberToObject(json, "other", action->other);
    if (action->on > 1)
        cJSON_AddNumberToObject(json, "on", action->on);
    return json;
}

/* --- reading ---------------------------------------------------------------------------------- */

static gboolean read_ids(Action *action, const cJSON *ids, GError **error)
{
    const cJSON *item = NULL;
    if (ids != NULL && (!cJSON_IsArray(ids) || cJSON_GetArraySize(ids) > LIMIT_OBJECTS))
        return malformed(error, "ids");
    cJSON_ArrayForEach (item, ids) {
        guint id = 0;
        if (!read_count(item, &id, error))
            return FALSE;
        g_array_append_val(action->ids, id);
    }
    return TRUE;
}

static gboolean read_map(Action *action, const cJSON *json, GError **error)
{
    Map *map = &action->map;
    if (!cJSON_IsObject(json))
        return malformed(error, "map");
    for (gsize i = 0; i < G_N_ELEMENTS(map_numbers); i++) {
        const cJSON *item = cJSON_GetObjectItemCaseSensitive(json, map_numbers[i].key);
        if (item != NULL && !read_number(item, &G_STRUCT_MEMBER(double, map, map_numbers[i].offset), error))
            return FALSE;
    }
    map->ends = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(json, "ends"));
    map->about = cJSON_HasObjectItem(json, "x");
    return !map->about || (read_number(cJSON_GetObjectItemCaseSensitive(json, "x"), &map->x, error) &&
                           read_number(cJSON_GetObjectItemCaseSensitive(json, "y"), &map->y, error));
}

static gboolean read_set(Action *action, const cJSON *json, GError **error)
{
    for (gsize i = 0; i < G_N_ELEMENTS(fields); i++) {
        const cJSON *item = cJSON_GetObjectItemCaseSensitive(json, fields[i].key);
        if (item == NULL)
            continue;
        if (!read_field(json, item, action->object, i, error))
            return FALSE;
        action->fields |= 1u << i;
    }
    return action->fields != 0 || malformed(error, "set");
}

static gboolean read_points(Action *action, const cJSON *json, GError **error)
{
    int size = cJSON_IsArray(json) ? cJSON_GetArraySize(json) : -1;
    if (size < 0 || (guint)size != 2 * action->ids->len)
        return malformed(error, "place");
    for (const cJSON *item = json->child; item != NULL; item = item->next->next) {
        Point point;
        if (!read_number(item, &point.x, error) || !read_number(item->next, &point.y, error))
            return FALSE;
        g_array_append_val(action->points, point);
    }
    return TRUE;
}

static gboolean read_order(Action *action, const cJSON *json, const cJSON *other, GError **error)
{
    for (gsize i = 0; cJSON_IsString(json) && i < G_N_ELEMENTS(order_words); i++) {
        if (strcmp(json->valuestring, order_words[i]) != 0)
            continue;
        action->order = (Order)i;
        return other == NULL || read_count(other, &action->other, error);
    }
    return malformed(error, "order");
}

/** An image, or null for none. */
static gboolean read_backdrop(Action *action, const cJSON *json, GError **error)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(json, "backdrop");
    if (item == NULL)
        return TRUE;
    action->views |= VIEW_BACKDROP;
    if (cJSON_IsNull(item))
        return TRUE;
    action->object = object_from_json(item, error);
    return action->object != NULL && (action->object->kind == SHAPE_IMAGE || malformed(error, "backdrop"));
}

static gboolean read_view(Action *action, const cJSON *json, GError **error)
{
    if (!read_backdrop(action, json, error))
        return FALSE;
    action->views |= cJSON_HasObjectItem(json, "background") ? VIEW_BACKGROUND : 0;
    action->views |= cJSON_HasObjectItem(json, "grid") ? VIEW_GRID : 0;
    action->views |= cJSON_HasObjectItem(json, "numbers") ? VIEW_NUMBERS : 0;
    action->views |= cJSON_HasObjectItem(json, "undo_all") ? VIEW_UNDO_ALL : 0;
    const cJSON *locked = cJSON_GetObjectItemCaseSensitive(json, "locked");
    const cJSON *allowed = cJSON_GetObjectItemCaseSensitive(json, "allowed");
    action->views |= locked != NULL ? VIEW_LOCKED : 0;
    action->views |= allowed != NULL ? VIEW_ALLOWED : 0;
    action->grid = json_bool(json, "grid", FALSE);
    action->numbers = json_bool(json, "numbers", FALSE);
    action->undo_all = json_bool(json, "undo_all", FALSE);
    if (!cJSON_IsObject(json) || action->views == 0)
        return malformed(error, "view");
    if (locked != NULL && !people_from_json(locked, &action->locked, error))
        return FALSE;
    if (action->locked != NULL && action->locked->len != 1)
        return malformed(error, "locked");
    if (allowed != NULL && !people_from_json(allowed, &action->allowed, error))
        return FALSE;
    return color_from_json(json, "background", &action->background, error);
}

static gboolean read_saved_name(Action *action, const cJSON *json, GError **error)
{
    if (!cJSON_IsString(json) || g_utf8_strlen(json->valuestring, -1) > LIMIT_LABEL_CHARS)
        return malformed(error, "name");
    action->name = g_strdup(json->valuestring);
    return TRUE;
}

static gboolean read_page(const cJSON *item, guint *page, GError **error)
{
    return read_count(item, page, error) && ((*page >= 1 && *page <= LIMIT_PAGES) || malformed(error, "page"));
}

static gboolean read_voice(Action *action, const cJSON *json, const cJSON *other, GError **error)
{
    action->person = g_strdup(json_string(json, "person"));
    action->name = g_strdup(json_string(json, "name"));
    if (action->person == NULL || action->name == NULL)
        return malformed(error, "voice");
    return read_count(cJSON_GetObjectItemCaseSensitive(json, "choice"), &action->choice, error) &&
           read_count(other, &action->other, error);
}

static gboolean read_what(Action *action, const cJSON *json, const cJSON *what, GError **error)
{
    switch (action->kind) {
    case ACTION_ADD:
        action->object = object_from_json(what, error);
        return action->object != NULL;
    case ACTION_SET:
        return read_set(action, what, error);
    case ACTION_MAP:
        return read_map(action, what, error);
    case ACTION_PLACE:
        return read_points(action, what, error);
    case ACTION_ORDER:
        return read_order(action, what, cJSON_GetObjectItemCaseSensitive(json, "other"), error);
    case ACTION_VIEW:
        return read_view(action, what, error);
    case ACTION_SAVE:
    case ACTION_RESTORE:
        return read_saved_name(action, what, error);
    case ACTION_PAGE:
        return read_page(what, &action->page, error);
    case ACTION_POLL:
        action->poll = poll_from_json(what, error);
        return action->poll != NULL;
    case ACTION_VOICE:
        return read_voice(action, what, cJSON_GetObjectItemCaseSensitive(json, "other"), error);
    case ACTION_CLOSE:
        return read_count(cJSON_GetObjectItemCaseSensitive(json, "other"), &action->other, error);
    default:
        return cJSON_IsTrue(what) || malformed(error, kind_keys[action->kind]);
    }
}

Action *action_from_json(const cJSON *json, GError **error)
{
    const cJSON *what = NULL;
    guint kinds = 0;
    ActionKind kind = ACTION_ADD;
    for (ActionKind at = 0; at < ACTION_KINDS && cJSON_IsObject(json); at++) {
        const cJSON *item = cJSON_GetObjectItemCaseSensitive(json, kind_keys[at]);
        if (item == NULL)
            continue;
        what = item;
        kind = at;
        kinds++;
    }
    if (kinds != 1) {
        g_set_error(error, BOARD_ERROR, BOARD_ERROR_INVALID, "an action that is nothing known");
        return NULL;
    }
    g_autoptr(Action) action = action_new(kind, NULL);
    const cJSON *on = cJSON_GetObjectItemCaseSensitive(json, "on");
    if (on != NULL && !read_page(on, &action->on, error))
        return NULL;
    if (!read_ids(action, cJSON_GetObjectItemCaseSensitive(json, "ids"), error) ||
        !read_what(action, json, what, error))
        return NULL;
    return g_steal_pointer(&action);
}
