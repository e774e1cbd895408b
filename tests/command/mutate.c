// SPDX-License-Identifier: MIT
/*
 * What libFuzzer cannot guess from bytes: messages made of whole words of the tables and of pieces of phrases that
 * people type. A quarter of the mutations are libFuzzer's own.
 */
#include <glib.h>
#include <string.h>

#include "lib/command/words.h"

/* libFuzzer finds and offers these by their names. */
size_t LLVMFuzzerMutate(guint8 *data, size_t size, size_t max_size);
size_t LLVMFuzzerCustomMutator(guint8 *data, size_t size, size_t max_size, unsigned int seed);

static void add_spellings(GPtrArray *pieces, const char *spellings)
{
    g_auto(GStrv) each = g_strsplit(spellings == NULL ? "" : spellings, "|", -1);
    for (gsize i = 0; each[i] != NULL; i++)
        g_ptr_array_add(pieces, g_strdup(each[i]));
}

/** The phrases of a file that tells their readings beside them. */
static void add_phrases(GPtrArray *pieces, const char *path)
{
    g_autofree char *content = NULL;
    if (!g_file_get_contents(path, &content, NULL, NULL))
        return;
    g_auto(GStrv) lines = g_strsplit(content, "\n", -1);
    for (gsize i = 0; lines[i] != NULL; i++) {
        const char *arrow = strstr(lines[i], "  =>  ");
        if (arrow == NULL)
            continue;
        g_autofree char *typed = g_strndup(lines[i], (gsize)(arrow - lines[i]));
        g_ptr_array_add(pieces, g_strcompress(typed));
    }
}

/** Words and phrases, read once; they stay for the whole run. */
static const GPtrArray *all_pieces(void)
{
    static GPtrArray *pieces;
    if (pieces != NULL)
        return pieces;
    pieces = g_ptr_array_new();
    for (gsize i = 0; i < words_count; i++) {
        add_spellings(pieces, words[i].zh);
        add_spellings(pieces, words[i].en);
    }
    static const char *const folders[] = {TEST_DATA "/command", TEST_DATA "/board"};
    for (gsize i = 0; i < G_N_ELEMENTS(folders); i++) {
        g_autoptr(GDir) dir = g_dir_open(folders[i], 0, NULL);
        for (const char *name; dir != NULL && (name = g_dir_read_name(dir)) != NULL;) {
            g_autofree char *path = g_build_filename(folders[i], name, NULL);
            if (g_str_has_suffix(name, ".txt"))
                add_phrases(pieces, path);
        }
    }
    return pieces;
}

/** Some place between two characters. */
static gsize boundary(GRand *random, const char *text, gsize size)
{
    gsize at = size == 0 ? 0 : (gsize)g_rand_int_range(random, 0, (gint32)size + 1);
    while (at > 0 && at < size && ((guint8)text[at] & 0xc0) == 0x80)
        at--;
    return at;
}

/** A word, a phrase, or what stands in one between two places. */
static char *some_piece(GRand *random)
{
    const GPtrArray *pieces = all_pieces();
    const char *piece = pieces->pdata[g_rand_int_range(random, 0, (gint32)pieces->len)];
    gsize size = strlen(piece);
    if (g_rand_boolean(random))
        return g_strdup(piece);
    gsize from = boundary(random, piece, size);
    return g_strndup(piece + from, boundary(random, piece + from, size - from));
}

size_t LLVMFuzzerCustomMutator(guint8 *data, size_t size, size_t max_size, unsigned int seed)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(seed);
    if (g_rand_int_range(random, 0, 4) == 0)
        return LLVMFuzzerMutate(data, size, max_size);
    gsize from = boundary(random, (const char *)data, size);
    gsize gone = g_rand_boolean(random) ? 0 : boundary(random, (const char *)data + from, MIN(size - from, 12));
    g_autofree char *piece = g_rand_int_range(random, 0, 6) == 0 ? g_strdup("") : some_piece(random);
    static const char *const joints[] = {"", "", "", " ", "，", "?", "。", "\n"};
    const char *joint = joints[g_rand_int_range(random, 0, G_N_ELEMENTS(joints))];
    g_autoptr(GString) made = g_string_new_len((const char *)data, (gssize)from);
    g_string_append(made, piece);
    g_string_append(made, joint);
    g_string_append_len(made, (const char *)data + from + gone, (gssize)(size - from - gone));
    gsize length = MIN(made->len, max_size);
    memcpy(data, made->str, length);
    return length;
}
