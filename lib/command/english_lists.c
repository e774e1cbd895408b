// SPDX-License-Identifier: MIT
/*
 * What is told without the word that would say it, and what is listed so:
 *
 *     two boxes |A and B                    labelled A and B
 *     a dotted outline |for the triangle    change the triangle: a dotted outline
 *     square 2 blue                         change square 2: blue
 */
#include "lib/command/english_tokens.h"

/** Names listed behind one shape. */
#define LISTED_MOST 9

static gboolean is_name(const Words *w, guint i)
{
    const Token *t = token_at(w, i);
    return is_letter(w, i) || t->kind == TOKEN_UNKNOWN || t->kind == TOKEN_QUOTE;
}

/** How many names stand from i on, each joined to the next. @param end  behind them */
static guint count_names(const Words *w, guint i, guint *end)
{
    guint n = 0;
    while (n < LISTED_MOST && is_name(w, i)) {
        n++;
        *end = i + 1;
        i++;
        if (token_at(w, i)->kind == TOKEN_COMMA)
            i++;
        if (token_is(token_at(w, i), WORD_AND))
            i++;
        if (i == *end)
            break;
    }
    return n;
}

/** two boxes |A and B: as many names as there are boxes, which are what stands in them. */
static gboolean lists_names(const Words *w, guint i)
{
    const Token *t = &w->tokens[i];
    if (i == 0 || !token_is(t, WORD_SHAPE) || !is_plural(w, t))
        return FALSE;
    guint count = i;
    while (count > 0 && (token_is_color(&w->tokens[count - 1]) || token_is(&w->tokens[count - 1], WORD_SIZE) ||
                         token_is(&w->tokens[count - 1], WORD_FILLED)))
        count--;
    guint end = i;
    return count > 0 && w->tokens[count - 1].kind == TOKEN_NUMBER && w->tokens[count - 1].value >= 2 &&
           (count < 2 || !token_is(&w->tokens[count - 2], WORD_THE)) &&
           (gdouble)count_names(w, i + 1, &end) == w->tokens[count - 1].value;
}

/** A look of a border, "dotted outline", "a thick red border", at i: behind it; i when there is none. */
static guint behind_border(const Words *w, guint i)
{
    guint end = i + (token_is(token_at(w, i), WORD_A) ? 1u : 0u);
    guint looks = end;
    while (token_is_color(token_at(w, end)) || token_is(token_at(w, end), WORD_SHADE) ||
           token_is(token_at(w, end), WORD_DASH) || token_is(token_at(w, end), WORD_STROKE) ||
           token_is_edit(token_at(w, end), EDIT_THICKEN) || token_is_edit(token_at(w, end), EDIT_THIN))
        end++;
    gboolean lines = is_word(w, end, "lines") || is_word(w, end, "line");
    return end > looks && (lines || token_is(token_at(w, end), WORD_BORDER)) ? end + 1 : i;
}

/** bigger letters, a larger font at i: behind it; i when there are none. */
static guint behind_letters(const Words *w, guint i)
{
    static const char *const letters[] = {"letters", "text", "font", "writing", "lettering", "font size", NULL};
    guint end = i + (token_is(token_at(w, i), WORD_A) ? 1u : 0u);
    gboolean sized = token_is_edit(token_at(w, end), EDIT_GROW) || token_is_edit(token_at(w, end), EDIT_SHRINK);
    return sized && is_any(w, end + 1, letters) ? end + 2 : i;
}

/** |a dotted outline for the triangle: the triangle changes, to a dotted outline. */
static void settle_border_for(GArray *tokens, const char *text)
{
    static const char *const of[] = {"for", "on", "around", "round", NULL};
    static const char *const greetings[] = {"hello", "hi", NULL};
    for (guint i = 0; i + 2 < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        guint joint = begins_piece(&w, i) ? MAX(behind_border(&w, i), behind_letters(&w, i)) : i;
        const Token *thing = token_at(&w, joint + 1);
        gboolean letter = is_letter(&w, joint + 1) || thing->kind == TOKEN_NUMBER;
        if (joint == i || !is_any(&w, joint, of) ||
            !(letter || points_at_thing(&w, joint + 1) || thing->kind == TOKEN_UNKNOWN ||
              is_any(&w, joint + 1, greetings)))
            continue;
        if (joint == behind_letters(&w, i))
            make(&w, joint - 1, WORD_METRIC, METRIC_FONT);
        if (is_any(&w, joint + 1, greetings))
            w.tokens[joint + 1].kind = TOKEN_UNKNOWN; /* the text that reads so */
        guint end = joint + 1;
        while (!ends_at(&w, end))
            end++;
        g_autofree Token *border = g_memdup2(w.tokens + i, (joint - i) * sizeof *border);
        make(&w, joint, WORD_EDIT, EDIT_CHANGE);
        memmove(w.tokens + i, w.tokens + joint, (end - joint) * sizeof *border);
        memcpy(w.tokens + i + end - joint, border, (joint - i) * sizeof *border);
        i = end - 1;
    }
}

/** |circle 1 radius 90, |square 2 blue, |triangle down 50: said of one that is there, without a deed. */
static void settle_deedless(GArray *tokens, const char *text)
{
    static const char *const ways[] = {"up", "down", NULL};
    for (guint i = 0; i + 2 < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        const Token *shape = &w.tokens[i], *number = shape + 1, *look = shape + 2;
        if (!token_is(shape, WORD_SHAPE) || (i > 0 && !is_wall(shape - 1)) || is_plural(&w, shape) ||
            !g_ascii_isalpha(text[shape->start]))
            continue;
        const Token *behind = token_at(&w, i + 3);
        gboolean ends = is_wall(behind) || token_is_filler(behind);
        gboolean numbered = number->kind == TOKEN_NUMBER && !number->spelled && number->value >= 1 &&
                            number->value <= LISTED_MOST && number->value == (guint)number->value;
        gboolean changes =
            (token_is_color(look) && ends) || (token_is(look, WORD_METRIC) && behind->kind == TOKEN_NUMBER);
        gboolean lined = shape->row->value == DRAW_LINE || shape->row->value == DRAW_ARROW;
        gboolean shifts =
            is_any(&w, i + 1, ways) && look->kind == TOKEN_NUMBER && !lined && (ends || token_is(behind, WORD_UNIT));
        if (!(numbered && changes) && !shifts)
            continue;
        Token deed = {.kind = TOKEN_WORD, .start = shape->start, .end = shape->start};
        Token the = deed;
        deed.row = word_row(WORD_EDIT, shifts ? EDIT_MOVE : EDIT_CHANGE);
        the.row = word_row(WORD_THE, 0);
        if (shifts)
            g_array_insert_val(tokens, i, the);
        g_array_insert_val(tokens, i, deed);
    }
}

/** persons left |and right, houses on the left |and on the right: one on each side. */
static void settle_both_sides(GArray *tokens, const char *text)
{
    for (guint i = 0; i + 3 < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        const Token shape = w.tokens[i];
        if (!token_is(&shape, WORD_SHAPE) || !is_plural(&w, &shape))
            continue;
        gboolean counted = i > 0 && w.tokens[i - 1].kind == TOKEN_NUMBER;
        if (counted && w.tokens[i - 1].value != 2)
            continue;
        guint first = i + 1;
        while (token_is(token_at(&w, first), WORD_AT) || token_is(token_at(&w, first), WORD_THE))
            first++;
        guint second = first + 2;
        while (token_is(token_at(&w, second), WORD_AT) || token_is(token_at(&w, second), WORD_THE))
            second++;
        if (!token_is(token_at(&w, first), WORD_ANCHOR) || !token_is(token_at(&w, first + 1), WORD_AND) ||
            !token_is(token_at(&w, second), WORD_ANCHOR) || !stops_at(&w, second + 1) ||
            (i > 0 && token_is(&w.tokens[i - 1], WORD_THE)))
            continue;
        if (counted)
            make(&w, i - 1, WORD_FILLER, 0);
        g_array_insert_val(tokens, first + 2, shape);
        i = second + 1;
    }
}

/** |switch the grid on, flip the numbers off: shown or hidden, and nothing that trades places. */
static void settle_switch_on(GArray *tokens, const char *text)
{
    static const char *const deeds[] = {"switch", "flip", "put", NULL};
    for (guint i = 0; i + 2 < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        if (!is_any(&w, i, deeds) || !begins_piece(&w, i))
            continue;
        guint what = i + 1 + (token_is(token_at(&w, i + 1), WORD_THE) ? 1u : 0u);
        const Token *t = token_at(&w, what);
        gboolean on = is_word(&w, what + 1, "on"), off = is_word(&w, what + 1, "off");
        if (!token_is(t, WORD_WHOLE) || (t->row->value != WHOLE_GRID && t->row->value != WHOLE_NUMBERS) || !(on || off))
            continue;
        make(&w, i, WORD_WHOLE, on ? WHOLE_ON : WHOLE_OFF);
        g_array_remove_index(tokens, what + 1);
    }
}

/** the circle, the square|, and the star: "and" joins as much without its comma. */
static void drop_oxford_commas(GArray *tokens, const char *text)
{
    for (guint i = 1; i + 1 < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        if (w.tokens[i].kind == TOKEN_COMMA && is_word(&w, i + 1, "and") && token_is(&w.tokens[i + 1], WORD_AND))
            g_array_remove_index(tokens, i);
    }
}

/** Whether what is listed behind the colon at i are words: as many as things, no colours, no things; numbers count up.
 */
static gboolean lists_words(const Words *w, guint i, double count)
{
    guint items = 1, shapes = 0;
    for (guint j = i + 1; j < w->n && !is_wall(&w->tokens[j]); j++) {
        const Token *t = &w->tokens[j];
        gboolean joint = t->kind == TOKEN_COMMA || token_is(t, WORD_AND);
        items += joint ? 1 : 0;
        shapes += token_is_shape(t) ? 1 : 0;
        if (token_is_color(t) || token_is(t, WORD_A) || token_is(t, WORD_THE) || token_is(t, WORD_ANCHOR) ||
            (t->kind == TOKEN_NUMBER && t->value != items))
            return FALSE;
    }
    return (gdouble)items == count && shapes < items;
}

/** three boxes in a row|: Plan, Do, Check: as many words as there are boxes, and none of them a colour. */
static void settle_listed_words(GArray *tokens, const char *text)
{
    for (guint i = 1; i + 3 < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        if (w.tokens[i].kind != TOKEN_COLON || text[w.tokens[i].start] != ':')
            continue;
        guint shape = i;
        while (shape > 0 && token_is(&w.tokens[shape - 1], WORD_ARRANGE))
            shape--;
        guint count = shape > 0 ? shape - 1 : 0;
        while (count > 0 && (token_is_color(&w.tokens[count - 1]) || token_is(&w.tokens[count - 1], WORD_SIZE)))
            count--;
        if (shape == 0 || count == 0 || !token_is(&w.tokens[shape - 1], WORD_SHAPE) ||
            w.tokens[count - 1].kind != TOKEN_NUMBER || !lists_words(&w, i, w.tokens[count - 1].value))
            continue;
        make(&w, i, WORD_LABEL, 0);
        for (guint j = i + 1; j < w.n && !is_wall(&w.tokens[j]); j++) {
            if (w.tokens[j].kind != TOKEN_COMMA && !token_is(&w.tokens[j], WORD_AND) && w.tokens[j].kind != TOKEN_QUOTE)
                w.tokens[j].kind = TOKEN_UNKNOWN; /* Check is no tick there */
        }
    }
}

void english_settle_lists(const char *text, GArray *tokens)
{
    drop_oxford_commas(tokens, text);
    settle_switch_on(tokens, text);
    settle_deedless(tokens, text);
    english_settle_letters(text, tokens);
    settle_both_sides(tokens, text);
    settle_listed_words(tokens, text);
    english_settle_each(text, tokens);
    settle_border_for(tokens, text);
    for (guint i = 1; i + 2 < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        if (!lists_names(&w, i))
            continue;
        Token label = w.tokens[i];
        label.start = label.end;
        label.row = word_row(WORD_LABEL, 0);
        g_array_insert_val(tokens, i + 1, label);
    }
}
