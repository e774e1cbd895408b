// SPDX-License-Identifier: MIT
/* What each action does to a board. */
#include "lib/board/apply.h"
#include "lib/board/people.h"

#include <math.h>
#include <string.h>

#include "lib/base/limits.h"
#include "lib/board/connector.h"

/* --- one object ------------------------------------------------------------------------------- */

Point object_middle(const Object *object)
{
    if (object->n_points == 0 || (!object_is_line(object) && object->rotation != 0))
        return (Point){object->cx, object->cy};
    Rect box = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    for (guint i = 0; i < object->n_points; i++) {
        const Point *p = &object->points[i];
        box = (Rect){MIN(box.x0, p->x), MIN(box.y0, p->y), MAX(box.x1, p->x), MAX(box.y1, p->y)};
    }
    return (Point){(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2};
}

static Point map_point(Point p, Point about, const Map *map)
{
    double x = (p.x - about.x) * map->sx, y = (p.y - about.y) * map->sy;
    return (Point){about.x + x * map->cos - y * map->sin + map->dx, about.y + x * map->sin + y * map->cos + map->dy};
}

/* Points of a turned polygon lie unturned about its middle: they are scaled about it and go with it. */
static void map_polygon(Object *o, Point old, const Map *map)
{
    for (guint i = 0; i < o->n_points; i++) {
        o->points[i].x = o->cx + (o->points[i].x - old.x) * map->sx;
        o->points[i].y = o->cy + (o->points[i].y - old.y) * map->sy;
    }
}

static double turned(double rotation, double by)
{
    double angle = fmod(rotation + by, 360);
    return angle < 0 ? angle + 360 : angle;
}

/* What was round or square by name is no more when its sides grow apart. */
static void rename_uneven(Object *o, const Map *map)
{
    gboolean even = fabs(map->sx) >= fabs(map->sy) && fabs(map->sx) <= fabs(map->sy);
    if (!even && o->kind == SHAPE_CIRCLE)
        o->kind = SHAPE_ELLIPSE;
    else if (!even && o->kind == SHAPE_SQUARE)
        o->kind = SHAPE_RECTANGLE;
}

static void map_frame(Object *o, Point about, const Map *map)
{
    Point old = object_middle(o), middle = map_point(old, about, map);
    gboolean mirrored = (map->sx < 0) != (map->sy < 0);
    o->cx = middle.x;
    o->cy = middle.y;
    map_polygon(o, old, map);
    o->w *= fabs(map->sx);
    o->h *= fabs(map->sy);
    o->corner *= MIN(fabs(map->sx), fabs(map->sy));
    if (o->kind == SHAPE_TEXT)
        o->font_size *= sqrt(fabs(map->sx * map->sy));
    o->flip_x ^= map->sx < 0 && o->n_points == 0;
    o->flip_y ^= map->sy < 0 && o->n_points == 0;
    o->rotation = turned(mirrored ? -o->rotation : o->rotation, map->turn);
    rename_uneven(o, map);
}

static void scale_widths(Object *o, double factor)
{
    for (guint i = 0; o->widths != NULL && i < o->n_points; i++)
        o->widths[i] = MIN(o->widths[i] * factor, LIMIT_COORDINATE);
}

void object_map(Object *o, const Map *map)
{
    Point about = map->about ? (Point){map->x, map->y} : object_middle(o);
    if (!object_is_line(o)) {
        map_frame(o, about, map);
        return;
    }
    for (guint i = 0; i < o->n_points; i++)
        o->points[i] = map_point(o->points[i], about, map);
    o->h *= fabs(map->sy);
    scale_widths(o, sqrt(fabs(map->sx * map->sy)));
}

/* --- several ---------------------------------------------------------------------------------- */

static gboolean is_connector(const Object *object)
{
    return object->from != 0 || object->to != 0;
}

void board_replace(Board *board, Object *object)
{
    Object *old = board_find(board, object->id);
    for (guint i = 0; i < board->objects->len; i++) {
        if (board->objects->pdata[i] != old)
            continue;
        board->objects->pdata[i] = object;
        object_unref(old);
        return;
    }
}

/* A broader pen is broader everywhere; what is no ink any more has no widths. */
static void settle_widths(Object *o, double before)
{
    if (o->kind != SHAPE_INK)
        g_clear_pointer(&o->widths, g_free);
    else if (before > 0 && o->stroke_width > 0)
        scale_widths(o, o->stroke_width / before);
}

/* The way back: the last point first. */
static void reverse(Object *o)
{
    if (!object_is_line(o))
        return;
    for (guint i = 0, j = o->n_points; i + 1 < j; i++) {
        j--;
        Point point = o->points[i];
        o->points[i] = o->points[j];
        o->points[j] = point;
        if (o->widths != NULL) {
            double width = o->widths[i];
            o->widths[i] = o->widths[j];
            o->widths[j] = width;
        }
    }
    guint from = o->from;
    o->from = o->to;
    o->to = from;
}

static void change_one(Object *o, const Action *action, guint i)
{
    if (action->kind == ACTION_SET) {
        double before = o->stroke_width;
        action_set_fields(action, o);
        settle_widths(o, before);
        return;
    }
    if (action->kind == ACTION_MAP && action->map.ends)
        reverse(o);
    if (is_connector(o)) /* it goes with what it joins */
        return;
    Map map = action->map;
    if (action->kind == ACTION_PLACE) {
        Point middle = object_middle(o), to = g_array_index(action->points, Point, i);
        map.dx = to.x - middle.x;
        map.dy = to.y - middle.y;
    }
    object_map(o, &map);
}

static void change(Board *board, const Action *action)
{
    for (guint i = 0; i < action->ids->len; i++) {
        const Object *old = board_find(board, g_array_index(action->ids, guint, i));
        if (old == NULL)
            continue;
        Object *changed = object_copy(old);
        change_one(changed, action, i);
        if (object_check(changed, NULL))
            board_replace(board, changed);
        else
            object_unref(changed);
    }
}

static GHashTable *id_set(const GArray *ids)
{
    GHashTable *set = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < ids->len; i++)
        g_hash_table_add(set, GUINT_TO_POINTER(g_array_index(ids, guint, i)));
    return set;
}

/* The board's objects fall in two: those of the action, and the rest. */
static void part(const Board *board, const GArray *ids, GPtrArray *chosen, GPtrArray *rest)
{
    g_autoptr(GHashTable) set = id_set(ids);
    for (guint i = 0; i < board->objects->len; i++) {
        Object *object = board->objects->pdata[i];
        gboolean in = g_hash_table_contains(set, GUINT_TO_POINTER(object->id));
        g_ptr_array_add(in ? chosen : rest, object);
    }
}

/* Put objects `first` to `last` (not included) of a part at `to`; returns what is behind them. */
static gpointer *lay(gpointer *to, const GPtrArray *objects, guint first, guint last)
{
    for (guint i = first; i < last; i++)
        *to++ = objects->pdata[i];
    return to;
}

static void remove_all(Board *board, const Action *action)
{
    g_autoptr(GPtrArray) chosen = g_ptr_array_new(), rest = g_ptr_array_new();
    part(board, action->ids, chosen, rest);
    if (chosen->len == 0)
        return;
    gpointer *behind = lay(board->objects->pdata, rest, 0, rest->len);
    lay(behind, chosen, 0, chosen->len);
    g_ptr_array_set_size(board->objects, (gint)rest->len);
    board_forget_places(board);
    connectors_gather(board);
}

/* How many of the rest lie below the chosen ones afterwards. */
static guint new_depth(const Board *board, const Action *action, const GPtrArray *chosen, const GPtrArray *rest)
{
    guint lowest = 0, highest = 0, other = rest->len;
    const Object *bottom = chosen->pdata[0], *top = chosen->pdata[chosen->len - 1];
    for (guint i = 0, below = 0; i < board->objects->len; i++) {
        const Object *object = board->objects->pdata[i];
        if (object == bottom)
            lowest = below;
        if (object == top)
            highest = below;
        below += below < rest->len && rest->pdata[below] == object;
    }
    for (guint i = 0; i < rest->len; i++) {
        if (((const Object *)rest->pdata[i])->id == action->other)
            other = i;
    }
    switch (action->order) {
    case ORDER_FRONT:
        return rest->len;
    case ORDER_BACK:
        return 0;
    case ORDER_FORWARD:
        return MIN(highest + 1, rest->len);
    case ORDER_BACKWARD:
        return lowest > 0 ? lowest - 1 : 0;
    case ORDER_ABOVE:
        return other < rest->len ? other + 1 : highest;
    case ORDER_BELOW:
        return other < rest->len ? other : lowest;
    }
    g_assert_not_reached();
}

static void reorder(Board *board, const Action *action)
{
    g_autoptr(GPtrArray) chosen = g_ptr_array_new(), rest = g_ptr_array_new();
    part(board, action->ids, chosen, rest);
    if (chosen->len == 0)
        return;
    guint depth = new_depth(board, action, chosen, rest);
    gpointer *to = lay(board->objects->pdata, rest, 0, depth);
    to = lay(to, chosen, 0, chosen->len);
    lay(to, rest, depth, rest->len);
    board_forget_places(board);
}

/* --- the board -------------------------------------------------------------------------------- */

/* On all pages. */
static guint count_all(const Board *board)
{
    guint n = board->objects->len;
    for (guint i = 0; i < board->pages->len; i++) {
        const SavedBoard *page = board->pages->pdata[i];
        n += page != NULL ? page->objects->len : 0;
    }
    return n;
}

static gboolean add(Board *board, Object *object, GError **error)
{
    if (!object_check(object, error))
        return FALSE;
    /* What is on the board has a smaller number than next_id; so a fresh number needs no search. */
    if (object->id < board->next_id && board_find(board, object->id) != NULL) {
        g_set_error(error, BOARD_ERROR, BOARD_ERROR_INVALID, "object %u is there already", object->id);
        return FALSE;
    }
    if (count_all(board) >= LIMIT_OBJECTS) {
        g_set_error(error, BOARD_ERROR, BOARD_ERROR_LIMIT, "the board holds %d objects at most", LIMIT_OBJECTS);
        return FALSE;
    }
    g_ptr_array_add(board->objects, object_ref(object));
    board->next_id = MAX(board->next_id, object->id + 1);
    if (board->places != NULL)
        g_hash_table_insert(board->places, GUINT_TO_POINTER(object->id), GUINT_TO_POINTER(board->objects->len));
    if (is_connector(object))
        g_array_append_val(board->connectors, object->id);
    return TRUE;
}

static void set_people(GPtrArray **to, GPtrArray *people)
{
    g_clear_pointer(to, g_ptr_array_unref);
    *to = people_ref(people);
}

void board_set_backdrop(Board *board, Object *backdrop)
{
    Object *old = board->backdrop;
    board->backdrop = backdrop != NULL ? object_ref(backdrop) : NULL;
    object_unref(old);
}

static void look(Board *board, const Action *action)
{
    if (action->views & VIEW_BACKGROUND)
        board->background = action->background;
    if (action->views & VIEW_BACKDROP)
        board_set_backdrop(board, action->object);
    if (action->views & VIEW_GRID)
        board->grid = action->grid;
    if (action->views & VIEW_NUMBERS)
        board->numbers = action->numbers;
    if (action->views & VIEW_UNDO_ALL)
        board->undo_all = action->undo_all;
    if (action->views & VIEW_LOCKED)
        set_people(&board->locked, action->locked);
    if (action->views & VIEW_ALLOWED)
        set_people(&board->allowed, action->allowed);
}

static gboolean save(Board *board, const char *name, GError **error)
{
    const SavedBoard *old = board_saved(board, name);
    if (old == NULL && board->saved->len >= LIMIT_SAVED_BOARDS) {
        g_set_error(error, BOARD_ERROR, BOARD_ERROR_LIMIT, "%d boards are saved already", LIMIT_SAVED_BOARDS);
        return FALSE;
    }
    SavedBoard *saved = saved_board_new(name, board->background, board->backdrop, board->objects);
    if (old != NULL)
        g_ptr_array_remove(board->saved, (gpointer)old);
    g_ptr_array_add(board->saved, saved);
    return TRUE;
}

static void lay_out(Board *board, const SavedBoard *saved)
{
    g_ptr_array_set_size(board->objects, 0);
    for (guint i = 0; i < saved->objects->len; i++)
        g_ptr_array_add(board->objects, object_ref(saved->objects->pdata[i]));
    board->background = saved->background;
    board_set_backdrop(board, saved->backdrop);
    board_forget_places(board);
    connectors_gather(board);
}

static void restore(Board *board, const char *name)
{
    const SavedBoard *saved = board_saved(board, name);
    if (saved != NULL)
        lay_out(board, saved);
}

/* --- pages ------------------------------------------------------------------------------------ */

static void turn(Board *board, guint page)
{
    if (page == board->page)
        return;
    gpointer *pages = board->pages->pdata;
    SavedBoard *there = pages[page - 1];
    pages[board->page - 1] = saved_board_new("", board->background, board->backdrop, board->objects);
    pages[page - 1] = NULL;
    board->page = page;
    lay_out(board, there);
    saved_board_unref(there);
}

Board *board_page(const Board *board, guint page)
{
    Board *copy = board_copy(board);
    turn(copy, page);
    return copy;
}

static void go_to_page(Board *board, guint page)
{
    while (board->pages->len < page)
        g_ptr_array_add(board->pages, saved_board_new("", COLOR_RGB(255, 255, 255), NULL, NULL));
    turn(board, page);
}

static void clear(Board *board)
{
    g_ptr_array_set_size(board->objects, 0);
    g_array_set_size(board->connectors, 0);
    board_forget_places(board);
}

/* --- votes ------------------------------------------------------------------------------------ */

/* The bars as long as the voices say, wherever the chart was moved to, however large it was made. */
static void stretch_bar(Board *board, const Poll *poll, guint choice)
{
    const Object *track = board_find(board, poll_object(poll, choice, POLL_TRACK));
    const Object *bar = board_find(board, poll_object(poll, choice, POLL_BAR));
    const Object *count = board_find(board, poll_object(poll, choice, POLL_COUNT));
    if (track != NULL && bar != NULL) {
        Object *changed = object_copy(bar);
        changed->w = track->w * poll_share(poll, choice);
        changed->cx = track->cx - (track->w - changed->w) / 2;
        changed->cy = track->cy;
        changed->corner = MIN(track->corner, MIN(changed->w, changed->h) / 2);
        board_replace(board, changed);
    }
    if (count != NULL) {
        Object *changed = object_copy(count);
        g_free(changed->text);
        changed->text = poll_count_words(poll, choice);
        board_replace(board, changed);
    }
}

static void begin_poll(Board *board, Poll *poll)
{
    poll_unref(board->poll);
    board->poll = poll_ref(poll);
}

static void hear(Board *board, const Action *action)
{
    Poll *poll = board->poll;
    if (poll == NULL || poll->number != action->other || !poll->open || action->choice < 1 ||
        action->choice > poll->choices->len)
        return;
    board->poll = poll_own(poll);
    poll_hear(board->poll, action->person, action->name, action->choice);
    for (guint choice = 1; choice <= board->poll->choices->len; choice++)
        stretch_bar(board, board->poll, choice);
}

static void close_poll(Board *board, const Action *action)
{
    if (board->poll == NULL || board->poll->number != action->other)
        return;
    board->poll = poll_own(board->poll);
    board->poll->open = FALSE;
}

/* To the page that is shown. */
static gboolean apply_here(Board *board, const Action *action, GError **error)
{
    switch (action->kind) {
    case ACTION_ADD:
        if (!add(board, action->object, error))
            return FALSE;
        break;
    case ACTION_CLEAR:
        clear(board);
        break;
    case ACTION_REMOVE:
        remove_all(board, action);
        break;
    case ACTION_SET:
    case ACTION_MAP:
    case ACTION_PLACE:
        change(board, action);
        break;
    case ACTION_ORDER:
        reorder(board, action);
        break;
    case ACTION_VIEW:
        look(board, action);
        break;
    case ACTION_SAVE:
        return save(board, action->name, error);
    case ACTION_RESTORE:
        restore(board, action->name);
        break;
    case ACTION_PAGE:
        go_to_page(board, action->page);
        return TRUE;
    case ACTION_POLL:
        begin_poll(board, action->poll);
        break;
    case ACTION_VOICE:
        hear(board, action);
        break;
    case ACTION_CLOSE:
        close_poll(board, action);
        break;
    case ACTION_KINDS:
        g_assert_not_reached();
    }
    connectors_follow(board, action);
    return TRUE;
}

gboolean board_apply(Board *board, const Action *action, GError **error)
{
    if (action->on == board->page || action->kind == ACTION_PAGE)
        return apply_here(board, action, error);
    if (action->on > board->pages->len)
        return TRUE;
    guint shown = board->page;
    turn(board, action->on);
    gboolean good = apply_here(board, action, error);
    turn(board, shown);
    return good;
}
