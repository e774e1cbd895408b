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

static void trace_layer(cairo_t *cr, const Object *object, const Layer *layer)
{
    cairo_save(cr);
    enter_frame(cr, object);
    trace_path(cr, layer->path);
    cairo_restore(cr);
}

/**
 * How a layer hides the lines of those below it where the object has no fill. In pixels its inside is cleared in a
 * picture of the stamp alone: clips would be rounded otherwise when a part is painted anew. SVG and PDF have nothing to
 * clear with but have exact clips.
 */
typedef enum { HIDE_BY_FILLING, HIDE_BY_CLEARING, HIDE_BY_CLIPPING } Hiding;

static gboolean hides(const Layer *layer)
{
    return layer->kind != LAYER_LINE && layer->kind != LAYER_INK;
}

/** No part of the stamp lies further from its middle. */
static double reach_of(const Object *object)
{
    return hypot(object->w, object->h) / 2 + object_pen(object) + 1;
}

/** Allow only what lies outside a layer: its shape is a hole in a rectangle about the stamp. */
static void clip_outside(cairo_t *cr, const Object *object, const Layer *layer)
{
    double reach = reach_of(object);
    cairo_new_path(cr);
    cairo_rectangle(cr, object->cx - reach, object->cy - reach, 2 * reach, 2 * reach);
    trace_layer(cr, object, layer);
    cairo_set_fill_rule(cr, CAIRO_FILL_RULE_EVEN_ODD);
    ink_clip(cr);
    cairo_set_fill_rule(cr, CAIRO_FILL_RULE_WINDING);
}

static void paint_layer(cairo_t *cr, const Object *object, const Layer *layer, Hiding hiding)
{
    Color fill = layer_color(object, layer->kind);
    cairo_new_path(cr);
    trace_layer(cr, object, layer);
    if (color_is_visible(fill)) {
        paint_set_color(cr, fill | 0xff);
        ink_fill_preserve(cr);
    } else if (hiding == HIDE_BY_CLEARING && hides(layer)) {
        cairo_set_operator(cr, CAIRO_OPERATOR_CLEAR);
        cairo_fill_preserve(cr);
        cairo_set_operator(cr, CAIRO_OPERATOR_OVER);
    }
    paint_set_color(cr, line_color(object) | 0xff);
    if (layer->kind != LAYER_INK)
        ink_stroke(cr);
    cairo_new_path(cr);
}

static void paint_layers(cairo_t *cr, const Object *object, Hiding hiding)
{
    const Layer *layers = stamp_layers(object->stamp);
    set_stamp_pen(cr, object);
    for (guint i = 0; i < STAMP_LAYERS && layers[i].path != NULL; i++) {
        cairo_save(cr);
        for (guint j = i + 1; hiding == HIDE_BY_CLIPPING && j < STAMP_LAYERS && layers[j].path != NULL; j++) {
            if (hides(&layers[j]))
                clip_outside(cr, object, &layers[j]);
        }
        paint_layer(cr, object, &layers[i], hiding);
        cairo_restore(cr);
        ink_unclip(cr);
    }
}

static Hiding choose_hiding(cairo_t *cr, const Object *object)
{
    if (color_is_visible(object->fill))
        return HIDE_BY_FILLING;
    return ink_has_pixels(cr) ? HIDE_BY_CLEARING : HIDE_BY_CLIPPING;
}

/* Layers lie on each other: a colour one can see through is that of the whole picture. */
void paint_stamp(cairo_t *cr, const Object *object)
{
    Color line = line_color(object);
    Hiding hiding = choose_hiding(cr, object);
    if (!color_is_visible(line))
        return;
    if (color_is_opaque(line) && hiding != HIDE_BY_CLEARING) {
        paint_layers(cr, object, hiding);
        return;
    }
    double reach = reach_of(object);
    Rect bounds = {object->cx - reach, object->cy - reach, object->cx + reach, object->cy + reach};
    cairo_t *apart = apart_begin(cr, bounds);
    paint_layers(apart, object, hiding);
    apart_end(cr, apart, (line & 0xff) / 255.0);
}
