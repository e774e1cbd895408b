// SPDX-License-Identifier: MIT
/*
 * How long, how thick, how far and which way, said at more length than the readers know:
 *
 *     a |straight line                    a line
 *     a border 6 px |wide                 a border 6 px
 *     140 |on each side                   140 side
 *     an arrow |at 45 degrees             an arrow 45 degrees
 *     rotate it |a quarter turn           rotate it 90 degrees
 *     above it |with 10 px between them   above it, a gap of 10 px
 *     spaced |from left to right          spaced horizontally
 */
#include "lib/command/english_rules.h"

/** a |straight blue line, a perfectly |straight arrow: lines are, unless a bent one is asked for. */
static void settle_straight(Words *w, guint i)
{
    static const char *const how[] = {"perfectly", "completely", "absolutely", NULL};
    guint line = i + 1;
    while (is_look(token_at(w, line)) || token_is(token_at(w, line), WORD_TURN))
        line++;
    if (!is_word(w, i, "straight") || !is_line(token_at(w, line)))
        return;
    make_fillers(w, i > 0 && is_any(w, i - 1, how) ? i - 1 : i, i + 1);
}

/** No line is drawn thicker. */
#define STROKE_MOST 100

/** A line is the only thing in the sentence before i. */
static gboolean draws_line(const Words *w, guint i)
{
    guint lines = 0, things = 0;
    for (guint j = sentence_begin(w, i); j < i; j++) {
        lines += is_line(&w->tokens[j]) ? 1 : 0;
        things += token_is(&w->tokens[j], WORD_SHAPE) || token_is(&w->tokens[j], WORD_BORDER) ? 1 : 0;
    }
    return lines == 1 && things == 1;
}

/** a border 6 px |wide, make the outline 8 pixels |thick: of the line, and not of the thing. */
static void settle_line_width(Words *w, guint i)
{
    guint number = i < 2 ? 0 : i - 1 - (token_is(&w->tokens[i - 1], WORD_UNIT) ? 1u : 0u);
    if (number == 0 || w->tokens[number].kind != TOKEN_NUMBER)
        return;
    static const char *const setting[] = {"make", "set", "change", NULL};
    guint first = sentence_first(w, i);
    if (is_word(w, i, "thick") && is_any(w, first, setting) && !token_is(token_at(w, first + 1), WORD_A) &&
        !token_is(&w->tokens[number - 1], WORD_BORDER)) {
        make(w, i, WORD_METRIC, METRIC_STROKE); /* make the line 8 px thick */
        return;
    }
    if (is_word(w, i, "wide") && w->tokens[number].value > STROKE_MOST && draws_line(w, i)) {
        make(w, i, WORD_METRIC, METRIC_LENGTH); /* an arrow along the bottom, 500 |wide */
        return;
    }
    guint key = number - 1;
    while (key > 0 && (token_is(&w->tokens[key], WORD_OF) || token_is_edit(&w->tokens[key], EDIT_BECOME) ||
                       token_is(&w->tokens[key], WORD_TO) || w->tokens[key].kind == TOKEN_COMMA))
        key--;
    if (!token_is(&w->tokens[key], WORD_BORDER))
        return;
    make_fillers(w, key + 1, number);
    make_fillers(w, i, i + 1);
}

/** square 140 |on each side, 100 px |sides: how long they are; 6 sides are so many. */
static void settle_each_side(Words *w, guint i)
{
    static const char *const side[] = {"side", "sides", "edge", "edges", NULL};
    static const char *const each[] = {"on", "per", "for", "each", "every", "a", "all", "the", "long", "to", NULL};
    if (w->tokens[i].kind != TOKEN_NUMBER)
        return;
    gboolean unit = token_is(token_at(w, i + 1), WORD_UNIT) && token_at(w, i + 1)->row->value == UNIT_PIXEL;
    guint first = i + (unit ? 2 : 1), last = first;
    while (is_any(w, last, each) && last < first + 3)
        last++;
    if (!is_any(w, last, side) || !ends_piece(w, last + 1) || !(unit || last > first) || w->tokens[i].value < 10)
        return;
    make(w, first, WORD_METRIC, METRIC_SIDE);
    make_fillers(w, first + 1, last + 1);
}

/** an arrow |at 45 degrees: how it is turned; circle |@ 600,100: where it is. */
static void settle_at(Words *w, guint i)
{
    const Token *number = token_at(w, i + 1), *unit = token_at(w, i + 2);
    if (is_word(w, i, "at") && number->kind == TOKEN_NUMBER && token_is(unit, WORD_UNIT) &&
        unit->row->value == UNIT_DEGREE)
        make(w, i, WORD_FILLER, 0);
    if (w->tokens[i].kind == TOKEN_UNKNOWN && is_word(w, i, "@") &&
        (number->kind == TOKEN_NUMBER || token_is(number, WORD_ANCHOR) || number->kind == TOKEN_OPEN))
        make(w, i, WORD_AT, 0);
}

/** rotate it |a quarter turn, half a turn, half way round: so many degrees. */
static void settle_part_of_turn(Words *w, guint i)
{
    static const char *const turn[] = {"turn",      "turns",      "rotation", "a turn",    "revolution",
                                       "way round", "way around", "circle",   "rotations", NULL};
    static const char *const little[] = {"of", "a", "full", "way", NULL};
    static const char *const round_it[] = {"round", "around", NULL};
    static const char *const deeds[] = {"rotate", "turn", "spin", "give", NULL};
    guint part = i + (is_word(w, i, "a") ? 1u : 0u);
    const Token *t = token_at(w, part);
    double factor = token_is(t, WORD_HALF) ? 0.5
                    : token_is(t, WORD_SHARE) && t->row->color == 0
                        ? (double)(t->row->value / 100) / (t->row->value % 100)
                    : is_word(w, part, "quarter")                           ? 0.25
                    : is_word(w, part, "full") || is_word(w, part, "whole") ? 1
                                                                            : 0;
    guint last = part + 1;
    while (is_any(w, last, little))
        last++;
    gboolean way = is_word(w, last - 1, "way") && is_any(w, last, round_it);
    guint first = sentence_first(w, i);
    if (factor <= 0 || !(way || is_any(w, last, turn)) || i == 0 || !is_any(w, first, deeds))
        return;
    if (is_word(w, first, "give"))
        make(w, first, WORD_ROTATE, 1);
    make_fillers(w, i, last + 1);
    w->tokens[i].kind = TOKEN_NUMBER;
    w->tokens[i].value = 360 * factor;
    w->tokens[i].spelled = FALSE;
    make(w, i + 1, WORD_UNIT, UNIT_DEGREE);
}

/** A place beside something is said before i, so that what follows can say how far. */
static gboolean is_beside(const Words *w, guint i)
{
    gboolean beside = FALSE;
    for (guint j = sentence_begin(w, i); j < i; j++) {
        const Token *t = &w->tokens[j];
        if (token_is_edit(t, EDIT_DISTRIBUTE) || token_is_edit(t, EDIT_ARRANGE) || token_is(t, WORD_ARRANGE))
            return FALSE;
        beside = beside || token_is(t, WORD_OF) ||
                 (token_is(t, WORD_RELATION) && t->row->value != RELATION_INSIDE && t->row->value != RELATION_BETWEEN);
    }
    return beside;
}

/** above the circle |with a 10 px gap, |leaving 10 px between them, |with a space of 10: a gap of so much. */
static void settle_gap(Words *w, guint i)
{
    static const char *const leading[] = {"with", "leaving", "keeping", NULL};
    static const char *const space[] = {"gap",    "space",    "distance",    "spacing",
                                        "margin", "a gap of", "distance of", NULL};
    static const char *const between[] = {"between", "in between", "of", "apart", "from", "it", NULL};
    if (!is_any(w, i, leading) || !is_beside(w, i))
        return;
    guint j = i + 1 + (token_is(token_at(w, i + 1), WORD_A) ? 1u : 0u);
    guint named = j; /* a space of 10 */
    while (is_any(w, named, space) || (named > j && token_is(token_at(w, named), WORD_OF)))
        named++;
    guint number = named, end = number + 1;
    if (token_at(w, number)->kind != TOKEN_NUMBER)
        return;
    end += token_is(token_at(w, end), WORD_UNIT) ? 1 : 0;
    guint tail = end;
    while (is_any(w, tail, space) || is_any(w, tail, between) ||
           is_any(w, tail, (const char *const[]){"them", "the two", NULL}))
        tail++;
    if (!ends_piece(w, tail) || (named == j && tail == end && is_word(w, i, "with")))
        return;
    memmove(w->tokens + i + 1, w->tokens + number, (end - number) * sizeof *w->tokens);
    make(w, i, WORD_RELATION, RELATION_GAP);
    make_fillers(w, i + 1 + end - number, tail);
}

/** distribute them |from left to right: along which side. */
static void settle_from_to(Words *w, guint i)
{
    const Token *first = token_at(w, i + 1), *last = token_at(w, i + 3);
    if (!token_is(&w->tokens[i], WORD_FROM) || !token_is(first, WORD_ANCHOR) ||
        !token_is(token_at(w, i + 2), WORD_TO) || !token_is(last, WORD_ANCHOR))
        return;
    gboolean level = (first->row->value == ANCHOR_LEFT && last->row->value == ANCHOR_RIGHT) ||
                     (first->row->value == ANCHOR_RIGHT && last->row->value == ANCHOR_LEFT);
    gboolean upright = (first->row->value == ANCHOR_TOP && last->row->value == ANCHOR_BOTTOM) ||
                       (first->row->value == ANCHOR_BOTTOM && last->row->value == ANCHOR_TOP);
    static const char *const ordering[] = {"arrange", "line up", "rearrange", "organize", "organise", NULL};
    guint deed = sentence_begin(w, i);
    while (deed < i && !token_is_edit(&w->tokens[deed], EDIT_DISTRIBUTE) && !is_any(w, deed, ordering) &&
           !is_word(w, deed, "space") && !is_word(w, deed, "spread"))
        deed++;
    if (deed == i || !(level || upright))
        return;
    make_fillers(w, i + 1, i + 4);
    if (is_any(w, deed, ordering))
        make(w, i, WORD_ARRANGE, level ? ARRANGE_ROW : ARRANGE_COLUMN);
    else
        make(w, i, WORD_TURN, level ? TURN_HORIZONTAL : TURN_VERTICAL);
}

/** a dot |in the circle's centre: inside of it. */
static void settle_own_centre(Words *w, guint i)
{
    static const char *const centres[] = {"center", "centre", "middle", NULL};
    guint shape = behind_looks(w, i + 2);
    if (!token_is(token_at(w, i + 1), WORD_THE) || !token_is_shape(token_at(w, shape)) ||
        !is_word(w, shape + 1, "'s") || !is_any(w, shape + 2, centres))
        return;
    make(w, i, WORD_RELATION, RELATION_INSIDE);
    make_fillers(w, shape + 1, shape + 3);
}

/** a line |starting left |ending right: from and to. */
static void settle_starting(Words *w, guint i)
{
    if (i > 0 && w->tokens[i].kind == TOKEN_UNKNOWN && token_is(token_at(w, i + 1), WORD_ANCHOR))
        make(w, i, is_word(w, i, "starting") ? WORD_FROM : WORD_TO, 0);
}

/** a line across the middle |from left to right: as long as the board, and no more points. */
static void settle_across(Words *w, guint i)
{
    static const char *const across[] = {"across", "through", "along", "down", NULL};
    guint said = sentence_begin(w, i);
    gboolean line = FALSE;
    while (said < i && !is_any(w, said, across)) {
        line = line || is_line(&w->tokens[said]);
        said++;
    }
    guint place = said + 1 + (token_is(token_at(w, said + 1), WORD_THE) ? 1u : 0u);
    if (!line || said == i || !token_is(token_at(w, place), WORD_ANCHOR) ||
        !token_is(token_at(w, i + 1), WORD_ANCHOR) || !token_is(token_at(w, i + 2), WORD_TO) ||
        !token_is(token_at(w, i + 3), WORD_ANCHOR))
        return;
    make(w, i, WORD_SIZE, SIZE_GIANT);
    make_fillers(w, i + 1, i + 4);
}

/** an arc |from 0 to 90 degrees, counted from the right as in school: how far round, and where its middle looks. */
static void settle_arc_from(Words *w, guint i)
{
    const Token *from = token_at(w, i + 1), *to = token_at(w, i + 3), *unit = token_at(w, i + 4);
    guint shape = sentence_begin(w, i);
    while (shape < i && !(token_is(&w->tokens[shape], WORD_SHAPE) &&
                          (w->tokens[shape].row->value == DRAW_ARC || w->tokens[shape].row->value == DRAW_SECTOR)))
        shape++;
    if (!token_is(&w->tokens[i], WORD_FROM) || shape == i || from->kind != TOKEN_NUMBER ||
        !token_is(token_at(w, i + 2), WORD_TO) || to->kind != TOKEN_NUMBER || !token_is(unit, WORD_UNIT) ||
        unit->row->value != UNIT_DEGREE || to->value <= from->value || to->value - from->value > 360)
        return;
    double sweep = to->value - from->value, turn = 90 - (from->value + to->value) / 2;
    w->tokens[i] = *from;
    w->tokens[i].value = sweep;
    w->tokens[i + 1] = *unit;
    make(w, i + 2, WORD_ROTATE, turn < 0 ? -1 : 1);
    w->tokens[i + 3].value = turn < 0 ? -turn : turn;
}

/** to the |corner at the top left: of which nothing more is said. */
static void settle_corner_at(Words *w, guint i)
{
    guint anchor = i + 1;
    while (token_is(token_at(w, anchor), WORD_AT) || token_is(token_at(w, anchor), WORD_THE))
        anchor++;
    const Token *t = token_at(w, anchor);
    if (i == 0 || !is_word(w, i, "corner") || anchor == i + 1 || !token_is(t, WORD_ANCHOR) ||
        t->row->value < ANCHOR_TOP_LEFT)
        return;
    w->tokens[i] = *t;
    make_fillers(w, i + 1, anchor + 1);
}

/** |up in the left corner: which corner. */
static void settle_up_in_corner(Words *w, guint i)
{
    static const char *const at[] = {"in",     "at",     "on",       "into",   "to", "in the",
                                     "at the", "on the", "into the", "to the", NULL};
    const Token *t = &w->tokens[i];
    gboolean upper = is_word(w, i, "up") || is_word(w, i, "top");
    guint side = i + 1;
    while (is_any(w, side, at) || token_is(token_at(w, side), WORD_THE))
        side++;
    const Token *anchor = token_at(w, side);
    gboolean left = token_is(anchor, WORD_ANCHOR) && anchor->row->value == ANCHOR_LEFT;
    gboolean right = token_is(anchor, WORD_ANCHOR) && anchor->row->value == ANCHOR_RIGHT;
    if (!(token_is(t, WORD_ANCHOR) || token_is_filler(t)) || !(upper || is_word(w, i, "down")) || side == i + 1 ||
        !(left || right) || !is_word(w, side + 1, "corner"))
        return;
    Anchor corner = upper  ? (left ? ANCHOR_TOP_LEFT : ANCHOR_TOP_RIGHT)
                    : left ? ANCHOR_BOTTOM_LEFT
                           : ANCHOR_BOTTOM_RIGHT;
    w->tokens[side].row = word_row(WORD_ANCHOR, (gint32)corner);
    make_fillers(w, i, i + 1);
    make_fillers(w, side + 1, side + 2);
}

/** polygon |with corners at 100,100 300,100, polyline |through the points 50,50 …: where its points are. */
static void settle_corners_at(Words *w, guint i)
{
    static const char *const leading[] = {"with", "having", "through", "via", "its", "the", "all", NULL};
    static const char *const points[] = {"corners", "vertices", "points", "corner points", NULL};
    static const char *const at[] = {"at", "in", "on", "being", "are", NULL};
    guint noun = i;
    while (is_any(w, noun, leading))
        noun++;
    guint end = noun;
    if (is_any(w, noun, points))
        end++;
    else if (noun == i || !is_word(w, noun - 1, "through"))
        return;
    end += is_any(w, end, at) || token_at(w, end)->kind == TOKEN_COLON ? 1 : 0;
    if (i == 0 || (token_at(w, end)->kind != TOKEN_NUMBER && token_at(w, end)->kind != TOKEN_OPEN))
        return;
    make_fillers(w, i, end);
    for (guint j = end; !is_wall(token_at(w, j)); j++) {
        gboolean point = w->tokens[j - 1].kind == TOKEN_NUMBER || w->tokens[j - 1].kind == TOKEN_CLOSE;
        if (token_is(&w->tokens[j], WORD_AND) && point)
            w->tokens[j].kind = TOKEN_COMMA; /* 300,100 |and 200,280 */
    }
}

/** six dots |arranged in two rows, |laid out in a row: how they stand is said anyway. */
static void settle_arranged(Words *w, guint i)
{
    static const char *const how[] = {"arranged", "organised", "organized", "placed", "laid",
                                      "set",      "spread",    "put",       NULL};
    guint end = i + 1 + (is_word(w, i + 1, "out") ? 1u : 0u);
    const Token *t = token_at(w, end);
    gboolean rows =
        is_word(w, end, "in") && (token_at(w, end + 1)->kind == TOKEN_NUMBER || token_is(token_at(w, end + 1), WORD_A));
    if (i > 0 && is_any(w, i, how) && token_is_shape(&w->tokens[i - 1]) && (token_is(t, WORD_ARRANGE) || rows))
        make_fillers(w, i, end);
}

/** move it right 120 |then down 30: one way on. */
static void settle_then_way(Words *w, guint i)
{
    static const char *const deeds[] = {"move", "shift", "slide", "nudge", "push", "drag", NULL};
    static const char *const ways[] = {"up", "down", "left", "right", NULL};
    guint first = sentence_first(w, i), end = i + 2;
    while (token_at(w, end)->kind == TOKEN_NUMBER || token_is(token_at(w, end), WORD_UNIT) ||
           token_is(token_at(w, end), WORD_BIT))
        end++;
    gboolean way = FALSE;
    for (guint j = first; j < i; j++)
        way = way || is_any(w, j, ways);
    if (!token_is(&w->tokens[i], WORD_THEN) || !is_any(w, i + 1, ways) || !ends_piece(w, end) || first == i ||
        !is_any(w, first, deeds) || !way)
        return;
    make(w, i, WORD_AND, 0);
    if (w->tokens[i - 1].kind == TOKEN_COMMA || token_is(&w->tokens[i - 1], WORD_AND))
        make_fillers(w, i - 1, i);
}

/** |centre a star under the circle: drawn, and where is said behind. */
static void settle_centre_a(Words *w, guint i)
{
    static const char *const deeds[] = {"center", "centre", NULL};
    if (!is_any(w, i, deeds) || !begins_piece(w, i) || !token_is(token_at(w, i + 1), WORD_A))
        return;
    for (guint j = i + 2; !ends_at(w, j); j++) {
        if (token_is(&w->tokens[j], WORD_RELATION) || token_is(&w->tokens[j], WORD_ANCHOR))
            make(w, i, WORD_FILLER, 0);
    }
}

static const EnglishRule rules[] = {
    {settle_straight, "straight"},
    {settle_at, "at|@"},
    {settle_from_to, "from"},
    {settle_arc_from, "from"},
    {settle_across, "from"},
    {settle_own_centre, "in|at|on|to|into"},
    {settle_starting, "starting|ending|finishing"},
    {settle_line_width, "wide|thick|broad|in width"},
    {settle_then_way, "then|and then|after that"},
    {settle_centre_a, "center|centre"},
    {settle_up_in_corner, "up|down|top"},
    {settle_corners_at, "with|having|through|via|its|the|all|corners|vertices|points|corner points"},
    {settle_arranged, "arranged|organised|organized|placed|laid|set|spread|put"},
    {settle_part_of_turn,
     "a|half|quarter|full|whole|a quarter|one quarter|three quarters|a third|one third|two thirds"},
    {settle_gap, "with|leaving|keeping"},
    {settle_corner_at, "corner"},
};

void english_settle_measured(Words *w)
{
    static EnglishRules all = {.rows = rules, .n = G_N_ELEMENTS(rules)};
    for (guint i = 0; i < w->n; i++) {
        if (w->tokens[i].kind == TOKEN_NUMBER)
            settle_each_side(w, i);
        else if ((guint8)w->text[w->tokens[i].start] < 0x80)
            english_rules_run(&all, w, i);
    }
}
