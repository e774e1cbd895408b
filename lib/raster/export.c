// SPDX-License-Identifier: MIT
/* The board as SVG and PDF: the same painting code on other surfaces of cairo, in memory. */
#include <cairo-pdf.h>
#include <cairo-svg.h>

#include "lib/base/limits.h"
#include "lib/raster/canvas.h"
#include "lib/raster/caption.h"
#include "lib/raster/paint.h"

static cairo_status_t append(void *closure, const unsigned char *data, unsigned int size)
{
    g_byte_array_append(closure, data, size);
    return CAIRO_STATUS_SUCCESS;
}

typedef struct {
    const Board *board;
    const AssetSource *assets;
    const Caption *shown; /**< the caption strip; NULL: no strip */
} Picture;

static void paint_picture(cairo_t *cr, const Picture *picture)
{
    assets_attach(cr, picture->assets);
    cairo_save(cr); /* for the next page */
    cairo_save(cr);
    cairo_rectangle(cr, 0, 0, BOARD_WIDTH, BOARD_HEIGHT);
    cairo_clip(cr);
    paint_board(cr, picture->board);
    cairo_restore(cr);
    if (picture->shown != NULL) {
        cairo_translate(cr, 0, BOARD_HEIGHT);
        caption_paint(cr, picture->shown);
    }
    cairo_restore(cr);
}

/** The pages one after the other, if there are several and the surface has pages; the shown one alone else. */
static void paint_pages(cairo_t *cr, const Picture *picture)
{
    const Board *board = picture->board;
    if (board->pages->len == 1 || cairo_surface_get_type(cairo_get_target(cr)) != CAIRO_SURFACE_TYPE_PDF) {
        paint_picture(cr, picture);
        return;
    }
    for (guint page = 1; page <= board->pages->len; page++) {
        g_autoptr(Board) shown = board_page(board, page);
        const Picture one = {shown, picture->assets, picture->shown};
        paint_picture(cr, &one);
        cairo_show_page(cr);
    }
}

/** Paint on the surface, which writes to `out`; both are released. */
static GBytes *write_picture(cairo_surface_t *surface, GByteArray *out, const Picture *picture, GError **error)
{
    cairo_t *cr = cairo_create(surface);
    paint_pages(cr, picture);
    cairo_status_t status = cairo_status(cr);
    cairo_destroy(cr);
    cairo_surface_finish(surface);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    if (status == CAIRO_STATUS_SUCCESS)
        return g_byte_array_free_to_bytes(out);
    g_byte_array_free(out, TRUE);
    g_set_error(error, RASTER_ERROR, RASTER_ERROR_PAINT, "the board could not be drawn: %s",
                cairo_status_to_string(status));
    return NULL;
}

GBytes *board_svg(const Board *board, const AssetSource *assets, const char *const *caption, GError **error)
{
    g_autoptr(Caption) shown = caption_new(caption);
    GByteArray *out = g_byte_array_new();
    cairo_surface_t *surface =
        cairo_svg_surface_create_for_stream(append, out, BOARD_WIDTH, BOARD_HEIGHT + caption_height(shown));
    cairo_svg_surface_set_document_unit(surface, CAIRO_SVG_UNIT_PX);
    return write_picture(surface, out, &(Picture){board, assets, shown}, error);
}

GBytes *board_pdf(const Board *board, const AssetSource *assets, const char *const *caption, GError **error)
{
    g_autoptr(Caption) shown = caption_new(caption);
    GByteArray *out = g_byte_array_new();
    cairo_surface_t *surface =
        cairo_pdf_surface_create_for_stream(append, out, BOARD_WIDTH, BOARD_HEIGHT + caption_height(shown));
    /* Without this cairo writes the time of day: the same board would not give the same bytes. */
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
    return write_picture(surface, out, &(Picture){board, assets, shown}, error);
}
