// SPDX-License-Identifier: MIT
#include "worker/apply_pictures.h"

#include "lib/base/limits.h"

/** TRUE when the board has no room for one more. Those that nobody needs any more go when another comes. */
static gboolean room_gone(const Batch *batch, gboolean *gone, GError **error)
{
    guint count = 0;
    gint64 bytes = 0;
    if (!store_asset_room(batch->boards->store, batch->board->id, &count, &bytes, error))
        return FALSE;
    g_autoptr(GHashTable) needed = history_assets(batch->board->history);
    guint stored = count;
    for (guint i = 0; i < batch->assets->len; i++, count++)
        bytes += (gint64)g_bytes_get_size(((const Asset *)batch->assets->pdata[i])->png);
    *gone = (count >= LIMIT_ASSETS || bytes >= LIMIT_ASSETS_BYTES) && g_hash_table_size(needed) >= stored;
    return TRUE;
}

ChatPicture *picture_without(PictureFailure failure)
{
    ChatPicture *picture = g_new0(ChatPicture, 1);
    picture->failure = failure;
    return picture;
}

ChatPicture *batch_take_picture(Batch *batch, const FetchedPicture *fetched, GError **error)
{
    gboolean gone = FALSE;
    if (fetched->failure != PICTURE_FINE)
        return picture_without(fetched->failure);
    if (!room_gone(batch, &gone, error))
        return NULL;
    if (gone)
        return picture_without(PICTURE_TOO_MANY);
    ChatPicture *picture = picture_without(PICTURE_FINE);
    picture->asset = g_strdup(fetched->asset->id);
    picture->width = fetched->asset->width;
    picture->height = fetched->asset->height;
    g_ptr_array_add(batch->assets, fetched->asset);
    return picture;
}

/* --- from pages ------------------------------------------------------------------------------- */

RowEnd batch_uploaded(Batch *batch, const JournalRow *row, GPtrArray **pictures, GError **error)
{
    const char *board_id = batch->board->id;
    const GPtrArray *decoded = NULL;
    if (!pictures_asked(batch->pictures, board_id, row->id)) {
        g_autoptr(GBytes) bytes = NULL;
        if (!store_upload(batch->boards->store, row->msg_id, &bytes, error))
            return ROW_FAILED;
        pictures_decode(batch->pictures, board_id, row, bytes);
    }
    decoded = pictures_result(batch->pictures, board_id, row->id);
    if (decoded == NULL)
        return ROW_WAITS;
    g_autoptr(GPtrArray) taken = g_ptr_array_new_with_free_func((GDestroyNotify)chat_picture_free);
    ChatPicture *picture = batch_take_picture(batch, decoded->pdata[0], error);
    if (picture == NULL)
        return ROW_FAILED;
    g_ptr_array_add(taken, picture);
    *pictures = g_steal_pointer(&taken);
    return ROW_APPLIED;
}

/** Those that stay behind after a failure go with the worker's upkeep. */
void batch_uploads_used(const Batch *batch)
{
    g_autoptr(GError) error = NULL;
    if (batch->uploads && store_uploads_prune(batch->boards->store, &error) < 0)
        g_warning("board %s: a picture that is used could not be removed: %s", batch->board->id, error->message);
}
