// SPDX-License-Identifier: MIT
/*
 * The slots of one drawing command, in any order. A cursor walks the tokens once; each handler takes what
 * belongs to its slot. Numbers without a key are kept and given a meaning at the end, when the shape is known.
 */
#include <math.h>
#include <string.h>

#include "lib/command/slots.h"

static gboolean shapes_agree(DrawShape a, DrawShape b, DrawShape *both)
{
    static const struct {
        DrawShape general, special;
    } pairs[] = {{DRAW_LINE, DRAW_ARROW},
                 {DRAW_LINE, DRAW_POLYLINE},
                 {DRAW_RECTANGLE, DRAW_SQUARE},
                 {DRAW_POLYGON, DRAW_TRIANGLE},
                 {DRAW_CIRCLE, DRAW_DOT},
                 {DRAW_CIRCLE, DRAW_ELLIPSE},
                 {DRAW_POLYGON, DRAW_DIAMOND},
                 {DRAW_LINE, DRAW_CURVE},
                 {DRAW_LINE, DRAW_WAVE},
                 {DRAW_LINE, DRAW_ARC},
                 {DRAW_CURVE, DRAW_WAVE},
                 {DRAW_CURVE, DRAW_ARC},
                 {DRAW_CIRCLE, DRAW_ARC},
                 {DRAW_CIRCLE, DRAW_SECTOR},
                 {DRAW_RECTANGLE, DRAW_ROUNDED},
                 {DRAW_SQUARE, DRAW_NOTE},
                 {DRAW_RECTANGLE, DRAW_NOTE},
                 {DRAW_TRIANGLE, DRAW_RIGHT_TRIANGLE},
                 {DRAW_RECTANGLE, DRAW_PARALLELOGRAM},
                 {DRAW_POLYGON, DRAW_PARALLELOGRAM},
                 {DRAW_POLYGON, DRAW_TRAPEZOID}};
    *both = a;
    if (a == b)
        return TRUE;
    for (gsize i = 0; i < G_N_ELEMENTS(pairs); i++) {
        if ((a == pairs[i].general && b == pairs[i].special) || (b == pairs[i].general && a == pairs[i].special)) {
            *both = pairs[i].special;
            return TRUE;
        }
    }
    return FALSE;
}

/** What a shape's word says beside the shape: 五边形 its sides, 半圆 its sweep, 双箭头 its heads, 房子 the stamp. */
static void slot_shape_detail(Filler *f, guint32 detail)
{
    Command *c = f->command;
    if (detail == 0)
        return;
    switch (c->shape) {
    case DRAW_STAMP:
        if (c->stamp != STAMP_NONE && c->stamp != (Stamp)detail)
            refuse(f, REFUSE_TWICE, f->i - 1, f->i - 1);
        c->stamp = (Stamp)detail;
        break;
    case DRAW_ARROW:
    case DRAW_CURVE:
        c->heads = (gint)detail;
        break;
    case DRAW_SECTOR:
        c->measures.sweep = detail;
        break;
    case DRAW_ROUNDED:
        c->shape = DRAW_SQUARE;
        c->measures.corner = CORNER_DEFAULT;
        break;
    case DRAW_TRIANGLE: /* 倒三角 */
        c->measures.angle = detail;
        break;
    case DRAW_TABLE:
        c->rows = detail / 10;
        c->columns = detail % 10;
        break;
    default:
        if (c->sides != 0 && c->sides != detail)
            refuse(f, REFUSE_TWICE, f->i - 1, f->i - 1); /* pentagon hexagon */
        c->sides = detail;
    }
}

/** 曲线箭头: an arrow that is not straight is the bent line with a head. */
static gboolean bends_arrow(Filler *f, DrawShape shape)
{
    DrawShape *before = &f->command->shape;
    gboolean bent = shape == DRAW_CURVE || shape == DRAW_WAVE || shape == DRAW_ARC || shape == DRAW_POLYLINE;
    gboolean bent_before =
        *before == DRAW_CURVE || *before == DRAW_WAVE || *before == DRAW_ARC || *before == DRAW_POLYLINE;
    if (!(bent && *before == DRAW_ARROW) && !(bent_before && shape == DRAW_ARROW))
        return FALSE;
    if (bent)
        *before = shape;
    return TRUE;
}

static void slot_shape(Filler *f)
{
    const WordRow *row = peek(f, 0)->row;
    DrawShape shape = (DrawShape)row->value;
    guint at = f->i++;
    if (shape == DRAW_TEXT && f->command->shape == DRAW_NOTHING) {
        f->command->shape = DRAW_TEXT;
        const Token *next = peek(f, 0);
        if (next->kind == TOKEN_COLON || next->kind == TOKEN_UNKNOWN || f->text == at)
            slot_text(f);
        return;
    }
    DrawShape both = shape;
    if (bends_arrow(f, shape)) {
        f->command->heads = 1;
        return;
    }
    if (f->command->shape != DRAW_NOTHING && !shapes_agree(f->command->shape, shape, &both)) {
        refuse(f, REFUSE_TWICE, at, at);
        return;
    }
    f->command->shape = both;
    if (shape == DRAW_NOTE && f->text == at) {
        slot_text(f); /* 便签：记得交作业 */
        return;
    }
    slot_shape_detail(f, both == shape ? row->color : 0);
}

static void slot_dash(Filler *f)
{
    LineStyle style = (LineStyle)peek(f, 0)->row->value;
    f->line_word = TRUE; /* 虚线 alone is a line */
    if (f->command->line_style != LINE_UNSET && f->command->line_style != style)
        refuse(f, REFUSE_TWICE, f->i, f->i);
    f->command->line_style = style;
    f->i++;
}

static void slot_turn(Filler *f)
{
    Turn turn = (Turn)peek(f, 0)->row->value;
    if (f->command->turn != TURN_UNSET && f->command->turn != turn)
        refuse(f, REFUSE_TWICE, f->i, f->i);
    f->command->turn = turn;
    if (peek(f, 0)->end - peek(f, 0)->start == strlen("横"))
        f->stroke_word = TRUE;
    f->i++;
}

static void slot_arrange(Filler *f)
{
    f->command->arrange = (Arrange)peek(f, 0)->row->value;
    f->i++;
}

/** A word that fills no slot of its own. */
static void skip(Filler *f)
{
    f->i++;
}

static void refuse_word(Filler *f)
{
    const Token *t = peek(f, 0);
    if (token_is(t, WORD_RELATION))
        phrase_refuse_later(f->phrase, f->command, LATER_BESIDE);
    else
        refuse(f, token_is(t, WORD_REF) || token_is(t, WORD_EDIT) ? REFUSE_NO_TARGET : REFUSE_UNKNOWN, f->i, f->i);
}

static void on_word(Filler *f)
{
    static void (*const handlers[WORD_KINDS])(Filler *) = {
        [WORD_SHAPE] = slot_shape,
        [WORD_WRITE] = slot_write,
        [WORD_LABEL] = slot_write,
        [WORD_NAME] = slot_name,
        [WORD_COLOR] = slot_color,
        [WORD_SHADE] = slot_shade,
        [WORD_FILLED] = slot_filled,
        [WORD_HOLLOW] = slot_filled,
        [WORD_FILL] = slot_fill,
        [WORD_BORDER] = slot_border,
        [WORD_SIZE] = slot_size,
        [WORD_LONG] = slot_size,
        [WORD_STROKE] = slot_stroke,
        [WORD_DASH] = slot_dash,
        [WORD_METRIC] = slot_metric,
        [WORD_ANCHOR] = slot_anchor,
        [WORD_AT] = slot_at,
        [WORD_FROM] = slot_from,
        [WORD_TO] = slot_to,
        [WORD_AXIS] = slot_axis,
        [WORD_TURN] = slot_turn,
        [WORD_ROTATE] = slot_rotate,
        [WORD_OPACITY] = slot_opacity_word,
        [WORD_HEADS] = slot_heads,
        [WORD_CORNER] = slot_corner,
        [WORD_OCCUPY] = slot_occupies,
        [WORD_CELL] = skip,
        [WORD_ARRANGE] = slot_arrange,
        [WORD_FILLER] = skip,
        [WORD_DE] = skip,
        [WORD_IS] = skip,
        [WORD_PRAISE] = skip,
        [WORD_A] = skip,
        [WORD_THE] = skip,
        [WORD_OF] = skip,
        [WORD_VERB] = skip,
        [WORD_MEASURE] = skip,
        [WORD_AND] = skip,
        [WORD_AGAIN] = skip,
        [WORD_ASK] = skip,
        [WORD_BOARD] = skip,
        [WORD_HELP] = skip,
        [WORD_QUESTION] = skip,
    };
    void (*handler)(Filler *) = handlers[peek(f, 0)->row->kind];
    (handler != NULL ? handler : refuse_word)(f);
}

/** A line between two things goes from one to the other. */
static gboolean between_ends(const Filler *f)
{
    for (guint i = 0; i < f->phrase->n; i++) {
        const Token *t = &f->phrase->tokens[i];
        if (token_is(t, WORD_SHAPE) && (t->row->value == DRAW_LINE || t->row->value == DRAW_ARROW) &&
            (i < f->i || f->command->shape == DRAW_NOTHING))
            return f->command->shape == DRAW_LINE || f->command->shape == DRAW_ARROW ||
                   (f->command->shape == DRAW_NOTHING && i >= f->i);
    }
    return FALSE;
}

/** a box with "Yes" in it: where its label is, and not where it goes. */
static gboolean is_label_place(const Filler *f, const Spot *spot)
{
    const Command *c = f->command;
    return spot->kind == SPOT_INSIDE && spot->ref->kind == REF_IT && c->text != NULL && c->shape != DRAW_TEXT &&
           c->shape != DRAW_NOTHING;
}

/** 在圆的右边, above the line; 圆右边 only where the verb comes behind it. */
static gboolean slot_relation(Filler *f)
{
    const Token *t = peek(f, 0);
    gboolean its = token_is(t, WORD_TO) && token_is(peek(f, 2), WORD_ANCHOR) &&
                   filler_is(f, peek(f, 1), (const char *const[]){"its", NULL}); /* to its right */
    gboolean begins = its || token_is(t, WORD_AT) || token_is(t, WORD_RELATION) || t->kind == TOKEN_NUMBER ||
                      (token_is(t, WORD_ANCHOR) && !f->from && !f->to);
    gboolean verb_behind =
        f->command->shape == DRAW_NOTHING && f->command->color == 0 && f->verb > f->i && f->verb < f->phrase->n;
    if (!begins && !verb_behind)
        return FALSE;
    Spot spot;
    guint length = relation_read(f, 0, &spot);
    if (length == 0)
        return FALSE;
    if (!begins && !token_is(peek(f, length), WORD_VERB)) {
        ref_free(spot.ref);
        ref_free(spot.other);
        return FALSE;
    }
    guint first = f->i;
    f->i += length;
    if (spot.kind == SPOT_INSIDE && spot.ref != NULL && (spot.ref->all || spot.ref->count > 1)) {
        ref_free(spot.ref); /* in both circles: one of them would stay without */
        ref_free(spot.other);
        phrase_refuse_later(f->phrase, f->command, LATER_BESIDE);
        return TRUE;
    }
    if (is_label_place(f, &spot)) {
        ref_free(spot.ref);
        return TRUE;
    }
    gboolean lined = phrase_count(f->phrase, WORD_SHAPE) > 0 && spot.kind == SPOT_BETWEEN && between_ends(f);
    if (lined && spot.other == NULL) {
        g_ptr_array_add(f->command->targets, spot.ref); /* a line between the two circles connects them */
    } else if (lined) {
        f->from = TRUE;
        filler_take_spot(f, (Spot){.kind = SPOT_THING, .ref = spot.ref, .gap = spot.gap}, first, f->i - 1);
        filler_take_spot(f, (Spot){.kind = SPOT_THING, .ref = spot.other, .gap = spot.gap}, first, f->i - 1);
    } else {
        filler_take_spot(f, spot, first, f->i - 1);
    }
    return TRUE;
}

/** a circle with the letter A inside: where its label is. */
static gboolean slot_inside(Filler *f)
{
    const Token *t = peek(f, 0);
    const Token *next = peek(f, 1);
    gboolean ends = next->kind == TOKEN_END || next->kind == TOKEN_COMMA || token_is(next, WORD_AND);
    gboolean shape = f->command->shape != DRAW_NOTHING && f->command->shape != DRAW_TEXT;
    if (!token_is(t, WORD_RELATION) || t->row->value != RELATION_INSIDE || !ends || !shape || f->command->text == NULL)
        return FALSE;
    f->i++;
    return TRUE;
}

/** near the bottom, across the middle, down the left side: a place of the board, and how a line lies there. */
static gboolean slot_near(Filler *f)
{
    static const char *const lying[] = {"across", "along", "through", NULL};
    const Token *t = peek(f, 0);
    gboolean down = filler_is(f, t, (const char *const[]){"down", NULL}) && token_is(peek(f, 1), WORD_THE) &&
                    token_is(peek(f, 2), WORD_ANCHOR); /* down the middle */
    gboolean lies = down || (token_is(t, WORD_RELATION) && filler_is(f, t, lying));
    if (!lies && !(token_is(t, WORD_RELATION) && t->row->value == RELATION_NEXT))
        return FALSE;
    guint j = token_is(peek(f, 1), WORD_THE) ? 2 : 1;
    const Token *place = peek(f, j);
    gboolean board = lies && token_is(place, WORD_BOARD);
    guint of = j + (token_is(peek(f, j + 2), WORD_THE) ? 3 : 2);
    const Token *behind = peek(f, j + 1);
    gboolean elsewhere = (token_is(behind, WORD_OF) && !token_is(peek(f, of), WORD_BOARD)) ||
                         (j == 2 && (token_is_shape(behind) || token_is_color(behind))); /* next to the left circle */
    if (!board && (!token_is(place, WORD_ANCHOR) || elsewhere))
        return FALSE;
    gboolean upright = down || (!board && (place->row->value == ANCHOR_LEFT || place->row->value == ANCHOR_RIGHT));
    if (lies && f->command->turn == TURN_UNSET)
        f->command->turn = upright ? TURN_VERTICAL : TURN_HORIZONTAL;
    if (board && f->command->size == SIZE_UNSET)
        f->command->size = SIZE_GIANT;
    f->at = !board;
    f->i += board ? j + 1 : j;
    return TRUE;
}

/** 从1号, to the square: an end of a line. */
static gboolean slot_end(Filler *f)
{
    Ref *ref = NULL;
    static const char *const to_the[] = {"to the", NULL};
    gboolean end = f->from && token_is(peek(f, 0), WORD_AT) && filler_is(f, peek(f, 0), to_the);
    gboolean its = filler_is(f, peek(f, 1), (const char *const[]){"its", NULL}) && token_is(peek(f, 2), WORD_ANCHOR);
    if ((!token_is(peek(f, 0), WORD_FROM) && !token_is(peek(f, 0), WORD_TO) && !end) || its)
        return FALSE;
    Spot cell;
    guint length = filler_cell_at(f, 1, &cell) > 0 ? 0 : ref_read(f, 1, REF_SINGLE | REF_UNLABELLED, &ref);
    if (length == 0)
        return FALSE;
    static const char *const toward[] = {"朝", "向", "往", "朝着", "向着", NULL};
    gboolean points = filler_is(f, peek(f, 0), toward); /* 朝下的三角形 */
    if (ref->in_part && (points || ref->shape == DRAW_NOTHING || ref->shape == DRAW_LINE || ref->shape == DRAW_ARROW)) {
        ref_free(ref); /* 向右的箭头 */
        return FALSE;
    }
    gboolean from = token_is(peek(f, 0), WORD_FROM);
    *(from ? &f->from : &f->to) = TRUE;
    guint first = f->i;
    f->i += 1 + length;
    filler_take_spot(f, (Spot){.kind = SPOT_THING, .ref = ref, .gap = NAN}, first, f->i - 1);
    return TRUE;
}

static gboolean is_lined(const Filler *f)
{
    for (guint i = 0; i < f->phrase->n; i++) {
        const Token *t = &f->phrase->tokens[i];
        if (token_is(t, WORD_SHAPE) && t->row->value != DRAW_TEXT)
            return t->row->value == DRAW_LINE || t->row->value == DRAW_ARROW;
    }
    return FALSE;
}

/** 1号到2号画箭头, 箭头 1号 2号: numbers of things are the ends of a line. */
static gboolean slot_thing(Filler *f)
{
    const Token *t = peek(f, 0);
    gboolean number = t->kind == TOKEN_REF || (t->kind == TOKEN_NUMBER && token_is(peek(f, 1), WORD_REF) &&
                                               peek(f, 1)->row->value == REFWORD_NUMBER);
    number =
        number ||
        (t->kind == TOKEN_QUOTE && f->command->shape == DRAW_NOTHING && f->i + 1 < f->phrase->n &&
         (token_is(peek(f, 1), WORD_TO) || (token_is(peek(f, 1), WORD_VERB) && phrase_count(f->phrase, WORD_TO) > 0)));
    Ref *ref = NULL;
    guint length = number && is_lined(f) ? ref_read(f, 0, REF_SINGLE, &ref) : 0;
    if (length == 0)
        return FALSE;
    f->from = TRUE;
    guint first = f->i;
    f->i += length;
    filler_take_spot(f, (Spot){.kind = SPOT_THING, .ref = ref, .gap = NAN}, first, f->i - 1);
    return TRUE;
}

/** B3: a cell of the grid. */
static gboolean slot_cell(Filler *f)
{
    Spot spot;
    guint length = filler_cell_at(f, 0, &spot);
    if (length == 0)
        return FALSE;
    guint first = f->i;
    f->i += length;
    filler_add_spot(f, spot, first, f->i - 1);
    if (token_is(peek(f, 0), WORD_CELL))
        f->i++;
    return TRUE;
}

/** box A: a lone letter behind a shape is what stands in it. */
static gboolean slot_letter(Filler *f)
{
    const Token *t = peek(f, 0);
    const Token *next = peek(f, 1);
    if (f->i == 0 || !token_is(t - 1, WORD_SHAPE) || (t - 1)->row->value == DRAW_TEXT || f->command->text != NULL ||
        !(filler_is_letter(f, t) || filler_is_corners(f, t)))
        return FALSE;
    gboolean look = token_is_color(next) || token_is(next, WORD_SHADE) || token_is(next, WORD_SIZE) ||
                    token_is(next, WORD_FILLED) || token_is(next, WORD_HOLLOW) || token_is(next, WORD_DASH);
    if (next->kind != TOKEN_END && next->kind != TOKEN_COMMA && !token_is(next, WORD_AND) && !token_is(next, WORD_AT) &&
        !look)
        return FALSE;
    f->command->text = phrase_words(f->phrase, f->i, f->i);
    f->i++;
    return TRUE;
}

static void walk(Filler *f)
{
    while (f->i < f->phrase->n && !refused(f)) {
        if (slot_like(f) || slot_letter(f) || slot_end(f) || slot_near(f) || slot_inside(f) || slot_relation(f) ||
            slot_thing(f) || slot_cell(f) || slot_opacity(f) || slot_corner_behind(f) || slot_spacing(f) ||
            slot_share(f) || slot_cell_off_grid(f))
            continue;
        switch (peek(f, 0)->kind) {
        case TOKEN_WORD:
            on_word(f);
            break;
        case TOKEN_NUMBER:
            slot_number(f);
            break;
        case TOKEN_COLOR:
            slot_color(f);
            break;
        case TOKEN_QUOTE:
            slot_quote(f);
            break;
        case TOKEN_OPEN:
            slot_open(f);
            break;
        case TOKEN_UNKNOWN:
            phrase_refuse_unknown(f->phrase, f->command, f->i);
            break;
        case TOKEN_REF:
            refuse(f, REFUSE_NO_TARGET, f->i, f->i);
            break;
        default:
            f->i++;
        }
    }
}

/** 画个颜色为的爱心, 在和2号中间: what the word leads on to was left out. */
static void refuse_left_out(Filler *f)
{
    gboolean colored = FALSE;
    guint end = MIN(f->text, f->phrase->n); /* 写 住在和平里: what is written is complete */
    for (guint i = 0; i < end; i++) {
        const Token *t = &f->phrase->tokens[i];
        colored = colored || token_is_color(t) || token_is(t, WORD_SHADE) || t->kind == TOKEN_QUOTE ||
                  (token_is(t, WORD_RELATION) && t->row->value == RELATION_SAME_COLOR);
        if (token_is(t, WORD_AT) && i + 1 < f->phrase->n && token_is(t + 1, WORD_AND))
            refuse(f, REFUSE_POINTS, i, i + 1);
    }
    static const char *const color[] = {"颜色为", "颜色是", "颜色", "color", "colour", "of color", "of colour", NULL};
    colored = colored || f->command->text != NULL || f->command->like != NULL;
    for (guint i = 0; i < end && !colored; i++) {
        if (token_is(&f->phrase->tokens[i], WORD_FILLER) && filler_is(f, &f->phrase->tokens[i], color))
            refuse(f, REFUSE_UNKNOWN, i, i);
    }
}

void drawing_parse(const Phrase *phrase, Command *command)
{
    double bare[BARE_MAX];
    guint bare_token[BARE_MAX];
    Filler f = {.phrase = phrase, .command = command, .bare = bare, .bare_token = bare_token};
    f.verb = phrase_find(phrase, WORD_VERB);
    f.text = phrase_find_text(phrase);
    command->spots = spots_new();
    walk(&f);
    refuse_left_out(&f);
    settle_drawing(&f);
    if (command->refusal == REFUSE_NOTHING && command->targets->len > 0) {
        command->op = COMMAND_CONNECT;
        command->heads = command->shape == DRAW_ARROW ? MAX(command->heads, 1) : command->heads;
    }
}
