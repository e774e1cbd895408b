// SPDX-License-Identifier: MIT
#include "lib/base/ids.h"

#include <openssl/sha.h>
#include <string.h>

G_STATIC_ASSERT(BOARD_ID_LENGTH <= 2 * SHA256_DIGEST_LENGTH);

/** The first digits of a text's SHA-256. */
static char *digest_digits(const char *text, gsize digits)
{
    guchar digest[SHA256_DIGEST_LENGTH];
    SHA256((const guchar *)text, strlen(text), digest);
    char *id = g_malloc(digits + 1);
    for (gsize i = 0; i < digits; i++)
        id[i] = "0123456789abcdef"[i % 2 == 0 ? digest[i / 2] >> 4 : digest[i / 2] & 15];
    id[digits] = '\0';
    return id;
}

char *board_id_for_conversation(const char *conversation_id)
{
    return digest_digits(conversation_id, BOARD_ID_LENGTH);
}

char *person_public_id(const char *board_id, const char *author_id)
{
    g_autofree char *text = g_strconcat(board_id, "\n", author_id, NULL);
    return digest_digits(text, PERSON_ID_LENGTH);
}

gboolean board_id_valid(const char *id)
{
    return strlen(id) == BOARD_ID_LENGTH && strspn(id, "0123456789abcdef") == BOARD_ID_LENGTH;
}
