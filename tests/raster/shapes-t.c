// SPDX-License-Identifier: MIT
/* Each shape puts its colours where its geometry says, crisp, and leaves the rest of the board white. */
#include <math.h>
#include <string.h>

#include "lib/base/limits.h"
#include "lib/raster/canvas.h"
#include "lib/raster/paint.h"
#include "tests/raster/picture.h"

#define RED COLOR_RGB(0xff, 0, 0)
#define BLUE COLOR_RGB(0, 0, 0xff)

/** The pixel at logical (x, y) is 0xRRGGBB. */
#define assert_color(picture, x, y, color) \
    g_assert_cmphex(picture_pixel(picture, (int)((x)*PICTURE_SCALE), (int)((y)*PICTURE_SCALE)), ==, color)

static Picture *paint(const Board *board)
{
    g_autoptr(GBytes) png = png_from_scratch(board, NULL);
    return picture_decode(png);
}

static void test_size_and_frame(void)
{
    g_autoptr(Board) board = board_new();
    g_autoptr(Picture) picture = paint(board);
    g_assert_cmpint(cairo_image_surface_get_width(picture), ==, 1600);
    g_assert_cmpint(cairo_image_surface_get_height(picture), ==, 1200);
    assert_color(picture, 400, 300, 0xffffff);
    assert_color(picture, 0, 300, 0xd0d4da);
    assert_color(picture, 799.5, 300, 0xd0d4da);
    assert_color(picture, 400, 599.5, 0xd0d4da);
    assert_color(picture, 1, 1, 0xffffff);
}

static void test_background(void)
{
    g_autoptr(Board) board = board_new();
    board->background = COLOR_RGB(0x11, 0x22, 0x33);
    g_autoptr(Picture) picture = paint(board);
    assert_color(picture, 400, 300, 0x112233);
}

/* What lies in the middle, on the outline to the right of it, and outside. */
static void check_frame_shape(ShapeKind kind, double edge)
{
    g_autoptr(Board) board = board_new();
    Object *object = put_shape(board, kind, 400, 300, 200, kind == SHAPE_ELLIPSE ? 100 : 200);
    object->fill = RED;
    object->stroke = BLUE;
    object->stroke_width = 10;
    g_autoptr(Picture) picture = paint(board);
    assert_color(picture, 400, 300, 0xff0000);
    assert_color(picture, 400 + edge, 300, 0x0000ff);
    assert_color(picture, 400 - edge, 300, 0x0000ff);
    assert_color(picture, 510, 300, 0xffffff);
    assert_color(picture, 400, 180, 0xffffff);
    assert_color(picture, 400, 420, 0xffffff);
}

static void test_frame_shapes(void)
{
    check_frame_shape(SHAPE_RECTANGLE, 100);
    check_frame_shape(SHAPE_SQUARE, 100);
    check_frame_shape(SHAPE_CIRCLE, 100);
    check_frame_shape(SHAPE_ELLIPSE, 100);
    check_frame_shape(SHAPE_TRIANGLE, 50);
    check_frame_shape(SHAPE_POLYGON, 100 * cos(G_PI / 10) - 7.5); /* a pentagon's side, 18° below the corner */
}

static void test_star(void)
{
    g_autoptr(Board) board = board_new();
    Object *object = put_shape(board, SHAPE_STAR, 400, 300, 200, 200);
    object->fill = object->stroke = RED;
    g_autoptr(Picture) picture = paint(board);
    assert_color(picture, 400, 300, 0xff0000);
    assert_color(picture, 400, 206, 0xff0000);
    assert_color(picture, 400, 370, 0xffffff); /* the notch at the bottom */
    assert_color(picture, 440, 220, 0xffffff); /* between two points */
}

static void test_dot(void)
{
    g_autoptr(Board) board = board_new();
    put_shape(board, SHAPE_DOT, 400, 300, 20, 0)->stroke = RED;
    g_autoptr(Picture) picture = paint(board);
    assert_color(picture, 400, 300, 0xff0000);
    assert_color(picture, 408, 300, 0xff0000);
    assert_color(picture, 411, 300, 0xffffff);
}

/* A level line of any width has edges without half-tones: each row is all ink or all ground. */
static void test_crisp(void)
{
    for (int half_pixels = 1; half_pixels <= 12; half_pixels++) {
        g_autoptr(Board) board = board_new();
        Object *level = PUT_POINTS(board, SHAPE_LINE, 100, 200.3, 300, 200.3);
        Object *upright = PUT_POINTS(board, SHAPE_LINE, 500.7, 100, 500.7, 300);
        level->stroke_width = upright->stroke_width = half_pixels / 2.0;
        Object *box = put_shape(board, SHAPE_RECTANGLE, 300, 450.4, 101, 51);
        box->stroke_width = half_pixels / 2.0;
        box->rotation = half_pixels % 2 ? 90 : 0;
        g_autoptr(Picture) picture = paint(board);
        int across = 0, along = 0;
        for (int i = 0; i < 800; i++) {
            guint32 a = picture_pixel(picture, 400, 100 + i), b = picture_pixel(picture, 700 + i, 400);
            guint32 c = picture_pixel(picture, 600, 600 + i / 2), d = picture_pixel(picture, 200 + i, 900);
            g_assert_true((a == 0 || a == 0xffffff) && (b == 0 || b == 0xffffff));
            g_assert_true((c == 0 || c == 0xffffff) && (d == 0 || d == 0xffffff));
            across += i < 500 && a == 0;
            along += b == 0;
        }
        g_assert_cmpint(across, ==, half_pixels);
        g_assert_cmpint(along, ==, half_pixels);
    }
}

/* The head is filled, its tip is the last point, nothing sticks out of it, and it points along the line. */
static void test_arrow(void)
{
    g_autoptr(Board) board = board_new();
    Object *arrow = PUT_POINTS(board, SHAPE_ARROW, 100, 300, 500, 300);
    arrow->stroke = RED;
    arrow->stroke_width = 10;
    g_autoptr(Picture) picture = paint(board);
    assert_color(picture, 300, 300, 0xff0000);
    assert_color(picture, 490, 300, 0xff0000);
    assert_color(picture, 470, 311, 0xff0000); /* the head is wider than the shaft */
    assert_color(picture, 470, 289, 0xff0000);
    assert_color(picture, 300, 306, 0xffffff);
    for (int y = 0; y < 1200; y++) {
        for (int x = 1001; x < 1590; x++)
            g_assert_true(y < 2 || y > 1197 || picture_pixel(picture, x, y) == 0xffffff);
    }
}

static guint count_ink(Picture *picture, int x0, int y0, int x1, int y1, guint32 ground)
{
    guint ink = 0;
    for (int y = y0; y < y1; y++) {
        for (int x = x0; x < x1; x++)
            ink += picture_pixel(picture, x, y) != ground;
    }
    return ink;
}

static void test_dashes(void)
{
    guint ink[DASH_STYLES];
    for (int style = 0; style < DASH_STYLES; style++) {
        g_autoptr(Board) board = board_new();
        PUT_POINTS(board, SHAPE_LINE, 100, 300, 700, 300)->dash = (DashStyle)style;
        g_autoptr(Picture) picture = paint(board);
        ink[style] = count_ink(picture, 100, 500, 1500, 700, 0xffffff);
        assert_color(picture, 100.5, 300, 0x000000); /* begins and ends with ink */
        assert_color(picture, 699, 300, 0x000000);
    }
    g_assert_cmpuint(ink[DASH_DASHED], <, ink[DASH_SOLID] * 3 / 4);
    g_assert_cmpuint(ink[DASH_DOTTED], <, ink[DASH_SOLID] * 3 / 4);
}

/* Chinese, Latin and emoji leave ink around the middle; the emoji is in colour though the text is black. */
static void test_text(void)
{
    g_autoptr(Board) board = board_new();
    put_text(board, "中", 100, 200, 150);
    put_text(board, "Ag", 100, 600, 150);
    put_text(board, "😀", 100, 200, 450);
    put_text(board, "<b>&amp;", 60, 600, 450);
    g_autoptr(Picture) picture = paint(board);
    g_assert_cmpuint(count_ink(picture, 300, 200, 500, 400, 0xffffff), >, 2000);
    g_assert_cmpuint(count_ink(picture, 1080, 200, 1320, 400, 0xffffff), >, 2000);
    g_assert_cmpuint(count_ink(picture, 1000, 820, 1400, 980, 0xffffff), >, 2000);
    guint yellow = 0;
    for (int y = 800; y < 1000; y++) {
        for (int x = 300; x < 500; x++) {
            guint32 pixel = picture_pixel(picture, x, y);
            yellow += (pixel >> 16) > 0xe0 && (pixel & 0xff) < 0x80;
        }
    }
    g_assert_cmpuint(yellow, >, 5000);
}

/* A long label is made smaller and shortened until it stays within its shape. */
static void test_label_stays_inside(void)
{
    for (int kind = SHAPE_RECTANGLE; kind <= SHAPE_CIRCLE; kind++) {
        g_autoptr(Board) board = board_new();
        Object *object = put_shape(board, (ShapeKind)kind, 400, 300, 160, 160);
        object->stroke = COLOR_NONE;
        object->text =
            g_strdup("这个标签写了很多很多字 and many words too, 一直写到写不下为止还在继续写。再写一行，又写一行，"
                     "supercalifragilisticexpialidocious");
        g_autoptr(Picture) picture = paint(board);
        guint inside = count_ink(picture, 640, 440, 960, 760, 0xffffff);
        g_assert_cmpuint(inside, >, 1000);
        g_assert_cmpuint(count_ink(picture, 2, 2, 1598, 1198, 0xffffff), ==, inside);
    }
}

static void test_label_contrast(void)
{
    g_autoptr(Board) board = board_new();
    Object *dark = put_shape(board, SHAPE_SQUARE, 200, 300, 150, 150),
           *light = put_shape(board, SHAPE_SQUARE, 600, 300, 150, 150);
    dark->fill = dark->stroke = COLOR_RGB(0x80, 0, 0);
    light->fill = light->stroke = COLOR_RGB(0xff, 0xff, 0);
    dark->text = g_strdup("一");
    light->text = g_strdup("一");
    g_autoptr(Picture) picture = paint(board);
    assert_color(picture, 200, 300, 0xffffff);
    assert_color(picture, 600, 300, 0x1f2329);
}

/* Far away, huge, empty or degenerate objects are painted or left out without trouble. */
static void test_extremes(void)
{
    const double far = LIMIT_COORDINATE;
    g_autoptr(Board) board = board_new();
    PUT_POINTS(board, SHAPE_LINE, -far, -far, far, far);
    PUT_POINTS(board, SHAPE_ARROW, 5, 5, 5, 5);
    PUT_POINTS(board, SHAPE_POLYLINE, far, 0, far, far)->dash = DASH_DOTTED;
    for (int kind = SHAPE_RECTANGLE; kind < SHAPE_KINDS; kind++) {
        for (int style = 0; style < DASH_STYLES; style++) {
            Object *huge = put_shape(board, (ShapeKind)kind, 0, 0, far, far);
            huge->stroke_width = style == 0 ? 0 : far;
            huge->text = g_strdup("大");
            huge->font_size = far;
            huge->dash = (DashStyle)style;
            put_shape(board, (ShapeKind)kind, far, -far, 0, 0)->rotation = 33;
            put_shape(board, (ShapeKind)kind, 400, 300, 0, 0)->dash = (DashStyle)style;
        }
    }
    g_autoptr(Picture) picture = paint(board);
    g_assert_cmpint(cairo_image_surface_get_width(picture), ==, 1600);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/raster/shapes/size-and-frame", test_size_and_frame);
    g_test_add_func("/raster/shapes/background", test_background);
    g_test_add_func("/raster/shapes/frame-shapes", test_frame_shapes);
    g_test_add_func("/raster/shapes/star", test_star);
    g_test_add_func("/raster/shapes/dot", test_dot);
    g_test_add_func("/raster/shapes/crisp", test_crisp);
    g_test_add_func("/raster/shapes/arrow", test_arrow);
    g_test_add_func("/raster/shapes/dashes", test_dashes);
    g_test_add_func("/raster/shapes/text", test_text);
    g_test_add_func("/raster/shapes/label-stays-inside", test_label_stays_inside);
    g_test_add_func("/raster/shapes/label-contrast", test_label_contrast);
    g_test_add_func("/raster/shapes/extremes", test_extremes);
    return g_test_run();
}
