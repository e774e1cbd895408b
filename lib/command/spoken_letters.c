// SPDX-License-Identifier: MIT
/*
 * A letter alone is the thing that is called so, or has it written on it; nobody looks for the shift key for that:
 *
 *     b变红   把ａ往下挪   从b画个箭头到a     where a thing has to stand
 *     a框底下画个c框                          before what it is
 *     A左移20B右移20                          each with a deed of its own
 *     A B还有星星左对齐                       in a row
 */
#include "lib/command/spoken_named.h"

/** A letter that is no word, apart from other letters and numbers: b, Ａ. */
static gboolean is_letter(const Spoken *s, guint i)
{
    const Token *t = next_to(s, i);
    if (!(t->kind == TOKEN_UNKNOWN || token_is(t, WORD_A)) || t->end != t->start + 1 ||
        !g_ascii_isalpha(s->text[t->start]))
        return FALSE;
    char before = t->start > 0 ? s->text[t->start - 1] : ' ';
    gboolean after_value = g_ascii_isdigit(before) && i > 1 && t[-1].kind == TOKEN_NUMBER &&
                           (token_is(t - 2, WORD_ANCHOR) || token_is(t - 2, WORD_EDIT)); /* A往左20|B往右20 */
    return (!g_ascii_isalnum(before) || after_value) && !g_ascii_isalnum(s->text[t->end]);
}

/** What was typed, a broad letter as a narrow one; free with g_free. */
static char *letter_typed(const Spoken *s, const Token *t)
{
    char *typed = reading_slice(s->reading, t->start, t->end);
    gunichar c = g_utf8_get_char(typed);
    if (c < 0xff21 || c > 0xff5a)
        return typed;
    g_free(typed);
    return g_strdup_printf("%c", (char)(c - 0xff01 + 0x21));
}

static void quote_letter(const Spoken *s, guint i)
{
    Token *t = token_at(s, i);
    t->kind = TOKEN_QUOTE;
    t->value = s->reading->quotes->len;
    t->repaired = FALSE;
    g_ptr_array_add(s->reading->quotes, letter_typed(s, t));
}

/** 框, 圆, 方块: people call such things by a letter; a k线 or an s形 is a kind of its own. */
static gboolean is_lettered_figure(const Spoken *s, const Token *letter, const Token *t)
{
    static const char *const kinds[] = {"框",   "框框",   "方框", "圆",   "圆圈", "圈",     "方块",   "矩形",
                                        "方形", "长方形", "盒子", "椭圆", "菱形", "三角形", "正方形", NULL};
    return token_is(t, WORD_SHAPE) && letter->end == t->start && spelled_any(s, t, kinds);
}

/** Behind words that only lead to the deed: 也, 都, 再, 给我. */
static guint behind_leads(const Spoken *s, guint i)
{
    static const char *const leads[] = {"也", "都", "再", "就", "得", "先", NULL};
    while (next_to(s, i)->end > next_to(s, i)->start && next_to(s, i)->kind != TOKEN_QUOTE &&
           (spelled_any(s, next_to(s, i), leads) || token_is(next_to(s, i), WORD_FILLER)))
        i++;
    return i;
}

/** Whether a deed begins at i that is done to the thing before it: 变红, 往右20, 大一点, 里面写. */
static gboolean deed_at(const Spoken *s, guint i)
{
    i = behind_leads(s, i);
    const Token *t = next_to(s, i);
    const Token *next = next_to(s, i + 1);
    gboolean compares =
        token_is(next, WORD_BIT) || token_is(next, WORD_MUCH) || ends_in(s, t, "点") || ends_in(s, t, "些");
    gboolean look = token_is(t, WORD_SIZE) || token_is(t, WORD_STROKE) || token_is(t, WORD_SHADE);
    return (token_is(t, WORD_EDIT) && t->row->value != EDIT_MARK) || token_is(t, WORD_FILL) ||
           token_is(t, WORD_ROTATE) || token_is(t, WORD_LABEL) || token_is(t, WORD_OPACITY) ||
           token_is(t, WORD_FILLED) || token_is(t, WORD_METRIC) ||
           (token_is(t, WORD_TO) && token_is(next, WORD_ANCHOR)) || (look && compares);
}

/** Whether a thing is drawn or written beside the letter before i: 右边画个圆, 下面写, 后面再接一个框. */
static gboolean beside_at(const Spoken *s, guint i)
{
    const Token *t = next_to(s, i);
    if (!(token_is(t, WORD_ANCHOR) || token_is(t, WORD_RELATION) || token_is(t, WORD_LABEL)) ||
        (t->end > t->start && s->text[t->start] >= 0 && (guint8)s->text[t->start] < 0x80))
        return FALSE;
    guint end = sentence_end(s, i);
    return has_kind(s, i, end, WORD_VERB) || has_kind(s, i, end, WORD_WRITE) || has_kind(s, i, end, WORD_LABEL) ||
           has_kind(s, i, end, WORD_MEASURE) || has_edit(s, i, end, EDIT_COPY);
}

/** Whether words are written from before i on, which may be letters. */
static gboolean is_written(const Spoken *s, guint i)
{
    for (guint begin = sentence_begin(s, i); i > begin && token_at(s, i - 1)->kind != TOKEN_COMMA; i--) {
        const Token *t = token_at(s, i - 1);
        if (token_is(t, WORD_WRITE) || token_is(t, WORD_LABEL) || token_is(t, WORD_NAME) || t->kind == TOKEN_COLON ||
            token_is_edit(t, EDIT_BECOME) || token_is_edit(t, EDIT_RENAME))
            return TRUE;
    }
    return FALSE;
}

/** Behind words that a thing has to follow: 把, 从, 到, 和, 删掉. */
static gboolean leads_to_thing(const Spoken *s, guint i)
{
    if (i == 0)
        return FALSE;
    const Token *t = token_at(s, i - 1);
    return token_is(t, WORD_FROM) || token_is(t, WORD_TO) || token_is(t, WORD_AT) || token_is(t, WORD_AND) ||
           (token_is(t, WORD_EDIT) && t->row->value != EDIT_BECOME && t->row->value != EDIT_RENAME &&
            t->row->value != EDIT_CHANGE);
}

/** Where a letter may be a thing because of what stands before it. */
static gboolean clause_begins(const Spoken *s, guint i)
{
    if (i == 0 || is_pause(s, i))
        return TRUE;
    const Token *t = token_at(s, i - 1);
    return is_end(t) || t->kind == TOKEN_COMMA || token_is(t, WORD_FILLER);
}

/** A左移20|B右移20: behind a value, where a comma would stand. */
static gboolean comma_left_out(const Spoken *s, guint i)
{
    const Token *t = token_at(s, i) - 1;
    return i > 1 && t->end == token_at(s, i)->start &&
           (t->kind == TOKEN_NUMBER || token_is(t, WORD_UNIT) || token_is(t, WORD_ANCHOR) || token_is_color(t) ||
            token_is(t, WORD_BIT) || token_is(t, WORD_SIZE)) &&
           deed_at(s, i + 1) && !token_is(next_to(s, i + 1), WORD_METRIC);
}

/** A |B|还有星星, a|和|b: others follow. */
static gboolean row_follows(const Spoken *s, guint i)
{
    guint end = sentence_end(s, i);
    gboolean deed = FALSE;
    for (guint k = i + 1; k < end && !deed; k++)
        deed = deed_at(s, k);
    guint joint = i + 1;
    joint += joint < end && (token_is(token_at(s, joint), WORD_AND) || token_at(s, joint)->kind == TOKEN_COMMA ||
                             is_spelled(s, token_at(s, joint), "还有"))
                 ? 1u
                 : 0u;
    if (!deed || joint >= end)
        return FALSE;
    return is_letter(s, joint) || thing_at(s, joint, end) > 0;
}

/** Whether what stands behind a letter lets it be a thing, given that a thing has to stand there. */
static gboolean thing_ends(const Spoken *s, guint i)
{
    const Token *t = next_to(s, i);
    return is_end(t) || t->kind == TOKEN_COMMA || token_is_filler(t) || token_is(t, WORD_DE) ||
           token_is(t, WORD_ANCHOR) || token_is(t, WORD_RELATION) || token_is(t, WORD_VERB) || token_is(t, WORD_TO) ||
           token_is(t, WORD_AND) || token_is(t, WORD_AGAIN) || deed_at(s, i);
}

/** |b变红, 把|ａ往下挪: what is called so. */
static gboolean names_thing(const Spoken *s, guint i)
{
    const Token *t = token_at(s, i);
    const Token *next = next_to(s, i + 1);
    gboolean figure = is_lettered_figure(s, t, next);
    gboolean counted = i > 0 && (token_is(t - 1, WORD_MEASURE) || token_is(t - 1, WORD_VERB)); /* 画个|c框 */
    if (counted)
        return figure && !is_written(s, i);
    guint behind = i + (figure ? 2u : 1u);
    gboolean of = token_is(next_to(s, behind), WORD_DE);
    gboolean strong = deed_at(s, behind + (of ? 1u : 0u)) || of || beside_at(s, behind);
    if (is_written(s, i))
        return is_pause(s, i) && deed_at(s, behind) && !token_is(t - 1, WORD_WRITE);
    if (leads_to_thing(s, i))
        return thing_ends(s, behind);
    gboolean from = token_is(next_to(s, behind), WORD_TO) && !has_kind(s, i, sentence_end(s, i), WORD_QUESTION);
    return clause_begins(s, i) && (strong || row_follows(s, i) || from);
}

/** What a letter becomes, in words: a改成|登录. They end where another letter or clause begins. */
static void quote_words(const Spoken *s, guint i)
{
    static const char *const become[] = {"改成", "换成", "改为", "换为", "变成", NULL};
    guint verb = behind_leads(s, i + 1);
    guint from = verb + 1;
    if (!token_is_edit(next_to(s, verb), EDIT_BECOME) || !spelled_any(s, token_at(s, verb), become) ||
        next_to(s, from)->kind != TOKEN_UNKNOWN)
        return;
    guint end = from + 1;
    while (!is_end(next_to(s, end)) && next_to(s, end)->kind != TOKEN_COMMA &&
           !(is_pause(s, end) && is_letter(s, end) && deed_at(s, end + 1)))
        end++;
    guint rest = end;
    while (rest > from + 1 && token_is(token_at(s, rest - 1), WORD_FILLER))
        rest--;
    Token *t = token_at(s, from);
    t->kind = TOKEN_QUOTE;
    t->value = s->reading->quotes->len;
    t->end = token_at(s, rest - 1)->end;
    g_ptr_array_add(s->reading->quotes, reading_slice(s->reading, t->start, t->end));
    drop(s, from + 1, rest - from - 1);
    if (is_letter(s, from + 1))
        insert(s, from + 1, TOKEN_END, NULL);
}

/** A capital letter, which is known as a name in most places. */
static gboolean is_capital(const Spoken *s, const Token *t)
{
    return g_ascii_isupper(s->reading->text[s->reading->origin[t->start]]);
}

/** A框|底下画个, A |B还有星星: where even a capital would be no name. */
static gboolean capital_needs_it(const Spoken *s, guint i)
{
    gboolean figure = is_lettered_figure(s, token_at(s, i), next_to(s, i + 1));
    gboolean drawn = i > 0 && (token_is(token_at(s, i - 1), WORD_MEASURE) || token_is(token_at(s, i - 1), WORD_VERB));
    gboolean listed = i > 0 && token_at(s, i - 1)->kind == TOKEN_QUOTE && is_pause(s, i);
    return (figure && (drawn || beside_at(s, i + 2))) || (is_letter(s, i + 1) && is_pause(s, i + 1)) || listed;
}

/** A B|还有|星星左对齐: as 和. */
static void settle_and_also(const Spoken *s)
{
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_AGAIN) || !is_spelled(s, t, "还有") || !ends_thing(t - 1))
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        guint length = thing_at(s, i + 1, end);
        if (length > 0 && i + 1 + length < end && deed_at(s, i + 1 + length) && !has_kind(s, begin, end, WORD_VERB))
            t->row = word_row(WORD_AND, 0);
    }
}

/** A |B |星星 左对齐: a row of things that only pauses part, before what is done to several. */
static void settle_row_apart(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        if (token_at(s, i - 1)->kind != TOKEN_QUOTE || !is_pause(s, i))
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        if (has_kind(s, begin, end, WORD_VERB) ||
            !(i - 1 == begin || token_at(s, i - 2)->kind == TOKEN_QUOTE || token_is(token_at(s, i - 2), WORD_AND) ||
              token_is_edit(token_at(s, i - 2), EDIT_MARK)))
            continue;
        guint length = thing_at(s, i, end);
        guint rest = i;
        for (guint n = length; n > 0; n = thing_at(s, rest, end)) {
            rest += n;
            rest += token_is(next_to(s, rest), WORD_AND) || next_to(s, rest)->kind == TOKEN_COMMA ? 1u : 0u;
        }
        const Token *deed = next_to(s, rest);
        gboolean several = token_is_edit(deed, EDIT_ALIGN) || token_is_edit(deed, EDIT_DISTRIBUTE) ||
                           token_is_edit(deed, EDIT_GROUP) || token_is_edit(deed, EDIT_ARRANGE) ||
                           token_is_edit(deed, EDIT_CONNECT);
        if (length > 0 && several)
            insert(s, i, TOKEN_WORD, word_row(WORD_AND, 0));
    }
}

void spoken_letters(const Spoken *s)
{
    for (guint i = 0; s->reading->latin && i < s->tokens->len; i++) {
        if (!is_letter(s, i))
            continue;
        const Token *next = next_to(s, i + 1);
        gboolean look = token_is(next, WORD_HOLLOW) || token_is(next, WORD_FILLED) || token_is(next, WORD_DASH);
        if (look && clause_begins(s, i) && clause_is_over(s, i + 2) && !is_written(s, i)) {
            quote_letter(s, i);
            insert(s, i++, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK)); /* a不要填充: of what is there */
        } else if (comma_left_out(s, i) && !is_written(s, i)) {
            insert(s, i++, TOKEN_COMMA, NULL);
            quote_letter(s, i);
        } else if (names_thing(s, i) && (!is_capital(s, token_at(s, i)) || capital_needs_it(s, i))) {
            quote_letter(s, i);
            quote_words(s, i);
        }
    }
    settle_and_also(s);
    settle_row_apart(s);
}
