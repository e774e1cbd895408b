// SPDX-License-Identifier: MIT
#include "worker/apply_meeting.h"

#include "lib/board/people.h"
#include "lib/live/running.h"
#include "lib/store/store_meeting.h"

static void free_stored(gpointer stored)
{
    stored_timer_free(stored);
}

/** What could not be read fails the message, not only its answer. */
static void note_failure(Batch *batch, GError *error)
{
    if (batch->unread == NULL)
        batch->unread = error;
    else
        g_error_free(error);
}

/* --- people ----------------------------------------------------------------------------------- */

static const GPtrArray *people(gpointer data)
{
    Batch *batch = data;
    GError *error = NULL;
    g_clear_pointer(&batch->known_people, g_ptr_array_unref);
    batch->known_people = store_people(batch->boards->store, batch->board->id, &error);
    if (batch->known_people == NULL) {
        note_failure(batch, error);
        return NULL;
    }
    for (guint i = 0; i < batch->people->len; i++) {
        const Person *person = batch->people->pdata[i];
        people_add(batch->known_people, person->id, person->name);
    }
    return batch->known_people;
}

void batch_hear(Batch *batch, const char *id, const char *name)
{
    HotBoard *board = batch->board;
    if (board->heard == NULL)
        board->heard = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    if (name == NULL || g_strcmp0(g_hash_table_lookup(board->heard, id), name) == 0)
        return;
    g_hash_table_replace(board->heard, g_strdup(id), g_strdup(name));
    people_add(batch->people, id, name);
}

void batch_forget_people(Batch *batch, char *const *ids)
{
    for (; *ids != NULL; ids++) {
        if (batch->board->heard != NULL)
            g_hash_table_remove(batch->board->heard, *ids);
        g_ptr_array_add(batch->left, g_strdup(*ids));
    }
}

/* --- timers ----------------------------------------------------------------------------------- */

static gboolean is_stopped(const Batch *batch, guint number)
{
    for (guint i = 0; i < batch->stopped->len; i++) {
        if (g_array_index(batch->stopped, guint, i) == number)
            return TRUE;
    }
    return FALSE;
}

/** The stored ones, as the messages before this one in the batch left them. */
static const GPtrArray *timers(gpointer data)
{
    Batch *batch = data;
    GError *error = NULL;
    g_clear_pointer(&batch->stored_timers, g_ptr_array_unref);
    batch->stored_timers = store_timers(batch->boards->store, batch->board->id, &error);
    if (batch->stored_timers == NULL) {
        note_failure(batch, error);
        return NULL;
    }
    g_ptr_array_set_size(batch->known_timers, 0);
    for (guint i = 0; i < batch->stored_timers->len; i++) {
        StoredTimer *stored = batch->stored_timers->pdata[i];
        if (!is_stopped(batch, stored->timer.number))
            g_ptr_array_add(batch->known_timers, &stored->timer);
    }
    for (guint i = 0; i < batch->timers->len; i++)
        g_ptr_array_add(batch->known_timers, &((StoredTimer *)batch->timers->pdata[i])->timer);
    return batch->known_timers;
}

/** One that began in this batch only never was; one that is stored goes. */
static void stop_timer(Batch *batch, guint number)
{
    for (guint i = 0; i < batch->timers->len; i++) {
        if (((const StoredTimer *)batch->timers->pdata[i])->timer.number != number)
            continue;
        g_ptr_array_remove_index(batch->timers, i);
        return;
    }
    g_array_append_val(batch->stopped, number);
}

static StoredTimer *stored_new(const Timer *timer, const char *board_id, const char *payload)
{
    StoredTimer *stored = g_new0(StoredTimer, 1);
    stored->board_id = g_strdup(board_id);
    stored->timer = *timer;
    stored->timer.name = g_strdup(timer->name);
    stored->timer.owner_id = g_strdup(timer->owner_id);
    stored->timer.owner_name = g_strdup(timer->owner_name);
    stored->payload = g_strdup(payload);
    return stored;
}

gboolean batch_take_timers(Batch *batch, const Outcome *outcome, const char *payload, GError **error)
{
    if (batch->unread != NULL) {
        g_propagate_error(error, g_steal_pointer(&batch->unread));
        return FALSE;
    }
    for (guint i = 0; i < outcome->stopped->len; i++)
        stop_timer(batch, g_array_index(outcome->stopped, guint, i));
    for (guint i = 0; i < outcome->timers->len; i++)
        g_ptr_array_add(batch->timers, stored_new(outcome->timers->pdata[i], batch->board->id, payload));
    return TRUE;
}

char *batch_running(Batch *batch, const Outcome *outcome)
{
    if (batch->log == NULL || outcome->timers->len + outcome->stopped->len == 0)
        return NULL;
    const GPtrArray *running = timers(batch);
    return running != NULL ? running_json(running) : NULL;
}

/* --- all -------------------------------------------------------------------------------------- */

static guint32 by_lot(guint32 below, gpointer data)
{
    const Batch *batch = data;
    return (guint32)g_rand_int_range(batch->boards->random, 0, (gint32)below);
}

void batch_meeting_begin(Batch *batch)
{
    batch->timers = g_ptr_array_new_with_free_func(free_stored);
    batch->stopped = g_array_new(FALSE, FALSE, sizeof(guint));
    batch->people = people_new();
    batch->left = g_ptr_array_new_with_free_func(g_free);
    batch->known_timers = g_ptr_array_new();
    batch->around = (Surroundings){people, timers, batch->boards->random != NULL ? by_lot : NULL, batch};
}

const Surroundings *batch_around(Batch *batch)
{
    return &batch->around;
}

void batch_meeting_commit(const Batch *batch, BoardCommit *commit)
{
    commit->timers = batch->timers;
    commit->stopped = batch->stopped;
    commit->people = batch->people;
    commit->left = batch->left;
}
