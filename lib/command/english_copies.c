// SPDX-License-Identifier: MIT
/*
 * Copies that are described, and lines that are said before what they join:
 *
 *     put a smaller copy of the triangle in the middle    copy the triangle to the middle; make it smaller
 *     make 3 copies of it |in a row                       copies stand in a row
 *     a blue line joining A and B                         connect A and B with a blue line
 */
#include "lib/command/english_tokens.h"
#include "lib/command/lexicon.h"

static gboolean is_line(const Token *t)
{
    return token_is(t, WORD_SHAPE) && (t->row->value == DRAW_LINE || t->row->value == DRAW_ARROW);
}

static void push_word(GArray *tokens, guint at, const Token *beside, const char *word)
{
    Token added = {.kind = TOKEN_WORD, .start = beside->end, .end = beside->end};
    lexicon_match(word, &added.row);
    g_array_insert_val(tokens, at, added);
}

/** What a described copy is to look like becomes a command of its own, behind the copying. */
static void say_look_behind(GArray *tokens, guint end, const Token *look)
{
    Token wall = {.kind = TOKEN_END, .start = look->end, .end = look->end};
    g_array_insert_val(tokens, end, wall);
    push_word(tokens, end + 1, look, "make");
    push_word(tokens, end + 2, look, "it");
    g_array_insert_val(tokens, end + 3, *look);
}

/** |put a smaller copy of the triangle in the middle */
static void settle_described_copy(GArray *tokens, const char *text, guint i)
{
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    guint first = i;
    while (first > 0 && (is_look(&w.tokens[first - 1]) || token_is_edit(&w.tokens[first - 1], EDIT_GROW) ||
                         token_is_edit(&w.tokens[first - 1], EDIT_SHRINK)))
        first--;
    guint looks = i - first;
    if (first == 0 || looks > 1 || !token_is(&w.tokens[first - 1], WORD_A) || !token_is(token_at(&w, i + 1), WORD_OF) ||
        !points_at_thing(&w, i + 2))
        return;
    guint begin = first - 1 - (first > 1 && token_is(&w.tokens[first - 2], WORD_VERB) ? 1u : 0u);
    if (!begins_piece(&w, begin))
        return;
    guint end = i + 2;
    for (; end < w.n && !is_wall(&w.tokens[end]); end++) {
        guint the = end + 1 + (token_is(token_at(&w, end + 1), WORD_THE) ? 1u : 0u);
        if (token_is(&w.tokens[end], WORD_AT) && token_is(token_at(&w, the), WORD_ANCHOR) &&
            ends_piece(&w, the + 1)) /* in the middle: where it goes */
            make(&w, end, WORD_TO, 0);
    }
    const Token look = w.tokens[first];
    if (looks > 0)
        say_look_behind(tokens, end, &look);
    g_array_remove_index(tokens, i + 1);
    g_array_remove_range(tokens, begin, i - begin);
}

/** make 3 copies of it |in a row, side by side: as they stand anyway. */
static void settle_copies_in_row(Words *w, guint i)
{
    guint first = sentence_begin(w, i);
    gboolean copies = FALSE;
    for (guint j = first; j < i; j++)
        copies = copies || token_is_edit(&w->tokens[j], EDIT_COPY);
    if (copies && w->tokens[i].row->value == ARRANGE_ROW && ends_piece(w, i + 1))
        make(w, i, WORD_FILLER, 0);
}

/** |a blue line joining A and B, draw |an arrow connecting the circle to the square */
static void settle_line_joining(GArray *tokens, const char *text, guint i)
{
    static const char *const joining[] = {"joining", "connecting", "linking", "that joins", "that connects", NULL};
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    if (i == 0 || !is_any(&w, i, joining) || !is_line(&w.tokens[i - 1]))
        return;
    guint first = i - 1;
    while (first > 0 && (is_look(&w.tokens[first - 1]) || token_is_filler(&w.tokens[first - 1])))
        first--;
    guint begin = first;
    begin -= begin > 0 && token_is(&w.tokens[begin - 1], WORD_A) ? 1 : 0;
    begin -= begin > 0 && token_is(&w.tokens[begin - 1], WORD_VERB) ? 1 : 0;
    guint end = i + 1, n = i - first;
    while (end < w.n && !is_wall(&w.tokens[end]) && w.tokens[end].kind != TOKEN_COMMA)
        end++;
    if (!begins_piece(&w, begin) || end == i + 1)
        return;
    g_autofree Token *line = g_memdup2(w.tokens + first, n * sizeof *line);
    make(&w, i, WORD_EDIT, EDIT_CONNECT);
    push_word(tokens, end, &line[n - 1], "with");
    push_word(tokens, end + 1, &line[n - 1], "a");
    g_array_insert_vals(tokens, end + 2, line, n);
    g_array_remove_range(tokens, begin, i - begin);
}

void english_settle_copies(const char *text, GArray *tokens)
{
    for (guint i = 0; i < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        const Token *t = &w.tokens[i];
        if (token_is_edit(t, EDIT_COPY) && is_word(&w, i, "copy"))
            settle_described_copy(tokens, text, i);
        else if (token_is_edit(t, EDIT_CONNECT))
            settle_line_joining(tokens, text, i);
        else if (token_is(t, WORD_ARRANGE))
            settle_copies_in_row(&w, i);
    }
}
