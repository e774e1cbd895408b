// SPDX-License-Identifier: MIT
#include "lib/command/rewording_index.h"

#include <string.h>

#include "lib/command/rewording_pieces.h"

/** Groups of a row that are looked at before it is tried. */
enum { GROUPS_MAX = 3 };

/** Marks that a row needs, and groups of them, that are looked at before it is tried. */
enum { SIGNS_MAX = 3 };

/** No word that is looked for. */
#define NO_WORD G_MAXUINT16

typedef struct {
    const char *text;
    gsize length;
    GArray *rows;  /**< of guint16: those that begin with it */
    GArray *needy; /**< of guint16: those that begin with no certain word, and cannot fit without it or one like it */
    guint wanted;  /**< by so many rows */
} Word;

/** What has to be in a line before a row is tried there. */
typedef struct {
    guint64 first[2];         /**< the bytes with which it may begin, a bit for each */
    guint64 signs[SIGNS_MAX]; /**< and of each of these, one: marks as they stand in a line, a bit for each */
    guint n_signs;
    GArray *words;              /**< of guint16: those that have to be in it */
    GArray *groups[GROUPS_MAX]; /**< and of each of these, one */
    guint n_groups;
} Needs;

typedef struct {
    Needs *needs;   /**< of each row */
    guint64 *marks; /**< of each row: those of the words that have to be in the line */
    GArray *words;  /**< of Word */
    GArray *open;   /**< of guint16: the rows that begin with no certain word; then of these those that need none */
    guint n_open;   /**< so many were there */
    guint16 *slots; /**< the words by their hashes */
    guint mask;
} Index;

gsize rewording_word_length(const char *text)
{
    gsize length = 0;
    while (is_word_byte(text[length]))
        length++;
    return length;
}

/* --- building -------------------------------------------------------------------------------------------------- */

static guint word_hash(const char *word, gsize length)
{
    guint hash = 5381;
    for (gsize i = 0; i < length; i++)
        hash = hash * 33 + (guint8)word[i];
    return hash ^ (hash >> 15);
}

/** Where a word is or would be. */
static guint16 *slot_of(const Index *index, const char *word, gsize length)
{
    guint at = word_hash(word, length) & index->mask;
    for (; index->slots[at] != NO_WORD; at = (at + 1) & index->mask) {
        const Word *there = &g_array_index(index->words, Word, index->slots[at]);
        if (there->length == length && memcmp(there->text, word, length) == 0)
            break;
    }
    return &index->slots[at];
}

static guint16 word_add(Index *index, const char *word, gsize length)
{
    guint16 *slot = slot_of(index, word, length);
    if (*slot == NO_WORD) {
        if (index->words->len >= INDEX_WORDS_MAX)
            g_error("there are more words in the rewordings than INDEX_WORDS_MAX");
        const Word added = {.text = word,
                            .length = length,
                            .rows = g_array_new(FALSE, FALSE, sizeof(guint16)),
                            .needy = g_array_new(FALSE, FALSE, sizeof(guint16))};
        *slot = (guint16)index->words->len;
        g_array_append_val(index->words, added);
    }
    return *slot;
}

/** Words share a mark with some others: a line that lacks a mark lacks the word. */
static guint64 mark_of(guint16 word)
{
    return G_GUINT64_CONSTANT(1) << (word * 0x9e3779b1u >> 26);
}

static gboolean opens_group(char c)
{
    return c == '(' || c == '[';
}

static const char *group_close(const char *open)
{
    return strchr(open, *open == '(' ? ')' : ']');
}

/** Behind a whole word, and not a part of one. */
static gboolean word_is_over(char next)
{
    return next == '\0' || next == ' ' || next == '$';
}

static void need_byte(Needs *needs, char c)
{
    needs->first[((guint8)c >> 6) & 1] |= G_GUINT64_CONSTANT(1) << ((guint8)c & 63);
}

/** The bytes with which what is said may begin. */
static void need_first(Needs *needs, const char *said)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz", digits[] = "0123456789";
    if (opens_group(*said)) {
        const char *close = group_close(said);
        for (const char *one = said + 1; one <= close; one += strcspn(one, "|])") + 1)
            need_first(needs, *one == '|' || one == close ? close + 1 : one);
        return;
    }
    const char *first = *said == 'K'                                   ? digits
                        : *said == 'Q'                                 ? "\x01"
                        : *said == 'T' || *said == 'P' || *said == 'O' ? "abcdefghijklmnopqrstuvwxyz#\x01"
                                                                       : letters;
    if (!g_ascii_isupper(*said))
        need_byte(needs, *said);
    else
        for (; *first != '\0'; first++)
            need_byte(needs, *first);
    if (*said == 'L')
        need_byte(needs, '#');
    for (const char *p = *said == 'A' || *said == 'N' || *said == 'L' ? digits : ""; *p != '\0'; p++)
        need_byte(needs, *p);
}

/** The words with which each of a group begins, of guint16; NULL where one of them has none, or only a part of one. */
static GArray *group_words(Index *index, const char *open)
{
    const char *close = group_close(open);
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(guint16));
    for (const char *one = open + 1; one <= close; one += strcspn(one, "|])") + 1) {
        gsize length = rewording_word_length(one);
        char next = one[length] == '|' || one + length == close ? close[1] : one[length];
        if (length == 0 || !word_is_over(next))
            return NULL;
        const guint16 word = word_add(index, one, length);
        g_array_append_val(found, word);
    }
    return g_steal_pointer(&found);
}

static void begins_with(Index *index, guint16 word, guint16 row)
{
    GArray *rows = g_array_index(index->words, Word, word).rows;
    if (rows->len == 0 || g_array_index(rows, guint16, rows->len - 1) != row)
        g_array_append_val(rows, row);
}

/** Put a row where it is looked for: at the words with which it may begin, or with those that begin with a part. */
static void place_row(Index *index, const char *said, guint16 row)
{
    gsize length = rewording_word_length(said);
    if (opens_group(*said)) {
        g_autoptr(GArray) group = group_words(index, said);
        for (guint i = 0; group != NULL && i < group->len; i++)
            begins_with(index, g_array_index(group, guint16, i), row);
        if (group != NULL)
            return;
    } else if (!g_ascii_isupper(*said) && length > 0 && word_is_over(said[length])) {
        begins_with(index, word_add(index, said, length), row);
        return;
    }
    g_array_append_val(index->open, row);
}

static void need_words(Index *index, Needs *needs, const char *said)
{
    gboolean begins_word = TRUE;
    for (const char *p = said; *p != '\0'; p++) {
        if (opens_group(*p)) {
            GArray *group = begins_word && needs->n_groups < GROUPS_MAX ? group_words(index, p) : NULL;
            if (group != NULL)
                needs->groups[needs->n_groups++] = group;
            p = group_close(p);
            begins_word = FALSE;
        } else if (begins_word && is_word_byte(*p) && !g_ascii_isupper(*p)) {
            gsize length = 0;
            while (is_word_byte(p[length]) && !g_ascii_isupper(p[length]))
                length++;
            if (word_is_over(p[length])) {
                const guint16 word = word_add(index, p, length);
                g_array_append_val(needs->words, word);
            }
            p += length - 1;
            begins_word = FALSE;
        } else {
            begins_word = *p == ' ';
        }
    }
}

/** The bit of a mark; 0 for letters, digits and spaces. What is not ASCII has one for all. */
static guint64 sign_of(char c)
{
    static const char marks[] = ",.;:=->/#%+!?()<\"&@*|_~'";
    const char *mark = (guint8)c < 0x80 && c != '\0' ? strchr(marks, c == '{' ? '(' : c) : NULL;
    return (guint8)c >= 0x80 ? 1 : mark != NULL ? G_GUINT64_CONSTANT(2) << (mark - marks) : 0;
}

/** One mark of each of a group; 0 where one of them has none. */
static guint64 group_signs(const char *open)
{
    const char *close = group_close(open);
    guint64 signs = 0;
    for (const char *one = open + 1; one <= close; one += strcspn(one, "|])") + 1) {
        guint64 sign = 0;
        for (const char *p = one; sign == 0 && p < close && *p != '|'; p++)
            sign = sign_of(*p);
        if (sign == 0)
            return 0;
        signs |= sign;
    }
    return signs;
}

static void need_signs(Needs *needs, const char *said)
{
    for (const char *p = said; *p != '\0' && needs->n_signs < SIGNS_MAX; p++) {
        const gboolean group = opens_group(*p);
        const guint64 sign = group ? group_signs(p) : *p == '$' ? 0 : sign_of(*p);
        if (sign != 0)
            needs->signs[needs->n_signs++] = sign;
        p = group ? group_close(p) : p;
    }
}

/** The rarest of the words that a row needs, or those of its smallest group: where it is looked for. */
static GArray *rarest(const Index *index, const Needs *needs)
{
    GArray *words = g_array_new(FALSE, FALSE, sizeof(guint16));
    for (guint i = 0; i < needs->words->len; i++) {
        const guint16 word = g_array_index(needs->words, guint16, i);
        if (words->len == 0 || g_array_index(index->words, Word, word).wanted <
                                   g_array_index(index->words, Word, g_array_index(words, guint16, 0)).wanted) {
            g_array_set_size(words, 0);
            g_array_append_val(words, word);
        }
    }
    const GArray *group = NULL;
    for (guint i = 0; i < needs->n_groups && words->len == 0; i++)
        group = group == NULL || needs->groups[i]->len < group->len ? needs->groups[i] : group;
    if (group != NULL)
        g_array_append_vals(words, group->data, group->len);
    return words;
}

/** The rows that begin with no certain word, by those that they need. */
static void place_open(Index *index)
{
    for (gsize i = 0, n = rewordings_count(); i < n; i++) {
        for (guint k = 0; k < index->needs[i].words->len; k++)
            g_array_index(index->words, Word, g_array_index(index->needs[i].words, guint16, k)).wanted++;
    }
    index->n_open = index->open->len;
    g_autoptr(GArray) open = index->open;
    index->open = g_array_new(FALSE, FALSE, sizeof(guint16));
    for (guint i = 0; i < open->len; i++) {
        const guint16 row = g_array_index(open, guint16, i);
        g_autoptr(GArray) words = rarest(index, &index->needs[row]);
        for (guint k = 0; k < words->len; k++)
            g_array_append_val(g_array_index(index->words, Word, g_array_index(words, guint16, k)).needy, row);
        if (words->len == 0)
            g_array_append_val(index->open, row);
    }
}

static gpointer index_build(gpointer data)
{
    (void)data;
    Index *index = g_new0(Index, 1);
    index->needs = g_new0(Needs, rewordings_count());
    index->marks = g_new0(guint64, rewordings_count());
    index->words = g_array_new(FALSE, FALSE, sizeof(Word));
    index->open = g_array_new(FALSE, FALSE, sizeof(guint16));
    index->mask = 2 * INDEX_WORDS_MAX - 1;
    index->slots = g_new(guint16, index->mask + 1);
    memset(index->slots, 0xff, (index->mask + 1) * sizeof index->slots[0]);
    for (gsize i = 0, n = rewordings_count(); i < n; i++) {
        const char *said = rewordings_cut()[i].said;
        index->needs[i].words = g_array_new(FALSE, FALSE, sizeof(guint16));
        place_row(index, said, (guint16)i);
        need_first(&index->needs[i], said);
        need_words(index, &index->needs[i], said);
        need_signs(&index->needs[i], said);
        for (guint k = 0; k < index->needs[i].words->len; k++)
            index->marks[i] |= mark_of(g_array_index(index->needs[i].words, guint16, k));
    }
    place_open(index);
    return index;
}

static const Index *index_get(void)
{
    static GOnce once = G_ONCE_INIT;
    return g_once(&once, index_build, NULL);
}

/* --- asking ---------------------------------------------------------------------------------------------------- */

static gboolean has_word(const IndexedLine *line, guint16 word)
{
    return (line->words[word >> 6] >> (word & 63) & 1) != 0;
}

static gboolean has_one_of(const IndexedLine *line, const GArray *group)
{
    guint i = 0;
    while (i < group->len && !has_word(line, g_array_index(group, guint16, i)))
        i++;
    return i < group->len;
}

/** Whether the words of a line have what the row needs. */
static gboolean has_needed(const IndexedLine *line, const Index *index, guint16 row)
{
    if ((index->marks[row] & ~line->marks) != 0)
        return FALSE;
    const Needs *needs = &index->needs[row];
    for (guint i = 0; i < needs->n_signs; i++) {
        if ((line->signs & needs->signs[i]) == 0)
            return FALSE;
    }
    for (guint i = 0; i < needs->words->len; i++) {
        if (!has_word(line, g_array_index(needs->words, guint16, i)))
            return FALSE;
    }
    for (guint i = 0; i < needs->n_groups; i++) {
        if (!has_one_of(line, needs->groups[i]))
            return FALSE;
    }
    return TRUE;
}

/** Those of some rows that may fit in a line, each once, in their order. */
static void add_open(IndexedLine *line, const Index *index, const GArray *rows)
{
    for (guint i = 0; i < rows->len; i++) {
        const guint16 row = g_array_index(rows, guint16, i);
        if (!has_needed(line, index, row))
            continue;
        guint at = line->n_open;
        while (at > 0 && line->open[at - 1] > row)
            at--;
        if (at > 0 && line->open[at - 1] == row)
            continue;
        memmove(line->open + at + 1, line->open + at, (line->n_open++ - at) * sizeof *line->open);
        line->open[at] = row;
    }
}

void indexed_line_init(IndexedLine *line)
{
    line->open = g_new(guint16, MAX(index_get()->n_open, 1));
    line->n_open = 0;
}

void indexed_line_clear(IndexedLine *line)
{
    g_clear_pointer(&line->open, g_free);
}

void indexed_line_read(IndexedLine *line, const char *text, gsize from, gsize end)
{
    const Index *index = index_get();
    memset(line->words, 0, sizeof line->words);
    line->marks = 0;
    line->signs = 0;
    for (gsize at = from; at <= end; at++)
        line->signs |= sign_of(text[at]);
    for (gsize at = from; at < end;) {
        const gsize length = rewording_word_length(text + at);
        const guint16 word = length > 0 ? *slot_of(index, text + at, length) : NO_WORD;
        if (word != NO_WORD) {
            line->words[word >> 6] |= G_GUINT64_CONSTANT(1) << (word & 63);
            line->marks |= mark_of(word);
        }
        at += MAX(length, 1);
    }
    line->n_open = 0;
    add_open(line, index, index->open);
    for (guint i = 0; i < G_N_ELEMENTS(line->words); i++) {
        for (guint64 left = line->words[i]; left != 0; left &= left - 1) {
            const guint word = 64 * i + (guint)__builtin_ctzll(left);
            add_open(line, index, g_array_index(index->words, Word, word).needy);
        }
    }
}

IndexCursor indexed_line_at(const IndexedLine *line, const char *text)
{
    const Index *index = index_get();
    IndexCursor cursor = {
        .line = line, .open = line->open, .open_end = line->open + line->n_open, .first = (guint8)text[0]};
    const gsize length = rewording_word_length(text);
    const guint16 word = length > 0 ? *slot_of(index, text, length) : NO_WORD;
    if (word != NO_WORD) {
        const GArray *rows = g_array_index(index->words, Word, word).rows;
        cursor.begun = (const guint16 *)(gpointer)rows->data;
        cursor.begun_end = cursor.begun + rows->len;
    }
    return cursor;
}

gsize index_cursor_next(IndexCursor *cursor)
{
    const Index *index = index_get();
    const guint8 c = cursor->first;
    while (cursor->begun < cursor->begun_end || cursor->open < cursor->open_end) {
        const gboolean open =
            cursor->begun == cursor->begun_end || (cursor->open < cursor->open_end && *cursor->open < *cursor->begun);
        const guint16 row = open ? *cursor->open++ : *cursor->begun++;
        if (!open && has_needed(cursor->line, index, row))
            return row;
        if (open && c < 0x80 && (index->needs[row].first[c >> 6] >> (c & 63) & 1) != 0)
            return row;
    }
    return rewordings_count();
}
