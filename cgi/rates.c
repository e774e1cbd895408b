// SPDX-License-Identifier: MIT
#include "cgi/rates.h"

#include <math.h>

/** What each kind allows: a hand is slower, a flood is faster. */
static const struct {
    float per_second;
    float burst;
} allowed[RATE_KINDS] = {
    [RATE_SESSION] = {5, 200},   /* a class behind one address opens the page at once */
    [RATE_STATE] = {2, 30},      /* the largest answer */
    [RATE_EVENTS] = {10, 60},    /* a poll takes one in 1.5 s */
    [RATE_OP] = {10, 60},        /* a stroke takes longer than a tenth of a second */
    [RATE_PICTURE] = {0.2F, 12}, /* megabytes to keep and to decode: a handful dropped at once, then one in 5 s */
    [RATE_HINT] = {60, 120},     /* a cursor and a stroke, each every 40 ms */
    [RATE_PREVIEW] = {10, 40},   /* one a letter */
    [RATE_EXPORT] = {1, 5},      /* each paints the board */
    [RATE_LIVE] = {2, 20},       /* reconnections */
};

guint rates_per_second(RateKind kind)
{
    return (guint)allowed[kind].per_second;
}

void rates_init(Rates *rates)
{
    *rates = (Rates){0};
    pthread_mutex_init(&rates->lock, NULL);
}

void rates_clear(Rates *rates)
{
    pthread_mutex_destroy(&rates->lock);
}

/** FNV-1a, 64 bits; never 0, which is an unused bucket. */
static guint64 key_of(RateKind kind, const char *board_id, const char *who)
{
    const char *const parts[] = {board_id, "\n", who};
    guint64 hash = 14695981039346656037u ^ (guint64)kind;
    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
        for (const char *c = parts[i]; *c != '\0'; c++)
            hash = (hash ^ (guint8)*c) * 1099511628211u;
    }
    hash ^= hash >> 32;
    return hash != 0 ? hash : 1;
}

static float refilled(const RateBucket *bucket, RateKind kind, gint64 now_ms)
{
    gint64 passed = MAX(now_ms - bucket->at_ms, 0);
    return MIN(bucket->tokens + (float)passed * allowed[kind].per_second / 1000, allowed[kind].burst);
}

guint rates_take(Rates *rates, RateKind kind, const char *board_id, const char *who, gint64 now_ms)
{
    guint64 key = key_of(kind, board_id, who);
    RateBucket *bucket = &rates->buckets[kind][key % RATES_BUCKETS];
    guint wait = 0;
    pthread_mutex_lock(&rates->lock);
    float tokens = bucket->key == 0 ? allowed[kind].burst : refilled(bucket, kind, now_ms);
    if (bucket->key != key && tokens >= allowed[kind].burst)
        bucket->key = key;
    bucket->at_ms = now_ms;
    if (tokens >= 1)
        bucket->tokens = tokens - 1;
    else {
        bucket->tokens = tokens;
        wait = (guint)ceilf((1 - tokens) / allowed[kind].per_second);
    }
    pthread_mutex_unlock(&rates->lock);
    return wait;
}
