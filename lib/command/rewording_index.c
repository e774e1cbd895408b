// SPDX-License-Identifier: MIT
#include "lib/command/rewording_index.h"

#include <string.h>

#include "lib/command/rewording_pieces.h"

/** Groups of a row that are looked at before it is tried. */
enum { GROUPS_MAX = 3 };

/** No word that is looked for. */
#define NO_WORD G_MAXUINT16

typedef struct {
    const char *text;
    gsize length;
    GArray *rows; /**< of guint16: those that begin with it */
} Word;

/** What has to be in a line before a row is tried there. */
typedef struct {
    guint64 first[2];           /**< the bytes with which it may begin, a bit for each */
    GArray *words;              /**< of guint16: those that have to be in it */
    GArray *groups[GROUPS_MAX]; /**< and of each of these, one */
    guint n_groups;
} Needs;

typedef struct {
    Needs *needs;   /**< of each row */
    GArray *words;  /**< of Word */
    GArray *open;   /**< of guint16: the rows that begin with no certain word */
    guint16 *slots; /**< the words by their hashes */
    guint mask;
} Index;

static gboolean is_word_byte(char c)
{
    return g_ascii_isalnum(c) || c == '\'';
}

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
        const Word added = {word, length, g_array_new(FALSE, FALSE, sizeof(guint16))};
        *slot = (guint16)index->words->len;
        g_array_append_val(index->words, added);
    }
    return *slot;
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
    const char *first = *said == 'K'                   ? digits
                        : *said == 'Q'                 ? "\x01"
                        : *said == 'T' || *said == 'P' ? "abcdefghijklmnopqrstuvwxyz#\x01"
                                                       : letters;
    if (!g_ascii_isupper(*said))
        need_byte(needs, *said);
    else
        for (; *first != '\0'; first++)
            need_byte(needs, *first);
    for (const char *p = *said == 'A' || *said == 'N' ? digits : ""; *p != '\0'; p++)
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

static gpointer index_build(gpointer data)
{
    (void)data;
    Index *index = g_new0(Index, 1);
    index->needs = g_new0(Needs, rewordings_count);
    index->words = g_array_new(FALSE, FALSE, sizeof(Word));
    index->open = g_array_new(FALSE, FALSE, sizeof(guint16));
    index->mask = 2 * INDEX_WORDS_MAX - 1;
    index->slots = g_new(guint16, index->mask + 1);
    memset(index->slots, 0xff, (index->mask + 1) * sizeof index->slots[0]);
    for (guint i = 0; i < rewordings_count; i++) {
        const char *said = rewording_words(rewordings[i].said);
        index->needs[i].words = g_array_new(FALSE, FALSE, sizeof(guint16));
        place_row(index, said, (guint16)i);
        need_first(&index->needs[i], said);
        need_words(index, &index->needs[i], said);
    }
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
static gboolean has_needed(const IndexedLine *line, const Needs *needs)
{
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

void indexed_line_init(IndexedLine *line)
{
    line->open = g_new(guint16, index_get()->open->len);
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
    for (gsize at = from; at < end;) {
        const gsize length = rewording_word_length(text + at);
        const guint16 word = length > 0 ? *slot_of(index, text + at, length) : NO_WORD;
        if (word != NO_WORD)
            line->words[word >> 6] |= G_GUINT64_CONSTANT(1) << (word & 63);
        at += MAX(length, 1);
    }
    line->n_open = 0;
    for (guint i = 0; i < index->open->len; i++) {
        const guint16 row = g_array_index(index->open, guint16, i);
        if (has_needed(line, &index->needs[row]))
            line->open[line->n_open++] = row;
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
        const Needs *needs = &index->needs[row];
        if (open ? c < 0x80 && (needs->first[c >> 6] >> (c & 63) & 1) != 0 : has_needed(cursor->line, needs))
            return row;
    }
    return rewordings_count;
}
