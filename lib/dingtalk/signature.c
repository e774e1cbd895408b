// SPDX-License-Identifier: MIT
#include "lib/dingtalk/signature.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <string.h>

#include "lib/base/limits.h"

/** HMAC-SHA256. */
#define MAC_BYTES 32
/** 10^16 ms is the year 318857: more digits are nonsense, and 16 always fit a gint64. */
#define TIMESTAMP_DIGITS_MAX 16

G_STATIC_ASSERT(SIGN_LENGTH == (MAC_BYTES + 2) / 3 * 4);

void signature_make(const char *app_secret, const char *timestamp, char sign[SIGN_LENGTH + 1])
{
    gsize secret_size = strlen(app_secret);
    gsize data_size = strlen(timestamp) + 1 + secret_size;
    char *data = g_strconcat(timestamp, "\n", app_secret, NULL);
    guchar mac[MAC_BYTES];
    gsize mac_size = 0;
    if (EVP_Q_mac(NULL, "HMAC", NULL, "SHA256", NULL, app_secret, secret_size, (const guchar *)data, data_size, mac,
                  sizeof mac, &mac_size) == NULL ||
        mac_size != sizeof mac)
        g_error("OpenSSL offers no HMAC-SHA256");
    EVP_EncodeBlock((guchar *)sign, mac, sizeof mac);
    OPENSSL_cleanse(mac, sizeof mac);
    OPENSSL_cleanse(data, data_size);
    g_free(data);
}

/** Digits only: no sign, no space, no exponent, whatever a library's number reader would also take. */
static gboolean timestamp_read(const char *text, gint64 *timestamp_ms)
{
    gsize length = strlen(text);
    if (length == 0 || length > TIMESTAMP_DIGITS_MAX || strspn(text, "0123456789") != length)
        return FALSE;
    *timestamp_ms = g_ascii_strtoll(text, NULL, 10);
    return TRUE;
}

SignatureVerdict signature_check(const char *app_secret, const char *timestamp, const char *sign, gint64 now_ms,
                                 gint64 *age_ms)
{
    gint64 timestamp_ms = 0;
    if (!timestamp_read(timestamp, &timestamp_ms))
        return SIGNATURE_MALFORMED_TIMESTAMP;
    if (strlen(sign) != SIGN_LENGTH)
        return SIGNATURE_MALFORMED_SIGN;
    gint64 age = now_ms - timestamp_ms;
    if (age > LIMIT_SIGN_WINDOW_MS || age < -LIMIT_SIGN_WINDOW_MS)
        return SIGNATURE_STALE;
    char expected[SIGN_LENGTH + 1];
    signature_make(app_secret, timestamp, expected);
    gboolean same = CRYPTO_memcmp(expected, sign, SIGN_LENGTH) == 0;
    OPENSSL_cleanse(expected, sizeof expected);
    if (!same)
        return SIGNATURE_WRONG;
    if (age_ms != NULL)
        *age_ms = age;
    return SIGNATURE_OK;
}
