// SPDX-License-Identifier: MIT
/*
 * Things that are joined, parted or exchanged, and words for a thing that is there.
 *
 *     箭头连接1号和2号   在1号和2号之间连一条线        a line between them
 *     删掉1号和2号之间的连线                           what joins them goes, and they stay
 *     方块和星星的位置互换                             they change places
 *     把“你好”写在方块里   方块的文字是“你好”          its words
 */
#include "lib/command/spoken_named.h"

static gboolean is_link(const Spoken *s, const Token *t)
{
    static const char *const links[] = {"连线", "连接线", "连接", "线", "箭头", "线条", "直线", NULL};
    return (is_line(t) || token_is_edit(t, EDIT_CONNECT)) && spelled_any(s, t, links);
}

/** Behind one thing, as 1号 or the red circle, from token i on; i when there is none. */
static guint behind_one(const Spoken *s, guint i, guint end)
{
    return i + thing_at(s, i, end);
}

/** Behind two things, as 1号和2号; i when there are no two. */
static guint behind_two(const Spoken *s, guint i, guint end)
{
    guint first = behind_one(s, i, end);
    guint joint = first + (token_is(next_to(s, first), WORD_AND) || token_is(next_to(s, first), WORD_TO) ? 1u : 0u);
    guint second = first > i ? behind_one(s, joint, end) : joint;
    return second > joint ? second : i;
}

static gboolean parts(const Spoken *s, const Token *t)
{
    static const char *const off[] = {"取消", "解除", "断开", "去", NULL};
    return token_is_edit(t, EDIT_DELETE) || token_is_edit(t, EDIT_TAKE_OFF) || token_is_edit(t, EDIT_DISCONNECT) ||
           (t->kind != TOKEN_QUOTE && t->kind != TOKEN_END && t->end > t->start && spelled_any(s, t, off));
}

/** 删掉1号和2号之间的连线, 把1号和2号的线去掉: they are joined no longer. */
static void settle_unlinked(const Spoken *s)
{
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        Token *deed = token_at(s, i);
        gboolean marked = token_is_edit(deed, EDIT_MARK);
        gboolean first = i == begin || token_is_filler(deed - 1);
        guint things = i + (marked || parts(s, deed) ? 1u : 0u);
        guint behind = first ? behind_two(s, things, end) : things;
        if (behind == things)
            continue;
        guint link = behind + (token_is(next_to(s, behind), WORD_RELATION) ? 1u : 0u);
        link += token_is(next_to(s, link), WORD_DE) ? 1 : 0;
        guint verb = things > i && !marked ? i : link + 1;
        gboolean ends = is_end(next_to(s, link + (verb == i ? 1u : 2u))) ||
                        token_is(next_to(s, link + (verb == i ? 1u : 2u)), WORD_FILLER);
        if (link == behind || !is_link(s, next_to(s, link)) || !parts(s, next_to(s, verb)) || !ends)
            continue;
        guint joint = behind_one(s, things, end);
        drop(s, behind, link + (verb == i ? 1u : 2u) - behind);
        if (token_is(token_at(s, joint), WORD_TO))
            token_at(s, joint)->row = word_row(WORD_AND, 0);
        else if (!token_is(token_at(s, joint), WORD_AND))
            insert(s, joint, TOKEN_WORD, word_row(WORD_AND, 0)); /* 圆|方块的连线 */
        if (things > i)
            drop(s, i, 1);
        insert(s, i, TOKEN_WORD, word_row(WORD_EDIT, EDIT_DISCONNECT));
    }
}

/** 箭头连接1号和2号: is drawn. 在1号和2号之间连一条线: joins them. */
static void settle_links(const Spoken *s)
{
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (i > 0 && !is_end(t - 1))
            continue;
        guint end = sentence_end(s, i);
        if (is_line(t) && token_is_edit(t + 1, EDIT_CONNECT) && behind_two(s, i + 2, end) == end) {
            insert(s, i, TOKEN_WORD, word_row(WORD_VERB, VERB_DRAW));
            continue;
        }
        guint two = token_is(t, WORD_AT) ? behind_two(s, i + 1, end) : i + 1;
        const Token *between = next_to(s, two);
        if (two > i + 1 && token_is(between, WORD_RELATION) && between->row->value == RELATION_BETWEEN &&
            token_is_edit(next_to(s, two + 1), EDIT_CONNECT))
            drop(s, i, 1);
    }
}

/** 画一条线|把1号和2号连起来, 拿根线|把它们连上: it is drawn to join them, and no other line. */
static void settle_drawn_to_link(const Spoken *s)
{
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        Token *mark = token_at(s, i);
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        guint line = i - (mark[-1].kind == TOKEN_COMMA ? 2u : 1u);
        Token *verb = token_at(s, begin);
        gboolean takes = token_is_filler(verb) && is_spelled(s, verb, "拿");
        if (!token_is_edit(mark, EDIT_MARK) || line <= begin || !is_line(token_at(s, line)) ||
            !(token_is(verb, WORD_VERB) || takes) || has_kind(s, begin + 1, line, WORD_VERB) ||
            has_kind(s, begin, i, WORD_AND))
            continue;
        guint last = end - 1;
        while (last > i && token_is_filler(token_at(s, last)))
            last--;
        if (!token_is_edit(token_at(s, last), EDIT_CONNECT))
            continue;
        verb->row = takes ? word_row(WORD_VERB, VERB_DRAW) : verb->row;
        mark->row = token_at(s, last)->row;
        drop(s, last, 1);
        drop(s, line + 1, i - line - 1);
    }
}

/** 方块和星星的位置互换: as without 位置. */
static void settle_swapped_places(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        if (!token_is_edit(token_at(s, i + 1), EDIT_SWAP) || token_at(s, i)->kind == TOKEN_QUOTE ||
            !is_spelled(s, token_at(s, i), "位置"))
            continue;
        guint de = token_is(token_at(s, i - 1), WORD_DE) ? 1 : 0;
        drop(s, i - de, 1 + de);
    }
}

/** 把“你好”写在方块里: in the box, those words are written. 往方块里写“你好” */
static void settle_words_into(const Spoken *s)
{
    static const char *const inside[] = {"里", "里面", "里边", "里头", "内", "上", "中", "中间", NULL};
    static const char *const write[] = {"写", "写上", "填", "填上", "打", NULL};
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        guint end = sentence_end(s, i);
        Token *t = token_at(s, i);
        if (token_is(t, WORD_TO) && spelled_any(s, t, (const char *const[]){"往", "向", NULL}) &&
            behind_one(s, i + 1, end) > i + 1) {
            guint in = behind_one(s, i + 1, end);
            if (token_is(next_to(s, in), WORD_LABEL) ||
                (!is_end(next_to(s, in)) && spelled_any(s, next_to(s, in), inside) &&
                 token_is(next_to(s, in + 1), WORD_WRITE)))
                t->row = word_row(WORD_AT, 0);
            continue;
        }
        if (!token_is_edit(t, EDIT_MARK) || t[1].kind != TOKEN_QUOTE || t[2].kind == TOKEN_QUOTE)
            continue;
        gboolean plain = spelled_any(s, t + 2, write);
        gboolean written = plain || is_spelled(s, t + 2, "写在") || is_spelled(s, t + 2, "写到");
        guint at = i + 3;
        while (plain && at < i + 5 &&
               (token_is(next_to(s, at), WORD_AT) || token_is(next_to(s, at), WORD_TO) ||
                (next_to(s, at)->kind == TOKEN_UNKNOWN && is_spelled(s, next_to(s, at), "进"))))
            at++;
        guint behind = behind_one(s, at, end);
        gboolean in = behind < end && spelled_any(s, token_at(s, behind), inside);
        gboolean put_in = plain && is_spelled(s, token_at(s, at - 1), "进"); /* 写|进|4号 */
        if (!written || behind == at || (plain && at == i + 3) || !(in || put_in) || behind + (in ? 1u : 0u) < end)
            continue;
        Token written_then[2] = {
            {.kind = TOKEN_WORD, .row = word_row(WORD_WRITE, 0), .start = t[2].start, .end = t[2].end}, t[1]};
        drop(s, behind, in ? 1 : 0);
        g_array_insert_vals(s->tokens, behind, written_then, 2);
        drop(s, i + 1, at - i - 1);
    }
}

/** 方块的文字是“你好”, 3号文字“你好”: the words of the one that is there. 方块的内容换成“你好” */
static void settle_words_of(const Spoken *s)
{
    static const char *const content[] = {"内容", "文案", "标签", NULL};
    static const char *const told[] = {"文字是", "文字为", "内容是", "内容为", "标签是", "标签为",
                                       "文字写", "内容",   "标签",   "文案",   NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_LABEL) && !is_letters(t))
            continue;
        guint of = i - (token_is(t - 1, WORD_DE) ? 1u : 0u);
        guint begin = sentence_begin(s, i);
        guint first = begin + (token_is_edit(token_at(s, begin), EDIT_MARK) ? 1u : 0u);
        gboolean numbered =
            of > 0 && (token_at(s, of - 1)->kind == TOKEN_REF || token_is(token_at(s, of - 1), WORD_REF));
        if (of <= first || behind_one(s, first, of) != of || (of == i && !numbered))
            continue;
        if (token_is(t, WORD_LABEL) && spelled_any(s, t, content) && token_is_edit(t + 1, EDIT_BECOME)) {
            t->row = word_row(WORD_SHAPE, DRAW_TEXT);
            continue;
        }
        if (!is_letters(t) && !(token_is(t, WORD_LABEL) && spelled_any(s, t, told)))
            continue;
        guint j = i + 1;
        while (token_is(next_to(s, j), WORD_IS) || next_to(s, j)->kind == TOKEN_COLON ||
               token_is(next_to(s, j), WORD_WRITE) || token_is(next_to(s, j), WORD_FILLER))
            j++;
        if (next_to(s, j)->kind != TOKEN_QUOTE || !is_end(next_to(s, j + 1)))
            continue;
        t->row = word_row(WORD_LABEL, 0);
        drop(s, i + 1, j - i - 1);
        drop(s, of, i - of);
        if (first == begin)
            insert(s, begin, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
    }
}

/** 圆|到|方块|之间|拉个箭头: from one to the other. */
static void settle_from_between(const Spoken *s)
{
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        if (!token_is(token_at(s, i), WORD_TO) || !is_spelled(s, token_at(s, i), "到"))
            continue;
        guint end = sentence_end(s, i), behind = behind_one(s, i + 1, end);
        const Token *between = next_to(s, behind);
        if (behind > i + 1 && behind + 1 < end && token_is(between, WORD_RELATION) &&
            between->row->value == RELATION_BETWEEN && token_is(between + 1, WORD_VERB))
            drop(s, behind, 1);
    }
}

/** 红圆|用箭头|连过去: to what was spoken of last. */
static void settle_linked_over(const Spoken *s)
{
    static const char *const over[] = {"过去", "过来", NULL};
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        if (!token_is_edit(token_at(s, i), EDIT_CONNECT) || !spelled_any(s, token_at(s, i + 1), over) ||
            !is_end(next_to(s, i + 2)) || !is_link(s, token_at(s, i - 1)))
            continue;
        guint begin = i; /* of the clause, that may stand behind a comma */
        while (begin > sentence_begin(s, i) && token_at(s, begin - 1)->kind != TOKEN_COMMA)
            begin--;
        guint behind = behind_one(s, begin, i);
        if (behind == begin || !is_spelled(s, token_at(s, behind), "用"))
            continue;
        drop(s, i + 1, 1);
        insert(s, behind, TOKEN_WORD, word_row(WORD_REF, REFWORD_IT));
        insert(s, behind, TOKEN_WORD, word_row(WORD_AND, 0));
    }
}

static const SpokenPass passes[] = {
    {settle_from_between, WORD_TO, WORD_RELATION}, {settle_linked_over, WORD_EDIT, WORD_EDIT},
    {settle_unlinked, WORD_AND, WORD_SHAPE},       {settle_unlinked, WORD_AND, WORD_EDIT},
    {settle_unlinked, WORD_SHAPE, WORD_DE},        {settle_links, WORD_EDIT, WORD_AND},
    {settle_drawn_to_link, WORD_EDIT, WORD_SHAPE}, {settle_swapped_places, WORD_EDIT, WORD_EDIT},
    {settle_words_into, WORD_EDIT, WORD_EDIT},     {settle_words_into, WORD_TO, WORD_TO},
    {settle_words_of, WORD_SHAPE, WORD_SHAPE},     {settle_words_of, WORD_LABEL, WORD_LABEL},
};

void spoken_linked(const Spoken *s)
{
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
