// SPDX-License-Identifier: MIT
/*
 * Wishes in words of their own, made into those that the readers know:
 *
 *     would you mind moving it       move it
 *     the square → orange            the square becomes orange
 *     the same but bigger            the same again, bigger
 *     no circle, a square please     a square
 *     some stars, a few stars        three stars
 */
#include "lib/command/english_rules.h"
#include "lib/command/lexicon.h"

/** would you mind |moving it, mind |changing it: the deed is said as what one does. */
static void settle_doing(Words *w, guint i)
{
    static const struct {
        const char *doing, *deed;
    } deeds[] = {{"moving", "move"},    {"making", "make"},        {"deleting", "delete"},  {"removing", "remove"},
                 {"drawing", "draw"},   {"adding", "add"},         {"changing", "change"},  {"turning", "turn"},
                 {"putting", "put"},    {"coloring", "color"},     {"colouring", "colour"}, {"rotating", "rotate"},
                 {"clearing", "clear"}, {"copying", "copy"},       {"flipping", "flip"},    {"swapping", "swap"},
                 {"painting", "paint"}, {"connecting", "connect"}, {"writing", "write"},    {"placing", "place"},
                 {"filling", "fill"},   {"aligning", "align"},     {"shifting", "shift"},   {"resizing", "resize"}};
    for (gsize k = 0; k < G_N_ELEMENTS(deeds); k++) {
        if (i + 1 >= w->n || !is_word(w, i + 1, deeds[k].doing))
            continue;
        w->tokens[i + 1].kind = TOKEN_WORD;
        w->tokens[i + 1].repaired = FALSE;
        lexicon_match(deeds[k].deed, &w->tokens[i + 1].row);
        make(w, i, WORD_FILLER, 0);
    }
}

/** pls |to draw a fish, I would like |to …: no direction. */
static void settle_to_do(Words *w, guint i)
{
    const Token *next = token_at(w, i + 1);
    if (begins_piece(w, i) && (token_is(next, WORD_VERB) || token_is(next, WORD_WRITE)))
        make(w, i, WORD_FILLER, 0);
}

/** an arrow |going up, heading left: which way it points. */
static void settle_heading(Words *w, guint i)
{
    static const char *const ways[] = {"up", "down", "left", "right", "upwards", "downwards", NULL};
    static const WordRow pointing = {WORD_TO, 0, 0, NULL, "pointing"};
    if (i == 0 || !is_any(w, i + 1, ways) || !token_is(&w->tokens[i - 1], WORD_SHAPE) ||
        w->tokens[i - 1].row->value != DRAW_ARROW)
        return;
    w->tokens[i].kind = TOKEN_WORD;
    w->tokens[i].row = &pointing;
}

/** some stars, a few red circles, several boxes: three. */
static void settle_some(Words *w, guint i)
{
    gboolean a = is_word(w, i, "a"), few = a && is_word(w, i + 1, "few");
    gboolean done_to = i > 0 && (token_is(&w->tokens[i - 1], WORD_EDIT) || token_is(&w->tokens[i - 1], WORD_CLEAR));
    if (done_to || (a && !few))
        return; /* delete some circles: which? */
    guint next = i + (few ? 2 : 1);
    while (token_is(token_at(w, next), WORD_COLOR) || token_is(token_at(w, next), WORD_SIZE) ||
           token_is(token_at(w, next), WORD_SHADE) || token_is(token_at(w, next), WORD_FILLED) ||
           token_is(token_at(w, next), WORD_HOLLOW))
        next++;
    const Token *shape = token_at(w, next);
    if (!token_is_shape(shape) || !is_plural(w, shape) || shape->row->value == DRAW_TEXT)
        return;
    if (few)
        make(w, i, WORD_FILLER, 0);
    Token *count = &w->tokens[i + (few ? 1 : 0)];
    count->kind = TOKEN_NUMBER;
    count->value = 3;
    count->spelled = TRUE;
    count->repaired = FALSE;
}

/** the square → orange, #2 -> red: what becomes of it. */
static void settle_arrow(Words *w, guint i)
{
    const Token *next = token_at(w, i + 1);
    const Token *end = token_at(w, i + 2);
    gboolean sign = is_word(w, i, ">") || is_word(w, i, "->") || is_word(w, i, "=>");
    if (sign && i > 0 && token_is_color(next) && (end->kind == TOKEN_END || is_wall(end) || end->kind == TOKEN_COMMA))
        make(w, i, WORD_EDIT, EDIT_BECOME);
}

/** a bit |further left, |further to the right: strengthens only. */
static void settle_further(Words *w, guint i)
{
    const Token *next = token_at(w, i + 1);
    gboolean way = token_is(next, WORD_ANCHOR) || is_word(w, i + 1, "to the") || is_word(w, i + 1, "up") ||
                   is_word(w, i + 1, "down");
    if (!way)
        return;
    if (i == 0 || begins_piece(w, i))
        make(w, i, WORD_BIT, 0); /* further left: nobody said how far */
    else
        make(w, i, WORD_FILLER, 0);
}

/** no circle, a square: only what follows is wanted. */
static void settle_not_that(Words *w, guint i)
{
    if (!begins_piece(w, i))
        return;
    guint thing = i + 1;
    if (token_is_shape(token_at(w, thing)) && token_at(w, thing + 1)->kind == TOKEN_COMMA &&
        token_is(token_at(w, thing + 2), WORD_A))
        make_fillers(w, i, thing + 2);
}

/** the same |but bigger, another one |but blue: once more, with that look. */
static void settle_but(Words *w, guint i)
{
    static const char *const larger[] = {"bigger", "larger", NULL};
    static const WordRow again = {WORD_AGAIN, 0, 0, NULL, "the same again"};
    if (i == 0)
        return;
    gboolean the = is_word(w, i - 1, "same") && i > 1 && token_is(&w->tokens[i - 2], WORD_THE);
    gboolean same = is_word(w, i - 1, "same") && begins_piece(w, the ? i - 2 : i - 1);
    if (!same && !token_is(&w->tokens[i - 1], WORD_AGAIN))
        return;
    make(w, i, WORD_FILLER, 0);
    if (is_any(w, i + 1, larger))
        make(w, i + 1, WORD_SIZE, SIZE_LARGE);
    else if (is_word(w, i + 1, "smaller"))
        make(w, i + 1, WORD_SIZE, SIZE_SMALL);
    if (!same)
        return;
    if (the)
        make(w, i - 2, WORD_FILLER, 0);
    w->tokens[i - 1].kind = TOKEN_WORD;
    w->tokens[i - 1].row = &again;
}

/** line up |1 and 2; who drew |number 3: the numbers of things. */
static void settle_numbered(Words *w, guint i)
{
    if (is_word(w, i, "line up")) {
        if (points_at_thing(w, i + 1) || token_is(token_at(w, i + 1), WORD_ALL) ||
            token_at(w, i + 1)->kind == TOKEN_NUMBER)
            make(w, i, WORD_EDIT, EDIT_ALIGN);
        return;
    }
    gboolean who = i > 0 && token_is(&w->tokens[i - 1], WORD_WHOLE) && w->tokens[i - 1].row->value == WHOLE_WHO;
    if (who && token_at(w, i + 1)->kind == TOKEN_NUMBER) {
        make(w, i, WORD_FILLER, 0);
        w->tokens[i + 1].kind = TOKEN_REF;
    }
}

/** a link to |the board: whose it is, and no place. */
static void settle_link_to(Words *w, guint i)
{
    gboolean link = i > 0 && token_is(&w->tokens[i - 1], WORD_WHOLE) && w->tokens[i - 1].row->value == WHOLE_LINK;
    if (link && (token_is(token_at(w, i + 1), WORD_BOARD) || token_is(token_at(w, i + 2), WORD_BOARD)))
        make(w, i, WORD_OF, 0);
}

/** change the note |to say done, edit the text |so it says Done: words follow. */
static void settle_to_say(Words *w, guint i)
{
    static const char *const saying[] = {"say", "read", NULL};
    if (i == 0 || !is_any(w, i + 1, saying))
        return;
    guint deed = i;
    while (deed > 0 && !is_wall(&w->tokens[deed - 1]) && !token_is_edit(&w->tokens[deed], EDIT_CHANGE))
        deed--;
    if (!token_is_edit(&w->tokens[deed], EDIT_CHANGE))
        return;
    make(w, i, WORD_LABEL, 0);
    make(w, i + 1, WORD_LABEL, 0);
}

/** make the |label bigger: its letters. */
static void settle_label_grows(Words *w, guint i)
{
    const Token *next = token_at(w, i + 1);
    if (i == 0 || !token_is(&w->tokens[i - 1], WORD_THE))
        return;
    gboolean grows = token_is(next, WORD_BIT) || token_is(next, WORD_MUCH) || token_is_edit(next, EDIT_GROW) ||
                     token_is_edit(next, EDIT_SHRINK);
    gboolean made = i > 1 && is_word(w, i - 2, "make") && !is_word(w, i + 1, "say") && !is_word(w, i + 1, "read") &&
                    !token_is(next, WORD_OF) && !token_is(next, WORD_AT);
    if (grows)
        make(w, i, WORD_METRIC, METRIC_FONT);
    else if (made)
        w->tokens[i].kind = TOKEN_UNKNOWN; /* make the label red: no words to be drawn */
}

/** replace Hello |with Goodbye: the words of a thing. */
static void settle_replaced(Words *w, guint i)
{
    const Token *old = token_at(w, i + 1), *new = token_at(w, i + 3);
    static const char *const joints[] = {"with", "by", "with the word", "with the words", "with the text", NULL};
    gboolean with = is_any(w, i + 2, joints);
    gboolean greets = token_is(old, WORD_FILLER) && is_any(w, i + 1, (const char *const[]){"hello", "hi", NULL});
    gboolean said = (old->kind == TOKEN_UNKNOWN || old->kind == TOKEN_QUOTE || greets) &&
                    (new->kind == TOKEN_UNKNOWN || new->kind == TOKEN_QUOTE || token_is(new, WORD_CHAT));
    if (!with || !said)
        return;
    make(w, i, WORD_EDIT, EDIT_CHANGE);
    make(w, i + 2, WORD_LABEL, 0);
}

/** all of them |but the circle, delete all |but the last: those stay. */
static void settle_all_but(Words *w, guint i)
{
    if (i == 0 || !(points_at_thing(w, i + 1) || token_is(token_at(w, i + 1), WORD_REF) ||
                    token_is(token_at(w, i + 1), WORD_LAST) || is_word(w, i + 1, "the text")))
        return;
    const Token *before = &w->tokens[i - 1];
    gboolean all = token_is(before, WORD_ALL) || (token_is(before, WORD_REF) && before->row->value == REFWORD_ALL);
    const char *end = w->text + before->end;
    gboolean clears = token_is(before, WORD_CLEAR) && before->end > 4 &&
                      (g_str_has_prefix(end - 4, " all") || g_str_has_prefix(end - 5, "thing"));
    if (all || clears)
        make(w, i, WORD_REF, REFWORD_EXCEPT);
}

/** move |one left: which, or how far? */
static void settle_one_of(Words *w, guint i)
{
    if (i > 0 && token_is_edit(&w->tokens[i - 1], EDIT_MOVE) && w->tokens[i].kind == TOKEN_NUMBER)
        w->tokens[i].kind = TOKEN_UNKNOWN;
}

/** turn them all blue: whatever is there. */
static void settle_them_all(Words *w, guint i)
{
    static const WordRow everything = {WORD_ALL, 0, 0, NULL, "everything"};
    gboolean them = i > 0 && token_is(&w->tokens[i - 1], WORD_REF) &&
                    (is_word(w, i - 1, "them") || is_word(w, i - 1, "it")); /* paint it all black */
    if (!them)
        return;
    if (sentence_begin(w, i) == 0) /* behind another sentence they are what that was about */
        w->tokens[i - 1].row = &everything;
    make(w, i, WORD_FILLER, 0);
}

/** draw two circles; move them |both up: those that the sentence before was about. */
static void settle_them_both(Words *w, guint i)
{
    if (is_word(w, i - MIN(i, 1), "them") && i > 0 && sentence_begin(w, i) > 0)
        make(w, i, WORD_FILLER, 0);
}

/** in the |other corner: which of them nobody said. */
static void settle_other_side(Words *w, guint i)
{
    static const char *const sides[] = {"corner", "side", "end", "corners", "sides", NULL};
    if (is_any(w, i + 1, sides))
        w->tokens[i].kind = TOKEN_UNKNOWN;
}

/** take |the circle and put it in the middle: one deed. */
static void settle_take_and_put(Words *w, guint i)
{
    static const char *const putting[] = {"put",   "move",  "place", "bring", "drag",
                                          "stick", "shift", "slide", "push",  NULL};
    if (!points_at_thing(w, i + 1))
        return;
    for (guint j = i + 2; j + 2 < w->n && !is_wall(&w->tokens[j]); j++) {
        if (!(token_is(&w->tokens[j], WORD_AND) || w->tokens[j].kind == TOKEN_COMMA) || !is_any(w, j + 1, putting) ||
            !is_word(w, j + 2, "it"))
            continue;
        make(w, i, WORD_EDIT, EDIT_MOVE);
        for (guint k = j; k <= j + 2; k++)
            make(w, k, WORD_FILLER, 0);
        return;
    }
}

/** an arrow from A to B and |another one from B to C, a new one from …: another arrow. */
static void settle_another_line(Words *w, guint i)
{
    gboolean one = (token_is(&w->tokens[i], WORD_AGAIN) && is_word(w, i, "another one")) ||
                   (w->tokens[i].kind == TOKEN_NUMBER && w->tokens[i].spelled && w->tokens[i].value == 1);
    if (!one || !token_is(token_at(w, i + 1), WORD_FROM))
        return;
    for (guint j = i; j > 0; j--) {
        const Token *t = &w->tokens[j - 1];
        if (!token_is(t, WORD_SHAPE) || (t->row->value != DRAW_ARROW && t->row->value != DRAW_LINE))
            continue;
        w->tokens[i].kind = TOKEN_WORD;
        w->tokens[i].row = t->row;
        return;
    }
}

/** move it to |where the square is: onto the square. */
static void settle_where(Words *w, guint i)
{
    static const char *const putting[] = {"put", "move", "place", NULL};
    if (!points_at_thing(w, i + 1))
        return;
    guint first = sentence_begin(w, i);
    gboolean to = i > 0 && is_word(w, i - 1, "to"), puts = first + 1 < i && is_any(w, first, putting);
    if (!to && !puts)
        return;
    guint end = i + 1;
    while (end < w->n && !is_wall(&w->tokens[end]) && w->tokens[end].kind != TOKEN_COMMA && !is_word(w, end, "is"))
        end++;
    const Token *behind = token_at(w, end + 1);
    if (is_word(w, end, "is") && (end + 1 >= w->n || is_wall(behind) || token_is_filler(behind))) {
        if (to)
            make(w, i, WORD_THE, 0);
        else
            make(w, i, WORD_TO, 0);
        make(w, end, WORD_FILLER, 0);
    }
}

/** turn it |90 to the left: by so many degrees, and no place. */
static void settle_turn_by(Words *w, guint i)
{
    if (!points_at_thing(w, i + 1))
        return;
    guint number = i + 2;
    while (number < w->n && !is_wall(&w->tokens[number]) && w->tokens[number].kind != TOKEN_NUMBER) {
        const Token *t = &w->tokens[number++]; /* turn it red and move it 90 to the left: another deed */
        if (t->kind == TOKEN_COMMA || token_is_color(t) || token_is(t, WORD_EDIT) || token_is(t, WORD_VERB))
            return;
    }
    guint way = number + 1 + (token_is(token_at(w, number + 1), WORD_UNIT) ? 1u : 0u);
    gboolean to_the = is_word(w, way, "to the");
    guint side = way + (to_the ? 1 : 0);
    gboolean left = is_word(w, side, "left"),
             ends = side + 1 >= w->n || is_wall(&w->tokens[side + 1]) || token_is_filler(token_at(w, side + 1));
    if (token_at(w, number)->kind != TOKEN_NUMBER || !(left || is_word(w, side, "right")) || !ends)
        return;
    make(w, i, WORD_ROTATE, left ? -1 : 1);
    for (guint j = way; j <= side; j++)
        make(w, j, WORD_FILLER, 0);
}

/** a circle |w black outline, w/ a label: with. */
static void settle_w(Words *w, guint i)
{
    const Token *next = token_at(w, i + 1);
    if (i > 0 && (token_is_color(next) || token_is(next, WORD_A) || token_is(next, WORD_STROKE)))
        make(w, i, WORD_FILLER, 0);
}

/** triangle 200 wide |green lines, circle |blue line: how it is drawn, and no line beside it. */
static void settle_its_lines(Words *w, guint i)
{
    guint look = i;
    while (look > 0 && is_look(&w->tokens[look - 1]))
        look--;
    if (look == i || look == 0 || !ends_piece(w, i + 1))
        return;
    const Token *before = &w->tokens[look - 1];
    gboolean thing = FALSE;
    for (guint j = look; j > 0 && !ends_at(w, j - 1); j--)
        thing = thing || (token_is(&w->tokens[j - 1], WORD_SHAPE) && !is_line(&w->tokens[j - 1]) &&
                          w->tokens[j - 1].row->value != DRAW_TEXT);
    if (thing && before->kind != TOKEN_NUMBER && !token_is(before, WORD_A) && !token_is(before, WORD_THE) &&
        !token_is(before, WORD_AT) && !token_is(before, WORD_TO) && !token_is(before, WORD_FROM))
        make(w, i, WORD_BORDER, 0);
}

static const EnglishRule rules[] = {
    {settle_its_lines, "line|lines"},
    {settle_turn_by, "turn|rotate|spin"},
    {settle_w, "w"},
    {settle_other_side, "other|the other"},
    {settle_take_and_put, "take"},
    {settle_another_line, NULL},
    {settle_where, "where"},
    {settle_doing, "would you mind|do you mind|mind|try|start by"},
    {settle_to_do, "to"},
    {settle_heading, "going|heading|headed|aiming"},
    {settle_some, "a|some|several"},
    {settle_further, "further|farther"},
    {settle_not_that, "no"},
    {settle_but, "but"},
    {settle_numbered, "line up|number|no|object"},
    {settle_link_to, "to the|to|for|of"},
    {settle_to_say, "to"},
    {settle_label_grows, "label|caption"},
    {settle_replaced, "replace"},
    {settle_them_all, "all"},
    {settle_them_both, "both"},
    {settle_all_but, "but"},
    {settle_one_of, "one"},
};

void english_settle_said(Words *w)
{
    static EnglishRules all = {.rows = rules, .n = G_N_ELEMENTS(rules)};
    for (guint i = 0; i < w->n; i++) {
        settle_arrow(w, i);
        if (g_ascii_isalpha(w->text[w->tokens[i].start]))
            english_rules_run(&all, w, i);
    }
}
