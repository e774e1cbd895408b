// SPDX-License-Identifier: MIT
/* Things named by where they stand, one after the other, and what is said of their words: 左边红圆右边蓝方块. */
#include "lib/command/spoken_figures.h"

/** A: what a thing may be called. */
static gboolean is_latin_name(const Spoken *s, const Token *t)
{
    return g_ascii_isalpha(s->text[t->start]) && (t->kind == TOKEN_UNKNOWN || token_is(t, WORD_A));
}

/** 便签上的字, 1号里面的文字, 4号字: the words on a thing, and neither a place nor a size. */
static void settle_words_on(const Spoken *s)
{
    static const char *const on[] = {"上", "上面", "上边", "里", "里面", "里边", "内", "中", "里头", "中间", NULL};
    static const WordRow of = {WORD_DE, 0, 0, "的", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!ends_thing(t - 1) && !is_latin_name(s, t - 1))
            continue;
        guint begin = sentence_begin(s, i);
        gboolean number = token_is(t - 1, WORD_REF) && t[-1].row->value == REFWORD_NUMBER &&
                          (i == begin + 2 || (i > 2 && token_is_edit(t - 3, EDIT_MARK)));
        gboolean place = t->kind == TOKEN_WORD && spelled_any(s, t, on);
        guint words_at = i + (place ? 1u : 0u);
        words_at += place && token_is(token_at(s, words_at), WORD_DE) ? 1u : 0u;
        if (!(ends_thing(t - 1) || (place && is_latin_name(s, t - 1))) || (!place && !number) ||
            words_at + 1 >= s->tokens->len || !is_letters(token_at(s, words_at)) ||
            !(is_spelled(s, token_at(s, words_at), "字") || is_spelled(s, token_at(s, words_at), "文字")))
            continue;
        const Token *next = token_at(s, words_at + 1);
        gboolean changes = token_is(next, WORD_EDIT) || token_is(next, WORD_SIZE) || token_is(next, WORD_ALL) ||
                           token_is(next, WORD_CLEAR);
        if (!changes)
            continue;
        drop(s, i, words_at - i);
        insert(s, i, TOKEN_WORD, &of);
    }
}

/** Looks from token i on, up to the shape that has them: its token; 0 when there is none. */
static guint figure_behind(const Spoken *s, guint i)
{
    guint end = s->tokens->len;
    if (i + 1 < end && token_at(s, i)->kind == TOKEN_NUMBER && token_is(token_at(s, i + 1), WORD_MEASURE))
        i += 2;
    while (i < end && (token_is_color(token_at(s, i)) || token_is(token_at(s, i), WORD_SIZE) ||
                       token_is(token_at(s, i), WORD_SHADE) || token_is(token_at(s, i), WORD_DE) ||
                       token_is(token_at(s, i), WORD_FILLED) || token_is(token_at(s, i), WORD_HOLLOW) ||
                       token_is(token_at(s, i), WORD_DASH) || token_is(token_at(s, i), WORD_STROKE)))
        i++;
    return i < end && is_figure(token_at(s, i)) ? i : 0;
}

/** 左边红圆|右边蓝方块|中间箭头: nothing but places, each with its thing. */
static void settle_placed_things(const Spoken *s)
{
    for (guint begin = 0; begin < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint i = begin;
        guint things = 0;
        while (i < end && token_is(token_at(s, i), WORD_ANCHOR)) {
            guint figure = figure_behind(s, i + 1);
            if (figure == 0 || figure >= end || token_is(token_at(s, i + 1), WORD_DE))
                break;
            things++;
            i = figure + 1;
            if (i < end && token_at(s, i)->kind == TOKEN_COMMA)
                i++;
        }
        if (i < end || things < 2)
            continue;
        for (i = end; i > begin + 1; i--) {
            if (token_is(token_at(s, i - 1), WORD_ANCHOR)) {
                insert(s, i - 1, TOKEN_WORD, word_row(WORD_VERB, VERB_DRAW));
                if (i - 1 > begin && token_at(s, i - 2)->kind != TOKEN_COMMA)
                    insert(s, i - 1, TOKEN_COMMA, NULL);
            }
        }
    }
}

/** 画个房子|旁边一棵树, 画一个圆右边一个方块: beside the one that was drawn before. */
static void settle_drawn_beside(const Spoken *s)
{
    static const char *const sides[] = {"旁边", "边上", "左边", "右边", "上面", "下面", "上边",
                                        "下边", "左侧", "右侧", "上方", "下方", NULL};
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (t->kind != TOKEN_WORD || !spelled_any(s, t, sides) || !is_figure(t - 1) || t->start != t[-1].end)
            continue;
        guint begin = sentence_begin(s, i);
        const Token *next = t + 1;
        gboolean counted = (next->kind == TOKEN_NUMBER && i + 2 < s->tokens->len && token_is(next + 1, WORD_MEASURE)) ||
                           (is_figure(next) && begins_with(s, next, "一"));
        guint figure = counted ? figure_behind(s, i + 1) : 0;
        if (!counted || figure == 0 || has_kind(s, begin, i, WORD_AT) || !has_kind(s, begin, i, WORD_VERB) ||
            has_kind(s, begin, i, WORD_ANCHOR) || has_kind(s, begin, i, WORD_RELATION) ||
            (figure + 1 < s->tokens->len && token_is(token_at(s, figure + 1), WORD_EDIT)))
            continue;
        insert(s, i + 1, TOKEN_WORD, word_row(WORD_VERB, VERB_DRAW));
        insert(s, i, TOKEN_COMMA, NULL);
    }
}

/** 1号跟2号一样大: it is to become so; said of what has a number it is no remark. */
static void settle_numbered_likeness(const Spoken *s)
{
    for (guint begin = 0; begin + 5 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        const Token *t = token_at(s, begin);
        gboolean first = t->kind == TOKEN_NUMBER && token_is(t + 1, WORD_REF) && is_spelled(s, t + 2, "跟") &&
                         t[3].kind == TOKEN_NUMBER && token_is(t + 4, WORD_REF);
        const Token *like = t + 5;
        if (!first || begin + 6 != end || !token_is(like, WORD_RELATION) ||
            (like->row->value != RELATION_SAME_SIZE && like->row->value != RELATION_SAME_COLOR))
            continue;
        insert(s, begin + 2, TOKEN_WORD, word_row(WORD_EDIT, EDIT_BECOME));
        insert(s, begin, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
    }
}

/** 第一个里面写甲|第二个里面写乙: the words end where the next one is named. */
static void settle_written_in_turn(const Spoken *s)
{
    gboolean writes = FALSE;
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean nth = token_is(t, WORD_REF) && t->row->value == REFWORD_NTH && t[1].kind == TOKEN_NUMBER;
        writes = !is_end(t) && (writes || token_is(t, WORD_WRITE) || token_is(t, WORD_LABEL));
        if (!nth || !writes)
            continue;
        guint j = i + 2;
        while (j + 1 < s->tokens->len && (token_is(token_at(s, j), WORD_MEASURE) ||
                                          token_is(token_at(s, j), WORD_RELATION) || is_figure(token_at(s, j))))
            j++;
        if (!token_is(token_at(s, j), WORD_WRITE) && !token_is(token_at(s, j), WORD_LABEL))
            continue;
        if (t[-1].kind == TOKEN_COMMA)
            token_at(s, i - 1)->kind = TOKEN_END;
        else
            insert(s, i++, TOKEN_END, NULL);
        writes = FALSE;
    }
}

/** 颜色改成跟三角形一样, 大小和1号一样: in which way, was said before. */
static void settle_alike_in(const Spoken *s)
{
    static const char *const alike[] = {"一样", "相同", "同样", "一样的", NULL};
    for (guint i = 2; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_RELATION) || t->row->value != RELATION_OTHER || !spelled_any(s, t, alike))
            continue;
        guint begin = sentence_begin(s, i);
        gboolean like = FALSE;
        gboolean color = FALSE;
        gboolean size = FALSE;
        for (guint j = begin; j < i; j++) {
            const Token *word = token_at(s, j);
            like = like || token_is(word, WORD_AND);
            color = color || is_spelled(s, word, "颜色") || is_spelled(s, word, "颜色的");
            size = size || (token_is(word, WORD_METRIC) && word->row->value == METRIC_SIZE);
        }
        if (like && color != size && has_kind(s, begin, i, WORD_EDIT))
            t->row = word_row(WORD_RELATION, color ? RELATION_SAME_COLOR : RELATION_SAME_SIZE);
    }
}

/** #3 → 紫色: it becomes so. */
static void settle_becoming_by_arrow(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean arrow = t->kind == TOKEN_WORD && t->end > t->start && s->text[t->end - 1] == '>';
        if (arrow && (t[-1].kind == TOKEN_REF || token_is(t - 1, WORD_REF)) && token_is_color(t + 1))
            token_at(s, i)->row = word_row(WORD_EDIT, EDIT_BECOME);
    }
}

/** 2号: a number of a thing. */
static gboolean is_numbered(const Spoken *s, guint i, guint end)
{
    return i + 1 < end && token_at(s, i)->kind == TOKEN_NUMBER && token_is(token_at(s, i + 1), WORD_REF) &&
           token_at(s, i + 1)->row->value == REFWORD_NUMBER;
}

/** 再|画|三个: behind it; `at` when there is no verb. */
static guint skip_drawing(const Spoken *s, guint at, guint end, double *count)
{
    guint i = at;
    while (i < end && (token_is(token_at(s, i), WORD_AGAIN) || token_is(token_at(s, i), WORD_VERB)))
        i++;
    *count = 1;
    if (i == at)
        return at;
    if (i + 1 < end && token_at(s, i)->kind == TOKEN_NUMBER && token_is(token_at(s, i + 1), WORD_MEASURE)) {
        *count = token_at(s, i)->value;
        i += 2;
    } else if (i < end && token_is(token_at(s, i), WORD_MEASURE)) {
        i++;
    }
    return i;
}

/** Whether nothing but manners, and what the thing is, comes before the sentence ends. */
static gboolean ends_there(const Spoken *s, guint i, guint end)
{
    while (i < end && (token_is_filler(token_at(s, i)) || is_figure(token_at(s, i))))
        i++;
    return i == end;
}

/** The thing that is drawn again in the sentence: 和2号一样的, or, before the verb, 照着1号. The end when there is
 * none.
 */
static guint find_model(const Spoken *s, guint begin, guint end, double *count)
{
    static const char *const alike[] = {"一样", "同样", "一模一样", "一模一样的", NULL};
    static const char *const after[] = {"照着", "照", "按照", "按", "跟着", "仿照", NULL};
    if (spelled_any(s, token_at(s, begin), after) && is_numbered(s, begin + 1, end)) {
        guint rest = skip_drawing(s, begin + 3, end, count);
        return rest > begin + 3 && ends_there(s, rest, end) ? begin + 1 : end;
    }
    guint thing = skip_drawing(s, begin, end, count);
    if (thing == begin || thing >= end || !token_is(token_at(s, thing), WORD_AND) || !is_numbered(s, thing + 1, end) ||
        thing + 3 >= end || !spelled_any(s, token_at(s, thing + 3), alike) || !ends_there(s, thing + 4, end))
        return end;
    return thing + 1;
}

/** 画一个和2号一样的, 照着1号画两个: copies of it. */
static void settle_likenesses(const Spoken *s)
{
    for (guint begin = 0; begin + 4 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        double count = 1;
        guint model = begin < end ? find_model(s, begin, end, &count) : end;
        if (model >= end)
            continue;
        Token copy = *token_at(s, begin), number = *token_at(s, model), mark = *token_at(s, model + 1);
        copy.kind = TOKEN_WORD;
        copy.row = word_row(WORD_EDIT, EDIT_COPY);
        drop(s, begin, end - begin);
        Token said[] = {copy, number, mark, number, mark};
        said[3].value = count;
        said[4].row = word_row(WORD_MEASURE, 0);
        g_array_insert_vals(s->tokens, begin, said, count > 1 ? 5 : 3);
    }
}

/** 一个写A: how one of several is labelled; the tokens it has before its words, 0 when it is none. */
static guint one_labelled_at(const Spoken *s, guint i, guint end)
{
    guint n = 0;
    if (i + 2 < end && token_at(s, i)->kind == TOKEN_NUMBER && token_at(s, i)->value == 1 &&
        token_is(token_at(s, i + 1), WORD_MEASURE))
        n = 2;
    else if (i + 1 < end && is_spelled(s, token_at(s, i), "另一个"))
        n = 1;
    gboolean writes = n > 0 && (token_is(token_at(s, i + n), WORD_WRITE) || token_is(token_at(s, i + n), WORD_LABEL) ||
                                token_is(token_at(s, i + n), WORD_NAME));
    return writes ? n + 1 : 0;
}

/** 画两个框，一个写A一个写B: as 画两个框：A、B. */
static void settle_labelled_in_turn(const Spoken *s)
{
    for (guint i = 2; i + 3 < s->tokens->len; i++) {
        guint end = s->tokens->len;
        guint n = one_labelled_at(s, i, end);
        guint shape = i - (token_at(s, i - 1)->kind == TOKEN_COMMA ? 2u : 1u);
        if (n == 0 || !is_figure(token_at(s, shape)) || !has_kind(s, sentence_begin(s, i), i, WORD_VERB))
            continue;
        end = sentence_end(s, i);
        guint more = 0;
        for (guint j = i + n; j < end; j++) {
            guint length = one_labelled_at(s, j, end);
            if (length == 0)
                continue;
            gboolean comma = token_at(s, j - 1)->kind == TOKEN_COMMA;
            if (!comma)
                token_at(s, j++)->kind = TOKEN_COMMA;
            drop(s, j, length - (comma ? 0 : 1));
            end = sentence_end(s, i);
            more++;
        }
        if (more > 0 && shape + 1 < i) {
            token_at(s, shape + 1)->kind = TOKEN_COLON;
            drop(s, i, n);
        } else if (more > 0) {
            token_at(s, i)->kind = TOKEN_COLON;
            drop(s, i + 1, n - 1);
        }
        return;
    }
}

/** (100,100): the token behind it; i when there is no point. */
static guint point_end(const Spoken *s, guint i)
{
    if (i + 4 >= s->tokens->len || token_at(s, i)->kind != TOKEN_OPEN || token_at(s, i + 1)->kind != TOKEN_NUMBER ||
        token_at(s, i + 2)->kind != TOKEN_COMMA || token_at(s, i + 3)->kind != TOKEN_NUMBER ||
        token_at(s, i + 4)->kind != TOKEN_CLOSE)
        return i;
    return i + 5;
}

/** 在(100,100)和(300,200)之间画线: from the one to the other. */
static void settle_between_points(const Spoken *s)
{
    for (guint i = 0; i + 12 < s->tokens->len; i++) {
        guint joint = point_end(s, i);
        if (joint == i || !token_is(token_at(s, joint), WORD_AND))
            continue;
        guint end = point_end(s, joint + 1);
        if (end == joint + 1 || end >= s->tokens->len)
            continue;
        const Token *t = token_at(s, end);
        gboolean between = (token_is(t, WORD_RELATION) && t->row->value == RELATION_BETWEEN) ||
                           (token_is(t, WORD_ANCHOR) && t->row->value == ANCHOR_MIDDLE);
        gboolean line = FALSE;
        for (guint j = end; j < sentence_end(s, end); j++)
            line = line || is_line(token_at(s, j));
        if (!between || !line)
            continue;
        drop(s, end, 1);
        token_at(s, joint)->row = word_row(WORD_TO, 0);
        if (i > 0 && token_is(token_at(s, i - 1), WORD_AT))
            token_at(s, i - 1)->row = word_row(WORD_FROM, 0);
        else
            insert(s, i, TOKEN_WORD, word_row(WORD_FROM, 0));
    }
}

/** 两条平行的横线: as lines of one direction are. */
static void settle_parallels(const Spoken *s)
{
    for (guint i = 2; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean several = token_is(t - 1, WORD_MEASURE) && t[-2].kind == TOKEN_NUMBER && t[-2].value > 1;
        if (several && is_spelled(s, t, "平") && is_spelled(s, t + 1, "行") && token_is(t + 2, WORD_DE))
            drop(s, i, 3);
    }
}

/** 圆心写上“靶心”: in its middle. */
static void settle_written_centre(const Spoken *s)
{
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_AT) || !is_spelled(s, t, "圆心") ||
            !(token_is(t + 1, WORD_WRITE) || token_is(t + 1, WORD_LABEL)))
            continue;
        Token middle = *t;
        t->row = word_row(WORD_SHAPE, DRAW_CIRCLE);
        middle.row = word_row(WORD_RELATION, RELATION_INSIDE);
        middle.start = t->end = t->start + (guint)strlen("圆");
        g_array_insert_val(s->tokens, i + 1, middle);
    }
}

/** circle x3, 圆x3: so many. */
static void settle_times(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean times = (token_is(t, WORD_AXIS) || t->kind == TOKEN_BY) && is_spelled(s, t, "x");
        gboolean more = i + 2 < s->tokens->len && t[2].start > t[1].end && t[2].kind != TOKEN_BY; /* 圆x2| 方块x3 */
        if (!times || !is_figure(t - 1) || t[1].kind != TOKEN_NUMBER || t[1].start != t->end ||
            (i + 2 != sentence_end(s, i) && !more))
            continue;
        *t = t[1];
        t[1].kind = TOKEN_WORD;
        t[1].row = word_row(WORD_MEASURE, 0);
        if (more && !is_end(t + 2) && t[2].kind != TOKEN_COMMA)
            insert(s, i + 2, TOKEN_COMMA, NULL);
    }
}

/** 房子 太阳 云 各一个: a space parts them as a comma does. */
static void settle_each_of_spaced(const Spoken *s)
{
    for (guint i = 2; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!is_spelled(s, t, "各") && !is_spelled(s, t, "各自"))
            continue;
        guint begin = sentence_begin(s, i);
        for (guint j = i - 1; j > begin; j--) {
            const Token *thing = token_at(s, j);
            if (!token_is_shape(thing) && !token_is_color(thing) && !token_is(thing, WORD_SIZE) &&
                !token_is_filler(thing))
                break;
            gboolean apart = thing->start > thing[-1].end || token_is_color(thing); /* 红圆|绿圆各两个 */
            if (is_figure(thing - 1) && apart && thing->kind == TOKEN_WORD) {
                insert(s, j, TOKEN_COMMA, NULL);
                i++;
            }
        }
    }
}

/** How many a few and many are. */
#define SOME 3
#define MANY 5

/** 画几个圆, 画很多星星: so many, when nobody asks how many. */
static void settle_vague_counts(const Spoken *s)
{
    static const char *const verbs[] = {"画", "来", "加", "放", "添", "摆", "再画", "再来", "画上", "加上", NULL};
    static const char *const few[] = {"几个", "几", NULL};
    static const char *const many[] = {"很多", "许多", "好多", "不少", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean some = spelled_any(s, t, few) && (token_is(t, WORD_QUESTION) || token_is(t + 1, WORD_MEASURE));
        gboolean lots = token_is(t, WORD_MUCH) && spelled_any(s, t, many);
        guint thing = i + 1 + (token_is(t + 1, WORD_MEASURE) ? 1u : 0u);
        if (!(some || lots) || !(token_is(t - 1, WORD_VERB) || token_is(t - 1, WORD_AGAIN)) ||
            !spelled_any(s, t - 1, verbs) || figure_behind(s, thing) == 0)
            continue;
        guint begin = sentence_begin(s, i);
        guint end = sentence_end(s, i);
        gboolean asked = end < s->tokens->len && token_at(s, end)->kind == TOKEN_ASKED;
        gboolean plain = !asked;
        for (guint j = begin; j + 1 < i; j++)
            plain = plain && (token_is_filler(token_at(s, j)) || token_is(token_at(s, j), WORD_ANCHOR) ||
                              token_is(token_at(s, j), WORD_AT) || token_is(token_at(s, j), WORD_ASK));
        for (guint j = thing; j < end; j++)
            plain = plain && !token_is(token_at(s, j), WORD_QUESTION) && !token_is(token_at(s, j), WORD_PRAISE);
        if (!plain)
            continue;
        t->kind = TOKEN_NUMBER;
        t->value = some ? SOME : MANY;
        t->spelled = TRUE;
        t->row = NULL;
        if (thing == i + 1)
            insert(s, i + 1, TOKEN_WORD, word_row(WORD_MEASURE, 0));
    }
}

/** 红的 at i: a colour alone that stands for a thing. */
static gboolean is_colored_one(const Spoken *s, guint i)
{
    return i + 1 < s->tokens->len && token_is_color(token_at(s, i)) && token_is(token_at(s, i + 1), WORD_DE);
}

static gboolean is_beside(const Token *t)
{
    return token_is(t, WORD_ANCHOR) || token_is(t, WORD_RELATION);
}

/** 移到红的|下面, 红的|旁边写“红”, 红的和蓝的|之间: of the red one, and not red and below. */
static void settle_beside_colored(const Spoken *s)
{
    const WordRow *thing = word_row(WORD_REF, REFWORD_THING);
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        if (!is_colored_one(s, i))
            continue;
        guint begin = sentence_begin(s, i);
        const Token *before = i > begin ? token_at(s, i - 1) : NULL;
        gboolean goes = before != NULL && (token_is_edit(before, EDIT_MOVE_TO) || token_is(before, WORD_AT) ||
                                           (token_is(before, WORD_TO) && has_kind(s, begin, i, WORD_EDIT)));
        gboolean opens = before == NULL || token_is(before, WORD_AT);
        gboolean deed = has_kind(s, i, sentence_end(s, i), WORD_VERB) || has_kind(s, i, sentence_end(s, i), WORD_WRITE);
        gboolean two = opens && deed && token_is(token_at(s, i + 2), WORD_AND) && is_colored_one(s, i + 3) &&
                       i + 5 < s->tokens->len && is_beside(token_at(s, i + 5));
        gboolean one = is_beside(token_at(s, i + 2)) && (goes || (before == NULL && deed));
        if (two)
            insert(s, i + 5, TOKEN_WORD, thing);
        if (one || two)
            insert(s, i + 2, TOKEN_WORD, thing);
        if ((one || two) && before == NULL)
            insert(s, i, TOKEN_WORD, word_row(WORD_AT, 0));
        i += one || two ? 4 : 0;
    }
}

/** 红的|蓝的都删掉: one after the other, and not of both colours. */
static void settle_colored_ones(const Spoken *s)
{
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        if (!is_colored_one(s, i) || !is_colored_one(s, i + 2) ||
            (i + 4 < s->tokens->len && is_figure(token_at(s, i + 4))))
            continue;
        guint begin = sentence_begin(s, i);
        guint end = sentence_end(s, i);
        gboolean becomes = i > begin && (token_is(token_at(s, i - 1), WORD_FILL) ||
                                         token_is_edit(token_at(s, i - 1), EDIT_BECOME)); /* 涂成红的蓝的 */
        if (!becomes && !has_kind(s, begin, end, WORD_VERB) &&
            (has_kind(s, begin, end, WORD_EDIT) || has_kind(s, begin, end, WORD_CLEAR)))
            insert(s, i + 2, TOKEN_WORD, word_row(WORD_AND, 0));
    }
}

/** Words parted by commas between two tokens, none of them a thing or a look: how many; 0 when they are others. */
static guint count_listed(const Spoken *s, guint from, guint to)
{
    guint parts = 1;
    gboolean word = FALSE;
    for (guint i = from; i < to; i++) {
        const Token *t = token_at(s, i);
        gboolean joint = t->kind == TOKEN_COMMA || token_is(t, WORD_AND);
        if (is_figure(t) || token_is_color(t) || token_is(t, WORD_MEASURE) || token_is(t, WORD_VERB) ||
            token_is(t, WORD_AT) || token_is(t, WORD_EDIT) || token_is(t, WORD_WRITE) || token_is(t, WORD_LABEL) ||
            is_end(t) || (joint && !word))
            return 0;
        parts += joint ? 1 : 0;
        word = !joint && (word || t->kind == TOKEN_UNKNOWN || t->kind == TOKEN_QUOTE || token_is(t, WORD_CHAT) ||
                          t->end - t->start >= strlen("开始"));
    }
    return word ? parts : 0;
}

/** 画客户端、服务器、数据库三个框: as 画三个框：客户端、服务器、数据库. */
static void settle_names_first(const Spoken *s)
{
    for (guint i = 0; i + 5 < s->tokens->len; i++) {
        if (!token_is(token_at(s, i), WORD_VERB) || !begins_with(s, token_at(s, i), "画"))
            continue;
        guint count = i + 2;
        while (count + 2 < s->tokens->len && !is_end(token_at(s, count)) &&
               !(token_at(s, count)->kind == TOKEN_NUMBER && token_is(token_at(s, count + 1), WORD_MEASURE)))
            count++;
        if (count + 2 >= s->tokens->len || token_at(s, count)->kind != TOKEN_NUMBER ||
            !is_figure(token_at(s, count + 2)) || token_at(s, count)->value < 2 ||
            (double)count_listed(s, i + 1, count) != token_at(s, count)->value)
            continue;
        Token said[4] = {*token_at(s, count), *token_at(s, count + 1), *token_at(s, count + 2), *token_at(s, i + 1)};
        said[3].kind = TOKEN_COLON;
        said[3].end = said[3].start;
        drop(s, count, 3);
        if (count < s->tokens->len && token_at(s, count)->kind == TOKEN_COMMA)
            token_at(s, count)->kind = TOKEN_END; /* what follows is another deed */
        g_array_insert_vals(s->tokens, i + 1, said, 4);
        return;
    }
}

void spoken_things(const Spoken *s)
{
    settle_names_first(s);
    settle_beside_colored(s);
    settle_colored_ones(s);
    settle_vague_counts(s);
    settle_between_points(s);
    settle_labelled_in_turn(s);
    settle_likenesses(s);
    settle_becoming_by_arrow(s);
    settle_written_in_turn(s);
    settle_alike_in(s);
    settle_parallels(s);
    settle_written_centre(s);
    settle_times(s);
    settle_each_of_spaced(s);
    settle_words_on(s);
    settle_placed_things(s);
    settle_drawn_beside(s);
    settle_numbered_likeness(s);
}
