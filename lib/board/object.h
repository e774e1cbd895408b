// SPDX-License-Identifier: MIT
/**
 * object.h - a shape on the board.
 *
 * Objects are immutable once they are on a board and counted by references: boards share them, and an
 * edit puts a changed copy in place of the old one. Coordinates are logical pixels, origin top left, y down.
 *
 *      frame shapes (rectangle … text)             line shapes (line, arrow, polyline)
 *          cx,cy = the middle                          points[0] … points[n-1]
 *          w × h before turning                        cx,cy,w,h are not used
 *          rotation = degrees clockwise about it
 */
#ifndef DINGBOARD_BOARD_OBJECT_H
#define DINGBOARD_BOARD_OBJECT_H

#include <cjson/cJSON.h>
#include <glib.h>

typedef enum {
    SHAPE_LINE,
    SHAPE_ARROW,    /**< a line with a head at its last point */
    SHAPE_POLYLINE, /**< open */
    SHAPE_RECTANGLE,
    SHAPE_SQUARE,
    SHAPE_CIRCLE,
    SHAPE_ELLIPSE,
    SHAPE_TRIANGLE, /**< isosceles in its frame, tip up */
    SHAPE_POLYGON,  /**< `sides` corners on the ellipse of the frame, first at the top; with points: those */
    SHAPE_STAR,     /**< `sides` points, first at the top; inner radius 0.382 of the outer for five */
    SHAPE_DOT,      /**< a filled disc of diameter w */
    SHAPE_TEXT,     /**< `text` in `font_size`, centred on cx,cy; w × h is an estimate used for placing */
    SHAPE_KINDS
} ShapeKind;

/** 0xRRGGBBAA; alpha 0 means none. */
typedef guint32 Color;
#define COLOR_NONE ((Color)0)
#define COLOR_RGB(r, g, b) ((Color)(((guint32)(r) << 24) | ((guint32)(g) << 16) | ((guint32)(b) << 8) | 0xffu))

typedef enum { DASH_SOLID, DASH_DASHED, DASH_DOTTED, DASH_STYLES } DashStyle;

typedef struct {
    double x, y;
} Point;

typedef struct {
    double x0, y0, x1, y1; /**< x0 <= x1, y0 <= y1 */
} Rect;

typedef struct {
    gint refs;
    guint id; /**< the number people see: 7号, #7; never used again on this board */
    ShapeKind kind;
    double cx, cy, w, h;
    double rotation;
    guint sides;
    Point *points;
    guint n_points;
    Color stroke; /**< for text: the text's colour */
    Color fill;
    double stroke_width;
    DashStyle dash;
    double font_size; /**< text and labels, pixels of the em square */
    char *text;       /**< of a text, or the label inside a shape; NULL when none */
    char *name;       /**< what people call it; NULL when none */
} Object;

/** A new object with defaults: black outline of 4 px, no fill, no points, id 0. One reference. */
Object *object_new(ShapeKind kind);
/** A copy with one reference of its own, to be changed before it is shared. */
Object *object_copy(const Object *object);
Object *object_ref(Object *object);
void object_unref(Object *object);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Object, object_unref)

/** TRUE when both would be painted and described alike (the id counts too). */
gboolean object_equal(const Object *a, const Object *b);

/** TRUE for line, arrow and polyline. */
gboolean object_is_line(const Object *object);

/** The rectangle that holds everything the object paints: outline, turning and arrow head included. */
Rect object_bounds(const Object *object);

/** Stable, documented JSON of an object; the same object gives the same bytes. */
cJSON *object_to_json(const Object *object);
/** The reverse; NULL with BOARD_ERROR_INVALID when a field is missing or out of its limits. */
Object *object_from_json(const cJSON *json, GError **error) G_GNUC_WARN_UNUSED_RESULT;

#endif
