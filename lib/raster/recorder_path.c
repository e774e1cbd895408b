// SPDX-License-Identifier: MIT
#include "lib/raster/recorder_path.h"

#include <harfbuzz/hb-ot.h>
#include <math.h>

#include "lib/base/limits.h"

/* --- numbers and paths -------------------------------------------------------------------------- */

static gint64 hundredths(double value)
{
    return (gint64)llround(CLAMP(value, -100 * LIMIT_COORDINATE, 100 * LIMIT_COORDINATE) * 100);
}

/* "12.34", "12.3", "12"; in paths ".5" */
static void append_hundredths(GString *out, gint64 value, gboolean whole)
{
    gint64 part = ABS(value) % 100;
    if (value < 0)
        g_string_append_c(out, '-');
    if (whole || ABS(value) >= 100 || part == 0)
        g_string_append_printf(out, "%" G_GINT64_FORMAT, ABS(value) / 100);
    if (part % 10 != 0)
        g_string_append_printf(out, ".%02d", (int)part);
    else if (part != 0)
        g_string_append_printf(out, ".%d", (int)part / 10);
}

void append_decimal(GString *out, double value)
{
    append_hundredths(out, hundredths(value), TRUE);
}

void append_exactly(GString *out, double value)
{
    char digits[G_ASCII_DTOSTR_BUF_SIZE];
    g_string_append(out, g_ascii_formatd(digits, sizeof digits, "%.6g", value));
}

typedef struct {
    GString *out;
    cairo_matrix_t matrix;
    gint64 x, y;             /**< where the pen is, in hundredths */
    gint64 start_x, start_y; /**< where its stroke began */
    char letter;             /**< last one written */
} PathWriter;

static void write_letter(PathWriter *writer, char letter)
{
    if (writer->letter != letter || letter == 'M' || letter == 'z')
        g_string_append_c(writer->out, letter);
    writer->letter = letter;
}

static void write_number(PathWriter *writer, gint64 value)
{
    GString *out = writer->out;
    if (value >= 0 && out->len > 0 && !g_ascii_isalpha(out->str[out->len - 1]))
        g_string_append_c(out, ' ');
    append_hundredths(out, value, FALSE);
}

/* Points of a step, relative to where the pen is; the last is where it goes. */
static void write_points(PathWriter *writer, char letter, const cairo_path_data_t *data, int n)
{
    gint64 x = writer->x, y = writer->y;
    write_letter(writer, letter);
    for (int i = 1; i <= n; i++) {
        double px = data[i].point.x, py = data[i].point.y;
        cairo_matrix_transform_point(&writer->matrix, &px, &py);
        x = hundredths(px);
        y = hundredths(py);
        write_number(writer, letter == 'M' ? x : x - writer->x);
        write_number(writer, letter == 'M' ? y : y - writer->y);
    }
    writer->x = x;
    writer->y = y;
}

static void write_step(PathWriter *writer, const cairo_path_data_t *data, gboolean last)
{
    switch (data->header.type) {
    case CAIRO_PATH_MOVE_TO:
        if (last) /* what cairo leaves behind a closed path */
            break;
        write_points(writer, 'M', data, 1);
        writer->start_x = writer->x;
        writer->start_y = writer->y;
        break;
    case CAIRO_PATH_LINE_TO:
        write_points(writer, 'l', data, 1);
        break;
    case CAIRO_PATH_CURVE_TO:
        write_points(writer, 'c', data, 3);
        break;
    case CAIRO_PATH_CLOSE_PATH:
        write_letter(writer, 'z');
        writer->x = writer->start_x;
        writer->y = writer->start_y;
        break;
    }
}

/* A move that another one follows leads nowhere. */
static gboolean leads_nowhere(const cairo_path_t *path, int at)
{
    int next = at + path->data[at].header.length;
    return next >= path->num_data || path->data[next].header.type == CAIRO_PATH_MOVE_TO;
}

void append_path(GString *out, cairo_t *cr)
{
    PathWriter writer = {.out = out};
    cairo_get_matrix(cr, &writer.matrix);
    cairo_path_t *path = cairo_copy_path(cr);
    for (int i = 0; i < path->num_data; i += path->data[i].header.length)
        write_step(&writer, &path->data[i], leads_nowhere(path, i));
    cairo_path_destroy(path);
}

/* --- coloured glyphs ---------------------------------------------------------------------------- */

/** Device pixels for a logical one: emoji stay crisp at twice their size. */
#define GLYPH_SCALE 2.0
/** Sizes in steps of this many pixels per em, so that few pictures serve many sizes. */
#define GLYPH_STEP 32.0
/** The fonts' own pictures are hardly larger. */
#define GLYPH_MOST 128.0
/** The size of the em square that texts are laid out in (text.c). */
#define EM 64.0
/** Pictures kept per thread. */
#define GLYPHS_KEPT 256

gboolean font_is_colored(PangoFont *font)
{
    hb_face_t *face = hb_font_get_face(pango_font_get_hb_font(font));
    return hb_ot_color_has_png(face) || hb_ot_color_has_layers(face) || hb_ot_color_has_svg(face);
}

static void picture_free(gpointer data)
{
    GlyphPicture *picture = data;
    g_free(picture->uri);
    g_free(picture);
}

static cairo_status_t append_bytes(void *closure, const unsigned char *data, unsigned int size)
{
    g_byte_array_append(closure, data, size);
    return CAIRO_STATUS_SUCCESS;
}

static char *picture_uri(cairo_surface_t *surface)
{
    g_autoptr(GByteArray) png = g_byte_array_new();
    if (cairo_surface_write_to_png_stream(surface, append_bytes, png) != CAIRO_STATUS_SUCCESS)
        return NULL;
    g_autofree char *text = g_base64_encode(png->data, png->len);
    return g_strconcat("data:image/png;base64,", text, NULL);
}

static GlyphPicture *picture_new(PangoFont *font, PangoGlyph glyph, double scale)
{
    PangoRectangle ink;
    pango_font_get_glyph_extents(font, glyph, &ink, NULL);
    if (ink.width <= 0 || ink.height <= 0)
        return NULL;
    GlyphPicture *picture = g_new0(GlyphPicture, 1);
    const double margin = 1;
    *picture = (GlyphPicture){.scale = scale,
                              .width = (int)ceil(ink.width * scale / PANGO_SCALE + 2 * margin),
                              .height = (int)ceil(ink.height * scale / PANGO_SCALE + 2 * margin),
                              .x = (double)ink.x / PANGO_SCALE - margin / scale,
                              .y = (double)ink.y / PANGO_SCALE - margin / scale};
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, picture->width, picture->height);
    cairo_t *cr = cairo_create(surface);
    PangoGlyphInfo info = {.glyph = glyph};
    PangoGlyphString string = {.num_glyphs = 1, .glyphs = &info};
    cairo_scale(cr, scale, scale);
    cairo_move_to(cr, -picture->x, -picture->y);
    pango_cairo_show_glyph_string(cr, font, &string);
    cairo_destroy(cr);
    picture->uri = picture_uri(surface);
    cairo_surface_destroy(surface);
    return picture;
}

static void table_free(gpointer table)
{
    g_hash_table_unref(table);
}

static GHashTable *pictures(void)
{
    static GPrivate slot = G_PRIVATE_INIT(table_free);
    GHashTable *table = g_private_get(&slot);
    if (table != NULL)
        return table;
    table = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, picture_free);
    g_private_set(&slot, table);
    return table;
}

const GlyphPicture *glyph_picture(PangoFont *font, PangoGlyph glyph, double scale)
{
    double pixels = CLAMP(ceil(scale * EM * GLYPH_SCALE / GLYPH_STEP) * GLYPH_STEP, GLYPH_STEP, GLYPH_MOST);
    PangoFontDescription *description = pango_font_describe(font);
    g_autofree char *name = pango_font_description_to_string(description);
    g_autofree char *id = g_strdup_printf("%s/%u/%d", name, glyph, (int)pixels);
    pango_font_description_free(description);
    GHashTable *table = pictures();
    GlyphPicture *picture = g_hash_table_lookup(table, id);
    if (picture != NULL)
        return picture;
    picture = picture_new(font, glyph, pixels / EM);
    if (picture == NULL || picture->uri == NULL) {
        g_clear_pointer(&picture, picture_free);
        return NULL;
    }
    if (g_hash_table_size(table) >= GLYPHS_KEPT)
        g_hash_table_remove_all(table);
    g_hash_table_insert(table, g_steal_pointer(&id), picture);
    return picture;
}
