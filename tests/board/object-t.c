// SPDX-License-Identifier: MIT
#include "lib/board/object.h"

#include <math.h>
#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/board/board.h"

static Object *object_with(ShapeKind kind, double cx, double cy, double w, double h)
{
    Object *object = object_new(kind);
    object->id = 1;
    object->cx = cx;
    object->cy = cy;
    object->w = w;
    object->h = h;
    return object;
}

static void set_points(Object *object, const Point *points, guint n)
{
    g_free(object->points);
    object->points = g_memdup2(points, n * sizeof *points);
    object->n_points = n;
}

static Object *line_with(ShapeKind kind, const Point *points, guint n)
{
    Object *object = object_with(kind, 0, 0, 0, 0);
    set_points(object, points, n);
    return object;
}

static Object *read_json(const char *text, GError **error)
{
    g_autoptr(cJSON) json = json_parse(text, strlen(text), NULL);
    g_assert_nonnull(json);
    return object_from_json(json, error);
}

static char *write_json(const Object *object)
{
    g_autoptr(cJSON) json = object_to_json(object);
    return json_text(json);
}

static void assert_near(double actual, double expected)
{
    if (!(fabs(actual - expected) < 1e-6))
        g_error("%.9g is not %.9g", actual, expected);
}

static void assert_bounds(const Object *object, double x0, double y0, double x1, double y1)
{
    Rect rect = object_bounds(object);
    assert_near(rect.x0, x0);
    assert_near(rect.y0, y0);
    assert_near(rect.x1, x1);
    assert_near(rect.y1, y1);
}

/** A copy is equal until it is changed, and changing it leaves the original alone. */
static void test_copy(void)
{
    g_autoptr(Object) a = line_with(SHAPE_POLYLINE, (Point[]){{1, 2}, {3, 4}}, 2);
    a->text = g_strdup("标签");
    g_autoptr(Object) b = object_copy(a);
    g_assert_true(object_equal(a, b));
    b->points[1].y = 5;
    g_assert_false(object_equal(a, b));
    g_assert_cmpfloat(a->points[1].y, ==, 4);
    b->points[1].y = 4;
    b->id = 2;
    g_assert_false(object_equal(a, b));
}

static gpointer ref_and_unref(gpointer data)
{
    for (int i = 0; i < 20000; i++)
        object_unref(object_ref(data));
    return NULL;
}

/** References may be taken and dropped by several threads at once. */
static void test_references(void)
{
    g_autoptr(Object) object = object_new(SHAPE_DOT);
    GThread *threads[4];
    for (gsize i = 0; i < G_N_ELEMENTS(threads); i++)
        threads[i] = g_thread_new("refs", ref_and_unref, object);
    for (gsize i = 0; i < G_N_ELEMENTS(threads); i++)
        g_thread_join(threads[i]);
    g_assert_cmpint(g_atomic_int_get(&object->refs), ==, 1);
}

/** Only what differs from a new object is written, in one fixed order. */
static void test_json_is_short(void)
{
    g_autoptr(Object) circle = object_with(SHAPE_CIRCLE, 400, 300, 120, 120);
    circle->id = 7;
    circle->fill = COLOR_RGB(255, 0, 0);
    g_autofree char *text = write_json(circle);
    g_assert_cmpstr(text, ==,
                    "{\"id\":7,\"kind\":\"circle\",\"cx\":400,\"cy\":300,\"w\":120,\"h\":120,\"fill\":\"#ff0000\"}");
    g_autoptr(Object) line = line_with(SHAPE_LINE, (Point[]){{0, 0}, {-1.5, 30}}, 2);
    line->stroke = 0x12345678;
    line->dash = DASH_DOTTED;
    g_autofree char *other = write_json(line);
    g_assert_cmpstr(
        other, ==,
        "{\"id\":1,\"kind\":\"line\",\"points\":[0,0,-1.5,30],\"stroke\":\"#12345678\",\"dash\":\"dotted\"}");
}

static double random_number(void)
{
    double value = g_test_rand_double_range(-LIMIT_COORDINATE, LIMIT_COORDINATE);
    return g_test_rand_bit() ? floor(value) : g_test_rand_bit() ? value / 3 : value * 1e-12;
}

static void make_random_points(Object *object, guint n)
{
    g_autofree Point *points = g_new(Point, n);
    for (guint i = 0; i < n; i++)
        points[i] = (Point){random_number(), random_number()};
    set_points(object, points, n);
}

static Object *random_object(void)
{
    Object *object = object_new((ShapeKind)g_test_rand_int_range(0, SHAPE_KINDS));
    object->id = (guint)g_test_rand_int_range(1, G_MAXINT32);
    object->cx = random_number();
    object->cy = random_number();
    object->w = fabs(random_number());
    object->h = fabs(random_number());
    object->rotation = g_test_rand_double_range(-360, 360);
    object->sides = (guint)g_test_rand_int_range(3, LIMIT_SIDES + 1);
    object->corner = g_test_rand_double_range(0, 100);
    object->sweep = g_test_rand_double_range(1, 360);
    object->opacity = g_test_rand_double_range(0, 1);
    object->rows = (guint)g_test_rand_int_range(1, LIMIT_TABLE_LINES + 1);
    object->columns = (guint)g_test_rand_int_range(1, LIMIT_TABLE_LINES + 1);
    object->stamp = (Stamp)g_test_rand_int_range(STAMP_NONE + 1, STAMPS);
    object->heads = (guint)g_test_rand_int_range(0, 3);
    object->flip_x = g_test_rand_bit();
    object->flip_y = g_test_rand_bit();
    if (object->kind == SHAPE_IMAGE)
        object->asset = g_strnfill(64, 'a');
    if (object_is_line(object))
        make_random_points(object, (guint)g_test_rand_int_range(2, 9));
    if (object->kind == SHAPE_INK && g_test_rand_bit()) {
        object->widths = g_new(double, object->n_points);
        for (guint i = 0; i < object->n_points; i++)
            object->widths[i] = fabs(random_number());
    }
    object->stroke = (Color)g_test_rand_int();
    object->fill = (Color)g_test_rand_int();
    object->text_color = (Color)g_test_rand_int();
    object->stroke_width = fabs(random_number());
    object->font_size = fabs(random_number());
    object->dash = (DashStyle)g_test_rand_int_range(0, DASH_STYLES);
    if (object->kind == SHAPE_TEXT || g_test_rand_bit())
        object->text = g_strdup("画\"板\"\n🎨\x01");
    if (g_test_rand_bit())
        object->name = g_strdup("P");
    return object;
}

/** Whatever an object holds comes back bit for bit from its JSON text. */
static void test_json_round_trip(void)
{
    for (int i = 0; i < 2000; i++) {
        g_autoptr(Object) object = random_object();
        g_autofree char *text = write_json(object);
        g_autoptr(GError) error = NULL;
        g_autoptr(Object) back = read_json(text, &error);
        g_assert_no_error(error);
        if (!object_equal(object, back))
            g_error("not the same after reading: %s", text);
        g_autofree char *again = write_json(back);
        g_assert_cmpstr(text, ==, again);
    }
}

/** Fields that are missing, of another type, or out of their limits are refused. */
static void test_json_refused(void)
{
    static const char *const bad[] = {
        "[]",
        "null",
        "{\"id\":1}",
        "{\"id\":1,\"kind\":7}",
        "{\"id\":1,\"kind\":\"hexagram\"}",
        "{\"kind\":\"circle\"}",
        "{\"id\":0,\"kind\":\"circle\"}",
        "{\"id\":-1,\"kind\":\"circle\"}",
        "{\"id\":1.5,\"kind\":\"circle\"}",
        "{\"id\":4294967296,\"kind\":\"circle\"}",
        "{\"id\":2147483647,\"kind\":\"circle\"}",
        "{\"id\":\"1\",\"kind\":\"circle\"}",
        "{\"id\":1,\"kind\":\"circle\",\"cx\":4000.5}",
        "{\"id\":1,\"kind\":\"circle\",\"cy\":-1e300}",
        "{\"id\":1,\"kind\":\"circle\",\"w\":-1}",
        "{\"id\":1,\"kind\":\"circle\",\"h\":1e999}",
        "{\"id\":1,\"kind\":\"circle\",\"cx\":\"4\"}",
        "{\"id\":1,\"kind\":\"circle\",\"rotation\":361}",
        "{\"id\":1,\"kind\":\"circle\",\"stroke\":\"red\"}",
        "{\"id\":1,\"kind\":\"circle\",\"stroke\":\"#12345\"}",
        "{\"id\":1,\"kind\":\"circle\",\"stroke\":\"#1234567\"}",
        "{\"id\":1,\"kind\":\"circle\",\"fill\":\"#12345 \"}",
        "{\"id\":1,\"kind\":\"circle\",\"fill\":255}",
        "{\"id\":1,\"kind\":\"circle\",\"dash\":\"wavy\"}",
        "{\"id\":1,\"kind\":\"circle\",\"dash\":1}",
        "{\"id\":1,\"kind\":\"circle\",\"stroke_width\":-2}",
        "{\"id\":1,\"kind\":\"circle\",\"font_size\":null}",
        "{\"id\":1,\"kind\":\"circle\",\"points\":[1,2]}",
        "{\"id\":1,\"kind\":\"circle\",\"name\":[]}",
        "{\"id\":1,\"kind\":\"line\"}",
        "{\"id\":1,\"kind\":\"line\",\"points\":[1,2]}",
        "{\"id\":1,\"kind\":\"line\",\"points\":[1,2,3]}",
        "{\"id\":1,\"kind\":\"line\",\"points\":[1,2,3,\"4\"]}",
        "{\"id\":1,\"kind\":\"line\",\"points\":[1,2,3,4001]}",
        "{\"id\":1,\"kind\":\"line\",\"points\":{\"a\":1,\"b\":2}}",
        "{\"id\":1,\"kind\":\"polygon\",\"points\":[1,2,3,4]}",
        "{\"id\":1,\"kind\":\"polygon\",\"sides\":2}",
        "{\"id\":1,\"kind\":\"polygon\",\"sides\":61}",
        "{\"id\":1,\"kind\":\"star\"}",
        "{\"id\":1,\"kind\":\"text\"}",
        "{\"id\":1,\"kind\":\"stamp\"}",
        "{\"id\":1,\"kind\":\"stamp\",\"stamp\":\"dragon\"}",
        "{\"id\":1,\"kind\":\"arc\",\"sweep\":0}",
        "{\"id\":1,\"kind\":\"sector\",\"sweep\":361}",
        "{\"id\":1,\"kind\":\"table\",\"rows\":0}",
        "{\"id\":1,\"kind\":\"table\",\"columns\":41}",
        "{\"id\":1,\"kind\":\"circle\",\"opacity\":1.5}",
        "{\"id\":1,\"kind\":\"square\",\"corner\":-1}",
        "{\"id\":1,\"kind\":\"line\",\"points\":[1,2,3,4],\"heads\":3}",
        "{\"id\":1,\"kind\":\"text\",\"text\":\"\"}",
        "{\"id\":1,\"kind\":\"text\",\"text\":5}",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_autoptr(GError) error = NULL;
        if (read_json(bad[i], &error) != NULL)
            g_error("accepted: %s", bad[i]);
        g_assert_error(error, BOARD_ERROR, BOARD_ERROR_INVALID);
    }
}

/** The longest text and the most points are accepted, one more is not. */
static void test_json_limits(void)
{
    g_autoptr(Object) text = object_with(SHAPE_TEXT, 0, 0, 0, 0);
    g_autoptr(GString) long_text = g_string_new(NULL);
    for (int i = 0; i < LIMIT_LABEL_CHARS; i++)
        g_string_append(long_text, "字");
    text->text = g_strdup(long_text->str);
    g_assert_true(object_check(text, NULL));
    g_free(text->text);
    text->text = g_strconcat(long_text->str, "x", NULL);
    g_assert_false(object_check(text, NULL));
    g_free(text->text);
    text->text = g_strdup("\xff");
    g_assert_false(object_check(text, NULL));

    g_autoptr(Object) line = object_with(SHAPE_POLYLINE, 0, 0, 0, 0);
    make_random_points(line, LIMIT_POINTS);
    g_autofree char *fits = write_json(line);
    g_autoptr(Object) back = read_json(fits, NULL);
    g_assert_true(object_equal(line, back));
    make_random_points(line, LIMIT_POINTS + 1);
    g_autofree char *too_many = write_json(line);
    g_assert_null(read_json(too_many, NULL));
}

/** Bounds hold the stroke, and a turned shape's. */
static void test_bounds_of_frames(void)
{
    g_autoptr(Object) circle = object_with(SHAPE_CIRCLE, 100, 100, 60, 60);
    assert_bounds(circle, 68, 68, 132, 132);
    circle->rotation = 77; /* a circle does not show that it is turned */
    assert_bounds(circle, 68, 68, 132, 132);
    circle->stroke = COLOR_NONE;
    assert_bounds(circle, 70, 70, 130, 130);

    g_autoptr(Object) ellipse = object_with(SHAPE_ELLIPSE, 0, 0, 100, 40);
    ellipse->rotation = 90;
    assert_bounds(ellipse, -22, -52, 22, 52);

    g_autoptr(Object) dot = object_with(SHAPE_DOT, 10, 10, 8, 0);
    assert_bounds(dot, 6, 6, 14, 14);

    g_autoptr(Object) square = object_with(SHAPE_SQUARE, 0, 0, 100, 100);
    double corner = 2 * sqrt(2); /* the mitre of a right angle */
    assert_bounds(square, -50 - corner, -50 - corner, 50 + corner, 50 + corner);
    square->rotation = 45;
    double half = 50 * sqrt(2) + corner;
    assert_bounds(square, -half, -half, half, half);
}

/** The sharp tips of a star reach further than its stroke is wide. */
static void test_bounds_of_mitres(void)
{
    g_autoptr(Object) star = object_with(SHAPE_STAR, 0, 0, 100, 100);
    star->sides = 5;
    star->stroke_width = 10;
    assert_near(object_bounds(star).y0, -50 - 5 / sin(18 * G_PI / 180));
    g_autoptr(Object) needle = object_with(SHAPE_TRIANGLE, 0, 0, 4, 400);
    assert_near(object_bounds(needle).y0, -202); /* so sharp that the mitre is cut off */
}

/** Lines reach from point to point; an arrow's head counts. */
static void test_bounds_of_lines(void)
{
    g_autoptr(Object) line = line_with(SHAPE_LINE, (Point[]){{10, 50}, {110, 50}}, 2);
    assert_bounds(line, 8, 48, 112, 52);
    g_autoptr(Object) arrow = line_with(SHAPE_ARROW, (Point[]){{10, 50}, {110, 50}}, 2);
    assert_bounds(arrow, 8, 42, 112, 58);
    Point head[3];
    g_assert_true(object_arrow_head(arrow, HEAD_AT_END, head));
    assert_near(head[0].x, 110);
    assert_near(head[1].x, 94);
    assert_near(head[1].y, 42);
    assert_near(head[2].y, 58);
    arrow->stroke_width = 1;
    g_assert_true(object_arrow_head(arrow, HEAD_AT_END, head));
    assert_near(head[1].x, 98);
    set_points(arrow, (Point[]){{0, 0}, {5, 0}, {5, 0}}, 3); /* the direction is the last there is */
    g_assert_true(object_arrow_head(arrow, HEAD_AT_END, head));
    assert_near(head[1].x, 2); /* a head leaves some of a short line */
    set_points(arrow, (Point[]){{5, 5}, {5, 5}}, 2);
    g_assert_false(object_arrow_head(arrow, HEAD_AT_END, head));
    g_assert_false(object_arrow_head(line, HEAD_AT_END, head));
}

/** Texts are estimated: wide characters 1 em, others 0.6, marks none; 1.4 em a line. */
static void test_text_estimate(void)
{
    double w = 0, h = 0;
    text_estimate("abc", 10, &w, &h);
    assert_near(w, 18);
    assert_near(h, 14);
    text_estimate("画板🎨\nabcde\n", 10, &w, &h);
    assert_near(w, 30);
    assert_near(h, 42);
    text_estimate("e\xcc\x81", 10, &w, &h); /* e and a combining accent */
    assert_near(w, 6);

    g_autoptr(Object) text = object_with(SHAPE_TEXT, 100, 100, 0, 0);
    text->text = g_strdup("你好");
    assert_bounds(text, 68, 100 - 22.4, 132, 100 + 22.4);
    text->w = 80;
    text->h = 40;
    assert_bounds(text, 60, 80, 140, 120);
    g_autoptr(Object) box = object_with(SHAPE_DOT, 100, 100, 10, 0);
    box->text = g_strdup("label");
    assert_bounds(box, 52, 100 - 22.4, 148, 100 + 22.4);
}

/** Polygons and stars start at the top and run clockwise. */
static void test_corners(void)
{
    g_autoptr(Object) star = object_with(SHAPE_STAR, 0, 0, 100, 100);
    star->sides = 5;
    g_autoptr(GArray) corners = object_corners(star);
    g_assert_cmpuint(corners->len, ==, 10);
    assert_near(g_array_index(corners, Point, 0).y, -50);
    g_assert_cmpfloat(g_array_index(corners, Point, 1).x, >, 0);
    Point notch = g_array_index(corners, Point, 5);
    assert_near(notch.y, 50 * 0.381966011250105);
    g_autoptr(Object) polygon = object_with(SHAPE_POLYGON, 5, 5, 0, 0);
    set_points(polygon, (Point[]){{0, 0}, {10, 0}, {10, 10}}, 3);
    polygon->rotation = 90;
    g_autoptr(GArray) turned = object_corners(polygon);
    assert_near(g_array_index(turned, Point, 0).x, 10);
    assert_near(g_array_index(turned, Point, 0).y, 0);
    g_assert_cmpfloat(object_star_inner(60), <, 0.7);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/object/copy", test_copy);
    g_test_add_func("/object/references", test_references);
    g_test_add_func("/object/json/short", test_json_is_short);
    g_test_add_func("/object/json/round-trip", test_json_round_trip);
    g_test_add_func("/object/json/refused", test_json_refused);
    g_test_add_func("/object/json/limits", test_json_limits);
    g_test_add_func("/object/bounds/frames", test_bounds_of_frames);
    g_test_add_func("/object/bounds/mitres", test_bounds_of_mitres);
    g_test_add_func("/object/bounds/lines", test_bounds_of_lines);
    g_test_add_func("/object/text-estimate", test_text_estimate);
    g_test_add_func("/object/corners", test_corners);
    return g_test_run();
}
