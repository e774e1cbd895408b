// SPDX-License-Identifier: MIT
/**
 * compress.h - large answers, packed where the client takes it.
 *
 * The web server could pack them as well, but at five times the processor's time, after ten times as much went through
 * the socket and, past its buffers, through a file. Small answers are left to it.
 */
#ifndef DINGBOARD_WEB_COMPRESS_H
#define DINGBOARD_WEB_COMPRESS_H

#include "lib/web/service.h"

/** TRUE when an Accept-Encoding header (may be NULL) names gzip and does not rule it out by "q=0". */
gboolean accepts_gzip(const char *header);

/**
 * Replace a body of at least LIMIT_PLAIN_BODY bytes by what gzip makes of it, and say so in the headers; do nothing
 * when it is smaller or the client does not take it. Any thread.
 */
void response_compress(const Request *request, Response *response);

#endif
