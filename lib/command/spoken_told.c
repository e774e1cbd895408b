// SPDX-License-Identifier: MIT
/* What people tell instead of asking for it, and words that say for whom, how many, or whose: 我清空了, 以后删圆. */
#include "lib/command/spoken_figures.h"

/** A下面写说明, 谁画的A: between Chinese characters it is a name, and no article. */
static void settle_letters(const Spoken *s)
{
    for (guint i = 0; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_A) || !is_spelled(s, t, "a"))
            continue;
        gboolean before = t->start > 0 && (guint8)s->text[t->start - 1] >= 0x80;
        gboolean behind = (guint8)s->text[t->end] >= 0x80;
        if (behind || (before && (s->text[t->end] == '\0' || strchr(",.;!?\n", s->text[t->end]) != NULL))) {
            t->kind = TOKEN_UNKNOWN;
            t->row = NULL;
        }
    }
}

static gboolean is_deed(const Token *t)
{
    return token_is(t, WORD_EDIT) || token_is(t, WORD_VERB) || token_is(t, WORD_CLEAR) || token_is(t, WORD_UNDO) ||
           token_is(t, WORD_REDO) || token_is(t, WORD_ROTATE);
}

/** 老师|删了圆, 我|有一个圆, 你|会画圆, 大家|想要一个圆: what people did, have and can, and what others want. */
static void settle_people_did(const Spoken *s)
{
    static const char *const people[] = {"我",     "我们", "咱们", "咱",   "你",     "您",     "老师",
                                         "同学们", "同学", "大家", "用户", "孩子们", "小朋友", NULL};
    static const char *const others[] = {"老师", "同学们", "同学", "大家", "用户", "孩子们", "小朋友", NULL};
    static const char *const being[] = {"有", "看", "看到", "看见", NULL};
    static const char *const able[] = {"会", "会画", "会写", NULL};
    static const char *const wanting[] = {"想要", "想", NULL};
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        const Token *who = t - 1;
        if (who->kind != TOKEN_WORD || t->kind != TOKEN_WORD || who->end != t->start || !spelled_any(s, who, people) ||
            i != sentence_begin(s, i) + 1)
            continue;
        const char *behind = s->text + t->end;
        gboolean done = g_str_has_prefix(behind, "了") ||
                        (t->end - t->start > strlen("了") && g_str_has_prefix(behind - strlen("了"), "了"));
        gboolean deed = is_deed(t) || token_is(t, WORD_FILLER);
        const Token *last = token_at(s, sentence_end(s, i) - 1);
        gboolean took = token_is_edit(t, EDIT_MARK) && last->end - last->start >= strlen("了") &&
                        g_str_has_prefix(s->text + last->end - strlen("了"), "了"); /* 老师把圆移走了 */
        if ((done && deed && !is_spelled(s, t, "了")) || took || spelled_any(s, t, being) ||
            (spelled_any(s, t, able) && !has_kind(s, i, sentence_end(s, i), WORD_QUESTION)) ||
            (spelled_any(s, who, others) && spelled_any(s, t, wanting)))
            t->row = word_row(WORD_CHAT, 0);
    }
}

/** 跟方块一样大的|菱形: as large as what is there. */
static gboolean likens(const Spoken *s)
{
    for (guint i = 2; i + 1 < sentence_end(s, 0); i++) {
        const Token *t = token_at(s, i);
        if (token_is(t, WORD_RELATION) && t->row->value >= RELATION_SAME_SIZE && t->row->value <= RELATION_SAME_COLOR)
            return token_is(t + 1, WORD_DE) && has_figure(s, i + 2, sentence_end(s, 0));
    }
    return FALSE;
}

/** 以后删圆: some other time. 删没删圆: was it done? 我清空了, 我去画圆: who says so does it. */
static void settle_told_deeds(const Spoken *s)
{
    static const char *const people[] = {"我", "我们", "咱们", "咱", "你", "您", NULL};
    Token *first = token_at(s, 0);
    if (s->tokens->len > 1 && token_is(first, WORD_THEN) &&
        spelled_any(s, first, (const char *const[]){"以后", "之后", NULL}))
        first->row = word_row(WORD_CHAT, 0);
    if (token_is(first, WORD_AND) && !has_kind(s, 0, sentence_end(s, 0), WORD_VERB) &&
        !has_kind(s, 0, sentence_end(s, 0), WORD_EDIT) && !likens(s))
        first->row = word_row(WORD_CHAT, 0); /* 和圆 */
    else if (token_is(first, WORD_AND) && likens(s) && !has_kind(s, 0, sentence_end(s, 0), WORD_EDIT))
        insert(s, 0, TOKEN_WORD, word_row(WORD_VERB, VERB_DRAW));
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean more = i + 1 < s->tokens->len;
        gboolean asks = more && (token_is(t, WORD_NO) || token_is(t, WORD_NOT)) &&
                        spelled_any(s, t, (const char *const[]){"没", "不", NULL}) && is_deed(t - 1) &&
                        is_deed(t + 1) && t[-1].row == t[1].row;
        if (asks)
            t->row = word_row(WORD_QUESTION, 0);
        gboolean turned = token_is(t, WORD_ROTATE) && is_spelled(s, t, "旋转了");
        if (!(turned || token_is(t, WORD_FILLER) || is_spelled(s, t, "来")) ||
            !spelled_any(s, token_at(s, sentence_begin(s, i)), people))
            continue;
        gboolean did =
            is_spelled(s, t, "了") && is_deed(t - 1) && !token_is(t - 1, WORD_VERB) && i == sentence_begin(s, i) + 2;
        gboolean goes =
            more && i == sentence_begin(s, i) + 1 &&
            ((is_spelled(s, t, "去") && is_deed(t + 1)) || (is_spelled(s, t, "来") && token_is(t + 1, WORD_ROTATE)));
        if (did || goes || turned)
            t->row = word_row(WORD_CHAT, 0);
    }
}

/** 圆、方块、三角形，一共三个: counts what is there. */
static void settle_summing_up(const Spoken *s)
{
    static const char *const in_all[] = {"一共", "总共", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_FILLER) || !spelled_any(s, t, in_all) || t[1].kind != TOKEN_NUMBER)
            continue;
        guint begin = sentence_begin(s, i);
        if (i > begin && !has_kind(s, begin, i, WORD_VERB) && !has_kind(s, begin, i, WORD_EDIT))
            t->row = word_row(WORD_CHAT, 0);
    }
}

/** 给孩子们|画两个笑脸, 画个爱心|给妈妈: for whom it is. */
static void settle_for_whom(const Spoken *s)
{
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        static const char *const to[] = {"给", "给大家", "给我们", NULL};
        if (!token_is(token_at(s, i), WORD_FILLER) || !spelled_any(s, token_at(s, i), to))
            continue;
        guint begin = sentence_begin(s, i);
        guint end = sentence_end(s, i);
        guint j = i + 1;
        gboolean people = !is_spelled(s, token_at(s, i), "给");
        for (; j < end && j <= i + 8; j++) {
            const Token *t = token_at(s, j);
            gboolean many = j + 1 < end && is_figure(t) && begins_with(s, t + 1, "们"); /* 孩子们 */
            people = people || t->kind == TOKEN_UNKNOWN || token_is(t, WORD_FILLER);
            gboolean emoji = j > i + 1 && j + 1 == end && is_figure(t) && s->text[t->start] != '\0' &&
                             ((guint8)s->text[t->start] == 0xf0 || (guint8)s->text[t->start] == 0xe2); /* 给妈妈❤ */
            if (many || emoji)
                continue;
            if (t->kind != TOKEN_UNKNOWN && !token_is_filler(t) && !token_is(t, WORD_CHAT) &&
                !(j > i + 1 && is_figure(t) && t->start == t[-1].end && t[-1].kind == TOKEN_UNKNOWN))
                break;
        }
        gboolean first =
            i == begin && j < end && token_is(token_at(s, j), WORD_VERB) && begins_with(s, token_at(s, j), "画");
        guint shown = j; /* 给小朋友们|看看 */
        while (shown > i + 1 && shown < end &&
               (token_is(token_at(s, shown), WORD_SHOW) || token_is_filler(token_at(s, shown))))
            shown++;
        j = shown == end ? end : j;
        guint gift = i > begin + 1 && is_spelled(s, token_at(s, i - 1), "送") ? i - 1 : i; /* 送给妈妈 */
        gift -= gift > begin + 1 && token_at(s, gift - 1)->kind == TOKEN_COMMA ? 1u : 0u;
        gboolean last = j == end && gift > begin + 1 && has_kind(s, begin, gift, WORD_VERB) &&
                        is_figure(token_at(s, gift - 1)) && !has_kind(s, begin, gift, WORD_EDIT);
        if (people && (first || last))
            drop(s, last ? gift : i, j - (last ? gift : i));
    }
}

/** label 写 Login: said twice. 圆也变红: as well as another one. */
static void settle_doubled(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean label =
            t->start > t[-1].end && token_is(t - 1, WORD_LABEL) && (token_is(t, WORD_WRITE) || token_is(t, WORD_LABEL));
        gboolean too = t->kind == TOKEN_UNKNOWN && is_spelled(s, t, "也") &&
                       (token_is(t + 1, WORD_EDIT) || token_is(t + 1, WORD_VERB) || token_is(t + 1, WORD_SIZE));
        if (label || too)
            drop(s, i, 1);
    }
}

/** 左边有一个圆, 画板上有星星: tells what is there, and asks for nothing. */
static void settle_there_is(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        const Token *before = t - 1;
        if (!is_spelled(s, t, "有"))
            continue;
        guint begin = sentence_begin(s, i);
        guint end = sentence_end(s, i);
        gboolean place = token_is(before, WORD_ANCHOR) || token_is(before, WORD_BOARD) ||
                         spelled_any(s, before, (const char *const[]){"里", "这里", "那里", "这儿", "那儿", NULL});
        if (!place || has_kind(s, begin, end, WORD_VERB) || has_kind(s, begin, end, WORD_EDIT) ||
            has_kind(s, begin, end, WORD_WRITE) || has_kind(s, begin, end, WORD_QUESTION) ||
            has_kind(s, begin, end, WORD_WHOLE))
            continue;
        t->row = word_row(WORD_CHAT, 0);
    }
}

/** 便签上写的todo换成“完成”: what is written there now, in place of what is to be. */
static void settle_written_before(const Spoken *s)
{
    static const WordRow of = {WORD_DE, 0, 0, "的", NULL};
    for (guint i = 1; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_WRITE) || !token_is(t + 1, WORD_DE))
            continue;
        guint end = sentence_end(s, i);
        guint becomes = i + 2;
        while (becomes < end && !token_is_edit(token_at(s, becomes), EDIT_BECOME))
            becomes++;
        guint begin = i - (token_is(t - 1, WORD_ANCHOR) || token_is(t - 1, WORD_RELATION) ? 1u : 0u);
        if (becomes + 1 >= end || becomes == i + 2 || begin == 0 || !ends_thing(token_at(s, begin - 1)) ||
            token_is(token_at(s, becomes - 1), WORD_NOT))
            continue;
        drop(s, begin, becomes - begin);
        insert(s, begin, TOKEN_WORD, word_row(WORD_SHAPE, DRAW_TEXT));
        token_at(s, begin)->start = token_at(s, begin - 1)->end;
        insert(s, begin, TOKEN_WORD, &of);
    }
}

/** 画圆和方块，都要红色的: said of those that were drawn, and not of all that there is. */
static void settle_all_are_to_be(const Spoken *s)
{
    for (guint i = 1; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (token_is(t, WORD_CLEAR) && begins_with(s, t, "都") && t[-1].kind == TOKEN_COMMA &&
            has_kind(s, 0, i, WORD_VERB) && has_kind(s, 0, i, WORD_SHAPE))
            token_at(s, i)->row = word_row(WORD_CHAT, 0); /* 画三个圆，都删掉: these, or everything? */
        if (i + 1 >= s->tokens->len || !token_is(t, WORD_ALL) || !is_spelled(s, t, "都") ||
            !(is_end(t - 1) || t[-1].kind == TOKEN_COMMA) || !has_kind(s, 0, i, WORD_VERB))
            continue;
        gboolean wished =
            (token_is(t + 1, WORD_IS) ||
             (token_is(t + 1, WORD_VERB) && spelled_any(s, t + 1, (const char *const[]){"要", "想要", NULL}))) &&
            i + 2 < s->tokens->len && token_is_color(t + 2);
        if (wished)
            token_at(s, i + 1)->row = word_row(WORD_EDIT, EDIT_BECOME);
        if (!wished && !(token_is(t + 1, WORD_EDIT) && t[1].row->value != EDIT_MARK))
            continue;
        insert(s, i, TOKEN_WORD, word_row(WORD_REF, REFWORD_THEM));
        insert(s, i, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
        i += 2;
    }
}

/** 最后三步撤销, 把前两步都撤了: how many steps. */
static void settle_steps_before_undo(const Spoken *s)
{
    static const char *const last[] = {"最后", "前", "前面", "上", "刚才", "刚才的", "最近", "刚刚", "前面的", NULL};
    for (guint i = 3; i < s->tokens->len; i++) {
        if (!token_is(token_at(s, i), WORD_UNDO))
            continue;
        guint at = i - (token_is(token_at(s, i - 1), WORD_ALL) ? 1u : 0u);
        if (at < 3)
            continue;
        const Token *t = token_at(s, at);
        gboolean steps = token_is(t - 1, WORD_STEP) && t[-2].kind == TOKEN_NUMBER && spelled_any(s, t - 3, last);
        gboolean marked = at > 3 && token_is_edit(t - 4, EDIT_MARK);
        guint begin = at - 3 - (marked ? 1u : 0u);
        if (!steps || (begin > 0 && !is_end(token_at(s, begin - 1)) && !token_is_filler(token_at(s, begin - 1))))
            continue;
        Token undo = *token_at(s, i);
        drop(s, at, i + 1 - at);
        drop(s, begin, at - 2 - begin);
        g_array_insert_val(s->tokens, begin, undo);
        i = begin + 3;
    }
}

/** 我画的|全部变黄: all of mine, and not all that there is; what is undone are steps. */
static void settle_mine(const Spoken *s)
{
    static const char mine[] = "我画的";
    for (guint i = 0; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_ALL) || !begins_with(s, t, mine))
            continue;
        guint end = sentence_end(s, i);
        if (has_kind(s, sentence_begin(s, i), end, WORD_UNDO) || has_kind(s, i, end, WORD_REDO))
            continue;
        Token whose = *t;
        whose.row = word_row(WORD_REF, REFWORD_MINE);
        whose.end = t->start + (guint)strlen(mine);
        t->start = whose.end;
        g_array_insert_val(s->tokens, i, whose);
        i++;
    }
}

/** 圆要: half a sentence. */
static void settle_wants_nothing(const Spoken *s)
{
    static const char *const wanting[] = {"要", "需要", "想要", "做", "弄", "搞", "想画", NULL};
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (token_is(t, WORD_VERB) && i + 1 == sentence_end(s, i) && spelled_any(s, t, wanting) && is_figure(t - 1))
            t->row = word_row(WORD_CHAT, 0);
    }
}

/** 把我画的都撤销, 我的全部撤销: all my steps. */
static void settle_all_mine(const Spoken *s)
{
    for (guint i = 1; i < s->tokens->len; i++) {
        const Token *all = token_at(s, i - 1);
        if (!token_is(token_at(s, i), WORD_UNDO) || !token_is(all, WORD_ALL))
            continue;
        guint begin = sentence_begin(s, i);
        if (i < begin + 2)
            continue;
        const Token *mine = all - 1;
        gboolean own = spelled_any(s, mine, (const char *const[]){"我画的", "我的", "我做的", "我加的", NULL});
        gboolean marked = i > begin + 2 && token_is_edit(mine - 1, EDIT_MARK);
        if (own && i == begin + 2 + (marked ? 1u : 0u))
            drop(s, begin, i - 1 - begin);
    }
}

/** 文字 不要画圆: behind the space stand the words, unless they are looks. */
static void settle_titled_words(const Spoken *s)
{
    for (guint begin = 0; begin + 1 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        Token *t = token_at(s, begin);
        if (begin + 1 >= s->tokens->len || !is_letters(t) || !is_spelled(s, t, "文字") || t[1].start <= t->end)
            continue;
        gboolean written = t[1].kind == TOKEN_UNKNOWN || token_is(t + 1, WORD_NOT) || token_is(t + 1, WORD_CHAT) ||
                           token_is(t + 1, WORD_FILLER);
        if (written)
            t->row = word_row(WORD_WRITE, 0);
    }
}

/** 圆变成绿色好了: that is all that is wanted. */
static void settle_good_so(const Spoken *s)
{
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_PRAISE))
            continue;
        guint begin = sentence_begin(s, i);
        gboolean last = is_spelled(s, t, "好") && is_spelled(s, t + 1, "了") && i + 2 == sentence_end(s, i);
        gboolean value =
            token_is_color(t - 1) || token_is(t - 1, WORD_ANCHOR) || token_is(t - 1, WORD_SIZE) || is_figure(t - 1);
        if (last && value && has_kind(s, begin, i, WORD_EDIT))
            drop(s, i, 2);
    }
}

/** 画个车间, 画个树状图, 画个太阳能板: what touches the thing is a part of another word. */
static void settle_compounds(const Spoken *s)
{
    static const char *const ends[] = {"图", "板", "纸", "图纸", "图画", NULL};
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (t->start != t[-1].end || t->kind != TOKEN_WORD)
            continue;
        gboolean measure = token_is(t, WORD_MEASURE) && is_figure(t - 1);
        gboolean joined = i > 1 && t[-1].start == t[-2].end && is_figure(t - 2) &&
                          (token_is(t - 1, WORD_FILLER) || token_is(t - 1, WORD_ASK));
        gboolean picture = token_is(t, WORD_BOARD) && spelled_any(s, t, ends) && (is_figure(t - 1) || joined);
        if ((measure || picture) && has_kind(s, sentence_begin(s, i), i, WORD_VERB)) {
            t->kind = TOKEN_UNKNOWN;
            t->row = NULL;
        }
    }
}

/** How a drawing turned out, behind 画: 画好了, 画大了, 画完了. */
static gboolean tells_result(const Spoken *s, guint i)
{
    const Token *t = token_at(s, i);
    if (token_is(t, WORD_UNDO))
        return begins_with(s, t, "画错");
    if (!token_is(t, WORD_VERB) || !is_spelled(s, t, "画") || i + 1 >= s->tokens->len)
        return FALSE;
    if (token_is(t + 1, WORD_THEN))
        return is_spelled(s, t + 1, "完了");
    return i + 2 < s->tokens->len && (token_is(t + 1, WORD_PRAISE) || token_is(t + 1, WORD_SIZE)) &&
           is_spelled(s, t + 2, "了");
}

/** 一个圆画好了, 圆画错了, 画好圆了, 会画圆: how it went, or what somebody can do. */
static void settle_told_drawings(const Spoken *s)
{
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (is_figure(t - 1) && t->start == t[-1].end && tells_result(s, i))
            t->row = word_row(WORD_CHAT, 0);
        gboolean done = token_is(t, WORD_PRAISE) && is_spelled(s, t, "好") && token_is(t - 1, WORD_VERB) &&
                        is_spelled(s, t - 1, "画") && is_spelled(s, token_at(s, sentence_end(s, i) - 1), "了");
        gboolean able = i == sentence_begin(s, i) + 1 && token_is(t - 1, WORD_ASK) && is_spelled(s, t - 1, "会") &&
                        token_is(t, WORD_VERB) && !has_kind(s, i, sentence_end(s, i), WORD_QUESTION);
        if (done || able)
            t->row = word_row(WORD_CHAT, 0);
    }
}

/** 不要填充黄色, 不要边框改成虚线: what is said behind it is not wanted; 不要填充 alone is. */
static void settle_unwanted_look(const Spoken *s)
{
    static const char *const denied[] = {"不要填充", "别填充", "不用填充", "不要边框", "不要描边", NULL};
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!(token_is(t, WORD_HOLLOW) || token_is(t, WORD_FILLED)) || !spelled_any(s, t, denied))
            continue;
        guint last = i + 1 + (token_is(t + 1, WORD_SHADE) && i + 2 < s->tokens->len ? 1 : 0);
        gboolean color = token_is(t, WORD_HOLLOW) && i == sentence_begin(s, i) && token_is_color(token_at(s, last)) &&
                         (last + 1 >= s->tokens->len || is_end(token_at(s, last + 1)) ||
                          token_is(token_at(s, last + 1), WORD_FILLER));
        if (color || token_is_edit(t + 1, EDIT_BECOME))
            t->row = word_row(WORD_NOT, 0);
    }
}

static gboolean says_deed(const Spoken *s, guint from, guint end)
{
    while (from < end && !is_deed(token_at(s, from)) && !token_is(token_at(s, from), WORD_WRITE))
        from++;
    return from < end;
}

/** 删除以后还能找回来不, 转三十度以后会变成什么样: what would be then, and no deed; 删除以后画个圆 says one. */
static void settle_afterwards(const Spoken *s)
{
    static const char *const after[] = {"以后", "之后", "完了", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        const Token *before = is_spelled(s, t - 1, "了") && i > 1 ? t - 2 : t - 1;
        if (!token_is(t, WORD_THEN) || !spelled_any(s, t, after) || !says_deed(s, sentence_begin(s, i - 1), i))
            continue;
        guint end = sentence_end(s, i + 1);
        gboolean deed = says_deed(s, i + 1, end) || !is_deed(before);
        gboolean asks = has_kind(s, i + 1, end, WORD_QUESTION) || token_is(token_at(s, end - 1), WORD_NOT) ||
                        (end < s->tokens->len && token_at(s, end)->kind == TOKEN_ASKED);
        if (!deed || asks)
            t->row = word_row(WORD_CHAT, 0);
    }
}

/** 同学们画一个三角形, 复制一份给我: people are to do it, or get it. */
static void settle_for_people(const Spoken *s)
{
    static const char *const people[] = {"同学们", "各位同学", "小朋友们", NULL};
    static const char *const to[] = {"给我", "给你", "给大家", "给我们", NULL};
    Token *first = token_at(s, 0);
    if (s->tokens->len > 1 && spelled_any(s, first, people) && token_is(token_at(s, 1), WORD_VERB) &&
        begins_with(s, token_at(s, 1), "画"))
        first->row = word_row(WORD_CHAT, 0);
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (token_is_edit(t - 1, EDIT_COPY) && t->kind == TOKEN_WORD && spelled_any(s, t, to) &&
            i + 1 == sentence_end(s, i))
            t->row = word_row(WORD_CHAT, 0);
    }
}

/** 方块移到圆和: half a sentence. */
static void settle_broken_off(const Spoken *s)
{
    static const char *const joints[] = {"和", "跟", "与", "及", "以及", NULL};
    Token *last = token_at(s, s->tokens->len - 1);
    if (s->tokens->len > 1 && token_is(last, WORD_AND) && spelled_any(s, last, joints))
        last->row = word_row(WORD_CHAT, 0);
}

/** 打上马赛克: an effect, and no words; words are quoted, or 文字 stands before them. */
static void settle_effects(const Spoken *s)
{
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (token_is(t, WORD_WRITE) && is_spelled(s, t, "打上") && t[1].kind == TOKEN_UNKNOWN)
            t->row = word_row(WORD_CHAT, 0);
    }
}

/** 老师让我|都删掉, 他让我们画个圆: tells what somebody wants of somebody, and asks for nothing. */
static void settle_told_to_me(const Spoken *s)
{
    static const char *const people[] = {"老师", "同学", "用户", "大家", "他", "她", "老板", "客户", "妈妈", NULL};
    static const char *const me[] = {"我", "我们", "咱们", "咱", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (token_is_edit(t, EDIT_MARK) && is_spelled(s, t, "让") && t[-1].kind != TOKEN_QUOTE &&
            t[1].kind != TOKEN_QUOTE && spelled_any(s, t - 1, people) && spelled_any(s, t + 1, me))
            t->row = word_row(WORD_CHAT, 0);
    }
}

void spoken_told(const Spoken *s)
{
    settle_told_to_me(s);
    settle_afterwards(s);
    settle_for_people(s);
    settle_broken_off(s);
    settle_unwanted_look(s);
    settle_told_drawings(s);
    settle_letters(s);
    settle_people_did(s);
    settle_told_deeds(s);
    settle_summing_up(s);
    settle_for_whom(s);
    settle_doubled(s);
    settle_there_is(s);
    settle_written_before(s);
    settle_all_are_to_be(s);
    settle_steps_before_undo(s);
    settle_mine(s);
    settle_wants_nothing(s);
    settle_all_mine(s);
    settle_titled_words(s);
    settle_good_so(s);
    settle_compounds(s);
    settle_effects(s);
}
