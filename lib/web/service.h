// SPDX-License-Identifier: MIT
/**
 * service.h - a FastCGI program with threads, and the same program as plain CGI.
 *
 * Started with a listening socket on descriptor 0 (spawn-fcgi, systemd), with `--listen unix:PATH`, or, when
 * a web server or a person runs it with CGI variables, for one request. SIGTERM, SIGINT and SIGUSR1 end the
 * program; requests under way are finished, an inherited socket stays as it is for its owner. Bodies are bounded
 * before they are read. A connection serves one request, also when the web server asks to keep it.
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
    /** For what takes larger bodies than others: the most that this request may have. May be NULL. */
    gsize (*body_limit)(const Request *request, gpointer data);
    ServiceHandler handler;
    /**
     * Told of requests that never reach the handler: 413 too large, 411 no length, 400 malformed or ended early.
     * Status and a JSON body {"error": …} are set already and may be changed. May be NULL.
     */
    ServiceHandler refused;
    /** Called once when the program was told to end: wakes handlers that wait for something. May be NULL. */
    void (*ending)(gpointer data);
    gpointer data;
} Service;

/**
 * Let the signals that end a service wait for service_run, in this thread and those it starts. service_run does this
 * itself; a program that starts threads before it calls this first, else a signal may reach one of them and end the
 * program at once.
 */
void service_signals_block(void);

/**
 * Serve until told to end. The handler is called by several threads at once. Blocks SIGTERM, SIGINT and SIGUSR1 for
 * good: none can break off the reading of a request. Installs a handler for SIGUSR2 and ignores SIGPIPE. Once per
 * process.
 * @return the exit status of main
 */
int service_run(const Service *service);

#endif
