// SPDX-License-Identifier: MIT
#include "lib/raster/portable.h"

#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/board/apply.h"

#define HEAD "data:image/png;base64,"
/** What a picture takes beside its digits: its name, and punctuation. */
#define PUNCTUATION 128

static gint by_words(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/** The same board makes the same file. @return of char *, borrowed from `ids` */
static GPtrArray *sorted_ids(GHashTable *ids)
{
    GPtrArray *sorted = g_ptr_array_new();
    GHashTableIter iter;
    gpointer id = NULL;
    g_hash_table_iter_init(&iter, ids);
    while (g_hash_table_iter_next(&iter, &id, NULL))
        g_ptr_array_add(sorted, id);
    g_ptr_array_sort(sorted, by_words);
    return sorted;
}

static char *as_address(GBytes *png)
{
    gsize size = 0;
    const guint8 *bytes = g_bytes_get_data(png, &size);
    g_autofree char *digits = g_base64_encode(bytes, size);
    return g_strconcat(HEAD, digits, NULL);
}

/** FALSE: it is not to be had, or there is no room. */
static gboolean add_picture(cJSON *pictures, const char *id, const AssetSource *assets, gsize *room)
{
    g_autoptr(GBytes) png = assets != NULL && assets->file != NULL ? assets->file(id, assets->data) : NULL;
    if (png == NULL || g_bytes_get_size(png) / 3 * 4 + PUNCTUATION > *room)
        return FALSE;
    g_autofree char *address = as_address(png);
    *room -= MIN(*room, strlen(address) + PUNCTUATION);
    cJSON_AddStringToObject(pictures, id, address);
    return TRUE;
}

static void add_pictures(cJSON *json, const Board *board, const AssetSource *assets, gsize room)
{
    g_autoptr(GHashTable) ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    board_assets(board, ids);
    g_autoptr(GPtrArray) sorted = sorted_ids(ids);
    cJSON *pictures = sorted->len > 0 ? cJSON_AddObjectToObject(json, "pictures") : NULL, *left = NULL;
    for (guint i = 0; i < sorted->len; i++) {
        const char *id = sorted->pdata[i];
        if (add_picture(pictures, id, assets, &room))
            continue;
        if (left == NULL)
            left = cJSON_AddArrayToObject(json, "pictures_left");
        cJSON_AddItemToArray(left, cJSON_CreateString(id));
    }
}

GBytes *portable_write(const Board *board, const AssetSource *assets, gsize room)
{
    g_autoptr(cJSON) json = board_to_json(board);
    g_autofree char *bare = json_text(json);
    add_pictures(json, board, assets, room - MIN(room, strlen(bare)));
    g_autofree char *text = json_text(json);
    char *line = g_strconcat(text, "\n", NULL);
    return g_bytes_new_take(line, strlen(line));
}

/* --- reading ---------------------------------------------------------------------------------- */

static GBytes *read_picture(const cJSON *item)
{
    gsize size = 0;
    const char *text = cJSON_IsString(item) ? item->valuestring : "";
    if (item->string == NULL || !asset_id_valid(item->string) || !g_str_has_prefix(text, HEAD) ||
        strlen(text) > (gsize)LIMIT_ASSET_BYTES / 3 * 4 + PUNCTUATION)
        return NULL;
    g_autoptr(GBytes) png = NULL;
    guint8 *bytes = g_base64_decode(text + strlen(HEAD), &size);
    png = g_bytes_new_take(bytes, size);
    g_autofree char *hash = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, png);
    return strcmp(hash, item->string) == 0 ? g_steal_pointer(&png) : NULL;
}

static void free_bytes(gpointer bytes)
{
    g_bytes_unref(bytes);
}

GHashTable *portable_pictures(const cJSON *json, GError **error)
{
    g_autoptr(GHashTable) table = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_bytes);
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(json, "pictures"), *item = NULL;
    cJSON_ArrayForEach (item, list) {
        GBytes *png = g_hash_table_size(table) < LIMIT_ASSETS ? read_picture(item) : NULL;
        if (png == NULL) {
            g_set_error(error, BOARD_ERROR, BOARD_ERROR_INVALID,
                        "a board whose pictures are not what they say, or too many");
            return NULL;
        }
        g_hash_table_insert(table, g_strdup(item->string), png);
    }
    return g_steal_pointer(&table);
}
