// SPDX-License-Identifier: MIT
/* Copies of things, the last drawing once more, and taking things away. */
#include <math.h>

#include "lib/base/limits.h"
#include "lib/board/apply.h"
#include "lib/board/edits.h"
#include "lib/board/resolve.h"
#include "lib/board/riders.h"
#include "lib/board/spots.h"
#include "lib/board/units.h"

/** Between an original and its copy. */
#define GAP 20.0

static guint id_at(const GArray *ids, guint i)
{
    return g_array_index(ids, guint, i);
}

static gboolean has_room(const Run *run, guint n)
{
    return n <= LIMIT_SHAPES_PER_MESSAGE * 5 && run_board(run)->objects->len + n <= LIMIT_OBJECTS;
}

static char *no_room(const Run *run)
{
    return g_strdup(SAY(run, "一次复制得太多，画板放不下了", "Too many copies at once: the board cannot hold them"));
}

/* --- copying ---------------------------------------------------------------------------------- */

static guint new_id(GHashTable *fresh, guint old)
{
    return GPOINTER_TO_UINT(g_hash_table_lookup(fresh, GUINT_TO_POINTER(old)));
}

/* A connector goes with its copy when both its ends are copied, and to the same ends as before else. */
static Object *copy_of(const Run *run, const Object *old, GHashTable *fresh, GHashTable *groups)
{
    Object *copy = object_copy(old);
    copy->id = run_board(run)->next_id;
    copy->group = group_copied(old, groups, copy->id);
    g_clear_pointer(&copy->author_id, g_free);
    g_clear_pointer(&copy->author_name, g_free);
    g_clear_pointer(&copy->name, g_free); /* two of one name could not be told apart */
    run_sign(run, copy);
    if (new_id(fresh, old->from) != 0 && new_id(fresh, old->to) != 0) {
        copy->from = new_id(fresh, old->from);
        copy->to = new_id(fresh, old->to);
    }
    return copy;
}

/** One copy of everything where it stands. @return the new numbers, or NULL */
static GArray *copy_once(Run *run, const GArray *ids)
{
    GArray *copies = g_array_new(FALSE, FALSE, sizeof(guint));
    g_autoptr(GHashTable) fresh = g_hash_table_new(NULL, NULL);
    g_autoptr(GHashTable) groups = g_hash_table_new(NULL, NULL);
    for (guint pass = 0; pass < 2; pass++) { /* connectors after what they join */
        for (guint i = 0; i < ids->len; i++) {
            const Object *old = board_find(run_board(run), id_at(ids, i));
            if ((old->from != 0 || old->to != 0) != (pass == 1))
                continue;
            Object *copy = copy_of(run, old, fresh, groups);
            g_hash_table_insert(fresh, GUINT_TO_POINTER(old->id), GUINT_TO_POINTER(copy->id));
            g_array_append_val(copies, copy->id);
            if (!run_gather(run, action_add(copy))) {
                g_array_unref(copies);
                return NULL;
            }
        }
    }
    return copies;
}

static gboolean on_board(Rect box, double dx, double dy)
{
    return box.x0 + dx >= 0 && box.y0 + dy >= 0 && box.x1 + dx <= BOARD_WIDTH && box.y1 + dy <= BOARD_HEIGHT;
}

/** Where the first copy goes, and from each to the next. */
typedef struct {
    Point first, step;
} Way;

/** How far a row of so many steps from `low` has to begin before or behind it to lie on the board, its middle there. */
static double row_begin(double low, double high, double step, guint count, double room)
{
    double begin = -step * (count - 1) / 2;
    double most = room - high - step * (count - 1);
    return low + begin < 0 ? -low : MIN(begin, most);
}

/** 排成一排: on beside the original; where that has no room, the row lies below or above it. */
static Way way_of_row(Rect box, guint count, gboolean upright)
{
    double w = box.x1 - box.x0 + GAP, h = box.y1 - box.y0 + GAP;
    Point on = upright ? (Point){0, h} : (Point){w, 0}, back = {-on.x, -on.y};
    Point aside = upright ? (Point){w, 0} : (Point){0, h};
    if (on_board(box, on.x * count, on.y * count))
        return (Way){on, on};
    if (on_board(box, back.x * count, back.y * count))
        return (Way){back, back};
    if (!on_board(box, aside.x, aside.y))
        aside = (Point){-aside.x, -aside.y};
    if (upright)
        aside.y = row_begin(box.y0, box.y1, h, count, BOARD_HEIGHT);
    else
        aside.x = row_begin(box.x0, box.x1, w, count, BOARD_WIDTH);
    return (Way){aside, on};
}

/** Beside the original, in the direction that has room for all copies. */
static Way way_beside(Rect box, guint count)
{
    double w = box.x1 - box.x0 + GAP, h = box.y1 - box.y0 + GAP;
    const Point steps[] = {{w, 0}, {0, h}, {-w, 0}, {0, -h}};
    for (gsize i = 0; i < G_N_ELEMENTS(steps); i++) {
        if (on_board(box, steps[i].x * count, steps[i].y * count))
            return (Way){steps[i], steps[i]};
    }
    return (Way){{GAP, GAP}, {GAP, GAP}}; /* nowhere: a little off, so that one sees there are more */
}

static Way way_of_copies(const Command *c, Rect box)
{
    const Point shift = {c->shift_x, c->shift_y};
    if (c->changes & CHANGE_SHIFT)
        return (Way){shift, shift};
    return c->arrange == ARRANGE_UNSET ? way_beside(box, c->count)
                                       : way_of_row(box, c->count, c->arrange == ARRANGE_COLUMN);
}

static char *place_copy(Run *run, const Command *c, const GArray *copies, Rect box, guint i, Way way)
{
    g_autoptr(GPtrArray) units = units_of(run_board(run), copies);
    double dx = way.first.x + way.step.x * (i - 1), dy = way.first.y + way.step.y * (i - 1);
    gboolean upright = c->arrange == ARRANGE_COLUMN;
    char *why = NULL;
    if (c->changes & CHANGE_PLACE && c->spots->len > 0) {
        Pointer pointer = run_pointer(run, c);
        double w = box.x1 - box.x0, h = box.y1 - box.y0;
        Point to = spots_middle(&pointer, &g_array_index(c->spots, Spot, 0), w, h, copies, NULL, NULL, &why);
        dx = to.x - (box.x0 + box.x1) / 2 + (upright ? 0 : (w + GAP) * (i - 1));
        dy = to.y - (box.y0 + box.y1) / 2 + (upright ? (h + GAP) * (i - 1) : 0);
    }
    for (guint u = 0; why == NULL && u < units->len; u++)
        run_gather(run, unit_shift(units->pdata[u], dx, dy));
    return why;
}

static char *copy_all(Run *run, const Command *c, const GArray *ids, GArray *made)
{
    Rect box = spots_box(run_board(run), ids);
    Way way = way_of_copies(c, box);
    for (guint i = 1; i <= c->count; i++) {
        g_autoptr(GArray) copies = copy_once(run, ids);
        if (copies == NULL)
            return no_room(run);
        char *why = place_copy(run, c, copies, box, i, way);
        g_array_append_vals(made, copies->data, copies->len);
        if (why != NULL)
            return why;
    }
    guint changes = c->changes & ~(guint)(CHANGE_PLACE | CHANGE_SHIFT);
    char *why = changes != 0 ? edits_make(run, c, made, changes) : NULL;
    return why != NULL ? why : edits_check(run, made);
}

static char *numbers_words(const GArray *ids, Lang lang)
{
    guint first = id_at(ids, 0), last = id_at(ids, ids->len - 1);
    if (first == last)
        return g_strdup_printf(lang == LANG_EN ? "#%u" : "%u号", first);
    return g_strdup_printf(lang == LANG_EN ? "#%u–#%u" : "%u–%u号", first, last);
}

void run_copy(Run *run, const Command *c)
{
    char *why = NULL;
    Pointer pointer = run_pointer(run, c);
    g_autoptr(GArray) ids = refer_all(&pointer, c->targets, &why);
    g_autoptr(GArray) made = g_array_new(FALSE, FALSE, sizeof(guint));
    refer_add_groups(pointer.board, ids);
    riders_add(pointer.board, ids);
    g_autofree char *whom = edits_whom(pointer.board, ids, run->lang);
    Mark mark = run_mark(run);
    if (why == NULL && !has_room(run, ids->len * c->count))
        why = no_room(run);
    if (why == NULL)
        why = copy_all(run, c, ids, made);
    if (why != NULL) {
        run_roll_back(run, &mark);
        run_fail(run, c, why);
        g_free(why);
        return;
    }
    run_keep(&mark);
    g_autofree char *numbers = numbers_words(made, run->lang);
    g_autofree char *part = g_strdup_printf(SAY(run, "复制 %s 成 %s", "copied %s as %s"), whom, numbers);
    run_tell(run, "", part, part);
    run->done++;
}

/* --- once more -------------------------------------------------------------------------------- */

static const Object *last_added(const Entry *entry)
{
    for (guint i = entry->actions->len; i > 0; i--) {
        const Action *action = entry->actions->pdata[i - 1];
        if (action->kind == ACTION_ADD && action->object->from == 0 && action->object->to == 0)
            return action->object;
    }
    return NULL;
}

/** What was drawn last of what is seen, connectors aside; NULL when there is none. */
static const Object *newest_seen(const Board *board)
{
    const Object *newest = NULL;
    for (guint i = 0; i < board->objects->len; i++) {
        const Object *object = board->objects->pdata[i];
        gboolean stands = !object->hidden && object->from == 0 && object->to == 0;
        if (stands && (newest == NULL || object->id > newest->id))
            newest = object;
    }
    return newest;
}

/** What the author drew last, as it looks now, or as it was drawn when it is gone; else the board's newest. */
static const Object *last_drawn(const Run *run)
{
    const Object *drawn = run->pending != NULL ? last_added(run->pending) : NULL;
    for (gint64 seq = history_last_seq(run->history); drawn == NULL && seq > history_base_seq(run->history); seq--) {
        const Entry *entry = history_entry(run->history, seq);
        if (entry->kind == ENTRY_DRAW && entry->state == ENTRY_DONE && g_str_equal(entry->author_id, run->author->id))
            drawn = last_added(entry);
    }
    const Object *now = drawn != NULL ? board_find(run_board(run), drawn->id) : newest_seen(run_board(run));
    return now != NULL ? now : drawn;
}

static GArray *add_again(Run *run, const Object *model, guint count)
{
    g_autoptr(GPtrArray) objects = g_ptr_array_new();
    GArray *ids = g_array_new(FALSE, FALSE, sizeof(guint));
    for (guint i = 0; i < count; i++) {
        Object *copy = object_copy(model);
        copy->group = 0;
        g_clear_pointer(&copy->group_name, g_free);
        g_clear_pointer(&copy->name, g_free);
        g_clear_pointer(&copy->author_id, g_free);
        g_clear_pointer(&copy->author_name, g_free);
        run_sign(run, copy);
        g_ptr_array_add(objects, copy);
    }
    resolve_copies(run_board(run), objects);
    for (guint i = 0; i < count; i++) {
        Object *copy = objects->pdata[i];
        copy->id = run_board(run)->next_id;
        g_array_append_val(ids, copy->id);
        run_gather(run, action_add(copy));
    }
    return ids;
}

void run_again(Run *run, const Command *c)
{
    const Object *model = last_drawn(run);
    if (model == NULL || !has_room(run, c->count)) {
        g_autofree char *full = no_room(run);
        run_fail(run, c,
                 model != NULL ? full
                               : SAY(run, "板上还没有图形，没有可以再画的。先来一个：画圆",
                                     "Nothing is on the board yet. Try: draw a circle"));
        return;
    }
    Mark mark = run_mark(run);
    g_autoptr(GArray) ids = add_again(run, model, c->count);
    g_autofree char *why = c->changes != 0 ? edits_make(run, c, ids, c->changes) : NULL;
    if (why != NULL) {
        run_roll_back(run, &mark);
        run_fail(run, c, why);
        return;
    }
    run_keep(&mark);
    g_autofree char *what = describe_numbered(board_find(run_board(run), id_at(ids, 0)), c->count, run->lang);
    run_tell(run, SAY(run, "画了 ", "drew "), what, what);
    run->shapes += c->count;
    run->done++;
}

/* --- away ------------------------------------------------------------------------------------- */

void run_delete(Run *run, const Command *c)
{
    char *why = NULL;
    if (run->failed) {
        run_fail(run, c, SAY(run, "前面有没做成的，所以没有删除", "not deleted, since something before it failed"));
        return;
    }
    Pointer pointer = run_pointer(run, c);
    g_autoptr(GArray) ids = refer_all(&pointer, c->targets, &why);
    if (why != NULL) {
        run_fail(run, c, why);
        g_free(why);
        return;
    }
    refer_add_groups(pointer.board, ids);
    riders_add(pointer.board, ids);
    g_autofree char *whom = edits_whom(pointer.board, ids, run->lang);
    run_gather(run, action_new(ACTION_REMOVE, ids));
    run_tell(run, SAY(run, "删除了 ", "deleted "), whom, whom);
    run->done++;
}
