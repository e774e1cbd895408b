// SPDX-License-Identifier: MIT
/* Nothing that is unsigned, signed by somebody else or too old is journaled. */
#include "tests/cgi/caller.h"

#include <string.h>

#include "lib/base/limits.h"
#include "lib/dingtalk/signature.h"
#include "tests/cgi/lab.h"

/** Post the good body with exactly these headers. */
static void unsigned_headers(World *world, const char *a, const char *b, const char *c)
{
    const Case given = {.body = good_body, .body_size = strlen(good_body), .headers = {a, b, c}};
    expect(world, 401, &given);
}

static void unsigned_pair(World *world, const char *timestamp, const char *sign)
{
    g_autofree char *timestamp_header = g_strconcat("HTTP_TIMESTAMP=", timestamp, NULL);
    g_autofree char *sign_header = g_strconcat("HTTP_SIGN=", sign, NULL);
    unsigned_headers(world, timestamp_header, sign_header, NULL);
}

/* --- bad signatures ------------------------------------------------------------------------- */

static void test_headers_absent_or_doubled(void)
{
    g_auto(World) world = {0};
    char sign[SIGN_LENGTH + 1];
    signature_make(SECRET, "1700000000000", sign);
    const char *timestamp = "HTTP_TIMESTAMP=1700000000000";
    g_autofree char *header = g_strconcat("HTTP_SIGN=", sign, NULL);
    g_autofree char *joined_sign = g_strconcat(header, ", ", sign, NULL);
    g_autofree char *joined_time = g_strconcat(timestamp, ", 1700000000000", NULL);
    unsigned_headers(&world, NULL, NULL, NULL);
    unsigned_headers(&world, timestamp, NULL, NULL);
    unsigned_headers(&world, header, NULL, NULL);
    unsigned_headers(&world, timestamp, header, header);
    unsigned_headers(&world, timestamp, timestamp, header);
    unsigned_headers(&world, timestamp, header, "HTTP_SIGN=");
    unsigned_headers(&world, timestamp, header, "HTTP_TIMESTAMP=1");
    unsigned_headers(&world, timestamp, joined_sign, NULL);
    unsigned_headers(&world, joined_time, header, NULL);
    unsigned_headers(&world, "HTTP_TIMESTAMP=", "HTTP_SIGN=", NULL);
    unsigned_headers(&world, "HTTP_TIMESTAMPS=1700000000000", header, NULL);
    unsigned_headers(&world, "http_timestamp=1700000000000", header, NULL);
    unsigned_headers(&world, "TIMESTAMP=1700000000000", header, NULL);
}

/** Every character changed, every length, and what is like the sign but is not it. */
static void test_wrong_signs(void)
{
    g_auto(World) world = {0};
    const char *timestamp = "1700000000000";
    char sign[SIGN_LENGTH + 1];
    signature_make(SECRET, timestamp, sign);
    for (gsize i = 0; i < SIGN_LENGTH; i++) {
        g_autofree char *changed = g_strdup(sign);
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        unsigned_pair(&world, timestamp, changed);
        g_autofree char *cut = g_strndup(sign, i);
        unsigned_pair(&world, timestamp, cut);
        g_autofree char *other_case = g_strdup(sign);
        other_case[i] = g_ascii_islower(sign[i]) ? g_ascii_toupper(sign[i]) : g_ascii_tolower(sign[i]);
        if (other_case[i] != sign[i])
            unsigned_pair(&world, timestamp, other_case);
    }
    g_autofree char *upper = g_ascii_strup(sign, -1);
    g_autofree char *lower = g_ascii_strdown(sign, -1);
    g_autofree char *longer = g_strconcat(sign, "=", NULL);
    g_autofree char *twice = g_strconcat(sign, sign, NULL);
    g_autofree char *spaced = g_strconcat(" ", sign, NULL);
    g_autofree char *escaped = g_uri_escape_string(sign, NULL, FALSE);
    g_autofree char *unpadded = g_strndup(sign, SIGN_LENGTH - 1);
    const char *like[] = {upper, lower, longer, twice, spaced, escaped, unpadded, SECRET, "null"};
    for (gsize i = 0; i < G_N_ELEMENTS(like); i++)
        unsigned_pair(&world, timestamp, like[i]);
    static const char *const secrets[] = {"", "kept-to-ourselve", "kept-to-ourselvesS", "Kept-to-ourselves", " "};
    for (gsize i = 0; i < G_N_ELEMENTS(secrets); i++) {
        signature_make(secrets[i], timestamp, sign);
        unsigned_pair(&world, timestamp, sign);
    }
    g_assert_cmpuint(world.cases, >=, 120);
}

/** Rightly signed, but not a time, or one outside the window. */
static void test_wrong_timestamps(void)
{
    g_auto(World) world = {0};
    static const char *const timestamps[] = {
        "",
        "0",
        "1",
        "-1",
        "+1700000000000",
        " 1700000000000",
        "1700000000000 ",
        "1700000000000\n",
        "\t1700000000000",
        "1700000000",
        "1700000000000000",
        "17000000000000000",
        "01700000000000000",
        "1700000000000.0",
        "1.7e12",
        "0x18bcfe56800",
        "0b1",
        "1,700,000,000,000",
        "1700000000000L",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "18446744073709551615",
        "18446744073709551616",
        "18446745773709551616",
        "99999999999999999999999999999999",
        "9999999999999999",
        "NaN",
        "inf",
        "null",
        "now",
        "true",
        "\"1700000000000\"",
        "%31700000000000",
        "１700000000000",
        "1700000000000;",
        "1700000000000=",
    };
    char sign[SIGN_LENGTH + 1];
    for (gsize i = 0; i < G_N_ELEMENTS(timestamps); i++) {
        signature_make(SECRET, timestamps[i], sign);
        unsigned_pair(&world, timestamps[i], sign);
    }
    gsize length = strlen(good_body);
    expect_signed(&world, 200, LIMIT_SIGN_WINDOW_MS, good_body, length);
    expect_signed(&world, 200, -LIMIT_SIGN_WINDOW_MS, good_body, length);
    expect_signed(&world, 200, LIMIT_SIGN_WINDOW_MS - 1, good_body, length);
    expect_signed(&world, 401, LIMIT_SIGN_WINDOW_MS + 1, good_body, length);
    expect_signed(&world, 401, -LIMIT_SIGN_WINDOW_MS - 1, good_body, length);
    /* the sign of one time with every other digit in it */
    signature_make(SECRET, "1700000000000", sign);
    for (gsize i = 0; i < 13; i++) {
        for (char digit = '0'; digit <= '9'; digit++) {
            g_autofree char *other = g_strdup("1700000000000");
            if (other[i] == digit)
                continue;
            other[i] = digit;
            unsigned_pair(&world, other, sign);
        }
    }
    g_assert_cmpuint(world.cases, >=, 130);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    lab_quiet();
    g_test_add_func("/receiver/sign/absent-or-doubled", test_headers_absent_or_doubled);
    g_test_add_func("/receiver/sign/wrong-signs", test_wrong_signs);
    g_test_add_func("/receiver/sign/wrong-timestamps", test_wrong_timestamps);
    return g_test_run();
}
