// SPDX-License-Identifier: MIT
/*
 * What people say to a microphone, without marks, and more of it than is needed:
 *
 *     first draw a circle second delete the square    draw a circle; delete the square
 *     everything that is red should be green          all red things should be green
 *     another circle exactly the same but blue        another circle, blue
 *     undo that I didn't mean to do it                undo that
 *     move it to the top not to the middle            move it to the top
 *     replace the word hello with the word bye        replace hello with bye
 *     write A in the box and B in the circle          …, write B in the circle
 */
#include "lib/command/english_tokens.h"
#include "lib/command/lexicon.h"

static void insert_word(GArray *tokens, guint i, const char *word)
{
    Token added = g_array_index(tokens, Token, MIN(i, tokens->len - 1));
    added.end = added.start;
    added.kind = TOKEN_WORD;
    added.repaired = FALSE;
    lexicon_match(word, &added.row);
    g_array_insert_val(tokens, i, added);
}

static gboolean is_deed(const Token *t)
{
    return token_is(t, WORD_VERB) || token_is(t, WORD_EDIT) || token_is(t, WORD_WRITE) || token_is(t, WORD_ROTATE) ||
           token_is(t, WORD_UNDO) || token_is(t, WORD_CLEAR) || token_is(t, WORD_FILL) || token_is(t, WORD_LABEL);
}

/** |first draw a circle |second delete the square: the order of what is said, and no thing. */
static guint settle_order(GArray *tokens, const Words *w, guint i)
{
    static const char *const order[] = {"second",  "third",      "fourth",     "fifth",        "secondly",
                                        "thirdly", "and second", "number two", "number three", NULL};
    static const char *const first[] = {"first", "first of all", "firstly", "to begin with", NULL};
    const Token *next = token_at(w, i + 1);
    if (!is_deed(next) || (i > 0 && (token_is(&w->tokens[i - 1], WORD_THE) || token_is(&w->tokens[i - 1], WORD_A))))
        return 0;
    if (is_any(w, i, first) && begins_piece(w, i)) {
        make(&(Words){w->text, w->tokens, w->n}, i, WORD_FILLER, 0);
        return 0;
    }
    if (is_any(w, i, order))
        g_array_index(tokens, Token, i).kind = TOKEN_END;
    return 0;
}

/** everything |that is red: red ones of all there are. */
static guint settle_everything_that(GArray *tokens, const Words *w, guint i)
{
    static const char *const all[] = {"everything", "all", "anything", "all things", "all shapes", NULL};
    static const char *const which[] = {"that",    "that's",   "thats",     "which", "that are",
                                        "that is", "which is", "which are", NULL};
    if (!is_any(w, i, all))
        return 0;
    guint look = i + 1 + (is_any(w, i + 1, which) ? 1u : 0u);
    look += look > i + 1 && token_is(token_at(w, look), WORD_IS) ? 1 : 0;
    gboolean becomes = begins_piece(w, i) && token_is_edit(token_at(w, look + 1), EDIT_BECOME);
    if (!token_is_color(token_at(w, look)) || token_is_shape(token_at(w, look + 1)) || !(look > i + 1 || becomes))
        return 0;
    g_array_remove_range(tokens, i + 1, look - i - 1);
    lexicon_match("all the", &g_array_index(tokens, Token, i).row);
    insert_word(tokens, i + 2, "things");
    return 0;
}

/** another circle |exactly the same but blue: as the last one, which it is anyway. */
static guint needless_same(GArray *tokens, const Words *w, guint i)
{
    static const char *const exactly[] = {"exactly", "just", "that's", "thats", "but", NULL};
    static const char *const same[] = {"the same", "same", "like it", "like that", "like that one", NULL};
    static const char *const but[] = {"but", "only", "just", "except", NULL};
    (void)tokens;
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
static guint needless_regret(GArray *tokens, const Words *w, guint i)
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
    (void)tokens;
    guint first = sentence_first(w, i);
    if (first == i || !token_is(&w->tokens[first], WORD_UNDO))
        return 0;
    const char *said = w->text + w->tokens[i].start;
    gboolean sorry = FALSE;
    for (guint k = 0; regret[k] != NULL; k++)
        sorry = sorry || g_str_has_prefix(said, regret[k]);
    guint end = i;
    while (sorry && end < w->n && !is_wall(&w->tokens[end]))
        end++;
    return end - i;
}

/** move it to the top |not to the middle: what is not wanted, behind what is. */
static guint needless_not_there(GArray *tokens, const Words *w, guint i)
{
    (void)tokens;
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
static guint needless_the_word(GArray *tokens, const Words *w, guint i)
{
    static const char *const nouns[] = {"the word", "the words", "the text", NULL};
    static const char *const deeds[] = {"replace", "change", "swap", "edit", NULL};
    (void)tokens;
    const Token *next = token_at(w, i + 1);
    if (i == 0 || !is_any(w, i, nouns) ||
        !(next->kind == TOKEN_UNKNOWN || next->kind == TOKEN_QUOTE || is_word(w, i + 1, "hello") ||
          next->end - next->start == 1))
        return 0;
    guint first = sentence_first(w, i);
    return is_any(w, first, deeds) ? 1 : 0;
}

/** a triangle on a square |to make a house: what it is for. */
static guint needless_purpose(GArray *tokens, const Words *w, guint i)
{
    static const char *const making[] = {"make", "form", "get", "represent", "look like", "be", NULL};
    (void)tokens;
    guint first = sentence_first(w, i);
    if (i < first + 3 || !is_word(w, i, "to") || !is_any(w, i + 1, making) || !token_is(token_at(w, i + 2), WORD_A) ||
        !token_is(token_at(w, first), WORD_VERB))
        return 0;
    guint end = i + 3;
    while (!ends_at(w, end))
        end++;
    return end - i;
}

/** a right triangle |for our geometry lesson: words that say for whom or what, and nothing of how it looks. */
static guint needless_for(GArray *tokens, const Words *w, guint i)
{
    static const char *const whose[] = {"our", "my", "the", "this", "a", "an", "your", NULL};
    static const char *const people[] = {"i", "we", "you", "they", "he", "she", NULL};
    (void)tokens;
    guint first = sentence_begin(w, i);
    if (i == 0 || !is_word(w, i, "for") || !is_any(w, i + 1, whose) || is_any(w, first, people))
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
static guint needless_keep(GArray *tokens, const Words *w, guint i)
{
    static const char *const keeping[] = {"keep", "leave", NULL};
    static const char *const rest[] = {"the rest",       "everything else", "the others", "all the others",
                                       "the other ones", "all others",      NULL};
    (void)tokens;
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

/** change the circle to a star and |the square to a heart: changed, too. */
static guint settle_change_both(GArray *tokens, const Words *w, guint i)
{
    static const char *const changing[] = {"change", "turn", "make", "convert", NULL};
    static const char *const into[] = {"to", "into", NULL};
    guint first = sentence_first(w, i);
    if (!token_is(&w->tokens[i], WORD_AND) && w->tokens[i].kind != TOKEN_COMMA)
        return 0;
    guint shape = i + 2;
    while (token_is_color(token_at(w, shape)) || token_is(token_at(w, shape), WORD_SIZE))
        shape++;
    gboolean the = token_is(token_at(w, i + 1), WORD_THE) && token_is_shape(token_at(w, shape));
    gboolean second =
        the && is_any(w, first, changing) && is_any(w, shape + 1, into) && token_is(token_at(w, shape + 2), WORD_A);
    gboolean filled = the && is_word(w, first, "fill") && is_word(w, shape + 1, "with") &&
                      behind_looks(w, shape + 2) > shape + 2 && token_is_color(&w->tokens[i - 1]);
    if (first + 2 >= i || !(second || filled))
        return 0; /* change the circle to a star and …, fill the circle with green and the square with red */
    const Token deed = w->tokens[first];
    w->tokens[i].kind = TOKEN_END;
    g_array_insert_val(tokens, i + 1, deed);
    return 0;
}

/** swap |the positions of the circle and the square: that is what is swapped. */
static guint needless_positions(GArray *tokens, const Words *w, guint i)
{
    static const char *const deeds[] = {"swap", "switch", "exchange", NULL};
    static const char *const places[] = {"positions", "places", "locations", "position", "place", NULL};
    (void)tokens;
    guint noun = i + (token_is(&w->tokens[i], WORD_THE) ? 1u : 0u);
    return i > 0 && is_any(w, i - 1, deeds) && is_any(w, noun, places) && token_is(token_at(w, noun + 1), WORD_OF)
               ? noun + 2 - i
               : 0;
}

/** Behind "the left circle", "the blue one", #1, A, and "and the note" at i; i when no thing stands there. */
static guint behind_kept(const Words *w, guint i)
{
    guint end = i;
    if (token_is(token_at(w, i), WORD_THE)) {
        end++;
        while (token_is(token_at(w, end), WORD_ANCHOR) || token_is(token_at(w, end), WORD_REF) ||
               behind_looks(w, end) > end)
            end = MAX(behind_looks(w, end), end + (behind_looks(w, end) > end ? 0 : 1));
        end = token_is_shape(token_at(w, end)) || is_word(w, end, "one") ? end + 1 : i;
    } else if (i < w->n &&
               (points_at_thing(w, i) || is_word(w, i, "the text") || w->tokens[i].end - w->tokens[i].start == 1)) {
        end++;
    }
    if (end > i && token_is(token_at(w, end), WORD_AND) && behind_kept(w, end + 1) > end + 1)
        return behind_kept(w, end + 1);
    return end;
}

static gboolean is_all(const Token *t)
{
    return token_is(t, WORD_ALL) || token_is(t, WORD_CLEAR) ||
           (token_is(t, WORD_REF) && (t->row->value == REFWORD_ALL || t->row->value == REFWORD_BOTH));
}

/** make all the shapes black |except the circle: said behind, and meant of the things. */
static guint settle_except_last(GArray *tokens, const Words *w, guint i)
{
    (void)tokens;
    const Token *t = &w->tokens[i];
    gboolean except = token_is(t, WORD_REF) && t->row->value == REFWORD_EXCEPT;
    if (i < 2 || !(except || is_word(w, i, "but")))
        return 0;
    guint end = behind_kept(w, i + 1), all = sentence_begin(w, i);
    gboolean ends = is_wall(token_at(w, end)) || token_is_filler(token_at(w, end));
    while (all < i && !is_all(&w->tokens[all]))
        all++;
    guint behind = all + 1;
    while (behind < i && (token_is_filler(&w->tokens[behind]) || token_is(&w->tokens[behind], WORD_THE) ||
                          (token_is(&w->tokens[behind], WORD_REF) && w->tokens[behind].row->value == REFWORD_THING)))
        behind++;
    if (end == i + 1 || !ends || all == i || behind >= i)
        return 0;
    gboolean both = token_is(&w->tokens[all], WORD_REF) && w->tokens[all].row->value == REFWORD_BOTH;
    if (both || token_is_shape(token_at(w, behind_looks(w, behind))) || is_word(w, behind_looks(w, behind), "ones")) {
        w->tokens[i].kind = TOKEN_UNKNOWN; /* all the circles … except #1: of some, not of all there are */
        return 0;
    }
    guint n = end - i;
    make(&(Words){w->text, w->tokens, w->n}, i, WORD_REF, REFWORD_EXCEPT);
    g_autofree Token *kept = g_memdup2(w->tokens + i, n * sizeof *kept);
    memmove(w->tokens + behind + n, w->tokens + behind, (i - behind) * sizeof *kept);
    memcpy(w->tokens + behind, kept, n * sizeof *kept);
    return 0;
}

/** make |the first one yellow: the first thing. */
static guint settle_nth_one(GArray *tokens, const Words *w, guint i)
{
    static const char *const nth[] = {"the first", "the second", "the third", NULL};
    (void)tokens;
    if (is_any(w, i, nth) && is_word(w, i + 1, "one") && token_at(w, i + 1)->kind == TOKEN_NUMBER &&
        !token_is_shape(token_at(w, i + 2)))
        make(&(Words){w->text, w->tokens, w->n}, i + 1, WORD_REF, REFWORD_THING);
    return 0;
}

/** label A Start and |B End, label the top box Yes and |the bottom one No: labelled, too. */
static guint settle_label_both(GArray *tokens, const Words *w, guint i)
{
    if (!token_is(&w->tokens[i], WORD_AND) || !is_word(w, i, "and"))
        return 0;
    guint first = sentence_first(w, i);
    if (first + 2 >= i || !is_word(w, first, "label"))
        return 0;
    guint end = i + 1;
    const Token *letter = token_at(w, end);
    if (token_is(letter, WORD_THE)) {
        end++;
        while (token_is(token_at(w, end), WORD_ANCHOR) || token_is_color(token_at(w, end)))
            end++;
        gboolean noun = token_is_shape(token_at(w, end)) || is_word(w, end, "one");
        end = noun ? end + 1 : i + 1;
    } else if (letter->kind == TOKEN_REF || letter->end - letter->start == 1) {
        end++;
    }
    const Token *name = token_at(w, end);
    gboolean named = end > i + 1 && end < w->n && !is_wall(name) && name->kind != TOKEN_COMMA &&
                     !token_is(name, WORD_EDIT) && !token_is(name, WORD_VERB);
    if (!named)
        return 0;
    const Token deed = w->tokens[first]; /* as it is spelled there */
    w->tokens[i].kind = TOKEN_END;
    g_array_insert_val(tokens, i + 1, deed);
    return 0;
}

/** write |the number 5, write |the letter K */
static guint needless_kind(GArray *tokens, const Words *w, guint i)
{
    static const char *const kinds[] = {"number", "letter", "digit", "figure", NULL};
    (void)tokens;
    const Token *next = token_at(w, i + 2);
    gboolean sign = next->kind == TOKEN_NUMBER || next->end - next->start == 1;
    return i > 0 && is_word(w, i, "the") && is_word(w, i - 1, "write") && is_any(w, i + 1, kinds) && sign ? 2 : 0;
}

/** write A in the box and |B in the circle: written, too. */
static guint settle_write_both(GArray *tokens, const Words *w, guint i)
{
    if (!token_is(&w->tokens[i], WORD_AND) || !is_word(w, i, "and"))
        return 0;
    guint first = sentence_first(w, i);
    guint end = i + 1;
    while (end < i + 3 && (token_at(w, end)->kind == TOKEN_UNKNOWN || token_at(w, end)->kind == TOKEN_QUOTE ||
                           token_at(w, end)->kind == TOKEN_NUMBER))
        end++;
    gboolean placed = FALSE;
    for (guint j = first + 2; j < i; j++)
        placed = placed || token_is(&w->tokens[j], WORD_AT) || token_is(&w->tokens[j], WORD_RELATION);
    const Token *place = token_at(w, end);
    gboolean at =
        (token_is(place, WORD_AT) || token_is(place, WORD_RELATION)) &&
        (points_at_thing(w, end + 1) || token_is(token_at(w, end + 1), WORD_ANCHOR) ||
         token_at(w, end + 1)->kind == TOKEN_UNKNOWN || token_at(w, end + 1)->end - token_at(w, end + 1)->start == 1);
    if (first < i && is_word(w, first, "write") && placed && end > i + 1 && at)
        insert_word(tokens, i + 1, "write");
    return 0;
}

/** |the square to the bottom, |B green: a thing, and where it goes or its colour; the tokens it has. */
static guint gapped_at(const Words *w, guint i)
{
    static const char *const nth[] = {"the first", "the second", "the third", "the last", NULL};
    guint end = i;
    if (token_is(token_at(w, i), WORD_THE) || is_any(w, i, nth)) {
        end++;
        while (token_is_color(token_at(w, end)) || token_is(token_at(w, end), WORD_SIZE) ||
               (token_is(token_at(w, end), WORD_REF) && token_at(w, end)->row->value == REFWORD_ORDINAL))
            end++;
        end = token_is_shape(token_at(w, end)) ? end + 1 : i;
    } else if (token_at(w, i)->kind == TOKEN_REF ||
               (token_at(w, i)->kind == TOKEN_UNKNOWN && token_at(w, i)->end - token_at(w, i)->start == 1)) {
        end++;
    }
    if (end == i)
        return 0;
    if (token_is_color(token_at(w, end)))
        return end + 1 - i;
    guint place = end;
    while (token_is(token_at(w, place), WORD_TO) || token_is(token_at(w, place), WORD_AT) ||
           token_is(token_at(w, place), WORD_THE))
        place++;
    return place > end && token_is(token_at(w, place), WORD_ANCHOR) ? place + 1 - i : 0;
}

/** move the circle to the top| the square to the bottom: another thing, and the same deed. */
static guint settle_gapped(GArray *tokens, const Words *w, guint i)
{
    static const char *const deeds[] = {"move", "make", "put", "color", "colour", "paint", "turn", "bring", NULL};
    if (i < 3 || !(token_is(&w->tokens[i - 1], WORD_ANCHOR) || token_is_color(&w->tokens[i - 1])))
        return 0;
    guint n = gapped_at(w, i);
    gboolean ends = stops_at(w, i + n) || gapped_at(w, i + n) > 0;
    guint first = sentence_first(w, i);
    gboolean goes = is_word(w, i + 1, "goes") && w->tokens[i].end - w->tokens[i].start == 1; /* B goes to … */
    if (!goes && (n == 0 || !ends || !is_any(w, first, deeds)))
        return 0;
    Token comma = w->tokens[i];
    comma.kind = TOKEN_COMMA;
    comma.end = comma.start;
    g_array_insert_val(tokens, i, comma);
    return 0;
}

/** what's |in the top right corner: what is there. */
static guint settle_what_is_in(GArray *tokens, const Words *w, guint i)
{
    static const char *const what[] = {"what's", "whats", "what is", "what", NULL};
    gboolean told = i > 0 && is_any(w, i - 1, (const char *const[]){"tell me", "tell us", NULL});
    if (!is_any(w, i, what) || !(told || begins_piece(w, i)))
        return 0;
    guint end = i + 1;
    while (token_is(token_at(w, end), WORD_AT) || token_is(token_at(w, end), WORD_THE) ||
           token_is(token_at(w, end), WORD_IS))
        end++;
    gboolean ends = is_wall(token_at(w, end + 1));
    if (end == i + 1 || !token_is(token_at(w, end), WORD_ANCHOR) || !ends)
        return 0;
    if (told)
        make(&(Words){w->text, w->tokens, w->n}, i - 1, WORD_FILLER, 0);
    lexicon_match("list", &g_array_index(tokens, Token, i).row);
    g_array_index(tokens, Token, i).kind = TOKEN_WORD;
    g_array_remove_range(tokens, i + 1, end - i);
    return 0;
}

void english_settle_voice(const char *text, GArray *tokens)
{
    static guint (*const passes[])(GArray *, const Words *, guint) = {
        settle_order,      settle_everything_that, needless_same,      needless_regret,  needless_not_there,
        needless_the_word, needless_kind,          needless_positions, needless_purpose, needless_for,
        needless_keep,     settle_change_both,     settle_except_last, settle_nth_one,   settle_label_both,
        settle_write_both, settle_gapped,          settle_what_is_in};
    for (guint i = 0; i < tokens->len; i++) {
        const Token *t = &g_array_index(tokens, Token, i);
        if (!g_ascii_isalpha(text[t->start]) && t->kind != TOKEN_COMMA && t->kind != TOKEN_REF &&
            t->kind != TOKEN_QUOTE)
            continue;
        for (gsize k = 0; k < G_N_ELEMENTS(passes) && i < tokens->len; k++) {
            Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
            guint n = passes[k](tokens, &w, i);
            if (n > 0)
                g_array_remove_range(tokens, i, n);
        }
    }
}
