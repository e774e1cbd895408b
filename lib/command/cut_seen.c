// SPDX-License-Identifier: MIT
/* What a piece of a message says so far, and what is still ahead of it. */
#include "lib/command/cut.h"

gboolean token_names_thing(const Token *t)
{
    return token_is_shape(t) || token_is(t, WORD_LATER) || token_is(t, WORD_WRITE) || token_is_whole_head(t) ||
           token_is_deed(t);
}

gboolean cutter_names_thing(const Cutter *cutter, guint from, guint to)
{
    for (guint i = from; i < to; i++) {
        if (token_names_thing(&cutter->tokens[i]))
            return TRUE;
    }
    return FALSE;
}

gboolean cutter_thing_ahead(const Cutter *cutter, guint from)
{
    for (guint i = from; i < cutter->n && !token_is_wall(&cutter->tokens[i]) && !token_is_soft(&cutter->tokens[i]);
         i++) {
        if (token_is(&cutter->tokens[i], WORD_NAME) || token_is(&cutter->tokens[i], WORD_LABEL))
            return FALSE; /* 420 named Oak: what follows is a name */
        if (token_names_thing(&cutter->tokens[i]))
            return TRUE;
    }
    return FALSE;
}

guint cutter_skip_manners(const Cutter *cutter, guint i)
{
    while (i < cutter->n && (token_is_filler(&cutter->tokens[i]) || token_is(&cutter->tokens[i], WORD_ASK) ||
                             token_is_soft(&cutter->tokens[i]) || token_is(&cutter->tokens[i], WORD_AGAIN)))
        i++;
    return i;
}

gboolean cutter_said_to_draw(const Cutter *cutter, guint i)
{
    guint first = cutter_skip_manners(cutter, cutter->start);
    gboolean place = first < i && token_is(&cutter->tokens[first], WORD_AT); /* 在两个圆中间|画… counts nothing */
    for (guint j = cutter->start; j < i; j++) {
        const Token *t = &cutter->tokens[j];
        if (token_is(t, WORD_VERB) || token_is(t, WORD_WRITE) || token_is(t, WORD_A) ||
            (token_is(t, WORD_MEASURE) && !place) || token_is_deed(t))
            return TRUE;
    }
    return FALSE;
}

Phrase cutter_piece(const Cutter *cutter, guint from, guint to)
{
    return phrase_of(cutter->reading, cutter->tokens + from, to - from, FALSE);
}

guint cutter_next_cut(const Cutter *cutter, guint from)
{
    while (from < cutter->n && !token_is_wall(&cutter->tokens[from]) && !token_is_soft(&cutter->tokens[from]))
        from++;
    return from;
}

static gboolean is_known(const PieceMemo *memo, const Cutter *cutter, guint to)
{
    return memo->start == cutter->start && memo->end == to && to > cutter->start;
}

gboolean cutter_piece_edits(const Cutter *cutter, guint to)
{
    if (is_known(cutter->edits, cutter, to))
        return cutter->edits->answer;
    Phrase phrase = cutter_piece(cutter, cutter->start, to);
    phrase_note_kinds(&phrase);
    *cutter->edits = (PieceMemo){cutter->start, to, phrase.n > 0 && editing_applies(&phrase)};
    return cutter->edits->answer;
}

static gboolean piece_is_open(const Cutter *cutter, guint to)
{
    for (guint i = cutter->start; i < to; i++) {
        const Token *t = &cutter->tokens[i];
        gboolean first = i == cutter->start || token_is_filler(t - 1) || token_is(t - 1, WORD_ASK);
        if (token_is(t, WORD_EDIT) && t->row->value != EDIT_MARK &&
            !(first && (guint8)cutter->reading->folded->str[t->start] < 0x80))
            return FALSE;
    }
    Phrase phrase = cutter_piece(cutter, cutter->start, to);
    Filler f = {.phrase = &phrase};
    for (guint i = 0; i < phrase.n; i++) {
        if (token_is(&phrase.tokens[i], WORD_EDIT))
            f.i = i;
    }
    while (f.i < phrase.n &&
           (token_is_filler(peek(&f, 0)) || token_is(peek(&f, 0), WORD_EDIT) || token_is_soft(peek(&f, 0)) ||
            token_is(peek(&f, 0), WORD_VERB) || token_is(peek(&f, 0), WORD_ASK) ||
            ((token_is(peek(&f, 0), WORD_FILL) || token_is(peek(&f, 0), WORD_ROTATE)) &&
             g_ascii_isalpha(cutter->reading->folded->str[peek(&f, 0)->start])))) /* fill A |and B with yellow */
        f.i++;
    while (f.i < phrase.n) {
        guint length = ref_read(&f, 0, REF_LOOSE | REF_RANGE | REF_RUN, NULL);
        if (length == 0)
            return FALSE;
        f.i += length;
        while (token_is_soft(peek(&f, 0)) || token_is_filler(peek(&f, 0)))
            f.i++;
    }
    return TRUE;
}

gboolean cutter_piece_is_open(const Cutter *cutter, guint to)
{
    if (!is_known(cutter->open, cutter, to))
        *cutter->open = (PieceMemo){cutter->start, to, piece_is_open(cutter, to)};
    return cutter->open->answer;
}

gboolean cutter_thing_begins(const Cutter *cutter, guint i)
{
    Phrase phrase = cutter_piece(cutter, i, cutter_next_cut(cutter, i));
    Filler f = {.phrase = &phrase};
    return phrase.n > 0 && ref_read(&f, 0, REF_LOOSE, NULL) > 0;
}

gboolean cutter_connects(const Cutter *cutter, guint i)
{
    for (guint j = cutter->start; j < i; j++) {
        if (token_is_edit(&cutter->tokens[j], EDIT_CONNECT))
            return TRUE;
    }
    return FALSE;
}
