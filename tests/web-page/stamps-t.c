// SPDX-License-Identifier: MIT
/*
 * The page's catalogue of stamps, web/stamps.json, holds the drawings that the painter uses, under the names that
 * people type. `stamps-t --print` writes what the file should be.
 */
#include <cjson/cJSON.h>
#include <stdio.h>
#include <string.h>

#include "lib/board/resolve.h"
#include "lib/raster/stamps.h"

static const char *const layer_names[] = {
    [LAYER_LINE] = "line", [LAYER_BODY] = "body", [LAYER_DARK] = "dark", [LAYER_LIGHT] = "light", [LAYER_INK] = "ink",
};

/** A number as short as it can be written. */
static void add_number(GString *out, double value)
{
    char digits[G_ASCII_DTOSTR_BUF_SIZE];
    g_string_append(out, g_ascii_formatd(digits, sizeof digits, "%.4g", value));
}

static void add_oval(GString *out, double x, double y, double rx, double ry)
{
    const struct {
        const char *before;
        double value;
    } parts[] = {{"M", x - rx},        {" ", y}, {"a", rx}, {" ", ry},
                 {" 0 1 0 ", 2 * rx},  {" ", 0}, {"a", rx}, {" ", ry},
                 {" 0 1 0 ", -2 * rx}, {" ", 0}};
    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
        g_string_append(out, parts[i].before);
        add_number(out, parts[i].value);
    }
    g_string_append_c(out, 'Z');
}

/** The layers' small language is SVG's but for circles and ellipses. */
static char *svg_path(const char *path)
{
    GString *out = g_string_new(NULL);
    while (*path != '\0') {
        if (*path != 'O' && *path != 'E') {
            g_string_append_c(out, *path++);
            continue;
        }
        gboolean circle = *path++ == 'O';
        double x = g_ascii_strtod(path, (char **)&path), y = g_ascii_strtod(path, (char **)&path);
        double rx = g_ascii_strtod(path, (char **)&path), ry = circle ? rx : g_ascii_strtod(path, (char **)&path);
        add_oval(out, x, y, rx, ry);
    }
    return g_string_free(out, FALSE);
}

static cJSON *stamp_to_json(Stamp stamp)
{
    cJSON *json = cJSON_CreateObject(), *all;
    g_autofree char *zh = describe_shape(DRAW_STAMP, stamp, LANG_ZH), *en = describe_shape(DRAW_STAMP, stamp, LANG_EN);
    const Layer *layers = stamp_layers(stamp);
    cJSON_AddStringToObject(json, "name", stamp_name(stamp));
    cJSON_AddStringToObject(json, "zh", zh);
    cJSON_AddStringToObject(json, "en", en);
    all = cJSON_AddArrayToObject(json, "layers");
    for (guint i = 0; i < STAMP_LAYERS && layers[i].path != NULL; i++) {
        g_autofree char *path = svg_path(layers[i].path);
        cJSON *pair = cJSON_CreateArray();
        cJSON_AddItemToArray(pair, cJSON_CreateString(layer_names[layers[i].kind]));
        cJSON_AddItemToArray(pair, cJSON_CreateString(path));
        cJSON_AddItemToArray(all, pair);
    }
    return json;
}

/** One stamp a line. */
static char *catalogue(void)
{
    GString *out = g_string_new("[\n");
    for (Stamp stamp = STAMP_NONE + 1; stamp < STAMPS; stamp++) {
        cJSON *json = stamp_to_json(stamp);
        char *line = cJSON_PrintUnformatted(json);
        g_string_append_printf(out, "%s%s\n", line, stamp + 1 < STAMPS ? "," : "");
        cJSON_free(line);
        cJSON_Delete(json);
    }
    g_string_append(out, "]\n");
    return g_string_free(out, FALSE);
}

static void test_fresh(void)
{
    g_autofree char *expected = catalogue(), *found = NULL;
    g_autoptr(GError) error = NULL;
    g_file_get_contents(TEST_DATA "/../web/stamps.json", &found, NULL, &error);
    g_assert_no_error(error);
    g_assert_cmpstr(found, ==, expected);
}

static void test_ovals(void)
{
    g_autofree char *circle = svg_path("M1 2 L3 4 O50 40 10"), *ellipse = svg_path("E36 41 4.5 6.5 Z");
    g_assert_cmpstr(circle, ==, "M1 2 L3 4 M40 40a10 10 0 1 0 20 0a10 10 0 1 0 -20 0Z");
    g_assert_cmpstr(ellipse, ==, "M31.5 41a4.5 6.5 0 1 0 9 0a4.5 6.5 0 1 0 -9 0Z Z");
}

int main(int argc, char **argv)
{
    if (argc == 2 && strcmp(argv[1], "--print") == 0) {
        g_autofree char *text = catalogue();
        return fputs(text, stdout) < 0;
    }
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/page-stamps/circles-become-arcs", test_ovals);
    g_test_add_func("/page-stamps/the-catalogue-is-fresh", test_fresh);
    return g_test_run();
}
