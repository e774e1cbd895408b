// SPDX-License-Identifier: MIT
/** apply_pictures.h - pictures of messages and of pages become the board's, within a transaction (apply_live.h). */
#ifndef DINGBOARD_WORKER_APPLY_PICTURES_H
#define DINGBOARD_WORKER_APPLY_PICTURES_H

#include "worker/apply_live.h"

/** A picture that cannot be used. */
ChatPicture *picture_without(PictureFailure failure);

/** One that came, as the board's commands see it; when it can be used, the batch keeps it. NULL after an error. */
ChatPicture *batch_take_picture(Batch *batch, const FetchedPicture *fetched, GError **error);

/**
 * The picture that a page sent along with a request, decoded and taken.
 * @param pictures  set to an array of the one ChatPicture, when it is there
 */
RowEnd batch_uploaded(Batch *batch, const JournalRow *row, GPtrArray **pictures, GError **error);

/** After the commit: what came along with its messages goes. */
void batch_uploads_used(const Batch *batch);

#endif
