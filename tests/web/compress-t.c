// SPDX-License-Identifier: MIT
/* Large answers are packed for clients that take gzip, and hold the same when unpacked. */
#include "lib/web/compress.h"

#include <string.h>

#include <isa-l/igzip_lib.h>

#include "lib/base/limits.h"

static void test_accepts(void)
{
    static const struct {
        const char *header;
        gboolean takes;
    } rows[] = {
        {NULL, FALSE},
        {"", FALSE},
        {"gzip", TRUE},
        {"GZIP", TRUE},
        {"br, gzip", TRUE},
        {"br", FALSE},
        {"gzipped", FALSE},
        {"x-gzip", FALSE},
        {"gzip;q=0", FALSE},
        {"gzip;q=1", TRUE},
        {"gzip ; q=0.5", TRUE},
        {"gzip; q=0.000", FALSE},
        {"identity;q=0, gzip", TRUE},
        {",,gzip", TRUE},
        {"deflate;q=0.5,gzip;q=0.1", TRUE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
        g_assert_cmpint(accepts_gzip(rows[i].header), ==, rows[i].takes);
}

/** The body of `size` bytes after response_compress, for a client with this header line ("NAME=value"). */
static GByteArray *answered(const guint8 *data, gsize size, const char *line, GString **headers)
{
    const char *const environment[] = {line, NULL};
    const Request request = {.environment = (gpointer)environment};
    Response response = {.status = 200, .headers = g_string_new("A: b\r\n"), .body = g_byte_array_new()};
    g_byte_array_append(response.body, data, (guint)size);
    response_compress(&request, &response);
    *headers = response.headers;
    return response.body;
}

static void check_bytes(const guint8 *data, gsize size, const guint8 *wanted, gsize wanted_size)
{
    g_assert_cmpuint(size, ==, wanted_size);
    g_assert_true(memcmp(data, wanted, size) == 0);
}

static void check_same(const GByteArray *packed, const guint8 *data, gsize size)
{
    g_autofree guint8 *out = g_malloc(size + 1);
    struct inflate_state state;
    isal_inflate_init(&state);
    state.crc_flag = ISAL_GZIP;
    state.next_in = packed->data;
    state.avail_in = packed->len;
    state.next_out = out;
    state.avail_out = (guint32)size + 1;
    g_assert_cmpint(isal_inflate(&state), ==, ISAL_DECOMP_OK);
    g_assert_cmpint(state.block_state, ==, ISAL_BLOCK_FINISH);
    check_bytes(out, state.total_out, data, size);
}

static guint8 *letters(gsize size)
{
    guint8 *data = g_malloc(size);
    for (gsize i = 0; i < size; i++)
        data[i] = (guint8) "{\"p\":[1,2.5]}"[(i * i / 7) % 13];
    return data;
}

static void test_packs(void)
{
    static const gsize sizes[] = {LIMIT_PLAIN_BODY, LIMIT_PLAIN_BODY + 1, 3 * 1024 * 1024};
    for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
        g_autofree guint8 *data = letters(sizes[i]);
        g_autoptr(GString) headers = NULL;
        g_autoptr(GByteArray) body = answered(data, sizes[i], "HTTP_ACCEPT_ENCODING=gzip", &headers);
        g_assert_cmpuint(body->len, <, sizes[i] / 2);
        g_assert_cmpstr(headers->str, ==, "A: b\r\nVary: Accept-Encoding\r\nContent-Encoding: gzip\r\n");
        check_same(body, data, sizes[i]);
    }
}

/** Small ones, clients that take none, and what does not become less. */
static void test_leaves(void)
{
    const gsize size = 2 * LIMIT_PLAIN_BODY;
    g_autofree guint8 *data = letters(size);
    g_autoptr(GString) none = NULL, small = NULL, dense = NULL;
    g_autoptr(GByteArray) whole = answered(data, size, "HTTP_ACCEPT_ENCODING=br", &none);
    check_bytes(whole->data, whole->len, data, size);
    g_assert_cmpstr(none->str, ==, "A: b\r\nVary: Accept-Encoding\r\n");
    g_autoptr(GByteArray) little = answered(data, LIMIT_PLAIN_BODY - 1, "HTTP_ACCEPT_ENCODING=gzip", &small);
    check_bytes(little->data, little->len, data, LIMIT_PLAIN_BODY - 1);
    g_assert_cmpstr(small->str, ==, "A: b\r\n");
    g_autoptr(GRand) random = g_rand_new_with_seed(1);
    for (gsize i = 0; i < size; i++)
        data[i] = (guint8)g_rand_int(random);
    g_autoptr(GByteArray) same = answered(data, size, "HTTP_ACCEPT_ENCODING=gzip", &dense);
    check_bytes(same->data, same->len, data, size);
    g_assert_null(strstr(dense->str, "Content-Encoding"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/compress/accepts", test_accepts);
    g_test_add_func("/compress/packs", test_packs);
    g_test_add_func("/compress/leaves", test_leaves);
    return g_test_run();
}
