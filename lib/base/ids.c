// SPDX-License-Identifier: MIT
#include "lib/base/ids.h"

#include <string.h>

char *board_id_for_conversation(const char *conversation_id)
{
    char *digest = g_compute_checksum_for_string(G_CHECKSUM_SHA256, conversation_id, -1);
    digest[BOARD_ID_LENGTH] = '\0';
    return digest;
}

gboolean board_id_valid(const char *id)
{
    return strlen(id) == BOARD_ID_LENGTH && strspn(id, "0123456789abcdef") == BOARD_ID_LENGTH;
}
