// SPDX-License-Identifier: MIT
#include "lib/raster/caption.h"

#include <string.h>

#include "lib/base/limits.h"
#include "lib/raster/ink.h"
#include "lib/raster/text.h"

/* A chat preview is about 360 pixels wide: these sizes are a bit less than halved there and still legible. */
#define TEXT_SIZE 22.0
#define LINE_HEIGHT 32
#define PADDING 8
#define INDENT 24.0
/** The mark before the newest line. */
#define MARK_X 10.0
#define MARK_WIDTH 4.0
#define MARK_HEIGHT 20.0

#define GROUND COLOR_RGB(0xf5, 0xf6, 0xf8)
#define SEPARATOR COLOR_RGB(0xde, 0xe0, 0xe3)
#define NEWEST COLOR_RGB(0x1f, 0x23, 0x29)
#define OLDER COLOR_RGB(0x64, 0x6a, 0x73)
#define MARK COLOR_RGB(0x33, 0x70, 0xff)

struct Caption {
    guint n;
    guint rows; /**< of all together */
    struct {
        TextRows *text;
        guint rows;
    } parts[LIMIT_CAPTION_LINES]; /**< the newest last */
};

static TextRows *rows_of(const char *text, gboolean newest, guint rows)
{
    const TextStyle style = {.text = text, .size = TEXT_SIZE, .strong = newest, .width = BOARD_WIDTH - 2 * INDENT};
    return text_rows_new(&style, rows);
}

/** An older one: its first line, in one row. */
static TextRows *older(const char *line)
{
    g_autofree char *first = g_strndup(line, strcspn(line, "\n"));
    return rows_of(first, FALSE, 1);
}

/** Each line has its share of the rows; of too many the last ones stand in one. */
static TextRows *newest(const char *line)
{
    g_auto(GStrv) lines = g_strsplit(line, "\n", CAPTION_NEWEST_ROWS);
    guint n = g_strv_length(lines);
    if (n > 0)
        g_strdelimit(lines[n - 1], "\n", ' ');
    g_autofree char *text = g_strjoinv("\n", lines);
    return rows_of(text, TRUE, CAPTION_NEWEST_ROWS / MAX(1, n));
}

Caption *caption_new(const char *const *lines)
{
    guint all = lines != NULL ? g_strv_length((char **)lines) : 0;
    if (all == 0)
        return NULL;
    Caption *caption = g_new0(Caption, 1);
    caption->n = MIN(all, LIMIT_CAPTION_LINES);
    for (guint i = 0; i < caption->n; i++) {
        const char *line = lines[all - caption->n + i];
        gboolean last = i == caption->n - 1;
        TextRows *text = last ? newest(line) : older(line);
        caption->parts[i].text = text;
        caption->parts[i].rows = CLAMP(text_rows_count(text), 1, last ? CAPTION_NEWEST_ROWS : 1);
        caption->rows += caption->parts[i].rows;
    }
    return caption;
}

void caption_free(Caption *caption)
{
    for (guint i = 0; i < caption->n; i++)
        text_rows_free(caption->parts[i].text);
    g_free(caption);
}

int caption_height(const Caption *caption)
{
    return caption != NULL ? 2 * PADDING + LINE_HEIGHT * (int)caption->rows : 0;
}

static void fill_box(cairo_t *cr, Color color, double x, double y, double w, double h)
{
    paint_set_color(cr, color);
    cairo_rectangle(cr, x, y, w, h);
    cairo_fill(cr);
}

void caption_paint(cairo_t *cr, const Caption *caption)
{
    fill_box(cr, GROUND, 0, 0, BOARD_WIDTH, caption_height(caption));
    fill_box(cr, SEPARATOR, 0, 0, BOARD_WIDTH, 1);
    double middle = PADDING + LINE_HEIGHT * 0.5;
    for (guint i = 0; i < caption->n; i++) {
        gboolean last = i == caption->n - 1;
        guint rows = caption->parts[i].rows;
        if (last)
            fill_box(cr, MARK, MARK_X, middle - MARK_HEIGHT / 2, MARK_WIDTH, MARK_HEIGHT + LINE_HEIGHT * (rows - 1));
        paint_set_color(cr, last ? NEWEST : OLDER);
        text_rows_show(cr, caption->parts[i].text, rows, INDENT, middle, LINE_HEIGHT);
        middle += LINE_HEIGHT * rows;
    }
}
