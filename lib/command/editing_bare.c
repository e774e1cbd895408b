// SPDX-License-Identifier: MIT
/*
 * A thing said by its kind alone, without "the" and without a deed, and how it is to look:
 *
 *     square purple   triangle half transparent   circle 200 px wide   blue circle: just the outline   circle to 400
 * 300
 *
 * Who draws says the looks first: a purple square. Where such a thing is there it is the one that is meant; else one is
 * drawn so. Of a message that says more than this, nothing is known.
 */
#include "lib/command/editing.h"

/** Nothing but this phrase is said in the message. */
static gboolean is_whole(const Phrase *phrase, guint first)
{
    const char *text = phrase->reading->folded->str;
    for (guint i = 0; i < phrase->tokens[first].start; i++) {
        if (text[i] == ',' || text[i] == ';' || text[i] == '\n' || text[i] == '.')
            return FALSE;
    }
    for (const char *rest = text + phrase->tokens[phrase->n - 1].end; *rest != '\0'; rest++) {
        if (g_ascii_isalnum(*rest) || (guint8)*rest >= 0x80 || *rest == '?')
            return FALSE;
    }
    return TRUE;
}

/** |another square red, |new circle blue: one more, whatever is there. */
static gboolean wants_more(const Phrase *phrase, guint first)
{
    static const char *const more[] = {"new", "another", "fresh", "more", "again", NULL};
    const Filler f = {.phrase = phrase};
    for (guint i = 0; i < first; i++) {
        const Token *t = &phrase->tokens[i];
        if (t->kind != TOKEN_COMMA && (!token_is_filler(t) || filler_is(&f, t, more)))
            return TRUE;
    }
    return FALSE;
}

/** Manners and nothing more from i to the end. */
static gboolean ends_there(const Phrase *phrase, guint i)
{
    while (i < phrase->n && (token_is_filler(&phrase->tokens[i]) || phrase->tokens[i].kind == TOKEN_COMMA))
        i++;
    return i == phrase->n;
}

/** |red circle, |square: its colour may be said, and nothing else of it; 0 when no such thing stands there. */
static guint behind_bare(const Phrase *phrase, guint i)
{
    gboolean look = TRUE;
    guint end = i;
    for (; end < phrase->n && look; end += look ? 1u : 0u)
        look = token_is_color(&phrase->tokens[end]) || token_is(&phrase->tokens[end], WORD_SHADE);
    const Token *t = &phrase->tokens[MIN(end, phrase->n - 1)];
    gboolean line = token_is(t, WORD_SHAPE) && (t->row->value == DRAW_LINE || t->row->value == DRAW_ARROW);
    if (end >= phrase->n || !token_is(t, WORD_SHAPE) || token_is_letters(t) || line || phrase_is_plural(phrase, t) ||
        !phrase_is_latin(phrase, t))
        return 0;
    return end + 1;
}

/** |purple, |dark green, |in red instead: behind the thing. */
static guint behind_color(const Phrase *phrase, guint i)
{
    const Filler f = {.phrase = phrase, .i = i};
    guint led = token_is(peek(&f, 0), WORD_AT) ? (token_is(peek(&f, 1), WORD_SHADE) ? 2 : 1) : 0;
    if (led > 0)
        return filler_is(&f, peek(&f, 0), (const char *const[]){"in", NULL}) && token_is_color(peek(&f, led)) &&
                       peek(&f, led + 1)->kind == TOKEN_WORD &&
                       filler_is(&f, peek(&f, led + 1), (const char *const[]){"instead", NULL})
                   ? i + led + 2
                   : 0;
    i += i < phrase->n && token_is(&phrase->tokens[i], WORD_SHADE) ? 1 : 0;
    return i < phrase->n && token_is_color(&phrase->tokens[i]) ? i + 1 : 0;
}

/** |200 px wide, |80 high: a measure said as one says it of what one sees; but radius 90, 50x50 are for a new one. */
static guint behind_extent(const Phrase *phrase, guint i)
{
    static const char *const extents[] = {"wide", "high", "tall", NULL};
    const Filler f = {.phrase = phrase, .i = i};
    guint at = peek(&f, 0)->kind == TOKEN_NUMBER ? 1 : 0;
    at += at > 0 && token_is(peek(&f, at), WORD_UNIT) ? 1 : 0;
    return at > 0 && peek(&f, at)->kind == TOKEN_WORD && filler_is(&f, peek(&f, at), extents) ? i + at + 1 : 0;
}

/** |to 400 300, |to (400, 300): where it is to go. */
static guint behind_point(const Phrase *phrase, guint i)
{
    const Filler f = {.phrase = phrase, .i = i};
    if (!token_is(peek(&f, 0), WORD_TO))
        return 0;
    guint at = peek(&f, 1)->kind == TOKEN_OPEN ? 2 : 1;
    if (peek(&f, at)->kind != TOKEN_NUMBER)
        return 0;
    guint second = at + (peek(&f, at + 1)->kind == TOKEN_COMMA ? 2 : 1);
    if (peek(&f, second)->kind != TOKEN_NUMBER)
        return 0;
    return i + second + 1 + (peek(&f, second + 1)->kind == TOKEN_CLOSE ? 1 : 0);
}

/** |: no fill, just outline, |dashed, |half transparent */
static guint behind_words(const Phrase *phrase, guint i)
{
    guint end = i, said = 0;
    for (; end < phrase->n; end++) {
        const Token *t = &phrase->tokens[end];
        gboolean word = token_is(t, WORD_HOLLOW) || token_is(t, WORD_DASH) || token_is(t, WORD_OPACITY);
        said += word ? 1 : 0;
        if (!word && !token_is_filler(t) && t->kind != TOKEN_COLON && (said == 0 || t->kind != TOKEN_COMMA))
            break;
    }
    return said > 0 ? end : 0;
}

gboolean editing_bare_may_apply(const Phrase *phrase, Ref **ref)
{
    guint first = editing_first_word(phrase);
    guint behind = first < phrase->n ? behind_bare(phrase, first) : 0;
    if (behind == 0 || behind >= phrase->n || wants_more(phrase, first) ||
        phrase_count(phrase, WORD_VERB) + phrase_count(phrase, WORD_WRITE) > 0)
        return FALSE;
    guint end = behind_color(phrase, behind);
    end = end == 0 ? behind_extent(phrase, behind) : end;
    end = end == 0 ? behind_point(phrase, behind) : end;
    end = end == 0 ? behind_words(phrase, behind) : end;
    if (end == 0 || !ends_there(phrase, end) || !is_whole(phrase, first))
        return FALSE;
    if (ref == NULL)
        return TRUE;
    const Phrase thing = phrase_of(phrase->reading, phrase->tokens + first, behind - first, FALSE);
    const Filler f = {.phrase = &thing};
    return ref_read(&f, 0, 0, ref) == behind - first;
}
