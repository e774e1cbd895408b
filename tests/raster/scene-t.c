// SPDX-License-Identifier: MIT
/*
 * What the page draws is the picture: primitives of scene.h, drawn by a reader of their own that only knows what
 * scene.h says, look like what the painting code paints.
 */
#include <math.h>
#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/raster/paint.h"
#include "lib/raster/scene.h"
#include "tests/raster/picture.h"
#include "tests/raster/scripts.h"

#define WIDTH (BOARD_WIDTH * PICTURE_SCALE)
#define HEIGHT (BOARD_HEIGHT * PICTURE_SCALE)
/** A block counts as different when the mean of a channel is off by more than this: edges may be anti-aliased
 * otherwise. */
#define CHANNEL_OFF 48
#define DIFFERENT_PER_MILLION 150
/** Odd styles: where a broad dash turns a corner, the rounding of its path may end it. */
#define RANDOM_PER_MILLION 1500
#define WHITE_GROUND COLOR_RGB(0xff, 0xff, 0xff)

/* --- a reader of primitives --------------------------------------------------------------------- */

static void trace_svg(cairo_t *cr, const char *path)
{
    char letter = '\0';
    double n[6];
    while (*path != '\0') {
        if (g_ascii_isalpha(*path))
            letter = *path++;
        guint count = letter == 'c' ? 6 : letter == 'z' ? 0 : 2;
        for (guint i = 0; i < count; i++)
            n[i] = g_ascii_strtod(path, (char **)&path);
        if (letter == 'M')
            cairo_move_to(cr, n[0], n[1]);
        else if (letter == 'l')
            cairo_rel_line_to(cr, n[0], n[1]);
        else if (letter == 'c')
            cairo_rel_curve_to(cr, n[0], n[1], n[2], n[3], n[4], n[5]);
        else if (letter == 'z')
            cairo_close_path(cr);
        else
            g_error("unknown letter %c", letter);
        while (*path == ' ')
            path++;
    }
}

static double number(const cJSON *json, const char *key, double fallback)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(json, key);
    return cJSON_IsNumber(item) ? item->valuedouble : fallback;
}

static void set_color(cairo_t *cr, const char *color)
{
    guint64 value = g_ascii_strtoull(color + 1, NULL, 16);
    if (strlen(color) == 7)
        value = value << 8 | 0xff;
    cairo_set_source_rgba(cr, (double)(value >> 24 & 0xff) / 255, (double)(value >> 16 & 0xff) / 255,
                          (double)(value >> 8 & 0xff) / 255, (double)(value & 0xff) / 255);
}

static void draw_stroke(cairo_t *cr, const cJSON *json)
{
    const char *cap = json_string(json, "c"), *join = json_string(json, "j");
    const cJSON *dashes = cJSON_GetObjectItemCaseSensitive(json, "D");
    cairo_set_line_width(cr, number(json, "w", 1));
    cairo_set_line_cap(cr, cap == NULL ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cr, join == NULL ? CAIRO_LINE_JOIN_MITER : CAIRO_LINE_JOIN_ROUND);
    cairo_set_miter_limit(cr, number(json, "m", 10));
    if (dashes != NULL) {
        const double both[] = {dashes->child->valuedouble, dashes->child->next->valuedouble};
        cairo_set_dash(cr, both, 2, number(json, "O", 0));
    }
    set_color(cr, json_string(json, "s"));
    cairo_stroke(cr);
}

static cairo_status_t read_bytes(void *closure, unsigned char *data, unsigned int size)
{
    GByteArray *bytes = closure;
    if (bytes->len < size)
        return CAIRO_STATUS_READ_ERROR;
    memcpy(data, bytes->data, size);
    g_byte_array_remove_range(bytes, 0, size);
    return CAIRO_STATUS_SUCCESS;
}

static void draw_image(cairo_t *cr, const cJSON *json)
{
    static const char prefix[] = "data:image/png;base64,";
    const char *uri = json_string(json, "i");
    const cJSON *t = cJSON_GetObjectItemCaseSensitive(json, "t");
    gsize size = 0;
    g_assert_true(g_str_has_prefix(uri, prefix));
    guchar *raw = g_base64_decode(uri + strlen(prefix), &size);
    g_autoptr(GByteArray) bytes = g_byte_array_new_take(raw, size);
    g_autoptr(Picture) image = cairo_image_surface_create_from_png_stream(read_bytes, bytes);
    g_assert_cmpint(cairo_surface_status(image), ==, CAIRO_STATUS_SUCCESS);
    double m[6];
    for (int i = 0; i < 6; i++)
        m[i] = cJSON_GetArrayItem(t, i)->valuedouble;
    cairo_matrix_t matrix = {m[0], m[1], m[2], m[3], m[4], m[5]};
    cairo_transform(cr, &matrix);
    cairo_set_source_surface(cr, image, number(json, "x", 0), number(json, "y", 0));
    cairo_paint(cr);
}

static void draw_all(cairo_t *cr, const cJSON *list);

static void draw(cairo_t *cr, const cJSON *json)
{
    const char *path = json_string(json, "p");
    const cJSON *group = cJSON_GetObjectItemCaseSensitive(json, "g"), *clip = NULL;
    cairo_save(cr);
    cairo_set_fill_rule(cr, CAIRO_FILL_RULE_EVEN_ODD);
    cJSON_ArrayForEach (clip, cJSON_GetObjectItemCaseSensitive(json, "k")) {
        cairo_new_path(cr);
        trace_svg(cr, clip->valuestring);
        cairo_clip(cr);
    }
    cairo_set_fill_rule(cr, number(json, "r", 0) > 0 ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
    cairo_new_path(cr);
    if (group != NULL) {
        cairo_push_group(cr);
        draw_all(cr, group);
        cairo_pop_group_to_source(cr);
        cairo_paint_with_alpha(cr, number(json, "a", 1));
    } else if (path == NULL) {
        draw_image(cr, json);
    } else {
        trace_svg(cr, path);
        if (json_string(json, "f") != NULL) {
            set_color(cr, json_string(json, "f"));
            cairo_fill_preserve(cr);
        }
        if (json_string(json, "s") != NULL)
            draw_stroke(cr, json);
    }
    cairo_restore(cr);
}

static void draw_all(cairo_t *cr, const cJSON *list)
{
    const cJSON *item = NULL;
    cJSON_ArrayForEach (item, list)
        draw(cr, item);
}

/* --- comparing ---------------------------------------------------------------------------------- */

static cairo_t *begin(void)
{
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
    cairo_t *cr = cairo_create(surface);
    cairo_surface_destroy(surface);
    cairo_scale(cr, PICTURE_SCALE, PICTURE_SCALE);
    return cr;
}

static cJSON *primitives(const Object *object, Color ground, Rect *bounds)
{
    g_autoptr(GString) json = g_string_new(NULL);
    g_autoptr(GError) error = NULL;
    scene_object(json, object, ground, bounds);
    cJSON *list = json_parse(json->str, json->len, &error);
    g_assert_no_error(error);
    return list;
}

static void draw_object(cairo_t *cr, const Object *object, Color ground)
{
    Rect bounds;
    g_autoptr(cJSON) list = primitives(object, ground, &bounds);
    if (object->hidden || object->opacity <= 0)
        return;
    cairo_push_group(cr);
    draw_all(cr, list);
    cairo_pop_group_to_source(cr);
    cairo_paint_with_alpha(cr, object->opacity);
}

/** Device pixels across a block. Letters as masks stand on whole device pixels, letters as outlines between them. */
#define BLOCK 4

static void add_up(cairo_surface_t *picture, int x, int y, int sums[4])
{
    int stride = cairo_image_surface_get_stride(picture);
    const guchar *data = cairo_image_surface_get_data(picture) + y * stride + 4 * x;
    memset(sums, 0, 4 * sizeof(int));
    for (int i = 0; i < BLOCK; i++, data += stride) {
        for (int j = 0; j < 4 * BLOCK; j++)
            sums[j % 4] += data[j];
    }
}

static guint count_different(cairo_t *a, cairo_t *b)
{
    cairo_surface_t *left = cairo_get_target(a), *right = cairo_get_target(b);
    guint different = 0;
    cairo_surface_flush(left);
    cairo_surface_flush(right);
    for (int y = 0; y < HEIGHT; y += BLOCK) {
        for (int x = 0; x < WIDTH; x += BLOCK) {
            int p[4], q[4];
            gboolean off = FALSE;
            add_up(left, x, y, p);
            add_up(right, x, y, q);
            for (int i = 0; i < 3; i++)
                off = off || ABS(p[i] - q[i]) > CHANNEL_OFF * BLOCK * BLOCK;
            different += off ? 1 : 0;
        }
    }
    return different;
}

static void assert_alike(const Board *board, const char *name, guint per_million)
{
    cairo_t *painted = begin(), *drawn = begin();
    paint_ground(painted, board->background, NULL, FALSE);
    paint_ground(drawn, board->background, NULL, FALSE);
    if (board->grid) {
        g_autoptr(GString) json = g_string_new(NULL);
        scene_ground(json, board);
        g_autoptr(cJSON) grid = json_parse(json->str, json->len, NULL);
        paint_ground(painted, board->background, NULL, TRUE);
        draw_all(drawn, grid);
    }
    for (guint i = 0; i < board->objects->len; i++) {
        paint_object(painted, board->objects->pdata[i], board->background);
        draw_object(drawn, board->objects->pdata[i], board->background);
    }
    guint different = count_different(painted, drawn);
    if (different > WIDTH * HEIGHT / BLOCK / BLOCK / 1000000.0 * per_million) {
        cairo_surface_write_to_png(cairo_get_target(painted), "scene-painted.png");
        cairo_surface_write_to_png(cairo_get_target(drawn), "scene-drawn.png");
        g_error("%s: %u blocks differ; see scene-painted.png and scene-drawn.png", name, different);
    }
    cairo_destroy(painted);
    cairo_destroy(drawn);
}

/* --- tests -------------------------------------------------------------------------------------- */

/** Boards as people make them. */
static void test_script(gconstpointer data)
{
    const Script *script = data;
    g_autoptr(History) history = script_play(script);
    assert_alike(history_board(history), script->name, DIFFERENT_PER_MILLION);
}

/** Objects of any kind and style, half seen through ones and those with emoji included. */
static void test_random(void)
{
    static const char *const labels[] = {"你好", "😀 ok", "a long label that has to be broken", "#️⃣ 👍🏽"};
    g_autoptr(GRand) rand = g_rand_new_with_seed(7);
    for (guint round = 0; round < 25; round++) {
        g_autoptr(Board) board = board_new();
        for (guint i = 0; i < 12; i++) {
            Object *object = random_object(rand, i + 1);
            if (g_rand_int_range(rand, 0, 3) == 0) {
                g_free(object->text);
                object->text = g_strdup(labels[g_rand_int_range(rand, 0, G_N_ELEMENTS(labels))]);
            }
            g_ptr_array_add(board->objects, object);
        }
        assert_alike(board, "random objects", RANDOM_PER_MILLION);
    }
}

/** What is drawn lies in the bounds that are told. */
static void test_bounds(void)
{
    g_autoptr(GRand) rand = g_rand_new_with_seed(8);
    for (guint round = 0; round < 60; round++) {
        g_autoptr(Object) object = random_object(rand, 1);
        Rect bounds;
        g_autoptr(cJSON) list = primitives(object, WHITE_GROUND, &bounds);
        cairo_t *cr = begin();
        paint_ground(cr, WHITE_GROUND, NULL, FALSE);
        draw_all(cr, list);
        cairo_surface_t *picture = cairo_get_target(cr);
        for (int y = 0; y < HEIGHT; y += 3) {
            for (int x = 0; x < WIDTH; x += 3) {
                double px = (x + 0.5) / PICTURE_SCALE, py = (y + 0.5) / PICTURE_SCALE;
                gboolean inside = px > bounds.x0 - 1 && px < bounds.x1 + 1 && py > bounds.y0 - 1 && py < bounds.y1 + 1;
                g_assert_true(inside || picture_pixel(picture, x, y) == 0xffffff);
            }
        }
        cairo_destroy(cr);
    }
}

/** The same object gives the same text, and a short one. */
static void test_text(void)
{
    g_autoptr(Board) board = board_new();
    Object *object = put_shape(board, SHAPE_RECTANGLE, 100, 100, 80.4, 40);
    object->fill = COLOR_RGB(255, 0, 0);
    g_autoptr(GString) json = g_string_new(NULL);
    scene_object(json, object, WHITE_GROUND, NULL);
    g_assert_cmpstr(json->str, ==,
                    "[{\"p\":\"M60 80l80 0 0 40-80 0z\",\"f\":\"#ff0000\"},"
                    "{\"p\":\"M60 80l80 0 0 40-80 0z\",\"s\":\"#000000\",\"w\":4,\"m\":4}]");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_autoptr(GPtrArray) scripts = scripts_read();
    for (guint i = 0; i < scripts->len; i++) {
        Script *script = g_ptr_array_index(scripts, i);
        g_autofree char *path = g_strconcat("/scene/scripts/", script->name, NULL);
        g_test_add_data_func(path, script, test_script);
    }
    g_test_add_func("/scene/random", test_random);
    g_test_add_func("/scene/bounds", test_bounds);
    g_test_add_func("/scene/text", test_text);
    return g_test_run();
}
