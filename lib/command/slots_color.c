// SPDX-License-Identifier: MIT
/* Colours: of the stroke, the border and the inside, before or behind the word that claims them. */
#include "lib/base/brightness.h"
#include "lib/command/slots.h"

CommandColor shaded_color(const Filler *f, const Token *token)
{
    CommandColor color = token_color(token);
    if (f->shade)
        color = color_shade(color, f->shade_light ? SHADE_LIGHT : SHADE_DARK);
    return color;
}

/** red outside, yellow inside: behind its colour the word claims it where no thing follows. */
static gboolean claims_inside(const Filler *f, guint ahead)
{
    const Token *t = peek(f, ahead);
    const Token *next = peek(f, ahead + 1);
    return token_is(t, WORD_RELATION) && t->row->value == RELATION_INSIDE &&
           (next->kind == TOKEN_END || next->kind == TOKEN_COMMA || token_is(next, WORD_AND));
}

static void set_fill(Filler *f, CommandColor color, guint token)
{
    Command *c = f->command;
    if (c->fill == FILL_COLOR && c->fill_color != color) {
        refuse(f, REFUSE_TWICE, token, token);
        return;
    }
    c->fill = FILL_COLOR;
    c->fill_color = color;
}

static void set_stroke(Filler *f, CommandColor color, guint token)
{
    Command *c = f->command;
    if (f->said_color && c->color != color) {
        char *before = color_name(c->color, f->phrase->reading->lang);
        refuse(f, REFUSE_TWICE, token, token);
        g_free(c->other);
        c->other = before;
        return;
    }
    c->color = color;
    f->said_color = TRUE;
}

static void set_border(Filler *f, CommandColor color, guint token)
{
    if (f->border != 0 && f->border != color)
        refuse(f, REFUSE_TWICE, token, token);
    f->border = color;
}

/** with white |text Hi: the words on it, as English says it. */
static gboolean labels_behind(const Filler *f, guint at)
{
    static const char *const letters[] = {"text", "letters", "lettering", "writing", "label", NULL};
    return token_is(peek(f, at), WORD_LABEL) && filler_is(f, peek(f, at), letters);
}

/** 白|字 of a shape: takes the colour of the words on it. FALSE: it is that of the thing. */
static gboolean slot_letters(Filler *f, CommandColor color)
{
    guint at = filler_skip(f, 1);
    gboolean han = (guint8)f->phrase->reading->folded->str[peek(f, at)->start] >= 0x80;
    gboolean figure = FALSE, label = labels_behind(f, at);
    for (guint i = 0; i < f->phrase->n && (label || (han && token_is_letters(peek(f, at)))); i++)
        figure = figure || (token_is(&f->phrase->tokens[i], WORD_SHAPE) && !token_is_letters(&f->phrase->tokens[i])) ||
                 token_is(&f->phrase->tokens[i], WORD_NGON);
    if (!figure || f->letters != 0)
        return FALSE;
    f->letters = color;
    f->letters_token = f->i;
    f->i += label ? at : at + 1; /* the words themselves follow */
    return TRUE;
}

/** The colour of the words, unless it is the one that they are painted in anyhow; it is seen on what is below them. */
static void settle_letters(Filler *f)
{
    static const CommandColor black = 0x000000ff;
    Command *c = f->command;
    CommandColor outline = f->said_color ? c->color : black;
    gboolean pale = !color_is_dark(f->letters) && color_is_dark(outline); /* read on it, and not on the board */
    if (f->letters != 0 && f->border == 0 && c->fill == FILL_UNSET && c->shape != DRAW_NOTE && f->letters != outline &&
        (f->letters == color_upon(outline) || (f->said_color && pale)))
        c->fill = FILL_SAME; /* a blue box with white text is a filled one; a black one with yellow words, too */
    CommandColor inside = c->fill == FILL_COLOR ? c->fill_color : outline;
    CommandColor painted = color_upon(inside);
    if (c->fill == FILL_NONE || c->fill == FILL_UNSET)
        painted = c->shape == DRAW_NOTE ? black : outline;
    if (f->letters != painted)
        c->text_color = f->letters;
}

/** 蓝底白字的“登录”: words on a ground of their own are a filled box with these words in it. */
static void settle_ground(Filler *f)
{
    Command *c = f->command;
    if (c->shape != DRAW_TEXT || c->fill != FILL_COLOR || c->text == NULL)
        return;
    c->shape = DRAW_RECTANGLE;
    if (f->letters != 0 || !f->said_color)
        return;
    f->letters = c->color;
    f->said_color = FALSE;
    c->color = 0;
    f->letters_token = 0;
    while (!token_is_color(&f->phrase->tokens[f->letters_token]))
        f->letters_token++;
}

void settle_colors(Filler *f)
{
    Command *c = f->command;
    settle_ground(f);
    settle_letters(f);
    if (f->borderless && c->fill == FILL_COLOR && !f->said_color && f->border == 0) {
        c->color = c->fill_color; /* the border is there, and not seen */
        c->fill = FILL_SAME;
    }
    if (f->border == 0)
        return;
    if (f->said_color && c->color != f->border) {
        if (c->fill == FILL_COLOR || c->fill == FILL_NONE)
            refuse(f, REFUSE_TWICE, 0, f->phrase->n - 1);
        c->fill = FILL_COLOR;
        c->fill_color = c->color;
    }
    c->color = f->border;
}

/** A colour after the key: reads it (with a shade) and moves behind it. */
static gboolean color_follows(Filler *f, CommandColor *color)
{
    guint ahead = filler_skip(f, 1);
    gboolean shade = token_is(peek(f, ahead), WORD_SHADE);
    guint at = ahead + (shade ? 1 : 0);
    if (!token_is_color(peek(f, at)))
        return FALSE;
    f->shade = shade;
    f->shade_light = shade && peek(f, ahead)->row->value == SHADE_LIGHT;
    *color = shaded_color(f, peek(f, at));
    f->shade = FALSE;
    f->i += at + 1;
    return TRUE;
}

/** Whether the key after the colour at the cursor claims it: 红边, red border; not "red, border green". */
static gboolean key_claims(const Filler *f, WordKind *kind, guint *behind)
{
    guint ahead = filler_skip(f, 1);
    const Token *key = peek(f, ahead);
    if (claims_inside(f, ahead)) {
        *kind = WORD_FILL;
        *behind = ahead + 1;
        return TRUE;
    }
    if (!token_is(key, WORD_BORDER) && !token_is(key, WORD_FILL))
        return FALSE;
    *kind = key->row->kind;
    *behind = ahead + 1;
    guint after = filler_skip(f, ahead + 1);
    if (token_is(peek(f, after), WORD_SHADE))
        after++;
    if (!token_is_color(peek(f, after)))
        return TRUE;
    /* colour key colour: the key belongs to the first one when another key follows the second: 红边绿底 */
    guint next = filler_skip(f, after + 1);
    return token_is(peek(f, next), WORD_BORDER) || token_is(peek(f, next), WORD_FILL) ||
           token_is_letters(peek(f, next)) || *kind == WORD_BORDER;
}

void slot_color(Filler *f)
{
    CommandColor color = shaded_color(f, peek(f, 0));
    f->shade = FALSE;
    if (slot_letters(f, color))
        return;
    WordKind kind = WORD_BORDER;
    guint behind = 0;
    if (key_claims(f, &kind, &behind)) {
        if (kind == WORD_BORDER)
            set_border(f, color, f->i);
        else
            set_fill(f, color, f->i);
        f->i += behind - 1;
        if (kind == WORD_FILL || !slot_border_width(f))
            f->i++;
        return;
    }
    set_stroke(f, color, f->i++);
}

void slot_shade(Filler *f)
{
    guint ahead = filler_skip(f, 1);
    if (!token_is_color(peek(f, ahead))) {
        refuse(f, REFUSE_UNKNOWN, f->i, f->i);
        return;
    }
    f->shade = TRUE;
    f->shade_light = peek(f, 0)->row->value == SHADE_LIGHT;
    f->i += ahead;
}

void slot_border(Filler *f)
{
    CommandColor color = 0;
    guint at = f->i;
    if (color_follows(f, &color)) {
        set_border(f, color, at);
    } else if (!slot_border_width(f)) {
        f->i++; /* 粗边框: the border itself is always there */
    } else if (token_is_color(peek(f, 0)) && !token_is(peek(f, 1), WORD_FILL)) {
        set_border(f, shaded_color(f, peek(f, 0)), f->i); /* border 3px blue */
        f->i++;
    }
}

void slot_fill(Filler *f)
{
    CommandColor color = 0;
    guint at = f->i;
    if (token_is(peek(f, filler_skip(f, 1)), WORD_BOARD)) {
        phrase_refuse_later(f->phrase, f->command, LATER_THING); /* fill the board with stars */
        return;
    }
    if (color_follows(f, &color)) {
        set_fill(f, color, at);
    } else {
        if (f->command->fill == FILL_UNSET)
            f->command->fill = FILL_SAME;
        f->i++;
    }
}

void slot_filled(Filler *f)
{
    const Token *t = peek(f, 0);
    FillKind fill = token_is(t, WORD_HOLLOW) ? FILL_NONE : FILL_SAME;
    Command *c = f->command;
    f->borderless = f->borderless || (fill == FILL_SAME && t->row->value == FILLED_BORDERLESS);
    if (c->fill != FILL_UNSET && c->fill != fill && !(c->fill == FILL_COLOR && fill == FILL_SAME))
        refuse(f, REFUSE_TWICE, f->i, f->i);
    else if (c->fill == FILL_UNSET)
        c->fill = fill;
    f->i++;
}
