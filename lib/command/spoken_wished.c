// SPDX-License-Identifier: MIT
/*
 * Who wishes what, how it is to look, and where there is room for it:
 *
 *     好大的一颗红心                              how it looks, and no praise
 *     老师想要一个直角三角形 放左下角              for somebody, in a place
 *     爱心 要粉的   笑脸要黄色的，越大越好         how it is to look, behind it
 *     三个圆，红的黄的绿的各一个                   a colour for each
 *     左上角和右下角各放一个小方块                 a place for each
 *     随便找个地方画个星星                         where there is room
 *     紧挨着4号的左边   两个圆中间画个叉           beside what is there
 */
#include "lib/command/spoken_named.h"

static gboolean spelled_word(const Spoken *s, const Token *t, const char *const *list)
{
    return t->kind != TOKEN_QUOTE && t->end > t->start && spelled_any(s, t, list);
}

/** Behind a count, looks and a figure at i: 一颗红心; i when there is none. */
static guint behind_counted(const Spoken *s, guint i, guint end)
{
    guint j = i;
    if (j + 1 < end && token_at(s, j)->kind == TOKEN_NUMBER && token_is(token_at(s, j + 1), WORD_MEASURE))
        j += 2;
    else if (j < end && token_is(token_at(s, j), WORD_MEASURE))
        j++;
    else
        return j < end && is_figure(token_at(s, j)) && begins_with(s, token_at(s, j), "一") ? j + 1 : i; /* 一棵树 */
    while (j < MIN(end, i + TOLD_TOKENS) &&
           (token_is_color(token_at(s, j)) || token_is(token_at(s, j), WORD_SHADE) ||
            token_is(token_at(s, j), WORD_SIZE) || token_is(token_at(s, j), WORD_DE) ||
            token_is(token_at(s, j), WORD_FILLED) || token_is(token_at(s, j), WORD_HOLLOW) ||
            token_is(token_at(s, j), WORD_DASH) || token_is(token_at(s, j), WORD_STROKE)))
        j++;
    return j < end && is_figure(token_at(s, j)) ? j + 1 : i;
}

/** The sun, a tree: what nobody carries, orders or is; of these a picture is meant. */
static gboolean is_pictured(const Token *t)
{
    if (t->row->value != DRAW_STAMP)
        return t->row->value != DRAW_TABLE && t->row->value != DRAW_NOTE;
    switch (t->row->color) {
    case STAMP_SUN:
    case STAMP_MOON:
    case STAMP_CLOUD:
    case STAMP_FLOWER:
    case STAMP_TREE:
    case STAMP_HOUSE:
    case STAMP_SMILEY:
    case STAMP_MOUNTAIN:
    case STAMP_BUTTERFLY:
    case STAMP_RABBIT:
    case STAMP_SNOWFLAKE:
    case STAMP_ROCKET:
        return TRUE;
    default:
        return FALSE;
    }
}

/** 好大|的一颗红心, 老大|一个圆: how large, and neither praise nor age. */
static void settle_admired(const Spoken *s)
{
    static const char *const very[] = {"好", "老", "超", "超级", "特", "巨", "挺", "好好", "真", NULL};
    static const char *const large[] = {"大", "大的", "大大", "大大的", NULL};
    static const char *const small[] = {"小", "小的", "小小", "小小的", NULL};
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        if (i != sentence_begin(s, i) || !spelled_word(s, token_at(s, i), very))
            continue;
        guint end = sentence_end(s, i);
        Token *size = token_at(s, i + 1);
        gboolean big = spelled_word(s, size, large);
        if (size->start != token_at(s, i)->end || !(big || spelled_word(s, size, small)))
            continue;
        guint count = i + 2 + (token_is(next_to(s, i + 2), WORD_DE) ? 1u : 0u);
        if (next_to(s, count)->kind != TOKEN_NUMBER && !(is_figure(next_to(s, count)) && count < end))
            continue;
        guint behind = behind_counted(s, count, end);
        if (behind == count || !is_pictured(token_at(s, behind - 1)) ||
            !(behind == end || token_at(s, behind)->kind == TOKEN_COMMA) || next_to(s, end)->kind == TOKEN_ASKED)
            continue;
        size->kind = TOKEN_WORD;
        size->row = word_row(WORD_SIZE, big ? SIZE_LARGE : SIZE_SMALL);
        drop(s, i, 1);
    }
}

/** A place on the board, or one beside something, from i to the end. */
static gboolean is_placed(const Spoken *s, guint i, guint end)
{
    while (i < end && !token_is(token_at(s, i), WORD_ANCHOR) && token_at(s, i)->kind != TOKEN_OPEN)
        i++;
    return i < end;
}

/** 老师|想要|一个直角三角形 放左下角: for somebody, and drawn, as it has a place. */
static void settle_wanted_by(const Spoken *s)
{
    static const char *const people[] = {
        "老师", "同学", "同学们", "小朋友", "小朋友们", "孩子", "孩子们", "奶奶", "爷爷", "爸爸", "妈妈",
        "姐姐", "哥哥", "弟弟",   "妹妹",   "外婆",     "外公", "姥姥",   "姥爷", "叔叔", "阿姨", "客户",
        "领导", "老板", "组长",   "班长",   "他",       "她",   "他们",   "她们", "大家", "学生", "学生们",
        "宝宝", "宝贝", "我妈",   "我爸",   "我们",     "咱们", "我",     "经理", "用户", NULL};
    static const char *const wants[] = {"想要",   "要",   "需要", "想画",   "要画", "想加",
                                        "还想要", "还要", "说要", "说想要", "想",   NULL};
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint want = begin;
        guint typed = token_at(s, begin)->start;
        while (want < MIN(end, begin + 4) && !spelled_word(s, token_at(s, want), wants))
            want++;
        if (want == begin || want >= end || !spelled_word(s, token_at(s, want), wants) ||
            !said_between(s, typed, token_at(s, want)->start, people))
            continue;
        guint behind = behind_counted(s, want + 1, end);
        if (behind == want + 1 || !is_placed(s, behind, end) || has_kind(s, begin, end, WORD_EDIT) ||
            has_kind(s, begin, end, WORD_QUESTION) || next_to(s, end)->kind == TOKEN_ASKED)
            continue;
        const Token *figure = token_at(s, behind - 1);
        gboolean drawn = FALSE; /* 一杯咖啡 放左边 may be a real one */
        for (guint j = behind; j < end; j++)
            drawn = drawn || begins_with(s, token_at(s, j), "画");
        if (!drawn && !is_pictured(figure))
            continue;
        Token *verb = token_at(s, want);
        verb->kind = TOKEN_WORD;
        verb->row = word_row(WORD_VERB, VERB_DRAW);
        drop(s, begin, want - begin);
    }
}

/** 爱心 |要|粉的，放右下角: how it is to look, behind the only figure. */
static void settle_wanted_looks(const Spoken *s)
{
    static const char *const wants[] = {"要", "想要", "得是", "要那种", NULL};
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!is_figure(t - 1) || !spelled_word(s, t, wants))
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        guint j = i + 1;
        while (j < end && (token_is(token_at(s, j), WORD_SHADE) || token_is_color(token_at(s, j)) ||
                           token_is(token_at(s, j), WORD_SIZE) || token_is(token_at(s, j), WORD_FILLED) ||
                           token_is(token_at(s, j), WORD_HOLLOW)))
            j++;
        guint over = j + (token_is(next_to(s, j), WORD_DE) ? 1u : 0u);
        gboolean look = j > i + 1 && (over > j || ends_in(s, token_at(s, j - 1), "的")) &&
                        (over == end || token_at(s, over)->kind == TOKEN_COMMA);
        if (!look || has_figure(s, begin, i - 1) || has_kind(s, begin, end, WORD_EDIT) ||
            has_kind(s, begin, end, WORD_REF) || next_to(s, end)->kind == TOKEN_ASKED)
            continue;
        gint32 shape = t[-1].row->value; /* geometry is asked for so without help: 圆要大的; apples are spoken of */
        if ((shape != DRAW_STAMP && !(shape >= DRAW_HEART && shape <= DRAW_NOTE)) || !is_pictured(t - 1))
            continue;
        t->kind = TOKEN_COMMA;
        t->row = NULL;
        const Token *put = next_to(s, over + 1);
        if (next_to(s, over)->kind == TOKEN_COMMA && token_is(put, WORD_VERB) && begins_with(s, put, "放")) {
            drop(s, j, over + 1 - j); /* as 爱心 粉 放右下角 */
            drop(s, i, 1);
        }
    }
}

/** 笑脸要黄色的，|越大越好: large. */
static void settle_the_more_the_better(const Spoken *s)
{
    static const char *const large[] = {"越大越好", "越大越棒", NULL};
    static const char *const small[] = {"越小越好", NULL};
    for (guint i = 2; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean big = said_from(s, t->start, large);
        if (t->kind == TOKEN_QUOTE || t[-1].kind != TOKEN_COMMA || !(big || said_from(s, t->start, small)))
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        guint over = t->start + (guint)strlen("越大越好");
        guint behind = i;
        while (behind < end && token_at(s, behind)->end <= over)
            behind++;
        gboolean ends = behind == end || token_at(s, behind)->kind == TOKEN_COMMA;
        if (!ends || !has_figure(s, begin, i) || has_kind(s, begin, end, WORD_EDIT) ||
            !(has_kind(s, begin, i, WORD_VERB) || has_kind(s, begin, i, WORD_MEASURE)))
            continue;
        t->kind = TOKEN_WORD;
        t->row = word_row(WORD_SIZE, big ? SIZE_LARGE : SIZE_SMALL);
        t->end = over;
        drop(s, i + 1, behind - i - 1);
    }
}

/** 三个圆，红的黄的绿的|各一个: a colour for each. */
static void settle_color_for_each(const Spoken *s)
{
    static const char *const each[] = {"各一个", "各一",   "各来一个", "各画一个", "各一颗",   "各一条", "各一朵",
                                       "各一张", "各一只", "各有一个", "一样一个", "每样一个", NULL};
    for (guint i = 4; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        if (t->kind == TOKEN_QUOTE || !said_between(s, t->start, token_at(s, end - 1)->end, each))
            continue;
        guint first = i, colors = 0;
        while (first > begin + 1 &&
               (token_is_color(token_at(s, first - 1)) || token_is(token_at(s, first - 1), WORD_DE) ||
                token_is(token_at(s, first - 1), WORD_AND) || token_is(token_at(s, first - 1), WORD_SHADE) ||
                token_at(s, first - 1)->kind == TOKEN_COMMA)) {
            first--;
            colors += token_is_color(token_at(s, first)) ? 1 : 0;
        }
        guint count = begin;
        while (count < first && token_at(s, count)->kind != TOKEN_NUMBER)
            count++;
        if (colors < 2 || count >= first || token_at(s, count)->value != (double)colors ||
            !token_is(next_to(s, count + 1), WORD_MEASURE) || !is_figure(token_at(s, first - 1)))
            continue;
        drop(s, i, end - i);
        i = sentence_end(s, begin);
    }
}

/** The most places that share one figure. */
#define PLACES 4

static gboolean ends_in_any(const Spoken *s, const Token *t, const char *const *list)
{
    while (*list != NULL && !ends_in(s, t, *list))
        list++;
    return *list != NULL;
}

/** 左上角和右下角, 左边右边: where these tokens are; how many, 0 when something else is said up to `to`. */
static guint read_places(const Spoken *s, guint from, guint to, guint places[PLACES])
{
    guint n = 0;
    for (guint i = from; i < to; i++) {
        const Token *t = token_at(s, i);
        gboolean joint = i > from && (token_is(t, WORD_AND) || t->kind == TOKEN_COMMA);
        if (joint && token_is(t - 1, WORD_ANCHOR) && i + 1 < to)
            continue;
        static const char *const no_joint[] = {"边", "面", "侧", "角", "方", NULL};
        gboolean beside = n > 0 && token_is(t - 1, WORD_ANCHOR); /* 左边|右边, but not 上|下左|右 */
        if (!token_is(t, WORD_ANCHOR) || n == PLACES || (beside && !ends_in_any(s, t, no_joint)) ||
            (beside && !ends_in_any(s, t - 1, no_joint)))
            return 0;
        places[n++] = i;
    }
    return n;
}

/** People come and stand there themselves, unless they are drawn. */
static gboolean is_people(const Spoken *s, const Token *t)
{
    return token_is(t, WORD_SHAPE) && t->row->value == DRAW_STAMP && t->row->color == STAMP_PERSON &&
           !begins_with(s, t, "小") && !begins_with(s, t, "火柴");
}

/** |左上角和右下角各|放一个小方块, |圆的左边和右边各|画一个点: the same in each of the places. */
static void settle_place_for_each(const Spoken *s)
{
    static const char *const each[] = {"各", "各自", "分别", "都", NULL};
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        if (!spelled_word(s, token_at(s, i), each))
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        guint thing = begin + (token_is(token_at(s, begin), WORD_AT) ? 1u : 0u);
        guint length = figure_at(s, thing, i);
        length = length == 0 && called_at(s, thing, i) == 2 ? 2 : length;
        guint first = thing + length + (length > 0 && token_is(next_to(s, thing + length), WORD_DE) ? 1u : 0u);
        guint places[PLACES];
        guint n = first < i ? read_places(s, first, i, places) : 0;
        guint drawn = i + 1 + (token_is(next_to(s, i + 1), WORD_VERB) ? 1u : 0u);
        guint behind = drawn < end ? behind_counted(s, drawn, end) : drawn;
        if (n < 2 || behind == drawn ||
            (drawn == i + 1 && token_at(s, drawn)->kind != TOKEN_NUMBER && !is_figure(token_at(s, drawn))) ||
            next_to(s, end)->kind == TOKEN_ASKED || has_kind(s, i, end, WORD_QUESTION) ||
            (is_people(s, token_at(s, behind - 1)) && !begins_with(s, token_at(s, drawn - 1), "画")))
            continue;
        g_autoptr(GArray) all = g_array_new(FALSE, FALSE, sizeof(Token));
        for (guint k = 0; k < n; k++) {
            const Token draw = mark_at(s, drawn, TOKEN_WORD, word_row(WORD_VERB, VERB_DRAW));
            const Token part = mark_at(s, end, TOKEN_COMMA, NULL);
            const Token at = mark_at(s, places[k], TOKEN_WORD, word_row(WORD_AT, 0));
            if (k > 0)
                g_array_append_val(all, part);
            g_array_append_val(all, at);
            for (guint j = thing; j < thing + length; j++) {
                Token again = *token_at(s, j);
                again.start = again.end = token_at(s, places[k])->start;
                g_array_append_val(all, again);
            }
            g_array_append_vals(all, token_at(s, places[k]), 1);
            g_array_append_val(all, draw);
            g_array_append_vals(all, token_at(s, drawn), end - drawn);
        }
        drop(s, begin, end - begin);
        g_array_insert_vals(s->tokens, begin, all->data, all->len);
        i = begin + all->len;
    }
}

/** |随便找个地方|画个星星, |在空的地方|写“好”: where there is room, as without it. */
static void settle_room(const Spoken *s)
{
    static const char *const rooms[] = {"找个空白的地方", "找个空白地方",     "找个空地方",         "找个空的地方",
                                        "找个地方",       "随便找个地方",     "随便找个空地方",     "随便找个位置",
                                        "找个位置",       "找个空位",         "找个空地",           "找块空地",
                                        "找块空的地方",   "找块空白的地方",   "找块空白",           "找一个空白的地方",
                                        "找一个地方",     "随便找一个地方",   "找一块空地",         "随便找块地方",
                                        "随便找块空地",   "找个没东西的地方", "找个没有东西的地方", "在空的地方",
                                        "在空白的地方",   "在空白处",         "在空白地方",         "在空着的地方",
                                        "在没东西的地方", "在没有东西的地方", "有空的地方",         "哪里空就在哪里",
                                        "哪儿空就在哪儿", "哪里有空就在哪里", "随便哪里",           "随便哪儿",
                                        "随便什么地方",   "在随便什么地方",   "随便在哪",           "随便在哪里",
                                        "在随便一个地方", "在任意位置",       "任意位置",           "随意找个地方",
                                        "随便挑个地方",   "挑个空的地方",     "挑个空地方",         "挑个地方",
                                        "找个空闲的地方", "找个空闲位置",     "找个空位置",         "找个合适的地方",
                                        "找个合适的位置", "你找个地方",       "你随便找个地方",     "你看哪里空",
                                        "在空位",         "空位上",           "在空位上",           NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_VERB) && !token_is(t, WORD_WRITE) && !token_is(t, WORD_AGAIN))
            continue;
        guint begin = sentence_begin(s, i);
        guint clause = i;
        while (clause > begin && token_at(s, clause - 1)->kind != TOKEN_COMMA)
            clause--;
        if (clause == i && clause > begin) /* 找个地方，|画个圆 */
            for (clause = i - 1; clause > begin && token_at(s, clause - 1)->kind != TOKEN_COMMA;)
                clause--;
        if (clause == i || token_at(s, clause)->kind == TOKEN_QUOTE || i - clause > 2 * TOLD_TOKENS ||
            !said_between(s, token_at(s, clause)->start, t->start, rooms))
            continue;
        drop(s, clause, i - clause);
        i = clause;
    }
}

/** |紧挨着|4号的左边画: at its left. */
static void settle_close_beside(const Spoken *s)
{
    static const char *const close[] = {"紧挨着", "紧贴着", "紧靠着", "挨着",   "贴着", "紧贴",
                                        "紧挨",   "紧靠",   "紧邻",   "紧邻着", "靠着", NULL};
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        guint thing_begins = i + 1;
        if (i != begin && token_at(s, i - 1)->kind != TOKEN_COMMA)
            continue;
        Token *t = token_at(s, i);
        if (t->kind == TOKEN_QUOTE)
            continue;
        gboolean two = token_at(s, i + 1)->start == t->end && is_spelled(s, token_at(s, i + 1), "着");
        thing_begins += two ? 1 : 0;
        if (!said_between(s, t->start, token_at(s, thing_begins - 1)->end, close))
            continue;
        guint thing = thing_at(s, thing_begins, end);
        guint side = thing_begins + thing + (token_is(next_to(s, thing_begins + thing), WORD_DE) ? 1u : 0u);
        gboolean sided = token_is(next_to(s, side), WORD_ANCHOR) && token_is(next_to(s, side + 1), WORD_VERB);
        gboolean bare = token_is(next_to(s, thing_begins + thing), WORD_VERB); /* 紧挨着4号|画一个菱形 */
        if (thing == 0 || !(sided || bare) || !has_figure(s, side, end))
            continue;
        if (bare)
            insert(s, thing_begins + thing, TOKEN_WORD, word_row(WORD_RELATION, RELATION_NEXT));
        t = token_at(s, i);
        t->kind = TOKEN_WORD;
        t->row = word_row(WORD_AT, 0);
        t->end = token_at(s, thing_begins - 1)->end;
        drop(s, i + 1, thing_begins - i - 1);
    }
}

/** |两个蓝色长方形中间|画个叉: between those that are there. */
static void settle_between_two(const Spoken *s)
{
    static const char *const between[] = {"中间",     "正中间", "当中",   "之间", "的中间",
                                          "的正中间", "正中",   "的正中", NULL};
    for (guint begin = 0; begin + 4 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        const Token *two = token_at(s, begin);
        if (two->kind != TOKEN_NUMBER || two->value != 2 || !token_is(next_to(s, begin + 1), WORD_MEASURE))
            continue;
        guint thing = figure_at(s, begin + 2, end);
        guint place = begin + 2 + thing;
        guint verb = place + (token_is(next_to(s, place), WORD_DE) ? 2u : 1u);
        if (thing == 0 || verb + 1 >= end ||
            !(token_is(token_at(s, verb), WORD_VERB) || token_is(token_at(s, verb), WORD_WRITE)) ||
            !said_between(s, token_at(s, place - 1)->end, token_at(s, verb)->start, between))
            continue;
        insert(s, begin, TOKEN_WORD, word_row(WORD_AT, 0));
    }
}

/** 小汽车|来一辆: as 来一辆小汽车. */
static void settle_ordered_behind(const Spoken *s)
{
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint thing = figure_at(s, begin, end);
        guint verb = begin + thing;
        if (thing == 0 || verb + 3 != end || !spelled_word(s, token_at(s, verb), (const char *const[]){"来", NULL}) ||
            token_at(s, verb + 1)->kind != TOKEN_NUMBER || !token_is(token_at(s, verb + 2), WORD_MEASURE) ||
            next_to(s, end)->kind == TOKEN_ASKED)
            continue;
        const Token *figure = token_at(s, verb - 1);
        if (figure->row->value != DRAW_STAMP || figure->row->color != STAMP_CAR ||
            figure->end - figure->start < strlen("汽车"))
            continue;
        g_autofree Token *said = g_memdup2(token_at(s, begin), thing * sizeof(Token));
        g_array_insert_vals(s->tokens, end, said, thing);
        drop(s, begin, thing);
    }
}

void spoken_wished(const Spoken *s)
{
    settle_room(s);
    settle_admired(s);
    settle_wanted_by(s);
    settle_the_more_the_better(s);
    settle_wanted_looks(s);
    settle_color_for_each(s);
    settle_place_for_each(s);
    settle_close_beside(s);
    settle_between_two(s);
    settle_ordered_behind(s);
}
