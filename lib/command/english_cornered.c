// SPDX-License-Identifier: MIT
/*
 * A new thing that is placed by one of its corners, where it is told how large it is:
 *
 *     a rectangle 300 by 200 with its top left corner at 100,100        at 100,100
 *     a square whose bottom right corner is at 300,300, side 80         at 220,220
 *     an ellipse 200 by 100 with its top left corner at 100,100         at 200,150
 *
 * A point is the upper left corner of what has corners, and the middle of all else.
 */
#include "lib/command/english_tokens.h"

/** Where on the way from the middle to the corner: -1 left or up, 1 right or down. */
static gboolean corner_sides(const Token *t, int *across, int *down)
{
    static const struct {
        Anchor anchor;
        int across, down;
    } corners[] = {
        {ANCHOR_TOP_LEFT, -1, -1}, {ANCHOR_TOP_RIGHT, 1, -1}, {ANCHOR_BOTTOM_LEFT, -1, 1}, {ANCHOR_BOTTOM_RIGHT, 1, 1}};
    for (gsize k = 0; k < G_N_ELEMENTS(corners); k++) {
        if (!token_is(t, WORD_ANCHOR) || t->row->value != (gint32)corners[k].anchor)
            continue;
        *across = corners[k].across, *down = corners[k].down;
        return TRUE;
    }
    return FALSE;
}

/** 300 by 200; side 80; width 300 … height 200: what is told of its size in [begin, end). */
static gboolean read_size(const Words *w, guint begin, guint end, double *width, double *height)
{
    for (guint i = begin; i < end; i++) {
        const Token *t = &w->tokens[i], *next = token_at(w, i + 1), *other = token_at(w, i + 2);
        const gboolean pixels = token_is(next, WORD_UNIT) && next->row->value == UNIT_PIXEL;
        if (t->kind == TOKEN_NUMBER && next->kind == TOKEN_BY && other->kind == TOKEN_NUMBER) {
            *width = t->value, *height = other->value;
            return TRUE;
        }
        const Token *measure = t->kind == TOKEN_NUMBER ? (pixels ? other : next) : t;
        const Token *value = t->kind == TOKEN_NUMBER ? t : next;
        if (!token_is(measure, WORD_METRIC) || value->kind != TOKEN_NUMBER)
            continue;
        const MetricKind kind = (MetricKind)measure->row->value;
        if (kind == METRIC_SIDE || kind == METRIC_WIDTH)
            *width = value->value;
        if (kind == METRIC_SIDE || kind == METRIC_HEIGHT)
            *height = value->value;
    }
    return *width > 0 && *height > 0;
}

/** One shape that has a size, and nothing that is there. @param boxy  a point is its upper left corner anyway */
static gboolean draws_box(const Words *w, guint begin, guint end, gboolean *boxy)
{
    gboolean box = FALSE;
    for (guint i = begin; i < end; i++) {
        const Token *t = &w->tokens[i];
        if (token_is(t, WORD_THE) || token_is(t, WORD_EDIT) || t->kind == TOKEN_REF)
            return FALSE;
        if (token_is(t, WORD_SHAPE) && box)
            return FALSE;
        if (!token_is(t, WORD_SHAPE))
            continue;
        box = t->row->value != DRAW_TEXT && !is_line(t);
        *boxy = t->row->value == DRAW_RECTANGLE || t->row->value == DRAW_SQUARE || t->row->value == DRAW_ROUNDED;
    }
    return box;
}

/** a rectangle |with its top left corner at 100,100: i is at the corner. */
static void settle_corner(Words *w, guint i, int across, int down)
{
    static const char *const leading[] = {"with", "whose", "having", "its", "it's", "the", "a", "has", "and", NULL};
    static const char *const owning[] = {"whose", "its", "it's", NULL};
    static const char *const at[] = {"is", "at", "on", "in", "being", "sits", "corner", "starts", NULL};
    guint first = i, point = i + 1;
    gboolean owned = FALSE;
    while (first > 0 && is_any(w, first - 1, leading)) {
        first--;
        owned = owned || is_any(w, first, owning) || (is_word(w, first, "with") && i > first + 1);
    }
    while (is_any(w, point, at))
        point++;
    const guint x = point + (token_at(w, point)->kind == TOKEN_OPEN ? 1u : 0u);
    const guint begin = sentence_begin(w, i);
    guint end = x + 3;
    gboolean corner_stays = FALSE;
    if (!owned || point == i + 1 || token_at(w, x)->kind != TOKEN_NUMBER || token_at(w, x + 1)->kind != TOKEN_COMMA ||
        token_at(w, x + 2)->kind != TOKEN_NUMBER || !draws_box(w, begin, first, &corner_stays))
        return;
    double width = 0, height = 0;
    while (!is_wall(token_at(w, end)))
        end++;
    const gboolean as_is = corner_stays && across < 0 && down < 0;
    if (!read_size(w, begin, first, &width, &height) && !read_size(w, x + 3, end, &width, &height) && !as_is)
        return;
    make_fillers(w, first, point - 1);
    make(w, point - 1, WORD_AT, 0);
    w->tokens[x].value -= corner_stays ? (across > 0 ? width : 0) : across * width / 2;
    w->tokens[x + 2].value -= corner_stays ? (down > 0 ? height : 0) : down * height / 2;
}

void english_settle_cornered(Words *w)
{
    for (guint i = 1; i < w->n; i++) {
        int across = 0, down = 0;
        if (corner_sides(&w->tokens[i], &across, &down))
            settle_corner(w, i, across, down);
    }
}
