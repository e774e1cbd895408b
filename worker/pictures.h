// SPDX-License-Identifier: MIT
/**
 * pictures.h - the pictures that messages bring: looked up, fetched, decoded, while everything else goes on.
 *
 *      code ──look up──▶ URL ──fetch──▶ bytes ──dingboard-decode──▶ pixels ──▶ file to be kept
 *
 * A message waits for its pictures, and those behind it on the same board wait with it, so that everything happens in
 * the order in which people sent it. Nobody waits longer than LIMIT_PICTURE_WAIT_MS. What was fetched lives in memory
 * only: a worker that is started anew fetches again.
 */
#ifndef DINGBOARD_WORKER_PICTURES_H
#define DINGBOARD_WORKER_PICTURES_H

#include "lib/board/interpret.h"
#include "lib/delivery/quota.h"
#include "lib/dingtalk/client.h"
#include "lib/store/store.h"

/** Pictures fetched or decoded at once, of all boards: each may hold LIMIT_PHOTO_BYTES, and its pixels. */
#define PICTURES_AT_ONCE 4
/** Processes that decode at once: there are few processors, and each may take LIMIT_DECODE_MEMORY. */
#define DECODINGS_AT_ONCE 2

typedef struct Pictures Pictures;

/** Told that a message's pictures are all there, or given up. */
typedef void (*PicturesReady)(const char *board_id, gpointer data);

typedef struct {
    Store *store;
    /** The client of the robot that heard a message: the platform gives its pictures to no other (docs/DINGTALK.md 7).
     */
    ApiOfRobot api;
    PicturesReady ready;
    gpointer data; /**< for both */
} PicturesContext;

/** What the context names is borrowed. */
Pictures *pictures_new(const PicturesContext *context);
/** Free the clients first: their callbacks need us. Accepts NULL. */
void pictures_free(Pictures *pictures);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Pictures, pictures_free)

/** One picture of a message. */
typedef struct {
    PictureFailure failure;
    Asset *asset; /**< NULL when it failed */
} FetchedPicture;

/**
 * The pictures of a message; begins to fetch them when it is asked for the first time.
 * @param row     the message in the journal, with the robot that heard it
 * @param codes   of char *
 * @return of FetchedPicture *, borrowed until pictures_forget; NULL: wait until `ready` is told
 */
const GPtrArray *pictures_get(Pictures *pictures, const char *board_id, const JournalRow *row, const GPtrArray *codes);
/**
 * Begin with a picture that is here already, and only has to be decoded: one that a page sent.
 * @param bytes  referenced; NULL: it is gone, and that is the result
 */
void pictures_decode(Pictures *pictures, const char *board_id, const JournalRow *row, GBytes *bytes);
/** Whether pictures of the message are under way, or done. */
gboolean pictures_asked(const Pictures *pictures, const char *board_id, gint64 number);
/** As pictures_get, of one that was asked for. */
const GPtrArray *pictures_result(const Pictures *pictures, const char *board_id, gint64 number);
/** The message with that number in the journal is applied. */
void pictures_forget(Pictures *pictures, const char *board_id, gint64 number);
/** Forget all of a board, which another worker has, or which is read anew. */
void pictures_drop(Pictures *pictures, const char *board_id);

/** Descriptors to wait for, at most DECODINGS_AT_ONCE; returns how many. */
guint pictures_fds(const Pictures *pictures, struct curl_waitfd *fds);
/** Go on. @return when to be called again at the latest, by g_get_monotonic_time in ms; G_MAXINT64 when something
 * happens */
gint64 pictures_run(Pictures *pictures);

#endif
