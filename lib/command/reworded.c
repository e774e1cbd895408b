// SPDX-License-Identifier: MIT
#include "lib/command/rewordings.h"

#include <string.h>

#include "lib/command/lexicon.h"
#include "lib/command/numbers.h"
#include "lib/command/rewording_index.h"
#include "lib/command/rewording_looks.h"
#include "lib/command/rewording_pieces.h"
#include "lib/command/rewording_things.h"
#include "lib/command/word_set.h"

/** So many parts of what is said may be repeated, and so many plain words be one part. */
enum { PARTS_MAX = 8, PLAIN_WORDS_MAX = 3 };

/** What a rewording made may be what another one is for: so many times. */
#define ROUNDS_MAX 4

typedef struct {
    gsize start, end;
    char sign;
} Part;

/** A thing that is there, as it may stand somewhere in the text. */
typedef struct {
    gsize at;
    guint n;
    guint named;                     /**< of those, the first that has the noun of a shape; n for none */
    gsize ways[THING_WORDS_MAX + 1]; /**< so many bytes long it may be, the shortest first */
} Thing;

/** The same in Chinese, the longest first; 0 for no more. */
typedef struct {
    gsize at;
    gsize ways[2];
} HanThing;

typedef struct {
    const char *text;
    gsize begins_at;  /**< where it was looked whether a piece begins there: it does */
    gsize not_begins; /**< and where it does not */
    Thing things[4];  /**< those that were looked for last, by where */
    HanThing han_things[8];
    Part parts[PARTS_MAX];
    guint n;
} Match;

static WordSet counting = {.list = "a|an|another|some"};
static WordSet directions = {.list = "left|right|up|down"};
static WordSet asked_whom = {.list = "you|we"};
static WordSet asking = {.list = "can|could|would|will"};
static WordSet joints = {.list = "and|then|please|pls|plz|thanks|now|too|but|because|so"};
static WordSet fillers = {.list = "please|pls|plz|and|then|now|ok|okay|just|let's|lets|so|also|can|could|would|will|"
                                  "you|we|i|want|i'd|like|need|to|me|us|here|gimme|yeah|yes|yep|well|oh|hey|hi|if"};

/* --- parts ---------------------------------------------------------------------------------------------------- */

/** twenty, one hundred and twenty */
static gsize number_words_length(const char *text)
{
    gsize end = lexicon_match_kind(text, WORD_NUMBER), last = 0;
    for (gsize next = end; end > 0 && text[next] == ' ';) {
        gboolean large = g_str_has_prefix(text + last, "hundred") || g_str_has_prefix(text + last, "thousand");
        last = next + 1 + (large && g_str_has_prefix(text + next + 1, "and ") ? strlen("and ") : 0);
        gsize length = lexicon_match_kind(text + last, WORD_NUMBER);
        if (length == 0)
            break;
        next = end = last + length;
    }
    return end;
}

static gsize number_length(const char *text)
{
    gsize length = *text == '-' ? 1 : 0;
    gsize digits = strspn(text + length, "0123456789.");
    if (digits > 0 && g_ascii_isdigit(text[length]))
        return length + digits - (text[length + digits - 1] == '.' ? 1 : 0);
    double value;
    return (guint8)*text >= 0x80 ? number_match_chinese(text, &value) : number_words_length(text);
}

static gsize count_length(const char *text)
{
    gsize length = rewording_word_length(text);
    return word_set_has(text, length, &counting) ? length : number_length(text);
}

/** |dark green, |sky blue: a word that is only a part of a colour. */
static gboolean is_of_color(const char *text)
{
    return text[rewording_word_length(text)] == ' ' && rewording_color(text) > rewording_word_length(text);
}

static gsize relation_length(const char *text)
{
    static const char *const relations[] = {"to the left of",
                                            "to the right of",
                                            "on the left of",
                                            "on the right of",
                                            "left of",
                                            "right of",
                                            "on top of",
                                            "next to",
                                            "above",
                                            "below",
                                            "under",
                                            "underneath",
                                            "beneath",
                                            "beside",
                                            "inside",
                                            "on the left side of",
                                            "on the right side of",
                                            "near",
                                            NULL};
    for (gsize i = 0; relations[i] != NULL; i++) {
        gsize length = strlen(relations[i]);
        if (strncmp(text, relations[i], length) == 0 && !is_word_byte(text[length]))
            return length;
    }
    return 0;
}

static gsize plain_length(const char *text, guint k)
{
    gsize end = 0;
    for (guint i = 0; i <= k; i++) {
        gsize skip = i > 0 && text[end] == ' ' ? 1 : 0;
        gsize next = i == 0 || skip > 0 ? rewording_word_length(text + end + skip) : 0;
        if (next == 0 || k >= PLAIN_WORDS_MAX)
            return 0;
        end += skip + next;
    }
    return end;
}

/** The k-th way in which a part of that sign may stand there; 0 for no more. */
static gsize part_length(const char *text, char sign, guint k)
{
    if (sign == 'W')
        return plain_length(text, k);
    if (sign == 'L')
        return rewording_looks(text, k);
    if (k > 0)
        return 0;
    switch (sign) {
    case 'X':
        return *text == QUOTE_MARK ? 1 : is_of_color(text) ? 0 : rewording_word_length(text);
    case 'Q':
        return *text == QUOTE_MARK ? 1 : 0;
    case 'N':
        return number_length(text);
    case 'K':
        return strspn(text, "0123456789");
    case 'A':
        return count_length(text);
    case 'C':
        return rewording_color(text);
    case 'S':
        return lexicon_match_kind(text, WORD_SHAPE);
    case 'R':
        return relation_length(text);
    default:
        return word_set_has(text, rewording_word_length(text), &directions) ? rewording_word_length(text) : 0;
    }
}

/* --- where ----------------------------------------------------------------------------------------------------- */

/** Where the word before `at` begins; `at` itself where a mark or nothing stands before it. */
static gsize word_before(const char *text, gsize at)
{
    gsize end = at;
    while (end > 0 && text[end - 1] == ' ')
        end--;
    gsize start = end;
    while (start > 0 && is_word_byte(text[start - 1]))
        start--;
    return start < end ? start : at;
}

/** Where a piece begins: the message, behind a mark, manners, and, then. */
static gboolean begins(const char *text, gsize at)
{
    static WordSet manners = {
        .list =
            "please|pls|plz|and|then|now|ok|okay|just|let's|lets|so|also|hey|hi|first|next|but|kindly|quickly|you|we|"
            "hmm|um|uh|erm|er|umm|uhm|hmmm|oh|well|actually|yeah|yes|yep|alright"};
    while (at > 0) {
        gsize before = word_before(text, at);
        if (before == at) {
            while (at > 0 && text[at - 1] == ' ')
                at--;
            return at == 0 || rewording_is_mark(text[at - 1]);
        }
        gsize length = rewording_word_length(text + before);
        gboolean asked = word_set_has(text + before, length, &asked_whom);
        if (!word_set_has(text + before, length, &manners))
            return FALSE;
        at = before;
        if (!asked)
            continue;
        before = word_before(text, at);
        if (!word_set_has(text + before, rewording_word_length(text + before), &asking) || before == at)
            return FALSE;
        at = before;
    }
    return TRUE;
}

/** Whether a piece ends there: nothing, a mark, a joint or manners follow. */
static gboolean ends(const char *text)
{
    static const char *const particles[] = {"吧", "呗", "哈", "啊", "呀", "哦", "嘛", "谢谢", NULL};
    text += strspn(text, " ");
    for (const char *const *particle = particles; (guint8)*text >= 0x80 && *particle != NULL; particle++) {
        if (g_str_has_prefix(text, *particle))
            return TRUE;
    }
    return rewording_is_mark(*text) || word_set_has(text, rewording_word_length(text), &joints);
}

static gboolean begins_there(Match *match, gsize at)
{
    if (match->begins_at == at || match->not_begins == at)
        return match->begins_at == at;
    *(begins(match->text, at) ? &match->begins_at : &match->not_begins) = at;
    return match->begins_at == at;
}

/** A deed, a count or "a" begins the sentence that `at` is in. */
static gboolean is_told(const char *text, gsize at)
{
    static WordSet deeds = {
        .list =
            "draw|add|make|put|create|place|sketch|insert|paint|write|type|delete|remove|erase|move|color|colour|fill|"
            "turn|rotate|change|set|give|resize|enlarge|shrink|copy|duplicate|align|group|flip|mirror|bring|send|"
            "show|plot|position|arrange|line|label|drop|stick|pop|throw|red|blue|green|yellow|black|big|small|large|"
            "orange|purple|pink|white|tiny|huge|little|filled|hollow|dashed|dotted|thick|thin|scale|vertical|"
            "horizontal|diagonal|rounded|curved|distribute|space|"
            "spread|shift|nudge|connect|link|join"};
    gsize first = at;
    while (first > 0 && strchr(";.!?\n", text[first - 1]) == NULL)
        first--;
    for (;;) {
        first += strspn(text + first, " ,");
        gsize length = rewording_word_length(text + first);
        if (!word_set_has(text + first, length, &fillers))
            return length > 0 && (word_set_has(text + first, length, &deeds) || count_length(text + first) > 0 ||
                                  lexicon_match_kind(text + first, WORD_SHAPE) > 0);
        first += length;
    }
}

/* --- matching -------------------------------------------------------------------------------------------------- */

static gsize fits(Match *match, gsize at, const Piece *piece);

static gboolean letters_stand(const char *text, const Letters *letters)
{
    gsize i = 0;
    while (i < letters->length && text[i] == letters->text[i])
        i++;
    return i == letters->length;
}

/** One of a group, and what follows it. */
static gsize fits_one_of(Match *match, gsize at, const Piece *group)
{
    const guint parts = match->n;
    for (guint i = 0; i < group->n; i++) {
        if (!letters_stand(match->text + at, &group->letters[i]))
            continue;
        const gsize behind = at + group->letters[i].length;
        match->n = parts;
        if (group->kept && match->n < PARTS_MAX)
            match->parts[match->n++] = (Part){at, behind, 'G'};
        gsize end = fits(match, behind, group + 1);
        if (end > 0)
            return end;
    }
    match->n = parts;
    return 0;
}

static Thing thing_at(Match *match, gsize at)
{
    Thing *thing = &match->things[at % G_N_ELEMENTS(match->things)];
    if (thing->at != at) {
        thing->at = at;
        thing->n = rewording_ways(match->text + at, thing->ways);
        thing->named = rewording_named_way(match->text + at, thing->ways, thing->n);
    }
    return *thing;
}

/** The k-th way in which a thing may stand there in Chinese; 0 for no more. */
static gsize han_thing_length(Match *match, gsize at, guint k)
{
    HanThing *thing = &match->han_things[at % G_N_ELEMENTS(match->han_things)];
    if (thing->at != at) {
        thing->at = at;
        thing->ways[0] = rewording_thing(match->text + at, 0);
        thing->ways[1] = thing->ways[0] > 0 ? rewording_thing(match->text + at, 1) : 0;
    }
    return k < G_N_ELEMENTS(thing->ways) ? thing->ways[k] : 0;
}

static gsize fits_part(Match *match, gsize at, const Piece *piece)
{
    const char sign = piece->sign;
    const guint parts = match->n;
    const gboolean is_thing = sign == 'T' || sign == 'P' || sign == 'O';
    const Thing thing = is_thing ? thing_at(match, at) : (Thing){0};
    /* With nothing behind it to tell where it ends, its noun does. */
    const guint begin = piece[1].kind == PIECE_END && thing.named < thing.n ? thing.named : 0;
    for (guint k = begin; parts < PARTS_MAX; k++) {
        gsize length = sign == 'H'   ? han_thing_length(match, at, k)
                       : !is_thing   ? part_length(match->text + at, sign, k)
                       : k < thing.n ? thing.ways[k]
                                     : 0;
        if (length == 0)
            break;
        gsize end = at + length;
        const gboolean word = g_ascii_isalpha(match->text[at]) && length > 1;
        if (sign == 'O' && word && k != thing.named)
            continue;
        gboolean owner = sign == 'P';
        if (owner && (length < 3 || strncmp(match->text + end - 2, "'s", 2) != 0))
            continue;
        match->parts[parts] = (Part){at, owner ? end - 2 : end, owner ? 'T' : sign};
        match->n = parts + 1;
        gsize found = fits(match, end, piece + 1);
        if (found > 0)
            return found;
    }
    match->n = parts;
    return 0;
}

/** The end of what is said at `at`; 0 when it is not. */
static gsize fits(Match *match, gsize at, const Piece *piece)
{
    const char *text = match->text;
    for (;; piece++) {
        switch (piece->kind) {
        case PIECE_LETTERS:
            if (!letters_stand(text + at, piece->letters))
                return 0;
            at += piece->letters->length;
            break;
        case PIECE_ONE_OF:
            return fits_one_of(match, at, piece);
        case PIECE_PART:
            return fits_part(match, at, piece);
        case PIECE_OVER:
            return ends(text + at) ? at : 0;
        default:
            return is_word_byte(text[at]) && at > 0 && is_word_byte(text[at - 1]) ? 0 : at;
        }
    }
}

/** Whether the sentence that `at` is in ends in a question mark. */
static gboolean is_asked(const char *text, gsize at)
{
    return text[at + strcspn(text + at, ".;!?\n")] == '?';
}

/** Whether nothing of the sentence that `at` is in stands before a comma. */
static gboolean is_opening(const char *text, gsize at)
{
    while (at > 0 && strchr(",.;!?\n", text[at - 1]) == NULL)
        at--;
    return at == 0 || text[at - 1] != ',';
}

/** The end of what the row says at `at`; 0 when it does not stand there. */
static gsize row_fits(const CutRewording *row, Match *match, gsize at)
{
    if ((row->first && !begins_there(match, at)) || (row->order && is_asked(match->text, at)) ||
        (row->opens && !is_opening(match->text, at)))
        return 0;
    match->n = 0;
    gsize end = fits(match, at, row->pieces);
    return end > 0 && row->told && !is_told(match->text, at) ? 0 : end;
}

/* --- writing --------------------------------------------------------------------------------------------------- */

typedef struct {
    const char *said; /**< what is reworded */
    GString *text;
    GArray *origin;    /**< of guint32 */
    GPtrArray *quotes; /**< those of what is written, in their order; owned by the reading */
} Written;

/** What is said in a quotation that stands at a mark. */
static void put_quote(Written *written, const Reading *reading, const char *mark)
{
    guint before = 0;
    for (const char *p = written->said; (p = memchr(p, QUOTE_MARK, (gsize)(mark - p))) != NULL; p++)
        before++;
    g_ptr_array_add(written->quotes, g_strdup(reading->quotes->pdata[before]));
}

static void put(Written *written, const Reading *reading, const char *text, gsize length, const guint32 *origin)
{
    const char *end = text + length;
    for (const char *p = text; (p = memchr(p, QUOTE_MARK, (gsize)(end - p))) != NULL; p++)
        put_quote(written, reading, p);
    g_string_append_len(written->text, text, (gssize)length);
    g_array_append_vals(written->origin, origin, (guint)length);
}

/** The first part of that sign that is not used yet; PARTS_MAX for none. */
static guint next_part(const Match *match, char sign, const gboolean *used)
{
    guint i = 0;
    while (i < match->n && (used[i] || match->parts[i].sign != sign))
        i++;
    return i < match->n ? i : PARTS_MAX;
}

/** A part that is used already, once more: the last of that sign, or the first. */
static const Part *same_part(const Match *match, char sign, const gboolean *used, gboolean last)
{
    guint found = next_part(match, sign, (const gboolean[PARTS_MAX]){FALSE});
    for (guint i = found; last && i < match->n; i++)
        found = match->parts[i].sign == sign && used[i] ? i : found;
    g_assert(found < PARTS_MAX);
    return &match->parts[found];
}

/** Where a letter of its own is taken to stand: that of the word before a part, "the |S", where the part does. */
static gsize own_place(const Match *match, const char *meant, const char *p, const gboolean *used, gsize else_there)
{
    for (const char *q = p; q > meant && q[-1] != ' '; q--) {
        if (g_ascii_isupper(q[-1]))
            return else_there; /* G|'s: it belongs to the part before it */
    }
    const gsize begin = strcspn(p, "^~ABCDEFGHIJKLMNOPQRSTUVWXYZ"), word = strcspn(p, " ");
    if ((p[begin] == '^' || p[begin] == '~') && g_ascii_isupper(p[begin + 1]) && word > 0 && word + 1 == begin)
        return same_part(match, p[begin + 1], used, p[begin] == '~')->start;
    const guint i = p[begin] != '\0' && word > 0 && word + 1 == begin ? next_part(match, p[begin], used) : PARTS_MAX;
    if (i == PARTS_MAX || match->parts[i].sign == 'N')
        return else_there;
    static WordSet articles = {.list = "the|a|an|this|that|those|these|my|our|both|all|each|every|its"};
    const gsize start = match->parts[i].start, before = word_before(match->text, start);
    const gboolean article = word_set_has(match->text + before, rewording_word_length(match->text + before), &articles);
    return article ? MAX(before, else_there) : start;
}

/**
 * What is meant: the parts come from where they stood, its own words from before or behind the part beside them.
 * @return where what follows is behind: where words come last, behind them, so that nothing is added to a text there
 */
static guint32 put_meant(Written *written, const Reading *reading, const Match *match, const char *meant, gsize at,
                         gsize end)
{
    gboolean used[PARTS_MAX] = {FALSE};
    const char *part_sign = meant;
    while (*part_sign != '\0' && !g_ascii_isupper(*part_sign))
        part_sign++;
    const guint first = next_part(match, *part_sign, used);
    gsize from = first < PARTS_MAX ? MAX(match->parts[first].start, at) : end, behind = end;
    for (const char *p = meant; *p != '\0'; p++) {
        if ((*p == '^' || *p == '~') && g_ascii_isupper(p[1])) {
            const gboolean last = *p == '~';
            const Part *again = same_part(match, *++p, used, last);
            put(written, reading, match->text + again->start, again->end - again->start,
                &reading->origin[again->start]);
            behind = again->end;
            continue;
        }
        if (!g_ascii_isupper(*p)) {
            const gsize there = own_place(match, meant, p, used, p == meant ? at : from);
            put(written, reading, *p == '{' ? "(" : p, 1, &reading->origin[there]);
            behind = end;
            continue;
        }
        const guint i = next_part(match, *p, used);
        if (i == PARTS_MAX)
            continue;
        const Part *part = &match->parts[i];
        used[i] = TRUE;
        put(written, reading, match->text + part->start, part->end - part->start, &reading->origin[part->start]);
        from = part->end;
        behind = strchr("XQWGTHK", part->sign) != NULL ? part->end : end;
    }
    return reading->origin[*meant == '\0' ? at : behind];
}

static gsize line_end(const char *text, gsize at)
{
    return at + strcspn(text + at, ";\n");
}

/** What follows what was written, as it stands. */
static void put_rest(Written *written, Reading *reading, gsize copied)
{
    const char *text = reading->folded->str;
    guint32 last = reading->origin[copied];
    if (text[copied] != '\0') {
        put(written, reading, text + copied, reading->folded->len - copied, &reading->origin[copied]);
        last = reading->origin[reading->folded->len];
    }
    g_array_append_val(written->origin, last);
    g_string_free(reading->folded, TRUE);
    g_free(reading->origin);
    reading->folded = written->text;
    reading->origin_room = written->origin->len;
    reading->origin = (guint32 *)(gpointer)g_array_free(written->origin, FALSE);
    g_ptr_array_unref(reading->quotes);
    reading->quotes = written->quotes; /* add the word "Go" to "A": they may stand the other way round now */
}

/** The first row that fits at a place, and where it ends; NULL for none. */
static const CutRewording *find_row(const IndexedLine *line, Match *match, gsize at, gsize *end)
{
    const CutRewording *rows = rewordings_cut();
    const gsize n = rewordings_count();
    IndexCursor cursor = indexed_line_at(line, match->text + at);
    for (gsize i; (i = index_cursor_next(&cursor)) < n;) {
        *end = row_fits(&rows[i], match, at);
        if (*end > 0)
            return &rows[i];
    }
    return NULL;
}

/** Whether the character there, or behind the thing that stands there, lets a row of Chinese fit. */
static gboolean may_fit_in_han(const CutRewording *row, Match *match, gsize at)
{
    if (row->pieces->kind != PIECE_PART || row->pieces->sign != 'H')
        return rewordings_han_goes_on(row, match->text + at);
    gsize length;
    for (guint k = 0; (length = han_thing_length(match, at, k)) > 0; k++) {
        if (rewordings_han_goes_on(row, match->text + at + length))
            return TRUE;
    }
    return FALSE;
}

static const CutRewording *find_han_from(const CutRewording *row, Match *match, gsize at, gsize *end)
{
    for (; row != NULL; row = rewordings_han_next(row)) {
        *end = may_fit_in_han(row, match, at) ? row_fits(row, match, at) : 0;
        if (*end > 0)
            return row;
    }
    return NULL;
}

/** The same among the rows of Chinese: those that begin with the letters there, then those that begin with a thing. */
static const CutRewording *find_han_row(Match *match, gsize at, gsize *end)
{
    const char *text = match->text + at;
    const CutRewording *row = find_han_from(rewordings_han_first(text), match, at, end);
    if (row != NULL)
        return row;
    const gboolean marked = at >= strlen("把") && (g_str_has_prefix(text - strlen("把"), "把") ||
                                                   g_str_has_prefix(text - strlen("将"), "将"));
    return marked || begins_there(match, at) ? find_han_from(rewordings_han_first("H"), match, at, end) : NULL;
}

/** Once from left to right. @return whether something was reworded */
static gboolean reword_once(Reading *reading)
{
    Match match = {.text = reading->folded->str, .begins_at = G_MAXSIZE, .not_begins = G_MAXSIZE};
    for (guint i = 0; i < G_N_ELEMENTS(match.things); i++)
        match.things[i].at = G_MAXSIZE;
    for (guint i = 0; i < G_N_ELEMENTS(match.han_things); i++)
        match.han_things[i].at = G_MAXSIZE;
    Written written = {.said = match.text};
    IndexedLine line = {.open = NULL};
    if (reading->latin)
        indexed_line_init(&line);
    gsize copied = 0, line_over = 0;
    for (gsize at = 0; match.text[at] != '\0'; at++) {
        if (at >= line_over && reading->latin) {
            line_over = line_end(match.text, at) + 1;
            indexed_line_read(&line, match.text, at, line_over - 1);
        }
        if (match.text[at] == ' ' || ((guint8)match.text[at] & 0xc0) == 0x80 ||
            (at > 0 && is_word_byte(match.text[at - 1]) && is_word_byte(match.text[at])))
            continue;
        gsize end = 0;
        const CutRewording *row = reading->latin ? find_row(&line, &match, at, &end) : NULL;
        if (row == NULL && reading->han)
            row = find_han_row(&match, at, &end);
        if (row == NULL)
            continue;
        if (written.text == NULL) {
            written.text = g_string_sized_new(reading->folded->len + 32);
            written.origin = g_array_new(FALSE, FALSE, sizeof(guint32));
            written.quotes = g_ptr_array_new_with_free_func(g_free);
        }
        put(&written, reading, match.text + copied, at - copied, &reading->origin[copied]);
        reading->origin[end] = put_meant(&written, reading, &match, row->meant, at, end);
        copied = end;
        at = end - 1;
    }
    indexed_line_clear(&line);
    if (written.text != NULL)
        put_rest(&written, reading, copied);
    return written.text != NULL;
}

void reading_reword(Reading *reading)
{
    guint rounds = 0;
    while (rounds < ROUNDS_MAX && reword_once(reading))
        rounds++;
}
