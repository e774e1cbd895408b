// SPDX-License-Identifier: MIT
/**
 * fcgi-client.h - one request to a FastCGI program over its unix socket, as a web server sends it; for tests.
 *
 * Records are {version 1, type, id (2 bytes), length (2), padding (1), 0} followed by their content (FastCGI
 * Specification 1.0, section 3.3).
 */
#ifndef DINGBOARD_TESTS_FCGI_CLIENT_H
#define DINGBOARD_TESTS_FCGI_CLIENT_H

#include <glib.h>

/** Connect; tries until the program listens, at most ten seconds. @return a descriptor, or -1 */
int fcgi_connect(const char *path);

/**
 * Send a request.
 * @param params     "NAME=value", NULL-terminated
 * @param body       may be NULL
 * @param keep_conn  ask the program to keep the connection
 */
void fcgi_send(int fd, const char *const *params, const char *body, gsize body_size, gboolean keep_conn);

/** Read the answer to its end and close; free with g_free. NULL when the program hung up early. */
char *fcgi_receive(int fd);

/** All of it. */
char *fcgi_ask(const char *path, const char *const *params, const char *body, gsize body_size);

#endif
