// SPDX-License-Identifier: MIT
/*
 * Lines that are told by what they join:
 *
 *     the arrow from A to B   the line between the circle and the square
 *     从A到B的箭头   圆和方块之间的线   连接A和B的线   A连B的那条线
 */
#include "lib/command/slots_ref.h"

gboolean filler_is_link(const Filler *f, const Token *token)
{
    static const char *const links[] = {"连线", "连接线", "连结线", NULL};
    return token_is(token, WORD_SHAPE) && filler_is(f, token, links);
}

/** A thing at the pointer, which goes behind it; NULL when none is there. */
static Ref *read_end(Pointer *p)
{
    Ref *ref = NULL;
    guint length = ref_read(p->f, p->i, REF_LOOSE | REF_UNJOINED, &ref);
    p->i += length;
    return length > 0 ? ref : NULL;
}

/** Both ends, with a word between them. */
static gboolean read_both(Pointer *p, WordKind joint, Ref **ends)
{
    ends[0] = read_end(p);
    if (ends[0] == NULL || !token_is(pointer_at(p, 0), joint))
        return FALSE;
    p->i++;
    ends[1] = read_end(p);
    return ends[1] != NULL;
}

/** put the line between A and B: where it goes, and not which one. */
static gboolean is_placed(const Pointer *p, guint begun)
{
    static const char *const placing[] = {"put",    "move", "place", "bring", "take", "drag", "shift",
                                          "draw",   "add",  "画",    "加",    "画个", "画条", "画根",
                                          "画一条", "拉",   "来",    "加个",  "加条", "添",   NULL};
    const Phrase *phrase = p->f->phrase;
    for (guint i = 0; i < p->f->i + begun && i < phrase->n; i++) {
        if (phrase->tokens[i].kind == TOKEN_WORD && filler_is(p->f, &phrase->tokens[i], placing))
            return TRUE;
    }
    return FALSE;
}

void pointer_read_ends_behind(Pointer *p, guint begun)
{
    gboolean line = p->ref->shape == DRAW_LINE || p->ref->shape == DRAW_ARROW || p->ref->shape == DRAW_CURVE;
    const Token *t = pointer_at(p, 0);
    gboolean between = token_is(t, WORD_RELATION) && t->row->value == RELATION_BETWEEN;
    if (!line || !(p->the || p->this) || (p->flags & REF_UNJOINED) || !(between || token_is(t, WORD_FROM)) ||
        is_placed(p, begun))
        return;
    const guint back = p->i++;
    Ref *ends[2] = {NULL, NULL};
    if (!read_both(p, between ? WORD_AND : WORD_TO, ends)) {
        ref_free(ends[0]);
        ref_free(ends[1]);
        p->i = back;
        return;
    }
    p->ref->ends[0] = ends[0];
    p->ref->ends[1] = ends[1];
    p->ref->directed = !between;
}

/** 的, 的那条, 那根: the line itself follows. */
static gboolean read_leading(Pointer *p)
{
    static const char *const that[] = {"那", "这", "那个", "这个", "那条", "这条", "那根", "这根", NULL};
    const guint begun = p->i;
    while (token_is(pointer_at(p, 0), WORD_DE) || token_is(pointer_at(p, 0), WORD_MEASURE) ||
           (pointer_at(p, 0)->kind == TOKEN_WORD && filler_is(p->f, pointer_at(p, 0), that)))
        p->i++;
    return p->i > begun;
}

/** Whether a line is named within so many tokens. */
static gboolean line_follows(const Pointer *p)
{
    enum { FAR = 12 };
    for (guint i = 3; i < FAR && pointer_at(p, i)->kind != TOKEN_END; i++) {
        const Token *t = pointer_at(p, i);
        if (token_is(t, WORD_SHAPE) && (t->row->value == DRAW_LINE || t->row->value == DRAW_ARROW))
            return TRUE;
    }
    return FALSE;
}

/** 1号和2号|的连线: a line that joins, and not that of each of them. */
static gboolean link_follows(const Pointer *p)
{
    return token_is(pointer_at(p, 0), WORD_DE) && filler_is_link(p->f, pointer_at(p, 1));
}

/** 1号和2号|之间: read as two things at once. */
static void part_numbers(Ref **ends)
{
    Ref *both = ends[0];
    if (both == NULL || ends[1] != NULL || both->kind != REF_NUMBERS || both->numbers->len != 2)
        return;
    ends[1] = ref_copy(both);
    g_array_remove_index(both->numbers, 1);
    g_array_remove_index(ends[1]->numbers, 0);
}

gboolean pointer_read_ends(Pointer *p)
{
    const guint begun = p->i;
    const gboolean joining = token_is_edit(pointer_at(p, 0), EDIT_CONNECT);
    if ((p->flags & REF_UNJOINED) || !p->f->phrase->reading->han || !line_follows(p) || is_placed(p, begun))
        return FALSE;
    p->i += joining || token_is(pointer_at(p, 0), WORD_FROM) ? 1 : 0;
    Ref *ends[2] = {read_end(p), NULL};
    const Token *joint = pointer_at(p, 0);
    const gboolean to = token_is(joint, WORD_TO), joins = token_is_edit(joint, EDIT_CONNECT);
    if (ends[0] != NULL && (to || joins || token_is(joint, WORD_AND))) {
        p->i++;
        ends[1] = read_end(p);
    }
    part_numbers(ends);
    const Token *t = pointer_at(p, 0);
    const gboolean between = token_is(t, WORD_RELATION) && t->row->value == RELATION_BETWEEN;
    p->i += between ? 1 : 0;
    if (ends[1] != NULL && (to || joins || joining || between || link_follows(p)) && read_leading(p)) {
        p->ref->ends[0] = ends[0];
        p->ref->ends[1] = ends[1];
        p->ref->directed = to;
        return TRUE;
    }
    ref_free(ends[0]);
    ref_free(ends[1]);
    p->i = begun;
    return FALSE;
}
