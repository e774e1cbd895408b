// SPDX-License-Identifier: MIT
/*
 * What people say to a microphone, without marks:
 *
 *     first draw a circle second delete the square    draw a circle; delete the square
 *     everything that is red should be green          all red things should be green
 *     move A to the top the square to the bottom      …, move the square to the bottom
 *     write A in the box and B in the circle          …, write B in the circle
 */
#include "lib/command/english_tokens.h"

/** A new command at the joint i, with the deed of the one before it, as it is spelled there. */
static void say_again(GArray *tokens, Words *w, guint deed, guint i)
{
    const Token same = w->tokens[deed];
    w->tokens[i].kind = TOKEN_END;
    g_array_insert_val(tokens, i + 1, same);
}

static gboolean is_deed(const Token *t)
{
    return token_is(t, WORD_VERB) || token_is(t, WORD_EDIT) || token_is(t, WORD_WRITE) || token_is(t, WORD_ROTATE) ||
           token_is(t, WORD_UNDO) || token_is(t, WORD_CLEAR) || token_is(t, WORD_FILL) || token_is(t, WORD_LABEL);
}

/** |first draw a circle |second delete the square: the order of what is said, and no thing. */
static void settle_order(GArray *tokens, Words *w, guint i)
{
    static const char *const order[] = {"second",  "third",      "fourth",     "fifth",        "secondly",
                                        "thirdly", "and second", "number two", "number three", NULL};
    static const char *const first[] = {"first", "first of all", "firstly", "to begin with", NULL};
    const Token *next = token_at(w, i + 1);
    if (!is_deed(next) || (i > 0 && (token_is(&w->tokens[i - 1], WORD_THE) || token_is(&w->tokens[i - 1], WORD_A))))
        return;
    if (is_any(w, i, first) && begins_piece(w, i)) {
        make(w, i, WORD_FILLER, 0);
        return;
    }
    if (is_any(w, i, order))
        g_array_index(tokens, Token, i).kind = TOKEN_END;
}

/** everything |that is red: red ones of all there are. */
static void settle_everything_that(GArray *tokens, Words *w, guint i)
{
    static const char *const all[] = {"everything", "all", "anything", "all things", "all shapes", NULL};
    static const char *const which[] = {"that",    "that's",   "thats",     "which", "that are",
                                        "that is", "which is", "which are", NULL};
    if (!is_any(w, i, all))
        return;
    guint look = i + 1 + (is_any(w, i + 1, which) ? 1u : 0u);
    look += look > i + 1 && token_is(token_at(w, look), WORD_IS) ? 1 : 0;
    gboolean becomes = begins_piece(w, i) && token_is_edit(token_at(w, look + 1), EDIT_BECOME);
    if (!token_is_color(token_at(w, look)) || token_is_shape(token_at(w, look + 1)) || !(look > i + 1 || becomes))
        return;
    g_array_remove_range(tokens, i + 1, look - i - 1);
    lexicon_match("all the", &g_array_index(tokens, Token, i).row);
    insert_unsaid(tokens, i + 2, row_of("things"));
}

/** change the circle to a star and |the square to a heart: changed, too. */
static void settle_change_both(GArray *tokens, Words *w, guint i)
{
    static const char *const changing[] = {"change", "turn", "make", "convert", NULL};
    static const char *const into[] = {"to", "into", NULL};
    if (!token_is(&w->tokens[i], WORD_AND) && w->tokens[i].kind != TOKEN_COMMA)
        return;
    guint first = sentence_first(w, i);
    guint shape = i + 2;
    while (token_is_color(token_at(w, shape)) || token_is(token_at(w, shape), WORD_SIZE))
        shape++;
    gboolean the = token_is(token_at(w, i + 1), WORD_THE) && token_is_shape(token_at(w, shape));
    gboolean second =
        the && is_any(w, first, changing) && is_any(w, shape + 1, into) && token_is(token_at(w, shape + 2), WORD_A);
    gboolean filled = the && is_word(w, first, "fill") && is_word(w, shape + 1, "with") &&
                      behind_looks(w, shape + 2) > shape + 2 && token_is_color(&w->tokens[i - 1]);
    if (first + 2 >= i || !(second || filled))
        return; /* change the circle to a star and …, fill the circle with green and the square with red */
    say_again(tokens, w, first, i);
}

/** Behind "the left circle", "the blue one", #1, A at i; i when no thing stands there. */
static guint behind_one_kept(const Words *w, guint i)
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
    return end;
}

/** Behind "the circle and the note" at i; i when no thing stands there. */
static guint behind_kept(const Words *w, guint i)
{
    guint end = behind_one_kept(w, i);
    while (end > i && token_is(token_at(w, end), WORD_AND) && behind_one_kept(w, end + 1) > end + 1)
        end = behind_one_kept(w, end + 1);
    return end;
}

static gboolean is_all(const Token *t)
{
    return token_is(t, WORD_ALL) || token_is(t, WORD_CLEAR) ||
           (token_is(t, WORD_REF) && (t->row->value == REFWORD_ALL || t->row->value == REFWORD_BOTH));
}

/** make all the shapes black |except the circle: said behind, and meant of the things. */
static void settle_except_last(GArray *tokens, Words *w, guint i)
{
    (void)tokens;
    const Token *t = &w->tokens[i];
    gboolean except = token_is(t, WORD_REF) && t->row->value == REFWORD_EXCEPT;
    if (i < 2 || !(except || is_word(w, i, "but")))
        return;
    guint end = behind_kept(w, i + 1), all = sentence_begin(w, i);
    gboolean ends = is_wall(token_at(w, end)) || token_is_filler(token_at(w, end));
    while (all < i && !is_all(&w->tokens[all]))
        all++;
    guint behind = all + 1;
    while (behind < i && (token_is_filler(&w->tokens[behind]) || token_is(&w->tokens[behind], WORD_THE) ||
                          (token_is(&w->tokens[behind], WORD_REF) && w->tokens[behind].row->value == REFWORD_THING)))
        behind++;
    if (end == i + 1 || !ends || all == i || behind >= i)
        return;
    gboolean both = token_is(&w->tokens[all], WORD_REF) && w->tokens[all].row->value == REFWORD_BOTH;
    if (both || token_is_shape(token_at(w, behind_looks(w, behind))) || is_word(w, behind_looks(w, behind), "ones")) {
        w->tokens[i].kind = TOKEN_UNKNOWN; /* all the circles … except #1: of some, not of all there are */
        return;
    }
    guint n = end - i;
    make(w, i, WORD_REF, REFWORD_EXCEPT);
    g_autofree Token *kept = g_memdup2(w->tokens + i, n * sizeof *kept);
    memmove(w->tokens + behind + n, w->tokens + behind, (i - behind) * sizeof *kept);
    memcpy(w->tokens + behind, kept, n * sizeof *kept);
}

/** make |the first one yellow: the first thing. */
static void settle_nth_one(GArray *tokens, Words *w, guint i)
{
    static const char *const nth[] = {"the first", "the second", "the third", NULL};
    (void)tokens;
    if (is_any(w, i, nth) && is_word(w, i + 1, "one") && token_at(w, i + 1)->kind == TOKEN_NUMBER &&
        !token_is_shape(token_at(w, i + 2)))
        make(w, i + 1, WORD_REF, REFWORD_THING);
}

/** label A Start and |B End, label the top box Yes and |the bottom one No: labelled, too. */
static void settle_label_both(GArray *tokens, Words *w, guint i)
{
    if (!token_is(&w->tokens[i], WORD_AND) || !is_word(w, i, "and"))
        return;
    guint first = sentence_first(w, i);
    if (first + 2 >= i || !is_word(w, first, "label"))
        return;
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
        return;
    say_again(tokens, w, first, i);
}

/** write A in the box and |B in the circle: written, too. */
static void settle_write_both(GArray *tokens, Words *w, guint i)
{
    if (!token_is(&w->tokens[i], WORD_AND) || !is_word(w, i, "and"))
        return;
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
        insert_unsaid(tokens, i + 1, row_of("write"));
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
    static const char *const ways[] = {"up", "down", "left", "right", NULL};
    guint first = sentence_first(w, i);
    if (is_any(w, end, ways) && is_any(w, i - 1, ways) &&
        is_any(w, first, (const char *const[]){"move", "shift", NULL}))
        return end + 1 - i; /* move the circle up |the square down */
    guint place = end;
    while (token_is(token_at(w, place), WORD_TO) || token_is(token_at(w, place), WORD_AT) ||
           token_is(token_at(w, place), WORD_THE))
        place++;
    return place > end && token_is(token_at(w, place), WORD_ANCHOR) ? place + 1 - i : 0;
}

/** move the circle to the top| the square to the bottom: another thing, and the same deed. */
static void settle_gapped(GArray *tokens, Words *w, guint i)
{
    static const char *const deeds[] = {"move", "make", "put", "color", "colour", "paint", "turn", "bring", NULL};
    if (i < 3 || !(token_is(&w->tokens[i - 1], WORD_ANCHOR) || token_is_color(&w->tokens[i - 1])))
        return;
    guint n = gapped_at(w, i);
    gboolean ends = stops_at(w, i + n) || gapped_at(w, i + n) > 0;
    guint first = sentence_first(w, i);
    gboolean goes = is_word(w, i + 1, "goes") && w->tokens[i].end - w->tokens[i].start == 1; /* B goes to … */
    if (!goes && (n == 0 || !ends || !is_any(w, first, deeds)))
        return;
    Token comma = w->tokens[i];
    comma.kind = TOKEN_COMMA;
    comma.end = comma.start;
    g_array_insert_val(tokens, i, comma);
}

/** connect A to B, |then B to the box: connected, too. */
static void settle_connect_both(GArray *tokens, Words *w, guint i)
{
    static const char *const deeds[] = {"connect", "link", "join", NULL};
    if (!token_is(&w->tokens[i], WORD_THEN))
        return;
    guint first = sentence_first(w, i), to = behind_kept(w, i + 1);
    gboolean joined = token_is(token_at(w, to), WORD_TO) || is_word(w, to, "to the") || is_word(w, to, "with");
    if (first == i || !is_any(w, first, deeds) || to == i + 1 || !joined || ends_at(w, to + 1))
        return;
    const Token deed = w->tokens[first];
    g_array_insert_val(tokens, i + 1, deed);
}

/** change |red to dark blue, swap red for purple: what is red. */
static void settle_change_color(GArray *tokens, Words *w, guint i)
{
    static const char *const deeds[] = {"change", "turn", "switch", "swap", "replace", "recolor", "recolour", NULL};
    static const char *const into[] = {"to", "into", "for", "with", NULL};
    guint joint = i + 1 + (token_is(token_at(w, i + 1), WORD_SHADE) ? 1u : 0u);
    guint color = joint + 2 + (token_is(token_at(w, joint + 2), WORD_SHADE) ? 1u : 0u);
    if (!is_any(w, i, deeds) || !begins_piece(w, i) || !token_is_color(token_at(w, joint)) ||
        !is_any(w, joint + 1, into) || !token_is_color(token_at(w, color)) || !ends_piece(w, color + 1))
        return;
    make(w, i, WORD_EDIT, EDIT_CHANGE);
    make(w, joint + 1, WORD_TO, 0);
    insert_unsaid(tokens, i + 1, row_of("the"));
    insert_unsaid(tokens, joint + 2, row_of("thing"));
}

/** a line to the top right corner |make it thick: another command, as with a comma before it. */
static void settle_made_so(GArray *tokens, Words *w, guint i)
{
    if (i == 0 || !is_word(w, i, "make") || !token_is(token_at(w, i + 1), WORD_REF) || !is_word(w, i + 1, "it"))
        return;
    const Token *before = &w->tokens[i - 1];
    gboolean ended = token_is(before, WORD_ANCHOR) || token_is_color(before) || token_is_shape(before) ||
                     token_is(before, WORD_UNIT) || before->kind == TOKEN_NUMBER || before->kind == TOKEN_QUOTE;
    guint first = sentence_first(w, i);
    if (!ended || first == i)
        return;
    Token comma = {.kind = TOKEN_COMMA, .start = before->end, .end = before->end};
    g_array_insert_val(tokens, i, comma);
}

/** what's |in the top right corner: what is there. */
static void settle_what_is_in(GArray *tokens, Words *w, guint i)
{
    static const char *const what[] = {"what's", "whats", "what is", "what", NULL};
    gboolean told = i > 0 && is_any(w, i - 1, (const char *const[]){"tell me", "tell us", NULL});
    if (!is_any(w, i, what) || !(told || begins_piece(w, i)))
        return;
    guint end = i + 1;
    while (token_is(token_at(w, end), WORD_AT) || token_is(token_at(w, end), WORD_THE) ||
           token_is(token_at(w, end), WORD_IS))
        end++;
    gboolean ends = is_wall(token_at(w, end + 1));
    if (end == i + 1 || !token_is(token_at(w, end), WORD_ANCHOR) || !ends)
        return;
    if (told)
        make(w, i - 1, WORD_FILLER, 0);
    lexicon_match("list", &g_array_index(tokens, Token, i).row);
    g_array_index(tokens, Token, i).kind = TOKEN_WORD;
    g_array_remove_range(tokens, i + 1, end - i);
}

void english_settle_voice(const char *text, GArray *tokens)
{
    static void (*const settling[])(GArray *, Words *, guint) = {
        settle_order,      settle_everything_that, settle_change_both,  settle_except_last,
        settle_nth_one,    settle_label_both,      settle_write_both,   settle_gapped,
        settle_what_is_in, settle_change_color,    settle_connect_both, settle_made_so};
    for (guint i = 0; i < tokens->len; i++) {
        const Token *t = &g_array_index(tokens, Token, i);
        if (!g_ascii_isalpha(text[t->start]) && t->kind != TOKEN_COMMA && t->kind != TOKEN_REF &&
            t->kind != TOKEN_QUOTE)
            continue;
        for (gsize k = 0; k < G_N_ELEMENTS(settling) && i < tokens->len; k++) {
            Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
            settling[k](tokens, &w, i);
        }
    }
}
