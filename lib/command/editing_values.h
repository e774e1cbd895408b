// SPDX-License-Identifier: MIT
/**
 * editing_values.h - the values of an edit and who reads them. Internal to the editing_… files of lib/command.
 *
 * A reader (value_…) begins with the cursor on its own token, takes what belongs to its value and leaves the cursor
 * behind it: TRUE, and the command may have been refused for it. FALSE: it was none of its own, and the cursor stands
 * where it stood.
 */
#ifndef DINGBOARD_COMMAND_EDITING_VALUES_H
#define DINGBOARD_COMMAND_EDITING_VALUES_H

#include "lib/command/editing.h"

static inline void changed(Editor *e, Change change)
{
    e->f.command->changes |= change;
}

/** Whether the token at the cursor is one of the spellings. */
static inline gboolean spelled(const Editor *e, const char *const *spellings)
{
    return filler_is(&e->f, peek(&e->f, 0), spellings);
}

/** Refuses the number at the cursor, which must be from `low` to `high`. */
static inline void bad_number(Editor *e, guint low, guint high)
{
    guint first = MIN(e->f.i, e->f.phrase->n - 1);
    filler_bad_number(&e->f, first, first + (token_is(peek(&e->f, 1), WORD_UNIT) ? 1u : 0u), low, high);
}

/** Whether the verb takes away what is named behind it. */
static inline gboolean takes_off(const Editor *e)
{
    return e->verb == EDIT_TAKE_OFF || e->verb == EDIT_DELETE;
}

/* editing_look.c */
gboolean value_color(Editor *e);
gboolean value_shade(Editor *e);
gboolean value_fill(Editor *e);
gboolean value_filled(Editor *e);
gboolean value_border(Editor *e);
gboolean value_opacity(Editor *e);
/** 带箭头, without an arrow */
gboolean value_heads(Editor *e);
gboolean value_shape(Editor *e);
/** 改成圆角的 */
gboolean value_corner(Editor *e);
/** 变成5边形: a shape told by its number of sides. */
gboolean value_sides(Editor *e);
gboolean value_dash(Editor *e);
gboolean value_stroke(Editor *e);
/** Sets how much shines through: of one, or of a hundred. Always TRUE, as a reader that ends with it. */
gboolean edit_opacity(Editor *e, double value, gboolean percent);
void edit_heads(Editor *e, gint heads);

/* editing_size.c */
gboolean value_size(Editor *e);
gboolean value_long(Editor *e);
/** 放大两倍, 缩小一半, 放大到150%: the number behind a verb of size. */
gboolean value_factor(Editor *e);
gboolean value_rotate(Editor *e);
gboolean value_metric(Editor *e);
/** Makes what the property says, or the thing itself, so many times as large. */
void edit_scale(Editor *e, double factor);
/** 很大, 大很多: larger or smaller by as much as the words beside the cursor say. */
void edit_grow(Editor *e, gboolean shrinks);
/** Turns it by degrees, clockwise. */
void edit_turn(Editor *e, double angle);
/** Sets the measure that was named last. */
void edit_measure(Editor *e, double value);

/* editing_place.c */
/** A direction (往左, "left 50", "up a bit") or a place of the board (左边, "the left side"). */
gboolean value_anchor(Editor *e);
gboolean value_cell(Editor *e);
gboolean value_point(Editor *e);
/** 移到2号上, move it onto the box */
gboolean value_onto(Editor *e);
/** 在2号前面: above or below it in the pile. */
gboolean value_pile(Editor *e);
/** 在2号左边: beside a thing. */
gboolean value_place(Editor *e);
gboolean value_relation(Editor *e);
gboolean value_to(Editor *e);
/** Sets where it goes to, said by the next `length` tokens. Always TRUE. */
gboolean edit_place(Editor *e, Spot spot, guint length);
/** Adds a way to move. */
void edit_way(Editor *e, Anchor anchor);

/* editing_number.c */
/** 移一些, 挪一挪: a number that counts nothing. */
gboolean value_vague(Editor *e);
gboolean value_number(Editor *e);

/* editing_text.c */
/** 写上“A”, change the text of #1 to "A", remove the text from #1 */
gboolean value_text(Editor *e);
gboolean value_name(Editor *e);
gboolean value_quote(Editor *e);
/** 文字, text: the words of a thing are taken off, written anew, or made larger. */
gboolean value_property_text(Editor *e);
/** Takes what is quoted at the cursor, or all words to the end, into a field. Always TRUE. */
gboolean edit_words(Editor *e, char **field, Change change, gsize limit);

#endif
