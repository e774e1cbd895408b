// SPDX-License-Identifier: MIT
/* Only a pair made with the right secret, for a time within an hour of now, is taken for signed. */
#include "lib/dingtalk/signature.h"

#include <string.h>

#include "lib/base/limits.h"

#define NOW 1700000000000
#define NOW_TEXT "1700000000000"
#define SECRET "test-app-secret"

/** Public test vectors; the first has the inputs of the official sample. */
static void test_vectors(void)
{
    char sign[SIGN_LENGTH + 1];
    signature_make("this is a secret", "1577262236757", sign);
    g_assert_cmpstr(sign, ==, "DJrE6qdyVGCQz9z5r2MDuNcNAhwYnuAkyj13cx169CA=");
    signature_make(SECRET, NOW_TEXT, sign);
    g_assert_cmpstr(sign, ==, "dhJB8TJ0cHPEbwpUauugV2Wz8v4qlWoO+C42nEhJW+c=");
}

static SignatureVerdict check_at(const char *timestamp, gint64 now, gint64 *age)
{
    char sign[SIGN_LENGTH + 1];
    signature_make(SECRET, timestamp, sign);
    return signature_check(SECRET, timestamp, sign, now, age);
}

/** The window reaches exactly one hour to either side, and the age has a sign. */
static void test_window(void)
{
    gint64 age = 0;
    g_assert_cmpint(check_at(NOW_TEXT, NOW, &age), ==, SIGNATURE_OK);
    g_assert_cmpint(age, ==, 0);
    g_assert_cmpint(check_at(NOW_TEXT, NOW + LIMIT_SIGN_WINDOW_MS, &age), ==, SIGNATURE_OK);
    g_assert_cmpint(age, ==, LIMIT_SIGN_WINDOW_MS);
    g_assert_cmpint(check_at(NOW_TEXT, NOW - LIMIT_SIGN_WINDOW_MS, &age), ==, SIGNATURE_OK);
    g_assert_cmpint(age, ==, -LIMIT_SIGN_WINDOW_MS);
    g_assert_cmpint(check_at(NOW_TEXT, NOW + LIMIT_SIGN_WINDOW_MS + 1, NULL), ==, SIGNATURE_STALE);
    g_assert_cmpint(check_at(NOW_TEXT, NOW - LIMIT_SIGN_WINDOW_MS - 1, NULL), ==, SIGNATURE_STALE);
    g_assert_cmpint(check_at("9999999999999999", NOW, NULL), ==, SIGNATURE_STALE);
    g_assert_cmpint(check_at("0", NOW, NULL), ==, SIGNATURE_STALE);
}

/** A timestamp is digits and nothing else, even when it is rightly signed. */
static void test_malformed_timestamps(void)
{
    static const char *const texts[] = {"",
                                        " ",
                                        "-1700000000000",
                                        "+1700000000000",
                                        " 1700000000000",
                                        "1700000000000 ",
                                        "1.7e12",
                                        "0x18bcfe56800",
                                        "1700000000000.0",
                                        "1700000000000\n",
                                        "17000000000000000",
                                        "1,700,000,000,000",
                                        "18446744073709551616",
                                        "abc",
                                        "１７００００００００００００"};
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        g_assert_cmpint(check_at(texts[i], NOW, NULL), ==, SIGNATURE_MALFORMED_TIMESTAMP);
}

/** Every single character of the sign counts, and so do its length and its secret. */
static void test_wrong_signs(void)
{
    char sign[SIGN_LENGTH + 1];
    signature_make(SECRET, NOW_TEXT, sign);
    for (gsize i = 0; i < SIGN_LENGTH; i++) {
        g_autofree char *changed = g_strdup(sign);
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        g_assert_cmpint(signature_check(SECRET, NOW_TEXT, changed, NOW, NULL), ==, SIGNATURE_WRONG);
        g_autofree char *cut = g_strndup(sign, i);
        g_assert_cmpint(signature_check(SECRET, NOW_TEXT, cut, NOW, NULL), ==, SIGNATURE_MALFORMED_SIGN);
    }
    g_autofree char *longer = g_strconcat(sign, "=", NULL);
    g_assert_cmpint(signature_check(SECRET, NOW_TEXT, longer, NOW, NULL), ==, SIGNATURE_MALFORMED_SIGN);
    g_assert_cmpint(signature_check("test-app-secreT", NOW_TEXT, sign, NOW, NULL), ==, SIGNATURE_WRONG);
    g_assert_cmpint(signature_check(SECRET, "1700000000001", sign, NOW, NULL), ==, SIGNATURE_WRONG);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/signature/vectors", test_vectors);
    g_test_add_func("/signature/window", test_window);
    g_test_add_func("/signature/malformed-timestamps", test_malformed_timestamps);
    g_test_add_func("/signature/wrong-signs", test_wrong_signs);
    return g_test_run();
}
