// SPDX-License-Identifier: MIT
#include "lib/board/units.h"

#include "lib/board/apply.h"
#include "lib/board/refer.h"
#include "lib/board/riders.h"
#include "lib/board/spots.h"

static void free_unit(gpointer data)
{
    Unit *unit = data;
    g_array_unref(unit->ids);
    g_free(unit);
}

static Unit *unit_for(GPtrArray *units, GHashTable *groups, const Object *object)
{
    Unit *unit = object->group != 0 ? g_hash_table_lookup(groups, GUINT_TO_POINTER(object->group)) : NULL;
    if (unit != NULL)
        return unit;
    unit = g_new0(Unit, 1);
    unit->ids = g_array_new(FALSE, FALSE, sizeof(guint));
    g_ptr_array_add(units, unit);
    if (object->group != 0)
        g_hash_table_insert(groups, GUINT_TO_POINTER(object->group), unit);
    return unit;
}

static gboolean is_among(const GArray *ids, guint from, guint id)
{
    for (guint i = from; i < ids->len; i++) {
        if (g_array_index(ids, guint, i) == id)
            return TRUE;
    }
    return FALSE;
}

/** What lies on a unit's templates and tables is a part of it, though it was named beside them: then its own is empty.
 */
static void take_riders(const Board *board, GPtrArray *units, Unit *unit)
{
    guint own = unit->ids->len;
    riders_add(board, unit->ids);
    for (guint i = 0; own < unit->ids->len && i < units->len; i++) {
        const Unit *other = units->pdata[i];
        if (other != unit && other->ids->len > 0 && is_among(unit->ids, own, g_array_index(other->ids, guint, 0)))
            g_array_set_size(other->ids, 0);
    }
    for (guint i = unit->ids->len; i-- > own;) { /* connectors go where their ends go */
        const Object *object = board_find(board, g_array_index(unit->ids, guint, i));
        if (object->from != 0 || object->to != 0)
            g_array_remove_index(unit->ids, i);
    }
}

GPtrArray *units_of(const Board *board, const GArray *ids)
{
    GPtrArray *units = g_ptr_array_new_with_free_func(free_unit);
    g_autoptr(GHashTable) groups = g_hash_table_new(NULL, NULL);
    g_autoptr(GArray) whole = g_array_copy((GArray *)ids);
    refer_add_groups(board, whole);
    for (guint i = 0; i < whole->len; i++) {
        const Object *object = board_find(board, g_array_index(whole, guint, i));
        if (object->from == 0 && object->to == 0)
            g_array_append_val(unit_for(units, groups, object)->ids, object->id);
    }
    for (guint i = 0; i < units->len; i++)
        take_riders(board, units, units->pdata[i]);
    for (guint i = units->len; i-- > 0;) {
        Unit *unit = units->pdata[i];
        if (unit->ids->len > 0)
            unit->box = spots_box(board, unit->ids);
        else
            g_ptr_array_remove_index(units, i);
    }
    return units;
}

GPtrArray *units_apart(const Board *board, const GArray *ids)
{
    GPtrArray *units = units_of(board, ids);
    if (units->len > 1 || ids->len < 2)
        return units;
    g_ptr_array_set_size(units, 0);
    for (guint i = 0; i < ids->len; i++) {
        const Object *object = board_find(board, g_array_index(ids, guint, i));
        if (object->from != 0 || object->to != 0)
            continue;
        Unit *unit = g_new0(Unit, 1);
        unit->ids = g_array_new(FALSE, FALSE, sizeof(guint));
        g_array_append_val(unit->ids, object->id);
        unit->box = object_bounds(object);
        g_ptr_array_add(units, unit);
    }
    return units;
}

Action *unit_shift(const Unit *unit, double dx, double dy)
{
    Action *action = action_new(ACTION_MAP, unit->ids);
    action->map.dx = dx;
    action->map.dy = dy;
    return action;
}

Action *unit_place(const Board *board, const Unit *unit, Point middle)
{
    double dx = middle.x - (unit->box.x0 + unit->box.x1) / 2, dy = middle.y - (unit->box.y0 + unit->box.y1) / 2;
    Action *action = action_new(ACTION_PLACE, unit->ids);
    for (guint i = 0; i < unit->ids->len; i++) {
        Point at = object_middle(board_find(board, g_array_index(unit->ids, guint, i)));
        Point to = {at.x + dx, at.y + dy};
        g_array_append_val(action->points, to);
    }
    return action;
}

Action *unit_map(const Unit *unit, const Map *map)
{
    Action *action = action_new(ACTION_MAP, unit->ids);
    action->map = *map;
    gboolean mere_shift = map->sx == 1 && map->sy == 1 && map->turn == 0;
    if (unit->ids->len > 1 && !mere_shift) {
        action->map.about = TRUE;
        action->map.x = (unit->box.x0 + unit->box.x1) / 2;
        action->map.y = (unit->box.y0 + unit->box.y1) / 2;
    }
    return action;
}
