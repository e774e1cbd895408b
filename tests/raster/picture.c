// SPDX-License-Identifier: MIT
#include "tests/raster/picture.h"

#include <string.h>

#include "lib/base/limits.h"
#include "lib/raster/assets.h"
#include "lib/raster/canvas.h"

/* Under the leak sanitizer: what the font libraries keep to the end of the program is theirs. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libfontconfig\nleak:libcairo\nleak:libpango\n";
}

Picture *picture_decode(GBytes *png)
{
    Picture *picture = asset_decode(png);
    g_assert_nonnull(picture);
    return picture;
}

guint32 picture_pixel(Picture *picture, int x, int y)
{
    guint32 word;
    const guint8 *row =
        cairo_image_surface_get_data(picture) + (gsize)y * (gsize)cairo_image_surface_get_stride(picture);
    memcpy(&word, row + (gsize)x * 4, 4);
    return word & 0xffffff;
}

static Object *put(Board *board, Object *object)
{
    object->id = board->next_id++;
    g_ptr_array_add(board->objects, object);
    return object;
}

Object *put_shape(Board *board, ShapeKind kind, double cx, double cy, double w, double h)
{
    Object *object = object_new(kind);
    object->cx = cx;
    object->cy = cy;
    object->w = w;
    object->h = h;
    object->sides = 5;
    return put(board, object);
}

Object *put_points(Board *board, ShapeKind kind, guint n, const double *xy)
{
    Object *object = object_new(kind);
    object->n_points = n;
    object->points = g_new(Point, n);
    for (guint i = 0; i < n; i++)
        object->points[i] = (Point){xy[2 * i], xy[2 * i + 1]};
    return put(board, object);
}

Object *put_text(Board *board, const char *text, double size, double cx, double cy)
{
    Object *object = put_shape(board, SHAPE_TEXT, cx, cy, 0, 0);
    object->text = g_strdup(text);
    object->font_size = size;
    return object;
}

static Color random_color(GRand *rand)
{
    guint32 rgb = g_rand_int(rand) & 0xffffff00u;
    switch (g_rand_int_range(rand, 0, 4)) {
    case 0:
        return COLOR_NONE;
    case 1:
        return rgb | 0x80;
    default:
        return rgb | 0xff;
    }
}

static void give_points(GRand *rand, Object *object, guint n)
{
    gboolean whole = g_rand_boolean(rand);
    object->n_points = n;
    object->points = g_new(Point, n);
    for (guint i = 0; i < n; i++) {
        object->points[i] = (Point){g_rand_double_range(rand, -60, BOARD_WIDTH + 60),
                                    g_rand_double_range(rand, -60, BOARD_HEIGHT + 60)};
        if (whole)
            object->points[i] = (Point){(int)object->points[i].x / 10 * 10, (int)object->points[i].y / 10 * 10};
    }
}

Object *random_object(GRand *rand, guint id)
{
    static const char *const words[] = {"你好", "label", "😀 ok", "很长很长的标签 with words", "y\nj", "", NULL};
    Object *object = object_new((ShapeKind)g_rand_int_range(rand, 0, SHAPE_IMAGE));
    object->id = id;
    object->cx = g_rand_double_range(rand, -30, BOARD_WIDTH + 30);
    object->cy = g_rand_double_range(rand, -30, BOARD_HEIGHT + 30);
    object->w = g_rand_double_range(rand, 0, 200);
    object->h = g_rand_double_range(rand, 0, 200);
    object->rotation = g_rand_boolean(rand) ? 0 : g_rand_int_range(rand, -12, 13) * 30;
    object->sides = (guint)g_rand_int_range(rand, 3, 9);
    object->stroke = random_color(rand);
    object->fill = random_color(rand);
    object->stroke_width = g_rand_boolean(rand) ? g_rand_int_range(rand, 0, 13) : g_rand_double_range(rand, 0, 20);
    object->dash = (DashStyle)g_rand_int_range(rand, 0, DASH_STYLES);
    object->font_size = g_rand_double_range(rand, 6, 50);
    object->text = g_strdup(words[g_rand_int_range(rand, 0, G_N_ELEMENTS(words))]);
    object->corner = g_rand_boolean(rand) ? 0 : g_rand_double_range(rand, 0, 40);
    object->sweep = g_rand_double_range(rand, 1, 360);
    object->rows = (guint)g_rand_int_range(rand, 1, 6);
    object->columns = (guint)g_rand_int_range(rand, 1, 6);
    object->stamp = (Stamp)g_rand_int_range(rand, STAMP_NONE + 1, STAMPS);
    object->flip_x = g_rand_boolean(rand);
    object->flip_y = g_rand_boolean(rand);
    object->opacity = g_rand_boolean(rand) ? 1 : g_rand_double_range(rand, 0, 1);
    object->heads = (guint)g_rand_int_range(rand, 0, 3);
    object->hidden = g_rand_int_range(rand, 0, 20) == 0;
    if (object_is_line(object))
        give_points(rand, object, object->kind == SHAPE_LINE ? 2 : (guint)g_rand_int_range(rand, 2, 6));
    else if (object->kind == SHAPE_POLYGON && g_rand_boolean(rand))
        give_points(rand, object, (guint)g_rand_int_range(rand, 3, 6));
    if (object->kind == SHAPE_INK && g_rand_boolean(rand)) {
        object->widths = g_new(double, object->n_points);
        for (guint i = 0; i < object->n_points; i++)
            object->widths[i] = g_rand_double_range(rand, 0, 30);
    }
    return object;
}

GBytes *png_from_scratch(const Board *board, const char *const *caption)
{
    g_autoptr(Canvas) canvas = canvas_new();
    g_autoptr(GError) error = NULL;
    gboolean painted = canvas_paint(canvas, board, caption, &error);
    g_assert_no_error(error);
    g_assert_true(painted);
    GBytes *png = canvas_png(canvas, &error);
    g_assert_no_error(error);
    return png;
}
