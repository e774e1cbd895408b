// SPDX-License-Identifier: MIT
/* What can be told only when the whole command was read: bare numbers, spots and measures meet the shape. */
#include <math.h>

#include "lib/command/slots.h"

/** No shape is so narrow, pixels. */
#define OUTLINE_MAX 10
/** 一排星星: so many when no number is said. */
#define ROW_DEFAULT 5
#define GRID_DEFAULT 3
/** How long a line is that only goes from a point into a direction. */
#define ARROW_DEFAULT 300

static void bare_spot(Filler *f, guint k)
{
    Spot spot = {.kind = SPOT_POINT, .x = f->bare[k], .y = f->bare[k + 1]};
    filler_add_spot(f, spot, f->bare_token[k], f->bare_token[k + 1]);
}

static void bare_measure(Filler *f, guint k, MetricKind kind)
{
    filler_set_measure(f, kind, f->bare[k], f->bare_token[k], f->bare_token[k]);
}

static gboolean is_lined(DrawShape shape)
{
    return shape == DRAW_LINE || shape == DRAW_ARROW || shape == DRAW_POLYLINE || shape == DRAW_CURVE ||
           shape == DRAW_WAVE;
}

/** Of a width and a height that may differ. */
static gboolean is_boxed(DrawShape shape)
{
    return shape == DRAW_RECTANGLE || shape == DRAW_ELLIPSE || (shape >= DRAW_ROUNDED && shape < DRAW_SHAPES);
}

/** What one bare number says about a shape. */
static MetricKind bare_meaning(const Filler *f)
{
    switch (f->command->shape) {
    case DRAW_LINE:
    case DRAW_ARROW:
    case DRAW_CURVE:
    case DRAW_WAVE:
        return f->bare_pixels && f->bare[0] <= 30 ? METRIC_STROKE : METRIC_LENGTH;
    case DRAW_SQUARE:
    case DRAW_TRIANGLE:
    case DRAW_HEART:
    case DRAW_CROSS:
    case DRAW_PLUS:
    case DRAW_TICK:
    case DRAW_NOTE:
    case DRAW_STAMP:
        return METRIC_SIDE;
    case DRAW_ARC:
    case DRAW_SECTOR:
    case DRAW_CIRCLE:
    case DRAW_POLYGON:
    case DRAW_DIAMOND:
    case DRAW_STAR:
        return METRIC_RADIUS;
    case DRAW_DOT:
        return METRIC_RADIUS;
    case DRAW_IMAGE:
        return METRIC_WIDTH;
    case DRAW_TEXT:
        return METRIC_FONT;
    default:
        return METRIC_SIZE;
    }
}

/** circle 300 200 80: a point and a radius that has room there, as nothing but these three would have. */
static gboolean fits_there(const double *bare)
{
    double r = bare[2];
    return bare[0] - r >= 0 && bare[0] + r <= BOARD_WIDTH && bare[1] - r >= 0 && bare[1] + r <= BOARD_HEIGHT;
}

static void assign_bare(Filler *f)
{
    Command *c = f->command;
    guint n = f->n_bare;
    guint at = 0;
    if (n == 0 || refused(f))
        return;
    gboolean framed = is_boxed(c->shape);
    gboolean lined = is_lined(c->shape) && c->shape != DRAW_POLYLINE;
    gboolean cornered =
        c->shape == DRAW_POLYLINE || c->shape == DRAW_CURVE || c->shape == DRAW_POLYGON || c->shape == DRAW_TRIANGLE;
    if (c->spots->len == 0 && ((lined && n == 4) || (cornered && n >= 6 && n % 2 == 0))) {
        for (; at < n && !refused(f); at += 2)
            bare_spot(f, at);
        return;
    }
    if (lined && c->spots->len == 1 && n == 2) {
        bare_spot(f, 0);
        return;
    }
    if (n == 3 && c->spots->len == 0 && !lined && !fits_there(f->bare)) {
        refuse(f, REFUSE_LEFTOVER, f->bare_token[0], f->bare_token[2]); /* circle 50 100 200: which is which? */
        return;
    }
    /* circle 1 size 0: a number with its key is no half of a point */
    gboolean pair = n >= 2 && (f->bare_token[1] == f->bare_token[0] + 1 ||
                               f->phrase->tokens[f->bare_token[0] + 1].kind == TOKEN_COMMA);
    if (c->spots->len == 0 && pair && !(framed && n != 4) && !lined && c->shape != DRAW_POLYLINE) {
        bare_spot(f, 0);
        at = 2;
    }
    if (framed && n - at == 2 && (at == 2 || c->spots->len > 0)) {
        bare_measure(f, at, METRIC_WIDTH);
        bare_measure(f, at + 1, METRIC_HEIGHT);
        return;
    }
    MetricKind kind = bare_meaning(f);
    guint first = f->bare_token[at < n ? at : 0];
    gboolean sided = n - at == 1 && first > 1 && f->phrase->tokens[first - 1].end == f->phrase->tokens[first].start &&
                     token_is(&f->phrase->tokens[first - 1], WORD_ANCHOR) &&
                     token_is_shape(&f->phrase->tokens[first - 2]) && phrase_count(f->phrase, WORD_VERB) == 0;
    if (sided) { /* 方块左边50: to be drawn there so large, or moved so far? */
        refuse(f, REFUSE_LEFTOVER, first, first);
        return;
    }
    if (n - at == 1 && kind != METRIC_SIZE) {
        if (f->bare[at] < 5 && kind != METRIC_STROKE) {
            refuse(f, REFUSE_LEFTOVER, f->bare_token[at], f->bare_token[at]); /* "square one" */
            return;
        }
        c->measures.guessed = kind == METRIC_STROKE ? "stroke" : kind == METRIC_LENGTH ? "length" : "size";
        bare_measure(f, at, kind);
    } else if (n > at) {
        refuse(f, REFUSE_LEFTOVER, f->bare_token[at], f->bare_token[n - 1]);
    }
}

/** The width of a line is that of its stroke. */
static void width_of_line(Filler *f)
{
    Measures *m = &f->command->measures;
    if (!is_lined(f->command->shape) || isnan(m->width) || !isnan(m->stroke))
        return;
    double width = m->width;
    m->width = NAN;
    filler_set_measure(f, METRIC_STROKE, width, 0, f->phrase->n - 1);
}

/** "circle 3px wide": so narrow is only its line. */
static void stroke_of_outline(Filler *f)
{
    Measures *m = &f->command->measures;
    gboolean radial = f->command->shape == DRAW_CIRCLE || f->command->shape == DRAW_SQUARE ||
                      f->command->shape == DRAW_STAR || f->command->shape == DRAW_POLYGON ||
                      f->command->shape == DRAW_DIAMOND || f->command->shape == DRAW_TRIANGLE;
    if (!radial || !(m->width <= OUTLINE_MAX) || !isnan(m->height) || !isnan(m->stroke))
        return;
    m->stroke = m->width;
    m->width = NAN;
    m->guessed = "stroke";
}

/** Measures that mean nothing for the shape are leftovers, not dropped. */
static void check_measures(Filler *f)
{
    Command *c = f->command;
    const Measures *m = &c->measures;
    gboolean lined = is_lined(c->shape);
    gboolean boxed = is_boxed(c->shape);
    gboolean bad =
        (!isnan(m->radius) &&
         (lined || c->shape == DRAW_RECTANGLE || c->shape == DRAW_SQUARE || c->shape == DRAW_TEXT)) ||
        (!isnan(m->height) && lined) || (!isnan(m->width) && lined && c->shape != DRAW_LINE) ||
        (!isnan(m->side) && (lined || c->shape == DRAW_CIRCLE || c->shape == DRAW_TEXT || c->shape == DRAW_DOT)) ||
        (!isnan(m->length) && !lined && !boxed && c->shape != DRAW_SQUARE && c->shape != DRAW_TRIANGLE) ||
        (!isnan(m->length) && !isnan(m->width) && !isnan(m->height)) || (!isnan(m->font) && c->text == NULL) ||
        ((c->shape == DRAW_CIRCLE || c->shape == DRAW_SQUARE) && !isnan(m->width) && !isnan(m->height) &&
         m->width != m->height);
    if (bad)
        refuse(f, REFUSE_LEFTOVER, 0, f->phrase->n - 1);
    if (c->shape == DRAW_TRIANGLE && c->sides != 0 && c->sides != 3)
        refuse(f, REFUSE_TWICE, 0, f->phrase->n - 1); /* 四条边的三角形 */
}

/** How much longer a long rectangle is than one of which nobody said so, and how much lower; and a thin one. */
#define LONG_WIDTH 2
#define LONG_HEIGHT 0.8
#define THIN_HEIGHT 0.3

/** long rectangle, long thin box: its sides, and neither its size nor its line. */
static void settle_long(Filler *f)
{
    Command *c = f->command;
    Measures *m = &c->measures;
    gboolean thin = m->stroke == 2 && (f->long_word || c->turn != TURN_UNSET);
    gboolean oblong = c->shape == DRAW_RECTANGLE || c->shape == DRAW_ROUNDED || c->shape == DRAW_ELLIPSE ||
                      c->shape == DRAW_PARALLELOGRAM;
    gboolean measured = !isnan(m->width) || !isnan(m->height) || !isnan(m->length) || !isnan(m->side);
    if (!oblong || measured || !(f->long_word || thin))
        return;
    c->size = f->long_word ? SIZE_UNSET : c->size;
    m->width_factor = LONG_WIDTH;
    m->height_factor = thin ? THIN_HEIGHT : LONG_HEIGHT;
    m->stroke = thin ? NAN : m->stroke;
}

/** An arrow to an anchor alone points that way. */
static void point_arrow(Filler *f)
{
    static const gint16 angles[ANCHORS] = {0, -90, 90, 180, 0, -135, -45, 135, 45};
    Command *c = f->command;
    gboolean lined = is_lined(c->shape) && c->shape != DRAW_POLYLINE;
    if (!lined || !(f->pointing || (f->way && c->shape == DRAW_ARROW)) || f->from || c->spots->len == 0)
        return;
    guint way = f->pointing ? MIN(f->way_spot, c->spots->len - 1) : c->spots->len - 1;
    const Spot *spot = &g_array_index(c->spots, Spot, way);
    if (spot->kind != SPOT_ANCHOR || spot->anchor == ANCHOR_MIDDLE || !isnan(c->measures.angle))
        return;
    c->measures.angle = angles[spot->anchor];
    g_array_remove_index(c->spots, way);
    f->to = FALSE;
}

/** "triangle pointing down" is turned; what a car facing left looks like is not known. */
static void point_shape(Filler *f)
{
    static const gint16 angles[ANCHORS] = {0, 0, 180, -90, 90, -45, 45, -135, 135};
    static const char *const facing[] = {"facing", "pointing", "朝", NULL};
    Command *c = f->command;
    guint said = f->phrase->n;
    for (guint i = 0; i < f->phrase->n; i++) {
        const Token *t = &f->phrase->tokens[i];
        said = token_is(t, WORD_TO) && filler_begins(f, t, facing) ? i : said;
    }
    if (said == f->phrase->n || is_lined(c->shape) || c->spots->len == 0 || c->shape == DRAW_NOTHING)
        return;
    guint way = MIN(f->way_spot, c->spots->len - 1);
    const Spot *spot = &g_array_index(c->spots, Spot, way);
    if (spot->kind != SPOT_ANCHOR || spot->anchor == ANCHOR_MIDDLE)
        return;
    if (c->shape != DRAW_TRIANGLE || c->sides != 0 || !isnan(c->measures.angle)) {
        refuse(f, REFUSE_LATER, said, MIN(said + 1, f->phrase->n - 1));
        return;
    }
    c->measures.angle = angles[spot->anchor];
    g_array_remove_index(c->spots, way);
    f->to = FALSE;
}

/** "from 100,100 pointing right": the way it goes, and not the side of the board. */
static void point_from(Filler *f)
{
    static const gint8 ways[ANCHORS][2] = {{0, 0},   {0, -1}, {0, 1},  {-1, 0}, {1, 0},
                                           {-1, -1}, {1, -1}, {-1, 1}, {1, 1}};
    Command *c = f->command;
    if (!f->pointing || !f->from || !is_lined(c->shape) || c->spots->len != 2)
        return;
    const Spot *start = &g_array_index(c->spots, Spot, 0);
    Spot *end = &g_array_index(c->spots, Spot, 1);
    if (start->kind != SPOT_POINT || end->kind != SPOT_ANCHOR || end->anchor == ANCHOR_MIDDLE)
        return;
    double length = isnan(c->measures.length) ? ARROW_DEFAULT : c->measures.length;
    const gint8 *way = ways[end->anchor];
    end->kind = SPOT_POINT;
    end->x = CLAMP(start->x + way[0] * length, 0, BOARD_WIDTH);
    end->y = CLAMP(start->y + way[1] * length, 0, BOARD_HEIGHT);
    c->measures.length = NAN;
}

static void check_spots(Filler *f)
{
    point_from(f);
    point_arrow(f);
    point_shape(f);
    Command *c = f->command;
    guint n = c->spots->len;
    gboolean ok = n <= 1;
    switch (c->shape) {
    case DRAW_LINE:
        if (n > 2)
            c->shape = DRAW_POLYLINE;
        ok = TRUE;
        break;
    case DRAW_ARROW:
    case DRAW_RECTANGLE:
    case DRAW_ROUNDED:
    case DRAW_WAVE:
    case DRAW_ARC:
    case DRAW_TABLE:
    case DRAW_IMAGE:
        ok = n <= 2;
        break;
    case DRAW_CURVE:
        ok = TRUE;
        break;
    case DRAW_POLYLINE:
        ok = n != 2;
        break;
    case DRAW_POLYGON:
        ok = n <= 1 || (n >= 3 && (c->sides == 0 || c->sides == n));
        break;
    case DRAW_TRIANGLE:
        ok = n <= 1 || n == 3;
        break;
    default:
        break;
    }
    gboolean ends = (f->from || f->to) && n < 2 && !(f->to && !f->from && !is_lined(c->shape));
    if (!ok || ends || ((f->at || f->shade) && n == 0))
        refuse(f, REFUSE_POINTS, 0, f->phrase->n - 1);
    if (n > 1 && c->count > 1)
        refuse(f, REFUSE_POINTS, 0, f->phrase->n - 1);
}

/** "a cross side by side" with what came before is one. */
static gboolean is_single(const Filler *f)
{
    for (guint i = 0; i + 1 < f->phrase->n; i++) {
        const Token *t = &f->phrase->tokens[i];
        if (token_is_shape(t))
            return FALSE;
        if (token_is(t, WORD_A) && token_is_shape(t + 1))
            return f->phrase->reading->folded->str[(t + 1)->end - 1] != 's';
    }
    return FALSE;
}

static void check_grid(Filler *f)
{
    Command *c = f->command;
    if (c->shape == DRAW_TABLE) {
        c->arrange = ARRANGE_UNSET; /* rows and columns are its own */
        return;
    }
    gboolean uncounted = !f->said_count && !is_single(f) &&
                         !(f->phrase->drawn && f->phrase->reading->lang == LANG_EN) && c->count == 1 &&
                         c->shape != DRAW_TEXT && c->spots->len <= 1;
    if (uncounted && (c->arrange == ARRANGE_ROW || c->arrange == ARRANGE_COLUMN))
        c->count = ROW_DEFAULT;
    if (c->arrange != ARRANGE_GRID)
        return;
    if (c->rows == 0 && c->columns == 0) {
        if (uncounted)
            c->count = GRID_DEFAULT * GRID_DEFAULT, c->columns = GRID_DEFAULT;
        return;
    }
    if (c->rows > 0 && c->columns > 0 && !f->said_count) {
        if (c->rows * c->columns > LIMIT_SHAPES_PER_MESSAGE)
            refuse(f, REFUSE_TOO_MANY_SHAPES, 0, f->phrase->n - 1);
        c->count = c->rows * c->columns;
    }
}

/** 竖着摆三个方块: what has no direction of its own stands in one. */
static void settle_turned_row(Filler *f)
{
    static const DrawShape turnless[] = {DRAW_CIRCLE, DRAW_SQUARE, DRAW_STAR,  DRAW_HEART, DRAW_DIAMOND,
                                         DRAW_DOT,    DRAW_STAMP,  DRAW_CROSS, DRAW_TICK,  DRAW_PLUS};
    Command *c = f->command;
    if (c->count < 2 || c->arrange != ARRANGE_UNSET || (c->turn != TURN_VERTICAL && c->turn != TURN_HORIZONTAL))
        return;
    for (gsize i = 0; i < G_N_ELEMENTS(turnless); i++) {
        if (c->shape != turnless[i])
            continue;
        c->arrange = c->turn == TURN_VERTICAL ? ARRANGE_COLUMN : ARRANGE_ROW;
        c->turn = TURN_UNSET;
        return;
    }
}

/** A circle goes around a house; a line, a text or five stars do not, or not in one way. */
static void check_around(Filler *f)
{
    const Command *c = f->command;
    for (guint i = 0; i < c->spots->len; i++) {
        if (g_array_index(c->spots, Spot, i).kind != SPOT_AROUND)
            continue;
        if (c->count > 1 || is_lined(c->shape) || c->shape == DRAW_TEXT || c->shape == DRAW_DOT ||
            c->shape == DRAW_STAMP || c->shape == DRAW_ARC || c->shape == DRAW_IMAGE || c->shape == DRAW_TABLE) {
            phrase_refuse_later(f->phrase, f->command, LATER_BESIDE);
            return;
        }
    }
}

/** a circle below A, same colour: as the thing that it stands beside. */
static void settle_likeness(Command *c)
{
    const Spot *spot = c->spots->len == 1 ? &g_array_index(c->spots, Spot, 0) : NULL;
    if (spot == NULL || spot->ref == NULL || spot->other != NULL)
        return;
    Ref **likes[] = {&c->color_like, &c->like};
    for (gsize i = 0; i < G_N_ELEMENTS(likes); i++) {
        if (*likes[i] == NULL || (*likes[i])->kind != REF_IT || (*likes[i])->words != NULL)
            continue;
        ref_free(*likes[i]);
        *likes[i] = ref_copy(spot->ref);
    }
}

void settle_drawing(Filler *f)
{
    Command *c = f->command;
    settle_likeness(c);
    settle_colors(f);
    settle_turned_row(f);
    gboolean drawn = phrase_count(f->phrase, WORD_VERB) > 0;
    if (c->shape == DRAW_NOTHING && (f->line_word || (f->stroke_word && drawn)))
        c->shape = DRAW_LINE;
    if (!refused(f) && c->shape == DRAW_NOTHING)
        refuse(f, REFUSE_NO_SHAPE, 0, f->phrase->n - 1);
    if (!refused(f) && c->shape == DRAW_TEXT && c->text == NULL)
        refuse(f, REFUSE_NO_TEXT, 0, f->phrase->n - 1);
    settle_heads(f);
    settle_corner(f);
    settle_spacing(f);
    settle_degrees(f);
    settle_share(f);
    assign_bare(f);
    if (!refused(f)) {
        settle_long(f);
        stroke_of_outline(f);
        width_of_line(f);
        check_spots(f);
        check_around(f);
        check_measures(f);
        check_grid(f);
    }
}
