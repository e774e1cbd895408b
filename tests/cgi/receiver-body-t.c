// SPDX-License-Identifier: MIT
/* Bodies that are not what the platform sends, though rightly signed: none is journaled. */
#include "tests/cgi/caller.h"

#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "tests/cgi/lab.h"

/* --- bad bodies ----------------------------------------------------------------------------- */

/** The good body with the value of one member replaced (or, with NULL, the member left out). */
static char *spoiled(const char *key, const char *value)
{
    g_autoptr(cJSON) tree = cJSON_Parse(good_body);
    cJSON_DeleteItemFromObjectCaseSensitive(tree, key);
    if (value == NULL)
        return json_text(tree);
    g_autofree char *rest = json_text(tree);
    return g_strdup_printf("{\"%s\":%s,%s", key, value, rest + 1);
}

static const char *const texts[] = {
    "msgId",         "conversationId", "conversationType", "senderId",          "senderStaffId",           "senderNick",
    "chatbotCorpId", "msgtype",        "sessionWebhook",   "conversationTitle", "originalProcessQueryKey",
};

static void test_wrong_types(void)
{
    g_auto(World) world = {0};
    static const char *const not_text[] = {"{}", "[]", "true", "false", "1.5", "1e300", "9007199254740993", "[\"a\"]"};
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        for (gsize j = 0; j < G_N_ELEMENTS(not_text); j++) {
            g_autofree char *body = spoiled(texts[i], not_text[j]);
            malformed_text(&world, body);
        }
    }
    static const char *const numbers[] = {"createAt", "sessionWebhookExpiredTime", "errorCode"};
    static const char *const not_number[] = {"{}",
                                             "[]",
                                             "true",
                                             "1.5",
                                             "1e300",
                                             "-1e300",
                                             "\"x\"",
                                             "\"1.5\"",
                                             "\"0x10\"",
                                             "\" 1\"",
                                             "\"99999999999999999999\""};
    for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++) {
        for (gsize j = 0; j < G_N_ELEMENTS(not_number); j++) {
            g_autofree char *body = spoiled(numbers[i], not_number[j]);
            malformed_text(&world, body);
        }
    }
    static const struct {
        const char *key, *value;
    } others[] = {
        {"isAdmin", "\"yes\""},
        {"isAdmin", "1"},
        {"isAdmin", "{}"},
        {"isAdmin", "[]"},
        {"text", "\"x\""},
        {"text", "[]"},
        {"text", "5"},
        {"text", "true"},
        {"content", "[]"},
        {"content", "5"},
        {"content", "true"},
        {"text", "{\"content\":{}}"},
        {"text", "{\"content\":[]}"},
        {"text", "{\"content\":1}"},
        {"conversationType", "\"3\""},
        {"conversationType", "0"},
        {"conversationType", "\"group\""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(others); i++) {
        g_autofree char *body = spoiled(others[i].key, others[i].value);
        malformed_text(&world, body);
    }
    g_assert_cmpuint(world.cases, >=, 130);
}

static void test_missing_and_overlong(void)
{
    g_auto(World) world = {0};
    static const char *const needed[] = {"msgId", "conversationId", "msgtype"};
    for (gsize i = 0; i < G_N_ELEMENTS(needed); i++) {
        g_autofree char *without = spoiled(needed[i], NULL);
        g_autofree char *empty = spoiled(needed[i], "\"\"");
        g_autofree char *null = spoiled(needed[i], "null");
        malformed_text(&world, without);
        malformed_text(&world, empty);
        malformed_text(&world, null);
    }
    malformed_text(&world, "{\"msgId\":\"m\",\"conversationId\":\"c\",\"msgtype\":\"text\"}");
    malformed_text(&world, "{}");
    malformed_text(&world, "");
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        if (strcmp(texts[i], "senderNick") == 0 || strcmp(texts[i], "conversationTitle") == 0)
            continue; /* shown only: cut, not refused */
        gsize limit = strcmp(texts[i], "sessionWebhook") == 0 ? LIMIT_URL_BYTES : LIMIT_ID_BYTES;
        g_autofree char *letters = g_strnfill(limit + 1, 'x');
        g_autofree char *value = g_strdup_printf("\"%s\"", letters);
        g_autofree char *body = spoiled(texts[i], value);
        malformed_text(&world, body);
        g_autofree char *control = spoiled(texts[i], "\"a\\nb\"");
        malformed_text(&world, control);
    }
    g_autofree char *words = g_strnfill(LIMIT_BODY_BYTES, 'x');
    g_autofree char *content = g_strdup_printf("{\"content\":\"%s\"}", words);
    g_autofree char *large = spoiled("text", content);
    malformed_text(&world, large);
}

/** Every prefix of a body is malformed. */
static void test_truncated(void)
{
    g_auto(World) world = {0};
    for (gsize size = 0; size < strlen(good_body); size++)
        malformed(&world, good_body, size);
    g_assert_cmpuint(world.cases, >=, 200);
}

static void test_doubled(void)
{
    g_auto(World) world = {0};
    g_autoptr(cJSON) tree = cJSON_Parse(good_body);
    const cJSON *item = NULL;
    cJSON_ArrayForEach (item, tree) {
        g_autofree char *value = json_text(item);
        g_autofree char *first = g_strdup_printf("{\"%s\":%s,%s", item->string, value, good_body + 1);
        malformed_text(&world, first);
        g_autofree char *escaped =
            g_strdup_printf("{\"\\u%04x%s\":%s,%s", item->string[0], item->string + 1, value, good_body + 1);
        malformed_text(&world, escaped);
    }
    g_autofree char *nested = spoiled("text", "{\"content\":\"a\",\"content\":\"b\"}");
    malformed_text(&world, nested);
    g_assert_cmpuint(world.cases, >=, 30);
}

/** Bytes that are not text, put at many places. */
static void test_bad_bytes(void)
{
    g_auto(World) world = {0};
    static const struct {
        const char *bytes;
        gsize size;
    } bad[] = {
        {"\0", 1},       {"\xff", 1}, {"\xc0\xaf", 2}, {"\xed\xa0\x80", 3}, {"\xf4\x90\x80\x80", 4},
        {"\xe7\x94", 2}, {"\x80", 1},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
        for (gsize at = 0; at <= strlen(good_body); at += 53) {
            g_autoptr(GString) body = g_string_new(good_body);
            g_string_insert_len(body, (gssize)at, bad[i].bytes, (gssize)bad[i].size);
            malformed(&world, body->str, body->len);
        }
    }
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        static const char *const escapes[] = {"\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\x41\"",
                                              "\"\\u12\""};
        for (gsize j = 0; j < G_N_ELEMENTS(escapes); j++) {
            g_autofree char *body = spoiled(texts[i], escapes[j]);
            malformed_text(&world, body);
        }
    }
    g_assert_cmpuint(world.cases, >=, 130);
}

static void test_not_json(void)
{
    g_auto(World) world = {0};
    static const char *const bodies[] = {
        "null",
        "true",
        "17",
        "\"text\"",
        "[]",
        "[{}]",
        "{",
        "}",
        "{]",
        "[}",
        "{\"a\"}",
        "{\"a\":}",
        "{:1}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":1,}",
        "{,}",
        "{\"a\":1}}",
        "{\"a\":1} x",
        "{\"a\":1}{\"b\":2}",
        "{\"a\":NaN}",
        "{\"a\":Infinity}",
        "{\"a\":-}",
        "{\"a\":+1}",
        "{\"a\":.5}",
        "{\"a\":tru}",
        "{\"a\":undefined}",
        "{\"a\":/**/1}",
        "// x\n{}",
        "<xml/>",
        "msgId=1&msgtype=text",
        "{\"encrypt\":\"x\"}",
        "\xef\xbb\xbf",
        " ",
        "\n",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(bodies); i++)
        malformed_text(&world, bodies[i]);
    static const gsize depths[] = {LIMIT_JSON_DEPTH + 1, 100, 1000, 30000};
    for (gsize i = 0; i < G_N_ELEMENTS(depths); i++) {
        g_autofree char *arrays = g_strnfill(depths[i], '[');
        malformed_text(&world, arrays);
        g_autoptr(GString) objects = g_string_new(NULL);
        for (gsize j = 0; j < depths[i] / 5; j++)
            g_string_append(objects, "{\"a\":");
        malformed_text(&world, objects->str);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    lab_quiet();
    g_test_add_func("/receiver/body/wrong-types", test_wrong_types);
    g_test_add_func("/receiver/body/missing-and-overlong", test_missing_and_overlong);
    g_test_add_func("/receiver/body/truncated", test_truncated);
    g_test_add_func("/receiver/body/doubled", test_doubled);
    g_test_add_func("/receiver/body/bad-bytes", test_bad_bytes);
    g_test_add_func("/receiver/body/not-json", test_not_json);
    return g_test_run();
}
