// SPDX-License-Identifier: MIT
/** caller.h - the platform, and whoever says to be it, calling a receiver over a journal that only counts. */
#ifndef DINGBOARD_TESTS_CGI_CALLER_H
#define DINGBOARD_TESTS_CGI_CALLER_H

#include "cgi/receiver.h"

#define NOW 1700000000000
#define SECRET "kept-to-ourselves"

/** A body with every field that is read; the tests spoil it. */
extern const char good_body[];

typedef struct {
    guint journaled;
    guint cases;
    gboolean broken;
    gboolean refuses; /**< the verdict writes nothing */
    JournalVerdict verdict;
    char *last_id;
    gint64 last_age;
    const char *robot; /**< of the last */
    Refusals refusals;
} World;
void world_clear(World *world);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(World, world_clear)

extern const Clock fixed_clock;

typedef struct {
    const char *method;
    const char *path;
    const char *body;
    gsize body_size;
    const char *headers[8]; /**< "HTTP_SIGN=…" */
    const char *corp_id;
    const char *expected_header;
    const ReceiverRobot *others;
    guint n_others;
    gboolean http_answer;
    const char *answer; /**< a part of it; NULL: does not matter */
} Case;

/** It is answered so; journaled only if with 200, and no answer tells a secret. */
void expect(World *world, int status, const Case *c);
void answer_has_no_secret(const Response *response, int status);
/** Post a body with a timestamp that is `age` old and rightly signed. */
void expect_signed(World *world, int status, gint64 age, const char *body, gsize size);
/** Rightly signed, but 400. */
void malformed(World *world, const char *body, gsize size);
void malformed_text(World *world, const char *body);

#endif
