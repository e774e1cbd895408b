// SPDX-License-Identifier: MIT
#include "lib/raster/scene.h"

#include "lib/raster/ink.h"
#include "lib/raster/paint.h"
#include "lib/raster/recorder.h"

void scene_object(GString *json, const Object *object, Color ground, Rect *bounds)
{
    g_autoptr(GString) out = g_string_new(NULL);
    cairo_t *cr = recorder_new(out);
    if (!object->hidden && object->opacity > 0)
        paint_solid(cr, object, ground);
    if (bounds != NULL)
        *bounds = paint_bounds(cr, object);
    cairo_destroy(cr);
    g_string_append_printf(json, "[%s]", out->str);
}

void scene_grid(GString *json, Color background)
{
    g_autoptr(GString) out = g_string_new(NULL);
    cairo_t *cr = recorder_new(out);
    paint_grid(cr, background);
    cairo_destroy(cr);
    g_string_append_printf(json, "[%s]", out->str);
}
