// SPDX-License-Identifier: MIT
#include "lib/board/riders.h"

#include <math.h>

/** What one table, or the carrying parts of one group, cover. */
typedef struct {
    guint group; /**< 0: a table by itself */
    Rect box;
    guint lowest; /**< the place of the lowest part in the stack: what lies below does not lie on it */
} Tray;

gboolean object_carries(const Object *object)
{
    return object->carries || object->kind == SHAPE_TABLE;
}

static Rect both(Rect a, Rect b)
{
    return (Rect){MIN(a.x0, b.x0), MIN(a.y0, b.y0), MAX(a.x1, b.x1), MAX(a.y1, b.y1)};
}

static GHashTable *set_of(const GArray *ids)
{
    GHashTable *set = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < ids->len; i++)
        g_hash_table_add(set, GUINT_TO_POINTER(g_array_index(ids, guint, i)));
    return set;
}

static gboolean has(GHashTable *set, guint id)
{
    return g_hash_table_contains(set, GUINT_TO_POINTER(id));
}

/** Lowest first, so that a tray's first part is its lowest. */
static GArray *trays_of(const Board *board, GHashTable *going)
{
    GArray *trays = g_array_new(FALSE, FALSE, sizeof(Tray));
    for (guint i = 0; i < board->objects->len; i++) {
        const Object *object = board->objects->pdata[i];
        if (object->hidden || !object_carries(object) || !has(going, object->id))
            continue;
        Tray *tray = NULL;
        for (guint t = 0; object->group != 0 && t < trays->len && tray == NULL; t++) {
            Tray *one = &g_array_index(trays, Tray, t);
            tray = one->group == object->group ? one : NULL;
        }
        const Tray fresh = {object->group, object_bounds(object), i};
        if (tray != NULL)
            tray->box = both(tray->box, fresh.box);
        else
            g_array_append_val(trays, fresh);
    }
    return trays;
}

/** @param lowest  the place in the stack of the lowest part of what has that box */
static gboolean rides(const GArray *trays, Rect box, guint lowest)
{
    double x = (box.x0 + box.x1) / 2, y = (box.y0 + box.y1) / 2;
    for (guint t = 0; t < trays->len; t++) {
        const Tray *tray = &g_array_index(trays, Tray, t);
        const Rect *on = &tray->box;
        if (lowest > tray->lowest && x > on->x0 && x < on->x1 && y > on->y0 && y < on->y1 &&
            box.x1 - box.x0 <= on->x1 - on->x0 && box.y1 - box.y0 <= on->y1 - on->y0)
            return TRUE;
    }
    return FALSE;
}

/** Groups of the board as boxes: a group rides as a whole, or not. @return group → its Tray; free it */
static GHashTable *boxes_of_groups(const Board *board)
{
    GHashTable *boxes = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    for (guint i = 0; i < board->objects->len; i++) {
        const Object *object = board->objects->pdata[i];
        if (object->hidden || object->group == 0)
            continue;
        const Tray own = {object->group, object_bounds(object), i};
        Tray *box = g_hash_table_lookup(boxes, GUINT_TO_POINTER(object->group));
        if (box != NULL)
            box->box = both(box->box, own.box);
        else
            g_hash_table_insert(boxes, GUINT_TO_POINTER(object->group), g_memdup2(&own, sizeof own));
    }
    return boxes;
}

/** A connector goes with its ends: for copies that is said. */
static void add_connectors(const Board *board, GHashTable *going, GArray *ids)
{
    for (guint i = 0; i < board->objects->len; i++) {
        const Object *object = board->objects->pdata[i];
        if (!object->hidden && object->from != 0 && object->to != 0 && has(going, object->from) &&
            has(going, object->to) && g_hash_table_add(going, GUINT_TO_POINTER(object->id)))
            g_array_append_val(ids, object->id);
    }
}

/** Most things carry nothing, and moving all of a full board asks for each of them. */
static gboolean any_carries(const Board *board, const GArray *ids)
{
    for (guint i = 0; i < ids->len; i++) {
        if (object_carries(board_find(board, g_array_index(ids, guint, i))))
            return TRUE;
    }
    return FALSE;
}

void riders_add(const Board *board, GArray *ids)
{
    if (!any_carries(board, ids))
        return;
    g_autoptr(GHashTable) going = set_of(ids);
    g_autoptr(GArray) trays = trays_of(board, going);
    g_autoptr(GHashTable) groups = boxes_of_groups(board);
    for (guint i = 0; i < board->objects->len; i++) {
        const Object *object = board->objects->pdata[i];
        if (object->hidden || object->from != 0 || object->to != 0 || has(going, object->id))
            continue;
        const Tray *whole = g_hash_table_lookup(groups, GUINT_TO_POINTER(object->group));
        if (!rides(trays, whole != NULL ? whole->box : object_bounds(object), whole != NULL ? whole->lowest : i))
            continue;
        g_hash_table_add(going, GUINT_TO_POINTER(object->id));
        g_array_append_val(ids, object->id);
    }
    add_connectors(board, going, ids);
}
