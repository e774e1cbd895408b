// SPDX-License-Identifier: MIT
/* The picture of a board: painted when its turn comes, uploaded when it is another one, sent. */

#include "lib/base/limits.h"
#include "lib/delivery/lane.h"
#include "lib/live/invite.h"
#include "lib/live/link.h"

/** Pictures whose media_id is remembered, about 200 bytes each: boards that people come back to. */
#define UPLOADED_MAX 1000

static void picture_send(Lane *lane)
{
    const Owed *newest = lane_newest(lane);
    Lang lang = newest->payload->lang;
    const char *caption = newest->payload->caption;
    gboolean card = lane->delivery->context.settings->reply_style == REPLY_CARD;
    const char *title = caption != NULL ? caption : lang_pick(lang, "画板", "Board");
    g_autofree char *link = card ? invite_link(lane->delivery->context.settings, lane->board_id, lane_now(lane)) : NULL;
    g_autofree char *sidebar = link != NULL ? live_sidebar_link(link) : NULL;
    const ApiMessage message = {card ? API_CARD : API_PICTURE, newest->item->media_id, title, lang, sidebar};
    lane_send(lane, &message);
}

static void picture_uploaded(const Verdict *verdict, gpointer data)
{
    Lane *lane = data;
    lane_note(lane, CALL_UPLOAD, verdict);
    if (verdict->kind != VERDICT_OK) {
        lane_failed(lane, verdict);
        return;
    }
    GHashTable *uploaded = lane->delivery->uploaded;
    if (g_hash_table_size(uploaded) >= UPLOADED_MAX)
        g_hash_table_remove_all(uploaded);
    g_hash_table_replace(uploaded, g_strdup(lane->sum), g_strdup(verdict->value));
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

/** The captions of the taken pictures, and whether one of them asked for numbers. */
static GPtrArray *captions_of(Lane *lane, gboolean *numbers)
{
    GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
    guint first = lane_first(lane);
    *numbers = FALSE;
    for (guint i = first; i < first + lane->taken; i++) {
        const Payload *payload = lane_at(lane, i)->payload;
        *numbers = *numbers || payload->numbers;
        if (payload->caption != NULL)
            g_ptr_array_add(lines, g_strdup(payload->caption));
    }
    return lines;
}

/** Of more than there is room for the oldest are only counted. */
static void captions_fit(GPtrArray *lines, guint room, Lang lang)
{
    if (lines->len <= room)
        return;
    guint rest = lines->len - (room - 1);
    g_ptr_array_remove_range(lines, 0, rest);
    g_ptr_array_insert(lines, 0,
                       g_strdup_printf(lang == LANG_EN ? "and %u more before; for all send: history"
                                                       : "之前还有 %u 条，全部请发：历史",
                                       rest));
}

static GBytes *picture_paint(Lane *lane, GError **error)
{
    gboolean numbers = FALSE;
    g_autoptr(GPtrArray) lines = captions_of(lane, &numbers);
    Owed *newest = lane_newest(lane);
    newest->tells = recalls_failed(&lane->recalls);
    captions_fit(lines, LIMIT_CAPTION_LINES - (newest->tells ? 1 : 0), newest->payload->lang);
    if (newest->tells)
        g_ptr_array_insert(lines, 0, g_strdup(recall_failure(newest->payload->lang)));
    g_ptr_array_add(lines, NULL);
    const DeliveryContext *context = &lane->delivery->context;
    return context->picture(lane->board_id, (const char *const *)lines->pdata, numbers, &newest->item->seq,
                            context->data, error);
}

/* An item with a media_id was uploaded before, as the newest of its pictures: nothing newer is on it. */
void picture_start(Lane *lane)
{
    Owed *newest = lane_newest(lane);
    if (!lane_reaches(lane) || lane_saves(lane))
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
    g_free(lane->sum);
    g_autofree char *sum = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, png);
    lane->sum = g_strconcat(sum, " ", api_robot_code(lane->api), NULL); /* what one app uploaded is not another's */
    const char *known = g_hash_table_lookup(lane->delivery->uploaded, lane->sum);
    if (known != NULL) {
        newest->item->media_id = g_strdup(known);
        picture_send(lane);
        return;
    }
    api_upload(lane->api, png, "board.png", picture_uploaded, lane);
}
