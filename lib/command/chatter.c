// SPDX-License-Identifier: MIT
/*
 * People speak of houses, cars and notes more often than they want them drawn. Their words draw only where all
 * that is said describes the picture:
 *
 *     红色的小汽车   大树 在左边   draw a house        draws
 *     车来了   信我   下雪了   加人                     talk
 */
#include <string.h>

#include "lib/command/phrase.h"

/** Words for things of everyday life, not of geometry. */
static gboolean is_everyday(const Token *t)
{
    if (!token_is(t, WORD_SHAPE))
        return FALSE;
    gint32 shape = t->row->value;
    return shape == DRAW_STAMP || shape == DRAW_TABLE || (shape >= DRAW_HEART && shape <= DRAW_NOTE);
}

static gboolean begins(const Phrase *phrase, const Token *t, const char *const *beginnings)
{
    const char *word = phrase->reading->folded->str + t->start;
    while (*beginnings != NULL && !g_str_has_prefix(word, *beginnings))
        beginnings++;
    return *beginnings != NULL;
}

/** 画, draw: nothing else can be meant. */
static gboolean is_drawing_verb(const Phrase *phrase, const Token *t)
{
    static const char *const drawing[] = {"画", "绘", "draw", "sketch", "paint", "摆", "放", "put", NULL};
    return token_is(t, WORD_VERB) && begins(phrase, t, drawing);
}

/** Fillers that tell a story instead of asking: 车来了. */
static gboolean tells(const Phrase *phrase, const Token *t)
{
    static const char *const telling[] = {"了",   "我", "你",   "您",   "大家", "来",    "就",   "又",   "对",   "行",
                                          "先",   "那", "现在", "上去", "下来", "起来",  "进去", "要求", "老师", "同学",
                                          "用户", "哈", "for",  "has",  "i",    "we",    "you",  "he",   "us",   "by",
                                          "as",   "so", "here", "like", "new",  "first", NULL};
    return token_is(t, WORD_FILLER) && begins(phrase, t, telling) &&
           !begins(phrase, t, (const char *const[]){"请", NULL});
}

static gboolean is_single(const Phrase *phrase, const Token *t)
{
    return t->end - t->start == strlen("车") && (guint8)phrase->reading->folded->str[t->start] >= 0x80;
}

/** What may stand right before a single character that is to be drawn: 一辆车, 红色的车, 红花. */
static gboolean leads_to_thing(const Token *t)
{
    return token_is(t, WORD_COLOR) || token_is(t, WORD_DE) || token_is(t, WORD_MEASURE) || t->kind == TOKEN_COLOR ||
           t->kind == TOKEN_COMMA || t->kind == TOKEN_NUMBER;
}

/** No verb asks for the thing at `at`. */
static gboolean talks_without_verb(const Phrase *phrase, guint at)
{
    const Token *t = phrase->tokens;
    for (guint i = 0; i < phrase->n; i++) {
        if (tells(phrase, &t[i]) || token_is(&t[i], WORD_IS) ||
            (token_is(&t[i], WORD_VERB) && !is_drawing_verb(phrase, &t[i])))
            return TRUE;
    }
    return is_single(phrase, &t[at]) && at > 0 && t[at - 1].end == t[at].start && !leads_to_thing(&t[at - 1]);
}

gboolean phrase_talks_of_thing(const Phrase *phrase)
{
    guint at = 0;
    while (at < phrase->n && !is_everyday(&phrase->tokens[at]))
        at++;
    if (at == phrase->n)
        return FALSE;
    gboolean asked = FALSE;
    for (guint i = 0; i < at; i++)
        asked = asked || token_is(&phrase->tokens[i], WORD_VERB);
    if (!asked)
        return talks_without_verb(phrase, at);
    const Token *before = &phrase->tokens[at - 1];
    return is_single(phrase, &phrase->tokens[at]) && token_is(before, WORD_VERB) && !is_drawing_verb(phrase, before);
}
