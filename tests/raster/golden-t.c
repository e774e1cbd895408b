// SPDX-License-Identifier: MIT
/*
 * Boards look as they did when a person looked at them: compared with tests/raster/golden by decoded pixels. Glyphs
 * come from the system's fonts, so a few pixels may differ. Run with UPDATE_GOLDEN=1 to renew the pictures, then look
 * at them.
 */
#include <math.h>

#include "lib/raster/canvas.h"
#include "tests/raster/golden.h"

#define RED COLOR_RGB(0xe5, 0x39, 0x35)
#define ORANGE COLOR_RGB(0xfb, 0x8c, 0x00)
#define YELLOW COLOR_RGB(0xff, 0xc1, 0x07)
#define GREEN COLOR_RGB(0x43, 0xa0, 0x47)
#define BLUE COLOR_RGB(0x1e, 0x88, 0xe5)
#define PURPLE COLOR_RGB(0x8e, 0x24, 0xaa)

#define DIFFERENT_PER_MILLION 2000

static Object *colored(Object *object, Color stroke, Color fill)
{
    object->stroke = stroke;
    object->fill = fill;
    return object;
}

static Object *labelled(Object *object, const char *text)
{
    g_free(object->text);
    object->text = g_strdup(text);
    return object;
}

static void make_lines(Board *board)
{
    static const double widths[] = {0.5, 1, 2, 3, 4, 6, 10, 16};
    for (gsize i = 0; i < G_N_ELEMENTS(widths); i++) {
        double y = 40 + 36 * (double)i;
        PUT_POINTS(board, SHAPE_LINE, 40, y, 240, y)->stroke_width = widths[i];
        PUT_POINTS(board, SHAPE_LINE, 280, y, 480, y + 20)->stroke_width = widths[i];
        Object *dashed = PUT_POINTS(board, SHAPE_LINE, 520, y, 640, y),
               *dotted = PUT_POINTS(board, SHAPE_LINE, 670, y, 770, y);
        dashed->stroke_width = dotted->stroke_width = widths[i];
        dashed->dash = DASH_DASHED;
        dotted->dash = DASH_DOTTED;
    }
    colored(PUT_POINTS(board, SHAPE_POLYLINE, 40, 500, 120, 380, 200, 540, 280, 400, 360, 520), BLUE, 0)->stroke_width =
        8;
    colored(PUT_POINTS(board, SHAPE_POLYLINE, 420, 420, 560, 420, 560, 540, 700, 540), GREEN, 0)->stroke_width = 5;
}

static void make_arrows(Board *board)
{
    static const double widths[] = {1, 2, 4, 6, 10, 16};
    for (gsize i = 0; i < G_N_ELEMENTS(widths); i++) {
        double y = 50 + 60 * (double)i;
        PUT_POINTS(board, SHAPE_ARROW, 40, y, 260, y)->stroke_width = widths[i];
        colored(PUT_POINTS(board, SHAPE_ARROW, 320, y, 500, y + 40), RED, 0)->stroke_width = widths[i];
        colored(PUT_POINTS(board, SHAPE_ARROW, 740, y, 560, y), (BLUE & ~0xffu) | 0x80, 0)->stroke_width = widths[i];
    }
    for (int i = 0; i < 12; i++) {
        double x = cos(i * G_PI / 6), y = sin(i * G_PI / 6);
        colored(PUT_POINTS(board, SHAPE_ARROW, 150 + 30 * x, 490 + 30 * y, 150 + 90 * x, 490 + 90 * y), PURPLE, 0);
    }
    PUT_POINTS(board, SHAPE_ARROW, 300, 560, 340, 480, 400, 540, 460, 470, 540, 520)->dash = DASH_DASHED;
    labelled(PUT_POINTS(board, SHAPE_ARROW, 580, 520, 760, 520), "连到 next")->font_size = 22;
}

static void make_shapes(Board *board)
{
    static const Color colors[] = {RED, ORANGE, YELLOW, GREEN, BLUE, PURPLE};
    static const ShapeKind kinds[] = {SHAPE_RECTANGLE, SHAPE_SQUARE,  SHAPE_CIRCLE, SHAPE_ELLIPSE,
                                      SHAPE_TRIANGLE,  SHAPE_POLYGON, SHAPE_STAR,   SHAPE_DOT};
    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
        double x = 100 + 200 * (i % 4), y = 90 + 150 * (i / 4);
        double w = kinds[i] == SHAPE_DOT ? 24 : 120,
               h = kinds[i] == SHAPE_RECTANGLE || kinds[i] == SHAPE_ELLIPSE ? 80 : w;
        colored(put_shape(board, kinds[i], x, y, w, h), colors[i % 6], COLOR_NONE);
        Object *filled = put_shape(board, kinds[i], x, y + 300, w, h);
        colored(filled, COLOR_RGB(0, 0, 0), colors[(i + 2) % 6])->rotation = 15;
    }
}

static void make_polygons(Board *board)
{
    for (guint i = 0; i < 8; i++) {
        double x = 90 + 205 * (i % 4), y = 80 + 150 * (i / 4);
        colored(put_shape(board, SHAPE_POLYGON, x, y, 110, 110), BLUE, 0xe3f2fdff)->sides = i + 3;
        colored(put_shape(board, SHAPE_STAR, x, y + 300, 120, 120), ORANGE, 0xfff3e0ff)->sides = i + 3;
    }
}

static void make_dashes(Board *board)
{
    static const ShapeKind kinds[] = {SHAPE_RECTANGLE, SHAPE_CIRCLE, SHAPE_TRIANGLE, SHAPE_STAR};
    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
        for (int row = 0; row < 3; row++) {
            Object *object = put_shape(board, kinds[i], 110 + 190 * i, 110 + 190 * row, 140, 140);
            colored(object, row == 2 ? RED : BLUE, COLOR_NONE)->dash = row == 1 ? DASH_DOTTED : DASH_DASHED;
            object->stroke_width = row == 2 ? 8 : 4;
        }
    }
}

static void make_texts(Board *board)
{
    put_text(board, "你好，画板！Hello, world", 48, 400, 60);
    put_text(board, "😀 🌟 ❤️ 🎨 👍🏽 🇨🇳 👨‍👩‍👧 1️⃣", 44, 400, 140);
    put_text(board, "繁體字 ひらがな 한국어 Ελληνικά Кириллица", 28, 400, 210);
    put_text(board,
             "很长的文字会在画板的宽度之内自动换行，这样大家在手机上也能看清楚。The quick brown fox jumps over "
             "the lazy dog, 1234567890.",
             26, 400, 300);
    put_text(board, "两行\nsecond line", 30, 150, 430);
    colored(put_text(board, "转过来 🚀 turned", 32, 420, 470), BLUE, 0)->rotation = -20;
    colored(put_text(board, "竖着", 40, 640, 470), RED, 0)->rotation = 90;
    put_text(board, "小字 small", 12, 120, 560);
    put_text(board, "大", 150, 720, 480);
}

static void make_labels(Board *board)
{
    static const ShapeKind kinds[] = {SHAPE_RECTANGLE, SHAPE_CIRCLE,  SHAPE_TRIANGLE,
                                      SHAPE_STAR,      SHAPE_POLYGON, SHAPE_ELLIPSE};
    static const Color fills[] = {
        YELLOW, RED, GREEN, COLOR_RGB(0xff, 0xeb, 0x3b), COLOR_NONE, COLOR_RGB(0x1a, 0x23, 0x7e)};
    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
        double x = 140 + 260 * (i % 3), y = 150 + 300 * (i / 3);
        labelled(colored(put_shape(board, kinds[i], x, y - 60, 150, 110), PURPLE, fills[i]), "付款 Pay");
        labelled(colored(put_shape(board, kinds[i], x, y + 70, 120, 100), BLUE, fills[i]),
                 "很长的标签也要放得下 long label");
    }
}

static void make_mixed(Board *board)
{
    colored(put_shape(board, SHAPE_RECTANGLE, 400, 480, 798, 240), COLOR_NONE, COLOR_RGB(0xc5, 0xe1, 0xa5));
    colored(put_shape(board, SHAPE_CIRCLE, 680, 100, 110, 110), ORANGE, YELLOW);
    colored(put_shape(board, SHAPE_SQUARE, 280, 380, 180, 180), COLOR_RGB(0x5d, 0x40, 0x37),
            COLOR_RGB(0xff, 0xcc, 0x80));
    colored(put_shape(board, SHAPE_TRIANGLE, 280, 240, 240, 110), COLOR_RGB(0x5d, 0x40, 0x37), RED);
    colored(put_shape(board, SHAPE_RECTANGLE, 280, 425, 50, 90), COLOR_RGB(0x5d, 0x40, 0x37), ORANGE);
    colored(put_shape(board, SHAPE_RECTANGLE, 600, 420, 30, 120), COLOR_NONE, COLOR_RGB(0x5d, 0x40, 0x37));
    colored(put_shape(board, SHAPE_TRIANGLE, 600, 300, 140, 200), COLOR_NONE, GREEN);
    colored(put_shape(board, SHAPE_STAR, 120, 90, 80, 80), COLOR_NONE, YELLOW);
    colored(put_text(board, "我们的家 🏡", 40, 400, 540), COLOR_RGB(0x33, 0x69, 0x1e), 0);
    colored(PUT_POINTS(board, SHAPE_ARROW, 460, 180, 340, 220), BLUE, 0);
    put_text(board, "屋顶 roof", 26, 520, 165);
}

static void make_dark(Board *board)
{
    board->background = COLOR_RGB(0x26, 0x32, 0x38);
    colored(put_shape(board, SHAPE_STAR, 250, 300, 300, 300), YELLOW, 0);
    colored(put_text(board, "黑板 Blackboard", 48, 560, 300), COLOR_RGB(0xff, 0xff, 0xff), 0);
}

static void make_see_through(Board *board)
{
    static const Color colors[] = {0xe5393580, 0x43a04780, 0x1e88e580};
    for (int i = 0; i < 3; i++) {
        double x = 400 + 90 * sin(i * 2 * G_PI / 3), y = 300 - 90 * cos(i * 2 * G_PI / 3);
        colored(put_shape(board, SHAPE_CIRCLE, x, y, 260, 260), COLOR_NONE, colors[i]);
    }
}

/** All stamps, `filled` in their own colour or not, side by side. */
static void make_stamps(Board *board, gboolean filled)
{
    static const Color colors[] = {COLOR_RGB(0, 0, 0), RED, BLUE, GREEN, ORANGE};
    for (guint i = 0; i + 1 < STAMPS; i++) {
        Object *stamp = put_shape(board, SHAPE_STAMP, 50 + 100 * (i % 8), 60 + 118 * (i / 8), 88, 88);
        stamp->stamp = (Stamp)(i + 1);
        colored(stamp, colors[i % 5], filled ? colors[i % 5] : COLOR_NONE);
    }
}

static void make_drawn_stamps(Board *board)
{
    make_stamps(board, FALSE);
}

static void make_filled_stamps(Board *board)
{
    make_stamps(board, TRUE);
}

static void make_more_shapes(Board *board)
{
    for (guint kind = SHAPE_ARC; kind <= SHAPE_TABLE; kind++) {
        guint i = kind - SHAPE_ARC;
        double x = 80 + 106 * (i % 7), y = 70 + 110 * (i / 7);
        Object *plain = put_shape(board, (ShapeKind)kind, x, y, 84, 76);
        Object *turned = labelled(put_shape(board, (ShapeKind)kind, x, y + 240, 60, 64), "标签");
        colored(turned, BLUE, COLOR_RGB(0x90, 0xca, 0xf9))->opacity = 0.5;
        turned->rotation = 20;
        turned->flip_x = TRUE;
        if (kind == SHAPE_NOTE)
            labelled(plain, "周五下午三点开会 bring snacks");
    }
    put_shape(board, SHAPE_RECTANGLE, 520, 180, 100, 70)->corner = 20;
    put_shape(board, SHAPE_SQUARE, 640, 180, 70, 70)->corner = 12;
    colored(PUT_POINTS(board, SHAPE_CURVE, 30, 560, 120, 520, 200, 580, 300, 530), RED, 0)->heads = 1;
    Object *wave = colored(PUT_POINTS(board, SHAPE_WAVE, 330, 550, 560, 550), BLUE, 0);
    wave->h = 30;
    wave->heads = 2;
    labelled(PUT_POINTS(board, SHAPE_LINE, 580, 570, 780, 500), "连接")->heads = 2;
}

static void make_grid(Board *board)
{
    board->grid = board->numbers = TRUE;
    make_mixed(board);
}

static void make_dark_grid(Board *board)
{
    board->background = COLOR_RGB(0, 0, 0);
    board->grid = board->numbers = TRUE;
    colored(put_shape(board, SHAPE_HEART, 300, 300, 200, 180), RED, RED);
    labelled(colored(PUT_POINTS(board, SHAPE_ARROW, 450, 300, 700, 200), YELLOW, 0), "连到");
}

static void make_crowded(Board *board)
{
    g_autoptr(GRand) rand = g_rand_new_with_seed(5);
    for (guint i = 0; i < 150; i++)
        g_ptr_array_add(board->objects, random_object(rand, i));
}

static void make_empty(Board *board)
{
    (void)board;
}

/** A stroke through n points of a curve, with a width for each unless `width` is given. */
static Object *put_ink(Board *board, guint n, Point (*at)(double t), double (*press)(double t), double width)
{
    g_autofree double *xy = g_new(double, 2 * n);
    for (guint i = 0; i < n; i++) {
        Point p = at((double)i / (n - 1));
        xy[2 * i] = p.x;
        xy[2 * i + 1] = p.y;
    }
    Object *ink = put_points(board, SHAPE_INK, n, xy);
    ink->stroke_width = width;
    ink->widths = press != NULL ? g_new(double, n) : NULL;
    for (guint i = 0; press != NULL && i < n; i++)
        ink->widths[i] = width * press((double)i / (n - 1));
    return ink;
}

static Point on_spiral(double t)
{
    double angle = t * 14, radius = 10 + 110 * t;
    return (Point){180 + radius * cos(angle), 170 + radius * sin(angle)};
}

static Point on_loops(double t)
{
    return (Point){360 + 400 * t + 40 * sin(t * 40), 120 + 60 * cos(t * 40)};
}

static Point on_zigzag(double t)
{
    double turns = t * 6, part = turns - floor(turns);
    return (Point){360 + 380 * t, fmod(floor(turns), 2) < 1 ? 240 + 110 * part : 350 - 110 * part};
}

static Point on_line(double t)
{
    return (Point){60 + 680 * t, 480 + 8 * sin(t * 9)};
}

static Point on_hook(double t)
{
    return t < 0.9 ? (Point){80 + 300 * t, 420} : (Point){350 - 900 * (t - 0.9), 424};
}

static double rising(double t)
{
    return 0.15 + t;
}

static double swelling(double t)
{
    return 0.1 + fabs(sin(t * 30));
}

static double tapering(double t)
{
    return sin(MAX(t, 0.02) * 3.1);
}

static void make_ink(Board *board)
{
    colored(put_ink(board, 120, on_spiral, rising, 12), BLUE, 0);
    colored(put_ink(board, 150, on_loops, swelling, 14), PURPLE, 0)->opacity = 0.5;
    colored(put_ink(board, 61, on_zigzag, tapering, 24), RED, 0);
    put_ink(board, 40, on_line, NULL, 4);
    Object *marker = colored(put_ink(board, 20, on_line, NULL, 30), YELLOW, 0);
    marker->opacity = 0.4;
    colored(put_ink(board, 30, on_hook, tapering, 18), GREEN, 0);
    PUT_POINTS(board, SHAPE_INK, 100, 560)->stroke_width = 24;
    labelled(colored(PUT_POINTS(board, SHAPE_INK, 200, 560, 260, 540, 330, 575, 420, 555), ORANGE, 0), "手绘");
    Object *dot = PUT_POINTS(board, SHAPE_INK, 500, 560);
    dot->widths = g_new0(double, 1);
    dot->widths[0] = 30;
}

static const struct {
    const char *name;
    void (*make)(Board *board);
    const char *caption[5];
} goldens[] = {
    {"lines", make_lines, {NULL}},
    {"arrows", make_arrows, {NULL}},
    {"shapes", make_shapes, {"第1笔 小王：画了 1号 红矩形（左上，160 × 100）"}},
    {"polygons", make_polygons, {NULL}},
    {"dashes", make_dashes, {NULL}},
    {"texts", make_texts, {NULL}},
    {"labels", make_labels, {NULL}},
    {"mixed",
     make_mixed,
     {"第8笔 李雷：画了 8号 黄星（左上）", "step 9 Mei: drew #9 text (bottom) 🏡", "第10笔 小王：画了 10号 蓝箭头",
      "第11笔 小王：写了 11号 “屋顶 roof”，这一行特别特别长，长到画板的宽度也放不下，所以在右边用省略号结束"}},
    {"dark", make_dark, {"第3笔 小王：背景换成 深蓝灰"}},
    {"see-through", make_see_through, {NULL}},
    {"stamps", make_drawn_stamps, {NULL}},
    {"filled-stamps", make_filled_stamps, {NULL}},
    {"more-shapes", make_more_shapes, {NULL}},
    {"ink", make_ink, {NULL}},
    {"grid", make_grid, {NULL}},
    {"dark-grid", make_dark_grid, {NULL}},
    {"crowded", make_crowded, {"第99笔 大家：画满了"}},
    {"empty", make_empty, {"李雷 清空了画板"}},
};

static void test_golden(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(Board) board = board_new();
    goldens[i].make(board);
    g_autoptr(GBytes) png = png_from_scratch(board, goldens[i].caption);
    g_autofree char *name = g_strconcat("golden/", goldens[i].name, NULL);
    golden_compare(png, name, DIFFERENT_PER_MILLION);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(goldens); i++) {
        g_autofree char *path = g_strconcat("/raster/golden/", goldens[i].name, NULL);
        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_golden);
    }
    return g_test_run();
}
