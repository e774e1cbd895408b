// SPDX-License-Identifier: MIT
/* The envelope of events: signature, cipher, padding. */
#include "lib/dingtalk/event.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <string.h>

#include "lib/base/limits.h"

G_DEFINE_QUARK(dingboard_event_error, event_error)

#define AES_KEY_CHARS 43
#define AES_BLOCK 16
/** The padding's block, twice that of the cipher. */
#define PAD_BLOCK 32
/** Random bytes and the length, before the message. */
#define HEAD_BYTES (EVENT_RANDOM_BYTES + 4)
#define SHA1_BYTES 20
/** Timestamps below this are seconds: as milliseconds they would lie before 1974 (both were seen, 8.5). */
#define SECONDS_BELOW 100000000000LL

/* --- keys ------------------------------------------------------------------------------------- */

gboolean event_keys_init(EventKeys *keys, const char *token, const char *aes_key, const char *app_key,
                         const char *corp_id, GError **error)
{
    *keys = (EventKeys){0};
    guint8 bytes[sizeof keys->key + 1];
    g_autofree char *padded = g_strconcat(aes_key, "=", NULL);
    gboolean decoded = strlen(aes_key) == AES_KEY_CHARS &&
                       EVP_DecodeBlock(bytes, (const guint8 *)padded, AES_KEY_CHARS + 1) == (int)sizeof bytes;
    if (decoded)
        memcpy(keys->key, bytes, sizeof keys->key);
    OPENSSL_cleanse(bytes, sizeof bytes);
    OPENSSL_cleanse(padded, strlen(padded));
    if (!decoded || *token == '\0') {
        g_set_error(error, EVENT_ERROR, EVENT_ERROR_KEY, "the events' %s",
                    decoded ? "token is empty" : "aes_key must be 43 letters and digits");
        return FALSE;
    }
    keys->token = g_strdup(token);
    keys->owners[0] = g_strdup(app_key);
    keys->owners[1] = g_strdup(corp_id);
    return TRUE;
}

void event_keys_clear(EventKeys *keys)
{
    if (keys->token != NULL)
        OPENSSL_cleanse(keys->token, strlen(keys->token));
    OPENSSL_cleanse(keys->key, sizeof keys->key);
    g_clear_pointer(&keys->token, g_free);
    for (gsize i = 0; i < G_N_ELEMENTS(keys->owners); i++)
        g_clear_pointer(&keys->owners[i], g_free);
}

void event_envelope_clear(EventEnvelope *envelope)
{
    g_clear_pointer(&envelope->signature, g_free);
    g_clear_pointer(&envelope->timestamp, g_free);
    g_clear_pointer(&envelope->nonce, g_free);
    g_clear_pointer(&envelope->encrypt, g_free);
}

/* --- signature -------------------------------------------------------------------------------- */

static int by_bytes(gconstpointer a, gconstpointer b, gpointer data)
{
    (void)data;
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static char *sign(const EventKeys *keys, const EventEnvelope *envelope)
{
    const char *parts[] = {keys->token, envelope->timestamp, envelope->nonce, envelope->encrypt, NULL};
    g_qsort_with_data(parts, 4, sizeof *parts, by_bytes, NULL);
    g_autofree char *joined = g_strjoinv(NULL, (char **)parts);
    guint8 digest[SHA1_BYTES];
    if (EVP_Q_digest(NULL, "SHA1", NULL, joined, strlen(joined), digest, NULL) != 1)
        g_error("OpenSSL offers no SHA-1");
    OPENSSL_cleanse(joined, strlen(joined));
    GString *hex = g_string_sized_new(2 * SHA1_BYTES);
    for (gsize i = 0; i < SHA1_BYTES; i++)
        g_string_append_printf(hex, "%02x", digest[i]);
    return g_string_free(hex, FALSE);
}

static gboolean is_signed(const EventKeys *keys, const EventEnvelope *envelope)
{
    g_autofree char *expected = sign(keys, envelope);
    return strlen(envelope->signature) == strlen(expected) &&
           CRYPTO_memcmp(envelope->signature, expected, strlen(expected)) == 0;
}

static gboolean is_recent(const char *timestamp, gint64 now_ms)
{
    gint64 time = 0;
    if (!g_ascii_string_to_signed(timestamp, 10, 0, G_MAXINT64 / 2, &time, NULL))
        return FALSE;
    if (time < SECONDS_BELOW)
        time *= 1000;
    return ABS(now_ms - time) <= EVENT_WINDOW_MS;
}

/* --- cipher ----------------------------------------------------------------------------------- */

/** AES-256-CBC without the library's own padding; `size` is a multiple of AES_BLOCK. */
static gboolean run_cipher(const EventKeys *keys, gboolean encrypt, const guint8 *in, gsize size, guint8 *out)
{
    EVP_CIPHER_CTX *cipher = EVP_CIPHER_CTX_new();
    int length = 0, rest = 0;
    /* The vector is the beginning of the key. */
    gboolean done =
        cipher != NULL && EVP_CipherInit_ex(cipher, EVP_aes_256_cbc(), NULL, keys->key, keys->key, encrypt) == 1 &&
        EVP_CIPHER_CTX_set_padding(cipher, 0) == 1 && EVP_CipherUpdate(cipher, out, &length, in, (int)size) == 1 &&
        EVP_CipherFinal_ex(cipher, out + length, &rest) == 1;
    EVP_CIPHER_CTX_free(cipher);
    return done && (gsize)(length + rest) == size;
}

/** What an encrypt holds, still with its head and padding; NULL when it is no cipher text. */
static GByteArray *decrypt(const EventKeys *keys, const char *encrypt)
{
    gsize chars = strlen(encrypt), size = 0;
    if (chars == 0 || chars % 4 != 0 || chars > LIMIT_BODY_BYTES)
        return NULL;
    g_autofree guint8 *cipher_text = g_base64_decode(encrypt, &size);
    if (size == 0 || size % AES_BLOCK != 0 || size < chars / 4 * 3 - 2)
        return NULL;
    GByteArray *plain = g_byte_array_sized_new((guint)size);
    g_byte_array_set_size(plain, (guint)size);
    if (run_cipher(keys, FALSE, cipher_text, size, plain->data))
        return plain;
    g_byte_array_unref(plain);
    return NULL;
}

/** The owner among those we know, or NULL. */
static const char *find_owner(const EventKeys *keys, const guint8 *bytes, gsize size)
{
    for (gsize i = 0; i < G_N_ELEMENTS(keys->owners); i++) {
        const char *owner = keys->owners[i];
        if (owner != NULL && strlen(owner) == size && memcmp(owner, bytes, size) == 0)
            return owner;
    }
    return NULL;
}

/** The message between head and owner; NULL when lengths and owner do not fit together. */
static char *take_message(const EventKeys *keys, const GByteArray *plain, const char **owner)
{
    guint8 pad = plain->data[plain->len - 1];
    gsize size = plain->len - (pad >= 1 && pad <= PAD_BLOCK ? pad : 0);
    if (size < HEAD_BYTES)
        return NULL;
    const guint8 *n = plain->data + EVENT_RANDOM_BYTES;
    gsize length = (gsize)n[0] << 24 | (gsize)n[1] << 16 | (gsize)n[2] << 8 | n[3];
    if (length > size - HEAD_BYTES)
        return NULL;
    const guint8 *message = plain->data + HEAD_BYTES;
    *owner = find_owner(keys, message + length, size - HEAD_BYTES - length);
    return *owner != NULL ? g_strndup((const char *)message, length) : NULL;
}

static char *refuse(GError **error, EventError code, const char *why)
{
    g_set_error_literal(error, EVENT_ERROR, (int)code, why);
    return NULL;
}

char *event_open(const EventKeys *keys, const EventEnvelope *envelope, gint64 now_ms, const char **owner,
                 GError **error)
{
    if (!is_signed(keys, envelope))
        return refuse(error, EVENT_ERROR_SIGNATURE, "the signature is wrong: is the token the one of the console?");
    if (!is_recent(envelope->timestamp, now_ms))
        return refuse(error, EVENT_ERROR_SIGNATURE, "timestamp is more than a day away from this server's clock");
    g_autoptr(GByteArray) plain = decrypt(keys, envelope->encrypt);
    if (plain == NULL)
        return refuse(error, EVENT_ERROR_MALFORMED, "encrypt is not Base64 of whole cipher blocks");
    g_autofree char *message = take_message(keys, plain, owner);
    if (message == NULL)
        return refuse(error, EVENT_ERROR_SIGNATURE,
                      "it decrypts to nothing for this app: are aes_key, app_key and corp_id right?");
    if (!g_utf8_validate(message, -1, NULL))
        return refuse(error, EVENT_ERROR_MALFORMED, "the message is not UTF-8");
    return g_steal_pointer(&message);
}

void event_seal(const EventKeys *keys, const char *message, const char *owner, const guint8 random[EVENT_RANDOM_BYTES],
                EventEnvelope *envelope)
{
    gsize length = strlen(message);
    g_autoptr(GByteArray) plain = g_byte_array_new();
    const guint8 size[] = {(guint8)(length >> 24), (guint8)(length >> 16), (guint8)(length >> 8), (guint8)length};
    g_byte_array_append(plain, random, EVENT_RANDOM_BYTES);
    g_byte_array_append(plain, size, sizeof size);
    g_byte_array_append(plain, (const guint8 *)message, (guint)length);
    g_byte_array_append(plain, (const guint8 *)owner, (guint)strlen(owner));
    guint8 padding[PAD_BLOCK], pad = (guint8)(PAD_BLOCK - plain->len % PAD_BLOCK);
    memset(padding, pad, sizeof padding);
    g_byte_array_append(plain, padding, pad);

    g_autofree guint8 *cipher_text = g_malloc(plain->len);
    if (!run_cipher(keys, TRUE, plain->data, plain->len, cipher_text))
        g_error("OpenSSL offers no AES-256-CBC");
    g_free(envelope->encrypt);
    envelope->encrypt = g_base64_encode(cipher_text, plain->len);
    g_free(envelope->signature);
    envelope->signature = sign(keys, envelope);
}
