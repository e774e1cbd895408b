// SPDX-License-Identifier: MIT
/*
 * Places said at length, or in another order than they are read.
 *
 *     左上角的位置   方块左边那里   右下角附近      what is behind a place adds nothing to it
 *     在靠近方块的地方画个圆   挨着方块             beside it
 *     画布正上方   放上面                          a place of the board
 *     横向30%纵向70%   x坐标200，y坐标150           a point
 *     单元格B3   B3格子   方块星星之间
 */
#include "lib/command/lexicon.h"
#include "lib/command/spoken_named.h"

static gboolean ends_place(const Token *t)
{
    return token_is(t, WORD_ANCHOR) || t->kind == TOKEN_CLOSE || token_is(t, WORD_CELL) ||
           (token_is(t, WORD_RELATION) &&
            (t->row->value == RELATION_NEXT || t->row->value == RELATION_BETWEEN || t->row->value == RELATION_INSIDE ||
             t->row->value == RELATION_ABOVE || t->row->value == RELATION_BELOW));
}

/** 左上角的位置, 方块左边那里, 右下角附近, 左上角空白处: where it is was said before. */
static void settle_place_tails(const Spoken *s)
{
    static const char *const tails[] = {"位置",     "地方",       "区域", "部分",     "处",   "那里",
                                        "那边",     "这里",       "这边", "角落",     "那块", "空白处",
                                        "空白位置", "空白地方",   "空处", "空的地方", "附近", "空着的地方",
                                        "边上",     "空白的地方", "一带", "区",       NULL};
    for (guint i = 1; i < s->tokens->len; i++) {
        const Token *place = token_at(s, i - 1);
        guint de = token_is(token_at(s, i), WORD_DE) ? 1 : 0;
        const Token *t = next_to(s, i + de);
        if (!ends_place(place) || t->kind == TOKEN_END || t->kind == TOKEN_QUOTE || t->start != t[-1].end ||
            !spelled_any(s, t, tails))
            continue;
        const Token *behind = next_to(s, i + de + 1);
        gboolean beside = token_is(t, WORD_RELATION) && i > 1 && ends_thing(token_at(s, i - 2)); /* 方块左边附近 */
        if (beside || behind->kind == TOKEN_OPEN || behind->kind == TOKEN_NUMBER)
            continue;
        drop(s, i, 1 + de);
    }
}

/** 放上面, 摆上边: put above, and nothing is painted. */
static void settle_put_above(const Spoken *s)
{
    static const char *const puts[] = {"放上", "摆上", "画上", NULL};
    static const char *const rest[] = {"面", "边", "方", "部", "侧", "头", "端", NULL};
    const guint one = (guint)strlen("上");
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        Token *next = token_at(s, i + 1);
        if (!token_is(t, WORD_VERB) || !spelled_any(s, t, puts) || next->start != t->end)
            continue;
        gboolean split = FALSE;
        for (gsize k = 0; rest[k] != NULL; k++)
            split = split || begins_with(s, next, rest[k]);
        const WordRow *row = NULL;
        const char *at = s->text + t->end - one;
        gsize length = split ? lexicon_match(at, &row) : 0;
        const WordRow *verb = NULL;
        if (length <= one || row->kind != WORD_ANCHOR || lexicon_match("放", &verb) == 0)
            continue;
        t->end -= one;
        t->row = verb;
        guint end = t->end + (guint)length;
        while (i + 2 < s->tokens->len && token_at(s, i + 2)->start < end)
            drop(s, i + 2, 1);
        next = token_at(s, i + 1);
        next->kind = TOKEN_WORD;
        next->row = row;
        next->start = t->end;
        next->end = end;
    }
}

/** 画布正上方, 在正下方: of the board, where no thing is named. */
static void settle_right_above(const Spoken *s)
{
    for (guint i = 0; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean above = token_is(t, WORD_RELATION) && is_spelled(s, t, "正上方");
        gboolean below = token_is(t, WORD_RELATION) && is_spelled(s, t, "正下方");
        guint of = i > 0 && token_is(token_at(s, i - 1), WORD_DE) ? i - 1 : i;
        const Token *before = of > 0 ? token_at(s, of - 1) : NULL;
        gboolean thing = before != NULL && (ends_thing(before) || is_letters(before) || before->kind == TOKEN_UNKNOWN);
        if ((above || below) && !thing)
            t->row = word_row(WORD_ANCHOR, above ? ANCHOR_TOP : ANCHOR_BOTTOM);
    }
}

/** Behind the thing that token i begins; i when none does. */
static guint behind_thing(const Spoken *s, guint i)
{
    return i + thing_at(s, i, sentence_end(s, i));
}

/** 在靠近方块的地方画个圆, 放在挨着圆的地方: beside it. 在靠近左上角画: there. */
static void settle_near_first(const Spoken *s)
{
    static const char *const near[] = {"靠近", "挨着", "紧挨着", "紧挨", "靠着", "临近", "邻近", "紧靠着", NULL};
    static const char *const tails[] = {"地方", "位置", "处", NULL};
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean begins = i == sentence_begin(s, i) && token_is(t + 1, WORD_ANCHOR) &&
                          token_is(next_to(s, i + 2), WORD_VERB); /* 靠近左上角来颗星星 */
        gboolean led =
            begins ||
            (i > 0 && (token_is(t - 1, WORD_AT) || token_is(t - 1, WORD_VERB) || token_is_edit(t - 1, EDIT_MOVE_TO)));
        if (!led || t->kind == TOKEN_QUOTE || t->kind == TOKEN_END || !spelled_any(s, t, near))
            continue;
        if (token_is(t + 1, WORD_ANCHOR)) {
            drop(s, i, 1);
            continue;
        }
        guint end = behind_thing(s, i + 1);
        if (end == i + 1)
            continue;
        Token next = mark_at(s, end, TOKEN_WORD, word_row(WORD_RELATION, RELATION_NEXT));
        guint de = token_is(next_to(s, end), WORD_DE) ? 1 : 0;
        const Token *tail = next_to(s, end + de);
        if (de > 0 && tail->kind != TOKEN_END && tail->kind != TOKEN_QUOTE && spelled_any(s, tail, tails))
            drop(s, end, 2);
        g_array_insert_val(s->tokens, end, next);
        drop(s, i, 1);
    }
}

/** One of the two numbers of a point: 横坐标是|200, 横向30%. @return its tokens, 0 when it is none */
static guint axis_at(const Spoken *s, guint i, gboolean down, guint *number)
{
    static const char *const fills[] = {"坐标", "轴", "坐标是", "坐标为", "是", "为", "=", "位置", NULL};
    const Token *t = next_to(s, i);
    gboolean axis = token_is(t, WORD_AXIS) && t->row->value == (down ? 1 : 0);
    gboolean turn = token_is(t, WORD_TURN) && t->row->value == (down ? TURN_VERTICAL : TURN_HORIZONTAL);
    if (!axis && !turn)
        return 0;
    guint j = i + 1;
    while (j < i + 4 && next_to(s, j)->kind != TOKEN_END && next_to(s, j)->kind != TOKEN_QUOTE &&
           next_to(s, j)->kind != TOKEN_NUMBER &&
           (next_to(s, j)->kind == TOKEN_COLON || spelled_any(s, next_to(s, j), fills)))
        j++;
    *number = j;
    if (next_to(s, j)->kind != TOKEN_NUMBER)
        return 0;
    return j + 1 - i + (token_is(next_to(s, j + 1), WORD_UNIT) ? 1 : 0);
}

/** 横向30%纵向70%, x坐标200，y坐标150: a point, as (30%,70%). */
static void settle_axes(const Spoken *s)
{
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        guint first = 0, second = 0;
        guint length = axis_at(s, i, FALSE, &first);
        if (length == 0)
            continue;
        guint comma = next_to(s, i + length)->kind == TOKEN_COMMA || token_is(next_to(s, i + length), WORD_AND) ? 1 : 0;
        guint other = axis_at(s, i + length + comma, TRUE, &second);
        gboolean plain = token_is(token_at(s, i), WORD_AXIS) && first == i + 1 && second == i + length + comma + 1;
        if (other == 0 || plain)
            continue;
        Token point[7];
        guint n = 0;
        point[n++] = mark_at(s, i, TOKEN_OPEN, NULL);
        for (guint j = first; j < i + length; j++)
            point[n++] = *token_at(s, j);
        point[n++] = mark_at(s, second, TOKEN_COMMA, NULL);
        for (guint j = second; j < i + length + comma + other; j++)
            point[n++] = *token_at(s, j);
        point[n] = point[n - 1];
        point[n].kind = TOKEN_CLOSE;
        point[n].start = point[n].end;
        drop(s, i, length + comma + other);
        g_array_insert_vals(s->tokens, i, point, n + 1);
    }
}

/** 移到50%,50%: a point, and no size. */
static void settle_percents(const Spoken *s)
{
    for (guint i = 1; i + 3 < s->tokens->len; i++) {
        guint comma = token_at(s, i + 2)->kind == TOKEN_COMMA ? 1 : 0;
        const Token *second = next_to(s, i + 2 + comma);
        const Token *unit = next_to(s, i + 3 + comma);
        gboolean led = token_is_edit(token_at(s, i - 1), EDIT_MOVE_TO) || token_is(token_at(s, i - 1), WORD_AT);
        if (!led || token_at(s, i)->kind != TOKEN_NUMBER || second->kind != TOKEN_NUMBER ||
            !token_is(token_at(s, i + 1), WORD_UNIT) || token_at(s, i + 1)->row->value != UNIT_PERCENT ||
            !token_is(unit, WORD_UNIT) || unit->row->value != UNIT_PERCENT)
            continue;
        insert(s, i + 4 + comma, TOKEN_CLOSE, NULL);
        if (comma == 0)
            insert(s, i + 2, TOKEN_COMMA, NULL);
        insert(s, i, TOKEN_OPEN, NULL);
    }
}

/** 从点(100,100)到点(300,200): the points are meant, and no dots. */
static void settle_points(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (token_is(t, WORD_SHAPE) && is_spelled(s, t, "点") && t[1].kind == TOKEN_OPEN &&
            (token_is(t - 1, WORD_FROM) || token_is(t - 1, WORD_TO) || token_is(t - 1, WORD_AT) ||
             token_is_edit(t - 1, EDIT_MOVE_TO)))
            drop(s, i, 1);
    }
}

/** B3格子, 单元格B3, 网格的B3: a cell of the grid, and no table. */
static void settle_cells(const Spoken *s)
{
    static const char *const cells[] = {"格子", "单元格", "网格", "格", "表格", NULL};
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        char letter = s->text[t->start];
        gboolean cell = t->kind == TOKEN_UNKNOWN && t->end - t->start == 1 && letter >= 'a' && letter <= 'h' &&
                        t[1].kind == TOKEN_NUMBER && t[1].start == t->end && t[1].value >= 1 && t[1].value <= 6;
        if (!cell)
            continue;
        const Token *behind = next_to(s, i + 2);
        if (behind->kind != TOKEN_END && behind->kind != TOKEN_QUOTE && behind->start == t[1].end &&
            spelled_any(s, behind, cells))
            drop(s, i + 2, 1);
        guint of = i > 0 && token_is(token_at(s, i - 1), WORD_DE) ? 1 : 0;
        if (i < 2 + of || token_at(s, i - 1 - of)->kind == TOKEN_QUOTE ||
            !spelled_any(s, token_at(s, i - 1 - of), cells) ||
            !(token_is(token_at(s, i - 2 - of), WORD_AT) || token_is_edit(token_at(s, i - 2 - of), EDIT_MOVE_TO) ||
              token_at(s, i - 2 - of)->kind == TOKEN_COMMA))
            continue;
        drop(s, i - 1 - of, 1 + of);
        i -= 1 + of;
    }
}

/** 在方块星星之间, 3号4号中间, 方块和星星它俩中间: between both. */
static void settle_between(const Spoken *s)
{
    static const char *const both[] = {"它俩", "他俩", "两者", "他们", "它们", "两个", "俩", NULL};
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_AT) && !token_is_edit(t, EDIT_MOVE_TO))
            continue;
        guint first = behind_thing(s, i + 1);
        if (first == i + 1)
            continue;
        const Token *joint = next_to(s, first);
        gboolean joined = token_is(joint, WORD_AND) || joint->kind == TOKEN_COMMA || token_is(joint, WORD_TO);
        guint second = first + (joined ? 1 : 0);
        guint end = behind_thing(s, second);
        if (end == second)
            continue;
        guint tail = end;
        if (next_to(s, tail)->kind == TOKEN_NUMBER && token_is(next_to(s, tail + 1), WORD_MEASURE))
            tail += 2; /* 两个 */
        else if (next_to(s, tail)->kind != TOKEN_END && next_to(s, tail)->kind != TOKEN_QUOTE &&
                 spelled_any(s, next_to(s, tail), both))
            tail++;
        guint de = token_is(next_to(s, tail), WORD_DE) ? 1 : 0;
        Token *between = (Token *)(gpointer)next_to(s, tail + de);
        gboolean middle = token_is(between, WORD_ANCHOR) && between->row->value == ANCHOR_MIDDLE;
        if (!middle && !(token_is(between, WORD_RELATION) && between->row->value == RELATION_BETWEEN))
            continue;
        if (middle)
            between->row = word_row(WORD_RELATION, RELATION_BETWEEN);
        drop(s, end, tail + de - end);
        if (!joined)
            insert(s, first, TOKEN_WORD, word_row(WORD_AND, 0));
        else
            *token_at(s, first) = mark_at(s, first, TOKEN_WORD, word_row(WORD_AND, 0));
    }
}

/** 在方块左边20画一个圆: so far from it, and no radius. */
static void settle_bare_gaps(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        const Token *behind = next_to(s, i + 2);
        guint of = token_is(t - 1, WORD_DE) ? i - 1 : i;
        if (!token_is(t, WORD_ANCHOR) || of == 0 || !ends_thing(token_at(s, of - 1)) || t[1].kind != TOKEN_NUMBER ||
            t[1].value < 2 || !(token_is(behind, WORD_VERB) || is_end(behind)) ||
            !has_kind(s, sentence_begin(s, i), i, WORD_AT))
            continue;
        insert(s, i + 2, TOKEN_WORD, word_row(WORD_UNIT, UNIT_PIXEL));
    }
}

/** 圆再|靠上一点: it is moved so far; but 画个圆靠上一点. */
static void settle_leaning(const Spoken *s)
{
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (token_is(t, WORD_AT) && is_spelled(s, t, "靠") && token_is(t + 1, WORD_ANCHOR) &&
            t[1].row->value <= ANCHOR_RIGHT && token_is(t + 2, WORD_BIT) && is_end(next_to(s, i + 3)) &&
            !has_kind(s, sentence_begin(s, i), i, WORD_VERB))
            t->row = word_row(WORD_TO, 0);
    }
}

/** 画个|框框住圆, 画一个|圈圈住方块: around it. */
static void settle_boxing(const Spoken *s)
{
    static const char *const rings[] = {"框框", "圈圈", "圆圈圈", NULL};
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        if (!token_is_shape(t) || !spelled_any(s, t, rings) || !is_spelled(s, t + 1, "住") || t[1].start != t->end ||
            !has_kind(s, begin, i, WORD_VERB) || behind_thing(s, i + 2) == i + 2)
            continue;
        Token around = t[1]; /* 住 */
        around.kind = TOKEN_WORD;
        around.row = word_row(WORD_RELATION, RELATION_AROUND);
        g_array_insert_val(s->tokens, end, around);
        *token_at(s, i + 1) = mark_at(s, i + 1, TOKEN_WORD, word_row(WORD_AT, 0));
    }
}

/** 画个圆叠在方块上: over its middle, and not beside it. */
static void settle_put_over(const Spoken *s)
{
    static const char *const over[] = {"叠在",   "叠到",   "叠放在", "盖在", "盖到",
                                       "覆盖在", "叠加在", "重叠在", "压在", NULL};
    static const char *const tails[] = {"上", "上面", "上边", "之上", "上方", NULL};
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        if (!token_is(token_at(s, i), WORD_AT) || !spelled_any(s, token_at(s, i), over))
            continue;
        guint end = behind_thing(s, i + 1);
        guint tail = token_is(next_to(s, end), WORD_DE) ? end + 1 : end;
        const Token *above = next_to(s, tail);
        if (end == i + 1)
            continue;
        if ((token_is(above, WORD_ANCHOR) || token_is(above, WORD_RELATION)) && spelled_any(s, above, tails))
            token_at(s, tail)->row = word_row(WORD_RELATION, RELATION_INSIDE);
        else if (is_end(next_to(s, end)) || next_to(s, end)->kind == TOKEN_COMMA)
            insert(s, end, TOKEN_WORD, word_row(WORD_RELATION, RELATION_INSIDE));
    }
}

static const SpokenPass passes[] = {
    {settle_put_over, WORD_AT, WORD_AT},
    {settle_leaning, WORD_BIT, WORD_BIT},
    {settle_boxing, WORD_SHAPE, WORD_VERB},
    {settle_put_above, WORD_VERB, WORD_VERB},
    {settle_right_above, WORD_RELATION, WORD_RELATION},
    {settle_near_first, WORD_RELATION, WORD_RELATION},
    {settle_near_first, WORD_EDIT, WORD_EDIT},
    {settle_near_first, WORD_AT, WORD_AT},
    {settle_axes, WORD_AXIS, WORD_AXIS},
    {settle_axes, WORD_TURN, WORD_TURN},
    {settle_percents, WORD_UNIT, WORD_UNIT},
    {settle_points, WORD_SHAPE, WORD_SHAPE},
    {settle_between, WORD_AT, WORD_AT},
    {settle_between, WORD_EDIT, WORD_EDIT},
    {settle_place_tails, WORD_ANCHOR, WORD_ANCHOR},
    {settle_place_tails, WORD_RELATION, WORD_RELATION},
    {settle_bare_gaps, WORD_AT, WORD_ANCHOR},
};

void spoken_places(const Spoken *s)
{
    spoken_run(s, passes, G_N_ELEMENTS(passes));
    settle_cells(s);
}
