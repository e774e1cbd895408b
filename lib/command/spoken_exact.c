// SPDX-License-Identifier: MIT
/*
 * What is said twice, once so that people understand it and once exactly; and things of a row that need a 把:
 *
 *     背景换成浅灰 #F5F5F5   改成淡蓝(#e6f7ff)     the second one is the colour
 *     第一个圆和第二个圆连起来                       both of them are joined
 *     三角形变大红圆变小                             变大, 红圆变小
 *     三个图形顶端对齐：1号、2号、3号                which they are comes behind
 */
#include "lib/command/spoken_named.h"

/** 浅灰 |#F5F5F5, 淡蓝|(#e6f7ff): the name goes. */
static void settle_color_twice(const Spoken *s)
{
    for (guint i = 1; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (t->kind != TOKEN_COLOR)
            continue;
        gboolean in_brackets = token_at(s, i - 1)->kind == TOKEN_OPEN && next_to(s, i + 1)->kind == TOKEN_CLOSE;
        guint name = i - 1;
        name -= in_brackets && name > 0 ? 1u : 0u;
        name -= token_is(token_at(s, name), WORD_DE) && name > 0 ? 1u : 0u;
        if (!token_is(token_at(s, name), WORD_COLOR))
            continue;
        guint first = name - (name > 0 && token_is(token_at(s, name - 1), WORD_SHADE) ? 1u : 0u);
        if (in_brackets)
            drop(s, i + 1, 1);
        drop(s, first, i - first);
        i = first + 1;
    }
}

static gboolean is_nth(const Token *t)
{
    return token_is(t, WORD_REF) && t->row->value == REFWORD_NTH;
}

/** |第一个圆和第二个圆|连起来: as with 把 before them. */
static void settle_ordinals_joined(const Spoken *s)
{
    for (guint begin = 0; begin + 5 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        const gboolean marked = token_is_edit(token_at(s, begin), EDIT_MARK);
        guint end = sentence_end(s, begin), i = begin + (marked ? 1u : 0u), n = 0, bare = 0;
        while (i + 2 < end && is_nth(token_at(s, i)) && token_at(s, i + 1)->kind == TOKEN_NUMBER &&
               token_is(token_at(s, i + 2), WORD_MEASURE)) {
            n++;
            i += 3;
            while (i < end && (token_is_color(token_at(s, i)) || token_is(token_at(s, i), WORD_DE)))
                i++;
            const gboolean figure = i < end && is_figure(token_at(s, i));
            if (figure && bare > 0) { /* 第一个|和第二个圆: the first one is a circle, too */
                const Token shape = *token_at(s, i++);
                g_array_insert_val(s->tokens, bare, shape);
                end++;
            }
            bare = figure || n > 1 ? 0 : i;
            i += figure ? 1u : 0u;
            if (i >= end || !token_is(token_at(s, i), WORD_AND))
                break;
            i++;
        }
        if (n < 2 || i >= end || token_at(s, i)->kind == TOKEN_COMMA || token_at(s, i)->kind == TOKEN_NUMBER)
            continue;
        if (!marked)
            insert(s, begin, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
    }
}

/** 变大, 加粗, 右移50, 转45度: a deed that is told to its end before token i. */
static gboolean is_done_before(const Spoken *s, guint i)
{
    const Token *t = token_at(s, i - 1);
    if (token_is(t, WORD_EDIT))
        return (t->row->value >= EDIT_GROW && t->row->value <= EDIT_BOLD) || token_is_edit(t, EDIT_FRONT) ||
               token_is_edit(t, EDIT_BACK);
    if (t->kind == TOKEN_NUMBER && i > 2) /* 右移50|蓝色的方块左移50 */
        return token_is_edit(t - 1, EDIT_SHIFT) || token_is(t - 1, WORD_ANCHOR);
    if (token_is(t, WORD_UNIT) && i > 2 && t[-1].kind == TOKEN_NUMBER)
        return token_is(t - 2, WORD_ROTATE) || token_is(t - 2, WORD_EDIT) || token_is(t - 2, WORD_ANCHOR);
    return token_is(t, WORD_BIT) || (token_is(t, WORD_DASH) && token_is_edit(t - 1, EDIT_BECOME));
}

/** 三角形变大|红圆变小, 1号加粗|蓝色的方块变虚线: each thing with its own deed. */
static void settle_next_colored(const Spoken *s)
{
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!(token_is_color(t) || token_is(t, WORD_SHADE)) || !is_done_before(s, i))
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        begin += token_is_edit(token_at(s, begin), EDIT_MARK) ? 1u : 0u;
        guint thing = figure_at(s, i, end);
        if (next_to(s, end)->kind == TOKEN_ASKED || has_kind(s, i, end, WORD_QUESTION) ||
            is_spelled(s, token_at(s, end - 1), "吗") || is_spelled(s, token_at(s, end - 1), "了"))
            continue;
        const Token *deed = next_to(s, i + thing);
        if (thing < 2 || i + thing >= end || thing_at(s, begin, i) == 0 ||
            !((token_is(deed, WORD_EDIT) && !token_is_edit(deed, EDIT_MARK)) || token_is(deed, WORD_ROTATE)))
            continue;
        insert(s, i, TOKEN_COMMA, NULL);
        i++;
    }
}

static gboolean is_of_several(const Token *t)
{
    return token_is(t, WORD_EDIT) &&
           (t->row->value == EDIT_ALIGN || t->row->value == EDIT_DISTRIBUTE || t->row->value == EDIT_GROUP ||
            t->row->value == EDIT_CONNECT || t->row->value == EDIT_ARRANGE);
}

/** Behind things that are called by their numbers or names, one after the other; how many there are. */
static guint behind_called(const Spoken *s, guint i, guint end, guint *n)
{
    for (*n = 0; i < end; (*n)++) {
        guint length = called_at(s, i, end);
        if (length == 0)
            break;
        i += length;
        if (!(token_is(next_to(s, i), WORD_AND) || next_to(s, i)->kind == TOKEN_COMMA) || called_at(s, i + 1, end) == 0)
            continue;
        i++;
    }
    return i;
}

/** |三个图形|顶端对齐|：|1号、2号、3号: which they are comes before the deed. */
static void settle_called_behind(const Spoken *s)
{
    for (guint i = 1; i + 3 < s->tokens->len; i++) {
        if (token_at(s, i)->kind != TOKEN_COLON)
            continue;
        const guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        guint n = 0, deed = begin, said = 0;
        const guint far = behind_called(s, i + 1, end, &n);
        while (deed < i && !is_of_several(token_at(s, deed)) && !token_is(token_at(s, deed), WORD_TURN) &&
               !token_is(token_at(s, deed), WORD_ROWS)) {
            const Token *t = token_at(s, deed);
            if (t->kind == TOKEN_NUMBER)
                said = (guint)t->value;
            if (!(t->kind == TOKEN_NUMBER || token_is(t, WORD_MEASURE) || token_is_filler(t) || token_is(t, WORD_REF) ||
                  token_is_edit(t, EDIT_MARK)))
                break;
            deed++;
        }
        const gboolean several = is_of_several(token_at(s, i - 1)) ||
                                 (is_of_several(token_at(s, deed)) && !is_spelled(s, token_at(s, i - 1), "了"));
        if (n < 2 || (said > 0 && said != n) || !several || behind_manners(s, far) < end)
            continue;
        const guint things = far - i - 1;
        g_autofree Token *called = g_memdup2(token_at(s, i + 1), things * sizeof(Token));
        drop(s, i, things + 1);
        drop(s, begin, deed - begin);
        g_array_insert_vals(s->tokens, begin, called, things);
        insert(s, begin, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
    }
}

/** 复制方块|，|颜色改成橙色: of the copy. */
static void settle_copy_then_color(const Spoken *s)
{
    for (guint i = 2; i + 3 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        const guint begin = sentence_begin(s, i);
        if (t->kind == TOKEN_COMMA && is_spelled(s, t + 1, "颜色") && token_is_edit(t + 2, EDIT_BECOME) &&
            token_is_color(t + 3) && clause_is_over(s, i + 4) && has_edit(s, begin, i, EDIT_COPY))
            t->kind = TOKEN_END;
    }
}

/** 红圆缩小，然后|放到|方块里面: it is moved there; nothing else is drawn. */
static void settle_then_put(const Spoken *s)
{
    static const char *const put[] = {"放到", "放在", "摆到", "摆在", "放进", "塞进", "塞到", NULL};
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_AT) || !spelled_any(s, t, put) || !(is_end(t - 1) || token_is(t - 1, WORD_AGAIN)))
            continue;
        const guint end = sentence_end(s, i), thing = thing_at(s, i + 1, end);
        const guint side = i + 1 + thing + (token_is(next_to(s, i + 1 + thing), WORD_DE) ? 1u : 0u);
        const guint before = sentence_begin(s, i - 1);
        if (thing == 0 || side >= end || behind_manners(s, side + 1) < end || next_to(s, end)->kind == TOKEN_ASKED ||
            !(token_is(token_at(s, side), WORD_RELATION) || token_is(token_at(s, side), WORD_ANCHOR)) ||
            !has_kind(s, before, i, WORD_EDIT))
            continue;
        t->row = word_row(WORD_EDIT, EDIT_MOVE_TO);
    }
}

/** Things one after the other, with 和, a comma or nothing between. */
typedef struct {
    guint ends[TOLD_TOKENS]; /**< behind each */
    guint n;
} Listed;

static Listed listed_at(const Spoken *s, guint i, guint end)
{
    Listed list = {.n = 0};
    while (list.n < TOLD_TOKENS) {
        guint joint =
            list.n > 0 && i < end && (token_is(token_at(s, i), WORD_AND) || token_at(s, i)->kind == TOKEN_COMMA) ? 1
                                                                                                                 : 0;
        guint length = thing_at(s, i + joint, end);
        if (length == 0 || (list.n > 0 && joint == 0 && figure_at(s, i, end) < 2))
            break;
        i += joint + length;
        list.ends[list.n++] = i;
    }
    return list;
}

/** Between them stands 和. */
static void join_listed(const Spoken *s, const Listed *list)
{
    for (guint k = list->n - 1; k > 0; k--) {
        Token *t = token_at(s, list->ends[k - 1]);
        if (t->kind == TOKEN_COMMA) {
            t->kind = TOKEN_WORD;
            t->row = word_row(WORD_AND, 0);
        } else if (!token_is(t, WORD_AND)) {
            insert(s, list->ends[k - 1], TOKEN_WORD, word_row(WORD_AND, 0));
        }
    }
}

/** 加上|黑色描边, 加|一圈|5像素的|虚线边框: a border, from token i on. */
static gboolean gives_border(const Spoken *s, guint i, guint end)
{
    static const char *const gives[] = {"加", "加上", "加个", "添", "添上", "添加", "来", "套上", "描上", "画上", NULL};
    if (i >= end || !token_is(token_at(s, i), WORD_VERB) || !spelled_any(s, token_at(s, i), gives) ||
        is_spelled(s, token_at(s, end - 1), "了"))
        return FALSE;
    gboolean border = FALSE;
    for (i++; i < end; i++) {
        const Token *t = token_at(s, i);
        border = border || token_is(t, WORD_BORDER);
        if (!(token_is(t, WORD_BORDER) || token_is_color(t) || token_is(t, WORD_SHADE) || token_is(t, WORD_DASH) ||
              token_is(t, WORD_MEASURE) || token_is(t, WORD_DE) || token_is(t, WORD_SIZE) || token_is(t, WORD_UNIT) ||
              token_is(t, WORD_STROKE) || t->kind == TOKEN_NUMBER || token_is_filler(t)))
            return FALSE;
    }
    return border;
}

/** |红圆|蓝圆|绿三角|都…: each of them, as with 和 between; |圆和方块|加个黑边: of those that are there. */
static void settle_listed(const Spoken *s)
{
    static const char *const all[] = {"都", "全都", "全部", "统统", "一起", NULL};
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        const guint end = sentence_end(s, begin);
        const gboolean marked = token_is_edit(token_at(s, begin), EDIT_MARK);
        const gboolean given = token_is_filler(token_at(s, begin)) && is_spelled(s, token_at(s, begin), "给");
        const Listed list = listed_at(s, begin + (marked || given ? 1u : 0u), end);
        if (list.n < 2 || list.n == TOLD_TOKENS || next_to(s, end)->kind == TOKEN_ASKED)
            continue;
        const guint behind = list.ends[list.n - 1];
        const gboolean every =
            behind < end && token_at(s, behind)->kind == TOKEN_WORD && spelled_any(s, token_at(s, behind), all);
        const gboolean border = gives_border(s, behind + (every ? 1u : 0u), end);
        if (!every && !border)
            continue;
        join_listed(s, &list);
        if (border && !marked) {
            if (given)
                drop(s, begin, 1);
            insert(s, begin, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
        }
    }
}

/** 蓝圆变黄|，|文字移到上面: words on a thing do not go anywhere, so it is the text of the board. */
static void settle_text_moved(const Spoken *s)
{
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        const Token *deed = t + 2;
        if (t->kind == TOKEN_COMMA && is_letters(t + 1) &&
            (token_is_edit(deed, EDIT_MOVE) || token_is_edit(deed, EDIT_MOVE_TO) || token_is_edit(deed, EDIT_SHIFT) ||
             (token_is(deed, WORD_TO) && token_is(next_to(s, i + 3), WORD_ANCHOR))) &&
            has_kind(s, sentence_begin(s, i), i, WORD_EDIT))
            token_at(s, i)->kind = TOKEN_END;
    }
}

static const SpokenPass passes[] = {
    {settle_ordinals_joined, WORD_MEASURE, WORD_AND},
    {settle_next_colored, WORD_EDIT, WORD_SHAPE},
    {settle_called_behind, WORD_EDIT, WORD_EDIT},
    {settle_text_moved, WORD_EDIT, WORD_SHAPE},
    {settle_listed, WORD_ALL, WORD_SHAPE},
    {settle_listed, WORD_BORDER, WORD_SHAPE},
    {settle_then_put, WORD_AT, WORD_EDIT},
    {settle_copy_then_color, WORD_EDIT, WORD_COLOR},
};

void spoken_exact(const Spoken *s)
{
    settle_color_twice(s);
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
