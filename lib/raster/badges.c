// SPDX-License-Identifier: MIT
#include "lib/raster/badges.h"

#include <math.h>
#include <string.h>

#include "lib/base/limits.h"
#include "lib/raster/ink.h"
#include "lib/raster/text.h"

#define TEXT_SIZE 16.0
#define HEIGHT 22.0
#define PADDING 7.0
#define DIGIT_WIDTH 9.5
#define HALO 1.5
#define GROUND COLOR_RGB(0x33, 0x70, 0xff)
/** Badges keep so far from the objects' corners and from the board's edge. */
#define GAP 2.0
/** How many steps further out are tried when all corners are taken. */
#define RINGS 4

/** What badges cover already, in squares of this many logical pixels. */
#define SQUARE 2
#define ACROSS (BOARD_WIDTH / SQUARE)
#define DOWN (BOARD_HEIGHT / SQUARE)
typedef struct {
    guint8 squares[DOWN][ACROSS];
} Taken;

static double badge_width(guint id)
{
    double digits = floor(log10(MAX(id, 1))) + 1;
    return MAX(digits * DIGIT_WIDTH + 2 * PADDING, HEIGHT);
}

/** A box at (x, y) on whole squares, moved onto the board. */
static Rect on_board(double x, double y, double w)
{
    x = SQUARE * floor(CLAMP(x, GAP, BOARD_WIDTH - GAP - w) / SQUARE);
    y = SQUARE * floor(CLAMP(y, GAP, BOARD_HEIGHT - GAP - HEIGHT) / SQUARE);
    return (Rect){x, y, x + w, y + HEIGHT};
}

/** TRUE when the squares were free; now they are taken. */
static gboolean take(Taken *taken, Rect box)
{
    gsize left = (gsize)(box.x0 / SQUARE), right = MIN((gsize)ceil(box.x1 / SQUARE), ACROSS);
    gsize top = (gsize)(box.y0 / SQUARE), bottom = MIN((gsize)ceil(box.y1 / SQUARE), DOWN);
    for (gsize y = top; y < bottom; y++) {
        if (memchr(&taken->squares[y][left], 1, right - left) != NULL)
            return FALSE;
    }
    for (gsize y = top; y < bottom; y++)
        memset(&taken->squares[y][left], 1, right - left);
    return TRUE;
}

/** Try the places about the bounds: corners, then the middles of the sides. */
static gboolean find_place(Taken *taken, Rect bounds, double w, double out, Rect *box)
{
    double left = bounds.x0 - w + 8 - out, right = bounds.x1 - 8 + out, middle = (bounds.x0 + bounds.x1 - w) / 2;
    double top = bounds.y0 - HEIGHT + 8 - out, bottom = bounds.y1 - 8 + out;
    double half = (bounds.y0 + bounds.y1 - HEIGHT) / 2;
    const Point places[] = {{left, top},   {right, top},     {right, bottom}, {left, bottom},
                            {middle, top}, {middle, bottom}, {left, half},    {right, half}};
    for (gsize i = 0; i < G_N_ELEMENTS(places); i++) {
        *box = on_board(places[i].x, places[i].y, w);
        if (take(taken, *box))
            return TRUE;
    }
    return FALSE;
}

static gboolean is_seen(const Object *object, Rect bounds)
{
    return !object->hidden && object->opacity > 0 && bounds.x1 > 0 && bounds.y1 > 0 && bounds.x0 < BOARD_WIDTH &&
           bounds.y0 < BOARD_HEIGHT;
}

GArray *badges_place(const GPtrArray *objects)
{
    GArray *badges = g_array_new(FALSE, TRUE, sizeof(Badge));
    g_autofree Taken *taken = g_new0(Taken, 1);
    for (guint i = objects->len; i-- > 0;) {
        const Object *object = g_ptr_array_index(objects, i);
        Rect bounds = object_bounds(object);
        gboolean placed = FALSE;
        Badge badge = {.id = object->id};
        for (int ring = 0; is_seen(object, bounds) && !placed && ring <= RINGS; ring++)
            placed = find_place(taken, bounds, badge_width(object->id), ring * HEIGHT / 2, &badge.box);
        if (placed)
            g_array_append_val(badges, badge);
    }
    return badges;
}

/** A pill: its ends are half circles. */
static void trace_pill(cairo_t *cr, Rect box, double inset)
{
    double radius = (box.y1 - box.y0) / 2 - inset, y = (box.y0 + box.y1) / 2;
    cairo_new_path(cr);
    cairo_arc(cr, box.x0 + inset + radius, y, radius, G_PI / 2, 3 * G_PI / 2);
    cairo_arc(cr, box.x1 - inset - radius, y, radius, -G_PI / 2, G_PI / 2);
    cairo_close_path(cr);
}

void badge_paint(cairo_t *cr, const Badge *badge)
{
    g_autofree char *number = g_strdup_printf("%u", badge->id);
    g_autoptr(TextBlock) block = text_block_new(
        &(TextStyle){.text = number, .size = TEXT_SIZE, .strong = TRUE, .width = BOARD_WIDTH, .height = HEIGHT});
    trace_pill(cr, badge->box, 0);
    paint_set_color(cr, WHITE);
    ink_fill(cr);
    trace_pill(cr, badge->box, HALO);
    paint_set_color(cr, GROUND);
    ink_fill(cr);
    cairo_save(cr);
    cairo_translate(cr, (badge->box.x0 + badge->box.x1) / 2, (badge->box.y0 + badge->box.y1) / 2);
    paint_set_color(cr, WHITE);
    text_block_show(cr, block);
    cairo_restore(cr);
}
