// SPDX-License-Identifier: MIT
#include "lib/base/ids.h"

#include <openssl/sha.h>
#include <string.h>

G_STATIC_ASSERT(BOARD_ID_LENGTH <= 2 * SHA256_DIGEST_LENGTH);

char *board_id_for_conversation(const char *conversation_id)
{
    guchar digest[SHA256_DIGEST_LENGTH];
    SHA256((const guchar *)conversation_id, strlen(conversation_id), digest);
    char *id = g_malloc(BOARD_ID_LENGTH + 1);
    for (gsize i = 0; i < BOARD_ID_LENGTH; i++)
        id[i] = "0123456789abcdef"[i % 2 == 0 ? digest[i / 2] >> 4 : digest[i / 2] & 15];
    id[BOARD_ID_LENGTH] = '\0';
    return id;
}

gboolean board_id_valid(const char *id)
{
    return strlen(id) == BOARD_ID_LENGTH && strspn(id, "0123456789abcdef") == BOARD_ID_LENGTH;
}
