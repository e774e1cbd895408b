// SPDX-License-Identifier: MIT
/**
 * service.h - a FastCGI program with threads, and the same program as plain CGI.
 *
 * Started with a listening socket on descriptor 0 (spawn-fcgi, systemd), with `--listen unix:PATH`, or, when
 * a web server or a person runs it with CGI variables, for one request. SIGTERM and SIGINT end the accept
 * loop; requests under way are finished. Bodies are bounded before they are read.
 */
#ifndef DINGBOARD_WEB_SERVICE_H
#define DINGBOARD_WEB_SERVICE_H

#include <glib.h>

typedef struct {
    const char *method; /**< "GET", "POST", … as sent */
    const char *path;   /**< DOCUMENT_URI or, without it, SCRIPT_NAME + PATH_INFO; never NULL */
    const char *query;  /**< QUERY_STRING, "" when absent */
    const char *content_type;
    const char *body; /**< not terminated */
    gsize body_size;
    gpointer environment; /**< char **, for request_header */
} Request;

typedef struct {
    int status;
    const char *content_type; /**< "application/json; charset=utf-8" at first */
    GString *headers;         /**< more header lines, each ended by CRLF */
    GByteArray *body;
} Response;

/**
 * A request header by its CGI name, e.g. "HTTP_TIMESTAMP".
 * @param count  how often it was sent, may be NULL; a value joined of several (", ") counts as several
 * @return the first value, borrowed, or NULL
 */
const char *request_header(const Request *request, const char *name, guint *count);

/** The value of `key` in a query string, percent-decoded; free with g_free. NULL when absent or malformed. */
char *query_value(const char *query, const char *key);

/** Set status and a body that is this text. */
void response_text(Response *response, int status, const char *content_type, const char *text);
/** Set status and a JSON body {"<key>": "<text>"}, the text escaped. */
void response_json_message(Response *response, int status, const char *key, const char *text);

typedef void (*ServiceHandler)(const Request *request, Response *response, gpointer data);

typedef struct {
    const char *listen; /**< "unix:/path" or NULL: descriptor 0, or CGI */
    guint threads;      /**< 1 to 64 */
    gsize max_body;     /**< bytes; larger bodies get too_large without being read */
    ServiceHandler handler;
    /** Answers for requests that never reach the handler: 413, or 400 when the body ended early. NULL: a default. */
    ServiceHandler refused;
    gpointer data;
} Service;

/** Serve until told to end. @return the exit status of main. */
int service_run(const Service *service);

#endif
