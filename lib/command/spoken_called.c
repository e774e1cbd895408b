// SPDX-License-Identifier: MIT
/*
 * Things that are called by the words on them or by a number, and words that are to be written:
 *
 *     写着你好的那行字改成红色      by its words, which stand in no quotes
 *     2号：黄色   1号：红，2号：蓝   a mark instead of a verb
 *     里头写个“春”字               letters, counted
 *     字号48，写“欢迎新同学”       how large, before what
 */
#include "lib/command/spoken_named.h"

/** 那行, 那张: which one, said once more. */
static const char *const which[] = {
    "",       "那",   "这",     "那个",   "这个",   "那行",   "这行",   "那一行", "这一行", "那句",   "这句",
    "那句话", "那段", "这段",   "那张",   "这张",   "那一张", "那块",   "那条",   "那一个", "那几个", "这几个",
    "那些",   "这些", "那两个", "那四个", "那三个", "那一句", "那一段", "那只",   "那颗",   "那一条", NULL};

/** Behind what tells a thing by its words, at i: the 的; `end` when nothing is told so. */
static guint words_end(const Spoken *s, guint i, guint end)
{
    static const char *const telling[] = {"写着", "标着",     "写有",     "叫",   "叫做", "名叫",
                                          "写了", "里面写着", "上面写着", "印着", NULL};
    const Token *t = token_at(s, i);
    if (t->kind == TOKEN_QUOTE || !spelled_any(s, t, telling))
        return end;
    guint de = i + 2;
    while (de < MIN(end, i + TOLD_TOKENS) && !token_is(token_at(s, de), WORD_DE) &&
           token_at(s, de)->kind != TOKEN_COMMA)
        de++;
    return de < MIN(end, i + TOLD_TOKENS) && token_is(token_at(s, de), WORD_DE) ? de : end;
}

/** 那|行字: letters, in one word. */
static gboolean is_line_of_words(const Spoken *s, guint i)
{
    static const char *const lines[] = {"行字", "句话", "段话", "行文字", "段文字", "段字", "个字", "几个字", NULL};
    return token_at(s, i)->kind == TOKEN_WORD && spelled_any(s, token_at(s, i), lines);
}

/** 写着你好的|那行字, 标着todo的|那张便签: the one with these words. */
static void settle_words_on_it(const Spoken *s)
{
    for (guint i = 0; i + 4 < s->tokens->len; i++) {
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        guint de = words_end(s, i, end);
        if (de >= end || !thing_comes(s, i) || has_kind(s, begin, i, WORD_VERB))
            continue;
        guint noun = de + 1;
        while (noun < MIN(end, de + TOLD_TOKENS) && !token_is_shape(token_at(s, noun)) && !is_line_of_words(s, noun))
            noun++;
        const Token *thing = next_to(s, noun);
        guint comma = next_to(s, noun + 1)->kind == TOKEN_COMMA ? 1 : 0; /* 写着todo的那张便签|，|颜色改成粉 */
        gboolean colored = comma > 0 && next_to(s, noun + 2)->kind == TOKEN_WORD &&
                           is_spelled(s, next_to(s, noun + 2), "颜色") && has_edit(s, noun + 2, end, EDIT_BECOME);
        const Token *deed = next_to(s, noun + 1 + comma + (colored ? 1u : 0u));
        gboolean edit = token_is(deed, WORD_EDIT) || token_is(deed, WORD_ROTATE) ||
                        (token_is(deed, WORD_SIZE) && ends_in(s, deed, "点"));
        gboolean taken = i > 0 && token_is(token_at(s, i - 1), WORD_EDIT);
        if (noun >= end || !(token_is_shape(thing) || is_line_of_words(s, noun)) ||
            !(edit || (taken && noun + 1 == end)) || !said_between(s, token_at(s, de)->end, thing->start, which))
            continue;
        drop(s, noun + 1, comma);
        thing = token_at(s, noun);
        token_at(s, de)->end = thing->start; /* no gap, which would part */
        drop(s, de + 1, noun - de - 1);
        if (!is_letters(token_at(s, de + 1)) && !is_line_of_words(s, de + 1))
            continue; /* 写着todo的|便签 is told by its words already */
        Token *word = token_at(s, i + 1);
        guint from = word->start, to = token_at(s, de - 1)->end;
        if (word->kind != TOKEN_QUOTE) {
            word->kind = TOKEN_QUOTE;
            word->value = s->reading->quotes->len;
            word->repaired = FALSE;
            g_ptr_array_add(s->reading->quotes, reading_slice(s->reading, from, to));
            word->end = to;
        } else if (de != i + 2) {
            continue;
        }
        drop(s, i + 2, de + 2 - (i + 2));
        drop(s, i, 1);
        if (i == begin || !token_is(token_at(s, i - 1), WORD_EDIT))
            insert(s, i, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
    }
}

/** Whether from i to the end of the clause only a look is said: 黄色, 深红. */
static gboolean only_color(const Spoken *s, guint i, guint end)
{
    i += token_is(next_to(s, i), WORD_SHADE) ? 1u : 0u;
    if (i >= end || !token_is_color(token_at(s, i)))
        return FALSE;
    i++;
    while (i < end && (token_is_filler(token_at(s, i))))
        i++;
    return i >= end || token_at(s, i)->kind == TOKEN_COMMA;
}

/** 1号, 1号到3号, 1号和2号: the tokens they have, 0 when there are none. */
static guint numbers_at(const Spoken *s, guint i, guint end)
{
    guint length = called_at(s, i, end) == 2 ? 2 : 0;
    while (length > 0 && length < TOLD_TOKENS && i + length + 2 < end &&
           (token_is(token_at(s, i + length), WORD_TO) || token_is(token_at(s, i + length), WORD_AND)) &&
           called_at(s, i + length + 1, end) == 2)
        length += 3;
    return length;
}

/** 2号|：|黄色, 1号：红，2号：蓝, 2号：大一点: it becomes so. */
static void settle_number_then_look(const Spoken *s)
{
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        guint length = numbers_at(s, i, end);
        if (length == 0 || !(i == begin || token_at(s, i - 1)->kind == TOKEN_COMMA) || i + length + 1 >= end)
            continue;
        Token *mark = token_at(s, i + length);
        const Token *look = mark + 1;
        guint next = i + length + 1;
        if (!(mark->kind == TOKEN_COLON || (token_is(mark, WORD_IS) && !is_spelled(s, mark, "是"))))
            continue;
        gboolean place = token_is(look, WORD_ANCHOR) && next + 1 == end;
        gboolean more =
            token_is(look, WORD_SIZE) && (ends_in(s, look, "点") || ends_in(s, look, "些")) && next + 1 == end;
        more = more || (token_is(look, WORD_TO) && token_is(next_to(s, next + 1), WORD_ANCHOR) &&
                        next + 2 == end); /* 3号：往左 */
        while (next < end && token_at(s, next)->kind != TOKEN_COMMA)
            next++;
        gboolean another = next + 3 < end && numbers_at(s, next + 1, end) > 0;
        if (!(only_color(s, i + length + 1, end) || place || more) || (next < end && !another))
            continue;
        mark->kind = TOKEN_WORD;
        mark->row = word_row(WORD_EDIT, place ? EDIT_MOVE_TO : EDIT_BECOME);
        if (more)
            drop(s, i + length, 1);
        insert(s, i, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
        if (i > begin)
            token_at(s, i - 1)->kind = TOKEN_END;
        i += length + 1;
    }
}

/** 写|个|“春”|字, 写上“春”|字: letters, counted. */
static void settle_counted_letters(const Spoken *s)
{
    for (guint i = 1; i < s->tokens->len; i++) {
        if (token_at(s, i)->kind != TOKEN_QUOTE)
            continue;
        guint verb = i - 1;
        verb -= verb > 0 && token_is(token_at(s, verb), WORD_MEASURE) ? 1u : 0u;
        verb -= verb > 0 && verb < i - 1 && token_at(s, verb)->kind == TOKEN_NUMBER ? 1u : 0u;
        gboolean writes = token_is(token_at(s, verb), WORD_LABEL) || token_is(token_at(s, verb), WORD_WRITE);
        const Token *letters = next_to(s, i + 1);
        if (!writes || !is_letters(letters) || !is_spelled(s, letters, "字"))
            continue;
        drop(s, i + 1, 1);
        drop(s, verb + 1, i - verb - 1);
        i = verb + 1;
    }
}

/** |字号48，|写“欢迎新同学”: how large, before what is written. */
static void settle_font_first(const Spoken *s)
{
    for (guint begin = 0; begin + 4 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        const Token *t = token_at(s, begin);
        guint number = begin + 1;
        if (!token_is(t, WORD_METRIC) || t->row->value != METRIC_FONT || next_to(s, number)->kind != TOKEN_NUMBER)
            continue;
        guint comma = number + 1 + (token_is(next_to(s, number + 1), WORD_UNIT) ? 1u : 0u);
        guint verb = comma + (next_to(s, comma)->kind == TOKEN_COMMA ? 1u : 0u);
        if (comma >= end || verb >= end || !token_is(token_at(s, verb), WORD_WRITE) || verb + 2 != end ||
            token_at(s, verb + 1)->kind != TOKEN_QUOTE)
            continue;
        guint length = comma - begin;
        g_autofree Token *font = g_memdup2(token_at(s, begin), length * sizeof(Token));
        g_array_insert_vals(s->tokens, end, font, length);
        insert(s, end, TOKEN_COMMA, NULL);
        drop(s, begin, verb - begin);
    }
}

void spoken_called(const Spoken *s)
{
    settle_words_on_it(s);
    settle_number_then_look(s);
    settle_counted_letters(s);
    settle_font_first(s);
}
