// SPDX-License-Identifier: MIT
/**
 * outline.h - the points a shape is painted through: made crisp, and with room for the arrow head.
 *
 * Pure arithmetic on logical pixels, no cairo; corners and heads come from object.h.
 */
#ifndef DINGBOARD_RASTER_OUTLINE_H
#define DINGBOARD_RASTER_OUTLINE_H

#include "lib/board/object.h"

/**
 * The points in the order they are joined; none for round shapes and texts.
 *
 *                    left
 *                     |\
 *      shaft ======= notch  > tip          the tip is the arrow's last point, the shaft ends inside the head
 *                     |/
 *                    right
 */
typedef struct {
    Point *points;
    guint n_points;
    gboolean closed;
    double width;    /**< of the stroke; whole device pixels when all edges are horizontal or vertical */
    double length;   /**< of the way along all edges */
    gboolean headed; /**< an arrow long enough to have a direction */
    Point head[4];   /**< tip, left, notch, right */
} Outline;

/** Free the points with outline_clear. */
void outline_init(Outline *outline, const Object *object);
void outline_clear(Outline *outline);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Outline, outline_clear)

/** TRUE for circle, ellipse and dot. */
gboolean object_is_round(const Object *object);

/** Width and height of the frame, at least a device pixel, so that a matrix made of them can be inverted. */
Point outline_frame(const Object *object);

/** The middle of the object: of its frame, of its corners, or of the way along its line. */
Point outline_middle(const Object *object, const Outline *outline);

#endif
