// SPDX-License-Identifier: MIT
/*
 * What is there already, told in other ways than its name, and what is done to it without 把:
 *
 *     写着A的往右挪   红的去右边   小蓝变大        by what tells it, with no noun behind it
 *     圆和方块都往下一点   A、B里面填成白色        several, before what becomes of them
 *     那个红色的圆你把它放中间                     said first, and pointed at afterwards
 *     A放B后面   1号要黄色的   三角形下来点        words that are verbs only between a thing and what it becomes
 */
#include "lib/command/lexicon.h"
#include "lib/command/spoken_named.h"

/** Things that are named one after the other. */
#define LISTED 12

/** 都往下移|了: told as done. */
static gboolean is_over(const Spoken *s, const Token *t)
{
    return spelled_any(s, t, (const char *const[]){"了", "啦", NULL});
}

/** Whether the words from i on say what becomes of the thing before them. */
static gboolean change_at(const Spoken *s, guint i, guint end)
{
    static const char *const more[] = {"都", "全", "全都", "全部", "统统", "通通", "一律", NULL};
    while (i < end && (token_is_filler(token_at(s, i)) || token_is(token_at(s, i), WORD_AGAIN) ||
                       (token_is(token_at(s, i), WORD_ALL) && spelled_any(s, token_at(s, i), more))))
        i++;
    if (i >= end)
        return FALSE;
    const Token *t = token_at(s, i);
    const Token *next = next_to(s, i + 1);
    gboolean compares = token_is(next, WORD_BIT) || token_is(next, WORD_MUCH);
    gboolean aligned = (token_is(t, WORD_ANCHOR) && token_is_edit(next, EDIT_ALIGN)) ||
                       (token_is(t, WORD_TURN) && token_is(next, WORD_EDIT));
    if (aligned || spelled_any(s, t, (const char *const[]){"填满", "涂满", "填实", NULL}))
        return TRUE;
    return (token_is(t, WORD_EDIT) && t->row->value != EDIT_MARK) || token_is(t, WORD_CLEAR) ||
           (token_is(t, WORD_TO) && token_is(next, WORD_ANCHOR)) || token_is(t, WORD_ROTATE) ||
           token_is(t, WORD_FILL) || token_is(t, WORD_OPACITY) ||
           ((token_is(t, WORD_SIZE) || token_is(t, WORD_STROKE) || token_is(t, WORD_SHADE)) &&
            (compares || ends_in(s, t, "一点")));
}

/** 写着, 叫: words that tell a thing by what is on it, or by its name. */
static gboolean tells(const Spoken *s, guint i)
{
    static const char *const telling[] = {"写着", "写", "标着", "叫", "叫做", "名叫", "里面写着", "上写着", NULL};
    static const char *const bearing[] = {"带", "有", "带有", "写了", NULL};
    const Token *t = token_at(s, i);
    const Token *word = next_to(s, i + 1);
    gboolean letter =
        word->kind == TOKEN_QUOTE || (word->end == word->start + 1 && token_is(next_to(s, i + 2), WORD_DE));
    gboolean written = token_is(t, WORD_WRITE) && is_spelled(s, t, "写") && i > 0 && is_it(t - 1); /* 那个|写B的 */
    return ((token_is(t, WORD_LABEL) || token_is(t, WORD_NAME)) && spelled_any(s, t, telling)) || (written && letter) ||
           (token_is(t, WORD_FILLER) && spelled_any(s, t, bearing) && letter);
}

/** A, 今日任务: what tells it becomes one quotation; the token behind it. */
static guint quote_told(const Spoken *s, guint i, guint de)
{
    Token *t = token_at(s, i);
    if (t->kind == TOKEN_QUOTE || de <= i)
        return de;
    t->end = token_at(s, de - 1)->end;
    t->kind = TOKEN_QUOTE;
    t->value = s->reading->quotes->len;
    t->repaired = FALSE;
    g_ptr_array_add(s->reading->quotes, reading_slice(s->reading, t->start, t->end));
    drop(s, i + 1, de - i - 1);
    return i + 1;
}

/** The 的 behind what tells the thing at i; `end` when there is none. */
static guint told_end(const Spoken *s, guint i, guint end)
{
    guint de = i + 2;
    guint far = MIN(end, i + TOLD_TOKENS);
    while (de < far && !token_is(token_at(s, de), WORD_DE))
        de++;
    return de < far ? de : end;
}

/** 和写着B的, 、写着B的: another one that is told so. */
static gboolean another_told(const Spoken *s, guint i, guint end)
{
    return i + 3 < end && (token_is(token_at(s, i), WORD_AND) || token_at(s, i)->kind == TOKEN_COMMA) &&
           tells(s, i + 1) && told_end(s, i + 1, end) < end;
}

/** What stands behind a figure that is only drawn: 写着A的圆|在左边. */
static gboolean goes_on_drawing(const Token *t)
{
    return is_end(t) || t->kind == TOKEN_COMMA || token_is(t, WORD_AT) || token_is(t, WORD_ANCHOR) ||
           token_is_color(t) || token_is(t, WORD_SIZE);
}

/** Behind the 的 at `de` of the thing told at i: a noun where none is said. */
static void settle_told(const Spoken *s, guint i, guint de)
{
    guint end = sentence_end(s, i);
    guint begin = sentence_begin(s, i);
    gboolean spoken = token_is(token_at(s, i), WORD_FILLER); /* 带A的, 有A的 */
    guint behind = de + 1;
    if (behind < end && is_it(token_at(s, behind)) && figure_at(s, behind + 1, end) > 0)
        drop(s, behind, 1); /* 写着A的|那个|圆 */
    gboolean that = behind < end && is_it(token_at(s, behind));
    if (that)
        token_at(s, behind)->row = word_row(WORD_REF, REFWORD_THING);
    end = sentence_end(s, i);
    gboolean deed = i > begin && token_is(token_at(s, i - 1), WORD_EDIT);
    guint figure = that ? 1 : figure_at(s, behind, end);
    gboolean left_out =
        !that && (change_at(s, behind, end) || (deed && behind == end) || another_told(s, behind, end) ||
                  (figure == 0 && i > begin && token_is(token_at(s, i - 1), WORD_AND)));
    if (!left_out && figure == 0 && !spoken && i == begin) {
        token_at(s, i)->row = word_row(WORD_CHAT, 0); /* 写着A的别动 */
        return;
    }
    if (!left_out && figure == 0)
        return;
    if (left_out)
        insert(s, behind, TOKEN_WORD, word_row(WORD_REF, REFWORD_THING));
    if (spoken)
        token_at(s, i)->row = word_row(WORD_LABEL, 0);
    const Token *next = next_to(s, behind + MAX(figure, 1));
    gboolean changes = change_at(s, behind + MAX(figure, 1), sentence_end(s, i)) || next->kind == TOKEN_UNKNOWN;
    if (figure > 0 && !that && i == begin && !changes && !goes_on_drawing(next) && !spoken)
        token_at(s, i)->row = word_row(WORD_CHAT, 0); /* 写着开会的便签呢 */
    behind = quote_told(s, i + 1, de) + 1;
    changes = changes || another_told(s, behind + MAX(figure, 1), sentence_end(s, i));
    if (i == begin && changes)
        insert(s, i, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK)); /* a deed that nobody knows is no words, either */
}

/** 画一个|写着今日任务的便签: what is written on it, when nothing was drawn before it that it could be written on. */
static void quote_drawn(const Spoken *s, guint i)
{
    if (!tells(s, i) || token_is(token_at(s, i), WORD_FILLER))
        return;
    guint begin = sentence_begin(s, i), end = sentence_end(s, i);
    guint from = i;
    while (from > begin && token_at(s, from - 1)->kind != TOKEN_COMMA && !token_is(token_at(s, from - 1), WORD_AND) &&
           !token_is(token_at(s, from - 1), WORD_VERB))
        from--; /* 画个圆，再画个|写着B的方块 */
    guint de = told_end(s, i, end);
    while (de + 1 < MIN(end, i + TOLD_TOKENS) && !(token_is(token_at(s, de), WORD_DE) && figure_at(s, de + 1, end) > 0))
        de++;
    if (de + 1 >= end || figure_at(s, de + 1, end) == 0 || has_figure(s, from, i) ||
        (token_at(s, i + 1)->kind == TOKEN_QUOTE && de != i + 2)) /* 写着“A”和“B”的 */
        return;
    guint behind = quote_told(s, i + 1, de) + 1;
    guint figure = figure_at(s, behind, sentence_end(s, i));
    Token told[2] = {*token_at(s, i), *token_at(s, i + 1)};
    g_array_insert_vals(s->tokens, behind + figure, told, 2); /* as 一个便签写着“今日任务” */
    drop(s, i, behind - i);
    if (from < i && spelled_any(s, token_at(s, i - 1), (const char *const[]){"上面", "上", NULL}))
        drop(s, --i, 1); /* 画个|上面|写着A的圆: on it, and no place */
    if (from == i && i > 0 && token_is(token_at(s, i - 1), WORD_AND))
        insert(s, i, TOKEN_WORD, word_row(WORD_VERB, VERB_DRAW)); /* 写着A的圆和|写着B的方块 */
}

/** |写着A的往右挪, 删掉|写着B的, |带A的那个圆: the one that is told so. */
static void settle_told_ones(const Spoken *s)
{
    static const char *const on[] = {"上面", "上", "里面", "里", "中间", NULL};
    static const char *const worded[] = {"带字", "带文字", "有字", "里面有字", NULL};
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        if (!tells(s, i) && !tells(s, i + 1) && !token_is(token_at(s, i), WORD_LABEL))
            continue;
        gboolean begins =
            thing_comes(s, i) ||
            (i > 0 && (token_is(token_at(s, i - 1), WORD_AND) || token_is_edit(token_at(s, i - 1), EDIT_CONNECT)));
        gboolean drawn = has_kind(s, sentence_begin(s, i), i, WORD_VERB);
        if (drawn)
            quote_drawn(s, i);
        guint that = i > 0 && token_is(token_at(s, i), WORD_WRITE) && tells(s, i) ? i - 1 : i;
        that -= that < i && that > 0 && token_is(token_at(s, that - 1), WORD_ANCHOR) ? 1 : 0;
        if (that < i && !drawn && thing_comes(s, that)) {
            token_at(s, i)->row = word_row(WORD_LABEL, 0);
            drop(s, that, i - that); /* |中间那个|写B的变大: by what is on it */
            i = that;
            begins = TRUE;
        }
        if (!begins || drawn)
            continue;
        if (spelled_any(s, token_at(s, i), on) && tells(s, i + 1) &&
            told_end(s, i + 1, sentence_end(s, i)) < sentence_end(s, i))
            drop(s, i, 1); /* |上面|写着A的变绿 */
        if (token_is(token_at(s, i), WORD_LABEL) && spelled_any(s, token_at(s, i), worded) &&
            token_is(next_to(s, i + 1), WORD_DE) && i == sentence_begin(s, i))
            token_at(s, i)->row = word_row(WORD_CHAT, 0); /* 带字的都变绿: by what is on them, nothing is found */
        guint end = sentence_end(s, i);
        guint de = tells(s, i) ? told_end(s, i, end) : end;
        if (de < end)
            settle_told(s, i, de);
    }
}

/** 红的|去右边, 蓝色的|往左一点, 红的|都往下: the one that has this colour. */
static void settle_colored_goes(const Spoken *s)
{
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        guint de = i + (token_is(token_at(s, i), WORD_SHADE) ? 2u : 1u);
        if (!token_is_color(token_at(s, de - 1)))
            continue;
        guint end = sentence_end(s, i);
        gboolean counted =
            i > 1 && token_is(token_at(s, i - 1), WORD_MEASURE) && token_at(s, i - 2)->kind == TOKEN_NUMBER;
        guint first = i - (counted ? 2u : 0u); /* |两个|蓝色的都换成橙色 */
        if (de + 1 >= end || !token_is(token_at(s, de), WORD_DE) ||
            !(first == sentence_begin(s, i) || token_at(s, first - 1)->kind == TOKEN_COMMA) ||
            has_kind(s, sentence_begin(s, i), end, WORD_VERB))
            continue;
        Token *t = token_at(s, de + 1);
        gboolean goes = is_spelled(s, t, "去") && token_is(next_to(s, de + 2), WORD_ANCHOR);
        if (goes)
            t->row = word_row(WORD_EDIT, EDIT_MOVE_TO);
        if (goes || (change_at(s, de + 1, end) && (counted || !token_is(t, WORD_EDIT))))
            insert(s, de + 1, TOKEN_WORD, word_row(WORD_REF, REFWORD_THING));
    }
}

/** |小蓝|变大, |小红|移到左边: a name that somebody was given, and no small blue thing. */
static void settle_nicknames(const Spoken *s)
{
    static const char *const nick[] = {"小", "大", NULL};
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean one = t[1].end - t[1].start == strlen("红") && t[1].start == t->end;
        if (!token_is(t, WORD_SIZE) || !spelled_any(s, t, nick) || !token_is(t + 1, WORD_COLOR) || !one ||
            t[2].start != t[1].end || !thing_comes(s, i) || token_is(token_at(s, i + 2), WORD_DE) ||
            !change_at(s, i + 2, sentence_end(s, i)) || has_kind(s, sentence_begin(s, i), i, WORD_VERB))
            continue;
        t->kind = TOKEN_UNKNOWN;
        t->end = t[1].end;
        drop(s, i + 1, 1);
    }
}

/** A |B |箭头: whether the thing at i may be another one, although nothing joins it to the one before. */
static gboolean stands_apart(const Spoken *s, guint i, guint end, gboolean marked)
{
    const Token *before = token_at(s, i - 1);
    gboolean called = is_number_mark(before) || called_at(s, i - 1, i) > 0;
    return called && (called_at(s, i, end) > 0 || (marked && before->end < token_at(s, i)->start));
}

/** A、|B: a comma that only parts what is listed. */
static gboolean lists(const Spoken *s, const Token *t)
{
    return t->kind == TOKEN_COMMA && g_str_has_prefix(s->reading->text + s->reading->origin[t->start], "、");
}

/** Behind the things that are listed from i on: 圆、蓝方块和A. @param joints  where they are joined */
static guint skip_list(const Spoken *s, guint i, guint end, guint *joints, guint *n)
{
    gboolean marked = i > 0 && token_is_edit(token_at(s, i - 1), EDIT_MARK);
    guint length = thing_at(s, i, end);
    *n = 0;
    while (length > 0 && *n < LISTED) {
        i += length;
        if (i >= end)
            break;
        const Token *t = token_at(s, i);
        gboolean joined = token_is(t, WORD_AND) || lists(s, t);
        length = joined || stands_apart(s, i, end, marked) ? thing_at(s, i + (joined ? 1u : 0u), end) : 0;
        if (length > 0)
            joints[(*n)++] = i;
        i += length > 0 && joined ? 1 : 0;
    }
    return i;
}

/** |圆、方块、三角|横向等距, |圆和方块|都往下一点: as with 把 before them. */
static void settle_several_first(const Spoken *s)
{
    for (guint begin = 0; begin + 3 < s->tokens->len; begin++) {
        const Token *before = token_at(s, begin) - 1;
        if (begin > 0 && !is_end(before) && !(before->kind == TOKEN_COMMA && !lists(s, before)))
            continue;
        guint end = sentence_end(s, begin);
        guint first = begin;
        guint joints[LISTED], n = 0;
        while (first < end && token_is(token_at(s, first), WORD_FILLER))
            first++;
        gboolean marked = first < end && token_is_edit(token_at(s, first), EDIT_MARK);
        guint rest = skip_list(s, first + (marked ? 1u : 0u), end, joints, &n);
        gboolean told = !marked && end > rest && is_over(s, token_at(s, end - 1)); /* 都往下移了 */
        if (n == 0 || told || !change_at(s, rest, end) || has_kind(s, first, end, WORD_VERB))
            continue;
        for (guint k = n; k > 0; k--) {
            Token *joint = token_at(s, joints[k - 1]);
            if (joint->kind == TOKEN_COMMA) {
                joint->kind = TOKEN_WORD;
                joint->row = word_row(WORD_AND, 0);
            } else if (!token_is(joint, WORD_AND)) {
                insert(s, joints[k - 1], TOKEN_WORD, word_row(WORD_AND, 0));
            }
        }
        if (!marked)
            insert(s, first, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
    }
}

/** 红圆|A|变绿: the circle that is called so, as A圆 is. */
static void settle_name_behind(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token name = *token_at(s, i);
        if (name.kind != TOKEN_QUOTE || !is_figure(token_at(s, i - 1)) || token_at(s, i - 1)->end != name.start)
            continue;
        guint first = i - 1;
        while (first > sentence_begin(s, i) && figure_at(s, first - 1, i) == i - first + 1)
            first--;
        if (!thing_comes(s, first) || !change_at(s, i + 1, sentence_end(s, i)) ||
            has_kind(s, sentence_begin(s, i), i, WORD_VERB))
            continue;
        *token_at(s, i) = *token_at(s, i - 1);
        *token_at(s, i - 1) = name;
        drop(s, first, i - 1 - first);
        i = first + 1;
    }
}

/** 那个红色的圆|你|把它|放中间: what was named before. */
static void settle_named_before(const Spoken *s)
{
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        if (!token_is_edit(token_at(s, i), EDIT_MARK) || !is_spelled(s, token_at(s, i + 1), "它"))
            continue;
        guint begin = sentence_begin(s, i);
        guint first = begin;
        while (first < i && (token_is_filler(token_at(s, first)) || is_it(token_at(s, first))) &&
               thing_at(s, first, i) == 0)
            first++;
        guint length = thing_at(s, first, i);
        guint rest = first + length;
        while (rest < i && token_is(token_at(s, rest), WORD_FILLER))
            rest++;
        guint end = sentence_end(s, i);
        gboolean gone = has_edit(s, i, end, EDIT_DELETE) || has_edit(s, i, end, EDIT_TAKE_OFF);
        gboolean told = gone && is_over(s, token_at(s, end - 1));
        if (length == 0 || rest != i || told) /* 那个圆你把它删了: tells, or asks for it? */
            continue;
        drop(s, first + length, i + 2 - first - length);
        drop(s, begin, first - begin);
        insert(s, begin, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
        i = begin + length;
    }
}

/** A|放|B后面, 1号|要|黄色的, 三角形|下来|点: verbs only between a thing and what becomes of it. */
static void settle_verbs_between(const Spoken *s)
{
    static const char *const down[] = {"下来", "下去", NULL};
    static const char *const up[] = {"上来", "上去", NULL};
    static const char *const wants[] = {"要", "用", NULL};
    const WordRow *put = word_row(WORD_EDIT, EDIT_MOVE_TO);
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_FILLER) && !token_is(t, WORD_VERB))
            continue;
        guint begin = sentence_begin(s, i);
        guint first = begin + (token_is_edit(token_at(s, begin), EDIT_MARK) ? 1u : 0u);
        guint length = i > first ? thing_at(s, first, i) : 0;
        if (length == 0 || first + length != i)
            continue;
        guint end = sentence_end(s, i);
        gboolean called = called_at(s, first, i) > 0;
        guint other = thing_at(s, i + 1, end);
        const Token *place = next_to(s, i + 1 + other + (token_is(next_to(s, i + 1 + other), WORD_DE) ? 1u : 0u));
        const Token *next = next_to(s, i + 1);
        gboolean bit = is_spelled(s, next, "点") || is_spelled(s, next, "点儿") || token_is(next, WORD_BIT);
        guint in = i + 1 + other;
        if (is_spelled(s, t, "放") && other > 0 && (token_is(place, WORD_ANCHOR) || token_is(place, WORD_RELATION)))
            t->row = put;
        else if (is_spelled(s, t, "放") && other > 0 && in + 1 == end && is_spelled(s, next_to(s, in), "里")) {
            t->row = put; /* 便签|放|方块里 */
            token_at(s, in)->row = word_row(WORD_RELATION, RELATION_INSIDE);
        } else if (called && spelled_any(s, t, wants) && token_is_color(next) && token_is_filler(next_to(s, end - 1)))
            t->row = word_row(WORD_EDIT, EDIT_BECOME);
        else if (bit && i + 2 == end && (spelled_any(s, t, down) || spelled_any(s, t, up))) {
            lexicon_match(spelled_any(s, t, down) ? "下移" : "上移", &t->row);
            t[1].kind = TOKEN_WORD;
            t[1].row = word_row(WORD_BIT, 0);
        }
    }
}

/** 第一个|画的|那个删掉: as without it, for they are counted as they were drawn. */
static void settle_nth_drawn(const Spoken *s)
{
    for (guint i = 3; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean nth = token_is(t - 3, WORD_REF) && t[-3].row->value == REFWORD_NTH && t[-2].kind == TOKEN_NUMBER &&
                       token_is(t - 1, WORD_MEASURE);
        if (nth && token_is(t, WORD_VERB) && is_spelled(s, t, "画") && token_is(t + 1, WORD_DE))
            drop(s, i, is_it(next_to(s, i + 2)) ? 3 : 2);
    }
}

/** |靠|上的矩形: the one that lies there. */
static void settle_high_ones(const Spoken *s)
{
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (is_spelled(s, t, "靠") && token_is(t + 1, WORD_ANCHOR) && token_is(t + 2, WORD_DE) && thing_comes(s, i) &&
            figure_at(s, i + 3, sentence_end(s, i)) > 0 && !has_kind(s, sentence_begin(s, i), i, WORD_VERB))
            drop(s, i, 1);
    }
}

/** 上面的矩形|填满浅蓝: one that lies there, and what becomes of it. */
static void settle_high_ones_changed(const Spoken *s)
{
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint length =
            begin + 2 < end && token_is(token_at(s, begin), WORD_ANCHOR) && token_is(token_at(s, begin + 1), WORD_DE)
                ? figure_at(s, begin + 2, end)
                : 0;
        if (length > 0 && change_at(s, begin + 2 + length, end) && !has_kind(s, begin, end, WORD_VERB))
            insert(s, begin, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
    }
}

/** |那个就是|把绿色三角形挪到…: said while thinking. */
static void settle_thinking(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        guint begin = sentence_begin(s, i);
        if (!token_is_edit(token_at(s, i), EDIT_MARK) || is_it(token_at(s, i + 1)))
            continue;
        gboolean only = has_kind(s, begin, i, WORD_REF);
        for (guint j = begin; j < i; j++)
            only = only && (token_is_filler(token_at(s, j)) || is_spelled(s, token_at(s, j), "那个"));
        if (only) {
            drop(s, begin, i - begin);
            i = begin;
        }
    }
}

/** 1号|~|3号: all from the one to the other. */
static void settle_number_ranges(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        const Token *before = t - 1;
        gboolean numbers = t->kind == TOKEN_NUMBER && is_number_mark(t + 1) && before->end < t->start &&
                           (before->kind == TOKEN_NUMBER || is_number_mark(before));
        const char *mark = numbers ? g_strstr_len(s->text + before->end, t->start - before->end, "~") : NULL;
        if (mark == NULL)
            continue;
        guint at = (guint)(mark - s->text);
        Token to = {.kind = TOKEN_WORD, .row = word_row(WORD_TO, 0), .start = at, .end = at + 1};
        g_array_insert_val(s->tokens, i, to);
        i++;
    }
}

/** |上面|两个|变黄: those that lie there, and no way to go. */
static void settle_several_there(const Spoken *s)
{
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        const Token *next = t + 1;
        if (!token_is(t, WORD_ANCHOR) || next->start != t->end || has_kind(s, sentence_begin(s, i), i, WORD_VERB))
            continue;
        gboolean several = next->kind == TOKEN_NUMBER && next->value >= 2 &&
                           token_is(next_to(s, i + 2), WORD_MEASURE) && thing_comes(s, i) &&
                           change_at(s, i + 3, sentence_end(s, i));
        gboolean deed = token_is_edit(next, EDIT_BECOME) || token_is_edit(next, EDIT_DELETE) ||
                        (token_is(next, WORD_EDIT) && next->row->value >= EDIT_GROW && next->row->value < EDIT_OPS);
        gboolean first = i == sentence_begin(s, i) || t[-1].kind == TOKEN_COMMA;
        if (several || (deed && first && t->end - t->start > strlen("上"))) /* |右边|变红 */
            insert(s, i + 1, TOKEN_WORD, word_row(WORD_DE, 0));
    }
}

/** As the passes of spoken_clauses.c: where one of the kinds is missing, there is nothing to do. */
static const SpokenPass passes[] = {
    {settle_number_ranges, WORD_REF, WORD_REF},       {settle_several_there, WORD_ANCHOR, WORD_EDIT},
    {settle_nicknames, WORD_SIZE, WORD_COLOR},        {settle_told_ones, WORD_DE, WORD_DE},
    {settle_colored_goes, WORD_COLOR, WORD_DE},       {settle_nth_drawn, WORD_REF, WORD_VERB},
    {settle_named_before, WORD_EDIT, WORD_REF},       {settle_high_ones, WORD_AT, WORD_ANCHOR},
    {settle_high_ones_changed, WORD_ANCHOR, WORD_DE}, {settle_thinking, WORD_EDIT, WORD_REF},
};

void spoken_there(const Spoken *s)
{
    settle_name_behind(s);
    settle_verbs_between(s);
    spoken_run(s, passes, G_N_ELEMENTS(passes));
    settle_several_first(s);
}
