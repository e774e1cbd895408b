// SPDX-License-Identifier: MIT
#include "lib/raster/assets.h"

#include <string.h>

static const cairo_user_data_key_t source_key;

void assets_attach(cairo_t *cr, const AssetSource *source)
{
    if (cairo_set_user_data(cr, &source_key, (void *)source, NULL) != CAIRO_STATUS_SUCCESS)
        g_error("out of memory");
}

const AssetSource *assets_of(cairo_t *cr)
{
    return cairo_get_user_data(cr, &source_key);
}

/* --- PNG -------------------------------------------------------------------------------------- */

typedef struct {
    const guint8 *next;
    gsize left;
} Input;

static cairo_status_t take(void *closure, unsigned char *data, unsigned int size)
{
    Input *input = closure;
    if (size > input->left)
        return CAIRO_STATUS_READ_ERROR;
    memcpy(data, input->next, size);
    input->next += size;
    input->left -= size;
    return CAIRO_STATUS_SUCCESS;
}

cairo_surface_t *asset_decode(GBytes *png)
{
    Input input;
    input.next = g_bytes_get_data(png, &input.left);
    cairo_surface_t *surface = cairo_image_surface_create_from_png_stream(take, &input);
    if (cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS && input.left == 0)
        return surface;
    cairo_surface_destroy(surface);
    return NULL;
}

static cairo_status_t append(void *closure, const unsigned char *data, unsigned int size)
{
    g_byte_array_append(closure, data, size);
    return CAIRO_STATUS_SUCCESS;
}

static guint32 premultiplied(const guint8 *rgba)
{
    guint32 alpha = rgba[3], word = alpha << 24;
    for (guint i = 0; i < 3; i++) {
        guint32 product = rgba[i] * alpha + 128;
        word |= ((product + (product >> 8)) >> 8) << (16 - 8 * i);
    }
    return word;
}

static gboolean is_opaque(const guint8 *pixels, gsize n)
{
    gsize i = 0;
    while (i < n && pixels[4 * i + 3] == 0xff)
        i++;
    return i == n;
}

/** Pixels without transparency are written as RGB, a quarter smaller. */
GBytes *asset_encode(const guint8 *pixels, guint width, guint height)
{
    cairo_format_t format = is_opaque(pixels, (gsize)width * height) ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32;
    cairo_surface_t *surface = cairo_image_surface_create(format, (int)width, (int)height);
    guint8 *rows = cairo_image_surface_get_data(surface);
    gsize stride = (gsize)cairo_image_surface_get_stride(surface);
    for (gsize y = 0; rows != NULL && y < height; y++) {
        guint32 *row = (guint32 *)(gpointer)(rows + y * stride);
        for (gsize x = 0; x < width; x++)
            row[x] = premultiplied(pixels + 4 * (y * width + x));
    }
    cairo_surface_mark_dirty(surface);
    GByteArray *out = g_byte_array_new();
    cairo_status_t status = cairo_surface_write_to_png_stream(surface, append, out);
    cairo_surface_destroy(surface);
    GBytes *png = g_byte_array_free_to_bytes(out);
    if (status != CAIRO_STATUS_SUCCESS)
        g_clear_pointer(&png, g_bytes_unref);
    return png;
}

/* --- the cache -------------------------------------------------------------------------------- */

typedef struct {
    char *id;
    cairo_surface_t *surface;
    gsize size;
} Kept;

struct AssetCache {
    GHashTable *known; /**< id (the Kept's own) → its link in `order` */
    GQueue order;      /**< of Kept *, used last first */
    gsize size, room;
};

AssetCache *asset_cache_new(gsize room)
{
    AssetCache *cache = g_new0(AssetCache, 1);
    cache->known = g_hash_table_new(g_str_hash, g_str_equal);
    g_queue_init(&cache->order);
    cache->room = room;
    return cache;
}

static void kept_free(gpointer data)
{
    Kept *kept = data;
    cairo_surface_destroy(kept->surface);
    g_free(kept->id);
    g_free(kept);
}

void asset_cache_free(AssetCache *cache)
{
    if (cache == NULL)
        return;
    g_hash_table_unref(cache->known);
    g_queue_clear_full(&cache->order, kept_free);
    g_free(cache);
}

gsize asset_cache_memory(const AssetCache *cache)
{
    return cache->size;
}

/** Those used longest ago go until there is room; the newest stays. */
static void make_room(AssetCache *cache)
{
    while (cache->size > cache->room && g_queue_get_length(&cache->order) > 1) {
        Kept *oldest = g_queue_pop_tail(&cache->order);
        g_hash_table_remove(cache->known, oldest->id);
        cache->size -= oldest->size;
        kept_free(oldest);
    }
}

static cairo_surface_t *keep(AssetCache *cache, const char *id, cairo_surface_t *surface)
{
    Kept *kept = g_new0(Kept, 1);
    kept->id = g_strdup(id);
    kept->surface = surface;
    kept->size = (gsize)cairo_image_surface_get_stride(surface) * (gsize)cairo_image_surface_get_height(surface);
    cache->size += kept->size;
    g_queue_push_head(&cache->order, kept);
    g_hash_table_insert(cache->known, kept->id, cache->order.head);
    make_room(cache);
    return surface;
}

cairo_surface_t *asset_cache_get(AssetCache *cache, const char *id, AssetLoader loader, gpointer data)
{
    GList *link = g_hash_table_lookup(cache->known, id);
    if (link != NULL) {
        g_queue_unlink(&cache->order, link);
        g_queue_push_head_link(&cache->order, link);
        return ((Kept *)link->data)->surface;
    }
    g_autoptr(GBytes) png = loader(id, data);
    cairo_surface_t *surface = png != NULL ? asset_decode(png) : NULL;
    return surface != NULL ? keep(cache, id, surface) : NULL;
}
