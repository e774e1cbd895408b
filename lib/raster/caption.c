// SPDX-License-Identifier: MIT
#include "lib/raster/caption.h"

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

const char *const *caption_shown(const char *const *caption)
{
    guint n = caption != NULL ? g_strv_length((char **)caption) : 0;
    if (n == 0)
        return NULL;
    return caption + (n > LIMIT_CAPTION_LINES ? n - LIMIT_CAPTION_LINES : 0);
}

int caption_height(const char *const *shown)
{
    return shown != NULL ? 2 * PADDING + LINE_HEIGHT * (int)g_strv_length((char **)shown) : 0;
}

static void fill_box(cairo_t *cr, Color color, double x, double y, double w, double h)
{
    paint_set_color(cr, color);
    cairo_rectangle(cr, x, y, w, h);
    cairo_fill(cr);
}

void caption_paint(cairo_t *cr, const char *const *shown)
{
    fill_box(cr, GROUND, 0, 0, BOARD_WIDTH, caption_height(shown));
    fill_box(cr, SEPARATOR, 0, 0, BOARD_WIDTH, 1);
    for (int i = 0; shown != NULL && shown[i] != NULL; i++) {
        gboolean newest = shown[i + 1] == NULL;
        double middle = PADDING + LINE_HEIGHT * (i + 0.5);
        TextStyle style = {.text = shown[i], .size = TEXT_SIZE, .strong = newest, .width = BOARD_WIDTH - 2 * INDENT};
        if (newest)
            fill_box(cr, MARK, MARK_X, middle - MARK_HEIGHT / 2, MARK_WIDTH, MARK_HEIGHT);
        paint_set_color(cr, newest ? NEWEST : OLDER);
        text_show_line(cr, &style, INDENT, middle);
    }
}
