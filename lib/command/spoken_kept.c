// SPDX-License-Identifier: MIT
/*
 * Which things are meant, where their names or what is left of them are said in a row:
 *
 *     AB两个圆   A、B两个圆   AB连起来       names that touch, or how many they are
 *     除A以外    只留A   留下圆，其他的删掉   what stays, and so what goes
 *     圆左边一颗星，右边一个爱心             both beside the thing that was named first
 */
#include "lib/command/lexicon.h"
#include "lib/command/spoken_named.h"

/** ab: so many names of one letter each; 0 when it is none. */
static guint letters_of(const Spoken *s, const Token *t)
{
    guint n = t->end - t->start;
    if (t->kind != TOKEN_UNKNOWN || n < 2 || n > 4)
        return 0;
    for (guint i = 0; i < n; i++) {
        if (!g_ascii_isalpha(s->text[t->start + i]))
            return 0;
    }
    return n;
}

/** 连起来, 互换, 对齐, 编组: what takes two things at least. */
static gboolean takes_two(const Token *t)
{
    return token_is(t, WORD_EDIT) &&
           (t->row->value == EDIT_CONNECT || t->row->value == EDIT_SWAP || t->row->value == EDIT_ALIGN ||
            t->row->value == EDIT_GROUP || t->row->value == EDIT_DISTRIBUTE);
}

/** AB|两个圆, AB|连起来: each letter is a name. */
static void settle_names_in_one(const Spoken *s)
{
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        guint n = letters_of(s, token_at(s, i));
        const Token *next = token_at(s, i + 1);
        gboolean counted = next->kind == TOKEN_NUMBER && next->value == n && token_is(next_to(s, i + 2), WORD_MEASURE);
        gboolean both = n == 2 && token_is(next, WORD_REF) && next->row->value == REFWORD_BOTH;
        gboolean joined = n == 2 && takes_two(next);
        if (n == 0 || !(counted || both || joined))
            continue;
        if (counted || both)
            drop(s, i + 1, counted ? 2 : 1);
        if ((counted || both) && is_figure(next_to(s, i + 1)))
            drop(s, i + 1, 1);
        for (guint k = 0; k + 1 < n; k++) { /* the last of them stays where it is */
            Token letter = *token_at(s, i + 2 * k);
            letter.end = letter.start + 1;
            Token joint = {.kind = TOKEN_WORD, .row = word_row(WORD_AND, 0), .start = letter.end, .end = letter.end};
            token_at(s, i + 2 * k)->start++;
            g_array_insert_val(s->tokens, i + 2 * k, joint);
            g_array_insert_val(s->tokens, i + 2 * k, letter);
        }
        i += 2 * (n - 1);
    }
}

static gboolean is_name(const Spoken *s, const Token *t)
{
    return t->kind == TOKEN_QUOTE || (t->end - t->start == 1 && g_ascii_isalpha(s->text[t->start]) &&
                                      (t->kind == TOKEN_UNKNOWN || t->kind == TOKEN_WORD));
}

/** A和B|两个圆: how many they are, which was told by their names. */
static void settle_counted_names(const Spoken *s)
{
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i + 1);
        if (t->kind != TOKEN_NUMBER || !is_name(s, token_at(s, i)) || !token_is(next_to(s, i + 2), WORD_MEASURE))
            continue;
        guint names = 1;
        guint j = i;
        while (j >= 2 && (token_at(s, j - 1)->kind == TOKEN_COMMA || token_is(token_at(s, j - 1), WORD_AND)) &&
               is_name(s, token_at(s, j - 2))) {
            names++;
            j -= 2;
        }
        gboolean deed = has_kind(s, i + 3, sentence_end(s, i), WORD_EDIT) || has_kind(s, 0, j, WORD_EDIT);
        if (names < 2 || !(t->value >= names && t->value <= names) || !deed ||
            has_kind(s, sentence_begin(s, i), j, WORD_VERB))
            continue;
        drop(s, i + 1, is_figure(next_to(s, i + 3)) ? 3 : 2);
    }
}

/** 除|A以外的圆: as 除了. */
static void settle_except(const Spoken *s)
{
    static const char *const outside[] = {"以外", "之外", "外", NULL};
    for (guint i = 0; i + 2 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        gboolean begins = i == sentence_begin(s, i) || token_is(t - 1, WORD_EDIT);
        if (!begins || t->kind != TOKEN_UNKNOWN || !is_spelled(s, t, "除"))
            continue;
        guint j = i + 1;
        while (j < sentence_end(s, i) && !spelled_any(s, token_at(s, j), outside))
            j++;
        if (j == sentence_end(s, i))
            continue;
        t->kind = TOKEN_WORD;
        t->row = word_row(WORD_REF, REFWORD_EXCEPT);
    }
}

/** A, 2号, 圆: the tokens of a thing that stays; 0 when there is none. */
static guint kept_thing(const Spoken *s, guint i, guint end)
{
    if (i < end && (is_name(s, token_at(s, i)) || token_at(s, i)->kind == TOKEN_REF))
        return 1;
    if (i + 1 < end && token_at(s, i)->kind == TOKEN_NUMBER && token_is(token_at(s, i + 1), WORD_REF))
        return 2;
    return figure_at(s, i, end);
}

/** Behind things that are joined by "and": where they end; `i` when there are none. */
static guint kept_things(const Spoken *s, guint i, guint end)
{
    guint length = kept_thing(s, i, end);
    guint j = i + length;
    while (length > 0 && j + 1 < end && (token_is(token_at(s, j), WORD_AND) || token_at(s, j)->kind == TOKEN_COMMA)) {
        length = kept_thing(s, j + 1, end);
        j += length > 0 ? length + 1 : 0;
    }
    return j;
}

/** 留|下: at the head of a clause, or behind the thing at its head. */
static void join_leaves(const Spoken *s, guint begin)
{
    for (guint i = begin; i + 1 < sentence_end(s, begin); i++) {
        gboolean head = i == begin || token_at(s, i - 1)->kind == TOKEN_COMMA;
        guint leave = head ? kept_things(s, i, sentence_end(s, i)) : i;
        if (head && spelled_any(s, next_to(s, leave), (const char *const[]){"留", "只留", NULL}) &&
            spelled_any(s, next_to(s, leave + 1), (const char *const[]){"下", "着", NULL}))
            drop(s, leave + 1, 1);
    }
}

/** 1号|留下，其他的都删掉, 1号|别动，其他的都变红: as 留下1号. */
static void leave_first(const Spoken *s, guint begin)
{
    guint kept = kept_things(s, begin, sentence_end(s, begin));
    if (kept > begin && spelled_any(s, next_to(s, kept), (const char *const[]){"别", "不要", "不用", "不", NULL}) &&
        spelled_any(s, next_to(s, kept + 1), (const char *const[]){"动", "变", "碰", "改", NULL}) &&
        next_to(s, kept + 2)->kind == TOKEN_COMMA && token_is(next_to(s, kept + 3), WORD_REF) &&
        next_to(s, kept + 3)->row->value == REFWORD_OTHERS) {
        Token except = *token_at(s, kept);
        except.kind = TOKEN_WORD;
        except.row = word_row(WORD_REF, REFWORD_EXCEPT);
        drop(s, kept, 2);
        g_array_insert_val(s->tokens, begin, except);
        return;
    }
    const Token *others = next_to(s, kept + 2);
    if (kept == begin || !spelled_any(s, next_to(s, kept), (const char *const[]){"留", "留着", "留下", "保留", NULL}) ||
        next_to(s, kept + 1)->kind != TOKEN_COMMA || !token_is(others, WORD_REF) ||
        others->row->value != REFWORD_OTHERS)
        return;
    Token leave = *token_at(s, kept);
    drop(s, kept, 1);
    g_array_insert_val(s->tokens, begin, leave);
}

/** 留下|圆，其他的都删掉, 其他圆都删掉，|只留A: what stays is said before or behind what goes. */
static void settle_left_over(const Spoken *s)
{
    static const char *const leave[] = {"留下", "留着", "留", "保留", "只要", "只留", "只留下", "只保留", NULL};
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        join_leaves(s, begin);
        leave_first(s, begin);
        guint end = sentence_end(s, begin);
        Token *first = token_at(s, begin);
        guint kept = kept_things(s, begin + 1, end);
        gboolean before = spelled_any(s, first, leave) && kept > begin + 1 && kept + 1 < end &&
                          token_at(s, kept)->kind == TOKEN_COMMA && token_is(token_at(s, kept + 1), WORD_REF) &&
                          token_at(s, kept + 1)->row->value == REFWORD_OTHERS;
        if (before) {
            first->kind = TOKEN_WORD;
            first->row = word_row(WORD_REF, REFWORD_EXCEPT);
            continue;
        }
        guint last = begin;
        while (last < end && !(token_at(s, last)->kind == TOKEN_COMMA && spelled_any(s, next_to(s, last + 1), leave)))
            last++;
        gboolean others = token_is(first, WORD_REF) && first->row->value == REFWORD_OTHERS;
        if (!others || last + 2 >= end || kept_things(s, last + 2, end) != end)
            continue; /* what stays goes to the front */
        guint n = end - (last + 2);
        g_autofree Token *things = g_memdup2(token_at(s, last + 2), n * sizeof(Token));
        Token except = *token_at(s, last + 1);
        except.kind = TOKEN_WORD;
        except.row = word_row(WORD_REF, REFWORD_EXCEPT);
        drop(s, last, end - last);
        g_array_insert_vals(s->tokens, begin, things, n);
        g_array_insert_val(s->tokens, begin, except);
    }
}

/** 只留A: everything else is to go. */
static void settle_left_alone(const Spoken *s)
{
    for (guint begin = 0; begin + 1 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        const Token *t = token_at(s, begin);
        gboolean keeps = token_is(t, WORD_REF) && t->row->value == REFWORD_EXCEPT && begins_with(s, t, "只");
        guint kept = keeps ? kept_things(s, begin + 1, end) : 0;
        guint rest = kept;
        while (rest > 0 && rest < end && token_is_filler(token_at(s, rest)))
            rest++;
        if (!keeps || kept == begin + 1 || rest != end)
            continue;
        insert(s, kept, TOKEN_WORD, word_row(WORD_EDIT, EDIT_DELETE));
        insert(s, kept, TOKEN_WORD, word_row(WORD_REF, REFWORD_OTHERS));
    }
}

/** 除了A|和B|都删掉: each of them is an exception. */
static void settle_several_exceptions(const Spoken *s)
{
    for (guint i = 0; i + 4 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        guint end = sentence_end(s, i);
        if (!token_is(t, WORD_REF) || t->row->value != REFWORD_EXCEPT || (guint8)s->text[t->start] < 0x80 ||
            t[1].kind == TOKEN_NUMBER || t[1].kind == TOKEN_REF)
            continue; /* 除了1号和2号 is one list */
        guint last = kept_things(s, i + 1, end);
        for (guint j = i + 1 + kept_thing(s, i + 1, last); j + 1 < last; j += 3 + kept_thing(s, j + 3, last)) {
            token_at(s, j)->kind = TOKEN_WORD;
            token_at(s, j)->row = word_row(WORD_AND, 0);
            insert(s, j + 1, TOKEN_WORD, word_row(WORD_REF, REFWORD_EXCEPT));
            insert(s, j, TOKEN_WORD, word_row(WORD_REF, REFWORD_OTHERS));
            last += 2;
        }
        i = last;
    }
}

/** 左边, 上面: a side of a thing. */
static gboolean is_side(const Spoken *s, const Token *t)
{
    static const char *const sides[] = {"左边", "右边", "上面", "下面", "上边", "下边", "左侧",
                                        "右侧", "上方", "下方", "旁边", "左面", "右面", NULL};
    return t->kind == TOKEN_WORD && spelled_any(s, t, sides);
}

/** 一颗星, 画个圆: something to be drawn begins at i. */
static gboolean draws_at(const Spoken *s, guint i, guint end)
{
    i += i < end && token_is(token_at(s, i), WORD_VERB) ? 1u : 0u;
    gboolean counted =
        i + 1 < end && token_at(s, i)->kind == TOKEN_NUMBER && token_is(token_at(s, i + 1), WORD_MEASURE);
    gboolean one = i < end &&
                   (token_is(token_at(s, i), WORD_MEASURE) ||
                    (is_figure(token_at(s, i)) && begins_with(s, token_at(s, i), "一"))) &&
                   token_is(token_at(s, i - 1), WORD_VERB);
    return (counted || one || (i < end && is_figure(token_at(s, i)) && begins_with(s, token_at(s, i), "一"))) &&
           has_figure(s, i, end);
}

/** The tokens of a thing as they can stand at `at`, where it was not typed: a letter is kept as a quotation. */
static Token *thing_again(const Spoken *s, const Token *said, guint length, guint at)
{
    Token *thing = g_memdup2(said, length * sizeof(Token));
    if (is_name(s, said) && said->kind != TOKEN_QUOTE) {
        thing->kind = TOKEN_QUOTE;
        thing->value = s->reading->quotes->len;
        g_ptr_array_add(s->reading->quotes, reading_slice(s->reading, said->start, said->end));
    }
    for (guint k = 0; k < length; k++)
        thing[k].start = thing[k].end = at;
    return thing;
}

/** 圆|左边一颗星，|右边一个爱心: the second one beside the circle, too. @return how many there are */
static guint repeat_thing(const Spoken *s, guint from, const Token *said, guint length)
{
    g_autofree Token *thing = thing_again(s, said, length, 0);
    guint clauses = 0;
    for (guint i = from; i + 1 < sentence_end(s, from); i++) {
        if (token_at(s, i - 1)->kind != TOKEN_COMMA || !is_side(s, token_at(s, i)) ||
            !draws_at(s, i + 1, sentence_end(s, from)))
            continue;
        if (!token_is(token_at(s, i + 1), WORD_VERB))
            insert(s, i + 1, TOKEN_WORD, word_row(WORD_VERB, VERB_DRAW));
        for (guint k = 0; k < length; k++)
            thing[k].start = thing[k].end = token_at(s, i)->start;
        g_array_insert_vals(s->tokens, i, thing, length);
        insert(s, i, TOKEN_WORD, word_row(WORD_AT, 0));
        i += length + 2;
        clauses++;
    }
    return clauses;
}

/** Whether such a thing was drawn in the sentence before token i. */
static gboolean was_drawn(const Spoken *s, guint begin, guint i)
{
    gboolean drawn = FALSE;
    for (guint j = begin; j + 1 < i; j++)
        drawn = drawn || (token_is_shape(token_at(s, j)) && token_at(s, j)->row == token_at(s, i)->row);
    return drawn && has_kind(s, begin, i, WORD_VERB);
}

/** 圆|左边一颗星, 画个房子，|房子左边一棵树: beside what is there, or was drawn. */
static void settle_on_either_side(const Spoken *s)
{
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        guint begin = sentence_begin(s, i);
        if (i != begin && token_at(s, i - 1)->kind != TOKEN_COMMA)
            continue;
        guint end = sentence_end(s, i);
        guint first = i + (token_is(token_at(s, i), WORD_AT) ? 1u : 0u);
        guint length = kept_thing(s, first, end);
        guint side = first + length + (token_is(next_to(s, first + length), WORD_DE) ? 1u : 0u);
        if (length == 0 || side + 1 >= end || !is_side(s, token_at(s, side)) || !draws_at(s, side + 1, end) ||
            (i != begin && !(length == 1 && was_drawn(s, begin, first))))
            continue;
        gboolean deed = has_kind(s, i, end, WORD_VERB) || has_kind(s, i, end, WORD_EDIT);
        if (repeat_thing(s, side + 2, token_at(s, first), length) == 0 && deed)
            continue;
        if (!token_is(token_at(s, side + 1), WORD_VERB))
            insert(s, side + 1, TOKEN_WORD, word_row(WORD_VERB, VERB_DRAW));
        if (first == i)
            insert(s, i, TOKEN_WORD, word_row(WORD_AT, 0));
        i = sentence_end(s, i);
    }
}

/** Behind what was typed from `at` on, when one of the words for two sides stands there; `first` and `second` of them.
 */
static guint two_sides_at(const Spoken *s, guint at, const WordRow **first, const WordRow **second)
{
    static const struct {
        const char *typed, *first, *second;
    } rows[] = {
        {"左右两边", "左边", "右边"}, {"左右两侧", "左边", "右边"}, {"上下两边", "上面", "下面"},
        {"上下两侧", "上面", "下面"}, {"左右", "左边", "右边"},     {"上下", "上面", "下面"},
        {"两边", "左边", "右边"},     {"两侧", "左边", "右边"},     {"两旁", "左边", "右边"},
    };
    static const char *const each[] = {"各自", "各", "分别", NULL};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (!g_str_has_prefix(s->text + at, rows[i].typed))
            continue;
        guint behind = at + (guint)strlen(rows[i].typed);
        for (gsize k = 0; each[k] != NULL; k++) {
            if (g_str_has_prefix(s->text + behind, each[k]) && lexicon_match(rows[i].first, first) > 0 &&
                lexicon_match(rows[i].second, second) > 0)
                return behind + (guint)strlen(each[k]);
        }
    }
    return 0;
}

/** 在圆的|左右两边各|画一个方块: one on the one side, and one on the other. */
static void settle_on_both_sides(const Spoken *s)
{
    for (guint begin = 0; begin + 3 < s->tokens->len; begin = sentence_end(s, begin) + 1) {
        guint end = sentence_end(s, begin);
        guint thing = begin + (token_is(token_at(s, begin), WORD_AT) ? 1u : 0u);
        guint length = kept_thing(s, thing, end);
        if (length == 0)
            continue;
        guint sides = thing + length;
        sides += token_is(next_to(s, sides), WORD_DE) ? 1 : 0;
        const WordRow *first = NULL, *second = NULL;
        guint typed = sides < end ? two_sides_at(s, token_at(s, sides)->start, &first, &second) : 0;
        guint verb = sides;
        while (verb < end && token_at(s, verb)->end <= typed)
            verb++;
        if (typed == 0 || verb >= end || token_at(s, verb)->start != typed || !draws_at(s, verb, end))
            continue;
        g_autoptr(GArray) again = g_array_new(FALSE, FALSE, sizeof(Token));
        const Token marks[] = {mark_at(s, verb, TOKEN_COMMA, NULL), mark_at(s, verb, TOKEN_WORD, word_row(WORD_AT, 0)),
                               mark_at(s, verb, TOKEN_WORD, second)};
        g_autofree Token *other = thing_again(s, token_at(s, thing), length, typed); /* of the same thing */
        g_array_append_vals(again, marks, 2);
        g_array_append_vals(again, other, length);
        g_array_append_vals(again, &marks[2], 1);
        g_array_append_vals(again, token_at(s, verb), end - verb);
        drop(s, sides, verb - sides);
        insert(s, sides, TOKEN_WORD, first);
        g_array_insert_vals(s->tokens, sentence_end(s, begin), again->data, again->len);
        if (thing == begin)
            insert(s, begin, TOKEN_WORD, word_row(WORD_AT, 0));
    }
}

/** As the passes of spoken_clauses.c: where one of the kinds is missing, there is nothing to do. */
static const SpokenPass passes[] = {
    {settle_names_in_one, WORD_EDIT, WORD_EDIT},
    {settle_names_in_one, WORD_CLEAR, WORD_CLEAR},
    {settle_counted_names, WORD_MEASURE, WORD_EDIT},
    {settle_except, WORD_RELATION, WORD_RELATION},
    {settle_left_over, WORD_REF, WORD_REF},
    {settle_left_alone, WORD_REF, WORD_REF},
    {settle_several_exceptions, WORD_REF, WORD_REF},
    {settle_on_either_side, WORD_ANCHOR, WORD_SHAPE},
    {settle_on_either_side, WORD_RELATION, WORD_SHAPE},
    {settle_on_both_sides, WORD_VERB, WORD_SHAPE},
};

void spoken_kept(const Spoken *s)
{
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
