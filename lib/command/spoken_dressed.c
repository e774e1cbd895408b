// SPDX-License-Identifier: MIT
/*
 * How things are to look, in the words of everyday:
 *
 *     三个圆都要大一点   所有的圆都要红的  those that are there
 *     写个小小的“草稿”   字要大            small, and to be read
 *     圆转到45度   方块扭正                turned to there
 *     弯弯的曲线   圆圆的太阳              the shape says it already
 *     圆置顶层                             the top layer
 *     红底的正八边形，上头写“停”           in it
 *     去掉颜色只留个边                     the rest says it
 */
#include "lib/command/spoken_named.h"

/** |三个圆|都|要|大一点, 所有的圆|全|要|红的: they change. */
static void settle_counted_want(const Spoken *s)
{
    static const char *const more[] = {"大一点", "大些",   "大一些", "大点",     "小一点",   "小些", "小一些",
                                       "小点",   "大点儿", "小点儿", "再大一点", "再小一点", NULL};
    static const char *const all[] = {"都", "全", "全都", "统统", NULL};
    static const char *const wants[] = {"要", "得", "想要", "得要", NULL};
    guint end = sentence_end(s, 0);
    for (guint i = 1; i + 2 < end; i++) {
        const Token *t = token_at(s, i);
        Token *want = token_at(s, i + 1);
        if (token_is(t, WORD_VERB))
            return; /* 画两个圆，都要红的 */
        if (!token_is(t, WORD_ALL) || !spelled_any(s, t, all) || !is_figure(t - 1) || want->kind == TOKEN_QUOTE ||
            want->end == want->start || !spelled_any(s, want, wants) || !clause_is_over(s, i + 3))
            continue;
        gboolean look = (token_is(want + 1, WORD_SIZE) && spelled_any(s, want + 1, more)) || token_is_color(want + 1);
        if (!look || has_kind(s, 0, i, WORD_EDIT))
            return;
        want->kind = TOKEN_WORD;
        want->row = word_row(WORD_EDIT, EDIT_BECOME);
        if (has_kind(s, 0, i, WORD_MEASURE))
            drop(s, i, 1);
        return;
    }
}

/** 写个|小小的|“草稿”: small, and no dots. */
static void settle_small_words(const Spoken *s)
{
    static const char *const small[] = {"小小", "小小的", "小小一行", NULL};
    for (guint i = 0; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (token_is(t, WORD_SIZE) && t->row->value == SIZE_TINY && spelled_any(s, t, small) &&
            !has_figure(s, sentence_begin(s, i), sentence_end(s, i)))
            t->row = word_row(WORD_SIZE, SIZE_SMALL);
    }
}

/** |圆|转|到45度: the one that is there. */
static void settle_turned_to(const Spoken *s)
{
    for (guint begin = 0; begin < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint turn = begin + thing_at(s, begin, end);
        if (turn > begin && token_is(next_to(s, turn), WORD_ROTATE) && token_is(next_to(s, turn + 1), WORD_TO) &&
            next_to(s, turn + 2)->kind == TOKEN_NUMBER && behind_manners(s, turn + 4) >= end)
            insert(s, begin, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
    }
}

/** Whether token i says that a thing is put upright; the tokens of it. */
static guint upright_at(const Spoken *s, guint i)
{
    static const char *const words_of_it[] = {"摆正", "转正", "扶正", "放正", "扭正",
                                              "掰正", "调正", "弄正", "拨正", NULL};
    static const char *const turns[] = {"扭", "转", "拧", "旋转", "扭转", "掰", "扳", "调", "弄", "扭到", NULL};
    const Token *t = next_to(s, i);
    if (t->kind == TOKEN_QUOTE || t->end == t->start)
        return 0;
    if (spelled_any(s, t, words_of_it))
        return 1;
    return spelled_any(s, t, turns) && is_spelled(s, next_to(s, i + 1), "正") ? 2 : 0;
}

/** 方块|扭正, 把方块|摆正: turned to 0 degrees. */
static void settle_upright(const Spoken *s)
{
    for (guint begin = 0; begin < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint from = begin + (token_is_edit(token_at(s, begin), EDIT_MARK) ? 1u : 0u);
        guint thing = from < end && is_it(token_at(s, from)) ? 1 : from < end ? thing_at(s, from, end) : 0;
        guint i = from + thing;
        guint length = thing > 0 && i < end ? upright_at(s, i) : 0;
        if (length == 0 || behind_manners(s, i + length) < end || next_to(s, end)->kind == TOKEN_ASKED)
            continue;
        Token to[4];
        for (guint k = 0; k < 4; k++)
            to[k] = mark_at(s, i, TOKEN_WORD, NULL);
        to[0].row = word_row(WORD_ROTATE, 1);
        to[1].row = word_row(WORD_TO, 0);
        to[2].kind = TOKEN_NUMBER;
        to[3].row = word_row(WORD_UNIT, UNIT_DEGREE);
        drop(s, i, end - i);
        g_array_insert_vals(s->tokens, i, to, 4);
        if (from == begin)
            insert(s, begin, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
        begin = i;
    }
}

/** |弯弯|的曲线, |圆圆|的太阳: what the shape says already. */
static void settle_doubled(const Spoken *s)
{
    static const char *const doubled[] = {"弯弯", "直直", "圆圆",     "方方",   "尖尖",
                                          "扁扁", "胖胖", "弯弯曲曲", "圆滚滚", NULL};
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean twice = is_spelled(s, t, "方") && is_spelled(s, t + 1, "方") && t[1].start == t->end;
        gboolean one = (t->kind == TOKEN_UNKNOWN || token_is(t, WORD_SHAPE)) && spelled_any(s, t, doubled);
        guint de = i + (twice ? 2u : 1u);
        gboolean head = i == 0 || t[-1].kind == TOKEN_COMMA || is_end(t - 1) || token_is(t - 1, WORD_VERB) ||
                        token_is(t - 1, WORD_MEASURE) || token_is_color(t - 1) || token_is_filler(t - 1) ||
                        token_is_edit(t - 1, EDIT_MARK);
        if ((twice || one) && t->kind != TOKEN_QUOTE && head && is_spelled(s, next_to(s, de), "的") &&
            figure_at(s, de + 1, sentence_end(s, de)) > 0)
            drop(s, i, de + 1 - i);
    }
}

/** 圆置顶|层, 置于底|层: the word goes on. */
static void settle_layers(const Spoken *s)
{
    for (guint i = 1; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (t->kind == TOKEN_UNKNOWN && is_spelled(s, t, "层") && t->start == t[-1].end &&
            (token_is_edit(t - 1, EDIT_FRONT) || token_is_edit(t - 1, EDIT_BACK)))
            drop(s, i--, 1);
    }
}

/** Whether the token is of a figure that words have room in. */
static gboolean holds_words(const Token *t)
{
    return token_is(t, WORD_NGON) || token_is(t, WORD_POINTED) || (is_figure(t) && !is_line(t));
}

/** 八边形，|上头写|“停”, 爱心，|正中写|“爱”: words in it. */
static void settle_words_in(const Spoken *s)
{
    static const char *const sides[] = {"上头", "里头", "里边", "当中", "正中", "内部", "其中", "里面", NULL};
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean ngon = token_is(t - 2, WORD_NGON) && is_spelled(s, t, "上面");
        if (t[-1].kind != TOKEN_COMMA || !holds_words(t - 2) || t->kind != TOKEN_WORD ||
            !(ngon || spelled_any(s, t, sides)) || !token_is(t + 1, WORD_WRITE) || t[2].kind != TOKEN_QUOTE ||
            !clause_is_over(s, i + 3) || has_kind(s, sentence_begin(s, i), i, WORD_EDIT) ||
            has_kind(s, sentence_begin(s, i), i, WORD_WRITE) || has_kind(s, sentence_begin(s, i), i, WORD_LABEL))
            continue;
        t->row = word_row(WORD_LABEL, 0);
        t->end = t[1].end;
        drop(s, i + 1, 1);
    }
}

/** 写“方案”，|字|要|大: how large the words are. */
static void settle_words_large(const Spoken *s)
{
    static const char *const of_it[] = {"字", "字号", "字体", "字儿", "文字", NULL};
    static const char *const wants[] = {"要", "得", "写", "弄", "搞", "用", "尽量", "要写", NULL};
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (t[-1].kind != TOKEN_COMMA || t->kind == TOKEN_QUOTE || t->end == t->start || !spelled_any(s, t, of_it))
            continue;
        guint size = i + 1;
        while (size < i + 3 && next_to(s, size)->end > next_to(s, size)->start &&
               spelled_any(s, next_to(s, size), wants))
            size++;
        guint begin = sentence_begin(s, i);
        if (size > i + 1 && token_is(next_to(s, size), WORD_SIZE) && clause_is_over(s, size + 1) &&
            t[-2].kind == TOKEN_QUOTE && has_kind(s, begin, i, WORD_WRITE) && !has_kind(s, begin, i, WORD_EDIT) &&
            !has_figure(s, begin, i)) {
            drop(s, i, size - i);
            Token *large = token_at(s, i);
            gboolean big = large->row->value == SIZE_LARGE || large->row->value == SIZE_GIANT;
            large->row = big ? word_row(WORD_SIZE, SIZE_LARGE) : large->row;
        }
    }
}

/** |去掉|颜色|只留个边: that the colour goes is said twice. */
static void settle_only_border(const Spoken *s)
{
    static const char *const looks[] = {"颜色", "填充", "底色", "填色", NULL};
    for (guint i = 2; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        guint comma = t[-1].kind == TOKEN_COMMA ? 1 : 0;
        if (!token_is(t, WORD_HOLLOW) || i < 2 + comma || !clause_is_over(s, i + 1))
            continue;
        guint begin = sentence_begin(s, i);
        const Token *a = token_at(s, i - comma - 2), *b = a + 1;
        gboolean off = token_is_edit(a, EDIT_TAKE_OFF) || token_is_edit(a, EDIT_DELETE);
        gboolean off_behind = token_is_edit(b, EDIT_TAKE_OFF) || token_is_edit(b, EDIT_DELETE);
        if (!((off && spelled_any(s, b, looks)) || (off_behind && spelled_any(s, a, looks))) || b->end == b->start ||
            a->end == a->start)
            continue;
        guint from = i - comma - 2;
        if (from > begin && token_is_edit(token_at(s, from - 1), EDIT_MARK))
            from--;
        if (from == begin) {
            drop(s, from, i - from);
            i = from;
        }
    }
}

void spoken_dressed(const Spoken *s)
{
    static const SpokenPass passes[] = {
        {settle_counted_want, WORD_ALL, WORD_SHAPE},  {settle_small_words, WORD_SIZE, WORD_WRITE},
        {settle_turned_to, WORD_ROTATE, WORD_TO},     {settle_words_large, WORD_SIZE, WORD_WRITE},
        {settle_only_border, WORD_HOLLOW, WORD_EDIT}, {settle_layers, WORD_EDIT, WORD_EDIT},
    };
    spoken_run(s, passes, G_N_ELEMENTS(passes));
    settle_upright(s);
    settle_doubled(s);
    settle_words_in(s);
}
