// SPDX-License-Identifier: MIT
#include "lib/command/clauses.h"

#include <string.h>

#include "lib/command/lexicon.h"
#include "lib/command/reader.h"
#include "lib/command/rewording_index.h"
#include "lib/command/rewording_things.h"
#include "lib/command/word_set.h"

/** So many clauses a message has at most, and so many bytes; longer talk is left alone. */
enum { CLAUSES_MAX = 12, TEXT_MAX = 400 };

typedef struct {
    gsize start, end; /**< of the folded text */
    ClauseKind kind;
    char mark; /**< what stands behind it; '\0' for nothing, or a word that joins */
} Clause;

typedef struct {
    char *text;
    gsize length;
    Clause clauses[CLAUSES_MAX];
    guint n;
    gboolean too_many;
} Clauses;

/* --- cutting ---------------------------------------------------------------------------------------------------- */

static gboolean is_mark(const char *text, gsize at, guint depth)
{
    gboolean spaced = at > 0 && text[at - 1] == ' ' && text[at + 1] == ' ';
    if (depth > 0)
        return FALSE;
    if (text[at] == '.' || text[at] == ',')
        return !g_ascii_isdigit(text[at + 1]) || (text[at] == ',' && (at == 0 || !g_ascii_isdigit(text[at - 1])));
    return (text[at] == '-' && spaced) || (text[at] != '\0' && strchr(";!?\n~:", text[at]) != NULL);
}

static void add(Clauses *all, gsize start, gsize end, char mark)
{
    if (strspn(all->text + start, " ") >= end - start)
        return;
    if (all->n == CLAUSES_MAX) {
        all->too_many = TRUE;
        return;
    }
    all->clauses[all->n++] = (Clause){start, end, clause_kind(all->text, start, end, mark), mark};
}

static gboolean is_aside_kind(ClauseKind kind)
{
    return kind == CLAUSE_REMARK || kind == CLAUSE_PURPOSE || kind == CLAUSE_CALL || kind == CLAUSE_SCENE;
}

static gboolean asks_for(ClauseKind kind)
{
    return kind == CLAUSE_ORDER || kind == CLAUSE_WISH;
}

/** we can't |delete it: what goes on there is no order. */
static gboolean goes_on(const char *text, gsize start, gsize at)
{
    while (at > start && text[at - 1] == ' ')
        at--;
    gsize word = at;
    while (word > start && is_word_byte(text[word - 1]))
        word--;
    return word == at || word_is_listed(text + word, at - word,
                                        "to|not|don't|dont|never|can't|cannot|can|will|would|won't|i|we|they|you|he|"
                                        "she|the|a|an|my|or|and|than|please|is|are|was|no|of|for|with|in|on|at|me|us|"
                                        "him|her|let|who|that|as|if|by|from|more|less|very|too|really|didn't|should|"
                                        "how|where|what|which|because|since|"
                                        "until|before|after|when|while|why");
}

/** |delete it, |make the circle red: but not there's too much |empty space */
static gboolean does_to_thing(const char *text, gsize at, gsize end)
{
    static const char *const things = "circle|line|number|mark|label|double|outline|dash|space|list|group|drop|stick|"
                                      "show|center|centre|cross|lower|empty|clean|clear|fade|sort";
    gsize deed = clause_deed(text, at, end), behind = deed + rewording_word_length(text + deed);
    if (deed == end || word_is_listed(text + at, rewording_word_length(text + at), "you") ||
        (deed == at && word_is_listed(text + deed, behind - deed, things)))
        return FALSE;
    behind += strspn(text + behind, " ");
    return behind < end && (text[behind] == '#' ||
                            word_is_listed(text + behind, rewording_word_length(text + behind),
                                           "it|them|the|this|that|all|everything|my|our|a|an|me|us|both|another"));
}

/**
 * Where a span that no mark parts is two clauses: the circle is ugly |so delete it, move it up |so it isn't in the way.
 * @return where the second one begins; the end of the span for none
 */
static gsize joint(const char *text, gsize start, gsize end)
{
    for (gsize at = start + 1; at < end; at++) {
        if (text[at - 1] != ' ' || !is_word_byte(text[at]))
            continue;
        gsize length = rewording_word_length(text + at);
        gboolean joins = word_is_listed(text + at, length, "so|and|but|then");
        gboolean reasons = word_is_listed(text + at, length, "so|because|cause|cuz|cos|coz|since|as|otherwise");
        ClauseKind before = clause_kind(text, start, at, ' ');
        if (joins || !goes_on(text, start, at)) {
            gboolean deed = joins ? asks_for(clause_kind(text, at, end, ' ')) : does_to_thing(text, at, end);
            if (deed && (before == CLAUSE_REMARK || before == CLAUSE_CALL))
                return at;
        }
        ClauseKind behind = reasons && asks_for(before) ? clause_kind(text, at, end, ' ') : CLAUSE_OTHER;
        if (behind == CLAUSE_PURPOSE || (behind == CLAUSE_REMARK && !word_is_listed(text + at, length, "so")))
            return at;
    }
    return end;
}

static void cut(Clauses *all)
{
    guint depth = 0;
    for (gsize start = 0, at = 0; at <= all->length; at++) {
        const char c = all->text[at];
        depth = c == '(' ? depth + 1 : c == ')' && depth > 0 ? depth - 1 : depth;
        if (at < all->length && !is_mark(all->text, at, depth))
            continue;
        gsize second = joint(all->text, start, at);
        if (second < at)
            add(all, start, second, ' ');
        add(all, second < at ? second : start, at, c);
        start = at + 1;
    }
}

/* --- what "it" is ------------------------------------------------------------------------------------------------ */

/** A thing that is spoken of: where its words stand. */
typedef struct {
    gsize at, length;
    guint n;         /**< so many things are spoken of */
    gboolean unsure; /**< one of them is told by what is not read here */
    gboolean part;   /**< it is its colour, or its size, that is spoken of */
    gboolean pair;   /**< they are two, and "and" stands between them */
} About;

/** "the one", "the thing" alone: which is told by what follows. */
static gboolean is_bare_one(const char *text, gsize length)
{
    return word_is_listed(text, length,
                          "the one|the ones|the thing|the things|this one|that one|this thing|that thing");
}

/** the square|'s border: spoken of is what it has; but the square|'s too big */
static gboolean owns(const char *behind)
{
    const char *next = behind + strlen("'s ");
    return g_str_has_prefix(behind, "'s ") &&
           !word_is_listed(next, rewording_word_length(next), "too|so|way|not|very|really|a|much|just|quite|kinda|in");
}

/** the colour of |the square, the square|'s colour: of that the square itself is changed. */
static gboolean is_look(const char *text, gsize start, gsize at, gsize behind)
{
    static const char *const looks = "colour|color|colours|colors|size|position|place|spot|shade|angle";
    const char *of = g_strrstr_len(text + start, (gssize)(at - start), " of ");
    if (of != NULL && of + strlen(" of ") == text + at) {
        gsize word = (gsize)(of - text);
        while (word > start && is_word_byte(text[word - 1]))
            word--;
        return word_is_listed(text + word, (gsize)(of - text) - word, looks);
    }
    const char *owned = text + behind + strlen("'s ");
    return g_str_has_prefix(text + behind, "'s ") && word_is_listed(owned, rewording_word_length(owned), looks);
}

/** … and the square |is too: spoken of is more than the first. */
static gboolean tells_of_another(const char *text, gsize at, gsize end)
{
    for (at++; at < end; at++) { /* behind the thing itself it makes a pair of them */
        if (!g_str_has_prefix(text + at, " and ") && !g_str_has_prefix(text + at, " but "))
            continue;
        gsize next = at + strlen(" and "), length = rewording_named_thing(text + next);
        const char *verb = text + next + length + 1;
        if (length > 0 && word_is_listed(verb, rewording_word_length(verb), "is|are|looks|look|isn't|seems|was|does"))
            return TRUE;
    }
    return FALSE;
}

/** the kids |love it: they are people, and not what is spoken of. */
static gboolean has_a_mind(const char *behind)
{
    behind += strspn(behind, " ");
    return word_is_listed(behind, rewording_word_length(behind),
                          "love|loves|like|likes|hate|hates|want|wants|need|see|asked|don't|can|can't|cannot|won't|"
                          "are|prefer|keep");
}

static gboolean is_people(const char *text, gsize length)
{
    gsize word = length;
    while (word > 0 && is_word_byte(text[word - 1]))
        word--;
    return word_is_listed(text + word, length - word,
                          "kids|kid|people|person|children|man|woman|boy|girl|boys|girls") &&
           has_a_mind(text + length);
}

/** The first "it" or "them" of an order; its end for none. */
static gsize pronoun(const char *text, gsize start, gsize end, const char *those)
{
    for (gsize at = start; at < end; at++) {
        if ((at == start || text[at - 1] == ' ') && word_is_listed(text + at, rewording_word_length(text + at), those))
            return at;
    }
    return end;
}

/** Whether anything else is named that "it" may be: the sky is grey, two boxes. */
static gboolean names_else(const char *text, gsize start, gsize end)
{
    gboolean meant = pronoun(text, start, end, "it|that|this|them|these|those|it's|that's|its|thats|they're") < end;
    if (meant)
        return FALSE;
    for (gsize at = start; at < end; at++) {
        if (!is_word_byte(text[at]) || (at > start && is_word_byte(text[at - 1])))
            continue;
        if (lexicon_match_kind(text + at, WORD_SHAPE) >= rewording_word_length(text + at))
            return TRUE;
    }
    gsize first = start + strspn(text + start, " ");
    return word_is_listed(text + first, rewording_word_length(text + first),
                          "the|a|an|my|our|his|her|their|your|there");
}

/** A |is done, B |and C: behind a letter, which then is what something is called. */
static gboolean is_called(const char *behind)
{
    behind += strspn(behind, " ");
    return word_is_listed(behind, rewording_word_length(behind), "is|has|was|and|are|looks|needs|isn't|goes|comes");
}

/** What a clause speaks of: its subject, or the things that it has. */
static About about(const char *text, gsize start, gsize end)
{
    About found = {0};
    gboolean first = TRUE, subject = FALSE;
    gsize named = clause_subject(text, start, end);
    for (gsize at = start; at < end && !subject;) {
        gsize word = rewording_word_length(text + at), length = rewording_named_thing(text + at);
        if (length == 0 && named == 0 && word == 1 && g_ascii_isalpha(text[at]) && text[at] != 'i' && text[at] != 'u')
            length = 1;
        if (length == 1 && g_ascii_isalpha(text[at]) && (!first || text[at] == 'a') &&
            (named > 0 || !is_called(text + at + 1)))
            length = 0; /* a letter in the midst of a sentence */
        gboolean nobody = length > 0 && is_people(text + at, length);
        if (nobody)
            word = length;
        if (length == 0 || at + length > end || nobody) {
            first = first &&
                    (word == 0 ||
                     word_is_listed(
                         text + at, word,
                         "so|and|but|well|ok|okay|because|oh|now|hmm|since|as|hm|hey|today|that|ugh|argh|sorry|lol|"
                         "haha|honestly|unfortunately|sadly"));
            at += MAX(word, 1);
            continue;
        }
        gboolean told = named > 0 && length > strlen("the one") && g_str_has_prefix(text + at + length - 4, " one");
        if (told) { /* rectangle A is the important one */
            at += length;
            continue;
        }
        gboolean look = is_look(text, start, at, at + length);
        found.part = found.part || look;
        found.unsure = found.unsure || is_bare_one(text + at, length) || (!look && owns(text + at + length)) ||
                       tells_of_another(text, at + length, end);
        if (found.n == 0) {
            found.at = at;
            found.length = length;
        }
        found.pair = found.n == 1 && at == found.at + found.length + strlen(" and ") &&
                     g_str_has_prefix(text + found.at + found.length, " and ");
        found.n++;
        at += length;
        if (found.pair) {
            found.length = at - found.at;
            break;
        }
        subject = first && !g_str_has_prefix(text + at, " and ");
        first = FALSE;
    }
    if (named == 0 || subject)
        return found;
    found.unsure = found.unsure || found.n > 0; /* the title is left of the square */
    found.at = start + strspn(text + start, " ");
    found.length = named;
    found.n++;
    return found;
}

static gboolean is_plural(const char *text, gsize length)
{
    return text[length - 1] == 's' || g_str_has_prefix(text, "both ") || g_str_has_prefix(text, "all ");
}

/* --- putting together -------------------------------------------------------------------------------------------- */

typedef struct {
    const Reading *reading;
    GString *out;
} Written;

static void put(const Written *written, gsize from, gsize to)
{
    const guint32 *origin = written->reading->origin;
    g_string_append_len(written->out, written->reading->text + origin[from], (gssize)(origin[to] - origin[from]));
}

/** |bigger please, make |bigger: where the thing is to be named, and whether with "make". */
static gsize gap(const char *text, const Clause *clause, gboolean *bare)
{
    static const char *const looks =
        "bigger|smaller|larger|thicker|thinner|wider|taller|higher|lower|darker|lighter|"
        "twice|half|double|much|three|two|four|five|ten|longer|shorter|bolder|up|down|left|"
        "right";
    gsize at = clause->start + strspn(text + clause->start, " ");
    gsize deed = clause_deed(text, clause->start, clause->end);
    *bare = deed == clause->end;
    if (*bare) {
        while (word_is_listed(text + at, rewording_word_length(text + at), "please|pls|plz|so|and|but|just|ok|then"))
            at += rewording_word_length(text + at) + strspn(text + at + rewording_word_length(text + at), " ");
        gboolean little = g_str_has_prefix(text + at, "a bit ") || g_str_has_prefix(text + at, "a lot ") ||
                          g_str_has_prefix(text + at, "a little ");
        return little || word_is_listed(text + at, rewording_word_length(text + at), looks) ? at : clause->end;
    }
    gsize verb = rewording_word_length(text + deed), next = deed + verb + strspn(text + deed + verb, " ");
    gboolean moves = word_is_listed(text + deed, verb, "move|shift|make|push|rotate|turn|nudge|put|pull");
    gboolean goes = word_is_listed(text + next, rewording_word_length(text + next), "left|right|up|down|to|further") ||
                    word_is_listed(text + next, rewording_word_length(text + next), looks) ||
                    g_str_has_prefix(text + next, "a bit ") || g_str_has_prefix(text + next, "a little ");
    return moves && goes && next < clause->end ? next : clause->end;
}

static gboolean removes(const char *text, const Clause *clause)
{
    gsize deed = clause_deed(text, clause->start, clause->end);
    return deed < clause->end &&
           word_is_listed(text + deed, rewording_word_length(text + deed),
                          "delete|remove|erase|clear|wipe|clean|rub|bin|scrap|ditch|undo|empty|take|get|hide");
}

static gboolean speaks_of_board(const char *text, gsize start, gsize end)
{
    static const char *const boards[] = {"the board",  "the whiteboard", "this board",     "our board",
                                         "the canvas", "the page",       "this whiteboard"};
    for (gsize i = 0; i < G_N_ELEMENTS(boards); i++) {
        if (g_strstr_len(text + start, (gssize)(end - start), boards[i]) != NULL)
            return TRUE;
    }
    return FALSE;
}

/** Behind so, and, but: they joined it to what is left out. */
static gsize behind_joint(const char *text, const Clause *clause)
{
    gsize at = clause->start + strspn(text + clause->start, " "), length;
    while ((length = rewording_word_length(text + at)) > 0 && at + length < clause->end &&
           word_is_listed(text + at, length, "so|and|but|then"))
        at += length + strspn(text + at + length, " ");
    gsize deed = clause_deed(text, at, clause->end);
    return word_is_listed(text + at, length, "you") && deed < clause->end ? deed : at;
}

/** Words that count what a clause before names: draw |one in red, put |three in a row, another |one, |one more. */
typedef struct {
    gsize at, behind; /**< where the noun goes, and what follows it */
    gboolean more;    /**< another one, one more */
} Counted;

static gboolean ends_counted(const char *text, gsize at, gsize end)
{
    at += strspn(text + at, " ");
    return at >= end || word_is_listed(text + at, rewording_word_length(text + at),
                                       "in|at|on|to|next|below|above|under|beside|near|there|here|too|please|pls|as|"
                                       "right|left|over|underneath|between|inside|for|then");
}

static gboolean counts(const char *text, const Clause *clause, Counted *counted)
{
    static const char *const numbers = "one|two|three|four|five|six|seven|eight|nine|ten|some";
    gsize deed = clause_deed(text, clause->start, clause->end), length = 0;
    gsize at = deed < clause->end ? deed + rewording_word_length(text + deed) : clause->start;
    do {
        at += length;
        at += strspn(text + at, " ");
        length = rewording_word_length(text + at);
    } while (word_is_listed(text + at, length, "me|us|just|also|please|now|can|could|i|we|have|get|so|and|then|only"));
    const gsize next = at + length + strspn(text + at + length, " "), word = rewording_word_length(text + next);
    if (at >= clause->end)
        return FALSE;
    if (word_is_listed(text + at, length, "another") && word_is_listed(text + next, word, "one"))
        *counted = (Counted){at + length, next + word, TRUE};
    else if (word_is_listed(text + at, length, numbers) && word_is_listed(text + next, word, "more"))
        *counted = (Counted){next + word, next + word, TRUE};
    else if (word_is_listed(text + at, length, numbers) && deed < clause->end)
        *counted = (Counted){at + length, at + length, FALSE};
    else
        return FALSE;
    return ends_counted(text, counted->behind, clause->end);
}

/** What a clause names as one of a kind: a rocket, cats, red stars; more than one is none. */
static About kind_named(const char *text, gsize start, gsize end)
{
    About found = {0};
    gsize phrase = start; /* where the words before the noun begin that tell of it */
    gboolean indefinite = FALSE, definite = FALSE;
    for (gsize at = start; at < end;) {
        const WordRow *row = NULL;
        gsize word = rewording_word_length(text + at), known = word > 0 ? lexicon_match(text + at, &row) : 0;
        gboolean whole = known > 0 && !is_word_byte(text[at + known]);
        if (word_is_listed(
                text + at, word,
                "a|an|any|no|some|more|one|two|three|four|five|six|the|this|that|these|those|my|our|every|each|all")) {
            indefinite = word_is_listed(text + at, word, "a|an|any|no|some|more|one|two|three|four|five|six");
            definite = !indefinite;
            phrase = at + word + strspn(text + at + word, " ");
        } else if (whole && row->kind == WORD_SHAPE) {
            gboolean plural = text[at + known - 1] == 's' && !definite;
            if ((indefinite || plural) && !is_people(text + at, known) && ++found.n == 1) {
                found.at = phrase;
                found.length = at + known - phrase;
            }
            indefinite = definite = FALSE;
            phrase = at + known + strspn(text + at + known, " ");
        } else if (!(whole && (row->kind == WORD_COLOR || row->kind == WORD_SHADE || row->kind == WORD_SIZE))) {
            gboolean goes_on = known == 0 && word > 0 &&
                               !word_is_listed(text + at, word, "for|of|in|with|and|to|is|on|at|like|that|who|but");
            indefinite = indefinite && goes_on; /* a |lovely house */
            definite = definite && goes_on;
            phrase = at + MAX(word, 1);
            phrase += strspn(text + phrase, " ");
        }
        at += MAX(MAX(word, whole ? known : 0), 1);
        at += strspn(text + at, " ");
    }
    return found;
}

/** draw one, another one: what is counted is what the clause before names. @return FALSE when it is not certain what */
static gboolean put_counted(const Written *written, const char *text, const Clause *clause, const Clause *remark,
                            const Counted *counted)
{
    About kind = kind_named(text, remark->start, remark->end);
    gsize start = kind.at, length = kind.length;
    if (kind.n == 0) {
        About thing = about(text, remark->start, remark->end);
        start = thing.at + rewording_word_length(text + thing.at);
        start += strspn(text + start, " ");
        length = thing.at + thing.length - MIN(start, thing.at + thing.length);
        if (thing.n == 0) {
            gboolean last = counted->more && !names_else(text, remark->start, remark->end);
            put(written, behind_joint(text, clause), clause->end);
            return last;
        }
        if (!counted->more || thing.n != 1 || thing.unsure || thing.part || length == 0)
            return FALSE;
    } else if (kind.n > 1) {
        return FALSE;
    }
    put(written, behind_joint(text, clause), counted->at);
    g_string_append_c(written->out, ' ');
    put(written, start, start + length);
    put(written, counted->behind, clause->end);
    return TRUE;
}

/** An order, with what the clause before it is about in the place of "it". @return whether that is certain */
static gboolean put_order(const Written *written, const char *text, const Clause *clause, const Clause *remark)
{
    About thing = remark != NULL ? about(text, remark->start, remark->end) : (About){0};
    gboolean own = about(text, clause->start, clause->end).n > 0;
    gsize it = pronoun(text, clause->start, clause->end, "it|them|him|her|both");
    gboolean bare = FALSE;
    gsize hole = it == clause->end && !own ? gap(text, clause, &bare) : clause->end;
    const gsize at = it < clause->end ? it : hole, from = behind_joint(text, clause);
    gboolean praised = remark != NULL && clause_praises(text, remark->start, remark->end);
    if (removes(text, clause) && praised && !own)
        return FALSE;
    Counted counted;
    if (remark != NULL && counts(text, clause, &counted))
        return put_counted(written, text, clause, remark, &counted);
    if (at == clause->end || remark == NULL) {
        put(written, from, clause->end);
        return TRUE;
    }
    gsize skip = it < clause->end ? rewording_word_length(text + it) : 0;
    put(written, from, at);
    if (thing.n == 0 && speaks_of_board(text, remark->start, remark->end)) {
        if (!removes(text, clause) || skip == 0)
            return FALSE;
        g_string_append(written->out, "the board");
    } else if (thing.n == 0) {
        if (names_else(text, remark->start, remark->end))
            return FALSE;
        if (hole < clause->end)
            return bare ? FALSE : (put(written, at, clause->end), TRUE);
        put(written, at, at + skip);
    } else {
        gboolean many = is_plural(text + thing.at, thing.length);
        many = many || thing.pair;
        if ((thing.n > 1 && !thing.pair) || thing.unsure || (thing.part && removes(text, clause)) ||
            (skip > 0 && many != (text[it] == 't' || text[it] == 'b')))
            return FALSE;
        gboolean way = word_is_listed(text + at, rewording_word_length(text + at), "up|down|left|right|higher|lower");
        g_string_append(written->out, !bare || hole == clause->end ? "" : way ? "move " : "make ");
        if (thing.length <= strlen("the word ") && g_str_has_prefix(text + thing.at, "the word"))
            g_string_append(written->out, "the text "); /* "the word bigger" writes bigger */
        else
            put(written, thing.at, thing.at + thing.length);
        g_string_append(written->out, skip == 0 ? " " : "");
    }
    put(written, at + skip, clause->end);
    return TRUE;
}

/** for the birthday card: |a heart in the middle */
static gboolean draws(const char *text, const Clause *clause)
{
    const gsize first = behind_joint(text, clause), length = rewording_word_length(text + first);
    return (word_is_listed(text + first, length, "a|an|one|two|three|four|five|six") ||
            (g_ascii_isdigit(text[first]) && text[first + 1] == ' ')) &&
           kind_named(text, clause->start, clause->end).n > 0 && clause->mark != '?';
}

/** what a lovely house!, every house needs a tree: only says of what "one" then is. */
static void find_kinds(Clauses *all)
{
    for (guint i = 0; i + 1 < all->n; i++) {
        Clause *clause = &all->clauses[i], *next = clause + 1;
        Counted counted;
        gboolean open = clause->kind == CLAUSE_OTHER || clause->kind == CLAUSE_WISH || clause->kind == CLAUSE_ASKED;
        if (open && asks_for(next->kind) && counts(all->text, next, &counted) &&
            kind_named(all->text, clause->start, clause->end).n == 1 &&
            clause_names_kind(all->text, clause->start, clause->end))
            clause->kind = CLAUSE_REMARK;
        gboolean leads = clause->kind == CLAUSE_PURPOSE || (clause->kind == CLAUSE_CALL && clause->mark == ':') ||
                         (clause->kind == CLAUSE_REMARK &&
                          behind_joint(all->text, next) > next->start + strspn(all->text + next->start, " "));
        if (leads && next->kind == CLAUSE_OTHER && draws(all->text, next))
            next->kind = CLAUSE_ORDER;
    }
}

/** Whether something is to be left out, and what is left is an order. */
static gboolean is_worth(const Clauses *all)
{
    guint asides = 0, orders = 0, scenes = 0;
    for (guint i = 0; i < all->n; i++) {
        asides += is_aside_kind(all->clauses[i].kind) || all->clauses[i].kind == CLAUSE_ASKED ? 1 : 0;
        orders += asks_for(all->clauses[i].kind) ? 1 : 0;
        scenes += all->clauses[i].kind == CLAUSE_SCENE ? 1 : 0;
    }
    return !all->too_many && asides > 0 && (orders > 0 || scenes > 0);
}

/** What is left, each clause with the mark behind it; FALSE where it is not certain. */
static gboolean put_all(const Written *written, Clauses *all)
{
    const Clause *remark = NULL;
    gboolean scene = FALSE, ordered = FALSE;
    for (guint i = 0; i < all->n; i++) {
        const Clause *clause = &all->clauses[i];
        if (is_aside_kind(clause->kind) || clause->kind == CLAUSE_ASKED) {
            scene = scene || clause->kind == CLAUSE_SCENE;
            gboolean tells =
                (clause->kind == CLAUSE_REMARK || clause->kind == CLAUSE_ASKED || clause->kind == CLAUSE_PURPOSE) &&
                !ordered;
            remark = tells && (remark == NULL || about(all->text, clause->start, clause->end).n > 0) ? clause : remark;
            continue;
        }
        if (written->out->len == 0 && scene && clause->kind == CLAUSE_OTHER)
            g_string_append(written->out, "draw ");
        if (!put_order(written, all->text, clause, remark))
            return FALSE;
        ordered = TRUE;
        remark = NULL;
        const char mark[2] = {clause->mark == ' ' ||
                                      (clause->mark == '?' && i + 1 < all->n && clause[1].kind == CLAUSE_WISH)
                                  ? ','
                                  : clause->mark,
                              '\0'};
        g_string_append(written->out, mark);
        g_string_append(written->out, *mark != '\0' ? " " : "");
    }
    return written->out->len > 0;
}

/** Smileys and little pictures part, and say nothing. */
static void blank_smileys(char *text)
{
    static const char *const smileys[] = {":-)", ":)", ";)", ";-)", ":d", ":(", ":-(", "<3", "^^"};
    for (gsize i = 0; i < G_N_ELEMENTS(smileys); i++) {
        for (char *p = text; (p = strstr(p, smileys[i])) != NULL; p += strlen(smileys[i])) {
            gboolean apart = p > text && p[-1] == ' ' && strchr(" .,!\n", p[strlen(smileys[i])]) != NULL;
            if (apart)
                memcpy(p, "!     ", strlen(smileys[i]));
        }
    }
    for (char *p = text; *p != '\0';) {
        char *next = g_utf8_next_char(p);
        if (g_utf8_get_char(p) >= 0x2600)
            memset(p, ' ', (gsize)(next - p));
        p = next;
    }
}

char *clauses_dropped(const char *text, gboolean *unsure)
{
    Reading reading;
    Written written = {&reading, g_string_new(NULL)};
    gboolean certain = FALSE;
    *unsure = FALSE;
    if (strnlen(text, TEXT_MAX + 1) > TEXT_MAX) {
        g_string_free(written.out, TRUE);
        return NULL;
    }
    if (reading_init(&reading, text) == READ_OK && reading.latin && !reading.han) {
        g_autofree char *folded = g_strdup(reading.folded->str);
        Clauses all = {.text = folded, .length = reading.folded->len};
        blank_smileys(folded);
        cut(&all);
        find_kinds(&all);
        gboolean worth = is_worth(&all);
        certain = worth && put_all(&written, &all);
        *unsure = worth && !certain;
    }
    reading_clear(&reading);
    return g_string_free(written.out, !certain);
}
