// SPDX-License-Identifier: MIT
/*
 * Spoken Chinese, token by token: what characters mean only beside others, and words that carry nothing where they
 * stand. Each pass looks at neighbours alone.
 *
 *     打个红叉   种三棵树   拉一条虚线        打, 种, 拉 are verbs of these things
 *     8个像素   顶部中间   箭头往下指         个, 中间, 指 add nothing
 *     那个你帮我画…   在左上角那个位置        那个 points at nothing
 */
#include "lib/command/spoken.h"

#include <string.h>

#include "lib/command/names.h"

#include "lib/command/lexicon.h"
#include "lib/command/spoken_tokens.h"

/** What is done to some things only: 种三棵树, 打个红叉. Elsewhere these characters are no words. */
static const struct {
    const char *verb;
    DrawShape shape;
    Stamp stamp;
} special_verbs[] = {
    {"打", DRAW_TICK, 0},
    {"打", DRAW_CROSS, 0},
    {"打", DRAW_TABLE, 0},
    {"种", DRAW_STAMP, STAMP_TREE},
    {"种", DRAW_STAMP, STAMP_FLOWER},
    {"栽", DRAW_STAMP, STAMP_TREE},
    {"栽", DRAW_STAMP, STAMP_FLOWER},
    {"盖", DRAW_STAMP, STAMP_HOUSE},
    {"建", DRAW_STAMP, STAMP_HOUSE},
    {"挂", DRAW_STAMP, STAMP_SUN},
    {"挂", DRAW_STAMP, STAMP_MOON},
    {"挂", DRAW_STAR, 0},
    {"挂", DRAW_STAMP, STAMP_CLOUD},
    {"挂", DRAW_STAMP, STAMP_FLAG},
    {"拉", DRAW_LINE, 0},
    {"拉", DRAW_ARROW, 0},
    {"指", DRAW_ARROW, 0},
    {"撒", DRAW_STAR, 0},
    {"飘", DRAW_STAMP, STAMP_CLOUD},
    {"飘着", DRAW_STAMP, STAMP_CLOUD},
    {"挂着", DRAW_STAMP, STAMP_SUN},
    {"挂着", DRAW_STAMP, STAMP_MOON},
    {"长", DRAW_STAMP, STAMP_TREE},
    {"长", DRAW_STAMP, STAMP_FLOWER},
    {"开", DRAW_STAMP, STAMP_FLOWER},
    {"站", DRAW_STAMP, STAMP_PERSON},
    {"站着", DRAW_STAMP, STAMP_PERSON},
    {"坐着", DRAW_STAMP, STAMP_PERSON},
    {"停", DRAW_STAMP, STAMP_CAR},
    {"停着", DRAW_STAMP, STAMP_CAR},
    {"停着", DRAW_STAMP, STAMP_BOAT},
    {"飞着", DRAW_STAMP, STAMP_BIRD},
    {"游着", DRAW_STAMP, STAMP_FISH},
    {"蹲着", DRAW_STAMP, STAMP_CAT},
    {"蹲着", DRAW_STAMP, STAMP_DOG},
    {"趴着", DRAW_STAMP, STAMP_CAT},
    {"趴着", DRAW_STAMP, STAMP_DOG},
    {"插", DRAW_STAMP, STAMP_FLAG},
    {"套", DRAW_CIRCLE, 0},
    {"套", DRAW_SQUARE, 0},
    {"套", DRAW_RECTANGLE, 0},
    {"套", DRAW_TRIANGLE, 0},
    {"套", DRAW_DIAMOND, 0},
    {"套", DRAW_STAR, 0},
};

/** What is done to any thing that is counted: 造一个圆, 划一条线. */
static const char *const any_verbs[] = {"造",   "建", "建立", "求", "显示", "展示", "呈现", "设计", "构造",
                                        "产生", "牵", "丢",   "扔", "安",   "安上", "划",   "划出", "划下",
                                        "拉出", "引", "扯",   "作", "拖出", "拉上", "甩",   "显",   NULL};

static gboolean verb_suits(const char *verb, gsize length, const WordRow *shape)
{
    if (typed_is_any(verb, length, any_verbs))
        return TRUE;
    for (gsize i = 0; i < G_N_ELEMENTS(special_verbs); i++) {
        if (strlen(special_verbs[i].verb) == length && strncmp(verb, special_verbs[i].verb, length) == 0 &&
            shape->value == (gint32)special_verbs[i].shape &&
            (special_verbs[i].stamp == 0 || shape->color == (guint32)special_verbs[i].stamp))
            return TRUE;
    }
    return FALSE;
}

/** Makes a verb of what stands alone before a counted thing that it suits. */
static void settle_special_verbs(const Spoken *s)
{
    Token *t = (Token *)(gpointer)s->tokens->data;
    guint n = s->tokens->len;
    for (guint i = 0; i + 2 < n; i++) {
        gboolean counted =
            token_is(&t[i + 1], WORD_MEASURE) ||
            (t[i + 1].kind == TOKEN_NUMBER && (token_is(&t[i + 2], WORD_MEASURE) || token_is(&t[i + 2], WORD_ROWS)));
        gboolean stops = token_is(&t[i], WORD_NOT) && is_spelled(s, &t[i], "停"); /* 停辆车 */
        if (!(t[i].kind == TOKEN_UNKNOWN || stops) || !counted)
            continue;
        guint j = i + 1;
        while (j < n && (t[j].kind == TOKEN_NUMBER || token_is_color(&t[j]) || token_is(&t[j], WORD_MEASURE) ||
                         token_is(&t[j], WORD_DE) || token_is(&t[j], WORD_SIZE) || token_is(&t[j], WORD_SHADE) ||
                         token_is(&t[j], WORD_DASH) || token_is(&t[j], WORD_TURN) || token_is(&t[j], WORD_ROWS) ||
                         token_is(&t[j], WORD_COLUMNS) || token_is(&t[j], WORD_METRIC) || token_is(&t[j], WORD_UNIT) ||
                         token_is(&t[j], WORD_LONG) || token_is(&t[j], WORD_STROKE)))
            j++;
        const WordRow *line = j > i + 1 && token_is(&t[j - 1], WORD_DASH) ? word_row(WORD_SHAPE, DRAW_LINE) : NULL;
        const WordRow *shape = j < n && token_is(&t[j], WORD_SHAPE) ? t[j].row : line; /* 拉一条虚线 */
        if (shape == NULL || !verb_suits(s->text + t[i].start, t[i].end - t[i].start, shape))
            continue;
        t[i].kind = TOKEN_WORD;
        t[i].row = word_row(WORD_VERB, VERB_DRAW);
    }
}

/** 用48号字: of that size, when nobody would number so many things. */
static void settle_font_sizes(const Spoken *s)
{
    Token *t = (Token *)(gpointer)s->tokens->data;
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        gboolean size = t[i].kind == TOKEN_NUMBER && t[i].value >= 8 && token_is(&t[i + 1], WORD_REF) &&
                        t[i + 1].row->value == REFWORD_NUMBER && token_is(&t[i + 2], WORD_SHAPE) &&
                        t[i + 2].row->value == DRAW_TEXT && t[i + 1].end == t[i + 2].start;
        gboolean how = i == 0 || token_is(&t[i - 1], WORD_FILLER) || token_is(&t[i - 1], WORD_WRITE) ||
                       t[i - 1].kind == TOKEN_COMMA || t[i - 1].kind == TOKEN_QUOTE;
        if (!size || !how)
            continue;
        t[i + 1].row = word_row(WORD_METRIC, METRIC_FONT);
        t[i + 1].end = t[i + 2].end;
        g_array_remove_index(s->tokens, i + 2);
    }
}

/** Where two sides of the board meet, or a side and the middle; ANCHORS when they do not. */
static Anchor meet(Anchor a, Anchor b)
{
    static const gint8 columns[ANCHORS] = {0, 0, 0, -1, 1}, rows[ANCHORS] = {0, -1, 1};
    static const Anchor anchors[3][3] = {{ANCHOR_TOP_LEFT, ANCHOR_TOP, ANCHOR_TOP_RIGHT},
                                         {ANCHOR_LEFT, ANCHOR_MIDDLE, ANCHOR_RIGHT},
                                         {ANCHOR_BOTTOM_LEFT, ANCHOR_BOTTOM, ANCHOR_BOTTOM_RIGHT}};
    gboolean sides = a <= ANCHOR_RIGHT && b <= ANCHOR_RIGHT && a != b;
    gboolean clash = sides && ((columns[a] != 0 && columns[b] != 0) || (rows[a] != 0 && rows[b] != 0));
    return !sides || clash ? ANCHORS : anchors[1 + rows[a] + rows[b]][1 + columns[a] + columns[b]];
}

/** 顶部中间, 底部右侧: one place in two words. */
static void settle_double_places(const Spoken *s)
{
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = &g_array_index(s->tokens, Token, i);
        if (token_is(t, WORD_ANCHOR) && is_spelled(s, t, "居中") && i + 2 < s->tokens->len &&
            is_spelled(s, t + 1, "靠") && token_is(t + 2, WORD_ANCHOR)) {
            drop(s, i, 2); /* 居中靠上: a side is in its middle */
            continue;
        }
        gboolean long_words = t[0].end - t[0].start >= strlen("左边") && t[1].end - t[1].start >= strlen("左边");
        gboolean apart = t[0].end != t[1].start && !is_spelled(s, t + 1, "居中"); /* 最上面 居中 */
        if (!token_is(&t[0], WORD_ANCHOR) || !token_is(&t[1], WORD_ANCHOR) || apart || !long_words ||
            (guint8)s->text[t[0].start] < 0x80)
            continue;
        Anchor both = meet((Anchor)t[0].row->value, (Anchor)t[1].row->value);
        if (both == ANCHORS)
            continue;
        t[0].row = word_row(WORD_ANCHOR, (gint32)both);
        t[0].end = t[1].end;
        g_array_remove_index(s->tokens, i + 1);
    }
}

/** 8个像素: the measure word is no count. */
static void settle_units(const Spoken *s)
{
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        if (token_at(s, i)->kind == TOKEN_NUMBER && token_is(token_at(s, i + 1), WORD_MEASURE) &&
            token_is(token_at(s, i + 2), WORD_UNIT) && token_at(s, i + 2)->row->value == UNIT_PIXEL)
            drop(s, i + 1, 1);
    }
}

/** 箭头往下指: the way was said before. */
static void settle_pointing(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (token_is(t, WORD_ANCHOR) && token_is(t - 1, WORD_TO) && is_spelled(s, t + 1, "指"))
            drop(s, i + 1, 1);
    }
}

static gboolean is_that(const Spoken *s, const Token *t)
{
    return token_is(t, WORD_REF) && (is_spelled(s, t, "那个") || is_spelled(s, t, "这个"));
}

/** Whether a drawing verb comes before the sentence ends. */
static gboolean draws_ahead(const Spoken *s, guint i)
{
    for (; i < s->tokens->len && token_at(s, i)->kind != TOKEN_END && !token_is(token_at(s, i), WORD_EDIT); i++) {
        if (token_is(token_at(s, i), WORD_VERB))
            return TRUE;
    }
    return FALSE;
}

/** 那个，你帮我画…, 左上角那个位置: said while thinking. */
static void settle_hesitation(const Spoken *s)
{
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        if (!is_that(s, token_at(s, i)))
            continue;
        gboolean begins = i == 0 || token_at(s, i - 1)->kind == TOKEN_END || token_is(token_at(s, i - 1), WORD_THEN) ||
                          token_is(token_at(s, i - 1), WORD_FILLER);
        guint next = i + 1 + (token_at(s, i + 1)->kind == TOKEN_COMMA ? 1u : 0u);
        const Token *t = next < s->tokens->len ? token_at(s, next) : NULL;
        gboolean leads = t != NULL && (token_is(t, WORD_FILLER) || token_is(t, WORD_ASK) || token_is(t, WORD_VERB));
        gboolean place = i > 0 &&
                         (token_is(token_at(s, i - 1), WORD_ANCHOR) || token_at(s, i - 1)->kind == TOKEN_CLOSE) &&
                         (begins_with(s, token_at(s, i + 1), "位置") || begins_with(s, token_at(s, i + 1), "地方"));
        if (place)
            drop(s, i, 2);
        else if (begins && leads && draws_ahead(s, next))
            drop(s, i, next - i);
    }
}

/** 100像素x50像素: a unit on either side of the cross says nothing. */
static void settle_sizes(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        if (token_at(s, i)->kind != TOKEN_BY || token_at(s, i + 1)->kind != TOKEN_NUMBER)
            continue;
        if (i + 2 < s->tokens->len && token_is(token_at(s, i + 2), WORD_UNIT) &&
            token_at(s, i + 2)->row->value == UNIT_PIXEL)
            drop(s, i + 2, 1);
        if (token_is(token_at(s, i - 1), WORD_UNIT))
            drop(s, i - 1, 1);
    }
}

/** 大家好，先画一个圆: who greets before asking is not just talking. */
static void settle_greetings(const Spoken *s)
{
    static const char *const greetings[] = {"大家好", "你好",   "您好",   "早上好", "上午好", "中午好",
                                            "下午好", "晚上好", "老师好", "早安",   "早",     NULL};
    if (s->tokens->len < 3 || !spelled_any(s, token_at(s, 0), greetings))
        return;
    guint next = 1;
    while (next < s->tokens->len && (token_is_filler(token_at(s, next)) || token_at(s, next)->kind == TOKEN_COMMA ||
                                     token_at(s, next)->kind == TOKEN_END))
        next++;
    if (next < s->tokens->len && draws_ahead(s, next) && token_at(s, 0)->kind == TOKEN_WORD)
        drop(s, 0, next);
}

/** 不对, 说错了: the tokens it has, 0 for none. */
static guint correction_at(const Spoken *s, guint i)
{
    static const char *const corrections[] = {"不对", "说错了", "不是", "错了", NULL};
    const Token *t = token_at(s, i);
    if (spelled_any(s, t, corrections))
        return 1;
    if (!token_is(t, WORD_NOT) || !is_spelled(s, t, "不"))
        return 0;
    gboolean right = i + 1 < s->tokens->len && token_is(t + 1, WORD_FILLER) && is_spelled(s, t + 1, "对");
    return right ? 2 : 1;
}

/** The one value that 不对，六个 or 不，蓝色的 gives anew: its token, or the sentence's end when it gives another. */
static guint lone_value(const Spoken *s, guint from, guint end)
{
    guint value = end;
    for (guint i = from; i < end; i++) {
        const Token *t = token_at(s, i);
        gboolean says =
            token_is_color(t) || token_is(t, WORD_ANCHOR) || token_is(t, WORD_SIZE) || t->kind == TOKEN_NUMBER;
        gboolean goes = token_is_filler(t) || t->kind == TOKEN_COMMA || token_is(t, WORD_MEASURE) ||
                        token_is(t, WORD_AT) || token_is(t, WORD_TO) || token_is(t, WORD_UNIT);
        if ((says && value != end) || (!says && !goes))
            return end;
        value = says ? i : value;
    }
    return value;
}

static gboolean same_slot(const Token *a, const Token *b)
{
    if (token_is_color(a) || token_is_color(b))
        return token_is_color(a) && token_is_color(b);
    return a->kind == b->kind && (a->kind != TOKEN_WORD || a->row->kind == b->row->kind);
}

static gboolean says_thing(const Spoken *s, guint from, guint end)
{
    for (guint i = from; i < end; i++) {
        if (token_is_shape(token_at(s, i)) || token_is(token_at(s, i), WORD_WRITE))
            return TRUE;
    }
    return FALSE;
}

static gboolean says_verb(const Spoken *s, guint from, guint end)
{
    for (guint i = from; i < end; i++) {
        if (token_is(token_at(s, i), WORD_VERB))
            return TRUE;
    }
    return FALSE;
}

/** 画个圆，不对，画个方块: what was said before does not count; 画个红圆，哦不，蓝色的: another value does. */
static void settle_corrections(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        guint length = correction_at(s, i);
        guint behind = i + length;
        if (length == 0 || behind >= s->tokens->len)
            continue;
        guint begin = sentence_begin(s, i);
        guint end = sentence_end(s, i);
        gboolean moved = has_edit(s, begin, i, EDIT_MOVE) || has_edit(s, begin, i, EDIT_MOVE_TO) ||
                         has_edit(s, begin, i, EDIT_SHIFT) ||
                         has_edit(s, begin, i, EDIT_BECOME); /* 挪到右下角，不，左下角 */
        if (begin == i || !(says_thing(s, begin, i) || moved))
            continue;
        gboolean comma_before = token_at(s, i - 1)->kind == TOKEN_COMMA;
        gboolean comma_behind = token_at(s, behind)->kind == TOKEN_COMMA;
        if (comma_before && comma_behind && says_thing(s, behind, end)) {
            drop(s, begin, behind - begin);
            i = begin + 1;
            continue;
        }
        guint value = lone_value(s, behind, end);
        guint old = begin;
        while (old < i && !(value < end && same_slot(token_at(s, old), token_at(s, value))))
            old++;
        if (!(comma_before || comma_behind || token_is_filler(token_at(s, i - 1))) || value == end || old == i)
            continue;
        *token_at(s, old) = *token_at(s, value);
        drop(s, i, end - i);
    }
}

/** 这个不要了，删掉: that it is not wanted is why; 不要了撤销. */
static void settle_unwanted(const Spoken *s)
{
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        if (!token_is(token_at(s, i), WORD_NOT) || !is_spelled(s, token_at(s, i), "不要") ||
            !is_spelled(s, token_at(s, i + 1), "了"))
            continue;
        guint next = i + 2 + (token_at(s, i + 2)->kind == TOKEN_COMMA ? 1u : 0u);
        const Token *t = next < s->tokens->len ? token_at(s, next) : NULL;
        gboolean deletes =
            t != NULL && token_is(t, WORD_EDIT) && (t->row->value == EDIT_DELETE || t->row->value == EDIT_TAKE_OFF);
        guint begin = sentence_begin(s, i);
        if (t != NULL && token_is(t, WORD_UNDO))
            drop(s, begin, next - begin);
        else if (deletes && i > begin)
            drop(s, i, next - i);
    }
}

/** 红底黑框的方块: beside its inside, the frame is the outline; 底100: beside a number, the base. */
static void settle_frames(const Spoken *s)
{
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (i > 1 && token_is(t, WORD_SHAPE) && is_spelled(s, t, "框") && token_is_color(t - 1) &&
            (token_is(t - 2, WORD_FILL) || (token_is(t - 2, WORD_SHADE) && i > 2 && token_is(t - 3, WORD_FILL)) ||
             (token_is_color(t + 1) && i + 2 < s->tokens->len && token_is(t + 2, WORD_FILL))))
            t->row = word_row(WORD_BORDER, 0);
        else if (token_is(t, WORD_FILL) && is_spelled(s, t, "底") && t[1].kind == TOKEN_NUMBER)
            t->row = word_row(WORD_METRIC, METRIC_WIDTH);
    }
}

/** 绿圆去右上角: it goes there; with a drawing verb it is drawn there. */
static void settle_going(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean goes = token_is(t, WORD_FILLER) && is_spelled(s, t, "去") && token_is_shape(t - 1) &&
                        (token_is(t + 1, WORD_ANCHOR) || token_is(t + 1, WORD_TO));
        if (goes && !draws_ahead(s, sentence_begin(s, i)))
            t->row = word_row(WORD_EDIT, EDIT_MOVE_TO);
    }
}

/** 变大点, 往左边挪点: a bit, and no dot. */
static void settle_bits(const Spoken *s)
{
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean ends =
            i + 1 == s->tokens->len || is_end(t + 1) || t[1].kind == TOKEN_COMMA || token_is(t + 1, WORD_FILLER);
        gboolean compares = token_is(t - 1, WORD_EDIT) && t[-1].row->value != EDIT_MARK &&
                            t[-1].row->value != EDIT_BECOME && t[-1].row->value < EDIT_OPS;
        gboolean dot = ends && token_is(t, WORD_SHAPE) && t[-1].end == t->start;
        gboolean bit = is_spelled(s, t, "点") || is_spelled(s, t, "点儿");
        gboolean way = i > 1 && token_is(t - 1, WORD_ANCHOR) &&
                       (token_is(t - 2, WORD_TO) || token_is(t - 2, WORD_AGAIN)); /* 往左点 */
        gboolean thing = (token_is(t - 1, WORD_SHAPE) || token_is(t - 1, WORD_ASK) || token_is(t - 1, WORD_TOO) ||
                          token_is(t - 1, WORD_REF)) &&
                         is_spelled(s, t, "小点") && !draws_ahead(s, sentence_begin(s, i)); /* 圆能不能小点 */
        if (dot && bit && (compares || way))
            t->row = word_row(WORD_BIT, 0);
        else if (dot && thing)
            t->row = word_row(WORD_EDIT, EDIT_SHRINK);
    }
}

/** 大一点儿: the last sound of a word. */
static void settle_endings(const Spoken *s)
{
    for (guint i = 1; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (t->kind == TOKEN_UNKNOWN && is_spelled(s, t, "儿") && t[-1].end == t->start && t->start >= strlen("点") &&
            begins_with(s, &(Token){.start = t->start - (guint)strlen("点")}, "点"))
            drop(s, i--, 1);
    }
}

/** Whether token i is a number whose 号 may follow behind others: 把1、2号, 删1和2号. */
static gboolean begins_numbers(const Spoken *s, guint i)
{
    const Token *t = token_at(s, i);
    gboolean whole = t->kind == TOKEN_NUMBER && t->value >= 1 && t->value == (double)(guint)t->value;
    if (!whole || i == 0)
        return whole;
    gboolean ended = i > 1 && t[-1].kind == TOKEN_COMMA && (token_is_color(t - 2) || token_is(t - 2, WORD_BIT));
    return ended || is_end(t - 1) || token_is(t - 1, WORD_EDIT) || token_is(t - 1, WORD_FILLER) ||
           token_is(t - 1, WORD_CLEAR);
}

/** 把1、2号变红: each of them is a number of a thing. */
static void settle_numbers(const Spoken *s)
{
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        guint n = 1;
        while (begins_numbers(s, i) && i + 2 * n < s->tokens->len &&
               (token_at(s, i + 2 * n - 1)->kind == TOKEN_COMMA || token_is(token_at(s, i + 2 * n - 1), WORD_AND)) &&
               token_at(s, i + 2 * n)->kind == TOKEN_NUMBER)
            n++;
        guint mark = i + 2 * n - 1;
        if (n < 2 || mark >= s->tokens->len || !token_is(token_at(s, mark), WORD_REF) ||
            token_at(s, mark)->row->value != REFWORD_NUMBER)
            continue;
        for (guint k = n - 1; k > 0; k--) {
            guint joint = i + 2 * k - 1;
            token_at(s, joint)->kind = TOKEN_WORD;
            token_at(s, joint)->row = word_row(WORD_AND, 0);
            Token number = *token_at(s, mark);
            number.start = number.end = token_at(s, joint)->start;
            g_array_insert_val(s->tokens, joint, number);
            mark++;
        }
        i = mark;
    }
}

/** Whether only looks and shapes stand between two tokens. */
static gboolean only_looks(const Spoken *s, guint from, guint to)
{
    for (guint i = from; i < to; i++) {
        const Token *t = token_at(s, i);
        if (!token_is_color(t) && !token_is(t, WORD_SHAPE) && !token_is(t, WORD_SIZE) && !token_is(t, WORD_SHADE) &&
            !token_is_filler(t))
            return FALSE;
    }
    return says_thing(s, from, to);
}

/** 星星旁边|再画个月亮: beside what is there; 红圆|再来一个: the same thing is asked for. */
static void settle_more(const Spoken *s)
{
    static const char *const draw[] = {"再来", "再画", "再加", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_AGAIN) || !spelled_any(s, t, draw))
            continue;
        guint begin = sentence_begin(s, i);
        guint end = sentence_end(s, i);
        guint clause = i;
        while (clause > begin && token_at(s, clause - 1)->kind != TOKEN_COMMA)
            clause--; /* 画一个圆，|圆里面再画… */
        gboolean beside = i > clause + 1 && (token_is(t - 1, WORD_RELATION) || token_is(t - 1, WORD_ANCHOR)) &&
                          (token_is(t - 2, WORD_SHAPE) || token_is(t - 2, WORD_REF) || token_is(t - 2, WORD_DE)) &&
                          !says_verb(s, clause, i);
        gboolean count = i + 2 < end && t[1].kind == TOKEN_NUMBER && token_is(t + 2, WORD_MEASURE);
        for (guint j = i + 3; j < end; j++) /* 便签再来一张，粉的 */
            count = count && (token_is_filler(token_at(s, j)) || token_at(s, j)->kind == TOKEN_COMMA ||
                              token_is_color(token_at(s, j)) || token_is(token_at(s, j), WORD_SHADE) ||
                              token_is(token_at(s, j), WORD_SIZE));
        if (beside || (count && only_looks(s, begin, i)))
            t->row = word_row(WORD_VERB, VERB_DRAW);
    }
}

/** 三角形下面写“山”, 两个圆之间画条线: beside what is there, as with 在 before it. */
static void settle_left_out_at(const Spoken *s)
{
    static const char *const sides[] = {"下面",   "下边",   "下方",   "左边",     "左侧",   "右边",   "右侧", "旁边",
                                        "上方",   "上边",   "左上角", "右上角",   "左下角", "右下角", "底下", "下头",
                                        "正下方", "正上方", "正左方", "正右方",   "左方",   "右方",   "左面", "右面",
                                        "左上方", "右上方", "左下方", "右下方",   "边上",   "底部",   "顶部", "头顶",
                                        "头上",   "头顶上", "脑袋上", "脑袋顶上", "脚下",   "脚底下", NULL};
    for (guint begin = 0; begin + 2 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint i = begin;
        while (i < s->tokens->len && (token_is_color(token_at(s, i)) || token_at(s, i)->kind == TOKEN_NUMBER ||
                                      token_is(token_at(s, i), WORD_MEASURE) || token_is(token_at(s, i), WORD_SHADE)))
            i++;
        gboolean number = i + 2 < s->tokens->len && i == begin + 1 && token_at(s, begin)->kind == TOKEN_NUMBER &&
                          token_is(token_at(s, i), WORD_REF) && token_at(s, i)->row->value == REFWORD_NUMBER;
        const Token *name = token_at(s, MIN(i, s->tokens->len - 1));
        gboolean named = i == begin && (name->kind == TOKEN_QUOTE ||
                                        (name->kind == TOKEN_UNKNOWN && g_ascii_isalpha(s->text[name->start])));
        if (i + 2 >= s->tokens->len || !(token_is(token_at(s, i), WORD_SHAPE) || number || named) ||
            begins_with(s, token_at(s, i), "字"))
            continue;
        guint place = i + 1 + (token_is(token_at(s, i + 1), WORD_DE) ? 1u : 0u);
        const Token *t = token_at(s, place);
        if (place + 1 >= s->tokens->len)
            continue;
        guint far = place + 1 + (token_is_gap(next_to(s, place + 1)) ? 1u : 0u); /* 圆下方20像素写, 圆下面隔20像素写 */
        guint deed =
            far + (next_to(s, far)->kind == TOKEN_NUMBER && token_is(next_to(s, far + 1), WORD_UNIT) ? 2u : 0u);
        const Token *verb = next_to(s, deed);
        gboolean adds = token_is(verb, WORD_LABEL) && deed + 1 < s->tokens->len &&
                        (begins_with(s, verb, "加") || begins_with(s, verb, "添")); /* 圆下面加一行字 */
        gboolean ticks = named && (token_is(verb, WORD_VERB) || (token_is_shape(verb) && begins_with(s, verb, "打")));
        gboolean writes = (token_is(verb, WORD_WRITE) || adds || ticks) && spelled_any(s, t, sides) &&
                          i == begin + (i > begin ? 1u : 0u);
        gboolean between = token_is(t, WORD_RELATION) && t->row->value == RELATION_BETWEEN &&
                           token_is(t + 1, WORD_VERB) && token_at(s, begin)->kind == TOKEN_NUMBER;
        if (!writes && !between)
            continue;
        if (adds)
            token_at(s, deed)->row = word_row(WORD_WRITE, 0);
        Token at = {.kind = TOKEN_WORD, .row = word_row(WORD_AT, 0), .start = token_at(s, begin)->start};
        at.end = at.start;
        g_array_insert_val(s->tokens, begin, at);
    }
}

/** 把“开会”两个字放大: how many letters it has. 刚才画错了: which step, as without it. */
static void settle_quoted_counts(const Spoken *s)
{
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (t->kind == TOKEN_QUOTE && i + 3 < s->tokens->len && t[1].kind == TOKEN_NUMBER &&
            token_is(t + 2, WORD_MEASURE) && is_spelled(s, t + 3, "字"))
            drop(s, i + 1, 3);
    }
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (token_is(t, WORD_LAST) && (is_spelled(s, t, "刚才") || is_spelled(s, t, "刚刚")) &&
            token_is(t + 1, WORD_UNDO) && begins_with(s, t + 1, "画错") && (i == 0 || is_end(t - 1)))
            drop(s, i, 1);
    }
}

/** 红黄蓝绿: in a row of colours each character is one. */
static void settle_color_rows(const Spoken *s)
{
    const guint one = (guint)strlen("红");
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t - 1, WORD_COLOR) || !token_is(t, WORD_COLOR) || t[-1].end != t->start ||
            t[-1].end - t[-1].start != one || t->end - t->start != 2 * one)
            continue;
        Token parts[2] = {*t, *t};
        parts[0].end = parts[1].start = t->start + one;
        gboolean both = TRUE;
        for (guint k = 0; k < 2; k++) {
            g_autofree char *word = g_strndup(s->text + parts[k].start, one);
            both = both && lexicon_match(word, &parts[k].row) == one && parts[k].row->kind == WORD_COLOR;
        }
        if (!both)
            continue;
        *t = parts[0];
        g_array_insert_val(s->tokens, i + 1, parts[1]);
    }
}

/** 底色换白色: of the board, when nothing else is said. 点一下名: calls names. */
static void settle_openings(const Spoken *s)
{
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean begins = i == 0 || is_end(t - 1) || token_is(t - 1, WORD_FILLER);
        gboolean marked = i > 0 && token_is_edit(t - 1, EDIT_MARK) && i - 1 == sentence_begin(s, i);
        gboolean painted = token_is(t + 1, WORD_FILL) && begins_with(s, t + 1, "涂");
        if ((begins || marked) && is_spelled(s, t, "底色") && (token_is_edit(t + 1, EDIT_BECOME) || painted)) {
            t->row = word_row(WORD_WHOLE, WHOLE_BACKGROUND);
            if (painted)
                t[1].row = word_row(WORD_EDIT, EDIT_BECOME); /* 把底色涂成米色 */
        } else if (begins && token_is(t, WORD_SHAPE) && is_spelled(s, t, "点") && is_spelled(s, t + 1, "一下"))
            t->row = word_row(WORD_CHAT, 0);
    }
}

void spoken_run(const Spoken *s, const SpokenPass *passes, gsize n)
{
    gboolean there[WORD_KINDS] = {FALSE};
    for (guint i = 0; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (t->kind == TOKEN_WORD)
            there[t->row->kind] = TRUE;
    }
    for (gsize i = 0; i < n; i++) {
        if (!there[passes[i].needs] || !there[passes[i].too])
            continue;
        tokens_trap(s->tokens, TRUE);
        passes[i].settle(s);
    }
}

void spoken_settle(const Reading *reading, GArray *tokens)
{
    Spoken s = {reading->folded->str, tokens, reading};
    settle_sizes(&s);
    if (reading->lang != LANG_ZH)
        return;
    if (tokens->len == 0)
        return;
    if (reading->latin)
        spoken_mixed(&s);
    spoken_misheard(&s);
    spoken_reported(&s);
    spoken_series(&s);
    spoken_listed(&s);
    spoken_lettered(&s);
    spoken_alongside(&s);
    spoken_letters(&s);
    spoken_exact(&s);
    spoken_strung(&s);
    spoken_placed(&s);
    spoken_anew(&s);
    spoken_pieces(&s);
    spoken_homely(&s);
    names_given(reading, tokens);
    spoken_errand(&s);
    spoken_topic(&s);
    spoken_partly(&s);
    spoken_denied(&s);
    spoken_persons(&s);
    spoken_dressed(&s);
    spoken_found(&s);
    spoken_enough(&s);
    spoken_located(&s);
    settle_special_verbs(&s);
    spoken_called(&s);
    spoken_first(&s);
    spoken_reasons(&s);
    spoken_wished(&s);
    spoken_verbs(&s);
    spoken_plainly(&s);
    spoken_righted(&s);
    spoken_reached(&s);
    spoken_afterward(&s);
    spoken_asked(&s);
    spoken_trailing(&s);
    spoken_apart(&s);
    spoken_kept(&s);
    spoken_which(&s);
    spoken_places(&s);
    spoken_amounts(&s);
    spoken_worded(&s);
    spoken_linked(&s);
    spoken_forms(&s);
    spoken_voice(&s);
    spoken_told(&s);
    spoken_done(&s);
    spoken_there(&s);
    spoken_pointed(&s);
    spoken_things(&s);
    spoken_clauses(&s);
    settle_greetings(&s);
    settle_corrections(&s);
    settle_unwanted(&s);
    settle_frames(&s);
    settle_going(&s);
    settle_openings(&s);
    settle_bits(&s);
    settle_endings(&s);
    settle_numbers(&s);
    settle_color_rows(&s);
    settle_more(&s);
    settle_left_out_at(&s);
    settle_quoted_counts(&s);
    settle_units(&s);
    settle_font_sizes(&s);
    settle_double_places(&s);
    settle_pointing(&s);
    settle_hesitation(&s);
}
