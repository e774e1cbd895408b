// SPDX-License-Identifier: MIT
/* Things on the board, as people point at them: 7号, “付款”, 最大的红圆, the last star, it. */
#include <string.h>

#include "lib/command/slots_ref.h"

gboolean filler_is(const Filler *f, const Token *token, const char *const *spellings)
{
    const char *word = token->repaired ? token->spelling : f->phrase->reading->folded->str + token->start;
    gsize length = token->repaired ? strlen(word) : token->end - token->start;
    return typed_is_any(word, length, spellings);
}

gboolean pointer_is_thing_word(const Pointer *p, const Token *t)
{
    static const char *const things[] = {"图形",    "形状", "shape",  "shapes", "object",
                                         "objects", "ones", "figure", NULL};
    return token_is_ref(t, REFWORD_THING) || (token_is(t, WORD_FILLER) && filler_is(p->f, t, things));
}

/** 小王画的: a short name before 画的. */
static gboolean read_person(Pointer *p)
{
    g_autofree char *owner = pointer_at(p, 0)->kind == TOKEN_UNKNOWN ? pointer_word(p, 0) : NULL;
    if (owner != NULL && g_str_has_suffix(owner, "'s") && strlen(owner) > 2) { /* Bob's circle */
        p->ref->person = g_strndup(owner, strlen(owner) - 2);
        p->i++;
        return p->sure = TRUE;
    }
    for (guint j = 1; j <= 4; j++) {
        const Token *verb = pointer_at(p, j);
        if (token_is(verb, WORD_VERB) && filler_is(p->f, verb, (const char *const[]){"画", "加", NULL}) &&
            token_is(pointer_at(p, j + 1), WORD_DE) && pointer_at(p, j - 1)->end == verb->start) {
            guint first = p->f->i + p->i;
            gboolean known = TRUE;
            for (guint k = 0; k < j; k++)
                known = known && pointer_at(p, k)->kind != TOKEN_UNKNOWN;
            if (known)
                return FALSE;
            p->ref->person = phrase_words(p->f->phrase, first, first + j - 1);
            p->i += j + 2;
            return p->sure = TRUE;
        }
        if (verb->kind != TOKEN_UNKNOWN && verb->end - verb->start != 3)
            return FALSE;
    }
    return FALSE;
}

/** Words that describe one thing: nobody says more of them, and each could be where a thing begins. */
#define LOOKS_TOKENS 40

static gboolean read_looks(Pointer *p);

/** "make it red": what follows a word that points by itself describes it only with a noun behind. */
static gboolean read_looks_again(Pointer *p, guint begun)
{
    Pointer again = {.f = p->f, .i = begun, .ref = p->ref, .flags = p->flags, .limit = p->sure_end};
    ref_clear(p->ref);
    *p->ref = (Ref){.kind = REF_LOOKS};
    *p = again;
    return read_looks(p);
}

static gboolean read_looks(Pointer *p)
{
    guint begun = p->i;
    if (token_is(pointer_at(p, 0), WORD_DE))
        return FALSE;
    read_person(p);
    for (gboolean more = TRUE; more && !p->noun && p->i < begun + LOOKS_TOKENS;) {
        const Token *t = pointer_at(p, 0);
        gboolean sure = p->sure;
        p->sure = FALSE;
        more = pointer_read_ordinal(p) || (t->kind == TOKEN_NUMBER && pointer_read_count(p));
        if (!more && token_is_color(t)) {
            pointer_set_color(p, t);
            more = TRUE;
        } else if (!more && t->kind == TOKEN_WORD) {
            more = pointer_read_word(p);
        }
        if (p->sure)
            p->sure_end = p->i;
        p->sure = p->sure || sure;
    }
    if (p->sure && !p->noun && p->i > p->sure_end && p->limit == G_MAXUINT && !(p->de && p->said))
        return read_looks_again(p, begun);
    if (p->noun) {
        pointer_read_part_behind(p);
        pointer_read_ends_behind(p, begun);
    }
    if (p->noun && !(token_is(pointer_at(p, 0), WORD_LABEL) && (p->flags & REF_UNLABELLED)))
        pointer_read_name_behind(p);
    const Ref *ref = p->ref;
    gboolean it = p->this && ref->shape == DRAW_NOTHING && ref->color == 0 && ref->count == 0 && !ref->in_part &&
                  !ref->small && !ref->large && ref->kind == REF_LOOKS && ref->person == NULL &&
                  ref->extreme == EXTREME_NONE && ref->ordinal == 0 && !ref->others && !ref->mine && !ref->filled &&
                  !ref->hollow && !ref->dashed;
    if (it)
        p->ref->kind = REF_IT;
    gboolean loose = (p->flags & REF_LOOSE) && p->said && (p->de || p->the || (p->flags & REF_EVERY));
    return p->i > begun && !p->shade && (p->noun || p->sure || loose || (p->this && (p->said || ref->count > 0)));
}

/** 以外, 之外 behind what stays, and the words for everything else. */
static gboolean read_outside(Pointer *p)
{
    static const char *const outside[] = {"以外", "之外", "外", NULL};
    if (!token_is(pointer_at(p, 0), WORD_RELATION) || !filler_is(p->f, pointer_at(p, 0), outside))
        return FALSE;
    p->ref->except = TRUE;
    p->ref->all = FALSE;
    p->i++;
    for (;; p->i++) {
        const Token *t = pointer_at(p, 0);
        gboolean rest = token_is(t, WORD_DE) || token_is(t, WORD_ALL) || token_is_ref(t, REFWORD_OTHERS) ||
                        token_is_ref(t, REFWORD_ALL) || pointer_is_thing_word(p, t);
        if (!rest)
            return TRUE;
    }
}

/** everything |except, delete all |except: of all is said before. */
static gboolean excepts_from_all(const Pointer *p, guint begun)
{
    const Token *t = &p->f->phrase->tokens[p->f->i + begun];
    const char *word = p->f->phrase->reading->folded->str + t->start;
    gboolean before = p->f->i + begun > 0 && (token_is(t - 1, WORD_CLEAR) || token_is(t - 1, WORD_ALL) ||
                                              token_is_ref(t - 1, REFWORD_ALL) || pointer_is_thing_word(p, t - 1));
    return (guint8)*word < 0x80 && (before || g_str_has_prefix(word, "every") || g_str_has_prefix(word, "all"));
}

/** Whether nothing but a shape and a colour is said of it. */
static gboolean is_kind(const Ref *ref)
{
    return ref->kind == REF_LOOKS && (ref->shape != DRAW_NOTHING || ref->color != 0) && ref->text == NULL &&
           ref->person == NULL && ref->count == 0 && ref->ordinal == 0 && ref->extreme == EXTREME_NONE && !ref->small &&
           !ref->large && !ref->filled && !ref->hollow && !ref->dashed && !ref->in_part && !ref->mine;
}

/** 除了A其他的|圆, 浅蓝色的, 五边形: of which kind they are. */
static void read_among(Pointer *p, Ref *kept)
{
    Ref *kind = NULL;
    if (token_is_ref(pointer_at(p, 0), REFWORD_EXCEPT))
        return;
    guint length = ref_read(p->f, p->i, REF_LOOSE, &kind);
    if (length == 0)
        return;
    if (is_kind(kind)) {
        kept->among.color = kind->color;
        kept->among.shape = kind->shape;
        kept->among.stamp = kind->stamp;
        kept->among.sides = kind->sides;
        p->i += length;
    }
    ref_free(kind);
}

/** 除了红圆其他的都…: only with words for the rest, or 以外, is it sure what is meant. */
static guint read_except(Pointer *p, Ref **ref)
{
    guint begun = p->i;
    Ref *kept = NULL;
    if (token_is_ref(pointer_at(p, 1), REFWORD_EXCEPT))
        return 0; /* nothing is an exception of an exception */
    guint length = ref_read(p->f, p->i + 1, p->flags | REF_LOOSE | REF_RANGE, &kept);
    if (length == 0 && pointer_at(p, 1)->kind == TOKEN_WORD && token_is(pointer_at(p, 1), WORD_SHAPE)) { /* 除了文字 */
        kept = ref_new(REF_LOOKS);
        kept->shape = (DrawShape)pointer_at(p, 1)->row->value;
        length = 1;
    }
    p->ref = kept;
    if (length == 0)
        return 0;
    p->i += length + 1;
    gboolean outside = kept->except || excepts_from_all(p, begun) || read_outside(p);
    guint rest = p->i;
    while (pointer_at(p, 0)->kind == TOKEN_COMMA || token_is(pointer_at(p, 0), WORD_DE) ||
           token_is_ref(pointer_at(p, 0), REFWORD_OTHERS) || token_is_ref(pointer_at(p, 0), REFWORD_ALL) ||
           token_is(pointer_at(p, 0), WORD_ALL) || pointer_is_thing_word(p, pointer_at(p, 0)))
        p->i++;
    if (!outside && rest == p->i && !(token_is(pointer_at(p, 0), WORD_CLEAR))) {
        ref_free(kept);
        return 0;
    }
    const Token *last = token_before(p->f, p->i);
    if (token_is(last, WORD_DE) || token_is(last, WORD_ALL) || token_is_ref(last, REFWORD_OTHERS) ||
        token_is_ref(last, REFWORD_ALL) || token_is(last, WORD_RELATION))
        read_among(p, kept);
    kept->except = TRUE;
    kept->all = kept->others = FALSE;
    g_free(kept->words);
    kept->words = phrase_words(p->f->phrase, p->f->i + begun, p->f->i + p->i - 1);
    if (ref != NULL)
        *ref = kept;
    else
        ref_free(kept);
    return p->i - begun;
}

/** How many tokens it is; what was read goes to *ref, if somebody wants it. */
static guint finish(Pointer *p, guint ahead, Ref **ref)
{
    const Filler *f = p->f;
    if (ref == NULL) {
        ref_clear(p->ref);
        return p->i - ahead;
    }
    p->ref->words = phrase_words(f->phrase, f->i + ahead, f->i + p->i - 1);
    if (*p->ref->words == '\0') { /* nobody said it, but it is meant */
        g_free(p->ref->words);
        p->ref->words = g_strdup(lang_pick(f->phrase->reading->lang, "它", "it"));
    }
    *ref = g_memdup2(p->ref, sizeof *p->ref);
    if (p->ref->numbers == NULL)
        (*ref)->numbers = g_array_new(FALSE, FALSE, sizeof(guint));
    return p->i - ahead;
}

guint ref_read(const Filler *f, guint ahead, guint flags, Ref **ref)
{
    static const char *const things[] = {"图形",   "object",  "objects", "shape", "shapes",
                                         "number", "numbers", "编号",    NULL};
    Ref draft = {.kind = REF_LOOKS}; /* most of what is looked at is no thing: nothing is allocated for that */
    Pointer p = {.f = f, .i = ahead, .ref = &draft, .flags = flags, .limit = G_MAXUINT};
    guint j = token_is(pointer_at(&p, 0), WORD_THE) ? 1 : 0;
    gboolean thing = pointer_at(&p, j)->kind != TOKEN_END && filler_is(f, pointer_at(&p, j), things) &&
                     (pointer_at(&p, j + 1)->kind == TOKEN_NUMBER || pointer_at(&p, j + 1)->kind == TOKEN_REF);
    if (thing) {
        p.i += j + 1;
        p.numbered = TRUE;
        p.flags |= REF_BARE;
    }
    guint everything = token_is_ref(pointer_at(&p, 0), REFWORD_ALL) || token_is(pointer_at(&p, 0), WORD_ALL) ? 1 : 0;
    while (pointer_is_thing_word(&p, pointer_at(&p, everything)))
        everything++;
    if (token_is_ref(pointer_at(&p, everything), REFWORD_EXCEPT)) {
        p.i += everything;
        return read_except(&p, ref) > 0 ? p.i - ahead : 0;
    }
    if (!thing && pointer_read_ends(&p)) {
        if (read_looks(&p) && (draft.shape == DRAW_LINE || draft.shape == DRAW_ARROW))
            return finish(&p, ahead, ref);
        ref_clear(&draft);
        draft = (Ref){.kind = REF_LOOKS};
        p = (Pointer){.f = f, .i = ahead, .ref = &draft, .flags = flags, .limit = G_MAXUINT};
    }
    if (pointer_read_numbers(&p) || (!thing && (pointer_read_name(&p) || read_looks(&p)))) {
        read_outside(&p);
        if (p.clash && p.noun && f->command != NULL)
            phrase_refuse(f->phrase, f->command, REFUSE_TWICE, f->i + ahead, f->i + p.i - 1);
        return finish(&p, ahead, ref);
    }
    ref_clear(&draft);
    return 0;
}
