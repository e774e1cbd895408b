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
#include "lib/command/cut.h"
#include "lib/command/pictures.h"
#include "lib/command/shares.h"

/** "load more" is no command and another one: behind a command about the whole board a thing has to come. */
static gboolean piece_goes_on(const Cutter *cutter, guint i)
{
    gboolean whole = FALSE;
    for (guint j = cutter->start; j < i; j++)
        whole = whole || token_is_whole_head(&cutter->tokens[j]);
    return cutter_names_thing(cutter, cutter->start, i) && (!whole || cutter_thing_ahead(cutter, i + 1));
}

static gboolean says_something(const Phrase *phrase)
{
    if (phrase->n > 0 && again_applies(phrase))
        return TRUE;
    gboolean complains = phrase_count(phrase, WORD_TOO) > 0;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        gboolean it = complains && token_is(t, WORD_REF) && t->row->value == REFWORD_IT; /* 这个太小了，放大 */
        if (!it && t->kind != TOKEN_COMMA && t->kind != TOKEN_COLON && !token_is(t, WORD_AND) &&
            !token_is(t, WORD_AGAIN) && !token_is(t, WORD_TOO) && !token_is_filler(t))
            return TRUE;
    }
    return FALSE;
}

/** a tree next to a house: the house that may be there, for the command that draws one. */
static void note_neighbour(const Phrase *phrase, Command *command)
{
    guint end = 0;
    guint a = shares_neighbour(phrase, &end);
    if (a < phrase->n && command->op == COMMAND_DRAW && command->instead == NULL)
        command->instead = shares_neighbour_ref(phrase, a, end);
}

static void cut(Cutter *cutter, guint end, Joint joint)
{
    guint start = cutter->start;
    cutter->start = end;
    while (end > start && token_is_soft(&cutter->tokens[end - 1]))
        end--;
    while (start < end && token_is_soft(&cutter->tokens[start]))
        start++;
    Phrase phrase = phrase_of(cutter->reading, cutter->tokens + start, end - start,
                              joint != JOINT_WALL && cutter_draws_before(cutter));
    phrase_note_kinds(&phrase);
    if (!says_something(&phrase))
        return;
    g_autoptr(GPtrArray) parts = shares_split(&phrase);
    guint before = cutter->commands->len;
    for (guint i = 0; i < parts->len; i++) {
        const GArray *part = parts->pdata[i];
        Phrase one = phrase_of(cutter->reading, (const Token *)(gpointer)part->data, part->len,
                               phrase.drawn || phrase_count(&phrase, WORD_VERB) > 0);
        phrase_note_kinds(&one);
        cutter_read_piece(cutter, one, start, end, i > 0 ? JOINT_SOFT : joint);
    }
    if (parts->len == 2 && cutter->commands->len == before + 2)
        note_neighbour(&phrase, cutter->commands->pdata[before]);
    shares_merge(cutter->commands, before, parts->len);
    if (parts->len == 0)
        cutter_read_piece(cutter, phrase, start, end, joint);
}

/** Where text that runs to the end of its line began: nothing inside is cut but by walls. */
static gboolean text_runs(const Cutter *cutter, guint i)
{
    Phrase phrase = cutter_piece(cutter, cutter->start, i);
    for (guint j = cutter->start; j + 1 < i; j++) {
        const Token *t = &cutter->tokens[j];
        if (t[1].kind != TOKEN_COLON)
            continue;
        if (phrase_writes_note(&phrase, j - cutter->start) || token_is(t, WORD_WRITE) || token_is(t, WORD_LABEL) ||
            token_is_letters(t))
            return TRUE;
    }
    return FALSE;
}

/** 复制1号|再来一个: how often, and no other thing. */
static gboolean only_count(const Cutter *cutter, guint i)
{
    while (i < cutter->n && (cutter->tokens[i].kind == TOKEN_NUMBER || token_is(&cutter->tokens[i], WORD_MEASURE) ||
                             token_is_filler(&cutter->tokens[i]) || token_is(&cutter->tokens[i], WORD_VERB)))
        i++;
    return i >= cutter->n || token_is_wall(&cutter->tokens[i]) || token_is_soft(&cutter->tokens[i]);
}

static gboolean copies(const Cutter *cutter, guint i)
{
    for (guint j = cutter->start; j < i; j++) {
        if (token_is_edit(&cutter->tokens[j], EDIT_COPY))
            return TRUE;
    }
    return FALSE;
}

/** 太阳|再往上一点, 1号连到2号|再连到3号: what follows is about the things before it. */
static gboolean goes_on_again(const Cutter *cutter, guint i)
{
    if (i + 1 < cutter->n && token_is_edit(&cutter->tokens[i + 1], EDIT_CONNECT))
        return cutter_connects(cutter, i);
    Phrase rest = cutter_piece(cutter, i + 1, cutter_next_cut(cutter, i + 1));
    Phrase things = cutter_piece(cutter, cutter->start, i);
    Filler f = {.phrase = &things};
    while (f.i < things.n && token_is_filler(peek(&f, 0)))
        f.i++;
    guint length = rest.n > 0 && f.i < things.n ? ref_read(&f, 0, REF_RANGE, NULL) : 0;
    if (length == 0)
        return FALSE;
    f.i += length;
    while (token_is(peek(&f, 0), WORD_DE) ||
           filler_is(&f, peek(&f, 0), (const char *const[]){"颜色", "线条", "字", NULL}))
        f.i++; /* 圆颜色|再深一点 */
    return f.i == things.n && editing_applies(&rest) && !cutter_thing_begins(cutter, i + 1);
}

/** 1号变红再往右移: "再" parts two changes; 太阳再往上一点 is one. */
static gboolean said_again(const Cutter *cutter, guint i)
{
    if (only_count(cutter, i + 1) && copies(cutter, i))
        return FALSE;
    return i > cutter->start && cutter_piece_edits(cutter, i) && !cutter_piece_is_open(cutter, i);
}

static gboolean another_picture(const Cutter *cutter, guint i)
{
    Phrase rest = cutter_piece(cutter, i, cutter->n);
    return pictures_next(&rest);
}

/** 第2页，画圆: a turn of the page on either side of the comma is a command of its own. */
static gboolean turns_page(const Cutter *cutter, guint comma)
{
    Phrase before = cutter_piece(cutter, cutter->start, comma),
           after = cutter_piece(cutter, comma + 1, cutter_next_cut(cutter, comma + 1));
    return paging_applies(&before) || paging_applies(&after);
}

/** "circle again" is one circle, "undo again" one step back, and "make it red again" one change. */
static gboolean is_last_again(const Cutter *cutter, guint i)
{
    const Token *t = &cutter->tokens[i];
    return token_is(t, WORD_AGAIN) && i > cutter->start &&
           (token_is_shape(t - 1) || token_is_deed(t - 1) || cutter_piece_edits(cutter, i)) &&
           g_str_has_prefix(cutter->reading->folded->str + t->start, "again") &&
           (i + 1 >= cutter->n || token_is_wall(t + 1));
}

/** "no wait" takes back what was said before it; in words to be written it does so only behind a comma. */
static gboolean corrects(const Cutter *cutter, guint i)
{
    gboolean written = FALSE;
    for (guint j = cutter->start; j < i; j++)
        written = written || token_is(&cutter->tokens[j], WORD_WRITE) || token_is(&cutter->tokens[j], WORD_LABEL);
    return (cutter->commands->len > 0 || i > cutter->start) && (!written || cutter->tokens[i - 1].kind == TOKEN_COMMA);
}

static void cut_all(Cutter *cutter)
{
    Joint joint = JOINT_WALL;
    guint colon = 0; /* one more than the token that was the last one */
    for (guint i = 0; i < cutter->n && cutter->commands->len <= LIMIT_COMMANDS; i++) {
        const Token *t = &cutter->tokens[i];
        colon = t->kind == TOKEN_COLON ? i + 1 : colon;
        if (token_is_wall(t)) {
            cut(cutter, i, joint);
            cutter->start = i + 1;
            cutter->chain = cutter->commands->len;
            joint = JOINT_WALL;
        } else if (i - cutter->start > LIMIT_JOINT_TOKENS) {
            continue;
        } else if ((colon > cutter->start && text_runs(cutter, i)) || is_last_again(cutter, i)) {
            continue;
        } else if (token_is(t, WORD_CORRECT) && corrects(cutter, i)) {
            cut(cutter, i, joint);
            cutter->start = i + 1;
            cutter->corrected = cutter->chain = cutter->commands->len;
            joint = JOINT_WALL;
        } else if (cutter_begins_here(cutter, i)) {
            cut(cutter, cutter_place_before(cutter, i), joint);
            joint = JOINT_SPOKEN;
        } else if ((token_is_soft(t) &&
                    (cutter_begins_behind(cutter, i) || another_picture(cutter, i + 1) || turns_page(cutter, i))) ||
                   (token_is(t, WORD_AGAIN) && !goes_on_again(cutter, i) &&
                    (piece_goes_on(cutter, i) || said_again(cutter, i)))) {
            cut(cutter, i, joint);
            joint = JOINT_SOFT;
        }
    }
    cut(cutter, cutter->n, joint);
    cutter_apply_correction(cutter);
}

void message_cut(const Reading *reading, const GArray *tokens, GPtrArray *commands)
{
    PieceMemo edits = {0}, open = {0}, run = {0};
    Cutter cutter = {.reading = reading,
                     .tokens = (const Token *)(gpointer)tokens->data,
                     .n = tokens->len,
                     .commands = commands,
                     .edits = &edits,
                     .open = &open,
                     .run = &run};
    cut_all(&cutter);
    g_clear_pointer(&cutter.topic, ref_free);
}
