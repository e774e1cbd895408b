// SPDX-License-Identifier: MIT
/**
 * rates.h - how often somebody may ask, in bounded memory.
 *
 * Token buckets in a table of fixed size: a key has its place by its hash. Where two keys meet they share a bucket
 * unless the older one is full again; that makes both a little stricter, never looser. The table is of one process: a
 * program that is started for each request (CGI) relies on the web server's own limit.
 */
#ifndef DINGBOARD_CGI_RATES_H
#define DINGBOARD_CGI_RATES_H

#include <glib.h>
#include <pthread.h>

/** Buckets of each kind: for a class of people at once collisions are rare. 96 KiB in all. */
#define RATES_BUCKETS 512

/** What is counted apart. */
typedef enum {
    RATE_SESSION, /**< by address: logging in, and so guessing links */
    RATE_STATE,
    RATE_EVENTS,
    RATE_OP,
    RATE_PICTURE,
    RATE_HINT,
    RATE_PREVIEW,
    RATE_EXPORT,
    RATE_LIVE,
    RATE_KINDS
} RateKind;

typedef struct {
    guint64 key;
    float tokens;
    gint64 at_ms;
} RateBucket;

typedef struct {
    pthread_mutex_t lock;
    RateBucket buckets[RATE_KINDS][RATES_BUCKETS];
} Rates;

void rates_init(Rates *rates);
void rates_clear(Rates *rates);

/**
 * Take one token of `who` for this kind of request. Thread-safe.
 * @param now_ms  any clock; one that was set back only means waiting once
 * @return 0 when there was one, else in how many seconds to ask again
 */
guint rates_take(Rates *rates, RateKind kind, const char *board_id, const char *who, gint64 now_ms);

/** How many a second in the long run, and at once. */
guint rates_per_second(RateKind kind);

#endif
