// SPDX-License-Identifier: MIT
/*
 * Where the things are to be that were named just before, and places in the words of a picture:
 *
 *     画一个圆和一个三角形，圆在上面                 each of them is named twice and drawn once
 *     圆写“A”，下面一个方块写“B”，最下面菱形写“C”    one below the other
 *     天上挂个月亮   地上种三棵树                    the top and the bottom of the picture
 *     靠右边缘居中的地方画个箭头                     a side, in its middle
 *     A和B正中间上面一点写“数据流”                   between them, and a bit higher
 *     绿三角的右边，隔40像素，放个菱形               how far from it
 */
#include "lib/command/lexicon.h"
#include "lib/command/spoken_named.h"

/** As many things as are drawn in one breath and then placed. */
#define PLACED 6

/** A thing that is drawn, and where it is to be: tokens from `begin` to `end`, its figure the last of them. */
typedef struct {
    guint begin, end;
    Token place;    /**< an anchor or a relation; of kind TOKEN_END while none is told */
    gboolean of_it; /**< beside the other one, and no place of the board */
} Placed;

typedef struct {
    Placed things[PLACED];
    guint n;
    guint verb; /**< the token of the verb */
} Drawing;

/** 一个红色的圆 from token i on; behind it, i when there is none. */
static guint drawn_thing(const Spoken *s, guint i, guint end)
{
    guint j = i;
    j += j < end && token_at(s, j)->kind == TOKEN_NUMBER ? 1u : 0u;
    j += j < end && token_is(token_at(s, j), WORD_MEASURE) ? 1u : 0u;
    guint length = figure_at(s, j, end);
    return length > 0 ? j + length : i;
}

/** 画|一个蓝色的圆|和|一个红色的三角形 up to `end`, and nothing else. */
static gboolean read_drawing(const Spoken *s, guint begin, guint end, Drawing *d)
{
    guint i = begin;
    while (i < end && (token_is_filler(token_at(s, i)) || token_is(token_at(s, i), WORD_ASK)))
        i++;
    *d = (Drawing){.verb = i};
    if (i >= end || !token_is(token_at(s, i), WORD_VERB))
        return FALSE;
    for (i++; i < end && d->n < PLACED;) {
        if (d->n > 0 && (token_is(token_at(s, i), WORD_AND) || token_at(s, i)->kind == TOKEN_COMMA))
            i++;
        if (d->n > 0 && token_is(next_to(s, i), WORD_VERB))
            i++; /* 画个圆，画个方块 */
        guint behind = drawn_thing(s, i, end);
        if (behind == i || is_line(token_at(s, behind - 1)))
            return FALSE;
        d->things[d->n++] = (Placed){.begin = i, .end = behind};
        i = behind;
    }
    return d->n > 0 && i == end;
}

/** The thing of a drawing that is named again by the tokens from i on: 圆, 红色的圆, 红的; d->n when it is none, or
 * might be two. */
static guint named_again(const Spoken *s, const Drawing *d, guint i, guint end)
{
    const Token *shape = end > i && is_figure(token_at(s, end - 1)) ? token_at(s, end - 1) : NULL;
    const Token *color = NULL;
    for (guint j = i; j < end; j++)
        color = token_is_color(token_at(s, j)) ? token_at(s, j) : color;
    guint found = d->n;
    for (guint k = 0; k < d->n; k++) {
        const Token *drawn = token_at(s, d->things[k].end - 1);
        gboolean same =
            shape == NULL || (shape->row->value == drawn->row->value && shape->row->color == drawn->row->color);
        gboolean colored = color == NULL;
        for (guint j = d->things[k].begin; j < d->things[k].end && !colored; j++)
            colored = token_is_color(token_at(s, j)) && token_at(s, j)->row == color->row;
        if (!same || !colored)
            continue;
        if (found < d->n)
            return d->n;
        found = k;
    }
    return shape == NULL && color == NULL ? d->n : found;
}

/** Behind 圆, 红色的圆, 红的 from token i on, as named_again takes it; i when there is none. */
static guint name_again(const Spoken *s, guint i, guint end)
{
    guint length = figure_at(s, i, end);
    if (length > 0)
        return i + length;
    gboolean color = i + 1 < end && token_is_color(token_at(s, i)) && token_is(token_at(s, i + 1), WORD_DE);
    return color ? i + 2 : i;
}

/** 在, 放在, 要在, 放: what leads to the place; behind it, i when it is none. */
static guint place_leads(const Spoken *s, guint i, guint end)
{
    static const char *const before[] = {"要", "就", "得", "应该", "都", "需要", NULL};
    static const char *const leads[] = {"在",   "放",   "放在", "放到", "摆",   "摆在", "摆到",
                                        "位于", "画在", "靠",   "处于", "排在", "置于", NULL};
    guint j = i;
    while (j < end && token_at(s, j)->kind != TOKEN_QUOTE && spelled_any(s, token_at(s, j), before))
        j++;
    if (j >= end || token_at(s, j)->kind == TOKEN_QUOTE || !spelled_any(s, token_at(s, j), leads))
        return i;
    return j + 1 + (j + 1 < end && is_spelled(s, token_at(s, j + 1), "在") ? 1u : 0u); /* 画|在 */
}

/** 上面, and its end. */
static gboolean is_place(const Token *t)
{
    return token_is(t, WORD_ANCHOR) ||
           (token_is(t, WORD_RELATION) && (t->row->value == RELATION_INSIDE || t->row->value == RELATION_NEXT ||
                                           t->row->value == RELATION_ABOVE || t->row->value == RELATION_BELOW));
}

/** 圆|放上|面: as 放|上面. */
static void part_put_on(const Spoken *s, guint i)
{
    static const char *const puts[] = {"放上", "摆上", "挂上", NULL};
    static const char *const ends[] = {"面", "边", "方", "头", NULL};
    Token *t = token_at(s, i);
    if (i + 1 >= s->tokens->len || t->kind == TOKEN_QUOTE || !spelled_any(s, t, puts) || t[1].start != t->end ||
        !spelled_any(s, t + 1, ends))
        return;
    guint32 part = t->end - (guint32)strlen("上");
    t[1] = (Token){.kind = TOKEN_WORD, .row = word_row(WORD_ANCHOR, ANCHOR_TOP), .start = part, .end = t[1].end};
    t->end = part;
}

/** Reads 圆在上面 from token i on into the drawing. @return behind it; i when it is none */
static guint read_placing(const Spoken *s, Drawing *d, guint i, guint end)
{
    guint name = name_again(s, i, end);
    if (name > i && name + 1 < end)
        part_put_on(s, name);
    guint lead = name > i ? place_leads(s, name, end) : name;
    guint k = lead > name ? named_again(s, d, i, name) : d->n;
    if (k == d->n || d->things[k].place.kind != TOKEN_END)
        return i;
    guint other = name_again(s, lead, end);
    gboolean beside = other > lead && !is_place(next_to(s, lead));
    if (beside) {
        guint of = named_again(s, d, lead, other);
        if (d->n != 2 || of != 1 - k)
            return i;
        lead = other + (token_is(next_to(s, other), WORD_DE) ? 1u : 0u);
    }
    if (lead >= end || !is_place(token_at(s, lead)) || (!beside && !token_is(token_at(s, lead), WORD_ANCHOR)))
        return i;
    d->things[k].place = *token_at(s, lead);
    d->things[k].of_it = beside;
    return behind_fillers(s, lead + 1);
}

/** The other side: above of it, it is below. ANCHORS for what has none. */
static Anchor opposite(const Token *place)
{
    static const Anchor sides[] = {[ANCHOR_TOP] = ANCHOR_BOTTOM,
                                   [ANCHOR_BOTTOM] = ANCHOR_TOP,
                                   [ANCHOR_LEFT] = ANCHOR_RIGHT,
                                   [ANCHOR_RIGHT] = ANCHOR_LEFT};
    gint32 a = token_is(place, WORD_ANCHOR) ? place->row->value : ANCHORS;
    return a == ANCHOR_TOP || a == ANCHOR_BOTTOM || a == ANCHOR_LEFT || a == ANCHOR_RIGHT ? sides[a] : ANCHORS;
}

static void put(GArray *fresh, const Token *at, TokenKind kind, const WordRow *row)
{
    Token mark = {.kind = kind, .row = row, .start = at->start, .end = at->start};
    g_array_append_val(fresh, mark);
}

/** Puts 在(它)上面画一个圆 behind what is there. */
static void put_thing(const Spoken *s, GArray *fresh, const Drawing *d, const Placed *p)
{
    const Token *first = token_at(s, p->begin);
    if (fresh->len > 0)
        put(fresh, first, TOKEN_COMMA, NULL);
    if (p->place.kind != TOKEN_END) {
        Token place = p->place;
        put(fresh, first, TOKEN_WORD, word_row(WORD_AT, 0));
        if (p->of_it)
            put(fresh, first, TOKEN_WORD, word_row(WORD_REF, REFWORD_IT));
        place.start = place.end = first->start;
        g_array_append_val(fresh, place);
    }
    put(fresh, first, TOKEN_WORD, token_at(s, d->verb)->row);
    g_array_append_vals(fresh, first, p->end - p->begin);
}

/** Of two things one is told where it is: the second is drawn beside the first. */
static void place_beside(Drawing *d)
{
    guint told = d->things[0].place.kind != TOKEN_END ? 0 : 1;
    Placed *p = &d->things[told];
    Anchor back = opposite(&p->place);
    if (d->n != 2 || d->things[1 - told].place.kind != TOKEN_END || (!p->of_it && back == ANCHORS))
        return;
    p->of_it = TRUE;
    if (told == 0 && back == ANCHORS) { /* 画圆和方块，圆在方块里面: the one that it is in comes first */
        Placed first = d->things[0];
        d->things[0] = d->things[1];
        d->things[1] = first;
    } else if (told == 0) {
        d->things[1].place = p->place;
        d->things[1].place.row = word_row(WORD_ANCHOR, (gint32)back);
        d->things[1].of_it = TRUE;
        p->place = (Token){0};
        p->place.kind = TOKEN_END;
    }
}

/** 画一个圆和一个三角形，|圆在上面: where one of those is to be, and none more. */
static void settle_placed_behind(const Spoken *s)
{
    for (guint c = 2; c + 2 < s->tokens->len; c++) {
        if (token_at(s, c)->kind != TOKEN_COMMA)
            continue;
        guint begin = sentence_begin(s, c), end = sentence_end(s, c);
        Drawing d;
        if (!read_drawing(s, begin, c, &d) || next_to(s, end)->kind == TOKEN_ASKED)
            continue;
        for (guint k = 0; k < d.n; k++)
            d.things[k].place.kind = TOKEN_END;
        guint behind = c, told = 0;
        for (;;) {
            guint next = behind + (next_to(s, behind)->kind == TOKEN_COMMA ? 1u : 0u);
            guint read = next < end ? read_placing(s, &d, next, end) : next;
            if (read == next)
                break;
            behind = read;
            told++;
        }
        if (told == 0 || (behind < end && token_at(s, behind)->kind != TOKEN_COMMA))
            continue;
        if (d.n == 2 && told == 1)
            place_beside(&d);
        g_autoptr(GArray) fresh = g_array_new(FALSE, FALSE, sizeof(Token));
        for (guint k = 0; k < d.n; k++)
            put_thing(s, fresh, &d, &d.things[k]);
        drop(s, begin, behind - begin);
        g_array_insert_vals(s->tokens, begin, fresh->data, fresh->len);
        c = begin + fresh->len;
    }
}

/** 写“A” at token i; behind it, i when it is not there. */
static guint written_at(const Spoken *s, guint i, guint end)
{
    guint j = i + (token_is(next_to(s, i), WORD_WRITE) || token_is(next_to(s, i), WORD_LABEL) ? 1u : 0u);
    return j < end && token_at(s, j)->kind == TOKEN_QUOTE ? j + 1 : i;
}

/** 圆写“A”，|下面|一个方块写“B”: below that one. 最下面, as the last of them, below the one before. */
static void settle_written_column(const Spoken *s)
{
    static const char *const sides[] = {"下面",   "下边",   "下方", "底下",   "右边",   "右侧",   "右面",
                                        "左边",   "左侧",   "左面", "最下面", "最下边", "最底下", "最右边",
                                        "最左边", "再下面", "上面", "上边",   "最上面", NULL};
    for (guint begin = 0; begin + 6 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint verb = begin + (token_is(token_at(s, begin), WORD_VERB) ? 1u : 0u);
        guint thing = drawn_thing(s, verb, end);
        guint behind = thing > verb ? written_at(s, thing, end) : thing;
        guint places[PLACED], n = 0;
        gboolean fits = behind > thing;
        while (fits && behind < end && n < PLACED) {
            guint place = behind + 1;
            gboolean again = token_is(next_to(s, place), WORD_AGAIN);
            place += again ? 1u : 0u;
            fits = token_at(s, behind)->kind == TOKEN_COMMA && place < end &&
                   token_is(token_at(s, place), WORD_ANCHOR) && spelled_any(s, token_at(s, place), sides);
            guint from = place + 1 + (fits && token_is(next_to(s, place + 1), WORD_VERB) ? 1u : 0u);
            guint figure = fits ? drawn_thing(s, from, end) : from;
            behind = figure > from ? written_at(s, figure, end) : figure;
            fits = fits && figure > from && behind > figure;
            places[n++] = place;
        }
        if (!fits || n == 0 || behind < end || next_to(s, end)->kind == TOKEN_ASKED)
            continue;
        while (n-- > 0) {
            guint at = places[n];
            if (!token_is(next_to(s, at + 1), WORD_VERB))
                insert(s, at + 1, TOKEN_WORD, word_row(WORD_VERB, VERB_DRAW));
            insert(s, at, TOKEN_WORD, word_row(WORD_REF, REFWORD_IT));
            if (token_is(token_at(s, at - 1), WORD_AGAIN))
                *token_at(s, at - 1) = mark_at(s, at - 1, TOKEN_WORD, word_row(WORD_AT, 0));
            else
                insert(s, at, TOKEN_WORD, word_row(WORD_AT, 0));
        }
        if (verb == begin)
            insert(s, begin, TOKEN_WORD, word_row(WORD_VERB, VERB_DRAW));
    }
}

static const char *const sky[] = {"天上",   "天空", "天空中", "天空上", "空中",     "天空里", "天边",
                                  "半空中", "半空", "天上面", "高空",   "天空上面", NULL};
static const char *const ground[] = {"地上", "地面", "地面上", "地板上", "草地上", "地上面", "大地上", NULL};

/** What people say that things do there. */
static const char *const scenic_verbs[] = {"挂",   "飘",   "飘着", "挂着", "种",   "长",   "长着", "飞着",
                                           "飞",   "停着", "停",   "站着", "放",   "来",   "种着", "开着",
                                           "趴着", "蹲着", "升起", "摆",   "坐着", "跑着", "盖",   "搭",
                                           "站",   "坐",   "躺",   "趴",   "蹲",   "跑",   NULL};

/** 天空飘着: one unknown word, that is a place and what is done there; parted. */
static void part_sky(const Spoken *s, guint i)
{
    Token *t = token_at(s, i);
    if (t->kind != TOKEN_UNKNOWN)
        return;
    for (gsize k = 0; sky[k] != NULL; k++) {
        guint32 behind = t->start + (guint32)strlen(sky[k]);
        const Token verb = {.kind = TOKEN_UNKNOWN, .start = behind, .end = t->end};
        if (begins_with(s, t, sky[k]) && behind < t->end && spelled_any(s, &verb, scenic_verbs)) {
            t->end = behind;
            g_array_insert_val(s->tokens, i + 1, verb);
            return;
        }
    }
}

/** 天|上一个|月亮: one there, and not the one before. */
static void part_one_there(const Spoken *s, guint i)
{
    Token *t = token_at(s, i);
    const guint32 above = (guint32)strlen("上");
    const Token deed = {
        .kind = TOKEN_UNKNOWN, .start = next_to(s, i + 1)->start + above, .end = next_to(s, i + 1)->end};
    if (next_to(s, i + 1)->kind == TOKEN_UNKNOWN && begins_with(s, next_to(s, i + 1), "上") && deed.end > deed.start &&
        t[1].start == t->end && spelled_any(s, &deed, scenic_verbs)) { /* 地|上站|一个小人 */
        t->end += above;
        t[1] = deed;
        return;
    }
    if (i + 2 >= s->tokens->len || !(is_spelled(s, t, "天") || is_spelled(s, t, "地")) ||
        !is_spelled(s, t + 1, "上一个") || t[1].start != t->end || !is_figure(t + 2))
        return;
    t->end += (guint32)strlen("上");
    t[1] = (Token){.kind = TOKEN_NUMBER, .value = 1, .spelled = TRUE, .start = t->end, .end = t[1].end};
    insert(s, i + 2, TOKEN_WORD, word_row(WORD_MEASURE, 0));
}

/** Behind 天上, 地面上 from token i on, i when it is not there; `high` tells which. */
static guint sky_at(const Spoken *s, guint i, guint end, gboolean *high)
{
    guint found = i;
    for (guint j = i; j < MIN(end, i + 3) && token_at(s, j)->kind != TOKEN_QUOTE; j++) {
        gboolean above = said_between(s, token_at(s, i)->start, token_at(s, j)->end, sky);
        if (!above && !said_between(s, token_at(s, i)->start, token_at(s, j)->end, ground))
            continue;
        *high = above;
        found = j + 1;
    }
    return found;
}

/** |天上|挂个月亮, |地上|种三棵树: the top and the bottom, before what is drawn there. */
static void settle_sky(const Spoken *s)
{
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean head = i == 0 || is_end(t - 1) || t[-1].kind == TOKEN_COMMA || token_is(t - 1, WORD_FILLER) ||
                        is_figure(t - 1) || (token_is(t - 1, WORD_AT) && is_spelled(s, t - 1, "在"));
        if (!head || t->kind == TOKEN_QUOTE ||
            !(begins_with(s, t, "天") || begins_with(s, t, "地") || begins_with(s, t, "空") ||
              begins_with(s, t, "半") || begins_with(s, t, "高") || begins_with(s, t, "草") || begins_with(s, t, "大")))
            continue;
        gboolean high = FALSE;
        part_sky(s, i);
        part_one_there(s, i);
        guint end = sentence_end(s, i), verb = sky_at(s, i, end, &high);
        if (verb == i || verb >= end || token_at(s, verb)->kind == TOKEN_QUOTE ||
            next_to(s, end)->kind == TOKEN_ASKED || has_kind(s, i, end, WORD_QUESTION) || !has_figure(s, verb, end))
            continue;
        Token *deed = token_at(s, verb);
        gboolean draws = token_is(deed, WORD_VERB), does = !draws && spelled_any(s, deed, scenic_verbs);
        gboolean bare = deed->kind == TOKEN_NUMBER;
        guint thing = verb + (bare ? 0u : 1u);
        gboolean counted = next_to(s, thing)->kind == TOKEN_NUMBER || token_is(next_to(s, thing), WORD_MEASURE);
        gboolean one = figure_at(s, thing, end) > 0;
        if (!((draws && (counted || one)) || (does && (counted || begins_with(s, next_to(s, thing), "一"))) ||
              (bare && token_is(next_to(s, thing + 1), WORD_MEASURE))))
            continue;
        Token *place = token_at(s, i);
        place->kind = TOKEN_WORD;
        place->row = word_row(WORD_ANCHOR, high ? ANCHOR_TOP : ANCHOR_BOTTOM);
        place->end = MAX(place->end, token_at(s, verb - 1)->end);
        if (does) {
            deed->kind = TOKEN_WORD;
            deed->row = word_row(WORD_VERB, VERB_DRAW);
        } else if (bare) {
            insert(s, verb, TOKEN_WORD, word_row(WORD_VERB, VERB_DRAW));
        }
        drop(s, i + 1, verb - i - 1);
    }
}

/** 靠右边|缘|居中的地方, 靠右|居中|的地方: a side, and there its middle. */
static void settle_edge_middle(const Spoken *s)
{
    static const char *const middles[] = {"居中", "中间", "正中", "正中间", "中央", "中部", NULL};
    static const char *const places[] = {"地方", "位置", "那里", "那儿", "处", NULL};
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gint32 side = token_is(t, WORD_ANCHOR) ? t->row->value : ANCHORS;
        if (side > ANCHOR_RIGHT || side == ANCHOR_MIDDLE || (guint8)s->text[t->start] < 0x80)
            continue;
        if (t[1].kind == TOKEN_UNKNOWN && t[1].start == t->end && is_spelled(s, t + 1, "缘")) {
            t->end = t[1].end;
            drop(s, i + 1, 1);
            t = token_at(s, i);
        }
        gboolean middle = token_is(next_to(s, i + 1), WORD_ANCHOR) && spelled_any(s, next_to(s, i + 1), middles);
        gboolean told = token_is(next_to(s, i + 2), WORD_DE) &&
                        (spelled_any(s, next_to(s, i + 3), places) || begins_with(s, next_to(s, i + 3), "地方") ||
                         begins_with(s, next_to(s, i + 3), "位置"));
        gboolean draws = token_is(next_to(s, i + 2), WORD_VERB) || token_is(next_to(s, i + 2), WORD_WRITE) || told ||
                         is_end(next_to(s, i + 2));
        if (middle && draws && has_kind(s, sentence_begin(s, i), sentence_end(s, i), WORD_VERB)) {
            t->end = t[1].end;
            drop(s, i + 1, 1);
        }
    }
}

/** How far "a bit above the middle" is from it. */
#define BIT_ABOVE 40

/** Moves what was drawn in the sentence that ends before token i a bit up. */
static void lift_it(const Spoken *s, guint i, guint from, guint to)
{
    static const WordRow up = {WORD_EDIT, EDIT_SHIFT, ANCHOR_TOP, "上移", NULL};
    guint at = token_at(s, i - 1)->end;
    const Token lift[] = {
        {.kind = TOKEN_END, .start = at, .end = at},
        {.kind = TOKEN_WORD, .row = word_row(WORD_REF, REFWORD_IT), .start = at, .end = at},
        {.kind = TOKEN_WORD, .row = &up, .start = from, .end = to},
        {.kind = TOKEN_NUMBER, .value = BIT_ABOVE, .start = at, .end = at},
    };
    g_array_insert_vals(s->tokens, i, lift, G_N_ELEMENTS(lift));
}

/** A和B|正中间上面|一点|写“数据流”: between them, and then a bit up. */
static void settle_bit_above_between(const Spoken *s)
{
    static const char *const between[] = {"正中间上面", "中间上面",   "中间上方",   "正中间上方", "中间偏上",
                                          "正中间偏上", "中间靠上",   "正中间靠上", "之间偏上",   "之间上方",
                                          "中间上边",   "正中间上边", "中间往上",   NULL};
    for (guint begin = 0; begin + 4 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint at = begin + (token_is(token_at(s, begin), WORD_AT) ? 1u : 0u);
        guint first = thing_at(s, at, end);
        guint second = at + first + 1;
        if (first == 0 || !token_is(next_to(s, second - 1), WORD_AND) || thing_at(s, second, end) == 0)
            continue;
        guint place = second + thing_at(s, second, end);
        place += token_is(next_to(s, place), WORD_DE) ? 1u : 0u;
        guint verb = place;
        while (verb < end && !token_is(token_at(s, verb), WORD_WRITE) && !token_is(token_at(s, verb), WORD_VERB))
            verb++;
        guint last = verb;
        while (last > place && (token_is(token_at(s, last - 1), WORD_BIT) || token_is_filler(token_at(s, last - 1)) ||
                                token_is(token_at(s, last - 1), WORD_DE)))
            last--;
        if (verb >= end || last == place ||
            !said_between(s, token_at(s, place)->start, token_at(s, last - 1)->end, between))
            continue;
        Token *mid = token_at(s, place);
        mid->kind = TOKEN_WORD;
        mid->row = word_row(WORD_RELATION, RELATION_BETWEEN);
        guint from = mid->start, to = token_at(s, verb - 1)->end;
        mid->end = mid->start + (guint32)strlen("中间");
        drop(s, place + 1, verb - place - 1);
        if (at == begin)
            insert(s, begin, TOKEN_WORD, word_row(WORD_AT, 0));
        lift_it(s, sentence_end(s, begin), from, to);
    }
}

/** 绿三角的右边，|隔40像素，|放个菱形: how far from it, and no sentence of its own. */
static void settle_gap_said_between(const Spoken *s)
{
    for (guint c = 1; c + 4 < s->tokens->len; c++) {
        guint begin = sentence_begin(s, c), end = sentence_end(s, c);
        guint at = begin + (token_is(token_at(s, begin), WORD_AT) ? 1u : 0u);
        guint thing = thing_at(s, at, c);
        guint side = at + thing + (token_is(next_to(s, at + thing), WORD_DE) ? 1u : 0u);
        if (token_at(s, c)->kind != TOKEN_COMMA || thing == 0 || side + 1 != c ||
            !token_is(token_at(s, side), WORD_ANCHOR) ||
            !(token_is_gap(token_at(s, c + 1)) || is_spelled(s, token_at(s, c + 1), "空")) ||
            token_at(s, c + 2)->kind != TOKEN_NUMBER)
            continue;
        guint behind = c + 3 + (token_is(next_to(s, c + 3), WORD_UNIT) ? 1u : 0u);
        while (token_is_filler(next_to(s, behind)))
            behind++; /* 隔40像素的地方 */
        guint verb = behind + (next_to(s, behind)->kind == TOKEN_COMMA ? 1u : 0u);
        if (verb >= end || !token_is(token_at(s, verb), WORD_VERB) || !has_figure(s, verb, end))
            continue;
        drop(s, behind, verb - behind);
        token_at(s, c + 1)->kind = TOKEN_WORD;
        token_at(s, c + 1)->row = word_row(WORD_RELATION, RELATION_GAP);
        drop(s, c, 1);
        if (at == begin)
            insert(s, begin, TOKEN_WORD, word_row(WORD_AT, 0));
    }
}

/** 绿三角右边放个|一样绿的|菱形: as green as that one, which its colour tells. */
static void settle_as_colored(const Spoken *s)
{
    static const char *const same[] = {"一样", "同样", "也是", "一样是", NULL};
    for (guint i = 2; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint begin = sentence_begin(s, i);
        if (t->kind == TOKEN_QUOTE || !spelled_any(s, t, same) || !token_is_color(t + 1) || !token_is(t + 2, WORD_DE) ||
            figure_at(s, i + 3, sentence_end(s, i)) == 0)
            continue;
        for (guint j = begin; j < i; j++) {
            if (token_is_color(token_at(s, j)) && token_at(s, j)->row == t[1].row) {
                drop(s, i, 1);
                break;
            }
        }
    }
}

static const SpokenPass passes[] = {
    {settle_placed_behind, WORD_VERB, WORD_SHAPE},     {settle_written_column, WORD_ANCHOR, WORD_SHAPE},
    {settle_edge_middle, WORD_ANCHOR, WORD_VERB},      {settle_bit_above_between, WORD_AND, WORD_WRITE},
    {settle_bit_above_between, WORD_AND, WORD_VERB},   {settle_gap_said_between, WORD_RELATION, WORD_ANCHOR},
    {settle_gap_said_between, WORD_UNIT, WORD_ANCHOR}, {settle_as_colored, WORD_COLOR, WORD_VERB},
};

void spoken_located(const Spoken *s)
{
    settle_sky(s);
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
