// SPDX-License-Identifier: MIT
/* The SVG is well-formed, shows the board's size and shapes, and needs no fonts where it is shown. */
#include <string.h>

#include "lib/raster/canvas.h"
#include "tests/raster/picture.h"

typedef struct {
    guint paths, texts, images;
    char *view_box;
} Count;

static void on_element(GMarkupParseContext *context, const char *name, const char **names, const char **values,
                       gpointer data, GError **error)
{
    Count *count = data;
    (void)context;
    (void)error;
    count->paths += strcmp(name, "path") == 0;
    count->texts += strcmp(name, "text") == 0;
    count->images += strcmp(name, "image") == 0;
    for (int i = 0; strcmp(name, "svg") == 0 && names[i] != NULL; i++) {
        if (strcmp(names[i], "viewBox") == 0)
            count->view_box = g_strdup(values[i]);
    }
}

/** Parses the SVG as XML; any fault in it fails the test. */
static Count count_elements(const Board *board, const char *const *caption)
{
    Count count = {0};
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) svg = board_svg(board, NULL, caption, &error);
    g_assert_no_error(error);
    const GMarkupParser parser = {.start_element = on_element};
    g_autoptr(GMarkupParseContext) context = g_markup_parse_context_new(&parser, 0, &count, NULL);
    g_markup_parse_context_parse(context, g_bytes_get_data(svg, NULL), (gssize)g_bytes_get_size(svg), &error);
    g_assert_no_error(error);
    g_markup_parse_context_end_parse(context, &error);
    g_assert_no_error(error);
    return count;
}

static void test_empty(void)
{
    g_autoptr(Board) board = board_new();
    Count count = count_elements(board, NULL);
    g_assert_cmpstr(count.view_box, ==, "0 0 800 600");
    g_free(count.view_box);
}

static void test_every_kind(void)
{
    g_autoptr(Board) board = board_new();
    g_autoptr(GRand) rand = g_rand_new_with_seed(11);
    for (guint i = 0; i < 100; i++)
        g_ptr_array_add(board->objects, random_object(rand, i));
    static const char *const caption[] = {"第1笔 <小王> & \"others\"", NULL};
    Count count = count_elements(board, caption);
    g_assert_cmpuint(count.paths, >, 100);
    g_free(count.view_box);
}

static void test_texts_are_outlines(void)
{
    g_autoptr(Board) board = board_new();
    put_text(board, "画板 & <b>", 40, 400, 300);
    Count plain = count_elements(board, NULL);
    g_assert_cmpuint(plain.texts, ==, 0);
    g_assert_cmpuint(plain.paths, >=, 6);
    put_text(board, "😀", 40, 400, 300);
    Count emoji = count_elements(board, NULL);
    g_assert_cmpuint(emoji.images, >, plain.images);
    g_free(plain.view_box);
    g_free(emoji.view_box);
}

/* The same board gives the same bytes, as a file that says what it is. */
static void test_pdf(void)
{
    g_autoptr(Board) board = board_new();
    put_text(board, "画板 😀", 40, 400, 300);
    board->grid = board->numbers = TRUE;
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) one = board_pdf(board, NULL, NULL, &error), other = board_pdf(board, NULL, NULL, &error);
    g_assert_no_error(error);
    g_assert_true(g_bytes_equal(one, other));
    g_assert_true(g_str_has_prefix(g_bytes_get_data(one, NULL), "%PDF-"));
}

/** Where `word` stands in the bytes; their end when it does not. */
static const char *find(const char *at, const char *end, const char *word)
{
    gsize length = strlen(word);
    while ((gsize)(end - at) >= length && memcmp(at, word, length) != 0)
        at++;
    return (gsize)(end - at) >= length ? at : end;
}

/** How often the stream that comes most often is there: what is drawn on a page is one. */
static guint same_streams(GBytes *pdf)
{
    gsize size = 0;
    const char *at = g_bytes_get_data(pdf, &size), *end = at + size;
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    guint most = 0;
    while ((at = find(at, end, "stream\n")) < end) {
        const char *stop = find(at, end, "endstream");
        char *sum = g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const guchar *)at, (gsize)(stop - at));
        guint times = GPOINTER_TO_UINT(g_hash_table_lookup(seen, sum)) + 1;
        g_hash_table_replace(seen, sum, GUINT_TO_POINTER(times));
        most = MAX(most, times);
        at = MIN(stop + strlen("endstream\n"), end);
    }
    return most;
}

static void turn(Board *board, guint page)
{
    g_autoptr(Action) action = action_new(ACTION_PAGE, NULL);
    action->page = page;
    g_assert_true(board_apply(board, action, NULL));
}

/* All pages are in one PDF, each with its caption, drawn where the first is. */
static void test_pages(void)
{
    static const char *const caption[] = {"hello", NULL};
    g_autoptr(Board) board = board_new();
    for (guint page = 1; page <= 3; page++) {
        turn(board, page);
        put_shape(board, SHAPE_CIRCLE, 400, 300, 100, 100);
    }
    g_autoptr(GBytes) pdf = board_pdf(board, NULL, caption, NULL), bare = board_pdf(board, NULL, NULL, NULL);
    g_assert_cmpuint(same_streams(pdf), ==, 3);
    g_assert_cmpuint(same_streams(bare), ==, 3);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/raster/svg/empty", test_empty);
    g_test_add_func("/raster/svg/every-kind", test_every_kind);
    g_test_add_func("/raster/svg/texts-are-outlines", test_texts_are_outlines);
    g_test_add_func("/raster/svg/pdf", test_pdf);
    g_test_add_func("/raster/svg/pages", test_pages);
    return g_test_run();
}
