// SPDX-License-Identifier: MIT
/*
 * Things that are pointed at, called by shape and letter, or told by how far they are; then a breath, and the deed:
 *
 *     那个蓝色的圆，往下挪50   右边那个红圆，帮我放大一点      the one that is there
 *     那座房子，左边画棵树   蓝色那个圆的底下给我写上“完成”     beside it
 *     矩形B上头画只小鸟   把星星挪到方块A下面                shape and letter are one thing
 *     红圆上方30像素的地方写“起点”                           how far above
 *     把一朵花画到房子上面                                   one more is drawn there
 */
#include "lib/command/spoken_named.h"

static gboolean said_word(const Spoken *s, const Token *t, const char *const *list)
{
    return t->kind != TOKEN_QUOTE && t->kind != TOKEN_END && t->end > t->start && spelled_any(s, t, list);
}

/** 那个, 这朵, 那座, 这两个: the tokens that point from token i on; 0 when none does. */
static guint pointer_at(const Spoken *s, guint i, guint end)
{
    static const char *const bare[] = {"那", "这", NULL};
    static const char *const no[] = {"那么", "这么", "那就", "那里", "这里", "那边", "这边", "那儿", "这儿", NULL};
    const Token *t = next_to(s, i);
    if (i >= end || t->kind != TOKEN_WORD || !(begins_with(s, t, "那") || begins_with(s, t, "这")) ||
        said_from(s, t->start, no))
        return 0;
    if (token_is(t, WORD_REF) || token_is(t, WORD_LAST))
        return 1;
    if (!spelled_any(s, t, bare))
        return 0;
    guint j = i + 1 + (next_to(s, i + 1)->kind == TOKEN_NUMBER ? 1u : 0u);
    return token_is(next_to(s, j), WORD_MEASURE) ? j + 1 - i : 0;
}

static gboolean is_look(const Token *t)
{
    return token_is_color(t) || token_is(t, WORD_SHADE) || token_is(t, WORD_SIZE) || token_is(t, WORD_DE) ||
           token_is(t, WORD_ANCHOR) || token_is(t, WORD_FILLED) || token_is(t, WORD_HOLLOW) || token_is(t, WORD_DASH);
}

/** Behind a thing that is pointed at, from token i on: 那个蓝色的圆, 右边那颗星星, 那个红的; i when there is none. */
static guint behind_pointed(const Spoken *s, guint i, guint end)
{
    guint far = MIN(end, i + TOLD_TOKENS + 2);
    guint j = i;
    gboolean pointed = FALSE;
    for (guint n = 0; j < far; j += n) {
        guint pointer = pointer_at(s, j, far);
        const Token *t = token_at(s, j);
        pointed = pointed || pointer > 0;
        n = pointer > 0 ? pointer : is_look(t) ? 1 : 0;
        if (n == 0)
            break;
    }
    if (!pointed || j == i)
        return i;
    const Token *t = next_to(s, j);
    if (j < end && (is_figure(t) || (is_letters(t) && ends_in(s, t, "字"))))
        return j + 1;
    const Token *last = token_at(s, j - 1);
    gboolean by_look = j > i + 2 && (token_is(last, WORD_DE) || ends_in(s, last, "的")) && !token_is(t, WORD_SHAPE);
    return by_look && (token_is_color(last) || token_is_color(last - 1)) ? j : i; /* 那个蓝的 */
}

/** Behind what is said to the board before a deed: 帮我, 你, 给我, 麻烦, 把它. */
static guint behind_address(const Spoken *s, guint i, guint end)
{
    static const char *const words_of_it[] = {"你",   "您", "给我", "帮我", "请", "就",
                                              "麻烦", "给", "帮忙", "请你", "咱", NULL};
    static const char *const it[] = {"它", "他", "她", NULL};
    while (i < end && (token_is_filler(token_at(s, i)) || token_is(token_at(s, i), WORD_ASK)) &&
           said_word(s, token_at(s, i), words_of_it))
        i++;
    guint mark = i + (token_is_edit(next_to(s, i), EDIT_MARK) ? 1u : 0u);
    return mark < end && is_it(token_at(s, mark)) && said_word(s, token_at(s, mark), it) ? mark + 1 : i;
}

static gboolean is_removal(const Token *t)
{
    return token_is_edit(t, EDIT_DELETE) || token_is_edit(t, EDIT_TAKE_OFF);
}

static gboolean is_put(const Spoken *s, const Token *t)
{
    static const char *const put[] = {"放", "放到", "放在", "摆", "摆到", "摆在", "放去", NULL};
    return (token_is(t, WORD_VERB) || token_is(t, WORD_AT)) && said_word(s, t, put);
}

/** Something is done to what is there: 往下挪, 变大, 改成, 转, 涂, 写上, 再大, 半径改成. */
static gboolean begins_deed(const Spoken *s, guint i, guint end)
{
    const Token *t = next_to(s, i);
    if (i >= end)
        return FALSE;
    if (token_is(t, WORD_AGAIN) || token_is(t, WORD_METRIC) || token_is(t, WORD_BORDER))
        return i + 1 < end && !token_is(t + 1, WORD_MEASURE) && t[1].kind != TOKEN_NUMBER;
    if (token_is(t, WORD_NOT) && is_spelled(s, t, "不要") && is_spelled(s, next_to(s, i + 1), "了"))
        return FALSE;
    return (token_is(t, WORD_EDIT) && t->row->value != EDIT_MARK && !is_removal(t)) || token_is(t, WORD_ROTATE) ||
           token_is(t, WORD_NOT) || token_is(t, WORD_FILL) || is_put(s, t) || token_is(t, WORD_NAME) ||
           token_is(t, WORD_LABEL) || token_is(t, WORD_WRITE) || token_is(t, WORD_TO) ||
           (token_is(t, WORD_SIZE) && ends_in(s, t, "点"));
}

/** 删掉吧, but not 删掉了, which tells. */
static gboolean is_removed(const Spoken *s, guint i, guint end)
{
    return i < end && is_removal(token_at(s, i)) && behind_fillers(s, i + 1) >= end &&
           !(i + 1 < end && is_spelled(s, token_at(s, i + 1), "了"));
}

/** A place beside the thing, and something that is drawn or written there: 左边画, 上面写. */
static gboolean draws_beside(const Spoken *s, guint i, guint end)
{
    const Token *t = next_to(s, i);
    guint verb = i + 1 < end ? behind_address(s, i + 1, end) : end;
    return i < end && (token_is(t, WORD_ANCHOR) || token_is(t, WORD_RELATION)) && verb < end &&
           (token_is(token_at(s, verb), WORD_VERB) || token_is(token_at(s, verb), WORD_WRITE));
}

/** |那个蓝色的圆|，|往下挪50, 那座房子，左边画棵树: a breath behind what is pointed at. */
static void settle_pointed_breath(const Spoken *s)
{
    static const char *const sounds[] = {"呢", "啊", "呀", "嘛", "吧", "哈", "哦", NULL};
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin), first = begin;
        if (next_to(s, end)->kind == TOKEN_ASKED)
            continue;
        while (first < end && pointer_at(s, first, end) == 0 &&
               (token_is_filler(token_at(s, first)) || token_is_edit(token_at(s, first), EDIT_MARK)))
            first++;
        guint i = behind_pointed(s, first, end);
        guint comma = i;
        while (comma > first && comma < end && said_word(s, token_at(s, comma), sounds))
            comma++;
        if (i == first || comma + 1 >= end || token_at(s, comma)->kind != TOKEN_COMMA)
            continue;
        guint deed = behind_address(s, comma + 1, end);
        gboolean beside = draws_beside(s, deed, end);
        gboolean removed = is_removed(s, deed, end);
        if (!beside && !removed && !begins_deed(s, deed, end))
            continue;
        drop(s, i, deed - i);
        if ((removed || beside) && first == begin)
            insert(s, first, TOKEN_WORD, beside ? word_row(WORD_AT, 0) : word_row(WORD_EDIT, EDIT_MARK));
    }
}

/** |蓝色那个圆的底下|给我|写上“完成”, 房子的左边|给我|画棵树: beside what is there, as with 在 before it. */
static void settle_place_then_address(const Spoken *s)
{
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint first = begin + (token_is(token_at(s, begin), WORD_AT) ? 1u : 0u);
        guint thing = behind_pointed(s, first, end);
        gboolean pointed = thing > first;
        thing = pointed ? thing : first + thing_at(s, first, end);
        guint place = thing + (token_is(next_to(s, thing), WORD_DE) ? 1u : 0u);
        if (thing == first || place + 1 >= end || !draws_beside(s, place, end))
            continue;
        guint verb = behind_address(s, place + 1, end);
        if (!pointed && verb == place + 1)
            continue;
        drop(s, place + 1, verb - place - 1);
        if (first == begin)
            insert(s, begin, TOKEN_WORD, word_row(WORD_AT, 0));
    }
}

/** Whether a thing that is there can be said before token i: 把|矩形B, 到|矩形B, 删掉|矩形B. */
static gboolean leads_to_thing(const Token *t)
{
    return token_is(t, WORD_TO) || token_is(t, WORD_FROM) || token_is(t, WORD_AT) || is_removal(t) ||
           token_is_edit(t, EDIT_COPY) || token_is_edit(t, EDIT_CONNECT) || token_is_edit(t, EDIT_MOVE_TO) ||
           token_is_edit(t, EDIT_MARK);
}

/** |矩形|B上头, 挪到|方块|A下面, 删掉|框|B: shape and letter are one thing. */
static void settle_shape_and_letter(const Spoken *s)
{
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!is_figure(t) || t[1].start != t->end || t[1].kind == TOKEN_QUOTE || t[1].kind == TOKEN_REF ||
            t[1].kind == TOKEN_NUMBER || called_at(s, i + 1, sentence_end(s, i)) != 1)
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i), first = i;
        while (first > begin && (token_is_color(t - (i - first) - 1) || token_is(t - (i - first) - 1, WORD_DE) ||
                                 token_is(t - (i - first) - 1, WORD_SHADE)))
            first--;
        const Token *before = first > begin ? token_at(s, first - 1) : NULL;
        const Token *behind = next_to(s, i + 2 + (token_is(next_to(s, i + 2), WORD_DE) ? 1u : 0u));
        gboolean joined = token_is(behind, WORD_AND) || (before != NULL && token_is(before, WORD_AND));
        gboolean placed = i + 2 < end && (token_is(behind, WORD_ANCHOR) || token_is(behind, WORD_RELATION));
        gboolean head = before == NULL || before->kind == TOKEN_COMMA || token_is_filler(before);
        gboolean done = joined && !has_kind(s, begin, first, WORD_VERB) &&
                        (has_kind(s, begin, end, WORD_EDIT) || has_kind(s, i, end, WORD_RELATION));
        gboolean led = before != NULL && leads_to_thing(before);
        if (!(led || done || (placed && head)))
            continue;
        drop(s, first, i + 1 - first);
        i = first;
    }
}

/** 红圆上方30像素|的地方|写, 星星右边|隔|50|处|画: how far from it. */
static void settle_gap_place(const Spoken *s)
{
    static const char *const apart[] = {"隔", "隔着", "相距", "相隔", "距离", "间隔", NULL};
    static const char *const far[] = {"远", "开外", "之外", "以外", "外", NULL};
    static const char *const spots[] = {"地方", "位置", "处", "远处", "那里", "那儿", "位置上", "距离", NULL};
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        if (token_at(s, i)->kind != TOKEN_NUMBER || !(token_at(s, i)->value > 0))
            continue;
        guint place = i - 1 - (i > 1 && said_word(s, token_at(s, i - 1), apart) ? 1u : 0u);
        guint end = sentence_end(s, i);
        guint j = i + 1 + (token_is(next_to(s, i + 1), WORD_UNIT) ? 1u : 0u);
        guint tail = j;
        tail += tail < end && said_word(s, token_at(s, tail), far) ? 1u : 0u;
        tail += tail < end && token_is(token_at(s, tail), WORD_DE) ? 1u : 0u;
        if (place == 0 || !token_is(token_at(s, place), WORD_ANCHOR) || tail >= end ||
            !said_word(s, token_at(s, tail), spots))
            continue;
        guint verb = tail + 1;
        verb += verb < end && said_word(s, token_at(s, verb), (const char *const[]){"上", "里", NULL}) ? 1u : 0u;
        verb = behind_address(s, verb, end);
        if (verb >= end || !(token_is(token_at(s, verb), WORD_VERB) || token_is(token_at(s, verb), WORD_WRITE)))
            continue;
        guint begin = sentence_begin(s, i);
        drop(s, j, verb - j);
        if (place + 1 < i)
            drop(s, place + 1, i - place - 1);
        static const char *const from[] = {"离", "距离", "距", "在离", "在距离", "在距", NULL};
        if (thing_at(s, begin, place) > 0)
            insert(s, begin, TOKEN_WORD, word_row(WORD_AT, 0));
        else if (said_word(s, token_at(s, begin), from) && thing_at(s, begin + 1, place) > 0)
            *token_at(s, begin) = mark_at(s, begin, TOKEN_WORD, word_row(WORD_AT, 0));
    }
}

/** 画到, 画进, 添在: the tokens that say so at i; 0 when none do. */
static guint drawn_into_at(const Spoken *s, guint i, guint end)
{
    static const char *const verbs[] = {"画",   "画到", "画进", "画在", "添",   "添到", "添在",
                                        "画上", "画入", "加到", "加在", "加进", NULL};
    static const char *const whole[] = {"画到", "画进", "画在", "添到", "添在", "画入", "加到", "加在", "加进", NULL};
    static const char *const into[] = {"到", "进", "在", "入", "进到", "到了", "去", NULL};
    if (i + 1 >= end || !said_word(s, token_at(s, i), verbs))
        return 0;
    if (said_word(s, token_at(s, i), whole))
        return 1;
    return said_word(s, token_at(s, i + 1), into) ? 2 : 0;
}

/** |把一个小小的笑脸画进|A里面, 将一朵花画到房子上面: one more is drawn there. */
static void settle_drawn_into(const Spoken *s)
{
    for (guint begin = 0; begin + 5 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin), mark = begin;
        while (mark < end && token_is_filler(token_at(s, mark)))
            mark++;
        guint i = mark + 1;
        if (mark + 4 >= end || !token_is_edit(token_at(s, mark), EDIT_MARK))
            continue;
        gboolean counted = token_at(s, i)->kind == TOKEN_NUMBER && token_is(token_at(s, i + 1), WORD_MEASURE);
        gboolean one = is_figure(token_at(s, i)) && begins_with(s, token_at(s, i), "一"); /* 一棵树 */
        guint figure = counted ? i + 2 + figure_at(s, i + 2, end) : one ? i + 1 : i;
        guint into = figure > i + (counted ? 2u : 0u) ? drawn_into_at(s, figure, end) : 0;
        guint place = figure + into;
        if (into == 0 || place >= end || next_to(s, end)->kind == TOKEN_ASKED ||
            !(thing_at(s, place, end) > 0 || token_is(token_at(s, place), WORD_ANCHOR) ||
              token_at(s, place)->kind == TOKEN_OPEN || behind_pointed(s, place, end) > place))
            continue;
        guint over = place;
        while (over < end && token_at(s, over)->kind != TOKEN_COMMA)
            over++;
        guint length = figure - i;
        g_autofree Token *said = g_memdup2(token_at(s, i), length * sizeof(Token));
        insert(s, over, TOKEN_WORD, word_row(WORD_VERB, VERB_DRAW));
        g_array_insert_vals(s->tokens, over + 1, said, length);
        *token_at(s, mark) = mark_at(s, mark, TOKEN_WORD, word_row(WORD_AT, 0));
        drop(s, i, place - i);
    }
}

/** |那个|写着你好的，往上移: which one, is told behind it; 的 ends its words. */
static void settle_that_written(const Spoken *s)
{
    static const char *const written[] = {"写着", "写了", "标着", "印着", "写有", NULL};
    for (guint begin = 0; begin + 4 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = MIN(sentence_end(s, begin), begin + TOLD_TOKENS);
        guint i = begin + (token_is_edit(token_at(s, begin), EDIT_MARK) ? 1u : 0u);
        guint pointer = pointer_at(s, i, end);
        guint de = i + pointer + 1;
        if (pointer == 0 || !said_word(s, next_to(s, i + pointer), written))
            continue;
        while (de < end && !token_is(token_at(s, de), WORD_DE) && token_at(s, de)->kind != TOKEN_COMMA)
            de++;
        if (de + 1 < end && token_is(token_at(s, de), WORD_DE) &&
            (token_at(s, de + 1)->kind == TOKEN_COMMA || begins_deed(s, de + 1, end)))
            drop(s, i, pointer);
    }
}

void spoken_topic(const Spoken *s)
{
    static const SpokenPass passes[] = {
        {settle_that_written, WORD_LABEL, WORD_DE},
        {settle_drawn_into, WORD_EDIT, WORD_SHAPE},
        {settle_shape_and_letter, WORD_SHAPE, WORD_SHAPE},
        {settle_gap_place, WORD_ANCHOR, WORD_ANCHOR},
        {settle_place_then_address, WORD_ANCHOR, WORD_ANCHOR},
        {settle_place_then_address, WORD_RELATION, WORD_RELATION},
    };
    spoken_run(s, passes, G_N_ELEMENTS(passes));
    settle_pointed_breath(s);
}
