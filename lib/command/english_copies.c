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

/** an arrow from B to the rectangle |at the bottom right: which one, and no place. */
static void settle_end_at(GArray *tokens, const char *text, guint i)
{
    static const char *const at[] = {"at", "on", "in", "at the", "on the", "in the", NULL};
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    guint shape = behind_looks(&w, i + 1);
    const Token *before = i > 0 ? &w.tokens[i - 1] : NULL;
    gboolean joint = before != NULL && (token_is(before, WORD_TO) || token_is(before, WORD_FROM) ||
                                        is_word(&w, i - 1, "to the") || token_is(before, WORD_AND));
    guint anchor = shape + 2 + (token_is(token_at(&w, shape + 2), WORD_THE) ? 1u : 0u);
    if (!joint || !token_is_shape(token_at(&w, shape)) || !is_any(&w, shape + 1, at) ||
        !token_is(token_at(&w, anchor), WORD_ANCHOR))
        return;
    gboolean from = FALSE, line = FALSE;
    for (guint j = sentence_begin(&w, i); j <= i; j++) {
        from = from || token_is(&w.tokens[j], WORD_FROM);
        line = line || is_line(&w.tokens[j]);
    }
    if (!from || !line)
        return;
    const Token placed = w.tokens[anchor];
    g_array_remove_range(tokens, shape + 1, anchor - shape);
    g_array_insert_val(tokens, i + 1, placed);
}

/** an arrow |to A from B, |pointing at the circle from the left: where it begins is said last, and read first. */
static void settle_from_last(GArray *tokens, const char *text, guint i)
{
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    if (i == 0 || !is_line(&w.tokens[i - 1]))
        return;
    guint from = i + 1, end = 0;
    while (!ends_at(&w, from) && !token_is(&w.tokens[from], WORD_FROM) && !token_is(&w.tokens[from], WORD_RELATION))
        from++;
    for (end = from + 1; !ends_at(&w, end); end++) {
        if (token_is(&w.tokens[end], WORD_TO) || token_is(&w.tokens[end], WORD_FROM))
            return;
    }
    if (from == i + 1 || !token_is(token_at(&w, from), WORD_FROM) || end == from + 1)
        return;
    g_autofree Token *start = g_memdup2(w.tokens + from, (end - from) * sizeof *start);
    memmove(w.tokens + i + end - from, w.tokens + i, (from - i) * sizeof *start);
    memcpy(w.tokens + i, start, (end - from) * sizeof *start);
}

/** arrows from A to B |and from B to C: another one. */
static void settle_and_from(GArray *tokens, const char *text, guint i)
{
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    if (i == 0 || !token_is(&w.tokens[i - 1], WORD_AND))
        return;
    const guint joint = i - 1;
    guint line = sentence_begin(&w, joint);
    while (line < joint && !is_line(&w.tokens[line]))
        line++;
    guint ends = 0, end = i + 1;
    for (guint j = line; j < joint; j++)
        ends |= token_is(&w.tokens[j], WORD_FROM) ? 1 : token_is(&w.tokens[j], WORD_TO) ? 2 : 0;
    while (!ends_at(&w, end) && !token_is(&w.tokens[end], WORD_TO) && !is_word(&w, end, "to the"))
        end++;
    if (line == joint || ends != 3 || ends_at(&w, end))
        return;
    guint first = line;
    while (first > 0 && is_look(&w.tokens[first - 1]))
        first--;
    const guint n = line + 1 - first;
    g_autofree Token *same = g_memdup2(w.tokens + first, n * sizeof *same);
    w.tokens[joint].kind = TOKEN_END;
    g_array_insert_vals(tokens, i, same, n);
}

/** line from the left circle |to the rectangle: the joint and the article in one. */
static void settle_to_the_end(GArray *tokens, const char *text, guint i)
{
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    if (!token_is_shape(token_at(&w, behind_looks(&w, i + 1))))
        return;
    gboolean from = FALSE, line = FALSE;
    for (guint j = sentence_begin(&w, i); j < i; j++) {
        from = from || token_is(&w.tokens[j], WORD_FROM);
        line = line || is_line(&w.tokens[j]);
    }
    if (!from || !line)
        return;
    make(&w, i, WORD_TO, 0);
    push_word(tokens, i + 1, &w.tokens[i], "the");
}

/** connect them with |arrows, with |red lines: with one between each two. */
static void settle_with_lines(GArray *tokens, const char *text, guint i)
{
    static const char *const with[] = {"with", "by", "using", NULL};
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    guint first = i;
    while (first > 0 && is_look(&w.tokens[first - 1]))
        first--;
    if (first == 0 || !is_any(&w, first - 1, with))
        return;
    gboolean connects = FALSE;
    for (guint j = sentence_begin(&w, i); j < i; j++)
        connects = connects || token_is_edit(&w.tokens[j], EDIT_CONNECT);
    if (connects && is_plural(&w, &w.tokens[i]) && ends_piece(&w, i + 1))
        push_word(tokens, first, &w.tokens[first - 1], "a");
}

/** copy it and make |the copy red, group them and lower |the group: what was just made. */
static gboolean settle_just_made(GArray *tokens, const char *text, guint i)
{
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    const EditVerb verb = (EditVerb)w.tokens[i].row->value;
    gboolean made = FALSE;
    for (guint j = i; j > 0 && i - j < LIMIT_JOINT_TOKENS; j--)
        made = made || (token_is_edit(&w.tokens[j - 1], verb) && !(j > 1 && token_is(&w.tokens[j - 2], WORD_THE)));
    if (i == 0 || !made || !token_is(&w.tokens[i - 1], WORD_THE) || token_is(token_at(&w, i + 1), WORD_OF))
        return FALSE;
    lexicon_match(verb == EDIT_GROUP ? "them" : "it", &w.tokens[i].row);
    g_array_remove_index(tokens, i - 1);
    return TRUE;
}

void english_settle_copies(const char *text, GArray *tokens)
{
    for (guint i = 0; i < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        const Token *t = &w.tokens[i];
        if ((token_is_edit(t, EDIT_COPY) || token_is_edit(t, EDIT_GROUP)) && settle_just_made(tokens, text, i))
            i--;
        else if (token_is_edit(t, EDIT_COPY) && is_word(&w, i, "copy"))
            settle_described_copy(tokens, text, i);
        else if (token_is_edit(t, EDIT_CONNECT))
            settle_line_joining(tokens, text, i);
        else if (is_line(t)) {
            settle_with_lines(tokens, text, i);
            i += g_array_index(tokens, Token, i).start == g_array_index(tokens, Token, i).end ? 1 : 0;
        } else if (token_is(t, WORD_ARRANGE))
            settle_copies_in_row(&w, i);
        else if (token_is(t, WORD_THE))
            settle_end_at(tokens, text, i);
        else if (token_is(t, WORD_FROM))
            settle_and_from(tokens, text, i);
        else if (token_is(t, WORD_TO))
            settle_from_last(tokens, text, i);
        else if (token_is(t, WORD_AT) && is_word(&w, i, "to the")) {
            settle_to_the_end(tokens, text, i);
            settle_from_last(tokens, text, i);
        }
    }
}
