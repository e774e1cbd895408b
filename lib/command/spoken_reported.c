// SPDX-License-Identifier: MIT
/*
 * How it stands with a thing, and what is therefore to be done; and the same once more for another one:
 *
 *     A做完了，把A改成绿色     B卡住了，标红          what is done to it, and not how it stands
 *     A往下移80，B也一样                              to both of them
 */
#include "lib/command/spoken_named.h"

/** What was typed from `from` on, without one of a list that begins it. */
static guint behind_any(const Spoken *s, guint from, guint to, const char *const *list)
{
    for (; *list != NULL; list++) {
        gsize length = strlen(*list);
        if (to - from > length && strncmp(s->text + from, *list, length) == 0)
            return from + (guint)length;
    }
    return from;
}

static guint before_any(const Spoken *s, guint from, guint to, const char *const *list)
{
    for (; *list != NULL; list++) {
        gsize length = strlen(*list);
        if (to - from > length && strncmp(s->text + to - length, *list, length) == 0)
            return to - (guint)length;
    }
    return to;
}

/** 做完了, 已经上线了, delay了: how far something is. */
static gboolean tells_state(const Spoken *s, guint from, guint to)
{
    static const char *const lead[] = {"已经", "已",   "都",   "全部", "终于", "刚刚", "刚",   "今天", "昨天", "那边",
                                       "这边", "这块", "那块", "模块", "部分", "现在", "目前", "又",   "还",   NULL};
    static const char *const ends[] = {"了", "啦", "咯", "喽", NULL};
    static const char *const states[] = {
        "做完",     "完成",     "搞定",     "弄完",    "写完",     "开发完",   "开发完成", "测完",      "测试完",
        "测试通过", "测试完成", "上线",     "提测",    "联调完",   "联调完成", "联调通过", "验收完",    "验收通过",
        "评审完",   "评审过",   "评审通过", "通过",    "卡住",     "卡",       "阻塞",     "延期",      "delay",
        "delayed",  "done",     "ok",       "挂",      "砍",       "砍掉",     "下线",     "发布",      "发版",
        "发完",     "合并",     "合完",     "设计完",  "review完", "merge",    "merged",   "ready",     "fixed",
        "fix",      "修好",     "修复",     "修完",    "没开始",   "没做完",   "没做",     "没完成",    "没过",
        "fail",     "failed",   "有问题",   "有bug",   "有风险",   "进行中",   "开发中",   "测试中",    "开始",
        "开始做",   "在做",     "暂停",     "搁置",    "block",    "blocked",  "交付",     "做好",      "弄好",
        "搞好",     "做掉",     "结束",     "收尾",    "收工",     "上完线",   "回滚",     "delay一天", "没测",
        "没测完",   "没上线",   "没联调",   "逾期",    "超期",     "滞后",     "过",       "没问题",    "正常",
        "出问题",   "出bug",    "有延期",   "blocker", "closed",   "close",    "关闭",     "解决",      "排查完",
        "优化完",   "接完",     "联调好",   "对接完",  "对接完成", "部署",     "部署完",   "部署好",    "待测试",
        "待评审",   "待开发",   NULL};
    while (from < to && s->text[from] == ' ')
        from++;
    while (to > from && s->text[to - 1] == ' ')
        to--;
    from = behind_any(s, from, to, lead);
    from = behind_any(s, from, to, lead);
    to = before_any(s, from, to, ends);
    return said_between(s, from, to, states);
}

/** 改成, 删掉, 标|绿: whether a change is asked for. */
static gboolean says_deed(const Spoken *s, guint i, guint end)
{
    static const char *const paints[] = {"标", "涂", "刷", "染", "标上", "标个", NULL};
    for (; i < end; i++) {
        const Token *t = token_at(s, i);
        if (token_is(t, WORD_EDIT) || token_is(t, WORD_FILL) ||
            (t->kind != TOKEN_QUOTE && i + 1 < end && token_is_color(t + 1) && spelled_any(s, t, paints)))
            return TRUE;
    }
    return FALSE;
}

/** Whether a clause that changes or removes something begins at i: 把A…, 改成绿色, 标红, B涂灰. */
static gboolean deed_begins(const Spoken *s, guint i, guint end, gboolean *names)
{
    static const char *const gives[] = {"把", "将", "给", "就把", "那就把", "那把", NULL};
    static const char *const no[] = {"别", "不", "没", "吗", "么", "呢", "谁", "怎", "吧?", NULL};
    guint j = i;
    while (j < end && (token_is_filler(token_at(s, j)) || token_is_edit(token_at(s, j), EDIT_MARK) ||
                       (token_at(s, j)->kind != TOKEN_QUOTE && spelled_any(s, token_at(s, j), gives))))
        j++;
    guint thing = is_it(next_to(s, j)) ? 0 : thing_at(s, j, end);
    gboolean tail = FALSE;
    for (guint k = i; k < end; k++) {
        const Token *t = token_at(s, k);
        for (gsize n = 0; no[n] != NULL; n++)
            tail = tail || (t->kind != TOKEN_QUOTE && t->end > t->start && begins_with(s, t, no[n]));
    }
    gboolean behind = token_is_edit(next_to(s, j), EDIT_DELETE) || token_is_edit(next_to(s, j), EDIT_TAKE_OFF);
    guint named = behind ? thing_at(s, j + 1, end) : 0;
    *names = thing > 0 || named > 0;
    return !tail && says_deed(s, i, end) && next_to(s, sentence_end(s, i))->kind != TOKEN_ASKED &&
           !has_kind(s, i, end, WORD_QUESTION) && !has_kind(s, i, end, WORD_VERB);
}

/** |A做完了，|把A改成绿色: the deed alone. |B卡住了|，标红: to it. */
static void settle_state_and_deed(const Spoken *s)
{
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        if (i != sentence_begin(s, i) && token_at(s, i - 1)->kind != TOKEN_COMMA)
            continue;
        guint end = sentence_end(s, i), length = thing_at(s, i, end);
        guint comma = i + length;
        end = MIN(s->tokens->len, i + length + TOLD_TOKENS); /* 做|完了: no end of a sentence here */
        while (comma < end && token_at(s, comma)->kind != TOKEN_END && token_at(s, comma)->kind != TOKEN_ASKED &&
               token_at(s, comma)->kind != TOKEN_COMMA && token_at(s, comma)->kind != TOKEN_QUOTE &&
               !(comma > i + length && is_pause(s, comma) &&
                 (token_is_edit(token_at(s, comma), EDIT_MARK) || thing_at(s, comma, end) > 0)))
            comma++;
        gboolean names = FALSE, mark = comma < end && token_at(s, comma)->kind == TOKEN_COMMA;
        guint deed = comma + (mark ? 1u : 0u);
        if (length == 0 || comma == i + length || deed >= s->tokens->len ||
            !tells_state(s, token_at(s, i + length - 1)->end, token_at(s, comma - 1)->end) ||
            !deed_begins(s, deed, clause_end(s, deed), &names))
            continue;
        drop(s, names ? i : i + length, deed - (names ? i : i + length));
    }
}

/** A做完了吗，标绿: nobody knows yet, so nothing is done. */
static void settle_state_asked(const Spoken *s)
{
    static const char *const asks[] = {"吗", "么", "没", "没有", "嘛", "了没", "了没有", "没呢", NULL};
    for (guint c = 2; c + 1 < s->tokens->len; c++) {
        if (token_at(s, c)->kind != TOKEN_COMMA)
            continue;
        guint begin = c, first = c;
        while (begin > 0 && token_at(s, begin - 1)->kind != TOKEN_COMMA &&
               token_at(s, begin - 1)->kind != TOKEN_ASKED && c - begin < TOLD_TOKENS)
            begin--;
        for (first = begin; first + 1 < c && thing_at(s, first, c) == 0; first++)
            ;
        guint length = thing_at(s, first, c);
        if (length == 0 || first + length >= c || !says_deed(s, c, sentence_end(s, c)))
            continue;
        guint from = token_at(s, first + length - 1)->end, to = token_at(s, c - 1)->end;
        guint before = before_any(s, from, to, asks);
        if (before < to && tells_state(s, from, before)) {
            drop(s, c, sentence_end(s, c) - c);
            return;
        }
    }
}

/** Where the thing that a change begins with stands, behind 把 or at the head; `length` 0 when there is none. */
static guint changed_thing(const Spoken *s, guint i, guint end, guint *length)
{
    while (i < end && (token_is_filler(token_at(s, i)) || token_is_edit(token_at(s, i), EDIT_MARK)))
        i++;
    *length = thing_at(s, i, end);
    return i;
}

/** A往下移80，|B也一样|: it is done to both. */
static void settle_other_too(const Spoken *s)
{
    static const char *const same[] = {
        "也一样",     "也",       "也来",     "也是",     "也是一样",   "也是这样", "也是如此", "一样",
        "同样",       "同理",     "也同样",   "也同理",   "也照做",     "照做",     "也这样",   "也这么弄",
        "也这么改",   "也如此",   "也来一下", "也来一遍", "也这么来",   "跟着一样", "也跟着",   "也改",
        "也移",       "也删",     "一样处理", "同样处理", "也一样处理", "也照样",   "照样",     "也一起",
        "也按这个来", "跟着一起", "跟它一样", "也弄一下", "也挪一下",   "也移一下", "也改一下", "也这样弄",
        "也这样处理", "same",     "也same",   NULL};
    for (guint c = 2; c + 1 < s->tokens->len; c++) {
        gboolean comma = token_at(s, c)->kind == TOKEN_COMMA;
        if (!comma && !(token_at(s, c)->kind == TOKEN_END && token_at(s, c)->end > token_at(s, c)->start))
            continue;
        guint end = sentence_end(s, c + 1), over = clause_end(s, c + 1), length, other = thing_at(s, c + 1, over);
        guint behind = over;
        while (behind > c + 1 + other && token_is_filler(token_at(s, behind - 1)))
            behind--;
        guint begin = sentence_begin(s, c);
        if (other == 0 || behind == c + 1 + other || next_to(s, end)->kind == TOKEN_ASKED ||
            !said_between(s, token_at(s, c + other)->end, token_at(s, behind - 1)->end, same))
            continue;
        guint thing = changed_thing(s, begin, c, &length);
        if (length == 0 || thing + length >= c ||
            !(has_kind(s, begin, c, WORD_EDIT) || has_kind(s, begin, c, WORD_ROTATE)) ||
            has_kind(s, begin, c, WORD_NOT) || has_kind(s, begin, c, WORD_VERB) || has_kind(s, begin, c, WORD_QUESTION))
            continue;
        g_autofree Token *too = g_memdup2(token_at(s, c + 1), other * sizeof(Token));
        drop(s, c, over - c);
        g_array_insert_vals(s->tokens, thing + length, too, other);
        insert(s, thing + length, TOKEN_WORD, word_row(WORD_AND, 0));
    }
}

/** |产品说|把方块换成绿色，|麻烦改下|: who wishes it, and that it is to be done; a report alone is none. */
static void settle_on_behalf(const Spoken *s)
{
    static const char *const who[] = {"产品经理", "产品", "老板", "客户", "领导", "设计师", "设计", "pm",   "测试",
                                      "运营",     "甲方", "老师", "组长", "经理", "总监",   "后端", "前端", "研发",
                                      "开发",     "业务", "用户", "同事", "他们", "大家",   "他",   "她",   NULL};
    static const char *const there[] = {"那边", "这边", "他们", NULL};
    static const char *const says[] = {"说要", "说了要", "说",     "要求", "希望", "想要", "想",
                                       "建议", "让我们", "要我们", "让我", "让",   "要",   NULL};
    static const char *const tails[] = {"麻烦改下",
                                        "麻烦改一下",
                                        "帮忙改下",
                                        "帮忙改一下",
                                        "帮我改一下",
                                        "帮我改下",
                                        "你改一下",
                                        "你改下",
                                        "改一下吧",
                                        "改下吧",
                                        "改一下",
                                        "改下",
                                        "麻烦处理下",
                                        "麻烦处理一下",
                                        "帮忙弄一下",
                                        "帮忙弄下",
                                        "帮忙调一下",
                                        "帮忙调下",
                                        "麻烦调下",
                                        "麻烦调一下",
                                        "麻烦弄下",
                                        "麻烦弄一下",
                                        "照做吧",
                                        "照办吧",
                                        "照着改吧",
                                        "按他说的改",
                                        "按这个改",
                                        "就这么改",
                                        "就这么改吧",
                                        "就按这个改",
                                        "那就改吧",
                                        "改吧",
                                        "那改一下吧",
                                        "照做",
                                        "照办",
                                        "帮改一下",
                                        "帮改下",
                                        "请改一下",
                                        "请改下",
                                        "麻烦你改一下",
                                        "你帮忙改一下",
                                        "你帮我改一下",
                                        "帮忙处理一下",
                                        "帮忙处理下",
                                        "你处理一下",
                                        "处理一下",
                                        NULL};
    for (guint c = 2; c + 1 < s->tokens->len; c++) {
        if (token_at(s, c)->kind != TOKEN_COMMA)
            continue;
        guint begin = sentence_begin(s, c), end = sentence_end(s, c), last = token_at(s, c - 1)->end;
        guint from = token_at(s, begin)->start, name = behind_any(s, from, last, who), body = begin;
        guint verb = name > from ? behind_any(s, name, last, there) : last;
        guint told = verb < last ? behind_any(s, verb, last, says) : verb;
        if (told == verb || next_to(s, end)->kind == TOKEN_ASKED ||
            !said_between(s, token_at(s, c)->end, token_at(s, end - 1)->end, tails) ||
            has_kind(s, begin, c, WORD_NOT) || has_kind(s, begin, c, WORD_QUESTION))
            continue;
        while (body < c && token_at(s, body)->start < told)
            body++;
        if (body >= c || token_at(s, body)->start != told)
            continue;
        drop(s, c, end - c);
        drop(s, begin, body - begin);
        return;
    }
}

static const SpokenPass passes[] = {
    {settle_on_behalf, WORD_EDIT, WORD_EDIT},        {settle_state_asked, WORD_EDIT, WORD_EDIT},
    {settle_state_asked, WORD_COLOR, WORD_COLOR},    {settle_state_and_deed, WORD_EDIT, WORD_EDIT},
    {settle_state_and_deed, WORD_COLOR, WORD_COLOR}, {settle_other_too, WORD_EDIT, WORD_EDIT},
};

void spoken_reported(const Spoken *s)
{
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
