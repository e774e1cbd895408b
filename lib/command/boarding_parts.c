// SPDX-License-Identifier: MIT
/* What each word is in a command about the board: the parts of boarding.h. */
#include <string.h>

#include "lib/command/boarding.h"

gboolean boarding_is(const Phrase *phrase, const Token *token, const char *const *spellings)
{
    return typed_is_any(phrase->reading->folded->str + token->start, token->end - token->start, spellings);
}

/** Fillers that ask; others tell a story: 我导出了. */
static Parts filler_part(const Phrase *phrase, const Token *t)
{
    static const struct {
        const char *const words[24];
        Parts part;
    } rows[] = {
        {{"请", "请你", "请帮我", "请给我", "帮我",   "帮",   "给我",   "给",   "一下", "一下子", "吧", "呀",
          "啊", "谢谢", "谢谢你", "谢啦",   "麻烦了", "用户", "给我们", "为我", "替我", "直接",   NULL},
         {PART_SMALL, 0}},
        {{"现在", "这里", "先", "那", "就", "好吗", "好不好", "可以吗", "行吗", "帮忙", "给大家", NULL},
         {PART_SMALL, 0}},
        {{"please", "pls", "plz", "thanks", "thank you",  "thx",         "for me", "for us", "now",  "right now", "rn",
          "atm",    "me",  "us",  "there",  "and please", "then please", "ok",     "kindly", "just", NULL},
         {PART_SMALL, 0}},
        {{"为", "成", "以", "用", "as", "using", "use", "with", NULL}, {PART_AS, 0}},
        {{"颜色", "色", "颜色的", "色的", "color", "colour", NULL}, {PART_COLOR, 0}},
        {{"图形", "形状", "shape", "shapes", "object", "objects", NULL}, {0, ALSO_SHAPES}},
        {{"有", NULL}, {0, ALSO_HAVE}},
        {{"里", "上面的", NULL}, {0, ALSO_UPON}},
        {{"了", NULL}, {0, ALSO_ENDED}},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (boarding_is(phrase, t, rows[i].words))
            return rows[i].part;
    }
    return (Parts){0, 0};
}

static Parts edit_part(const Token *t)
{
    switch ((EditVerb)t->row->value) {
    case EDIT_MARK:
    case EDIT_CHANGE:
    case EDIT_BECOME:
        return (Parts){PART_CHANGE, 0};
    case EDIT_DELETE:
    case EDIT_TAKE_OFF:
        return (Parts){PART_REMOVE, 0};
    default:
        return (Parts){0, 0};
    }
}

static Parts reference_part(const Token *t)
{
    switch ((RefWord)t->row->value) {
    case REFWORD_THING:
        return (Parts){0, ALSO_THING};
    case REFWORD_ALL:
        return (Parts){0, ALSO_ALL};
    case REFWORD_IT:
    case REFWORD_THIS:
        return (Parts){0, ALSO_IT};
    case REFWORD_ORDINAL:
        return (Parts){(gint32)t->row->color == -1 ? PART_LAST : 0, 0};
    default:
        return (Parts){0, 0};
    }
}

static Parts question_part(const Phrase *phrase, const Token *t)
{
    static const char *const what[] = {"什么", "些什么", "些啥",  "啥",      "哪些",     "几个", "多少",
                                       "what", "what's", "whats", "what is", "how many", NULL};
    static const char *const whether[] = {"吗", "么", NULL};
    static const char *const being[] = {"are there", "is there", "is the", "are the", NULL};
    if (boarding_is(phrase, t, whether))
        return (Parts){0, ALSO_WHETHER};
    if (boarding_is(phrase, t, being))
        return (Parts){0, ALSO_IS};
    return (Parts){0, boarding_is(phrase, t, what) ? ALSO_WHAT : 0};
}

/** Words of one kind are one part, but for those told apart by their spelling. */
static Parts plain_part(const Phrase *phrase, const Token *t)
{
    static const char *const upon[] = {"上", "上面", "里面", "里边", "on", "in", "on it", NULL};
    static const char *const one[] = {"个", NULL};
    static const char *const pictures[] = {"图", "picture", "the picture", "image", "the image", NULL};
    switch (t->row->kind) {
    case WORD_DE:
    case WORD_A:
    case WORD_THE:
    case WORD_OF:
        return (Parts){PART_SMALL, 0};
    case WORD_SHOW:
        return (Parts){PART_SHOW, 0};
    case WORD_VERB:
        return (Parts){PART_VERB, 0};
    case WORD_TO:
    case WORD_NAME:
        return (Parts){PART_AS, 0};
    case WORD_NOT:
        return (Parts){PART_NOT, 0};
    case WORD_NO:
    case WORD_CLEAR:
        return (Parts){PART_REMOVE, 0};
    case WORD_COLOR:
    case WORD_SHADE:
        return (Parts){PART_COLOR, 0};
    case WORD_STEP:
        return (Parts){PART_STEP, 0};
    case WORD_MEASURE:
        return (Parts){PART_STEP | (boarding_is(phrase, t, one) ? PART_SMALL : 0), 0};
    case WORD_LAST:
        return (Parts){PART_LAST, 0};
    case WORD_BOARD:
        return (Parts){PART_BOARD | (boarding_is(phrase, t, pictures) ? PART_FORMAT : 0), 0};
    case WORD_ALL:
        return (Parts){0, ALSO_ALL};
    case WORD_ASK:
        return (Parts){PART_SMALL, ALSO_ASK};
    case WORD_IS:
        return (Parts){0, ALSO_IS};
    case WORD_AT:
    case WORD_ANCHOR:
    case WORD_RELATION:
        return (Parts){0, boarding_is(phrase, t, upon) ? ALSO_UPON : 0};
    default:
        return (Parts){0, 0};
    }
}

/** exports, exported: a form of the word that was not meant as a mistyped one. */
static gboolean is_inflected(const Phrase *phrase, const Token *t)
{
    return t->repaired && strncmp(phrase->reading->folded->str + t->start, t->spelling, strlen(t->spelling)) == 0;
}

Parts boarding_part(const Phrase *phrase, const Token *t)
{
    switch (t->kind) {
    case TOKEN_COMMA:
    case TOKEN_COLON:
        return (Parts){PART_SMALL, 0};
    case TOKEN_NUMBER:
        return (Parts){PART_NUMBER, 0};
    case TOKEN_COLOR:
        return (Parts){PART_COLOR, 0};
    case TOKEN_WORD:
        break;
    default:
        return (Parts){0, 0};
    }
    if (is_inflected(phrase, t))
        return (Parts){0, 0};
    switch (t->row->kind) {
    case WORD_WHOLE:
        return (Parts){1u << t->row->value, 0};
    case WORD_FILLER:
        return filler_part(phrase, t);
    case WORD_EDIT:
        return edit_part(t);
    case WORD_REF:
        return reference_part(t);
    case WORD_QUESTION:
        return question_part(phrase, t);
    default:
        return plain_part(phrase, t);
    }
}
