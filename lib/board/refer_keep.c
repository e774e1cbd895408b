// SPDX-License-Identifier: MIT
/* Which of several are meant: the one in the middle, and figures before what only joins them. */
#include <string.h>

#include "lib/board/apply.h"
#include "lib/board/refer.h"

/** Beyond so many, nobody counts which one is in the middle. */
#define COUNTED_MOST 21

static double along(const Board *board, guint id, gboolean level)
{
    Point at = object_middle(board_find(board, id));
    return level ? at.x : at.y;
}

static double spread(const Board *board, const GArray *ids, gboolean level)
{
    double least = G_MAXDOUBLE, most = -G_MAXDOUBLE;
    for (guint i = 0; i < ids->len; i++) {
        double at = along(board, g_array_index(ids, guint, i), level);
        least = MIN(least, at);
        most = MAX(most, at);
    }
    return most - least;
}

/** the middle circle, when none is in the middle of the board: the one with as many on either side. */
void refer_keep_median(const Board *board, GArray *ids)
{
    gboolean few = ids->len >= 3 && ids->len <= COUNTED_MOST;
    gboolean level = few && spread(board, ids, TRUE) >= spread(board, ids, FALSE);
    guint median = 0;
    for (guint i = 0; few && i < ids->len; i++) {
        double here = along(board, g_array_index(ids, guint, i), level);
        gint before = 0, behind = 0;
        for (guint j = 0; j < ids->len; j++) {
            double there = along(board, g_array_index(ids, guint, j), level);
            before += there < here ? 1 : 0;
            behind += there > here ? 1 : 0;
        }
        median = before == behind && before > 0 ? g_array_index(ids, guint, i) : median;
    }
    g_array_set_size(ids, 0);
    if (median != 0)
        g_array_append_val(ids, median);
}

void refer_keep_figures(const Board *board, const Ref *ref, GArray *ids)
{
    gboolean plain = ref->shape == DRAW_NOTHING && ref->color == 0 && !ref->dashed && !ref->all && !ref->except;
    guint kept = 0;
    if (!plain || !(ref->in_part || ref->extreme != EXTREME_NONE))
        return;
    for (guint i = 0; i < ids->len; i++) {
        guint id = g_array_index(ids, guint, i);
        const Object *object = board_find(board, id);
        if (object->from == 0 && object->to == 0)
            g_array_index(ids, guint, kept++) = id;
    }
    if (kept > 0)
        g_array_set_size(ids, kept);
}

void refer_keep_counted(const Board *board, const Ref *ref, GArray *ids)
{
    gboolean plain = ref->shape == DRAW_NOTHING && ref->color == 0 && !ref->dashed && !ref->in_part &&
                     ref->extreme == EXTREME_NONE && !ref->all && !ref->except && !ref->others;
    if (!plain || ref->count < 2 || ids->len <= ref->count)
        return;
    for (guint texts = 0; texts < 2; texts++) { /* without lines that join, then without texts, too */
        guint n = 0;
        for (guint i = 0; i < ids->len; i++) {
            const Object *object = board_find(board, g_array_index(ids, guint, i));
            n += object->from == 0 && object->to == 0 && (texts == 0 || object->kind != SHAPE_TEXT) ? 1 : 0;
        }
        if (n != ref->count)
            continue;
        guint kept = 0;
        for (guint i = 0; i < ids->len; i++) {
            guint id = g_array_index(ids, guint, i);
            const Object *object = board_find(board, id);
            if (object->from == 0 && object->to == 0 && (texts == 0 || object->kind != SHAPE_TEXT))
                g_array_index(ids, guint, kept++) = id;
        }
        g_array_set_size(ids, kept);
        return;
    }
}

void refer_keep_letters(const Board *board, const Ref *ref, GArray *ids)
{
    gboolean told = ref->worded && ids->len > 1 && ref->words != NULL && strstr(ref->words, "text") != NULL;
    guint letters = 0, n = 0;
    for (guint i = 0; told && i < ids->len; i++) {
        guint id = g_array_index(ids, guint, i);
        gboolean plain = board_find(board, id)->kind == SHAPE_TEXT;
        letters = plain ? id : letters;
        n += plain ? 1 : 0;
    }
    if (n != 1)
        return;
    g_array_set_size(ids, 0);
    g_array_append_val(ids, letters);
}
