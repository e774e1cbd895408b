// SPDX-License-Identifier: MIT
/*
 * Commands about the board itself: 背景改成蓝色, grid on, 导出pdf. Their words are common in talk, so they are
 * commands only when every word of the phrase belongs to them.
 */
#include <string.h>

#include "lib/command/slots.h"

typedef struct {
    Filler f;
    CommandOp op;
    gboolean said;  /**< a value */
    gboolean names; /**< 为, as: a name follows */
} Boarder;

static gboolean take_color(Boarder *b)
{
    gboolean shaded = token_is(peek(&b->f, 0), WORD_SHADE);
    const Token *t = peek(&b->f, shaded ? 1 : 0);
    if (b->op != COMMAND_BACKGROUND || b->said || !is_color(t))
        return FALSE;
    CommandColor color = t->kind == TOKEN_COLOR ? t->color : t->row->color;
    ShadeKind shade = shaded ? (ShadeKind)peek(&b->f, 0)->row->value : SHADE_DARK;
    b->f.command->color = shaded ? color_shade(color, shade) : color;
    b->f.i += shaded ? 2 : 1;
    return b->said = TRUE;
}

static gboolean take_switch(Boarder *b, gboolean on)
{
    Command *c = b->f.command;
    if (b->op != COMMAND_GRID && b->op != COMMAND_NUMBERS)
        return FALSE;
    c->on = on;
    c->off = !on;
    b->f.i++;
    return TRUE;
}

static gboolean take_format(Boarder *b)
{
    if (b->op != COMMAND_EXPORT || (b->said && b->f.command->format != (ExportFormat)peek(&b->f, 0)->row->value))
        return FALSE;
    b->f.command->format = (ExportFormat)peek(&b->f, 0)->row->value;
    b->f.i++;
    return b->said = TRUE;
}

/** “第一版”, or without quotes what stands behind 为, as: the rest. */
static gboolean take_name(Boarder *b)
{
    const Token *t = peek(&b->f, 0);
    Command *c = b->f.command;
    if ((b->op != COMMAND_SAVE && b->op != COMMAND_RESTORE) || c->name != NULL)
        return FALSE;
    gboolean quoted = t->kind == TOKEN_QUOTE;
    if (!quoted && !b->names)
        return FALSE;
    c->name = quoted ? g_strstrip(g_strdup(b->f.phrase->reading->quotes->pdata[(guint)t->value]))
                     : phrase_words(b->f.phrase, b->f.i, b->f.phrase->n - 1);
    if (*c->name == '\0' || g_utf8_strlen(c->name, -1) > LIMIT_NAME_CHARS)
        return FALSE;
    b->f.i = quoted ? b->f.i + 1 : b->f.phrase->n;
    return TRUE;
}

static gboolean take_number(Boarder *b)
{
    double value = peek(&b->f, 0)->value;
    if (b->op != COMMAND_HISTORY || b->said || !(value >= 1 && value <= LIMIT_UNDO_DEPTH && value == (guint)value))
        return FALSE;
    b->f.command->steps = (guint)value;
    b->f.i++;
    return b->said = TRUE;
}

/** Whose drawing: an entry, or a thing. */
static gboolean take_subject(Boarder *b)
{
    static const char *const step[] = {"step", "entry", NULL};
    Command *c = b->f.command;
    if (b->op != COMMAND_WHO || b->said)
        return FALSE;
    const Token *t = peek(&b->f, 0);
    guint number = t->kind != TOKEN_END && filler_is(&b->f, t, step)                                              ? 1
                   : token_is(t, WORD_REF) && t->row->value == REFWORD_NTH && token_is(peek(&b->f, 2), WORD_STEP) ? 1
                                                                                                                  : 0;
    if (number > 0 && peek(&b->f, number)->kind == TOKEN_NUMBER && peek(&b->f, number)->value >= 1) {
        c->number = (guint)MIN(peek(&b->f, number)->value, G_MAXINT32);
        b->f.i += token_is(peek(&b->f, 2), WORD_STEP) ? 3 : 2;
        return b->said = TRUE;
    }
    Ref *ref = NULL;
    guint length = ref_read(&b->f, 0, REF_LOOSE | REF_PART, &ref);
    if (length == 0)
        return FALSE;
    g_ptr_array_add(c->targets, ref);
    b->f.i += length;
    return b->said = TRUE;
}

static gboolean take_word(Boarder *b)
{
    static const char *const as[] = {"为", "成", "到", "as", "to", "叫", "名为", "called", "named", NULL};
    const Token *t = peek(&b->f, 0);
    gboolean named = b->op == COMMAND_SAVE || b->op == COMMAND_RESTORE;
    if (named && filler_is(&b->f, t, as)) {
        b->names = TRUE;
        b->f.i++;
        return TRUE;
    }
    if (token_is(t, WORD_AT) && filler_is(&b->f, t, (const char *const[]){"on", NULL}) && take_switch(b, TRUE))
        return TRUE;
    switch (t->row->kind) {
    case WORD_BOARD_DEED:
        b->names = b->names || (t->row->color != 0 && named);
        if (t->row->value != (gint32)b->op)
            return FALSE;
        b->f.i++;
        return TRUE;
    case WORD_FORMAT:
        return take_format(b);
    case WORD_SWITCH:
        return take_switch(b, t->row->value != 0);
    case WORD_SHOW:
        if (take_switch(b, TRUE))
            return TRUE;
        break;
    case WORD_NOT:
    case WORD_NO:
        return take_switch(b, FALSE);
    case WORD_EDIT:
        if (t->row->value == EDIT_TAKE_OFF)
            return take_switch(b, FALSE);
        if (b->op != COMMAND_BACKGROUND || t->row->value > EDIT_BECOME)
            return FALSE;
        break;
    case WORD_REDO:
    case WORD_VERB:
    case WORD_TO:
        if (b->op == COMMAND_GRID || b->op == COMMAND_NUMBERS)
            return FALSE;
        break;
    case WORD_STEP:
    case WORD_LAST:
    case WORD_MEASURE:
        if (b->op != COMMAND_HISTORY && b->op != COMMAND_LINK)
            return FALSE;
        break;
    case WORD_REF: /* save this */
        if (t->row->value != REFWORD_IT)
            return FALSE;
        break;
    case WORD_ALL:
        if (b->op != COMMAND_LIST)
            return FALSE;
        break;
    case WORD_FILLER:
    case WORD_DE:
    case WORD_ASK:
    case WORD_THE:
    case WORD_A:
    case WORD_OF:
    case WORD_AT:
    case WORD_BOARD:
        break;
    default:
        return FALSE;
    }
    b->f.i++;
    return TRUE;
}

static gboolean take(Boarder *b)
{
    if (b->names && take_name(b))
        return TRUE;
    if (take_subject(b) || take_color(b))
        return TRUE;
    switch (peek(&b->f, 0)->kind) {
    case TOKEN_COMMA:
    case TOKEN_COLON:
        b->f.i++;
        return TRUE;
    case TOKEN_NUMBER:
        return take_number(b);
    case TOKEN_QUOTE:
        return take_name(b);
    case TOKEN_WORD:
        return take_word(b);
    default:
        return FALSE;
    }
}

static gboolean is_enough(const Boarder *b)
{
    switch (b->op) {
    case COMMAND_BACKGROUND:
    case COMMAND_WHO:
        return b->said;
    case COMMAND_RESTORE:
        return b->f.command->name != NULL;
    default:
        return TRUE;
    }
}

/** 恢复“第一版” is about the board: 恢复 alone is about the last undo. */
static gboolean deed_of(const Phrase *phrase, CommandOp *op)
{
    guint deed = phrase_find(phrase, WORD_BOARD_DEED);
    guint redo = phrase_find(phrase, WORD_REDO);
    gboolean quoted = FALSE;
    for (guint i = 0; i < phrase->n; i++)
        quoted = quoted || phrase->tokens[i].kind == TOKEN_QUOTE;
    if (deed < phrase->n)
        *op = (CommandOp)phrase->tokens[deed].row->value;
    else if (redo < phrase->n && quoted)
        *op = COMMAND_RESTORE;
    else
        return FALSE;
    return TRUE;
}

static void take_back(Command *command)
{
    g_ptr_array_set_size(command->targets, 0);
    g_clear_pointer(&command->name, g_free);
    command->on = command->off = FALSE;
    command->color = 0;
    command->steps = 1;
    command->number = 0;
}

gboolean board_parse(const Phrase *phrase, Command *command)
{
    Boarder b = {.f = {.phrase = phrase, .command = command}};
    if (!deed_of(phrase, &b.op))
        return FALSE;
    gboolean repaired = FALSE;
    for (guint i = 0; i < phrase->n; i++)
        repaired = repaired || (phrase->tokens[i].repaired && token_is(&phrase->tokens[i], WORD_UNDO));
    if (b.op == COMMAND_HISTORY)
        command->steps = 0;
    while (!repaired && b.f.i < phrase->n) {
        if (!take(&b))
            break;
    }
    if (repaired || b.f.i < phrase->n || !is_enough(&b)) {
        take_back(command);
        return FALSE;
    }
    command->op = b.op;
    return TRUE;
}
