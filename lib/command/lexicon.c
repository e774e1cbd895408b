// SPDX-License-Identifier: MIT
/*
 * A trie over bytes. The rows of words.c are few (some thousand spellings), so nodes are small and children a
 * list of brothers in the order they were added:
 *
 *     root ─ 'r' ─ 'e' ─ 'd'*            * = the row that ends here
 *             └── 'o' ─ 'u' ─ 'n' ─ 'd'*
 *
 * The first byte has a table of its own, since every lookup begins there, and so have nodes with many children: the
 * bytes of a Chinese character have dozens.
 */
#include "lib/command/lexicon.h"

#include <string.h>

#include "lib/command/real_words.h"

typedef struct {
    guint32 child, brother; /**< indexes into nodes; 0 = none */
    guint32 table;          /**< of its children; index into tables, 0 = none */
    gint32 row;             /**< index into words, -1 = no word ends here */
    guint8 byte;
} Node;

/** A node with more children than this has a table of them. */
#define FEW_CHILDREN 4

typedef struct {
    guint32 child[256]; /**< by its byte; 0 = none */
} ChildTable;

typedef struct {
    const char *spelling; /**< in `strings` */
    gsize length;
    gint32 row;
} Spelling;

typedef struct {
    guint32 first[256];
    GStringChunk *strings; /**< thousands: too many to be interned, whose table would be left behind and made anew */
    GArray *nodes;         /**< of Node; [0] is not used */
    GArray *tables;        /**< of ChildTable; [0] is not used */
    GArray *latin['z' - 'a' + 1]; /**< of Spelling: single Latin words by their first letter, for repairs */
} Lexicon;

static guint32 child_of(Lexicon *lexicon, guint32 parent, guint8 byte)
{
    guint32 *link = parent == 0 ? &lexicon->first[byte] : &g_array_index(lexicon->nodes, Node, parent).child;
    while (*link != 0 && g_array_index(lexicon->nodes, Node, *link).byte != byte)
        link = &g_array_index(lexicon->nodes, Node, *link).brother;
    if (*link == 0) {
        guint32 fresh = lexicon->nodes->len;
        *link = fresh; /* before the array may move */
        Node node = {.row = -1, .byte = byte};
        g_array_append_val(lexicon->nodes, node);
        return fresh;
    }
    return *link;
}

/** Words that mean something to draw or do: others are too many and too near to common words. */
static gboolean is_repairable(WordKind kind)
{
    switch (kind) {
    case WORD_SHAPE:
    case WORD_COLOR:
    case WORD_FILLED:
    case WORD_HOLLOW:
    case WORD_BORDER:
    case WORD_DASH:
    case WORD_METRIC:
    case WORD_ANCHOR:
    case WORD_VERB:
    case WORD_CLEAR:
    case WORD_UNDO:
    case WORD_REDO:
    case WORD_LATER:
    case WORD_WHOLE:
    case WORD_EDIT:
    case WORD_ROTATE:
        return TRUE;
    default:
        return FALSE;
    }
}

/* A spelling that stands in several rows belongs to the first. */
static void add_spelling(Lexicon *lexicon, const char *text, gint32 row)
{
    guint32 node = 0;
    for (const char *p = text; *p != '\0'; p++)
        node = child_of(lexicon, node, (guint8)*p);
    Node *last = &g_array_index(lexicon->nodes, Node, node);
    if (last->row >= 0)
        return;
    last->row = row;
    gsize length = strlen(text);
    gboolean latin = length >= 4 && is_repairable(words[row].kind);
    for (gsize i = 0; i < length; i++)
        latin = latin && g_ascii_isalpha(text[i]);
    if (latin) {
        Spelling spelling = {g_string_chunk_insert(lexicon->strings, text), length, row};
        g_array_append_val(lexicon->latin[g_ascii_tolower(text[0]) - 'a'], spelling);
    }
}

static gboolean has_plural(const WordRow *row)
{
    return row->kind == WORD_SHAPE || row->kind == WORD_LATER;
}

static void add_plural(Lexicon *lexicon, const char *text, gint32 row)
{
    gboolean hissing = g_str_has_suffix(text, "s") || g_str_has_suffix(text, "x") || g_str_has_suffix(text, "sh");
    g_autofree char *plural = g_strconcat(text, hissing ? "es" : "s", NULL);
    add_spelling(lexicon, plural, row);
}

static void add_row(Lexicon *lexicon, gint32 index)
{
    const WordRow *row = &words[index];
    const char *lists[] = {row->zh, row->en};
    for (gsize i = 0; i < G_N_ELEMENTS(lists); i++) {
        if (lists[i] == NULL)
            continue;
        g_auto(GStrv) spellings = g_strsplit(lists[i], "|", -1);
        for (char **spelling = spellings; *spelling != NULL; spelling++) {
            add_spelling(lexicon, *spelling, index);
            if (i == 1 && has_plural(row))
                add_plural(lexicon, *spelling, index);
        }
    }
}

/** Gives nodes with many children their tables, once all words are there. */
static void add_tables(Lexicon *lexicon)
{
    Node *nodes = (Node *)(gpointer)lexicon->nodes->data;
    for (guint32 i = 1; i < lexicon->nodes->len; i++) {
        guint children = 0;
        ChildTable table = {{0}};
        for (guint32 child = nodes[i].child; child != 0; child = nodes[child].brother) {
            table.child[nodes[child].byte] = child;
            children++;
        }
        if (children <= FEW_CHILDREN)
            continue;
        nodes[i].table = lexicon->tables->len;
        g_array_append_val(lexicon->tables, table);
    }
}

static gpointer lexicon_build(gpointer data)
{
    (void)data;
    Lexicon *lexicon = g_new0(Lexicon, 1);
    lexicon->strings = g_string_chunk_new(4096);
    lexicon->nodes = g_array_new(FALSE, TRUE, sizeof(Node));
    for (gsize i = 0; i < G_N_ELEMENTS(lexicon->latin); i++)
        lexicon->latin[i] = g_array_new(FALSE, FALSE, sizeof(Spelling));
    lexicon->tables = g_array_new(FALSE, TRUE, sizeof(ChildTable));
    g_array_set_size(lexicon->nodes, 1);
    g_array_set_size(lexicon->tables, 1);
    for (gsize i = 0; i < words_count; i++)
        add_row(lexicon, (gint32)i);
    add_tables(lexicon);
    return lexicon;
}

/** Built once and kept until the program ends. */
static Lexicon *lexicon_get(void)
{
    static GOnce once = G_ONCE_INIT;
    return g_once(&once, lexicon_build, NULL);
}

/** the smiley face|'s border: behind words that only together are one. */
static gboolean is_possessive(const char *text, gsize length)
{
    return text[length] == '\'' && text[length + 1] == 's' && !g_ascii_isalpha(text[length + 2]) &&
           memchr(text, ' ', length) != NULL;
}

gsize lexicon_match(const char *text, const WordRow **row)
{
    const Lexicon *lexicon = lexicon_get();
    const Node *nodes = (const Node *)(gpointer)lexicon->nodes->data;
    const ChildTable *tables = (const ChildTable *)(gpointer)lexicon->tables->data;
    gsize best = 0;
    guint32 node = lexicon->first[(guint8)text[0]];
    for (gsize length = 1; node != 0; length++) {
        const Node *here = &nodes[node];
        char next = text[length];
        gboolean inside_word = g_ascii_isalpha(text[length - 1]) && (g_ascii_isalpha(next) || next == '\'');
        if (here->row >= 0 && (!inside_word || (words[here->row].kind == WORD_SHAPE && is_possessive(text, length)))) {
            best = length;
            *row = &words[here->row];
        }
        if (next == '\0')
            break;
        if (here->table != 0)
            node = tables[here->table].child[(guint8)next];
        else
            for (node = here->child; node != 0 && nodes[node].byte != (guint8)next;)
                node = nodes[node].brother;
    }
    return best;
}

gsize lexicon_match_kind(const char *text, WordKind kind)
{
    const WordRow *row = NULL;
    const gsize length = lexicon_match(text, &row);
    return length > 0 && row->kind == kind ? length : 0;
}

/** Whether b is at most `room` (1 or 2) letters from a; a swap of neighbours counts as one. */
static gboolean near(const char *a, gsize na, const char *b, gsize nb, guint room)
{
    while (na > 0 && nb > 0 && *a == *b) {
        a++, b++, na--, nb--;
    }
    if (na == 0 || nb == 0)
        return na + nb <= room;
    if (room == 0)
        return FALSE;
    if (na > 1 && nb > 1 && a[0] == b[1] && a[1] == b[0] && near(a + 2, na - 2, b + 2, nb - 2, room - 1))
        return TRUE;
    return near(a + 1, na - 1, b + 1, nb - 1, room - 1) || near(a + 1, na - 1, b, nb, room - 1) ||
           near(a, na, b + 1, nb - 1, room - 1);
}

/** Whether two words of the same letters have two neighbours swapped. */
static gboolean is_swap(const char *a, const char *b, gsize length)
{
    gsize i = 0;
    while (i < length && a[i] == b[i])
        i++;
    return i + 1 < length && a[i] == b[i + 1] && a[i + 1] == b[i] && memcmp(a + i + 2, b + i + 2, length - i - 2) == 0;
}

/** "chocolates" is no mistyped colour: of words that have no plural, one with an s is another word. */
static gboolean is_plural_of(const char *word, gsize length, const Spelling *one)
{
    return length == one->length + 1 && word[length - 1] == 's' && memcmp(word, one->spelling, one->length) == 0 &&
           !has_plural(&words[one->row]);
}

static const WordRow *nearest(const char *word, gsize length, guint room, const char **spelling)
{
    const GArray *latin = lexicon_get()->latin[word[0] - 'a'];
    const WordRow *found = NULL;
    for (guint i = 0; i < latin->len; i++) {
        const Spelling *one = &g_array_index(latin, Spelling, i);
        gsize size = one->length;
        /* Short words are near to many others: only a swap. The first letter is never the mistake. */
        gboolean swap = size == length && (size < 5 || length < 5);
        if (((size < 5 || length < 5) && !swap) || (swap && !is_swap(word, one->spelling, size)))
            continue;
        if (is_plural_of(word, length, one))
            continue;
        if (size + room < length || length + room < size || !near(word, length, one->spelling, size, room))
            continue;
        if (found != NULL && found != &words[one->row])
            return NULL;
        found = &words[one->row];
        *spelling = one->spelling;
    }
    return found;
}

/** What an elongated word may be one of: looks and shapes. */
static gboolean is_shouted(const WordRow *row)
{
    return row->kind == WORD_SHAPE || row->kind == WORD_COLOR || row->kind == WORD_SIZE || row->kind == WORD_ANCHOR;
}

/** reeeed, bigg, hugeee: letters said too often, all runs of at least `run` cut to `keep`. */
static const WordRow *shortened(const char *word, gsize length, gsize run, gsize keep, const char **spelling)
{
    char short_word[25];
    gsize n = 0;
    for (gsize i = 0; i < length;) {
        gsize same = 1;
        while (i + same < length && word[i + same] == word[i])
            same++;
        gsize kept = same >= run ? keep : same;
        memset(short_word + n, word[i], kept);
        n += kept;
        i += same;
    }
    short_word[n] = '\0';
    const WordRow *row = NULL;
    if (n == length || n < 3 || lexicon_match(short_word, &row) != n || !is_shouted(row))
        return NULL;
    *spelling = g_intern_string(short_word);
    return row;
}

/** gren, smal: of two equal letters one was typed. */
static const WordRow *undoubled(const char *word, gsize length, const char **spelling)
{
    char longer[26];
    for (gsize i = 0; i < length; i++) {
        const WordRow *row = NULL;
        memcpy(longer, word, i + 1);
        memcpy(longer + i + 1, word + i, length - i);
        longer[length + 1] = '\0';
        if (lexicon_match(longer, &row) != length + 1 || !is_shouted(row))
            continue;
        *spelling = g_intern_string(longer);
        return row;
    }
    return NULL;
}

static const WordRow *elongated(const char *word, gsize length, const char **spelling)
{
    const WordRow *row = shortened(word, length, 3, 1, spelling);
    row = row != NULL ? row : shortened(word, length, 3, 2, spelling);
    row = row != NULL ? row : shortened(word, length, 2, 1, spelling);
    return row != NULL ? row : undoubled(word, length, spelling);
}

const WordRow *lexicon_repair(const char *word, gsize length, const char **spelling)
{
    if (length < 4 || length > 24 || word[0] < 'a' || word[0] > 'z' || memchr(word, '\'', length) != NULL ||
        is_real_word(word, length))
        return NULL;
    const WordRow *found = elongated(word, length, spelling);
    if (found != NULL)
        return found;
    found = nearest(word, length, 1, spelling);
    return found == NULL && length >= 8 ? nearest(word, length, 2, spelling) : found;
}
