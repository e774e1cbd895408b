// SPDX-License-Identifier: MIT
/*
 * People speak of houses, cars and notes more often than they want them drawn. Their words draw only where all
 * that is said describes the picture:
 *
 *     画书   红色的小汽车   大树 在左边   draw a house      draws
 *     车来了   信我   下雪了   加人   我要手机   书        talk
 */
#include <string.h>

#include "lib/command/slots.h"

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
    static const char *const drawing[] = {"画",   "打",   "花一", "话一",   "绘",    "想画",   "要画", "勾画",
                                          "帮画", "给画", "draw", "sketch", "paint", "render", "plot", NULL};
    gboolean meant = t->end == t->start && token_is(t, WORD_VERB) && t->row->value == VERB_DRAW; /* C4里|放|条鱼 */
    return meant || (token_is(t, WORD_VERB) && begins(phrase, t, drawing));
}

/** 我要, I need: asks for the thing itself as likely as for its picture. */
static gboolean wants(const Phrase *phrase, const Token *t)
{
    static const char *const wanting[] = {
        "要",      "想要", "需要", "我要",   "我想要",  "我需要",      "给",         "i want",  "i need",
        "i would", "i'd",  "give", "get me", "gimme",   "can i",       "may i",      "could i", "we need",
        "we want", "need", "want", "have",   "i wanna", "let me have", "let's have", NULL};
    return (token_is(t, WORD_VERB) || token_is(t, WORD_ASK) || token_is(t, WORD_FILLER)) && begins(phrase, t, wanting);
}

/** Fillers that tell a story instead of asking: 车来了. */
static gboolean tells(const Phrase *phrase, const Token *t)
{
    static const char *const telling[] = {"了",   "我", "你",   "您",   "大家", "来",    "就",   "又",   "对",   "行",
                                          "先",   "那", "现在", "上去", "下来", "起来",  "进去", "要求", "老师", "同学",
                                          "用户", "哈", "for",  "has",  "i",    "we",    "you",  "he",   "us",   "by",
                                          "as",   "so", "here", "like", "new",  "first", NULL};
    return token_is(t, WORD_FILLER) && begins(phrase, t, telling) &&
           !begins(phrase, t, (const char *const[]){"请", "hello", "hey", NULL}); /* a note saying hello */
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

/** Things that people order, send, count and carry. */
static gboolean is_goods(const Token *t)
{
    if (!token_is_shape(t) || t->row->value != DRAW_STAMP)
        return FALSE;
    switch (t->row->color) {
    case STAMP_PERSON:
    case STAMP_CAR:
    case STAMP_FISH:
    case STAMP_CUP:
    case STAMP_APPLE:
    case STAMP_CAKE:
    case STAMP_BOOK:
    case STAMP_ENVELOPE:
    case STAMP_GIFT:
    case STAMP_COMPUTER:
    case STAMP_PHONE:
    case STAMP_CLOCK:
        return TRUE;
    default:
        return FALSE;
    }
}

/** Of these, those that people fetch, hand out and add to groups: 加一个人, 来杯咖啡. */
static gboolean is_served(const Token *t)
{
    return is_goods(t) && t->row->color != STAMP_CAKE && t->row->color != STAMP_APPLE && t->row->color != STAMP_CAR &&
           t->row->color != STAMP_CLOCK;
}

/** What nobody can be given, or asks a whiteboard for: 我要一个太阳, I want a rocket ask for its picture. */
static gboolean is_scenery(const Token *t)
{
    return t->row->value != DRAW_NOTE && t->row->value != DRAW_TABLE && !is_goods(t);
}

/** at 100,100, in C4 */
static gboolean is_point(const Phrase *phrase, guint i)
{
    const Token *t = &phrase->tokens[i];
    gboolean at = token_is(t, WORD_AT);
    if (at && i + 1 < phrase->n && token_is(t + 1, WORD_CELL)) {
        t++;
        i++;
    }
    if (!(at || token_is(t, WORD_CELL)) || i + 2 >= phrase->n)
        return FALSE;
    gboolean pair = i + 3 < phrase->n && t[1].kind == TOKEN_NUMBER && t[2].kind == TOKEN_COMMA &&
                    t[3].kind == TOKEN_NUMBER && !t[1].spelled;
    const char letter = phrase->reading->folded->str[t[1].start];
    gboolean cell = t[1].kind == TOKEN_UNKNOWN && t[1].end == t[1].start + 1 && letter >= 'a' && letter <= 'h' &&
                    t[2].kind == TOKEN_NUMBER && t[2].start == t[1].end;
    return pair || cell;
}

/** Where on the board it is to be: 左上角, but not 左上角的, which tells which one. */
static gboolean is_placed(const Phrase *phrase)
{
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (t->kind == TOKEN_OPEN || token_is(t, WORD_AXIS) || token_is(t, WORD_RELATION) || is_point(phrase, i) ||
            (token_is(t, WORD_ANCHOR) && !(i + 1 < phrase->n && token_is(t + 1, WORD_DE))))
            return TRUE;
    }
    return FALSE;
}

/** How it is to look, as nobody says who speaks of the thing. */
static gboolean is_described(const Phrase *phrase)
{
    static const WordKind looks[] = {WORD_COLOR, WORD_SIZE,   WORD_METRIC,  WORD_FILLED,  WORD_HOLLOW, WORD_UNIT,
                                     WORD_SHADE, WORD_ROTATE, WORD_OPACITY, WORD_ARRANGE, WORD_ROWS,   WORD_COLUMNS};
    for (gsize i = 0; i < G_N_ELEMENTS(looks); i++) {
        if (phrase_count(phrase, looks[i]) > 0)
            return TRUE;
    }
    return is_placed(phrase);
}

/** 猫, 树: living things whose short name has no other use. */
static gboolean is_creature(const Token *t)
{
    return t->row->value == DRAW_STAMP &&
           (t->row->color == STAMP_CAT || t->row->color == STAMP_DOG || t->row->color == STAMP_BIRD ||
            t->row->color == STAMP_RABBIT || t->row->color == STAMP_TREE);
}

/** Alone these are said for many reasons, and seldom to see them drawn: 书, check. */
static gboolean is_idle_alone(const Phrase *phrase, const Token *t)
{
    static const char *const idle[] = {
        "一本书", "一杯咖啡", "一杯茶",   "电话",    "打叉",    "打勾",   "打钩",    "勾选",     "比心",   "阳光",
        "笑容",   "微笑",     "人物",     "男人",    "女人",    "孩子",   "书本",    "书籍",     "课本",   "贴纸",
        "纸条",   "home",     "building", "watch",   "face",    "smile",  "grin",    "wave",     "waves",  "pill",
        "slice",  "slices",   "round",    "point",   "points",  "spot",   "spots",   "check",    "checks", "tick",
        "ticks",  "wedge",    "thunder",  "snow",    "jet",     "auto",   "cab",     "banner",   "cells",  "arch",
        "sine",   "note",     "notes",    "memo",    "memos",   "sticky", "book",    "books",    "person", "persons",
        "man",    "human",    "woman",    "boy",     "girl",    "child",  "kid",     "kids",     "people", "guy",
        "guys",   "textbook", "pc",       "desktop", "monitor", "mobile", "present", "presents", NULL};
    const Filler f = {.phrase = phrase};
    gboolean single = t->end - t->start == strlen("书") && (guint8)phrase->reading->folded->str[t->start] >= 0x80;
    return (single && is_everyday(t) && !is_creature(t)) || filler_is(&f, t, idle);
}

/** The only word of a phrase that says anything, or NULL. */
static const Token *lone_word(const Phrase *phrase)
{
    const Token *lone = NULL;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (token_is_filler(t) || t->kind == TOKEN_COMMA || token_is(t, WORD_PRAISE))
            continue;
        if (lone != NULL)
            return NULL;
        lone = t;
    }
    return lone;
}

/** a table 5x2 */
static gboolean is_sized_by(const Phrase *phrase)
{
    guint i = 0;
    while (i < phrase->n && phrase->tokens[i].kind != TOKEN_BY)
        i++;
    return i < phrase->n;
}

/** 3行4列的表格: one to be drawn, as a piece of furniture has no rows. */
static gboolean is_celled(const Phrase *phrase, const Token *t)
{
    return t->row->value == DRAW_TABLE &&
           (phrase_count(phrase, WORD_ROWS) > 0 || phrase_count(phrase, WORD_COLUMNS) > 0 || is_sized_by(phrase));
}

/** 右上角|云, 左边|树: a place and what is to be there, in a list of such; but 上云, 下山. */
static gboolean is_scene_in_part(const Phrase *phrase, guint at)
{
    const Token *place = &phrase->tokens[0];
    return phrase->n == 2 && at == 1 && token_is(place, WORD_ANCHOR) && place->end - place->start >= strlen("上面") &&
           (is_scenery(&phrase->tokens[1]) || is_creature(&phrase->tokens[1]));
}

/** No verb asks for the thing at `at`. */
static gboolean talks_without_verb(const Phrase *phrase, guint at)
{
    const Token *t = phrase->tokens;
    const Filler f = {.phrase = phrase};
    if (at == 0 && phrase->n > 2 && filler_is(&f, &t[1], (const char *const[]){"says", NULL}))
        return TRUE;                                             /* computer says no */
    for (guint i = 0; i < phrase_find(phrase, WORD_NAME); i++) { /* 小人叫|用户: its name tells nothing */
        if (tells(phrase, &t[i]) || token_is(&t[i], WORD_IS) ||
            (wants(phrase, &t[i]) && !is_scenery(&t[at]) && !is_celled(phrase, &t[at])))
            return TRUE;
    }
    gboolean which = at > 1 && token_is(&t[at - 1], WORD_DE) && token_is(&t[at - 2], WORD_ANCHOR); /* 右边的车 */
    gboolean ordered = at + 3 == phrase->n && t[at + 1].kind == TOKEN_NUMBER && t[at + 1].spelled &&
                       token_is(&t[at + 2], WORD_MEASURE) && !is_single(phrase, &t[at]); /* 小汽车一辆, as one orders */
    gboolean fish = t[at].row->value == DRAW_STAMP && t[at].row->color == STAMP_FISH; /* 一条鱼，两朵花 */
    gboolean counted = is_goods(&t[at]) && !fish && !is_described(phrase) && !ordered;
    for (guint i = 0; i < phrase->n && counted; i++) {
        if (t[i].kind == TOKEN_NUMBER)
            return TRUE; /* 三个人, iphone 12 */
    }
    gboolean sized = at > 0 && token_is(&t[at - 1], WORD_SIZE) && (!is_served(&t[at]) || is_placed(phrase)); /* 大树 */
    if (is_scene_in_part(phrase, at))
        return FALSE;
    return which || (is_single(phrase, &t[at]) && at > 0 && t[at - 1].end == t[at].start && !sized &&
                     !leads_to_thing(&t[at - 1]));
}

/** heart to heart, square up: a saying. */
static gboolean is_saying(const Phrase *phrase)
{
    const Token *t = phrase->tokens;
    const Filler f = {.phrase = phrase};
    guint first = phrase_first_meaning(phrase);
    if (first + 2 == phrase->n && token_is(&t[first], WORD_SHAPE) && t[first].row->value == DRAW_SQUARE &&
        filler_is(&f, &t[first + 1], (const char *const[]){"up", NULL}))
        return TRUE;
    return phrase->n == 3 && token_is_shape(&t[0]) && token_is(&t[1], WORD_TO) && token_is_shape(&t[2]) &&
           t[0].row == t[2].row;
}

/** 圆圈里的同学上来: without a verb, people behind a shape are spoken to. */
static gboolean speaks_to_people(const Phrase *phrase)
{
    static const char *const people[] = {"同学", "老师", "大家", "同学们", "用户", "小朋友", NULL};
    const Filler f = {.phrase = phrase};
    gboolean shape = FALSE;
    guint text = phrase_find_text(phrase); /* 文字：请大家安静 */
    for (guint i = 0; i < text; i++) {
        const Token *t = &phrase->tokens[i];
        if (token_is(t, WORD_VERB) || token_is(t, WORD_WRITE) || token_is(t, WORD_LABEL) || token_is(t, WORD_NAME))
            return FALSE;
        if (shape && t->kind == TOKEN_WORD && filler_is(&f, t, people))
            return TRUE;
        shape = shape || token_is_shape(t);
    }
    return FALSE;
}

/** 太阳|放右上角: put in a part of the board, as what is drawn is; 手机放上面 may be a real one. */
static gboolean is_put_in_part(const Phrase *phrase, guint at, const Token *verb)
{
    static const char *const putting[] = {"放", "摆", "贴", "放上", "摆上", NULL};
    Filler f = {.phrase = phrase};
    const Token *thing = &phrase->tokens[at];
    const Token *behind = thing + 1; /* 便签 |蓝色 “复盘”| 放右下, 笑脸 |一个| 放D4 */
    while (behind < verb && (token_is_color(behind) || behind->kind == TOKEN_QUOTE || token_is(behind, WORD_SIZE) ||
                             behind->kind == TOKEN_NUMBER || token_is(behind, WORD_MEASURE)))
        behind++;
    if (verb != behind || !filler_is(&f, verb, putting) || verb >= &phrase->tokens[phrase->n - 1])
        return FALSE;
    f.i = (guint)(verb - phrase->tokens) + 1;
    Spot cell;
    gboolean counted = begins(phrase, thing, (const char *const[]){"一杯", NULL}); /* 一杯咖啡放中间 */
    return filler_cell_at(&f, 0, &cell) > 0 ||
           (token_is(verb + 1, WORD_ANCHOR) && (!is_served(thing) || counted || verb[1].row->value >= ANCHOR_TOP_LEFT));
}

/** 四个笑脸，|摆成两行: what is put in rows is drawn. */
static gboolean is_put_in_rows(const Phrase *phrase, const Token *verb)
{
    guint rows = phrase_find(phrase, WORD_ROWS), arranged = phrase_find(phrase, WORD_ARRANGE);
    return begins(phrase, verb, (const char *const[]){"摆", "排", NULL}) &&
           &phrase->tokens[MIN(rows, arranged)] > verb && MIN(rows, arranged) < phrase->n;
}

/** 太阳|来一个: asked for behind it. */
static gboolean is_ordered_behind(const Phrase *phrase, guint at, const Token *verb)
{
    const Filler f = {.phrase = phrase};
    guint count = at + 2;
    count += count < phrase->n && phrase->tokens[count].kind == TOKEN_NUMBER ? 1u : 0u;
    guint end = count + 1;
    while (end < phrase->n && (token_is_filler(&phrase->tokens[end]) || token_is_color(&phrase->tokens[end]) ||
                               phrase->tokens[end].kind == TOKEN_COMMA))
        end++; /* 便签再来一张，粉的 */
    return verb == &phrase->tokens[at + 1] &&
           filler_is(&f, verb, (const char *const[]){"来", "画", "再来", "再画", NULL}) && count < phrase->n &&
           token_is(&phrase->tokens[count], WORD_MEASURE) && end == phrase->n && !is_served(&phrase->tokens[at]);
}

gboolean phrase_talks_of_thing(const Phrase *phrase)
{
    if (phrase->drawn)
        return FALSE;
    if (is_saying(phrase) || speaks_to_people(phrase))
        return TRUE;
    const Token *lone = lone_word(phrase);
    if (lone != NULL && token_is_shape(lone) && is_idle_alone(phrase, lone))
        return TRUE;
    for (guint i = phrase_find(phrase, WORD_WRITE); i < phrase->n; i++) {
        if (phrase->tokens[i].kind == TOKEN_QUOTE || phrase->tokens[i].kind == TOKEN_COLON)
            return FALSE; /* 树的右边写“大树” */
    }
    guint at = 0;
    guint text = phrase_find_text(phrase); /* 写今日菜单: what is written is not spoken of */
    while (at < text && (!is_everyday(&phrase->tokens[at]) || phrase_tells_place(phrase, at)))
        at++;
    if (at == text)
        return FALSE;
    const Token *asking = NULL;
    gboolean wanted = FALSE;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (is_drawing_verb(phrase, t))
            return FALSE;
        wanted = wanted || (i < at && wants(phrase, t));
        if (token_is(t, WORD_VERB) && (asking == NULL || i < at))
            asking = t; /* 来个太阳，放右上角: the one before it */
    }
    if (asking == NULL || asking > &phrase->tokens[at])
        return talks_without_verb(phrase, at) ||
               (asking != NULL && !is_put_in_part(phrase, at, asking) && !is_ordered_behind(phrase, at, asking) &&
                !is_put_in_rows(phrase, asking));
    if (wanted && !is_scenery(&phrase->tokens[at])) {
        gboolean colored = phrase_count(phrase, WORD_COLOR) > 0 && !is_served(&phrase->tokens[at]);
        gboolean given = begins(phrase, asking, (const char *const[]){"give me", "gimme", "来", NULL}) &&
                         phrase->tokens[at].row->value == DRAW_STAMP && !is_goods(&phrase->tokens[at]);
        return !(is_placed(phrase) || colored || given ||
                 is_celled(phrase, &phrase->tokens[at])); /* gimme a house, i want a red car */
    }
    const Token *before = &phrase->tokens[at - 1];
    gboolean bare = is_single(phrase, &phrase->tokens[at]) &&
                    (token_is(before, WORD_VERB) || token_is(before, WORD_MEASURE)) &&
                    phrase->tokens[at].row->value != DRAW_HEART;
    static const char *const adding[] = {"add", "create", "insert", "place", NULL};
    static const char *const sticks[] = {"stick", NULL};
    const Token *thing = &phrase->tokens[at];
    if (begins(phrase, asking, adding) && (thing->row->color != STAMP_PERSON || begins(phrase, thing, sticks)))
        return FALSE; /* add three fish; but add a person is for a group */
    return (is_served(&phrase->tokens[at]) ||
            (bare && !begins(phrase, asking, (const char *const[]){"放", "摆", NULL}))) &&
           !is_described(phrase);
}
