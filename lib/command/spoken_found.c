// SPDX-License-Identifier: MIT
/*
 * Where things are drawn, found by what people say of the place:
 *
 *     C4格子里种棵树   C4里放条鱼          a cell of the grid
 *     A与B当中写个“或”                     between things that have names
 *     随便找个空地儿画辆车                 where there is room, as without it
 *     橘色笑脸，放正中间，大号             there
 *     从便签拉根线到方块                   a line from here to there
 *     拿根线把圆和三角形接起来             joined
 *     左边猫右边狗   打个勾打个叉          two things
 *     整块板子都清空                       all of the board
 */
#include "lib/command/spoken_named.h"

static gboolean at_head(const Spoken *s, guint i)
{
    return i == 0 || is_end(token_at(s, i - 1)) || token_at(s, i - 1)->kind == TOKEN_COMMA;
}

/** Put a verb of drawing, as 画, in the place of token i. */
static void draw_here(const Spoken *s, guint i)
{
    *token_at(s, i) = mark_at(s, i, TOKEN_WORD, word_row(WORD_VERB, VERB_DRAW));
}

/** C4|格子里|种|棵树, C4|里|放|条鱼: in that cell. */
static void settle_in_cell(const Spoken *s)
{
    static const char *const verbs[] = {"种", "放", "搁", "摆", "弄", "来", "加", "添", "贴", "栽", "养", "塞", NULL};
    static const char *const in[] = {"里", "里面", "里头", "里边", "中", "内", "那儿", "那里", "那", NULL};
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean letter =
            t->kind == TOKEN_UNKNOWN && t->end == t->start + 1 && s->text[t->start] >= 'a' && s->text[t->start] <= 'h';
        if (!letter || t[1].kind != TOKEN_NUMBER || t[1].start != t->end || t[1].value < 1 || t[1].value > 6 ||
            !(at_head(s, i) || token_is(t - 1, WORD_AT)))
            continue;
        guint verb = i + 2;
        gboolean inside = token_is(t + 2, WORD_FILLER) && spelled_any(s, t + 2, in);
        gboolean cell = token_is(t + 2, WORD_CELL);
        verb += inside || cell ? 1u : 0u;
        const Token *v = next_to(s, verb);
        guint thing = verb + 1;
        while (next_to(s, thing)->kind == TOKEN_NUMBER || token_is(next_to(s, thing), WORD_MEASURE))
            thing++;
        if (v->kind == TOKEN_QUOTE || v->end == v->start || !spelled_any(s, v, verbs) || thing == verb + 1 ||
            figure_at(s, thing, s->tokens->len) == 0)
            continue;
        draw_here(s, verb);
        if (inside)
            drop(s, i + 2, 1);
    }
}

/** |A与B当中|写“或”, 1号和2号中间画个圆: as with 在 before it. */
static void settle_between_named(const Spoken *s)
{
    static const char *const middles[] = {"当中", "之间", "中间", "正中间", "正当中", "中央", NULL};
    for (guint begin = 0; begin < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint a = called_at(s, begin, end);
        guint b = a > 0 && token_is(next_to(s, begin + a), WORD_AND) ? called_at(s, begin + a + 1, end) : 0;
        guint place = begin + a + 1 + b;
        const Token *t = next_to(s, place);
        guint verb = place + 1 + (token_is(next_to(s, place + 1), WORD_DE) ? 1u : 0u);
        const Token *deed = next_to(s, verb);
        if (b == 0 || t->kind != TOKEN_WORD || !spelled_any(s, t, middles) ||
            !(token_is(deed, WORD_WRITE) || token_is(deed, WORD_VERB)) || verb + 1 >= end)
            continue;
        token_at(s, place)->row = word_row(WORD_RELATION, RELATION_BETWEEN);
        insert(s, begin, TOKEN_WORD, word_row(WORD_AT, 0));
        begin++;
    }
}

/** |随便找个空地儿|画辆车: where there is room, as without it. */
static void settle_some_room(const Spoken *s)
{
    static const char *const looks_for[] = {"找", "挑", "选", "寻", "捡", "随便找", NULL};
    static const char *const of_it[] = {"个",       "块",       "处",     "空",   "空着",   "空白",       "没",
                                        "东西",     "的",       "地",     "地方", "位置",   "空地",       "空位",
                                        "角落",     "儿",       "子",     "一",   "没东西", "片",         "随便",
                                        "合适",     "位",       "好",     "空处", "空地方", "空白的地方", "空白处",
                                        "空的地方", "空白地方", "空位置", "有",   "人",     "没人",       NULL};
    static const char *const room[] = {"空",     "空着",     "空白",     "地方",     "空地",
                                       "空位",   "位置",     "空处",     "空地方",   "空白的地方",
                                       "空白处", "空的地方", "空白地方", "空白位置", NULL};
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!(at_head(s, i) || token_is_filler(t - 1)) || t->kind == TOKEN_QUOTE || t->end == t->start ||
            !spelled_any(s, t, looks_for))
            continue;
        guint j = i + 1;
        gboolean found = FALSE;
        while (j < i + TOLD_TOKENS && next_to(s, j)->end > next_to(s, j)->start && next_to(s, j)->kind != TOKEN_QUOTE &&
               (spelled_any(s, next_to(s, j), of_it) || token_is(next_to(s, j), WORD_MEASURE))) {
            found = found || spelled_any(s, next_to(s, j), room);
            j++;
        }
        guint comma = next_to(s, j)->kind == TOKEN_COMMA ? 1 : 0;
        if (found && (token_is(next_to(s, j + comma), WORD_VERB) || token_is(next_to(s, j + comma), WORD_WRITE)) &&
            j + comma + 1 < s->tokens->len)
            drop(s, i, j + comma - i);
    }
}

/** 橘色笑脸，|放正|中间，大号: lies there; the words' border is not where it seems. */
static void settle_put_there(const Spoken *s)
{
    static const char *const puts[] = {"放", "摆", "搁", "放正", "摆正", "搁正", "贴", NULL};
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (t[-1].kind != TOKEN_COMMA || t->kind == TOKEN_QUOTE || t->end == t->start || !spelled_any(s, t, puts) ||
            !token_is(t + 1, WORD_ANCHOR) || t[1].start != t->end)
            continue;
        guint begin = sentence_begin(s, i);
        gboolean thing = figure_at(s, begin, i) == i - 1 - begin && token_is_color(token_at(s, begin));
        guint end = behind_fillers(s, i + 2);
        if (thing && (is_end(next_to(s, end)) || next_to(s, end)->kind == TOKEN_COMMA)) {
            t->kind = TOKEN_WORD;
            t->row = word_row(WORD_AT, 0);
            t->end -= ends_in(s, t, "正") ? (guint)strlen("正") : 0;
            t[1].start = t->end;
        }
    }
}

/** 从便签|拉|根线到方块: drawn from there to here. */
static void settle_pulled_from(const Spoken *s)
{
    static const char *const pulls[] = {"拉", "牵", "扯", "引", "拽", NULL};
    for (guint i = 2; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (t->kind == TOKEN_QUOTE || t->end == t->start || !spelled_any(s, t, pulls))
            continue;
        guint line = i + 1;
        while (next_to(s, line)->kind == TOKEN_NUMBER || token_is(next_to(s, line), WORD_MEASURE) ||
               token_is_color(next_to(s, line)) || token_is(next_to(s, line), WORD_DE))
            line++;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        gboolean from = token_is(token_at(s, begin), WORD_FROM) && thing_at(s, begin + 1, i) == i - begin - 1;
        guint to = line + 2;
        if (from && line > i + 1 && is_line(next_to(s, line)) && token_is(next_to(s, line + 1), WORD_TO) &&
            thing_at(s, to, end) > 0 && behind_fillers(s, to + thing_at(s, to, end)) >= end)
            draw_here(s, i);
    }
}

/** 把圆和三角形|接|起来, 拿线把1号跟2号|系|上: joined. */
static void settle_tied(const Spoken *s)
{
    static const char *const ties[] = {"接", "系", "串", "拴", "牵", "连", "搭", "绑", "接到", "串联", NULL};
    static const char *const ends[] = {"起来", "上", "一起", "在一起", "到一起", "一下", NULL};
    for (guint i = 4; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!(t->kind == TOKEN_UNKNOWN || token_is(t, WORD_MEASURE)) || !spelled_any(s, t, ties))
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        guint mark = begin;
        while (mark < i && !token_is_edit(token_at(s, mark), EDIT_MARK))
            mark++;
        guint a = thing_at(s, mark + 1, i);
        guint and = mark + 1 + a;
        guint b = a > 0 && token_is(next_to(s, and), WORD_AND) ? thing_at(s, and+1, i) : 0;
        guint together = i + 1 + (token_is(next_to(s, i + 1), WORD_AT) ? 1u : 0u); /* 拴|在|一起 */
        const Token *how = next_to(s, together);
        if (mark == i || b == 0 || and+1 + b != i || how->end == how->start || !spelled_any(s, how, ends) ||
            behind_fillers(s, together + 1) < end)
            continue;
        t->kind = TOKEN_WORD;
        t->row = word_row(WORD_EDIT, EDIT_CONNECT);
        drop(s, i + 1, together - i);
    }
}

/** |左边|猫|右边|狗: each is drawn on its side. */
static void settle_sides(const Spoken *s)
{
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint i = begin, pairs = 0, last = begin;
        while (i + 1 < end && token_is(token_at(s, i), WORD_ANCHOR) && is_figure(token_at(s, i + 1))) {
            last = i;
            i += 2;
            pairs++;
        }
        if (pairs < 2 || i < end || pairs > TOLD_TOKENS || token_at(s, begin)->row == token_at(s, last)->row ||
            next_to(s, end)->kind == TOKEN_ASKED)
            continue;
        for (guint k = pairs; k > 0; k--) {
            guint pair = begin + 2 * (k - 1);
            insert(s, pair + 1, TOKEN_WORD, word_row(WORD_VERB, VERB_DRAW));
            if (k > 1)
                insert(s, pair, TOKEN_COMMA, NULL);
        }
        begin = i;
    }
}

/** 打个勾|打个叉: two of them. */
static void settle_two_marks(const Spoken *s)
{
    for (guint i = 1; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (token_is(t, WORD_SHAPE) && token_is(t - 1, WORD_SHAPE) && begins_with(s, t, "打") &&
            begins_with(s, t - 1, "打"))
            insert(s, i++, TOKEN_COMMA, NULL);
    }
}

/** |整块|板子|都|清空, 清空|整个板子: all of it, and no more. */
static void settle_whole_board(const Spoken *s)
{
    static const char *const whole[] = {"整", "整个", "整块", "整张", "全部", "整面", "个",
                                        "块", "张",   "面",   "子",   "全",   NULL};
    gboolean board = FALSE, said_whole = FALSE;
    guint clear = s->tokens->len;
    for (guint i = 0; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (t->kind == TOKEN_QUOTE || (token_is(t, WORD_CLEAR) && clear < s->tokens->len))
            return;
        gboolean part = t->end > t->start && spelled_any(s, t, whole);
        gboolean is_board = token_is(t, WORD_BOARD);
        if (token_is(t, WORD_CLEAR))
            clear = i;
        else if (!part && !is_board && !token_is(t, WORD_ALL) && !token_is_filler(t) && !token_is_edit(t, EDIT_MARK) &&
                 !(t->kind == TOKEN_END && i + 1 == s->tokens->len))
            return;
        board = board || is_board;
        said_whole = said_whole || (part && begins_with(s, t, "整")) || (is_board && begins_with(s, t, "整"));
    }
    if (!board || !said_whole || clear == s->tokens->len)
        return;
    drop(s, clear + 1, s->tokens->len - clear - 1);
    drop(s, 0, clear);
}

void spoken_found(const Spoken *s)
{
    static const SpokenPass passes[] = {
        {settle_between_named, WORD_AND, WORD_AND},  {settle_some_room, WORD_MEASURE, WORD_MEASURE},
        {settle_pulled_from, WORD_FROM, WORD_TO},    {settle_tied, WORD_EDIT, WORD_AND},
        {settle_put_there, WORD_ANCHOR, WORD_SHAPE}, {settle_sides, WORD_ANCHOR, WORD_SHAPE},
        {settle_two_marks, WORD_SHAPE, WORD_SHAPE},  {settle_whole_board, WORD_BOARD, WORD_CLEAR},
    };
    settle_in_cell(s);
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
