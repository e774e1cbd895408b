// SPDX-License-Identifier: MIT
/*
 * How a thing is to look, said of it in pieces that only a pause parts:
 *
 *     方块填浅蓝 边框用深蓝   红圈的边粗一点 要虚线   星星涂满 边上描黑
 *     文字字号四十 颜色红                                of the words on the board
 *     箭头粗一倍   线条细一半                            how much thicker
 */
#include "lib/command/lexicon.h"
#include "lib/command/spoken_named.h"

/** Words between a part of a thing and its look: 边框|用|深蓝, 边|描|黑. */
static gboolean is_look_verb(const Spoken *s, const Token *t)
{
    static const char *const verbs[] = {"用", "要", "描", "描成", "描上", "勾", "勾成", "是", "要用", "换", "改", NULL};
    return t->end > t->start && t->kind != TOKEN_QUOTE && spelled_any(s, t, verbs);
}

static gboolean is_look(const Token *t)
{
    return token_is_color(t) || token_is(t, WORD_SHADE) || token_is(t, WORD_BORDER) || token_is(t, WORD_FILL) ||
           token_is(t, WORD_FILLED) || token_is(t, WORD_HOLLOW) || token_is(t, WORD_DASH) || token_is(t, WORD_STROKE) ||
           token_is(t, WORD_BIT) || token_is(t, WORD_DE) || t->kind == TOKEN_COMMA || token_is(t, WORD_FILLER) ||
           token_is_edit(t, EDIT_BECOME);
}

/** 边上|描黑, 外面|勾白: its border, and no place. */
static gboolean is_border_place(const Spoken *s, guint i)
{
    static const char *const rims[] = {"边上", "外面", "外边", "四周", "周围", "外圈", NULL};
    static const char *const lines[] = {"描", "勾", "描成", "勾成", "描上", NULL};
    return next_to(s, i)->end > next_to(s, i)->start && spelled_any(s, next_to(s, i), rims) &&
           next_to(s, i + 1)->end > next_to(s, i + 1)->start && spelled_any(s, next_to(s, i + 1), lines) &&
           (token_is_color(next_to(s, i + 2)) || token_is(next_to(s, i + 2), WORD_SHADE));
}

/** Whether from i on a look is given to the thing before it, as its deed: 填浅蓝, 涂满, 的边粗一点. */
static gboolean look_begins(const Spoken *s, guint i)
{
    const Token *t = next_to(s, i);
    const Token *next = next_to(s, i + 1);
    gboolean colored = token_is_color(next) || token_is(next, WORD_SHADE);
    if (token_is(t, WORD_DE))
        return token_is(next, WORD_BORDER) || is_border_place(s, i + 1);
    return is_border_place(s, i) || token_is(t, WORD_BORDER) || (token_is(t, WORD_FILL) && colored) ||
           (token_is(t, WORD_FILLED) && (begins_with(s, t, "涂") || begins_with(s, t, "填"))) ||
           (is_spelled(s, t, "颜色") && colored);
}

/** Whether from i to `end` only looks are said, in more than one piece or by a verb; nothing else than that. */
static gboolean only_pieces(const Spoken *s, guint i, guint end)
{
    guint pieces = 1;
    gboolean verb = FALSE;
    for (guint k = i; k < end; k++) {
        const Token *t = token_at(s, k);
        verb = verb || is_look_verb(s, t);
        if (!is_look(t) && !is_look_verb(s, t) && !is_border_place(s, k))
            return FALSE;
        pieces += t->kind == TOKEN_COMMA || (k > i && is_pause(s, k)) ? 1u : 0u;
    }
    return pieces > 1 || verb;
}

/** 边框|黑, 深蓝|边: whether the border has a colour of its own. */
static gboolean border_is_colored(const Spoken *s, guint i, guint end)
{
    for (guint k = i; k < end; k++) {
        const Token *t = token_at(s, k);
        guint behind = k + 1;
        while (behind < end && is_look_verb(s, token_at(s, behind)))
            behind++;
        behind += token_is(next_to(s, behind), WORD_SHADE) ? 1u : 0u;
        gboolean before =
            k > i + 2 && token_is_color(t - 1) && !token_is(t - 2, WORD_FILL) && !token_is(t - 2, WORD_FILLED);
        if (is_border_place(s, k) ||
            (token_is(t, WORD_BORDER) && ((behind < end && token_is_color(token_at(s, behind))) || before)))
            return TRUE;
    }
    return FALSE;
}

/** 填满|红, 颜色|红: filled with it, where the border is of another colour. */
static void fill_with(const Spoken *s, guint i, guint end)
{
    for (guint k = i; k + 1 < end; k++) {
        Token *t = token_at(s, k);
        gboolean look = token_is_color(t + 1) || token_is(t + 1, WORD_SHADE);
        if (look && (token_is(t, WORD_FILLED) || is_spelled(s, t, "颜色")) && !token_is(t - 1, WORD_BORDER))
            t->row = word_row(WORD_FILL, 0);
    }
}

/** Behind the verbs of looks from i on: they carry nothing once a comma parts the pieces. */
static guint drop_look_verbs(const Spoken *s, guint i, guint end)
{
    while (i < end) {
        const Token *t = token_at(s, i);
        const Token *next = next_to(s, i + 1);
        gboolean look = token_is_color(next) || token_is(next, WORD_SHADE) || token_is(next, WORD_DASH) ||
                        token_is(next, WORD_FILLED) || token_is(next, WORD_STROKE) || token_is(next, WORD_HOLLOW);
        if (is_border_place(s, i))
            token_at(s, i)->row = word_row(WORD_BORDER, 0);
        if (is_look_verb(s, t) && look) {
            drop(s, i, 1);
            end--;
        } else {
            i++;
        }
    }
    return end;
}

/** 方块|填浅蓝| 边框|用深蓝: commas between the pieces, and no verb that draws. */
static void settle_pieces(const Spoken *s)
{
    for (guint begin = 0; begin + 2 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint first = behind_fillers(s, begin);
        first += token_is_edit(next_to(s, first), EDIT_MARK) ? 1u : 0u;
        guint length = first < end ? thing_at(s, first, end) : 0;
        guint i = first + length;
        if (length == 0 || i >= end || !ends_thing(token_at(s, i - 1)) || is_pause(s, i) || !look_begins(s, i) ||
            !only_pieces(s, i, end) || (end < s->tokens->len && token_at(s, end)->kind == TOKEN_ASKED))
            continue;
        for (guint k = i + 1; k < end; k++) {
            if (!is_pause(s, k) || token_at(s, k)->kind == TOKEN_COMMA || token_at(s, k - 1)->kind == TOKEN_COMMA)
                continue;
            insert(s, k++, TOKEN_COMMA, NULL);
            end++;
        }
        if (border_is_colored(s, i, end))
            fill_with(s, i, end);
        drop_look_verbs(s, i, end);
    }
}

/** 文字字号|四十| 颜色|红, 文字|颜色|红: what becomes of the words. */
static void settle_letters_look(const Spoken *s)
{
    static const char *const font[] = {"文字字号", "字号", "字体大小", "字体", NULL};
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint color = i + 1 + (token_is(next_to(s, i + 1), WORD_SHADE) ? 1u : 0u);
        if (!is_spelled(s, t, "颜色"))
            continue;
        guint begin = sentence_begin(s, i);
        if (!token_is_color(next_to(s, color)) || !clause_is_over(s, color + 1) || i == begin)
            continue;
        guint first = begin + (token_is_edit(token_at(s, begin), EDIT_MARK) ? 1u : 0u);
        gboolean letters = first + 1 == i && is_letters(token_at(s, first));
        guint size =
            first +
            (first < i && (is_letters(token_at(s, first)) || token_at(s, first)->kind == TOKEN_QUOTE) ? 1u : 0u);
        gboolean sized = size < i && token_is(token_at(s, size), WORD_METRIC) &&
                         token_at(s, size)->row->value == METRIC_FONT && spelled_any(s, token_at(s, size), font) &&
                         next_to(s, size + 1)->kind == TOKEN_NUMBER &&
                         (size > first || begins_with(s, token_at(s, size), "文字"));
        if (!letters && !sized)
            continue;
        insert(s, i + 1, TOKEN_WORD, word_row(WORD_EDIT, EDIT_BECOME));
        if (sized && token_at(s, i - 1)->kind != TOKEN_COMMA)
            insert(s, i, TOKEN_COMMA, NULL);
    }
}

/** 箭头|粗|一倍, 线条|加粗|两倍, 边框|细|一半: as many times the width that it has. */
static void settle_times_thicker(const Spoken *s)
{
    static const char *const thick[] = {"粗", "加粗", "变粗", "再粗", NULL};
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean width = token_is(t, WORD_STROKE) || token_is_edit(t, EDIT_BOLD) || token_is_edit(t, EDIT_THICKEN);
        gboolean half = is_spelled(s, t + 1, "一半") ||
                        (t[1].kind == TOKEN_NUMBER && is_spelled(s, t + 1, "一") && is_spelled(s, t + 2, "半"));
        if (token_is(t, WORD_STROKE) && is_spelled(s, t, "细") && half && !is_letters(t - 1)) {
            t->row = word_row(WORD_METRIC, METRIC_STROKE); /* 箭头|细|一半 */
            t[1].kind = TOKEN_WORD;
            t[1].row = word_row(WORD_EDIT, EDIT_HALVE);
            drop(s, i + 2, is_spelled(s, t + 1, "一半") ? 0 : 1);
            continue;
        }
        if (!width || !spelled_any(s, t, thick) || t[1].kind != TOKEN_NUMBER || !is_spelled(s, t + 2, "倍") ||
            !clause_is_over(s, i + 3) || is_letters(t - 1) || has_kind(s, sentence_begin(s, i), i, WORD_VERB))
            continue;
        t[1].value = t[1].value < 2 ? 2 : t[1].value;
        t->kind = TOKEN_WORD;
        t->row = word_row(WORD_METRIC, METRIC_STROKE);
        insert(s, i + 1, TOKEN_WORD, word_row(WORD_EDIT, EDIT_BECOME));
        guint again = i;
        if (token_is(token_at(s, again - 1), WORD_AGAIN))
            drop(s, again - 1, 1); /* 箭头|再|粗一倍 */
    }
}

/** 星星|涂满了| 边上也描黑了: tells what was done. */
static void settle_looks_told(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean filled = token_is(t, WORD_FILLED) && (begins_with(s, t, "涂") || begins_with(s, t, "填"));
        if (!filled || t[1].kind == TOKEN_QUOTE || !is_spelled(s, t + 1, "了"))
            continue;
        guint begin = sentence_begin(s, i);
        if (begin + thing_at(s, begin, i) == i && ends_thing(t - 1))
            t->row = word_row(WORD_CHAT, 0);
    }
}

/** B涂成黄的| 跟A一样: said once more by what has it. */
static void settle_as_that_one(const Spoken *s)
{
    static const char *const with[] = {"跟", "和", "同", "像", "与", NULL};
    static const char *const alike[] = {"一样", "一样的",   "一样颜色",   "一个颜色",   "一个色", "一致",
                                        "同色", "颜色一样", "的颜色一样", "一样的颜色", NULL};
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        guint from = i + (token_at(s, i)->kind == TOKEN_COMMA ? 1u : 0u);
        if (!(from > i || is_pause(s, i)) || !token_is(token_at(s, from), WORD_AND) ||
            !spelled_any(s, token_at(s, from), with))
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        guint length = thing_at(s, from + 1, end);
        guint rest = from + 1 + length;
        gboolean colored = FALSE;
        for (guint k = begin; k < i; k++)
            colored = colored || token_is_color(token_at(s, k));
        gboolean deed = has_edit(s, begin, i, EDIT_BECOME) || has_kind(s, begin, i, WORD_FILL);
        if (length > 0 && rest < end && colored && deed && !has_kind(s, begin, i, WORD_VERB) &&
            said_between(s, token_at(s, rest)->start, token_at(s, end - 1)->end, alike))
            drop(s, i, end - i);
    }
}

/** 圆大一点，|要|红的, 圆往左一点| 要|虚线: it is to become so. */
static void settle_wanted_too(const Spoken *s)
{
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_VERB) || !is_spelled(s, t, "要") || !(t[-1].kind == TOKEN_COMMA || is_pause(s, i)))
            continue;
        guint begin = sentence_begin(s, i);
        guint first = begin + (token_is_edit(token_at(s, begin), EDIT_MARK) ? 1u : 0u);
        guint length = thing_at(s, first, i);
        guint color = i + 1 + (token_is(next_to(s, i + 1), WORD_SHADE) ? 1u : 0u);
        gboolean look = token_is_color(next_to(s, color)) || (color == i + 1 && token_is(next_to(s, color), WORD_DASH));
        gboolean deed =
            has_kind(s, first + length, i, WORD_EDIT) || has_kind(s, first + length, i, WORD_ROTATE) ||
            (token_is(next_to(s, first + length), WORD_TO) && has_kind(s, first, i, WORD_BIT)) ||
            (token_is(next_to(s, first + length), WORD_SIZE) && ends_in(s, next_to(s, first + length), "点"));
        if (length == 0 || !look || !deed || !clause_is_over(s, color + 1) || has_kind(s, begin, i, WORD_VERB) ||
            has_edit(s, begin, i, EDIT_COPY))
            continue;
        t->row = word_row(WORD_EDIT, EDIT_BECOME);
        if (t[-1].kind != TOKEN_COMMA)
            insert(s, i++, TOKEN_COMMA, NULL);
    }
}

void spoken_pieces(const Spoken *s)
{
    settle_looks_told(s);
    settle_wanted_too(s);
    settle_as_that_one(s);
    settle_times_thicker(s);
    settle_letters_look(s);
    settle_pieces(s);
}
