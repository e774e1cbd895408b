// SPDX-License-Identifier: MIT
/* Which of the actions of an entry did the same as its last one: then what all of them touched is "it". */
#include <math.h>

#include "lib/board/refer.h"

static gboolean same(double a, double b)
{
    return fabs(a - b) < 1e-6;
}

/** Scaled or turned by as much, one after the other: several things that one command changed. */
static gboolean maps_alike(const Action *a, const Action *b)
{
    return a->kind == ACTION_MAP && b->kind == ACTION_MAP && same(a->map.sx, b->map.sx) && same(a->map.sy, b->map.sy) &&
           same(a->map.turn, b->map.turn);
}

/** What a thing that grew over the edge is moved in by. */
static gboolean only_shifts(const Action *a)
{
    return a->kind == ACTION_MAP && same(a->map.sx, 1) && same(a->map.sy, 1) && same(a->map.turn, 0);
}

guint refer_last_began(const Entry *entry)
{
    guint begin = entry->actions->len - 1;
    while (begin > 0 && only_shifts(entry->actions->pdata[begin]))
        begin--;
    const Action *last = entry->actions->pdata[begin];
    if (last->kind != ACTION_MAP || only_shifts(last))
        return entry->actions->len - 1;
    guint first = begin;
    for (guint i = begin; i > 0; i--) {
        const Action *before = entry->actions->pdata[i - 1];
        if (!maps_alike(before, last) && !only_shifts(before))
            break;
        first = only_shifts(before) ? first : i - 1;
    }
    return first;
}
