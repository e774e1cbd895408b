// SPDX-License-Identifier: MIT
/*
 * Commands about the board as a whole. A row says which parts make the command and which may go with them:
 *
 *     背景   换成    浅 蓝         最近  5      笔            show  the    grid
 *     head   change  colour        last  number step          show  small  head
 *
 * A phrase with a part that its row does not know is refused, never half done.
 */
#include "lib/command/boarding.h"

#include "lib/base/limits.h"

/* --- values ------------------------------------------------------------------------------------------------ */

/** The colour of a board nobody gave another one. */
#define PAPER 0xffffffffu

static void refuse_negated(const Phrase *phrase, Command *command)
{
    phrase_refuse_all(phrase, command, REFUSE_NEGATED);
}

static void read_color(const Phrase *phrase, Command *command)
{
    const Token *shade = NULL;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (token_is(t, WORD_SHADE))
            shade = t;
        if (t->kind != TOKEN_COLOR && !token_is(t, WORD_COLOR))
            continue;
        CommandColor color = token_color(t);
        if (shade != NULL)
            color = color_shade(color, (ShadeKind)shade->row->value);
        if (command->color != 0 && command->color != color)
            phrase_refuse(phrase, command, REFUSE_TWICE, i, i);
        command->color = color;
        shade = NULL;
    }
}

static void settle_background(const Phrase *phrase, Command *command, Parts said)
{
    read_color(phrase, command);
    gboolean changes = command->color != 0 || (said.parts & (PART_CHANGE | PART_REMOVE | PART_OFF));
    if ((said.parts & PART_NOT) && changes)
        refuse_negated(phrase, command);
    else if (said.parts & (PART_NOT | PART_REMOVE | PART_OFF))
        command->color = PAPER;
    else if (command->color == 0)
        phrase_refuse_all(phrase, command, REFUSE_NO_TARGET);
}

/** "don't show the grid" takes it off, "don't hide the grid" leaves it; 网格先不开: not now. */
static void settle_switch(const Phrase *phrase, Command *command, Parts said)
{
    gboolean takes_off = said.parts & (PART_OFF | PART_REMOVE);
    if ((said.parts & PART_NOT) && (takes_off || said.parts & PART_ON))
        refuse_negated(phrase, command);
    command->off = takes_off || (said.parts & PART_NOT);
    gboolean shown = said.parts & (PART_ON | PART_SHOW | PART_VERB) || said.also & ALSO_UPON;
    command->on = !command->off && (shown || command->op == COMMAND_GRID);
    if (said.also & ALSO_ENDED && !command->off)
        phrase_refuse_all(phrase, command, REFUSE_CHATTER); /* 网格打开了: tells */
}

static void settle_steps(const Phrase *phrase, Command *command, Parts said)
{
    command->steps = 0;
    (void)said;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (t->kind != TOKEN_NUMBER)
            continue;
        if (command->steps > 0)
            phrase_refuse(phrase, command, REFUSE_TWICE, i, i);
        if (!(t->value >= 1 && t->value <= LIMIT_UNDO_DEPTH && t->value == (guint)t->value)) {
            command->low = 1;
            command->high = LIMIT_UNDO_DEPTH;
            phrase_refuse(phrase, command, REFUSE_BAD_NUMBER, i, i);
            return;
        }
        command->steps = (guint)t->value;
    }
}

static void settle_format(const Phrase *phrase, Command *command, Parts said)
{
    gboolean found = FALSE;
    ExportFormat format = said.parts & (1u << WHOLE_REPLAY) ? EXPORT_GIF : EXPORT_PNG;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (!token_is(t, WORD_WHOLE) || t->row->value != WHOLE_FORMAT)
            continue;
        if (found && format != (ExportFormat)t->row->color)
            phrase_refuse(phrase, command, REFUSE_TWICE, i, i);
        format = (ExportFormat)t->row->color;
        found = TRUE;
    }
    command->format = format;
}

static void settle_scope(const Phrase *phrase, Command *command, Parts said)
{
    static const char *const mine[] = {"我的", "mine", NULL};
    gboolean own = said.parts & PART_OWN;
    for (guint i = 0; i < phrase->n; i++)
        own = own || (token_is(&phrase->tokens[i], WORD_LAST) && boarding_is(phrase, &phrase->tokens[i], mine));
    command->on = said.parts & PART_EVERYBODY || said.also & ALSO_ALL;
    command->off = own;
    if (command->on == own)
        phrase_refuse_all(phrase, command, REFUSE_NO_TARGET);
}

/** 画板上有什么, 有哪些图形: of what is there, and where or of which things. */
static gboolean lists(Parts said)
{
    gboolean counted = said.also & ALSO_WHAT && said.also & (ALSO_HAVE | ALSO_IS | ALSO_UPON);
    gboolean where = said.parts & PART_BOARD && said.also & (ALSO_UPON | ALSO_HAVE);
    return counted && (where || said.also & ALSO_SHAPES);
}

/** 最近5笔: of the newest, and how many. */
static gboolean tells_newest(const Phrase *phrase)
{
    static const char *const newest[] = {"最近",       "最近的",  "last",        "the last",        "latest",
                                         "the latest", "my last", "most recent", "the most recent", "recent",
                                         NULL};
    static const char *const steps[] = {"步",         "笔",      "步操作",   "个操作",  "步骤",
                                        "操作",       "step",    "steps",    "actions", "action",
                                        "operations", "changes", "commands", "strokes", NULL};
    guint found = 0;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        found |= boarding_is(phrase, t, newest) && boarding_part(phrase, t).parts & PART_LAST ? 1 : 0;
        found |= token_is(t, WORD_STEP) && boarding_is(phrase, t, steps) ? 2 : 0;
        found |= t->kind == TOKEN_NUMBER ? 4 : 0;
    }
    return found == 7;
}

/* --- the commands ------------------------------------------------------------------------------------------ */

typedef struct {
    CommandOp op;
    Parts allows; /**< besides PART_SMALL and the head */
    void (*settle)(const Phrase *phrase, Command *command, Parts said);
} HeadRow;

#define SWITCHES (PART_ON | PART_OFF | PART_SHOW | PART_NOT | PART_REMOVE | PART_VERB | PART_CHANGE | PART_BOARD)
#define FORMATS (PART_FORMAT | PART_AS | PART_CHANGE | PART_BOARD)

static const HeadRow heads[WHOLE_HEADS] = {
    [WHOLE_BACKGROUND] = {COMMAND_BACKGROUND,
                          {PART_COLOR | PART_CHANGE | PART_AS | PART_NOT | PART_REMOVE | PART_OFF | PART_VERB |
                               PART_BOARD,
                           ALSO_WHETHER},
                          settle_background},
    [WHOLE_GRID] = {COMMAND_GRID, {SWITCHES, ALSO_UPON | ALSO_WHETHER | ALSO_ENDED}, settle_switch},
    [WHOLE_NUMBERS] = {COMMAND_NUMBERS, {SWITCHES, ALSO_UPON | ALSO_WHETHER | ALSO_ENDED | ALSO_SHAPES}, settle_switch},
    [WHOLE_LIST] = {COMMAND_LIST,
                    {PART_BOARD | PART_SHOW,
                     ALSO_WHAT | ALSO_IS | ALSO_HAVE | ALSO_UPON | ALSO_SHAPES | ALSO_THING | ALSO_ALL | ALSO_WHETHER},
                    NULL},
    [WHOLE_HISTORY] = {COMMAND_HISTORY,
                       {PART_SHOW | PART_NUMBER | PART_STEP | PART_LAST | PART_BOARD | PART_ON, ALSO_WHETHER},
                       settle_steps},
    [WHOLE_EXPORT] = {COMMAND_EXPORT, {FORMATS | 1 << WHOLE_REPLAY, ALSO_ALL | ALSO_IT | ALSO_WHETHER}, settle_format},
    [WHOLE_REPLAY] = {COMMAND_EXPORT, {PART_BOARD | PART_SHOW, ALSO_ALL | ALSO_WHETHER}, settle_format},
    [WHOLE_LINK] = {COMMAND_LINK,
                    {PART_SHOW | PART_ON | PART_BOARD | PART_VERB, ALSO_WHAT | ALSO_IS | ALSO_WHETHER},
                    NULL},
    [WHOLE_SCOPE] = {COMMAND_SCOPE,
                     {PART_EVERYBODY | PART_OWN | PART_LAST | PART_CHANGE | PART_AS, ALSO_ALL},
                     settle_scope},
};

/** What a phrase is made of; TRUE when all of it goes with `allows`, else *strange is the first that does not. */
static gboolean take_stock(const Phrase *phrase, Parts allows, Parts *said, guint *strange)
{
    *strange = phrase->n;
    for (guint i = 0; i < phrase->n; i++) {
        Parts part = boarding_part(phrase, &phrase->tokens[i]);
        gboolean goes = part.parts & (allows.parts | PART_SMALL) || part.also & allows.also;
        said->parts |= part.parts;
        said->also |= part.also;
        if (!goes && *strange == phrase->n)
            *strange = i;
    }
    return *strange == phrase->n && (!(said->also & ALSO_WHETHER) || said->also & ALSO_ASK);
}

/** Words that people put into sentences about something else. */
static gboolean talks(const Phrase *phrase)
{
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        Parts part = boarding_part(phrase, t);
        gboolean spoken = token_is(t, WORD_FILLER) || token_is(t, WORD_CHAT) || token_is(t, WORD_PRAISE) ||
                          token_is(t, WORD_IS) || token_is(t, WORD_QUESTION);
        if (t->kind == TOKEN_UNKNOWN || t->repaired ||
            (spoken && (part.parts & (PART_SMALL | PART_AS | PART_COLOR)) == 0))
            return TRUE;
    }
    return FALSE;
}

/** Behind 换成 or as stands a value, and so does a Latin word behind 导出. */
static gboolean introduces_value(const Phrase *phrase, guint i)
{
    const Token *t = &phrase->tokens[i];
    const char *text = phrase->reading->folded->str;
    gboolean latin = g_ascii_isalpha(text[t[1].start]) && !g_ascii_isalpha(text[t->start]);
    return boarding_part(phrase, t).parts & PART_AS || (token_is(t, WORD_EDIT) && t->row->value == EDIT_BECOME) ||
           (latin && token_is(t, WORD_WHOLE) && t->row->value == WHOLE_EXPORT);
}

/** 换成闪亮, export as bmp: the value asked for is one that nobody knows. */
static gboolean is_unknown_value(const Phrase *phrase, guint strange)
{
    const Token *t = phrase->tokens;
    if (strange == 0 || strange >= phrase->n || t[strange].kind != TOKEN_UNKNOWN ||
        !introduces_value(phrase, strange - 1))
        return FALSE;
    for (guint i = strange + 1; i < phrase->n; i++) {
        if (t[i].kind != TOKEN_UNKNOWN && !(boarding_part(phrase, &t[i]).parts & (PART_COLOR | PART_SMALL)))
            return FALSE;
    }
    return TRUE;
}

/** Says what is wrong with a phrase of which not every part goes with its head. */
static void refuse_strange(const Phrase *phrase, Command *command, guint head, guint strange)
{
    CommandOp op = heads[phrase->tokens[head].row->value].op;
    gboolean value = strange > head && is_unknown_value(phrase, strange);
    if (value && op == COMMAND_BACKGROUND)
        phrase_refuse(phrase, command, REFUSE_UNKNOWN_COLOR, strange, phrase->n - 1);
    else if (value && op == COMMAND_EXPORT)
        phrase_refuse(phrase, command, REFUSE_UNKNOWN, strange, phrase->n - 1);
    else if (phrase_count(phrase, WORD_NOT) > 0 && !talks(phrase))
        refuse_negated(phrase, command);
    else if (talks(phrase))
        phrase_refuse_all(phrase, command, REFUSE_CHATTER);
    else
        phrase_refuse_later(phrase, command, LATER_THING);
}

static void parse_head(const Phrase *phrase, Command *command, guint head)
{
    const HeadRow *row = &heads[phrase->tokens[head].row->value];
    Parts said = {0, 0};
    guint strange = 0;
    Parts allows = {row->allows.parts | 1u << phrase->tokens[head].row->value, row->allows.also};
    if (!take_stock(phrase, allows, &said, &strange)) {
        refuse_strange(phrase, command, head, strange);
        return;
    }
    command->op = row->op;
    if (row->settle != NULL)
        row->settle(phrase, command, said);
}

/** 画板上有什么, 最近5笔: commands without a word of their own. */
static gboolean parse_headless(const Phrase *phrase, Command *command)
{
    Parts said = {0, 0};
    guint strange = 0;
    Parts newest = {PART_LAST | PART_NUMBER | PART_STEP | PART_SHOW | PART_BOARD, 0};
    if (tells_newest(phrase) && take_stock(phrase, newest, &said, &strange)) {
        command->op = COMMAND_HISTORY;
        settle_steps(phrase, command, said);
        return TRUE;
    }
    said = (Parts){0, 0};
    if (!take_stock(phrase, heads[WHOLE_LIST].allows, &said, &strange) || !lists(said))
        return FALSE;
    command->op = COMMAND_LIST;
    return TRUE;
}

/** 编号7, link #1 and #2: about things, not about the board. */
static gboolean points_at_things(const Phrase *phrase, guint head)
{
    const Token *t = phrase->tokens;
    gint32 what = t[head].row->value;
    if (phrase_has_shape(phrase) || (what == WHOLE_NUMBERS && head + 1 < phrase->n && t[head + 1].kind == TOKEN_NUMBER))
        return TRUE;
    for (guint i = 0; i < phrase->n; i++) {
        if (t[i].kind == TOKEN_REF)
            return TRUE;
    }
    return FALSE;
}

/** 历史作业写完了, 导出报表发我: speaks of what is not on the board, and changes nothing there. */
static gboolean only_talks(const Phrase *phrase)
{
    guint known = phrase_count(phrase, WORD_EDIT) + phrase_count(phrase, WORD_REF) + phrase_count(phrase, WORD_VERB);
    return known == 0 && phrase_first_unknown(phrase) + phrase_find(phrase, WORD_CHAT) < 2 * phrase->n &&
           phrase_find(phrase, WORD_NAME) == phrase->n;
}

/** A head that takes no name. */
static gboolean parse_about_board(const Phrase *phrase, Command *command, guint head)
{
    gboolean writes = phrase_find_text(phrase) < phrase->n;
    if ((writes || phrase_has_shape(phrase)) && only_talks(phrase))
        phrase_refuse_all(phrase, command, REFUSE_CHATTER);
    else if (points_at_things(phrase, head) || writes)
        return FALSE;
    else
        parse_head(phrase, command, head);
    return TRUE;
}

/** What joined it to the command before goes; words to be written and names may be any. */
static Phrase spoken_part(const Phrase *phrase)
{
    guint first = 0;
    while (first < phrase->n &&
           (token_is(&phrase->tokens[first], WORD_AND) || token_is(&phrase->tokens[first], WORD_AGAIN) ||
            phrase->tokens[first].kind == TOKEN_COMMA))
        first++;
    Phrase part = *phrase;
    part.tokens += first;
    part.n -= first;
    part.drawn = FALSE;
    return part;
}

/** The first word of a command about the board that is not part of a name or a text; n when none. */
static guint find_spoken_head(const Phrase *phrase)
{
    guint end = MIN(phrase_find_text(phrase), phrase_find(phrase, WORD_NAME));
    for (guint i = 0; i < end; i++) {
        const Token *t = &phrase->tokens[i];
        if (token_is_whole_head(t))
            return i;
        if (token_is(t, WORD_EDIT) && t->row->value == EDIT_RENAME)
            break;
    }
    return phrase->n;
}

gboolean boarding_parse(const Phrase *whole, Command *command)
{
    Phrase part = spoken_part(whole);
    const Phrase *phrase = &part;
    guint first = phrase_first_meaning(phrase);
    if (first < phrase->n && token_is(&phrase->tokens[first], WORD_UNDO) && steps_name_person(phrase)) {
        steps_parse(phrase, command, COMMAND_UNDO);
        return TRUE;
    }
    if (boarding_topic(phrase, command))
        return TRUE;
    guint head = find_spoken_head(phrase);
    guint redo = phrase_find(phrase, WORD_REDO);
    if (redo < phrase_find_text(phrase) && boarding_restore(phrase, command, redo))
        return TRUE;
    if (head == phrase->n)
        return parse_headless(phrase, command);
    switch (phrase->tokens[head].row->value) {
    case WHOLE_WHO:
        return boarding_who(phrase, command, head);
    case WHOLE_SAVE:
        return boarding_save(phrase, command, head);
    case WHOLE_RESTORE:
        return boarding_restore(phrase, command, head);
    default:
        return parse_about_board(phrase, command, head);
    }
}
