// SPDX-License-Identifier: MIT
/* Where a command begins in spoken words, with nothing before it that parts. */
#include <string.h>

#include "lib/base/limits.h"
#include "lib/command/cut.h"

/** 画, 写 or an undo stands in the piece before token i: what takes everything away can be another command. */
static gboolean said_to_do(const Cutter *cutter, guint i)
{
    for (guint j = cutter->start; j < i; j++) {
        const Token *t = &cutter->tokens[j];
        if (token_is(t, WORD_VERB) || token_is(t, WORD_WRITE) || token_is_whole_head(t) || token_is_deed(t))
            return TRUE;
    }
    return FALSE;
}

guint cutter_place_before(const Cutter *cutter, guint verb)
{
    guint first = cutter_skip_manners(cutter, cutter->start);
    if (first >= verb || !(token_is(&cutter->tokens[first], WORD_AT) || token_is(&cutter->tokens[first], WORD_ANCHOR)))
        return verb;
    guint at = verb;
    while (at > cutter->start + 1 &&
           (token_is(&cutter->tokens[at - 1], WORD_ANCHOR) || token_is(&cutter->tokens[at - 1], WORD_DE)))
        at--;
    return at > cutter->start + 1 && token_is(&cutter->tokens[at - 1], WORD_AT) ? at - 1 : at;
}

/** Things and what happens to them were said: what can begin now is another command. */
static gboolean said_to_edit(const Cutter *cutter, guint i)
{
    gboolean verb = FALSE;
    for (guint j = cutter->start; j < i; j++) {
        const Token *t = &cutter->tokens[j];
        verb = verb || (token_is(t, WORD_EDIT) && t->row->value != EDIT_MARK && t->row->value != EDIT_CONNECT);
    }
    return verb && !token_is_edit(&cutter->tokens[i - 1], EDIT_MARK) && !token_is_filler(&cutter->tokens[i - 1]) &&
           cutter_piece_edits(cutter, i);
}

/** 2 trees |3 red flowers: a number right behind a shape, before another one. */
static gboolean counts_next(const Cutter *cutter, guint i)
{
    const Token *t = &cutter->tokens[i];
    if (t->kind != TOKEN_NUMBER || !(t->value >= 1 && t->value <= LIMIT_SHAPES_PER_MESSAGE) ||
        !token_is(t - 1, WORD_SHAPE) || !g_ascii_isalpha(cutter->reading->folded->str[(t - 1)->start]))
        return FALSE;
    guint next = i + 1;
    while (next < cutter->n &&
           (token_is(&cutter->tokens[next], WORD_COLOR) || token_is(&cutter->tokens[next], WORD_SIZE) ||
            token_is(&cutter->tokens[next], WORD_SHADE)))
        next++;
    return next < cutter->n && token_is_shape(&cutter->tokens[next]);
}

/** 两个字 behind words that are written. */
static gboolean counts_letters(const Cutter *cutter, guint i)
{
    gboolean letters = i + 2 < cutter->n && token_is(&cutter->tokens[i + 2], WORD_SHAPE) &&
                       cutter->tokens[i + 2].row->value == DRAW_TEXT;
    for (guint j = cutter->start; letters && j + 1 < i; j++) {
        if (token_is(&cutter->tokens[j], WORD_WRITE) || token_is(&cutter->tokens[j], WORD_LABEL))
            return TRUE;
    }
    return FALSE;
}

/** 用一条线|把它们连起来: so far only with what. */
static gboolean says_with_what(const Cutter *cutter, guint i)
{
    guint j = cutter->start;
    gboolean with = FALSE;
    for (; j < i && (token_is(&cutter->tokens[j], WORD_FILLER) || token_is(&cutter->tokens[j], WORD_AGAIN)); j++)
        with = with || strncmp(cutter->reading->folded->str + cutter->tokens[j].start, "用", strlen("用")) == 0;
    gboolean connects_then = FALSE;
    for (guint k = i; k < cutter_next_cut(cutter, i); k++)
        connects_then = connects_then || token_is_edit(&cutter->tokens[k], EDIT_CONNECT);
    for (; j < i; j++)
        with = with && !token_is(&cutter->tokens[j], WORD_VERB);
    return with && connects_then;
}

/** 左边写优点|右边写缺点: a place before each text. */
static gboolean writes_elsewhere(const Cutter *cutter, guint i)
{
    const Token *t = cutter->tokens;
    guint first = cutter_skip_manners(cutter, cutter->start);
    if (first < i && token_is(&t[first], WORD_AT))
        first++;
    guint at = i + (token_is(&t[i], WORD_AT) ? 1u : 0u);
    return first + 2 < i && token_is(&t[first], WORD_ANCHOR) && token_is(&t[first + 1], WORD_WRITE) &&
           at + 2 < cutter->n && token_is(&t[at], WORD_ANCHOR) && token_is(&t[at + 1], WORD_WRITE) &&
           !token_is_wall(&t[at + 2]) && t[i - 1].kind != TOKEN_COMMA && !token_is(&t[i - 1], WORD_AT) &&
           (guint8)cutter->reading->folded->str[t[i].start] >= 0x80;
}

/** a red circle on the left |blue square on the right: each of the things has its place. */
static gboolean placed_elsewhere(const Cutter *cutter, guint i)
{
    const Token *t = cutter->tokens;
    if (i <= cutter->start + 1 || !token_is(&t[i - 1], WORD_ANCHOR) ||
        !g_ascii_isalpha(cutter->reading->folded->str[t[i].start]) || cutter_piece_edits(cutter, i) ||
        !cutter_names_thing(cutter, cutter->start, i - 1))
        return FALSE;
    guint at = i - 1 - (token_is(&t[i - 2], WORD_THE) ? 1u : 0u);
    if (at > cutter->start && token_is(&t[at - 1], WORD_AT) &&
        g_str_has_prefix(cutter->reading->folded->str + t[at - 1].start, "in"))
        return FALSE; /* in the top rectangle */
    guint next = i;
    while (next < cutter->n && (token_is(&t[next], WORD_COLOR) || token_is(&t[next], WORD_SIZE) ||
                                token_is(&t[next], WORD_SHADE) || token_is(&t[next], WORD_FILLED)))
        next++;
    return next + 1 < cutter->n && token_is(&t[next], WORD_SHAPE) &&
           (token_is(&t[next + 1], WORD_AT) || token_is(&t[next + 1], WORD_ANCHOR) ||
            token_is(&t[next + 1], WORD_RELATION)); /* but: an arrow to the bottom rectangle */
}

/** The words that cutter_begins_here can say yes to. Reading what stands before each other word would be most of the
 * work. */
static gboolean can_begin(const Cutter *cutter, guint i)
{
    const Token *t = &cutter->tokens[i];
    if (t->kind == TOKEN_NUMBER)
        return (i + 1 < cutter->n && token_is(t + 1, WORD_MEASURE)) || (i > 0 && token_is(t - 1, WORD_SHAPE));
    return token_is_edit(t, EDIT_MARK) || token_is_deed(t) || token_is(t, WORD_NOT) || token_is(t, WORD_VERB) ||
           token_is(t, WORD_A);
}

/** 写 不要|画圆: what touches words that stand behind a space, or are denied, is one of them. */
static gboolean goes_on_with_words(const Cutter *cutter, guint i)
{
    const Token *t = cutter->tokens;
    gboolean apart = FALSE;
    gboolean denied = FALSE;
    guint write = i;
    for (guint j = cutter->start; j + 1 < i; j++) {
        if (token_is(&t[j], WORD_WRITE) && write == i) {
            write = j;
            apart = t[j + 1].start > t[j].end;
        }
        denied = denied || (write < j && token_is(&t[j], WORD_NOT));
    }
    denied = denied || (write + 1 < i && token_is(&t[i - 1], WORD_NOT));
    return (apart || denied) && t[i].start == t[i - 1].end && t[i - 1].kind != TOKEN_QUOTE &&
           t[i - 1].kind != TOKEN_COMMA && (guint8)cutter->reading->folded->str[t[i].start] >= 0x80;
}

/** label it C |put it bottom left: behind a name of few words, a deed that is done to "it" or to a thing. */
static gboolean name_ends(const Cutter *cutter, guint i)
{
    static const char *const it[] = {"it", "them", NULL};
    const Token *t = cutter->tokens;
    gboolean deed = token_is(&t[i], WORD_VERB) || token_is(&t[i], WORD_EDIT);
    if (!deed || i + 2 >= cutter->n || !g_ascii_isalpha(cutter->reading->folded->str[t[i].start]))
        return FALSE;
    Phrase all = phrase_of(cutter->reading, t, cutter->n, FALSE);
    const Filler f = {.phrase = &all};
    if (!(token_is(&t[i + 1], WORD_REF) && filler_is(&f, &t[i + 1], it)) && !token_is(&t[i + 1], WORD_THE) &&
        t[i + 1].kind != TOKEN_REF)
        return FALSE;
    for (guint j = i; j > cutter->start && i - j < 5; j--) {
        if (token_is(&t[j - 1], WORD_LABEL) || token_is(&t[j - 1], WORD_NAME))
            return i - j > 1 || t[j].kind == TOKEN_QUOTE;
        if (token_is_soft(&t[j - 1]) || token_is_wall(&t[j - 1]) || token_is(&t[j - 1], WORD_NOT) ||
            token_is(&t[j - 1], WORD_VERB) || token_is(&t[j - 1], WORD_EDIT))
            return FALSE;
    }
    return FALSE;
}

/** 别在圆旁头|画个框: it is denied, and what is denied comes only now. */
static gboolean denied_so_far(const Cutter *cutter, guint i)
{
    gboolean denied = FALSE;
    for (guint j = cutter->start; j < i; j++) {
        const Token *t = &cutter->tokens[j];
        denied = denied || token_is(t, WORD_NOT);
        if (token_is(t, WORD_VERB) || token_is(t, WORD_EDIT) || token_is(t, WORD_WRITE) || token_is_deed(t) ||
            t->kind == TOKEN_COMMA)
            return FALSE;
    }
    return denied;
}

gboolean cutter_begins_here(const Cutter *cutter, guint i)
{
    const Token *t = &cutter->tokens[i];
    if (i > cutter->start + 1 && (token_is(t, WORD_VERB) || token_is_deed(t)) && goes_on_with_words(cutter, i))
        return FALSE;
    if (i > cutter->start && token_is(t - 1, WORD_NOT) &&
        (t[-1].end == t->start || g_ascii_isalpha(cutter->reading->folded->str[t->start])))
        return FALSE; /* 我说的是不要|删A, delete it no don't |delete it */
    if (i > cutter->start && token_is(t - 1, WORD_WRITE))
        return FALSE; /* write clear the board */
    if (name_ends(cutter, i) || writes_elsewhere(cutter, i) || placed_elsewhere(cutter, i))
        return TRUE;
    if (i > cutter->start && (token_is(t, WORD_EDIT) || token_is(t, WORD_VERB)) && said_to_edit(cutter, i))
        return token_is_edit(t, EDIT_MARK) || (token_is(t, WORD_VERB) && cutter_thing_ahead(cutter, i + 1)) ||
               (t->row->value == EDIT_DELETE && token_is(t, WORD_EDIT) && cutter_thing_begins(cutter, i + 1));
    if (!can_begin(cutter, i) || (i > cutter->start && cutter_piece_edits(cutter, i) && !token_is_deed(t)))
        return FALSE;
    if (i > cutter->start && token_is_edit(t, EDIT_MARK) && cutter_names_thing(cutter, cutter->start, i) &&
        cutter_said_to_draw(cutter, i))
        return !says_with_what(cutter, i);
    if (i == cutter->start || !cutter_names_thing(cutter, cutter->start, i))
        return FALSE;
    if (token_is(t, WORD_CLEAR) && (cutter_piece_edits(cutter, i) || !said_to_do(cutter, i)))
        return FALSE; /* 把红圆|都删了, 两个圆|都删掉 */
    if (token_is_deed(t)) {
        Phrase so_far = cutter_piece(cutter, cutter->start, i);
        if (steps_name_person(&so_far))
            return FALSE;     /* 撤销小王的上一步 */
        guint before = i - 1; /* "undo the clear" is one */
        while (before > cutter->start &&
               (token_is(&cutter->tokens[before], WORD_THE) || token_is(&cutter->tokens[before], WORD_LAST) ||
                token_is_filler(&cutter->tokens[before])))
            before--;
        return !token_is_deed(&cutter->tokens[before]);
    }
    gboolean counted = t->kind == TOKEN_NUMBER && i + 1 < cutter->n && token_is(&cutter->tokens[i + 1], WORD_MEASURE);
    if (counted && counts_letters(cutter, i))
        return FALSE; /* 写上登录|两个字 */
    if (token_is(t, WORD_NOT))
        return i + 1 < cutter->n &&
               (token_is(&cutter->tokens[i + 1], WORD_VERB) || token_is_deed(&cutter->tokens[i + 1]));
    const Token *before = &cutter->tokens[i - 1];
    if (denied_so_far(cutter, i))
        return FALSE;
    if (counts_next(cutter, i))
        return TRUE;
    if (token_is(before, WORD_VERB) && !token_is(t, WORD_VERB))
        return FALSE; /* 画|一个 */
    if (token_is(before, WORD_WRITE) ||
        (!cutter_said_to_draw(cutter, i) && (token_is(t, WORD_VERB) || token_is(before, WORD_VERB))))
        return FALSE; /* 在圆的右边画…: so far only the place */
    if (token_is(before, WORD_ANCHOR) && !token_is(t, WORD_VERB) && cutter_place_before(cutter, i) == i)
        return FALSE;
    if (token_is(t, WORD_A) && (token_is(before, WORD_RELATION) || token_is(before, WORD_OF)))
        return FALSE; /* a tree next to |a house */
    return (token_is(t, WORD_VERB) || token_is(t, WORD_A) || counted) && !token_is(&cutter->tokens[i - 1], WORD_AT) &&
           cutter_thing_ahead(cutter, i + 1);
}
