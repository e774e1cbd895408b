// SPDX-License-Identifier: MIT
/* What can be told only when the whole edit was read: ways meet how far, turns meet sides. */
#include <math.h>

#include "lib/command/editing_values.h"

/** "spin it upside down" turns it half way round. */
static void settle_upside_down(Editor *e)
{
    Command *c = e->f.command;
    if (!(c->changes & CHANGE_ROTATION) || !(c->changes & CHANGE_FLIP) || c->flip != FLIP_VERTICAL || e->turned)
        return;
    c->changes &= ~(guint)CHANGE_FLIP;
    c->measures.angle = 180;
}

/** double |its border, halve |its width: that measure alone. */
static void settle_doubled(Editor *e)
{
    Command *c = e->f.command;
    Measures *m = &c->measures;
    if (!e->doubled || isnan(m->factor) || (e->property != PROPERTY_BORDER && e->property != PROPERTY_METRIC))
        return;
    gboolean stroke = e->property == PROPERTY_BORDER || e->metric == METRIC_STROKE;
    double *field = stroke                       ? &m->stroke_factor
                    : e->metric == METRIC_FONT   ? &m->font_factor
                    : e->metric == METRIC_WIDTH  ? &m->width_factor
                    : e->metric == METRIC_HEIGHT ? &m->height_factor
                                                 : NULL;
    if (field == NULL || !isnan(*field))
        return; /* its radius, its side: with all of it */
    *field = m->factor;
    m->factor = NAN;
    if (stroke || e->metric == METRIC_FONT) {
        c->changes &= ~(guint)CHANGE_SIZE;
        changed(e, stroke ? CHANGE_STROKE : CHANGE_FONT);
    }
    e->property = PROPERTY_NONE;
}

/** move it up to the top: the way there says no more than the place. */
static gboolean place_agrees(const Editor *e)
{
    const Command *c = e->f.command;
    if (!(c->changes & CHANGE_PLACE) || c->spots->len != 1 || !isnan(e->distance))
        return FALSE;
    const Spot *spot = &g_array_index(c->spots, Spot, 0);
    static const gint8 ways[ANCHORS][2] = {{0, 0},   {0, -1}, {0, 1},  {-1, 0}, {1, 0},
                                           {-1, -1}, {1, -1}, {-1, 1}, {1, 1}};
    return spot->kind == SPOT_ANCHOR && ways[spot->anchor][0] == CLAMP(e->way_x, -1, 1) &&
           ways[spot->anchor][1] == CLAMP(e->way_y, -1, 1);
}

/** rotate it 30 degrees to the left: which way round, and no place. */
static void settle_side_of_turn(Editor *e)
{
    Command *c = e->f.command;
    if (!(c->changes & CHANGE_ROTATION) || e->verb == EDIT_MOVE || e->verb == EDIT_MOVE_TO || e->verb == EDIT_SHIFT ||
        !isnan(e->distance) || !isnan(e->far_x) || !isnan(e->far_y))
        return;
    gint side = e->way_y == 0 ? e->way_x : 0;
    const Spot *spot = (c->changes & CHANGE_PLACE) && c->spots->len == 1 ? &g_array_index(c->spots, Spot, 0) : NULL;
    if (side == 0 && spot != NULL && spot->kind == SPOT_ANCHOR) {
        side = spot->anchor == ANCHOR_LEFT ? -1 : spot->anchor == ANCHOR_RIGHT ? 1 : 0;
        if (side != 0) {
            g_array_set_size(c->spots, 0);
            c->changes &= ~(guint)CHANGE_PLACE;
        }
    }
    if (side == 0)
        return;
    c->measures.angle = side * fabs(c->measures.angle);
    e->way_x = 0;
}

void editing_settle(Editor *e)
{
    Command *c = e->f.command;
    settle_side_of_turn(e);
    settle_upside_down(e);
    settle_doubled(e);
    if (e->property == PROPERTY_OPACITY && !e->opaque) {
        refuse(&e->f, REFUSE_NO_TARGET, 0, e->f.phrase->n - 1); /* "alpha bigger": how much? */
        return;
    }
    if (e->property == PROPERTY_TRANSPARENCY || e->property == PROPERTY_OPACITY) {
        c->measures.opacity = e->property == PROPERTY_OPACITY ? 1 : 0.5; /* opaque, transparent */
        changed(e, CHANGE_OPACITY);
    }
    if (e->way_x == 0 && e->way_y == 0) {
        if (!isnan(e->distance))
            refuse(&e->f, REFUSE_LEFTOVER, 0, e->f.phrase->n - 1);
        return;
    }
    if (place_agrees(e))
        return; /* up to the top */
    double distance = !isnan(e->distance) ? e->distance : e->near ? 60 : e->far ? 240 : 100;
    c->shift_x = CLAMP(e->way_x, -1, 1) * (isnan(e->far_x) ? distance : e->far_x);
    c->shift_y = CLAMP(e->way_y, -1, 1) * (isnan(e->far_y) ? distance : e->far_y);
    if (c->changes & CHANGE_PLACE)
        refuse(&e->f, REFUSE_TWICE, 0, e->f.phrase->n - 1);
    changed(e, CHANGE_SHIFT);
}
