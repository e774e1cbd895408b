// SPDX-License-Identifier: MIT
/*
 * What is there already, told in other ways than its name, and what is done to it without 把:
 *
 *     写着A的往右挪   红的去右边   小蓝变大        by what tells it, with no noun behind it
 *     圆和方块都往下一点   A、B里面填成白色        several, before what becomes of them
 *     那个红色的圆你把它放中间                     said first, and pointed at afterwards
 *     A放B后面   1号要黄色的   三角形下来点        words that are verbs only between a thing and what it becomes
 *     B上移30，不要动A                             and what stays as it is
 */
#include "lib/command/lexicon.h"
#include "lib/command/spoken_figures.h"

/** Words that a thing is told by: nobody writes more of them before 的. */
#define TOLD_TOKENS 8
/** Things that are named one after the other. */
#define LISTED 12

static gboolean is_number_mark(const Token *t)
{
    return token_is(t, WORD_REF) && t->row->value == REFWORD_NUMBER;
}

static gboolean is_it(const Token *t)
{
    return token_is(t, WORD_REF) && t->row->value == REFWORD_IT;
}

/** 1号, #1, “A”, A: a thing by what it is called; the tokens it has, 0 when it is none. */
static guint called_at(const Spoken *s, guint i, guint end)
{
    if (i >= end)
        return 0;
    const Token *t = token_at(s, i);
    gboolean letter = (t->kind == TOKEN_UNKNOWN || token_is(t, WORD_A)) && t->end == t->start + 1 &&
                      g_ascii_isupper(s->reading->text[s->reading->origin[t->start]]);
    if (t->kind == TOKEN_QUOTE || t->kind == TOKEN_REF || letter)
        return 1;
    return t->kind == TOKEN_NUMBER && i + 1 < end && is_number_mark(t + 1) ? 2 : 0;
}

/** 浅蓝色的圆: a thing by its looks; the tokens it has, 0 when it is none. */
static guint figure_at(const Spoken *s, guint i, guint end)
{
    guint j = i;
    while (j < end && (token_is_color(token_at(s, j)) || token_is(token_at(s, j), WORD_SHADE) ||
                       token_is(token_at(s, j), WORD_SIZE) || (j > i && token_is(token_at(s, j), WORD_DE))))
        j++;
    return j < end && is_figure(token_at(s, j)) ? j + 1 - i : 0;
}

static guint thing_at(const Spoken *s, guint i, guint end)
{
    guint length = called_at(s, i, end);
    return length > 0 ? length : figure_at(s, i, end);
}

/** Where a thing has to stand: at the head of a clause, or behind 把, 删掉, 复制. */
static gboolean thing_comes(const Spoken *s, guint i)
{
    const Token *before = token_at(s, i) - 1;
    return i == sentence_begin(s, i) || before->kind == TOKEN_COMMA || token_is(before, WORD_FILLER) ||
           token_is_edit(before, EDIT_MARK) || token_is_edit(before, EDIT_DELETE) ||
           token_is_edit(before, EDIT_TAKE_OFF) || token_is_edit(before, EDIT_COPY) || token_is(before, WORD_ROTATE);
}

/** Whether the words from i on say what becomes of the thing before them. */
static gboolean change_at(const Spoken *s, guint i, guint end)
{
    static const char *const more[] = {"都", "全", "全都", NULL};
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
    return (token_is(t, WORD_EDIT) && t->row->value != EDIT_MARK) ||
           (token_is(t, WORD_TO) && token_is(next, WORD_ANCHOR)) || token_is(t, WORD_ROTATE) ||
           token_is(t, WORD_FILL) || token_is(t, WORD_OPACITY) ||
           ((token_is(t, WORD_SIZE) || token_is(t, WORD_STROKE) || token_is(t, WORD_SHADE)) &&
            (compares || begins_with(s, &(Token){.start = t->end - (guint)strlen("一点")}, "一点")));
}

/** 写着, 叫: words that tell a thing by what is on it, or by its name. */
static gboolean tells(const Spoken *s, guint i)
{
    static const char *const telling[] = {"写着", "标着", "叫", "叫做", "名叫", "里面写着", "上写着", NULL};
    static const char *const bearing[] = {"带", "有", "带有", "写了", NULL};
    const Token *t = token_at(s, i);
    const Token *word = next_to(s, i + 1);
    gboolean letter =
        word->kind == TOKEN_QUOTE || (word->end == word->start + 1 && token_is(next_to(s, i + 2), WORD_DE));
    return ((token_is(t, WORD_LABEL) || token_is(t, WORD_NAME)) && spelled_any(s, t, telling)) ||
           (token_is(t, WORD_FILLER) && spelled_any(s, t, bearing) && letter);
}

/** |写着A的往右挪, 删掉|写着B的, |带A的那个圆: the one that is told so. */
static void settle_told_ones(const Spoken *s)
{
    for (guint i = 0; i + 3 < s->tokens->len + 1; i++) {
        guint end = MIN(sentence_end(s, i), i + TOLD_TOKENS);
        guint de = i + 2;
        if (!tells(s, i) || !thing_comes(s, i) || has_kind(s, sentence_begin(s, i), end, WORD_VERB))
            continue;
        while (de < end && !token_is(token_at(s, de), WORD_DE))
            de++;
        if (de >= end)
            continue;
        guint behind = de + 1;
        end = sentence_end(s, i);
        if (behind < end && is_it(token_at(s, behind)) && figure_at(s, behind + 1, end) > 0)
            drop(s, behind, 1); /* 写着A的|那个|圆 */
        else if (behind < end && is_it(token_at(s, behind)))
            token_at(s, behind)->row = word_row(WORD_REF, REFWORD_THING);
        end = sentence_end(s, i);
        gboolean deed = i > sentence_begin(s, i) && token_is(token_at(s, i - 1), WORD_EDIT);
        gboolean left_out = change_at(s, behind, end) || (deed && behind == end);
        guint figure = figure_at(s, behind, end);
        if (left_out)
            insert(s, behind, TOKEN_WORD, word_row(WORD_REF, REFWORD_THING));
        if (token_is(token_at(s, i), WORD_FILLER) && (left_out || figure > 0))
            token_at(s, i)->row = word_row(WORD_LABEL, 0);
        gboolean unknown = figure > 0 && next_to(s, behind + figure)->kind == TOKEN_UNKNOWN;
        if (unknown && i == sentence_begin(s, i))
            insert(s, i++, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK)); /* a deed that nobody knows, and no words */
    }
}

/** 红的|去右边, 蓝色的|往左一点, 红的|都往下: the one that has this colour. */
static void settle_colored_goes(const Spoken *s)
{
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        guint end = sentence_end(s, i);
        guint de = i + (token_is(token_at(s, i), WORD_SHADE) ? 2u : 1u);
        if (de + 1 >= end || !token_is_color(token_at(s, de - 1)) || !token_is(token_at(s, de), WORD_DE) ||
            !(i == sentence_begin(s, i) || token_at(s, i - 1)->kind == TOKEN_COMMA) ||
            has_kind(s, sentence_begin(s, i), end, WORD_VERB))
            continue;
        Token *t = token_at(s, de + 1);
        gboolean goes = is_spelled(s, t, "去") && token_is(next_to(s, de + 2), WORD_ANCHOR);
        if (goes)
            t->row = word_row(WORD_EDIT, EDIT_MOVE_TO);
        if (goes || (change_at(s, de + 1, end) && !token_is(t, WORD_EDIT)))
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
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint first = begin;
        guint joints[LISTED], n = 0;
        while (first < end && token_is(token_at(s, first), WORD_FILLER))
            first++;
        gboolean marked = first < end && token_is_edit(token_at(s, first), EDIT_MARK);
        guint rest = skip_list(s, first + (marked ? 1u : 0u), end, joints, &n);
        if (n == 0 || !change_at(s, rest, end) || has_kind(s, first, end, WORD_VERB))
            continue;
        for (guint k = n; k > 0; k--) {
            Token *joint = token_at(s, joints[k - 1]);
            if (joint->kind == TOKEN_COMMA)
                *joint =
                    (Token){.kind = TOKEN_WORD, .row = word_row(WORD_AND, 0), .start = joint->start, .end = joint->end};
            else if (!token_is(joint, WORD_AND))
                insert(s, joints[k - 1], TOKEN_WORD, word_row(WORD_AND, 0));
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
        while (rest < i && token_is_filler(token_at(s, rest)))
            rest++;
        if (length == 0 || rest != i)
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
        if (is_spelled(s, t, "放") && other > 0 && (token_is(place, WORD_ANCHOR) || token_is(place, WORD_RELATION)))
            t->row = put;
        else if (called && spelled_any(s, t, wants) && token_is_color(next) && token_is_filler(next_to(s, end - 1)))
            t->row = word_row(WORD_EDIT, EDIT_BECOME);
        else if (bit && i + 2 == end && (spelled_any(s, t, down) || spelled_any(s, t, up))) {
            lexicon_match(spelled_any(s, t, down) ? "下移" : "上移", &t->row);
            t[1].kind = TOKEN_WORD;
            t[1].row = word_row(WORD_BIT, 0);
        }
    }
}

/** Whether what is written from i on was said between two tokens before it, too. */
static gboolean said_before(const Spoken *s, guint i, guint length, guint begin, guint end)
{
    gsize size = token_at(s, i + length - 1)->end - token_at(s, i)->start;
    for (guint j = begin; j < end; j++) {
        if (strncmp(s->text + token_at(s, j)->start, s->text + token_at(s, i)->start, size) == 0)
            return TRUE;
    }
    return FALSE;
}

/** B上移30，|不要动A|, B上的字去掉，|圆留着|: another thing stays as it is. */
static void settle_kept(const Spoken *s)
{
    static const char *const stays[] = {"留着", "留下", "保留", "不动", "别动", "不变", "不要动", "不用动", NULL};
    static const char *const dont[] = {"不要", "别", "不用", "不", "别去", NULL};
    static const char *const touch[] = {"动", "碰", "改", NULL};
    for (guint comma = 2; comma + 2 < s->tokens->len; comma++) {
        guint end = sentence_end(s, comma);
        if (token_at(s, comma)->kind != TOKEN_COMMA || comma + 2 >= end)
            continue;
        guint begin = sentence_begin(s, comma);
        guint i = comma + 1;
        guint not_at = token_is(token_at(s, i), WORD_NOT) || token_is(token_at(s, i), WORD_NO) ? i : end;
        guint length = not_at == i ? thing_at(s, i + 2, end) : thing_at(s, i, end);
        guint thing = not_at == i ? i + 2 : i;
        gboolean kept = FALSE;
        if (not_at == i && spelled_any(s, token_at(s, i), dont) && spelled_any(s, token_at(s, i + 1), touch))
            kept = thing + length == end;
        else if (length > 0 && thing + length < end)
            kept = (spelled_any(s, token_at(s, thing + length), stays) && thing + length + 1 == end) ||
                   (spelled_any(s, token_at(s, thing + length), dont) && thing + length + 2 == end &&
                    spelled_any(s, token_at(s, thing + length + 1), touch));
        gboolean deed = (has_kind(s, begin, comma, WORD_EDIT) || has_kind(s, begin, comma, WORD_TO)) &&
                        !has_kind(s, begin, comma, WORD_NOT);
        if (kept && length > 0 && deed && !said_before(s, thing, length, begin, comma))
            drop(s, comma, end - comma);
    }
}

/** 半径|写|50: it is so, and no words; B半径写50不对写70 says two things. */
static void settle_measure_written(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (token_is(t - 1, WORD_METRIC) && token_is(t, WORD_WRITE) && is_spelled(s, t, "写") &&
            t[1].kind == TOKEN_NUMBER)
            drop(s, i, 1);
    }
}

/** 3号|：|宽260, 3号|标题|写登录, 3号|显示|登录, |往|3号里写: what is said of the thing before it. */
static void settle_said_of(const Spoken *s)
{
    static const char *const title[] = {"标题", "文字", "文本", NULL};
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        guint end = sentence_end(s, i);
        Token *t = token_at(s, i);
        guint length = called_at(s, i, end);
        gboolean into = token_is(t, WORD_TO) && (is_spelled(s, t, "往") || is_spelled(s, t, "向")) &&
                        thing_at(s, i + 1, end) > 0 && i == sentence_begin(s, i);
        const Token *behind = into ? next_to(s, i + 1 + thing_at(s, i + 1, end)) : t;
        if (into && token_is(behind, WORD_LABEL) && begins_with(s, behind, "里"))
            t->row = word_row(WORD_AT, 0);
        guint said = i + length;
        if (length == 0 || said + 1 >= end || !thing_comes(s, i))
            continue;
        Token *word = token_at(s, said);
        const Token *next = next_to(s, said + 1);
        gboolean writes = token_is(next, WORD_WRITE) || token_is(next, WORD_LABEL);
        if (word->kind == TOKEN_COLON && token_is(next, WORD_METRIC))
            drop(s, said, 1);
        else if (is_letters(word) && spelled_any(s, word, title) && writes)
            drop(s, said, 1);
        else if (is_letters(word) && spelled_any(s, word, title) &&
                 (next->kind == TOKEN_UNKNOWN || next->kind == TOKEN_QUOTE))
            word->row = word_row(WORD_LABEL, 0);
        else if (token_is(word, WORD_SHOW) && is_spelled(s, word, "显示") &&
                 (next->kind == TOKEN_UNKNOWN || next->kind == TOKEN_QUOTE))
            word->row = word_row(WORD_WRITE, 0);
    }
}

/** 给B|上个|粉色: paints it, and moves it nowhere. */
static void settle_put_on_color(const Spoken *s)
{
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (token_is(t, WORD_ANCHOR) && is_spelled(s, t, "上") && token_is(t + 1, WORD_MEASURE) &&
            is_spelled(s, t + 1, "个") && token_is_color(t + 2)) {
            t->row = word_row(WORD_EDIT, EDIT_BECOME);
            drop(s, i + 1, 1);
        }
    }
}

/** 把|A和3号|的连线删掉: what joins them, and not they themselves. */
static void settle_line_between(const Spoken *s)
{
    for (guint i = 0; i + 4 < s->tokens->len; i++) {
        guint end = sentence_end(s, i);
        guint first = thing_at(s, i, end);
        guint joint = i + first;
        guint second =
            first > 0 && joint < end && token_is(token_at(s, joint), WORD_AND) ? thing_at(s, joint + 1, end) : 0;
        guint rest = joint + 1 + second;
        if (second == 0)
            continue;
        if (token_is(next_to(s, rest), WORD_RELATION) && next_to(s, rest)->row->value == RELATION_BETWEEN)
            rest++;
        if (!token_is(next_to(s, rest), WORD_DE) || !is_line(next_to(s, rest + 1)))
            continue;
        guint begin = sentence_begin(s, i);
        guint line = rest + 1;
        gboolean before = i > begin && (token_is_edit(token_at(s, i - 1), EDIT_DELETE) ||
                                        token_is_edit(token_at(s, i - 1), EDIT_TAKE_OFF));
        gboolean behind =
            token_is_edit(next_to(s, line + 1), EDIT_DELETE) || token_is_edit(next_to(s, line + 1), EDIT_TAKE_OFF);
        if (before)
            token_at(s, i - 1)->row = word_row(WORD_EDIT, EDIT_DISCONNECT);
        else if (behind)
            token_at(s, line + 1)->row = word_row(WORD_EDIT, EDIT_DISCONNECT);
        if (before || behind)
            drop(s, joint + 1 + second, line - joint - second);
    }
}

/** A连到4号，|要蓝色箭头: what connects them. */
static void settle_connected_with(const Spoken *s)
{
    static const char *const with[] = {"用", "要", NULL};
    for (guint comma = 3; comma + 2 < s->tokens->len; comma++) {
        guint begin = sentence_begin(s, comma);
        guint end = sentence_end(s, comma);
        if (token_at(s, comma)->kind != TOKEN_COMMA || !spelled_any(s, token_at(s, comma + 1), with) ||
            !has_edit(s, begin, comma, EDIT_CONNECT) || has_kind(s, begin, comma, WORD_VERB))
            continue;
        guint line = comma + 2;
        while (line < end && !is_line(token_at(s, line)) && !is_figure(token_at(s, line)) &&
               !token_is(token_at(s, line), WORD_EDIT))
            line++;
        if (line + 1 != end || !is_line(token_at(s, line)))
            continue;
        guint n = end - comma - 1;
        Token *moved = g_memdup2(token_at(s, comma + 1), n * sizeof(Token));
        drop(s, comma, end - comma);
        if (!token_is_edit(token_at(s, begin), EDIT_MARK))
            insert(s, begin, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
        g_array_insert_vals(s->tokens, begin, moved, n);
        lexicon_match("用", &token_at(s, begin)->row);
        g_free(moved);
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

/** 挪到方块左侧|紧挨着, 调到宽100高100|的大小: says no more than what is before it. */
static void settle_said_already(const Spoken *s)
{
    static const char *const close[] = {"紧挨着", "挨着", "紧贴着", "贴着", NULL};
    for (guint i = 2; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean edits = has_kind(s, sentence_begin(s, i), i, WORD_EDIT);
        if (!edits || !is_end(next_to(s, i + 1)))
            continue;
        if (token_is(t, WORD_RELATION) && spelled_any(s, t, close) && token_is(t - 1, WORD_ANCHOR))
            drop(s, i, 1);
        else if (is_spelled(s, t, "大小") && token_is(t - 1, WORD_DE) && t[-2].kind == TOKEN_NUMBER)
            drop(s, i - 1, 2);
    }
}

/** 所有|红色变蓝, 把蓝色|都换成红色: what has that colour. */
static void settle_all_of_color(const Spoken *s)
{
    static const WordRow of = {WORD_DE, 0, 0, "的", NULL};
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean all = token_is(t - 1, WORD_ALL) || (token_is(t - 1, WORD_REF) && t[-1].row->value == REFWORD_ALL);
        gboolean marked = token_is_edit(t - 1, EDIT_MARK) && token_is(t + 1, WORD_ALL);
        guint becomes = i + (marked ? 2u : 1u);
        if (token_is_color(t) && (all || marked) && token_is_edit(next_to(s, becomes), EDIT_BECOME) &&
            token_is_color(next_to(s, becomes + 1)))
            insert(s, i + 1, TOKEN_WORD, &of);
    }
}

/** |靠|上的矩形: the one that lies there. */
static void settle_high_ones(const Spoken *s)
{
    static const char *const near[] = {"靠", "偏", NULL};
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (spelled_any(s, t, near) && token_is(t + 1, WORD_ANCHOR) && token_is(t + 2, WORD_DE) && thing_comes(s, i) &&
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

/** A|隔开40像素|放B的左边: how far off, which is said behind the place. */
static void settle_gap_before(const Spoken *s)
{
    for (guint i = 1; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_RELATION) || t->row->value != RELATION_GAP || t[1].kind != TOKEN_NUMBER)
            continue;
        guint n = 2 + (token_is(t + 2, WORD_UNIT) ? 1u : 0u);
        guint end = sentence_end(s, i);
        const Token *verb = next_to(s, i + n);
        gboolean puts = token_is_edit(verb, EDIT_MOVE_TO) || token_is_edit(verb, EDIT_MOVE) ||
                        (begins_with(s, verb, "放") && (token_is(verb, WORD_VERB) || token_is(verb, WORD_AT)));
        if (!puts || i + n + 2 > end || thing_at(s, i + n + 1, end) == 0 || !ends_thing(t - 1))
            continue;
        Token gap[3] = {t[0], t[1], *next_to(s, i + 2)};
        g_array_insert_vals(s->tokens, end, gap, n);
        drop(s, i, n);
    }
}

/** |逆时针转30°| 绿三角: what is turned stands behind it. */
static void settle_turned_first(const Spoken *s)
{
    for (guint begin = 0; begin + 2 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint n = 2 + (token_is(next_to(s, begin + 2), WORD_UNIT) ? 1u : 0u);
        guint length = begin + n < end ? figure_at(s, begin + n, end) : 0;
        const Token *t = token_at(s, begin);
        if (!token_is(t, WORD_ROTATE) || t[1].kind != TOKEN_NUMBER || length == 0 || begin + n + length != end)
            continue;
        Token turn[3] = {t[0], t[1], *next_to(s, begin + 2)};
        g_array_insert_vals(s->tokens, end, turn, n);
        drop(s, begin, n);
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

/** |拿根|线把圆和方块连上: with it, as 用线 says. */
static void settle_with_line(const Spoken *s)
{
    static const char *const with[] = {"拿", "用", "找", NULL};
    for (guint i = 0; i + 4 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!spelled_any(s, t, with) || !token_is(t + 1, WORD_MEASURE))
            continue;
        guint line = i + 2;
        while (line < s->tokens->len && (token_is_color(token_at(s, line)) || token_is(token_at(s, line), WORD_DE) ||
                                         token_is(token_at(s, line), WORD_STROKE)))
            line++;
        if (!is_line(next_to(s, line)) || !token_is_edit(next_to(s, line + 1), EDIT_MARK))
            continue;
        lexicon_match("用", &t->row);
        drop(s, i + 1, 1);
    }
}

/** As the passes of spoken_clauses.c: where one of the kinds is missing, there is nothing to do. */
static const SpokenPass passes[] = {
    {settle_measure_written, WORD_METRIC, WORD_WRITE},
    {settle_nicknames, WORD_SIZE, WORD_COLOR},
    {settle_told_ones, WORD_DE, WORD_DE},
    {settle_colored_goes, WORD_COLOR, WORD_DE},
    {settle_all_of_color, WORD_COLOR, WORD_EDIT},
    {settle_nth_drawn, WORD_REF, WORD_VERB},
    {settle_named_before, WORD_EDIT, WORD_REF},
    {settle_put_on_color, WORD_ANCHOR, WORD_COLOR},
    {settle_line_between, WORD_AND, WORD_SHAPE},
    {settle_connected_with, WORD_EDIT, WORD_SHAPE},
    {settle_high_ones, WORD_AT, WORD_ANCHOR},
    {settle_high_ones_changed, WORD_ANCHOR, WORD_DE},
    {settle_gap_before, WORD_RELATION, WORD_RELATION},
    {settle_turned_first, WORD_ROTATE, WORD_SHAPE},
    {settle_thinking, WORD_EDIT, WORD_REF},
    {settle_with_line, WORD_SHAPE, WORD_EDIT},
    {settle_said_already, WORD_EDIT, WORD_EDIT},
};

void spoken_there(const Spoken *s)
{
    settle_name_behind(s);
    settle_said_of(s);
    settle_kept(s);
    settle_verbs_between(s);
    spoken_run(s, passes, G_N_ELEMENTS(passes));
    settle_several_first(s);
}
