// SPDX-License-Identifier: MIT
#include "lib/raster/stamps.h"

#include <math.h>

#include "lib/base/limits.h"
#include "lib/raster/ink.h"

#define PATH_SIZE 100.0
#define DARKER 0.22
#define LIGHTER 0.62
/** Lines of the colour of the fill would vanish on it: they are so much darker, or lighter on a dark fill. */
#define LINE_CONTRAST 0.5
#define SAME_COLOR 90
#define NEARLY_BLACK COLOR_RGB(0x14, 0x14, 0x14)
#define DASH_LENGTH 2.6

/* --- paths ---------------------------------------------------------------------------------- */

static guint count_arguments(char letter)
{
    switch (letter) {
    case 'M':
    case 'L':
        return 2;
    case 'C':
        return 6;
    case 'O':
        return 3;
    case 'E':
        return 4;
    default:
        return 0;
    }
}

static void trace_oval(cairo_t *cr, double x, double y, double rx, double ry)
{
    cairo_save(cr);
    cairo_translate(cr, x, y);
    cairo_scale(cr, rx, ry);
    cairo_new_sub_path(cr);
    cairo_arc(cr, 0, 0, 1, 0, 2 * G_PI);
    cairo_close_path(cr);
    cairo_restore(cr);
}

static void trace_step(cairo_t *cr, char letter, const double *n)
{
    if (letter == 'M')
        cairo_move_to(cr, n[0], n[1]);
    else if (letter == 'L')
        cairo_line_to(cr, n[0], n[1]);
    else if (letter == 'C')
        cairo_curve_to(cr, n[0], n[1], n[2], n[3], n[4], n[5]);
    else if (letter == 'O')
        trace_oval(cr, n[0], n[1], n[2], n[2]);
    else if (letter == 'E')
        trace_oval(cr, n[0], n[1], n[2], n[3]);
}

static void trace_path(cairo_t *cr, const char *path)
{
    char letter = 'M';
    while (*path != '\0') {
        if (g_ascii_isalpha(*path))
            letter = *path++;
        double numbers[6];
        guint n = count_arguments(letter);
        for (guint i = 0; i < n; i++)
            numbers[i] = g_ascii_strtod(path, (char **)&path);
        trace_step(cr, letter, numbers);
        if (letter == 'Z')
            cairo_close_path(cr);
        while (*path == ' ')
            path++;
    }
}

/* --- colours -------------------------------------------------------------------------------- */

static gboolean are_alike(Color a, Color b)
{
    int difference = 0;
    for (int shift = 8; shift < 32; shift += 8)
        difference += ABS((int)(a >> shift & 0xff) - (int)(b >> shift & 0xff));
    return difference < SAME_COLOR;
}

static Color line_color(const Object *object)
{
    if (!color_is_visible(object->fill))
        return object->stroke;
    gboolean stroked = color_is_visible(object->stroke) && object->stroke_width > 0;
    if (stroked && !are_alike(object->stroke, object->fill))
        return object->stroke;
    Color far = are_alike(object->fill, NEARLY_BLACK) ? WHITE : COLOR_RGB(0, 0, 0);
    return color_mix(object->fill, far, LINE_CONTRAST);
}

static Color layer_color(const Object *object, LayerKind kind)
{
    switch (kind) {
    case LAYER_BODY:
        return object->fill;
    case LAYER_DARK:
        return color_mix(object->fill, COLOR_RGB(0, 0, 0), DARKER);
    case LAYER_LIGHT:
        return color_mix(object->fill, WHITE, LIGHTER);
    case LAYER_INK:
        return line_color(object);
    default:
        return COLOR_NONE;
    }
}

/* --- painting ------------------------------------------------------------------------------- */

/** From the square of the paths to the object's frame. */
static void enter_frame(cairo_t *cr, const Object *object)
{
    Point frame = outline_frame(object);
    cairo_translate(cr, object->cx, object->cy);
    cairo_rotate(cr, object->rotation * G_PI / 180);
    cairo_scale(cr, (object->flip_x ? -1 : 1) * frame.x / PATH_SIZE, (object->flip_y ? -1 : 1) * frame.y / PATH_SIZE);
    cairo_translate(cr, -PATH_SIZE / 2, -PATH_SIZE / 2);
}

static void set_stamp_pen(cairo_t *cr, const Object *object)
{
    double stroke = object->stroke_width > 0 ? object_pen(object) : 0;
    double width = MAX(stroke, 1.0 / PICTURE_SCALE), on = object->dash == DASH_DASHED ? DASH_LENGTH * width : 0;
    const double dashes[] = {on, DASH_LENGTH * width};
    cairo_set_line_width(cr, width);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    cairo_set_dash(cr, dashes, object->dash == DASH_SOLID ? 0 : 2, 0);
}

static void paint_layer(cairo_t *cr, const Object *object, const Layer *layer)
{
    Color fill = layer_color(object, layer->kind);
    cairo_save(cr);
    enter_frame(cr, object);
    cairo_new_path(cr);
    trace_path(cr, layer->path);
    cairo_restore(cr);
    if (color_is_visible(fill)) {
        paint_set_color(cr, fill | 0xff);
        cairo_fill_preserve(cr);
    }
    paint_set_color(cr, line_color(object) | 0xff);
    if (layer->kind != LAYER_INK)
        cairo_stroke(cr);
    cairo_new_path(cr);
}

static void paint_layers(cairo_t *cr, const Object *object)
{
    const Layer *layers = stamp_layers(object->stamp);
    set_stamp_pen(cr, object);
    for (guint i = 0; i < STAMP_LAYERS && layers[i].path != NULL; i++)
        paint_layer(cr, object, &layers[i]);
}

/* Layers lie on each other: a colour one can see through is that of the whole picture. */
void paint_stamp(cairo_t *cr, const Object *object)
{
    Color line = line_color(object);
    if (!color_is_visible(line))
        return;
    if (color_is_opaque(line)) {
        paint_layers(cr, object);
        return;
    }
    cairo_push_group(cr);
    paint_layers(cr, object);
    cairo_pop_group_to_source(cr);
    cairo_paint_with_alpha(cr, (line & 0xff) / 255.0);
}
