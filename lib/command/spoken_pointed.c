// SPDX-License-Identifier: MIT
/* Things that are pointed at while speaking, and what is done to each of several: 那个写着todo的便签, 圆里写1方块里写2.
 */
#include "lib/command/lexicon.h"
#include "lib/command/spoken_named.h"

static gboolean begins_clause(const Spoken *s, guint i)
{
    return i == sentence_begin(s, i) || token_at(s, i - 1)->kind == TOKEN_COMMA ||
           token_is_edit(token_at(s, i - 1), EDIT_MARK) || token_is(token_at(s, i - 1), WORD_FILLER);
}

/** 那个|写着todo的便签: which one, is told behind it. */
static void settle_that_told(const Spoken *s)
{
    static const char *const that[] = {"那个", "这个", "那张", "这张", "那", "这", NULL};
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (t->kind != TOKEN_WORD || !spelled_any(s, t, that) || !begins_clause(s, i) ||
            !(token_is(t + 1, WORD_LABEL) || token_is(t + 1, WORD_NAME)))
            continue;
        guint end = MIN(sentence_end(s, i), i + TOLD_TOKENS);
        for (guint j = i + 2; j + 1 < end; j++) {
            if (!token_is(token_at(s, j), WORD_DE))
                continue;
            if (is_figure(token_at(s, j + 1)))
                drop(s, i, 1);
            break;
        }
    }
}

/** How a thing is named before the words that are written on it: the next of them is named alike. */
typedef enum { WRITTEN_IN, WRITTEN_NUMBERED, WRITTEN_NAMED, WRITTEN_THAT } WrittenForm;

/** 上面那个蓝框, 1号, A: the tokens before 写. @return 0 when it is none */
static guint written_thing(const Spoken *s, guint i, guint end, WrittenForm *form)
{
    const Token *t = token_at(s, i);
    if (t->kind == TOKEN_REF ||
        (t->kind == TOKEN_NUMBER && i + 1 < end && token_is(t + 1, WORD_REF) && t[1].row->value == REFWORD_NUMBER)) {
        *form = WRITTEN_NUMBERED;
        return t->kind == TOKEN_REF ? 1 : 2;
    }
    if (t->kind == TOKEN_QUOTE) {
        *form = WRITTEN_NAMED;
        return 1;
    }
    guint j = i;
    gboolean that = token_is(t, WORD_ANCHOR) && i + 1 < end &&
                    (token_is(t + 1, WORD_DE) || is_spelled(s, t + 1, "那个") || is_spelled(s, t + 1, "这个"));
    j += that ? 2 : 0;
    while (j < end && (token_is_color(token_at(s, j)) || token_is(token_at(s, j), WORD_DE)))
        j++;
    *form = that ? WRITTEN_THAT : WRITTEN_IN;
    return j < end && is_figure(token_at(s, j)) ? j + 1 - i : 0;
}

/** 圆里写, 1号写: a thing and that it is written in; the tokens before the words, 0 when it is none. */
static guint written_in_at(const Spoken *s, guint i, guint end, WrittenForm *form)
{
    static const char *const in[] = {"里", "里面", "里边", "内", "上", "中", "上面", "中间", NULL};
    guint length = i < end ? written_thing(s, i, end, form) : 0;
    guint j = i + length;
    if (length == 0 || j >= end)
        return 0;
    const Token *t = token_at(s, j);
    gboolean written =
        token_is(t, WORD_LABEL) && (begins_with(s, t, "里") || begins_with(s, t, "内") || begins_with(s, t, "上写"));
    gboolean figure = *form == WRITTEN_IN && is_figure(token_at(s, j - 1)) && token_is(t, WORD_WRITE);
    gboolean directly = figure || (*form != WRITTEN_IN && (token_is(t, WORD_WRITE) || token_is(t, WORD_LABEL)));
    if (written || directly)
        return length + 1;
    gboolean inside = t->kind == TOKEN_WORD && spelled_any(s, t, in) && j + 1 < end &&
                      (token_is(t + 1, WORD_WRITE) || token_is(t + 1, WORD_LABEL));
    return inside ? length + 2 : 0;
}

/** 圆里写个1|方块里写个2: the words end where the next thing is written in. */
static void settle_written_in_each(const Spoken *s)
{
    for (guint begin = 0; begin < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint i = begin;
        WrittenForm form, other;
        while (i < end && (token_is_filler(token_at(s, i)) || token_is(token_at(s, i), WORD_AT) ||
                           token_is_edit(token_at(s, i), EDIT_MARK)))
            i++;
        guint length = written_in_at(s, i, end, &form);
        if (length == 0)
            continue;
        for (guint j = i + length + 1; j + 1 < end; j++) {
            guint next = written_in_at(s, j, end, &other);
            if (next == 0 || j + next >= end || other != form)
                continue;
            j -= token_is_edit(token_at(s, j - 1), EDIT_MARK) ? 1u : 0u;
            if (token_at(s, j - 1)->kind == TOKEN_COMMA)
                token_at(s, j - 1)->kind = TOKEN_END;
            else
                insert(s, j++, TOKEN_END, NULL);
            break;
        }
    }
}

/** 用|一根|箭头把圆和方块连起来, |拿根|线把它们连上: with one, as without its number. */
static void settle_with_one(const Spoken *s)
{
    static const char *const with[] = {"拿", "用", "找", NULL};
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!(i == sentence_begin(s, i) || t[-1].kind == TOKEN_COMMA || token_is_filler(t - 1)) ||
            !spelled_any(s, t, with))
            continue;
        guint one = t[1].kind == TOKEN_NUMBER && t[1].value == 1 ? 1 : 0;
        if (!token_is(t + 1 + one, WORD_MEASURE))
            continue;
        guint j = i + 2 + one;
        while (j + 1 < s->tokens->len && (token_is_color(token_at(s, j)) || token_is(token_at(s, j), WORD_DE) ||
                                          token_is(token_at(s, j), WORD_DASH) || token_is(token_at(s, j), WORD_STROKE)))
            j++;
        const Token *line = token_at(s, j);
        gboolean dashed = token_is_edit(line, EDIT_MARK) && token_is(line - 1, WORD_DASH); /* 一根虚线|把… */
        if (!dashed && !(is_line(line) && token_is_edit(next_to(s, j + 1), EDIT_MARK)))
            continue;
        t->kind = TOKEN_WORD;
        lexicon_match("用", &t->row);
        drop(s, i + 1, 1 + one);
    }
}

/** 便签|贴到圆的旁边: one that is there goes there. */
static void settle_stuck(const Spoken *s)
{
    for (guint begin = 0; begin + 2 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint i = begin;
        while (i + 2 < s->tokens->len && (token_is_color(token_at(s, i)) || token_is(token_at(s, i), WORD_DE)))
            i++;
        if (i + 2 >= s->tokens->len || !is_figure(token_at(s, i)) || !is_spelled(s, token_at(s, i + 1), "贴") ||
            !is_spelled(s, token_at(s, i + 2), "到"))
            continue;
        Token *t = token_at(s, i + 1);
        t->row = word_row(WORD_EDIT, EDIT_MOVE_TO);
        t->end = t[1].end;
        drop(s, i + 2, 1);
    }
}

/** 变宽|到200: so wide, and not wider by some. */
static void settle_widened_to(const Spoken *s)
{
    static const char *const wide[] = {"变宽", "加宽", "拉宽", "拉长", "加长", "变长", NULL};
    static const char *const high[] = {"变高", "加高", "拉高", NULL};
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean across = spelled_any(s, t, wide);
        if (i + 3 < s->tokens->len && is_spelled(s, t + 2, "原来的"))
            drop(s, i + 2, 1); /* 变宽到原来的两倍 */
        t = token_at(s, i);
        if (i + 2 >= s->tokens->len || !token_is(t, WORD_EDIT) || !(across || spelled_any(s, t, high)) ||
            !token_is(t + 1, WORD_TO) || t[2].kind != TOKEN_NUMBER ||
            (i + 3 < s->tokens->len && token_is(t + 3, WORD_TIMES)))
            continue;
        t->row = word_row(WORD_METRIC, across ? METRIC_WIDTH : METRIC_HEIGHT);
        t[1].row = word_row(WORD_EDIT, EDIT_BECOME);
    }
}

/** 画一条线，|从圆到便签: the ends belong to it. */
static void settle_ends_behind_comma(const Spoken *s)
{
    for (guint i = 2; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (t->kind == TOKEN_COMMA && is_line(t - 1) && token_is(t + 1, WORD_FROM) &&
            (is_figure(t + 2) || token_is_color(t + 2) || token_is(t + 3, WORD_REF) || t[2].kind == TOKEN_QUOTE) &&
            has_kind(s, sentence_begin(s, i), i, WORD_VERB) && has_kind(s, i, sentence_end(s, i), WORD_TO))
            drop(s, i, 1);
    }
}

/** 背景改成黑色，|文字改成白色: the words on the board. */
static void settle_words_after_background(const Spoken *s)
{
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (t->kind != TOKEN_COMMA || !is_letters(t + 1) || !token_is_edit(t + 2, EDIT_BECOME) ||
            !has_kind(s, sentence_begin(s, i), i, WORD_WHOLE))
            continue;
        t->kind = TOKEN_END;
        insert(s, i + 1, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
    }
}

/** 放正|中间: into the very middle, and not upright. */
static void settle_very_middle(const Spoken *s)
{
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (is_spelled(s, t, "放正") && token_is(t + 1, WORD_ANCHOR) && t[1].row->value == ANCHOR_MIDDLE) {
            t->kind = TOKEN_WORD;
            t->end = t[1].start = t->start + (guint)strlen("放");
            lexicon_match("放", &t->row);
        }
    }
}

/** 的颜色, 颜色, 的大小: in what they are to be alike; the tokens it has. */
static guint alike_in_look(const Spoken *s, guint i, guint end, const WordRow **look)
{
    guint of = i < end && token_is(token_at(s, i), WORD_DE) ? 1 : 0;
    if (i + of >= end)
        return 0;
    const Token *t = token_at(s, i + of);
    if (is_spelled(s, t, "颜色"))
        *look = word_row(WORD_RELATION, RELATION_SAME_COLOR);
    else if (token_is(t, WORD_METRIC) && t->row->value == METRIC_SIZE)
        *look = word_row(WORD_RELATION, RELATION_SAME_SIZE);
    return *look != NULL ? of + 1 : 0;
}

/** 三角形跟圆一样大: it is to become so. */
static void settle_likeness(const Spoken *s)
{
    static const char *const with[] = {"跟", NULL}; /* of 1号和2号, which one changes? */
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        const WordRow *look = NULL;
        guint first = thing_at(s, begin, end);
        guint joint = begin + first;
        joint += first > 0 ? alike_in_look(s, joint, end, &look) : 0u; /* A的颜色|跟3号一样 */
        gboolean joined = joint < end && (spelled_any(s, token_at(s, joint), with) ||
                                          (look != NULL && token_is(token_at(s, joint), WORD_AND)));
        guint other = first > 0 && joined ? thing_at(s, joint + 1, end) : 0;
        guint like = joint + 1 + other;
        gboolean asked = end < s->tokens->len && token_at(s, end)->kind == TOKEN_ASKED;
        while (end > like + 1 && token_is_filler(token_at(s, end - 1)))
            end--; /* 就行 */
        if (other > 0 && look != NULL && like + 1 == end && token_is(token_at(s, like), WORD_RELATION) &&
            token_at(s, like)->row->value == RELATION_OTHER && begins_with(s, token_at(s, like), "一样"))
            token_at(s, like)->row = look;
        if (other == 0 || like + 1 != end || asked || !token_is(token_at(s, like), WORD_RELATION) ||
            (token_at(s, like)->row->value != RELATION_SAME_SIZE &&
             token_at(s, like)->row->value != RELATION_SAME_COLOR))
            continue;
        insert(s, joint, TOKEN_WORD, word_row(WORD_EDIT, EDIT_BECOME));
        insert(s, begin, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
    }
}

/** B的|label|改成…, B的|标签|去掉: its words. */
static void settle_label_of(const Spoken *s)
{
    static const char *const label[] = {"label", "标签", "text", NULL};
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (t->kind == TOKEN_WORD && spelled_any(s, t, label) && token_is(t - 1, WORD_DE) &&
            (token_is_edit(t + 1, EDIT_BECOME) || token_is_edit(t + 1, EDIT_TAKE_OFF) ||
             token_is_edit(t + 1, EDIT_DELETE)))
            t->row = word_row(WORD_SHAPE, DRAW_TEXT);
    }
}

/** 给圆加|一个|黑边: a thing has one border. */
static void settle_one_border(const Spoken *s)
{
    for (guint i = 1; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_VERB) || t[1].kind != TOKEN_NUMBER || !(t[1].value >= 1 && t[1].value <= 1) ||
            !token_is(t + 2, WORD_MEASURE))
            continue;
        guint j = i + 3;
        while (j + 1 < s->tokens->len && (token_is_color(token_at(s, j)) || token_is(token_at(s, j), WORD_DE) ||
                                          token_is(token_at(s, j), WORD_SHADE) || token_is(token_at(s, j), WORD_DASH) ||
                                          token_is(token_at(s, j), WORD_STROKE)))
            j++;
        if (token_is(token_at(s, j), WORD_BORDER) && j + 1 == sentence_end(s, i))
            drop(s, i + 1, 2);
    }
}

/** 画个圆，|线条|细一点, 圆，|线|要|红的: of the figure that is drawn, as every one has its line. */
static void settle_line_looks(const Spoken *s)
{
    static const char *const lines[] = {"线条", "线", NULL};
    static const char *const wanting[] = {"要", "用", "要用", "是", NULL};
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_SHAPE) || !spelled_any(s, t, lines))
            continue;
        guint look = i + (spelled_any(s, t + 1, wanting) ? 2u : 1u);
        gboolean colored = look > i + 1 && (token_is_color(next_to(s, look)) || token_is(next_to(s, look), WORD_SHADE));
        gboolean drawn =
            token_is(next_to(s, look), WORD_STROKE) || (look > i + 1 && token_is(next_to(s, look), WORD_DASH));
        guint begin = sentence_begin(s, i);
        if ((!drawn && !colored) || !has_figure(s, begin, i) || has_kind(s, begin, i, WORD_EDIT) ||
            !(has_kind(s, begin, i, WORD_VERB) || t[-1].kind == TOKEN_COMMA))
            continue;
        if (colored)
            t->row = word_row(WORD_BORDER, 0);
        drop(s, i + (colored ? 1u : 0u), look - i - (colored ? 1u : 0u));
    }
}

void spoken_pointed(const Spoken *s)
{
    settle_line_looks(s);
    settle_very_middle(s);
    settle_likeness(s);
    settle_label_of(s);
    settle_one_border(s);
    settle_that_told(s);
    settle_written_in_each(s);
    settle_with_one(s);
    settle_stuck(s);
    settle_widened_to(s);
    settle_ends_behind_comma(s);
    settle_words_after_background(s);
}
