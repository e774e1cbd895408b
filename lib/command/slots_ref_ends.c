// SPDX-License-Identifier: MIT
/* Lines that are told by what they join: the arrow from A to B, the line between the circle and the square. */
#include "lib/command/slots_ref.h"

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
    static const char *const placing[] = {"put",  "move",  "place", "bring", "take",
                                          "drag", "shift", "draw",  "add",   NULL};
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
