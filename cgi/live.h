// SPDX-License-Identifier: MIT
/**
 * live.h - the board's page: what dingboard.fcgi answers below /api/board/ and /live/ (docs/LIVE.md).
 *
 *      POST /api/board/<id>/session    a link's token, or a login by DingTalk, becomes a signed cookie
 *      GET  /api/board/<id>            the board: rows that lie ready in boards.db
 *      GET  /api/board/<id>/events     what happened since an event
 *      POST /api/board/<id>/ops        one operation, journaled like a message of the chat
 *      POST /api/board/<id>/picture    a picture's file, journaled with the operation that puts it there
 *      POST /api/board/<id>/hint       a cursor, a stroke being drawn: passed on, never stored
 *      GET  /api/board/<id>/preview    what words would mean
 *      POST /api/board/<id>/export     a file, made by the worker
 *      GET  /live/<id>                 may this browser listen? The web server's push module does the rest
 *
 * It paints nothing, replays nothing and opens no network connection. The page is never believed: every answer but the
 * first checks the cookie's signature, its board, its end and its right; every POST shows that it comes from the page
 * itself (a header that other sites cannot send, and Origin). Numbers, ids and locks are the worker's to check.
 */
#ifndef DINGBOARD_CGI_LIVE_H
#define DINGBOARD_CGI_LIVE_H

#include "cgi/receiver.h"

/** TRUE when the path is one of the page's. */
gboolean live_has_path(const char *path);

/** TRUE when it is where pictures are sent to, whose bodies may be larger (LIMIT_UPLOAD_BYTES). */
gboolean live_takes_picture(const char *path);

/** Answer a request whose path is one of the page's. Thread-safe. */
void live_handle(const Request *request, Response *response, const Receiver *receiver);

/** Answer one that the service refused for its size or form, before its body was read. Thread-safe. */
void live_refused(const Request *request, Response *response, const Receiver *receiver, int status);

#endif
