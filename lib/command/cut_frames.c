// SPDX-License-Identifier: MIT
/*
 * What a sentence denies, asks, tells or supposes at its front holds for the commands that follow without a mark:
 *
 *     不要清空然后画圆   I was going to draw a circle then a square   听说要圆里面画个笑脸      nothing
 *     昨天我清空，然后画了个圆   要不要把圆变红，方块变蓝                                      nothing
 *     不要圆，画方块     别画圆 画方块   the circle is too small, make it bigger              the second
 *     如果下雨，把圆变红   if the client hates it, make it red   once he agrees, delete A       nothing
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

/** What begins a condition, and the manners that begin alike and are none. */
static const char *const conditions[] = {
    "if ",      "unless ",    "once ",     "when ", "whenever ", "until ", "as soon as ", "in case ", "assuming ",
    "suppose ", "supposing ", "provided ", "如果",  "要是",      "假如",   "假设",        "假使",     "倘若",
    "万一",     "除非",       "一旦",      "等到",  "只要",      "after ", NULL};
static const char *const manners[] = {"once more",    "once again",        "if you can",       "if you like",
                                      "if you want",  "if you don't mind", "if you have time", "if possible",
                                      "if that's ok", "if it's ok",        "如果可以",         "如果行",
                                      "如果能",       "如果方便",          "如果有空",         "要是可以",
                                      "要是行",       "要是方便",          "要是能",           NULL};

static gboolean begins_with(const char *said, const char *const *beginnings)
{
    while (*beginnings != NULL && !g_str_has_prefix(said, *beginnings))
        beginnings++;
    return *beginnings != NULL;
}

static gboolean ends_with(const char *said, gsize length, const char *end)
{
    return length > strlen(end) && g_str_has_prefix(said + length - strlen(end), end);
}

/** if it rains, 等老板同意了: not before, and perhaps never. */
static gboolean supposes(const Phrase *phrase)
{
    guint first = 0;
    while (first < phrase->n && token_is(&phrase->tokens[first], WORD_AND))
        first++;
    if (first >= phrase->n)
        return FALSE;
    guint start, end;
    phrase_span(phrase, first, phrase->n - 1, &start, &end);
    const char *said = phrase->reading->folded->str + start;
    gsize length = end - start;
    gboolean awaits = g_str_has_prefix(said, "等") && !g_str_has_prefix(said, "等等") &&
                      (ends_with(said, length, "了") || ends_with(said, length, "后"));
    static const char *const ends[] = {"的话", "的时候", "之后", "以后", "之前", "以前"};
    gboolean ended = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(ends); i++)
        ended = ended || ends_with(said, length, ends[i]);
    return ((begins_with(said, conditions) || ended) && !begins_with(said, manners)) || awaits;
}

/** Whether the sentence before `start` ended there, and not at a comma. */
static gboolean sentence_ended(const Cutter *cutter, guint start)
{
    for (guint i = start; i > 0; i--) {
        const Token *t = &cutter->tokens[i - 1];
        gboolean comma = t->end > t->start && cutter->reading->folded->str[t->start] == ',';
        if ((t->kind == TOKEN_END || t->kind == TOKEN_ASKED) && t->end > t->start && !comma)
            return TRUE;
        if (!comma && t->kind != TOKEN_COMMA && !token_is(t, WORD_AND) && !token_is(t, WORD_THEN))
            return FALSE;
    }
    return FALSE;
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
    cutter->supposed = command->op == COMMAND_ERROR && supposes(phrase);
    cutter->framed = command->op == COMMAND_ERROR && begins_framed(phrase);
    cutter->lead = cutter->framed ? lead_of(phrase) : LEAD_OTHER;
}

gboolean cutter_frame_holds(const Cutter *cutter, const Phrase *phrase, guint start, Joint joint)
{
    if ((cutter->supposed && !sentence_ended(cutter, start)) || behind_time(cutter, start))
        return TRUE;
    if (!cutter->framed || behind_mark(cutter, phrase, start))
        return FALSE;
    guint first = phrase_first_meaning(phrase);
    gboolean verb = first < phrase->n && token_is(&phrase->tokens[first], WORD_VERB);
    return !(cutter->negated && joint == JOINT_SPOKEN && verb);
}
