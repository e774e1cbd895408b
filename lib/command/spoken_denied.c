// SPDX-License-Identifier: MIT
/*
 * A no, and a deed behind it or before it that would else be done to another thing:
 *
 *     不，我们往右走   不，把它清空           people walk; who says no wants nothing cleared
 *     画个圆，不对，往左移                    what was drawn moves
 *     把箭头删了，改成线                      it changes instead of going
 *     红颜色的圆不要了，帮我擦掉              why, and then the deed
 */
#include "lib/command/spoken_named.h"

/** 我们, 咱: people who do something themselves. */
static gboolean is_people(const Spoken *s, const Token *t)
{
    static const char *const people[] = {"我", "我们", "咱", "咱们", "你们", "他们", "她们", "大家", "他", "她", NULL};
    return t->kind != TOKEN_QUOTE && t->end > t->start && spelled_any(s, t, people);
}

static gboolean is_move(const Token *t)
{
    return token_is_edit(t, EDIT_MOVE) || token_is_edit(t, EDIT_MOVE_TO) || token_is_edit(t, EDIT_SHIFT);
}

/** |我们|往右走, 咱往前走: who goes is no thing on the board. */
static gboolean people_go(const Spoken *s, guint i)
{
    static const char *const goes[] = {"走", "去", "跑", "走吧", "走走", NULL};
    if (!is_people(s, next_to(s, i)))
        return FALSE;
    i = behind_fillers(s, i);
    const Token *t = next_to(s, i);
    for (guint k = 0; is_move(t) && goes[k] != NULL; k++) {
        if (ends_in(s, t, goes[k]))
            return is_end(next_to(s, behind_fillers(s, i + 1)));
    }
    return FALSE;
}

/** 不，|把它清空, 别，|全删了: no thing is told by its name. */
static gboolean wipes_unnamed(const Spoken *s, guint i)
{
    guint end = sentence_end(s, i);
    gboolean wipes = has_kind(s, i, end, WORD_CLEAR);
    return wipes && !has_figure(s, i, end);
}

/** 不，|我们往右走: the no is for what follows, too. */
static void settle_no_first(const Spoken *s)
{
    static const char *const no[] = {"不", "不不", "别", "不要", "不用", "不行", NULL};
    guint i = 0;
    while (token_is(next_to(s, i), WORD_NOT) && spelled_any(s, next_to(s, i), no))
        i++;
    if (i > 0 && next_to(s, i)->kind == TOKEN_COMMA && (people_go(s, i + 1) || wipes_unnamed(s, i + 1)))
        drop(s, i, 1);
}

/** |我们往右走, 咱们往左走吧: people talk of where they go. */
static void settle_people_go(const Spoken *s)
{
    if (people_go(s, 0) && sentence_end(s, 0) >= s->tokens->len)
        insert(s, 0, TOKEN_WORD, word_row(WORD_CHAT, 0));
}

/** Whether token i begins what may be done to what was drawn just now. */
static gboolean tells_change(const Spoken *s, guint i)
{
    const Token *t = next_to(s, i);
    gboolean edit = token_is(t, WORD_EDIT) && t->row->value != EDIT_MARK && t->row->value < EDIT_OPS;
    gboolean way = token_is(t, WORD_TO) && token_is(next_to(s, i + 1), WORD_ANCHOR);
    gboolean more = token_is(t, WORD_SIZE) && (ends_in(s, t, "点") || ends_in(s, t, "些") || ends_in(s, t, "点儿"));
    return edit || way || more || token_is(t, WORD_ROTATE);
}

/** 画个圆，|不对，|往左移: as without it. */
static void settle_drawn_wrong(const Spoken *s)
{
    static const char *const wrong[] = {"对", "是", "行", NULL};
    for (guint i = 2; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (t[-1].kind != TOKEN_COMMA || !token_is(t, WORD_NOT) || !is_spelled(s, t, "不"))
            continue;
        guint length = t[1].end > t[1].start && spelled_any(s, t + 1, wrong) ? 2 : 1;
        guint begin = sentence_begin(s, i), end = sentence_end(s, i);
        guint deed = i + length + 1;
        if (next_to(s, i + length)->kind != TOKEN_COMMA || deed >= end)
            continue;
        deed += token_is(next_to(s, deed), WORD_AGAIN) || is_spelled(s, next_to(s, deed), "应该") ? 1u : 0u;
        gboolean draws =
            has_kind(s, begin, i, WORD_VERB) && has_figure(s, begin, i) && !has_kind(s, begin, i, WORD_EDIT);
        gboolean named =
            has_figure(s, deed, end) || has_kind(s, deed, end, WORD_REF) || has_kind(s, deed, end, WORD_VERB);
        if (draws && !named && tells_change(s, deed))
            drop(s, i, deed - i);
    }
}

/** 把箭头|删了，改成|线: changed, and not deleted before another thing changes. */
static void settle_deleted_into(const Spoken *s)
{
    for (guint i = 1; i + 2 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (t->kind != TOKEN_COMMA || !token_is_edit(t + 1, EDIT_BECOME) || i + 2 >= s->tokens->len)
            continue;
        guint begin = behind_fillers(s, sentence_begin(s, i));
        guint marked = token_is_edit(token_at(s, begin), EDIT_MARK) ? begin + 1 : begin;
        gboolean first =
            token_is_edit(token_at(s, begin), EDIT_DELETE) || token_is_edit(token_at(s, begin), EDIT_TAKE_OFF);
        guint thing = first ? begin + 1 : marked;
        guint length = thing < i ? thing_at(s, thing, i) : 0;
        guint behind = thing + length;
        gboolean last = !first && behind < i && token_is_edit(token_at(s, behind), EDIT_DELETE);
        behind = behind_fillers(s, behind + (last ? 1u : 0u));
        if (length == 0 || !(first || last) || behind != i)
            continue;
        drop(s, thing + length, i + 1 - thing - length);
        if (first || marked > begin)
            token_at(s, begin)->row = word_row(WORD_EDIT, EDIT_MARK);
        i = thing + length;
    }
}

/** 圆|不要了，帮我|擦掉: that it is not wanted is why. */
static void settle_unwanted_then(const Spoken *s)
{
    static const char *const helps[] = {"帮我", "给我", "请",   "麻烦", "快", "就",
                                        "那就", "替我", "帮忙", "直接", "都", NULL};
    for (guint i = 1; i + 3 < s->tokens->len; i++) {
        if (!token_is(token_at(s, i), WORD_NOT) || !is_spelled(s, token_at(s, i), "不要") ||
            !is_spelled(s, token_at(s, i + 1), "了") || token_at(s, i + 2)->kind != TOKEN_COMMA)
            continue;
        guint deed = i + 3;
        while (next_to(s, deed)->end > next_to(s, deed)->start && spelled_any(s, next_to(s, deed), helps))
            deed++;
        guint begin = behind_fillers(s, sentence_begin(s, i));
        const Token *t = next_to(s, deed);
        gboolean this = token_is(token_at(s, begin), WORD_REF) && token_at(s, begin)->row->value == REFWORD_THIS;
        guint thing = begin + (this ? 1u : 0u);
        thing += this && token_is(next_to(s, thing), WORD_MEASURE) ? 1u : 0u;
        if (i > thing && thing_at(s, thing, i) == i - thing &&
            (token_is_edit(t, EDIT_DELETE) || token_is_edit(t, EDIT_TAKE_OFF)) &&
            is_end(next_to(s, behind_fillers(s, deed + 1))))
            drop(s, i, deed - i);
    }
}

/** 方块涂成“妈妈喜欢的颜色”: a colour that is not known, and no words for it. */
static void settle_quoted_colors(const Spoken *s)
{
    static const char *const paint[] = {"涂成", "涂为", "染成", "刷成", "填成", "填充成", "填充为", NULL};
    for (guint i = 1; i < s->tokens->len; i++) {
        const Token *fill = token_at(s, i - 1);
        if (token_at(s, i)->kind == TOKEN_QUOTE && token_is(fill, WORD_FILL) && spelled_any(s, fill, paint))
            token_at(s, i)->kind = TOKEN_UNKNOWN;
    }
}

void spoken_denied(const Spoken *s)
{
    static const SpokenPass passes[] = {
        {settle_no_first, WORD_NOT, WORD_NOT},       {settle_people_go, WORD_EDIT, WORD_FILLER},
        {settle_drawn_wrong, WORD_NOT, WORD_VERB},   {settle_deleted_into, WORD_EDIT, WORD_EDIT},
        {settle_unwanted_then, WORD_NOT, WORD_EDIT}, {settle_quoted_colors, WORD_FILL, WORD_FILL}};
    spoken_run(s, passes, G_N_ELEMENTS(passes));
}
