// SPDX-License-Identifier: MIT
/* Where a thing is to go: places, ways and how far, and above or below what else in the pile. */
#include <math.h>

#include "lib/command/editing_values.h"

/** 往左移到|右边: whether the place lies the other way. */
static gboolean is_opposite(Anchor heading, Anchor place)
{
    switch (heading) {
    case ANCHOR_LEFT:
        return place == ANCHOR_RIGHT || place == ANCHOR_TOP_RIGHT || place == ANCHOR_BOTTOM_RIGHT;
    case ANCHOR_RIGHT:
        return place == ANCHOR_LEFT || place == ANCHOR_TOP_LEFT || place == ANCHOR_BOTTOM_LEFT;
    case ANCHOR_TOP:
        return place == ANCHOR_BOTTOM || place == ANCHOR_BOTTOM_LEFT || place == ANCHOR_BOTTOM_RIGHT;
    case ANCHOR_BOTTOM:
        return place == ANCHOR_TOP || place == ANCHOR_TOP_LEFT || place == ANCHOR_TOP_RIGHT;
    default:
        return FALSE;
    }
}

gboolean edit_place(Editor *e, Spot spot, guint length)
{
    guint first = e->f.i;
    if (spot.kind == SPOT_ANCHOR && is_opposite(e->heading, spot.anchor))
        refuse(&e->f, REFUSE_TWICE, first, first);
    e->f.i += length;
    if (token_is(peek(&e->f, 0), WORD_CELL))
        e->f.i++; /* B2格 */
    if (token_is(peek(&e->f, 0), WORD_OF) && token_is(peek(&e->f, 1), WORD_BOARD))
        e->f.i += 2; /* the centre of the board */
    e->f.from = FALSE;
    if (e->f.command->changes & CHANGE_PLACE)
        refuse(&e->f, REFUSE_TWICE, first, first);
    filler_take_spot(&e->f, spot, first, e->f.i - 1);
    changed(e, CHANGE_PLACE);
    e->to = FALSE;
    return TRUE;
}

/** 左|一点, left |by 50 */
static gboolean distance_follows(const Editor *e)
{
    const Token *next = peek(&e->f, 1);
    guint j = token_is(next, WORD_FILLER) && filler_is(&e->f, next, (const char *const[]){"by", "about", NULL}) ? 2 : 1;
    next = peek(&e->f, j);
    return token_is(next, WORD_BIT) || token_is(next, WORD_MUCH) ||
           (next->kind == TOKEN_NUMBER && !unit_is(&e->f, j + 1, UNIT_DEGREE) &&
            peek(&e->f, j + 1)->kind != TOKEN_COMMA);
}

static gboolean distance_near(const Editor *e)
{
    return e->near || e->far || !isnan(e->distance) || distance_follows(e);
}

/** 100 left |and 50 down: a distance that belongs to the way beside it. */
static void set_far(Editor *e, Anchor anchor)
{
    const Token *before = e->f.i > 0 ? &e->f.phrase->tokens[e->f.i - 1] : peek(&e->f, 0);
    gboolean number = before->kind == TOKEN_NUMBER || token_is(before, WORD_UNIT) || token_is(before, WORD_AT);
    if (isnan(e->distance) || !number || anchor == ANCHOR_MIDDLE || anchor > ANCHOR_RIGHT)
        return;
    *(anchor == ANCHOR_LEFT || anchor == ANCHOR_RIGHT ? &e->far_x : &e->far_y) = e->distance;
    e->distance = NAN;
}

void edit_way(Editor *e, Anchor anchor)
{
    static const gint8 ways[ANCHORS][2] = {{0, 0},   {0, -1}, {0, 1},  {-1, 0}, {1, 0},
                                           {-1, -1}, {1, -1}, {-1, 1}, {1, 1}};
    e->way_x += ways[anchor][0];
    e->way_y += ways[anchor][1];
    set_far(e, anchor);
}

/** 下面的: which thing, and no place; but 右边的位置. */
static gboolean tells_which(const Editor *e)
{
    static const char *const places[] = {"位置", "地方", "部分", "处", "角落", "那边", "空白", NULL};
    const Token *next = peek(&e->f, 2);
    return token_is(peek(&e->f, 1), WORD_DE) && peek(&e->f, 1)->start == peek(&e->f, 0)->end && !e->to && !e->toward &&
           next->kind != TOKEN_END && !(next->kind == TOKEN_WORD && filler_is(&e->f, next, places));
}

/** 三角形|朝下: the way it points, and none to go. */
static gboolean points_there(Editor *e, Anchor anchor)
{
    static const double degrees[ANCHORS] = {
        [ANCHOR_TOP] = 0, [ANCHOR_RIGHT] = 90, [ANCHOR_BOTTOM] = 180, [ANCHOR_LEFT] = 270};
    const Command *c = e->f.command;
    const Ref *ref = c->targets->len == 1 ? c->targets->pdata[0] : NULL;
    gboolean pointed =
        ref != NULL && ref->kind == REF_LOOKS && (ref->shape == DRAW_TRIANGLE || ref->shape == DRAW_RIGHT_TRIANGLE);
    gboolean goes = e->last == EDIT_MOVE || e->last == EDIT_MOVE_TO || e->last == EDIT_SHIFT || distance_near(e);
    if (!e->toward || !pointed || goes || anchor == ANCHOR_MIDDLE || anchor > ANCHOR_RIGHT ||
        !word_begins(e->f.phrase, token_before(&e->f, 0), "朝"))
        return FALSE;
    e->f.command->angle_absolute = TRUE;
    e->turned = TRUE;
    e->toward = FALSE;
    edit_turn(e, degrees[anchor]);
    e->f.i++;
    return TRUE;
}

/** A direction (往左, "left 50", "up a bit") or a place of the board (左边, "the left side"). */
gboolean value_anchor(Editor *e)
{
    static const char *const ways[] = {"左",   "右",   "上",    "下", "左上", "右上",  "左下",
                                       "右下", "left", "right", "up", "down", "lower", NULL};
    static const char *const sides[] = {"左边", "右边", "上面", "下面", "上边", "下边",
                                        "左侧", "右侧", "上方", "下方", NULL};
    const Token *t = peek(&e->f, 0);
    Anchor anchor = (Anchor)t->row->value;
    if (tells_which(e)) {
        refuse(&e->f, REFUSE_NO_TARGET, e->f.i, e->f.i + 1); /* …涂成黄色，|下面的|涂成绿色: another thing */
        return TRUE;
    }
    if (spelled(e, (const char *const[]){"上", NULL}) && token_is_color(peek(&e->f, 1))) {
        e->property = PROPERTY_FILL; /* 给房子上红色 */
        e->f.i++;
        return TRUE;
    }
    if (points_there(e, anchor))
        return TRUE;
    gboolean way = spelled(e, ways);
    if (e->last == EDIT_RESIZE && spelled(e, (const char *const[]){"up", "down", NULL})) {
        edit_grow(e, anchor == ANCHOR_BOTTOM); /* scale it up */
        e->f.i++;
        return TRUE;
    }
    gboolean side = spelled(e, sides);
    const Token *before = token_before(&e->f, 0);
    gboolean put = token_is(before, WORD_AT) && editing_puts_down(e->f.phrase, before); /* 缩小点，放到|左上 */
    gboolean heading =
        anchor != ANCHOR_MIDDLE && !put &&
        ((way && !e->to) || e->toward ||
         ((way || side) && (e->to && e->last == EDIT_MOVE_TO ? distance_follows(e)
                                                             : distance_near(e)))); /* 缩小一点，移到|左下 is a place */
    gboolean led = e->last == EDIT_MOVE || e->last == EDIT_MOVE_TO || e->last == EDIT_SHIFT || e->toward || e->to ||
                   distance_near(e) || peek(&e->f, 1)->kind == TOKEN_END ||
                   token_is(peek(&e->f, 1), WORD_EDIT) == FALSE;
    if (heading && !led && (guint8)e->f.phrase->reading->folded->str[t->start] >= 0x80) {
        refuse(&e->f, REFUSE_NO_TARGET, e->f.i, e->f.i); /* 红圆上放大: nothing says that it is to go there */
        return TRUE;
    }
    if (heading) {
        edit_way(e, anchor);
        e->f.i++;
        return TRUE;
    }
    return edit_place(e, (Spot){.kind = SPOT_ANCHOR, .anchor = anchor}, 1);
}

/** 移到2号上, move it onto the box */
gboolean value_onto(Editor *e)
{
    Ref *ref = NULL;
    guint length = ref_read(&e->f, 0, REF_SINGLE, &ref);
    if (length == 0)
        return FALSE;
    Spot spot = {.kind = SPOT_THING, .ref = ref, .gap = NAN};
    const Token *on = peek(&e->f, length);
    if (token_is(on, WORD_ANCHOR) && filler_is(&e->f, on, (const char *const[]){"上", NULL}))
        length++;
    return edit_place(e, spot, length);
}

gboolean value_cell(Editor *e)
{
    Spot spot;
    guint length = filler_cell_at(&e->f, 0, &spot);
    return length > 0 && edit_place(e, spot, length);
}

/** (100,200), x=100 y=200 */
gboolean value_point(Editor *e)
{
    Spot spot;
    if (token_is(peek(&e->f, 0), WORD_AXIS) && peek(&e->f, 0)->row->value != 0)
        return FALSE;
    if (peek(&e->f, 0)->kind == TOKEN_OPEN) {
        guint length = filler_pair_at(&e->f, 1, &spot);
        return length > 0 && peek(&e->f, length + 1)->kind == TOKEN_CLOSE && edit_place(e, spot, length + 2);
    }
    guint length = filler_pair_at(&e->f, 0, &spot);
    return length > 0 && edit_place(e, spot, length);
}

/** 在2号前面: above or below it in the pile. */
gboolean value_pile(Editor *e)
{
    Command *c = e->f.command;
    guint j = token_is(peek(&e->f, 0), WORD_RELATION) ? 1 : 0;
    const Token *word = peek(&e->f, 0);
    Ref *ref = NULL;
    guint length = ref_read(&e->f, j, REF_SINGLE, &ref);
    if (length == 0)
        return FALSE;
    length += j;
    if (j == 0) {
        guint de = token_is(peek(&e->f, length), WORD_DE) ? 1 : 0;
        word = peek(&e->f, length + de);
        length += de + 1;
    }
    gboolean front = token_is(word, WORD_RELATION) && word->row->value == RELATION_FRONT;
    gboolean behind = token_is(word, WORD_RELATION) && word->row->value == RELATION_BEHIND;
    if (!front && !behind) {
        ref_free(ref);
        return FALSE;
    }
    c->op = COMMAND_ORDER;
    c->order = front ? ORDER_ABOVE : ORDER_BELOW;
    ref_free(c->beside);
    c->beside = ref;
    e->f.i += length;
    return TRUE;
}

gboolean value_place(Editor *e)
{
    Spot spot;
    guint length = relation_read(&e->f, 0, &spot);
    return length > 0 && edit_place(e, spot, length);
}

/** near the bottom: a place of the board. */
static gboolean value_near(Editor *e)
{
    const Token *t = peek(&e->f, 0);
    guint j = token_is(peek(&e->f, 1), WORD_THE) ? 2 : 1;
    const Token *place = peek(&e->f, j);
    const Token *behind = peek(&e->f, j + 1);
    gboolean thing = j == 2 && (token_is_shape(behind) || token_is_color(behind)); /* next to the left circle */
    if (t->row->value != RELATION_NEXT || !token_is(place, WORD_ANCHOR) || token_is(behind, WORD_OF) || thing)
        return FALSE;
    e->f.i += j;
    return edit_place(e, (Spot){.kind = SPOT_ANCHOR, .anchor = (Anchor)place->row->value}, 1);
}

gboolean value_relation(Editor *e)
{
    return value_near(e) || value_pile(e) || value_place(e);
}

/** the text of #1 | to Foo: words, unless it is how they look. */
static gboolean text_becomes(const Editor *e)
{
    const Token *value = peek(&e->f, 1);
    return e->property == PROPERTY_TEXT && e->f.command->targets->len > 0 && token_is(peek(&e->f, 0), WORD_TO) &&
           value->kind != TOKEN_END && !token_is_color(value) && !token_is(value, WORD_SIZE) &&
           !token_is(value, WORD_OPACITY) && !token_is(value, WORD_SHADE) && !token_is(value, WORD_ANCHOR) &&
           value->kind != TOKEN_NUMBER;
}

gboolean value_to(Editor *e)
{
    static const char *const toward[] = {"往", "向", "朝", "朝着", "向着", "towards", "toward", NULL};
    static const char *const into[] = {"into", NULL};
    static const char *const the_way[] = {"to the", "towards", "toward", NULL};
    static const char *const plain[] = {"left", "right", NULL};
    if (e->property == PROPERTY_NAME && e->f.command->targets->len > 0)
        return edit_words(e, &e->f.command->name, CHANGE_NAME, LIMIT_NAME_CHARS);
    if (spelled(e, (const char *const[]){"终点", "终点是", "终点为", NULL}) && e->f.command->changes == 0)
        return FALSE; /* 终点移到右边: a thing of that name, which nothing has */
    if (text_becomes(e))
        return edit_words(e, &e->f.command->text, CHANGE_TEXT, LIMIT_LABEL_CHARS);
    e->f.i++;
    if (value_pile(e))
        return TRUE;
    e->f.i--;
    if (value_place(e))
        return TRUE;
    Spot cell;
    guint cells = filler_cell_at(&e->f, 1, &cell);
    if (cells > 0)
        return edit_place(e, cell, cells + 1);
    gboolean heading = spelled(e, toward) ||
                       (spelled(e, the_way) && token_is(peek(&e->f, 1), WORD_ANCHOR) && !e->f.at &&
                        (e->last == EDIT_MOVE || e->last == EDIT_COPY) && filler_is(&e->f, peek(&e->f, 1), plain));
    e->becoming = spelled(e, into);
    gboolean to = token_is(peek(&e->f, 0), WORD_TO) || spelled(e, (const char *const[]){"to the", "onto", NULL});
    e->toward = heading;
    e->to = !heading;
    e->f.i++;
    if (heading)
        return TRUE;
    if (token_is(peek(&e->f, 0), WORD_THE))
        e->f.i++;
    if (to && (e->verb == EDIT_MOVE || e->verb == EDIT_MOVE_TO) && value_onto(e))
        return TRUE;
    const Token *t = peek(&e->f, 0);
    gboolean value = t->kind == TOKEN_NUMBER || t->kind == TOKEN_OPEN || t->kind == TOKEN_QUOTE ||
                     t->kind == TOKEN_COLON || (t->kind == TOKEN_WORD && !token_is_filler(t)) || token_is_color(t);
    gboolean changing = e->last != EDIT_MARK || e->verb != EDIT_CHANGE; /* 把圆指向方块 says no change */
    gboolean into_shape = to && changing && (token_is_shape(t) || token_is(t, WORD_A));
    e->becoming = e->becoming || into_shape;
    return value;
}
