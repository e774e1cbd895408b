// SPDX-License-Identifier: MIT
#include "lib/base/json.h"

#include <math.h>
#include <string.h>

#include "lib/base/limits.h"

G_DEFINE_QUARK(dingboard_json_error, json_error)

/** Nesting of brackets outside strings, and whether a string holds the escape of NUL. */
static gboolean text_is_safe(const char *text, gsize size, GError **error)
{
    int depth = 0;
    gboolean quoted = FALSE;
    for (gsize i = 0; i < size; i++) {
        char c = text[i];
        if (quoted) {
            if (c == '\\') {
                if (size - i >= 6 && memcmp(text + i, "\\u0000", 6) == 0) {
                    g_set_error(error, JSON_ERROR, JSON_ERROR_SYNTAX, "NUL in a string at byte %" G_GSIZE_FORMAT, i);
                    return FALSE;
                }
                i++;
            } else if (c == '"') {
                quoted = FALSE;
            }
        } else if (c == '"') {
            quoted = TRUE;
        } else if (c == '{' || c == '[') {
            if (++depth > LIMIT_JSON_DEPTH) {
                g_set_error(error, JSON_ERROR, JSON_ERROR_SYNTAX, "nested deeper than %d", LIMIT_JSON_DEPTH);
                return FALSE;
            }
        } else if (c == '}' || c == ']') {
            depth--;
        }
    }
    return TRUE;
}

cJSON *json_parse(const char *text, gsize size, GError **error)
{
    if (!g_utf8_validate_len(text, size, NULL)) {
        g_set_error(error, JSON_ERROR, JSON_ERROR_SYNTAX, "not UTF-8 text without NUL");
        return NULL;
    }
    if (!text_is_safe(text, size, error))
        return NULL;
    const char *end = NULL;
    g_autoptr(cJSON) tree = cJSON_ParseWithLengthOpts(text, size, &end, 0);
    if (tree == NULL) {
        gsize at = end != NULL && end >= text ? (gsize)(end - text) : size;
        g_set_error(error, JSON_ERROR, JSON_ERROR_SYNTAX, "not JSON at byte %" G_GSIZE_FORMAT, at);
        return NULL;
    }
    while (end < text + size && strchr(" \t\r\n", *end) != NULL)
        end++;
    if (end != text + size) {
        g_set_error(error, JSON_ERROR, JSON_ERROR_SYNTAX, "more text after the JSON value at byte %" G_GSIZE_FORMAT,
                    (gsize)(end - text));
        return NULL;
    }
    return g_steal_pointer(&tree);
}

static gboolean object_keys_unique(const cJSON *object, GError **error)
{
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    for (const cJSON *item = object->child; item != NULL; item = item->next) {
        if (!g_hash_table_add(seen, item->string)) {
            g_set_error(error, JSON_ERROR, JSON_ERROR_KEY, "the key \"%.40s\" is there twice", item->string);
            return FALSE;
        }
    }
    return TRUE;
}

/* The recursion is bounded: json_parse refuses trees deeper than LIMIT_JSON_DEPTH. */
gboolean json_keys_unique(const cJSON *tree, GError **error)
{
    if (cJSON_IsObject(tree) && !object_keys_unique(tree, error))
        return FALSE;
    if (!cJSON_IsObject(tree) && !cJSON_IsArray(tree))
        return TRUE;
    for (const cJSON *item = tree->child; item != NULL; item = item->next) {
        if (!json_keys_unique(item, error))
            return FALSE;
    }
    return TRUE;
}

const char *json_string(const cJSON *object, const char *key)
{
    return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, key));
}

gint64 json_int64(const cJSON *object, const char *key, gint64 fallback)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
    if (cJSON_IsNumber(item)) {
        double value = item->valuedouble;
        return fabs(value) <= 9007199254740992.0 ? (gint64)value : fallback;
    }
    gint64 value = 0;
    if (cJSON_IsString(item) && g_ascii_string_to_signed(item->valuestring, 10, G_MININT64, G_MAXINT64, &value, NULL))
        return value;
    return fallback;
}

gboolean json_bool(const cJSON *object, const char *key, gboolean fallback)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
    return cJSON_IsBool(item) ? cJSON_IsTrue(item) : fallback;
}

/* --- numbers with every digit ----------------------------------------------------------------- */

static gboolean same_bits(double a, double b)
{
    return memcmp(&a, &b, sizeof a) == 0;
}

/* cJSON prints 15 digits and is content when they come back almost the same. */
static gboolean printed_exactly(double value)
{
    if (value == floor(value) && fabs(value) < 1e15)
        return !same_bits(value, -0.0);
    char digits[G_ASCII_DTOSTR_BUF_SIZE];
    return same_bits(g_ascii_strtod(g_ascii_formatd(digits, sizeof digits, "%.15g", value), NULL), value);
}

static gboolean all_printed_exactly(const cJSON *tree)
{
    if (cJSON_IsNumber(tree))
        return printed_exactly(tree->valuedouble);
    for (const cJSON *item = tree->child; item != NULL; item = item->next) {
        if (!all_printed_exactly(item))
            return FALSE;
    }
    return TRUE;
}

/* Put the 17 digits that tell every double apart in the place of numbers that need them. */
static void spell_out_numbers(cJSON *tree)
{
    if (cJSON_IsNumber(tree) && isfinite(tree->valuedouble) && !printed_exactly(tree->valuedouble)) {
        char digits[G_ASCII_DTOSTR_BUF_SIZE];
        cJSON *raw = cJSON_CreateRaw(g_ascii_dtostr(digits, sizeof digits, tree->valuedouble));
        tree->type = (tree->type & ~0xff) | cJSON_Raw;
        tree->valuestring = g_steal_pointer(&raw->valuestring);
        cJSON_Delete(raw);
    }
    for (cJSON *item = tree->child; item != NULL; item = item->next)
        spell_out_numbers(item);
}

char *json_text(const cJSON *tree)
{
    g_autoptr(cJSON) spelt_out = NULL;
    if (!all_printed_exactly(tree)) {
        spelt_out = cJSON_Duplicate(tree, TRUE);
        spell_out_numbers(spelt_out);
    }
    char *printed = cJSON_PrintUnformatted(spelt_out != NULL ? spelt_out : tree);
    char *text = g_strdup(printed);
    cJSON_free(printed);
    return text;
}
