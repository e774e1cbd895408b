// SPDX-License-Identifier: MIT
/**
 * decoding.h - a picture's bytes become pixels in a process of their own (decode/main.c), which is not waited for.
 *
 * The bytes are handed over as a file in memory; what comes back through a pipe is a size and that many pixels, or it
 * is not believed. After LIMIT_DECODE_MS the process is killed.
 */
#ifndef DINGBOARD_WORKER_DECODING_H
#define DINGBOARD_WORKER_DECODING_H

#include "lib/board/interpret.h"

typedef struct Decoding Decoding;

/** dingboard-decode beside this program. Free with g_free. */
char *decoding_program(void);

/**
 * Begin. @param now_ms  of a clock that does not jump
 * @return NULL with a G_FILE_ERROR or G_SPAWN_ERROR
 */
Decoding *decoding_start(const char *program, GBytes *bytes, gint64 now_ms, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** Ends the process if need be. Accepts NULL. */
void decoding_free(Decoding *decoding);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Decoding, decoding_free)

/** Becomes readable when there is something to be done; -1 when it is over. */
int decoding_fd(const Decoding *decoding);
/** When it is killed. */
gint64 decoding_deadline(const Decoding *decoding);

/** Go on. TRUE when it is over. Never blocks for longer than a killed process takes to go. */
gboolean decoding_run(Decoding *decoding, gint64 now_ms);

typedef struct {
    PictureFailure failure; /**< PICTURE_FINE, PICTURE_TOO_LARGE or PICTURE_UNREADABLE */
    guint width, height;
    const guint8 *pixels; /**< R G B A, width × height times; borrowed from the decoding */
} Decoded;
/** What came of it, when it is over. */
Decoded decoding_result(const Decoding *decoding);

#endif
