// SPDX-License-Identifier: MIT
/* Commands that take things back: undo, redo and clear. */
#include "lib/base/limits.h"
#include "lib/command/phrase.h"

/** 撤销刚才的: a reference that means the last step. */
static gboolean speaks_of_last(const Phrase *phrase, const Token *t)
{
    static const char *const words_for_last[] = {"刚", "上一", "前一", "last", "the last", "that", "this"};
    const char *word = phrase->reading->folded->str + t->start;
    for (gsize i = 0; token_is(t, WORD_REF) && i < G_N_ELEMENTS(words_for_last); i++) {
        if (g_str_has_prefix(word, words_for_last[i]))
            return TRUE;
    }
    return FALSE;
}

/** Words that may stand beside undo or redo and change nothing. */
static gboolean goes_with_steps(const Phrase *phrase, const Token *t, CommandOp op)
{
    if (t->kind == TOKEN_COMMA || t->kind == TOKEN_COLON)
        return TRUE;
    if (t->kind != TOKEN_WORD)
        return FALSE;
    switch (t->row->kind) {
    case WORD_FILLER:
    case WORD_DE:
    case WORD_IS:
    case WORD_STEP:
    case WORD_LAST:
    case WORD_THE:
    case WORD_A:
    case WORD_ASK:
    case WORD_OF:
    case WORD_AND:
    case WORD_AGAIN:
    case WORD_MEASURE:
    case WORD_HELP:
        return TRUE;
    case WORD_UNDO:
        return op == COMMAND_UNDO;
    case WORD_REDO:
        return op == COMMAND_REDO;
    default:
        return speaks_of_last(phrase, t);
    }
}

/** Undo and redo take a number and words like 步, 全部; anything else names a target that is not there yet. */
void steps_parse(const Phrase *phrase, Command *command, CommandOp op)
{
    gboolean said = FALSE;
    command->op = op;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (t->kind == TOKEN_NUMBER || token_is(t, WORD_TIMES)) {
            double value = t->kind == TOKEN_NUMBER ? t->value : t->row->value;
            if (!(value >= 1 && value <= LIMIT_UNDO_DEPTH && value == (guint)value) || said) {
                phrase_refuse(phrase, command, said ? REFUSE_LEFTOVER : REFUSE_BAD_NUMBER, i, i);
                command->low = 1;
                command->high = LIMIT_UNDO_DEPTH;
                return;
            }
            command->steps = (guint)value;
            said = TRUE;
            continue;
        }
        const char *word = phrase->reading->folded->str + t->start;
        gboolean all = token_is(t, WORD_ALL) || (token_is(t, WORD_REF) && g_str_has_prefix(word, "所有"));
        if (all && !said) {
            command->steps = 0;
            said = TRUE;
            continue;
        }
        if (!goes_with_steps(phrase, t, op)) {
            if (t->kind == TOKEN_UNKNOWN)
                phrase_refuse_unknown(phrase, command, i);
            else
                phrase_refuse(phrase, command, REFUSE_LATER, 0, phrase->n - 1);
            return;
        }
    }
}

/** Words that take everything off are only followed to the letter. */
void clear_parse(const Phrase *phrase, Command *command, gboolean asked)
{
    command->op = COMMAND_CLEAR;
    guint deed = phrase_find(phrase, WORD_CLEAR);
    gboolean latin = (guint8)phrase->reading->folded->str[phrase->tokens[deed].start] < 0x80;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        gboolean fine = t->kind == TOKEN_COMMA || token_is_filler(t) || token_is(t, WORD_CLEAR) ||
                        token_is(t, WORD_BOARD) || token_is(t, WORD_ALL) || token_is(t, WORD_THE) ||
                        token_is(t, WORD_ASK) || token_is(t, WORD_OF);
        /* "is everything clear" asks; "clear everything" does. */
        fine =
            fine && !token_is(t, WORD_IS) && (!latin || i >= deed || token_is(t, WORD_FILLER) || token_is(t, WORD_ASK));
        if (!fine || t->repaired) {
            Refusal why = t->repaired ? REFUSE_SUGGEST : t->kind == TOKEN_UNKNOWN ? REFUSE_UNKNOWN : REFUSE_LATER;
            phrase_refuse(phrase, command, why, 0, phrase->n - 1);
            return;
        }
    }
    if (asked && phrase_count(phrase, WORD_ASK) == 0)
        phrase_refuse_all(phrase, command, REFUSE_SUGGEST);
}
