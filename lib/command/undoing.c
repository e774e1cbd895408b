// SPDX-License-Identifier: MIT
/* Commands that take things back: undo, redo and clear. */
#include <string.h>

#include "lib/base/limits.h"
#include "lib/command/slots.h"

/** 撤销刚才的: a reference that means the last step. */
static gboolean speaks_of_last(const Phrase *phrase, const Token *t)
{
    static const char *const words_for_last[] = {"刚", "我刚", "上一", "前一", "last", "the last", "that", "this"};
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
        return speaks_of_last(phrase, t) || (token_is(t, WORD_REF) && t->row->value == REFWORD_THING);
    }
}

/** One thing to take back is said at most once. */
static void set_target(const Phrase *phrase, Command *command, UndoTarget target, guint first, guint last)
{
    double value = 1;
    for (guint i = first; i <= last; i++) {
        if (phrase->tokens[i].kind == TOKEN_NUMBER || phrase->tokens[i].kind == TOKEN_REF)
            value = phrase->tokens[i].value;
    }
    if (command->op == COMMAND_REDO || command->target != UNDO_STEPS || command->steps != 1)
        phrase_refuse_later(phrase, command, LATER_UNDO);
    else if (!(value >= 1 && value <= G_MAXINT32 && value == (guint)value))
        phrase_refuse(phrase, command, REFUSE_LEFTOVER, first, last);
    command->target = target;
    command->number = (guint)CLAMP(value, 0, G_MAXINT32);
}

/** @小王, @wang's: the tokens the mention has. */
static guint mention_at(const Phrase *phrase, guint i, char **name)
{
    const char *text = phrase->reading->folded->str;
    guint start = phrase->tokens[i].start + 1;
    guint end = start;
    while (text[end] != '\0' && strchr(" ,.\n", text[end]) == NULL && !g_str_has_prefix(text + end, "的") &&
           !g_str_has_prefix(text + end, "'s"))
        end++;
    guint length = 1;
    while (i + length < phrase->n && phrase->tokens[i + length].start < end)
        length++;
    *name = reading_slice(phrase->reading, start, end);
    return length;
}

/** 小王的, wang's: somebody's, whose name is no word of ours; the tokens it has. */
static guint owner_at(const Phrase *phrase, guint i, char **name)
{
    const Token *t = phrase->tokens;
    const char *text = phrase->reading->folded->str;
    guint length = t[i].end - t[i].start;
    if (g_ascii_isalpha(text[t[i].start])) {
        if ((t[i].kind != TOKEN_UNKNOWN && !t[i].repaired) || length <= strlen("'s") ||
            strncmp(text + t[i].end - strlen("'s"), "'s", strlen("'s")) != 0)
            return 0;
        *name = reading_slice(phrase->reading, t[i].start, t[i].end - (guint)strlen("'s"));
        return 1;
    }
    guint last = i;
    gboolean unknown = FALSE;
    for (; last < phrase->n && !token_is(&t[last], WORD_DE); last++) {
        if (last > i && t[last].start > t[last - 1].end)
            return 0;
        unknown = unknown || t[last].kind == TOKEN_UNKNOWN;
    }
    if (last == phrase->n || !unknown || t[last].start > t[last - 1].end)
        return 0;
    *name = phrase_words(phrase, i, last - 1);
    return last - i;
}

/** Words of a name: Li Xiao Long. */
#define NAME_WORDS 3

/** what Han Meimei did last, the last thing |小王 drew: the tokens it has. */
static guint did_at(const Phrase *phrase, guint i, char **name)
{
    static const char *const what[] = {"what", "whatever", NULL};
    static const char *const did[] = {"did", "drew", "made", "added", "just did", "changed", "has done", NULL};
    static const char *const behind[] = {"last", "just now", "just", NULL};
    const Filler f = {.phrase = phrase, .i = i};
    guint first = filler_is(&f, peek(&f, 0), what) ? 1 : 0, end = first;
    while (end < first + NAME_WORDS && peek(&f, end)->kind == TOKEN_UNKNOWN)
        end++;
    if (end == first || peek(&f, end)->kind == TOKEN_END || !filler_is(&f, peek(&f, end), did))
        return 0;
    *name = phrase_words(phrase, i + first, i + end - 1);
    gboolean last = peek(&f, end + 1)->kind != TOKEN_END && filler_is(&f, peek(&f, end + 1), behind);
    return end + (last ? 2 : 1);
}

/** Whose steps are meant: the tokens that say so, 0 when none do. */
static guint person_at(const Phrase *phrase, guint i, char **name)
{
    const char *text = phrase->reading->folded->str;
    guint length = text[phrase->tokens[i].start] == '@' ? mention_at(phrase, i, name) : owner_at(phrase, i, name);
    length = length == 0 ? did_at(phrase, i, name) : length;
    if (length == 0 || **name == '\0' || g_utf8_strlen(*name, -1) > LIMIT_NAME_CHARS) {
        g_clear_pointer(name, g_free);
        return 0;
    }
    return length;
}

/** Where a name may stand: behind the undo and manners. */
static guint person_begins(const Phrase *phrase)
{
    guint i = phrase_find(phrase, WORD_UNDO);
    while (i < phrase->n && (token_is(&phrase->tokens[i], WORD_UNDO) || token_is(&phrase->tokens[i], WORD_FILLER)))
        i++;
    return i;
}

gboolean steps_name_person(const Phrase *phrase)
{
    g_autofree char *name = NULL;
    guint i = person_begins(phrase);
    return i < phrase->n && person_at(phrase, i, &name) > 0;
}

/** 第9笔, step 9, #7, 7号, 清空, 大家, @小王: the tokens that name what is to be undone, 0 when they name nothing. */
static guint read_target(const Phrase *phrase, Command *command, guint i)
{
    const Token *t = &phrase->tokens[i];
    guint left = phrase->n - i;
    const char *word = phrase->reading->folded->str + t->start;
    gboolean number_next = left > 1 && t[1].kind == TOKEN_NUMBER;
    g_autofree char *name = NULL;
    guint length = i == person_begins(phrase) ? person_at(phrase, i, &name) : 0;
    if (length > 0) {
        set_target(phrase, command, UNDO_PERSON, i, i);
        command->person = g_steal_pointer(&name);
        return length;
    }
    gboolean newest = token_is(t, WORD_REF) && g_str_has_prefix(word, "最后一步"); /* of the board, whoever drew it */
    if (newest || (token_is(t, WORD_WHOLE) && t->row->value == WHOLE_EVERYBODY)) {
        set_target(phrase, command, UNDO_BOARD, i, i);
        return 1;
    }
    if (token_is(t, WORD_CLEAR)) {
        set_target(phrase, command, UNDO_CLEAR, i, i);
        return 1;
    }
    if (t->kind == TOKEN_REF) {
        set_target(phrase, command, UNDO_OBJECT, i, i);
        return 1;
    }
    if (t->kind == TOKEN_NUMBER && left > 1 && token_is(&t[1], WORD_REF) &&
        g_str_has_prefix(phrase->reading->folded->str + t[1].start, "号")) {
        set_target(phrase, command, UNDO_OBJECT, i, i + 1);
        return 2;
    }
    if (token_is(t, WORD_REF) && g_str_has_prefix(word, "第") && number_next && left > 2 &&
        token_is(&t[2], WORD_STEP)) {
        set_target(phrase, command, UNDO_ENTRY, i, i + 2);
        return 3;
    }
    if (token_is(t, WORD_STEP) && t->end - t->start == strlen("step") && g_str_has_prefix(word, "step") &&
        number_next) {
        set_target(phrase, command, UNDO_ENTRY, i, i + 1);
        return 2;
    }
    return 0;
}

/** The number of steps, or all; 0 when the token is neither. */
static gboolean read_steps(const Phrase *phrase, Command *command, guint i, gboolean *said)
{
    const Token *t = &phrase->tokens[i];
    const char *word = phrase->reading->folded->str + t->start;
    gboolean number = t->kind == TOKEN_NUMBER || token_is(t, WORD_TIMES);
    gboolean all = token_is(t, WORD_ALL) || (token_is(t, WORD_REF) && g_str_has_prefix(word, "所有"));
    if (!number && !all)
        return FALSE;
    double value = t->kind == TOKEN_NUMBER ? t->value : number ? t->row->value : 0;
    gboolean good = all || (value >= 1 && value <= LIMIT_UNDO_DEPTH && value == (guint)value);
    if (*said || command->target != UNDO_STEPS) {
        phrase_refuse(phrase, command, REFUSE_LEFTOVER, i, i);
    } else if (!good) {
        phrase_refuse(phrase, command, REFUSE_BAD_NUMBER, i, i);
        command->low = 1;
        command->high = LIMIT_UNDO_DEPTH;
    }
    command->steps = good ? (guint)value : 1;
    *said = TRUE;
    return TRUE;
}

/** oops: sorry for it, and maybe no wish. */
static gboolean only_regrets(const Phrase *phrase)
{
    static const char *const regrets[] = {"oops", "whoops", "my mistake", NULL};
    const Filler f = {.phrase = phrase};
    guint undo = phrase_find(phrase, WORD_UNDO);
    return phrase_count(phrase, WORD_UNDO) == 1 && filler_is(&f, &phrase->tokens[undo], regrets);
}

/** Undo and redo take a number and words like 步, 全部; undo also what is to be undone. */
void steps_parse(const Phrase *phrase, Command *command, CommandOp op)
{
    gboolean said = FALSE;
    if (op == COMMAND_UNDO && only_regrets(phrase)) {
        command->other = g_strdup("undo");
        phrase_refuse_all(phrase, command, REFUSE_SUGGEST);
        return;
    }
    command->op = op;
    for (guint i = 0; i < phrase->n && command->refusal == REFUSE_NOTHING;) {
        const Token *t = &phrase->tokens[i];
        if (t->repaired) {
            command->other = g_strdup(t->spelling);
            phrase_refuse(phrase, command, REFUSE_SUGGEST, i, i);
            return;
        }
        guint length = read_target(phrase, command, i);
        gboolean times = i > 0 && t[-1].kind == TOKEN_NUMBER && token_is(t, WORD_UNIT) && t->row->value == UNIT_FACTOR;
        if (length == 0 && (read_steps(phrase, command, i, &said) || goes_with_steps(phrase, t, op) || times))
            length = 1;
        if (length == 0 && t->kind == TOKEN_UNKNOWN)
            phrase_refuse_unknown(phrase, command, i);
        else if (length == 0)
            phrase_refuse_later(phrase, command, LATER_UNDO);
        i += length;
    }
}

/** Words that take everything off are only followed to the letter. */
void clear_parse(const Phrase *phrase, Command *command, gboolean asked)
{
    static const char *const vague[] = {"清一下", "清一清", NULL}; /* all of it, or what? */
    const Filler f = {.phrase = phrase};
    command->op = COMMAND_CLEAR;
    guint deed = phrase_find(phrase, WORD_CLEAR);
    if (filler_is(&f, &phrase->tokens[deed], vague) && phrase_count(phrase, WORD_BOARD) == 0) {
        gboolean alone = phrase_first_unknown(phrase) == phrase->n;
        phrase_refuse_all(phrase, command, alone ? REFUSE_SUGGEST : REFUSE_CHATTER);
        return;
    }
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
            if (t->repaired)
                command->other = g_strdup(t->spelling);
            command->later = LATER_DELETE;
            Refusal why = t->repaired || token_is(t, WORD_QUESTION) ? REFUSE_SUGGEST
                          : t->kind == TOKEN_UNKNOWN                ? REFUSE_UNKNOWN
                                                                    : REFUSE_LATER;
            phrase_refuse_all(phrase, command, why);
            return;
        }
    }
    if ((asked && phrase_count(phrase, WORD_ASK) == 0) || phrase_hedges(phrase))
        phrase_refuse_all(phrase, command, REFUSE_SUGGEST);
}
