// SPDX-License-Identifier: MIT
/*
 * Pictures as people send them, and as nobody should: what is whole comes out as its pixels, what is broken, lies about
 * itself or would burst is refused or comes out as some sane picture, each within its time, and nothing is harmed.
 */
#include <poll.h>
#include <string.h>

#include "decode/frame.h"
#include "lib/base/limits.h"
#include "tests/worker/files.h"
#include "worker/decoding.h"

#define PROGRAM BUILD_FOLDER "/dingboard-decode"

/** What is expected of a case; ANY is a refusal or a sane picture. */
typedef enum { FINE, TOO_LARGE, UNREADABLE, REFUSED, ANY } Expected;

static guint cases;

static gint64 now_ms(void)
{
    return g_get_monotonic_time() / 1000;
}

/** Run one to its end; it must be over soon after its deadline, however slow the machine. */
static Decoding *run(const guint8 *bytes, gsize size)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) input = g_bytes_new(bytes, size);
    Decoding *decoding = decoding_start(PROGRAM, input, now_ms(), &error);
    g_assert_no_error(error);
    while (!decoding_run(decoding, now_ms())) {
        struct pollfd fd = {.fd = decoding_fd(decoding), .events = POLLIN};
        poll(&fd, 1, (int)MAX(0, decoding_deadline(decoding) - now_ms()));
    }
    cases++;
    return decoding;
}

static void assert_sane(const Decoded *decoded)
{
    g_assert_cmpuint(decoded->width, >=, 1);
    g_assert_cmpuint(decoded->height, >=, 1);
    g_assert_cmpuint(decoded->width, <=, LIMIT_ASSET_SIDE);
    g_assert_cmpuint(decoded->height, <=, LIMIT_ASSET_SIDE);
    g_assert_nonnull(decoded->pixels);
}

static void check(const char *name, const guint8 *bytes, gsize size, Expected expected)
{
    g_autoptr(Decoding) decoding = run(bytes, size);
    Decoded decoded = decoding_result(decoding);
    g_test_message("%s: %d", name, (int)decoded.failure);
    if (decoded.failure == PICTURE_FINE)
        assert_sane(&decoded);
    if (expected == FINE)
        g_assert_cmpint(decoded.failure, ==, PICTURE_FINE);
    else if (expected == TOO_LARGE)
        g_assert_cmpint(decoded.failure, ==, PICTURE_TOO_LARGE);
    else if (expected == UNREADABLE)
        g_assert_cmpint(decoded.failure, ==, PICTURE_UNREADABLE);
    else if (expected == REFUSED)
        g_assert_cmpint(decoded.failure, !=, PICTURE_FINE);
}

static void check_array(const char *name, GByteArray *array /* taken */, Expected expected)
{
    check(name, array->data, array->len, expected);
    g_byte_array_unref(array);
}

/** "red" and "blue", as far as lossy kinds keep them. */
static void assert_halves(const Decoded *decoded)
{
    const guint8 *left = decoded->pixels + 4 * ((gsize)decoded->height / 2 * decoded->width + decoded->width / 8);
    const guint8 *right = left + 4 * (decoded->width * 3 / 4);
    g_assert_cmpuint(left[0], >, 200);
    g_assert_cmpuint(left[2], <, 80);
    g_assert_cmpuint(right[0], <, 80);
    g_assert_cmpuint(right[2], >, 200);
    g_assert_cmpuint(left[3], ==, 255);
}

static void test_whole(void)
{
    for (gsize i = 0; picture_kinds[i] != NULL; i++) {
        g_autoptr(GByteArray) file = picture_file(picture_kinds[i], 120, 80);
        g_autoptr(Decoding) decoding = run(file->data, file->len);
        Decoded decoded = decoding_result(decoding);
        g_test_message("%s", picture_kinds[i]);
        g_assert_cmpint(decoded.failure, ==, PICTURE_FINE);
        g_assert_cmpuint(decoded.width, ==, 120);
        g_assert_cmpuint(decoded.height, ==, 80);
        assert_halves(&decoded);
    }
}

/** What is larger than it is kept comes out smaller, in its proportions. */
static void test_scaled(void)
{
    for (gsize i = 0; picture_kinds[i] != NULL; i++) {
        g_autoptr(GByteArray) file = picture_file(picture_kinds[i], 2400, 1200);
        g_autoptr(Decoding) decoding = run(file->data, file->len);
        Decoded decoded = decoding_result(decoding);
        g_test_message("%s", picture_kinds[i]);
        g_assert_cmpint(decoded.failure, ==, PICTURE_FINE);
        g_assert_cmpuint(decoded.width, ==, LIMIT_ASSET_SIDE);
        g_assert_cmpuint(decoded.height, ==, LIMIT_ASSET_SIDE / 2);
        assert_halves(&decoded);
    }
}

/** As it was held: turned by a quarter, width and height change places; 6: the left side becomes the upper one. */
static void test_orientation(void)
{
    for (guint8 orientation = 1; orientation <= 8; orientation++) {
        g_autoptr(GByteArray) file = picture_held(120, 80, orientation);
        g_autoptr(Decoding) decoding = run(file->data, file->len);
        Decoded decoded = decoding_result(decoding);
        g_assert_cmpint(decoded.failure, ==, PICTURE_FINE);
        g_assert_cmpuint(decoded.width, ==, orientation >= 5 ? 80 : 120);
        g_assert_cmpuint(decoded.height, ==, orientation >= 5 ? 120 : 80);
        if (orientation == 6)
            g_assert_cmpuint(decoded.pixels[4 * (10 * 80 + 40)], >, 200);
        if (orientation == 8)
            g_assert_cmpuint(decoded.pixels[4 * (10 * 80 + 40) + 2], >, 200);
    }
}

static void test_truncated(void)
{
    for (gsize i = 0; picture_kinds[i] != NULL; i++) {
        g_autoptr(GByteArray) file = picture_file(picture_kinds[i], 200, 100);
        const gsize lengths[] = {13, 30, file->len / 4, file->len / 2, file->len * 9 / 10, file->len - 1};
        gboolean ended = strcmp(picture_kinds[i], "png") == 0 || strcmp(picture_kinds[i], "jpeg") == 0;
        for (gsize k = 0; k < G_N_ELEMENTS(lengths); k++)
            check(picture_kinds[i], file->data, lengths[k],
                  lengths[k] < 40 || (ended && lengths[k] < file->len - 1) ? REFUSED : ANY);
    }
}

static void test_flipped(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(7);
    for (gsize i = 0; picture_kinds[i] != NULL; i++) {
        g_autoptr(GByteArray) file = picture_file(picture_kinds[i], 64, 48);
        for (guint round = 0; round < 8; round++) {
            g_autofree guint8 *spoilt = g_memdup2(file->data, file->len);
            for (guint n = 0; n < 1u << round; n++)
                spoilt[g_rand_int_range(random, 8, (gint32)file->len)] ^=
                    (guint8)(1u << g_rand_int_range(random, 0, 8));
            check(picture_kinds[i], spoilt, file->len, ANY);
        }
    }
}

/** Something else behind the picture: a page, an archive, a program. Only the picture counts. */
static void test_polyglots(void)
{
    static const char *const tails[] = {"<html><script>alert(1)</script></html>", "PK\x03\x04\x14zip",
                                        "#!/bin/sh\nexit 1\n"};
    for (gsize i = 0; picture_kinds[i] != NULL; i++) {
        GByteArray *file = picture_file(picture_kinds[i], 40, 30);
        const char *tail = tails[i % G_N_ELEMENTS(tails)];
        g_byte_array_append(file, (const guint8 *)tail, (guint)strlen(tail));
        check_array(picture_kinds[i], file, ANY);
    }
}

static void put_le32(GByteArray *file, gsize at, guint32 value)
{
    value = GUINT32_TO_LE(value);
    memcpy(file->data + at, &value, sizeof value);
}

static void test_dimensions(void)
{
    check_array("png beyond memory", picture_bomb(0x7fffffff, 0x7fffffff, FALSE), REFUSED);
    check_array("png of 10 gigapixels", picture_bomb(100000, 100000, FALSE), TOO_LARGE);
    check_array("png just too large", picture_bomb(8000, 5001, FALSE), TOO_LARGE);
    check_array("png of one row too long", picture_bomb(1000000, 41, FALSE), TOO_LARGE);
    check_array("png without width", picture_bomb(0, 10, FALSE), REFUSED);
    check_array("png without height", picture_bomb(10, 0, FALSE), REFUSED);
    check_array("png of one column", picture_bomb(1, 30000, TRUE), ANY);
    GByteArray *bmp = picture_file("bmp", 10, 10);
    put_le32(bmp, 18, 60000);
    put_le32(bmp, 22, 60000);
    check_array("bmp of 3 gigapixels", bmp, REFUSED);
    bmp = picture_file("bmp", 10, 10);
    put_le32(bmp, 18, 0x80000001);
    check_array("bmp of negative width", bmp, REFUSED);
    bmp = picture_file("bmp", 10, 10);
    put_le32(bmp, 22, (guint32)-10);
    check_array("bmp from top to bottom", bmp, FINE);
    GByteArray *gif = picture_file("gif", 10, 10);
    memset(gif->data + 6, 0xff, 4);
    check_array("gif of 4 gigapixels", gif, TOO_LARGE);
    GByteArray *jpeg = picture_file("jpeg", 16, 16);
    for (guint i = 0; i + 9 < jpeg->len; i++) {
        if (jpeg->data[i] == 0xff && jpeg->data[i + 1] == 0xc0)
            memcpy(jpeg->data + i + 5, "\xea\x60\xea\x60", 4); /* 60000 each */
    }
    check_array("jpeg of 4 gigapixels", jpeg, TOO_LARGE);
}

/** Few bytes that become many. */
static void test_bombs(void)
{
    check_array("png of 40 megapixels of nothing", picture_bomb(8000, 5000, TRUE), ANY);
    check_array("png of 16 megapixels of nothing", picture_bomb(4000, 4000, TRUE), ANY);
    check_array("gif of many frames", picture_frames(200, 200, 2000), ANY);
    check_array("gif of many large frames", picture_frames(4000, 4000, 40), ANY);
    g_autoptr(GByteArray) huge = picture_file("png", 10, 10);
    g_byte_array_set_size(huge, LIMIT_PHOTO_BYTES + 1);
    check("more bytes than are taken", huge->data, huge->len, TOO_LARGE);
}

static void test_lies(void)
{
    GByteArray *png = picture_file("png", 50, 40);
    png->data[29] ^= 0xff;
    check_array("png with a wrong sum", png, REFUSED);
    png = picture_file("png", 50, 40);
    memset(png->data + 33, 0xff, 4);
    check_array("png with an endless chunk", png, REFUSED);
    png = picture_file("png", 50, 40);
    memset(png->data + 33, 0, 4);
    check_array("png with a chunk cut off", png, REFUSED);
    GByteArray *webp = picture_file("webp", 50, 40);
    put_le32(webp, 4, 0xfffffff0);
    check_array("webp that says it is longer", webp, REFUSED);
    webp = picture_file("webp", 50, 40);
    put_le32(webp, 16, 3);
    check_array("webp with a chunk cut off", webp, REFUSED);
    GByteArray *bmp = picture_file("bmp", 50, 40);
    put_le32(bmp, 10, 0x7fffffff);
    check_array("bmp with its pixels far away", bmp, REFUSED);
    GByteArray *gif = picture_file("gif", 50, 40);
    gif->data[10] = 0x87;
    check_array("gif with another number of colours", gif, ANY);
}

/** A literal and how long it is. */
#define BYTES(literal) literal, sizeof(literal) - 1

/** What is of no kind that is taken, by its first bytes. */
static void test_unknown(void)
{
    static const struct {
        const char *name, *bytes;
        gsize size;
    } files[] = {
        {"nothing", BYTES("")},
        {"one byte", BYTES("\x89")},
        {"svg", BYTES("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>")},
        {"svg with a head", BYTES("<?xml version=\"1.0\"?><svg width=\"1\" height=\"1\"/>")},
        {"heic", BYTES("\0\0\0\x18"
                       "ftypheic\0\0\0\0mif1heic")},
        {"avif", BYTES("\0\0\0\x18"
                       "ftypavif\0\0\0\0mif1avif")},
        {"tiff", BYTES("II*\0\x08\0\0\0\0\0\0\0\0\0\0\0")},
        {"icon", BYTES("\0\0\1\0\1\0\x10\x10\0\0\1\0\x20\0")},
        {"portable", BYTES("P6 10 10 255\nxxxxxxxxxxxxxxx")},
        {"xpm", BYTES("/* XPM */ static char *a[] = {\"1 1 1 1\"};")},
        {"pdf", BYTES("%PDF-1.7 xxxxxxxxxxxxx")},
        {"page", BYTES("<!doctype html><html></html>")},
        {"text that begins like a bitmap", BYTES("BMW is a maker of cars and bikes")},
        {"wave", BYTES("RIFF\x24\0\0\0WAVEfmt \x10\0\0\0")},
        {"jpeg xl", BYTES("\xff\x0a\0\0\0\0\0\0\0\0\0\0\0")},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(files); i++)
        check(files[i].name, (const guint8 *)files[i].bytes, files[i].size, UNREADABLE);
}

/** A program that writes what it likes is not believed. */
static void test_liar(void)
{
    static const char *const programs[] = {"/bin/true", "/bin/cat", "/nonexistent"};
    for (gsize i = 0; i < G_N_ELEMENTS(programs); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(GBytes) input = g_bytes_new_static(DECODE_MARK "\0\0\0\2\0\0\0\2"
                                                                 "short",
                                                     17);
        g_autoptr(Decoding) decoding = decoding_start(programs[i], input, now_ms(), &error);
        if (decoding == NULL)
            continue;
        while (!decoding_run(decoding, now_ms()))
            g_usleep(1000);
        g_assert_cmpint(decoding_result(decoding).failure, ==, PICTURE_UNREADABLE);
    }
}

/** One that does not end is ended. */
static void test_deadline(void)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) input = g_bytes_new_static("sleep 1000", 10);
    g_autoptr(Decoding) decoding = decoding_start("/bin/sh", input, now_ms() - LIMIT_DECODE_MS - 1, &error);
    g_assert_no_error(error);
    while (!decoding_run(decoding, now_ms()))
        g_usleep(1000);
    g_assert_cmpint(decoding_result(decoding).failure, ==, PICTURE_UNREADABLE);
}

static void test_enough(void)
{
    g_assert_cmpuint(cases, >=, 60);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/decoding/whole", test_whole);
    g_test_add_func("/decoding/scaled", test_scaled);
    g_test_add_func("/decoding/orientation", test_orientation);
    g_test_add_func("/decoding/truncated", test_truncated);
    g_test_add_func("/decoding/flipped", test_flipped);
    g_test_add_func("/decoding/polyglots", test_polyglots);
    g_test_add_func("/decoding/dimensions", test_dimensions);
    g_test_add_func("/decoding/bombs", test_bombs);
    g_test_add_func("/decoding/lies", test_lies);
    g_test_add_func("/decoding/unknown", test_unknown);
    g_test_add_func("/decoding/liar", test_liar);
    g_test_add_func("/decoding/deadline", test_deadline);
    g_test_add_func("/decoding/enough", test_enough);
    return g_test_run();
}
