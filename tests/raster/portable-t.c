// SPDX-License-Identifier: MIT
/* A board's JSON file has its pictures in it, as far as there is room, and gives them back; what is none is refused. */
#include <string.h>

#include "lib/base/json.h"
#include "lib/raster/portable.h"

static GBytes *files[3]; /* what is to be had */
static char *ids[3];

static GBytes *file_of(const char *id, gpointer data)
{
    (void)data;
    for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
        if (strcmp(id, ids[i]) == 0)
            return files[i] != NULL ? g_bytes_ref(files[i]) : NULL;
    }
    return NULL;
}

static const AssetSource source = {.file = file_of};

/** Three pictures: on the board, as its backdrop, and one whose file is lost. */
static Board *with_pictures(void)
{
    g_autoptr(GString) text = g_string_new(NULL);
    g_string_append_printf(
        text,
        "{\"version\":1,\"next_id\":3,\"background\":\"#ffffff\",\"objects\":["
        "{\"id\":1,\"kind\":\"image\",\"cx\":9,\"cy\":9,\"w\":9,\"h\":9,\"asset\":\"%s\"},"
        "{\"id\":2,\"kind\":\"image\",\"cx\":9,\"cy\":9,\"w\":9,\"h\":9,\"asset\":\"%s\"}],"
        "\"backdrop\":{\"id\":1,\"kind\":\"image\",\"cx\":9,\"cy\":9,\"w\":9,\"h\":9,\"asset\":\"%s\"}}",
        ids[0], ids[2], ids[1]);
    g_autoptr(GError) error = NULL;
    g_autoptr(cJSON) json = json_parse(text->str, text->len, &error);
    Board *board = board_from_json(json, &error);
    g_assert_no_error(error);
    return board;
}

static cJSON *written(gsize room)
{
    gsize size = 0;
    g_autoptr(Board) board = with_pictures();
    g_autoptr(GBytes) bytes = portable_write(board, &source, room);
    const char *text = g_bytes_get_data(bytes, &size);
    g_autoptr(GError) error = NULL;
    cJSON *json = json_parse(text, size, &error);
    g_assert_no_error(error);
    g_autoptr(Board) again = board_from_json(json, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(board_count(again), ==, 2);
    return json;
}

static guint left_of(const cJSON *json)
{
    const cJSON *left = cJSON_GetObjectItemCaseSensitive(json, "pictures_left");
    return left != NULL ? (guint)cJSON_GetArraySize(left) : 0;
}

static void test_round(void)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(cJSON) json = written(G_MAXSIZE);
    g_autoptr(GHashTable) pictures = portable_pictures(json, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(g_hash_table_size(pictures), ==, 2);
    for (gsize i = 0; i < 2; i++)
        g_assert_true(g_bytes_equal(g_hash_table_lookup(pictures, ids[i]), files[i]));
    g_assert_cmpuint(left_of(json), ==, 1);
}

/** The small one still fits where the large one does not; the board itself is always whole. */
static void test_room(void)
{
    static const struct {
        gsize room;
        guint pictures;
    } cases[] = {{0, 0}, {2000, 1}, {200000, 2}};
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(cJSON) json = written(cases[i].room);
        g_autoptr(GHashTable) pictures = portable_pictures(json, NULL);
        g_assert_cmpuint(g_hash_table_size(pictures), ==, cases[i].pictures);
        g_assert_cmpuint(left_of(json), ==, 3 - cases[i].pictures);
    }
}

static void test_refused(void)
{
    static const char *const cases[] = {
        "{\"pictures\":{\"abc\":\"data:image/png;base64,AAAA\"}}",
        "{\"pictures\":{\"%s\":\"data:image/png;base64,AAAA\"}}",
        "{\"pictures\":{\"%s\":\"data:image/svg+xml;base64,AAAA\"}}",
        "{\"pictures\":{\"%s\":\"\"}}",
        "{\"pictures\":{\"%s\":7}}",
        "{\"pictures\":[1]}",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_auto(GStrv) halves = g_strsplit(cases[i], "%s", 2);
        g_autofree char *text = g_strjoinv(ids[0], halves);
        g_autoptr(cJSON) json = json_parse(text, strlen(text), NULL);
        g_autoptr(GError) error = NULL;
        g_assert_nonnull(json);
        g_assert_null(portable_pictures(json, &error));
        g_assert_error(error, BOARD_ERROR, BOARD_ERROR_INVALID);
    }
}

int main(int argc, char **argv)
{
    static guint8 large[60000];
    g_test_init(&argc, &argv, NULL);
    memset(large, 'x', sizeof large);
    files[0] = g_bytes_new_static(large, sizeof large);
    files[1] = g_bytes_new_static("a small file", 12);
    for (gsize i = 0; i < 2; i++)
        ids[i] = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, files[i]);
    ids[2] = g_compute_checksum_for_string(G_CHECKSUM_SHA256, "lost", -1);
    g_test_add_func("/portable/round", test_round);
    g_test_add_func("/portable/room", test_room);
    g_test_add_func("/portable/refused", test_refused);
    int status = g_test_run();
    for (gsize i = 0; i < G_N_ELEMENTS(ids); i++) {
        g_clear_pointer(&files[i], g_bytes_unref);
        g_free(ids[i]);
    }
    return status;
}
