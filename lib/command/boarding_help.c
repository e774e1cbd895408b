// SPDX-License-Identifier: MIT
/* Help on one topic: 帮助 颜色, 怎么移动, what colors can I use. */
#include "lib/command/boarding.h"

static HelpTopic word_topic(const Phrase *phrase, const Token *t)
{
    static const char *const writing[] = {"写字", "写文字", "write text", "add text", "draw text", NULL};
    static const char *const done[] = {"删了", "擦了", "去了", NULL};
    switch (t->row->kind) {
    case WORD_EDIT:
        return t->row->value == EDIT_MARK || boarding_is(phrase, t, done) ? HELP_OVERVIEW : HELP_EDIT;
    case WORD_ROTATE:
        return HELP_EDIT;
    case WORD_UNDO:
    case WORD_REDO:
    case WORD_CLEAR:
        return HELP_UNDO;
    case WORD_WRITE:
        return boarding_is(phrase, t, writing) ? HELP_TEXT : HELP_OVERVIEW;
    case WORD_SHAPE:
        return t->row->value == DRAW_TEXT ? HELP_TEXT : HELP_OVERVIEW;
    case WORD_METRIC:
        return t->row->value == METRIC_SIZE ? HELP_SIZES : HELP_OVERVIEW;
    case WORD_WHOLE:
        return t->row->value == WHOLE_TOPIC ? (HelpTopic)t->row->color : HELP_BOARD;
    default:
        return HELP_OVERVIEW;
    }
}

/** The topic a token is about; HELP_OVERVIEW when it is about none. */
static HelpTopic topic_of(const Phrase *phrase, const Token *t)
{
    static const struct {
        const char *const words[10];
        HelpTopic topic;
    } rows[] = {
        {{"图形", "形状", "shape", "shapes", NULL}, HELP_SHAPES},
        {{"图案", NULL}, HELP_STAMPS},
        {{"颜色", "色", "color", "colour", NULL}, HELP_COLORS},
        {{"位置", "坐标", "position", "coordinates", "location", NULL}, HELP_PLACES},
        {{"画板", "白板", "画布", "board", "the board", NULL}, HELP_BOARD},
    };
    if (t->kind != TOKEN_WORD)
        return HELP_OVERVIEW;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (boarding_is(phrase, t, rows[i].words))
            return rows[i].topic;
    }
    return word_topic(phrase, t);
}

/** Words beside the topic: 能, 我, can I, use. */
static gboolean goes_with_topic(const Phrase *phrase, const Token *t)
{
    static const char *const fillers[] = {"我", "我们", "你",  "您",  "用",    "有", "成",
                                          "i",  "we",   "you", "use", "which", NULL};
    Parts part = boarding_part(phrase, t);
    return part.parts & (PART_SMALL | PART_VERB) || part.also & (ALSO_IS | ALSO_IT | ALSO_THING | ALSO_ALL) ||
           token_is(t, WORD_MEASURE) || token_is(t, WORD_HELP) || token_is(t, WORD_QUESTION) ||
           boarding_is(phrase, t, fillers) ||
           boarding_is(phrase, t, (const char *const[]){"on", "in", "with", "about", NULL});
}

static const char *const asking_how[] = {"怎么", "如何", "怎样", "咋", "how", "how do", "how to", NULL};

typedef struct {
    gboolean help, how, which, able, about;
    HelpTopic topic, thing; /**< a deed is what is asked about; what it is done to only when there is no deed */
} Asked;

static void take_word(Asked *asked, const Phrase *phrase, const Token *t)
{
    static const char *const which[] = {"什么", "哪些", "啥", "what", "which", "whats", "what's", NULL};
    static const char *const able[] = {"有", "支持", "use", "用", "are there", "there", NULL};
    static const char *const myself[] = {"help me", NULL};
    static const char *const about[] = {"on", "in", "with", "about", NULL};
    HelpTopic topic = topic_of(phrase, t);
    if (topic == HELP_BOARD)
        asked->topic = topic; /* 怎么改背景 is about the board, not about changing things */
    gboolean noun = topic == HELP_SHAPES || topic == HELP_COLORS || topic == HELP_SIZES || topic == HELP_PLACES;
    asked->help |= token_is(t, WORD_HELP) && !boarding_is(phrase, t, myself);
    asked->about |= boarding_is(phrase, t, about);
    asked->how |= boarding_is(phrase, t, asking_how);
    asked->which |= boarding_is(phrase, t, which);
    asked->able |= token_is(t, WORD_ASK) || token_is(t, WORD_VERB) || boarding_is(phrase, t, able);
    if (topic != HELP_OVERVIEW && *(noun ? &asked->thing : &asked->topic) == HELP_OVERVIEW)
        *(noun ? &asked->thing : &asked->topic) = topic;
}

/** Beside a shape that help is asked about: a count, a colour, 呢. */
static gboolean goes_with_shape(const Phrase *phrase, const Token *t)
{
    static const char *const ending[] = {"呢", "啊", "呀", "吗", "来着", NULL};
    static const char *const hues[] = {"颜色", "颜色的", "color", "colour", NULL};
    if (boarding_is(phrase, t, hues))
        return FALSE; /* in what colours */
    return token_is_filler(t) || token_is(t, WORD_A) || token_is(t, WORD_THE) || token_is(t, WORD_MEASURE) ||
           token_is(t, WORD_ASK) || token_is_color(t) || t->kind == TOKEN_NUMBER || t->kind == TOKEN_COMMA ||
           t->kind == TOKEN_ASKED || (token_is(t, WORD_QUESTION) && boarding_is(phrase, t, ending));
}

/** 帮助 箭头, 箭头怎么用, how do I draw a circle: help with that; but 帮助画圆, help me draw asks for one. */
static gboolean helps_with_shape(const Phrase *phrase, Command *command)
{
    static const char *const help[] = {"help", "how to use", NULL}; /* but: help me */
    const Token *shape = NULL;
    gboolean helps = FALSE, how = FALSE, draws = FALSE;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (token_is(t, WORD_HELP)) {
            helps = !phrase_is_latin(phrase, t) || boarding_is(phrase, t, help);
            if (!helps)
                return FALSE;
        } else if (token_is(t, WORD_SHAPE)) {
            if (shape != NULL || t->repaired)
                return FALSE; /* how do I draw a horse: no house */
            shape = t;
        } else if (boarding_is(phrase, t, asking_how)) {
            how = TRUE;
        } else if (token_is(t, WORD_VERB)) {
            draws = TRUE;
        } else if (!goes_with_shape(phrase, t)) {
            return FALSE;
        }
    }
    if (shape == NULL || !(how ? draws : helps && !draws))
        return FALSE;
    command->op = COMMAND_HELP;
    command->topic = shape->row->value == DRAW_TEXT    ? HELP_TEXT
                     : shape->row->value == DRAW_STAMP ? HELP_STAMPS
                                                       : HELP_SHAPES;
    return TRUE;
}

gboolean boarding_topic(const Phrase *phrase, Command *command)
{
    if (helps_with_shape(phrase, command))
        return TRUE;
    Asked asked = {.topic = HELP_OVERVIEW, .thing = HELP_OVERVIEW};
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (topic_of(phrase, t) == HELP_OVERVIEW && !goes_with_topic(phrase, t))
            return FALSE;
        take_word(&asked, phrase, t);
    }
    HelpTopic topic = asked.topic != HELP_OVERVIEW ? asked.topic : asked.thing;
    gboolean noun = asked.topic == HELP_OVERVIEW || asked.topic == HELP_STAMPS;
    if (topic == HELP_OVERVIEW || (asked.about && !asked.help) ||
        !(asked.help || (asked.how && asked.topic != HELP_OVERVIEW) || (asked.which && asked.able && noun)))
        return FALSE;
    command->op = COMMAND_HELP;
    command->topic = topic;
    return TRUE;
}
