// SPDX-License-Identifier: MIT
/* The picture of a board: painted when its turn comes, uploaded when it is another one, sent. */
#include <string.h>

#include "lib/base/limits.h"
#include "lib/delivery/lane.h"

static void picture_send(Lane *lane)
{
    const ApiMessage message = {API_PICTURE, lane_newest(lane)->item->media_id, NULL};
    lane_send(lane, &message);
}

static void picture_uploaded(const Verdict *verdict, gpointer data)
{
    Lane *lane = data;
    if (verdict->kind != VERDICT_OK) {
        lane_failed(lane, verdict);
        return;
    }
    g_free(lane->sent_media);
    lane->sent_media = g_strdup(verdict->value);
    OutboxItem *item = lane_newest(lane)->item;
    g_free(item->media_id);
    item->media_id = g_strdup(verdict->value);
    lane_keep(lane, item);
    picture_send(lane);
}

static const char *recall_failure(Lang lang)
{
    return lang_pick(lang, "旧图未能撤回", "an outdated picture could not be recalled");
}

static GBytes *picture_paint(Lane *lane, GError **error)
{
    g_autoptr(GPtrArray) lines = g_ptr_array_new();
    guint first = lane_first(lane);
    gboolean numbers = FALSE;
    for (guint i = first; i < first + lane->taken; i++) {
        char *caption = lane_at(lane, i)->payload->caption;
        numbers = numbers || lane_at(lane, i)->payload->numbers;
        if (caption != NULL)
            g_ptr_array_add(lines, caption);
    }
    Owed *newest = lane_newest(lane);
    newest->tells = recalls_failed(&lane->recalls);
    guint room = LIMIT_CAPTION_LINES - (newest->tells ? 1 : 0);
    if (lines->len > room)
        g_ptr_array_remove_range(lines, 0, lines->len - room);
    if (newest->tells)
        g_ptr_array_insert(lines, 0, (gpointer)recall_failure(newest->payload->lang));
    g_ptr_array_add(lines, NULL);
    const DeliveryContext *context = &lane->delivery->context;
    return context->picture(lane->board_id, (const char *const *)lines->pdata, numbers, &newest->item->seq,
                            context->data, error);
}

/* An item with a media_id was uploaded before, as the newest of its pictures: nothing newer is on it. */
void picture_start(Lane *lane)
{
    Owed *newest = lane_newest(lane);
    if (!lane_reaches(lane))
        return;
    if (newest->item->media_id != NULL) {
        picture_send(lane);
        return;
    }
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) png = picture_paint(lane, &error);
    if (png == NULL) {
        lane_unmade(lane, error);
        return;
    }
    guint8 sha[SHA256_DIGEST_LENGTH];
    SHA256(g_bytes_get_data(png, NULL), g_bytes_get_size(png), sha);
    if (lane->sent_media != NULL && memcmp(sha, lane->sent_sha, sizeof sha) == 0) {
        newest->item->media_id = g_strdup(lane->sent_media);
        picture_send(lane);
        return;
    }
    g_clear_pointer(&lane->sent_media, g_free);
    memcpy(lane->sent_sha, sha, sizeof sha);
    api_upload(lane->delivery->context.api, png, "board.png", picture_uploaded, lane);
}
