// SPDX-License-Identifier: MIT
/*
 * Which thing is meant, in words that would else be taken for a place, a deed or a count.
 *
 *     把左边圆变绿   左边红圆往下移              the one that lies there
 *     第3号   序号3   编号为3的图形   3号那个    its number
 *     把刚画的圆变红   最后画的圆                the last of them
 *     画板上的全部图形                           all of them
 */
#include "lib/command/lexicon.h"
#include "lib/command/spoken_named.h"

/** Behind a thing that looks tell: 红圆, 大的圆; `from` when there is none. */
static guint behind_figure(const Spoken *s, guint from, guint end)
{
    return from + figure_at(s, from, end);
}

/** 把左边圆变绿, 左边红圆往下移50: as 左边的圆. */
static void settle_side_of_thing(const Spoken *s)
{
    static const char *const sides[] = {"左边", "右边",   "上面",   "下面",   "左侧",   "右侧",   "上边",   "下边",
                                        "上方", "下方",   "中间",   "左上角", "右上角", "左下角", "右下角", "顶部",
                                        "底部", "最左边", "最右边", "最上面", "最下面", NULL};
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_ANCHOR) || !spelled_any(s, t, sides) || token_is(t + 1, WORD_DE) || t[1].start != t->end)
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        guint behind = behind_figure(s, i + 1, end);
        gboolean marked = i > begin && token_is_edit(t - 1, EDIT_MARK);
        const Token *deed = next_to(s, behind);
        gboolean edits = token_is(deed, WORD_EDIT) && !token_is_edit(deed, EDIT_MARK) &&
                         !token_is_edit(deed, EDIT_CONNECT) && (guint8)s->text[deed->start] >= 0x80;
        gboolean first = i == begin || token_is_filler(t - 1);
        marked = marked || (i > begin && (token_is_edit(t - 1, EDIT_DELETE) || token_is_edit(t - 1, EDIT_COPY)));
        if (behind == i + 1 || !(marked || (first && edits)) || has_kind(s, begin, i, WORD_VERB))
            continue;
        insert(s, i + 1, TOKEN_WORD, word_row(WORD_DE, 0));
    }
}

/** Whether a deed is done to what is there, in the sentence of token i. */
static gboolean edits_around(const Spoken *s, guint i)
{
    return has_kind(s, sentence_begin(s, i), sentence_end(s, i), WORD_EDIT);
}

/** 第3号: as 3号. 序号3, 编号为3的图形: its number. */
static void settle_numbered(const Spoken *s)
{
    static const char *const number[] = {"编号", "序号", "号码", "标号", NULL};
    static const char *const thing[] = {"图形", "那个", "形状", "物体", NULL};
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (token_is(t, WORD_REF) && t->row->value == REFWORD_NTH && t[1].kind == TOKEN_NUMBER &&
            token_is(next_to(s, i + 2), WORD_REF) && next_to(s, i + 2)->row->value == REFWORD_NUMBER &&
            is_spelled(s, next_to(s, i + 2), "号")) {
            drop(s, i, 1);
            continue;
        }
        gboolean named =
            t->kind != TOKEN_QUOTE && t->kind != TOKEN_END && t->end > t->start && spelled_any(s, t, number);
        guint value = i + 1;
        while (token_is(next_to(s, value), WORD_IS) || next_to(s, value)->kind == TOKEN_COLON ||
               (token_is(next_to(s, value), WORD_FILLER) && is_spelled(s, next_to(s, value), "为")))
            value++;
        const Token *n = next_to(s, value);
        if (!named || n->kind != TOKEN_NUMBER || !(n->value >= 1) || n->value != (double)(guint)n->value ||
            !edits_around(s, i))
            continue;
        guint end = value + 1;
        end += token_is(next_to(s, end), WORD_REF) && is_spelled(s, next_to(s, end), "号") ? 1 : 0;
        guint de = token_is(next_to(s, end), WORD_DE) ? 1 : 0;
        const Token *tail = next_to(s, end + de);
        if (tail->kind != TOKEN_END && tail->kind != TOKEN_QUOTE && tail->end > tail->start &&
            spelled_any(s, tail, thing))
            end += de + 1;
        Token ref = *n;
        ref.kind = TOKEN_REF;
        ref.start = t->start;
        ref.end = token_at(s, end - 1)->end;
        *t = ref;
        drop(s, i + 1, end - i - 1);
    }
}

/** 把刚画的圆变红, 删除最后画的红圆: the last one of that kind. */
static void settle_drawn_last(const Spoken *s)
{
    static const char *const last[] = {"刚画的",   "刚才画的",   "刚刚画的",   "最后画的",     "最后画的那个",
                                       "新画的",   "新画的那个", "刚画的那个", "刚才画的那个", "刚才那个",
                                       "刚刚那个", "上一个",     NULL};
    const WordRow *row = NULL;
    lexicon_match("最后一个", &row);
    for (guint i = 0; row != NULL && i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (token_is(t, WORD_REF) && t->row->value == REFWORD_IT && spelled_any(s, t, last) &&
            behind_figure(s, i + 1, sentence_end(s, i)) > i + 1 && edits_around(s, i) &&
            !has_kind(s, sentence_begin(s, i), i, WORD_VERB))
            t->row = row;
    }
}

/** 画板上的全部图形: all that is there, and not what lies at the top. */
static void settle_all_on_board(const Spoken *s)
{
    static const char *const on[] = {"上", "上面", "里", "里面", "中", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint de = token_is(t + 1, WORD_DE) ? 1 : 0;
        if (token_is(t - 1, WORD_BOARD) && t->kind == TOKEN_WORD && spelled_any(s, t, on) &&
            ((token_is(next_to(s, i + 1 + de), WORD_ALL) && !is_spelled(s, next_to(s, i + 1 + de), "都")) ||
             (token_is(next_to(s, i + 1 + de), WORD_REF) && begins_with(s, next_to(s, i + 1 + de), "所有"))))
            drop(s, i - 1, 2 + de);
    }
}

/** 把画板上的都删了: of all that is on it. */
static void settle_what_is_on_board(const Spoken *s)
{
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t - 1, WORD_BOARD) || !token_is(t, WORD_ANCHOR) || !is_spelled(s, t, "上") ||
            !token_is(t + 1, WORD_DE) || !(token_is(t + 2, WORD_ALL) || token_is(t + 2, WORD_CLEAR)) ||
            !begins_with(s, t + 2, "都"))
            continue;
        token_at(s, i - 1)->row = word_row(WORD_ALL, 0);
        drop(s, i, 2);
    }
}

/** 把画布改成浅蓝色, 画布的底色换成黑的, 背景涂成黄色: its background. */
static void settle_board_color(const Spoken *s)
{
    static const char *const looks[] = {"颜色", "底色", "背景", "背景色", NULL};
    static const char *const painted[] = {"涂成", "填成", "填充", "涂", "填充成", "填充为", NULL};
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        guint begin = sentence_begin(s, i);
        gboolean first = i == begin || (i == begin + 1 && token_is_edit(token_at(s, begin), EDIT_MARK));
        gboolean board = token_is(t, WORD_BOARD);
        gboolean ground = token_is(t, WORD_WHOLE) && t->row->value == WHOLE_BACKGROUND;
        if (!first || !(board || ground))
            continue;
        guint look = i + 1 + (token_is(t + 1, WORD_DE) ? 1u : 0u);
        gboolean told = next_to(s, look)->kind != TOKEN_END && next_to(s, look)->kind != TOKEN_QUOTE &&
                        spelled_any(s, next_to(s, look), looks);
        guint deed = told ? look + 1 : i + 1;
        Token *verb = (Token *)(gpointer)next_to(s, deed);
        gboolean paints = token_is(verb, WORD_FILL) && spelled_any(s, verb, painted);
        const Token *value = next_to(s, deed + 1);
        if (!(paints || (board && token_is_edit(verb, EDIT_BECOME))) ||
            !(token_is_color(value) || token_is(value, WORD_SHADE)))
            continue;
        t->row = word_row(WORD_WHOLE, WHOLE_BACKGROUND);
        verb->row = word_row(WORD_EDIT, EDIT_BECOME);
        drop(s, i + 1, deed - i - 1);
    }
}

/** 把|那个|B往右移, |那个|1号变绿: by what it is called. */
static void settle_that_called(const Spoken *s)
{
    static const char *const that[] = {"那个", "这个", NULL};
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint length = is_it(t) && spelled_any(s, t, that) ? called_at(s, i + 1, sentence_end(s, i)) : 0;
        if (length > 0 && thing_comes(s, i) && !is_figure(next_to(s, i + 1 + length)))
            drop(s, i, 1);
    }
}

/** |说说|板上有什么, |告诉我|画板上有什么: told, as when it is only asked. */
static void settle_told_what_is_there(const Spoken *s)
{
    static const char *const telling[] = {"说说", "讲讲", "说", "讲", "告诉", "念念", "念", "讲一讲", "说一说", NULL};
    for (guint i = 0; i + 3 < s->tokens->len; i = sentence_end(s, i) + 1) {
        guint first = i, end = sentence_end(s, i);
        while (first < end && token_is_filler(token_at(s, first)))
            first++;
        if (first == end || token_at(s, first)->kind != TOKEN_UNKNOWN || !spelled_any(s, token_at(s, first), telling))
            continue;
        guint board = first + 1;
        while (board < end && token_is_filler(token_at(s, board)))
            board++;
        if (board < end && token_is(token_at(s, board), WORD_BOARD) && has_kind(s, board, end, WORD_QUESTION))
            drop(s, first, board - first);
    }
}

/** 撤销最后三步: so many of them, and nothing after it. */
static void settle_last_steps(const Spoken *s)
{
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        if (token_is(token_at(s, i), WORD_UNDO) && token_is(token_at(s, i + 1), WORD_THEN) &&
            is_spelled(s, token_at(s, i + 1), "最后") && token_at(s, i + 2)->kind == TOKEN_NUMBER)
            drop(s, i + 1, 1);
    }
}

/** 取消网格: it is switched off. 生成pdf, 转成png, 发我一份svg: that file is made. */
static void settle_whole_deeds(const Spoken *s)
{
    static const char *const makes[] = {"生成", "转成", "转", "转换成", "打印成", "发", "导", "发我", NULL};
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (t->kind == TOKEN_QUOTE || t->kind == TOKEN_END || t->end == t->start)
            continue;
        guint what = i + 1;
        while (what < i + 4 && (token_is_filler(next_to(s, what)) || token_is(next_to(s, what), WORD_MEASURE) ||
                                next_to(s, what)->kind == TOKEN_NUMBER))
            what++;
        const Token *whole = next_to(s, what);
        if (!token_is(whole, WORD_WHOLE) || i != sentence_begin(s, i))
            continue;
        gboolean shown = whole->row->value == WHOLE_GRID || whole->row->value == WHOLE_NUMBERS;
        gboolean file = whole->row->value == WHOLE_FORMAT && g_ascii_isalpha(s->text[whole->start]);
        if (!(shown && is_spelled(s, t, "取消")) && !(file && spelled_any(s, t, makes)))
            continue;
        t->kind = TOKEN_WORD;
        t->row = word_row(WORD_WHOLE, shown ? WHOLE_OFF : WHOLE_EXPORT);
        drop(s, i + 1, what - i - 1);
    }
}

/** 靠下的|那个|框填米色, 偏左那个圆变绿: as 靠下的框. */
static void settle_that_leaning(const Spoken *s)
{
    static const char *const that[] = {"那个", "这个", "那", "那张", "那条", "那颗", "那只", NULL};
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint of = token_is(t - 1, WORD_DE) ? 1 : 0;
        if (!token_is(t, WORD_REF) || !spelled_any(s, t, that) || i < 2 + of)
            continue;
        const Token *side = t - 1 - of;
        gboolean leans = token_is(side, WORD_ANCHOR) && token_is(side - 1, WORD_AT) && is_spelled(s, side - 1, "靠");
        if (!leans || behind_figure(s, i + 1, sentence_end(s, i)) == i + 1)
            continue;
        drop(s, i, 1);
        if (of == 0)
            insert(s, i, TOKEN_WORD, word_row(WORD_DE, 0));
    }
}

/** 右边两个框|都|写上“接口”: on those that are there. */
static void settle_all_of_side(const Spoken *s)
{
    for (guint begin = 0; begin + 4 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint i = begin + (token_is(token_at(s, begin), WORD_ANCHOR) ? 1u : 0u);
        i += i > begin && i < end && token_is(token_at(s, i), WORD_DE) ? 1u : 0u;
        gboolean counted = i > begin && i + 2 < end && token_at(s, i)->kind == TOKEN_NUMBER &&
                           token_is(token_at(s, i + 1), WORD_MEASURE);
        guint all = counted ? behind_figure(s, i + 2, end) : 0;
        if (!counted || all == i + 2)
            continue;
        if (all < end && is_spelled(s, token_at(s, all), "里") && all + 1 < end)
            all++;
        gboolean writes = all + 1 < end && is_spelled(s, token_at(s, all), "都") &&
                          (token_is(token_at(s, all + 1), WORD_WRITE) || token_is(token_at(s, all + 1), WORD_LABEL));
        const Token *fill = next_to(s, all);
        gboolean fills = begins_with(s, token_at(s, begin), "最") && token_is(fill, WORD_FILL) &&
                         token_is_color(next_to(s, all + 1)); /* 最右边两个框填黄 */
        if (writes || fills)
            insert(s, begin, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
    }
}

static const SpokenPass passes[] = {
    {settle_that_leaning, WORD_REF, WORD_AT},
    {settle_all_of_side, WORD_ALL, WORD_WRITE},
    {settle_all_of_side, WORD_ALL, WORD_LABEL},
    {settle_all_of_side, WORD_FILL, WORD_ANCHOR},
    {settle_what_is_on_board, WORD_BOARD, WORD_DE},
    {settle_board_color, WORD_COLOR, WORD_BOARD},
    {settle_board_color, WORD_COLOR, WORD_WHOLE},
    {settle_whole_deeds, WORD_WHOLE, WORD_WHOLE},
    {settle_last_steps, WORD_UNDO, WORD_THEN},
    {settle_side_of_thing, WORD_ANCHOR, WORD_EDIT},
    {settle_numbered, WORD_EDIT, WORD_EDIT},
    {settle_drawn_last, WORD_REF, WORD_EDIT},
    {settle_all_on_board, WORD_BOARD, WORD_ALL},
    {settle_that_called, WORD_REF, WORD_REF},
    {settle_told_what_is_there, WORD_BOARD, WORD_QUESTION},
};

void spoken_which(const Spoken *s)
{
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
