// SPDX-License-Identifier: MIT
/** scripted.h - an HTTP server on loopback for tests: what it answers, and how badly, is the test's choice. */
#ifndef DINGBOARD_TESTS_SCRIPTED_H
#define DINGBOARD_TESTS_SCRIPTED_H

#include <glib.h>

typedef struct {
    const char *method;
    const char *target;  /**< path and query */
    const char *headers; /**< all lines, as sent */
    const char *body;    /**< terminated, for text; may hold NUL */
    gsize body_size;
} ScriptedRequest;

typedef struct {
    int status;          /**< 200 at first */
    GString *body;       /**< empty at first */
    const char *headers; /**< more lines, each with its CRLF; NULL: none */
    gboolean held;       /**< answer only after scripted_release */
    gboolean cut;        /**< announce twice the length, and close in the middle */
    gboolean silent;     /**< close without a word */
} ScriptedReply;

/** Called in the server's threads, one at a time. */
typedef void (*ScriptedHandler)(const ScriptedRequest *request, ScriptedReply *reply, gpointer data);

typedef struct Scripted Scripted;

Scripted *scripted_new(ScriptedHandler handler, gpointer data);
void scripted_free(Scripted *server);
/** http://127.0.0.1:port */
const char *scripted_base(const Scripted *server);
/** Requests whose answers are held now. */
guint scripted_held(Scripted *server);
/** Let all of them be answered. */
void scripted_release(Scripted *server);
/** Connections accepted so far. */
guint scripted_connections(Scripted *server);

#endif
