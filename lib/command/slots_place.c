// SPDX-License-Identifier: MIT
/* Places: points, named places, and the ways a line or an arrow goes. */
#include <math.h>

#include "lib/command/slots.h"

/** The grid has columns A to H and rows 1 to 6 of this many pixels. */
#define GRID_CELL 100

void filler_add_spot(Filler *f, Spot spot, guint first, guint last_token)
{
    GArray *spots = f->command->spots;
    if (spot.kind == SPOT_POINT && !(spot.x >= 0 && spot.x <= BOARD_WIDTH && spot.y >= 0 && spot.y <= BOARD_HEIGHT)) {
        refuse(f, REFUSE_OFF_BOARD, first, last_token);
        return;
    }
    gboolean mixed =
        spots->len > 0 && !f->from && !f->to && g_array_index(spots, Spot, spots->len - 1).kind != spot.kind;
    if (mixed) {
        refuse(f, REFUSE_TWICE, first, last_token);
        return;
    }
    if (spots->len >= LIMIT_SIDES) {
        refuse(f, REFUSE_POINTS, first, last_token);
        return;
    }
    g_array_append_val(spots, spot);
    f->at = FALSE;
}

void filler_take_spot(Filler *f, Spot spot, guint first, guint last_token)
{
    guint before = f->command->spots->len;
    filler_add_spot(f, spot, first, last_token);
    if (f->command->spots->len > before)
        return;
    ref_free(spot.ref);
    ref_free(spot.other);
}

static double axis_value(const Filler *f, guint ahead, gboolean percent, guint axis)
{
    double value = peek(f, ahead)->value;
    return percent ? value * (axis == 0 ? BOARD_WIDTH : BOARD_HEIGHT) / 100 : value;
}

/** centered at |200,150; 中心在|200,150: it is the middle that lies there. */
static gboolean says_middle(const Filler *f, guint ahead)
{
    static const char *const middle[] = {
        "centered at", "centred at", "center at",      "centered on", "centred on",
        "centered in", "centre at",  "with center at", "中心在",      "with its center at",
        "with center", "中心点在",   "中心是",         "中心为",      NULL};
    guint i = f->i + ahead;
    while (i > 0 && (f->phrase->tokens[i - 1].kind == TOKEN_OPEN || token_is_filler(&f->phrase->tokens[i - 1])))
        i--;
    return i > 0 && i <= f->phrase->n && token_is(&f->phrase->tokens[i - 1], WORD_AT) &&
           filler_is(f, &f->phrase->tokens[i - 1], middle);
}

guint filler_pair_at(const Filler *f, guint ahead, Spot *spot)
{
    guint j = ahead;
    double xy[2];
    for (guint axis = 0; axis < 2; axis++) {
        if (token_is(peek(f, j), WORD_AXIS)) {
            j++;
            if (peek(f, j)->kind == TOKEN_COLON)
                j++;
        }
        if (peek(f, j)->kind != TOKEN_NUMBER)
            return 0;
        gboolean part = unit_is(f, j + 1, UNIT_PERCENT);
        xy[axis] = axis_value(f, j, part, axis);
        j += part || unit_is(f, j + 1, UNIT_PIXEL) ? 2 : 1;
        if (axis == 0 && peek(f, j)->kind == TOKEN_COMMA)
            j++;
    }
    *spot = (Spot){.kind = SPOT_POINT, .x = xy[0], .y = xy[1], .centered = says_middle(f, ahead)};
    return j - ahead;
}

/** A letter and the number that touches it. */
static gboolean is_letter_and_number(const Filler *f, guint ahead, char *letter)
{
    const Token *first = peek(f, ahead);
    const Token *number = peek(f, ahead + 1);
    if (first->end - first->start != 1 || !g_ascii_isalpha(f->phrase->reading->folded->str[first->start]) ||
        number->kind != TOKEN_NUMBER || number->spelled || number->start != first->end ||
        f->phrase->reading->folded->str[number->start] == '-')
        return FALSE;
    g_autofree char *typed = reading_slice(f->phrase->reading, first->start, first->end);
    gunichar c = g_utf8_get_char(typed);
    c = c >= 0xff01 && c <= 0xff5e ? c - 0xff01 + 0x21 : c; /* full width */
    *letter = c < 0x80 ? (char)c : '\0';
    return g_ascii_isalpha(*letter);
}

gboolean slot_cell_off_grid(Filler *f)
{
    static const char *const keys[] = {"r", "d", "w", "h", "l", "x", "y", NULL};
    char letter = 0;
    gboolean placed = f->at || f->i == 0 || token_is(peek(f, 2), WORD_CELL);
    gboolean inside =
        f->i > 0 && token_before(f, 0)->kind == TOKEN_NUMBER && token_before(f, 0)->end == peek(f, 0)->start;
    if (inside || !is_letter_and_number(f, 0, &letter) || (filler_is(f, peek(f, 0), keys) && !placed) ||
        (peek(f, 0)->kind != TOKEN_UNKNOWN && !f->at && !token_is(peek(f, 2), WORD_CELL)))
        return FALSE;
    refuse(f, REFUSE_OFF_GRID, f->i, f->i + 1);
    return TRUE;
}

guint filler_cell_at(const Filler *f, guint ahead, Spot *spot)
{
    const Token *number = peek(f, ahead + 1);
    char letter = 0;
    if (!is_letter_and_number(f, ahead, &letter) || number->end - number->start != 1)
        return 0;
    int column = g_ascii_toupper(letter) - 'A';
    if (column < 0 || column >= BOARD_WIDTH / GRID_CELL ||
        !(number->value >= 1 && number->value <= BOARD_HEIGHT / GRID_CELL) ||
        (peek(f, ahead)->kind != TOKEN_UNKNOWN && !g_ascii_isupper(letter) && !f->at && !f->from && !f->to))
        return 0;
    *spot = (Spot){.kind = SPOT_POINT, .x = (column + 0.5) * GRID_CELL, .y = (number->value - 0.5) * GRID_CELL};
    g_snprintf(spot->cell, sizeof spot->cell, "%c%d", 'A' + column, (int)number->value);
    return 2;
}

/** (200,150) */
void slot_open(Filler *f)
{
    Spot spot;
    guint length = filler_pair_at(f, 1, &spot);
    if (length == 0 || peek(f, 1 + length)->kind != TOKEN_CLOSE) {
        f->i++;
        return;
    }
    guint first = f->i;
    f->i += length + 2;
    filler_add_spot(f, spot, first, f->i - 1);
}

/** x=200 y=150 */
void slot_axis(Filler *f)
{
    Spot spot;
    guint length = filler_pair_at(f, 0, &spot);
    guint first = f->i;
    guint number = peek(f, 1)->kind == TOKEN_COLON ? 2 : 1;
    gboolean alone = length == 0 && peek(f, number)->kind == TOKEN_NUMBER && f->command->shape == DRAW_LINE;
    if (alone) { /* a vertical line at x=400 */
        gboolean x = peek(f, 0)->row->value == 0;
        double value = peek(f, number)->value;
        spot = (Spot){
            .kind = SPOT_POINT, .x = x ? value : BOARD_WIDTH / 2.0, .y = x ? BOARD_HEIGHT / 2.0 : value, .gap = NAN};
        f->command->turn = f->command->turn == TURN_UNSET ? (x ? TURN_VERTICAL : TURN_HORIZONTAL) : f->command->turn;
        f->i += number + 1 + (unit_is(f, number + 1, UNIT_PIXEL) ? 1u : 0u);
        filler_add_spot(f, spot, first, f->i - 1);
        return;
    }
    if (length == 0 || peek(f, 0)->row->value != 0) {
        refuse(f, REFUSE_LEFTOVER, first, first);
        return;
    }
    f->i += length;
    filler_add_spot(f, spot, first, f->i - 1);
}

/** "at the top on the left": two sides name the corner between them. */
static gboolean join_sides(Filler *f, Anchor side)
{
    static const Anchor corners[2][2] = {{ANCHOR_TOP_LEFT, ANCHOR_TOP_RIGHT},
                                         {ANCHOR_BOTTOM_LEFT, ANCHOR_BOTTOM_RIGHT}};
    GArray *spots = f->command->spots;
    Spot *before = spots->len == 1 ? &g_array_index(spots, Spot, 0) : NULL;
    if (before == NULL || before->kind != SPOT_ANCHOR || f->from || f->to || f->way)
        return FALSE;
    gboolean across = side == ANCHOR_LEFT || side == ANCHOR_RIGHT;
    Anchor level = across ? before->anchor : side;
    Anchor flank = across ? side : before->anchor;
    if ((level != ANCHOR_TOP && level != ANCHOR_BOTTOM) || (flank != ANCHOR_LEFT && flank != ANCHOR_RIGHT))
        return FALSE;
    before->anchor = corners[level == ANCHOR_BOTTOM][flank == ANCHOR_RIGHT];
    f->at = FALSE;
    f->i++;
    return TRUE;
}

/** sloping up: how the line goes, and no place. */
static gboolean is_slope(const Filler *f)
{
    static const char *const ways[] = {"up", "down", "upward", "upwards", "downward", "downwards", NULL};
    const Token *t = peek(f, 0);
    return f->i > 0 && token_is(t - 1, WORD_TURN) && (t - 1)->row->value == TURN_DIAGONAL && filler_is(f, t, ways);
}

void slot_anchor(Filler *f)
{
    if (is_slope(f)) {
        f->i++;
        return;
    }
    static const char *const moving[] = {"up", "down", NULL};
    if (f->command->shape != DRAW_NOTHING && f->command->shape != DRAW_LINE && f->command->shape != DRAW_ARROW &&
        !f->at && filler_is(f, peek(f, 0), moving) && peek(f, 1)->kind == TOKEN_NUMBER &&
        peek(f, 2)->kind == TOKEN_END) {
        refuse(f, REFUSE_NO_TARGET, 0, f->phrase->n - 1); /* "heart up 30" moves one that is there, maybe */
        return;
    }
    if (token_is(peek(f, 0), WORD_ANCHOR) && join_sides(f, (Anchor)peek(f, 0)->row->value))
        return;

    static const char *const ways[] = {"left", "right", "up", "down", "左", "右", "上", "下", NULL};
    static const char *const headed[] = {"upward", "upwards", "downward", "downwards", NULL};
    const Token *token = peek(f, 0);
    Spot spot = {.kind = SPOT_ANCHOR, .anchor = (Anchor)token->row->value};
    GArray *spots = f->command->spots;
    guint at = f->i++;
    /* "left arrow", 右箭头: the bare word is a way to point. */
    f->way = !f->at && !f->from && !f->to && token->end - token->start <= 5 && filler_begins(f, token, ways) &&
             (token->end - token->start == 3 || g_ascii_isalpha(f->phrase->reading->folded->str[token->start]));
    static const char *const compass[] = {"north", "south", "east", "west", NULL};
    f->way =
        f->way || filler_is(f, token, headed) || (!f->at && !f->from && !f->to && filler_begins(f, token, compass));
    if (spots->len > 0 && !f->to && !f->from && !token_is(peek(f, 0), WORD_TO)) {
        const Spot *before = &g_array_index(spots, Spot, spots->len - 1);
        if (before->kind == SPOT_ANCHOR && before->anchor == spot.anchor)
            return;
        refuse(f, REFUSE_TWICE, at, at);
        return;
    }
    filler_add_spot(f, spot, at, at);
}

/** 指向右边, "pointing up": the way an arrow points when nothing else is said. */
void slot_from(Filler *f)
{
    f->from = TRUE;
    f->i++;
}

void slot_to(Filler *f)
{
    static const char *const pointing[] = {
        "指向",   "朝",     "向",   "往",   "pointing", "facing", "that points", "which points", "going", "heading",
        "headed", "aiming", "方向", "指着", "冲着",     "面朝",   "面向",        "头朝",         "头指",  NULL};
    f->pointing = filler_begins(f, peek(f, 0), pointing);
    f->way_spot = f->command->spots->len;
    f->to = TRUE;
    f->i++;
}

/** "in red" is a colour, not a place; 圆心 speaks of a circle. */
void slot_at(Filler *f)
{
    const char *word = f->phrase->reading->folded->str + peek(f, 0)->start;
    guint ahead = filler_skip(f, 1);
    gboolean rows = peek(f, 1)->kind == TOKEN_NUMBER &&
                    (token_is(peek(f, 2), WORD_ROWS) || token_is(peek(f, 2), WORD_COLUMNS)); /* in two rows */
    gboolean grid = filler_grid_at(f, token_is(peek(f, 1), WORD_A) ? 2 : 1);                 /* in a 2 by 3 grid */
    f->at = !rows && !grid && !token_is_color(peek(f, ahead)) && !token_is(peek(f, ahead), WORD_SHADE);
    if (g_str_has_prefix(word, "圆心") && f->command->shape == DRAW_NOTHING)
        f->command->shape = DRAW_CIRCLE;
    f->i++;
}
