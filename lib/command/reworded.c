// SPDX-License-Identifier: MIT
#include "lib/command/rewordings.h"

#include <string.h>

#include "lib/command/lexicon.h"

/** So many parts of what is said may be repeated, and so many plain words be one part. */
enum { PARTS_MAX = 8, PLAIN_WORDS_MAX = 3, THING_WORDS_MAX = 5 };

typedef struct {
    gsize start, end;
    char sign;
} Part;

typedef struct {
    const char *text;
    Part parts[PARTS_MAX];
    guint n;
} Match;

/** The rewordings by the first byte of what is said. */
typedef struct {
    GArray *of[128]; /**< of guint: rows, in order */
} Index;

static gboolean is_word_byte(char c)
{
    return g_ascii_isalnum(c) || c == '\'';
}

static gsize word_length(const char *text)
{
    gsize length = 0;
    while (is_word_byte(text[length]))
        length++;
    return length;
}

static gboolean is_one_of(const char *word, gsize length, const char *list)
{
    for (const char *p = list; *p != '\0';) {
        gsize n = strcspn(p, "|");
        if (n == length && memcmp(p, word, n) == 0)
            return TRUE;
        p += n + (p[n] == '|' ? 1 : 0);
    }
    return FALSE;
}

/* --- parts ---------------------------------------------------------------------------------------------------- */

static gsize number_length(const char *text)
{
    gsize length = *text == '-' ? 1 : 0;
    gsize digits = strspn(text + length, "0123456789.");
    if (digits > 0 && g_ascii_isdigit(text[length]))
        return length + digits - (text[length + digits - 1] == '.' ? 1 : 0);
    const WordRow *row = NULL;
    gsize word = lexicon_match(text, &row);
    return word > 0 && row->kind == WORD_NUMBER ? word : 0;
}

static gsize count_length(const char *text)
{
    gsize length = word_length(text);
    return is_one_of(text, length, "a|an|another|some") ? length : number_length(text);
}

static gsize kind_length(const char *text, WordKind kind)
{
    const WordRow *row = NULL;
    gsize length = lexicon_match(text, &row);
    return length > 0 && row->kind == kind ? length : 0;
}

static gsize color_length(const char *text)
{
    if (*text == '#' && strspn(text + 1, "0123456789abcdef") >= 3)
        return 1 + strspn(text + 1, "0123456789abcdef");
    gsize shade = kind_length(text, WORD_SHADE);
    gsize skip = shade > 0 && text[shade] == ' ' ? shade + 1 : 0;
    gsize color = kind_length(text + skip, WORD_COLOR);
    return color > 0 ? skip + color : 0;
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

/** The end of the k-th way in which a thing may stand at the beginning of a text, the shortest first; 0 for no more. */
static gsize thing_length(const char *text, guint k)
{
    static const char *const single = "it|them|this|that|these|those|both";
    static const char *const leading = "the|my|our|both|all|every|each|this|that";
    static const char *const never =
        "and|or|to|in|into|on|at|with|from|by|then|but|is|are|it|make|put|please|pls|so|of|"
        "than|as|for|should|not|don't|horizontally|vertically";
    if (*text == '\x01')
        return k == 0 ? 1 : 0;
    if (*text == '#' && g_ascii_isdigit(text[1]))
        return k == 0 ? 1 + strspn(text + 1, "0123456789") : 0;
    gsize first = word_length(text);
    gboolean alone = is_one_of(text, first, single) || (first == 1 && *text != 'a' && g_ascii_isalpha(*text));
    if (alone && k == 0)
        return first;
    if (!is_one_of(text, first, leading))
        return 0;
    guint more = k + 1 - (alone ? 1 : 0);
    gsize end = first;
    for (guint i = 0; i < more; i++) {
        gsize next = text[end] == ' ' ? word_length(text + end + 1) : 0;
        next = next == 0 && text[end] == ' ' && text[end + 1] == '#' ? 1 + strspn(text + end + 2, "0123456789") : next;
        next = next == 0 && text[end] == ' ' && text[end + 1] == '\x01' ? 1 : next;
        if (next == 0 || i >= THING_WORDS_MAX || is_one_of(text + end + 1, next, never))
            return 0;
        end += 1 + next;
    }
    return end;
}

static gsize plain_length(const char *text, guint k)
{
    gsize end = 0;
    for (guint i = 0; i <= k; i++) {
        gsize skip = i > 0 && text[end] == ' ' ? 1 : 0;
        gsize next = i == 0 || skip > 0 ? word_length(text + end + skip) : 0;
        if (next == 0 || k >= PLAIN_WORDS_MAX)
            return 0;
        end += skip + next;
    }
    return end;
}

/** The k-th way in which a part of that sign may stand there; 0 for no more. */
static gsize part_length(const char *text, char sign, guint k)
{
    if (sign == 'T' || sign == 'P')
        return thing_length(text, k);
    if (sign == 'W')
        return plain_length(text, k);
    if (k > 0)
        return 0;
    switch (sign) {
    case 'X':
        return *text == '\x01' ? 1 : word_length(text);
    case 'Q':
        return *text == '\x01' ? 1 : 0;
    case 'N':
        return number_length(text);
    case 'A':
        return count_length(text);
    case 'C':
        return color_length(text);
    case 'S':
        return kind_length(text, WORD_SHAPE);
    case 'R':
        return relation_length(text);
    default:
        return is_one_of(text, word_length(text), "left|right|up|down") ? word_length(text) : 0;
    }
}

/* --- where ----------------------------------------------------------------------------------------------------- */

static gboolean is_mark(char c)
{
    return c == '\0' || strchr(",;.:!?\n", c) != NULL;
}

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
    static const char *const manners =
        "please|pls|plz|and|then|now|ok|okay|just|let's|lets|so|also|hey|hi|first|next|but|kindly|quickly|you|we";
    while (at > 0) {
        gsize before = word_before(text, at);
        if (before == at) {
            while (at > 0 && text[at - 1] == ' ')
                at--;
            return at == 0 || is_mark(text[at - 1]);
        }
        gsize length = word_length(text + before);
        gboolean asked = is_one_of(text + before, length, "you|we");
        if (!is_one_of(text + before, length, manners))
            return FALSE;
        at = before;
        if (!asked)
            continue;
        before = word_before(text, at);
        if (!is_one_of(text + before, word_length(text + before), "can|could|would|will") || before == at)
            return FALSE;
        at = before;
    }
    return TRUE;
}

/** Whether a piece ends there: nothing, a mark, a joint or manners follow. */
static gboolean ends(const char *text)
{
    text += strspn(text, " ");
    return is_mark(*text) ||
           is_one_of(text, word_length(text), "and|then|please|pls|plz|thanks|now|too|but|for|with|because|so");
}

/** A deed, a count or "a" begins the sentence that `at` is in. */
static gboolean is_told(const char *text, gsize at)
{
    static const char *const deeds =
        "draw|add|make|put|create|place|sketch|insert|paint|write|type|delete|remove|erase|move|color|colour|fill|"
        "turn|rotate|change|set|give|resize|enlarge|shrink|copy|duplicate|align|group|flip|mirror|bring|send|"
        "show|plot|position|arrange|line|label|drop|stick|pop|throw|red|blue|green|yellow|black|big|small|large|"
        "orange|purple|pink|white|tiny|huge|little|filled|hollow|dashed|dotted|thick|thin|scale";
    gsize first = at;
    while (first > 0 && strchr(";.!?\n", text[first - 1]) == NULL)
        first--;
    for (;;) {
        first += strspn(text + first, " ,");
        gsize length = word_length(text + first);
        if (!is_one_of(text + first, length,
                       "please|pls|plz|and|then|now|ok|okay|just|let's|lets|so|also|can|could|would|will|you|we|i|"
                       "want|i'd|like|need|to|me|us|here"))
            return length > 0 && (is_one_of(text + first, length, deeds) || count_length(text + first) > 0 ||
                                  kind_length(text + first, WORD_SHAPE) > 0);
        first += length;
    }
}

/* --- matching -------------------------------------------------------------------------------------------------- */

static gsize fits(Match *match, gsize at, const char *said);

/** One of those in brackets, and what follows them. */
static gsize fits_one_of(Match *match, gsize at, const char *said)
{
    gboolean kept = *said == '[';
    const char *close = strchr(said, kept ? ']' : ')');
    guint parts = match->n;
    for (const char *one = said + 1; one <= close;) {
        gsize length = strcspn(one, kept ? "|]" : "|)");
        match->n = parts;
        if (strncmp(match->text + at, one, length) == 0) {
            if (kept && match->n < PARTS_MAX)
                match->parts[match->n++] = (Part){at, at + length, 'G'};
            gsize end = fits(match, at + length, close + 1);
            if (end > 0)
                return end;
        }
        one += length + 1;
    }
    match->n = parts;
    return 0;
}

static gsize fits_part(Match *match, gsize at, const char *said)
{
    guint parts = match->n;
    gsize length;
    for (guint k = 0; parts < PARTS_MAX && (length = part_length(match->text + at, *said, k)) > 0; k++) {
        gsize end = at + length;
        gboolean owner = *said == 'P';
        if (owner && (length < 3 || strncmp(match->text + end - 2, "'s", 2) != 0))
            continue;
        match->parts[parts] = (Part){at, owner ? end - 2 : end, owner ? 'T' : *said};
        match->n = parts + 1;
        gsize found = fits(match, end, said + 1);
        if (found > 0)
            return found;
    }
    match->n = parts;
    return 0;
}

/** The end of what is said at `at`; 0 when it is not. */
static gsize fits(Match *match, gsize at, const char *said)
{
    const char *text = match->text;
    for (; *said != '\0'; said++) {
        if (*said == '(' || *said == '[')
            return fits_one_of(match, at, said);
        if (g_ascii_isupper(*said))
            return fits_part(match, at, said);
        if (*said == '$')
            return ends(text + at) ? at : 0;
        if (text[at] != *said)
            return 0;
        at++;
    }
    return is_word_byte(text[at]) && at > 0 && is_word_byte(text[at - 1]) ? 0 : at;
}

/** The end of what the row says at `at`; 0 when it does not stand there. */
static gsize row_fits(const Rewording *row, Match *match, gsize at)
{
    const char *said = row->said;
    gboolean told = *said == '~', first = *said == '^';
    match->n = 0;
    gsize end = fits(match, at, said + (told || first ? 1 : 0));
    if (end == 0 || (first && !begins(match->text, at)) || (told && !is_told(match->text, at)))
        return 0;
    return end;
}

static void index_byte(Index *index, char c, guint row)
{
    GArray **rows = &index->of[(guint8)c & 0x7f];
    if (*rows == NULL)
        *rows = g_array_new(FALSE, FALSE, sizeof(guint));
    if ((*rows)->len == 0 || g_array_index(*rows, guint, (*rows)->len - 1) != row)
        g_array_append_val(*rows, row);
}

/** The bytes with which what is said may begin. */
static void index_said(Index *index, const char *said, guint row)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz", digits[] = "0123456789";
    if (*said == '(' || *said == '[') {
        const char *close = strchr(said, *said == '(' ? ')' : ']');
        for (const char *one = said + 1; one <= close; one += strcspn(one, "|])") + 1)
            index_said(index, *one == '|' || one == close ? close + 1 : one, row);
        return;
    }
    const char *first = *said == 'N' ? digits : *said == 'Q' ? "\x01" : *said == 'T' || *said == 'P' ? "abceimot#\x01" : letters;
    if (!g_ascii_isupper(*said))
        index_byte(index, *said, row);
    else
        for (; *first != '\0'; first++)
            index_byte(index, *first, row);
    for (const char *p = *said == 'A' ? digits : ""; *p != '\0'; p++)
        index_byte(index, *p, row);
}

static gpointer index_build(gpointer data)
{
    (void)data;
    Index *index = g_new0(Index, 1);
    for (guint i = 0; i < rewordings_count; i++) {
        const char *said = rewordings[i].said;
        index_said(index, said + (*said == '^' || *said == '~' ? 1 : 0), i);
    }
    return index;
}

/** The row that rewords what stands at `at`, or NULL. */
static const Rewording *find(const Index *index, Match *match, gsize at, gsize *end)
{
    const guint8 first = (guint8)match->text[at];
    const GArray *rows = first < 0x80 ? index->of[first] : NULL;
    for (guint i = 0; rows != NULL && i < rows->len; i++) {
        const Rewording *row = &rewordings[g_array_index(rows, guint, i)];
        if ((*end = row_fits(row, match, at)) > 0)
            return row;
    }
    return NULL;
}

/* --- writing --------------------------------------------------------------------------------------------------- */

typedef struct {
    GString *text;
    GArray *origin; /**< of guint32 */
} Written;

static void put(Written *written, const char *text, gsize length, const guint32 *origin)
{
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

/**
 * What is meant: the parts come from where they stood, its own words from before or behind the part beside them.
 * @return where what follows is behind: the end of the last part, so that no words are added to a text there
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
        if (!g_ascii_isupper(*p)) {
            put(written, p, 1, &reading->origin[p == meant ? at : from]);
            behind = end;
            continue;
        }
        const guint i = next_part(match, *p, used);
        if (i == PARTS_MAX)
            continue;
        const Part *part = &match->parts[i];
        used[i] = TRUE;
        put(written, match->text + part->start, part->end - part->start, &reading->origin[part->start]);
        from = behind = part->end;
    }
    return reading->origin[*meant == '\0' ? at : behind];
}

void reading_reword(Reading *reading)
{
    static GOnce once = G_ONCE_INIT;
    const Index *index = g_once(&once, index_build, NULL);
    Match match = {.text = reading->folded->str};
    Written written = {NULL, NULL};
    gsize copied = 0, end = 0;
    for (gsize at = 0; match.text[at] != '\0'; at++) {
        if (match.text[at] == ' ' || (at > 0 && is_word_byte(match.text[at - 1]) && is_word_byte(match.text[at])))
            continue;
        const Rewording *row = find(index, &match, at, &end);
        if (row == NULL)
            continue;
        if (written.text == NULL) {
            written.text = g_string_sized_new(reading->folded->len + 32);
            written.origin = g_array_new(FALSE, FALSE, sizeof(guint32));
        }
        put(&written, match.text + copied, at - copied, &reading->origin[copied]);
        reading->origin[end] = put_meant(&written, reading, &match, row->meant, at, end);
        copied = end;
        at = end - 1;
    }
    if (written.text == NULL)
        return;
    guint32 last = reading->origin[copied];
    if (match.text[copied] != '\0') {
        put(&written, match.text + copied, reading->folded->len - copied, &reading->origin[copied]);
        last = reading->origin[reading->folded->len];
    }
    g_array_append_val(written.origin, last);
    g_string_free(reading->folded, TRUE);
    g_free(reading->origin);
    reading->folded = written.text;
    reading->origin_room = written.origin->len;
    reading->origin = (guint32 *)(gpointer)g_array_free(written.origin, FALSE);
}
