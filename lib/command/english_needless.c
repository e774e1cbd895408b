// SPDX-License-Identifier: MIT
/*
 * What says nothing more, and goes before the readers see it:
 *
 *     a heart with Mum |written inside it     what |have we got on the board
 *     it should say done|, not todo           delete it |because it is in the way
 *     undo that |I didn't mean to do it       another circle |exactly the same but blue
 */
#include "lib/command/english_tokens.h"

/** a heart with Mum |written inside it: "inside it" says as much. */
static guint needless_written(const Words *w, guint i)
{
    static const char *const writing[] = {"written", "printed", NULL};
    static const char *const where[] = {"in", "inside", "on", NULL};
    if (i < 2 || !is_any(w, i, writing) || !is_any(w, i + 1, where))
        return 0;
    for (guint j = i - 1; j > 0 && !is_wall(&w->tokens[j]); j--) {
        if (is_word(w, j, "with"))
            return 1;
    }
    return 0;
}

/** what |have we got on the board, what |do we have on it: what is there. */
static guint needless_have(const Words *w, guint i)
{
    static const char *const asked[] = {"have", "do", "do we", "do you", "we", "you", "got", "is", "is there", NULL};
    if (i == 0 || !is_word(w, i - 1, "what") || !begins_piece(w, i - 1))
        return 0;
    guint end = i;
    while (is_any(w, end, asked))
        end++;
    gboolean board = is_word(w, end, "on") &&
                     (token_is(token_at(w, end + 1), WORD_BOARD) || token_is(token_at(w, end + 2), WORD_BOARD));
    return board ? end - i : 0;
}

/** number |the objects: all of them have one. */
static guint needless_objects(const Words *w, guint i)
{
    static const char *const things[] = {"objects", "things", "shapes", "items", "everything", "them", NULL};
    static const char *const whose[] = {"the", "all", "all the", "all of the", NULL};
    if (i == 0 || !is_word(w, i - 1, "number") || !begins_piece(w, i - 1))
        return 0;
    guint end = i;
    while (is_any(w, end, whose))
        end++;
    return is_any(w, end, things) && ends_piece(w, end + 1) ? end + 1 - i : 0;
}

/** it should say done|, not todo: what was there before. */
static guint needless_not(const Words *w, guint i)
{
    static const char *const saying[] = {"say", "read", NULL};
    gboolean one_word = i + 3 >= w->n || is_wall(&w->tokens[i + 3]);
    if (i < 3 || w->tokens[i].kind != TOKEN_COMMA || !is_word(w, i + 1, "not") || i + 2 >= w->n || !one_word)
        return 0;
    for (guint j = i; j > 1 && !is_wall(&w->tokens[j - 1]); j--) {
        if (is_any(w, j - 1, saying) && is_word(w, j - 2, "should"))
            return 3;
    }
    return 0;
}

/** delete it |because it is in the way: a reason is not done, nor is it more that is. */
static guint needless_reason(const Words *w, guint i)
{
    static const char *const because[] = {"because", "cos", "cuz", "coz", "since", "as it's", "so that", NULL};
    static const char *const people[] = {"we",  "i",     "you",    "they",   "people",  "everyone", "everybody", "it",
                                         "all", "i can", "we can", "we all", "you can", "the kids", NULL};
    gboolean purpose = is_word(w, i, "so") && is_any(w, i + 1, people); /* so we can find our way */
    static const char *const states[] = {"points", "faces", "looks", "stands", "is", "sits", "lies", "ends", NULL};
    gboolean result = is_word(w, i, "so that") ? is_any(w, i + 2, states) : purpose && is_any(w, i + 2, states);
    if ((!purpose && !is_any(w, i, because)) || i == 0 || result) /* rotate it so it points down: how far, then */
        return 0;
    guint first = sentence_first(w, i);
    const Token *t = token_at(w, first);
    gboolean deed = token_is(t, WORD_VERB) || token_is(t, WORD_ROTATE) || token_is(t, WORD_FILL) ||
                    token_is(t, WORD_WHOLE) || token_is(t, WORD_SHOW) || is_word(w, first, "switch") ||
                    (token_is(t, WORD_EDIT) && t->row->value != EDIT_BECOME);
    guint end = i + 1;
    gboolean negated = FALSE;
    for (; end < w->n && !is_wall(&w->tokens[end]); end++)
        negated = negated || token_is(&w->tokens[end], WORD_NOT) || token_is(&w->tokens[end], WORD_QUESTION);
    if (!deed || negated || end == i + 1 || first >= i || token_at(w, end)->kind == TOKEN_ASKED)
        return 0;
    return end - i;
}

/** another circle |exactly the same but blue: as the last one, which it is anyway. */
static guint needless_same(const Words *w, guint i)
{
    static const char *const exactly[] = {"exactly", "just", "that's", "thats", "but", NULL};
    static const char *const same[] = {"the same", "same", "like it", "like that", "like that one", NULL};
    static const char *const but[] = {"but", "only", "just", "except", NULL};
    guint end = i;
    if (i == 0 || !token_is_shape(&w->tokens[i - 1]))
        return 0;
    while (is_any(w, end, exactly))
        end++;
    if (!is_any(w, end, same) && !(is_word(w, end, "the") && is_word(w, end + 1, "same")))
        return 0;
    end += is_word(w, end, "the") ? 2 : 1;
    const Token *first = &w->tokens[sentence_begin(w, i)];
    gboolean more = FALSE;
    for (const Token *t = first; t < &w->tokens[i]; t++)
        more = more || token_is(t, WORD_AGAIN);
    return more && is_any(w, end, but) ? end + 1 - i : 0;
}

/** undo that |I didn't mean to do it: why. */
static guint needless_regret(const Words *w, guint i)
{
    static const char *const regret[] = {"i didn't mean",        "i did not mean",
                                         "i didnt mean",         "that was a mistake",
                                         "it was a mistake",     "that was wrong",
                                         "it was wrong",         "i made a mistake",
                                         "that was an accident", "that was not what i wanted",
                                         "i hit the wrong",      "that's not what i",
                                         "that is not what i",   "that wasn't what i",
                                         "it was an accident",   "by mistake",
                                         "by accident",          NULL};
    const char *said = w->text + w->tokens[i].start;
    guint k = 0;
    while (strchr("itb", *said) != NULL && regret[k] != NULL && !g_str_has_prefix(said, regret[k]))
        k++;
    if (strchr("itb", *said) == NULL || regret[k] == NULL)
        return 0;
    guint first = sentence_first(w, i);
    if (first == i || !token_is(&w->tokens[first], WORD_UNDO))
        return 0;
    guint end = i;
    while (end < w->n && !is_wall(&w->tokens[end]))
        end++;
    return end - i;
}

/** move it to the top |not to the middle: what is not wanted, behind what is. */
static guint needless_not_there(const Words *w, guint i)
{
    guint no = i + (w->tokens[i].kind == TOKEN_COMMA ? 1u : 0u);
    if (i < 2 || !is_word(w, no, "not"))
        return 0;
    gboolean placed = token_is(&w->tokens[i - 1], WORD_ANCHOR);
    gboolean colored = token_is_color(&w->tokens[i - 1]);
    guint end = no + 1;
    while (token_is(token_at(w, end), WORD_AT) || token_is(token_at(w, end), WORD_TO) ||
           token_is(token_at(w, end), WORD_THE))
        end++;
    const Token *t = token_at(w, end);
    gboolean ends = is_wall(token_at(w, end + 1)) || token_is_filler(token_at(w, end + 1));
    gboolean other = (placed && token_is(t, WORD_ANCHOR)) || (colored && token_is_color(t));
    return other && ends ? end + 1 - i : 0;
}

/** replace |the word hello with |the word bye */
static guint needless_the_word(const Words *w, guint i)
{
    static const char *const nouns[] = {"the word", "the words", "the text", NULL};
    static const char *const deeds[] = {"replace", "change", "swap", "edit", NULL};
    const Token *next = token_at(w, i + 1);
    if (i == 0 || !is_any(w, i, nouns) ||
        !(next->kind == TOKEN_UNKNOWN || next->kind == TOKEN_QUOTE || is_word(w, i + 1, "hello") ||
          next->end - next->start == 1))
        return 0;
    guint first = sentence_first(w, i);
    return is_any(w, first, deeds) ? 1 : 0;
}

/** a triangle on a square |to make a house: what it is for. */
static guint needless_purpose(const Words *w, guint i)
{
    static const char *const making[] = {"make", "form", "get", "represent", "look like", "be", NULL};
    if (!is_word(w, i, "to"))
        return 0;
    guint first = sentence_first(w, i);
    if (i < first + 3 || !is_any(w, i + 1, making) || !token_is(token_at(w, i + 2), WORD_A) ||
        !token_is(token_at(w, first), WORD_VERB))
        return 0;
    guint end = i + 3;
    while (!ends_at(w, end))
        end++;
    return end - i;
}

/** a right triangle |for our geometry lesson: words that say for whom or what, and nothing of how it looks. */
static guint needless_for(const Words *w, guint i)
{
    static const char *const whose[] = {"our", "my", "the", "this", "a", "an", "your", NULL};
    static const char *const people[] = {"i", "we", "you", "they", "he", "she", NULL};
    if (i == 0 || !is_word(w, i, "for") || !is_any(w, i + 1, whose))
        return 0;
    guint first = sentence_begin(w, i);
    if (is_any(w, first, people))
        return 0;
    gboolean shape = FALSE;
    for (guint j = first; j < i; j++) {
        const Token *t = &w->tokens[j];
        if (token_is(t, WORD_EDIT) || token_is(t, WORD_WRITE) || token_is(t, WORD_LABEL) || token_is(t, WORD_NOT) ||
            t->kind == TOKEN_UNKNOWN)
            return 0;
        shape = shape || token_is(t, WORD_SHAPE);
    }
    guint unknown = 0, end = i + 1;
    for (; end < w->n; end++) {
        const Token *t = &w->tokens[end];
        if (t->kind != TOKEN_UNKNOWN && !token_is_filler(t) && !token_is(t, WORD_THE) && !token_is(t, WORD_A))
            break;
        unknown += t->kind == TOKEN_UNKNOWN ? 1 : 0;
    }
    gboolean ends = is_wall(token_at(w, end)) || token_at(w, end)->kind == TOKEN_COMMA ||
                    token_is(token_at(w, end), WORD_AT) || token_is(token_at(w, end), WORD_ANCHOR);
    return shape && unknown > 0 && ends ? end - i : 0;
}

/** delete the note, |keep the rest: what nobody touches anyway. */
static guint needless_keep(const Words *w, guint i)
{
    static const char *const keeping[] = {"keep", "leave", NULL};
    static const char *const rest[] = {"the rest",       "everything else", "the others", "all the others",
                                       "the other ones", "all others",      NULL};
    guint keep = i;
    while (keep < i + 2 && (token_at(w, keep)->kind == TOKEN_COMMA || token_is(token_at(w, keep), WORD_AND)))
        keep++;
    if (i == 0 || keep == i || !is_any(w, keep, keeping) || !is_any(w, keep + 1, rest))
        return 0;
    guint end = keep + 2;
    while (end < w->n && (is_any(w, end, (const char *const[]){"as", "it is", "as it is", "is", "it", "alone", NULL}) ||
                          token_is_filler(&w->tokens[end])))
        end++;
    return end >= w->n || is_wall(&w->tokens[end]) ? end - i : 0;
}

/** swap |the positions of the circle and the square: that is what is swapped. */
static guint needless_positions(const Words *w, guint i)
{
    static const char *const deeds[] = {"swap", "switch", "exchange", NULL};
    static const char *const places[] = {"positions", "places", "locations", "position", "place", NULL};
    guint noun = i + (token_is(&w->tokens[i], WORD_THE) ? 1u : 0u);
    return i > 0 && is_any(w, i - 1, deeds) && is_any(w, noun, places) && token_is(token_at(w, noun + 1), WORD_OF)
               ? noun + 2 - i
               : 0;
}

/** write |the number 5, write |the letter K */
static guint needless_kind(const Words *w, guint i)
{
    static const char *const kinds[] = {"number", "letter", "digit", "figure", NULL};
    const Token *next = token_at(w, i + 2);
    gboolean sign = next->kind == TOKEN_NUMBER || next->end - next->start == 1;
    return i > 0 && is_word(w, i, "the") && is_word(w, i - 1, "write") && is_any(w, i + 1, kinds) && sign ? 2 : 0;
}

/** everything |on the board, all shapes |in the picture: where all of them are. */
static guint needless_on_board(const Words *w, guint i)
{
    static const char *const on[] = {"on", "in", "on the", "in the", NULL};
    if (i == 0 || !is_any(w, i, on) || !token_is(token_at(w, i + 1), WORD_BOARD))
        return 0;
    guint first = sentence_first(w, i);
    gboolean all = FALSE;
    for (guint j = first; j < i; j++) {
        const Token *t = &w->tokens[j];
        all = all || token_is(t, WORD_ALL) || (token_is(t, WORD_REF) && t->row->value == REFWORD_ALL);
        if (token_is(t, WORD_QUESTION) || token_is(t, WORD_WHOLE) || token_is(t, WORD_VERB) != is_word(w, j, "make"))
            return 0;
    }
    return all ? 2 : 0;
}

/** take the arrow off |the board, remove it |from the board: where else? */
static guint needless_off_board(const Words *w, guint i)
{
    static const char *const from[] = {"from", "from the", NULL};
    if (!token_is(&w->tokens[i], WORD_BOARD) && !token_is(token_at(w, i + 1), WORD_BOARD))
        return 0;
    guint first = sentence_first(w, i);
    const Token *deed = token_at(w, first);
    gboolean removes = token_is_edit(deed, EDIT_DELETE) || token_is_edit(deed, EDIT_TAKE_OFF) ||
                       is_word(w, first, "take") || is_word(w, first, "get");
    if (i < first + 2 || !removes)
        return 0;
    if (is_any(w, i, from) && token_is(token_at(w, i + 1), WORD_BOARD) && ends_piece(w, i + 2))
        return 2;
    return token_is(&w->tokens[i], WORD_BOARD) && is_word(w, i - 1, "off") && ends_piece(w, i + 1) ? 1 : 0;
}

/** background white |again, the board |data as json: says no more. */
static guint needless_of_whole(const Words *w, guint i)
{
    static const char *const contents[] = {"data", "contents", "content", NULL};
    gboolean again = is_word(w, i, "again") && is_wall(token_at(w, i + 1));
    gboolean data = i > 0 && is_any(w, i, contents) && token_is(&w->tokens[i - 1], WORD_BOARD);
    if (!again && !data)
        return 0;
    for (guint j = sentence_begin(w, i); j < w->n && !is_wall(&w->tokens[j]); j++) {
        const Token *t = &w->tokens[j];
        gboolean head = token_is(t, WORD_WHOLE) && t->row->value < WHOLE_HEADS;
        if (head && (again || t->row->value == WHOLE_EXPORT))
            return 1;
    }
    return 0;
}

/** Tokens that say nothing more, from i on; 0 for none. */
static guint needless(const Words *w, guint i)
{
    static guint (*const kinds[])(const Words *, guint) = {
        needless_same,   needless_regret,    needless_not_there, needless_the_word,  needless_kind,    needless_purpose,
        needless_for,    needless_keep,      needless_written,   needless_have,      needless_objects, needless_not,
        needless_reason, needless_positions, needless_on_board,  needless_off_board, needless_of_whole};
    guint n = 0;
    for (gsize k = 0; k < G_N_ELEMENTS(kinds) && n == 0; k++)
        n = kinds[k](w, i);
    return n;
}

void english_drop_needless(const char *text, GArray *tokens)
{
    for (guint i = 1; i < tokens->len;) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        gboolean begins = g_ascii_isalpha(text[w.tokens[i].start]) || w.tokens[i].kind == TOKEN_COMMA;
        guint n = begins ? needless(&w, i) : 0;
        if (n > 0 && is_word(&w, i - 1, "number")) { /* show numbers */
            make(&w, i - 1, WORD_SHOW, 0);
            make(&w, i, WORD_WHOLE, WHOLE_NUMBERS);
            i++;
            n--;
        }
        if (n > 0)
            g_array_remove_range(tokens, i, n);
        else
            i++;
    }
}
