// SPDX-License-Identifier: MIT
/*
 * Sentences that go on and on, as they are spoken into a phone:
 *
 *     第一步画个圆第二步画个方框      steps that part them
 *     画三个圆每个半径20              each of those that are drawn
 *     画一个那个什么五角星            said while thinking
 *     算了算了还是撤销吧              what is left is the wish
 *     圆变大方块不变                  what stays as it is
 *     便签下面再贴两张便签            beside what is there
 *     导出一张png给我我要放ppt里      and what for
 */
#include "lib/command/spoken_named.h"

/** A comma or an end at i, in place of `length` tokens. */
static void part(const Spoken *s, guint i, guint length, TokenKind kind)
{
    drop(s, i, length);
    if (i > 0 && i < s->tokens->len && token_at(s, i - 1)->kind != TOKEN_END)
        insert(s, i, kind, NULL);
}

static gboolean begins_deed(const Spoken *s, const Token *t)
{
    return token_is(t, WORD_VERB) || token_is(t, WORD_WRITE) || token_is(t, WORD_EDIT) || token_is(t, WORD_AT) ||
           token_is(t, WORD_ANCHOR) || is_spelled(s, t, "用");
}

/** 第一步|画个圆圈，第二步|画个方框: what is said of each step is a sentence; 撤销第三步 is none. */
static void settle_steps(const Spoken *s)
{
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean nth = token_is(t, WORD_REF) && t->row->value == REFWORD_NTH && t[1].kind == TOKEN_NUMBER &&
                       token_is(t + 2, WORD_STEP) && is_spelled(s, t + 2, "步");
        guint length = nth ? 3 + (t[3].kind == TOKEN_COMMA || t[3].kind == TOKEN_COLON ? 1u : 0u) : 0;
        gboolean leads = nth && (i == sentence_begin(s, i) || t[1].value > 1);
        if (leads && begins_deed(s, next_to(s, i + length)))
            part(s, i, length, TOKEN_END);
    }
}

/** 画三个圆|每个|半径20: all of them are drawn so, as without it. */
static void settle_each_of_drawn(const Spoken *s)
{
    static const char *const each[] = {"每个", "每条", "每一个", NULL};
    for (guint i = 3; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_REF) || !spelled_any(s, t, each))
            continue;
        guint begin = sentence_begin(s, i);
        const Token *look = t + 1;
        gboolean measures = token_is(look, WORD_METRIC) || token_is_color(look) || token_is(look, WORD_SIZE) ||
                            token_is(look, WORD_STROKE) || token_is(look, WORD_LONG);
        if (measures && has_kind(s, begin, i, WORD_VERB) && has_kind(s, begin, i, WORD_MEASURE) &&
            !has_kind(s, begin, i, WORD_EDIT))
            drop(s, i, 1);
    }
}

/** 画一个|那个什么|五角星: what it is comes behind the hesitation. */
static void settle_what_is_it(const Spoken *s)
{
    static const char *const what[] = {"什么", "啥", NULL};
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean that = token_is(t, WORD_REF) && is_spelled(s, t, "那个") && spelled_any(s, t + 1, what);
        guint next = i + 2 + (t[2].kind == TOKEN_COMMA ? 1u : 0u);
        gboolean thing = is_figure(next_to(s, next)) || token_is_color(next_to(s, next));
        if (that && thing && has_kind(s, sentence_begin(s, i), i, WORD_VERB))
            drop(s, i, next - i);
    }
}

/** 算了算了还是|撤销吧: the deed is said behind it. */
static void settle_rather_undo(const Spoken *s)
{
    static const char *const leaving[] = {"算了", "还是", NULL};
    guint i = 0;
    while (i < s->tokens->len && (spelled_any(s, token_at(s, i), leaving) || token_at(s, i)->kind == TOKEN_COMMA ||
                                  token_is_filler(token_at(s, i))))
        i++;
    if (i > 0 && i < s->tokens->len && token_is(token_at(s, i), WORD_UNDO) && has_kind(s, 0, i, WORD_NOT))
        drop(s, 0, i);
}

/** 圆变大|方块不变, |其他的不动: what stays as it is needs no word. */
static void settle_unchanged(const Spoken *s)
{
    static const char *const stay[] = {"变", "动", "改", NULL};
    static const char *const parts[] = {"内容", "颜色", "大小", "位置", "形状", "文字", "字", NULL};
    static const char *const rest[] = {"不变", "不动", "别动", "不用变", "不用动", "不用改", NULL};
    for (guint i = 2; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint end = sentence_end(s, i);
        gboolean denied = token_is(t, WORD_NOT) && i + 2 == end && spelled_any(s, t + 1, stay);
        gboolean whole = i + 1 == end && spelled_any(s, t, rest);
        gboolean part_of_it = t[-1].kind == TOKEN_WORD && spelled_any(s, t - 1, parts);
        gboolean thing = is_figure(t - 1) || part_of_it || token_is(t - 1, WORD_REF) ||
                         (token_is(t - 1, WORD_DE) && i > 2 && token_is(t - 2, WORD_REF));
        if (!(denied || whole) || !thing)
            continue;
        guint first = i - (token_is(t - 1, WORD_DE) ? 2u : 1u);
        gboolean number = token_is(token_at(s, first), WORD_REF) && first > 1 &&
                          token_at(s, first)->row->value == REFWORD_NUMBER && t[-2].kind == TOKEN_NUMBER;
        first -= number ? 1u : 0u; /* 3号|不变 */
        while (first > 1 && (token_is_color(token_at(s, first - 1)) || token_is(token_at(s, first - 1), WORD_DE)))
            first--;
        guint begin = sentence_begin(s, i);
        gboolean changed = FALSE;
        for (guint j = begin; j < first; j++)
            changed = changed || (token_is(token_at(s, j), WORD_EDIT) && token_at(s, j)->row->value != EDIT_MARK);
        if (changed && !has_kind(s, begin, first, WORD_NOT))
            drop(s, first, end - first);
    }
}

/** 组合|到一起, 连在一起: where they come is said by the verb. */
static void settle_together(const Spoken *s)
{
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean to = token_is(t, WORD_TO) || token_is(t, WORD_AT);
        if (to && (token_is_edit(t - 1, EDIT_GROUP) || token_is_edit(t - 1, EDIT_CONNECT)) &&
            (is_spelled(s, t + 1, "一起") || is_spelled(s, t + 1, "一块")))
            drop(s, i, 1);
    }
}

/** 便签下面|再|贴两张便签: beside what is there, and no sentence of its own. */
static void settle_beside_again(const Spoken *s)
{
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_AGAIN) || !is_spelled(s, t, "再") || !token_is(t + 1, WORD_VERB))
            continue;
        guint begin = i;
        while (begin > sentence_begin(s, i) && token_at(s, begin - 1)->kind != TOKEN_COMMA)
            begin--; /* 画一个圆，|圆里面再画… */
        gboolean place = i >= begin + 2 && (token_is(t - 1, WORD_RELATION) || token_is(t - 1, WORD_ANCHOR));
        gboolean thing = ends_thing(t - 2) || (token_is(t - 2, WORD_DE) && i > 2 && ends_thing(t - 3));
        if (place && thing && !has_kind(s, begin, i, WORD_VERB) && !has_kind(s, begin, i, WORD_EDIT))
            drop(s, i, 1);
    }
}

/** 导出一张png|给我我要放ppt里: what it is for. */
static void settle_file_for(const Spoken *s)
{
    static const char *const me[] = {"给我", "我要", "我想", "我好", "方便", NULL};
    for (guint i = 1; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint begin = sentence_begin(s, i);
        gboolean file = FALSE;
        for (guint j = begin; j < i; j++)
            file = file || (token_is(token_at(s, j), WORD_WHOLE) && token_at(s, j)->row->value == WHOLE_EXPORT);
        if (file && spelled_any(s, t, me) && i > begin + 1) {
            drop(s, i, sentence_end(s, i) - i);
            return;
        }
    }
}

/** 圆要红的, 三角形是绿色: what each of those just drawn is to be; 0 when it is none. @return behind its colour */
static guint wished_look(const Spoken *s, guint i, guint end)
{
    static const char *const wish[] = {"要", "用", "是", "涂", NULL};
    if (i + 2 >= end || !is_figure(token_at(s, i)) || !spelled_any(s, token_at(s, i + 1), wish))
        return 0;
    guint j = i + 2 + (token_is(token_at(s, i + 2), WORD_SHADE) ? 1u : 0u);
    if (j >= end || !token_is_color(token_at(s, j)))
        return 0;
    return j + 1 + (j + 1 < end && token_is(token_at(s, j + 1), WORD_DE) ? 1u : 0u);
}

/** 画一个圆和一个三角形|圆要红的|三角形要绿的: changes of what was drawn just before. */
static void settle_wished_looks(const Spoken *s)
{
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        guint end = is_figure(token_at(s, i)) ? sentence_end(s, i) : i;
        guint next = wished_look(s, i, end);
        if (next == 0 || !has_kind(s, 0, i, WORD_VERB) ||
            !(next == end || token_at(s, next)->kind == TOKEN_COMMA || wished_look(s, next, end) > 0))
            continue;
        token_at(s, i + 1)->kind = TOKEN_WORD;
        token_at(s, i + 1)->row = word_row(WORD_EDIT, EDIT_BECOME);
        insert(s, i, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
        guint comma = token_at(s, i - 1)->kind == TOKEN_COMMA ? 1 : 0;
        part(s, i - comma, comma, TOKEN_END);
        i += 3 - comma;
    }
}

/** 太小了|放大点, without a breath: the reason ends there. */
static void settle_reason(const Spoken *s)
{
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (token_is(t, WORD_TOO) && (is_spelled(s, t + 1, "了") || is_spelled(s, t + 1, "啦")) &&
            (token_is(t + 2, WORD_EDIT) || token_is(t + 2, WORD_SIZE) || token_is(t + 2, WORD_TO)))
            insert(s, i + 2, TOKEN_COMMA, NULL);
    }
}

/** 换|个|灰一点的: a colour, and no thing; 换个红圆 could be another one. */
static void settle_change_of_color(const Spoken *s)
{
    static const char *const change[] = {"换", "改", "变", NULL};
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_EDIT) || !spelled_any(s, t, change))
            continue;
        guint count = t[1].kind == TOKEN_NUMBER && t[1].spelled && token_is(t + 2, WORD_MEASURE) ? 2 : 1;
        guint end = sentence_end(s, i);
        gboolean color = FALSE;
        gboolean thing = !token_is(next_to(s, i + count), WORD_MEASURE);
        if (!thing && is_spelled(s, next_to(s, i + count + 1), "颜色") && i + count + 2 < end)
            count += next_to(s, i + count + 2)->kind == TOKEN_COMMA ? 2u : 1u; /* 换个颜色，|红的 */
        for (guint j = i + count + 1; j < end; j++) {
            color = color || token_is_color(token_at(s, j));
            thing = thing || token_is_shape(token_at(s, j)) || token_is(token_at(s, j), WORD_EDIT);
        }
        if (color && !thing) {
            drop(s, i + 1, count);
            token_at(s, i)->row = word_row(WORD_EDIT, EDIT_BECOME);
        }
    }
}

/** 填充换黄|边框换红: the colour before it is not its own. */
static void settle_next_property(const Spoken *s)
{
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean property = token_is(t, WORD_BORDER) || token_is(t, WORD_FILL);
        if (property && token_is_color(t - 1) && token_is_edit(t + 1, EDIT_BECOME) && token_is_color(t + 2) &&
            has_kind(s, sentence_begin(s, i), i, WORD_EDIT))
            insert(s, i++, TOKEN_COMMA, NULL);
    }
}

/** 里头米色, 外面黑色: the inside and the border, when no thing follows. */
static void settle_inside_out(const Spoken *s)
{
    static const char *const in[] = {"里面", "里头", "里边", "内部", NULL};
    static const char *const out[] = {"外面", "外边", "外圈", "外围", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean inside = spelled_any(s, t, in);
        if (!token_is(t, WORD_RELATION) || !(inside || spelled_any(s, t, out)))
            continue;
        guint j = i + 1;
        while (j < s->tokens->len && (token_is_color(token_at(s, j)) || token_is(token_at(s, j), WORD_SHADE) ||
                                      token_is(token_at(s, j), WORD_DE)))
            j++;
        const Token *next = next_to(s, j);
        if (j > i + 1 && (is_end(next) || next->kind == TOKEN_COMMA || token_is_filler(next)))
            t->row = word_row(inside ? WORD_FILL : WORD_BORDER, 0); /* not in 里面红色的圆 */
    }
}

/** 把板分成两半, 就像个房子: what a drawing is for, and what it looks like, behind it. */
static void settle_purpose(const Spoken *s)
{
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean half = token_is_edit(t, EDIT_MARK) && token_is(t + 1, WORD_BOARD);
        gboolean like = t->kind == TOKEN_UNKNOWN && begins_with(s, t, "像");
        if (!half && !like)
            continue;
        guint end = sentence_end(s, i);
        guint begin = sentence_begin(s, i);
        gboolean halves = half && i + 2 < end && begins_with(s, t + 2, "分成");
        if (like && t[-1].end == t->start && is_spelled(s, t - 1, "头"))
            continue; /* 头像框 */
        for (guint j = i; like && j < end; j++) {
            if (token_at(s, j)->kind == TOKEN_COMMA)
                end = j; /* 像个太阳，|红色的 says more */
        }
        if (!(halves || like) || !has_figure(s, begin, i) || has_kind(s, begin, i, WORD_EDIT))
            continue;
        guint first = i - (is_spelled(s, t - 1, "就") ? 1u : 0u);
        first -= token_at(s, first - 1)->kind == TOKEN_COMMA ? 1u : 0u;
        drop(s, first, end - first);
    }
}

/** 红圆到绿三角 箭头: from the one to the other. */
static void settle_way_first(const Spoken *s)
{
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint first = thing_at(s, begin, end);
        guint to = begin + first;
        if (first == 0 || to >= end || !token_is(token_at(s, to), WORD_TO) || !is_spelled(s, token_at(s, to), "到"))
            continue;
        guint second = thing_at(s, to + 1, end);
        guint line = to + 1 + second;
        if (second > 0 && line + 1 == end && is_line(token_at(s, line)))
            insert(s, begin, TOKEN_WORD, word_row(WORD_FROM, 0));
    }
}

/** 只留下三角形: everything else is to go. */
static void settle_kept_alone(const Spoken *s)
{
    for (guint begin = 0; begin + 1 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        const Token *t = token_at(s, begin);
        gboolean keeps = token_is(t, WORD_REF) && t->row->value == REFWORD_EXCEPT && begins_with(s, t, "只");
        guint thing = keeps ? thing_at(s, begin + 1, end) : 0;
        while (thing > 0 && begin + 2 + thing < end && token_is(token_at(s, begin + 1 + thing), WORD_AND)) {
            guint another = thing_at(s, begin + 2 + thing, end);
            if (another == 0)
                break;
            thing += 1 + another;
        }
        guint rest = begin + 1 + thing;
        while (thing > 0 && rest < end && token_is_filler(token_at(s, rest)))
            rest++;
        if (thing == 0 || rest != end)
            continue;
        insert(s, begin + 1 + thing, TOKEN_WORD, word_row(WORD_EDIT, EDIT_DELETE));
        insert(s, begin + 1 + thing, TOKEN_WORD, word_row(WORD_REF, REFWORD_OTHERS));
    }
}

/** 画一朵花 不要太大: as large as they are drawn. */
static void settle_not_too(const Spoken *s)
{
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint begin = sentence_begin(s, i);
        if (!token_is(t, WORD_NOT) || !token_is(t + 1, WORD_TOO) || !has_kind(s, begin, i, WORD_VERB) ||
            has_kind(s, begin, i, WORD_EDIT))
            continue;
        gboolean comma = t[-1].kind == TOKEN_COMMA;
        drop(s, i - (comma ? 1 : 0), comma ? 3 : 2);
    }
}

/** “确定”|俩字, “确定”|两个字: how many letters; 0 when it is not said. */
static guint letters_counted(const Spoken *s, guint i)
{
    if (is_spelled(s, next_to(s, i), "俩") && is_spelled(s, next_to(s, i + 1), "字"))
        return 2;
    gboolean counted = next_to(s, i)->kind == TOKEN_NUMBER && token_is(next_to(s, i + 1), WORD_MEASURE) &&
                       is_spelled(s, next_to(s, i + 2), "字");
    return counted ? 3 : 0;
}

/** “产品上线”|写在便利贴上: as 便利贴上写“产品上线”. */
static void settle_words_first(const Spoken *s)
{
    static const char *const on[] = {"上", "上面", "里", "里面", "中间", NULL};
    static const char *const into[] = {"写在", "写到", "写", "填", "放", "放在", "放到", "放进", NULL};
    static const char *const way[] = {"到", "在", "进", NULL};
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        const Token *t = token_at(s, begin);
        guint count = letters_counted(s, begin + 1);
        drop(s, begin + 1, t->kind == TOKEN_QUOTE && spelled_any(s, next_to(s, begin + 1 + count), into) ? count : 0);
        end = sentence_end(s, begin);
        t = token_at(s, begin);
        if (t->kind != TOKEN_QUOTE || begin + 3 >= end || !spelled_any(s, t + 1, into))
            continue;
        guint into_it = spelled_any(s, t + 2, way) ? 1 : 0; /* 写|进 */
        if (into_it == 0 && (is_spelled(s, t + 1, "写") || is_spelled(s, t + 1, "填")))
            continue;
        token_at(s, begin + 1)->kind = TOKEN_WORD;
        drop(s, begin + 2, into_it);
        end -= into_it;
        guint thing = thing_at(s, begin + 2, end);
        guint last = begin + 2 + thing;
        if (thing == 0 || last + 1 != end || !spelled_any(s, token_at(s, last), on))
            continue;
        Token words_said[2] = {*token_at(s, begin + 1), *token_at(s, begin)};
        words_said[0].row = word_row(WORD_WRITE, 0);
        g_array_insert_vals(s->tokens, end, words_said, 2);
        drop(s, begin, 2);
    }
}

/** A连到B，|线上|写“失败”: on what connects them. */
static void settle_on_link(const Spoken *s)
{
    static const char *const on[] = {"上", "上面", "中间", "旁边", NULL};
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean connects = has_edit(s, sentence_begin(s, i), i, EDIT_CONNECT);
        gboolean upon = spelled_any(s, t, (const char *const[]){"线上", "连线上", NULL});
        guint length = upon ? 1 : is_line(t) && t[1].kind == TOKEN_WORD && spelled_any(s, t + 1, on) ? 2 : 0;
        const Token *writes = next_to(s, i + length);
        if (length > 0 && i + length < s->tokens->len && connects &&
            (token_is(writes, WORD_WRITE) || token_is(writes, WORD_LABEL)))
            drop(s, i, length);
    }
}

/** |标签|A改为客户: the thing that is labelled so. */
static void settle_labelled_so(const Spoken *s)
{
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean begins = i == sentence_begin(s, i) || t[-1].kind == TOKEN_COMMA || token_is_edit(t - 1, EDIT_MARK);
        if (begins && token_is(t, WORD_LABEL) && is_spelled(s, t, "标签") && t[1].kind == TOKEN_QUOTE &&
            token_is_edit(t + 2, EDIT_BECOME))
            drop(s, i, 1);
    }
}

/** 把红圆|圈起来: a circle around it. */
static void settle_encircled(const Spoken *s)
{
    static const char *const up[] = {"起来", "住", "出来", "上", NULL};
    for (guint i = 1; i + 1 < s->tokens->len; i++) {
        Token *both = token_at(s, i);
        gboolean led = token_is_edit(both - 1, EDIT_MARK) || token_is_color(both - 1) || token_is(both - 1, WORD_DE);
        if (led && token_is(both, WORD_SHAPE) && is_spelled(s, both, "圆圈") && spelled_any(s, both + 1, up)) {
            Token ring_itself = *both; /* 把圆|圈起来 */
            both->end = ring_itself.start = both->start + (guint)strlen("圆");
            i++;
            g_array_insert_val(s->tokens, i, ring_itself);
        }
        const Token *t = token_at(s, i);
        gboolean ring = token_is(t, WORD_SHAPE) && (is_spelled(s, t, "圈") || is_spelled(s, t, "框"));
        guint end = sentence_end(s, i);
        if (!ring || !spelled_any(s, t + 1, up) || t[1].start != t->end)
            continue;
        guint mark = i;
        while (mark > sentence_begin(s, i) && !token_is_edit(token_at(s, mark), EDIT_MARK))
            mark--;
        guint rest = i + 2;
        while (rest < end && token_is_filler(token_at(s, rest)))
            rest++;
        if (!token_is_edit(token_at(s, mark), EDIT_MARK) || rest != end)
            continue;
        drop(s, i + 1, 1);
        insert(s, i, TOKEN_WORD, word_row(WORD_VERB, VERB_DRAW));
        insert(s, i, TOKEN_WORD, word_row(WORD_RELATION, RELATION_AROUND));
        token_at(s, mark)->row = word_row(WORD_AT, 0);
        for (guint j = sentence_begin(s, mark); j < mark; j++) {
            if (is_figure(token_at(s, j))) { /* 用方框把圆框起来, 画个框把圆框起来 */
                guint verb = j;
                while (verb > 0 &&
                       (token_is(token_at(s, verb - 1), WORD_VERB) || token_is(token_at(s, verb - 1), WORD_MEASURE)))
                    verb--;
                drop(s, verb, j + 1 - verb);
                break;
            }
        }
        return;
    }
}

/** 便签改成蓝色，|上面的|字改成“完成”: the words of what was meant before. */
static void settle_its_words(const Spoken *s)
{
    static const char *const on[] = {"上面", "里面", "上边", "里边", NULL};
    for (guint i = 2; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean behind = t[-1].kind == TOKEN_COMMA || (is_end(t - 1) && i > 1);
        if (behind && t->kind == TOKEN_WORD && spelled_any(s, t, on) && token_is(t + 1, WORD_DE) && is_letters(t + 2) &&
            (token_is(t + 3, WORD_EDIT) || token_is(t + 3, WORD_SIZE)) && has_kind(s, 0, i, WORD_EDIT)) {
            token_at(s, i)->row = word_row(WORD_REF, REFWORD_IT);
            token_at(s, i - 1)->kind = TOKEN_END;
        }
    }
}

/** 还是|改回红色吧: a wish, and no question. */
static void settle_rather_change(const Spoken *s)
{
    Token *first = token_at(s, 0);
    const Token *next = next_to(s, 1);
    gboolean changes = token_is(next, WORD_EDIT) && (next->row->value == EDIT_MARK || next->row->value == EDIT_BECOME);
    if (!is_spelled(s, first, "还是") || !changes || has_kind(s, 1, s->tokens->len, WORD_QUESTION) ||
        has_kind(s, 1, s->tokens->len, WORD_CLEAR))
        return;
    guint end = s->tokens->len;
    if (!has_edit(s, 1, end, EDIT_DELETE) && !has_edit(s, 1, end, EDIT_TAKE_OFF))
        drop(s, 0, 1); /* but 还是把圆删了吧: is it decided? */
}

/** 不对，|要蓝的, 还是|蓝色吧: a colour is all that is said, and what was done last becomes so. */
static void settle_color_after_all(const Spoken *s)
{
    static const char *const leads[] = {"要", "是", "用", "换", "应该是", "我要", NULL};
    gboolean rather = is_spelled(s, token_at(s, 0), "还是");
    gboolean wrong = s->tokens->len > 3 && token_is(token_at(s, 0), WORD_NOT) &&
                     (is_spelled(s, token_at(s, 1), "对") || is_spelled(s, token_at(s, 1), "是")) &&
                     token_at(s, 2)->kind == TOKEN_COMMA;
    guint i = rather ? 1 : wrong ? 3 : 0;
    if (i == 0)
        return;
    i += next_to(s, i)->kind == TOKEN_WORD && spelled_any(s, next_to(s, i), leads) ? 1u : 0u;
    guint color = i + (token_is(next_to(s, i), WORD_SHADE) ? 1u : 0u), end = color + 1;
    while (end < s->tokens->len && (token_is_filler(token_at(s, end)) || token_is(token_at(s, end), WORD_DE)))
        end++;
    if (!token_is_color(next_to(s, color)) || end < s->tokens->len)
        return;
    token_at(s, 0)->kind = TOKEN_WORD;
    token_at(s, 0)->row = word_row(WORD_EDIT, EDIT_BECOME);
    drop(s, 1, i - 1);
}

/** 不要红色，|要绿色: what it is to be instead. */
static void settle_rather_color(const Spoken *s)
{
    static const char *const want[] = {"要", "想要", "用", NULL};
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!token_is(t, WORD_NOT) || !is_spelled(s, t, "不要") || !token_is_color(t + 1))
            continue;
        guint j = i + 2 + (token_is(next_to(s, i + 2), WORD_DE) ? 1u : 0u);
        j += next_to(s, j)->kind == TOKEN_COMMA ? 1u : 0u;
        gboolean wants = spelled_any(s, next_to(s, j), want) && token_is_color(next_to(s, j + 1));
        guint end = j + 2 + (token_is(next_to(s, j + 2), WORD_DE) ? 1u : 0u);
        if (!wants || !is_end(next_to(s, end)) || has_kind(s, sentence_begin(s, i), i, WORD_VERB))
            continue;
        token_at(s, j)->kind = TOKEN_WORD;
        token_at(s, j)->row = word_row(WORD_EDIT, EDIT_BECOME);
        drop(s, i, j - i);
    }
}

/** A|的位置|放到(100,500): it is the thing that goes there. */
static void settle_place_of(const Spoken *s)
{
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean thing = ends_thing(t - 1);
        gboolean goes = token_is_edit(t + 2, EDIT_MOVE_TO) || token_is_edit(t + 2, EDIT_MOVE) ||
                        (token_is(t + 2, WORD_AT) && begins_with(s, t + 2, "放"));
        if (thing && token_is(t, WORD_DE) && is_spelled(s, t + 1, "位置") && goes)
            drop(s, i, 2);
    }
}

/** |从左到右|用箭头连起来: in the order in which they stand, as they are joined anyway. */
static void settle_joined_in_order(const Spoken *s)
{
    for (guint i = 0; i + 5 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean way = token_is(t, WORD_FROM) && token_is(t + 1, WORD_ANCHOR) && token_is(t + 2, WORD_TO) &&
                       token_is(t + 3, WORD_ANCHOR);
        gboolean joins = way && has_edit(s, i + 4, sentence_end(s, i), EDIT_CONNECT);
        if (joins && (is_spelled(s, t + 4, "用") || is_spelled(s, t + 4, "依次") || token_is_edit(t + 4, EDIT_CONNECT)))
            drop(s, i, 4);
    }
}

/** 颜色浅|点: by a bit, and no dot. */
static void settle_shade_a_bit(const Spoken *s)
{
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i + 1);
        const Token *next = next_to(s, i + 2);
        gboolean ends = is_end(next) || next->kind == TOKEN_COMMA || token_is(next, WORD_FILLER);
        if (token_is(token_at(s, i), WORD_SHADE) && token_is(t, WORD_SHAPE) && is_spelled(s, t, "点") && ends)
            t->row = word_row(WORD_BIT, 0);
    }
}

/** 圆和方块左对齐，然后|整体往下挪: all of those, as "them" says. */
static void settle_as_a_whole(const Spoken *s)
{
    for (guint i = 1; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        const Token *before = t - 1;
        gboolean joined =
            is_end(before) || before->kind == TOKEN_COMMA || token_is(before, WORD_AGAIN) || token_is(before, WORD_AND);
        if (token_is(t, WORD_ALL) && is_spelled(s, t, "整体") && joined)
            t->row = word_row(WORD_REF, REFWORD_THEM);
    }
}

/** 把红色|换成蓝色: what is red now. */
static void settle_color_for_color(const Spoken *s)
{
    static const WordRow of = {WORD_DE, 0, 0, "的", NULL};
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (token_is_edit(t - 1, EDIT_MARK) && token_is(t, WORD_COLOR) && token_is_edit(t + 1, EDIT_BECOME) &&
            token_is_color(t + 2))
            insert(s, i + 1, TOKEN_WORD, &of);
    }
}

/** 第2页|画个圆: on that page. */
static void settle_on_page(const Spoken *s)
{
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        gboolean page = token_is(t, WORD_REF) && t->row->value == REFWORD_NTH && t[1].kind == TOKEN_NUMBER &&
                        is_spelled(s, t + 2, "页") && i == sentence_begin(s, i);
        if (page && (token_is(t + 3, WORD_VERB) || token_is(t + 3, WORD_WRITE)))
            insert(s, i + 3, TOKEN_COMMA, NULL);
    }
}

/** 圆的颜色|再|深一点: than it is, as without it. */
static void settle_again_darker(const Spoken *s)
{
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (token_is(t, WORD_AGAIN) && is_spelled(s, t, "再") && token_is(t + 1, WORD_SHADE) &&
            token_is(t + 2, WORD_BIT) && is_spelled(s, t - 1, "颜色"))
            drop(s, i, 1);
    }
}

/** 画个箭头，|上面|写“同步”: on the arrow. */
static void settle_on_arrow(const Spoken *s)
{
    static const char *const on[] = {"上面", "上边", "中间", "旁边", NULL};
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (t->kind != TOKEN_WORD || !spelled_any(s, t, on) || t[-1].kind != TOKEN_COMMA ||
            !token_is(t + 1, WORD_WRITE) || t[2].kind != TOKEN_QUOTE || i + 3 != sentence_end(s, i))
            continue;
        guint clause = i - 1;
        gboolean arrow = FALSE;
        gboolean other = FALSE;
        while (clause > sentence_begin(s, i) && token_at(s, clause - 1)->kind != TOKEN_COMMA) {
            clause--;
            gboolean head = token_is(token_at(s, clause), WORD_SHAPE) && token_at(s, clause)->row->value == DRAW_ARROW;
            arrow = arrow || head;
            other = other || (is_figure(token_at(s, clause)) && !head) || token_is(token_at(s, clause), WORD_EDIT);
        }
        if (arrow && !other && has_kind(s, clause, i, WORD_VERB))
            drop(s, i, 1);
    }
}

/** 圆标红: its colour, and no words. */
static void settle_marked_so(const Spoken *s)
{
    static const char *const mark[] = {"标", "标成", "标为", "标记为", "标记成", NULL};
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        guint shade = token_is(t + 1, WORD_SHADE) ? 1 : 0;
        const Token *behind = next_to(s, i + 2 + shade);
        gboolean ends = is_end(behind) || token_is_filler(behind) || token_is(behind, WORD_NOT) ||
                        token_is(behind, WORD_QUESTION) || token_is(behind, WORD_CHAT) || behind->kind == TOKEN_COMMA;
        if (!token_is(t, WORD_LABEL) || !spelled_any(s, t, mark) || !token_is(next_to(s, i + 1 + shade), WORD_COLOR) ||
            !ends)
            continue;
        t->row = word_row(WORD_EDIT, EDIT_BECOME);
    }
}

/** As the passes of spoken_clauses.c: where one of the kinds is missing, there is nothing to do. */
static const SpokenPass passes[] = {
    {settle_steps, WORD_STEP, WORD_REF},
    {settle_shade_a_bit, WORD_SHADE, WORD_SHAPE},
    {settle_as_a_whole, WORD_ALL, WORD_ALL},
    {settle_each_of_drawn, WORD_REF, WORD_MEASURE},
    {settle_what_is_it, WORD_QUESTION, WORD_REF},
    {settle_rather_undo, WORD_UNDO, WORD_NOT},
    {settle_unchanged, WORD_EDIT, WORD_NOT},
    {settle_together, WORD_EDIT, WORD_FILLER},
    {settle_beside_again, WORD_AGAIN, WORD_VERB},
    {settle_file_for, WORD_WHOLE, WORD_WHOLE},
    {settle_wished_looks, WORD_VERB, WORD_COLOR},
    {settle_reason, WORD_TOO, WORD_FILLER},
    {settle_change_of_color, WORD_EDIT, WORD_COLOR},
    {settle_next_property, WORD_EDIT, WORD_COLOR},
    {settle_inside_out, WORD_RELATION, WORD_COLOR},
    {settle_purpose, WORD_SHAPE, WORD_SHAPE},
    {settle_not_too, WORD_NOT, WORD_TOO},
    {settle_words_first, WORD_SHAPE, WORD_SHAPE},
    {settle_words_first, WORD_WRITE, WORD_WRITE},
    {settle_words_first, WORD_FILL, WORD_REF},
    {settle_place_of, WORD_DE, WORD_AT},
    {settle_its_words, WORD_EDIT, WORD_DE},
    {settle_rather_change, WORD_QUESTION, WORD_EDIT},
    {settle_color_after_all, WORD_NOT, WORD_COLOR},
    {settle_color_after_all, WORD_QUESTION, WORD_COLOR},
    {settle_rather_color, WORD_NOT, WORD_COLOR},
    {settle_joined_in_order, WORD_EDIT, WORD_FROM},
    {settle_color_for_color, WORD_EDIT, WORD_COLOR},
    {settle_on_page, WORD_REF, WORD_REF},
    {settle_marked_so, WORD_LABEL, WORD_COLOR},
    {settle_on_arrow, WORD_WRITE, WORD_VERB},
    {settle_again_darker, WORD_AGAIN, WORD_SHADE},
    {settle_on_link, WORD_EDIT, WORD_WRITE},
    {settle_on_link, WORD_EDIT, WORD_LABEL},
    {settle_labelled_so, WORD_LABEL, WORD_EDIT},
    {settle_encircled, WORD_EDIT, WORD_SHAPE},
    {settle_way_first, WORD_TO, WORD_SHAPE},
    {settle_kept_alone, WORD_REF, WORD_SHAPE},
};

void spoken_voice(const Spoken *s)
{
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
