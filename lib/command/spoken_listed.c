// SPDX-License-Identifier: MIT
/*
 * Lists of things to which the same is done, texts among them; and all of them but some:
 *
 *     圆和文字都变红   文字跟三角形往上挪   1号、2号和那行字都删了
 *
 *     圆和方块的字都改成24号         a part of each of them
 *     全部变绿，三角形别动   全删了，标题留着        all but that one
 *
 * Alone, 字 is the words of what was meant; beside other things it is a text that is there, as they are.
 */
#include "lib/command/spoken_named.h"

/** 和, 跟, 、: parts the things of a list. */
static gboolean is_list_mark(const Spoken *s, guint i)
{
    const Token *t = next_to(s, i);
    return token_is(t, WORD_AND) || (t->kind == TOKEN_COMMA && t->end > t->start &&
                                     g_str_has_prefix(s->reading->text + s->reading->origin[t->start], "、"));
}

/** Whether a thing ends before token i: 圆|, 2号|, “你好”|, A|. */
static gboolean thing_ends(const Spoken *s, guint i)
{
    return i > 0 && (is_figure(token_at(s, i - 1)) || called_at(s, i - 1, i) > 0 ||
                     (i > 1 && called_at(s, i - 2, i) == 2) || is_it(token_at(s, i - 1)));
}

/** |文字, |那个文字, |字: the tokens it has; 0 when it is no text, or its words follow. */
static guint text_at(const Spoken *s, guint i)
{
    static const char *const texts[] = {"字", "文字", "文本", "文案", NULL};
    static const char *const that[] = {"那个", "这个", "那些", "这些", "那", "这", NULL};
    guint pointed = next_to(s, i)->kind == TOKEN_WORD && spelled_any(s, next_to(s, i), that) ? 1u : 0u;
    const Token *t = next_to(s, i + pointed);
    gboolean text = token_is(t, WORD_SHAPE) && t->end > t->start && spelled_any(s, t, texts);
    return text && next_to(s, i + pointed + 1)->kind != TOKEN_QUOTE ? pointed + 1 : 0;
}

/** 都|, 全部|变红: what is done to them comes. */
static gboolean deed_comes(const Spoken *s, guint i)
{
    while (token_is(next_to(s, i), WORD_ALL) || token_is_filler(next_to(s, i)) ||
           (token_is(next_to(s, i), WORD_REF) && next_to(s, i)->row->value == REFWORD_ALL))
        i++;
    const Token *t = next_to(s, i);
    return token_is(t, WORD_EDIT) || token_is(t, WORD_ROTATE) || token_is(t, WORD_TO) || token_is(t, WORD_CLEAR) ||
           token_is(t, WORD_TURN) || is_end(t);
}

/** Where the clause begins in which a list stands at i. */
static guint list_begin(const Spoken *s, guint i)
{
    guint begin = sentence_begin(s, i);
    while (i > begin && (token_at(s, i - 1)->kind != TOKEN_COMMA || is_list_mark(s, i - 1)))
        i--;
    return behind_fillers(s, i);
}

/** 圆和|文字|都变红, |文字|和三角形都变红: a thing like the others. */
static void settle_texts_listed(const Spoken *s)
{
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        guint length = text_at(s, i), begin = sentence_begin(s, i), end = sentence_end(s, i);
        if (length == 0 || has_kind(s, begin, end, WORD_VERB) || has_kind(s, begin, end, WORD_WRITE) ||
            has_kind(s, begin, end, WORD_A) ||
            !(has_kind(s, begin, end, WORD_EDIT) || has_kind(s, begin, end, WORD_ROTATE) ||
              has_kind(s, begin, end, WORD_CLEAR)))
            continue;
        gboolean behind = i > begin && is_list_mark(s, i - 1) && thing_ends(s, i - 1);
        gboolean joined = behind && (deed_comes(s, i + length) || is_list_mark(s, i + length));
        gboolean ahead = !joined && thing_comes(s, i) && is_list_mark(s, i + length) &&
                         (thing_at(s, i + length + 1, end) > 0 || is_it(next_to(s, i + length + 1)));
        if (!joined && !ahead)
            continue;
        if (length > 1)
            drop(s, i, length - 1);
        guint first = list_begin(s, i);
        gboolean marked = has_kind(s, first, i, WORD_EDIT) || has_kind(s, first, i, WORD_ROTATE);
        insert(s, i++, TOKEN_WORD, word_row(WORD_THE, 0));
        if (!marked) {
            insert(s, first, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
            i++;
        }
    }
}

/** The things of a list, from i on, with what joins them; 0 when there are not two. */
static guint list_at(const Spoken *s, guint i, guint end)
{
    guint j = i, things = 0;
    for (guint length; (length = thing_at(s, j, end)) > 0; j++) {
        j += length;
        things++;
        if (!is_list_mark(s, j))
            return things > 1 ? j - i : 0;
    }
    return 0;
}

/** |圆和方块的字|都改成24号: of each of them, as with 把 before the list. */
static void settle_parts_of_list(const Spoken *s)
{
    static const char *const parts[] = {"字",   "文字", "边框", "边",     "外框", "轮廓", "描边", "线",
                                        "线条", "线框", "大小", "填充",   "标签", "底色", "字号", "字体",
                                        "里面", "里",   "内容", "文案",   "框",   "框线", "标题", "宽度",
                                        "高度", "宽",   "高",   "透明度", NULL};
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        if (i > 0 && !is_end(token_at(s, i - 1)) && !token_is_filler(token_at(s, i - 1)) &&
            token_at(s, i - 1)->kind != TOKEN_COMMA)
            continue;
        guint end = sentence_end(s, i), length = list_at(s, i, end), part = i + length;
        if (length == 0 || is_list_mark(s, i > 0 ? i - 1 : s->tokens->len))
            continue;
        part += token_is(next_to(s, part), WORD_DE) ? 1u : 0u;
        const Token *t = next_to(s, part);
        gboolean told = t->end > t->start && t->kind != TOKEN_QUOTE && spelled_any(s, t, parts);
        guint over = part;
        while (over < end && token_at(s, over)->kind != TOKEN_COMMA)
            over++;
        guint row = behind_fillers(s, i + length + (token_is(next_to(s, i + length), WORD_ALL) ? 1u : 0u));
        gboolean laid = row < end && token_is(token_at(s, row), WORD_ARRANGE) && row + 1 == end;
        for (guint k = i; laid && k < i + length; k++) { /* A、B|排成一行: there they are */
            if (called_at(s, k, end) > 0) {
                insert(s, i, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
                return;
            }
        }
        if (told && has_kind(s, part, over, WORD_EDIT) && !has_kind(s, i, over, WORD_VERB))
            insert(s, i, TOKEN_WORD, word_row(WORD_EDIT, EDIT_MARK));
    }
}

/** All of them, and what is done to them: 全部变绿, 都删了, 清空. */
static gboolean changes_all(const Spoken *s, guint begin, guint comma)
{
    gboolean all = FALSE, deed = FALSE;
    for (guint i = begin; i < comma; i++) {
        const Token *t = token_at(s, i);
        gboolean ref_all = token_is(t, WORD_REF) && t->row->value == REFWORD_ALL;
        if (token_is(t, WORD_NOT) || token_is(t, WORD_QUESTION) || token_is(t, WORD_VERB) || t->kind == TOKEN_QUOTE ||
            (token_is(t, WORD_REF) && !ref_all && t->row->value != REFWORD_OTHERS && t->row->value != REFWORD_THING))
            return FALSE;
        if (!all && thing_at(s, i, comma) > 0 && !token_is_color(t))
            return FALSE; /* 圆都变绿: all circles */
        all = all || ref_all || token_is(t, WORD_ALL) || token_is(t, WORD_CLEAR);
        deed = deed || token_is(t, WORD_EDIT) || token_is(t, WORD_CLEAR) || token_is(t, WORD_FILL) ||
               token_is(t, WORD_ROTATE);
    }
    return all && deed;
}

/** |别动|三角形, |不要改|圆: behind it; i when it does not begin so. */
static guint behind_denial(const Spoken *s, guint i, guint end)
{
    static const char *const denials[] = {"先别动", "先别删", "不要动", "不要删", "不要改", "不要碰", "不要变",
                                          "别动",   "别删",   "别改",   "别碰",   "别变",   "不动",   "不删",
                                          "不改",   "不变",   "保留",   "留下",   "留着",   "不包括", NULL};
    for (gsize k = 0; i < end && denials[k] != NULL; k++) {
        if (strncmp(s->text + token_at(s, i)->start, denials[k], strlen(denials[k])) != 0)
            continue;
        guint over = token_at(s, i)->start + (guint)strlen(denials[k]), j = i;
        while (j < end && token_at(s, j)->start < over)
            j++;
        return j < end && token_at(s, j)->start == over ? j : i;
    }
    return i;
}

/** |三角形|别动, |圆和方块|留着, 但是|标题|别删: the things that are left as they are; 0 when nothing says so. */
static guint left_out(const Spoken *s, guint i, guint end, guint *first)
{
    static const char *const stays[] = {
        "别动",   "不动",     "除外",     "不变",     "别删",     "不删",   "不要删",   "别改",   "不改",
        "不用改", "不用",     "就不用了", "不用了",   "留着",     "保留",   "保留着",   "不要动", "别碰",
        "不要改", "例外",     "不算",     "不删除",   "先留着",   "留下",   "不要变",   "别变",   "别删除",
        "留下来", "不要删除", "保持不变", "保持",     "别移",     "不移",   "不要移",   "先别动", "先不动",
        "先别删", "先不删",   "不要碰",   "除了",     "不能删",   "不能动", "还要用",   "别删掉", "别清",
        "不清",   "不要清",   "得留着",   "要留着",   "要保留",   "别清掉", "保持原样", "不包括", "不要",
        "不",     "别",       "就别动了", "就不动了", "就别删了", "先保留", NULL};
    static const char *const outside[] = {"外", "以外", "之外", NULL};
    static const char *const but[] = {"但", "但是", "不过", "只有", "就", "可是", "只", "那个", "那", "这个", NULL};
    while (i < end && token_at(s, i)->kind != TOKEN_QUOTE &&
           (token_is_filler(token_at(s, i)) || spelled_any(s, token_at(s, i), but)))
        i++;
    gboolean except = token_is(next_to(s, i), WORD_REF) && next_to(s, i)->row->value == REFWORD_EXCEPT;
    i += except ? 1u : 0u;
    guint denied = except ? i : behind_denial(s, i, end);
    except = except || denied > i; /* 都变绿，|别动三角形| */
    i = denied;
    guint length = text_at(s, i);
    if (length == 0 && !is_it(next_to(s, i)))
        length = list_at(s, i, end) > 0 ? list_at(s, i, end) : thing_at(s, i, end);
    guint over = i + length;
    while (over < end && token_at(s, over)->kind != TOKEN_COMMA)
        over++;
    guint said = over;
    while (said > i + length && token_is_filler(token_at(s, said - 1)) && !spelled_any(s, token_at(s, said - 1), stays))
        said--;
    *first = i;
    if (except &&
        (said == i + length || said_between(s, token_at(s, i + length - 1)->end, token_at(s, said - 1)->end, outside)))
        return over == end ? length : 0; /* 都改成灰色，|除了圆| */
    gboolean told = !except && length > 0 && said > i + length && over == end &&
                    said_between(s, token_at(s, i + length - 1)->end, token_at(s, said - 1)->end, stays);
    return told ? length : 0;
}

/** Whether it is asked for, of something that is not understood, that it is left. */
static gboolean leaves_something(const Spoken *s, guint i, guint end)
{
    static const char *const stays[] = {"留着", "保留", "留下", "别动", "别删", "除外", "不删", "不动", NULL};
    for (; i < end; i++) {
        const Token *t = token_at(s, i);
        if (t->kind != TOKEN_QUOTE && t->end > t->start &&
            (spelled_any(s, t, stays) || token_is(t, WORD_NOT) || ends_in(s, t, "除外") || ends_in(s, t, "留着")))
            return TRUE;
    }
    return FALSE;
}

/** A和B: |A| |others and except| |B|, as such a list is read. */
static GArray *kept_things(const Spoken *s, guint first, guint length)
{
    GArray *kept = g_array_new(FALSE, FALSE, sizeof(Token));
    for (guint i = first; i < first + length; i++) {
        const Token *t = token_at(s, i);
        if (!is_list_mark(s, i)) {
            g_array_append_val(kept, *t);
            continue;
        }
        Token joints[3] = {*t, *t, *t};
        for (guint k = 0; k < G_N_ELEMENTS(joints); k++)
            joints[k].kind = TOKEN_WORD;
        joints[0].row = word_row(WORD_REF, REFWORD_OTHERS);
        joints[1].row = word_row(WORD_AND, 0);
        joints[2].row = word_row(WORD_REF, REFWORD_EXCEPT);
        joints[0].end = joints[0].start;
        joints[2].start = joints[2].end;
        g_array_append_vals(kept, joints, G_N_ELEMENTS(joints));
    }
    return kept;
}

/** 全部变绿，|三角形别动|: all but that. 全删了，|那谁留着|: of what is not known, nothing is done. */
static void settle_left_out(const Spoken *s)
{
    for (guint c = 1; c + 1 < s->tokens->len; c++) {
        const Token *t = token_at(s, c);
        gboolean mark = t->kind == TOKEN_COMMA || (t->kind == TOKEN_END && t->end > t->start);
        guint begin = mark ? sentence_begin(s, c) : c;
        if (begin == c || !changes_all(s, begin, c))
            continue;
        guint end = sentence_end(s, c + 1), first = 0, length = left_out(s, c + 1, end, &first);
        if (next_to(s, end)->kind == TOKEN_ASKED)
            continue;
        if (length == 0) {
            if (has_kind(s, begin, c, WORD_CLEAR) && leaves_something(s, c + 1, end))
                insert(s, begin, TOKEN_WORD, word_row(WORD_NOT, 0)), c++;
            continue;
        }
        g_autoptr(GArray) kept = kept_things(s, first, length);
        drop(s, c, end - c);
        while (token_is_filler(next_to(s, begin)) && begin < c)
            begin++;
        insert(s, begin, TOKEN_COMMA, NULL);
        g_array_insert_vals(s->tokens, begin, kept->data, kept->len);
        insert(s, begin, TOKEN_WORD, word_row(WORD_REF, REFWORD_EXCEPT));
        return;
    }
}

/** 第一个, 蓝的: told by its place among the others, or its colour alone; 0 when it is neither. */
static guint other_one(const Spoken *s, guint i, guint end)
{
    const Token *t = next_to(s, i);
    if (token_is(t, WORD_REF) && t->row->value == REFWORD_NTH && next_to(s, i + 1)->kind == TOKEN_NUMBER &&
        token_is(next_to(s, i + 2), WORD_MEASURE)) {
        guint figure = figure_at(s, i + 3, end);
        return 3 + figure;
    }
    return token_is_color(t) && token_is(next_to(s, i + 1), WORD_DE) ? 2 : 0;
}

static gboolean names_thing(const Spoken *s, guint i, guint end)
{
    while (i < end && thing_at(s, i, end) == 0)
        i++;
    return i < end;
}

/** 圆变绿，|三角形不用管|: it stays, which needs no word where another thing was named. */
static void settle_unaffected(const Spoken *s)
{
    static const char *const stays[] = {"不动",     "不变",     "不用动",   "不用管",   "不用改", "不改",   "保持不变",
                                        "保持原样", "保持不动", "先不管",   "别动",     "就不动", "就不变", "留着",
                                        "保留",     "留下",     "留着就行", "留着就好", "留着吧", "不删",   "别删",
                                        "还留着",   "就不用动", "就不用管", "就别动",   "就不改", NULL};
    for (guint c = 1; c + 2 < s->tokens->len; c++) {
        if (token_at(s, c)->kind != TOKEN_COMMA)
            continue;
        guint begin = sentence_begin(s, c), end = c + 1;
        while (end < sentence_end(s, c) && token_at(s, end)->kind != TOKEN_COMMA)
            end++;
        guint over = end;
        guint length = list_at(s, c + 1, end);
        length = length > 0 ? length : thing_at(s, c + 1, end);
        length = length > 0 ? length : other_one(s, c + 1, end);
        while (over > c + 1 + length && token_is_filler(token_at(s, over - 1)))
            over--;
        if (length == 0 || over == c + 1 + length || next_to(s, end)->kind == TOKEN_ASKED ||
            !said_between(s, token_at(s, c + length)->end, token_at(s, over - 1)->end, stays) ||
            !(has_kind(s, begin, c, WORD_EDIT) || has_kind(s, begin, c, WORD_CLEAR)) ||
            has_kind(s, begin, c, WORD_NOT) || changes_all(s, begin, c) || !names_thing(s, begin, c))
            continue;
        drop(s, c, end - c);
    }
}

static const SpokenPass passes[] = {
    {settle_left_out, WORD_ALL, WORD_ALL},
    {settle_left_out, WORD_CLEAR, WORD_CLEAR},
    {settle_left_out, WORD_REF, WORD_EDIT},
    {settle_unaffected, WORD_EDIT, WORD_EDIT},
    {settle_unaffected, WORD_CLEAR, WORD_CLEAR},
    {settle_parts_of_list, WORD_EDIT, WORD_EDIT},
    {settle_parts_of_list, WORD_ARRANGE, WORD_ARRANGE},
    {settle_texts_listed, WORD_SHAPE, WORD_SHAPE},
};

void spoken_listed(const Spoken *s)
{
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
