// SPDX-License-Identifier: MIT
/**
 * assets.h - the pixels of images: who paints asks for them by their id.
 *
 * lib/raster knows no store. What is painted with gets a source of assets; without one, or for an asset that is not
 * there, an image is a grey sheet with a cross.
 */
#ifndef DINGBOARD_RASTER_ASSETS_H
#define DINGBOARD_RASTER_ASSETS_H

#include <cairo.h>
#include <glib.h>

typedef struct {
    /** The pixels of an asset, borrowed until the next call; NULL: there is none. */
    cairo_surface_t *(*surface)(const char *id, gpointer data);
    gpointer data;
    /** Its stored file (PNG), or NULL; free with g_bytes_unref. NULL: files are not to be had. */
    GBytes *(*file)(const char *id, gpointer data);
} AssetSource;

/** Have what is painted with the context, and with contexts made from it, ask this source (borrowed; may be NULL). */
void assets_attach(cairo_t *cr, const AssetSource *source);
/** The source of a context, or NULL. */
const AssetSource *assets_of(cairo_t *cr);

/** Decoded pictures by their ids, those used last. */
typedef struct AssetCache AssetCache;

/** The stored file (PNG) of an asset, or NULL; free with g_bytes_unref. */
typedef GBytes *(*AssetLoader)(const char *id, gpointer data);

/** @param room  bytes of pixels it keeps at most; the picture asked for last is always kept */
AssetCache *asset_cache_new(gsize room);
void asset_cache_free(AssetCache *cache);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(AssetCache, asset_cache_free)

/** The pixels of an asset, loaded when they are not there; as AssetSource.surface. */
cairo_surface_t *asset_cache_get(AssetCache *cache, const char *id, AssetLoader loader, gpointer data);

/** Bytes of pixels it holds. */
gsize asset_cache_memory(const AssetCache *cache);

/** A PNG as pixels: NULL when it is not one, whole and with nothing behind it. Free with cairo_surface_destroy. */
cairo_surface_t *asset_decode(GBytes *png);
/**
 * width × height RGBA pixels, 4 bytes each, as PNG; free with g_bytes_unref. The same pixels give the same bytes.
 * NULL when memory is short.
 */
GBytes *asset_encode(const guint8 *pixels, guint width, guint height);

#endif
