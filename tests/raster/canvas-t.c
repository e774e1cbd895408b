// SPDX-License-Identifier: MIT
/* However a board came to be on a canvas, its picture is that of painting it from scratch, byte for byte. */
#include "lib/raster/canvas.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/raster/paint.h"
#include "tests/raster/picture.h"

/** Chains of changes, unless CANVAS_TEST_SEQUENCES says another number: under valgrind each takes a second. */
#define SEQUENCES 100
#define STEPS 6

static GBytes *paint_and_encode(Canvas *canvas, const Board *board, const char *const *caption)
{
    g_autoptr(GError) error = NULL;
    gboolean painted = canvas_paint(canvas, board, caption, &error);
    g_assert_no_error(error);
    g_assert_true(painted);
    GBytes *png = canvas_png(canvas, &error);
    g_assert_no_error(error);
    return png;
}

static void update(Canvas *canvas, const Board *board, const char *const *caption)
{
    g_autoptr(GBytes) png = paint_and_encode(canvas, board, caption);
    g_assert_nonnull(png);
}

static void assert_like_scratch(Canvas *canvas, const Board *board, const char *const *caption)
{
    g_autoptr(GBytes) png = paint_and_encode(canvas, board, caption), scratch = png_from_scratch(board, caption);
    g_assert_true(g_bytes_equal(png, scratch));
}

static guint random_place(GRand *rand, const Board *board)
{
    return (guint)g_rand_int_range(rand, 0, (gint32)board->objects->len);
}

static void add_some(GRand *rand, Board *board, int most)
{
    for (int n = g_rand_int_range(rand, 1, most + 1); n > 0; n--)
        g_ptr_array_add(board->objects, random_object(rand, board->next_id++));
}

/** One thing people do: add, remove, change, raise, clear, another background, grid and numbers on and off. */
static void change(GRand *rand, Board *board)
{
    int what = board->objects->len == 0 ? 0 : g_rand_int_range(rand, 0, 14);
    if (what <= 3) {
        add_some(rand, board, 3);
    } else if (what <= 6) {
        g_ptr_array_remove_index(board->objects, random_place(rand, board));
    } else if (what <= 8) {
        guint i = random_place(rand, board);
        Object *old = g_ptr_array_index(board->objects, i), *new = random_object(rand, old->id);
        object_unref(old);
        board->objects->pdata[i] = new;
    } else if (what <= 10) {
        Object *object = g_ptr_array_steal_index(board->objects, random_place(rand, board));
        g_ptr_array_insert(board->objects, g_rand_int_range(rand, 0, (gint32)board->objects->len + 1), object);
    } else if (what == 11) {
        board->numbers = !board->numbers;
    } else if (what == 12) {
        board->grid = !board->grid;
    } else if (g_rand_boolean(rand)) {
        g_ptr_array_set_size(board->objects, 0);
    } else {
        board->background = g_rand_boolean(rand) ? COLOR_RGB(0xff, 0xff, 0xee) : COLOR_RGB(0x10, 0x20, 0x30);
    }
}

static int count_sequences(void)
{
    const char *number = g_getenv("CANVAS_TEST_SEQUENCES");
    return number != NULL ? CLAMP(atoi(number), 1, 100000) : SEQUENCES;
}

static void test_random_changes(void)
{
    static const char *const one[] = {"第1笔 小王：画了 1号 红圆", NULL};
    static const char *const two[] = {"first", "第1笔 小王：画了 1号 红圆", NULL};
    const char *const *captions[] = {NULL, one, two};
    g_autoptr(GRand) rand = g_rand_new_with_seed(20240607);
    for (int left = count_sequences(); left > 0; left--) {
        g_autoptr(Canvas) canvas = canvas_new();
        g_autoptr(Board) board = board_new();
        add_some(rand, board, 8);
        for (int step = 0; step < STEPS; step++) {
            const char *const *caption = captions[g_rand_int_range(rand, 0, 3)];
            if (step == STEPS - 1 || g_rand_int_range(rand, 0, 4) == 0)
                assert_like_scratch(canvas, board, caption);
            else
                update(canvas, board, caption);
            for (int n = g_rand_int_range(rand, 1, 3); n > 0; n--) {
                if (board->objects->len > 0 || n == 1)
                    change(rand, board);
            }
        }
    }
}

/* Objects that share a number, as a broken import could have them, do not confuse the comparison. */
static void test_equal_numbers(void)
{
    g_autoptr(GRand) rand = g_rand_new_with_seed(7);
    for (int sequence = 0; sequence < 20; sequence++) {
        g_autoptr(Canvas) canvas = canvas_new();
        for (int step = 0; step < 3; step++) {
            g_autoptr(Board) board = board_new();
            for (int i = 0; i < 6; i++)
                g_ptr_array_add(board->objects, random_object(rand, (guint)g_rand_int_range(rand, 0, 3)));
            assert_like_scratch(canvas, board, NULL);
        }
    }
}

static void test_nothing_changed(void)
{
    static const char *const caption[] = {"x", NULL};
    g_autoptr(Canvas) canvas = canvas_new();
    g_autoptr(Board) board = board_new();
    put_shape(board, SHAPE_STAR, 400, 300, 100, 100);
    assert_like_scratch(canvas, board, caption);
    assert_like_scratch(canvas, board, caption);
    assert_like_scratch(canvas, board, NULL); /* only the height differs */
    assert_like_scratch(canvas, board, caption);
}

/** The device rectangle of the pixels that are not transparent; x0 > x1 when none is. */
static Rect painted_pixels(cairo_surface_t *surface)
{
    Rect rect = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    cairo_surface_flush(surface);
    const guint8 *data = cairo_image_surface_get_data(surface);
    gsize stride = (gsize)cairo_image_surface_get_stride(surface);
    int width = cairo_image_surface_get_width(surface), height = cairo_image_surface_get_height(surface);
    g_autofree guint8 *nothing = g_malloc0(stride);
    for (int y = 0; y < height; y++) {
        const guint32 *row = (const guint32 *)(gconstpointer)(data + (gsize)y * stride);
        if (memcmp(row, nothing, stride) == 0)
            continue;
        int left = 0, right = width;
        while (row[left] == 0)
            left++;
        while (row[right - 1] == 0)
            right--;
        rect = (Rect){MIN(rect.x0, left), MIN(rect.y0, y), MAX(rect.x1, right), y + 1};
    }
    return rect;
}

static void assert_within(Rect inner, Rect bounds, const Object *object)
{
    const double blur = 1;
    if (inner.x0 > inner.x1)
        return;
    if (inner.x0 >= bounds.x0 * PICTURE_SCALE - blur && inner.y0 >= bounds.y0 * PICTURE_SCALE - blur &&
        inner.x1 <= bounds.x1 * PICTURE_SCALE + blur && inner.y1 <= bounds.y1 * PICTURE_SCALE + blur)
        return;
    g_autoptr(cJSON) json = object_to_json(object);
    g_autofree char *text = json_text(json);
    g_test_message("pixels %g %g %g %g, bounds %g %g %g %g of %s", inner.x0 / 2, inner.y0 / 2, inner.x1 / 2,
                   inner.y1 / 2, bounds.x0, bounds.y0, bounds.x1, bounds.y1, text);
    g_test_fail();
}

/* No object paints a pixel outside its bounds: neither those measured nor, for shapes, those of the model. */
static void test_bounds(void)
{
    g_autoptr(GRand) rand = g_rand_new_with_seed(42);
    g_autoptr(Picture) surface =
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, BOARD_WIDTH * PICTURE_SCALE, BOARD_HEIGHT * PICTURE_SCALE);
    cairo_t *cr = cairo_create(surface);
    cairo_scale(cr, PICTURE_SCALE, PICTURE_SCALE);
    for (guint i = 0; i < 400; i++) {
        g_autoptr(Object) object = random_object(rand, i);
        cairo_save(cr);
        cairo_set_operator(cr, CAIRO_OPERATOR_CLEAR);
        cairo_paint(cr);
        cairo_restore(cr);
        paint_object(cr, object, COLOR_RGB(0xff, 0xff, 0xff));
        Rect pixels = painted_pixels(surface);
        assert_within(pixels, paint_bounds(cr, object), object);
        if (object->text == NULL || object->text[0] == '\0')
            assert_within(pixels, object_bounds(object), object);
    }
    cairo_destroy(cr);
}

/* Ten thousand objects are painted, and one more costs next to nothing. */
static void test_many_objects(void)
{
    g_autoptr(Canvas) canvas = canvas_new();
    g_autoptr(Board) board = board_new();
    g_autoptr(GRand) rand = g_rand_new_with_seed(3);
    g_autoptr(GError) error = NULL;
    while (board->objects->len < LIMIT_OBJECTS) {
        double x = g_rand_double_range(rand, 0, 800), y = g_rand_double_range(rand, 0, 600);
        put_shape(board, SHAPE_CIRCLE, x, y, 20, 20)->fill = g_rand_int(rand) | 0xff;
    }
    g_assert_true(canvas_paint(canvas, board, NULL, &error));
    g_ptr_array_remove_index(board->objects, 4000);
    put_shape(board, SHAPE_CIRCLE, 100, 100, 20, 20);
    assert_like_scratch(canvas, board, NULL);
}

static void test_memory(void)
{
    g_autoptr(Canvas) canvas = canvas_new();
    gsize empty = canvas_memory(canvas);
    g_autoptr(Board) board = board_new();
    g_assert_cmpuint(empty, >=, 1600 * 1200 * 4);
    static const char *const caption[] = {"x", NULL};
    assert_like_scratch(canvas, board, caption);
    g_assert_cmpuint(canvas_memory(canvas), >, empty);
    g_assert_cmpuint(canvas_memory(canvas), <, empty + 1000 * 1000);
}

/** Rightmost column of the strip that is not its ground. */
static int caption_right_end(const char *line)
{
    g_autoptr(Board) board = board_new();
    const char *const caption[] = {line, NULL};
    g_autoptr(GBytes) png = png_from_scratch(board, caption);
    g_autoptr(Picture) picture = picture_decode(png);
    int right = 0;
    for (int y = 1204; y < cairo_image_surface_get_height(picture); y++) {
        for (int x = 0; x < 1600; x++)
            right = picture_pixel(picture, x, y) != 0xf5f6f8 ? MAX(right, x) : right;
    }
    return right;
}

/* A caption stays within the picture: long ones are broken, and end early, in an ellipsis. */
static void test_caption_shortened(void)
{
    g_autoptr(GString) text = g_string_new(NULL), lines = g_string_new(NULL);
    for (int i = 0; i < 300; i++) {
        g_string_append(text, "字 w");
        g_string_append(lines, "字 w\n");
    }
    int left = caption_right_end("短");
    g_assert_cmpint(left, >, 48);
    g_assert_cmpint(left, <, 200);
    const char *const longs[] = {text->str, lines->str, "", "\n\n"};
    for (gsize i = 0; i < G_N_ELEMENTS(longs); i++) {
        int right = caption_right_end(longs[i]);
        g_assert_cmpint(right, >, i < 2 ? 1400 : 20);
        g_assert_cmpint(right, <, 1560);
    }
}

static int strip_rows(const char *const *caption)
{
    g_autoptr(Board) board = board_new();
    g_autoptr(GBytes) png = png_from_scratch(board, caption);
    g_autoptr(Picture) picture = picture_decode(png);
    return cairo_image_surface_get_height(picture) - 1200;
}

/* The newest caption has a row for each of its lines, or of a long one's parts; the others have one. */
static void test_caption_rows(void)
{
    g_autofree char *text = g_strnfill(1000, 'w');
    g_autofree char *both = g_strconcat(text, "\n", text, NULL);
    const char *const one[] = {"1", NULL}, *const two[] = {"a\nb", NULL}, *const three[] = {"a", "b\nc", NULL},
                      *const older[] = {"a\nb\nc", text, "d", NULL}, *const broken[] = {text, NULL},
                      *const halves[] = {both, NULL}, *const many[] = {"a\nb\nc\nd\ne\nf", NULL};
    int first = strip_rows(one), row = strip_rows(two) - first;
    g_assert_cmpint(row, >, 40);
    g_assert_cmpint(strip_rows(three) - first, ==, 2 * row);
    g_assert_cmpint(strip_rows(older) - first, ==, 2 * row);
    g_assert_cmpint(strip_rows(broken) - first, ==, 3 * row);
    g_assert_cmpint(strip_rows(halves) - first, ==, 3 * row);
    g_assert_cmpint(strip_rows(many) - first, ==, 3 * row);
}

/* The strip grows with its captions up to the limit; of more, the newest are shown. */
static void test_caption_lines(void)
{
    const char *const lines[] = {"1", "2", "3", "4", "5", "6", NULL};
    g_assert_cmpint(strip_rows(NULL), ==, 0);
    g_assert_cmpint(strip_rows(lines + 6), ==, 0);
    int one = strip_rows(lines + 5), two = strip_rows(lines + 4), four = strip_rows(lines + 2);
    g_assert_cmpint(two, >, one);
    g_assert_cmpint(four - two, ==, 2 * (two - one));
    g_assert_cmpint(strip_rows(lines), ==, four);
    g_autoptr(Board) board = board_new();
    g_autoptr(GBytes) all = png_from_scratch(board, lines), last = png_from_scratch(board, lines + 2);
    g_assert_true(g_bytes_equal(all, last));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    raster_warm_up();
    g_test_add_func("/raster/canvas/random-changes", test_random_changes);
    g_test_add_func("/raster/canvas/equal-numbers", test_equal_numbers);
    g_test_add_func("/raster/canvas/nothing-changed", test_nothing_changed);
    g_test_add_func("/raster/canvas/bounds", test_bounds);
    g_test_add_func("/raster/canvas/many-objects", test_many_objects);
    g_test_add_func("/raster/canvas/memory", test_memory);
    g_test_add_func("/raster/canvas/caption-shortened", test_caption_shortened);
    g_test_add_func("/raster/canvas/caption-rows", test_caption_rows);
    g_test_add_func("/raster/canvas/caption-lines", test_caption_lines);
    return g_test_run();
}
