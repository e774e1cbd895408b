// SPDX-License-Identifier: MIT
#include "lib/command/slots.h"

G_STATIC_ASSERT(WORD_KINDS <= 128);

Phrase phrase_of(const Reading *reading, const Token *tokens, guint n, gboolean drawn)
{
    return (Phrase){reading, tokens, n, drawn, {G_MAXUINT64, G_MAXUINT64}};
}

void phrase_note_kinds(Phrase *phrase)
{
    phrase->kinds[0] = phrase->kinds[1] = 0;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (t->kind == TOKEN_WORD)
            phrase->kinds[t->row->kind / 64] |= G_GUINT64_CONSTANT(1) << t->row->kind % 64;
    }
}

static gboolean may_have(const Phrase *phrase, WordKind kind)
{
    return (phrase->kinds[kind / 64] >> kind % 64 & 1) != 0;
}

void phrase_span(const Phrase *phrase, guint first, guint last, guint *start, guint *end)
{
    *start = phrase->tokens[first].start;
    *end = phrase->tokens[last].end;
    for (guint i = first; i <= last; i++) {
        *start = MIN(*start, phrase->tokens[i].start);
        *end = MAX(*end, phrase->tokens[i].end);
    }
}

char *phrase_words(const Phrase *phrase, guint first, guint last)
{
    guint start, end;
    phrase_span(phrase, first, last, &start, &end);
    return reading_slice(phrase->reading, start, end);
}

void phrase_refuse(const Phrase *phrase, Command *command, Refusal refusal, guint first, guint last)
{
    if (command->refusal != REFUSE_NOTHING || phrase->n == 0)
        return;
    first = MIN(first, phrase->n - 1);
    last = CLAMP(last, first, phrase->n - 1);
    guint start, end;
    phrase_span(phrase, first, last, &start, &end);
    g_autofree char *what = reading_slice(phrase->reading, start, end);
    if (*what == '\0') { /* a word that a rule brought in was never typed */
        g_free(what);
        phrase_span(phrase, 0, phrase->n - 1, &start, &end);
        what = reading_slice(phrase->reading, start, end);
    }
    command_refuse(command, refusal, what);
    command->column = reading_column(phrase->reading, start);
}

/** One Chinese character that is a word by chance when it touches unknown ones: 长 in 长颈鹿. */
static gboolean is_single_character(const Phrase *phrase, const Token *token)
{
    return (guint8)phrase->reading->folded->str[token->start] >= 0x80 && token->kind == TOKEN_WORD &&
           token->end - token->start == 3 && token->row->kind != WORD_VERB && token->row->kind != WORD_DE &&
           token->row->kind != WORD_MEASURE && token->row->kind != WORD_WRITE && token->row->kind != WORD_FILLER &&
           token->row->kind != WORD_AT && !(token->row->kind == WORD_EDIT && token->row->value == EDIT_MARK);
}

void phrase_refuse_unknown(const Phrase *phrase, Command *command, guint i)
{
    const Token *t = phrase->tokens;
    guint first = i;
    guint last = i;
    while (first > 0 && is_single_character(phrase, &t[first - 1]) && t[first - 1].end == t[first].start)
        first--;
    while (last + 1 < phrase->n && (is_single_character(phrase, &t[last + 1]) || t[last + 1].kind == TOKEN_UNKNOWN) &&
           t[last + 1].end >= t[last].end && t[last + 1].start - t[last].end <= 1)
        last++;
    const char *behind = phrase->reading->folded->str + t[last].end;
    gboolean color = g_str_has_prefix(behind, "色") || (phrase_paints(phrase) && last + 1 == phrase->n);
    phrase_refuse(phrase, command, color ? REFUSE_UNKNOWN_COLOR : REFUSE_UNKNOWN, first, last);
}

void phrase_refuse_all(const Phrase *phrase, Command *command, Refusal refusal)
{
    phrase_refuse(phrase, command, refusal, 0, phrase->n - 1);
}

void phrase_refuse_later(const Phrase *phrase, Command *command, Later later)
{
    if (command->refusal == REFUSE_NOTHING)
        command->later = later;
    phrase_refuse_all(phrase, command, REFUSE_LATER);
}

gboolean token_is_filler(const Token *token)
{
    return token_is(token, WORD_FILLER) || token_is(token, WORD_DE) || token_is(token, WORD_IS);
}

guint phrase_count(const Phrase *phrase, WordKind kind)
{
    guint n = 0;
    for (guint i = 0; i < phrase->n && may_have(phrase, kind); i++)
        n += token_is(&phrase->tokens[i], kind) ? 1 : 0;
    return n;
}

guint phrase_find(const Phrase *phrase, WordKind kind)
{
    guint i = may_have(phrase, kind) ? 0 : phrase->n;
    while (i < phrase->n && !token_is(&phrase->tokens[i], kind))
        i++;
    return i;
}

gboolean token_is_shape(const Token *token)
{
    return token_is(token, WORD_SHAPE) || token_is(token, WORD_NGON) || token_is(token, WORD_POINTED);
}

gboolean token_is_whole_head(const Token *token)
{
    return token_is(token, WORD_WHOLE) && token->row->value < (gint32)WHOLE_HEADS;
}

gboolean phrase_paints(const Phrase *phrase)
{
    static const char *const painting[] = {"color", "colour", "recolor", "recolour", "paint", NULL};
    Filler f = {.phrase = phrase};
    while (f.i < phrase->n &&
           (token_is(peek(&f, 0), WORD_ASK) || (token_is_filler(peek(&f, 0)) && !filler_is(&f, peek(&f, 0), painting))))
        f.i++;
    return f.i < phrase->n && filler_is(&f, peek(&f, 0), painting);
}

gboolean phrase_has_shape(const Phrase *phrase)
{
    return phrase_count(phrase, WORD_SHAPE) + phrase_count(phrase, WORD_NGON) + phrase_count(phrase, WORD_POINTED) > 0;
}

/** Whether the token behind 文字 begins what is to be written; other words could be talk: "text him". */
static gboolean opens_text(const Phrase *phrase, const Token *token)
{
    const char *word = phrase->reading->folded->str + token->start;
    return g_str_has_prefix(word, "hello") || g_str_has_prefix(word, "你好");
}

gboolean phrase_writes_note(const Phrase *phrase, guint i)
{
    if (i + 1 >= phrase->n || phrase->tokens[i + 1].kind != TOKEN_COLON || !token_is(&phrase->tokens[i], WORD_SHAPE))
        return FALSE;
    const char *word = phrase->reading->folded->str + phrase->tokens[i].start;
    const Token *before = i > 0 ? &phrase->tokens[i - 1] : NULL;
    const Filler f = {.phrase = phrase};
    gboolean new =
        before != NULL && before->kind == TOKEN_WORD &&filler_is(&f, before, (const char *const[]){"new", NULL});
    gboolean drawn = new || (before != NULL && (token_is(before, WORD_COLOR) || token_is(before, WORD_VERB) ||
                                                (token_is(before, WORD_A) && phrase_count(phrase, WORD_VERB) > 0)));
    gboolean sticky = (g_str_has_prefix(word, "sticky") || g_str_has_prefix(word, "post")) &&
                      phrase_count(phrase, WORD_NOT) == 0; /* sticky note: don't delete */
    return phrase->tokens[i].row->value == DRAW_NOTE && ((guint8)*word >= 0x80 || drawn || sticky);
}

/** 便签上的字改成|下周一交: the words behind it; n when there are none, or they are looks. */
static guint words_become(const Phrase *phrase)
{
    const Token *t = phrase->tokens;
    for (guint i = 1; i + 2 < phrase->n; i++) {
        gboolean becomes = token_is_edit(&t[i + 1], EDIT_BECOME) && token_is(&t[i], WORD_SHAPE) &&
                           t[i].row->value == DRAW_TEXT && token_is(&t[i - 1], WORD_DE);
        if (becomes)
            return token_is(&t[i + 2], WORD_CHAT) || t[i + 2].kind == TOKEN_UNKNOWN ? i + 2 : phrase->n;
    }
    return phrase->n;
}

gboolean phrase_tells_place(const Phrase *phrase, guint i)
{
    guint next = i + 1 < phrase->n && token_is(&phrase->tokens[i + 1], WORD_DE) ? i + 2 : i + 1;
    const Token *t = &phrase->tokens[MIN(next, phrase->n - 1)];
    gboolean place = token_is(t, WORD_ANCHOR) || token_is(t, WORD_RELATION);
    guint verb = place && !phrase_is_latin(phrase, t) ? phrase_find(phrase, WORD_VERB) : phrase->n;
    return next < verb && verb < phrase->n;
}

guint phrase_find_text(const Phrase *phrase)
{
    guint text = MIN(phrase_find(phrase, WORD_WRITE), phrase_find(phrase, WORD_LABEL));
    if (text == phrase->n && phrase->reading->lang == LANG_ZH)
        text = words_become(phrase);
    guint first = phrase_first_meaning(phrase);
    if (first + 1 < text && token_is(&phrase->tokens[first], WORD_SHAPE) &&
        phrase->tokens[first].row->value == DRAW_TEXT && opens_text(phrase, &phrase->tokens[first + 1]))
        return first; /* text hello world */
    for (guint i = 0; i + 1 < text; i++) {
        if (phrase->tokens[i + 1].kind != TOKEN_COLON)
            continue;
        gboolean titled = token_is_letters(&phrase->tokens[i]);
        if (titled || phrase_writes_note(phrase, i))
            return i;
    }
    return text;
}

guint phrase_first_unknown(const Phrase *phrase)
{
    guint i = 0;
    while (i < phrase->n && phrase->tokens[i].kind != TOKEN_UNKNOWN)
        i++;
    return i;
}

gboolean phrase_hedges(const Phrase *phrase)
{
    static const char *const hedges[] = {"maybe", "perhaps", "possibly", "probably", "might", "may be",
                                         "也许",  "可能",    "或许",     "大概",     NULL};
    const char *text = phrase->reading->folded->str;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        for (gsize k = 0; hedges[k] != NULL && t->kind != TOKEN_QUOTE; k++) {
            if (t->end - t->start == strlen(hedges[k]) && g_str_has_prefix(text + t->start, hedges[k]))
                return TRUE;
        }
    }
    return FALSE;
}

gboolean phrase_is_plural(const Phrase *phrase, const Token *token)
{
    const char *end = phrase->reading->folded->str + token->end;
    return token->end - token->start > 1 && end[-1] == 's' && end[-2] != 's';
}

guint phrase_first_meaning(const Phrase *phrase)
{
    guint i = 0;
    while (i < phrase->n && (token_is_filler(&phrase->tokens[i]) || token_is(&phrase->tokens[i], WORD_ASK) ||
                             token_is(&phrase->tokens[i], WORD_AND) || token_is(&phrase->tokens[i], WORD_AGAIN) ||
                             phrase->tokens[i].kind == TOKEN_COMMA))
        i++;
    return i;
}
