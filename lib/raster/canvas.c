// SPDX-License-Identifier: MIT
#include "lib/raster/canvas.h"

#include <cairo.h>
#include <malloc.h>
#include <string.h>

#include "lib/base/limits.h"
#include "lib/raster/badges.h"
#include "lib/raster/caption.h"
#include "lib/raster/damage.h"
#include "lib/raster/paint.h"
#include "lib/raster/png.h"

G_DEFINE_QUARK(dingboard_raster_error, raster_error)

#define DEVICE_WIDTH (BOARD_WIDTH * PICTURE_SCALE)
#define DEVICE_HEIGHT (BOARD_HEIGHT * PICTURE_SCALE)

enum { PART_BOARD, PART_STRIP };

struct Canvas {
    cairo_surface_t *board;
    cairo_surface_t *strip; /**< NULL without caption */
    GArray *shown;          /**< of Shown: the objects painted, lowest first */
    GArray *badges;         /**< of Badge: the numbers painted over them */
    Color background;
    Object *backdrop; /**< a reference, or NULL */
    const AssetSource *assets;
    gboolean grid;
    gboolean numbers; /**< show numbers whatever the board says */
    gboolean painted; /**< FALSE: the pixels mean nothing, paint everything */
    char **caption;   /**< the lines on the strip, NULL without */
    PngEncoder *encoder;
    GBytes *png; /**< the last encoded picture, NULL when the pixels changed since */
};

Canvas *canvas_new(void)
{
    Canvas *canvas = g_new0(Canvas, 1);
    canvas->board = cairo_image_surface_create(CAIRO_FORMAT_RGB24, DEVICE_WIDTH, DEVICE_HEIGHT);
    canvas->shown = shown_new();
    canvas->badges = g_array_new(FALSE, TRUE, sizeof(Badge));
    canvas->encoder = png_encoder_new(DEVICE_WIDTH);
    return canvas;
}

void canvas_free(Canvas *canvas)
{
    if (canvas == NULL)
        return;
    cairo_surface_destroy(canvas->board);
    g_clear_pointer(&canvas->strip, cairo_surface_destroy);
    g_array_unref(canvas->shown);
    g_array_unref(canvas->badges);
    object_unref(canvas->backdrop);
    g_strfreev(canvas->caption);
    png_encoder_free(canvas->encoder);
    g_clear_pointer(&canvas->png, g_bytes_unref);
    g_free(canvas);
}

void canvas_set_numbers(Canvas *canvas, gboolean numbers)
{
    canvas->numbers = numbers;
}

void canvas_set_assets(Canvas *canvas, const AssetSource *assets)
{
    canvas->assets = assets;
}

static gboolean check(cairo_status_t status, GError **error)
{
    if (status == CAIRO_STATUS_SUCCESS)
        return TRUE;
    g_set_error(error, RASTER_ERROR, RASTER_ERROR_PAINT, "the board could not be painted: %s",
                cairo_status_to_string(status));
    return FALSE;
}

static void touch(Canvas *canvas, const cairo_rectangle_int_t *pixels)
{
    if (pixels->width > 0 && pixels->height > 0)
        png_encoder_touch(canvas->encoder, PART_BOARD, (guint)pixels->y, (guint)(pixels->y + pixels->height));
}

static gboolean is_empty(const cairo_rectangle_int_t *pixels)
{
    return pixels->width == 0 || pixels->height == 0;
}

/* --- the board ------------------------------------------------------------------------------ */

static cairo_rectangle_int_t badge_pixels(const Badge *badge)
{
    const Rect *box = &badge->box;
    int x = (int)(box->x0 * PICTURE_SCALE), y = (int)(box->y0 * PICTURE_SCALE);
    return (cairo_rectangle_int_t){x - 1, y - 1, (int)(box->x1 * PICTURE_SCALE) + 2 - x,
                                   (int)(box->y1 * PICTURE_SCALE) + 2 - y};
}

/** The badges that meet the damage; all of them without. */
static void paint_badges(Canvas *canvas, cairo_t *cr, const cairo_region_t *damage)
{
    for (guint i = 0; i < canvas->badges->len; i++) {
        const Badge *badge = &g_array_index(canvas->badges, Badge, i);
        cairo_rectangle_int_t pixels = badge_pixels(badge);
        if (damage == NULL || cairo_region_contains_rectangle(damage, &pixels) != CAIRO_REGION_OVERLAP_OUT)
            badge_paint(cr, badge);
    }
}

static gboolean has_badge(const GArray *badges, const Badge *badge)
{
    for (guint i = 0; i < badges->len; i++) {
        if (memcmp(&g_array_index(badges, Badge, i), badge, sizeof *badge) == 0)
            return TRUE;
    }
    return FALSE;
}

/** Add the places of those badges in `some` that `others` has not. */
static void damage_badges(cairo_region_t *damage, const GArray *some, const GArray *others)
{
    for (guint i = 0; i < some->len; i++) {
        const Badge *badge = &g_array_index(some, Badge, i);
        cairo_rectangle_int_t pixels = badge_pixels(badge);
        if (!has_badge(others, badge))
            cairo_region_union_rectangle(damage, &pixels);
    }
}

/** Objects that come on top of all that is shown: they cost only themselves. */
static void paint_additions(Canvas *canvas, cairo_t *cr, const GPtrArray *objects)
{
    for (guint i = canvas->shown->len; i < objects->len; i++) {
        shown_add(canvas->shown, cr, g_ptr_array_index(objects, i));
        const Shown *added = &g_array_index(canvas->shown, Shown, i);
        if (is_empty(&added->pixels))
            continue;
        paint_object(cr, added->object, canvas->background);
        touch(canvas, &added->pixels);
    }
    paint_badges(canvas, cr, NULL);
    paint_frame(cr, canvas->background);
}

/** Paint the rows of the clip from the background up: all objects that meet the damage. */
static void repaint_rows(Canvas *canvas, cairo_t *cr, const cairo_region_t *damage)
{
    paint_ground(cr, canvas->background, canvas->backdrop, canvas->grid);
    for (guint i = 0; i < canvas->shown->len; i++) {
        const Shown *entry = &g_array_index(canvas->shown, Shown, i);
        if (cairo_region_contains_rectangle(damage, &entry->pixels) != CAIRO_REGION_OVERLAP_OUT)
            paint_object(cr, entry->object, canvas->background);
    }
    paint_badges(canvas, cr, damage);
    paint_frame(cr, canvas->background);
}

/** Put the saved pixels of `rows` back wherever there is no damage. */
static void restore_outside(Canvas *canvas, const guint8 *saved, const cairo_rectangle_int_t *rows,
                            const cairo_region_t *damage)
{
    gsize stride = (gsize)cairo_image_surface_get_stride(canvas->board);
    guint8 *pixels = cairo_image_surface_get_data(canvas->board);
    cairo_region_t *outside = cairo_region_create_rectangle(rows);
    cairo_region_subtract(outside, damage);
    for (int i = 0; i < cairo_region_num_rectangles(outside); i++) {
        cairo_rectangle_int_t box;
        cairo_region_get_rectangle(outside, i, &box);
        gsize left = (gsize)box.x * 4, bytes = (gsize)box.width * 4;
        for (gsize y = (gsize)box.y; y < (gsize)(box.y + box.height); y++)
            memcpy(pixels + y * stride + left, saved + (y - (gsize)rows->y) * stride + left, bytes);
    }
    cairo_region_destroy(outside);
}

/*
 * Cut off at the side, a slanted edge is split by cairo where it crosses and rounded there: pixels would come out a
 * shade different from a board painted at once. Cut off above and below, it is not. So whole rows are painted, and
 * the pixels beside the damage, which lack the objects that were not painted, are put back.
 */
static void repaint_damage(Canvas *canvas, cairo_t *cr, const cairo_region_t *damage, const cairo_rectangle_int_t *rows)
{
    gsize stride = (gsize)cairo_image_surface_get_stride(canvas->board);
    cairo_surface_flush(canvas->board);
    const guint8 *pixels = cairo_image_surface_get_data(canvas->board);
    g_autofree guint8 *saved = g_memdup2(pixels + (gsize)rows->y * stride, (gsize)rows->height * stride);
    cairo_region_t *here = cairo_region_copy(damage);
    cairo_region_intersect_rectangle(here, rows);

    cairo_save(cr);
    cairo_rectangle(cr, 0, (double)rows->y / PICTURE_SCALE, BOARD_WIDTH, (double)rows->height / PICTURE_SCALE);
    cairo_clip(cr);
    repaint_rows(canvas, cr, here);
    cairo_restore(cr);

    cairo_surface_flush(canvas->board);
    restore_outside(canvas, saved, rows, here);
    cairo_surface_mark_dirty(canvas->board);
    cairo_region_destroy(here);
    touch(canvas, rows);
}

/** The damage widened to whole rows: each of its rectangles is one run of rows. */
static cairo_region_t *damaged_rows(const cairo_region_t *damage)
{
    cairo_region_t *rows = cairo_region_create();
    for (int i = 0; i < cairo_region_num_rectangles(damage); i++) {
        cairo_rectangle_int_t box;
        cairo_region_get_rectangle(damage, i, &box);
        box.x = 0;
        box.width = DEVICE_WIDTH;
        cairo_region_union_rectangle(rows, &box);
    }
    return rows;
}

static void paint_changes(Canvas *canvas, cairo_t *cr, const GPtrArray *objects, GArray *badges /* takes it */)
{
    GArray *before = canvas->shown, *badges_before = canvas->badges;
    canvas->shown = shown_after(before, cr, objects);
    canvas->badges = badges;
    cairo_region_t *damage = damage_between(before, canvas->shown);
    damage_badges(damage, badges_before, badges);
    damage_badges(damage, badges, badges_before);
    cairo_region_t *rows = damaged_rows(damage);
    for (int i = 0; i < cairo_region_num_rectangles(rows); i++) {
        cairo_rectangle_int_t run;
        cairo_region_get_rectangle(rows, i, &run);
        repaint_damage(canvas, cr, damage, &run);
    }
    cairo_region_destroy(rows);
    cairo_region_destroy(damage);
    g_array_unref(before);
    g_array_unref(badges_before);
}

static void paint_everything(Canvas *canvas, cairo_t *cr, const Board *board, GArray *badges /* takes it */)
{
    g_array_set_size(canvas->shown, 0);
    g_array_unref(canvas->badges);
    canvas->badges = badges;
    object_unref(canvas->backdrop);
    canvas->background = board->background;
    canvas->backdrop = board->backdrop != NULL ? object_ref(board->backdrop) : NULL;
    canvas->grid = board->grid;
    png_encoder_touch_all(canvas->encoder, PART_BOARD);
    paint_ground(cr, board->background, board->backdrop, board->grid);
    paint_additions(canvas, cr, board->objects);
}

static gboolean same_backdrop(const Object *a, const Object *b)
{
    return a == b || (a != NULL && b != NULL && object_equal(a, b));
}

static gboolean same_ground(const Canvas *canvas, const Board *board)
{
    return same_backdrop(canvas->backdrop, board->backdrop) && canvas->painted &&
           canvas->background == board->background && canvas->grid == board->grid;
}

static gboolean update_board(Canvas *canvas, const Board *board, GError **error)
{
    cairo_t *cr = cairo_create(canvas->board);
    cairo_scale(cr, PICTURE_SCALE, PICTURE_SCALE);
    assets_attach(cr, canvas->assets);
    GArray *badges =
        board->numbers || canvas->numbers ? badges_place(board->objects) : g_array_new(FALSE, TRUE, sizeof(Badge));
    gboolean numbered = badges->len > 0 || canvas->badges->len > 0;
    if (!same_ground(canvas, board)) {
        paint_everything(canvas, cr, board, badges);
    } else if (!numbered && shown_common(canvas->shown, board->objects) == canvas->shown->len) {
        paint_additions(canvas, cr, board->objects);
        g_array_unref(badges);
    } else {
        paint_changes(canvas, cr, board->objects, badges);
    }
    canvas->painted = check(cairo_status(cr), error);
    cairo_destroy(cr);
    cairo_surface_flush(canvas->board);
    return canvas->painted;
}

/* --- the strip ------------------------------------------------------------------------------ */

static gboolean same_caption(char **a, const char *const *b)
{
    if (a == NULL || b == NULL)
        return a == NULL && b == NULL;
    return g_strv_equal((const char *const *)a, b);
}

static gboolean paint_strip(Canvas *canvas, const char *const *lines, GError **error)
{
    if (same_caption(canvas->caption, lines))
        return TRUE;
    g_clear_pointer(&canvas->strip, cairo_surface_destroy);
    g_clear_pointer(&canvas->caption, g_strfreev);
    png_encoder_touch_all(canvas->encoder, PART_STRIP);
    g_autoptr(Caption) caption = caption_new(lines);
    if (caption == NULL)
        return TRUE;
    canvas->strip =
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, DEVICE_WIDTH, caption_height(caption) * PICTURE_SCALE);
    cairo_t *cr = cairo_create(canvas->strip);
    cairo_scale(cr, PICTURE_SCALE, PICTURE_SCALE);
    caption_paint(cr, caption);
    gboolean ok = check(cairo_status(cr), error);
    cairo_destroy(cr);
    cairo_surface_flush(canvas->strip);
    if (ok)
        canvas->caption = g_strdupv((char **)lines);
    return ok;
}

gboolean canvas_paint(Canvas *canvas, const Board *board, const char *const *caption, GError **error)
{
    g_clear_pointer(&canvas->png, g_bytes_unref);
    return update_board(canvas, board, error) &&
           paint_strip(canvas, caption != NULL && *caption != NULL ? caption : NULL, error);
}

/* --- the picture ---------------------------------------------------------------------------- */

static PngPart part_of(cairo_surface_t *surface)
{
    if (surface == NULL)
        return (PngPart){0};
    return (PngPart){
        .pixels = cairo_image_surface_get_data(surface),
        .stride = (gsize)cairo_image_surface_get_stride(surface),
        .rows = (guint)cairo_image_surface_get_height(surface),
    };
}

GBytes *canvas_png(Canvas *canvas, GError **error)
{
    const PngPart parts[PNG_PARTS] = {
        [PART_BOARD] = part_of(canvas->board),
        [PART_STRIP] = part_of(canvas->strip),
    };
    if (!check(cairo_surface_status(canvas->board), error))
        return NULL;
    if (canvas->png == NULL)
        canvas->png = png_encode(canvas->encoder, parts, error);
    return canvas->png != NULL ? g_bytes_ref(canvas->png) : NULL;
}

cairo_surface_t *canvas_surface(const Canvas *canvas)
{
    return canvas->board;
}

static gsize surface_memory(cairo_surface_t *surface)
{
    PngPart part = part_of(surface);
    return part.stride * part.rows;
}

gsize canvas_memory(const Canvas *canvas)
{
    return sizeof *canvas + surface_memory(canvas->board) + surface_memory(canvas->strip) +
           canvas->shown->len * sizeof(Shown) + canvas->badges->len * sizeof(Badge) +
           png_encoder_memory(canvas->encoder) + (canvas->png != NULL ? g_bytes_get_size(canvas->png) : 0);
}

/** Memory of a crowded picture's encoding, which would else go back to the system and be faulted in again each time. */
#define KEPT_MEMORY (32 * 1024 * 1024)

void raster_warm_up(void)
{
    mallopt(M_MMAP_THRESHOLD, KEPT_MEMORY);
    mallopt(M_TRIM_THRESHOLD, KEPT_MEMORY);
    g_autoptr(Canvas) canvas = canvas_new();
    g_autoptr(Board) board = board_new();
    Object *text = object_new(SHAPE_TEXT);
    text->text = g_strdup("画板 Aa1 😀");
    text->cx = BOARD_WIDTH / 2.0;
    text->cy = BOARD_HEIGHT / 2.0;
    g_ptr_array_add(board->objects, text);
    const char *const caption[] = {"第1笔 Aa 😀", NULL};
    g_autoptr(GBytes) png = NULL;
    if (canvas_paint(canvas, board, caption, NULL))
        png = canvas_png(canvas, NULL);
}
