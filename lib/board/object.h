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

#include "lib/command/stamps.h"

typedef enum {
    SHAPE_LINE,
    SHAPE_ARROW,    /**< a line with a head at its last point */
    SHAPE_POLYLINE, /**< open */
    SHAPE_RECTANGLE,
    SHAPE_SQUARE,
    SHAPE_CIRCLE,
    SHAPE_ELLIPSE,
    SHAPE_TRIANGLE, /**< isosceles in its frame, tip up */
    SHAPE_POLYGON,  /**< `sides` corners on the ellipse of the frame, first at the top; with points: those, about cx,cy
                     */
    SHAPE_STAR,     /**< `sides` points, first at the top; inner radius 0.382 of the outer for five */
    SHAPE_DOT,      /**< a filled disc of diameter w */
    SHAPE_TEXT,     /**< `text` in `font_size`, centred on cx,cy; w × h is an estimate used for placing */
    SHAPE_CURVE,    /**< a smooth line through its points */
    SHAPE_WAVE,     /**< from points[0] to points[1]; h from crest to trough */
    SHAPE_ARC,      /**< the part of the frame's ellipse that `sweep` degrees see, half on either side of the top */
    SHAPE_SECTOR,   /**< the slice over that arc */
    SHAPE_RIGHT_TRIANGLE, /**< the right angle at the lower left of its frame */
    SHAPE_PARALLELOGRAM,  /**< leaning right: the upper side begins a quarter of w from the left */
    SHAPE_TRAPEZOID,      /**< the upper side is half as long as the lower */
    SHAPE_HEART,
    SHAPE_CROSS, /**< two strokes between the corners of its frame */
    SHAPE_PLUS,  /**< two strokes between the middles of its frame's sides */
    SHAPE_TICK,  /**< one stroke with a bend, inside its frame */
    SHAPE_NOTE,  /**< a piece of paper with its text; fill is the paper */
    SHAPE_TABLE, /**< `rows` × `columns` equal cells */
    SHAPE_STAMP, /**< the small picture `stamp`, in the object's colours */
    SHAPE_IMAGE, /**< the pixels of `asset`, stretched to its frame; an outline only when it is given one */
    SHAPE_INK,   /**< a stroke of a pen through its points, of constant width or of `widths`; one point: a dot */
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
    double corner;       /**< rectangle, square: radius of their round corners */
    double sweep;        /**< arc, sector: degrees */
    guint rows, columns; /**< table */
    Stamp stamp;
    gboolean flip_x, flip_y; /**< mirrored left to right, upside down; before turning */
    Point *points;
    double *widths; /**< ink: of the pen at each of its points; NULL: stroke_width everywhere */
    guint n_points;
    Color stroke; /**< for text: the text's colour */
    Color fill;
    double stroke_width;
    DashStyle dash;
    double opacity;   /**< of all of it: 0 invisible, 1 solid */
    guint heads;      /**< arrow heads of a line: 1 at its last point, 2 at both */
    double font_size; /**< text and labels, pixels of the em square */
    char *text;       /**< of a text, or the label inside a shape; NULL when none */
    Color text_color; /**< of a label; COLOR_NONE: one that is read well where it stands. A text has its stroke's */
    char *name;       /**< what people call it; NULL when none */
    guint group;      /**< number of the group it belongs to; 0: none */
    char *group_name; /**< what people call the group; NULL when none */
    guint from, to;   /**< a connector: the objects its ends stick to; 0: none. The board keeps its points true */
    char *asset;      /**< of an image: the SHA-256 of its stored file, 64 digits; the pixels are kept elsewhere */
    gboolean carries; /**< a part of a template: what lies on it goes where it goes (riders.h) */
    gboolean hidden;  /**< a connector one of whose ends is gone: not painted, not found, not counted */
    char *author_id, *author_name; /**< who drew it; NULL when not known */
} Object;

/**
 * A new object with defaults: black outline of 4 px, font size 32, solid, no fill, no points, id 0. An arrow has one
 * head, an arc or a sector sweeps 180 degrees, a table has 3 rows and columns, a note is yellow paper without outline.
 * One reference.
 */
Object *object_new(ShapeKind kind);
/** A copy with one reference of its own, to be changed before it is shared. */
Object *object_copy(const Object *object);
Object *object_ref(Object *object);
void object_unref(Object *object);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Object, object_unref)

/** TRUE when both would be painted and described alike (the id counts too). */
gboolean object_equal(const Object *a, const Object *b);

/** "circle", "solid": the names in JSON. Static. */
const char *shape_kind_name(ShapeKind kind);
const char *dash_name(DashStyle dash);
/** The reverse; FALSE when there is none of that name. */
gboolean shape_kind_from_name(const char *name, ShapeKind *kind);
gboolean dash_from_name(const char *name, DashStyle *dash);

/** TRUE for what can name an asset: 64 hexadecimal digits in lower case. */
gboolean asset_id_valid(const char *id);

/** TRUE for line, arrow, polyline, curve, wave and ink. */
gboolean object_is_line(const Object *object);

/** TRUE when every field is in its limits, so that it can be painted and stored; else BOARD_ERROR_INVALID says which.
 */
gboolean object_check(const Object *object, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* --- geometry: the painter and the placing go by the same numbers ------------------------------ */

/** Closed outlines are painted with mitre joins cut off beyond this; lines with round joins and caps. */
#define OBJECT_MITRE_LIMIT 4.0

/**
 * The width its strokes are painted with. Most shapes: stroke_width. Cross, plus, tick and stamps are drawn by their
 * strokes alone and would be threads when large, blots when small: theirs grows with their size, and is stroke_width
 * at OBJECT_STROKE_SIZE and OBJECT_STAMP_SIZE. Ink: the broadest of its widths.
 */
double object_pen(const Object *object);
#define OBJECT_STROKE_SIZE 40.0
#define OBJECT_STAMP_SIZE 120.0

/**
 * The outline of a shape as points joined by straight edges, mirrored and turned: the corners from the top (shapes
 * with a level upper side: from its left end), clockwise unless mirrored once. Round parts of heart, arc, sector are
 * so many short chords that nobody sees them. Open for arc and tick; cross and plus are two strokes of two points.
 * Empty for lines, round shapes, text and stamps; round corners of rectangle and square are not in it.
 * @return array of Point; free with g_array_unref
 */
GArray *object_corners(const Object *object);

/** A line's way as points: its own; for curve and wave as many as make short chords. Empty for other shapes. */
GArray *object_way(const Object *object);

/**
 * The way of a curve or of ink as Bézier curves: the first point, then two handles and a point for each segment.
 * @return array of Point; free with g_array_unref
 */
GArray *object_curve(const Object *object);

/** Append the cubic Bézier curve from a to d, without its first point, as chords that look smooth at any zoom. */
void points_add_curve(GArray *points, Point a, Point b, Point c, Point d);

/** How far in the notches of a star with `sides` points lie, as part of the outer radius; 0.382 for five. */
double object_star_inner(guint sides);

typedef enum {
    HEAD_AT_END,   /**< the first head: its tip is the last point */
    HEAD_AT_START, /**< the second head: its tip is the first point */
} HeadPlace;

/**
 * A head of a line: a filled triangle of length max(12, 4 × stroke width), on a short line less, whose base is as wide
 * as it is long. The shaft ends in the middle of the base, so that the tip stays sharp.
 *
 *                   head[1]
 *      ------------- | >  head[0] = tip
 *                   head[2]
 *
 * @return FALSE when the line has no head there or all its points are one: then there is no head
 */
gboolean object_arrow_head(const Object *object, HeadPlace place, Point head[3]);

/**
 * About how large a text is, without asking a font: wide (Chinese, emoji) characters are 1 em, others 0.6 em,
 * those without width nothing; a line is 1.4 em high. Lines end at '\n'.
 */
void text_estimate(const char *text, double font_size, double *width, double *height);

/**
 * The rectangle that holds everything the object paints: outline, mitres, turning, arrow head and label included.
 * For text it is an estimate (w × h when set, else text_estimate): the painter, who has the font, measures.
 */
Rect object_bounds(const Object *object);

/** TRUE for shapes too slender or too full to write in (stamp, cross, plus, tick, table, image): their label stands
 * below. */
gboolean object_label_below(const Object *object);

/** A note's shadow reaches this far below the paper. */
#define OBJECT_SHADOW 5.0

/* --- JSON ------------------------------------------------------------------------------------- */

/**
 * Stable JSON of an object; the same object gives the same bytes, and reading them gives the same object.
 *
 *      {"id":7,"kind":"circle","cx":400,"cy":300,"w":120,"h":120,"fill":"#ff0000"}
 *
 * Fields at the value object_new gives them are left out. `points` is flat: [x0,y0,x1,y1,…], `widths` has one number
 * for each. Colours are
 * "#rrggbb", or "#rrggbbaa" when not opaque.
 */
cJSON *object_to_json(const Object *object);
/** The reverse; NULL with BOARD_ERROR_INVALID when a field is missing or out of its limits. */
Object *object_from_json(const cJSON *json, GError **error) G_GNUC_WARN_UNUSED_RESULT;

#endif
