// SPDX-License-Identifier: MIT
#include "lib/command/english.h"

#include <string.h>

#include "lib/command/english_rules.h"

static gboolean is_same_color(const Token *t)
{
    return token_is(t, WORD_RELATION) && t->row->value == RELATION_SAME_COLOR;
}

static gboolean describes(const Token *t)
{
    return token_is(t, WORD_COLOR) || token_is(t, WORD_SIZE) || token_is(t, WORD_SHADE) || token_is(t, WORD_A) ||
           token_is(t, WORD_THE) || token_is(t, WORD_FILLED) || token_is(t, WORD_HOLLOW) || t->kind == TOKEN_COLOR;
}

/** give it |a red border */
static gboolean gets_something(const Words *w, guint i)
{
    while (i < w->n && !is_wall(&w->tokens[i]) && !token_is(&w->tokens[i], WORD_A) &&
           !token_is(&w->tokens[i], WORD_COLOR) && !token_is(&w->tokens[i], WORD_CORNER) &&
           !is_same_color(&w->tokens[i]))
        i++;
    return i < w->n && !is_wall(&w->tokens[i]);
}

/** Words that are also people's are deeds only right before a thing on the board: "link #1 and #2". */
static void settle_deed(Words *w, guint i)
{
    static const struct {
        const char *word;
        EditVerb verb;
    } deeds[] = {{"link", EDIT_CONNECT},    {"space", EDIT_DISTRIBUTE}, {"spread", EDIT_DISTRIBUTE},
                 {"line up", EDIT_ALIGN},   {"call", EDIT_RENAME},      {"give", EDIT_CHANGE},
                 {"arrange", EDIT_ARRANGE}, {"organize", EDIT_ARRANGE}, {"organise", EDIT_ARRANGE},
                 {"stack", EDIT_ARRANGE}};
    guint thing = i + 1 + (is_word(w, i, "spread") && is_word(w, i + 1, "out") ? 1u : 0u);
    const Token *many = token_at(w, thing);
    gboolean all =
        (token_is(many, WORD_ALL) ||
         (token_is(many, WORD_REF) && (many->row->value == REFWORD_ALL || many->row->value == REFWORD_BOTH))) &&
        !is_word(w, i, "call");
    if (!(all || points_at_thing(w, thing)) || (is_word(w, i, "give") && !gets_something(w, i + 2)))
        return;
    for (gsize k = 0; k < G_N_ELEMENTS(deeds); k++) {
        if (!is_word(w, i, deeds[k].word))
            continue;
        make(w, i, WORD_EDIT, (gint32)deeds[k].verb);
        make_fillers(w, i + 1, thing); /* spread |out all of them */
        guint last = i;
        while (last + 1 < w->n && !is_wall(&w->tokens[last + 1]) && w->tokens[last + 1].kind != TOKEN_COMMA)
            last++;
        if (deeds[k].verb == EDIT_DISTRIBUTE && is_word(w, last, "out"))
            make(w, last, WORD_FILLER, 0); /* spread the circles out */
        return;
    }
}

/** link login and payment: the deed, where "link" alone is the board's address. */
static void settle_link(Words *w, guint i)
{
    static const char *const joints[] = {"and", "to", "with", NULL};
    if (i + 3 < w->n && w->tokens[i + 1].kind == TOKEN_UNKNOWN && is_any(w, i + 2, joints) &&
        (w->tokens[i + 3].kind == TOKEN_UNKNOWN || points_at_thing(w, i + 3)))
        make(w, i, WORD_EDIT, EDIT_CONNECT);
}

/** colour it in, shade in the star, fill it in with green: "in" says no place, and the inside is meant. */
static void settle_color_in(Words *w, guint i)
{
    if (!begins_piece(w, i) || i + 2 >= w->n)
        return;
    guint in = i + 1;
    while (in < w->n && !is_word(w, in, "in") && !is_wall(&w->tokens[in]) && w->tokens[in].kind != TOKEN_COMMA)
        in++;
    gboolean ends = in + 1 >= w->n || is_wall(&w->tokens[in + 1]) || is_word(w, in + 1, "with") ||
                    w->tokens[in + 1].kind == TOKEN_COMMA || token_is(&w->tokens[in + 1], WORD_AND);
    if (is_word(w, in, "in") && in + 1 < w->n && points_at_thing(w, i + 1) &&
        (token_is(&w->tokens[in + 1], WORD_COLOR) || w->tokens[in + 1].kind == TOKEN_COLOR ||
         token_is(&w->tokens[in + 1], WORD_SHADE)))
        make(w, in, WORD_FILLER, 0); /* colour it in red */
    gboolean thing = in == i + 1 ? points_at_thing(w, in + 1) : points_at_thing(w, i + 1) && ends;
    if (!is_word(w, in, "in") || !thing)
        return;
    make(w, i, WORD_FILLER, 0);
    make(w, in, WORD_FILLER, 0);
    make(w, in == i + 1 ? in : i, WORD_FILL, 0); /* right before the thing, or first */
}

/** make #1 |the colour of #2 */
static void settle_color_of(Words *w, guint i)
{
    static const WordRow same = {WORD_RELATION, RELATION_SAME_COLOR, 0, NULL, "the same color as"};
    static const char *const names[] = {"color", "colour", NULL};
    static const char *const becoming[] = {"make", "paint", "turn", "color", "colour", "give", NULL};
    if (i < 2 || i + 3 >= w->n || !token_is(&w->tokens[i], WORD_THE) || !is_any(w, i + 1, names) ||
        !token_is(&w->tokens[i + 2], WORD_OF) || !points_at_thing(w, i + 3))
        return;
    guint deed = i - 1;
    while (deed > 0 && !is_wall(&w->tokens[deed - 1]) && !is_any(w, deed, becoming))
        deed--;
    if (!is_any(w, deed, becoming) || deed + 1 == i)
        return;
    make(w, i, WORD_FILLER, 0);
    make(w, i + 1, WORD_FILLER, 0);
    w->tokens[i + 2].row = &same;
}

/** move it into the box: a place, where "turn it into a box" says what it becomes. */
static void settle_into(Words *w, guint i)
{
    static const char *const moving[] = {"move",  "put",   "drag",  "push", "bring",
                                         "place", "shift", "slide", "send", NULL};
    if (!points_at_thing(w, i + 1))
        return;
    guint deed = i;
    while (deed > 0 && !is_wall(&w->tokens[deed - 1]) && !is_any(w, deed, moving))
        deed--;
    if (is_any(w, deed, moving))
        make(w, i, WORD_AT, 0);
}

/** a circle with a 5 in it, a box with hello inside: what is read there, and not its size. */
static void settle_words_inside(Words *w, guint i)
{
    if (i == 0 || !token_is(&w->tokens[i - 1], WORD_SHAPE))
        return;
    guint first = i + 1 + (i + 1 < w->n && token_is(&w->tokens[i + 1], WORD_A) ? 1u : 0u);
    guint end = first;
    while (end < w->n && end < first + 3 &&
           (w->tokens[end].kind == TOKEN_UNKNOWN || token_is(&w->tokens[end], WORD_FILLER) ||
            (w->tokens[end].kind == TOKEN_NUMBER && end == first)))
        end++;
    gboolean it = (is_word(w, end, "in") || is_word(w, end, "on")) && is_word(w, end + 1, "it");
    if (end > first && (it || is_word(w, end, "inside"))) {
        make(w, i, WORD_FILLER, 0);
        make(w, first - 1, WORD_LABEL, 0);
    }
}

/** two parallel lines: those of a row are. */
static void settle_parallel(Words *w, guint i)
{
    guint next = i + 1;
    while (next < w->n && (token_is(&w->tokens[next], WORD_TURN) || token_is(&w->tokens[next], WORD_COLOR) ||
                           token_is(&w->tokens[next], WORD_STROKE) || token_is(&w->tokens[next], WORD_DASH)))
        next++;
    if (i > 0 && token_is(&w->tokens[next < w->n ? next : i], WORD_SHAPE) && w->tokens[next].row->value == DRAW_LINE &&
        w->tokens[i - 1].kind == TOKEN_NUMBER)
        make(w, i, WORD_FILLER, 0);
}

/** move it more to the right; make it 3x bigger; a circle of big size: words that only strengthen others. */
static void settle_how_much(Words *w, guint i)
{
    if (i == 0 || i + 1 >= w->n)
        return;
    const Token *next = &w->tokens[i + 1];
    gboolean way = token_is(next, WORD_TO) || (token_is(next, WORD_AT) && is_word(w, i + 1, "to the"));
    if (is_word(w, i, "more") && way && token_is(&w->tokens[MIN(i + 2, w->n - 1)], WORD_ANCHOR) && !begins_piece(w, i))
        make(w, i, WORD_FILLER, 0);
    gboolean compares =
        (token_is(next, WORD_EDIT) && (next->row->value == EDIT_GROW || next->row->value == EDIT_SHRINK)) ||
        is_word(w, i + 1, "the size") || (is_word(w, i + 1, "the") && is_word(w, i + 2, "size"));
    if (is_word(w, i, "x") && w->tokens[i - 1].kind == TOKEN_NUMBER && compares)
        make(w, i, WORD_UNIT, UNIT_FACTOR);
}

/** a circle of |big size */
static void settle_size_word(Words *w, guint i)
{
    gboolean ends = i + 1 >= w->n || is_wall(&w->tokens[i + 1]) || !(w->tokens[i + 1].kind == TOKEN_NUMBER);
    if (i > 0 && ends && token_is(&w->tokens[i - 1], WORD_SIZE))
        make(w, i, WORD_FILLER, 0);
}

/** put the number 7 in the star: to be read there, and no thing of that number. */
static void settle_written(Words *w, guint i)
{
    static const char *const deeds[] = {"put", "write", "add", "place", NULL};
    if (i < 2 || i + 2 >= w->n || !token_is(&w->tokens[i - 1], WORD_THE) || !is_any(w, i - 2, deeds) ||
        !points_at_thing(w, i + 3) ||
        !(is_word(w, i + 2, "in") || is_word(w, i + 2, "inside") || is_word(w, i + 2, "on")))
        return;
    make(w, i - 2, WORD_FILLER, 0);
    make(w, i - 1, WORD_FILLER, 0);
    make(w, i, WORD_WRITE, 0);
}

static gboolean is_thing(const Token *t)
{
    return token_is(t, WORD_SHAPE) || token_is(t, WORD_REF) || t->kind == TOKEN_REF || t->kind == TOKEN_QUOTE;
}

/** make it more red, delete the word hello, no other sense of which is meant: not understood. */
static void settle_not_understood(Words *w, guint i)
{
    static const char *const being[] = {"is", "was", "isn't", "looks", "means", "doesn't", "has", NULL};
    if (is_word(w, i, "the word") && begins_piece(w, i) && is_any(w, i + 1, being) &&
        token_at(w, i + 2)->kind != TOKEN_QUOTE)
        w->tokens[i].kind = TOKEN_UNKNOWN; /* the word is spelled wrong: tells of one */
    if (i == 0)
        return;
    const Token *before = &w->tokens[i - 1];
    gboolean colored = i + 1 < w->n && (token_is(before + 2, WORD_COLOR) || token_is(before + 2, WORD_SHADE));
    gboolean removes =
        token_is(before, WORD_EDIT) && (before->row->value == EDIT_DELETE || before->row->value == EDIT_TAKE_OFF);
    if ((is_word(w, i, "more") && is_thing(before) && colored) || (is_word(w, i, "the word") && removes))
        w->tokens[i].kind = TOKEN_UNKNOWN;
}

/** add a label to the square |saying home: the label is the square's. */
static void settle_added_label(Words *w, guint i)
{
    if (i < 2 || i + 2 >= w->n || !token_is(&w->tokens[i - 1], WORD_A) || !is_word(w, i - 2, "add"))
        return;
    if (is_word(w, i + 1, "to the"))
        make(w, i + 1, WORD_THE, 0);
    else if (token_is(&w->tokens[i + 1], WORD_TO))
        make(w, i + 1, WORD_FILLER, 0);
    else
        return;
    make(w, i - 2, WORD_EDIT, EDIT_CHANGE);
    make(w, i - 1, WORD_FILLER, 0);
    make(w, i, WORD_FILLER, 0);
}

/** a tall rectangle, a wide blue box: which way it is longer. */
static void settle_tall(Words *w, guint i)
{
    if (i + 1 >= w->n || (i > 0 && w->tokens[i - 1].kind == TOKEN_NUMBER))
        return;
    guint next = i + 1;
    while (next < w->n && ((describes(&w->tokens[next]) && !token_is(&w->tokens[next], WORD_A)) ||
                           token_is(&w->tokens[next], WORD_STROKE)))
        next++;
    gboolean described = begins_piece(w, i) || describes(&w->tokens[i - 1]) || token_is(&w->tokens[i - 1], WORD_VERB);
    if (described && next < w->n && token_is(&w->tokens[next], WORD_SHAPE))
        make(w, i, WORD_TURN, is_word(w, i, "tall") ? TURN_VERTICAL : TURN_HORIZONTAL);
}

/** a house by the tree */
static void settle_by(Words *w, guint i)
{
    const Token *before = i > 0 ? &w->tokens[i - 1] : NULL;
    if (before != NULL && w->tokens[i].kind == TOKEN_BY && before->kind == TOKEN_NUMBER && before->spelled && i > 1 &&
        token_is_color(before - 1))
        make(w, i, WORD_FILLER, 0); /* the blue one by 45 */
    if (i > 0 && is_word(w, i, "by") && points_at_thing(w, i + 1) && is_thing(&w->tokens[i - 1]))
        make(w, i, WORD_RELATION, RELATION_NEXT);
}

/** make the box say Welcome */
static void settle_say(Words *w, guint i)
{
    static const char *const no_words[] = {"itself",   "themselves", "aloud", "out loud", "something",
                                           "anything", "whatever",   "stuff", NULL};
    static const char *const sounds[] = {"out", "aloud", "loud", NULL};
    if (i < 2 || i + 1 >= w->n || is_any(w, i + 1, no_words) || is_any(w, i + 2, sounds) ||
        (i + 2 >= w->n && is_word(w, i + 1, "it")))
        return; /* make it read itself out loud */
    guint make_at = i;
    while (make_at > 0 && !is_wall(&w->tokens[make_at - 1]) && !is_word(w, make_at, "make"))
        make_at--;
    if (is_word(w, make_at, "make") && points_at_thing(w, make_at + 1))
        make(w, i, WORD_LABEL, 0);
}

/** replace the circle with a star, swap it for a square: what it becomes. */
static void settle_replace(Words *w, guint i)
{
    static const char *const joints[] = {"with", "by", "for", NULL};
    gboolean lettered = is_letter(w, i + 1) || (token_is_shape(token_at(w, i + 1)) && is_letter(w, i + 2));
    if (!points_at_thing(w, i + 1) && !lettered)
        return;
    gboolean replaces = is_word(w, i, "replace");
    for (guint j = i + 2; j + 1 < w->n && !is_wall(&w->tokens[j]) && w->tokens[j].kind != TOKEN_COMMA; j++) {
        gboolean a = token_is(&w->tokens[j + 1], WORD_A);
        if (!is_any(w, j, joints) || !(a || (replaces && token_is(&w->tokens[j + 1], WORD_SHAPE))))
            continue;
        make(w, i, WORD_EDIT, EDIT_CHANGE);
        make(w, j, WORD_EDIT, EDIT_BECOME);
        return;
    }
}

/** send me the png, give me a pdf of the board: asks for a file. */
static void settle_export(Words *w, guint i)
{
    if (!begins_piece(w, i))
        return;
    guint j = i + 1;
    while (j < w->n && (token_is(&w->tokens[j], WORD_THE) || token_is(&w->tokens[j], WORD_A) ||
                        token_is(&w->tokens[j], WORD_FILLER) || token_is(&w->tokens[j], WORD_BOARD) ||
                        (token_is(&w->tokens[j], WORD_REF) && w->tokens[j].row->value == REFWORD_IT)))
        j++;
    if (j < w->n && token_is(&w->tokens[j], WORD_WHOLE) && w->tokens[j].row->value == WHOLE_FORMAT)
        make(w, i, WORD_WHOLE, WHOLE_EXPORT);
}

/** line them up, line the circles up in a column: "line" is no shape there. */
static void settle_line_up(Words *w, guint i)
{
    if (i + 1 >= w->n || !(token_is(&w->tokens[i + 1], WORD_ALL) || points_at_thing(w, i + 1)))
        return;
    for (guint j = i + 2; j < w->n && !is_wall(&w->tokens[j]) && w->tokens[j].kind != TOKEN_COMMA; j++) {
        if (!is_word(w, j, "up"))
            continue;
        make(w, i, WORD_EDIT, EDIT_ALIGN);
        make(w, j, WORD_FILLER, 0);
        return;
    }
}

/** take the circle away, take the fill out of it: only with the word that says where it goes. */
static void settle_take(Words *w, guint i)
{
    static const char *const where[] = {"away", "out", "off", NULL};
    gboolean get = is_word(w, i, "get"); /* get the arrow off */
    if ((get && !begins_piece(w, i)) || !points_at_thing(w, i + 1))
        return;
    for (guint j = i + 2; j < w->n && !is_wall(&w->tokens[j]) && w->tokens[j].kind != TOKEN_COMMA; j++) {
        if (!is_any(w, j, where) || (get && !is_word(w, j, "off")))
            continue;
        make(w, i, WORD_EDIT, EDIT_TAKE_OFF);
        make(w, j, WORD_FILLER, 0);
        if (j + 1 < w->n && token_is(&w->tokens[j + 1], WORD_OF))
            make(w, j + 1, WORD_FROM, 0);
        return;
    }
}

/** an arrow that is long, a circle that's red: behind a shape the word only joins what describes it. */
static void settle_that(Words *w, guint i)
{
    if (i > 0 && i + 1 < w->n && token_is(&w->tokens[i - 1], WORD_SHAPE) && !token_is(&w->tokens[i + 1], WORD_SHAPE) &&
        w->tokens[i + 1].kind != TOKEN_UNKNOWN)
        make(w, i, WORD_FILLER, 0);
}

/** "First draw a box, second draw a circle": what order, and not which one. */
static void settle_ordinal(Words *w, guint i)
{
    static const char *const thirds[] = {"third", "a third", NULL};
    if (i + 1 < w->n && is_any(w, i, thirds) && token_is(&w->tokens[i + 1], WORD_SHAPE) &&
        (is_word(w, i, "a third") || (i > 0 && token_is(&w->tokens[i - 1], WORD_A)))) {
        make(w, i, is_word(w, i, "third") ? WORD_FILLER : WORD_A, 0);
        return;
    }
    if (i + 1 >= w->n || !(token_is(&w->tokens[i], WORD_REF) && w->tokens[i].row->value == REFWORD_ORDINAL))
        return;
    gboolean begins = begins_piece(w, i);
    const Token *next = &w->tokens[i + 1];
    if (i > 0 && token_is(&w->tokens[i - 1], WORD_A) && token_is(next, WORD_SHAPE)) {
        make(w, i, WORD_FILLER, 0); /* a second circle */
        return;
    }
    if (begins && (token_is(next, WORD_VERB) || token_is(next, WORD_EDIT) || next->kind == TOKEN_COMMA))
        make(w, i, i == 0 ? WORD_FILLER : WORD_THEN, 0);
}

/** a red X: the mark, and not the x of a place. */
static void settle_x(Words *w, guint i)
{
    const Token *t = &w->tokens[i];
    if (i == 0 || !token_is(t, WORD_AXIS))
        return;
    const Token *before = t - 1;
    gboolean looks = token_is(before, WORD_A) || token_is(before, WORD_COLOR) || token_is(before, WORD_SIZE) ||
                     token_is(before, WORD_STROKE) || before->kind == TOKEN_COLOR;
    gboolean key = i + 1 < w->n && ((t + 1)->kind == TOKEN_NUMBER || (t + 1)->kind == TOKEN_COLON);
    if (looks && !key)
        make(w, i, WORD_SHAPE, DRAW_CROSS);
}

/** "make the text red" speaks of a text that is there, as any deed done to "the text" does. */
static void settle_the_text(Words *w, guint i)
{
    static const WordRow text = {WORD_SHAPE, DRAW_TEXT, 0, "文字", "the text"};
    static const Token nothing = {.kind = TOKEN_END};
    const Token *before = i > 0 ? &w->tokens[i - 1] : &nothing;
    gboolean ends = i + 1 >= w->n || is_wall(&w->tokens[i + 1]) || token_is(&w->tokens[i + 1], WORD_FILLER);
    const Token *next = ends ? before : &w->tokens[i + 1];
    gboolean removes =
        token_is(before, WORD_EDIT) && (before->row->value == EDIT_TAKE_OFF || before->row->value == EDIT_DELETE);
    gboolean deed = (i > 0 && token_is(before, WORD_VERB) && is_word(w, i - 1, "make")) ||
                    token_is(before, WORD_ROTATE) || token_is(before, WORD_ANCHOR) ||
                    (token_is(before, WORD_EDIT) && before->row->value != EDIT_CHANGE && !removes);
    gboolean compares = token_is(next, WORD_EDIT) && next->row->value >= EDIT_GROW && next->row->value < EDIT_OPS;
    gboolean beside = token_is(before, WORD_RELATION) && before->row->value <= RELATION_BEHIND;
    for (guint j = i; j > 0 && ends && token_is(before, WORD_AND) && !is_wall(&w->tokens[j - 1]); j--)
        beside = beside || token_is_edit(&w->tokens[j - 1], EDIT_DELETE) ||
                 token_is_edit(&w->tokens[j - 1], EDIT_TAKE_OFF); /* get rid of the note and |the text */
    static const char *const telling[] = {"may", "might", "could", "would", "will", "can", "is", "was",
                                          "has", "had",   "looks", "seems", "on",   "in",  NULL};
    gboolean told = !ends && (i == 0 || is_wall(before)) && is_any(w, i + 1, telling); /* the text may be green */
    gboolean by = deed && is_word(w, i + 1, "by") && i + 2 < w->n;
    if ((removes && ends) || (!ends && compares) || (beside && ends) || by || told ||
        (deed && !ends && next->kind != TOKEN_QUOTE && !token_is(next, WORD_OF) && next->kind != TOKEN_COLON))
        w->tokens[i].row = &text;
}

/** "don't fill the circle with yellow" is no wish for an empty one. */
static void settle_do_not_fill(Words *w, guint i)
{
    if (!token_is(&w->tokens[i], WORD_HOLLOW))
        return;
    guint with = i + 1;
    while (with < w->n && w->tokens[with].kind == TOKEN_WORD && !is_wall(&w->tokens[with]) && !is_word(w, with, "with"))
        with++;
    if (with + 1 < w->n && w->tokens[with].kind == TOKEN_WORD && token_is_color(&w->tokens[with + 1]))
        make(w, i, WORD_NOT, 0);
}

/** "a square instead of a circle": what is not wanted says nothing about what is. */
static void settle_instead(Words *w, guint i)
{
    guint end = i + 1;
    while (end < w->n && describes(&w->tokens[end]))
        end++;
    gboolean shape = end < w->n && token_is(&w->tokens[end], WORD_SHAPE);
    if (!shape && end == i + 1)
        return;
    for (guint j = i; j < end + (shape ? 1 : 0); j++)
        make(w, j, WORD_FILLER, 0);
}

/** the bigger circle, the smaller one: which, and no change. */
static void settle_comparison(Words *w, guint i)
{
    static const WordRow largest = {WORD_REF, REFWORD_EXTREME, EXTREME_LARGEST, NULL, "bigger"};
    static const WordRow smallest = {WORD_REF, REFWORD_EXTREME, EXTREME_SMALLEST, NULL, "smaller"};
    if (i > 0 && i + 1 < w->n && token_is(&w->tokens[i - 1], WORD_A) &&
        (token_is_shape(&w->tokens[i + 1]) ||
         (describes(&w->tokens[i + 1]) && i + 2 < w->n && token_is_shape(&w->tokens[i + 2])))) {
        make(w, i, WORD_SIZE, is_word(w, i, "smaller") ? SIZE_SMALL : SIZE_LARGE); /* a bigger square */
        return;
    }
    if (i == 0 || i + 1 >= w->n || !token_is(&w->tokens[i - 1], WORD_THE))
        return;
    const Token *next = &w->tokens[i + 1];
    if (!token_is(next, WORD_SHAPE) && !token_is(next, WORD_COLOR) && next->kind != TOKEN_NUMBER)
        return;
    w->tokens[i].row = is_word(w, i, "smaller") ? &smallest : &largest;
}

/** "a heart, no, a star": what follows is meant instead. */
static void settle_no(Words *w, guint i)
{
    if (i == 0 || i + 2 >= w->n || w->tokens[i - 1].kind != TOKEN_COMMA || w->tokens[i + 1].kind != TOKEN_COMMA)
        return;
    const Token *next = &w->tokens[i + 2];
    if (token_is(next, WORD_VERB) || token_is(next, WORD_A) || token_is(next, WORD_SHAPE) || token_is(next, WORD_COLOR))
        make(w, i, WORD_CORRECT, 0);
}

/** group A and B as Team */
static void settle_as(Words *w, guint i)
{
    if (i == 0 || i + 1 >= w->n || (w->tokens[i + 1].kind != TOKEN_UNKNOWN && w->tokens[i + 1].kind != TOKEN_QUOTE))
        return;
    for (guint j = i; j > 0 && !is_wall(&w->tokens[j - 1]); j--) {
        if (token_is(&w->tokens[j - 1], WORD_EDIT) && w->tokens[j - 1].row->value == EDIT_GROUP)
            make(w, i, WORD_NAME, 0);
    }
}

/** No thing but the one at i is spoken of in its sentence, and it is to be drawn. */
static gboolean draws_only(const Words *w, guint i)
{
    guint begin = i;
    while (begin > 0 && !is_wall(&w->tokens[begin - 1]) && w->tokens[begin - 1].kind != TOKEN_COMMA)
        begin--;
    gboolean drawn = FALSE;
    for (guint j = begin; j < w->n && !is_wall(&w->tokens[j]); j++) {
        if (token_is(&w->tokens[j], WORD_SHAPE) || token_is(&w->tokens[j], WORD_EDIT))
            return FALSE;
        drawn = drawn || token_is(&w->tokens[j], WORD_VERB) || token_is(&w->tokens[j], WORD_A);
    }
    return drawn;
}

/** in a 2 by 3 grid: how things stand, and not the lines of the board. */
static void settle_grid(Words *w, guint i)
{
    static const char *const into[] = {"in", "into", "as", "in a", "into a", NULL};
    if (i < 4 || w->tokens[i - 2].kind != TOKEN_BY || w->tokens[i - 1].kind != TOKEN_NUMBER)
        return;
    guint before = token_is(&w->tokens[i - 4], WORD_A) && i > 4 ? i - 5 : i - 4;
    if (w->tokens[i - 3].kind == TOKEN_NUMBER && is_any(w, before, into))
        make(w, i, WORD_ARRANGE, ARRANGE_GRID);
    else if (w->tokens[i - 3].kind == TOKEN_NUMBER && draws_only(w, i))
        make(w, i, WORD_SHAPE, DRAW_TABLE); /* draw a 3 by 3 grid */
}

/** lower the opacity of it to 40%: a value is set, and nothing gets smaller. */
static void settle_opacity(Words *w, guint i)
{
    guint opacity = i + 1 < w->n && token_is(&w->tokens[i + 1], WORD_THE) ? i + 2 : i + 1;
    if (opacity >= w->n || !token_is(&w->tokens[opacity], WORD_OPACITY))
        return;
    for (guint j = opacity + 1; j < w->n && !is_wall(&w->tokens[j]); j++) {
        if (w->tokens[j].kind == TOKEN_NUMBER && token_is(&w->tokens[j - 1], WORD_TO))
            make(w, i, WORD_EDIT, EDIT_CHANGE);
    }
}

/** I want the star to be bigger. */
static void settle_to_be(Words *w, guint i)
{
    if (i < 2 || i + 1 >= w->n || !token_is(&w->tokens[i - 1], WORD_TO))
        return;
    guint want = i - 1;
    while (want > 0 && !is_wall(&w->tokens[want - 1]) && !token_is(&w->tokens[want], WORD_VERB) &&
           !token_is(&w->tokens[want], WORD_ASK))
        want--;
    static const char *const wanting[] = {"i want", "i would like", "i'd like", "i need", "we need", "we want", NULL};
    if (!is_any(w, want, wanting) || !points_at_thing(w, want + 1))
        return;
    make(w, want, WORD_EDIT, EDIT_CHANGE);
    make(w, i - 1, WORD_FILLER, 0);
    make(w, i, WORD_FILLER, 0);
}

/** Behind "1", "1 and 2", "1, 2 and 3" at i; i when no number stands there. */
static guint behind_numbers(const Words *w, guint i)
{
    guint end = i;
    while (end < w->n && w->tokens[end].kind == TOKEN_NUMBER && !w->tokens[end].spelled) {
        end++;
        guint next = end;
        while (next < w->n && (w->tokens[next].kind == TOKEN_COMMA || token_is(&w->tokens[next], WORD_AND)))
            next++;
        if (next == end || next >= w->n || w->tokens[next].kind != TOKEN_NUMBER)
            return end;
        end = next;
    }
    return end;
}

/** Who moves something by a number says at least as much; a smaller one is the number of a thing: move 3 down. */
#define LEAST_SHIFT 20

static void mark_numbers(Words *w, guint from, guint end)
{
    for (guint j = from; j < end; j++) {
        if (w->tokens[j].kind == TOKEN_NUMBER)
            w->tokens[j].kind = TOKEN_REF;
    }
}

/** make 1 and 2 green, make 3 bigger: with a look behind them and no shape, the numbers are those of things. */
static void settle_make_numbers(Words *w, guint i)
{
    guint end = behind_numbers(w, i + 1), last = end;
    if (is_word(w, i, "move")) {
        const Token *way = token_at(w, last);
        if (last < w->n && w->tokens[i + 1].value < LEAST_SHIFT &&
            (token_is(way, WORD_ANCHOR) || token_is(way, WORD_AT) || token_is(way, WORD_TO) ||
             token_is(way, WORD_RELATION)))
            mark_numbers(w, i + 1, end);
        return;
    }
    while (last < w->n && (token_is(&w->tokens[last], WORD_BIT) || token_is(&w->tokens[last], WORD_MUCH) ||
                           token_is(&w->tokens[last], WORD_SHADE)))
        last++;
    gboolean look = last < w->n && end > i + 1 &&
                    (token_is(&w->tokens[last], WORD_COLOR) || w->tokens[last].kind == TOKEN_COLOR ||
                     (token_is(&w->tokens[last], WORD_EDIT) && w->tokens[last].row->value < EDIT_OPS));
    if (!look || !(last + 1 >= w->n || is_wall(&w->tokens[last + 1]) || token_is(&w->tokens[last + 1], WORD_AND)))
        return;
    mark_numbers(w, i + 1, end);
}

/** two more stars: "more" counts nothing. */
static void settle_more(Words *w, guint i)
{
    if (i == 0 || w->tokens[i - 1].kind != TOKEN_NUMBER)
        return;
    guint next = i + 1;
    while (next < w->n && describes(&w->tokens[next]))
        next++;
    if (next < w->n && token_is(&w->tokens[next], WORD_SHAPE))
        make(w, i, WORD_FILLER, 0);
}

static const EnglishRule rules[] = {
    {settle_deed, NULL},
    {settle_link, "link"},
    {settle_color_in, "color|colour|shade|fill|paint"},
    {settle_color_of, NULL},
    {settle_export, "send|send me|send us|give me|give us|get me|email|i want|can i have|can i get|could i have|mail|"
                    "i need|share|could i get|can we get|could we get|get"},
    {settle_replace, "replace|swap|exchange|switch"},
    {settle_line_up, "line"},
    {english_settle_aligned, NULL},
    {settle_take, "take|get"},
    {settle_that, "that|that's|thats|which|it's"},
    {settle_ordinal, NULL},
    {settle_x, "x"},
    {settle_the_text, "the text|the words"},
    {settle_instead, "instead of"},
    {settle_do_not_fill, "don't fill|do not fill|don't fill it|do not fill it"},
    {settle_more, "more"},
    {settle_grid, "grid"},
    {settle_opacity, "lower|reduce|decrease|drop|raise|increase"},
    {settle_to_be, "be"},
    {settle_make_numbers, "make|color|colour|paint|turn|move"},
    {settle_comparison, "bigger|larger|smaller"},
    {settle_no, "no"},
    {settle_as, "as"},
    {settle_words_inside, "with"},
    {settle_into, "into"},
    {settle_parallel, "parallel"},
    {settle_how_much, "more|x"},
    {settle_size_word, "size"},
    {settle_say, "say|read"},
    {settle_written, "number|letter|figure|digit"},
    {settle_not_understood, "more|the word"},
    {settle_added_label, "label"},
    {settle_tall, "tall|wide"},
    {settle_by, NULL},
};

void english_settle(const char *text, GArray *tokens)
{
    static EnglishRules all = {.rows = rules, .n = G_N_ELEMENTS(rules)};
    tokens_trap(tokens, TRUE);
    english_settle_slips(text, tokens);
    english_settle_board(text, tokens);
    english_settle_articles(text, tokens);
    english_drop_needless(text, tokens);
    english_settle_ones(text, tokens);
    english_settle_copies(text, tokens);
    english_settle_pointed(text, tokens);
    english_settle_voice(text, tokens);
    english_settle_lists(text, tokens);
    english_settle_wished(text, tokens);
    tokens_trap(tokens, TRUE);
    Words w = {text, (Token *)(gpointer)tokens->data, tokens->len};
    english_settle_proportions(&w);
    english_settle_cornered(&w);
    english_settle_sizes(&w);
    english_settle_measured(&w);
    english_settle_texts(&w);
    english_settle_deeds(&w);
    english_settle_said(&w);
    for (guint i = 0; i < w.n; i++) {
        if (g_ascii_isalpha(text[w.tokens[i].start]))
            english_rules_run(&all, &w, i);
    }
    english_settle_fillers(&w);
}
