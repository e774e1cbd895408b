// SPDX-License-Identifier: MIT
/* Places beside things: 在圆的右边, 12px below the line, between A and B. */
#include <math.h>
#include <string.h>

#include "lib/command/slots.h"

typedef struct {
    const Filler *f;
    guint i; /**< ahead of the cursor */
    Spot spot;
} Finder;

static const Token *at(const Finder *r, guint ahead)
{
    return peek(r->f, r->i + ahead);
}

static gboolean read_thing(Finder *r, Ref **ref)
{
    static const char *const each[] = {"every", "each", "each of the", NULL};
    if (at(r, 0)->kind == TOKEN_WORD && filler_is(r->f, at(r, 0), each))
        return FALSE; /* a dot next to every box: as many as there are */
    guint length = ref_read(r->f, r->i, REF_SINGLE, ref);
    r->i += length;
    return length > 0;
}

/** [隔] 50 [像素]. Only what cannot be something else: a bare number needs its 隔. */
static void read_gap(Finder *r, gboolean before)
{
    guint j = token_is_gap(at(r, 0)) ? 1 : 0;
    guint number = j;
    gboolean pixels = at(r, number)->kind == TOKEN_NUMBER && token_is(at(r, number + 1), WORD_UNIT) &&
                      at(r, number + 1)->row->value == UNIT_PIXEL;
    const Token *behind_it = at(r, number + 1);
    gboolean bare = before && (token_is(behind_it, WORD_RELATION) || token_is(behind_it, WORD_AT));
    if (at(r, number)->kind != TOKEN_NUMBER || !(pixels || j > 0 || bare))
        return;
    r->spot.gap = at(r, number)->value;
    r->i += number + (pixels ? 2 : 1);
    gboolean behind = token_is_gap(at(r, 0)) && j == 0;
    if (behind)
        r->i++; /* 20px away */
}

/** left of the circle with a gap of 30: only with a word for it is the number no size. */
static gboolean gap_behind(Finder *r)
{
    guint comma = at(r, 0)->kind == TOKEN_COMMA ? 1 : 0;
    r->i += comma;
    guint j = token_is(at(r, 0), WORD_RELATION) ? 1 : 0;
    guint behind = j + 1 + (token_is(at(r, j + 1), WORD_UNIT) ? 1u : 0u);
    const Token *word = j > 0 ? at(r, 0) : at(r, behind);
    gboolean said = at(r, j)->kind == TOKEN_NUMBER && token_is(word, WORD_RELATION) && word->row->value == RELATION_GAP;
    r->i -= said ? 0 : comma;
    return said;
}

static gboolean set_relation(Finder *r, Relation relation)
{
    static const Anchor sides[] = {
        [RELATION_NEXT] = ANCHOR_MIDDLE, [RELATION_ABOVE] = ANCHOR_TOP, [RELATION_BELOW] = ANCHOR_BOTTOM};
    switch (relation) {
    case RELATION_NEXT:
    case RELATION_ABOVE:
    case RELATION_BELOW:
        r->spot.kind = SPOT_SIDE;
        r->spot.anchor = sides[relation];
        return TRUE;
    case RELATION_INSIDE:
        r->spot.kind = SPOT_INSIDE;
        r->spot.anchor = ANCHOR_MIDDLE;
        return TRUE;
    case RELATION_BETWEEN:
        r->spot.kind = SPOT_BETWEEN;
        return TRUE;
    case RELATION_AROUND:
        r->spot.kind = SPOT_AROUND; /* nothing is moved or copied there */
        return r->f->command != NULL && r->f->command->op == COMMAND_DRAW;
    default:
        return FALSE;
    }
}

/** The side of a thing, or, of a corner and the middle, a place in it. */
static void set_side(Finder *r, const Token *anchor)
{
    const char *word = r->f->phrase->reading->folded->str + anchor->start;
    g_autofree char *text = g_strndup(word, anchor->end - anchor->start);
    gboolean corner = g_str_has_suffix(text, "角") || g_str_has_suffix(text, "corner");
    r->spot.anchor = (Anchor)anchor->row->value;
    r->spot.kind = corner || r->spot.anchor == ANCHOR_MIDDLE ? SPOT_INSIDE : SPOT_SIDE;
}

static gboolean read_other(Finder *r)
{
    if (!token_is(at(r, 0), WORD_AND) && at(r, 0)->kind != TOKEN_COMMA && !token_is(at(r, 0), WORD_TO))
        return FALSE;
    r->i++;
    return read_thing(r, &r->spot.other);
}

/** right of the square, between A and B: the relation stands before the thing. */
static gboolean read_before(Finder *r)
{
    const Token *t = at(r, 0);
    gboolean han = t->kind == TOKEN_WORD && (guint8)r->f->phrase->reading->folded->str[t->start] >= 0x80;
    gboolean drawing = r->f->command != NULL && r->f->command->op == COMMAND_DRAW;
    gboolean inside = token_is(t, WORD_RELATION) && t->row->value == RELATION_INSIDE && r->f->command != NULL &&
                      r->f->command->text != NULL;
    if (han && drawing && token_is(t, WORD_RELATION) && (t->row->value == RELATION_NEXT || inside)) {
        r->i++; /* 旁边, 写“8”在里面: of what was drawn last */
        r->spot.ref = ref_new(REF_IT);
        return set_relation(r, (Relation)t->row->value);
    }
    const Token *next = at(r, 1);
    gboolean alone = next->kind == TOKEN_END || next->kind == TOKEN_COMMA || token_is(next, WORD_AND);
    if (!han && drawing && alone && token_is(t, WORD_RELATION) && t->row->value <= RELATION_BELOW &&
        t->row->value != RELATION_BETWEEN) { /* a circle |below: of what was meant last */
        r->i++;
        r->spot.ref = ref_new(REF_IT);
        r->spot.ref->words = g_strdup("it");
        return set_relation(r, (Relation)t->row->value);
    }
    static const char *const around[] = {"围着", "围绕", "环绕", NULL};
    if (han && token_is(t, WORD_RELATION) && t->row->value != RELATION_BETWEEN && !filler_is(r->f, t, around))
        return FALSE; /* Chinese says the thing first */
    if (token_is(t, WORD_RELATION)) {
        r->i++;
        if (!set_relation(r, (Relation)t->row->value) || !read_thing(r, &r->spot.ref))
            return FALSE;
        gboolean several = r->spot.ref->all || r->spot.ref->count >= 2; /* between the two circles */
        const guint one = r->i;
        if (r->spot.kind == SPOT_AROUND && token_is(at(r, 0), WORD_AND) && !read_other(r))
            r->i = one; /* around A and B */
        return r->spot.kind != SPOT_BETWEEN || read_other(r) || several;
    }
    static const char *const its[] = {"its", NULL};
    if (token_is(t, WORD_REF) && filler_is(r->f, t, its) && token_is(at(r, 1), WORD_ANCHOR)) {
        set_side(r, at(r, 1));
        r->spot.ref = ref_new(REF_IT);
        r->spot.ref->words = g_strdup("it");
        r->i += 2;
        return TRUE; /* to its right */
    }
    if (!token_is(t, WORD_ANCHOR))
        return FALSE;
    guint of = token_is(at(r, 1), WORD_FILLER) ? 2 : 1; /* the right side corner of */
    if (!token_is(at(r, of), WORD_OF))
        return FALSE;
    set_side(r, t);
    if (of == 2)
        r->spot.kind = SPOT_INSIDE;
    r->i += of + 1;
    return read_thing(r, &r->spot.ref);
}

/** 小的|右边, 红色的|下面: behind its looks the side can only be that of a thing. */
static gboolean read_told_thing(Finder *r)
{
    Ref *ref = NULL;
    guint length = ref_read(r->f, r->i, REF_SINGLE | REF_LOOSE, &ref);
    const Token *side = at(r, length);
    gboolean han = length > 0 && (guint8)r->f->phrase->reading->folded->str[side->start] >= 0x80;
    if (han && (token_is(side, WORD_ANCHOR) || token_is(side, WORD_RELATION)) &&
        side->end - side->start >= strlen("右边")) {
        r->spot.ref = ref;
        r->i += length;
        return TRUE;
    }
    ref_free(ref);
    return FALSE;
}

/** 圆的右边, 1号和2号之间: the relation stands behind the thing. */
static gboolean read_behind(Finder *r)
{
    if (!read_thing(r, &r->spot.ref) && !read_told_thing(r))
        return FALSE;
    gboolean two = (token_is(at(r, 0), WORD_AND) || at(r, 0)->kind == TOKEN_COMMA) && read_other(r);
    gboolean of = token_is(at(r, 0), WORD_DE);
    if (of)
        r->i++;
    const Token *t = at(r, 0);
    gboolean latin = t->kind == TOKEN_WORD && (guint8)r->f->phrase->reading->folded->str[t->start] < 0x80;
    if (latin && !of && !two && (token_is(t, WORD_ANCHOR) || token_is(t, WORD_RELATION)))
        return FALSE; /* "circle left" is none: "left of the circle" */
    gboolean middle = token_is(t, WORD_ANCHOR) && t->row->value == ANCHOR_MIDDLE;
    const Ref *ref = r->spot.ref;
    gboolean several = ref->count > 1 || ((ref->kind == REF_IT || ref->kind == REF_LOOKS) && ref->all);
    if ((two || several) && (middle || (token_is(t, WORD_RELATION) && t->row->value == RELATION_BETWEEN))) {
        r->spot.kind = SPOT_BETWEEN;
        r->i++;
        return TRUE;
    }
    if (two && !(token_is(t, WORD_RELATION) && t->row->value == RELATION_AROUND))
        return FALSE; /* A和B周围, or it is no place */
    static const char *const in[] = {"里", "中", NULL};
    if (token_is(t, WORD_FILLER) && filler_is(r->f, t, in))
        set_relation(r, RELATION_INSIDE);
    else if (token_is(t, WORD_ANCHOR))
        set_side(r, t);
    else if (!token_is(t, WORD_RELATION) || t->row->value == RELATION_BETWEEN ||
             !set_relation(r, (Relation)t->row->value))
        return FALSE;
    r->i++;
    if (r->spot.kind == SPOT_INSIDE && r->spot.anchor == ANCHOR_MIDDLE && token_is(at(r, 0), WORD_DE) &&
        token_is(at(r, 1), WORD_ANCHOR)) {
        r->spot.anchor = (Anchor)at(r, 1)->row->value;
        r->i += 2;
    }
    return TRUE;
}

static void clear_spot(Spot *spot)
{
    g_clear_pointer(&spot->ref, ref_free);
    g_clear_pointer(&spot->other, ref_free);
}

guint relation_read(const Filler *f, guint ahead, Spot *spot)
{
    static const char *const inside[] = {"in", "into", "on", "on the", "in the", "放在", "在", NULL};
    Finder r = {.f = f, .i = ahead, .spot = {.gap = NAN}};
    read_gap(&r, TRUE);
    gboolean in = token_is(at(&r, 0), WORD_AT) && filler_is(f, at(&r, 0), inside);
    while (token_is(at(&r, 0), WORD_AT) || token_is(at(&r, 0), WORD_TO) || token_is(at(&r, 0), WORD_THE))
        r.i++;
    guint begun = r.i;
    gboolean gap = !isnan(r.spot.gap);
    if (read_before(&r)) {
        if (!gap && gap_behind(&r))
            read_gap(&r, FALSE);
        *spot = r.spot;
        return r.i - ahead;
    }
    clear_spot(&r.spot);
    r.i = begun;
    if (!gap && read_behind(&r)) {
        if (at(&r, 0)->kind == TOKEN_COMMA)
            gap_behind(&r); /* 放在方块左边，|隔20像素 */
        read_gap(&r, FALSE);
        *spot = r.spot;
        return r.i - ahead;
    }
    clear_spot(&r.spot);
    r.i = begun;
    gboolean latin = begun > ahead && (guint8)f->phrase->reading->folded->str[peek(f, ahead)->start] < 0x80;
    gboolean the = begun > 0 && token_is(peek(f, begun - 1), WORD_THE); /* in red, but in the red circle */
    r.i -= the && token_is(at(&r, 0), WORD_ANCHOR) ? 1 : 0;             /* in |the bottom rectangle */
    gboolean thing = the || !token_is_color(at(&r, 0)) || (token_is_shape(at(&r, 1)) && at(&r, 2)->kind == TOKEN_END);
    if (in && latin && !gap && thing && read_thing(&r, &r.spot.ref)) {
        r.spot.kind = filler_begins(f, peek(f, begun - (the ? 2 : 1)), (const char *const[]){"on", NULL}) ? SPOT_THING
                                                                                                          : SPOT_INSIDE;
        r.spot.anchor = ANCHOR_MIDDLE;
        *spot = r.spot;
        return r.i - ahead;
    }
    clear_spot(&r.spot);
    return 0;
}
