// SPDX-License-Identifier: MIT
/* A file, or a picture other than the board's own: made when its turn comes, uploaded, sent. */
#include <string.h>

#include "lib/base/limits.h"
#include "lib/delivery/lane.h"

/** What an upload is called on its way; the formats there are. */
static const struct {
    const char *format;
    const char *file_name;
} uploads[] = {
    {"png", "board.png"},   {"svg", "board.svg"},  {"pdf", "board.pdf"},
    {"json", "board.json"}, {"gif", "replay.gif"}, {"help", "help.png"},
};

static const char *upload_name(const char *format)
{
    for (gsize i = 0; i < G_N_ELEMENTS(uploads); i++) {
        if (strcmp(uploads[i].format, format) == 0)
            return uploads[i].file_name;
    }
    return NULL;
}

gboolean file_known(const char *format)
{
    return format != NULL && upload_name(format) != NULL;
}

gboolean file_is_picture(const char *format)
{
    return api_is_picture(upload_name(format));
}

static void file_send(Lane *lane)
{
    const Owed *owed = lane_newest(lane);
    gboolean picture = file_is_picture(owed->payload->format);
    const ApiMessage message = {picture ? API_PICTURE : API_FILE, owed->item->media_id, owed->name, LANG_ZH, NULL};
    lane_send(lane, &message);
}

static void file_uploaded(const Verdict *verdict, gpointer data)
{
    Lane *lane = data;
    lane_note(lane, CALL_UPLOAD, verdict);
    if (verdict->kind != VERDICT_OK) {
        lane_failed(lane, verdict);
        return;
    }
    /* The name lives as long as the process; the next one makes it anew together with the bytes. */
    OutboxItem *item = lane_newest(lane)->item;
    g_free(item->media_id);
    item->media_id = g_strdup(verdict->value);
    file_send(lane);
}

void file_start(Lane *lane)
{
    if (!lane_reaches(lane) || lane_saves(lane))
        return;
    const DeliveryContext *context = &lane->delivery->context;
    Owed *owed = lane_newest(lane);
    if (owed->item->media_id != NULL && owed->name != NULL) {
        file_send(lane);
        return;
    }
    g_autoptr(GError) error = NULL;
    g_clear_pointer(&owed->name, g_free);
    g_autoptr(GBytes) bytes = context->file(lane->board_id, owed->payload, &owed->name, context->data, &error);
    if (bytes == NULL) {
        lane_unmade(lane, error);
        return;
    }
    const char *upload = upload_name(owed->payload->format);
    gsize limit = file_is_picture(owed->payload->format) ? LIMIT_PICTURE_BYTES : LIMIT_FILE_BYTES;
    if (g_bytes_get_size(bytes) > limit) {
        Verdict verdict = {0};
        verdict_set(&verdict, VERDICT_GIVE_UP, REASON_CONTENT, "too large");
        lane_failed(lane, &verdict);
        return;
    }
    api_upload(lane->api, bytes, upload, file_uploaded, lane);
}
