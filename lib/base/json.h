// SPDX-License-Identifier: MIT
/**
 * json.h - reading and writing JSON safely on top of cJSON.
 *
 * cJSON's traps are closed here, once: duplicate keys (its first one wins, others' last one), NUL
 * inside strings (cuts them), unbounded nesting, integers beyond 2^53.
 */
#ifndef DINGBOARD_BASE_JSON_H
#define DINGBOARD_BASE_JSON_H

#include <cjson/cJSON.h>
#include <glib.h>

typedef enum {
    JSON_ERROR_SYNTAX, /**< not JSON, not UTF-8, NUL inside, trailing bytes, too deep */
    JSON_ERROR_KEY,    /**< a key is missing, doubled, or of another type than asked for */
} JsonError;
#define JSON_ERROR (json_error_quark())
GQuark json_error_quark(void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(cJSON, cJSON_Delete)

/**
 * Parse `size` bytes (no terminator needed) as one JSON value.
 *
 * @return the tree, which the caller frees (cJSON_Delete), or NULL with JSON_ERROR_SYNTAX. Refused:
 *         invalid UTF-8, a NUL byte or \u0000, nesting beyond LIMIT_JSON_DEPTH, anything after the value.
 */
cJSON *json_parse(const char *text, gsize size, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** TRUE when no object anywhere in the tree has the same key twice; else JSON_ERROR_KEY names it. */
gboolean json_keys_unique(const cJSON *tree, GError **error);

/** The string under `key`, or NULL when absent or not a string. Borrowed from the tree. */
const char *json_string(const cJSON *object, const char *key);

/** The integer under `key`, given as a number or as a decimal string; `fallback` otherwise. */
gint64 json_int64(const cJSON *object, const char *key, gint64 fallback);

/** The boolean under `key`, else `fallback`. */
gboolean json_bool(const cJSON *object, const char *key, gboolean fallback);

/** The text of a tree without spaces; free with g_free. Numbers keep every digit a double has. */
char *json_text(const cJSON *tree);

#endif
