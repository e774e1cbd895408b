// SPDX-License-Identifier: MIT
#include "lib/raster/ink.h"

#include "lib/raster/assets.h"

#include <math.h>

#include "lib/raster/recorder.h"

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

void ink_fill_preserve(cairo_t *cr)
{
    Recorder *recorder = recorder_of(cr);
    if (recorder != NULL)
        record_fill(recorder, cr);
    else
        cairo_fill_preserve(cr);
}

void ink_fill(cairo_t *cr)
{
    ink_fill_preserve(cr);
    cairo_new_path(cr);
}

void ink_stroke(cairo_t *cr)
{
    Recorder *recorder = recorder_of(cr);
    if (recorder != NULL) {
        record_stroke(recorder, cr);
        cairo_new_path(cr);
    } else {
        cairo_stroke(cr);
    }
}

void ink_clip(cairo_t *cr)
{
    Recorder *recorder = recorder_of(cr);
    if (recorder != NULL) {
        record_clip(recorder, cr);
        cairo_new_path(cr);
    } else {
        cairo_clip(cr);
    }
}

void ink_unclip(cairo_t *cr)
{
    Recorder *recorder = recorder_of(cr);
    if (recorder != NULL)
        recorder_unclip(recorder);
}

gboolean ink_has_pixels(cairo_t *cr)
{
    return recorder_of(cr) == NULL && cairo_surface_get_type(cairo_get_target(cr)) == CAIRO_SURFACE_TYPE_IMAGE;
}

/** The rectangle in device pixels, grown to whole ones, and cut to those of the target. */
static Rect device_box(cairo_t *cr, Rect bounds)
{
    cairo_surface_t *target = cairo_get_target(cr);
    double left, top;
    cairo_surface_get_device_offset(target, &left, &top);
    Rect all = {-left, -top, cairo_image_surface_get_width(target) - left,
                cairo_image_surface_get_height(target) - top};
    cairo_matrix_t matrix;
    cairo_get_matrix(cr, &matrix);
    cairo_matrix_transform_point(&matrix, &bounds.x0, &bounds.y0);
    cairo_matrix_transform_point(&matrix, &bounds.x1, &bounds.y1);
    Rect box = {CLAMP(floor(bounds.x0) - 1, all.x0, all.x1), CLAMP(floor(bounds.y0) - 1, all.y0, all.y1),
                CLAMP(ceil(bounds.x1) + 1, all.x0, all.x1), CLAMP(ceil(bounds.y1) + 1, all.y0, all.y1)};
    return box;
}

/* SVG and PDF keep groups as they are; there is nothing to be rounded. */
cairo_t *apart_begin(cairo_t *cr, Rect bounds)
{
    Recorder *recorder = recorder_of(cr);
    if (recorder != NULL) {
        recorder_group_begin(recorder);
        return cairo_reference(cr);
    }
    if (!ink_has_pixels(cr)) {
        cairo_push_group(cr);
        return cairo_reference(cr);
    }
    Rect box = device_box(cr, bounds);
    cairo_surface_t *surface =
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, (int)MAX(box.x1 - box.x0, 1), (int)MAX(box.y1 - box.y0, 1));
    cairo_surface_set_device_offset(surface, -box.x0, -box.y0);
    cairo_t *apart = cairo_create(surface);
    cairo_surface_destroy(surface);
    assets_attach(apart, assets_of(cr));
    cairo_matrix_t matrix;
    cairo_get_matrix(cr, &matrix);
    cairo_set_matrix(apart, &matrix);
    return apart;
}

void apart_end(cairo_t *cr, cairo_t *apart, double alpha)
{
    Recorder *recorder = recorder_of(cr);
    if (recorder != NULL) {
        recorder_group_end(recorder, alpha);
        cairo_destroy(apart);
        return;
    }
    cairo_pattern_t *group = apart == cr ? cairo_pop_group(cr) : NULL;
    cairo_save(cr);
    if (group != NULL) {
        cairo_set_source(cr, group);
        cairo_pattern_destroy(group);
    } else {
        cairo_identity_matrix(cr);
        cairo_set_source_surface(cr, cairo_get_target(apart), 0, 0);
        cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_NEAREST);
    }
    cairo_paint_with_alpha(cr, alpha);
    cairo_restore(cr);
    cairo_destroy(apart);
}
