// SPDX-License-Identifier: MIT
/*
 * Why something is done, what for, and what comes next: said beside the deed, and no part of it.
 *
 *     箭头不好看 擦掉   这个圆太丑了，删掉    why
 *     不要网格了，关掉                        why, of the grid and the numbers
 *     网格打开，孩子们好报格子                what for
 *     画条波浪线当海面                        what it stands for
 *     清空画板，下一组上                      what comes next
 *     便签删得差不多了吧                      how far it is, which is no deed
 */
#include "lib/command/spoken_named.h"

static gboolean is_removal(const Token *t)
{
    return token_is_edit(t, EDIT_DELETE) || token_is_edit(t, EDIT_TAKE_OFF);
}

/** 这个圆|太丑了，|删掉, 箭头|不好看 |擦掉: why it is to go. */
static void settle_dislikes(const Spoken *s)
{
    static const char *const reasons[] = {
        "不好看",     "不好看了", "太丑",       "太丑了",   "好丑",     "好丑啊",     "很丑",       "真丑",
        "丑死了",     "有点丑",   "难看",       "太难看",   "太难看了", "真难看",     "好难看",     "不美观",
        "多余",       "多余了",   "多余的",     "是多余的", "太多余了", "没用",       "没用了",     "没什么用",
        "没什么用了", "用不着",   "用不着了",   "用不上了", "不用了",   "不需要了",   "不需要",     "没必要",
        "没必要了",   "碍眼",     "太碍眼了",   "碍事",     "太碍事了", "挡着了",     "挡住了",     "画错了",
        "画歪了",     "画坏了",   "画丑了",     "画得不好", "画的不好", "画得不好看", "画的不好看", "画得太丑了",
        "画的太丑了", "画得难看", "画得真丑",   "不合适",   "不合适了", "不满意",     "我不满意",   "不喜欢",
        "我不喜欢",   "不像",     "一点都不像", "太乱",     "太乱了",   "太挤了",     "看着别扭",   "太别扭了",
        "过时了",     "重复了",   "画重了",     "画多了",   "没意思",   "太多了",     NULL};
    for (guint begin = 0; begin + 1 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint first = begin;
        while (first < end &&
               (token_is_filler(token_at(s, first)) || token_is_edit(token_at(s, first), EDIT_MARK) ||
                is_it(token_at(s, first)) ||
                (token_is(token_at(s, first), WORD_REF) && token_at(s, first)->row->value == REFWORD_THIS)))
            first++;
        guint length = thing_at(s, first, end);
        guint thing = first + length;
        guint deed = thing;
        while (deed < MIN(end, thing + TOLD_TOKENS) && !(is_removal(token_at(s, deed))))
            deed++;
        if (length == 0 || deed >= end || !is_removal(token_at(s, deed)) || behind_fillers(s, deed + 1) < end ||
            next_to(s, end)->kind == TOKEN_ASKED ||
            !said_between(s, token_at(s, thing - 1)->end, token_at(s, deed)->start, reasons))
            continue;
        drop(s, thing, deed - thing);
    }
}

/** 不要|网格|了，|关掉, |编号|不用了，|关了吧: a switch that is turned off, and nothing denied. */
static void settle_switch_unwanted(const Spoken *s)
{
    static const char *const unwanted[] = {"不要", "不用", "不需要", "用不着", "不想要", "用不上", NULL};
    for (guint begin = 0; begin + 2 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint i = begin, whole = end, denied = 0;
        for (; i < end && token_at(s, i)->kind != TOKEN_COMMA; i++) {
            const Token *t = token_at(s, i);
            gboolean no = (token_is(t, WORD_NOT) || token_is(t, WORD_NO) || t->kind == TOKEN_UNKNOWN ||
                           token_is(t, WORD_FILLER) || token_is(t, WORD_CHAT)) &&
                          spelled_any(s, t, unwanted);
            denied += no ? 1 : 0;
            if (token_is(t, WORD_WHOLE) && (t->row->value == WHOLE_GRID || t->row->value == WHOLE_NUMBERS))
                whole = i;
            else if (!no && !token_is_filler(t))
                break;
        }
        if (whole == end || denied != 1 || i >= end)
            continue;
        guint off = i + (token_at(s, i)->kind == TOKEN_COMMA ? 1u : 0u);
        const Token *deed = next_to(s, off);
        gboolean goes = is_removal(deed) || (token_is(deed, WORD_WHOLE) && deed->row->value == WHOLE_OFF);
        if (off >= end || !goes || behind_fillers(s, off + 1) < end || next_to(s, end)->kind == TOKEN_ASKED)
            continue;
        token_at(s, off)->row = word_row(WORD_WHOLE, WHOLE_OFF);
        token_at(s, off)->kind = TOKEN_WORD;
        drop(s, whole + 1, off - whole - 1);
        drop(s, begin, whole - begin);
    }
}

/** Whether it does something, or says what is to be drawn or changed. */
static gboolean is_deed(const Token *t)
{
    return token_is(t, WORD_EDIT) || token_is(t, WORD_VERB) || token_is(t, WORD_WRITE) || token_is(t, WORD_CLEAR) ||
           token_is(t, WORD_UNDO) || token_is(t, WORD_REDO) || token_is(t, WORD_ROTATE) || token_is(t, WORD_WHOLE) ||
           token_is(t, WORD_NOT);
}

static gboolean has_deed(const Spoken *s, guint from, guint to)
{
    while (from < to && !is_deed(token_at(s, from)))
        from++;
    return from < to;
}

/** 网格打开: nothing but a switch and how it is set. */
static gboolean only_switches(const Spoken *s, guint from, guint to)
{
    gboolean set = FALSE, whole = FALSE;
    for (; from < to; from++) {
        const Token *t = token_at(s, from);
        gboolean on = token_is(t, WORD_WHOLE) && (t->row->value == WHOLE_ON || t->row->value == WHOLE_OFF);
        gboolean head = token_is(t, WORD_WHOLE) && (t->row->value == WHOLE_GRID || t->row->value == WHOLE_NUMBERS);
        gboolean shows = token_is(t, WORD_SHOW) || token_is_edit(t, EDIT_MARK);
        set = set || on || token_is(t, WORD_SHOW);
        whole = whole || head;
        if (!on && !head && !shows && !token_is_filler(t))
            return FALSE;
    }
    return set && whole;
}

/** 好|报格子, but not 好吗, 好了: to do that well. */
static gboolean leads_to_purpose(const Spoken *s, guint i)
{
    static const char *const no[] = {"好吗", "好么", "好不", "好了", "好吧", "好的", "好啊", "好看吗", "好,", NULL};
    const Token *t = token_at(s, i);
    return t->kind != TOKEN_QUOTE && begins_with(s, t, "好") && !said_from(s, t->start, no) &&
           s->text[t->start + strlen("好")] != '\0' && i + 1 < s->tokens->len && !is_end(token_at(s, i + 1));
}

/** 网格打开，|孩子们好报格子; 圆画大点，|方便后排看: what for. */
static void settle_purposes(const Spoken *s)
{
    static const char *const purposes[] = {"方便", "便于",     "以便",     "好让", "免得",
                                           "省得", "这样大家", "这样方便", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        if (token_at(s, i)->kind != TOKEN_COMMA)
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        gboolean asked = next_to(s, end)->kind == TOKEN_ASKED || has_kind(s, i, end, WORD_QUESTION);
        guint typed = token_at(s, i + 1)->start;
        gboolean led = said_from(s, typed, purposes) && !said_from(s, typed, (const char *const[]){"方便面", NULL});
        guint deed = i + 1;
        while (led && deed < end && !token_is_edit(token_at(s, deed), EDIT_MARK)) /* 好让: 让 is a mark elsewhere */
            deed++;
        if (asked || (led ? has_deed(s, i + 1, deed) || has_deed(s, MIN(deed + 1, end), end) : has_deed(s, i + 1, end)))
            continue;
        gboolean said = led && has_deed(s, begin, i);
        gboolean switched = only_switches(s, begin, i);
        for (guint j = i + 1; j < end && switched && !said; j++)
            said = leads_to_purpose(s, j);
        if (said)
            drop(s, i, end - i);
    }
}

/** 清空画板，|下一组上; 全部擦干净，|重新来: what comes next is not done by the board. */
static void settle_next_round(const Spoken *s)
{
    static const char *const next[] = {
        "下一组",   "下一题",     "下一位",   "下一个同学", "下一轮",   "下一局",   "下一关",   "下节课",
        "下堂课",   "下课了",     "重来",     "重新来",     "重新开始", "从头来",   "从头开始", "从头再来",
        "再来过",   "我们重新来", "咱们重来", "我们重来",   "换下一组", "换下一位", "换一组",   "准备下",
        "开始下一", "新的一局",   "再来一次", "再来一遍",   "重新画",   "重画",     "另起",     NULL};
    for (guint i = 1; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        gboolean parted = t[-1].kind == TOKEN_COMMA || t[-1].end < t->start || is_removal(t - 1) ||
                          token_is(t - 1, WORD_CLEAR) || token_is_filler(t - 1);
        if (!parted || t->kind == TOKEN_QUOTE || t->end == t->start || !said_from(s, t->start, next) ||
            has_figure(s, i, end) || has_kind(s, i, end, WORD_EDIT) || has_kind(s, i + 1, end, WORD_CLEAR) ||
            has_kind(s, i, end, WORD_QUESTION) || next_to(s, end)->kind == TOKEN_ASKED)
            continue;
        guint cleared = begin;
        gboolean only = FALSE;
        for (; cleared < i; cleared++) {
            const Token *word = token_at(s, cleared);
            gboolean told = token_is(word, WORD_CLEAR) && (ends_in(s, word, "了") || is_spelled(s, word + 1, "了"));
            if (told) /* 清空了，下一组上 */
                break;
            if (is_removal(word) || token_is(word, WORD_CLEAR))
                only = TRUE;
            else if (!token_is_filler(word) && word->kind != TOKEN_COMMA && !token_is(word, WORD_ALL) &&
                     !token_is(word, WORD_BOARD) && !token_is_edit(word, EDIT_MARK))
                break;
        }
        if (!only || cleared < i)
            continue;
        guint from = i - (t[-1].kind == TOKEN_COMMA ? 1u : 0u);
        drop(s, from, end - from);
        i = from;
    }
}

/** 画条波浪线|当海面|，要蓝的: what it stands for. */
static void settle_stands_for(const Spoken *s)
{
    static const char *const as[] = {"当作", "当成", "当做", "作为", "用来当", "用来做",
                                     "用作", "充当", "代表", "表示", "当",     NULL};
    static const char *const made[] = {"做", NULL};
    static const char *const no[] = {"当前", "当中", "当时", "当然", "当天", NULL};
    for (guint i = 1; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        const Token *next = next_to(s, i + 1);
        if (!is_figure(t - 1) || t[-1].end != t->start || t->kind == TOKEN_QUOTE || said_from(s, t->start, no))
            continue;
        gboolean made_of =
            token_is(t, WORD_VERB) && spelled_any(s, t, made) && (is_figure(next) || next->kind == TOKEN_UNKNOWN);
        if (!made_of && !said_from(s, t->start, as))
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        guint over = i + 1;
        while (over < MIN(end, i + TOLD_TOKENS) && token_at(s, over)->kind != TOKEN_COMMA &&
               !token_is(token_at(s, over), WORD_AT) && !token_is(token_at(s, over), WORD_LABEL) &&
               !token_is(token_at(s, over), WORD_WRITE) &&
               !(token_is(token_at(s, over), WORD_VERB) && begins_with(s, token_at(s, over), "放")))
            over++;
        gboolean measured = has_kind(s, over, end, WORD_METRIC) && over < end;
        guint head = begin + (token_is_filler(token_at(s, begin)) ? 1u : 0u);
        gboolean shows =
            said_from(s, t->start, (const char *const[]){"代表", "表示", NULL}); /* 三个圆代表三个阶段 tells */
        gboolean draws = token_is(token_at(s, head), WORD_VERB) ||
                         (token_at(s, head)->kind == TOKEN_NUMBER && token_is(next_to(s, head + 1), WORD_MEASURE) &&
                          t[-1].row->value != DRAW_STAMP && !shows);
        if (!(draws || measured) || has_kind(s, begin, i, WORD_EDIT) || has_kind(s, begin, end, WORD_QUESTION) ||
            over >= i + TOLD_TOKENS || next_to(s, end)->kind == TOKEN_ASKED)
            continue;
        drop(s, i, over - i);
    }
}

/** 便签删|得差不多了吧, 圆画|得怎么样了, 清空|了吧: asks how far it is, or tells it. */
static void settle_how_far(const Spoken *s)
{
    static const char *const far[] = {"得差不多", "得怎么样", "得怎样",   "得咋样", "得如何",   "得还行", "得不错",
                                      "得挺好",   "得很好",   "得真好",   "得可以", "得好不好", "完了吧", "完了没",
                                      "完没",     "好了吧",   "差不多了", "到哪了", "到哪儿了", NULL};
    for (guint i = 0; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean deed = (token_is(t, WORD_EDIT) && t->row->value != EDIT_MARK) || token_is(t, WORD_CLEAR) ||
                        token_is(t, WORD_ROTATE);
        guint end = sentence_end(s, i);
        if (!deed || !said_from(s, t->end, far) || s->text[t->end] == ' ')
            continue;
        if (behind_fillers(s, i + 1) + 3 < end)
            continue;
        t->row = word_row(WORD_CHAT, 0);
    }
}

/** 网格关了|没: asks. */
static void settle_switched_yet(const Spoken *s)
{
    static const char *const yet[] = {"没", "没有", "没呢", NULL};
    for (guint i = 1; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i - 1);
        gboolean set = token_is(t, WORD_WHOLE) && (t->row->value == WHOLE_ON || t->row->value == WHOLE_OFF);
        guint end = sentence_end(s, i);
        if (set && end > i && (ends_in(s, t, "了") || is_spelled(s, token_at(s, i), "了")) &&
            said_between(s, token_at(s, i)->start + (is_spelled(s, token_at(s, i), "了") ? 3u : 0u),
                         token_at(s, end - 1)->end, yet)) {
            token_at(s, end - 1)->kind = TOKEN_WORD;
            token_at(s, end - 1)->row = word_row(WORD_QUESTION, 0);
        }
    }
}

/** As the passes of spoken_clauses.c: where one of the kinds is missing, there is nothing to do. */
static const SpokenPass passes[] = {
    {settle_how_far, WORD_EDIT, WORD_EDIT},      {settle_how_far, WORD_CLEAR, WORD_CLEAR},
    {settle_how_far, WORD_VERB, WORD_VERB},      {settle_switched_yet, WORD_WHOLE, WORD_WHOLE},
    {settle_dislikes, WORD_EDIT, WORD_EDIT},     {settle_switch_unwanted, WORD_WHOLE, WORD_FILLER},
    {settle_stands_for, WORD_SHAPE, WORD_SHAPE}, {settle_next_round, WORD_CLEAR, WORD_CLEAR},
    {settle_next_round, WORD_EDIT, WORD_EDIT},
};

void spoken_reasons(const Spoken *s)
{
    spoken_run(s, passes, G_N_ELEMENTS(passes));
    settle_purposes(s);
}
