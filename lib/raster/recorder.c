// SPDX-License-Identifier: MIT
#include "lib/raster/recorder.h"

#include <math.h>
#include <string.h>

#include "lib/raster/recorder_path.h"

struct Recorder {
    GString *out;
    GPtrArray *clips; /**< of char *: paths */
};

static const cairo_user_data_key_t key;

static void recorder_free(void *data)
{
    Recorder *recorder = data;
    g_ptr_array_unref(recorder->clips);
    g_free(recorder);
}

/* Nothing is ever painted on its surface, but it has no edges: letters beyond them would be left out of paths. */
cairo_t *recorder_new(GString *out)
{
    cairo_surface_t *surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, NULL);
    cairo_t *cr = cairo_create(surface);
    cairo_surface_destroy(surface);
    Recorder *recorder = g_new0(Recorder, 1);
    recorder->out = out;
    recorder->clips = g_ptr_array_new_with_free_func(g_free);
    if (cairo_set_user_data(cr, &key, recorder, recorder_free) != CAIRO_STATUS_SUCCESS)
        recorder_free(recorder);
    return cr;
}

Recorder *recorder_of(cairo_t *cr)
{
    return cairo_get_user_data(cr, &key);
}

/* --- parts of a primitive ----------------------------------------------------------------------- */

static void begin(Recorder *recorder)
{
    GString *out = recorder->out;
    if (out->len > 0 && out->str[out->len - 1] == '}')
        g_string_append_c(out, ',');
    g_string_append_c(out, '{');
}

/* A key for what follows; the first one in its object has no comma before it. */
static void add_key(GString *out, const char *name)
{
    if (out->str[out->len - 1] != '{')
        g_string_append_c(out, ',');
    g_string_append_printf(out, "\"%s\":", name);
}

static void add_number(GString *out, const char *name, double value)
{
    add_key(out, name);
    append_decimal(out, value);
}

static void add_text(GString *out, const char *name, const char *value)
{
    add_key(out, name);
    g_string_append_printf(out, "\"%s\"", value);
}

static guint byte_of(double part)
{
    return (guint)lround(CLAMP(part, 0, 1) * 255);
}

static void add_color(GString *out, const char *name, cairo_t *cr)
{
    double r = 0, g = 0, b = 0, a = 1;
    if (cairo_pattern_get_rgba(cairo_get_source(cr), &r, &g, &b, &a) != CAIRO_STATUS_SUCCESS)
        return;
    add_key(out, name);
    g_string_append_printf(out, "\"#%02x%02x%02x", byte_of(r), byte_of(g), byte_of(b));
    if (byte_of(a) < 255)
        g_string_append_printf(out, "%02x", byte_of(a));
    g_string_append_c(out, '"');
}

static void add_path(GString *out, const char *name, cairo_t *cr)
{
    add_key(out, name);
    g_string_append_c(out, '"');
    append_path(out, cr);
    g_string_append_c(out, '"');
}

static void add_clips(Recorder *recorder)
{
    GString *out = recorder->out;
    if (recorder->clips->len == 0)
        return;
    add_key(out, "k");
    g_string_append_c(out, '[');
    for (guint i = 0; i < recorder->clips->len; i++)
        g_string_append_printf(out, "%s\"%s\"", i > 0 ? "," : "", (const char *)recorder->clips->pdata[i]);
    g_string_append_c(out, ']');
}

static void end(Recorder *recorder)
{
    add_clips(recorder);
    g_string_append_c(recorder->out, '}');
}

/* --- paths -------------------------------------------------------------------------------------- */

/* Not cairo_has_current_point: a path of letters has none. */
static gboolean has_path(cairo_t *cr)
{
    cairo_path_t *path = cairo_copy_path(cr);
    gboolean some = FALSE;
    for (int i = 0; i < path->num_data && !some; i += path->data[i].header.length)
        some = path->data[i].header.type != CAIRO_PATH_MOVE_TO;
    cairo_path_destroy(path);
    return some;
}

void record_fill(Recorder *recorder, cairo_t *cr)
{
    GString *out = recorder->out;
    if (!has_path(cr))
        return;
    begin(recorder);
    add_path(out, "p", cr);
    add_color(out, "f", cr);
    if (cairo_get_fill_rule(cr) == CAIRO_FILL_RULE_EVEN_ODD)
        add_number(out, "r", 1);
    end(recorder);
}

/* How much the context's matrix enlarges a pen. */
static double pen_scale(cairo_t *cr)
{
    cairo_matrix_t m;
    cairo_get_matrix(cr, &m);
    return sqrt(fabs(m.xx * m.yy - m.xy * m.yx));
}

static void add_dashes(GString *out, cairo_t *cr, double scale)
{
    double dashes[2], offset = 0;
    if (cairo_get_dash_count(cr) != G_N_ELEMENTS(dashes)) /* our pens have none, or a dash and a gap */
        return;
    cairo_get_dash(cr, dashes, &offset);
    add_key(out, "D");
    g_string_append_c(out, '[');
    append_exactly(out, dashes[0] * scale); /* a hundredth off in each adds up */
    g_string_append_c(out, ',');
    append_exactly(out, dashes[1] * scale);
    g_string_append_c(out, ']');
    if (offset > 0)
        add_number(out, "O", offset * scale);
}

void record_stroke(Recorder *recorder, cairo_t *cr)
{
    static const char *const caps[] = {
        [CAIRO_LINE_CAP_BUTT] = "butt", [CAIRO_LINE_CAP_ROUND] = "round", [CAIRO_LINE_CAP_SQUARE] = "square"};
    static const char *const joins[] = {
        [CAIRO_LINE_JOIN_MITER] = "miter", [CAIRO_LINE_JOIN_ROUND] = "round", [CAIRO_LINE_JOIN_BEVEL] = "bevel"};
    GString *out = recorder->out;
    double scale = pen_scale(cr);
    if (!has_path(cr))
        return;
    begin(recorder);
    add_path(out, "p", cr);
    add_color(out, "s", cr);
    add_number(out, "w", cairo_get_line_width(cr) * scale);
    if (cairo_get_line_cap(cr) != CAIRO_LINE_CAP_BUTT)
        add_text(out, "c", caps[cairo_get_line_cap(cr)]);
    if (cairo_get_line_join(cr) != CAIRO_LINE_JOIN_MITER)
        add_text(out, "j", joins[cairo_get_line_join(cr)]);
    else
        add_number(out, "m", cairo_get_miter_limit(cr));
    add_dashes(out, cr, scale);
    end(recorder);
}

/* --- clips and groups ----------------------------------------------------------------------------- */

void record_clip(Recorder *recorder, cairo_t *cr)
{
    GString *path = g_string_new(NULL);
    append_path(path, cr);
    g_ptr_array_add(recorder->clips, g_string_free(path, FALSE));
}

void recorder_unclip(Recorder *recorder)
{
    g_ptr_array_set_size(recorder->clips, 0);
}

void recorder_group_begin(Recorder *recorder)
{
    begin(recorder);
    g_string_append(recorder->out, "\"g\":[");
}

void recorder_group_end(Recorder *recorder, double alpha)
{
    g_string_append_c(recorder->out, ']');
    add_number(recorder->out, "a", alpha);
    end(recorder);
}

/* --- text ----------------------------------------------------------------------------------------- */

static void add_matrix(GString *out, const cairo_matrix_t *m)
{
    const double numbers[] = {m->xx, m->yx, m->xy, m->yy, m->x0, m->y0};
    add_key(out, "t");
    for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++) {
        g_string_append_c(out, i == 0 ? '[' : ',');
        append_exactly(out, numbers[i]);
    }
    g_string_append_c(out, ']');
}

void record_asset(Recorder *recorder, cairo_t *cr, const char *asset, double w, double h)
{
    GString *out = recorder->out;
    g_autofree char *name = g_strconcat("asset:", asset, NULL);
    cairo_matrix_t m;
    cairo_get_matrix(cr, &m);
    begin(recorder);
    add_text(out, "i", name);
    add_number(out, "x", -w / 2);
    add_number(out, "y", -h / 2);
    add_number(out, "w", w);
    add_number(out, "h", h);
    add_matrix(out, &m);
    end(recorder);
}

/* A small picture, one of whose pixels is 1 / `scale` of the context's units, with its corner at (x, y). */
static void record_image(Recorder *recorder, cairo_t *cr, const GlyphPicture *picture, double x, double y)
{
    GString *out = recorder->out;
    cairo_matrix_t m;
    cairo_get_matrix(cr, &m);
    begin(recorder);
    add_text(out, "i", picture->uri);
    add_number(out, "x", 0);
    add_number(out, "y", 0);
    add_number(out, "w", picture->width);
    add_number(out, "h", picture->height);
    cairo_matrix_translate(&m, x, y);
    cairo_matrix_scale(&m, 1 / picture->scale, 1 / picture->scale);
    add_matrix(out, &m);
    end(recorder);
}

static void record_emoji(Recorder *recorder, cairo_t *cr, const PangoGlyphItem *run, double x, double y)
{
    cairo_matrix_t m;
    cairo_get_matrix(cr, &m);
    double scale = sqrt(fabs(m.xx * m.yy - m.xy * m.yx));
    for (int i = 0; i < run->glyphs->num_glyphs; i++) {
        const PangoGlyphInfo *glyph = &run->glyphs->glyphs[i];
        const GlyphPicture *picture = glyph_picture(run->item->analysis.font, glyph->glyph, scale);
        double left = x + (double)glyph->geometry.x_offset / PANGO_SCALE;
        double top = y + (double)glyph->geometry.y_offset / PANGO_SCALE;
        if (picture != NULL)
            record_image(recorder, cr, picture, left + picture->x, top + picture->y);
        x += (double)glyph->geometry.width / PANGO_SCALE;
    }
}

void record_layout(Recorder *recorder, cairo_t *cr, PangoLayout *layout, double x, double y)
{
    PangoLayoutIter *iter = pango_layout_get_iter(layout);
    cairo_new_path(cr);
    do {
        PangoLayoutRun *run = pango_layout_iter_get_run_readonly(iter);
        if (run == NULL)
            continue;
        PangoRectangle box;
        pango_layout_iter_get_run_extents(iter, NULL, &box);
        double left = x + (double)box.x / PANGO_SCALE;
        double base = y + (double)pango_layout_iter_get_run_baseline(iter) / PANGO_SCALE;
        if (font_is_colored(run->item->analysis.font)) {
            record_emoji(recorder, cr, run, left, base);
        } else {
            cairo_move_to(cr, left, base);
            pango_cairo_glyph_string_path(cr, run->item->analysis.font, run->glyphs);
        }
    } while (pango_layout_iter_next_run(iter));
    pango_layout_iter_free(iter);
    record_fill(recorder, cr);
    cairo_new_path(cr);
}
