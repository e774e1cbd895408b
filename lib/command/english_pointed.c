// SPDX-License-Identifier: MIT
/*
 * Things that are there, said without a deed, with a deed in their own word, or by their numbers:
 *
 *     outline of the circle blue        change the outline of the circle: blue
 *     the triangle 20 up                move the triangle 20 up
 *     bottom text to the top            move the bottom text to the top
 *     put the text| on the right        move the text on the right: nothing is to be written
 *     darken the square                 make the square darker
 *     paint numbers 1 to 3 orange       paint #1 to #3 orange
 */
#include "lib/command/english_tokens.h"

/** Behind "the red circle", #1, A, it at i; i when no such thing stands there. */
static guint behind_thing(const Words *w, guint i)
{
    const Token *t = token_at(w, i);
    if (t->kind == TOKEN_REF || (is_letter(w, i) && !token_is(t, WORD_A)))
        return i + 1;
    if (!token_is(t, WORD_THE))
        return i;
    guint end = i + 1;
    while (token_is(token_at(w, end), WORD_ANCHOR) || is_look(token_at(w, end)))
        end++;
    return token_is_shape(token_at(w, end)) ? end + 1 : i;
}

/** |outline of the circle blue, |fill of A white: a part of what is there. */
static gboolean part_of_thing(const Words *w, guint i)
{
    const Token *t = token_at(w, i);
    if (token_is(t, WORD_THE))
        return (token_is(token_at(w, i + 1), WORD_BORDER) || token_is(token_at(w, i + 1), WORD_FILL)) &&
               part_of_thing(w, i + 1);
    if (!token_is(t, WORD_BORDER) && !token_is(t, WORD_FILL))
        return FALSE;
    guint end = token_is(token_at(w, i + 1), WORD_OF) ? behind_thing(w, i + 2) : i + 2;
    end += token_at(w, end)->kind == TOKEN_COLON ? 1 : 0;
    return end > i + 2 && behind_looks(w, end) > end;
}

/** |the triangle 20 up, |A 30 px to the right: how far, and which way, which is said first where it is a deed. */
static gboolean goes_way(Words *w, guint i)
{
    static const char *const ways[] = {"up", "down", "left", "right", "lower", "higher", "upwards", "downwards", NULL};
    guint number = is_letter(w, i) ? i + 1 : behind_thing(w, i);
    if (number == i || token_at(w, number)->kind != TOKEN_NUMBER)
        return FALSE;
    guint way = number + 1;
    way += token_is(token_at(w, way), WORD_UNIT) && token_at(w, way)->row->value == UNIT_PIXEL ? 1 : 0;
    const guint far = way - number;
    way += is_word(w, way, "to the") || is_any(w, way, (const char *const[]){"further", "more", NULL}) ? 1 : 0;
    if (!is_any(w, way, ways) || !ends_piece(w, way + 1))
        return FALSE;
    Token said[2] = {w->tokens[number], w->tokens[number + far - 1]};
    if (is_letter(w, i))
        w->tokens[i].kind = TOKEN_UNKNOWN;
    w->tokens[number] = w->tokens[way];
    make_fillers(w, number + 1, way + 1);
    for (guint k = 0; k < far; k++)
        w->tokens[number + 1 + k] = said[k];
    return TRUE;
}

/** |A and B green, |A, B and C red: letters, and how they are to look. */
static gboolean letters_look(Words *w, guint i)
{
    guint end = i;
    while (is_letter(w, end) && (token_is(token_at(w, end + 1), WORD_AND) || token_at(w, end + 1)->kind == TOKEN_COMMA))
        end += 2;
    if (end == i || !is_letter(w, end) || behind_looks(w, end + 1) == end + 1 ||
        !ends_piece(w, behind_looks(w, end + 1)))
        return FALSE;
    for (guint j = i; j <= end; j += 2)
        w->tokens[j].kind = TOKEN_UNKNOWN;
    return TRUE;
}

/** |bottom text to the top, |left circle to the middle: without an article, and still one that is there. */
static gboolean placed_goes(const Words *w, guint i)
{
    guint shape = i + 1;
    while (is_look(token_at(w, shape)))
        shape++;
    guint to = shape + 1, place = to + 1 + (token_is(token_at(w, to + 1), WORD_THE) ? 1u : 0u);
    return token_is(token_at(w, i), WORD_ANCHOR) && token_is_shape(token_at(w, shape)) &&
           (is_word(w, to, "to the") || is_word(w, to, "to")) && token_is(token_at(w, place), WORD_ANCHOR) &&
           ends_piece(w, place + 1) && !is_word(w, place + 1, "of");
}

/** |put the text on the right: the one that is there; but put the text Hi on the right. */
static void settle_put_text(GArray *tokens, const char *text, guint i)
{
    static const char *const putting[] = {"put the text", "put the word", "put the words", "put text", NULL};
    static const char *const writing[] = {"write the text", "write text", "write the words", "add text", "add the text",
                                          "draw text",      NULL};
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    const Token *next = token_at(&w, i + 1);
    guint place = i + 2 + (token_is(token_at(&w, i + 2), WORD_THE) ? 1u : 0u);
    if (is_any(&w, i, writing) && token_is(next, WORD_AT) && token_is(token_at(&w, place), WORD_ANCHOR) &&
        is_wall(token_at(&w, place + 1)))
        g_array_remove_range(tokens, i + 1, place - i); /* write the text on the left: which? */
    if (!is_any(&w, i, putting) || !(token_is(next, WORD_AT) || token_is(next, WORD_RELATION) ||
                                     token_is(next, WORD_TO) || token_is(next, WORD_ANCHOR)))
        return;
    for (guint j = i + 1; !ends_at(&w, j); j++) {
        if (w.tokens[j].kind == TOKEN_QUOTE || w.tokens[j].kind == TOKEN_COLON)
            return; /* put the text on the right: Hello */
    }
    static const WordRow the_text = {WORD_SHAPE, DRAW_TEXT, 0, NULL, "the text"};
    make(&w, i, WORD_EDIT, EDIT_MOVE);
    insert_unsaid(tokens, i + 1, &the_text);
}

/** color |the text on the note red, |the text in the box should be bigger: of what is read there, and not to be read.
 */
static void settle_text_of(GArray *tokens, const char *text, guint i)
{
    static const char *const deeds[] = {"color", "colour", "paint", "recolor", "recolour", "tint", NULL};
    static const char *const whose[] = {"of", "on", "in", "inside", "on the", "in the", NULL};
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    guint said = i > 0 && is_any(&w, i - 1, deeds) && begins_piece(&w, i - 1) ? i - 1 : i;
    guint thing = i + 2;
    thing += token_is(token_at(&w, thing), WORD_REF) ? 1 : behind_thing(&w, thing) - thing;
    if (!is_any(&w, i + 1, whose) || thing == i + 2 || !begins_piece(&w, said))
        return;
    if (said < i) {
        make(&w, said, WORD_EDIT, EDIT_CHANGE);
    } else if (token_is_edit(token_at(&w, thing), EDIT_BECOME)) {
        make_fillers(&w, thing, thing + 1);
        insert_unsaid(tokens, i, word_row(WORD_EDIT, EDIT_CHANGE));
    }
}

/** |second one orange, |first rectangle yellow: without an article, and still one that is there. */
static gboolean nth_looks(const Words *w, guint i)
{
    const Token *t = token_at(w, i);
    gboolean nth =
        token_is(t, WORD_REF) && t->row->value == REFWORD_ORDINAL && !g_str_has_prefix(w->text + t->start, "the");
    guint noun = i + 1;
    return nth && (is_word(w, noun, "one") || token_is_shape(token_at(w, noun))) &&
           behind_looks(w, noun + 1) > noun + 1 && ends_piece(w, behind_looks(w, noun + 1));
}

/** the first rectangle yellow and |the second one orange: the second rectangle. */
static void settle_nth_noun(GArray *tokens, const char *text, guint i)
{
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    const Token *before = i > 0 ? &w.tokens[i - 1] : NULL;
    if (before == NULL || !is_word(&w, i, "one") || !token_is(before, WORD_REF) ||
        before->row->value != REFWORD_ORDINAL)
        return;
    for (guint j = i - 1; j > 1 && i - j < LIMIT_JOINT_TOKENS; j--) {
        const Token *noun = &w.tokens[j - 1], *nth = &w.tokens[j - 2];
        if (!token_is_shape(noun) || !token_is(nth, WORD_REF) || nth->row->value != REFWORD_ORDINAL)
            continue;
        w.tokens[i].kind = TOKEN_WORD;
        w.tokens[i].row = noun->row;
        return;
    }
}

/** turn A into |a green one: green, and what it is stays. */
static void settle_colored_one(Words *w, guint i)
{
    guint first = sentence_first(w, i);
    if (i < first + 3 || !token_is_color(&w->tokens[i - 1]) || !token_is(&w->tokens[i - 2], WORD_A) ||
        !ends_piece(w, i + 1) || !is_any(w, first, (const char *const[]){"turn", "make", "change", NULL}))
        return;
    make_fillers(w, i, i + 1);
    make_fillers(w, i - 2, i - 1);
}

/** the triangle |make it purple: what "it" is stands right before. */
static gboolean thing_makes(const Words *w, guint i)
{
    static const char *const deeds[] = {"make", "move", "turn", "paint", "color", "colour", "rotate", "put", NULL};
    guint deed = token_is(token_at(w, i), WORD_THE) ? behind_thing(w, i) : i;
    return deed > i && is_any(w, deed, deeds) && is_word(w, deed + 1, "it") && !ends_at(w, deed + 2);
}

/** delete the circle, |then the text: another one, and the same deed. */
static void settle_then_thing(GArray *tokens, const char *text, guint i)
{
    static const char *const deeds[] = {"delete", "remove", "erase", "copy", "duplicate", NULL};
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    gboolean lettered = is_word(&w, i + 1, "the text");
    guint first = sentence_first(&w, i), end = lettered ? i + 2 : behind_thing(&w, i + 1);
    if (first + 2 > i || !is_any(&w, first, deeds) || end == i + 1 || !ends_piece(&w, end))
        return;
    static const WordRow the_text = {WORD_SHAPE, DRAW_TEXT, 0, NULL, "the text"};
    if (lettered) {
        w.tokens[i + 1].kind = TOKEN_WORD;
        w.tokens[i + 1].row = &the_text;
    }
    make(&w, i, WORD_AND, 0);
    if (w.tokens[i - 1].kind == TOKEN_COMMA || token_is(&w.tokens[i - 1], WORD_AND))
        g_array_remove_index(tokens, i - 1);
}

/** copy it and |colour it green: a deed, behind another one. */
static void settle_color_it(Words *w, guint i)
{
    guint thing = token_is(token_at(w, i + 1), WORD_REF) && points_at_thing(w, i + 1) ? i + 2 : behind_thing(w, i + 1);
    if (i > 0 && token_is(&w->tokens[i - 1], WORD_AND) && thing > i + 1 && behind_looks(w, thing) > thing)
        make(w, i, WORD_EDIT, EDIT_CHANGE);
}

/** |keep only the circle, |leave just A: all the others go. */
static void settle_keep_only(GArray *tokens, const char *text, guint i)
{
    static const char *const keeping[] = {"keep only", "leave only", "only keep", "just keep", NULL};
    static const char *const only[] = {"only", "just", NULL};
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    gboolean whole = is_any(&w, i, keeping);
    guint thing = i + (whole ? 1u : 2u);
    if (!whole && !((is_word(&w, i, "keep") || is_word(&w, i, "leave")) && is_any(&w, i + 1, only)))
        return;
    guint end = is_letter(&w, thing) ? thing + 1 : behind_thing(&w, thing);
    if (end == thing || !begins_piece(&w, i) || !is_wall(token_at(&w, end)))
        return;
    if (is_letter(&w, thing))
        w.tokens[thing].kind = TOKEN_UNKNOWN;
    make(&w, i, WORD_EDIT, EDIT_DELETE);
    if (thing > i + 1)
        g_array_remove_range(tokens, i + 1, thing - i - 1);
    insert_unsaid(tokens, i + 1, row_of("except"));
    insert_unsaid(tokens, i + 1, row_of("everything"));
}

/** |darken the square, |lighten it a bit */
static void settle_shade(GArray *tokens, const char *text, guint i)
{
    static const char *const deeds[] = {"darken", "lighten", "brighten", NULL};
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    gboolean it = token_is(token_at(&w, i + 1), WORD_REF) && points_at_thing(&w, i + 1);
    guint end = it ? i + 2 : behind_thing(&w, i + 1);
    if (!is_any(&w, i, deeds) || !begins_piece(&w, i) || end == i + 1)
        return;
    end += token_is(token_at(&w, end), WORD_BIT) || token_is(token_at(&w, end), WORD_MUCH) ? 1 : 0;
    if (!ends_piece(&w, end))
        return;
    Token shade = w.tokens[i];
    gboolean dark = is_word(&w, i, "darken");
    shade.kind = TOKEN_WORD;
    shade.row = word_row(WORD_SHADE, dark ? SHADE_DARK : SHADE_LIGHT);
    make(&w, i, WORD_EDIT, EDIT_CHANGE);
    g_array_insert_val(tokens, end, shade);
}

/** The numbers of things are small; what is larger counts something else. */
#define MOST_NUMBER 20

/** paint |numbers 1, 2 and 3 orange, align |shapes 1 to 3: the things that have them. */
static void settle_numbers(GArray *tokens, const char *text, guint i)
{
    static const char *const nouns[] = {"number", "numbers", "no",   "nr",    "shape", "shapes",
                                        "object", "objects", "item", "items", NULL};
    static const char *const deeds[] = {"paint", "color", "colour", "make", "turn", "fill", "connect", "join", NULL};
    static const char *const through[] = {"to", "through", "until", NULL};
    static const char *const puts[] = {"put", "place", "bring", NULL};
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    if (!is_any(&w, i, nouns) || token_at(&w, i + 1)->kind != TOKEN_NUMBER)
        return;
    if (is_word(&w, i, "no") && (token_at(&w, i + 1)->spelled || token_is_edit(token_at(&w, i + 2), EDIT_COPY)))
        return; /* delete no one, make no 2 copies */
    guint first = sentence_first(&w, i);
    const Token *deed = &w.tokens[first];
    gboolean several = is_plural(&w, &w.tokens[i]), range = FALSE, begins = first == i && several;
    const Token *said = token_at(&w, i + 2);
    gboolean alone = first == i && is_word(&w, i, "number") &&
                     (token_is(said, WORD_ANCHOR) || token_is(said, WORD_EDIT) || token_is_color(said) ||
                      token_is(said, WORD_TO) || token_is(said, WORD_SIZE)); /* number 2 up by 80 */
    if (!begins && !alone && !(several && is_any(&w, first, puts)) &&
        !(token_is(deed, WORD_EDIT) || token_is(deed, WORD_ROTATE) || is_any(&w, first, deeds)))
        return;
    if (!several && i > 0 && token_is(&w.tokens[i - 1], WORD_THE) && !is_word(&w, i, "number"))
        return; /* move the shape 50 left */
    guint end = i + 1;
    for (guint j = end; token_at(&w, j)->kind == TOKEN_NUMBER && w.tokens[j].value >= 1 &&
                        w.tokens[j].value <= MOST_NUMBER && w.tokens[j].value == (guint)w.tokens[j].value;) {
        end = j + 1;
        range = range || is_any(&w, end, through);
        while (token_at(&w, j + 1)->kind == TOKEN_COMMA || token_is(token_at(&w, j + 1), WORD_AND) ||
               (j + 1 == end && is_any(&w, j + 1, through)))
            j++;
        if (j + 1 == end)
            break;
        j++;
    }
    if (end == i + 1 || token_is(token_at(&w, end), WORD_UNIT) || (!range && !several && end > i + 2))
        return;
    for (guint j = i + 1; j < end; j++) {
        if (w.tokens[j].kind == TOKEN_NUMBER)
            w.tokens[j].kind = TOKEN_REF;
        else if (is_any(&w, j, through))
            make(&w, j, WORD_TO, 0);
    }
    if (begins)
        make(&w, i, WORD_EDIT, EDIT_CHANGE);
    else
        g_array_remove_index(tokens, i);
}

/** even out |the gaps between A, B and the box: spaced evenly. */
static void settle_even_gaps(GArray *tokens, const char *text, guint i)
{
    static const char *const gaps[] = {"gap", "gaps", "space", "spaces", "spacing", "distance", "distances", NULL};
    static const char *const evening[] = {"even", "equalize", "equalise", "equal", NULL};
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    if (!is_any(&w, i, evening) || !begins_piece(&w, i))
        return;
    guint noun = i + 1;
    while (is_word(&w, noun, "out") || token_is(token_at(&w, noun), WORD_THE))
        noun++;
    if (!is_any(&w, noun, gaps) || !(is_word(&w, noun + 1, "between") || token_is(token_at(&w, noun + 1), WORD_OF)) ||
        ends_at(&w, noun + 2))
        return;
    make(&w, i, WORD_EDIT, EDIT_DISTRIBUTE);
    g_array_remove_range(tokens, i + 1, noun + 1 - i);
}

/** What the word at i sets off; tokens may be others behind it. */
static void settle_word(GArray *tokens, const char *text, guint i)
{
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    const Token *t = &w.tokens[i];
    if (token_is(t, WORD_THEN)) {
        settle_then_thing(tokens, text, i);
    } else if (is_word(&w, i, "color") || is_word(&w, i, "colour")) {
        settle_color_it(&w, i);
    } else if (is_word(&w, i, "the text") || is_word(&w, i, "the words")) {
        settle_text_of(tokens, text, i);
    } else if (token_is(t, WORD_WRITE)) {
        settle_put_text(tokens, text, i);
    } else if (strchr("nsoi", text[t->start]) != NULL) {
        settle_numbers(tokens, text, i); /* number, shapes, objects, item */
    }
}

/** The same of deeds: each looks at its own word first, and few begin alike. */
static void settle_deed(GArray *tokens, const char *text, guint i)
{
    const char first = text[g_array_index(tokens, Token, i).start];
    if (strchr("kloj", first) != NULL)
        settle_keep_only(tokens, text, i);
    if (strchr("dlb", first) != NULL)
        settle_shade(tokens, text, i);
    else if (first == 'e')
        settle_even_gaps(tokens, text, i);
}

/** |the triangle make it purple: as with a comma behind the thing; the new place of the thing. */
static guint part_thing(GArray *tokens, const char *text, guint i)
{
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    guint deed = behind_thing(&w, i);
    Token comma = w.tokens[deed];
    comma.kind = TOKEN_COMMA;
    comma.end = comma.start;
    g_array_insert_val(tokens, deed, comma);
    while (i > 0 && (token_is_filler(&g_array_index(tokens, Token, i - 1)) ||
                     token_is(&g_array_index(tokens, Token, i - 1), WORD_AND)))
        g_array_remove_index(tokens, --i); /* and um, the triangle … */
    return i;
}

/** What is said at the front of a piece, without a deed. */
static void settle_front(GArray *tokens, const char *text, guint i)
{
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    gboolean begins = i == 0 || is_wall(&w.tokens[i - 1]);
    if (!begins && w.tokens[i - 1].kind != TOKEN_COMMA && !token_is(&w.tokens[i - 1], WORD_AND))
        return;
    if (nth_looks(&w, i)) {
        insert_unsaid(tokens, i, row_of("the"));
    } else if (part_of_thing(&w, i) || (begins && letters_look(&w, i))) {
        insert_unsaid(tokens, i, word_row(WORD_EDIT, EDIT_CHANGE));
    } else if (goes_way(&w, i)) {
        insert_unsaid(tokens, i, word_row(WORD_EDIT, EDIT_MOVE));
    } else if (placed_goes(&w, i)) {
        insert_unsaid(tokens, i, row_of("the"));
        insert_unsaid(tokens, i, word_row(WORD_EDIT, EDIT_MOVE));
    }
}

void english_settle_pointed(const char *text, GArray *tokens)
{
    for (guint i = 0; i < tokens->len; i++) {
        const Token *t = &g_array_index(tokens, Token, i);
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        if (is_word(&w, i, "one")) { /* a number, as the words go */
            settle_nth_noun(tokens, text, i);
            settle_colored_one(&w, i);
        } else if (t->kind != TOKEN_NUMBER && t->kind != TOKEN_QUOTE && g_ascii_isalpha(text[t->start])) {
            settle_word(tokens, text, i);
            if (i < tokens->len)
                settle_deed(tokens, text, i);
        }
        if (i >= tokens->len)
            break;
        w = (Words){text, (Token *)(gpointer)tokens->data, tokens->len};
        if (thing_makes(&w, i) && begins_piece(&w, i))
            i = part_thing(tokens, text, i);
        else
            settle_front(tokens, text, i);
    }
}
