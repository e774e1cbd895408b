// SPDX-License-Identifier: MIT
/*
 * Characters that sound alike, where the word has no character that would be unknown, or is one character only; and
 * 也 between a thing and its deed:
 *
 *     方快转30度   三角行变红   画颗新星     what was typed is two words of ours, side by side
 *     园变红       画个蓝色的院              no garden and no yard: those stand in other words
 *     红的那个圆也涂实                       as without it
 */
#include "lib/command/lexicon.h"
#include "lib/command/spoken_named.h"

/** What is typed, and what is meant; neither of them undoes or removes anything. */
static const struct {
    const char *typed, *meant;
} slips[] = {
    {"方快", "方块"},     {"方筷", "方块"},     {"新星", "星星"},     {"星新", "星星"}, {"心星", "星星"},
    {"三角行", "三角形"}, {"长方行", "长方形"}, {"正方行", "正方形"}, {"圆行", "圆形"}, {"椭圆行", "椭圆形"},
    {"菱行", "菱形"},     {"剪头", "箭头"},     {"五角心", "五角星"}, {"椭园", "椭圆"},
};

/** Whether a thing may stand at i: not behind a word that it would belong to, and not where words are written. */
static gboolean thing_may_begin(const Spoken *s, guint i)
{
    if (i == 0 || is_pause(s, i))
        return TRUE;
    const Token *t = token_at(s, i - 1);
    return is_end(t) || t->kind == TOKEN_COMMA || token_is_filler(t) || token_is_edit(t, EDIT_MARK) ||
           token_is(t, WORD_MEASURE) || token_is_color(t) || token_is(t, WORD_AND) || token_is(t, WORD_TO) ||
           token_is(t, WORD_FROM) || token_is(t, WORD_VERB) || token_is(t, WORD_SIZE) || token_is(t, WORD_REF) ||
           token_is(t, WORD_SHADE);
}

static gboolean behind_words(const Spoken *s, guint i)
{
    return i > 0 && (token_is(token_at(s, i - 1), WORD_WRITE) || token_is(token_at(s, i - 1), WORD_LABEL) ||
                     token_is(token_at(s, i - 1), WORD_NAME) || token_at(s, i - 1)->kind == TOKEN_COLON);
}

/** The tokens from i on that are spelled so, without a gap; 0 when they are not. */
static guint typed_at(const Spoken *s, guint i, const char *typed)
{
    guint to = token_at(s, i)->start + (guint)strlen(typed);
    guint n = 0;
    if (!begins_with(s, token_at(s, i), typed))
        return 0;
    while (i + n < s->tokens->len && token_at(s, i + n)->kind != TOKEN_QUOTE && token_at(s, i + n)->end <= to)
        n++;
    return n > 0 && token_at(s, i + n - 1)->end == to ? n : 0;
}

static void mend(const Spoken *s, guint i, guint n, const char *meant)
{
    Token *t = token_at(s, i);
    const WordRow *row = NULL;
    if (lexicon_match(meant, &row) != strlen(meant) || row->kind != WORD_SHAPE)
        return;
    t->end = token_at(s, i + n - 1)->end;
    t->kind = TOKEN_WORD;
    t->row = row;
    t->repaired = TRUE;
    t->spelling = meant;
    drop(s, i + 1, n - 1);
}

/** |方快|转30度: one word, and no square in a hurry. */
static void settle_slips(const Spoken *s)
{
    for (guint i = 0; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if ((guint8)s->text[t->start] < 0x80 || t->end == t->start || t->repaired)
            continue;
        for (gsize k = 0; k < G_N_ELEMENTS(slips); k++) {
            guint n = typed_at(s, i, slips[k].typed);
            if (n == 0)
                continue;
            if (!(n == 1 && token_is(t, WORD_SHAPE)) && thing_may_begin(s, i) && !behind_words(s, i))
                mend(s, i, n, slips[k].meant);
            break;
        }
    }
}

/** What is said behind a circle, and of no garden. */
static const char *const circle_goes_on[] = {
    "的颜色", "的边",   "的半径", "的直径", "也涂",   "也填",   "也变", "也改", "也换", "也放大", "也缩小",
    "变成",   "变红",   "变蓝",   "变绿",   "变黄",   "变大",   "变小", "变黑", "变白", "变紫",   "变橙",
    "变粉",   "变粗",   "改成",   "改为",   "改红",   "改蓝",   "改绿", "改黄", "换成", "往左",   "往右",
    "往上",   "往下",   "向左",   "向右",   "向上",   "向下",   "左移", "右移", "上移", "下移",   "移到",
    "挪到",   "放到",   "放大",   "缩小",   "转",     "涂成",   "涂满", "涂实", "涂红", "涂黑",   "填充",
    "填成",   "填满",   "填红",   "填蓝",   "大一点", "小一点", "大点", "小点", "半径", "直径",   "里写",
    "里面写", "和方块", "跟方块", "到方块", "和三角", "跟三角", NULL};

/** |园|变红, 画个蓝色的|院: the circle that was meant. */
static void settle_lone_circle(const Spoken *s)
{
    static const char *const gardens[] = {"园", "院", NULL};
    const guint one = (guint)strlen("园");
    for (guint i = 0; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (t->kind != TOKEN_UNKNOWN || !(begins_with(s, t, gardens[0]) || begins_with(s, t, gardens[1])) ||
            !thing_may_begin(s, i) || behind_words(s, i))
            continue;
        char next = s->text[t->start + one];
        gboolean drawn =
            i > 0 && (token_is(t - 1, WORD_MEASURE) || token_is(t - 1, WORD_VERB) || token_is_color(t - 1) ||
                      token_is(t - 1, WORD_SIZE) ||
                      (token_is_filler(t - 1) && ends_in(s, t - 1, "的") && i > 1 && token_is_color(t - 2)));
        gboolean alone = drawn && t->end == t->start + one && (next == '\0' || strchr(" ,.!\n", next) != NULL);
        if (!alone && !said_from(s, t->start + one, circle_goes_on))
            continue;
        guint end = t->end;
        t->end = t->start + one;
        mend(s, i, 1, "圆");
        if (end > token_at(s, i)->end) {
            Token rest = {.kind = TOKEN_UNKNOWN, .start = token_at(s, i)->end, .end = end};
            g_array_insert_val(s->tokens, i + 1, rest);
        }
    }
}

/** Whether a deed begins there that 也 may stand before; of what is denied, asked or removed, it says more. */
static gboolean deed_follows(const Spoken *s, guint i)
{
    const Token *t = next_to(s, i);
    const Token *next = next_to(s, i + 1);
    gboolean edit = token_is(t, WORD_EDIT) && t->row->value != EDIT_MARK && t->row->value != EDIT_DELETE &&
                    t->row->value != EDIT_TAKE_OFF;
    gboolean filled = token_is(t, WORD_FILLED) && (begins_with(s, t, "涂") || begins_with(s, t, "填"));
    return edit || filled || token_is(t, WORD_ROTATE) || token_is(t, WORD_OPACITY) ||
           (token_is(t, WORD_FILL) && begins_with(s, t, "涂")) ||
           (token_is(t, WORD_FILL) && (token_is_color(next) || token_is(next, WORD_SHADE))) ||
           (token_is(t, WORD_TO) && token_is(next, WORD_ANCHOR));
}

/** Whether from i to the end of the clause a look is named, and nothing else: 红的, 虚线. */
static gboolean only_look(const Spoken *s, guint i)
{
    guint first = i;
    while (token_is_color(next_to(s, i)) || token_is(next_to(s, i), WORD_SHADE) || token_is(next_to(s, i), WORD_DASH) ||
           token_is(next_to(s, i), WORD_FILLED) || token_is(next_to(s, i), WORD_HOLLOW) ||
           token_is(next_to(s, i), WORD_STROKE))
        i++;
    return i > first && clause_is_over(s, i);
}

/** 圆|也|涂满, B|也|往左一点, 方块|也要|红的: of what is there, and as without it. */
static void settle_too(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean too = t->kind == TOKEN_UNKNOWN && is_spelled(s, t, "也");
        gboolean wants = t->end > t->start && t->kind != TOKEN_QUOTE && is_spelled(s, t, "也要");
        if (!(too || wants) || !(ends_thing(t - 1) || t[-1].kind == TOKEN_UNKNOWN))
            continue;
        guint begin = sentence_begin(s, i);
        guint want = wants ? i : i + 1;
        wants = wants || (next_to(s, want)->kind != TOKEN_QUOTE && is_spelled(s, next_to(s, want), "要"));
        wants = wants && only_look(s, want + 1);
        if (!wants && !(too && deed_follows(s, i + 1)))
            continue;
        guint first = behind_fillers(s, begin);
        guint length = first < i ? thing_at(s, first, i) : 0;
        if (wants && first + length != i)
            continue;
        if (wants) {
            token_at(s, want)->kind = TOKEN_WORD;
            token_at(s, want)->row = word_row(WORD_EDIT, EDIT_BECOME);
        }
        drop(s, i, want > i || !wants ? 1 : 0);
        if (length > 0 && first + length == i && !has_kind(s, begin, i, WORD_VERB))
            insert(s, first, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
    }
}

void spoken_misheard(const Spoken *s)
{
    settle_slips(s);
    settle_lone_circle(s);
    settle_too(s);
}
