// SPDX-License-Identifier: MIT
/* Whether a phrase is about what is there, and not a drawing. */
#include <string.h>

#include "lib/command/editing.h"

gboolean word_begins(const Phrase *phrase, const Token *t, const char *beginning)
{
    return g_str_has_prefix(phrase->reading->folded->str + t->start, beginning);
}

gboolean word_is(const Phrase *phrase, const Token *t, const char *word)
{
    return typed_is(phrase->reading->folded->str + t->start, t->end - t->start, word);
}

/* --- whether it is one --------------------------------------------------------------------------------------- */

/** clear all the circles, clear the stars: of several things, so that not the whole board is meant. */
static gboolean means_all(const Phrase *phrase)
{
    gboolean all = FALSE;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        const char *end = phrase->reading->folded->str + t->end;
        gboolean plural = token_is(t, WORD_SHAPE) && phrase_is_plural(phrase, t);
        all = all || token_is(t, WORD_ALL) ||
              (token_is(t, WORD_CLEAR) && t->end > 4 && g_str_has_prefix(end - 4, " all")) || plural;
    }
    return all && phrase_has_shape(phrase);
}

/** 删除所有红圆: the words for clearing, with things that narrow them. */
static gboolean clears_some(const Phrase *phrase)
{
    guint deed = phrase_find(phrase, WORD_CLEAR);
    if (deed >= phrase->n)
        return FALSE;
    static const char *const single[] = {"删",     "擦",   "清除",   "全删",   "全擦",  "都删", "全部删", "全都擦",
                                         "全部擦", "清掉", "delete", "remove", "erase", "去掉", NULL};
    gboolean deletes = FALSE;
    for (gsize i = 0; single[i] != NULL; i++)
        deletes = deletes || word_begins(phrase, &phrase->tokens[deed], single[i]);
    deletes = deletes || (word_begins(phrase, &phrase->tokens[deed], "clear") && means_all(phrase));
    const Filler f = {.phrase = phrase};
    for (guint i = 0; deletes && i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (t->kind == TOKEN_UNKNOWN && phrase->reading->lang == LANG_ZH && filler_is_letter(&f, t))
            return TRUE; /* A和B都删掉 */
        if (token_is_shape(t) || token_is_color(t) || token_is(t, WORD_REF) || t->kind == TOKEN_REF ||
            token_is(t, WORD_SIZE) || t->kind == TOKEN_QUOTE || token_is(t, WORD_FILLED) || token_is(t, WORD_HOLLOW) ||
            token_is(t, WORD_ANCHOR))
            return TRUE;
    }
    return FALSE;
}

guint editing_thing_at(const Phrase *phrase, guint i, guint flags)
{
    Filler f = {.phrase = phrase, .i = i};
    return ref_read(&f, 0, flags, NULL);
}

gboolean editing_puts_down(const Phrase *phrase, const Token *t)
{
    static const char *const at[] = {"挂在", "挂到", "挂于", "贴在", "贴到", "钉在",
                                     "钉到", "搁在", "搁到", "置于", "靠到", NULL};
    const Filler f = {.phrase = phrase};
    return token_is(t, WORD_AT) &&
           (word_begins(phrase, t, "放") || word_begins(phrase, t, "摆") || filler_is(&f, t, at));
}

/** 圆|涂成红色, 圆|放到右边去, 圆|转45度: said of what is there, even without 把. */
static gboolean goes_or_turns(const Phrase *phrase, guint i, gboolean sure)
{
    const Token *t = &phrase->tokens[i];
    const Token *last = &phrase->tokens[phrase->n - 1];
    static const char *const becoming[] = {"填充成", "填充为", "填成", "里面填", "里面涂", "中间填", "内填", NULL};
    const Filler f = {.phrase = phrase};
    gboolean paints =
        token_is(t, WORD_FILL) && i + 1 < phrase->n && (word_begins(phrase, t, "涂") || filler_is(&f, t, becoming));
    gboolean goes = token_is(t, WORD_AT) && word_begins(phrase, t, "放到") && last > t &&
                    (word_is(phrase, last, "去") || word_is(phrase, last, "来") || word_is(phrase, last, "过去"));
    gboolean turns = token_is(t, WORD_ROTATE) && i + 1 < phrase->n && t[1].kind == TOKEN_NUMBER &&
                     (word_is(phrase, t, "转") || word_is(phrase, t, "顺时针转") || word_is(phrase, t, "逆时针转"));
    gboolean put = sure && i + 1 < phrase->n && editing_puts_down(phrase, t);
    return paints || goes || turns || put;
}

/** What stands where a thing ends and a change begins: 圆|移到, 红圆|大一点, 圆|往右. */
static gboolean change_begins(const Phrase *phrase, guint i, gboolean sure)
{
    while (i < phrase->n && (token_is(&phrase->tokens[i], WORD_FILLER) || token_is(&phrase->tokens[i], WORD_AGAIN) ||
                             token_is(&phrase->tokens[i], WORD_ASK)))
        i++;
    if (i + 1 < phrase->n && token_is(&phrase->tokens[i], WORD_RELATION) &&
        token_is(&phrase->tokens[i + 1], WORD_FILL) && phrase->tokens[i].row->value == RELATION_INSIDE)
        i++; /* 圆里面填成蓝色 */
    gboolean letters =
        i + 2 < phrase->n && token_is(&phrase->tokens[i], WORD_DE) && token_is(&phrase->tokens[i + 1], WORD_SHAPE) &&
        word_begins(phrase, &phrase->tokens[i + 1], "字") && (sure || token_is(&phrase->tokens[i + 2], WORD_SIZE));
    i += letters ? 2 : 0; /* 1号的字小一点 */
    if (i + 1 < phrase->n && token_is(&phrase->tokens[i], WORD_ALL) && word_is(phrase, &phrase->tokens[i], "都")) {
        i++; /* 圆都放到下面: all that are there */
        sure = TRUE;
    }
    if (i >= phrase->n)
        return FALSE;
    const Token *t = &phrase->tokens[i];
    if (token_is(t, WORD_EDIT))
        return TRUE;
    if (token_is(t, WORD_TO) && (word_begins(phrase, t, "pointing") || word_begins(phrase, t, "facing")))
        return FALSE;
    if (sure && token_is(t, WORD_TO) && i + 1 < phrase->n && token_is_color(t + 1))
        return TRUE; /* …, the note to green */
    if (token_is(t, WORD_TO) || (token_is(t, WORD_AT) && word_is(phrase, t, "to the")))
        return i + 1 < phrase->n && token_is(t + 1, WORD_ANCHOR) &&
               (sure || i + 2 >= phrase->n || !word_is(phrase, t + 2, "of"));
    if (token_is(t, WORD_SIZE) || token_is(t, WORD_STROKE) || token_is(t, WORD_LONG)) {
        g_autofree char *word = g_strndup(phrase->reading->folded->str + t->start, t->end - t->start);
        gboolean compares = g_str_has_suffix(word, "一点") || g_str_has_suffix(word, "些");
        gboolean much = i + 1 < phrase->n && (token_is(t + 1, WORD_BIT) || token_is(t + 1, WORD_MUCH));
        return i + 1 >= phrase->n ? compares || sure : compares || much || sure;
    }
    if (goes_or_turns(phrase, i, sure))
        return TRUE;
    if (token_is(t, WORD_SHADE) && i + 1 < phrase->n && (token_is(t + 1, WORD_BIT) || token_is(t + 1, WORD_MUCH)))
        return TRUE; /* 颜色深一点 */
    if (token_is(t, WORD_ANCHOR) && i + 1 < phrase->n && (token_is(t + 1, WORD_BIT) || token_is(t + 1, WORD_MUCH)))
        return TRUE; /* 圆左边一点 */
    if (sure && (token_is(t, WORD_WRITE) || token_is(t, WORD_LABEL) || token_is(t, WORD_NAME)))
        return TRUE;
    return sure &&
           (token_is_color(t) || token_is(t, WORD_FILL) || token_is(t, WORD_BORDER) || token_is(t, WORD_OPACITY) ||
            token_is(t, WORD_DASH) || token_is(t, WORD_FILLED) || token_is(t, WORD_HOLLOW) ||
            token_is(t, WORD_ROTATE) || token_is(t, WORD_METRIC) || token_is(t, WORD_ANCHOR) ||
            token_is(t, WORD_SHADE) || token_is(t, WORD_BIT) || token_is(t, WORD_ARRANGE));
}

/** box called |Server, circle labelled |C: without "the" it may be new. */
static gboolean is_given_name(const Phrase *phrase, guint first, guint i)
{
    return i > first && (token_is(&phrase->tokens[i - 1], WORD_NAME) || token_is(&phrase->tokens[i - 1], WORD_LABEL)) &&
           token_is_shape(&phrase->tokens[first]) &&
           g_ascii_isalpha(phrase->reading->folded->str[phrase->tokens[first].start]);
}

/** Whether the thing at i is surely one of the board: #7, it, the circle. */
static gboolean thing_is_sure(const Phrase *phrase, guint i, guint length)
{
    for (guint j = i; j < i + length; j++) {
        const Token *t = &phrase->tokens[j];
        gboolean person = t->kind == TOKEN_UNKNOWN && length > 1 && !is_given_name(phrase, i, j); /* Bob's circle */
        gboolean the = (token_is(t, WORD_SHAPE) && word_begins(phrase, t, "the ")) ||             /* the text */
                       (j > i && (word_is(phrase, t, "图形") || word_is(phrase, t, "形状")));     /* 三个图形 */
        if (person || the || t->kind == TOKEN_REF || token_is(t, WORD_REF) || token_is(t, WORD_THE) ||
            token_is(t, WORD_ALL) || (t->kind == TOKEN_QUOTE && !is_given_name(phrase, i, j)) ||
            (j > i && t->kind == TOKEN_NUMBER && token_is(t - 1, WORD_FILLER)))
            return TRUE;
    }
    return FALSE;
}

guint editing_first_word(const Phrase *phrase)
{
    guint i = phrase_first_meaning(phrase);
    while (i < phrase->n && token_is_filler(&phrase->tokens[i]))
        i++;
    return i;
}

/** 居中, 靠左, 放中间: where it is to go, and nothing else. */
static gboolean goes_to_place(const Phrase *phrase, guint first)
{
    static const char *const going[] = {"放", "摆", "靠", "放上", "挪", NULL};
    const Filler f = {.phrase = phrase};
    const Token *t = &phrase->tokens[first];
    guint end = phrase->n;
    while (end > first + 1 && token_is_filler(&phrase->tokens[end - 1]))
        end--;
    if (end == first + 1)
        return filler_is(&f, t, (const char *const[]){"居中", NULL});
    return end == first + 2 && t->kind == TOKEN_WORD && filler_is(&f, t, going) && token_is(t + 1, WORD_ANCHOR);
}

/** 填充黄色, 红色边框, 不要填充: nothing but a property and its value, of the thing that was meant last. */
static gboolean only_looks(const Phrase *phrase, guint first)
{
    gboolean property = FALSE;
    gboolean value = FALSE;
    for (guint i = first; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        gboolean looks = token_is(t, WORD_HOLLOW) || token_is(t, WORD_FILLED);
        if (token_is(t, WORD_FILLED) && t->row->value == FILLED_BORDERLESS && phrase_is_latin(phrase, t))
            return FALSE; /* no border: of which? */
        property = property || looks || token_is(t, WORD_FILL) || token_is(t, WORD_BORDER);
        value = value || looks || token_is_color(t);
        gboolean dashed = token_is(t, WORD_DASH) && i + 1 < phrase->n && token_is(t + 1, WORD_BORDER); /* 虚线边框 */
        if (!looks && !dashed && !token_is_color(t) && !token_is(t, WORD_FILL) && !token_is(t, WORD_BORDER) &&
            !token_is(t, WORD_SHADE) && t->kind != TOKEN_COMMA && !token_is_filler(t))
            return FALSE;
    }
    return property && value;
}

/** Without its thing and a verb a smaller number is most likely none of pixels. */
#define LEAST_DISTANCE 10

/** 100 px down, fifty up, left 50: how far and which way. */
static gboolean goes_far(const Phrase *phrase, guint first)
{
    static const char *const ways[] = {"up", "down", "left", "right", NULL};
    const Filler f = {.phrase = phrase, .i = first};
    if (filler_is(&f, peek(&f, 0), ways) && peek(&f, 1)->kind == TOKEN_NUMBER && peek(&f, 1)->value >= LEAST_DISTANCE) {
        guint end = first + 2 + (token_is(peek(&f, 2), WORD_UNIT) && peek(&f, 2)->row->value == UNIT_PIXEL ? 1u : 0u);
        return end >= phrase->n || token_is_filler(&phrase->tokens[end]);
    }
    guint way = token_is(peek(&f, 1), WORD_UNIT) && peek(&f, 1)->row->value == UNIT_PIXEL ? 2 : 1;
    way += word_is(phrase, peek(&f, way), "to the") ? 1 : 0;
    return peek(&f, 0)->kind == TOKEN_NUMBER && filler_is(&f, peek(&f, way), ways) &&
           (first + way + 1 >= phrase->n || token_is_filler(peek(&f, way + 1)));
}

/** 往右一点, 大一点, bigger: a change without its thing. */
static gboolean only_changes(const Phrase *phrase, guint first)
{
    const Token *t = &phrase->tokens[first];
    if (phrase_has_shape(phrase) || phrase_count(phrase, WORD_VERB) > 0)
        return FALSE;
    static const char *const shades[] = {"darker", "lighter", "brighter", "paler", NULL};
    const Token *shade = t + (token_is(t, WORD_BIT) && first + 1 < phrase->n ? 1 : 0);
    gboolean shaded = token_is(shade, WORD_SHADE) && filler_is(&(Filler){.phrase = phrase}, shade, shades);
    gboolean ends = shade == &phrase->tokens[phrase->n - 1] || token_is_filler(shade + 1);
    if (goes_far(phrase, first) || (shaded && ends))
        return TRUE; /* a bit lighter */
    if (token_is(t, WORD_ALL) && word_is(phrase, t, "都") && first + 1 < phrase->n)
        return change_begins(phrase, first + 1, FALSE); /* 都大一点 */
    if (token_is(t, WORD_TO))
        return first + 1 < phrase->n && token_is(t + 1, WORD_ANCHOR) && !word_is(phrase, t, "to");
    gboolean more = first + 1 < phrase->n;
    gboolean put = editing_puts_down(phrase, t);
    if (only_looks(phrase, first))
        return TRUE;
    if (token_is(t, WORD_METRIC) && more &&
        (token_is(t + 1, WORD_BIT) ||
         (t[1].kind == TOKEN_NUMBER && first + 2 == phrase->n && t->row->value == METRIC_FONT)))
        return TRUE; /* 线粗一点, font size 40 */
    if ((token_is(t, WORD_BORDER) || (token_is(t, WORD_METRIC) && t->row->value == METRIC_FONT)) && more &&
        (token_is(t + 1, WORD_STROKE) || token_is(t + 1, WORD_SIZE)) && change_begins(phrase, first + 1, FALSE))
        return TRUE; /* 边框粗一些, 字体大一点 */
    if (put && more && (token_is(t + 1, WORD_ANCHOR) || t[1].kind == TOKEN_OPEN))
        return TRUE;
    gboolean way =
        token_is(t, WORD_ANCHOR) || token_is(t, WORD_BIT) || (token_is(t, WORD_AT) && word_is(phrase, t, "to the"));
    gboolean far = phrase_count(phrase, WORD_BIT) + phrase_count(phrase, WORD_MUCH) > 0;
    if (way && far && phrase_count(phrase, WORD_ANCHOR) == 1)
        return TRUE;
    return change_begins(phrase, first, FALSE) || token_is(t, WORD_OPACITY) ||
           (token_is(t, WORD_ROTATE) && phrase_count(phrase, WORD_DE) == 0);
}

/** make, put, 放: with a thing that is there. */
static gboolean verb_with_thing(const Phrase *phrase)
{
    guint verb = phrase_find(phrase, WORD_VERB);
    if (verb + 1 >= phrase->n)
        return FALSE;
    guint length = editing_thing_at(phrase, verb + 1, 0);
    guint property = verb + 1 + (token_is(&phrase->tokens[verb + 1], WORD_THE) ? 1 : 0);
    if (length == 0 && word_is(phrase, &phrase->tokens[verb], "make") &&
        (word_is(phrase, &phrase->tokens[verb + 1], "the text") ||
         word_is(phrase, &phrase->tokens[verb + 1], "the words")))
        return TRUE; /* make the text in the box bigger */
    if (length == 0 && property > verb + 1 && property + 1 < phrase->n &&
        token_is(&phrase->tokens[property], WORD_LABEL) && word_is(phrase, &phrase->tokens[verb], "make") &&
        (token_is(&phrase->tokens[property + 1], WORD_OF) || token_is(&phrase->tokens[property + 1], WORD_AT) ||
         token_is(&phrase->tokens[property + 1], WORD_RELATION)))
        return TRUE; /* make the label of the circle bigger */
    if (length == 0)
        return property > verb + 1 && property < phrase->n && phrase->tokens[verb].row->value == VERB_MAKE &&
               (token_is(&phrase->tokens[property], WORD_BORDER) || token_is(&phrase->tokens[property], WORD_FILL) ||
                token_is(&phrase->tokens[property], WORD_METRIC)); /* make the border black */
    const Token *next = &phrase->tokens[verb + 1];
    gboolean sure = thing_is_sure(phrase, verb + 1, length);
    gboolean paints = word_is(phrase, &phrase->tokens[verb], "paint") && verb + 1 + length < phrase->n;
    gboolean makes = phrase->tokens[verb].row->value == VERB_MAKE || paints;
    const Filler f = {.phrase = phrase};
    gboolean letter = makes && verb + 2 < phrase->n && filler_is_letter(&f, next);
    return letter || (makes && sure && !token_is(next, WORD_A)); /* make A a square */
}

/** Whether words are written or given anywhere in it; where none are, the things in it need not be read to tell. */
static gboolean gives_words(const Phrase *phrase, gboolean names)
{
    return phrase_find(phrase, WORD_WRITE) < phrase->n || phrase_find(phrase, WORD_LABEL) < phrase->n ||
           (names && phrase_find(phrase, WORD_NAME) < phrase->n);
}

/** 给1号写上A, 给圆加个箭头 */
static gboolean gives(const Phrase *phrase, guint first)
{
    const Token *t = &phrase->tokens[first > 0 ? first - 1 : 0];
    if (first == 0 || !token_is(t, WORD_FILLER) || !(word_is(phrase, t, "给") || word_is(phrase, t, "帮")))
        return FALSE;
    guint length = editing_thing_at(phrase, first, REF_RANGE);
    if (length == 0 && token_is_color(&phrase->tokens[first]) && gives_words(phrase, TRUE)) {
        length = editing_thing_at(phrase, first, REF_LOOSE); /* 给红色的写上“A” */
        const Token *next = &phrase->tokens[MIN(first + length, phrase->n - 1)];
        return length > 0 && (token_is(next, WORD_WRITE) || token_is(next, WORD_LABEL) || token_is(next, WORD_NAME));
    }
    return length > 0 && (first + length < phrase->n || phrase_count(phrase, WORD_NAME) > 0);
}

/** center it */
static gboolean centers(const Phrase *phrase, guint first)
{
    const Token *t = &phrase->tokens[first];
    guint length =
        token_is(t, WORD_ANCHOR) && t->row->value == ANCHOR_MIDDLE ? editing_thing_at(phrase, first + 1, 0) : 0;
    return length > 0 && thing_is_sure(phrase, first + 1, length);
}

/** A shape that is no words: 里面写着A的圆, but not 里面写上登录两个字. */
static gboolean has_figure(const Phrase *phrase)
{
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (token_is_shape(t) && !token_is_letters(t))
            return TRUE;
    }
    return FALSE;
}

/** 在圆里写“A”, 在1号上写“完成”: what is written on a thing becomes its label. */
static gboolean writes_on(const Phrase *phrase, guint first)
{
    static const char *const on[] = {"里", "心",   "中",   "上",   "里面",   "里边",
                                     "内", "里头", "中间", "正中", "正中间", NULL};
    gboolean at = token_is(&phrase->tokens[first], WORD_AT);
    if (phrase_is_latin(phrase, &phrase->tokens[first]) ||
        (!at && !token_is(&phrase->tokens[first], WORD_SHAPE) && !token_is_color(&phrase->tokens[first]) &&
         !token_is(&phrase->tokens[first], WORD_LABEL)) ||
        phrase_count(phrase, WORD_VERB) > 0 || !gives_words(phrase, FALSE))
        return FALSE; /* 箭头上写“提交”, but not 画个箭头上面写… */
    if (!phrase->reading->there && editing_written_in(phrase))
        return FALSE; /* 圆角框里写“登录” draws one where there is none */
    const Filler f = {.phrase = phrase};
    guint i = first + (at ? 1 : 0);
    if (i < phrase->n && token_is(&phrase->tokens[i], WORD_LABEL) &&
        filler_begins(&f, &phrase->tokens[i], (const char *const[]){"里面写", "里写", "里面填", NULL}) &&
        !has_figure(phrase))
        return TRUE; /* 里面写上A: on it */
    if (at && i < phrase->n && token_is(&phrase->tokens[i], WORD_LABEL) &&
        filler_begins(&f, &phrase->tokens[i], (const char *const[]){"里", "内", NULL}))
        return TRUE; /* 在里面写上A: on it */
    guint length = i < phrase->n ? editing_thing_at(phrase, i, REF_LOOSE) : 0;
    i += length;
    while (i < phrase->n && token_is(&phrase->tokens[i], WORD_DE))
        i++;
    if (length == 0 || i >= phrase->n)
        return FALSE;
    const Token *t = &phrase->tokens[i];
    gboolean inside = token_is(t, WORD_LABEL) && phrase->tokens[first + length - 1].end == t->start &&
                      filler_begins(&f, t, (const char *const[]){"里", "内", "中", NULL});
    if ((at && token_is(t, WORD_LABEL)) || (!at && inside))
        return TRUE; /* 方块里写A */
    gboolean above = !at && token_is(t, WORD_ANCHOR) && word_is(phrase, t, "上面");
    return i + 1 < phrase->n && t->kind == TOKEN_WORD && (filler_is(&f, t, on) || above) &&
           (token_is(t + 1, WORD_WRITE) || token_is(t + 1, WORD_LABEL));
}

/** label #1 "Start", change the text of #1 to "A", 1号写上“开始” */
static gboolean labels(const Phrase *phrase, guint first)
{
    const Token *t = &phrase->tokens[first];
    guint length = token_is(t, WORD_LABEL) || token_is(t, WORD_NAME) ? editing_thing_at(phrase, first + 1, 0) : 0;
    if (length > 0 && t[1].kind != TOKEN_QUOTE && thing_is_sure(phrase, first + 1, length))
        return TRUE;
    gboolean name_it = token_is(t, WORD_NAME) && (word_is(phrase, t, "name it") || word_is(phrase, t, "call it"));
    if (token_is(t, WORD_EDIT) || (name_it && first + 1 < phrase->n && !token_is(t + 1, WORD_A)))
        return TRUE;
    if (!gives_words(phrase, TRUE))
        return FALSE;
    length = editing_thing_at(phrase, first, 0);
    if (length > 0 && first + length + 1 < phrase->n && token_is(t + length, WORD_NAME) &&
        (word_begins(phrase, t + length, "名字") || word_begins(phrase, t + length, "取") ||
         word_begins(phrase, t + length, "起")))
        return TRUE; /* 三角形名字叫山 */
    return length > 0 && first + length < phrase->n && t->kind != TOKEN_QUOTE && thing_is_sure(phrase, first, length) &&
           (token_is(t + length, WORD_WRITE) || token_is(t + length, WORD_LABEL) || token_is(t + length, WORD_NAME));
}

/** 字大一点: the letters of what is there. */
static gboolean changes_letters(const Phrase *phrase, guint first)
{
    const Token *t = &phrase->tokens[first];
    if (first + 1 >= phrase->n || !token_is(t, WORD_SHAPE) || !word_is(phrase, t, "字"))
        return FALSE;
    return (token_is(t + 1, WORD_SIZE) || token_is(t + 1, WORD_EDIT)) && change_begins(phrase, first + 1, FALSE);
}

gboolean editing_is_chain(const Phrase *phrase)
{
    return phrase->n >= 3 && phrase->tokens[0].kind == TOKEN_REF && word_is(phrase, &phrase->tokens[1], ">") &&
           phrase->tokens[2].kind == TOKEN_REF;
}

/** What is added is of a thing, and none itself. */
static gboolean is_part_of_thing(const Token *t)
{
    return token_is(t, WORD_BORDER) || token_is(t, WORD_FILL) || token_is(t, WORD_LABEL) ||
           token_is_edit(t, EDIT_HEADS) || token_is(t, WORD_CORNER) || token_is_letters(t);
}

guint editing_added_to(const Phrase *phrase)
{
    guint verb = phrase_find(phrase, WORD_VERB);
    guint write = phrase_find(phrase, WORD_WRITE);
    gboolean part = write + 1 < phrase->n && phrase->tokens[write + 1].kind == TOKEN_QUOTE &&
                    (word_begins(phrase, &phrase->tokens[write], "add ") ||
                     word_begins(phrase, &phrase->tokens[write], "put ")); /* add text "A" to the box */
    if (part)
        verb = write;
    else if (verb >= phrase->n ||
             !(word_is(phrase, &phrase->tokens[verb], "add") || word_is(phrase, &phrase->tokens[verb], "put")))
        return phrase->n;
    for (guint i = verb + 1; i + 1 < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        gboolean to = token_is(t, WORD_TO) || word_is(phrase, t, "to the") || word_is(phrase, t, "on") ||
                      word_is(phrase, t, "around") || (part && word_is(phrase, t, "round"));
        guint length = part && to ? editing_thing_at(phrase, i + 1, 0) : 0;
        if (length > 0 && i + 1 + length == phrase->n)
            return i;
        part = part || is_part_of_thing(t);
        if (token_is_shape(t) && !is_part_of_thing(t))
            return phrase->n;
    }
    return phrase->n;
}

/** 圆|加个黑色边框: what is added is of the thing that stands first. */
static gboolean gets_part(const Phrase *phrase, guint first)
{
    guint verb = phrase_find(phrase, WORD_VERB);
    if (verb == phrase->n || verb == first)
        return FALSE;
    guint length = editing_thing_at(phrase, first, REF_RANGE);
    guint i = first + length;
    i += i < phrase->n && token_is(&phrase->tokens[i], WORD_ALL) ? 1 : 0; /* 红圆都加个黑边 */
    if (length == 0 || i + 1 >= phrase->n || !token_is(&phrase->tokens[i], WORD_VERB) ||
        !(word_begins(phrase, &phrase->tokens[i], "加") || word_begins(phrase, &phrase->tokens[i], "添") ||
          word_begins(phrase, &phrase->tokens[i], "描")))
        return FALSE;
    for (i++; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (is_part_of_thing(t))
            return !(token_is(t, WORD_SHAPE));
        if (t->kind != TOKEN_NUMBER && !token_is(t, WORD_MEASURE) && !token_is_color(t) && !token_is(t, WORD_SHADE) &&
            !token_is(t, WORD_DE) && !token_is(t, WORD_STROKE) && !token_is(t, WORD_DASH))
            return FALSE;
    }
    return FALSE;
}

/** make a row of |the circles: those that are there. */
static gboolean rows_of_things(const Phrase *phrase)
{
    guint row = phrase_find(phrase, WORD_ARRANGE);
    guint length = row + 1 < phrase->n ? editing_thing_at(phrase, row + 1, 0) : 0;
    return length > 0 && token_is(&phrase->tokens[row + 1], WORD_THE) && row + 1 + length == phrase->n;
}

/** 转一下三角形, 旋转方块30度, but not 旋转30度的方块. */
static gboolean turns_thing(const Phrase *phrase, guint first)
{
    if (!token_is(&phrase->tokens[first], WORD_ROTATE) || phrase_count(phrase, WORD_DE) > 0 ||
        phrase_is_latin(phrase, &phrase->tokens[first]))
        return FALSE;
    guint i = first + 1;
    while (i < phrase->n && token_is(&phrase->tokens[i], WORD_FILLER))
        i++;
    return i < phrase->n && editing_thing_at(phrase, i, 0) > 0;
}

gboolean editing_color_is_led_to(const Phrase *phrase, guint i)
{
    static const char *const looks[] = {"颜色", "颜色的", "颜色是", "颜色为", NULL};
    static const char *const leading[] = {"用", "要", "是", "为", "想要", "成", NULL};
    const Filler f = {.phrase = phrase};
    i += i < phrase->n && token_is(&phrase->tokens[i], WORD_DE) ? 1u : 0u;
    if (i >= phrase->n || phrase->tokens[i].kind != TOKEN_WORD || !filler_is(&f, &phrase->tokens[i], looks))
        return FALSE;
    for (i++; i < phrase->n && phrase->tokens[i].kind == TOKEN_WORD && filler_is(&f, &phrase->tokens[i], leading); i++)
        ;
    return i < phrase->n && (token_is_color(&phrase->tokens[i]) || token_is(&phrase->tokens[i], WORD_SHADE));
}

gboolean editing_applies(const Phrase *phrase)
{
    static const char *const turning[] = {"rotate", "spin", "tilt", NULL};
    guint first = editing_first_word(phrase);
    guint text = phrase_find_text(phrase);
    if (first >= phrase->n)
        return FALSE;
    guint edit = phrase_find(phrase, WORD_EDIT);
    if (editing_is_chain(phrase) || clears_some(phrase) || gives(phrase, first) || centers(phrase, first) ||
        labels(phrase, first) || gets_part(phrase, first) || editing_adds_part(phrase, first) ||
        writes_on(phrase, first) || changes_letters(phrase, first) || goes_to_place(phrase, first) ||
        editing_added_to(phrase) < phrase->n)
        return TRUE;
    if (phrase->reading->there && editing_may_apply(phrase, NULL))
        return TRUE;
    if (!phrase->reading->there && editing_may_draw(phrase))
        return FALSE;
    guint verb = phrase_find(phrase, WORD_VERB);
    if (edit < MIN(text, phrase->n)) {
        gboolean draws = verb < edit && phrase->tokens[verb].row->value == VERB_DRAW && phrase_has_shape(phrase);
        EditVerb what = (EditVerb)phrase->tokens[edit].row->value;
        return !draws || what == EDIT_CONNECT || what == EDIT_MARK;
    }
    if (verb_with_thing(phrase) || rows_of_things(phrase))
        return TRUE;
    if (verb < phrase->n && verb < text)
        return FALSE;
    guint length = editing_thing_at(phrase, first, REF_RANGE | REF_PART);
    if (length > 0 && first + length < phrase->n) {
        gboolean line = FALSE;
        for (guint i = first; i < first + length; i++)
            line = line || (token_is(&phrase->tokens[i], WORD_SHAPE) &&
                            (phrase->tokens[i].row->value == DRAW_LINE || phrase->tokens[i].row->value == DRAW_ARROW));
        gboolean sure = thing_is_sure(phrase, first, length);
        const Token *next = &phrase->tokens[first + length];
        if (next->kind == TOKEN_COMMA || (line && !sure && !token_is(next, WORD_SIZE) && !token_is(next, WORD_STROKE) &&
                                          !token_is(next, WORD_AGAIN)))
            return FALSE;
        if (change_begins(phrase, first + length, sure))
            return TRUE;
    }
    if (turns_thing(phrase, first) || editing_told_is_put(phrase, first) || editing_told_is_painted(phrase, first))
        return TRUE;
    if (length > 0 && !token_is_shape(&phrase->tokens[first + length - 1]) &&
        editing_color_is_led_to(phrase, first + length))
        return TRUE; /* “你好”的颜色用红色 */
    if (first + 1 < phrase->n && token_is(&phrase->tokens[first], WORD_ROTATE) &&
        editing_thing_at(phrase, first + 1, 0) > 0 && !word_is(phrase, &phrase->tokens[first], "rotated"))
        return filler_is(&(Filler){.phrase = phrase}, &phrase->tokens[first], turning) ||
               thing_is_sure(phrase, first + 1, editing_thing_at(phrase, first + 1, 0));
    if (token_is(&phrase->tokens[first], WORD_FILL) && word_begins(phrase, &phrase->tokens[first], "fill it"))
        return TRUE;
    if (token_is(&phrase->tokens[first], WORD_FILL) && editing_thing_at(phrase, first + 1, 0) > 0)
        return thing_is_sure(phrase, first + 1, editing_thing_at(phrase, first + 1, 0));
    return only_changes(phrase, first);
}
