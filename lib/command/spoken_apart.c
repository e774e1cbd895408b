// SPDX-License-Identifier: MIT
/*
 * What is said of a drawing apart from it, behind a space or a comma, or around about:
 *
 *     来条波浪线 要蓝的   三角形，等腰的，尖朝下      its looks come last
 *     贴张便签，上面写…   便签在左上，字：…           and so do its words
 *     横向30% 纵向70%     正方形的左上角在(50,60)     its place, by the name of each way or of its corner
 *     经过(1,2)(3,4)      从0度到90度                 points and degrees that a line runs through
 *     下面接个菱形        再画个圆 放A上面            verbs that are such only before these words
 */
#include "lib/command/lexicon.h"
#include "lib/command/spoken_figures.h"

static gboolean is_look(const Token *t)
{
    return token_is_color(t) || token_is(t, WORD_SHADE) || token_is(t, WORD_SIZE) || token_is(t, WORD_FILLED) ||
           token_is(t, WORD_HOLLOW) || token_is(t, WORD_DASH) || token_is(t, WORD_STROKE) || token_is(t, WORD_TURN) ||
           token_is(t, WORD_OPACITY) || token_is(t, WORD_LONG);
}

/** Whether the figure right before token i is the one that the sentence draws: 来条|波浪线, 画个红色的|圆. */
static gboolean is_drawn(const Spoken *s, guint i)
{
    guint begin = sentence_begin(s, i);
    guint j = i - 1;
    if (i == begin || !is_figure(token_at(s, j)))
        return FALSE;
    while (j > begin && (is_look(token_at(s, j - 1)) || token_is(token_at(s, j - 1), WORD_DE)))
        j--;
    return j > begin && (token_is(token_at(s, j - 1), WORD_MEASURE) || token_is(token_at(s, j - 1), WORD_VERB)) &&
           has_kind(s, begin, j, WORD_VERB) && !has_kind(s, begin, i, WORD_EDIT);
}

/** 来条波浪线| 要|蓝的: how it is to look, and no second wish. */
static void settle_wanted_looks(const Spoken *s)
{
    static const char *const want[] = {"要", "想要", "得是", "要是", "用", NULL};
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint first = i - (t[-1].kind == TOKEN_COMMA ? 1u : 0u);
        gboolean apart = first < i || t->start > t[-1].end;
        if (!spelled_any(s, t, want) || !is_look(t + 1) || !is_drawn(s, first) ||
            !(apart || !has_figure(s, sentence_begin(s, i), i - 1))) /* 画圆和三角形圆要红的: each of them */
            continue;
        guint j = i + 1;
        while (j < s->tokens->len && (is_look(token_at(s, j)) || token_is_filler(token_at(s, j))))
            j++;
        if (is_end(next_to(s, j)))
            drop(s, first, i + 1 - first);
    }
}

/** 三角形，|等腰的: what kind of it. */
static void settle_kind_behind(const Spoken *s)
{
    static const char *const kinds[] = {"等腰", "等边", "等腰的", "等边的", NULL};
    for (guint i = 2; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (token_is(t, WORD_SHAPE) && spelled_any(s, t, kinds) && t[-1].kind == TOKEN_COMMA &&
            token_is(t - 2, WORD_SHAPE) && t[-2].row->value == DRAW_TRIANGLE)
            drop(s, i-- - 1, 2);
    }
}

/** 尖朝下: the way that it points. */
static void settle_tip(const Spoken *s)
{
    static const char *const tip[] = {"尖", "尖头", "尖角", "尖端", "顶点", "尖尖", NULL};
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if ((t->kind == TOKEN_UNKNOWN || token_is(t, WORD_SHAPE)) && spelled_any(s, t, tip) &&
            token_is(t + 1, WORD_TO) && token_is(t + 2, WORD_ANCHOR) && has_figure(s, sentence_begin(s, i), i))
            drop(s, i, 1);
    }
}

/** Whether words are written on it rather than above it. */
static gboolean holds_words(const Token *t)
{
    switch (token_is(t, WORD_SHAPE) ? t->row->value : DRAW_NOTHING) {
    case DRAW_NOTE:
    case DRAW_RECTANGLE:
    case DRAW_ROUNDED:
    case DRAW_SQUARE:
    case DRAW_CIRCLE:
    case DRAW_ELLIPSE:
    case DRAW_DIAMOND:
        return TRUE;
    default:
        return FALSE;
    }
}

/** 贴张便签，|上面|写“开会”, 来个框 |上头|写“登录”, 便签在左上，|字：开会: its own words. */
static void settle_words_behind(const Spoken *s)
{
    static const char *const on[] = {"上面", "上边", "上头", "里面", "里边", "里头", "上", "里", NULL};
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean comma = t[-1].kind == TOKEN_COMMA;
        gboolean upon = spelled_any(s, t, on) && token_is(t + 1, WORD_WRITE);
        gboolean titled = is_letters(t) && t[1].kind == TOKEN_COLON && comma;
        if (!(upon || titled) || !(comma || (is_figure(t - 1) && t->start > t[-1].end)))
            continue;
        guint begin = sentence_begin(s, i);
        gboolean holds = FALSE;
        guint figures = 0;
        for (guint j = begin; j < i; j++) {
            figures += is_figure(token_at(s, j)) ? 1 : 0;
            holds = holds || holds_words(token_at(s, j));
        }
        if (figures != 1 || !(holds || titled) || has_kind(s, begin, i, WORD_EDIT) ||
            !has_kind(s, begin, i, WORD_VERB) || has_kind(s, begin, i, WORD_LABEL))
            continue;
        token_at(s, i + (upon ? 1u : 0u))->row = word_row(WORD_LABEL, 0);
        if (upon)
            drop(s, i, 1);
    }
}

/** 正方形的|左上角|在(50,60): for what has corners, that is where its place is told. */
static void settle_corner_of(const Spoken *s)
{
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint of = i > 1 && token_is(t - 1, WORD_DE) ? 1 : 0;
        const Token *thing = t - 1 - of;
        gint32 shape = token_is(thing, WORD_SHAPE) ? thing->row->value : DRAW_NOTHING;
        gboolean cornered =
            shape == DRAW_RECTANGLE || shape == DRAW_SQUARE || shape == DRAW_ROUNDED || shape == DRAW_NOTE;
        const Token *point = t + 2;
        if (cornered && token_is(t, WORD_ANCHOR) && t->row->value == ANCHOR_TOP_LEFT && token_is(t + 1, WORD_AT) &&
            (point->kind == TOKEN_OPEN || token_is(point, WORD_AXIS) || point->kind == TOKEN_NUMBER))
            drop(s, i - of, 1 + of);
    }
}

/** 曲线 |经过|(100,300)(250,150): its points. */
static void settle_running_through(const Spoken *s)
{
    static const char *const through[] = {"经过", "穿过", "途经", "通过", "经", "依次经过", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (t[1].kind == TOKEN_OPEN && spelled_any(s, t, through) && has_figure(s, sentence_begin(s, i), i))
            drop(s, i, 1);
    }
}

static gboolean is_degrees(const Token *t)
{
    return token_is(t, WORD_UNIT) && t->row->value == UNIT_DEGREE;
}

/** 弧线 |从0度到|90度, 弧 |0到|90度: so much of the circle. */
static void settle_sweep(const Spoken *s)
{
    for (guint i = 1; i + 3 < s->tokens->len; i++) {
        const guint from = token_is(token_at(s, i), WORD_FROM) ? i + 1 : i;
        const guint to = from + 1 + (is_degrees(next_to(s, from + 1)) ? 1u : 0u);
        const Token *first = next_to(s, from);
        gboolean degrees = first->kind == TOKEN_NUMBER && token_is(next_to(s, to), WORD_TO) &&
                           next_to(s, to + 1)->kind == TOKEN_NUMBER && is_degrees(next_to(s, to + 2));
        gboolean round = FALSE;
        for (guint j = sentence_begin(s, i); degrees && j < i; j++)
            round = round || (token_is(token_at(s, j), WORD_SHAPE) &&
                              (token_at(s, j)->row->value == DRAW_ARC || token_at(s, j)->row->value == DRAW_SECTOR));
        if (round && !(first->value > 0 || first->value < 0))
            drop(s, i, to + 1 - i);
    }
}

/** 下面|接|个菱形: draws one that goes on there. */
static void settle_going_on(const Spoken *s)
{
    static const char *const going_on[] = {"接", "接着", "跟", "连着", NULL};
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean counted = token_is(t + 1, WORD_MEASURE) ||
                           (t[1].kind == TOKEN_NUMBER && t[1].spelled && token_is(t + 2, WORD_MEASURE));
        guint thing = i + (t[1].kind == TOKEN_NUMBER ? 3u : 2u);
        while (thing < s->tokens->len && (is_look(token_at(s, thing)) || token_is(token_at(s, thing), WORD_DE)))
            thing++;
        gboolean figure = is_figure(next_to(s, thing)) && !(token_is(next_to(s, thing), WORD_SHAPE) &&
                                                            next_to(s, thing)->row->value == DRAW_STAMP); /* 电话 */
        if (!(token_is(t - 1, WORD_ANCHOR) || token_is(t - 1, WORD_RELATION)) || !counted || !figure ||
            !spelled_any(s, t, going_on))
            continue;
        t->kind = TOKEN_WORD;
        t->row = word_row(WORD_VERB, VERB_DRAW);
    }
}

/** 再画个椭圆 |放|A上面: where, as 放在 says. */
static void settle_put_beside(const Spoken *s)
{
    static const char *const put[] = {"放", "摆", "贴", NULL};
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_VERB) || !spelled_any(s, t, put))
            continue;
        guint end = i + 1;
        while (end < s->tokens->len && (token_is_color(token_at(s, end)) || token_is(token_at(s, end), WORD_DE)))
            end++;
        gboolean number = token_at(s, i + 1)->kind == TOKEN_NUMBER && token_is(next_to(s, i + 2), WORD_REF);
        gboolean name = t[1].kind == TOKEN_UNKNOWN && g_ascii_isalpha(s->text[t[1].start]);
        gboolean thing = end < s->tokens->len && (ends_thing(token_at(s, end)) || number || name);
        const Token *side = next_to(s, number ? i + 3 : end + 1);
        gboolean behind = is_figure(t - 1) || (t[-1].kind == TOKEN_COMMA && i > 1 && is_figure(t - 2));
        if (thing && behind && (token_is(side, WORD_ANCHOR) || token_is(side, WORD_RELATION)))
            t->row = word_row(WORD_AT, 0);
    }
}

/** 用|黄色箭头从便签指向三角形: with it one draws from the one to the other. */
static void settle_line_used(const Spoken *s)
{
    for (guint i = 0; i + 4 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!is_spelled(s, t, "用") || i != sentence_begin(s, i))
            continue;
        guint line = i + 1;
        while (line < s->tokens->len && (is_look(token_at(s, line)) || token_is(token_at(s, line), WORD_DE)))
            line++;
        gboolean lined = line > i && (is_line(next_to(s, line)) || token_is(next_to(s, line - 1), WORD_DASH));
        guint from = line + (is_line(next_to(s, line)) ? 1u : 0u);
        guint end = sentence_end(s, i);
        if (lined && token_is(next_to(s, from), WORD_FROM) && has_kind(s, from, end, WORD_TO) &&
            !has_kind(s, from, end, WORD_EDIT) && !has_kind(s, from, end, WORD_VERB))
            t->row = word_row(WORD_VERB, VERB_DRAW);
    }
}

/** 两个圆 |一左一右: side by side. */
static void settle_one_each_side(const Spoken *s)
{
    static const struct {
        const char *words;
        Arrange arrange;
    } sides[] = {{"一左一右", ARRANGE_ROW}, {"一上一下", ARRANGE_COLUMN}};
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        for (gsize k = 0; k < G_N_ELEMENTS(sides) && t->kind == TOKEN_NUMBER; k++) {
            if (!begins_with(s, t, sides[k].words))
                continue;
            guint length = (guint)strlen(sides[k].words);
            t->end = t->start + length;
            t->kind = TOKEN_WORD;
            t->row = word_row(WORD_ARRANGE, (gint32)sides[k].arrange);
            while (i + 1 < s->tokens->len && token_at(s, i + 1)->start < token_at(s, i)->end)
                drop(s, i + 1, 1);
        }
    }
}

/** 圆角矩形写“开始”，下面|画个菱形: who goes on to draw below it draws it, too. */
static void settle_first_of_chain(const Spoken *s)
{
    for (guint i = 3; i + 1 < s->tokens->len; i++) {
        guint begin = sentence_begin(s, i);
        gboolean below = token_is(token_at(s, i), WORD_VERB) && token_is(token_at(s, i - 1), WORD_ANCHOR) &&
                         token_at(s, i - 2)->kind == TOKEN_COMMA && token_at(s, i - 3)->kind == TOKEN_QUOTE;
        if (below && i > begin + 4 && is_figure(token_at(s, begin)) &&
            (token_is(token_at(s, begin + 1), WORD_WRITE) || token_is(token_at(s, begin + 1), WORD_LABEL)) &&
            !has_kind(s, begin, i, WORD_EDIT) && begin + 2 == i - 3)
            insert(s, begin, TOKEN_WORD, word_row(WORD_VERB, VERB_DRAW));
    }
}

/** 画个|高一点的|椭圆: upright, and no change of what is there. */
static void settle_taller(const Spoken *s)
{
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean tall = token_is_edit(t, EDIT_HEIGHTEN) || token_is_edit(t, EDIT_NARROW);
        gboolean broad = token_is_edit(t, EDIT_WIDEN) || token_is_edit(t, EDIT_LOWER);
        gint32 shape = token_is(t + 2, WORD_SHAPE) ? t[2].row->value : DRAW_NOTHING;
        guint begin = sentence_begin(s, i);
        if (!(tall || broad) || !token_is(t + 1, WORD_DE) || (shape != DRAW_ELLIPSE && shape != DRAW_RECTANGLE) ||
            has_kind(s, begin, i, WORD_EDIT) || has_kind(s, i + 1, sentence_end(s, i), WORD_EDIT) ||
            !(i == begin || token_is(t - 1, WORD_VERB) || token_is(t - 1, WORD_MEASURE)))
            continue;
        t->row = word_row(WORD_TURN, tall ? TURN_VERTICAL : TURN_HORIZONTAL);
    }
}

/** 写|上午开会, 里面写|下周计划: the last character belongs to what is written. */
static void settle_written_words(const Spoken *s)
{
    const guint one = (guint)strlen("上");
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean writes = token_is(t, WORD_WRITE) || token_is(t, WORD_LABEL);
        if (!writes || t->end - t->start <= one || t[1].start != t->end || t[1].kind == TOKEN_QUOTE ||
            !(g_str_has_prefix(s->text + t->end - one, "上") || g_str_has_prefix(s->text + t->end - one, "下")))
            continue;
        static const char *const others[] = {"上班级", "上班主任", "上课文", "上课题", "上课程", "上课表", NULL};
        const WordRow *row = NULL;
        guint other = 0;
        while (others[other] != NULL && !g_str_has_prefix(s->text + t->end - one, others[other]))
            other++; /* 写上|班级 */
        if (lexicon_match(s->text + t->end - one, &row) <= one || row->kind != WORD_CHAT || others[other] != NULL)
            continue;
        t->end -= one;
        t[1].start -= one;
        t[1].kind = TOKEN_UNKNOWN;
        t[1].row = NULL;
    }
}

/** 红|花一朵: a flower, and no mistyped 画. */
static void settle_flowers(const Spoken *s)
{
    const guint one = (guint)strlen("花");
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean flower = token_is(t, WORD_VERB) && begins_with(s, t, "花一") &&
                          (is_look(t - 1) || token_is(t - 1, WORD_DE)) && t[-1].end == t->start;
        if (!flower)
            continue;
        Token number = {.kind = TOKEN_NUMBER, .value = 1, .spelled = TRUE, .start = t->start + one, .end = t->end};
        Token measure = {.kind = TOKEN_WORD, .row = word_row(WORD_MEASURE, 0), .start = t->start + 2 * one};
        number.end = measure.start;
        measure.end = t->end;
        t->end = number.start;
        lexicon_match("花", &t->row);
        g_array_insert_val(s->tokens, i + 1, number);
        g_array_insert_val(s->tokens, i + 2, measure);
    }
}

/** 再|贴一张|绿的，写“已完成”: what is stuck on is a note. */
static void settle_stuck_on(const Spoken *s)
{
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!(token_is(t, WORD_VERB) || token_is(t, WORD_AGAIN)) || !begins_with(s, t, "贴"))
            continue;
        guint j = i + 1;
        while (j < s->tokens->len && (token_at(s, j)->kind == TOKEN_NUMBER || token_is(token_at(s, j), WORD_MEASURE)))
            j++;
        gboolean sheet = g_str_has_prefix(s->text + token_at(s, j - 1)->end - strlen("张"), "张");
        guint end = sentence_end(s, i);
        guint look = j + (token_at(s, MIN(j, s->tokens->len - 1))->kind == TOKEN_COMMA ? 1u : 0u);
        const Token *next = next_to(s, look);
        if (sheet && !has_figure(s, i, end) &&
            (is_look(next) || token_is(next, WORD_WRITE) || token_is(next, WORD_LABEL)))
            insert(s, j, TOKEN_WORD, word_row(WORD_SHAPE, DRAW_NOTE));
    }
}

/** 框里写上待办，|名字叫任务区: the words end there. */
static void settle_named_behind_words(const Spoken *s)
{
    static const char *const naming[] = {"名字叫", "名字是", "起名叫", "取名叫", "起名",
                                         "取名",   "命名为", "名叫",   NULL};
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (t->kind != TOKEN_COMMA || !token_is(t + 1, WORD_NAME) || !spelled_any(s, t + 1, naming))
            continue;
        guint write = sentence_begin(s, i);
        while (write < i && !token_is(token_at(s, write), WORD_WRITE) && !token_is(token_at(s, write), WORD_LABEL))
            write++;
        if (write + 1 >= i || next_to(s, write + 1)->kind == TOKEN_QUOTE)
            continue;
        t->kind = TOKEN_END;
        insert(s, i + 1, TOKEN_WORD, word_row(WORD_REF, REFWORD_IT));
        i += 2;
    }
}

/** 画布|正上方, 画板正中: a place of the board. */
static void settle_straight_above(const Spoken *s)
{
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i + 1);
        gboolean board = token_is(token_at(s, i), WORD_BOARD);
        if (board && token_is(t, WORD_RELATION) &&
            (t->row->value == RELATION_ABOVE || t->row->value == RELATION_BELOW) && begins_with(s, t, "正"))
            t->row = word_row(WORD_ANCHOR, t->row->value == RELATION_ABOVE ? ANCHOR_TOP : ANCHOR_BOTTOM);
    }
}

/** |那个啥就是|把三角形往下挪: said while thinking. */
static void settle_well(const Spoken *s)
{
    static const char *const what[] = {"啥", "什么", NULL};
    const Token *t = token_at(s, 0);
    if (s->tokens->len < 4 || !spelled_any(s, t, (const char *const[]){"那个", "那", NULL}) ||
        !spelled_any(s, t + 1, what))
        return;
    guint i = 2;
    while (i < s->tokens->len && (token_is_filler(token_at(s, i)) || token_at(s, i)->kind == TOKEN_COMMA))
        i++;
    if (i < s->tokens->len && (token_is_edit(token_at(s, i), EDIT_MARK) || token_is(token_at(s, i), WORD_VERB)))
        drop(s, 0, i);
}

/** 🔴放左边| 🔵放右边, 红圆放左边 蓝圆放右边: each is put where it is to be. */
static void settle_put_in_turn(const Spoken *s)
{
    for (guint i = 3; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint figure = i;
        while (figure + 2 < s->tokens->len && (is_look(token_at(s, figure)) || token_is(token_at(s, figure), WORD_DE)))
            figure++;
        gboolean put = is_figure(token_at(s, figure)) && is_spelled(s, next_to(s, figure + 1), "放") &&
                       token_is(next_to(s, figure + 2), WORD_ANCHOR);
        gboolean before = token_is(t - 1, WORD_ANCHOR) && is_spelled(s, t - 2, "放") && is_figure(t - 3);
        if (put && before)
            insert(s, i, TOKEN_COMMA, NULL);
    }
}

/** 来张|png, 给我一份svg: as 导出 says. */
static void settle_file_wanted(const Spoken *s)
{
    static const char *const want[] = {"来", "要", "给我", "发", "给", "我要", "需要", NULL};
    for (guint i = 1; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean file = token_is(t, WORD_WHOLE) && t->row->value == WHOLE_FORMAT &&
                        (g_ascii_isalpha(s->text[t->start]) || !is_spelled(s, t, "图片"));
        guint first = i;
        while (first > 0 &&
               (token_at(s, first - 1)->kind == TOKEN_NUMBER || token_is(token_at(s, first - 1), WORD_MEASURE)))
            first--;
        if (!file || first == 0 || !spelled_any(s, token_at(s, first - 1), want) ||
            first - 1 > sentence_begin(s, i) + 1)
            continue;
        token_at(s, first - 1)->kind = TOKEN_WORD;
        token_at(s, first - 1)->row = word_row(WORD_WHOLE, WHOLE_EXPORT);
        drop(s, first, i - first);
        i = first;
    }
}

/** |把白板|再发一遍: it is the board that is shown. */
static void settle_board_shown(const Spoken *s)
{
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint show = i + 2 + (token_is(next_to(s, i + 2), WORD_AGAIN) ? 1u : 0u);
        if (i == sentence_begin(s, i) && token_is_edit(t, EDIT_MARK) && token_is(t + 1, WORD_BOARD) &&
            token_is(next_to(s, show), WORD_SHOW))
            drop(s, i, 2);
    }
}

/** As the passes of spoken_clauses.c: where one of the kinds is missing, there is nothing to do. */
static const SpokenPass passes[] = {
    {settle_written_words, WORD_WRITE, WORD_WRITE},
    {settle_written_words, WORD_LABEL, WORD_LABEL},
    {settle_well, WORD_QUESTION, WORD_QUESTION},
    {settle_file_wanted, WORD_WHOLE, WORD_WHOLE},
    {settle_board_shown, WORD_SHOW, WORD_BOARD},
    {settle_flowers, WORD_VERB, WORD_VERB},
    {settle_stuck_on, WORD_VERB, WORD_VERB},
    {settle_stuck_on, WORD_AGAIN, WORD_AGAIN},
    {settle_named_behind_words, WORD_NAME, WORD_WRITE},
    {settle_named_behind_words, WORD_NAME, WORD_LABEL},
    {settle_straight_above, WORD_BOARD, WORD_RELATION},
    {settle_put_in_turn, WORD_VERB, WORD_ANCHOR},
    {settle_kind_behind, WORD_SHAPE, WORD_SHAPE},
    {settle_wanted_looks, WORD_VERB, WORD_SHAPE},
    {settle_taller, WORD_EDIT, WORD_DE},
    {settle_tip, WORD_TO, WORD_ANCHOR},
    {settle_words_behind, WORD_SHAPE, WORD_VERB},
    {settle_corner_of, WORD_ANCHOR, WORD_AT},
    {settle_running_through, WORD_SHAPE, WORD_SHAPE},
    {settle_sweep, WORD_TO, WORD_UNIT},
    {settle_going_on, WORD_MEASURE, WORD_ANCHOR},
    {settle_first_of_chain, WORD_WRITE, WORD_ANCHOR},
    {settle_first_of_chain, WORD_LABEL, WORD_ANCHOR},
    {settle_put_beside, WORD_VERB, WORD_ANCHOR},
    {settle_line_used, WORD_FROM, WORD_TO},
    {settle_one_each_side, WORD_ANCHOR, WORD_ANCHOR},
};

void spoken_apart(const Spoken *s)
{
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
