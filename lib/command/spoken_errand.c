// SPDX-License-Identifier: MIT
/*
 * What something is for, what is wished before it is ordered, and what is handed out:
 *
 *     上几何课用，我要个直角三角形   要做备份，给我一份json   what for
 *     我要小猫！画一只小猫                                 the wish and the order are one
 *     跟刚才一样的，再来一个                               like the last one
 *     显示网格，格子要带编号   编号亮出来我看看             the grid has its letters
 *     来一个svg格式的文件   导出格式用png                   the file's kind
 *     画两个框，一个写“客户端”…，用箭头从客户端连到服务器     by the words that were just written
 */
#include "lib/command/spoken_named.h"

static gboolean said_word(const Spoken *s, const Token *t, const char *const *list)
{
    return t->kind != TOKEN_QUOTE && t->kind != TOKEN_END && t->end > t->start && spelled_any(s, t, list);
}

static gboolean is_file(const Token *t)
{
    return token_is(t, WORD_WHOLE) && t->row->value == WHOLE_FORMAT;
}

static gboolean is_export(const Token *t)
{
    return token_is(t, WORD_WHOLE) && t->row->value == WHOLE_EXPORT;
}

static guint comma_behind(const Spoken *s, guint begin, guint end)
{
    while (begin < end && token_at(s, begin)->kind != TOKEN_COMMA)
        begin++;
    return begin;
}

static gboolean has_file(const Spoken *s, guint from, guint to)
{
    while (from < to && !is_file(token_at(s, from)) && !is_export(token_at(s, from)))
        from++;
    return from < to;
}

/** Whether an order begins there: 画, 来, 我要, 给我一份, 导出. */
static gboolean begins_order(const Spoken *s, guint i, guint end)
{
    static const char *const leads[] = {"给我", "帮我", "请", "我要", "我想要", "来", "麻烦", NULL};
    while (i + 1 < end && said_word(s, token_at(s, i), leads) && !token_is(token_at(s, i), WORD_VERB) &&
           !is_export(token_at(s, i)))
        i++;
    const Token *t = next_to(s, i);
    return i < end && (token_is(t, WORD_VERB) || token_is(t, WORD_MEASURE) || t->kind == TOKEN_NUMBER || is_export(t) ||
                       is_file(t));
}

/** |上几何课用，|我要个直角三角形; |要做备份，|给我一份json: what for. */
static void settle_use_first(const Spoken *s)
{
    static const char *const heads[] = {"上",   "做",   "开",   "写",   "讲",   "教",   "给",   "留",
                                        "备",   "为了", "要做", "要",   "演示", "展示", "汇报", "存档",
                                        "课上", "数学", "语文", "英语", "班",   NULL};
    static const char *const kept[] = {"备份",       "做备份",   "要做备份", "要备份", "备份一下", "备份用",
                                       "做备份用",   "做个备份", "留个备份", "留备份", "为了备份", "要做个备份",
                                       "想做个备份", "我要备份", "要留底",   "留底",   "留个底",   "存档",
                                       "存档用",     "要存档",   NULL};
    guint end = sentence_end(s, 0);
    guint comma = comma_behind(s, 0, end);
    if (comma == 0 || comma + 1 >= end || next_to(s, end)->kind == TOKEN_ASKED)
        return;
    const Token *last = token_at(s, comma - 1);
    gboolean backup = has_file(s, comma, end) && said_between(s, token_at(s, 0)->start, last->end, kept);
    gboolean used = ends_in(s, last, "用") && comma > 1 && said_from(s, token_at(s, 0)->start, heads);
    for (guint i = 0; i < comma; i++) {
        const Token *t = token_at(s, i);
        used = used && !token_is(t, WORD_NOT) && !token_is(t, WORD_NO) && !token_is(t, WORD_QUESTION) &&
               !is_figure(t) && !token_is_color(t) && !token_is(t, WORD_EDIT) && !token_is(t, WORD_REF) &&
               t->kind != TOKEN_QUOTE && t->kind != TOKEN_NUMBER && !is_letters(t);
    }
    if ((backup || used) && begins_order(s, comma + 1, end))
        drop(s, 0, comma + 1);
}

/** |我要小猫！|画一只小猫: the wish and the order are one. */
static void settle_wish_then_order(const Spoken *s)
{
    static const char *const wishes[] = {"我要",   "我想要",   "想要",     "想看", "我想看",
                                         "好想要", "我好想要", "我好想看", "要",   NULL};
    guint i = 0;
    while (i < MIN(s->tokens->len, 4u) && !is_figure(token_at(s, i)) && token_at(s, i)->kind != TOKEN_COMMA)
        i++;
    if (i == 0 || i + 2 >= s->tokens->len || !is_figure(token_at(s, i)))
        return;
    guint count = i;
    while (count > 0 &&
           (token_at(s, count - 1)->kind == TOKEN_NUMBER || token_is(token_at(s, count - 1), WORD_MEASURE)))
        count--;
    guint behind = behind_fillers(s, i + 1);
    const Token *mark = next_to(s, behind);
    if (count == 0 || !said_between(s, token_at(s, 0)->start, token_at(s, count - 1)->end, wishes) ||
        !(mark->kind == TOKEN_COMMA || mark->kind == TOKEN_END) || behind + 2 >= s->tokens->len)
        return;
    static const char *const orders[] = {"画", "来", "给我画", "帮我画", "画上", NULL};
    guint verb = behind_fillers(s, behind + 1);
    guint one = verb + 1;
    while (next_to(s, one)->kind == TOKEN_NUMBER || token_is(next_to(s, one), WORD_MEASURE))
        one++;
    guint thing = token_is(next_to(s, verb), WORD_VERB) && said_word(s, next_to(s, verb), orders)
                      ? figure_at(s, one, sentence_end(s, one))
                      : 0;
    const Token *wished = token_at(s, i);
    if (thing == 0 || token_at(s, one + thing - 1)->kind != wished->kind ||
        token_at(s, one + thing - 1)->row != wished->row)
        return;
    double n = count + 1 < i && token_at(s, count)->kind == TOKEN_NUMBER ? token_at(s, count)->value : 1;
    double m = next_to(s, verb + 1)->kind == TOKEN_NUMBER ? token_at(s, verb + 1)->value : 1;
    if (!(n < m) && !(n > m))
        drop(s, 0, behind + 1);
}

/** How much of the text at `from` is 跟刚才一样的, 照着上一个; 0 when it is not that. */
static gsize likeness_length(const char *from)
{
    static const char *const leads[] = {"跟", "和", "与", "像", "同", "照着", "按照", "照", "按", "", NULL};
    static const char *const refs[] = {"刚才那个", "刚刚那个", "刚才画的", "刚画的", "刚才的", "刚才", "刚刚", "上一个",
                                       "前一个",   "上面那个", "前面那个", "之前的", "前面的", "前面", "上面", NULL};
    static const char *const likes[] = {"一模一样", "一样", "那样", "的样子", "同样", NULL};
    const char *p = from;
    const char *const *lists[] = {leads, refs, likes};
    for (guint k = 0; k < 3; k++) {
        guint j = 0;
        while (lists[k][j] != NULL && !g_str_has_prefix(p, lists[k][j]))
            j++;
        if (lists[k][j] == NULL)
            return 0;
        p += strlen(lists[k][j]);
    }
    p += g_str_has_prefix(p, "的") ? strlen("的") : 0;
    return (gsize)(p - from);
}

/** |跟刚才一样的，|再来一个; 再来一个|跟刚才一样的: like the last one. */
static void settle_like_last(const Spoken *s)
{
    for (guint i = 0; i < s->tokens->len; i++) {
        if (!token_is(token_at(s, i), WORD_AGAIN))
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        guint over = i + 1;
        over += over < end && token_at(s, over)->kind == TOKEN_NUMBER ? 1 : 0;
        over += over < end && token_is(token_at(s, over), WORD_MEASURE) ? 1 : 0;
        if (over == i + 1 || token_at(s, begin)->kind == TOKEN_QUOTE)
            continue;
        guint last = i > begin ? i - 1 : i;
        last -= last > begin && token_at(s, last)->kind == TOKEN_COMMA ? 1 : 0;
        gsize before = i > begin ? likeness_length(s->text + token_at(s, begin)->start) : 0;
        gsize behind = over < end ? likeness_length(s->text + token_at(s, over)->start) : 0;
        if (before > 0 && token_at(s, begin)->start + before == token_at(s, last)->end &&
            behind_fillers(s, over) >= end) {
            drop(s, begin, i - begin);
            i = begin;
        } else if (behind > 0 && i == begin && token_at(s, over)->start + behind == token_at(s, end - 1)->end) {
            drop(s, over, end - over);
        }
    }
}

/** Whether all that is typed between two bytes is made of these words, and has one of the others. */
static gboolean made_of(const Spoken *s, guint from, guint to, const char *const *list, const char *const *one)
{
    gboolean found = FALSE;
    while (from < to) {
        const char *p = s->text + from;
        guint k = 0;
        while (one[k] != NULL && !g_str_has_prefix(p, one[k]))
            k++;
        if (one[k] != NULL) {
            from += (guint)strlen(one[k]);
            found = TRUE;
            continue;
        }
        for (k = 0; list[k] != NULL && !g_str_has_prefix(p, list[k]);)
            k++;
        if (list[k] == NULL)
            return FALSE;
        from += (guint)strlen(list[k]);
    }
    return found;
}

/** 显示网格|，格子要带编号, 显示|带坐标的|网格: it has them. */
static void settle_numbered_grid(const Spoken *s)
{
    static const char *const list[] = {"每个格子", "格子", "每格", "格", "上", "里", "都", "要",
                                       "得",       "带着", "带上", "带", "有", "的", NULL};
    static const char *const labels[] = {"编号", "坐标", "号码", "标号", "序号", "格号", NULL};
    for (guint i = 0; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_WHOLE) || t->row->value != WHOLE_GRID)
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i), comma = comma_behind(s, i, end);
        gboolean shown = has_kind(s, begin, end, WORD_SHOW);
        for (guint j = begin; j < end; j++)
            shown = shown || (token_is(token_at(s, j), WORD_WHOLE) && token_at(s, j)->row->value == WHOLE_ON);
        if (!shown || has_kind(s, begin, end, WORD_NOT) || next_to(s, end)->kind == TOKEN_ASKED)
            continue;
        static const char *const leads[] = {"带", "有", "格", "每格", "每个格", "要", "上面带", NULL};
        if (comma + 1 < end && said_from(s, token_at(s, comma + 1)->start, leads) &&
            made_of(s, token_at(s, comma + 1)->start, token_at(s, end - 1)->end, list, labels))
            drop(s, comma, end - comma);
        guint from = i;
        while (from > begin && !token_is(token_at(s, from - 1), WORD_SHOW) &&
               !token_is_edit(token_at(s, from - 1), EDIT_MARK) &&
               !(token_is(token_at(s, from - 1), WORD_WHOLE) && token_at(s, from - 1)->row->value == WHOLE_ON))
            from--;
        if (from < i && said_from(s, token_at(s, from)->start, leads) &&
            made_of(s, token_at(s, from)->start, token_at(s, i - 1)->end, list, labels)) {
            drop(s, from, i - from);
            i = from;
        }
    }
}

/** 编号亮出来|我看看, 网格打开|给我看一下: it is shown. */
static void settle_shown_to_me(const Spoken *s)
{
    static const char *const to_me[] = {"我看看",     "我看一下",   "我看",     "给我看看", "给我看一下",
                                        "让我看看",   "让我看一下", "看看",     "看一下",   "我瞧瞧",
                                        "给大家看看", "大家看看",   "我看一眼", "给我瞧瞧", NULL};
    for (guint i = 1; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i - 1);
        guint begin = sentence_begin(s, i), end = sentence_end(s, i), from = i;
        gboolean on = token_is(t, WORD_WHOLE) && t->row->value == WHOLE_ON;
        gboolean shows = token_is(t, WORD_SHOW) && i < end && is_spelled(s, token_at(s, i), "出来");
        from += shows ? 1 : 0;
        gboolean whole = FALSE;
        for (guint j = begin; j < i; j++)
            whole = whole || (token_is(token_at(s, j), WORD_WHOLE) && (token_at(s, j)->row->value == WHOLE_GRID ||
                                                                       token_at(s, j)->row->value == WHOLE_NUMBERS));
        if ((on || shows) && whole && from < end && next_to(s, end)->kind != TOKEN_ASKED &&
            said_between(s, token_at(s, from)->start, token_at(s, end - 1)->end, to_me))
            drop(s, from, end - from);
    }
}

/** 来一个svg格式|的文件, 导出|格式用|png, json|给我一份: the file's kind. */
static void settle_file_kinds(const Spoken *s)
{
    static const char *const tails[] = {"的文件",     "的图片", "的图", "的备份",     "文件",   "的版本",
                                        "版",         "版本",   "备份", "的备份文件", "的图像", "格式的文件",
                                        "格式的备份", "格式的", "格式", NULL};
    static const char *const between[] = {"格式用",   "格式",     "格式为",   "格式是",   "格式要", "格式选",
                                          "格式:",    "的格式用", "的格式是", "用",       "要",     "用的格式是",
                                          "格式就用", "就用",     "格式选用", "格式改成", NULL};
    static const char *const given[] = {"给我一份", "给我一个", "来一份", "给我来一份", "发我一份",
                                        "给我",     "来一个",   "来份",   "发我",       NULL};
    for (guint i = 0; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!is_file(t) || !g_ascii_isalpha(s->text[t->start]))
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        if (next_to(s, end)->kind == TOKEN_ASKED || has_kind(s, begin, end, WORD_QUESTION))
            continue;
        if (i + 1 < end && said_between(s, t->end, token_at(s, end - 1)->end, tails)) {
            drop(s, i + 1, end - i - 1);
        } else if (i == begin && i + 1 < end && said_between(s, t->end, token_at(s, end - 1)->end, given)) {
            *token_at(s, i + 1) = mark_at(s, i + 1, TOKEN_WORD, word_row(WORD_WHOLE, WHOLE_EXPORT));
            drop(s, i + 2, end - i - 2);
        }
        guint from = i;
        while (from > begin && !is_export(token_at(s, from - 1)))
            from--;
        if (from > begin && from < i && said_between(s, token_at(s, from - 1)->end, token_at(s, i)->start, between)) {
            drop(s, from, i - from);
            i = from;
        }
    }
}

/** Where tokens from i on spell one of the texts that were quoted before; i when they do not. */
static guint behind_quoted_before(const Spoken *s, guint i, guint end, double *value)
{
    for (guint q = 0; q < i; q++) {
        if (token_at(s, q)->kind != TOKEN_QUOTE || (guint)token_at(s, q)->value >= s->reading->quotes->len)
            continue;
        const char *text = g_ptr_array_index(s->reading->quotes, (guint)token_at(s, q)->value);
        guint start = token_at(s, i)->start, length = (guint)strlen(text), j = i;
        if (length < strlen("客户") || !g_str_has_prefix(s->text + start, text))
            continue;
        while (j < end && token_at(s, j)->end < start + length)
            j++;
        if (j < end && token_at(s, j)->end == start + length) {
            *value = token_at(s, q)->value;
            return j + 1;
        }
    }
    return i;
}

/** …一个写“客户端”，|用箭头从|客户端|连到|服务器: by the words that were just written, in a command of its own. */
static void settle_written_before(const Spoken *s)
{
    for (guint i = 2; i < s->tokens->len; i++) {
        const Token *before = token_at(s, i - 1);
        guint end = sentence_end(s, i);
        double value = 0;
        if (!(token_is(before, WORD_FROM) || token_is(before, WORD_TO) || token_is(before, WORD_AND) ||
              token_is_edit(before, EDIT_CONNECT) || token_is_edit(before, EDIT_MARK)) ||
            token_at(s, i)->kind == TOKEN_QUOTE)
            continue;
        guint behind = behind_quoted_before(s, i, end, &value);
        if (behind == i)
            continue;
        Token *t = token_at(s, i);
        t->kind = TOKEN_QUOTE;
        t->value = value;
        t->row = NULL;
        t->repaired = FALSE;
        t->end = token_at(s, behind - 1)->end;
        drop(s, i + 1, behind - i - 1);
    }
    for (guint i = 3; i + 4 < s->tokens->len; i++) {
        static const char *const with[] = {"用", "再用", "然后用", "拿", NULL};
        guint end = sentence_end(s, i);
        guint lead = i + 1;
        while (lead < end && said_word(s, token_at(s, lead), with))
            lead++;
        if (token_at(s, i)->kind == TOKEN_COMMA && token_at(s, i - 1)->kind == TOKEN_QUOTE && lead > i + 1 &&
            is_line(next_to(s, lead)) && token_is(next_to(s, lead + 1), WORD_FROM) &&
            next_to(s, lead + 2)->kind == TOKEN_QUOTE && has_kind(s, sentence_begin(s, i), i, WORD_VERB))
            token_at(s, i)->kind = TOKEN_END;
    }
}

void spoken_errand(const Spoken *s)
{
    static const SpokenPass passes[] = {
        {settle_like_last, WORD_AGAIN, WORD_AGAIN},      {settle_numbered_grid, WORD_WHOLE, WORD_WHOLE},
        {settle_shown_to_me, WORD_WHOLE, WORD_WHOLE},    {settle_file_kinds, WORD_WHOLE, WORD_WHOLE},
        {settle_wish_then_order, WORD_SHAPE, WORD_VERB},
    };
    settle_use_first(s);
    spoken_run(s, passes, G_N_ELEMENTS(passes));
    if (s->reading->quotes->len > 1)
        settle_written_before(s);
}
