// SPDX-License-Identifier: MIT
/* How a thing is to look: its colours, its lines, how much shines through, its heads, and its shape itself. */
#include <math.h>

#include "lib/base/brightness.h"
#include "lib/command/editing_values.h"

static CommandColor color_at(Editor *e, guint ahead)
{
    const Token *t = peek(&e->f, ahead);
    CommandColor color = token_color(t);
    gboolean shaded = e->f.shade;
    e->f.shade = FALSE;
    return shaded ? color_shade(color, e->f.shade_light ? SHADE_LIGHT : SHADE_DARK) : color;
}

static void set_fill(Editor *e, FillKind fill, CommandColor color)
{
    e->f.command->fill = fill;
    e->f.command->fill_color = color;
    changed(e, CHANGE_FILL);
}

/** 蓝色的|虚线|边框: whether it is the border that has the colour at the cursor. */
static gboolean colors_border(const Editor *e)
{
    guint j = filler_skip(&e->f, 1);
    while (token_is(peek(&e->f, j), WORD_DASH) || token_is(peek(&e->f, j), WORD_STROKE) ||
           token_is(peek(&e->f, j), WORD_DE))
        j++;
    return e->property == PROPERTY_BORDER || token_is(peek(&e->f, j), WORD_BORDER);
}

/** A colour of the words, which have one of their own: a second is refused. */
static void set_text_color(Editor *e, CommandColor color)
{
    Command *c = e->f.command;
    if (c->changes & CHANGE_TEXT_COLOR && c->text_color != color)
        refuse(&e->f, REFUSE_TWICE, e->f.i, e->f.i);
    c->text_color = color;
    changed(e, CHANGE_TEXT_COLOR);
}

/** 改成蓝底|白字: of the words on the ground of which it is said. */
static gboolean value_letters(Editor *e, CommandColor color)
{
    const Command *c = e->f.command;
    guint at = filler_skip(&e->f, 1);
    const Token *letters = peek(&e->f, at);
    if (!token_is(letters, WORD_SHAPE) || letters->row->value != DRAW_TEXT || !(c->changes & CHANGE_FILL) ||
        c->fill != FILL_COLOR)
        return FALSE;
    set_text_color(e, color);
    e->f.i += at + 1;
    return TRUE;
}

/** 涂成红的|蓝的, fill it red and |blue: a second colour right behind that of the inside, and of nothing else. */
static gboolean fills_twice(const Editor *e, CommandColor color)
{
    const Command *c = e->f.command;
    guint i = e->f.i;
    while (i > 0 && (token_is_filler(&e->f.phrase->tokens[i - 1]) || token_is(&e->f.phrase->tokens[i - 1], WORD_AND)))
        i--;
    return c->changes & CHANGE_FILL && c->fill == FILL_COLOR && c->fill_color != color && i > 0 &&
           token_is_color(&e->f.phrase->tokens[i - 1]);
}

gboolean value_color(Editor *e)
{
    Command *c = e->f.command;
    if (e->last == EDIT_MOVE_TO && e->to)
        return FALSE; /* 移到红…: a place that was not understood, and no colour */
    CommandColor color = color_at(e, 0);
    if (value_letters(e, color))
        return TRUE;
    const Token *next = peek(&e->f, filler_skip(&e->f, 1));
    gboolean border = token_is(next, WORD_BORDER);
    gboolean fill = token_is(next, WORD_FILL) || token_is(next, WORD_FILLED);
    gboolean outlined = colors_border(e), twice = !border && !fill && fills_twice(e, color);
    guint at = filler_skip(&e->f, 1);
    const Token *behind = peek(&e->f, filler_skip(&e->f, at + 1)); /* 白字|写“好” */
    gboolean written = c->changes & CHANGE_TEXT || token_is(behind, WORD_WRITE) || token_is(behind, WORD_LABEL);
    gboolean letters = token_is_letters(next) && written;
    gboolean worded = letters || (e->property == PROPERTY_TEXT && !border && !fill); /* 便签的字改成|红色 */
    if (worded)
        set_text_color(e, color);
    e->f.i += border || fill || letters ? filler_skip(&e->f, 1) + 1 : 1;
    if (worded) {
        e->property = PROPERTY_NONE;
        return TRUE;
    }
    if (fill || (!border && e->property == PROPERTY_FILL)) {
        set_fill(e, FILL_COLOR, color);
    } else {
        if (border && c->changes & CHANGE_COLOR && c->color != color && !(c->changes & CHANGE_FILL))
            set_fill(e, FILL_COLOR, c->color); /* red with a blue border */
        else if ((c->changes & CHANGE_COLOR && c->color != color) || c->color_like != NULL || twice)
            refuse(&e->f, REFUSE_TWICE, e->f.i - 1, e->f.i - 1);
        c->color = color;
        c->outlined = outlined;
        changed(e, CHANGE_COLOR);
    }
    e->property = PROPERTY_NONE;
    return TRUE;
}

/** make both circles, #1 and #2 the same size: as the first of them; FALSE where nobody knows which that is. */
static gboolean like_first(const Command *c, Ref **of)
{
    const Ref *first = c->targets->pdata[0];
    gboolean told = first->kind == REF_TEXT || first->kind == REF_NUMBERS;
    if (!told && (first->kind != REF_LOOKS || first->shape == DRAW_NOTHING))
        return FALSE;
    Ref *like = ref_copy(first);
    like->ordinal = first->all || first->count > 1 ? 1 : first->ordinal;
    like->all = FALSE;
    like->count = 0;
    if (like->numbers != NULL)
        g_array_set_size(like->numbers, 1);
    ref_free(*of);
    *of = like;
    return TRUE;
}

void editing_like(Editor *e)
{
    Command *c = e->f.command;
    e->becoming = FALSE;
    const Ref *first = c->targets->len > 0 ? c->targets->pdata[0] : NULL;
    gboolean several =
        c->targets->len > 1 ||
        (first != NULL && (first->all || first->count > 1 || (first->kind == REF_NUMBERS && first->numbers->len > 1)));
    if (c->like != NULL && c->like->kind == REF_IT && c->like->words == NULL && several &&
        (e->f.phrase->reading->lang == LANG_ZH || !like_first(c, &c->like)))
        refuse(&e->f, REFUSE_NO_TARGET, e->f.i - 1, e->f.i - 1); /* 圆和方块改成一样大: as which? */
    if (c->like != NULL)
        changed(e, CHANGE_SIZE);
    if (c->color_like == NULL)
        return;
    if (c->color_like->kind == REF_IT && c->color_like->words == NULL && several &&
        e->f.phrase->reading->lang != LANG_ZH)
        like_first(c, &c->color_like); /* the circle and the square the same colour: as the first */
    if (c->color_like->kind == REF_IT && c->color_like->words == NULL)
        refuse(&e->f, REFUSE_NO_TARGET, e->f.i - 1, e->f.i - 1); /* the same colour: as which? */
    if (e->property == PROPERTY_FILL)
        set_fill(e, FILL_COLOR, 0);
    else
        changed(e, CHANGE_COLOR);
    e->property = PROPERTY_NONE;
}

gboolean value_shade(Editor *e)
{
    static const char *const than_now[] = {"darker", "lighter", "brighter", "paler",
                                           "darken", "lighten", "brighten", NULL};
    guint ahead = filler_skip(&e->f, 1);
    if (!token_is_color(peek(&e->f, ahead))) {
        const Token *t = peek(&e->f, 0);
        gboolean compares = token_is(peek(&e->f, 1), WORD_BIT) || token_is(peek(&e->f, 1), WORD_MUCH) ||
                            (e->f.i > 0 && token_is(t - 1, WORD_EDIT) && (t - 1)->row->value != EDIT_MARK);
        gboolean latin = (guint8)e->f.phrase->reading->folded->str[t->start] < 0x80;
        if (latin ? !spelled(e, than_now) : !compares)
            return FALSE;
        e->f.command->shade = peek(&e->f, 0)->row->value == SHADE_LIGHT ? 1 : -1; /* 深一点, 变浅 */
        changed(e, CHANGE_SHADE);
        e->f.i++;
        return TRUE;
    }
    e->f.shade = TRUE;
    e->f.shade_light = peek(&e->f, 0)->row->value == SHADE_LIGHT;
    e->f.i += ahead;
    return value_color(e);
}

static gboolean color_comes(const Editor *e, guint ahead)
{
    for (guint j = ahead; e->f.i + j < e->f.phrase->n; j++) {
        const Token *t = peek(&e->f, j);
        if (token_is_color(t) || token_is(t, WORD_SHADE) ||
            (token_is(t, WORD_RELATION) && t->row->value == RELATION_SAME_COLOR))
            return TRUE;
        if (t->kind == TOKEN_COMMA || token_is(t, WORD_BORDER) || token_is(t, WORD_FILL))
            return FALSE;
    }
    return FALSE;
}

gboolean value_fill(Editor *e)
{
    if (takes_off(e))
        set_fill(e, FILL_NONE, 0);
    else if (color_comes(e, 1))
        e->property = PROPERTY_FILL;
    else if (!(e->f.command->changes & CHANGE_FILL))
        set_fill(e, FILL_SAME, 0);
    e->expecting = e->f.command->targets->len == 0 && !e->marked;
    e->f.i++;
    return TRUE;
}

gboolean edit_opacity(Editor *e, double value, gboolean percent)
{
    double opacity = percent || value > 1 ? value / 100 : value;
    if (!(opacity >= 0 && opacity <= 1)) {
        bad_number(e, 0, 100);
        return TRUE;
    }
    e->f.command->measures.opacity = e->property == PROPERTY_TRANSPARENCY ? 1 - opacity : opacity;
    changed(e, CHANGE_OPACITY);
    e->property = PROPERTY_NONE;
    return TRUE;
}

gboolean value_opacity(Editor *e)
{
    OpacityKind kind = (OpacityKind)peek(&e->f, 0)->row->value;
    e->f.i++;
    if (kind == OPACITY_HALF) {
        e->f.command->measures.opacity = 0.5;
        changed(e, CHANGE_OPACITY);
        return TRUE;
    }
    static const char *const looks[] = {"opaque", "不透明", NULL};
    e->opaque = filler_is(&e->f, token_before(&e->f, 0), looks);
    /* 30% transparent: the number stands before */
    e->property = kind == OPACITY_OPACITY ? PROPERTY_OPACITY : PROPERTY_TRANSPARENCY;
    return TRUE;
}

void edit_heads(Editor *e, gint heads)
{
    e->f.command->heads = heads;
    changed(e, CHANGE_HEADS);
}

/** 带箭头, without an arrow */
gboolean value_heads(Editor *e)
{
    edit_heads(e, peek(&e->f, 0)->row->value);
    e->f.i++;
    return TRUE;
}

gboolean value_shape(Editor *e)
{
    Command *c = e->f.command;
    const Token *t = peek(&e->f, 0);
    DrawShape shape = (DrawShape)t->row->value;
    if (shape == DRAW_TEXT && (!e->becoming || token_is(peek(&e->f, 1), WORD_SIZE))) /* 改成蓝色，|字大一些 */
        return value_property_text(e);
    if (shape == DRAW_LINE && !e->becoming && c->targets->len > 0) {
        e->property = PROPERTY_BORDER; /* 1号的线条 */
        e->f.i++;
        return TRUE;
    }
    if (shape == DRAW_ARROW && !e->becoming && (c->targets->len > 0 || takes_off(e))) {
        edit_heads(e, takes_off(e) ? 0 : 1);
        e->f.i++;
        return TRUE;
    }
    if (!e->becoming)
        return FALSE;
    if (shape == DRAW_ARROW && t->row->color == 2) {
        edit_heads(e, 2); /* 变成双箭头 */
        e->f.i++;
        return TRUE;
    }
    c->shape = shape;
    if (shape == DRAW_STAMP)
        c->stamp = (Stamp)t->row->color;
    else if (t->row->color != 0)
        c->sides = t->row->color;
    changed(e, CHANGE_SHAPE);
    e->f.i++;
    return TRUE;
}

gboolean value_corner(Editor *e)
{
    Command *c = e->f.command;
    const Token *next = peek(&e->f, 1);
    const gboolean told = next->kind == TOKEN_NUMBER, px = told && token_is(peek(&e->f, 2), WORD_UNIT);
    const double radius = told ? next->value : CORNER_DEFAULT;
    if (!(e->becoming || e->puts || e->verb == EDIT_CHANGE) || (told && c->targets->len == 0) ||
        (px && peek(&e->f, 2)->row->value != UNIT_PIXEL))
        return FALSE;
    if ((c->changes & CHANGE_SHAPE) && c->shape != DRAW_ROUNDED)
        return FALSE;
    if (radius < 0 || radius > CORNER_MAX)
        filler_bad_number(&e->f, e->f.i + 1, e->f.i + 1, 0, CORNER_MAX);
    c->shape = DRAW_ROUNDED;
    c->measures.corner = radius;
    c->changes |= CHANGE_SHAPE;
    e->f.i += px ? 3 : told ? 2 : 1;
    return TRUE;
}

gboolean value_sides(Editor *e)
{
    const Token *next = peek(&e->f, 1);
    double sides = peek(&e->f, 0)->value;
    gboolean star = token_is(next, WORD_POINTED);
    if (!e->becoming || !(star || token_is(next, WORD_NGON)) || !(sides >= 3 && sides <= LIMIT_SIDES))
        return FALSE;
    e->f.command->shape = star ? DRAW_STAR : DRAW_POLYGON;
    e->f.command->sides = (guint)sides;
    changed(e, CHANGE_SHAPE);
    e->f.i += 2;
    return TRUE;
}

gboolean value_dash(Editor *e)
{
    e->f.command->line_style = (LineStyle)peek(&e->f, 0)->row->value;
    changed(e, CHANGE_DASH);
    e->f.i++;
    if (token_is(peek(&e->f, 0), WORD_SHAPE) && peek(&e->f, 0)->row->value == DRAW_LINE)
        e->f.i++;
    return TRUE;
}

/** 粗一点 makes thicker, 粗线 is a width. */
gboolean value_stroke(Editor *e)
{
    gboolean thick = peek(&e->f, 0)->row->value > 400;
    static const char *const widths[] = {"粗体",  "粗线条", "细线条", "粗的",  "细的",
                                         "thick", "thin",   "bold",   "heavy", NULL};
    Measures *m = &e->f.command->measures;
    const Token *next = peek(&e->f, 1);
    gboolean width = spelled(e, widths) || (token_is(next, WORD_SHAPE) && next->row->value == DRAW_LINE);
    if (width)
        m->stroke = peek(&e->f, 0)->row->value / 100.0;
    else
        m->stroke_factor = thick ? 1.5 : 0.67;
    changed(e, CHANGE_STROKE);
    e->f.i += width && token_is(next, WORD_SHAPE) ? 2 : 1;
    return TRUE;
}

/** 不要边框, 把方块的边框去掉 */
static void take_border(Editor *e)
{
    e->f.command->borderless = TRUE;
    changed(e, CHANGE_FILL);
}

gboolean value_filled(Editor *e)
{
    const Ref *ref = e->f.command->targets->len > 0 ? e->f.command->targets->pdata[0] : NULL;
    gboolean line = ref != NULL && (ref->dashed || ref->shape == DRAW_LINE || ref->shape == DRAW_ARROW);
    if (line && spelled(e, (const char *const[]){"solid", NULL})) {
        e->f.command->line_style = LINE_SOLID;
        changed(e, CHANGE_DASH);
    } else if (ref != NULL && ref->kind == REF_NUMBERS && spelled(e, (const char *const[]){"solid", NULL}) &&
               e->f.i + 1 == e->f.phrase->n && e->f.command->changes == 0) {
        refuse(&e->f, REFUSE_NO_TARGET, e->f.i, e->f.i); /* its line or its inside? */
    } else if (token_is(peek(&e->f, 0), WORD_FILLED) && peek(&e->f, 0)->row->value == FILLED_BORDERLESS)
        take_border(e);
    else if (token_is(peek(&e->f, 0), WORD_HOLLOW))
        set_fill(e, FILL_NONE, 0);
    else if (!(e->f.command->changes & CHANGE_FILL))
        set_fill(e, FILL_SAME, 0);
    e->f.i++;
    return TRUE;
}

gboolean value_border(Editor *e)
{
    if (takes_off(e))
        take_border(e); /* the board tells whether anything is left then */
    else
        e->property = PROPERTY_BORDER;
    e->f.i++;
    return TRUE;
}
