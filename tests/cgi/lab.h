// SPDX-License-Identifier: MIT
/** lab.h - the page's answers in one process: a door with a source that only notes, and requests made by hand. */
#ifndef DINGBOARD_TESTS_CGI_LAB_H
#define DINGBOARD_TESTS_CGI_LAB_H

#include <cjson/cJSON.h>

#include "cgi/live.h"
#include "cgi/receiver.h"

#define LAB_NOW 1700000000000
#define LAB_ASSET "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
#define LAB_BOARD "e3b0c44298fc1c149afb"
#define LAB_ROBOT "dingsecond"
#define LAB_OTHER "e3b0c44298fc1c149afc"
#define LAB_BASE "https://board.example.com"

/** Everything an answer is made from, and what it left behind. */
typedef struct {
    gint64 now_ms;
    LiveKeys keys;
    LiveDoor door;
    Rates rates;
    Refusals refusals;
    Receiver receiver;
    /* the store */
    Settings settings;
    const char *robot, *owner; /**< of the board; NULL: the first, and nobody knows */
    gboolean archived;
    gboolean ready; /**< there are rows */
    gboolean broken;
    gboolean deaf;    /**< no worker listens */
    const char *rows; /**< what lies there */
    Login login;      /**< for `nonce` */
    const char *nonce;
    const char *job;
    GBytes *file;
    JournalVerdict verdict;
    /* what came of it */
    guint journaled;
    char *journal_id, *journal_board, *journal_body;
    GBytes *upload; /**< what came along */
    char *told;     /**< the last datagram */
    guint tellings;
} Lab;

/** Refusals are warnings, and many here: they neither end a test nor fill its log. Call once, before all. */
void lab_quiet(void);

void lab_init(Lab *lab);
void lab_clear(Lab *lab);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Lab, lab_clear)

typedef struct {
    const char *method; /**< NULL: POST with a body, GET without */
    const char *path;   /**< behind /api/board/<board>; with a leading "=": the whole path */
    const char *query;
    const char *body;
    gsize size;                /**< 0: the body is a text */
    const char *cookie;        /**< of the board; NULL: none */
    const char *cookie_header; /**< the whole header in place of it */
    const char *origin;        /**< NULL: not sent */
    const char *site;          /**< Sec-Fetch-Site; NULL: not sent */
    const char *header;        /**< X-Dingboard; NULL: "1", "": not sent */
    const char *language;
    const char *encoding; /**< Accept-Encoding; NULL: not sent */
    const char *address;
} Ask;

typedef struct {
    int status;
    char *headers;
    char *body;
    gsize size;
} Said;
void said_clear(Said *said);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Said, said_clear)

/** Answer one request; clear what was said before with said_clear. */
Said lab_ask(Lab *lab, const Ask *ask);
/** Ask, and have it answered so; a refusal (`code`, or NULL) has words and a hint, and tells no secret. */
void lab_expect(Lab *lab, int status, const char *code, const Ask *ask);
/** The same of what was said. */
void said_check(const Said *said, int status, const char *code);
/** Free with cJSON_Delete. */
cJSON *said_json(const Said *said);
/** The value of the cookie that an answer sets. Free with g_free. */
char *said_cookie(const Said *said);

/** A token of this lab. Free with g_free. */
char *lab_token(Lab *lab, LiveRight right, gint64 until_ms);
/** A cookie of somebody. Free with g_free. */
char *lab_cookie(Lab *lab, const char *author_id, LiveRight right);

#endif
