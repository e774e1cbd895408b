// SPDX-License-Identifier: MIT
#include "lib/base/ids.h"

#include <openssl/sha.h>
#include <string.h>

G_STATIC_ASSERT(BOARD_ID_LENGTH <= 2 * SHA256_DIGEST_LENGTH);

#define TAG_LENGTH 8

/** The first `length` hexadecimal digits of SHA-256 over a text. */
static char *hash_text(const char *text, gsize length)
{
    guchar digest[SHA256_DIGEST_LENGTH];
    SHA256((const guchar *)text, strlen(text), digest);
    char *id = g_malloc(length + 1);
    for (gsize i = 0; i < length; i++)
        id[i] = "0123456789abcdef"[i % 2 == 0 ? digest[i / 2] >> 4 : digest[i / 2] & 15];
    id[length] = '\0';
    return id;
}

char *board_id_for_conversation(const char *conversation_id)
{
    return hash_text(conversation_id, BOARD_ID_LENGTH);
}

char *author_tag(const char *board_id, const char *author_id)
{
    g_autofree char *both = g_strconcat(board_id, "/", author_id, NULL);
    return hash_text(both, TAG_LENGTH);
}

gboolean board_id_valid(const char *id)
{
    return strlen(id) == BOARD_ID_LENGTH && strspn(id, "0123456789abcdef") == BOARD_ID_LENGTH;
}
