// SPDX-License-Identifier: MIT
/*
 * Words that are deeds only beside certain others, made into deeds that the readers know:
 *
 *     stick it in the top left                move it to the top left
 *     swap the note to pink                   change the note to pink
 *     give both rectangles a thick outline    change both rectangles: a thick outline
 *     delete rectangle 3, make circle #2 red  delete #3, make #2 red
 *     label it Sun                            its words are "Sun", whatever else a sun is
 */
#include "lib/command/english_rules.h"

static gboolean is_place_word(const Token *t)
{
    return token_is(t, WORD_AT) || token_is(t, WORD_TO) || token_is(t, WORD_RELATION) || token_is(t, WORD_ANCHOR);
}

/** |stick it in the top left, pop the star next to A: moves it; without a place these are sayings. */
static void settle_stick(Words *w, guint i)
{
    static const char *const away[] = {"away", "out", "off", NULL};
    if (!begins_piece(w, i) || !points_at_thing(w, i + 1))
        return;
    gboolean place = FALSE;
    for (guint j = i + 2; j < w->n && !is_wall(&w->tokens[j]) && w->tokens[j].kind != TOKEN_COMMA; j++) {
        const Token *next = token_at(w, j + 1);
        if (is_any(w, j, away))
            return;
        if (token_is(&w->tokens[j], WORD_AND) &&
            (token_is(next, WORD_VERB) || token_is(next, WORD_EDIT) || token_is(next, WORD_WRITE)))
            break; /* drop it and draw a star at the top */
        place = place || is_place_word(&w->tokens[j]);
    }
    if (place)
        make(w, i, WORD_EDIT, EDIT_MOVE);
}

/** |swap the note to pink, switch it to dashed: how it shall look, and nothing that trades places. */
static void settle_swap_look(Words *w, guint i)
{
    if (!begins_piece(w, i) || !points_at_thing(w, i + 1))
        return;
    for (guint j = i + 2; j + 1 < w->n && !is_wall(&w->tokens[j]) && w->tokens[j].kind != TOKEN_COMMA; j++) {
        if (token_is(&w->tokens[j], WORD_TO) && is_look(&w->tokens[j + 1]) && ends_piece(w, behind_looks(w, j + 1))) {
            make(w, i, WORD_EDIT, EDIT_CHANGE);
            return;
        }
    }
}

static gboolean is_part(const Token *t)
{
    return token_is(t, WORD_BORDER) || token_is(t, WORD_FILL) || token_is(t, WORD_CORNER);
}

/** |give both rectangles a black outline, give A a red border: a part of what is named, and nothing that is given. */
static void settle_give(Words *w, guint i)
{
    if (!begins_piece(w, i) || points_at_thing(w, i + 1))
        return;
    guint end = i + 1;
    const Token *t = token_at(w, end);
    gboolean several = token_is(t, WORD_ALL) || t->kind == TOKEN_NUMBER || is_word(w, end, "each") ||
                       (token_is(t, WORD_REF) && (t->row->value == REFWORD_BOTH || t->row->value == REFWORD_ALL));
    for (end++; end < w->n && !is_wall(&w->tokens[end]) && !token_is(&w->tokens[end], WORD_A); end++)
        ;
    gboolean part = is_part(token_at(w, behind_looks(w, end + 1)));
    gboolean color = token_is(token_at(w, i + 2), WORD_THE) && token_is(token_at(w, i + 4), WORD_OF) &&
                     (is_word(w, i + 3, "color") || is_word(w, i + 3, "colour"));
    if (color && token_at(w, i + 1)->end - token_at(w, i + 1)->start == 1) {
        make(w, i, WORD_EDIT, EDIT_CHANGE); /* give B the colour of #1 */
        return;
    }
    gboolean named = (t->kind == TOKEN_UNKNOWN || t->kind == TOKEN_QUOTE) && end == i + 2;
    if (token_is(token_at(w, end), WORD_A) && part && (several || named))
        make(w, i, WORD_EDIT, EDIT_CHANGE);
}

/** The numbers of things are small; move circle 100 left says how far. */
#define MOST_NUMBER 20

/** delete rectangle |3, move circle #2 left: of that number. "The circle 3" could be any. */
static void settle_numbered_shape(Words *w, guint i)
{
    Token *shape = &w->tokens[i];
    Token *number = &w->tokens[MIN(i + 1, w->n - 1)];
    if (i == 0 || i + 1 >= w->n || !token_is(shape, WORD_SHAPE) || is_plural(w, shape))
        return;
    gboolean plain = number->kind == TOKEN_NUMBER && !number->spelled && number->value >= 1 &&
                     number->value <= MOST_NUMBER && number->value == (guint)number->value;
    if (!plain && number->kind != TOKEN_REF)
        return;
    guint deed = i;
    while (deed > 0 && (is_look(&w->tokens[deed - 1]) || token_is(&w->tokens[deed - 1], WORD_THE)))
        deed--;
    if (deed == 0)
        return;
    const Token *t = &w->tokens[deed - 1], *next = token_at(w, i + 2);
    gboolean done_to = (token_is(t, WORD_EDIT) && t->row->value != EDIT_BECOME && t->row->value != EDIT_GROW &&
                        t->row->value != EDIT_SHRINK) ||
                       is_word(w, deed - 1, "make") || is_word(w, deed - 1, "color") ||
                       is_word(w, deed - 1, "colour") || is_word(w, deed - 1, "paint") || token_is(t, WORD_ROTATE);
    gboolean turns = token_is(t, WORD_ROTATE) && (is_word(w, i + 2, "by") || next->kind == TOKEN_NUMBER);
    gboolean told = turns || ends_piece(w, i + 2) || token_is(next, WORD_TO) || token_is_color(next) ||
                    token_is(next, WORD_BIT) || token_is(next, WORD_ANCHOR) || token_is(next, WORD_AT) ||
                    token_is(next, WORD_EDIT) || token_is(next, WORD_RELATION) || token_is(next, WORD_METRIC) ||
                    is_look(next);
    if (!done_to || !told || number->start < shape->end)
        return;
    const Token noun = *shape; /* #3 and, behind it, what it has to be */
    *shape = *number;
    shape->kind = TOKEN_REF;
    shape->start = noun.start;
    *number = noun;
    number->start = number->end = shape->end;
}

/** label it |Sun: words, whatever else they are. */
static void settle_label_it(Words *w, guint i)
{
    static const char *const it[] = {"it", "this", "that", NULL};
    static const char *const joints[] = {"as", "with", "to", NULL};
    if (!begins_piece(w, i) || !(is_any(w, i + 1, it) || token_at(w, i + 1)->kind == TOKEN_REF))
        return;
    static const char *const signs[] = {"yes", "no", "ok", "hello", "hi", "next", "then", NULL};
    guint word = i + 2 + (is_any(w, i + 2, joints) ? 1u : 0u);
    const Token *behind = token_at(w, word + 1);
    if (is_any(w, word, signs) && (is_wall(behind) || token_is(behind, WORD_AND)))
        w->tokens[word].kind = TOKEN_UNKNOWN;
    if (token_is(token_at(w, word), WORD_SHAPE) && ends_piece(w, word + 1) && !token_is_filler(token_at(w, word + 1)))
        w->tokens[word].kind = TOKEN_UNKNOWN;
}

/** an arrow labelled |next: the label, and no beginning of what follows. */
static void settle_labelled_next(Words *w, guint i)
{
    gboolean last = token_at(w, i + 1)->kind == TOKEN_END;
    if (token_is(&w->tokens[i], WORD_THEN) && last && i > 0 && token_is(&w->tokens[i - 1], WORD_LABEL))
        w->tokens[i].kind = TOKEN_UNKNOWN;
}

/** |put 5 in it, |put A inside the circle: to be read there. */
static void settle_put_sign(Words *w, guint i)
{
    static const char *const in[] = {"in", "inside", "on", NULL};
    const Token *sign = token_at(w, i + 1);
    gboolean plain = sign->kind == TOKEN_NUMBER || (sign->kind == TOKEN_QUOTE && is_word(w, i, "add"));
    gboolean to_the = is_word(w, i + 2, "to the") && token_is_shape(token_at(w, i + 3)) && ends_piece(w, i + 4);
    if (!begins_piece(w, i) || !plain || !(to_the || points_at_thing(w, i + 3)))
        return;
    if (is_any(w, i + 2, in))
        make(w, i, WORD_WRITE, 0);
    else if (sign->kind == TOKEN_QUOTE && (to_the || token_is(token_at(w, i + 2), WORD_TO))) {
        make(w, i, WORD_WRITE, 0);
        make(w, i + 2, WORD_RELATION, RELATION_INSIDE);
    }
}

/** |color: teal, |colour = red: of what was meant last. */
static void settle_color_colon(Words *w, guint i)
{
    if ((i > 0 && !is_wall(&w->tokens[i - 1])) || token_at(w, i + 1)->kind != TOKEN_COLON ||
        !ends_piece(w, behind_looks(w, i + 2)) || !token_is_color(token_at(w, behind_looks(w, i + 2) - 1)))
        return;
    make(w, i, WORD_EDIT, EDIT_CHANGE);
    make(w, i + 1, WORD_FILLER, 0);
}

/** the top box|: Yes, circle A|: Start: what is to be read in it. */
static void settle_label_colon(Words *w, guint i)
{
    if (i > 0 && !is_wall(&w->tokens[i - 1]) && !token_is_filler(&w->tokens[i - 1]))
        return;
    guint end = i + (token_is(&w->tokens[i], WORD_THE) ? 1u : 0u);
    gboolean pointed = end > i;
    for (; token_is(token_at(w, end), WORD_ANCHOR) || token_is_color(token_at(w, end)); end++)
        pointed = pointed || token_is(token_at(w, end), WORD_ANCHOR);
    const Token *shape = token_at(w, end);
    if (!token_is(shape, WORD_SHAPE) || shape->row->value == DRAW_TEXT || shape->row->value == DRAW_NOTE)
        return;
    end++;
    gboolean lettered = is_letter(w, end);
    end += lettered ? 1 : 0;
    if ((pointed || lettered) && token_at(w, end)->kind == TOKEN_COLON && w->text[token_at(w, end)->start] == ':' &&
        end + 1 < w->n && !is_wall(token_at(w, end + 1)))
        make(w, end, WORD_LABEL, 0);
}

/** |thinner line, |a thicker border: its own, and none to be drawn. */
static void settle_thicker_line(Words *w, guint i)
{
    static const char *const lines[] = {"line", "lines", "border", "outline", "stroke", "borders", NULL};
    const Token *t = &w->tokens[i];
    if ((token_is_edit(t, EDIT_THICKEN) || token_is_edit(t, EDIT_THIN)) && begins_piece(w, i) &&
        is_any(w, i + 1, lines) && ends_piece(w, i + 2))
        make(w, i + 1, WORD_FILLER, 0);
}

/** |leftmost circle: which one, and no side of the board. */
static void settle_most(Words *w, guint i)
{
    static const WordRow left = {WORD_REF, REFWORD_EXTREME, EXTREME_LEFTMOST, NULL, "leftmost"};
    static const WordRow right = {WORD_REF, REFWORD_EXTREME, EXTREME_RIGHTMOST, NULL, "rightmost"};
    static const char *const things[] = {"shape", "one", "thing", "object", NULL};
    if (!token_is(&w->tokens[i], WORD_ANCHOR) || (i > 0 && token_is(&w->tokens[i - 1], WORD_A)) ||
        !(token_is_shape(token_at(w, behind_looks(w, i + 1))) || is_any(w, i + 1, things)))
        return;
    if (is_word(w, i, "leftmost"))
        w->tokens[i].row = &left;
    else if (is_word(w, i, "rightmost"))
        w->tokens[i].row = &right;
}

/** |type Good morning: written; of "type something" it is not known what. */
static void settle_type(Words *w, guint i)
{
    const Token *next = token_at(w, i + 1);
    static const char *const greetings[] = {"hello", "hi", "welcome", "thank you", "thanks", NULL};
    if (begins_piece(w, i) && i + 1 < w->n && w->tokens[i].kind == TOKEN_UNKNOWN &&
        (next->kind == TOKEN_QUOTE || token_is(next, WORD_PRAISE) ||
         strncmp(w->text + next->start, "good ", strlen("good ")) == 0 || is_any(w, i + 1, greetings)))
        make(w, i, WORD_WRITE, 0);
}

/** put |the title "Sprint 12" on top: words to be written. */
static void settle_put_title(Words *w, guint i)
{
    static const char *const titles[] = {"title", "heading", "caption", NULL};
    guint noun = i + 2;
    if (!begins_piece(w, i) || !token_is(token_at(w, i + 1), WORD_THE) || !is_any(w, noun, titles) ||
        token_at(w, noun + 1)->kind != TOKEN_QUOTE)
        return;
    make(w, i, WORD_WRITE, 0);
    make(w, i + 1, WORD_FILLER, 0);
    make(w, noun, WORD_FILLER, 0);
    if (is_word(w, noun + 2, "on top"))
        make(w, noun + 2, WORD_ANCHOR, ANCHOR_TOP);
}

/** rename B |End, change the label to |Start: a name, and no end of a line. */
static void settle_end_name(Words *w, guint i)
{
    static const char *const naming[] = {"rename", "label", "change", "call", "name", "relabel", NULL};
    if (!token_is(&w->tokens[i], WORD_FROM) && !token_is(&w->tokens[i], WORD_TO))
        return;
    guint first = i;
    while (first > 0 && !is_wall(&w->tokens[first - 1]) && w->tokens[first - 1].kind != TOKEN_COMMA &&
           !token_is(&w->tokens[first - 1], WORD_AND))
        first--;
    while (token_is_filler(token_at(w, first)) && first < i)
        first++;
    if (i > first + 1 && ends_piece(w, i + 1) && is_any(w, first, naming))
        w->tokens[i].kind = TOKEN_UNKNOWN;
}

/** a |little house: small, where "a little bigger" is not by much. */
static void settle_little(Words *w, guint i)
{
    if (!token_is(&w->tokens[i], WORD_BIT))
        return;
    if (token_is_shape(token_at(w, behind_looks(w, i + 1))) && !token_is(token_at(w, i + 1), WORD_SHADE))
        make(w, i, WORD_SIZE, SIZE_SMALL);
}

/** the circle |gets a yellow fill, gets bigger: what it is to become. */
static void settle_gets(Words *w, guint i)
{
    if (i == 0 || !token_is_shape(&w->tokens[i - 1]))
        return;
    guint first = i;
    while (first > 0 && !is_wall(&w->tokens[first - 1]) && w->tokens[first - 1].kind != TOKEN_COMMA)
        first--;
    const Token *next = token_at(w, i + 1);
    gboolean look = is_look(next) || token_is(next, WORD_A) || token_is(next, WORD_EDIT);
    if (points_at_thing(w, first) && look)
        make(w, i, WORD_EDIT, EDIT_BECOME);
}

/** swap |the colours of A and B: what of them, and no topic of the board's. */
static void settle_swap_colors(Words *w, guint i)
{
    static const char *const colors[] = {"colors", "colours", "color", "colour", NULL};
    guint color = i + 1 + (token_is(token_at(w, i + 1), WORD_THE) ? 1u : 0u);
    if (token_is_edit(&w->tokens[i], EDIT_SWAP) && is_any(w, color, colors) &&
        token_is(token_at(w, color + 1), WORD_OF))
        make_fillers(w, i + 1, color + 2);
}

/** |blue instead of red: what was meant last becomes so. */
static void settle_color_instead(Words *w, guint i)
{
    if (i == 0 || !token_is_color(&w->tokens[i - 1]) || !token_is_color(token_at(w, i + 1)) ||
        !begins_piece(w, i - 1) || !ends_piece(w, i + 2))
        return;
    Token color = w->tokens[i - 1];
    make(w, i - 1, WORD_EDIT, EDIT_BECOME);
    w->tokens[i].kind = color.kind;
    w->tokens[i].row = color.row;
    w->tokens[i].color = color.color;
    make(w, i + 1, WORD_FILLER, 0);
}

/** an octagon that says |stop, with stop inside: a word to be written, and no objection. */
static void settle_stop_sign(Words *w, guint i)
{
    static const char *const saying[] = {"says",     "say",       "saying",        "with",    "word",
                                         "the word", "write",     "reads",         "reading", "labelled",
                                         "labeled",  "that says", "with the word", NULL};
    static const char *const inside[] = {"inside", "in it", "on it", "sign", "written", NULL};
    if (i == 0 || !(is_any(w, i - 1, saying) || is_any(w, i + 1, inside)))
        return;
    w->tokens[i].kind = TOKEN_UNKNOWN;
    w->tokens[i].row = NULL;
}

/** a frame |round everything, a box round it */
static void settle_round(Words *w, guint i)
{
    const Token *next = token_at(w, i + 1);
    if (i > 0 && token_is_shape(&w->tokens[i - 1]) &&
        (points_at_thing(w, i + 1) || token_is(next, WORD_ALL) || token_is(next, WORD_REF)))
        make(w, i, WORD_RELATION, RELATION_AROUND);
}

/** a person |standing next to a house */
static void settle_standing(Words *w, guint i)
{
    if (i > 0 && token_is_shape(&w->tokens[i - 1]) && is_place_word(token_at(w, i + 1)))
        make(w, i, WORD_FILLER, 0);
}

/** |outline the square in gold, border it with a thick black line: its own border, and nothing to be drawn. */
static void settle_outline(Words *w, guint i)
{
    static const char *const deeds[] = {"outline", "border", NULL};
    static const char *const in[] = {"in", "with", "using", NULL};
    if (!is_any(w, i, deeds) || !token_is(&w->tokens[i], WORD_BORDER) || !begins_piece(w, i) ||
        !(points_at_thing(w, i + 1) || is_letter(w, i + 1)))
        return;
    make(w, i, WORD_EDIT, EDIT_CHANGE);
    guint tail = i + 2;
    while (!ends_at(w, tail) && !is_any(w, tail, in))
        tail++;
    if (ends_at(w, tail) || ends_at(w, tail + 1))
        return; /* in which colour? */
    make(w, tail, WORD_BORDER, 0);
    if (token_is(token_at(w, tail + 1), WORD_A))
        make(w, tail + 1, WORD_FILLER, 0);
    guint line = behind_looks(w, tail + 1);
    if (is_any(w, line, (const char *const[]){"line", "border", "outline", NULL}))
        make(w, line, WORD_FILLER, 0);
}

/** |raise the square 40, |lower it a bit: which way it goes; the opacity is another matter. */
static void settle_raise(Words *w, guint i)
{
    static const WordRow up = {WORD_EDIT, EDIT_SHIFT, ANCHOR_TOP, NULL, "raise"};
    static const WordRow down = {WORD_EDIT, EDIT_SHIFT, ANCHOR_BOTTOM, NULL, "lower"};
    static const char *const raising[] = {"raise", "lift", NULL};
    gboolean raises = is_any(w, i, raising);
    if (!(raises || is_word(w, i, "lower")) || !begins_piece(w, i) ||
        !(points_at_thing(w, i + 1) || is_letter(w, i + 1)))
        return;
    for (guint j = i + 1; !ends_at(w, j); j++) {
        const Token *t = &w->tokens[j];
        if (token_is(t, WORD_OPACITY) || token_is(t, WORD_METRIC) || t->kind == TOKEN_UNKNOWN)
            return;
        if (token_is(t, WORD_TO) || (token_is(t, WORD_AT) && is_word(w, j, "to the"))) {
            make(w, i, WORD_EDIT, EDIT_MOVE); /* raise it to the top */
            return;
        }
    }
    w->tokens[i].kind = TOKEN_WORD;
    w->tokens[i].row = raises ? &up : &down;
    w->tokens[i].repaired = FALSE;
}

/** |hollow out the square: its inside is taken away. */
static void settle_hollow_out(Words *w, guint i)
{
    if (!is_word(w, i + 1, "out") || !begins_piece(w, i) || !(points_at_thing(w, i + 2) || is_letter(w, i + 2)))
        return;
    make(w, i, WORD_EDIT, EDIT_TAKE_OFF);
    make(w, i + 1, WORD_FILL, 0);
}

/** the circle and the note |both 40 lower: the two that were named. */
static void settle_both_behind(Words *w, guint i)
{
    gboolean listed = FALSE;
    for (guint j = sentence_begin(w, i); j < i; j++)
        listed = listed || token_is(&w->tokens[j], WORD_AND);
    const Token *before = i > 0 ? &w->tokens[i - 1] : NULL;
    if (before != NULL && listed && (token_is_shape(before) || before->kind == TOKEN_REF || is_letter(w, i - 1)))
        make(w, i, WORD_FILLER, 0);
}

/** a star in |its place, in |place of A: where something was, which is not known here. */
static void settle_in_place(Words *w, guint i)
{
    gboolean its = i > 1 && token_is(&w->tokens[i - 1], WORD_REF) && is_word(w, i - 2, "in");
    gboolean of = i > 0 && is_word(w, i - 1, "in") && token_is(token_at(w, i + 1), WORD_OF);
    if (its || of)
        w->tokens[i].kind = TOKEN_UNKNOWN;
}

/** |the green red circle: no thing has two colours. */
static void settle_two_colors(Words *w, guint i)
{
    const Token *first = token_at(w, i + 1), *second = token_at(w, i + 2);
    if (token_is(&w->tokens[i], WORD_THE) && token_is(first, WORD_COLOR) && token_is(second, WORD_COLOR) &&
        first->row != second->row && token_is_shape(token_at(w, i + 3)))
        w->tokens[i + 2].kind = TOKEN_UNKNOWN;
}

/** |fade the circle to 40%: its opacity. */
static void settle_fade(Words *w, guint i)
{
    if (!is_word(w, i, "fade") || !begins_piece(w, i) || !(points_at_thing(w, i + 1) || is_letter(w, i + 1)))
        return;
    guint to = i + 2, end = i + 2;
    gboolean opacity = FALSE;
    for (; !ends_at(w, end); end++) {
        opacity = opacity || token_is(&w->tokens[end], WORD_OPACITY);
        to = token_is(&w->tokens[end], WORD_TO) ? end : to;
    }
    gboolean percent = token_at(w, to + 1)->kind == TOKEN_NUMBER && token_is(token_at(w, to + 2), WORD_UNIT);
    if (!opacity && !(percent && token_is(&w->tokens[to], WORD_TO)))
        return;
    make(w, i, WORD_EDIT, EDIT_CHANGE);
    if (!opacity)
        make(w, to, WORD_OPACITY, OPACITY_OPACITY);
}

/** |throw away the note, |chuck it out: gone. */
static void settle_throw(Words *w, guint i)
{
    static const char *const deeds[] = {"throw", "toss", "chuck", NULL};
    static const char *const where[] = {"away", "out", NULL};
    if (!is_any(w, i, deeds) || !begins_piece(w, i))
        return;
    guint out = i + 1;
    if (!is_any(w, out, where)) {
        while (!ends_at(w, out) && !is_any(w, out, where))
            out++;
        if (!points_at_thing(w, i + 1) || !ends_piece(w, out + 1))
            return;
    } else if (!points_at_thing(w, out + 1)) {
        return;
    }
    if (!is_any(w, out, where))
        return;
    make(w, i, WORD_EDIT, EDIT_TAKE_OFF);
    make(w, out, WORD_FILLER, 0);
}

/** Tom |then set the background to grey: who did it stands before, so that it is told. */
static void settle_then(Words *w, guint i)
{
    const Token *next = token_at(w, i + 1);
    if (i > 0 && token_is(&w->tokens[i], WORD_THEN) && w->tokens[i - 1].kind == TOKEN_UNKNOWN &&
        g_ascii_isalpha(w->text[w->tokens[i - 1].start]) && (i == 1 || is_wall(&w->tokens[i - 2])) &&
        next->kind == TOKEN_WORD)
        make(w, i, WORD_CHAT, 0);
}

/** the circle |turned red: told. */
static void settle_turned(Words *w, guint i)
{
    if (i > 0 && !begins_piece(w, i) && token_is_color(token_at(w, i + 1)))
        make(w, i, WORD_CHAT, 0);
}

/** the kids are |drawing a circle: what goes on. */
static void settle_doing(Words *w, guint i)
{
    static const char *const be[] = {"is",    "are",     "am",   "was",   "were", "i'm",
                                     "we're", "they're", "he's", "she's", NULL};
    const Token *t = &w->tokens[i];
    gboolean ing = t->end - t->start > 5 && strncmp(w->text + t->end - 3, "ing", 3) == 0;
    if (i > 0 && ing && is_any(w, i - 1, be) && (token_is(t, WORD_VERB) || token_is(t, WORD_EDIT)))
        make(w, i, WORD_CHAT, 0);
}

/** two |rows of three stars, two rows with three stars each: six of them. */
static void settle_rows_of_things(Words *w, guint i)
{
    static const char *const joints[] = {"of", "with", NULL};
    guint number = i + 1 + (is_any(w, i + 1, joints) ? 1u : 0u);
    Token *each = &w->tokens[MIN(number, w->n - 1)];
    if (i == 0 || number >= w->n || w->tokens[i - 1].kind != TOKEN_NUMBER || each->kind != TOKEN_NUMBER ||
        !(token_is(&w->tokens[i], WORD_ROWS) || token_is(&w->tokens[i], WORD_COLUMNS)))
        return;
    guint shape = behind_looks(w, number + 1);
    if (token_is(token_at(w, shape), WORD_SHAPE) && w->tokens[shape].row->value != DRAW_TABLE &&
        is_plural(w, &w->tokens[shape]))
        each->value *= w->tokens[i - 1].value;
}

/** Also of words that are shapes, or that a typing mistake made of others. */
static const EnglishRule first_rules[] = {
    {settle_throw, "throw|toss|chuck"},
    {settle_stick, "stick|pop|plop|plonk|park|shove|tuck|throw|chuck|dump|whack|slap|drop|get"},
    {settle_round, "round"},
};

static const EnglishRule rules[] = {
    {settle_stop_sign, "stop|no|wait"},
    {settle_gets, "gets|gets a|gets an"},
    {settle_rows_of_things, "row|rows|rows of|column|columns|columns of"},
    {settle_outline, "outline|border"},
    {settle_raise, "raise|lift|lower"},
    {settle_fade, "fade"},
    {settle_two_colors, "the"},
    {settle_hollow_out, "hollow"},
    {settle_both_behind, "both"},
    {settle_in_place, "place|stead|spot|position"},
    {settle_then, "then"},
    {settle_turned, "turned"},
    {settle_doing, NULL},
    {settle_swap_colors, NULL},
    {settle_color_instead, "instead of"},
    {settle_standing, "standing|sitting|located|placed|positioned|floating|lying"},
    {settle_swap_look, "swap|switch|flip"},
    {settle_give, "give"},
    {settle_labelled_next, "next|then|finally"},
    {settle_label_it, "label|caption|call|name|rename"},
    {settle_label_colon, NULL},
    {settle_most, "leftmost|rightmost"},
    {settle_type, "type"},
    {settle_put_title, "put|add|write"},
    {settle_end_name, "start|end"},
    {settle_thicker_line, NULL},
    {settle_put_sign, "put|write|add"},
    {settle_color_colon, "color|colour"},
    {settle_little, "a little"},
};

void english_settle_deeds(Words *w)
{
    static EnglishRules first = {.rows = first_rules, .n = G_N_ELEMENTS(first_rules)};
    static EnglishRules others = {.rows = rules, .n = G_N_ELEMENTS(rules)};
    for (guint i = 0; i < w->n; i++) {
        if (!g_ascii_isalpha(w->text[w->tokens[i].start]))
            continue;
        english_rules_run(&first, w, i);
        if (token_is(&w->tokens[i], WORD_SHAPE)) {
            settle_numbered_shape(w, i);
            settle_label_colon(w, i);
        } else {
            english_rules_run(&others, w, i);
        }
    }
}
