// SPDX-License-Identifier: MIT
/* Images: pixels stretched to the object's frame. */
#include "lib/base/limits.h"
#include "lib/raster/assets.h"
#include "lib/raster/ink.h"
#include "lib/raster/recorder.h"

#define MISSING_PAPER COLOR_RGB(0xec, 0xee, 0xf1)
#define MISSING_INK COLOR_RGB(0xc0, 0xc6, 0xce)
#define MISSING_LINE 2.0

/** In place of pixels that are not there. */
static void paint_missing(cairo_t *cr, double w, double h)
{
    cairo_rectangle(cr, -w / 2, -h / 2, w, h);
    paint_set_color(cr, MISSING_PAPER);
    cairo_fill_preserve(cr);
    cairo_move_to(cr, -w / 2, -h / 2);
    cairo_line_to(cr, w / 2, h / 2);
    cairo_move_to(cr, w / 2, -h / 2);
    cairo_line_to(cr, -w / 2, h / 2);
    cairo_set_line_width(cr, MISSING_LINE);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_MITER);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_BUTT);
    cairo_set_dash(cr, NULL, 0, 0);
    paint_set_color(cr, MISSING_INK);
    cairo_stroke(cr);
}

/** The edge pixels go on outside, so that the picture's own edges stay solid. */
static void paint_pixels(cairo_t *cr, cairo_surface_t *surface, double w, double h)
{
    double across = cairo_image_surface_get_width(surface), down = cairo_image_surface_get_height(surface);
    cairo_rectangle(cr, -w / 2, -h / 2, w, h);
    cairo_translate(cr, -w / 2, -h / 2);
    cairo_scale(cr, w / across, h / down);
    cairo_set_source_surface(cr, surface, 0, 0);
    cairo_pattern_set_extend(cairo_get_source(cr), CAIRO_EXTEND_PAD);
    cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_GOOD);
    cairo_fill(cr);
}

static void paint_upright(cairo_t *cr, const Object *object)
{
    const AssetSource *source = assets_of(cr);
    cairo_surface_t *surface =
        source != NULL && object->asset != NULL ? source->surface(object->asset, source->data) : NULL;
    Point frame = outline_frame(object);
    Recorder *recorder = recorder_of(cr);
    cairo_save(cr);
    cairo_translate(cr, object->cx, object->cy);
    cairo_rotate(cr, object->rotation * G_PI / 180);
    cairo_scale(cr, object->flip_x ? -1 : 1, object->flip_y ? -1 : 1);
    cairo_new_path(cr);
    if (recorder != NULL && object->asset != NULL)
        record_asset(recorder, cr, object->asset, frame.x, frame.y);
    else if (surface != NULL)
        paint_pixels(cr, surface, frame.x, frame.y);
    else
        paint_missing(cr, frame.x, frame.y);
    cairo_restore(cr);
}

/*
 * Between pixels cairo reckons from the middle of what is to be painted: within another clip an image would come out a
 * shade different. So it is painted apart, whole.
 */
void paint_image(cairo_t *cr, const Object *object)
{
    if (recorder_of(cr) != NULL) {
        paint_upright(cr, object);
        return;
    }
    g_autoptr(Object) bare = object_copy(object);
    g_clear_pointer(&bare->text, g_free);
    Rect bounds = object_bounds(bare);
    const double blur = 1.0 / PICTURE_SCALE;
    cairo_t *apart = apart_begin(cr, (Rect){bounds.x0 - blur, bounds.y0 - blur, bounds.x1 + blur, bounds.y1 + blur});
    paint_upright(apart, object);
    apart_end(cr, apart, 1);
}
