// SPDX-License-Identifier: MIT
#include "lib/live/link.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <string.h>

#include "lib/base/ids.h"
#include "lib/base/json.h"
#include "lib/base/limits.h"

#define MAC_BYTES 32
/*
 * token:  0      version and right
 *         1..5   expiry, seconds since 1970, big endian
 *         6..23  the first 18 bytes of the MAC: 144 bits are beyond guessing
 * 24 bytes are 32 characters of Base64 without padding.
 */
#define TOKEN_BYTES 24
#define TOKEN_HEAD 6
#define TOKEN_VERSION 0x10

G_STATIC_ASSERT(TOKEN_BYTES / 3 * 4 == LIVE_TOKEN_LENGTH);

/* --- keys ------------------------------------------------------------------------------------- */

static void derive(const char *app_secret, const char *label, guint8 key[LIVE_KEY_BYTES])
{
    EVP_KDF *kdf = EVP_KDF_fetch(NULL, "HKDF", NULL);
    EVP_KDF_CTX *context = EVP_KDF_CTX_new(kdf);
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, (char *)"SHA256", 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, (void *)app_secret, strlen(app_secret)),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, (void *)label, strlen(label)),
        OSSL_PARAM_construct_end(),
    };
    if (context == NULL || EVP_KDF_derive(context, key, LIVE_KEY_BYTES, parameters) != 1)
        g_error("OpenSSL offers no HKDF");
    EVP_KDF_CTX_free(context);
    EVP_KDF_free(kdf);
}

void live_keys_init(LiveKeys *keys, const char *app_secret)
{
    derive(app_secret, "dingboard page link 1", keys->link);
    derive(app_secret, "dingboard page session 1", keys->session);
}

void live_keys_clear(LiveKeys *keys)
{
    OPENSSL_cleanse(keys, sizeof *keys);
}

/** HMAC-SHA256 over the board's id and `data`; the id's length is fixed, so that no two pairs run together. */
static void sign(const guint8 key[LIVE_KEY_BYTES], const char *board_id, const void *data, gsize size,
                 guint8 mac[MAC_BYTES])
{
    g_autoptr(GByteArray) signed_bytes = g_byte_array_new();
    g_byte_array_append(signed_bytes, (const guint8 *)board_id, (guint)strlen(board_id));
    g_byte_array_append(signed_bytes, (const guint8 *)"\n", 1);
    g_byte_array_append(signed_bytes, data, (guint)size);
    gsize mac_size = 0;
    if (EVP_Q_mac(NULL, "HMAC", NULL, "SHA256", NULL, key, LIVE_KEY_BYTES, signed_bytes->data, signed_bytes->len, mac,
                  MAC_BYTES, &mac_size) == NULL ||
        mac_size != MAC_BYTES)
        g_error("OpenSSL offers no HMAC-SHA256");
}

/* --- Base64 for addresses and cookies --------------------------------------------------------- */

static char *encode(const guint8 *bytes, gsize size)
{
    char *text = g_base64_encode(bytes, size);
    g_strdelimit(text, "+", '-');
    g_strdelimit(text, "/", '_');
    text[strcspn(text, "=")] = '\0';
    return text;
}

/** NULL when it is not the one spelling that encode() gives: bits that mean nothing must not vary a token. */
static guint8 *decode(const char *text, gsize *size)
{
    g_autofree char *standard = g_strdup(text);
    g_strdelimit(standard, "-", '+');
    g_strdelimit(standard, "_", '/');
    g_autofree char *padded =
        g_strconcat(standard, &"==="[strlen(standard) % 4 == 0 ? 3 : strlen(standard) % 4 - 1], NULL);
    g_autofree guint8 *bytes = g_base64_decode(padded, size);
    g_autofree char *again = bytes != NULL ? encode(bytes, *size) : NULL;
    return again != NULL && strcmp(again, text) == 0 ? g_steal_pointer(&bytes) : NULL;
}

/* --- links ------------------------------------------------------------------------------------ */

const char *live_right_name(LiveRight right)
{
    return right == RIGHT_DRAW ? "draw" : right == RIGHT_VIEW ? "view" : "none";
}

void live_token_make(const LiveKeys *keys, const char *board_id, LiveRight right, gint64 until_ms,
                     char token[LIVE_TOKEN_LENGTH + 1])
{
    guint8 bytes[TOKEN_BYTES], mac[MAC_BYTES];
    guint64 seconds = (guint64)until_ms / 1000;
    bytes[0] = (guint8)(TOKEN_VERSION | right);
    for (int i = 0; i < 5; i++)
        bytes[1 + i] = (guint8)(seconds >> (8 * (4 - i)));
    sign(keys->link, board_id, bytes, TOKEN_HEAD, mac);
    memcpy(bytes + TOKEN_HEAD, mac, TOKEN_BYTES - TOKEN_HEAD);
    g_autofree char *text = encode(bytes, sizeof bytes);
    memcpy(token, text, LIVE_TOKEN_LENGTH + 1);
}

LiveVerdict live_token_check(const LiveKeys *keys, const char *board_id, const char *token, gint64 now_ms,
                             LiveRight *right, gint64 *until_ms)
{
    gsize size = 0;
    g_autofree guint8 *bytes = strlen(token) == LIVE_TOKEN_LENGTH ? decode(token, &size) : NULL;
    if (bytes == NULL || size != TOKEN_BYTES)
        return LIVE_FORGED;
    guint8 mac[MAC_BYTES];
    sign(keys->link, board_id, bytes, TOKEN_HEAD, mac);
    if (CRYPTO_memcmp(mac, bytes + TOKEN_HEAD, TOKEN_BYTES - TOKEN_HEAD) != 0)
        return LIVE_FORGED;
    guint granted = bytes[0] ^ TOKEN_VERSION;
    if (granted != RIGHT_VIEW && granted != RIGHT_DRAW)
        return LIVE_FORGED;
    gint64 seconds = 0;
    for (int i = 0; i < 5; i++)
        seconds = seconds << 8 | bytes[1 + i];
    if (now_ms >= seconds * 1000)
        return LIVE_EXPIRED;
    *right = (LiveRight)granted;
    *until_ms = seconds * 1000;
    return LIVE_OK;
}

char *live_link(const LiveKeys *keys, const char *public_base, const char *board_id, LiveRight right, gint64 until_ms)
{
    char token[LIVE_TOKEN_LENGTH + 1];
    live_token_make(keys, board_id, right, until_ms, token);
    return g_strdup_printf("%s/board/%s#%s", public_base, board_id, token);
}

char *live_sidebar_link(const char *link)
{
    g_autofree char *escaped = g_uri_escape_string(link, NULL, FALSE);
    return g_strdup_printf("dingtalk://dingtalkclient/page/link?url=%s&pc_slide=true", escaped);
}

/* --- sessions --------------------------------------------------------------------------------- */

void live_session_clear(LiveSession *session)
{
    g_clear_pointer(&session->author_id, g_free);
    g_clear_pointer(&session->name, g_free);
    g_clear_pointer(&session->id, g_free);
}

char *live_session_format(const LiveKeys *keys, const char *board_id, const LiveSession *session)
{
    g_autoptr(cJSON) json = cJSON_CreateObject();
    cJSON_AddStringToObject(json, "a", session->author_id);
    cJSON_AddStringToObject(json, "n", session->name);
    cJSON_AddStringToObject(json, "i", session->id);
    cJSON_AddNumberToObject(json, "r", session->right);
    cJSON_AddBoolToObject(json, "s", session->staff);
    if (session->admin_ms > 0)
        cJSON_AddNumberToObject(json, "m", (double)session->admin_ms);
    cJSON_AddNumberToObject(json, "u", (double)session->until_ms);
    g_autofree char *text = json_text(json);
    guint8 mac[MAC_BYTES];
    sign(keys->session, board_id, text, strlen(text), mac);
    g_autofree char *payload = encode((const guint8 *)text, strlen(text));
    g_autofree char *seal = encode(mac, sizeof mac);
    return g_strconcat(payload, ".", seal, NULL);
}

/** The signed bytes of a cookie value, or NULL. */
static guint8 *session_open(const LiveKeys *keys, const char *board_id, const char *text, gsize *size)
{
    if (strlen(text) > LIMIT_SESSION_BYTES)
        return NULL;
    g_auto(GStrv) parts = g_strsplit(text, ".", 3);
    if (g_strv_length(parts) != 2)
        return NULL;
    gsize seal_size = 0;
    g_autofree guint8 *payload = decode(parts[0], size);
    g_autofree guint8 *seal = decode(parts[1], &seal_size);
    if (payload == NULL || seal == NULL || seal_size != MAC_BYTES)
        return NULL;
    guint8 mac[MAC_BYTES];
    sign(keys->session, board_id, payload, *size, mac);
    return CRYPTO_memcmp(mac, seal, MAC_BYTES) == 0 ? g_steal_pointer(&payload) : NULL;
}

LiveVerdict live_session_parse(const LiveKeys *keys, const char *board_id, const char *text, gint64 now_ms,
                               LiveSession *session)
{
    *session = (LiveSession){0};
    gsize size = 0;
    g_autofree guint8 *payload = session_open(keys, board_id, text, &size);
    g_autoptr(cJSON) json = payload != NULL ? json_parse((const char *)payload, size, NULL) : NULL;
    const char *author_id = json_string(json, "a"), *name = json_string(json, "n"), *id = json_string(json, "i");
    gint64 right = json_int64(json, "r", RIGHT_NONE);
    if (author_id == NULL || name == NULL || id == NULL || (right != RIGHT_VIEW && right != RIGHT_DRAW))
        return LIVE_FORGED;
    gint64 until_ms = json_int64(json, "u", 0);
    if (now_ms >= until_ms)
        return LIVE_EXPIRED;
    gint64 admin_ms = json_int64(json, "m", 0);
    *session = (LiveSession){
        .admin_ms = admin_ms > now_ms ? admin_ms : 0,
        .author_id = g_strdup(author_id),
        .name = g_strdup(name),
        .id = g_strdup(id),
        .right = (LiveRight)right,
        .staff = json_bool(json, "s", FALSE),
        .until_ms = until_ms,
    };
    return LIVE_OK;
}
