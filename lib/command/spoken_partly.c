// SPDX-License-Identifier: MIT
/*
 * Parts of the board and of a circle, lines of dots, rows that are to be neat, and letters of a size:
 *
 *     宽度占画板一半的矩形   高度是画布的三分之一     so much of the board
 *     圆弧，半径80，就上半圈   画个下半圆            the half that is meant, and no place
 *     横线，要点状的   画条线，圆点的                how the line is drawn
 *     三行四列摆整齐                                 they are, without being told
 *     蓝色24号字，内容是：会议纪要                   how the words look, before them
 *     文字内容换成“明天见”                           the words that are there
 */
#include "lib/command/lexicon.h"
#include "lib/command/spoken_named.h"

static gboolean said_word(const Spoken *s, const Token *t, const char *const *list)
{
    return t->kind != TOKEN_QUOTE && t->kind != TOKEN_END && t->end > t->start && spelled_any(s, t, list);
}

static gboolean ends_clause(const Spoken *s, guint i, guint end)
{
    return i >= end || token_at(s, i)->kind == TOKEN_COMMA;
}

/** 宽度|占|画板一半, 高度是|画布的|三分之一, 宽度改成|画板宽度的|一半: so much of it. */
static void settle_share_of_board(const Spoken *s)
{
    static const char *const takes[] = {"占",   "占了",   "占据", "占到", "为",   "是",
                                        "等于", "相当于", "到",   "取",   "整个", NULL};
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_METRIC) || (t->row->value != METRIC_WIDTH && t->row->value != METRIC_HEIGHT))
            continue;
        guint end = MIN(sentence_end(s, i), i + TOLD_TOKENS), j = i + 1;
        j += j < end && token_is_edit(token_at(s, j), EDIT_BECOME) ? 1u : 0u;
        guint from = j;
        while (j < end && said_word(s, token_at(s, j), takes))
            j++;
        if (j < end && token_is(token_at(s, j), WORD_BOARD)) {
            j++;
            j += j < end && token_is(token_at(s, j), WORD_METRIC) && token_at(s, j)->row->value == t->row->value ? 1u
                                                                                                                 : 0u;
            j += j < end && token_is(token_at(s, j), WORD_DE) ? 1u : 0u;
        }
        if (j == from || j >= end)
            continue;
        gboolean percent = token_at(s, j)->kind == TOKEN_NUMBER && token_is(next_to(s, j + 1), WORD_UNIT) &&
                           next_to(s, j + 1)->row->value == UNIT_PERCENT;
        static const char *const halves[] = {"一半", NULL};
        if (said_word(s, token_at(s, j), halves) && !token_is(token_at(s, j), WORD_SHARE)) {
            token_at(s, j)->kind = TOKEN_WORD;
            token_at(s, j)->row = word_row(WORD_SHARE, 102);
        } else if (token_at(s, j)->kind == TOKEN_NUMBER && is_spelled(s, next_to(s, j + 1), "半")) {
            token_at(s, j)->kind = TOKEN_WORD;
            token_at(s, j)->row = word_row(WORD_SHARE, 102);
            token_at(s, j)->end = token_at(s, j + 1)->end;
            drop(s, j + 1, 1);
        }
        if (percent || token_is(token_at(s, j), WORD_SHARE))
            drop(s, from, j - from);
    }
}

/** Clockwise from the upper half, which is drawn when none is said; -1 when the token is no side. */
static gint half_at(const Spoken *s, guint i, gboolean *whole)
{
    static const char *const sides[4][8] = {
        {"上", "上面", "上边", "上半边", "上半部", "上半部分", NULL},
        {"右", "右面", "右边", "右半边", "右半部", "右半部分", NULL},
        {"下", "下面", "下边", "下半边", "下半部", "下半部分", NULL},
        {"左", "左面", "左边", "左半边", "左半部", "左半部分", NULL},
    };
    const Token *t = next_to(s, i);
    for (gint k = 0; t->kind == TOKEN_WORD && k < 4; k++) {
        if (said_word(s, t, sides[k])) {
            *whole = strstr(sides[k][3], "半") != NULL && t->end - t->start >= strlen("左半边");
            return 90 * k;
        }
    }
    return -1;
}

static gboolean is_of(const Token *t, gint32 shape)
{
    return token_is(t, WORD_SHAPE) && t->row->value == shape;
}

/** Of a half at i: 上|半|圈, 下|半圆, 左半边|的|弧, 左半边; the tokens it has, 0 for none. */
static guint half_length(const Spoken *s, guint i, guint end, gint *degrees, gboolean *line)
{
    gboolean whole = FALSE;
    *degrees = half_at(s, i, &whole);
    if (*degrees < 0)
        return 0;
    const Token *next = next_to(s, i + 1);
    *line = FALSE;
    if (whole) {
        guint de = token_is(next, WORD_DE) ? 1 : 0;
        *line = i + 1 + de < end && is_of(next_to(s, i + 1 + de), DRAW_ARC);
        return *line ? 2 + de : 1;
    }
    if (i + 1 >= end || next->start != token_at(s, i)->end)
        return 0;
    guint length = 0;
    if (is_of(next, DRAW_SECTOR) && next->row->color == 180) {
        length = 2;
        *line = ends_in(s, next, "圈");
    } else if (token_is(next, WORD_HALF) && is_of(next_to(s, i + 2), DRAW_CIRCLE)) {
        length = 3;
        *line = ends_in(s, next_to(s, i + 2), "圈");
    } else if (token_is(next, WORD_HALF) && is_of(next_to(s, i + 2), DRAW_ARC)) {
        length = 3;
        *line = TRUE;
    }
    guint de = token_is(next_to(s, i + length), WORD_DE) ? 1 : 0;
    if (length > 0 && i + length + de < end && is_of(next_to(s, i + length + de), DRAW_ARC)) {
        *line = TRUE;
        length += de + 1;
    }
    return length;
}

/** Says behind a figure, at `over`, how far it is turned. */
static void turn_half(const Spoken *s, guint over, gint degrees)
{
    if (degrees == 0)
        return;
    Token turn[3];
    for (guint k = 0; k < 3; k++)
        turn[k] = mark_at(s, over, TOKEN_WORD, NULL);
    turn[0].row = word_row(WORD_ROTATE, 1);
    turn[1].kind = TOKEN_NUMBER;
    turn[1].value = degrees;
    turn[2].row = word_row(WORD_UNIT, UNIT_DEGREE);
    g_array_insert_vals(s->tokens, over, turn, 3);
}

/** 圆弧，半径80，|就上半圈, 画个|下半圆, 圆的|左半边: that half of it, and no place. */
static void settle_halves(const Spoken *s)
{
    static const char *const only[] = {"就", "只", "只要", "只画", "就要", "就画", "要",
                                       "取", "是", "画",   "只有", "仅",   "有",   NULL};
    for (guint i = 0; i < s->tokens->len; i++) {
        gint degrees;
        gboolean line;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        guint length = half_length(s, i, end, &degrees, &line);
        if (length == 0 || has_kind(s, begin, end, WORD_EDIT) || has_kind(s, begin, end, WORD_REF) ||
            has_kind(s, begin, end, WORD_QUESTION) || next_to(s, end)->kind == TOKEN_ASKED)
            continue;
        guint lead = i;
        while (lead > begin && said_word(s, token_at(s, lead - 1), only))
            lead--;
        guint of = lead > begin && token_is(token_at(s, lead - 1), WORD_DE) ? lead - 1 : lead;
        gboolean behind = lead > begin && token_at(s, lead - 1)->kind == TOKEN_COMMA;
        guint arc = begin;
        while (arc < lead && !is_of(token_at(s, arc), DRAW_ARC))
            arc++;
        gboolean bare = length == 1; /* 左半边: a place, unless 只 or the circle says else */
        if (of < lead && of > begin && is_of(token_at(s, of - 1), DRAW_CIRCLE) && length == 1) {
            lexicon_match("半圆", &token_at(s, of - 1)->row);
            drop(s, of, i + length - of);
            turn_half(s, of, degrees);
        } else if (arc < lead && behind && (!bare || lead < i) && ends_clause(s, i + length, end)) {
            drop(s, lead - 1, i + length - lead + 1);
            turn_half(s, arc + 1, degrees);
        } else if (!bare && arc == lead &&
                   (i == begin || token_is(token_at(s, i - 1), WORD_VERB) ||
                    token_is(token_at(s, i - 1), WORD_MEASURE) || token_is_color(token_at(s, i - 1)) ||
                    token_is(token_at(s, i - 1), WORD_DE) || token_is_filler(token_at(s, i - 1)))) {
            Token *figure = token_at(s, i);
            figure->kind = TOKEN_WORD;
            figure->end = token_at(s, i + length - 1)->end;
            lexicon_match(line ? "弧" : "半圆", &figure->row);
            drop(s, i + 1, length - 1);
            guint from = i;
            while (from > lead && !token_is(token_at(s, from - 1), WORD_VERB))
                from--;
            drop(s, from, i - from); /* 一段|只有|下半圈的圆弧 */
            i = from;
            turn_half(s, i + 1, degrees);
        }
    }
}

/** 横线，|要|点状的, 画条线，|圆点的: how the line is drawn. */
static void settle_dotted(const Spoken *s)
{
    static const char *const uses[] = {"要", "用", "画成", "弄成", "是", "用的", "要用", "得是", "做成", "由", NULL};
    static const char *const dots[] = {"点", "圆点", "点点", "小点", "小圆点", NULL};
    static const char *const tails[] = {"状", "的", "线", "的线", "样式", "样", "组成", "连成", "式", "形", NULL};
    for (guint i = 2; i < s->tokens->len; i++) {
        const gboolean border = token_is(token_at(s, i - 1), WORD_BORDER); /* 边框|要点状的 */
        if (token_at(s, i - 1)->kind != TOKEN_COMMA && !border)
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i), j = i;
        gboolean pointed = token_is(token_at(s, i), WORD_CHAT) && is_spelled(s, token_at(s, i), "要点");
        while (!pointed && j < end && said_word(s, token_at(s, j), uses))
            j++;
        gboolean used = j > i;
        j +=
            !pointed && j < end && token_is(token_at(s, j), WORD_SIZE) && is_spelled(s, token_at(s, j), "小") ? 1u : 0u;
        if (!pointed && (j >= end || !said_word(s, token_at(s, j), dots)))
            continue;
        guint tail = j + 1;
        while (tail < end && said_word(s, token_at(s, tail), tails))
            tail++;
        if ((tail == j + 1 && (pointed || border || !used)) || !ends_clause(s, tail, end) ||
            !has_figure(s, begin, i - 1) || has_kind(s, begin, i, WORD_EDIT))
            continue;
        Token *t = token_at(s, i);
        t->kind = TOKEN_WORD;
        t->row = word_row(WORD_DASH, LINE_DOTTED);
        t->end = token_at(s, tail - 1)->end;
        drop(s, i + 1, tail - i - 1);
    }
}

/** 三行四列|摆整齐, 六个圆，|整整齐齐地|排成两行: they are, without being told. */
static void settle_neat(const Spoken *s)
{
    static const char *const neat[] = {"整整齐齐地", "整整齐齐的", "整整齐齐", "摆放整齐", "排列整齐", "整齐排列",
                                       "整齐地",     "整齐的",     "摆整齐",   "排整齐",   "码整齐",   "放整齐",
                                       "排得整齐",   "对齐摆好",   "对齐摆",   "对齐排好", "对齐放",   "摆齐",
                                       "排齐",       "码齐",       "整齐",     NULL};
    if (strstr(s->text, "齐") == NULL)
        return;
    for (guint i = 1; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (t->kind == TOKEN_QUOTE || t->end == t->start || !said_from(s, t->start, neat))
            continue;
        guint length = 0;
        for (guint k = 0; neat[k] != NULL && length == 0; k++)
            length = g_str_has_prefix(s->text + t->start, neat[k]) ? (guint)strlen(neat[k]) : 0;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i), behind = i;
        while (behind < end && token_at(s, behind)->end <= t->start + length)
            behind++;
        gboolean rows = has_kind(s, begin, end, WORD_ROWS) || has_kind(s, begin, end, WORD_COLUMNS);
        gboolean drawn = has_kind(s, begin, i, WORD_VERB) && has_kind(s, begin, i, WORD_MEASURE);
        gboolean edits = has_edit(s, begin, end, EDIT_MARK) || has_kind(s, begin, end, WORD_REF);
        if (behind == i || token_at(s, behind - 1)->end != t->start + length || !(rows || drawn) || edits ||
            !has_figure(s, begin, end) || next_to(s, end)->kind == TOKEN_ASKED ||
            has_kind(s, begin, end, WORD_QUESTION))
            continue;
        while (behind < end &&
               (said_word(s, token_at(s, behind), (const char *const[]){"点", "一点", "一些", "好", "的", NULL})))
            behind++;
        guint from = i - (t[-1].kind == TOKEN_COMMA && ends_clause(s, behind, end) ? 1u : 0u);
        drop(s, from, behind - from);
        i = from;
    }
}

/** Letters whose size is told as a number, from i on: 24号字; the tokens they have, 0 for none. */
static guint numbered_letters(const Spoken *s, guint i)
{
    const Token *t = next_to(s, i);
    return t->kind == TOKEN_NUMBER && t->value >= 8 && is_number_mark(next_to(s, i + 1)) &&
                   is_letters(next_to(s, i + 2)) && begins_with(s, next_to(s, i + 2), "字")
               ? 3
               : 0;
}

/** |蓝色24号字|，|内容是：|会议纪要, 用蓝色24号字写“会议纪要”: how the words look, before them. */
static void settle_letters_first(const Spoken *s)
{
    static const char *const leads[] = {"用", "来",   "要",   "写",   "写个", "来个",
                                        "请", "给我", "帮我", "我要", "写上", NULL};
    static const char *const telling[] = {"内容是", "内容为", "内容",       "写",   "写上", "写着",
                                          "写的是", "文字是", "文字内容是", "写成", NULL};
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin), i = begin, number = 0;
        while (i < end && said_word(s, token_at(s, i), leads))
            i++;
        guint looks = i;
        for (; i < MIN(end, looks + TOLD_TOKENS); i++) {
            const Token *t = token_at(s, i);
            if (numbered_letters(s, i) > 0)
                number = i;
            else if (!token_is_color(t) && !token_is(t, WORD_SHADE) && !token_is(t, WORD_DE))
                break;
            if (number == i && number > 0)
                break;
        }
        number = numbered_letters(s, i) > 0 ? i : end;
        if (number >= end || has_kind(s, begin, end, WORD_EDIT))
            continue;
        guint word = number + 3 + (next_to(s, number + 3)->kind == TOKEN_COMMA ? 1u : 0u);
        gboolean told = word < end && said_word(s, token_at(s, word), telling);
        word += told ? 1u : 0u;
        while (word < end && (token_at(s, word)->kind == TOKEN_COLON || is_spelled(s, token_at(s, word), ":")))
            word++;
        gboolean quoted = word < end && token_at(s, word)->kind == TOKEN_QUOTE;
        if (word >= end || !(told || quoted) || (quoted && word + 1 != end))
            continue;
        Token text = *token_at(s, word);
        if (!quoted) {
            guint to = token_at(s, end - 1)->end;
            text = (Token){.kind = TOKEN_QUOTE, .value = s->reading->quotes->len, .start = text.start, .end = to};
            g_ptr_array_add(s->reading->quotes, reading_slice(s->reading, text.start, to));
        }
        g_autoptr(GArray) all = g_array_new(FALSE, FALSE, sizeof(Token));
        const Token write = mark_at(s, begin, TOKEN_WORD, word_row(WORD_WRITE, 0));
        const Token comma = mark_at(s, begin, TOKEN_COMMA, NULL);
        const Token font = mark_at(s, begin, TOKEN_WORD, word_row(WORD_METRIC, METRIC_FONT));
        g_array_append_val(all, write);
        g_array_append_val(all, text);
        g_array_append_val(all, comma);
        g_array_append_val(all, font);
        g_array_append_vals(all, token_at(s, number), 1);
        if (looks < number) {
            g_array_append_val(all, comma);
            g_array_append_vals(all, token_at(s, looks), number - looks);
        }
        drop(s, begin, end - begin);
        g_array_insert_vals(s->tokens, begin, all->data, all->len);
    }
}

/** |文字内容|换成“明天见”: the words that are there. */
static void settle_text_content(const Spoken *s)
{
    static const char *const content[] = {"文字内容", "文本内容", "字的内容", "文案内容", "文字的内容", NULL};
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        guint begin = sentence_begin(s, i);
        gboolean head = i == begin || token_is_filler(t - 1) || token_is_edit(t - 1, EDIT_MARK);
        if (token_is(t, WORD_LABEL) && head && token_is_edit(t + 1, EDIT_BECOME) && said_word(s, t, content))
            t->row = word_row(WORD_SHAPE, DRAW_TEXT);
    }
}

void spoken_partly(const Spoken *s)
{
    static const SpokenPass passes[] = {
        {settle_share_of_board, WORD_METRIC, WORD_METRIC}, {settle_halves, WORD_ANCHOR, WORD_SHAPE},
        {settle_dotted, WORD_SHAPE, WORD_SHAPE},           {settle_letters_first, WORD_REF, WORD_SHAPE},
        {settle_text_content, WORD_LABEL, WORD_EDIT},      {settle_neat, WORD_SHAPE, WORD_SHAPE},
    };
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
