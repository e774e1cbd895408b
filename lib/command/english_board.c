// SPDX-License-Identifier: MIT
/*
 * What is asked of the board as a whole, with words around it that say no more:
 *
 *     send us |the link| to this board     can you post |the url| here again
 */
#include "lib/command/english_tokens.h"

/** Words that go with the link, and change nothing of what is wanted. */
static gboolean goes_with_link(const Words *w, guint i)
{
    static const char *const beside[] = {
        "send",    "send me",   "share",   "post",     "give",     "give me",   "give us",   "paste",  "drop",
        "get",     "show",      "show me", "show us",  "open",     "need",      "want",      "i need", "i want",
        "we need", "me",        "us",      "the",      "a",        "to",        "of",        "for",    "on",
        "this",    "our",       "that",    "here",     "again",    "once more", "please",    "pls",    "now",
        "group",   "chat",      "in",      "into",     "everyone", "everybody", "can",       "could",  "can i",
        "can you", "could you", "can we",  "could i",  "could we", "may i",     "get me",    "just",   "have",
        "what is", "what's",    "whats",   "where is", "where's",  "is",        "web",       "page",   "the web",
        "for me",  "for us",    "to the",  "see",      "in the",   "into the",  "would you", NULL};
    const Token *t = token_at(w, i);
    return is_any(w, i, beside) || token_is(t, WORD_BOARD) || t->kind == TOKEN_COMMA ||
           (token_is(t, WORD_WHOLE) && t->row->value == WHOLE_LINK);
}

/** send us |the link to this board: nothing in the sentence but what goes with a link. */
static void settle_link(GArray *tokens, const char *text, guint link)
{
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    guint first = sentence_begin(&w, link), end = link;
    while (end < w.n && !is_wall(&w.tokens[end]))
        end++;
    if (end - first > LIMIT_JOINT_TOKENS || end == first + 1)
        return;
    for (guint i = first; i < end; i++) {
        if (!goes_with_link(&w, i))
            return;
    }
    g_array_index(tokens, Token, first).row = word_row(WORD_WHOLE, WHOLE_LINK);
    g_array_index(tokens, Token, first).kind = TOKEN_WORD;
    g_array_remove_range(tokens, first + 1, end - first - 1);
}

void english_settle_board(const char *text, GArray *tokens)
{
    for (guint i = 0; i < tokens->len; i++) {
        const Token *t = &g_array_index(tokens, Token, i);
        if (token_is(t, WORD_WHOLE) && t->row->value == WHOLE_LINK && !t->repaired && g_ascii_isalpha(text[t->start])) {
            settle_link(tokens, text, i);
            return;
        }
    }
}
