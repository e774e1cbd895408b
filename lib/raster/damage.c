// SPDX-License-Identifier: MIT
#include "lib/raster/damage.h"

#include <math.h>

#include "lib/base/limits.h"
#include "lib/raster/paint.h"

/** Device pixels that anti-aliasing may touch beyond an object's bounds. */
#define BLUR 1

static void shown_clear(gpointer data)
{
    object_unref(((Shown *)data)->object);
}

GArray *shown_new(void)
{
    GArray *shown = g_array_new(FALSE, FALSE, sizeof(Shown));
    g_array_set_clear_func(shown, shown_clear);
    return shown;
}

static cairo_rectangle_int_t board_pixels(Rect rect)
{
    const double w = BOARD_WIDTH * PICTURE_SCALE, h = BOARD_HEIGHT * PICTURE_SCALE;
    double x0 = CLAMP(floor(rect.x0 * PICTURE_SCALE) - BLUR, 0, w),
           x1 = CLAMP(ceil(rect.x1 * PICTURE_SCALE) + BLUR, 0, w);
    double y0 = CLAMP(floor(rect.y0 * PICTURE_SCALE) - BLUR, 0, h),
           y1 = CLAMP(ceil(rect.y1 * PICTURE_SCALE) + BLUR, 0, h);
    return (cairo_rectangle_int_t){(int)x0, (int)y0, (int)MAX(x1 - x0, 0), (int)MAX(y1 - y0, 0)};
}

void shown_add(GArray *shown, cairo_t *cr, Object *object)
{
    Shown entry = {object_ref(object), board_pixels(paint_bounds(cr, object))};
    g_array_append_val(shown, entry);
}

guint shown_common(const GArray *shown, const GPtrArray *objects)
{
    guint n = MIN(shown->len, objects->len), i = 0;
    while (i < n && object_equal(g_array_index(shown, Shown, i).object, g_ptr_array_index(objects, i)))
        i++;
    return i;
}

GArray *shown_after(const GArray *before, cairo_t *cr, const GPtrArray *objects)
{
    g_autoptr(GHashTable) known = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < before->len; i++) {
        Shown *entry = &g_array_index(before, Shown, i);
        g_hash_table_insert(known, entry->object, entry);
    }
    GArray *after = shown_new();
    for (guint i = 0; i < objects->len; i++) {
        Object *object = g_ptr_array_index(objects, i);
        const Shown *entry = g_hash_table_lookup(known, object);
        if (entry == NULL) {
            shown_add(after, cr, object);
            continue;
        }
        Shown same = {object_ref(object), entry->pixels};
        g_array_append_val(after, same);
    }
    return after;
}

/** From an object's number to its place in the stack. */
static GHashTable *index_numbers(const GArray *stack)
{
    GHashTable *places = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < stack->len; i++) {
        const Object *object = g_array_index(stack, Shown, i).object;
        g_hash_table_insert(places, GUINT_TO_POINTER(object->id), GUINT_TO_POINTER(i + 1));
    }
    return places;
}

/** TRUE when the object's number stands at `from` or above. */
static gboolean stands_above(GHashTable *places, const Object *object, guint from)
{
    return GPOINTER_TO_UINT(g_hash_table_lookup(places, GUINT_TO_POINTER(object->id))) > from;
}

/*
 * Both stacks are walked upwards together. What is equal on both sides is kept; whatever else stands in the way on
 * one side is damage and passed. So the kept objects lie in the same order in both stacks, and pixels that no damage
 * touches are painted by kept objects alone: they cannot differ. The numbers only help to keep many.
 */
cairo_region_t *damage_between(const GArray *before, const GArray *after)
{
    cairo_region_t *damage = cairo_region_create();
    g_autoptr(GHashTable) places_before = index_numbers(before), places_after = index_numbers(after);
    guint i = 0, j = 0;
    while (i < before->len || j < after->len) {
        const Shown *old = i < before->len ? &g_array_index(before, Shown, i) : NULL;
        const Shown *new = j < after->len ? &g_array_index(after, Shown, j) : NULL;
        if (old != NULL && new != NULL && object_equal(old->object, new->object)) {
            i++;
            j++;
        } else if (old != NULL &&
                   (new == NULL || old->object->id == new->object->id || !stands_above(places_after, old->object, j) ||
                    stands_above(places_before, new->object, i))) {
            cairo_region_union_rectangle(damage, &old->pixels);
            i++;
        } else {
            cairo_region_union_rectangle(damage, &new->pixels);
            j++;
        }
    }
    return damage;
}
