// SPDX-License-Identifier: MIT
/* What is as another thing is: 跟1号一样大, as big as the star, the same colour as #2. */
#include <math.h>
#include <string.h>

#include "lib/command/slots.h"

static gboolean is_same(const Token *t)
{
    return token_is(t, WORD_RELATION) && (t->row->value == RELATION_SAME_SIZE || t->row->value == RELATION_SAME_COLOR);
}

/** 跟1号一样大: the thing stands before, behind a word that leads to it. */
static guint like_before(const Filler *f, guint ahead, Relation *what, Ref **ref)
{
    static const char *const leading[] = {"像", "同", "比照", NULL};
    const Token *t = peek(f, ahead);
    gboolean han = t->kind != TOKEN_END && (guint8)f->phrase->reading->folded->str[t->start] >= 0x80;
    if (!(token_is(t, WORD_AND) && han) && !(t->kind == TOKEN_WORD && filler_is(f, t, leading)))
        return 0;
    guint length = ref_read(f, ahead + 1, REF_SINGLE | REF_LOOSE, ref);
    if (length == 0)
        return 0;
    guint same = ahead + 1 + length;
    while (token_is(peek(f, same), WORD_DE) || (token_is(peek(f, same), WORD_METRIC) && same == ahead + 1 + length))
        same++; /* 和1号的大小一样大 */
    if (is_same(peek(f, same))) {
        *what = (Relation)peek(f, same)->row->value;
        return same + 1 - ahead;
    }
    g_clear_pointer(ref, ref_free);
    return 0;
}

guint like_read(const Filler *f, guint ahead, Relation *what, Ref **ref)
{
    *ref = NULL;
    if (!is_same(peek(f, ahead)))
        return like_before(f, ahead, what, ref);
    *what = (Relation)peek(f, ahead)->row->value;
    const char *end = f->phrase->reading->folded->str + peek(f, ahead)->end;
    gboolean as = strncmp(end - 2, "as", 2) == 0 || strncmp(end - 2, "to", 2) == 0 || strncmp(end - 2, "of", 2) == 0;
    guint length = as ? ref_read(f, ahead + 1, REF_SINGLE | REF_LOOSE, ref) : 0;
    if (length > 0)
        return length + 1;
    if (as)
        return 0;
    *ref = ref_new(REF_IT);
    return 1;
}

static gboolean said_before(const Command *c, Relation what)
{
    if (what == RELATION_SAME_COLOR)
        return c->color_like != NULL || c->color != 0 || c->colors != NULL;
    return c->like != NULL || c->size != SIZE_UNSET || !isnan(c->measures.factor);
}

gboolean slot_like(Filler *f)
{
    Ref *ref = NULL;
    Relation what = RELATION_SAME_SIZE;
    guint length = like_read(f, 0, &what, &ref);
    if (length == 0)
        return FALSE;
    if (ref->kind == REF_IT && f->command->op == COMMAND_DRAW && f->command->count > 1 &&
        phrase_count(f->phrase, WORD_AGAIN) == 0) {
        ref_free(ref); /* 画两个同样大小的圆: as large as each other */
        f->i += length;
        return TRUE;
    }
    gboolean states = f->i > 0 && token_is_shape(token_before(f, 0)) && f->command->op == COMMAND_DRAW &&
                      phrase_count(f->phrase, WORD_VERB) == 0 &&
                      (!is_same(peek(f, 0)) || ref->kind == REF_IT); /* 星星和圆一样大 says how they are */
    if (states)
        phrase_refuse_all(f->phrase, f->command, REFUSE_CHATTER);
    if (said_before(f->command, what))
        refuse(f, REFUSE_TWICE, f->i, f->i + length - 1);
    Ref **slot = what == RELATION_SAME_COLOR ? &f->command->color_like : &f->command->like;
    ref_free(*slot);
    *slot = ref;
    f->i += length;
    return TRUE;
}
