// SPDX-License-Identifier: MIT
#include "lib/live/crowd.h"

#include <string.h>

#include "lib/base/json.h"

typedef struct {
    GPtrArray *hints;   /**< of cJSON *, as they will be sent; in order */
    GHashTable *people; /**< id → when they gave a hint last, gint64 * */
    gint64 sent_ms;     /**< last hints */
    gint64 beat_ms;     /**< last heartbeat */
    gint64 used_ms;
    gint64 n; /**< -1: not known */
} Circle;

struct Crowd {
    GHashTable *circles; /**< board id → Circle * */
};

static void free_json(gpointer json)
{
    cJSON_Delete(json);
}

static void circle_free(gpointer data)
{
    Circle *circle = data;
    g_ptr_array_unref(circle->hints);
    g_hash_table_unref(circle->people);
    g_free(circle);
}

Crowd *crowd_new(void)
{
    Crowd *crowd = g_new0(Crowd, 1);
    crowd->circles = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, circle_free);
    return crowd;
}

void crowd_free(Crowd *crowd)
{
    if (crowd == NULL)
        return;
    g_hash_table_unref(crowd->circles);
    g_free(crowd);
}

static Circle *circle_get(Crowd *crowd, const char *board_id, gint64 now_ms)
{
    Circle *circle = g_hash_table_lookup(crowd->circles, board_id);
    if (circle == NULL) {
        circle = g_new0(Circle, 1);
        circle->hints = g_ptr_array_new_with_free_func(free_json);
        circle->people = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
        circle->beat_ms = now_ms;
        circle->n = -1;
        g_hash_table_insert(crowd->circles, g_strdup(board_id), circle);
    }
    circle->used_ms = now_ms;
    return circle;
}

void crowd_event(Crowd *crowd, const char *board_id, gint64 n, gint64 now_ms)
{
    circle_get(crowd, board_id, now_ms)->n = n;
}

/* --- hints ---------------------------------------------------------------------------------------- */

static void add_person(Circle *circle, const char *id, gint64 now_ms)
{
    gint64 *last = g_hash_table_lookup(circle->people, id);
    if (last == NULL) {
        last = g_new(gint64, 1);
        g_hash_table_insert(circle->people, g_strdup(id), last);
    }
    *last = now_ms;
}

static gboolean same_text(const cJSON *a, const cJSON *b, const char *key)
{
    return g_strcmp0(json_string(a, key), json_string(b, key)) == 0;
}

/* A hint of the same person about the same, which waits. */
static cJSON *find_waiting(const Circle *circle, const cJSON *hint, const char *id)
{
    for (guint i = circle->hints->len; i > 0; i--) {
        cJSON *waiting = circle->hints->pdata[i - 1];
        const cJSON *by = cJSON_GetObjectItemCaseSensitive(waiting, "by");
        if (g_strcmp0(json_string(by, "id"), id) == 0 && same_text(waiting, hint, "k") && same_text(waiting, hint, "s"))
            return waiting;
    }
    return NULL;
}

/* Points of a stroke or a laser go on where they were; of all else the newest is enough. */
static gboolean join_points(cJSON *waiting, const cJSON *hint)
{
    cJSON *points = cJSON_GetObjectItemCaseSensitive(waiting, "p");
    const cJSON *more = cJSON_GetObjectItemCaseSensitive(hint, "p"), *point = NULL;
    if (!cJSON_IsArray(points) || !cJSON_IsArray(more))
        return FALSE;
    cJSON_ArrayForEach (point, more)
        cJSON_AddItemToArray(points, cJSON_CreateNumber(point->valuedouble));
    return TRUE;
}

gboolean crowd_hint(Crowd *crowd, const char *board_id, const cJSON *hint, const cJSON *by, gint64 now_ms)
{
    Circle *circle = circle_get(crowd, board_id, now_ms);
    const char *id = json_string(by, "id");
    if (id == NULL || json_string(hint, "k") == NULL || circle->hints->len >= CROWD_HINTS)
        return circle->n >= 0;
    add_person(circle, id, now_ms);
    cJSON *waiting = find_waiting(circle, hint, id);
    if (waiting != NULL && join_points(waiting, hint))
        return circle->n >= 0;
    cJSON *copy = cJSON_Duplicate(hint, TRUE);
    cJSON_DeleteItemFromObjectCaseSensitive(copy, "by");
    cJSON_AddItemToObject(copy, "by", cJSON_Duplicate(by, TRUE));
    if (waiting != NULL)
        g_ptr_array_remove(circle->hints, waiting);
    g_ptr_array_add(circle->hints, copy);
    return circle->n >= 0;
}

/* --- passing on ------------------------------------------------------------------------------------- */

static gboolean is_gone(gpointer key, gpointer value, gpointer data)
{
    (void)key;
    return *(gint64 *)value < *(gint64 *)data;
}

/* A clock that was set back makes nobody wait. */
static gint64 due_after(gint64 last_ms, gint64 pause_ms, gint64 now_ms)
{
    return last_ms > now_ms ? now_ms : last_ms + pause_ms;
}

static gint64 pause_of(Circle *circle, gint64 now_ms)
{
    gint64 before = now_ms - CROWD_GONE_MS;
    g_hash_table_foreach_remove(circle->people, is_gone, &before);
    gint64 pause = (gint64)g_hash_table_size(circle->people) * CROWD_PAUSE_EACH_MS;
    return CLAMP(pause, CROWD_PAUSE_MS, CROWD_PAUSE_MOST_MS);
}

static gint64 run_hints(const char *board_id, Circle *circle, gint64 now_ms, CrowdSend send, gpointer data)
{
    if (circle->hints->len == 0)
        return G_MAXINT64;
    gint64 due = due_after(circle->sent_ms, pause_of(circle, now_ms), now_ms);
    if (due > now_ms)
        return due;
    g_autoptr(GString) message = g_string_new("{\"hints\":[");
    for (guint i = 0; i < circle->hints->len; i++) {
        g_autofree char *text = json_text(circle->hints->pdata[i]);
        g_string_append_printf(message, "%s%s", i > 0 ? "," : "", text);
    }
    g_string_append(message, "]}");
    g_ptr_array_set_size(circle->hints, 0);
    circle->sent_ms = now_ms;
    send(board_id, message->str, data);
    return G_MAXINT64;
}

static gint64 run_beat(const char *board_id, Circle *circle, gint64 now_ms, CrowdSend send, gpointer data)
{
    gint64 due = due_after(circle->beat_ms, CROWD_BEAT_MS, now_ms);
    if (circle->n < 0)
        return G_MAXINT64;
    if (due > now_ms)
        return due;
    g_autofree char *message = g_strdup_printf("{\"beat\":%" G_GINT64_FORMAT "}", circle->n);
    circle->beat_ms = now_ms;
    send(board_id, message, data);
    return now_ms + CROWD_BEAT_MS;
}

gint64 crowd_run(Crowd *crowd, gint64 now_ms, CrowdSend send, gpointer data)
{
    gint64 next = G_MAXINT64;
    GHashTableIter iter;
    gpointer key, value;
    g_hash_table_iter_init(&iter, crowd->circles);
    while (g_hash_table_iter_next(&iter, &key, &value)) {
        Circle *circle = value;
        if (due_after(circle->used_ms, CROWD_IDLE_MS, now_ms) < now_ms) {
            g_hash_table_iter_remove(&iter);
            continue;
        }
        next = MIN(next, run_hints(key, circle, now_ms, send, data));
        next = MIN(next, run_beat(key, circle, now_ms, send, data));
    }
    return next;
}
