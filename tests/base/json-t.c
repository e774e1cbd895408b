// SPDX-License-Identifier: MIT
#include "lib/base/json.h"

#include <string.h>

static void refuses(const char *text, gsize size)
{
    g_autoptr(GError) error = NULL;
    cJSON *tree = json_parse(text, size, &error);
    g_assert_null(tree);
    g_assert_error(error, JSON_ERROR, JSON_ERROR_SYNTAX);
}

/** Text that other readers would understand differently is refused. */
static void test_refused(void)
{
    refuses("", 0);
    refuses("{", 1);
    refuses("{} x", 4);
    refuses("\"a\0b\"", 5);
    refuses("\"\\u0000\"", 8);
    refuses("\"\xff\"", 3);
    g_autofree char *deep = g_strnfill(40, '[');
    refuses(deep, 40);
    const char *escaped = "\"\\\\u0000\""; /* a backslash and the word u0000: harmless */
    g_autoptr(cJSON) tree = json_parse(escaped, strlen(escaped), NULL);
    g_assert_nonnull(tree);
}

/** A key that stands twice is found at any depth. */
static void test_doubled_keys(void)
{
    const char *text = "{\"a\":[{\"b\":1,\"b\":2}]}";
    g_autoptr(cJSON) tree = json_parse(text, strlen(text), NULL);
    g_autoptr(GError) error = NULL;
    g_assert_false(json_keys_unique(tree, &error));
    g_assert_error(error, JSON_ERROR, JSON_ERROR_KEY);
}

/** Numbers are taken as numbers or as text, and wrong types fall back. */
static void test_getters(void)
{
    const char *text = "{\"n\":1700000000123,\"s\":\"1700000000123\",\"big\":1e300,\"t\":true,\"x\":\"y\"} \n";
    g_autoptr(cJSON) tree = json_parse(text, strlen(text), NULL);
    g_assert_cmpint(json_int64(tree, "n", 0), ==, 1700000000123);
    g_assert_cmpint(json_int64(tree, "s", 0), ==, 1700000000123);
    g_assert_cmpint(json_int64(tree, "big", -1), ==, -1);
    g_assert_cmpint(json_int64(tree, "x", -1), ==, -1);
    g_assert_true(json_bool(tree, "t", FALSE));
    g_assert_cmpstr(json_string(tree, "x"), ==, "y");
    g_assert_null(json_string(tree, "n"));
}

static void comes_back(double value)
{
    g_autoptr(cJSON) array = cJSON_CreateArray();
    cJSON_AddItemToArray(array, cJSON_CreateNumber(value));
    g_autofree char *text = json_text(array);
    g_autoptr(cJSON) back = json_parse(text, strlen(text), NULL);
    double again = cJSON_GetArrayItem(back, 0)->valuedouble;
    if (memcmp(&value, &again, sizeof value) != 0)
        g_error("%.17g came back from %s", value, text);
    g_assert_true(cJSON_IsNumber(cJSON_GetArrayItem(array, 0))); /* the tree is left alone */
}

/** A number comes back from its text bit for bit, also where 15 digits almost suffice. */
static void test_every_digit(void)
{
    comes_back(0.1 + 0.2);
    comes_back(-0.0);
    comes_back(1.0 / 3);
    comes_back(9007199254740993.0);
    comes_back(5e-324);
    for (int i = 0; i < 1000; i++)
        comes_back(g_test_rand_double_range(-4000, 4000));
    g_autoptr(cJSON) object = cJSON_CreateObject();
    cJSON_AddNumberToObject(object, "x", 120.5);
    cJSON_AddNumberToObject(object, "y", 0.1);
    g_autofree char *text = json_text(object);
    g_assert_cmpstr(text, ==, "{\"x\":120.5,\"y\":0.1}");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/json/refused", test_refused);
    g_test_add_func("/json/doubled-keys", test_doubled_keys);
    g_test_add_func("/json/getters", test_getters);
    g_test_add_func("/json/every-digit", test_every_digit);
    return g_test_run();
}
