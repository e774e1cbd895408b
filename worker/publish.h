// SPDX-License-Identifier: MIT
/**
 * publish.h - events and hints on their way to nchan's publisher, a location of nginx on a unix socket.
 *
 * Messages of one board go one after the other, in order. What cannot be sent is dropped: pages notice gaps and ask.
 * Never blocks.
 */
#ifndef DINGBOARD_WORKER_PUBLISH_H
#define DINGBOARD_WORKER_PUBLISH_H

#include <curl/curl.h>
#include <glib.h>

typedef struct Publisher Publisher;

/** @param socket  path; NULL: nothing is published */
Publisher *publisher_new(const char *socket);
void publisher_free(Publisher *publisher);

/** Queue a message for a board. */
void publisher_post(Publisher *publisher, const char *board_id, const char *message);
/** Queue an event: one that is too large to be pushed is only announced. */
void publisher_event(Publisher *publisher, const char *board_id, const char *event, gint64 n);

/** Descriptors to wait for, at most PUBLISHER_FDS. @return how many */
guint publisher_fds(Publisher *publisher, struct curl_waitfd *fds);
#define PUBLISHER_FDS 8
/** Send on, note what is done. */
void publisher_run(Publisher *publisher);
/** TRUE while something is under way. */
gboolean publisher_busy(const Publisher *publisher);

#endif
