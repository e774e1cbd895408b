// SPDX-License-Identifier: MIT
/*
 * Verbs and counts of drawing that are such only where they stand:
 *
 *     C4格子里塞条鱼   右上角冒个太阳        behind a place and before a counted thing
 *     平行四边形来俩   椭圆画仨              how many, behind the verb
 *     三个小人站一列   再来两个，排在右边    what they do is how they lie
 *     写个标题“周会”置顶                     at the top, of what is being drawn
 *     蓝色波浪线，粗点，从左到右             how it is to look, and no change of what is there
 */
#include "lib/command/lexicon.h"
#include "lib/command/spoken_figures.h"

/** Whether it is a word, and no quoted or invented one, of a list that ends in NULL. */
static gboolean says_any(const Spoken *s, const Token *t, const char *const *list)
{
    return t->kind != TOKEN_QUOTE && t->end > t->start && spelled_any(s, t, list);
}

/** Words of its looks between a count and its thing: nobody says more. */
#define LOOKS_TOKENS 10

/** What people do to put a thing somewhere; without a place before it, most of these say something else. */
static const char *const placing_verbs[] = {
    "塞",   "蹲",   "冒",   "嵌",   "铺",   "立",     "趴",     "卧",   "躺",   "坐",   "站",   "停",   "开",   "种",
    "栽",   "长",   "挂",   "飘",   "飞",   "游",     "摞",     "搁",   "安",   "装",   "布置", "安排", "装饰", "点缀",
    "补",   "配",   "缀",   "镶",   "印",   "插",     "架",     "搭",   "垒",   "藏",   "露",   "浮",   "散",   "洒",
    "撒",   "悬",   "吊",   "码",   "垫",   "夹",     "排",     "爬",   "爬着", "蹲着", "趴着", "卧着", "躺着", "坐着",
    "站着", "停着", "开着", "种着", "长着", "挂着",   "飘着",   "飞着", "游着", "立着", "浮着", "藏着", "悬着", "吊着",
    "塞上", "塞进", "嵌上", "嵌入", "铺上", "种上",   "栽上",   "挂上", "镶上", "印上", "插上", "架上", "搭上", "撒上",
    "补上", "补画", "配上", "装上", "冒出", "点缀上", "装饰上", "摞上", "搁上", "码上", "垫上", "顶",   "顶着", NULL};

/** The percents, the cell or the side that a place ends with: 25%,50%|处, C4|格子里, 方块|里头. */
static gboolean ends_place(const Spoken *s, guint i, guint begin)
{
    static const char *const there[] = {"处", "位置", "地方", "那里", "那儿", "这里", "这儿", "那边", "这边", NULL};
    static const char *const in[] = {"里", "内", "中", NULL};
    if (i > begin + 1 && token_is(token_at(s, i - 1), WORD_FILLER) && spelled_any(s, token_at(s, i - 1), there))
        i--;
    if (i > begin + 1 && token_at(s, i - 1)->kind == TOKEN_WORD && spelled_any(s, token_at(s, i - 1), in))
        return is_figure(token_at(s, i - 2)) || token_is(token_at(s, i - 2), WORD_REF); /* 圆里|塞个星星 */
    const Token *t = token_at(s, i - 1);
    gboolean beside =
        token_is(t, WORD_RELATION) &&
        (t->row->value == RELATION_NEXT || t->row->value == RELATION_BETWEEN || t->row->value == RELATION_INSIDE ||
         t->row->value == RELATION_ABOVE || t->row->value == RELATION_BELOW);
    gboolean percent = token_is(t, WORD_UNIT) && t->row->value == UNIT_PERCENT;
    gboolean cell = t->kind == TOKEN_NUMBER && i > begin + 1 && t[-1].kind == TOKEN_UNKNOWN &&
                    t[-1].end == t[-1].start + 1 && t[-1].end == t->start && g_ascii_isalpha(s->text[t[-1].start]);
    return beside || percent || cell || t->kind == TOKEN_CLOSE || token_is(t, WORD_ANCHOR) || token_is(t, WORD_CELL);
}

/** 俩: of things that are not there yet a count, and no reference. */
static gboolean is_pair(const Spoken *s, const Token *t)
{
    static const char *const two[] = {"俩", "仨", NULL};
    return (t->kind == TOKEN_NUMBER || token_is(t, WORD_REF)) && says_any(s, t, two);
}

/** Whether a counted figure begins at token i: 一颗白色小星星, 俩方块, 一排树. */
static gboolean counted_at(const Spoken *s, guint i)
{
    const Token *t = next_to(s, i);
    guint j = i;
    if (is_pair(s, t))
        j++;
    else if (t->kind == TOKEN_NUMBER)
        j += token_is(next_to(s, i + 1), WORD_MEASURE) ? 2 : 0;
    else if (token_is(t, WORD_MEASURE) || token_is(t, WORD_ARRANGE))
        j++;
    gboolean flag = t->kind == TOKEN_NUMBER && j == i && is_figure(next_to(s, i + 1)); /* 一|面旗 */
    if (j == i && !flag)
        return is_figure(t) && (begins_with(s, t, "一") || begins_with(s, t, "面")); /* 一棵树 */
    for (j += flag ? 1 : 0; j < i + LOOKS_TOKENS; j++) {
        const Token *look = next_to(s, j);
        if (!token_is_color(look) && !token_is(look, WORD_DE) && !token_is(look, WORD_SIZE) &&
            !token_is(look, WORD_SHADE) && !token_is(look, WORD_DASH) && !token_is(look, WORD_FILLED) &&
            !token_is(look, WORD_HOLLOW) && !token_is(look, WORD_STROKE) && !token_is(look, WORD_PRAISE))
            break;
    }
    return is_figure(next_to(s, j)) || (token_is(next_to(s, j), WORD_NGON) && next_to(s, j - 1)->kind == TOKEN_NUMBER);
}

/** Behind the last mark before token i that parts, and not the one of 25%,50%. */
static guint clause_begin(const Spoken *s, guint i)
{
    guint begin = sentence_begin(s, i);
    while (i > begin && !(token_at(s, i - 1)->kind == TOKEN_COMMA && token_at(s, i)->kind != TOKEN_NUMBER))
        i--;
    return i;
}

/** C4格子里|塞|条鱼, 右上角|冒|个太阳: drawn there. */
static void settle_placing_verbs(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean dotted = token_is(t, WORD_SHAPE) && is_spelled(s, t, "点") && t[1].kind == TOKEN_UNKNOWN &&
                          t[1].start == t->end && is_spelled(s, t + 1, "缀"); /* 点|缀 */
        gboolean odd = t->kind == TOKEN_UNKNOWN || token_is(t, WORD_ROWS) || token_is(t, WORD_WHOLE) ||
                       token_is(t, WORD_NOT) || token_is(t, WORD_METRIC) || token_is(t, WORD_ROTATE) ||
                       token_is(t, WORD_ANCHOR); /* 上面|顶|个三角形 */
        guint behind = i + (dotted ? 2 : 1);
        if (!(dotted || (odd && spelled_any(s, t, placing_verbs))) || !counted_at(s, behind))
            continue;
        guint begin = clause_begin(s, i);
        guint place = i > begin && is_spelled(s, t - 1, "再") ? i - 1 : i; /* 左边再|塞俩圆 */
        if (place == begin || !ends_place(s, place, begin) || has_kind(s, begin, i, WORD_EDIT) ||
            has_kind(s, begin, i, WORD_VERB) || has_kind(s, begin, i, WORD_QUESTION))
            continue;
        if (dotted) {
            t->end = t[1].end;
            drop(s, i + 1, 1);
            t = token_at(s, i);
        }
        t->kind = TOKEN_WORD;
        t->row = word_row(WORD_VERB, VERB_DRAW);
    }
}

/** Whether the clause is over, but for manners. */
static gboolean clause_ends(const Spoken *s, guint i)
{
    while (token_is_filler(next_to(s, i)))
        i++;
    return is_end(next_to(s, i)) || next_to(s, i)->kind == TOKEN_COMMA;
}

/** 人, 孩子: real ones do as people tell of them; who wants them drawn says 小人, or that they are drawn. */
static gboolean is_people(const Spoken *s, const Token *t)
{
    return token_is(t, WORD_SHAPE) && t->row->value == DRAW_STAMP && t->row->color == STAMP_PERSON &&
           !begins_with(s, t, "小") && !begins_with(s, t, "火柴");
}

/** 平行四边形来|俩: counted, as by 两个. */
static void settle_pairs_behind(const Spoken *s)
{
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        guint begin = sentence_begin(s, i);
        gboolean alone = is_figure(t - 1) && !is_people(s, t - 1) && !has_figure(s, begin, i - 1) &&
                         !has_kind(s, begin, sentence_end(s, i), WORD_EDIT); /* 圆圈|仨，竖着排 */
        gboolean behind = i > 1 && token_is(t - 1, WORD_VERB) &&
                          (is_figure(t - 2) || token_is(t - 2, WORD_NGON) || token_is(t - 2, WORD_AGAIN) ||
                           (t[-2].kind != TOKEN_QUOTE && is_spelled(s, t - 2, "各"))); /* 再放|俩 */
        gboolean verb = alone || behind;
        if (!verb || !is_pair(s, t) || !clause_ends(s, i + 1))
            continue;
        if (t->kind == TOKEN_WORD)
            *t = (Token){.kind = TOKEN_NUMBER, .value = 2, .spelled = TRUE, .start = t->start, .end = t->end};
        insert(s, i + 1, TOKEN_WORD, word_row(WORD_MEASURE, 0));
    }
}

/** 中间画|俩|星星，一大一小; 圆拷贝|俩: so many of them. */
static void settle_pairs_drawn(const Spoken *s)
{
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean draws = (token_is(t - 1, WORD_VERB) || token_is(t - 1, WORD_AGAIN)) && counted_at(s, i);
        gboolean copies = token_is_edit(t - 1, EDIT_COPY) && i > 1 && clause_ends(s, i + 1);
        if (!token_is(t, WORD_REF) || !is_spelled(s, t, "俩") || !(draws || copies))
            continue;
        *t = (Token){.kind = TOKEN_NUMBER, .value = 2, .spelled = TRUE, .start = t->start, .end = t->end};
        insert(s, i + 1, TOKEN_WORD, word_row(WORD_MEASURE, 0));
    }
}

/** The figure of so many sides, as one word; NULL when there is none. */
static const WordRow *polygon_row(double sides)
{
    for (gsize i = 0; i < words_count; i++) {
        if (words[i].kind == WORD_SHAPE && words[i].value == DRAW_POLYGON && words[i].color > 0 &&
            (double)words[i].color == sides)
            return &words[i];
    }
    return NULL;
}

/** |五边形|和六边形各来一个: each of them a figure of one word. */
static void settle_polygons_each(const Spoken *s, guint begin, guint each)
{
    for (guint i = each; i > begin + 1; i--) {
        Token *t = token_at(s, i - 1);
        if (!token_is(t, WORD_NGON) || t[-1].kind != TOKEN_NUMBER || polygon_row(t[-1].value) == NULL)
            continue;
        t->row = polygon_row(t[-1].value);
        t->start = t[-1].start;
        drop(s, i-- - 2, 1);
    }
}

/** 星星|月亮各来一个: a mark between those that stand side by side. Tokens that it set. */
static guint part_figures(const Spoken *s, guint begin, guint each)
{
    guint n = 0;
    for (guint i = each; i > begin + 1; i--) {
        if (is_figure(token_at(s, i - 1)) && is_figure(token_at(s, i - 2))) {
            insert(s, i - 1, TOKEN_COMMA, NULL);
            n++;
        }
    }
    return n;
}

/** Whether it is a list of things, with nothing but their looks: 圆和红色的方块. */
static gboolean lists_things(const Spoken *s, guint from, guint to)
{
    guint things = 0;
    for (guint i = from; i < to; i++) {
        const Token *t = token_at(s, i);
        gboolean sides = t->kind == TOKEN_NUMBER && token_is(next_to(s, i + 1), WORD_NGON);
        things += is_figure(t) || token_is(t, WORD_NGON) ? 1 : 0;
        if (!is_figure(t) && !token_is(t, WORD_NGON) && !sides && !token_is_color(t) && !token_is(t, WORD_DE) &&
            !token_is(t, WORD_SIZE) && !token_is(t, WORD_SHADE) && !token_is(t, WORD_AND) && t->kind != TOKEN_COMMA &&
            !token_is(t, WORD_FILLED) && !token_is(t, WORD_HOLLOW))
            return FALSE;
    }
    return things > 1;
}

/** 五边形和六边形各来一个; |各来一个|圆和方块: as 圆和方块各来一个. */
static void settle_each(const Spoken *s)
{
    static const char *const each[] = {"各", "各自", "分别", NULL};
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        if (!says_any(s, token_at(s, i), each))
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        guint behind = i + 1 + (token_is(token_at(s, i + 1), WORD_VERB) ? 1u : 0u);
        gboolean counted = next_to(s, behind)->kind == TOKEN_NUMBER && token_is(next_to(s, behind + 1), WORD_MEASURE);
        if (i == begin && counted && lists_things(s, behind + 2, end)) {
            guint length = behind + 2 - i;
            g_autoptr(GArray) head = g_array_new(FALSE, FALSE, sizeof(Token));
            g_array_append_vals(head, token_at(s, i), length);
            drop(s, i, length);
            g_array_insert_vals(s->tokens, end - length, head->data, length);
            i = end - length;
        }
        while (begin < i && (token_is(token_at(s, begin), WORD_VERB) || token_is_filler(token_at(s, begin))))
            begin++;
        if (i == begin || !lists_things(s, begin, i))
            continue;
        guint before = s->tokens->len;
        settle_polygons_each(s, begin, i);
        i -= before - s->tokens->len;
        i += part_figures(s, begin, i);
    }
}

/** 三个小人|站|一列, 六个圆|排|两行, 再来两个，|排|在右边: how they lie. */
static void settle_standing(const Spoken *s)
{
    static const char *const stands[] = {"站",   "站成", "排",   "列",   "列成", "码",   "码成", "坐",
                                         "坐成", "蹲",   "蹲成", "立",   "站着", "排着", "排个", "站个",
                                         "分",   "分成", "站好", "排好", "围成", NULL};
    static const char *const file[] = {"队", "长队", "溜", "串", "长排", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        guint begin = sentence_begin(s, i);
        gboolean things = has_figure(s, begin, i) || has_kind(s, begin, i, WORD_AGAIN);
        gboolean led = (token_is(t, WORD_FILLER) && (is_spelled(s, t, "排成") || is_spelled(s, t, "站成"))) ||
                       ((t->kind == TOKEN_UNKNOWN || token_is(t, WORD_ROWS)) && spelled_any(s, t, stands));
        if (!led || !things || t[-1].kind == TOKEN_NUMBER || (is_people(s, t - 1) && !has_kind(s, begin, i, WORD_VERB)))
            continue;
        guint to = i + 1 + (token_is(t + 1, WORD_FILLER) && is_spelled(s, t + 1, "成") ? 1u : 0u);
        Token *next = to < s->tokens->len ? token_at(s, to) : t;
        Token *line = to + 1 < s->tokens->len ? token_at(s, to + 1) : t;
        gboolean row = next->kind == TOKEN_NUMBER && next->value == 1 && says_any(s, line, file) && line != t;
        gboolean rows = next->kind == TOKEN_NUMBER && (token_is(line, WORD_ROWS) || token_is(line, WORD_COLUMNS));
        gboolean there = token_is(t, WORD_ROWS) && ((token_is(next, WORD_AT) && token_is(line, WORD_ANCHOR)) ||
                                                    (token_is(next, WORD_ANCHOR) && clause_ends(s, to + 1)));
        if (!row && !rows && !there && !token_is(next, WORD_ARRANGE))
            continue;
        if (row) { /* 排成|一队 */
            next->kind = TOKEN_WORD;
            next->row = word_row(WORD_ARRANGE, ARRANGE_ROW);
            next->end = line->end;
            drop(s, to + 1, 1);
        }
        drop(s, i, to - i);
    }
}

/** 圆、方块、三角形|横着排开: those that are there; who draws them says so, or how many. */
static void settle_list_in_row(const Spoken *s)
{
    for (guint i = 3; i < s->tokens->len; i++) {
        guint begin = sentence_begin(s, i);
        guint list = i - (token_at(s, i - 1)->kind == TOKEN_COMMA ? 1u : 0u);
        if (token_is(token_at(s, i), WORD_ARRANGE) && clause_ends(s, i + 1) && lists_things(s, begin, list) &&
            !has_kind(s, begin, i, WORD_NGON))
            insert(s, begin, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK)), i++;
    }
}

/** 再来三个|排成一排: those that are drawn now. */
static void settle_more_in_row(const Spoken *s)
{
    for (guint i = 3; i < s->tokens->len; i++) {
        guint begin = sentence_begin(s, i);
        guint comma = token_at(s, i - 1)->kind == TOKEN_COMMA ? 1 : 0;
        if (!token_is(token_at(s, i), WORD_ARRANGE) || i + 1 != sentence_end(s, i) || i != begin + 3 + comma ||
            !token_is(token_at(s, begin), WORD_AGAIN) || token_at(s, begin + 1)->kind != TOKEN_NUMBER ||
            !token_is(token_at(s, begin + 2), WORD_MEASURE) || !(token_at(s, begin + 1)->value > 1))
            continue;
        insert(s, i, TOKEN_WORD, word_row(WORD_REF, REFWORD_THEM));
        insert(s, i, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
        if (comma == 0)
            insert(s, i, TOKEN_COMMA, NULL);
        return;
    }
}

/** 写个标题“周会”|置顶, 画条线|置底: at the top, of what is being drawn; but 把圆置顶. */
static void settle_top_of_drawn(const Spoken *s)
{
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean top = is_spelled(s, t, "置顶"), bottom = is_spelled(s, t, "置底");
        if (!token_is(t, WORD_EDIT) || !(top || bottom))
            continue;
        guint begin = sentence_begin(s, i);
        while (begin < i && (token_is_filler(token_at(s, begin)) || token_is(token_at(s, begin), WORD_ASK)))
            begin++;
        gboolean draws = token_is(token_at(s, begin), WORD_VERB) || token_is(token_at(s, begin), WORD_WRITE);
        if (draws && !has_kind(s, begin, i, WORD_EDIT) && !has_kind(s, begin, i, WORD_REF) &&
            !has_kind(s, begin, i, WORD_ANCHOR))
            t->row = word_row(WORD_ANCHOR, top ? ANCHOR_TOP : ANCHOR_BOTTOM);
    }
}

/** What is compared with nothing, of a thing that is just being drawn: 粗点 is 粗. */
static const char *plain_look(const Spoken *s, const Token *t)
{
    static const struct {
        const char *const words[6];
        const char *look;
    } looks[] = {{{"粗点", "粗点儿", "粗些", NULL}, "粗"}, {{"细点", "细点儿", "细些", NULL}, "细"},
                 {{"大点", "大点儿", "大些", NULL}, "大"}, {{"小点", "小点儿", "小些", NULL}, "小"},
                 {{"长点", "长点儿", "长些", NULL}, "长"}, {{"短点", "短点儿", "短些", NULL}, "短"}};
    for (gsize i = 0; i < G_N_ELEMENTS(looks); i++) {
        if (says_any(s, t, looks[i].words))
            return looks[i].look;
    }
    return NULL;
}

/** 蓝色波浪线，|粗点|，从左到右; 来个方块，|小点|，蓝的: how it is to look. */
static void settle_looks_between(const Spoken *s)
{
    for (guint i = 2; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean run_on = is_figure(t - 1) && token_is(next_to(s, i + 1), WORD_FROM); /* 波浪线粗点从左到右 */
        const char *look = run_on || t[-1].kind == TOKEN_COMMA ? plain_look(s, t) : NULL;
        if (look == NULL || t->kind != TOKEN_WORD)
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        gboolean verb = has_kind(s, begin, i, WORD_VERB);
        gboolean more = next_to(s, i + 1)->kind == TOKEN_COMMA && i + 2 < end;
        gboolean goes = has_kind(s, i + 1, end, WORD_TO) && !has_kind(s, i + 1, end, WORD_FROM);
        const WordRow *row = NULL;
        if (!(more || run_on || (verb && i + 1 == end)) || goes || !has_figure(s, begin, i) ||
            has_kind(s, begin, i, WORD_EDIT) || has_kind(s, begin, i, WORD_REF) || has_kind(s, i + 1, end, WORD_EDIT) ||
            has_kind(s, begin, end, WORD_NOT) || lexicon_match(look, &row) == 0)
            continue;
        t->row = row;
    }
}

/** 画个|圆圆的|太阳, |方方的|脸: what it looks like, and no second thing. */
static void settle_rounded(const Spoken *s)
{
    static const char *const round[] = {"圆圆", "圆", "方方", "尖尖", "圆圆的", "方方的", "方", "圆圆儿", NULL};
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        const Token *thing = t + 2;
        gboolean led = i > 0 && (token_is(t - 1, WORD_MEASURE) || token_is(t - 1, WORD_VERB) || token_is_color(t - 1) ||
                                 token_is(t - 1, WORD_DE) || token_is(t - 1, WORD_SIZE));
        if (led && token_is(t, WORD_SHAPE) && spelled_any(s, t, round) && token_is(t + 1, WORD_DE) &&
            token_is(thing, WORD_SHAPE) && thing->row->value == DRAW_STAMP &&
            has_kind(s, sentence_begin(s, i), i, WORD_VERB))
            drop(s, i, 2);
    }
    for (guint i = 2; i + 1 < s->tokens->len; i++) { /* 来个太阳，黄黄的|圆圆的 */
        const Token *t = token_at(s, i);
        guint begin = sentence_begin(s, i);
        if (token_is(t, WORD_SHAPE) && (is_spelled(s, t, "圆圆") || is_spelled(s, t, "方方")) &&
            token_is(t + 1, WORD_DE) && clause_ends(s, i + 2) && has_kind(s, begin, i, WORD_VERB) &&
            (t[-1].kind == TOKEN_COMMA || token_is(t - 1, WORD_DE)) && has_figure(s, begin, i - 1))
            drop(s, i, 2);
    }
}

/** 写|日期|“11月26日”, 写“加油”|两字: what it is, and how many letters it has, is seen. */
static void settle_letters_seen(const Spoken *s)
{
    static const char *const titles[] = {"日期", "时间", "名字", "姓名", "班级", "内容", "地点", "口号", "署名", NULL};
    for (guint i = 1; i < s->tokens->len; i++) {
        if (token_at(s, i)->kind != TOKEN_QUOTE)
            continue;
        const Token *behind = next_to(s, i + 1);
        if (behind->kind == TOKEN_NUMBER && behind->spelled && token_is(next_to(s, i + 2), WORD_SHAPE) &&
            is_spelled(s, next_to(s, i + 2), "字") && has_kind(s, sentence_begin(s, i), i, WORD_WRITE)) {
            drop(s, i + 1, 2);
            continue;
        }
        guint write = i - 1;
        while (write > 0 && i - write < 4 && !token_is(token_at(s, write), WORD_WRITE))
            write--;
        Token title = *token_at(s, MIN(write + 1, i - 1));
        title.kind = TOKEN_WORD;
        title.end = token_at(s, i - 1)->end;
        if (write + 1 < i && token_is(token_at(s, write), WORD_WRITE) && spelled_any(s, &title, titles)) {
            drop(s, write + 1, i - write - 1);
            i = write + 1;
        }
    }
}

/** 三个三角，红黄蓝|各一个: as three of three colours are. */
static void settle_one_of_each_color(const Spoken *s)
{
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean each = t->kind == TOKEN_UNKNOWN && is_spelled(s, t, "各") && t[1].kind == TOKEN_NUMBER &&
                        t[1].value == 1 && token_is(t + 2, WORD_MEASURE) && clause_ends(s, i + 3);
        guint colors = 0;
        while (each && colors < i && token_is_color(token_at(s, i - 1 - colors)))
            colors++;
        guint comma = i - colors;
        gboolean figure = colors > 1 && comma > 3 && token_at(s, comma - 1)->kind == TOKEN_COMMA &&
                          is_figure(token_at(s, comma - 2)) && token_is(token_at(s, comma - 3), WORD_MEASURE) &&
                          token_at(s, comma - 4)->kind == TOKEN_NUMBER &&
                          token_at(s, comma - 4)->value == (double)colors;
        if (figure)
            drop(s, i, 3);
    }
}

/** 3x3的表格，红|线: its lines. */
static void settle_lines_of_table(const Spoken *s)
{
    static const char *const lines[] = {"线", "线条", "边线", "格线", NULL};
    for (guint i = 3; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint look = i;
        while (look > 0 && (token_is_color(token_at(s, look - 1)) || token_is(token_at(s, look - 1), WORD_STROKE) ||
                            token_is(token_at(s, look - 1), WORD_SHADE) || token_is(token_at(s, look - 1), WORD_DE)))
            look--;
        gboolean line = (token_is(t, WORD_SHAPE) || token_is(t, WORD_WHOLE)) && spelled_any(s, t, lines);
        if (line && look < i && look > 1 && token_at(s, look - 1)->kind == TOKEN_COMMA && clause_ends(s, i + 1) &&
            token_is(token_at(s, look - 2), WORD_SHAPE) && token_at(s, look - 2)->row->value == DRAW_TABLE)
            drop(s, i, 1);
    }
}

static const SpokenPass passes[] = {
    {settle_letters_seen, WORD_WRITE, WORD_WRITE},   {settle_one_of_each_color, WORD_COLOR, WORD_SHAPE},
    {settle_lines_of_table, WORD_SHAPE, WORD_SHAPE}, {settle_rounded, WORD_SHAPE, WORD_VERB},
    {settle_placing_verbs, WORD_SHAPE, WORD_SHAPE},  {settle_pairs_behind, WORD_SHAPE, WORD_SHAPE},
    {settle_pairs_behind, WORD_VERB, WORD_NGON},     {settle_pairs_behind, WORD_VERB, WORD_AGAIN},
    {settle_pairs_drawn, WORD_REF, WORD_VERB},       {settle_pairs_drawn, WORD_REF, WORD_AGAIN},
    {settle_pairs_drawn, WORD_REF, WORD_EDIT},       {settle_standing, WORD_SHAPE, WORD_SHAPE},
    {settle_standing, WORD_AGAIN, WORD_AGAIN},       {settle_list_in_row, WORD_ARRANGE, WORD_SHAPE},
    {settle_more_in_row, WORD_AGAIN, WORD_ARRANGE},  {settle_top_of_drawn, WORD_EDIT, WORD_EDIT},
    {settle_looks_between, WORD_SHAPE, WORD_SHAPE},
};

void spoken_verbs(const Spoken *s)
{
    settle_each(s);
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
