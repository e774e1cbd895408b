// SPDX-License-Identifier: MIT
/*
 * What was drawn is put right, in words that else deny, tell or give no thing:
 *
 *     不对，再往左点   错了，要蓝的            the deed is said behind what was wrong
 *     颜色换成紫的，别实心了                   how it is not to look any more
 *     圆太大了给它缩小一半                     a comma that nobody speaks
 *     给圆描个5像素的黑边   箭头加粗到八像素   how wide its line is
 *     再来俩跟它一模一样的                     as the last one
 *     三角形半透明，再置于底层                 of the thing that was meant before
 *     蓝方块顺时针拧30度                       the way, and then the deed
 */
#include "lib/command/spoken_named.h"

/** 不对, 错了, 不是, 搞错了, 不对不对: the tokens it has before token `end`, 0 when it is none. */
static guint wrong_at(const Spoken *s, guint i)
{
    static const char *const mistakes[] = {"弄错了", "搞错了", "画错了", "说错了", "错了", NULL};
    const Token *t = next_to(s, i);
    if (t->kind == TOKEN_QUOTE || t->end == t->start)
        return 0;
    if (spelled_any(s, t, mistakes))
        return 1;
    if (t->kind == TOKEN_UNKNOWN && is_spelled(s, t, "错") && is_spelled(s, next_to(s, i + 1), "了"))
        return 2;
    if (!token_is(t, WORD_NOT) || !is_spelled(s, t, "不"))
        return 0;
    const Token *next = next_to(s, i + 1);
    return next->end > next->start && (is_spelled(s, next, "对") || is_spelled(s, next, "是")) ? 2 : 1;
}

/** Behind words that only lead to what is right: 应该|是, 要. */
static guint behind_leads(const Spoken *s, guint i)
{
    static const char *const leads[] = {"应该",     "应该是", "应当", "要",   "是",     "我要",   "用",
                                        "我要的是", "得",     "得是", "改用", "应该用", "应该要", NULL};
    while (next_to(s, i)->kind != TOKEN_QUOTE && next_to(s, i)->end > next_to(s, i)->start &&
           spelled_any(s, next_to(s, i), leads))
        i++;
    return i;
}

/** Whether token i tells a deed to what is there: 往左, 再大一点, 转30度. */
static gboolean tells_deed(const Spoken *s, guint i)
{
    const Token *t = token_at(s, i);
    const Token *next = next_to(s, i + 1);
    gboolean way = token_is(t, WORD_TO) && token_is(next, WORD_ANCHOR) && next->row->value <= ANCHOR_RIGHT;
    gboolean bit = (token_is(t, WORD_STROKE) || token_is(t, WORD_SHADE)) && token_is(next, WORD_BIT);
    gboolean put = token_is(t, WORD_VERB) && begins_with(s, t, "放") && token_is(next, WORD_ANCHOR);
    gboolean size = token_is(t, WORD_SIZE) && (ends_in(s, t, "点") || ends_in(s, t, "些") || ends_in(s, t, "点儿"));
    gboolean edit = token_is(t, WORD_EDIT) && t->row->value != EDIT_MARK && t->row->value < EDIT_OPS;
    return way || bit || put || size || edit || (token_is(t, WORD_ROTATE) && next->kind == TOKEN_NUMBER);
}

/** Whether from token i to token `end` nothing but such deeds is said, and of no person. */
static gboolean only_deeds(const Spoken *s, guint i, guint end)
{
    static const char *const people[] = {"我",   "你",   "您",   "我们",   "咱", "咱们",
                                         "大家", "给我", "帮我", "给大家", NULL};
    gboolean deed = FALSE;
    const guint first = i;
    for (; i < end; i++) {
        const Token *t = token_at(s, i);
        deed = deed || tells_deed(s, i);
        gboolean value = token_is_color(t) || token_is(t, WORD_SHADE) || token_is(t, WORD_STROKE) ||
                         token_is(t, WORD_BIT) || token_is(t, WORD_MUCH) || token_is(t, WORD_HALF) ||
                         token_is(t, WORD_UNIT) || t->kind == TOKEN_NUMBER || token_is(t, WORD_TIMES);
        gboolean joint = token_is(t, WORD_TO) || token_is(t, WORD_AT) || token_is(t, WORD_ANCHOR) ||
                         token_is(t, WORD_AGAIN) || token_is(t, WORD_DE) || t->kind == TOKEN_COMMA ||
                         token_is(t, WORD_ROTATE) || token_is(t, WORD_METRIC) || t->kind == TOKEN_END;
        gboolean thing = (token_is(t, WORD_SHAPE) || token_is(t, WORD_REF)) && has_edit(s, first, i, EDIT_MARK);
        gboolean mark = token_is_edit(t, EDIT_MARK);
        gboolean dot = i > 0 && token_is(t - 1, WORD_ANCHOR) && begins_with(s, t, "点") && token_is(t, WORD_SHAPE);
        gboolean filler = token_is_filler(t) && !(t->end > t->start && spelled_any(s, t, people));
        if (!(value || joint || thing || mark || dot || filler || tells_deed(s, i)))
            return FALSE;
    }
    return deed;
}

/** Behind what is wrong at the front, said once or more: 不对不对, 错了呀. */
static guint behind_wrong(const Spoken *s)
{
    static const char *const sighs[] = {"啊", "呀", "了", NULL};
    guint i = 0;
    for (guint again = wrong_at(s, 0); again > 0 && i < LIMIT_JOINT_TOKENS; again = wrong_at(s, i)) {
        i += again;
        i += next_to(s, i)->kind == TOKEN_COMMA && wrong_at(s, i + 1) > 0 ? 1u : 0u;
    }
    while (token_is(next_to(s, i), WORD_FILLER) && spelled_any(s, next_to(s, i), sighs))
        i++;
    return i;
}

/** 不对|往左, 错了|要蓝的: it goes on without a mark. */
static gboolean goes_on_at_once(const Spoken *s, guint i, guint length)
{
    static const char *const wants[] = {"要", "应该", "应该是", "要用", NULL};
    const Token *next = next_to(s, i);
    gboolean plain_no = length == 1 && token_is(token_at(s, 0), WORD_NOT);
    gboolean is_not = length == 2 && is_spelled(s, token_at(s, 1), "是"); /* 不是往左 */
    gboolean wanted = next->end > next->start && next->kind != TOKEN_QUOTE && spelled_any(s, next, wants);
    return !plain_no && !is_not && (token_is(next, WORD_TO) || token_is(next, WORD_AGAIN) || wanted);
}

/** |不对，|再往左点; 错了，要蓝的: what is right is done, to what was meant last. */
static void settle_wrong_first(const Spoken *s)
{
    guint length = wrong_at(s, 0);
    guint i = behind_wrong(s);
    gboolean comma = next_to(s, i)->kind == TOKEN_COMMA || (is_end(next_to(s, i)) && i + 1 < s->tokens->len);
    if (length == 0 || !(comma || goes_on_at_once(s, i, length)) || s->tokens->len > LIMIT_JOINT_TOKENS ||
        next_to(s, i)->kind == TOKEN_ASKED)
        return;
    guint right = behind_leads(s, i + (comma ? 1u : 0u));
    guint color = right + (token_is(next_to(s, right), WORD_SHADE) ? 1u : 0u);
    guint place = right + (token_is(next_to(s, right), WORD_AT) ? 1u : 0u);
    if (token_is_color(next_to(s, color)) && behind_manners(s, color + 1) >= s->tokens->len) {
        *token_at(s, 0) = mark_at(s, 0, TOKEN_WORD, word_row(WORD_EDIT, EDIT_BECOME));
        drop(s, 1, right - 1);
    } else if (place > right && token_is(next_to(s, place), WORD_ANCHOR) &&
               behind_manners(s, place + 1) >= s->tokens->len) {
        *token_at(s, 0) = mark_at(s, 0, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MOVE_TO));
        drop(s, 1, place - 1);
    } else if (only_deeds(s, right, s->tokens->len)) {
        drop(s, 0, right);
    }
}

/** Whether from token i to token `end` a thing is named that the deed behind it is done to, if anything is. */
static gboolean only_thing(const Spoken *s, guint i, guint end)
{
    for (; i < end; i++) {
        const Token *t = token_at(s, i);
        if (!token_is_edit(t, EDIT_MARK) && !is_figure(t) && !token_is(t, WORD_REF) && t->kind != TOKEN_REF &&
            t->kind != TOKEN_QUOTE && t->kind != TOKEN_NUMBER && !token_is_color(t) && !token_is(t, WORD_SHADE) &&
            !token_is(t, WORD_MEASURE) && !token_is(t, WORD_ANCHOR) && !token_is(t, WORD_AND) && !token_is_filler(t))
            return FALSE;
    }
    return TRUE;
}

/** 把圆|变黄，不对，|变紫: the second deed instead of the first, to the thing that was named. */
static void settle_wrong_between(const Spoken *s)
{
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        guint length = wrong_at(s, i);
        guint right = i + length + 1;
        if (length == 0 || token_at(s, i - 1)->kind != TOKEN_COMMA || next_to(s, right - 1)->kind != TOKEN_COMMA)
            continue;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        right = behind_leads(s, right);
        guint deed = begin;
        while (deed < i && !tells_deed(s, deed))
            deed++;
        gboolean named = FALSE; /* 不对，把方块变红 says its own */
        for (guint j = right; j < end; j++)
            named = named || token_is(token_at(s, j), WORD_REF) || is_figure(token_at(s, j));
        if (deed >= i || right >= end || named || !only_thing(s, begin, deed) || !only_deeds(s, right, end) ||
            (end < s->tokens->len && token_at(s, end)->kind == TOKEN_ASKED))
            continue;
        drop(s, deed, right - deed);
        i = deed + 1;
    }
}

/** 别|实心|了, 不要填充|了: how it is not to look any more. */
static void settle_no_more(const Spoken *s)
{
    static const char *const no[] = {"别", "不要", "甭", "别再", "不要再", NULL};
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        guint begin = sentence_begin(s, i);
        gboolean first = i == begin || t[-1].kind == TOKEN_COMMA || is_figure(t - 1) ||
                         (token_is_filler(t - 1) && has_edit(s, begin, i, EDIT_BECOME)); /* 换成紫的|别实心了 */
        gboolean denied = token_is(t, WORD_NOT) && spelled_any(s, t, no);
        const Token *look = denied ? t + 1 : t;
        gboolean filled = denied &&
                          (token_is(look, WORD_FILLED) || is_spelled(s, look, "填充") || is_spelled(s, look, "填色")) &&
                          !(token_is(look, WORD_FILLED) && look->row->value == FILLED_BORDERLESS);
        gboolean dashed = denied && token_is(look, WORD_DASH) && look->row->value != LINE_SOLID;
        gboolean hollow =
            !denied && token_is(look, WORD_HOLLOW) && (begins_with(s, look, "别") || begins_with(s, look, "不要"));
        guint behind = i + (denied ? 2 : 1);
        gboolean over = is_spelled(s, next_to(s, behind), "了") || is_spelled(s, next_to(s, behind), "啦");
        guint end = behind_manners(s, behind);
        if (!first || !(filled || dashed || hollow) || !over || next_to(s, behind)->end == 0 ||
            !(is_end(next_to(s, end)) || next_to(s, end)->kind == TOKEN_COMMA) || next_to(s, end)->kind == TOKEN_ASKED)
            continue;
        gboolean draws = has_kind(s, begin, i, WORD_VERB) && !has_kind(s, begin, i, WORD_EDIT);
        t->row = dashed ? word_row(WORD_DASH, LINE_SOLID) : word_row(WORD_HOLLOW, 0);
        t->end = look->end;
        drop(s, i + 1, end - i - 1);
        if (!draws)
            insert(s, i, TOKEN_WORD, word_row(WORD_EDIT, EDIT_BECOME));
    }
}

/** 圆太大了|给它缩小一半, 红圆太大了|给弄小点: a comma that nobody speaks. */
static void settle_unspoken_comma(const Spoken *s)
{
    static const char *const helps[] = {"给", "帮", "帮我", "给我", "请", "快", "那就", "就", "替我", NULL};
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean too = token_is(t - 1, WORD_FILLER) && is_spelled(s, t - 1, "了") && token_is(t - 2, WORD_TOO);
        const Token *deed = t + 1 + (is_it(t + 1) ? 1 : 0);
        gboolean there = deed < t + 2 || i + 2 < s->tokens->len;
        if (too && token_is(t, WORD_FILLER) && spelled_any(s, t, helps) && there &&
            (token_is(deed, WORD_EDIT) || token_is(deed, WORD_ROTATE)))
            insert(s, i++, TOKEN_COMMA, NULL);
    }
}

/** Whether it says how a border is to look. */
static gboolean is_border_look(const Token *t)
{
    return token_is_color(t) || token_is(t, WORD_DE) || token_is(t, WORD_SHADE) || token_is(t, WORD_STROKE) ||
           token_is(t, WORD_DASH) || t->kind == TOKEN_NUMBER || token_is(t, WORD_UNIT);
}

/** 给圆描个5像素的黑|边, 给圆镶个金|边, 圆加一圈3像素的红|边: its border, and how wide it is. */
static void settle_border_given(const Spoken *s)
{
    static const char *const verbs[] = {"描", "镶",   "勾",   "包",   "围",   "裹",   "套",   "加", "加上", "来", "画",
                                        "添", "描个", "加个", "来个", "画个", "套个", "添个", "弄", "弄个", "上", NULL};
    for (guint b = 2; b < s->tokens->len; b++) {
        guint begin = sentence_begin(s, b);
        gboolean frame = token_is(token_at(s, b), WORD_SHAPE) && is_spelled(s, token_at(s, b), "框"); /* 5px的金|框 */
        if (!(frame || token_is(token_at(s, b), WORD_BORDER)) ||
            !(is_end(next_to(s, b + 1)) || token_is_filler(next_to(s, b + 1)) ||
              next_to(s, b + 1)->kind == TOKEN_COMMA))
            continue;
        guint look = b;
        while (look > begin && b - look < TOLD_TOKENS && is_border_look(token_at(s, look - 1)))
            look--;
        guint verb = look;
        gboolean round =
            verb > begin && token_is(token_at(s, verb - 1), WORD_SHAPE) && is_spelled(s, token_at(s, verb - 1), "圈");
        verb -= round || (verb > begin && token_is(token_at(s, verb - 1), WORD_MEASURE)) ? 1u : 0u;
        verb -= round && verb > begin && token_at(s, verb - 1)->kind == TOKEN_NUMBER ? 1u : 0u;
        if (verb == begin)
            continue;
        Token *deed = token_at(s, --verb);
        guint around = verb > begin + 1 && token_is(deed - 1, WORD_RELATION) && deed[-1].row->value == RELATION_AROUND
                           ? 1
                           : 0;                                                         /* 圆|外面|描一圈 */
        around += around == 0 && verb > begin && is_spelled(s, deed - 1, "都") ? 1 : 0; /* 把圆和方块|都|描红边 */
        gboolean thing = verb > begin + around && (ends_thing(deed - 1 - around) || is_it(deed - 1 - around));
        gboolean known = token_is(deed, WORD_VERB);
        guint wide = look;
        while (wide < b && !(token_at(s, wide)->kind == TOKEN_NUMBER && token_at(s, wide)->value >= 1))
            wide++;
        gboolean measured = wide + 1 < b && token_is(token_at(s, wide + 1), WORD_UNIT) &&
                            token_at(s, wide + 1)->row->value == UNIT_PIXEL;
        if (deed->kind == TOKEN_QUOTE || !spelled_any(s, deed, verbs) || !(thing || (known && verb == begin)) ||
            has_kind(s, begin, verb, WORD_VERB) ||
            has_kind(s, begin + (token_is_edit(token_at(s, begin), EDIT_MARK) ? 1u : 0u), verb, WORD_EDIT) ||
            !(measured || round || (!known && verb + 1 < look)) || (wide < b && !measured) || (frame && !measured))
            continue;
        token_at(s, b)->row = word_row(WORD_BORDER, 0);
        deed->kind = TOKEN_WORD;
        deed->row = word_row(WORD_VERB, VERB_DRAW);
        if (measured) {
            Token width = *token_at(s, wide);
            guint said = 2 + (token_is(next_to(s, wide + 2), WORD_DE) ? 1u : 0u);
            drop(s, wide, said);
            b -= said;
            look = MIN(look, b);
            insert(s, b + 1, TOKEN_WORD, word_row(WORD_METRIC, METRIC_STROKE));
            g_array_insert_val(s->tokens, b + 2, width);
        }
        drop(s, verb + 1, look - verb - 1);
        drop(s, verb - around, around);
        if (!thing)
            insert(s, verb, TOKEN_WORD, word_row(WORD_REF, REFWORD_IT)); /* 加个5像素的黑边框 */
        b = verb + 1;
    }
}

/** 箭头|加粗|到八像素: so wide, and no bold letters. */
static void settle_thickened_to(const Spoken *s)
{
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (token_is_edit(t, EDIT_BOLD) && token_is(t + 1, WORD_TO) && t[2].kind == TOKEN_NUMBER &&
            !is_letters(t - 1) && !token_is(next_to(s, i + 3), WORD_TIMES))
            t->row = word_row(WORD_EDIT, EDIT_THICKEN);
        else if (token_is(t, WORD_STROKE) && is_spelled(s, t, "粗") && token_is(t + 1, WORD_TO) &&
                 t[2].kind == TOKEN_NUMBER && (is_figure(t - 1) || token_is(t - 1, WORD_BORDER)))
            t->row = word_row(WORD_EDIT, EDIT_THICKEN); /* 箭头|粗|到八 */
    }
    for (guint i = 0; i + 3 < s->tokens->len; i++) { /* 弄成|8像素|粗 */
        Token *t = token_at(s, i);
        if (!token_is_edit(t, EDIT_BECOME) || t[1].kind != TOKEN_NUMBER || !token_is(t + 2, WORD_UNIT) ||
            t[2].row->value != UNIT_PIXEL || !token_is(t + 3, WORD_STROKE) || !clause_is_over(s, i + 4))
            continue;
        drop(s, i + 2, 2);
        insert(s, i, TOKEN_WORD, word_row(WORD_METRIC, METRIC_STROKE));
    }
}

/** 再来|一个|跟圆一样的|，放右下: a copy of it. @param i  the 跟 before the thing, which has `length` tokens */
static gboolean copy_of_thing(const Spoken *s, guint begin, guint count, guint i, guint length)
{
    static const char *const alike[] = {"一模一样", "一模一样的", "一样", "一样的", "同样", "同样的", "相同", NULL};
    guint like = i + 1 + length;
    const Token *t = next_to(s, like);
    guint rest = like + 1 + (token_is(next_to(s, like + 1), WORD_DE) ? 1u : 0u);
    const Token *tail = next_to(s, rest);
    gboolean placed = tail->kind == TOKEN_COMMA || token_is(tail, WORD_VERB) || token_is(tail, WORD_AT);
    gboolean number = i == count + 2 && token_at(s, count)->kind == TOKEN_NUMBER;
    if (t->kind != TOKEN_WORD || !spelled_any(s, t, alike) || !(is_end(tail) || placed) ||
        !(number || (i == count + 1 && token_is(token_at(s, count), WORD_MEASURE))))
        return FALSE;
    Token said[2] = {*token_at(s, count), *token_at(s, i - 1)};
    if (!number)
        said[0] = (Token){.kind = TOKEN_NUMBER, .value = 1, .start = said[1].start, .end = said[1].start};
    drop(s, like, rest - like);
    g_array_insert_vals(s->tokens, like, said, 2);
    *token_at(s, begin) = mark_at(s, begin, TOKEN_WORD, word_row(WORD_EDIT, EDIT_COPY));
    drop(s, begin + 1, i - begin);
    return TRUE;
}

/** 再来俩|跟它一模一样|的, 照它|再来一个: as the last one, without it, too. */
static void settle_like_it(const Spoken *s)
{
    static const char *const as[] = {"跟", "和", "与", "像", "同", NULL};
    static const char *const after[] = {"照", "照着", "按", "按照", "仿照", "比着", NULL};
    static const char *const alike[] = {"一模一样", "一模一样的", "一样", "一样的", "同样", "同样的", "相同", NULL};
    for (guint begin = 0; begin + 2 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        if (end > begin + 3 && spelled_any(s, token_at(s, begin), after) && is_it(token_at(s, begin + 1)) &&
            token_is(token_at(s, begin + 2), WORD_AGAIN)) {
            drop(s, begin, 2);
            continue;
        }
        guint i = begin;
        gboolean again = FALSE, draws = FALSE;
        while (i < end && (token_is(token_at(s, i), WORD_AGAIN) || token_is(token_at(s, i), WORD_VERB))) {
            again = again || token_is(token_at(s, i), WORD_AGAIN);
            draws = draws || token_is(token_at(s, i), WORD_VERB);
            i++;
        }
        guint count = i;
        Token *pair = i < end ? token_at(s, i) : NULL;
        if (pair != NULL && token_is(pair, WORD_REF) && is_spelled(s, pair, "俩"))
            i++;
        else
            while (i < end && (token_at(s, i)->kind == TOKEN_NUMBER || token_is(token_at(s, i), WORD_MEASURE)))
                i++;
        guint thing =
            i > count && i + 2 < end && token_at(s, i)->kind == TOKEN_WORD && spelled_any(s, token_at(s, i), as)
                ? thing_at(s, i + 1, end)
                : 0;
        if (thing > 0 && (again || draws) && copy_of_thing(s, begin, count, i, thing))
            continue;
        gboolean like = i > count && i + 2 < end && token_at(s, i)->kind == TOKEN_WORD &&
                        spelled_any(s, token_at(s, i), as) && is_it(token_at(s, i + 1)) &&
                        token_at(s, i + 2)->kind == TOKEN_WORD && spelled_any(s, token_at(s, i + 2), alike);
        if (!(again || draws) || !like || behind_manners(s, i + 3) < end)
            continue;
        drop(s, i, end - i);
        if (is_spelled(s, token_at(s, count), "俩")) {
            Token *two = token_at(s, count);
            *two = (Token){.kind = TOKEN_NUMBER, .value = 2, .spelled = TRUE, .start = two->start, .end = two->end};
            insert(s, count + 1, TOKEN_WORD, word_row(WORD_MEASURE, 0));
        }
        if (!again)
            insert(s, begin, TOKEN_WORD, word_row(WORD_AGAIN, 0));
    }
}

/** 三角形变红，再|置于底层: of the thing that was meant before. */
static void settle_order_then(const Spoken *s)
{
    for (guint i = 2; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean orders = token_is_edit(t, EDIT_FRONT) || token_is_edit(t, EDIT_BACK) ||
                          token_is_edit(t, EDIT_FORWARD) || token_is_edit(t, EDIT_BACKWARD);
        gboolean then = token_is(t - 1, WORD_AGAIN) || token_is(t - 1, WORD_THEN);
        if (orders && then && is_end(next_to(s, behind_manners(s, i + 1))) &&
            (has_figure(s, 0, i) || has_kind(s, 0, i, WORD_REF) || has_kind(s, 0, i, WORD_EDIT)) &&
            !has_kind(s, 0, i, WORD_QUESTION))
            insert(s, i++, TOKEN_WORD, word_row(WORD_REF, REFWORD_IT));
    }
}

/** 方块|斜|45度: turned so far. */
static void settle_slanted(const Spoken *s)
{
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (token_is(t, WORD_TURN) && is_spelled(s, t, "斜") && ends_thing(t - 1) && !is_line(t - 1) &&
            t[1].kind == TOKEN_NUMBER && token_is(t + 2, WORD_UNIT) && t[2].row->value == UNIT_DEGREE)
            t->row = word_row(WORD_ROTATE, 1);
    }
}

/** 顺时针|拧|30度: the way was said before. */
static void settle_turned_once(const Spoken *s)
{
    static const char *const turns[] = {"拧", "扭", "歪", "转", "旋转", "扭转", "转动", "歪着", NULL};
    for (guint i = 1; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (token_is(t, WORD_ROTATE) && token_is(t - 1, WORD_ROTATE) && spelled_any(s, t, turns) &&
            ends_in(s, t - 1, "时针"))
            drop(s, i--, 1);
    }
    for (guint i = 1; i + 3 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean degrees = t[2].kind == TOKEN_NUMBER && token_is(t + 3, WORD_UNIT) && t[3].row->value == UNIT_DEGREE;
        if (!token_is(t, WORD_ROTATE) || !degrees)
            continue;
        if (token_is(t + 1, WORD_MEASURE)) { /* 扭|个|45度 */
            drop(s, i + 1, 1);
        } else if (is_spelled(s, t + 1, "成") && ends_thing(t - 1)) { /* 拧|成|45度: as 转成 */
            t->row = word_row(WORD_EDIT, EDIT_BECOME);
            drop(s, i + 1, 1);
        }
    }
}

/** 圆|挪|方块旁边, 便签|放|圆右边: it goes there, as with 到. */
static void settle_moved_beside(const Spoken *s)
{
    static const char *const moves[] = {"挪", "移", "搬", "移动", "挪动", NULL};
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        guint end = sentence_end(s, i);
        guint thing = token_is_edit(t, EDIT_MOVE) && spelled_any(s, t, moves) ? thing_at(s, i + 1, end) : 0;
        const Token *side = next_to(s, i + 1 + thing);
        if (thing > 0 && ends_thing(t - 1) && (token_is(side, WORD_RELATION) || token_is(side, WORD_ANCHOR)) &&
            behind_manners(s, i + 2 + thing) >= end)
            t->row = word_row(WORD_EDIT, EDIT_MOVE_TO);
    }
}

/** 给圆涂|点|黄: some of it, and no dot. 方块|倒个|圆角: given to it. */
static void settle_some_of_it(const Spoken *s)
{
    static const char *const paints[] = {"涂", "刷", "染", "填", "抹", "上", "加", NULL};
    static const char *const cuts[] = {"倒", "磨", "削", "切", "修", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean dot = token_is(t, WORD_SHAPE) && (is_spelled(s, t, "点") || is_spelled(s, t, "点儿"));
        if (dot && token_is_color(t + 1) && t[-1].end == t->start && spelled_any(s, t - 1, paints) &&
            clause_is_over(s, i + 2)) {
            drop(s, i, 1);
            continue;
        }
        if (token_is(t, WORD_MEASURE) && token_is(t - 1, WORD_FILL) && token_is_color(t + 1) &&
            clause_is_over(s, i + 2) && !has_kind(s, sentence_begin(s, i), i, WORD_VERB)) {
            drop(s, i, 1); /* 三角形填|个|橙色 */
            continue;
        }
        guint corner = i + 1 + (token_is(t + 1, WORD_MEASURE) ? 1u : 0u);
        if (t->kind == TOKEN_UNKNOWN && spelled_any(s, t, cuts) && token_is(next_to(s, corner), WORD_CORNER) &&
            ends_thing(t - 1)) {
            t->kind = TOKEN_WORD;
            t->row = word_row(WORD_VERB, VERB_DRAW);
            drop(s, i + 1, corner - i - 1);
        }
    }
}

/** 便签|靠|到|右下角: put there, as 放到. */
static void settle_leant_to(const Spoken *s)
{
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (token_is(t, WORD_AT) && is_spelled(s, t, "靠") && token_is(t + 1, WORD_TO) && is_spelled(s, t + 1, "到") &&
            t[1].start == t->end) {
            t->end = t[1].end;
            drop(s, i + 1, 1);
        }
    }
}

/** 都挪|左边|点: a bit to the left, and no dot. */
static void settle_bit_to_side(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        Token *bit = t + 1;
        gboolean dot = token_is(bit, WORD_SHAPE) && (is_spelled(s, bit, "点") || is_spelled(s, bit, "点儿"));
        if (!token_is(t, WORD_ANCHOR) || t->row->value > ANCHOR_RIGHT || t->row->value == ANCHOR_MIDDLE ||
            !token_is_edit(t - 1, EDIT_MOVE) || !(dot || token_is(bit, WORD_BIT)) || !clause_is_over(s, i + 2))
            continue;
        bit->row = word_row(WORD_BIT, 0);
        insert(s, i, TOKEN_WORD, word_row(WORD_TO, 0));
        i++;
    }
}

/** 圆跟三角|一个颜色: as 一样颜色. */
static void settle_one_look(const Spoken *s)
{
    for (guint i = 3; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean one = t->kind == TOKEN_NUMBER && t->value == 1 && token_is(t + 1, WORD_MEASURE) &&
                       t[2].kind == TOKEN_WORD && clause_is_over(s, i + 3);
        gboolean color = one && is_spelled(s, t + 2, "颜色");
        gboolean size = one && is_spelled(s, t + 2, "大小");
        if (!(color || size) || !ends_thing(t - 1) || !has_kind(s, sentence_begin(s, i), i, WORD_AND))
            continue;
        t->kind = TOKEN_WORD;
        t->row = word_row(WORD_RELATION, color ? RELATION_SAME_COLOR : RELATION_SAME_SIZE);
        t->end = t[2].end;
        drop(s, i + 1, 2);
    }
}

static const SpokenPass passes[] = {
    {settle_turned_once, WORD_ROTATE, WORD_ROTATE},  {settle_no_more, WORD_NOT, WORD_NOT},
    {settle_no_more, WORD_HOLLOW, WORD_FILLER},      {settle_unspoken_comma, WORD_TOO, WORD_FILLER},
    {settle_border_given, WORD_BORDER, WORD_BORDER}, {settle_border_given, WORD_UNIT, WORD_SHAPE},
    {settle_thickened_to, WORD_EDIT, WORD_EDIT},     {settle_thickened_to, WORD_STROKE, WORD_TO},
    {settle_like_it, WORD_REF, WORD_AGAIN},          {settle_like_it, WORD_REF, WORD_VERB},
    {settle_like_it, WORD_AND, WORD_AGAIN},          {settle_order_then, WORD_EDIT, WORD_EDIT},
    {settle_slanted, WORD_TURN, WORD_UNIT},          {settle_leant_to, WORD_AT, WORD_TO},
    {settle_bit_to_side, WORD_EDIT, WORD_ANCHOR},    {settle_one_look, WORD_AND, WORD_MEASURE},
    {settle_moved_beside, WORD_EDIT, WORD_SHAPE},    {settle_some_of_it, WORD_SHAPE, WORD_COLOR},
    {settle_some_of_it, WORD_SHAPE, WORD_CORNER},
};

void spoken_righted(const Spoken *s)
{
    settle_wrong_first(s);
    settle_wrong_between(s);
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
