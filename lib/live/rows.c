// SPDX-License-Identifier: MIT
#include "lib/live/rows.h"

#include "lib/base/ids.h"
#include "lib/base/json.h"
#include "lib/board/color.h"
#include "lib/board/people.h"
#include "lib/board/resolve.h"
#include "lib/raster/scene.h"

void append_json_text(GString *json, const char *text)
{
    g_autoptr(cJSON) item = text != NULL ? cJSON_CreateString(text) : cJSON_CreateNull();
    g_autofree char *printed = json_text(item);
    g_string_append(json, printed);
}

void append_person(GString *json, const char *board_id, const char *author_id, const char *name)
{
    g_autofree char *tag = author_tag(board_id, author_id != NULL ? author_id : "");
    g_string_append_printf(json, "{\"id\":\"%s\",\"name\":", tag);
    append_json_text(json, name != NULL ? name : "");
    g_string_append_c(json, '}');
}

gboolean row_is_shown(const Object *object)
{
    return !object->hidden;
}

gboolean row_needs_ground(const Object *object)
{
    return object->text != NULL && object->kind != SHAPE_TEXT;
}

/* Who drew it is told in another way: ids of the organisation stay in it. */
static void append_object(GString *json, const Object *object)
{
    g_autoptr(cJSON) tree = object_to_json(object);
    cJSON_DeleteItemFromObjectCaseSensitive(tree, "author_id");
    cJSON_DeleteItemFromObjectCaseSensitive(tree, "author");
    g_autofree char *text = json_text(tree);
    g_string_append(json, text);
}

static void append_number(GString *json, double value)
{
    char digits[G_ASCII_DTOSTR_BUF_SIZE];
    g_string_append(json, g_ascii_formatd(digits, sizeof digits, "%.6g", value));
}

static void append_bounds(GString *json, const Object *object, Rect bounds)
{
    if (bounds.x0 > bounds.x1)
        bounds = object_bounds(object);
    const double sides[] = {bounds.x0, bounds.y0, bounds.x1, bounds.y1};
    g_string_append(json, ",\"b\":");
    for (gsize i = 0; i < G_N_ELEMENTS(sides); i++) {
        g_string_append_c(json, i == 0 ? '[' : ',');
        append_number(json, sides[i]);
    }
    g_string_append_c(json, ']');
}

char *row_json(const char *board_id, const Object *object, Color ground)
{
    Rect bounds;
    GString *json = g_string_new(NULL);
    g_autofree char *zh = describe_object(object, LANG_ZH), *en = describe_object(object, LANG_EN);
    g_string_append_printf(json, "{\"id\":%u,\"o\":", object->id);
    append_object(json, object);
    g_string_append(json, ",\"d\":");
    scene_object(json, object, ground, &bounds);
    append_bounds(json, object, bounds);
    if (object->opacity < 1) {
        g_string_append(json, ",\"a\":");
        append_number(json, object->opacity);
    }
    g_string_append(json, ",\"say\":");
    append_json_text(json, zh);
    g_string_append(json, ",\"en\":");
    append_json_text(json, en);
    g_string_append(json, ",\"by\":");
    append_person(json, board_id, object->author_id, object->author_name);
    g_string_append_c(json, '}');
    return g_string_free(json, FALSE);
}

static const char *truth(gboolean value)
{
    return value ? "true" : "false";
}

/** Who alone may draw, by what the page knows people by. */
static void append_drawers(GString *json, const char *board_id, const Board *board)
{
    const GPtrArray *drawers = board->locked != NULL ? board->locked : board->allowed;
    if (board->locked != NULL) {
        g_string_append(json, ",\"locked\":");
        append_json_text(json, ((const Person *)board->locked->pdata[0])->name);
    }
    for (guint i = 0; drawers != NULL && i < drawers->len; i++) {
        g_autofree char *tag = author_tag(board_id, ((const Person *)drawers->pdata[i])->id);
        g_string_append_printf(json, "%s\"%s\"", i == 0 ? ",\"may\":[" : ",", tag);
    }
    if (drawers != NULL)
        g_string_append(json, drawers->len > 0 ? "]" : ",\"may\":[]");
}

char *view_json(const char *board_id, const Board *board)
{
    GString *json = g_string_new(NULL);
    g_autoptr(cJSON) color = cJSON_CreateObject();
    color_to_json(color, "c", board->background);
    g_string_append_printf(json, "{\"background\":\"%s\",\"grid\":%s,\"numbers\":%s,\"undo_all\":%s",
                           json_string(color, "c"), truth(board->grid), truth(board->numbers), truth(board->undo_all));
    g_string_append_printf(json, ",\"page\":%u,\"pages\":%u", board->page, board->pages->len);
    append_drawers(json, board_id, board);
    if (board->grid || board->backdrop != NULL) {
        g_string_append(json, ",\"d\":");
        scene_ground(json, board);
    }
    g_string_append_c(json, '}');
    return g_string_free(json, FALSE);
}
