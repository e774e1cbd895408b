// SPDX-License-Identifier: MIT
/*
 * Without a verb a thing is drawn where all that is said describes it: 红色的圆 左边. What else is said of it makes it
 * a remark, and so do words that it cannot begin or end with:
 *
 *     左边是圆   那是红圆   有圆   用圆   圆啊   圆的   圆的颜色   在红圆
 */
#include "lib/command/slots.h"

static gboolean spelled(const Phrase *phrase, const Token *t, const char *const *words_of_it)
{
    const Filler f = {.phrase = phrase};
    return t->kind == TOKEN_WORD && filler_is(&f, t, words_of_it);
}

/** What no description begins with. */
static gboolean begins_otherwise(const Phrase *phrase)
{
    static const char *const leading[] = {"用", "对", "给", "有", "那", "里", "就", "拿", "带", NULL};
    static const char *const sides[] = {"上", "下", NULL};
    const Token *t = phrase->tokens;
    if (token_is(t, WORD_FILLER) && spelled(phrase, t, leading))
        return TRUE;
    gboolean next = phrase->n > 1 && t[1].start == t->end;
    if (next && phrase->n == 2 && token_is(t, WORD_ANCHOR) && spelled(phrase, t, sides) && token_is_shape(t + 1))
        return TRUE; /* 上圆 */
    return next && token_is(t, WORD_SHAPE) && spelled(phrase, t, (const char *const[]){"点", NULL}) &&
           (token_is_shape(t + 1) || token_is_color(t + 1)); /* 点红圆 */
}

/** 在红圆: a place is begun, and none comes. */
static gboolean lacks_place(const Phrase *phrase)
{
    return token_is(phrase->tokens, WORD_AT) && phrase->n > 1 &&
           (token_is_shape(phrase->tokens + 1) || token_is_color(phrase->tokens + 1)) &&
           phrase_count(phrase, WORD_ANCHOR) + phrase_count(phrase, WORD_RELATION) == 0 &&
           phrase->tokens[phrase->n - 1].kind != TOKEN_NUMBER && phrase->tokens[phrase->n - 1].kind != TOKEN_CLOSE;
}

/** 圆的, 圆的颜色, 圆啊, 两个圆了 */
static gboolean ends_otherwise(const Phrase *phrase)
{
    static const char *const particles[] = {"了", "啊", "呢", "哦", "嘛", "呀", "哈", "哇", "哎", NULL};
    static const char *const sides[] = {"颜色", "位置", "样子", "形状", "名", "属性", "部分", NULL};
    const Token *last = &phrase->tokens[phrase->n - 1];
    if (phrase->n < 2)
        return FALSE;
    if (token_is_shape(last - 1) && (token_is(last, WORD_DE) || spelled(phrase, last, particles)))
        return TRUE;
    if (token_is_shape(last - 1) && token_is(last, WORD_RELATION) && last->row->value == RELATION_SAME_SIZE)
        return TRUE; /* 两个圆一样大 */
    if (token_is_shape(last - 1) && last->start == last[-1].end &&
        spelled(phrase, last, (const char *const[]){"颜色", "位置", "大小", NULL}))
        return TRUE; /* 圆颜色 */
    return phrase->n > 2 && token_is_shape(last - 2) && token_is(last - 1, WORD_DE) && spelled(phrase, last, sides);
}

/** 左边是圆, 那是红圆, 绿的是圆, 1号旁边是方块 */
static gboolean says_what_is(const Phrase *phrase)
{
    guint is = phrase_find(phrase, WORD_IS);
    if (is == 0 || is >= phrase->n)
        return is == 0;
    const Token *before = &phrase->tokens[is - 1];
    return token_is(before, WORD_ANCHOR) || token_is(before, WORD_DE) || token_is(before, WORD_RELATION) ||
           token_is(before, WORD_REF) || token_is(before, WORD_FILLER) || token_is_shape(before);
}

gboolean phrase_is_remark(const Phrase *phrase)
{
    if (phrase->drawn || phrase->n == 0 || phrase->reading->lang != LANG_ZH || !phrase_has_shape(phrase) ||
        phrase_count(phrase, WORD_VERB) + phrase_count(phrase, WORD_WRITE) + phrase_count(phrase, WORD_LABEL) +
                phrase_count(phrase, WORD_NAME) >
            0)
        return FALSE;
    return begins_otherwise(phrase) || lacks_place(phrase) || ends_otherwise(phrase) || says_what_is(phrase);
}
