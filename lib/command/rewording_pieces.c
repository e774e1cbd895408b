// SPDX-License-Identifier: MIT
#include "lib/command/rewording_pieces.h"

#include <string.h>

/** The choices between a bracket and the one that closes it. @return behind that */
static const char *cut_group(const char *open, Piece *piece)
{
    const char *close = strchr(open, *open == '(' ? ')' : ']');
    GArray *choices = g_array_new(FALSE, FALSE, sizeof(Letters));
    const char *ends = *open == '(' ? "|)" : "|]";
    for (const char *one = open + 1; one <= close;) {
        const Letters letters = {one, strcspn(one, ends)};
        g_array_append_val(choices, letters);
        one += letters.length + 1;
    }
    piece->kind = PIECE_ONE_OF;
    piece->kept = *open == '[';
    piece->n = choices->len;
    piece->letters = (const Letters *)(gpointer)g_array_free(choices, FALSE);
    return close + 1;
}

/** @return behind the letters */
static const char *cut_letters(const char *said, Piece *piece)
{
    gsize length = 0;
    while (said[length] != '\0' && strchr("([$", said[length]) == NULL && !g_ascii_isupper(said[length]))
        length++;
    char *text = g_strndup(said, length);
    g_strdelimit(text, "{", '(');
    Letters *letters = g_new(Letters, 1);
    *letters = (Letters){text, length};
    piece->kind = PIECE_LETTERS;
    piece->n = 1;
    piece->letters = letters;
    return said + length;
}

static const Piece *cut(const char *said)
{
    GArray *pieces = g_array_new(FALSE, FALSE, sizeof(Piece));
    while (*said != '\0') {
        Piece piece = {0};
        if (*said == '(' || *said == '[') {
            said = cut_group(said, &piece);
        } else if (g_ascii_isupper(*said) || *said == '$') {
            piece.kind = *said == '$' ? PIECE_OVER : PIECE_PART;
            piece.sign = *said++;
        } else {
            said = cut_letters(said, &piece);
        }
        g_array_append_val(pieces, piece);
    }
    const Piece end = {.kind = PIECE_END};
    g_array_append_val(pieces, end);
    return (const Piece *)(gpointer)g_array_free(pieces, FALSE);
}

const char *rewording_words(const char *said)
{
    return said + (*said != '\0' && strchr("^~!=", *said) != NULL ? 1 : 0);
}

static const RewordingTable *const english_tables[] = {&rewordings_pointed, &rewordings_lettered, &rewordings_exact,
                                                       &rewordings_there,   &rewordings_shaped,   &rewordings_drawn,
                                                       &rewordings_done};

gsize rewordings_count(void)
{
    gsize n = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(english_tables); i++)
        n += english_tables[i]->n;
    return n;
}

static CutRewording *cut_table(CutRewording *rows, const RewordingTable *table)
{
    for (gsize i = 0; i < table->n; i++) {
        const char *said = table->rows[i].said;
        const gboolean order = *said == '!', opens = *said == '=';
        rows[i] = (CutRewording){.told = *said == '~',
                                 .first = *said == '^' || order || opens,
                                 .order = order,
                                 .opens = opens,
                                 .said = rewording_words(said),
                                 .pieces = cut(rewording_words(said)),
                                 .meant = table->rows[i].meant};
    }
    return rows + table->n;
}

static gpointer cut_all(gpointer data)
{
    (void)data;
    CutRewording *all = g_new(CutRewording, rewordings_count());
    CutRewording *next = all;
    for (gsize i = 0; i < G_N_ELEMENTS(english_tables); i++)
        next = cut_table(next, english_tables[i]);
    return all;
}

const CutRewording *rewordings_cut(void)
{
    static GOnce once = G_ONCE_INIT;
    return g_once(&once, cut_all, NULL);
}

/** The rows of Chinese, and by the character with which they begin, where to look for them. */
typedef struct {
    CutRewording *rows;
    guint16 n;
    guint16 *next; /**< of each row, the next that may begin with its character */
    guint16 first[256];
} HanRows;

/** Some characters share one. */
static guint8 mark_of_text(const char *c)
{
    return (guint8)*c < 0x80 ? (guint8)*c : (guint8)((guint8)c[1] * 5 + (guint8)c[2]);
}

/** What begins with a part or a group has one of its own. */
static guint8 mark_of_char(const char *c)
{
    return *c == '(' || *c == '[' || g_ascii_isupper(*c) ? 'H' : mark_of_text(c);
}

static gboolean begins_with_thing(const CutRewording *row)
{
    return row->pieces->kind == PIECE_PART && row->pieces->sign == 'H';
}

static void note_begin(guint64 *begins, const Letters *letters)
{
    const guint8 mark = mark_of_text(letters->text);
    begins[mark >> 6] |= G_GUINT64_CONSTANT(1) << (mark & 63);
}

/** The marks with which what is said from a piece on may begin; all where that is not told by letters. */
static void note_begins(guint64 *begins, const Piece *piece)
{
    gboolean goes_on = TRUE; /* a piece may be left out */
    for (; goes_on; piece++) {
        goes_on = FALSE;
        if (piece->kind != PIECE_LETTERS && piece->kind != PIECE_ONE_OF) {
            memset(begins, 0xff, 4 * sizeof *begins);
            return;
        }
        for (guint i = 0; i < piece->n; i++) {
            const Letters *letters = &piece->letters[i];
            const guint8 c = letters->length > 0 ? (guint8)*letters->text : 0;
            if (c >= 0x80 && c < 0xe0) {
                memset(begins, 0xff, 4 * sizeof *begins); /* °: two bytes, whose mark is that of what follows */
                return;
            }
            if (c == 0)
                goes_on = TRUE;
            else
                note_begin(begins, letters);
        }
    }
}

static gpointer cut_han(gpointer data)
{
    (void)data;
    HanRows *all = g_new0(HanRows, 1);
    const RewordingTable *const tables[] = {&rewordings_han_pointed,  &rewordings_han_work, &rewordings_han_drawing,
                                            &rewordings_han_lettered, &rewordings_han,      &rewordings_han_there};
    for (gsize i = 0; i < G_N_ELEMENTS(tables); i++)
        all->n = (guint16)(all->n + tables[i]->n);
    const guint16 none = all->n;
    all->rows = g_new(CutRewording, none);
    all->next = g_new(guint16, none);
    CutRewording *next = all->rows;
    for (gsize i = 0; i < G_N_ELEMENTS(tables); i++)
        next = cut_table(next, tables[i]);
    for (guint i = 0; i < none; i++)
        note_begins(all->rows[i].begins, all->rows[i].pieces + (begins_with_thing(&all->rows[i]) ? 1 : 0));
    for (guint i = 0; i < G_N_ELEMENTS(all->first); i++)
        all->first[i] = none;
    for (guint16 i = none; i > 0; i--) { /* from the last, so that each list is in their order */
        guint16 *first = &all->first[mark_of_char(all->rows[i - 1].said)];
        all->next[i - 1] = *first;
        *first = (guint16)(i - 1);
    }
    return all;
}

static const HanRows *han_rows(void)
{
    static GOnce once = G_ONCE_INIT;
    return g_once(&once, cut_han, NULL);
}

const CutRewording *rewordings_han_first(const char *text)
{
    const HanRows *all = han_rows();
    const guint16 row = all->first[mark_of_char(text)];
    return row < all->n ? &all->rows[row] : NULL;
}

const CutRewording *rewordings_han_next(const CutRewording *row)
{
    const HanRows *all = han_rows();
    const guint16 next = all->next[row - all->rows];
    return next < all->n ? &all->rows[next] : NULL;
}

gboolean rewordings_han_goes_on(const CutRewording *row, const char *text)
{
    const guint8 mark = mark_of_text(text);
    return (row->begins[mark >> 6] >> (mark & 63) & 1) != 0;
}
