// SPDX-License-Identifier: MIT
/* What a piece of a message is: a command, a question, people talking, or a thing dingboard cannot do. */
#include "lib/command/phrase.h"

static void refuse_kind(const Phrase *phrase, Command *command, Refusal refusal, WordKind kind)
{
    guint i = phrase_find(phrase, kind);
    phrase_refuse(phrase, command, refusal, i, i);
}

/** The words of a show or help command: nothing that is not known, nothing that draws. */
static gboolean only_known(const Phrase *phrase, Command *command)
{
    guint unknown = phrase_first_unknown(phrase);
    if (unknown == phrase->n)
        return TRUE;
    phrase_refuse_unknown(phrase, command, unknown);
    return FALSE;
}

/** "make the circle red": the speaks of something that is there, unless the verb only draws. */
static gboolean speaks_of_the(const Phrase *phrase)
{
    guint the = phrase_find(phrase, WORD_THE);
    if (the + 1 >= phrase->n)
        return FALSE;
    guint next = the + 1;
    while (next + 1 < phrase->n &&
           (token_is(&phrase->tokens[next], WORD_COLOR) || token_is(&phrase->tokens[next], WORD_SIZE)))
        next++;
    if (!token_is_shape(&phrase->tokens[next]))
        return FALSE;
    guint verb = phrase_find(phrase, WORD_VERB);
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
            gboolean reference = j < phrase->n && token_is_shape(&t[j]);
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
    guint at = phrase_find(phrase, WORD_SHAPE);
    if (at == 0 || at >= phrase->n || phrase_count(phrase, WORD_VERB) > 0)
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
    gboolean verb = phrase_count(phrase, WORD_VERB) + phrase_count(phrase, WORD_WRITE) > 0;
    if (phrase_count(phrase, WORD_CHAT) > 0 || (!verb && phrase_count(phrase, WORD_PRAISE) > 0))
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
    guint end = command->shape == DRAW_TEXT || command->text != NULL ? phrase_find_text(phrase) : phrase->n;
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
    guint at = phrase_find(phrase, WORD_QUESTION);
    if (at == phrase->n)
        return FALSE;
    gboolean particle = phrase->tokens[at].end - phrase->tokens[at].start == 3;
    const char *word = phrase->reading->folded->str + phrase->tokens[at].start;
    particle = particle && (g_str_has_prefix(word, "吗") || g_str_has_prefix(word, "么"));
    return !(particle && phrase_count(phrase, WORD_QUESTION) == 1 && phrase_count(phrase, WORD_ASK) > 0);
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

/** Says which deed is missing: of several words for it the one that tells most, 把 … 移到. */
static void refuse_missing(const Phrase *phrase, Command *command, guint at)
{
    if (token_is(&phrase->tokens[at], WORD_LATER)) {
        phrase_refuse(phrase, command, REFUSE_LATER, at, at);
        return;
    }
    Later later = token_is(&phrase->tokens[at], WORD_RELATION) ? LATER_BESIDE : LATER_CHANGE;
    for (guint i = 0; i < phrase->n && later == LATER_CHANGE; i++) {
        if (token_is(&phrase->tokens[i], WORD_EDIT))
            later = (Later)phrase->tokens[i].row->value;
    }
    phrase_refuse_later(phrase, command, later);
}

static void parse_drawing(const Phrase *phrase, Command *command)
{
    gboolean drawn = phrase_has_shape(phrase) || phrase_count(phrase, WORD_WRITE) > 0;
    static const WordKind missing[] = {WORD_EDIT, WORD_REF, WORD_RELATION, WORD_LATER};
    guint text = phrase_find_text(phrase);
    for (gsize k = 0; k < G_N_ELEMENTS(missing); k++) {
        guint at = phrase_find(phrase, missing[k]);
        if (at < text) {
            refuse_missing(phrase, command, at);
            return;
        }
    }
    guint unknown = phrase_first_unknown(phrase);
    if (unknown < MIN(MIN(text, phrase_find(phrase, WORD_NAME)),
                      phrase_count(phrase, WORD_VERB) > 0 ? find_text_shape(phrase) : phrase->n)) {
        phrase_refuse_unknown(phrase, command, unknown);
        return;
    }
    guint relative = relative_place(phrase);
    if (phrase_count(phrase, WORD_VERB) == 0 && ends_in_comparison(phrase)) {
        phrase_refuse_later(phrase, command, LATER_CHANGE); /* 线条粗一点 */
        return;
    }
    guint is = phrase_find(phrase, WORD_IS);
    if (is < text && is > 0 && phrase_count(phrase, WORD_VERB) == 0 && token_is_shape(&phrase->tokens[is - 1])) {
        phrase_refuse_later(phrase, command, LATER_CHANGE); /* 圆是红色的: says how something is, or should be */
        return;
    }
    if (relative < MIN(text, phrase->n) || (speaks_of_the(phrase) && text == phrase->n)) {
        phrase_refuse_later(phrase, command, relative < MIN(text, phrase->n) ? LATER_BESIDE : LATER_CHANGE);
        return;
    }
    if (drawn && phrase_count(phrase, WORD_SHAPE) == 1 && phrase_count(phrase, WORD_NGON) == 0 &&
        shape_is_weak(phrase)) {
        phrase_refuse_all(phrase, command, REFUSE_CHATTER);
        return;
    }
    if (phrase_talks_of_thing(phrase)) {
        phrase_refuse_all(phrase, command, REFUSE_CHATTER);
        return;
    }
    command->op = COMMAND_DRAW;
    drawing_parse(phrase, command);
}

void phrase_parse(const Phrase *phrase, Command *command, gboolean asked)
{
    guint text = phrase_find_text(phrase);
    Phrase head = {phrase->reading, phrase->tokens, text};
    guint first = phrase_first_meaning(phrase);
    gboolean shaped = phrase_has_shape(&head) || text < phrase->n;
    if (phrase_count(&head, WORD_NOT) + phrase_count(&head, WORD_NO) > 0)
        phrase_refuse_all(phrase, command, REFUSE_NEGATED);
    else if (text == phrase->n && is_chatter(phrase))
        phrase_refuse_all(phrase, command, REFUSE_CHATTER);
    else if (!shaped && phrase_count(phrase, WORD_HELP) > 0 && only_known(phrase, command))
        command->op = COMMAND_HELP;
    else if (command->refusal != REFUSE_NOTHING)
        return;
    else if (is_question(&head))
        refuse_kind(phrase, command, REFUSE_QUESTION, WORD_QUESTION);
    else if (asked && shaped &&
             phrase_count(phrase, WORD_VERB) + phrase_count(phrase, WORD_ASK) + phrase_count(phrase, WORD_WRITE) == 0)
        phrase_refuse_all(phrase, command, REFUSE_QUESTION); /* circle? */
    else if (first < phrase->n && token_is(&phrase->tokens[first], WORD_REDO))
        steps_parse(phrase, command, COMMAND_REDO);
    else if (first < phrase->n && (token_is(&phrase->tokens[first], WORD_UNDO) ||
                                   (token_is(&phrase->tokens[first], WORD_ALL) && first + 1 < phrase->n &&
                                    token_is(&phrase->tokens[first + 1], WORD_UNDO))))
        steps_parse(phrase, command, COMMAND_UNDO);
    else if (phrase_count(&head, WORD_CLEAR) > 0)
        clear_parse(phrase, command, asked);
    else if (!shaped &&
             phrase_count(phrase, WORD_EDIT) + phrase_count(phrase, WORD_REF) + phrase_count(phrase, WORD_LATER) == 0 &&
             (phrase_count(phrase, WORD_SHOW) > 0 ||
              (phrase_count(phrase, WORD_BOARD) > 0 && phrase_count(phrase, WORD_VERB) == 0 &&
               phrase_count(phrase, WORD_COLOR) == 0)) &&
             only_known(phrase, command))
        command->op = COMMAND_SHOW;
    else
        parse_drawing(phrase, command);
    if (command->op == COMMAND_CLEAR || command->op != COMMAND_ERROR)
        note_repair(phrase, command);
}
