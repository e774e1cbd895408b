// SPDX-License-Identifier: MIT
/*
 * The thing is named first, and what is done to it comes behind:
 *
 *     三角形给它转个九十度   黄的那张，删了        pointed at again, or after a breath
 *     3号没用了，给它去掉                          why it is to go
 *     A上面的字母不要了，改写“开始”                what its words become
 *     便利贴上的字换成：明天交作业                 the words behind a colon
 *     圆A稍微弄小一丢丢                            what it is, and what it is called
 *     红的那个边上改成虚线   里面填满浅蓝          its outline, its inside
 *     圆别涂满，光留个边                           what it is not to be, and what it is
 *     B再牵根线到4号   绑一块儿编个组
 */
#include "lib/command/spoken_named.h"

/** 那个, 这张: points at the one whose looks or place were said. */
static gboolean is_that_one(const Spoken *s, const Token *t)
{
    static const char *const that[] = {"那个", "这个", "那张", "这张", "那条", "这条", "那颗", "这颗",
                                       "那根", "这根", "那只", "那块", "那行", "这行", NULL};
    return t->kind == TOKEN_WORD && t->end > t->start && spelled_any(s, t, that);
}

/** Tells which thing, and is none by itself: 红, 左边, 的. */
static gboolean tells_which(const Token *t)
{
    return token_is_color(t) || token_is(t, WORD_SHADE) || token_is(t, WORD_SIZE) || token_is(t, WORD_DE) ||
           token_is(t, WORD_ANCHOR);
}

/** Behind what tells a thing by its words, or as the last one, from token i on: 写着A的那个, 那行字, 刚画的; else i. */
static guint behind_told(const Spoken *s, guint i, guint end)
{
    static const char *const telling[] = {"写着", "写了", "标着", "叫", "名叫", NULL};
    static const char *const latest[] = {"最后画的",     "刚画的",       "刚才画的", "刚才那个",
                                         "刚刚那个",     "最后画的那个", "新画的",   "刚画的那个",
                                         "刚才画的那个", "刚刚画的那个", NULL};
    static const char *const that[] = {"那", "这", NULL};
    const Token *t = next_to(s, i);
    if (i + 1 >= end || t->kind == TOKEN_QUOTE || t->end == t->start)
        return i;
    if (spelled_any(s, t, that) && is_spelled(s, t + 1, "行字"))
        return i + 2;
    if (t->kind == TOKEN_WORD && spelled_any(s, t, latest))
        return i + 1;
    if (!spelled_any(s, t, telling) || !token_is(next_to(s, i + 2), WORD_DE))
        return i;
    return i + 3 + (is_that_one(s, next_to(s, i + 3)) ? 1u : figure_at(s, i + 3, end));
}

/** Behind the thing that token i begins: 红圆, 3号, A, 左边那个, 黄的那张, 最左边的; i when there is none. */
static guint behind_subject(const Spoken *s, guint i, guint end)
{
    guint called = called_at(s, i, end);
    if (called == 0 && i + 1 < end && is_that_one(s, token_at(s, i)) && figure_at(s, i + 1, end) > 0)
        return i + 1 + figure_at(s, i + 1, end); /* 那个方块 */
    if (called > 0 && is_that_one(s, next_to(s, i + called)))
        return i + called + 1 + figure_at(s, i + called + 1, end); /* A那个圆 */
    if (called > 0)
        return i + called;
    guint j = i;
    guint far = MIN(end, i + TOLD_TOKENS);
    while (j < far && tells_which(token_at(s, j)))
        j++;
    const Token *t = next_to(s, j);
    guint told = behind_told(s, j, end);
    if (j < far && told > j)
        return told;
    gboolean extreme = token_is(t, WORD_REF) && (t->row->value == REFWORD_EXTREME || t->row->value == REFWORD_ORDINAL);
    if (j < far && is_that_one(s, t) && (j > i || is_letters(next_to(s, j + 1))))
        return j + 1 + (is_letters(next_to(s, j + 1)) ? 1u : figure_at(s, j + 1, end)); /* 右下角那个框, 那行字 */
    if (j < far && (is_figure(t) || extreme || (is_letters(t) && is_spelled(s, t, "字"))))
        return j + 1 + (is_that_one(s, next_to(s, j + 1)) ? 1u : 0u); /* 箭头那个 */
    gboolean looks = j > i + 1 && token_is(token_at(s, j - 1), WORD_DE) && token_is_color(token_at(s, j - 2));
    return looks ? j : i; /* 黄的 */
}

/** Where the thing of the sentence that begins at `begin` can stand: behind manners and 把. */
static guint subject_at(const Spoken *s, guint begin, guint end)
{
    while (begin < end && behind_told(s, begin, end) == begin &&
           (token_is(token_at(s, begin), WORD_FILLER) || token_is_edit(token_at(s, begin), EDIT_MARK)))
        begin++;
    return begin;
}

/** A deed to what is there: 转, 变红, 涂成. */
static gboolean is_deed(const Token *t)
{
    return (token_is(t, WORD_EDIT) && t->row->value != EDIT_MARK && t->row->value < EDIT_OPS) ||
           token_is_edit(t, EDIT_DELETE) || token_is_edit(t, EDIT_TAKE_OFF) || token_is_edit(t, EDIT_COPY) ||
           token_is(t, WORD_ROTATE);
}

static gboolean is_painting(const Spoken *s, const Token *t)
{
    static const char *const paint[] = {"涂成", "涂为", "填成", "填充成", "填充为", "涂上", "填上", NULL};
    return token_is(t, WORD_FILL) && spelled_any(s, t, paint);
}

static gboolean is_goodbye(const Token *t)
{
    return token_is_edit(t, EDIT_DELETE) || token_is_edit(t, EDIT_TAKE_OFF);
}

/** Whether nothing but manners comes from token i to the end of a sentence that does not ask. */
static gboolean is_over_at(const Spoken *s, guint i)
{
    while (token_is_filler(next_to(s, i)))
        i++;
    return is_end(next_to(s, i)) && next_to(s, i)->kind != TOKEN_ASKED;
}

/** Takes a thing away and says no more, and does not tell that it is done: 删掉, 删了吧; but 删掉了. */
static gboolean is_goodbye_at(const Spoken *s, guint i, guint end)
{
    return i < end && is_goodbye(token_at(s, i)) && is_over_at(s, i + 1) &&
           !(next_to(s, i + 1)->end > 0 && is_spelled(s, next_to(s, i + 1), "了"));
}

/** Behind 给它, 把它, 就把它 at i; i when it is not said. */
static guint behind_given(const Spoken *s, guint i)
{
    static const char *const leads[] = {"给", "就", "那就", "请", "帮我", "麻烦", "直接", "那", NULL};
    static const char *const it[] = {"它", "他", "她", NULL};
    guint j = i;
    while (token_is(next_to(s, j), WORD_FILLER) && spelled_any(s, next_to(s, j), leads))
        j++;
    j += token_is_edit(next_to(s, j), EDIT_MARK) ? 1u : 0u;
    const Token *t = next_to(s, j);
    return j > i && is_it(t) && spelled_any(s, t, it) ? j + 1 : i;
}

/** 把 before the thing at `first`, where none stands: what is done is done to it, and nothing is drawn. */
static void mark_subject(const Spoken *s, guint first)
{
    if (first == 0 || !token_is_edit(token_at(s, first - 1), EDIT_MARK))
        insert(s, first, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
}

/** 三角形|给它|转个九十度: what was named before. */
static void settle_given_to_it(const Spoken *s)
{
    for (guint begin = 0; begin + 2 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint first = subject_at(s, begin, end);
        guint i = behind_subject(s, first, end);
        guint comma = i < end && token_at(s, i)->kind == TOKEN_COMMA ? 1 : 0;
        guint deed = i > first ? behind_given(s, i + comma) : i;
        if (i > first && deed > i + comma && deed < end &&
            (is_goodbye_at(s, deed, end) || (is_deed(token_at(s, deed)) && !is_goodbye(token_at(s, deed))) ||
             is_painting(s, token_at(s, deed)))) {
            drop(s, i, deed - i);
            mark_subject(s, first);
        }
    }
}

/** Whether a deed and its value are all that comes before a sentence ends: 变大一点, 往左挪50, 挪到左上角. */
static gboolean only_deed(const Spoken *s, guint i, guint end)
{
    gboolean deed = FALSE;
    for (guint first = i; i < end; i++) {
        const Token *t = token_at(s, i);
        gboolean value = token_is(t, WORD_BIT) || token_is(t, WORD_MUCH) || token_is(t, WORD_TIMES) ||
                         token_is(t, WORD_HALF) || token_is(t, WORD_UNIT) || token_is(t, WORD_TO) ||
                         token_is(t, WORD_ANCHOR) || t->kind == TOKEN_NUMBER || token_is(t, WORD_SHARE);
        if ((!value && !is_deed(t) && !token_is_filler(t)) || is_goodbye(t) || token_is_filler(token_at(s, first)))
            return FALSE;
        deed = deed || is_deed(t);
    }
    return deed && !(end < s->tokens->len && token_at(s, end)->kind == TOKEN_ASKED);
}

/** 黄的那张|，|删了, 最左边那个|，|涂成紫的: a breath before what becomes of it. */
static void settle_breath(const Spoken *s)
{
    for (guint begin = 0; begin + 2 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint first = subject_at(s, begin, end);
        guint i = behind_subject(s, first, end);
        if (i == first || i + 1 >= end || token_at(s, i)->kind != TOKEN_COMMA)
            continue;
        const Token *t = token_at(s, i + 1);
        gboolean gone = is_goodbye_at(s, i + 1, end);
        gboolean becomes = token_is_edit(t, EDIT_BECOME) || is_painting(s, t);
        gboolean value =
            i + 2 < end && (token_is_color(t + 1) || token_is(t + 1, WORD_SHADE) || token_is(t + 1, WORD_DASH) ||
                            token_is(t + 1, WORD_HOLLOW) || token_is(t + 1, WORD_FILLED));
        gboolean figure = is_figure(token_at(s, i - 1)) && !is_that_one(s, token_at(s, i >= first + 2 ? i - 2 : first));
        gboolean done = (becomes && value) || (!is_goodbye(t) && only_deed(s, i + 1, end));
        if (gone || (done && !figure)) { /* 小圆，变大: it is drawn */
            gboolean that = i > first + 1 && is_that_one(s, token_at(s, i - 1)) && is_figure(token_at(s, i - 2));
            drop(s, i - (that ? 1 : 0), that ? 2 : 1); /* 箭头|那个，|改成虚线 */
            mark_subject(s, first);
        }
    }
}

/** Whether what was typed from token `from` to token `to` is one of the words. */
static gboolean typed_between(const Spoken *s, guint from, guint to, const char *const *words_of_it)
{
    if (from >= to)
        return FALSE;
    guint start = token_at(s, from)->start, end = token_at(s, to - 1)->end;
    return end > start && typed_is_any(s->text + start, end - start, words_of_it);
}

/** Behind why it is to go, from token i on: 没用了, 不要了，; i when it is not said. */
static guint behind_reason(const Spoken *s, guint i, guint end)
{
    static const char *const reasons[] = {
        "没用了",   "没有用了", "不要了",     "多余",   "多余了",   "多余的",   "用不着了", "用不上了", "不需要了",
        "没啥用了", "没什么用", "没啥用",     "没用",   "不用了",   "没必要了", "是多余的", "画多了",   "不想要了",
        "都不要了", "都没用了", "没什么用了", "不好看", "不好看了", "太多余了", "过时了",   "作废了",   "画错了",
        "写错了",   "碍事",     "碍事了",     "过期了", "难看",     "难看死了", NULL};
    for (guint j = i + 1; j < MIN(end, i + 6); j++) {
        if (typed_between(s, i, j, reasons) &&
            (token_at(s, j)->kind == TOKEN_COMMA || !is_spelled(s, token_at(s, j), "了")))
            return j + (token_at(s, j)->kind == TOKEN_COMMA ? 1u : 0u);
    }
    return i;
}

/** 3号|没用了，给它|去掉: why it is to go. But 3号没用了 alone asks for nothing. */
static void settle_useless(const Spoken *s)
{
    static const char *const leads[] = {"就",   "那就", "请",   "给",   "帮我", "麻烦",
                                        "直接", "快",   "赶紧", "给我", "替我", NULL};
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint first = subject_at(s, begin, end);
        guint i = behind_subject(s, first, end);
        guint deed = i > first ? behind_reason(s, i, end) : i;
        if (i == first || deed == i)
            continue;
        guint given = behind_given(s, deed);
        if (given == deed && token_is_edit(next_to(s, deed), EDIT_MARK) && is_it(next_to(s, deed + 1)))
            given = deed + 2;
        while (given == deed && token_is(next_to(s, deed), WORD_FILLER) && spelled_any(s, next_to(s, deed), leads))
            given = ++deed;
        if (is_goodbye_at(s, given, end)) {
            drop(s, i, given - i);
            mark_subject(s, first);
        }
    }
}

/** A上面的|字|母: its letters. */
static void settle_letters(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (is_letters(t) && is_spelled(s, t, "字") && t[1].kind == TOKEN_UNKNOWN && t[1].start == t->end &&
            is_spelled(s, t + 1, "母") && (token_is(t - 1, WORD_DE) || token_is(t - 1, WORD_REF))) {
            drop(s, i + 1, 1);
        }
    }
}

/** ：|明天交作业: what is behind the colon at i is written as it is. */
static void quote_rest(const Spoken *s, guint i, guint end)
{
    guint last = end - 1;
    drop(s, i, 1);
    if (i >= last || token_at(s, i)->kind == TOKEN_QUOTE)
        return;
    Token *t = token_at(s, i);
    t->end = token_at(s, last - 1)->end;
    t->kind = TOKEN_QUOTE;
    t->value = s->reading->quotes->len;
    t->repaired = FALSE;
    g_ptr_array_add(s->reading->quotes, reading_slice(s->reading, t->start, t->end));
    drop(s, i + 1, last - i - 1);
}

/** A的字|不要了，|改写“开始”, 便利贴上的字换成|：|明天交作业: its words become others. */
static void settle_other_words(const Spoken *s)
{
    static const char *const wrong[] = {"不要了", "写错了", "错了", "不对", "不要", "不用了", "不合适", "没用了", NULL};
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        if (!is_letters(token_at(s, i)))
            continue;
        guint end = sentence_end(s, i);
        guint why = i + 1;
        while (why < MIN(end, i + 5) && token_at(s, why)->kind != TOKEN_COMMA && !is_pause(s, why))
            why++;
        gboolean comma = why < end && token_at(s, why)->kind == TOKEN_COMMA;
        gboolean breath = (comma || is_pause(s, why)) && (why == i + 1 || typed_between(s, i + 1, why, wrong));
        guint deed = breath ? why + (comma ? 1u : 0u) : i + 1;
        Token *t = token_at(s, MIN(deed, s->tokens->len - 1));
        gboolean rewrite = (token_is_edit(t, EDIT_CHANGE) || is_spelled(s, t, "重新")) &&
                           token_is(next_to(s, deed + 1), WORD_WRITE); /* 改|写 */
        guint words_at = deed + (rewrite ? 2u : 1u);
        gboolean colon = next_to(s, words_at)->kind == TOKEN_COLON ||
                         (token_is(next_to(s, words_at), WORD_IS) && begins_with(s, next_to(s, words_at), ":"));
        if (deed >= end || !(rewrite || token_is_edit(t, EDIT_BECOME)) || words_at >= end ||
            has_kind(s, sentence_begin(s, i), i, WORD_VERB) || has_kind(s, sentence_begin(s, i), i, WORD_WRITE))
            continue;
        gboolean quoted = next_to(s, words_at + (colon ? 1u : 0u))->kind == TOKEN_QUOTE;
        if (deed > i + 1 && !quoted)
            continue;
        if (colon)
            quote_rest(s, words_at, end);
        if (rewrite && quoted) {
            t->kind = TOKEN_WORD;
            t->row = word_row(WORD_EDIT, EDIT_BECOME);
            drop(s, deed + 1, 1);
        }
        if (deed > i + 1)
            drop(s, i + 1, deed - i - 1);
    }
}

/** 连起来, 编组, 换位置: what is done to two things comes before a sentence ends. */
static gboolean joins_ahead(const Spoken *s, guint i, guint end)
{
    return has_edit(s, i, end, EDIT_CONNECT) || has_edit(s, i, end, EDIT_GROUP) || has_edit(s, i, end, EDIT_SWAP);
}

/** |圆|A稍微弄小: the circle that is called so, as A圆 is. */
static void settle_shape_and_name(const Spoken *s)
{
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        guint end = sentence_end(s, i);
        gboolean joined = i > 0 && token_is(token_at(s, i - 1), WORD_AND) && joins_ahead(s, i, end);
        guint length = joined || thing_comes(s, i) ? figure_at(s, i, end) : 0;
        guint name = i + length;
        if (length == 0 || name >= end || called_at(s, name, end) != 1 ||
            token_at(s, name)->start != token_at(s, name - 1)->end || has_kind(s, sentence_begin(s, i), i, WORD_VERB))
            continue;
        guint deed = name + 1;
        while (deed < end && (token_is(token_at(s, deed), WORD_BIT) || token_is_filler(token_at(s, deed))))
            deed++;
        gboolean another = deed < end && token_is(token_at(s, deed), WORD_AND) && joins_ahead(s, deed, end);
        gboolean done = deed < end && is_deed(token_at(s, deed)) && !token_is_edit(token_at(s, deed), EDIT_CONNECT);
        if (deed >= end || !(another || done || joined))
            continue;
        Token shape = *token_at(s, name - 1);
        *token_at(s, name - 1) = *token_at(s, name);
        *token_at(s, name) = shape;
        drop(s, i, length - 1);
        i += 1;
    }
}

/** 红的那个|边上|改成虚线: its outline, and nothing beside it. */
static void settle_edge(const Spoken *s)
{
    static const char *const edges[] = {"边上", "边儿上", "边缘上", "周边", "外圈", NULL};
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean edge = token_is(t, WORD_RELATION) && spelled_any(s, t, edges);
        gboolean look = token_is(next_to(s, i + 2), WORD_DASH) || token_is_color(next_to(s, i + 2)) ||
                        token_is(next_to(s, i + 2), WORD_SHADE) || token_is(next_to(s, i + 2), WORD_STROKE);
        if (edge && (token_is_edit(t + 1, EDIT_BECOME) || is_painting(s, t + 1)) && look &&
            !has_kind(s, sentence_begin(s, i), i, WORD_VERB)) {
            t->row = word_row(WORD_BORDER, 0);
            t[1].row = word_row(WORD_EDIT, EDIT_BECOME);
        }
    }
}

/** 蓝框|里面填满|浅蓝: that is what it is filled with. */
static void settle_filled_with(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_FILLED) || t->row->value == FILLED_BORDERLESS ||
            !(token_is_color(t + 1) || (token_is(t + 1, WORD_SHADE) && token_is_color(next_to(s, i + 2)))))
            continue;
        guint begin = sentence_begin(s, i);
        gboolean inside = begins_with(s, t, "里") || begins_with(s, t, "内") || begins_with(s, t, "中间");
        gboolean colored = FALSE;
        for (guint j = begin; j < i; j++)
            colored = colored || token_is_color(token_at(s, j));
        gboolean fills = ends_in(s, t, "填满") || ends_in(s, t, "涂满") || ends_in(s, t, "填实") ||
                         ends_in(s, t, "涂实") || ends_in(s, t, "填充满");
        if (fills && (inside || colored) && ends_thing(t - 1) && !has_kind(s, begin, i, WORD_VERB))
            t->row = word_row(WORD_FILL, 0);
    }
}

/** 圆|别涂满，|光留个边: what it is to be is said behind. */
static void settle_hollow_instead(const Spoken *s)
{
    for (guint i = 1; i + 3 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean not_filled =
            token_is(t, WORD_NOT) && token_is(t + 1, WORD_FILLED) && t[1].row->value != FILLED_BORDERLESS;
        guint comma = t[2].kind == TOKEN_COMMA ? 1 : 0;
        guint first = subject_at(s, sentence_begin(s, i), i);
        if (not_filled && token_is(next_to(s, i + 2 + comma), WORD_HOLLOW) && behind_subject(s, first, i) == i &&
            i > first) {
            t->row = word_row(WORD_EDIT, EDIT_BECOME);
            drop(s, i + 1, 1 + comma);
        }
    }
}

/** B|再|牵根线到4号: from it, another line. */
static void settle_line_from(const Spoken *s)
{
    static const char *const pull[] = {"牵", "扯", "引", "拉", "拽", "牵一", "拉一", "引出", "拉出", "连", NULL};
    static const char *const again[] = {"再", "又", "还", NULL};
    for (guint begin = 0; begin + 4 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint first = subject_at(s, begin, end);
        guint i = first + thing_at(s, first, end);
        if (i == first || i + 1 >= end || !spelled_any(s, token_at(s, i), again) ||
            !spelled_any(s, token_at(s, i + 1), pull) || !has_kind(s, i, end, WORD_TO))
            continue;
        drop(s, i, 1);
    }
}

/** 绑一块儿|编个组: said twice. */
static void settle_grouped_twice(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        guint next = i + 1 + (next_to(s, i + 1)->kind == TOKEN_COMMA ? 1u : 0u);
        if (token_is_edit(token_at(s, i), EDIT_GROUP) && token_is_edit(next_to(s, next), EDIT_GROUP))
            drop(s, i + 1, next - i);
    }
}

static const SpokenPass passes[] = {
    {settle_given_to_it, WORD_REF, WORD_FILLER},     {settle_useless, WORD_EDIT, WORD_EDIT},
    {settle_letters, WORD_SHAPE, WORD_SHAPE},        {settle_other_words, WORD_EDIT, WORD_SHAPE},
    {settle_shape_and_name, WORD_SHAPE, WORD_SHAPE}, {settle_edge, WORD_RELATION, WORD_RELATION},
    {settle_filled_with, WORD_FILLED, WORD_FILLED},  {settle_hollow_instead, WORD_NOT, WORD_HOLLOW},
    {settle_line_from, WORD_TO, WORD_SHAPE},         {settle_grouped_twice, WORD_EDIT, WORD_EDIT},
};

void spoken_first(const Spoken *s)
{
    settle_breath(s);
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
