// SPDX-License-Identifier: MIT
/*
 * Commands that name something: a saved board, or what somebody drew. A name needs no quotes where it stands
 * apart or is introduced:
 *
 *     保存为初稿   存档 初稿   恢复到初稿   save as draft1   restore draft1   load "draft1"
 *     保存好文件   save me a seat   load more                                     talk
 */
#include <string.h>

#include "lib/base/limits.h"
#include "lib/command/boarding.h"
#include "lib/command/slots.h"

/** A name without quotes is at most so many Latin words. */
#define NAME_WORDS 3

/** What stands before a name. */
typedef enum {
    LEAD_NOTHING,
    LEAD_APART, /**< 保存快照: a name stands apart */
    LEAD_TO,    /**< 到: a state of things may follow as well as a name */
    LEAD_AS
} Lead;

/** Words that are about nothing but a name lead to it. */
static gboolean leads(Lead lead)
{
    return lead > LEAD_APART;
}

/* --- names ------------------------------------------------------------------------------------------------- */

static gboolean is_han(const Phrase *phrase, const Token *t)
{
    return (guint8)phrase->reading->folded->str[t->start] >= 0x80;
}

/** Words that end a name or show that none is meant: 恢复到上一步, save as much as you can. */
static gboolean is_no_name(const Phrase *phrase, const Token *t)
{
    static const char *const others[] = {"第", "as", "it", NULL};
    return token_is(t, WORD_UNDO) || token_is(t, WORD_REDO) || token_is(t, WORD_CLEAR) || token_is(t, WORD_STEP) ||
           token_is(t, WORD_LAST) || token_is(t, WORD_QUESTION) || token_is(t, WORD_MUCH) || token_is(t, WORD_REF) ||
           token_is(t, WORD_NOT) || t->kind == TOKEN_COMMA || boarding_is(phrase, t, others);
}

/** Manners behind a name are not part of it; an article may be: 方案A. */
static guint skip_manners_behind(const Phrase *phrase, guint first)
{
    guint end = phrase->n;
    while (end > first && token_is_filler(&phrase->tokens[end - 1]) &&
           boarding_part(phrase, &phrase->tokens[end - 1]).parts & PART_SMALL)
        end--;
    return end;
}

/** The words from `first` to the end as a name without quotes; NULL when they are none. */
static char *plain_name(const Phrase *phrase, guint first, Lead lead)
{
    guint end = skip_manners_behind(phrase, first);
    gboolean unknown = FALSE;
    guint pieces = 0;
    for (guint i = first; i < end; i++) {
        const Token *t = &phrase->tokens[i];
        gboolean talk = (token_is(t, WORD_CHAT) && !leads(lead)) || (token_is(t, WORD_DE) && lead != LEAD_AS);
        if (is_no_name(phrase, t) || t->kind == TOKEN_QUOTE || talk)
            return NULL;
        unknown = unknown || t->kind == TOKEN_UNKNOWN || t->repaired;
        pieces += i == first || t->start > t[-1].end ? 1 : 0;
    }
    if (first == end || pieces > (leads(lead) ? NAME_WORDS : 1) || (!leads(lead) && !unknown))
        return NULL;
    g_autofree char *name = phrase_words(phrase, first, end - 1);
    gboolean numbered = strpbrk(name, "0123456789") != NULL || g_ascii_strncasecmp(name, "draft", 5) == 0 ||
                        g_ascii_strncasecmp(name, "version", 7) == 0;
    if (lead == LEAD_NOTHING && !is_han(phrase, &phrase->tokens[first]) && !numbered)
        return NULL;
    return g_utf8_strlen(name, -1) <= LIMIT_NAME_CHARS ? g_steal_pointer(&name) : NULL;
}

static Lead lead_of(const Phrase *phrase, const Token *t)
{
    if (token_is(t, WORD_TO))
        return LEAD_TO;
    return t->kind == TOKEN_COLON || boarding_part(phrase, t).parts & PART_AS ? LEAD_AS : LEAD_NOTHING;
}

/** The name that follows the head; NULL when there is none. */
static char *name_behind(const Phrase *phrase, guint head, Lead lead)
{
    const Token *t = phrase->tokens;
    guint i = head + 1;
    gboolean spaced = i < phrase->n && t[i].start > t[head].end;
    for (; i < phrase->n; i++) {
        Parts part = boarding_part(phrase, &t[i]);
        if (lead_of(phrase, &t[i]) != LEAD_NOTHING)
            lead = lead_of(phrase, &t[i]);
        else if (leads(lead) || !(part.parts & (PART_SMALL | PART_BOARD) || part.also & ALSO_IT))
            break;
        else
            spaced = i + 1 < phrase->n && t[i + 1].start > t[i].end;
    }
    if (i >= phrase->n)
        return NULL;
    if (t[i].kind == TOKEN_QUOTE && skip_manners_behind(phrase, i) == i + 1) {
        const char *quoted = phrase->reading->quotes->pdata[(guint)t[i].value];
        gboolean fits = *quoted != '\0' && g_utf8_strlen(quoted, -1) <= LIMIT_NAME_CHARS;
        return fits ? g_strdup(quoted) : NULL;
    }
    return leads(lead) || spaced ? plain_name(phrase, i, lead) : NULL;
}

/** Only what may stand before the head does: 请把画板. */
static gboolean begins_at(const Phrase *phrase, guint head)
{
    for (guint i = 0; i < head; i++) {
        Parts part = boarding_part(phrase, &phrase->tokens[i]);
        if (!(part.parts & (PART_SMALL | PART_BOARD | PART_CHANGE) || part.also & ALSO_IT))
            return FALSE;
    }
    return TRUE;
}

/** Nothing but what goes with the head stands behind it. */
static gboolean ends_at(const Phrase *phrase, guint head, guint allows)
{
    for (guint i = head + 1; i < phrase->n; i++) {
        Parts part = boarding_part(phrase, &phrase->tokens[i]);
        if (!(part.parts & (PART_SMALL | PART_BOARD | allows) || part.also & ALSO_IT))
            return FALSE;
    }
    return TRUE;
}

static gboolean refuse_talk(const Phrase *phrase, Command *command)
{
    gboolean negated = phrase_count(phrase, WORD_NOT) > 0 && phrase_first_unknown(phrase) == phrase->n;
    phrase_refuse_all(phrase, command, negated ? REFUSE_NEGATED : REFUSE_CHATTER);
    return TRUE;
}

/** 保存成图片: the format asked for, or the picture itself; n when none. */
static guint find_format(const Phrase *phrase, guint head)
{
    guint i = head + 1;
    while (i < phrase->n && !(boarding_part(phrase, &phrase->tokens[i]).parts & PART_FORMAT))
        i++;
    return i;
}

/** What kind of word a save or restore begins with: its row's extra. */
typedef enum {
    HEAD_PLAIN,      /**< 保存, load: what follows may be talk */
    HEAD_INTRODUCES, /**< 保存为, save as: a name follows */
    HEAD_SNAPSHOT,   /**< 保存快照, save a snapshot: a name may follow */
    HEAD_LISTS,      /**< 快照列表, snapshots: none follows */
} HeadKind;

gboolean boarding_save(const Phrase *phrase, Command *command, guint head)
{
    HeadKind kind = (HeadKind)phrase->tokens[head].row->color;
    gboolean introduced = kind == HEAD_INTRODUCES;
    guint format = find_format(phrase, head);
    if (!begins_at(phrase, head))
        return refuse_talk(phrase, command);
    if (format < phrase->n && ends_at(phrase, head, PART_FORMAT | PART_AS)) {
        const Token *t = &phrase->tokens[format];
        command->op = COMMAND_EXPORT;
        command->format = token_is(t, WORD_WHOLE) ? (ExportFormat)t->row->color : EXPORT_PNG;
        return TRUE;
    }
    if (format == head + 1 && introduced && format < phrase->n)
        return refuse_talk(phrase, command);                       /* 存成图片 and more */
    gboolean elsewhere = phrase_find(phrase, WORD_TO) < phrase->n; /* 保存到桌面 */
    static const Lead lead_behind[] = {
        [HEAD_PLAIN] = LEAD_NOTHING, [HEAD_INTRODUCES] = LEAD_AS, [HEAD_SNAPSHOT] = LEAD_APART};
    if (!elsewhere && kind != HEAD_LISTS)
        command->name = name_behind(phrase, head, lead_behind[kind]);
    if (command->name == NULL && (introduced || !ends_at(phrase, head, 0)))
        return refuse_talk(phrase, command);
    command->op = COMMAND_SAVE;
    return TRUE;
}

gboolean boarding_restore(const Phrase *phrase, Command *command, guint head)
{
    gboolean redo = token_is(&phrase->tokens[head], WORD_REDO);
    Lead lead = !redo && phrase->tokens[head].row->color != HEAD_PLAIN ? LEAD_AS : LEAD_NOTHING;
    g_autofree char *name = begins_at(phrase, head) ? name_behind(phrase, head, lead) : NULL;
    if (name == NULL && redo)
        return FALSE; /* 恢复 alone is what undo took away */
    if (name == NULL && !(begins_at(phrase, head) && ends_at(phrase, head, 0)))
        return refuse_talk(phrase, command);
    command->op = name != NULL ? COMMAND_RESTORE : COMMAND_SAVE; /* which one? tells what there is */
    command->name = g_steal_pointer(&name);
    return TRUE;
}

/* --- who --------------------------------------------------------------------------------------------------- */

/** 第9笔, step 9: the tokens it has, 0 when it is none. */
static guint entry_at(const Phrase *phrase, guint i, guint *number)
{
    const Token *t = &phrase->tokens[i];
    guint left = phrase->n - i;
    guint at = 0;
    if (left > 2 && token_is(t, WORD_REF) && t->row->value == REFWORD_NTH && t[1].kind == TOKEN_NUMBER &&
        token_is(&t[2], WORD_STEP))
        at = 1;
    else if (!(left > 1 && token_is(t, WORD_STEP) && t[1].kind == TOKEN_NUMBER))
        return 0;
    else
        at = 1;
    double value = t[at].value;
    if (!(value >= 1 && value <= G_MAXINT32 && value == (guint)value))
        return 0;
    *number = (guint)value;
    return token_is(t, WORD_REF) ? 3 : 2;
}

/** One thing or entry from token `i` on: how many tokens, 0 when there is none. */
static guint take_target(const Phrase *phrase, Command *command, guint i)
{
    guint length = entry_at(phrase, i, &command->number);
    if (length > 0)
        return length;
    Filler f = {.phrase = phrase, .command = command, .i = i};
    Ref *ref = NULL;
    length = ref_read(&f, 0, REF_LOOSE | REF_RANGE | REF_PART | REF_BARE, &ref);
    if (length > 0)
        g_ptr_array_add(command->targets, ref);
    for (guint k = i; k < i + length; k++) {
        if (phrase->tokens[k].repaired)
            return 0; /* dishes are no mistyped dashes */
    }
    if (length == 0 && boarding_part(phrase, &phrase->tokens[i]).also & ALSO_IT)
        return 1; /* 这是谁画的 */
    return length;
}

gboolean boarding_who(const Phrase *phrase, Command *command, guint head)
{
    guint targets = 0;
    for (guint i = 0; i < phrase->n;) {
        Parts part = boarding_part(phrase, &phrase->tokens[i]);
        guint length = i == head || part.parts & PART_SMALL || part.also & ALSO_IS ? 1 : 0;
        if (i != head && (length == 0 || token_is(&phrase->tokens[i], WORD_THE))) {
            guint taken = take_target(phrase, command, i);
            targets += taken > 0 ? 1 : 0;
            length = MAX(length, taken);
        }
        if (length == 0 || targets > 1)
            return refuse_talk(phrase, command);
        i += length;
    }
    const Ref *only = command->targets->len == 1 ? command->targets->pdata[0] : NULL;
    if (only != NULL && only->kind == REF_IT)
        g_ptr_array_set_size(command->targets, 0);
    command->op = COMMAND_WHO;
    return TRUE;
}
