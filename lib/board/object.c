// SPDX-License-Identifier: MIT
#include "lib/board/object.h"

#include <math.h>
#include <string.h>

#include "lib/base/limits.h"
#include "lib/board/board.h"

#define DEFAULT_STROKE_WIDTH 4.0
#define DEFAULT_FONT_SIZE 32.0
#define DEFAULT_SWEEP 180.0
#define DEFAULT_TABLE 3
#define PAPER COLOR_RGB(0xff, 0xf1, 0xa8)
/** Of a SHA-256 in hexadecimal. */
#define ASSET_ID_CHARS 64
/** Room for every number a busy board could use up, and safe in a signed integer. */
#define MAX_ID ((guint)G_MAXINT32 - 1)

/** What a kind needs beyond the common defaults. */
static void set_kind_defaults(Object *object)
{
    switch (object->kind) {
    case SHAPE_ARROW:
        object->heads = 1;
        break;
    case SHAPE_ARC:
    case SHAPE_SECTOR:
        object->sweep = DEFAULT_SWEEP;
        break;
    case SHAPE_TABLE:
        object->rows = object->columns = DEFAULT_TABLE;
        break;
    case SHAPE_NOTE:
        object->stroke = COLOR_NONE;
        object->fill = PAPER;
        break;
    case SHAPE_IMAGE:
        object->stroke = COLOR_NONE;
        break;
    default:
        break;
    }
}

Object *object_new(ShapeKind kind)
{
    Object *object = g_new0(Object, 1);
    object->refs = 1;
    object->kind = kind;
    object->stroke = COLOR_RGB(0, 0, 0);
    object->stroke_width = DEFAULT_STROKE_WIDTH;
    object->font_size = DEFAULT_FONT_SIZE;
    object->opacity = 1;
    set_kind_defaults(object);
    return object;
}

Object *object_copy(const Object *object)
{
    Object *copy = g_memdup2(object, sizeof *object);
    copy->refs = 1;
    copy->points = g_memdup2(object->points, object->n_points * sizeof *object->points);
    copy->widths = g_memdup2(object->widths, object->n_points * sizeof *object->widths);
    copy->text = g_strdup(object->text);
    copy->name = g_strdup(object->name);
    copy->group_name = g_strdup(object->group_name);
    copy->asset = g_strdup(object->asset);
    copy->author_id = g_strdup(object->author_id);
    copy->author_name = g_strdup(object->author_name);
    return copy;
}

Object *object_ref(Object *object)
{
    g_atomic_int_inc(&object->refs);
    return object;
}

void object_unref(Object *object)
{
    if (object == NULL || !g_atomic_int_dec_and_test(&object->refs))
        return;
    g_free(object->points);
    g_free(object->widths);
    g_free(object->text);
    g_free(object->name);
    g_free(object->group_name);
    g_free(object->asset);
    g_free(object->author_id);
    g_free(object->author_name);
    g_free(object);
}

gboolean asset_id_valid(const char *id)
{
    gsize n = strspn(id, "0123456789abcdef");
    return n == ASSET_ID_CHARS && id[n] == '\0';
}

gboolean object_is_line(const Object *object)
{
    return object->kind == SHAPE_LINE || object->kind == SHAPE_ARROW || object->kind == SHAPE_POLYLINE ||
           object->kind == SHAPE_CURVE || object->kind == SHAPE_WAVE || object->kind == SHAPE_INK;
}

/* Bit for bit: a board that was stored and loaded must be the same one, so there is no tolerance. */
static gboolean same_number(double a, double b)
{
    return memcmp(&a, &b, sizeof a) == 0;
}

static gboolean same_points(const Object *a, const Object *b)
{
    if (a->n_points != b->n_points || (a->widths == NULL) != (b->widths == NULL))
        return FALSE;
    for (guint i = 0; a->widths != NULL && i < a->n_points; i++) {
        if (!same_number(a->widths[i], b->widths[i]))
            return FALSE;
    }
    for (guint i = 0; i < a->n_points; i++) {
        if (!same_number(a->points[i].x, b->points[i].x) || !same_number(a->points[i].y, b->points[i].y))
            return FALSE;
    }
    return TRUE;
}

static gboolean same_more(const Object *a, const Object *b)
{
    return same_number(a->corner, b->corner) && same_number(a->sweep, b->sweep) && a->rows == b->rows &&
           a->columns == b->columns && a->stamp == b->stamp && a->flip_x == b->flip_x && a->flip_y == b->flip_y &&
           same_number(a->opacity, b->opacity) && a->heads == b->heads && a->group == b->group &&
           g_strcmp0(a->group_name, b->group_name) == 0 && a->from == b->from && a->to == b->to &&
           a->hidden == b->hidden && a->carries == b->carries && g_strcmp0(a->asset, b->asset) == 0 &&
           g_strcmp0(a->author_id, b->author_id) == 0 && g_strcmp0(a->author_name, b->author_name) == 0;
}

gboolean object_equal(const Object *a, const Object *b)
{
    if (a == b)
        return TRUE;
    return a->id == b->id && a->kind == b->kind && same_number(a->cx, b->cx) && same_number(a->cy, b->cy) &&
           same_number(a->w, b->w) && same_number(a->h, b->h) && same_number(a->rotation, b->rotation) &&
           a->sides == b->sides && same_points(a, b) && a->stroke == b->stroke && a->fill == b->fill &&
           same_number(a->stroke_width, b->stroke_width) && a->dash == b->dash &&
           same_number(a->font_size, b->font_size) && g_strcmp0(a->text, b->text) == 0 &&
           a->text_color == b->text_color && g_strcmp0(a->name, b->name) == 0 && same_more(a, b);
}

/* --- checking --------------------------------------------------------------------------------- */

static gboolean invalid(GError **error, const Object *object, const char *what)
{
    g_set_error(error, BOARD_ERROR, BOARD_ERROR_INVALID, "object %u: %s", object->id, what);
    return FALSE;
}

static gboolean within(double value, double low, double high)
{
    return isfinite(value) && value >= low && value <= high;
}

static gboolean check_numbers(const Object *o, GError **error)
{
    if (!within(o->cx, -LIMIT_COORDINATE, LIMIT_COORDINATE) || !within(o->cy, -LIMIT_COORDINATE, LIMIT_COORDINATE))
        return invalid(error, o, "its place is too far away");
    if (!within(o->w, 0, LIMIT_COORDINATE) || !within(o->h, 0, LIMIT_COORDINATE))
        return invalid(error, o, "its size is out of range");
    if (!within(o->rotation, -360, 360))
        return invalid(error, o, "its rotation is not within 360 degrees");
    if (!within(o->stroke_width, 0, LIMIT_COORDINATE) || !within(o->font_size, 0, LIMIT_COORDINATE))
        return invalid(error, o, "its stroke width or font size is out of range");
    if (!within(o->corner, 0, LIMIT_COORDINATE) || !within(o->sweep, 0, 360) || !within(o->opacity, 0, 1))
        return invalid(error, o, "its corner radius, sweep or opacity is out of range");
    return TRUE;
}

static gboolean check_widths(const Object *o, GError **error)
{
    if (o->widths != NULL && (o->kind != SHAPE_INK || o->from != 0 || o->to != 0))
        return invalid(error, o, "widths on a shape that has none");
    for (guint i = 0; o->widths != NULL && i < o->n_points; i++) {
        if (!within(o->widths[i], 0, LIMIT_COORDINATE))
            return invalid(error, o, "a width is out of range");
    }
    return TRUE;
}

static gboolean check_points(const Object *o, GError **error)
{
    guint fewest = o->kind == SHAPE_INK ? 1 : 2;
    gboolean polygon = o->kind == SHAPE_POLYGON;
    if (o->n_points > LIMIT_POINTS)
        return invalid(error, o, "too many points");
    if (object_is_line(o) && o->n_points < fewest)
        return invalid(error, o, "a line needs two points, ink one");
    if (polygon && o->n_points > 0 && o->n_points < 3)
        return invalid(error, o, "a polygon needs three points");
    if (!object_is_line(o) && !polygon && o->n_points > 0)
        return invalid(error, o, "points on a shape that has none");
    for (guint i = 0; i < o->n_points; i++) {
        if (!within(o->points[i].x, -LIMIT_COORDINATE, LIMIT_COORDINATE) ||
            !within(o->points[i].y, -LIMIT_COORDINATE, LIMIT_COORDINATE))
            return invalid(error, o, "a point is too far away");
    }
    return TRUE;
}

static gboolean check_sides(const Object *o, GError **error)
{
    gboolean needed = o->kind == SHAPE_STAR || (o->kind == SHAPE_POLYGON && o->n_points == 0);
    if (o->sides > LIMIT_SIDES || (needed && o->sides < 3))
        return invalid(error, o, "its number of sides is out of range");
    return TRUE;
}

/** The counts that only one kind of shape has. */
static gboolean check_kind(const Object *o, GError **error)
{
    gboolean round = o->kind == SHAPE_ARC || o->kind == SHAPE_SECTOR;
    guint lines = o->kind == SHAPE_TABLE ? 1 : 0;
    if (round && o->sweep <= 0)
        return invalid(error, o, "an arc that sweeps nothing");
    if (o->rows < lines || o->columns < lines || o->rows > LIMIT_TABLE_LINES || o->columns > LIMIT_TABLE_LINES)
        return invalid(error, o, "its rows or columns are out of range");
    if ((guint)o->stamp >= STAMPS || (o->kind == SHAPE_STAMP && o->stamp == STAMP_NONE))
        return invalid(error, o, "no such stamp");
    if (o->asset != NULL ? !asset_id_valid(o->asset) : o->kind == SHAPE_IMAGE)
        return invalid(error, o, "an image without its file");
    if (o->heads > 2)
        return invalid(error, o, "a line has at most two heads");
    if (o->group > MAX_ID || o->from > MAX_ID || o->to > MAX_ID)
        return invalid(error, o, "its group or an end is out of range");
    return TRUE;
}

static gboolean check_word(const Object *o, const char *word, GError **error)
{
    if (word == NULL)
        return TRUE;
    if (!g_utf8_validate(word, -1, NULL) || g_utf8_strlen(word, -1) > LIMIT_LABEL_CHARS)
        return invalid(error, o, "its text or a name is too long or not UTF-8");
    return TRUE;
}

static gboolean check_words(const Object *o, GError **error)
{
    if (o->author_id != NULL && strlen(o->author_id) > LIMIT_ID_BYTES)
        return invalid(error, o, "its author's id is too long");
    if (o->kind == SHAPE_TEXT && (o->text == NULL || o->text[0] == '\0'))
        return invalid(error, o, "a text without text");
    return check_word(o, o->text, error) && check_word(o, o->name, error) && check_word(o, o->group_name, error) &&
           check_word(o, o->author_name, error);
}

gboolean object_check(const Object *object, GError **error)
{
    if ((guint)object->kind >= SHAPE_KINDS || (guint)object->dash >= DASH_STYLES)
        return invalid(error, object, "unknown kind or dash");
    if (object->id == 0 || object->id > MAX_ID)
        return invalid(error, object, "its number is out of range");
    return check_numbers(object, error) && check_points(object, error) && check_widths(object, error) &&
           check_sides(object, error) && check_kind(object, error) && check_words(object, error);
}
