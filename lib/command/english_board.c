// SPDX-License-Identifier: MIT
/*
 * What is asked of the board as a whole, with words around it that say no more:
 *
 *     send us |the link| to this board     can you post |the url| here again
 *     tell me |what's on the board|        describe it for me|, I can't see the picture
 *     do you know |who drew the arrow|
 */
#include "lib/command/english_tokens.h"
#include "lib/command/lexicon.h"

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

/** |tell me who drew it, |do you know who …: asked all the same. @return where the question stands then */
static guint settle_asked(GArray *tokens, const char *text, guint who)
{
    static const char *const asking[] = {
        "tell",    "tell me",   "tell us",   "me",     "us",          "do you",          "know",
        "can you", "could you", "please",    "let me", "read",        "read out",        "out",
        "say",     "i want to", "would you", "so",     "i'd like to", "i would like to", NULL};
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    guint first = sentence_begin(&w, who);
    for (guint i = first; i < who; i++) {
        if (!is_any(&w, i, asking))
            return who;
    }
    if (who > first)
        g_array_remove_range(tokens, first, who - first);
    return first;
}

/** what does the board look like, what have we drawn on the board: nothing in it but what asks for that. */
static void settle_what(GArray *tokens, const char *text, guint what)
{
    static const char *const beside[] = {
        "what", "what's",    "whats",     "what is", "does",    "do",       "is",        "are",    "have",   "we",
        "you",  "drawn",     "drew",      "made",    "now",     "so far",   "right now", "on",     "the",    "like",
        "look", "look like", "looks",     "so",      "far",     "there",    "show",      "shapes", "things", "objects",
        "put",  "here",      "currently", "all",     "already", "have you", "do we",     "please", "got",    NULL};
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    guint end = what;
    gboolean board = FALSE;
    for (; end < w.n && !is_wall(&w.tokens[end]); end++) {
        board = board || token_is(&w.tokens[end], WORD_BOARD) || is_word(&w, end, "drawn");
        if (!is_any(&w, end, beside) && !token_is(&w.tokens[end], WORD_BOARD))
            return;
    }
    if (!board || end == what + 1 || what != sentence_begin(&w, what) || is_word(&w, what + 1, "do"))
        return;
    lexicon_match("describe the board", &w.tokens[what].row);
    w.tokens[what].kind = TOKEN_WORD;
    if (end < w.n && w.tokens[end].kind == TOKEN_ASKED)
        w.tokens[end].kind = TOKEN_END;
    g_array_remove_range(tokens, what + 1, end - what - 1);
}

/** describe the board |I can't see the picture: why. */
static void settle_cannot_see(GArray *tokens, const char *text, guint i)
{
    static const char *const cannot[] = {"can't", "cannot", "cant", "can not", NULL};
    static const char *const seen[] = {"it", "that", "the", "picture", "anything", "well", "very well", NULL};
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    static const char *const others[] = {"someone", "somebody", "people",   "those",
                                         "anyone",  "everyone", "students", NULL};
    gboolean somebody = is_word(&w, i, "for") && is_any(&w, i + 1, others) && is_word(&w, i + 2, "who");
    guint cannot_at = somebody ? i + 3 : i + 1;
    if (!(somebody || is_word(&w, i, "i")) || !is_any(&w, cannot_at, cannot) || !is_word(&w, cannot_at + 1, "see"))
        return;
    guint first = i, end = cannot_at + 2;
    while (is_any(&w, end, seen) || token_is(token_at(&w, end), WORD_BOARD))
        end++;
    first -= first > 0 && (w.tokens[first - 1].kind == TOKEN_COMMA || is_word(&w, first - 1, "because")) ? 1 : 0;
    gboolean listed = FALSE;
    for (guint j = sentence_begin(&w, i); j < i; j++)
        listed = listed || (token_is(&w.tokens[j], WORD_WHOLE) && w.tokens[j].row->value == WHOLE_LIST);
    if (listed && is_wall(token_at(&w, end)))
        g_array_remove_range(tokens, first, end - first);
}

/** |the pdf please, |export json only: nothing but the kind of file that is wanted. */
static void settle_format(GArray *tokens, const char *text, guint format)
{
    static const char *const formats[] = {"png",      "svg",      "pdf",       "json", "png file",
                                          "svg file", "pdf file", "json file", NULL};
    static const char *const beside[] = {"the",  "a",      "as", "just", "only", "please", "now", "version",
                                         "file", "format", "of", "this", "it",   "export", NULL};
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    guint first = sentence_begin(&w, format), end = first;
    for (; end < w.n && !is_wall(&w.tokens[end]); end++) {
        if (end != format && !is_any(&w, end, beside) && !token_is(&w.tokens[end], WORD_BOARD) &&
            !token_is_filler(&w.tokens[end]))
            return;
    }
    if (!is_any(&w, format, formats) || (end < w.n && w.tokens[end].kind == TOKEN_ASKED))
        return;
    const Token kind = w.tokens[format];
    w.tokens[first] = kind;
    w.tokens[first].row = word_row(WORD_WHOLE, WHOLE_EXPORT);
    w.tokens[first].end = w.tokens[first].start;
    g_array_remove_range(tokens, first + 1, end - first - 1);
    g_array_insert_val(tokens, first + 1, kind);
}

void english_settle_board(const char *text, GArray *tokens)
{
    for (guint i = 0; i < tokens->len; i++) {
        const Token *t = &g_array_index(tokens, Token, i);
        if (t->kind != TOKEN_WORD || t->repaired || !g_ascii_isalpha(text[t->start]))
            continue;
        if (t->row->kind == WORD_WHOLE && t->row->value == WHOLE_LINK) {
            settle_link(tokens, text, i);
            return;
        }
        if (t->row->kind == WORD_WHOLE && t->row->value == WHOLE_FORMAT) {
            settle_format(tokens, text, i);
            return;
        }
        if (t->row->kind == WORD_FILLER)
            settle_cannot_see(tokens, text, i);
        else if (t->row->kind == WORD_WHOLE && t->row->value == WHOLE_WHO)
            i = settle_asked(tokens, text, i);
        else if (t->row->kind == WORD_QUESTION && g_str_has_prefix(text + t->start, "what")) {
            i = settle_asked(tokens, text, i);
            settle_what(tokens, text, i);
        }
    }
}
