// SPDX-License-Identifier: MIT
/**
 * lab.h - instances under test beside one stand-in of DingTalk: each has its own store, configuration and worker, and
 * its own route through the proxy (proxy.h). What people say goes the platform's way: the stand-in makes the callback,
 * and it is journaled as the receiver does.
 */
#ifndef DINGBOARD_TESTS_FAULTS_LAB_H
#define DINGBOARD_TESTS_FAULTS_LAB_H

#include "lib/store/store.h"
#include "tests/faults/proxy.h"

#define LAB_GROUP "cidSandboxGroup0001AAAA=="
/** The stand-in remembers a few hundred messages of each: recalls have a group of their own. */
#define LAB_RECALL_GROUP "cidSandboxGroup0002AAAA=="
/** The 1:1 chat of lilei with the robot. */
#define LAB_SINGLE "cidSandboxSingle0001AAA=="
#define LAB_SECRET "a-secret-that-no-log-may-hold"

typedef struct Instance Instance;

typedef struct {
    char *folder;
    Proxy *proxy;
    GPid sandbox;
    char *socket;
    GMutex saying;   /**< one person at a time */
    Instance *hears; /**< the instance that is told what is said now */
} Lab;

struct Instance {
    Lab *lab;
    char *name;
    char *folder;
    char *config;
    char *log;
    char *webhook_base; /**< of the webhooks it is given */
    /** Takes a callback in the receiver's place; NULL: it is journaled at once. */
    void (*receive)(Instance *instance, const char *body, gpointer data);
    gpointer receive_data;
    Store *receiver;
    GPid worker;          /**< 0: none is running */
    glong peak_kilobytes; /**< most memory a worker had */
};

/** Skips the whole test program (prints TAP and exits) where it cannot run. */
Lab *lab_new(void);
void lab_free(Lab *lab);
/** The token that is valid now; free with g_free. */
char *lab_token(Lab *lab);

/** @param name  of its route, too: letters, digits, '-' */
Instance *instance_new(Lab *lab, const char *name);
/** Ends its worker, removes its folder. */
void instance_free(Instance *instance);
/** Where the platform is for this instance: addresses without a slash at the end; NULL: where it really is. */
void instance_configure(Instance *instance, const char *api_base, const char *oapi_base, const char *webhook_base);
/** lilei says this. Aborts when it is not journaled. */
void instance_say(Instance *instance, const char *conversation, const char *text);
/** The same with a picture, which cannot be fetched: it lies on a host that is not allowed. */
void instance_say_picture(Instance *instance, const char *conversation, const char *text);
/** @param environment  names and values in turn, NULL-terminated; may be NULL */
void worker_start(Instance *instance, const char *const *environment);
/** Run another of our programs to its end. @param input  file, may be NULL. @return as worker_stop */
int program_run(Instance *instance, const char *name, const char *const *environment, const char *input,
                const char *output);
/** SIGTERM, then wait. @return its exit status, or minus the signal that ended it */
int worker_stop(Instance *instance);
/** Wait for its end. @return as worker_stop */
int worker_wait(Instance *instance);
/** FALSE when it has ended by itself. */
gboolean worker_lives(Instance *instance);
/** The first number that this SQL finds in boards.db. */
gint64 instance_ask(const Instance *instance, const char *sql);
/** Ask until the answer is not 0. @return FALSE when it took too long */
gboolean instance_await(const Instance *instance, const char *sql, guint seconds);
/** What its workers logged; free with g_free. */
char *instance_log(const Instance *instance);

#endif
