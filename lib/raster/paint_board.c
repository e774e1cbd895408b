// SPDX-License-Identifier: MIT
/* What is under and over the objects: ground, grid, frame. */
#include "lib/base/brightness.h"
#include "lib/base/limits.h"
#include "lib/raster/badges.h"
#include "lib/raster/ink.h"
#include "lib/raster/paint.h"
#include "lib/raster/text.h"

#define FRAME_WIDTH 1.0
#define FRAME_ON_LIGHT COLOR_RGB(0xd0, 0xd4, 0xda)
/** How far the grid and a dark board's frame stand out from the background. */
#define LINE_CONTRAST 0.16
#define LABEL_CONTRAST 0.55
#define FRAME_CONTRAST 0.35

#define CELL 100
#define COLUMNS (BOARD_WIDTH / CELL)
#define ROWS (BOARD_HEIGHT / CELL)
#define LABEL_SIZE 20.0
/** From the edge of the board to the middle of its labels. */
#define LABEL_INSET 15.0

/** The background's own colour, nearer to what stands out from it. */
static Color contrasting(Color background, double part)
{
    return color_mix(background | 0xff, color_is_dark(background) ? WHITE : COLOR_RGB(0, 0, 0), part);
}

static void paint_grid_lines(cairo_t *cr)
{
    for (int i = 1; i < COLUMNS; i++)
        cairo_rectangle(cr, i * CELL - 0.5, 0, 1, BOARD_HEIGHT);
    for (int i = 1; i < ROWS; i++)
        cairo_rectangle(cr, 0, i * CELL - 0.5, BOARD_WIDTH, 1);
    ink_fill(cr);
}

static void paint_grid_label(cairo_t *cr, char letter, double x, double y)
{
    const char text[] = {letter, '\0'};
    g_autoptr(TextBlock) block =
        text_block_new(&(TextStyle){.text = text, .size = LABEL_SIZE, .strong = TRUE, .width = CELL, .height = CELL});
    cairo_save(cr);
    cairo_translate(cr, x, y);
    text_block_show(cr, block);
    cairo_restore(cr);
}

/** Columns A to H along the upper and lower edge, rows 1 to 6 along the left and right one. */
void paint_grid(cairo_t *cr, Color background)
{
    paint_set_color(cr, contrasting(background, LINE_CONTRAST));
    paint_grid_lines(cr);
    paint_set_color(cr, contrasting(background, LABEL_CONTRAST));
    for (int i = 0; i < COLUMNS; i++) {
        paint_grid_label(cr, (char)('A' + i), (i + 0.5) * CELL, LABEL_INSET);
        paint_grid_label(cr, (char)('A' + i), (i + 0.5) * CELL, BOARD_HEIGHT - LABEL_INSET);
    }
    for (int i = 0; i < ROWS; i++) {
        paint_grid_label(cr, (char)('1' + i), LABEL_INSET, (i + 0.5) * CELL);
        paint_grid_label(cr, (char)('1' + i), BOARD_WIDTH - LABEL_INSET, (i + 0.5) * CELL);
    }
}

void paint_ground(cairo_t *cr, Color background, const Object *backdrop, gboolean grid)
{
    paint_set_color(cr, WHITE);
    cairo_paint(cr);
    if (background != WHITE) {
        paint_set_color(cr, background);
        cairo_paint(cr);
    }
    if (backdrop != NULL)
        paint_object(cr, backdrop, background);
    if (grid)
        paint_grid(cr, background);
}

void paint_frame(cairo_t *cr, Color background)
{
    const double w = BOARD_WIDTH, h = BOARD_HEIGHT, thin = FRAME_WIDTH;
    cairo_rectangle(cr, 0, 0, w, thin);
    cairo_rectangle(cr, 0, h - thin, w, thin);
    cairo_rectangle(cr, 0, thin, thin, h - 2 * thin);
    cairo_rectangle(cr, w - thin, thin, thin, h - 2 * thin);
    paint_set_color(cr, color_is_dark(background) ? contrasting(background, FRAME_CONTRAST) : FRAME_ON_LIGHT);
    ink_fill(cr);
}

void paint_board(cairo_t *cr, const Board *board)
{
    paint_ground(cr, board->background, board->backdrop, board->grid);
    for (guint i = 0; i < board->objects->len; i++)
        paint_object(cr, g_ptr_array_index(board->objects, i), board->background);
    if (board->numbers) {
        g_autoptr(GArray) badges = badges_place(board->objects);
        for (guint i = 0; i < badges->len; i++)
            badge_paint(cr, &g_array_index(badges, Badge, i));
    }
    paint_frame(cr, board->background);
}
