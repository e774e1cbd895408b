// SPDX-License-Identifier: MIT
/**
 * slots_ref.h - reading what points at a thing on the board. Internal to the files of slots_ref.c.
 *
 * A Pointer walks the tokens ahead of its filler's cursor. Each pointer_read_… takes what it knows and goes behind
 * it, or leaves it and returns FALSE.
 */
#ifndef DINGBOARD_COMMAND_SLOTS_REF_H
#define DINGBOARD_COMMAND_SLOTS_REF_H

#include "lib/command/slots.h"

typedef struct {
    const Filler *f;
    guint i;            /**< ahead of the cursor */
    Ref *ref;           /**< in the caller's storage; its numbers are NULL until there are some */
    gboolean the, this; /**< said: something that is there */
    gboolean noun;      /**< the thing itself was said: what describes it stands before */
    gboolean said, de;  /**< looks, and the 的 behind them */
    gboolean sure;      /**< all, the others …: points without a noun */
    gboolean shade, light;
    gboolean clash; /**< 绿色的红圆: two colours, and nothing is that */
    guint flags;
    gboolean numbered; /**< "object 3": the number cannot count what follows */
    guint sure_end;    /**< behind the last word that points without a noun */
    guint limit;       /**< read no further */
} Pointer;

/** The token so many ahead of the pointer; TOKEN_END behind its limit. */
static inline const Token *pointer_at(const Pointer *p, guint ahead)
{
    static const Token nothing = {.kind = TOKEN_END};
    return p->i + ahead < p->limit ? peek(p->f, p->i + ahead) : &nothing;
}

static inline gboolean token_is_ref(const Token *t, RefWord word)
{
    return token_is(t, WORD_REF) && t->row->value == (gint32)word;
}

/* slots_ref.c */
/** 图形, objects, ones: names no shape. */
gboolean pointer_is_thing_word(const Pointer *p, const Token *t);

/* slots_ref_names.c */
/** #7, 1号和2号, 1到3号, object 3. */
gboolean pointer_read_numbers(Pointer *p);
/** “付款”, 付款框, P. */
gboolean pointer_read_name(Pointer *p);
/** the box named P, the circle labelled "go" */
void pointer_read_name_behind(Pointer *p);
/** What was typed there, without its quotes; free with g_free. */
char *pointer_word(const Pointer *p, guint ahead);

/* slots_ref_looks.c */
/** 第二个, 倒数第二个, the 2nd */
gboolean pointer_read_ordinal(Pointer *p);
/** 两个, six sides, the red one. */
gboolean pointer_read_count(Pointer *p);
/** 那个, 这条, 那张: points at the thing that is named beside it. */
gboolean pointer_is_that(const Pointer *p, const Token *t);
/** Takes the colour at the pointer, with the shade said before it. */
void pointer_set_color(Pointer *p, const Token *t);
void pointer_set_shape(Pointer *p, const WordRow *row);
/** Any other word that tells things apart: 最大, the, filled, a shape, a place. */
gboolean pointer_read_word(Pointer *p);
/** slots_ref_ends.c: the arrow from A to B: which things it joins. @param begun  where the pointer began */
void pointer_read_ends_behind(Pointer *p, guint begun);
/** slots_ref_ends.c: 从A到B的|箭头: the same, before the line itself. */
gboolean pointer_read_ends(Pointer *p);
/** the circle on the left: where what is said of it cannot be a place to go to. */
void pointer_read_part_behind(Pointer *p);

#endif
