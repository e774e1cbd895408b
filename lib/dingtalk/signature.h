// SPDX-License-Identifier: MIT
/**
 * signature.h - the `timestamp` and `sign` headers of a robot callback.
 *
 *      sign = Base64(HMAC-SHA256(key = appSecret, data = timestamp + "\n" + appSecret))
 *
 * Source: DingTalk's page "receive-message" and seven independent implementations (docs/DINGTALK.md 1.3). The
 * body is NOT covered: see docs/SECURITY.md for what follows.
 */
#ifndef DINGBOARD_DINGTALK_SIGNATURE_H
#define DINGBOARD_DINGTALK_SIGNATURE_H

#include <glib.h>

/** Length of a sign: Base64 of 32 bytes. */
#define SIGN_LENGTH 44

typedef enum {
    SIGNATURE_OK,
    SIGNATURE_MALFORMED_TIMESTAMP, /**< not 1 to 16 decimal digits */
    SIGNATURE_MALFORMED_SIGN,      /**< not 44 characters */
    SIGNATURE_STALE,               /**< outside LIMIT_SIGN_WINDOW_MS on either side */
    SIGNATURE_WRONG,
} SignatureVerdict;

/** Write the sign of `timestamp` (decimal text) and a terminator into `sign`. */
void signature_make(const char *app_secret, const char *timestamp, char sign[SIGN_LENGTH + 1]);

/**
 * Check a pair. Constant time in the sign. Thread-safe.
 * @param age_ms  on SIGNATURE_OK set to now - timestamp; may be NULL
 */
SignatureVerdict signature_check(const char *app_secret, const char *timestamp, const char *sign, gint64 now_ms,
                                 gint64 *age_ms) G_GNUC_WARN_UNUSED_RESULT;

#endif
