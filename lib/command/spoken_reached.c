// SPDX-License-Identifier: MIT
/*
 * Lines that reach from here to there, and corners that are joined:
 *
 *     从左边一直拉到右边   用箭头从圆连到方块        how far, and with what
 *     (100,100)(300,100)(200,260)连成三角形          the corners first, and then of what
 *     画个四分之一圆弧                               so much of a circle's line
 */
#include "lib/command/spoken_named.h"

/** Whether a line, or something else that runs, is drawn in the sentence of token i. */
static gboolean line_around(const Spoken *s, guint i)
{
    for (guint j = sentence_begin(s, i), end = sentence_end(s, i); j < end; j++) {
        const Token *t = token_at(s, j);
        gint32 shape = token_is(t, WORD_SHAPE) ? t->row->value : DRAW_NOTHING;
        if (shape == DRAW_LINE || shape == DRAW_ARROW || shape == DRAW_WAVE || shape == DRAW_CURVE ||
            shape == DRAW_POLYLINE || token_is(t, WORD_DASH))
            return TRUE;
    }
    return FALSE;
}

/** 从左边|一直|拉到右边, 从上面|一路伸|到下面: all the way, as without these words. */
static void settle_all_the_way(const Spoken *s)
{
    static const char *const reaching[] = {"直",     "直伸",   "直拉",   "直延伸", "直画", "直连", "直通", "直指",
                                           "直划",   "路",     "路画",   "路拉",   "路伸", "路连", "伸",   "延伸",
                                           "路延伸", "延",     "拖",     "牵",     "扯",   "横跨", "贯穿", "跨",
                                           "直直",   "直直地", "笔直地", "径直",   NULL};
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (t->kind != TOKEN_UNKNOWN || !spelled_any(s, t, reaching) ||
            !has_kind(s, sentence_begin(s, i), i, WORD_FROM))
            continue;
        gboolean all = (begins_with(s, t, "直") || begins_with(s, t, "路")) && t[-1].kind == TOKEN_NUMBER &&
                       t[-1].value == 1 && t[-1].end == t->start;
        guint next = i + 1 + (token_is(t + 1, WORD_DE) ? 1u : 0u);
        next += token_is(next_to(s, next), WORD_VERB) && token_is(next_to(s, next + 1), WORD_TO) ? 1u : 0u;
        const Token *to = next_to(s, next);
        gboolean drawn = token_is(to, WORD_AT) && ends_in(s, to, "到"); /* 一直|画到 */
        gboolean reaches =
            drawn || token_is(to, WORD_TO) || token_is_edit(to, EDIT_MOVE_TO) || token_is_edit(to, EDIT_CONNECT);
        if (!reaches || !line_around(s, i))
            continue;
        if (drawn || token_is_edit(to, EDIT_MOVE_TO))
            token_at(s, next)->row = word_row(WORD_TO, 0);
        guint first = i - (all ? 1 : 0);
        drop(s, first, next - first);
    }
}

/** Behind the looks and the name of a line that one draws with: 红色虚线, 一根箭头; i when it is none. */
static guint behind_line(const Spoken *s, guint i)
{
    guint j = i;
    if (next_to(s, j)->kind == TOKEN_NUMBER && token_is(next_to(s, j + 1), WORD_MEASURE))
        j += 2;
    j += token_is(next_to(s, j), WORD_MEASURE) ? 1u : 0u;
    gboolean dashed = FALSE;
    for (guint far = j + TOLD_TOKENS; j < far; j++) {
        const Token *t = next_to(s, j);
        dashed = dashed || token_is(t, WORD_DASH);
        if (!token_is_color(t) && !token_is(t, WORD_DASH) && !token_is(t, WORD_STROKE) && !token_is(t, WORD_DE) &&
            !token_is(t, WORD_SHADE))
            break;
    }
    return is_line(next_to(s, j)) ? j + 1 : dashed ? j : i;
}

/** 用箭头|从|菱形连到矩形, 箭头从圆连到方块: as 用箭头把菱形连到矩形; the arrow is drawn, and joins nothing. */
static void settle_joined_with(const Spoken *s)
{
    static const char *const with[] = {"用", "拿", "以", NULL};
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        Token *t = token_at(s, begin);
        gboolean used = t->kind != TOKEN_QUOTE && t->end > t->start && spelled_any(s, t, with);
        guint from = behind_line(s, begin + (used ? 1u : 0u));
        if (from == begin + (used ? 1u : 0u) || !token_is(next_to(s, from), WORD_FROM))
            continue;
        guint end = sentence_end(s, begin);
        guint first = thing_at(s, from + 1, end);
        guint joins = from + 1 + first;
        gboolean joined = first > 0 && joins < end && token_is_edit(token_at(s, joins), EDIT_CONNECT) &&
                          thing_at(s, joins + 1, end) > 0;
        if (!joined)
            continue;
        token_at(s, from)->row = word_row(WORD_EDIT, EDIT_MARK);
        if (!used) {
            insert(s, begin, TOKEN_WORD, word_row(WORD_FILLER, 0));
        } else {
            t->kind = TOKEN_WORD;
            t->row = word_row(WORD_FILLER, 0);
        }
    }
}

/** |A到B|画条虚线: from the one to the other. */
static void settle_left_out_from(const Spoken *s)
{
    for (guint begin = 0; begin + 4 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint first = called_at(s, begin, end);
        guint to = begin + first;
        guint second =
            first > 0 && to < end && token_is(token_at(s, to), WORD_TO) && is_spelled(s, token_at(s, to), "到")
                ? called_at(s, to + 1, end)
                : 0;
        guint verb = to + 1 + second;
        gboolean numbered = first == 2 || token_at(s, begin)->kind == TOKEN_REF; /* 1号到3号 are three */
        if (second > 0 && !numbered && verb < end && token_is(token_at(s, verb), WORD_VERB) && line_around(s, begin))
            insert(s, begin, TOKEN_WORD, word_row(WORD_FROM, 0));
    }
}

/** |圆和方块中间|写“VS”: as with 在 before it. 圆|指|三角形: to it. */
static void settle_between_both(const Spoken *s)
{
    static const WordRow points = {WORD_EDIT, EDIT_CONNECT, 1, "指", NULL};
    for (guint begin = 0; begin + 2 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint first = thing_at(s, begin, end);
        guint joint = begin + first;
        guint second = first > 0 && joint < end ? thing_at(s, joint + 1, end) : 0;
        if (second == 0)
            continue;
        guint behind = joint + 1 + second;
        Token *t = token_at(s, joint);
        if (t->kind == TOKEN_UNKNOWN && is_spelled(s, t, "指") && behind == end) {
            t->kind = TOKEN_WORD;
            t->row = &points;
            continue;
        }
        const Token *place = next_to(s, behind), *deed = next_to(s, behind + 1);
        gboolean between = (token_is(place, WORD_ANCHOR) && place->row->value == ANCHOR_MIDDLE) ||
                           (token_is(place, WORD_RELATION) && place->row->value == RELATION_BETWEEN);
        if (token_is(t, WORD_AND) && between && (token_is(deed, WORD_WRITE) || token_is(deed, WORD_LABEL)))
            insert(s, begin, TOKEN_WORD, word_row(WORD_AT, 0));
    }
}

/** (100,100): the token behind it; i when there is no point. */
static guint point_end(const Spoken *s, guint i)
{
    gboolean point = next_to(s, i)->kind == TOKEN_OPEN && next_to(s, i + 1)->kind == TOKEN_NUMBER &&
                     next_to(s, i + 2)->kind == TOKEN_COMMA && next_to(s, i + 3)->kind == TOKEN_NUMBER &&
                     next_to(s, i + 4)->kind == TOKEN_CLOSE;
    return point ? i + 5 : i;
}

/** (100,100)|连到|(300,100): a line from the one to the other. */
static void settle_points_joined(const Spoken *s)
{
    for (guint i = 5; i + 5 < s->tokens->len; i++) {
        guint first = i - 5, end = point_end(s, i + 1);
        if (!token_is_edit(token_at(s, i), EDIT_CONNECT) || point_end(s, first) != i || end == i + 1)
            continue;
        guint begin = sentence_begin(s, i);
        if (!line_around(s, i))
            insert(s, end, TOKEN_WORD, word_row(WORD_SHAPE, DRAW_LINE));
        token_at(s, i)->row = word_row(WORD_TO, 0);
        if (first > begin && token_is_edit(token_at(s, first - 1), EDIT_MARK))
            token_at(s, first - 1)->row = word_row(WORD_FROM, 0);
        else if (first == begin || !token_is(token_at(s, first - 1), WORD_FROM))
            insert(s, first, TOKEN_WORD, word_row(WORD_FROM, 0));
        return;
    }
}

/** 连接|(100,100)和(300,200): a line from the one to the other. */
static void settle_joining_points(const Spoken *s)
{
    for (guint i = 0; i + 11 < s->tokens->len; i++) {
        guint joint = point_end(s, i + 1);
        if (!token_is_edit(token_at(s, i), EDIT_CONNECT) || joint == i + 1 || joint >= s->tokens->len)
            continue;
        Token *and_ = token_at(s, joint);
        guint end = point_end(s, joint + 1);
        gboolean joined = token_is(and_, WORD_AND) || token_is(and_, WORD_TO) || and_->kind == TOKEN_COMMA;
        if (!joined || end == joint + 1 || !is_end(next_to(s, end)))
            continue;
        and_->kind = TOKEN_WORD;
        and_->row = word_row(WORD_TO, 0);
        token_at(s, i)->row = word_row(WORD_FROM, 0);
        if (!line_around(s, i))
            insert(s, end, TOKEN_WORD, word_row(WORD_SHAPE, DRAW_LINE));
        return;
    }
}

/** Whether corners of it can be given. */
static gboolean has_corners(const Token *t)
{
    gint32 shape = token_is(t, WORD_SHAPE) ? t->row->value : DRAW_NOTHING;
    return shape == DRAW_TRIANGLE || shape == DRAW_POLYGON || shape == DRAW_POLYLINE || shape == DRAW_LINE ||
           shape == DRAW_CURVE;
}

/** Behind 连成一个, 围成, 三个点连起来画个: i when it is not said. */
static guint behind_joining(const Spoken *s, guint i)
{
    static const char *const joins[] = {"连成",   "围成",   "组成", "构成", "连", "连接",     "连接成", "围",
                                        "连起来", "连线成", "拼成", "形成", "连", "连接起来", NULL};
    static const char *const dots[] = {"点", "坐标", "顶点", "位置", NULL};
    guint j = i;
    if (next_to(s, j)->kind == TOKEN_NUMBER && token_is(next_to(s, j + 1), WORD_MEASURE) &&
        next_to(s, j + 2)->end > 0 && spelled_any(s, next_to(s, j + 2), dots))
        j += 3; /* 三个点 */
    guint verb = j > i && token_is(next_to(s, j), WORD_VERB) ? j++ - 1 : j;
    while (next_to(s, j)->end > next_to(s, j)->start && next_to(s, j)->kind != TOKEN_QUOTE &&
           (spelled_any(s, next_to(s, j), joins) || is_spelled(s, next_to(s, j), "成") ||
            (j > verb && token_is(next_to(s, j), WORD_VERB))))
        j++;
    if (j == verb)
        return i;
    if (next_to(s, j)->kind == TOKEN_NUMBER && next_to(s, j)->value == 1 && token_is(next_to(s, j + 1), WORD_MEASURE))
        j += 2;
    return j + (token_is(next_to(s, j), WORD_MEASURE) ? 1 : 0);
}

/** |(100,100)(300,100)(200,260)|连成一个|三角形: its corners. */
static void settle_corners_joined(const Spoken *s)
{
    static const char *const leads[] = {"用", "拿", "以", NULL};
    for (guint i = 0; i + 5 < s->tokens->len; i++) {
        guint begin = sentence_begin(s, i);
        gboolean counted = i == begin + 3 && token_at(s, begin)->kind == TOKEN_NUMBER &&
                           token_is(token_at(s, begin + 1), WORD_MEASURE); /* 三个点|(1,2)(3,4)(5,6) */
        if (token_at(s, i)->kind != TOKEN_OPEN || i > begin + (counted ? 3u : 2u))
            continue;
        guint points = 0, end = i;
        for (guint next = point_end(s, i); next > end; next = point_end(s, end)) {
            points++;
            end = next;
            if (next_to(s, end)->kind == TOKEN_COMMA || token_is(next_to(s, end), WORD_AND))
                end++;
        }
        guint thing = behind_joining(s, end);
        guint figure = thing;
        while (token_is_color(next_to(s, figure)) || token_is(next_to(s, figure), WORD_DE))
            figure++;
        gboolean bare = thing > end && is_end(next_to(s, thing)); /* 把(1,2)和(3,4)连起来 */
        if (points < 2 || thing == end || !(bare || has_corners(next_to(s, figure))))
            continue;
        if (bare)
            insert(s, thing, TOKEN_WORD, word_row(WORD_SHAPE, points > 2 ? DRAW_POLYLINE : DRAW_LINE));
        const Token *last = token_at(s, end - 1);
        guint mark = last->kind == TOKEN_COMMA || token_is(last, WORD_AND) ? 1 : 0;
        drop(s, end - mark, thing - end + mark);
        for (guint j = end - mark; j > i + 5; j--) { /* the marks between the points say nothing */
            const Token *t = token_at(s, j - 1);
            if ((t->kind == TOKEN_COMMA && t[-1].kind == TOKEN_CLOSE) || token_is(t, WORD_AND))
                drop(s, j - 1, 1);
        }
        for (guint j = i; j > begin; j--) {
            const Token *t = token_at(s, j - 1);
            if (token_is_edit(t, EDIT_MARK) || (token_is(t, WORD_FILLER) && spelled_any(s, t, leads)))
                drop(s, j - 1, 1);
        }
        if (counted)
            drop(s, begin, 3);
        return;
    }
}

/** 四分之一圆|弧, 半个圆|弧, 四分之一|弧: so many degrees of its line. */
static void settle_part_of_arc(const Spoken *s)
{
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        Token *part = t - 1;
        if (!token_is(t, WORD_SHAPE) || t->row->value != DRAW_ARC)
            continue;
        guint de = token_is(part, WORD_DE) && i > 1 ? 1 : 0;
        part -= de;
        gboolean slice = de == 0 && token_is(part, WORD_SHAPE) && part->row->value == DRAW_SECTOR &&
                         part->row->color > 0 && part->end == t->start && begins_with(s, t, "弧");
        gboolean share = token_is(part, WORD_SHARE) && part->row->value > 100;
        double under = share ? part->row->value % 100 : 1, over = share ? part->row->value / 100 : 0;
        double degrees = slice ? part->row->color : 360 * over / under;
        if (!(slice || (share && under > 0 && degrees < 360)))
            continue;
        *part = (Token){.kind = TOKEN_NUMBER, .value = degrees, .start = part->start, .end = part->end};
        if (de > 0)
            drop(s, i - de, de);
        insert(s, i - de, TOKEN_WORD, word_row(WORD_UNIT, UNIT_DEGREE));
        i++;
    }
}

/** 写“开会”，用红|框框|起来; |外面|画个框: around what was meant last. */
static void settle_framed_it(const Spoken *s)
{
    static const char *const frames[] = {"框框", "圈圈", "框", "圈", "圆圈", NULL};
    static const char *const round[] = {"起来", "住", "上", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        guint begin = i;
        while (begin > 0 && i - begin < TOLD_TOKENS && token_at(s, begin - 1)->kind != TOKEN_COMMA &&
               !is_end(token_at(s, begin - 1)))
            begin--;
        const Token *end = next_to(s, i + 2);
        gboolean framed = token_is(t, WORD_SHAPE) && spelled_any(s, t, frames) && t[1].end > t[1].start &&
                          t[1].kind != TOKEN_QUOTE && spelled_any(s, t + 1, round) &&
                          (is_end(end) || end->kind == TOKEN_COMMA);
        gboolean used = is_spelled(s, token_at(s, begin), "用");
        gboolean with =
            used || (has_kind(s, begin, i, WORD_VERB) && !is_spelled(s, t + 1, "住")); /* 画个框框住 whom? */
        if (!framed || !with || has_figure(s, begin, i) || has_kind(s, begin, i, WORD_EDIT) ||
            has_kind(s, begin, i, WORD_REF) || has_kind(s, begin, i, WORD_AT))
            continue;
        *token_at(s, i + 1) = mark_at(s, i + 1, TOKEN_WORD, word_row(WORD_RELATION, RELATION_AROUND));
        insert(s, i + 1, TOKEN_WORD, word_row(WORD_REF, REFWORD_IT));
        insert(s, i + 1, TOKEN_WORD, word_row(WORD_AT, 0));
        if (!has_kind(s, begin, i, WORD_VERB))
            token_at(s, begin)->row = word_row(WORD_VERB, VERB_DRAW);
        i += 3;
    }
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean begins = i == 0 || is_end(t - 1) || t[-1].kind == TOKEN_COMMA;
        if (!begins || !token_is(t, WORD_RELATION) || t->row->value != RELATION_AROUND || !token_is(t + 1, WORD_VERB))
            continue;
        insert(s, i, TOKEN_WORD, word_row(WORD_REF, REFWORD_IT));
        insert(s, i, TOKEN_WORD, word_row(WORD_AT, 0));
        i += 2;
    }
}

/** 下面拉一条横线，从左到右: along that side of the board, and no line of three points. */
static void settle_along_side(const Spoken *s)
{
    for (guint i = 1; i + 3 < s->tokens->len; i++) {
        Token *from = token_at(s, i), *to = token_at(s, i + 2);
        if (!token_is(from, WORD_FROM) || !token_is(from + 1, WORD_ANCHOR) || !token_is(to, WORD_TO) ||
            !token_is(to + 1, WORD_ANCHOR) || !line_around(s, i))
            continue;
        guint begin = sentence_begin(s, i);
        guint at = begin + (token_is(token_at(s, begin), WORD_AT) ? 1u : 0u);
        const Token *side = token_at(s, at);
        Anchor a = (Anchor)from[1].row->value, b = (Anchor)to[1].row->value;
        gboolean across = (a == ANCHOR_LEFT && b == ANCHOR_RIGHT) || (a == ANCHOR_RIGHT && b == ANCHOR_LEFT);
        gboolean down = (a == ANCHOR_TOP && b == ANCHOR_BOTTOM) || (a == ANCHOR_BOTTOM && b == ANCHOR_TOP);
        if (at >= i || !token_is(side, WORD_ANCHOR) ||
            !(token_is(next_to(s, at + 1), WORD_VERB) || token_is(next_to(s, at + 1), WORD_TURN)))
            continue;
        Anchor where = (Anchor)side->row->value;
        Anchor first = ANCHORS, second = ANCHORS;
        if (across && (where == ANCHOR_TOP || where == ANCHOR_BOTTOM)) {
            gboolean top = where == ANCHOR_TOP;
            first = top ? ANCHOR_TOP_LEFT : ANCHOR_BOTTOM_LEFT, second = top ? ANCHOR_TOP_RIGHT : ANCHOR_BOTTOM_RIGHT;
        } else if (down && (where == ANCHOR_LEFT || where == ANCHOR_RIGHT)) {
            gboolean left = where == ANCHOR_LEFT;
            first = left ? ANCHOR_TOP_LEFT : ANCHOR_TOP_RIGHT, second = left ? ANCHOR_BOTTOM_LEFT : ANCHOR_BOTTOM_RIGHT;
        } else if (where == ANCHOR_MIDDLE && (across || down)) {
            first = across ? ANCHOR_LEFT : ANCHOR_TOP, second = across ? ANCHOR_RIGHT : ANCHOR_BOTTOM;
        }
        if (first == ANCHORS)
            continue;
        gboolean back = a == ANCHOR_RIGHT || a == ANCHOR_BOTTOM;
        from[1].row = word_row(WORD_ANCHOR, (gint32)(back ? second : first));
        to[1].row = word_row(WORD_ANCHOR, (gint32)(back ? first : second));
        drop(s, begin, at + 1 - begin);
    }
}

/** 从(1,2)到(3,4)|再|到(5,6): one line. |过|(1,2)(3,4)画条曲线: its points. */
static void settle_points_in_turn(const Spoken *s)
{
    static const char *const through[] = {"过", "经过", "通过", "穿过", "经", "沿", "沿着", NULL};
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint begin = sentence_begin(s, i);
        gboolean then = token_is(t, WORD_AGAIN) && token_is(t + 1, WORD_TO) && t[2].kind == TOKEN_OPEN && i > 0 &&
                        t[-1].kind == TOKEN_CLOSE && has_kind(s, begin, i, WORD_FROM);
        gboolean led = i == begin && t->kind == TOKEN_UNKNOWN && spelled_any(s, t, through) && t[1].kind == TOKEN_OPEN;
        if ((then || led) && line_around(s, i))
            drop(s, i, 1);
    }
}

/** 正方形边长一百，|左上角|在(50,50): where its place is told, for what has corners. */
static void settle_corner_told(const Spoken *s)
{
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        const Token *point = t + 2;
        if (!token_is(t, WORD_ANCHOR) || t->row->value != ANCHOR_TOP_LEFT || t[-1].kind != TOKEN_COMMA ||
            !token_is(t + 1, WORD_AT) || !(point->kind == TOKEN_OPEN || point->kind == TOKEN_NUMBER))
            continue;
        guint begin = sentence_begin(s, i), figures = 0;
        gboolean cornered = FALSE;
        for (guint j = begin; j < i; j++) {
            gint32 shape = token_is(token_at(s, j), WORD_SHAPE) ? token_at(s, j)->row->value : DRAW_NOTHING;
            figures += shape != DRAW_NOTHING ? 1 : 0;
            cornered = cornered || shape == DRAW_RECTANGLE || shape == DRAW_SQUARE || shape == DRAW_ROUNDED ||
                       shape == DRAW_NOTE;
        }
        if (figures == 1 && cornered && !has_kind(s, begin, i, WORD_EDIT))
            drop(s, i, 1);
    }
}

static const SpokenPass passes[] = {
    {settle_framed_it, WORD_SHAPE, WORD_SHAPE},    {settle_between_both, WORD_SHAPE, WORD_SHAPE},
    {settle_along_side, WORD_FROM, WORD_ANCHOR},   {settle_points_in_turn, WORD_SHAPE, WORD_SHAPE},
    {settle_corner_told, WORD_ANCHOR, WORD_AT},    {settle_part_of_arc, WORD_SHAPE, WORD_SHAPE},
    {settle_all_the_way, WORD_FROM, WORD_TO},      {settle_all_the_way, WORD_FROM, WORD_EDIT},
    {settle_all_the_way, WORD_FROM, WORD_AT},      {settle_left_out_from, WORD_TO, WORD_VERB},
    {settle_joined_with, WORD_FROM, WORD_EDIT},    {settle_joining_points, WORD_EDIT, WORD_EDIT},
    {settle_points_joined, WORD_EDIT, WORD_EDIT},  {settle_corners_joined, WORD_SHAPE, WORD_SHAPE},
    {settle_corners_joined, WORD_EDIT, WORD_EDIT},
};

void spoken_reached(const Spoken *s)
{
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
