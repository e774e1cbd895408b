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
 * A head as it is filled.
 *
 *                    left
 *                     |\
 *      shaft ======= notch  > tip          the tip is the line's end, the shaft ends inside the head
 *                     |/
 *                    right
 */
typedef struct {
    Point points[4]; /**< tip, left, notch, right */
} Head;

/** The points in the order they are joined; none for round shapes, texts and stamps. */
typedef struct {
    Point *points;
    guint n_points;
    guint second; /**< where the second stroke of a cross or plus begins; 0: there is but one */
    gboolean closed;
    double width;  /**< of the stroke; whole device pixels when all edges are horizontal or vertical */
    double length; /**< of the way along all edges */
    guint n_heads;
    Head heads[2];
} Outline;

/** Free the points with outline_clear. */
void outline_init(Outline *outline, const Object *object);
void outline_clear(Outline *outline);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Outline, outline_clear)

/** TRUE for circle, ellipse and dot. */
gboolean object_is_round(const Object *object);

/** Width and height of the frame, at least a device pixel, so that a matrix made of them can be inverted. */
Point outline_frame(const Object *object);

/** The value moved so that a stroke of that width, a whole number of device pixels, has crisp edges there. */
double outline_snap(double value, double width);

/** The middle of the object: of its frame, of its corners, or of the way along its line. */
Point outline_middle(const Object *object, const Outline *outline);

#endif
