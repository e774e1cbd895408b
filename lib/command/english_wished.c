// SPDX-License-Identifier: MIT
/*
 * How things should be, said of the things and not as orders:
 *
 *     the text should be bigger      make the text bigger
 *     I want it red                  make it red
 *     the square goes in the middle  move the square to the middle
 *     the triangle, turn it red      turn the triangle red
 *     label it or leave it           nothing: no order at all
 */
#include "lib/command/english_rules.h"
#include "lib/command/lexicon.h"

static void make_not_understood(Words *w, guint i)
{
    w->tokens[i].kind = TOKEN_UNKNOWN;
    w->tokens[i].repaired = FALSE;
}

static void make_text(Words *w, guint i)
{
    static const WordRow text = {WORD_SHAPE, DRAW_TEXT, 0, "文字", "the text"};
    w->tokens[i].kind = TOKEN_WORD;
    w->tokens[i].row = &text;
}

static gboolean is_the_text(const Words *w, guint i)
{
    return is_word(w, i, "the text") || is_word(w, i, "the words");
}

/** |the text should be red; all except |the text: one that is there, and none to be written. */
static void settle_text_thing(Words *w, guint i)
{
    gboolean look = token_is(token_at(w, i + 2), WORD_EDIT) || token_is_color(token_at(w, i + 2));
    if (is_word(w, i, "text") && begins_piece(w, i) && token_is_edit(token_at(w, i + 1), EDIT_BECOME) && look)
        make_not_understood(w, i); /* text should be bigger: which, and no words to be written */
    if (!is_the_text(w, i))
        return;
    gboolean left_out = FALSE;
    for (guint j = i; j > 0 && !is_wall(&w->tokens[j - 1]) && !left_out; j--) {
        const Token *t = &w->tokens[j - 1];
        left_out = (token_is(t, WORD_REF) && t->row->value == REFWORD_EXCEPT) || is_word(w, j - 1, "but");
    }
    static const char *const done_to[] = {"color",  "colour", "paint",    "tint",    "copy", "duplicate",
                                          "rotate", "turn",   "tilt",     "flip",    "spin", "group",
                                          "and",    "then",   "and then", "recolor", "move", NULL};
    static const char *const whose[] = {"of", "on", "on the", "in", "in the", "inside", "from", "from the", NULL};
    const Token *next = token_at(w, i + 1);
    gboolean listed = (token_is(next, WORD_AND) || next->kind == TOKEN_COMMA) &&
                      (points_at_thing(w, i + 2) || token_is(token_at(w, i + 2), WORD_AND));
    gboolean acted = i > 0 && is_any(w, i - 1, done_to) && !is_any(w, i + 1, whose);
    const Token *before = i > 0 ? &w->tokens[i - 1] : NULL;
    gboolean beside = before != NULL && (token_is(before, WORD_RELATION) || token_is(before, WORD_FROM) ||
                                         (token_is(before, WORD_OF) && i > 1 && token_is(before - 1, WORD_ANCHOR)));
    if (listed || acted || beside)
        make_text(w, i);
    static const char *const duties[] = {"should",     "shouldn't", "shouldnt", "must",    "needs", "has",   "can",
                                         "should not", "could",     "will",     "would",   "was",   "looks", "isn't",
                                         "goes",       "comes",     "stays",    "belongs", NULL};
    if (left_out ||
        (begins_piece(w, i) && (token_is_edit(token_at(w, i + 1), EDIT_BECOME) || is_any(w, i + 1, duties))))
        make_text(w, i);
}

/** Behind "the red square", "#1", "it", "the text" at i; i when no such thing begins a piece there. */
static guint behind_subject(const Words *w, guint i)
{
    if (!begins_piece(w, i))
        return i;
    const Token *t = token_at(w, i);
    if (t->kind == TOKEN_REF || is_the_text(w, i) || (token_is(t, WORD_REF) && points_at_thing(w, i)))
        return i + 1;
    guint end = i + 1;
    while (token_is_color(token_at(w, end)) || token_is(token_at(w, end), WORD_SIZE) ||
           token_is(token_at(w, end), WORD_SHADE) || token_is(token_at(w, end), WORD_ANCHOR))
        end++;
    gboolean one = end > i + 1 && is_word(w, end, "one"); /* the blue one */
    return token_is(t, WORD_THE) && (one || token_is_shape(token_at(w, end))) ? end + 1 : i;
}

/** can the square |be a bit smaller: asked politely, and still how it should be. */
static void settle_can_be(Words *w, guint i)
{
    if (!begins_piece(w, i))
        return;
    guint be = i + 1;
    if (token_is(token_at(w, be), WORD_THE)) {
        while (token_is(token_at(w, be + 1), WORD_ANCHOR) || token_is_color(token_at(w, be + 1)))
            be++;
        be += token_is_shape(token_at(w, be + 1)) ? 2 : 0;
    } else {
        be += token_at(w, be)->kind == TOKEN_REF || is_word(w, be, "it") ? 1 : 0;
    }
    guint how = be + 1;
    while (token_is(token_at(w, how), WORD_BIT) || token_is(token_at(w, how), WORD_MUCH))
        how++;
    const Token *t = token_at(w, how);
    gboolean changes = token_is(t, WORD_EDIT) && t->row->value >= EDIT_GROW && t->row->value < EDIT_FLIP;
    if (be == i + 1 || !is_word(w, be, "be") || !changes)
        return;
    make(w, i, WORD_FILLER, 0);
    make(w, be, WORD_EDIT, EDIT_BECOME);
}

/** the circle |should have a red border: gets it, where a part or a measure of it follows. */
static void settle_should_have(Words *w, guint i)
{
    static const char *const duties[] = {"should", "must", "needs to", "has to", NULL};
    guint duty = behind_subject(w, i);
    if (duty == i || !is_any(w, duty, duties) || !is_word(w, duty + 1, "have"))
        return;
    for (guint j = duty + 2; j < w->n && !is_wall(&w->tokens[j]) && w->tokens[j].kind != TOKEN_COMMA; j++) {
        const Token *t = &w->tokens[j];
        if (!token_is(t, WORD_BORDER) && !token_is(t, WORD_FILL) && !token_is(t, WORD_METRIC) &&
            !token_is(t, WORD_CORNER))
            continue;
        make(w, duty, WORD_EDIT, EDIT_CHANGE);
        make_fillers(w, duty + 1, duty + 2);
        return;
    }
}

/** the box |says hi: tells what is so, and asks for nothing. */
static void settle_says(Words *w, guint i)
{
    guint says = behind_subject(w, i);
    if (says > i && (is_word(w, says, "says") || is_word(w, says, "reads")) && token_is(&w->tokens[i], WORD_THE) &&
        (i == 0 || is_wall(&w->tokens[i - 1]) || token_is_filler(&w->tokens[i - 1])))
        make_not_understood(w, says);
}

/** the sticky |should say done: its words; "it" may be anything, and says so with one word or a quote. */
static void settle_should_say(Words *w, guint i)
{
    static const char *const duties[] = {"should", "must", "needs to", "has to", NULL};
    static const char *const saying[] = {"say", "read", NULL};
    guint duty = behind_subject(w, i);
    if (duty == i || !is_any(w, duty, duties) || !is_any(w, duty + 1, saying) || duty + 2 >= w->n)
        return;
    guint first = duty + 2, end = first;
    while (end < w->n && !is_wall(&w->tokens[end]) && w->tokens[end].kind != TOKEN_COMMA)
        end++;
    if (token_is(&w->tokens[i], WORD_REF) && end > first + 1)
        return;
    if (is_the_text(w, i))
        make_text(w, i);
    make(w, duty, WORD_EDIT, EDIT_BECOME);
    make(w, duty + 1, WORD_LABEL, 0);
}

/** label it |or leave it; …, your call: whoever leaves the choice to others gave no order. */
static void settle_choice(Words *w, guint i)
{
    static const char *const leaving[] = {"leave", "keep", "don't", "dont", "not", "do nothing", NULL};
    static const char *const yours[] = {"call", "choice", "decision", "pick", NULL};
    gboolean or_leave = i > 0 && is_word(w, i, "or") && is_any(w, i + 1, leaving);
    gboolean your_call = i > 0 && w->tokens[i - 1].kind == TOKEN_COMMA && is_word(w, i, "your") &&
                         is_any(w, i + 1, yours) && ends_piece(w, i + 2);
    if (!or_leave && !your_call)
        return;
    for (guint j = i; j > 0 && !is_wall(&w->tokens[j - 1]); j--) {
        const Token *t = &w->tokens[j - 1];
        if ((token_is(t, WORD_LABEL) || token_is(t, WORD_WRITE)) && token_is(&w->tokens[j], WORD_REF))
            make_not_understood(w, j - 1); /* and no words: label it */
    }
}

/** dashed, |not solid; a circle |up in the top right: no second value. */
static void settle_said_twice(Words *w, guint i)
{
    static const char *const vague[] = {"up", "down", "over", NULL};
    static const char *const at[] = {"in", "at", "on", "in the", "at the", "on the", NULL};
    if (i > 1 && is_word(w, i, "not solid")) {
        gboolean dashed = FALSE;
        for (guint j = i; j > 0 && !is_wall(&w->tokens[j - 1]); j--)
            dashed = dashed || token_is(&w->tokens[j - 1], WORD_DASH);
        if (dashed)
            make_fillers(w, w->tokens[i - 1].kind == TOKEN_COMMA ? i - 1 : i, i + 1);
    }
    guint place = i + 2 + (token_is(token_at(w, i + 2), WORD_THE) ? 1u : 0u);
    if (i > 0 && is_any(w, i, vague) && is_any(w, i + 1, at) && token_is(token_at(w, place), WORD_ANCHOR) &&
        token_is_shape(&w->tokens[i - 1]))
        make(w, i, WORD_FILLER, 0);
    if (is_word(w, i, "half circle") && is_word(w, i + 1, "arc"))
        make(w, i, WORD_FILLER, 0);
    if (token_is(&w->tokens[i], WORD_OPACITY) && token_at(w, i + 1)->kind == TOKEN_COMMA) {
        guint value = i + 2;
        while (token_is_filler(token_at(w, value)))
            value++;
        if (token_at(w, value)->kind == TOKEN_NUMBER && token_is(token_at(w, value + 2), WORD_OPACITY))
            make_fillers(w, i, i + 2);
    }
}

/** a fish, |the colour should be gold: of what is to be drawn. */
static void settle_its_color(Words *w, guint i)
{
    static const char *const names[] = {"color", "colour", NULL};
    if (i == 0 || w->tokens[i].kind != TOKEN_COMMA || !is_any(w, i + 2, names) ||
        !(is_word(w, i + 1, "the") || is_word(w, i + 1, "its")) ||
        !(token_is_edit(token_at(w, i + 3), EDIT_BECOME) || token_is(token_at(w, i + 3), WORD_IS)))
        return;
    guint first = sentence_begin(w, i);
    gboolean draws = token_is(token_at(w, first), WORD_A) || token_is_shape(token_at(w, first)) ||
                     (token_is(token_at(w, first), WORD_VERB) && token_is(token_at(w, first + 1), WORD_A));
    for (guint j = first; j < i; j++) {
        if (token_is_color(&w->tokens[j]) || token_is(&w->tokens[j], WORD_EDIT) || token_is(&w->tokens[j], WORD_AND))
            draws = FALSE;
    }
    if (draws)
        make_fillers(w, i + 1, i + 4);
}

/** |bit bigger, |tad to the left: a little. */
static void settle_bit(Words *w, guint i)
{
    const Token *next = token_at(w, i + 1);
    if (begins_piece(w, i) && (token_is_edit(next, EDIT_GROW) || token_is_edit(next, EDIT_SHRINK) ||
                               token_is(next, WORD_ANCHOR) || is_word(w, i + 1, "to the")))
        make(w, i, WORD_BIT, 0);
}

/** |I want it red, I'd like the square green: how what is there shall look. */
static void settle_want_look(Words *w, guint i)
{
    if (!begins_piece(w, i))
        return;
    guint look = i + 2;
    gboolean text = FALSE;
    if (token_is(token_at(w, i + 1), WORD_THE)) {
        while (token_is_color(token_at(w, look)) || token_is(token_at(w, look), WORD_SIZE))
            look++;
        if (!token_is_shape(token_at(w, look)))
            return;
        look++;
    } else if (is_the_text(w, i + 1)) {
        text = TRUE;
    } else if (!token_is(token_at(w, i + 1), WORD_REF) || !points_at_thing(w, i + 1)) {
        return;
    }
    while (token_is(token_at(w, look), WORD_BIT) || token_is(token_at(w, look), WORD_MUCH))
        look++;
    const Token *t = token_at(w, look);
    const Token *place = token_at(w, look + 1 + (token_is(token_at(w, look + 1), WORD_THE) ? 1u : 0u));
    gboolean goes = (token_is(t, WORD_AT) && token_is(place, WORD_ANCHOR)) || is_word(w, look, "to the");
    gboolean grows = token_is(t, WORD_EDIT) && t->row->value >= EDIT_GROW && t->row->value < EDIT_FLIP;
    gboolean becomes = grows || token_is_color(t) || token_is(t, WORD_OPACITY) || token_is(t, WORD_DASH) ||
                       token_is(t, WORD_FILLED) ||
                       (token_is(t, WORD_FILLER) && token_at(w, look + 1)->kind == TOKEN_NUMBER);
    if (!goes && !becomes)
        return;
    if (text)
        make_text(w, i + 1);
    make(w, i, WORD_EDIT, becomes ? EDIT_CHANGE : EDIT_MOVE);
}

/** swap |the text to Good morning: changed, and not two that trade places. */
static void settle_swap_text(Words *w, guint i)
{
    if (is_the_text(w, i + 1) && (token_is(token_at(w, i + 2), WORD_TO) || is_word(w, i + 2, "for")) &&
        !points_at_thing(w, i + 3)) {
        make(w, i, WORD_EDIT, EDIT_CHANGE);
        make(w, i + 1, WORD_WRITE, 0);
        make(w, i + 2, WORD_TO, 0);
    }
}

static const char *const it[] = {"it", NULL};
static const char *const them[] = {"them", "both", "those", "these", "them both", NULL};

/** Behind "the circle", "the circle and the square"; i when none begin there. @param several  more than one */
static guint behind_subjects(const Words *w, guint i, gboolean *several)
{
    guint end = behind_subject(w, i);
    *several = FALSE;
    while (end > i) {
        const Token *shape = token_at(w, end - 1);
        *several = *several || (token_is_shape(shape) && is_plural(w, shape));
        guint next = end + (token_at(w, end)->kind == TOKEN_COMMA ? 1u : 0u);
        next += token_is(token_at(w, next), WORD_AND) ? 1 : 0;
        guint other = next > end ? behind_subject(w, next) : next;
        if (other == next || next == end)
            break;
        *several = TRUE;
        end = other;
    }
    return end;
}

/** the circle|, the square and the star: one list, whatever parts its things. */
static void join_list(Words *w, guint from, guint end)
{
    for (guint j = from; j < end; j++) {
        if (w->tokens[j].kind == TOKEN_COMMA)
            make(w, j, WORD_AND, 0);
    }
}

/** |the triangle, turn it upside down; the circle and the square, make them blue: what "it" is stands before. */
static void settle_thing_first(Words *w, guint i)
{
    gboolean several = FALSE;
    guint comma = behind_subjects(w, i, &several);
    if (comma == i || token_at(w, comma)->kind != TOKEN_COMMA || !is_any(w, comma + 2, several ? them : it) ||
        (i > 0 && !is_wall(&w->tokens[i - 1])))
        return;
    join_list(w, i, comma);
    const Token *deed = token_at(w, comma + 1);
    if (token_is(token_at(w, comma + 3), WORD_AND))
        make_not_understood(w, comma + 2); /* the circle, make it and the square red */
    else if (is_word(w, comma + 1, "make") || token_is_edit(deed, EDIT_CHANGE)) {
        make_fillers(w, comma, comma + 1);
        make(w, comma + 1, WORD_EDIT, EDIT_BECOME);
        make_fillers(w, comma + 2, comma + 3);
    } else if (token_is(deed, WORD_ROTATE) || (token_is(deed, WORD_EDIT) && deed->row->value < EDIT_OPS)) {
        make_fillers(w, comma, comma + 1);
        make_fillers(w, comma + 2, comma + 3);
    }
}

/** change |Hello to Goodbye: the words of a thing. */
static void settle_changed_words(Words *w, guint i)
{
    const Token *old = token_at(w, i + 1), *new = token_at(w, i + 3);
    gboolean to = is_word(w, i + 2, "to") || is_word(w, i + 2, "into");
    gboolean greets = token_is(old, WORD_FILLER) && is_any(w, i + 1, (const char *const[]){"hello", "hi", NULL});
    gboolean said = (old->kind == TOKEN_UNKNOWN || old->kind == TOKEN_QUOTE || greets) &&
                    (new->kind == TOKEN_UNKNOWN || new->kind == TOKEN_QUOTE || token_is(new, WORD_CHAT) ||
                     token_is(new, WORD_PRAISE) || token_is(new, WORD_FILLER));
    if (begins_piece(w, i) && to && said)
        make(w, i + 2, WORD_LABEL, 0);
}

/** |goes, |should go, |needs to be moved: its last word; 0 when there is none. */
static guint behind_duty(const Words *w, guint i)
{
    static const char *const duties[] = {"should", "must", "needs", "has", "ought", "can", "could", NULL};
    static const char *const going[] = {"go", "move", "be moved", "be placed", NULL};
    if (is_word(w, i, "goes") || is_word(w, i, "belongs"))
        return i;
    if (!is_any(w, i, duties))
        return 0;
    i += is_word(w, i + 1, "to") ? 2 : 1;
    return is_any(w, i, going) ? i : 0;
}

/** the square |goes in the middle: where it shall be; an arrow may well point there. */
static void settle_goes(Words *w, guint i)
{
    guint duty = behind_subject(w, i);
    gboolean letter = duty == i && begins_piece(w, i) &&
                      (w->tokens[i].kind == TOKEN_UNKNOWN || w->tokens[i].end - w->tokens[i].start == 1);
    duty = letter ? i + 1 : duty;
    guint goes = behind_duty(w, duty);
    if (duty == i || goes == 0 || !(letter || token_is(&w->tokens[i], WORD_THE) || w->tokens[i].kind == TOKEN_REF))
        return;
    const Token *thing = &w->tokens[duty - 1];
    guint place = goes + 1;
    gboolean at = token_is(token_at(w, place), WORD_AT) || token_is(token_at(w, place), WORD_TO);
    while (token_is(token_at(w, place), WORD_AT) || token_is(token_at(w, place), WORD_TO) ||
           token_is(token_at(w, place), WORD_THE))
        place++;
    gboolean line = token_is(thing, WORD_SHAPE) && (thing->row->value == DRAW_ARROW || thing->row->value == DRAW_LINE);
    at = at || (place == goes + 1 && is_word(w, goes, "goes")); /* the note goes bottom left */
    if (line || !at || !token_is(token_at(w, place), WORD_ANCHOR) || !ends_piece(w, place + 1))
        return;
    make_fillers(w, duty, goes);
    make(w, goes, WORD_EDIT, EDIT_MOVE_TO);
}

/** |make a black border around it: the border is its own. */
static void settle_border_around(Words *w, guint i)
{
    if (!begins_piece(w, i) || !token_is(token_at(w, i + 1), WORD_A))
        return;
    guint end = i + 2;
    gboolean border = FALSE;
    for (; token_is_color(token_at(w, end)) || token_is(token_at(w, end), WORD_SHADE) ||
           token_is(token_at(w, end), WORD_STROKE) || token_is(token_at(w, end), WORD_DASH) ||
           token_is(token_at(w, end), WORD_BORDER);
         end++)
        border = border || token_is(&w->tokens[end], WORD_BORDER);
    if (!border || !(is_word(w, end, "around") || is_word(w, end, "round")) || !points_at_thing(w, end + 1))
        return;
    make(w, i, WORD_EDIT, EDIT_CHANGE);
    make_fillers(w, i + 1, i + 2);
    make_fillers(w, end, end + 1);
}

/** |bin the square, lose the arrow: most likely to be deleted, which is asked and not done. */
static void settle_slang(Words *w, guint i)
{
    static const char *const people[] = {"i", "we", "you", "u", "they", "will", "i'll", "we'll", NULL};
    if (token_is(&w->tokens[i], WORD_EDIT) || (i > 0 && is_any(w, i - 1, people)) || !begins_piece(w, i) ||
        !points_at_thing(w, i + 1))
        return;
    make(w, i, WORD_EDIT, EDIT_DELETE);
    w->tokens[i].repaired = TRUE;
    w->tokens[i].spelling = "delete";
}

static void insert_behind(GArray *tokens, guint i, WordKind kind, gint32 value)
{
    Token added = g_array_index(tokens, Token, i);
    added.start = added.end;
    added.kind = TOKEN_WORD;
    added.row = word_row(kind, value);
    added.repaired = FALSE;
    g_array_insert_val(tokens, i + 1, added);
}

static void insert_it(GArray *tokens, guint i)
{
    insert_behind(tokens, i, WORD_REF, REFWORD_IT);
    lexicon_match("it", &g_array_index(tokens, Token, i + 1).row);
}

/** Behind the name of a thing, or "the square", at i. */
static guint behind_name(const Words *w, guint i)
{
    guint end = behind_subject(w, i);
    return end > i || ends_piece(w, i) ? end : i + 1;
}

/** rename A to Client |and B to Server: a second deed. */
static void settle_second_name(GArray *tokens, const char *text)
{
    Token deed = {.kind = TOKEN_END};
    gboolean named = FALSE;
    for (guint i = 0; i < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        Token *t = &w.tokens[i];
        gboolean renames = deed.kind == TOKEN_WORD;
        if (is_wall(t)) {
            deed.kind = TOKEN_END;
            named = FALSE;
        } else if (is_word(&w, i, "rename") && token_is_edit(t, EDIT_RENAME)) {
            deed = *t;
        } else if (renames && named && (token_is(t, WORD_AND) || t->kind == TOKEN_COMMA) &&
                   token_is(token_at(&w, behind_name(&w, i + 1)), WORD_TO) && behind_name(&w, i + 1) + 1 < w.n) {
            t->kind = TOKEN_END;
            i++;
            g_array_insert_val(tokens, i, deed); /* as it is spelled there */
            named = FALSE;
        } else {
            named = named || (renames && token_is(t, WORD_TO));
        }
    }
}

/** name the circle |小红: one name, whatever its characters say else. */
static void settle_chinese_name(GArray *tokens, const char *text)
{
    static const char *const naming[] = {"name", "call", "rename", NULL};
    gboolean names = FALSE;
    for (guint i = 0; i < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        names = !is_wall(&w.tokens[i]) && (names || is_any(&w, i, naming));
        if (!names || i < 2)
            continue;
        const Token *before = &w.tokens[i - 1];
        guint end = i;
        while (end < w.n && !is_wall(&w.tokens[end]) && (guint8)text[w.tokens[end].start] >= 0x80 &&
               w.tokens[end].kind != TOKEN_QUOTE && (end == i || w.tokens[end - 1].end == w.tokens[end].start))
            end++;
        if (end == i || !ends_piece(&w, end) ||
            !(token_is_shape(before) || token_is(before, WORD_TO) || token_is(before, WORD_REF)))
            continue;
        make_not_understood(&w, i);
        w.tokens[i].end = w.tokens[end - 1].end;
        if (end > i + 1)
            g_array_remove_range(tokens, i + 1, end - i - 1);
    }
}

/** in two rows of three|: so many columns. */
static void settle_rows_of(GArray *tokens, const char *text)
{
    for (guint i = 1; i + 1 < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        if (is_word(&w, i, "rows of") && w.tokens[i - 1].kind == TOKEN_NUMBER && w.tokens[i + 1].kind == TOKEN_NUMBER &&
            ends_piece(&w, i + 2))
            insert_behind(tokens, i + 1, WORD_COLUMNS, 0);
    }
}

/** |the triangle, delete it: the thing that "it" is; nothing else is left out of what removes. */
static void settle_delete_it(GArray *tokens, const char *text)
{
    for (guint i = 0; i + 2 < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        gboolean several = FALSE, whole = i == 0 || is_wall(&w.tokens[i - 1]);
        guint comma = whole ? behind_subjects(&w, i, &several) : i;
        if (comma == i || token_at(&w, comma)->kind != TOKEN_COMMA || !ends_piece(&w, comma + 3) ||
            !token_is_edit(token_at(&w, comma + 1), EDIT_DELETE) || !is_any(&w, comma + 2, several ? them : it))
            continue;
        Token deed = w.tokens[comma + 1];
        join_list(&w, i, comma);
        g_array_remove_range(tokens, comma, 3);
        g_array_insert_val(tokens, i, deed);
    }
}

/** connect B |to the top right rectangle, an arrow from B |to the lower blue box: which one, and no place. */
static void settle_joined_to(GArray *tokens, const char *text)
{
    gboolean connects = FALSE, from = FALSE;
    for (guint i = 0; i + 2 < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        gboolean wall = is_wall(&w.tokens[i]);
        connects = !wall && (connects || token_is_edit(&w.tokens[i], EDIT_CONNECT));
        from = !wall && (from || token_is(&w.tokens[i], WORD_FROM));
        guint shape = i + 2;
        while (token_is_color(token_at(&w, shape)) || token_is(token_at(&w, shape), WORD_SIZE))
            shape++;
        if (!(connects || from) || !is_word(&w, i, "to the") || !token_is(token_at(&w, i + 1), WORD_ANCHOR) ||
            !token_is_shape(token_at(&w, shape)))
            continue;
        if (connects)
            make(&w, i, WORD_AND, 0);
        else
            make(&w, i, WORD_TO, 0);
        insert_behind(tokens, i, WORD_THE, 0);
    }
}

/** write start |inside: inside of what was spoken of. */
static void settle_write_inside(GArray *tokens, const char *text)
{
    gboolean writes = FALSE;
    for (guint i = 0; i < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        gboolean wall = is_wall(&w.tokens[i]);
        gboolean write = is_word(&w, i, "write");
        if (writes && !wall && is_word(&w, i, "inside") && token_is(&w.tokens[i], WORD_RELATION) &&
            !is_word(&w, i - 1, "write") && (i + 1 >= w.n || is_wall(&w.tokens[i + 1])))
            insert_it(tokens, i);
        writes = !wall && (writes || write);
    }
}

/** a diamond labelled "Paid?"| light blue fill: how it looks, and not what becomes of it. */
static void settle_labelled(GArray *tokens, const char *text)
{
    static const char *const labelling[] = {"labelled", "labeled", "saying", NULL};
    for (guint i = 1; i + 2 < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        const Token *look = &w.tokens[i + 2];
        if (!is_any(&w, i, labelling) || !token_is_shape(&w.tokens[i - 1]) || w.tokens[i + 1].kind != TOKEN_QUOTE ||
            !(token_is_color(look) || token_is(look, WORD_SHADE)))
            continue;
        guint first = i - 1;
        while (first > 0 && !is_wall(&w.tokens[first - 1]) && !token_is(&w.tokens[first], WORD_THE))
            first--;
        if (token_is(&w.tokens[first], WORD_THE) || token_is(&w.tokens[first], WORD_EDIT))
            continue;
        insert_behind(tokens, i + 1, WORD_FILLER, 0);
        g_array_index(tokens, Token, i + 2).kind = TOKEN_COMMA;
    }
}

/** the last thing |I drew: mine. */
static void settle_i_drew(GArray *tokens, const char *text)
{
    for (guint i = 0; i + 3 < tokens->len; i++) {
        Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
        gboolean thing = is_word(&w, i + 1, "thing") || token_is_shape(&w.tokens[i + 1]);
        gboolean drew = is_word(&w, i + 3, "drew") || is_word(&w, i + 3, "made") || is_word(&w, i + 3, "added");
        if (!is_word(&w, i, "the last") || !thing || !is_word(&w, i + 2, "i") || !drew)
            continue;
        g_array_remove_range(tokens, i + 2, 2);
        Token mine = g_array_index(tokens, Token, i);
        mine.row = word_row(WORD_REF, REFWORD_MINE);
        g_array_insert_val(tokens, i, mine);
    }
}

static const EnglishRule rules[] = {
    {settle_text_thing, "text|the text|the words"},
    {settle_can_be, "can|could|can you"},
    {settle_choice, "or|your"},
    {settle_said_twice, NULL},
    {settle_bit, "bit|tad|touch|smidge"},
    {settle_want_look, "i want|i would like|i'd like|i need|we need|we want"},
    {settle_swap_text, "swap|switch"},
    {settle_changed_words, "change|edit|update"},
    {settle_border_around, "make|put|draw|add"},
    {settle_slang, "bin|lose|ditch|scrap|dump|chuck|trash|nuke|axe|zap"},
};

/** What is said of a thing begins with it, and so does what it is said in. */
static void settle_subject(Words *w, guint i)
{
    settle_should_say(w, i);
    settle_says(w, i);
    settle_should_have(w, i);
    settle_thing_first(w, i);
    settle_goes(w, i);
}

void english_settle_wished(const char *text, GArray *tokens)
{
    static EnglishRules all = {.rows = rules, .n = G_N_ELEMENTS(rules)};
    settle_second_name(tokens, text);
    settle_chinese_name(tokens, text);
    settle_rows_of(tokens, text);
    settle_joined_to(tokens, text);
    settle_write_inside(tokens, text);
    settle_delete_it(tokens, text);
    settle_labelled(tokens, text);
    settle_i_drew(tokens, text);
    Words wished = {text, (Token *)(gpointer)tokens->data, tokens->len}, *w = &wished;
    for (guint i = 0; i < w->n; i++) {
        settle_its_color(w, i);
        if (begins_piece(w, i))
            settle_subject(w, i);
        if (g_ascii_isalpha(w->text[w->tokens[i].start]))
            english_rules_run(&all, w, i);
    }
}
