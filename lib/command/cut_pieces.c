// SPDX-License-Identifier: MIT
/*
 * One piece of a message becomes a command, in the light of those before it: what was forbidden, spoken of, or
 * taken back, and what stands or falls together.
 */
#include "lib/command/cut.h"
#include "lib/command/editing.h"
#include "lib/command/pictures.h"

/**
 * "a circle, 12px above the line": when one of the parts that were joined cannot be done, the others may mean
 * something else, so none is done.
 */
static void break_chain(const Cutter *cutter)
{
    GPtrArray *commands = cutter->commands;
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
        command->later = broken->later;
        command->low = broken->low;
        command->high = broken->high;
    }
}

/** 三角形不要红色了: what a thing shall not look like, said behind it. */
static gboolean unwanted_look(const Phrase *phrase)
{
    guint denied = phrase_find(phrase, WORD_NOT);
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        gboolean look = token_is_color(t) && i > denied;
        if (i < denied ? !(token_is_shape(t) || token_is_color(t) || token_is(t, WORD_REF) || t->kind == TOKEN_REF ||
                           t->kind == TOKEN_NUMBER || token_is_filler(t))
                       : i > denied && !look && !token_is_filler(t))
            return FALSE;
    }
    return denied > 0 && denied + 1 < phrase->n;
}

static gboolean has_unknown(const Phrase *phrase, guint from, guint to)
{
    while (from < to && phrase->tokens[from].kind != TOKEN_UNKNOWN)
        from++;
    return from < to;
}

/** the furry |circle: more is said of it than is understood, so which one it is nobody knows. */
static gboolean is_obscure(const Phrase *phrase, guint i)
{
    if (token_is(&phrase->tokens[i], WORD_THE))
        return FALSE;
    while (i > 0 && token_is(&phrase->tokens[i - 1], WORD_DE))
        i--;
    return i > 0 && (phrase->tokens[i - 1].kind == TOKEN_UNKNOWN || token_is(&phrase->tokens[i - 1], WORD_LATER));
}

/** "The tree is too small, make it bigger", 三角形是谁画的？删了它: what was spoken of is what "it" is. */
static void note_topic(Cutter *cutter, const Phrase *phrase, const Command *command)
{
    g_clear_pointer(&cutter->topic, ref_free);
    cutter->asked = command->op == COMMAND_WHO && command->targets->len == 1;
    cutter->spoke = cutter->asked;
    if (cutter->asked)
        cutter->topic = ref_copy(command->targets->pdata[0]);
    if (command->refusal != REFUSE_CHATTER && command->refusal != REFUSE_QUESTION &&
        command->refusal != REFUSE_NO_TARGET && command->refusal != REFUSE_UNKNOWN &&
        command->refusal != REFUSE_NO_SIDE && command->refusal != REFUSE_NEGATED)
        return;
    gboolean told = command->refusal == REFUSE_CHATTER || unwanted_look(phrase);
    Filler f = {.phrase = phrase};
    while (f.i < phrase->n) {
        Ref *ref = NULL;
        guint length = ref_read(&f, 0, REF_SINGLE, &ref);
        f.i += MAX(length, 1);
        gboolean thing = length > 0 && ref->kind != REF_IT;
        if (thing && !cutter->spoke && told && !is_obscure(phrase, f.i - length) &&
            !has_unknown(phrase, f.i - length, f.i))
            cutter->topic = g_steal_pointer(&ref);
        else if (thing)
            g_clear_pointer(&cutter->topic, ref_free);
        cutter->spoke = cutter->spoke || thing;
        if (length > 0 && ref != NULL)
            ref_free(ref);
    }
}

static gboolean is_about_it(const Command *command)
{
    const Ref *ref = command->targets->len == 1 ? command->targets->pdata[0] : NULL;
    gboolean it = ref != NULL && ref->kind == REF_IT;
    return (command->op == COMMAND_EDIT && (it || command->targets->len == 0)) || (command->op == COMMAND_DELETE && it);
}

void cutter_apply_correction(Cutter *cutter)
{
    GPtrArray *commands = cutter->commands;
    guint before = cutter->corrected;
    if (before == 0)
        return;
    cutter->corrected = 0;
    const Command *last = commands->len > before ? commands->pdata[commands->len - 1] : NULL;
    if (last == NULL || last->op == COMMAND_ERROR) {
        command_refuse(commands->pdata[before - 1], REFUSE_NEGATED, NULL);
        return;
    }
    Command *meant = commands->pdata[commands->len - 1], *taken = commands->pdata[before - 1];
    gboolean it = is_about_it(meant);
    if (it && taken->op == COMMAND_DRAW)
        return; /* draw a blue circle, no wait, make that green: what was drawn becomes so */
    if (it && taken->op == COMMAND_ERROR && taken->refusal != REFUSE_NEGATED)
        command_refuse(meant, taken->refusal, taken->words); /* nobody knows what "it" was */
    if (it && taken->targets->len > 0) {                     /* make the circle red, no, make it blue */
        g_ptr_array_set_size(meant->targets, 0);
        for (guint i = 0; i < taken->targets->len; i++)
            g_ptr_array_add(meant->targets, g_steal_pointer(&taken->targets->pdata[i]));
        g_ptr_array_set_size(taken->targets, 0);
    }
    g_ptr_array_remove_index(commands, before - 1);
    cutter->chain = MIN(cutter->chain, commands->len - 1);
}

/** make the circle blue, no wait, |green: nothing but a colour, which is meant instead; 0 where it is none. */
static CommandColor only_color(const Phrase *phrase)
{
    CommandColor color = 0;
    const Token *shade = NULL;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (token_is(t, WORD_SHADE) && shade == NULL && color == 0)
            shade = t;
        else if (token_is_color(t) && color == 0)
            color = token_color(t);
        else if (!token_is_filler(t) && t->kind != TOKEN_COMMA)
            return 0;
    }
    return color != 0 && shade != NULL ? color_shade(color, (ShadeKind)shade->row->value) : color;
}

/** Whether a colour that is all of what was corrected went to the command before. */
static gboolean takes_color(Cutter *cutter, const Phrase *phrase)
{
    CommandColor color = only_color(phrase);
    Command *taken = cutter->corrected > 0 ? cutter->commands->pdata[cutter->corrected - 1] : NULL;
    if (color == 0 || taken == NULL)
        return FALSE;
    gboolean drawn = taken->op == COMMAND_DRAW && taken->color != 0 && taken->fill_color == 0;
    gboolean edited = taken->op == COMMAND_EDIT && taken->changes & CHANGE_COLOR && !(taken->changes & CHANGE_FILL);
    if (!drawn && !edited)
        return FALSE;
    taken->color = color;
    cutter->corrected = 0;
    return TRUE;
}

/** Gives a change of "it" the thing that was spoken of before, or refuses it where that is not clear. */
static void apply_topic(Cutter *cutter, Command *command)
{
    if (!cutter->spoke || !is_about_it(command))
        return;
    if (cutter->topic == NULL) {
        command_refuse(command, REFUSE_NO_TARGET, command->source);
        return;
    }
    g_ptr_array_set_size(command->targets, 0);
    g_ptr_array_add(command->targets, g_steal_pointer(&cutter->topic));
    if (!cutter->asked)
        g_ptr_array_remove_index(cutter->commands, cutter->commands->len - 2); /* the talk was the reason */
    cutter->chain = MIN(cutter->chain, cutter->commands->len - 1);
}

/** 不对，撤销: a piece behind a comma that begins by taking back. */
static gboolean takes_back_last(const Cutter *cutter, const Phrase *phrase, guint start, Joint joint)
{
    guint first = phrase_first_meaning(phrase);
    return joint == JOINT_SOFT && start > 0 && first < phrase->n && cutter->tokens[start - 1].kind == TOKEN_COMMA &&
           (token_is(&phrase->tokens[first], WORD_UNDO) || token_is(&phrase->tokens[first], WORD_REDO));
}

gboolean cutter_draws_before(const Cutter *cutter)
{
    guint n = cutter->commands->len;
    const Command *before = n > cutter->chain ? cutter->commands->pdata[n - 1] : NULL;
    return before != NULL && before->op == COMMAND_DRAW;
}

/** 千万别, do not: with nothing in it that is not to be done, it is about what follows. */
static gboolean forbids(const Phrase *phrase)
{
    static const char *const forbidding[] = {"don't",        "dont",    "do not", "never", "do n't", "don't you",
                                             "please don't", "别",      "不要",   "先别",  "千万别", "请勿",
                                             "must not",     "mustn't", "禁止",   "不许",  "不准",   NULL};
    const Filler f = {.phrase = phrase};
    gboolean said = FALSE;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (token_names_thing(t))
            return FALSE;
        said = said || (token_is(t, WORD_NOT) && filler_is(&f, t, forbidding));
    }
    return said;
}

static gboolean removes(const Phrase *phrase)
{
    gboolean clears = phrase_count(phrase, WORD_CLEAR) > 0;
    for (guint i = 0; i < phrase->n; i++)
        clears = clears || token_is_edit(&phrase->tokens[i], EDIT_DELETE) ||
                 token_is_edit(&phrase->tokens[i], EDIT_TAKE_OFF);
    return clears;
}

/** 画一只…: said with its own verb and count, it does not change what the others mean. */
static gboolean draws_one(const Phrase *phrase)
{
    guint count = phrase->n > 1 && phrase->tokens[1].kind == TOKEN_NUMBER ? 2 : 1;
    return count < phrase->n && token_is(&phrase->tokens[0], WORD_VERB) && word_is(phrase, &phrase->tokens[0], "画") &&
           token_is(&phrase->tokens[count], WORD_MEASURE);
}

gboolean cutter_draws_again(const Phrase *phrase)
{
    static const char *const again[] = {"再画", "再加", "再来", "另画", NULL};
    const Filler f = {.phrase = phrase};
    return phrase->n > 0 && token_is(&phrase->tokens[0], WORD_AGAIN) && filler_is(&f, &phrase->tokens[0], again);
}

void cutter_read_piece(Cutter *cutter, Phrase phrase, guint start, guint end, Joint joint)
{
    if (takes_color(cutter, &phrase) || cutter_frame_holds(cutter, &phrase, start, joint))
        return; /* it was answered with the piece before it */
    gboolean own_verb = phrase_count(&phrase, WORD_VERB) + phrase_count(&phrase, WORD_EDIT) > 0 ||
                        (cutter_draws_again(&phrase) && (cutter_draws_before(cutter) || cutter->tried));
    gboolean takes_back = takes_back_last(cutter, &phrase, start, joint);
    if (takes_back && cutter->objected)
        g_ptr_array_remove_index(cutter->commands, cutter->commands->len - 1); /* "no, undo" is one wish */
    Command *command = command_new(COMMAND_ERROR);
    g_ptr_array_add(cutter->commands, command);
    command->line = cutter->commands->len;
    command->column = reading_column(cutter->reading, phrase.tokens[0].start);
    guint typed, typed_end;
    phrase_span(&phrase, 0, phrase.n - 1, &typed, &typed_end);
    command->source = reading_slice(cutter->reading, typed, typed_end);
    gboolean asked = end < cutter->n && cutter->tokens[end].kind == TOKEN_ASKED;
    gboolean spared = cutter->hanging && removes(&phrase);
    if (cutter->negated && joint != JOINT_WALL && (!own_verb || spared) && !takes_back)
        phrase_refuse_all(&phrase, command, REFUSE_NEGATED);
    else if (!pictures_parse(&phrase, command, cutter->placed))
        phrase_parse(&phrase, command, asked);
    cutter->placed = cutter->placed || (command->op == COMMAND_DRAW && command->shape == DRAW_IMAGE);
    cutter->negated = command->refusal == REFUSE_NEGATED;
    cutter->tried = command->refusal == REFUSE_UNKNOWN && token_is(&phrase.tokens[0], WORD_VERB);
    cutter_note_frame(cutter, &phrase, command);
    apply_topic(cutter, command);
    note_topic(cutter, &phrase, command);
    cutter_apply_correction(cutter);
    cutter->objected = cutter->negated && !own_verb;
    cutter->hanging = cutter->negated && (spared || (!own_verb && forbids(&phrase)));
    if ((joint == JOINT_SPOKEN && !draws_one(&phrase)) || (joint == JOINT_SOFT && (!own_verb || cutter->bare)))
        break_chain(cutter); /* 红圆和三角形不能一起删掉: what was only named is not drawn, either */
    cutter->bare = command->op == COMMAND_DRAW && !own_verb && phrase_count(&phrase, WORD_WRITE) == 0 &&
                   phrase_count(&phrase, WORD_MEASURE) == 0;
}
