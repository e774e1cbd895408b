// SPDX-License-Identifier: MIT
/* Things that are told by what they look like and where they stand: 最大的红圆, the last star, 左边那个. */
#include <string.h>

#include "lib/command/slots_ref.h"

gboolean pointer_read_ordinal(Pointer *p)
{
    guint j = token_is_ref(pointer_at(p, 0), REFWORD_FROM_END) ? 1 : 0;
    gboolean from_end = j == 1;
    gboolean behind = pointer_at(p, j)->kind == TOKEN_NUMBER && token_is_ref(pointer_at(p, j + 1), REFWORD_NTH);
    if (!behind && !token_is_ref(pointer_at(p, j), REFWORD_NTH))
        return FALSE;
    const Token *number = pointer_at(p, behind ? j : j + 1);
    if (number->kind != TOKEN_NUMBER || !(number->value >= 1 && number->value <= 1000) ||
        token_is(pointer_at(p, j + 2), WORD_STEP))
        return FALSE;
    p->ref->ordinal = from_end ? -(gint)number->value : (gint)number->value;
    p->i += j + 2;
    if (token_is(pointer_at(p, 0), WORD_MEASURE))
        p->i++;
    return p->sure = TRUE;
}

/** 那个绿色的|往下挪, that blue one: which one, and not what it is to become. */
static gboolean told_by_looks(const Pointer *p)
{
    static const char *const that[] = {"那个", "这个", "那", "这", "that", "this", NULL};
    if (!filler_is(p->f, pointer_at(p, 0), that))
        return FALSE;
    guint j = 1;
    while (token_is_color(pointer_at(p, j)) || token_is(pointer_at(p, j), WORD_SHADE) ||
           token_is(pointer_at(p, j), WORD_SIZE))
        j++;
    const Token *t = pointer_at(p, j);
    return j > 1 && (token_is(t, WORD_DE) || (t->kind == TOKEN_NUMBER && t->spelled && t->value == 1));
}

/** "make it red": nothing behind it but what it is to become; "that red circle" goes on. */
static gboolean stands_alone(const Pointer *p)
{
    guint j = 1;
    while (token_is_color(pointer_at(p, j)) || token_is(pointer_at(p, j), WORD_SIZE) ||
           token_is(pointer_at(p, j), WORD_SHADE) || token_is(pointer_at(p, j), WORD_DE) ||
           token_is(pointer_at(p, j), WORD_FILLED) || token_is(pointer_at(p, j), WORD_HOLLOW) ||
           token_is(pointer_at(p, j), WORD_DASH))
        j++;
    const Token *behind = pointer_at(p, j);
    return j > 1 && !told_by_looks(p) && !token_is_shape(behind) && !pointer_is_thing_word(p, behind);
}

static gboolean read_ref_word(Pointer *p)
{
    const WordRow *row = pointer_at(p, 0)->row;
    Ref *ref = p->ref;
    switch ((RefWord)row->value) {
    case REFWORD_IT:
        p->this = p->sure = TRUE;
        p->noun = stands_alone(p);
        break;
    case REFWORD_THEM:
        p->this = p->sure = ref->all = TRUE;
        p->noun = stands_alone(p);
        break;
    case REFWORD_THIS:
        p->this = TRUE;
        break;
    case REFWORD_ORDINAL:
        ref->ordinal = (gint)row->color;
        p->sure = TRUE;
        break;
    case REFWORD_EXTREME:
        ref->extreme = (Extreme)row->color;
        p->sure = TRUE;
        break;
    case REFWORD_ALL:
        ref->all = p->sure = TRUE;
        break;
    case REFWORD_BOTH:
        ref->count = 2;
        p->sure = TRUE;
        break;
    case REFWORD_OTHERS:
        ref->others = p->sure = TRUE;
        if (filler_begins(p->f, pointer_at(p, 0), (const char *const[]){"另", "the other one", NULL}))
            ref->count = 1;
        break;
    case REFWORD_MINE:
        ref->mine = p->sure = TRUE;
        break;
    case REFWORD_THING:
        p->noun = TRUE;
        break;
    default:
        return FALSE;
    }
    p->i++;
    return TRUE;
}

gboolean pointer_read_count(Pointer *p)
{
    const Token *t = pointer_at(p, 0);
    const Token *next = pointer_at(p, 1);
    if (token_is(next, WORD_NGON) && t->value >= 3 && t->value <= LIMIT_SIDES) {
        p->ref->shape = DRAW_POLYGON;
        p->ref->sides = (guint)t->value;
        p->i += 2;
        return p->noun = TRUE;
    }
    static const char *const both[] = {"都", "全都", NULL};
    gboolean one = t->value == 1;
    if (token_is(next, WORD_MEASURE) && token_is(pointer_at(p, 2), WORD_ALL) &&
        filler_is(p->f, pointer_at(p, 2), both) && t->value >= 2 && t->value <= LIMIT_SHAPES_PER_MESSAGE) {
        p->ref->count = (guint)t->value; /* 两个|都放大 */
        p->i += 2;
        return p->sure = TRUE;
    }
    if (one && t->spelled && (p->said || p->the || p->sure || p->ref->extreme != EXTREME_NONE) &&
        !token_is(next, WORD_MEASURE) && !token_is_shape(next)) {
        p->i++; /* the red one */
        if (p->ref->others)
            p->ref->count = 1;
        return p->noun = TRUE;
    }
    gboolean counts =
        token_is(next, WORD_MEASURE) || token_is_color(next) || token_is_shape(next) || pointer_is_thing_word(p, next);
    if (!counts || !(t->value >= 1 && t->value <= LIMIT_SHAPES_PER_MESSAGE) || (one && !p->this))
        return FALSE;
    p->ref->count = one ? 0 : (guint)t->value;
    p->i += token_is(next, WORD_MEASURE) ? 2 : 1;
    return TRUE;
}

void pointer_set_color(Pointer *p, const Token *t)
{
    CommandColor color = token_color(t);
    color = p->shade ? color_shade(color, p->light ? SHADE_LIGHT : SHADE_DARK) : color;
    p->clash = p->clash || (p->ref->color != 0 && p->ref->color != color);
    p->ref->color = color;
    p->shade = FALSE;
    p->said = TRUE;
    p->de = FALSE;
    p->i++;
}

static gboolean word_ends(const Pointer *p, const Token *t, const char *end)
{
    return strncmp(p->f->phrase->reading->folded->str + t->end - strlen(end), end, strlen(end)) == 0;
}

static gboolean read_size(Pointer *p)
{
    static const char *const comparing[] = {"大一点", "大一些", "大些", "小一点", "小一些", "小些", NULL};
    static const char *const largest[] = {"最大", NULL};
    static const char *const smallest[] = {"最小", NULL};
    const Token *t = pointer_at(p, 0);
    if (filler_is(p->f, t, comparing))
        return FALSE;
    if (filler_is(p->f, t, largest) || filler_is(p->f, t, smallest))
        p->ref->extreme = filler_is(p->f, t, largest) ? EXTREME_LARGEST : EXTREME_SMALLEST;
    else if (t->row->value >= SIZE_LARGE)
        p->ref->large = TRUE;
    else if (t->row->value <= SIZE_SMALL)
        p->ref->small = TRUE;
    p->de = p->de || word_ends(p, t, "的"); /* 大的 */
    p->i++;
    return p->said = TRUE;
}

gboolean pointer_is_that(const Pointer *p, const Token *t)
{
    static const char *const that[] = {"这个", "那个", "这条", "那条", "这张", "那张",
                                       "这颗", "那颗", "这根", "那根", "那",   NULL};
    return t->kind == TOKEN_WORD && filler_is(p->f, t, that);
}

/** the left one */
static gboolean part_of_one(const Pointer *p)
{
    const Token *one = pointer_at(p, 1);
    return p->the && one->kind == TOKEN_NUMBER && one->spelled && one->value == 1 &&
           pointer_at(p, 2)->kind != TOKEN_NUMBER && !token_is(pointer_at(p, 2), WORD_MEASURE);
}

/** 左上角的圆, the leftmost circle */
static gboolean read_part(Pointer *p)
{
    static const char *const most[] = {"leftmost", "rightmost", NULL};
    const Token *t = pointer_at(p, 0);
    if (filler_is(p->f, t, most)) {
        p->ref->extreme = t->row->value == ANCHOR_LEFT ? EXTREME_LEFTMOST : EXTREME_RIGHTMOST;
        p->i++;
        return p->sure = TRUE;
    }
    if (pointer_is_that(p, pointer_at(p, 1)) &&
        (token_is_shape(pointer_at(p, 2)) || token_is_color(pointer_at(p, 2)) ||
         pointer_is_thing_word(p, pointer_at(p, 2)) || token_is(pointer_at(p, 2), WORD_EDIT) ||
         token_is(pointer_at(p, 2), WORD_FILL) || token_is(pointer_at(p, 2), WORD_WRITE) ||
         token_is(pointer_at(p, 2), WORD_LABEL) || (p->flags & REF_LOOSE))) {
        p->ref->in_part = TRUE; /* 左边那个圆 */
        p->ref->part = (Anchor)t->row->value;
        p->i += 2;
        return p->said = p->sure = TRUE;
    }
    gboolean several =
        (p->flags & REF_LOOSE) && (token_is_ref(pointer_at(p, 1), REFWORD_BOTH) ||
                                   (pointer_at(p, 1)->kind == TOKEN_NUMBER && pointer_at(p, 1)->value > 1 &&
                                    token_is(pointer_at(p, 2), WORD_MEASURE)));
    if (several) {
        p->ref->in_part = TRUE; /* 右边|俩矩形 */
        p->ref->part = (Anchor)t->row->value;
        p->i++;
        return p->said = TRUE;
    }
    if (!token_is(pointer_at(p, 1), WORD_DE) && !part_of_one(p) &&
        !((p->the || (p->flags & REF_PLACED)) &&
          (token_is_shape(pointer_at(p, 1)) || token_is_color(pointer_at(p, 1)) ||
           pointer_is_thing_word(p, pointer_at(p, 1)))))
        return FALSE;
    p->ref->in_part = TRUE;
    p->ref->part = (Anchor)t->row->value;
    p->i += token_is(pointer_at(p, 1), WORD_DE) ? 2 : 1;
    p->de = TRUE;
    return p->said = TRUE;
}

void pointer_set_shape(Pointer *p, const WordRow *row)
{
    p->ref->shape = (DrawShape)row->value;
    if (row->value == DRAW_TRIANGLE)
        return; /* which way it points does not tell them apart */
    if (row->value == DRAW_STAMP)
        p->ref->stamp = (Stamp)row->color;
    else
        p->ref->sides = row->color;
}

static gboolean read_shape(Pointer *p)
{
    static const char *const words_of_it[] = {"字", "文字", "text", NULL};
    const WordRow *row = pointer_at(p, 0)->row;
    gboolean plain = !p->the && !p->this && !p->sure && !p->said && p->ref->count == 0 && !p->ref->all &&
                     p->ref->ordinal == 0 && p->ref->extreme == EXTREME_NONE;
    const Token *before = token_before(p->f, p->i);
    gboolean marked = token_is(before, WORD_EDIT) && before->row->value == EDIT_MARK &&
                      filler_is(p->f, pointer_at(p, 0), (const char *const[]){"文字", "字", NULL}); /* 把文字改成红色 */
    marked = marked || (p->f->i + p->i > 1 && token_is(before, WORD_AND) && token_is_shape(before - 1) &&
                        token_is(&p->f->phrase->tokens[0], WORD_EDIT)); /* 把便签和|文字都删了 */
    const Token *side = pointer_at(p, 1);
    marked = marked || ((token_is(side, WORD_ANCHOR) || token_is(side, WORD_RELATION)) &&
                        token_is(pointer_at(p, 2), WORD_VERB)); /* 文字|上方画条线 */
    if (plain && !marked && filler_is(p->f, pointer_at(p, 0), words_of_it))
        return FALSE; /* 字大一点: the words of what was meant */
    static const char *const its_words[] = {"the text", "the words", NULL};
    static const char *const of[] = {"in", "on", "inside", "of", NULL};
    guint place = token_is(pointer_at(p, 2), WORD_THE) ? 3 : 2;
    gboolean in_part = token_is(pointer_at(p, place), WORD_ANCHOR) && !token_is_shape(pointer_at(p, place + 1)) &&
                       !token_is_color(pointer_at(p, place + 1)) && !token_is(pointer_at(p, place + 1), WORD_OF);
    if (filler_is(p->f, pointer_at(p, 0), its_words) && pointer_at(p, 1)->kind == TOKEN_WORD && !in_part &&
        filler_is(p->f, pointer_at(p, 1), of))
        return FALSE; /* the text in the box: not a text of its own */
    if (row->kind == WORD_SHAPE)
        pointer_set_shape(p, row);
    gboolean plural = p->the && row->en != NULL && phrase_is_plural(p->f->phrase, pointer_at(p, 0));
    p->ref->all = p->ref->all || (plural && p->ref->count == 0 && p->ref->ordinal == 0 && !p->ref->others);
    p->i++;
    return p->noun = row->kind == WORD_SHAPE;
}

gboolean pointer_read_word(Pointer *p)
{
    const Token *t = pointer_at(p, 0);
    static const char *const both[] = {"都", "全", "全都", NULL};
    static const char *const that[] = {"那", NULL};
    switch (t->row->kind) {
    case WORD_THE:
        p->the = TRUE;
        p->i++;
        return TRUE;
    case WORD_ALL:
        if (filler_is(p->f, t, both))
            return FALSE;
        p->ref->all = p->sure = TRUE;
        p->i++;
        return TRUE;
    case WORD_REF:
        return read_ref_word(p);
    case WORD_LAST:
        p->ref->ordinal = -1;
        p->i++;
        return p->sure = TRUE;
    case WORD_SHADE:
        if (!token_is_color(pointer_at(p, 1)))
            return FALSE;
        p->shade = TRUE;
        p->light = t->row->value == SHADE_LIGHT;
        p->i++;
        return TRUE;
    case WORD_SIZE:
        return read_size(p);
    case WORD_FILLED:
        p->ref->filled = p->said = TRUE;
        p->i++;
        return TRUE;
    case WORD_HOLLOW:
        p->ref->hollow = p->said = TRUE;
        p->i++;
        return TRUE;
    case WORD_DASH:
        p->ref->dashed = t->row->value != LINE_SOLID;
        p->noun = p->noun ||
                  filler_begins(p->f, t, (const char *const[]){"虚线", "点线", "dashed line", "dotted line", NULL});
        if (p->noun && p->ref->shape == DRAW_NOTHING && !token_is(pointer_at(p, 1), WORD_DE) &&
            !token_is_shape(pointer_at(p, 1)))
            p->ref->shape = DRAW_LINE;
        else
            p->noun = FALSE;
        p->i++;
        return p->said = TRUE;
    case WORD_ANCHOR:
        return read_part(p);
    case WORD_SHAPE:
    case WORD_NGON:
        return read_shape(p);
    case WORD_DE:
        if (!p->said && !p->sure)
            return FALSE;
        p->i++;
        return p->de = TRUE;
    case WORD_MEASURE:
    case WORD_OF:
        p->i++;
        return p->this || p->sure;
    default:
        if (filler_is(p->f, t, that) || (token_is(t, WORD_FILLER) && pointer_is_thing_word(p, t))) {
            p->this = p->this || filler_is(p->f, t, that);
            p->noun = pointer_is_thing_word(p, t);
            p->ref->all = p->ref->all || (p->noun && p->said && p->ref->count == 0 && word_ends(p, t, "s"));
            p->i++;
            return TRUE;
        }
        return FALSE;
    }
}

void pointer_read_part_behind(Pointer *p)
{
    static const char *const places[] = {"in", "on", "at", NULL};
    guint j = token_is(pointer_at(p, 0), WORD_AT) && filler_is(p->f, pointer_at(p, 0), places) ? 1 : 0;
    if (j == 0 || !(p->flags & REF_PART))
        return;
    if (token_is(pointer_at(p, j), WORD_THE))
        j++;
    if (!token_is(pointer_at(p, j), WORD_ANCHOR) || token_is(pointer_at(p, j + 1), WORD_OF))
        return;
    p->ref->in_part = TRUE;
    p->ref->part = (Anchor)pointer_at(p, j)->row->value;
    p->i += j + 1;
}
