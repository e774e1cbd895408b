// SPDX-License-Identifier: MIT
#include "lib/command/beside_topic.h"

#include <string.h>

#include "lib/command/forms.h"
#include "lib/command/tokens.h"

/* --- what the words of a part are ------------------------------------------------------------------------------- */

static void note_token(const char *text, const Token *t, BesideContent *c)
{
    gsize length = t->end - t->start;
    gboolean dot = typed_is(text + t->start, length, "点"); /* 往左挪点 */
    gboolean it = token_is(t, WORD_REF) && (t->row->value == REFWORD_IT || t->row->value == REFWORD_THIS);
    gboolean name = length == 1 && g_ascii_isalpha(text[t->start]);
    gboolean of = token_is(t, WORD_DE) && (c->leads_color || c->leads_size);
    c->own = c->own || (c->n == 1 && of);
    c->leads_color = c->n == 0 && token_is_color(t);
    c->leads_size = c->n == 0 && token_is(t, WORD_SIZE);
    c->all = c->all || token_is(t, WORD_ALL);
    c->writes = c->writes || token_is(t, WORD_WRITE) || token_is(t, WORD_LABEL);
    c->n++;
    c->it = c->it || it;
    c->thing = c->thing || (token_is(t, WORD_SHAPE) && !dot) || (token_is(t, WORD_REF) && !it) ||
               t->kind == TOKEN_REF || name || token_is(t, WORD_LABEL) || token_is(t, WORD_AXIS) ||
               (token_is(t, WORD_WHOLE) && t->row->value == WHOLE_BACKGROUND);
    c->color = c->color || token_is_color(t);
    c->place = c->place || token_is(t, WORD_ANCHOR) || token_is(t, WORD_RELATION) || t->kind == TOKEN_OPEN;
    c->draws = c->draws || token_is(t, WORD_VERB) || token_is(t, WORD_AGAIN) || token_is(t, WORD_WRITE);
    c->edits = c->edits || token_is(t, WORD_EDIT) || token_is(t, WORD_SIZE) || token_is(t, WORD_STROKE);
    c->border = c->border || token_is(t, WORD_BORDER);
    c->whole = c->whole || token_is(t, WORD_UNDO) || token_is(t, WORD_REDO) || token_is(t, WORD_CLEAR) ||
               token_is(t, WORD_SHOW) || token_is(t, WORD_BOARD) || token_is(t, WORD_WHOLE) || token_is(t, WORD_HELP);
    c->fills = c->fills || token_is(t, WORD_FILL);
    c->number = c->number || t->kind == TOKEN_NUMBER || token_is(t, WORD_MEASURE);
    gboolean tells_thing =
        name || t->kind == TOKEN_REF || t->kind == TOKEN_NUMBER || t->kind == TOKEN_QUOTE || token_is_color(t) ||
        token_is(t, WORD_SHAPE) || token_is(t, WORD_REF) || token_is(t, WORD_SHADE) || token_is(t, WORD_MEASURE) ||
        token_is(t, WORD_DE) || token_is(t, WORD_AND) || token_is(t, WORD_ANCHOR) || token_is(t, WORD_RELATION) ||
        token_is(t, WORD_SIZE) || token_is(t, WORD_FILLED) || token_is(t, WORD_HOLLOW) || token_is(t, WORD_AXIS) ||
        token_is(t, WORD_LABEL) || token_is(t, WORD_BORDER) || token_is(t, WORD_ALL) || token_is(t, WORD_DASH) ||
        token_is(t, WORD_FILLER) || token_is(t, WORD_NGON) || token_is(t, WORD_POINTED) || token_is(t, WORD_FILL) ||
        (token_is(t, WORD_WHOLE) && t->row->value == WHOLE_BACKGROUND);
    c->other = c->other || !tells_thing;
}

BesideContent beside_content(const char *text, gsize start, gsize end)
{
    BesideContent content = {0};
    g_autofree char *part = g_strndup(text + start, end - start);
    Reading reading;
    if (start < end && reading_init(&reading, part) == READ_OK) {
        g_autoptr(GArray) tokens = tokens_scan(&reading);
        for (guint i = 0; i < tokens->len; i++)
            note_token(reading.folded->str, &g_array_index(tokens, Token, i), &content);
    }
    if (start < end)
        reading_clear(&reading);
    return content;
}

/** Whether a part tells a thing, or a place, and nothing else. */
gboolean beside_is_topic(const char *text, gsize start, gsize end)
{
    static const char *const never[] = {"别", "不", "没", "要", "把", "将", "给", "先", "请", "等", "帮",
                                        "在", "来", "去", "为", "如", "用", "想", "再", "才", NULL};
    g_autofree char *part = g_strndup(text + start, end - start);
    if (start >= end || text_has_any(part, never))
        return FALSE;
    BesideContent content = beside_content(text, start, end);
    return !content.other && (content.thing || content.place || content.it || content.color);
}

/* --- the order about it --- */

char *beside_typed(const Reading *reading, gsize start, gsize end)
{
    return g_strndup(reading->text + reading->origin[start], reading->origin[end] - reading->origin[start]);
}

/** 麻烦帮我|放大: behind what the thing is put. */
static gsize behind_asking(const char *text, gsize start)
{
    static const char *const asking[] = {"麻烦你", "麻烦", "请你", "请", "帮我们", "帮我", "帮忙",
                                         "帮",     "给我", "那就", "那", "快点",   "赶紧", "赶快",
                                         "快",     "你",   "您",   " ",  NULL};
    for (const char *const *word = asking; *word != NULL; word++) {
        if (g_str_has_prefix(text + start, *word))
            return behind_asking(text, start + strlen(*word));
    }
    return start;
}

/** 再来|两颗: one more of what was spoken of; the count of them, "" for one. NULL when something else is asked for. */
static char *more_of_it(const char *order)
{
    static const char *const more[] = {"再来", "再画", "再加", "再给来", "多来", "多画", "再添", "再整", NULL};
    static const char *const ones[] = {"一", "1", NULL};
    static const char *const counts[] = {"两", "俩", "二", "三", "四", "五", "六", "2", "3", "4", "5", "6", NULL};
    static const char *const measures[] = {"个", "颗", "只", "条", "朵", "棵", "座", "张", "根", "辆", "份", NULL};
    static const char *const manners[] = {"吧", "呗", "啊", "呀", "嘛", "哈", "哦", NULL};
    for (const char *const *word = more; *word != NULL; word++) {
        if (!g_str_has_prefix(order, *word))
            continue;
        const char *p = order + strlen(*word);
        const char *count = p;
        gboolean several = text_begins_with_any(p, counts);
        if (several || text_begins_with_any(p, ones))
            p = g_utf8_next_char(p);
        const char *count_end = p;
        if (!text_begins_with_any(p, measures))
            return NULL;
        p = g_utf8_next_char(p);
        while (text_begins_with_any(p, manners))
            p = g_utf8_next_char(p);
        if (*p != '\0')
            return NULL;
        return several ? g_strdup_printf("%.*s个", (int)(count_end - count), count) : g_strdup("");
    }
    return NULL;
}

/** 圆太丑了，|旁边画个方块: beside what is spoken of. */
static gboolean is_beside(const char *order, gboolean several)
{
    static const char *const sides[] = {"旁边", "里面", "里头", "里边", "周围", "边上", "身边", "旁",   "左边",
                                        "右边", "上面", "下面", "左侧", "右侧", "上方", "下方", "前面", "后面",
                                        "头上", "底下", "外面", "外边", "上边", "下边", NULL};
    static const char *const between[] = {"中间", "之间", NULL};
    return text_begins_with_any(order, sides) || (several && text_begins_with_any(order, between));
}

/** Whether the order names what it is about, or is about the whole board. */
static gboolean has_own(const BesideContent *order, gboolean place_only)
{
    return order->own || (!place_only && (order->thing || (order->whole && !order->it)));
}

/** The order about `topic`, which it does not name itself. */
static char *order_about(const char *topic, const BesideContent *about, const char *said, const char *rest,
                         const BesideContent *order, gboolean praise)
{
    static const char *const others[] = {"另", "别的", "其他", "其它", "其余", "剩下", "都", NULL};
    char *it = strstr(said, "它");
    if (text_has_any(said, others) || (about->it && !about->thing && !about->color))
        return text_has_any(said, others) ? NULL : g_strdup(said);
    if (order->it)
        return it != NULL && strstr(it + 1, "它") == NULL
                   ? g_strdup_printf("%.*s%s%s", (int)(it - said), said, topic, it + strlen("它"))
                   : NULL;
    g_autofree char *more = about->place || !praise ? NULL : more_of_it(said);
    if (more != NULL)
        return g_strconcat("复制", topic, more, NULL);
    if (!about->place && order->writes)
        return g_strconcat("在", topic, "里", rest, NULL);
    if (!about->place && order->draws && !order->edits && !order->border)
        return NULL;
    gboolean changes = order->draws || order->edits; /* 方块边太细，|5像素: and no new one is drawn */
    return g_strconcat(changes ? "" : "把", topic, rest, NULL);
}

char *beside_with_topic(const Reading *reading, const BesideTopic *about)
{
    static const char *const joined[] = {"和", "跟", "与", "两", "俩", NULL};
    const char *text = reading->folded->str;
    g_autofree char *said = beside_typed(reading, about->start, about->end);
    g_autofree char *topic = beside_typed(reading, about->topic, about->topic_end);
    BesideContent order = beside_content(text, about->start, about->end);
    BesideContent of = beside_content(text, about->topic, about->topic_end);
    if (about->wish) {
        gboolean draws = order.draws && !order.thing && !order.edits;
        return draws ? g_strconcat(said, topic, NULL) : g_steal_pointer(&said);
    }
    gsize asking = behind_asking(text, about->start);
    asking += g_str_has_prefix(text + asking, "在") ? strlen("在") : 0;
    g_autofree char *rest = beside_typed(reading, asking, about->end);
    static const char *const one[] = {"个", "颗", "只", "条", "朵", "棵", "座", NULL};
    gboolean same = rest[0] != '\0' && text_begins_with_any(rest + MAX(strlen(rest), 3) - 3, one);
    if (of.thing && !of.place && order.draws && !order.thing && same && is_beside(rest, FALSE))
        return g_strconcat(topic, rest, topic, NULL);
    if (of.thing && !of.place && (order.draws || order.writes || order.thing) &&
        is_beside(rest, text_has_any(topic, joined)))
        return g_strconcat(topic, rest, NULL);
    static const char *const planting[] = {"种", "栽", "插", "挂", "摆", NULL};
    gboolean draws = order.draws || text_begins_with_any(rest, planting);
    gboolean place_only = of.place && draws && !order.place && !order.edits && !order.whole;
    if (has_own(&order, place_only) || order.all)
        return g_steal_pointer(&said);
    return order_about(topic, &of, said, rest, &order, about->praise);
}
