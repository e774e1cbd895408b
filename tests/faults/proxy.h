// SPDX-License-Identifier: MIT
/**
 * proxy.h - an HTTP server on loopback between the programs under test and the stand-in of DingTalk, which spoils what
 * it is told to spoil.
 *
 *      worker ──HTTP──▶ proxy ──FastCGI──▶ dingtalk-sandbox.fcgi
 *                         ▲                        │ callbacks
 *                         └────────────────────────┘
 *
 * A *route* is one instance under test: its calls begin with /NAME/, so that many may use one proxy at once. Of each
 * route one kind of call is spoilt, in one way (behaviour.h), a number of times.
 */
#ifndef DINGBOARD_TESTS_FAULTS_PROXY_H
#define DINGBOARD_TESTS_FAULTS_PROXY_H

#include <glib.h>

typedef enum {
    CALL_OF_TOKEN,
    CALL_OF_UPLOAD,
    CALL_OF_GROUP,
    CALL_OF_PERSON,
    CALL_OF_RECALL,
    CALL_OF_WEBHOOK,
    CALL_OF_DOWNLOAD,
    CALL_OF_OTHER,
    CALLS_OF_PROXY
} ProxyCall;

/** "token" and so on. */
const char *proxy_call_name(ProxyCall call);

/** Spoilt for good. */
#define ALWAYS G_MAXUINT

struct Behaviour;

/** What is counted of a route. */
typedef struct {
    guint requests[CALLS_OF_PROXY];
    guint worked[CALLS_OF_PROXY]; /**< the stand-in did it and said so */
    guint spoilt;
} RouteCount;

typedef struct Proxy Proxy;

/** A callback came: return TRUE to have it answered with 200. Called in the proxy's threads, one at a time. */
typedef gboolean (*ProxyCallback)(const char *body, gsize size, gpointer data);

/** @param sandbox  the stand-in's unix socket */
Proxy *proxy_new(const char *sandbox, ProxyCallback callback, gpointer data);
/** Ends all connections; the programs that use it must have ended. */
void proxy_free(Proxy *proxy);
/** http://127.0.0.1:port */
const char *proxy_base(const Proxy *proxy);

/** Spoil `times` calls of this kind of the route /NAME/ from now on. A new name makes a new route. */
void proxy_route(Proxy *proxy, const char *name, ProxyCall call, const struct Behaviour *behaviour, guint times);
RouteCount proxy_count(Proxy *proxy, const char *name);
/** Requests to an address that only redirects name. */
guint proxy_strays(Proxy *proxy);
/** Pass a request on to the stand-in. @return its body, free with g_free; `status` is set. */
char *proxy_ask_sandbox(Proxy *proxy, const char *method, const char *path, const char *body, int *status);

/* --- for behaviours --------------------------------------------------------------------------- */

/** One request that is being spoilt. */
typedef struct Spoilt Spoilt;

ProxyCall spoilt_call(const Spoilt *spoilt);
const char *spoilt_base(const Spoilt *spoilt);
/** Have the stand-in do it; counts it. @return the body of its answer, owned by the request */
const char *spoilt_forward(Spoilt *spoilt, int *status);
/** Write to the client. @return FALSE when it has gone */
gboolean spoilt_write(Spoilt *spoilt, const char *bytes, gsize size);
gboolean spoilt_print(Spoilt *spoilt, const char *format, ...) G_GNUC_PRINTF(2, 3);
/** Answer with this body and status; more header lines may be given, each ended by CRLF. */
void spoilt_answer(Spoilt *spoilt, int status, const char *type, const char *headers, const char *body);
/** Close with a reset instead of an orderly end. */
void spoilt_reset(Spoilt *spoilt);
/** Wait until the client has gone, or this long. @return TRUE when it has gone */
gboolean spoilt_wait(Spoilt *spoilt, gint64 ms);

#endif
