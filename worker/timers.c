// SPDX-License-Identifier: MIT
#include "worker/timers.h"

#include "lib/delivery/payload.h"
#include "lib/store/store_meeting.h"

/** The store is looked at this often even when nobody says that there is something: another worker may have put it. */
#define LOOK_MS 5000
/** Told in one go; more are told in the next. */
#define AT_ONCE 32

struct Timers {
    TimersContext context;
    gint64 look_at; /**< not before */
    gint64 due_ms;  /**< of the next one, as far as is known */
};

static Store *store_of(const Timers *timers)
{
    return timers->context.boards->store;
}

static gint64 now_of(const Timers *timers)
{
    return clock_now_ms(timers->context.boards->clock);
}

/** The words, for the one who started it; NULL: nobody knows who that was. */
static char *words_of(const StoredTimer *stored, gint64 now)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Payload) payload = payload_parse(stored->payload, &error);
    if (payload == NULL) {
        g_warning("board %s: timer %u is passed over: %s", stored->board_id, stored->timer.number, error->message);
        return NULL;
    }
    g_free(payload->text);
    payload->text = timer_over(&stored->timer, now, payload->lang);
    return payload_format(payload);
}

static void tell(Timers *timers, const StoredTimer *stored)
{
    gint64 now = now_of(timers);
    gboolean told = FALSE;
    g_autoptr(GError) error = NULL;
    OutboxItem item = {.kind = OUTBOX_TEXT, .due_ms = now, .created_ms = now};
    g_autofree char *payload = item.payload = words_of(stored, now);
    if (!store_timer_tell(store_of(timers), stored, payload != NULL ? &item : NULL, &told, &error))
        g_warning("board %s: timer %u: %s", stored->board_id, stored->timer.number, error->message);
    if (told)
        timers->context.owed(stored->board_id, timers->context.data);
}

static void tell_all(Timers *timers)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) due = store_timers_due(store_of(timers), now_of(timers), AT_ONCE, &error);
    if (due == NULL) {
        g_warning("the timers could not be read: %s", error->message);
        return;
    }
    for (guint i = 0; i < due->len; i++)
        tell(timers, due->pdata[i]);
}

gint64 timers_run(Timers *timers)
{
    gint64 now = now_of(timers);
    g_autoptr(GError) error = NULL;
    if (now < clock_due(timers->look_at, now, LOOK_MS))
        return timers->look_at;
    if (timers->due_ms <= now)
        tell_all(timers);
    if (!store_timer_next(store_of(timers), &timers->due_ms, &error)) {
        g_warning("the timers could not be read: %s", error->message);
        timers->due_ms = G_MAXINT64;
    }
    /* One that could not be told is tried again after a pause. */
    timers->look_at = MIN(now + LOOK_MS, MAX(timers->due_ms, now + 100));
    return timers->look_at;
}

void timers_wake(Timers *timers)
{
    timers->look_at = 0;
}

gboolean timers_are_due(const Timers *timers)
{
    gint64 next = G_MAXINT64;
    g_autoptr(GError) error = NULL;
    if (store_timer_next(store_of(timers), &next, &error))
        return next <= now_of(timers);
    g_warning("the timers could not be read: %s", error->message);
    return FALSE;
}

Timers *timers_new(const TimersContext *context)
{
    Timers *timers = g_new0(Timers, 1);
    timers->context = *context;
    return timers;
}

void timers_free(Timers *timers)
{
    g_free(timers);
}
