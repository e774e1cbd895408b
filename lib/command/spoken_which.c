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
#include "lib/command/spoken_figures.h"

/** Behind a thing that looks tell: 红圆, 大的圆; `from` when there is none. */
static guint behind_figure(const Spoken *s, guint from, guint end)
{
    guint i = from;
    while (i < end && (token_is_color(token_at(s, i)) || token_is(token_at(s, i), WORD_SHADE) ||
                       token_is(token_at(s, i), WORD_SIZE) || token_is(token_at(s, i), WORD_DE)))
        i++;
    return i < end && is_figure(token_at(s, i)) ? i + 1 : from;
}

/** 把左边圆变绿, 左边红圆往下移50: as 左边的圆. */
static void settle_side_of_thing(const Spoken *s)
{
    static const char *const sides[] = {"左边", "右边",   "上面",   "下面",   "左侧",   "右侧",   "上边",   "下边",
                                        "上方", "下方",   "中间",   "左上角", "右上角", "左下角", "右下角", "顶部",
                                        "底部", "最左边", "最右边", "最上面", "最下面", NULL};
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
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

static const SpokenPass passes[] = {
    {settle_side_of_thing, WORD_ANCHOR, WORD_EDIT},
    {settle_numbered, WORD_EDIT, WORD_EDIT},
    {settle_drawn_last, WORD_REF, WORD_EDIT},
    {settle_all_on_board, WORD_BOARD, WORD_ALL},
};

void spoken_which(const Spoken *s)
{
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
