// SPDX-License-Identifier: MIT
#include "lib/raster/ink.h"

#include <math.h>

/** White is read better on what is darker than this. */
#define DARK 0.55

void paint_set_color(cairo_t *cr, Color color)
{
    cairo_set_source_rgba(cr, (color >> 24) / 255.0, (color >> 16 & 0xff) / 255.0, (color >> 8 & 0xff) / 255.0,
                          (color & 0xff) / 255.0);
}

gboolean color_is_visible(Color color)
{
    return (color & 0xff) != 0;
}

gboolean color_is_opaque(Color color)
{
    return (color & 0xff) == 0xff;
}

gboolean color_is_dark(Color color)
{
    double brightness = (0.299 * (color >> 24) + 0.587 * (color >> 16 & 0xff) + 0.114 * (color >> 8 & 0xff)) / 255;
    return brightness < DARK;
}

Color color_mix(Color from, Color to, double part)
{
    Color mixed = from & 0xff;
    for (int shift = 8; shift < 32; shift += 8) {
        double a = from >> shift & 0xff, b = to >> shift & 0xff;
        mixed |= (Color)lround(a + (b - a) * part) << shift;
    }
    return mixed;
}

void trace_points(cairo_t *cr, const Point *points, guint n, gboolean closed)
{
    for (guint i = 0; i < n; i++)
        cairo_line_to(cr, points[i].x, points[i].y);
    if (closed)
        cairo_close_path(cr);
}

void rect_include(Rect *rect, double x, double y)
{
    *rect = (Rect){MIN(rect->x0, x), MIN(rect->y0, y), MAX(rect->x1, x), MAX(rect->y1, y)};
}
