// SPDX-License-Identifier: MIT
#include "lib/raster/scene.h"

#include "lib/base/limits.h"
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

void scene_ground(GString *json, const Board *board)
{
    g_autoptr(GString) out = g_string_new(NULL);
    cairo_t *cr = recorder_new(out);
    if (board->backdrop != NULL) {
        cairo_rectangle(cr, 0, 0, BOARD_WIDTH, BOARD_HEIGHT);
        record_clip(recorder_of(cr), cr);
        cairo_new_path(cr);
        paint_solid(cr, board->backdrop, board->background);
        recorder_unclip(recorder_of(cr));
    }
    if (board->grid)
        paint_grid(cr, board->background);
    cairo_destroy(cr);
    g_string_append_printf(json, "[%s]", out->str);
}
