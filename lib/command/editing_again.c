// SPDX-License-Identifier: MIT
/* The same once more: 再画一个, another one below the circle, a blue one. */
#include <math.h>
#include <string.h>

#include "lib/base/limits.h"
#include "lib/command/editing.h"
#include "lib/command/editing_values.h"

/** another one |below the circle: where a place begins that a thing tells, behind token `from`; n for none. */
static guint again_place(const Phrase *phrase, guint from)
{
    g_autoptr(Command) scratch = command_new(COMMAND_DRAW); /* refused, it keeps the words for which it was */
    Filler f = {.phrase = phrase, .command = scratch};
    for (f.i = from + 1; f.i < phrase->n; f.i++) {
        const Token *t = peek(&f, 0);
        if (!token_is(t, WORD_RELATION) && !token_is(t, WORD_AT) && !token_is(t, WORD_TO))
            continue;
        Spot spot;
        guint length = relation_read(&f, 0, &spot);
        if (length == 0)
            continue;
        ref_free(spot.ref);
        ref_free(spot.other);
        gboolean beside = spot.kind == SPOT_SIDE || spot.kind == SPOT_INSIDE || spot.kind == SPOT_BETWEEN;
        for (length += f.i; length < phrase->n && token_is_filler(&phrase->tokens[length]);)
            length++;
        return beside && length == phrase->n ? f.i : phrase->n;
    }
    return phrase->n;
}

/** a blue one: as before, but blue. */
static gboolean asks_for_one(const Phrase *phrase)
{
    guint i = phrase_first_meaning(phrase);
    guint looks = 0;
    if (i >= phrase->n || !token_is(&phrase->tokens[i], WORD_A))
        return FALSE;
    for (i++; i < phrase->n && (token_is_color(&phrase->tokens[i]) || token_is(&phrase->tokens[i], WORD_SIZE)); i++)
        looks++;
    if (looks == 0 || i >= phrase->n || !word_is(phrase, &phrase->tokens[i], "one"))
        return FALSE;
    guint place = again_place(phrase, i);
    for (i++; i < place; i++) {
        const Token *t = &phrase->tokens[i];
        if (!token_is_filler(t) && !token_is(t, WORD_AT) && !token_is(t, WORD_THE) && !token_is(t, WORD_ANCHOR))
            return FALSE;
    }
    return TRUE;
}

/** 再画一个, another one, one more: things are counted. */
static gboolean is_one_more(const Phrase *phrase, guint again)
{
    static const char *const ones[] = {"another one", "one more", NULL};
    for (gsize k = 0; ones[k] != NULL; k++) {
        if (word_is(phrase, &phrase->tokens[again], ones[k]))
            return TRUE;
    }
    guint one = again + 1;
    while (one < phrase->n && (token_is_color(&phrase->tokens[one]) || token_is(&phrase->tokens[one], WORD_SIZE)))
        one++;
    if (one > again + 1 && one < phrase->n && word_is(phrase, &phrase->tokens[one], "one"))
        return TRUE; /* another red one */
    guint count = again + 1;
    while (count < phrase->n && token_is(&phrase->tokens[count], WORD_VERB))
        count++; /* 再贴一个 */
    return count + 1 < phrase->n && phrase->tokens[count].kind == TOKEN_NUMBER &&
           token_is(&phrase->tokens[count + 1], WORD_MEASURE);
}

/** 一样, 同款: as the one before. */
static gboolean is_alike(const Phrase *phrase, const Token *t)
{
    return token_is(t, WORD_RELATION) &&
           (word_begins(phrase, t, "一样") || word_begins(phrase, t, "同样") || word_begins(phrase, t, "同款"));
}

/** One more of it is asked for, and nothing else is said but how it looks and where. */
static gboolean again_is_said(const Phrase *phrase, guint again)
{
    guint text = phrase_find_text(phrase); /* 再画一个，写“注册”; but not 再写一个“注册” */
    if (again >= text || (text < phrase->n && !is_one_more(phrase, again)))
        return FALSE;
    guint lead = phrase_first_meaning(phrase);
    if (lead + 1 < phrase->n && word_is(phrase, &phrase->tokens[lead], "make") &&
        token_is(&phrase->tokens[lead + 1], WORD_REF) && word_is(phrase, &phrase->tokens[again], "again"))
        return FALSE;      /* make it red again */
    gboolean same = FALSE; /* 再来三个一样的圆 */
    for (guint i = 0; i < text; i++)
        same = same || is_alike(phrase, &phrase->tokens[i]);
    Phrase before_text = *phrase;
    before_text.n = MIN(text, phrase->n);
    if (phrase_has_shape(&before_text) && !same)
        return FALSE; /* another one labelled |Home: no house */
    gboolean way = again + 1 < phrase->n && token_is(&phrase->tokens[again + 1], WORD_AT) &&
                   word_is(phrase, &phrase->tokens[again + 1], "to the");
    if (way && word_is(phrase, &phrase->tokens[again], "more"))
        return FALSE; /* more to the left */
    for (guint i = 0; i < text; i++) {
        const Token *t = &phrase->tokens[i];
        gboolean goes =
            (same && token_is(t, WORD_SHAPE)) || token_is_filler(t) || token_is(t, WORD_AGAIN) ||
            token_is(t, WORD_ASK) || token_is(t, WORD_VERB) || t->kind == TOKEN_NUMBER || token_is(t, WORD_MEASURE) ||
            token_is(t, WORD_STEP) || token_is_color(t) || token_is(t, WORD_SHADE) || token_is(t, WORD_SIZE) ||
            t->kind == TOKEN_COMMA || token_is(t, WORD_AT) || token_is(t, WORD_ANCHOR) || token_is(t, WORD_A) ||
            t->kind == TOKEN_OPEN || t->kind == TOKEN_CLOSE || token_is(t, WORD_THE) || is_alike(phrase, t) ||
            token_is(t, WORD_OF) ||
            (token_is(t, WORD_RELATION) && (word_begins(phrase, t, "same") || word_begins(phrase, t, "the same"))) ||
            (token_is(t, WORD_RELATION) && t->row->value == RELATION_NEXT &&
             (guint8)phrase->reading->folded->str[t->start] >= 0x80) || /* 旁边再来一个 */
            (token_is(t, WORD_REF) && (t->row->value == REFWORD_IT || t->row->value == REFWORD_THEM));
        if (!goes)
            return FALSE;
    }
    static const char *const more[] = {"再来", "也来",     "也画", "也加",     "再画",  "再加", "另画",   "another",
                                       "once", "the same", "same", "one more", "again", "more", "repeat", "do "};
    gboolean says = phrase_count(phrase, WORD_MEASURE) + phrase_count(phrase, WORD_STEP) > 0;
    for (gsize k = 0; k < G_N_ELEMENTS(more); k++)
        says = says || word_begins(phrase, &phrase->tokens[again], more[k]);
    return says && phrase_count(phrase, WORD_TO) == 0;
}

gboolean again_applies(const Phrase *phrase)
{
    if (asks_for_one(phrase))
        return TRUE;
    guint again = phrase_find(phrase, WORD_AGAIN);
    if (again >= phrase->n)
        return FALSE;
    Phrase head = *phrase;
    if (is_one_more(phrase, again) || g_ascii_isalpha(phrase->reading->folded->str[phrase->tokens[again].start]))
        head.n = again_place(phrase, again); /* another one |below the circle */
    return again_is_said(&head, again);
}

/** |on the left, |to the right */
static gboolean leads_to_anchor(const Editor *e)
{
    const Token *next = peek(&e->f, token_is(peek(&e->f, 1), WORD_THE) ? 2 : 1);
    return token_is(peek(&e->f, 0), WORD_AT) && next != NULL && token_is(next, WORD_ANCHOR);
}

void again_parse(const Phrase *phrase, Command *command)
{
    Editor e = {.f = {.phrase = phrase, .command = command}, .distance = NAN, .far_x = NAN, .far_y = NAN};
    command->op = COMMAND_AGAIN;
    command->spots = spots_new();
    guint said = MIN(phrase_find(phrase, WORD_AGAIN), phrase_first_meaning(phrase));
    guint place = again_place(phrase, said);
    while (e.f.i < phrase->n && !refused(&e.f)) {
        const Token *t = peek(&e.f, 0);
        Spot spot;
        guint length = 0;
        if (e.f.i == place) {
            command->op = COMMAND_DRAW; /* a place beside what is meant may be said without it */
            e.f.i += relation_read(&e.f, 0, &spot);
            command->op = COMMAND_AGAIN;
            g_array_append_val(command->spots, spot);
            command->changes |= CHANGE_PLACE;
            continue;
        }
        if (token_is(t, WORD_SHAPE)) {
            Ref *ref = NULL;
            length = ref_read(&e.f, 0, REF_SINGLE, &ref);
            if (length == 0) {
                refuse(&e.f, REFUSE_NO_TARGET, e.f.i, e.f.i);
                return;
            }
            command->op = COMMAND_COPY;
            g_ptr_array_add(command->targets, ref);
            e.f.i += length;
        } else if (token_is(t, WORD_AT) && (peek(&e.f, 1)->kind == TOKEN_OPEN || peek(&e.f, 1)->kind == TOKEN_NUMBER)) {
            guint open = peek(&e.f, 1)->kind == TOKEN_OPEN ? 1 : 0; /* another at (300,100) */
            length = filler_pair_at(&e.f, 1 + open, &spot);
            if (length == 0) {
                refuse(&e.f, REFUSE_POINTS, e.f.i, e.f.i);
                return;
            }
            filler_add_spot(&e.f, spot, e.f.i, e.f.i + open + length);
            command->changes |= CHANGE_PLACE;
            e.f.i += 1 + open + length;
            e.f.i += open && peek(&e.f, 0)->kind == TOKEN_CLOSE ? 1 : 0;
        } else if (t->kind == TOKEN_NUMBER) {
            if (!(t->value >= 1 && t->value <= LIMIT_SHAPES_PER_MESSAGE && t->value == floor(t->value)))
                refuse(&e.f, REFUSE_TOO_MANY_SHAPES, e.f.i, e.f.i);
            else
                command->count = (guint)t->value;
            e.f.i++;
        } else if (token_is(t, WORD_ANCHOR)) {
            edit_place(&e, (Spot){.kind = SPOT_ANCHOR, .anchor = (Anchor)t->row->value}, 1); /* 再来一个，放右下 */
        } else if (token_is_color(t) || token_is(t, WORD_SHADE) || token_is(t, WORD_SIZE) || token_is(t, WORD_WRITE) ||
                   token_is(t, WORD_LABEL) || leads_to_anchor(&e)) {
            if (!editing_value(&e))
                refuse(&e.f, REFUSE_UNKNOWN, e.f.i, e.f.i);
        } else if (phrase_is_latin(phrase, t) && (t->kind == TOKEN_UNKNOWN || t->kind == TOKEN_QUOTE ||
                                                  (token_is(t, WORD_RELATION) && t->row->value != RELATION_OTHER))) {
            refuse(&e.f, REFUSE_UNKNOWN, e.f.i, e.f.i); /* one more saying "bye" |under hello */
        } else {
            e.f.i++;
        }
    }
}
