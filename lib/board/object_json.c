// SPDX-License-Identifier: MIT
/* Objects as JSON. Reading only parses; object_check, the one judge of fields, follows. */
#include "lib/board/object.h"

#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/board/board.h"
#include "lib/board/color.h"

static const char *const kind_words[SHAPE_KINDS] = {
    [SHAPE_LINE] = "line",
    [SHAPE_ARROW] = "arrow",
    [SHAPE_POLYLINE] = "polyline",
    [SHAPE_RECTANGLE] = "rectangle",
    [SHAPE_SQUARE] = "square",
    [SHAPE_CIRCLE] = "circle",
    [SHAPE_ELLIPSE] = "ellipse",
    [SHAPE_TRIANGLE] = "triangle",
    [SHAPE_POLYGON] = "polygon",
    [SHAPE_STAR] = "star",
    [SHAPE_DOT] = "dot",
    [SHAPE_TEXT] = "text",
    [SHAPE_CURVE] = "curve",
    [SHAPE_WAVE] = "wave",
    [SHAPE_ARC] = "arc",
    [SHAPE_SECTOR] = "sector",
    [SHAPE_RIGHT_TRIANGLE] = "right-triangle",
    [SHAPE_PARALLELOGRAM] = "parallelogram",
    [SHAPE_TRAPEZOID] = "trapezoid",
    [SHAPE_HEART] = "heart",
    [SHAPE_CROSS] = "cross",
    [SHAPE_PLUS] = "plus",
    [SHAPE_TICK] = "tick",
    [SHAPE_NOTE] = "note",
    [SHAPE_TABLE] = "table",
    [SHAPE_STAMP] = "stamp",
    [SHAPE_IMAGE] = "image",
    [SHAPE_INK] = "ink",
};

static const char *const dash_words[DASH_STYLES] = {
    [DASH_SOLID] = "solid",
    [DASH_DASHED] = "dashed",
    [DASH_DOTTED] = "dotted",
};

const char *shape_kind_name(ShapeKind kind)
{
    return kind_words[kind];
}

const char *dash_name(DashStyle dash)
{
    return dash_words[dash];
}

gboolean shape_kind_from_name(const char *name, ShapeKind *kind)
{
    for (ShapeKind i = 0; i < SHAPE_KINDS; i++) {
        if (strcmp(name, kind_words[i]) == 0) {
            *kind = i;
            return TRUE;
        }
    }
    return FALSE;
}

gboolean dash_from_name(const char *name, DashStyle *dash)
{
    for (DashStyle i = 0; i < DASH_STYLES; i++) {
        if (strcmp(name, dash_words[i]) == 0) {
            *dash = i;
            return TRUE;
        }
    }
    return FALSE;
}

/** The numbers of an object: one table for writing, leaving out, and reading. */
static const struct {
    const char *key;
    gsize offset;
} numbers[] = {
    {"cx", G_STRUCT_OFFSET(Object, cx)},
    {"cy", G_STRUCT_OFFSET(Object, cy)},
    {"w", G_STRUCT_OFFSET(Object, w)},
    {"h", G_STRUCT_OFFSET(Object, h)},
    {"rotation", G_STRUCT_OFFSET(Object, rotation)},
    {"stroke_width", G_STRUCT_OFFSET(Object, stroke_width)},
    {"font_size", G_STRUCT_OFFSET(Object, font_size)},
    {"corner", G_STRUCT_OFFSET(Object, corner)},
    {"sweep", G_STRUCT_OFFSET(Object, sweep)},
    {"opacity", G_STRUCT_OFFSET(Object, opacity)},
};

/** The same for its counts. */
static const struct {
    const char *key;
    gsize offset;
} counts[] = {
    {"sides", G_STRUCT_OFFSET(Object, sides)},     {"rows", G_STRUCT_OFFSET(Object, rows)},
    {"columns", G_STRUCT_OFFSET(Object, columns)}, {"heads", G_STRUCT_OFFSET(Object, heads)},
    {"group", G_STRUCT_OFFSET(Object, group)},     {"from", G_STRUCT_OFFSET(Object, from)},
    {"to", G_STRUCT_OFFSET(Object, to)},
};

/** Its words. */
static const struct {
    const char *key;
    gsize offset;
} texts[] = {
    {"text", G_STRUCT_OFFSET(Object, text)},
    {"name", G_STRUCT_OFFSET(Object, name)},
    {"group_name", G_STRUCT_OFFSET(Object, group_name)},
    {"asset", G_STRUCT_OFFSET(Object, asset)},
    {"author_id", G_STRUCT_OFFSET(Object, author_id)},
    {"author", G_STRUCT_OFFSET(Object, author_name)},
};

/** What is so or not. */
static const struct {
    const char *key;
    gsize offset;
} flags[] = {
    {"flip_x", G_STRUCT_OFFSET(Object, flip_x)},
    {"flip_y", G_STRUCT_OFFSET(Object, flip_y)},
    {"hidden", G_STRUCT_OFFSET(Object, hidden)},
    {"carries", G_STRUCT_OFFSET(Object, carries)},
};

#define NUMBER(object, i) G_STRUCT_MEMBER(double, object, numbers[i].offset)
#define COUNT(object, i) G_STRUCT_MEMBER(guint, object, counts[i].offset)
#define WORDS(object, i) G_STRUCT_MEMBER(char *, object, texts[i].offset)
#define FLAG(object, i) G_STRUCT_MEMBER(gboolean, object, flags[i].offset)

/* --- writing ---------------------------------------------------------------------------------- */

static void write_numbers(cJSON *json, const Object *object, const Object *fresh)
{
    for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++) {
        if (memcmp(&NUMBER(object, i), &NUMBER(fresh, i), sizeof(double)) != 0)
            cJSON_AddNumberToObject(json, numbers[i].key, NUMBER(object, i));
    }
    for (gsize i = 0; i < G_N_ELEMENTS(counts); i++) {
        if (COUNT(object, i) != COUNT(fresh, i))
            cJSON_AddNumberToObject(json, counts[i].key, COUNT(object, i));
    }
    for (gsize i = 0; i < G_N_ELEMENTS(flags); i++) {
        if (FLAG(object, i))
            cJSON_AddTrueToObject(json, flags[i].key);
    }
}

static void write_points(cJSON *json, const Object *object)
{
    if (object->n_points == 0)
        return;
    cJSON *points = cJSON_AddArrayToObject(json, "points");
    for (guint i = 0; i < object->n_points; i++) {
        cJSON_AddItemToArray(points, cJSON_CreateNumber(object->points[i].x));
        cJSON_AddItemToArray(points, cJSON_CreateNumber(object->points[i].y));
    }
    if (object->widths != NULL)
        cJSON_AddItemToObject(json, "widths", cJSON_CreateDoubleArray(object->widths, (int)object->n_points));
}

cJSON *object_to_json(const Object *object)
{
    g_autoptr(Object) fresh = object_new(object->kind);
    cJSON *json = cJSON_CreateObject();
    cJSON_AddNumberToObject(json, "id", object->id);
    cJSON_AddStringToObject(json, "kind", kind_words[object->kind]);
    write_numbers(json, object, fresh);
    if (object->stamp != STAMP_NONE)
        cJSON_AddStringToObject(json, "stamp", stamp_name(object->stamp));
    write_points(json, object);
    if (object->stroke != fresh->stroke)
        color_to_json(json, "stroke", object->stroke);
    if (object->fill != fresh->fill)
        color_to_json(json, "fill", object->fill);
    if (object->text_color != COLOR_NONE)
        color_to_json(json, "text_color", object->text_color);
    if (object->dash != fresh->dash)
        cJSON_AddStringToObject(json, "dash", dash_words[object->dash]);
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        if (WORDS(object, i) != NULL)
            cJSON_AddStringToObject(json, texts[i].key, WORDS(object, i));
    }
    return json;
}

/* --- reading ---------------------------------------------------------------------------------- */

static gboolean malformed(GError **error, const char *key)
{
    g_set_error(error, BOARD_ERROR, BOARD_ERROR_INVALID, "an object's \"%s\" is malformed", key);
    return FALSE;
}

static gboolean read_number(const cJSON *json, const char *key, double *value, GError **error)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(json, key);
    if (item == NULL)
        return TRUE;
    if (!cJSON_IsNumber(item))
        return malformed(error, key);
    *value = item->valuedouble;
    return TRUE;
}

static gboolean read_count(const cJSON *json, const char *key, guint *value, GError **error)
{
    double number = *value;
    if (!read_number(json, key, &number, error))
        return FALSE;
    if (!(number >= 0 && number <= G_MAXINT32) || number != (double)(guint)number)
        return malformed(error, key);
    *value = (guint)number;
    return TRUE;
}

static gboolean read_word(const cJSON *json, const char *key, const char *const *words, int n_words, int *value,
                          GError **error)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(json, key);
    for (int i = 0; i < n_words && cJSON_IsString(item); i++) {
        if (strcmp(item->valuestring, words[i]) == 0) {
            *value = i;
            return TRUE;
        }
    }
    return malformed(error, key);
}

static gboolean read_text(const cJSON *json, const char *key, char **value, GError **error)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(json, key);
    if (item == NULL)
        return TRUE;
    if (!cJSON_IsString(item))
        return malformed(error, key);
    *value = g_strdup(item->valuestring);
    return TRUE;
}

static gboolean read_points(const cJSON *json, Object *object, GError **error)
{
    const cJSON *points = cJSON_GetObjectItemCaseSensitive(json, "points");
    if (points == NULL)
        return TRUE;
    int size = cJSON_IsArray(points) ? cJSON_GetArraySize(points) : -1;
    if (size < 0 || size % 2 != 0 || size / 2 > LIMIT_POINTS)
        return malformed(error, "points");
    object->points = g_new(Point, size / 2);
    const cJSON *item = points->child;
    for (; item != NULL; item = item->next->next) {
        if (!cJSON_IsNumber(item) || !cJSON_IsNumber(item->next))
            return malformed(error, "points");
        object->points[object->n_points++] = (Point){item->valuedouble, item->next->valuedouble};
    }
    return TRUE;
}

static gboolean read_widths(const cJSON *json, Object *object, GError **error)
{
    const cJSON *widths = cJSON_GetObjectItemCaseSensitive(json, "widths"), *item = NULL;
    if (widths == NULL)
        return TRUE;
    if (!cJSON_IsArray(widths) || (guint)cJSON_GetArraySize(widths) != object->n_points)
        return malformed(error, "widths");
    object->widths = g_new(double, object->n_points);
    double *width = object->widths;
    cJSON_ArrayForEach (item, widths) {
        if (!cJSON_IsNumber(item))
            return malformed(error, "widths");
        *width++ = item->valuedouble;
    }
    return TRUE;
}

static gboolean read_style(const cJSON *json, Object *object, GError **error)
{
    int dash = DASH_SOLID;
    if (cJSON_HasObjectItem(json, "dash") && !read_word(json, "dash", dash_words, DASH_STYLES, &dash, error))
        return FALSE;
    object->dash = (DashStyle)dash;
    return color_from_json(json, "stroke", &object->stroke, error) &&
           color_from_json(json, "fill", &object->fill, error) &&
           color_from_json(json, "text_color", &object->text_color, error);
}

static gboolean read_stamp(const cJSON *json, Object *object, GError **error)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(json, "stamp");
    if (item == NULL)
        return TRUE;
    object->stamp = cJSON_IsString(item) ? stamp_from_name(item->valuestring) : STAMP_NONE;
    return object->stamp != STAMP_NONE || malformed(error, "stamp");
}

static gboolean read_fields(const cJSON *json, Object *object, GError **error)
{
    for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++) {
        if (!read_number(json, numbers[i].key, &NUMBER(object, i), error))
            return FALSE;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(counts); i++) {
        if (!read_count(json, counts[i].key, &COUNT(object, i), error))
            return FALSE;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        if (!read_text(json, texts[i].key, &WORDS(object, i), error))
            return FALSE;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(flags); i++)
        FLAG(object, i) = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(json, flags[i].key));
    return read_count(json, "id", &object->id, error) && read_stamp(json, object, error) &&
           read_points(json, object, error) && read_widths(json, object, error) && read_style(json, object, error);
}

Object *object_from_json(const cJSON *json, GError **error)
{
    int kind = 0;
    if (!read_word(json, "kind", kind_words, SHAPE_KINDS, &kind, error))
        return NULL;
    g_autoptr(Object) object = object_new((ShapeKind)kind);
    if (!read_fields(json, object, error) || !object_check(object, error))
        return NULL;
    return g_steal_pointer(&object);
}
