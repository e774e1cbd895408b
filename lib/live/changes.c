// SPDX-License-Identifier: MIT
#include "lib/live/changes.h"

#include "lib/base/limits.h"
#include "lib/live/rows.h"

struct LiveLog {
    char *board_id;
    Board *before, *now;
    gint64 n;
    GHashTable *rows; /**< Object * (referenced) → its row; of one ground */
    Color ground;     /**< of the rows */
    GPtrArray *events;
};

static void free_object(gpointer object)
{
    object_unref(object);
}

LiveLog *live_log_new(const char *board_id, const Board *before, gint64 n)
{
    LiveLog *log = g_new0(LiveLog, 1);
    log->board_id = g_strdup(board_id);
    log->before = board_copy(before);
    log->now = board_copy(before);
    log->n = n;
    log->rows = g_hash_table_new_full(NULL, NULL, free_object, g_free);
    log->ground = before->background;
    log->events = g_ptr_array_new_with_free_func(g_free);
    return log;
}

void live_log_free(LiveLog *log)
{
    if (log == NULL)
        return;
    g_free(log->board_id);
    board_free(log->before);
    board_free(log->now);
    g_hash_table_unref(log->rows);
    g_ptr_array_unref(log->events);
    g_free(log);
}

/* The row of an object on the ground there is; painted once, though it may be told and kept. Borrowed. */
static const char *row_of(LiveLog *log, Object *object, Color ground)
{
    if (ground != log->ground)
        g_hash_table_remove_all(log->rows);
    log->ground = ground;
    char *row = g_hash_table_lookup(log->rows, object);
    if (row != NULL)
        return row;
    row = row_json(log->board_id, object, ground);
    g_hash_table_insert(log->rows, object_ref(object), row);
    return row;
}

/* --- what differs --------------------------------------------------------------------------------- */

typedef struct {
    GPtrArray *put;  /**< of Object *: new ones and changed ones, in the order of the stack; borrowed */
    GArray *removed; /**< of guint */
    GArray *order;   /**< of guint; NULL: new ones are on top, the others as they were */
    gboolean view;
} Difference;

static void difference_clear(Difference *difference)
{
    g_ptr_array_unref(difference->put);
    g_array_unref(difference->removed);
    g_clear_pointer(&difference->order, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Difference, difference_clear)

/** A part of a board's stack. */
typedef struct {
    const Board *board;
    guint from, to; /**< of `objects`; `to` is not in it */
} Span;

/* Numbers of the objects with rows, lowest first. */
static GArray *shown_ids(const Span *span)
{
    GArray *ids = g_array_sized_new(FALSE, FALSE, sizeof(guint), span->to - span->from);
    for (guint i = span->from; i < span->to; i++) {
        const Object *object = span->board->objects->pdata[i];
        if (row_is_shown(object))
            g_array_append_val(ids, object->id);
    }
    return ids;
}

static GHashTable *index_shown(const Span *span)
{
    GHashTable *table = g_hash_table_new(NULL, NULL);
    for (guint i = span->from; i < span->to; i++) {
        Object *object = span->board->objects->pdata[i];
        if (row_is_shown(object))
            g_hash_table_insert(table, GUINT_TO_POINTER(object->id), object);
    }
    return table;
}

/* Leave out what lies at the bottom and on top of both and is the very same: on a full board that is nearly all. */
static void narrow(Span *before, Span *now)
{
    gpointer *was = before->board->objects->pdata, *is = now->board->objects->pdata;
    while (before->from < before->to && now->from < now->to && was[before->from] == is[now->from]) {
        before->from++;
        now->from++;
    }
    while (before->from < before->to && now->from < now->to && was[before->to - 1] == is[now->to - 1]) {
        before->to--;
        now->to--;
    }
}

static gboolean same_row(const Object *a, const Object *b, gboolean same_ground)
{
    return object_equal(a, b) && (same_ground || !row_needs_ground(a));
}

/* The order one would expect who only knows `put` and `removed`: what was there, then what is new, on top of all. */
static gboolean as_expected(const GArray *before, const GArray *now, GHashTable *was, GHashTable *is, gboolean on_top)
{
    guint at = 0;
    for (guint i = 0; i < before->len; i++) {
        guint id = g_array_index(before, guint, i);
        if (g_hash_table_contains(is, GUINT_TO_POINTER(id)) && g_array_index(now, guint, at++) != id)
            return FALSE;
    }
    for (; at < now->len; at++) {
        if (!on_top || g_hash_table_contains(was, GUINT_TO_POINTER(g_array_index(now, guint, at))))
            return FALSE;
    }
    return TRUE;
}

static gboolean same_backdrop(const Object *a, const Object *b)
{
    return a == b || (a != NULL && b != NULL && object_equal(a, b));
}

static gboolean same_view(const Board *a, const Board *b)
{
    return a->background == b->background && a->grid == b->grid && a->numbers == b->numbers &&
           a->undo_all == b->undo_all && a->locked == b->locked && a->allowed == b->allowed && a->page == b->page &&
           a->pages->len == b->pages->len && same_backdrop(a->backdrop, b->backdrop);
}

static void find_put(Difference *difference, const Span *now, GHashTable *was, gboolean same_ground)
{
    for (guint i = now->from; i < now->to; i++) {
        Object *object = now->board->objects->pdata[i];
        const Object *old = g_hash_table_lookup(was, GUINT_TO_POINTER(object->id));
        if (row_is_shown(object) && (old == NULL || !same_row(old, object, same_ground)))
            g_ptr_array_add(difference->put, object);
    }
}

static void difference_init(Difference *difference, const Board *before, const Board *now)
{
    Span old_span = {before, 0, before->objects->len}, span = {now, 0, now->objects->len};
    const Span all = span;
    gboolean same_ground = before->background == now->background;
    *difference = (Difference){.put = g_ptr_array_new(), .removed = g_array_new(FALSE, FALSE, sizeof(guint))};
    difference->view = !same_view(before, now);
    if (same_ground)
        narrow(&old_span, &span);
    g_autoptr(GHashTable) was = index_shown(&old_span), is = index_shown(&span);
    g_autoptr(GArray) old_order = shown_ids(&old_span), order = shown_ids(&span);
    find_put(difference, &span, was, same_ground);
    for (guint i = 0; i < old_order->len; i++) {
        guint id = g_array_index(old_order, guint, i);
        if (!g_hash_table_contains(is, GUINT_TO_POINTER(id)))
            g_array_append_val(difference->removed, id);
    }
    if (!as_expected(old_order, order, was, is, span.to == all.to))
        difference->order = shown_ids(&all);
}

static gboolean is_empty(const Difference *difference)
{
    return difference->put->len == 0 && difference->removed->len == 0 && difference->order == NULL && !difference->view;
}

/* --- events --------------------------------------------------------------------------------------- */

static void append_ids(GString *json, const char *key, const GArray *ids)
{
    if (ids == NULL || ids->len == 0)
        return;
    g_string_append_printf(json, ",\"%s\":[", key);
    for (guint i = 0; i < ids->len; i++)
        g_string_append_printf(json, "%s%u", i > 0 ? "," : "", g_array_index(ids, guint, i));
    g_string_append_c(json, ']');
}

static void append_said(GString *json, const char *key, const char *text)
{
    if (text == NULL)
        return;
    g_string_append_printf(json, ",\"%s\":", key);
    append_json_text(json, text);
}

static void append_note(GString *json, const char *board_id, const LiveNote *note)
{
    if (note->author.id != NULL) {
        g_string_append(json, ",\"by\":");
        append_person(json, board_id, note->author.id, note->author.name);
    }
    append_said(json, "op", note->op);
    append_said(json, "say", note->say);
    append_said(json, "reply", note->reply);
    if (note->message != NULL) {
        g_string_append(json, ",\"error\":{\"message\":");
        append_json_text(json, note->message);
        append_said(json, "hint", note->hint);
        g_string_append_c(json, '}');
    }
    if (note->chat)
        g_string_append(json, ",\"chat\":true");
    if (note->aloud)
        g_string_append(json, ",\"aloud\":true");
    if (note->timers != NULL)
        g_string_append_printf(json, ",\"timers\":%s", note->timers);
}

static void append_change(LiveLog *log, GString *json, const Board *now, const Difference *difference)
{
    if (difference->put->len > 0) {
        g_string_append(json, ",\"put\":[");
        for (guint i = 0; i < difference->put->len && json->len <= LIMIT_LIVE_EVENT_BYTES; i++)
            g_string_append_printf(json, "%s%s", i > 0 ? "," : "",
                                   row_of(log, difference->put->pdata[i], now->background));
        g_string_append_c(json, ']');
    }
    append_ids(json, "del", difference->removed);
    append_ids(json, "order", difference->order);
    if (difference->view) {
        g_autofree char *view = view_json(log->board_id, now);
        g_string_append_printf(json, ",\"view\":%s", view);
    }
}

static GString *event_begin(LiveLog *log, gint64 seq, const char *kind)
{
    GString *json = g_string_new(NULL);
    g_string_append_printf(json, "{\"n\":%" G_GINT64_FORMAT ",\"seq\":%" G_GINT64_FORMAT ",\"kind\":\"%s\"", log->n,
                           seq, kind);
    return json;
}

/* Whoever waits for an operation is told of it even when the board is to be read anew. */
static char *reload_event(LiveLog *log, gint64 seq, const LiveNote *note)
{
    GString *json = event_begin(log, seq, "reload");
    append_note(json, log->board_id, note);
    g_string_append_c(json, '}');
    return g_string_free(json, FALSE);
}

void live_log_note(LiveLog *log, const Board *now, gint64 seq, const LiveNote *note)
{
    g_auto(Difference) difference = {0};
    difference_init(&difference, log->now, now);
    if (is_empty(&difference) && note->op == NULL && !note->aloud && !g_str_equal(note->kind, "reload"))
        return;
    log->n++;
    GString *json = event_begin(log, seq, note->kind);
    append_note(json, log->board_id, note);
    append_change(log, json, now, &difference);
    g_string_append_c(json, '}');
    gboolean large = json->len > LIMIT_LIVE_EVENT_BYTES;
    char *event = g_string_free(json, large);
    g_ptr_array_add(log->events, large ? reload_event(log, seq, note) : event);
    board_free(log->now);
    log->now = board_copy(now);
}

/* --- what is kept --------------------------------------------------------------------------------- */

static void put_rows(LiveLog *log, LiveChange *change, const GPtrArray *objects)
{
    for (guint i = 0; i < objects->len; i++) {
        Object *object = objects->pdata[i];
        if (row_is_shown(object))
            g_ptr_array_add(change->put, live_row_new(object->id, g_strdup(row_of(log, object, log->now->background))));
    }
}

LiveChange *live_log_finish(LiveLog *log, gboolean all)
{
    LiveChange *change = live_change_new();
    g_ptr_array_unref(change->events);
    change->events = g_ptr_array_ref(log->events);
    change->n = log->n;
    change->version = ROWS_VERSION;
    change->view = view_json(log->board_id, log->now);
    change->reset = all;
    if (all) {
        put_rows(log, change, log->now->objects);
        return change;
    }
    g_auto(Difference) difference = {0};
    difference_init(&difference, log->before, log->now);
    put_rows(log, change, difference.put);
    g_array_append_vals(change->removed, difference.removed->data, difference.removed->len);
    change->order = g_steal_pointer(&difference.order);
    return change;
}
