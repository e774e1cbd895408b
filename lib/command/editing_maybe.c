// SPDX-License-Identifier: MIT
/* Words that draw a thing, or change it where it is there: 圆放到左边, top box green, circle A: Start. */
#include <string.h>

#include "lib/command/editing.h"

/** 圆| 不要填充，只留边: what it shall be without, which says more of one that is there than 空心. */
static gboolean takes_fill(const Phrase *phrase, guint i)
{
    static const char *const without[] = {"不", "别", "没", "只", "仅", "留", "取消", "去掉", NULL};
    const Filler f = {.phrase = phrase};
    gboolean said = FALSE;
    for (; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        gboolean hollow = token_is(t, WORD_HOLLOW) && filler_begins(&f, t, without);
        gboolean width = said && token_is(t, WORD_METRIC) && t->row->value == METRIC_STROKE && i + 1 < phrase->n &&
                         t[1].kind == TOKEN_NUMBER; /* 只留边，|线粗3 */
        if (!hollow && !width && t->kind != TOKEN_COMMA && !token_is_filler(t))
            return FALSE;
        i += width ? 1u + (i + 2 < phrase->n && token_is(t + 2, WORD_UNIT) ? 1u : 0u) : 0u;
        said = said || hollow;
    }
    return said;
}

/** What follows a thing as its verb would, and may be one of its looks as well. */
static gboolean tells_or_changes(const Phrase *phrase, guint i)
{
    static const char *const put[] = {"放到", "放在", "放",   "摆到", "摆在", "摆",   "挂在", "挂到", "贴在", "贴到",
                                      "靠",   "搁到", "搁在", "搁",   "置于", "靠到", "放至", "重新", NULL};
    static const char *const color[] = {"颜色", "要", "用", "想要", NULL};
    static const char *const lies[] = {"在",   "位于",   "处于",   "偏左",   "偏右",   "偏上",
                                       "偏下", "偏左边", "偏右边", "偏上方", "偏下方", NULL};
    const Filler f = {.phrase = phrase, .i = i};
    const Token *t = peek(&f, 0);
    const Token *next = peek(&f, 1);
    if (takes_fill(phrase, i))
        return TRUE;
    if (t->kind != TOKEN_WORD || next->kind == TOKEN_END)
        return token_is(t, WORD_OPACITY) || token_is(t, WORD_ARRANGE) || token_is(t, WORD_FILLED) ||
               token_is(t, WORD_CORNER) || token_is(t, WORD_HOLLOW) ||
               (token_is(t, WORD_ANCHOR) && word_begins(phrase, t, "靠")) || /* 圆靠右边 */
               filler_is(&f, t,
                         (const char *const[]){"居中", "靠左", "靠右", "偏左", "偏右", "偏左边", "偏右边", NULL});
    if (editing_color_is_led_to(phrase, i))
        return TRUE;
    if (token_is(t, WORD_FILLED) && next->kind == TOKEN_COMMA &&
        (word_begins(phrase, t, "涂") || word_begins(phrase, t, "填")))
        return TRUE;               /* 星星涂满|，边框黑 */
    if (token_is(t, WORD_ARRANGE)) /* 蓝框并排放|下面 */
        return token_is(next, WORD_ANCHOR) || token_is(next, WORD_AT) || next->kind == TOKEN_COMMA;
    if (filler_is(&f, t, lies))
        return TRUE; /* 圆在左边: tells where it is, if it is there */
    if (filler_is(&f, t, put))
        return token_is(next, WORD_ANCHOR) || token_is(next, WORD_AT) || token_is(next, WORD_AXIS) ||
               next->kind == TOKEN_OPEN || token_is(next, WORD_SHAPE) || token_is(next, WORD_REF) ||
               next->kind == TOKEN_UNKNOWN || next->kind == TOKEN_QUOTE || next->kind == TOKEN_NUMBER;
    if (token_is(t, WORD_NAME))
        return next->kind != TOKEN_COMMA;
    if (token_is(t, WORD_BORDER) || token_is(t, WORD_FILL) || filler_is(&f, t, color))
        return token_is_color(next) || token_is(next, WORD_SHADE) || token_is(next, WORD_FILLED) ||
               token_is(next, WORD_HOLLOW) || token_is(next, WORD_DASH) || token_is(next, WORD_STROKE) ||
               token_is(next, WORD_SIZE); /* 三角形要实心的 */
    return token_is(t, WORD_OPACITY) || (token_is(t, WORD_ROTATE) && next->kind == TOKEN_NUMBER);
}

/** put "Start" in the circle: words to be written there, unless something has that name. */
static gboolean puts_words(const Phrase *phrase, Ref **ref)
{
    static const char *const putting[] = {"put", "place", "stick", NULL};
    const Filler f = {.phrase = phrase};
    guint verb = phrase_first_meaning(phrase);
    if (verb + 2 >= phrase->n || phrase_find(phrase, WORD_EDIT) < phrase->n ||
        !filler_is(&f, &phrase->tokens[verb], putting) || phrase->tokens[verb + 1].kind != TOKEN_QUOTE ||
        phrase->reading->folded->str[phrase->tokens[verb + 1].start] != QUOTE_MARK)
        return FALSE;
    const Token *place = &phrase->tokens[verb + 2];
    if (!token_is(place, WORD_AT) && !token_is(place, WORD_RELATION) && !token_is(place, WORD_ANCHOR))
        return FALSE;
    if (ref != NULL) {
        *ref = ref_new(REF_TEXT);
        (*ref)->text = g_strdup(phrase->reading->quotes->pdata[(guint)phrase->tokens[verb + 1].value]);
    }
    return TRUE;
}

/** 画个框，|框里写…: it was drawn before, in the same message. */
static gboolean drawn_before(const Phrase *phrase, guint i)
{
    static const char *const verbs[] = {"画", "来", "加", "弄", "做", "放", "贴", "添", "搞", "整", "要", "摆", NULL};
    const char *text = phrase->reading->folded->str;
    for (gsize k = 0; verbs[k] != NULL; k++) {
        if (g_strstr_len(text, phrase->tokens[i].start, verbs[k]) != NULL)
            return TRUE;
    }
    return FALSE;
}

/** 圆角框里写“登录”: told of a kind of thing by its name and colour, and of no one in particular. */
gboolean editing_written_in(const Phrase *phrase)
{
    const Filler f = {.phrase = phrase, .i = editing_first_word(phrase)};
    guint shape = 0;
    while (token_is_color(peek(&f, shape)) || token_is(peek(&f, shape), WORD_SHADE) ||
           token_is(peek(&f, shape), WORD_DE))
        shape++;
    static const char *const told[] = {"错", "的", "了", "得", "完", "啥", "什么", "满", "好", NULL}; /* 圆里写|错了 */
    const Token *label = peek(&f, shape + 1), *behind = peek(&f, shape + 2);
    if (f.i >= phrase->n || drawn_before(phrase, f.i) || behind->kind == TOKEN_END ||
        (behind->kind != TOKEN_QUOTE && filler_begins(&f, behind, told)))
        return FALSE;
    return token_is_shape(peek(&f, shape)) && !token_is_letters(peek(&f, shape)) && token_is(label, WORD_LABEL) &&
           peek(&f, shape)->end == label->start &&
           filler_begins(&f, label, (const char *const[]){"里", "内写", NULL}) &&
           phrase_count(phrase, WORD_VERB) + phrase_count(phrase, WORD_EDIT) == 0;
}

/** 方块写上“A”: on the one that is there, if it is; else drawn with it. */
static gboolean written_on(const Phrase *phrase, Ref **ref)
{
    static const char *const writing[] = {"写上", "标上", "标注", "加上文字", "加文字", "添加文字", "加上字", NULL};
    const Filler f = {.phrase = phrase, .i = editing_first_word(phrase)};
    guint length = f.i < phrase->n ? editing_thing_at(phrase, f.i, 0) : 0;
    if (length == 0 || peek(&f, length + 1)->kind == TOKEN_END || phrase_count(phrase, WORD_VERB) > 0 ||
        !(filler_is(&f, peek(&f, length), writing) || editing_written_in(phrase)))
        return FALSE;
    return ref == NULL || ref_read(&f, 0, 0, ref) > 0;
}

/** 右下角的矩形里写“结束”: into the one that lies there, if it does. */
static gboolean writes_in_placed(const Phrase *phrase, Ref **ref)
{
    const Filler f = {.phrase = phrase, .i = editing_first_word(phrase)};
    if (f.i >= phrase->n || !token_is(peek(&f, 0), WORD_ANCHOR) || phrase_count(phrase, WORD_VERB) > 0)
        return FALSE;
    guint length = editing_thing_at(phrase, f.i, REF_PART | REF_LOOSE);
    const Token *t = peek(&f, length);
    gboolean inside = token_is(t, WORD_LABEL) && filler_begins(&f, t, (const char *const[]){"里", "内", NULL});
    gboolean then = (token_is(t, WORD_RELATION) || token_is(t, WORD_FILLER)) &&
                    filler_begins(&f, t, (const char *const[]){"里", "内", NULL}) &&
                    (token_is(peek(&f, length + 1), WORD_WRITE) || token_is(peek(&f, length + 1), WORD_LABEL));
    gboolean told = token_is(t, WORD_WRITE) && token_is(peek(&f, 1), WORD_DE); /* 右上的矩形|写“审核” */
    if (length < 2 || !token_is_shape(peek(&f, length - 1)) || !(inside || then || told))
        return FALSE;
    if (ref != NULL && ref_read(&f, 0, REF_PART | REF_LOOSE, ref) > 0)
        (*ref)->in_part = FALSE; /* of one that lies elsewhere it is asked, and none drawn */
    return TRUE;
}

/** circle A red fill: the one that is called A, if there is one; else drawn with its letter. */
static gboolean looks_of_lettered(const Phrase *phrase, Ref **ref)
{
    const Filler f = {.phrase = phrase, .i = editing_first_word(phrase)};
    gboolean in = token_is(peek(&f, 2), WORD_AT) && filler_is(&f, peek(&f, 2), (const char *const[]){"in", NULL});
    const Token *look = peek(&f, in ? 3 : 2);
    if (!token_is(peek(&f, 0), WORD_SHAPE) || peek(&f, 1)->kind == TOKEN_END || !filler_is_letter(&f, peek(&f, 1)) ||
        phrase_find(phrase, WORD_VERB) < phrase->n || !phrase_is_latin(phrase, peek(&f, 0)) ||
        !(token_is_color(look) || token_is(look, WORD_SHADE) || token_is(look, WORD_FILLED) ||
          token_is(look, WORD_HOLLOW) || token_is(look, WORD_DASH) || token_is(look, WORD_LABEL)))
        return FALSE;
    if (ref != NULL) {
        *ref = ref_new(REF_TEXT);
        (*ref)->text = phrase_words(phrase, f.i + 1, f.i + 1);
    }
    return TRUE;
}

/** top rectangle green, bottom box: "Yes": the one that lies there, if it does; else drawn there. */
static gboolean told_of_placed(const Phrase *phrase, Ref **ref)
{
    const Filler f = {.phrase = phrase, .i = editing_first_word(phrase)};
    if (f.i >= phrase->n || !token_is(peek(&f, 0), WORD_ANCHOR) || phrase_find(phrase, WORD_VERB) < phrase->n ||
        !token_is(peek(&f, 1), WORD_SHAPE) || !phrase_is_latin(phrase, peek(&f, 0)) ||
        peek(&f, 0)->row->value == ANCHOR_MIDDLE)
        return FALSE;
    const Token *value = peek(&f, 2), *behind = peek(&f, 3);
    gboolean colored = token_is_color(value) && (behind->kind == TOKEN_END || token_is_filler(behind));
    if (!colored && !(token_is(value, WORD_LABEL) && phrase->reading->folded->str[value->start] == ':'))
        return FALSE;
    if (ref != NULL && ref_read(&f, 0, REF_PART | REF_LOOSE | REF_PLACED, ref) == 0)
        return FALSE;
    return TRUE;
}

/** 圆|的|边框粗一点, 方块|的|线细一点: a part of the thing before it, and not one of its looks. */
static gboolean part_follows(const Phrase *phrase, guint i)
{
    const Filler f = {.phrase = phrase, .i = i};
    const Token *part = peek(&f, 1), *look = peek(&f, 2);
    gboolean line = token_is(part, WORD_SHAPE) &&
                    filler_is(&f, part, (const char *const[]){"线", "线条", "边线", NULL}) &&
                    (token_is(look, WORD_STROKE) || token_is(look, WORD_DASH) || token_is_color(look));
    return token_is(peek(&f, 0), WORD_DE) &&
           (token_is(part, WORD_BORDER) || token_is(part, WORD_FILL) || line || token_is(part, WORD_OPACITY)) &&
           look->kind != TOKEN_END;
}

/** 方块|填满黄色: the one that is there, if it is; else drawn so. */
static gboolean filled_with(const Phrase *phrase, Ref **ref)
{
    static const char *const filling[] = {"填满", "涂满", "填充满", NULL};
    Filler f = {.phrase = phrase, .i = editing_first_word(phrase)};
    guint length = f.i < phrase->n ? editing_thing_at(phrase, f.i, 0) : 0;
    if (length == 0 || !token_is_shape(peek(&f, length - 1)) || !token_is(peek(&f, length), WORD_FILLED) ||
        !filler_is(&f, peek(&f, length), filling) || phrase_find(phrase, WORD_VERB) < phrase->n)
        return FALSE;
    guint color = length + (token_is(peek(&f, length + 1), WORD_SHADE) ? 2u : 1u);
    const Token *behind = peek(&f, color + 1);
    return token_is_color(peek(&f, color)) && (behind->kind == TOKEN_END || token_is_filler(behind)) &&
           (ref == NULL || ref_read(&f, 0, 0, ref) > 0);
}

/** square colour orange: the one that is there, if it is; else drawn so. */
static gboolean looks_of_bare(const Phrase *phrase, Ref **ref)
{
    static const char *const hue[] = {"color", "colour", NULL};
    const Filler f = {.phrase = phrase, .i = editing_first_word(phrase)};
    const Token *behind = peek(&f, 3);
    if (!token_is(peek(&f, 0), WORD_SHAPE) || !phrase_is_latin(phrase, peek(&f, 0)) ||
        !filler_is(&f, peek(&f, 1), hue) || !token_is_color(peek(&f, 2)) ||
        !(behind->kind == TOKEN_END || token_is_filler(behind)) || phrase_find(phrase, WORD_VERB) < phrase->n)
        return FALSE;
    return ref == NULL || ref_read(&f, 0, 0, ref) > 0;
}

/** 两个矩形|要黄的: those that are there, if they are so many; else drawn so. */
static gboolean counted_want(const Phrase *phrase, guint i)
{
    const Filler f = {.phrase = phrase, .i = i};
    return token_is(peek(&f, 0), WORD_VERB) && filler_is(&f, peek(&f, 0), (const char *const[]){"要", NULL});
}

gboolean editing_may_apply(const Phrase *phrase, Ref **ref)
{
    if (puts_words(phrase, ref) || written_on(phrase, ref) || filled_with(phrase, ref) ||
        writes_in_placed(phrase, ref) || looks_of_lettered(phrase, ref) || told_of_placed(phrase, ref) ||
        looks_of_bare(phrase, ref) || editing_bare_may_apply(phrase, ref))
        return TRUE;
    guint first = editing_first_word(phrase);
    guint verb = phrase_find(phrase, WORD_VERB);
    if (phrase->reading->lang != LANG_ZH || first >= phrase->n || verb == first)
        return FALSE;
    guint length = editing_thing_at(phrase, first, 0);
    guint i = first + length;
    gboolean part = length > 0 && part_follows(phrase, i);
    if (part) {
        if (ref != NULL)
            ref_read(&(Filler){.phrase = phrase, .i = first}, 0, 0, ref);
        return token_is_shape(&phrase->tokens[i - 1]) && verb == phrase->n && phrase_find_text(phrase) == phrase->n;
    }
    if (length == 0 || i >= phrase->n || phrase_find_text(phrase) < phrase->n || (verb < phrase->n && verb != i) ||
        !token_is_shape(&phrase->tokens[i - 1]) ||
        (phrase->tokens[i - 1].end != phrase->tokens[i].start && !takes_fill(phrase, i)) ||
        !tells_or_changes(phrase, i) ||
        (phrase->tokens[first].kind == TOKEN_NUMBER && !token_is(&phrase->tokens[i], WORD_ARRANGE) &&
         !counted_want(phrase, i)))
        return FALSE;
    const Filler f = {.phrase = phrase, .i = first};
    if (ref != NULL && ref_read(&f, 0, 0, ref) > 0 && token_is(&phrase->tokens[i], WORD_ARRANGE))
        (*ref)->all = (*ref)->all || (*ref)->count == 0; /* 蓝框排成一排: all of them */
    return TRUE;
}

gboolean editing_may_draw(const Phrase *phrase)
{
    return puts_words(phrase, NULL) || looks_of_lettered(phrase, NULL) || told_of_placed(phrase, NULL) ||
           looks_of_bare(phrase, NULL) || editing_bare_may_apply(phrase, NULL);
}
