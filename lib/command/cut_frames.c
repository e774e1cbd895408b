// SPDX-License-Identifier: MIT
/*
 * What a sentence denies, asks, tells or supposes at its front holds for the commands that follow without a mark:
 *
 *     不要清空然后画圆   I was going to draw a circle then a square   听说要圆里面画个笑脸      nothing
 *     昨天我清空，然后画了个圆   要不要把圆变红，方块变蓝                                      nothing
 *     不要圆，画方块     别画圆 画方块   the circle is too small, make it bigger              the second
 *     如果客户不喜欢，就把方块改成红色   once the boss has confirmed, enlarge A                nothing
 */
#include <string.h>

#include "lib/command/cut.h"

/** What an order does not begin with. */
static gboolean is_frame(const Token *t)
{
    return t->kind == TOKEN_UNKNOWN || token_is(t, WORD_NOT) || token_is(t, WORD_NO) || token_is(t, WORD_QUESTION) ||
           token_is(t, WORD_CHAT);
}

static gboolean is_deed(const Token *t)
{
    return token_is(t, WORD_VERB) || token_is(t, WORD_EDIT) || token_is(t, WORD_WRITE) || token_is_deed(t);
}

/**
 * Whether words that are no order stand before what is to be done, or what it is to be done to. Where these are only
 * unknown ones, a deed has to come behind them, unless they are first: "a mauve circle" is wanted.
 */
static gboolean begins_framed(const Phrase *phrase)
{
    guint first = phrase_first_meaning(phrase);
    gboolean frame = FALSE;
    for (guint i = first; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (is_deed(t))
            return frame;
        if (token_names_thing(t) || token_is(t, WORD_REF) || t->kind == TOKEN_REF)
            return frame && is_frame(&phrase->tokens[first]);
        frame = frame || is_frame(t);
    }
    return FALSE;
}

static gboolean is_lead(const Token *t)
{
    return token_is(t, WORD_AT) || token_is(t, WORD_ANCHOR) || token_is(t, WORD_CELL) || token_is_edit(t, EDIT_MARK);
}

/** How what is to be done begins, behind the words before it: LEAD_PLACE 左边画圆, LEAD_MARK 把圆变红. */
static Lead lead_of(const Phrase *phrase)
{
    guint i = phrase_first_meaning(phrase);
    while (i < phrase->n && (is_frame(&phrase->tokens[i]) || token_is_filler(&phrase->tokens[i])))
        i++;
    if (i + 1 < phrase->n && token_is(&phrase->tokens[i], WORD_VERB) && is_lead(&phrase->tokens[i + 1]))
        i++; /* 要在左边画 */
    if (i >= phrase->n || !is_lead(&phrase->tokens[i]))
        return LEAD_OTHER;
    return token_is_edit(&phrase->tokens[i], EDIT_MARK) ? LEAD_MARK : LEAD_PLACE;
}

/** 昨天我左边画圆，右边画方块; 不要把背景改成黑色，文字改成白色: the second is said as the first was. */
static gboolean is_parallel(const Cutter *cutter, const Phrase *phrase)
{
    guint first = phrase_first_meaning(phrase);
    const Token *t = first < phrase->n ? &phrase->tokens[first] : NULL;
    gboolean changes =
        t != NULL && phrase_count(phrase, WORD_EDIT) > 0 && (token_is_edit(t, EDIT_MARK) || !token_is(t, WORD_EDIT));
    return (cutter->lead == LEAD_PLACE && lead_of(phrase) == LEAD_PLACE) || (cutter->lead == LEAD_MARK && changes);
}

/** A mark that somebody typed parts a piece from the one before it; 、 only lists, and "then" goes on telling. */
static gboolean behind_mark(const Cutter *cutter, const Phrase *phrase, guint start)
{
    gboolean then = FALSE;
    for (guint i = start; i > 0; i--) {
        const Token *t = &cutter->tokens[i - 1];
        gboolean typed = t->end > t->start;
        gboolean comma = typed && cutter->reading->folded->str[t->start] == ',';
        if ((t->kind == TOKEN_END || t->kind == TOKEN_ASKED) && typed && !comma)
            return TRUE;
        if (comma && !cutter_is_list_mark(cutter, i - 1))
            return !is_parallel(cutter, phrase) && !(then && !cutter->negated);
        then = then || token_is(t, WORD_THEN);
        if (!comma && t->kind != TOKEN_COMMA && !token_is(t, WORD_AND) && !token_is(t, WORD_THEN))
            break;
    }
    return FALSE;
}

/** 如果客户不喜欢，…; 老板同意的话，…; once the boss has confirmed, …: what follows is for then, and not for now. */
static gboolean is_condition(const Phrase *phrase)
{
    static const char *const before[] = {"如果",      "要是",      "假如",     "假使",        "假设",    "倘若",
                                         "万一",      "只要",      "除非",     "一旦",        "等到",    "等他",
                                         "等她",      "等老",      "等大家",   "等客户",      "等我",    "等你",
                                         "if ",       "when ",     "once ",    "as soon as ", "unless ", "in case ",
                                         "provided ", "assuming ", "suppose ", "whenever ",   "after ",  "until "};
    static const char *const behind[] = {"的话", "的时候", "之后", "以后", "之前", "以前"};
    const Token *first = &phrase->tokens[MIN(phrase_first_meaning(phrase), phrase->n - 1)];
    const char *text = phrase->reading->folded->str;
    for (gsize i = 0; i < G_N_ELEMENTS(before); i++) {
        if (g_str_has_prefix(text + phrase->tokens[0].start, before[i]) ||
            g_str_has_prefix(text + first->start, before[i]))
            return TRUE;
    }
    gsize end = phrase->tokens[phrase->n - 1].end;
    for (gsize i = 0; i < G_N_ELEMENTS(behind); i++) {
        gsize length = strlen(behind[i]);
        if (end >= length && strncmp(text + end - length, behind[i], length) == 0)
            return TRUE;
    }
    return FALSE;
}

/** A comma, or "then", is all that parts a piece from the one before it. */
static gboolean behind_comma(const Cutter *cutter, guint start)
{
    const Token *before = start > 0 ? &cutter->tokens[start - 1] : NULL;
    return before != NULL && (token_is_soft(before) || token_is(before, WORD_THEN));
}

/** 下课以后|，把方块变红: behind what was not understood, a time to come. */
static gboolean behind_time(const Cutter *cutter, guint start)
{
    static const char *const times[] = {"以后", "之后", "后", NULL};
    const GPtrArray *commands = cutter->commands;
    if (start < 2 || cutter->tokens[start - 1].kind != TOKEN_COMMA ||
        !token_is(&cutter->tokens[start - 2], WORD_THEN) || commands->len == 0)
        return FALSE;
    const Command *before = commands->pdata[commands->len - 1];
    const Phrase then = cutter_piece(cutter, start - 2, start - 1);
    return before->op == COMMAND_ERROR && before->refusal == REFUSE_CHATTER &&
           filler_is(&(Filler){.phrase = &then}, then.tokens, times);
}

void cutter_note_frame(Cutter *cutter, const Phrase *phrase, const Command *command)
{
    cutter->supposed = command->op == COMMAND_ERROR && is_condition(phrase);
    cutter->framed = command->op == COMMAND_ERROR && begins_framed(phrase);
    cutter->lead = cutter->framed ? lead_of(phrase) : LEAD_OTHER;
}

gboolean cutter_frame_holds(const Cutter *cutter, const Phrase *phrase, guint start, Joint joint)
{
    if ((cutter->supposed && behind_comma(cutter, start)) || behind_time(cutter, start))
        return TRUE;
    if (!cutter->framed || behind_mark(cutter, phrase, start))
        return FALSE;
    guint first = phrase_first_meaning(phrase);
    gboolean verb = first < phrase->n && token_is(&phrase->tokens[first], WORD_VERB);
    return !(cutter->negated && joint == JOINT_SPOKEN && verb);
}
