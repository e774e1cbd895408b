// SPDX-License-Identifier: MIT
#include "lib/board/sizes.h"

#include <math.h>
#include <string.h>

#include "lib/base/limits.h"

/* Sizes of things nobody gave a size (see "Defaults" in the reference). */
#define DEFAULT_RADIUS 60.0
#define DEFAULT_SIDE 120.0
/** No label gets smaller to fit its shape. */
#define LABEL_FONT_LEAST 12.0
#define LINE_HEIGHT 1.4
/** A picture fits into this, and each of several into that. */
#define IMAGE_WIDTH 320.0
#define IMAGE_HEIGHT 240.0
#define IMAGES_WIDTH 220.0
#define IMAGES_HEIGHT 165.0

double either(double value, double fallback)
{
    return isnan(value) ? fallback : value;
}

double size_scale(SizeWord size, double w, double h)
{
    switch (size) {
    case SIZE_TINY:
        return 0.25;
    case SIZE_SMALL:
        return 0.5;
    case SIZE_LARGE:
        return 2;
    case SIZE_GIANT:
        return MIN(BOARD_WIDTH * GIANT_PART / w, BOARD_HEIGHT * GIANT_PART / h);
    default:
        return 1;
    }
}

static double scale_of(const Command *c, double w, double h)
{
    return either(c->measures.factor, 1) * size_scale(c->size, w, h);
}

/* --- texts ------------------------------------------------------------------------------------ */

/** Characters of East Asian scripts are as wide as high, others about half. */
double size_text_width(const char *text, double font)
{
    double width = 0, widest = 0;
    for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (c == '\n')
            width = 0;
        else
            width += g_unichar_iswide(c) ? font : font * 0.56;
        widest = MAX(widest, width);
    }
    return widest;
}

static guint count_lines(const char *text)
{
    guint lines = 1;
    for (const char *p = strchr(text, '\n'); p != NULL; p = strchr(p + 1, '\n'))
        lines++;
    return lines;
}

void size_text_frame(const char *text, double font, double *w, double *h)
{
    *w = MAX(size_text_width(text, font), 1);
    *h = font * LINE_HEIGHT * count_lines(text);
}

void size_text(Object *o, const Command *c)
{
    o->font_size = c->measures.font;
    if (isnan(o->font_size)) {
        double width = size_text_width(c->text, DEFAULT_FONT);
        o->font_size = CLAMP(DEFAULT_FONT * scale_of(c, MAX(width, 1), DEFAULT_FONT * LINE_HEIGHT), 8, 400);
        /* One nobody gave a size shrinks until it fits the board, as far as it stays readable. */
        double room = BOARD_WIDTH - 40;
        if (size_text_width(c->text, o->font_size) > room)
            o->font_size = MAX(12, o->font_size * room / size_text_width(c->text, o->font_size));
    }
    size_text_frame(c->text, o->font_size, &o->w, &o->h);
}

double size_label_font(const char *text, double w, double h)
{
    double tw, th;
    size_text_frame(text, DEFAULT_LABEL_FONT, &tw, &th);
    double fit = MIN(1, MIN(w / tw, h / th));
    return MAX(LABEL_FONT_LEAST, floor(DEFAULT_LABEL_FONT * fit));
}

/* --- frames ----------------------------------------------------------------------------------- */

static const struct {
    DrawShape shape;
    double w, h;
} naturals[] = {
    {DRAW_SQUARE, DEFAULT_SIDE, DEFAULT_SIDE},
    {DRAW_TRIANGLE, DEFAULT_SIDE, DEFAULT_SIDE},
    {DRAW_RECTANGLE, 160, 100},
    {DRAW_ROUNDED, 160, 100},
    {DRAW_ELLIPSE, 160, 100},
    {DRAW_PARALLELOGRAM, 160, 100},
    {DRAW_TRAPEZOID, 160, 100},
    {DRAW_RIGHT_TRIANGLE, 140, 105},
    {DRAW_DOT, 12, 12},
    {DRAW_HEART, 120, 110},
    {DRAW_CROSS, 80, 80},
    {DRAW_PLUS, 80, 80},
    {DRAW_TICK, 90, 80},
    {DRAW_NOTE, 140, 140},
};

void size_natural(DrawShape shape, double *w, double *h)
{
    *w = *h = 2 * DEFAULT_RADIUS;
    for (gsize i = 0; i < G_N_ELEMENTS(naturals); i++) {
        if (naturals[i].shape == shape)
            *w = naturals[i].w, *h = naturals[i].h;
    }
}

gboolean size_is_regular(DrawShape shape)
{
    return shape == DRAW_SQUARE || shape == DRAW_CIRCLE || shape == DRAW_DOT;
}

/** An equilateral triangle is lower than wide. */
static double triangle_height(double side)
{
    return side * sqrt(3) / 2;
}

/** Cells of a table are wide enough for a word, and shrink when there are many. */
static void size_table(Object *o)
{
    o->w = MIN(o->columns * 90.0, BOARD_WIDTH - 80.0);
    o->h = MIN(o->rows * 50.0, BOARD_HEIGHT - 80.0);
}

static void size_from_side(Object *o, const Command *c, double side)
{
    guint sides = c->shape == DRAW_DIAMOND ? 4 : c->sides == 0 ? 5 : MAX(c->sides, 3);
    o->w = o->h = side;
    if (c->shape == DRAW_TRIANGLE)
        o->h = triangle_height(side);
    if (c->shape == DRAW_POLYGON || c->shape == DRAW_STAR || c->shape == DRAW_DIAMOND)
        o->w = o->h = side / sin(G_PI / sides);
}

/** Width and height as said; one alone keeps the proportions, or makes a lone measure of regular shapes. */
static void size_from_box(Object *o, const Command *c)
{
    const Measures *m = &c->measures;
    gboolean lone = isnan(m->width) != isnan(m->height);
    double width = either(m->width, m->length), height = m->height;
    if (!isnan(m->length) && !isnan(m->width)) { /* 长100宽50: the long side lies */
        width = m->length;
        height = m->width;
    }
    if (size_is_regular(c->shape) && (lone || !isnan(width))) {
        o->w = o->h = either(width, height);
        return;
    }
    double ratio = o->h / o->w;
    if (!isnan(width)) {
        o->w = width;
        o->h = isnan(height) ? width * ratio : height;
    } else if (!isnan(height)) {
        o->h = height;
        o->w = height / ratio;
    }
}

static double longest_side(const Object *o)
{
    if (!object_is_line(o))
        return MAX(MAX(o->w, o->h), 1);
    Point a = o->points[0], b = o->points[o->n_points - 1];
    return MAX(hypot(b.x - a.x, b.y - a.y), 1);
}

Map size_like(const Object *o, const Object *model)
{
    Map map = {.sx = 1, .sy = 1, .cos = 1};
    if (o->kind == model->kind && !object_is_line(o) && o->kind != SHAPE_TEXT) {
        map.sx = model->w / MAX(o->w, 1);
        map.sy = model->h / MAX(o->h, 1);
    } else {
        map.sx = map.sy = longest_side(model) / longest_side(o);
    }
    return map;
}

/** From the size it has by nature to the one that was said. */
static void size_as_said(Object *o, const Command *c)
{
    double scale = scale_of(c, o->w, o->h);
    o->w *= scale * either(c->measures.width_factor, 1);
    o->h *= scale * either(c->measures.height_factor, 1);
    if (c->shape == DRAW_TRIANGLE && isnan(c->measures.height_factor))
        o->h = triangle_height(o->w);
    if (!isnan(c->measures.radius))
        o->w = o->h = 2 * c->measures.radius;
    if (!isnan(c->measures.side))
        size_from_side(o, c, c->measures.side);
    size_from_box(o, c);
}

void size_frame(Object *o, const Command *c)
{
    size_natural(c->shape, &o->w, &o->h);
    if (o->kind == SHAPE_TABLE)
        size_table(o);
    size_as_said(o, c);
}

void size_image(Object *o, const Command *c, double width, double height, guint n)
{
    double room_w = n > 1 ? IMAGES_WIDTH : IMAGE_WIDTH, room_h = n > 1 ? IMAGES_HEIGHT : IMAGE_HEIGHT;
    double scale = MIN(room_w / width, room_h / height);
    o->w = width * scale;
    o->h = height * scale;
    size_as_said(o, c);
    gboolean stretched = !isnan(c->measures.width) && !isnan(c->measures.height);
    if (stretched) { /* a frame was said: as large as fits */
        scale = MIN(o->w / width, o->h / height);
        o->w = width * scale;
        o->h = height * scale;
    }
    /* A ribbon of a picture still can be seen. */
    o->w = CLAMP(o->w, 1, LIMIT_COORDINATE);
    o->h = CLAMP(o->h, 1, LIMIT_COORDINATE);
}
