// SPDX-License-Identifier: MIT
/*
 * People who named a box speak of it without quotes. An unknown word is its name only where a thing has to stand:
 *
 *     connect Login to Payment       behind a deed that begins the command, and behind its "to" or "and"
 *     a star next to Login           behind a place
 *     an arrow from Login to Done    the ends of a line
 *     the login box                  before a shape, in any of these
 *
 * Small letters are a name only where nothing else is unknown: "delete login", but not "delete your account".
 */
#include "lib/command/names.h"

#include <string.h>

/** Words of one name: "Sprint Backlog". */
#define NAME_WORDS 3

typedef struct {
    guint at, length;
} Name;

typedef struct {
    const Reading *reading;
    const Token *tokens;
    guint start, end; /**< of the piece between two walls */
    guint lead;       /**< the first word that is more than manners */
    GArray *names;    /**< of Name, of this piece */
    gboolean small;   /**< one of them has small letters */
    gboolean from;    /**< an end of a line was said */
    gboolean between;
    gboolean lined;  /**< a line or an arrow: it has ends */
    gboolean shaped; /**< what is drawn, or whose place is told */
} Scan;

static gboolean is_word(const Scan *s, const Token *t, const char *word)
{
    return typed_is(s->reading->folded->str + t->start, t->end - t->start, word);
}

static gboolean is_any(const Scan *s, const Token *t, const char *const *wanted)
{
    return typed_is_any(s->reading->folded->str + t->start, t->end - t->start, wanted);
}

static gboolean is_latin(const Scan *s, const Token *t)
{
    return g_ascii_isalpha(s->reading->folded->str[t->start]);
}

static gboolean is_capital(const Scan *s, const Token *t)
{
    return g_ascii_isupper(s->reading->text[s->reading->origin[t->start]]);
}

static gboolean is_filler(const Token *t)
{
    return token_is(t, WORD_FILLER) || token_is(t, WORD_DE) || token_is(t, WORD_ASK) || t->kind == TOKEN_COMMA;
}

static gboolean is_shape(const Token *t)
{
    return token_is(t, WORD_SHAPE) || token_is(t, WORD_NGON);
}

/** Words that are no names wherever they stand. */
static gboolean is_common(const Scan *s, const Token *t)
{
    static const char *const common[] = {
        "your",  "our",  "his",   "her",    "their",  "him",     "he",    "she",   "they",  "them", "these", "out",
        "there", "then", "off",   "away",   "else",   "ahead",   "alone", "when",  "while", "any",  "is",    "was",
        "be",    "been", "do",    "does",   "did",    "not",     "too",   "only",  "few",   "many", "most",  "such",
        "than",  "who",  "whole", "both",   "either", "neither", "apart", "again", "still", "time", "day",   "way",
        "know",  "see",  "work",  "people", "except", "but",     "later", "soon",  NULL};
    return is_any(s, t, common);
}

/** A word that nobody knows, or, with a capital inside a sentence, one that is known as something else: Start, Yes. */
static gboolean may_be_name(const Scan *s, guint i)
{
    const Token *t = &s->tokens[i];
    gboolean known = i < s->end && t->kind == TOKEN_WORD && is_capital(s, t);
    if (i >= s->end || !(known || t->kind == TOKEN_UNKNOWN) || !is_latin(s, t) || t->end - t->start < 2 ||
        is_common(s, t) || memchr(s->reading->folded->str + t->start, '\'', t->end - t->start) != NULL)
        return FALSE;
    if (!known)
        return TRUE;
    gboolean quiet = FALSE;
    for (guint j = s->lead + 1; j < s->end && !quiet; j++)
        quiet =
            j != i && s->tokens[j].kind == TOKEN_WORD && is_latin(s, &s->tokens[j]) && !is_capital(s, &s->tokens[j]);
    switch (t->row->kind) {
    case WORD_OPACITY:
    case WORD_FROM:
    case WORD_TO:
    case WORD_NOT:
    case WORD_STEP:
    case WORD_HELP:
    case WORD_FILLER:
    case WORD_CHAT:
    case WORD_SHOW:
    case WORD_EDIT:
    case WORD_LABEL:
    case WORD_QUESTION:
        return quiet && i > s->lead;
    default:
        return FALSE;
    }
}

static guint name_length(const Scan *s, guint i)
{
    guint n = 0;
    while (n < NAME_WORDS && may_be_name(s, i + n) &&
           (n == 0 || (is_capital(s, &s->tokens[i]) && s->tokens[i + n].kind == TOKEN_UNKNOWN)))
        n++;
    const Token *next = &s->tokens[i + n];
    gboolean goes_on = i + n < s->end && (next->kind == TOKEN_UNKNOWN || token_is(next, WORD_REF));
    return goes_on ? 0 : n;
}

/* --- where a thing has to stand ------------------------------------------------------------------------------ */

/** What may follow "make Payment": a change, and no thing to draw. */
static gboolean change_follows(const Scan *s, guint i)
{
    if (i < s->end && is_shape(&s->tokens[i]))
        i++;
    if (i >= s->end)
        return FALSE;
    const Token *t = &s->tokens[i];
    for (guint j = i; j < s->end && !token_is(&s->tokens[j], WORD_AND); j++) {
        if (is_shape(&s->tokens[j]) && !token_is(&s->tokens[j - 1], WORD_A))
            return FALSE;
    }
    if (token_is(t, WORD_A))
        return i + 1 < s->end && is_shape(t + 1); /* make Login a circle */
    return t->kind == TOKEN_COLOR || token_is(t, WORD_COLOR) || token_is(t, WORD_SHADE) || token_is(t, WORD_EDIT) ||
           token_is(t, WORD_BIT) || token_is(t, WORD_MUCH) || token_is(t, WORD_SIZE) || token_is(t, WORD_FILLED) ||
           token_is(t, WORD_HOLLOW) || token_is(t, WORD_DASH) || token_is(t, WORD_STROKE) || token_is(t, WORD_OPACITY);
}

/** Small letters are taken for a name only where the deed has all that it needs: "move login to the right". */
static gboolean deed_is_whole(const Scan *s, const Token *deed, guint i)
{
    if (i >= s->end)
        return is_any(s, deed, (const char *const[]){"delete", "erase", "remove", "del", NULL}); /* erase hello */
    const Token *t = &s->tokens[i];
    gboolean way = token_is(t, WORD_TO) || token_is(t, WORD_AT) || token_is(t, WORD_ANCHOR) ||
                   token_is(t, WORD_RELATION) || t->kind == TOKEN_NUMBER;
    if (is_shape(t))
        return TRUE; /* the login box */
    if (token_is_edit(deed, EDIT_MOVE) && token_is(t, WORD_ANCHOR))
        return TRUE; /* move login left */
    if (token_is_edit(deed, EDIT_MOVE))
        return way && i + 1 < s->end && (t->kind != TOKEN_NUMBER || i + 2 < s->end);
    if (token_is_edit(deed, EDIT_RENAME))
        return token_is(t, WORD_TO);
    if (token_is_edit(deed, EDIT_CHANGE))
        return token_is(t, WORD_LABEL) && i + 1 < s->end; /* change hello to welcome */
    if (token_is(deed, WORD_ROTATE))
        return t->kind == TOKEN_NUMBER;
    if (token_is_edit(deed, EDIT_CONNECT) || token_is_edit(deed, EDIT_DISCONNECT) || token_is_edit(deed, EDIT_SWAP))
        return i + 1 < s->end &&
               (token_is(t, WORD_TO) || token_is(t, WORD_AND) || token_is(t, WORD_FROM) || t->kind == TOKEN_COMMA ||
                is_any(s, t, (const char *const[]){"with", "to the", NULL}));
    return token_is(deed, WORD_FILL) && is_any(s, t, (const char *const[]){"with", "in", NULL});
}

/** Whether the first word of the piece is done to a thing that follows it. */
static gboolean deed_takes(const Scan *s, guint i, guint length)
{
    static const char *const people[] = {"bring", "send",   "push",   "join",     "put",   "place", "set",
                                         "turn",  "update", "switch", "exchange", "scale", NULL};
    static const char *const painting[] = {"make", "paint", "color", "colour", NULL};
    const Token *deed = &s->tokens[s->lead];
    gboolean capital = is_capital(s, &s->tokens[i]);
    if (!is_latin(s, deed))
        return FALSE;
    if (is_any(s, deed, painting))
        return change_follows(s, i + length);
    if (is_any(s, deed, people))
        return capital;
    if (!capital && !deed_is_whole(s, deed, i + length))
        return FALSE;
    return (token_is(deed, WORD_EDIT) && deed->row->value != EDIT_BECOME && deed->row->value != EDIT_SHIFT) ||
           token_is(deed, WORD_ROTATE) || (token_is(deed, WORD_FILL) && is_word(s, deed, "fill"));
}

/** The deeds that take several things, joined by "and", "to" or a comma. */
static gboolean joins(const Scan *s, const Token *joint)
{
    static const char *const with[] = {"with", "to the", NULL};
    const Token *deed = &s->tokens[s->lead];
    gboolean pairs =
        token_is_edit(deed, EDIT_CONNECT) || token_is_edit(deed, EDIT_DISCONNECT) || token_is_edit(deed, EDIT_SWAP);
    gboolean lists = token_is_edit(deed, EDIT_GROUP) || token_is_edit(deed, EDIT_DELETE) ||
                     token_is_edit(deed, EDIT_TAKE_OFF) || token_is_edit(deed, EDIT_ALIGN) ||
                     token_is_edit(deed, EDIT_ARRANGE) || token_is_edit(deed, EDIT_COPY) ||
                     token_is_edit(deed, EDIT_MOVE);
    gboolean listed = token_is(joint, WORD_AND) || joint->kind == TOKEN_COMMA;
    return (pairs && (listed || token_is(joint, WORD_TO) || token_is(joint, WORD_FROM) || is_any(s, joint, with))) ||
           (lists && listed && s->names->len > 0) || (s->between && listed);
}

static gboolean is_place(const Scan *s, guint i)
{
    const Token *t = &s->tokens[i];
    if (token_is(t, WORD_RELATION))
        return t->row->value <= RELATION_BEHIND || t->row->value == RELATION_AROUND;
    return token_is(t, WORD_OF) && i > s->start &&
           (token_is(t - 1, WORD_ANCHOR) || token_is(&s->tokens[s->lead], WORD_EDIT));
}

/** "next to login", but not "above sea level". */
static gboolean ends_place(const Scan *s, guint i)
{
    if (i >= s->end)
        return TRUE;
    const Token *t = &s->tokens[i];
    return t->kind == TOKEN_COMMA || token_is(t, WORD_AND) || is_shape(t) || token_is(t, WORD_AT) ||
           token_is(t, WORD_RELATION) || token_is(t, WORD_FILLER) || t->kind == TOKEN_NUMBER;
}

/** Whether the name at i stands where a thing has to. */
static gboolean is_placed(Scan *s, guint i, guint length)
{
    guint before = i > s->start && token_is(&s->tokens[i - 1], WORD_THE) ? i - 1 : i;
    if (before <= s->lead)
        return FALSE;
    const Token *t = &s->tokens[before - 1];
    if (before - 1 == s->lead && deed_takes(s, i, length))
        return TRUE;
    if (joins(s, t))
        return TRUE;
    if (is_place(s, before - 1))
        return s->shaped && (is_capital(s, &s->tokens[i]) || ends_place(s, i + length));
    gboolean start = token_is(t, WORD_FROM);
    gboolean finish = s->from && (token_is(t, WORD_TO) || is_word(s, t, "to the"));
    s->from = s->from || start;
    return s->lined && (start || finish);
}

/* --- one piece ------------------------------------------------------------------------------------------------ */

static void look_around(Scan *s)
{
    s->lead = s->start;
    while (s->lead < s->end && is_filler(&s->tokens[s->lead]) &&
           !is_any(s, &s->tokens[s->lead], (const char *const[]){"color", "colour", NULL}))
        s->lead++;
    s->small = s->from = s->between = s->shaped = s->lined = FALSE;
    for (guint i = s->start; i < s->end; i++)
        s->lined = s->lined || token_is(&s->tokens[i], WORD_SHAPE) || token_is_edit(&s->tokens[i], EDIT_CONNECT);
    for (guint i = s->start; i < s->end; i++)
        s->shaped = s->shaped || is_shape(&s->tokens[i]) || token_is(&s->tokens[i], WORD_EDIT) || i < s->lead;
    const Token *lead = &s->tokens[MIN(s->lead, s->end - 1)];
    s->shaped = s->shaped || is_any(s, lead, (const char *const[]){"put", "place", NULL});
}

/** What is renamed or relabelled ends in any words at all. */
static gboolean words_follow(const Scan *s, guint i)
{
    const Token *deed = &s->tokens[s->lead];
    return (token_is_edit(deed, EDIT_RENAME) || token_is_edit(deed, EDIT_CHANGE)) && i < s->end &&
           token_is(&s->tokens[i], WORD_TO);
}

/** Words to be written begin; not "the text of Payment". */
static gboolean is_text(const Scan *s, guint i)
{
    const Token *t = &s->tokens[i];
    if (i + 1 < s->end && token_is(t + 1, WORD_OF))
        return FALSE;
    return token_is(t, WORD_WRITE) || token_is(t, WORD_LABEL) || token_is(t, WORD_NAME) || t->kind == TOKEN_COLON;
}

/** a box called Client |to the left of Server: the name is one word, and a place follows it. */
static gboolean names_short(const Scan *s, guint i)
{
    return token_is(&s->tokens[i], WORD_NAME) && i > s->lead && i + 2 < s->end && is_shape(&s->tokens[i - 1]) &&
           s->tokens[i + 1].kind == TOKEN_UNKNOWN &&
           (token_is(&s->tokens[i + 2], WORD_AT) || token_is(&s->tokens[i + 2], WORD_RELATION) ||
            token_is(&s->tokens[i + 2], WORD_TO));
}

/** Names in the piece; none where small letters and other unknown words could be talk. */
static void find_names(Scan *s)
{
    gboolean rest = FALSE;
    look_around(s);
    for (guint i = s->lead; i < s->end && (!is_text(s, i) || names_short(s, i)); i++) {
        const Token *t = &s->tokens[i];
        if (names_short(s, i)) {
            i++;
            continue;
        }
        s->between = s->between || (token_is(t, WORD_RELATION) && t->row->value == RELATION_BETWEEN);
        guint length = name_length(s, i);
        if (length > 0 && is_placed(s, i, length)) {
            Name name = {i, length};
            g_array_append_val(s->names, name);
            s->small = s->small || !is_capital(s, t);
            i += length - 1;
            if (words_follow(s, i + 1))
                break;
            continue;
        }
        rest = rest || t->kind == TOKEN_UNKNOWN || token_is(t, WORD_CHAT) || token_is(t, WORD_QUESTION);
        s->from = s->from || token_is(t, WORD_FROM);
    }
    if (s->small && rest)
        g_array_set_size(s->names, 0);
}

static void quote(Reading *reading, Token *t, const Token *last)
{
    t->kind = TOKEN_QUOTE;
    t->end = last->end;
    t->value = reading->quotes->len;
    t->repaired = FALSE;
    g_ptr_array_add(reading->quotes, reading_slice(reading, t->start, t->end));
}

/** Puts the names of a piece in place, each as one token; the tokens from `from` on move to `to`. */
static guint replace(Reading *reading, GArray *tokens, const Scan *s, guint to)
{
    Token *t = (Token *)(gpointer)tokens->data;
    guint name = 0;
    for (guint i = s->start; i < s->end; i++) {
        t[to] = t[i];
        if (name < s->names->len && g_array_index(s->names, Name, name).at == i) {
            i += g_array_index(s->names, Name, name++).length - 1;
            quote(reading, &t[to], &t[i]);
        }
        to++;
    }
    return to;
}

/** Behind commas, "and" and fillers from i on. @param ahead  what it was the last time, for a row of them */
static guint skip_joints(const GArray *tokens, guint i, guint *ahead)
{
    if (i < *ahead)
        return *ahead;
    while (i < tokens->len &&
           (is_filler(&g_array_index(tokens, Token, i)) || token_is(&g_array_index(tokens, Token, i), WORD_AND)))
        i++;
    return *ahead = i;
}

/** a box labelled Client, |arrow from Client to Server: another thing, which joins some. */
static gboolean line_begins(const GArray *tokens, guint i)
{
    for (; i + 1 < tokens->len; i++) {
        const Token *t = &g_array_index(tokens, Token, i);
        if (token_is(t, WORD_SHAPE))
            return (t->row->value == DRAW_LINE || t->row->value == DRAW_ARROW) && token_is(t + 1, WORD_FROM);
        if (!token_is(t, WORD_A) && !token_is_color(t) && !token_is(t, WORD_DASH) && !token_is(t, WORD_STROKE))
            return FALSE;
    }
    return FALSE;
}

/** The end of a piece: a wall, or "and" and a comma before the next deed. @param ahead  as for skip_joints */
static gboolean is_end(const GArray *tokens, guint i, guint *ahead)
{
    const Token *t = &g_array_index(tokens, Token, i);
    if (t->kind == TOKEN_END || t->kind == TOKEN_ASKED || token_is(t, WORD_THEN))
        return TRUE;
    if (t->kind != TOKEN_COMMA && !token_is(t, WORD_AND))
        return FALSE;
    i = skip_joints(tokens, i + 1, ahead);
    t = &g_array_index(tokens, Token, MIN(i, tokens->len - 1));
    return i < tokens->len &&
           (token_is(t, WORD_EDIT) || token_is(t, WORD_VERB) || token_is(t, WORD_ROTATE) || line_begins(tokens, i));
}

static gboolean has_latin(const char *text)
{
    while (*text != '\0' && !g_ascii_isalpha(*text))
        text++;
    return *text != '\0';
}

void names_quote(Reading *reading, GArray *tokens)
{
    g_autoptr(GArray) names = g_array_new(FALSE, FALSE, sizeof(Name));
    Token *t = (Token *)(gpointer)tokens->data;
    guint to = 0;
    guint ahead = 0;
    if (!has_latin(reading->folded->str))
        return; /* a name is spelled in Latin letters */
    for (guint start = 0; start < tokens->len;) {
        guint end = start;
        while (end < tokens->len && !is_end(tokens, end, &ahead))
            end++;
        if (end > start) {
            Scan s = {.reading = reading, .tokens = t, .start = start, .end = end, .names = names};
            g_array_set_size(names, 0);
            find_names(&s);
            to = replace(reading, tokens, &s, to);
        }
        if (end < tokens->len)
            t[to++] = t[end];
        start = end + 1;
    }
    g_array_set_size(tokens, to);
}
