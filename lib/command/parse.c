// SPDX-License-Identifier: MIT
/*
 * A message becomes commands: the tokens are cut where one command ends and another begins, and each piece is
 * read as what its words make it. Cuts, from certain to soft:
 *
 *     newline ; . ! ?          always
 *     然后, then               always
 *     再, also                 when something was said before
 *     comma, 和, and           when a command begins after it: a verb, or a second shape
 *     nothing (spoken words)   before a second verb or count, when a shape was said and another one follows
 */
#include <string.h>

#include "lib/base/limits.h"
#include "lib/command/phrase.h"

/* --- phrases ------------------------------------------------------------------------------------------- */

char *phrase_words(const Phrase *phrase, guint first, guint last)
{
    return reading_slice(phrase->reading, phrase->tokens[first].start, phrase->tokens[last].end);
}

void phrase_refuse(const Phrase *phrase, Command *command, Refusal refusal, guint first, guint last)
{
    if (command->refusal != REFUSE_NOTHING || phrase->n == 0)
        return;
    first = MIN(first, phrase->n - 1);
    last = CLAMP(last, first, phrase->n - 1);
    g_autofree char *what = phrase_words(phrase, first, last);
    command_refuse(command, refusal, what);
    command->column = reading_column(phrase->reading, phrase->tokens[first].start);
}

/** One Chinese character that is a word by chance when it touches unknown ones: 长 in 长颈鹿. */
static gboolean is_single_character(const Token *token)
{
    return token->kind == TOKEN_WORD && token->end - token->start == 3 && token->row->kind != WORD_VERB &&
           token->row->kind != WORD_DE && token->row->kind != WORD_MEASURE && token->row->kind != WORD_WRITE &&
           token->row->kind != WORD_FILLER && token->row->kind != WORD_AT;
}

void phrase_refuse_unknown(const Phrase *phrase, Command *command, guint i)
{
    const Token *t = phrase->tokens;
    guint first = i;
    guint last = i;
    while (first > 0 && is_single_character(&t[first - 1]) && t[first - 1].end == t[first].start)
        first--;
    while (last + 1 < phrase->n && (is_single_character(&t[last + 1]) || t[last + 1].kind == TOKEN_UNKNOWN) &&
           t[last + 1].end >= t[last].end && t[last + 1].start - t[last].end <= 1)
        last++;
    const char *behind = phrase->reading->folded->str + t[last].end;
    gboolean color = g_str_has_prefix(behind, "色");
    phrase_refuse(phrase, command, color ? REFUSE_UNKNOWN_COLOR : REFUSE_UNKNOWN, first, last);
}

gboolean token_is_filler(const Token *token)
{
    return token_is(token, WORD_FILLER) || token_is(token, WORD_DE) || token_is(token, WORD_IS);
}

/* --- what kind of command a piece is ----------------------------------------------------------------------- */

static guint count_kind(const Phrase *phrase, WordKind kind)
{
    guint n = 0;
    for (guint i = 0; i < phrase->n; i++)
        n += token_is(&phrase->tokens[i], kind) ? 1 : 0;
    return n;
}

static guint find_kind(const Phrase *phrase, WordKind kind)
{
    guint i = 0;
    while (i < phrase->n && !token_is(&phrase->tokens[i], kind))
        i++;
    return i;
}

static gboolean is_shape(const Token *token)
{
    return token_is(token, WORD_SHAPE) || token_is(token, WORD_NGON) || token_is(token, WORD_POINTED);
}

static gboolean has_shape(const Phrase *phrase)
{
    return count_kind(phrase, WORD_SHAPE) + count_kind(phrase, WORD_NGON) + count_kind(phrase, WORD_POINTED) > 0;
}

/** Where words to be written begin: after 写, a label, or "text:"; n when nowhere. */
static guint find_text(const Phrase *phrase)
{
    guint text = MIN(find_kind(phrase, WORD_WRITE), find_kind(phrase, WORD_LABEL));
    for (guint i = 0; i + 1 < text; i++) {
        if (phrase->tokens[i + 1].kind == TOKEN_COLON && token_is(&phrase->tokens[i], WORD_SHAPE) &&
            phrase->tokens[i].row->value == DRAW_TEXT)
            return i;
    }
    return text;
}

static guint first_unknown(const Phrase *phrase)
{
    guint i = 0;
    while (i < phrase->n && phrase->tokens[i].kind != TOKEN_UNKNOWN)
        i++;
    return i;
}

static void refuse_kind(const Phrase *phrase, Command *command, Refusal refusal, WordKind kind)
{
    guint i = find_kind(phrase, kind);
    phrase_refuse(phrase, command, refusal, i, i);
}

static void refuse_all(const Phrase *phrase, Command *command, Refusal refusal)
{
    phrase_refuse(phrase, command, refusal, 0, phrase->n - 1);
}

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

/** Undo and redo take a number and words like 步, 全部; anything else names a target that is not there yet. */
static void parse_steps(const Phrase *phrase, Command *command, CommandOp op)
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
        gboolean fine = t->kind == TOKEN_COMMA || t->kind == TOKEN_COLON || token_is_filler(t) ||
                        token_is(t, WORD_STEP) || token_is(t, WORD_LAST) || token_is(t, WORD_THE) ||
                        token_is(t, WORD_A) || token_is(t, WORD_ASK) || token_is(t, WORD_OF) || token_is(t, WORD_AND) ||
                        token_is(t, WORD_AGAIN) || token_is(t, WORD_MEASURE) ||
                        token_is(t, op == COMMAND_UNDO ? WORD_UNDO : WORD_REDO) || token_is(t, WORD_HELP) ||
                        speaks_of_last(phrase, t);
        if (!fine) {
            if (t->kind == TOKEN_UNKNOWN)
                phrase_refuse_unknown(phrase, command, i);
            else
                phrase_refuse(phrase, command, REFUSE_LATER, 0, phrase->n - 1);
            return;
        }
    }
}

/** Words that take everything off are only followed to the letter. */
static void parse_clear(const Phrase *phrase, Command *command, gboolean asked)
{
    command->op = COMMAND_CLEAR;
    guint deed = find_kind(phrase, WORD_CLEAR);
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
    if (asked && count_kind(phrase, WORD_ASK) == 0)
        refuse_all(phrase, command, REFUSE_SUGGEST);
}

/** The words of a show or help command: nothing that is not known, nothing that draws. */
static gboolean only_known(const Phrase *phrase, Command *command)
{
    guint unknown = first_unknown(phrase);
    if (unknown == phrase->n)
        return TRUE;
    phrase_refuse_unknown(phrase, command, unknown);
    return FALSE;
}

/** "make the circle red": the speaks of something that is there, unless the verb only draws. */
static gboolean speaks_of_the(const Phrase *phrase)
{
    guint the = find_kind(phrase, WORD_THE);
    if (the + 1 >= phrase->n)
        return FALSE;
    guint next = the + 1;
    while (next + 1 < phrase->n &&
           (token_is(&phrase->tokens[next], WORD_COLOR) || token_is(&phrase->tokens[next], WORD_SIZE)))
        next++;
    if (!is_shape(&phrase->tokens[next]))
        return FALSE;
    guint verb = find_kind(phrase, WORD_VERB);
    return verb > the || phrase->tokens[verb].row->value != VERB_DRAW;
}

/** 在圆的右边, right of the square: a place beside something. The token where it begins, or n. */
static guint relative_place(const Phrase *phrase)
{
    const Token *t = phrase->tokens;
    for (guint i = 0; i + 1 < phrase->n; i++) {
        if (token_is(&t[i], WORD_AT)) {
            guint j = i + 1;
            while (j < phrase->n && (token_is(&t[j], WORD_COLOR) || token_is(&t[j], WORD_SIZE) ||
                                     token_is(&t[j], WORD_THE) || token_is(&t[j], WORD_A) || token_is_filler(&t[j])))
                j++;
            gboolean reference = j < phrase->n && is_shape(&t[j]);
            while (reference && ++j < phrase->n && token_is_filler(&t[j]))
                continue;
            if (reference && j < phrase->n && token_is(&t[j], WORD_ANCHOR))
                return i;
        }
        if (token_is(&t[i], WORD_ANCHOR) && token_is(&t[i + 1], WORD_OF)) {
            guint j = i + 2;
            while (j < phrase->n && (token_is(&t[j], WORD_THE) || token_is(&t[j], WORD_COLOR) ||
                                     token_is(&t[j], WORD_SIZE) || token_is(&t[j], WORD_A)))
                j++;
            if (j < phrase->n && !token_is(&t[j], WORD_BOARD))
                return i;
        }
    }
    return phrase->n;
}

/** Single characters that touch the word before them are something else: 点 in 三点了, 线 in 上线. */
static gboolean shape_is_weak(const Phrase *phrase)
{
    guint at = find_kind(phrase, WORD_SHAPE);
    if (at == 0 || at >= phrase->n || count_kind(phrase, WORD_VERB) > 0)
        return FALSE;
    const Token *shape = &phrase->tokens[at];
    const Token *before = shape - 1;
    gboolean dot = shape->row->value == DRAW_DOT;
    gboolean single =
        shape->end - shape->start == 3 && (dot || shape->row->value == DRAW_LINE || shape->row->value == DRAW_TEXT);
    return single && before->end == shape->start &&
           (token_is(before, WORD_ANCHOR) || (dot && before->kind == TOKEN_NUMBER));
}

/** No verb and much that is not understood: people talking. */
static gboolean is_chatter(const Phrase *phrase)
{
    gboolean verb = count_kind(phrase, WORD_VERB) + count_kind(phrase, WORD_WRITE) > 0;
    if (count_kind(phrase, WORD_CHAT) > 0 || (!verb && count_kind(phrase, WORD_PRAISE) > 0))
        return TRUE;
    if (phrase->n == 1 && phrase->tokens[0].kind == TOKEN_QUOTE)
        return TRUE;
    gsize known = 0;
    gsize unknown = 0;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (t->kind == TOKEN_UNKNOWN)
            unknown += t->end - t->start;
        else if (!token_is_filler(t) && !token_is(t, WORD_ASK))
            known += t->end - t->start;
    }
    return (unknown > 0 && !verb && unknown >= known) || known + unknown == 0;
}

static void note_repair(const Phrase *phrase, Command *command)
{
    guint end = command->shape == DRAW_TEXT || command->text != NULL ? find_text(phrase) : phrase->n;
    for (guint i = 0; i < end && command->typed == NULL; i++) {
        if (phrase->tokens[i].repaired) {
            command->typed = phrase_words(phrase, i, i);
            command->read_as = g_strdup(phrase->tokens[i].spelling);
        }
    }
}

/** A question is one unless it politely asks for something: 能画个圆吗. */
static gboolean is_question(const Phrase *phrase)
{
    guint at = find_kind(phrase, WORD_QUESTION);
    if (at == phrase->n)
        return FALSE;
    gboolean particle = phrase->tokens[at].end - phrase->tokens[at].start == 3;
    const char *word = phrase->reading->folded->str + phrase->tokens[at].start;
    particle = particle && (g_str_has_prefix(word, "吗") || g_str_has_prefix(word, "么"));
    return !(particle && count_kind(phrase, WORD_QUESTION) == 1 && count_kind(phrase, WORD_ASK) > 0);
}

static guint find_text_shape(const Phrase *phrase)
{
    guint i = 0;
    while (i < phrase->n && !(token_is(&phrase->tokens[i], WORD_SHAPE) && phrase->tokens[i].row->value == DRAW_TEXT))
        i++;
    return i;
}

/** 粗一点, 大些: changes something, when nothing is to be drawn. */
static gboolean ends_in_comparison(const Phrase *phrase)
{
    guint i = phrase->n;
    while (i > 0 && token_is(&phrase->tokens[i - 1], WORD_FILLER))
        i--;
    if (i == 0)
        return FALSE;
    const Token *t = &phrase->tokens[i - 1];
    if (!token_is(t, WORD_SIZE) && !token_is(t, WORD_STROKE) && !token_is(t, WORD_LONG))
        return FALSE;
    g_autofree char *word = g_strndup(phrase->reading->folded->str + t->start, t->end - t->start);
    return g_str_has_suffix(word, "一点") || g_str_has_suffix(word, "些");
}

static void parse_drawing(const Phrase *phrase, Command *command)
{
    gboolean drawn = has_shape(phrase) || count_kind(phrase, WORD_WRITE) > 0;
    static const WordKind missing[] = {WORD_EDIT, WORD_REF, WORD_RELATION, WORD_LATER};
    guint text = find_text(phrase);
    for (gsize k = 0; k < G_N_ELEMENTS(missing); k++) {
        guint at = find_kind(phrase, missing[k]);
        if (at < text) {
            phrase_refuse(phrase, command, REFUSE_LATER, at, at);
            return;
        }
    }
    guint unknown = first_unknown(phrase);
    if (unknown < MIN(MIN(text, find_kind(phrase, WORD_NAME)),
                      count_kind(phrase, WORD_VERB) > 0 ? find_text_shape(phrase) : phrase->n)) {
        phrase_refuse_unknown(phrase, command, unknown);
        return;
    }
    guint relative = relative_place(phrase);
    if (count_kind(phrase, WORD_VERB) == 0 && ends_in_comparison(phrase)) {
        refuse_all(phrase, command, REFUSE_LATER); /* 线条粗一点 */
        return;
    }
    guint is = find_kind(phrase, WORD_IS);
    if (is < text && is > 0 && count_kind(phrase, WORD_VERB) == 0 && is_shape(&phrase->tokens[is - 1])) {
        refuse_all(phrase, command, REFUSE_LATER); /* 圆是红色的: says how something is, or should be */
        return;
    }
    if (relative < MIN(text, phrase->n) || (speaks_of_the(phrase) && text == phrase->n)) {
        refuse_all(phrase, command, REFUSE_LATER);
        return;
    }
    if (drawn && count_kind(phrase, WORD_SHAPE) == 1 && count_kind(phrase, WORD_NGON) == 0 && shape_is_weak(phrase)) {
        refuse_all(phrase, command, REFUSE_CHATTER);
        return;
    }
    command->op = COMMAND_DRAW;
    drawing_parse(phrase, command);
}

static guint first_meaning(const Phrase *phrase)
{
    guint i = 0;
    while (i < phrase->n && (token_is_filler(&phrase->tokens[i]) || token_is(&phrase->tokens[i], WORD_ASK) ||
                             token_is(&phrase->tokens[i], WORD_AND) || token_is(&phrase->tokens[i], WORD_AGAIN) ||
                             phrase->tokens[i].kind == TOKEN_COMMA))
        i++;
    return i;
}

static void parse_phrase(const Phrase *phrase, Command *command, gboolean asked)
{
    guint text = find_text(phrase);
    Phrase head = {phrase->reading, phrase->tokens, text};
    guint first = first_meaning(phrase);
    gboolean shaped = has_shape(&head) || text < phrase->n;
    if (count_kind(&head, WORD_NOT) + count_kind(&head, WORD_NO) > 0)
        refuse_all(phrase, command, REFUSE_NEGATED);
    else if (text == phrase->n && is_chatter(phrase))
        refuse_all(phrase, command, REFUSE_CHATTER);
    else if (!shaped && count_kind(phrase, WORD_HELP) > 0 && only_known(phrase, command))
        command->op = COMMAND_HELP;
    else if (command->refusal != REFUSE_NOTHING)
        return;
    else if (is_question(&head))
        refuse_kind(phrase, command, REFUSE_QUESTION, WORD_QUESTION);
    else if (asked && shaped &&
             count_kind(phrase, WORD_VERB) + count_kind(phrase, WORD_ASK) + count_kind(phrase, WORD_WRITE) == 0)
        refuse_all(phrase, command, REFUSE_QUESTION); /* circle? */
    else if (first < phrase->n && token_is(&phrase->tokens[first], WORD_REDO))
        parse_steps(phrase, command, COMMAND_REDO);
    else if (first < phrase->n && (token_is(&phrase->tokens[first], WORD_UNDO) ||
                                   (token_is(&phrase->tokens[first], WORD_ALL) && first + 1 < phrase->n &&
                                    token_is(&phrase->tokens[first + 1], WORD_UNDO))))
        parse_steps(phrase, command, COMMAND_UNDO);
    else if (count_kind(&head, WORD_CLEAR) > 0)
        parse_clear(phrase, command, asked);
    else if (!shaped &&
             count_kind(phrase, WORD_EDIT) + count_kind(phrase, WORD_REF) + count_kind(phrase, WORD_LATER) == 0 &&
             (count_kind(phrase, WORD_SHOW) > 0 ||
              (count_kind(phrase, WORD_BOARD) > 0 && count_kind(phrase, WORD_VERB) == 0 &&
               count_kind(phrase, WORD_COLOR) == 0)) &&
             only_known(phrase, command))
        command->op = COMMAND_SHOW;
    else
        parse_drawing(phrase, command);
    if (command->op == COMMAND_CLEAR || command->op != COMMAND_ERROR)
        note_repair(phrase, command);
}

/* --- cutting ------------------------------------------------------------------------------------------------ */

/** How a piece is joined to the one before it. */
typedef enum { JOINT_WALL, JOINT_SOFT, JOINT_SPOKEN } Joint;

typedef struct {
    const Reading *reading;
    const Token *tokens;
    guint n;
    guint start;      /**< of the piece being gathered */
    gboolean negated; /**< the last piece was, and the next one joined by "and" shares it */
    guint chain;      /**< the first command since the last wall: commands joined softly stand or fall together */
    Message *message;
} Cutter;

static gboolean is_wall(const Token *t)
{
    return t->kind == TOKEN_END || t->kind == TOKEN_ASKED || token_is(t, WORD_THEN);
}

static gboolean is_soft(const Token *t)
{
    return t->kind == TOKEN_COMMA || token_is(t, WORD_AND);
}

static gboolean is_deed(const Token *t)
{
    return token_is(t, WORD_UNDO) || token_is(t, WORD_REDO) || token_is(t, WORD_CLEAR);
}

static gboolean names_thing(const Token *t)
{
    return is_shape(t) || token_is(t, WORD_LATER) || token_is(t, WORD_WRITE) || is_deed(t);
}

static gboolean piece_names_thing(const Cutter *cutter, guint from, guint to)
{
    for (guint i = from; i < to; i++) {
        if (names_thing(&cutter->tokens[i]))
            return TRUE;
    }
    return FALSE;
}

/** Whether a shape comes before the next wall or soft cut. */
static gboolean thing_ahead(const Cutter *cutter, guint from)
{
    for (guint i = from; i < cutter->n && !is_wall(&cutter->tokens[i]) && !is_soft(&cutter->tokens[i]); i++) {
        if (names_thing(&cutter->tokens[i]))
            return TRUE;
    }
    return FALSE;
}

static guint skip_manners(const Cutter *cutter, guint i)
{
    while (i < cutter->n && (token_is_filler(&cutter->tokens[i]) || token_is(&cutter->tokens[i], WORD_ASK) ||
                             is_soft(&cutter->tokens[i]) || token_is(&cutter->tokens[i], WORD_AGAIN)))
        i++;
    return i;
}

/** Whether a new command begins behind the soft cut at i. */
static gboolean begins_behind(const Cutter *cutter, guint i)
{
    guint next = skip_manners(cutter, i + 1);
    if (next >= cutter->n)
        return FALSE;
    const Token *t = &cutter->tokens[next];
    if (token_is(t, WORD_ANCHOR) && t->row->value == ANCHOR_MIDDLE && next + 1 < cutter->n &&
        token_is(t + 1, WORD_WRITE))
        return FALSE; /* 圆，中间写A */
    if (token_is(t, WORD_EDIT) || is_deed(t) || token_is(t, WORD_NOT))
        return TRUE;
    if (!piece_names_thing(cutter, cutter->start, i))
        return FALSE;
    return thing_ahead(cutter, next) || ((token_is(t, WORD_VERB) || token_is(t, WORD_REF)) && next + 1 < cutter->n &&
                                         cutter->tokens[next + 1].kind == TOKEN_UNKNOWN);
}

/** A verb, a count or an article stands in the piece before token i. */
static gboolean said_to_draw(const Cutter *cutter, guint i)
{
    for (guint j = cutter->start; j < i; j++) {
        const Token *t = &cutter->tokens[j];
        if (token_is(t, WORD_VERB) || token_is(t, WORD_WRITE) || token_is(t, WORD_A) || token_is(t, WORD_MEASURE) ||
            is_deed(t))
            return TRUE;
    }
    return FALSE;
}

/** 在左边画一个圆在右边画…: who says the place first says it first again, so it goes with the verb behind it. */
static guint place_before(const Cutter *cutter, guint verb)
{
    guint first = skip_manners(cutter, cutter->start);
    if (first >= verb || !(token_is(&cutter->tokens[first], WORD_AT) || token_is(&cutter->tokens[first], WORD_ANCHOR)))
        return verb;
    guint at = verb;
    while (at > cutter->start + 1 &&
           (token_is(&cutter->tokens[at - 1], WORD_ANCHOR) || token_is_filler(&cutter->tokens[at - 1])))
        at--;
    return at > cutter->start + 1 && token_is(&cutter->tokens[at - 1], WORD_AT) ? at - 1 : at;
}

/** Spoken words have no commas: a second verb or count begins the next command. */
static gboolean begins_here(const Cutter *cutter, guint i)
{
    const Token *t = &cutter->tokens[i];
    if (i == cutter->start || !piece_names_thing(cutter, cutter->start, i))
        return FALSE;
    if (is_deed(t))
        return !is_deed(&cutter->tokens[i - 1]) && !piece_names_thing(cutter, i - 1, i - 1);
    gboolean counted = t->kind == TOKEN_NUMBER && i + 1 < cutter->n && token_is(&cutter->tokens[i + 1], WORD_MEASURE);
    if (token_is(t, WORD_NOT))
        return i + 1 < cutter->n && (token_is(&cutter->tokens[i + 1], WORD_VERB) || is_deed(&cutter->tokens[i + 1]));
    const Token *before = &cutter->tokens[i - 1];
    if (token_is(before, WORD_WRITE) ||
        (!said_to_draw(cutter, i) && (token_is(t, WORD_VERB) || token_is(before, WORD_VERB))))
        return FALSE; /* 在圆的右边画…: so far only the place */
    if (token_is(before, WORD_ANCHOR) && !token_is(t, WORD_VERB) && place_before(cutter, i) == i)
        return FALSE;
    return (token_is(t, WORD_VERB) || token_is(t, WORD_A) || counted) && !token_is(&cutter->tokens[i - 1], WORD_AT) &&
           thing_ahead(cutter, i + 1);
}

static gboolean says_something(const Phrase *phrase)
{
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (t->kind != TOKEN_COMMA && t->kind != TOKEN_COLON && !token_is(t, WORD_AND) && !token_is(t, WORD_AGAIN) &&
            !token_is_filler(t))
            return TRUE;
    }
    return FALSE;
}

/**
 * "a circle, 12px above the line": when one of the parts that were joined cannot be done, the others may mean
 * something else, so none is done.
 */
static void break_chain(const Cutter *cutter)
{
    GPtrArray *commands = cutter->message->commands;
    const Command *broken = NULL;
    for (guint i = cutter->chain; i < commands->len; i++) {
        const Command *command = commands->pdata[i];
        gboolean takes_back = i > cutter->chain && command->refusal == REFUSE_NEGATED; /* a circle, no, a square */
        if (command->op == COMMAND_ERROR && (command->refusal != REFUSE_NEGATED || takes_back) && broken == NULL)
            broken = command;
    }
    for (guint i = cutter->chain; i < commands->len && broken != NULL; i++) {
        Command *command = commands->pdata[i];
        if (command->op == COMMAND_ERROR)
            continue;
        command_refuse(command, broken->refusal, broken->words);
        command->column = broken->column;
        command->low = broken->low;
        command->high = broken->high;
    }
}

static void cut(Cutter *cutter, guint end, Joint joint)
{
    guint start = cutter->start;
    cutter->start = end;
    while (end > start && is_soft(&cutter->tokens[end - 1]))
        end--;
    while (start < end && is_soft(&cutter->tokens[start]))
        start++;
    Phrase phrase = {cutter->reading, cutter->tokens + start, end - start};
    if (!says_something(&phrase))
        return;
    Command *command = command_new(COMMAND_ERROR);
    g_ptr_array_add(cutter->message->commands, command);
    command->line = cutter->message->commands->len;
    command->column = reading_column(cutter->reading, phrase.tokens[0].start);
    command->source = phrase_words(&phrase, 0, phrase.n - 1);
    gboolean own_verb = count_kind(&phrase, WORD_VERB) > 0;
    gboolean asked = end < cutter->n && cutter->tokens[end].kind == TOKEN_ASKED;
    guint first = first_meaning(&phrase);
    gboolean takes_back = joint == JOINT_SOFT && first < phrase.n && end > start &&
                          cutter->tokens[start - 1].kind == TOKEN_COMMA &&
                          (token_is(&phrase.tokens[first], WORD_UNDO) || token_is(&phrase.tokens[first], WORD_REDO));
    if (cutter->negated && joint != JOINT_WALL && !own_verb && !takes_back)
        refuse_all(&phrase, command, REFUSE_NEGATED);
    else
        parse_phrase(&phrase, command, asked);
    cutter->negated = command->refusal == REFUSE_NEGATED;
    if (joint == JOINT_SPOKEN || (joint == JOINT_SOFT && !own_verb))
        break_chain(cutter);
}

/** Where text that runs to the end of its line began: nothing inside is cut but by walls. */
static gboolean text_runs(const Cutter *cutter, guint i)
{
    for (guint j = cutter->start; j + 1 < i; j++) {
        if (!token_is(&cutter->tokens[j], WORD_WRITE) && !token_is(&cutter->tokens[j], WORD_LABEL) &&
            !(token_is(&cutter->tokens[j], WORD_SHAPE) && cutter->tokens[j].row->value == DRAW_TEXT))
            continue;
        if (cutter->tokens[j + 1].kind == TOKEN_COLON)
            return TRUE;
    }
    return FALSE;
}

static void cut_all(Cutter *cutter)
{
    Joint joint = JOINT_WALL;
    for (guint i = 0; i < cutter->n && cutter->message->commands->len <= LIMIT_COMMANDS; i++) {
        const Token *t = &cutter->tokens[i];
        if (is_wall(t)) {
            cut(cutter, i, joint);
            cutter->start = i + 1;
            cutter->chain = cutter->message->commands->len;
            joint = JOINT_WALL;
        } else if (text_runs(cutter, i)) {
            continue;
        } else if (begins_here(cutter, i)) {
            cut(cutter, place_before(cutter, i), joint);
            joint = JOINT_SPOKEN;
        } else if ((is_soft(t) && begins_behind(cutter, i)) ||
                   (token_is(t, WORD_AGAIN) && piece_names_thing(cutter, cutter->start, i))) {
            cut(cutter, i, joint);
            joint = JOINT_SOFT;
        }
    }
    cut(cutter, cutter->n, joint);
}

/** 画个圆，算了: taking it all back at the end means that nothing is wanted. */
static void apply_afterthought(Message *message)
{
    guint n = message->commands->len;
    if (n < 2)
        return;
    const Command *last = message->commands->pdata[n - 1];
    if (last->refusal != REFUSE_NEGATED || g_utf8_strlen(last->source, -1) > 12)
        return;
    static const char *const words_off[] = {"算了",      "不要了",    "不用了",      "别画了", "不画了", "never mind",
                                            "nevermind", "forget it", "cancel that", "等等",   "停",     "stop"};
    for (gsize i = 0; i < G_N_ELEMENTS(words_off); i++) {
        if (strstr(last->source, words_off[i]) == NULL)
            continue;
        g_ptr_array_remove_range(message->commands, 0, n - 1);
        return;
    }
}

static void refuse_message(Message *message, Refusal refusal)
{
    g_ptr_array_set_size(message->commands, 0);
    Command *command = command_new(COMMAND_ERROR);
    command->line = 1;
    command->column = 1;
    command_refuse(command, refusal, NULL);
    g_ptr_array_add(message->commands, command);
}

/** A message adds no more than LIMIT_SHAPES_PER_MESSAGE shapes, or none. */
static void check_totals(Message *message)
{
    guint shapes = 0;
    for (guint i = 0; i < message->commands->len; i++) {
        const Command *command = message->commands->pdata[i];
        shapes += command->op == COMMAND_DRAW ? command->count : 0;
        if (command->refusal == REFUSE_TOO_MANY_SHAPES)
            shapes = LIMIT_SHAPES_PER_MESSAGE + 1;
    }
    if (message->commands->len > LIMIT_COMMANDS)
        refuse_message(message, REFUSE_TOO_MANY);
    else if (shapes > LIMIT_SHAPES_PER_MESSAGE)
        refuse_message(message, REFUSE_TOO_MANY_SHAPES);
    else if (message->commands->len == 0)
        refuse_message(message, REFUSE_CHATTER);
}

static void free_command(gpointer command)
{
    command_free(command);
}

Message *message_parse(const char *text)
{
    Message *message = g_new0(Message, 1);
    message->commands = g_ptr_array_new_with_free_func(free_command);
    Reading reading;
    ReadResult result = reading_init(&reading, text);
    message->lang = result == READ_OK ? reading.lang : LANG_ZH;
    if (result == READ_OK) {
        g_autoptr(GArray) tokens = tokens_read(&reading);
        Cutter cutter = {
            .reading = &reading, .tokens = (const Token *)(gpointer)tokens->data, .n = tokens->len, .message = message};
        cut_all(&cutter);
        apply_afterthought(message);
        check_totals(message);
    } else {
        refuse_message(message, result == READ_TOO_LONG ? REFUSE_TOO_LONG : REFUSE_BAD_TEXT);
    }
    reading_clear(&reading);
    return message;
}
